"""Takes a saved import back, as when it was saved to the wrong committee: while nothing else hangs on its meeting."""

from django.db import transaction

from meetings.foreseeing import foresee
from meetings.importing import minutes_of
from meetings.models import Commitment, Import, Meeting, Paragraph, Resolution


def can_be_undone(kept: Import) -> bool:
    """Whether this page made its meeting, which is not published, and which is still as the page says."""
    meeting = kept.meeting
    if meeting is None or not kept.made_meeting or meeting.is_published or meeting.has_approved_minutes:
        return False
    return not _is_worked_on(meeting) and meeting.imports.count() == 1 and _is_as_read(kept, meeting)


def _is_worked_on(meeting: Meeting) -> bool:
    return (
        Commitment.objects.filter(item__meeting=meeting, answer__isnull=False).exists()
        or Paragraph.objects.filter(item__meeting=meeting, text_set=True).exists()
        or Resolution.objects.filter(item__meeting=meeting, is_set=True).exists()
    )


def _is_as_read(kept: Import, meeting: Meeting) -> bool:
    found = minutes_of(kept)
    foreseen = foresee(found.read, meeting, found.promises)
    return foreseen.changes_nothing and not foreseen.kept


@transaction.atomic
def undo(kept: Import) -> bool:
    """Remove the meeting that this page made, and let the page wait again; returns whether that could be."""
    now = Import.objects.select_for_update(of=("self",), no_key=True).get(pk=kept.pk)
    if now.meeting is None:
        return False
    Meeting.objects.select_for_update(of=("self",)).get(pk=now.meeting.pk)
    # What is being typed into one of them is waited for.
    list(Paragraph.objects.select_for_update(of=("self",)).filter(item__meeting=now.meeting).only("pk"))
    if not can_be_undone(now):
        return False
    now.meeting.delete()
    now.meeting, now.confirmed_at, now.made_meeting = None, None, False
    now.save(update_fields=["meeting", "confirmed_at", "made_meeting"])
    return True
