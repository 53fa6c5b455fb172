"""Minutes in a table that is printed with upright strokes: each row a number, a title, what was said, who acts."""

import re

_ROW = re.compile(
    r"^[ \t]*\|?[ \t]*(?P<n>(?:[A-Z]{1,4}[./-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[.:)]?)[ \t]*"
    r"\|[ \t]*(?=[A-ZÀ-Þ])(?P<cells>[^\n]+)$",
    re.MULTILINE,
)
_RULE = re.compile(r"^(?=[ \t|:]*--)[ \t|:-]+$", re.MULTILINE)
_OTHER_ROW = re.compile(r"^[ \t]*\|(?P<cells>[^\n]+)$", re.MULTILINE)
# Who acts stands in the last cell, and is no longer.
LONGEST_NAME = 40
FEWEST = 2


def on_lines(text: str) -> str:
    """A page whose items are rows that begin with a number, with every cell on a line of its own."""
    if text.count("|") < FEWEST * 2 or len(_ROW.findall(text)) < FEWEST:
        return text
    return _OTHER_ROW.sub(_parted, _ROW.sub(_item, _RULE.sub("", text)))


def _item(row: re.Match[str]) -> str:
    title, *rest = [cell.strip() for cell in row["cells"].rstrip(" \t|").split("|")]
    said = "\n".join(cell for cell in rest[:-1] if cell)
    last = rest[-1] if rest else ""
    acts = bool(last) and (said or len(title) > LONGEST_NAME) and len(last) <= LONGEST_NAME and last[-1] != "."
    return f"\n{row['n']} {title}{f'\n{said}' if said else ''}{'\t' if acts else '\n'}{last}\n"


def _parted(row: re.Match[str]) -> str:
    return "\n".join(cell.strip() for cell in row["cells"].split("|") if cell.strip()) + "\n"
