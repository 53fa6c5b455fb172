"""Numbers and letters that count an item's paragraphs."""

import pytest

from meetings.reading.minutes import read


@pytest.mark.parametrize("label", ["(a)", "b)", "(ii)"])
def test_letter_alone_on_its_line_labels_the_paragraph_below(label: str) -> None:
    (item,) = read(f"Agenda item\nLand\nMinutes:\n{label}\n\nA report on the land was sent round to all.").items
    assert [(one.label, one.text) for one in item.paragraphs] == [
        (label, "A report on the land was sent round to all.")
    ]
