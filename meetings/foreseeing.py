"""Foresees what saving a page would do to a meeting that is in the hub already; it reads and writes nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from councilhub import in_words
from meetings.comparing import Difference, differences
from meetings.importing import minutes_of
from meetings.keeping import Promise, Row, align, as_said, folded
from meetings.leaving import decisions_read, known_by, papers_of_pages, words_read
from meetings.models import AgendaItem, Attendance, Commitment, Import, Meeting, Paragraph
from meetings.reading.shape import ReadAttendance, ReadItem, ReadMinutes, ReadParagraph
from meetings.recognising import items_known
from meetings.saving import stored_items


@dataclass
class Change:
    """A text that would change, be added (nothing is the same or removed) or be lost (nothing is the same or added)."""

    what: str
    runs: list[Difference]


@dataclass
class Edited:
    """A paragraph that was written over here since its page came in, and how the page's words differ from it."""

    paragraph: Paragraph
    runs: list[Difference]


@dataclass
class ItemForeseen:
    title: str
    changes: list[Change] = field(default_factory=list)
    edited: list[Edited] = field(default_factory=list)


@dataclass
class Foreseen:
    """`added` are titles; `kept` those of items of the meeting that the page lacks, which stay as they are.

    Paragraphs `edited` here stay as they are, unless the page's words are taken; they are no change.
    `stay_out` are words that an officer has said to promise nothing, and that are not found again.
    `gone` are commitments that somebody answered whose words no longer stand: their actions stay, marked so.
    """

    added: list[str] = field(default_factory=list)
    changed: list[ItemForeseen] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    gone: list[Commitment] = field(default_factory=list)
    stay_out: list[str] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not (self.added or any(item.changes for item in self.changed) or self.gone)

    @property
    def is_edited(self) -> bool:
        return any(item.edited for item in self.changed)


type Lines = dict[str, list[str]]

# What is told of a commitment.
PROMISED = ("owner_said", "due_said", "due_on", "is_dropped")
# Of these an item has one each.
HEAD = ("Title", "Number", "Minute", "Purpose", "Starts", "Ends", "Place")


def foresee(read: ReadMinutes, meeting: Meeting, promises: Mapping[int, Sequence[Promise]] | None = None) -> Foreseen:
    """What would be added, changed, lost and left alone; `promises` are by item what was said of its commitments."""
    stored = list(stored_items(meeting).prefetch_related("commitments__answer"))
    read_as = words_read(paragraph for item in stored for paragraph in item.paragraphs.all())
    decided_as = decisions_read(resolution for item in stored for resolution in item.resolutions.all())
    known = items_known(stored, read.items)
    found = Foreseen(kept=[str(item) for item in stored if item not in known])
    if changes := list(_changes(_stored_front(meeting), _read_front(read, meeting))):
        found.changed.append(ItemForeseen("When, where and who was there", changes))
    for index, (source, item) in enumerate(zip(read.items, known, strict=True)):
        if item is None:
            found.added.append(source.title or "No title was found")
            continue
        foreseen = _foresee_item(item, source, read_as, decided_as)
        left = {edited.paragraph.pk for edited in foreseen.edited}
        foreseen.changes += _promised_otherwise(item, source, (promises or {}).get(index, ()), left)
        if foreseen.changes or foreseen.edited:
            found.changed.append(foreseen)
        found.stay_out += _staying_out(item, source, (promises or {}).get(index, ()))
        quotes = {folded(commitment.quote) for commitment in source.commitments}
        found.gone += [
            commitment
            for commitment in item.commitments.all()
            if hasattr(commitment, "answer")
            and not commitment.is_gone
            and commitment.paragraph_id not in left
            and folded(commitment.quote) not in quotes
        ]
    return found


def is_overtaken(kept: Import) -> bool:
    """Whether this page was saved, and its meeting says otherwise by a page that was saved after it."""
    if kept.meeting is None or not kept.meeting.imports.filter(confirmed_at__gt=kept.confirmed_at).exists():
        return False
    found = minutes_of(kept)
    return not foresee(found.read, kept.meeting, found.promises).changes_nothing


def _stored_front(meeting: Meeting) -> Lines:
    return {
        "Starts": [in_words.clock(meeting.starts)],
        "Ends": [in_words.clock(meeting.ends)],
        "Place": [meeting.place],
        "Attendance": [_attended(row) for row in meeting.attendances.all()],
    }


def _read_front(read: ReadMinutes, meeting: Meeting) -> Lines:
    """What the page does not say stays as it is."""
    front = {
        "Starts": [in_words.clock(read.starts_at or meeting.starts)],
        "Ends": [in_words.clock(read.ends_at or meeting.ends)],
        "Place": [(read.place or "")[:200] or meeting.place],
    }
    return front | ({"Attendance": [_attended(row) for row in read.attendance]} if read.attendance else {})


def _attended(row: Attendance | ReadAttendance) -> str:
    """As it is stored, in columns that have an end."""
    who = ", ".join(filter(None, [row.name[:200], (row.role or "")[:200], (row.group or "")[:80]]))
    instead = f" for {row.substitute_for[:200]}" if row.substitute_for else ""
    return f"{who}: {Attendance.Status(row.status).label}{instead}"


def _foresee_item(
    item: AgendaItem, source: ReadItem, read_as: dict[int, str], decided_as: dict[int, str]
) -> ItemForeseen:
    """Text by text, those of one sort among themselves, as saving would match them."""
    found = ItemForeseen(source.title or str(item))
    stored = list(item.paragraphs.all())
    texts = [row.text for row in source.paragraphs]
    matched = align(known_by(stored, texts, read_as), texts)
    pairs = [(None if at is None else stored[at], read) for at, read in zip(matched, source.paragraphs, strict=True)]
    for row, read in pairs:
        before = _labelled(row.number or row.label, row.text) if row else ""
        after = _labelled(read.number or read.label, read.text)
        if row and row.text_set and row.text != read.text:
            found.edited.append(Edited(row, differences(row.text, read.text)))
        elif before != after:
            found.changes.append(Change("Paragraph", differences(before, after)))
        elif row:
            found.changes += _read_otherwise(row, read)
    for at, row in enumerate(stored):
        if at not in matched and not row.text_set:
            found.changes.append(Change("Paragraph", [("removed", _labelled(row.number or row.label, row.text))]))
    left = {edited.paragraph.pk for edited in found.edited}
    inside = {n for n, (row, _) in enumerate(pairs) if row and row.pk in left}
    by_hand = {decided_as[row.pk] for row in item.resolutions.all() if row.pk in decided_as}
    found.changes += _changes(_stored_lines(item, left, source.documents), _read_lines(item, source, inside, by_hand))
    return found


def _changes(old: Lines, new: Lines) -> Iterator[Change]:
    for what, wanted in new.items():
        stored = old[what]
        matched = [0] if what in HEAD else align(stored, wanted)
        for text, index in zip(wanted, matched, strict=True):
            before = "" if index is None else stored[index]
            if before != text:
                is_retitled = what == "Title" and before and text
                yield Change("Retitled" if is_retitled else what, differences(before, text))
        found = set(matched)
        yield from (Change(what, [("removed", text)]) for i, text in enumerate(stored) if i not in found)


def _read_otherwise(row: Paragraph, read: ReadParagraph) -> Iterator[Change]:
    """A paragraph that stays, but whose kind or speakers are read otherwise and were not set by hand."""
    kind = row.kind if row.kind_set else read.kind
    speakers = row.speakers if row.speakers_set else read.speakers
    if (kind, speakers) != (row.kind, row.speakers):
        yield Change("Who said what", differences(_said(row.kind, row.speakers), _said(kind, speakers)))


def _promised_otherwise(item: AgendaItem, read: ReadItem, said: Sequence[Promise], left: set[int]) -> Iterator[Change]:
    """Commitments that stay, but with another owner or day, and what an officer has marked or dropped."""
    stored = {folded(row.quote): row for row in item.commitments.all() if row.is_dropped or not row.is_gone}
    promise_of = {id(promise.now): promise for promise in said}
    for one in [promise.now for promise in said] or read.commitments:
        promise, row = promise_of.get(id(one)), stored.get(folded(one.quote))
        if row and row.paragraph_id not in left:
            before = _promise(one.quote, {name: getattr(row, name) for name in PROMISED})
            after = {name: getattr(row, name) for name in PROMISED} | as_said(one, promise, row)
        elif row is None and promise and promise.is_marked:
            before, after = "", as_said(one, promise, Commitment())
        else:
            continue
        if before != _promise(one.quote, after):
            yield Change("Commitment", differences(before, _promise(one.quote, after)))


def _staying_out(item: AgendaItem, read: ReadItem, said: Sequence[Promise]) -> list[str]:
    dropped = {folded(row.quote) for row in item.commitments.all() if row.is_dropped}
    back = {folded(promise.now.quote) for promise in said if promise.by_hand or promise.is_marked}
    return [one.quote for one in read.commitments if folded(one.quote) in dropped - back]


def _promise(quote: str, values: Row) -> str:
    day = in_words.day(values["due_on"]) if values["due_on"] else ""
    said = ", ".join(filter(None, [values["owner_said"], values["due_said"], day]))
    return "" if values["is_dropped"] else f"{quote} ({said})" if said else quote


def _said(kind: str, speakers: list[str]) -> str:
    return f"{Paragraph.Kind(kind).label}: {', '.join(speakers)}" if speakers else str(Paragraph.Kind(kind).label)


def _stored_lines(item: AgendaItem, left: set[int], papers: list[str]) -> Lines:
    """Without paragraphs, and without what stays: decisions set by hand or inside paragraphs `left` alone, and papers
    uploaded here that are not among the page's `papers`.
    """
    decided = [row for row in item.resolutions.all() if not (row.is_set or (row.is_inside and row.after_id in left))]
    report = getattr(item, "report", None)
    return {
        "Title": [item.title],
        "Number": [item.number],
        "Minute": [item.minute_number],
        "Purpose": [item.purpose],
        "What is asked for": [_labelled(row.label, row.text) for row in item.recommendations.all()],
        "Report": [row.text for section in report.sections.all() for row in section.paragraphs.all()] if report else [],
        "Declaration": [row.text for row in item.declarations.all() if row.paragraph_id is None],
        "Document": [row.title for row in papers_of_pages(item, papers)],
        "Decision": [_labelled(clause.label, clause.text) for row in decided for clause in row.clauses.all()],
    }


def _read_lines(item: AgendaItem, read: ReadItem, left: set[int], by_hand: set[str]) -> Lines:
    """What the page does not say of the item's head, of what is asked for or of a report stays as it is.

    Without paragraphs, decisions inside those whose indices are `left`, and decisions set `by_hand` since.
    """
    apart = [row for row in read.resolutions if not (row.inside and row.after in left)]
    decided = [row for row in apart if not (row.clauses and row.clauses[0].text in by_hand)]
    here = {row.text for row in item.declarations.all() if row.paragraph_id is not None}
    lines = {
        "Title": [read.title or item.title],
        "Number": [read.number or item.number],
        "Minute": [read.minute_number or item.minute_number],
        "Purpose": [read.purpose or item.purpose],
        "Declaration": [row.text for row in read.declarations if row.text not in here],
        "Document": read.documents,
        "Decision": [_labelled(clause.label, clause.text) for row in decided for clause in row.clauses],
    }
    if read.recommendations:
        lines["What is asked for"] = [_labelled(row.label, row.text) for row in read.recommendations]
    if read.report:
        lines["Report"] = [row.text for section in read.report.sections for row in section.paragraphs]
    return lines


def _labelled(label: str | None, text: str) -> str:
    return f"{label} {text}" if label else text
