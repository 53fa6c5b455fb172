"""Minutes in tables that are printed with upright strokes."""

from meetings.reading.minutes import read

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
