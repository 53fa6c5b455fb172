"""Who speaks where a name stands before what is said, or heads it."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem

HEAD = (
    "OXBECK COUNCIL\n\nPresent: Councillors J Vane, C Moss and D Tull\nIn attendance: Ann Poe (Clerk)\n\n1. {title}\n\n"
)


def _item(said: str, *, title: str = "ROADS") -> ReadItem:
    return read(f"{HEAD.format(title=title)}{said}\n\n2. CLOSE\n\nThe meeting closed at 9pm.\n").items[0]


SAID = {
    "Cllr Vane: The ford is shut until May.\n\nCllr Moss: When will it reopen?\n\nClerk: It will reopen in June.": [
        ("contribution", ["Cllr Vane"], None),
        ("contribution", ["Cllr Moss"], None),
        ("response", ["Clerk"], 1),
    ],
    "Cllr Vane – the ford is shut until May.\n\nCllr Moss – has the builder been told?": [
        ("contribution", ["Cllr Vane"], None),
        ("contribution", ["Cllr Moss"], None),
    ],
    "JV: the ford is shut.\n\nCM: when will it open?": [
        ("contribution", ["JV"], None),
        ("contribution", ["CM"], None),
    ],
    "Councillor Vane (Question): When will it reopen?\n\nThe Leader (Answer): It will reopen in June.": [
        ("contribution", ["Councillor Vane"], None),
        ("response", ["The Leader"], 0),
    ],
    "Councillors made the following comments:\nCllr Moss – supports it\nCllr Vane – cost too high": [
        ("narrative", [], None),
        ("contribution", ["Cllr Moss"], None),
        ("contribution", ["Cllr Vane"], None),
    ],
    "Councillor Vane (Elm Ward)\n\nThe ford is shut.\n\nCouncillor Moss\n\nThanked the wardens.": [
        ("heading", [], None),
        ("contribution", ["Councillor Vane"], None),
        ("heading", [], None),
        ("contribution", ["Councillor Moss"], None),
    ],
}


@pytest.mark.parametrize("said", SAID)
def test_whoever_is_named_before_what_is_said_speaks(said: str) -> None:
    assert [(p.kind, p.speakers, p.replies_to) for p in _item(said).paragraphs] == SAID[said]


@pytest.mark.parametrize(
    "lines",
    [
        "For: Cllrs Vane and Moss\nAgainst: Cllr Tull",
        "Cllr Vane – Finance Committee\nCllr Moss – Ponds Board",
        "Cllr Vane – Chair\nCllr Moss – Vice-Chair",
        "Cllr Vane – pecuniary interest as he is a trustee.\nCllr Moss – personal interest as he is a member.",
        "Mr Roe – £40.00\nMrs Lee – £3.20",
        "Mr Roe – new porch\nMrs Lee – change of use, which was refused by the county",
        "Mill Lane: When will the hole be mended?\nHedges: The hedge is too high.",
        "Clerk – ask Mr Roe whether the roof is sound.",
        "Apologies: Cllr Vane – he is on holiday.",
    ],
)
def test_votes_offices_interests_sums_places_and_tasks_behind_a_name_are_not_said(lines: str) -> None:
    assert [p.speakers for p in _item(lines).paragraphs if p.speakers] == []


@pytest.mark.parametrize("task", ["Clerk: to write to the county.", "Clerk – write to the school", "JV: obtain quote"])
def test_task_behind_a_name_stays_a_promise(task: str) -> None:
    item = _item(task)
    assert ([p.speakers for p in item.paragraphs], len(item.commitments)) == ([[]], 1)


ASKED = (
    "Question 1 from Councillor Moss to the Leader\n\nWhen will the ford open?\n\nAnswer\n\nIt will open in June.\n\n"
    "Supplementary question\n\nWhy so late?\n\nResponse by the Leader\n\nBecause of the flood.\n\n"
    "The Council noted it all."
)


def test_question_on_notice_is_its_asker_s_and_the_answer_is_of_whoever_was_asked() -> None:
    assert [(p.kind, p.speakers, p.replies_to) for p in _item(ASKED).paragraphs] == [
        ("heading", [], None),
        ("contribution", ["Councillor Moss"], None),
        ("heading", [], None),
        ("response", ["the Leader"], 1),
        ("heading", [], None),
        ("contribution", ["Councillor Moss"], None),
        ("heading", [], None),
        ("response", ["the Leader"], 5),
        ("narrative", [], None),
    ]


def test_question_as_an_item_s_title_names_who_asks_and_who_answers() -> None:
    item = _item("When will it open?\n\nAnswer\n\nIt will open in June.", title="Question from Mrs Lee to the Leader")
    assert [p.speakers for p in item.paragraphs] == [["Mrs Lee"], [], ["the Leader"]]


def test_answers_below_no_question_are_nobody_s() -> None:
    item = _item("The plan was discussed.\n\nResponse\n\nThe ford is wide.")
    assert [p.speakers for p in item.paragraphs] == [[], [], []]


@pytest.mark.parametrize(
    "said",
    [
        "Tree Warden – discussed, and the notice is still up.",
        "Chair – discussed at length.",
        "Lane Officer - noted.",
        "Clerk – considered and left for now.",
        "Lamp Warden – received by all.",
        "Ranger – reviewed in full.",
    ],
)
def test_what_was_done_with_a_matter_behind_a_dash_is_nobodys_word(said: str) -> None:
    assert [p.speakers for p in _item(said).paragraphs] == [[]]


def test_whoever_discussed_or_noted_a_thing_behind_a_dash_is_heard() -> None:
    found = _item("Cllr Vane – discussed the gate with its owner.\n\nThe Ranger – noted that it was shut.")
    assert [p.speakers for p in found.paragraphs] == [["Cllr Vane"], ["The Ranger"]]


def test_answer_given_by_somebody_answers_the_question_in_quotation_marks_above() -> None:
    page = 'Question from Cllr Hay: "What is the response time?"\nAnswer by the Chair: "Eight minutes."\n'
    (item,) = read(f"1. Questions\n{page}").items
    assert [(one.kind, one.speakers, one.replies_to) for one in item.paragraphs] == [
        ("contribution", ["Cllr Hay"], None),
        ("response", ["the Chair"], 0),
    ]


def test_question_headed_by_its_number_and_a_dash_is_put_by_whom_it_names() -> None:
    page = (
        'Question 1 – Cllr Hay to the Leader of the Council\n"What is the response time?"\nResponse: Eight minutes.\n'
    )
    (item,) = read(f"1. Questions\n{page}").items
    assert [(one.kind, one.speakers) for one in item.paragraphs][1:] == [
        ("contribution", ["Cllr Hay"]),
        ("response", ["the Leader of the Council"]),
    ]
