"""Numbers that stand alone on their lines above titles, and lists within items."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD

LISTED = "1. The balance was read.\n2. The bills were paid.\n3. It was agreed to buy a pump."
ITEMS = {
    "Interests": "None were made.",
    "Roads": "Cllr Ford said that the verge was cut.",
    "Finance": LISTED,
    "Trees": "The ash was cut.",
}
FORMS = {
    "bare": ["4", "5", "6", "7"],
    "high": ["1231", "1232", "1233", "1234"],
    "padded": ["031", "032", "033", "034"],
    "capital letters": ["A.", "B.", "C.", "D."],
    "Roman figures": ["I.", "II.", "III.", "IV."],
}


@pytest.mark.parametrize("form", FORMS)
def test_numbers_in_the_margin_count_items_over_a_list_within_one(form: str) -> None:
    printed = FORMS[form]
    lines = (f"{n}\n\n{title}\n\n{said}\n\n" for n, (title, said) in zip(printed, ITEMS.items(), strict=True))
    items = read(HEAD + "".join(lines)).items
    assert [(item.number, item.title) for item in items] == list(
        zip((number.rstrip(".") for number in printed), ITEMS, strict=True)
    )


@pytest.mark.parametrize("form", ["D. E. F. G.", "IV. V. VI. VII."])
def test_letters_count_the_items_of_a_page_that_was_cut(form: str) -> None:
    printed = form.split()
    lines = (f"{n} {title}\n{said}\n\n" for n, (title, said) in zip(printed, ITEMS.items(), strict=True))
    items = read(HEAD + "".join(lines)).items
    assert [item.number for item in items] == [number.rstrip(".") for number in printed]


def test_title_before_a_lettered_line_lacks_its_mark() -> None:
    text = (
        "1. Apologies: none.\n2. Clerk's report: a) The glass has been mended.\nb) The lamp is out.\n3. Trees\nCut.\n"
    )
    assert [item.title for item in read(HEAD + text).items] == ["Apologies", "Clerk's report", "Trees"]


def test_number_over_the_name_of_the_page_is_no_items() -> None:
    page = "Accessibility links\n\n1\nLanguage selection\n\nAgenda and minutes\n\nVenue: Low Quay\n\nNo. Item\n\n{}"
    items = "31.\n\nFerry\n\nMinutes:\n\nIt was late.\n\n32.\n\nTolls\n\nMinutes:\n\nNone.\n"
    assert [item.title for item in read(page.format(items)).items] == ["Ferry", "Tolls"]
