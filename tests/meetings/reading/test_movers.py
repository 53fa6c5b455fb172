"""Who proposed and seconded what was decided, and how the vote on it went, in the hands of many clerks."""

from typing import NamedTuple

import pytest

from meetings.reading import movers
from meetings.reading.minutes import read
from meetings.reading.shape import ReadResolution

HEAD = (
    "Harrowick Town Council\n3 March 2026\nPresent: Cllrs A Marsh (Chair), B Dene (BD), C Loss, D Wye (DW)\n"
    "1. Welcome\nThe Chair welcomed everyone.\n2. Grants\n"
)


class Told(NamedTuple):
    verb: str
    proposer: str | None
    seconder: str | None
    counted: tuple[int | None, ...] | None
    operative: str


FORMS = {
    "It was proposed by Cllr Dene and seconded by Cllr Wye that the grant be paid. On a vote being taken there were "
    "5 in favour, 3 against and 2 abstentions. The motion was carried.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", (5, 3, 2), "It was proposed by Cllr Dene and seconded by Cllr Wye that the"
    ),
    "To pay the grant. Proposed: Cllr Dene. Seconded: Cllr Wye. All agreed.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "To pay the grant."
    ),
    "Cllr Dene proposed to pay the grant. This was seconded by Cllr Wye and carried nem con.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "Cllr Dene proposed to pay the grant."
    ),
    "To pay the grant. Proposed Cllr Dene, seconded Cllr Wye. Approved.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "To pay the grant."
    ),
    "RESOLVED: That the grant be paid. (Prop. Cllr Dene, Sec. Cllr Wye)": Told(
        "resolved", "Cllr Dene", "Cllr Wye", None, "the grant be paid."
    ),
    "RESOLVED that the grant be paid. Proposed: Cllr Dene  Seconded: Cllr Wye  Vote: Unanimous": Told(
        "resolved", "Cllr Dene", "Cllr Wye", None, "the grant be paid."
    ),
    "RESOLVED, on the motion of Councillor Dene, seconded by Councillor Wye, that the grant be paid.": Told(
        "resolved", "Councillor Dene", "Councillor Wye", None, "the grant be paid."
    ),
    "Councillor Dene, seconded by Councillor Wye, moved approval of the grant, which was agreed.": Told(
        "agreed", "Councillor Dene", "Councillor Wye", None, "Councillor Dene, seconded by Councillor Wye, moved"
    ),
    "Motion: That the grant be paid. Proposer: Cllr Dene. Seconder: Cllr Wye. For: 6. Against: 1. Abstentions: 0. "
    "Motion carried.": Told("agreed", "Cllr Dene", "Cllr Wye", (6, 1, 0), "Motion: That the grant be paid."),
    "Voting: For 4, Against 0, Abstain 1. Resolved: to pay the grant.": Told(
        "resolved", None, None, (4, 0, 1), "pay the grant."
    ),
    "The vote was tied 4-4 and the Chair used his casting vote in favour. RESOLVED that the grant be paid.": Told(
        "resolved", None, None, (4, 4, None), "the grant be paid."
    ),
    "The Committee agreed by majority (5:2) to pay the grant.": Told(
        "agreed", None, None, (5, 2, None), "The Committee agreed by majority"
    ),
    "It was proposed by Cllr Dene & seconded by Cllr Wye that the sum of £40. 00 be paid to the band.": Told(
        "agreed",
        "Cllr Dene",
        "Cllr Wye",
        None,
        "It was proposed by Cllr Dene & seconded by Cllr Wye that the sum of £40. 00 be",
    ),
    "Cllr Mrs J Dene proposed acceptance of the accounts seconded by Cllr Mrs D Wye": Told(
        "agreed", "Cllr Mrs J Dene", "Cllr Mrs D Wye", None, "Cllr Mrs J Dene proposed acceptance"
    ),
    "Cllr Dene proposed that the sum be raised to £20.00 seconded by Cllr Wye. Unanimously agreed": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "Cllr Dene proposed that the sum be raised to £20.00"
    ),
    "D.Wye, proposed by B.Dene, seconded by A.Marsh. All in favour.": Told(
        "agreed", "B.Dene", "A.Marsh", None, "D.Wye, proposed by B.Dene"
    ),
    "Upon the proposition of B Dene, seconded by D Wye, it was resolved “That the accounts be approved.”": Told(
        "resolved", "B Dene", "D Wye", None, "it was resolved “That the accounts"
    ),
    "DW was proposed as Vice-Chair by BD and seconded by AM.": Told(
        "agreed", "BD", "AM", None, "DW was proposed as Vice-Chair by BD"
    ),
    "Ann Loss was elected as Chair, nominated by Cllr Dene, seconded by Cllr Wye, all agreed": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "Ann Loss was elected as Chair"
    ),
    "The minutes of 3 May were approved. Proposed. Cllr Dene, Seconded Cllr Wye, all agreed.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "The minutes of 3 May were approved."
    ),
    "The mill was run by the Poe Agency. Proposed Cllr Dene, seconded by Cllr Wye, all were agreed.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", None, "The mill was run by the Poe Agency."
    ),
    "Cllr Loss suggested a bench. All Councillors agreed.": Told(
        "agreed", None, None, None, "Cllr Loss suggested a bench."
    ),
    "The bench was chosen.\nProposer Cllr Dene, 2nd Cllr Wye.": Told(
        "agreed", "Cllr Dene", "Cllr Wye", (None, None, None), "The bench was"
    ),
    "The amendment was put to the vote and LOST by 3 votes to 7.": Told(
        "lost", None, None, (3, 7, None), "The amendment was put to the vote"
    ),
    "A recorded vote was asked for.\nFor: Cllrs Dene, Loss, Wye (3)\nAgainst: Cllr Marsh (1)\nAbstained: none\n"
    "The motion was therefore CARRIED.": Told("agreed", None, None, (3, 1, None), "The motion was therefore CARRIED."),
}


@pytest.mark.parametrize("words", FORMS)
def test_decision_tells_its_movers_and_its_vote(words: str) -> None:
    (one,) = read(f"{HEAD}{words}\n3. Roads\nNone were shut.\n").items[1].resolutions
    told, vote = FORMS[words], one.vote
    assert (one.verb, one.proposer, one.seconder) == told[:3]
    assert (vote and (vote.votes_for, vote.against, vote.abstained)) == told.counted
    assert one.clauses[0].text.startswith(told.operative)


def test_lines_of_a_recorded_vote_name_who_voted_how() -> None:
    words = "For: Cllrs Dene, Wye\nAgainst: Cllr Marsh (1)\nAbstained: none\nThe motion was therefore CARRIED."
    (one,) = read(f"{HEAD}{words}\n3. Roads\nNone were shut.\n").items[1].resolutions
    assert one.vote and one.vote.named == {"Cllr Dene": "for", "Cllr Wye": "for", "Cllr Marsh": "against"}


def test_list_of_those_for_something_that_no_motion_follows_stays_where_it_is() -> None:
    words = "For: Cllrs Dene, Wye\nThe walk begins at noon."
    item = read(f"{HEAD}{words}\n3. Roads\nNone were shut.\n").items[1]
    assert (item.resolutions, [p.text for p in item.paragraphs]) == ([], words.split("\n"))


@pytest.mark.parametrize(
    ("line", "votes_for"),
    {
        "(Proposed Cllr Pike; seconded Cllr Moss; all in favour)": None,
        "(Proposed Cllr Pike; seconded Cllr Moss; 3 in favour, 1 against)": 3,
    }.items(),
)
def test_movers_in_brackets_with_the_vote_belong_to_the_resolution_above(line: str, votes_for: int | None) -> None:
    found = read(f"1. Minutes\nRESOLVED: That the minutes be signed.\n{line}\n\n2. Roads\nNone.").items[0].resolutions
    assert [(one.proposer, one.seconder, one.vote and one.vote.votes_for) for one in found] == [
        ("Cllr Pike", "Cllr Moss", votes_for)
    ]


def test_mover_with_a_shortened_title_is_named_in_full() -> None:
    words = "It was proposed by Cllr. Reed, seconded by Cllr. Mrs. Pike and carried that the field be let."
    assert movers.pair(words) == ("Cllr. Reed", "Cllr. Mrs. Pike")


@pytest.mark.parametrize(
    "text",
    [
        "The minutes were approved. Proposer Cllr G Pike, 2nd Cllr K Reed.",
        "All payments approved proposer Cllr G Pike, 2nd Cllr K Reed",
        "The date will be 8th May 2026. Proposer Cllr G Pike, 2nd Cllr K Reed, all councillors voted and agreed.",
    ],
)
def test_proposer_and_second_belong_to_what_stands_before_them(text: str) -> None:
    item = read(f"1. Minutes\n{text}\n\n2. Roads\nNone.").items[0]
    assert [(one.proposer, one.seconder) for one in item.resolutions] == [("Cllr G Pike", "Cllr K Reed")]
    assert [clause.text for clause in item.resolutions[0].clauses] == [text]
    assert item.paragraphs == []


def test_that_the_council_agreed_to_this_is_no_second_decision() -> None:
    text = "It was proposed to buy it. Proposer Cllr G Pike, 2nd Cllr K Reed. Full Council agreed to this action."
    found = read(f"1. Gate\n{text}\n\n2. Roads\nNone.").items[0].resolutions
    assert [(one.proposer, one.seconder) for one in found] == [("Cllr G Pike", "Cllr K Reed")]


def test_second_year_running_is_no_seconder() -> None:
    text = "Cllr Pike was proposed as chair, the 2nd year running."
    assert read(f"1. Chair\n{text}\n\n2. Roads\nNone.").items[0].resolutions == []


@pytest.mark.parametrize(
    "text",
    [
        "The financial statement for the year ending 31/03/26 was accepted as presented.",
        "A risk assessment of Parish Council assets was accepted as circulated.",
    ],
)
def test_what_is_accepted_as_presented_is_decided(text: str) -> None:
    assert len(read(f"1. Accounts\n{text}\n\n2. Roads\nNone.").items[0].resolutions) == 1


def test_movers_below_the_sums_that_were_to_be_paid_moved_the_payment() -> None:
    page = (
        HEAD
        + "It was resolved to pay:\nL. Moor – wages – £40.00\nMill Hall – hire – £9.50\n"
        + "Prop. Cllr Dene, sec. Cllr Wye.\n"
    )
    item = read(page).items[-1]

    (resolution,) = item.resolutions
    assert (resolution.proposer, resolution.seconder) == ("Cllr Dene", "Cllr Wye")
    assert len(item.paragraphs) == 3


def test_movers_below_what_was_said_since_moved_something_else() -> None:
    page = HEAD + "It was resolved to pay the bills.\nThe hall was cold.\nProp. Cllr Dene, sec. Cllr Wye.\n"
    first, _ = read(page).items[-1].resolutions

    assert (first.proposer, first.seconder) == (None, None)


@pytest.mark.parametrize("moved", ["", "It was moved by Cllr Dene, seconded by Cllr Wye and put to the vote:\n"])
def test_vote_in_brackets_behind_the_word_that_opens_a_resolution_is_its_vote(moved: str) -> None:
    (resolution,) = (
        read(f"{HEAD}{moved}RESOLVED (7 for, 1 against, 1 abstention): That the grant be paid.\n").items[-1].resolutions
    )

    vote = resolution.vote
    assert vote is not None
    assert (vote.votes_for, vote.against, vote.abstained) == (7, 1, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Prop: Cllr Dene, Sec: Cllr Wye",
        "Proposer: Cllr Dene Seconder: Cllr Wye",
        "Prop. by Cllr Dene and sec. by Cllr Wye",
    ],
)
def test_shortened_words_name_who_moved(line: str) -> None:
    assert movers.alone(line) == ("Cllr Dene", "Cllr Wye")


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Dene proposed that the grant be £40. Seconded by Cllr Wye. Carried.",
        "Cllr Dene felt that £60 was too much and proposed that the grant be £40. This was seconded by Cllr Wye.",
        "Cynigiodd Cllr Dene fod y grant yn £40. Eiliwyd gan Cllr Wye. Pasiwyd yn unfrydol.",
    ],
)
def test_sentence_behind_a_motion_tells_who_seconded_it(words: str) -> None:
    assert movers.pair(words) == ("Cllr Dene", "Cllr Wye")


def test_who_was_proposed_proposed_nothing() -> None:
    assert movers.pair("Chair: Ann Dale proposed by Cllr Dene; seconded by Cllr Wye") == ("Cllr Dene", "Cllr Wye")


def test_movers_below_the_sums_that_were_agreed_moved_them() -> None:
    sums = "Payee\tFor\tSum\nJ. Poe\tSalary\t£512.00\nHall\tRent\t£40.00\n"
    page = f"{HEAD}(a) Payments – Resolved to pay the following:\n{sums}"
    (resolution,) = read(f"{page}Proposed: Cllr Dene; Seconded: Cllr Wye\n").items[-1].resolutions

    assert (resolution.proposer, resolution.seconder) == ("Cllr Dene", "Cllr Wye")


def test_word_below_what_was_approved_says_it_once_more() -> None:
    (resolution,) = read(f"{HEAD}The grants of 3 May [Paper 4] were approved.\nAPPROVED\n").items[-1].resolutions

    assert [clause.text for clause in resolution.clauses] == ["The grants of 3 May [Paper 4] were approved."]
    assert resolution.vote is not None and resolution.vote.text == "APPROVED"


def test_movers_of_a_recommendation_moved_what_the_committee_resolved_below() -> None:
    page = (
        HEAD
        + "Cllr Dene proposed and Cllr Wye seconded the recommendation.\nThe Committee RESOLVED to pay the grant.\n"
    )
    (resolution,) = read(page).items[-1].resolutions

    assert (resolution.verb, resolution.proposer, resolution.seconder) == ("resolved", "Cllr Dene", "Cllr Wye")


def test_motion_in_quotation_marks_below_its_movers_and_that_it_was_agreed_is_the_clause() -> None:
    page = f"{HEAD}Proposed by Cllr Dene\nSeconded by Cllr Wye\nAnd agreed\n“That the grant be paid.”\n"
    (resolution,) = read(page).items[-1].resolutions

    assert (resolution.proposer, resolution.seconder) == ("Cllr Dene", "Cllr Wye")
    assert [clause.text for clause in resolution.clauses] == ["“That the grant be paid.”"]


def test_movers_before_a_decision_in_form_moved_it() -> None:
    page = f"{HEAD}The list had been sent out.\nProposed Cllr Dene, seconded Cllr Wye.\nDECISION: That it be paid.\n"
    (resolution,) = read(page).items[-1].resolutions

    assert (resolution.proposer, [clause.text for clause in resolution.clauses]) == ("Cllr Dene", ["it be paid."])


def test_how_the_motion_went_is_no_part_of_the_seconders_name() -> None:
    assert movers.alone("Proposed by Cllr Dene, seconded by Cllr Wye. Motion agreed.") == ("Cllr Dene", "Cllr Wye")


def test_seconder_in_the_next_sentence_is_told_by_the_verb_alone() -> None:
    assert movers.pair("Cllr Dene proposed that bins be asked for. Cllr Wye seconded.") == ("Cllr Dene", "Cllr Wye")


def test_names_of_who_voted_on_the_motion_are_not_those_of_the_amendment_that_fell() -> None:
    said = (
        "It was moved by Cllr Dene and seconded by Cllr Wye that the limit be ten.\n"
        "As an amendment it was moved by Cllr Loss and seconded by Cllr Marsh that the limit be eight.\n"
        "On being put to the vote the amendment was lost, there being 3 for and 5 against.\n"
        "On the substantive motion, there voted for: Councillors Dene and Wye; against: Councillor Loss.\n"
        "RESOLVED – That the limit be ten.\n"
    )
    amendment, motion = read(HEAD + said).items[-1].resolutions
    assert (amendment.verb, amendment.vote and amendment.vote.named) == ("lost", {})
    assert motion.vote is not None
    assert motion.vote.named == {"Councillor Dene": "for", "Councillor Wye": "for", "Councillor Loss": "against"}


def test_seconder_on_a_line_that_goes_over_into_the_resolution_is_a_name_alone() -> None:
    page = f"{HEAD}Proposed by Cllr Dene,\nSeconded by Cllr Wye and RESOLVED:\n“That the grant be paid.”\n"
    (resolution,) = read(page).items[-1].resolutions

    assert (resolution.proposer, resolution.seconder) == ("Cllr Dene", "Cllr Wye")


def seconded(text: str) -> list[ReadResolution]:
    (found,) = read(f"Agenda item\nBuses in the evening\nMinutes:\n{text}").items
    return found.resolutions


@pytest.mark.parametrize(
    "lead", ["Cllr Pell proposed the following:", "Cllr Pell moved the following motion on wells:"]
)
@pytest.mark.parametrize("below", ["This was seconded by Cllr Orr and agreed.", "The above was seconded by Cllr Orr."])
def test_words_between_who_proposed_the_following_and_who_seconded_it_are_resolved(lead: str, below: str) -> None:
    (resolution,) = seconded(f"{lead}\n\n“The Council asks that wells be paid for.”\n\n{below}")
    assert (resolution.proposer, resolution.seconder) == ("Cllr Pell", "Cllr Orr")
    assert [clause.text for clause in resolution.clauses] == ["“The Council asks that wells be paid for.”"]


@pytest.mark.parametrize(
    "end", ["this was seconded by Councillors Orr, Lee and Dee.", "which was seconded by Cllr Orr."]
)
def test_long_motion_seconded_at_its_end_is_decided(end: str) -> None:
    said = (
        "Councillor Pell proposed that a letter go to the next Full Council Meeting to ask that the plan for the "
        "square "
        "and the lanes about it be parted from the plan for the town as a whole so far as the law of the land and the "
        "purse of the county let the Council do so"
    )
    (resolution,) = seconded(f"{said}, {end}")
    assert resolution.proposer == "Councillor Pell"
    assert resolution.clauses[0].text.startswith("Councillor Pell proposed")


def test_line_that_says_what_shall_be_below_its_movers_is_what_was_resolved() -> None:
    found = read(
        "Agenda item\nRents\nMinutes:\nProposed by Ned Sloe, seconded by Cllr Dene.\n\n"
        "The rent of 3 May 2027 be halved and paid."
    )
    (resolution,) = found.items[0].resolutions
    assert [clause.text for clause in resolution.clauses] == ["The rent of 3 May 2027 be halved and paid."]
    assert (resolution.proposer, resolution.seconder) == ("Ned Sloe", "Cllr Dene")


@pytest.mark.parametrize(
    ("text", "movers_are"),
    {
        "It was proposed by Cllr Dene that the stile be mended. It was seconded by the Chairman and agreed by all.": (
            "Cllr Dene",
            "the Chairman",
        ),
        "Election of the treasurer was proposed by Mrs C Loss and seconded by Mr D Wye. This was approved as such.": (
            "Mrs C Loss",
            "Mr D Wye",
        ),
        "Carys Loss proposes Ben Dene as secretary and Dai Wye seconds.": ("Carys Loss", "Dai Wye"),
        "Carys Loss proposes that the stile be mended. Dai Wye seconds.": ("Carys Loss", "Dai Wye"),
        "The minutes of the 4 May meeting were accepted as a true record. Proposed by Cllr Dene and seconded by Cllr "
        "Wye. All in favour. Minutes signed by the Chairman.": ("Cllr Dene", "Cllr Wye"),
    }.items(),
)
def test_movers_told_in_two_sentences_or_in_the_present_are_of_one_decision(
    text: str, movers_are: tuple[str, str]
) -> None:
    found = read(HEAD + text).items[1].resolutions
    assert [(one.proposer, one.seconder) for one in found] == [movers_are]


def test_who_nominates_somebody_proposes() -> None:
    text = "Cllr Dene nominated Cllr Loss for the office of Vice Chairman, seconded by Cllr Wye."
    found = read(HEAD + text).items[1].resolutions
    assert [(one.proposer, one.seconder) for one in found] == [("Cllr Dene", "Cllr Wye")]


def test_movers_whose_word_of_resolving_was_lost_open_what_they_moved() -> None:
    moved = "It was moved by Councillor B Dene, seconded by Councillor D Wye, and"
    (first,) = (
        read(f"{HEAD}It rained.\n\n{moved}\n\n1) The grant be paid.\n\n2) The list be kept.\n").items[-1].resolutions
    )
    assert (first.stem, first.proposer, first.seconder) == (moved, "Councillor B Dene", "Councillor D Wye")
    assert [(c.label, c.text) for c in first.clauses] == [("1)", "The grant be paid."), ("2)", "The list be kept.")]
    (second,) = read(f"{HEAD}It rained.\n\n{moved} The grant be paid as before.\n").items[-1].resolutions
    assert (second.stem, [c.text for c in second.clauses]) == (moved, ["The grant be paid as before."])


def test_mover_of_what_is_proposed_again_in_form_says_nothing() -> None:
    words = (
        "Cllr Dene proposed that Cllr Wye be the second member. Proposed Cllr Dene, seconded Cllr Loss, all in favour."
    )
    (item,) = read(f"{HEAD}{words}\n").items[-1:]
    assert [paragraph.speakers for paragraph in item.paragraphs if paragraph.speakers] == []
    assert [one.proposer for one in item.resolutions] == ["Cllr Dene"]
