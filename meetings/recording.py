"""Records what minutes hold beside their paragraphs: who was there, and what was resolved."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from councilhub.models import User
from meetings.keeping import Batch, align, keep, keep_commitments, match_references, release_commitments
from meetings.laying_out import find
from meetings.models import AgendaItem, Attendance, Clause, Correction, Meeting, Paragraph, Resolution, Vote
from meetings.models.gathering import place_behind
from meetings.reading import commitments, references
from meetings.reading.shape import ReadClause, ReadResolution


@transaction.atomic
def save_attendances(meeting: Meeting, rows: list[dict[str, Any]]) -> None:
    """Make the attendance these rows (name, role, group, status, substitute_for), in their order."""
    meeting.for_editing()
    people = meeting.committee.council.people.each_named((row["name"] for row in rows), at=meeting)
    wanted = [Attendance(meeting=meeting, **row, person=people[row["name"]]) for row in rows]
    columns = ("name", "role", "group", "status", "substitute_for", "person")
    batch = Batch()
    keep(
        list(Attendance.objects.filter(meeting=meeting)),
        wanted,
        batch=batch,
        columns=columns,
        words=lambda row: row.name,
    )
    batch.write()


@transaction.atomic
def add_resolution(
    item: AgendaItem, read: ReadResolution, *, after: Paragraph | None, is_inside: bool = False
) -> Resolution:
    """A resolution typed at an item's end, or whose words stand in the paragraph `after`."""
    resolution = Resolution.objects.create(
        item=item,
        position=place_behind(item.resolutions.all()),
        after=after,
        number=(read.number or "")[:30],
        verb=read.verb,
        is_inside=is_inside,
    )
    save_resolution(resolution, read)
    return resolution


@transaction.atomic
def save_resolution(resolution: Resolution, read: ReadResolution) -> None:
    """Give a resolution its words, clauses, mover and vote; clauses that did not change keep their rows."""
    resolution.proposer, resolution.seconder = (read.proposer or "")[:200], (read.seconder or "")[:200]
    resolution.save(update_fields=["proposer", "seconder"])
    _save_words(resolution, read)
    _save_vote(resolution, read)


@transaction.atomic
def set_resolution(
    resolution: Resolution, read: ReadResolution, *, by: User | AnonymousUser | None = None, reason: str = ""
) -> None:
    """As `save_resolution`, of what an officer says: later readings leave it alone.

    With a reason it is a correction of approved minutes, which keeps what stood; raises Refused where they are approved
    and there is none.
    """
    if reason:
        Meeting.objects.locked().get(pk=resolution.item.meeting_id)
        was = Resolution.objects.with_item().get(pk=resolution.pk).in_full
        author = by if isinstance(by, User) else None
        Correction.objects.create(resolution=resolution, was=was, reason=reason, by=author)
    else:
        resolution.item.meeting.for_editing()
    resolution.is_set = True
    resolution.save(update_fields=["is_set"])
    if resolution.is_inside and resolution.after:
        _stand_by(resolution, read.clauses, resolution.after)
    save_resolution(resolution, read)


def keep_inside(paragraph: Paragraph, read: list[ReadResolution], *, stored: list[Resolution]) -> None:
    """Resolutions whose words stand inside a paragraph follow its words, with their movers and votes.

    `stored` are those that stand in it or after it, with their clauses. One set by hand stays as it is; what was only
    agreed in talk is no resolution where the item has others of their own, as on a page.
    """
    read = list(read)
    for row in [row for row in stored if row.is_set]:
        _stand_by(row, list(row.clauses.all()), paragraph)
        [same] = align([_words_of(one.clauses) for one in read], [_words_of(row.clauses.all())])
        del read[same or 0 : (same or 0) + 1]
    stored = [row for row in stored if row.is_inside and not row.is_set]
    matched = align([_words_of(row.clauses.all()) for row in stored], [_words_of(one.clauses) for one in read])
    left = [row for n, row in enumerate(stored) if n not in matched]
    for one, at in zip(read, matched, strict=True):
        if at is not None or left:
            _save_words(stored[at] if at is not None else left.pop(0), one)
        elif not (one.inside and paragraph.item.resolutions.filter(is_inside=False).exists()):
            add_resolution(paragraph.item, one, after=paragraph, is_inside=True)
    for row in left:
        _remove(row)


def release_inside(paragraph: Paragraph) -> None:
    """Before a paragraph goes: the resolutions inside it go with its words, those set by hand stand on their own."""
    paragraph.resolutions.filter(is_inside=True, is_set=True).update(is_inside=False)
    for resolution in paragraph.resolutions.filter(is_inside=True):
        _remove(resolution)


def _words_of(clauses: Iterable[Any]) -> str:
    return " ".join(clause.text for clause in clauses)


def _stand_by(resolution: Resolution, clauses: Sequence[Any], paragraph: Paragraph) -> None:
    """A resolution whose words no longer stand in its paragraph stands on its own after it, so that it is seen."""
    if resolution.is_inside and not all(find(clause.text, paragraph.text) for clause in clauses):
        resolution.is_inside = False
        resolution.save(update_fields=["is_inside"])


def _save_words(resolution: Resolution, read: ReadResolution) -> None:
    resolution.verb, resolution.stem, resolution.body = read.verb, read.stem or "", (read.body or "")[:200]
    resolution.save(update_fields=["verb", "stem", "body"])
    batch = Batch()
    clauses, _ = keep(
        list(Clause.objects.filter(resolution=resolution)),
        [Clause(resolution=resolution, label=(c.label or "")[:30], level=c.level, text=c.text) for c in read.clauses],
        batch=batch,
        columns=("label", "level", "text"),
        words=lambda clause: clause.text,
        before_delete=lambda lost: release_commitments("clause", lost),
    )
    batch.write()
    keep_marks(resolution, clauses)


def keep_marks(resolution: Resolution, clauses: list[Clause]) -> None:
    """Keep the commitments and references of these clauses in step with their words; those of words inside a paragraph
    are its own.
    """
    if not resolution.is_inside:
        _keep_promises(resolution, clauses)
        _keep_references(resolution, clauses)


def _keep_promises(resolution: Resolution, clauses: list[Clause]) -> None:
    item = resolution.item
    words = [ReadClause(clause.label or None, clause.text, clause.level) for clause in clauses]
    read = ReadResolution(resolution.stem, resolution.verb, words, proposer=resolution.proposer or None)
    names = list(item.meeting.attendances.values_list("name", flat=True))
    found = commitments.in_resolution(read, date=item.meeting.held_on.isoformat(), names=names)
    placed = [(c, ("clause", clauses[c.at[-1]])) for c in found]
    stored = item.commitments.filter(clause__resolution=resolution).select_related("answer")
    keep_commitments(item, placed, stored=list(stored), version=lambda clause: 1)


def _keep_references(resolution: Resolution, clauses: list[Clause]) -> None:
    item, date = resolution.item, resolution.item.meeting.held_on.isoformat()
    found = [
        (reference, ("clause", clause))
        for number, clause in enumerate(clauses)
        for reference in references.in_text(clause.text, place="resolutions", at=[0, number], date=date)
    ]
    match_references({item: found}, list(item.references.filter(clause__resolution=resolution)))


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
    resolution.item.meeting.for_editing()
    _remove(resolution)


def _remove(resolution: Resolution) -> None:
    release_commitments("clause", list(Clause.objects.filter(resolution=resolution)))
    resolution.delete()
