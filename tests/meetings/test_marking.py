"""What is said of a page's commitments holds by their words."""

from typing import Any

from meetings.correcting import corrected
from meetings.marking import Said, lost, new_key, promises, texts_of
from meetings.reading.shape import (
    ReadClause,
    ReadCommitment,
    ReadItem,
    ReadMinutes,
    ReadRecommendation,
    ReadReport,
    ReadReportParagraph,
    ReadResolution,
    ReadSection,
)
from tests.meetings.pages import promised, read_item, read_page

WRITE = "the Clerk would write to every hall"


def page(*items: ReadItem) -> ReadMinutes:
    paths = read_item("Paths", "They said that the Clerk would write to every hall.", "The pond froze.", number="2")
    paths.commitments = [promised(WRITE, 0, owner="the Clerk", due="soon")]
    return read_page(*(items or (paths,)))


def quotes(read: ReadMinutes, said: Said) -> list[list[str]]:
    found = corrected(read, {"commitments": dict(said)}).read
    return [[commitment.quote for commitment in item.commitments] for item in found.items]


def test_owner_and_due_are_put_right_and_by_hand() -> None:
    said = {WRITE.casefold(): {"owner": "Ruth Adeyemi", "due": "", "due_on": "2026-12-01"}}
    found = corrected(page(), {"commitments": said})

    assert found.read.items[0].commitments == [
        ReadCommitment(WRITE, "would", "paragraphs", [0], "Ruth Adeyemi", None, "2026-12-01")
    ]
    assert found.promises[0][0].by_hand == {"owner", "due"}


def test_owner_put_right_leaves_the_day_as_read() -> None:
    found = corrected(page(), {"commitments": {WRITE.casefold(): {"owner": ""}}})

    assert (found.read.items[0].commitments[0].owner, found.read.items[0].commitments[0].due) == (None, "soon")
    assert found.promises[0][0].by_hand == {"owner"}


def test_commitment_that_is_none_is_left_out_and_stands_among_the_promises() -> None:
    found = corrected(page(), {"commitments": {WRITE.casefold(): {"is_none": True}}})

    assert found.read.items[0].commitments == []
    assert [(one.now.quote, one.is_dropped) for one in found.promises[0]] == [(WRITE, True)]


def test_words_marked_stand_in_the_order_of_the_page() -> None:
    item = read_item("Paths", "The gate will be shut.", "They walked.", "The pond is to be dug.")
    item.commitments = [promised("will be shut", 0), promised("is to be dug", 2)]

    assert quotes(page(item), {"they walked.": {"quote": "They walked.", "owner": "x"}}) == [
        ["will be shut", "They walked.", "is to be dug"]
    ]


def test_words_marked_that_stand_in_several_texts_are_those_of_the_text_that_was_chosen() -> None:
    items = read_item("A", "Paint it."), read_item("B", "So: paint it. Twice.", "Paint it."), read_item("C", "Paint.")
    values = {"quote": "paint  it.", "near": "So: paint it. Twice."}
    found = corrected(page(*items), {"commitments": {"paint it.": values}}).read

    assert [[(one.place, one.at, one.cue) for one in item.commitments] for item in found.items] == [
        [],
        [("paragraphs", [0], "selected")],
        [],
    ]


def test_words_said_of_are_told_as_lost_where_the_page_no_longer_has_them() -> None:
    said: Said = {
        "no such words": {"is_none": True},
        "nor these": {"quote": "Nor these"},
        WRITE.casefold(): {"owner": "x"},
    }

    assert lost(promises(page(), said), said) == ["no such words", "Nor these"]
    assert corrected(page(), {"commitments": dict(said)}).lost == ["no such words", "Nor these"]


def test_same_words_twice_are_told_apart_by_which_time_it_is() -> None:
    items = [read_item(title, "The Clerk to chase.", commitments=[promised("The Clerk to chase", 0)]) for title in "AB"]
    said = {"the clerk to chase #2": {"owner": "Ms Ash"}}
    found = corrected(page(*items), {"commitments": said}).read

    assert [[one.owner for one in item.commitments] for item in found.items] == [[None], ["Ms Ash"]]
    assert new_key("The  Clerk to chase", page(*items), {}) == "the clerk to chase #3"
    assert new_key("Anything", page(*items), {"anything": {}}) == "anything #2"


def test_words_marked_that_a_later_reading_finds_are_one_commitment() -> None:
    values: dict[str, Any] = {"quote": WRITE, "near": "…", "owner": "Ms Ash", "due": "", "due_on": ""}
    found = corrected(page(), {"commitments": {WRITE.casefold(): values}}).read

    assert [(one.quote, one.owner, one.due) for one in found.items[0].commitments] == [(WRITE, "Ms Ash", "soon")]


def test_every_text_that_can_promise_something_can_be_marked() -> None:
    item = read_item(
        "Paths",
        "A.",
        recommendations=[ReadRecommendation(None, "B.")],
        report=ReadReport(sections=[ReadSection(None, None, [ReadReportParagraph(None, "C.")])]),
        resolutions=[ReadResolution("RESOLVED", "resolved", [ReadClause(None, "D."), ReadClause(None, "E.")])],
    )

    assert list(texts_of(item)) == [
        ("recommendations", [0], "B."),
        ("report", [0, 0], "C."),
        ("paragraphs", [0], "A."),
        ("resolutions", [0, 0], "D."),
        ("resolutions", [0, 1], "E."),
    ]
