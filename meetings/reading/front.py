"""What stands before the first item: council, committee, date, times, place and who attended."""

import re

from meetings.reading import (
    attendance,
    attendees,
    capitals,
    headings,
    language_speech,
    named_bodies,
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

# The day of a paper, and no meeting's.
_PUBLISHED = re.compile(
    r"(?i)\b(?:published|uploaded|updated|posted|modified|added|created|printed)(?:\s(?:after|before|since|from|on|by|at)\b|\s?:|\s\d)"
    r"|^by\s(?-i:[A-Z])[\w.’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s[^a-z]"
)
_HIGHEST = 12
# Lines above it are the paper's or the site's: "12th July 2028" over "Minutes of the meeting held on …".
_ANNOUNCED = re.compile(r"(?i)(?:draft |unapproved )?(?:minutes|cofnodion|notes)\b|.{0,80}\b(?:minutes|cofnodion) of\b")
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
    first = _letterhead(blocks)
    opening = next((n for n, block in enumerate(blocks) if n >= first and rolls.opens(block.text)), 0)
    above = [block.text[:400] for block in blocks[first:opening]]
    if any(_no_front(text) or len(text) > 300 for text in above):
        return first
    return opening if any(places.MEETING.search(text) or when.DATE.search(text) for text in above) else first


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
    above = _letterhead(blocks)
    rest = [*blocks[:above], *attendance.read(blocks[above:], minutes)]
    minutes.front.extend(block.text for block in rest)
    lines = [text for block in rest if not _PUBLISHED.search(text := block.text[:600])]
    held = [line for line in lines if named_bodies.DATED.match(line)]
    held += [line for line in lines if places.HELD.search(line) and not _ANOTHER.match(line)]
    below = next((n for n, line in enumerate(lines) if _ANNOUNCED.match(line)), 0)
    dated = [line for line in [*held, *lines[below:], *lines] if not _ANOTHER.match(line)]
    minutes.date = next((d for line in dated if (d := when.date_in(line))), None)
    timed = [line for line in [*held, *lines[below:], *lines] if not places.MOVED_ABOUT.search(line)]
    both = next((both for line in timed if all(both := when.hours(line))), (None, None))
    minutes.starts = both[0] or next((t for line in timed if (t := when.time_in(line))), None)
    minutes.ends = both[1] or next((t for line in timed if (t := when.hours(line)[1])), None)
    named_bodies.find(lines, minutes)
    minutes.place = (places.find(lines[below:]) if below else None) or places.find(lines)


def _letterhead(blocks: list[Block]) -> int:
    """How many lines stand above the one that announces the minutes, where a list of who came stands below it: offices
    and addresses there are the council's ("Chairman: Cllr A Bell", "Clerk: Jo Cole, 4 Mill Lane")."""
    announced = next((n for n, block in enumerate(blocks[:_HIGHEST]) if _ANNOUNCED.match(block.text)), 0)
    if not announced:
        return 0
    listed = [rolls.opens(block.text) in ("present", "apologies", "absent") for block in blocks]
    return announced if any(listed[announced:]) and not any(listed[:announced]) else 0
