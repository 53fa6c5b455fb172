"""Items of pages without numbers: headings in their many printings, and lists that are none."""

from meetings.reading.minutes import read

HEAD = "Oxbeck Community Council\nMinutes of the meeting held on 4 May 2026\nPresent: Ann Bell, Carl Dunn\n"


def test_headings_behind_bullets_are_items_where_numbers_were_lost() -> None:
    items = read(
        f"{HEAD}- Notes of May 2025\nThey were read out.\n- State of the funds\nThere was enough for a year.\n"
        "The funds went to:\n- The pond\n- The pump\nNothing else was asked.\n- Choice of officers\n"
        "Ann Bell stayed in the chair.\n"
    ).items
    assert [item.title for item in items] == ["Notes of May 2025", "State of the funds", "Choice of officers"]


def test_what_an_agenda_asks_for_heads_what_came_of_it() -> None:
    items = read(
        f"{HEAD}Meeting started at 7pm.\nTo appoint a minute taker.\nRESOLVED to appoint the Clerk.\n"
        "To elect a chair of the sub-committee.\nRESOLVED to elect Ann Bell.\n"
        "To hear how the pond is.\nIt was dry, and the ducks had left it.\n"
    ).items
    assert [item.title for item in items] == [
        "To appoint a minute taker",
        "To elect a chair of the sub-committee",
        "To hear how the pond is",
    ]
    assert [c.text for item in items for r in item.resolutions for c in r.clauses] == [
        "appoint the Clerk.",
        "elect Ann Bell.",
    ]


def test_what_is_asked_under_headings_is_no_item_of_its_own() -> None:
    items = read(
        f"{HEAD}State of the pond\nTo hear how the pond is.\nIt was dry.\n"
        "State of the pump\nTo hear how the pump is.\nIt was dry too.\n"
        "State of the well\nTo hear how the well is.\nIt was full.\n"
    ).items
    assert [item.title for item in items] == ["State of the pond", "State of the pump", "State of the well"]


def test_long_line_on_top_of_a_page_is_its_title() -> None:
    title = "Work of the Group on Ponds, Pumps and Wells in the Old Town - Report of the Assistant Director of Places"
    (item,) = read(
        f"{title}\n\nThe Panel heard a report of the Assistant Director on what the group had found in the year.\n\n"
        "RESOLVED that the report be noted.\n"
    ).items
    assert (item.title, item.resolutions[0].clauses[0].text) == (title, "the report be noted.")


def test_page_about_one_matter_has_the_title_below_the_name_of_its_form() -> None:
    (item,) = read(
        "Issue - decisions\n\nPonds & Pumps - 29 June 2026\n\n27/07/2026 - Ponds & Pumps - 29 June 2026\n\n"
        "The Chair read the notes of the day.\n\nRESOLVED: that the notes be received.\n"
    ).items
    assert (item.title, item.resolutions[0].clauses[0].text) == (
        "Ponds & Pumps - 29 June 2026",
        "the notes be received.",
    )


def test_details_of_a_decision_are_no_title() -> None:
    items = read("Decision details\n\nDecision Maker: Cabinet\n\nRESOLVED: That the plan be kept.\n").items
    assert [item.title for item in items] == [None]


def test_titles_between_those_that_link_a_paper_are_items_too() -> None:
    items = read(
        "Apologies\n\nNone had come.\n\nTo sign the notes of 5 October PDF 130 KB\n\nThey were signed.\n\n"
        "To confirm that what is marked in the first part will be heard in public\n\nIt was so.\n\n"
        "Work of the Committee PDF 167 KB\n\nThe Clerk told of it.\n\nThat the Committee:\n\n"
        "1. Note the work.\n\n2. Agree to the plan.\n"
    ).items
    assert [item.title for item in items] == [
        "Apologies",
        "To sign the notes of 5 October",
        "To confirm that what is marked in the first part will be heard in public",
        "Work of the Committee",
    ]
    assert [c.text for c in items[3].resolutions[0].clauses] == ["Note the work.", "Agree to the plan."]


def test_one_numbered_heading_among_others_keeps_its_number() -> None:
    minutes = read(
        "Minutes of the Council held on 27 August 2026\n\nPRESENT: Councillor A Moss\n\n"
        "Director of Roads Director of Parks Head of Ponds Head of Pumps Clerk of Works\n\nOpening of the day\n\n"
        "The Mayor welcomed all who had come to the meeting.\n\nMM 27.08.2026\n\n1. Work of the Mayor\n\n"
        "1.1 Prayers\n\nThe Reverend said prayers.\n"
    )
    assert [(item.number, item.title) for item in minutes.items] == [
        (None, "Opening of the day"),
        ("1", "Work of the Mayor"),
    ]
    assert minutes.items[1].paragraphs[0].number == "1.1"


def test_titles_that_run_into_their_text_begin_items_where_there_are_no_numbers() -> None:
    items = read(
        f"{HEAD}Ties of members There were none declared.\nNotes of May Mrs Bell proposed, Mr Dunn seconded and it was "
        "agreed that they be signed.\nNews of the county There was none.\nPond and pump Mr Dunn had met the builder.\n"
    ).items
    assert [item.title for item in items] == ["Ties of members", "Notes of May", "News of the county", "Pond and pump"]


def test_who_spoke_and_the_number_of_a_question_head_no_item() -> None:
    items = read(
        f"{HEAD}Questions of the public\nThey were put to the Chair.\nQ1\nWho mends the pump?\nMr Carl Dunn\n"
        "The builder does.\nNews of the county\nThere was none to be told.\n"
    ).items
    assert [item.title for item in items] == ["Questions of the public", "News of the county"]


def test_whom_to_ask_heads_no_item_of_a_published_page() -> None:
    items = read(
        "Agenda and minutes\n\nAdvisory Council - Monday, 10th July, 2028 4.30 pm\n\nVenue: the hall.\n\n"
        "Contact: Ann Bell 01 234 567\n\nNo. Item\n\nApologies\n\nNone had come.\n\n"
        "Notes of the last meeting PDF 28 KB\n\n"
        "To approve as a correct record the minutes of 6 February.\n\nRESOLVED that the minutes be signed.\n"
    ).items
    assert [item.title for item in items] == ["Apologies", "Notes of the last meeting"]


def test_minutes_that_are_to_be_confirmed_head_what_was_resolved_of_them() -> None:
    items = read(
        f"{HEAD}Ties of members\nNone were told to the meeting.\nTo confirm the minutes of the day in May.\n"
        "RESOLVED that the minutes be signed.\nNews of the chair\nShe had been to a show.\n"
    ).items
    assert [item.title for item in items] == [
        "Ties of members",
        "To confirm the minutes of the day in May",
        "News of the chair",
    ]


def test_venue_and_whom_to_ask_are_the_front_of_a_page_without_a_day() -> None:
    items = read(
        "Agenda and minutes\n\nVenue: Council House\n\nContact: the adviser\n\nNo. Item\n\nTies of members\n\n"
        "Members will be asked for any.\n\nThere were none.\n\nNews of the chair\n\nShe had none to tell.\n"
    ).items
    assert [item.title for item in items] == ["Ties of members", "News of the chair"]


def test_items_that_are_all_numbered_one_are_items() -> None:
    items = read(
        "  1. Apologies\n\nAnn Bell, Carl Dunn\n\n  1. Notes of the last meeting held on 13 May 2026\n\n"
        "They were agreed.\n\n"
        "  1. Papers of the trust, its accounts and what each of the trustees has to know\n\nNot needed.\n\n"
        "  1. Work on the hall\n\n  • the roof is done\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Apologies"),
        ("1", "Notes of the last meeting held on 13 May 2026"),
        ("1", "Papers of the trust, its accounts and what each of the trustees has to know"),
        ("1", "Work on the hall"),
    ]


def test_numbers_of_a_list_between_headings_are_no_items() -> None:
    items = read(
        "Appeals\n\nThere were none.\n\nPapers kept from the public\n\n1  To note which papers are marked.\n\n"
        "2  To consider whether to keep them so.\n\n3  If so, to vote on it.\n\nNone were kept.\n\nLate papers\n\n"
        "There were none.\n\nTies of members\n\nNone were told.\n"
    ).items
    assert [item.title for item in items] == [
        "Appeals",
        "Papers kept from the public",
        "Late papers",
        "Ties of members",
    ]


def test_apologies_below_whom_to_ask_are_an_item() -> None:
    items = read(
        "Agenda and minutes\n\nVenue: Zoom\n\nContact: Ann Bell\n\nNo. Item\n\nApologies\n\n"
        "Substitutes are not heard.\n\nCllr Dale would be late, as she had said.\n\n"
        "Ties of members\n\nNone were made.\n"
    ).items
    assert [item.title for item in items] == ["Apologies", "Ties of members"]


def test_line_that_leads_into_a_list_is_no_heading() -> None:
    said = "The Clerk spoke of the pond at length."
    text = f"Ponds: {said}\n\nBoats: {said}\n\nWays that were spoken of were:\n- A raft\n- A quay\n\nGates: {said}\n"
    assert [item.title for item in read(text).items] == ["Ponds", "Boats", "Gates"]


def test_words_before_a_semicolon_are_titles_where_a_page_has_several() -> None:
    items = read(
        f"{HEAD}Notes; The notes of May were read.\nFunds;The bank holds £20.\nHall floor; Dry. Swept; all came.\n"
    ).items
    assert [item.title for item in items] == ["Notes", "Funds", "Hall floor"]


def test_heading_without_a_number_between_numbered_ones_is_an_item_where_all_are_in_capitals() -> None:
    said = "The members talked of it."
    page = (
        f"1. NOTES OF MAY\n{said}\n2. FUNDS\n{said}\nVISIT OF THE WARDEN ON 4th JUNE\n{said}\nMill Lane\n{said}\n"
        f"3. PONDS\n{said}\n"
    )
    assert [(item.number, item.title) for item in read(HEAD + page).items] == [
        ("1", "NOTES OF MAY"),
        ("2", "FUNDS"),
        (None, "VISIT OF THE WARDEN ON 4th JUNE"),
        ("3", "PONDS"),
    ]
    plain = page.replace("NOTES OF MAY", "Notes of May").replace("FUNDS", "Funds")
    assert [item.number for item in read(HEAD + plain).items] == ["1", "2", "3"]


def test_day_of_the_next_meeting_is_an_item_of_its_own() -> None:
    items = read(
        f"{HEAD}1. Funds\nThere was enough.\n2. Ponds\nThey were dry.\nDate of Next Meetings\n"
        "The days were told as 4 and 9 June.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "Funds"),
        ("2", "Ponds"),
        (None, "Date of Next Meetings"),
    ]


def test_heading_between_dashes_is_one_without_them() -> None:
    items = read(f"{HEAD}-Left over from May-\nThe gate was still open.\nFunds\nThere was enough.\n").items
    assert [item.title for item in items] == ["Left over from May", "Funds"]


def test_words_before_a_colon_are_titles_with_the_lines_that_end_with_one() -> None:
    items = read(
        f"{HEAD}Wardens of the mill: They had seen a fire.\nNews since May:\nThe gate was shut by two men.\n"
        "Word of the Chair: She will be away.\nNews of the mill:\nIt was shut by one of them.\n"
    ).items
    assert [item.title for item in items] == [
        "Wardens of the mill",
        "News since May",
        "Word of the Chair",
        "News of the mill",
    ]


def test_heading_behind_a_bullet_may_say_that_there_was_nothing() -> None:
    items = read(
        f"{HEAD}- Who came\nAll were there.\n- Ties of members:none\n- News of May\nIt was read out.\n"
        "- Roads and ponds:\nThey were dry.\n"
    ).items
    assert [item.title for item in items] == ["Who came", "Ties of members", "News of May", "Roads and ponds"]


def test_words_before_a_dash_are_titles_where_a_page_has_many_and_initials_are_none() -> None:
    items = read(
        f"{HEAD}Planning – The plan of the mill was read.\nRoads and Lanes – Two were mended in May.\n"
        "KD – He asked who had mended them.\nFunds – See report below.\nHall Roof – There was rain in it.\n"
    ).items
    assert [item.title for item in items] == ["Planning", "Roads and Lanes", "Funds", "Hall Roof"]


def test_dash_behind_a_heading_is_none_of_it() -> None:
    items = read(
        f"{HEAD}News of the mill\nIt was shut.\nNotes of 11 December 2026-\nThey were signed.\nMatters arising:-\n"
        "No more was said.\nState of the funds –\nThere was enough.\n"
    ).items
    assert [item.title for item in items] == [
        "News of the mill",
        "Notes of 11 December 2026",
        "Matters arising",
        "State of the funds",
    ]


def test_aim_below_a_title_is_its_purpose_where_titles_link_papers() -> None:
    items = read(
        "Declarations of Interest\n\nTo receive what members have to declare of their ties\n\nNone had any.\n\n"
        "Notes of May PDF 105 KB\n\nTo approve the notes of 12 May as they stand\n\nAdditional documents:\n\n"
        "Annex, item 2. PDF 20 KB\n\nThey were signed.\n\nState of the pump PDF 224 KB\n\n"
        "To receive a report on the pump and the pond\n\nAnn Bell - Engineer\n\nAdditional documents:\n\n"
        "The Engineer told of it.\n"
    ).items
    assert [(item.title, item.purpose) for item in items] == [
        ("Declarations of Interest", "To receive what members have to declare of their ties"),
        ("Notes of May", "To approve the notes of 12 May as they stand"),
        ("State of the pump", "To receive a report on the pump and the pond"),
    ]


def test_titles_that_lost_their_numbers_stand_over_paragraphs_that_kept_them() -> None:
    items = read(
        "Those away / Absennol\n\n2.1 Councillors Moss and Lee were away.\n\nTies / Buddiant\n\n"
        "3.1 The Clerk told of them.\n\n3.2 No more were told.\n\nNotes of May PDF 20 KB\n\n"
        "Additional documents:\n\n4.1 Council CONFIRMED the notes of 18 May.\n"
    ).items
    assert [(item.title, [p.number for p in item.paragraphs]) for item in items] == [
        ("Those away / Absennol", ["2.1"]),
        ("Ties / Buddiant", ["3.1", "3.2"]),
        ("Notes of May", []),
    ]


def test_two_numbers_with_words_behind_their_titles_are_items_of_a_page_with_headings() -> None:
    items = read(
        "Oxbeck Mill Network\n\nA meeting of the network was held on Monday 28 September 2026.\n\n"
        "Present: Cllr Ann Bell\n\n1 / Choice of Chair: Cllr Ann Bell was chosen for two years.\n\n"
        "2 / Rules of the Mill\n\nMembers weighed the rules.\n\nTerms of the rules\n\nThey were to be short.\n\n"
        "Aims of the rules\n\nThey were to be clear.\n"
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Choice of Chair"), ("2", "Rules of the Mill")]


def test_capitals_that_lost_the_space_behind_them_head_items() -> None:
    page = (
        HEAD + "MINUTES:The minutes were signed.\nMATTERS ARISING:These would be taken in turn.\n"
        "LATE ITEMSThe Council had heard of speeding in the lane.\nOPEN FORUM:A resident spoke of a pot hole.\n"
        "NEIGHBOURHOOD WATCH:The Clerk had no news.\n"
    )
    titles = ["MINUTES", "MATTERS ARISING", "LATE ITEMS", "OPEN FORUM", "NEIGHBOURHOOD WATCH"]
    assert [item.title for item in read(page).items] == titles


def test_tasks_below_a_heading_without_number_are_no_items() -> None:
    page = (
        "Moor Forum\nNotes of the meeting on 7 July 2026\n\nActions\nTom to chase the owner about the gate – DONE\n"
        "Susan to update website – carried forward\n\nGreen spaces\nTom said that the list was long.\n"
        "ACTION: Tom to write to the school\n\nMoney\nSusan reported £12 in the bank.\nACTION: Susan – pay the hall"
    )
    assert [item.title for item in read(page).items] == ["Actions", "Green spaces", "Money"]


def test_word_of_welcome_below_those_who_came_makes_no_item_of_its_own() -> None:
    page = f"{HEAD}%s\n\nState of the pond\n\nIt was dry.\n\nState of the pump\n\nIt was dry too.\n"
    titles = ["State of the pond", "State of the pump"]
    minutes = read(page % "The Chairman thanked everyone for coming.")
    assert [item.title for item in minutes.items] == titles
    assert [person.name for person in minutes.attendance] == ["Ann Bell", "Carl Dunn"]
    assert minutes.front[-1] == "The Chairman thanked everyone for coming."
    decided = read(page % "It was agreed that the pump be mended.")
    assert [item.title for item in decided.items] == [None, *titles]


def test_single_heading_in_capitals_below_a_prayer_is_the_title() -> None:
    (item,) = read(
        f"{HEAD}Agorwyd y cyfarfod gyda gweddi gan y Cynghorydd Puw.\n\nDATGAN BUDDIANT\n\n"
        "Gwnaeth y Cynghorydd Rees ddatganiad am y felin.\n"
    ).items
    assert item.title == "DATGAN BUDDIANT"


def test_what_was_agreed_before_a_colon_is_no_title() -> None:
    items = read(
        "Ann Bell gave news of the mill.\n\nIt was agreed that this be taken off the list:\n\ni) The old pump\n\n"
        "It was agreed that these be paid for:\n\nThe new pump – bolts - £6\n\nThe pond – two ducks – £5\n\n"
        "She told of the well:\n\nIt was full.\n"
    ).items
    assert [item.title for item in items if item.title and "agreed" in item.title] == []


def test_applications_days_and_lists_of_sums_head_no_items() -> None:
    page = (
        "Minutes of the meeting of Moor Parish Council\n9 July 2026, 7.30pm, Moor Hall\n"
        "Present: Cllr Ann Reed (Chair), Bo Pike\nFinance\nThe Clerk gave the balance, which was agreed.\n"
        "Cheques to be signed:\nT Moss – salary £20.00\n"
        "Approved.\nPlanning\nPL/2026/04411 Orchard House – a porch. No objection\nDate of next meeting\n"
        "Wednesday 10th September 2026\nThe meeting closed at 9.05pm."
    )
    assert [item.title for item in read(page).items] == ["Finance", "Planning", "Date of next meeting"]


def test_titles_that_everybody_uses_run_into_what_is_said_under_them() -> None:
    page = (
        "Minutes of the Moor Parish Meeting\n9 July 2026, 7.30pm, Moor Hall\nPresent: Ann Reed (Chair), Bo Pike\n\n"
        "Playing Field\n\nThe Clerk said that the swing was broken.\n\n"
        "Matters Arising There were no matters arising.\n\n"
        "Village Hall\n\nBo Pike reported that the roof was dry.\n\nYouth Club\n\nAnn Reed said that all was well.\n\n"
        "Any Other Business No matters raised\n\nThe meeting closed at 9pm."
    )
    titles = ["Playing Field", "Matters Arising", "Village Hall", "Youth Club", "Any Other Business"]
    assert [item.title for item in read(page).items] == titles


def test_titles_above_the_headings_of_the_form_are_items_without_numbers() -> None:
    page = (
        "APOLOGIES\n\nTo receive any apologies.\n\nMinutes:\n\nNone came.\n\n"
        "MINUTES OF THE LAST MEETING PDF 56 KB\n\nSee attached note.\n\nMinutes:\n\nThey were shown.\n\n"
        "Petitions\n\nTo receive any petitions.\n\nDecision:\n\n1. That it be received.\n\n2. That it be read.\n"
    )
    assert [item.title for item in read(page).items] == ["APOLOGIES", "MINUTES OF THE LAST MEETING", "Petitions"]


def test_title_above_numbered_paragraphs_without_titles_is_the_one_items() -> None:
    page = (
        "Mill Panel Annual Report\n\n1. Mr Hale, the Chair of the Panel, introduced the report of its year.\n\n"
        "2. The Chair asked how the Panel worked with others in the county.\n\n3. Members welcomed the report.\n"
    )
    (item,) = read(page).items
    assert (item.title, len(item.paragraphs)) == ("Mill Panel Annual Report", 3)


def test_title_that_links_a_paper_and_names_a_month_is_no_front() -> None:
    (item,) = read("Plan - Outturn March 2026 PDF 254 KB\n\nThe Committee received a report on the plan.\n").items
    assert item.title == "Plan - Outturn March 2026"
