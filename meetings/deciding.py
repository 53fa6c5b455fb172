"""Saves what was decided as it was read: an item's resolutions, their clauses and votes."""

from collections.abc import Mapping

from meetings.keeping import Batch, Reading, Row, keep, release_commitments
from meetings.models import AgendaItem, Clause, Paragraph, Resolution, Vote
from meetings.reading.shape import ReadResolution, ReadVote


def save_resolutions(
    reading: Reading, paragraphs: list[Paragraph], batch: Batch, decided_as: Mapping[int, str]
) -> tuple[list[list[Clause]], bool]:
    """The clauses of each resolution, in order. A resolution is known by its first clause, or its stem without one; one
    set by hand by the words that `decided_as` has of it (`decisions_read`).

    Left alone, and without clauses here, are those set by hand and those inside paragraphs that were left alone.
    """
    stored = [] if reading.is_new else list(reading.item.resolutions.all())
    first = {id(row): decided_as.get(row.pk) or next((c.text for c in row.clauses.all()), row.stem) for row in stored}
    reads = [read for read in reading.read.resolutions if not _is_inside_left(reading, read, paragraphs)]
    wanted = []
    for read in reads:
        wanted.append(_resolution(reading.item, read, paragraphs))
        first[id(wanted[-1])] = read.clauses[0].text if read.clauses else read.stem or ""
    kept, has_changed = keep(
        [row for row in stored if not (row.is_inside and row.after_id in reading.left)],
        wanted,
        batch=batch,
        columns=["number", "stem", "verb", "body", "proposer", "seconder", "is_inside", "after"],
        words=lambda row: first[id(row)],
        before_delete=lambda lost: release_commitments("clause", list(Clause.objects.filter(resolution__in=lost))),
        change=_leave_what_was_decided,
        stays=lambda row: row.is_set,
    )
    clauses: dict[int, list[Clause]] = {}
    for row, resolution, read in zip(wanted, kept, reads, strict=True):
        if resolution.is_set:
            reading.left_clauses |= {clause.pk for clause in resolution.clauses.all()}
            continue
        found, c = keep(
            [] if row is resolution else list(resolution.clauses.all()),
            [
                Clause(resolution=resolution, label=(x.label or "")[:30], level=x.level, text=x.text)
                for x in read.clauses
            ],
            batch=batch,
            columns=["label", "level", "text"],
            words=lambda clause: clause.text,
            before_delete=lambda lost: release_commitments("clause", lost),
        )
        clauses[id(read)] = found
        has_changed = _save_vote(resolution, read.vote, batch, is_new=row is resolution) or c or has_changed
    return [clauses.get(id(read), []) for read in reading.read.resolutions], has_changed


def _leave_what_was_decided(resolution: Resolution, changes: Row) -> Row:
    return {name: changes[name] for name in ("position",) if name in changes} if resolution.is_set else changes


def _is_inside_left(reading: Reading, read: ReadResolution, paragraphs: list[Paragraph]) -> bool:
    return read.inside and read.after is not None and paragraphs[read.after].pk in reading.left


def _resolution(item: AgendaItem, read: ReadResolution, paragraphs: list[Paragraph]) -> Resolution:
    return Resolution(
        item=item,
        number=(read.number or "")[:30],
        stem=read.stem or "",
        verb=read.verb,
        body=(read.body or "")[:200],
        proposer=(read.proposer or "")[:200],
        seconder=(read.seconder or "")[:200],
        is_inside=read.inside,
        after=paragraphs[read.after] if read.after is not None else None,
    )


def _save_vote(resolution: Resolution, read: ReadVote | None, batch: Batch, *, is_new: bool) -> bool:
    stored = None if is_new else getattr(resolution, "vote", None)
    if read is None:
        if stored:
            stored.delete()
        return stored is not None
    values: Row = {
        "text": read.text,
        "votes_for": read.votes_for,
        "against": read.against,
        "abstained": read.abstained,
        "named": read.named,
    }
    if stored is not None:
        return batch.change(stored, values)
    batch.make(Vote(resolution=resolution, **values))
    return True
