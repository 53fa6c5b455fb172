"""The Word file of a meeting: real styles, and what no text can do to it."""

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.exporting import docx
from meetings.exporting.shape import TITLES, Item, Layout, MinutesDocument, Paragraph, Resolution
from tests.meetings.exporting.papers import HALLS, MEETING, document, documents

LAYOUTS: list[Layout] = ["summary", "minutes", "decisions"]


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def lines(content: bytes, *styles: str) -> list[str]:
    return [line.text for line in opened(content).paragraphs if not styles or line.style.name in styles]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_word_file_says_title_and_language(layout: Layout) -> None:
    draft = opened(docx.render(document(), layout=layout))
    assert draft.core_properties.title == (
        f"{TITLES[layout]}: People Scrutiny Committee, Tuesday 3 November 2026 – Eastmoor Council"
    )
    assert draft.core_properties.language == "en-GB"
    assert {lang.get(qn("w:val")) for lang in draft.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_summary_has_its_headings_in_order() -> None:
    assert lines(docx.render(document()), "Title", "Heading 1", "Heading 2") == [
        "People Scrutiny Committee",
        "Decisions",
        "4 · Community halls and hubs: what we have and what is used",
        "5 · Early help: half-year review",
        "Key points",
        "4 · Community halls and hubs: what we have and what is used",
        "5 · Early help: half-year review",
        "Actions",
        "Open from earlier meetings",
    ]


def test_decisions_keep_their_labels_as_text() -> None:
    assert lines(docx.render(document(items=[HALLS])), "Resolved", "Resolution") == [
        "31.4\tRESOLVED that",
        "(a)\tthe approach to the survey be supported;",
        "(b)\tMoorside and Lower Fell be visited first, and of their halls",
        "(i)\tthose with a flat roof before the winter;",
        "(ii)\tthe others by Easter; and",
        "(c)\tthe Head of Property report back in March.",
    ]


def test_action_tables_repeat_a_header_row() -> None:
    tables = opened(docx.render(document())).tables
    assert [len(table.rows) for table in tables] == [1 + len(MEETING.actions), 1 + len(MEETING.open_actions)]
    for table in tables:
        assert [cell.text for cell in table.rows[0].cells] == ["Action", "Owner", "Due", "Status"]
        marks = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marks == [True] + [False] * (len(table.rows) - 1)


def test_minutes_number_their_paragraphs_and_end_with_a_signature() -> None:
    content = docx.render(document(items=[HALLS]), layout="minutes")
    assert [line.split("\t")[0] for line in lines(content, "Minute", "Resolved") if "\t" in line] == [
        "31.1",
        "31.2",
        "31.3",
        "31.4",
    ]
    assert [line.split(":")[0] for line in lines(content, "Signature")] == [
        "Signed as a correct record by the person presiding",
        "Name",
        "Date",
    ]


@pytest.mark.parametrize(
    ("layout", "told"),
    [
        ("summary", []),
        ("minutes", [HALLS.lead, *HALLS.explained, HALLS.declarations[0], "Action: Head of Property"]),
        ("decisions", [*HALLS.explained, HALLS.declarations[0]]),
    ],
)
def test_what_the_law_wants_said_of_an_item_stands_beside_what_was_decided(layout: Layout, told: list[str]) -> None:
    asked = {HALLS.lead, *HALLS.explained, HALLS.declarations[0], "Action: Head of Property"}
    assert [line for line in lines(docx.render(document(items=[HALLS]), layout=layout)) if line in asked] == told


def test_minutes_show_a_resolution_of_a_paragraph_once() -> None:
    inside = Resolution(stem="", lead="All was noted.", after=0, inside=True)
    item = Item(title="Progress", paragraphs=[Paragraph("All was noted.")], resolutions=[inside])
    content = docx.render(document(items=[item]), layout="minutes")
    assert [line for line in lines(content) if line == "All was noted."] == ["All was noted."]


def test_leaves_of_minutes_have_room_for_initials() -> None:
    feet = {layout: opened(docx.render(document(), layout=layout)).sections[0].footer for layout in LAYOUTS}
    assert {layout: "Initials ____" in foot.paragraphs[0].text for layout, foot in feet.items()} == {
        "summary": False,
        "minutes": True,
        "decisions": False,
    }


def test_draft_mark_stands_until_the_minutes_are_approved() -> None:
    heads = [
        opened(docx.render(document(draft=draft))).sections[0].header.paragraphs[0].text for draft in (True, False)
    ]
    assert heads == ["DRAFT, not yet approved", ""]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents(), st.sampled_from(LAYOUTS))
def test_no_text_can_break_a_word_file(meeting: MinutesDocument, layout: Layout) -> None:
    assert opened(docx.render(meeting, layout=layout)).sections[0].page_width > 0
