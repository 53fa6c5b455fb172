"""Text that is only text, and a colour that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.exporting.plain import contrast_with_white, legible, printable


def test_printable_drops_controls_and_keeps_lines_and_every_script() -> None:
    assert printable("a\x00b\x1b\x85\ufeffc\td\ne \u200dŵ ‮م 会 🎉") == "abc\td\ne \u200dŵ ‮م 会 🎉"


@pytest.mark.parametrize(("parts", "ratio"), [((1, 1, 1), 1.0), ((0, 0, 0), 21.0), ((1, 0, 0), 4.0), ((0, 0, 1), 8.59)])
def test_contrast_is_that_of_the_standard(parts: tuple[float, float, float], ratio: float) -> None:
    assert round(contrast_with_white(*parts), 2) == ratio


def test_a_colour_that_can_be_read_stays_as_the_council_chose_it() -> None:
    assert legible("#0b5d51") == "#0b5d51"


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_every_colour_becomes_one_that_can_be_read(colour: str) -> None:
    parts = [int(legible(colour)[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    assert contrast_with_white(*parts) >= 4.5
