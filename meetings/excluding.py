"""Finds what by its words was dealt with without the public, and is not marked exempt all the same."""

from collections.abc import Sequence

from meetings.laying_out import LaidItem
from meetings.models import AgendaItem
from meetings.reading import exempting
from meetings.reading.shape import ReadClause, ReadItem, ReadParagraph, ReadResolution


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
