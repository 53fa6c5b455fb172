"""Items of published pages that print no numbers: titles above the form's headings and beside linked papers."""

import pytest

from meetings.reading.minutes import read


def test_headings_above_the_forms_heading_are_titles_with_or_without_an_aim_between() -> None:
    page = (
        "Apologies\nMinutes:\nThe Chair welcomed all who had come.\n"
        "Minutes\nMinutes:\nThey were signed.\n"
        "Ford at Mill Lane\nMembers will hear how deep it is.\nMinutes:\nCllr Dale asked why it was so deep.\n"
    )
    assert [item.title for item in read(page).items] == ["Apologies", "Minutes", "Ford at Mill Lane"]


def test_words_that_resolve_above_the_forms_heading_are_no_title() -> None:
    page = (
        "Apologies\nMinutes:\nThe Chair welcomed all.\nRoads\nMinutes:\nRESOLVED:\n(1) That they be mended.\n"
        "Ponds\nMinutes:\nCllr Dale declared that she had one.\n"
    )
    assert [item.title for item in read(page).items] == ["Apologies", "Roads", "Ponds"]


def test_each_meeting_that_heard_of_a_matter_has_its_item() -> None:
    page = (
        "Issue - meetings\nBus shelters\nMeeting: 04/11/2029 - Transport Committee (Item 16)\nBus shelters\n"
        "To hear of them.\nMinutes:\nThey were dry.\n"
        "Meeting: 02/09/2029 - Transport Committee (Item 7)\n7 Bus shelters in Ash Lane\nMinutes:\nThey were wet.\n"
    )
    assert [(item.number, item.title) for item in read(page).items] == [
        ("16", "Bus shelters"),
        ("7", "Bus shelters in Ash Lane"),
    ]


PAPERS = (
    "{first}\nMinutes of the Previous Meeting PDF 145 KB\nThose of July were read.\n{between}\n"
    "Boats PDF 20 KB\nThe Head of Parks told of them.\n"
)


def test_titles_of_every_meeting_need_nothing_under_them_where_others_link_a_paper() -> None:
    page = PAPERS.format(first="Apologies for Absence\nDeclarations of Interest", between="Mr Moss spoke.")
    assert [item.title for item in read(page).items] == [
        "Apologies for Absence",
        "Declarations of Interest",
        "Minutes of the Previous Meeting",
        "Boats",
    ]


@pytest.mark.parametrize(
    "between",
    [
        "Comments of Members:\nThey were glad of it.",
        "1. Jean Moss, Head of Parks\nShe told of the ponds.",
    ],
)
def test_lines_that_look_unlike_the_linked_titles_are_none(between: str) -> None:
    page = PAPERS.format(first="Apologies\nThere were none.", between=between)
    assert [item.title for item in read(page).items] == ["Apologies", "Minutes of the Previous Meeting", "Boats"]


def test_one_linked_title_below_the_head_of_the_list_has_the_other_titles_beside_it() -> None:
    page = (
        "Agenda and minutes\nOverview Committee\nTuesday 10 September 2029 9.30 am\nNo. Item\n"
        "Chairman's Announcements\nAny apologies are told of here.\nMr Bell had sent his.\n"
        "Minutes PDF 112 KB\nTo approve those of 18 June 2029.\nThat they be signed.\n"
        "Matters Arising\nMinute 285: Work of the year: Members noted it.\nMinute 284: Gallery: It leaked.\n"
        "New ways for members\nMembers to have a demonstration at the meeting of what the new boat can do on water\n"
    )
    assert [item.title for item in read(page).items] == [
        "Chairman's Announcements",
        "Minutes",
        "Matters Arising",
        "New ways for members",
    ]


ORDINARY = (
    "Oxbeck Village Meeting\nMinutes of the meeting held on 4 May 2026\n"
    "Apologies for absence\n{first}\nMinutes of last meeting\nThey were read and adopted.\n"
    "Matters arising\n{second}\nAny other business\n{third}\n"
)


def test_only_headings_on_their_own_lines_are_titles_where_those_of_every_meeting_stand_so() -> None:
    page = ORDINARY.format(
        first="Jean Moss and Peter Reed",
        second="Beech Tree The tree officer has seen it.\nBoat Shed Cllr Orr explained that it was locked.",
        third="Ash Lane Cllr Orr confirmed that it was wet.",
    )
    titles = ["Apologies for absence", "Minutes of last meeting", "Matters arising", "Any other business"]
    assert [item.title for item in read(page).items] == titles


def test_heading_right_above_another_is_no_title() -> None:
    page = ORDINARY.format(
        first="There were none.",
        second="All were done.\nVillage Twins - Councillors 2026\nBoats and Fords\nCllr Orr said they were wet.",
        third="There was none.",
    )
    assert [item.title for item in read(page).items][2:] == ["Matters arising", "Boats and Fords", "Any other business"]


def test_title_on_top_of_the_page_is_kept_above_its_second_printing() -> None:
    (item,) = read("Order of the Day\n13/11/2026 - Order of the Day\n(a) Interests:\nThere were none.\n").items
    assert item.title == "Order of the Day"


@pytest.mark.parametrize(
    "apologies", ["APOLOGIES: None were received.", "APOLOGIES FOR ABSENCE were received from Mr Moss"]
)
def test_apologies_in_capitals_are_the_first_item_where_the_others_are_printed_alike(apologies: str) -> None:
    page = (
        f"Oxbeck Parish Council, 4 May 2026\nPRESENT: Mrs A Bell, Mr C Dunn\n{apologies}\n"
        "MINUTES: They were read and signed by the Chair.\nROADS: Mr Dunn reported that they were wet.\n"
        "POND: The Clerk said that it was full.\n"
    )
    titles = [item.title for item in read(page).items]
    assert titles == [apologies.partition(":")[0].partition(" were")[0], "MINUTES", "ROADS", "POND"]


def test_title_in_capitals_above_the_first_number_is_an_item_where_all_are_in_capitals() -> None:
    page = (
        "OXBECK PARISH COUNCIL\nHeld on 4 May 2026\nPRESENT: Cllr A Bell (Chair), Cllr C Dunn.\n"
        "OPENING REMARKS. The Chair welcomed all who had come.\n1. APOLOGIES: None.\n2. ROADS\nWet.\n3. PONDS\nFull.\n"
    )
    found = [(item.number, item.title) for item in read(page).items]
    assert found == [(None, "OPENING REMARKS"), ("1", "APOLOGIES"), ("2", "ROADS"), ("3", "PONDS")]
    assert read(page.replace("2. ROADS", "2. Roads")).items[0].title == "APOLOGIES"


MEETING = "Oxbeck Council\nMinutes of the meeting held on 4 May 2026\nPresent: Cllr A Bell, Cllr C Dunn\n"
SAID = [
    ("Minutes of the Meeting on 6 April 2026", "They were approved with one amendment."),
    ("Matters Arising", "Cllr Dunn said that the gate had been mended."),
    ("Village Green", "It was cut twice. The Clerk would write to Mr Lee."),
    ("Date of Next Meeting", "It will be on 4 June at 7pm."),
]


@pytest.mark.parametrize("form", ["{}\n\n{}\n\n", "{}:-\n{}\n", "{}.\n{}\n", "{}. {}\n", "**{}**\n{}\n", "{}: {}\n"])
def test_minutes_of_the_last_meeting_are_the_first_item_of_a_page_without_numbers(form: str) -> None:
    page = MEETING + "".join(form.format(title, said) for title, said in SAID)
    minutes = read(page)
    assert [item.title for item in minutes.items] == [title for title, _ in SAID]
    assert (minutes.council, str(minutes.date)) == ("Oxbeck Council", "2026-05-04")


def test_short_sentences_are_no_titles_where_headings_stand_on_their_own_lines() -> None:
    page = MEETING + "".join(
        f"{title}\nOpen gates and wet lanes. Cllr Dunn said so.\nNoted.\n{said}\n" for title, said in SAID[1:]
    )
    assert [item.title for item in read(page).items] == [title for title, _ in SAID[1:]]


def test_last_line_of_a_list_is_no_title_of_the_number_below() -> None:
    items = read(
        "Oxbeck Parish Council\n\nMinutes of the meeting held on 3 May 2026\n\n1. Planning\n\n"
        "The Clerk read two notices.\n\n"
        "Notice of Decision:\n\nPorch at 9 Mill Loke\n\nGarden room at The Croft\n\n"
        "2. The following payments were agreed:\n\nMarsh Power £47.16\n\n3. Roads\n\nNone were shut."
    ).items
    assert [(item.number, item.title) for item in items] == [("1", "Planning"), ("2", None), ("3", "Roads")]
    assert [p.kind for p in items[0].paragraphs] == ["contribution", "heading", "list", "list"]


def test_committee_of_a_page_about_one_matter_is_where_it_was_raised() -> None:
    page = (
        "Issue - meetings\n\nWORK OF THE FERRIES COMMITTEE\n\nMeeting: 04/07/2029 - Overview Panel (Item 7)\n\n"
        "7 WORK OF THE FERRIES COMMITTEE\n\nMinutes:\n\nCouncillor Dale asked how many ferries ran.\n"
    )
    assert read(page).committee == "Overview Panel"


def test_title_that_begins_with_a_year_stands_behind_its_number() -> None:
    page = (
        "Issue - meetings\n\n2028/29 Audit of Barns\n\nMeeting: 24/07/2029 - Audit Committee (Item 30)\n\n"
        "30 2028/29 Audit of Barns PDF 133 KB\n\nTo consider the audit.\n\nMinutes:\n\nThe Auditor spoke.\n"
    )
    (item,) = read(page).items
    assert (item.number, item.title, item.purpose) == ("30", "2028/29 Audit of Barns", "To consider the audit.")


def test_link_beside_a_title_is_the_forms_own_and_names_stand_behind_a_small_letter() -> None:
    page = (
        "Agenda and minutes\n\nBarns Commission - Monday 28 October 2029 7.00 pm\n\nItems\nNo. Item\n\n"
        "1.\n\nApologies\n\n    • Share this item\n\n    Minutes:\n\n"
        "    Apologies were received from councillors Hamish Dale and Nick Poe.\n\n"
        "2.\n\nBarns\n\n    • Share this item\n\n    Minutes:\n\n    There were none.\n"
    )
    minutes = read(page)
    assert [item.purpose for item in minutes.items] == [None, None]
    assert [one.name for one in minutes.attendance] == ["Councillor Hamish Dale", "Councillor Nick Poe"]


def test_whole_minutes_with_decisions_under_headings_have_an_item_for_each_title() -> None:
    page = read(
        "EASTMOOR COUNCIL\n\nMinutes of the meeting of the Ponds Board held on 9 June 2026\n\nPresent: Cllrs A Bell "
        "(Chair) and D Byrne\n\nDeclarations of Interest\n\nThere were none.\n\nMinutes of the Previous Meeting\n\n"
        "Decision:\n\nThat the minutes be approved.\n\nLamps in Moor Lane\n\nThe lamps were dark.\n\nDecision:\n\n"
        "That the report be noted.\n\nDate of Next Meeting\n\nThe next meeting will be held on 7 July 2026.\n"
    )
    assert (page.committee, len(page.attendance)) == ("Ponds Board", 2)
    assert [(item.title, len(item.resolutions)) for item in page.items] == [
        ("Declarations of Interest", 0),
        ("Minutes of the Previous Meeting", 1),
        ("Lamps in Moor Lane", 1),
        ("Date of Next Meeting", 0),
    ]


def test_heading_of_the_form_that_is_misprinted_is_kept() -> None:
    found = read("Issue - meetin\n\nHedges in Moor Lane\n\nThe hedges were cut in May.")
    assert (found.front, [item.title for item in found.items]) == (["Issue - meetin"], ["Hedges in Moor Lane"])


def test_line_that_leads_into_a_list_is_no_title() -> None:
    page = (
        "Friends of the Moor\nMinutes of a meeting held on 6 May 2031\n\nThe Committee agreed to share the tasks as "
        "follows:\n\na) Una Pell would look after the gate.\n\nb) Len Frost would count the sheep.\n"
    )
    assert not [item.title for item in read(page).items if item.title]


def test_dash_behind_a_titles_colon_is_no_paragraph() -> None:
    for sign in (":-", " :-", ":–", ": -", ": –"):
        items = read(f"Moor Council\n\n(1) Matters Arising{sign}\n(a) The Clerk had a map.\n(2) Lamps\nNone.").items
        assert [(item.title, [one.text for one in item.paragraphs]) for item in items] == [
            ("Matters Arising", ["The Clerk had a map."]),
            ("Lamps", ["None."]),
        ]
