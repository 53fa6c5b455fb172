"""Dates in words and status words; few and small."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


@register.filter
def day(value: date | None) -> str:
    """ "3 November 2026"; nothing for no date."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if value else ""


@register.filter
def weekday(value: date | None) -> str:
    """ "Tuesday 3 November 2026" """
    return f"{DAYS[value.weekday()]} {day(value)}" if value else ""


@register.filter
def clock(value: time | None) -> str:
    """ "6.30pm", "noon" and "6pm", as the public reads times."""
    if value is None:
        return ""
    if (value.hour, value.minute) in {(0, 0), (12, 0)}:
        return "noon" if value.hour else "midnight"
    minutes = f".{value.minute:02}" if value.minute else ""
    return f"{value.hour % 12 or 12}{minutes}{'pm' if value.hour >= 12 else 'am'}"


@register.filter
def moment(value: datetime | None) -> str:
    """ "3 November 2026, 6.42pm", in local time."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{day(local.date())}, {clock(local.time())}"


@register.filter
def date_of(value: datetime | None) -> date | None:
    """The local day of an instant."""
    return timezone.localdate(value) if value else None


@register.filter
def age(since: date) -> str:
    """ "3 days", "5 weeks", "7 months", counted to today."""
    days = max(0, (timezone.localdate() - since).days)
    for unit, length in (("month", 30), ("week", 7), ("day", 1)):
        if (number := days // length) > 1 or unit == "day":
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return ""


@register.filter
def listed(values: Iterable[object]) -> str:
    """ "a, b and c" """
    words = [str(value) for value in values]
    return words[0] if len(words) == 1 else " and ".join([", ".join(words[:-1]), words[-1]]) if words else ""


STATUS_CLASSES = {
    "to_do": "todo",
    "in_progress": "doing",
    "waiting": "waiting",
    "reported": "reported",
    "closed": "closed",
}


@register.filter
def status_class(status: str) -> str:
    """The stylesheet's word for an action's status; the status itself is always said in words beside it."""
    return STATUS_CLASSES[status]


@register.filter
def overdue(action: object, due: date | None) -> SafeString | str:
    """ "9 days overdue", for an action that still is to be done."""
    days = action.days_overdue(due)  # type: ignore[attr-defined]
    if not days:
        return ""
    return format_html('<span class="overdue">{} {} overdue</span>', days, "day" if days == 1 else "days")


MARKS = {
    "commitment": "<mark>{}</mark>",
    "speaker": '<span class="who-said">{}</span>',
    "resolved": '<span class="decided">{}</span>',
}


@register.filter
def marked(segments: Iterable[Any]) -> SafeString:
    """The words of a line of the record, in runs as `laying_out` gives them, each in the element that its kind asks.

    Here rather than in a template because a page has hundreds of runs, and a tag for each is what a page costs.
    """
    return format_html_join("", "{}", ((_marked(segment),) for segment in segments))


def _marked(segment: Any) -> SafeString | str:
    if segment.kind == "reference" and segment.thing.target:
        return format_html('<a href="{}">{}</a>', segment.thing.target.get_absolute_url(), segment.text)
    return format_html(MARKS[segment.kind], segment.text) if segment.kind in MARKS else segment.text
