"""Council, committee, day, times, place and attendance."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes
from tests.meetings.reading.pages import page


def heads(minutes: ReadMinutes) -> tuple[str | None, ...]:
    return (minutes.council, minutes.committee, minutes.date, minutes.starts, minutes.ends, minutes.place)


def test_front_of_a_borough_says_where_and_when() -> None:
    assert heads(page("indented-borough")) == (
        "NETHERBY BOROUGH COUNCIL",
        "LICENSING SUB-COMMITTEE",
        "2023-07-03",
        "10:00",
        "11:25",
        "the Town Hall, Netherby",
    )


def test_front_of_a_parish_has_no_committee() -> None:
    assert heads(page("items-run-together")) == (
        "Lower Marling Parish Council",
        None,
        "2019-03-04",
        "19:30",
        "20:45",
        "the Reading Room",
    )


def attended(minutes: ReadMinutes) -> list[tuple[str, str | None, str | None, str]]:
    return [(a.name, a.role, a.group, a.status) for a in minutes.attendance]


def test_attendance_on_one_line_gives_roles_and_those_in_attendance() -> None:
    assert attended(page("items-run-together")) == [
        ("Councillor J Pike", "Chair", None, "present"),
        ("Councillor S Moss", None, None, "present"),
        ("Councillor T. Reed", None, None, "present"),
        ("Councillor W Lunn", None, None, "present"),
        ("Mrs B Hale", "Clerk", None, "in attendance"),
        ("Cllr Frost", None, None, "apologies"),
    ]


def test_attendance_in_a_list_gives_apologies() -> None:
    assert attended(page("headings-without-numbers")) == [
        ("Moira Laing", "Chair", None, "present"),
        ("Hamish Orr", "Treasurer", None, "present"),
        ("Una Baird", None, None, "present"),
        ("Cllr Iain Rae", None, None, "apologies"),
    ]


def test_officers_before_their_names_are_turned_round() -> None:
    found = attended(page("wrapped-proposed-and-seconded"))
    assert ("Mr. K. Lane", "Director of Services", None, "in attendance") in found


def test_party_and_substitute_are_told() -> None:
    minutes = read(
        "Eastmoor Council\n\nPresent: Councillor A Marsh (Labour), Councillor B Tull (substitute for Councillor C Vane)"
        "\n\n1. Apologies\nNone.\n\n2. Minutes\nThe minutes were agreed.\n\n3. Roads\nThe road was shut."
    )
    assert [(a.name, a.group, a.status, a.substitute_for) for a in minutes.attendance] == [
        ("Councillor A Marsh", "Labour", "present", None),
        ("Councillor B Tull", None, "substitute", "Councillor C Vane"),
    ]


def test_attendance_told_in_an_item_is_found_too() -> None:
    minutes = read(
        "1. Present: R. Lane - Chairman, Mrs. Wills, G. Cole.\n\n2. Apologies: D. Pick.\n\n3. Roads: None shut."
    )
    assert attended(minutes) == [
        ("R. Lane", "Chairman", None, "present"),
        ("Mrs. Wills", None, None, "present"),
        ("G. Cole", None, None, "present"),
        ("D. Pick", None, None, "apologies"),
    ]


def test_office_with_an_and_in_it_is_one_persons() -> None:
    minutes = read(
        "Eastmoor Council\nCabinet\n3 November 2026\nPresent\nCouncillor L Byrne\n"
        "Councillor X Pryce, Cabinet Member for Children and Families\n1. Halls\nThe halls were open.\n2. Roads\nNone."
    )
    assert [(person.name, person.role) for person in minutes.attendance] == [
        ("Councillor L Byrne", None),
        ("Councillor X Pryce", "Cabinet Member for Children and Families"),
    ]


PLACES = {
    "Venue: Council Chamber - Moor House. View directions": "Council Chamber - Moor House",
    "Venue: By video link": "By video link",
    "Held at 7pm on 3 March 2026 in the Long Room, Bryn Eithin": "the Long Room, Bryn Eithin",
    "MEETING HELD ON 3 MARCH 2026 IN THE MAËS HALL, MÔN": "THE MAËS HALL, MÔN",
    "Monday, 3 March 2026 at 10.30 am in Moor Hall, Ferry Road, Eastmoor": "Moor Hall, Ferry Road, Eastmoor",
    "3 March 2026, The Old School, Tull End": "The Old School, Tull End",
    "Meeting held via Zoom on 3 March 2026": "Zoom",
    "Meeting held remotely via Zoom and in the Long Room on 3 March 2026 at 7pm": "the Long Room",
    "Tuesday 3 March 2026 – 8pm at 14 Mill Row": "14 Mill Row",
    "Committee Room 2, Moor House": "Committee Room 2, Moor House",
}


@pytest.mark.parametrize(("line", "place"), PLACES.items())
def test_place_is_given_whole(line: str, place: str) -> None:
    minutes = read(f"Roads Committee\n\n{line}\n\nPresent: Cllr Pike\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert minutes.place == place


COMMITTEES = {
    "Cofnodion Cyfarfod Pwyllgor Cynllunio a Thai Cyngor Sir Llanfoel, 5 Tachwedd 2026": "Pwyllgor Cynllunio a Thai",
    "Planning & Licensing Committee": "Planning & Licensing Committee",
    "Area 1 Committee": "Area 1 Committee",
    "Community Council Conduct Panel - Friday, 6 November 2026 10:30 am": "Community Council Conduct Panel",
    "Minutes of the Roads Committee of Eastmoor Council": "Roads Committee",
    "Budget meeting, Roads Sub-Committee - Tuesday 3 November 2026 10.30 am": "Roads Sub-Committee",
}


@pytest.mark.parametrize(("line", "committee"), COMMITTEES.items())
def test_committee_is_given_whole(line: str, committee: str) -> None:
    minutes = read(f"{line}\n\nPresent: Cllr Pike\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert minutes.committee == committee


def test_authority_that_is_no_council_is_the_council() -> None:
    minutes = read(
        "Moorland Combined Fire Authority\n\n3 March 2026\n\nPresent: R Pike\n\n1. Halls\nOpen.\n\n2. Roads\nNone."
    )
    assert (minutes.council, minutes.date) == ("Moorland Combined Fire Authority", "2026-03-03")


def test_front_without_numbered_items_goes_on_to_the_last_list_of_names() -> None:
    minutes = read(
        "EPC(26)M04\n\nEastmoor Parish Council\n\nMinutes of a meeting held on 5 May 2026 commencing at 19:00.\n\n"
        "Present:\n\nCllr R Pike\n\nAbsent:\n\nThere were no absences\n\nIn attendance:\n\nOne member of the public\n\n"
        "Mrs J Poe Clerk\n\nElection of Chair\n\nCllr Pike was elected Chair.\n\nRoads\n\nThe Clerk said all was open."
    )
    assert [(p.name, p.status) for p in minutes.attendance] == [
        ("Cllr R Pike", "present"),
        ("Mrs J Poe", "in attendance"),
    ]
    assert ([i.title for i in minutes.items], minutes.starts) == (["Election of Chair", "Roads"], "19:00")


def test_what_is_said_above_the_first_number_is_an_item() -> None:
    said = (
        "A resident asked why the lane had not been swept since May and who would see to the gully by the school. "
        "The Clerk confirmed that she had told the county and would ask again before the next meeting."
    )
    head = "Harrowick Parish Council\n\n3 May 2026\n\nPresent: Cllr Pike\n\nOpen forum"
    minutes = read(f"{head}\n\n{said}\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert [item.title for item in minutes.items] == ["Open forum", "Halls", "Roads"]
    assert minutes.items[0].paragraphs[0].speakers == ["A resident", "The Clerk"]


def test_a_word_of_welcome_above_the_first_number_stays_in_the_front() -> None:
    said = "The Chair opened the meeting and welcomed everyone."
    minutes = read(f"Harrowick Parish Council\n\nPresent: Cllr Pike\n\n{said}\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert [item.title for item in minutes.items] == ["Halls", "Roads"]


def test_paragraphs_that_begin_in_capitals_are_items() -> None:
    minutes = read(
        "MINUTES of HARROWICK PARISH COUNCIL held on 3 May 2026\n\nPresent were Mr R Pike and Mrs S Moss.\n\n"
        "MATTERS ARISING from the Minutes. A cheque had come.\n\nFINANCE. A cheque was signed.\n\n"
        "PLANNING. A letter had been received.\n\nThe barn had been allowed."
    )
    assert [(i.title, i.paragraphs[0].text) for i in minutes.items] == [
        ("MATTERS ARISING", "from the Minutes. A cheque had come."),
        ("FINANCE", "A cheque was signed."),
        ("PLANNING", "A letter had been received."),
    ]


def test_first_paragraph_that_runs_on_from_the_heading_is_taken_apart_where_somebody_speaks() -> None:
    present = (
        "Attendance: Mr Pike, Mrs Moss, Ms Lee and Dr Poe in the chair, Ann Bell (County Councillor) and a visitor."
    )
    said = "Dr Poe stated that Mrs Fern had gone. Mrs Moss said that the pond was low. " * 4
    minutes = read(
        f"MINUTES OF THE MEETING OF HARROWICK PARISH COUNCIL HELD at 7pm on 3 May 2026. {present} {said.strip()}"
    )
    assert minutes.date == "2026-05-03"
    assert [p.speakers for i in minutes.items for p in i.paragraphs] == [["Dr Poe", "Mrs Moss"] * 4]


def test_words_above_the_first_number_that_point_to_other_minutes_are_an_item() -> None:
    said = "The last minutes were approved, with point 4 put right."
    minutes = read(f"Harrowick Parish Council\n\nPresent: Cllr Pike\n\n{said}\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert [[r.text for r in item.references] for item in minutes.items] == [["point 4"], [], []]


def test_a_heading_that_runs_on_ends_where_items_are_pointed_to() -> None:
    who = ", ".join(f"Cllr {name}" for name in ("Pike", "Roe", "Dace", "Bream", "Tench", "Perch", "Rudd", "Ide"))
    minutes = read(
        f"Minutes of a Meeting of Harrowick Parish Council held at 7.00pm on Monday 4 May 2026 Present: {who} and the "
        "Clerk of the Council, who sat at the long table in the hall, with forty "
        "residents of the town, the press and two officers of the county at the back near the door. Apologies had "
        ""
        "come from Cllr Eel. Cllr Pike had a tie in item 7 (Halls)."
    )
    assert [[r.text for r in item.references] for item in minutes.items] == [["item 7"]]


def test_councillors_on_lines_of_their_own_without_a_heading_attended() -> None:
    minutes = read(
        "Minutes 8 May 2026\n\nMinutes of Oxbeck Parish Council held on 8 May 2026\n\nCllr Dale (Chairman)\nCllr Ford\n"
        "Cllr Mrs Hill\n\nSpring fair\nThe fair would be in June.\n\nPlanning\nThere was none.\n"
    )
    assert [person.name for person in minutes.attendance] == ["Cllr Dale", "Cllr Ford", "Cllr Mrs Hill"]
    assert [item.title for item in minutes.items] == ["Spring fair", "Planning"]


def test_motions_above_the_first_numbered_item_are_an_item_of_their_own() -> None:
    minutes = read(
        "Minutes 4 May 2026\nAnnual meeting on 4 May 2026 at 8pm\n"
        "Proposal: Mr Lake proposed and Mrs Hill seconded Mr Hall as Chairman of the Council. The meeting agreed.\n"
        "Proposal: Mrs Hill proposed and Mr Lake seconded Mr Berry as Vice-Chairman. The meeting unanimously agreed.\n"
        "8. PLANNING\nThere was none.\n9. ROADS\nNone.\n"
    )
    assert [(item.number, len(item.resolutions)) for item in minutes.items] == [(None, 2), ("8", 0), ("9", 0)]


def test_list_of_who_attended_that_runs_on_is_taken_apart_where_somebody_speaks() -> None:
    present = "Members Present: " + ", ".join(f"Councillor {n} Ash" for n in "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + "."
    said = "Councillor A Ash stated that the pond was low and that the lane was wet."
    minutes = read(
        f"MINUTES OF HARROWICK COUNCIL HELD ON 3 May 2026\n\n{present} {said}\n\nCouncillor B Ash asked why."
    )
    assert [p.speakers for i in minutes.items for p in i.paragraphs] == [["Councillor A Ash"], ["Councillor B Ash"]]


def test_headings_with_sentences_above_the_first_number_are_items() -> None:
    read_page = read(
        "Oxbeck Parish Council\n\nNotes of the meeting held on 3 July 2026\n\nPresent: Cllr A Dale, Cllr B Ford\n\n"
        "Apologies\n\nCllr Moss sent word that she was ill.\n\nPublic Forum\n\nNobody from the village was there.\n\n"
        "District and County Councillors\n\nBoth had sent word.\n\n4 members of the public came\n\n1. Ponds\n\n"
        "They were dry.\n\n2. Roads\n\nThey were mended.\n"
    )
    assert [(item.number, item.title) for item in read_page.items] == [
        (None, "Public Forum"),
        (None, "District and County Councillors"),
        ("1", "Ponds"),
        ("2", "Roads"),
    ]
    assert [who.name for who in read_page.attendance if who.status == "present"] == ["Cllr A Dale", "Cllr B Ford"]


def test_head_and_those_who_came_in_one_run_of_words_are_no_item() -> None:
    head = (
        "OXBECK COUNCIL MINUTES OF THE MEETING HELD ON 4 MAY 2026 PRESENT: Cllr A Dale Cllr B Ford Mr K Moss, warden, "
        "was there. Before the meeting the Warden told those who had come how the mill would be kept, and Cllr Ford "
        "asked him what it cost and said that it was much, which the Warden owned, and he thanked him for his words."
    )
    items = read(
        f"{head} 1358 NOTES OF MAY They were read. 1359 VILLAGE PONDS They were dry. 1360 MILL ROADS They were mended."
    ).items
    assert [(item.number, item.title) for item in items] == [
        ("1358", "NOTES OF MAY"),
        ("1359", "VILLAGE PONDS"),
        ("1360", "MILL ROADS"),
    ]


def test_notes_that_were_proposed_end_the_front() -> None:
    page = read(
        "Oxbeck Community Council\nMinutes of the meeting held on 3 October 2026\nPresent: Ada Dale, Jean Moss\n\n"
        "Notes of Meeting 3 September 2026: Proposed: Ada Dale, Seconded: Jean Moss\n\nPolice Report: None came.\n\n"
        "Roads: They were mended.\n"
    )
    assert [item.title for item in page.items] == ["Notes of Meeting 3 September 2026", "Police Report", "Roads"]


def test_committee_of_a_council_is_not_part_of_its_name() -> None:
    held = "Minutes of the Joint Committee for Planning, Transport and the Environment of Harrow County Council"
    minutes = read(f"{held} held on 3 March 2026\n1. Halls\nOpen.\n2. Roads\nNone.\n3. Trees\nCut.")
    assert (minutes.council, minutes.committee) == ("Harrow County Council", "Joint Committee")
    city = read("City of Harrow Council\n3 March 2026\n1. Halls\nOpen.\n2. Roads\nNone.\n3. Trees\nCut.")
    assert city.council == "City of Harrow Council"


def test_chief_executive_is_no_committee() -> None:
    head = "Harrow Council\n3 March 2026\nReport of the Chief Executive"
    assert read(f"{head}\n1. Halls\nOpen.\n2. Roads\nNone.\n3. Trees\nCut.").committee is None
    assert read(f"{head}\nExecutive\n1. Halls\nOpen.\n2. Roads\nNone.\n3. Trees\nCut.").committee == "Executive"


@pytest.mark.parametrize(
    ("line", "committee"),
    {
        "Minutes of the Proceedings of the Leisure Committee held on 3 March 2026": "Leisure Committee",
        "Minutes of Meeting of Moorbeg Municipal District held on 3 March 2026": "Moorbeg Municipal District",
        "MEETING OF THE MUNICIPAL DISTRICT OF MOORBEG HELD ON 3 MARCH 2026": "MUNICIPAL DISTRICT OF MOORBEG",
        "Full Governing Body Meeting, 3 March 2026": "Full Governing Body",
    }.items(),
)
def test_committee_is_named_without_what_stands_around_it(line: str, committee: str) -> None:
    assert read(f"Moor County Council\n\n{line}\n\n1. Roads\nNone.\n\n2. Halls\nNone.").committee == committee


@pytest.mark.parametrize("name", ["BOROUGH OF MOORLEIGH", "LONDON BOROUGH OF MOORWICK", "Borough of Moorleigh"])
def test_borough_is_named_in_capitals_too(name: str) -> None:
    assert read(f"{name}\nLICENSING PANEL\n3 March 2026\n\n1. Roads\nNone.\n\n2. Halls\nNone.").council == name


def test_place_on_a_line_of_its_own_is_the_whole_line() -> None:
    for line in ("COUNCIL CHAMBER - TOWN HALL, 16 BROAD ROAD", "Council Chamber, Council Offices, Moor"):
        head = f"Moor Council\nHELD AT 7.00 P.M. ON 3 MARCH 2026\n{line}"
        assert read(f"{head}\n\n1. Roads\nNone.\n\n2. Halls\nNone.").place == line


def test_place_stands_behind_held_at_on_its_own_line() -> None:
    head = "Moor Town Council\nMinutes: Monday 13 January 2026\nHeld at: The Old Courthouse, High Street"
    assert read(f"{head}\n\n1. Roads\nNone.\n\n2. Halls\nNone.").place == "The Old Courthouse, High Street"


def test_welsh_heading_in_capitals_names_council_day_and_place() -> None:
    held = "A GYNHALIWYD YN NEUADD Y PENTREF, NOS LUN, 3ydd MAWRTH 2026 AM 7.00 Y.H."
    head = f"COFNODION CYFARFOD CYNGOR CYMUNED LLANFERIN {held}"
    minutes = read(f"{head}\n\n1. Cofnodion\nCytunwyd.\n\n2. Ffyrdd\nDim.")
    assert (minutes.council, minutes.date, minutes.starts, minutes.place) == (
        "CYNGOR CYMUNED LLANFERIN",
        "2026-03-03",
        "19:00",
        "NEUADD Y PENTREF",
    )


def test_council_is_none_of_its_committees() -> None:
    minutes = read("FENMERE INTERNAL DRAINAGE BOARD\n\n3 March 2026\n\n1. Roads\nNone were shut.\n\n2. Close\nAt 9pm.")
    assert (minutes.council, minutes.committee) == ("FENMERE INTERNAL DRAINAGE BOARD", None)


def test_society_on_top_of_its_page_is_whose_minutes_they_are() -> None:
    minutes = read("MILL ROW RESIDENTS' ASSOCIATION\n\n3 March 2026\n\n1. Roads\nNone were shut.\n\n2. Close\nAt 9pm.")
    assert minutes.council == "MILL ROW RESIDENTS' ASSOCIATION"


def test_those_below_there_were_present_attended() -> None:
    page = (
        "At a Meeting of the Fenmere Drainage Board held at the Board's Offices on 3 March 2026 "
        "there were present:-\n\n"
        "S Ample Esq (Chairman)\nR Loss Esq\ntogether with the Clerk (Mr D Wye) and the Engineer (Mr N Oake).\n\n"
        "1. Roads\nNone were shut.\n\n2. Close\nAt 9pm."
    )
    minutes = read(page)

    assert [(one.name, one.role, one.status) for one in minutes.attendance] == [
        ("S Ample Esq", "Chairman", "present"),
        ("R Loss Esq", None, "present"),
        ("Mr D Wye", "Clerk", "in attendance"),
        ("Mr N Oake", "Engineer", "in attendance"),
    ]
    assert (minutes.date, minutes.place) == ("2026-03-03", "the Board's Offices")


def test_day_in_the_page_heading_is_the_meetings_and_not_that_of_minutes_confirmed() -> None:
    page = (
        "Harbour Committee - Tuesday, 6 March 2029 6.15 pm\n\nVenue: Council Chamber\n\n"
        "To confirm the minutes of the meeting held on 30 January 2029.\n\nThe barn at Low Fold was looked at.\n"
    )
    assert read(page).date == "2029-03-06"


def test_council_is_named_above_what_sort_it_is() -> None:
    page = (
        "CYNGOR CYMUNED\n\nLLANFERIN GLAN GWY\n\nCOMMUNITY COUNCIL\n\nMinutes of the Council Meeting\n\n"
        "Present: Councillor S Hughes\n\n1. Roads\n\nThey were bad.\n\n2. Lamps\n\nThey were dim.\n"
    )
    assert read(page).council == "LLANFERIN GLAN GWY COMMUNITY COUNCIL"


def test_day_behind_the_place_is_none_of_it_and_electors_meet_under_either_name() -> None:
    found = read(
        "MINUTES OF OXBECK PARISH ANNUAL MEETING HELD AT ALL SOULS CHURCH OXBECK 6TH MAY 2026\n\n1. Roads\n\nNone."
    )
    assert (found.place, found.committee, found.date) == (
        "ALL SOULS CHURCH OXBECK",
        "PARISH ANNUAL MEETING",
        "2026-05-06",
    )


def test_path_of_a_web_page_and_the_day_its_papers_were_published_are_no_council_and_no_date() -> None:
    found = read(
        "Start > Your Council > Agenda and minutes\n\nDocuments published after 1 May 2020 are web pages\n\n"
        "Venue: Council Chamber - Hall\n\nNo. Item\n\n31.\n\nMinutes\n\nMinutes:\n\nThe minutes were agreed."
    )
    assert (found.council, found.date) == (None, None)
    assert read("Council\n\nMATTERS TO BE PUT BEFORE THE COUNCIL\n\n1. Hedges\n\nNone.").council is None
