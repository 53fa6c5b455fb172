"""A quick look at a sentence: whether it may promise anything, which spares most sentences the walk."""

from meetings.reading import agents
from meetings.reading import language_commitments as language
from meetings.reading.clauses import BE

_TRIGGERS = (
    language.MODALS
    | language.UNDERTAKING
    | language.DECIDING
    | language.ASKING
    | language.WELSH_WILL
    | language.WELSH_ASKING
    | language.WELSH_OFFERING
) | {"be", "i", "happy", "willing", "going", "content", "glad", "action", "left", "needs"}
_KEYS = (
    *language.STILL_OPEN_KEYS,
    "pending",
    "ongoing",
    "await",
    "subject to",
    "to allow",
    "’ll",
    "'ll",
    "byddai",
    "him to",
    "them to",
)
_NAMES = agents.NAMING | language.OBJECTS | BE


def may_stand(text: str) -> bool:
    """Whether a sentence may promise anything."""
    said = agents.WORD.findall(text)
    lower = [word.lower() for word in said]
    if not lower:
        return False
    if not _TRIGGERS.isdisjoint(lower) or lower[0] in language.TELLING:
        return True
    if "to" in lower:
        for i, word in enumerate(lower):
            if word == "to" and i and (not said[i - 1][0].islower() or lower[i - 1] in _NAMES):
                return True
    if "is" in lower or "are" in lower:
        for i, word in enumerate(lower):
            if i and word.endswith("ing") and (lower[i - 1] in BE or (i > 1 and lower[i - 2] in BE)):
                return True
    small = text.lower()
    return any(key in small for key in _KEYS)
