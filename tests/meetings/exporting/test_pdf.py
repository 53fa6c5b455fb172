"""The PDF of a meeting: what a screen reader finds in it, and what no text can do to it."""

import io
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from meetings.exporting.pdf import Rendered, render
from meetings.exporting.plain import contrast_with_white
from meetings.exporting.shape import Clause, Item, Layout, MinutesDocument, Paragraph, Resolution, TrackedAction
from tests.meetings.exporting.papers import EARLY_HELP, HALLS, MEETING, document, documents
from tests.pictures import make_png

LAYOUTS: list[Layout] = ["summary", "minutes", "decisions"]


def opened(rendered: Rendered) -> PdfReader:
    return PdfReader(io.BytesIO(rendered.content))


def pages_of(rendered: Rendered) -> list[str]:
    """The words of each page, white space folded."""
    return [" ".join(page.extract_text().split()) for page in opened(rendered).pages]


def text_of(rendered: Rendered) -> str:
    return " ".join(pages_of(rendered))


def elements(rendered: Rendered) -> list[Any]:
    """All structure elements in reading order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if isinstance(element, list):
            for part in element:
                walk(part)
        elif hasattr(element, "get"):
            if "/S" in element:
                found.append(element)
            if "/K" in element:
                walk(element["/K"])

    root: Any = opened(rendered).trailer["/Root"]
    walk(root["/StructTreeRoot"])
    return found


def tags(rendered: Rendered) -> list[str]:
    return [str(element["/S"]) for element in elements(rendered)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pdf_is_tagged_and_says_language_and_title(layout: Layout) -> None:
    rendered = render(document(), layout=layout)
    root: Any = opened(rendered).trailer["/Root"]
    metadata = opened(rendered).xmp_metadata
    assert metadata is not None
    name = {"summary": "Chair’s summary", "minutes": "Minutes", "decisions": "Decisions"}[layout]
    assert rendered.accessible
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert metadata.dc_title == {
        "x-default": f"{name}: People Scrutiny Committee, Tuesday 3 November 2026 – Eastmoor Council"
    }
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize(("width", "height"), [(40, 20), (2000, 10), (1, 300)])
def test_a_logo_has_words_for_who_cannot_see_it_and_costs_no_mark(width: int, height: int) -> None:
    rendered = render(document(logo=make_png(width, height)))
    assert rendered.accessible
    figures = [element for element in elements(rendered) if element["/S"] == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["Logo of Eastmoor Council"]


def test_a_long_word_leaves_the_text_of_others_as_it_is() -> None:
    text = text_of(render(document(address=f"https://minutes.example/{'okafor-' * 12}"), layout="minutes"))
    assert "\u200b" not in text
    assert f"From the record at https://minutes.example/{'okafor-' * 12}" in text.replace("- okafor", "-okafor")


def test_a_word_longer_than_a_line_goes_on_in_the_next() -> None:
    rendered = render(document(items=[Item(title="Halls", paragraphs=[Paragraph("x" * 400)])]), layout="minutes")
    lines = [line for line in opened(rendered).pages[0].extract_text().splitlines() if set(line) == {"x"}]
    assert (sum(map(len, lines)), len(lines)) == (400, 5)


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    assert render(document(logo=b"no picture")).content == render(document()).content


def test_pdf_says_the_same_bytes_for_the_same_document() -> None:
    assert render(document()).content == render(document()).content


@pytest.mark.parametrize("layout", LAYOUTS)
def test_headings_start_at_the_first_level_and_skip_none(layout: Layout) -> None:
    found = [tag for tag in tags(render(document(), layout=layout)) if tag in ("/Title", "/H1", "/H2", "/H3", "/H4")]
    assert (
        found
        == {
            "summary": ["/Title", "/H1", "/H2", "/H2", "/H1", "/H2", "/H2", "/H1", "/H1"],
            "minutes": ["/Title", "/H1", "/H1", "/H1", "/H1"],
            "decisions": ["/Title", "/H1", "/H2", "/H2", "/H1"],
        }[layout]
    )


def test_actions_are_tables_with_a_header_for_each_column() -> None:
    found = tags(render(document()))
    assert found.count("/Table") == 2
    assert found.count("/THead") == 2
    assert found.count("/TH") == 8
    assert found.count("/TD") == 4 * (len(MEETING.actions) + len(MEETING.open_actions))


def test_clauses_are_a_nested_list_with_their_own_labels() -> None:
    rendered = render(document(items=[HALLS], actions=[], open_actions=[]))
    found = tags(rendered)
    assert [found.count(tag) for tag in ("/L", "/LI", "/Lbl", "/LBody")] == [2, 5, 5, 5]
    assert "(b) Moorside and Lower Fell be visited first, and of their halls (i) those with a flat roof" in text_of(
        rendered
    )


def test_summary_tells_decisions_before_points_before_actions() -> None:
    text = text_of(render(document()))
    places = [
        text.index(words)
        for words in (
            "Draft minutes, not yet approved",
            "RESOLVED that (a) the approach",
            "Proposed by Councillor Marsh, seconded by Councillor Okafor · 7 for, 2 against, 1 abstained",
            "Waiting times had fallen",
            "Survey the village halls, smallest wards first",
            "Publish the list of halls with a step-free entrance",
            "Status of actions as at 21 November 2026.",
        )
    ]
    assert places == sorted(places)


def test_summary_says_so_where_nothing_was_decided_or_promised() -> None:
    text = text_of(render(document(items=[], actions=[], open_actions=[])))
    assert "No decisions are recorded." in text
    assert "No actions are recorded." in text


def test_decisions_tell_what_was_urgent_and_declared_and_who_was_there() -> None:
    text = text_of(render(document(), layout="decisions"))
    places = [
        text.index(words)
        for words in (
            "Taken as urgent: a hall was to be let",
            "Councillor Birch declared an interest as a trustee",
            "31.4 RESOLVED that",
            "Councillor P Birch (substitute for Councillor Vane)",
        )
    ]
    assert places == sorted(places)
    assert "Presented by" not in text


def test_minutes_run_in_the_order_of_the_record_and_end_with_a_signature() -> None:
    text = text_of(render(document(), layout="minutes"))
    places = [
        text.index(words)
        for words in (
            "Councillor A Marsh (Chair · Labour)",
            "Councillor P Birch (substitute for Councillor Vane)",
            "Presented by the Cabinet Member",
            "Taken as urgent: a hall was to be let",
            "Councillor Birch declared an interest as a trustee",
            "31.1 The Cabinet Member",
            "31.3 Ruth Adeyemi replied",
            "Action: Head of Property",
            "31.4 RESOLVED that",
            "32.1 Waiting times",
            "Signed as a correct record",
        )
    ]
    assert places == sorted(places)


def test_minutes_show_a_resolution_of_a_paragraph_once() -> None:
    inside = Resolution(stem="", lead="It was noted that all was well.", after=0, inside=True)
    item = Item(title="Progress", paragraphs=[Paragraph("It was noted that all was well.")], resolutions=[inside])
    text = text_of(render(document(items=[item]), layout="minutes"))
    assert text.count("It was noted that all was well.") == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_draft_mark_stands_until_the_minutes_are_approved(layout: Layout) -> None:
    draft = pages_of(render(document(), layout=layout))
    approved = pages_of(render(document(draft=False, status="Approved on 12 January 2027"), layout=layout))
    assert [page.count("DRAFT") for page in draft] == [1] * len(draft)
    assert [page.count("DRAFT") for page in approved] == [0] * len(approved)
    assert "Approved on 12 January 2027" in approved[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_page_says_which_of_how_many_it_is(layout: Layout) -> None:
    words = "Words of the record. " * 60
    item = Item(
        title="A long one",
        paragraphs=[Paragraph(words, number=f"1.{n}") for n in range(12)],
        resolutions=[Resolution("RESOLVED", words, number=f"2.{n}", inside=True) for n in range(12)],
    )
    actions = [TrackedAction(f"Do the thing numbered {n}") for n in range(60)]
    pages = pages_of(render(document(items=[item], actions=actions), layout=layout))
    assert len(pages) > 1
    assert [page.count(f"Page {n} of {len(pages)}") for n, page in enumerate(pages, 1)] == [1] * len(pages)


def test_exempt_matter_is_marked_not_for_publication() -> None:
    item = Item(
        title="Sale of land", restriction="Exempt: paragraph 3 of Schedule 12A", resolutions=EARLY_HELP.resolutions
    )
    text = text_of(render(document(items=[item], restriction="Holds exempt information: not for publication.")))
    assert "Holds exempt information: not for publication." in text
    assert "Exempt: paragraph 3 of Schedule 12A" in text


@pytest.mark.parametrize(
    "markup",
    ['#read("/etc/passwd")', "*bold* and _more_", "= no heading", "$x^2$ <label> @label", "// kept", "\\ #panic()"],
)
def test_text_is_never_read_as_markup(markup: str) -> None:
    item = Item(title=markup, key_points=[f"before {markup} after"])
    rendered = render(document(items=[item]))
    assert rendered.accessible
    assert f"before {markup} after" in text_of(rendered)


def test_control_characters_and_byte_order_marks_are_left_out() -> None:
    rendered = render(document(items=[Item(title="A\x07b\ufeffc\x00d\x85e", key_points=["It\x1b was said."])]))
    assert rendered.accessible
    assert "Abcde It was said." in text_of(rendered)


def test_a_character_without_a_font_costs_the_mark_and_the_page_says_so() -> None:
    rendered = render(document(items=[Item(title="\U000f0000", key_points=["Something was said."])]))
    root: Any = opened(rendered).trailer["/Root"]
    assert not rendered.accessible
    assert b"pdfuaid" not in root["/Metadata"].get_object().get_data()
    assert root["/MarkInfo"]["/Marked"].value is True
    assert "does not carry the PDF/UA accessibility mark" in text_of(rendered)


@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#7fb2e5", "#0b5d51"])
def test_every_colour_of_text_can_be_read_on_white_whatever_the_council_chose(colour: str) -> None:
    pages: Any = opened(render(document(colour=colour, draft=False))).pages
    content = " ".join(page["/Contents"].get_object().get_data().decode("latin-1") for page in pages)
    fills = {tuple(float(n) for n in found) for found in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) scn", content)}
    inks = {fill for fill in fills if min(fill) < 0.88}
    assert len(inks) == 5
    assert [ink for ink in inks if contrast_with_white(*ink) < 4.5] == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents(), st.sampled_from(LAYOUTS))
def test_no_text_can_break_an_export(meeting: MinutesDocument, layout: Layout) -> None:
    assert len(opened(render(meeting, layout=layout)).pages) >= 1


def test_summary_of_a_full_evening_is_two_pages() -> None:
    words = "The committee heard how far the survey of halls had come and what was still to be done in the spring."
    items = [
        Item(
            title=f"Matter numbered {n}",
            number=str(n),
            resolutions=[Resolution("RESOLVED that:", "", clauses=[Clause(words, f"({c})") for c in "abc"])],
            key_points=[words, "Spoke: Councillor Vane, Councillor Marsh, Ruth Adeyemi."],
        )
        for n in range(1, 5)
    ]
    actions = [
        TrackedAction(
            f"Write to the committee of every hall about roofs and loops, and tell members {n}",
            owner="Head of Property",
            due="11 December 2026",
            status="Waiting on the Harrowick Hall Trust",
            source="24 February 2026, Minute 12",
        )
        for n in range(13)
    ]
    pages = pages_of(render(document(items=items, actions=actions[:6], open_actions=actions[6:])))
    assert len(pages) == 2
