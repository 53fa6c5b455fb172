"""A motion, who moved it, how the vote on it went, and what was resolved."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem


def item(text: str) -> ReadItem:
    (found,) = read(f"Agenda item\nBuses in the evening\nMinutes:\n{text}").items
    return found


def test_motion_before_a_resolution_in_form_gives_it_mover_and_vote() -> None:
    found = item(
        "It was moved by Councillor Pell and seconded by Councillor Orr:\n\n“That the last bus be brought back.”\n\n"
        "Councillor Pell said that people walked home.\n\n"
        "On being put to the vote the motion, as altered, was carried by 14 votes to 1 with 1 abstention.\n\n"
        "RESOLVED:\n\n1. That the last bus be brought back."
    )
    (resolution,) = found.resolutions
    assert (resolution.proposer, resolution.seconder) == ("Councillor Pell", "Councillor Orr")
    clauses = [(clause.label, clause.text) for clause in resolution.clauses]
    assert clauses == [("1.", "That the last bus be brought back.")]
    vote = resolution.vote
    assert vote and (vote.votes_for, vote.against, vote.abstained) == (14, 1, 1)
    assert [p.speakers for p in found.paragraphs if p.speakers] == [["Councillor Pell"]]


def test_lead_on_the_line_above_is_the_stem() -> None:
    (resolution,) = item(
        "It was moved by Councillor Pell, seconded by Councillor Orr and\n\n"
        "RESOLVED that:\n\n(a) it be so; and\n\n(b) it stay."
    ).resolutions
    assert resolution.stem == "It was moved by Councillor Pell, seconded by Councillor Orr and RESOLVED that:"
    assert (resolution.proposer, resolution.seconder) == ("Councillor Pell", "Councillor Orr")
    assert [clause.label for clause in resolution.clauses] == ["(a)", "(b)"]


def test_lead_and_resolved_on_one_line_open_the_clauses_below() -> None:
    (resolution,) = item(
        "It was proposed by Councillor Pell, seconded by Councillor Orr and RESOLVED that:\n"
        "a) it be so; and\nb) it stay."
    ).resolutions
    moved = (resolution.verb, resolution.proposer, resolution.seconder)
    assert moved == (
        "resolved",
        "Councillor Pell",
        "Councillor Orr",
    )
    clauses = [(clause.label, clause.text) for clause in resolution.clauses]
    assert clauses == [
        ("a)", "it be so; and"),
        ("b)", "it stay."),
    ]


def test_votes_by_name_before_the_resolution_are_its_own() -> None:
    (resolution,) = item(
        "The Leader moved, and Councillor Orr seconded, that the plan be adopted.\n\n"
        "The votes were recorded as follows:\n\n"
        "For: Councillors Byrne and Marsh (2)\n\nAgainst: none\n\nAbstained: Councillor Pell (1)\n\n"
        "RESOLVED:\n\n1. That the plan be adopted."
    ).resolutions
    assert (resolution.proposer, resolution.seconder) == ("The Leader", "Councillor Orr")
    assert resolution.vote and resolution.vote.named == {
        "Councillor Byrne": "for",
        "Councillor Marsh": "for",
        "Councillor Pell": "abstained",
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("On being put to the vote, with 5 voting for and 10 against, the motion was lost.", (5, 10)),
        ("There voted for the motion 2 and against 4, and the motion was lost.", (2, 4)),
    ],
)
def test_motion_lost_by_its_figures_is_lost(text: str, figures: tuple[int, int]) -> None:
    (resolution,) = item(f"Councillor Pell spoke of the last bus.\n\n{text}").resolutions
    assert resolution.verb == "lost"
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == figures


@pytest.mark.parametrize(
    "vote",
    ["On a vote being taken there voted 6 for and 9 against.", "Upon being put to the vote, the motion was LOST."],
)
def test_motion_falls_by_the_vote_below_it(vote: str) -> None:
    (resolution,) = item(
        f"Councillor Pell moved and Councillor Orr seconded that the bus stop be moved.\n\n{vote}"
    ).resolutions
    assert (resolution.verb, resolution.proposer, resolution.seconder) == ("lost", "Councillor Pell", "Councillor Orr")
    assert resolution.vote and resolution.vote.text == vote


def test_motion_falls_by_a_vote_that_is_told_after_the_debate() -> None:
    (resolution,) = item(
        "It was moved by Councillor Pell and seconded by Councillor Orr:\n\n“That the last bus be brought back.”\n\n"
        "Councillor Pell said that people walked home.\n\n"
        "On being put to the vote, with 5 voting for and 10 against, the motion was lost."
    ).resolutions

    assert resolution.verb == "lost"
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (5, 10)


def test_vote_between_mover_and_what_was_moved_is_its_vote() -> None:
    found = item(
        "Cllr Pell asked for help.\nProposed by Cllr Pell and seconded by Cllr Orr\n"
        "CARRIED: 6 for 2 against\nTHAT THE BUS BE KEPT"
    )
    (resolution,) = found.resolutions
    assert [clause.text for clause in resolution.clauses] == ["THAT THE BUS BE KEPT"]
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (6, 2)


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Pell proposed, seconded by Councillor Orr, that the bench be moved.",
        "It was moved by the Chair, Councillor Pell, seconded by Councillor Orr that the bench be moved. All agreed.",
    ],
)
def test_mover_stands_before_the_verb_or_behind_the_chair(words: str) -> None:
    (resolution,) = item(words).resolutions
    assert (resolution.proposer, resolution.seconder) == ("Councillor Pell", "Councillor Orr")


def test_motion_voted_on_before_the_resolution_in_form_is_no_second_one() -> None:
    (resolution,) = item(
        "Councillor Pell proposed, seconded by Councillor Orr, that the barn be allowed.\n\n"
        "On being put to the vote the motion was carried by 4 votes to 1.\n\nResolved: To ALLOW the barn."
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["ALLOW the barn."]
    assert (resolution.proposer, resolution.seconder) == ("Councillor Pell", "Councillor Orr")
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (4, 1)


def test_welsh_motion_tells_who_moved_it() -> None:
    (resolution,) = item("Cynigiwyd gan y Cyng. Puw ac eiliwyd gan y Cyng. Tudur fod y cofnodion yn gywir.").resolutions
    assert (resolution.proposer, resolution.seconder) == ("y Cyng. Puw", "y Cyng. Tudur")


def test_table_of_votes_belongs_to_the_resolution_above_it_and_ends() -> None:
    found = item(
        "RESOLVED that the stop be kept.\n\nRecorded Vote\nCouncillor Pell\nAgainst\nCouncillor Orr\nFor\n\n"
        "The Mayor thanked the officers for a long year.\n\nRESOLVED that the Mayor be thanked."
    )
    first, second = found.resolutions
    assert first.vote and first.vote.named == {"Councillor Pell": "against", "Councillor Orr": "for"}
    assert second.vote is None


def test_table_of_votes_belongs_to_the_resolution_in_form_and_not_to_talk_below_it() -> None:
    found = item(
        "RESOLVED that the stop be kept.\n\nThe Committee debated the stop. "
        "The proposal was seconded by Councillor Orr, voted on and carried.\n\nRecorded Vote\nCouncillor Pell\nFor"
    )
    (resolution,) = found.resolutions
    assert [clause.text for clause in resolution.clauses] == ["the stop be kept."]
    assert resolution.vote and resolution.vote.named == {"Councillor Pell": "for"}


def test_movers_on_lines_that_break_off_lead_to_what_was_resolved() -> None:
    (resolution,) = item(
        "Moved by the Mayor (Councillor Orr),\nSeconded by Councillor Pell and\n\nResolved - That it be bought."
    ).resolutions
    assert (resolution.seconder, [clause.text for clause in resolution.clauses]) == (
        "Councillor Pell",
        ["it be bought."],
    )


def test_members_voting_by_number_are_no_decision() -> None:
    found = item(
        "Moved by Councillor Pell,\nSeconded by Councillor Orr,\n“That it be sold.”\n\n"
        "On a vote, nine Members voted for the motion and ten against and it was declared lost."
    )
    (resolution,) = found.resolutions
    assert (resolution.verb, resolution.vote and (resolution.vote.votes_for, resolution.vote.against)) == (
        "lost",
        (9, 10),
    )


def test_motion_in_quotation_marks_below_a_lead_without_a_colon_is_what_was_resolved() -> None:
    (resolution,) = item(
        "It was proposed by Cllr Orr, seconded by Cllr Pell, and RESOLVED\n\n“That it be kept.”"
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["“That it be kept.”"]
    assert (resolution.proposer, resolution.seconder) == ("Cllr Orr", "Cllr Pell")


def test_movers_below_a_letter_that_stands_alone_are_the_resolution_s_own_words() -> None:
    found = item("a)\n\nProposed by Ann Pell, seconded by Bob Orr")
    assert ([(p.label, p.text) for p in found.paragraphs], [c.text for c in found.resolutions[0].clauses]) == (
        [("a)", "")],
        ["Proposed by Ann Pell, seconded by Bob Orr"],
    )


def test_votes_beyond_what_any_resolution_has_are_kept_as_paragraphs() -> None:
    found = item("RESOLVED: That it be so.\n\n" + "For: 6, Against: 2\n\n" * 1200)
    (resolution,) = found.resolutions
    assert resolution.vote is not None
    taken = resolution.vote.text.count("For: 6")
    assert (taken, {p.text for p in found.paragraphs}, taken + len(found.paragraphs)) == (
        1053,
        {"For: 6, Against: 2"},
        1200,
    )


def test_vote_told_where_a_motion_goes_over_into_the_resolution_is_its_vote() -> None:
    (resolution,) = item(
        "It was moved by Cllr Pell, seconded by Cllr Orr, and carried (5 for, 2 against, 1 abstention) that\n\n"
        "RESOLVED: That the pool be mended."
    ).resolutions
    assert [clause.text for clause in resolution.clauses] == ["the pool be mended."]
    assert resolution.vote
    assert (resolution.vote.votes_for, resolution.vote.against, resolution.vote.abstained) == (5, 2, 1)


def test_movers_above_the_words_of_acceptance_are_one_resolution_with_them() -> None:
    (resolution,) = item("Proposed: Ann Pell    Seconded: Bob Orr\n\nAccepted as a true record.").resolutions
    assert [clause.text for clause in resolution.clauses] == ["Accepted as a true record."]
    assert (resolution.proposer, resolution.seconder) == ("Ann Pell", "Bob Orr")


def test_amendment_that_falls_leaves_the_motion_its_mover() -> None:
    lost, resolved = item(
        "It was moved by Cllr Pell and seconded by Cllr Orr:\n\n“This Council resolves to keep its geese.”\n\n"
        "An amendment was moved by Councillor Kay and seconded by Councillor Fox to add ducks.\n\n"
        "On being put to the vote, the amendment was LOST (3 in favour, 6 against).\n\n"
        "RESOLVED: That this Council keeps its geese."
    ).resolutions
    assert (lost.verb, lost.proposer, lost.seconder) == ("lost", "Councillor Kay", "Councillor Fox")
    assert lost.vote and (lost.vote.votes_for, lost.vote.against) == (3, 6)
    assert (resolved.proposer, resolved.seconder) == ("Cllr Pell", "Cllr Orr")


def test_motion_and_amendment_below_headings_are_no_decisions_before_the_finding() -> None:
    found = item(
        "Motion\nTo keep the geese.\nMoved by Councillor Pell, seconded by Councillor Orr.\n\n"
        "Amendment\nTo wait for a report.\nMoved by Councillor Kay, seconded by Councillor Fox.\n\n"
        "Decision\n(a) To keep the geese.\n(b) To feed them."
    )
    assert [[clause.text for clause in resolution.clauses] for resolution in found.resolutions] == [
        ["To keep the geese.", "To feed them."]
    ]


@pytest.mark.parametrize(
    ("words", "votes_for"),
    {
        "Cllr Pell proposed, Cllr Orr seconded, and it was resolved that the pool be shut. This was carried.": None,
        "Cllr Pell moved the report, which was seconded by Cllr Orr. The motion was put to the vote and carried by 7 "
        "votes to 2.": 7,
        "Moved by Cllr Pell, seconded by Cllr Orr that it be shut. On a vote the motion was carried.": None,
    }.items(),
)
def test_motion_and_that_it_was_carried_are_one_resolution(words: str, votes_for: int | None) -> None:
    (resolution,) = item(words).resolutions
    assert (resolution.proposer, resolution.seconder) == ("Cllr Pell", "Cllr Orr")
    assert (resolution.vote.votes_for if resolution.vote else None) == votes_for


def test_who_is_proposed_for_an_office_is_not_the_proposer() -> None:
    (resolution,) = item("Cllr Pell proposed Cllr Fox, seconded Cllr Orr.").resolutions
    assert (resolution.proposer, resolution.seconder) == ("Cllr Pell", "Cllr Orr")


def test_resolved_with_its_figures_closes_the_motion_above_it() -> None:
    (resolution,) = item(
        "It was proposed by Cllr Pell and seconded by Cllr Orr that the price be accepted. An amendment, proposed by "
        "Cllr Fox, to wait found no seconder. RESOLVED (6 for, 1 against). The Clerk thanked all."
    ).resolutions
    assert (resolution.proposer, resolution.seconder) == ("Cllr Pell", "Cllr Orr")
    assert resolution.vote and (resolution.vote.votes_for, resolution.vote.against) == (6, 1)


def test_vote_at_the_end_of_the_talk_is_that_of_the_resolution_below() -> None:
    told = "The Clerk sought approval. On being put to the vote, 6 voted for, 1 against and 1 abstained."
    item = read(f"1. Grants\n{told}\n\nResolved – That the grants be paid.\n\n2. Roads\nNone.").items[0]
    vote = item.resolutions[0].vote
    assert vote is not None
    assert (vote.votes_for, vote.against, vote.abstained) == (6, 1, 1)
    assert item.paragraphs[0].text == told


def test_vote_on_an_amendment_is_not_that_of_the_resolution_below() -> None:
    told = "The Clerk sought approval. The amendment was carried by 6 votes to 2."
    item = read(f"1. Grants\n{told}\n\nResolved – That the grants be paid.\n\n2. Roads\nNone.").items[0]
    assert [resolution.vote for resolution in item.resolutions if "paid" in resolution.clauses[0].text] == [None]


def test_motion_whose_own_words_tell_that_it_fell_is_lost() -> None:
    item = read(
        "1. Field\nIt was moved by Cllr Reed and seconded by Cllr Pike that the field be sold. On being put to the "
        "vote, the motion was LOST (3 votes for, 4 against).\n\n2. Roads\nNone."
    ).items[0]
    assert [resolution.verb for resolution in item.resolutions] == ["lost"]


def test_movers_behind_shortened_words_belong_to_what_was_approved() -> None:
    item = read("1. Finance\nPayments of £93 approved. Prop. CB, sec. ED.\n\n2. Roads\nNone.").items[0]
    assert [(one.proposer, one.seconder) for one in item.resolutions] == [("CB", "ED")]
    assert item.resolutions[0].clauses[0].text == "Payments of £93 approved. Prop. CB, sec. ED."


def test_agreed_behind_a_dash_is_a_decision() -> None:
    item = read("1. Finance\nClerk's salary – agreed to pay the new scale.\n\n2. Roads\nNone.").items[0]
    assert [one.verb for one in item.resolutions] == ["agreed"]


@pytest.mark.parametrize(
    ("text", "decided"),
    {
        "The Flood Authority had raised no objection.": False,
        "Highways had no objection to the scheme.": False,
        "No objections were raised by residents.": False,
        "26/77 Mill Lane, a porch. No objection.": True,
        "The Council had no objection to the scheme.": True,
    }.items(),
)
def test_what_others_have_no_objection_to_is_no_decision(text: str, decided: bool) -> None:
    item = read(f"1. Planning\n{text}\n\n2. Roads\nNone.").items[0]
    assert bool(item.resolutions) is decided


def test_resolution_printed_again_behind_other_opening_words_is_given_once() -> None:
    page = (
        "Agenda item\n4.\nHalls\nTo hear.\nDecision:\nThat the plan be approved.\nMinutes:\nThe Clerk read it out.\n"
        "Resolved: That the plan be approved."
    )
    found = read(page)
    assert [clause.text for one in found.items[0].resolutions for clause in one.clauses] == [
        "That the plan be approved."
    ]


def test_member_who_substituted_is_told_in_an_item() -> None:
    page = "1. Apologies\nApologies were received from Councillor Ives. Councillor Kemp substituted.\n\n2. Roads\nNone."
    assert [(one.name, one.status) for one in read(page).attendance] == [
        ("Councillor Ives", "apologies"),
        ("Councillor Kemp", "substitute"),
    ]


def test_line_to_be_signed_is_no_decision() -> None:
    items = read("1. Halls\nOpen.\n\n2. Roads\nNone.\n\nSigned as a correct record:\nChairman ________").items
    assert [item.resolutions for item in items] == [[], []]


def test_amendment_that_was_put_and_lost_is_lost_and_its_motion_carried() -> None:
    (one,) = read(
        "Agenda item\nMill\nMinutes:\nIt was moved by Councillor Bell and seconded by Councillor Cole that the report "
        "be received. An amendment, moved by Councillor Fox and seconded by Councillor Gale, that it be deferred, was "
        "put and lost by 9 votes to 5. The substantive motion was put and carried.\n"
    ).items
    assert [resolution.verb for resolution in one.resolutions] == ["agreed", "lost", "agreed"]


def test_movers_before_a_resolution_on_its_line_are_its_own() -> None:
    (one,) = read(
        "Agenda item\nMill\nMinutes:\nProposed: Cllr Bell Seconded: Cllr Cole. RESOLVED to pay the bills.\n"
    ).items
    assert [(r.proposer, r.seconder, r.clauses[0].text) for r in one.resolutions] == [
        ("Cllr Bell", "Cllr Cole", "pay the bills.")
    ]


def test_talk_above_a_decision_without_a_heading_of_its_own_is_discussion() -> None:
    page = (
        "01/26 Plan\nMrs Reed asked who had been heard.\nIn response to a question from Mr Pike, the Director "
        "advised that few had come. He undertook to send the figures.\nDecision:\n"
        "The Committee RECOMMENDED that the Council:\n"
        "(i) approve the plan; and\n(ii) pay the rent.\n\n02/26 Loan\nNone.\n\n03/26 Close\nNone."
    )
    item = read(page).items[0]
    assert (item.purpose, [one.speakers for one in item.paragraphs]) == (
        None,
        [["Mrs Reed"], ["Mr Pike", "the Director"]],
    )
    assert [one.owner for one in item.commitments] == ["the Director"]
