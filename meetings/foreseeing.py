"""Foresees what saving a page would do to a meeting that is in the hub already; it reads and writes nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from meetings.comparing import Difference, differences
from meetings.importing import items_known
from meetings.keeping import align, folded
from meetings.models import AgendaItem, Commitment, Meeting, Paragraph
from meetings.reading.shape import ReadItem, ReadMinutes
from meetings.saving import stored_items


@dataclass
class Change:
    """A text that would change, be added (nothing is the same or removed) or be lost (nothing is the same or added)."""

    what: str
    runs: list[Difference]


@dataclass
class ItemForeseen:
    title: str
    changes: list[Change] = field(default_factory=list)


@dataclass
class Foreseen:
    """`added` are titles; `kept` those of items of the meeting that the page lacks, which stay as they are.

    `gone` are commitments that somebody answered whose words no longer stand: their actions stay, marked so.
    """

    added: list[str] = field(default_factory=list)
    changed: list[ItemForeseen] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    gone: list[Commitment] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not (self.added or self.changed or self.gone)


type Lines = dict[str, list[str]]

# Of these an item has one each.
HEAD = ("Title", "Number", "Minute", "Purpose")


def foresee(read: ReadMinutes, meeting: Meeting) -> Foreseen:
    """What would be added, changed, lost and left alone."""
    stored = list(stored_items(meeting).prefetch_related("commitments__answer"))
    known = items_known(stored, read.items)
    found = Foreseen(kept=[str(item) for item in stored if item not in known])
    for source, item in zip(read.items, known, strict=True):
        if item is None:
            found.added.append(source.title or "No title was found")
            continue
        changes = [*_changes(_stored_lines(item), _read_lines(source)), *_read_otherwise(item, source)]
        if changes:
            found.changed.append(ItemForeseen(source.title or str(item), changes))
        quotes = {folded(commitment.quote) for commitment in source.commitments}
        found.gone += [
            commitment
            for commitment in item.commitments.all()
            if hasattr(commitment, "answer") and not commitment.is_gone and folded(commitment.quote) not in quotes
        ]
    return found


def _changes(old: Lines, new: Lines) -> Iterator[Change]:
    """Text by text, those of one sort among themselves, as saving would match them."""
    for what, wanted in new.items():
        stored = old[what]
        matched = [0] if what in HEAD else align(stored, wanted)
        for text, index in zip(wanted, matched, strict=True):
            before = "" if index is None else stored[index]
            if before != text:
                yield Change(what, differences(before, text))
        found = set(matched)
        yield from (Change(what, [("removed", text)]) for i, text in enumerate(stored) if i not in found)


def _read_otherwise(item: AgendaItem, read: ReadItem) -> Iterator[Change]:
    """Paragraphs that stay, but whose kind or speakers are read otherwise and were not set by hand."""
    stored = list(item.paragraphs.all())
    for source, index in zip(
        read.paragraphs, align([p.text for p in stored], [p.text for p in read.paragraphs]), strict=True
    ):
        if index is None:
            continue
        row = stored[index]
        kind, speakers = (
            row.kind if row.kind_set else source.kind,
            row.speakers if row.speakers_set else source.speakers,
        )
        if (kind, speakers) != (row.kind, row.speakers):
            yield Change("Who said what", differences(_said(row.kind, row.speakers), _said(kind, speakers)))


def _said(kind: str, speakers: list[str]) -> str:
    return f"{Paragraph.Kind(kind).label}: {', '.join(speakers)}" if speakers else str(Paragraph.Kind(kind).label)


def _stored_lines(item: AgendaItem) -> Lines:
    report = getattr(item, "report", None)
    return {
        "Title": [item.title],
        "Number": [item.number],
        "Minute": [item.minute_number],
        "Purpose": [item.purpose],
        "What is asked for": [_labelled(row.label, row.text) for row in item.recommendations.all()],
        "Report": [row.text for section in report.sections.all() for row in section.paragraphs.all()] if report else [],
        "Declaration": [row.text for row in item.declarations.all()],
        "Document": [row.title for row in item.documents.all()],
        "Paragraph": [_labelled(row.number or row.label, row.text) for row in item.paragraphs.all()],
        "Decision": [
            _labelled(clause.label, clause.text) for row in item.resolutions.all() for clause in row.clauses.all()
        ],
    }


def _read_lines(read: ReadItem) -> Lines:
    lines = {
        "Title": [read.title or ""],
        "Number": [read.number or ""],
        "Minute": [read.minute_number or ""],
        "Purpose": [read.purpose or ""],
        "What is asked for": [_labelled(row.label, row.text) for row in read.recommendations],
        "Declaration": [row.text for row in read.declarations],
        "Document": read.documents,
        "Paragraph": [_labelled(row.number or row.label, row.text) for row in read.paragraphs],
        "Decision": [_labelled(clause.label, clause.text) for row in read.resolutions for clause in row.clauses],
    }
    if read.report:
        lines["Report"] = [row.text for section in read.report.sections for row in section.paragraphs]
    return lines


def _labelled(label: str | None, text: str) -> str:
    return f"{label} {text}" if label else text
