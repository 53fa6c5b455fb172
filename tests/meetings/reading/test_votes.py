"""How a vote is told on a line."""

import pytest

from meetings.reading import votes
from meetings.reading.minutes import read

FIGURES = {
    "Voting: For: 6, Against: 2, Abstain: 1": (6, 2, 1),
    "For (6), Against (2)": (6, 2, None),
    "Carried by 7 votes to 4": (7, 4, None),
    "The motion was lost by 7 votes to 4.": (4, 7, None),
    "Carried by 14 votes to three, with two abstentions": (14, 3, 2),
    "Voting: carried 7-4": (7, 4, None),
    "For: Councillors Ash, Birch and Cole (3)": (3, None, None),
    "Voting: unanimous": (None, None, None),
}


@pytest.mark.parametrize(("text", "figures"), FIGURES.items())
def test_figures_of_a_vote_are_read(text: str, figures: tuple[int | None, int | None, int | None] | None) -> None:
    vote = votes.read(text)
    assert (vote and (vote.votes_for, vote.against, vote.abstained)) == figures


def test_names_are_told_with_their_side() -> None:
    vote = votes.read("In favour: Councillors A Ash and B Birch; Against: Councillor C Cole; Abstentions: None")
    assert vote is not None
    assert vote.named == {"Councillor A Ash": "for", "Councillor B Birch": "for", "Councillor C Cole": "against"}


@pytest.mark.parametrize("text", ["for the sake of it", "VOTE", "Forward plans were shown.", "The report was long."])
def test_other_lines_are_no_votes(text: str) -> None:
    assert votes.read(text) is None


@pytest.mark.parametrize(
    ("words", "told"),
    {
        "Cllr Birch moved it. There were 5 in favour, 3 against.": "There were 5 in favour, 3 against.",
        "The motion to pay 45 was carried by 6 votes to 2.": "The motion to pay 45 was carried by 6 votes to 2.",
        "It was agreed to pay 45.": None,
    }.items(),
)
def test_vote_within_a_decision_is_told_by_its_sentence(words: str, told: str | None) -> None:
    vote = votes.told(words)
    assert (vote and vote.text) == told


@pytest.mark.parametrize(
    ("text", "is_vote"),
    {
        "(Voting: 5 for, 2 against, 0 abstentions)": True,
        "Against 1": True,
        "The motion was declared carried, and the Committee resolved to let the field.": False,
    }.items(),
)
def test_line_is_a_vote_unless_it_says_what_was_resolved(text: str, is_vote: bool) -> None:
    assert votes.tells(text) is is_vote


def test_chair_who_declares_a_motion_carried_tells_its_vote() -> None:
    assert votes.tells("The Cathaoirleach declared the motion carried.")
    assert not votes.tells("The Cathaoirleach declared an interest in the motion.")


def test_who_voted_how_in_a_sentence_is_named() -> None:
    vote = votes.read("(Councillors Fox and Gale voted against.)")
    assert vote is not None
    assert vote.named == {"Councillor Fox": "against", "Councillor Gale": "against"}
    assert votes.read("Cllr Hay abstained.") == votes.words("Cllr Hay abstained.")


@pytest.mark.parametrize(
    ("words", "clause", "vote"),
    [
        ("the grant be paid. Voting: For - 7; Against - 2.", "the grant be paid.", "Voting: For - 7; Against - 2."),
        ("it be paid. (Cllr Hay voted against.)", "it be paid.", "(Cllr Hay voted against.)"),
        ("it be paid. Cllr Hay would write.", "it be paid. Cllr Hay would write.", ""),
        ("it be paid. (Cllr Hay proposed, two abstained.)", "it be paid. (Cllr Hay proposed, two abstained.)", ""),
    ],
)
def test_sentences_behind_a_clause_that_tell_its_vote_are_set_apart(words: str, clause: str, vote: str) -> None:
    assert (votes.apart(words)[0].strip(), votes.apart(words)[1]) == (clause, vote)


def test_vote_in_the_sentence_before_belongs_to_what_it_decided() -> None:
    (one,) = read(
        "Agenda item\nMill\nMinutes:\nThe Chair spoke. On a division there voted for the motion 12, against 9. "
        "The motion was declared carried.\n"
    ).items
    assert [(r.vote.votes_for, r.vote.against) for r in one.resolutions if r.vote] == [(12, 9)]


def test_line_that_all_were_in_favour_is_the_vote_of_the_resolution_above() -> None:
    (one,) = read(
        "Agenda item\nMill\nMinutes:\nThe lane is narrow.\nProposed: A report should be prepared for May.\n"
        "Proposed: Councillor P Bell; Seconded: Councillor N Cole.\nAll in favour.\n"
    ).items
    assert [(r.proposer, r.seconder, r.vote and r.vote.text) for r in one.resolutions] == [
        ("Councillor P Bell", "Councillor N Cole", "All in favour.")
    ]


def test_vote_below_a_lone_point_that_ends_with_a_semicolon_is_no_second_point() -> None:
    (resolution,) = (
        read("Agenda item\nMill\nMinutes:\nRESOLVED –\nthe gate be mended;\n6 for, 2 against\n").items[0].resolutions
    )

    assert len(resolution.clauses) == 1
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (6, 2)


def test_names_on_a_motion_that_there_voted_for_are_told_with_their_side() -> None:
    vote = votes.read(
        "On the substantive motion, there voted for: Councillors Ash, Birch and Cole; against: Councillor Dale; "
        "abstained: Councillor Elm."
    )
    assert vote is not None
    assert vote.named == {
        "Councillor Ash": "for",
        "Councillor Birch": "for",
        "Councillor Cole": "for",
        "Councillor Dale": "against",
        "Councillor Elm": "abstained",
    }


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("The vote for the resolution to refuse permission was carried by 6 votes to 2 with 1 abstention.", (6, 2, 1)),
        ("The vote on the motion was unanimous with no objections and 1 abstention.", (None, None, 1)),
    ],
)
def test_vote_told_below_a_resolution_is_its_own(told: str, counted: tuple[int | None, ...]) -> None:
    page = f"3. Barn at Low Fold\n\nFollowing a debate it was RESOLVED that permission be refused.\n\n{told}\n"
    (resolution,) = read(page).items[0].resolutions
    vote = resolution.vote
    assert vote and (vote.votes_for, vote.against, vote.abstained) == counted


def test_figures_before_their_sides_are_counted() -> None:
    vote = votes.words("Voting: 5 – For 4 – Against 2 – Abstentions")
    assert (vote.votes_for, vote.against, vote.abstained) == (5, 4, 2)


def test_voters_named_before_a_side_in_capitals_and_a_semicolon_are_the_motions() -> None:
    (found,) = read(
        "Agenda item\nTolls\nMinutes:\n"
        "Councillor Orr moved and Councillor Pell seconded that the toll be set.\n\n"
        "Councillors Hay, Pell and Rudd voted FOR the motion (3);\n\n"
        "Councillors Sloe and Tull abstained from voting.\n\n"
        "The Mayor declared the motion CARRIED and it was\n\nRESOLVED – That the toll be set."
    ).items
    named = {name: side for one in found.resolutions if one.vote for name, side in one.vote.named.items()}
    assert named == {
        "Councillor Hay": "for",
        "Councillor Pell": "for",
        "Councillor Rudd": "for",
        "Councillor Sloe": "abstained",
        "Councillor Tull": "abstained",
    }
