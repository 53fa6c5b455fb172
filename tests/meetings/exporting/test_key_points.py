"""Which of the record's own sentences a summary takes."""

from meetings.exporting.key_points import key_points
from meetings.exporting.shape import Paragraph

OPENED = Paragraph(
    "The Head of Parks presented the plan. It had three parts. The third was the dearest of them by far."
)
ASKED = Paragraph("Cllr Marsh asked about swings.", kind="contribution", speakers=["Cllr Marsh"])
ANSWERED = Paragraph("Ivy Rowe said they were safe.", kind="response", speakers=["Ivy Rowe", "Cllr Marsh"])


def test_an_item_is_told_by_the_sentences_that_opened_it_and_by_who_spoke() -> None:
    assert key_points([OPENED, ASKED, ANSWERED]) == [
        "The Head of Parks presented the plan. It had three parts.",
        "Spoke: Cllr Marsh, Ivy Rowe.",
    ]


def test_the_opening_does_not_end_at_an_abbreviation() -> None:
    paragraph = Paragraph("Thanks were given to Mrs. B. Rowe for her work. She had served for nine years. All stood.")
    assert key_points([paragraph]) == ["Thanks were given to Mrs. B. Rowe for her work. She had served for nine years."]


def test_what_the_chair_summed_up_stands_whole_in_place_of_the_opening() -> None:
    summed_up = Paragraph(
        "The Chair summed up. There was support. There was doubt. It would return.", kind="chair_summary"
    )
    assert key_points([OPENED, summed_up]) == [summed_up.text]


def test_an_item_with_next_to_nothing_said_makes_no_point() -> None:
    assert key_points([Paragraph("There were none.")]) == []
    assert key_points([Paragraph("Apologies were received from Councillors Vane and Birch.")]) == []
    assert key_points([]) == []


def test_an_item_may_be_opened_by_whoever_spoke_first_but_not_by_a_heading() -> None:
    headed = Paragraph("Questions raised by members", kind="heading")
    by_office = Paragraph("The Leader agreed.", kind="response", speakers=["The Leader"])
    assert key_points([headed, ASKED, by_office]) == [
        "Cllr Marsh asked about swings.",
        "Spoke: Cllr Marsh, the Leader.",
    ]


def test_who_spoke_is_named_as_within_a_sentence() -> None:
    asked = Paragraph("They asked.", kind="contribution", speakers=["A resident", "An officer", "A Marsh", "The Chair"])
    assert key_points([asked])[-1] == "Spoke: a resident, an officer, A Marsh, the Chair."
