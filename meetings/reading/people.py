"""Who a run of words names: a person, an office, somebody unnamed, initials, a first name that is known."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from meetings.reading import language, language_speech

_STOPS_TAIL = {
    "that", "who", "which", "whether", "as", "if", "when", "was", "were", "had", "has", "is", "it", "he", "she",
    "they", "by", "are", "be", "been", "will",
    "would", "could", "should", "have", "whom", "from", "with", "where", "while", "after", "before", "because",
    "but", "not", "we", "his", "her", "their",
    "this", "these", "those", "all", "members", "any", "some", "every", "each", "such",
}  # fmt: skip
NAME = re.compile(
    r"(?:[A-Z]\.){1,3}[A-Z][\w’'-]+\.?$|(?:O['’]|Mc|Mac|D['’]|[dl]['’])?[A-ZÀ-ÖØ-Þ][\w'’-]*\.?$|[A-Z]\.?[A-Z]?\.?$|\([A-Z]{1,3}\)$"
)
BEING = {"was", "were", "is", "are", "had", "has", "have", "been", "be"}
_PARTICLES = {"de", "van", "der", "von", "ap", "ab", "la", "le", "du", "den", "ó", "ní", "mac", "bin", "al", "a"}
_PLURALS = {"councillors": "Councillor", "cllrs": "Cllr", "clrs": "Clr", "aldermen": "Alderman", "messrs": "Mr"}
_DOTTED = re.compile(r"(?:[A-Z]\.-?){2,4}")
_RUN_ON = re.compile(r"\b([A-Z]\.)(?=[A-Z][a-z])")
_FULL_NAME = re.compile(r"\b(?P<first>[A-Z][a-z]+)\s(?P<last>[A-Z][\w’'-]+)")
_SHORTENED = re.compile(r"(?P<of>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,3})\s\((?P<in>[A-Z]{2,4})\)")
_INITIALS = re.compile(r"[A-Z]{2,3}$|[A-Z]{1,2}(?:Mac|Mc)[A-Z]$")
_INITIALLED = re.compile(r"(?:[A-Z]\.){1,3}[A-Z][a-z][\w’'-]*$")
_ON_BEHALF = ["on", "behalf"]
_FROM = {"of", "from", "for"}
_SAYING = language_speech.by_first_word(language_speech.SPEECH).keys()
_ARTICLES = {"the", "a", "an", "our"}
_TOGETHER = {"committee", "sub-committee", "council", "board", "panel", "members", "officers", "councillors", "cabinet"}
_PRESIDING = {"chair", "chairman", "chairwoman", "chairperson", "clerk", "mayor", "convener", "provost"}
# What stands before the office of whoever presides or keeps the minutes; other words before it are no part of it.
OF_THE_OFFICE = {
    "deputy", "vice", "town", "parish", "acting", "assistant", "interim", "outgoing", "incoming", "new", "county",
    "city", "borough", "district", "lord", "lady", "presiding", "council", "community", "locum", "committee", "panel",
    "board", "sub-committee", "group", "former", "temporary", "retiring", "senior", "finance", "planning", "co",
    "joint", "worshipful", "honourable", "forum", "minute", "minutes", "scrutiny", "trustee", "trust", "association",
    "executive",
}  # fmt: skip
_NO_FIRST_NAMES = language.DETERMINERS | language.ORGANISATIONS | language.ROLE_HEADS
# These are somebody's: "the assistant to the Clerk".
_SERVING = {"assistant", "secretary", "adviser", "advisor", "deputy", "aide", "consultant", "officer"}
_PRONOUNS = {"He", "She", "It", "They", "We", "This", "There"}
_ENDS_NOBODY = _STOPS_TAIL - _TOGETHER - _FROM
_TAIL_OPENS = {"of", "for", "to", "at", "and", "&", "in", "–", "-", "/"}


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
        self.initials.add("".join(w[0] for w in words).upper())
        if len(words) > 2:
            self.initials.add((words[0][0] + words[-1][0]).upper())
        self.attended.update(w.lower() for w in words if len(w) > 2)

    def speak(self, name: str) -> None:
        """Take in the name that somebody goes by in the discussion."""
        words = _core(name)
        office = next((n for n in range(len(words) - 1, 0, -1) if words[n - 1].lower() in language.ROLE_HEADS), 0)
        words = words[office:]
        if len(words) > 1 and len(words[0].strip(".")) > 1 and words[0].lower() not in _NO_FIRST_NAMES:
            self.first[words[0].lower()] = name

    def named(self, first: str) -> str | None:
        """The name in use for a bare first name; None for a word that names nobody known."""
        low = first.lower()
        if low in self.first:
            return self.first[low]
        return first if low in self.attended else None


def shortened(text: str) -> set[str]:
    """The initials that a text gives behind the names that they are of ("Dan Hope (DH)")."""
    if "(" not in text:
        return set()
    return {m["in"] for m in _SHORTENED.finditer(text) if m["in"][0] == m["of"][0] and m["in"][-1] in m["of"][1:]}


def initials_of(text: str) -> set[str]:
    """The initials of every first name and surname that stand side by side in a list of names."""
    found = set()
    for match in _FULL_NAME.finditer(text):
        if not language.ORGANISATIONS.intersection(match.group().lower().split()):
            found.add(match["first"][0] + match["last"][0])
    return found


def headed(text: str, known: Known) -> None:
    """Take in the name that a heading gives ("Alan Reid, agent for …"), whose bearer then goes by the first name."""
    words = text.split(",")[0].split()
    named = len(words) in (2, 3) and all(NAME.match(word) and not word.isupper() for word in words)
    if named and not any(word.lower() in language.ORGANISATIONS | language.NOT_NAMES for word in words):
        known.speak(" ".join(words))


@lru_cache(maxsize=1024)
def _core(name: str) -> tuple[str, ...]:
    words = [w.strip(".,()") for w in (_RUN_ON.sub(r"\1 ", name) if "." in name else name).split()]
    while words and words[0].lower() in language.TITLES:
        words.pop(0)
    return tuple(w for w in words if w and w[0].isalpha() and w[0].isupper())


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
    words = [words[0].lstrip("(“\"‘'"), *words[1:]]
    if words[0].lower().strip(".") in _PLURALS:
        return several(words)
    if "and" in words and (pair := _two_offices(words, known, strict=strict)):
        return pair
    name = _person(words, known, strict=strict)
    if name is not None:
        return [name]
    for i, word in enumerate(words):
        if len(word) < 4 and word.lower() in ("and", "&", "a", "ac") and 0 < i < len(words) - 1:
            right = _person(words[i + 1 :], known, strict=strict)
            left = persons(words[:i], known, strict=strict) if right is not None else []
            if left and right is not None:
                return [*left, right]
    return []


def _two_offices(words: list[str], known: Known, *, strict: bool) -> list[str]:
    """ "The Head of Parks and the Clerk": two, where both are somebody; "Climate and the Sea" is one's business."""
    for i, word in enumerate(words[1:-1], 1):
        if word != "and":
            continue
        if words[-1].lower() in _TOGETHER and not _FROM.intersection(words[:i]) and len(words) - i < 5:
            return persons(words[:i], known, strict=strict)
        if i < len(words) - 2 and (words[i + 1] in ("the", "a", "an") or _is_title(words[i + 1])):
            right = _person(words[i + 1 :], known, strict=strict)
            left = persons(words[:i], known, strict=strict) if right else []
            return [*left, right] if left and right else []
    return []


def _is_title(word: str) -> bool:
    return word[0].isupper() and word.lower().rstrip(".") in language.TITLES


def several(words: list[str]) -> list[str]:
    """ "Councillors Marsh, Tull and Vane": each with the title; nobody where a word is none of a name."""
    first = words[0].lower().strip(".")
    title = _PLURALS.get(first, "")
    found: list[str] = []
    name: list[str] = []
    for word in [*(words[1:] if title else words), "and"]:
        if word.lower() not in ("and", "&"):
            if not NAME.match(word.rstrip(",;")):
                return []
            name.append(word.rstrip(",;"))
        if name and (word.endswith((",", ";")) or word.lower() in ("and", "&")):
            titled = not title or name[0].lower().strip(".") in language.TITLES
            found.append(" ".join(name if titled else [title, *name]))
            name = []
    return found


def _person(words: list[str], known: Known, *, strict: bool) -> str | None:
    words = [*words[:-1], words[-1].rstrip(",")]
    first = words[0].lower().rstrip(".,")
    if first in language.DETERMINERS and len(words) > 1 and not _is_initial(words):
        if words[1].lower().rstrip(".") in language.TITLES and words[0].lower() in ("y", "yr", "the"):
            return _titled(words[1:]) or _role(words, 1, strict=strict)
        return _role(words, 1, strict=strict)
    if first in language.TITLES and len(words) > 1 and not (first in language.ROLE_HEADS and not NAME.match(words[1])):
        titled = _titled(words)
        if titled is not None:
            return titled
    if not words[0][0].isupper():
        return None
    if len(words) == 1 and (_INITIALS.match(words[0]) or _DOTTED.fullmatch(words[0])):
        return words[0] if _initials(words[0].replace(".", ""), known) else None
    role = _role(words, 0, strict=strict)
    if role is not None:
        return role
    if words[0].endswith(",") and _INITIALS.match(words[0][:-1]) and _apposed(["", ""], words[1:]) is not None:
        return words[0][:-1] if _initials(words[0][:-1], known) else None
    return _named(words, known)


def _is_initial(words: list[str]) -> bool:
    """Whether "A" is a first name's ("A Marsh"), not the article of somebody unnamed ("A Parish Councillor")."""
    return words[0].rstrip(".") == "A" and bool(NAME.match(words[1])) and words[1].lower() not in language.ORGANISATIONS


def _titled(words: list[str]) -> str | None:
    """ "Councillor A Marsh (Chair)": title and name; an apposition behind a comma is left off."""
    taken = [words[0]]
    for i, word in enumerate(words[1:], 1):
        bare = word.rstrip(",")
        if len(taken) > 1 and (word in ("-", "–", "—") or words[i : i + 2] == _ON_BEHALF):
            return _apposed(taken, words[i:])
        if not (
            NAME.match(bare)
            or (bare.lower() in _PARTICLES and i + 1 < len(words))
            or bare.lower().rstrip(".") in language.TITLES
        ):
            return _apposed(taken, words[i:]) if word.startswith("(") or bare in _FROM else None
        if bare.lower() in language.NOT_NAMES and i == 1:
            return None
        taken.append(bare)
        if word.endswith(","):
            return _apposed(taken, words[i + 1 :])
        if len(taken) > 6:
            return None
    return " ".join(taken) if len(taken) > 1 and taken[-1].lower().rstrip(".") not in language.TITLES else None


def _apposed(taken: list[str], rest: list[str]) -> str | None:
    if (
        len(taken) < 2
        or len(rest) > 14
        or (rest and rest[0] in BEING)
        or any(w.lower() in _STOPS_TAIL or w == "The" for w in rest[1:])
    ):
        return None
    return " ".join(taken)


def _named(words: list[str], known: Known) -> str | None:
    taken: list[str] = []
    for i, word in enumerate(words):
        bare = word.rstrip(",")
        low = bare.lower().rstrip(".").removesuffix("’s").removesuffix("'s")
        if taken and (
            (word.startswith("(") and not NAME.match(bare)) or (bare in _FROM | {"a", "an"} and len(taken) > 1)
        ):
            return _whole(taken, known) if _apposed(["", ""], words[i:]) is not None else None
        if not (NAME.match(bare) or (low in _PARTICLES and taken and i + 1 < len(words))):
            return None
        if taken and low in language.DETERMINERS:
            return None
        if (
            (low in language.ORGANISATIONS and low not in known.attended)
            or (not taken and low in language.NOT_NAMES)
            or (bare.isupper() and len(bare) > 3)
        ):
            return None
        taken.append(bare)
        if word.endswith(",") and i + 1 < len(words):
            if words[i + 1].lower().rstrip(".") in language.TITLES:
                return None
            return _whole(taken, known) if _apposed(["", ""], words[i + 1 :]) is not None else None
        if len(taken) > 4:
            return None
    return _whole(taken, known)


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


def _role(words: list[str], start: int, *, strict: bool) -> str | None:
    """An office or somebody unnamed: "the Assistant Director, Early Help", "a group leader"."""
    for at in range(start, min(len(words), start + 7)):
        word = words[at].rstrip(",").lower()
        if word in language.ROLE_HEADS and _headed(words, start, at):
            break
        low = word if word in language.ROLE_HEADS else word.rstrip("’'s")
        if (
            low in _STOPS_TAIL
            or low in ("of", "for", "to", "on", "in", "the", "a", "an", "our")
            or words[at].endswith((",", ")", ";"))
        ):
            return None
    else:
        return None
    if start == 0 and not words[at][0].isupper():
        return None
    if (
        start == 0
        and presides(words[at])
        and any(w.lower().strip(",") not in OF_THE_OFFICE for w in words[start:at] if w[0].isupper())
    ):
        return None
    if presides(words[at]) and words[at].endswith(",") and _is_full_name(words[at + 1 :]):
        return " ".join(words[: at + 1]).rstrip(",")
    end = at + 1
    for i in range(at + 1, len(words)):
        low = words[i].lower().strip(",()")
        previous = words[i - 1].lower()
        if words[i : i + 2] == _ON_BEHALF:
            return " ".join(words[:i]).rstrip(",")
        if low in _STOPS_TAIL or low in _SAYING or (low in _ARTICLES and previous not in _TAIL_OPENS):
            return None
        if low.rstrip(".") in language.TITLES and words[i][0].isupper() and previous not in _TAIL_OPENS:
            titled = _titled(words[i:])
            office = " ".join(words[:i]).rstrip(",")
            return office if words[i - 1].endswith(",") and presides(words[at]) else titled
        if previous.endswith(",") and not (words[i][0].isupper() or words[i][0] in "(’'"):
            return None if strict else " ".join(words[:end]).rstrip(",")
        if (
            strict
            and low not in _TAIL_OPENS
            and not words[i][0].isupper()
            and previous not in _TAIL_OPENS
            and not (previous in _ARTICLES and words[i - 2].lower() in _TAIL_OPENS - {"and", "&"})
            and not words[i].startswith("(")
        ):
            return None
        if strict and low == "to" and previous not in _SERVING:
            return None
        end = i + 1
    if strict and words[end - 1].lower() in _ARTICLES | _FROM | {"and", "&", "to"}:
        return None
    if end - at > 15 or (start == 0 and len(words) - at > 12):
        return None
    return " ".join(words[:end]).rstrip(",")


def _is_full_name(words: list[str]) -> bool:
    known = language.ORGANISATIONS | language.ROLE_HEADS
    return len(words) in (2, 3) and all(NAME.match(word) and word.lower() not in known for word in words)


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
    if low == "holder":
        return before in ("portfolio", "office", "post")
    if low == "councillor":
        return at == len(words) - 1 and "and" not in words
    return behind in ("of", "for") or at > start
