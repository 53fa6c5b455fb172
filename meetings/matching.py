"""Matches the names that a page prints to people: what is in doubt is asked, never guessed."""

from collections.abc import Iterator, Mapping

from meetings.keeping import folded
from meetings.models import Person
from meetings.models.bodies import Known, Meant
from meetings.reading.shape import ReadMinutes

# By a printed name, folded: the person whom an officer chose, or None where it stays as printed.
type Chosen = Mapping[str, Person | None]


def names_in(read: ReadMinutes) -> list[str]:
    """Every name that the page prints, as printed, once: who attended, declared, spoke, moved or was to act."""
    once: dict[str, str] = {}
    for name in _names(read):
        if name:
            once.setdefault(folded(name), name)
    return list(once.values())


def _names(read: ReadMinutes) -> Iterator[str | None]:
    for attendance in read.attendance:
        yield from (attendance.name, attendance.substitute_for)
    for item in read.items:
        yield from (declaration.name for declaration in item.declarations)
        for paragraph in item.paragraphs:
            yield from paragraph.speakers
        for resolution in item.resolutions:
            yield from (resolution.proposer, resolution.seconder)
        yield from (commitment.owner for commitment in item.commitments)


def people_in(read: ReadMinutes, known: Known, *, chosen: Chosen) -> dict[str, Person]:
    """Those printed names that mean one person, each as printed."""
    found = {name: chosen[key] if (key := folded(name)) in chosen else known.meant(name).person for name in _all(read)}
    return {name: person for name, person in found.items() if person is not None}


def _all(read: ReadMinutes) -> list[str]:
    return list(dict.fromkeys(name for name in _names(read) if name))


def in_doubt(read: ReadMinutes, known: Known) -> dict[str, Meant]:
    """Those printed names that could mean somebody known, but not surely, each with those who are possible."""
    found = {name: known.meant(name) for name in names_in(read)}
    return {name: meant for name, meant in found.items() if meant.is_doubtful}
