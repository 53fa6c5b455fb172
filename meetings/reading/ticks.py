"""Tables of attendance with a tick in a column: what the column's head says of whoever stands in the row."""

import re

from meetings.reading import language_attendance as words_of

SIGNS = ("✓", "✔", "√", "☑", "🗸")
_CELL = re.compile(r"[^\s|](?:(?! {2,}|\t|\|).)*")


class Ticks:
    """The columns of the table that is being read: where each begins, counted in cells or in signs, and its head."""

    def __init__(self) -> None:
        self.heads: list[tuple[int, str]] = []
        self.tabbed = False

    def cells(self, raw: str) -> tuple[str, ...] | None:
        """The cells of a row with a tick, which is told in the words of its column's head; None for any other line."""
        found = [(match.start(), match.group().strip()) for match in _CELL.finditer(raw)]
        heads = [(at, cell) for at, cell in found if cell.lower() in words_of.CELLS]
        if len(heads) > 1 and len(heads) + 1 >= len(found):
            self.tabbed = "\t" in raw or "|" in raw
            self.heads = [(_place(raw, at) if self.tabbed else at, cell) for at, cell in heads]
            return None
        ticked = [(at, cell) for at, cell in found[1:] if cell in SIGNS]
        if not self.heads or len(ticked) != 1:
            return None
        at = _place(raw, ticked[0][0]) if self.tabbed else ticked[0][0]
        head = min(self.heads, key=lambda head: abs(head[0] + (not self.tabbed) * len(head[1]) // 2 - at))
        return (*(cell for _, cell in found if cell not in SIGNS), head[1])


def _place(raw: str, at: int) -> int:
    return raw.count("\t", 0, at) + raw.count("|", 0, at)
