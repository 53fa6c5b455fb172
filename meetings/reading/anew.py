"""Points numbered anew under titles without numbers ("HIGHWAYS" / "1." / "2." / "PLANNING" / "1."), and items that are
all numbered one."""

from meetings.reading import front, headed, headings, labels, language, numbering, rolls, titles
from meetings.reading.layout import Block
from meetings.reading.opening import Opening

_FIRST = ("1.", "1)", "(1)", "a)", "(a)", "a.")
# What parts one item, and no meeting: "Reasons", "Options considered".
_PARTS = ("reason", "option", "decision", "recommend", "resol", "condition", "informative", "background")


def under_titles(blocks: list[Block]) -> list[Opening]:
    """The items of a page that numbers its points anew under each of three titles or more; empty where a number runs
    on from one title to the next or counts the titles themselves."""
    if sum(block.text.startswith(_FIRST) for block in blocks) < 3:
        return []
    found: list[Opening] = []
    style = ""
    last, further = 0, 0
    for at, block in enumerate(blocks):
        label = labels.split(block.text)
        if label is None or label.kind == "number" or (style and _style(label) != style):
            step = numbering.step(at, block) if found else None
            if step is not None and step.headed:
                return []
            continue
        value = int(label.bare) if label.kind == "digit" else ord(label.bare[0]) - ord("a") + 1
        if value == 1 and at and _titles(blocks, at - 1):
            found.append(Opening(at - 1, 1, title=blocks[at - 1].text.rstrip(" :")))
            style = _style(label)
        elif not found or value != last + 1:
            return []
        else:
            further += 1
        last = value
    return _with_others(blocks, found) if further > 1 and _of_meeting(found) else []


def all_one(blocks: list[Block]) -> list[Opening]:
    """Items that the page all numbers "1.", as lists are printed that lost their count."""
    found = [
        (at, label) for at, block in enumerate(blocks) if (label := labels.split(block.text)) and label.kind == "digit"
    ]
    if len(found) < 4 or any(label.text != "1." for _, label in found):
        return []
    openings = []
    for at, label in found:
        title, rest = titles.title_of(label.rest)
        openings.append(Opening(at, 1, "1", title=title, rest=rest))
    return openings


def _style(label: labels.Label) -> str:
    return f"{label.kind} {label.text.replace(label.bare, '')}"


def _titles(blocks: list[Block], at: int) -> bool:
    """Whether a block above the first point is a title, and no number stands alone above it."""
    line = blocks[at].text.rstrip(" :")
    if not line or labels.split(line) or front.announces(line, first=False, near=False):
        return False
    if not line.lower().startswith("apologies") and rolls.opens(blocks[at].text) is not None:
        return False
    above = blocks[at - 1].text if at else ""
    worded = numbering.worded(above)
    if (worded and worded.end() == len(above)) or (any(map(str.isdigit, above)) and not any(map(str.islower, above))):
        return False
    return headings.heading(Block(line, blocks[at].bullet, blocks[at].action), "", last=False)


def _of_meeting(found: list[Opening]) -> bool:
    """Whether titles are a meeting's: three or more, no two alike, two of which every meeting has."""
    names = [(opening.title or "").lower() for opening in found]
    if len(names) < 3 or len(set(names)) < len(names) or any(name.startswith(_PARTS) for name in names):
        return False
    return sum(titles.is_known(name) for name in names) > 1


def _with_others(blocks: list[Block], found: list[Opening]) -> list[Opening]:
    """With the titles of the same print between and below them that have no points."""
    shouted = all((opening.title or "").isupper() for opening in found)
    below = {opening.index for opening in found}
    others = [
        opening
        for opening in headed.of_page(blocks)
        if opening.index > found[0].index
        and opening.index not in below
        and opening.title
        and not opening.rest
        and not language.is_cue(opening.title)
        and labels.split(blocks[opening.index].text) is None
        and (opening.title.isupper() if shouted else titles.is_known(opening.title))
    ]
    return sorted([*found, *others], key=lambda opening: opening.index)
