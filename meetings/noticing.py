"""Notices what paragraphs tell of interests declared, and of who was away, that the record does not hold: an officer
records it or leaves it, and can take either back. Typing alone records nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from meetings.keeping import folded
from meetings.laying_out import LaidItem
from meetings.models import AgendaItem, Attendance, Declaration, Paragraph, Person
from meetings.models.agendas import related
from meetings.models.gathering import hanging, place_behind
from meetings.models.known import COUNCILLOR_TITLES, Known, split_title
from meetings.reading import declaring, told_first
from meetings.reading import people as reading_people
from meetings.reading.shape import ReadAttendance, ReadMinutes

AWAY = (Attendance.Status.APOLOGIES, Attendance.Status.ABSENT, Attendance.Status.SUBSTITUTE)
INTEREST = "Interest declared"
# Without one of these no words tell anything of the kind, but under a title of their own.
SIGNS = ("declar", "apolog", "ymddiheur", "substitut")
TITLES = ("apolog", "ymddiheur", "attend", "absen", "declar", "interest", "datgan", "uddian")
# What of somebody's attendance is recorded of a paragraph, and goes back to what it was.
COLUMNS = ("status", "substitute_for", "text", "person_id")


@dataclass(slots=True)
class Told:
    """What a paragraph tells by its words: who declares an interest in it, and who was away or stood in."""

    declared: list[str] = field(default_factory=list)
    attended: list[ReadAttendance] = field(default_factory=list)


@dataclass(slots=True)
class Notice:
    """What of that the record lacks (`offered`) and what was recorded of this paragraph: in each what, and of whom."""

    offered: list[tuple[str, list[str]]]
    recorded: list[tuple[str, list[str]]]
    is_left: bool


def may_tell(item: AgendaItem, text: str) -> bool:
    """Whether it is worth asking who is in the record already."""
    low, title = text.lower(), item.title.lower()
    return any(sign in low for sign in SIGNS) or any(sign in title for sign in TITLES)


def notice_all(laid: Sequence[LaidItem], there: Sequence[Attendance]) -> None:
    """Give each line of a paragraph its notice, where there is one; `there` is the attendance that is recorded."""
    for one in laid:
        for line in one.lines:
            line.notice = notice(one.item, line.paragraph, there) if line.paragraph else None


def notice(item: AgendaItem, paragraph: Paragraph, there: Sequence[Attendance]) -> Notice | None:
    """What is to be said beside a paragraph of its item, which was fetched with its declarations."""
    declarations = hanging(item, "declarations")
    said = _told(item, paragraph.text, there)
    held = {folded(row.name) for row in declarations if _is_of(row, paragraph)}
    offered = [(INTEREST, name) for name in said.declared if folded(name) not in held]
    recorded = [(INTEREST, row.name) for row in declarations if row.paragraph_id == paragraph.pk]
    for one, row in zip(said.attended, _rows_of(said.attended, there), strict=True):
        told = (str(Attendance.Status(one.status).label), one.name)
        if row is None or row.status != one.status:
            offered.append(told)
        elif row.text == paragraph.text:
            recorded.append(told)
    if not (offered or recorded):
        return None
    return Notice(_by_what(offered), _by_what(recorded), is_left=paragraph.notice_left)


def _is_of(row: Declaration, paragraph: Paragraph) -> bool:
    return row.paragraph_id == paragraph.pk or folded(row.text) == folded(paragraph.text)


def _by_what(told: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for what, name in told:
        found.setdefault(what, []).append(name)
    return list(found.items())


def _told(item: AgendaItem, text: str, there: Sequence[Attendance]) -> Told:
    """As an import of the page would read it."""
    if not may_tell(item, text):
        return Told()
    known = reading_people.Known()
    for row in there:
        known.attend(row.name)
    declared = declaring.who(text, known, under=declaring.heads(item.title))
    found = ReadMinutes()
    for title in (item.title, None):
        if not found.attendance:
            told_first.in_items([(title, [text])], found)
    return Told(declared, [one for one in found.attendance if one.status in AWAY])


def _rows_of(told: Sequence[ReadAttendance], there: Sequence[Attendance]) -> list[Attendance | None]:
    """For each name the row that is theirs, where only one can be."""
    if not told:
        return []
    people = []
    for n, row in enumerate(there):
        title, words = split_title(row.name)
        kind = Person.Kind.COUNCILLOR if title in COUNCILLOR_TITLES else Person.Kind.PARTNER
        people.append(Person(pk=n, name=" ".join(words) or row.name, role=row.role, kind=kind))
    known = Known(people)
    meant = [known.meant(one.name).person for one in told]
    return [there[person.pk] if person else None for person in meant]


@transaction.atomic
def record(paragraph: Paragraph) -> None:
    """Record what it tells and the record lacks: declarations that stand in it, and its meeting's attendance."""
    item, meeting = paragraph.item, paragraph.item.meeting
    meeting.for_editing()
    paragraph.refresh_from_db(fields=["text"])
    there = list(meeting.attendances.all())
    said = _told(item, paragraph.text, there)
    people = meeting.committee.council.people
    held = {folded(row.name) for row in item.declarations.all() if _is_of(row, paragraph)}
    for name in said.declared:
        if folded(name) not in held:
            Declaration.objects.create(
                item=item,
                position=place_behind(item.declarations.all()),
                name=name[:200],
                person=people.named(name, at=meeting),
                text=paragraph.text,
                paragraph=paragraph,
            )
    for one, row in zip(said.attended, _rows_of(said.attended, there), strict=True):
        if row is None or row.status != one.status:
            place = place_behind(meeting.attendances.all())
            row = row or Attendance(meeting=meeting, position=place, name=one.name[:200])
            row.status, row.substitute_for = one.status, (one.substitute_for or "")[:200]
            row.text, row.person = paragraph.text, row.person or people.named(one.name, at=meeting)
            row.save()
    _leave(paragraph, is_left=False)


@transaction.atomic
def leave(paragraph: Paragraph) -> None:
    """It is not for the record: what it tells is no longer offered."""
    paragraph.item.meeting.for_editing()
    _leave(paragraph, is_left=True)


@transaction.atomic
def take_back(paragraph: Paragraph) -> None:
    """Undo either: what was recorded of it goes, and who was recorded otherwise before is so again."""
    meeting = paragraph.item.meeting
    meeting.for_editing()
    paragraph.refresh_from_db(fields=["text"])
    Declaration.objects.filter(paragraph=paragraph).delete()
    there = list(meeting.attendances.all())
    said = _told(paragraph.item, paragraph.text, there).attended
    for one, row in zip(said, _rows_of(said, there), strict=True):
        if row and row.status == one.status and row.text == paragraph.text:
            _put_back(row)
    _leave(paragraph, is_left=False)


def _put_back(row: Attendance) -> None:
    events = related(Attendance, "history").filter(pgh_obj_id=row.pk)
    was = events.exclude(text=row.text).order_by("-pgh_id").first()
    if was is None:
        row.delete()
        return
    for column in COLUMNS:
        setattr(row, column, getattr(was, column))
    row.save(update_fields=[column.removesuffix("_id") for column in COLUMNS])


def _leave(paragraph: Paragraph, *, is_left: bool) -> None:
    if paragraph.notice_left != is_left:
        paragraph.notice_left = is_left
        paragraph.save(update_fields=["notice_left"])
