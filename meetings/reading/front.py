"""What stands before the first item: council, committee, date, times, place and who attended."""

import itertools
import re

from meetings.reading import (
    attendance,
    attendees,
    capitals,
    headings,
    language,
    language_speech,
    places,
    references,
    rolls,
    sentences,
    speakers,
    titles,
    when,
)
from meetings.reading.layout import Block
from meetings.reading.people import Known
from meetings.reading.shape import ReadMinutes
from meetings.reading.signs import stands

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
# The day of a paper, and no meeting's.
_PUBLISHED = re.compile(r"(?i)\b(?:published|uploaded|updated)\s(?:after|before|since|from|on)\b")
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
_DATED = re.compile(
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
# "To confirm the minutes of 30 January", "The minutes of … were approved": of another meeting.
_ANOTHER = re.compile(
    r"(?i)(?:\(?[a-z\d]{1,2}[.)]\s)?(?:to )?(?:confirm|approve|adopt|agree|accept|sign|receive|consider)\b[^.]{0,60}"
    r"\bminutes\b"
    r"|consideration was given to\b[^.]{0,40}\bminutes\b"
    r"|(?:members|councillors|the \w+)\s(?:\w+ly )?[a-z]{2,12}ed\b[^.]{0,60}\bminutes\b"
    r"|(?:the )?(?:\w+ )?minutes of\b[^.]{4,160}?(?<!which )(?<!that )\b(?:was|were|(?<!to )be|having been) "
    r"(?:\w+ ){0,3}?(?:agreed|approved|confirmed|accepted|adopted|received|signed|noted|(?:taken as )?read)\b"
    r"|minutes (?:approved|agreed|confirmed|adopted|signed|published|circulated)\b"
)
_SORT = re.compile(
    r"(?i)cyngor (?:cymuned|tref|sir|dinas)|(?:community|town|parish|county|borough|city|district) council"
)
_NAME_ALONE = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*(?: (?:and|a|&|on|upon|with|the) | |$)){1,6}")
_APOLOGISES = re.compile(r"(?i)\b(?:apolog|ymddiheur)")
# Words of discussion above the first numbered item that make an item of their own.
TOLD = 30
# One of the first paragraphs that is this long has run on; who attended is told within so many characters.
NEAR = 6
LONG = 400
TOO_FAR = 4000
_ATTENDED = re.compile(r"(?:Those|Also|Members) (?:present|attending|in attendance) (?:were|included)\b")
# Lines on top of a published page that tell no more of the meeting than whom to ask.
_ASKED_OF = re.compile(r"(?i)(?:contact:|no\.? item$)")
_APOLOGIES = re.compile(r"(?i)apologies(?: for absence)?:?")
# The item that most meetings begin with, which names a meeting and its day as the page's head does.
_OF_MINUTES = re.compile(
    r"(?i)(?:(?:approval|confirmation|adoption|signing) of )?(?:the )?(?:draft )?minutes (?:of|from)\b"
)
# The first of titles in capitals that sentences run on from.
_SHOUTED = re.compile(r"APOLOGIES(?: FOR ABSENCE)?[:.–-]*\s(?=(?:were|was|None|There|Apologies|Received|No)\s)")
_TOLD_APOLOGIES = re.compile(r"(?i)(?:(?:an )?apolog(?:y|ies)\b|none\b|nil\b|no \w+|there were)[^:]*\.$")
_OF_THE_PAGE = re.compile(
    r"(?i)(?:contact|e-?mail|tel|telephone|link|note|media|no\.? item|items|agenda items|share this item)\b.{0,160}$"
)
# The page's head and those who came, in a page that lost its lines.
_HEADS_RUN_ON = re.compile(r"^.{0,120}\b(?i:minutes|meeting)\b.*?\b(?:Present|PRESENT)\s?:")
_DECIDED = re.compile(r"\bRESOLVED\b|\bagreed (?:that|to)\b|\bwas (?:\w+ )?elected\b|\bproposed\b.{0,60}\bseconded\b")
_BEGAN = re.compile(
    r"(?i)(?:the )?meeting (?:was )?(?:started|opened|commenced|began|convened|declared open)\b[^.]{0,30}\d[^.]{0,12}"
    r"(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?(?: ?hrs)?\.?"
)
# "(to the point mentioned)"
_BRACKETS = re.compile(r"\([^()]{1,80}\)")
# What no front tells, by the words that it begins with.
_TOLD = {
    word: re.compile(rf"\b(?:{told})\b")
    for word, told in language_speech.by_first_word(
        f"{language_speech.SPEECH}|proposed|seconded|approved|agreed|resolved|discussed|circulated|elected|nominated"
    ).items()
}
_IN_FORM = re.compile(
    r"\b(?:Circulated|RESOLVED|AGREED|Proposed|Seconded|Cadarnhawyd|Derbyniwyd|Cymeradwywyd|Cytunwyd|Penderfynwyd)\b"
)
_DECIDES = re.compile(r"\b(?:(?i:proposed|seconded|resolved)|agreed (?:that|to)|was (?:\w+ )?elected)\b")
# What a meeting may begin with, though an office is named in it.
_ELECTS = re.compile(
    r"(?i)(?:to elect|(?:re-?)?(?:election|appointment|installation|resignation|co-?option) of|"
    r"(?:\w+ )?vacanc(?:y|ies)$)"
)


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


def length(blocks: list[Block]) -> int:
    """How many blocks of a page without numbered items are its front: the meeting's name and day, and who attended."""
    last = _before_attendance(blocks[:20])
    attending = False
    seen = bool(last)
    for n, block in enumerate(blocks[:60]):
        if n < last:
            continue
        text = block.text
        after = blocks[n + 1] if n + 1 < len(blocks) else None
        told = after is not None and (seen or _TOLD_APOLOGIES.match(after.text))
        if block.linked or block.mark is not None or (told and not attending and _APOLOGIES.fullmatch(text)):
            break
        if n and after is not None and len(text) < 120 and _OF_MINUTES.match(text) and headings.DONE.search(after.text):
            break
        if (
            after is not None
            and _SHOUTED.match(text)
            and capitals.in_capitals(after.text)
            and not rolls.opens(after.text)
        ):
            break
        if (
            rolls.opens(text)
            or attendance.closes(text)
            or attendance.bears(text)
            or _ATTENDED.match(text)
            or (n and _BEGAN.fullmatch(text))
            or attendance.unheaded(block, after)
        ):
            attending = seen = True
        elif _no_front(text[:400]) or (n and len(text) > 80 and titles.run_on(text)):
            break
        elif attending:
            if not _attends(block, blocks[n + 1 : n + 2]) and (len(text) > 80 or not _again(blocks[n + 1 : n + 5])):
                break
        elif not announces(text, first=n == 0 and len(blocks) > 4, near=n < 12) and not (
            n == 0 and _names(text, after)
        ):
            break
        seen = seen or (n > 0 and _ASKED_OF.match(text) is not None)
        last = n + 1
    return last if seen or any(when.DATE.search(b.text[:300]) for b in blocks[:last]) else 0


def _before_attendance(blocks: list[Block]) -> int:
    """Where the list of who attended begins, if all above it is the page's head."""
    opening = next((n for n, block in enumerate(blocks) if rolls.opens(block.text)), 0)
    above = [block.text[:400] for block in blocks[:opening]]
    if any(_no_front(text) or len(text) > 300 for text in above):
        return 0
    return opening if any(places.MEETING.search(text) or when.DATE.search(text) for text in above) else 0


def _no_front(text: str) -> bool:
    """Whether a line tells what was said or decided, as none of the page's front does."""
    text = _BRACKETS.sub("", text) if "(" in text else text
    return stands(_TOLD, text) or _IN_FORM.search(text) is not None


def _again(blocks: list[Block]) -> bool:
    """Whether another list of who attended begins a few lines below."""
    return any(rolls.opens(block.text) or attendance.closes(block.text) for block in blocks)


def _attends(block: Block, after: list[Block]) -> bool:
    if when.DATE.search(block.text[:200]) and len(block.text) < 120:
        return True
    if _ELECTS.match(block.text):
        return False
    if not attendance.goes_on(block):
        return False
    return attendance.sure(block) or not after or (len(after[0].text.split()) < 14 and not _is_sentence(after[0]))


def _is_sentence(block: Block) -> bool:
    """Whether a line tells something, so that what stands above it is a title ("Roads")."""
    text = block.text
    if text[-1] != "." or len(text.split()) < 4 or text.count(",") > 1:
        return False
    return not (rolls.opens(text) or attendance.goes_on(block) or attendance.closes(text))


def _names(text: str, after: Block | None) -> bool:
    """Whether a page's first line is a body's name, above the line that names its meeting and the day."""
    below = after.text[:300] if after is not None and len(text.split()) < 9 and text[-1] not in ".:" else ""
    return bool(places.MEETING.search(below) and when.DATE.search(below)) and not _no_front(below)


def announces(text: str, *, first: bool, near: bool) -> bool:
    """Whether a line names the meeting, its day or its hour."""
    named = places.MEETING.search(text[:300]) is not None or (not first and _OF_THE_PAGE.match(text) is not None)
    return (first and named) or (near and (named or bool(when.DATE.search(text[:300]) or when.TIME.search(text[:200]))))


def parted(blocks: list[Block]) -> list[Block]:
    """The page's blocks; one that runs on from the heading, or from who attended, into what was said is taken apart."""
    for n, block in enumerate(blocks[:NEAR]):
        head = block.text[:LONG]
        heads = not n and places.MEETING.search(head) and when.DATE.search(head)
        if len(block.text) >= LONG and (heads or rolls.opens(block.text)):
            return [*blocks[:n], *_parted(block), *blocks[n + 1 :]]
    return blocks


def _parted(block: Block) -> list[Block]:
    for start, end in sentences.split(block.text[:TOO_FAR]):
        said = block.text[start:end]
        told = speakers.find(said, Known()) or references.in_text(said, place="paragraphs", at=[])
        if start and told and not _APOLOGISES.search(said[:200]):
            above = Block(block.text[:start].rstrip(), blank=block.blank, line=block.line)
            return [above, Block(block.text[start:], action=block.action, line=block.line)]
    return [block]


def told(blocks: list[Block]) -> int | None:
    """Where the page tells what was said above its first numbered item; None where it hardly does."""
    text = blocks[0].text if blocks else ""
    start = 1 if _HEADS_RUN_ON.search(text) and not _DECIDED.search(text) else 0
    said = [n for n, block in enumerate(blocks) if n >= start and _tells(block)]
    pointing = next((n for n, block in enumerate(blocks) if n >= start and _points(block.text)), None)
    if pointing is not None and (not said or pointing <= said[0]):
        return pointing
    if not said or sum(len(blocks[n].text.split()) for n in said) < TOLD:
        return None
    first = said[0]
    for at in range(first - 1, max(0, first - 5), -1):
        line = blocks[at].text
        if rolls.opens(line) or places.MEETING.search(line) or _OF_THE_PAGE.match(line):
            break
        if headings.heading(blocks[at], "", last=False) and (at == first - 1 or line.isupper() or line[-1] == ":"):
            return at
    return first


def _points(text: str) -> bool:
    """Whether a sentence points to a place in other minutes ("… approved, with point 4 put right")."""
    if len(text) < 40 or text[-1] != "." or rolls.opens(text) or attendance.closes(text) or attendees.names(text):
        return False
    return bool(references.in_text(text, place="paragraphs", at=[]))


def _tells(block: Block) -> bool:
    text = block.text
    if len(text) < 40 or text[-1] not in ".”" or rolls.opens(text) or attendance.closes(text):
        return False
    if _APOLOGISES.search(text[:200]):
        return False
    return _DECIDES.search(text) is not None or bool(speakers.find(_BRACKETS.sub("", text), Known()))


def read(blocks: list[Block], minutes: ReadMinutes) -> None:
    """Fill in what the front says. Attendance goes to `attendance`, its headings to `furniture`."""
    rest = attendance.read(blocks, minutes)
    minutes.front.extend(block.text for block in rest)
    lines = [text for block in rest if not _PUBLISHED.search(text := block.text[:600])]
    held = [line for line in lines if _DATED.match(line)]
    held += [line for line in lines if places.HELD.search(line) and not _ANOTHER.match(line)] or lines
    dated = [line for line in [*held, *lines] if not _ANOTHER.match(line)]
    minutes.date = next((d for line in dated if (d := when.date_in(line))), None)
    timed = [line for line in [*held, *lines] if not places.MOVED_ABOUT.search(line)]
    both = next((both for line in timed if all(both := when.hours(line))), (None, None))
    minutes.starts = both[0] or next((t for line in timed if (t := when.time_in(line))), None)
    minutes.ends = both[1] or next((t for line in timed if (t := when.hours(line)[1])), None)
    councils = [c for line in lines if " > " not in line and (c := _council(line))]
    named = next((c for c in councils if not _SORT.fullmatch(c)), None)
    minutes.council = named or _on_two_lines(lines) or next(iter(councils), None)
    if minutes.council is None and lines and _SOCIETY.fullmatch(lines[0]):
        minutes.council = lines[0]
    council = (minutes.council or "").lower()
    at = [one["what"] for line in lines if (one := _OF_ONE_MATTER.fullmatch(line))]
    minutes.committee = next((c for line in at or lines if (c := _committee(line)) and c.lower() != council), None)
    minutes.place = places.find(lines)


def _committee(line: str) -> str | None:
    dated = _DATED.match(line)
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
