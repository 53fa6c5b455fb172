"""Whom a name means that minutes print: titles, initials, and who of several had a seat; asks the database nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from meetings.models.bodies import Person

COUNCILLOR_TITLES = frozenset({"councillor", "cllr", "cyng", "cynghorydd", "bailie", "alderman"})
OTHER_TITLES = frozenset(
    {"the", "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "rev", "reverend", "professor", "prof"}
)
# A committee's clerk as minutes call them, whoever holds the post.
CLERK = frozenset(
    {"clerk", "parish clerk", "town clerk", "community clerk", "clerk to the council", "y clerc", "clerc"}
)
AFTER_NAMES = frozenset("OBE MBE CBE KBE DBE BEM JP DL KC QC MP MS MSP".split())


def split_title(printed: str) -> tuple[str, list[str]]:
    """The title, folded, and the words after it: "Cllr. P Jones" gives ("cllr", ["P", "Jones"])."""
    words, title = printed.replace(".", " ").split(), ""
    while words and words[0].casefold() in COUNCILLOR_TITLES | OTHER_TITLES:
        title = words.pop(0).casefold()
    return title, words


def _spellings(printed: str) -> tuple[str, list[list[str]]]:
    """The title, and the ways to take the words after it: "Jones, Peter" may be Peter Jones, or Jones in a post."""
    title, words = split_title(re.sub(r"\s*\([^()]*\)", "", printed))
    before, comma, after = " ".join(words).partition(",")
    ways = [words] if not comma else [before.split(), [*split_title(after)[1], *before.split()]]
    for way in ways:
        while way and way[-1].strip(",") in AFTER_NAMES:
            way.pop()
    return title, [way for way in ways if way]


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a printed name means: `person`, or where that is in doubt nobody, and those who are `possible`."""

    person: "Person | None" = None
    possible: tuple["Person", ...] = ()

    @property
    def is_doubtful(self) -> bool:
        return self.person is None and bool(self.possible)


@dataclass(slots=True)
class Known:
    """The people of a council as a committee's minutes of one day may name them; asks the database nothing.

    `here` are the keys of those with a seat on the committee that day, `clerks` of those who were its clerk, `seated`
    of those with any seat that day; `here` and `seated` are None where the committee is not known.
    """

    people: list["Person"]
    here: frozenset[int] | None = None
    seated: frozenset[int] | None = None
    clerks: frozenset[int] = frozenset()
    _called: dict[str, list["Person"]] = field(init=False)
    _surnamed: dict[str, list["Person"]] = field(init=False)

    def __post_init__(self) -> None:
        """A page prints dozens of names of a council of hundreds: each looks only through those it may mean."""
        self._called, self._surnamed = {}, {}
        for person in self.people:
            name = person.name.casefold()
            for called in {name, person.role.casefold()}:
                self._called.setdefault(called, []).append(person)
            self._surnamed.setdefault(name.split()[-1], []).append(person)

    @classmethod
    def at(cls, committee: int, people: list["Person"], seats: Iterable[tuple[int, int, str]]) -> Self:
        """`seats` are those of the council that were held that day: person, committee and role."""
        held = list(seats)
        here = [(person, role) for person, of, role in held if of == committee]
        return cls(
            people,
            frozenset(person for person, _ in here),
            frozenset(person for person, _, _ in held),
            frozenset(person for person, role in here if role == "clerk"),
        )

    def meant(self, printed: str) -> Meant:
        """Members of the committee come first; a surname alone never means somebody who had no seat that day."""
        title, ways = _spellings(printed)
        is_councillor = title in COUNCILLOR_TITLES
        for name in (" ".join(way).casefold() for way in ways):
            if exact := self._called.get(name):
                return self._choice(exact, [p for p in exact if p.is_councillor] if is_councillor else exact)
            if name in CLERK and len(self.clerks) == 1:
                return self._choice(clerks := [p for p in self.people if p.pk in self.clerks], clerks)
        for way in reversed(ways):
            alike = self._surnamed.get(way[-1].casefold(), ())
            if possible := [p for p in alike if p.answers_to(way) and (p.is_councillor or not is_councillor)]:
                return self._choice(possible, self._sure(possible, is_councillor=is_councillor, is_full=len(way) > 1))
        return Meant()

    def _sure(self, possible: list["Person"], *, is_councillor: bool, is_full: bool) -> list["Person"]:
        if self.here is None or self.seated is None:
            return possible if is_councillor else []
        if is_councillor:
            return possible if is_full else [p for p in possible if p.pk in self.seated]
        return [p for p in possible if p.pk in self.here] if is_full else []

    def _choice(self, possible: list["Person"], sure: list["Person"]) -> Meant:
        here = [p for p in sure if p.pk in (self.here or ())]
        one = here or (sure if len(possible) == 1 else [])
        return Meant(one[0], (one[0],)) if len(one) == 1 else Meant(None, tuple(possible))
