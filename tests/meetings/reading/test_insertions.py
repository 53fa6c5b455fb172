"""Items that share a number, told apart by letters."""

import pytest

from tests.meetings.reading.pages import HEAD, numbers

SHARED = {
    "in brackets": ("7(a)", "7(b)"),
    "apart": ("7 (a)", "7 (b)"),
    "beside": ("7a", "7b"),
    "before a stop": ("7a.", "7b."),
}


def _page(middle: str) -> str:
    above = "5. Roads\nThe lane was wet.\n6. Trees\nThe ash was cut.\n"
    return HEAD + above + middle + "8. Finance\nThe accounts were read.\n"


@pytest.mark.parametrize("form", SHARED)
def test_items_share_a_number_that_none_has_alone(form: str) -> None:
    first, second = SHARED[form]
    printed = _page(f"{first} Fencing\nThe rail was down.\n{second} Paths\nThe stile was mended.\n")
    assert numbers(printed) == ["5", "6", first.rstrip("."), second.rstrip("."), "8"]


def test_letters_beside_an_items_own_number_are_parts_of_it() -> None:
    printed = _page("7. Land\n7(a) Fencing\nThe rail was down.\n7(b) Paths\nThe stile was mended.\n")
    assert numbers(printed) == ["5", "6", "7", "8"]


def test_first_and_last_items_share_numbers_too() -> None:
    first = "1a. Welcome\nThe chair spoke.\n1b. Apologies\nNone.\n"
    last = "5a. Paths\nThe stile was mended.\n5b. Ponds\nThe pond was dry.\n"
    text = HEAD + first + "2. Roads\nIt was wet.\n3. Trees\nThe ash was cut.\n4. Bins\nFull.\n" + last
    assert numbers(text) == ["1a", "1b", "2", "3", "4", "5a", "5b"]
