"""Dates in words (`councilhub.in_words`) and status words; few and small."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from councilhub import in_words

register = template.Library()

for say in (in_words.day, in_words.weekday, in_words.clock, in_words.moment, in_words.listed):
    register.filter(say)


@register.filter
def date_of(value: datetime | None) -> date | None:
    """The local day of an instant."""
    return timezone.localdate(value) if value else None


@register.filter
def day_read(said: str | None) -> str:
    """ "3 June 2025", of a day that was read as 2025-06-03."""
    return in_words.day(date.fromisoformat(said)) if said else ""


@register.filter
def age(since: date) -> str:
    """ "3 days", "5 weeks", "7 months", counted to today."""
    days = max(0, (timezone.localdate() - since).days)
    for unit, length in (("month", 30), ("week", 7), ("day", 1)):
        if (number := days // length) > 1 or unit == "day":
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return ""


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


@register.filter
def time_and_place(meeting: Any) -> str:
    """ "6.30pm, Committee Room 1"; of the two what is known."""
    return ", ".join(filter(None, [in_words.clock(meeting.starts), meeting.place]))


@register.filter
def state(meeting: Any) -> SafeString:
    """How far a meeting and its papers have come, as a tag; here, since a list has one on each of its rows."""
    said, tone = "Agenda not published", " draft"
    if meeting.status == "cancelled":
        said = "Cancelled"
    elif meeting.minutes_approved_at:
        said, tone = "Approved minutes", " closed"
    elif meeting.minutes_published_at:
        said = "Draft minutes"
    elif meeting.status == "held":
        said = "Minutes not published"
    elif meeting.agenda_published_at:
        said, tone = "Agenda", ""
    return format_html('<span class="tag plain{}">{}</span>', tone, said)


SAID_CLASSES = {"response": " reply", "list": " listed", "chair_summary": " summary"}


@register.filter
def said_class(kind: str) -> str:
    """What the stylesheet adds for a kind of paragraph."""
    return SAID_CLASSES.get(kind, "")


MARKS = {
    "commitment": "<mark>{}</mark>",
    "speaker": '<span class="who-said">{}</span>',
    "resolved": '<span class="decided">{}</span>',
}


@register.filter
def marked(segments: Sequence[Any]) -> SafeString | str:
    """The words of a line of the record, in runs as `laying_out` gives them, each in the element that its kind asks.

    Here rather than in a template because a page has hundreds of runs, and a tag for each is what a page costs.
    """
    if len(segments) == 1 and not segments[0].kind:
        return str(segments[0].text)
    return format_html_join("", "{}", ((_marked(segment),) for segment in segments))


@register.filter
def at_most(number: int, most: int) -> str:
    """How many there are, where no more than so many are counted."""
    return f"more than {most}" if number > most else str(number)


@register.filter
def found(runs: Iterable[tuple[str, bool]]) -> SafeString:
    """A passage that a search quotes, its words that were looked for marked; here for the same reason."""
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", text) if is_found else text,) for text, is_found in runs)
    )


def _marked(segment: Any) -> SafeString | str:
    if segment.kind == "reference" and segment.thing.target:
        return format_html('<a href="{}">{}</a>', segment.thing.target.get_absolute_url(), segment.text)
    return format_html(MARKS[segment.kind], segment.text) if segment.kind in MARKS else segment.text


@register.filter
def options(choices: Iterable[tuple[str, str]], chosen: str) -> SafeString:
    """The options of a list, one of them selected; made once, since a page may have the same list at each paragraph."""
    return _options(tuple(choices), chosen)


@lru_cache(maxsize=64)
def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    rows = ((value, " selected" if value == chosen else "", capfirst(label)) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
