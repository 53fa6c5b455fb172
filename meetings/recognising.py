"""Recognises the items of a page among those of its meeting, so that one with another title keeps its row."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from difflib import SequenceMatcher
from itertools import pairwise

from meetings.keeping import NEAR, folded
from meetings.models import AgendaItem, Meeting
from meetings.models.words import ALIKE, are_alike
from meetings.reading.shape import ReadItem

# Pairs of neighbouring words that a text needs to be told from others; and, on a page none of whose items is known by
# its title or number, to be known by them alone: "The report was noted" stands under many an item.
FEW, MANY = 8, 40
# How alike two words are of which one is a slip for the other: "hall" and "halls", not "eastern" and "western".
SLIP = 0.88
# Of an item, what tells it from others beside its heads.
TEXTS = ("paragraphs", "recommendations", "resolutions__clauses")


def meeting_meant(of_that_day: Sequence[Meeting], starts: time | None, *, nth: int | None = None) -> Meeting | None:
    """Which of a committee's meetings of one day a page tells of: the one chosen by its number, where 0 is another than
    these; else the one that began at about that time, else the first.
    """
    if nth is not None and (nth == 0 or any(meeting.nth == nth for meeting in of_that_day)):
        return next((meeting for meeting in of_that_day if meeting.nth == nth), None)
    about = (meeting for meeting in of_that_day if starts and not is_at_another_time(meeting, starts))
    return next(about, of_that_day[0] if of_that_day else None)


def is_at_another_time(meeting: Meeting, starts: time) -> bool:
    """By more than an hour: minutes may say when it really began."""
    began = meeting.starts or starts
    return abs((began.hour - starts.hour) * 60 + began.minute - starts.minute) > 60


def items_known(stored: list[AgendaItem], read: list[ReadItem]) -> list[AgendaItem | None]:
    """For each item read the stored one that it is, each once: by its heads, else by its place between others that are
    known and its likeness to what stands there. Of stored ones that no head knows it asks their TEXTS.
    """
    known = known_by_heads(stored, read)
    if None in known and len(stored) > sum(1 for item in known if item):
        _know_retitled(stored, read, known)
    return known


def known_by_heads(stored: list[AgendaItem], read: list[ReadItem]) -> list[AgendaItem | None]:
    """For each item read the stored one that has its title, else its minute's number; each once."""
    known: list[AgendaItem | None] = [None] * len(read)
    taken: set[int] = set()
    for head in (_title_or_numbers, _minute_number):
        left: defaultdict[Hashable, deque[AgendaItem]] = defaultdict(deque)
        for item in stored:
            if item.pk not in taken:
                left[head(item)].append(item)
        for index, source in enumerate(read):
            if known[index] is None and (key := head(source)) and left[key]:
                known[index] = item = left[key].popleft()
                taken.add(item.pk)
    return known


def _title_or_numbers(one: AgendaItem | ReadItem) -> Hashable:
    return folded(one.title) if one.title else (one.minute_number or "", one.number or "")


def _minute_number(one: AgendaItem | ReadItem) -> Hashable:
    return one.minute_number


def _know_retitled(stored: list[AgendaItem], read: list[ReadItem], known: list[AgendaItem | None]) -> None:
    is_anchored = any(known)
    for unknown, free in list(_gaps(stored, known)):
        there = [(item, _of_row(item)) for item in free]
        here = [(index, _of_read(read[index])) for index in unknown]
        rest = []
        for index, source in here:
            near = enumerate(there[:NEAR])
            at = next((n for n, (_, row) in near if _is_same(row, source, is_anchored=is_anchored)), None)
            if at is None:
                rest.append((index, source))
            else:
                known[index] = there[at][0]
                there = there[at + 1 :]
        if is_anchored and len(unknown) == len(free) == len(rest) == 1 and _stands_for(there[0][1], rest[0][1]):
            known[unknown[0]] = free[0]


def _gaps(
    stored: Sequence[AgendaItem], known: Sequence[AgendaItem | None]
) -> Iterator[tuple[list[int], list[AgendaItem]]]:
    """Indices of items read of which none is known, from one that is to the next, and the free ones stored between."""
    places = {item.pk: place for place, item in enumerate(stored)}
    taken = {item.pk for item in known if item}
    free = [place for place, item in enumerate(stored) if item.pk not in taken]
    unknown: list[int] = []
    start = -1
    ends = [places[item.pk] if item else None for item in known]
    for index, end in enumerate([*ends, len(stored)]):
        if end is None:
            unknown.append(index)
            continue
        if between := free[bisect_right(free, start) : bisect_left(free, end)] if unknown else []:
            yield unknown, [stored[place] for place in between]
        unknown, start = [], end


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an item is known again by: its heads, and the pairs of words of its minutes and of what it asks for."""

    title: str
    number: str
    minute_number: str
    said: Counter[tuple[str, str]]
    asked: Counter[tuple[str, str]]


def _of_row(item: AgendaItem) -> Sketch:
    clauses = [clause.text for resolution in item.resolutions.all() for clause in resolution.clauses.all()]
    return Sketch(
        item.title,
        item.number,
        item.minute_number,
        _pairs([*(row.text for row in item.paragraphs.all()), *clauses]),
        _pairs([item.purpose, *(row.text for row in item.recommendations.all())]),
    )


def _of_read(read: ReadItem) -> Sketch:
    clauses = [clause.text for resolution in read.resolutions for clause in resolution.clauses]
    return Sketch(
        read.title or "",
        read.number or "",
        read.minute_number or "",
        _pairs([*(row.text for row in read.paragraphs), *clauses]),
        _pairs([read.purpose or "", *(row.text for row in read.recommendations)]),
    )


def _pairs(texts: Iterable[str]) -> Counter[tuple[str, str]]:
    return Counter(pairwise(re.findall(r"\w+", " ".join(texts).casefold())))


def _is_same(row: Sketch, source: Sketch, *, is_anchored: bool) -> bool:
    """By their texts, where both have one of a sort; else by their titles, those of mere titles by their letters."""
    for there, here in ((row.said, source.said), (row.asked, source.asked)):
        least = min(there.total(), here.total())
        if least >= FEW:
            alike = 2 * (there & here).total() >= ALIKE * (there.total() + here.total())
            return alike and (is_anchored or least >= MANY)
    if not is_anchored or _are_numbered_apart(row, source):
        return False
    has_text = any((row.said, row.asked, source.said, source.asked))
    if has_text or (row.number and row.number == source.number):
        return are_alike(row.title, source.title)
    return _are_spelt_alike(row.title, source.title)


def _are_spelt_alike(a: str, b: str) -> bool:
    """Whether two titles have the same words but for a letter here and there; another figure is another word."""
    old, new = (re.findall(r"\w+", title.casefold()) for title in (a, b))
    return len(old) == len(new) and all(
        x == y or (x.isalpha() and SequenceMatcher(None, x, y, autojunk=False).ratio() >= SLIP)
        for x, y in zip(old, new, strict=True)
    )


def _stands_for(row: Sketch, source: Sketch) -> bool:
    """Whether two that are alone between the same neighbours are one: by their number, where no texts say otherwise."""
    differ = (row.said and source.said) or (row.asked and source.asked)
    return not differ and not _are_numbered_apart(row, source) and bool(row.number) and row.number == source.number


def _are_numbered_apart(row: Sketch, source: Sketch) -> bool:
    return bool(row.minute_number and source.minute_number) and row.minute_number != source.minute_number
