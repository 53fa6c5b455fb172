"""An item's blocks taken into resolutions, one after the other."""

import pytest

from meetings.reading import resolutions
from meetings.reading.minutes import read
from tests.meetings.reading.pages import item, said


def test_verdict_alone_below_what_it_is_said_of_is_a_decision() -> None:
    (resolution,) = item("1. Finance\n\nMending of the gate\n\nApproved").resolutions
    assert (resolution.stem, [clause.text for clause in resolution.clauses]) == (None, ["Approved"])


def test_formal_words_in_talk_stay_beside_a_formal_resolution() -> None:
    found = said(
        "RESOLVED: that the public leave.\n\na. After the summary was read it was RESOLVED that the claim had been met."
    )
    assert len(found.resolutions) == 2


def test_discussion_under_a_heading_of_decisions_is_no_resolution() -> None:
    found = item(
        "Agenda item\n\nThe Old Mill\n\nDecision:\n\nCouncillor Ash said that the roof leaked.\n\n"
        "It was agreed to mend it."
    )
    assert [clause.text for r in found.resolutions for clause in r.clauses] == ["It was agreed to mend it."]


def test_stem_that_repeats_itself_without_end_is_parted() -> None:
    found = said("Resolved:\n" * 400).resolutions
    assert [len(resolution.stem or "") for resolution in found] == [1009, 1009, 1009, 939]


def test_decision_named_within_talk_is_told_apart() -> None:
    (resolution,) = said("Ann Hay spoke of the heater. Decision: Secretary to ask what it costs.").resolutions
    assert [clause.text for clause in resolution.clauses] == ["Secretary to ask what it costs."]


def test_what_is_no_decision_under_the_heading_stays_said() -> None:
    found = item(
        "Agenda item\n\nThe Old Mill\n\nDecision:\n\nApologies came from Ann Hay.\n\nIt was agreed to mend it."
    )
    assert [clause.text for r in found.resolutions for clause in r.clauses] == ["It was agreed to mend it."]


def test_words_before_a_resolution_under_decision_are_told_and_its_second_printing_is_left_out() -> None:
    only = item(
        "Agenda item\n\nMinutes of 4 May\n\nDecision:\n\nThe minutes were looked at again.\n\n"
        "RESOLVED that they be kept.\n\n"
        "5 For, 0 Against, 1 Abstention\n\nMinutes:\n\nThe Chair read them out.\n\nRESOLVED: That they be kept."
    )
    (resolution,) = only.resolutions
    assert [clause.text for clause in resolution.clauses] == ["they be kept."]
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.abstained) == (5, 1)
    assert only.paragraphs[0].text == "The minutes were looked at again."


def test_facts_of_a_page_of_decisions_are_no_clauses() -> None:
    only = item(
        "Agenda item\n\nFerry\n\nDecision:\n\nThat the ferry be kept.\n\nReport author: Ann Hay\n\nWards affected: All;"
    )
    assert [clause.text for r in only.resolutions for clause in r.clauses] == ["That the ferry be kept."]


def test_names_and_news_under_a_decision_are_no_clauses() -> None:
    (apologies,) = read(
        "Agenda item\n40.\nApologies\nDecision:\nApologies were received from Councillor Moss.\n\n"
        "Having told in time the following Councillors advised that they would be substituting:\n\n"
        "Councillor Bell for Councillor Moss; and\n\nCouncillor Dale for Councillor Hay.\nMinutes:\nNone.\n"
    ).items
    assert apologies.resolutions == []


def test_decisions_headed_again_below_the_talk_that_led_to_them_are_those_alone() -> None:
    found = item(
        "Agenda item\n\nThe Old Mill\n\nDecision:\n\n24.1 The Lead Member considered a report by the Director.\n\n"
        "DECISIONS\n\n24.2 The Lead Member RESOLVED to buy the mill."
    )
    assert [(r.number, [c.text for c in r.clauses]) for r in found.resolutions] == [
        ("24.2", ["The Lead Member RESOLVED to buy the mill."])
    ]
    assert [p.number for p in found.paragraphs] == ["24.1"]


def test_stem_holds_a_casting_vote() -> None:
    words = "Resolved (4 votes to 4 – and on the Chair’s casting vote) to sell the mill."
    found = resolutions.stem(words)
    assert found and (found.verb, found.rest) == ("resolved", "sell the mill.")


def test_stem_may_say_what_the_body_did_first() -> None:
    opened = resolutions.stem("The Committee, having heard the Chief Officer, agreed:-")
    assert opened is not None
    assert (opened.body, opened.verb, opened.rest) == ("The Committee", "agreed", "")


def test_label_in_brackets_begins_a_clause_before_that_without_a_stop() -> None:
    (item,) = read(
        "Agenda item\nFire\nMinutes:\nResolved – (a) that leaflets be sent out (b) that posters be put up.\n"
    ).items
    assert [(clause.label, clause.text) for clause in item.resolutions[0].clauses] == [
        ("(a)", "that leaflets be sent out"),
        ("(b)", "that posters be put up."),
    ]


def test_words_that_open_a_resolution_which_the_page_does_not_hold_are_told() -> None:
    (item,) = read("Agenda item\nMill\nMinutes:\nTo hear of the mill in private, it was resolved as follows:-\n").items
    assert (len(item.paragraphs), item.resolutions) == (1, [])


@pytest.mark.parametrize("that", ["That", "THAT", "T H A T"])
def test_clause_without_words_that_open_it_is_a_resolution_in_its_printings(that: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\nA report was read.\n{that} the report be noted.\n").items
    assert [clause.text for one in item.resolutions for clause in one.clauses] == [f"{that} the report be noted."]
    page = (
        f"Agenda item\nMill\nMinutes:\nA report was read.\n(1) {that} it be noted.\n(2) {that} the next give costs.\n"
    )
    (item,) = read(page).items
    assert [(clause.label, clause.text) for one in item.resolutions for clause in one.clauses] == [
        ("(1)", f"{that} it be noted."),
        ("(2)", f"{that} the next give costs."),
    ]


def test_resolution_below_documents_without_a_heading_of_minutes_is_none_of_them() -> None:
    (item,) = read(
        "C/50\nConfirmation of Minutes\nAdditional documents:\nMinutes of 3 May 2026\n"
        "It was proposed by Councillor B. Dale, seconded by Councillor L. Wye, and RESOLVED:\n“That they be ADOPTED.”\n"
        "C/51\nLamps\nAdditional documents:\nNone was lit, said the Clerk.\n"
    ).items[:1]
    assert (item.documents, [clause.text for clause in item.resolutions[0].clauses]) == (
        ["Minutes of 3 May 2026"],
        ["“That they be ADOPTED.”"],
    )


def test_note_and_heading_of_the_form_under_a_decision_are_no_clauses() -> None:
    found = item(
        "Fences\n\nDecision:\n\nThe Decision:\n\nThat the fence be mended.\n\nNote: Cllr Hay was not there for this."
    ).resolutions
    assert [clause.text for r in found for clause in r.clauses] == ["That the fence be mended."]


def test_bills_below_what_was_approved_are_no_clauses() -> None:
    (resolution,) = said(
        "The following payments were approved:\n\ni) Fenn, grass £28.00\n\nii) Clerk, post £4.50"
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["The following payments were approved:"]


def test_sums_below_what_was_agreed_are_its_clauses() -> None:
    (resolution,) = said("It was agreed to fund these works:\n\ni) Mill Lane £2,800\n\nii) The Croft £450").resolutions
    assert [clause.text for clause in resolution.clauses][1:] == ["Mill Lane £2,800", "The Croft £450"]


def test_points_that_ran_together_below_a_stem_are_clauses() -> None:
    (resolution,) = said(
        "RESOLVED\n\nThat Full Council approves for 2031/32: The numbers as set out. A rate of 9.5%. The base of 9,172."
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == [
        "The numbers as set out.",
        "A rate of 9.5%.",
        "The base of 9,172.",
    ]


def test_second_printing_with_the_number_of_a_note_is_left_out() -> None:
    found = item(
        "Fences\n\nDecision:\n\nRESOLVED: That the fence be mended.\n\nMinutes:\n\nCllr Hay asked about the gate.\n\n"
        "RESOLVED: That the fence be mended. 1"
    ).resolutions
    assert [clause.text for r in found for clause in r.clauses] == ["the fence be mended."]


MOVED = {
    "To send a card to the Mayor.\n\nIt was proposed by Cllr Marsh and seconded by Cllr Byrne.": (
        "To send a card to the Mayor.",
        "agreed",
    ),
    "That the plan be adopted.\n\nIt was proposed by Cllr Marsh, seconded by Cllr Byrne and agreed.": (
        "That the plan be adopted.",
        "resolved",
    ),
    "To move the bench to the green.\n\nPROPOSED: Cllr Marsh\n\nSECONDED: Cllr Byrne\n\nRESOLVED": (
        "To move the bench to the green.",
        "resolved",
    ),
    "It was thought that the bench be moved.\n\nProposed: Cllr Marsh\n\nSeconded: Cllr Byrne\n\nAll agreed": (
        "It was thought that the bench be moved.",
        "agreed",
    ),
    "Cllr Marsh, seconded by Cllr Byrne, moved the plan.\n\nThe Council agreed.": (
        "Cllr Marsh, seconded by Cllr Byrne, moved the plan.",
        "agreed",
    ),
    "It was moved by Cllr Marsh, seconded by Cllr Byrne and\n\nThe plan for the moor be adopted.": (
        "The plan for the moor be adopted.",
        "resolved",
    ),
    "Proposed by Cllr Marsh, seconded by Cllr Byrne, and it was\n\nThat the plan be adopted.": (
        "That the plan be adopted.",
        "resolved",
    ),
    "On the motion of Cllr Marsh, seconded by Cllr Byrne, it was\n\nThe plan be adopted.": (
        "The plan be adopted.",
        "resolved",
    ),
    "“That the plan be adopted.”\n\nSeconded by Cllr Byrne.\n\nThe motion was lost.": (
        "“That the plan be adopted.”",
        "lost",
    ),
    "Cllr Marsh, seconded by Cllr Byrne, moved the plan. The motion was put and declared carried.": (
        "Cllr Marsh, seconded by Cllr Byrne, moved the plan. The motion was put and declared carried.",
        "agreed",
    ),
}


@pytest.mark.parametrize(("text", "decided"), MOVED.items())
def test_motion_its_movers_and_how_it_went_are_one_decision(text: str, decided: tuple[str, str]) -> None:
    (resolution,) = said(text).resolutions
    assert (resolution.clauses[0].text, resolution.verb) == decided


def test_agreed_below_a_decision_that_nobody_moved_is_another() -> None:
    found = said("The Clerk showed a plan.\n\nIt was agreed to mend the gate.\n\nA bench was asked for.\n\nAgreed.")
    assert [r.clauses[0].text for r in found.resolutions] == ["It was agreed to mend the gate.", "Agreed."]


def test_words_that_lead_to_what_is_listed_below_them_are_no_clause() -> None:
    (resolution,) = said(
        "RESOLVED that the following be added to the programme:-\n\n1) Buses – to be seen in May\n\n2) Trees"
    ).resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("1)", "Buses – to be seen in May"),
        ("2)", "Trees"),
    ]
    assert resolution.stem == "RESOLVED that the following be added to the programme:-"
    (resolution,) = said(
        "RESOLVED that consent be granted with the following conditions:\n\n1) It is green"
    ).resolutions
    assert [clause.label for clause in resolution.clauses] == [None, "1)"]


def test_vote_in_brackets_behind_resolved_opens_no_clause() -> None:
    (resolution,) = said(
        "RESOLVED: (Unanimous)\n\nOn being proposed by the Chair and seconded by Cllr Hay the Committee resolved to:"
        "\n\nMove into private session"
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["Move into private session"]


def test_noted_without_that_stays_in_its_clause() -> None:
    (resolution,) = said("Mr Hay asked about the path.\n\nNOTED the issues raised.").resolutions
    assert ([clause.text for clause in resolution.clauses], resolution.verb) == (["NOTED the issues raised."], "noted")


def test_what_was_noted_last_of_all_in_an_item_is_what_became_of_it() -> None:
    found = said("Members were told that the programme had grown.\n\nThe Committee noted the programme.")
    assert [clause.text for clause in found.resolutions[0].clauses] == ["The Committee noted the programme."]
    assert said("The plan was shown.\n\nThe Committee noted the fact that it was late.").resolutions == []


def test_line_begins_with_what_it_was_to_be_about() -> None:
    (resolution,) = said(
        "To receive notes of the working party: A change was asked for in the last line of them. It was agreed."
    ).resolutions
    assert resolution.clauses[0].text.startswith("A change was asked for")


def test_name_behind_approved_tells_who_moved_it() -> None:
    (resolution,) = said("Approved: Stan Hay\n\nSeconded: Jim Fox").resolutions
    assert ([clause.text for clause in resolution.clauses], resolution.seconder) == (["Approved: Stan Hay"], "Jim Fox")


def test_end_of_the_meeting_below_a_decision_is_none() -> None:
    (item,) = read("Agenda item\nBudget\nDECISION:\nThat the budget be agreed.\nThe meeting ended at 11.20 am.\n").items
    assert [one.words.strip() for one in item.resolutions] == ["That the budget be agreed."]


@pytest.mark.parametrize(
    ("vote", "verb", "figures"),
    [
        ("Four councillors voted in favour, the Chair voted against.", "agreed", None),
        ("Four voted in favour and one against.", "agreed", (4, 1)),
        ("Two councillors voted in favour, four voted against.", "lost", (2, 4)),
    ],
)
def test_vote_in_the_next_sentence_is_of_what_was_proposed(vote: str, verb: str, figures: tuple[int, int]) -> None:
    text = f"The Chair would wait. It was proposed by Cllr Ashe that the meadow be sown. {vote}"
    (resolution,) = said(text).resolutions
    assert [clause.text for clause in resolution.clauses] == [
        f"It was proposed by Cllr Ashe that the meadow be sown. {vote}"
    ]
    assert resolution.verb == verb
    assert (resolution.vote and (resolution.vote.votes_for, resolution.vote.against)) == figures


def test_vote_after_what_nobody_proposed_is_of_nothing() -> None:
    assert said("The Chair would wait. Four of the trees were in favour of nobody.").resolutions == []


@pytest.mark.parametrize("body", ["The Council:-", "The Committee –", "The Sub-Committee:"])
def test_body_alone_under_a_decision_opens_its_clauses(body: str) -> None:
    found = item(
        f"5. The Leader's report\n\nA report was considered.\n\nDecision\n\n{body}\n\n"
        "1. Considered and noted the report; and\n\n2. Noted that the pack was there.\n"
    )
    (resolution,) = found.resolutions
    assert (resolution.stem, [clause.label for clause in resolution.clauses]) == (f"Decision {body}", ["1.", "2."])


def test_labelled_clause_that_breaks_off_in_its_line_goes_on_below() -> None:
    found = said(
        "RESOLVED:\n\n(a)\n\nThat the Chair review the Board’s\n\nWork Programme.\n\n(b) That the pond be kept."
    )
    (resolution,) = found.resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("(a)", "That the Chair review the Board’s Work Programme."),
        ("(b)", "That the pond be kept."),
    ]


def test_recommendation_put_and_carried_below_what_was_moved_is_its_vote() -> None:
    found = said(
        "It was moved by Councillor Bell,\n\nSeconded by Councillor Dene,\n\n"
        "“That the scheme be approved and adopted”.\n\nThe recommendation was put and carried."
    )
    assert [one.vote.text if one.vote else None for one in found.resolutions] == [
        "The recommendation was put and carried."
    ]


def test_sentence_behind_the_documents_is_no_paper() -> None:
    told = (
        "Members gave thought to the matters that the mill’s trustees hope to bring forward over the winter, and to "
        "whatever else residents may wish to raise."
    )
    found = said(f"Additional documents:\n\nAppendix 1\n\n{told}")
    assert (found.documents, [one.text for one in found.paragraphs][-1]) == (["Appendix 1"], told)


def test_amendment_that_was_defeated_under_decision_is_lost() -> None:
    found = item(
        "Agenda item\n\nTolls\n\nDecision:\n\nThe amendment of Councillor Ash went to a recorded vote and "
        "was defeated.\n\nThe tolls then went to a recorded vote and were agreed."
    )
    assert found.resolutions[0].verb == "lost"


@pytest.mark.parametrize(
    "lead",
    [
        "On a vote the following resolution was carried:",
        "By nine votes to two the following motion was then adopted:",
        "The following resolution was passed:",
    ],
)
def test_vote_that_leads_to_what_was_agreed_is_its_stem(lead: str) -> None:
    found = said(f"{lead}\n\nThat the tolls be halved.")
    assert [[clause.text for clause in one.clauses] for one in found.resolutions] == [["That the tolls be halved."]]


def test_lines_without_stops_that_each_begin_with_that_are_points_of_the_resolution_above() -> None:
    found = said(
        "RESOLVED:\n\nThat the Warden should answer the miller\n\nThat the Council should ask a surveyor\n\n"
        "That, until then, the sluice should be shut"
    )
    assert [len(one.clauses) for one in found.resolutions] == [3]


def test_points_below_movers_whose_line_breaks_off_are_what_they_moved() -> None:
    for line in (
        "It was moved by Cllr Marsh, seconded by Cllr Byrne, and",
        "It was proposed by Cllr Marsh and seconded by Cllr Byrne and",
        "Moved by Cllr Marsh, seconded by Cllr Byrne and it was",
        "On the proposition of Cllr Marsh, seconded by Cllr Byrne, it was",
    ):
        page = f"There were no questions.\n\n{line}\n\n1)  The plan be received.\n\n2)  The Clerk be thanked."
        (item,) = read(page).items
        (resolution,) = item.resolutions
        assert [(one.label, one.text) for one in resolution.clauses] == [
            ("1)", "The plan be received."),
            ("2)", "The Clerk be thanked."),
        ]
        assert (resolution.proposer, resolution.seconder, resolution.stem) == ("Cllr Marsh", "Cllr Byrne", line)
