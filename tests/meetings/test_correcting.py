"""What an officer puts right of what was read, before it is saved."""

from datetime import date
from typing import Any

import pytest

from meetings.correcting import corrected
from meetings.reading.shape import ReadClause, ReadItem, ReadMinutes, ReadParagraph, ReadResolution, as_dict


def page() -> ReadMinutes:
    return ReadMinutes(
        date="2025-05-20",
        unplaced=["Page 3 of 9", "The Chair thanked the officers.", "Signed: the Chair"],
        front=["Westmere"],
        items=[
            ReadItem(title="Halls", number="1"),
            ReadItem(
                title="Paths",
                number="2",
                paragraphs=[
                    ReadParagraph("The paths were walked in May.", label="(a)"),
                    ReadParagraph("Would the Clerk write to the owner? He would do so by 1 June 2025."),
                ],
                resolutions=[ReadResolution("RESOLVED:", "resolved", [ReadClause("(i)", "the paths be mendd.")])],
            ),
        ],
    )


def test_nothing_corrected_leaves_what_was_read() -> None:
    found = corrected(page(), {})

    assert (as_dict(found.read), found.by_hand) == (as_dict(page()), {})


def test_item_is_given_its_title_numbers_purpose_and_whether_it_is_exempt() -> None:
    values = {"title": "Footpaths", "number": "", "minute_number": "41", "purpose": "To walk them.", "exempt": True}
    item = corrected(page(), {"items": {"1": {**values, "exempt_paragraphs": [3]}}}).read.items[1]

    assert (item.title, item.number, item.minute_number, item.purpose, item.exempt, item.exempt_paragraphs) == (
        "Footpaths",
        None,
        "41",
        "To walk them.",
        True,
        [3],
    )


def test_paragraph_is_given_its_kind_and_speakers_and_that_is_by_hand() -> None:
    values = {"kind": "contribution", "speakers": ["Cllr Jones"]}
    found = corrected(page(), {"paragraphs": {"1.0": values, "1.1": {"number": "2.2", "label": ""}}})
    first, second = found.read.items[1].paragraphs

    assert (first.kind, first.speakers, first.label) == ("contribution", ["Cllr Jones"], "(a)")
    assert (second.number, second.label) == ("2.2", None)
    assert found.by_hand == {1: {0: frozenset({"kind", "speakers"})}}


def test_clause_is_given_its_words_and_label() -> None:
    found = corrected(page(), {"clauses": {"1.0.0": {"text": "the paths be mended.", "label": "(a)"}}})
    clause = found.read.items[1].resolutions[0].clauses[0]

    assert (clause.label, clause.text) == ("(a)", "the paths be mended.")


def test_lines_without_a_place_go_where_they_are_put_and_the_others_stay() -> None:
    read = corrected(page(), {"lines": {"0": "front", "1": "0"}}).read

    assert (read.unplaced, read.front) == (["Signed: the Chair"], ["Westmere", "Page 3 of 9"])
    assert [paragraph.text for paragraph in read.items[0].paragraphs] == ["The Chair thanked the officers."]


def test_promises_are_found_anew_where_the_words_of_a_clause_change() -> None:
    words = "the Clerk be asked to write to the owner by 1 June 2025."
    item = corrected(page(), {"clauses": {"1.0.0": {"text": words}}}).read.items[1]

    assert all(commitment.quote in words for commitment in item.commitments if commitment.place == "resolutions")
    assert [commitment.at for commitment in item.commitments if commitment.place == "resolutions"] == [[0, 0]]


def test_another_day_becomes_that_of_the_minutes() -> None:
    assert corrected(page(), {}, held_on=date(2025, 5, 21)).read.date == "2025-05-21"


@pytest.mark.parametrize(
    "corrections",
    [
        {"items": {"2": {"title": "x"}, "-1": {"title": "x"}, "one": {"title": "x"}, "0.1": {"title": "x"}}},
        {"paragraphs": {"1.2": {"kind": "list"}, "0.0": {"kind": "list"}, "9.9": {"kind": "list"}, "": {}}},
        {"clauses": {"1.0.1": {"text": "x"}, "1.1.0": {"text": "x"}, "0.0.0": {"text": "x"}}},
        {"lines": {"9": "0", "1": "7", "2": ""}},
        {"something else": {"1": {}}},
    ],
)
def test_correction_that_points_at_nothing_is_passed_over(corrections: dict[str, Any]) -> None:
    assert as_dict(corrected(page(), corrections).read) == as_dict(page())
