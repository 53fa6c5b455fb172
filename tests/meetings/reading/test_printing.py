"""Titles behind numbers are parted alike on one page."""

import pytest

from meetings.reading.minutes import read

HEAD = "Oxbeck Parish Council\n\nMinutes of the meeting held on 3 May 2026\n\nPresent: Cllr Dale, Cllr Moss\n\n"
DASHED = [
    ("Minutes", "were read and signed"),
    ("Ford", "letter from the County again stating that it is too deep and that nobody should drive through it."),
    ("Lamps report", "Nothing to report except two that are out near the mill. The rest were lit."),
    ("Bus shelter", "the Clerk to write to the school and ask for its half."),
    ("Gates", "none"),
]
NAMED = [
    ("Apologies to be received", "Mr H Dale & Mrs A Moss"),
    ("Interests", "none received"),
    ("Minutes of 3 April", "were approved and signed"),
    ("Matters for information", "none"),
    ("Time for the public", "no requests received"),
]
WHOLE = [
    "To receive apologies for absence.",
    "To receive declarations of interest.",
    "Open hour – To permit members of the public to ask questions of the council.",
    "To receive a report on the ford.",
    "To receive a report on the lamps.",
]


@pytest.mark.parametrize(("mark", "lines"), [(" – ", DASHED), (" - ", DASHED), (": ", NAMED)])
@pytest.mark.parametrize("number", ["{}) ", "{}. ", "{}\n"])
def test_title_ends_where_most_of_the_page_end(number: str, mark: str, lines: list[tuple[str, str]]) -> None:
    text = HEAD + "".join(f"{number.format(n)}{t}{mark}{s}\n\n" for n, (t, s) in enumerate(lines, 41))
    assert [item.title for item in read(text).items] == [title for title, _ in lines]


def test_title_that_tells_what_it_is_for_is_whole_where_the_others_are() -> None:
    text = HEAD + "".join(f"{n}. {line}\n\nAll were wet.\n\n" for n, line in enumerate(WHOLE, 1))
    assert [item.title for item in read(text).items] == [line.rstrip(".") for line in WHOLE]


def test_day_or_place_behind_a_dash_stays_in_its_title() -> None:
    lines = ["Minutes - 3 April 2026", "Ford Committee - 9 April 2026", "Lamps - Mill Lane", "Accounts"]
    text = HEAD + "".join(f"{n}. {line}\n\nCllr Dale asked why they were late.\n\n" for n, line in enumerate(lines, 1))
    assert [item.title for item in read(text).items] == lines


def test_title_with_a_stop_is_one_alone_under_its_number() -> None:
    said = "\n\nRESOLVED that it be so.\n\n"
    lines = ["Welcome and thanks", "Exclusion of the Press and Public.", "Lamps in Mill Lane."]
    found = read("".join(f"FC {n}/23\n\n{line}{said}" for n, line in enumerate(lines, 1))).items
    assert [item.title for item in found] == lines


def test_number_with_nothing_but_a_sentence_under_it_has_no_title() -> None:
    items = read("Item 2\n\nIt was agreed to dig.\n\nItem 3\n\nFord\n\nCllr Dale asked why.\n").items
    assert [item.title for item in items] == [None, "Ford"]


def test_place_behind_a_dash_stays_where_the_rest_of_the_page_is_parted_there() -> None:
    lines = [*(f"{title} – {said}" for title, said in DASHED), "Open hour – Questions and statements"]
    text = HEAD + "".join(f"{n}. {line}\n\n" for n, line in enumerate(lines, 1)) + "Nobody came.\n"
    assert read(text).items[-1].title == "Open hour – Questions and statements"


def test_long_line_without_a_stop_is_a_title_where_the_others_are() -> None:
    lines = [
        "Announcements",
        "Declarations of any interest under the code of conduct not notified beforehand and any request for leave",
        "Notes of the yearly assembly of the ward held on Monday 20 May 2029 to be approved and signed by the Mayor",
        "Seat to be filled",
        "The pump",
    ]
    text = HEAD + "".join(f"{n}. {line}\n\nThere was none.\n\n" for n, line in enumerate(lines, 20))
    assert [item.title for item in read(text).items] == lines
