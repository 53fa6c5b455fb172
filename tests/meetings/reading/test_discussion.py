"""What a paragraph of discussion is, and whom an answer answers."""

import pytest

from meetings.reading.minutes import read

ANSWERED = {
    "Cllr Dene asked whether the mill would open.\nThe Clerk advised that it would in May.": [
        ("contribution", None),
        ("response", 0),
    ],
    "The Committee asked how many had come.\nThe Head of Parks said that forty had.\nMembers wondered why?\n"
    "The Head of Parks explained that it rained.": [
        ("narrative", None),
        ("response", 0),
        ("narrative", None),
        ("response", 2),
    ],
    "Cllr Dene raised concerns about the weir.\nMr Poe said that it was sound.": [
        ("contribution", None),
        ("response", 0),
    ],
    "Cllr Dene requested clarification of the term.\nMr Poe explained that it meant a weir.": [
        ("contribution", None),
        ("response", 0),
    ],
    # To ask in response to a report is no answer.
    "In response to the report Cllr Dene asked when the work began.\nMr Poe said that it began in May.": [
        ("contribution", None),
        ("response", 0),
    ],
    # Whoever asks somebody to act, goes on asking, has been answered or tells something else is not answered.
    "Cllr Dene asked the Clerk to write.\nCllr Bell said that the gate was shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill would open.\nCllr Bell asked when it would shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill was open and Mr Poe said it was.\nCllr Bell said that the gate was shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill would open.\nCllr Bell raised the state of the gate.": [
        ("contribution", None),
        ("contribution", None),
    ],
}


@pytest.mark.parametrize("said", ANSWERED)
def test_who_speaks_straight_after_a_question_answers_it(said: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items
    assert [(paragraph.kind, paragraph.replies_to) for paragraph in item.paragraphs] == ANSWERED[said]


HEAD = "Oxbeck Parish Council\n\nMinutes of the meeting held on 3 May 2026\n\n2. Forum\n\n"


def test_lines_that_begin_with_a_name_are_said_where_several_are_so_set() -> None:
    said = (
        "Cllr Vane outlined that she welcomed it.\n\nCllr Tull – we can seek a budget for it next year.\n\n"
        "Mr Lee: the young should be asked first, in their own schools."
    )
    (item,) = read(HEAD + said).items
    assert [p.speakers for p in item.paragraphs] == [["Cllr Vane"], ["Cllr Tull"], ["Mr Lee"]]
    assert {p.kind for p in item.paragraphs} == {"contribution"}


@pytest.mark.parametrize(
    "lines",
    [
        ("Cllr Tull – item 4, Planning, as the land is next door to hers.", "Cllr Moss – item 5, which is her band."),
        (
            "Cllr Tull – Parks, Roads and Lights, and the Burial Board.",
            "Cllr Moss – Finance, Staff and the Joint Panel.",
        ),
        ("Cllr Tull – to ask the county if a sign could be had.", "Mr Lee – to paint the gate that was bent in June."),
        ("Cllr Tull – we can seek a budget for it next year.",),
    ],
)
def test_interests_offices_tasks_and_a_single_line_behind_a_name_are_not_said(lines: tuple[str, ...]) -> None:
    (item,) = read(HEAD + "\n\n".join(("The Chair asked for names.", *lines))).items
    assert [p.speakers for p in item.paragraphs] == [["The Chair"], *([] for _ in lines)]


def test_name_above_a_list_speaks_in_it() -> None:
    (item,) = read(
        "Agenda item\n\n4.\n\nThe pond\n\nMinutes:\n\nClerk:\n\n• The gate was shut.\n\n• The mill was dry."
    ).items
    assert [(p.text, p.speakers) for p in item.paragraphs][:1] == [("Clerk:", ["Clerk"])]


def test_short_lines_alike_go_on_with_the_list_below_a_colon() -> None:
    (item,) = read(
        "Agenda item\nMill\nMinutes:\n"
        "Mr Lee told of two complaints:\n\nNoise of the mill.\n\nNight work.\n\nThe Clerk asked which night.\n\n"
        "Works done by the parish:\n\nBench at the pond\n\nGate at Mill Lane\n\nGate at the church\n\n"
        "Mr Lee thanked all."
    ).items
    assert [p.kind for p in item.paragraphs] == [
        "contribution", "list", "list", "contribution", "heading", "list", "list", "list", "contribution",
    ]  # fmt: skip


def test_heading_behind_one_line_of_a_list_is_no_line_of_it() -> None:
    (item,) = read(
        "Agenda item\nMill\nMinutes:\n"
        "The Clerk paid:\n\nFenn Power £30.00\n\nRoads\n\nCllr Tull said that the road was shut.\n\nDone."
    ).items
    assert [p.kind for p in item.paragraphs][2:3] == ["heading"]


def test_matters_raised_by_the_public_head_what_follows() -> None:
    (item,) = read(
        "Agenda item\nMill\nMinutes:\n"
        + "The Chair asked for names.\n\nMatters reported by members of the public\n\n(a) Mud."
    ).items
    assert [p.kind for p in item.paragraphs] == ["contribution", "heading", "narrative"]


def test_sentence_below_a_heading_with_a_colon_is_no_list_and_lines_with_dashes_are_no_headings() -> None:
    (item,) = read(
        "Agenda item\nMill\nMinutes:\n"
        "The Chair had been ill.\n\nClerk's Report:\n\nThe audit has been returned.\n\n"
        "Band – thanks for the grant of May\n\nScouts – Training for Leaders\n\nOwners – the lease of Fen Drove\n\n"
        "Path at Mill Lane - weeds need cutting back\n\nThe meeting closed at 9.15pm\n\nParish Clerk"
    ).items
    assert [(p.kind, p.text.split()[0]) for p in item.paragraphs] == [
        ("narrative", "The"), ("heading", "Clerk's"), ("narrative", "The"), ("narrative", "Band"),
        ("narrative", "Scouts"), ("narrative", "Owners"), ("narrative", "Path"), ("narrative", "The"),
    ]  # fmt: skip


@pytest.mark.parametrize("signed", ["Parish Clerk", "Ann Dene", "Mrs A Dene", "Clerk to the Council"])
def test_whoever_kept_the_minutes_signs_below_the_close(signed: str) -> None:
    page = read(f"Agenda item\nMill\nMinutes:\nThe Chair had been ill.\n\nThe meeting closed at 9.15pm.\n\n{signed}")
    assert [p.text for p in page.items[0].paragraphs] == ["The Chair had been ill.", "The meeting closed at 9.15pm."]
    assert page.furniture[-1] == signed


def test_sums_in_a_column_below_a_colon_are_one_list() -> None:
    page = "1. Finance\n\nThese were bought:\n\nMop   £7.40\n\nSet of chairs     £52.00\n\nTwo lamps  £31.10\n"
    assert [one.kind for one in read(page).items[0].paragraphs] == ["narrative", "list", "list", "list"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Q. Why is the quay shut?", "A. It leaks."),
        ("Question 2: Why is the quay shut?", "Answer: It leaks."),
        ("Councillor Hale asked why the quay was shut.", "Response: It leaked."),
        ("Question 4 – Why is the quay shut?", "The Director replied that it leaked."),
    ],
)
def test_question_and_answer_of_which_nobody_is_named_belong_together(question: str, answer: str) -> None:
    (item,) = read(f"1. Quay\n\nIt rained.\n\n{question}\n\n{answer}\n").items
    assert [(paragraph.kind, paragraph.replies_to) for paragraph in item.paragraphs] == [
        ("narrative", None),
        ("contribution", None),
        ("response", 1),
    ]
