"""Two officers on one form: who comes second is told what stands now, loses nothing typed, and overwrites knowingly."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from meetings.models import AgendaItem, Attendance, Meeting, Resolution
from tests.factories import Cast, SignIn, make_item, make_meeting, make_resolution

# The page · what one officer types in which field · what the other had typed before · how that is told to the first
FORMS = [
    ("edit_item", "title", "Mine", "Theirs", "Title: “Theirs”"),
    ("edit_item", "recommendations", "a) mine", "a) theirs", "What is asked for: “a) theirs”"),
    ("edit_resolution", "clauses", "mine", "theirs", "Clauses: “theirs”"),
    ("record_attendance", "form-0-name", "Mine", "Theirs", "Recorded now: Theirs (present)."),
]


def filled(page: str) -> dict[str, Any]:
    """What a browser would send of the page's own form."""
    form = next(form for form in html.fromstring(page).forms if "seen" in form.fields)
    return {name: value or "" for name, value in form.form_values()}


def stands(name: str) -> str:
    """What is stored of what these forms change."""
    match name:
        case "title":
            return AgendaItem.objects.get().title
        case "recommendations":
            return str(AgendaItem.objects.get().recommendations.get())
        case "clauses":
            return Resolution.objects.get().clauses.get().text
        case _:
            return Attendance.objects.get().name


@pytest.mark.parametrize(("page", "name", "mine", "theirs", "told"), FORMS)
def test_who_comes_second_is_told_what_stands_and_keeps_what_was_typed(
    cast: Cast, as_member: SignIn, page: str, name: str, mine: str, theirs: str, told: str
) -> None:
    item = make_item(make_meeting(cast.committee), "Halls")
    resolution = make_resolution(item, "the report be noted")
    Attendance.objects.create(meeting=item.meeting, position=0, name="Councillor Vane")
    at = address(page, item.meeting, item, resolution)
    client: Client = as_member(cast.officer)
    first, second = (filled(client.get(at).content.decode()) for _ in range(2))

    assert client.post(at, {**second, name: theirs}).status_code == 302
    late = client.post(at, {**first, name: mine})

    assert (late.status_code, stands(name)) == (422, theirs)
    assert told in html.fromstring(late.content.decode()).text_content()
    again = filled(late.content.decode())
    assert again[name].strip() == mine
    assert client.post(at, again).status_code == 302
    assert stands(name) == mine


def address(page: str, meeting: Meeting, item: AgendaItem, resolution: Resolution) -> str:
    of = {"edit_item": [item.pk], "edit_resolution": [resolution.pk]}
    place = of.get(page, [meeting.committee.slug, meeting.day])
    return reverse(page, args=["eastmoor-council", *place])
