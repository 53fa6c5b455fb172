"""Small forms that whole pages of many clerks brought to light, with what looks like them and is something else."""

import pytest

from meetings.reading import cells, declaring, movers, names, speakers, titles
from meetings.reading.minutes import read
from meetings.reading.people import Known
from meetings.reading.shape import ReadMinutes, ReadResolution

HEAD = (
    "Harrowick Town Council\n3 March 2026\nPresent: Cllrs A Marsh (Chair), B Dene, C Loss, D Wye\n"
    "1. Welcome\nThe Chair welcomed everyone.\n2. Grants\n"
)


def resolved(text: str) -> ReadResolution:
    (one,) = read(HEAD + text).items[1].resolutions
    return one


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("RESOLVED by 6 votes to 2 that the rent be held.", (6, 2, None)),
        ("It was RESOLVED, with 5 votes for, 1 against and 2 abstentions, that the rent be held.", (5, 1, 2)),
        ("It was AGREED by a majority of 5 to 2 that the rent be held.", (5, 2, None)),
    ],
)
def test_by_how_many_stands_before_what_was_resolved(text: str, counted: tuple[int | None, ...]) -> None:
    one = resolved(text)
    assert [clause.text for clause in one.clauses] == ["the rent be held."]
    assert one.vote and (one.vote.votes_for, one.vote.against, one.vote.abstained) == counted


def test_movers_and_an_abstention_within_talk_open_what_was_resolved() -> None:
    one = resolved(
        "Cllr Loss thought the rent too low. It was proposed by Cllr Dene, seconded by Cllr Wye and RESOLVED, with one "
        "abstention, that the rent be raised, and that the Clerk write to the tenant."
    )
    assert (one.proposer, one.seconder, one.verb) == ("Cllr Dene", "Cllr Wye", "resolved")
    assert [clause.text for clause in one.clauses] == [
        "the rent be raised,",
        "and that the Clerk write to the tenant.",
    ]


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Cllr Dene proposed that the rent be held; seconded by Cllr Wye.", ("Cllr Dene", "Cllr Wye")),
        ("Chair: Ann Loss proposed by Jo Dene; seconded by Al Wye.", ("Jo Dene", "Al Wye")),
        ("Proposed EF, seconded SW, unanimous.", ("EF", "SW")),
    ],
)
def test_seconder_behind_a_semicolon(words: str, moved: tuple[str, str]) -> None:
    assert movers.pair(words) == moved


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Items for next agenda – bench; annual meeting; hedge.",
            ("Items for next agenda", "bench; annual meeting; hedge."),
        ),
        ("Street lighting – contract renewal", ("Street lighting – contract renewal", "")),
    ],
)
def test_items_for_another_agenda_stand_behind_their_title(text: str, parts: tuple[str, str]) -> None:
    assert titles.title_of(text) == parts


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("Cllr B Dene 8 Member of the Pension Fund", ["Cllr B Dene"]),
        ("Cllr B Dene 8, 9 Governor of the school", ["Cllr B Dene"]),
        ("Form 8 Members to return it by Friday", []),
    ],
)
def test_row_of_a_table_of_interests_names_who_declares(text: str, declared: list[str]) -> None:
    assert declaring.who(text, Known(), under=True) == declared


@pytest.mark.parametrize(
    ("name", "is_one"), [("D/Cllr M Dene", True), ("C/Cllr Mrs Dene", True), ("A/Sales Office", False)]
)
def test_councillor_of_another_tier_is_a_name(name: str, is_one: bool) -> None:
    assert names.is_name(name, None) is is_one


def front(head: str) -> ReadMinutes:
    return read(f"{head}\n\n1. Welcome\nThe Chair welcomed everyone.\n2. Roads\nThe road was mended.\n")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("held on Thursday 5 March 2026 at 10.00 am, Committee Room 2, Moor House", "Committee Room 2, Moor House"),
        ("– Monday 8 March 2026, 7.30pm – Moor Hall and Zoom", "Moor Hall and Zoom"),
        ("on Monday 8 March 2026 at 7.30pm at 33/9 Moor View", "33/9 Moor View"),
        ("was held on Monday 8 March 2026. In the absence of the Chair Cllr Dene presided.", None),
    ],
)
def test_place_stands_whole_behind_day_and_hour(line: str, place: str | None) -> None:
    assert front(f"Moor Town Council\nMinutes of the meeting {line}").place == place


def test_electors_of_a_parish_meet_apart_from_its_council() -> None:
    said = "on 5 May 2026 at 7pm in the Hut"
    assert front(f"Moor Parish Council\nMinutes of the Annual Parish Meeting held {said}").committee == (
        "Annual Parish Meeting"
    )
    assert front(f"Moor Parish Council\nMinutes of the Annual Meeting held {said}").committee is None


def test_parties_to_a_hearing_are_headings_and_a_chaplain_who_led_prayers_is_not_listed() -> None:
    page = front(
        "Moor Town Council\n5 May 2026\nPresent:\nCllr A Marsh (Chair)\nCllr B Dene\nApplicant:\nMr D Kaya\n"
        "Other Parties:\nDr H Vale – local resident\nThe Mayor's Chaplain led the Council in prayer."
    )
    assert [(one.name, one.status) for one in page.attendance] == [
        ("Cllr A Marsh", "present"),
        ("Cllr B Dene", "present"),
        ("Mr D Kaya", "in attendance"),
        ("Dr H Vale", "in attendance"),
    ]


def test_considered_above_what_was_considered_heads_no_item() -> None:
    page = read(
        "MOOR FIRE AUTHORITY\n5 May 2026\n1 MINUTES\nRESOLVED –\nThat they be signed.\n2 REVENUE BUDGET\nCONSIDERED -\n"
        "The report of the Treasurer on the revenue budget.\nRESOLVED –\nThat it be noted.\n3 NEXT MEETING\n"
        "The next meeting is on 4 June.\n"
    )
    assert [item.title for item in page.items] == ["MINUTES", "REVENUE BUDGET", "NEXT MEETING"]


def test_she_is_whoever_gave_the_report_that_the_sentence_before_tells_of() -> None:
    (_, item) = read(HEAD + "Cllr Dene’s report had been circulated. She highlighted the survey.").items
    assert item.paragraphs[0].speakers == ["Cllr Dene"]
    (_, item) = read(HEAD + "Cllr Dene’s report was presented and noted.").items
    assert "Cllr Dene" not in [who for one in item.paragraphs for who in one.speakers]


def who(head: str) -> list[tuple[str, str | None, str, str | None]]:
    told = front(f"Moor Town Council\n5 May 2026 at 7pm\n{head}")
    return [(one.name, one.role, one.status, one.substitute_for) for one in told.attendance]


def test_letters_in_brackets_say_who_came() -> None:
    assert who("Councillors present: Ali (P), Burge (P) (Chairman), Coote (A), Dene (Ab)") == [
        ("Ali", None, "present", None),
        ("Burge", "Chairman", "present", None),
        ("Coote", None, "apologies", None),
        ("Dene", None, "absent", None),
    ]


def test_table_of_who_was_there_between_strokes_names_the_chair_above_it_once() -> None:
    table = "Members | Body | Attendance\nAnn Bell | Moor Trust | Present\nJo Dale | Moor School | Absent\n"
    assert who(f"Chair: Ann Bell\n\n{table}Li Orr | Moor Hospital | Present (online)") == [
        ("Ann Bell", "Chair", "present", None),
        ("Jo Dale", "Moor School", "absent", None),
        ("Li Orr", "Moor Hospital", "virtual", None),
    ]


def test_substitute_told_among_apologies_stands_in_once() -> None:
    assert who("Present: Ann Bell (Chair), Cllr Jo Dale\nApologies: Cllr Ed Orr (substitute: Cllr Jo Dale)") == [
        ("Ann Bell", "Chair", "present", None),
        ("Cllr Jo Dale", None, "substitute", "Cllr Ed Orr"),
        ("Cllr Ed Orr", None, "apologies", None),
    ]


def test_heading_goes_on_behind_a_dash_and_surnames_alone_stay_apart() -> None:
    told = who("Present – County Councillors\nAngus\nBoland (Chair)\nJessop\nKell\nLund\nApologies: Councillor Pratt")
    assert [name for name, *_ in told] == ["Angus", "Boland", "Jessop", "Kell", "Lund", "Councillor Pratt"]


@pytest.mark.parametrize(
    ("line", "committee"),
    [
        ("JOINT COMMITTEE ON LAND DRAINAGE", "JOINT COMMITTEE ON LAND DRAINAGE"),
        ("ROADS COMMITTEE ON MONDAY 4 MAY 2026", "ROADS COMMITTEE"),
        ("Minutes of the Wyke Surgery Patient Participation Group", "Wyke Surgery Patient Participation Group"),
        ("Mere Water User Group meeting", "Mere Water User Group"),
    ],
)
def test_committee_is_named_with_what_it_is_on(line: str, committee: str) -> None:
    assert front(f"MOOR COUNTY COUNCIL\n{line}\n4 May 2026").committee == committee


def test_hours_stand_on_lines_of_their_own() -> None:
    told = front("Moor Town Council\nMinutes of the meeting held on 4 May 2026\nCommenced 10.00 am\nConcluded 11.25 am")
    assert (told.starts, told.ends) == ("10:00", "11:25")


def test_rows_of_applications_are_no_items() -> None:
    page = read(
        "Moor Parish Council\nMinutes of 4 May 2026\n1. Applications\nNo.  Reference      Address       Response\n"
        "1    26/00411/HOU   12 The Leys   No objection\n2    26/00415/LBC   Manor Farm    Support\n"
        "2. Next meeting\n1 June 2026.\n"
    )
    assert [item.title for item in page.items] == ["Applications", "Next meeting"]


def test_vote_asked_for_by_somebody_is_on_the_motion_above() -> None:
    (one,) = (
        read(
            HEAD + "Cllr Loss proposed and Cllr Dene seconded that the rent be held.\n"
            "A recorded vote was requested by Cllr Wye:\nFor: Cllrs Marsh, Dene, Loss\nAgainst: Cllr Wye\n"
        )
        .items[1]
        .resolutions
    )
    assert one.vote and set(one.vote.named.values()) == {"for", "against"}


def test_resolved_unanimously_below_a_motion_is_no_resolution_of_its_own() -> None:
    one = resolved(
        "It was proposed by Cllr Dene and seconded by Cllr Wye that it be carried out.\nRESOLVED unanimously."
    )
    assert (one.proposer, one.seconder) == ("Cllr Dene", "Cllr Wye")


def test_initials_that_stand_bare_behind_a_name_are_known_and_no_part_of_it() -> None:
    page = read(
        "Moor Parish Council\n5 May 2026\nPRESENT\nCllr P. Marks (Chair) PM\nCllr J. Tandy JT\nK. Lowe MBE\n\n"
        "1. Welcome\nPM explained the culvert.\n2. Roads\nThe road was mended.\n"
    )
    assert [one.name for one in page.attendance][:2] == ["Cllr P. Marks", "Cllr J. Tandy"]
    assert page.items[0].paragraphs[0].speakers == ["PM"]


def test_agreed_before_what_is_to_be_reported_closes_what_was_suggested() -> None:
    one = resolved("Cllr Loss suggested paying 20 hours. Agreed. To be reported to full Council on 3 June.")
    assert [clause.text for clause in one.clauses] == ["Cllr Loss suggested paying 20 hours. Agreed."]


@pytest.mark.parametrize(
    ("text", "names_in_order"),
    [
        ("As for the mill, Cllr Orr followed up that the survey was done.", ["Cllr Orr"]),
        ("Cllr Orr followed up with a further question about the drains.", ["Cllr Orr"]),
        ("Cllr Orr followed up with the contractor last week.", []),
        ("Cymerwyd y Gadair gan y Cyng. O. Rees a chadarnhaodd fod dau le gwag.", ["Cyng. O. Rees"]),
        ("Bat Boxes were on show. Bat boxes cost £20. She hoped that the Council might buy some.", []),
    ],
)
def test_whoever_follows_up_or_goes_on_behind_the_chair_taken_speaks(text: str, names_in_order: list[str]) -> None:
    assert speakers.find(text, Known()) == names_in_order


def test_one_sentence_that_agrees_twice_has_two_clauses() -> None:
    text = "It was agreed that the barn be let and it was agreed to ask the Scouts about May."
    item = read(f"Oxbeck Parish Council\n4 May 2026\n1. Barn\n{text}\n2. Roads\nNone.").items[0]
    assert [clause.text for clause in item.resolutions[0].clauses] == [
        "It was agreed that the barn be let",
        "and it was agreed to ask the Scouts about May.",
    ]
    moved = "It was proposed by Cllr Orr and it was agreed that the barn be let."
    item = read(f"Oxbeck Parish Council\n4 May 2026\n1. Barn\n{moved}\n2. Roads\nNone.").items[0]
    assert [clause.text for clause in item.resolutions[0].clauses] == [moved]


@pytest.mark.parametrize(
    "text",
    [
        "These were agreed unanimously with the following additions: line 2 to go.",
        "The terms were agreed with some minor changes.",
        "The rules were agreed with two amendments.",
    ],
)
def test_what_is_agreed_with_changes_is_decided(text: str) -> None:
    assert [clause.text for clause in resolved(text).clauses] == [text]


def test_whom_a_body_agrees_with_decides_nothing() -> None:
    assert read(f"{HEAD}The rent was agreed with the tenant last year.").items[1].resolutions == []


def test_names_with_small_words_within_move_and_voting_members_cast_no_vote() -> None:
    moved = resolved("Proposed: Tom Orr. Seconded: Sheila van Dorn. The minutes were passed.")
    assert (moved.proposer, moved.seconder) == ("Tom Orr", "Sheila van Dorn")
    lines = "Tom Orr proposes Ivy Carr as Chair and Kit Pell seconds.\nVoting members are Tom Orr and Kit Pell."
    assert resolved(lines).vote is None


def test_speaker_goes_on_in_the_next_paragraphs_behind_an_adverb() -> None:
    said = "Inspector Pell explained it.\nFirstly he confirmed the hours.\nHe added a date.\nFinally, he thanked all."
    item = read(HEAD + said).items[1]
    assert [paragraph.speakers for paragraph in item.paragraphs] == [["Inspector Pell"]] * 4


def test_points_in_brackets_stand_within_worded_items() -> None:
    page = (
        "Oxbeck Community Council\nMeeting of 4 May 2026\nPresent: Ivy Carr, Chair (IC), Len Frost, Vice Chair (LF)\n"
        "Item 1. Welcome.\nIC opened the meeting.\nItem 2. Minutes.\nThe minutes were adopted.\n"
        "(1) Board. The board is up.\n(2) Bins. The bins are full.\n(3) Paths. The path is wet.\n(4) Wall. It fell.\n"
        "Item 3. Updates.\n(1) Roads. None.\n(2) Trees. None."
    )
    minutes = read(page)
    assert [(item.number, item.title) for item in minutes.items] == [
        ("Item 1", "Welcome"),
        ("Item 2", "Minutes"),
        ("Item 3", "Updates"),
    ]
    assert [person.role for person in minutes.attendance] == ["Chair", "Vice Chair"]


def test_have_done_tells_and_is_no_title() -> None:
    title = titles.title_of("Warden’s Report – MDC have issued an order on the oak as from May. It was noted.")
    assert title == ("Warden’s Report", "MDC have issued an order on the oak as from May. It was noted.")


def test_day_whose_space_was_lost_is_the_meetings() -> None:
    assert (
        read("Oxbeck Parish Council\nMinutes of the meeting of Tuesday 27thOctober 2026\n1. Roads\nNone.").date
        == "2026-10-27"
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Election of Chair. - Cllr Orr proposed Cllr Pell.", ("Election of Chair", "Cllr Orr proposed Cllr Pell.")),
        ("Insurance. –There was no increase.", ("Insurance", "There was no increase.")),
        ("Police Report. – There was one theft.", ("Police Report", "There was one theft.")),
        ("APOLOGIES. Apologies from Len Frost.", ("APOLOGIES", "Apologies from Len Frost.")),
        ("C.C.T.V. The camera is up.", ("C.C.T.V.", "The camera is up.")),
    ],
)
def test_title_ends_with_a_stop_and_a_dash(text: str, parts: tuple[str, str]) -> None:
    assert titles.title_of(text) == parts


def test_apology_accepted_is_no_decision_and_all_in_favour_needs_no_comma() -> None:
    assert read(f"{HEAD}Cllr Dene – accepted.").items[1].resolutions == []
    text = "Cllr Loss nominated Ivy Carr to fill the vacancy all Cllrs were in favour of her."
    assert [clause.text for clause in resolved(text).clauses] == [text]


def test_month_behind_a_title_in_a_cell_is_a_name() -> None:
    assert cells.time_apart("Cllr May") == ("Cllr May", None)
    assert cells.time_apart("Clerk May") == ("Clerk", "May")


def test_pronoun_behind_two_who_spoke_is_the_last_of_them() -> None:
    text = "Cllr Orr asked about the hedge and the Clerk replied that it was cut. She added that it was cheap."
    assert speakers.find(text, Known()) == ["Cllr Orr", "the Clerk"]


@pytest.mark.parametrize(
    "stem",
    [
        "Resolved subject to the foregoing that:",
        "Resolved, subject to the foregoing, that",
        "RESOLVED subject to the above:",
    ],
)
def test_words_that_open_a_resolution_may_say_to_what_it_is_subject(stem: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\nIt was old.\n\n{stem}\n\nThe mill be sold.\n").items
    (found,) = item.resolutions
    assert (found.stem, [clause.text for clause in found.clauses]) == (stem, ["The mill be sold."])


@pytest.mark.parametrize(("word", "verb"), {"noted": "noted", "agreed": "agreed", "approved": "agreed"}.items())
def test_what_became_of_a_matter_behind_its_title_opens_nothing(word: str, verb: str) -> None:
    said = "The Clerk said that it was dark."
    (lamps, _) = read(f"1. Street lamps – {word}\n{said}\n\n2. Mill\nIt was old.\n").items
    assert (lamps.title, [one.text for one in lamps.paragraphs]) == ("Street lamps", [said])
    assert [(one.verb, one.clauses[0].text) for one in lamps.resolutions] == [(verb, word)]
