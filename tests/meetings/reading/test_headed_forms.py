"""Items of published pages that print no numbers: titles above the form's headings and beside linked papers."""

import pytest

from meetings.reading.minutes import read


def test_headings_above_the_forms_heading_are_titles_with_or_without_an_aim_between() -> None:
    page = (
        "Apologies\nMinutes:\nThe Chair welcomed all who had come.\n"
        "Minutes\nMinutes:\nThey were signed.\n"
        "Ford at Mill Lane\nMembers will hear how deep it is.\nMinutes:\nCllr Dale asked why it was so deep.\n"
    )
    assert [item.title for item in read(page).items] == ["Apologies", "Minutes", "Ford at Mill Lane"]


def test_words_that_resolve_above_the_forms_heading_are_no_title() -> None:
    page = (
        "Apologies\nMinutes:\nThe Chair welcomed all.\nRoads\nMinutes:\nRESOLVED:\n(1) That they be mended.\n"
        "Ponds\nMinutes:\nCllr Dale declared that she had one.\n"
    )
    assert [item.title for item in read(page).items] == ["Apologies", "Roads", "Ponds"]


def test_each_meeting_that_heard_of_a_matter_has_its_item() -> None:
    page = (
        "Issue - meetings\nBus shelters\nMeeting: 04/11/2029 - Transport Committee (Item 16)\nBus shelters\n"
        "To hear of them.\nMinutes:\nThey were dry.\n"
        "Meeting: 02/09/2029 - Transport Committee (Item 7)\n7 Bus shelters in Ash Lane\nMinutes:\nThey were wet.\n"
    )
    assert [(item.number, item.title) for item in read(page).items] == [
        ("16", "Bus shelters"),
        ("7", "Bus shelters in Ash Lane"),
    ]


PAPERS = (
    "{first}\nMinutes of the Previous Meeting PDF 145 KB\nThose of July were read.\n{between}\n"
    "Boats PDF 20 KB\nThe Head of Parks told of them.\n"
)


def test_titles_of_every_meeting_need_nothing_under_them_where_others_link_a_paper() -> None:
    page = PAPERS.format(first="Apologies for Absence\nDeclarations of Interest", between="Mr Moss spoke.")
    assert [item.title for item in read(page).items] == [
        "Apologies for Absence",
        "Declarations of Interest",
        "Minutes of the Previous Meeting",
        "Boats",
    ]


@pytest.mark.parametrize(
    "between",
    [
        "Comments of Members:\nThey were glad of it.",
        "1. Jean Moss, Head of Parks\nShe told of the ponds.",
    ],
)
def test_lines_that_look_unlike_the_linked_titles_are_none(between: str) -> None:
    page = PAPERS.format(first="Apologies\nThere were none.", between=between)
    assert [item.title for item in read(page).items] == ["Apologies", "Minutes of the Previous Meeting", "Boats"]


def test_one_linked_title_below_the_head_of_the_list_has_the_other_titles_beside_it() -> None:
    page = (
        "Agenda and minutes\nOverview Committee\nTuesday 10 September 2029 9.30 am\nNo. Item\n"
        "Chairman's Announcements\nAny apologies are told of here.\nMr Bell had sent his.\n"
        "Minutes PDF 112 KB\nTo approve those of 18 June 2029.\nThat they be signed.\n"
        "Matters Arising\nMinute 285: Work of the year: Members noted it.\nMinute 284: Gallery: It leaked.\n"
        "New ways for members\nMembers to have a demonstration at the meeting of what the new boat can do on water\n"
    )
    assert [item.title for item in read(page).items] == [
        "Chairman's Announcements",
        "Minutes",
        "Matters Arising",
        "New ways for members",
    ]
