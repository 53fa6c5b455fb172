"""The lines that are clauses of a resolution or rows of a table of declarations, and so number no items."""

from meetings.reading import declaring, joints, labels, language, resolutions, titles
from meetings.reading.labels import Label
from meetings.reading.layout import Block
from meetings.reading.movers import before_their_words


def among(blocks: list[Block]) -> set[int]:
    """The blocks that are clauses: a list counted from its first label, under words that open a resolution; and the
    rows in which somebody declares an interest in the item that the row begins with.
    """
    found = {n for n, block in enumerate(blocks) if block.cells and declaring.is_row(block.cells)}
    above: dict[str, int] = {}
    for index in range(len(blocks) - 1):
        own = labels.split(blocks[index].text)
        if own is not None and index not in found and own.bare.isdigit():
            above[_form(own)] = int(own.bare)
        first = labels.split(blocks[index + 1].text)
        if first is None or all(value != 1 for _, value in labels.values(first.bare)):
            continue
        if not _opens_list(blocks[index].text):
            continue
        ladder, last = labels.Ladder(), None
        for after in range(index + 1, min(len(blocks), index + 60)):
            if _opens_list(blocks[after].text):
                break
            label = labels.split(blocks[after].text)
            if label is None:
                continue
            if label.kind == "number" or not (ladder.follows(label) or ladder.begins(label)):
                break
            if last and label.bare == str(above.get(_form(label), -1) + 1) and _heads(label, behind=last):
                break
            ladder.place(label)
            last = label
            found.add(after)
    return found


def _form(label: Label) -> str:
    """How a label is printed, apart from what it counts: "#.", "(#)"."""
    return label.text.replace(label.bare, "#")


def _heads(label: Label, *, behind: Label) -> bool:
    """Whether a label heads the item that is due next, behind a clause that ends the list and is no title."""
    last = behind.rest.rstrip("”’\"'")
    ended = (last.endswith(".") and titles.title_of(last)[0] is None) or (
        last[-1:].isalnum() and (last[0].islower() or joints.operative(last))
    )
    titled = label.rest[:1].isupper() and not joints.done(label.rest) and titles.title_of(label.rest)[0] is not None
    return ended and (titled or not label.rest)


def _opens_list(text: str) -> bool:
    if language.cue(text) == "decision" or resolutions.names_body(text) or before_their_words(text):
        return True
    stem = resolutions.stem(text) if len(text) < 300 else None
    return stem is not None and (not stem.rest or stem.rest.endswith(":"))
