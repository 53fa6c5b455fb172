"""Rows of those who attended, in the hands of many clerks: each printed row beside who it names."""

import pytest

from meetings.reading.minutes import read

ROWS = {
    "Present: Mrs A Quill-Chair, Mr B Loss.\n7 members of the public": [
        ("Mrs A Quill", "Chair", "present"),
        ("Mr B Loss", None, "present"),
    ],
    "Present: Mr A Quill Quality Manager (Moor Foods), Mr B Loss": [
        ("Mr A Quill", "Quality Manager", "present"),
        ("Mr B Loss", None, "present"),
    ],
    "Present: Cllr A Quill\nApologies for absence accepted from: Cllr B Loss, Cllr C Ample": [
        ("Cllr A Quill", None, "present"),
        ("Cllr B Loss", None, "apologies"),
        ("Cllr C Ample", None, "apologies"),
    ],
    "Those attending: Mr A Quill (Chairman) Mr R Loss, (Vice Chairman)\nMrs B Ample, Mr C Brack,\n"
    "Mrs D Penn, (Clerk) 6 members of the public": [
        ("Mr A Quill", "Chairman", "present"),
        ("Mr R Loss", "Vice Chairman", "present"),
        ("Mrs B Ample", None, "present"),
        ("Mr C Brack", None, "present"),
        ("Mrs D Penn", "Clerk", "present"),
    ],
    "Present: Mr Tom Quill (Principal Officer for Clean Air and Rivers, Borough Council of Upper Wyke and North Mere)\n"
    "Mrs Ann Loss (Borough Councillor for the Wyke Ward, Borough Council of Upper Wyke and North Mere)": [
        (
            "Mr Tom Quill",
            "Principal Officer for Clean Air and Rivers, Borough Council of Upper Wyke and North Mere",
            "present",
        ),
        (
            "Mrs Ann Loss",
            "Borough Councillor for the Wyke Ward, Borough Council of Upper Wyke and North Mere",
            "present",
        ),
    ],
    "PRESENT: Councillor Quill (Chairman) in the Chair": [("Councillor Quill", "Chair", "present")],
    "Chairman: Cllr Tom Quill\nMembers: Cllrs Ann Loss*, Bo Ample and Cy Brack*\n(* indicates absence)": [
        ("Cllr Tom Quill", "Chairman", "present"),
        ("Councillor Ann Loss", None, "absent"),
        ("Councillor Bo Ample", None, "present"),
        ("Councillor Cy Brack", None, "absent"),
    ],
    "Presennol / Present: Y Cyng. / Cllrs T Quill (Cadeirydd / Chair), R Loss": [
        ("Councillor T Quill", "Cadeirydd / Chair", "present"),
        ("Councillor R Loss", None, "present"),
    ],
    "Representing Moor Town Council: Councillors T Quill and R Loss": [
        ("Councillor T Quill", None, "present"),
        ("Councillor R Loss", None, "present"),
    ],
    "Present: 14 electors, the Chairman of the Parish Council Mr D Quill and the Clerk Mrs H Penn.": [
        ("Mr D Quill", "Chairman of the Parish Council", "present"),
        ("Mrs H Penn", "Clerk", "present"),
    ],
    "Present: Cllr A Quill. Apologies had been received from Mr and Mrs Loss and Dr Ample.": [
        ("Cllr A Quill", None, "present"),
        ("Mr Loss", None, "apologies"),
        ("Mrs Loss", None, "apologies"),
        ("Dr Ample", None, "apologies"),
    ],
    "Apologies: Councillors Quill and Loss. Councillor Ample attended as a substitute for Councillor Loss.": [
        ("Councillor Quill", None, "apologies"),
        ("Councillor Loss", None, "apologies"),
        ("Councillor Ample", None, "substitute"),
    ],
    "Present: Mayor, Cllr A Quill; Deputy Mayor, Cllr B Loss; Cllrs C Ample and D Brack": [
        ("Cllr A Quill", "Mayor", "present"),
        ("Cllr B Loss", "Deputy Mayor", "present"),
        ("Councillor C Ample", None, "present"),
        ("Councillor D Brack", None, "present"),
    ],
    "In attendance: Chief Executive, Director of Place, Head of Legal and Mr J Penn (Committee Officer).": [
        ("Chief Executive", None, "in attendance"),
        ("Director of Place", None, "in attendance"),
        ("Head of Legal", None, "in attendance"),
        ("Mr J Penn", "Committee Officer", "in attendance"),
    ],
    "Present: Cllrs A Quill, D Ó hUallacháin and B Loss. Mr. C. Ample, County Manager, Mr D Brack": [
        ("Councillor A Quill", None, "present"),
        ("Councillor D Ó hUallacháin", None, "present"),
        ("Councillor B Loss", None, "present"),
        ("Mr. C. Ample", "County Manager", "present"),
        ("Mr D Brack", None, "present"),
    ],
    "Presennol: y Cynghorwyr B Puw, C Morus a D Hywel": [
        ("Cynghorydd B Puw", None, "present"),
        ("Cynghorydd C Morus", None, "present"),
        ("Cynghorydd D Hywel", None, "present"),
    ],
    "Also attending: two representatives of Moor Energy, Inspector J Penn and the press": [
        ("Inspector J Penn", None, "in attendance"),
    ],
    "Officers: Tom Quill (Committee Officer (Planning)), Sue Ample (Solicitor)": [
        ("Tom Quill", "Committee Officer (Planning)", "in attendance"),
        ("Sue Ample", "Solicitor", "in attendance"),
    ],
    "Present: Messrs M Reed (Chairman), T Pike, Mrs J Moss": [
        ("Mr M Reed", "Chairman", "present"),
        ("Mr T Pike", None, "present"),
        ("Mrs J Moss", None, "present"),
    ],
    "Present: Mr R Hale (Deputy Mayor), Mrs T Pike (deputy for Cllr Moss)": [
        ("Mr R Hale", "Deputy Mayor", "present"),
        ("Mrs T Pike", None, "substitute"),
    ],
    "Apologies: Cllr M Reed (Harrow Council) - represented by Cllr T Pike": [
        ("Cllr M Reed", "Harrow Council", "apologies"),
        ("Cllr T Pike", None, "substitute"),
    ],
    "Present:\nReed (Chairman)          Borough of Harrow\nPike                     Moor District Council": [
        ("Reed", "Chairman", "present"),
        ("Pike", "Moor District Council", "present"),
    ],
    "Present: Cllrs T. Quill (Chair), S. Ample, and the Clerk, Mrs J. Penn. 3 members of the public.": [
        ("Councillor T. Quill", "Chair", "present"),
        ("Councillor S. Ample", None, "present"),
        ("Mrs J. Penn", "Clerk", "present"),
    ],
    "Present: T Quill (Chairman), R Loss & the Clerk.": [
        ("T Quill", "Chairman", "present"),
        ("R Loss", None, "present"),
        ("Clerk", None, "present"),
    ],
    "Those present were Cllrs Quill and Loss, the Clerk and District Councillor Wye.": [
        ("Councillor Quill", None, "present"),
        ("Councillor Loss", None, "present"),
        ("Clerk", None, "present"),
        ("District Councillor Wye", None, "present"),
    ],
    "Present: Mrs J Penn, the Clerk, and Mr A Dell": [
        ("Mrs J Penn", "the Clerk", "present"),
        ("Mr A Dell", None, "present"),
    ],
    "Attendees: Tom Quill (TQ) – Chair; Sue Ample (SA) – Treasurer; Rob Loss (RL)": [
        ("Tom Quill", "Chair", "present"),
        ("Sue Ample", "Treasurer", "present"),
        ("Rob Loss", None, "present"),
    ],
    "Present – Councillors: Mrs T Quill (Chairman); Mr S Ample. Clerk – Mrs J Penn. Public – 3.": [
        ("Councillor Mrs T Quill", "Chairman", "present"),
        ("Councillor Mr S Ample", None, "present"),
        ("Mrs J Penn", "Clerk", "present"),
    ],
    "Apologies for absence were received from Cllrs Brack and Dene, and from County Cllr Wye.": [
        ("Councillor Brack", None, "apologies"),
        ("Councillor Dene", None, "apologies"),
        ("County Cllr Wye", None, "apologies"),
    ],
    "Apologies: Received from Cllr Ample & Cllr Brack.": [
        ("Cllr Ample", None, "apologies"),
        ("Cllr Brack", None, "apologies"),
    ],
    "Apologies for absence were submitted on behalf of Councillors Ample, Brack and Ms J Penn (Director of Place).": [
        ("Councillor Ample", None, "apologies"),
        ("Councillor Brack", None, "apologies"),
        ("Ms J Penn", "Director of Place", "apologies"),
    ],
    "Present: Councillors Ample, Brack and Mrs Penn": [
        ("Councillor Ample", None, "present"),
        ("Councillor Brack", None, "present"),
        ("Councillor Mrs Penn", None, "present"),
    ],
    "PRESENT Councillor A. Ample (Chairman) Councillors B. Brack, C. Dene and Mrs J Penn (Clerk)": [
        ("Councillor A. Ample", "Chairman", "present"),
        ("Councillor B. Brack", None, "present"),
        ("Councillor C. Dene", None, "present"),
        ("Mrs J Penn", "Clerk", "present"),
    ],
    "Council Members: Present: Alice Ample, Bob Brack. Absent: Carl Dene.": [
        ("Alice Ample", None, "present"),
        ("Bob Brack", None, "present"),
        ("Carl Dene", None, "absent"),
    ],
    "Sederunt: Provost Ample; Bailies Brack and Dene; Councillors Loss, Bailie.": [
        ("Provost Ample", None, "present"),
        ("Bailie Brack", None, "present"),
        ("Bailie Dene", None, "present"),
        ("Councillor Loss", None, "present"),
        ("Councillor Bailie", None, "present"),
    ],
    "Present: Councillors B. Brack and P. Wills. A Rowe (Solicitor), N Wheatley (Planner).": [
        ("Councillor B. Brack", None, "present"),
        ("Councillor P. Wills", None, "present"),
        ("A Rowe", "Solicitor", "present"),
        ("N Wheatley", "Planner", "present"),
    ],
    "In attendance: Tom Quill, Assistant Chief Executive\n2.1 Apologies were received from Cllrs S Ample, R Loss": [
        ("Tom Quill", "Assistant Chief Executive", "in attendance"),
        ("Councillor S Ample", None, "apologies"),
        ("Councillor R Loss", None, "apologies"),
    ],
    "IN THE CHAIR: Councillor Quill": [("Councillor Quill", "Chair", "present")],
    "Chair: Tom Quill\nMinutes: Sue Ample\nPresent: Rob Loss": [
        ("Tom Quill", "Chair", "present"),
        ("Sue Ample", "Minutes", "in attendance"),
        ("Rob Loss", None, "present"),
    ],
    "Chair: Cllr T Quill. Present: Cllrs S Ample and R Loss. Clerk: J Penn. Apologies: Cllr Brack.": [
        ("Cllr T Quill", "Chair", "present"),
        ("Councillor S Ample", None, "present"),
        ("Councillor R Loss", None, "present"),
        ("J Penn", "Clerk", "in attendance"),
        ("Cllr Brack", None, "apologies"),
    ],
    "Present: The Mayor (Councillor T Quill), the Provost (Councillor S Ample), Councillors Loss and Van der Wye": [
        ("Councillor T Quill", "Mayor", "present"),
        ("Councillor S Ample", "Provost", "present"),
        ("Councillor Loss", None, "present"),
        ("Councillor Van der Wye", None, "present"),
    ],
    "Present: Cllrs T. Quill, S. Ample and the Clerk to the Council, J Penn.": [
        ("Councillor T. Quill", None, "present"),
        ("Councillor S. Ample", None, "present"),
        ("J Penn", "Clerk to the Council", "present"),
    ],
    "Councillors: T Quill, S Ample and Clerk to the Council: J Penn": [
        ("T Quill", None, "present"),
        ("S Ample", None, "present"),
        ("J Penn", "Clerk to the Council", "present"),
    ],
    "PRESENT: Cathaoirleach Cllr. T. Quill presided. Officials present: Mr. J. Penn, Director of Services.": [
        ("Cllr. T. Quill", "Chair", "present"),
        ("Mr. J. Penn", "Director of Services", "in attendance"),
    ],
    "Yn bresennol: Cyng S Ample, B Brack. Ymddiheuriadau: Cyng C Dene": [
        ("Cyng S Ample", None, "present"),
        ("B Brack", None, "present"),
        ("Cyng C Dene", None, "apologies"),
    ],
    "Present: Cllr Ample. Parish Clerk: Jane Penn.": [
        ("Cllr Ample", None, "present"),
        ("Jane Penn", "Parish Clerk", "in attendance"),
    ],
    "Present: Cllr Ample, Cllr Loss\nIn the Chair: Cllr Loss\nNon-attendance: Cllr Brack": [
        ("Cllr Ample", None, "present"),
        ("Cllr Loss", "Chair", "present"),
        ("Cllr Brack", None, "absent"),
    ],
    "Councillors: S Ample R Loss B Brack": [
        ("S Ample", None, "present"),
        ("R Loss", None, "present"),
        ("B Brack", None, "present"),
    ],
    "Present: Cllr Ample (online), Cllr Loss, Clerk. Officers Present: K Ode, Planner": [
        ("Cllr Ample", None, "virtual"),
        ("Cllr Loss", None, "present"),
        ("Clerk", None, "present"),
        ("K Ode", "Planner", "in attendance"),
    ],
    "Present: S Ample (Deputy Leader and Cabinet Member for Housing), R Loss (deputy for B Brack)": [
        ("S Ample", "Deputy Leader and Cabinet Member for Housing", "present"),
        ("R Loss", None, "substitute"),
    ],
    "There were present: Councillors Ample and Brack. The Clerk was in attendance.": [
        ("Councillor Ample", None, "present"),
        ("Councillor Brack", None, "present"),
        ("Clerk", None, "in attendance"),
    ],
    "Present: Cllrs Ample, Brack, Clerk J Penn": [
        ("Councillor Ample", None, "present"),
        ("Councillor Brack", None, "present"),
        ("J Penn", "Clerk", "present"),
    ],
    "Members Present: Glen Dene - Mrs S Ample, Mr R Loss": [
        ("Mrs S Ample", "Glen Dene", "present"),
        ("Mr R Loss", None, "present"),
    ],
    "In the Chair: Alderman Quill. Other Members Present: Councillors Ample, Brack": [
        ("Alderman Quill", "Chair", "present"),
        ("Councillor Ample", None, "present"),
        ("Councillor Brack", None, "present"),
    ],
    "Present: 7 Councillors and 12 members of the public": [],
    "Present: All members except Cllr Dene.": [],
    "Present: Messrs A. Brown, Moor Dene Borough Councillor Mr R. Wye and B. Loss": [
        ("Mr A. Brown", None, "present"),
        ("Moor Dene Borough Councillor Mr R. Wye", None, "present"),
        ("Mr B. Loss", None, "present"),
    ],
    "Present: Rob Loss\nNotes: Approved": [("Rob Loss", None, "present")],
}
HEAD = "Harrowick Town Council\nMinutes of the meeting held on 3 November 2026 at 7pm\n"
NUMBERED = "1. Halls\nThe hall was open.\n2. Roads\nNone.\n3. Next meeting\nTo be told.\n"
BARE = "Roads\nThe Clerk said that the road was closed.\nFinance\nThe balance was £312."
# Read so only above numbered items: above bare titles such a row is told by its place alone.
UNHEADED = {
    "Present: Rob Loss\nMinutes: They were signed by the Chairman, Cllr Ample.": [("Rob Loss", None, "present")],
    "Tom Quill (Chair), Sue Ample, Rob Loss\nApologies: Cora Dene": [
        ("Tom Quill", "Chair", "present"),
        ("Sue Ample", None, "present"),
        ("Rob Loss", None, "present"),
        ("Cora Dene", None, "apologies"),
    ],
    "Cllr Quill (Chair) Cllr Ample, Cllr Loss, Cllr Wye, ECC. Two residents.": [
        ("Cllr Quill", "Chair", "present"),
        ("Cllr Ample", None, "present"),
        ("Cllr Loss", None, "present"),
        ("Cllr Wye", "ECC", "present"),
    ],
    "Present: RL, TQ, Sue": [
        ("RL", None, "present"),
        ("TQ", None, "present"),
        ("Sue", None, "present"),
    ],
    "Present: Dene Academies: Sue Ample, Rob Loss": [
        ("Sue Ample", None, "present"),
        ("Rob Loss", None, "present"),
    ],
    "Officers: Sue Ample (SA), Trails Manager; Mr R Loss, Overview and Scrutiny Officer; Dai Wye, Lead Officer: Moor": [
        ("Sue Ample", "Trails Manager", "in attendance"),
        ("Mr R Loss", "Overview and Scrutiny Officer", "in attendance"),
        ("Dai Wye", "Lead Officer: Moor", "in attendance"),
    ],
    "Presennol: Y Cynghorwyr Sue Ample (Cadeirydd), Dai Wye a Mair Loss": [
        ("Cynghorydd Sue Ample", "Cadeirydd", "present"),
        ("Cynghorydd Dai Wye", None, "present"),
        ("Cynghorydd Mair Loss", None, "present"),
    ],
    "Members Present: In Chamber:\nAldermen S Ample, T Quill\nCouncillors D Wye, R Loss": [
        ("Alderman S Ample", None, "present"),
        ("Alderman T Quill", None, "present"),
        ("Councillor D Wye", None, "present"),
        ("Councillor R Loss", None, "present"),
    ],
    "Present: Sue Ample (SA) - Quarry Manager, Moor Stone\nApologies: Tom Quill": [
        ("Sue Ample", "Quarry Manager, Moor Stone", "present"),
        ("Tom Quill", None, "apologies"),
    ],
    "Flood and Water Panel Members: Cllr T Quill - Dene District Council (Chair), Mr R Loss - Independent Member": [
        ("Cllr T Quill", "Chair", "present"),
        ("Mr R Loss", "Independent Member", "present"),
    ],
}


@pytest.mark.parametrize("row", [*ROWS, *UNHEADED])
def test_row_names_those_who_attended(row: str) -> None:
    minutes = read(f"{HEAD}{row}\n{NUMBERED}")
    assert [(one.name, one.role, one.status) for one in minutes.attendance] == (ROWS | UNHEADED)[row]
    assert [item.title for item in minutes.items] == ["Halls", "Roads", "Next meeting"]


@pytest.mark.parametrize("row", [row for row in ROWS if ROWS[row]])
def test_row_above_titles_without_numbers_takes_none_of_them(row: str) -> None:
    minutes = read(f"{HEAD}{row}\n{BARE}")
    assert [(one.name, one.role, one.status) for one in minutes.attendance] == ROWS[row]
    assert [item.title for item in minutes.items] == ["Roads", "Finance"]


def test_councillors_of_other_councils_without_a_comma_are_each_named() -> None:
    minutes = read(
        "Present: Cllr J Poe County Councillor B Lee District Cllr M Gray\n\n1. Welcome\n\nAll were welcome.\n"
    )
    assert [one.name for one in minutes.attendance] == ["Cllr J Poe", "County Councillor B Lee", "District Cllr M Gray"]


def test_no_declarations_below_apologies_excuse_nobody() -> None:
    minutes = read(
        "1. Apologies\n\nFrom Cllr J Poe.\n\nNo Declarations of Interest made\n\n2. Roads\n\nThey are bad.\n"
    )
    assert [one.name for one in minutes.attendance] == ["Cllr J Poe"]


def test_body_behind_initials_and_a_surname_is_whom_somebody_stands_for() -> None:
    minutes = read(
        "Low Quarry Liaison Meeting\n\nPresent: J Clowe Dane Chapel Parish Council\n"
        "G Morgan Cranmoor Parish Council (Vice Chair)\nH Honey Dene West & Chell Council\n\n"
        "1. Apologies\n\nNone.\n\n2. Roads\n\nThey were bad.\n"
    )
    assert [one.name for one in minutes.attendance] == ["J Clowe", "G Morgan", "H Honey"]
    assert "Vice Chair" in (minutes.attendance[1].role or "")


def test_surname_that_names_an_office_elsewhere_ends_a_name() -> None:
    head = "Present: Cllr Tony Ward, Mr Deniz Parish (Chair), Mrs Yasmin Head – Treasurer, Dr Lee Parish Clerk"
    people = read(f"{head}\nApologies: County Councillors Parish and Quayle\n").attendance
    assert [(person.name, person.role) for person in people] == [
        ("Cllr Tony Ward", None),
        ("Mr Deniz Parish", "Chair"),
        ("Mrs Yasmin Head", "Treasurer"),
        ("Dr Lee", "Parish Clerk"),
        ("Councillor Parish", None),
        ("Councillor Quayle", None),
    ]
