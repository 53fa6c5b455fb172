"""Tasks that a sentence numbers, and those that it asks of somebody who is named before."""

import pytest

from meetings.reading import commitments
from meetings.reading.minutes import read
from meetings.reading.shape import ReadParagraph
from tests.meetings.reading.pages import said


def test_tasks_numbered_within_a_sentence_are_whose_they_are() -> None:
    text = "Rena Gorst agreed to 1) Look at the sites 2) See if any land is for sale 3) Produce a map."
    found = commitments.in_paragraph(ReadParagraph(text), date=None, names=[], before=[])
    assert [(one.quote, one.owner) for one in found] == [
        ("Rena Gorst agreed to 1) Look at the sites", "Rena Gorst"),
        ("2) See if any land is for sale", "Rena Gorst"),
        ("3) Produce a map", "Rena Gorst"),
    ]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        (
            "A talk on barns was asked for, with the Scrutiny Officer to organise a suitable date.",
            "the Scrutiny Officer",
        ),
        ("Cllr Dale asked for a report, with officers to bring it to the March meeting.", "officers"),
        ("The hedge was discussed, with Cllr Poe to speak to the owner.", "Cllr Poe"),
        ("It was agreed that the fair be held in June, with the Clerk to book the band.", "the Clerk"),
        ("For two landlords to be invited to the panel.", None),
        ("For the ferry company to report on its boats by May.", "the ferry company"),
    ],
)
def test_task_is_laid_on_whoever_stands_behind_with_or_for(said: str, owner: str | None) -> None:
    (one,) = read(f"4. Barns\n\n{said}\n").items[0].commitments
    assert one.owner == owner


@pytest.mark.parametrize(
    "said",
    [
        "Members met with the Clerk to discuss the budget.",
        "The Board worked with the Head of Roads to write the plan.",
    ],
)
def test_whoever_it_is_done_with_has_no_task(said: str) -> None:
    assert read(f"4. Barns\n\n{said}\n").items[0].commitments == []


def test_point_of_a_resolution_to_ask_somebody_for_a_report_is_a_task() -> None:
    found = said("This Council resolves:\n\n(a) to ask the Director for a report;\n\n(b) to ask for calm.")

    assert [(one.quote, one.owner) for one in found.commitments] == [
        ("to ask the Director for a report", "the Director")
    ]


def test_task_and_whom_to_ask_in_it_are_one() -> None:
    text = "Gwen Carr to ring the surgery again and ask the leaflets to be sent out by Friday."
    (one,) = said(text).commitments
    assert (one.quote, one.owner, one.due) == (text.rstrip("."), "Gwen Carr", "by Friday")


@pytest.mark.parametrize("mark", ["- CLOSED", "– done", "(now completed)"])
def test_task_whose_note_ends_with_a_mark_that_it_is_closed_is_none(mark: str) -> None:
    assert said(f"Gwen Carr to resend the form to the surgery. A copy has been sent {mark}.").commitments == []


def test_numbered_action_behind_a_task_names_who_acts_on_it() -> None:
    (one,) = said("The Council welcomed the talk and CP to send round the poster.Action 2.01: CP").commitments
    assert (one.quote, one.owner) == ("CP to send round the poster", "CP")


@pytest.mark.parametrize("joined", ["and", "&"])
def test_three_who_are_named_in_a_row_share_a_task(joined: str) -> None:
    (one,) = said(f"It was agreed Gwen Carr, Len Frost {joined} Una Pell would review the rules.").commitments
    assert one.owner == f"Gwen Carr, Len Frost {joined} Una Pell"


@pytest.mark.parametrize(
    ("text", "owner"),
    {
        "The Chair asked if Len Frost could speak to the farmer, which he agreed to do.": "Len Frost",
        "The Chair asked if Len Frost could write to the farmer and he said that he would.": "Len Frost",
        "Cllr Carr asked the Clerk to ring the farmer. She agreed to do this.": "the Clerk",
    }.items(),
)
def test_what_somebody_is_asked_and_agrees_to_is_one_task_and_theirs(text: str, owner: str) -> None:
    assert [one.owner for one in said(text).commitments] == [owner]


def test_what_somebody_named_nowhere_else_is_to_do_is_their_own() -> None:
    text = "It was agreed that the leaflet be printed in May and that Emma Farrow invite the bus company."
    found = commitments.in_paragraph(ReadParagraph(text), date=None, names=[], before=[])
    assert [(one.cue, one.owner) for one in found] == [("be printed", None), ("invite", "Emma Farrow")]
