"""A motion and what came of it, on one line or two, in the words of many clerks: one resolution that went as told."""

import itertools

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadResolution
from tests.meetings.reading.pages import said

HEAD = (
    "Moor Parish Council\nMinutes of the meeting held on 9 May 2029\nPresent: Cllrs A Marsh (Chair), T Hay, P Fox\n\n"
    "1. Mill\n\nThe roof leaks.\n\n"
)
MOVED = (
    "Proposed by Cllr Hay, seconded by Cllr Fox, that the mill be sold.",
    "It was proposed by Cllr Hay and seconded by Cllr Fox that the mill be sold.",
    "Cllr Hay proposed that the mill be sold. Cllr Fox seconded.",
    "Cllr Hay proposed, seconded by Cllr Fox, that the mill be sold.",
    "Cllr Hay proposed that the mill be sold, seconded by Cllr Fox.",
    "Moved by Cllr Hay, seconded by Cllr Fox: That the mill be sold.",
    "MOTION: That the mill be sold. Proposed: Cllr Hay. Seconded: Cllr Fox.",
    "Cllr Hay moved, and Cllr Fox seconded, that the mill be sold.",
    "On the proposal of Cllr Hay, seconded by Cllr Fox, it was moved that the mill be sold.",
    "A motion to sell the mill was proposed by Cllr Hay and seconded by Cllr Fox.",
)
CARRIED = (
    "Carried.",
    "The motion was carried.",
    "CARRIED UNANIMOUSLY",
    "On being put to the vote, the motion was carried by 6 votes to 4.",
    "The motion was put to the vote and carried.",
    "All in favour.",
    "Vote: 6 for, 4 against. Motion carried.",
    "This was agreed.",
    "A vote was taken and the motion was carried (6-4).",
    "Upon a show of hands the motion was declared carried.",
    "For: 6 Against: 4 Abstain: 1 Carried",
)
LOST = (
    "Lost.",
    "The motion was lost.",
    "The motion fell.",
    "On being put to the vote, the motion was lost by 6 votes to 4.",
    "The motion was put to the vote and defeated.",
    "The motion was not carried.",
    "Vote: 4 for, 6 against. Motion lost.",
    "This was not agreed.",
    "A vote was taken and the motion was defeated (4-6).",
    "Upon a show of hands the motion was declared lost.",
    "For: 4 Against: 6 Abstain: 1 Not carried",
    "The motion failed.",
)


def resolutions(words: str) -> list[ReadResolution]:
    (item,) = read(f"{HEAD}{words}\n").items
    return item.resolutions


@pytest.mark.parametrize(("moved", "fate", "between"), list(itertools.product(MOVED, CARRIED + LOST, (" ", "\n\n"))))
def test_motion_goes_as_the_words_behind_it_tell(moved: str, fate: str, between: str) -> None:
    (resolution,) = resolutions(f"{moved}{between}{fate}")
    assert (resolution.verb == "lost") == (fate in LOST)
    assert (resolution.proposer, resolution.seconder) == ("Cllr Hay", "Cllr Fox")


MOTIONS = ("A motion", "The motion", "A proposal", "A further motion", "A motion by Cllr Hay", "Cllr Hay’s motion")
WORDS = ("to sell the mill", "that the mill be sold", "that the Council writes to the miller, who left in May,")
PUT = (
    "was proposed, seconded, voted on and",
    "was proposed, seconded and",
    "was moved by Cllr Hay, seconded by Cllr Fox and",
    "was put to the vote and was",
    "was then",
    "was duly proposed and seconded, and on being put to the vote was",
    "having been proposed and seconded was put to the vote and",
)
WENT = {
    "carried": "agreed",
    "agreed": "agreed",
    "carried by 5 votes to 2": "agreed",
    "declared carried": "agreed",
    "lost": "lost",
    "rejected": "lost",
    "not carried": "lost",
    "lost by 4 votes to 3": "lost",
    "declared lost": "lost",
    "lost on the casting vote of the Chair": "lost",
}


@pytest.mark.parametrize(("motion", "words", "put"), list(itertools.product(MOTIONS, WORDS, PUT)))
def test_motion_told_in_one_sentence_goes_as_its_end_tells(motion: str, words: str, put: str) -> None:
    for went, verb in WENT.items():
        told = [one.verb for one in resolutions(f"{motion} {words} {put} {went}.")]
        # What fell may stay a line of the discussion.
        assert told == [verb] or (verb == "lost" and not told)


TABLED = (
    "Cllr Hay moved that the mill be sold.",
    "It was proposed that the mill be sold.",
    "Cllr Hay proposed that the mill be sold. This was seconded by Cllr Fox.",
    "Cllr Hay, seconded by Cllr Fox, moved that the mill be sold.",
    "A motion was moved by Cllr Hay and seconded by Cllr Fox that the mill be sold.",
    "Cllr Hay put forward a motion that the mill be sold, which Cllr Fox seconded.",
    "Cllr Hay moved an amendment that the mill be sold, seconded by Cllr Fox.",
)
FELL = (
    "All voted against.",
    "The majority voted against.",
    "A majority of Members voted against the motion.",
    "The motion did not succeed.",
    "The motion did not receive a majority and fell.",
    "The motion was voted down.",
    "The Committee did not support this.",
    "Lost by 5 votes to 3.",
    "3 voted in favour and 5 against.",
    "Vote: 3-5. Motion failed.",
    "Following debate, members voted against the proposal.",
    "The motion was withdrawn.",
    "Cllr Hay withdrew the motion.",
)


@pytest.mark.parametrize(("moved", "fell", "between"), list(itertools.product(TABLED, FELL, (" ", "\n\n"))))
def test_what_fell_or_was_withdrawn_is_never_agreed(moved: str, fell: str, between: str) -> None:
    fate = fell.replace("motion", "amendment") if "amendment" in moved else fell
    found = resolutions(f"{moved}{between}{fate}")
    assert {one.verb for one in found} <= {"withdrawn" if "withdr" in fell else "lost"}


@pytest.mark.parametrize(
    "behind",
    [
        "Lost property was handed in.",
        "Not agreed minutes stay drafts.",
        "It was not far.",
        "For 4 years it had stood.",
        "Rejected tenders were sent back.",
        "The lamp was withdrawn from sale.",
        "Votes cast in May were against the tide.",
    ],
)
def test_what_only_sounds_so_tells_no_fate(behind: str) -> None:
    (resolution,) = resolutions(f"{MOVED[1]} {behind}")
    assert resolution.verb == "agreed"


def test_vote_whose_line_breaks_off_opens_what_is_recommended_below_it() -> None:
    (one,) = said(
        "Cllr Ford proposed, seconded by Cllr Pike, that a second fair be held.\n\nOn being put to the vote it was\n\n"
        "RECOMMENDED to Cabinet that a second fair be held."
    ).resolutions
    assert (one.verb, one.proposer, one.seconder) == ("recommended", "Cllr Ford", "Cllr Pike")
    assert [clause.text for clause in one.clauses] == ["a second fair be held."]


def test_only_item_of_a_page_keeps_its_number_and_title() -> None:
    (one,) = read(
        "Oxbeck Parish Council\nMinutes of the meeting held on 3 July 2028\nPresent: Cllr Ann Dale\nAbsent: -\n\n"
        "1. Hedges\nThe hedge was cut back by the owner in May.\n"
    ).items
    assert (one.number, one.title) == ("1", "Hedges")


@pytest.mark.parametrize(("second", "verb"), [("£400 be spent on bins", "resolved"), ("Noted the map", "noted")])
def test_points_of_which_only_the_first_is_noted_are_resolved(second: str, verb: str) -> None:
    text = (
        f"1. Ponds\n\nIt was full.\n\nDecision:\n\n- Noted the report\n\n- {second}\n\n2. Hedges\n\nNone.\n\n3. Lamps\n"
    )
    (one,) = read(text).items[0].resolutions
    assert (one.verb, len(one.clauses)) == (verb, 2)
