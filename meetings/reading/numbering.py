"""Numbers that may count items: how a line begins with one, in its many printings, and the value it runs by."""

import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.reading import dates, labels, titles
from meetings.reading.layout import Block
from meetings.reading.opening import Opening

type Style = tuple[str, ...]

_BARE = re.compile(
    r"(\d{4,5}(?=\s+(?:\(\d{1,3}\)\s+)?(?:[A-Z]{4}|[A-Z]{2,3}\s[A-Z]{3}))|(?!19|20)\d{4,5}(?=\s+[A-Z][a-z])|\d{1,3})"
    r"(?:\s+(?=\(\d{1,3}(?:, \d{1,3}){0,4}\)\s+[A-Z]{4})|,(?:\s+(?=[A-Z])|$)|"
    r"\s+(?:[.):–—/-]\s+)?(?=[A-ZÀ-Þ][\w’'&]+|Y [A-Z]|(?:[A-Z]\.){3})|\s?[–—-]\s?(?=[A-Z][a-z]{2})|"
    r"(?=[A-Z][a-z]{2}|[A-Z]{4}|[A-Z]{3}\s[A-Z]{3}))"
)
_COUNTED = r"(?:item|minute|min\.?|eitem|cofnod)"
_WORDED = re.compile(
    rf"(?i)(?:agenda\s+)?(?:(?:{_COUNTED}|items|point|topic|"
    r"(?:min(?:ute|\.)? )?ref(?:\.|erence)?)\s+|no\.?\s*)(?:no\.?:?\s*|number:?\s+|rhif\s+)?"
    r"(?P<n>\d{1,4}(?:/\d{2,4}(?:/\d{1,3})?)?)(?:\s?(?:/|&|and)\s?\d{1,2}(?=[.:)]))?\s*[.:)–—-]*\s*"
)
# "Item One: Apologies", "ITEM TWELVE – ROADS".
_IN_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_WORDED_IN_WORDS = re.compile(
    rf"(?:Agenda\s|AGENDA\s)?(?:Item|ITEM)\s(?P<n>(?=[A-Z])(?i:{'|'.join(_IN_WORDS)})\b|[A-Z](?=\s*[.:)–—-]))(?:\s*[.:)–—-]+(?:\s+|$)|\s+(?=[A-ZÀ-Þ])|$)"
)
_LEADING = re.compile(rf"(?i)(?:#\s?|(?:agenda\s)?(?:{_COUNTED}|no\.?|ref\.?)\s)(?:no\.?\s)?\d{{1,4}}\b")
_WORD = re.compile(rf"(?i)^(?:agenda\s+)?{_COUNTED}\s+(?:no\.?:?\s*|number:?\s+|rhif\s+)?(?=\S)")
_WORDED_OPENS = frozenset("AaCcEeIiMmNnPpRrTt")
_CODED = re.compile(
    r"([A-Z]{1,4}(?:&[A-Z]{1,2})?[./ -]?|[A-Z][A-Za-z]{1,7}[./-])?(\d{1,4})(?:[a-z](?=/))?"
    r"([./\\–-])(\d{1,4})(?:([./\\ –-])(\d{1,4}))?[.:)]?$"
)
_FOURFOLD = re.compile(r"([A-Z]{1,4}[./ -]?)?(\d{1,4}[./]\d{1,4})[./](\d{1,4})[./](\d{1,4})[.:)]?$")
_PREFIXED = re.compile(r"([A-Z]{1,4}(?:&[A-Z]{1,2})?[./ -]?|#)(\d{1,4})[.:)]?$")
# Numbers that stand only before items, never before a line of a list.
_OF_ITEMS = re.compile(
    r"(?P<n>#\d{1,4}|[A-Z][A-Za-z]{1,7}[/.-]\d{1,4}(?:[/.-]\d{1,4}){0,2}|[A-Z]{1,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}(?:\s\d{1,4}(?![\d.)]))?|"
    r"(?:[A-Z]{2,4}|[A-Z]{1,3}&[A-Z]{1,2})[ -]\d{1,4}(?:[/-]\d{1,4}){0,2}|[A-Z] \d{1,4}/\d{1,4}|"
    r"(?=[\w/:&.-]{0,14}\d)(?=[\d/:&.-]{0,7}[A-Z])(?!\d+[/.-]\d+[A-Z]{3})[A-Z\d]{1,6}(?:[/.:&-][A-Z\d]{1,6}){1,4}|\d{4}/\d\d-\d{1,4}|\d{4}-\d\d_\d{1,4}|"
    r"\d{1,4}/\d{1,4}[:-]\d{1,3}|"
    r"[A-Z] 20\d\d[/-]\d{1,4}|\d{1,3}/[A-Z]{1,4} \d{2,4}|\d{6}[/.]\d{1,3}|\d{3}/\d{4}|\d{5,6}(?=[.:)]\s+[A-Z])|"
    r"\d{1,4}/(?:20)?\d\d-\d\d(?!\d)|\d{2,4}-\d{2,4}|\d{1,4}-\d{2,4}/\d{1,4}[A-Z]?|\d{1,4}/\d{1,4}/\d{1,4}[A-Z])"
    r"[.:)]?(?:\s+(?:[–—-]\s+)?(?=[A-ZÀ-Þ]|\d\d/\d{4,5}\b|\d{1,2}\s+[A-Z])|$|(?<=\d)(?=[A-Z]{4}|[A-Z]{3}\s[A-Z]{3})|"
    r"(?<=\d/\d\d)(?=[A-Z][a-z])|(?<=[A-Z]\d)(?=[A-Z][a-z]{2})|"
    r"(?<=[A-Z]\d\d)(?=[A-Z][a-z]{2}))"
)
# "12/ 70"
_SPACED = re.compile(r"(?P<year>\d{1,4}/) (?=\d{1,4}\.?(?:\s|$))")
# A word before such a number: "Minute CB 14/31".
_BEFORE_CODE = re.compile(
    r"(?:Minute|MINUTE|Min\.?|Resolution|Res\.?)\s(?:(?:No|NO|Ref)\.?:?\s)?(?=[A-Z\d&]{1,6}[ ./&A-Z-]{0,4}\d)"
)
_DATED = re.compile(r"(\d{6})([./])(\d{1,3})[.:)]?$")
_LONG = re.compile(r"\d{5,6}[.:)]?$")
_STROKE = re.compile(r"[–—-](?:\s+(?=[A-ZÀ-Þ])|$)")
# "4 Members of the public" counts those who came; "11 November 2026" is a day.
_HEADS = re.compile(
    rf"\d{{1,2}} (?:{dates.MONTH}|{dates.WELSH_MONTH})(?: \d{{4}}|$)|"
    r"\d{1,3} (?i:(?:other |further )?(?:members? of (?:the )?(?:public|press)|parishioners?|residents?|electors?|"
    r"visitors?|guests?|people|persons?)\b)"
)
# Planning applications are numbered so, and no minutes: "PL/2026/04411".
APPLICATION = re.compile(r"[A-Z]{1,4}[/-](?:20)?\d\d[/-]\d{4,6}\b(?![/.]\d)")
_COLUMN = re.compile(r"\d{1,5}")
# A row of a table of applications: its number, the application's, and two cells more.
_REFERENCE = re.compile(r"(?=\S*\d)\S{1,8}/\S{2,14}")
_ROW = 4
_ROMAN = re.compile(r"([IVX]{1,6})\s+(?=[A-Z]{4}|(?:[A-Z]\.){3})")
# "A. Apologies for absence" is no "A. Bell", where B and C follow.
_LETTER = re.compile(r"(?P<n>[IVX]{1,6}|[A-Z])(?P<mark>\.|\s[–—-]|\b)\s+(?=[A-ZÀ-Þ][A-Za-zÀ-ÿ’]{2}|(?:[A-Z]\.){2})")
# Two items that were taken as one: "4 and 5. Accounts".
_PAIRED = re.compile(r"(?P<n>\d{1,3})\s?(?:and|&|[-–])\s?(?P<m>\d{1,3})[.):]\s+(?=[A-ZÀ-Þ])")
_BRACKETED = re.compile(r"\[(\d{1,4})\](?:\s+|$)")
_CODE_BRACKETED = re.compile(r"[(\[](\d{1,4}/\d{1,4})[)\]](?:\s+|$)")


@dataclass(slots=True)
class Step:
    """A block (by its index) that begins with a number: the number's style, its running value, and what follows it."""

    index: int
    style: Style
    value: int
    text: str
    rest: str
    headed: bool


def step(index: int, block: Block) -> Step | None:
    """The number that a block begins with, as it may count items."""
    return next(iter(steps(index, block)), None)


def steps(index: int, block: Block) -> list[Step]:
    """What the number that a block begins with may count as."""
    # Some councils mark with a star what may not be called in: "*O&S 12".
    text = block.text.removeprefix("*")
    if block.mark is not None or APPLICATION.match(text):
        return []
    named = worded(text)
    if not named and text[:1] in "MR" and (before := _BEFORE_CODE.match(text[:24])) is not None:
        found = steps(index, Block(text[before.end() :]))
        for step in found:
            step.text = f"{before.group()}{step.text}"
        return found
    if "/ " in text[:6] and (spaced := _SPACED.match(text)) is not None:
        found = steps(index, Block(f"{spaced['year']}{text[spaced.end() :]}"))
        for step in found:
            step.text = f"{spaced.group()}{step.text.removeprefix(spaced['year'])}"
        return found
    opening = text.partition(" ")[0]
    if not named and opening.isalpha() and opening[1:].islower():
        return []
    if named:
        count = named["n"].lower()
        figure = str(_IN_WORDS.index(count) + 1) if count in _IN_WORDS else count
        figure = figure if figure[0].isdigit() else str(ord(figure) - 96)
        made = _made(index, figure, text[named.end() :], ("worded",))
        for step in made:
            step.text = named.group().rstrip(" .:)–—-")
        return made
    if text[:1].isdigit() and (pair := _PAIRED.match(text[:20])) and int(pair["m"]) == int(pair["n"]) + 1:
        made = _made(index, pair["n"], text[pair.end() :], ("digit", "."))
        made[0].text = pair.group().rstrip()
        return made
    label = labels.split(text)
    if label is None or label.kind == "number":
        own = _OF_ITEMS.match(text[:40])
        if own and codes(own["n"]) and not (label and len(label.text) > own.end()):
            return _made(index, own["n"], text[own.end() :], None)
    if bracketed := _BRACKETED.match(text[:8]):
        made = _made(index, bracketed[1], text[bracketed.end() :], ("digit", "[]"))
        made[0].text = bracketed.group().strip()
        return made
    if (coded := _CODE_BRACKETED.match(text[:14])) is not None:
        return _made(index, coded[1], text[coded.end() :], None)
    if label is None and len(block.cells) >= _ROW and _REFERENCE.fullmatch(block.cells[1]):
        return []
    if label is None and block.cells and _COLUMN.fullmatch(block.cells[0]):
        return _made(index, block.cells[0], text[len(block.cells[0]) :].lstrip(), ("digit", ""))
    if label is None and (roman := _ROMAN.match(text[:40])):
        return [
            Step(index, (kind, ""), value, roman[1], text[roman.end() :], True)
            for kind, value in labels.values(roman[1])
            if kind == "roman"
        ]
    if label is None and (letter := _LETTER.match(text[:12])):
        return [
            Step(index, (kind, letter["mark"]), value, letter.group().rstrip(" –—-"), text[letter.end() :], headed)
            for headed in (titles.title_of(text[letter.end() :])[0] is not None,)
            for kind, value in labels.values(letter["n"])
        ]
    if label is None:
        bare = _BARE.match(text[:40]) if not counts_heads(text) else None
        return _made(index, bare[1], text[bare.end() :], ("digit", "")) if bare and not block.bullet else []
    if label.kind == "letter":
        if not label.bare.isupper():
            return []
        headed = titles.title_of(label.rest)[0] is not None
        return [
            Step(index, (kind, label.text.replace(label.bare, "", 1)), value, label.text, label.rest, headed)
            for kind, value in labels.values(label.bare)
        ]
    if label.kind == "digit":
        if label.rest[:1].islower():
            return []
        return _made(
            index,
            label.text,
            label.rest,
            ("digit", "".join(c for c in label.text if c in "().:-–/").replace("..", ".")),
        )
    stroke = _STROKE.match(label.rest)
    return _made(index, label.text, label.rest[stroke.end() :] if stroke else label.rest, None)


def counts_heads(text: str) -> bool:
    """Whether a number opens a count of those who came ("4 Members of the public")."""
    return _HEADS.match(text) is not None


def led(text: str) -> re.Match[str] | None:
    """The words that a block begins with before its own number ("Agenda Item 4", "#4")."""
    return _LEADING.match(text[:40])


def worded(text: str) -> re.Match[str] | None:
    """The word and number that a text begins with ("Item 4", "Min. 12"), with its number as `n`."""
    if text[:1] not in _WORDED_OPENS:
        return None
    return _WORDED.match(text[:40]) or (_WORDED_IN_WORDS.match(text[:40]) if text[:1] in "AI" else None)


def leading(at: int, line: str) -> Opening:
    """A heading among others without numbers that has one itself: "3. Lamps", "I DECLARATIONS OF INTEREST"."""
    label = labels.split(line)
    roman = _ROMAN.match(line) if line.isupper() else None
    if roman is not None:
        return Opening(at, 1, roman[1], title=line[roman.end() :])
    if label is None or label.kind != "digit" or label.text[-1] not in ".)/" or not label.rest[:1].isupper():
        return Opening(at, 1, title=line)
    return Opening(at, 1, label.bare, title=label.rest)


def without_word(number: str) -> str:
    """A number as the hub keeps it, whose pages print the word themselves: "4" of "Agenda Item 4"."""
    return _WORD.sub("", number)


def _made(index: int, number: str, rest: str, style: Style | None) -> list[Step]:
    # "046 Mr Bell spoke": a number that is padded to three figures counts minutes, whatever it stands before.
    headed = titles.title_of(rest)[0] is not None or (len(number) == 3 and number[0] == "0" and number.isdigit())
    if style is not None and number.strip("().:-–/").isdigit():
        return [Step(index, style, int(number.strip("().:-–/")), number, rest, headed)]
    return [Step(index, coded, value, number, rest, headed) for coded, value in codes(number)]


@lru_cache(maxsize=1024)
def codes(number: str) -> tuple[tuple[Style, int], ...]:
    """Styles and running values that a minute number of several parts may have ("73/17", "19.09.01", "FC12", "4.0")."""
    fourfold = _FOURFOLD.match(number)
    if fourfold:
        return ((("ranked", fourfold[1] or "", fourfold[2]), int(fourfold[3]) * 10000 + int(fourfold[4])),)
    match = _CODED.match(number)
    if match is None:
        if dated := _DATED.match(number):
            return ((("code", "", dated[1], dated[2], "*"), int(dated[3])),)
        if _LONG.match(number):
            return ((("code", "long", "*"), int(number.rstrip(".:)"))),)
        prefixed = _PREFIXED.match(number)
        return ((("prefixed", prefixed[1]), int(prefixed[2])),) if prefixed else _mixed(number)
    prefix, *parts = match.groups()
    prefix = prefix and prefix.rstrip()
    first, mark, second, mark2, third = parts
    if third is not None:
        fixed = [first, mark, second, mark2, third]
        return tuple((("code", prefix or "", *fixed[:n], "*", *fixed[n + 1 :]), int(fixed[n])) for n in (4, 0, 2))
    if mark in "/\\-–":
        return (
            (("code", prefix or "", "*", mark, second), int(first)),
            (("code", prefix or "", first, mark, "*"), int(second)),
        )
    if prefix:
        return (("code", prefix, "*", mark, second), int(first)), (("code", prefix, first, mark, "*"), int(second))
    if second in ("0", "00"):
        return ((("dotted", "0"), int(first)),)
    if len(first) == 4 and first[:2] in ("19", "20"):
        return ((("code", prefix or "", first, mark, "*"), int(second)),)
    dotted: tuple[Style, int] = ("dotted", first, mark), int(second)
    if len(first) == 1 and len(second) == 2:
        return dotted, (("code", "", "*", mark, second, "unit"), int(first))
    if len(first) == 3 and len(second) == 2:
        return (("code", "", "*", mark, second), int(first)), dotted
    if len(first) == 2 == len(second):
        return dotted, (("code", "", "*", mark, second, "row"), int(first))
    return (dotted,)


def _mixed(number: str) -> tuple[tuple[Style, int], ...]:
    """Styles of a number of figures and letters in any order ("F01:04/24", "18-19/FRA/3"): each figure may count."""
    parts = re.split(r"(\d+)", number.rstrip(".:)"))
    return tuple(
        (("code", "mixed", *parts[:n], "*", *parts[n + 1 :]), int(parts[n])) for n in range(len(parts) - 2, 0, -2)
    )
