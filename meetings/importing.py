"""Saves minutes that were read: atomic, repeatable, and nothing that did not change gets a new address."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, time

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone

from councilhub.models import User
from meetings.keeping import Row, answer_references_to, folded, keep
from meetings.models import AgendaItem, Committee, Council, Import, Meeting
from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem, ReadMinutes, as_dict, from_dict
from meetings.saving import item_values, save_item


class NotSaved(Exception):
    """These minutes cannot be saved; the message is one sentence that says why."""


@dataclass
class Saved:
    """What saving did. `added` and `changed` are items; both empty where the page was known word for word."""

    meeting: Meeting
    is_new: bool = False
    added: list[AgendaItem] = field(default_factory=list)
    changed: list[AgendaItem] = field(default_factory=list)
    meeting_changed: bool = False

    @property
    def changed_nothing(self) -> bool:
        return not (self.is_new or self.added or self.changed or self.meeting_changed)

    @property
    def in_words(self) -> str:
        """One sentence for whoever saved it."""
        if self.changed_nothing:
            return "This page was in the hub already, word for word: nothing has changed."
        parts = [_count(self.added, "added"), _count(self.changed, "changed")]
        said = " and ".join(part for part in parts if part) or "its attendance and details changed"
        return f"{'The meeting is saved' if self.is_new else 'The meeting is brought up to date'}: {said}."


def _count(items: list[AgendaItem], verb: str) -> str:
    return f"{len(items)} {'item' if len(items) == 1 else 'items'} {verb}" if items else ""


def digest(text: str) -> str:
    """SHA-256 of a source, by which the same page is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def take_in(text: str, *, source: str, council: Council, by: User | AnonymousUser | None = None) -> Import:
    """Read a source and keep it, with what was read, until it is confirmed; once for the same source.

    The committee and the day are taken from the page where it says them.
    """
    known = Import.objects.filter(
        council=council, sha256=digest(text), source=source, confirmed_at__isnull=True
    ).first()
    if known:
        return known
    found = read(text, source=source or None)
    name = folded(found.committee or "")
    return Import.objects.create(
        council=council,
        source=source[:255],
        text=text,
        sha256=digest(text),
        read=as_dict(found),
        committee=next((c for c in council.committees.all() if folded(c.name) == name), None),
        held_on=found.date,
        by=by if isinstance(by, User) else None,
    )


@transaction.atomic
def confirm(kept: Import) -> Saved:
    """Save what an Import holds to its committee and day. Raises NotSaved; then nothing is."""
    if kept.committee is None:
        raise NotSaved("Choose the committee that met.")
    saved = save(from_dict(kept.read), committee=kept.committee, held_on=kept.held_on)
    kept.meeting, kept.confirmed_at = saved.meeting, timezone.now()
    kept.save(update_fields=["committee", "held_on", "meeting", "confirmed_at"])
    return saved


@transaction.atomic
def save(found: ReadMinutes, *, committee: Committee, held_on: date | None = None) -> Saved:
    """Make the meeting of that committee and day hold what was read; items of it that the page lacks stay.

    `held_on` is the day where the page itself does not say it, and wins where it does. Raises NotSaved.
    """
    day = held_on or (date.fromisoformat(found.date) if found.date else None)
    if day is None:
        raise NotSaved("The page does not say on which day the meeting was: give the date.")
    if not found.items:
        raise NotSaved("No agenda item was found on the page.")
    Committee.objects.select_for_update(of=("self",), no_key=True).get(pk=committee.pk)
    meeting, is_new = Meeting.objects.get_or_create(committee=committee, held_on=day, nth=1)
    if meeting.has_approved_minutes:
        raise NotSaved(
            f"The minutes of {day:%-d %B %Y} are approved: correct them paragraph by paragraph, with a reason."
        )
    saved = Saved(meeting, is_new)
    saved.meeting_changed = _save_meeting(meeting, found)
    stored = list(meeting.items.all())
    for read_item in found.items:
        item = next((i for i in stored if _is_same_item(i, read_item)), None)
        if item is None:
            saved.added.append(_save_new_item(meeting, read_item))
        else:
            stored.remove(item)
            if save_item(item, read_item):
                saved.changed.append(item)
    answer_references_to([*saved.added, *saved.changed])
    return saved


def _save_meeting(meeting: Meeting, read: ReadMinutes) -> bool:
    values: Row = {
        "starts": time.fromisoformat(read.starts) if read.starts else meeting.starts,
        "ends": time.fromisoformat(read.ends) if read.ends else meeting.ends,
        "place": (read.place or "")[:200] or meeting.place,
        "front": _together(meeting.front, read.front),
        "furniture": _together(meeting.furniture, read.furniture),
        "unplaced": _together(meeting.unplaced, read.unplaced),
    }
    if any(item.paragraphs or item.resolutions for item in read.items) or meeting.held_on < timezone.localdate():
        values["status"] = Meeting.Status.HELD
    changes = {name: value for name, value in values.items() if getattr(meeting, name) != value}
    for name, value in changes.items():
        setattr(meeting, name, value)
    if changes:
        meeting.save(update_fields=list(changes))
    attendances: list[Row] = [
        {
            "name": a.name[:200],
            "role": (a.role or "")[:200],
            "group": (a.group or "")[:80],
            "status": a.status,
            "substitute_for": (a.substitute_for or "")[:200],
            "text": a.text,
            "person": meeting.committee.council.people.named(a.name),
        }
        for a in read.attendance
    ]
    if not attendances:
        return bool(changes)
    return keep(
        meeting.attendances, attendances, words=lambda row: row.name, wanted_words=[a.name for a in read.attendance]
    )[1] or bool(changes)


def _together(old: list[str], new: list[str]) -> list[str]:
    """Several pages of one meeting share its front and furniture: what is known is not said twice."""
    known = {folded(line) for line in old}
    return old + [line for line in new if folded(line) not in known]


def _is_same_item(item: AgendaItem, read: ReadItem) -> bool:
    if read.title or item.title:
        return folded(item.title) == folded(read.title or "")
    return (item.minute_number, item.number) == (read.minute_number or "", read.number or "")


def _save_new_item(meeting: Meeting, read: ReadItem) -> AgendaItem:
    last = meeting.items.order_by("-position").values_list("position", flat=True).first()
    item = AgendaItem(meeting=meeting, position=0 if last is None else last + 1, **item_values(read))
    item.save(force_insert=True)
    save_item(item, read)
    return item
