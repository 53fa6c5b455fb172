"""What a paragraph of discussion is: a contribution, an answer, part of a list, the chair's summary."""

import re

from meetings.reading import speakers
from meetings.reading.shape import ReadItem, ReadParagraph

NEAR = 40
_SUMMED = re.compile(
    r"(?i)(?:in (?:summing up|conclusion|summary),? )?the (?:chair(?:man|person|woman)?|"
    r"convener)\s+(?:then\s+)?(?:summarised|summed up|concluded)\b"
)
_SCHEDULE = re.compile(
    r"(?i)paragraphs?\s+(\d{1,2}(?:(?:,\s*|\s+and\s+|\s*&\s*|-)\d{1,2}){0,6})\b[^.]{0,80}\bschedule 12A\b"
)
_MARK = re.compile(
    r"(?i)\W*(?:(?:this (?:item|report|appendix) is )?(?:exempt|confidential|not for publication)\b[^.]{0,120}\b"
    r"(?:paragraphs?\b|schedule 12A)|(?:exempt|confidential|not for publication|part (?:ii|2))\W*$)"
)
_NAMED = re.compile(
    r"(?i)\b(?:agenda )?items? (?:nos?\.? |numbers? )?"
    r"(?P<n>\d{1,3}\w?(?:(?:,\s*|\s+and\s+|\s*&\s*|\s+to\s+)\d{1,3}\w?){0,9})\b"
)
_ABOUT = re.compile(r"(?i)\b(?:exclu(?:sion|de|ding)|press|public)\b")
_EXEMPT = re.compile(r"(?i)\b(?:exempt|confidential|part (?:ii|2)\b)")
_EXCLUDED = re.compile(r"(?i)\bpublic\b[^.]{0,40}\bbe (?:now )?excluded\b|\bexclude the (?:press and )?public\b")
_CONTINUES = re.compile(r"(?:He|She)\b")


def place(paragraph: ReadParagraph, before: list[ReadParagraph], *, summary: bool, bullet: bool) -> None:
    """Give a paragraph its kind from its words and from what stands before it."""
    text = paragraph.text
    last = before[-1] if before else None
    if not paragraph.speakers and last is not None and last.speakers and _CONTINUES.match(text[:4]):
        paragraph.speakers = [last.speakers[-1]]
    if summary or _SUMMED.match(text):
        paragraph.kind = "chair_summary"
    elif paragraph.speakers:
        paragraph.kind = "contribution"
        if speakers.answers(text):
            paragraph.kind = "response"
            paragraph.replies_to = _answered(paragraph.speakers[-1], before)
    elif bullet or _listed(paragraph, last):
        paragraph.kind = "list"


def _answered(who: str, before: list[ReadParagraph]) -> int | None:
    """The nearest paragraph in which somebody else spoke; where that is an answer too, what it answered."""
    for at in range(len(before) - 1, max(-1, len(before) - NEAR), -1):
        if before[at].kind in ("contribution", "response") and before[at].speakers[-1:] != [who]:
            return at if before[at].kind == "contribution" else before[at].replies_to
    return None


def _listed(paragraph: ReadParagraph, last: ReadParagraph | None) -> bool:
    opened = last is not None and last.text.endswith((":", "–", "-"))
    return opened and paragraph.label is None and len(paragraph.text.split()) < 30


def mark(text: str, item: ReadItem) -> bool:
    """Take in the line under a title that says why an item is kept from the public. False for any other line."""
    if len(text) > 300 or not _MARK.match(text):
        return False
    item.exempt = True
    item.exempt_paragraphs = sorted(_paragraphs(text).union(item.exempt_paragraphs))
    return True


def _paragraphs(text: str) -> set[int]:
    """The paragraphs of Schedule 12A that a text names."""
    if "12A" not in text and "12a" not in text:
        return set()
    return {int(n) for match in _SCHEDULE.finditer(text) for n in re.findall(r"\d+", match[1])}


def excluded(items: list[ReadItem]) -> None:
    """An item that only decides to exclude the public is public itself: those that it names are exempt."""
    for n, item in enumerate(items):
        if not item.exempt or not _ABOUT.search(item.title or "") or _EXEMPT.search(item.title or ""):
            continue
        words = " ".join(
            [*(c.text for r in item.resolutions for c in r.clauses), *(r.stem or "" for r in item.resolutions)]
        )
        named = _NAMED.search(words)
        numbers = re.findall(r"\d+\w?", named["n"]) if named else []
        if named and " to " in named["n"] and len(numbers) == 2 and all(x.isdigit() for x in numbers):
            numbers = [str(x) for x in range(int(numbers[0]), min(int(numbers[1]), int(numbers[0]) + 60) + 1)]
        kept = [other for other in items if other is not item and other.number in numbers] or items[n + 1 : n + 2]
        for other in kept:
            other.exempt = True
            other.exempt_paragraphs = other.exempt_paragraphs or item.exempt_paragraphs
        if kept:
            item.exempt, item.exempt_paragraphs = False, []


def exempt(item: ReadItem) -> None:
    """Mark an item kept from the public, with the paragraphs it names of the Local Government Act 1972, Sch. 12A."""
    words = [r.stem or "" for r in item.resolutions] + [c.text for r in item.resolutions for c in r.clauses]
    texts = [item.title or "", item.purpose or "", *words, *(p.text for p in item.paragraphs)]
    named = set().union(*map(_paragraphs, texts))
    item.exempt = item.exempt or bool(_EXEMPT.search(item.title or "")) or any(_EXCLUDED.search(text) for text in words)
    item.exempt_paragraphs = sorted(named.union(item.exempt_paragraphs)) if item.exempt else []
