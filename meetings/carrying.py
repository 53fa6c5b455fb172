"""Carries what was put right of a page to where its words stand once it is read again; pure, as `correcting`."""

from collections.abc import Callable
from typing import Any

from meetings.correcting import Corrections
from meetings.keeping import align
from meetings.reading.shape import ReadItem, ReadMinutes

# What was put right of these is known by words, and holds wherever they stand.
BY_WORDS = ("people", "council", "attendance", "commitments")

# By its key in the corrections, the words of everything of one sort, in order.
type Texts = dict[str, str]


def carried(corrections: Corrections, before: ReadMinutes, after: ReadMinutes) -> tuple[Corrections, list[str]]:
    """What was put right of `before` as it is of `after`; and the words of what has no place there any more."""
    kept = {part: corrections[part] for part in BY_WORDS if part in corrections}
    lost: list[str] = []
    for part, texts in _SORTS.items():
        if said := corrections.get(part):
            old, moved = texts(before), _moved(texts(before), texts(after))
            if part == "items":
                moved = _items_moved(moved, before, after)
            kept[part] = {moved[key]: values for key, values in said.items() if key in moved}
            lost += [old[key] for key in said if key not in moved and key in old]
    if lines := corrections.get("lines"):
        kept["lines"] = _lines(lines, before, after)
    if "meeting" in corrections and before.starts == after.starts:
        kept["meeting"] = corrections["meeting"]
    return {part: values for part, values in kept.items() if values}, lost


def _items(read: ReadMinutes) -> Texts:
    return {str(index): _head(item) for index, item in enumerate(read.items)}


def _head(item: ReadItem) -> str:
    return item.title or next((paragraph.text for paragraph in item.paragraphs), "")


def _paragraphs(read: ReadMinutes) -> Texts:
    return {f"{n}.{m}": one.text for n, item in enumerate(read.items) for m, one in enumerate(item.paragraphs)}


def _clauses(read: ReadMinutes) -> Texts:
    return {
        f"{n}.{r}.{c}": clause.text
        for n, item in enumerate(read.items)
        for r, resolution in enumerate(item.resolutions)
        for c, clause in enumerate(resolution.clauses)
    }


_SORTS: dict[str, Callable[[ReadMinutes], Texts]] = {"items": _items, "paragraphs": _paragraphs, "clauses": _clauses}


def _moved(before: Texts, after: Texts) -> dict[str, str]:
    """By its old key the new one of each text that is there still, word for word or much alike."""
    old, new = list(before), list(after)
    matched = align(list(before.values()), list(after.values()))
    return {old[index]: new[at] for at, index in enumerate(matched) if index is not None}


def _items_moved(moved: dict[str, str], before: ReadMinutes, after: ReadMinutes) -> dict[str, str]:
    """As `moved` by their titles, else an item is the one that has the first of its paragraphs that is there still."""
    to: dict[str, str] = {}
    for old, new in _moved(_paragraphs(before), _paragraphs(after)).items():
        to.setdefault(old.partition(".")[0], new.partition(".")[0])
    taken = set(moved.values())
    return {old: new for old, new in to.items() if new not in taken} | moved


def _lines(said: dict[str, Any], before: ReadMinutes, after: ReadMinutes) -> dict[str, Any]:
    """Lines that have found a place meanwhile need none; one whose item is gone is asked about again."""
    moved = _moved(dict(_numbered(before.unplaced)), dict(_numbered(after.unplaced)))
    items = _items_moved(_moved(_items(before), _items(after)), before, after) | {"front": "front"}
    return {moved[key]: items[to] for key, to in said.items() if key in moved and to in items}


def _numbered(lines: list[str]) -> list[tuple[str, str]]:
    return [(str(index), line) for index, line in enumerate(lines)]
