"""What an item says of itself: what for it stands there, what is asked, and whether it is kept from the public."""

import pytest

from meetings.reading.minutes import read

MARK = "Exempt under paragraphs 2 and 3 of Part 1 of Schedule 12A"


def test_published_agenda_gives_purpose_and_recommendations() -> None:
    (item,) = read(
        "Agenda item\nParking charges\nTo consider the charges for 2025.\nThe Cabinet is asked to:\n"
        "1. agree the charges in the appendix;\n2. leave the day to the Director of Place.\n"
        "Supporting documents:\nReport PDF 200 KB\n"
    ).items
    assert item.purpose == "To consider the charges for 2025. The Cabinet is asked to:"
    assert [(r.label, r.text) for r in item.recommendations] == [
        ("1.", "agree the charges in the appendix;"),
        ("2.", "leave the day to the Director of Place."),
    ]
    assert (item.paragraphs, item.documents) == ([], ["Report"])


def test_line_under_a_title_marks_the_item_exempt() -> None:
    (item,) = read(f"Agenda item\nLand at Carr End\n{MARK}\nTo consider a sale.\nMinutes:\nThe sale was agreed.").items
    assert (item.exempt, item.exempt_paragraphs, item.purpose) == (True, [2, 3], "To consider a sale.")


def test_item_that_excludes_the_public_is_public_and_the_one_it_names_is_not() -> None:
    items = read(
        "1.\nExclusion of press and public\nMinutes:\nRESOLVED that the press and public be excluded for item 3 under "
        "paragraph 1 of Part 1 of Schedule 12A.\n2.\nHalls\nMinutes:\nThe halls were open.\n"
        "3.\nA licence\nMinutes:\nThe holder spoke.\n"
    ).items
    assert [(item.exempt, item.exempt_paragraphs) for item in items] == [(False, []), (False, []), (True, [1])]


def test_item_that_excludes_the_public_without_a_number_means_the_next() -> None:
    items = read(
        "1.\nExclusion of the public\nMinutes:\nRESOLVED that the public be excluded during the following item.\n"
        "2.\nA lease\nMinutes:\nThe lease was read.\n3.\nNext meeting\nMinutes:\nIt would be in May.\n"
    ).items
    assert [item.exempt for item in items] == [False, True, False]


def test_end_of_the_meeting_under_the_documents_is_none_of_them() -> None:
    minutes = read(
        "Agenda item\nHalls\nMinutes:\nThe halls were open.\nSupporting documents:\nMap\nThe meeting ended at 8.45pm."
    )
    assert (minutes.ends, minutes.items[0].documents) == ("20:45", ["Map"])
    assert [paragraph.text for paragraph in minutes.items[0].paragraphs] == [
        "The halls were open.",
        "The meeting ended at 8.45pm.",
    ]


def test_place_is_the_whole_of_what_the_front_gives() -> None:
    held = "MINUTES of the Licensing Sub-Committee held at Guildhall, Kingsmere upon Wick on Friday 2 February 2024"
    assert read(f"{held}\n1. Halls\nThe halls were open.\n2. Roads\nNone.").place == "Guildhall, Kingsmere upon Wick"
    lines = "Harrow District Council\nPlanning Committee\n12 June 2024\nCouncil Chamber, Moor House, Harrow"
    assert read(f"{lines}\n1. Halls\nOpen.\n2. Roads\nNone.").place == "Council Chamber, Moor House, Harrow"


def test_link_beside_an_item_is_furniture() -> None:
    minutes = read("Agenda item\n\n31.\n\nHalls\n\nView the background to item 31.\n\nMinutes:\n\nThe hall was open.")
    assert (minutes.items[0].purpose, "View the background to item 31." in minutes.furniture) == (None, True)


def test_titles_with_papers_behind_them_begin_items_where_nothing_else_does() -> None:
    found = read(
        "Agenda and minutes\n\nNo. Item\n\nMinutes PDF 20 KB\n\nThe Panel approve the minutes of 8 March.\n\n"
        "Bus times PDF 31 KB\n\nThe Panel noted that the last bus went at nine.\n"
    ).items
    assert [(item.title, len(item.resolutions)) for item in found] == [("Minutes", 1), ("Bus times", 0)]


def test_name_of_the_page_form_is_no_title() -> None:
    minutes = read(
        "Issue - meetings\n\nOrder of business\n\nMeeting: 04/07/2026 - Council\n\nMinutes:\n\nNothing was said."
    )
    assert [item.title for item in minutes.items] == ["Order of business"]


def test_words_that_open_the_recommendations_are_none() -> None:
    (only,) = read(
        "Agenda item\nFees\nRecommendations:\nThat Council resolves to:\n1. Note the fees.\nMinutes:\nRead."
    ).items
    assert [(r.label, r.text) for r in only.recommendations] == [("1.", "Note the fees.")]
    assert only.purpose == "Recommendations: That Council resolves to:"


def test_linked_title_with_a_number_on_top_of_a_page_of_cues_is_the_items() -> None:
    (only,) = read(
        "17 Referral from the Ferry Panel PDF 51 KB\nDecision:\nRESOLVED that it be noted.\nMinutes:\nRead."
    ).items
    assert (only.number, only.title) == ("17", "Referral from the Ferry Panel")


def test_rows_of_a_table_of_items_are_items() -> None:
    items = read(
        "Venue: Town Hall\nNo. | Item |\n---|---|\nApologies To receive any apologies. Minutes: There were none. |\n|\n"
        "Mooring fees PDF 83 KB To set the fees. Decision: RESOLVED that the fees be kept. |\n"
    ).items
    assert [(item.title, item.purpose) for item in items] == [
        ("Apologies", "To receive any apologies."),
        ("Mooring fees", "To set the fees."),
    ]
    assert [clause.text for item in items for r in item.resolutions for clause in r.clauses] == ["the fees be kept."]


def test_rows_of_a_table_without_its_head_are_items() -> None:
    items = read(
        "To approve the minutes of 26 May. Additional documents: Minutes: The Clerk read them.\n"
        "Resolved – That they be signed.\n"
        "TIES OF MEMBERS Members are asked for any ties. Minutes: None.\nPonds Cofnodion: They were dry.\n"
    ).items
    assert [(item.title, item.purpose) for item in items] == [
        ("To approve the minutes of 26 May", None),
        ("TIES OF MEMBERS", "Members are asked for any ties."),
        ("Ponds", None),
    ]


def test_minutes_named_in_a_sentence_part_no_row() -> None:
    (item,) = read("Agenda item\nPonds\nThe Clerk read from the Minutes: All ponds were dry.\n").items
    assert item.title == "Ponds"


def test_matter_of_a_meeting_that_the_page_names_has_its_title_and_number_below() -> None:
    (item,) = read(
        "Issue - meetings\n\nCHOICE OR MAYOR\n\nMeeting: 22/05/2029 - Council - Annual Meeting (Item 1)\n\n"
        "CHOICE OF MAYOR\n\n1. The old Mayor will ask for names.\n\nMinutes:\n\nCouncillor Moss was chosen.\n"
    ).items
    assert (item.number, item.title, item.purpose) == ("1", "CHOICE OF MAYOR", "1. The old Mayor will ask for names.")


def test_heading_of_the_form_at_the_end_of_a_row_is_no_title() -> None:
    items = read("No. | Item |\n---|---|\nApologies Minutes: None. |\n|\nTies of members Minutes:\n|\n|\n").items
    assert [item.title for item in items] == ["Apologies", "Ties of members"]


def test_numbers_below_a_heading_that_the_page_begins_with_are_items() -> None:
    items = read("Minutes:\n\n4. Notes of May\nThey were read.\n\n5. Matters arising:\na. The wall was mended.\n").items
    assert [(item.number, item.title) for item in items] == [("4", "Notes of May"), ("5", "Matters arising")]


def test_one_number_below_a_heading_that_the_page_begins_with_is_the_items() -> None:
    (item,) = read("Minutes:\n\n5. Call box on Church Lane\nCllr Hay told that it was listed.\n").items
    assert (item.number, item.title) == ("5", "Call box on Church Lane")


def test_what_stands_below_the_heading_and_above_the_first_number_is_an_item() -> None:
    items = read(
        "Minutes:\n\n1/ Open Forum\nThe grid was cleared.\n\n5/ Hall\nIt was open.\n\n6/ Roads\nThey were mended.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Open Forum"), ("5", "Hall"), ("6", "Roads")]


def test_two_items_with_a_decision_each_are_told_from_its_clauses() -> None:
    items = read(
        "16. Work of the buses\n\nDecision:\n\n1. That it be noted.\n\n2. That more be told.\n\n"
        "17. Word from the drivers\n\nDecision:\n\n1. That it be heard.\n"
    ).items
    assert [(item.number, item.title, len(item.resolutions[0].clauses)) for item in items] == [
        ("16", "Work of the buses", 2),
        ("17", "Word from the drivers", 1),
    ]


def test_resolution_that_a_row_holds_begins_no_row() -> None:
    items = read(
        "No. | Item |\nPAPERS KEPT BACK 1 To note them.\n2 To vote:-\nRESOLVED – That the public leave, as follows:- "
        "Minutes: None were kept. |\nLATE ITEMS To hear of any. Minutes: None. |\n"
    ).items
    assert [item.title for item in items] == ["PAPERS KEPT BACK", "LATE ITEMS"]


def test_title_in_capitals_of_a_wrapped_page_ends_with_its_line() -> None:
    (item,) = read(
        "Issue - meetings\nHOW THE COUNCIL HEARS OF LICENCES FOR CABS AND THEIR DRIVERS\n"
        "Meeting: 12/06/2029 - Licensing Committee (Item 7)\nTo hear a report on how it hears of them.\nMinutes:\n"
        "The officer gave a report that told how licences had been\n"
        "heard of in the years before, and how they were to be\n"
        "heard of from now on by all of the members and their\nofficers, which was long and was read out by one\n"
        "of them.\n"
    ).items
    assert item.title == "HOW THE COUNCIL HEARS OF LICENCES FOR CABS AND THEIR DRIVERS"


def test_title_that_links_a_paper_ends_with_its_line() -> None:
    items = read(
        "127.\n\nMinutes of the panel that looks after the old town pdf icon PDF 137 KB\n\nof 13 May to be signed.\n\n"
        "Minutes:\n\nThey were signed.\n\n128.\n\nVisits\n\nMinutes:\n\nNone.\n"
    ).items
    assert [(item.title, item.purpose) for item in items] == [
        ("Minutes of the panel that looks after the old town", "of 13 May to be signed."),
        ("Visits", None),
    ]


def test_cells_that_strokes_part_are_number_title_and_text() -> None:
    items = read(
        "1226/01 / Apologies / County Councillor Hart\n1226/02 / Notes of May / They were confirmed and signed.\n"
        "1226/03 / Police\nThere were no crimes.\n"
    ).items
    assert [(item.minute_number, item.title) for item in items] == [
        ("1226/01", "Apologies"),
        ("1226/02", "Notes of May"),
        ("1226/03", "Police"),
    ]


def test_decision_of_a_lettered_form_gives_its_title_and_keeps_its_reasons_apart() -> None:
    (item,) = read(
        "Meeting documents\n\nDecision details\n\nTo change how the mill is run\n\nDecision Maker: Cabinet\n\n"
        "Decision:\n\n(a)          Decision(s)\n\n(1)  That the mill be run by two.\n\n"
        "(b)          Reason(s) for Decision(s)\n\n"
        "To have it run by night too.\n"
    ).items
    assert (item.title, [(c.label, c.text) for r in item.resolutions for c in r.clauses]) == (
        "To change how the mill is run",
        [("(1)", "That the mill be run by two.")],
    )


def test_clauses_in_the_cells_of_a_table_keep_their_labels() -> None:
    (item,) = read(
        "Agenda item\n8.\nMotions\nMinutes:\nRESOLVED: That\n(1) |\nthe plan be not approved; and\n|\n(2) |\n"
        "the officers be thanked.\n"
    ).items
    assert [(c.label, c.text) for c in item.resolutions[0].clauses] == [
        ("(1)", "the plan be not approved; and"),
        ("(2)", "the officers be thanked."),
    ]


def test_words_before_a_colon_title_what_was_said_above_the_first_number() -> None:
    items = read(
        "Minutes of the Council of Oxbeck held on 16 May 2026\nPresent: A Dale, B Moss\n"
        "Public time: A Dale asked that the accounts be shown to all at the next meeting of the parish, and B Moss "
        "reported that the bridge had moved and that the Clerk knew of it.\n11/704 Quorum\nThere was one.\n"
        "11/705 Roads\nThey were mended.\n"
    ).items
    assert [item.title for item in items] == ["Public time", "Quorum", "Roads"]


def test_item_printed_out_of_order_is_an_item_and_the_numbers_of_its_list_are_none() -> None:
    items = read(
        "Items\n\n8.\n\nNote of who came\n\nMinutes:\n\nAll had come.\n\n1.\n\nTies of members\n\n"
        "To tell of any.\n\nMinutes:\n\nThe Board asked:\n\n2.\n\nWhat ties there were\n\n3.\n\nWho had them\n\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("8", "Note of who came"), ("1", "Ties of members")]


def test_clause_that_begins_with_an_item_of_the_agenda_is_not_cut_from_its_label() -> None:
    (item,) = read(
        "Agenda item\n1.\nOrder of the day\nMinutes:\nThe order was read.\n\nItem 6 was long.\n\nRESOLVED that:\n\n"
        "a)  the order be kept; and\n\nb)  Item 7 Mill Lane be heard first.\n"
    ).items
    assert [(c.label, c.text) for c in item.resolutions[0].clauses] == [
        ("a)", "the order be kept; and"),
        ("b)", "Item 7 Mill Lane be heard first."),
    ]


def test_heading_below_the_head_of_the_list_of_items_is_one_and_the_name_of_a_part_is_none() -> None:
    page = (
        "Agenda and minutes\n\nItems\nNo. Item\n\n{}\n\nThe members had before them:\n\nA. The plan.\n\n1772.\n\n"
        "Ties\n\nMinutes:\n\nNone.\n\n1773.\n\nNews of the day\n\nMinutes:\n\nNone came.\n"
    )
    assert [item.title for item in read(page.format("Papers")).items] == ["Papers", "Ties", "News of the day"]
    assert [item.title for item in read(page.format("PART I - FOR NOTING")).items] == ["Ties", "News of the day"]


def test_heading_below_the_head_of_the_list_is_one_above_numbers_of_the_year_too() -> None:
    items = read(
        "Agenda and minutes\n\nNo. Item\n\nOPEN HOUR\n\nAn hour was kept for talk.\n\n64/26\n\nTIES\n\nMinutes:\n\n"
        "None.\n\n65/26\n\nNEWS OF MAY\n\nMinutes:\n\nNone came.\n"
    ).items
    assert [item.title for item in items] == ["OPEN HOUR", "TIES", "NEWS OF MAY"]


def test_title_that_ends_with_a_stop_is_one_alone_under_its_number() -> None:
    text = "Item 1:\n\nAdoption of the record of the Boats Panel held on 4 May.\n\nIt was moved by Cllr Orr.\n\n"
    found = read(f"{text}Item 2:\n\nBoats\n\nCllr Pell asked why.\n").items
    assert [item.title for item in found] == ["Adoption of the record of the Boats Panel held on 4 May.", "Boats"]


def test_number_before_an_applications_reference_is_the_items() -> None:
    page = "PL/46 MINUTES\nAgreed.\n\nPL/47 26/01877/FUL - MILL LANE\nThe site was wet.\n\nPL/48 APPEALS\nNone."
    assert [(item.number, item.title) for item in read(page).items] == [
        ("PL/46", "MINUTES"),
        ("PL/47", "26/01877/FUL - MILL LANE"),
        ("PL/48", "APPEALS"),
    ]


def test_line_that_names_who_acts_begins_no_item() -> None:
    page = (
        "4.0 HALLS\n\n4.1 The hall was open.\n\n5.0 ROADS\n\n5.1 Mr Reed undertook to bring a plan.\n\nACTION: TR\n\n"
        "The Board:\n(a) NOTED the report; and\n(b) AGREED that a wall be built.\n\n6.0 CLOSE\n\n6.1 None."
    )
    assert [item.title for item in read(page).items] == ["HALLS", "ROADS", "CLOSE"]


@pytest.mark.parametrize("form", ["Minutes:\n", ""])
@pytest.mark.parametrize("cue", ["Agenda item\n\n", ""])
def test_number_above_those_of_its_paragraphs_is_the_items(form: str, cue: str) -> None:
    page = (
        f"{cue}25 Slow Lanes PDF 178 KB\nReport of the Director (copy attached).\nAdditional documents:\n{form}"
        "25.1 The Committee considered a report. Jane Bell introduced it.\n"
        "25.2 In response to Councillor Dene, Ms Bell explained that one lane was shut.\n"
        "25.3 RESOLVED – That the report be noted.\n"
    )
    (item,) = read(page).items
    assert (item.number, item.title) == ("25", "Slow Lanes")
    assert [paragraph.number for paragraph in item.paragraphs if paragraph.number] == ["25.1", "25.2"]
    assert [resolution.number for resolution in item.resolutions] == ["25.3"]


def test_number_beside_those_of_the_agenda_is_the_minutes() -> None:
    page = (
        "102 INTERESTS – None.\n103 QUESTIONS – None.\n"
        "104 (12, 13) REPORTS OF THE WATER BOARD – The Chair welcomed Ann Poe.\n105 BRIDGES – None.\n"
    )
    assert [(item.minute_number, item.number) for item in read(page).items] == [
        (None, "102"),
        (None, "103"),
        ("104", "12, 13"),
        (None, "105"),
    ]


def test_paper_that_the_page_links_is_a_document_whatever_its_name_says() -> None:
    page = (
        "Agenda item\nGrants\nAdditional documents:\nReport PDF 96 KB\n"
        "Annex 1 - FRC and MTC Guidelines (updated May 2026) , item 7. PDF 138 KB\nMinutes:\nNone were made.\n"
    )
    (item,) = read(page).items
    assert item.documents == ["Report", "Annex 1 - FRC and MTC Guidelines (updated May 2026) , item 7."]


def test_long_aim_without_a_stop_is_a_title() -> None:
    aim = (
        "To consider a report of the Head of Roads on the state of the roads, paths, lanes and bridges of the town "
        "after the winter, and to decide which of them are to be mended first in the year 2026/27 with what is left"
    )
    items = read(
        f"1. Apologies\n\nNone.\n\n2. {aim}\n\nThe Head of Roads presented it.\n\n3. Trees\n\nNone fell.\n"
    ).items
    assert [item.title for item in items] == ["Apologies", aim, "Trees"]


def test_only_number_of_a_page_before_a_title_in_capitals_is_its_items() -> None:
    items = read(
        "Minutes of the Oxbeck Council held on 4 May 2026\n\nPresent: Ann Bell, Carl Dunn\n\n"
        "So that all might keep well the doors were shut, and the meeting could be seen on the screens of the town by "
        "those who wished to see it.\n\n1\n\n1 PRAYER AND WORD OF WELCOME\n\nThe Mayor welcomed all.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "PRAYER AND WORD OF WELCOME")]


def test_head_of_the_list_of_items_is_no_title_of_what_stands_below_it() -> None:
    items = read(
        "Agenda and minutes\n\nItems\nNote No. Item\n\nBefore the meeting began, Councillor Bell informed Members "
        "that the pump had won two prizes, which she handed to the Mayor with the thanks of the town for her work on "
        "it over all the years.\n\n1.\n\nTHOSE AWAY\n\nMinutes:\n\nThere were none.\n"
    ).items
    assert [item.title for item in items] == [None, "THOSE AWAY"]


def test_heading_some_lines_above_what_was_said_first_is_its_title() -> None:
    items = read(
        "Minutes of the Oxbeck District held on 16 June 2026\n\nPRESENT:\n\n• Councillor Ann Bell\n\n"
        "CHOOSE A CHAIR:\n\nProposed by Councillor E. Lee\nSeconded by Councillor J. Hale\n\n"
        "“That Ann Bell be Chair.”\n\nCouncillor Lee thanked them, and hoped that all would pull as one for the "
        "people of the district in the years that were to come, as they had in those that were gone.\n\n"
        "1. CHOOSE A SECOND:\n\nNobody came forward.\n\n"
        "2. NEWS OF THE MILL:\n\nIt was shut.\n"
    ).items
    assert [item.title for item in items] == ["CHOOSE A CHAIR", "CHOOSE A SECOND", "NEWS OF THE MILL"]


def test_name_below_apologies_is_no_title_of_the_sentence_that_follows() -> None:
    page = (
        "1. Apologies received from:\n\nCllr John Reed\n\nBorough Councillor Mr. C Pike\n\n"
        "2. No interests were declared.\n\n"
        "3. Roads\n\nThe road was shut.\n\nPUBLIC PARTICIPATION\n\nNo matters were raised by members of the public."
    )
    assert [(item.number, item.title) for item in read(page).items] == [
        ("1", "Apologies received from"),
        ("2", None),
        ("3", "Roads"),
        (None, "PUBLIC PARTICIPATION"),
    ]
