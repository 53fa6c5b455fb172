"""Of whom somebody tells something: "The Clerk said that the Board had found it and would mend it"."""

from meetings.reading import language_commitments as language
from meetings.reading.agents import Agent

_HAVING = ("had", "has", "have")
_ADVERBS = frozenset("now at last also already finally not since recently still just then long".split())
# Whoever it is done to is somebody else: "had not replied and would chase them".
_DONE_TO = frozenset("them him her".split())
_NEAR = 7
_KINDS = ("person", "servant", "role", "body", "proper", "initials")


def told_of(text: str, said: list[str], starts: list[int], i: int, named: list[Agent]) -> Agent | None:
    """Who does what word `i`, behind an "and", says, where the words before it tell what they did; else None."""
    that = next((k for k in range(i - 1, 1, -1) if said[k] == "that" and said[k - 1] in language.REPORTING), 0)
    begins = starts[that + 1] if that and that + 1 < i else 0
    who = next((a for a in named if begins <= a.start <= begins + 4), None) if begins else None
    if who is None or who.kind not in _KINDS or text[who.start : who.end].lower() == "the council":
        return None
    after = next((k for k in range(that + 1, i) if starts[k] >= who.end), i)
    verb = next((k for k in range(after + 1, i) if said[k] not in _ADVERBS), i)
    if after == i or said[after] not in _HAVING or verb == i or said[verb] in ("been", "to"):
        return None
    return None if _DONE_TO.intersection(said[i + 1 : i + _NEAR]) else who
