"""Who a run of words names: a person, an office, somebody unnamed, initials, a first name that is known."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from meetings.reading import language
from meetings.reading.language_attendance import SURNAMES_TOO
from meetings.reading.language_names import FIRST_NAMES, INITIALS, STOPS_TAIL
from meetings.reading.names import BEFORE_TITLE
from meetings.reading.offices import (
    FROM,
    NAME,
    PARTICLES,
    WITH,
    apposed,
    office_of,
    presides,
    titled_name,
    without_brackets,
)
from meetings.reading.together import ANDS, PLURALS, several

_DOTTED = re.compile(r"(?:[A-Z]\.-?){2,4}")
_RUN_ON = re.compile(r"\b([A-Z]\.)(?=[A-Z][a-z])")
_INITIALS = re.compile(rf"(?![A-Z]{{4}}){INITIALS}$")
_SCOTS = re.compile(r"Ma?c[A-Z]")
_INITIALLED = re.compile(r"(?:[A-Z]\.){1,3}[A-Z][a-z][\w’'-]*$")
_TOGETHER = frozenset(
    "others residents colleagues committee sub-committee council board panel members "
    "officers councillors cabinet".split()
)
# "The DMO": an office by its letters, which end in the O of officer; other letters that do are no officer's.
_LETTERED = re.compile(r"[A-Z][A-Z&/]{0,5}O$")
_ELECTED = {"MP", "MSP", "AM", "MLA", "TD", "PCC"}
_NO_OFFICER = {"NGO", "HMO", "WHO", "ISO", "NATO", "ALMO", "TPO", "TRO", "CPO", "PSPO", "ETRO", "EVO", "PO", "RO", "TO"}
_NO_FIRST_NAMES = language.DETERMINERS | language.ORGANISATIONS | language.ROLE_HEADS
_NO_NAMES = language.ORGANISATIONS | language.NOT_NAMES
_NO_NAMES_ALONE = _NO_FIRST_NAMES | language.NOT_NAMES
_THERE = {"present", "attending"}
_HOUSES = frozenset(
    "cottage house lodge barn farm lane road street close way court view meadow field green oak".split()
)
_ELECTED_TO = {"County", "District", "Borough", "Community", "Ward", "City", "Unitary"}
_IN_PLACE = [["in", "attendance"], ["the", "audience"], ["the", "floor"], ["the", "gallery"], ["the", "chair"]]
_SHORTEST_THERE = 3
_BESIDE = FROM | {"a", "an"} | WITH
# "One of the residents"; "one of the members of the public".
_ONE_OF_THEM = 4
_COUNCILLORS = {"councillor", "cllr", "cllrs", "clr", "cyng", "cynghorydd"}
_BESIDE_THE_CHAIR = {"Vice-Chair", "Vice-Chairman", "Vice-Chairperson", "Clerk", "Secretary"}
# So many names parted by commas are a list; of two the second may tell who the first is.
_MANY = 3
_PRONOUNS = {"He", "She", "It", "They", "We", "This", "There"}
_ENDS_NOBODY = STOPS_TAIL - _TOGETHER - FROM


@dataclass(slots=True)
class Known:
    """Whom a page has named so far. `first` maps a first name to the name in use, `lines` are
    the page's so far; the rest is from the attendance."""

    first: dict[str, str] = field(default_factory=dict)
    initials: set[str] = field(default_factory=set)
    attended: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)

    def attend(self, name: str) -> None:
        """Take in somebody from the attendance; a bare first name of theirs stays as the page has it."""
        words = _core(name)
        if not words:
            return
        letters = len(words) == 1 and words[0].isupper() and len(words[0]) < 4
        self.initials.add(words[0] if letters else "".join(w[0] for w in words).upper())
        if len(words) > 1 and (scots := _SCOTS.match(words[-1])):
            self.initials.add(words[0][0] + scots[0])
        if len(words) > 2:
            self.initials.add((words[0][0] + words[-1][0]).upper())
        self.attended.update(w.lower() for w in words if len(w) > 2)

    def speak(self, name: str) -> None:
        """Take in the name that somebody goes by in the discussion."""
        first, alone = _goes_by(name)
        if first and alone:
            self.first.setdefault(first, name)
        elif first:
            self.first[first] = name

    def named(self, first: str) -> str | None:
        """The name in use for a bare first name; None for a word that names nobody known."""
        low = first.lower()
        if low in self.first:
            return self.first[low]
        return first if low in self.attended else None


def headed(text: str, known: Known) -> None:
    """Take in the name that a heading gives ("Alan Reid, agent for …"), whose bearer then goes by the first name."""
    words = text.split(",")[0].split()
    named = len(words) in (2, 3) and all(NAME.match(word) and not word.isupper() for word in words)
    if named and not any(word.lower() in _NO_NAMES for word in words):
        known.speak(" ".join(words))


@lru_cache(maxsize=1024)
def _core(name: str) -> tuple[str, ...]:
    words = [w.strip(".,()") for w in (_RUN_ON.sub(r"\1 ", name) if "." in name else name).split()]
    while words and words[0].lower() in language.TITLES:
        words.pop(0)
    return tuple(w for w in words if w and w[0].isalpha() and w[0].isupper())


@lru_cache(maxsize=1024)
def _goes_by(name: str) -> tuple[str, bool]:
    """The first name in small letters that a name gives, and whether it gives no other; "" where it gives none."""
    words = _core(name)
    office = next((n for n in range(len(words) - 1, 0, -1) if words[n - 1].lower() in language.ROLE_HEADS), 0)
    words = words[office:]
    first = words[0].lower() if words else ""
    if len(words) > 1:
        return (first if len(first.strip(".")) > 1 and first not in _NO_FIRST_NAMES else "", False)
    return (first if first in FIRST_NAMES else "", True)


def stops(word: str) -> bool:
    """Whether a word ends what it stands in; a title or an initial does not."""
    if word[-1] not in ".;:?!" or len(word) < 4 or word.lower().rstrip(".") in language.TITLES:
        return False
    return not _DOTTED.fullmatch(word)


def opens(word: str) -> bool:
    """Whether a word can be the first of a name or an office."""
    bare = word.lstrip("(“\"‘'")
    return bool(bare) and (
        bare[0].isupper() or bare.lower() in language.DETERMINERS or bare.lower().rstrip(".") in language.TITLES
    )


def name_nobody(words: list[str], known: Known) -> bool:
    """Whether a run of words names nobody by its last: "It was", "She". With a comma or a bracket it still may."""
    last = words[-1]
    if len(words) == 1:
        return last in _PRONOUNS and known.named(last) is None
    return last in _ENDS_NOBODY and "behalf" not in words and not any("," in word or "(" in word for word in words)


def persons(words: list[str], known: Known, *, strict: bool = False) -> list[str]:
    """The persons that a run of words names, all of it; none if it names none or something else too."""
    words = _without_place([words[0].lstrip("(“\"‘'"), *words[1:]])
    if words[0].lower().strip(".") in PLURALS:
        return several(words)
    if words[0].lower() in ("each", "every"):
        return []
    words = words[words[0] == "Both" and len(words) > 1 :]
    if len(words) > 2 and words[-1] in language.VOICED and words[-2] in ANDS:
        words = words[:-2]
    if (among := _among_several(words, known, strict=strict)) is not None:
        return among
    if (couple := _with_place_or_spouse(words)) is not None:
        return [couple]
    ands = [i for i, word in enumerate(words[1:-1], 1) if len(word) < 4 and word.lower() in ANDS]
    if ands and (listed := _listed(words, known)) is not None:
        return listed
    if ands and (pair := _two_offices(words, known, strict=strict)):
        return pair
    name = _person(words, known, strict=strict)
    if name is not None:
        return [name]
    for i in ands:
        right = _person(words[i + 1 :], known, strict=strict)
        left = persons(words[:i], known, strict=strict) if right is not None else []
        if left and right is not None:
            return [*left, right]
    return []


def _among_several(words: list[str], known: Known, *, strict: bool) -> list[str] | None:
    """ "The Chair and Councillors Marsh and Tull": somebody before several of one title."""
    at = next((i for i, word in enumerate(words) if i > 1 and word.lower().strip(".") in PLURALS), 0)
    if not at or words[at - 1] not in ANDS:
        return None
    left, right = persons(words[: at - 1], known, strict=strict), several(words[at:])
    return [*left, *right] if left and right else None


def alone(words: list[str], known: Known) -> list[str]:
    """Whom words name that stand alone before a colon, where "Rose Cottage" and "Dog Fouling" are nobody."""
    first = words[0].lower().strip(".,") if words else ""
    named = first in language.TITLES or first in FIRST_NAMES or first in known.first or first in known.attended
    office = not language.ROLE_HEADS.isdisjoint(word.lower().strip(",") for word in words)
    if not (named or office or (len(words) == 1 and words[0].isupper())) or words[-1].lower() in _HOUSES:
        return []
    return persons(words, known, strict=True)


def _without_place(words: list[str]) -> list[str]:
    """The words without what only tells that somebody was there: "a resident present", "the Mayor in the Chair"."""
    if len(words) > 1 and words[-1] in _THERE:
        words = words[:-1]
    elif len(words) > _SHORTEST_THERE and [words[-2], words[-1].lower()] in _IN_PLACE and words[-3] not in ANDS:
        words = words[: -3 if words[-2] == "the" else -2]
    return words


def _with_place_or_spouse(words: list[str]) -> str | None:
    """ "County Councillor Marsh", "Mr and Mrs Roe": one name, with the word before the title."""
    if len(words) < _SHORTEST_THERE:
        return None
    if words[0] in _ELECTED_TO and words[1].lower().rstrip(".") in _COUNCILLORS:
        titled = titled_name(words[1:])
        return f"{words[0]} {titled}" if titled else None
    if words[0] in ("Mr", "Mr.") and words[1] == "and" and words[2] in ("Mrs", "Mrs."):
        titled = titled_name(words[2:])
        return f"{words[0]} and {titled}" if titled else None
    return None


def _listed(words: list[str], known: Known) -> list[str] | None:
    """ "Ann, Femi and John", "Cllr Moss, Mr Roe & Jo Poe": each, where all are names; None for what may be another."""
    if len([word for word in words[1:-1] if word in ANDS]) != 1:
        return None
    each: list[list[str]] = [[]]
    for word in words:
        if word not in ANDS:
            each[-1].append(word.rstrip(","))
        if word in ANDS or word[-1] == ",":
            each.append([])
    each = [name for name in each if name]
    alone = [name[0] for name in each if len(name) == 1]
    if any(not _is_bare(name, known) for name in alone):
        return None
    if len(alone) == len(each) > 1:
        common = any(name.lower() in FIRST_NAMES or known.named(name) for name in alone)
        return [known.named(name) or name for name in alone] if common else None
    titled = each[0][0].lower().rstrip(".") in _COUNCILLORS
    if len(each) < _MANY or (alone and not titled):
        return None
    if any(_is_office(name) and name[0].lower() not in language.DETERMINERS for name in each):
        return None
    if _is_office(each[0]) and not _is_office(each[1]):
        each.pop(1)
    named = [_person(name, known, strict=True) if len(name) > 1 else f"{each[0][0]} {name[0]}" for name in each]
    return [name for name in named if name] if all(named) else None


def _is_bare(name: str, known: Known) -> bool:
    """Whether a word alone may be somebody's name among others."""
    low = name.lower()
    known_of = low in known.first or low in known.attended
    return NAME.match(name) is not None and name[1:].islower() and (known_of or low not in _NO_NAMES_ALONE)


def _is_office(words: list[str]) -> bool:
    return words[0].lower().rstrip(".") not in language.TITLES and any(
        word.lower().strip("(),") in language.ROLE_HEADS for word in words
    )


def _two_offices(words: list[str], known: Known, *, strict: bool) -> list[str]:
    """ "The Head of Parks and the Clerk": two, where both are somebody; "Climate and the Sea" is one's business."""
    for i, word in enumerate(words[1:-1], 1):
        if word != "and":
            continue
        if words[-1].lower() in _TOGETHER and not FROM.intersection(words[:i]) and len(words) - i < 5:
            return persons(words[:i], known, strict=strict)
        if i == len(words) - 2 and words[-1] in _BESIDE_THE_CHAIR and presides(words[i - 1]):
            left = persons(words[:i], known, strict=strict)
            return [*left, words[i + 1]] if left else []
        if _is_second_office(words, i):
            left = persons(words[:i], known, strict=strict)
            return [*left, " ".join(words[i + 1 :])] if left else []
        begun = words[i + 1] in ("the", "a", "an") or _is_title(words[i + 1]) or words[i + 1].lower() in FIRST_NAMES
        if i < len(words) - 2 and begun:
            right = _person(words[i + 1 :], known, strict=strict)
            left = persons(words[:i], known, strict=strict) if right else []
            return [*left, right] if left and right else []
    return []


def _is_second_office(words: list[str], i: int) -> bool:
    """Whether "and" at `i` joins two offices, each with its own head: "The Leader and Deputy Chief Executive"."""
    right = [word.lower() for word in words[i + 1 :]]
    if words[0] != "The" or words[i - 1].lower() not in (
        "leader",
        "chair",
        "chairman",
        "mayor",
        "director",
        "executive",
    ):
        return False
    return right[-1] in ("executive", "director", "treasurer", "secretary") and words[i + 1][0].isupper()


def _is_title(word: str) -> bool:
    return word[0].isupper() and word.lower().rstrip(".") in language.TITLES


def _person(words: list[str], known: Known, *, strict: bool) -> str | None:
    if words[-1].endswith(","):
        words = [*words[:-1], words[-1].rstrip(",")]
    words = without_brackets(words)
    first = words[0].lower().rstrip(".,")
    if first == "one" and len(words) in (_ONE_OF_THEM, _ONE_OF_THEM + 3) and words[1:3] == ["of", "the"]:
        return " ".join(words) if words[3].rstrip("s") in language.ROLE_HEADS else None
    if first in language.DETERMINERS and len(words) > 1 and not _is_initial(words):
        if words[1].lower().rstrip(".") in language.TITLES and words[0].lower() in ("y", "yr", "the"):
            return titled_name(words[1:]) or office_of(words, 1, strict=strict)
        lettered = _LETTERED.match(words[1]) and words[1] not in _NO_OFFICER
        if len(words) == 2 and first == "the" and (lettered or words[1] in _ELECTED):
            return " ".join(words)
        return office_of(words, 1, strict=strict)
    if (
        first in language.TITLES
        and len(words) > 1
        and not (first in language.ROLE_HEADS and not NAME.match(words[1].strip("()")))
    ):
        titled = titled_name(words)
        if titled is not None:
            return titled
    if not words[0][0].isupper():
        return None
    if len(words) == 1 and (_INITIALS.match(words[0]) or _DOTTED.fullmatch(words[0])):
        return words[0] if _initials(words[0].replace(".", ""), known) else None
    role = office_of(words, 0, strict=strict)
    if role is not None:
        return role
    if words[0].endswith(",") and _INITIALS.match(words[0][:-1]) and apposed(["", ""], words[1:]) is not None:
        return words[0][:-1] if _initials(words[0][:-1], known) else None
    return _named(words, known)


def _is_initial(words: list[str]) -> bool:
    """Whether "A" is a first name's ("A Marsh"), not the article of somebody unnamed ("A Parish Councillor")."""
    return words[0].rstrip(".") == "A" and bool(NAME.match(words[1])) and words[1].lower() not in _NO_FIRST_NAMES


def _named(words: list[str], known: Known) -> str | None:
    taken: list[str] = []
    for i, word in enumerate(words):
        bare = word.rstrip(",")
        low = bare.lower().rstrip(".").removesuffix("’s").removesuffix("'s")
        if taken and (
            (word.startswith("(") and not NAME.match(bare))
            or (bare in _BESIDE and len(taken) > 1)
            or (words[i : i + 2] == ["on", "behalf"] and len(taken) > 1)
        ):
            return _whole(taken, known) if apposed(["", ""], words[i:]) is not None else None
        if not (NAME.match(bare) or (low in PARTICLES and taken and i + 1 < len(words))):
            return None
        # "Borough of Moor and West Dale Cllr Peake": a name begins at its title.
        titled = len(taken) > 1 and low in _COUNCILLORS and taken[-1].lower() not in BEFORE_TITLE
        if titled or (taken and low in language.DETERMINERS):
            return None
        if (
            (low in language.ORGANISATIONS and low not in known.attended and not _is_surname(low, taken))
            or (not taken and (low in language.NOT_NAMES or (low[-2:] == "ly" and low not in FIRST_NAMES)))
            or (bare.isupper() and len(bare) > 3)
        ):
            return None
        taken.append(bare)
        if word.endswith(",") and i + 1 < len(words):
            if words[i + 1].lower().rstrip(".") in language.TITLES:
                return None
            return _whole(taken, known) if apposed(["", ""], words[i + 1 :]) is not None else None
        if len(taken) > 4:
            return None
    return _whole(taken, known)


def _is_surname(low: str, taken: list[str]) -> bool:
    """Whether a word that ends the names of bodies is somebody's here ("John Hall")."""
    return low in SURNAMES_TOO and len(taken) == 1 and taken[0].lower() in FIRST_NAMES


def _whole(taken: list[str], known: Known) -> str | None:
    if len(taken) == 1:
        if _INITIALLED.match(taken[0]):
            return taken[0]
        return known.named(taken[0]) if not taken[0].isupper() else None
    return " ".join(taken)


def _initials(word: str, known: Known) -> bool:
    if word in known.initials:
        return True
    few = len(word) == 2 or not word.isupper()
    return few and word.lower() not in language.NOT_INITIALS and (not known.initials or not known.attended)
