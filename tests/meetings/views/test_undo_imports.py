"""A whole upload that was saved by mistake is taken back at once."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from councilhub.models import AuditEntry
from meetings import importing
from meetings.models import Import, Meeting, Paragraph
from tests.factories import Cast
from tests.meetings.views.importing import address, keep, text_of

type SignIn = Callable[[object], Client]
DAYS = [date(2026, 9, day) for day in (1, 8, 15)]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def make_upload(cast: Cast, days: list[date] = DAYS, *, is_saved: bool = True) -> UUID:
    upload = uuid4()
    for day in days:
        kept = keep(cast, held_on=day, upload=upload, source=f"{day}.txt")
        if is_saved:
            importing.confirm(kept)
    return upload


def undo(browser: Client, upload: object) -> str:
    return text_of(browser.post(address("undo_imports"), {"upload": str(upload)}, follow=True))


def test_upload_is_taken_back_and_what_was_not_in_it_stays(cast: Cast, browser: Client) -> None:
    upload = make_upload(cast)
    make_upload(cast, [date(2026, 10, 6), date(2026, 10, 13)])
    alone = keep(cast, held_on=date(2026, 11, 3))
    importing.confirm(alone)
    offered = text_of(browser.get(address("imports")))
    page = undo(browser, upload)

    assert ("Take 3 pages back" in offered, "Take 2 pages back" in offered) == (True, True)
    assert "3 pages are taken back." in page
    assert list(Import.objects.waiting().values_list("upload", "held_on")) == [(upload, day) for day in DAYS]
    assert sorted(Meeting.objects.values_list("held_on", flat=True)) == [
        date(2026, 10, 6),
        date(2026, 10, 13),
        date(2026, 11, 3),
    ]
    assert AuditEntry.objects.get().what == "Took an upload back: 3 pages wait again."


def test_page_whose_meeting_somebody_has_worked_on_stays_and_is_named(cast: Cast, browser: Client) -> None:
    upload = make_upload(cast)
    Paragraph.objects.filter(item__meeting__held_on=DAYS[1]).update(text_set=True)
    Meeting.objects.filter(held_on=DAYS[2]).update(minutes_published_at=timezone.now())
    page = undo(browser, upload)

    assert "1 page is taken back." in page
    assert "Left as saved, as somebody has worked on their meetings since: 2026-09-08.txt." in page
    assert sorted(Meeting.objects.values_list("held_on", flat=True)) == DAYS[1:]


def test_those_of_an_upload_that_wait_are_discarded_and_others_stay(cast: Cast, browser: Client) -> None:
    upload = make_upload(cast, is_saved=False)
    other = keep(cast, held_on=date(2026, 10, 6))
    assert "Discard the 3 that wait" in text_of(browser.get(address("imports")))
    page = text_of(browser.post(address("discard_imports"), {"upload": str(upload)}, follow=True))

    assert "3 pages are discarded." in page
    assert list(Import.objects.waiting()) == [other]


@pytest.mark.parametrize("upload", ["", "x", "00000000000000000000000000000000"])
def test_nothing_is_taken_back_or_discarded_for_an_upload_of_nothing(cast: Cast, browser: Client, upload: str) -> None:
    importing.confirm(keep(cast))
    waiting = keep(cast, held_on=DAYS[1])
    page = undo(browser, upload)
    browser.post(address("discard_imports"), {"upload": upload})

    assert "No page is taken back." in page
    assert (Meeting.objects.count(), list(Import.objects.waiting())) == (1, [waiting])
    assert not AuditEntry.objects.exists()


def test_upload_of_another_council_is_never_taken_back(cast: Cast, browser: Client, as_member: SignIn) -> None:
    upload = make_upload(cast)
    other = as_member(cast.other_officer)
    other.post(address("undo_imports", council="westmere-council"), {"upload": str(upload)})

    assert Meeting.objects.count() == 3
    assert "Uploaded together" not in text_of(other.get(address("imports", council="westmere-council")))


def test_upload_that_takes_too_long_says_how_to_go_on(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetings.views.imports.SECONDS", -1)
    page = undo(browser, make_upload(cast))

    assert "There was no time for all of them at once: take the upload back again to go on." in page
    assert Meeting.objects.count() == 3


def test_uploads_of_one_page_or_of_long_ago_are_not_offered(cast: Cast, browser: Client) -> None:
    make_upload(cast, DAYS[:1])
    old = make_upload(cast, DAYS[1:])
    Import.objects.filter(upload=old).update(created_at=timezone.now() - timedelta(days=31))

    assert "Uploaded together" not in text_of(browser.get(address("imports")))


def test_uploads_cost_the_same_queries_for_one_and_for_three(cast: Cast, browser: Client) -> None:
    counts = []
    for month in (10, 11, 12):
        make_upload(cast, [date(2026, month, 6), date(2026, month, 13)])
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("imports"))
        counts.append(len(queries))

    assert counts == [counts[0]] * 3
