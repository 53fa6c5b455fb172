"""Who attended: lines such as "Present: Cllr A Marsh (Chair), …" and the lists under such a heading."""

import re

from meetings.reading import language
from meetings.reading.layout import Block
from meetings.reading.people import Known
from meetings.reading.shape import ReadAttendance, ReadMinutes

_OPENS = {
    status: re.compile(rf"(?i)(?:{pattern})(?=\s*[:–-]|\s*$|\s+(?=[A-ZÀ-Þ]))")
    for status, pattern in language.ATTENDANCE.items()
}
_APOLOGIES = re.compile(
    r"(?i)(?:apolog(?:y|ies)|ymddiheuriadau).{0,80}?(?:\bfrom\b|\bgan\b|:)|(?:derbyniwyd )?ymddiheuriadau.{0,30}?gan"
)
_PIECE = re.compile(r"[,;]\s*|\s+(?:and|a’r|ac|together with|along with|&)\s+|\s{2,}")
_PLURAL = re.compile(r"(?i)(?:the )?(?:councillors|cllrs|aldermen|members|cynghorwyr)\.?:?\s+")
_DASH = re.compile(r"\s*(?:—|–|\s-\s|(?<=\w)-\s)\s*")
_IN_BRACKETS = re.compile(r"\(([^()]{1,80})\)")
_PERSON = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]*|\([A-Z]{1,2}\))(?:\s+(?:[A-ZÀ-Þ][\w’'.-]*|\([A-Z]{1,2}\)|de|van|der|von|ap|ab|Ó|Ní)){0,5}$"
)
_JOINS = re.compile(r"(?:and|a’r|ac|together with|along with|&)\s+")
_INLINE = re.compile(r"(?:In attendance|Also present|Also in attendance|Apologies|Absent|Officers)\b[^:]{0,30}:")
_CUT = re.compile(
    r"[()]|[,;](?=\s)|\s(?=(?:and|a’r|ac|together with|along with|&)\s)|\.\s+(?=[A-Z]\w{2,})|\s(?=(?:In attendance|"
    r"Also present|Apologies)\b[^:]{0,30}:)"
)
_INITIALS = re.compile(r"\(([A-Z]{2,3})\)")
_CHAIRED = re.compile(r"(?i)\s*,?\s*\(?in the chair\)?")
_BRACKETED = re.compile(r"\((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b[^()]{2,40}|[A-Z]\.? [A-Z][\w’'-]+)\)")
_NOBODY = ("none", "nil", "dim", "neb", "minutes", "n/a", "not applicable")
_SINGULAR = {"councillors": "Councillor", "cllrs": "Councillor", "cynghorwyr": "Councillor", "aldermen": "Alderman"}
# "Councillor A Marsh, Cabinet Member for Children and Families": one person and an office, on a line of its own.
_IN_OFFICE = re.compile(
    r"(?P<name>(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Dr)(?: [A-Z][\w’'.-]*){1,4}), "
    r"(?P<role>(?:Cabinet|Executive|Lead|Portfolio) [A-Z]\w+[^,;:()]{0,80})"
)
_OFFICE = re.compile(r"(?P<office>[A-Z][\w’' -]{2,40}):\s+(?=[A-Z])")
_SUBSTITUTE = re.compile(
    r"(?i)(?:substitut\w*|deputi[sz]ing|in place of|on behalf of)\s*(?:for|of)?\s*(?P<who>.{3,60})"
)
_ROLE = re.compile(
    r"(?i)\b(?:chair|chairman|chairwoman|chairperson|vice|mayor|leader|clerk|secretary|treasurer|officer|director|"
    r"manager|convener|convenor|provost|president|member|solicitor|head|executive|rfo|minute|agent|representing|"
    r"representative|accountant|warden)\b"
)


def opens(text: str) -> str | None:
    """The status that a line of attendance gives to those whom it names; None for any other line."""
    head = text[:90]
    if _APOLOGIES.match(head):
        return "apologies"
    for status in ("in attendance", "virtual", "apologies", "absent", "substitute", "present"):
        match = _OPENS[status].match(head)
        if match is None:
            continue
        after = text[match.end() :].lstrip()
        if (
            not after
            or after[0] in ":–-"
            or (
                match.group().split()[-1].lower() in ("present", "presennol", "attendance", "absence", "apologies")
                and _names(after)
            )
        ):
            return status
    return None


def known(minutes: ReadMinutes) -> Known:
    """Who is known to the page's reader from the attendance, with initials given in brackets ("Dan Hope (DH)")."""
    found = Known()
    for person in minutes.attendance:
        found.attend(person.name)
        found.initials.update(_INITIALS.findall(person.text))
    return found


def in_item(title: str | None, text: str, minutes: ReadMinutes) -> None:
    """Attendance that stands in an item ("1. Present: …"), where the page's front has none of its kind."""
    status = opens(f"{title}:") if title else None
    if status is None or any(person.status == status for person in minutes.attendance):
        return
    apologies = _APOLOGIES.match(text) if status == "apologies" else None
    names = text[apologies.end() :] if apologies else text
    if _names(names):
        people(names.strip(), status, minutes)


def goes_on(block: Block) -> bool:
    """Whether a line under a heading of attendance names people: short, or names between commas."""
    text = block.text
    words = text.split()
    if block.bullet or opens(text) or text[0] == "(":
        return True
    if len(words) <= 8 and any(w.lower().rstrip(".") in language.TITLES for w in words[:2]):
        return True
    office = _OFFICE.match(text)
    pieces = [p for p in _PIECE.split(text[office.end() :] if office else text) if p]
    named = sum(bool(_name_of(p)) for p in pieces)
    if office and named and len(words) < 40:
        return True
    if len(pieces) > 2:
        return named >= len(pieces) * 0.6
    return 2 <= len(words) <= 12 and ("(" in text or "–" in text or "—" in text or "," in text) and named > 0


def _names(text: str) -> bool:
    pieces = [p for p in _PIECE.split(text[:400]) if p]
    return sum(bool(_name_of(_PLURAL.sub("", p))) for p in pieces) >= max(1, len(pieces) * 0.5)


def read(blocks: list[Block], minutes: ReadMinutes) -> list[Block]:
    """Fill the attendance from the front's blocks and give back those that say something else."""
    rest: list[Block] = []
    status: str | None = None
    for block in blocks:
        opened = opens(block.text)
        if opened is not None:
            status = opened
            if not _take(block.text, status, minutes):
                (minutes.furniture if len(block.text) < 60 else minutes.front).append(block.text)
        elif status is not None and goes_on(block):
            people(block.text, status, minutes)
        else:
            rest.append(block)
            status = None
    return rest


def _take(text: str, status: str, minutes: ReadMinutes) -> bool:
    """The people named on the line that opens an attendance list. False where it is the heading alone."""
    apologies = _APOLOGIES.match(text) if status == "apologies" else None
    match = apologies or _OPENS[status].match(text)
    end = match.end() if match else 0
    while end < len(text) and text[end] in " :–-":
        end += 1
    if end >= len(text):
        return False
    head = text[:end].strip()
    minutes.furniture.append(head)
    people(text[end:], status, minutes)
    return True


def people(text: str, status: str, minutes: ReadMinutes) -> None:
    """Names from a run of text; every word of it stays in somebody's `text`, headings within it in `furniture`."""
    title: str | None = None
    found = minutes.attendance
    alone = _IN_OFFICE.fullmatch(text)
    if alone and not any(word.lower().strip(".") in language.TITLES for word in alone["role"].split()):
        found.append(ReadAttendance(alone["name"], role=alone["role"], status=status, text=text))
        return
    for piece in _pieces(text):
        joined = _JOINS.match(piece)
        body = piece[joined.end() :] if joined else piece
        switched = opens(body)
        if switched is not None and _INLINE.match(body):
            status, title = switched, None
            cut = body.index(":") + 1
            minutes.furniture.append(body[:cut])
            body = piece = body[cut:].strip()
        plural = _PLURAL.match(body)
        if plural:
            title = _SINGULAR.get(plural.group().lower().split()[-1].strip(".:"))
            body = body[plural.end() :]
        office = _OFFICE.match(body)
        person = _person(body[office.end() :] if office else body, piece, status, title)
        if person is not None and office:
            person.role = person.role or office["office"]
        if person is None and found:
            last = found[-1]
            last.text = f"{last.text} {piece}"
            bare = body.strip(" .,;")
            if last.role is None and bare.startswith("("):
                last.role = bare.strip("()")
            elif last.role is None and len(bare.split()) <= 10 and (_ROLE.search(bare) or bare.isupper()):
                last.role = bare
        else:
            found.append(person or ReadAttendance(piece.strip(" .,;"), status=status, text=piece))
        if joined and not plural:
            title = None


def _pieces(text: str) -> list[str]:
    """Cut at commas and "and" outside brackets; a cut's words stay with the piece beside them."""
    bracketed = len(_BRACKETED.findall(text))
    if bracketed > 1 or (bracketed and _ROLE.search(text[: text.index("(")]) and text.endswith((")", ").", "),"))):
        return [piece for piece in re.split(r"(?<=\)),\s+", text) if piece]
    found: list[str] = []
    depth = start = 0
    for match in _CUT.finditer(text):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and match.end() - start > 2:
            piece = text[start : match.end()].strip()
            if sign[0] == "." and (
                len(piece.split()[-1].strip(".")) < 3 or piece.split()[-1].lower().rstrip(".") in language.TITLES
            ):
                continue
            found.append(piece)
            start = match.end()
    found.append(text[start:].strip())
    return [piece for piece in found if piece]


def _name_of(piece: str) -> str | None:
    bare = _IN_BRACKETS.sub(lambda m: m.group() if len(m[1]) < 3 else "", piece).strip(" .,;:")
    bare = re.sub(r"^(?:and|a’r|ac|together with|along with|&|the)\s+", "", bare)
    bare = _DASH.split(bare)[0].strip(" .,;")
    return bare if _PERSON.match(bare) and len(bare) > 2 and bare.lower() not in _NOBODY else None


def _is_office(words: list[str]) -> bool:
    """ "Democratic Services Officer" is no name; "J Clerk" may be one."""
    first = words[0].strip(".")
    return bool(_ROLE.fullmatch(words[-1])) and len(first) > 1 and first.lower() not in language.TITLES


def _person(body: str, piece: str, status: str, title: str | None) -> ReadAttendance | None:
    bracketed = _BRACKETED.search(body)
    if bracketed and body.strip(" .,;").endswith(")"):
        return ReadAttendance(
            bracketed.group()[1:-1], role=body[: bracketed.start()].strip(" ,"), status=status, text=piece
        )
    chaired = _CHAIRED.search(body)
    name = _name_of(_CHAIRED.sub("", body))
    if name is None or name.isupper() or _is_office(name.split()):
        return None
    person = ReadAttendance(name, status=status, text=piece)
    words = name.split()
    if _ROLE.fullmatch(words[0]) and words[0].lower() not in language.TITLES and len(words) > 2:
        person.role, person.name = words[0], " ".join(words[1:])
    elif title and words[0].lower().rstrip(".") not in language.TITLES:
        person.name = f"{title} {name}"
    if chaired:
        person.role = "Chair"
    brackets = [
        b.strip() for b in _IN_BRACKETS.findall(body) if len(b.strip()) > 2 or b.strip().lower() in language.GROUPS
    ]
    dashed = _DASH.split(_IN_BRACKETS.sub("", body).strip(" .,;"), maxsplit=1)
    for note in [*brackets, *(dashed[1:] if len(dashed) > 1 else [])]:
        substitute = _SUBSTITUTE.search(note)
        if note.lower().strip(" .") in language.GROUPS:
            person.group = note
        elif substitute and not note.lower().startswith("on behalf"):
            person.status, person.substitute_for = "substitute", substitute["who"].strip(" .")
        elif person.role is None:
            person.role = note.strip(" .")
    return person
