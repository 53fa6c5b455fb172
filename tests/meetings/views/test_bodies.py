from datetime import date

import pytest
from django.urls import reverse
from lxml import html

from meetings.models import Membership
from tests.factories import Cast, SignIn, make_seat


def address(name: str, cast: Cast, *more: object) -> str:
    return reverse(name, args=[cast.council.slug, cast.committee.slug, *more])


def test_edit_committee_keeps_its_address(cast: Cast, as_member: SignIn) -> None:
    sent = {"name": "People and Place", "kind": "panel", "notice_days": "3"}

    response = as_member(cast.officer).post(address("edit_committee", cast), sent)

    committee = cast.committee
    committee.refresh_from_db()
    assert response["Location"] == "/eastmoor-council/people-scrutiny-committee/"
    assert (committee.name, committee.kind, committee.notice_days) == ("People and Place", "panel", 3)
    assert committee.officers_close_actions is False


def test_edit_committee_holds_to_the_fewest_days_of_notice(cast: Cast, as_member: SignIn) -> None:
    sent = {"name": "People and Place", "kind": "panel", "notice_days": "2"}

    response = as_member(cast.officer).post(address("edit_committee", cast), sent)

    assert response.status_code == 422
    assert response.content.decode().count("No law asks for fewer than 3 clear days.") == 2


def test_add_seat_gives_a_person_a_role_from_a_day(cast: Cast, as_member: SignIn) -> None:
    sent = {"person": cast.owning.pk, "role": "co-opted", "starts_on": "2026-05-14"}

    response = as_member(cast.officer).post(address("add_seat", cast), sent)

    seat = cast.owning.memberships.get()
    assert response["Location"] == address("seats", cast)
    assert (seat.committee, seat.role, seat.starts_on, seat.ends_on) == (
        cast.committee,
        "co-opted",
        date(2026, 5, 14),
        None,
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"person": ""}, "Choose who takes the seat."),
        ({"starts_on": ""}, "Enter the first day of the seat."),
        ({"starts_on": "May"}, "Enter a date, like 3/11/2026."),
        ({"role": "clerk"}, "Ruth Adeyemi has this seat on that day already."),
    ],
)
def test_add_seat_refuses_with_one_sentence(
    cast: Cast, as_member: SignIn, wrong: dict[str, str], sentence: str
) -> None:
    make_seat(cast.committee, cast.owning, role="clerk")
    sent = {"person": cast.owning.pk, "role": "member", "starts_on": "2026-05-14", **wrong}

    response = as_member(cast.officer).post(address("add_seat", cast), sent)

    assert response.status_code == 422
    assert response.content.decode().count(sentence) == 2
    assert cast.owning.memberships.count() == 1


def test_add_seat_is_for_people_of_its_council(cast: Cast, as_member: SignIn) -> None:
    stranger = cast.council.people.create(name="Elsewhere", kind="officer")
    stranger.council = cast.other_officer.offices.get().council
    stranger.save()

    response = as_member(cast.officer).post(
        address("add_seat", cast), {"person": stranger.pk, "role": "member", "starts_on": "2026-05-14"}
    )

    assert response.status_code == 422
    assert not stranger.memberships.exists()


def test_end_seat_keeps_it_on_the_record(cast: Cast, as_member: SignIn) -> None:
    seat = make_seat(cast.committee, cast.owning)
    client = as_member(cast.officer)

    client.post(address("end_seat", cast, seat.pk), {"ends_on": "2021-05-06"})
    page = client.get(address("seats", cast)).content.decode()

    seat.refresh_from_db()
    assert seat.ends_on == date(2021, 5, 6)
    assert "Member from 1 January 2020 to 6 May 2021" in page[page.index("Past seats") :]


def test_end_seat_is_not_before_it_starts(cast: Cast, as_member: SignIn) -> None:
    seat = make_seat(cast.committee, cast.owning)

    response = as_member(cast.officer).post(address("end_seat", cast, seat.pk), {"ends_on": "2019-05-06"})

    assert response.status_code == 422
    assert response.content.decode().count("A seat ends on or after the day it starts.") == 2
    assert Membership.objects.get(pk=seat.pk).ends_on is None


def test_add_seat_and_another_asks_for_the_next_from_the_same_day(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    sent = {"person": cast.owning.pk, "role": "member", "starts_on": "2026-05-14", "again": "1"}

    response = client.post(address("add_seat", cast), sent)

    assert response["Location"] == f"{address('add_seat', cast)}?from=2026-05-14"
    assert 'value="2026-05-14"' in client.get(response["Location"]).content.decode()


def test_add_seat_begins_each_choice_with_the_name_that_one_types(cast: Cast, as_member: SignIn) -> None:
    page = html.fromstring(as_member(cast.officer).get(address("add_seat", cast)).content)

    assert page.xpath("//select[@name='person']/option/text()") == [
        "Choose a person",
        "Chair, councillor",
        "Clerk",
        "Councillor, councillor",
        "Ruth Adeyemi",
    ]
    assert page.xpath("//select[@name='role']/option/text()") == [
        "Chair",
        "Vice-chair",
        "Member",
        "Co-opted member",
        "Clerk",
    ]
