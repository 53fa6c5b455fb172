"""Items that were taken out of their turn, whose numbers stand out of order on the page."""

import itertools
from bisect import bisect_right
from collections import Counter

from meetings.reading import headings
from meetings.reading.numbering import Step

# Such an item's number stands no further behind the others'.
_FARTHEST = 3


def whole(linked: list[Step], found: list[Step]) -> list[Step]:
    """A chain of "Item 3", "Item 4" with those that were taken out of their turn, each the only one of its number."""
    counted = {step.value for step in linked}
    times = Counter(step.value for step in found)
    turned = [
        step
        for step in found
        if step.value not in counted
        and times[step.value] == 1
        and linked[0].index < step.index
        and step.value <= linked[-1].value + _FARTHEST
        and step.text.lower().startswith(("item", "agenda"))
        and (step.headed or (step.rest[:1].isupper() and ". " not in step.rest and not headings.said(step.rest)))
    ]
    return sorted([*linked, *turned], key=lambda step: step.index)


def early(linked: list[Step], found: list[Step]) -> list[Step]:
    """A chain with the item that was taken out of its turn, or right after: the one left out of it, with a title."""
    highest = list(itertools.accumulate((step.value for step in linked), max))
    counted = {step.value for step in linked}
    left_out = [step for step in found if step.headed and step.value not in counted and step.text[-1] == "."]
    times = Counter(step.value for step in left_out)
    before = [
        step
        for step in left_out
        if times[step.value] == 1
        and (1 < step.value <= linked[-1].value + (step.index < linked[0].index) or not step.rest)
        and step.index < linked[min(bisect_right(highest, step.value + 1), len(linked) - 1)].index
    ]
    return sorted([*linked, *before], key=lambda step: step.index) if len(before) == 1 else linked
