"""Items that are rows of a table "No. Item" whose cells run on: the title, its aim, "Minutes:", what was said."""

import itertools
import re
from operator import attrgetter

from meetings.reading import capitals, headings, margin, numbering, votes
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.titles import title_of

# What an item is for, behind its title without a mark between them.
_FOR = re.compile(
    r"\s(?=(?:To [a-z]+|(?:Members|Councillors|The public) (?:may|are|is|will|must|should|to)|Up to (?:\d+|[a-z]+)|"
    r"An? [a-z]+ [a-z]+|Any [a-z]+ [a-z]+|(?:The|This) (?:\w+ ){1,4}(?:is|are|was|were|will|has|have)|"
    r"Report (?:attached|of|by|to)) )"
)
# "Matters Arising Schedule Matters Arising schedule setting out …"
_TWICE = re.compile(r"(?i)([a-z].{5,79}?)(?:\s\w+){0,2}?\s(?=\1\b)")
# Before what an item is for, a number counts a paragraph; a year is part of the title ("Strategy 2023/24 - 2027/28").
_COUNTED = re.compile(r"(?:^|\s)\d{1,3}[.)]{0,2}$")
_LONGEST = 160
# A row that says no more than a sentence names the item: "To advise of any urgent business. Minutes: None."
_SHORT_ROW = 120
_CUES = ("minutes", "decision")
_DECIDED = ("RESOLVED", "AGREED", "RECOMMENDED", "NOTED")


def openings(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """The items of such a page in order; none where no row of it runs on. Those beside them may stand line by line."""
    rows = [_row(at, block.text) for at, block in enumerate(blocks) if block.row]
    if not rows:
        return []
    under = margin.alone(blocks, cues)
    for one in under:
        below = range(one.index + one.taken, min(one.index + one.taken + 3, len(blocks)))
        if any(cues[at] for at in itertools.takewhile(lambda at: not blocks[at].row, below)):
            rows.append(one)
    taken = {at for row in rows for at in range(row.index, row.index + row.taken)}
    free = (at for at, cue in enumerate(cues) if cue is None and at not in taken)
    rows += filter(None, (_beside(blocks, cues, at) for at in free))
    titled = [row for row in rows if row.title is not None]
    rows = sorted(titled or rows, key=attrgetter("index"))
    above = next((at for at in range(1, rows[0].index) if cues[at] in _CUES), None)
    return rows if above is None else [Opening(above - 1, 0), *rows]


def _beside(blocks: list[Block], cues: list[str | None], at: int) -> Opening | None:
    """An item among such rows that does not run on itself, or not as far as "Minutes:"."""
    text = blocks[at].text
    if text.isupper() and (step := numbering.step(at, blocks[at])) and step.headed and any(cues[at + 1 : at + 6]):
        return Opening(at, 1, step.text, title=step.rest)
    shouted = capitals.in_capitals(text)
    if (
        shouted
        and not shouted[0].startswith(_DECIDED)
        and headings.said(shouted[1])
        and any(cue in _CUES for cue in cues[at + 1 : at + 3])
    ):
        return Opening(at, 1, title=shouted[0], rest=shouted[1])
    headed = cues[at + 1 : at + 2] in (["documents"], ["minutes"]) and not votes.tells(text)
    if headed and headings.heading(blocks[at], "", last=False):
        return Opening(at, 1, title=text)
    return None


def _row(at: int, text: str) -> Opening:
    head = text[:_LONGEST]
    aim = _FOR.search(head)
    twice = _TWICE.match(head)
    counted = aim is not None and _COUNTED.search(head, 0, aim.start()) is not None
    if aim is not None and not counted and not headings.said(head[: aim.start()]):
        return Opening(at, 1, title=head[: aim.start()], rest=text[aim.end() :])
    if twice is not None:
        return Opening(at, 1, title=head[: twice.end()].rstrip(), rest=text[twice.end() :])
    title, rest = title_of(text)
    if title is None and len(text) <= _SHORT_ROW and text[-1] == "." and ". " not in text:
        return Opening(at, 1, title=text[:-1])
    return Opening(at, 1, title=title, rest=rest)
