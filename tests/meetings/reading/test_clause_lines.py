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


def test_lettered_points_with_that_are_resolved_though_one_lacks_it() -> None:
    points = [
        "a. That Cllrs Ford and Pike join the pond group.",
        "b. The lease of the weir be renewed.",
        "c. That it rain.",
    ]
    (item,) = read(f"Agenda item\nPonds\nMinutes:\nMr Orme spoke.\n\n{'\n\n'.join(points)}").items
    (one,) = item.resolutions
    assert [f"{clause.label} {clause.text}" for clause in one.clauses] == points


def test_lettered_points_that_somebody_is_asked_to_agree_are_not_resolved() -> None:
    asked = "Mr Orme asked the Committee to agree:\n\na. That the pond be dug.\n\nb. That the weir be mended."
    (item,) = read(f"Agenda item\nPonds\nMinutes:\n{asked}\n\nCllr Ford spoke.").items
    assert item.resolutions == []


@pytest.mark.parametrize(
    ("above", "verbs"),
    [
        ("The recommendation was moved, seconded and carried.", ["agreed", "resolved"]),
        ("The motion was put to the vote and carried.", ["agreed", "resolved"]),
        ("A motion to shut the weir was moved, seconded and lost.", ["lost"]),
        ("Cllr Ford spoke of the weir.", []),
    ],
)
def test_what_a_carried_motion_was_stands_below_it(above: str, verbs: list[str]) -> None:
    (item,) = read(f"Agenda item\nPonds\nMinutes:\n{above}\n\nTo note the report.").items
    assert [one.verb for one in item.resolutions] == verbs


def test_sentence_below_the_papers_is_no_paper() -> None:
    (item,) = read(
        "Agenda item\nPonds\nSupporting documents:\nPond plan 2028\nThe Head of Ponds submitted a report."
    ).items
    assert item.documents == ["Pond plan 2028"]
    assert [one.text for one in item.paragraphs] == ["The Head of Ponds submitted a report."]
