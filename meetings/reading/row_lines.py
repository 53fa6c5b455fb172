"""Rows of a table of actions that lost their cells' edges: each cell on a line of its own, named on it, or run on."""

import re
from collections.abc import Iterator

from meetings.reading import cells, dates
from meetings.reading.cells import Column

MANY = 400
# A table that has gone wrong by so much has ended before.
_LOST = 12.0
# These cells may be broken over lines.
_GOES_ON = (Column.ACTION, Column.STATUS, Column.MATTER, Column.OWNER)
_LONGEST_ROW = 4
_NUMBERED = re.compile(rf"\d{{1,3}}(?:[.)]\s+|\s+(?!{dates.MONTH}))[A-Z]")
_FIELD = re.compile(r"[ \t*•·-]*(?P<name>[A-Z][\w'’/()? ]{1,24}?)[ \t*]*:[ \t*]*(?P<said>.*)")
_INLINE = re.compile(r"(?<=[.;,)|\w])[ \t|]+(?=(?:[A-Z][\w'’/]*\s?){1,3}:\s)")


def on_lines(columns: list[Column], lines: list[str], at: int) -> Iterator[tuple[int, int, list[str]]]:
    """Rows of which each cell stands on a line of its own: the best way to give the lines to the columns in turn.

    A cell may be left out, and one of words may go on in the next line. The table ends where rows no longer come out.
    """
    count = len(columns)
    lacking = [cells.LACKING[column] for column in columns]
    printed = [n for n in range(at, min(len(lines), at + MANY)) if lines[n].strip(" \t|")]
    texts = [" ".join(lines[n].split()) for n in printed]
    numbered = bool(texts) and _NUMBERED.match(texts[0]) is not None
    apart = [n > 0 and printed[n] - printed[n - 1] > 1 for n in range(len(printed))]
    spread = sum(apart) > len(printed) * 0.6
    best: list[list[tuple[float, int]]] = []
    ended, total = -1, 0.0
    for n, text in enumerate(texts):
        heads = n + 1 < len(texts) and cells.column(text) and cells.column(texts[n + 1])
        if heads or (_NUMBERED.match(text) and not numbered):
            break
        row: list[tuple[float, int]] = []
        for c, column in enumerate(columns):
            worth = cells.worth(column, text)
            ways = [(-sum(lacking[:c]), -1)] if not n else []
            for b in range(count) if n else ():
                before = best[-1][b][0]
                if b < c:
                    ways.append((before - sum(lacking[b + 1 : c]), b))
                else:
                    ways.append((before - sum(lacking[b + 1 :]) - sum(lacking[:c]) + 1, b))
            score, way = max(ways)
            score += worth if worth is not None else -1e9
            score -= 1.5 if apart[n] and not spread and 0 <= way < c else 0
            if n and column in _GOES_ON and not (apart[n] and not spread):
                on = best[-1][c][0] - (-0.1 if text[0].islower() else 0.7)
                score, way = max((score, way), (on, count + c))
            row.append((score, way))
        best.append(row)
        end, c = max((row[c][0] - sum(lacking[c + 1 :]), c) for c in range(count))
        if end >= total:
            total, ended, last = end, n, c
        elif end < total - _LOST:
            break
    found: list[tuple[int, list[str]]] = []
    n, c = ended, last if ended >= 0 else 0
    parts: list[list[str]] = [[] for _ in columns]
    while n >= 0:
        way = best[n][c][1]
        parts[c].insert(0, texts[n])
        if way < count and (way < 0 or way >= c):
            found.insert(0, (n, [" ".join(part) for part in parts]))
            parts = [[] for _ in columns]
        n, c = n - 1, way % count
    if not found:
        return
    ends = [*(printed[start] for start, _ in found[1:]), printed[ended] + 1]
    for (start, row_parts), end in zip(found, ends, strict=True):
        yield printed[start], end, row_parts


def fields(lines: list[str], at: int) -> tuple[int, list[tuple[str, str]]] | None:
    """An action whose cells are named ("Action: …", "Owner: …", "Due: …"), on lines of their own or on one: the line
    behind it, and each name with what it says. None where no more is named than the action."""
    found: list[tuple[str, str]] = []
    end = at
    for n in range(at, min(len(lines), at + 2 * _LONGEST_ROW)):
        if not lines[n].strip():
            if len(found) > 1:
                break
            continue
        parts = [_FIELD.fullmatch(part.strip()) for part in _INLINE.split(lines[n])]
        named = [(part["name"], part["said"].strip()) for part in parts if part and cells.column(part["name"])]
        if len(named) < len(parts) or {*map(_column, named)} & {*map(_column, found)}:
            break
        found += named
        end = n + 1
    whole = len(found) > 1 and cells.columns([name for name, _ in found]) is not None and all(said for _, said in found)
    return (end, found) if whole else None


def _column(field: tuple[str, str]) -> Column | None:
    return cells.column(field[0])


def run_on(columns: list[Column], lines: list[str], at: int) -> Iterator[tuple[int, int, list[str]]]:
    """Rows whose cells run on with a space: they end in somebody and a time."""
    if columns[-2:] != [Column.OWNER, Column.DUE] or columns[:-2] not in (
        [Column.ACTION],
        [Column.REFERENCE, Column.ACTION],
    ):
        return
    start, words = at, ""
    for n in range(at, min(len(lines), at + MANY)):
        line = " ".join(lines[n].split())
        if not line and not words:
            start = n + 1
            continue
        first, _, _ = line.partition(" ")
        refers = columns[0] is Column.REFERENCE and not words
        if not line or n - start >= _LONGEST_ROW or (refers and not cells.is_reference(first)):
            return
        words = f"{words} {line}".strip()
        said, due = cells.time_apart(words)
        parted = cells.somebody_behind(said) if due is not None else None
        if parted is None:
            continue
        task, who = parted
        mark, _, task = task.partition(" ") if columns[0] is Column.REFERENCE else ("", "", task)
        yield start, n + 1, [*([mark] if columns[0] is Column.REFERENCE else []), task, who, due or ""]
        start, words = n + 1, ""
