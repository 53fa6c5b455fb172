"""Gives seats to those whom a committee's minutes name as its members, and makes people of them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from meetings.keeping import folded
from meetings.models import Attendance, Committee, Membership, Person
from meetings.models.known import COUNCILLOR_TITLES, split_title

# Who is told so is a member; who was in attendance or stood in may be anybody.
MEMBERS = (
    Attendance.Status.PRESENT,
    Attendance.Status.VIRTUAL,
    Attendance.Status.APOLOGIES,
    Attendance.Status.ABSENT,
)


@dataclass
class Named:
    """A name as the newest minutes print it, the first day on which it stands there, and where it stands."""

    name: str
    since: date
    keys: list[int] = field(default_factory=list)


def named(committee: Committee) -> list[Named]:
    """Those whom the minutes name as members and who can be nobody whom the hub knows, by name: two queries or one."""
    there = Attendance.objects.filter(meeting__committee=committee, status__in=MEMBERS, person=None)
    rows = list(there.order_by("-meeting__held_on").values_list("pk", "name", "meeting__held_on"))
    known = committee.council.people.known_to() if rows else None
    found: dict[str, Named] = {}
    for pk, name, day in rows:
        one = found.setdefault(folded(name), Named(name, day))
        one.since = day
        one.keys.append(pk)
    unknown = [one for one in found.values() if known and not (known.meant(one.name).possible or _is_blank(one.name))]
    return sorted(unknown, key=lambda one: folded(one.name))


def _is_blank(name: str) -> bool:
    return not split_title(name)[1]


def seat(committee: Committee, names: Collection[str], *, kind: str) -> list[Membership]:
    """Seats from the first day on which each of these is named; what is recorded of their attendance becomes theirs.

    Who is printed with a councillor's title is one, everybody else of that `kind`.
    """
    committee.council.hold()
    wanted = {folded(name) for name in names}
    seats = []
    # Full names first: whom "Cllr Beck" means is known once "Cllr R Beck" has a seat.
    for one in sorted(named(committee), key=lambda one: -len(split_title(one.name)[1])):
        if folded(one.name) not in wanted:
            continue
        meant = committee.council.people.known_to(committee, one.since).meant(one.name)
        if meant.is_doubtful:
            continue
        person = meant.person
        if person is None:
            title, words = split_title(one.name)
            given = Person.Kind.COUNCILLOR if title in COUNCILLOR_TITLES else kind
            person = Person.objects.create(council=committee.council, name=" ".join(words)[:150], kind=given)
            seats.append(Membership.objects.create(committee=committee, person=person, starts_on=one.since))
        Attendance.objects.filter(pk__in=one.keys).update(person=person)
    return seats
