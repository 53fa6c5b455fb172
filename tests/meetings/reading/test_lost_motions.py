"""Motions that fell: by the vote below them, or because nobody seconded them."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem


def item(text: str) -> ReadItem:
    (found,) = read(f"Agenda item\nHedges and lamps\nMinutes:\n{text}").items
    return found


@pytest.mark.parametrize(
    "fate", ["The motion fell by 4 votes to 3.", "The motion was lost.", "The motion was not carried."]
)
@pytest.mark.parametrize(
    "moved", ["Proposed: Cllr Orr. Seconded: Cllr Pell.", "Moved by Cllr Orr, seconded by Cllr Pell"]
)
@pytest.mark.parametrize("motion", ["Motion: That the lamp be lit.", "Motion\nThat the lamp be lit."])
def test_motion_its_movers_and_its_fall_in_paragraphs_are_one_that_is_lost(motion: str, moved: str, fate: str) -> None:
    found = item(f"{motion}\n\n{moved}\n\n{fate}")
    assert [(one.verb, one.proposer, one.seconder) for one in found.resolutions] == [("lost", "Cllr Orr", "Cllr Pell")]
    assert found.commitments == []


UNSECONDED = [
    "The motion to buy two seats fell for want of a seconder.",
    "The proposal lapsed for lack of a seconder.",
    "There being no seconder, the motion fell.",
    "Cllr Orr proposed that the hedge be cut. There was no seconder and the motion fell.",
    "Cllr Orr proposed that the hedge be cut. The proposal was not seconded.",
    "Cllr Orr moved that the hedge be cut. However, the motion found no seconder.",
]


@pytest.mark.parametrize("words", UNSECONDED)
def test_what_nobody_seconds_is_lost(words: str) -> None:
    (resolution,) = item(words).resolutions
    assert (resolution.verb, resolution.clauses[0].text) == ("lost", words)


@pytest.mark.parametrize(
    "words",
    [
        "There being a seconder, the motion went to debate.",
        "The proposal for the lane where the oak fell was read out.",
        "The engine failed for want of oil.",
    ],
)
def test_what_fell_otherwise_is_no_lost_motion(words: str) -> None:
    assert item(words).resolutions == []
