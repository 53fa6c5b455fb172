"""Keeps stored rows in step with what was read: what did not change keeps its row, its address and its actions."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from django.db import models
from django.db.models import Q

from meetings.models import AgendaItem, Commitment, Reference
from meetings.models.commitments import PLACES
from meetings.models.words import are_alike
from meetings.reading.shape import ReadCommitment, ReadItem, ReadReference

# How far on a changed text is looked for among those that it may have been.
NEAR = 40


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def align(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each new text the index of the old one that it is: the same words there or moved, or much alike there."""
    matched: list[int | None] = [None] * len(new)
    stretches = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            matched[j1:j2] = range(i1, i2)
        elif tag == "replace":
            stretches.append((range(i1, i2), range(j1, j2)))
    _match_moved(old, new, matched)
    taken = set(matched)
    for before, after in stretches:
        left = [i for i in before if i not in taken]
        for j in after:
            if matched[j] is None:
                matched[j] = i = next((i for i in left[:NEAR] if are_alike(old[i], new[j])), None)
                left = left if i is None else [k for k in left if k > i]
    return matched


def _match_moved(old: Sequence[str], new: Sequence[str], matched: list[int | None]) -> None:
    taken = set(matched)
    elsewhere: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(old):
        if i not in taken:
            elsewhere[text].append(i)
    for j, text in enumerate(new):
        if matched[j] is None and elsewhere[text]:
            matched[j] = elsewhere[text].pop(0)


type Row = dict[str, Any]


def differs(row: models.Model, name: str, value: Any) -> bool:
    """Whether a stored row has another value there; rows at the other end of a relation are not fetched."""
    stored = getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]
    if isinstance(value, models.Model):
        return value.pk is None or bool(stored != value.pk)
    return bool(stored != value)


@dataclass(slots=True)
class Promise:
    """A commitment as it was `read` and as it is `now`; what of it was said `by_hand` is "owner", "due" or both."""

    key: str
    read: ReadCommitment
    now: ReadCommitment
    by_hand: frozenset[str] = frozenset()
    is_marked: bool = False
    is_dropped: bool = False


@dataclass
class Reading:
    """An item as read, the stored row that it is, and what an officer said of it by hand before it was saved.

    `by_hand` maps a paragraph's index to the columns ("kind", "speakers") that later readings leave alone, `promises`
    are the commitments where something was said of them, in place of those read. `taken` are
    keys of paragraphs written here that take the page's words all the same, `left` those that were left as they are,
    `left_clauses` the clauses of resolutions set by hand.
    """

    read: ReadItem
    item: AgendaItem
    is_new: bool
    by_hand: Mapping[int, frozenset[str]] = field(default_factory=dict)
    promises: Sequence[Promise] = ()
    rows: dict[str, Any] = field(default_factory=dict)
    has_changed: bool = False
    taken: frozenset[int] = frozenset()
    left: set[int] = field(default_factory=set)
    left_clauses: set[int] = field(default_factory=set)


class Batch:
    """Rows to be made and changed, written kind by kind in one go each; `order` names those before that others need."""

    def __init__(self, order: Sequence[type[models.Model]] = ()) -> None:
        self.made: dict[type[models.Model], list[Any]] = {model: [] for model in order}
        self.changed: defaultdict[tuple[type[models.Model], tuple[str, ...]], list[Any]] = defaultdict(list)

    def make(self, row: models.Model) -> None:
        self.made.setdefault(type(row), []).append(row)

    def change(self, row: models.Model, values: Row) -> bool:
        """Give a stored row what differs of these values; returns whether anything did."""
        changes = {name: value for name, value in values.items() if differs(row, name, value)}
        for name, value in changes.items():
            setattr(row, name, value)
        if changes:
            self.changed[type(row), tuple(sorted(changes))].append(row)
        return bool(changes)

    def write(self) -> None:
        for model, rows in self.made.items():
            if rows:
                model._default_manager.bulk_create(rows)
                rows.clear()
        for (model, columns), rows in self.changed.items():
            model._default_manager.bulk_update(rows, columns)
        self.changed.clear()


def keep[M: models.Model](
    stored: Sequence[M],
    wanted: list[M],
    *,
    batch: Batch,
    columns: Sequence[str],
    words: Callable[[M], str],
    before_delete: Callable[[list[M]], None] | None = None,
    change: Callable[[M, Row], Row] | None = None,
    stays: Callable[[M], bool] = lambda row: False,
) -> tuple[list[M], bool]:
    """Make the stored children of one row be `wanted` (unsaved rows), in that order.

    Returns them, each the stored row where there is one, and whether anything changed. `columns` are those compared
    besides the position, `words` the text that a row is known by. `change` may take columns out of what is to be
    changed in a row that stays. New and changed rows are left to the batch; lost ones go at once, but for those that
    `stays` says stay, which stand after the row that they stood after.
    """
    matched = align([words(row) for row in stored], [words(row) for row in wanted])
    found = set(matched)
    staying = [index for index, row in enumerate(stored) if index not in found and stays(row)]
    places, stay_at = _places(matched, staying)
    kept: list[M] = []
    has_changed = False
    for place, at in stay_at.items():
        has_changed = batch.change(stored[place], {"position": at}) or has_changed
    for position, row, index in zip(places, wanted, matched, strict=True):
        row.position = position  # type: ignore[attr-defined]
        if index is None:
            batch.make(row)
            kept.append(row)
            has_changed = True
            continue
        values = {name: getattr(row, name) for name in (*columns, "position")}
        values = {name: value for name, value in values.items() if differs(stored[index], name, value)}
        if values and change:
            values = change(stored[index], values)
        has_changed = batch.change(stored[index], values) or has_changed
        kept.append(stored[index])
    lost = [row for index, row in enumerate(stored) if index not in found and index not in stay_at]
    if lost:
        if before_delete:
            before_delete(lost)
        type(lost[0])._default_manager.filter(pk__in=[row.pk for row in lost]).delete()
    return kept, has_changed or bool(lost)


def _places(matched: list[int | None], staying: list[int]) -> tuple[list[int], dict[int, int]]:
    """The position of each wanted row, and by their indices of the stored rows that stay beside them: each of those
    comes after the row that it stood after.
    """
    order = [(True, index) for index in range(len(matched))]
    at = {index: (True, wanted) for wanted, index in enumerate(matched) if index is not None}
    for index in staying:
        before = next((at[other] for other in range(index - 1, -1, -1) if other in at), None)
        at[index] = (False, index)
        order.insert(order.index(before) + 1 if before else 0, at[index])
    places = {one: position for position, one in enumerate(order)}
    return [places[True, index] for index in range(len(matched))], {index: places[at[index]] for index in staying}


def release_commitments(place: str, holders: list[Any]) -> None:
    """Before text goes: what somebody said or answered stays, marked gone; the rest goes with its sentence."""
    found = Commitment.objects.filter(**{f"{place}__in": holders})
    found.filter(answer__isnull=True, owner_set=False, due_set=False, is_marked=False, is_dropped=False).delete()
    found.update(is_gone=True, **{place: None})


type Placed = tuple[str, Any]


def keep_commitments(
    item: AgendaItem,
    found: list[tuple[ReadCommitment, Placed]],
    *,
    stored: list[Commitment],
    version: Callable[[Any], int],
) -> bool:
    """Keep an item's commitments in step with those found in its text; returns whether anything changed.

    `found` pairs each with its place: (name of the place, the row that holds it). `stored` are those meant, with their
    answers (a paragraph's, after it was edited). An answered one is never deleted: it finds its words again or is gone.
    """
    batch = Batch()
    has_changed = match_commitments(item, found, stored, batch=batch, version=version)
    batch.write()
    return has_changed


def match_commitments(
    item: AgendaItem,
    found: list[tuple[ReadCommitment, Placed]],
    stored: list[Commitment],
    *,
    batch: Batch,
    version: Callable[[Any], int],
    said: Sequence[Promise] = (),
) -> bool:
    """As `keep_commitments`, of these `stored` ones with their answers; what is new or changed is left to the batch.

    `said` are the promises of which `found` has the words as they are now, with what an officer said of them.
    """
    stored = list(stored)
    has_changed = False
    promise_of, blank = {id(promise.now): promise for promise in said}, Commitment()
    for position, (read, (place, holder)) in enumerate(found):
        row = next((c for c in stored if folded(c.quote) == folded(read.quote) and _stands(c, place, holder)), None)
        row = row or next((c for c in stored if folded(c.quote) == folded(read.quote)), None)
        values: Row = {
            **dict.fromkeys(PLACES),
            place: holder,
            "cue": read.cue[:200],
            "position": position,
            **as_said(read, promise_of.get(id(read)), row or blank),
        }
        if row is None:
            batch.make(Commitment(item=item, quote=read.quote, version=version(holder), **values))
            has_changed = True
        else:
            stored.remove(row)
            has_changed = batch.change(row, values) or has_changed
    stay = [row for row in stored if hasattr(row, "answer") or row.is_dropped or (row.is_marked and _still_stands(row))]
    lost = [row.pk for row in stored if row not in stay]
    if lost:
        Commitment.objects.filter(pk__in=lost).delete()
    # Words that somebody selected are found by no reading: they are gone only when they no longer stand there.
    gone = [batch.change(row, {"is_gone": row.is_dropped or not _still_stands(row)}) for row in stay]
    return has_changed or bool(lost) or any(gone)


def as_said(read: ReadCommitment, promise: Promise | None, row: Commitment) -> Row:
    """Owner, due and whether it stands: as read, but for what an officer says now or has said of the stored row.

    What somebody answered is not dropped.
    """
    by_hand = promise.by_hand if promise else frozenset()
    is_said = promise is not None and bool(by_hand or promise.is_marked or promise.is_dropped)
    is_dropped = (promise.is_dropped if promise and is_said else row.is_dropped) and not hasattr(row, "answer")
    values: Row = {
        "owner_set": row.owner_set or "owner" in by_hand,
        "due_set": row.due_set or "due" in by_hand,
        "is_marked": row.is_marked or (promise is not None and promise.is_marked),
        "is_dropped": is_dropped,
        "is_gone": is_dropped,
    }
    if not row.owner_set or "owner" in by_hand:
        values["owner_said"] = (read.owner or "")[:300]
    if not row.due_set or "due" in by_hand:
        values["due_said"] = (read.due or "")[:200]
        values["due_on"] = date.fromisoformat(read.due_on) if read.due_on else None
    return values


def _still_stands(row: Commitment) -> bool:
    return folded(row.quote) in folded(row.text_around)


def _stands(commitment: Commitment, place: str, holder: Any) -> bool:
    return getattr(commitment, f"{place}_id") == holder.pk


def match_references(found: dict[AgendaItem, list[tuple[ReadReference, Placed]]], stored: list[Reference]) -> None:
    """Replace what is stored of these items of one meeting by what was found in each, where it is not the same, and tie
    to their minutes those that are in the hub.
    """
    wanted = [
        Reference(
            item=item,
            position=position,
            text=read.text,
            number=(read.number or "")[:30],
            dated=date.fromisoformat(read.date) if read.date else None,
            **{place: holder},
        )
        for item, references in found.items()
        for position, (read, (place, holder)) in enumerate(references)
    ]
    tie(wanted)
    if sorted(map(_said, stored)) == sorted(map(_said, wanted)):
        return
    Reference.objects.filter(pk__in=[reference.pk for reference in stored]).delete()
    Reference.objects.bulk_create(wanted)


def _said(reference: Reference) -> tuple[str, ...]:
    columns = ("item_id", "position", "text", "number", "dated", "target_id", *(f"{place}_id" for place in PLACES))
    return tuple(str(getattr(reference, column)) for column in columns)


def tie(references: Sequence[Reference]) -> None:
    """Give each of these references of one meeting its target, the minute that its number means: one query.

    That is the minute of the same committee and the day that is said, else the newest before this meeting's. Numbers
    run through a year (LGA 1972 practice), so one without a date may mean the newest of that number only. Of the day
    that is said an item's number will do, where the page gave its minutes none.
    """
    numbers = {reference.number for reference in references if reference.number}
    if not numbers:
        return
    meeting = references[0].item.meeting
    minutes = list(
        AgendaItem.objects.filter(_is_numbered(numbers), meeting__committee=meeting.committee_id)
        .select_related("meeting")
        .order_by("-meeting__held_on", "-pk")
    )
    for reference in references:
        reference.target = next(
            (minute for minute in minutes if _means(reference, minute, said_on=meeting.held_on)), None
        )


def _is_numbered(numbers: set[str]) -> Q:
    return Q(minute_number__in=numbers) | Q(minute_number="", number__in=numbers)


def _means(reference: Reference, minute: AgendaItem, *, said_on: date) -> bool:
    if minute.pk == reference.item_id:
        return False
    if reference.dated:
        return minute.meeting.held_on == reference.dated and (minute.minute_number or minute.number) == reference.number
    return minute.meeting.held_on <= said_on and minute.minute_number == reference.number


def answer_references_to(items: Sequence[AgendaItem]) -> None:
    """Minutes of one meeting have arrived: references to them that were text, or links to older ones, link here."""
    numbers = {number for item in items for number in (item.minute_number, item.number) if number}
    if not numbers:
        return
    meeting = items[0].meeting
    undated = Q(dated__isnull=True, item__meeting__held_on__gte=meeting.held_on) & (
        Q(target__isnull=True) | Q(target__meeting__held_on__lt=meeting.held_on)
    )
    waiting = Reference.objects.filter(
        undated | Q(dated=meeting.held_on, target__isnull=True),
        number__in=numbers,
        item__meeting__committee=meeting.committee_id,
    )
    answered = []
    for reference in waiting.select_related("item__meeting").order_by("pk"):
        said_on = reference.item.meeting.held_on
        if target := next((item for item in items if _means(reference, item, said_on=said_on)), None):
            reference.target = target
            answered.append(reference)
    Reference.objects.bulk_update(answered, ["target"])
