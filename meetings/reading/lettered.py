"""Items that small letters or small Roman figures count, where nothing else on the page counts them."""

import itertools

from meetings.reading import headings, labels, rolls, titles
from meetings.reading.layout import Block
from meetings.reading.numbering import Step

# Fewer are a list within an item.
FEWEST = 5


def chain(blocks: list[Block]) -> list[Step]:
    """The letters that count through a page from the first one, each before a title with words of its own; empty where
    they count a list: a heading stands above it, or more of them between."""
    best: list[Step] = []
    for kind in ("letter", "roman"):
        linked = _counted(blocks, kind)
        if len(linked) > len(best):
            best = linked
    if len(best) < FEWEST or not _parted(best):
        return []
    first, heads = best[0].index, {step.index for step in best}
    over = blocks[first - 1] if first else None
    above = over is not None and not rolls.opens(over.text) and headings.heading(over, "", last=False)
    others = [
        at for at in range(first, len(blocks) - 1) if at not in heads and headings.heading(blocks[at], "", last=False)
    ]
    return [] if above or len(others) * 3 > len(best) else best


def _counted(blocks: list[Block], kind: str) -> list[Step]:
    found: list[Step] = []
    form = ""
    for at, block in enumerate(blocks):
        label = labels.split(block.text)
        if label is None or label.kind != "letter" or not label.bare.islower() or block.mark is not None:
            continue
        own = label.text.replace(label.bare, "", 1)
        value = dict(labels.values(label.bare)).get(kind)
        if value != len(found) + 1 or (found and own != form):
            continue
        headed = titles.title_of(label.rest)[0] is not None
        if not headed:
            return []
        form = own
        found.append(Step(at, ("small", own), value, label.text, label.rest, headed))
    return found


def _parted(linked: list[Step]) -> bool:
    """Whether words of their own stand under or behind nearly all titles."""
    own = sum(b.index - a.index > 1 or bool(titles.title_of(a.rest)[1]) for a, b in itertools.pairwise(linked))
    return own >= len(linked) - 2
