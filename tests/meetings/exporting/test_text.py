"""Minutes as plain text, which the reader reads back."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from meetings.exporting import text
from meetings.exporting.shape import Clause, Item, MinutesDocument, Paragraph, Resolution
from meetings.reading.minutes import read
from tests.meetings.exporting.papers import EARLY_HELP, HALLS, document, documents


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
        "Vote: Proposed by Cllr A, seconded by Cllr B; 7 for, 2 against\n",
    ]


def test_what_is_written_is_read_back() -> None:
    halls = replace(HALLS, recommendations=[])
    minutes = read(text.render(document(items=[halls, EARLY_HELP])))
    assert (minutes.council, minutes.committee, minutes.date, minutes.starts) == (
        "Eastmoor Council",
        "People Scrutiny Committee",
        "2026-11-03",
        "18:30",
    )
    assert [(person.name, person.status) for person in minutes.attendance] == [
        ("Councillor A Marsh", "present"),
        ("Councillor J Okafor", "present"),
        ("Councillor P Birch", "substitute"),
        ("Ruth Adeyemi", "in attendance"),
        ("Councillor S Vane", "apologies"),
    ]
    assert [(item.number, item.title, item.purpose) for item in minutes.items] == [
        (item.number, item.title, item.purpose) for item in (halls, EARLY_HELP)
    ]
    read_back = minutes.items[0]
    assert [declared.text for declared in read_back.declarations] == [d.text for d in halls.declarations]
    assert [(p.number, p.text) for p in read_back.paragraphs] == [(p.number, p.text) for p in halls.paragraphs]
    [resolution] = read_back.resolutions
    assert (resolution.number, resolution.stem, resolution.after) == ("31.4", "RESOLVED that", 2)
    assert [Clause(c.text, c.label or "", c.level) for c in resolution.clauses] == halls.resolutions[0].clauses
    assert resolution.vote is not None
    assert (resolution.vote.votes_for, resolution.vote.against, resolution.vote.abstained) == (7, 2, 1)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents())
def test_every_text_has_one_line_for_each_thing(meeting: MinutesDocument) -> None:
    lines = text.render(meeting).removesuffix("\n").split("\n")
    assert lines[1::2] == [""] * (len(lines) // 2)
    assert lines.count("Agenda item") >= len(meeting.items)
