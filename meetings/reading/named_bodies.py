"""The council and the committee that the front of a page names."""

import itertools
import re

from meetings.reading import attendance, language, places
from meetings.reading.shape import ReadMinutes

_COUNCIL = re.compile(
    rf"(?:\b(?:{places.WORD}\s+(?:(?:and|of|upon|on|the|in|le|under|by|&|with|"
    rf"a)\s+){{0,2}}){{1,6}}(?i:council)\b(?!\s+(?i:chambers?|offices?|room|house|meeting webcasts?|webcasts?|tax|"
    rf"members?|headquarters|hq|buildings?|civic)\b)(?:\s+(?i:of)\s+{places.WORD})?"
    rf"|\b(?:Royal |London |ROYAL |LONDON )?(?:Borough of|BOROUGH OF|City of|CITY OF) {places.WORD}(?:\s+(?:&|"
    rf"(?i:and|upon)|{places.WORD}))"
    rf"{{0,4}}(?:\s+(?i:council))?|"
    rf"\b(?i:cyngor|comhairle)(?:\s+(?:{places.WORD}|a(?=\s+[A-Z]))){{1,6}}|"
    rf"\b(?:{places.WORD}\s+(?:(?:and|of|&)\s+)?){{1,6}}(?:{language.AUTHORITIES}|{language.AUTHORITIES.upper()})\b)"
)
# On top of a page that names no council.
_SOCIETY = re.compile(r"(?i)[^.:;,\d]{4,70}\b(?:association|primary school|high school|secondary school|academy)")
# "Newton City, Moor and Dale Borough Council": the first of three.
_FIRST_OF_MANY = re.compile(rf"(?:^|\b(?i:of|the)\s)({places.WORD}(?:\s(?i:city))?,\s)$")
_AND = re.compile(r"\s(?:and|&|AND)\s")
# "The Committee for Housing and Transport of Harrow County Council" is a committee's name before the council's.
_OF_WHOM = re.compile(
    r".*(?<!\bCity)(?<!\bBorough)(?<!\bCounty)(?<!\bCouncil)(?<!\bIsles)\sof\s(?:the\s)?"
    r"(?=(?:[A-Z][\w’'&-]*\s(?:(?:and|upon|on|of)\s)?){1,4}(?i:county|district|borough|city|town|parish|community)\s(?i:council)$)"
)
_HELD_IN_WELSH = re.compile(r"(?i)\s+a?\s?g?ynhaliwyd\b.*")
_NAMED = r"(?:(?!(?i:held|minutes|meeting|report|draft)\b)[A-ZÀ-Þ][\w’'&.-]*|&|\d{1,2}(?=\s+[A-Z]))"
_COMMITTEE = re.compile(
    rf"(?<!\w)(?:{_NAMED}(?:,|\s+(?:and|of|for|the|in|to)\b){{0,2}}\s+){{0,9}}"
    rf"(?:{language.COMMITTEES}|{language.COMMITTEES.upper()})\b(?<!Chief Executive)(?<!CHIEF EXECUTIVE)"
    r"(?!\s+(?i:room|member|director|officer))(?:\s+[A-Z]\b|"
    rf"(?:(?<=District)|(?<=DISTRICT))(?:\s+(?:of|OF)(?:\s+{_NAMED}){{1,3}}))?"
)
_COMMITTEE = re.compile(
    rf"(?<!\w)(?:{_NAMED}(?:,|\s+(?:and|of|for|the|in|to)\b){{0,2}}\s+){{0,9}}"
    rf"(?:{language.COMMITTEES}|{language.COMMITTEES.upper()})\b(?<!Chief Executive)(?<!CHIEF EXECUTIVE)"
    r"(?!\s+(?i:room|member|director|officer))(?:\s+[A-Z]\b|"
    rf"(?:(?<=District)|(?<=DISTRICT))(?:\s+(?:of|OF)(?:\s+{_NAMED}){{1,3}}))?"
)
# In Welsh the word stands first: "Pwyllgor Cynllunio a Thrafnidiaeth".
_WELSH_COMMITTEE = re.compile(
    r"\b(?i:pwyllgor)(?:\s(?:(?:yr?|a|ac|o|ar|er)\s)?(?!(?i:cyngor|cynhaliwyd)\b)[A-ZÀ-ÞŴŶ][\w’-]*){1,8}"
)
_WHOSE = re.compile(rf"\s?[–—-]\s?{places.WORD}(?:\s(?:{places.WORD}|and|of|for|the|&))*$")
# The meeting of a parish's electors is none of its council's.
_ASSEMBLY = re.compile(
    r"(?i)\b(?:annual (?:parish|town|village|community|electors[’']?)|(?:parish|town|village) annual) "
    r"(?:meeting|assembly)\b"
    r"(?! of the)"
)
# "JOINT COMMITTEE ON LAND DRAINAGE"
_ON = re.compile(
    r"\s(?i:on|for)\s(?!(?i:mon|tues|wednes|thurs|fri|satur|sun)day\b)(?:(?:[A-ZÀ-Þ][\w’'&-]*,?|and|of|the|&)(?:\s|$)){1,7}"
)
DATED = re.compile(
    r"(?P<what>[A-ZÀ-Þ][^:.;]{3,120}?)\s+[-–]\s+(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"dydd \w+),?\s+\d"
)
# "Overview and Scrutiny - Tuesday 3 May 2029 6.30 pm", on a page of Modern.Gov.
_CALLED = re.compile(
    rf"(?!.*(?i:\b(?:council|cyngor|meetings?|cyfarfod|minutes|cofnodion|agenda|assembly|agm|{language.PLACES})\b))"
    r"[A-ZÀ-Þ][\w’'-]+(?:,? (?:and|&|of|for|the|[A-ZÀ-Þ][\w’'-]+)){1,7}"
)
# "Meeting: 04/11/2029 - Transport Committee (Item 16)", above all that was said at it of one matter.
_OF_ONE_MATTER = re.compile(
    r"Meeting:\s\d{1,2}/\d{1,2}/\d{4}\s[-–]\s(?P<what>[^:;]{3,120}?)(?:\s\(Item\s[^()]{1,8}\))?"
)
_SORT = re.compile(
    r"(?i)cyngor (?:cymuned|tref|sir|dinas)|(?:community|town|parish|county|borough|city|district) council"
)
_NAME_ALONE = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*(?: (?:and|a|&|on|upon|with|the) | |$)){1,6}")
_LEADING = {
    "the", "of", "to", "report", "minutes", "meeting", "and", "executive", "chief", "annual", "special", "ordinary",
    "extraordinary", "draft", "agenda",
}  # fmt: skip
_BEFORE_COUNCIL = {"the", "of", "minutes", "meeting", "special", "draft", "annual", "ordinary", "extraordinary"}
# "Most Council meetings can be watched", "Full Council".
_NO_PLACE = {"full", "most", "all", "some", "other", "watch", "town", "parish", "this", "our", "your"}
_NO_NAMES = frozenset("committee board sub-committee forum partnership panel".split())
_NO_NAMES |= {"working group", "public forum", "open forum"}
_BEFORE_NAME = {"representing", "meeting", "to", "minutes", "notes", "proceedings"}


def find(lines: list[str], minutes: ReadMinutes) -> None:
    """Fill in whose meeting it was, as the lines of the front say it."""
    councils = [c for line in lines if " > " not in line and (c := _council(line))]
    named = next((c for c in councils if not _SORT.fullmatch(c)), None)
    minutes.council = named or _on_two_lines(lines) or next(iter(councils), None)
    if minutes.council is None and lines and _SOCIETY.fullmatch(lines[0]):
        minutes.council = lines[0]
    council = (minutes.council or "").lower()
    at = [one["what"] for line in lines if (one := _OF_ONE_MATTER.fullmatch(line))]
    minutes.committee = next((c for line in at or lines if (c := _committee(line)) and c.lower() != council), None)


def _committee(line: str) -> str | None:
    dated = DATED.match(line)
    match = _COMMITTEE.search("" if attendance.bears(line) or places.tells(line) else dated["what"] if dated else line)
    if match is None and dated is not None and line.endswith("m") and _CALLED.fullmatch(dated["what"]):
        return dated["what"]
    if match is None:
        return assembly.group() if (assembly := _ASSEMBLY.search(line)) else None
    if match.group().endswith(("Pwyllgor", "PWYLLGOR")) and (welsh := _WELSH_COMMITTEE.search(line)):
        return welsh.group()
    whole = dated["what"].split(", ")[-1] if dated and "," in dated["what"] else dated["what"] if dated else ""
    if whole and whole.endswith(match.group()) and len(whole.split()) < 12:
        return whole
    # "Scrutiny Committee – Children and Families"
    alone = match.start() == 0 and len(line.split()) < 10 and _WHOSE.fullmatch(line, match.end())
    named = match.group() + (on.group().rstrip() if (on := _ON.fullmatch(line, match.end())) else "")
    words = (line if alone else named).split()
    start = max((i + 1 for i, w in enumerate(words) if w.lower() in _BEFORE_NAME), default=0)
    words = words[start:] if start < len(words) else words
    council = next((i + 1 for i, w in enumerate(words) if w.lower() in ("council", "council’s", "council's")), 0)
    if 0 < council < len(words):
        words = words[council:]
    while len(words) > 1 and (
        words[0][0].islower() or words[0] in ("The", "THE", "OF", "AND", "&") or words[0].lower() in _LEADING
    ):
        words.pop(0)
    name = " ".join(words)
    if name.lower() in _NO_NAMES:
        return None
    return name if words and (words[0][0].isupper() or words[0][0].isdigit()) else None


def _council(line: str) -> str | None:
    """The council that a line names; "Full Council" names none."""
    for match in _COUNCIL.finditer(line):
        name = _tidy(match.group())
        first = _FIRST_OF_MANY.search(line, max(0, match.start() - 40), line.index(name, match.start()) if name else 0)
        if name and first and _AND.search(name):
            name = f"{first[1]}{name}"
        named = len(name.split()) > 1 and "to" not in name.lower().split()
        if named and name.split()[0].lower() not in _NO_PLACE:
            return places.YEARLY.sub("", name)
    return None


def _on_two_lines(lines: list[str]) -> str | None:
    """The council whose name stands above what sort it is: "LLANFERIN", "COMMUNITY COUNCIL"."""
    for above, line in itertools.pairwise(lines):
        if _SORT.fullmatch(line) and _NAME_ALONE.fullmatch(above) and not _SORT.fullmatch(above):
            return f"{above} {line}"
    return None


def _tidy(name: str) -> str:
    words = _HELD_IN_WELSH.sub("", _OF_WHOM.sub("", name)).split()
    low = [w.lower() for w in words]
    for cut in ("of", "at", "for"):
        head = [
            i
            for i, w in enumerate(low)
            if w == cut and i and low[i - 1].endswith(("meeting", "proceedings", "minutes", "committee"))
        ]
        if head:
            words, low = words[head[-1] + 1 :], low[head[-1] + 1 :]
    while words and low[0] in _BEFORE_COUNCIL:
        words, low = words[1:], low[1:]
    return " ".join(words)
