"""Who attended, from lists, tables and lines under headings of many kinds, and from the first items."""

from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes
from meetings.reading.writing import write


def attended(text: str) -> list[tuple[str, str | None, str]]:
    page = f"Harrowick Town Council\n\n3 November 2026\n\n{text}\n\n1. Halls\nThe hall was open.\n\n2. Roads\nNone."
    return told(read(page))


def told(minutes: ReadMinutes) -> list[tuple[str, str | None, str]]:
    return [(person.name, person.role, person.status) for person in minutes.attendance]


def test_names_on_lines_of_their_own_need_no_title() -> None:
    assert attended("Present:\n\nR Pike (Chair)\n\nCouncillors\n\nF De Souza\n\nT O'Dowd\n\nAnn Hall") == [
        ("R Pike", "Chair", "present"),
        ("F De Souza", None, "present"),
        ("T O'Dowd", None, "present"),
        ("Ann Hall", None, "present"),
    ]


def test_rows_of_a_table_give_role_and_status() -> None:
    rows = "Attendee\tRole\tAttendance\nCouncillor R Pike\tChair\tPresent\nCouncillor S Moss\tMember\tApologies"
    assert attended(rows) == [
        ("Councillor R Pike", "Chair", "present"),
        ("Councillor S Moss", "Member", "apologies"),
    ]


def test_somebody_only_expected_did_not_attend() -> None:
    rows = "Attendee\tRole\tAttendance\nCllr R Pike\tChair\tPresent, as expected\nCllr S Moss\tMember\tExpected"
    assert attended(rows) == [("Cllr R Pike", "Chair", "present")]


def test_names_in_two_columns_are_two_people() -> None:
    assert attended("Present:\nCllr R Pike (Chair)      Cllr S Moss\nCllr T Reed              Cllr W Lunn") == [
        ("Cllr R Pike", "Chair", "present"),
        ("Cllr S Moss", None, "present"),
        ("Cllr T Reed", None, "present"),
        ("Cllr W Lunn", None, "present"),
    ]


def test_names_that_lost_their_commas_are_parted() -> None:
    assert attended("Present: Councillors R Pike (Chair) S Moss, and T Reed Clerk J Poe") == [
        ("Councillor R Pike", "Chair", "present"),
        ("Councillor S Moss", None, "present"),
        ("Councillor T Reed", None, "present"),
        ("J Poe", "Clerk", "present"),
    ]


def test_office_is_found_without_a_comma_and_on_the_next_line() -> None:
    text = "Mr W Hale Clerk and Proper Officer to Harrowick Town Council\n\nRuth Adeyemi\n\nHead of Parks"
    assert attended(f"In Attendance:\n\n{text}") == [
        ("Mr W Hale", "Clerk and Proper Officer to Harrowick Town Council", "in attendance"),
        ("Ruth Adeyemi", "Head of Parks", "in attendance"),
    ]


def test_offices_before_their_bearers_are_their_roles() -> None:
    text = "The Town Clerk, Mrs. L Hale, and the Deputy Clerk, Mr. P Rowe, and a resident were also present."
    assert attended(f"Present: The Mayor, Cllr. D Birch (DB) (in the chair).\n\n{text}") == [
        ("Cllr. D Birch", "Chair", "present"),
        ("Mrs. L Hale", "Town Clerk", "in attendance"),
        ("Mr. P Rowe", "Deputy Clerk", "in attendance"),
    ]


def test_notes_in_brackets_are_no_roles() -> None:
    text = "Present: Cllr Pike (from 7.15pm), Cllr Moss (Labour), Cllr Reed (via Zoom), Una Baird (UB-Secretary)"
    minutes = read(f"Harrowick Town Council\n\n{text}\n\n1. Halls\nOpen.\n\n2. Roads\nNone.")
    assert [(p.name, p.role, p.group, p.status) for p in minutes.attendance] == [
        ("Cllr Pike", None, None, "present"),
        ("Cllr Moss", None, "Labour", "present"),
        ("Cllr Reed", None, None, "virtual"),
        ("Una Baird", "Secretary", None, "present"),
    ]


def test_substitute_named_among_the_apologies_stands_for_who_is_away() -> None:
    minutes = read(
        "Harrowick Town Council\n\nPresent: Councillor A Marsh\n\n1. Apologies\n"
        "Apologies for absence were received from Councillors Vane (Councillor Cole substituting) and Hale.\n\n"
        "2. Roads\nNone.\n\n3. Halls\nOpen."
    )
    assert [(p.name, p.role, p.status, p.substitute_for) for p in minutes.attendance] == [
        ("Councillor A Marsh", None, "present", None),
        ("Councillor Vane", None, "apologies", None),
        ("Councillor Hale", None, "apologies", None),
        ("Councillor Cole", None, "substitute", "Councillor Vane"),
    ]
    assert read(write(minutes)).attendance == minutes.attendance


def test_apologies_for_absence_alone_are_found_in_the_item_of_a_meeting_page() -> None:
    minutes = read(
        "Roads Committee - Tuesday 3 November 2026 6.30 pm\n\nVenue: Moor House\n\n4.\n\n"
        "Apologies for Absence\n\nMinutes:\n\nApologies for lateness were received from Councillor Hale. "
        "An apology for absence had been received from Councillor D Birch."
        "\n\n5.\n\nRoads\n\nMinutes:\n\nThere was no news."
    )
    assert told(minutes) == [("Councillor D Birch", None, "apologies")]


def test_welsh_apologies_in_an_item_name_who_sent_them() -> None:
    minutes = read(
        "Cyngor Cymuned Bryn Eithin\n\nPresennol: Cyng. A Puw\n\n1. Ymddiheuriadau\n"
        "Derbyniwyd ymddiheuriadau gan y Cyng. Ned Tudur.\n\n2. Ffyrdd\nDim.\n\n3. Tai\nDim.\n\n"
        "Daeth y cyfarfod i ben am 8.20yh."
    )
    assert told(minutes) == [("Cyng. A Puw", None, "present"), ("Cyng. Ned Tudur", None, "apologies")]
    assert minutes.ends == "20:20"


def test_list_of_councillors_without_a_heading_is_of_those_present() -> None:
    text = "Cllrs R Pike (Mayor), S Moss,\nT Reed and W Lunn\n\nJ Poe, Acting Town Clerk"
    assert attended(text) == [
        ("Councillor R Pike", "Mayor", "present"),
        ("Councillor S Moss", None, "present"),
        ("Councillor T Reed", None, "present"),
        ("Councillor W Lunn", None, "present"),
        ("J Poe", "Acting Town Clerk", "in attendance"),
    ]


def test_those_counted_without_a_name_are_nobody() -> None:
    text = "Present: Cllr Pike and 3 members of the public.\n\nIn attendance:\n\nTwo residents\n\nMrs J Poe (Clerk)"
    assert attended(text) == [("Cllr Pike", None, "present"), ("Mrs J Poe", "Clerk", "in attendance")]


def test_welsh_lists_go_on_over_their_lines() -> None:
    minutes = read(
        "CYNGOR SIR MORFA\n\nCofnodion y cyfarfod a gynhaliwyd ar 20 Medi 2026\n\nYN BRESENNOL:\n\n"
        "Y Cynghorydd J. Puw (Cadeirydd)\n\nY Cynghorwyr Mrs B. Rees, W.J. Owen,\n\nC.Ll. Tudur.\n\nYMDDIHEURIADAU:\n\n"
        "Y Cynghorydd R. Hopcyn\n\n1. Ffyrdd\nDim.\n\n2. Tai\nDim."
    )
    assert minutes.council == "CYNGOR SIR MORFA"
    assert told(minutes) == [
        ("Y Cynghorydd J. Puw", "Cadeirydd", "present"),
        ("Cynghorydd Mrs B. Rees", None, "present"),
        ("Cynghorydd W.J. Owen", None, "present"),
        ("Cynghorydd C.Ll. Tudur", None, "present"),
        ("Y Cynghorydd R. Hopcyn", None, "apologies"),
    ]


def test_office_alone_on_its_line_is_the_next_ones() -> None:
    chairs = "Chair:\nA Hale, Meetings Administrator (at first)\nCllr M.H. Birch"
    text = "Present:\nCllrs J Moss, P Reed,\nS Lunn and T Rowe."
    assert [name for name, _, _ in attended(f"{chairs}\n{text}")] == [
        "A Hale",
        "Cllr M.H. Birch",
        "Councillor J Moss",
        "Councillor P Reed",
        "Councillor S Lunn",
        "Councillor T Rowe",
    ]


def test_body_behind_a_name_is_whom_somebody_stands_for() -> None:
    text = "Attendance:\nAnn Bell, (AB), Moor End Parish Council\nTom Cole (TC), Kestrel Ltd\nJo Dale, resident"
    assert attended(text) == [
        ("Ann Bell", "Moor End Parish Council", "present"),
        ("Tom Cole", "Kestrel Ltd", "present"),
        ("Jo Dale", "resident", "present"),
    ]


def test_offices_without_names_stand_for_themselves() -> None:
    text = "In Attendance:\nHead of Service (Roads)\nLegal Services Manager (AB)\nMr D Poe\nParish Warden"
    assert attended(text) == [
        ("Head of Service (Roads)", None, "in attendance"),
        ("Legal Services Manager", None, "in attendance"),
        ("Mr D Poe", "Parish Warden", "in attendance"),
    ]


def test_panel_listed_without_a_heading_of_attendance_is_present() -> None:
    text = "Sub-Committee\n\nMr B Hale (Chairman)\n\nMs J Birch\n\nOfficers in attendance: Ann Bell (Solicitor)"
    assert attended(text) == [
        ("Mr B Hale", "Chairman", "present"),
        ("Ms J Birch", None, "present"),
        ("Ann Bell", "Solicitor", "in attendance"),
    ]


def test_substitutes_told_in_a_sentence_are_found() -> None:
    minutes = read(
        "Moor Board\n\nPresent: Councillor A Marsh\n\n1. Apologies for Absence\nApologies were received from; "
        "Mr D Hale (Ms H Orr attended as substitute), Mr A Cole (Mr D Poe, Surveyor attended in his absence) "
        "and Ms B Dale, NHS.\n\n"
        "2. Roads\nNone.\n\n3. Halls\nOpen."
    )
    assert [(p.name, p.status, p.substitute_for) for p in minutes.attendance][1:] == [
        ("Mr D Hale", "apologies", None),
        ("Mr A Cole", "apologies", None),
        ("Ms B Dale", "apologies", None),
        ("Ms H Orr", "substitute", "Mr D Hale"),
        ("Mr D Poe", "substitute", "Mr A Cole"),
    ]


def test_line_of_attendance_is_no_title_of_the_number_below() -> None:
    minutes = read(
        "Harrowick Parish Council\n\nPresent: Cllr Pike\nMembers of the public: 1 resident\n"
        "26/165 Receive and accept apologies and welcome to the public.\n"
        "Apologies were received from County Cllr Hale.\n"
        "26/166 Declarations of Interest\nNone.\n26/167 Roads\nNone were shut."
    )
    assert [item.title for item in minutes.items][1:] == ["Declarations of Interest", "Roads"]
    assert minutes.items[0].title != "Members of the public: 1 resident"
    assert told(minutes)[-1] == ("County Cllr Hale", None, "apologies")


def test_initials_are_known_of_every_name_on_a_line_that_runs_names_together() -> None:
    minutes = read(
        "Harrowick Parish Council\n\nPresent: John Dale (Chair)Emma Ford (vice chair)\n\n1. Halls\n\nEF said no."
    )
    assert minutes.items[0].paragraphs[0].speakers == ["EF"]


def test_sederunt_lists_those_present() -> None:
    minutes = read(
        "Harrowick Community Council\n\nSederunt: Una Baird (Chair), Cllr R Pike\n\n1. Halls\nOpen.\n\n2. Roads\nNone."
    )
    assert told(minutes) == [("Una Baird", "Chair", "present"), ("Cllr R Pike", None, "present")]


def test_offices_between_semicolons_are_each_their_bearers() -> None:
    assert attended("In attendance: D Reed, Director; M Pike, Roads Manager; F Moss, Clerk") == [
        ("D Reed", "Director", "in attendance"),
        ("M Pike", "Roads Manager", "in attendance"),
        ("F Moss", "Clerk", "in attendance"),
    ]


def test_office_before_a_councillor_in_brackets_is_the_councillors() -> None:
    assert attended("Present:\nThe Chairman (Councillor A B Vane)\nCouncillor Moss") == [
        ("Councillor A B Vane", "Chairman", "present"),
        ("Councillor Moss", None, "present"),
    ]


def test_what_became_of_apologies_is_nobody() -> None:
    assert attended("Apologies: Cllr Reed (holiday). Accepted.") == [("Cllr Reed", None, "apologies")]
    assert attended("Apologies: Cllr Reed – accepted.") == [("Cllr Reed", None, "apologies")]


def test_those_in_the_chamber_and_offices_before_brackets_are_told_apart() -> None:
    text = "Present in Chamber: Aldermen M Reed, J Moss\n\nOfficers: Director of Roads (Ms C Pike); Clerk (Mr G Vane)"
    assert attended(text) == [
        ("Alderman M Reed", None, "present"),
        ("Alderman J Moss", None, "present"),
        ("Ms C Pike", "Director of Roads", "in attendance"),
        ("Mr G Vane", "Clerk", "in attendance"),
    ]


def test_heading_below_the_apologies_is_nobody() -> None:
    minutes = read(
        "Eastmoor Forum\n3 November 2026\nPresent: Una Reed (chair), Bo Pike\nApologies: Cy Moss\n\n"
        "Welcome & introductions\nUna welcomed everybody.\n\nBoats\nThe boats were dry.\n\nNets\nThe nets were wet."
    )
    assert [person.name for person in minutes.attendance] == ["Una Reed", "Bo Pike", "Cy Moss"]
    assert [item.title for item in minutes.items] == ["Welcome & introductions", "Boats", "Nets"]


def test_office_and_chair_in_one_bracket_are_a_role() -> None:
    assert attended("Members present were: Cllrs Reed (Mayor, in the Chair), Pike and Moss") == [
        ("Councillor Reed", "Mayor, in the Chair", "present"),
        ("Councillor Pike", None, "present"),
        ("Councillor Moss", None, "present"),
    ]


def test_row_of_councillors_ends_at_a_semicolon() -> None:
    assert attended("Present: Cllrs M Reed, T Pike; Mrs C Dunn (Clerk)") == [
        ("Councillor M Reed", None, "present"),
        ("Councillor T Pike", None, "present"),
        ("Mrs C Dunn", "Clerk", "present"),
    ]


def test_head_of_a_table_of_items_is_nobody() -> None:
    minutes = read(
        "Harrowick Town Council\n\n3 November 2026\n\nPresent: Cllr Reed\n\nNo.\tItem\tAction\n1\tHalls\n"
        "The hall was open.\n2\tRoads\nNone."
    )
    assert told(minutes) == [("Cllr Reed", None, "present")]
    assert "No. Item Action" in minutes.furniture


def test_officers_present_are_in_attendance_and_their_heading_stays_whole() -> None:
    assert attended("Members Present: Cllr M Reed\n\nOfficers Present: C Dunn (Clerk)") == [
        ("Cllr M Reed", None, "present"),
        ("C Dunn", "Clerk", "in attendance"),
    ]


def test_other_members_behind_the_chair_alone_are_present() -> None:
    assert attended("In the Chair: Cllr M Reed\n\nOther Members Present: Cllrs T Pike and J Moss") == [
        ("Cllr M Reed", "Chair", "present"),
        ("Councillor T Pike", None, "present"),
        ("Councillor J Moss", None, "present"),
    ]


def test_sentence_below_those_who_came_is_nobodys_office() -> None:
    minutes = read(
        "Harrowick Town Council\n3 November 2026\nPresent: Cllr M Reed\n\n"
        "Before the meeting the Mayor's Chaplain led those present in prayer.\n\n1. Halls\nOpen.\n\n2. Roads\nNone."
    )
    assert told(minutes) == [("Cllr M Reed", None, "present")]


def test_whoever_takes_the_chair_is_named_once() -> None:
    sederunt = "Sederunt: Councillors Una Baird, Iain Rae"
    assert attended(f"{sederunt}\n\nIn attendance: Ann Lee, Clerk\n\nCouncillor Baird, Convener, in the Chair.") == [
        ("Councillor Una Baird", "Chair", "present"),
        ("Councillor Iain Rae", None, "present"),
        ("Ann Lee", "Clerk", "in attendance"),
    ]


def test_star_beside_a_name_means_what_the_page_says_of_it() -> None:
    rows = "Present: Cllrs M Reed, T Pike* and J Moss\n\n* Denotes members who joined remotely"
    assert attended(rows) == [
        ("Councillor M Reed", None, "present"),
        ("Councillor T Pike", None, "virtual"),
        ("Councillor J Moss", None, "present"),
    ]


def test_surname_alone_is_called_by_the_title_of_its_heading() -> None:
    page = (
        "Moor Council\nPresent:\nAldermen: Bell, Cole\nCouncillors: Dene, A Fox\nOifigigh: Ms. G. Hale, Director\n"
        "1. Welcome\n"
    )

    assert [(one.name, one.status) for one in read(page).attendance] == [
        ("Alderman Bell", "present"),
        ("Alderman Cole", "present"),
        ("Councillor Dene", "present"),
        ("A Fox", "present"),
        ("Ms. G. Hale", "in attendance"),
    ]


def test_clerk_in_attendance_without_a_colon_is_no_office_of_the_last_councillor() -> None:
    page = (
        "Present Cllrs Ann Bell (AB) Chair, Ben Cole (BC)\nIn attendance Ivy Dale, Clerk (ID), 2 parishioners\n"
        "1 Apologies\nNone\n"
    )

    assert [(one.name, one.status, one.role) for one in read(page).attendance] == [
        ("Councillor Ann Bell", "present", "Chair"),
        ("Councillor Ben Cole", "present", None),
        ("Ivy Dale", "in attendance", "Clerk"),
    ]


def test_two_people_with_brackets_between_commas_are_two() -> None:
    page = "Moor Council\nIn attendance: Ivy Dale (SBM), Jo Fox (Clerk)\n1. Welcome\nNone.\n"
    assert [(one.name, one.role) for one in read(page).attendance] == [("Ivy Dale", None), ("Jo Fox", "Clerk")]


def test_mayors_above_a_list_of_councillors_are_present() -> None:
    page = (
        "Moor Council\n3 March 2026\nThe Worshipful the Mayor, Councillor Ann Bell\n"
        "The Deputy Mayor, Councillor Ben Cole\n"
        "Councillors Dene, Fox and Gale\n1. Welcome\nNone.\n"
    )
    assert [(one.name, one.status) for one in read(page).attendance] == [
        ("Councillor Ann Bell", "present"),
        ("Councillor Ben Cole", "present"),
        ("Councillor Dene", "present"),
        ("Councillor Fox", "present"),
        ("Councillor Gale", "present"),
    ]


def test_officers_between_semicolons_and_those_who_may_not_vote_are_in_attendance() -> None:
    page = (
        "Moor Council\nSederunt\nCouncillors A Bell and B Cole\nAlso in attendance\n"
        "Mr P Dow, Depute Chief Executive; Ms T Robb, Head of Law and Ms C Poe, Clerk.\nNon-voting: Rob Yates (Board)\n"
        "1. Welcome\nNone.\n"
    )
    assert [(one.name, one.role) for one in read(page).attendance if one.status == "in attendance"] == [
        ("Mr P Dow", "Depute Chief Executive"),
        ("Ms T Robb", "Head of Law"),
        ("Ms C Poe", "Clerk"),
        ("Rob Yates", "Board"),
    ]
