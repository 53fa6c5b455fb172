"""Sentences that settle what the ones before them propose, and what another meeting had settled."""

import pytest

from meetings.reading import decisions
from tests.meetings.reading.pages import said


@pytest.mark.parametrize(
    "behind",
    [
        "Proposal was agreed and carried by all.",
        "The proposal was seconded and carried.",
        "Motion was put to the vote and unanimously carried.",
        "This was put to the meeting and agreed.",
        "Motion was approved and duly carried.",
        "It was voted on and passed.",
    ],
)
def test_motion_that_is_told_to_be_taken_and_carried_is_decided_once(behind: str) -> None:
    moved = "Len Frost was proposed by Cllr Hay and seconded by Cllr Sloe."
    (found,) = decisions.find(f"{moved} {behind} The forms were signed.")
    assert (found.start, found.end >= len(moved)) == (0, True)


@pytest.mark.parametrize(
    "behind",
    [
        "The proposal was seconded, all Cllrs being in favour.",
        "This motion was seconded by Cllr Sloe and carried.",
        "The suggestion was then seconded, and all voted for it.",
        "The proposal was duly seconded.",
    ],
)
@pytest.mark.parametrize(
    "moved",
    [
        "A proposal was made that Kit would row until May.",
        "A motion was put forward to sell the oars.",
        "Cllr Hay made a proposal to sell the oars.",
        "It was proposed that the oars be sold.",
    ],
)
def test_proposal_that_was_made_is_decided_with_what_seconds_it(moved: str, behind: str) -> None:
    (found,) = decisions.find(f"{moved} {behind} Nobody else was named.")
    assert (found.start, found.end, found.verb) == (0, len(f"{moved} {behind}"), "agreed")


def test_proposal_that_was_seconded_and_lost_is_lost() -> None:
    (found,) = decisions.find("A motion was made to sell the oars. The motion was seconded by Cllr Sloe but was lost.")
    assert (found.start, found.verb) == (0, "lost")


@pytest.mark.parametrize(
    "told",
    [
        "The Warden confirmed it was agreed at Full Council on 5th May.",
        "Cllr Hay explained the lease was approved at the Mill Committee meeting on 4 June.",
        "It was agreed at the meeting held in March to wait.",
        "The grant was approved at Cabinet in July and the works have begun.",
        "It had been decided at a Board meeting in May that the hut be sold.",
        "A new fence was agreed at our meeting of 7 May.",
        "Cllr Hay said that the minutes were wrong in saying “this was agreed by most” and the words were struck out.",
        "Kit asked if anyone objected to being filmed – no objections.",
        "Agree to differ on the lamps.",
        "The paper read “it was resolved to sell the oars”, which nobody remembered.",
    ],
)
def test_what_another_meeting_agreed_on_its_day_is_not_decided_here(told: str) -> None:
    assert decisions.find(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "It was agreed to hold the fair at the meeting in June.",
        "It was agreed at the Board meeting to buy a bench on 4 June.",
        "It was agreed at 8pm to adjourn.",
        "The item was held over to the next meeting.",
        "The choice of new members was postponed.",
        "Discussion of the lease was carried over to June.",
        "Questions about the mill were postponed.",
        "Election of a Vice Chair was postponed to June.",
        "Kit took on the post and all others agreed.",
        "Cllr Hay would like a second bin, and the rest agreed with this.",
        "Agree to buy two lamps and to fit them by May.",
        "Agree that the mill be asked for a key.",
    ],
)
def test_what_is_agreed_for_another_day_is_decided_here(told: str) -> None:
    assert [told[one.start : one.end] for one in decisions.find(told)] == [told]


@pytest.mark.parametrize(
    "behind",
    [
        "All Members were quite happy with this plan.",
        "Everyone was happy with this.",
        "Members were content with the idea.",
        "All agreed with this.",
    ],
)
def test_all_who_are_happy_with_what_was_proposed_agree_to_it(behind: str) -> None:
    text = f"It was proposed that Cllr Hay be asked to row. {behind}"
    assert [one.clauses[0].text for one in said(text).resolutions] == [text]
