"""When a meeting was held: its day, when it began and when it closed."""

import calendar
import re

from meetings.reading import attendees, dates, language
from meetings.reading.layout import Block
from meetings.reading.signs import BEGINS, holds

_MONTHS = "|".join(sorted((m for m in dates.MONTHS if len(m) > 2), key=len, reverse=True))
_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ORDINALS = [
    *_UNITS, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first",
]  # fmt: skip
_ORDINAL = "|".join(reversed(_ORDINALS)).replace("-", "[- ]")
# A day alone on its line, by who signs.
_LONGEST_DAY = 40
_A_DAY = re.compile(
    r"(?:\w{3,10},?\s)?\d{1,2}(?:\s?[a-z]{2,4})?\s[A-ZÀ-Þ][a-z]{2,10},?\s(?:19|20)\d\d\.?|\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d"
)
_SIGNERS = frozenset(
    "chair chairman chairperson chairwoman cadeirydd mayor convener convenor provost president signed cathaoirleach "
    "llofnodwyd".split()
)
DATE = re.compile(
    rf"(?i)(?:{BEGINS}|(?<=day)(?=\d))(?:(?P<d>\d{{1,2}})\s?(?:(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)\s?\.?\s*|\s+)(?:day\s+)?(?:of\s+|"
    rf"o\s+)?(?P<m>{_MONTHS})\.?,?\s*(?P<y>\d{{4}}|[’']\d\d)\b"
    rf"|(?P<m2>{_MONTHS})\s+(?P<d2>\d{{1,2}})(?:(?:st|nd|rd|th),?\s*|,?\s+)(?P<y2>\d{{4}})\b|"
    rf"(?P<d3>\d{{1,2}})[./-](?P<m3>\d{{1,2}})[./-](?P<y3>\d{{4}}|\d\d)\b|"
    rf"(?P<y5>(?:19|20)\d\d)[/-](?P<m5>\d\d)[/-](?P<d5>\d\d)\b|"
    rf"(?P<word>{_ORDINAL})\s+(?:day\s+)?(?:of\s+)?(?P<m4>{_MONTHS}),?\s+(?P<y4>\d{{4}})\b)"
)
TIME = re.compile(
    r"(?i)(?<!\w)(?=[\dn])(?:(?P<h>\d{1,2})(?:[.:](?P<m>\d\d))?\s?(?:o[’']clock\s?)?"
    r"(?:(?P<half>[ap])\.?\s?m|y\.?\s?(?P<pryd>[bph]))\b|"
    r"(?<![\d./-])(?P<h2>[01]?\d|2[0-3])[.:](?P<m2>[0-5]\d)(?:\b|(?=\s?h(?:ou)?rs?\b))(?!\s*(?:%|[./]\d))|"
    r"(?P<h3>[01]\d|2[0-3])(?P<m3>[0-5]\d)\s?h(?:ou)?rs?\b|(?P<noon>noon)\b)"
)
_LATE = re.compile(r"(?i)\b(?:evening|afternoon|nos|hwyr|prynhawn)\b")
# No council meets before seven in the morning; before nine, an hour without am or pm is as likely the evening's.
DAWN, EARLIEST = 7, 9
_UNTIL = re.compile(r"\s?(?:to|until|till|–|—|-)\s?", re.IGNORECASE)
_FINISH = re.compile(
    r"(?i)\b(?:finish(?:ed|ing)?|end(?:s|ed|ing)?|clos(?:e[sd]?|ing)|conclud(?:ed|ing)|diwedd)(?:\s(?:time|at))?\s*:?\s*(?=\d)"
)
_CLOSED = re.compile(
    r"(?i)\b(?:meeting|chair(?:man|person)?|mayor|cyfarfod)\b.{0,60}\b(?:closed|ended|finished|concluded|"
    r"terminated|rose|adjourned|close|daeth)\b.{0,40}|\b(?:meeting )?(?:closed|ended|finished|concluded)(?: "
    r"at)?\b.{0,30}|\bdaeth\b.{0,40}\bi ben\b.{0,30}"
)
# "The closed session ended at 9.05pm": the meeting goes on.
_PART_CLOSED = re.compile(
    r"(?i)\W*(?:the )?(?:closed|private|confidential|exempt|open|public|question)\b[^.;:]{0,30}\b"
    r"(?:session|part|section|forum|participation|time|hearing)\b(?! of the meeting)"
)
_COMMENCED = re.compile(
    r"(?i)\bmeeting\s(?:was\s)?(?:commenced|started|began|opened)\s?:?\s(?:at\s)?\d[\d.:]*\s?(?:[ap]\.?m\b|hrs)?"
)
_SIGNED = re.compile(r"(?i)\W*(?:h(?:ou)?rs)?\W*(?:(?:vice[- ])?chair(?:man|woman|person)?|convener|mayor|provost)?\W*")
_CLOSING = ("clos", "ended", "finished", "concluded", "terminated", "rose", "adjourned", "daeth")
# Alone on the last line, below when the meeting closed, these sign the minutes.
_WHO_SIGNS = frozenset(
    f"{rank}{office}"
    for rank in ("", "parish ", "town ", "community ", "acting ", "deputy ", "hon ", "honorary ", "hon. ")
    for office in ("clerk", "clerk to the council", "clerk to the parish council", "clerk and rfo", "secretary")
)
_LONGEST_NAME = 4


def ends(blocks: list[Block], *, starts: str | None = None) -> str | None:
    """When the meeting closed, from the page's last lines. HH:MM, as all hours here."""
    for block in reversed(blocks[-8:]):
        text = block.text[-300:]
        closed = _CLOSED.search(text) if holds(text.lower(), _CLOSING) else None
        if closed is None:
            continue
        told = closed.group()
        verb = max(told.lower().rfind(word) for word in _CLOSING)
        if time := time_in(told[max(verb, 0) :], after=starts) or time_in(told, after=starts):
            return time
    return None


def begun(blocks: list[Block]) -> str | None:
    """When the meeting began, where the page's last lines say it ("The meeting commenced at 7 pm and …")."""
    for block in reversed(blocks[-8:]):
        text = block.text[-300:]
        opened = _COMMENCED.search(text) if holds(text.lower(), ("commenced", "started", "began", "opened")) else None
        if opened and (time := time_in(opened.group())):
            return time
    return None


def lasted(text: str) -> bool:
    """Whether a line says no more than from when to when the meeting was ("10.00 am - 12.15 pm   CHAIRMAN")."""
    first = TIME.match(text) if text[:1].isdigit() and len(text) < 90 else None
    between = _UNTIL.match(text, first.end()) if first else None
    last = TIME.match(text, between.end()) if between else None
    return last is not None and _SIGNED.fullmatch(text, last.end()) is not None and all(hours(text))


def signs(text: str, before: Block | None, after: Block | None) -> bool:
    """Whether a line is of the signature at the foot: who signs, or the day beside it."""
    bare = text.lower().strip(" .")
    if bare in language.SIGNATURE_WORDS or lasted(text) or bare.startswith(language.TO_BE_SIGNED):
        return True
    if after is None and bare in _WHO_SIGNS and " " in bare and not bare.startswith("hon"):
        return True
    last = after is None and before is not None and not before.bullet and len(bare.split()) <= _LONGEST_NAME
    if last and before is not None and closes(before.text):
        return bare in _WHO_SIGNS or attendees.name_of(text) is not None
    if len(text) > _LONGEST_DAY or not _A_DAY.fullmatch(text):
        return False
    return any(beside is not None and beside.text.lower().strip(" .:_") in _SIGNERS for beside in (before, after))


def closes(text: str) -> bool:
    """Whether a line says no more than when the meeting closed."""
    closed = _CLOSED.search(text) if len(text) < 120 and not _PART_CLOSED.match(text) else None
    return closed is not None and time_in(closed.group(), after="00:00") is not None


def date_in(line: str) -> str | None:
    """The first full date in a line, as ISO; None where there is none or it is no day."""
    for match in DATE.finditer(line):
        name = match["m"] or match["m2"] or match["m4"]
        month = dates.MONTHS[name.lower()] if name else int(match["m3"] or match["m5"])
        worded = match["word"]
        day = _ORDINALS.index(worded.lower().replace(" ", "-")) + 1 if worded else 0
        day = day or int(match["d"] or match["d2"] or match["d3"] or match["d5"])
        year = int((match["y"] or match["y2"] or match["y3"] or match["y4"] or match["y5"]).lstrip("’'"))
        year += 2000 if year < 100 else 0
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(year, 1), month)[1]:
            return f"{year:04d}-{month:02d}-{day:02d}"
    return None


def time_in(line: str, *, after: str | None = None) -> str | None:
    """The first time of day in a line. `after` tells 9.10 in the morning from 9.10 in the evening."""
    late = _LATE.search(line) is not None
    return next((told for match in TIME.finditer(line) if (told := _told(match, after, late=late))), None)


def hours(line: str) -> tuple[str | None, str | None]:
    """When a meeting began and when it closed, in a line that says both ("from 7.00 to 8.30 pm")."""
    first = TIME.search(line)
    between = _UNTIL.match(line, first.end()) if first else None
    # Cut off, so that the dash in "13:00-15:30" is no part of a number.
    last = TIME.match(line[between.end() :]) if between else None
    late = _LATE.search(line) is not None
    if first is None or last is None:
        finish = _FINISH.search(line)
        told = TIME.match(line, finish.end()) if finish else None
        starts = _told(first, None, late=late) if first and (told is None or first.span() != told.span()) else None
        return starts, _told(told, starts, late=late) if told else None
    closed = _told(last, None, late=late)
    begun = _told(first, None, late=late) or (_before(first, closed) if closed else None)
    return begun, closed or (_told(last, begun, late=late) if begun else None)


def _before(match: re.Match[str], closed: str) -> str | None:
    """The hour without am or pm that is the last before another."""
    given = [f"{hour:02d}:{match['m2']}" for hour in (int(match["h2"]), int(match["h2"]) + 12)]
    return max((one for one in given if one < closed), default=None)


def _told(match: re.Match[str], after: str | None, *, late: bool) -> str | None:
    """The time of day of one match; None where it may be of the morning or of the evening."""
    if match["noon"]:
        return "12:00"
    printed = match["h"] or match["h2"] or match["h3"]
    hour, minute = int(printed), int(match["m"] or match["m2"] or match["m3"] or 0)
    if half := match["half"] or match["pryd"]:
        # Welsh: y bore, y prynhawn, yr hwyr.
        hour = hour % 12 + (12 if half.lower() in "ph" else 0)
    elif match["h2"] and hour < 12 and printed[0] != "0":
        told = f"{hour:02d}:{minute:02d}"
        if late or (after is not None and told < after) or (after is None and hour < DAWN and not minute % 15):
            hour += 12
        elif after is None and hour < EARLIEST:
            return None
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
