"""Meetings as iCalendar (RFC 5545), for calendars that follow an address."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Max
from django.db.models.functions import Coalesce, Now
from icalendar import Calendar, Event, Timezone, vDate, vDatetime, vInt, vUri

from meetings.exporting.plain import printable
from meetings.models import Meeting
from meetings.models.agendas import related
from meetings.models.meetings import MeetingQuerySet

# How long a meeting is shown whose end nobody has said.
USUAL_LENGTH = timedelta(hours=2)
# Bytes of a line of the file.
LONGEST = 75


def newest_change(committees: Iterable[int]) -> str:
    """A word that differs once anything of the meetings of these committees was changed: one query."""
    newest = (
        related(Meeting, "history")
        .filter(committee_id__in=list(committees))
        .aggregate(newest=Max("pgh_id"), number=Count("pgh_id"))
    )
    return f"{newest['newest']}-{newest['number']}"


def render(meetings: MeetingQuerySet, *, name: str, of: str, url_of: Callable[[Meeting], str]) -> bytes:
    """The meetings, cancelled ones as cancelled. `of` names who gives the UIDs, which never change; SEQUENCE counts the
    changes of a meeting. Times stand in the council's own zone, which the file describes.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Council Hub//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(hours=4), parameters={"VALUE": "DURATION"})
    with_changes = meetings.annotate(
        changes=Count("history"), changed_at=Coalesce(Max("history__pgh_created_at"), Now())
    )
    rows = list(with_changes.order_by("held_on", "nth", "pk"))
    if any(meeting.starts for meeting in rows):
        calendar.add_component(_zone())
    for meeting in rows:
        calendar.add_component(_event(meeting, of, url_of(meeting)))
    return b"".join(_folded(line) + b"\r\n" for line in calendar.content_lines(sorted=False) if line)


@cache
def _zone() -> Timezone:
    """The council's own zone. The library would look through every event for the zones in use, and there is one."""
    return Timezone.from_tzid(settings.TIME_ZONE)


def _folded(line: Any) -> bytes:
    """As the library folds it, which takes its time: lines within the limit need none of that (RFC 5545, 3.1)."""
    short: bytes = line.encode()
    return short if len(short) < LONGEST else line.to_ical()


def _event(meeting: Any, of: str, url: str) -> Event:
    """Its values as the library's types: `add` would find out for each what type it is, a third of the whole time."""
    event = Event()
    event["UID"] = f"meeting-{meeting.pk}@{of}.councilhub"
    event["DTSTAMP"] = vDatetime(meeting.changed_at.astimezone(UTC))
    event["SEQUENCE"] = vInt(meeting.changes - 1)
    event["SUMMARY"] = printable(meeting.committee.name)
    event["STATUS"] = "CANCELLED" if meeting.status == Meeting.Status.CANCELLED else "CONFIRMED"
    event["URL"] = vUri(url)
    if meeting.cancelled_because:
        event["DESCRIPTION"] = printable(meeting.cancelled_because)
    if meeting.place:
        event["LOCATION"] = printable(meeting.place)
    if meeting.starts is None:
        event["DTSTART"] = vDate(meeting.held_on, params={"VALUE": "DATE"})
        return event
    zone = ZoneInfo(settings.TIME_ZONE)
    starts = datetime.combine(meeting.held_on, meeting.starts, tzinfo=zone)
    ends = datetime.combine(meeting.held_on, meeting.ends, tzinfo=zone) if meeting.ends else starts + USUAL_LENGTH
    event["DTSTART"] = vDatetime(starts)
    event["DTEND"] = vDatetime(ends if ends > starts else ends + timedelta(days=1))
    return event
