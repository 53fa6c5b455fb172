"""Saves agenda items and their minutes as they were read, all of a meeting's in a few queries.

What did not change keeps its row.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet

from meetings.deciding import save_resolutions
from meetings.keeping import (
    Batch,
    Placed,
    Reading,
    Row,
    answer_references_to,
    keep,
    match_commitments,
    match_references,
    release_commitments,
)
from meetings.leaving import decisions_read, known_by, leave_unsaid, papers_of_pages, words_read
from meetings.models import (
    AgendaItem,
    Clause,
    Commitment,
    Declaration,
    Document,
    Meeting,
    Paragraph,
    Person,
    Recommendation,
    Reference,
    Report,
    ReportParagraph,
    Resolution,
    Vote,
)
from meetings.models.agendas import ReportSection
from meetings.reading.shape import ReadItem, ReadParagraph, ReadReport

# Rows are made in this order: each kind may need those before it.
ORDER = (
    AgendaItem,
    Recommendation,
    Declaration,
    Document,
    Report,
    ReportSection,
    ReportParagraph,
    Paragraph,
    Resolution,
    Clause,
    Vote,
)


def stored_items(meeting: Meeting) -> "QuerySet[AgendaItem]":
    """The items of a meeting with everything that saving compares, under a fixed number of queries."""
    clauses = Prefetch("clauses", Clause.objects.defer("words"))
    resolutions = Resolution.objects.select_related("vote").prefetch_related(clauses)
    return (
        meeting.items.defer("words")
        .select_related("report")
        .prefetch_related(
            "recommendations",
            "declarations",
            "documents",
            "report__sections__paragraphs",
            Prefetch("paragraphs", Paragraph.objects.defer("words")),
            Prefetch("resolutions", resolutions),
        )
    )


def item_values(read: ReadItem) -> Row:
    return {
        "number": (read.number or "")[:30],
        "minute_number": (read.minute_number or "")[:30],
        "title": read.title or "",
        "purpose": read.purpose or "",
        "is_exempt": read.exempt or bool(read.exempt_paragraphs),
        "exempt_paragraphs": read.exempt_paragraphs,
    }


def save_items(readings: Sequence[Reading], *, people: Mapping[str, Person]) -> None:
    """Save these items of one meeting; each is told whether it has changed. `people` are those whom names mean."""
    batch = Batch(ORDER)
    known = [reading.item for reading in readings if not reading.is_new]
    read_as = words_read(paragraph for item in known for paragraph in item.paragraphs.all())
    decided_as = decisions_read(resolution for item in known for resolution in item.resolutions.all())
    for reading in readings:
        _save_text(reading, batch, people, read_as, decided_as)
    batch.write()
    _save_replies(readings)
    _save_commitments(readings, batch)
    _save_references(readings)
    answer_references_to([reading.item for reading in readings if reading.is_new or reading.has_changed])


def _save_text(
    reading: Reading,
    batch: Batch,
    people: Mapping[str, Person],
    read_as: dict[int, str],
    decided_as: dict[int, str],
) -> None:
    item, read = reading.item, reading.read
    values = item_values(read)
    if reading.is_new:
        batch.make(item)
    else:
        values = leave_unsaid(item, values)
    changed = [not reading.is_new and batch.change(item, values)]
    recommendations, r = keep(
        list(item.recommendations.all()) if read.recommendations and not reading.is_new else [],
        [Recommendation(item=item, label=(x.label or "")[:30], text=x.text) for x in read.recommendations],
        batch=batch,
        columns=["label", "text"],
        words=_words,
        before_delete=lambda lost: release_commitments("recommendation", lost),
    )
    _, d = keep(
        [] if reading.is_new else list(item.declarations.all()),
        [Declaration(item=item, name=x.name[:200], text=x.text, person=people.get(x.name)) for x in read.declarations],
        batch=batch,
        columns=["name", "text", "person"],
        words=_words,
        stays=lambda row: row.paragraph_id is not None,
    )
    _, o = keep(
        [] if reading.is_new else papers_of_pages(item, read.documents),
        [Document(item=item, title=title) for title in read.documents],
        batch=batch,
        columns=["title"],
        words=lambda row: row.title,
    )
    report, s = _save_report(reading, batch)
    paragraphs, p = _save_paragraphs(reading, batch, read_as)
    clauses, c = save_resolutions(reading, paragraphs, batch, decided_as)
    reading.rows = {"recommendations": recommendations, "report": report, "paragraphs": paragraphs}
    reading.rows["resolutions"] = clauses
    reading.has_changed = any([*changed, r, d, o, s, p, c])


PLACE_OF = {
    "paragraphs": "paragraph",
    "resolutions": "clause",
    "recommendations": "recommendation",
    "report": "report_paragraph",
}


def _placed(rows: dict[str, Any], place: str, at: list[int]) -> Placed:
    """The row that stands where the reader says: ("resolutions", [0, 1]) is the first resolution's second clause."""
    found = rows[place]
    for index in at:
        found = found[index]
    return PLACE_OF[place], found


def _words(row: Any) -> str:
    return str(row.text)


def _save_paragraphs(reading: Reading, batch: Batch, read_as: dict[int, str]) -> tuple[list[Paragraph], bool]:
    stored = [] if reading.is_new else list(reading.item.paragraphs.all())
    known = known_by(stored, (read.text for read in reading.read.paragraphs), read_as)
    words = {id(row): text for row, text in zip(stored, known, strict=True)}
    wanted = [_paragraph(reading, index, read) for index, read in enumerate(reading.read.paragraphs)]
    by_hand = {id(row): reading.by_hand.get(index, frozenset()) for index, row in enumerate(wanted)}
    kept, has_changed = keep(
        stored,
        wanted,
        batch=batch,
        columns=["number", "label", "kind", "speakers", "text", "action_column"],
        words=lambda row: words.get(id(row), row.text),
        before_delete=lambda lost: release_commitments("paragraph", lost),
        change=lambda row, changes: _leave_what_was_set(row, changes, reading),
        stays=lambda row: row.text_set,
    )
    reading.left |= {row.pk for row in stored if row.text_set and row not in kept}
    for row, paragraph in zip(wanted, kept, strict=True):
        if row is not paragraph and (said := by_hand[id(row)]):
            values = {name: getattr(row, name) for name in said} | {f"{name}_set": True for name in said}
            has_changed = batch.change(paragraph, values) or has_changed
    return kept, has_changed


def _paragraph(reading: Reading, index: int, read: ReadParagraph) -> Paragraph:
    said = reading.by_hand.get(index, frozenset())
    return Paragraph(
        item=reading.item,
        number=(read.number or "")[:30],
        label=(read.label or "")[:30],
        kind=read.kind,
        speakers=[speaker[:200] for speaker in read.speakers],
        text=read.text,
        action_column=read.action or "",
        kind_set="kind" in said,
        speakers_set="speakers" in said,
    )


def _leave_what_was_set(paragraph: Paragraph, changes: Row, reading: Reading) -> Row:
    """Stored structure wins; new words are a new version."""
    is_left = "text" in changes and paragraph.text_set and paragraph.pk not in reading.taken
    if is_left:
        reading.left.add(paragraph.pk)
    elif "text" in changes:
        changes["text_set"] = False
    left = {"kind": paragraph.kind_set or is_left, "speakers": paragraph.speakers_set or is_left, "text": is_left}
    changes = {name: value for name, value in changes.items() if not left.get(name)}
    if "text" in changes:
        changes["version"] = paragraph.version + 1
    return changes


def _save_replies(readings: Sequence[Reading]) -> None:
    batch = Batch()
    for reading in readings:
        paragraphs = reading.rows["paragraphs"]
        for paragraph, read in zip(paragraphs, reading.read.paragraphs, strict=True):
            answered = paragraphs[read.replies_to] if read.replies_to is not None else None
            reading.has_changed = batch.change(paragraph, {"replies_to": answered}) or reading.has_changed
    batch.write()


def _save_report(reading: Reading, batch: Batch) -> tuple[list[list[ReportParagraph]], bool]:
    """The paragraphs of each section, in order. A page without a report leaves the one that is there."""
    read: ReadReport | None = reading.read.report
    if read is None:
        return [], False
    report = None if reading.is_new else getattr(reading.item, "report", None)
    is_new = report is None
    if report is None:
        report = Report(item=reading.item, author=(read.author or "")[:300])
        batch.make(report)
    kept, has_changed = keep(
        [] if is_new else list(report.sections.all()),
        [ReportSection(report=report, number=(x.number or "")[:30], heading=x.heading or "") for x in read.sections],
        batch=batch,
        columns=["number", "heading"],
        words=str,
        before_delete=lambda lost: release_commitments(
            "report_paragraph", list(ReportParagraph.objects.filter(section__in=lost))
        ),
    )
    paragraphs = []
    for section, source in zip(kept, read.sections, strict=True):
        found, p = keep(
            [] if section.pk is None else list(section.paragraphs.all()),
            [ReportParagraph(section=section, number=(x.number or "")[:30], text=x.text) for x in source.paragraphs],
            batch=batch,
            columns=["number", "text"],
            words=_words,
            before_delete=lambda lost: release_commitments("report_paragraph", lost),
        )
        paragraphs.append(found)
        has_changed = has_changed or p
    return paragraphs, has_changed or is_new


def _save_commitments(readings: Sequence[Reading], batch: Batch) -> None:
    stored: defaultdict[int, list[Commitment]] = defaultdict(list)
    known = [reading.item for reading in readings if not reading.is_new]
    for commitment in Commitment.objects.filter(item__in=known).select_related("answer") if known else []:
        stored[commitment.item_id].append(commitment)
    for reading in readings:
        item = reading.item
        left = [row for row in stored[item.pk] if not _stands_in_left(reading, row)]
        promised = [promise.now for promise in reading.promises] or reading.read.commitments
        found = _found(reading, promised)
        has_changed = match_commitments(item, found, left, batch=batch, version=_version, said=reading.promises)
        reading.has_changed = has_changed or reading.has_changed
    batch.write()


def _version(holder: Any) -> int:
    return int(getattr(holder, "version", 1))


def _found(reading: Reading, read: Sequence[Any]) -> list[tuple[Any, Placed]]:
    """Each with the row where it stands. Of words that were left alone they tell themselves, not the page."""
    found = []
    for one in read:
        if one.place not in PLACE_OF or (one.place == "resolutions" and not reading.rows["resolutions"][one.at[0]]):
            continue
        place, holder = _placed(reading.rows, one.place, one.at)
        if place != "paragraph" or holder.pk not in reading.left:
            found.append((one, (place, holder)))
    return found


def _stands_in_left(reading: Reading, row: Commitment | Reference) -> bool:
    if row.recommendation_id:
        return not reading.read.recommendations
    if row.report_paragraph_id:
        return reading.read.report is None
    return row.paragraph_id in reading.left or row.clause_id in reading.left_clauses


def _save_references(readings: Sequence[Reading]) -> None:
    """Of one meeting's items that have any, or have changed."""
    touched = {reading.item: reading for reading in readings if reading.has_changed or reading.read.references}
    if not touched:
        return
    found = {item: _found(reading, reading.read.references) for item, reading in touched.items()}
    known = [item for item, reading in touched.items() if not reading.is_new]
    stored = Reference.objects.filter(item__in=known).select_related("item") if known else []
    match_references(found, [row for row in stored if not _stands_in_left(touched[row.item], row)])
