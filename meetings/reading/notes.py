"""What a note beside a name tells of somebody: office, group, how or for whom they came."""

import re

from meetings.reading import language_attendance as words_of
from meetings.reading import names as names_of
from meetings.reading import sentences
from meetings.reading.language_names import INITIALS
from meetings.reading.layout import Block
from meetings.reading.shape import ReadAttendance, ReadMinutes

DASH = re.compile(
    r"\s*(?:—|–|\s-\s|(?<=\w)-\s|"
    r"(?<=[a-z])(?<!\bVice)-(?=(?:(?:Vice[- ]?)?Chair(?:man|person)?|Clerk|Treasurer|Secretary)\b))\s*"
)
IN_BRACKETS = re.compile(r"\s*\(((?:[^()]|\([^()]{1,40}\)){1,160})\)")
_SUBSTITUTE = re.compile(
    r"(?i)(?:(?:as )?(?:a )?substitut\w*|sub\.?|deputi[sz]ing|deputy(?= (?:for|of)\b)|in place of|replac\w+|"
    r"standing in|on behalf of)(?: (?:member|for|of|on behalf of))*\s+(?P<who>(?:[A-ZÀ-Þ]|the )[^,;]{2,60})"
)
_SUBSTITUTED = re.compile(
    r"(?:substituted by|substitute:?|sub(?:\.|:| -| –)|replaced by|represented by)\s+(?P<by>[A-Z][^,;]{3,50})|"
    r"(?P<who>[A-Z][^,;]{3,50}?)(?:, [^()]{2,40}?)? (?:was )?(?:attended |attending )?"
    r"(?:substituting|substituted|deputi[sz]ing|as (?:a )?substitute|in (?:his|her|their) (?:place|absence))"
)
# Letters that are an office, where they are not somebody's initials.
_OFFICES = frozenset("ceo coo cfo gp mla mp ms msp pcso rfo td".split())
# "Councillor Shaw (A.)"
_FIRST = re.compile(r"(?:[A-Z]\.\s?){1,2}")
_INITIALS_BEHIND = re.compile(rf",\s*{INITIALS}$")
_INITIALS = re.compile(rf"{INITIALS}\s*[-–,:/]\s*")
_LETTERS = re.compile(INITIALS)
# "Mr A Bell, MBE"
HONOURS = re.compile(r"(?:(?:JP|[MOC]BE|BEM|KC|QC|DL|QPM|[CM]VO|Esq)\b\.?,?\s?)+")
BY_INITIALS = re.compile(rf",?\s*\({INITIALS}\)")
# "Ann Bell, Vice Chair (AB)"
_INITIALS_LAST = re.compile(rf"(?<=\w)\s\({INITIALS}\)$")
_STARRED = re.compile(
    r"(?i)[^.:]{0,60}\b(?:remote(?:ly)?|virtual(?:ly)?|online|via zoom|via (?:microsoft |ms )?teams|video ?link|"
    r"electronic means)\b[^.:]{0,40}\.?"
)
_STARRED_OUT = re.compile(
    r"(?i)(?:denotes |indicates |= |members? |was |were |those )*(?:absen(?:t|ce|tee)|apologies)\W*"
)
_DEPUTY = re.compile(r"\(VC?\)")
UNNAMED = re.compile(words_of.UNNAMED, re.IGNORECASE)
NOTE = re.compile(words_of.NOTES, re.IGNORECASE)
# "… was unable to attend due to a prior engagement."
_EXCUSED = re.compile(
    r"(?i),?\s(?:who\s)?(?:(?:had|has|have)\s)?(?:(?:was|were|is|are)\s(?:\w+ly\s)?(?:unable\sto|unwell|ill\b|away|abroad|on\s(?:holiday|leave)|"
    r"absent|otherwise\sengaged|prevented|indisposed|in\shospital)|(?:could|can|would|will)\s?not\s(?:attend|be\s(?:present|there)|come)|"
    r"(?:had|has|have)\s(?:an?\s)?(?:\w+\s)?(?:commitments?|engagements?|appointment)|(?:sent|gave|given|sends|tendered|offered|submitted)\s"
    r"(?:his|her|their|an?|in\s(?:his|her|their))?\s?apolog\w+(?!\sfor\s(?:late|being\slate|arriving)))\b[^.]*\.?$"
)
_BY_WIRE = re.compile(rf"(?i){words_of.BY_WIRE}")


def add(person: ReadAttendance, note: str) -> None:
    """What a note in brackets or behind a dash says of somebody."""
    if _FIRST.fullmatch(note) and " " in person.name:
        before, surname = person.name.rsplit(" ", 1)
        person.name = f"{before} {note} {surname}"
        return
    note = note.strip(" .")
    first, _, rest = note.partition(", ")
    if rest and first.lower() in words_of.GROUPS:
        person.group, note = first, rest
    initials = _INITIALS.match(note)
    if initials:
        note = note[initials.end() :]
    note = _INITIALS_BEHIND.sub("", note)
    substitute = _SUBSTITUTE.search(note)
    low = note.lower().strip()
    if low in words_of.GROUPS or re.sub(r" (?:group|party)$", "", low) in words_of.GROUPS:
        person.group = note
    elif _BY_WIRE.fullmatch(low):
        person.status = "virtual" if person.status in ("present", "in attendance") else person.status
    elif low.startswith(("substitute", "sub", "reserve")) and not (substitute or ":" in low or "by" in low.split()):
        person.status = "substitute"
    elif substitute and not low.startswith("on behalf") and person.status != "apologies":
        person.status, person.substitute_for = "substitute", substitute["who"].strip(" .")
    elif low.startswith("for ") and person.status == "substitute":
        person.substitute_for = note[4:].strip(" .")
    elif words_of.CELLS.get(low):
        person.status = words_of.CELLS[low]
    elif (
        person.role
        and not words_of.OFFICES.isdisjoint((low, low.replace(" ", "-")))
        and not (low.startswith("chair") and "Chair" in person.role)
    ):
        person.role = f"{person.role}, {note}"
    elif (
        person.role is None
        and len(note.split()) < 16
        and (len(note) > 2 or _in_letters(person.name, note))
        and (_in_letters(person.name, note) or not (note.isupper() or _LETTERS.fullmatch(note)))
        and not _SUBSTITUTED.search(note)
        and (names_of.is_office(note) or not NOTE.search(note) or (note.istitle() and names_of.stands_for(note)))
    ):
        person.role = note


def _in_letters(name: str, note: str) -> bool:
    """Whether letters behind a name are an office ("Ann Bell (GP)"), and not the initials of who bears the name."""
    own = "".join(word[0] for word in names_of.TITLED.sub("", name).split())
    return note.isupper() and note.lower() in _OFFICES and note != own


def append(last: ReadAttendance, piece: str, body: str) -> None:
    """Words that name nobody belong to whoever was named before: an office, a note."""
    last.text = f"{last.text} {piece}"
    bare = body.strip(" .,;")
    if honours := HONOURS.match(bare):
        bare = bare[honours.end() :]
    if last.role is not None or UNNAMED.match(bare):
        return
    initials = BY_INITIALS.match(f" {bare}")
    if initials:
        bare = f" {bare}"[initials.end() :].strip(" ,-–")
    bare = _INITIALS_LAST.sub("", bare)
    if bare.startswith("("):
        # "Mrs I Jay, (Clerk) 8 members of the public"
        within, _, behind = bare.rpartition(")")
        bare = f"{within})" if within and UNNAMED.fullmatch(behind.strip()) else bare
        bare = bare[1:-1] if bare.endswith(")") else bare.strip("()")
        bare = "Chair" if bare.lower() in words_of.PRESIDED else bare
        last.role = None if NOTE.search(bare) and not names_of.is_office(bare) else bare
    elif len(bare.split()) <= 10 and (names_of.stands_for(bare) or (bare.isupper() and len(bare) > 1)):
        last.role = bare


def apart(name: str) -> tuple[str, str | None]:
    """A name and the initials that stand bare behind it, where they are its own ("Cllr Ann Bell AB")."""
    before, _, last = name.rpartition(" ")
    words = names_of.TITLED.sub("", before).split()
    own = len(words) > 1 and last.isupper() and last == "".join(word[0] for word in words)
    return (before, last) if own else (name, None)


def substituted(person: ReadAttendance) -> ReadAttendance | None:
    """ "Councillor Vane (Councillor Cole substituting)" among apologies: Councillor Cole, for Councillor Vane."""
    if person.status not in ("apologies", "absent"):
        return None
    for note in [*IN_BRACKETS.findall(person.text), *DASH.split(person.text)[1:]]:
        found = _SUBSTITUTED.search(note)
        if found:
            return ReadAttendance(
                (found["by"] or found["who"]).strip(), status="substitute", substitute_for=person.name
            )
    return None


def lettered(people: list[ReadAttendance]) -> None:
    """Gives the chair to the one of those listed who has "(C)" beside the name where another has "(VC)" or "(V)": alone
    they are as likely a party or a video call."""
    chairs = [person for person in people if "(C)" in person.text]
    deputies = [person for person in people if _DEPUTY.search(person.text)]
    if len(chairs) == len(deputies) == 1 and not (chairs[0].role or deputies[0].role):
        chairs[0].role, deputies[0].role = "Chair", "Vice-Chair"
        deputies[0].status = chairs[0].status
        chairs[0].group = deputies[0].group = None


def starred(block: Block, minutes: ReadMinutes) -> bool:
    """ "* joined remotely": takes in what a star beside a name says."""
    told = block.text.lstrip("(* ") if block.bullet or block.text.startswith(("*", "(*")) else ""
    status = "virtual" if _STARRED.fullmatch(told) else "absent" if _STARRED_OUT.fullmatch(told) else None
    starred = [person for person in minutes.attendance if "*" in person.text] if status else []
    for person in starred:
        person.status = status if status and person.status in ("present", "in attendance") else person.status
    return bool(starred)


def excused(text: str) -> list[tuple[str, str]]:
    """Those who sent apologies, each with why they did not come: "Cllr Hay was unwell. Cllr Poe could not attend."
    Nothing where no reason is told."""
    if _EXCUSED.search(text) is None:
        return []
    parts = [text[a:b] for a, b in sentences.split(text)]
    found = [(part, told.start() if (told := _EXCUSED.search(part)) else len(part)) for part in parts]
    return [(part[:at], part[at:]) for part, at in found]
