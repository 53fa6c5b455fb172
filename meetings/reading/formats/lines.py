"""What all formats share: white space, the labels of numbered lists, the rows of tables."""

import re
from collections.abc import Sequence

from meetings.reading import cells as table
from meetings.reading import tables, trackers

# Word's symbol fonts print bullets from the private use area, or as a letter of Wingdings set off by no-break spaces.
_BULLET = re.compile(r"^[ \t\xa0]*(?:[\uf000-\uf0ff]|[o§Øüvq](?=[ \t]*\xa0[ \t\xa0]))[ \t\xa0]*")
_SYMBOL = re.compile(r"^([ \t\xa0]*)[\uf000-\uf0ff](?=[ \t\xa0])", re.MULTILINE)
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANK = re.compile(r"[^\S\t]+")
_GAP = re.compile(r"\s*\t\s*")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LABEL = re.compile(r"\(?(?:\d{1,4}(?:[./]\d{1,4})*[.):]{0,2}|(?:[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]{1,2})|[•·▪◦‣–*-]")
# The number and the title of an item in a cell of their own, and what is said of it in the next.
_TITLED = re.compile(r"(?:\d{1,4}(?:/\d{1,4})?)[.):]?\s+[A-Z][^.;]{2,90}(?<![.;,:])")
_SAID = re.compile(r"(?i).{60}|.*[.?!]$|(?:none|nil|noted|agreed|approved)\b")
_MANY_BLANKS = re.compile(r"\n{3,}")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST_ROMAN = 400


def tidy(text: str) -> str:
    """Text that can be kept and printed: no control characters, no half characters, one kind of line end, and bullets
    where a line begins with one of a symbol font."""
    text = _SYMBOL.sub(r"\1•", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SURROGATE.sub("\ufffd", _UNPRINTABLE.sub(" ", text))
    return text.strip("\n") + "\n"


def fold(text: str) -> str:
    """One line: white space folded, a bullet of a symbol font made one, a run with a TAB in it one TAB."""
    text = _NOTHING.sub("", bullet(text))
    return _GAP.sub("\t", _BLANK.sub(" ", text)).rstrip() if "\t" in text else " ".join(text.split())


def bullet(text: str) -> str:
    """The text with a bullet where a symbol font or Wingdings prints one."""
    return _BULLET.sub("• ", text)


def page(blocks: Sequence[str]) -> str:
    """Blocks as text, an empty line between them."""
    return _MANY_BLANKS.sub("\n\n", "\n\n".join(block for block in blocks if block.strip()))


def is_label(text: str) -> bool:
    """Whether a text is nothing but a label: "1.", "31.2", "73/17", "a)", "(iv)", a bullet."""
    return bool(_LABEL.fullmatch(text.strip()))


def label(number: int, style: str) -> str:
    """A list's number as its style prints it: decimal, lower-alpha, upper-alpha, lower-roman or upper-roman."""
    letters = _roman(number) if style.endswith("roman") else _letters(number) if style.endswith("alpha") else ""
    return (letters.upper() if style.startswith("upper") else letters) or str(number)


class Rows:
    """Reads the rows of a table one after the other: below the head of a table of actions each is one line,
    below one of a table of items a title, what was said and who acts."""

    def __init__(self) -> None:
        self._columns = 0
        self._items: list[table.Column] | None = None

    def row(self, cells: Sequence[Sequence[str]]) -> list[str]:
        """A row as blocks, as `row` gives them, or with strokes between the cells of a table of actions."""
        words = [" ".join(cell) for cell in cells]
        if (columns := table.item_columns(words)) is not None and table.columns(words) is None:
            self._items, self._columns = columns, 0
            return ["\t".join(words)]
        if self._items is not None and len(words) == len(self._items):
            return tables.item(self._items, cells) if any(words) else []
        if table.columns(words) is not None:
            self._items, self._columns = None, len(words)
        if not self._columns or len(words) > self._columns:
            self._columns = 0
            return row(cells)
        return [trackers.stroked([*[""] * (self._columns - len(words)), *words])] if any(words) else []


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """A table's row as blocks, from the paragraphs of each cell.

    A label in the first cell opens the text beside it; a numbered title there stands above what is said of it. The last
    cell is set off by a TAB after the last paragraph of the text it stands beside; where it has as many paragraphs as
    that text, each stands beside its own.
    """
    filled = [list(cell) for cell in cells if any(cell)]
    if len(filled) > 1 and len(filled[0]) == 1 and is_label(filled[0][0]):
        first = filled.pop(0)[0]
        filled[0][0] = f"{first} {filled[0][0]}"
    if len(filled) < 2:
        return filled[0] if filled else []
    if len(filled[0]) == 1 and _TITLED.fullmatch(filled[0][0]) and _SAID.match(filled[1][-1]):
        return [*filled[0], *row(filled[1:])]
    if all(len(cell) == 1 for cell in filled):
        return [_one_line([cell[0] for cell in filled])]
    *before, last = filled
    text = [paragraph for cell in before for paragraph in cell]
    if _is_text_beside(text, last):
        return [*text, *last]
    beside = last if len(last) == len(text) else [*[""] * (len(text) - 1), ", ".join(last)]
    return [f"{left}\t{right}" if right else left for left, right in zip(text, beside, strict=True)]


def _one_line(cells: list[str]) -> str:
    if len(cells) == 2 and (cells[0].endswith(":") or _is_text_beside(cells[:1], cells[1:])):
        return " ".join(cells)
    return "\t".join(cells)


def _is_text_beside(left: list[str], right: list[str]) -> bool:
    """Whether the right-hand cell is the text itself and the left one its heading."""
    length = sum(map(len, right))
    return length > 60 and length > sum(map(len, left))


def _letters(number: int) -> str:
    """a … z, then aa, bb as word processors number."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 260 else ""


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        while 0 < number < _HIGHEST_ROMAN and number >= value:
            letters, number = letters + sign, number - value
    return letters
