"""When the demonstration's meetings are: placed around the day of loading, so that one of them is in progress today.

The pages hold dates as `{{when|how}}`. `when` is a number of days from the page's own meeting (0, 28, -63), `last` or
`next` (the committee's meeting before or after it), or another page (`cabinet/04`); `how` is a form in FORMS.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIXED_HOLIDAYS = frozenset({(12, 25), (12, 26), (1, 1)})
RECESS_FROM, RECESS_TO = (12, 20), (1, 3)
FORMS: dict[str, Callable[[date], str]] = {
    "long": lambda day: f"{day:%A} {day.day} {day:%B %Y}",
    "full": lambda day: f"{day.day} {day:%B %Y}",
    "day": lambda day: f"{day.day} {day:%B}",
    "month": lambda day: f"{day:%B}",
}
PLACEHOLDER = re.compile(r"\{\{([^|{}]+)\|(\w+)\}\}")


@dataclass(frozen=True)
class Placed:
    """A planned meeting: `page` is its page's name ("cabinet/04"), `last` and `next` the pages on either side of it."""

    page: str
    held_on: date
    state: str
    last: str | None = None
    next: str | None = None


def working(day: date) -> date:
    """That day, or the first working day after it."""
    while day.weekday() > WEEKDAYS.index("Friday") or (day.month, day.day) in FIXED_HOLIDAYS:
        day += timedelta(days=1)
    return day


def place(committees: list[dict[str, Any]], *, today: date) -> dict[str, Placed]:
    """Every planned meeting by its page's name; the one in progress is today, even on a Sunday."""
    placed: dict[str, Placed] = {}
    for committee in committees:
        pages = [f"{committee['slug']}/{meeting['page']}" for meeting in committee["meetings"]]
        for n, (page, meeting) in enumerate(zip(pages, committee["meetings"], strict=True)):
            placed[page] = Placed(
                page=page,
                held_on=_day(meeting, WEEKDAYS.index(committee["weekday"]), today),
                state=meeting["state"],
                last=pages[n - 1] if n else None,
                next=pages[n + 1] if n + 1 < len(pages) else None,
            )
    return placed


def _day(meeting: dict[str, Any], weekday: int, today: date) -> date:
    if meeting["state"] == "today":
        return today
    day = working(today + timedelta(weeks=meeting["week"], days=weekday - today.weekday()))
    while (day.month, day.day) >= RECESS_FROM or (day.month, day.day) <= RECESS_TO:
        day += timedelta(weeks=1 if meeting["week"] > 0 else -1)
    return day


def fill(text: str, *, page: str, placed: dict[str, Placed]) -> str:
    """The page's text with its dates. Raises KeyError for a page or form that there is none of."""

    def date_in_words(found: re.Match[str]) -> str:
        when, how = found.groups()
        return FORMS[how](_when(when, placed[page], placed))

    return PLACEHOLDER.sub(date_in_words, text)


def _when(when: str, here: Placed, placed: dict[str, Placed]) -> date:
    if when == "0":
        return here.held_on
    if re.fullmatch(r"-?\d+", when):
        return working(here.held_on + timedelta(days=int(when)))
    return placed[{"last": here.last, "next": here.next}.get(when, when) or ""].held_on
