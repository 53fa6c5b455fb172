"""The numbers that count through a page, apart from agendas, lists and hours that look like them."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD, SAID, TITLES, numbers


def test_stroke_apart_from_the_number_stands_between_it_and_the_title() -> None:
    items = read(
        "Mill Lane Patients\n\nJean Moss – Secretary\n\nAda Dale – Chair\n\n1 / Notes of the day\nThey were read.\n"
        "2 / Parking\nIt was dry. / Jean\n3 / Post\nNone came.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Notes of the day"),
        ("2", "Parking"),
        ("3", "Post"),
    ]


def test_agenda_printed_on_top_gives_no_items_where_its_titles_come_again() -> None:
    agenda = "".join(f"{n}. {title}\n" for n, title in enumerate(TITLES, 1))
    text = HEAD + agenda + "".join(f"{n}. {t}\n{s}\n" for n, (t, s) in enumerate(zip(TITLES, SAID, strict=True), 1))
    items = read(text).items
    assert [(item.number, item.title, len(item.paragraphs)) for item in items] == [
        (str(n), title, 1) for n, title in enumerate(TITLES, 1)
    ]


def test_list_that_lost_its_count_is_counted_by_the_numbers_within() -> None:
    items = read(
        "1. Notes of the day\nThey were read.\n2. Post\nNone came.\n1. Roads and lanes\n"
        "3.1 Mill Lane - The Clerk had seen it.\n3.2 Moss Road - It was dry.\n4. Ponds\nAll were dry.\n"
    ).items
    assert [item.title for item in items] == ["Notes of the day", "Post", "Roads and lanes", "Ponds"]


def test_item_taken_before_its_turn_is_one() -> None:
    order = [3, 1, 2, 4]
    text = HEAD + "".join(f"{n}.\n{TITLES[n - 1]}\n{SAID[n - 1]}\n\n" for n in order)
    assert [(item.number, item.title) for item in read(text).items] == [(str(n), TITLES[n - 1]) for n in order]


def test_number_alone_beyond_the_last_heads_an_item_taken_early_where_the_page_is_cut() -> None:
    text = HEAD + "".join(f"{n}.\n{t}\n{s}\n\n" for n, t, s in zip([1, 7, 2, 3], TITLES, SAID, strict=True))
    assert [item.number for item in read(text).items] == ["1", "7", "2", "3"]


def test_list_within_an_item_is_no_item_taken_before_its_turn() -> None:
    text = HEAD + "".join(f"{n}.\n{t}\n{s}\n\n" for n, (t, s) in enumerate(zip(TITLES, SAID, strict=True), 1))
    text = text.replace(SAID[1], "Two were named:\n1.\nThe old gate\n2.\nThe new gate\n")
    assert numbers(text) == ["1", "2", "3", "4"]


def test_items_in_capitals_that_count_from_one_again_are_items() -> None:
    items = read(
        "1. CHOICE OF CHAIR\nAda Dale was in the chair.\n2. CHOICE OF VICE-CHAIR\nNone was chosen.\n"
        "1. OPENING OF THE DAY\nAll were greeted.\n2. TIES\nNone.\n3. NOTES OF MAY\nThey were read.\n1. One page\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "CHOICE OF CHAIR"),
        ("2", "CHOICE OF VICE-CHAIR"),
        ("1", "OPENING OF THE DAY"),
        ("2", "TIES"),
        ("3", "NOTES OF MAY"),
    ]


def test_two_numbers_with_one_paragraph_between_them_are_no_list() -> None:
    items = read(
        "Cofnodion Cyngor Cymuned Bryn Derw, 4 Mai 2026\n\nRHAN 1\n\n350 TIR Y FELIN\n\nNid oedd dim i’w ddweud.\n\n"
        "351 FFYRDD\n\n351.1 Lôn Las oedd yn sych.\n\nPENDERFYNWYD\n\n[a] torri’r gwair.\n\n[b] diolch i’r Clerc.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("350", "TIR Y FELIN"), ("351", "FFYRDD")]
    assert [c.label for resolution in items[1].resolutions for c in resolution.clauses] == ["[a]", "[b]"]


def test_numbers_nested_in_an_item_begin_no_items_of_the_page() -> None:
    nested = "1. The old gate\nIt was painted green in May.\n\n2. The new gate\nIt was hung upon its post.\n\n"
    body = [f"{n}. {t}\n{s}\n\n" for n, (t, s) in enumerate(zip(TITLES, SAID, strict=True), 1)]
    text = HEAD + body[0] + "2. Gates\n\n" + nested + body[2] + body[3]
    assert [item.title for item in read(text).items] == [TITLES[0], "Gates", *TITLES[2:]]


def test_hours_at_the_head_of_lines_count_no_items() -> None:
    items = read(
        HEAD + "Open day\nThe day was long.\n10.30 Talk on ponds\nIt was good.\n11.30 Walk\nIt was dry.\n"
    ).items
    assert [item.minute_number for item in items] == [None]


def test_two_roman_numbers_before_titles_in_capitals_begin_items() -> None:
    items = read(HEAD + "I APOLOGIES\n\nOne had been sent.\n\nII TIES OF MEMBERS\n\nThere were none to tell.\n").items
    assert [(item.number, item.title) for item in items] == [("I", "APOLOGIES"), ("II", "TIES OF MEMBERS")]


def test_two_numbers_with_a_nought_begin_items() -> None:
    items = read(HEAD + "1.0 Welcome: to greet all.\n\nAll were greeted.\n\n2.0 Ties: to tell of any.\n\nNone.\n").items
    assert [(item.number, item.title) for item in items] == [("1.0", "Welcome"), ("2.0", "Ties")]


def test_word_before_two_numbers_begins_one_item() -> None:
    items = read(
        HEAD + "Items 1/2. Welcome/Apologies (as above) Chair Ada Dale greeted all and said that it was late.\n"
        "Item 3. News of May. They were read.\nItem 4. Roads. They were mended.\n"
    ).items
    assert [item.number for item in items] == ["Items 1/2", "Item 3", "Item 4"]
    assert [item.title for item in items][1:] == ["News of May", "Roads"]


def test_first_number_that_was_read_as_a_letter_is_an_items() -> None:
    items = read(
        "(l) Present:- Mrs Ann Hale and four others.\n(2) News of May:-\nIt was read.\n(3) Roads:-\nDry.\n"
    ).items
    assert [(item.number, item.title) for item in items][1:] == [("2", "News of May"), ("3", "Roads")]
    assert items[0].number == "l"


def test_numbers_of_three_parts_below_an_items_number_are_its_paragraphs() -> None:
    (item,) = read(
        HEAD + "1. MINUTES Submitted Minutes of the day in May (copy sent).\n\n1.1 Cllr Dale asked for page 7.\n\n"
        "1.1.1 Cllr Ford asked for page 9.\n\n1.1.2 Cllr Dale asked for page 11.\n"
    ).items
    assert (item.number, item.title) == ("1", "MINUTES")
    assert [paragraph.number for paragraph in item.paragraphs] == [None, "1.1", "1.1.1", "1.1.2"]


@pytest.mark.parametrize("pair", ["4 and 5.", "4 & 5.", "4-5."])
def test_two_items_taken_as_one_are_one(pair: str) -> None:
    items = read(
        f"{HEAD}3. Minutes\n\nAgreed.\n\n{pair} Funds and plans\n\nThe two were taken as one.\n\n6. Roads\n\nNone.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("3", "Minutes"),
        (pair.rstrip("."), "Funds and plans"),
        ("6", "Roads"),
    ]


def test_items_go_on_after_a_gap_in_their_numbers() -> None:
    items = read(
        f"{HEAD}1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n20. Roads\n\nThe Clerk reported on them.\n\n"
        "21. Trees\n\nNone fell.\n"
    ).items
    assert [item.title for item in items] == ["Apologies", "Minutes", "Roads", "Trees"]


def test_lines_of_a_list_with_high_numbers_are_no_items() -> None:
    items = read(
        f"{HEAD}1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.\n\n3. Trees\n\nNone fell.\n\n4. Accounts\n\n"
        "These were paid:\n\n20. Mill Stores\n21. Vane & Sons\n22. The band\n\nIt was agreed.\n"
    ).items
    assert [item.title for item in items] == ["Apologies", "Minutes", "Trees", "Accounts"]


LETTERS = ["I. II. III. IV.", "I II III IV", "A. B. C. D.", "A B C D"]


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("layout", ["{n} {t}\n{s}\n", "{n} {t}: {s}\n"])
def test_letter_or_roman_figure_begins_an_item(letters: str, layout: str) -> None:
    rows = zip(letters.split(), ["Apologies for absence", *TITLES[1:]], SAID, strict=True)
    items = read(HEAD + "".join(layout.format(n=n, t=t, s=s) for n, t, s in rows)).items
    assert [item.title for item in items] == ["Apologies for absence", *TITLES[1:]]


def test_initials_of_names_count_no_items() -> None:
    items = read(
        f"{HEAD}1. State of the pond\nIt was dry. The men who had looked into it were:\n"
        "A. Bell\nB. Dunn\nC. Hale\nD. Lee\n2. State of the pump\nIt was dry too.\n"
    ).items
    assert [item.title for item in items] == ["State of the pond", "State of the pump"]


GLUED = ["1 2 3", "26/031 26/032 26/033", "26-031 26-032 26-033", "1.0 2.0 3.0"]


@pytest.mark.parametrize("printed", GLUED)
def test_number_without_a_space_before_capitals_begins_an_item(printed: str) -> None:
    page = "".join(
        f"{n}{t.upper()}{s}\n"
        for n, t, s in zip(printed.split(), [*TITLES[:2], "Any other matter"], SAID[:3], strict=True)
    )
    assert [item.title for item in read(HEAD + page).items] == [
        "APOLOGIES FOR ABSENCE",
        "DECLARATIONS OF INTEREST",
        "ANY OTHER MATTER",
    ]


def test_own_word_before_a_number_stays_with_it() -> None:
    page = HEAD + "".join(
        f"Cofnod {n} {t}: {s} It was then left as it was.\n" for n, t, s in zip("1234", TITLES, SAID, strict=True)
    )
    assert [item.title for item in read(page).items] == TITLES


def test_two_numbers_in_a_row_printed_otherwise_than_the_rest_are_items_too() -> None:
    items = read(
        "1. Apologies:\nNone came.\n2. Boats:\nThey were full.\n3. Lamps:\nTwo were out.\n4) Hall:\nIt was shut.\n"
        "5) The Pump:\nIt was dry.\n6. Letters:\nThere were none.\n7. Ponds:\nThey were dry.\n"
    ).items
    assert [item.title for item in items] == [
        "Apologies", "Boats", "Lamps", "Hall", "The Pump", "Letters", "Ponds",
    ]  # fmt: skip


def test_numbers_of_three_parts_stand_within_an_item_that_ends_with_a_nought() -> None:
    items = read(
        "3.0 Minutes of May\n\n3.1 They were signed.\n\n4.0 Interests\n\n4.1 None were told of.\n\n5.0 Matters\n\n"
        "5.1 From the last meeting:\n\n5.1.1 The bin was moved.\n\n5.1.2 Guidance to be posted.\n\n"
        "5.1.3 No word had come.\n\n5.1.4 The pond was dry.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("3.0", "Minutes of May"),
        ("4.0", "Interests"),
        ("5.0", "Matters"),
    ]


def test_numbers_before_those_who_speak_count_no_items() -> None:
    (item,) = read(
        "Issue\n\n44 Barns and Roads PDF 160 KB\n\nMinutes:\n\nThe committee heard the Sergeant.\n\n"
        "1) Councillor Mann: Suggested that more be done.\n\nThe Chair thanked her.\n\n"
        "2) Councillor Price: Pleased that barns were safe, but asked how many burnt.\n\nThe Sergeant said two.\n\n"
        "3) Mrs Lind: Asked why the fire had not been told of.\n"
    ).items
    assert item.title == "Barns and Roads"
    assert [one.speakers for one in item.paragraphs if one.label] == [
        ["Councillor Mann"],
        ["Councillor Price"],
        ["Mrs Lind"],
    ]


def test_title_in_capitals_above_a_number_stands_where_the_others_do() -> None:
    heads = [
        ("MINUTES", "They were agreed."),
        ("BINS", "Lids and locks\n\nThey were full."),
        ("LAMPS", "They were lit."),
    ]
    page = HEAD + "\n\n" + "".join(f"{title}\n\nHC{n}/29\n\n{said}\n\n" for n, (title, said) in enumerate(heads, 33))
    page += "DATE OF NEXT MEETING\n\nHC36/29\n\nThursday 10 May 2029\n"
    assert [item.title for item in read(page).items] == ["MINUTES", "BINS", "LAMPS", "DATE OF NEXT MEETING"]


def test_items_are_not_a_list_of_the_last_one_whose_paragraphs_count_within_it() -> None:
    page = (
        "Minutes of a meeting held on 6 July 2026\n\nPresent: Cllrs I Hay and L Frost\n\n"
        "1. Seats – There were none.\n\n2. Apologies – Cllr U Sloe and Kit Ormond\n\n3. Interests – None\n\n"
        "4. Open Session\n\n4.1. Views of the Public\n"
        "4.1.1. The lamp was out.\n4.1.2. The path was wet.\n\n4.2. Report from the Warden\n4.2.1. All was quiet.\n\n"
        "4.3. Report from the Ranger\n4.3.1. The gate was mended.\n"
    )
    assert numbers(page) == ["1", "2", "3", "4"]
