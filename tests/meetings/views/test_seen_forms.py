"""Two officers on one form: who comes second is told what stands now, loses nothing typed, and overwrites knowingly."""

from typing import Any

import pytest
from django.db.models import Model
from django.urls import reverse
from lxml import html

from meetings.models import Attendance, Office, Team
from tests.at_once import held_by_this
from tests.factories import Cast, SignIn, make_item, make_meeting, make_person, make_resolution

# The page · what one officer types in which field · what the other had typed before · how that is told to the first
FORMS = [
    ("edit_item", "title", "Mine", "Theirs", "Title: “Theirs”"),
    ("edit_item", "recommendations", "a) mine", "a) theirs", "What is asked for: “a) theirs”"),
    ("edit_resolution", "clauses", "mine", "theirs", "Clauses: “theirs”"),
    ("record_attendance", "form-0-name", "Mine", "Theirs", "Recorded now: Theirs (present)."),
    ("edit_meeting", "place", "Mine", "Theirs", "Place: “Theirs”"),
    ("edit_meeting", "starts", "18:30:00", "19:00:00", "Starts at: 7pm"),
    ("edit_committee", "kind", "panel", "board", "What it is: Board"),
    ("edit_person", "role", "Mine", "Theirs", "Role or post: “Theirs”"),
    ("edit_team", "name", "Mine", "Theirs", "Name of the team: “Theirs”"),
    ("edit_council", "contact", "mine@example.org", "theirs@example.org", "public: “theirs@example.org”"),
]


def filled(page: str) -> dict[str, Any]:
    """What a browser would send of the page's own form."""
    form = next(form for form in html.fromstring(page).forms if "seen" in form.fields)
    return {name: value or "" for name, value in form.form_values()}


@pytest.fixture
def kept(cast: Cast) -> dict[str, Model]:
    """Of each page the row that it keeps."""
    Office.objects.filter(user=cast.officer).update(role="administrator")
    item = make_item(make_meeting(cast.committee), "Halls")
    resolution = make_resolution(item, "the report be noted")
    Attendance.objects.create(meeting=item.meeting, position=0, name="Councillor Vane")
    return {
        "edit_item": item,
        "edit_resolution": resolution,
        "record_attendance": item.meeting,
        "edit_meeting": item.meeting,
        "edit_committee": cast.committee,
        "edit_person": make_person(cast.council, "Nia Vane"),
        "edit_team": Team.objects.create(council=cast.council, name="Estates"),
        "edit_council": cast.council,
    }


def address(page: str, row: Any) -> str:
    match page:
        case "edit_council":
            place = []
        case "edit_committee":
            place = [row.slug]
        case "edit_meeting" | "record_attendance":
            place = [row.committee.slug, row.day]
        case _:
            place = [row.pk]
    return reverse(page, args=["eastmoor-council", *place])


def stands(name: str, row: Any) -> str:
    """What is stored of what these forms change."""
    row.refresh_from_db()
    match name:
        case "recommendations":
            return str(row.recommendations.get())
        case "clauses":
            return str(row.clauses.get().text)
        case "form-0-name":
            return str(row.attendances.get().name)
        case _:
            return str(getattr(row, name))


@pytest.mark.parametrize(("page", "name", "mine", "theirs", "told"), FORMS)
def test_who_comes_second_is_told_what_stands_and_keeps_what_was_typed(
    cast: Cast, as_member: SignIn, kept: dict[str, Model], page: str, name: str, mine: str, theirs: str, told: str
) -> None:
    row, client = kept[page], as_member(cast.officer)
    at = address(page, row)
    first, second = (filled(client.get(at).content.decode()) for _ in range(2))

    assert client.post(at, {**second, name: theirs}).status_code == 302
    late = client.post(at, {**first, name: mine})

    assert (late.status_code, stands(name, row)) == (422, theirs)
    assert told in html.fromstring(late.content.decode()).text_content()
    again = filled(late.content.decode())
    assert again[name].strip() == mine
    assert client.post(at, again).status_code == 302
    assert stands(name, row) == mine


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("page", "name", "mine", "theirs", "told"), FORMS)
def test_of_two_who_send_in_the_same_instant_the_second_is_told(
    cast: Cast, as_member: SignIn, kept: dict[str, Model], page: str, name: str, mine: str, theirs: str, told: str
) -> None:
    at = address(page, kept[page])
    one, other = as_member(cast.officer), as_member(cast.officer)
    opened = filled(one.get(at).content.decode())
    late: list[Any] = []

    with held_by_this(lambda: late.append(other.post(at, {**opened, name: mine}))) as start:
        assert one.post(at, {**opened, name: theirs}).status_code == 302
        start()

    assert (late[0].status_code, stands(name, kept[page])) == (422, theirs)
    assert told in html.fromstring(late[0].content.decode()).text_content()
