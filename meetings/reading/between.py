"""Headings that lack a number among items that have one."""

import re

from meetings.reading import headings, labels, language, resolutions, titles
from meetings.reading.layout import Block
from meetings.reading.opening import Opening

_ORDINALS = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
# What every meeting ends with is an item of its own whether it has a number or not.
_OF_EVERY_MEETING = (
    r"(?:a\.?o\.?(?:c\.?)?b\.?|any other (?:competent |urgent |relevant )?business(?: \([^()]{1,40}\))?)"
)
_NEXT_MEETING = r"(?:dates? (?:and time )?of (?:the )?)?next (?:\w+ )?meetings?"
_ALONE = re.compile(rf"(?i:{_OF_EVERY_MEETING}|{_NEXT_MEETING})[.:–-]*")
# Parts of a meeting that stand in capitals without a number among others that have one.
_OPEN_TO_ALL = re.compile(
    r"(?:PUBLIC (?:PARTICIPATION|FORUM|SESSION|QUESTIONS?|QUESTION TIME)|OPEN (?:FORUM|SESSION)):?"
)
_LEADS = re.compile(rf"(?P<title>(?i:{_OF_EVERY_MEETING}))\s?(?::[–-]?|\s[–-])\s+(?=\S)")
_BEGINS = re.compile(r"(?i)(?:next|date|a\.?o\.?|any o)")
# Lines of a list are no longer, in words.
LONGEST_LINE = 8
LONGEST_TITLE = 60
# Where an application's site is, and what was thought of it.
_OF_APPLICATIONS = re.compile(
    r"[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}$|(?i:(?:no|dim) (?:further )?(?:objections?|comments?|observations?|"
    r"gwrthwynebiad\w*|sylwadau)\b|(?:objections?|refused?|approved?|granted|withdrawn)$)"
)


def with_unnumbered(blocks: list[Block], found: list[Opening]) -> list[Opening]:
    """Numbered items with the headings between them and below that lack a number: in capitals as all titles are, or
    such as every meeting has."""
    titles_in_capitals = sum(opening.title.isupper() for opening in found if opening.title)
    shouted = len(found) > 2 and titles_in_capitals >= 0.8 * len(found)
    if not found:
        return found
    openings = {opening.index: opening for opening in found}
    heads = {opening.index + n for opening in found for n in range(max(1, opening.taken))}
    apart, parted = _set_apart(blocks, found, heads), False
    for at in range(found[0].index + 1, len(blocks)):
        text = blocks[at].text
        if apart and at - 1 in heads:
            # A heading right below a title is of a part of its item, as are those like it.
            parted = at not in heads and headings.heading(blocks[at], "", last=False)
        known = apart and not parted and _is_known(blocks, at)
        if at in heads or at + 1 in openings or not (known or text[:4].isupper() or _BEGINS.match(text)):
            continue
        last = at == len(blocks) - 1
        led = _LEADS.match(text[:80]) if text[0].isupper() and not blocks[at].bullet else None
        if led is not None:
            openings[at] = Opening(at, 1, title=led["title"], rest=text[led.end() :])
            continue
        title = text.rstrip(" .:–-")
        below = "" if last else blocks[at + 1].text
        alone = _ALONE.fullmatch(text) or (_OPEN_TO_ALL.fullmatch(text) and _tells(below or " "))
        named = not last and (alone or known or (shouted and _shouts(text, below)))
        if named and headings.heading(Block(title, blocks[at].bullet), blocks[at - 1].text, last=False):
            openings[at] = Opening(at, 1, title=title)
    return [openings[at] for at in sorted(openings)]


def _set_apart(blocks: list[Block], found: list[Opening], heads: set[int]) -> bool:
    """Whether an empty line stands above every title of a page, and above little else."""
    if len(found) < 2 or not all(blocks[opening.index].blank for opening in found):
        return False
    others = [block.blank for at, block in enumerate(blocks) if at > found[0].index and at not in heads]
    return len(others) > 2 and sum(others) <= len(others) / 3


def _is_known(blocks: list[Block], at: int) -> bool:
    """Whether a line below an empty one is what other meetings have for a title, with a sentence under it."""
    text = blocks[at].text
    if not blocks[at].blank or len(text) > LONGEST_TITLE or at + 1 == len(blocks) or blocks[at + 1].blank:
        return False
    title = text.rstrip(" .:–-")
    below = blocks[at + 1].text
    told = below[-1] == "." and len(below.split()) > LONGEST_LINE / 2
    return told and titles.is_known(title) and not title.lower().startswith(("matters", "materion"))


def _shouts(text: str, below: str) -> bool:
    """Whether a line is a heading in capitals, with something said under it."""
    plain = _ORDINALS.sub("", text).rstrip(" :–-")
    if len(plain) < 8 or " " not in plain or not plain.isupper() or not plain[0].isalpha():
        return False
    named = text.split()[0].lower().rstrip(".") in language.TITLES
    return not named and not _OF_APPLICATIONS.match(plain) and _tells(below) and not resolutions.opens(text)


def _tells(text: str) -> bool:
    """Whether a line may be what is said under a heading, not another line of an address or a list."""
    return text[-1] in ".:;" or len(text.split()) > LONGEST_LINE or labels.split(text) is not None
