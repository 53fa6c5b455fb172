"""Tables of attendance with a tick in a column."""

import pytest

from meetings.reading.minutes import read

FRONT = "Moor Parish Council\nMinutes of the meeting held on 3 March 2026 at 7pm in the Hut\n\n"
BELOW = "\n1. Welcome\nThe Chair welcomed everyone.\n"
ROWS = [("A Bell", "present"), ("B Dale", "apologies"), ("C Orr", "absent")]


@pytest.mark.parametrize(
    "table",
    [
        "Attendance\nCouncillor\tPresent\tApologies\tAbsent\nA Bell\t✓\t\t\nB Dale\t\t✓\t\nC Orr\t\t\t✓\n",
        "| Name | Present | Apologies | Absent |\n|---|---|---|---|\n| A Bell | ✔ | | |\n| B Dale | | ✔ | |\n"
        "| C Orr | | | ✔ |\n",
        "ATTENDANCE\nName        Present   Apologies   Absent\nA Bell         √\nB Dale                   √\n"
        "C Orr                                √\n",
    ],
)
def test_tick_says_what_the_head_of_its_column_says(table: str) -> None:
    assert [(one.name, one.status) for one in read(FRONT + table + BELOW).attendance] == ROWS


def test_ticks_elsewhere_on_a_page_are_left_as_they_stand() -> None:
    page = read(FRONT + "Present: A Bell, B Dale\n" + BELOW + "2. Checks\n✓ The gate is mended.\nPlayground\t✓\n")
    assert [(one.name, one.status) for one in page.attendance] == [("A Bell", "present"), ("B Dale", "present")]
    assert [one.text for one in page.items[1].paragraphs] == ["✓ The gate is mended.", "Playground ✓"]
