"""Records what minutes hold beside their paragraphs: who was there, and what was resolved."""

from typing import Any

from django.db import transaction
from django.db.models import Q

from meetings.keeping import Batch, keep, keep_commitments, release_commitments
from meetings.models import AgendaItem, Attendance, Clause, Meeting, Paragraph, Resolution, Vote
from meetings.reading import commitments
from meetings.reading.shape import ReadResolution


@transaction.atomic
def save_attendances(meeting: Meeting, rows: list[dict[str, Any]]) -> None:
    """Make the attendance these rows (name, role, group, status, substitute_for), in their order."""
    people = meeting.committee.council.people
    wanted = [Attendance(meeting=meeting, **row, person=people.named(row["name"])) for row in rows]
    columns = ("name", "role", "group", "status", "substitute_for", "person")
    batch = Batch()
    keep(list(meeting.attendances.all()), wanted, batch=batch, columns=columns, words=lambda row: row.name)
    batch.write()


@transaction.atomic
def add_resolution(item: AgendaItem, read: ReadResolution, *, after: Paragraph | None) -> Resolution:
    """A resolution typed at an item's end."""
    last = item.resolutions.order_by("-position").first()
    resolution = Resolution.objects.create(
        item=item,
        position=last.position + 1 if last else 0,
        after=after,
        number=(read.number or "")[:30],
        verb=read.verb,
    )
    save_resolution(resolution, read)
    return resolution


@transaction.atomic
def save_resolution(resolution: Resolution, read: ReadResolution) -> None:
    """Give a resolution its words, clauses and vote; clauses that did not change keep their rows."""
    resolution.verb, resolution.stem, resolution.body = read.verb, read.stem or "", (read.body or "")[:200]
    resolution.proposer, resolution.seconder = (read.proposer or "")[:200], (read.seconder or "")[:200]
    resolution.save(update_fields=["verb", "stem", "body", "proposer", "seconder"])
    batch = Batch()
    clauses, _ = keep(
        list(resolution.clauses.all()),
        [Clause(resolution=resolution, label=(c.label or "")[:30], level=c.level, text=c.text) for c in read.clauses],
        batch=batch,
        columns=("label", "level", "text"),
        words=lambda clause: clause.text,
        before_delete=lambda lost: release_commitments("clause", lost),
    )
    batch.write()
    _save_vote(resolution, read)
    item = resolution.item
    names = list(item.meeting.attendances.values_list("name", flat=True))
    found = commitments.in_resolution(read, date=item.meeting.held_on.isoformat(), names=names)
    placed = [(c, ("clause", clauses[c.at[-1]])) for c in found]
    keep_commitments(item, placed, version=lambda clause: 1, within=Q(clause__resolution=resolution))


def _save_vote(resolution: Resolution, read: ReadResolution) -> None:
    if read.vote is None:
        Vote.objects.filter(resolution=resolution).delete()
        return
    vote = read.vote
    Vote.objects.update_or_create(
        resolution=resolution,
        defaults={
            "text": vote.text,
            "votes_for": vote.votes_for,
            "against": vote.against,
            "abstained": vote.abstained,
            "named": vote.named,
        },
    )


@transaction.atomic
def remove_resolution(resolution: Resolution) -> None:
    """Take a resolution out; commitments of its clauses that somebody answered stay, marked gone."""
    release_commitments("clause", list(Clause.objects.filter(resolution=resolution)))
    resolution.delete()
