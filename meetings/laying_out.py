"""Lays a meeting's record out as lines: each with its words in segments and the commitments that stand beside it.

Plain rows in, plain data out; the QuerySets that fetched the rows made every query (`with_agenda`, `with_minutes`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.text import Truncator

from meetings.models import (
    AgendaItem,
    Clause,
    Commitment,
    Document,
    Paragraph,
    Recommendation,
    Reference,
    Report,
    ReportSection,
    Resolution,
)
from meetings.models.commitments import PLACES
from meetings.models.gathering import hanging


@dataclass(slots=True)
class Segment:
    """A run of words: plain, or a `commitment` marked, a `reference`, a `speaker`, words `resolved`."""

    text: str
    kind: str = ""
    thing: Any = None


@dataclass(slots=True)
class Line:
    """One row of the record: a paragraph, a resolution, or what was asked; `commitments` stand in its margin.

    `key` and `number` are a paragraph's, its number or label as printed; `decided` are resolutions whose words stand
    inside it, `told` what was said of them apart from it, and `fell` whether one is lost by that;
    `corrected_on` is the day on which its words were corrected last, once the minutes were approved;
    `notice` is what it tells that is offered for the record, where minutes are taken.
    """

    paragraph: Paragraph | None = None
    resolution: Resolution | None = None
    key: str = ""
    anchor: str = ""
    number: str = ""
    segments: list[Segment] = field(default_factory=list)
    clauses: list[tuple[Clause | Recommendation, list[Segment]]] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    decided: list[Resolution] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    fell: bool = False
    corrected_on: date | None = None
    notice: Any = None


@dataclass(slots=True)
class LaidItem:
    """An item with all that stands under it; its row in the contents is its number and title, cut short."""

    item: AgendaItem
    anchor: str
    in_contents: str
    report: Report | None
    asked: Line | None
    sections: list[tuple[ReportSection, list[tuple[Any, Line]]]]
    lines: list[Line]
    declarations: list[str]
    documents: list[Document]

    @property
    def as_resolved(self) -> str:
        """The words of a resolution that agrees to all that is asked for, for an officer to put right; else nothing."""
        asked = (
            [(clause.label, clause.text.strip().removeprefix("that ")) for clause, _ in self.asked.clauses]
            if self.asked
            else []
        )
        if len(asked) < 2:
            return "".join(f"RESOLVED that {text.rstrip('.')}." for _, text in asked)
        return "\n".join(["RESOLVED that:", *(f"{label} {text}".strip() for label, text in asked)])


@dataclass(frozen=True, slots=True)
class Shows:
    """What of a meeting its reader sees: the minutes or the agenda alone, and of commitments those that became actions
    or, for whoever keeps the record, also those unanswered."""

    minutes: bool = True
    unanswered: bool = False

    def shows(self, commitment: Commitment) -> bool:
        return not commitment.is_gone and (hasattr(commitment, "action") or self.unanswered)


# Characters that a title has in the list of contents.
WIDTH = 70

type ByHolder = dict[tuple[str, int], list[Any]]


def lay_out(
    items: Iterable[AgendaItem], *, shows: Shows, corrected: Mapping[str, date] | None = None
) -> list[LaidItem]:
    """The items in order. `shows` says which commitments this reader sees marked, `corrected` by anchor the day."""
    laid = [_lay_out(item, shows) for item in items]
    for item in laid if corrected else []:
        for line in item.lines:
            anchors = (line.anchor, *(resolution.anchor for resolution in line.decided))
            line.corrected_on = max((corrected[a] for a in anchors if corrected and a in corrected), default=None)
    return laid


def line_laid_out(item: AgendaItem, paragraph: Paragraph, *, shows: Shows) -> Line:
    """One paragraph's line, as it stands on the page; of its item the marks are enough (`with_marks`)."""
    resolutions = hanging(item, "resolutions")
    inside = [resolution for resolution in resolutions if resolution.is_inside and resolution.after_id == paragraph.pk]
    return _of_paragraph(paragraph, inside, _beside(item, shows))


def _lay_out(item: AgendaItem, shows: Shows) -> LaidItem:
    beside = _beside(item, shows) if shows.minutes else {}
    recommendations = hanging(item, "recommendations")
    report = getattr(item, "report", None)
    return LaidItem(
        item=item,
        anchor=item.anchor,
        in_contents=_in_contents(item),
        report=report,
        asked=_of_clauses(recommendations, "recommendation", beside) if recommendations else None,
        sections=[
            (section, [(p, _of_text(p, "report_paragraph", beside)) for p in hanging(section, "paragraphs")])
            for section in (hanging(report, "sections") if report else [])
        ],
        lines=_lines(item, beside) if shows.minutes else [],
        declarations=declared(item) if shows.minutes else [],
        documents=hanging(item, "documents"),
    )


def declared(item: AgendaItem) -> list[str]:
    """Declarations of interest in their words, each once, but for those whose words stand in a paragraph."""
    return list(dict.fromkeys(row.text for row in hanging(item, "declarations") if row.paragraph_id is None))


def _in_contents(item: AgendaItem) -> str:
    title = str(item)
    short = title if len(title) <= WIDTH else Truncator(title).chars(WIDTH)
    return f"{item.number} {short}" if item.number else short


def _beside(item: AgendaItem, shows: Shows) -> ByHolder:
    beside: ByHolder = {}
    for thing in [*filter(shows.shows, hanging(item, "commitments")), *hanging(item, "references")]:
        for place in PLACES:
            if pk := getattr(thing, f"{place}_id"):
                beside.setdefault((place, pk), []).append(thing)
    return beside


def _lines(item: AgendaItem, beside: ByHolder) -> list[Line]:
    following: dict[int | None, list[Resolution]] = {}
    inside: dict[int, list[Resolution]] = {}
    for resolution in hanging(item, "resolutions"):
        if resolution.is_inside and resolution.after_id:
            inside.setdefault(resolution.after_id, []).append(resolution)
        else:
            following.setdefault(resolution.after_id, []).append(resolution)
    lines = [_of_resolution(resolution, beside) for resolution in following.get(None, [])]
    for paragraph in hanging(item, "paragraphs"):
        lines.append(_of_paragraph(paragraph, inside.get(paragraph.pk, []), beside))
        lines += [_of_resolution(resolution, beside) for resolution in following.get(paragraph.pk, [])]
    return lines


def _of_paragraph(paragraph: Paragraph, decided: list[Resolution], beside: ByHolder) -> Line:
    clauses = [clause for resolution in decided for clause in hanging(resolution, "clauses")]
    words = list(beside.get(("paragraph", paragraph.pk), []))
    for clause in clauses:
        words += beside.get(("clause", clause.pk), [])
    words += clauses
    apart = [(resolution, resolution.beside(paragraph.text)) for resolution in decided]
    return Line(
        paragraph=paragraph,
        key=str(paragraph.pk),
        anchor=paragraph.anchor,
        number=paragraph.number or paragraph.label,
        segments=segments(paragraph.text, words, paragraph.speakers),
        commitments=[thing for thing in words if isinstance(thing, Commitment)],
        decided=decided,
        told=[words for _, told in apart for words in told],
        fell=any(resolution.fell for resolution, told in apart if told),
    )


def _of_resolution(resolution: Resolution, beside: ByHolder) -> Line:
    line = _of_clauses(hanging(resolution, "clauses"), "clause", beside)
    line.resolution, line.anchor = resolution, resolution.anchor
    return line


def _of_clauses(clauses: list[Any], place: str, beside: ByHolder) -> Line:
    line = Line()
    for clause in clauses:
        things = beside.get((place, clause.pk), [])
        line.clauses.append((clause, segments(clause.text, things)))
        line.commitments += [thing for thing in things if isinstance(thing, Commitment)]
    return line


def _of_text(holder: Any, place: str, beside: ByHolder) -> Line:
    things = beside.get((place, holder.pk), [])
    return Line(
        segments=segments(holder.text, things), commitments=[thing for thing in things if isinstance(thing, Commitment)]
    )


KINDS: dict[type, str] = {Commitment: "commitment", Reference: "reference", Clause: "resolved"}


def segments(text: str, things: Iterable[Any], speakers: Iterable[str] = ()) -> list[Segment]:
    """The text in runs, in order, nothing lost: the words of `things` marked, and who speaks at its head."""
    spans: list[tuple[int, int, str, Any]] = []
    for thing in things:
        if span := find(str(thing.text if isinstance(thing, Clause) else thing), text):
            spans.append((*span, KINDS[type(thing)], thing))
    for speaker in speakers:
        if span := find(speaker, text):
            spans.append((*span, "speaker", None))
    runs, at = [], 0
    for start, end, kind, thing in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < at:
            continue
        if start > at:
            runs.append(Segment(text[at:start]))
        runs.append(Segment(text[start:end], kind, thing))
        at = end
    if at < len(text):
        runs.append(Segment(text[at:]))
    return runs


def find(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, white space and case aside."""
    start = text.find(words)
    if start >= 0:
        return (start, start + len(words)) if words else None
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return match.span() if match else None
