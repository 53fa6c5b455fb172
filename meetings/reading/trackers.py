"""Tables of actions: below a head that names the columns, each row says what is to be done, by whom and by when.

However a table comes (cells parted by tabs, by upright strokes, by gaps, or each on a line of its own, as they are
copied out of a word processor, a web page or a PDF), its rows are told apart here, before the page is read by lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.reading import cells, row_lines, tables
from meetings.reading.cells import Column

# Stands in the text for a row that was taken out of it, with the row's place in the list.
MARK = "\ue001"
_FEWEST, _MOST = 2, 9
# The matter and what is to be done may go by the same name, and no third column.
_MOST_ACTIONS = 2
_LONGEST_HEAD = 160
# A cell of those who act or of the day by which is no longer.
_LONGEST_CELL = 80
_ACTS = (Column.OWNER, Column.DUE)
_RULE = re.compile(r"[ \t|:+=-]*--[ \t|:+=-]*|\s*")
_GAP = re.compile(r"(?<=\S)(?: {3,}|\t)\s*(?=\S)")


@dataclass(slots=True)
class Row:
    """`text` is what is to be done, behind the matter that it is about; `mark` its reference; `action` who does it, and
    by when; `below` what has come of it; `head` the words of the table's head that stand there."""

    text: str = ""
    mark: str = ""
    action: str = ""
    below: str = ""
    head: str = ""


def taken_out(text: str) -> tuple[str, list[Row]]:
    """The text with each row as a mark alone on its line, and the rows; as many lines as before."""
    text = text.replace(MARK, " ")
    lines = text.split("\n")
    rows: list[Row] = []
    end = 0
    for at in [at for at, line in enumerate(lines) if 1 < len(line) <= _LONGEST_HEAD and cells.may_head(line)]:
        found = _table(lines, at) if at >= end else []
        if not any(row.action for _, _, row in found):
            continue
        for n in _ruled(lines, at, found[-1][1]):
            lines[n] = ""
        for start, behind, row in found:
            lines[start:behind] = [f"{MARK}{len(rows)}", *[""] * (behind - start - 1)]
            rows.append(row)
        end = found[-1][1]
    return ("\n".join(lines), rows) if rows else (text, rows)


def _ruled(lines: list[str], start: int, end: int) -> list[int]:
    """The lines within a table, and right above and below it, that only rule it off."""
    above = start - 1 if start and _RULE.fullmatch(lines[start - 1]) else start
    return [n for n in range(above, min(end + 1, len(lines))) if _RULE.fullmatch(lines[n])]


def written(text: str) -> str:
    """The text with each row as a paragraph is typed: its number, what is to be done, and behind a tab who does it."""
    marked, rows = taken_out(text)
    if not rows:
        return text
    lines = marked.split("\n")
    for n, line in enumerate(lines):
        if line.startswith(MARK):
            row = rows[int(line.removeprefix(MARK))]
            lines[n] = f"{row.mark} {row.text}".strip() + (f"\t{row.action}" if row.action else "")
            lines[n] += f"\n· {row.below}" if row.below else ""
    return "\n".join(lines)


def _table(lines: list[str], at: int) -> list[tuple[int, int, Row]]:
    """A head at a line and the rows below it, or one row whose cells are named."""
    head = _head(lines, at)
    if head is not None and (rows := head.rows(lines)):
        return [(at, head.end, Row(head=" ".join(head.words))), *rows]
    named = row_lines.fields(lines, at)
    if named is None:
        return []
    end, fields = named
    columns = cells.columns([name for name, _ in fields]) or []
    row = _row(columns, [said for _, said in fields])
    if row is not None:
        row.head = " ".join(name for name, _ in fields)
    return [(at, end, row)] if row is not None else []


def ruled(lines: list[str]) -> list[str]:
    """The lines of a page that was laid out in columns, with strokes between the cells of tables of actions."""
    found = list(lines)
    at = 0
    while at < len(lines):
        head = _head(lines, at) if cells.may_head(lines[at]) else None
        rows = list(head.spaced(lines)) if head is not None and head.parted == "   " else []
        for start, end, parts in [(at, at + 1, head.words), *rows] if head is not None and rows else ():
            found[start:end] = [stroked(parts), *[""] * (end - start - 1)]
        at = rows[-1][1] if rows else at + 1
    return found


def stroked(parts: Sequence[str]) -> str:
    """A row on one line, with strokes between its cells."""
    return f"| {' | '.join(part.replace('|', '/') for part in parts)} |"


@dataclass(slots=True)
class _Head:
    """The head of a table: its columns, their words, how its cells are parted, and the line behind it."""

    columns: list[Column]
    words: list[str]
    parted: str
    end: int
    starts: list[int]

    def rows(self, lines: list[str]) -> list[tuple[int, int, Row]]:
        """The rows below it: their first line, the line behind them, and what they say."""
        found: list[tuple[int, int, list[str]]]
        if self.parted == "\n":
            found = list(row_lines.on_lines(self.columns, lines, self.end))
        elif self.parted == "   ":
            found = list(self.spaced(lines))
        elif self.parted == " ":
            found = list(row_lines.run_on(self.columns, lines, self.end))
        else:
            found = list(self._cut(lines))
        return [(start, end, row) for start, end, parts in found if (row := _row(self.columns, parts)) is not None]

    def _cut(self, lines: list[str]) -> Iterator[tuple[int, int, list[str]]]:
        """Rows whose cells tabs or strokes part; a cell may be broken over lines."""
        at, count = self.end, len(self.columns)
        while at < len(lines):
            line = lines[at]
            if not line.strip(" \t|") or _RULE.fullmatch(line):
                at += 1
                continue
            end = at + 1
            while line.count(self.parted) < count - 1 and end < min(len(lines), at + 6) and lines[end].strip():
                further = f"{line} {lines[end]}"
                if further.count(self.parted) > count + 1 or lines[end].lstrip()[:1] == "|":
                    break
                line, end = further, end + 1
            if line.count(self.parted) < count - 1:
                line, end = lines[at], at + 1
            parts = _parts(line, self.parted)
            if len(parts) < _FEWEST or len(parts) > count or not self._fits(parts):
                return
            yield at, end, parts + [""] * (count - len(parts))
            at = end

    def _fits(self, parts: list[str]) -> bool:
        """Whether cells of those who act, and of days, are as short as these are."""
        return all(
            len(part) <= _LONGEST_CELL for column, part in zip(self.columns, parts, strict=False) if column in _ACTS
        )

    def spaced(self, lines: list[str]) -> Iterator[tuple[int, int, list[str]]]:
        """Rows that are set in columns below the words of the head; a cell may go on in the lines below."""
        start, row = self.end, [""] * len(self.columns)
        blank = False
        for at in range(self.end, min(len(lines), self.end + row_lines.MANY)):
            if not lines[at].strip():
                blank = True
                continue
            parts = self._set(lines[at])
            if parts is None:
                break
            first, acts = parts[0], any(part for n, part in enumerate(parts) if self.columns[n] in _ACTS)
            if self.columns[0] is Column.REFERENCE:
                begins = cells.is_reference(first)
                strays = bool(first) and not begins
            else:
                begins = bool(first) and (blank or not any(row) or (acts and not first[0].islower()))
                strays = begins and not acts
            if strays or (blank and not begins):
                break
            if begins and any(row):
                yield start, at, row
                row = [""] * len(self.columns)
            start = at if begins else start
            row = [f"{above} {part}".strip() for above, part in zip(row, parts, strict=True)]
            end, blank = at + 1, False
        if any(row):
            yield start, end, row

    def _set(self, line: str) -> list[str] | None:
        """A line's words below the words of the head; None where they do not stand there."""
        edges = [*self.starts[1:], len(line) + 1]
        parts: list[str] = []
        at = 0
        for edge in edges:
            # A cell that is wider than its head begins a little before it.
            cut = edge if edge > len(line) else next((n for n in _around(edge) if line[n - 2 : n].isspace()), None)
            if cut is None:
                cut = next((n for n in _around(edge) if line[n - 1 : n] == " "), None)
            if cut is None:
                return None
            parts.append(" ".join(line[at:cut].split()))
            at = cut
        return parts


def _row(columns: Sequence[Column], parts: Sequence[str]) -> Row | None:
    """What a row's cells say; None where there is nothing to be done."""
    by: dict[Column, list[str]] = {}
    for column, part in zip(columns, parts, strict=True):
        if part:
            by.setdefault(column, []).append(part)
    if not by:
        return None
    task = " ".join(by.get(Column.ACTION, []))
    marks, about = cells.marks([*by.get(Column.REFERENCE, []), *by.get(Column.MATTER, [])])
    who = [part.rstrip(" .;,") for column in _ACTS for part in by.get(column, [])]
    row = Row(text=task or " ".join(about), mark=" ".join(marks), action=", ".join(who))
    if task and about:
        row.text = f"{' '.join(about).rstrip(' :')}: {task}"
    if not row.text:
        return Row(text=" ".join([row.mark, row.action, *by.get(Column.STATUS, [])]))
    row.below = " ".join(by.get(Column.STATUS, []))
    return row


def _around(edge: int) -> list[int]:
    """The places where a cell below a head may begin, the nearest first."""
    return sorted(range(max(1, edge - 4), edge + 5), key=lambda n: abs(n - edge))


def _head(lines: list[str], at: int) -> _Head | None:
    """The head of a table of actions at a line, None where there is none."""
    line = lines[at]
    if len(line) > _LONGEST_HEAD:
        return None
    for parted in ("|", "\t\t", "\t", "   "):
        if parted in line.strip():
            words = _parts(line, parted)
            starts = [m.end() for m in _GAP.finditer(line)] if parted == "   " else []
            return _of(words, parted, at + 1, [len(line) - len(line.lstrip()), *starts])
    if (run := cells.run_on(line)) is not None:
        return _of(run, " ", at + 1, [])
    words, end, actions = [], at, 0
    while end < min(len(lines), at + 2 * _MOST) and len(words) <= _MOST:
        if word := lines[end].strip(" \t*#|"):
            if (column := cells.column(word)) is None:
                break
            actions += column is Column.ACTION
            if actions > _MOST_ACTIONS:
                return None
            words.append(word)
            last = end
        end += 1
    return _of(words, "\n", last + 1, []) if len(words) >= _FEWEST else None


def _of(words: list[str], parted: str, end: int, starts: list[int]) -> _Head | None:
    named = cells.columns(words)
    return _Head(named, words, parted, end, starts) if named is not None else None


def _parts(line: str, parted: str) -> list[str]:
    if parted == "\t\t":
        return [" ".join(part.split()) for part in re.split(r"\t+", line.strip())]
    if parted == "   ":
        return [part.strip() for part in _GAP.split(line.strip())]
    return tables.parts(line, parted)
