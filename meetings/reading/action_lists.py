"""Lists of actions below a heading: "Order paint – Clerk – by 3 March", "All: report potholes"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from meetings.reading import action_lines, agents, cells, closing, wording
from meetings.reading.language_names import FIRST_NAMES
from meetings.reading.shape import ReadParagraph

_HEADS = re.compile(
    r"(?i)(?:agreed |summary of (?:the )?|list of |new )?actions?(?: (?:points?|list|log|items|agreed|arising|required|"
    r"summary|to be taken))?(?: from (?:the|this) meeting)?\W*"
)
_PARTED = re.compile(r"\s[–—-]\s")
_WHO_FIRST = re.compile(r"(?P<who>[^:–—]{2,40}?)\s?:\s(?P<task>\S.*)")
_LONGEST, _LONGEST_HEAD = 300, 60
_FARTHEST = 60
_MOST_CELLS = 5


@dataclass(slots=True, frozen=True)
class Listed:
    """One line of such a list: `quote` is what is to be done, `cue` the words that lay it on somebody."""

    quote: str
    cue: str
    owner: str
    due: str | None


def below(paragraphs: Sequence[ReadParagraph], names: tuple[str, ...]) -> dict[int, Listed]:
    """The lines of an item's lists of actions by the index of their paragraph."""
    found: dict[int, Listed] = {}
    listing = False
    for p, paragraph in enumerate(paragraphs):
        if _heads(paragraph):
            listing = True
        elif listing:
            one = line(paragraph, names)
            if one is not None:
                found[p] = one
            listing = one is not None or _may_list(paragraph)
    return found


def are_heading(before: Sequence[ReadParagraph]) -> bool:
    """Whether the paragraphs before one are a list of actions, which it may go on with."""
    last = next((said for said in reversed(before[-_FARTHEST:]) if not _may_list(said)), None)
    return last is not None and _heads(last)


def _heads(paragraph: ReadParagraph) -> bool:
    return heads(paragraph.text)


def heads(text: str) -> bool:
    """Whether a line is the heading of a list of actions."""
    return len(text) < _LONGEST_HEAD and "ction" in text.lower() and _HEADS.fullmatch(text) is not None


def _may_list(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph looks like a line of such a list, whomever it may name."""
    text = paragraph.text
    return len(text) <= _LONGEST and (" to " in text or _PARTED.search(text) is not None or ": " in text)


def line(paragraph: ReadParagraph, names: tuple[str, ...]) -> Listed | None:
    """What a paragraph says as a line of such a list; `names` are those in use on the page."""
    text = paragraph.text
    if len(text) > _LONGEST or paragraph.action:
        return None
    first = _WHO_FIRST.fullmatch(text)
    if first and (who := _acts(first["who"], names, first=True)) and not closing.done_already(first["task"]):
        return Listed(text.rstrip(" .;"), first["who"], who, None)
    spans = _cells(text)
    if not 1 < len(spans) <= _MOST_CELLS or any(closing.COMPLETE.match(text, start) for start, _ in spans):
        return None
    due = None
    while len(spans) > 1:
        start, end = spans[-1]
        said = text[start:end].strip(" .;()")
        if not cells.is_state(said):
            who, when = cells.time_apart(said)
            due = due or when
            if who and (acts := _acts(who, names)):
                return Listed(text[: spans[-2][1]], who, acts, due)
            if who:
                break
        spans.pop()
    acts = _acts(text[slice(*spans[0])].strip(), names, first=True)
    return Listed(text[spans[1][0] : spans[-1][1]], acts, acts, due) if acts and len(spans) > 1 else None


def _acts(words: str, names: tuple[str, ...], *, first: bool = False) -> str | None:
    """The words of a cell that names who acts. `first`: before the task, where a body may be what it is about."""
    if action_lines.column_owner(words, names) is None:
        return None
    kinds = {one.kind for one in agents.find(words, wording.words(words, words.lower()), names)}
    named = not kinds <= {"proper", "body" if first else "proper"} or words.split()[0].lower() in FIRST_NAMES
    return words if named or not kinds else None


def _cells(text: str) -> list[tuple[int, int]]:
    """Where the parts of a line stand that dashes part."""
    edges = [0, *(edge for cut in _PARTED.finditer(text) for edge in cut.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))
