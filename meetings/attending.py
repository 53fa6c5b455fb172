"""Counts how a person attended, as published minutes tell it."""

from collections import Counter
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Subquery

from councilhub.models import User
from meetings.models import Attendance, Meeting, Membership, Person

HERE = (Attendance.Status.PRESENT, Attendance.Status.VIRTUAL, Attendance.Status.SUBSTITUTE)


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the meetings expected at: how many in each way. They add up to `expected`; `online` is part of `present`."""

    expected: int
    present: int
    online: int
    apologies: int
    absent: int
    unrecorded: int
    as_substitute: int


def tally(person: Person, *, user: User | AnonymousUser) -> Tally:
    """Expected at are meetings that were held while the person had a seat, a clerk's aside, and whose minutes this
    user may read; `as_substitute` counts others at which they sat in somebody's place. Two queries.
    """
    held = Meeting.objects.minutes_visible_to(user).filter(status=Meeting.Status.HELD)
    seats = Membership.objects.filter(person=person, committee=OuterRef("committee")).exclude(
        role=Membership.Role.CLERK
    )
    expected = Exists(seats.on(OuterRef("held_on")))
    told = Attendance.objects.filter(person=person, meeting=OuterRef("pk")).values("status")[:1]
    counts = Counter(held.filter(expected).annotate(told=Subquery(told)).values_list("told", flat=True))
    elsewhere = held.exclude(expected).filter(
        attendances__person=person, attendances__status=Attendance.Status.SUBSTITUTE
    )
    present = sum(counts[status] for status in HERE)
    apologies, absent = counts[Attendance.Status.APOLOGIES], counts[Attendance.Status.ABSENT]
    return Tally(
        expected=counts.total(),
        present=present,
        online=counts[Attendance.Status.VIRTUAL],
        apologies=apologies,
        absent=absent,
        unrecorded=counts.total() - present - apologies - absent,
        as_substitute=elsewhere.distinct().count(),
    )
