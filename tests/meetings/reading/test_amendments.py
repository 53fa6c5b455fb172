"""What became of amendments: told in the sentence, on the next line, or by the votes for each."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadVote
from tests.meetings.reading.pages import said

MOTION = "It was moved by Councillor Bell and seconded by Councillor Cole that the report be approved.\n"
AMENDMENT = "An amendment was moved by Councillor Fox and seconded by Councillor Gale that it be deferred.\n"
VERBS = {
    "Motion\nCouncillor Bell, seconded by Councillor Cole, moved approval of the application.\nAmendment\nCouncillor "
    "Fox, seconded by Councillor Gale, moved that the application be refused.\nOn a vote being taken 4 voted for the "
    "amendment and 7 for the motion, which was accordingly carried.": ["agreed", "lost"],
    MOTION + "As an amendment, Councillor Fox, seconded by Councillor Gale, moved that the report be deferred.\nOn a "
    "division, there voted for the amendment 9 and for the motion 7.\nThe Committee agreed to defer the report.": [
        "lost",
        "agreed",
        "agreed",
    ],
    f"{MOTION}{AMENDMENT}The amendment was put to the vote and LOST.\nThe motion was put and CARRIED.": [
        "agreed",
        "lost",
    ],
    f"{MOTION}{AMENDMENT}The amendment was put to the vote and CARRIED.\nThe substantive motion was CARRIED.": [
        "agreed",
        "agreed",
    ],
    f"{MOTION}{AMENDMENT}Councillor Dale spoke.\nThe amendment was declared lost.\n": ["agreed", "lost"],
    "Councillor Bell proposed the recommendations, seconded by Councillor Cole.\nCouncillor Fox proposed an amendment "
    "to defer, seconded by Councillor Gale.\nThe amendment fell.\nRESOLVED that the recommendations be approved.": [
        "lost",
        "resolved",
    ],
}


@pytest.mark.parametrize("said", VERBS)
def test_amendment_or_the_motion_that_it_was_put_against_falls_by_what_is_told_below(said: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items
    assert [resolution.verb for resolution in item.resolutions] == VERBS[said]


def test_movers_of_an_amendment_that_fell_are_its_own() -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{list(VERBS)[-1]}\n").items
    assert [(resolution.proposer, resolution.seconder) for resolution in item.resolutions] == [
        ("Councillor Fox", "Councillor Gale"),
        ("Councillor Bell", "Councillor Cole"),
    ]


@pytest.mark.parametrize(("fate", "promised"), [("lost", []), ("carried", ["the Clerk be asked to write"])])
def test_amendment_that_fell_promises_nothing(fate: str, promised: list[str]) -> None:
    said = (
        "An amendment was proposed by Councillor Fox and seconded by Councillor Gale that the Clerk be asked to write."
    )
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said} The amendment was declared {fate}.\n").items

    assert [one.quote for one in item.commitments] == promised


def test_vote_on_the_motion_below_a_fallen_amendment_is_the_motions() -> None:
    said = f"{MOTION}{AMENDMENT}The amendment was lost (4 for, 7 against).\nThe motion was put and carried, 9 to 2."
    motion, amendment = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items[0].resolutions

    counted = [(one.vote.votes_for, one.vote.against) for one in (motion, amendment) if one.vote]
    assert counted == [(9, 2), (4, 7)]


def test_who_voted_how_on_the_motion_goes_on_with_the_vote_told_above() -> None:
    listed = (
        "A recorded vote on the motion was requested:\nFor: Councillors Bell and Cole (2)\nAgainst: Councillor Fox (1)"
    )
    said = f"{MOTION}{AMENDMENT}The amendment was lost.\n{listed}"
    motion, amendment = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items[0].resolutions

    assert motion.vote and (motion.vote.votes_for, motion.vote.against) == (2, 1)
    assert amendment.vote and not amendment.vote.named


@pytest.mark.parametrize("word", ["motion", "original motion", "main motion", "substantive motion"])
def test_motion_put_below_a_fallen_amendment_is_decided_once(word: str) -> None:
    said = f"{MOTION}{AMENDMENT}The amendment was put to the vote and fell.\nThe {word} was then put and carried."
    motion, amendment = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items[0].resolutions

    assert (motion.verb, motion.vote and motion.vote.text) == ("agreed", f"The {word} was then put and carried.")
    assert amendment.verb == "lost"


BOTH = "The amendment was lost by 7 votes to 4 and the original motion was carried unanimously."


def test_line_that_tells_of_amendment_and_motion_parts_them() -> None:
    motion, amendment = read(f"Agenda item\nMill\nMinutes:\n{MOTION}{AMENDMENT}{BOTH}\n").items[0].resolutions

    assert (motion.verb, motion.vote and motion.vote.text) == (
        "agreed",
        "and the original motion was carried unanimously.",
    )
    assert (amendment.verb, amendment.vote) == ("lost", ReadVote("The amendment was lost by 7 votes to 4", 4, 7))


def test_amendment_below_its_name_falls_by_a_line_that_carries_the_motion() -> None:
    said = f"Amendment: that “May” be “June”.\nMoved by Cllr Fox, seconded by Cllr Gale.\n{BOTH}"
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert [(one.verb, one.proposer, one.clauses[0].text) for one in item.resolutions] == [
        ("lost", "Cllr Fox", "Amendment: that “May” be “June”."),
        ("agreed", None, "and the original motion was carried unanimously."),
    ]


def test_line_that_carries_the_motion_is_the_vote_on_what_is_resolved_below_it() -> None:
    moved = "Amendment: that “May” be “June”.\nMoved by Cllr Fox, seconded by Cllr Gale."
    said = f"{moved}\n{BOTH}\nRESOLVED – That the mill be sold in May."
    amendment, motion = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items[0].resolutions

    assert amendment.verb == "lost"
    assert motion.vote and motion.vote.text == "and the original motion was carried unanimously."


def test_amendment_in_form_falls_by_what_is_told_below_and_its_motion_is_carried() -> None:
    said = (
        "Deemed motion for the Administration\n\nThat the report be adopted.\n\nAmendment for the "
        "Moor Group\n\nThat the report be changed to the following:\n\nThis council calls for a review.\n\n"
        "Following debate, the amendment for the Moor Group was NOT CARRIED by 9 votes to 4 (see division "
        "1) and the deemed motion was CARRIED by 9 votes to 4 (see division 2)."
    )
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items
    assert [(one.verb, one.words[:22]) for one in item.resolutions] == [
        ("resolved", "That the report be ado"),
        ("lost", "That the report be cha"),
        ("agreed", "Following debate, the "),
    ]


MOVED = (
    "Moved by Councillor Orr\nSeconded by Councillor Bell",
    "Moved by Councillor Orr,\nSeconded by Councillor Bell,",
    "Proposed by Councillor Orr, seconded by Councillor Bell,",
)


@pytest.mark.parametrize("moved", MOVED)
@pytest.mark.parametrize(("went", "verb"), {"carried": "resolved", "lost": "lost"}.items())
@pytest.mark.parametrize("words", ["That the mill be kept.", "“That the mill be kept.”"])
def test_amendment_below_those_who_move_it_went_as_the_vote_did(moved: str, went: str, verb: str, words: str) -> None:
    vote = f"On a vote, nine Members voted for the amendment and twelve against and it was declared {went}."
    said = f"Agenda item\nMill\nMinutes:\nAmendment\n\n{moved}\n\n{words}\n\n{vote}\n"
    (item,) = read(said).items
    (found,) = item.resolutions
    assert (found.verb, found.proposer, found.seconder) == (verb, "Councillor Orr", "Councillor Bell")
    assert [clause.text for clause in found.clauses] == [words]
    assert [one.text for one in item.paragraphs] == ["Amendment"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The motion, as proposed earlier by Councillor Kay and seconded by Councillor Lee, was withdrawn.",
        "The amendment was then withdrawn.",
        "The proposal of Councillor Kay was accordingly withdrawn.",
    ],
)
def test_what_its_mover_took_back_decides_nothing(sentence: str) -> None:
    assert said(f"It was late.\n\n{sentence}").resolutions == []


def test_amendment_that_became_the_motion_and_passed_is_decided_once() -> None:
    found = said(
        "Proposal\n\nProposed by Councillor Hay, seconded by Councillor Fox,\n\nThat the quay be shut.\n\nAmendment\n\n"
        "Proposed by Councillor Jay, seconded by Councillor Kay,\n\nThat the quay be mended.\n\nOn a vote, nine "
        "Members were for the amendment and two against, and it was carried. The amendment was then put as the "
        "substantive motion and passed."
    )
    assert [one.clauses[0].text for one in found.resolutions] == ["That the quay be shut.", "That the quay be mended."]
