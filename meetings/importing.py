"""Saves minutes that were read: atomic, repeatable, and nothing that did not change gets a new address."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone

from councilhub import in_words
from councilhub.models import User
from meetings import marking
from meetings.carrying import carried
from meetings.correcting import Attended, Corrected, attended, corrected
from meetings.keeping import Batch, Promise, Reading, Row, folded, keep
from meetings.matching import Chosen, match
from meetings.models import AgendaItem, Attendance, Committee, Council, Import, Meeting, Naming, Person
from meetings.models.meetings import LAST_OF_A_DAY, YEARS
from meetings.reading import full_council
from meetings.reading.formats import Unreadable, unreadable_where_it_fails
from meetings.reading.minutes import read
from meetings.reading.numbering import without_word
from meetings.reading.shape import ReadAttendance, ReadMinutes, as_dict, from_dict
from meetings.recognising import is_at_another_time, items_known, meeting_meant
from meetings.saving import item_values, save_items, stored_items

# By an item's index and a paragraph's: the columns that an officer has set before it was saved.
type ByHand = Mapping[int, Mapping[int, frozenset[str]]]


class NotSaved(Exception):
    """These minutes cannot be saved; the message is one sentence that says why."""


@dataclass
class Saved:
    """What saving did. `added` and `changed` are items; both empty where the page was known word for word.

    `in_doubt` are the names that could mean several people, or somebody without a seat that day: they stay as printed.
    """

    meeting: Meeting
    is_new: bool = False
    added: list[AgendaItem] = field(default_factory=list)
    changed: list[AgendaItem] = field(default_factory=list)
    meeting_changed: bool = False
    in_doubt: list[str] = field(default_factory=list)

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
        shown = " It is published: everybody reads it." if self.meeting.is_published else ""
        return f"{'The meeting is saved' if self.is_new else 'The meeting is brought up to date'}: {said}.{shown}"


def _count(items: list[AgendaItem], verb: str) -> str:
    return f"{len(items)} {'item' if len(items) == 1 else 'items'} {verb}" if items else ""


def digest(text: str) -> str:
    """SHA-256 of a source, by which the same page is known again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def known(text: str, *, council: Council) -> Import | None:
    """The Import that holds this very page already: one that waits, or one that was saved to a meeting."""
    there = Import.objects.filter(council=council, sha256=digest(text), discarded_at__isnull=True)
    found = there.order_by("confirmed_at", "pk")
    return next((kept for kept in found if kept.meeting_id or not kept.confirmed_at), None)


def take_in(text: str, *, source: str, council: Council, by: User | AnonymousUser | None = None) -> Import:
    """Read a source and keep it, with what was read, until it is confirmed; once for the same source.

    The committee and the day are taken from the page where it says them.
    """
    waiting = Import.objects.waiting().filter(council=council, sha256=digest(text), source=source[-255:])
    return waiting.first() or read_in(text, source=source, council=council, by=by)


def read_in(
    text: str,
    *,
    source: str,
    council: Council,
    by: User | AnonymousUser | None = None,
    upload: UUID | None = None,
) -> Import:
    """As `take_in`, of a source of which it is known that it is not there yet; `upload` is what it came with.

    Raises Unreadable: nothing is kept.
    """
    found = _read(text, source)
    return Import.objects.create(
        council=council,
        source=source[-255:],
        text=text,
        sha256=digest(text),
        read=as_dict(found),
        committee=_committee_named(found, council),
        held_on=date.fromisoformat(found.date) if found.date else None,
        by=by if isinstance(by, User) else None,
        upload=upload,
    )


@transaction.atomic
def read_again(kept: Import, text: str) -> list[str]:
    """Read these words in place of its source's, which stay beside them: so the same page is still known again.

    What was put right goes along with its words; returned are those that are there no more. Where it is to go stays,
    unless nobody had said. Raises Unreadable: then all stays as it was.
    """
    now = Import.objects.waiting().select_for_update(of=("self",), no_key=True).get(pk=kept.pk)
    found = _read(text, kept.source)
    kept.corrections, lost = carried(now.corrections, from_dict(now.read), found)
    kept.read = as_dict(found)
    kept.committee = kept.committee or _committee_named(found, kept.council)
    kept.held_on = kept.held_on or (date.fromisoformat(found.date) if found.date else None)
    if text != kept.text:
        kept.corrections["source"] = {"text": text}
    kept.save(update_fields=["read", "committee", "held_on", "corrections"])
    return lost


def _read(text: str, source: str) -> ReadMinutes:
    with unreadable_where_it_fails(len(text)):
        found = read(text, source=source or None)
    for item in found.items:
        item.number = item.number and without_word(item.number)
        item.minute_number = item.minute_number and without_word(item.minute_number)
    return found


def _committee_named(found: ReadMinutes, council: Council) -> Committee | None:
    """The committee that the page names, or the council's own where the page says that it met."""
    name = folded(found.committee or "")
    is_ours = found.council is None or council.is_called(found.council)
    own = not name and is_ours and full_council.met(found.front)
    named = [
        committee
        for committee in council.committees.all()
        if folded(committee.name) == name or (own and committee.kind == Committee.Kind.FULL_COUNCIL)
    ]
    return named[0] if len(named) == 1 else None


def minutes_of(kept: Import) -> Corrected:
    """What an Import holds as it would be saved: as read, put right by its corrections, on its day.

    Raises Unreadable where that fails.
    """
    with unreadable_where_it_fails(len(kept.text)):
        return corrected(from_dict(kept.read), kept.corrections, held_on=kept.held_on)


def promises_of(kept: Import) -> tuple[ReadMinutes, list[list[Promise]]]:
    """The page as it is put right but for its commitments, and by item these with what was said of each.

    Raises Unreadable where that fails.
    """
    others = {part: values for part, values in kept.corrections.items() if part != "commitments"}
    with unreadable_where_it_fails(len(kept.text)):
        read_so = corrected(from_dict(kept.read), others, held_on=kept.held_on).read
        return read_so, marking.promises(read_so, kept.corrections.get("commitments", {}))


def attended_in(kept: Import) -> list[Attended]:
    """Who was there, with what was said of each."""
    return attended(from_dict(kept.read), kept.corrections.get("attendance", {}))


def chosen_in(kept: Import) -> Chosen:
    """Whom an officer has chosen for the names that were in doubt; None where one stays as printed."""
    said = kept.corrections.get("people", {})
    people = kept.council.people.in_bulk([pk for pk in said.values() if pk]) if said else {}
    return {name: people.get(pk) for name, pk in said.items()}


@transaction.atomic
def confirm(kept: Import, *, taken: Collection[int] = ()) -> Saved:
    """Save what an Import holds to its committee and day, once, `taken` as in `save`. Raises NotSaved: nothing is."""
    if kept.committee is None:
        raise NotSaved("Choose the committee that met.")
    there = Import.objects.select_for_update(of=("self",), no_key=True).only("corrections", "meeting")
    now = there.filter(pk=kept.pk, discarded_at__isnull=True).first()
    if now is None:
        raise NotSaved("It was discarded meanwhile.")
    if now.meeting is not None:
        return Saved(now.meeting)
    kept.corrections = now.corrections
    try:
        found = minutes_of(kept)
    except Unreadable as error:
        raise NotSaved(f"It can’t be saved: {error}.") from error
    saved = save(
        found.read,
        committee=kept.committee,
        held_on=kept.held_on,
        by_hand=found.by_hand,
        promises=found.promises,
        chosen=chosen_in(kept),
        taken=taken,
        nth=kept.corrections.get("meeting", {}).get("nth"),
    )
    kept.meeting, kept.confirmed_at, kept.made_meeting = saved.meeting, timezone.now(), saved.is_new
    kept.save(update_fields=["committee", "held_on", "meeting", "confirmed_at", "made_meeting"])
    return saved


@transaction.atomic
def save(
    found: ReadMinutes,
    *,
    committee: Committee,
    held_on: date | None = None,
    by_hand: ByHand | None = None,
    promises: Mapping[int, Sequence[Promise]] | None = None,
    chosen: Chosen | None = None,
    taken: Collection[int] = (),
    nth: int | None = None,
) -> Saved:
    """Make the meeting of that committee and day hold what was read; items of it that the page lacks stay.

    `held_on` is the day where the page itself does not say it, and wins where it does. `by_hand` says what of which
    item's paragraphs an officer has set, `promises` what was said of its commitments, `chosen` whom a doubtful name
    means. Paragraphs written here keep their words but for those whose keys are `taken`: they take the page's. `nth` is
    as in `meeting_meant`. Raises NotSaved.
    """
    day = held_on or (date.fromisoformat(found.date) if found.date else None)
    if day is None:
        raise NotSaved("The page does not say on which day the meeting was: give the date.")
    if day.year not in YEARS:
        raise NotSaved(f"The meeting cannot have been in the year {day.year}: correct the date.")
    if not found.items:
        raise NotSaved("No agenda item was found on the page.")
    meeting, is_new = _meeting_of(committee, day, found, nth=nth)
    saved = Saved(meeting, is_new, meeting_changed=_save_meeting(meeting, found, is_new=is_new))
    chosen = _namings(meeting, chosen or {}, is_new=is_new)
    names = match(found, committee.council.people.known_to(committee, day), chosen=chosen)
    people = {name: meant.person for name, meant in names.items() if meant.person}
    saved.in_doubt = [name for name, meant in names.items() if meant.is_doubtful]
    saved.meeting_changed |= _save_attendance(meeting, found, people, is_new=is_new)
    readings = _readings(meeting, found, by_hand or {}, is_new=is_new)
    for index, reading in enumerate(readings):
        reading.taken = frozenset(taken)
        reading.promises = (promises or {}).get(index, ())
    save_items(readings, people=people)
    saved.added = [reading.item for reading in readings if reading.is_new]
    saved.changed = [reading.item for reading in readings if reading.has_changed and not reading.is_new]
    return saved


def _meeting_of(committee: Committee, day: date, found: ReadMinutes, *, nth: int | None) -> tuple[Meeting, bool]:
    """The meeting of that day which the page tells of, held until the end of the transaction, and whether it is a new
    one, not saved yet. Raises NotSaved where that is in doubt, or takes no page.
    """
    Committee.objects.select_for_update(of=("self",), no_key=True).get(pk=committee.pk)
    meetings = Meeting.objects.select_for_update(of=("self",), no_key=True)
    of_that_day = list(meetings.filter(committee=committee, held_on=day).order_by("nth"))
    stored = meeting_meant(of_that_day, found.starts_at, nth=nth)
    if nth is None and stored and found.starts_at and is_at_another_time(stored, found.starts_at):
        began, told = in_words.clock(stored.starts), in_words.clock(found.starts_at)
        raise NotSaved(f"The meeting of that day began at {began}, and it tells of one at {told}: say which it is.")
    if stored and stored.has_approved_minutes:
        raise NotSaved(
            f"The minutes of {in_words.day(day)} are approved: correct them paragraph by paragraph, with a reason."
        )
    meeting = stored or _another(committee, day, of_that_day)
    meeting.committee = committee
    return meeting, stored is None


def _another(committee: Committee, day: date, of_that_day: Sequence[Meeting]) -> Meeting:
    nth = min(set(range(1, LAST_OF_A_DAY + 1)) - {meeting.nth for meeting in of_that_day}, default=None)
    if nth is None:
        raise NotSaved("This committee has nine meetings on that day already.")
    return Meeting(committee=committee, held_on=day, nth=nth)


def _namings(meeting: Meeting, chosen: Chosen, *, is_new: bool) -> Chosen:
    """Keep whom an officer chose for a name; returns it beside what was chosen for this meeting before."""
    rows = [Naming(meeting=meeting, printed=name[:300], person=person) for name, person in chosen.items() if person]
    if rows:
        keys = ["meeting", "printed"]
        Naming.objects.bulk_create(rows, update_conflicts=True, unique_fields=keys, update_fields=["person"])
    if is_new:
        return chosen
    return {naming.printed: naming.person for naming in meeting.namings.select_related("person")} | dict(chosen)


def _readings(meeting: Meeting, found: ReadMinutes, by_hand: ByHand, *, is_new: bool) -> list[Reading]:
    """Each item read with the row that it is, a stored one or a new one that stands where the page has it."""
    stored = [] if is_new else list(stored_items(meeting))
    known = items_known(stored, found.items)
    order, readings = list(stored), []
    # Before the first item that is known; at the end of a meeting of which the page knows none.
    place = next((order.index(item) for item in known if item), len(order))
    for index, (source, item) in enumerate(zip(found.items, known, strict=True)):
        row = item or AgendaItem(meeting=meeting, position=0, **item_values(source))
        if item is None:
            order.insert(place, row)
        row.meeting = meeting
        place = next(i for i, other in enumerate(order) if other is row) + 1
        readings.append(Reading(source, row, is_new=item is None, by_hand=by_hand.get(index, {})))
    batch = Batch()
    for position, row in enumerate(order):
        if row.pk is None:
            row.position = position
        else:
            batch.change(row, {"position": position})
    batch.write()
    return readings


def _save_meeting(meeting: Meeting, read: ReadMinutes, *, is_new: bool) -> bool:
    values: Row = {
        "starts": read.starts_at or meeting.starts,
        "ends": read.ends_at or meeting.ends,
        "place": (read.place or "")[:200] or meeting.place,
        "front": _together(meeting.front, read.front),
        "furniture": _together(meeting.furniture, read.furniture),
        "unplaced": _together(meeting.unplaced, read.unplaced),
    }
    if any(item.paragraphs or item.resolutions for item in read.items) or meeting.held_on < timezone.localdate():
        values["status"] = Meeting.Status.HELD
    batch = Batch()
    has_changed = batch.change(meeting, values)
    if is_new:
        meeting.save(force_insert=True)
    else:
        batch.write()
    return has_changed


def _save_attendance(meeting: Meeting, read: ReadMinutes, people: Mapping[str, Person], *, is_new: bool) -> bool:
    """A page that tells of no attendance leaves what is there."""
    if not read.attendance:
        return False
    batch = Batch()
    _, has_changed = keep(
        [] if is_new else list(meeting.attendances.all()),
        [_attendance(meeting, attended, people) for attended in read.attendance],
        batch=batch,
        columns=["name", "role", "group", "status", "substitute_for", "text", "person"],
        words=lambda row: row.name,
    )
    batch.write()
    return has_changed


def _attendance(meeting: Meeting, read: ReadAttendance, people: Mapping[str, Person]) -> Attendance:
    return Attendance(
        meeting=meeting,
        name=read.name[:200],
        role=(read.role or "")[:200],
        group=(read.group or "")[:80],
        status=read.status,
        substitute_for=(read.substitute_for or "")[:200],
        text=read.text,
        person=people.get(read.name),
    )


def _together(old: list[str], new: list[str]) -> list[str]:
    """Several pages of one meeting share its front and furniture: what is known is not said twice."""
    known = {folded(line) for line in old}
    return old + [line for line in new if folded(line) not in known]
