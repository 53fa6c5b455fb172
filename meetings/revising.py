"""Minutes as they are taken: a paragraph is added, revised, removed or brought back, and read anew each time.

Approved minutes take new words only with a reason (LGA 1972 Sch 12 para 41). A save that the browser keyed is written
once, however often it arrives.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import F, Model

from councilhub.models import User, as_it_was
from meetings.keeping import keep_commitments, match_references, release_commitments
from meetings.models import (
    AgendaItem,
    Commitment,
    Correction,
    Declaration,
    Meeting,
    Paragraph,
    Receipt,
    Refused,
    Resolution,
    StaleEdit,
)
from meetings.models.agendas import MARKS, related
from meetings.models.gathering import gather, place_behind
from meetings.reading.alone import ReadAlone, read_paragraph
from meetings.reading.shape import ReadParagraph
from meetings.recording import add_resolution, keep_inside, release_inside

OF_ANOTHER = "This key is another save’s."


class Locked(Refused):
    """The minutes are approved: new words want a reason, and no paragraph comes or goes."""


@transaction.atomic
def revise(
    paragraph: Paragraph,
    *,
    text: str,
    seen: int,
    by: User | AnonymousUser | None = None,
    key: UUID | None = None,
    reason: str = "",
) -> None:
    """Give the paragraph new words and read them anew; what an officer set by hand stays.

    `seen` is the version that the editor saw: raises StaleEdit where somebody has given it other words since, and
    Locked where the minutes are approved and no reason is given.
    """
    item = AgendaItem.objects.held(paragraph.item_id)
    if key and not Receipt.objects.keep(key, paragraph=paragraph, version=seen + 1):
        _answer_again(paragraph, Receipt.objects.get(pk=key))
        return
    if item.meeting.has_approved_minutes and not reason:
        raise Locked
    found = _read(item, text, before=paragraph.position)
    read = found.paragraph
    kind, speakers = (read.kind, read.speakers) if read else (Paragraph.Kind.NARRATIVE, [])
    try:
        paragraph.revise(text=text, seen=seen, kind=kind, speakers=speakers)
    except StaleEdit as stale:
        if stale.now.text != text or reason:
            raise
        # A page that was loaded again sends the words once more that its last save, then on its way, has brought.
        paragraph.refresh_from_db()
        if key:
            Receipt.objects.filter(pk=key).update(version=paragraph.version)
        return
    if reason:
        author = by if isinstance(by, User) else None
        Correction.objects.create(paragraph=paragraph, version=paragraph.version, reason=reason, by=author)
    _keep(item, paragraph, found)


def _answer_again(paragraph: Paragraph, receipt: Receipt) -> None:
    if receipt.paragraph_id != paragraph.pk:
        raise Refused(OF_ANOTHER)
    paragraph.refresh_from_db()
    # As it was answered then: whoever changed it since must not be overwritten by a save that never saw that.
    paragraph.version = receipt.version or paragraph.version


@transaction.atomic
def add(item: AgendaItem, *, text: str, key: UUID | None = None) -> Paragraph | Resolution | None:
    """Add what was typed at the item's end: a paragraph, or where its words are those of one a resolution.

    None where the key was answered already and what it made is no paragraph.
    """
    item = AgendaItem.objects.held(item.pk)
    if item.meeting.has_approved_minutes:
        raise Locked
    if key and not Receipt.objects.keep(key):
        added = Receipt.objects.select_related("paragraph").get(pk=key).paragraph
        if added and added.item_id != item.pk:
            raise Refused(OF_ANOTHER)
        return added
    position = place_behind(item.paragraphs.all())
    found = _read(item, text, before=position)
    if found.resolution:
        return add_resolution(item, found.resolution, after=item.paragraphs.last())
    read = found.paragraph or ReadParagraph(text)
    paragraph = Paragraph.objects.create(
        item=item,
        position=position,
        number=(read.number or "")[:30],
        label=(read.label or "")[:30],
        kind=read.kind,
        speakers=[speaker[:200] for speaker in read.speakers],
        text=read.text,
        action_column=read.action or "",
        text_set=True,
    )
    if key:
        Receipt.objects.filter(pk=key).update(paragraph=paragraph, version=1)
    _keep(item, paragraph, found)
    return paragraph


@transaction.atomic
def remove(paragraph: Paragraph) -> None:
    """Take a paragraph out of the minutes; its history brings it back (`restore`)."""
    item = AgendaItem.objects.held(paragraph.item_id)
    if item.meeting.has_approved_minutes:
        raise Locked
    release_inside(paragraph)
    release_commitments("paragraph", [paragraph])
    item.declarations.filter(paragraph=paragraph).delete()
    paragraph.delete()


def removed(meeting: Meeting, pk: int) -> Any | None:
    """The paragraph of that key as it was when it was taken out of this meeting: its row of history (`pgh_obj_id`,
    `item_id`, `text`). None where there was none, or where it is back.
    """
    if not pk or Paragraph.objects.filter(pk=pk).exists():
        return None
    return related(Paragraph, "history").filter(pgh_obj_id=pk, item__meeting=meeting).order_by("-pgh_id").first()


@transaction.atomic
def restore(item: AgendaItem, pk: int) -> Paragraph | None:
    """Bring a removed paragraph back under its own key, where and as it was; None where there was none in this item."""
    item = AgendaItem.objects.held(item.pk)
    if item.meeting.has_approved_minutes:
        raise Locked
    event = related(Paragraph, "history").filter(pgh_obj_id=pk, item_id=item.pk).order_by("-pgh_id").first()
    if event is None:
        return None
    if stands := Paragraph.objects.filter(pk=pk).first():
        return stands
    item.paragraphs.filter(position__gte=event.position).update(position=F("position") + 1)
    paragraph = as_it_was(Paragraph, event)
    if paragraph.replies_to_id and not Paragraph.objects.filter(pk=paragraph.replies_to_id).exists():
        paragraph.replies_to = None
    paragraph.save(force_insert=True)
    for model, column in ((Paragraph, "replies_to"), (Resolution, "after"), (Commitment, "paragraph")):
        lead_back(model, column, paragraph, lost_at=event.pgh_created_at)
    lost = {"pgh_label": "delete", "pgh_created_at": event.pgh_created_at, "paragraph_id": pk}
    for declaration in related(Declaration, "history").filter(**lost).order_by("pgh_id"):
        as_it_was(Declaration, declaration).save(force_insert=True)
    _keep(item, paragraph, _read(item, paragraph.text, before=paragraph.position))
    return paragraph


def lead_back(model: type[Model], column: str, to: Model, *, lost_at: datetime) -> None:
    """Rows that led to a paragraph or clause until it was removed lead to it again, but for those led elsewhere."""
    history = related(model, "history")
    led = history.filter(**{column: to.pk}).values("pgh_obj_id")
    # It and what led to it change in one transaction, and to PostgreSQL all of a transaction has one time.
    lost = history.filter(**{column: None}, pgh_created_at=lost_at, pgh_obj_id__in=led).values("pgh_obj_id")
    model._default_manager.filter(**{column: None}, pk__in=lost).update(**{column: to})


def _read(item: AgendaItem, text: str, *, before: int) -> ReadAlone:
    """Read it as it stands in the item, whose minutes are fetched for it and for what is kept of it afterwards."""
    gather([item], ("paragraphs", "declarations", *MARKS))
    gather([item.meeting], ("attendances",))
    present = [attendance.name for attendance in item.meeting.attendances.all()]
    said = [_as_read(p) for p in item.paragraphs.all() if p.position < before]
    return read_paragraph(text, present=present, before=said, date=item.meeting.held_on.isoformat())


def _keep(item: AgendaItem, paragraph: Paragraph, found: ReadAlone) -> None:
    """Keep what stands in the paragraph in step with its words; the item's minutes were fetched to read it."""
    here, pk = ("paragraph", paragraph), paragraph.pk
    commitments = [commitment for commitment in item.commitments.all() if commitment.paragraph_id == pk]
    keep_commitments(item, [(c, here) for c in found.commitments], stored=commitments, version=lambda p: p.version)
    resolutions = [resolution for resolution in item.resolutions.all() if resolution.after_id == pk]
    keep_inside(paragraph, [found.resolution] if found.resolution else found.inside, stored=resolutions)
    references = [reference for reference in item.references.all() if reference.paragraph_id == pk]
    match_references({item: [(r, here) for r in found.references]}, references)
    if any(row.paragraph_id == pk and row.text != paragraph.text for row in item.declarations.all()):
        item.declarations.filter(paragraph=paragraph).update(text=paragraph.text)


def _as_read(paragraph: Paragraph) -> ReadParagraph:
    return ReadParagraph(
        text=paragraph.text,
        number=paragraph.number or None,
        label=paragraph.label or None,
        kind=paragraph.kind,
        speakers=paragraph.speakers,
    )
