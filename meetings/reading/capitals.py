"""Titles in capitals: which words of a line are theirs, and what runs on from them."""

import re

from meetings.reading import language
from meetings.reading.headings import ENDS

_DATED = re.compile(
    r"\s(?:held )?(?:on )?(?:the )?(?:[A-Z][a-z]{2,5}day,? )?(?:the )?"
    r"(?:\d{1,2}\s?(?:st|nd|rd|th)?(?: of)? [A-Z][A-Za-z]{2,8}|[A-Z][A-Za-z]{2,8} \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
)
_DAY_BEHIND = re.compile(r"[–—-]\s\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8},? \d{4}\.?")
# "MARSHAM - PF/11/0983 - Erection of …": what a planning committee's item is called.
_APPLICATION = re.compile(r"[–—-]\s+(?:[A-Z]{1,5}[/.-]?)?\d[\d/.-]{5,}[A-Z]{0,4}\b")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
# "12/01094/B:" belongs to what stands behind a title.
_CODE = re.compile(r"(?=\S*\d)(?=\S*/)[A-Z\d./-]*/[A-Z\d./-]+[:.]?")
# "CLERK’s", "COUNCILLOR(s)"
_OWNING = re.compile(r"(?<=[A-Z]{3})(?:\(s\)|[’']s)$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d{2,4})?[.:]?")
PART = re.compile(rf"(?i:{language.PARTS_OF_A_WHOLE}) \d{{1,2}}(?:[.:;]|$)")


def over_all(lines: list[str]) -> bool:
    """Whether a page prints its titles in capitals: four or more, and nearly all that stand on lines of their own."""
    shouted = sum(shouts(line) for line in lines)
    return shouted > 3 and shouted > len(lines) * 0.7


def shouts(title: str) -> bool:
    """Whether a title is in capitals, or begins so ("ELECTION OF Chair")."""
    return title.isupper() or title[:4].isupper()


def of_words(title: str) -> bool:
    """Whether a title is of several words in capitals."""
    return title.isupper() and " " in title


def parted(text: str, words: list[str]) -> tuple[str, str] | None:
    """A title in capitals, with the day or the brackets behind it that belong to it."""
    caps = _capitals(words)
    if caps and len(words) < 26 and not any(c.isalpha() for word in words[len(caps) :] for c in word):
        return text.rstrip(" .:;–—-"), ""
    if not caps or len(caps) == len(words):
        return None
    length = len(" ".join(caps))
    opens_date = caps[-1].endswith((",", "DAY")) or caps[-1] in ("HELD", "ON", "OF", "DATED", "THE")
    dated = _DATED.match(text[length : length + 60]) if opens_date else None
    if dated:
        length += dated.end()
        return text[:length], text[length:].lstrip().lstrip(" .:–—-")
    if _APPLICATION.search(text[: length + 40]) and len(text) < 400 and not ENDS.search(text) and ". " not in text:
        return text, ""
    rest = text[length:].lstrip()
    if _DAY_BEHIND.fullmatch(rest):
        return text, ""
    if rest[:1] in "–—-:":
        rest = rest[1:].lstrip()
    if rest.startswith("(") and ")" in rest[:60]:
        end = rest.index(")") + 1
        return text[: len(text) - len(rest) + end], rest[end:].lstrip(" –—-:")
    title = text[:length].rstrip(" :–—-")
    return title.removesuffix(".") if title.count(".") == 1 else title, rest


def in_capitals(text: str) -> tuple[str, str] | None:
    """The words in capitals that a paragraph begins with, and what follows them ("PLANNING. A letter had come …")."""
    words = text.split(None, 26)
    taken = _capitals(words)
    if not taken or len(taken) == len(words):
        return None
    length = len(" ".join(taken))
    return text[:length].rstrip(" .:–-"), text[length:].lstrip(" .:–-")


def _capitals(words: list[str]) -> list[str]:
    """The words in capitals that a text begins with, where they are a heading's."""
    taken: list[str] = []
    for word in words:
        if taken and taken[-1] in ("-", "–", "—") and word.lower().rstrip(".") in language.TITLES:
            break
        if (
            any(c.islower() for c in _OWNING.sub("", word))
            and not _ORDINAL.fullmatch(word)
            and word.strip("(),.:")
            not in (
                "of",
                "and",
                "the",
                "for",
                "to",
                "in",
            )
        ):
            break
        taken.append(word)
    while taken and not _names_something(taken):
        taken.pop()
    letters = sum(c.isalpha() for word in taken for c in word)
    if letters < 6 or not any(c.isupper() for c in taken[0]):
        return []
    if len(taken) < len(words) and len(taken[-1]) <= 3 and len(taken) > 1 and words[len(taken)][:1].islower():
        taken.pop()
    return taken


def _names_something(taken: list[str]) -> bool:
    """Whether the last of some words in capitals can end a heading: a word, or the year of a day."""
    last = _OWNING.sub("", taken[-1])
    if _YEAR.fullmatch(last):
        return len(taken) > (2 if last.isdigit() else 1) and taken[-2].isupper()
    if len(taken) > 2 and PART.fullmatch(f"{taken[-2]} {last}"):
        return True
    if len(taken) > 1 and _CODE.fullmatch(last):
        return False
    return not any(c.islower() for c in last) and len(last) > 1 and any(c.isalpha() for c in last)
