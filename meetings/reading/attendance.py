"""Who attended: lines such as "Present: Cllr A Marsh (Chair), …", the lists and tables under such a heading."""

import re

from meetings.reading import attendees, first_names, headings, language, notes, rolls
from meetings.reading import language_attendance as words_of
from meetings.reading import names as names_of
from meetings.reading.language_names import INITIALS
from meetings.reading.layout import Block
from meetings.reading.people import Known
from meetings.reading.shape import ReadAttendance, ReadMinutes
from meetings.reading.signs import holds

_OFFICES = "|".join(sorted(words_of.BEFORE_A_NAME, key=len, reverse=True))
_OF_IT = r"(?: of (?:the|this) (?:committee|council|board|group|panel|forum))?"
_OFFICE = re.compile(rf"(?i)(?:the )?(?P<office>{_OFFICES}){_OF_IT}(?:\s*[:–-]+|(?<= by)(?=\s))\s*(?=[A-ZÀ-Þ])")
_WERE = re.compile(
    r"(?i),?\s+(?:was|were)\s+(?:also\s+)?(?:present|in attendance|attending)\b(?:[^.]{0,30}|\swith\s[^.]{0,90})\.?$|"
    r"\s+(?:also\s+)?attended(?: the meeting(?:\s(?:in|by|under|as|for|via)\s.{0,100})?)?\.?$"
)
_BEING = (" was ", " were ", " attended")
# "The Worshipful the Mayor, Councillor A Bell"
_MAYOR = re.compile(
    r"(?i)(?:the )?(?:(?:right )?worshipful,? )?(?:the )?(?:deputy |lord |town )?mayor,? \(?"
    r"(?=(?:councillor|cllr|alderman)\b)"
)
_CHAIRED = re.compile(
    r"(?i)\(?(?P<who>[A-Z].{2,60}?),?\s+(?:(?:was |took |presided |presiding )?in the chair|presid(?:ed|ing))\.?\)?\.?$"
)
# "With Cllr Ann Poe in the Chair there were present Cllrs Hay and Fox."
_LED_BY = re.compile(
    r"With (?:the )?(?P<who>[A-Z][^,:;]{2,60}?),? (?i:in the chair),?(?: (?i:there were|the following were)(?i: also)?"
    r" (?i:present))?(?: (?i:were))?\s?[:,;–-]{0,2}\s+"
)
# "At a meeting of the Board held on … there were present:-"
_PRESENT_BELOW = re.compile(r"(?i)\bthere were (?:also )?present\s?[:;–-]{0,2}$")
_TOGETHER = re.compile(r"(?i)(?:together|along) with\s+")
# "Present: Councillors" above their names.
_WHAT_THEY_ARE = re.compile(
    r"(?i)(?:the )?(?:(?:parish|town|community|council|board|committee) )?(?:councillors|cllrs|members|trustees|"
    r"governors)"
)
# Behind the chair alone they are the other members of the body that met.
_THE_OTHERS = re.compile(r"(?i)other (?:members|councillors|cllrs|aldermen) present\b")
_TITLED = re.compile(r"(?i)\(?(?:the )?(?:\w+ )?(?:cllrs?|councillors?|aldermen|ald|cyng|y cynghor(?:ydd|wyr))\b")
_FEW = 7
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.?){1,3}$")
_INITIALS = re.compile(rf"\((?:[^()]{{2,40}},\s)?({INITIALS})\b")
# "Bell (P), Cole (A), Dale (Ab)"
_CODES = {"P": "present", "A": "apologies", "Ap": "apologies", "Ab": "absent", "Abs": "absent"}
_CODE = re.compile(r"\((P|A|Ap|Abs?)\)")
# The head of a table of who was there.
_NAMES_BELOW = re.compile(r"(?i)(?:names?|members?|councillors?|attendees?)(?: names?)?")
_STATUS_BELOW = re.compile(r"(?i)(?:attendance|attended|present|status|present ?/ ?(?:apologies|absent)|attending)\??")


def bears(text: str) -> bool:
    """Whether a line begins with an office and who bears it ("Chair: Cllr A Marsh. Clerk: Mrs J Poe")."""
    if (led := _LED_BY.match(text)) is not None:
        return attendees.name_of(led["who"]) is not None and attendees.names(text[led.end() :])
    office = _OFFICE.match(text)
    if office is None:
        return False
    # "Minutes: The minutes were signed by Cllr A Marsh": who took them stands first, where anybody does.
    borne = text[office.end() :]
    alone = office["office"].lower() in words_of.WITH_NAME
    return attendees.names(re.split(r"[,(]|\.\s", borne)[0] if alone else borne, share=1 if alone else 0.3)


def known(minutes: ReadMinutes) -> Known:
    """Who is known to the page's reader from the attendance, with initials given in brackets ("Dan Hope (DH)")."""
    found = Known()
    for person in minutes.attendance:
        found.attend(person.name)
        found.initials.update(_INITIALS.findall(person.text))
        if own := notes.apart(f"{person.name} {person.text.rpartition(' ')[2]}")[1]:
            found.initials.add(own)
        found.initials |= first_names.initials_of(person.text)
    return found


def goes_on(block: Block) -> bool:
    """Whether a line under a heading of attendance names people: short, or names between commas."""
    text = block.text
    given = text.split()
    if headings.FIELD.match(text):
        return False
    if block.bullet or rolls.opens(text) or text[0] == "(" or bears(text) or attendees.unnamed(text):
        return True
    if _OFFICE.match(text):
        return len(given) < 5
    if len(given) <= 8 and any(w.lower().rstrip(".") in language.TITLES for w in given[:3]):
        return True
    if block.cells and (words_of.CELLS.get(block.cells[-1].lower()) is not None or attendees.of_body(block.cells)):
        return True
    if (
        attendees.alone(text)
        or attendees.of_group(text)
        or (_TITLED.match(text) and len(given) <= 24 and text[-1] != ".")
    ):
        return True
    # "Mr A Bell, Head of Roads; Ms B Cole, Clerk"
    if ";" in text and all(attendees.name_of(part.partition(",")[0].strip()) for part in text.split(";")):
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
    suffix = _WERE.search(text) if len(text) < 400 and holds(text.lower(), _BEING) else None
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
    parted = [_celled(block) for block in rolls.parted(blocks)]
    for n, block in enumerate(parted):
        text, after = block.text, parted[n + 1] if n + 1 < len(parted) else None
        if block.cells and _NAMES_BELOW.fullmatch(block.cells[0]) and _STATUS_BELOW.fullmatch(block.cells[-1]):
            status, since, listed = "present", len(minutes.attendance), False
            minutes.furniture.append(text)
            continue
        office = _OFFICE.match(text)
        suffix = _WERE.search(text) if len(text) < 400 and holds(text.lower(), _BEING) else None
        served = suffix is not None and attendees.office_alone(text[: suffix.start()])
        found = rolls.heading(text) or rolls.of_a_body(text) if office is None and not served else None
        if len(text) > 60 and _PRESENT_BELOW.search(text[-40:]):
            rest.append(block)
            status, since, listed = "present", len(minutes.attendance), False
        elif status is not None and (beside := _TOGETHER.match(text)) and _told(text[beside.end() :]):
            before = len(minutes.attendance)
            left = take_in(text[beside.end() :], "in attendance", minutes, since=before)
            if before < len(minutes.attendance):
                minutes.attendance[before].text = f"{beside.group()}{minutes.attendance[before].text}"
            rest.extend([Block(left)] if left else [])
        elif found is not None:
            status, end = found
            since, listed = len(minutes.attendance), False
            heading, names = text[:end].strip(), text[end:].strip()
            only = names[-1:] == ":" or (names[:1] == "(" and names[-1] == ")")
            if _WHAT_THEY_ARE.fullmatch(names) or (only and rolls.only_words(names)):
                heading, names = text, ""
            if _THE_OTHERS.match(heading) and since < 2:
                status = "present"
            if names:
                apart = block.cells and len(block.cells[0]) >= len(heading) and not block.action
                columns = [block.cells[0][end:], *block.cells[1:]] if apart else [names]
                lefts = [take_in(column, status, minutes, since=since) for column in columns if column.strip()]
                some = len(minutes.attendance) > since or not any(lefts)
                rest.extend((Block(left) for left in lefts if left) if some else [block])
                minutes.furniture += [heading] * some
                _title(minutes.attendance[since:], heading)
            else:
                (minutes.furniture if len(text) < 90 else minutes.front).append(text)
        elif notes.starred(block, minutes):
            rest.append(block)
        elif _chaired(text, minutes):
            if not any(person.text.endswith(text) for person in minutes.attendance):
                rest.append(block)
        elif suffix and (served or _told(text[: suffix.start()])):
            left = take_in(text[: suffix.start()], "in attendance", minutes, since=len(minutes.attendance))
            if left or len(minutes.attendance) == since:
                rest.append(block)
            else:
                minutes.attendance[-1].text += text[suffix.start() :]
        elif _LED_BY.match(text) and bears(text):
            status, since, listed = "present", len(minutes.attendance), False
            left = take_in(text, status, minutes, since=since)
            rest.extend([Block(left)] if left else [])
        elif office is not None and bears(text):
            servant = attendees.of_servant(office["office"])
            if status is None:
                status, since, listed = "present", len(minutes.attendance), True
            before = len(minutes.attendance)
            left = take_in(text, "in attendance" if servant else status or "present", minutes, since=before)
            rest.extend([Block(left)] if left else [])
            _known_before(minutes.attendance, before)
        elif status is not None and (goes_on(block) or attendees.office_alone(text)):
            left = _listed(block, status, minutes, since=since, officers=listed)
            rest.extend([Block(left)] if left else [])
        elif (
            _unheaded(text)
            or _above_others(text, after)
            or unheaded(block, after)
            or (after is not None and _presides(text) and (_unheaded(after.text) or rolls.opens(after.text)))
            or (after is not None and _unheaded(after.text) and _named(text))
        ):
            status, since, listed = "present", len(minutes.attendance), True
            left = take_in(text, status, minutes, since=since)
            rest.extend([Block(left)] if left else [])
        else:
            rest.append(block)
            if len(text.split()) > 8 or text[-1] == ".":
                status = None
    _once(minutes.attendance)
    return rest


def _once(found: list[ReadAttendance]) -> None:
    """Who is named above a list as its chair and in it again was there once."""
    first: dict[str, ReadAttendance] = {}
    for person in [*found]:
        name = names_of.TITLED.sub("", person.name)
        same = first.setdefault(name, person)
        standing_in = same.status == "present" and person.status == "substitute"
        if same is person or " " not in name or not (same.status == person.status or standing_in):
            continue
        same.status, same.substitute_for = person.status, same.substitute_for or person.substitute_for
        same.role, same.text = same.role or person.role, f"{same.text} {person.text}".strip()
        found.remove(person)


def _celled(block: Block) -> Block:
    """A row of a table that is printed with upright strokes, with its cells."""
    cells = tuple(cell.strip() for cell in block.text.strip("| ").split("|")) if "|" in block.text else ()
    return Block(" ".join(cells), bullet=block.bullet, cells=cells) if len(cells) > 1 else block


def _known_before(found: list[ReadAttendance], before: int) -> None:
    """Who took the chair is named a second time where the list above names all who were present."""
    for person in found[before:]:
        same = (one for one in found[:before] if one.name.split()[-1] == person.name.split()[-1])
        # Who was present may take the minutes.
        first = next(
            (
                one
                for one in same
                if (one.role in (None, person.role) and one.status == person.status)
                or (one.status == "present" and one.name == person.name)
            ),
            None,
        )
        if first is not None and len(found) == before + 1:
            first.role, first.text = first.role or person.role, f"{first.text} {person.text}"
            found.remove(person)


def _unheaded(text: str) -> bool:
    """Whether a line without a heading is a list of councillors, or of people with their initials."""
    listed = bool(_TITLED.match(text)) or len(_INITIALS.findall(text)) > 2
    return listed and "," in text and (attendees.names(text, share=0.9) or attendees.only_names(text))


def _above_others(text: str, after: Block | None) -> bool:
    """Whether a line names people without a title above a heading of others ("Apologies: …")."""
    return after is not None and "," in text and rolls.opens(after.text) is not None and attendees.only_names(text)


def unheaded(block: Block, after: Block | None) -> bool:
    """Whether a list of titled people begins without a heading, a line each."""
    return after is not None and _named(block.text) and _named(after.text)


def _presides(text: str) -> bool:
    """Whether a line is an office of the council's and who bears it, with no sign between ("Vice-Chair Ann Bell")."""
    name, office = names_of.name_and_office(text) if len(text.split()) < _FEW else (text, None)
    return office is not None and text.startswith(office) and attendees.name_of(name) is not None


def _named(text: str) -> bool:
    """Whether a line is one titled person's name, with an office at most."""
    titled = names_of.TITLED.match(text) or _MAYOR.match(text)
    return bool(titled) and len(text.split()) < 16 and attendees.name_of(text) is not None


def _listed(block: Block, status: str, minutes: ReadMinutes, *, since: int, officers: bool) -> str:
    """A line of a list or a row of a table under a heading."""
    found, text, cells = minutes.attendance, block.text, list(block.cells)
    if len(cells) > 1 and all(part.lower() in words_of.GROUPS for cell in cells for part in cell.split(" and ")):
        return text
    if len(cells) > 1 and (cell := words_of.CELLS.get(cells[-1].lower())) is not None:
        if not cell:
            return text
        status, cells, before = cell, cells[:-1], len(found)
        left = take_in(" – ".join(cells), status, minutes, since=before)
        if len(found) > before:
            found[before].text = text
            return ""
        return left and text
    # "(Minute 2 only)" below a name.
    if text[0] == "(" and text[-1] == ")" and len(found) > since and _is_note(text.strip("()")):
        found[-1].text = f"{found[-1].text} {text}"
        return ""
    above = found[since:][-3:-1]
    bare = bool(above) and not any(" " in person.name for person in above)
    if len(found) > since and _broken(found[-1], text, bare=bare):
        text = f"{found.pop().text} {text}"
        return take_in(text, status, minutes, since=since, officers=officers)
    if attendees.of_body(block.cells):
        before = len(found)
        left = take_in(" – ".join(cells), status, minutes, since=before, officers=officers)
        if len(found) == before:
            return text
        found[-1].text = found[-1].text if left else text
        return left
    if len(cells) > 1 and all(attendees.name_of(cell) for cell in cells):
        lefts = [take_in(cell, status, minutes, since=since, officers=officers) for cell in cells]
        return " ".join(left for left in lefts if left)
    last = found[-1] if len(found) > since else None
    if last and attendees.office_alone(text) and last.role is None and _full_name(last):
        last.role = text.strip(" .,")
        last.text = f"{last.text} {text}"
        return ""
    return take_in(text, status, minutes, since=len(found), officers=officers)


def _is_note(text: str) -> bool:
    """Whether a line in brackets tells when or for what somebody came, and counts or names nobody."""
    return notes.NOTE.search(text) is not None and not (
        text[0].isdigit() or attendees.unnamed(text) or attendees.name_of(text)
    )


def _title(people: list[ReadAttendance], heading: str) -> None:
    """ "Aldermen: Bell, Cole": a surname alone is called by the title that its heading gives."""
    if people and people[0].role is None and heading.lower().rstrip(" :.").endswith(" in the chair"):
        people[0].role, people[0].text = "Chair", f"{people[0].text.rstrip('.')} (Chair)"
    title = names_of.SINGULAR.get(heading.lower().rstrip(" :.").rpartition(" ")[2])
    for person in people if title else ():
        if not {" ", "."} & {*person.name}:
            person.name, person.text = f"{title} {person.name}", f"{title} {person.text}"


def _full_name(person: ReadAttendance) -> bool:
    return " " in person.name and attendees.name_of(person.name) is not None


def _broken(last: ReadAttendance, text: str, *, bare: bool) -> bool:
    """Whether a line goes on in the middle of the list above it: behind a comma, or between first name and surname;
    not the latter in a list of `bare` surnames."""
    if last.text.endswith((",", " and")):
        return True
    begun = " " not in last.text and last.text.isalpha() and last.text == last.name and not bare
    return begun and len(re.split(r"[,;]", text)[0].split()) == 1


def take_in(text: str, status: str, minutes: ReadMinutes, *, since: int, officers: bool = False) -> str:
    """Add to the minutes those whom a run of text names, and give back the words before anybody's name."""
    before = len(minutes.attendance)
    if status == "apologies" and (excused := notes.excused(text)):
        return " ".join(left for who, why in excused if (left := _excused(who, why, minutes, since=since)))
    if (led := _LED_BY.match(text)) and (chair := attendees.name_of(led["who"])):
        minutes.attendance.append(ReadAttendance(chair, role="Chair", status=status, text=led.group().rstrip()))
        text = text[led.end() :]
    left = attendees.take(text, status, minutes.attendance, since=since, officers=officers)
    for person in minutes.attendance[before:]:
        person.name = notes.apart(person.name)[0]
        if text.count("(P)") > 1 and (code := _CODE.search(person.text)):
            person.status, person.role = _CODES[code[1]], None if person.role == code[1] else person.role
        if substitute := notes.substituted(person):
            minutes.attendance.append(substitute)
    return left


def _excused(who: str, why: str, minutes: ReadMinutes, *, since: int) -> str:
    before = len(minutes.attendance)
    left = take_in(who, "apologies", minutes, since=since)
    if len(minutes.attendance) == before:
        return f"{left}{why}"
    minutes.attendance[-1].text += why
    return left


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
