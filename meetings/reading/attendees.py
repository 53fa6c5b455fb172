"""The people whom a run of names gives, each with role, group and what became of them."""

import re
from dataclasses import replace

from meetings.reading import headings, language
from meetings.reading import language_attendance as words_of
from meetings.reading import names as names_of
from meetings.reading import notes as notes_of
from meetings.reading import pieces as pieces_of
from meetings.reading.language_names import FIRST_NAMES
from meetings.reading.shape import ReadAttendance
from meetings.reading.signs import holds

_COUNCILLOR = re.compile(
    r"(?i)(?:(?:county|city|district|borough|and|&)\s+){0,3}(?:councillor|cllr|alderman|bailie(?=\s\w)|cyng|cynghorydd)\b"
)
_OFFICER = re.compile(
    r"(?i)\([^()]*\b(?:director|head|manager|officer|clerk|solicitor|engineer|secretary|independent|co-opted|lay|representative|adviser|auditor)\b[^()]*\)"
)
_CHAIRED = re.compile(r"(?i)\s*,?\s*\(?\b(?:in the chair|presid(?:ed|ing))\b\)?")
# "Moor Trust (Ann Lee)": a body, and who comes from it.
_SENT_BY = re.compile(rf"\((?:{'|'.join(sorted(name.title() for name in FIRST_NAMES))}) [A-Z][\w’'-]+\)")
_OFFICE = re.compile(r"(?P<office>[A-Z][\w’' /-]{2,40}?)(?P<sign>\s*:|\s[–—-])\s*(?=[A-Z])")
_FOR = re.compile(
    r"\s+(?:(?:(?:was|were|had been|attended|attending|acted|acting)\s)?(?:as\s(?:an?\s)?)?substitut\w+ for|for|"
    r"in place of|on behalf of)\s+(?=[A-Z])"
)
_STATUS = re.compile(rf"(?i)\s+(?P<status>{words_of.ENDS_OF_LINES})$")
# "Y Cyng. / Cllrs A Prys": the title stands in Welsh and in English.
_IN_BOTH = re.compile(r"(?:Y\s)?Cyng(?:hor(?:wyr|ydd))?\.?\s?/\s?(?=Cllrs?\b|Councillors?\b)")
_COUNTED = re.compile(r"(?i)\bmembers? of (?:the )?(?:public|press)|\b(?:residents|parishioners|electors)\b")
_COUPLE = re.compile(r"(?:Mr|Dr|Rev|Cllr)\.? (?:and|&) (?:Mrs|Ms|Dr)\.? (?P<name>[A-Z][^,;(.]*(?:\.\s?[A-Z][^,;(.]*)?)")
_COUNTS = re.compile(r"(?i)(?:and )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|a number of)\s")
# "Academies: Ann Bell, Jo Cole": what the names behind it have in common, and those who go by initials alone.
_GROUP = re.compile(r"([A-Z][\w’'&/-]*(?:\s[\w’'&/-]+){0,3}):\s+(?=[A-Z])")
_LETTERS = re.compile(r"([A-Z]{2,3})[.,;]?")
# "HS (Patient), VK (Patient)": those who go by initials, with what they are.
_BY_LETTERS = re.compile(r"(?:and\s)?([A-Z]{2,3})\s\(([A-Z][a-z][\w ’'-]{2,40})\)[.,;]?")
_TITLES = language.TITLES | names_of.SINGULAR.keys()
_THE = re.compile(r"(?i)(?:(?:and|together with|along with) )?the ")
_STOPPED = re.compile(r"[a-z]{3}\. [A-Z]")
# "The Mayor's Chaplain led the Council in prayer."
_OPENED = re.compile(r"\b(?:led|opened|offered|recited|conducted)\b")
LONGEST = 20000
# "Cllrs, P Day and C Little"
_PLURAL_COMMA = re.compile(r"^(Cllrs|Councillors),\s(?=[A-Z]\.?\s)")
# "A.Bell,C.Dene", "Ann Bell and, Cai Dene"
_TIGHT = re.compile(r"(?<=[a-zà-ÿ)]),(?=[A-ZÀ-Þ])")
_TIGHT_AND = re.compile(r"(?<=\s)&(?=[A-ZÀ-Þ]\.?\s|[A-Z][a-z]+\s)")
_AND_COMMA = re.compile(r"\s(and|&),\s(?=[A-ZÀ-Þ])")
# "Ann Bell [Chair]"
_ROUND = str.maketrans("[]", "()")


def take(text: str, status: str, found: list[ReadAttendance], *, since: int, officers: bool = False) -> str:
    """Add those whom a run of text names, and give back the words before anybody's name (an office nobody bears).

    `since` is where the list under this heading begins in `found`; with `officers` a bearer of an office of the
    council's is in attendance though the heading says present.
    """
    text = _TIGHT_AND.sub("& ", text.translate(_ROUND))
    text = _PLURAL_COMMA.sub(r"\1 ", _AND_COMMA.sub(r", \1 ", _TIGHT.sub(", ", text)))
    if len(text) > LONGEST:
        cut = max(text.rfind(" ", 0, LONGEST), 1)
        left = take(text[:cut], status, found, since=since, officers=officers)
        return f"{left} {text[cut:]}".strip()
    if of := of_group(text):
        first = len(found)
        left = take(text[len(of) :], status, found, since=first, officers=officers)
        if len(found) == first:
            return f"{of}{left}"
        found[first].text = f"{of}{found[first].text}"
        label = of.rstrip(" :")
        for one in () if words_of.HEADING_WORDS.issuperset(label.lower().split()) else found[first:]:
            one.group = one.group or label
        return left
    if alone := _each(text, status):
        found.extend(_served(each) if officers else each for each in alone)
        return ""
    title: str | None = None
    held = ""
    # "Cllrs Bell, Cole; Mrs Dale": the row that the title is of ends at the semicolon.
    apart = in_row = untitled = False
    pieces = pieces_of.cut(text)
    lettered = len(pieces) > 1 and all(_LETTERS.fullmatch(piece) for piece in pieces[:2])
    several = sum(_BY_LETTERS.fullmatch(piece) is not None for piece in pieces) > 1
    for at, piece in enumerate(pieces):
        if lettered and (letters := _LETTERS.fullmatch(piece)):
            found.append(ReadAttendance(letters[1], status=status, text=piece))
            continue
        if several and (letters := _BY_LETTERS.fullmatch(piece)):
            found.append(ReadAttendance(letters[1], role=letters[2], status=status, text=piece))
            continue
        following = pieces[at + 1] if at + 1 < len(pieces) else ""
        joined = pieces_of.JOINS.match(piece)
        body = piece[joined.end() :] if joined else piece
        if body[:1] in "YC" and (both := _IN_BOTH.match(body)) is not None:
            body = body[both.end() :]
        plural = pieces_of.PLURAL.match(body)
        if apart and in_row:
            title = None
        if couple := _COUPLE.match(f"{piece} {following}"):
            found.append(ReadAttendance(f"{piece} {couple['name'].strip()}", status=status, text=piece))
            continue
        if plural:
            untitled = False
            title = names_of.SINGULAR.get(plural.group().lower().split()[-1].strip(".:"))
            body = body[plural.end() :]
        # "Councillors Bell, Cole and Ms Dale (Director)": Ms Dale is an officer; "and Mrs Poe" is a councillor.
        own = joined and untitled and not plural and names_of.TITLED.match(body) and _OFFICER.search(body)
        own = own or names_of.OF_A_TIER.match(body)
        person = None if notes_of.UNNAMED.match(body) else _person(body, status, None if own else title)
        if person is not None:
            person.text = f"{held} {piece}".strip()
            if held and person.role is None and not _COUNTS.match(held):
                person.role = _plain_office(held)
            held = ""
            _status(person)
            found.append(_served(person) if officers else person)
        elif names_of.is_office(body) and (
            held or _before_its_bearer(piece, following, first=at == 0 or pieces[at - 1][-1] == ";")
        ):
            held = f"{held} {piece}".strip()
        elif len(found) > since and not _another(
            piece, body, found[-1], apart=joined is not None or (apart and in_row)
        ):
            notes_of.append(found[-1], piece, body)
        elif names_of.is_office(body) and not notes_of.UNNAMED.match(body):
            found.append(ReadAttendance(_plain_office(notes_of.BY_INITIALS.sub("", piece)), status=status, text=piece))
        else:
            held = f"{held} {piece}".strip()
        untitled = untitled or (person is not None and not names_of.TITLED.match(body))
        if joined and not plural:
            title = None
        apart, in_row = piece.endswith(";"), in_row or piece.endswith(",")
    if held and len(found) > since:
        found[-1].text = f"{found[-1].text} {held}"
        held = ""
    return held


def of_group(text: str) -> str:
    """What a line says before names that have it in common ("Academies: "); "" for any other line."""
    of = _GROUP.match(text)
    label = of[1].lower() if of else ""
    several = "," in text and label.endswith("s")
    known = label in words_of.BEFORE_A_NAME or (names_of.is_office(label) and not several)
    known = known or not _TITLES.isdisjoint(label.split())
    return of[0] if of and not known and names(text[of.end() :], share=1) else ""


def alone(text: str) -> bool:
    """Whether a line names one person and an office, and says no more."""
    return _one(text, "present") is not None


def office_alone(text: str) -> bool:
    """Whether a line gives an office and nobody's name."""
    first = text.split(", ")[0]
    return (
        len(text.split()) <= 14
        and names_of.is_office(text)
        and not unnamed(text)
        and not (
            pieces_of.PLURAL.match(text) or of_group(text) or names_of.TITLED.match(text) or headings.FIELD.match(text)
        )
        and name_of(first) is None
        and not (text[-1] == "." and (len(text.split()) > 8 or headings.said(text) or _OPENED.search(text)))
    )


def of_body(cells: tuple[str, ...]) -> bool:
    """Whether a row gives a name, and behind a gap for whom it stands ("Marsh      Harrow District Council")."""
    return (
        len(cells) == 2
        and names_of.stands_for(cells[1])
        and (names_of.TITLED.match(cells[0]) is not None or not names_of.is_office(cells[0].partition(" (")[0]))
        and name_of(cells[0]) is not None
        and name_of(cells[1]) is None
    )


def unnamed(text: str) -> bool:
    """Whether a line counts those who were there without a name ("Two members of the public")."""
    return bool(notes_of.UNNAMED.fullmatch(text.rstrip(" .")))


def names(text: str, *, share: float = 0.5) -> bool:
    """Whether at least that share of a run's pieces are names."""
    pieces = pieces_of.cut(_without_initials(text[:400]))
    named = sum(bool(name_of(pieces_of.PLURAL.sub("", pieces_of.JOINS.sub("", p)))) for p in pieces)
    return named >= max(1, len(pieces) * share)


def only_names(text: str) -> bool:
    """Whether all that a run says is who was there: names, their offices and bodies, and how many more."""
    pieces = [pieces_of.PLURAL.sub("", pieces_of.JOINS.sub("", piece)).strip(" .,;") for piece in pieces_of.cut(text)]
    named = [name_of(piece) is not None for piece in pieces]
    others = (piece for piece, is_named in zip(pieces, named, strict=True) if not is_named)
    return (
        sum(named) > 2
        and ":" not in text
        and all(unnamed(one) or (len(one.split()) < 6 and names_of.stands_for(one)) for one in others)
    )


def name_of(piece: str) -> str | None:
    """The name that a piece gives; None for an office, a body or a sentence."""
    person = _person(piece, "present", None)
    return person.name if person else None


def _each(text: str, status: str) -> list[ReadAttendance]:
    """Somebody and an office, or several of whom each stands between semicolons; nobody where a part holds more."""
    if (alone := _one(text, status)) is not None:
        return [alone]
    parts = text.split("; ") if "; " in text and not _STOPPED.search(text) else []
    bare = [pieces_of.JOINS.sub("", part, count=1) if pieces_of.JOINS.match(part) else part for part in parts]
    each = [_one(part, status) or (None if "," in part else _person(part, status, None)) for part in bare]
    people = [person for person in each if person is not None]
    if len(people) < len(parts):
        return []
    for person, part in zip(people, parts, strict=True):
        person.text = part
    return people


def _one(text: str, status: str) -> ReadAttendance | None:
    """ "Councillor A Marsh, Cabinet Member for Children and Families": one person and an office on a line."""
    name, _, rest = _without_initials(text).rstrip(" .").partition(", ")
    person = _person(name, status, None) if len(text) < 200 and " " in name else None
    several = any(name_of(part) for part in text.split("; ")[1:])
    if several or notes_of.HONOURS.match(rest) or pieces_of.PLURAL.match(rest):
        return None
    before, _, behind = (person.role or "" if person else "").partition(" ")
    if before.lower() in words_of.OFFICES and (bearer := name_of(behind)) and names_of.surely(bearer):
        return None
    if person is None or _COUNTED.search(rest) or (person.role is None and not rest) or "(" in name:
        return None
    # "Ann Bell (AB) Chair, Jo Cole OBE (JC) Clerk"
    called = notes_of.BY_INITIALS.search(text, text.find(", ") + 1)
    second = text[text.find(", ") + 2 : called.start()] if called else ""
    if second.strip() and (borne := name_of(second)) and names_of.surely(borne):
        return None
    if ": " in rest and name_of(behind := rest.rpartition(": ")[2]) and names_of.surely(behind):
        return None
    # "RFO Ann Bell, Clerk Jo Cole"
    other, office = names_of.name_and_office(rest)
    if office and office.lower() in words_of.OFFICES and name_of(other):
        return None
    # "Sam Tarn (ST) - Quarry Manager, Moor Aggregates"
    if (
        person.role
        and rest
        and notes_of.BY_INITIALS.search(text)
        and not (names_of.surely(rest) or notes_of.BY_INITIALS.search(rest))
    ):
        person.role, person.text = f"{person.role}, {rest}", text
        return person
    # "Ann Bell (SBM), Jo Cole (Clerk)"
    other, bracketed, _ = rest.partition(" (")
    if bracketed and " " in other and name_of(other) and not names_of.stands_for(other):
        return None
    beside = person.role or ""
    segments = [*beside.split(" and ")[1:], *rest.split(", ")] if rest else beside.split(" and ")[1:]
    if (rest and not beside and not names_of.stands_for(segments[0])) or names_of.TITLED.search(f"{beside}, {rest}"):
        return None
    if any(name_of(segment.partition("; ")[2]) for segment in segments):
        return None
    others = [segment for segment in segments if not names_of.stands_for(segment)]
    if any(name_of(one) and " " in one for other in others for one in other.split(" and ")) or rest.startswith("("):
        return None
    person.role, person.text = ", ".join(part for part in (beside, rest) if part), text
    _status(person)
    return person


def _without_initials(text: str) -> str:
    """ "Ann Bell, (AB), Moor Trust" without the initials that a page calls her by."""
    return notes_of.BY_INITIALS.sub(lambda found: "," if text[found.end() :][1:2].isalpha() else "", text)


def _before_its_bearer(piece: str, following: str, *, first: bool) -> bool:
    """ "The Mayor, Councillor A Marsh": whether an office stands before the name of who bears it."""
    named = bool(names_of.TITLED.match(following))
    if _THE.match(piece):
        named = named or (name_of(following) is not None and not pieces_of.JOINS.match(following))
    elif not first:
        return False
    return piece.endswith(",") and named


def _another(piece: str, body: str, last: ReadAttendance, *, apart: bool) -> bool:
    """Whether an office without a name is not the last named's: a servant's, or one behind an office alone."""
    presides = body.strip(" .,;").lower() in words_of.OFFICES and "chair" in body.lower()
    office = names_of.is_office(last.name) and not (presides and names_of.TITLED.match(last.name))
    alone = last.role is None and office and "(" not in piece and names_of.is_office(body)
    return alone or _serves(piece, last, apart=apart)


def _serves(piece: str, last: ReadAttendance, *, apart: bool) -> bool:
    """ "R Loss and the Clerk", "Cllr Loss, Clerk": whether an office without a name is somebody else's."""
    bare = _plain_office(piece)
    return of_servant(bare) and (apart or bool(_COUNCILLOR.match(last.name)))


def of_servant(office: str) -> bool:
    """Whether an office serves the council, and no councillor bears it."""
    low = office.lower()
    return low in words_of.BEFORE_A_NAME and any(word in low for word in words_of.SERVANTS)


def _plain_office(text: str) -> str:
    bare = text.strip(" .,;:")
    return re.sub(r"^(?:(?:and|&|together with|along with)\s+)?(?:from\s+)?(?:[Tt]he\s+)?", "", bare)


def _served(person: ReadAttendance) -> ReadAttendance:
    role = (person.role or "").lower()
    if person.status == "present" and role and not person.name.lower().startswith(("cllr", "councillor")):
        person.status = "in attendance"
    return person


def _status(person: ReadAttendance) -> None:
    """A person's group, part and status out of the notes beside the name."""
    if person.role and (cell := words_of.CELLS.get(person.role.lower())):
        person.status, person.role = cell, None


def _tells_office(note: str) -> bool:
    """Whether a note in brackets would be taken for an office, and not for a group, initials or how somebody came."""
    alone = ReadAttendance("")
    notes_of.add(alone, note)
    return alone.role is not None and not note.lower().endswith((*words_of.OFFICES,))


def _person(body: str, status: str, title: str | None) -> ReadAttendance | None:
    body = pieces_of.JOINS.sub("", body, count=1) if pieces_of.JOINS.match(body) else body
    called = notes_of.BY_INITIALS.search(body)
    behind = body[called.end() :].strip(" .,;") if called else ""
    if called and behind[:1].isupper() and ("(" not in behind) and names_of.is_office(behind):
        person = (
            _person(body[: called.end()], status, title) if not names_of.is_office(body[: called.start()]) else None
        )
        if person is not None and person.role is None:
            return replace(person, role=behind)
    sent = _SENT_BY.search(body)
    bracketed = sent or pieces_of.BRACKETED.search(body)
    before = body[: bracketed.start()] if bracketed else ""
    if bracketed and body.strip(" .,;").endswith(")") and (names_of.stands_for if sent else names_of.is_office)(before):
        return ReadAttendance(bracketed.group()[1:-1], role=_plain_office(body[: bracketed.start()]), status=status)
    office = _OFFICE.match(body)
    known = office is not None and office["office"].lower() in words_of.BEFORE_A_NAME
    if office and (known or (":" in office["sign"] and names_of.is_office(office["office"]))):
        person = _person(body[office.end() :], status, None if of_servant(office["office"]) else title)
        borne = "Chair" if office["office"].lower() in words_of.PRESIDED else office["office"]
        return replace(person, role=person.role or borne) if person else None
    chaired = _CHAIRED.search(body) if holds(body.lower(), ("in the chair", "presid")) else None
    bare = _CHAIRED.sub("", body) if chaired else body
    if bare.count("(") > bare.count(")"):
        chaired, bare = None, body
    notes = [note.strip() for note in notes_of.IN_BRACKETS.findall(bare)]
    # "Ann Bell – Manager (Roads)": the brackets are part of the office.
    dash = notes_of.DASH.search(bare) if notes else None
    of_office = next(
        (note for note in notes if dash and bare.rstrip(" .,;").endswith(f"({note})") and _tells_office(note)), None
    )
    bare = notes_of.IN_BRACKETS.sub("", bare).strip(" .,;:*")
    ended = _STATUS.search(bare)
    if ended:
        bare = bare[: ended.start()]
    name, *dashed = notes_of.DASH.split(bare, maxsplit=1)
    # "Glen Dene - Mrs B Cole": a place, and who came from it.
    if dashed and names_of.TITLED.match(dashed[0]) and not names_of.TITLED.match(name):
        name, dashed = dashed[0], [name]
    replaced = _FOR.split(name, maxsplit=1) if status == "substitute" or "substitut" in name else [name]
    name, office_beside = names_of.name_and_office(replaced[0].strip(" .,;"))
    if not names_of.is_name(name, title) or (title and (of_servant(name) or name.lower() in words_of.OFFICES)):
        return None
    title = None if office_beside and of_servant(office_beside) else title
    person = ReadAttendance(name, role=office_beside, status=status)
    if title and not _COUNCILLOR.match(name) and not (title == "Mr" and names_of.TITLED.search(name)):
        person.name = f"{title} {name}"
    if chaired:
        person.role = "Chair"
    if len(replaced) > 1:
        person.status, person.substitute_for = "substitute", replaced[1].strip(" .,")
    if ended:
        person.status = words_of.CELLS[ended["status"].lower()] or person.status
    if of_office and dashed and person.role is None:
        dashed = [f"{dashed[0].strip()} ({of_office})"]
        notes.remove(of_office)
    for note in [*notes, *dashed]:
        notes_of.add(person, note.strip())
    return person
