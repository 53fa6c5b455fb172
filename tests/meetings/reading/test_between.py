"""Headings that lack a number among items that have one."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD

NUMBERED = "1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n3. Roads\n\nThe Clerk reported on the roads.\n\n"
TITLES = ["Apologies", "Minutes", "Roads"]


@pytest.mark.parametrize(
    "title", ["AOB", "A.O.B.", "Any Other Business", "Any other business (urgent)", "Date of next meeting"]
)
def test_what_every_meeting_ends_with_is_an_item_without_a_number(title: str) -> None:
    items = read(f"{HEAD}{NUMBERED}{title}\n\nCllr Ford asked about the bench.\n").items
    assert [item.title for item in items] == [*TITLES, title.rstrip(".")]


def test_any_other_business_may_stand_before_what_was_said() -> None:
    items = read(f"{HEAD}{NUMBERED}AOB: Cllr Ford asked about the bench.\n").items
    assert [item.title for item in items] == [*TITLES, "AOB"]
    assert items[-1].paragraphs[0].text == "Cllr Ford asked about the bench."


def test_day_of_the_next_meeting_behind_a_colon_stays_where_it_stands() -> None:
    items = read(f"{HEAD}{NUMBERED}Next meeting: 5 June 2026\n").items
    assert [item.title for item in items] == TITLES


def test_other_headings_in_small_letters_stay_within_the_item() -> None:
    items = read(f"{HEAD}{NUMBERED}Mill Lane\n\nIt was bad.\n").items
    assert [item.title for item in items] == TITLES


def test_known_titles_set_apart_as_the_numbered_ones_are_items() -> None:
    page = (
        f"{HEAD}\n1. Apologies\nNone were sent.\n\nChairman's report\nCllr Dale spoke of the year.\n\n"
        "2. Roads\nThe lane is wet.\n\nPublic participation\nMrs Orr asked about the bench.\n\n3. Trees\nNone fell.\n"
    )
    wanted = ["Apologies", "Chairman's report", "Roads", "Public participation", "Trees"]
    assert [item.title for item in read(page).items] == wanted


@pytest.mark.parametrize(
    "reports",
    [
        "2. Reports\n\nClerk's report\nThe bench was mended in May.\n\nPolice report\nThere was one theft in May.\n",
        "2. Minutes\nThey were agreed.\n\nMatters arising\nThe bench was mended in May.\n",
        "2. Reports\nThey follow.\nClerk's report\nThe bench was mended in May.\n",
    ],
)
def test_headings_of_the_parts_of_an_item_stay_within_it(reports: str) -> None:
    page = f"{HEAD}\n1. Apologies\nNone were sent.\n\n{reports}\n3. Trees\nNone fell.\n"
    assert [item.number for item in read(page).items] == ["1", "2", "3"]
