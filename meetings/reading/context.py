"""What a sentence is read with, and what is found in it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Context:
    """What a sentence is read with.

    `person` is whom "he" or "she" means at its start, `decided` that it is (part of) a resolution, `report` that it
    stands in an officer's report, where what is to come is described more than promised, and `infinitive` that the
    words before it end in "to" ("agreed to:"). `formal`: it is a numbered clause, where a body's own deeds are its
    decision more than a task. `accepted`: the next sentence is "All agreed", which settles what was suggested.
    """

    names: tuple[str, ...] = ()
    person: str | None = None
    speaker: str | None = None
    decided: bool = False
    report: bool = False
    infinitive: bool = False
    formal: bool = False
    accepted: bool = False


@dataclass(slots=True)
class Undertaking:
    """Words that promise, from sentence[start:] on; the cue is sentence[cue[0]:cue[1]].

    `own`: they name who or what they are of, so they are no second half of the promise before them.
    """

    start: int
    cue: tuple[int, int]
    owner: str | None
    own: bool = True
    due: str | None = None
