"""Mentions of other minutes and items by number: "Minute 170 refers", "minute 12 of 3 May", "see item 4"."""

import re
from collections.abc import Iterator

from meetings.reading import dates
from meetings.reading.shape import ReadItem, ReadReference

_NUMBER = r"\d{1,4}[A-Za-z]?(?:[./\\-]\d{1,4}){0,4}(?:/?[a-z]\b)?(?:\s?\([a-z0-9]{1,4}\)){0,3}"
_MENTION = re.compile(
    r"\b(?P<what>(?-i:Mins?(?=\s))|(?i:minutes?|mins?\.|minute\s(?:number|no\.?|ref(?:erence)?\.?)|resolution(?:\s(?:number|no\.?))?"
    r"|decision(?:\s(?:number|no\.?))|agenda\sitems?|items?|points?|[cg]h?ofnod(?:ion)?|eitem|penderfyniad|action\spoints?|paragraphs?|paras?))"
    rf"\s?(?::|[Nn]os?\.?|[Nn]umbers?|[Rr]ef(?:erence)?\.?|rhif)?\s{{0,2}}\(?"
    rf"(?P<number>(?:[A-Z]{{1,4}}[ /.-]?)?{_NUMBER})"
)
# Without the word "minute" a number is one only where it is pointed at and has the shape of a minute's.
_POINTED_AT = re.compile(
    r"\b(?i:further\sto|pursuant\sto|refer(?:red)?\s(?:back\s)?to|refers\sto|arising\s(?:out\sof|from)|as\sper|as\sminuted\s(?:at|under|in)"
    r"|minuted\s(?:at|under|in)|as\sagreed\s(?:at|under)|see(?:\salso)?|cf\.?|following(?:\son)?\sfrom|gweler)"
    r"\s(?i:min(?:ute)?s?\.?\s(?:ref(?:erence)?\.?\s|no\.?\s)?)?"
    r"(?P<number>\d{1,4}(?:\.\d{1,4}){1,3}(?:\([a-z]{1,4}\))?|\d{1,4}/\d{1,4}(?:[./]\d{1,3})?(?![/\d])|\d{1,4}\s?\([a-z]{1,4}\)"
    r"|(?<=minuted\sat\s)\d{1,4})(?![\w%/]|\.\d|\s?(?:%|am|pm|of\sthe\s(?:report|Act)|million|m\b))"
)
_DIGIT = re.compile(r"\d")
_KEYS = ("minute", "min.", "min ", "mins", "item", "point", "resolution", "decision", "ofnod", "penderfyniad", "para")
_RANGE = re.compile(r"\s?(?:-|–|to|i|hyd)\s?\d{1,4}(?:\.\d{1,4})*\b")
_MORE = re.compile(rf"(?:,\s|\s(?:and|&|a)\s|\s?[-–]\s?)(?P<number>{_NUMBER})(?=[\s,.;:)]|$)")
_REFERS = re.compile(r"\s?(?:,\s)?\b(?:refers?|relates?|refer|yn\scyfeirio)\b")
_DATED = re.compile(
    r"\s?[,(]?\s?(?:(?:of|from|dated|at|in|on|o)\s)?(?:the\s)?(?:(?:meeting|minutes)\s(?:held\s)?(?:of|on)\s)?(?:the\s)?"
    r"(?P<date>\d{1,2}\s?(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}\.?(?:,?\s(?:19|20)\d\d)?"
    r"|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d)"
)
# An item is a reference only where it is pointed at.
_POINTED = re.compile(
    r"(?i)\b(?:see|under|at|to|in|per|with|from|discussed|of|re|regarding|before|after|refers?|gweler|dan|also|agenda"
    r"|on|for|following|concerning|ref|reference|until|by|and|as|noted|previous|last|earlier)\.?\s"
    r"(?:also\s|the\s|above\s)?$"
)
_POINTS_BACK = re.compile(
    r"(?i)^\s?(?:refers?|above|below|of\sth|of\s\d|relates|was|were|has|had|on\sth|from\sth|in\sth|\()"
)
_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d")
_OF_MINUTES = re.compile(r"(?i)\s(?:of|in)\s(?:the\s)?(?:\w+\s)?minute")
_FURNITURE = re.compile(r"(?i)(?:text|vote|votes|documents?|decision)\sfor(?:\sthis)?\s$")
_MEASURE = re.compile(
    r"(?i)^\s?(?:minutes|mins|%|per\scent|points|st\b|nd\b|rd\b|th\b|am\b|pm\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)


def find(item: ReadItem, *, date: str | None = None) -> list[ReadReference]:
    """An item's references in order. `date` is the meeting's: it gives the year to "minute 12 of 3 May"."""
    found: list[ReadReference] = []
    for text, place, at in _texts(item):
        found += in_text(text, place=place, at=at, date=date)
    return found


def in_text(text: str, *, place: str, at: list[int], date: str | None = None) -> list[ReadReference]:
    """The references of one text, which stands at `place` and `at`. The date is apart from the words."""
    found: list[ReadReference] = []
    if not _DIGIT.search(text):
        return found
    end, small = 0, text.lower()
    for match in _MENTION.finditer(text) if any(key in small for key in _KEYS) else ():
        if match.start() < end or not _is_reference(text, match):
            continue
        span = _RANGE.match(text, match.end())
        end = span.end() if span and not _MEASURE.match(text, span.end()) else match.end()
        numbers = [(match.start(), match.group("number"), end)]
        while (more := _MORE.match(text, end)) and not _MEASURE.match(text, more.end()) and match["what"][-1:] in "sS":
            numbers.append((more.start("number"), more.group("number"), more.end()))
            end = more.end()
        dated = _DATED.match(text, end)
        when = dates.written_date(dated.group("date"), met=date, past=True) if dated else None
        refers = _REFERS.match(text, end)
        if refers:
            numbers[-1] = (*numbers[-1][:2], refers.end())
        end = max(end, dated.end() if dated else 0, refers.end() if refers else 0)
        for start, number, stop in numbers:
            found.append(ReadReference(text[start:stop], number.rstrip(".,;"), when, place, list(at)))
    if place in ("paragraphs", "resolutions"):
        taken = [read.number for read in found]
        for match in _POINTED_AT.finditer(text):
            if match["number"] not in taken and not _DAY.fullmatch(match["number"]):
                found.append(ReadReference(match.group(), match["number"], None, place, list(at)))
    return found


def _is_reference(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 32]
    if _MEASURE.match(after) or _FURNITURE.search(before) or re.match(r"[%£:]\d", after):
        return False
    what = match.group("what").lower()
    if what.endswith("s") and _DAY.fullmatch(match["number"]):
        return False
    if what.startswith("para"):
        return bool(_OF_MINUTES.match(after))
    if what.startswith(("minute", "min", "resolution", "decision", "cofnod", "chofnod", "gofnod", "penderfyniad")):
        return (
            what not in ("minutes", "cofnodion")
            or "/" in match["number"]
            or not after.startswith((" late", " of", " early"))
        )
    if what.startswith("agenda"):
        return True
    return bool(_POINTED.search(before) or _POINTS_BACK.match(after))


def _texts(item: ReadItem) -> Iterator[tuple[str, str, list[int]]]:
    for r, recommendation in enumerate(item.recommendations):
        yield recommendation.text, "recommendations", [r]
    if item.report:
        for s, section in enumerate(item.report.sections):
            for p, paragraph in enumerate(section.paragraphs):
                yield paragraph.text, "report", [s, p]
    for p, said in enumerate(item.paragraphs):
        yield said.text, "paragraphs", [p]
    for r, resolution in enumerate(item.resolutions):
        if not resolution.inside:
            for c, clause in enumerate(resolution.clauses):
                yield clause.text, "resolutions", [r, c]
