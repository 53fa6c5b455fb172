"""Minute numbers that stand behind titles."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD, SAID, TITLES, held, numbers, words

FORMS = {
    "in brackets": ["(23/45)", "(23/46)", "(23/47)", "(23/48)"],
    "number and year": ["45/23", "46/23", "47/23", "48/23"],
    "in square brackets": ["[97]", "[98]", "[99]", "[100]"],
    "bare": ["97", "98", "99", "100"],
    "worded": ["Minute 97", "Minute 98", "Minute 99", "Minute 100"],
}


@pytest.mark.parametrize("form", FORMS)
def test_numbers_behind_titles_that_have_none_before_them_are_the_minutes(form: str) -> None:
    printed = FORMS[form]
    text = HEAD + "".join(f"{t}\t{n}\n{s}\n\n" for n, t, s in zip(printed, TITLES, SAID, strict=True))
    assert numbers(text) == [number.strip("()[]") for number in printed]
    assert [item.title for item in read(text).items] == TITLES


def test_numbers_behind_titles_that_do_not_follow_upon_each_other_are_no_minutes() -> None:
    printed = zip([3, 9, 14, 15], TITLES, SAID, strict=True)
    assert numbers(HEAD + "".join(f"{t} {n}\n{s}\n\n" for n, t, s in printed)) == [""] * 4


def test_parts_of_one_matter_that_are_counted_are_no_minutes() -> None:
    lines = "".join(f"Phase {n}\nThe wall was built.\n\n" for n in range(1, 6))
    assert all(item.minute_number is None for item in read(HEAD + lines).items)


def test_number_on_the_agenda_below_a_minutes_title_is_the_items() -> None:
    under = enumerate(zip(TITLES, SAID, strict=True), 71)
    lines = "".join(f"C.{n} {t}\n\n(Agenda Item {n - 66})\n\n{s}\n\n" for n, (t, s) in under)
    items = read(HEAD + lines).items
    assert [(item.number, item.minute_number) for item in items] == [(str(n - 66), f"C.{n}") for n in range(71, 75)]
    assert not any(item.references for item in items)


@pytest.mark.parametrize("line", ["Item {}", "ITEM {}:", "Agenda Item {}", "Agenda item no. {}", "(Item {})"])
def test_number_on_the_agenda_alone_over_a_minutes_title_is_the_items(line: str) -> None:
    lines = "".join(
        f"{line.format(n)}\n\n29/{n + 11} {t}\n\n{s}\n\n" for n, (t, s) in enumerate(zip(TITLES, SAID, strict=True), 1)
    )
    items = read(HEAD + lines).items
    assert [(item.number, item.minute_number) for item in items] == [(str(n), f"29/{n + 11}") for n in range(1, 5)]
    assert not any(item.references for item in items)


def test_line_between_the_agendas_title_and_the_minutes_number_is_kept() -> None:
    page = (
        "Item 14: To fix the dates\n31/33 The Council resolved that it meet at seven.\nItem 15: To close the meeting\n"
        "3. Matters Arising from the Ferry\n31/34 The Chairman closed the meeting.\n"
    )
    found = read(page)
    assert not words(page) - held(found)
