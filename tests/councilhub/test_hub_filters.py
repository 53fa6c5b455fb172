from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from actions.models import Action
from councilhub.templatetags import hub


def test_day_is_said_without_leading_zero() -> None:
    assert hub.day(date(2026, 11, 3)) == "3 November 2026"


def test_weekday_names_the_day_of_the_week() -> None:
    assert hub.weekday(date(2026, 11, 3)) == "Tuesday 3 November 2026"


@pytest.mark.parametrize("say", [hub.day, hub.clock, hub.moment])
def test_no_date_and_no_time_are_said_as_nothing(say: object) -> None:
    assert say(None) == ""  # type: ignore[operator]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (time(18, 30), "6.30pm"),
        (time(18, 0), "6pm"),
        (time(9, 5), "9.05am"),
        (time(12, 0), "noon"),
        (time(0, 0), "midnight"),
        (time(12, 30), "12.30pm"),
        (time(0, 30), "12.30am"),
    ],
)
def test_clock_says_times_as_the_public_reads_them(value: time, said: str) -> None:
    assert hub.clock(value) == said


def test_moment_is_said_in_local_time_across_midnight() -> None:
    assert hub.moment(datetime(2026, 7, 31, 23, 42, tzinfo=UTC)) == "1 August 2026, 12.42am"


@pytest.mark.parametrize(("values", "said"), [([], ""), ([3], "3"), (["a", "b"], "a and b"), ((1, 2, 3), "1, 2 and 3")])
def test_listed_joins_with_commas_and_and(values: list[object], said: str) -> None:
    assert hub.listed(values) == said


def test_status_class_knows_every_status() -> None:
    assert set(hub.STATUS_CLASSES) == set(Action.Status)


@pytest.mark.parametrize(
    ("days", "status", "said"),
    [
        (9, "to_do", '<span class="overdue">9 days overdue</span>'),
        (1, "waiting", '<span class="overdue">1 day overdue</span>'),
        (0, "to_do", ""),
        (-3, "to_do", ""),
        (9, "reported", ""),
        (9, "closed", ""),
    ],
)
def test_overdue_is_said_in_words_while_something_is_to_be_done(days: int, status: str, said: str) -> None:
    due = timezone.localdate() - timedelta(days=days)

    assert hub.overdue(Action(status=status), due) == said


def test_overdue_is_silent_without_a_due_day() -> None:
    assert hub.overdue(Action(status="to_do"), None) == ""
