"""Minutes in tables that are printed with upright strokes."""

import pytest

from meetings.reading import formats
from meetings.reading.minutes import read
from tests.meetings.reading.pages import item

HEAD = "Oxbeck Parish Council\n\nMinutes of the meeting held on 4 May 2026\n\nPresent: Ann Bell, Carl Dunn\n\n"


def test_rows_that_begin_with_a_number_are_items() -> None:
    items = read(
        f"{HEAD}| No. | Subject | Discussion | Action |\n|---|---|---|---|\n"
        "| E36/26 | THOSE AWAY | Cllr Hale was away. |  |\n"
        "| E37/26 | NEWS OF THE PUMP | The pump was dry. The Clerk would see to it. | Clerk |\n"
        "| | | It would be oiled in June. | |\n"
        "| E38/26 | ANY OTHER MATTER | None. | |\n"
    ).items
    assert [(item.minute_number, item.title) for item in items] == [
        ("E36/26", "THOSE AWAY"),
        ("E37/26", "NEWS OF THE PUMP"),
        ("E38/26", "ANY OTHER MATTER"),
    ]
    assert [p.text for p in items[1].paragraphs][-1] == "It would be oiled in June."
    assert items[1].commitments[0].owner == "The Clerk"


def test_strokes_in_a_sentence_make_no_rows() -> None:
    page = "Ponds\n\nThe sign read 1 | Pond | Keep out, and 2 | Pump | Keep out too, the Clerk said.\n"
    (item,) = read(page).items
    assert item.paragraphs[0].text == page.split("\n\n")[1].strip()


def test_long_rule_below_rows_is_read_at_once() -> None:
    page = f"{HEAD}| 1. | THOSE AWAY | None. |\n| 2. | NEWS | None. |\n{'-' * 5000}x\n"
    assert [item.title for item in read(page).items] == ["THOSE AWAY", "NEWS"]


def test_title_and_words_in_one_cell_keep_who_acts_beside_them() -> None:
    items = read(
        f"{HEAD}Item | Minute | Action\n1 | Welcome. Ann Bell welcomed all. |\n"
        "2 | Policies. Carl Dunn asked for the list to come to the next meeting. | JM\n"
        "3 | Date of next meeting – 2 June |\n"
    ).items
    assert [item.title for item in items[:2]] == ["Welcome", "Policies"]
    assert [one.owner for one in items[1].commitments] == ["JM"]


ITEMS = [
    ("1", "Apologies", "None were sent.", "", "", ""),
    ("2", "Pump", "The pump is dry. It has been reported twice.", "Write to the brewery again", "Clerk", "9 June"),
    ("3", "Fair", "Stalls were discussed.", "Book the band", "Ann Bell, Carl Dunn", "ASAP"),
    ("4", "Next meeting", "2 June", "", "", ""),
]
NAMES = ("No.", "Item", "Discussion", "Action", "Owner", "Due")


def _read_of(text: str) -> list[tuple[str | None, str | None, list[str], list[tuple[str, str | None, str | None]]]]:
    return [
        (
            item.number,
            item.title,
            [paragraph.text for paragraph in item.paragraphs],
            [(said.quote, said.owner, said.due) for said in item.commitments],
        )
        for item in read(text).items
    ]


WANTED = [
    ("1", "Apologies", ["None were sent."], []),
    (
        "2",
        "Pump",
        ["The pump is dry. It has been reported twice.", "Write to the brewery again"],
        [("Write to the brewery again", "Clerk", "9 June")],
    ),
    ("3", "Fair", ["Stalls were discussed.", "Book the band"], [("Book the band", "Ann Bell, Carl Dunn", "ASAP")]),
    ("4", "Next meeting", ["2 June"], []),
]


@pytest.mark.parametrize("between", ["\t", " | "])
def test_head_of_a_table_says_what_its_cells_are(between: str) -> None:
    assert _read_of(HEAD + "\n".join(between.join(row) for row in [NAMES, *ITEMS])) == WANTED


@pytest.mark.parametrize("cell", ["{}", "<p>{}</p>"])
def test_web_page_with_its_items_in_a_table(cell: str) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell.format(text)}</td>' for text in row)}</tr>" for row in [NAMES, *ITEMS])
    head = "".join(f"<p>{line}</p>" for line in HEAD.split("\n") if line)
    assert (
        _read_of(formats.text_of(f"<html><body>{head}<table>{rows}</table></body></html>".encode(), "a.html")) == WANTED
    )


def test_rows_without_numbers_are_items_with_who_acts_beside_what_was_said() -> None:
    rows = [("Agenda item", "Minutes", "Action"), ("Welcome", "Ann Bell welcomed all.", "")]
    rows += [("Matters arising", "The sign is still to be ordered.", "AB"), ("Finance", "There is £4 left.", "Noted")]
    found = _read_of(HEAD + "\n".join("\t".join(row) for row in rows))
    assert [(title, promised) for _, title, _, promised in found] == [
        ("Welcome", []),
        ("Matters arising", [("The sign is still to be ordered", "AB", None)]),
        ("Finance", []),
    ]


def test_tables_of_other_things_are_no_items() -> None:
    letters = "Date\tSubject\tNotes\n4 May\tPond\tIt is dry.\n5 May\tOak\tIt fell."
    text = f"{HEAD}1. Trees\nNone.\n2. Letters\n{letters}\n3. Time\n9pm."
    assert [item.title for item in read(text).items] == ["Trees", "Letters", "Time"]


def test_sums_on_lines_of_their_own_stand_behind_what_was_paid() -> None:
    found = item("3. Payments\n\nFerrow Fencing, gate\n\n40.00\n\n8.00\n\n48.00\n\nCllr Moss signed the cheque.")
    assert [(one.number, one.text) for one in found.paragraphs] == [
        (None, "Ferrow Fencing, gate 40.00 8.00 48.00"),
        (None, "Cllr Moss signed the cheque."),
    ]


def test_number_alone_below_a_sum_counts_its_paragraph() -> None:
    found = item("3. Payments\n\n3.10\n\nThe bill came to £40.00\n\n3.11\n\nCllr Moss signed the cheque.")
    assert [one.number for one in found.paragraphs] == ["3.10", "3.11"]


@pytest.mark.parametrize("second", ["1.2.", "1.2"])
def test_paragraphs_numbered_below_a_whole_number_are_counted(second: str) -> None:
    page = (
        "1.0. Members' news:\n\n1.1 Cllr Moss reported that the story of the infirmary had been told to the trust.\n\n"
        f"{second} Cllr Bell informed the meeting about the model railways to be shown on 13 December in the arena.\n\n"
        "2.0. Next meeting\n\nIn May.\n"
    )
    first, last = read(page).items
    assert [one.number for one in first.paragraphs] == ["1.1", "1.2"]
    assert last.number == "2.0"


def test_sums_without_end_stand_a_row_at_a_time() -> None:
    found = item("3. Payments\n\nGate\n\n" + "40.00\n\n" * 30)
    assert [one.text.count("40.00") for one in found.paragraphs] == [12, 12, 4]


def test_head_of_a_table_with_numbers_and_titles_alone_is_nobody_who_was_away() -> None:
    minutes = read(
        "Moor Council\nPresent: Cllr A Bell\nApologies: Cllr B Cole\nNo.\tItem\n1. Halls\nOpen.\n2. Roads\nNone.\n"
    )

    assert [(one.name, one.status) for one in minutes.attendance] == [
        ("Cllr A Bell", "present"),
        ("Cllr B Cole", "apologies"),
    ]
    assert "No. Item" in minutes.furniture


def test_row_that_objects_for_a_reason_is_decided_as_the_rows_beside_it() -> None:
    rows = [
        "28/00123/FUL\tLand at Mill Lane\tErection of shed\tNo objection",
        "28/00140/HOU\t4 Kiln Road\tRear extension\tObject – overbearing",
        "28/00150/TCA\tThe Old Rectory\tFell one ash\tSupport",
    ]
    (item,) = read("1. Planning applications\n" + "\n".join(rows) + "\n").items
    assert [one.clauses[0].text for one in item.resolutions] == [row.replace("\t", " ") for row in rows]
