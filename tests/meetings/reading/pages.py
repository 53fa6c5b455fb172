"""The project's own pages of minutes, and the words that a reading holds."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem, ReadMinutes, as_dict

ROOT = Path(__file__).resolve().parents[3]
PAGES = ROOT / "tests" / "samples" / "reading"
SHARED = ROOT.parent / "shared" / "samples"
DISCUSSED = "The report was discussed by all and the members heard the officers."
HEAD = (
    "Oxbeck Parish Council\nMinutes of the meeting held on 3 July 2023 at 7.30pm\nPresent: Cllr A Dale, Cllr B Ford\n"
)
TITLES = ["Apologies for Absence", "Declarations of Interest", "Hedges and Verges", "Finance"]
SAID = ["There were none.", "None were made.", "Cllr Ford asked about the verge.", "The accounts were read out."]
DERIVED = {"references", "commitments", "speakers", "form", "kind", "verb", "status", "in", "at"}


def page(name: str) -> ReadMinutes:
    """A page of ours, read."""
    return read((PAGES / f"{name}.txt").read_text("utf-8"), source=f"{name}.txt")


def item(text: str) -> ReadItem:
    """The one item of a page that says no more."""
    (only,) = read(text).items
    return only


def numbers(text: str) -> list[str]:
    """The numbers of a page's items."""
    return [item.minute_number or item.number or "" for item in read(text).items]


def said(text: str) -> ReadItem:
    """An item whose minutes end with a text."""
    return item(f"Agenda item\n\nThe Old Mill\n\nMinutes:\n\n{DISCUSSED}\n\n{text}\n\nSupporting documents:\n")


def words(text: str) -> Counter[str]:
    """The words of a text as often as they stand in it."""
    return Counter(re.findall(r"\w+", text))


def held(minutes: ReadMinutes) -> Counter[str]:
    """The words that a reading holds, apart from what is derived from others."""
    found: Counter[str] = Counter()
    for text in _strings(as_dict(minutes)):
        found.update(words(text))
    return found


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in DERIVED:
                yield from _strings(one)
