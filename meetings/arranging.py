"""Arranges an agenda before its meeting: items come, go, come back and change places, each with what hangs on it."""

import re
from typing import Any, Literal

from django.db import models, transaction
from django.db.models import F

from councilhub.models import as_it_was
from meetings.keeping import Batch, keep, release_commitments
from meetings.models import AgendaItem, Document, Meeting, Recommendation, Report, ReportParagraph, ReportSection
from meetings.models.agendas import related
from meetings.models.gathering import place_behind

STANDING_ITEMS = ("Apologies for absence", "Declarations of interest", "Minutes of the last meeting")
ACTIONS_ITEM = "Actions from previous meetings"
COPIED = ("number", "title", "purpose", "lead", "is_exempt", "exempt_paragraphs", "public_interest")
# What an item holds before it is minuted: the model, the column that names its holder, the column that names it.
HELD: tuple[tuple[type[models.Model], str, str], ...] = (
    (Recommendation, "item_id", ""),
    (Document, "item_id", ""),
    (Report, "item_id", "report_id"),
    (ReportSection, "report_id", "section_id"),
    (ReportParagraph, "section_id", ""),
)


class Minuted(Exception):
    """The item has minutes, or an action was closed at it: it is no longer only an item of an agenda."""


class NotEmpty(Exception):
    """The agenda has items already: nothing is put before or among them."""


def next_number(meeting: Meeting) -> str:
    """The number after the last item's, where agendas of this meeting count 1, 2, 3."""
    last = meeting.items.order_by("-position", "-pk").values_list("number", flat=True).first()
    return "1" if last is None else _number_after(last)


def _number_after(number: str) -> str:
    """Of 3 it is 4, of 3. it is 4.; of what does not count so there is none."""
    digits = number.rstrip(".")
    return str(int(digits) + 1) + number[len(digits) :] if digits.isdecimal() else ""


@transaction.atomic
def add(item: AgendaItem, *, recommendations: list[tuple[str, str]]) -> None:
    """Put a new item at the end of its agenda."""
    meeting = item.meeting.for_editing()
    item.position = place_behind(meeting.items.all())
    item.save()
    save_recommendations(item, recommendations)


# "3. ", "4)  ", "24.1 ", "47/26 " and "Item 5: " at the head of a line; "20 mph limits" has no number.
_NUMBERED = re.compile(
    r"(?:(?:Agenda )?Item (?:No\.? )?(?P<item>\d{1,3})\s*[.):–-]?"
    r"|(?P<number>\d{1,3}(?:[./]\d{1,4})+|\d{1,3}(?=[.)]|\t|\s{2}))[.)]?)\s+(?P<title>\S.*)"
)


@transaction.atomic
def add_lines(meeting: Meeting, text: str) -> list[AgendaItem]:
    """An item of each line, with the number at its head; where no line has one they go on from the last item's."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [_NUMBERED.fullmatch(line) for line in lines]
    meeting = meeting.for_editing()
    number, place = "" if any(found) else next_number(meeting), place_behind(meeting.items.all())
    items = []
    for position, (line, match) in enumerate(zip(lines, found, strict=True), place):
        said, title = (match["item"] or match["number"], match["title"]) if match else (number, line)
        items.append(AgendaItem(meeting=meeting, position=position, number=said[:30], title=title))
        number = _number_after(number)
    return AgendaItem.objects.bulk_create(items)


@transaction.atomic
def edit(item: AgendaItem, *, columns: list[str], recommendations: list[tuple[str, str]]) -> None:
    """Save what these columns say of an item; its place on the agenda is another's business."""
    item.meeting.for_editing()
    item.save(update_fields=columns)
    save_recommendations(item, recommendations)


@transaction.atomic
def save_recommendations(item: AgendaItem, recommendations: list[tuple[str, str]]) -> None:
    """Make them these (label, text); those that did not change keep their rows and the commitments in them."""
    batch = Batch()
    keep(
        list(item.recommendations.all()),
        [Recommendation(item=item, label=label[:30], text=text) for label, text in recommendations],
        batch=batch,
        columns=("label", "text"),
        words=lambda recommendation: recommendation.text,
        before_delete=lambda lost: release_commitments("recommendation", lost),
    )
    batch.write()


@transaction.atomic
def move(item: AgendaItem, way: Literal["up", "down"]) -> None:
    """Change places with the item before or after it; at the end of the agenda it stays."""
    meeting = item.meeting.for_editing()
    rows = list(meeting.items.all())
    here = rows.index(item)
    there = here + (1 if way == "down" else -1)
    if 0 <= there < len(rows):
        rows[here], rows[there] = rows[there], rows[here]
    for position, row in enumerate(rows):
        row.position = position
    AgendaItem.objects.bulk_update(rows, ["position"])


@transaction.atomic
def number(meeting: Meeting) -> None:
    """Count the items 1 to n, in their order."""
    rows = list(meeting.for_editing().items.all())
    for count, row in enumerate(rows, start=1):
        row.number = str(count)
    AgendaItem.objects.bulk_update(rows, ["number"])


@transaction.atomic
def remove(item: AgendaItem) -> None:
    """Take an item off the agenda with all that it holds; `restore` brings it back. Raises Minuted."""
    item.meeting.for_editing()
    minutes = (item.paragraphs, item.resolutions, item.declarations, item.commitments, item.closures)
    if any(rows.exists() for rows in minutes):
        raise Minuted
    item.delete()


@transaction.atomic
def restore(meeting: Meeting, pk: int) -> AgendaItem | None:
    """Bring a removed item back under its own key, where and as it was; None where this agenda had no such item."""
    meeting = meeting.for_editing()
    gone = _deleted(AgendaItem).filter(id=pk, meeting_id=meeting.pk).order_by("-pgh_id").first()
    if gone is None:
        return None
    if stands := AgendaItem.objects.filter(pk=pk).first():
        return stands
    meeting.items.filter(position__gte=gone.position).update(position=F("position") + 1)
    keys: dict[str, list[int]] = {"item_id": [pk]}
    _bring_back(AgendaItem, [gone])
    for model, holder, column in HELD:
        # An item and what it holds go in one transaction, and to PostgreSQL all of a transaction has one time.
        held = list(_deleted(model).filter(**{f"{holder}__in": keys[holder]}, pgh_created_at=gone.pgh_created_at))
        _bring_back(model, held)
        keys[column] = [event.id for event in held]
    return AgendaItem.objects.get(pk=pk)


@transaction.atomic
def add_document(document: Document) -> None:
    """Put a paper behind the others of its item."""
    document.item.meeting.for_editing()
    document.position = place_behind(document.item.documents.all())
    document.save()


@transaction.atomic
def remove_document(document: Document) -> None:
    """Take a paper off its item; its file is kept, and `restore_document` brings it back."""
    document.item.meeting.for_editing()
    document.delete()


@transaction.atomic
def restore_document(item: AgendaItem, pk: int) -> Document | None:
    """Bring back a document that was taken from an item; its file was kept."""
    item.meeting.for_editing()
    gone = _deleted(Document).filter(id=pk, item_id=item.pk).order_by("-pgh_id").first()
    if gone is not None and not Document.objects.filter(pk=pk).exists():
        _bring_back(Document, [gone])
    return item.documents.filter(pk=pk).first()


def _deleted(model: type[models.Model]) -> Any:
    return related(model, "history").filter(pgh_label="delete")


def _bring_back(model: type[models.Model], events: list[Any]) -> None:
    model._default_manager.bulk_create(as_it_was(model, event) for event in events)


def agenda_before(meeting: Meeting) -> Meeting | None:
    """The committee's last meeting before this one that has an agenda."""
    earlier = meeting.committee.meetings.filter(held_on__lte=meeting.held_on, items__isnull=False)
    return earlier.exclude(pk=meeting.pk).distinct().order_by("-held_on", "-nth").first()


@transaction.atomic
def copy(source: Meeting, meeting: Meeting) -> None:
    """Begin an empty agenda with the items of another, without what was recommended and said. Raises NotEmpty."""
    _require_empty(meeting)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=position, **{name: getattr(item, name) for name in COPIED})
        for position, item in enumerate(source.items.all())
    )


@transaction.atomic
def add_standing_items(meeting: Meeting) -> None:
    """Begin an empty agenda with what every agenda begins with. Raises NotEmpty."""
    _require_empty(meeting)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=position, number=str(position + 1), title=title)
        for position, title in enumerate([*STANDING_ITEMS, ACTIONS_ITEM])
    )


def _require_empty(meeting: Meeting) -> None:
    if meeting.for_editing().items.exists():
        raise NotEmpty
