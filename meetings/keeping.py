"""Keeps stored rows in step with what was read: what did not change keeps its row, its address and its actions."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from django.db import models
from django.db.models import Q

from meetings.models import AgendaItem, Commitment, Reference
from meetings.models.commitments import PLACES
from meetings.reading.shape import ReadCommitment, ReadReference

ALIKE = 0.6


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def align(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each new text the index of the old one that it is: the same words, or much alike in the same stretch."""
    matched: list[int | None] = [None] * len(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            matched[j1:j2] = range(i1, i2)
        elif tag == "replace":
            left = list(range(i1, i2))
            for j in range(j1, j2):
                i = next((i for i in left if _are_alike(old[i], new[j])), None)
                if i is not None:
                    matched[j] = i
                    left = [k for k in left if k > i]
    return matched


def _are_alike(a: str, b: str) -> bool:
    words = SequenceMatcher(None, a.split(), b.split(), autojunk=False)
    return words.quick_ratio() >= ALIKE and words.ratio() >= ALIKE


type Row = dict[str, Any]


def keep[M: models.Model](
    rows: "models.Manager[M]",
    wanted: list[Row],
    *,
    words: Callable[[M], str],
    wanted_words: list[str],
    before_delete: Callable[[list[M]], None] | None = None,
    change: Callable[[M, Row], Row] | None = None,
) -> tuple[list[M], bool]:
    """Make the children of one row be `wanted`, in that order; returns them, and whether anything changed.

    `words` tells the words that a stored row is known by, `wanted_words` those of each wanted one. `change` may
    take columns out of what is to be changed in a row that stays. New rows are made in one go.
    """
    stored = list(rows.all())
    matched = align([words(row) for row in stored], wanted_words)
    kept: list[M] = []
    fresh: list[M] = []
    has_changed = False
    for position, (values, index) in enumerate(zip(wanted, matched, strict=True)):
        values = {**values, "position": position}
        if index is None:
            row = rows.model(**rows.core_filters, **values)  # type: ignore[attr-defined]
            fresh.append(row)
        else:
            row = stored[index]
            changes = {name: value for name, value in values.items() if getattr(row, name) != value}
            if changes and change:
                changes = change(row, changes)
            if changes:
                for name, value in changes.items():
                    setattr(row, name, value)
                row.save(update_fields=list(changes))
                has_changed = True
        kept.append(row)
    lost = [row for index, row in enumerate(stored) if index not in matched]
    if lost:
        if before_delete:
            before_delete(lost)
        rows.model._default_manager.filter(pk__in=[row.pk for row in lost]).delete()
    if fresh:
        rows.model._default_manager.bulk_create(fresh)
    return kept, has_changed or bool(fresh) or bool(lost)


def release_commitments(place: str, holders: list[Any]) -> None:
    """Before text goes: what somebody answered stays, marked gone; what nobody answered goes with its sentence."""
    found = Commitment.objects.filter(**{f"{place}__in": holders})
    found.filter(answer__isnull=True).delete()
    found.update(is_gone=True, **{place: None})


type Placed = tuple[str, Any]


def keep_commitments(
    item: AgendaItem,
    found: list[tuple[ReadCommitment, Placed]],
    *,
    version: Callable[[Any], int],
    within: Q | None = None,
) -> bool:
    """Keep an item's commitments in step with those found in its text; returns whether anything changed.

    `found` pairs each with its place: (name of the place, the row that holds it). `within` bounds which stored ones are
    meant (one paragraph's, after it was edited). An answered one is never deleted: it finds its words again or is gone.
    """
    stored = list(item.commitments.filter(within or Q()).select_related("answer"))
    has_changed = False
    for position, (read, (place, holder)) in enumerate(found):
        row = next((c for c in stored if folded(c.quote) == folded(read.quote) and _stands(c, place, holder)), None)
        row = row or next((c for c in stored if folded(c.quote) == folded(read.quote)), None)
        values: Row = {
            **dict.fromkeys(PLACES),
            place: holder,
            "cue": read.cue[:200],
            "owner_said": (read.owner or "")[:300],
            "due_said": (read.due or "")[:200],
            "due_on": read.due_on,
            "position": position,
            "is_gone": False,
        }
        if row is None:
            Commitment.objects.create(item=item, quote=read.quote, version=version(holder), **values)
            has_changed = True
            continue
        stored.remove(row)
        changes = {name: value for name, value in values.items() if str(getattr(row, name)) != str(value)}
        for name in changes:
            setattr(row, name, values[name])
        if changes:
            row.save(update_fields=list(changes))
            has_changed = True
    for row in stored:
        if not hasattr(row, "answer"):
            row.delete()
            has_changed = True
        elif not row.is_gone:
            row.is_gone = True
            row.save(update_fields=["is_gone"])
            has_changed = True
    return has_changed


def _stands(commitment: Commitment, place: str, holder: Any) -> bool:
    return getattr(commitment, f"{place}_id") == holder.pk


def keep_references(item: AgendaItem, found: list[tuple[ReadReference, Placed]], *, within: Q | None = None) -> None:
    """Replace an item's references by those found, and tie to their minutes those that are in the hub."""
    item.references.filter(within or Q()).delete()
    Reference.objects.bulk_create(
        Reference(
            item=item,
            position=position,
            text=read.text,
            number=(read.number or "")[:30],
            dated=read.date,
            target=minute_meant(item, read.number, read.date),
            **{place: holder},
        )
        for position, (read, (place, holder)) in enumerate(found)
    )


def minute_meant(item: AgendaItem, number: str | None, dated: Any) -> AgendaItem | None:
    """The minute of the same committee that a number means: of the day that is said, else the newest before this one.

    Numbers run through a year (LGA 1972 practice), so one without a date may mean the newest of that number only.
    """
    if not number:
        return None
    meeting = item.meeting
    minutes = AgendaItem.objects.filter(meeting__committee=meeting.committee_id, minute_number=number).exclude(
        pk=item.pk
    )
    minutes = minutes.filter(meeting__held_on=dated) if dated else minutes.filter(meeting__held_on__lte=meeting.held_on)
    return minutes.order_by("-meeting__held_on", "-pk").first()


def answer_references_to(items: list[AgendaItem]) -> None:
    """Older minutes have arrived: references that stood as text become links to them."""
    for item in items:
        if not item.minute_number:
            continue
        meeting = item.meeting
        waiting = Reference.objects.filter(
            Q(dated__isnull=True, item__meeting__held_on__gte=meeting.held_on) | Q(dated=meeting.held_on),
            target__isnull=True,
            number=item.minute_number,
            item__meeting__committee=meeting.committee_id,
        )
        waiting.exclude(item=item).update(target=item)
