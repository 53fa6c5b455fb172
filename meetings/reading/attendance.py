"""Who attended: lines such as "Present: Cllr A Marsh (Chair), …", the lists and tables under such a heading."""

import re

from meetings.reading import attendees, language, people, sentences
from meetings.reading import language_attendance as words_of
from meetings.reading.layout import Block
from meetings.reading.people import Known
from meetings.reading.shape import ReadAttendance, ReadMinutes

_WORD = re.compile(r"[\w’'-]+")
_MARKS = " /&,.*"
_STATUSES = [(status, re.compile(rf"\b(?:{pattern})(?!\w)")) for status, pattern in words_of.STATUSES]
_OF_ITS_OWN = re.compile(rf"(?:{words_of.OF_ITS_OWN})$")
_OFFICES = "|".join(sorted(words_of.BEFORE_A_NAME, key=len, reverse=True))
_OFFICE = re.compile(rf"(?i)(?:the )?(?P<office>{_OFFICES})\s*[:–-]+\s*(?=[A-ZÀ-Þ])")
_APOLOGIES = re.compile(
    r"(?i)(?:apolog(?:y|ies)|ymddiheuriadau)\b.{0,120}?"
    r"(?:\bfrom\b|\bgan\b|\bon behalf of\b|\bby\b|:|\s[–-](?=\s))[:;]?\s*"
    r"(?:the |y )?(?!(?:received|accepted|were|had|given|sent)\s)(?-i:(?=[A-ZÀ-Þ]))"
)
_SENT = re.compile(r"\s+(?:had |have |has )?(?:sent|gave|given|offered|tendered|submitted|apologised|apologies)\b")
_NAMES_END = re.compile(
    r"\s(?:who|due to|because|as|owing|had|were|was|with|arrived|and (?:these|the reasons?|it|they|all)|for "
    r"(?:his|her|their|the|whom|reasons?|lateness|absence|personal|early))\b|\.\s"
)
_BRACKETS = re.compile(r"\([^()]{1,120}\)")
_WERE = re.compile(
    r"(?i),?\s+(?:was|were)\s+(?:also\s+)?(?:present|in attendance|attending)\b[^.]{0,30}\.?$|"
    r"\s+(?:also\s+)?attended(?: the meeting(?:\s(?:in|by|under|as|for|via)\s.{0,100})?)?\.?$"
)
_CHAIRED = re.compile(r"(?i)\(?(?P<who>[A-Z].{2,60}?),?\s+(?:was |took |presided |presiding )?in the chair\.?\)?\.?$")
_STARRED = re.compile(
    r"(?i)[^.:]{0,60}\b(?:remote(?:ly)?|virtual(?:ly)?|online|via zoom|via (?:microsoft |ms )?teams|video ?link|"
    r"electronic means)\b[^.:]{0,40}\.?"
)
# Behind the chair alone they are the other members of the body that met.
_THE_OTHERS = re.compile(r"(?i)other (?:members|councillors|cllrs) present\b")
_TITLED = re.compile(r"(?i)\(?(?:the )?(?:\w+ )?(?:cllrs?|councillors?|aldermen|ald|cyng|y cynghor(?:ydd|wyr))\b")
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.?){1,3}$")
_WITHIN = re.compile(
    r"(?<=[\w.;,)])\s+(?=(?:In [Aa]ttendance|Also|Apologies|Absent|Officers?|Others?|Not [Pp]resent|Substitutes?|"
    r"Clerk|Members? of the [Pp]ublic|Public|Present|IN ATTENDANCE|APOLOGIES|ABSENT|ALSO)\b[^:.,;]{0,40}:)|"
    r"(?<=[.;])\s+(?=(?:In [Aa]ttendance|Also [Pp]resent|Also in [Aa]ttendance)\b)"
)
_INITIALS = re.compile(r"\(([A-Z]{2,4})\b")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})?\.?\s+(?=[A-Z])")
_SAYS_WHETHER = re.compile(r"(?i)(?:present|absent|apologies)\s*[:–-]")
_WELCOMES = re.compile(r"(?i)\b(?:apolog|ymddiheur|attendance|present|absen)")


def opens(text: str) -> str | None:
    """The status that a line of attendance gives to those whom it names; None for any other line."""
    found = _heading(text)
    return found[0] if found else None


def bears(text: str) -> bool:
    """Whether a line begins with an office and who bears it ("Chair: Cllr A Marsh. Clerk: Mrs J Poe")."""
    office = _OFFICE.match(text)
    return office is not None and attendees.names(text[office.end() :], share=0.3)


def _heading(text: str) -> tuple[str, int] | None:
    """The status that a heading gives, and where what follows it begins."""
    # "2.1 Apologies were received from …"
    if numbered := _NUMBERED.match(text):
        within = _heading(text[numbered.end() :])
        return (within[0], numbered.end() + within[1]) if within else None
    head = text[:110]
    apologies = _APOLOGIES.match(head)
    if apologies and attendees.names(_cut(text[apologies.end() :])):
        return "apologies", apologies.end()
    end, last = _walk(head)
    if not end or not head[0].isalpha():
        return None
    after = head[end:].lstrip(" .*’'")
    low = head[:end].lower()
    if after and after[0] == "(" and ")" in after[:60] and after[after.index(")") + 1 :].lstrip()[:1] in ("", ":"):
        after = after[after.index(")") + 1 :].lstrip()
        end = len(head) - len(after)
        after = after or ""
    marked = after[:1] in (":", ";", "–", "-", "—", "")
    if not marked and not (last in words_of.BEFORE_NAMES and attendees.names(_cut(text[end:].strip()))):
        return None
    status = _status_of(low)
    if status is None or (
        not after and low.strip() in ("minutes", "clerk", "public", "the public", "members of public")
    ):
        return None
    begins = len(text) - len(text[end:].lstrip(" .*:;–—-"))
    # "Council members: Present: Ann Bell. Absent: …"
    within = _heading(text[begins:]) if marked and _SAYS_WHETHER.match(text, begins) else None
    return (within[0], begins + within[1]) if within else (status, begins)


def _walk(head: str) -> tuple[int, str]:
    """Where the words that headings are made of end, and the last of them."""
    end = turned = 0
    last = before = ""
    for match in _WORD.finditer(head):
        low = match.group().lower()
        if head[end : match.start()].strip(_MARKS) or low not in words_of.HEADING_WORDS:
            break
        if (match.group()[0].isupper() or low == "the") and last in words_of.BEFORE_NAMES and not turned:
            turned, before = end, last
        end, last = match.end(), low
    if turned and head[end:].lstrip(_MARKS)[:1] not in ("", ":", "–", "-", "—"):
        return turned, before
    return end, last


def _status_of(heading: str) -> str | None:
    if _OF_ITS_OWN.match(heading):
        return "present"
    return next((status for status, pattern in _STATUSES if pattern.search(heading)), None)


def _cut(text: str) -> str:
    """A run of names as far as it goes before words that tell something else."""
    whole, text = text, _BRACKETS.sub(lambda found: "_" * len(found.group()), text)
    end = _NAMES_END.search(text)
    while end and end.group() == ". " and _abbreviated(text[: end.start()]):
        end = _NAMES_END.search(text, end.end())
    return whole[: end.start()] if end else whole


def _abbreviated(text: str) -> bool:
    word = text.split()[-1].lower() if text.strip() else ""
    return len(word) < 3 or word in language.TITLES


def known(minutes: ReadMinutes) -> Known:
    """Who is known to the page's reader from the attendance, with initials given in brackets ("Dan Hope (DH)")."""
    found = Known()
    for person in minutes.attendance:
        found.attend(person.name)
        found.initials.update(_INITIALS.findall(person.text))
        found.initials |= people.initials_of(person.text)
    return found


def in_items(items: list[tuple[str | None, list[str]]], minutes: ReadMinutes) -> None:
    """Attendance that stands in the first items (title, lines), where the page's front has none of its kind."""
    told = {person.status for person in minutes.attendance}
    for title, texts in items:
        headed = title or " ".join(texts[:1])
        for text in texts if _WELCOMES.search(headed[:200]) else ():
            for start, end in sentences.split(text[:2000])[:6]:
                _in_sentence(title or "", text[start:end].strip(), told, minutes)


def _in_sentence(title: str, text: str, told: set[str], minutes: ReadMinutes) -> None:
    status = opens(f"{title}:")
    apologies = _APOLOGIES.search(text)
    sent = _SENT.search(text) if status == "apologies" else None
    if apologies:
        status, text = "apologies", text[apologies.end() :]
    elif sent:
        text = text[: sent.start()]
    text = _cut(text).strip(" .")
    if status is None or status in told or not text or len(text.split()) > 120:
        return
    if attendees.names(text, share=0.6):
        _people(text, status, minutes, since=len(minutes.attendance))


def goes_on(block: Block) -> bool:
    """Whether a line under a heading of attendance names people: short, or names between commas."""
    text = block.text
    given = text.split()
    if block.bullet or opens(text) or text[0] == "(" or _OFFICE.match(text) or attendees.unnamed(text):
        return True
    if len(given) <= 8 and any(w.lower().rstrip(".") in language.TITLES for w in given[:3]):
        return True
    if block.cells and (words_of.CELLS.get(block.cells[-1].lower()) is not None or attendees.of_body(block.cells)):
        return True
    if attendees.alone(text) or (_TITLED.match(text) and len(given) <= 24 and text[-1] != "."):
        return True
    if text.count(",") > 1 or (len(given) > 4 and _TITLED.match(text)):
        return attendees.names(text, share=0.6)
    if text[-1] in ".:;?!" and not attendees.names(text, share=1):
        return False
    return len(given) <= 24 and text[0].isupper() and attendees.names(text)


def sure(block: Block) -> bool:
    """Whether a line under a heading of attendance can head no item: a title, initials or a list says so."""
    given = block.text.split()
    titled = any(w.lower().rstrip(".") in language.TITLES for w in given[:3])
    return block.bullet or titled or block.text[0] == "(" or block.text.count(",") > 1 or bool(_INITIAL.match(given[0]))


def closes(text: str) -> bool:
    """Whether a line says behind the names that they attended, or who took the chair."""
    suffix = _WERE.search(text) if len(text) < 400 else None
    chaired = _CHAIRED.fullmatch(text) if len(text) < 90 else None
    return bool(suffix and _told(text[: suffix.start()])) or bool(chaired and _presiding(chaired["who"]))


def _presiding(who: str) -> str | None:
    """Who is named before "in the chair", maybe with an office behind a comma."""
    return attendees.name_of(who) or attendees.name_of(who.partition(", ")[0])


def _told(text: str) -> bool:
    return attendees.names(text, share=0.3) or attendees.office_alone(text)


def read(blocks: list[Block], minutes: ReadMinutes) -> list[Block]:
    """Fill the attendance from the front's blocks and give back those that say something else."""
    rest: list[Block] = []
    status: str | None = None
    since = 0
    listed = False
    parted = _parted(blocks)
    for n, block in enumerate(parted):
        text = block.text
        office = _OFFICE.match(text)
        found = _heading(text) if office is None else None
        suffix = _WERE.search(text) if found is None and len(text) < 400 else None
        if found is not None:
            status, end = found
            since, listed = len(minutes.attendance), False
            heading, names = text[:end].strip(), text[end:].strip()
            if _THE_OTHERS.match(heading) and since < 2:
                status = "present"
            if names:
                minutes.furniture.append(heading)
                columns = [block.cells[0][end:], *block.cells[1:]] if block.cells and not block.action else [names]
                lefts = [_people(column, status, minutes, since=since) for column in columns if column.strip()]
                rest.extend(Block(left) for left in lefts if left)
            else:
                (minutes.furniture if len(text) < 90 else minutes.front).append(text)
        elif _starred(block, minutes):
            rest.append(block)
        elif _chaired(text, minutes):
            if not any(person.text.endswith(text) for person in minutes.attendance):
                rest.append(block)
        elif suffix and _told(text[: suffix.start()]):
            left = _people(text[: suffix.start()], "in attendance", minutes, since=len(minutes.attendance))
            if left or len(minutes.attendance) == since:
                rest.append(block)
            else:
                minutes.attendance[-1].text += text[suffix.start() :]
        elif office is not None and bears(text):
            servant = attendees.of_servant(office["office"])
            if status is None:
                status, since, listed = "present", len(minutes.attendance), True
            _people(text, "in attendance" if servant else status or "present", minutes, since=len(minutes.attendance))
        elif status is not None and (goes_on(block) or attendees.office_alone(text)):
            left = _listed(block, status, minutes, since=since, officers=listed)
            rest.extend([Block(left)] if left else [])
        elif _unheaded(text) or (_named(text) and n + 1 < len(parted) and _named(parted[n + 1].text)):
            status, since, listed = "present", len(minutes.attendance), True
            _people(text, status, minutes, since=since)
        else:
            rest.append(block)
            if len(text.split()) > 8 or text[-1] == ".":
                status = None
    return rest


def _parted(blocks: list[Block]) -> list[Block]:
    """Blocks cut where a second heading of attendance stands within a line."""
    found: list[Block] = []
    for block in _with_offices(blocks):
        parts = _headed(_WITHIN.split(block.text)) if len(block.text) < 4000 else [block.text]
        if len(parts) == 1 or not any(opens(part) for part in parts):
            found.append(block)
        else:
            found.extend(Block(part, bullet=block.bullet and not n) for n, part in enumerate(parts))
    return found


def _headed(parts: list[str]) -> list[str]:
    """The parts of a line, each with the words of its heading that stand before ("Officers" and "Present: …")."""
    found: list[str] = []
    for part in parts:
        if found and _walk(found[-1])[0] == len(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def _with_offices(blocks: list[Block]) -> list[Block]:
    """An office alone on its line ("Chair:") stands with the name below it."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1].text.rstrip(" :–-") if found else ""
        if above.lower() in words_of.OFFICES and attendees.names(block.text, share=0.3) and not opens(block.text):
            found[-1] = Block(f"{above}: {block.text}", bullet=block.bullet)
        else:
            found.append(block)
    return found


def _unheaded(text: str) -> bool:
    """Whether a line without a heading is a list of councillors, or of people with their initials."""
    listed = bool(_TITLED.match(text)) or len(_INITIALS.findall(text)) > 2
    return listed and "," in text and attendees.names(text, share=0.9)


def unheaded(block: Block, after: Block | None) -> bool:
    """Whether a list of titled people begins without a heading, a line each."""
    return after is not None and _named(block.text) and _named(after.text)


def _named(text: str) -> bool:
    """Whether a line is one titled person's name, with an office at most."""
    return bool(attendees.titled(text)) and len(text.split()) < 16 and attendees.name_of(text) is not None


def _listed(block: Block, status: str, minutes: ReadMinutes, *, since: int, officers: bool) -> str:
    """A line of a list or a row of a table under a heading."""
    found = minutes.attendance
    text = block.text
    cells = list(block.cells)
    if len(cells) > 1 and (cell := words_of.CELLS.get(cells[-1].lower())) is not None:
        if not cell:
            return text
        status, cells = cell, cells[:-1]
        before = len(found)
        left = _people(" – ".join(cells), status, minutes, since=before)
        if len(found) > before:
            found[before].text = text
            return ""
        return left and text
    if len(found) > since and _broken(found[-1], text):
        text = f"{found.pop().text} {text}"
        return _people(text, status, minutes, since=since, officers=officers)
    if attendees.of_body(block.cells):
        left = _people(" – ".join(cells), status, minutes, since=len(found), officers=officers)
        found[-1].text = found[-1].text if left else text
        return left
    if len(cells) > 1 and all(attendees.name_of(cell) for cell in cells):
        lefts = [_people(cell, status, minutes, since=since, officers=officers) for cell in cells]
        return " ".join(left for left in lefts if left)
    last = found[-1] if len(found) > since else None
    if last and attendees.office_alone(text) and last.role is None and _full_name(last):
        last.role = text.strip(" .,")
        last.text = f"{last.text} {text}"
        return ""
    return _people(text, status, minutes, since=len(found), officers=officers)


def _full_name(person: ReadAttendance) -> bool:
    return " " in person.name and attendees.name_of(person.name) is not None


def _broken(last: ReadAttendance, text: str) -> bool:
    """Whether a line goes on in the middle of the list above it: behind a comma, or between first name and surname."""
    if last.text.endswith((",", " and")):
        return True
    begun = " " not in last.text and last.text.isalpha() and last.text == last.name
    return begun and len(re.split(r"[,;]", text)[0].split()) == 1


def _people(text: str, status: str, minutes: ReadMinutes, *, since: int, officers: bool = False) -> str:
    before = len(minutes.attendance)
    left = attendees.take(text, status, minutes.attendance, since=since, officers=officers)
    for person in minutes.attendance[before:]:
        if substitute := attendees.substituted(person):
            minutes.attendance.append(substitute)
    return left


def _starred(block: Block, minutes: ReadMinutes) -> bool:
    """ "* joined remotely": takes in what a star beside a name says."""
    tells = (block.bullet or block.text[0] == "*") and _STARRED.fullmatch(block.text.lstrip("* "))
    starred = [person for person in minutes.attendance if "*" in person.text] if tells else []
    for person in starred:
        person.status = "virtual" if person.status in ("present", "in attendance") else person.status
    return bool(starred)


def _chaired(text: str, minutes: ReadMinutes) -> bool:
    """ "(Councillor A Marsh in the Chair)": gives the chair to whoever is named, who is present."""
    chaired = _CHAIRED.fullmatch(text) if len(text) < 90 else None
    name = _presiding(chaired["who"]) if chaired else None
    if name is None:
        return False
    for person in minutes.attendance:
        if person.name == name or (person.name.split()[-1] == name.split()[-1] and person.status == "present"):
            person.role = person.role or "Chair"
            return True
    minutes.attendance.append(ReadAttendance(name, role="Chair", text=text))
    return True
