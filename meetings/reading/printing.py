"""How a page prints the titles behind its numbers: all alike, whatever one of them looks like by itself."""

import itertools
import re

from meetings.reading import headings, titles
from meetings.reading.opening import Opening

# What an item is for stands behind its title, not what came of it.
_FOR = re.compile(
    r"To [a-z]+ |(?:An? |Up to |Maximum (?:of )?|For )?(?:\d{1,2}|[a-z]{3,7})[- ]minutes?\b|"
    r"An? (?:opportunity|period)\b"
)
# "Notes of the annual meeting to be approved and signed": a title, whatever it asks for.
_TO_BE = re.compile(r"\s(?:held (?:on|in|at)|(?:not )?to be \w+(?:ed|en|n))\b.*")
_NOTHING = re.compile(r"(?i)(?:none|nil|no|nothing|n/a|noted)\b")
# So many lines of a page show how it prints them.
ENOUGH, MOST = 3, 0.6
LONGEST = 260


def alike(found: list[Opening], lines: list[str]) -> None:
    """Part the titles of numbered lines as most of the page are parted, or leave them whole as the others are.

    `lines` are the items' first lines without their numbers, empty where the title stands elsewhere."""
    if len(found) < ENOUGH:
        return
    for mark in (titles.DASH, titles.COLON):
        parted = [(opening, match) for opening, line in zip(found, lines, strict=True) if (match := _parts(mark, line))]
        if len(parted) < max(ENOUGH, MOST * len(found)):
            continue
        if sum(_tells(match.string[match.end() :]) for _, match in parted) < max(ENOUGH, MOST * len(parted)):
            continue
        for opening, match in parted:
            title = opening.title or match.string
            whole = mark is titles.COLON and title == match.string.rstrip(" .:;–—-")
            if whole or opening.title is None or _tells(title[match.end() :]):
                opening.title, opening.rest = match[1], match.string[match.end() :]
        return
    alone = sum(opening.title is not None and not opening.rest for opening in found)
    for opening, line in zip(found, lines, strict=True) if alone >= max(ENOUGH, 0.75 * len(found)) else ():
        behind = opening.rest
        told = not _FOR.match(behind) or ". " in behind or len(line) >= LONGEST
        if opening.title and not told and line.endswith(behind) and _parts(titles.DASH, line):
            opening.title, opening.rest = line.rstrip(" ."), ""
    for opening, below in itertools.pairwise(found) if alone >= max(ENOUGH, MOST * len(found)) else ():
        if opening.title is None and below.index > opening.index + opening.taken and _names_at_length(opening.rest):
            opening.title, opening.rest = opening.rest, ""


def _names_at_length(line: str) -> bool:
    """Whether a long line without a stop names its matter, as the short ones beside it do."""
    if not (line[:1].isupper() and line[-1:].isalnum() and len(line) < LONGEST) or ". " in line or ":" in line:
        return False
    return not (headings.said(_TO_BE.sub("", line)) or headings.DONE.search(line))


def _parts(mark: re.Pattern[str], line: str) -> re.Match[str] | None:
    """Where a mark parts a line behind a few words that tell nothing themselves."""
    match = mark.match(line)
    if match is None or match[1].isupper() or len(match[1].split()) > 12:
        return None
    return None if headings.said(titles.YET_TO_BE.sub("", match[1])) else match


def _tells(text: str) -> bool:
    """Whether words behind a title tell what came of it."""
    return text[-1:] == "." or len(text.split()) > 14 or _NOTHING.match(text) is not None or headings.said(text)
