"""Minutes as plain text, which the reader reads back."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.exporting import text
from meetings.exporting.document import build
from meetings.exporting.shape import TITLES, Clause, Item, Layout, MinutesDocument, Paragraph, Resolution
from meetings.models import Vote
from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes, ReadParagraph
from tests.factories import Cast, make_item, make_meeting, make_paragraph, make_resolution
from tests.meetings.exporting.papers import EARLY_HELP, HALLS, MEETING, document, documents

ATTENDED = [
    ("Councillor A Marsh", "present"),
    ("Councillor J Okafor", "present"),
    ("Councillor P Birch", "substitute"),
    ("Ruth Adeyemi", "in attendance"),
    ("Councillor S Vane", "apologies"),
]


def test_text_stands_in_the_form_of_a_page() -> None:
    item = Item(
        title="Halls",
        number="4",
        purpose="To look at halls.",
        paragraphs=[Paragraph("Halls were looked at.", "31.1"), Paragraph("one in the north", kind="list")],
        resolutions=[
            Resolution(
                "RESOLVED that",
                clauses=[Clause("they be kept; and", "(a)"), Clause("painted.", "(b)")],
                number="31.2",
                moved="Proposed by Cllr A, seconded by Cllr B",
                vote="7 for, 2 against",
                after=1,
            )
        ],
    )
    assert text.render(document(items=[item], attendance=[], times="6.30pm")).split("\n\n") == [
        "Eastmoor Council",
        "People Scrutiny Committee",
        "Minutes of the meeting of Tuesday 3 November 2026 at 6.30pm, held at Council Chamber and online",
        "Draft minutes, not yet approved",
        "Agenda item",
        "4",
        "Halls",
        "To look at halls.",
        "Minutes:",
        "31.1 Halls were looked at.",
        "• one in the north",
        "31.2 RESOLVED that",
        "(a) they be kept; and",
        "(b) painted.",
        "Proposed by Cllr A, seconded by Cllr B",
        "Vote: 7 for, 2 against\n",
    ]


def test_what_is_written_is_read_back() -> None:
    halls = replace(HALLS, recommendations=[], lead="", explained=[])
    minutes = read(text.render(document(items=[halls, EARLY_HELP])))
    assert (minutes.council, minutes.committee, minutes.date, minutes.starts) == (
        "Eastmoor Council",
        "People Scrutiny Committee",
        "2026-11-03",
        "18:30",
    )
    assert [(person.name, person.status) for person in minutes.attendance] == ATTENDED
    assert [(item.number, item.minute_number, item.title, item.purpose) for item in minutes.items] == [
        (item.number, item.minute_number, item.title, item.purpose) for item in (halls, EARLY_HELP)
    ]
    read_back = minutes.items[0]
    assert [declared.text for declared in read_back.declarations] == halls.declarations
    assert [(p.number, p.text, p.action or "") for p in read_back.paragraphs] == [
        (p.number, p.text, p.action) for p in halls.paragraphs
    ]
    assert read_back.resolutions[0].after == 2
    assert_decided(minutes)


def assert_decided(minutes: ReadMinutes) -> None:
    """The decision about halls, who moved it and how it went."""
    [resolution] = minutes.items[0].resolutions
    assert (resolution.number, resolution.stem) == ("31.4", "RESOLVED that")
    assert [Clause(c.text, c.label or "", c.level) for c in resolution.clauses] == HALLS.resolutions[0].clauses
    assert (resolution.proposer, resolution.seconder) == ("Councillor Marsh", "Councillor Okafor")
    assert resolution.vote is not None
    assert (resolution.vote.votes_for, resolution.vote.against, resolution.vote.abstained) == (7, 2, 1)


def test_documents_are_read_back_whatever_their_names() -> None:
    papers = ["Appendix 1: list of halls", "Minutes", "Decision", "2. Halls by ward", "7 October report.pdf", "2."]
    items = [replace(HALLS, documents=papers), EARLY_HELP, replace(EARLY_HELP, title="Ponds", documents=["Plan"])]

    minutes = read(text.render(document(items=items)))

    assert [item.documents for item in minutes.items] == [papers, [], ["Plan"]]
    assert [item.title for item in minutes.items] == [item.title for item in items]


def test_documents_are_no_part_of_the_decisions() -> None:
    meeting = document(items=[replace(HALLS, documents=["Plan of the moor"])])

    told = {layout: "Plan of the moor" in text.render(meeting, layout=layout) for layout in ("minutes", "decisions")}
    assert told == {"minutes": True, "decisions": False}


def test_what_the_law_wants_said_of_an_item_stands_in_its_minutes() -> None:
    [item] = read(text.render(document(items=[HALLS]))).items
    assert [paragraph.text for paragraph in item.paragraphs[:2]] == [HALLS.lead, *HALLS.explained]


@pytest.mark.parametrize(
    ("restriction", "paragraphs"),
    [("Exempt: paragraphs 2 and 3 of Schedule 12A", [2, 3]), ("Not for publication", [])],
)
def test_an_exempt_item_is_read_back_as_exempt(restriction: str, paragraphs: list[int]) -> None:
    minutes = read(text.render(document(items=[replace(HALLS, restriction=restriction), EARLY_HELP])))
    assert [(item.exempt, item.exempt_paragraphs) for item in minutes.items] == [(True, paragraphs), (False, [])]


def test_decisions_are_read_back_with_who_was_there_and_what_was_declared() -> None:
    minutes = read(text.render(MEETING, layout="decisions"))
    assert [(item.title, item.minute_number, item.purpose, item.paragraphs) for item in minutes.items] == [
        (HALLS.title, "31", None, [ReadParagraph(HALLS.explained[0])]),
        (EARLY_HELP.title, "32", None, []),
    ]
    assert [(person.name, person.status) for person in minutes.attendance] == ATTENDED
    assert [declared.name for declared in minutes.items[0].declarations] == ["Councillor Birch"]
    assert_decided(minutes)


def test_decisions_hold_one_whose_words_stand_inside_a_paragraph() -> None:
    inside = Resolution(stem="", lead="All was noted.", after=0, inside=True)
    item = Item(title="Progress", paragraphs=[Paragraph("All was noted.")], resolutions=[inside])
    written = text.render(document(items=[item]), layout="decisions").splitlines()
    assert written.count("All was noted.") == 1


def test_summary_reads_from_decisions_to_what_is_open() -> None:
    written = text.render(MEETING, layout="summary").splitlines()
    headings = ["DECISIONS", "KEY POINTS", "ACTIONS", "OPEN FROM EARLIER MEETINGS"]
    assert [line for line in written if line.isupper()] == headings
    assert written[4] == (
        "Chair’s summary of the meeting of Tuesday 3 November 2026 from 6.30pm to 8.52pm, held at Council Chamber and "
        "online"
    )
    assert written[written.index("ACTIONS") + 2 : written.index(headings[3]) : 2] == [
        "- Survey the village halls, smallest wards first. Owner: Ruth Adeyemi. Due: 29 January 2027. "
        "Status: In progress. Minute 31.3.",
        "- Report back on the survey. Owner: Head of Property. Due: 9 March 2027. Status: To do. Minute 31.4.",
        "- Send members the figures for each hall. Owner: nobody yet. Due: no date. Status: To do. Minute 31.4.",
    ]
    assert written[-1] == "Status of actions as at 21 November 2026."


def test_summary_says_so_where_nothing_was_decided_or_promised() -> None:
    written = text.render(document(items=[], actions=[], open_actions=[], as_at=""), layout="summary").split("\n\n")
    assert written[-4:] == ["DECISIONS", "No decisions are recorded.", "ACTIONS", "No actions are recorded.\n"]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents(), st.sampled_from(list(TITLES)))
def test_every_text_has_one_line_for_each_thing(meeting: MinutesDocument, layout: Layout) -> None:
    lines = text.render(meeting, layout=layout).removesuffix("\n").split("\n")
    assert lines[1::2] == [""] * (len(lines) // 2)
    assert layout != "minutes" or lines.count("Agenda item") >= len(meeting.items)


def test_what_was_said_of_a_decision_apart_from_its_paragraph_is_printed(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee, published=True)), "Amendment: that May be June.")
    lost = make_resolution(
        paragraph.item, "that May be June", stem="Moved by Cllr Fox.", verb="lost", after=paragraph, is_inside=True
    )
    Vote.objects.create(resolution=lost, text="The amendment fell.")

    page = text.render(build(paragraph.item.meeting, seen_by=AnonymousUser()))

    assert "Moved by Cllr Fox." in page
    assert "The amendment fell: lost" in page
