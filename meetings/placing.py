"""Places many imports at once: a committee or a council that pages name and the hub does not know is asked once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models.fields.json import KT

from meetings.keeping import folded
from meetings.models import Committee, Council


@dataclass
class Asked:
    """A name as the first page prints it, and the keys of all waiting imports that name it.

    Of pages that name no committee `named` is empty, and `of` the council that they name, if any.
    """

    named: str
    keys: list[int] = field(default_factory=list)
    of: str = ""


def committees_asked(council: Council) -> list[Asked]:
    """The committees that pages name for which none is chosen yet, the first to come first: one query.

    Behind them the pages of a council that name none, as a parish's do: two of them or more.
    """
    waiting = council.imports.waiting().filter(committee=None)
    rows = list(waiting.values_list("pk", KT("read__committee"), KT("read__council")))
    named = _gathered((pk, name) for pk, name, _ in rows)
    unnamed: dict[str, Asked] = {}
    for pk, name, of in rows:
        if not name:
            unnamed.setdefault(folded(of or ""), Asked("", of=of or "")).keys.append(pk)
    return named + [asked for asked in unnamed.values() if len(asked.keys) > 1]


def councils_asked(council: Council) -> list[Asked]:
    """The other councils that pages name of which nobody has said that they are this one: one query."""
    rows = council.imports.waiting().values_list("pk", KT("read__council"), "corrections__council")
    return _gathered((pk, name) for pk, name, said in rows if is_another(name, council, said or {}))


def is_another(printed: str | None, council: Council, said: Mapping[str, bool]) -> bool:
    """Whether a page names another council; `said` are the names, folded, that an officer has said to be this one's."""
    return printed is not None and not council.is_called(printed) and not said.get(folded(printed))


def _gathered(rows: Iterable[tuple[int, str | None]]) -> list[Asked]:
    found: dict[str, Asked] = {}
    for pk, name in rows:
        if name:
            found.setdefault(folded(name), Asked(name)).keys.append(pk)
    return list(found.values())


def place(council: Council, named: str, committee: Committee, *, of: str = "") -> int:
    """All that name a committee so, and have none yet, go to this one; returns how many.

    With nothing `named` those of the council `of` that name none.
    """
    meant = (folded(named), folded(of))
    keys = next((a.keys for a in committees_asked(council) if (folded(a.named), folded(a.of)) == meant), [])
    return council.imports.waiting().filter(pk__in=keys, committee=None).update(committee=committee)


def claim(council: Council, named: str) -> int:
    """A council that pages name so is this one; returns of how many."""
    keys = next((asked.keys for asked in councils_asked(council) if folded(asked.named) == folded(named)), [])
    return council.imports.waiting().filter(pk__in=keys).correct({"council": {folded(named): True}})
