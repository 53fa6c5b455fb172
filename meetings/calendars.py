"""Meetings as iCalendar (RFC 5545), for calendars that follow an address."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Count, Max
from django.db.models.functions import Coalesce, Now

from meetings.exporting.plain import printable
from meetings.models import Meeting
from meetings.models.agendas import related
from meetings.models.meetings import MeetingQuerySet

# How long a meeting is shown whose end nobody has said.
USUAL_LENGTH = timedelta(hours=2)
# Bytes of a line of the file, without its end (RFC 5545, 3.1).
LONGEST = 75
ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
OPENING = """\
BEGIN:VCALENDAR
PRODID:-//Council Hub//Meetings//EN
VERSION:2.0
REFRESH-INTERVAL;VALUE=DURATION:PT4H""".split("\n")
# The zone of every council here. Since 1996 both changes fall on a month's last Sunday (now by the Summer Time Order
# 2002); of the years before, in which they fell on others, calendar programs know better than this.
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19720326T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19721029T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE""".split("\n")


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
    with_changes = meetings.annotate(
        changes=Count("history"), changed_at=Coalesce(Max("history__pgh_created_at"), Now())
    )
    rows = list(with_changes.order_by("held_on", "nth", "pk"))
    lines = [*OPENING, f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}"]
    if any(meeting.starts for meeting in rows):
        lines += ZONE
    for meeting in rows:
        lines += _event(meeting, of, url_of(meeting))
    return b"".join(_folded(line) + b"\r\n" for line in [*lines, "END:VCALENDAR"])


def _text(words: str) -> str:
    """As a value of the type TEXT (RFC 5545, 3.3.11)."""
    return printable(words).translate(ESCAPED)


def _folded(line: str) -> bytes:
    """In as many lines as its length asks, each after the first begun by a space (RFC 5545, 3.1)."""
    whole = line.encode()
    if len(whole) <= LONGEST:
        return whole
    parts = [b""]
    for character in line:
        if len(parts[-1]) + len(letter := character.encode()) >= LONGEST:
            parts.append(b"")
        parts[-1] += letter
    return b"\r\n ".join(parts)


def _event(meeting: Any, of: str, url: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:meeting-{meeting.pk}@{of}.councilhub",
        f"DTSTAMP:{meeting.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{meeting.changes - 1}",
        f"SUMMARY:{_text(meeting.committee.name)}",
        f"STATUS:{'CANCELLED' if meeting.status == Meeting.Status.CANCELLED else 'CONFIRMED'}",
        f"URL:{url}",
    ]
    if meeting.cancelled_because:
        lines.append(f"DESCRIPTION:{_text(meeting.cancelled_because)}")
    if meeting.place:
        lines.append(f"LOCATION:{_text(meeting.place)}")
    return [*lines, *_span(meeting), "END:VEVENT"]


def _span(meeting: Any) -> list[str]:
    if meeting.starts is None:
        return [f"DTSTART;VALUE=DATE:{meeting.held_on:%Y%m%d}"]
    starts = datetime.combine(meeting.held_on, meeting.starts)
    ends = datetime.combine(meeting.held_on, meeting.ends) if meeting.ends else starts + USUAL_LENGTH
    if ends <= starts:
        ends += timedelta(days=1)
    return [f"{name};TZID=Europe/London:{at:%Y%m%dT%H%M%S}" for name, at in (("DTSTART", starts), ("DTEND", ends))]
