"""Numbers that stand alone on their lines, as those in a margin do once a page is plain text."""

import bisect
import itertools
import re
from operator import attrgetter

from meetings.reading import headings, printing, titles
from meetings.reading.layout import Block
from meetings.reading.opening import Opening

# "Apologies: none received", "Minutes of 3 May: were signed", not "Baths: repair of the roof".
_CAME_OF_IT = re.compile(r"(?:none|nil|no|not|were|was|had|as|see)\b")
ALONE = re.compile(r"(?:\d{1,4}[A-Za-z]?|\d{5,6})\.?$")
_ALONE_UNDER = re.compile(r"\d{1,4}\.\d{1,2}$")


def alone(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """A number alone on its line, rising, with a title under it."""
    found: list[Opening] = []
    last = 0
    for at, block in enumerate(blocks[:-1]):
        after = blocks[at + 1].text
        if _ALONE_UNDER.match(block.text) and last == int(block.text.split(".")[0]) and any(cues[at + 2 : at + 4]):
            found.append(Opening(at, 2, block.text, title=after))
            continue
        if (
            not ALONE.match(block.text)
            or (block.bullet and int(re.sub(r"\D", "", block.text)) != last + 1)
            or ALONE.match(after)
            or cues[at + 1] == "skip"
            or (cues[at + 1] and after.endswith(":"))
        ):
            continue
        value = int(re.sub(r"\D", "", block.text))
        if value > 9999 and last and value != last + 1:
            continue
        if value < last and not _out_of_order(blocks, cues, at, {opening.number for opening in found}):
            continue
        last = max(last, value)
        colon = titles.COLON.match(after[:160])
        told = colon is not None and _CAME_OF_IT.match(after, colon.end()) and not headings.said(colon[1])
        title, rest = (colon[1], after[colon.end() :]) if colon is not None and told else (after, "")
        found.append(Opening(at, 2, block.text.rstrip("."), title=title, rest=rest))
    printing.alike(found, [blocks[opening.index + 1].text if opening.taken == 2 else "" for opening in found])
    return found if len(found) > 1 or any(blocks[o.index].text.endswith(".") or o.index == 0 for o in found) else []


def holds(margin: list[Opening], numbered: list[Opening]) -> bool:
    """Whether numbers count a list within one of more items whose own stand alone on their lines, none left out."""
    numbered = [opening for opening in numbered if opening.number or opening.minute_number]
    values = [int(opening.number or "") for opening in margin if (opening.number or "").isdecimal()]
    if not len(numbered) < len(margin) == len(values) or any(b - a != 1 for a, b in itertools.pairwise(values)):
        return False
    first, last = (bisect.bisect(margin, numbered[n].index, key=attrgetter("index")) for n in (0, -1))
    return first == last > 0


def _out_of_order(blocks: list[Block], cues: list[str | None], at: int, taken: set[str | None]) -> bool:
    """Whether a number that comes late is an item's all the same: a heading and the form's own stand under it."""
    number = blocks[at].text.rstrip(".")
    if not blocks[at].text.endswith(".") or number in taken or not headings.heading(blocks[at + 1], "", last=False):
        return False
    for block, cue in zip(blocks[at + 2 : at + 12], cues[at + 2 : at + 12], strict=True):
        if cue or ALONE.match(block.text):
            return cue == "minutes"
    return False
