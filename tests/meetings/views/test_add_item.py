"""An agenda is pasted: an item of each line."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings.models import Meeting
from tests.factories import Cast, SignIn, make_item, make_meeting


def address(meeting: Meeting) -> str:
    return reverse("add_item", args=[meeting.committee.council.slug, meeting.committee.slug, meeting.day])


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        ("Apologies\r\n\r\nHedges", [("1", "Apologies"), ("2", "Hedges")]),
        ("3. Apologies\n4)  20 mph limits\nHedges", [("3", "Apologies"), ("4", "20 mph limits"), ("", "Hedges")]),
        ("24.1 Apologies\n47/26 Gwrychoedd", [("24.1", "Apologies"), ("47/26", "Gwrychoedd")]),
        ("20 mph limits", [("1", "20 mph limits")]),
        ("Item 5: Apologies\nAgenda Item 6 Hedges", [("5", "Apologies"), ("6", "Hedges")]),
        ("Items 5 and 6 of May", [("1", "Items 5 and 6 of May")]),
    ],
)
def test_add_item_takes_an_agenda_pasted_line_by_line(
    cast: Cast, as_member: SignIn, lines: str, items: list[tuple[str, str]]
) -> None:
    meeting = make_meeting(cast.committee)
    client = as_member(cast.officer)

    page = client.post(address(meeting), {"lines": lines}, follow=True).content.decode()

    assert list(meeting.items.values_list("number", "title")) == items
    assert ("items are on the agenda." in page) == (len(items) > 1)


def test_an_agenda_is_pasted_behind_its_items_in_one_go_however_long_it_is(cast: Cast, as_member: SignIn) -> None:
    meeting, client = make_meeting(cast.committee), as_member(cast.officer)
    make_item(meeting, "Apologies", number="1.")

    asked = []
    for lines in ("Hedges\nPaths", "\n".join(f"Report {n}" for n in range(30))):
        with CaptureQueriesContext(connection) as queries:
            client.post(address(meeting), {"lines": lines})
        asked.append(len(queries))

    assert asked[0] == asked[1]
    told = list(meeting.items.values_list("number", "title"))
    assert told[:4] == [("1.", "Apologies"), ("2.", "Hedges"), ("3.", "Paths"), ("4.", "Report 0")]
    assert (len(told), told[-1]) == (33, ("33.", "Report 29"))


def test_add_item_of_no_line_asks_for_a_title(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)

    answer = as_member(cast.officer).post(address(meeting), {"lines": " \n "})

    assert answer.status_code == 422
    assert not meeting.items.exists()
