"""Pages that lost their lines, taken apart at the items' numbers."""

import pytest

from meetings.reading import running
from meetings.reading.minutes import read
from tests.meetings.reading.pages import held, words

TITLES = ["Apologies for Absence", "Declarations of Interest", "Hedges and Verges", "Finance"]


@pytest.mark.parametrize("form", ["{n}.0 {t} {s}", "{n}/26 {t}: {s}"])
def test_page_on_one_line_is_parted_at_its_numbers(form: str) -> None:
    said = [
        f"The {word} was read out, and the members heard it to its end and thanked the Clerk for it." for word in "abcd"
    ]
    items = [form.format(n=n, t=t, s=s) for n, (t, s) in enumerate(zip(TITLES, said, strict=True), 1)]
    found = read("Minutes of Oxbeck Parish Council Present: Cllr A Dale " + " ".join(items)).items
    assert [(item.title, item.paragraphs[0].text) for item in found] == list(zip(TITLES, said, strict=True))


def test_numbers_before_titles_in_capitals_part_a_page_on_one_line() -> None:
    said = "An apology had come from Councillor Ford, and it was read to those who had not heard of it before the day."
    page = (
        "OXBECK DISTRICT COUNCIL Minutes of 1 November 2027 PRESENT: Councillor Ann Bell "
        f"51 APOLOGIES FOR ABSENCE 51.1 {said} "
        f"52 TO HEAR OF ANY INTEREST 52.1 {said} 53 DECLARATIONS OF LOBBYING 53.1 {said} 54 ROADS 54.1 {said}"
    )
    items = read(page).items
    assert [(item.number, item.title) for item in items] == [
        ("51", "APOLOGIES FOR ABSENCE"),
        ("52", "TO HEAR OF ANY INTEREST"),
        ("53", "DECLARATIONS OF LOBBYING"),
        ("54", "ROADS"),
    ]
    assert [(p.number, p.text) for item in items for p in item.paragraphs] == [(f"{n}.1", said) for n in range(51, 55)]


def test_number_of_the_page_before_the_name_of_the_meeting_counts_no_item() -> None:
    said = "It was read to those who had not heard of it before the day, and they thanked the Clerk for it."
    items = read(
        "1 Confirmed MINUTES OF THE MONTHLY MEETING OF OXBECK COMMISSIONERS HELD ON 3 MAY 2026 PRESENT: Mr A Bell "
        f"Members of the Public: 3 1. MINUTES OF THE DAY: {said} 2. CHAIRMAN’S NEWS: {said} 3. ROADS: {said}"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "MINUTES OF THE DAY"),
        ("2", "CHAIRMAN’S NEWS"),
        ("3", "ROADS"),
    ]


def test_first_item_behind_those_who_came_is_told_apart() -> None:
    said = "Cllr Dale welcomed all who had come to the meeting of the day."
    items = read(
        f"OXBECK PARISH COUNCIL\n3 May 2026\n1 Member of the Public 1. OPENING OF THE DAY {said}\n"
        f"2. TIES OF MEMBERS {said}\n3. ROADS {said}\n"
    ).items
    assert [item.title for item in items] == ["OPENING OF THE DAY", "TIES OF MEMBERS", "ROADS"]


def test_numbers_without_a_stop_count_items_where_a_page_lost_its_lines() -> None:
    said = "Agorwyd y drws gan y Clerc am saith, a bu pawb yn siarad am y felin am awr wedi hynny."
    items = read(
        f"Cyngor Cymuned Bryn Derw 13 Mehefin 2026 3 Members of the public 1 Croeso’r Cadeirydd – Welcome {said} "
        f"2 Tir y Felin / Mill Field {said} Daeth 2 Mai a bu 5 Craig Road yn sych. 3 Ffyrdd a Llwybrau {said} "
        f"4 Y Pwll / The Pond {said}"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Croeso’r Cadeirydd – Welcome"),
        ("2", "Tir y Felin / Mill Field"),
        ("3", "Ffyrdd a Llwybrau"),
        ("4", "Y Pwll / The Pond"),
    ]


def test_items_told_by_a_word_are_told_apart_where_a_page_lost_its_lines() -> None:
    said = "It was read to those who had not heard of it before the day, and they thanked the Clerk for it."
    items = read(
        f"OXBECK COUNCIL 3 May 2026 Present: Ada Dale, Jean Moss Item 1. Welcome and news. {said} Item 2. Roads. "
        f"{said} The Clerk would see to item 1 in June. Item 3. Ponds. {said}"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("Item 1", "Welcome and news"),
        ("Item 2", "Roads"),
        ("Item 3", "Ponds"),
    ]


def test_number_with_a_nought_behind_a_count_of_those_who_came_begins_an_item() -> None:
    said = "A resident spoke of the mill, and the Clerk owned that he had heard of it, and would see to it in May."
    items = read(
        f"OXBECK COUNCIL 3 May 2026 Present: Ada Dale Members of the Public: 10 01/26 Public Forum: {said} {said} "
        f"02/26 Apologies: none 03/26 Roads and ponds: {said} 04/26 The mill: {said}"
    ).items
    assert [item.minute_number for item in items] == ["01/26", "02/26", "03/26", "04/26"]


def test_high_numbers_without_a_stop_count_items_where_a_page_lost_its_lines_and_years_do_not() -> None:
    said = "It was read to those who had not heard of it in 2025 Oxbeck before the day, and they thanked the Clerk."
    items = read(
        f"OXBECK COUNCIL 3 May 2026 Present: Ada Dale Members of the Public- One 1003 News. {said} 1004 Roads. {said} "
        f"1005 Ponds of the village. {said} 1006 Lamps. {said}"
    ).items
    assert [item.number for item in items] == ["1003", "1004", "1005", "1006"]


def test_titles_in_capitals_part_a_page_that_lost_its_lines() -> None:
    said = (
        "The %s was looked at for a long time by all who were there, and they found that it was as dry as it had been."
    )
    page = (
        "Oxbeck Parish Council. Minutes of the meeting held on 4 May 2026. NEWS OF THE POND: "
        f"{said % 'pond'} RESOLVED: That it be filled. NEWS OF THE PUMP The men told of it. {said % 'pump'} "
        f"NEWS OF THE OLD WELL: {said % 'well'} It was agreed to close it."
    )
    assert [item.title for item in read(page).items] == [
        "NEWS OF THE POND",
        "NEWS OF THE PUMP",
        "NEWS OF THE OLD WELL",
    ]


def test_titles_with_a_sentence_behind_them_part_a_page_that_lost_its_lines() -> None:
    filled = "It had stood in the hall for a year, and nobody had asked what it was for until the Clerk found it again."
    page = (
        "Oxbeck Parish Council. Minutes of the meeting held on 4 May 2026. "
        f"Use of the Old Mill The Council considered who might use it. {filled} "
        f"Gift of a Clock The Mayor (Councillor Bell) referred to the clock. {filled} "
        f"Roof of the Hall The Clerk reported that it leaked. {filled} "
        f"Notice of the Fair The Clerk reported that it was up. {filled}"
    )
    assert [item.title for item in read(page).items] == [
        "Use of the Old Mill",
        "Gift of a Clock",
        "Roof of the Hall",
        "Notice of the Fair",
    ]


LOST = "Oxbeck Parish Council Minutes of the meeting held on 3 May 2026. Present: Ada Dale, Jean Moss. MINUTES "
MATTERS = [
    ("Apologies", "Cllr Orr was away, and so was Cllr Reed, who had written on the day before to say that he was ill."),
    (
        "Minutes",
        "They were read and signed, after it was put right that the gate was green at the time of the meeting.",
    ),
    ("Ford – Mill Lane", "It was too deep to be crossed on foot in May, and nobody knew when it would be lower again."),
    ("Date", "The next meeting would be held in June, on a day to be found by those who keep the hall in order."),
]


@pytest.mark.parametrize("form", ["{}) ", "{}.) ", "{}. ", "SC 26/05/{} ", "Item {} "])
@pytest.mark.parametrize("head", [LOST, ""])
def test_numbers_in_a_page_that_lost_its_lines_begin_items(head: str, form: str) -> None:
    text = head + " ".join(f"{form.format(n)}{t}: {s}" for n, (t, s) in enumerate(MATTERS, 1))
    items = read(text).items
    assert [item.title for item in items] == [title for title, _ in MATTERS]
    assert [item.number or item.minute_number for item in items] == [form.format(n).strip(" .)") for n in range(1, 5)]


def test_letters_stand_before_a_minute_number_with_or_without_a_space() -> None:
    text = " ".join(f"SC{' ' * (n != 2)}26/05/{n} {t}: {s}" for n, (t, s) in enumerate(MATTERS, 1))
    assert [item.minute_number for item in read(text).items] == ["SC 26/05/1", "SC26/05/2", "SC 26/05/3", "SC 26/05/4"]


POND = (
    "The Head of Parks brought the report, which told how the ponds in the north would be kept in the years to come. "
    "Members asked why the pond at Ash Lane had been left out, and were told that it was in private hands. "
    "They thanked her for all that she had done since she came, and hoped that she would come again before long. "
)


@pytest.mark.parametrize(
    "listed",
    [
        "It was agreed: 1. To write to the owner. 2. To ask for a price. 3. To close the gate. 4. To tell of it May.",
        "These points were made: 1) Ducks should be fed. 2) Geese should not. 3) Swans were rare. 4) Fish had died.",
        "The sites were ranked: 1. Oxbeck Hall 2. Ash Lane School 3. Marsham Pond 4. Dale Church. All were thanked.",
        "Letters 1) New lamps to hang. 2) Leaflet on bins. 3) Notice of a fair. 4) Price of gravel, which was high.",
    ],
)
def test_list_within_a_paragraph_is_no_row_of_items(listed: str) -> None:
    (found,) = read(f"Village ponds\n\n{POND}{listed}\n").items
    assert found.title == "Village ponds"


def test_clauses_that_run_on_behind_a_stem_are_told_apart() -> None:
    clauses = [("1.", "That they be dug."), ("2.", "That the Clerk write."), ("3.", "That it end.")]
    (found,) = read(f"Village ponds\n\n{POND}RESOLVED: {' '.join(f'{n} {said}' for n, said in clauses)}\n").items
    assert [(c.label, c.text) for r in found.resolutions for c in r.clauses] == clauses


def test_items_behind_a_word_that_begin_with_the_second_are_told_apart_without_a_space() -> None:
    text = LOST + " ".join(f"Item {n}{t} {s}" for n, (t, s) in enumerate(MATTERS[1:], 2))
    assert [item.number for item in read(f"{text} Item 9 was left for June.").items] == ["Item 2", "Item 3", "Item 4"]


def test_paragraphs_of_three_numbers_are_told_apart_within_a_line() -> None:
    items = read(
        "Oxbeck Parish Council\n\nMinutes of the meeting held on 3 May 2026\n\n1. Roads\n\nNone were shut.\n\n"
        "2. Payments\n\n"
        "2.1 Bills of May 2.1.1 Cash – The Clerk gave out copies. 2.1.2 Cheques – The Clerk showed them all.\n\n"
        "2.2 Trees\n\n2.2.1 Ash – The Clerk told of it. 2.2.2 Elm – The Clerk saw it. 2.2.3 Oak – None.\n\n"
        "3. End\n\nSoon."
    ).items
    assert [p.number for p in items[1].paragraphs] == ["2.1", "2.1.1", "2.1.2", "2.2", "2.2.1", "2.2.2", "2.2.3"]


def test_page_cut_off_within_an_item_counts_on_from_it() -> None:
    filling = "Boats had come in the winter and the lamps on the quay were broken in a gale of that month. " * 3
    page = (
        f"7.2 The rent of the quay. PN said that it was low. {filling} 8. Moorings AN confirmed that they were full. "
        f"{filling} 9. Quay Lamps: PN had seen the lamps and reported that two were out. 10. Letters There were none. "
        "11. Date of Next Meeting It was fixed for 3 May. 12. Open Forum Nobody spoke."
    )
    items = read(page).items
    assert [item.number for item in items] == [None, "8", "9", "10", "11", "12"]
    assert [said.speakers for item in items[1:3] for said in item.paragraphs] == [["AN"], ["PN"]]


def test_thousands_of_items_on_one_line_are_told_apart() -> None:
    assert len(read(" ".join(f"{n}. Roads None came." for n in range(1, 2000))).items) == 1999


@pytest.mark.parametrize("bullet", ["•", "▪", "●"])
def test_points_behind_bullets_that_run_on_are_told_apart(bullet: str) -> None:
    said = ["Bins – the Clerk will order two.", "Hedge – Cllr Orr to ask the farmer.", "Path – no change."]
    page = f"1. Apologies\nNone.\n2. Upkeep\n{bullet} " + f" {bullet} ".join(said) + "\n3. Close\nAt 9pm.\n"
    upkeep = read(page).items[1]
    assert [paragraph.text for paragraph in upkeep.paragraphs] == said
    assert [(one.owner, one.at) for one in upkeep.commitments] == [("the Clerk", [0]), ("Cllr Orr", [1])]


def test_a_line_is_taken_apart_at_so_many_items_and_no_more() -> None:
    text = " ".join(f"{n}. Roads None came." for n in range(1, running.MOST_ITEMS + 100))
    found = read(text)
    assert len(found.items) == running.MOST_ITEMS
    assert words(text) - held(found) == {}
