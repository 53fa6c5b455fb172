"""Conditions and reasons below what was granted or refused: points of that clause, no decisions of their own."""

import re
from collections.abc import Iterator

from meetings.reading.shape import ReadClause

_OPENS = re.compile(r"(?i)\b(?:conditions?|reasons?|provisos?|grounds|informatives?)\b[^.;:]{0,80}\s?[:–-]+$")
_RUN_ON = re.compile(
    r"(?i)\b(?:conditions|reasons|provisos|grounds)\b[^.;:]{0,80}\s?:[–-]?\s+(?=(?:\(?1|\(?a|\(?i)[.)]{1,2}\s)"
)
_BINDS = re.compile(r"\b(?:shall|must|should|will|to be|not)\b")
_LONGEST = 600


def opens(text: str) -> bool:
    """Whether a clause ends with words that its conditions or reasons stand below."""
    return text[-1:] in (":", "-", "–") and _OPENS.search(text[-140:]) is not None


def below(text: str) -> bool:
    """Whether a line without a label may be a condition, where such words stand above it."""
    return len(text) < _LONGEST and text[-1] in ".;," and _BINDS.search(text) is not None


def apart(text: str) -> tuple[str, str]:
    """A clause, and the labelled conditions that run on behind it in its block."""
    run_on = _RUN_ON.search(text) if ": " in text or ":-" in text or ":–" in text else None
    return (text[: run_on.end()].rstrip(), text[run_on.end() :]) if run_on else (text, "")


def apart_from(clauses: list[ReadClause]) -> Iterator[tuple[int, ReadClause]]:
    """The clauses with their places, without those that are conditions of another."""
    above = 0
    for n, clause in enumerate(clauses):
        if not above or clause.level <= above:
            above = clause.level if opens(clause.text) else 0
            yield n, clause


def place(clause: ReadClause, above: ReadClause | None) -> ReadClause | None:
    """Puts a clause a level below the one that its conditions stand under, if it is one of them: the clause whose
    conditions may follow, None where the list of them has ended.
    """
    if above is not None and (clause.label is None or above.label is None):
        clause.level = above.level + 1
    elif above is not None and clause.level <= above.level:
        above = None
    return clause if above is None and opens(clause.text) else above
