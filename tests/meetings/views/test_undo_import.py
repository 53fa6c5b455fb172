"""What was saved by mistake is taken back, while nobody has worked on it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from actions.models import Action
from councilhub.models import AuditEntry
from meetings import importing
from meetings.models import Attendance, Import, Meeting, Paragraph, Resolution
from meetings.reading.shape import ReadItem
from tests.factories import Cast, make_commitment, make_meeting
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]
OFFER = "Take it back"


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


@pytest.fixture
def kept(cast: Cast) -> Import:
    found = keep(cast)
    found.correct({"items": {"0": {"title": "Village halls"}}})
    importing.confirm(found)
    return found


def test_import_is_taken_back_and_waits_as_it_was_put_right(cast: Cast, browser: Client, kept: Import) -> None:
    assert OFFER in text_of(browser.get(address("preview_import", kept)))
    page = text_of(browser.post(address("undo_import", kept), follow=True))

    assert "People Scrutiny Committee, 1 September 2026 is removed. The page waits again" in page
    assert (Meeting.objects.count(), list(Import.objects.waiting())) == (0, [kept])
    assert "Village halls" in page
    assert AuditEntry.objects.get().what == (
        "Took the import halls.txt back: People Scrutiny Committee, 1 September 2026 is removed."
    )


def test_import_taken_back_is_saved_anew(cast: Cast, browser: Client, kept: Import) -> None:
    browser.post(address("undo_import", kept))
    browser.post(address("confirm_import", kept), {"committee": cast.committee.pk, "held_on": "2026-09-08"})

    assert Meeting.objects.get().held_on == date(2026, 9, 8)


def published(meeting: Meeting) -> None:
    meeting.publish_minutes()


def approved(meeting: Meeting) -> None:
    Meeting.objects.update(minutes_approved_at=timezone.now())


def edited(meeting: Meeting) -> None:
    Paragraph.objects.update(text_set=True)


def decided(meeting: Meeting) -> None:
    Resolution.objects.update(is_set=True)


def retitled(meeting: Meeting) -> None:
    meeting.items.update(title="Ponds")


def added_to(meeting: Meeting) -> None:
    meeting.items.create(title="Ponds", position=9)


def shortened(meeting: Meeting) -> None:
    Paragraph.objects.filter(item__meeting=meeting).first().delete()  # type: ignore[union-attr]


def answered(meeting: Meeting) -> None:
    commitment = make_commitment(Paragraph.objects.all()[0], "The halls were spoken of.")
    Action.objects.accept(commitment, Action(wording="Mend the halls"), by=meeting.imports.get().by)  # type: ignore[arg-type]


@pytest.mark.parametrize("work", [published, approved, edited, decided, retitled, added_to, shortened, answered])
def test_import_stays_once_somebody_has_worked_on_its_meeting(
    cast: Cast, browser: Client, kept: Import, work: Callable[[Any], None]
) -> None:
    work(kept.meeting)
    assert OFFER not in text_of(browser.get(address("preview_import", kept)))
    page = text_of(browser.post(address("undo_import", kept), follow=True))

    assert "Nothing is taken back" in page
    assert (Meeting.objects.count(), Import.objects.confirmed().count()) == (1, 1)


def test_import_into_a_meeting_that_was_there_is_never_taken_back(cast: Cast, browser: Client) -> None:
    make_meeting(cast.committee, held_on=date(2026, 9, 1))
    kept = keep(cast)
    importing.confirm(kept)
    browser.post(address("undo_import", kept))

    assert (Meeting.objects.count(), Import.objects.confirmed().count()) == (1, 1)


def test_meeting_of_two_imports_stays(cast: Cast, browser: Client, kept: Import) -> None:
    importing.confirm(keep(cast, read(items=[ReadItem(title="Ponds")])))
    browser.post(address("undo_import", kept))

    assert Meeting.objects.count() == 1


def test_import_that_waits_is_not_taken_back(cast: Cast, browser: Client) -> None:
    kept = keep(cast)

    assert "Nothing is taken back" in text_of(browser.post(address("undo_import", kept), follow=True))
    assert (Attendance.objects.count(), Action.objects.count(), list(Import.objects.waiting())) == (0, 0, [kept])
