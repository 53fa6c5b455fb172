"""Labels and the lists that they make."""

import pytest

from meetings.reading import labels
from tests.meetings.reading.pages import said

SPLIT = {
    "30.5 The Board": ("30.5", "number"),
    "73/17 Minutes": ("73/17", "number"),
    "19.09.01 Apologies": ("19.09.01", "number"),
    "4.13ii) The bed": ("4.13ii)", "number"),
    "a) The plan": ("a)", "letter"),
    "(iv) that it be": ("(iv)", "letter"),
    "[b] that it be": ("[b]", "letter"),
    "41a/19 Apologies": ("41a/19", "number"),
    "12. Approves": ("12.", "digit"),
    "1.Apologies": ("1.", "digit"),
    "A. Parking – the Clerk had written.": ("A.", "letter"),
    "C. Trees, Hedges and Ponds": ("C.", "letter"),
    "3.1Ada Dale was welcomed": ("3.1", "number"),
}
NO_LABEL = [
    "G.Cole. M.Dale and T.Moor sign the cheques.",
    "G.Cole, the Treasurer",
    "7.30 pm",
    "2.5 million",
    "2.5Km of lane",
    "[sic] that it be",
    "01/02/2020 Minutes",
    "17/01282/F Porch",
    "G. Cole volunteered",
    "C. Cole, Director of Roads explained",
    "L. Moor – wages – £40.00",
    "J. Moor Salary £512.00",
    "A resident",
    "PK said",
]


@pytest.mark.parametrize(("text", "label"), SPLIT.items())
def test_label_is_split_off(text: str, label: tuple[str, str]) -> None:
    found = labels.split(text)
    assert found is not None
    assert (found.text, found.kind) == label


@pytest.mark.parametrize("text", NO_LABEL)
def test_times_sums_dates_and_names_are_no_labels(text: str) -> None:
    assert labels.split(text) is None


def test_run_on_list_is_taken_apart_in_sequence_only() -> None:
    found = labels.inline("1. To note 2 of 4. 2. To pay £3. 3. To act 7. 5. x")
    assert [(label.text, label.rest) for label in found] == [
        ("1.", "To note 2 of 4."),
        ("2.", "To pay £3."),
        ("3.", "To act 7. 5. x"),
    ]


def test_run_on_list_needs_no_stops_where_its_clauses_begin_with_what_is_decided() -> None:
    found = labels.inline("1) to note part 2) of it 2) to pay the bill 3) agreed the plan")
    assert [(label.text, label.rest) for label in found] == [
        ("1)", "to note part 2) of it"),
        ("2)", "to pay the bill"),
        ("3)", "agreed the plan"),
    ]


def test_levels_follow_the_forms_of_the_labels() -> None:
    ladder = labels.Ladder()
    levels = [ladder.place(labels.Label(text, "", "")) for text in ("1.", "2.", "a)", "b)", "i)", "ii)", "c)", "3.")]
    assert levels == [1, 1, 2, 2, 3, 3, 2, 1]


def test_i_after_h_is_a_letter_and_i_alone_is_roman() -> None:
    ladder = labels.Ladder()
    assert [ladder.place(labels.Label(text, "", "")) for text in ("g)", "h)", "i)", "j)")] == [1, 1, 1, 1]
    ladder = labels.Ladder()
    assert [ladder.place(labels.Label(text, "", "")) for text in ("a)", "i)", "ii)", "b)")] == [1, 2, 2, 1]


def test_number_of_an_application_is_no_label() -> None:
    assert labels.split("DM/26/0211 Rear extension at the mill.") is None


def test_number_and_roman_figure_together_are_a_label() -> None:
    for printed in ("13iv)", "5 vi)", "12b)"):
        label = labels.split(f"{printed} The grant has come.")
        assert label and (label.text, label.rest) == (printed, "The grant has come.")
    assert labels.split("5 miles of hedge were laid.") is None


def test_numbers_alone_on_their_lines_label_the_clauses_below_them() -> None:
    for stem, one, two in (
        ("RESOLVED:", "1.", "2."),
        ("Resolved –", "(1)", "(2)"),
        ("RESOLVED that:", "1)", "2)"),
        ("The Board agreed that:-", "1.", "2."),
        ("It was resolved:", "(1)", "(2)"),
        ("AGREED:", "9)", "10)"),
    ):
        found = said(f"{stem}\n\n{one}\n\nThat the map be noted.\n\n{two}\n\nThat it be sent to the mill.").resolutions
        assert [(clause.label, clause.text) for each in found for clause in each.clauses] == [
            (one, "That the map be noted."),
            (two, "That it be sent to the mill."),
        ]
