"""What was decided within discussion: the sentences that say so, and talk that only looks like it."""

import re

import pytest

from meetings.reading import decisions
from tests.meetings.reading.pages import item, said


def test_formal_resolution_stands_beside_agreement_in_talk() -> None:
    found = said(
        "It was agreed that Cllr Hay should write to the mill. The rain fell.\n\nRESOLVED: That the report be noted."
    ).resolutions
    assert [r.stem for r in found] == [None, "RESOLVED: That"]


@pytest.mark.parametrize(
    "talk",
    [
        "It was agreed that the old gate be mended by Easter. The rain fell.",
        "The proposal was seconded by Cllr Hay, voted on and carried. The rain fell.",
    ],
)
def test_formal_resolution_puts_talk_of_the_same_aside(talk: str) -> None:
    found = said(f"{talk}\n\nRESOLVED: That the old gate be mended by Easter at the latest.").resolutions
    assert [r.stem for r in found] == ["RESOLVED: That"]


def test_mover_on_a_line_of_its_own_belongs_to_what_stands_before_it() -> None:
    (resolution,) = said("The draft budget was shown.\n\nProposed by Cllr Hay; seconded by Cllr Jay.").resolutions
    assert (resolution.proposer, resolution.seconder) == ("Cllr Hay", "Cllr Jay")
    assert [c.text for c in resolution.clauses] == ["The draft budget was shown."]


def test_proposal_and_seconding_in_two_sentences_are_one_decision() -> None:
    (resolution,) = said("Cllr Moss proposed that the bench be bought. Seconded by Cllr Lee. Carried.").resolutions
    assert resolution.clauses[0].text == "Cllr Moss proposed that the bench be bought. Seconded by Cllr Lee."


def test_count_between_a_motion_and_that_it_was_carried_is_no_other_decision() -> None:
    (resolution,) = said(
        "Cllr Hay moved that the notes be agreed. Cllr Fox seconded the motion. A vote was taken – 3 voted in favour, "
        "1 against. The motion was carried."
    ).resolutions
    assert resolution.clauses[0].text.startswith("Cllr Hay moved that the notes be agreed.")


def test_motion_behind_a_decision_is_another_one() -> None:
    item = said(
        "It was agreed that a rise be asked for. "
        "It was proposed by Mr Hay and seconded by Mrs Fox that the precept be £90."
    )
    assert [c.text for r in item.resolutions for c in r.clauses] == [
        "It was agreed that a rise be asked for.",
        "It was proposed by Mr Hay and seconded by Mrs Fox that the precept be £90.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Hay proposed that the notes be amended to “few read the Pump”, seconded by Mrs Fox. Agreed",
        "Motion: to mend the gate. Proposed Cllr Hay. Seconded Cllr Fox. Agreed",
        "Cllr Hay proposed that they be accepted, seconded by Cllr Fox. 4 Votes for 1 Against. Carried",
        "Mrs Fox proposed that none be shown, seconded by Cllr Hay. 3 Votes for, 2 Abstentions, 1 Against - Carried",
    ],
)
def test_word_or_count_at_the_end_settles_the_motion_before_it(text: str) -> None:
    item = said(f"{text}\n\nCllr Hay also told of the pond.")
    assert [c.text for r in item.resolutions for c in r.clauses] == [re.sub(r" (?:Agreed|(?<=t\. )Carried)$", "", text)]


def test_hour_or_tax_ends_a_sentence_where_another_begins() -> None:
    item = said("The price is £290 plus V.A.T. After a talk it was agreed to go ahead.")
    assert [c.text for r in item.resolutions for c in r.clauses] == ["After a talk it was agreed to go ahead."]


def test_seconding_some_sentences_on_belongs_to_the_proposal() -> None:
    text = "Cllr Moss proposed a letter to the firm. This to go round first. Seconded by Cllr Lee, passed."
    (resolution,) = said(text).resolutions
    assert [clause.text for clause in resolution.clauses] == [text]


def test_seconder_named_before_the_verb_belongs_to_the_proposal() -> None:
    (resolution,) = said("RM proposed that VT be vice-chairman. AS seconded and a unanimous vote followed.").resolutions
    assert (
        resolution.clauses[0].text == "RM proposed that VT be vice-chairman. AS seconded and a unanimous vote followed."
    )


def test_paragraphs_that_begin_with_that_and_order_something_are_resolutions() -> None:
    found = said("That the rules, with less time to speak, be agreed.\n\nThat the form be kept.").resolutions
    assert [clause.text for r in found for clause in r.clauses] == [
        "That the rules, with less time to speak, be agreed.",
        "That the form be kept.",
    ]


def test_stem_tells_the_count_of_the_vote() -> None:
    (resolution,) = said(
        "The Committee resolved with 6 votes for and the Chair not voting:\n\n(1) To note it."
    ).resolutions
    assert resolution.stem == "The Committee resolved with 6 votes for and the Chair not voting:"
    assert [clause.label for clause in resolution.clauses] == ["(1)"]


def test_body_that_resolved_having_weighed_something_opens_a_resolution() -> None:
    text = "The Committee having weighed the matter with care, RESOLVED that the licence be refused."
    (resolution,) = said(text).resolutions
    assert [clause.text for clause in resolution.clauses] == ["the licence be refused."]
    assert (resolution.number, resolution.body) == (None, None)


def test_mover_and_seconder_in_sentences_of_their_own_belong_to_what_stands_before() -> None:
    text = "It was proposed that the limit be lifted. Proposed by Ann Hay. Seconded by Bob Jay. All agreed."
    (resolution,) = said(text).resolutions
    assert [clause.text for clause in resolution.clauses] == [text.removesuffix(" All agreed.")]


def test_agreement_behind_a_formal_resolution_stands_beside_it() -> None:
    text = (
        "It was agreed that the wall was old. Mr Ash asked why.\n\nRESOLVED: That the wall be mended.\n\n"
        "The Clerk asked about paint. It was agreed that it be white.\n"
    )
    assert [r.clauses[0].text for r in said(text).resolutions] == [
        "the wall be mended.",
        "It was agreed that it be white.",
    ]


def test_note_that_begins_with_agreed_to_puts_no_other_agreement_aside() -> None:
    text = "The Clerk spoke of the well. It was agreed that a fence be put up.\n\nAgreed to ask the owner.\n"
    assert [r.clauses[0].text for r in said(text).resolutions] == [
        "It was agreed that a fence be put up.",
        "ask the owner.",
    ]


def test_this_was_approved_settles_the_proposal_before_it_though_another_stands_above() -> None:
    found = said(
        "It was decided that a group be formed. Cllr Hay proposed that Cllr Jay join. This was APPROVED."
    ).resolutions
    assert [clause.text for r in found for clause in r.clauses] == [
        "It was decided that a group be formed.",
        "Cllr Hay proposed that Cllr Jay join. This was APPROVED.",
    ]


def test_count_of_the_votes_goes_with_the_motion() -> None:
    found = said(
        "Proposed by BD and seconded by JH that it be let. Carried 4 for and 1 against. Motion carried."
    ).resolutions
    assert [clause.text for r in found for clause in r.clauses] == [
        "Proposed by BD and seconded by JH that it be let. Carried 4 for and 1 against."
    ]


def test_decisions_of_a_long_text_take_no_pattern_twice() -> None:
    text = "It was agreed that the path be cut. " * 40
    assert len(decisions.find(text)) == 40


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "It was agreed that the pumps are to be sold in May.",
            ["It was agreed that the pumps are to be sold in May."],
        ),
        (
            "The notes of May were a true record. Proposed by Ann Bell and seconded by Carl Dunn; agreed.",
            ["The notes of May were a true record. Proposed by Ann Bell and seconded by Carl Dunn; agreed."],
        ),
        (
            "Two letters came. Proposed by Ann Bell and seconded by Carl Dunn that the plot be let to one of them.",
            ["Proposed by Ann Bell and seconded by Carl Dunn that the plot be let to one of them."],
        ),
    ],
)
def test_what_is_to_be_and_what_was_moved_stand_with_their_words(text: str, clauses: list[str]) -> None:
    assert [c.text for d in decisions.find(text) for c in decisions.plain(text, d).clauses] == clauses


def test_true_and_accurate_parts_no_clause() -> None:
    told = "The minutes were read, approved and signed as a true and accurate record as proposed by AB, seconded by CD."
    assert [c.text for r in said(told).resolutions for c in r.clauses] == [told]


def test_proposer_and_seconder_on_lines_of_their_own_decide_nothing_themselves() -> None:
    item = said("The notes of May were read.\n\nProposer T Hale\n\nSeconder J Moss\n\nIt was RESOLVED to keep them.")
    assert [c.text for r in item.resolutions for c in r.clauses] == ["keep them."]


def test_what_is_noted_first_of_all_in_an_item_is_what_became_of_it() -> None:
    text = "The time limit for posters was noted.\n\nMrs Hay asked why. The state of the road was noted.\n"
    (found,) = item(f"1. Posters\n\n{text}").resolutions
    assert (found.verb, found.clauses[0].text) == ("noted", "The time limit for posters was noted.")


def test_it_was_noted_is_no_decision() -> None:
    assert said("No plans had come and it was noted there had been none since June.").resolutions == []


def test_list_of_what_was_agreed_opens_behind_a_sentence_of_its_paragraph() -> None:
    item = said(
        "The Warden told of the mills that wait. It was agreed that the following mills would be mended:\n"
        "i) Moss Mill, by the pond – the wheel - £6,000\nii) Dale Mill – the door – £52,000\n"
    )
    (resolution,) = item.resolutions
    assert [c.label for c in resolution.clauses][1:] == ["i)", "ii)"]
    assert [p.text for p in item.paragraphs][1:] == ["The Warden told of the mills that wait."]


def test_what_a_list_of_suggestions_says_that_be_done_is_no_resolution() -> None:
    item = said(
        "Suggestions included:\n· That members be asked to more meetings;\n· That letters be shown to all;\n"
        "· Gardens should form part of the plan.\n"
    )
    assert item.resolutions == []


def test_what_was_agreed_behind_many_words_stands_apart_from_them() -> None:
    (resolution,) = said(
        "The Group discussed whether the cost might be shared with the other parishes and agreed to write to them."
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["agreed to write to them."]
    (resolution,) = said("Members noted the remarks and agreed to read it again.").resolutions
    assert [clause.text for clause in resolution.clauses] == ["Members noted the remarks and agreed to read it again."]


def test_answers_to_applications_that_run_on_are_each_one() -> None:
    text = (
        "25/0291 Barn at Cold Farm: no comment. 25/0294 Extension, Pound End. No objections. 25/0295 Trees, the "
        "Rectory: left to the warden."
    )
    clauses = [clause.text for resolution in said(text).resolutions for clause in resolution.clauses]
    assert clauses == ["25/0291 Barn at Cold Farm: no comment.", "25/0294 Extension, Pound End. No objections."]


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Lone working policy: deferred to the next meeting.", "deferred"),
        ("Memorials policy – adopted with a change at 3.2", "agreed"),
        ("Tree policy: referred to the Policy Committee.", "referred"),
        ("Rugby Club – £500 – Resolved: award £300.", "resolved"),
    ],
)
def test_what_became_of_one_of_several_matters_is_a_decision(line: str, verb: str) -> None:
    (one,) = decisions.find(line)
    assert (one.verb, one.fills(line)) == (verb, True)


@pytest.mark.parametrize(
    "line",
    [
        "25/0877/HOU – 3 Quay Street – Approved",
        "Planning application at the mill – approved",
        "The clerk said: deferred to the next meeting.",
    ],
)
def test_what_became_elsewhere_is_no_decision(line: str) -> None:
    assert not [one for one in decisions.find(line) if one.fills(line)]


@pytest.mark.parametrize(
    ("answer", "decided"),
    [
        ("Objection: overlooking", True),
        ("Refuse – outside the boundary", True),
        ("No comment", True),
        ("Approved", False),
        ("Object, see below", False),
    ],
)
def test_answer_in_the_last_cell_of_an_application_is_a_decision(answer: str, decided: bool) -> None:
    cells = ("26/0044/HOU", "Ash Cottage", "A porch", answer)
    assert bool(decisions.of_row(cells, " ".join(cells))) is decided


def test_motion_carried_behind_an_amendment_that_fell_has_its_own_vote() -> None:
    text = (
        "It was proposed by Cllr Hay and seconded by Cllr Jay that £250 be given. An amendment, proposed by Cllr Lee "
        "and seconded by Cllr Moss, that it be £150 was lost by 3 votes to 2. The motion was then put and carried by 3 "
        "votes to 2."
    )
    motion, amendment = said(text).resolutions
    assert (motion.verb, amendment.verb) == ("agreed", "lost")
    assert motion.vote is not None
    assert (motion.vote.votes_for, motion.vote.against) == (3, 2)
    assert amendment.clauses[0].text.endswith("lost by 3 votes to 2.")


@pytest.mark.parametrize(
    "line",
    [
        "DM/26/0218 Two lets at the farm. The council objected because of the access.",
        "2 26/0044/HOU Sandhaven, Cliff Road Loft conversion Objection: overlooking of 16 Cliff Road",
        "4 26/0058/TCA The Old Rectory Fell one ash No comment",
    ],
)
def test_answer_behind_an_application_fills_its_line(line: str) -> None:
    (one,) = decisions.find(line)
    assert (one.start, one.end) == (0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "The minutes of 12 May 2029 were agreed as a true record and the Mayor was authorised to sign.",
        "The minutes of both meetings were approved as an accurate record of the day and were signed.",
        "The accounts to the end of March were duly adopted and the Clerk was authorised to send them off.",
    ],
)
def test_sentence_that_settles_something_in_each_half_is_one_clause(line: str) -> None:
    (one,) = decisions.find(line)
    assert decisions.clause_of(line, one) == ("", line)


@pytest.mark.parametrize(
    "line",
    [
        "The Minutes of the Ferry Board held on 3 May were submitted for information and noted by Members.",
        "The report of the Head of Roads was presented and noted.",
        "The accounts were received for information and were duly noted by the Board.",
    ],
)
def test_what_was_laid_before_an_item_and_noted_is_all_that_it_decides(line: str) -> None:
    found = said(f"Cllr Hay asked why the ferry was late.\n\n{line}").resolutions
    assert [(one.verb, [clause.text for clause in one.clauses]) for one in found] == [("noted", [line])]


@pytest.mark.parametrize("said_so", ["requested that the reports be switched", "offered to lend a van"])
def test_what_somebody_asks_or_offers_and_is_granted_is_decided(said_so: str) -> None:
    line = f"Ann Poe, Head of Barns, {said_so}, which was accepted."
    assert [line[one.start : one.end] for one in decisions.find(line)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Hay suggested a new gate. This suggestion was supported by all.",
        "Cllr Hay asked for a break. The request was agreed.",
        "Mrs Fox would lend her van. Her offer was gratefully accepted.",
    ],
)
def test_what_becomes_of_a_suggestion_is_told_with_it(line: str) -> None:
    assert [line[one.start : one.end] for one in decisions.find(line)] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Strike out point 5 and say that the lease was approved once the rent was settled.",
        "Amend the second paragraph to read that the plan was agreed by all.",
        "To add the words “which was agreed by the Board”.",
    ],
)
def test_words_that_put_minutes_right_decide_nothing(sentence: str) -> None:
    assert decisions.find(sentence) == []


@pytest.mark.parametrize(
    "said",
    ["Members agreed that it reflected the year well.", "The Council agreed that this showed what could be done."],
)
def test_agreeing_how_things_were_decides_nothing(said: str) -> None:
    assert decisions.find(said) == []


def test_minutes_that_were_also_agreed_are() -> None:
    said = "Cllr Marsh put the May minutes right, which were then signed, the June minutes were also agreed and signed."
    assert [said[one.start : one.end] for one in decisions.find(said)] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Approved once the date in 10.4 has been put right.",
        "It has been agreed that the barn should be let.",
        "The accounts were presented by the Treasurer and accepted by the meeting.",
        "Cllr Marsh forwarded a motion to buy two bins, Cllr Dene seconded, and all were in favour.",
    ],
)
def test_what_is_approved_with_a_condition_or_carried_at_once_is_decided(said: str) -> None:
    assert [said[one.start : one.end] for one in decisions.find(said)] == [said]


@pytest.mark.parametrize(
    ("line", "decided"),
    {
        "d) Talk with Mo Hay Agreed to put it off for now.": ["Agreed to put it off for now."],
        "Boats at the quay Resolved to move them.": ["Resolved to move them."],
        "Councillor Hay Agreed to write to the Trust.": [],
        "Mo Hay Agreed to write to the Trust.": [],
    }.items(),
)
def test_matter_that_lost_its_stop_before_what_was_agreed_is_not_part_of_it(line: str, decided: list[str]) -> None:
    assert [clause.text for one in said(line).resolutions for clause in one.clauses] == decided
