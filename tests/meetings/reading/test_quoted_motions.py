"""Motions whose words stand below those who moved them, and what became of them."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import said

MOVED = "It was proposed by Cllr. Hay and seconded by Cllr. Fox:"
WORDS = "“That the cycle track be approved.”"
FORMS = {
    f"{MOVED}\n\n{WORDS}\n\nA vote was taken on the proposal and it was carried by 7 votes to 3.": ("agreed", 7, 3),
    f"{MOVED}\n\n{WORDS}\n\nThe motion was put and lost by 3 votes to 7.": ("lost", 3, 7),
    f"{MOVED}\n\n{WORDS}\n\nCllr. Jay proposed an amendment, seconded by Cllr. Kay, that it be deferred.\n\nThe "
    f"amendment "
    "was lost.\n\nA vote was then taken on the proposal and it was carried by 7 votes to 3.": ("agreed", 7, 3),
    f"On the proposal of Cllr. Hay\n\nSeconded by Cllr. Fox\n\nIt was resolved:\n\n{WORDS}": ("resolved", None, None),
}


@pytest.mark.parametrize("text", FORMS)
def test_words_in_quotation_marks_below_their_movers_are_the_clause(text: str) -> None:
    verb, votes_for, against = FORMS[text]
    motion = said(text).resolutions[0]
    assert [clause.text for clause in motion.clauses] == [WORDS]
    assert (motion.verb, motion.proposer, motion.seconder) == (verb, "Cllr. Hay", "Cllr. Fox")
    assert (motion.vote and motion.vote.votes_for, motion.vote and motion.vote.against) == (votes_for, against)


def test_motion_above_those_who_moved_it_is_the_clause() -> None:
    (motion,) = said(
        "That the Council write to the water board.\n\nMotion proposed by Cllr. Hay, seconded by Cllr. Fox and agreed."
    ).resolutions
    assert [clause.text for clause in motion.clauses] == ["That the Council write to the water board."]
    assert (motion.proposer, motion.seconder) == ("Cllr. Hay", "Cllr. Fox")


def test_recommendations_moved_before_amendments_wait_for_what_was_resolved() -> None:
    item = said(
        "Councillor Hay, Leader of the Council, moved the recommendations of the Cabinet, which were seconded by "
        "Councillor Fox.\n\nCouncillor Jay moved, and Councillor Kay seconded, the following amendment:\n\n“That "
        "£50,000 "
        "go to the bus.”\n\nThe amendment was declared LOST.\n\nThe motion was then put, and on a recorded "
        "vote:\n\nFor: Councillors Hay, Fox and Lee (3)\n\nAgainst: "
        "Councillors Jay and Kay (2)\n\nit was\n\nRESOLVED that the budget be approved."
    )
    lost, resolved = item.resolutions
    assert (lost.verb, lost.proposer, lost.seconder) == ("lost", "Councillor Jay", "Councillor Kay")
    assert (resolved.verb, resolved.proposer, resolved.seconder) == ("resolved", "Councillor Hay", "Councillor Fox")
    assert resolved.vote is not None
    assert (resolved.stem, resolved.vote.votes_for, resolved.vote.against) == ("it was RESOLVED that", 3, 2)


def test_recommendations_that_were_agreed_on_a_vote_open_their_list() -> None:
    (resolution,) = said(
        "The Leader proposed, and Councillor Hay seconded, the recommendations in the report.\n\nOn a vote, Cabinet "
        "AGREED the recommendations:\n\ni. To award the grants.\n\nii. To carry the balance forward."
    ).resolutions
    assert [clause.label for clause in resolution.clauses] == ["i.", "ii."]
    assert (resolution.proposer, resolution.seconder) == ("The Leader", "Councillor Hay")


def test_what_the_paper_asked_for_stays_with_the_words_that_resolve() -> None:
    (resolution,) = said(
        "A vote was taken and it was RESOLVED that:\n\nMembers were requested to:\n\n1. Approve the strategy; and\n\n"
        "2. Note the costs."
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["Approve the strategy; and", "Note the costs."]


@pytest.mark.parametrize(
    "stem", ["RESOLVED that the Audit Committee AGREED to:", "Agreed, in order to improve the pond, to:"]
)
def test_body_or_aim_before_the_colon_stays_in_the_stem(stem: str) -> None:
    (resolution,) = said(f"{stem}\n\n1. Note the report; and\n\n2. Support the bid.").resolutions
    assert (resolution.stem, len(resolution.clauses)) == (stem, 2)


def test_line_that_says_what_the_committee_notes_is_a_resolution() -> None:
    (resolution,) = said("That the Committee notes the progress which has been made.").resolutions
    assert resolution.inside is False


def test_motion_in_talk_above_another_that_was_settled_is_kept() -> None:
    item = said(
        "Cllr. Hay seconded the motion. The motion was agreed unanimously.\n\nThat the gate be mended.\n\nMotion "
        "proposed "
        "by Cllr. Fox, seconded by Cllr. Jay and agreed."
    )
    assert [resolution.verb for resolution in item.resolutions] == ["agreed", "resolved"]


def test_movers_are_read_in_irish() -> None:
    (motion,) = said(
        "Ar mholadh an Comh. Ó Cuív, Cuidithe ag an Comh. Ní Loingsigh agus glacadh leis\n\n“That the pier be mended.”"
    ).resolutions
    assert (motion.proposer, motion.seconder) == ("Comh. Ó Cuív", "Comh. Ní Loingsigh")
    assert [clause.text for clause in motion.clauses] == ["“That the pier be mended.”"]


def test_clauses_in_capitals_below_their_movers_are_each_one() -> None:
    (motion,) = said(
        "PROPOSED by Cllr Hay, SECONDED by Cllr Fox:\n\nTHAT the Council applies for the grant; and\n\nTHAT the Clerk "
        "is given authority to send the bid.\n\nOn a vote the motion was CARRIED."
    ).resolutions
    assert [clause.text for clause in motion.clauses] == [
        "THAT the Council applies for the grant; and",
        "THAT the Clerk is given authority to send the bid.",
    ]


def test_talk_before_those_who_moved_it_stays_said() -> None:
    item = said(
        "Mrs Jay presented the figures. Following discussion Mr. Hay proposed, Mr. Fox seconded, and it "
        "was\n\nRESOLVED\n\n"
        "That a rate of 12p be laid."
    )
    assert item.paragraphs[-1].speakers == ["Mrs Jay"]
    assert item.resolutions[0].stem == "Following discussion Mr. Hay proposed, Mr. Fox seconded, and it was RESOLVED"


def test_list_of_what_a_committee_did_may_begin_with_what_it_weighed() -> None:
    (resolution,) = said(
        "The Committee:\n\na) considered the report;\n\nb) asked that the Clerk attend; and\n\nc) noted the rest."
    ).resolutions
    assert [clause.label for clause in resolution.clauses] == ["a)", "b)", "c)"]


WRAPPED = """\
Minutes of the Special Meeting of Eastmoor District Council

The Leader said that the ferry had run at a loss for as long as anybody could remember
and that something had to be done before the winter.

{lead}

“That this Council calls on the
Ministers of Islands, Harbours and Roads to let the
Ferry Companies and the
Mail Boat (EIB) bid for the work.”

{seconded}

The Secretary {said} that a vote would be taken and the result of the
voting was as follows:
For:

Councillors Kay, Lee, Moss, Orr. (4)

Against:

Councillors Hay, Jay, Pell,
Quill, Rudd, Sloe. (6)

{abstained}

{fate}

{withdrawn}

The meeting closed.
"""
LEADS = {
    ("Councillor Kay then proposed the following motion and this was seconded by Councillor Lee:", ""),
    ("Councillor Kay proposed the original Motion as follows:", "This was seconded by Councillor Lee."),
    ("Councillor Kay put forward the following counter-proposal:", "It was seconded by Councillor Lee."),
}
FATES = {
    "The Secretary declared the Motion defeated.": "lost",
    "The Mayor declared the proposal lost.": "lost",
    "The motion was declared defeated.": "lost",
}


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize(("lead", "seconded"), sorted(LEADS))
def test_motion_quoted_over_wrapped_lines_is_one_with_its_count_and_what_came_of_it(
    lead: str, seconded: str, fate: str
) -> None:
    page = WRAPPED.format(
        lead=lead,
        seconded=seconded,
        said="stated",
        abstained="There were no abstentions.",
        fate=fate,
        withdrawn="The amendment, as proposed by Councillor Hay and seconded by Councillor Jay, was withdrawn.",
    )
    (motion,) = read(page).items[0].resolutions
    assert (motion.verb, motion.proposer, motion.seconder) == (FATES[fate], "Councillor Kay", "Councillor Lee")
    assert [clause.text for clause in motion.clauses] == [
        "“That this Council calls on the Ministers of Islands, Harbours and Roads to let the Ferry Companies and the "
        "Mail Boat (EIB) bid for the work.”"
    ]
    assert motion.vote is not None
    assert (motion.vote.votes_for, motion.vote.against) == (4, 6)
    (item,) = read(page).items
    assert item.commitments == []
    assert [paragraph.kind for paragraph in item.paragraphs[-2:]] == ["narrative", "narrative"]


def test_words_in_quotation_marks_of_which_nothing_comes_are_no_motion() -> None:
    item = said("Councillor Kay submitted the following:\n\n“That the ferry be kept.”\n\nThe Clerk thanked her.")
    assert item.resolutions == []


@pytest.mark.parametrize(
    "lead",
    [
        "Laid before the Board was the following motion, which was adopted by all on the proposition of Cllr. Fox, "
        "seconded by Cllr. Jay:",
        "The Council heard the following motion and was told of its cost, which was then carried on the proposal of "
        "Cllr. Fox, seconded by Cllr. Jay :",
    ],
)
def test_motion_of_which_it_is_told_above_that_it_was_adopted_is_the_clause(lead: str) -> None:
    (motion,) = said(f"{lead}\n\n“This Council asks for two boats.”").resolutions
    assert (motion.stem, [clause.text for clause in motion.clauses]) == (lead, ["“This Council asks for two boats.”"])
    assert (motion.proposer, motion.seconder) == ("Cllr. Fox", "Cllr. Jay")


def test_report_that_was_agreed_keeps_its_sentence_above_the_words_quoted_from_it() -> None:
    sentence = "It was proposed by Cllr. Hay, seconded by Cllr. Fox and agreed to approve the report of 3 April 2024:"
    (resolution,) = said(f"{sentence}\n\n“Mending of 2 boats.”").resolutions
    assert [clause.text for clause in resolution.clauses] == [sentence]
