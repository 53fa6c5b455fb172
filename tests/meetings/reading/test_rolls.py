"""Which lines head a list of those who attended, and what became of those below."""

from collections import Counter

import pytest

from meetings.reading import rolls
from meetings.reading.minutes import read
from tests.meetings.reading.pages import held, words

HEADINGS = {
    "Roll call: Cllrs Marsh, Bole": "present",
    "Present:": "present",
    "THOSE ATTENDING:": "present",
    "Councillors present": "present",
    "Community Councillors present: Una Baird": "present",
    "Attendees:": "present",
    "Present Councillor Hale and Councillor Birch": "present",
    "Present The Mayor, Cllr D Hale": "present",
    "YN BRESENNOL:": "present",
    "Councillors in attendance: Cllr Hale": "present",
    "In attendance:": "in attendance",
    "Other Attendees: Tom Poe": "in attendance",
    "Officers in Attendance: Ann Lee": "in attendance",
    "Non-Members also present:-": "in attendance",
    "Executive Members in attendance: Councillors Hale and Birch": "in attendance",
    "Portfolio Holders:": "in attendance",
    "Officials in attendance:": "in attendance",
    "Other Members in Attendance: Councillors Hale and Birch": "in attendance",
    "WRTH LAW:": "in attendance",
    "City & County Cllrs:": "in attendance",
    "County Councillors present:": "present",
    "Apologies for absence were received from Councillor Hale": "apologies",
    "Apologies:": "apologies",
    "Councillors not present: J Hale": "absent",
    "Absent:": "absent",
    "Substitutes:": "substitute",
    "Present virtually:": "virtual",
    "I LÁTHAIR: Cllr Hale": "present",
    "I bhFRIOTHÁLAMH: Mr Poe, Director of Services": "in attendance",
    "LEITHSCÉALTA: Cllr Hale": "apologies",
}
NO_HEADINGS = [
    "Minutes:",
    "Members noted the report.",
    "Council",
    "Public Participation",
    "Members’ questions: none had been put",
    "Those present were reminded that the doors close at nine.",
    "Apologies for the late start were made by the Clerk",
    "Attendance figures were discussed.",
]


@pytest.mark.parametrize(("line", "status"), HEADINGS.items())
def test_heading_gives_the_status_of_those_below(line: str, status: str) -> None:
    assert rolls.opens(line) == status


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_other_lines_open_no_attendance(line: str) -> None:
    assert rolls.opens(line) is None


def test_gap_behind_a_number_sets_no_column_of_names_apart() -> None:
    page = (
        "Attendance and Apologies / Presenoldeb ac Ymddiheuriadau\n\nPresented By: Chair\n\n1.1       All came.\n\n"
        "1.2       Apologies for absence were received from Councillors Ann Bell and Ben Cole.\n\n"
        "Declarations of Interest / Datganiadau o fudd\n\nPresented By: Chair\n\n2.1       None were made.\n\n"
        "Minutes of the Committee / Cofnodion y Pwyllgor\n\nPresented By: Chair\n\n3.1       They were agreed.\n"
    )
    assert [(one.name, one.status) for one in read(page).attendance] == [
        ("Councillor Ann Bell", "apologies"),
        ("Councillor Ben Cole", "apologies"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Present: With Cllr Jan Hew in the Chair there were present, Cllrs Mark Clay, Paul Cole and     Ruth Wise",
        "Present: With Cllr Jan Hew in the Chair: Cllrs Mark Clay, Paul Cole and Ruth Wise",
        "With Cllr Jan Hew in the Chair, there were also present Cllrs Mark Clay, Paul Cole and Ruth Wise.",
    ],
)
def test_chair_is_named_before_the_others_who_were_present(line: str) -> None:
    page = f"Minutes of the meeting of Wick Parish Council held on Monday 2 July 2029.\n\n{line}\n\n1. Roads\n\nNone.\n"
    assert [(one.name, one.role, one.status) for one in read(page).attendance] == [
        ("Cllr Jan Hew", "Chair", "present"),
        ("Councillor Mark Clay", None, "present"),
        ("Councillor Paul Cole", None, "present"),
        ("Councillor Ruth Wise", None, "present"),
    ]


def test_three_places_name_one_council_and_a_heading_in_brackets_nobody() -> None:
    minutes = read(
        "NEWTON, MOOR & DALE DISTRICT COUNCIL\n\nMinutes of Council Meeting held on Monday 6 November 2029\n\n"
        "In attendance: (Councillors)\n\nCouncillor T Ash\nCouncillor P Byrd\n\n1. Roads\n\nNone.\n\n2. Barns\n\nNone."
    )
    assert minutes.council == "NEWTON, MOOR & DALE DISTRICT COUNCIL"
    assert [one.name for one in minutes.attendance] == ["Councillor T Ash", "Councillor P Byrd"]


@pytest.mark.parametrize(
    ("line", "council"),
    [
        (
            "Minutes of the meeting of Newton City, Moor and Dale Borough Council",
            "Newton City, Moor and Dale Borough Council",
        ),
        ("Minutes of a meeting at Newton, Moor and Dale Borough Council", "Moor and Dale Borough Council"),
    ],
)
def test_council_of_three_places_is_named_whole(line: str, council: str) -> None:
    assert read(f"{line}\n\nHeld on 3 May 2029\n\n1. Roads\n\nNone.\n\n2. Barns\n\nNone.\n").council == council


@pytest.mark.parametrize(
    ("lines", "named"),
    {
        "Present: Gwen Quill (GQ) Forum Chair, Ron Loss MBE (RL) Practice Manager\nApologies: CClrs Ample, Brack": [
            ("Gwen Quill", "Forum Chair", "present"),
            ("Ron Loss MBE", "Practice Manager", "present"),
            ("Councillor Ample", None, "apologies"),
            ("Councillor Brack", None, "apologies"),
        ],
        "Present: TD (Patient), MR (Carer), Rhona Loss (GP)\nAlso present: Ben Ample, Una Brack (Mere Post) plus two "
        "Members of the public": [
            ("TD", "Patient", "present"),
            ("MR", "Carer", "present"),
            ("Rhona Loss", "GP", "present"),
            ("Ben Ample", None, "in attendance"),
            ("Una Brack", "Mere Post", "in attendance"),
        ],
        "Present: Councillors\nD Quill G Loss\nN Ample": [
            ("D Quill", None, "present"),
            ("G Loss", None, "present"),
            ("N Ample", None, "present"),
        ],
        "Present – Councillors Una Quill [Chair] and Al Loss, together with the Clerk, Eira Ample.": [
            ("Councillor Una Quill", "Chair", "present"),
            ("Councillor Al Loss", None, "present"),
            ("Eira Ample", "Clerk", "present"),
        ],
        "Present: Una Quill (MRT), Borough Councillor Al Loss and, Eira Ample (Clerk)\nAlso present: Cllr Bo Brack. "
        "No members of the public.": [
            ("Una Quill", None, "present"),
            ("Borough Councillor Al Loss", None, "present"),
            ("Eira Ample", "Clerk", "present"),
            ("Cllr Bo Brack", None, "in attendance"),
        ],
        "Present: Ms Una Quill – Senior Manager (Roads), Mr Al Loss – Surveyor (Lab)": [
            ("Ms Una Quill", "Senior Manager (Roads)", "present"),
            ("Mr Al Loss", "Surveyor", "present"),
        ],
    }.items(),
)
def test_lists_name_people_with_what_they_are(lines: str, named: list[tuple[str, str | None, str]]) -> None:
    found = read(f"Mere Forum\nMinutes of 3 March 2031\n{lines}\n1. Roads\nThe roads were dry.\n2. Close\nNone.\n")
    assert [(one.name, one.role, one.status) for one in found.attendance] == named


def attended(text: str) -> list[tuple[str, str | None, str]]:
    page = f"Harrowick Town Council\n\n3 November 2026\n\n{text}\n\n1. Halls\nThe hall was open.\n\n2. Roads\nNone."
    return [(person.name, person.role, person.status) for person in read(page).attendance]


def test_who_presides_is_named_above_the_others_without_a_sign() -> None:
    for line, role in (
        ("Vice-Chairman Norman Lisle", "Vice-Chairman"),
        ("Chair Norman Lisle", "Chair"),
        ("Mayor Norman Lisle", "Mayor"),
        ("Chairman Norman Lisle", "Chairman"),
        ("Vice Chair Norman Lisle", "Vice Chair"),
        ("Deputy Mayor Norman Lisle", "Deputy Mayor"),
    ):
        assert attended(f"{line}\n\nCouncillors: A. Pike, V. Hall, J. Horn")[:2] == [
            ("Norman Lisle", role, "present"),
            ("A. Pike", None, "present"),
        ]


def test_heads_of_columns_that_lost_their_gaps_name_nobody() -> None:
    assert attended("Attendance Details\n\nCouncillor J.V. Lisle (Chairman)\nMin NoMinuteDecision") == [
        ("Councillor J.V. Lisle", "Chairman", "present")
    ]


def test_names_behind_an_and_that_lost_its_gap_are_parted() -> None:
    assert attended("Present: Mrs Jean Loss (Vice Chairman), Messrs.\nDavid Jory, Stan Hurd, &M. Bone (Clerk)") == [
        ("Mrs Jean Loss", "Vice Chairman", "present"),
        ("David Jory", None, "present"),
        ("Stan Hurd", None, "present"),
        ("M. Bone", "Clerk", "present"),
    ]


def test_apologies_are_read_however_they_are_spelt() -> None:
    assert attended("Apologises were received from Cllr Ann Pike") == [("Cllr Ann Pike", None, "apologies")]


def test_line_that_names_nobody_is_kept_whole_before_the_items() -> None:
    minutes = read("Moor Town Council\n\nPresent: Ann Bell, Ben Cole\nApologies: Nil\nPublic: 3\n\n1. Halls\n\nOpen.")

    assert minutes.front == ["Moor Town Council", "Apologies: Nil", "Public: 3"]
    assert minutes.furniture == ["Present:"]


def test_row_of_a_body_that_names_nobody_is_kept() -> None:
    told = "Decision: | Cllr Ash is meeting the designers on 10 December."
    page = f"Members Present:\tIn Chamber:\n{told}\nApologies were received from Councillor Hal Orme."
    assert words(page) - held(read(page)) == Counter()
