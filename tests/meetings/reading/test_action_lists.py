"""Lists of actions below a heading, whose lines name who acts before or behind a dash or a colon."""

import pytest

from meetings.reading.alone import read_paragraph
from tests.meetings.reading.pages import said

LINES = {
    "Order paint – Clerk – by 3 March": ("Order paint", "Clerk", "by 3 March"),
    "Mend the gate - PJ - by the next meeting": ("Mend the gate", "PJ", "by the next meeting"),
    "Insurance – renewal due – Clerk": ("Insurance – renewal due", "Clerk", None),
    "Fence posts – Cllr Bell – ongoing": ("Fence posts", "Cllr Bell", None),
    "Hedge – Clerk by 4 June": ("Hedge", "Clerk", "by 4 June"),
    "All: report potholes": ("All: report potholes", "All", None),
    "Cllr Bell and Cllr Dene – key of the hall": ("key of the hall", "Cllr Bell and Cllr Dene", None),
}


@pytest.mark.parametrize(("line", "task"), LINES.items())
@pytest.mark.parametrize("heading", ["ACTIONS", "Action points:", "Summary of actions", "Actions from this meeting"])
def test_lines_below_a_heading_of_actions_are_tasks(heading: str, line: str, task: tuple[str, str, str | None]) -> None:
    found = said(f"The paint is chosen.\n\n{heading}\n\nLadder – where it is kept\n\n{line}\n\nThe Chair thanked all.")

    assert [(one.quote, one.owner, one.due) for one in found.commitments] == [task]


@pytest.mark.parametrize(
    "line", ["Gate hinges – Clerk – done", "Clerk: completed", "Bins – emptied on Mondays", "Cost: £400"]
)
def test_what_is_done_or_names_nobody_is_no_task(line: str) -> None:
    assert said(f"The paint is chosen.\n\nACTIONS\n\n{line}").commitments == []


@pytest.mark.parametrize("heading", ["PAYMENTS", "Actions from the last meeting", "Action on climate"])
def test_lines_below_another_heading_are_none(heading: str) -> None:
    assert said(f"The paint is chosen.\n\n{heading}\n\nOrder of paint – Clerk – 3 March").commitments == []


def test_list_ends_with_a_paragraph_of_talk() -> None:
    found = said("Actions\n\nOrder paint – Clerk\n\nThe hall was full.\n\nTombola – Cllr Bell")

    assert [one.quote for one in found.commitments] == ["Order paint"]


def test_line_typed_alone_below_the_heading_is_a_task() -> None:
    before = said("The paint is chosen.\n\nACTIONS\n\nRing the depot – JB").paragraphs
    line = "Order paint – Clerk – by 3 March"

    assert [one.owner for one in read_paragraph(line, present=[], before=before).commitments] == ["Clerk"]
    assert read_paragraph(line, present=[], before=before[:1]).commitments == []


@pytest.mark.parametrize(
    ("note", "open_"),
    [
        ("Clerk to write to the school – letter sent.", False),
        ("Cllr Bell to mend the gate – repaired in May", False),
        ("Clerk to order a bench - ordered, comes in June", False),
        ("Clerk to write to the school – letter sent, awaiting reply", True),
        ("Cllr Bell to order a bench – not yet ordered", True),
        ("Clerk to write to the owner – reported by Cllr Dene", True),
    ],
)
def test_note_that_ends_with_what_came_of_it_is_no_longer_open(note: str, open_: bool) -> None:
    assert bool(said(note).commitments) is open_


def test_list_of_actions_under_a_heading_decision_is_no_decision() -> None:
    found = said("Decision:\n\nAgreed to ask for a report.\n\nACTIONS\n\nOrder paint – Clerk – by 3 March")

    assert [one.words for one in found.resolutions] == ["Agreed to ask for a report."]
    assert found.commitments[-1].owner == "Clerk"
