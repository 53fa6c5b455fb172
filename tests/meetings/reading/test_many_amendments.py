"""A motion and its amendment are told apart in whichever words a clerk prints them: what fell is never agreed."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem
from tests.meetings.reading import amendment_hands

STANDS = ("agreed", "resolved")


@pytest.mark.parametrize("seed", range(400))
def test_motion_and_amendment_go_as_they_went(seed: int) -> None:
    debate = amendment_hands.page(seed)
    items = read(debate.text).items
    assert [item.number for item in items] == ["1", "2", "3"]

    told = [(one.verb, " ".join(clause.text for clause in one.clauses), one.proposer) for one in items[1].resolutions]
    otters = [(verb, who) for verb, words, who in told if "otters" in words]
    badgers = [(verb, who) for verb, words, who in told if "badgers" in words]
    put = [verb for verb, words, _ in told if "motion" in words.lower() and "otters" not in words]
    assert all("Dale" in (who or "") for _, who in otters), debate.text
    assert all("Pike" in (who or "") for _, who in badgers), debate.text
    assert [verb for verb, _ in badgers if verb in STANDS] == ([verb for verb, _ in badgers] if debate.amended else [])
    if debate.carried:
        assert [verb for verb, _ in otters if verb not in STANDS] == [], debate.text
        assert any(verb in STANDS for verb in [*(verb for verb, _ in otters), *put]), debate.text
        assert len(otters) < 2, debate.text
    else:
        assert [verb for verb in [*(verb for verb, _ in otters), *put] if verb in STANDS] == [], debate.text


def _item(said: str) -> ReadItem:
    items = read(f"{amendment_hands.HEAD}{said}{amendment_hands.FOOT}").items
    assert [item.number for item in items] == ["1", "2", "3"]
    return items[1]


@pytest.mark.parametrize(
    ("opening", "proposer"),
    [
        (
            "Councillor Dale moved the following motion, seconded by Councillor Ford:\n“This Council resolves to:",
            "Dale",
        ),
        ("Proposed by Cllr Dale, seconded by Cllr Ford:\nThis Council resolves:", "Dale"),
        ("“This Council notes the river.\nThis Council resolves to:", ""),
        ("Councillor Dale moved the following motion, seconded by Cllr Ford:\n“This Cabinet resolves to:", "Dale"),
    ],
)
@pytest.mark.parametrize(
    ("fate", "verb"), [("The motion was carried (8 for, 3 against).", "resolved"), ("The motion was lost.", "lost")]
)
def test_numbered_words_of_a_motion_are_its_clauses_and_number_no_items(
    opening: str, proposer: str, fate: str, verb: str
) -> None:
    (resolution,) = _item(f"{opening}\n1. count the otters;\n2. write to the owners.”\n{fate}").resolutions

    assert (resolution.verb, [clause.label for clause in resolution.clauses]) == (verb, ["1.", "2."])
    assert proposer in (resolution.proposer or "")


def test_task_moved_and_resolved_in_the_same_words_is_one_commitment() -> None:
    clauses = "(a) the otters be counted; and\n(b) the Clerk write to the Agency.\n"
    item = _item(
        f"Councillor Dale moved, and Councillor Ford seconded, that:\n{clauses}Councillor Pike moved, and Councillor "
        f"Hay seconded, an amendment to delete (b).\nThe amendment was lost.\nRESOLVED: That\n{clauses}"
    )
    assert [(one.quote, one.owner, one.place) for one in item.commitments] == [
        ("the Clerk write to the Agency", "the Clerk", "resolutions")
    ]


def test_amendment_told_to_have_fallen_in_a_second_sentence_promises_nothing() -> None:
    item = _item(
        "It was proposed by Cllr Dale, seconded by Cllr Ford, that the otters be counted.\nCllr Pike moved, and Cllr "
        "Hay seconded, an amendment that the Clerk write to the Agency.\nThe vote on the amendment was 3 for, 5 "
        "against, 1 abstention. The amendment was not carried.\nThe motion was then put and it was RESOLVED – That "
        "the otters be counted."
    )
    assert [one.quote for one in item.commitments if "Clerk" in one.quote] == []
    assert [(one.verb, one.proposer) for one in item.resolutions] == [("resolved", "Cllr Dale")]


def test_vote_taken_on_the_motion_before_it_is_how_that_went() -> None:
    said = (
        "Cllr Hay proposed, seconded by Cllr Ford, that the report be approved. A vote was taken and this was carried."
    )
    assert [one.verb for one in _item(said).resolutions] == ["agreed"]
