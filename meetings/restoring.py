"""Undoes the removal of a resolution: it comes back from its history, with its clauses, its vote and its promises."""

from typing import Any

from django.db import transaction
from django.db.models import F, Model

from councilhub.models import as_it_was
from meetings.models import AgendaItem, Clause, Commitment, Meeting, Paragraph, Resolution, Vote
from meetings.models.agendas import related
from meetings.recording import keep_marks
from meetings.revising import Locked, lead_back


def removed_resolution(meeting: Meeting, pk: int) -> Any | None:
    """The resolution of that key as it was when it was taken out of this meeting: its row of history (`pgh_obj_id`,
    `item_id`), with its words as `text`. None where there was none, or where it is back.
    """
    if not pk or Resolution.objects.filter(pk=pk).exists():
        return None
    event = _last_event(pk, item__meeting=meeting)
    if event:
        event.text = " ".join([event.stem, *(clause.text for clause in _lost_with(event, Clause))]).strip()
    return event


@transaction.atomic
def restore_resolution(item: AgendaItem, pk: int) -> Resolution | None:
    """Bring a removed resolution back under its own key, where and as it was; None where there was none in this item.

    Where the paragraph that its words stood in is gone, it stands on its own. Raises Locked where the minutes are
    approved.
    """
    item = AgendaItem.objects.held(item.pk)
    if item.meeting.has_approved_minutes:
        raise Locked
    event = _last_event(pk, item=item)
    if event is None:
        return None
    if stands := Resolution.objects.filter(pk=pk).first():
        return stands
    resolution = as_it_was(Resolution, event)
    resolution.item = item
    if resolution.after_id and not Paragraph.objects.filter(pk=resolution.after_id).exists():
        resolution.after, resolution.is_inside = None, False
    item.resolutions.filter(position__gte=event.position).update(position=F("position") + 1)
    resolution.save(force_insert=True)
    for lost in [*_lost_with(event, Clause), *_lost_with(event, Vote)]:
        as_it_was(Clause if hasattr(lost, "level") else Vote, lost).save(force_insert=True)
    clauses = list(resolution.clauses.all())
    for clause in clauses:
        lead_back(Commitment, "clause", clause, lost_at=event.pgh_created_at)
    keep_marks(resolution, clauses)
    return resolution


def _last_event(pk: int, **where: Any) -> Any | None:
    """What its history holds of the resolution of that key last, there."""
    return related(Resolution, "history").filter(pgh_obj_id=pk, **where).order_by("-pgh_id").first()


def _lost_with(event: Any, model: type[Model]) -> list[Any]:
    """The clauses, or the vote, that went with a resolution: to PostgreSQL all of a transaction has one time."""
    lost = {"pgh_label": "delete", "pgh_created_at": event.pgh_created_at, "resolution_id": event.pgh_obj_id}
    order = "position" if model is Clause else "pgh_id"
    return list(related(model, "history").filter(**lost).order_by(order, "pgh_id"))
