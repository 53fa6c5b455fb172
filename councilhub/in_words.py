"""Days, times and lists in words, as the public reads them: the same on pages, in messages and in exports."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


def day(value: date | None) -> str:
    """ "3 November 2026"; nothing for no date."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


def weekday(value: date | None) -> str:
    """ "Tuesday 3 November 2026" """
    return f"{DAYS[value.weekday()]} {day(value)}" if value else ""


def clock(value: time | None) -> str:
    """ "6.30pm", "noon" and "6pm"; nothing for no time."""
    if value is None:
        return ""
    if (value.hour, value.minute) in {(0, 0), (12, 0)}:
        return "noon" if value.hour else "midnight"
    minutes = f".{value.minute:02}" if value.minute else ""
    return f"{value.hour % 12 or 12}{minutes}{'pm' if value.hour >= 12 else 'am'}"


def moment(value: datetime | None) -> str:
    """ "3 November 2026, 6.42pm", in local time."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{day(local.date())}, {clock(local.time())}"


def listed(values: Iterable[object], *, most: int | None = None) -> str:
    """ "a, b and c"; of more than `most` the first so many "and others" """
    words = [str(value) for value in values]
    if most is not None and len(words) > most:
        words = [*words[:most], "others"]
    return words[0] if len(words) == 1 else " and ".join([", ".join(words[:-1]), words[-1]]) if words else ""
