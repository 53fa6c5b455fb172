"""What was decided within discussion: the sentences that say so, and talk that only looks like it."""

import re

import pytest

from meetings.reading import decisions
from tests.meetings.reading.pages import item, said

DECIDED = {
    "Ann Bell was proposed by Kit Wye, and unanimously voted in as Vice-Chair.": "agreed",
    "Ann Bell was voted in.": "agreed",
    "The final version of the response to the county was agreed, with two changes to be made.": "agreed",
    "Members of the Joint Trust agreed that the list should be kept.": "agreed",
    "The Council, having seen the site, agreed to mend the gate.": "agreed",
    "The Sub-Committee’s decision was to grant the licence.": "agreed",
    "The Cabinet Member for Roads decided to approve the scheme.": "agreed",
    "Christmas party for the children (Agreed to waive the fee).": "agreed",
    "New prices were agreed for the hire of the hall.": "agreed",
    "The Committee was in agreement that the notes should be public.": "agreed",
    "The accounts were presented for inspection, approved and signed.": "agreed",
    "There was circulated a list of the accounts, which were approved and signed.": "agreed",
    "AGREED by all present.": "agreed",
    "Application 31/0123 – extension at 4 Mill Lane. Recommend refusal as it is too tall.": "agreed",
    "31/0123/FUL 4 Mill Lane, extension. Support.": "agreed",
    "31/0124 Hall Farm – new barn – Object: too tall": "agreed",
    "31/0125 The Croft – felling of an ash – No comment": "agreed",
    "The Parish Council objects as the barn is too tall.": "agreed",
    "To pay the following: Clerk £312.40, Fenn £120. Resolved.": "resolved",
    "It was agree to form a group.": "agreed",
    "It was thought best to wait for the spring.": "agreed",
    "It was concluded that the gate should be mended.": "agreed",
    "It was passed unanimously.": "agreed",
    "The Directors directed the Secretary to open an account.": "agreed",
    "The Clerk was authorised to pay the bill.": "agreed",
    "Members supported the application.": "agreed",
    "The Council confirmed the minutes of the May meeting.": "agreed",
    "The offer from Fenn Ltd was accepted.": "agreed",
    "This proposal was accepted by all.": "agreed",
    "A grant of £200 was made to the band.": "agreed",
    "The precept was set at £9,000.": "agreed",
    "The following cheques were authorised by the council: Fenn £20, Hay £30.": "agreed",
    "The bills were presented and passed for payment.": "agreed",
    "Cllr Hay proposed to mend the gate, which was agreed unanimously.": "agreed",
    "Members suggested mending the gate; all were in favour.": "agreed",
    "Members suggested mending the gate, to which all agreed.": "agreed",
    "Order of business, item 9 to be taken first – agreed.": "agreed",
    "Minutes of 3 May: Approved.": "agreed",
    "The minutes of the May meeting were looked at and commented on & accepted by the group.": "agreed",
    "The proposal was put to the vote and agreed.": "agreed",
    "Motion passed.": "agreed",
    "Recommendations agreed.": "agreed",
    "There was no seconder and the motion fell.": "lost",
    "The Executive Member approved the scheme.": "agreed",
    "The Panel recommended approval of the scheme.": "recommended",
    "Etholwyd y Cyng. Puw yn Gadeirydd.": "agreed",
    "Cynigiodd y Cyng. Puw ac eiliodd y Cyng. Tudur y dylid prynu’r fainc.": "agreed",
    "Cllr Hay was nominated as the representative on the board.": "agreed",
    "It was agreed that the Clerk would continue.": "agreed",
    "It was unanimously agreed to refuse the offer.": "agreed",
    "Councillors agreed that the minutes should be signed.": "agreed",
    "All were in full agreement that the path be mended.": "agreed",
    "The Council voted to buy the bench.": "agreed",
    "After discussion members decided not to take it further.": "agreed",
    "Cllr Hay proposed and Cllr Jay seconded that the bench be bought.": "agreed",
    "The minutes were confirmed as a correct record.": "agreed",
    "The accounts were scrutinised and approved.": "agreed",
    "The motion was put to the vote and lost.": "lost",
    "Deferred to the next meeting.": "deferred",
    "The minutes of the last meeting were read and signed as a true record.": "agreed",
    "Councillors received and approved the statements.": "agreed",
    "It was agreed that since the firm was late it should be asked again.": "agreed",
    "Members AGREED that no item be taken in private.": "agreed",
    "Unanimously AGREED to recommend approval.": "agreed",
    "Also agreed Ann Hay would keep the garage in the loop.": "agreed",
    "RESOLVED accordingly.": "resolved",
    "The amendment fell.": "lost",
    "The CC agreed to support the fair.": "agreed",
    "It was agreed that no further action was needed.": "agreed",
    "The accounts were read by the auditor and approved.": "agreed",
    "Boats and quay: agreed to return to this in May.": "agreed",
    "Gwrthodwyd y cais.": "lost",
    "The accounts were unanimously confirmed as being a true record.": "agreed",
    "Motion (AB) & seconded (CD) that the path be mended.": "agreed",
    "The following grants were unanimously agreed:": "agreed",
    "The report, as circulated, was noted by Members.": "noted",
    "The Reports were duly noted by the Council.": "noted",
    "There was unanimous agreement to buy the bench.": "agreed",
    "Mrs Hay was co-opted onto the Council.": "agreed",
    "The Board endorsed the plan.": "agreed",
    "The minutes were amended accordingly and then adopted and signed.": "agreed",
    "The following wardens were appointed unanimously:": "agreed",
    "The minutes of the May meeting were submitted, confirmed and signed.": "agreed",
    "It was proposed and agreed that the gate be mended.": "agreed",
    "Mr Hay was proposed and unanimously elected to the group.": "agreed",
    "Ann Hay had seen the fees and her proposal that they be kept, with leave to lower them, was agreed.": "agreed",
    "Adopted unanimously and the Chair then signed them.": "agreed",
    "An offer of a bench from the men of the mill – unanimously accepted.": "agreed",
    "A talk about the survey – agreed by the group to write a draft.": "agreed",
    "The Panel recommended that the bench be bought.": "recommended",
    "The Council objects to this application.": "agreed",
    "Object on grounds of noise.": "agreed",
    "Quotation from Fenn Ltd accepted.": "agreed",
    "A precept of £12,000 was agreed.": "agreed",
    "The motion was seconded by Cllr. Fox and agreed.": "agreed",
    "Penderfynwyd prynu’r fainc. Cynigiwyd gan y Cyng. Puw, eiliwyd gan y Cyng. Tudur.": "resolved",
    "Ann Hay proposes Bob Jay as Chairman and Cy Kay seconds.": "agreed",
    "The accounts were read, approved, and signed off.": "agreed",
    "The report was accepted without objections.": "agreed",
    "The Chairman signed the minutes of the last meeting as a true record.": "agreed",
    "Submitted and confirmed, as a true record, minutes of the Ferry Board.": "agreed",
    "These were agreed and signed by the Chairman as a correct record.": "agreed",
    "The minutes of the Roads Panel held on 4 May were agreed and signed by the Chair.": "agreed",
    "The accounts for 2025/26 were agreed and are to be sent off.": "agreed",
    "The Committee NOTED where the applications stand.": "noted",
    "Council CONFIRMED the minutes of the day before.": "agreed",
    "The minute of meeting of the Harbour Committee, a copy of which is below, was submitted and noted (A).": "noted",
    "The Chairman was authorised to sign the minutes of the last meeting.": "agreed",
    "Mrs Hay proposed and Mr Jay seconded that it be bought. There were no objections.": "agreed",
    "There being no other name, Cllr Hay was declared elected.": "agreed",
    "To pay the accounts of £3,490. (prop Cllr Hay, sec Cllr Jay – all in favour)": "agreed",
    "Cllr Hay nominated Cllr Jay as Chairman and this was seconded by Cllr Fox.": "agreed",
    "Minutes agreed as a true record. Proposed Cllr Hay seconded Cllr Jay.": "agreed",
    "The Town Clerk declared Cllr Hay elected as Mayor.": "agreed",
    "Approval deferred to the June meeting.": "deferred",
    "The Panel notes the report and agrees the work programme.": "noted",
    "The Committee approve the minutes of 8 March as a correct record.": "agreed",
    "It was voted 5 – 1 that the rate would stay.": "agreed",
    "The minutes of the last meeting were read approved and signed.": "agreed",
    "The members noted the auditor's remarks and agreed to read the budget again.": "agreed",
    "Saturday 5 October was agreed as a suitable date.": "agreed",
    "The Financial Regulations of the Council were accepted.": "agreed",
    "Approved and signed.": "agreed",
    "Councillors gave approval for the stone to be put up.": "agreed",
    "Councillors were presented with the yearly statement which was weighed and approved.": "agreed",
    "The Accounting Statement was agreed and signed by the Chair.": "agreed",
    "The Minutes of 3 May were agreed and signed as true as proposed by Ann Hay and seconded by Jo Fox.": "agreed",
    "Accounts were presented and accepted for payment.": "agreed",
    "Members agreed to mow the Green. Proposed. Cllr Ann Hay, Seconded Cllr Jo Fox, all so.": "agreed",
    "With that change approved and signed as a true record.": "agreed",
    "All accounts were received and agreed for payment.": "agreed",
    "The report was noted and duly accepted.": "agreed",
    "Signed as true by the Chair, proposed by all.": "agreed",
    "Unanimously agree to buy the roller.": "agreed",
    "Cadarnhawyd y cofnodion fel rhai cywir.": "agreed",
    "The vote on the ferry was then taken and carried.": "agreed",
    "Cytunwyd yn unfrydol i ysgrifennu at y cyngor.": "agreed",
}
TALK = [
    "The questions were not proposed and seconded.",
    "Ann Hay was proposed and thanked.",
    "The proposal to move the gate was talked over.",
    "The quotation was the one that had been accepted.",
    "Cllr Hay said that the Board supports the application.",
    "The motion was seconded but not agreed.",
    "The Chair said that the Council had resolved to sell the land in 2019.",
    "Cllr Fox agreed with Cllr Hay.",
    "The Panel agreed that the report was helpful.",
    "It was agreed during the last meeting that the plan be shown, and Mr Hay had seen it.",
    "The Clerk rang Mr Hay, who confirmed that the plan was approved as a shared drive.",
    "The proposal was not seconded.",
    "It was agreed that children needed to be heard.",
    "If it was agreed the works would start in May.",
    "The scheme that was approved in 2020 had ended.",
    "A map was circulated of the path which was closed.",
    "It was noted that wood was scarce.",
    "The Clerk reported that the grant was approved in May.",
    "A ranger would look after the wood until a warden was appointed.",
    "The works were carried out by the Clerk.",
    "Apologies were received and accepted from Cllr Hay.",
    "The minutes are to be approved as a true record.",
    "It was thought that a letter would help.",
    "It was concluded that the wall had been hit by a lorry.",
    "Cllr Hay was elected to the County Council last May.",
    "Mrs Fox was appointed head of the school in 2019.",
    "The District Council authorised the works.",
    "Cllr Hay was nominated as Chair but declined.",
    "The Cabinet Member agreed to send a note.",
    "Yn unol â’r cod a fabwysiadwyd gan y Cyngor, gadawodd y Cyng. Puw.",
    "Cllr Hay was against it. He had no objections to the other plan.",
    "The wages were lower than at the start.",
    "Ann Hay passed the papers to the Clerk.",
    "Members voted by calling the roll.",
    "Members of the public agreed that the gate was old.",
    "No price was agreed.",
    "A new list was agreed with the caretaker.",
    "Then very large grants were agreed.",
    "31/0099 The Mill – approved",
    "The District Council had approved 31/0099 and refused 31/0100.",
    "If two thirds of the committee were in agreement that Ann should stay, they should write.",
]


@pytest.mark.parametrize(("sentence", "verb"), DECIDED.items())
def test_sentence_of_its_own_line_is_a_resolution(sentence: str, verb: str) -> None:
    (resolution,) = said(sentence).resolutions
    assert (resolution.verb, resolution.inside) == (verb, False)
    assert [c.text for c in resolution.clauses] == [sentence]


@pytest.mark.parametrize("sentence", TALK)
def test_talk_of_decisions_is_no_resolution(sentence: str) -> None:
    assert said(sentence).resolutions == []


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
