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


MOVED = "Councillor Orr moved and Councillor Pell seconded the following motion:"
WORDS = (
    "“This Council resolves:\n(a) to ask the Head of Parks to bring a report on lamps to the next meeting; and\n"
    "(b) to mend the hedge by May.”"
)
FALLEN = [
    f"{MOVED}\n\n{WORDS}\n\nThe motion was lost.",
    f"{MOVED[:-22]}:\n\n{WORDS}\n\nOn being put to the vote the motion was declared lost.",
    "It was moved by Councillor Orr and seconded by Councillor Pell:\n\nThat the Head of Parks bring a report to the "
    "next meeting.\n\nCouncillor Quill spoke against the motion.\n\nUpon being put to the vote, the motion fell.",
    f"{WORDS}\n\nProposed by Councillor Orr, seconded by Councillor Pell\n\nThe motion was lost.",
    f"MOTION\n\n{WORDS}\n\nProposer: Councillor Orr\nSeconder: Councillor Pell\n\nFor 4, Against 9, Abstentions 1\n\n"
    "The motion fell.",
    f"The Council considered the following motion submitted by Councillor Orr:\n\n{WORDS}\n\nThe motion was put to the "
    "vote and was LOST (4 for, 9 against).",
    "Motion by Councillor Orr, seconded by Councillor Pell: That this Council asks the Head of Parks to bring a report "
    "to the next meeting.\n\nDebate ensued.\n\nWith 4 voting for and 9 against, the motion was NOT CARRIED.",
    "RESOLUTION: that this Council resolves to ask the Head of Parks to mend the hedge.\n\nThe vote was: For: 4; "
    "Against: 9. Motion not carried.",
    "Councillor Orr moved the recommendation, which was seconded by Councillor Pell.\n\nRECOMMENDED: That the Head of "
    "Parks mend the hedge.\n\nUpon being put to the vote the recommendation was lost.",
    "Moved Cllr Orr, seconded Cllr Pell: ‘That the Head of Parks write to the Minister.’\n\nLOST",
    "Councillor Orr, seconded by Councillor Pell, moved that the Head of Parks be instructed to mend the hedge by May."
    "\n\nAs an amendment, Councillor Quill, seconded by Councillor Rudd, moved that no action be taken.\n\nOn a vote "
    "being taken, 9 voted for the amendment and 4 for the motion. The amendment was accordingly declared carried.",
]


@pytest.mark.parametrize("said", FALLEN)
def test_words_of_a_motion_that_fell_promise_nothing(said: str) -> None:
    found = item(said)
    assert found.commitments == []
    assert "lost" in [one.verb for one in found.resolutions]
    assert {one.verb for one in found.resolutions if "amendment" not in one.words.lower()} == {"lost"}


CARRIED = {
    "fell": "was carried",
    "NOT CARRIED": "CARRIED",
    "not carried": "carried",
    "lost": "carried",
    "LOST": "CARRIED",
    "For: 4; Against: 9": "For: 9; Against: 4",
    "4 for, 9 against": "9 for, 4 against",
    "For 4, Against 9": "For 9, Against 4",
    "4 voting for and 9 against": "9 voting for and 4 against",
    "9 voted for the amendment and 4 for the": "4 voted for the amendment and 9 for the",
    "The amendment was accordingly": "The motion was accordingly",
}


@pytest.mark.parametrize("said", FALLEN)
def test_words_of_a_motion_that_was_carried_promise(said: str) -> None:
    carried = said
    for lost, won in CARRIED.items():
        carried = carried.replace(lost, won)
    assert item(carried).commitments


def test_what_is_promised_in_the_debate_of_a_motion_that_fell_is_promised() -> None:
    debate = "The Head of Parks said that she would bring a report on lamps in May."
    found = item(f"{MOVED}\n\n{WORDS}\n\n{debate}\n\nOn being put to the vote the motion was lost.")
    assert [one.owner for one in found.commitments] == ["The Head of Parks"]


def test_what_was_resolved_before_a_motion_fell_is_promised() -> None:
    resolved = "RESOLVED that the Head of Parks mend the hedge by May."
    found = item(f"{resolved}\n\n{MOVED}\n\n{WORDS}\n\nThe motion was lost.")
    assert [one.quote for one in found.commitments] == ["the Head of Parks mend the hedge by May"]


def test_motion_that_fell_within_a_paragraph_is_told_once_with_its_vote() -> None:
    (motion,) = item(
        "Councillor Orr proposed the motion on the agenda, that the hedge be cut. Councillor Pell seconded. A vote was "
        "taken and the motion was defeated by 9 votes to 4."
    ).resolutions
    assert (motion.verb, motion.proposer, motion.vote and motion.vote.against) == ("lost", "Councillor Orr", 9)


def test_motion_falls_by_the_count_below_its_list() -> None:
    found = item(
        "Cllr Bell moved and Cllr Dene seconded a proposal to take the following next:\n\n• Item 7: Quay\n\n"
        "The proposal went to the vote, and it came out so:\n\nFor: 11\n\nAgainst: 14\n\nAbstention: 2"
    )
    assert [(one.verb, one.vote and one.vote.against) for one in found.resolutions] == [("lost", 14)]


def test_procedural_motion_falls_by_the_vote_behind_its_bullets() -> None:
    found = item(
        "Cllr Bell, seconded by Cllr Dene, moved a procedural motion to lay these rules aside:\n\n"
        "• Rule 4 – How long somebody may speak.\n\n• Rule 6 – Words that were refused before.\n\n"
        "The procedural motion was put to the meeting and declared to be lost."
    )
    assert [(one.verb, one.proposer) for one in found.resolutions] == [("lost", "Cllr Bell")]


def test_motion_put_to_the_vote_and_declared_to_be_lost_in_one_sentence_is_lost() -> None:
    found = item(
        "A motion was moved and seconded to sit until ten, the motion was put to members and declared to be lost."
    )
    assert [one.verb for one in found.resolutions] == ["lost"]


def test_vote_on_the_recommendation_behind_a_lost_amendment_is_a_decision_of_its_own() -> None:
    found = item(
        "The amendment was voted on, and was not carried.\n\n"
        "The vote on the recommendation came next, and was carried by nine votes to three, with one abstention."
    )
    told = [(one.verb, one.vote.votes_for if one.vote else None) for one in found.resolutions]
    assert told == [("lost", None), ("agreed", 9)]


def test_motion_that_was_agreed_behind_a_word_said_to_it_is_decided_once() -> None:
    moved = "Cllr Bell moved and Cllr Dene seconded a proposal to hear the miller next."
    found = item(
        f"{moved}\n\nCllr Orme confirmed that her question had been withdrawn.\n\nThis was agreed by the Council."
    )
    assert [one.clauses[0].text for one in found.resolutions] == [moved]

    other = item(f"{moved}\n\nCllr Orme suggested that the Clerk write.\n\nThis was agreed by the Council.")
    assert len(other.resolutions) == 2


def test_words_of_a_second_motion_that_fell_with_a_vote_of_its_own_are_kept() -> None:
    found = item(
        "Seconded by Councillor Pell;\n\nIt was moved by Councillor Orr and seconded by Councillor Quill that it be "
        "referred back. Upon a vote being taken, 3 Members voted for the motion and 4 against; it was lost."
    )
    assert any("be referred back" in one.words for one in found.resolutions)


def test_words_that_break_off_above_a_lost_motion_stay_where_they_stand() -> None:
    found = item(
        "It was\n\nMOVED BY COUNCILLOR ORR, SECONDED BY COUNCILLOR PELL, THAT THE TOLL BE HALVED. ON BEING PUT TO "
        "THE VOTE THE MOTION WAS LOST BY 3 VOTES TO 4.\n\nRESOLVED - That the tolls be noted."
    )
    assert [one.verb for one in found.resolutions] == ["lost", "resolved"]
    assert [paragraph.text for paragraph in found.paragraphs] == ["It was"]
