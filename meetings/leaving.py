"""Leaves alone what officers have written here when a page of the meeting comes in again: stored structure wins."""

from collections.abc import Iterable, Sequence

from meetings.keeping import Row
from meetings.models import AgendaItem, Clause, Document, Paragraph, Resolution
from meetings.models.agendas import related


def words_read(paragraphs: Iterable[Paragraph]) -> dict[int, str]:
    """By its key, the words that a page last gave to each paragraph that was written over here: one query, or none."""
    keys = [paragraph.pk for paragraph in paragraphs if paragraph.text_set]
    if not keys:
        return {}
    events = related(Paragraph, "history")
    read = events.filter(pgh_obj_id__in=keys, text_set=False).order_by("pgh_obj_id", "-pgh_id")
    return dict(read.distinct("pgh_obj_id").values_list("pgh_obj_id", "text"))


def known_by(paragraphs: Sequence[Paragraph], page: Iterable[str], read: dict[int, str]) -> list[str]:
    """The words by which each is looked for on a page: its own where they stand there, else those that a page gave."""
    there = set(page)
    return [row.text if row.text in there else read.get(row.pk or 0, row.text) for row in paragraphs]


def decisions_read(resolutions: Iterable[Resolution]) -> dict[int, str]:
    """By its key, the first words that each resolution set by hand ever had: one query, or none."""
    keys = [resolution.pk for resolution in resolutions if resolution.is_set]
    if not keys:
        return {}
    events = related(Clause, "history")
    read = events.filter(resolution_id__in=keys, position=0).order_by("resolution_id", "pgh_id")
    return dict(read.distinct("resolution_id").values_list("resolution_id", "text"))


def papers_of_pages(item: AgendaItem, titles: Sequence[str]) -> list[Document]:
    """Those papers of an item that a page which names these titles may change or drop: none that was uploaded here, but
    where the page names it.
    """
    return [paper for paper in item.documents.all() if not paper.file or paper.title in titles]


def leave_unsaid(item: AgendaItem, values: Row) -> Row:
    """What a page says of an item that is there, without what it does not say: what stands of that stays.

    Nor does a page open what an officer has marked exempt: only an officer does.
    """
    exemption = ("is_exempt", "exempt_paragraphs")
    return {name: value for name, value in values.items() if (not item.is_exempt if name in exemption else value)}
