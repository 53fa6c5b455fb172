"""The columns of a table of actions: what their heads are called, and what stands in their cells."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache

from meetings.reading import columns as right_hand
from meetings.reading import dates, labels
from meetings.reading import language_agents as naming
from meetings.reading import language_tables as language
from meetings.reading.language_commitments import NOTHING_OWED
from meetings.reading.signs import either


class Column(Enum):
    """What the cells of a column say."""

    REFERENCE = "reference"
    MATTER = "matter"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    STATUS = "status"
    SAID = "said"


_NAMED = {
    Column.REFERENCE: language.REFERENCE,
    Column.MATTER: language.MATTER,
    Column.ACTION: language.ACTION,
    Column.OWNER: language.OWNER,
    Column.DUE: language.DUE,
    Column.STATUS: language.STATUS,
}
_OF = {name: column for column, names in _NAMED.items() for name in names}
_MAY_HEAD = re.compile(rf"[ \t|*#]*(?:{either({name.split()[0] for name in _OF})})(?![\w’'])")
_REFERENCE = re.compile(
    r"(?i)(?:(?:item|minute|min|action|no|ref)\.?\s?)?#?(?:[A-Z]{1,5}\s?[./-]?\s?)?\d{1,6}(?:\s?[./()-]\s?\w{1,8}){0,4}\)?[.):]?"
    r"|\(?[a-z][.)]"
)
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_NO_TIME = {"tbc", "tba", "n/a", "na", "council"}
# A time that is tied to what happens: "when the ground is dry".
_TIED = frozenset("when before after once by until as during in at following prior subject within ahead on for".split())
_NAME_BEHIND = re.compile(r"(?<=[a-z]{3})\s([A-Z][a-z’'-]+\s[A-Z][\w’'-]+)$")
# A name that a cell consists of: its words begin with capitals, but for these between them.
_SMALL = frozenset("and of the for to all with de staff team leads site".split()) | naming.ROLES | naming.BODIES
_SOMEBODY = re.compile(
    rf"(?!(?i:none|nil|n/a|noted|open|complete|completed|closed|done)\b)(?:[A-Z(][\w’'.()/&-]*|all\b|clerk\b|tba|tbc)"
    rf"(?:(?:\s?[/&+,]\s?|\s)(?:[A-Z(][\w’'.()/&-]*|{'|'.join(sorted(_SMALL))})){{0,8}}"
)
_STATE = re.compile(
    r"(?i)(?:in progress|on-?\s?going|completed?|done|closed|open|outstanding|pending|not (?:yet )?started|started|"
    r"overdue|on (?:target|track|agenda|hold)|green|amber|red|actioned|carried forward|awaiting\b.*|see\b.*)\W*"
)
_NUMBERED = re.compile(r"\d{1,3}[.)]?\s+\S")
LONGEST_MARK = 30
# What a row loses that lacks a cell of the column.
LACKING = {
    Column.REFERENCE: 2.0,
    Column.MATTER: 0.5,
    Column.ACTION: 9.0,
    Column.OWNER: 4.0,
    Column.DUE: 2.0,
    Column.STATUS: 0.3,
}


def may_head(line: str) -> bool:
    """Whether a line begins with the name of such a column: a look that spares most lines the others."""
    return _MAY_HEAD.match(line) is not None


@lru_cache(maxsize=256)
def column(word: str) -> Column | None:
    """What a column of that name holds."""
    return _OF.get(" ".join(word.lower().replace("*", "").strip(" .:?").split()))


def columns(words: Sequence[str]) -> list[Column] | None:
    """The columns of a table of actions by their names, in order; None where these head no such table."""
    found = [column(word) for word in words]
    named = [one for one in found if one is not None]
    if len(named) < len(found):
        return None
    if Column.DUE not in named:
        named = [
            Column.DUE if n and word.lower().strip(" .:") == "date" else one
            for n, (word, one) in enumerate(zip(words, named, strict=True))
        ]
    if named.count(Column.ACTION) == 2:
        # "Description | Action | Owner": what the action is about stands beside it.
        named = [
            Column.MATTER
            if one is Column.ACTION and not word.lower().lstrip().startswith(("action", "agreed"))
            else one
            for word, one in zip(words, named, strict=True)
        ]
    if named.count(Column.ACTION) != 1 or not {Column.OWNER, Column.DUE} & {*named}:
        return None
    return named


def item_columns(words: Sequence[str]) -> list[Column] | None:
    """The columns of a table whose rows are items of business, by their names; None where these head no such table."""
    small = [" ".join(word.lower().strip(" .:*").split()) for word in words]
    found = [Column.REFERENCE if not n and not name else _OF.get(name) for n, name in enumerate(small)]
    said = [n for n, name in enumerate(small) if n and name in language.SAID]
    named = [Column.SAID if n in said else one for n, one in enumerate(found)]
    known = [one for one in named if one is not None]
    if len(known) < len(words) or not said or known[0] not in (Column.REFERENCE, Column.MATTER):
        return None
    return known if {Column.ACTION, Column.OWNER} & {*known} else None


def are_number_and_title(words: Sequence[str]) -> bool:
    """Whether these head a table of items without more in it: "No.", "Item"."""
    return len(words) == 2 and [column(word) for word in words] == [Column.REFERENCE, Column.MATTER]


def run_on(line: str) -> list[str] | None:
    """The names of columns that a line consists of, with no more than a space between them: those of a table of
    actions that ends in who acts and by when."""
    words = line.split()
    if not 2 < len(words) <= 9 or not words[-1].isalpha():
        return None
    for names in _ways(words):
        named = columns(names)
        if named is not None and named[-2:] == [Column.OWNER, Column.DUE]:
            return names
    return None


def _ways(words: list[str]) -> Iterator[list[str]]:
    """The ways in which words make names of columns."""
    if not words:
        yield []
    for n in range(1, min(len(words), 4) + 1):
        if column(name := " ".join(words[:n])):
            yield from ([name, *rest] for rest in _ways(words[n:]))


def is_reference(text: str) -> bool:
    """Whether a cell is a number by which a row is known: "12/26", "A4", "Item 7", or a day."""
    return len(text) <= LONGEST_MARK and (_REFERENCE.fullmatch(text) is not None or _DAY.fullmatch(text) is not None)


def is_somebody(text: str) -> bool:
    """Whether a cell looks like those who act."""
    return len(text) <= 60 and (right_hand.is_somebody(text) or _SOMEBODY.fullmatch(text) is not None)


def is_team(text: str) -> bool:
    """Whether a cell names those who act in words that no other name has: "IT group", "Parks and Open Spaces"."""
    return is_somebody(text) and not is_state(text) and NOTHING_OWED.isdisjoint(text.lower().split())


def somebody_behind(text: str) -> tuple[str, str] | None:
    """What a text says in front of somebody whom it ends in, and who that is."""
    for space in re.finditer(r"\s", text):
        if text[: space.start()].count(" ") and right_hand.is_somebody(text[space.end() :]):
            return text[: space.start()], text[space.end() :]
    named = _NAME_BEHIND.search(text)
    return (text[: named.start()], named[1]) if named is not None else None


def is_time(text: str) -> bool:
    """Whether a cell is a time by which something is to be done."""
    return dates.alone(text)


def acts_by(text: str) -> bool:
    """Whether a right-hand column names somebody and the time by which they act: "Clerk, 9 June", "JB by 30/6"."""
    who, due = time_apart(text)
    return bool(who) and due is not None and right_hand.is_somebody(who)


def time_apart(text: str) -> tuple[str, str | None]:
    """What a cell says in front of a time, and the time: "Clerk, 9 June", "JB by the next meeting"."""
    before, comma, behind = text.rpartition(", ")
    if comma and (behind.partition(" ")[0].lower() in _TIED or (is_somebody(before) and not is_somebody(behind))):
        return before, _said(behind)
    if not dates.may_end(text):
        return text, None
    words = text.split()
    # "Cllr May" is somebody.
    titled = len(words) > 1 and words[-2].lower().rstrip(".") in naming.TITLES
    for n in () if titled else range(len(words)):
        if dates.alone(due := " ".join(words[n:])):
            return " ".join(words[:n]).rstrip(" ,;:–-"), _said(due)
    return text, None


def _said(due: str) -> str | None:
    """A time as said, where it says any."""
    return None if due.lower() in _NO_TIME else due.rstrip(".,")


def is_state(text: str) -> bool:
    """Whether a cell says how far something has come."""
    return _STATE.fullmatch(text) is not None


def worth(column: Column, text: str) -> float | None:
    """How well a line goes as the first of a cell in a column: None where it can't."""
    if column is Column.REFERENCE:
        return 3.0 if is_reference(text) else None
    if column is Column.DUE:
        return 3.0 if is_time(text) else -2.0 if len(text) < 40 and not is_somebody(text) else None
    if column is Column.OWNER:
        return 2.0 if is_somebody(text) and not is_state(text) else -3.0 if len(text) < 60 and text[-1] != "." else None
    if column is Column.STATUS:
        return 1.0 if is_state(text) else -1.0 if _NUMBERED.match(text) else 0.0
    if column is Column.MATTER:
        return 1.0 if _DAY.fullmatch(text) else 0.0 if len(text) < 60 and text[-1] != "." else -1.0
    return -2.0 if is_time(text) or is_reference(text) or len(text) < 8 or _NUMBERED.match(text) else 1.0


def marks(parts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The references among the cells in front of a task, and what else these say."""
    found: list[str] = []
    about: list[str] = []
    for part in parts:
        label = labels.split(part)
        if is_reference(part):
            found.append(part)
        elif label is not None and label.rest:
            found.append(label.text)
            about.append(label.rest)
        else:
            about.append(part)
    if len(" ".join(found)) > LONGEST_MARK:
        return [], [*found, *about]
    return found, about
