"""Weighs imports that wait: what was read of each, what is in doubt, and what is still asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import prefetch_related_objects

from councilhub import in_words
from meetings.correcting import Corrected
from meetings.importing import minutes_of
from meetings.keeping import Promise, folded
from meetings.matching import match
from meetings.models import AgendaItem, Committee, Council, Import, Meeting, Membership, Person
from meetings.models.known import Known, Meant
from meetings.placing import is_another
from meetings.reading.formats import Unreadable
from meetings.reading.shape import ReadItem, ReadMinutes, ReadParagraph, ReadResolution, from_dict
from meetings.recognising import TEXTS, is_at_another_time, items_known, known_by_heads, meeting_meant

# So many of the names in doubt are told in a sentence.
FEW = 6


# Where it stands among its like in the item, and the paragraph or the resolution.
type ReadLine = tuple[int, ReadParagraph | None, ReadResolution | None]


def lines_of(item: ReadItem) -> list[ReadLine]:
    """Paragraphs and resolutions in the order of the page, as they will stand once they are saved."""
    following: defaultdict[int | None, list[ReadLine]] = defaultdict(list)
    for index, resolution in enumerate(item.resolutions):
        following[resolution.after].append((index, None, resolution))
    lines = following[None]
    for index, paragraph in enumerate(item.paragraphs):
        lines += [(index, paragraph, None), *following[index]]
    return lines


@dataclass
class Weighed:
    """An Import, the minutes as they would be saved, the meeting of that day if there is one, and names in doubt.

    `in_doubt` holds also those that an officer has answered; `asked` only those that nobody has.
    """

    kept: Import
    read: ReadMinutes
    meeting: Meeting | None = None
    of_that_day: list[Meeting] = field(default_factory=list)
    in_doubt: dict[str, Meant] = field(default_factory=dict)
    known_items: list[AgendaItem | None] = field(default_factory=list)
    was_saved: bool = False
    lost: list[str] = field(default_factory=list)
    promises: dict[int, list[Promise]] = field(default_factory=dict)
    has_failed: bool = False

    @property
    def asked(self) -> list[str]:
        answered = self.kept.corrections.get("people", {})
        return [name for name in self.in_doubt if folded(name) not in answered]

    @property
    def paragraphs(self) -> int:
        return sum(len(item.paragraphs) for item in self.read.items)

    @property
    def resolutions(self) -> int:
        return sum(len(item.resolutions) for item in self.read.items)

    @property
    def commitments(self) -> int:
        return sum(len(item.commitments) for item in self.read.items)

    @property
    def items(self) -> list[tuple[ReadItem, list[ReadLine], int]]:
        """Each item, its lines, and how many commitments of it are left out by hand."""
        said = [self.promises.get(index, []) for index in range(len(self.read.items))]
        items = zip(self.read.items, said, strict=True)
        return [(item, lines_of(item), sum(one.is_dropped for one in its)) for item, its in items]

    @property
    def is_update(self) -> bool:
        """Whether it would change items that the hub has: that is looked at before it is saved."""
        return any(self.known_items)

    @property
    def is_open(self) -> bool:
        """Whether that meeting is published: what is saved to it everybody reads at once, but for exempt items."""
        return self.meeting is not None and self.meeting.is_published

    @property
    def is_locked(self) -> bool:
        """Whether that meeting's minutes are approved: they take no page."""
        return self.meeting is not None and self.meeting.has_approved_minutes

    @property
    def is_at_another_time(self) -> bool:
        """Whether it tells of another hour than the meeting does, and nobody has said which of that day it is."""
        said, starts = self.kept.corrections.get("meeting", {}).get("nth"), self.read.starts_at
        return (
            said is None
            and self.meeting is not None
            and starts is not None
            and is_at_another_time(self.meeting, starts)
        )

    @property
    def is_agenda(self) -> bool:
        """Whether it tells only of items, and nothing of what was said and decided: such are no minutes to publish."""
        return bool(self.read.items) and not (self.paragraphs or self.resolutions or self.read.attendance)

    @property
    def is_foreign(self) -> bool:
        """Whether it names another council, and nobody has said that it is this one."""
        return is_another(self.read.council, self.kept.council, self.kept.corrections.get("council", {}))

    @property
    def bears_on_it(self) -> bool:
        """Whether what saving would change in that meeting is looked at first; approved minutes take nothing."""
        return (self.is_update or self.is_open) and not self.is_locked

    @property
    def is_complete(self) -> bool:
        """Whether it can be saved without a question and without changing what is there, or what everybody reads."""
        return self.lacks_names_alone and not self.asked

    @property
    def lacks_names_alone(self) -> bool:
        """Whether it can be saved so but for names in doubt, which then stay as printed."""
        has_place = self.kept.committee_id is not None and self.kept.held_on is not None
        waits = self.is_update or self.is_open or self.is_locked or self.is_foreign or self.is_at_another_time
        return bool(has_place and self.read.items and not waits and not self.has_failed)

    @property
    def doubts(self) -> list[str]:
        """What an officer should look at, a sentence each."""
        read = self.read
        found = []
        if self.has_failed:
            found.append("The reader failed on what was put right here, which was logged: put the text right instead.")
        if self.was_saved:
            found.append("This very page was saved before, and a later page has changed that meeting since.")
        if not read.items:
            found.append("No agenda item was found.")
        elif not (read.committee or read.date or any(item.title or item.number for item in read.items)):
            found.append("No heading, number, committee or day was found: is this a page of minutes?")
        elif self.is_agenda:
            found.append("It tells of nobody who was there, and of nothing said or decided: is it an agenda?")
        if self.is_foreign:
            found.append(f"It names another council: {read.council}.")
        if self.kept.committee is None:
            named = f"It names a committee that the hub has not: {read.committee}."
            found.append(named if read.committee else "It does not say which committee met.")
        if self.kept.held_on is None:
            found.append("It does not say on which day the meeting was.")
        if untitled := sum(1 for item in read.items if not item.title):
            found.append(f"{_count(untitled, 'item has', 'items have')} no title.")
        if unowned := sum(1 for item in read.items for commitment in item.commitments if not commitment.owner):
            found.append(f"{_count(unowned, 'commitment names', 'commitments name')} nobody who is to act.")
        if self.lost:
            words = in_words.listed([f"“{one}”" for one in self.lost[:FEW]])
            found.append(f"What was put right of words that no longer stand there is left out: {words}.")
        if self.asked:
            names = in_words.listed(self.asked, most=FEW)
            count = _count(len(self.asked), "name", "names")
            found.append(f"{count} could mean more than one person, or somebody without a seat that day: {names}.")
        if self.is_at_another_time and self.meeting:
            began, told = in_words.clock(self.meeting.starts), in_words.clock(self.read.starts_at)
            found.append(f"The meeting of that day began at {began}, and it tells of one at {told}: say which it is.")
        if self.is_locked:
            found.append("The minutes of that day are approved: correct them paragraph by paragraph, with a reason.")
        elif self.is_update:
            found.append(
                "Saving it brings back what it says: look at what would change."
                if self.was_saved
                else "That meeting is in the hub: look at what would change."
            )
        if self.is_open and not self.is_locked:
            found.append("That meeting is published: everybody reads at once what is saved, but for exempt items.")
        return found


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def weigh(waiting: Sequence[Import], council: Council) -> list[Weighed]:
    """Each import weighed, under the same number of queries however many there are."""
    people = list(council.people.all()) if waiting else []
    seats = list(Membership.objects.filter(committee__council=council)) if waiting else []
    places = {(kept.committee_id, kept.held_on) for kept in waiting if kept.committee_id and kept.held_on}
    days = {day for _, day in places}
    meetings = Meeting.objects.filter(committee__council=council, held_on__in=days).order_by("nth")
    meetings_at: defaultdict[tuple[int | None, date | None], list[Meeting]] = defaultdict(list)
    for meeting in meetings.prefetch_related("items"):
        meetings_at[meeting.committee_id, meeting.held_on].append(meeting)
    pages = Import.objects.confirmed().filter(council=council, sha256__in={kept.sha256 for kept in waiting})
    saved = set(pages.filter(meeting__isnull=False).values_list("sha256", flat=True)) if waiting else set()
    weighed = []
    for kept in waiting:
        try:
            found, has_failed = minutes_of(kept), False
        except Unreadable:
            found, has_failed = Corrected(from_dict(kept.read)), True
        read = found.read
        there = meetings_at[kept.committee_id, kept.held_on]
        meant = meeting_meant(there, read.starts_at, nth=kept.corrections.get("meeting", {}).get("nth"))
        in_doubt = _in_doubt(read, people_on(people, seats, kept.committee, kept.held_on))
        one = Weighed(kept, read, meant, there, in_doubt, lost=found.lost, promises=found.promises)
        one.has_failed = has_failed
        one.known_items = known_by_heads(list(meant.items.all()), read.items) if meant else []
        one.was_saved = kept.confirmed_at is None and kept.sha256 in saved
        weighed.append(one)
    _know_retitled(weighed)
    return weighed


def _know_retitled(weighed: Sequence[Weighed]) -> None:
    """Of a meeting none of whose items a page names, look whether it tells of them under other titles."""
    strange = [(one, one.meeting) for one in weighed if one.meeting and not any(one.known_items)]
    prefetch_related_objects([meeting for _, meeting in strange], *(f"items__{texts}" for texts in TEXTS))
    for one, meeting in strange:
        one.known_items = items_known(list(meeting.items.all()), one.read.items)


def people_on(people: list[Person], seats: list[Membership], committee: Committee | None, day: date | None) -> Known:
    """As `PersonQuerySet.known_to`, of people and seats that were fetched."""
    if committee is None or day is None:
        return Known(people)
    held = ((seat.person_id, seat.committee_id, seat.role) for seat in seats if seat.is_held_on(day))
    return Known.at(committee.pk, people, held)


def _in_doubt(read: ReadMinutes, known: Known) -> dict[str, Meant]:
    """Once for each name, however it is spaced and capitalised; only where the committee and day are known."""
    if known.here is None:
        return {}
    once: dict[str, tuple[str, Meant]] = {}
    for name, meant in match(read, known, chosen={}).items():
        if meant.is_doubtful:
            once.setdefault(folded(name), (name, meant))
    return dict(once.values())
