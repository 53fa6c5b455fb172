"""PDF: its text laid out as the page shows it, a line a line; page headers and footers stay where they stand."""

import io
import itertools
import logging
import re
from collections import Counter

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from meetings.reading.formats.lines import fold, is_label
from meetings.reading.formats.unreadable import Unreadable

# pypdf tells a logger of every flaw of a file, and a logger that nobody listens to prints on standard error.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_WORD = re.compile(r"\w+")
_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)|^ {3,}(?=\S)")
_MANY_BREAKS = re.compile(r"\n{3,}")
_ENDED = (".", ":", ";", "?", "!")
_LEAST_OF_PLAIN = 0.9
_MOST_TRIED = 5
_LONGEST_BESIDE = 40
_MOST_CROSSING = 0.15


def text(data: bytes) -> str:
    """The text of all pages, an empty line between two.

    Raises Unreadable for what is protected, damaged or only pictures of pages.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("it is protected by a password; save a copy without one")
        pages = [_page(page) for page in reader.pages]
    except Unreadable:
        raise
    except DependencyError:
        raise Unreadable("it is encrypted; save a copy without protection") from None
    except Exception as error:  # pypdf raises whatever a damaged file makes it stumble over
        raise Unreadable("it is damaged, or not a PDF") from error
    if not any(_WORD.search(page) for page in pages):
        raise Unreadable("it holds no text, only pictures of pages; have it recognised (OCR) first")
    return "\n\n".join(pages)


def _page(page: PageObject) -> str:
    plain = page.extract_text()
    try:
        laid_out = page.extract_text(extraction_mode="layout")
    except Exception:  # a font without widths can't be laid out, but read it can
        laid_out = ""
    if sum(map(len, _WORD.findall(laid_out))) < _LEAST_OF_PLAIN * sum(map(len, _WORD.findall(plain))):
        return _lines(plain.splitlines())
    lines = laid_out.expandtabs().splitlines()
    column = _column(lines)
    return _lines(lines) if column is None else _beside(lines, column)


def _lines(lines: list[str]) -> str:
    return _MANY_BREAKS.sub("\n\n", "\n".join(fold(line.replace("\t", " ")) for line in lines)).strip("\n")


def _column(lines: list[str]) -> int | None:
    """Where a right-hand column of short entries begins: lines around its entries hardly ever run across it."""
    width = max((len(line) for line in lines), default=0)
    last_gaps = ([gap.end() for gap in _GUTTER.finditer(line)][-1:] for line in lines)
    starts = Counter(
        start
        for line, last in zip(lines, last_gaps, strict=True)
        for start in last
        if start > width / 2 and len(line) - start <= _LONGEST_BESIDE
    )
    groups = [list(group) for printed, group in itertools.groupby(lines, key=_is_printed) if printed]
    tried = (start for start, times in starts.most_common(_MOST_TRIED) if times > 1)
    return next((start for start in tried if _is_clear(groups, start)), None)


def _is_printed(line: str) -> bool:
    return bool(line.strip())


def _is_clear(groups: list[list[str]], start: int) -> bool:
    """Whether, in the groups of lines that have an entry there, next to no other line runs across."""
    beside = crossing = 0
    for group in groups:
        entries = sum(_has_entry(line, start) for line in group)
        beside += entries
        crossing += sum(_runs_across(line, start) for line in group) if entries else 0
    return crossing <= _MOST_CROSSING * (beside + crossing)


def _has_entry(line: str, start: int) -> bool:
    return bool(line[start : start + 1].strip()) and not line[start - 2 : start].strip()


def _runs_across(line: str, start: int) -> bool:
    return bool(line[start:].strip()) and not _has_entry(line, start)


def _beside(lines: list[str], column: int) -> str:
    """Blocks, each with what stands beside it in the right-hand column after a TAB at its end."""
    blocks: list[str] = []
    left: list[str] = []
    right: list[str] = []

    def finish() -> None:
        if left or right:
            blocks.append("\n".join(left) + (f"\t{' '.join(right)}" if right else ""))
            left.clear()
            right.clear()

    for line in lines:
        text, entry = (fold(line), "") if _runs_across(line, column) else (fold(line[:column]), fold(line[column:]))
        ended = not left or left[-1].endswith(_ENDED)
        if (
            not (text or entry)
            or (text and _begins(text, ended=ended or bool(right)))
            or (entry and not right and ended)
        ):
            finish()
        left += [text] if text else []
        right += [entry] if entry else []
    finish()
    return "\n\n".join(blocks)


def _begins(text: str, *, ended: bool) -> bool:
    """Whether a line begins a paragraph by its label; a bare number (it may be a date's) only after what ended."""
    first = text.split()[0]
    return is_label(first) and (ended or not first.isdecimal())
