"""Minute and item numbers as different hands print them."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import HEAD, SAID, TITLES, numbers

FORMS = {
    "year and number": ["23/118", "23/119", "23/120", "23/121"],
    "number and year": ["118/23", "119/23", "120/23", "121/23"],
    "prefix": ["P007/31", "P008/31", "P009/31", "P010/31"],
    "financial year": ["2324/56", "2324/57", "2324/58", "2324/59"],
    "financial year with a dash": ["2023/24-56", "2023/24-57", "2023/24-58", "2023/24-59"],
    "dashed prefix": ["MIN-12", "MIN-13", "MIN-14", "MIN-15"],
    "two places that count": ["16/05/1.1", "16/05/1.2", "16/05/2.1", "16/05/2.2"],
    "prefix apart": ["FC 23/118", "FC 23/119", "FC 23/120", "FC 23/121"],
    "words and a financial year": ["Fin/118/23-24", "Fin/119/23-24", "Fin/120/23-24", "Fin/121/23-24"],
    "reference": ["Min Ref 45", "Min Ref 46", "Min Ref 47", "Min Ref 48"],
    "two noughts": ["1.00", "2.00", "3.00", "4.00"],
    "colon behind the month": ["26/08:01", "26/08:02", "26/08:03", "26/08:04"],
    "hash": ["#12", "#13", "#14", "#15"],
    "dash": ["23-118", "23-119", "23-120", "23-121"],
    "worded": ["Min 45", "Min 46", "Min 47", "Min 48"],
    "bracketed": ["(45)", "(46)", "(47)", "(48)"],
    "letter, colon and year": ["F01:04/24", "F02:04/24", "F03:04/24", "F04:04/24"],
    "years, body and number": ["18-19/FRA/1", "18-19/FRA/2", "18-19/FRA/3", "18-19/FRA/4"],
    "square brackets": ["[45]", "[46]", "[47]", "[48]"],
    "comma": ["45,", "46,", "47,", "48,"],
    "closing bracket": ["45)", "46)", "47)", "48)"],
    "letter, year and number": ["C 23/118", "C 23/119", "C 23/120", "C 23/121"],
    "number and year of two figures": ["43.26", "44.26", "45.26", "46.26"],
    "number and year, on to three figures": ["98.26", "99.26", "100.26", "101.26"],
    "number and year, on to two figures": ["8.26", "9.26", "10.26", "11.26"],
    "in words": ["Item Five", "Item Six", "Item Seven", "Item Eight"],
    "letters beside a number": ["41a/26", "41b/26", "42/26", "43/26"],
    "number and years": ["1-0607/8", "2-0607/8", "3-0607/8", "4-0607/8"],
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", ["{n} {t}\n{s}\n", "{n}\n{t}\n{s}\n\n", "{n} {t}: {s}\n"])
def test_number_in_another_hand_begins_an_item(form: str, layout: str) -> None:
    printed = FORMS[form]
    text = HEAD + "".join(layout.format(n=n, t=t, s=s) for n, t, s in zip(printed, TITLES, SAID, strict=True))
    assert [item.title for item in read(text).items] == TITLES
    assert numbers(text) == [number.strip("(),") for number in printed]


def test_numbers_that_count_from_a_high_one_number_titles_on_the_line_above() -> None:
    said = ["There were none.", "None were made.", "The verge was cut.", "The accounts were read."]
    lines = [f"{title}\n{45 + n}. {text}\n" for n, (title, text) in enumerate(zip(TITLES, said, strict=True))]
    items = read(HEAD + "".join(lines)).items
    assert [(item.number, item.title) for item in items] == [(str(45 + n), title) for n, title in enumerate(TITLES)]


def test_two_numbered_headings_below_a_front_in_capitals_are_items() -> None:
    front = "NOTES OF THE MEETING\n\nOXBECK PARISH COUNCIL\n\nPART ONE\n\nAPOLOGIES: None.\n\n"
    assert numbers(front + "350 ROADS\n\nThe lane was wet.\n\n351 TREES\n\nThe ash was cut.") == ["350", "351"]


def test_address_and_opinion_in_capitals_below_a_numbered_title_are_no_items() -> None:
    site = "NB1 7XY\n\nMr Roe\n\nNO OBJECTIONS\n\nA shed at Fenn Lane\n\nNB1 8XZ\n\nMrs Pell\n\nNO OBJECTIONS\n\n"
    said = f"It was agreed to answer so:\n\nA barn at Ash Lane\n\n{site}The Clerk had seen the plans.\n\n"
    text = HEAD + f"1. APOLOGIES\n\nNone.\n\n2. ROADS\n\nWet.\n\n3. PLANNING\n\n{said}4. TREES\n\nCut."
    assert numbers(text) == ["1", "2", "3", "4"]


def test_letter_beside_a_number_marks_an_item_that_was_taken_in_between() -> None:
    text = (
        HEAD + "1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\nRead.\n\n3A. PUMP\n\nDry.\n\n3. ROADS\n\nWet.\n\n4. ASH\n\nCut."
    )
    assert numbers(text) == ["1", "2", "3A", "3", "4"]


def test_line_of_a_list_with_a_letter_beside_its_number_is_no_item() -> None:
    text = HEAD + "1. Apologies\n\nNone.\n\n2. Roads\n\n2A The lane was mended by the County.\n\n3. Trees\n\nCut."
    assert numbers(text) == ["1", "2", "3"]


@pytest.mark.parametrize("day", ["4 November 2026", "4 Medi 2026", "4 Jan"])
def test_day_on_a_line_of_its_own_is_no_item_with_the_next_number(day: str) -> None:
    text = HEAD + f"1. APOLOGIES\n\nNone.\n\n2. ROADS\n\nWet.\n\n3. TREES\n\nCut.\n\n{day}\n\nCHAIR"
    assert numbers(text) == ["1", "2", "3"]


@pytest.mark.parametrize("form", ["year and number", "prefix", "financial year", "worded"])
def test_items_run_on_in_one_paragraph_are_told_apart(form: str) -> None:
    printed = FORMS[form]
    text = HEAD + " ".join(f"{n} {t}: {s}" for n, t, s in zip(printed, TITLES, SAID, strict=True))
    assert numbers(text) == printed


def test_four_figures_before_a_title_in_capitals_begin_an_item() -> None:
    lines = [f"{1358 + n} {title.upper()}\n\nNone.\n\n" for n, title in enumerate(TITLES)]
    assert numbers(HEAD + "".join(lines)) == ["1358", "1359", "1360", "1361"]


def test_list_under_words_that_resolve_is_no_row_of_items() -> None:
    text = HEAD + (
        "The minutes were sent back.\n\nResolved:-\n\n(1) that they be read again;\n\n(2) that the Clerk be told.\n"
    )
    (found,) = read(text).items
    assert [(c.label, c.text) for r in found.resolutions for c in r.clauses] == [
        ("(1)", "that they be read again;"),
        ("(2)", "that the Clerk be told."),
    ]


def test_page_of_one_numbered_item_keeps_its_number_and_resolution() -> None:
    (found,) = read("18. VILLAGE POND\n\nThe Head of Parks spoke.\n\nRESOLVED:\n\n1. That it be dug.\n").items
    assert (found.number, found.title) == ("18", "VILLAGE POND")
    assert [(c.label, c.text) for r in found.resolutions for c in r.clauses] == [("1.", "That it be dug.")]


def test_resolution_on_the_line_of_its_title_is_told_apart() -> None:
    items = read(HEAD + "82/23 Apologies: none.\n83/23 Minutes of 4 May – RESOLVED that they be signed.\n").items
    assert [item.title for item in items] == ["Apologies", "Minutes of 4 May"]
    assert [(r.stem, c.text) for r in items[1].resolutions for c in r.clauses] == [("RESOLVED that", "they be signed.")]


def test_minute_number_before_the_agendas_gives_both() -> None:
    lines = [
        f"C{48 + n}/23 {n + 1}. {title.upper()}.\n\n{said}\n\n"
        for n, (title, said) in enumerate(zip(TITLES, SAID, strict=True))
    ]
    items = read(HEAD + "".join(lines)).items
    assert [(item.minute_number, item.number, item.title) for item in items] == [
        (f"C{48 + n}/23", str(n + 1), title.upper()) for n, title in enumerate(TITLES)
    ]


def test_numbers_of_an_items_own_paragraphs_count_under_matters_arising_too() -> None:
    text = (
        HEAD + "1 MINUTES\n\n1.1 They were signed.\n\n2 MATTERS ARISING\n\n2.1 The Clerk had one.\n\n2.2 It was read.\n"
    )
    assert [p.number for p in read(text).items[1].paragraphs] == ["2.1", "2.2"]


def test_number_under_the_name_of_a_list_of_meetings_is_the_items() -> None:
    text = "Issue - meetings\n\nHedges\n\nMeeting: 3/7/2023 - Council\n\n52 Hedges\n\nMinutes:\n\nThe hedge was cut.\n"
    (found,) = read(text).items
    assert (found.number, found.title) == ("52", "Hedges")


def test_minutes_that_are_referred_to_are_no_items() -> None:
    lines = [
        f"Minute {151 + n}: {title}.\n\nMinute {134 + n} refers: nothing new.\n\n" for n, title in enumerate(TITLES)
    ]
    items = read(HEAD + "".join(lines)).items
    assert [(item.minute_number, item.title) for item in items] == [
        (f"Minute {151 + n}", title) for n, title in enumerate(TITLES)
    ]


def test_number_under_an_items_number_with_a_part_of_its_own_is_an_item() -> None:
    text = HEAD + "5.\n\nMinutes\n\nMinutes:\n\n5.1\n\n4 May 2023\n\nMinutes:\n\nRESOLVED that they be signed.\n"
    assert numbers(text) == ["5", "5.1"]


def test_item_before_the_first_number_is_an_item() -> None:
    text = HEAD + "Hedges\n\nMinutes:\n\nRESOLVED that they be cut.\n\n7.\n\nVerges\n\nMinutes:\n\nNone.\n"
    assert [(found.number, found.title) for found in read(text).items] == [(None, "Hedges"), ("7", "Verges")]


def test_five_figures_before_a_title_in_capitals_begin_an_item() -> None:
    lines = [f"{14365 + n} {title.upper()}\n\nNone.\n\n" for n, title in enumerate(TITLES)]
    assert numbers(HEAD + "".join(lines)) == ["14365", "14366", "14367", "14368"]


def test_first_item_alone_in_sentence_case_on_top_of_the_page_keeps_its_title() -> None:
    (found,) = read("19. Review of the ferry rules\n\nThe rules had been sent round.\n\nThey were read.\n").items
    assert (found.number, found.title) == ("19", "Review of the ferry rules")


def test_title_below_a_number_that_stands_alone_is_its_whole_line() -> None:
    long = (
        "Request for a change to the terms of the lease of the boathouse with its yard, slip, store and the lane by it"
    )
    page = (
        "C/7\n\nCouncillor M. Bell: Signs PDF 20 KB\n\nDocuments:\n\nC/8\n\nRoads\n\nMinutes:\n\nNone.\n\n"
        f"C/9\n\n{long}, all of them\n\nMinutes:\n\nRead.\n\nC/10\n\nNext meeting\n"
    )
    titles = ["Councillor M. Bell: Signs", "Roads", f"{long}, all of them", "Next meeting"]
    assert [item.title for item in read(page).items] == titles


def test_stroke_behind_a_number_is_no_part_of_it() -> None:
    assert numbers(HEAD + "1/ Open Forum\nNone spoke.\n\n2/ Roads\nNone.\n\n3/ Paths\nNone.\n") == ["1", "2", "3"]


def test_what_is_asked_behind_a_minute_number_is_its_title_and_who_left_is_none() -> None:
    long = "To resolve to exclude the press and public during item 24/26 due to the private nature of the matters in it"
    page = f"22/26 Roads\n\nNone.\n\nCllr Ford left the meeting\n\n23/26 {long}.\n\nIt was so.\n"
    assert [item.title for item in read(HEAD + page).items] == ["Roads", long]


def test_number_with_two_stops_counts_among_those_with_one() -> None:
    page = "1. Apologies\n\nNone.\n\n2.. Roads\n\nNone.\n\n3. Paths\n\nNone.\n"
    assert [(item.number, item.title) for item in read(HEAD + page).items] == [
        ("1", "Apologies"),
        ("2", "Roads"),
        ("3", "Paths"),
    ]


def test_roman_figures_before_titles_in_capitals_begin_items() -> None:
    lines = [f"{n} {title.upper()}\n\nNone.\n\n" for n, title in zip(["I", "II", "III", "IV"], TITLES, strict=True)]
    assert numbers(HEAD + "".join(lines)) == ["I", "II", "III", "IV"]


def test_numbered_title_with_its_paper_is_the_item_of_a_page_without_other_marks() -> None:
    (found,) = read("Issue - meetings\n\n52 To receive the minutes of 6 May PDF 164 KB\n\nThey were read out.\n").items
    assert (found.number, found.title) == ("52", "To receive the minutes of 6 May")


def test_numbers_in_a_column_of_their_own_begin_items_that_have_no_title() -> None:
    said = [
        "The Chairman welcomed all.",
        "The accounts were read.",
        "Grass cutting, the firm would come.",
        "The ferry was read of.",
    ]
    lines = [f"{1953 + n}       {text}\n\n" for n, text in enumerate(said)]
    assert numbers(HEAD + "".join(lines)) == ["1953", "1954", "1955", "1956"]


def test_paragraph_number_alone_on_its_line_is_that_of_the_paragraph_below() -> None:
    page = (
        "1.0\n\nApologies\n\n1.1\n\nThere were none.\n\n"
        "2.0\n\nMinutes\n\n2.1\n\nThey were read out.\n\n3.0\n\nRoads\n\n"
    )
    read_page = read(page).items
    assert [(p.number, p.text) for item in read_page for p in item.paragraphs] == [
        ("1.1", "There were none."),
        ("2.1", "They were read out."),
    ]


def test_title_with_a_stop_alone_on_its_line_is_the_items() -> None:
    items = read(
        "1. Welcome and apologies.\nAnn Bell opened the meeting.\n2. Minutes of the last show and matters arising.\n"
        "They were read out.\n3. No more to say.\nAll went home.\n"
    ).items
    assert [item.title for item in items] == [
        "Welcome and apologies",
        "Minutes of the last show and matters arising",
        None,
    ]


def test_minutes_of_a_year_that_go_on_from_an_earlier_meeting_are_items() -> None:
    items = read(
        "Minutes of the Allotments Committee held on 6 May 2026\nPresent: Cllr A Bell\n"
        "26.14. The hall was shut and the green was used.\n26.15. It was resolved to sign the minutes.\n"
        "26.16. Matters arising\ni. The gate was mended.\n26.17. The next day would be in June.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("26.14", None),
        ("26.15", None),
        ("26.16", "Matters arising"),
        ("26.17", None),
    ]


def test_hour_on_a_line_of_its_own_is_no_number() -> None:
    items = read(
        "OXBECK COUNCIL\nMONDAY 4 MAY 2026\n7.30pm\nNotes of the day\nPresent: Ann Bell\nThe pond was dry.\n"
    ).items
    assert [item.number for item in items] == [None]


def test_numbers_within_an_item_count_no_items() -> None:
    notes = "".join(f"5.{n} Effect {n} – none.\n" for n in range(1, 9))
    items = read(f"4. Roads\nThey were mended.\n5. Effects\n{notes}6. Ponds\nThey were dry.\n").items
    assert [item.title for item in items] == ["Roads", "Effects", "Ponds"]


def test_list_counted_anew_below_an_item_counts_no_items() -> None:
    letters = "".join(f"{n}. Letter from {name}\n" for n, name in enumerate("Ash Oak Elm Yew Fir".split(), 1))
    items = read(
        "1. Apologies for absence accepted from:\nCllr Bell.\n2. Interests were asked for, and none was told.\n"
        f"3. Letters:\n{letters}4. Planning:\nNone had come.\n5. The Green:\nIt was mown.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Apologies for absence accepted from"),
        ("2", None),
        ("3", "Letters"),
        ("4", "Planning"),
        ("5", "The Green"),
    ]


def test_word_with_a_stop_alone_on_its_line_is_a_title() -> None:
    items = read("4. Noise\nNone was heard.\n5. Transport.\nNone had come.\n6. Noted.\n7. Ponds\nDry.\n").items
    assert [item.title for item in items] == ["Noise", "Transport", None, "Ponds"]


def test_number_with_another_sign_behind_it_is_the_one_left_out() -> None:
    items = read("6. Roads\nDry.\n7. Notes\nNone.\n8) Clean-up:\nDone.\n9. Plans\nNone.\n").items
    assert [(item.number, item.title) for item in items] == [
        ("6", "Roads"),
        ("7", "Notes"),
        ("8", "Clean-up"),
        ("9", "Plans"),
    ]


def test_numbers_of_a_list_with_another_sign_are_not_the_one_left_out() -> None:
    notes = "".join(f"{n}) The note of week {n} was read.\n" for n in range(1, 9))
    items = read(f"6. Roads\nDry.\n7. Notes\n{notes}9. Plans\nNone.\n10. Ponds\nFull.\n").items
    assert [item.number for item in items] == ["6", "7", "9", "10"]


def test_number_of_three_parts_behind_a_word_is_whole() -> None:
    items = read("Item 29/03/1 Forum\nNone came.\nItem 29/03/2 Roads:\nDry.\nItem 29/03/3 Ponds\nFull.\n").items
    assert [(item.minute_number, item.title) for item in items] == [
        ("Item 29/03/1", "Forum"),
        ("Item 29/03/2", "Roads"),
        ("Item 29/03/3", "Ponds"),
    ]


def test_person_on_a_line_above_a_number_heads_no_item() -> None:
    items = read("1. Apologies for absence\nMr J Bell\n2. No interests were told.\n3. Roads\nDry.\n").items
    assert [item.title for item in items] == ["Apologies for absence", None, "Roads"]


def test_item_taken_right_after_the_one_behind_it_is_an_item() -> None:
    page = "8. Roads\nDry.\n9. Notes\nNone.\n11. Parking\nFull.\n10. Trees\nOld.\n12. Swings\nNew.\n"
    assert [item.number for item in read(page).items] == ["8", "9", "11", "10", "12"]


def test_count_of_those_who_came_above_a_number_heads_no_item() -> None:
    items = read("4 members of the public\n1. No words of regret had come.\n2. Roads\nDry.\n3. Ponds\nFull.\n").items
    assert [item.title for item in items] == [None, "Roads", "Ponds"]


def test_title_ends_where_the_first_of_its_own_numbers_stands() -> None:
    items = read(
        "2. Hints from the public 2.1 One told of the pond. 2.2 One told of the pump.\n"
        "3. Notes of the day 3.1 They were agreed.\n4. Roads\nNone.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("2", "Hints from the public"),
        ("3", "Notes of the day"),
        ("4", "Roads"),
    ]


def test_four_figures_before_titles_count_where_they_follow_one_another() -> None:
    items = read("6225 News of the last day:\nThe pond was dry.\n6226 Notes of May\nThey were read.\n").items
    assert [(item.number, item.title) for item in items] == [("6225", "News of the last day"), ("6226", "Notes of May")]


def test_number_of_those_who_came_begins_no_item() -> None:
    items = read("4 members of the public came\n1 Roads\nThey were mended.\n2 Ponds\nThey were dry.\n").items
    assert [item.title for item in items if item.title] == ["Roads", "Ponds"]


def test_conditions_of_a_permission_are_no_items() -> None:
    (item,) = read(
        "To hear of the mill.\nMinutes:\nThe Committee heard of the mill.\n"
        "RESOLVED – That, for the reasons told, the plan be APPROVED on these conditions:\n"
        "1. Time of three years\n2. Plans as sent\n3. Bricks as shown\n"
    ).items
    assert [(c.label, c.text) for c in item.resolutions[0].clauses] == [
        (None, "for the reasons told, the plan be APPROVED on these conditions:"),
        ("1.", "Time of three years"),
        ("2.", "Plans as sent"),
        ("3.", "Bricks as shown"),
    ]


def test_number_without_a_space_before_its_title_begins_an_item() -> None:
    items = read(
        f"{HEAD}363/01THOSE AWAYCllr Moss was away.\n363/02TIES OF MEMBERS None were told of.\n"
        "363/03NOTES OF MAY The notes were read.\n"
    ).items
    assert [(item.minute_number, item.title) for item in items] == [
        ("363/01", "THOSE AWAY"),
        ("363/02", "TIES OF MEMBERS"),
        ("363/03", "NOTES OF MAY"),
    ]


def test_paragraph_number_on_the_line_of_a_title_ends_the_title() -> None:
    items = read(
        f"{HEAD}1.0 Notes of May 1.1 Notes of the meeting of 13 May. They were signed.\n2.0 The pump: No word.\n"
        "3.0 The pond: It was dry.\n"
    ).items
    assert [item.title for item in items][:1] == ["Notes of May"]


def test_number_with_a_space_behind_its_stroke_counts_minutes() -> None:
    titles = ["APOLOGIES", "MINUTES", "HIGHWAYS", "FINANCE"]
    page = "".join(f"12/ {n} {title}\nThere was nothing to be said of it.\n" for n, title in enumerate(titles, 70))
    found = [(item.minute_number, item.title) for item in read(page).items]
    assert found == [(f"12/ {n}", title) for n, title in enumerate(titles, 70)]
