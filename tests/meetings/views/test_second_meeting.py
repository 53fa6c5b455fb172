"""A committee may meet twice on one day: a page goes to the meeting that it tells of, or says that it asks."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.test import Client

from meetings import importing
from meetings.models import Import, Meeting
from meetings.reading.shape import ReadItem
from tests.factories import Cast, make_meeting
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]
DAY = date(2026, 9, 1)


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def at(cast: Cast, starts: str | None, title: str = "Halls") -> Import:
    return keep(cast, read(starts=starts, items=[ReadItem(title=title)]))


def meetings() -> list[tuple[int, time | None, list[str]]]:
    return [
        (meeting.nth, meeting.starts, [item.title for item in meeting.items.all()])
        for meeting in Meeting.objects.order_by("nth")
    ]


def confirm(browser: Client, kept: Import, **more: object) -> str:
    place = {"committee": kept.committee_id, "held_on": "2026-09-01", **more}
    return text_of(browser.post(address("confirm_import", kept), place, follow=True))


def test_page_of_another_hour_is_not_saved_before_somebody_says_which_meeting_it_is(
    cast: Cast, browser: Client
) -> None:
    make_meeting(cast.committee, held_on=DAY, starts="18:30")
    kept = at(cast, "20:00", "Election")
    browser.post(address("save_imports"))
    page = confirm(browser, kept)

    assert "The meeting of that day began at 6.30pm, and it tells of one at 8pm: say which it is." in page
    assert "Say which meeting of that day it is." in page
    assert meetings() == [(1, time(18, 30), [])]


def test_page_of_another_meeting_of_that_day_makes_a_second_one(cast: Cast, browser: Client) -> None:
    make_meeting(cast.committee, held_on=DAY, starts="18:30").items.create(title="Halls", position=0)
    confirm(browser, at(cast, "20:00", "Election"), nth="0")

    assert meetings() == [(1, time(18, 30), ["Halls"]), (2, time(20, 0), ["Election"])]


def test_page_that_tells_another_hour_of_the_same_meeting_is_saved_to_it(cast: Cast, browser: Client) -> None:
    make_meeting(cast.committee, held_on=DAY, starts="18:30")
    confirm(browser, at(cast, "20:00", "Election"), nth="1")

    assert meetings() == [(1, time(20, 0), ["Election"])]


@pytest.mark.parametrize(("starts", "nth"), [("18:35", 1), ("20:05", 2), (None, 1)])
def test_page_goes_to_the_meeting_that_began_about_then_else_to_the_first(
    cast: Cast, starts: str | None, nth: int
) -> None:
    for number, began in ((1, "18:30"), (2, "20:00")):
        make_meeting(cast.committee, held_on=DAY, nth=number, starts=began)

    assert importing.confirm(at(cast, starts)).meeting.nth == nth


def test_what_would_change_is_shown_of_the_meeting_that_was_chosen(cast: Cast, browser: Client) -> None:
    for number, title in ((1, "Halls"), (2, "Election")):
        make_meeting(cast.committee, held_on=DAY, nth=number).items.create(title=title, position=0)
    kept = at(cast, None, "Election")
    page = confirm(browser, kept, nth="2", seen=Meeting.objects.get(nth=1).pk)
    assert "That meeting is in the hub: nothing is saved yet, look at what would change." in page
    assert Import.objects.waiting().count() == 1

    confirm(browser, kept, nth="2", seen=Meeting.objects.get(nth=2).pk)
    assert Import.objects.get().meeting == Meeting.objects.get(nth=2)


def test_choice_of_a_meeting_goes_with_the_day_for_which_it_was_made(cast: Cast, browser: Client) -> None:
    kept = at(cast, None)
    kept.correct({"meeting": {"nth": 0}})
    browser.post(address("place_import", kept), {"committee": cast.committee.pk, "held_on": "2026-09-08"})

    kept.refresh_from_db()
    assert kept.corrections == {"meeting": {}}


def test_day_with_nine_meetings_takes_no_other(cast: Cast, browser: Client) -> None:
    for number in range(1, 10):
        make_meeting(cast.committee, held_on=DAY, nth=number)
    page = confirm(browser, at(cast, None), nth="0")

    assert "This committee has nine meetings on that day already." in page
    assert (Meeting.objects.count(), Import.objects.waiting().count()) == (9, 1)
