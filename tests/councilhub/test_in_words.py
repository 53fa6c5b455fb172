"""Days, times and lists as everything of the hub says them."""

from datetime import UTC, date, datetime, time

import pytest

from councilhub import in_words


def test_day_is_said_without_leading_zero() -> None:
    assert in_words.day(date(2026, 11, 3)) == "3 November 2026"


def test_weekday_names_the_day_of_the_week() -> None:
    assert in_words.weekday(date(2026, 11, 3)) == "Tuesday 3 November 2026"


@pytest.mark.parametrize("say", [in_words.day, in_words.clock, in_words.moment])
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
    assert in_words.clock(value) == said


def test_moment_is_said_in_local_time_across_midnight() -> None:
    assert in_words.moment(datetime(2026, 7, 31, 23, 42, tzinfo=UTC)) == "1 August 2026, 12.42am"


@pytest.mark.parametrize(("values", "said"), [([], ""), ([3], "3"), (["a", "b"], "a and b"), ((1, 2, 3), "1, 2 and 3")])
def test_listed_joins_with_commas_and_and(values: list[object], said: str) -> None:
    assert in_words.listed(values) == said


@pytest.mark.parametrize(("most", "said"), [(None, "a, b and c"), (3, "a, b and c"), (2, "a, b and others")])
def test_listed_says_of_more_than_it_may_that_there_are_others(most: int | None, said: str) -> None:
    assert in_words.listed("abc", most=most) == said
