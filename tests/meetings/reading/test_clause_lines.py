"""Clauses that are numbered as the items are, where the next item's number is the next of the list too."""

import pytest

from meetings.reading.minutes import read

HEAD = "Oxbeck Parish Council\n\n1. Apologies\n\nThere were none.\n\n2. Hedges\n\n"
TAIL = "\n\n3. Ponds\n\nThe ponds were looked at.\n\n4. Lamps\n\nThe lamps were mended.\n"


@pytest.mark.parametrize(
    ("clauses", "texts"),
    [
        (
            "The Committee AGREED:-\n\n1. to note the plan;\n\n2. to ask for a map.",
            ["to note the plan;", "to ask for a map."],
        ),
        (
            "RESOLVED:\n\n1. That the plan be noted.\n\n2. That a map be drawn.",
            ["That the plan be noted.", "That a map be drawn."],
        ),
        (
            "RESOLVED: That\n\n1. the plan be noted\n\n2. a map be drawn",
            ["the plan be noted", "a map be drawn"],
        ),
        (
            "RESOLVED:\n\n1. Note the plan.\n\n2. Draw a map.\n\n3. Thank the painter.",
            ["Note the plan.", "Draw a map.", "Thank the painter."],
        ),
    ],
)
def test_item_whose_number_goes_on_from_the_clauses_is_an_item(clauses: str, texts: list[str]) -> None:
    items = read(HEAD + clauses + TAIL).items
    assert [item.title for item in items] == ["Apologies", "Hedges", "Ponds", "Lamps"]
    (one,) = items[1].resolutions
    assert [clause.text for clause in one.clauses] == texts


def test_third_clause_that_is_no_title_stays_a_clause() -> None:
    clauses = "RESOLVED: That\n\n1. the plan be noted;\n\n2. a map be drawn; and\n\n3. Cabinet be told."
    items = read(HEAD + clauses + TAIL).items
    assert [item.title for item in items] == ["Apologies", "Hedges", "Ponds", "Lamps"]
    assert len(items[1].resolutions[0].clauses) == 3
