"""Pages of one decision, as a council's site prints them."""

import pytest

from meetings.reading.minutes import read

PAGE = (
    "Decision details\nHEDGES IN MOOR LANE\nDecision Maker: Parks, Roads and Hedges Committee\n"
    "Decision status: For Determination\nIs Key decision?: No\nDecisions:\n"
    "The Committee considered a report on the hedges.\n"
    "The Parks, Roads and Hedges Committee –\n1. Noted the report.\n2. Agreed to cut the hedge in May.\n"
    "Publication date: 10/03/2028\nDate of decision: 05/03/2028\n"
    "Decided at meeting: 05/03/2028 - Parks, Roads and Hedges Committee\n"
)


def test_fields_of_a_decision_tell_when_and_by_whom_it_was_taken() -> None:
    found = read(PAGE)
    (item,) = found.items
    assert (found.date, found.committee, item.title) == (
        "2028-03-05",
        "Parks, Roads and Hedges Committee",
        "HEDGES IN MOOR LANE",
    )
    assert not any("Publication" in paragraph.text for paragraph in item.paragraphs)
    assert any("Publication date: 10/03/2028" in line for line in found.front)


def test_numbers_below_who_decides_are_clauses_and_no_items() -> None:
    (item,) = read(PAGE).items
    (resolution,) = item.resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("1.", "Noted the report."),
        ("2.", "Agreed to cut the hedge in May."),
    ]


def test_page_with_one_such_line_keeps_it_where_it_stands() -> None:
    (item,) = read("1. Hedges\n\nDecision Maker: Cabinet\n\nThe hedge was cut.").items
    assert item.paragraphs[0].text == "Decision Maker: Cabinet"


@pytest.mark.parametrize("mark", [" :-", ":", " :", ": -"])
def test_field_that_names_the_subject_is_the_title(mark: str) -> None:
    page = (
        f"Meeting documents\n\nReference Number{mark}1234\nDate{mark}2028/03/05\nDecision Maker{mark}Quays Committee\n"
        f"Subject to Call-in{mark}No\nSubject of Decision{mark}The Ferry at Low Quay\n\n"
        f"RESOLVED that the ferry be mended by May.\nReason for Decision{mark}To keep it afloat.\n"
        f"Decision to Take Effect at end of{mark}2028/03/14\n"
    )
    found = read(page)
    (item,) = found.items
    assert (found.date, found.committee, item.title) == ("2028-03-05", "Quays Committee", "The Ferry at Low Quay")
    assert [clause.text for one in item.resolutions for clause in one.clauses] == ["the ferry be mended by May."]
    assert f"Subject of Decision{mark}".strip() in [line.strip() for line in found.front]
