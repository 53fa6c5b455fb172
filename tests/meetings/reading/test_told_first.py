"""Who attended, as the first items tell it, and who takes the minutes."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes

HEAD = "OXBECK COMMUNITY COUNCIL\n\nGENERAL MEETING 4 MAY 2026\n\n"
REST = "\n\n2. Roads\nThe lines at the cross have worn away.\n\n3. Close\nNone."


def told(minutes: ReadMinutes) -> list[tuple[str, str | None, str]]:
    return [(person.name, person.role, person.status) for person in minutes.attendance]


@pytest.mark.parametrize(
    "lines",
    [
        "Attendance - Ivy Carr (Chair), Len Frost\nApologies - Dr Una Pell, Kit Ormond",
        "Present: Ivy Carr (Chair), Len Frost\nApologies: Dr Una Pell, Kit Ormond",
        "Present – Ivy Carr (Chair), Len Frost\nApologies – Dr Una Pell, Kit Ormond",
        "Present\nIvy Carr (Chair), Len Frost\nApologies\nDr Una Pell, Kit Ormond",
        "Present: Ivy Carr (Chair), Len Frost. Apologies: Dr Una Pell, Kit Ormond.",
    ],
)
def test_words_before_names_tell_who_came_below_a_title_of_apologies(lines: str) -> None:
    assert told(read(f"{HEAD}1. Attendance & Apologies\n\n{lines}{REST}")) == [
        ("Ivy Carr", "Chair", "present"),
        ("Len Frost", None, "present"),
        ("Dr Una Pell", None, "apologies"),
        ("Kit Ormond", None, "apologies"),
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Minute taker: Len Frost", "Minute taker"),
        ("Minutes: Len Frost", "Minutes"),
        ("Minutes taken by Len Frost", "Minutes taken by"),
        ("Note taker – Len Frost", "Note taker"),
    ],
)
def test_who_takes_the_minutes_was_there_once(line: str, role: str) -> None:
    front = f"{HEAD}Present: Ivy Carr, Len Frost\n\nApologies: Una Pell\n\n{line}"
    assert told(read(f"{front}\n\n1. Minutes\nAgreed.{REST}")) == [
        ("Ivy Carr", None, "present"),
        ("Len Frost", role, "present"),
        ("Una Pell", None, "apologies"),
    ]


def test_comma_at_the_end_of_a_list_does_not_join_the_minute_taker_to_it() -> None:
    front = f"{HEAD}Present: Ivy Carr, Len Frost\n\nApologies: Una Pell,\n\nMinute taker: Kit Ormond"
    assert told(read(f"{front}\n\n1. Minutes\nAgreed.{REST}"))[2:] == [
        ("Una Pell", None, "apologies"),
        ("Kit Ormond", "Minute taker", "in attendance"),
    ]


def test_day_beside_who_signs_and_a_line_drawn_across_the_page_are_furniture() -> None:
    minutes = read(f"{HEAD}1. Minutes\nAgreed.{REST}\n\n---\n\n1 June 2026\nCHAIRPERSON")
    assert minutes.furniture == ["---", "1 June 2026", "CHAIRPERSON"]
    welsh = read(
        "Cyngor Cymuned Llanfoel\n\n4 Mai 2026\n\n1. FFYRDD\nDim.\n\n2. CAU\nDim.\n\n1af Mehefin 2026\nCADEIRYDD"
    )
    assert welsh.furniture == ["1af Mehefin 2026", "CADEIRYDD"]


def test_bracket_below_a_name_and_a_count_behind_what_is_counted_end_no_list() -> None:
    front = "In attendance:\nDistrict Cllr Una Pell\n(Minute 2 only)\nLocal Electors – 7 (Minute 2)\nMr Kit Ormond"
    assert told(read(f"{HEAD}Present: Ivy Carr\n{front}\n\n1. Minutes\nAgreed.{REST}")) == [
        ("Ivy Carr", None, "present"),
        ("District Cllr Una Pell", None, "in attendance"),
        ("Mr Kit Ormond", None, "in attendance"),
    ]


def test_initials_with_a_small_letter_are_somebodys() -> None:
    front = "Present: Ivy Carr (IC), Ann Wren (AWr), Ann Well (AWe)\nIn attendance: Kit Orme (DfT)"
    minutes = read(f"{HEAD}{front}\n\n1. Minutes\nAWe reported a leak. AWr to order a washer.{REST}")
    assert [person.role for person in minutes.attendance] == [None, None, None, "DfT"]
    item = minutes.items[0]
    assert (item.paragraphs[0].speakers, item.commitments[0].owner) == (["AWe"], "AWr")


@pytest.mark.parametrize(
    "title",
    [
        "TO SIGN THE MINUTES OF THE MEETING HELD ON 6th\nAPRIL 2026",
        "TO SIGN THE MINUTES OF THE MEETING HELD ON 6 th APRIL 2026",
        "TO SIGN THE MINUTES OF THE MEETING HELD ON THE 6th April 2026",
        "TO SIGN THE MINUTES OF THE MEETING HELD ON Monday 6th April 2026",
    ],
)
def test_day_in_a_title_in_capitals_belongs_to_it(title: str) -> None:
    minutes = read(f"{HEAD}Present: Ivy Carr\n\n1. {title}\nAgreed.\n\n2. ROADS\nNone.\n\n3. CLOSE\nNone.")
    assert [item.title for item in minutes.items] == [" ".join(title.split()), "ROADS", "CLOSE"]


def test_first_name_told_again_is_nobody_else() -> None:
    front = f"{HEAD}Present: Ivy Carr\n\n1. Apologies\nReceived from Una Pell. Una had asked for the papers."
    assert told(read(f"{front}{REST}"))[1:] == [("Una Pell", None, "apologies")]


def test_apologies_below_an_item_of_their_own_are_read_with_offices_and_reasons() -> None:
    found = read(
        "Oxbeck Parish Council\n\n3 May 2026\n\nPresent: Mrs A Bell, Mr C Dale\n\n"
        "1. Choice of Chair\n\nNone was chosen.\n\n"
        "2. Apologies for Absence accepted from\n\nTom Ford, due to his work abroad\n\n3. Roads\n\nNone were shut."
    )
    assert [one.name for one in found.attendance if one.status == "apologies"] == ["Tom Ford"]
    found = read(
        "Oxbeck Parish Council\n\n3 May 2026\n\nPresent: Mrs A Bell, Mr C Dale\n\n"
        "1. Apologies for absence\n\nMrs V Lane\n\n"
        "County Councillor, Mr Tony Wood\n\n2. Roads\n\nNone were shut."
    )
    told = [(one.name, one.role) for one in found.attendance if one.status == "apologies"]
    assert told == [("Mrs V Lane", None), ("Mr Tony Wood", "County Councillor")]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Present: Ivy Carr [Chair], Len Frost", [("Ivy Carr", "Chair"), ("Len Frost", None)]),
        ("Present: Cllrs, P Day and C Lisle", [("Councillor P Day", None), ("Councillor C Lisle", None)]),
        ("Present: Clrs Carr, Lord, Pell", [(f"Councillor {name}", None) for name in ("Carr", "Lord", "Pell")]),
        (
            "Present: Cllrs: J Hart-Moor D Pell I R Hodd (in the Chair) D A Frost",
            [
                ("Councillor J Hart-Moor", None),
                ("Councillor D Pell", None),
                ("Councillor I R Hodd", "Chair"),
                ("Councillor D A Frost", None),
            ],
        ),
        ("Present: RFO Kit Orme, Clerk Una Pell", [("Kit Orme", "RFO"), ("Una Pell", "Clerk")]),
        ("Present: Cllr Carr and NDC Councillor Len Frost", [("Cllr Carr", None), ("NDC Councillor Len Frost", None)]),
        (
            "Present: Cllr J Sale (District Cllr) Mrs A Unwin ( Chair Hall Committee) Six members of the public",
            [("Cllr J Sale", "District Cllr"), ("Mrs A Unwin", "Chair Hall Committee")],
        ),
        (
            "Present:\nPCSO Lyn Maur        North Moors Police\nCllr Ivy Carr",
            [("PCSO Lyn Maur", "North Moors Police"), ("Cllr Ivy Carr", None)],
        ),
    ],
)
def test_rows_of_many_hands_name_each(line: str, people: list[tuple[str, str | None]]) -> None:
    minutes = read(f"{HEAD}{line}\n\n1. Minutes\nAgreed.{REST}")
    assert [(person.name, person.role) for person in minutes.attendance] == people


def test_who_started_the_meeting_sent_no_apologies() -> None:
    page = (
        f"{HEAD}Present: Ivy Carr\n\n1. Apologies: Una Pell sent her apologies.\nIvy Carr – Chair started the meeting."
    )
    assert [person.name for person in read(f"{page}{REST}").attendance] == ["Ivy Carr", "Una Pell"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Present: Cllr Carr (Chair) and Cllr Pell (NDC) were present as was C Orme Parish Clerk.",
            ["Cllr Carr", "Cllr Pell", "C Orme"],
        ),
        ("Present: Ivy Carr, PCSO’s Toni Marl and Kit Orme", ["Ivy Carr", "PCSO Toni Marl", "PCSO Kit Orme"]),
        (
            "Present were:\nCllr P Tile (Chair), Cllr G Orme (to point mentioned),\nCllr N Pell and the Clerk.",
            ["Cllr P Tile", "Cllr G Orme", "Cllr N Pell", "Clerk"],
        ),
    ],
)
def test_list_of_names_goes_on_in_words(line: str, people: list[str]) -> None:
    minutes = read(f"{HEAD}{line}\n\n1. Minutes\nAgreed.{REST}")
    assert [person.name for person in minutes.attendance] == people


def test_whom_the_board_welcomes_under_apologies_sent_none() -> None:
    lines = (
        "The Board welcomed Sian Carr, Rob Frost and Kit Ormond, who now sit for the trust.\n\n"
        "Apologies for absence were received from Una Pell."
    )
    assert told(read(f"{HEAD}1. Apologies\n\n{lines}{REST}")) == [("Una Pell", None, "apologies")]


def test_who_sent_apologies_is_told_once_though_printed_under_decision_and_minutes() -> None:
    sent = "Apologies were received from Ivy Carr and Len Frost."
    page = f"1.\n\nApologies\n\nDecision:\n\n{sent}\n\nMinutes:\n\n{sent}\n\n2.\n\nRoads\n\nMinutes:\n\nNone."
    assert told(read(page)) == [("Ivy Carr", None, "apologies"), ("Len Frost", None, "apologies")]


def test_apologies_behind_the_elections_of_an_annual_meeting_are_read() -> None:
    elected = "".join(f"{n}. Election of {office}\nCllr Frost was elected.\n\n" for n, office in enumerate("ABCDE", 1))
    assert told(read(f"{HEAD}{elected}6. Apologies\n6.1 There were apologies from Una Pell and Kit Ormond.")) == [
        ("Una Pell", None, "apologies"),
        ("Kit Ormond", None, "apologies"),
    ]


def test_reasons_that_were_noted_below_the_apologies_are_nobody() -> None:
    lines = "Apologies received from Cllrs Pell and Ormond. Reasons for absence noted and taken as good by all."
    assert [one.name for one in read(f"{HEAD}1. Apologies\n\n{lines}{REST}").attendance] == [
        "Councillor Pell",
        "Councillor Ormond",
    ]


def test_those_named_behind_that_all_were_present_came() -> None:
    lines = "All Members present. Cllr Ivy Carr (Chairman), Cllr Len Frost and Mrs Una Pell (Clerk)."
    assert told(read(f"{HEAD}1. Record of Members Present and Apologies\n\n{lines}{REST}")) == [
        ("Cllr Ivy Carr", "Chairman", "present"),
        ("Cllr Len Frost", None, "present"),
        ("Mrs Una Pell", "Clerk", "present"),
    ]


@pytest.mark.parametrize(
    ("lines", "named"),
    {
        "1. Receive and accept apologies:\nCllrs Pell and Frost, PSO Ivy Carr": [
            ("Councillor Pell", None, "apologies"),
            ("Councillor Frost", None, "apologies"),
            ("PSO Ivy Carr", None, "apologies"),
        ],
        "1. Sederunt:\nChair Ivy Carr (IC), Sec Len Frost (LF), Vice chair Kit Ormond (KO), Members of public: Ed": [
            ("Ivy Carr", "Chair", "present"),
            ("Len Frost", "Sec", "present"),
            ("Kit Ormond", "Vice chair", "present"),
        ],
        "1. Attended by: Cllrs Ivy Carr (Chairman), Len Frost.": [
            ("Councillor Ivy Carr", "Chairman", "present"),
            ("Councillor Len Frost", None, "present"),
        ],
        "1. Present:\nIn the Chair I.Carr, L.Frost,K.Ormond and U.Pell (clerk).": [
            ("I.Carr", "Chair", "present"),
            ("L.Frost", None, "present"),
            ("K.Ormond", None, "present"),
            ("U.Pell", "clerk", "present"),
        ],
    }.items(),
)
def test_those_named_in_the_first_item_came_or_did_not(lines: str, named: list[tuple[str, str | None, str]]) -> None:
    assert told(read(f"{HEAD}{lines}{REST}")) == named


def test_names_that_lost_the_space_behind_a_comma_and_whoever_also_sent_apologies_are_told_apart() -> None:
    found = read(f"{HEAD}1. Apologies\n\nCllrs Hay,Pell and Sloe also gave apologies that were heard.{REST}")
    assert told(found) == [(f"Councillor {name}", None, "apologies") for name in ("Hay", "Pell", "Sloe")]


def test_apologies_below_a_title_of_something_else_are_read() -> None:
    lines = "The Chair welcomed everyone to the hall.\n\nApologies: Una Pell, Kit Ormond and Len Frost."
    assert told(read(f"{HEAD}1. Opening\n\n{lines}{REST}")) == [
        ("Una Pell", None, "apologies"),
        ("Kit Ormond", None, "apologies"),
        ("Len Frost", None, "apologies"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Apologies: Cllr Sloe was unable to attend owing to work.",
        "Apologies: Cllr Sloe was unwell.",
        "Apologies: Cllr Sloe could not be present.",
        "Apologies: Cllr Sloe had another engagement.",
        "Apologies: Cllr Sloe, who is away.",
        "Apologies: Cllr Sloe had sent her apologies.",
    ],
)
def test_whoever_was_unable_to_come_sent_apologies(line: str) -> None:
    front = read(f"Oxbeck Parish Council\n\n4 May 2026\n\nPresent: Cllrs Hay and Carr\n\n{line}{REST}")
    below = read(f"{HEAD}1. Apologies\n{line.removeprefix('Apologies: ')} Cllr Frost would not attend.{REST}")
    assert [told(front)[-1], *told(below)] == [
        ("Cllr Sloe", None, "apologies"),
        ("Cllr Sloe", None, "apologies"),
        ("Cllr Frost", None, "apologies"),
    ]


def test_words_before_names_need_no_colon_and_letters_before_a_councillor_are_his_councils() -> None:
    found = read(
        f"{HEAD}71     Those Present and In Attendance\n\nPresent         Cllr I Carr (Chair), Cllr L Frost\n\n"
        "In Attendance          OCC Cllr K Ormond   Clerk U Pell\n\n"
        "72     Apologies for absence        Cllr Sloe     ODC Cllr Yarrow\n\n73     Roads\n\nThey are worn.\n"
    )
    assert told(found) == [
        ("Cllr I Carr", "Chair", "present"),
        ("Cllr L Frost", None, "present"),
        ("OCC Cllr K Ormond", None, "in attendance"),
        ("U Pell", "Clerk", "in attendance"),
        ("Cllr Sloe", None, "apologies"),
        ("ODC Cllr Yarrow", None, "apologies"),
    ]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "The meeting was held at 9 Mill Row at 8pm. Those present were: Ivy Carr, Len Frost",
            ["Ivy Carr", "Len Frost"],
        ),
        ("We met in the hall. Those present: Ivy Carr, Len Frost", ["Ivy Carr", "Len Frost"]),
        ("Present: Ivy Carr, Chair (IC), Len Frost (LF) Una Pell (UP)", ["Ivy Carr", "Len Frost", "Una Pell"]),
        ("Present: Ivy Carr (Treasurer) John Frost, Una Pell", ["Ivy Carr", "John Frost", "Una Pell"]),
    ],
)
def test_those_who_came_are_told_behind_a_sentence_and_without_a_comma(line: str, named: list[str]) -> None:
    assert [person.name for person in read(f"{HEAD}{line}\n\n1. Hedges\nNone.{REST}").attendance] == named


@pytest.mark.parametrize("body", ["Committee", "Council", "Board", "Panel"])
def test_chair_of_the_body_that_met_is_somebody_and_no_committee(body: str) -> None:
    found = read(
        f"Minutes of the meeting held on 4 May 2026\nChairman of the {body}: Cllr I Carr\n"
        f"Vice Chairman of the {body}: Cllr L Frost\nCouncillors: U Pell, K Ormond\n1. Hedges\nNone.{REST}"
    )
    assert (found.committee, told(found)[:2]) == (
        None,
        [
            ("Cllr I Carr", f"Chairman of the {body}", "present"),
            ("Cllr L Frost", f"Vice Chairman of the {body}", "present"),
        ],
    )


def test_when_a_meeting_commenced_is_no_title() -> None:
    items = read(
        f"{HEAD}Present: Ivy Carr\n\nMeeting commenced: 19.35hrs\n\nHedges:\nNone.\nLamps:\nNone.\nRoads:\nNone."
    ).items
    assert "Meeting commenced: 19.35hrs" not in [item.title for item in items]


def test_those_who_were_also_present_are_told_behind_what_they_are() -> None:
    found = read(
        "Oxbeck Parish Council\n\nMinutes of 4 May 2026\n\n"
        "PRESENT:\n\nCllr. Ms. I. Carr (Chair) and Cllr. Mr. L. Frost.\n\n"
        f"Also in attendance, members of the press Mrs Una Pell and Mr Kit Ormond\n\n1. Hedges\nNone.{REST}"
    )
    assert told(found)[2:] == [("Mrs Una Pell", None, "in attendance"), ("Mr Kit Ormond", None, "in attendance")]


def test_a_number_counts_and_names_nobody_and_one_before_apologies_names_the_point() -> None:
    found = read(
        "Oxbeck Parish Council\n4 May 2026\nPresent were, Ivy Carr, Len Frost and Mrs Una Pell.\n"
        "Members of the public:Two\n\n1. (not on the agenda) The Chair spoke about the mill.\n\n"
        f"1.2 Apologies for Absence: Cllrs Kit Ormond, Jo Sloe and ODC Cllr Ned Yarrow.{REST}"
    )
    assert [(name, status) for name, _, status in told(found)] == [
        ("Ivy Carr", "present"),
        ("Len Frost", "present"),
        ("Mrs Una Pell", "present"),
        ("Councillor Kit Ormond", "apologies"),
        ("Councillor Jo Sloe", "apologies"),
        ("ODC Cllr Ned Yarrow", "apologies"),
    ]
