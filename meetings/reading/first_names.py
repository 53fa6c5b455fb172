"""Whoever goes by a first name or by initials, having been named in full before."""

import re

from meetings.reading import language
from meetings.reading.language_names import FAMILIAR, FIRST_NAMES
from meetings.reading.people import Known, persons

# A first name alone is somebody's whom the paragraph has named in full so many characters before at most, or one of so
# many lines above it.
NEAR = 2000
_LINES = 60
_ALONE = re.compile(
    r"(?:^|[.;:!?,–]\s|\(|\b(?:and|but|that)\s)([A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-zà-ÿ]+)?|Jo|Ed|Al|Di|Vi|[A-Z]{2})\s(?:also\s|then\s|further\s|has\s)?$"
)
_IN_FULL = re.compile(r"[A-Z][\w’'-]+\s[A-Z][a-zà-ÿ’'-]+[\w’'-]*(?!\s[A-Z])")
_FULL_NAME = re.compile(r"\b(?P<first>[A-Z][a-z]+)\s(?P<last>[A-Z][\w’'-]+)")
_SHORTENED = re.compile(r"(?P<of>[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'.-]*){1,3})\s\((?P<in>[A-Z]{2,4})\)")
_BRACKETED = re.compile(r"\([A-Z]{2,4}\)")
_NO_FIRST_NAMES = language.NOT_NAMES | language.ORGANISATIONS | language.ROLE_HEADS | language.DETERMINERS


def find(text: str, at: int, known: Known) -> list[str]:
    """ "Emma explained …": Emma Jehu where the paragraph, or the page above it, has told of her, and else Emma."""
    near = max(0, at - 30)
    alone = None if text[near:at].islower() else _ALONE.search(text, near, at)
    if alone is None:
        return []
    first = alone[1]
    if first.isupper():
        return _by_initials(first, text[max(0, at - NEAR) : alone.start()], known)
    end = alone.start()
    for _ in range(4):
        end = text.rfind(f"{first} ", max(0, at - NEAR), end)
        if end < 0:
            break
        if whole := _IN_FULL.match(text, end, at):
            return persons(_name(whole.group(), known), known)
    return bearer(first, known)


def bearer(first: str, known: Known) -> list[str]:
    """Whom a first name alone means, of those whom the lines above name in full; the first name itself if nobody."""
    single = first.partition("-")[0]
    if first.lower() in _NO_FIRST_NAMES or not single[1:].islower():
        return []
    above = next((names for name in (first, *FAMILIAR.get(first, ())) if (names := _above(name, known))), [])
    return above or ([first] if single.lower() in FIRST_NAMES else [])


def whole(name: str | None, names: list[str]) -> str | None:
    """The name in full of whoever is given by a first name alone, where one of `names` alone bears it."""
    if not name or " " in name or name.lower() not in FIRST_NAMES:
        return name
    given = (name, *FAMILIAR.get(name, ()))
    bearers = {full for full in names if full.partition(" ")[2] and full.partition(" ")[0] in given}
    return bearers.pop() if len(bearers) == 1 else name


def _above(first: str, known: Known) -> list[str]:
    for line in reversed(known.lines[-_LINES:]):
        at = line.find(f"{first} ", 0, NEAR)
        if at < 0 or line[at - 1 : at].isalpha():
            continue
        whole = _IN_FULL.match(line, at)
        names = persons(_name(whole.group(), known), known) if whole else []
        if names:
            return names
    return []


def _name(whole: str, known: Known) -> list[str]:
    """The words of a name without what makes it somebody's ("Ann Bell’s", "Ann Bells" where Ann Bell attends)."""
    first, _, last = whole.removesuffix("’s").removesuffix("'s").partition(" ")
    owned = last[-1:] == "s" and last.lower() not in known.attended and last[:-1].lower() in known.attended
    return [first, *(last[:-1] if owned else last).split()]


def _by_initials(initials: str, before: str, known: Known) -> list[str]:
    """ "BW reported …" where "Brian Wheeler" stands before."""
    for whole in re.finditer(rf"\b{initials[0]}[a-z’'-]+\s{initials[1]}[\w’'-]+", before):
        if persons(whole.group().removesuffix("’s").split(), known):
            return [initials]
    return []


def shortened(text: str) -> set[str]:
    """The initials that a text gives behind the names that they are of ("Dan Hope (DH)")."""
    if "(" not in text or not _BRACKETED.search(text):
        return set()
    return {m["in"] for m in _SHORTENED.finditer(text) if m["in"][0] == m["of"][0] and m["in"][-1] in m["of"][1:]}


def initials_of(text: str) -> set[str]:
    """The initials of every first name and surname that stand side by side in a list of names."""
    found = set()
    for match in _FULL_NAME.finditer(text):
        if not language.ORGANISATIONS.intersection(match.group().lower().split()):
            found.add(match["first"][0] + match["last"][0])
    return found
