"""The right-hand column of a page that is set with spaces: beside the words stands who acts on them."""

import re
from collections import Counter

from meetings.reading.signs import either

_RIGHT = re.compile(r"(?<=\S) {3,}(?P<who>\S(?:.{0,38}\S)?)\s*$")
_HEAD = re.compile(
    r"(?i)(?:for\s)?actions?(?:\s(?:by|for|points?|required|owner))?:?|by\swhom:?|owner|lead|responsible"
)
_OFFICE = either("all clerk chair chairman chairperson mayor treasurer secretary".split())
_SOMEBODY = (
    rf"(?:[A-Z]{{2,4}}|(?i:the\s)?(?i:{_OFFICE})|"
    r"(?i:cllrs?|mrs?|ms|dr)\.?\s[A-Z][\w’' .-]{1,30}|[A-Z]\.?\s[A-Z][a-z’'-]+)"
)
_WHO = re.compile(rf"{_SOMEBODY}(?:(?:\s?[/&,+]\s?|\sand\s){_SOMEBODY}){{0,4}}")
# A cell stands in line with the column's others, or nearly; below a head, which may be wider, a little further in.
_SLACK = 4
_BELOW_HEAD = 12
# One cell is a column by itself far behind the end of a sentence.
_ALONE = re.compile(r"[.;] {6,}$")
# Nearer to the margin stand the columns of a list, and longer lines were not set with spaces.
_NEAREST = 36
_LONGEST = 240


def apart(lines: list[str]) -> tuple[list[str], dict[int, str]]:
    """The lines without their right-hand column, and what stood in it, by the place of its line in the list."""
    cells = {n: cell for n, line in enumerate(lines) if "   " in line and (cell := _cell(line)) is not None}
    column = _column(cells)
    beside: dict[int, str] = {}
    rest = list(lines)
    for n, cell in cells.items():
        if cell.start("who") in column and is_somebody(cell["who"]):
            rest[n] = lines[n][: cell.start()]
            beside[n] = cell["who"]
    return rest, beside


def is_somebody(text: str) -> bool:
    """Whether a cell names those who act."""
    return _WHO.fullmatch(text) is not None


def _cell(line: str) -> re.Match[str] | None:
    """The cell at a line's right end."""
    if len(line) > _LONGEST:
        return None
    found = _RIGHT.search(line)
    return found if found and found.start("who") >= _NEAREST else None


def _column(cells: dict[int, re.Match[str]]) -> range:
    """Where its cells begin: under its head, or where nearly all that stands so far to the right is somebody."""
    head = next((cell.start("who") for cell in cells.values() if _HEAD.fullmatch(cell["who"])), None)
    if head is not None:
        return range(head - _SLACK, head + _BELOW_HEAD)
    begins = Counter(cell.start("who") for cell in cells.values() if _WHO.fullmatch(cell["who"]))
    if not begins:
        return range(0)
    at, _ = begins.most_common(1)[0]
    column = range(at - _SLACK, at + _SLACK + 1)
    near = [cell for cell in cells.values() if cell.start("who") in column]
    people = sum(bool(_WHO.fullmatch(cell["who"])) for cell in near)
    alone = people == len(near) == 1 and _ALONE.search(near[0].string[: near[0].start("who")]) is not None
    return column if alone or (people > 1 and people >= 0.8 * len(near)) else range(0)
