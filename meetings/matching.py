"""Matches the names that a page prints to people: what is in doubt is asked, never guessed."""

from collections.abc import Iterator, Mapping

from meetings.keeping import folded
from meetings.models import Person
from meetings.models.known import Known, Meant
from meetings.reading.shape import ReadMinutes

# By a printed name, folded: the person whom an officer chose, or None where it stays as printed.
type Chosen = Mapping[str, Person | None]


def match(read: ReadMinutes, known: Known, *, chosen: Chosen) -> dict[str, Meant]:
    """Whom each name that the page prints means, by the name as printed; what was chosen stands."""
    by_name: dict[str, Meant] = {}
    found: dict[str, Meant] = {}
    for name in _names(read):
        if not name or name in found:
            continue
        key = folded(name)
        if key not in by_name:
            by_name[key] = Meant(chosen[key]) if key in chosen else known.meant(name)
        found[name] = by_name[key]
    return found


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
