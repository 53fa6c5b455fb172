"""Items that by their words were dealt with without the public, and are not marked exempt."""

import pytest

from meetings.excluding import may_bear, unmarked
from meetings.laying_out import Shows, lay_out
from meetings.models import AgendaItem, Meeting
from tests.factories import Cast, make_item, make_meeting, make_paragraph, make_resolution

EXCLUDED = "the press and public be excluded for the following item under section 100A(4)"


def found(meeting: Meeting, *, minutes: bool = True) -> list[str]:
    items = AgendaItem.objects.filter(meeting=meeting).with_agenda().with_minutes()
    return [str(item) for item in unmarked(lay_out(items, shows=Shows(minutes=minutes)))]


def test_an_item_behind_an_exclusion_is_found_and_those_behind_it_are_not(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    make_resolution(make_item(meeting, "Press and public"), EXCLUDED, stem="Resolved that")
    for title in ("Land at Fold Lane", "Date of the next meeting"):
        make_paragraph(make_item(meeting, title))

    assert found(meeting) == ["Land at Fold Lane"]
    assert found(meeting, minutes=False) == []


def test_an_item_marked_exempt_is_not_found(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    make_resolution(make_item(meeting, "Press and public"), EXCLUDED, stem="Resolved that")
    make_paragraph(make_item(meeting, "Land at Fold Lane", is_exempt=True))

    assert found(meeting) == []


@pytest.mark.parametrize("minutes", [True, False])
def test_a_title_tells_before_there_are_minutes(cast: Cast, minutes: bool) -> None:
    meeting = make_meeting(cast.committee)
    for title in ("Confidential: a tenant of the allotments", "Hedges"):
        make_item(meeting, title)

    assert found(meeting, minutes=minutes) == ["Confidential: a tenant of the allotments"]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The Public was excluded.", True),
        ("(Press and others left.)", True),
        ("Members went into committee.", True),
        ("PART II", True),
        ("They were re-admitted.", True),
        ("The clerk expressed thanks for the publicity of the committee.", False),
    ],
)
def test_the_whole_meeting_is_looked_through_for_words_that_may_bear_on_it(text: str, may: bool) -> None:
    assert may_bear("The Chair spoke.", text) == may
