"""PDF: its text laid out as the page shows it, a line a line; page headers and footers stay where they stand."""

import io
import itertools
import logging
import re
from collections import Counter

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from meetings.reading import trackers
from meetings.reading.formats.lines import fold, is_label
from meetings.reading.formats.unreadable import Unreadable

# pypdf tells a logger of every flaw of a file, and a logger that nobody listens to prints on standard error.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_WORD = re.compile(r"\w+")
_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)|^ {3,}(?=\S)")
_ENDED = (".", ":", ";", "?", "!")
_LEAST_OF_PLAIN = 0.9
# Gaps between lines are told in quarters of a line's height, three or four of them between lines of one paragraph.
_FINENESS = 0.25
_WIDEST_LINE = 5
_LEAST_OFTEN = 0.1
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
    if not any(map(_is_printed, itertools.chain.from_iterable(pages))):
        raise Unreadable("it holds no text, only pictures of pages; have it recognised (OCR) first")
    least = _least_gap(pages)
    return "\n\n".join(_set_out(_closed_up(lines, least)) for lines in pages)


def _page(page: PageObject) -> list[str]:
    """The page's lines as laid out, between them the more empty ones the further they stand apart."""
    plain = page.extract_text()
    try:
        laid_out = page.extract_text(extraction_mode="layout", layout_mode_font_height_weight=_FINENESS)
    except Exception:  # a font without widths can't be laid out, but read it can
        laid_out = ""
    if sum(map(len, _WORD.findall(laid_out))) < _LEAST_OF_PLAIN * sum(map(len, _WORD.findall(plain))):
        return plain.splitlines()
    return laid_out.expandtabs().splitlines()


def _least_gap(pages: list[list[str]]) -> int:
    """How many empty lines set a paragraph apart: half a line's height more than stand between lines of one."""
    gaps: Counter[int] = Counter()
    for lines in pages:
        at = [number for number, line in enumerate(lines) if _is_printed(line)]
        gaps.update(below - above - 1 for above, below in itertools.pairwise(at))
    usual = min((gap for gap, times in gaps.items() if times >= gaps.total() * _LEAST_OFTEN), default=0)
    return min(usual, _WIDEST_LINE) + 2


def _closed_up(lines: list[str], least: int) -> list[str]:
    """The lines with one empty line for each gap that is wide enough, unless a sentence runs on below it."""
    closed: list[str] = []
    gap = 0
    for line in lines:
        if not _is_printed(line):
            gap += 1
            continue
        if closed and gap >= least and not _runs_on(closed[-1], line):
            closed.append("")
        closed.append(line)
        gap = 0
    return closed


def _runs_on(line: str, below: str) -> bool:
    """Whether a sentence goes on below: raised figures and letters ("3rd") make a line seem higher than it stands."""
    first = below.split()[0]
    return first[0].islower() and not is_label(first) and not line.rstrip().endswith(_ENDED)


def _set_out(lines: list[str]) -> str:
    lines = trackers.ruled(lines)
    column = _column(lines)
    if column is not None:
        return _beside(lines, column)
    return "\n".join(fold(line.replace("\t", " ")) for line in lines).strip("\n")


def _is_printed(line: str) -> bool:
    return bool(line.strip())


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
    groups = [list(group) for printed, group in itertools.groupby(lines, _is_printed) if printed]
    tried = (start for start, times in starts.most_common(_MOST_TRIED) if times > 1)
    return next((start for start in tried if _is_clear(groups, start)), None)


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
