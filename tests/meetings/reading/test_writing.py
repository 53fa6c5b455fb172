"""A meeting written out as text and read again gives the same structure."""

from pathlib import Path

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import (
    ReadItem,
    ReadMinutes,
    ReadParagraph,
)
from meetings.reading.writing import write
from tests.meetings.reading.pages import ROOT, SHARED

SAMPLES = sorted((ROOT / "tests" / "samples").rglob("*.txt"))
DEMONSTRATION = sorted((ROOT / "councilhub" / "demonstration" / "pages").rglob("*.txt"))
REAL = sorted([*(SHARED / "seeds").glob("*.txt"), *(SHARED / "councils").glob("[0-2][02468]-*.txt")])


def same(one: ReadMinutes, other: ReadMinutes) -> bool:
    """Whether two readings are the same, furniture and source apart, and the words in which people are listed."""
    for minutes in (one, other):
        minutes.furniture, minutes.source = [], None
        for person in minutes.attendance:
            person.text = ""
    return one == other


@pytest.mark.parametrize("path", SAMPLES + DEMONSTRATION + REAL, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_read_page_written_out_is_read_and_written_the_same(path: Path) -> None:
    minutes = read(path.read_text("utf-8"))
    text = write(minutes)
    again = read(text)
    assert write(again) == text
    assert same(again, minutes)


def test_numbers_of_item_and_minute_are_both_written() -> None:
    minutes = ReadMinutes(items=[ReadItem(title="Halls", number="4", minute_number="31/26")])
    (item,) = read(write(minutes)).items
    assert (item.number, item.minute_number, item.title) == ("4", "31/26", "Halls")


def test_action_column_is_written_behind_a_tab() -> None:
    minutes = ReadMinutes(
        items=[ReadItem(title="Halls", paragraphs=[ReadParagraph("The roof leaks.", action="Clerk")])]
    )
    assert "The roof leaks.\tClerk" in write(minutes)
    (item,) = read(write(minutes)).items
    assert [(p.text, p.action) for p in item.paragraphs] == [("The roof leaks.", "Clerk")]


def test_page_of_the_documentation_is_written_back_word_for_word() -> None:
    text = (ROOT / "docs" / "minutes-text.md").read_text("utf-8").split("```\n")[1]
    assert write(read(text)) == text


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED\nThat the gate be mended.",
        "RESOLVED (7 for, 1 against, 1 abstention): That the gate be mended.",
        "It was resolved to pay:\nL. Moor – wages – £40.00\nProp. Cllr Dene, sec. Cllr Wye.",
        "Cllr Dene asked why. Following discussion the Committee agreed to:-\n(i) mend the gate; and\n(ii) paint it.",
        "As an amendment, Councillor Fox, seconded by Councillor Gale, moved that it wait. Councillor Bell spoke.\n"
        "On a division there voted:\nFor the Motion (2) Councillors Bell and Cole\nFor the Amendment (1) Cllr Fox",
        "RESOLVED\nTo note the loss\nTo mend the gate.",
        "Proposed: Ann Dene\nSeconded: Bob Wye\nResolved: That the gate be mended.",
        "The Board:\n- noted the cost; and\n- agreed that the gate be mended.",
        "To send a card to the school.\nIt was proposed by Cllr Dene and seconded by Cllr Wye.",
        "On the proposal of Cllr. Dene\nSeconded by Cllr. Wye\nIt was resolved:\n“That the gate be mended.”",
        "The Mayor spoke.\nRESOLVED that the gate stay.\nRecorded vote\nCllr Dene\nAgainst\nCllr Wye\nFor\nMinutes:\n"
        "The Clerk asked why.\nRESOLVED that the Clerk be told.",
        "RESOLVED –\n(1) That grants be paid as follows:\nBand Drums £500\nScouts Tents £800\n"
        "(2) That the rest be kept.\n(Cllr Dene voted against (2).)",
        "Cllr Dene moved and Cllr Wye seconded the following motion:\n“That the gate be mended.”\n"
        "The motion was put to the vote and carried.",
        "The gate was seen.\nDecision:\nThat:\n1) the gate be kept;\n2) the lamp be mended.\n"
        "Reasons for the decision:\nIt was dark.",
    ],
)
def test_form_of_a_decision_reads_back_as_it_was(said: str) -> None:
    items = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items

    assert items[0].resolutions
    assert read(write(ReadMinutes(items=items))).items == items


def test_vote_that_a_paragraph_tells_is_written_once() -> None:
    said = "Cllr Bell asked why. Cllr Fox proposed to sell it. This was carried by a vote of 5 for, 2 against."

    assert write(read(f"Agenda item\nMill\nMinutes:\n{said}\n")).count("5 for, 2 against") == 1


@pytest.mark.parametrize(
    "head",
    [
        "Agenda item\n9 - 11\nRoads and walls\nMinutes:\n",
        "Agenda item\n12, 13\nMinute CB 14/31\nReports\nMinutes:\n",
        "Agenda item\nItems 3/4\nWelcome\nMinutes:\n",
        "Agenda item\n4.\nThe Old Mill\nExempt\nTo hear of the price.\nMinutes:\n",
        "Agenda item\n4.\nUntitled:\nExempt\nMinutes:\n",
        "Agenda item\n4.\nUntitled:\nTo hear of the price.\nMinutes:\n",
        "Agenda item\nUnnumbered:\n20 Mill Lane\nMinutes:\n",
        "Agenda item\n4.\nThe Old Mill\nRecommendations:\nThat Council resolves to:\n1. Note the price.\nMinutes:\n",
        "Agenda item\n4.\nTo hear how the pond is\nMinutes:\n",
    ],
)
def test_head_of_an_item_reads_back_as_it_was(head: str) -> None:
    items = read(f"{head}The members spoke of it and of all the\nSupporting documents:\n").items

    assert len(items) == 1
    assert read(write(ReadMinutes(items=items))).items == items


def test_title_or_number_that_an_item_has_not_is_written_as_such() -> None:
    untitled = ReadItem(number="4", purpose="To hear of the price.")
    unnumbered = ReadItem(title="20 Mill Lane")
    one, other = read(write(ReadMinutes(items=[untitled, unnumbered]))).items

    assert (one.number, one.title, one.purpose) == ("4", None, "To hear of the price.")
    assert (other.number, other.title) == (None, "20 Mill Lane")


@pytest.mark.parametrize(
    "listed",
    [
        "Present: Cllrs M Dene, T Wye* and J Moor\n* Denotes members who joined remotely",
        "Chairman: Cllr Tom Quill\nMembers: Cllrs Ann Moor*, Bo Wye and Cy Dene*\n(* indicates absence)",
        "Present:\nDene (Chairman)          Borough of Harrow\nWye                      Moor District Council",
        "Present – County Councillors\nDene                Wye                  Moor\nHale (Chair)        Fox",
        "Present: Cllr Dene, Cllr Wye\nIn the Chair: Cllr Wye\nNon-attendance: Cllr Moor",
        "Present: Cllr Dene (Labour), Cllr Wye (Green, substitute for Cllr Moor) and Cllr Hale (Chair)\n"
        "Apologies: Cllr Moor (Cllr Wye substituting)\nOfficers: Ann Fox (Head of Roads), the Clerk",
    ],
)
def test_people_who_attended_read_back_as_they_were(listed: str) -> None:
    head = "Oxbeck Council\n\nMinutes of the Roads Panel, 3 July 2026\n\n"
    minutes = read(f"{head}{listed}\n\nAgenda item\nMill\nMinutes:\nIt was seen.\n")

    assert len(minutes.attendance) > 1
    assert same(read(write(minutes)), minutes)


def test_lines_as_they_are_written_out_are_never_joined() -> None:
    minutes = ReadMinutes(
        front=["Minutes of the meeting held on 3 July 2026 in Committee Room 1, Moor House, Harrowick", "none"],
        items=[ReadItem(title="Halls", paragraphs=[ReadParagraph("They spoke of the"), ReadParagraph("and stopped.")])],
    )
    again = read(write(minutes))

    assert again.front == minutes.front
    assert [paragraph.text for paragraph in again.items[0].paragraphs] == ["They spoke of the", "and stopped."]
