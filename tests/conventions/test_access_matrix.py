"""One table: each address, and what each member of the cast gets there by GET and by POST."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from councilhub.access import all_patterns
from tests.conventions.world import ELSEWHERE, OF_NO_COUNCIL, World, sent
from tests.factories import make_council

type SignIn = Callable[..., Client]

# 200 here it is · 302 done, or sign in first · 403 not yours to do, or a form to sign in before · 404 not there for you
# 405 not in this way · 422 what was sent is wrong, and nothing is done
TABLE = """
                                    public officer clerk chair councillor owner stranger other_officer
home                        GET     200    200     200   200   200        200   200      200
home                        POST    405    405     405   405   405        405   405      405
health                      GET     200    200     200   200   200        200   200      200
health                      POST    405    405     405   405   405        405   405      405
set_up                      GET     302    302     302   302   302        302   302      302
set_up                      POST    302    302     302   302   302        302   302      302
sign_in                     GET     200    200     200   200   200        200   200      200
sign_in                     POST    302    302     302   302   302        302   302      302
sign_out                    GET     405    405     405   405   405        405   405      405
sign_out                    POST    302    302     302   302   302        302   302      302
council                     GET     200    200     200   200   200        200   200      200
council                     POST    405    405     405   405   405        405   405      405
colours                     GET     200    200     200   200   200        200   200      200
colours                     POST    405    405     405   405   405        405   405      405
logo                        GET     200    200     200   200   200        200   200      200
logo                        POST    405    405     405   405   405        405   405      405
edit_council                GET     302    403     403   403   403        403   403      403
edit_council                POST    403    403     403   403   403        403   403      403
committee                   GET     200    200     200   200   200        200   200      200
committee                   POST    405    405     405   405   405        405   405      405
meeting            published GET    200    200     200   200   200        200   200      200
meeting            draft    GET     404    200     200   200   200        404   404      404
meeting            planned  GET     200    200     200   200   200        200   200      200
meeting            cancelled GET    200    200     200   200   200        200   200      200
meeting            published POST   405    405     405   405   405        405   405      405
export_meeting     published GET    200    200     200   200   200        200   200      200
export_meeting     draft    GET     404    200     200   200   200        404   404      404
export_meeting     planned  GET     404    200     200   200   200        404   404      404
export_meeting     published POST   405    405     405   405   405        405   405      405
calendar                    GET     200    200     200   200   200        200   200      200
calendar                    POST    405    405     405   405   405        405   405      405
decisions_feed              GET     200    200     200   200   200        200   200      200
decisions_feed              POST    405    405     405   405   405        405   405      405
decisions                   GET     200    200     200   200   200        200   200      200
decisions                   POST    405    405     405   405   405        405   405      405
person             seated   GET     200    200     200   200   200        200   200      200
person             officer  GET     404    200     200   200   200        200   404      404
person             seated   POST    405    405     405   405   405        405   405      405
accessibility               GET     200    200     200   200   200        200   200      200
accessibility               POST    405    405     405   405   405        405   405      405
privacy                     GET     200    200     200   200   200        200   200      200
privacy                     POST    405    405     405   405   405        405   405      405
style                       GET     302    200     200   403   403        403   403      200
style                       POST    403    405     405   403   403        403   403      405
search                      GET     200    200     200   200   200        200   200      200
search                      POST    405    405     405   405   405        405   405      405
search_council              GET     200    200     200   200   200        200   200      200
search_council              POST    405    405     405   405   405        405   405      405
publish_minutes    draft    GET     302    405     405   403   403        403   403      405
publish_minutes    draft    POST    403    302     302   403   403        403   403      404
publish_minutes    published POST   403    302     302   403   403        403   403      403
withdraw_minutes   published GET    302    405     405   403   403        403   403      405
withdraw_minutes   published POST   403    302     302   403   403        403   403      403
withdraw_minutes   draft    POST    403    302     302   403   403        403   403      404
edit_paragraph     published GET    302    200     200   403   403        403   403      403
edit_paragraph     draft    GET     302    200     200   403   403        403   403      404
edit_paragraph     exempt   GET     302    200     200   403   403        403   403      404
edit_paragraph     published POST   403    302     302   403   403        403   403      403
edit_paragraph     draft    POST    403    302     302   403   403        403   403      404
edit_paragraph     exempt   POST    403    302     302   403   403        403   403      404
take_minutes       published GET   302    200     200   403   403        403   403      403
take_minutes       draft     GET   302    200     200   403   403        403   403      404
take_minutes       published POST  403    405     405   403   403        403   403      405
record_attendance  published GET   302    200     200   403   403        403   403      403
record_attendance  draft     GET   302    200     200   403   403        403   403      404
record_attendance  published POST  403    302     302   403   403        403   403      403
record_attendance  draft     POST  403    302     302   403   403        403   403      404
approve_minutes    published GET   302    405     405   403   403        403   403      405
approve_minutes    published POST  403    302     302   403   403        403   403      403
approve_minutes    draft     POST  403    302     302   403   403        403   403      404
withdraw_approval  published GET   302    405     405   403   403        403   403      405
withdraw_approval  published POST  403    403     403   403   403        403   403      403
edit_resolution    published GET   302    200     200   403   403        403   403      403
edit_resolution    draft     GET   302    200     200   403   403        403   403      404
edit_resolution    exempt    GET   302    200     200   403   403        403   403      404
edit_resolution    published POST  403    302     302   403   403        403   403      403
edit_resolution    draft     POST  403    302     302   403   403        403   403      404
edit_resolution    exempt    POST  403    302     302   403   403        403   403      404
remove_resolution  published GET   302    405     405   403   403        403   403      405
remove_resolution  published POST  403    302     302   403   403        403   403      403
remove_resolution  draft     POST  403    302     302   403   403        403   403      404
remove_resolution  exempt    POST  403    302     302   403   403        403   403      404
restore_resolution published GET   302    405     405   403   403        403   403      405
restore_resolution published POST  403    302     302   403   403        403   403      403
restore_resolution draft     POST  403    302     302   403   403        403   403      404
restore_resolution exempt    POST  403    302     302   403   403        403   403      404
save_paragraph     published GET   302    405     405   403   403        403   403      405
save_paragraph     published POST  403    302     302   403   403        403   403      403
save_paragraph     draft     POST  403    302     302   403   403        403   403      404
save_paragraph     exempt    POST  403    302     302   403   403        403   403      404
record_notice      published GET   302    405     405   403   403        403   403      405
record_notice      draft     POST  403    302     302   403   403        403   403      404
record_notice      exempt    POST  403    302     302   403   403        403   403      404
dismiss_notice     published GET   302    405     405   403   403        403   403      405
dismiss_notice     draft     POST  403    302     302   403   403        403   403      404
dismiss_notice     exempt    POST  403    302     302   403   403        403   403      404
withdraw_notice    published GET   302    405     405   403   403        403   403      405
withdraw_notice    draft     POST  403    302     302   403   403        403   403      404
withdraw_notice    exempt    POST  403    302     302   403   403        403   403      404
move_paragraph     published GET   302    405     405   403   403        403   403      405
move_paragraph     published POST  403    302     302   403   403        403   403      403
move_paragraph     draft     POST  403    302     302   403   403        403   403      404
move_paragraph     exempt    POST  403    302     302   403   403        403   403      404
set_paragraph      published GET   302    405     405   403   403        403   403      405
set_paragraph      published POST  403    302     302   403   403        403   403      403
set_paragraph      draft     POST  403    302     302   403   403        403   403      404
set_paragraph      exempt    POST  403    302     302   403   403        403   403      404
remove_paragraph   published GET   302    405     405   403   403        403   403      405
remove_paragraph   published POST  403    302     302   403   403        403   403      403
remove_paragraph   draft     POST  403    302     302   403   403        403   403      404
remove_paragraph   exempt    POST  403    302     302   403   403        403   403      404
add_paragraph      published GET   302    405     405   403   403        403   403      405
add_paragraph      published POST  403    302     302   403   403        403   403      403
add_paragraph      draft     POST  403    302     302   403   403        403   403      404
add_paragraph      exempt    POST  403    302     302   403   403        403   403      404
restore_paragraph  published GET   302    405     405   403   403        403   403      405
restore_paragraph  published POST  403    302     302   403   403        403   403      403
restore_paragraph  draft     POST  403    302     302   403   403        403   403      404
restore_paragraph  exempt    POST  403    302     302   403   403        403   403      404
paragraph_versions published GET   302    200     200   403   403        403   403      403
paragraph_versions draft     GET   302    200     200   403   403        403   403      404
paragraph_versions exempt    GET   302    200     200   403   403        403   403      404
paragraph_versions published POST  403    405     405   403   403        403   403      405
add_committee               GET     302    200     403   403   403        403   403      403
add_committee               POST    403    302     403   403   403        403   403      403
import_minutes              GET     302    200     403   403   403        403   403      403
import_minutes              POST    403    302     403   403   403        403   403      403
preview_import              GET     302    200     404   403   403        403   403      404
preview_import              POST    403    405     405   403   403        403   403      405
confirm_import              GET     302    405     405   403   403        403   403      405
confirm_import              POST    403    302     404   403   403        403   403      404
place_import                GET     302    405     405   403   403        403   403      405
place_import                POST    403    302     404   403   403        403   403      404
place_lines                 GET     302    405     405   403   403        403   403      405
place_lines                 POST    403    302     404   403   403        403   403      404
discard_import              GET     302    405     405   403   403        403   403      405
discard_import              POST    403    302     404   403   403        403   403      404
undo_import                 GET     302    405     405   403   403        403   403      405
undo_import                 POST    403    302     404   403   403        403   403      404
read_again                  GET     302    200     404   403   403        403   403      404
read_again                  POST    403    302     404   403   403        403   403      404
correct_item                GET     302    200     404   403   403        403   403      404
correct_item                POST    403    302     404   403   403        403   403      404
correct_attendance          GET     302    200     404   403   403        403   403      404
correct_attendance          POST    403    302     404   403   403        403   403      404
correct_commitments         GET     302    200     404   403   403        403   403      404
correct_commitments         POST    403    302     404   403   403        403   403      404
imports                     GET     302    200     403   403   403        403   403      403
imports                     POST    403    405     405   403   403        403   403      405
save_imports                GET     302    405     405   403   403        403   403      405
save_imports                POST    403    302     403   403   403        403   403      403
place_imports               GET     302    405     405   403   403        403   403      405
place_imports               POST    403    302     403   403   403        403   403      403
discard_imports             GET     302    405     405   403   403        403   403      405
discard_imports             POST    403    302     403   403   403        403   403      403
undo_imports                GET     302    405     405   403   403        403   403      405
undo_imports                POST    403    302     403   403   403        403   403      403
restore_imports             GET     302    405     405   403   403        403   403      405
restore_imports             POST    403    302     403   403   403        403   403      403
claim_imports               GET     302    405     405   403   403        403   403      405
claim_imports               POST    403    302     403   403   403        403   403      403
actions                     GET     200    200     200   200   200        200   200      200
actions                     POST    405    405     405   405   405        405   405      405
my_actions                  GET     302    200     200   200   200        200   200      200
my_actions                  POST    403    405     405   405   405        405   405      405
action             published GET    200    200     200   200   200        200   200      200
action             draft    GET     404    200     200   200   200        200   404      404
action             exempt   GET     404    200     200   200   200        200   404      404
action             alone    GET     404    200     200   200   200        404   404      404
action             published POST   405    405     405   405   405        405   405      405
move_action        published GET    302    200     200   403   403        200   403      403
move_action        draft    GET     302    200     200   403   403        200   404      404
move_action        exempt   GET     302    200     200   403   403        200   404      404
move_action        alone    GET     302    200     200   403   403        404   404      404
move_action        published POST   403    302     302   403   403        302   403      403
move_action        draft    POST    403    302     302   403   403        302   404      404
move_action        exempt   POST    403    302     302   403   403        302   404      404
move_action        alone    POST    403    302     302   403   403        404   404      404
edit_action        published GET    302    200     200   403   403        403   403      403
edit_action        exempt   GET     302    200     200   403   403        403   404      404
edit_action        alone    GET     302    200     200   403   403        404   404      404
edit_action        published POST   403    302     302   403   403        403   403      403
edit_action        exempt   POST    403    302     302   403   403        403   404      404
accept_commitment  published GET    302    200     200   403   403        403   403      403
accept_commitment  draft    GET     302    200     200   403   403        403   403      404
accept_commitment  exempt   GET     302    200     200   403   403        403   403      404
accept_commitment  published POST   403    302     302   403   403        403   403      403
accept_commitment  draft    POST    403    302     302   403   403        403   403      404
accept_commitment  exempt   POST    403    302     302   403   403        403   403      404
keep_action        published GET    302    302     302   403   403        403   403      403
keep_action        published POST   403    302     302   403   403        403   403      403
dismiss_commitment published GET    302    405     405   403   403        403   403      405
dismiss_commitment published POST   403    302     302   403   403        403   403      403
dismiss_commitment draft    POST    403    302     302   403   403        403   403      404
dismiss_commitment exempt   POST    403    302     302   403   403        403   403      404
withdraw_answer    published GET    302    405     405   403   403        403   403      405
withdraw_answer    published POST   403    302     302   403   403        403   403      403
withdraw_answer    draft    POST    403    302     302   403   403        403   403      404
withdraw_answer    exempt   POST    403    302     302   403   403        403   403      404
my_page                     GET     302    200     200   200   200        200   200      200
my_page                     POST    403    405     405   405   405        405   405      405
asked_actions               GET     302    200     200   200   200        200   200      200
asked_actions               POST    403    405     405   405   405        405   405      405
export_my_actions csv  GET     302    200     200   200   200        200   302      200
export_my_actions xlsx  GET     302    200     200   200   200        200   302      200
export_my_actions csv  POST    403    405     405   405   405        405   405      405
export_asked_actions csv  GET     302    200     200   200   200        200   302      200
export_asked_actions xlsx  GET     302    200     200   200   200        200   302      200
export_asked_actions csv  POST    403    405     405   405   405        405   405      405
export_actions     csv      GET     200    200     200   200   200        200   200      200
export_actions     xlsx     GET     200    200     200   200   200        200   200      200
export_actions     csv      POST    405    405     405   405   405        405   405      405
committee_actions           GET     200    200     200   200   200        200   200      200
committee_actions           POST    405    405     405   405   405        405   405      405
add_action                  GET     302    200     200   403   403        403   403      403
add_action                  POST    403    302     302   403   403        403   403      403
make_action        published GET    302    200     200   403   403        403   403      403
make_action        draft    GET     302    200     200   403   403        403   403      404
make_action        exempt   GET     302    200     200   403   403        403   403      404
make_action        published POST   403    302     302   403   403        403   403      403
make_action        draft    POST    403    302     302   403   403        403   403      404
make_action        exempt   POST    403    302     302   403   403        403   403      404
move_actions                GET     302    405     405   405   405        405   405      405
move_actions                POST    403    302     302   302   302        302   302      302
undo_moves                  GET     302    405     405   405   405        405   405      405
undo_moves                  POST    403    302     302   302   302        302   302      302
schedule_meeting            GET     302    200     200   403   403        403   403      403
schedule_meeting            POST    403    302     302   403   403        403   403      403
edit_meeting       published GET    302    200     200   403   403        403   403      403
edit_meeting       draft    GET     302    200     200   403   403        403   403      404
edit_meeting       draft    POST    403    302     302   403   403        403   403      404
cancel_meeting     planned  GET     302    200     200   403   403        403   403      403
cancel_meeting     planned  POST    403    302     302   403   403        403   403      403
cancel_meeting     published POST   403    403     403   403   403        403   403      403
reinstate_meeting  planned  GET     302    405     405   403   403        403   403      405
reinstate_meeting  cancelled POST   403    302     302   403   403        403   403      403
reinstate_meeting  planned  POST    403    403     403   403   403        403   403      403
hold_meeting       planned  GET     302    405     405   403   403        403   403      405
hold_meeting       today    POST    403    302     302   403   403        403   403      403
hold_meeting       planned  POST    403    403     403   403   403        403   403      403
build_agenda       published GET    302    200     200   403   403        403   403      403
build_agenda       draft    GET     302    200     200   403   403        403   403      404
build_agenda       draft    POST    403    405     405   403   403        403   403      405
add_item           published GET    302    200     200   403   403        403   403      403
add_item           draft    POST    403    302     302   403   403        403   403      404
begin_agenda       planned  GET     302    405     405   403   403        403   403      405
begin_agenda       planned  POST    403    302     302   403   403        403   403      403
number_items       draft    GET     302    405     405   403   403        403   403      405
number_items       draft    POST    403    302     302   403   403        403   403      404
publish_agenda     planned  GET     302    405     405   403   403        403   403      405
publish_agenda     planned  POST    403    302     302   403   403        403   403      403
publish_agenda     published POST   403    403     403   403   403        403   403      403
withdraw_agenda    announced GET    302    405     405   403   403        403   403      405
withdraw_agenda    announced POST   403    302     302   403   403        403   403      403
withdraw_agenda    published POST   403    403     403   403   403        403   403      403
restore_item       draft    GET     302    405     405   403   403        403   403      405
restore_item       draft    POST    403    302     302   403   403        403   403      404
edit_item          published GET    302    200     200   403   403        403   403      403
edit_item          exempt   GET     302    200     200   403   403        403   403      404
edit_item          draft    POST    403    302     302   403   403        403   403      404
move_item          exempt   GET     302    405     405   403   403        403   403      405
move_item          exempt   POST    403    302     302   403   403        403   403      404
remove_item        exempt   GET     302    405     405   403   403        403   403      405
remove_item        exempt   POST    403    302     302   403   403        403   403      404
add_document       exempt   GET     302    405     405   403   403        403   403      405
add_document       exempt   POST    403    422     422   403   403        403   403      404
remove_document    exempt   GET     302    405     405   403   403        403   403      405
remove_document    exempt   POST    403    302     302   403   403        403   403      404
restore_document   exempt   GET     302    405     405   403   403        403   403      405
restore_document   exempt   POST    403    302     302   403   403        403   403      404
document           published GET    200    200     200   200   200        200   200      200
document           draft    GET     404    200     200   200   200        404   404      404
document           exempt   GET     404    200     200   200   200        404   404      404
document           published POST   405    405     405   405   405        405   405      405
edit_committee              GET     302    200     403   403   403        403   403      403
edit_committee              POST    403    302     403   403   403        403   403      403
seats                       GET     302    200     403   403   403        403   403      403
seats                       POST    403    405     405   403   403        403   403      405
add_seat                    GET     302    200     403   403   403        403   403      403
add_seat                    POST    403    422     403   403   403        403   403      403
end_seat                    GET     302    200     403   403   403        403   403      403
end_seat                    POST    403    302     403   403   403        403   403      403
seat_named                  GET     302    405     405   403   403        403   403      405
seat_named                  POST    403    302     403   403   403        403   403      403
remove_seat                 GET     302    405     405   403   403        403   403      405
remove_seat                 POST    403    302     403   403   403        403   403      403
people                      GET     302    200     403   403   403        403   403      403
people                      POST    403    405     405   403   403        403   403      405
add_person                  GET     302    200     403   403   403        403   403      403
add_person                  POST    403    302     403   403   403        403   403      403
edit_person        seated   GET     302    200     404   403   403        403   403      404
edit_person        seated   POST    403    302     404   403   403        403   403      404
give_sign_in       seated   GET     302    200     404   403   403        403   403      404
give_sign_in       seated   POST    403    200     404   403   403        403   403      404
take_sign_in       seated   GET     302    405     405   403   403        403   403      405
take_sign_in       seated   POST    403    302     404   403   403        403   403      404
set_office         seated   GET     302    405     405   403   403        403   403      405
set_office         seated   POST    403    403     404   403   403        403   403      404
teams                       GET     302    200     403   403   403        403   403      403
teams                       POST    403    405     405   403   403        403   403      405
add_team                    GET     302    200     403   403   403        403   403      403
add_team                    POST    403    302     403   403   403        403   403      403
edit_team                   GET     302    200     404   403   403        403   403      404
edit_team                   POST    403    302     404   403   403        403   403      404
remove_team                 GET     302    405     405   403   403        403   403      405
remove_team                 POST    403    302     404   403   403        403   403      404
audit                       GET     302    403     403   403   403        403   403      403
audit                       POST    403    405     405   403   403        403   403      405
account                     GET     302    200     200   200   200        200   200      200
account                     POST    302    302     302   302   302        302   302      302
set_password                GET     200    200     200   200   200        200   200      200
set_password                POST    200    200     200   200   200        200   200      200
"""
MEMBERS, *LINES = (line.split() for line in TABLE.strip().splitlines())
ROWS = {" ".join(words[:-8]): [int(status) for status in words[-8:]] for words in LINES}
NAMES = {row.split()[0] for row in ROWS}


def rows_of(name: str) -> dict[str, tuple[str, str]]:
    """The rows of a name, each with the thing that it is about and the method."""
    rows = {row: row.split() for row in ROWS if row.split()[0] == name}
    return {row: (words[1] if len(words) == 3 else "", words[-1]) for row, words in rows.items()}


def ask(client: Client, method: str, address: str, data: dict[str, Any]) -> int:
    """The status, with whatever was done undone."""
    with transaction.atomic():
        response = client.get(address) if method == "GET" else client.post(address, data)
        transaction.set_rollback(True)
    response.getvalue()
    return response.status_code


def test_every_address_is_in_the_table() -> None:
    assert {pattern.name for _, pattern in all_patterns()} == NAMES


def test_every_address_is_asked_in_both_ways() -> None:
    asked = {(row.split()[0], row.split()[-1]) for row in ROWS}
    assert asked == {(name, way) for name in NAMES for way in ("GET", "POST")}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_member_gets_what_the_table_says(world: World, as_member: SignIn, name: str) -> None:
    clients = {member: as_member(user) for member, user in world.members.items()}

    for row, (about, method) in rows_of(name).items():
        address, data = world.address(name, about), sent(world, name, about)
        statuses = {member: ask(client, method, address, data) for member, client in clients.items()}
        assert (row, statuses) == (row, dict(zip(MEMBERS, ROWS[row], strict=True)))


def test_a_post_without_its_token_is_refused(world: World) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.cast.officer)

    answers = {
        row: client.post(world.address(name, about), sent(world, name, about)).status_code
        for name in NAMES
        for row, (about, method) in rows_of(name).items()
        if method == "POST" and ROWS[row][MEMBERS.index("officer")] != 405
    }

    assert {row: status for row, status in answers.items() if status != 403} == {}


def test_nothing_of_one_council_stands_under_another(world: World, as_member: SignIn) -> None:
    """The officer may do everything at home: at another council's address there is nothing to do it to."""
    client, other = as_member(world.cast.officer), make_council("Northfell Council")

    answers, expected = {}, {}
    for name in NAMES - OF_NO_COUNCIL:
        for row, (about, method) in rows_of(name).items():
            address = world.address(name, about).replace("/eastmoor-council/", f"/{other.slug}/")
            answers[row] = ask(client, method, address, sent(world, name, about))
            expected[row] = 405 if ROWS[row][MEMBERS.index("officer")] == 405 else ELSEWHERE.get(name, 404)

    assert answers == expected
