"""What stands before the first item: council, committee, date, times, place and who attended."""

import re

from meetings.reading import attendance, dates, language
from meetings.reading.layout import Block
from meetings.reading.shape import ReadMinutes
from meetings.reading.signs import holds

_WORD = r"(?!(?i:council|held|minutes|meeting|report|draft)\b)[A-Z][\w’'&.-]*"
_KINDS = rf"(?:{language.COUNCIL_KINDS})"
_COUNCIL = re.compile(
    rf"(?:\b(?:{_WORD}\s+(?:(?:and|of|upon|on|the|in|le|under|by|&|with|"
    rf"a)\s+){{0,2}}){{1,6}}(?i:council)\b(?!\s+(?i:chambers?|offices?|room|house|meeting webcasts?|webcasts?|tax|"
    rf"members?)\b)(?:\s+of\s+{_WORD})?"
    rf"|\b(?:Royal |London )?Borough of {_WORD}(?:\s+(?:&|and|upon|{_WORD})){{0,4}}(?:\s+Council)?|"
    rf"\bCyngor(?:\s+(?:{_WORD}|a(?=\s+[A-Z]))){{1,6}})"
)
_COMMITTEE = re.compile(
    rf"\b(?:{_WORD}(?:,|\s+(?:and|of|for|the|&|in|to)\b){{0,2}}\s+){{0,8}}"
    rf"(?:{language.COMMITTEES}|{language.COMMITTEES.upper()})\b(?!\s+(?i:room|member))(?:\s+[A-Z]\b)?"
)
_MONTHS = "|".join(sorted((m for m in dates.MONTHS if len(m) > 2), key=len, reverse=True))
_DATE = re.compile(
    rf"(?i)\b(?P<d>\d{{1,2}})\s?(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)?\s+(?:of\s+|"
    rf"o\s+)?(?P<m>{_MONTHS})\.?,?\s+(?P<y>\d{{4}})\b"
    rf"|\b(?P<m2>{_MONTHS})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})\b|"
    rf"\b(?P<d3>\d{{1,2}})[./-](?P<m3>\d{{1,2}})[./-](?P<y3>\d{{4}}|\d\d)\b"
)
_TIME = re.compile(
    r"(?i)\b(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?\s?(?P<half>[ap])\.?\s?m\b|\b(?P<h2>[01]?\d|"
    r"2[0-3])[.:](?P<m2>[0-5]\d)\b(?!\s*(?:%|[./]))|\b(?P<noon>noon)\b"
)
_HELD = re.compile(r"(?i)\b(?:held|cynhaliwyd)\b")
_PLACED = r"[A-Z][\w’'&-]*"
_PLACE = re.compile(
    rf"(?:(?i:\bheld\b)[^;]{{0,80}}?\s(?i:in|at|via)\s+|(?i:\b(?:venue|location|lleoliad):?\s+))"
    rf"(?P<place>(?:(?i:the)\s+)?{_PLACED}(?:,?\s+(?:{_PLACED}|\d+|of|the|and|upon|under|le|by)){{0,9}})"
)
_HALL = re.compile(rf"\b(?:{_WORD}\s+){{1,3}}(?:{language.PLACES})\b")
_CLOSED = re.compile(
    r"(?i)\b(?:meeting|chair(?:man|person)?|mayor|cyfarfod)\b.{0,60}\b(?:closed|ended|finished|concluded|"
    r"terminated|rose|adjourned|close|daeth)\b.{0,40}|\b(?:meeting )?(?:closed|ended|finished|concluded)(?: "
    r"at)?\b.{0,30}"
)
_CLOSING = ("clos", "ended", "finished", "concluded", "terminated", "rose", "adjourned", "daeth")
_NOT_FRONT = re.compile(
    rf"\b(?:{language.SPEECH}|proposed|seconded|approved|agreed|resolved|discussed|circulated)\b|\b(?:Circulated|"
    rf"RESOLVED|AGREED)\b"
)
_MEETING = re.compile(
    r"(?i)\b(?:minutes|cofnodion|meeting|cyfarfod|council|cyngor|committee|pwyllgor|held|cynhaliwyd|date|time|"
    r"venue|place|location|dyddiad|amser|draft|community|agm)\b"
)


def length(blocks: list[Block]) -> int:
    """How many blocks of a page without numbered items are its front: the meeting's name and day, and who attended."""
    last = 0
    attending = False
    seen = False
    for n, block in enumerate(blocks[:60]):
        text = block.text
        if attendance.opens(text):
            attending = seen = True
        elif _NOT_FRONT.search(text[:400]) or not (
            _attends(block) if attending else _announces(text, first=n == 0 and len(blocks) > 4, near=n < 12)
        ):
            break
        last = n + 1
    return last if seen or any(_DATE.search(b.text[:300]) for b in blocks[:last]) else 0


def _attends(block: Block) -> bool:
    return attendance.goes_on(block) or bool(_DATE.search(block.text[:200]) and len(block.text) < 120)


def _announces(text: str, *, first: bool, near: bool) -> bool:
    """Whether a line names the meeting, its day or its hour."""
    named = _MEETING.search(text[:300]) is not None
    return (first and named) or (near and (named or bool(_DATE.search(text[:300]) or _TIME.search(text[:200]))))


def read(blocks: list[Block], minutes: ReadMinutes) -> None:
    """Fill in what the front says. Attendance goes to `attendance`, its headings to `furniture`."""
    rest = attendance.read(blocks, minutes)
    minutes.front.extend(block.text for block in rest)
    lines = [block.text[:600] for block in rest]
    held = [line for line in lines if _HELD.search(line)] or lines
    minutes.date = next((d for line in [*held, *lines] if (d := date_in(line))), None)
    minutes.starts = next((t for line in [*held, *lines] if (t := time_in(line))), None)
    minutes.council = next((c for line in lines if (c := _council(line))), None)
    minutes.committee = next((c for line in lines if (c := _committee(line))), None)
    for pattern in (_PLACE, _HALL):
        place = next((m for line in lines if (m := pattern.search(line))), None)
        if place is not None and minutes.place is None:
            minutes.place = _place(place["place"] if "place" in place.groupdict() else _line_of(place))


def ends(blocks: list[Block]) -> str | None:
    """When the meeting closed, from the page's last lines."""
    for block in reversed(blocks[-8:]):
        text = block.text[-300:]
        closed = _CLOSED.search(text) if holds(text.lower(), _CLOSING) else None
        if closed and (time := time_in(closed.group())):
            return time
    return None


def closes(text: str) -> bool:
    """Whether a line says no more than when the meeting closed."""
    closed = _CLOSED.search(text) if len(text) < 120 else None
    return closed is not None and time_in(closed.group()) is not None


def date_in(line: str) -> str | None:
    """The first full date in a line, as ISO; None where there is none or it is no day."""
    for match in _DATE.finditer(line):
        day = int(match["d"] or match["d2"] or match["d3"])
        name = match["m"] or match["m2"]
        month = dates.MONTHS[name.lower()] if name else int(match["m3"])
        year = int(match["y"] or match["y2"] or match["y3"])
        year += 2000 if year < 100 else 0
        if 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04d}-{month:02d}-{day:02d}"
    return None


def time_in(line: str) -> str | None:
    """The first time of day in a line, as HH:MM."""
    for match in _TIME.finditer(line):
        if match["noon"]:
            return "12:00"
        hour = int(match["h"] or match["h2"])
        minute = int(match["m"] or match["m2"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
        if hour < 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    return None


def _committee(line: str) -> str | None:
    match = _COMMITTEE.search(line)
    if match is None:
        return None
    words = match.group().split()
    while words and (
        words[0].lower() in ("the", "of", "to", "report", "minutes", "meeting", "and", "executive", "chief")
        and len(words) > 1
    ):
        words.pop(0)
        if words[0][0].islower():
            continue
    start = max(
        (i + 1 for i, w in enumerate(words) if w.lower() in ("meeting", "to", "minutes") and i + 1 < len(words)),
        default=0,
    )
    words = words[start:]
    while len(words) > 1 and (words[0].islower()):
        words.pop(0)
    name = " ".join(words)
    return name if words and words[0][0].isupper() else None


def _council(line: str) -> str | None:
    """The council that a line names; "Full Council" names none."""
    for match in _COUNCIL.finditer(line):
        name = _tidy(match.group())
        if len(name.split()) > 1 and name.split()[0].lower() not in ("full", "watch", "town", "parish", "this", "our"):
            return name
    return None


def _tidy(name: str) -> str:
    words = name.split()
    low = [w.lower() for w in words]
    for cut in ("of", "at", "for"):
        head = [
            i
            for i, w in enumerate(low)
            if w == cut and i and low[i - 1].endswith(("meeting", "proceedings", "minutes", "committee"))
        ]
        if head:
            words, low = words[head[-1] + 1 :], low[head[-1] + 1 :]
    while words and low[0] in (
        "the",
        "of",
        "minutes",
        "meeting",
        "special",
        "draft",
        "annual",
        "ordinary",
        "extraordinary",
    ):
        words, low = words[1:], low[1:]
    return " ".join(words)


def _line_of(hall: re.Match[str]) -> str:
    """The whole line that names a hall, where it says nothing else ("Council Chamber, Moor House, Harrowick")."""
    line = hall.string
    plain = len(line) < 100 and not (
        date_in(line) or time_in(line) or _MEETING.search(line.replace("Council Chamber", ""))
    )
    return (
        line
        if plain and all(w[0].isupper() or w in ("of", "the", "and", "upon") for w in line.split())
        else hall.group()
    )


def _place(place: str) -> str:
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    words = place.rstrip(" ,").split()
    words = words[: next((i for i, w in enumerate(words) if w.lower().strip(",") in days), len(words))]
    while words and words[-1].strip(",").lower() in ("on", "at", "the", "and", "of", "in"):
        words.pop()
    return " ".join(words).rstrip(" ,")
