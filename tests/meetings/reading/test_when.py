"""The day of a meeting, when it began and when it closed."""

import pytest

from meetings.reading import when
from meetings.reading.minutes import read

DATES = {
    "Tuesday 3 November 2026": "2026-11-03",
    "the 11th July 2017": "2017-07-11",
    "JUNE 2ND, 2016": "2016-06-02",
    "9fed Medi 2020": "2020-09-09",
    "03/09/19": "2019-09-03",
    "Monday18 October 2026": "2026-10-18",
    "14th December2026": "2026-12-14",
    "Monday the 8th day of APRIL 2026": "2026-04-08",
    "Friday the Fifth day of March 2027": "2027-03-05",
    "the twenty-first of June 2026": "2026-06-21",
    "Wed 5th Mar ’25": "2025-03-05",
    "Monday 4 December": None,
    "45 May 2020": None,
    "30 February 2026": None,
}
TIMES = {
    "at 7.30pm": "19:30", "10.00 a.m.": "10:00", "at 2.30 P.M.": "14:30", "at 18:30": "18:30", "12 noon": "12:00",
    "7 p.m.": "19:00", "am 7.15yh": "19:15", "9.30 y.b.": "09:30", "2 y.p.": "14:00", "at once": None,
    "19.15hrs": "19:15", "1930 hrs": "19:30", "3.11.25 7.30pm": "19:30", "at the hour of 6.00 o’clock p.m.": "18:00",
    "nos Fawrth am 7.00 o'r gloch": "19:00", "at 7.45 in the evening": "19:45", "at 2.00 in the Guildhall": "14:00",
    "at 10.30": "10:30", "at 07:30": "07:30", "7.30 for 7.45": None, "item 3.06": None,
}  # fmt: skip
HOURS = {
    "from 10.00 am to 11.46 am": ("10:00", "11:46"),
    "7.00 – 8.30pm": ("19:00", "20:30"),
    "11.30 to 1.15 pm": ("11:30", "13:15"),
    "Time: 18:30 - 20:05": ("18:30", "20:05"),
    "Start: 7.30pm Finish: 9.10pm": ("19:30", "21:10"),
    "Start: 7.30pm Finish: 9.10": ("19:30", "21:10"),
    "starting at 7pm and finishing at 8.45pm": ("19:00", "20:45"),
    "held at 7.30pm": ("19:30", None),
    "held in the hall": (None, None),
}
ITEMS = "1. Roads\nNone.\n2. Lamps\nNone.\n3. Trees\nNone.\n"


@pytest.mark.parametrize(("words", "date"), DATES.items())
def test_date_is_read_as_a_day_or_not_at_all(words: str, date: str | None) -> None:
    assert when.date_in(words) == date


@pytest.mark.parametrize(("words", "time"), TIMES.items())
def test_time_is_read_as_an_hour_or_not_at_all(words: str, time: str | None) -> None:
    assert when.time_in(words) == time


@pytest.mark.parametrize(("words", "hours"), HOURS.items())
def test_line_may_say_when_the_meeting_began_and_closed(words: str, hours: tuple[str | None, str | None]) -> None:
    assert when.hours(words) == hours


def test_meeting_that_began_in_the_evening_closed_in_the_evening() -> None:
    minutes = read(f"Marrow Town Council\n3 November 2026, 7.30pm\n{ITEMS}The meeting closed at 9.10.")
    assert (minutes.starts, minutes.ends) == ("19:30", "21:10")


def test_hour_of_closing_stands_in_the_head_or_at_the_end() -> None:
    head = "Marrow Town Council\n3 November 2026, 10.00 am to 11.46 am\n"
    assert (read(head + ITEMS).starts, read(head + ITEMS).ends) == ("10:00", "11:46")
    assert read(f"{head}{ITEMS}The meeting closed at 11.50 am.").ends == "11:50"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Date: 05/03/2025   Time: 19:00   Venue: Scout Hut, Pool Road", "Scout Hut, Pool Road"),
        ("Venue: Scout Hut, Pool Road  Date: 05/03/2025", "Scout Hut, Pool Road"),
        ("Date:\nTuesday 4 March 2025\nPlace:\nService HQ, Eastfield", "Service HQ, Eastfield"),
    ],
)
def test_place_stands_behind_its_field(head: str, place: str) -> None:
    assert read(f"Marrow Fire Authority\n{head}\n{ITEMS}").place == place


def test_council_is_named_in_irish() -> None:
    assert read(f"Comhairle Contae Marrow\n4 March 2025\n{ITEMS}").council == "Comhairle Contae Marrow"


@pytest.mark.parametrize(
    ("line", "hours"),
    {
        "2.00 - 3.12 pm          CHAIRMAN": ("14:00", "15:12"),
        "10.00 am to 12.15 pm": ("10:00", "12:15"),
        "1.2 - 2.5 pm were busy": (None, None),
        "2.00 - 3.12 pm was too short": (None, None),
    }.items(),
)
def test_last_line_may_say_how_long_the_meeting_lasted(line: str, hours: tuple[str | None, str | None]) -> None:
    minutes = read(f"Moor Council\n3 November 2026\n1. Halls\nThe hall was open.\n2. Roads\nNone.\n\n{line}")
    assert (minutes.starts, minutes.ends) == hours
    assert when.lasted(line) is (hours[0] is not None)


def test_meeting_that_says_when_it_began_and_closed_closed_at_the_last() -> None:
    minutes = read(
        "Moor Council\n3 November 2026 at 7 pm\n1. Halls\nThe hall was open.\n2. Close\n"
        "The meeting commenced at 7 pm and concluded at 8.20 pm."
    )
    assert (minutes.starts, minutes.ends) == ("19:00", "20:20")


def test_last_lines_may_say_when_the_meeting_began() -> None:
    minutes = read("Moor Council\n3 November 2026\n1. Halls\nOpen.\n2. Roads\n(The meeting commenced at 10.00 a.m.)")
    assert minutes.starts == "10:00"


OTHER_MEETINGS = (
    "a) To adopt the minutes of the meeting held on 13 January 2026 and have them signed.",
    "Members looked through the minutes of the meeting held on 13 January 2026.",
    "The minutes of the meeting held on 13 January 2026 were agreed and signed by the Chair.",
    "Minutes approved by the Council on 13 January 2026",
)


@pytest.mark.parametrize("line", OTHER_MEETINGS)
def test_day_of_other_minutes_is_not_the_meetings(line: str) -> None:
    items = "\n\nNo. Item\n\n1.\n\nRoads\n\nMinutes:\n\nThe road was shut."
    assert read(f"Eastmoor Council\n\n{line}{items}").date is None
    assert read(f"{line}\n\nEastmoor Council\n\nMeeting of 4 May 2026{items}").date == "2026-05-04"


def test_day_of_minutes_that_are_still_to_be_approved_is_the_meetings() -> None:
    head = "Draft minutes of the meeting held on 4 May 2026 to be approved at the next meeting"
    assert read(f"{head}\n\n1. Roads\nThe road was shut.\n\n2. Mill\nNone.").date == "2026-05-04"


@pytest.mark.parametrize("day", ["29 th . July 2031", "29th. July 2031", "29th. of July, 2031", "29 th July 2031"])
def test_day_is_read_with_a_stop_behind_its_ending(day: str) -> None:
    assert read(f"Minutes of the Meeting held in the Tarn Centre on {day}\n\n1. Lamps\nNone.").date == "2031-07-29"
