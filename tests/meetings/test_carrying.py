"""What was put right of a page is carried to where its words stand once it is read again."""

from meetings.carrying import carried
from meetings.correcting import Corrections
from meetings.reading.shape import ReadItem, ReadMinutes
from tests.meetings.pages import read_item, read_page, read_resolution


def before() -> ReadMinutes:
    halls = read_item("Halls", "They were seen.", "Nobody had been there.", number="1")
    halls.resolutions = [read_resolution("the halls be mended", "the roof be looked at")]
    return read_page(halls, read_item("Paths", "They were walked."), unplaced=["Page 1", "The end."], starts="18:30")


def after(*items: ReadItem, **fields: object) -> ReadMinutes:
    return read_page(read_item("Ponds", "They froze."), *(items or before().items), **{"starts": "18:30", **fields})


def test_corrections_of_a_page_that_reads_the_same_stay() -> None:
    corrections: Corrections = {
        "items": {"1": {"title": "Footpaths"}},
        "paragraphs": {"0.1": {"kind": "response"}},
        "clauses": {"0.0.1": {"text": "the roof be seen"}},
        "lines": {"0": "front", "1": "1"},
        "meeting": {"nth": 2},
        "people": {"cllr jones": 7},
        "commitments": {"words": {"owner": "x"}},
    }

    assert carried(corrections, before(), before()) == (corrections, [])


def test_corrections_go_along_with_items_that_others_come_before() -> None:
    corrections: Corrections = {
        "items": {"0": {"exempt": True}},
        "paragraphs": {"0.1": {"kind": "response"}, "1.0": {"label": "(a)"}},
        "clauses": {"0.0.1": {"label": "(b)"}},
        "lines": {"1": "0"},
    }

    assert carried(corrections, before(), after(unplaced=["The end."])) == (
        {
            "items": {"1": {"exempt": True}},
            "paragraphs": {"1.1": {"kind": "response"}, "2.0": {"label": "(a)"}},
            "clauses": {"1.0.1": {"label": "(b)"}},
            "lines": {"0": "1"},
        },
        [],
    )


def test_paragraph_that_is_in_an_item_of_its_own_now_takes_its_corrections_there() -> None:
    parted = read_item("Halls", "They were seen."), read_item("Visits", "Nobody had been there.")

    assert carried({"paragraphs": {"0.1": {"kind": "list"}}}, before(), after(*parted)) == (
        {"paragraphs": {"2.0": {"kind": "list"}}},
        [],
    )


def test_item_under_another_title_is_known_by_its_paragraphs() -> None:
    retitled = read_item("Estate", "They were seen."), before().items[1]

    assert carried({"items": {"0": {"exempt": True}}}, before(), after(*retitled)) == (
        {"items": {"1": {"exempt": True}}},
        [],
    )


def test_what_has_no_place_any_more_is_told_by_its_words() -> None:
    corrections: Corrections = {
        "items": {"0": {"title": "x"}, "1": {"title": "Footpaths"}},
        "paragraphs": {"0.0": {"kind": "list"}, "9.9": {"kind": "list"}},
        "clauses": {"0.0.0": {"text": "x"}},
        "lines": {"0": "front", "1": "0"},
        "meeting": {"nth": 2},
    }

    assert carried(corrections, before(), after(before().items[1], starts="10:00", unplaced=["The end."])) == (
        {"items": {"1": {"title": "Footpaths"}}},
        ["Halls", "They were seen.", "the halls be mended"],
    )
