"""Where a meeting was held, as the lines of its front say."""

import re

from meetings.reading import language, when

# "Moor ANNUAL PARISH COUNCIL MEETING"
YEARLY = re.compile(r"(?i)\s(?:annual|extraordinary|monthly|special)(?=\s(?:parish|town|community|city)\scouncil$)")
WORD = r"(?!(?i:council|held|minutes|meeting|report|draft)\b)[A-ZÀ-Þ][\w’'&.-]*"
MOVED_ABOUT = re.compile(r"(?i)\b(?:joined|left|arrived|entered|webcast|deadline|published)\b")
MEETING = re.compile(
    r"(?i)\b(?:minutes|cofnodion|meeting|cyfarfod|council|cyngor|committee|pwyllgor|held|cynhaliwyd|date|time|"
    r"venue|place|location|dyddiad|amser|draft|community|agm)\b"
)
HELD = re.compile(r"(?i)\b(?:held|cynhaliwyd|gynhaliwyd|took place|convened|met(?= (?:in|at|via)\b))\b")
_VENUE = re.compile(
    r"(?i)(?:^(?:venue|location|place|lleoliad|man cyfarfod)(?:\s(?:for|of)\s(?:the\s)?meeting)?\s?[:–-]?|"
    r"^held (?:at|in)\s?:|"
    r"\s(?:venue|place|location)\s?:)\s+(?P<place>\S.*)"
)
_VENUE_ALONE = re.compile(r"(?i)(?:venue|location|place|lleoliad|held at)\s?:?")
_OTHER_FIELD = re.compile(r"(?i)\s(?:date|time|start(?:s|ed)?|dyddiad|amser)\s?:.*")
_DIRECTIONS = re.compile(r"(?i)\.?\s*(?:\.\s*)?(?:view directions|cyfarwyddiadau|view map|show map)\b.*|\s+contact:.*")
_AT = re.compile(
    r"(?i)\b(?:in|at|via|yn|drwy|trwy)\s+(?!(?:the\s)?(?:absence|presence|accordance|addition|light|event)\b|defnyddio)"
    r"(?=(?:the\s+|y\s+|yr\s+)?[“\"'‘]?(?:\d{1,3}(?:[/-]\d{1,3})?[a-z]?\s)?[A-ZÀ-Þ])"
)
_PLACE_ENDS = re.compile(
    r"(?i)\s(?:on|ar|commencing|starting|beginning|from|by|at|am|which|when|where|following|immediately|"
    r"(?:due|owing) to|because|to consider|"
    r"for the|and (?:via|on|by|in|at|remotely|online|was))\b|[.;(]|,?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"dydd|nos)\b|\s[-–]\s"
)
_MANNER = re.compile(r"(?i)\b(?:format|hybrid|person|private|public|session)$")
_HALL = re.compile(
    rf"(?:(?:\b{WORD}\s+){{1,3}}|\b(?:Council|COUNCIL)\s+)(?:{language.PLACES}|{language.PLACES.upper()})\b"
)
# Rooms that are named for the meetings that they hold.
_ROOM = re.compile(r"(?i)\b(?:council (?:chamber|office|building|house)|committee room|members[’']? room)s?\b")
_HAS_PLACE = re.compile(
    rf"\b(?:(?:{language.PLACES}|{language.PLACES.upper()})\b|(?i:zoom|teams|skype|webex|online)\b)"
)
_WIRE = re.compile(r"(?i)(?:(?:microsoft |ms )?teams|zoom|skype|webex)(?: video ?conference)?")
_LONG = 200
_HEAD = re.compile(r"(?i)\b(?:minutes|meeting|held|present|notes|cofnodion|cyfarfod)\b")
# Behind the day and the hour, on the same line: "7.30 p.m. – Committee Room 2, Moor House".
_FOLLOWS = re.compile(r"\.?(?:,|\s[-–])?\s+(?=(?:the\s)?[A-Z])")
_TIMED = re.compile(r"(?i)\s+at\s+\d.*$")


def tells(line: str) -> bool:
    """Whether a line is a paragraph that tells what was said, and not the page's head."""
    return len(line) > _LONG and _HEAD.search(line) is None


def find(lines: list[str]) -> str | None:
    """Where the meeting was held, as the page says it."""
    for n, line in enumerate(lines):
        if venue := _VENUE.search(line):
            return _TIMED.sub("", _OTHER_FIELD.sub("", _DIRECTIONS.sub("", venue["place"]))).strip(" .,")
        if _VENUE_ALONE.fullmatch(line) and n + 1 < len(lines):
            return lines[n + 1]
    for line in sorted(lines, key=lambda line: not HELD.search(line)):
        held = HELD.search(line)
        if (held or when.date_in(line) or when.time_in(line)) and (place := _placed(line, held.end() if held else 0)):
            return place
    for line in lines:
        hall = _HALL.search(line)
        if hall and not MOVED_ABOUT.search(line):
            return _line_of(hall)
    return None


def _placed(line: str, start: int) -> str | None:
    """The place behind "in", "at" or "via"; what stands behind "held" need not be called a hall."""
    wired = None
    for at in _AT.finditer(line, start):
        rest = line[at.end() :]
        end = _PLACE_ENDS.search(rest)
        place = (rest[: end.start()] if end else rest).strip(" ,“”\"'‘’")
        if (dated := when.DATE.search(place, 3)) is not None:
            place = place[: dated.start()].rstrip(" ,–-")
        if not place or len(place) > 120 or _MANNER.search(place) or (when.DATE.match(place) or when.TIME.match(place)):
            continue
        if _WIRE.fullmatch(place):
            wired = wired or place
        elif _HAS_PLACE.search(place) or place[0].isdigit() or (start and not MEETING.search(place)):
            return place
    return wired


def _line_of(hall: re.Match[str]) -> str:
    """The whole line that names a hall, where it says nothing else ("Council Chamber, Moor House, Harrowick")."""
    line = hall.string
    told = [m.end() for kind in (when.DATE, when.TIME) for m in kind.finditer(line, 0, hall.start())]
    follows = _FOLLOWS.match(line, max(told)) if told else None
    line = line[follows.end() :] if follows else _TIMED.sub("", line)
    plain = len(line) < 100 and not (when.date_in(line) or when.time_in(line) or MEETING.search(_ROOM.sub("", line)))
    small = ("-", "–", "&", "of", "the", "and", "upon", "in", "at", "on", "y", "yr")
    return line if plain and all(w[0].isupper() or w[0].isdigit() or w in small for w in line.split()) else hall.group()
