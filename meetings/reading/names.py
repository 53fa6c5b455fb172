"""What of a list of those who attended is a name, what an office, what a body."""

import re

from meetings.reading import language, remembering
from meetings.reading import language_attendance as words_of
from meetings.reading.language_names import FIRST_NAMES
from meetings.reading.signs import either

_TITLES = either(title for title in language.TITLES if len(title) > 1)
TITLED = re.compile(rf"(?:{_TITLES})\.?\s+(?=[A-ZÀ-Þ(])")
SINGULAR = {
    "councillors": "Councillor",
    "cllrs": "Councillor",
    "cynghorwyr": "Cynghorydd",
    "aldermen": "Alderman",
    "bailies": "Bailie",
    "messrs": "Mr",
    "clrs": "Councillor",
    "cclrs": "Councillor",
    "pcsos": "PCSO",
    "pcso’s": "PCSO",
}
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:[A-ZÀ-Þ][\w’'.-]*|[dl][’'][A-Z][\w-]+|h[A-ZÀ-Þ][\w’'-]+|de|van|der|von|ap|ab|du|la|"
    r"le|Ó|Ní)){0,6}$"
)
INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\w?\.?-?){1,4}$")
_NOBODY = {
    "none", "nil", "dim", "neb", "minutes", "n/a", "not applicable", "apologies", "present", "attendance", "accepted",
    "received", "noted", "approved", "agreed", "reason", "reasons", "absence", "absences",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several",
    "part a", "part b", "part i", "part ii", "part one", "part two",
}  # fmt: skip
# Words that end the names of bodies, and of nobody.
_BODIES = language.ORGANISATIONS - words_of.SURNAMES_TOO - {"members", "residents", "councillors", "officers", "key"}
_COUNCILLOR = {"councillor", "cllr"}
BEFORE_TITLE = {
    "county", "district", "borough", "city", "town", "parish", "community", "unitary", "ward", "the", "y", "and", "by",
    "for", "of", "from", "to", "&", "a’r", "deputy", "lord", "chief", "detective", "police", "squadron", "acting",
}  # fmt: skip
# "County and District Councillor B Calder" sits on both; "Sgt 2214 Bell" wears a number.
_SEATED_TWICE = re.compile(
    r"(?i:county|district|borough|city|unitary|town|parish) (?:and|&) "
    r"(?i:county|district|borough|city|unitary|town|parish) (?=(?i:councillor|cllr)\b)"
)
# "D/Cllr M Bell" sits on the district's council.
OF_A_TIER = re.compile(r"^[A-Z]{1,2}/(?=(?:Cllr|CLLR)\b)|^[A-Z]{2,5}\s(?=(?:Cllr|Councillor)\b)")
_NUMBERED = re.compile(r"^(?i:(w?pc|pcso|sgt|sergeant|constable|police constable|inspector)\.?) \d{1,6} ")
_NO_NAMES = (language.ORGANISATIONS | language.NOT_NAMES) - words_of.SURNAMES_TOO
HEADS = language.ROLE_HEADS | {
    "engineer", "editor", "reporter", "chaplain", "ambassador", "minister", "mp", "msp", "dirprwy", "pennaeth",
    "rheolwr", "prif", "cyfreithiwr", "non-executive",
}  # fmt: skip


def is_office(text: str) -> bool:
    """Whether words hold the head of an office ("Head of Parks", "Officers")."""
    given = re.findall(r"[\w-]+", text.lower().replace("’s", " "))
    return any(w in HEADS or w.removesuffix("s") in HEADS for w in given)


def surely(name: str) -> bool:
    """Whether what may be a name is one by its title, its initial or its first name."""
    first = name.split()[0]
    return bool(TITLED.match(name) or INITIAL.match(first)) or first.lower() in FIRST_NAMES


# "Moorwick BC": a council by its letters.
_COUNCIL = re.compile(r"(?:[A-Z][\w’'&-]+\s(?:and\s|&\s|of\s|the\s)*){1,4}(?:BC|CC|DC|PC|TC|MBC|LBC|UA|CBC|RDC)")


def is_council(text: str) -> bool:
    """Whether words name a council by its letters."""
    return _COUNCIL.fullmatch(text) is not None


def stands_for(text: str) -> bool:
    """Whether words behind a name say what somebody is or for whom: an office, a body, a firm."""
    given = re.findall(r"[\w&-]+", text)
    return (
        is_office(text) or is_council(text) or any(w.lower() in _BODIES or (w.isupper() and len(w) > 2) for w in given)
    )


# "J Clowes Dane Chapel Parish Council": with initials a name ends at its surname.
_OF_A_BODY = re.compile(
    r"(?P<name>(?:[A-Z]\.?\s?){1,3}\s?[A-Z][a-z][\w’'-]*)\s(?P<body>(?:(?:[A-Z][\w&’'.-]*|&|and|of|the)\s){1,7}"
    r"(?:Council|Observatory|Trust|Association|Society|Agency|Police|Forum|Ltd|Limited|Partnership|Authority|School"
    r"|College|University|Church|Residents?|Elect))"
)


@remembering.short(up_to=120, texts=256)  # those who came are looked at several times
def name_and_office(text: str) -> tuple[str, str | None]:
    """ "Mr D Hall Deputy Clerk", "The Mayor Cllr A Marsh": the name, and the office beside it without a comma."""
    if sent := _OF_A_BODY.fullmatch(text):
        return sent["name"], sent["body"]
    given = text.split()
    if given and given[0] in ("The", "the"):
        given = given[1:]
    behind = TITLED.search(text, 3)
    before = text[: behind.start()].split() if behind is not None and not TITLED.match(text) else []
    plural = any(word.lower() in SINGULAR for word in before)
    if behind and before and before[-1].istitle() and not plural and is_office(office := " ".join(before)):
        return text[behind.start() :], office.removeprefix("the ").removeprefix("The ").strip(" ,")
    for n in range(min(4, len(given) - 1), 0, -1):
        office = " ".join(given[:n]).lower().strip(",")
        if office in words_of.OFFICES and (
            given[n].lower().rstrip(".") in language.TITLES or INITIAL.match(given[n]) or len(given) - n > 1
        ):
            return " ".join(given[n:]), " ".join(given[:n]).strip(",")
    n = 0
    while n < len(given) - 1 and (
        given[n].lower().rstrip(".") in language.TITLES
        or (given[n].lower() in BEFORE_TITLE and given[n + 1].lower().rstrip(".") in language.TITLES)
        or (given[n].isupper() and given[n + 1].lower().rstrip(".") in _COUNCILLOR)
    ):
        n += 1
    titled = n > 0
    surname = False
    for at in range(n, len(given)):
        low = given[at].lower().rstrip(".,")
        if surname and not titled and low in _BODIES:
            return " ".join(given), None
        if at == n + 1 and _is_surname(given, at, low):
            continue
        if surname and (titled or at > n + 1) and (low in words_of.OFFICE_WORDS or low in HEADS or "/" in low):
            return " ".join(given[:at]), " ".join(given[at:])
        surname = surname or not INITIAL.match(given[at])
    return " ".join(given), None


def _is_surname(given: list[str], at: int, low: str) -> bool:
    """Whether a word that may open an office ends a name behind a first name: "Ann Parish", not "Ann Parish Clerk"."""
    following = given[at + 1].lower().strip("(,") if at + 1 < len(given) else ""
    if low not in words_of.OFFICES_AND_SURNAMES or following in HEADS or following in words_of.OFFICE_WORDS:
        return False
    return low in words_of.NO_OFFICES_ALONE or given[at - 1].lower() in FIRST_NAMES


# Heads of columns that lost their gaps: "NameWardGroup".
_RUN_TOGETHER = re.compile(r"\b[A-Z][a-z]+[A-Z][a-z]+[A-Z][a-z]")


def is_name(name: str, title: str | None) -> bool:
    """Whether words are a person's name and nothing else; `title` is what a plural before the list gave it."""
    name = OF_A_TIER.sub("", _SEATED_TWICE.sub("", _NUMBERED.sub(r"\1 ", name)))
    if not _PERSON.match(name) or len(name) < 3 or name.lower() in _NOBODY or _RUN_TOGETHER.search(name):
        return False
    given = name.split()
    if is_council(name) and not (title or given[0].lower() in FIRST_NAMES):
        return False
    if given and given[-1].lower() in _BODIES and not INITIAL.match(given[0]):
        return False
    if any(word.lower().strip(".:") in SINGULAR for word in given):
        return False
    # "Mill Moor Borough Councillor A Bell"
    ward = next((n for n in range(1, min(4, len(given) - 2)) if given[n + 1].lower().rstrip(".") in _COUNCILLOR), 0)
    if ward and given[ward].lower() in BEFORE_TITLE:
        given = given[ward:]
    while len(given) > 2 and given[0].lower() in BEFORE_TITLE and given[1].lower().rstrip(".") in language.TITLES:
        given.pop(0)
    first = given[0].lower().rstrip(".")
    if first in language.TITLES or title:
        return (len(given) > 1 or title is not None) and first not in ("none", "no", "all")
    # "PSO Ann Bell" wears letters that nobody knows.
    ranked = len(given) > 2 and not given[1].isupper() and given[1].lower() in FIRST_NAMES
    if given[0].isupper() and given[0].isalpha() and len(given[0]) > 2 and not ranked:
        return False
    if name.isupper() and not (INITIAL.match(given[0]) and len(given) > 1 and len(given[0]) < 4):
        return False
    if len(first) > 1 and any(word.lower().strip(".").removesuffix("’s").removesuffix("'s") in HEADS for word in given):
        return False
    if INITIAL.match(given[0]) and len(given) > 1 and len(given[0]) < 6:
        return True
    if given[0].lower() in words_of.OFFICE_WORDS:
        return False
    return not any(word.lower().rstrip(".") in _NO_NAMES for word in given)
