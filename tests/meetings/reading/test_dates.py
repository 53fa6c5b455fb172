"""Dues: the words, and the day where words and the meeting's date fix one."""

import pytest

from meetings.reading import dates

TUESDAY = "2026-11-03"


@pytest.mark.parametrize(
    ("text", "due", "day"),
    [
        ("Clerk to order it by 12 December.", "by 12 December", "2026-12-12"),
        ("Clerk to order it by 12 January", "by 12 January", "2027-01-12"),
        ("to reply no later than the 5th of November 2026", "no later than the 5th of November 2026", "2026-11-05"),
        ("to be sent by 05/12/26", "by 05/12/26", "2026-12-05"),
        ("Clerk to reply by 5/12.", "by 5/12", "2026-12-05"),
        ("Clerk to reply by 5/1", "by 5/1", "2027-01-05"),
        ("Clerk to reply by 5/14", "by 5/14", None),
        ("to be sent by December 5th", "by December 5th", "2026-12-05"),
        ("will reply by Friday", "by Friday", "2026-11-06"),
        ("will reply by Tuesday", "by Tuesday", "2026-11-10"),
        ("at the meeting of the Board on 4 December", "at the meeting of the Board on 4 December", "2026-12-04"),
        ("details to the next Schools Forum", "to the next Schools Forum", None),
        ("to be seen over the coming meetings", "over the coming meetings", None),
        ("sent at the earliest opportunity", "at the earliest opportunity", None),
        ("will reply tomorrow", "tomorrow", "2026-11-04"),
        ("will reply within two weeks", "within two weeks", "2026-11-17"),
        ("made available within the next ten days", "within the next ten days", "2026-11-13"),
        ("will report in six months' time", "in six months' time", "2027-05-03"),
        ("will be done within a month", "within a month", "2026-12-03"),
        ("by the end of the month", "by the end of the month", "2026-11-30"),
        ("by the end of February", "by the end of February", "2027-02-28"),
        ("at the next meeting on 1 December", "at the next meeting on 1 December", "2026-12-01"),
        ("i'w anfon erbyn 5ed Rhagfyr", "erbyn 5ed Rhagfyr", "2026-12-05"),
        ("i'w anfon erbyn 3ydd Rhagfyr", "erbyn 3ydd Rhagfyr", "2026-12-03"),
        ("o fewn pythefnos", "o fewn pythefnos", "2026-11-17"),
        ("will report before the next meeting", "before the next meeting", None),
        ("to the April meeting of the Parks Committee", "to the April meeting of the Parks Committee", None),
        ("to order it before the September meeting", "before the September meeting", None),
        ("would meet between October and April", "between October and April", None),
        ("to be printed in March and August-September", "in March and August-September", None),
        ("Clerk to reply BY RETURN", "BY RETURN", None),
        ("it would be done as soon as possible", "as soon as possible", None),
        ("as soon as it was signed, it would be sent", "as soon as it was signed", None),
        ("will be shared ahead of the meetings", "ahead of the meetings", None),
        ("in the next few weeks", "in the next few weeks", None),
        ("yn y cyfarfod nesaf", "yn y cyfarfod nesaf", None),
    ],
)
def test_due_is_found_and_fixed_where_it_can_be(text: str, due: str | None, day: str | None) -> None:
    match = dates.find_due(text)
    words = match.group().rstrip(".") if match else None
    assert (words, dates.day(words, after=TUESDAY) if words else None) == (due, day)


@pytest.mark.parametrize(
    "text",
    [
        "the session taking place on the 3 July",
        "the meeting held on 4 May 2026",
        "a letter dated 4 May 2026",
        "sales rose in recent years",
        "agreed in a report",
        "at every future meeting",
    ],
)
def test_other_times_are_no_due(text: str) -> None:
    assert dates.find_due(text) is None


def test_without_the_meetings_date_only_a_whole_date_is_a_day() -> None:
    assert dates.day("by 12 December 2026", after=None) == "2026-12-12"
    assert dates.day("by 12 December", after=None) is None
    assert dates.day("within two weeks", after=None) is None


def test_day_that_no_calendar_has_is_none() -> None:
    assert dates.day("by 31 June 2027", after=TUESDAY) is None
    assert dates.day("by 99/99/2027", after=TUESDAY) is None


def test_month_of_end_after_january_the_31st_is_the_last_day_of_february() -> None:
    assert dates.day("within one month", after="2027-01-31") == "2027-02-28"


def test_time_that_depends_on_something_else_is_found_only_when_asked_for() -> None:
    words = "would share the plan once it was published"
    assert dates.find_due(words) is None
    match = dates.find_time(words)
    assert match
    assert match.group() == "once it was published"


@pytest.mark.parametrize(
    "due",
    ["at least 1 week before the next meeting", "two weeks before the meeting", "no later than 5 days before the AGM"],
)
def test_time_before_a_meeting_is_due_with_how_long_before(due: str) -> None:
    match = dates.find_due(f"The Clerk to send the papers out {due}.")
    assert match
    assert match.group() == due
