"""Minutes in a table, each row an item: a number, a title, what was said, who acts."""

import re
from collections.abc import Sequence

from meetings.reading import cells
from meetings.reading.cells import Column
from meetings.reading.language_commitments import NOTHING_OWED

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
LONGEST_HEAD = 160


_FIGURES = re.compile(r"\d{1,3}")
# Rows of a table whose head names its columns.
LEAST_ROWS = 2


def with_heads(text: str) -> str:
    """A page with the items of each table whose head names its columns ("Item | Discussion | Action") on lines of
    their own."""
    lines = text.split("\n")
    found: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        parted = "|" if "|" in line else "\t"
        words = parts(line, parted) if parted in line.strip() and len(line) < LONGEST_HEAD else []
        columns = cells.item_columns(words) if len(words) > LEAST_ROWS else None
        end, rows = _rows(lines, at + 1, parted, len(words)) if columns is not None else (at, [])
        if columns is not None and len(rows) >= LEAST_ROWS:
            found += ["\t".join(words), ""]
            for row in rows:
                found += item(columns, [[cell] if cell else [] for cell in row])
            at = end
        else:
            found.append(line)
            at += 1
    return "\n".join(found)


def _rows(lines: list[str], at: int, parted: str, count: int) -> tuple[int, list[list[str]]]:
    """The rows from a line on that have so many cells, or lack the last ones, and the line behind them."""
    found: list[list[str]] = []
    end = at
    for n in range(at, len(lines)):
        if _RULE.fullmatch(lines[n]) or not lines[n].strip(" \t|"):
            continue
        row = parts(lines[n], parted)
        if not 1 < len(row) <= count:
            break
        found.append([*row, *[""] * (count - len(row))])
        end = n + 1
    return end, found


def parts(line: str, parted: str) -> list[str]:
    """The cells of a line that strokes or tabs part."""
    if parted == "|":
        line = line.strip().removeprefix("|").removesuffix("|")
    return [" ".join(part.strip(" *").split()) for part in line.split(parted)]


def heads(line: str) -> bool:
    """Whether a line is the head of such a table."""
    words = parts(line, "|" if "|" in line else "\t")
    return cells.are_number_and_title(words) or (len(words) > LEAST_ROWS and cells.item_columns(words) is not None)


def item(columns: Sequence[Column], row: Sequence[Sequence[str]]) -> list[str]:
    """A row's lines: its number and title, what was said, and what is to be done with who acts behind a tab."""
    by: dict[Column, list[str]] = {column: [] for column in Column}
    for column, cell in zip(columns, row, strict=True):
        by[column] += cell
    tasks, owners = by[Column.ACTION], by[Column.OWNER]
    named = [*by[Column.REFERENCE], *by[Column.MATTER]]
    number = " ".join(f"{cell}." if _FIGURES.fullmatch(cell) else cell for cell in named if cells.is_reference(cell))
    said = [*(cell for cell in named if not cells.is_reference(cell)), *by[Column.SAID]]
    lines = [f"{number} {said[0] if said else ''}".strip(), *said[1:]]
    if not owners and all(cells.is_somebody(task) or task.lower().strip(" .") in NOTHING_OWED for task in tasks):
        tasks, owners = [], tasks
    if tasks and len(tasks) == len(owners):
        dues = by[Column.DUE] if len(by[Column.DUE]) == len(tasks) else by[Column.DUE] * len(tasks)
        acting = [", ".join(pair) for pair in zip(owners, dues, strict=True)] if dues else owners
        lines += [f"{task}\t{who}" for task, who in zip(tasks, acting, strict=True)]
    else:
        lines += tasks
        beside = ", ".join(part for part in (", ".join(owners), *by[Column.DUE][:1]) if part)
        lines[-1] += f"\t{beside}" if beside else ""
        lines += by[Column.DUE][1:]
    return [*(line for line in [*lines, *by[Column.STATUS]] if line.strip()), ""]


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
