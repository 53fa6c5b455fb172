"""The numbers and letters that stand before a paragraph or clause, and the sequences that they make."""

import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.reading import language

_LABEL = re.compile(
    r"(?P<number>\d{1,4}(?:[a-z](?=/\d))?(?:[./\\](?:20\d\d|\d{1,3})){1,8}[a-z]{0,5}[.:)]{0,2}|\d{2,4}[-–]\d{1,4}[./-]\d{1,3}[.:)]?|[A-Z]{1,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}[.:)]?(?=\s+(?:\d{1,3}\.\s+)?[A-Z])"
    # "13iv)" and "5 vi)" under matters arising: a point of an earlier item.
    r"|\d{1,3}(?: ?[ivx]{2,5}| ?[iv](?=\)\s+[A-ZÀ-Þ])|[a-z])\)(?=\s)"
    r"|\d{1,4}[A-Z](?=\s+[A-Z]))(?:\s+|$|(?<=\d/\d)(?=[A-Z][a-z]|[A-Z]{3})|(?<=\d/\d\d)(?=[A-Z][a-z]|[A-Z]{3})|(?<=\d)(?=[A-Z]{4}|[A-Z]{3}\s[A-Z]{3})|(?<=\.\d\d\d)(?=[A-Z][a-z])|"
    r"(?<=\.\d\d\d\.)(?=[A-Z][a-z])|(?<=\d\.\d)(?=[A-Z][a-z]{2}))"
    r"|(?P<label>\((?P<in>\d{1,3}|[a-zA-Z]|[ivx]{2,6})\)|\[(?P<square>[a-z]|[ivx]{2,6})\](?=\s)|(?P<out>\d{1,4}|[a-zA-Z]|[ivx]{2,6}|[IVX]{2,5})(?P<mark>\)|\.{1,2}\)?|[:/–-](?=\s|$)))(?:\s+|$|(?=[A-Z][A-Za-z]))"
)
# In small letters, as a clause begins with a capital: "4. Hours of working".
_NOT_A_LABEL = re.compile(r"(?:[AaPp]\.?[Mm]\b|%|per ?cent|million|billion|miles|km|hours|o['’]clock|hrs)")
_CLOCK = re.compile(r"\d{1,2}[.:]?\d{0,2}[ap]m[.:)]?")
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./](?:\d\d|\d{4})[.:)]?")
# "DM/26/0211": an application's.
_APPLICATION = re.compile(r"[A-Z]{1,4}/(?:20)?\d\d/\d{4,6}$")
# "J. Pugh Salary £512.00" is a row of payments.
_SUM = re.compile(r"^[A-Z][\w’'-]+,?\s[^.:;]{0,60}£?\d[\d,]*\.\d\d$")
# No surname: "A. That the plan be adopted", "B. £400 be spent", "C. consultation be opened"; but "J. Grant proposed".
_OPERATIVE = sorted({*language.OPERATIVE, *language.VERBS} - {"grant", "carried", "lost", "moved", "passed", "voted"})
_OPENS_CLAUSE = re.compile(
    rf"(?:£\d|(?:That|The|An?|To|No|Any|All|In|On|For|Subject|Following|Members|Officers|Council|Cabinet|Committee|"
    rf"Authority|Approval|Delegated|{'|'.join(verb.title() for verb in _OPERATIVE if verb.isalpha())})\s|"
    r"(?!(?:de|du|da|di|la|le|van|von|der|den|ten|ap|ab|ferch|mac)\s)[a-z]{2,}\s)"
)
# Behind a label in brackets these begin a clause, with no stop before it.
_RESOLVES = tuple(
    f" {word} "
    for word in (
        "that to note noted agree agreed approve approved authorise authorised delegate delegated endorsed recommended"
    ).split()
)
# So many characters tell whether a text begins with a label.
_ENOUGH = 120
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(slots=True)
class Label:
    """`text` as printed ("a)", "30.1"), `rest` what follows it. `kind` is number (of several parts), digit, letter."""

    text: str
    kind: str
    rest: str

    @property
    def bare(self) -> str:
        return self.text.strip("()[].:/–-")


def split(text: str) -> Label | None:
    """The label that a text begins with. None where there is none; a time, a sum or a date is none."""
    found = _split(text[:_ENOUGH])
    return Label(found[0], found[1], text[found[2] :]) if found else None


@lru_cache(maxsize=1024)
def _split(text: str) -> tuple[str, str, int] | None:
    """A label, its kind and where what it stands before begins; the same blocks are asked several times."""
    if text.partition(" ")[0].isalpha():
        return None
    match = _LABEL.match(text[:80])
    if match is None:
        return None
    rest = text[match.end() :]
    if _NOT_A_LABEL.match(rest[:12]):
        return None
    if number := match["number"]:
        if rest.startswith("should ") or _APPLICATION.match(number):
            return None
        if number[-2:] in ("am", "pm") and _CLOCK.fullmatch(number):
            return None
        if _DATE.fullmatch(number) and number.count("/") == 2 and len(re.split(r"[./]", number)[2].strip(".:)")) == 4:
            return None
        return number, "number", match.end()
    inner = match["in"] or match["square"] or match["out"]
    kind = "digit" if inner[0].isdigit() else "letter"
    if (
        kind == "letter"
        and len(inner) == 1
        and inner.isupper()
        and match["mark"] == "."
        and rest
        and not rest[:2].istitle()
        and not _OPENS_CLAUSE.match(rest)
    ):
        return None
    if kind == "letter" and inner.isupper() and match["mark"] == "." and _an_initial(rest):
        return None
    # "A.Bell. C.Dale now sign": a list of names.
    if kind == "letter" and match["label"] == match.group() and rest.partition(" ")[0][-1:] in (".", ","):
        return None
    return match["label"], kind, match.end()


def _an_initial(rest: str) -> bool:
    """Whether a capital and a stop open a name ("G. Clere proposed", "L. Moor – wages – £40") rather than a list."""
    words = rest.split(None, 6)[:6]
    if len(words) < 2 or not words[0][:1].isupper() or _OPENS_CLAUSE.match(rest):
        return False
    if (words[1][0] in "£–—-" and "£" in rest) or _SUM.search(rest):
        return True
    office = words[0][-1] == "," and any(word.lower().rstrip(",") in language.ROLE_HEADS for word in words[1:])
    return office or words[1][:1].islower()


def values(bare: str) -> list[tuple[str, int]]:
    """What a label may count as: c is the third letter and a hundred in Roman figures; number labels give none."""
    low = bare.lower()
    if low.isdigit():
        return [("digit", int(low))]
    found = []
    if len(low) == 1 and low.isascii() and low.isalpha():
        found.append(("letter", ord(low) - 96))
    if low and all(c in _ROMAN for c in low):
        found.append(("roman", _roman(low)))
    return found


def _roman(low: str) -> int:
    total = 0
    for a, b in zip(low, [*low[1:], ""], strict=True):
        total += -_ROMAN[a] if b and _ROMAN[a] < _ROMAN[b] else _ROMAN[a]
    return total


class Ladder:
    """The open levels of a labelled list: says of each label how deep it stands and whether it follows on."""

    def __init__(self) -> None:
        self.levels: list[tuple[str, str, int]] = []

    def follows(self, label: Label) -> bool:
        """Whether the label goes on with one of the open levels."""
        form = _form(label.text)
        return any(
            kind == open_kind and form == open_form and value == last + 1
            for kind, value in values(label.bare)
            for open_kind, open_form, last in self.levels
        )

    def begins(self, label: Label) -> bool:
        """Whether the label is the first of a list."""
        return any(value == 1 for _, value in values(label.bare))

    def place(self, label: Label) -> int:
        """Take the label in and give its level, from 1."""
        form = _form(label.text)
        candidates = values(label.bare) or [("number", 0)]
        for depth in range(len(self.levels), 0, -1):
            open_kind, open_form, last = self.levels[depth - 1]
            for kind, value in candidates:
                if kind == open_kind and value in (last + 1, 0) and (form == open_form or depth == len(self.levels)):
                    del self.levels[depth - 1 :]
                    self.levels.append((kind, form, value))
                    return depth
        first = next(((k, v) for k, v in candidates if v == 1), candidates[0])
        for depth, (open_kind, open_form, _) in enumerate(self.levels, 1):
            if open_kind == first[0] and open_form == form:
                del self.levels[depth - 1 :]
                self.levels.append((first[0], form, first[1]))
                return depth
        self.levels.append((first[0], form, first[1]))
        return len(self.levels)


def _form(text: str) -> str:
    return "".join(c for c in text if c in "()[].:")


def inline(text: str) -> list[Label]:
    """A run-on list taken apart at its labels, in sequence ("1. To note … 2. To approve …").

    Empty unless the text begins with the first label and the second is there too.
    """
    first = split(text) if len(text) > 8 else None
    if first is None or first.kind == "number" or not any(v == 1 for _, v in values(first.bare)):
        return []
    kinds = [kind for kind, value in values(first.bare) if value == 1]
    for kind in kinds:
        found = _sequence(text, first, kind)
        if len(found) > 1:
            return found
    return []


def _sequence(text: str, first: Label, kind: str) -> list[Label]:
    cuts = [(0, first.text)]
    value, at = 1, len(first.text)
    while True:
        value += 1
        mark = first.text.replace(first.bare, written(kind, value, upper=first.bare.isupper()), 1)
        at = _next(text, mark, at)
        if at < 0:
            break
        cuts.append((at, mark))
        at += len(mark)
    ends = [cut for cut, _ in cuts[1:]] + [len(text)]
    return [
        Label(mark, "digit" if kind == "digit" else "letter", text[start + len(mark) : end].strip())
        for (start, mark), end in zip(cuts, ends, strict=True)
    ]


def headless(text: str) -> list[int]:
    """Where the labels stand of a run-on list after a colon that lost its first one ("…: Plant. 2. Dig. 3. Mow.")."""
    at = text.find(": ")
    cuts: list[int] = []
    while at > 0 and (at := _next(text, f"{len(cuts) + 2}.", at)) > 0:
        cuts.append(at)
        at += 2
    return cuts if len(cuts) > 1 else []


def _next(text: str, mark: str, at: int) -> int:
    """Where the next label stands: after a stop or a joining word, or before a capital."""
    while True:
        at = text.find(f" {mark}", at)
        if at < 0:
            return -1
        before = text[max(0, at - 6) : at].rstrip()
        after = text[at + 1 + len(mark) : at + 4 + len(mark)]
        joined = before.endswith((".", ";", ":", ",", ")", " and", " or"))
        joined = joined or (mark[-1] == ")" and text.startswith(_RESOLVES, at + 1 + len(mark)))
        if (after[:1] in (" ", "") or mark.endswith((")", "]"))) and (joined or after.lstrip()[:1].isupper()):
            return at + 1
        at += len(mark) + 1


def written(kind: str, value: int, *, upper: bool = False) -> str:
    """A value as figures, letter or Roman figures."""
    if kind == "digit":
        return str(value)
    if kind == "letter":
        text = chr(96 + value) if value <= 26 else "\uffff"
    else:
        text = ""
        for sign, worth in (
            ("c", 100),
            ("xc", 90),
            ("l", 50),
            ("xl", 40),
            ("x", 10),
            ("ix", 9),
            ("v", 5),
            ("iv", 4),
            ("i", 1),
        ):
            count, value = divmod(value, worth)
            text += sign * count
    return text.upper() if upper else text
