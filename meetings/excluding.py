"""Finds what by its words was dealt with without the public, and is not marked exempt all the same."""

import re
from collections.abc import Sequence

from django.contrib.auth.models import AnonymousUser

from councilhub.models import User
from meetings.laying_out import LaidItem, Shows, lay_out
from meetings.models import AgendaItem, Meeting
from meetings.reading import exempting
from meetings.reading.shape import ReadClause, ReadItem, ReadParagraph, ReadResolution

# Without one of these no words shut the public out, or let it in again.
_WORDS = ("public", "press", "closed", "private", "confidential", "exempt", "camera")
_PHRASES = (
    *("open session", "in committee", "into committee", "out of committee", "part ii", "part 2", "part b", "part two"),
    *("readmi", "re-admi", "gwahardd", "wasg", "cyhoedd", "cyfrinachol", "eithriedig", "dderbyn"),
)


def may_bear(*texts: str) -> bool:
    """Whether any of these words can change which items are `unmarked`: the whole meeting is read for that."""
    return any(_may_bear(text.lower()) for text in texts)


def _may_bear(low: str) -> bool:
    # A search for all at once would be a tenth of what a save of long words costs.
    is_said = any(word in low and re.search(rf"\b{word}\b", low) for word in _WORDS)
    return is_said or any(phrase in low for phrase in _PHRASES)


def unmarked_of(meeting: Meeting, *, seen_by: User | AnonymousUser) -> list[AgendaItem]:
    """As `unmarked`, of all of a meeting's items that this user sees."""
    items = AgendaItem.objects.minutes_visible_to(seen_by).filter(meeting=meeting)
    return unmarked(lay_out(items.with_agenda().with_minutes(seen_by=seen_by), shows=Shows()))


def unmarked(laid: Sequence[LaidItem]) -> list[AgendaItem]:
    """The items that an import of this page would mark exempt and that are not: by the titles where minutes are not
    laid out.
    """
    read = [_as_read(one) for one in laid]
    exempting.apply(read)
    return [one.item for one, said in zip(laid, read, strict=True) if said.exempt and not one.item.is_exempt]


def _as_read(laid: LaidItem) -> ReadItem:
    item = laid.item
    said = ReadItem(item.title, item.number, item.minute_number, item.purpose, exempt=item.is_exempt)
    for line in laid.lines:
        if line.paragraph:
            said.paragraphs.append(ReadParagraph(line.paragraph.text))
        elif line.resolution:
            clauses = [ReadClause(None, clause.text) for clause, _ in line.clauses]
            after = len(said.paragraphs) - 1 if said.paragraphs else None
            resolution = ReadResolution(line.resolution.stem, line.resolution.verb, clauses, after=after)
            said.resolutions.append(resolution)
    return said
