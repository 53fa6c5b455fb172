"""Pages whose items are rows of a table "No. Item" that run on, as a web page is once it is plain text."""

import pytest

from meetings.reading.minutes import read

TOP = "Agenda and minutes\nVenue: Moot Hall, Wath Green. View directions\nNo.\tItem\n"
FIRST = (
    "Minutes of Previous Meeting To confirm the Minutes of 3 May 2026. Minutes: RESOLVED that the Minutes be confirmed."
)


def titles(rows: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(item.number, item.title, item.purpose) for item in read(f"{TOP}{rows}\n{FIRST}\n").items[:-1]]


@pytest.mark.parametrize(
    ("title", "purpose"),
    [
        ("Members’ Interests", "Members may tell of any interest at this point."),
        ("Public Questions", "Up to 20 minutes are set aside for the public."),
        ("Public Questions", "Up to twenty minutes are set aside for the public."),
        ("Lamps and Hedges", "Report of the Head of Parks attached."),
        ("Ponds of the Borough", "The Committee is asked to look at the ponds."),
        ("Action List", "Action list as it stood in June."),
        ("Work Plan Matters", "Work plan schedule of the year."),
        ("HEDGES OF THE MOOR", "To consider the hedges."),
    ],
)
def test_title_of_a_row_ends_before_what_the_item_is_for(title: str, purpose: str) -> None:
    row = f"{title} {purpose} Additional documents: Minutes: The Clerk said that there was nothing to tell."
    assert titles(row) == [(None, title, purpose)]


def test_decision_of_a_row_is_no_title() -> None:
    page = read(
        f"{TOP}To sign the minutes of 3 May 2026 (attached).\nDecision: AGREED as a correct record. Minutes: The "
        "minutes were before the Council.\nTO TELL OF INTERESTS Members are invited to tell of any interest.\n"
        f"Decision: There were none. Minutes: There were none.\n{FIRST}\n"
    )
    assert [item.title for item in page.items] == [None, "TO TELL OF INTERESTS", "Minutes of Previous Meeting"]
    assert [one.stem for one in page.items[0].resolutions] == ["AGREED"]


def test_row_that_runs_on_takes_no_numbered_item_beside_it() -> None:
    lined = (
        "1.\n\nAPOLOGIES\n\nMinutes:\n\nThere were none.\n\n2.\n\nLAMPS pdf icon PDF 80 KB\n\nTo look at lamps.\n\n"
        "Minutes:\n\nThey were noted.\n"
    )
    assert [(number, title) for number, title, _ in titles(lined)] == [("1", "APOLOGIES"), ("2", "LAMPS")]


def test_heading_and_number_beside_rows_that_run_on_are_items() -> None:
    beside = (
        "Work of the Auditor and its Report\nAdditional documents:\nMinutes:\nThe Auditor presented the report.\n"
        "78 RULES OF DEBATE pdf icon PDF 76 KB\nReport attached.\nAdditional documents:\nMinutes:\nThe rules were read."
    )
    assert [(number, title) for number, title, _ in titles(beside)] == [
        (None, "Work of the Auditor and its Report"),
        ("78", "RULES OF DEBATE"),
    ]


def test_list_of_figures_in_a_row_is_no_item() -> None:
    row = "Lamps To look at lamps. Minutes: The Clerk told of them:\n1\nOld Street has four.\n2\nNew Street has none."
    assert [title for _, title, _ in titles(row)] == ["Lamps"]


def test_whom_a_report_invites_is_nothing_that_it_recommends() -> None:
    page = (
        "Agenda item\n7\nLamps of the Borough\nPurpose:\nTo tell of the lamps.\nRecommendation:\nThat the Committee "
        "resolves to:\n1. Note the report\nInvited:\nAda Pell, Head of Lamps\n"
        "Minutes:\nAda Pell introduced the report.\nRESOLVED that the report be noted.\n"
    )
    assert [one.text for one in read(page).items[0].recommendations] == ["Note the report"]


def test_roman_one_before_a_heading_in_capitals_is_its_number() -> None:
    page = (
        "MOTION TO PUT OFF THE MEETING\n\nCouncillor Bell spoke of the papers.\n\nI TELLING OF INTERESTS\n\n"
        "Nobody told of one."
    )
    assert [(item.number, item.title) for item in read(page).items] == [
        (None, "MOTION TO PUT OFF THE MEETING"),
        ("I", "TELLING OF INTERESTS"),
    ]


def test_what_is_resolved_behind_the_word_minutes_is_no_title() -> None:
    rows = (
        "Apologies Minutes: An apology was received from Cllr Pell.\n"
        "Hedges To receive the report. Minutes: RESOLVED: That the report was received and the hedge cut.\n"
        "Lamps To note the lamps. Minutes: RESOLVED: That the lamps be kept."
    )
    assert "RESOLVED" not in [item.title for item in read(rows).items]


def test_title_of_a_row_may_end_with_years() -> None:
    rows = (
        "Urgent Items The Mayor will name any. Minutes: There was none. |\n"
        "Mooring Charges 2031/32 - 2034/35 The Board is asked to look at them. "
        "Minutes: RESOLVED: That it be kept. |\n"
        "Lamps To note the lamps. Minutes: RESOLVED: That the lamps be kept. |\n"
    )
    found = read(rows).items
    assert [item.title for item in found] == ["Urgent Items", "Mooring Charges 2031/32 - 2034/35", "Lamps"]
    assert [one.clauses[0].text for item in found for one in item.resolutions] == ["it be kept.", "the lamps be kept."]


def test_row_that_says_no_more_than_a_sentence_is_titled_by_it() -> None:
    page = read(
        "Election of Chairman. Minutes: AGREED: That Mr Fenn be elected Chairman. |\n"
        "Greeting from the Mayor and letters received. Minutes: The Mayor spoke of the tide. |\n"
        "To tell of any matters that the Chairman has agreed to take. Minutes: There were none. |\n"
    )
    assert [(item.title or "").rstrip(".") for item in page.items] == [
        "Election of Chairman",
        "Greeting from the Mayor and letters received",
        "To tell of any matters that the Chairman has agreed to take",
    ]
    assert page.items[2].commitments == []


def test_title_with_a_stop_directly_above_minutes_is_the_title() -> None:
    (item,) = read("Questions for the Harbour Master.\n\nMinutes:\n\nThe Harbour Master told of the tides.\n").items
    assert (item.title, item.purpose) == ("Questions for the Harbour Master.", None)
