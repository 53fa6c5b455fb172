"""Items that were taken out of their turn."""

import pytest

from meetings.reading.minutes import read


@pytest.mark.parametrize("title", ["Roads", "Notice of Motion submitted by the District of Hay", "Roads and bridges:"])
def test_worded_item_that_was_taken_out_of_its_turn_is_one_of_them(title: str) -> None:
    said = "\n\nCllr Dee asked why of it.\n\n"
    page = f"Item 1: Minutes{said}Item 2: Dates{said}Item 5: {title}{said}Item 3: Buses{said}Item 4: Parks{said}"
    assert [item.number for item in read(page).items] == ["Item 1", "Item 2", "Item 5", "Item 3", "Item 4"]
