"""Items between numbered ones that a letter tells apart: "4A" beside 4, "7(a)" and "7(b)" instead of 7."""

import itertools
import re

from meetings.reading import headings, titles
from meetings.reading.layout import Block
from meetings.reading.numbering import Step

# An item that was taken in between: "4A. Annual return".
_BETWEEN = re.compile(r"(?P<n>(?P<of>\d{1,3})[A-Z])[.):]?\s+(?=[A-Z])")
# Items that share a number which none has alone: "7(a) Fencing", "7b. Paths".
_SHARED = re.compile(r"(?P<n>(?P<of>\d{1,3})(?:\s?\([a-z]\)|[a-z]))[.):]*\s+(?=[A-Z])")


def with_lettered(linked: list[Step], blocks: list[Block]) -> list[Step]:
    """A chain of plain numbers with the headings that a letter puts beside one of them ("4A" next to 4), or that share
    one that none of them has alone ("7(a)", "7(b)" between 6 and 8)."""
    if linked[0].style[0] != "digit" or len(linked) < 3:
        return linked
    found = {step.index: step for step in linked}
    first, last = Step(-1, ("", ""), 0, "", "", False), Step(len(blocks), ("", ""), linked[-1].value + 2, "", "", False)
    for above, below in itertools.pairwise([first, *linked, last]):
        for index in range(above.index + 1, below.index):
            text = blocks[index].text
            if above.value < below.value - 1 and (shared := _SHARED.match(text[:14])):
                number, rest = int(shared["of"]), text[shared.end() :]
                if above.value < number < below.value and titles.title_of(rest)[0] is not None:
                    found[index] = Step(index, linked[0].style, number, shared["n"], rest, True)
                continue
            between = _BETWEEN.match(text[:12]) if above is not first and below is not last else None
            if between is None or int(between["of"]) not in (above.value, below.value):
                continue
            rest = text[between.end() :]
            if headings.heading(Block(rest), "", last=False):
                found[index] = Step(index, linked[0].style, above.value, between["n"], rest, True)
    return [found[index] for index in sorted(found)]
