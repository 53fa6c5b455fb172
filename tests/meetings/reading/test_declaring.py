"""Who declares an interest, in a sentence anywhere and in any line under a title of declarations."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem
from meetings.reading.writing import write

HEAD = (
    "Harrowick Town Council\n3 March 2026\nPresent: Cllrs A Marsh (Chair), B Dene, C Loss, D Wye\n"
    "1. Welcome\nThe Chair welcomed everyone.\n2. "
)
UNDER = {
    "Cllr Dene declared a pecuniary interest in item 7.": ["Cllr Dene"],
    "Cllrs Dene and Wye declared an interest in item 9 (grants) and left the room.": ["Cllr Dene", "Cllr Wye"],
    "Agenda Item 6 – Councillor Loss – Personal – Her sister lives next door.": ["Councillor Loss"],
    "Cllr Marsh: item 12.1, as he is employed by the contractor": ["Cllr Marsh"],
    "Cllr Dene | 7 | trustee": ["Cllr Dene"],
    "Cllr Wye reminded the meeting of her interest in the allotments. No others were declared.": ["Cllr Wye"],
    "Cllr Loss disclosed a prejudicial interest in the lease. He took no part in the vote.": ["Cllr Loss"],
    "DW – item 5 (personal)": ["DW"],
    "Non-Registerable Interests: None declared": [],
    "A declaration of interest was received from Cllr Dene on item 5.": ["Cllr Dene"],
    "There were declarations of interest from : Cllr B Dene on item 8 (the school), and Cllrs C Loss and D Wye on "
    "item 11.": ["Cllr B Dene", "Cllr C Loss", "Cllr D Wye"],
    "Cllr C. Loss 16/145 Personal Sits on the other council": ["Cllr C. Loss"],
    "Cllr Dene reminded members of the importance of declaring any interest.": [],
    "Cllr Dene declared that his son is employed at the school.": ["Cllr Dene"],
    "Datganodd y Cyng. Dene fuddiant personol yn eitem 6 gan ei bod yn aelod o'r clwb.": ["Cyng. Dene"],
    "Datganwyd buddiant gan y Cynghorydd Wye yn eitem 9.": ["Cynghorydd Wye"],
    "Derbyniwyd datganiad o ddiddordeb gan y Cyng. Dene ar gyfer eitem 9 (teulu).": ["Cyng. Dene"],
    "Fe wnaeth y Cyng. Wye ddatgan diddordeb yng nghais 12.": ["Cyng. Wye"],
    "Cafwyd datganiadau o fuddiant gan y Cynghorwyr Ann Dene a Rhys Wye.": [
        "Cynghorydd Ann Dene",
        "Cynghorydd Rhys Wye",
    ],
    "Cllr Loss – Item 7 – disclosable pecuniary interest. She left the meeting.": ["Cllr Loss"],
    "(1) Cllr Dene declared a personal interest in item 9(2) as he keeps bees. (Minute 31(2) refers).": ["Cllr Dene"],
    "Cllr Dene reminded Members to keep the register of interests up to date.": [],
    "None.": [],
    "There were none.": [],
    "Members were reminded to declare interests.": [],
    "The Chair asked for declarations: none was made.": [],
    "Cllr Wye asked when the register would be printed. The Clerk said in May.": [],
}


def declared(lines: str, title: str = "Declarations of interest") -> ReadItem:
    return read(f"{HEAD}{title}\n{lines}\n3. Roads\nNone were shut.\n").items[1]


@pytest.mark.parametrize("line", UNDER)
def test_line_under_such_a_title_tells_who_declares(line: str) -> None:
    item = declared(line)
    assert [one.name for one in item.declarations] == UNDER[line]
    assert {one.text for one in item.declarations} | {p.text for p in item.paragraphs} == {line}


@pytest.mark.parametrize("title", ["Disclosable pecuniary interests", "DECLARATIONS", "Datganiadau o fuddiant"])
def test_title_of_declarations_has_many_forms(title: str) -> None:
    assert [one.name for one in declared("Cllr Dene: item 4", title).declarations] == ["Cllr Dene"]


def test_elsewhere_only_a_sentence_declares() -> None:
    assert [one.name for one in declared("Cllr Dene: item 4", "Grants").declarations] == []
    said = ("declared an interest in this.", "gave a declaration of interest as a trustee of the fund.")
    assert [[one.name for one in declared(f"Cllr Dene {one}", "Grants").declarations] for one in said] == [
        ["Cllr Dene"]
    ] * 2
    none = ("gave a declaration of interest form to the Clerk.", "declared that she had no interest in item 4.")
    assert [declared(f"Cllr Dene {one}", "Grants").declarations for one in none] == [[], []]


def test_interest_of_two_is_printed_and_pointed_to_once() -> None:
    item = declared("Cllrs Dene and Wye declared an interest in item 3.")
    assert [one.text for one in item.references] == ["item 3"]
    minutes = read(
        f"{HEAD}Declarations of interest\nCllrs Dene and Wye declared an interest in item 3.\n3. Roads\nOpen.\n"
    )
    assert write(minutes).count("declared an interest") == 1
    assert read(write(minutes)).items[1].declarations == minutes.items[1].declarations


def test_item_in_a_declaration_is_a_reference_behind_a_colon_too() -> None:
    item = declared("Cllr Marsh: item 12.1, as he is employed there")
    assert [(one.number, one.place, one.at) for one in item.references] == [("12.1", "declarations", [0])]


@pytest.mark.parametrize(
    ("text", "names"),
    {
        "Cllr Reed declared that she was a leaseholder.": ["Cllr Reed"],
        "Agenda Item 5(b) – Cllr Reed declared a personal interest. Mrs Pike stated that she had been lobbied.": [
            "Cllr Reed",
            "Mrs Pike",
        ],
        "Cllr Reed declared an interest in item 4. The Clerk noted that interests are on the website.": [],
    }.items(),
)
def test_each_of_several_who_declare_is_named(text: str, names: list[str]) -> None:
    item = read(f"1. Declarations of interest\n{text}\n\n2. Roads\nNone.").items[0]
    assert [declaration.name for declaration in item.declarations] == names


def test_lettered_lines_under_such_a_title_tell_who_declares() -> None:
    said = (
        "(i) by Councillor Grim – a personal interest in the mill was disclosed as he had worked there. However, he "
        "assured the Committee that he had an open mind.",
        "(ii) By Councillor Snell – a prejudicial interest in the lane was disclosed.",
        "(iii) Councillor Poe declared a personal interest in item 6.",
    )
    (item,) = read("Agenda item\nDisclosures of Interests\nMinutes:\n" + "\n\n".join(said)).items
    assert [(one.name, one.text) for one in item.declarations] == list(
        zip(["Councillor Grim", "Councillor Snell", "Councillor Poe"], said, strict=True)
    )


@pytest.mark.parametrize(
    "said", ["Councillor Hale, thanked the Clerk for her work.", "Mr Poe - welcomed the new board."]
)
def test_whoever_says_something_else_below_such_a_title_declares_nothing(said: str) -> None:
    (item, _) = read(f"1. Declarations of interest\n{said}\n\n2. Mill\nIt was old.\n").items
    assert item.declarations == []
    assert [one.kind for one in item.paragraphs] == ["contribution"]


def test_rows_of_a_table_of_declarations_declare() -> None:
    rows = "24\tHay\tPersonal – lives near the site\tRemained\n25\tCllr Moss\tPecuniary – is the contractor\tLeft\n"
    page = (
        "Moorwick Council\n19 July 2028\nPresent: Councillors A Dale, S Hay, T Moss\n1. Minutes\nSigned.\n"
        f"2. Declarations of interest\nMinute\tCouncillor\tInterest\tAction\n{rows}3. Petitions\nNone.\n"
    )
    item = read(page).items[1]

    assert [(one.name, one.text) for one in item.declarations] == [
        ("Hay", "24 Hay Personal – lives near the site Remained"),
        ("Cllr Moss", "25 Cllr Moss Pecuniary – is the contractor Left"),
    ]
    assert [one.text for one in item.paragraphs] == ["Minute Councillor Interest Action"]


def test_row_that_begins_with_the_next_items_number_is_not_that_item() -> None:
    page = (
        "Moorwick Council\n19 July 2028\nPresent: Councillors A Dale, S Hay\n1. Declarations of interest\n"
        "Item\tCouncillor\tInterest\tAction\n2\tHay\tNon-registrable interest\tRemained\n"
        "2. Roads\nTold.\n3. Bins\nTold.\n"
    )
    assert [(one.title, len(one.declarations)) for one in read(page).items] == [
        ("Declarations of interest", 1),
        ("Roads", 0),
        ("Bins", 0),
    ]
