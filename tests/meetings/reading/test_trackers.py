"""Tables of actions, however they were copied: rows become promises with their owner and their day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.reading import formats, trackers
from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem
from tests.meetings.reading.pages import HEAD, held, words

ABOVE = f"{HEAD}1. Apologies\nNone.\n2. Matters arising\nThe list was gone through.\n\n"
BELOW = "\n3. Date of next meeting\n7 August 2023\n"
COLUMNS = ("Minute", "Action", "Owner", "Due")
ROWS = [
    ("12/23", "Write to the brewery about the drain", "Clerk", "7 August 2023"),
    ("14/23", "Obtain three prices for the pump house roof", "Cllr Ford", "Next meeting"),
    ("19/23", "Circulate the pond survey", "Cllrs Dale and Ford", "ASAP"),
]
SAID = [(task, who, due) for _, task, who, due in ROWS]


def item(table: str) -> ReadItem:
    """The second item of three, in which a table stands, after a look that no word of the page was lost."""
    page = f"{ABOVE}{table}\n{BELOW}"
    minutes = read(page)
    assert [one.title for one in minutes.items] == ["Apologies", "Matters arising", "Date of next meeting"]
    assert not words(page.replace("|", " ")) - held(minutes)
    return minutes.items[1]


def promised(one: ReadItem) -> list[tuple[str, str | None, str | None]]:
    return [(said.quote, said.owner, said.due) for said in one.commitments]


def set_out(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[n]) for row in rows) + 4 for n in range(len(rows[0]))]
    return "\n".join("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


@pytest.mark.parametrize(
    "table",
    [
        "\n".join("\t".join(row) for row in [COLUMNS, *ROWS]),
        "\n".join(" | ".join(row) for row in [COLUMNS, *ROWS]),
        "\n".join(f"| {' | '.join(row)} |" for row in [COLUMNS, ("---",) * 4, *ROWS]),
        "\n".join("\n".join(row) for row in [COLUMNS, *ROWS]),
        "\n\n".join("\n\n".join(row) for row in [COLUMNS, *ROWS]),
        "\n\n".join("\n".join(row) for row in [COLUMNS, *ROWS]),
        set_out([COLUMNS, *ROWS]),
        "\n".join(" ".join(row) for row in [COLUMNS, *ROWS]),
    ],
    ids=["tabs", "strokes", "ruled", "lines", "lines apart", "rows apart", "gaps", "run on"],
)
def test_rows_are_promises_with_owner_day_and_number(table: str) -> None:
    one = item(table)
    assert promised(one) == SAID
    assert [p.label for p in one.paragraphs] == [None, "12/23", "14/23", "19/23"]
    assert [said.due_on for said in one.commitments] == ["2023-08-07", None, None]


@pytest.mark.parametrize("between", ["\t", " | ", "\n"])
def test_columns_stand_in_any_order(between: str) -> None:
    turned = [("Ref", "Responsible officer", "Deadline", "Action required")]
    turned += [(f"A{n}", who, due, f"{task}.") for n, (task, who, due) in enumerate(SAID, 1)]
    assert promised(item("\n".join(between.join(row) for row in turned))) == SAID


@pytest.mark.parametrize("between", ["\t", " | ", "\n"])
def test_what_came_of_a_row_stands_below_it_and_what_is_done_is_owed_no_more(between: str) -> None:
    rows = [("Action", "By whom", "By when", "Progress")]
    rows += [(*said, came) for said, came in zip(SAID, ["Letter sent", "Completed", "In hand"], strict=True)]
    one = item("\n".join(between.join(row) for row in rows))
    assert promised(one) == [SAID[0], SAID[2]]
    assert [p.text for p in one.paragraphs if p.kind == "list"] == ["Letter sent", "Completed", "In hand"]


def test_numbers_of_rows_number_no_items() -> None:
    rows = [("No.", "Action", "Lead", "Target date")]
    rows += [(f"{n}.", *said) for n, said in enumerate(SAID, 1)]
    for between in ("\t", " | ", "\n"):
        assert promised(item("\n".join(between.join(row) for row in rows))) == SAID


def test_cells_that_are_broken_over_lines_are_whole() -> None:
    table = (
        "Action\nWho\nWhen\nWrite to the brewery about the\ndrain\nClerk\n7 August 2023\n"
        "Obtain three prices for the pump\nhouse roof\nCllr Ford\nNext meeting\n"
    )
    assert promised(item(table)) == SAID[:2]
    gaps = (
        "Action                               Owner          Due            Progress\n"
        "Write to the brewery about the       Clerk          7 August       Letter sent,\n"
        "drain                                               2023           no reply yet\n"
        "Circulate the pond survey            Cllrs Dale     ASAP\n"
        "                                     and Ford\n"
    )
    assert promised(item(gaps)) == [SAID[0], SAID[2]]


def test_a_matter_stands_before_what_is_done_about_it() -> None:
    one = item("Item\tAction\tOwner\tDate\nPond\tMend the sluice\tClerk\t7 August\nRoof\tAsk for a price\tAll\tTBC\n")
    assert [p.text for p in one.paragraphs[1:]] == ["Pond: Mend the sluice", "Roof: Ask for a price"]
    assert [(said.owner, said.due) for said in one.commitments] == [("Clerk", "7 August"), ("All", None)]


@pytest.mark.parametrize("sign", [trackers.MARK, f"{trackers.MARK}5", f"{trackers.MARK}here"])
def test_sign_of_a_row_in_what_is_pasted_marks_none(sign: str) -> None:
    table = f"{sign}\nAction | Owner | Due\nMend the gate | AB | May\n{sign}"

    assert trackers.written(table).split() == [*sign[1:].split(), *"Mend the gate AB, May".split(), *sign[1:].split()]
    assert [one.quote for one in item(table).commitments] == ["Mend the gate"]


def test_named_cells_are_one_row() -> None:
    apart = "Action: Lay the new hedge\nOwner: Cllr Ford\nDue: 7 August 2023\n"
    one_line = "ACTION: Lay the new hedge. OWNER: Cllr Ford. DUE: 7 August 2023\n"
    for table in (apart, one_line):
        assert promised(item(table)) == [("Lay the new hedge", "Cllr Ford", "7 August 2023")]


def test_two_tables_of_one_item_are_both_read() -> None:
    table = "\n".join("\n\n".join(row) for row in [("Action", "Owner"), *[said[:2] for said in SAID]])
    assert [said[0] for said in promised(item(f"{table}\n\nLater it was raining.\n\n{table}"))] == [
        *[said[0] for said in SAID],
        *[said[0] for said in SAID],
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Action\nThe owner was told to mend the wall.",
        "Item\tDiscussion\tAction\tBy whom\nPond\tIt was dry.\tNone\tNobody",
        "The action, the owner and the due day were read out.",
        "Action\tOwner\tDue\n",
    ],
)
def test_what_only_looks_like_a_head_is_none(table: str) -> None:
    assert [p.action for p in item(table).paragraphs] == [None] * len(item(table).paragraphs)


def test_what_follows_the_last_row_is_no_row() -> None:
    minutes = read(
        f"{HEAD}Actions\n\n{'\n'.join('\n'.join(said) for said in [('Action', 'Who', 'When'), *SAID])}\n"
        "Signed by the Chair\nThe next meeting is on 7 August 2023.\n"
    )
    assert [(c.quote, c.owner, c.due) for one in minutes.items for c in one.commitments] == SAID


def test_web_pages_keep_the_cells_of_their_rows() -> None:
    rows = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in ROWS)
    head = "".join(f"<th>{name}</th>" for name in COLUMNS)
    markup = f"<h2>Matters arising</h2><table><tr>{head}</tr>{rows}</table><p>The meeting closed at 9pm.</p>"
    (one,) = read(formats.text_of(f"<html><body>{markup}</body></html>".encode(), "page.html")).items
    assert promised(one) == SAID


def test_a_column_beside_the_text_may_say_by_when() -> None:
    one = item("The lamp is out and the brewery is to be told.\tClerk by 7 August\nThe fee was\t7 August 2023")
    assert promised(one) == [("the brewery is to be told", "Clerk", "by 7 August")]


PARTS = [*COLUMNS, *ROWS[0], "Status", "Item", "Discussion", "By whom", "Action: mend it", "Owner: Clerk", "---", "|"]
PARTS += ["", "3. Roads", "The road was wet.", "No. | Item |", "Minutes: None.", "Complete", "RESOLVED that it be so."]


@given(
    st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(["\n", "\n\n", "\t", " | ", "    ", " "])), max_size=30)
)
def test_no_word_is_lost_whatever_stands_below_a_head(parts: list[tuple[str, str]]) -> None:
    page = "Action\tOwner\n" + "".join(f"{part}{between}" for part, between in parts)
    assert not words(page) - held(read(page))
