"""Saves an agenda item and its minute as they were read; what did not change keeps its row."""

from typing import Any

from meetings.keeping import Placed, Row, keep, keep_commitments, keep_references, release_commitments
from meetings.models import AgendaItem, Clause, Paragraph, Report, Resolution, Vote
from meetings.reading.shape import ReadItem, ReadParagraph, ReadReport, ReadResolution


def item_values(read: ReadItem) -> Row:
    return {
        "number": (read.number or "")[:30],
        "minute_number": (read.minute_number or "")[:30],
        "title": read.title or "",
        "purpose": read.purpose or "",
        "is_exempt": read.exempt or bool(read.exempt_paragraphs),
        "exempt_paragraphs": read.exempt_paragraphs,
    }


def save_item(item: AgendaItem, read: ReadItem) -> bool:
    changes = {name: value for name, value in item_values(read).items() if getattr(item, name) != value}
    # A page never opens what an officer has marked exempt: only an officer does.
    if item.is_exempt:
        changes = {name: value for name, value in changes.items() if name not in {"is_exempt", "exempt_paragraphs"}}
    for name, value in changes.items():
        setattr(item, name, value)
    if changes:
        item.save(update_fields=list(changes))
    people = item.meeting.committee.council.people
    recommendations, r = keep(
        item.recommendations,
        [{"label": (x.label or "")[:30], "text": x.text} for x in read.recommendations],
        words=_words,
        wanted_words=[x.text for x in read.recommendations],
        before_delete=lambda lost: release_commitments("recommendation", lost),
    )
    _, d = keep(
        item.declarations,
        [{"name": x.name[:200], "text": x.text, "person": people.named(x.name)} for x in read.declarations],
        words=_words,
        wanted_words=[x.text for x in read.declarations],
    )
    _, o = keep(
        item.documents, [{"title": t} for t in read.documents], words=lambda row: row.title, wanted_words=read.documents
    )
    report, s = _save_report(item, read.report)
    paragraphs, p = _save_paragraphs(item, read.paragraphs)
    clauses, c = _save_resolutions(item, read.resolutions, paragraphs)
    rows = {"recommendations": recommendations, "report": report, "paragraphs": paragraphs, "resolutions": clauses}
    commitments = [(x, _placed(rows, x.place, x.at)) for x in read.commitments]
    m = keep_commitments(item, commitments, version=lambda holder: getattr(holder, "version", 1))
    has_changed = any([changes, r, d, o, s, p, c, m])
    if has_changed or read.references:
        keep_references(item, [(x, _placed(rows, x.place, x.at)) for x in read.references])
    return has_changed


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


def _save_paragraphs(item: AgendaItem, read: list[ReadParagraph]) -> tuple[list[Paragraph], bool]:
    wanted: list[Row] = [
        {
            "number": (p.number or "")[:30],
            "label": (p.label or "")[:30],
            "kind": p.kind,
            "speakers": [s[:200] for s in p.speakers],
            "text": p.text,
        }
        for p in read
    ]
    paragraphs, has_changed = keep(
        item.paragraphs,
        wanted,
        words=_words,
        wanted_words=[p.text for p in read],
        before_delete=lambda lost: release_commitments("paragraph", lost),
        change=_leave_what_was_set,
    )
    moved = []
    for paragraph, source in zip(paragraphs, read, strict=True):
        answered = paragraphs[source.replies_to] if source.replies_to is not None else None
        if paragraph.replies_to_id != (answered.pk if answered else None):
            paragraph.replies_to = answered
            moved.append(paragraph)
    Paragraph.objects.bulk_update(moved, ["replies_to"])
    return paragraphs, has_changed or bool(moved)


def _leave_what_was_set(paragraph: Paragraph, changes: Row) -> Row:
    """Stored structure wins; new words are a new version."""
    left = {"kind": paragraph.kind_set, "speakers": paragraph.speakers_set}
    changes = {name: value for name, value in changes.items() if not left.get(name)}
    if "text" in changes:
        changes["version"] = paragraph.version + 1
    return changes


def _save_resolutions(
    item: AgendaItem, read: list[ReadResolution], paragraphs: list[Paragraph]
) -> tuple[list[list[Clause]], bool]:
    """The clauses of each resolution, in order."""
    stored = {r.pk: r for r in item.resolutions.prefetch_related("clauses").select_related("vote")}
    # A resolution is known by its first clause, or by its stem where it has none.
    known = {pk: next((c.text for c in r.clauses.all()), r.stem) for pk, r in stored.items()}
    wanted: list[Row] = [
        {
            "number": (r.number or "")[:30],
            "stem": r.stem or "",
            "verb": r.verb,
            "body": (r.body or "")[:200],
            "proposer": (r.proposer or "")[:200],
            "seconder": (r.seconder or "")[:200],
            "is_inside": r.inside,
            "after": paragraphs[r.after] if r.after is not None else None,
        }
        for r in read
    ]
    resolutions, has_changed = keep(
        item.resolutions,
        wanted,
        words=lambda row: known[row.pk],
        wanted_words=[r.clauses[0].text if r.clauses else r.stem or "" for r in read],
        before_delete=lambda lost: release_commitments("clause", list(Clause.objects.filter(resolution__in=lost))),
    )
    clauses: list[list[Clause]] = []
    for resolution, source in zip(resolutions, read, strict=True):
        kept, c = keep(
            resolution.clauses,
            [{"label": (x.label or "")[:30], "level": x.level, "text": x.text} for x in source.clauses],
            words=_words,
            wanted_words=[x.text for x in source.clauses],
            before_delete=lambda lost: release_commitments("clause", lost),
        )
        clauses.append(kept)
        has_changed = has_changed or c or _save_vote(resolution, source)
    return clauses, has_changed


def _save_vote(resolution: Resolution, read: ReadResolution) -> bool:
    stored = Vote.objects.filter(resolution=resolution).first()
    if read.vote is None:
        if stored:
            stored.delete()
        return stored is not None
    values: Row = {
        "text": read.vote.text,
        "votes_for": read.vote.votes_for,
        "against": read.vote.against,
        "abstained": read.vote.abstained,
        "named": read.vote.named,
    }
    if stored is None:
        Vote.objects.create(resolution=resolution, **values)
        return True
    changes = {name: value for name, value in values.items() if getattr(stored, name) != value}
    for name, value in changes.items():
        setattr(stored, name, value)
    if changes:
        stored.save(update_fields=list(changes))
    return bool(changes)


def _save_report(item: AgendaItem, read: ReadReport | None) -> tuple[list[list[Any]], bool]:
    """The paragraphs of each section, in order."""
    if read is None:
        return [], False
    report, is_new = Report.objects.get_or_create(item=item, defaults={"author": (read.author or "")[:300]})
    sections, has_changed = keep(
        report.sections,
        [{"number": (s.number or "")[:30], "heading": s.heading or ""} for s in read.sections],
        words=lambda row: f"{row.number} {row.heading}",
        wanted_words=[f"{(s.number or '')[:30]} {s.heading or ''}" for s in read.sections],
    )
    paragraphs = []
    for section, source in zip(sections, read.sections, strict=True):
        kept, p = keep(
            section.paragraphs,
            [{"number": (x.number or "")[:30], "text": x.text} for x in source.paragraphs],
            words=_words,
            wanted_words=[x.text for x in source.paragraphs],
            before_delete=lambda lost: release_commitments("report_paragraph", lost),
        )
        paragraphs.append(kept)
        has_changed = has_changed or p
    return paragraphs, has_changed or is_new
