"""What opens a resolution, its clauses, its vote and its mover."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import item, said

STEMS = {
    "Resolved:-": "resolved",
    "RESOLVED that:": "resolved",
    "The Cabinet agreed to:": "agreed",
    "It was resolved unanimously that:": "resolved",
    "The Board Resolved that;": "resolved",
    "Members RESOLVED to:": "resolved",
    "RECOMMENDED TO COUNCIL that:": "recommended",
    "AGREED –": "agreed",
    "Penderfynwyd:": "resolved",
    "It is recommended that:": "recommended",
    "RESOLVED: That the Committee notes:": "resolved",
    "RESOLVED – That Cabinet agrees to:-": "resolved",
    "ORDERED: that": "resolved",
    "Resolved to RECOMMEND: (to Council)": "resolved",
    "Following some discussion, the Committee agreed:-": "agreed",
    "Having heard both sides, it was RESOLVED that:": "resolved",
    "Recommendation to Council:": "recommended",
}
CLAUSES = {
    "RSOLVED: That the minutes be agreed.": [(None, "the minutes be agreed.")],
    "RESOLVED: To adopt the draft policy, and to have it printed.": [
        (None, "adopt the draft policy,"),
        (None, "and to have it printed."),
    ],
    "AGREED – That bids be asked for, that a panel be formed, and that the post be filled.": [
        (None, "bids be asked for,"),
        (None, "that a panel be formed,"),
        (None, "and that the post be filled."),
    ],
    "RESOLVED: (i) that the report be noted; (ii) that £5,000 be released; and (iii) that officers report.": [
        ("(i)", "that the report be noted;"),
        ("(ii)", "that £5,000 be released; and"),
        ("(iii)", "that officers report."),
    ],
    "AGREED – That the report be noted, and that members are told of the day.": [
        (None, "the report be noted,"),
        (None, "and that members are told of the day."),
    ],
    "RESOLVED – That the plan be noted and that no fence be moved.": [
        (None, "the plan be noted"),
        (None, "and that no fence be moved."),
    ],
    "RESOLVED\n\nThat the fee be £3 (see the table). The rest stays. That the gate be mended. To approve the lease.": [
        (None, "That the fee be £3 (see the table). The rest stays."),
        (None, "That the gate be mended."),
        (None, "To approve the lease."),
    ],
    "RESOLVED\n\nTo note a loss of £2m for 2026/27 To note the plan.": [
        (None, "To note a loss of £2m for 2026/27"),
        (None, "To note the plan."),
    ],
    "RESOLVED\n\nTo write to the owner. To this end the Clerk has his address.": [
        (None, "To write to the owner. To this end the Clerk has his address."),
    ],
    "RESOLVED\n\nThis Council deplores the closure. It was sudden. This Council calls for a ferry.": [
        (None, "This Council deplores the closure. It was sudden."),
        (None, "This Council calls for a ferry."),
    ],
    "RESOLVED\n\nTo approve the sums in Table 1. 2. To approve the works. Total 21.3 3. To delegate it. To note it.": [
        (None, "To approve the sums in Table 1."),
        ("2.", "To approve the works. Total 21.3"),
        ("3.", "To delegate it."),
        (None, "To note it."),
    ],
    "RESOLVED\n\nTo approve Appendix 1. To approve the lease.": [
        (None, "To approve Appendix 1."),
        (None, "To approve the lease."),
    ],
    "RESOLVED\n\nThis Council resolves to: Plant trees by the lane. 2. Mend the walls. 3. Dig the ditch.": [
        (None, "This Council resolves to: Plant trees by the lane."),
        ("2.", "Mend the walls."),
        ("3.", "Dig the ditch."),
    ],
    "b) It was RESOLVED that the seat be bought.": [("b)", "the seat be bought.")],
    "It was moved by Cllr Ash, seconded by Cllr Birch and RESOLVED that it be sold.": [(None, "it be sold.")],
    "RESOLVED\n\nThat Full Council agreed, for the reasons given: 1. To note the sums in 2027/28 2. To set the rate.": [
        ("1.", "To note the sums in 2027/28"),
        ("2.", "To set the rate."),
    ],
    "RESOLVED (1) That the gate be mended; (2) That the bill be paid; and (3) That it be told.": [
        ("(1)", "That the gate be mended;"),
        ("(2)", "That the bill be paid; and"),
        ("(3)", "That it be told."),
    ],
    "The Committee: (1) noted the report; and (2) agreed that the gate be mended.": [
        ("(1)", "noted the report; and"),
        ("(2)", "agreed that the gate be mended."),
    ],
    "The Committee agreed to: • note the report; • mend the gate.": [
        (None, "note the report;"),
        (None, "mend the gate."),
    ],
    "RESOLVED that the Council approves for 2031/32: The numbers as set out. A rate of 9.5%. The base of 9,172.": [
        (None, "The numbers as set out."),
        (None, "A rate of 9.5%."),
        (None, "The base of 9,172."),
    ],
    "RESOLVED that the Council approves the plan: The gate is to be mended. It is old. The owner will pay.": [
        (None, "the Council approves the plan: The gate is to be mended. It is old. The owner will pay."),
    ],
    "RESOLVED:\n\nThe gate be mended; and\n\nThe bill be paid.": [
        (None, "The gate be mended; and"),
        (None, "The bill be paid."),
    ],
    "Resolved. That the gate be mended.": [(None, "the gate be mended.")],
    "The Mill It was proposed by Cllr. Amy Hay Seconded by Cllr. Bob Jay And Resolved: That it be sold.": [
        (None, "That it be sold."),
    ],
    "Moved by the Mayor, seconded by the Deputy Mayor (Alderman Hay), That the minutes be signed.": [
        (None, "That the minutes be signed."),
    ],
    "It was RESOLVED to mend the gate and it was further RESOLVED to thank Mr Hay.": [
        (None, "mend the gate"),
        (None, "and it was further RESOLVED to thank Mr Hay."),
    ],
    "The following was agreed:\n\n1. Mend the gate.\n\n2. Thank Mr Hay.": [
        ("1.", "Mend the gate."),
        ("2.", "Thank Mr Hay."),
    ],
    "The Cabinet Member for Roads:\n\n1. Approved the scheme.\n\n2. Noted the letters.": [
        ("1.", "Approved the scheme."),
        ("2.", "Noted the letters."),
    ],
    "Resolved 16/05/8.1 The accounts were approved.": [("16/05/8.1", "The accounts were approved.")],
}


@pytest.mark.parametrize(("stem", "verb"), STEMS.items())
def test_stem_opens_the_list_below_it(stem: str, verb: str) -> None:
    (resolution,) = said(f"{stem}\n\na) the plan be kept; and\n\nb) the bill be paid.").resolutions
    assert (resolution.stem, resolution.verb) == (stem, verb)
    assert [(c.label, c.text) for c in resolution.clauses] == [
        ("a)", "the plan be kept; and"),
        ("b)", "the bill be paid."),
    ]


def test_words_before_points_that_run_together_open_them() -> None:
    (resolution,) = said("RESOLVED that the Council approves for 2031/32: The numbers. A rate. The base.").resolutions
    assert resolution.stem == "RESOLVED that the Council approves for 2031/32:"


@pytest.mark.parametrize(("text", "clauses"), CLAUSES.items())
def test_clauses_on_one_line_are_told_apart(text: str, clauses: list[tuple[str | None, str]]) -> None:
    (resolution,) = said(text).resolutions
    assert [(c.label, c.text) for c in resolution.clauses] == clauses


@pytest.mark.parametrize("stem", ["RESOLVED: That Cabinet:", "Resolved that the Panel:"])
def test_body_before_the_colon_belongs_to_the_stem(stem: str) -> None:
    (resolution,) = said(f"{stem}\n\n(1) Noted the report.\n\n(2) Endorsed the plan.").resolutions
    assert (resolution.stem, [clause.text for clause in resolution.clauses]) == (
        stem,
        ["Noted the report.", "Endorsed the plan."],
    )


def test_points_below_a_clause_do_not_end_the_list() -> None:
    points = "4. That the grounds be:\n\n· want of care\n\n· new facts\n\n5. That a day be set."
    (resolution,) = said(
        f"RESOLVED:\n\n1. That it be noted.\n\n2. That it be sent.\n\n3. That it be kept.\n\n{points}"
    ).resolutions
    assert [clause.label for clause in resolution.clauses] == ["1.", "2.", "3.", "4.", None, None, "5."]


def test_letters_without_a_stop_count_the_clauses_of_an_open_resolution() -> None:
    (resolution,) = said("RESOLVED that:\n\nA The plan be kept.\n\nB The fee be set.").resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("A", "The plan be kept."),
        ("B", "The fee be set."),
    ]
    assert [p.text for p in said("A The plan was read.\n\nB The fee was read.").paragraphs][1:] == [
        "A The plan was read.",
        "B The fee was read.",
    ]


def test_vote_told_of_a_proposal_goes_with_it() -> None:
    text = "It was proposed by Cllr Hay that we take part. This was carried by a vote of 5 for, 2 against."
    (resolution,) = said(text).resolutions
    assert ([clause.text for clause in resolution.clauses], resolution.verb) == ([text], "agreed")
    assert said(text.replace("carried", "lost")).resolutions[0].verb == "lost"


def test_reasons_under_a_decision_are_no_clauses() -> None:
    only = item(
        "Agenda item\n\nRoom 35\n\nDecision:\n\nThat:\n\n1) Room 35 be kept;\n\n2) the lamp be mended.\n\n"
        "Reasons for the decision:\n\nIt was dark.\n\nAlternative options considered:\n\nN/A"
    )
    assert [(r.stem, [clause.text for clause in r.clauses]) for r in only.resolutions] == [
        ("That:", ["Room 35 be kept;", "the lamp be mended."])
    ]
    assert [p.text for p in only.paragraphs] == ["It was dark.", "N/A"]


def test_labelled_lines_that_each_say_that_are_clauses_without_a_stem() -> None:
    (resolution,) = said("(1) that the minutes be sent back;\n\n(2) that, in June, they be read again.").resolutions
    assert resolution.stem is None
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("(1)", "that the minutes be sent back;"),
        ("(2)", "that, in June, they be read again."),
    ]


def test_long_lead_without_words_of_its_own_behind_it_stays_in_the_clause() -> None:
    text = "Mr Moss proposed and Mrs Lee seconded support for this application and the meeting agreed."
    assert [clause.text for clause in said(text).resolutions[0].clauses] == [text]


def test_vote_line_belongs_to_the_resolution_above() -> None:
    (resolution,) = said("RESOLVED: That the land be sold.\n\nVoting: For: 6, Against: 2, Abstain: 1").resolutions
    assert resolution.vote is not None
    assert (resolution.vote.votes_for, resolution.vote.against, resolution.vote.abstained) == (6, 2, 1)


def test_item_that_only_notes_is_a_resolution() -> None:
    only = item("Agenda item\n\nBus Times\n\nMinutes:\n\nThe Committee received and noted the new bus times.")
    assert [(r.verb, r.inside) for r in only.resolutions] == [("noted", False)]


def test_planning_response_takes_the_application_with_it() -> None:
    found = said("i. 17/0128/F Porch at 3 The Row. No objection raised. ii. 17/0134/F Barn. No objection.").resolutions
    assert [(c.label, c.text) for r in found for c in r.clauses] == [
        ("i.", "17/0128/F Porch at 3 The Row. No objection raised."),
        ("ii.", "17/0134/F Barn. No objection."),
    ]


def test_planning_responses_that_open_a_page_need_no_paragraph_before_them() -> None:
    text = "i. 17/0128/F Porch at 3 The Row. No objection raised. ii. 17/0134/F Barn. No objection."
    only = item(f"Agenda item\n\nPlanning\n\nMinutes:\n\n{text}")
    assert ([p.text for p in only.paragraphs], [c.label for r in only.resolutions for c in r.clauses]) == (
        [],
        ["i.", "ii."],
    )


def test_vote_on_a_motion_in_talk_is_kept_beside_a_formal_resolution() -> None:
    found = said(
        "Cllr Hay proposed and Cllr Jay seconded that it be sold. The rain fell.\n\n"
        "For: Councillors Ash and Birch (2)\n\nRESOLVED: That the report be noted."
    ).resolutions
    assert [(r.stem, r.vote and r.vote.text) for r in found] == [
        (None, "For: Councillors Ash and Birch (2)"),
        ("RESOLVED: That", None),
    ]


def test_vote_in_the_words_that_resolve_is_read() -> None:
    (resolution,) = said("RESOLVED (by 3 votes to 2) that the gates be painted.").resolutions
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (3, 2)


def test_who_moved_in_a_sentence_of_its_own_is_no_other_decision() -> None:
    (resolution,) = said(
        "Cllr Ash read it. It was agreed to buy two seats. Proposed by Cllr Ash, seconded by Cllr Birch."
    ).resolutions
    assert [clause.text[:29] for clause in resolution.clauses] == ["It was agreed to buy two seats"[:29]]


def test_list_below_a_decision_in_a_sentence_is_its_clauses() -> None:
    (resolution,) = said(
        "It was agreed to approve these minutes:\n\n1) those of 3 May;\n\n2) those of 7 June."
    ).resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses][1:] == [
        ("1)", "those of 3 May;"),
        ("2)", "those of 7 June."),
    ]


def test_sentence_that_only_leads_to_the_list_below_it_is_its_stem() -> None:
    (resolution,) = said(
        "The Council read the report and RESOLVED that:\n\na) the gate be mended;\n\nb) the bill be paid."
    ).resolutions
    assert (resolution.stem, [clause.text for clause in resolution.clauses]) == (
        "The Council read the report and RESOLVED that:",
        ["the gate be mended;", "the bill be paid."],
    )


def test_decision_of_one_who_decides_alone_is_headed_by_the_office() -> None:
    found = item(
        "Repairs\n\nMinutes:\n\nMatter for Decision\n\nThe roofs leak.\n\n"
        "Decision of the Executive Councillor for Homes\n\n"
        "i. Approved the issue of tenders.\n\nReason for the Decision\n\nAs set out in the report.\n\n"
        "Scrutiny Considerations\n\nThe Committee received a report from the Asset Manager."
    ).resolutions
    assert [(c.label, c.text) for r in found for c in r.clauses] == [("i.", "Approved the issue of tenders.")]


def test_last_sentence_of_a_paragraph_opens_the_resolution_whose_clauses_stand_below_it() -> None:
    said = (
        "Cllr Gow asked about roofs. There being nobody otherwise minded, the Committee agreed to:-\n(i) note it; and\n"
        "(ii) mend them."
    )
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert [paragraph.text for paragraph in item.paragraphs] == ["Cllr Gow asked about roofs."]
    assert [(clause.label, clause.text) for clause in item.resolutions[0].clauses] == [
        ("(i)", "note it; and"),
        ("(ii)", "mend them."),
    ]


def test_movers_in_brackets_stay_in_the_sentence_that_was_agreed() -> None:
    sentence = "It was AGREED (proposed Mrs Fox, seconded Mr Hay) that the minutes be approved."
    (resolution,) = said(sentence).resolutions
    assert ([clause.text for clause in resolution.clauses], resolution.stem) == ([sentence], None)


@pytest.mark.parametrize("stem", ["Resolved:", "RESOLVED –", "The Committee resolved:"])
def test_lines_that_each_begin_with_that_below_one_stem_are_its_points(stem: str) -> None:
    found = said(f"{stem}\n\nThat the path be mended.\n\nThat the bench be kept.\n\nThe Chair thanked all.")

    (resolution,) = found.resolutions
    assert [clause.text for clause in resolution.clauses] == ["That the path be mended.", "That the bench be kept."]
    assert found.paragraphs[-1].text == "The Chair thanked all."


def test_line_that_begins_with_that_below_the_vote_is_a_resolution_of_its_own() -> None:
    found = said("Resolved:\n\nThat the path be mended.\n\nCarried unanimously.\n\nThat the bench be kept.")

    assert [len(resolution.clauses) for resolution in found.resolutions] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "verb"),
    [
        ("DECISION\n\nNOTED\n\nThe report was noted.", "noted"),
        ("Decision: Deferred to the next meeting.", "deferred"),
        ("Decision: Noted.", "noted"),
        ("Outcome: Withdrawn", "withdrawn"),
        ("Decision: Rejected.", "resolved"),
        ("Decision: That the wall be kept.", "resolved"),
    ],
)
def test_word_behind_a_heading_tells_what_was_decided(lines: str, verb: str) -> None:
    assert [resolution.verb for resolution in said(lines).resolutions] == [verb]


IN_FORM = (
    "the minutes of the meeting of the Mill Committee held on 3 May be confirmed as a correct record and signed.",
    "The report on the mill be noted.",
    "The recommendations in the report be approved.",
    "Planning permission be refused for the reasons in the report.",
    "Authority be delegated to the Head of Mills to sign the lease.",
    "Councillor Tull be elected chair of the mill group.",
)


@pytest.mark.parametrize("line", IN_FORM)
def test_sentence_alone_that_lets_something_be_so_is_resolved(line: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\nThe mill had been looked at.\n\n{line}\n").items
    (found,) = item.resolutions
    assert (found.verb, [clause.text for clause in found.clauses]) == ("resolved", [line])


@pytest.mark.parametrize(
    "line",
    [
        "The report on the mill is to be noted.",
        "The mill may be approved.",
        "The hope was that the plan be approved in May.",
        "The Chair moved the report be noted.",
        "The terms must first be agreed.",
        "Could the report be noted?",
        "The mill be painted and the report be noted: so the Chair said.",
    ],
)
def test_sentence_that_only_speaks_of_it_is_not_resolved(line: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\nThe mill had been looked at.\n\n{line}\n").items
    assert item.resolutions == []


@pytest.mark.parametrize("above", ["The officer recommended:", "Recommendation", "The Committee thought that:"])
def test_what_is_only_put_to_a_meeting_is_not_resolved(above: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\nIt was old.\n\n{above}\n\nThe report be noted.\n\nIt rained.\n").items
    assert all(one.verb == "recommended" for one in item.resolutions)
