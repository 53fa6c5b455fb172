"""What is agreed to by the sentence behind it."""

import pytest

from tests.meetings.reading.pages import said


@pytest.mark.parametrize(
    "behind",
    [
        "All Councillors present were happy with this suggestion.",
        "Everyone was happy with this.",
        "Members were content with the idea.",
        "All agreed with this.",
    ],
)
def test_all_who_are_happy_with_what_was_proposed_agree_to_it(behind: str) -> None:
    text = f"It was proposed that Cllr Hay be asked to row. {behind}"
    assert [one.clauses[0].text for one in said(text).resolutions] == [text]
