"""A committee's actions over the last twelve months, as numbers and as the points of a drawing."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from actions.models import ActionQuerySet

MONTHS = 12


@dataclass(slots=True)
class Month:
    """How many stood open and how many of those overdue at a month's end, and how many were closed within it."""

    ends_on: date
    open: int
    overdue: int
    closed: int
    x: int = 0
    open_height: int = 0
    overdue_height: int = 0
    closed_height: int = 0

    FLOOR, BAR = 140, 13

    @property
    def bars(self) -> list[tuple[str, int, int, int]]:
        """Class, left, top and height of each bar."""
        heights = (("open", self.open_height), ("late", self.overdue_height), ("done", self.closed_height))
        return [(kind, self.x + n * self.BAR, self.FLOOR - high, high) for n, (kind, high) in enumerate(heights)]


def over_time(actions: ActionQuerySet) -> list[Month]:
    """The last twelve months, this one as it stands today. One query; empty where nothing was ever raised."""
    rows = actions.spans()
    if not rows:
        return []
    months = []
    for first, last in _months(timezone.localdate()):
        standing = [(due, closed) for raised, due, closed in rows if raised <= last and (not closed or closed > last)]
        late = sum(1 for due, _ in standing if due and due < last)
        done = sum(1 for _, _, closed in rows if closed and first <= closed <= last)
        months.append(Month(last, len(standing), late, done))
    most = max(1, *(max(month.open, month.closed) for month in months))
    for n, month in enumerate(months):
        month.x = 20 + n * 50
        month.open_height, month.overdue_height, month.closed_height = (
            round(120 * number / most) for number in (month.open, month.overdue, month.closed)
        )
    return months


def _months(today: date) -> list[tuple[date, date]]:
    """First and last day of each month, the oldest first; the last ends today."""
    spans, last = [], today
    for _ in range(MONTHS):
        first = last.replace(day=1)
        spans.append((first, last))
        last = first - timedelta(days=1)
    return spans[::-1]
