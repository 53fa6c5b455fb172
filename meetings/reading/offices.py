"""The names of offices ("the Head of Roads") and of persons behind a title ("Cllr A Marsh")."""

import itertools
import re

from meetings.reading import language, language_speech
from meetings.reading.language_names import FIRST_NAMES, OF_THE_OFFICE, STOPS_TAIL
from meetings.reading.signs import either

NAME = re.compile(
    r"(?:[A-Z]\.){1,3}[A-Z][\w’'-]+\.?$|(?:O['’]|Mc|Mac|D['’]|[dl]['’]|(?:al|el|ul|ur)-|h(?=[A-ZÁÉÍÓÚ]))?[A-ZÀ-ÖØ-Þ][\w'’-]*\.?$|[A-Z]\.?[A-Z]?\.?$|\([A-Z]{1,3}\)$"
)
_OWN_INITIALS = re.compile(r"\([A-Z]{1,2}(?P<last>[A-Z])\),?")
BEING = {"was", "were", "is", "are", "had", "has", "have", "been", "be"}
PARTICLES = {
    "de",
    "van",
    "der",
    "von",
    "ap",
    "ab",
    "la",
    "le",
    "du",
    "den",
    "ó",
    "ní",
    "mac",
    "bin",
    "al",
    "el",
    "ul",
    "a",
}
_ON_BEHALF = ["on", "behalf"]
# Beside a name these begin who else was there, or what somebody was there as.
WITH = {"with", "along", "together", "alongside", "as", "representing"}
FROM = {"of", "from", "for"}
_SAYING = language_speech.by_first_word(language_speech.SPEECH).keys()
_ARTICLES = {"the", "a", "an", "our"}
# "The Head of Finance (Jane Roe)": who bears the office, by name, title or initials.
_TITLED_NAME = either(title for title in language.TITLES if len(title) > 1)
_FIRST_NAME = "|".join(sorted(name.title() for name in FIRST_NAMES))
_BEARER = re.compile(
    rf"\s\((?:(?:{_TITLED_NAME})\.?\s[^()]{{2,40}}|[A-Z]{{2,3}}|\d{{1,2}}|(?:{_FIRST_NAME})\s[A-Z][\w’'-]+)\)$"
)
_POLICE = {"pc", "wpc", "pcso", "sgt", "constable", "sergeant"}
_PRESIDING = {
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "clerk",
    "mayor",
    "convener",
    "provost",
    "cathaoirleach",
    "cadeirydd",
    "maer",
}
# These are somebody's: "the assistant to the Clerk".
_SENT = {
    "representative",
    "spokesperson",
    "spokesman",
    "resident",
    "member",
    "officer",
    "speaker",
    "trustee",
    "student",
}
_SERVING = {"assistant", "secretary", "adviser", "advisor", "deputy", "aide", "consultant", "officer"}
_TAIL_OPENS = {"of", "for", "to", "at", "and", "&", "in", "–", "-", "/"}
_TAIL_LEADS = _TAIL_OPENS - {"and", "&"}
_LEADS_ON = _ARTICLES | FROM | {"and", "&", "to"}
_NO_NAMES = language.ORGANISATIONS | language.ROLE_HEADS


def titled_name(words: list[str]) -> str | None:
    """ "Councillor A Marsh (Chair)": title and name; an apposition behind a comma is left off."""
    taken = [words[0]]
    for i, word in enumerate(words[1:], 1):
        bare = word.rstrip(",")
        if len(taken) > 1 and (word in ("-", "–", "—") or words[i : i + 2] == _ON_BEHALF):
            return apposed(taken, words[i:])
        if not (
            NAME.match(bare)
            or (bare.lower() in PARTICLES and i + 1 < len(words))
            or bare.lower().strip("().") in language.TITLES
            or (i == 1 and bare.isdigit() and words[0].lower().rstrip(".") in _POLICE)
        ):
            if bare in WITH and i > 1:
                return " ".join(taken)
            return apposed(taken, words[i:]) if word.startswith("(") or bare in FROM else None
        if (bare.lower() in language.NOT_NAMES and i == 1) or bare == "The":
            return None
        taken.append(bare)
        if word.endswith(","):
            return apposed(taken, words[i + 1 :])
        if len(taken) > 6:
            return None
    return " ".join(taken) if len(taken) > 1 and taken[-1].lower().rstrip(".") not in language.TITLES else None


def without_brackets(words: list[str]) -> list[str]:
    """A name without its own initials in brackets ("Paul Ash (PA)"; a party’s stay), or who that is ("(who …)")."""
    if "(" not in "".join(words):
        return words
    told = next((n for n, word in enumerate(words) if n and word in ("(who", "(whose")), 0)
    words = words[:told] if told and words[-1][-1] == ")" else words
    kept = words[:1]
    for before, word in itertools.pairwise(words):
        if (letters := _OWN_INITIALS.fullmatch(word)) is None or letters["last"] != before[0]:
            kept.append(word)
        elif word[-1] == ",":
            kept[-1] += ","
    return kept


def apposed(taken: list[str], rest: list[str]) -> str | None:
    if (
        len(taken) < 2
        or len(rest) > 14
        or (rest and rest[0] in BEING)
        or any(w.lower() in STOPS_TAIL or w == "The" for w in rest[1:])
    ):
        return None
    return " ".join(taken)


def office_of(words: list[str], start: int, *, strict: bool) -> str | None:
    """An office or somebody unnamed: "the Assistant Director, Early Help", "a group leader"."""
    for at in range(start, min(len(words), start + 7)):
        word = words[at].rstrip(",").lower()
        if word in language.ROLE_HEADS and _headed(words, start, at):
            break
        if "/" in word and not language.ROLE_HEADS.isdisjoint(word.split("/")):
            break
        low = word if word in language.ROLE_HEADS else word.rstrip("’'s")
        if (
            low in STOPS_TAIL
            or low in ("of", "for", "to", "on", "in", "the", "a", "an", "our")
            or (words[at].endswith((",", ")", ";")) and not _joins(words, start, at))
        ):
            return None
    else:
        return None
    # "Ann Tull (Team Leader – Roads)": the office of somebody named before it.
    led = words[start:at]
    if any(word[0] == "(" for word in led) and not any(word.rstrip(",")[-1] == ")" for word in led):
        return None
    if start == 0 and not words[at][0].isupper():
        return None
    if (
        start == 0
        and presides(words[at])
        and any(w.lower().strip(",") not in OF_THE_OFFICE for w in words[start:at] if w[0].isupper())
    ):
        return None
    if not presides(words[at]) and (named := _named_last(words, at)):
        return named
    if presides(words[at]) and words[at].endswith(",") and _is_full_name(words[at + 1 :]):
        return " ".join(words[: at + 1]).rstrip(",")
    end = at + 1
    for i in range(at + 1, len(words)):
        low = words[i].lower().strip(",()")
        previous = words[i - 1].lower()
        if words[i : i + 2] == _ON_BEHALF:
            return " ".join(words[:i]).rstrip(",")
        sent = "from" in (low, previous) and words[at].lower() in _SENT and i < at + 3 and "to" not in words[i:]
        if sent:
            end = i + 1
            continue
        if low in STOPS_TAIL or words[i].strip(",()") in _SAYING or (low in _ARTICLES and previous not in _TAIL_OPENS):
            return None
        if low.rstrip(".") in language.TITLES and words[i][0].isupper() and previous not in _TAIL_OPENS:
            titled = titled_name(words[i:])
            office = " ".join(words[:i]).rstrip(",")
            return office if words[i - 1].endswith(",") and presides(words[at]) else titled
        if previous.endswith(",") and not (words[i][0].isupper() or words[i][0] in "(’'"):
            return None if strict else " ".join(words[:end]).rstrip(",")
        if (
            strict
            and low not in _TAIL_OPENS
            and not words[i][0].isupper()
            and previous not in _TAIL_OPENS
            and not (previous in _ARTICLES and words[i - 2].lower() in _TAIL_LEADS)
            and not words[i].startswith("(")
        ):
            return None
        if low == "to" and (previous not in _SERVING if strict else _does(words[i + 1 : i + 2])):
            return None
        end = i + 1
    if strict and words[end - 1].lower() in _LEADS_ON:
        return None
    if end - at > 15 or (start == 0 and len(words) - at > 12):
        return None
    office = " ".join(words[:end]).rstrip(",")
    behind = office.rfind(" (") if office[-1:] == ")" else -1
    return office[:behind] if behind >= 0 and _BEARER.match(office, behind) else office


def _joins(words: list[str], start: int, at: int) -> bool:
    """Whether a comma is one of an office's own: "the Tolls, Ferries & Moorings Manager"."""
    rest = words[at + 1 : at + 7]
    joint = next((n for n, word in enumerate(rest) if word in ("&", "and")), 0)
    head = next((n for n, word in enumerate(rest) if n > joint and word.lower() in language.ROLE_HEADS), 0)
    own = joint and head and start and words[at][-1] == ","
    return bool(own) and all(word[0].isupper() for word in rest[:head] if word not in ("&", "and"))


def _named_last(words: list[str], at: int) -> str | None:
    """Who bears an office, named behind it: "the Assistant Director, Ferries and Quays, Nia Sloe"."""
    comma = max((n for n in range(at, len(words) - 1) if words[n].endswith(",")), default=0)
    behind = words[comma + 1 :]
    named = comma and _is_full_name(behind) and behind[0].lower() in FIRST_NAMES
    return " ".join(behind) if named else None


def _does(following: list[str]) -> bool:
    """Whether "to" goes on with what somebody is to do: "Clerk to respond", not "Clerk to the Council"."""
    return bool(following) and following[0].isalpha() and following[0].islower() and following[0] not in _ARTICLES


def _is_full_name(words: list[str]) -> bool:
    return len(words) in (2, 3) and all(NAME.match(word) and word.lower() not in _NO_NAMES for word in words)


def presides(word: str) -> bool:
    """Whether somebody goes by the office through the meeting, whatever the name."""
    return word.lower().strip(",") in _PRESIDING


def _headed(words: list[str], start: int, at: int) -> bool:
    low = words[at].lower().rstrip(",")
    behind = words[at + 1].lower() if at + 1 < len(words) and not words[at].endswith(",") else ""
    if low not in language.WEAK_HEADS:
        return not (behind in language.ROLE_HEADS and at + 1 < len(words))
    if low in ("executive", "deputy", "monitoring", "returning", "youth"):
        return low == "executive" and at > start and words[at - 1].lower() == "chief"
    before = words[at - 1].lower() if at else ""
    if low == "member":
        place = at > start and words[at - 1][0].isupper()
        return place or before in language.MEMBER_BEFORE or behind in ("of", "for", "(") or behind.startswith("(")
    if low == "person":
        return before in ("independent", "lay")
    if low == "holder":
        return before in ("portfolio", "office", "post", "licence", "permit", "budget", "plot")
    if low == "councillor":
        return at == len(words) - 1 and "and" not in words
    return behind in ("of", "for") or at > start
