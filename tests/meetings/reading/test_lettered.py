"""Items that letters count."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD, numbers

TITLES = ["Apologies", "Interests", "Hedges and Verges", "Trees", "Finance"]
SAID = "Cllr Ford asked about it."
FORMS = {
    "small letters": ["a)", "b)", "c)", "d)", "e)"],
    "small letters in brackets": ["(a)", "(b)", "(c)", "(d)", "(e)"],
    "small Roman figures": ["i.", "ii.", "iii.", "iv.", "v."],
    "small Roman figures in brackets": ["(i)", "(ii)", "(iii)", "(iv)", "(v)"],
    "capitals in brackets": ["(A)", "(B)", "(C)", "(D)", "(E)"],
    "capitals before a dash": ["A –", "B –", "C –", "D –", "E –"],
    "items with letters": ["Item A:", "Item B:", "Item C:", "Item D:", "Item E:"],
}


@pytest.mark.parametrize("form", FORMS)
def test_letters_count_items_where_nothing_else_does(form: str) -> None:
    printed = FORMS[form]
    text = HEAD + "".join(f"{n} {title}\n{SAID}\n\n" for n, title in zip(printed, TITLES, strict=True))
    assert numbers(text) == [number.strip("().: –") for number in printed]
    assert [item.title for item in read(text).items] == TITLES


def test_letters_below_a_heading_count_its_parts() -> None:
    lines = "".join(f"({letter}) {title}\n{SAID}\n\n" for letter, title in zip("abcde", TITLES, strict=True))
    assert numbers(f"{HEAD}Reports of Members\n\n{lines}") == [""]


def test_letters_without_titles_count_no_items() -> None:
    lines = "".join(f"({letter}) Cllr Ford said that it was wet at number {n}.\n" for n, letter in enumerate("abcde"))
    assert numbers(HEAD + lines) == [""]
