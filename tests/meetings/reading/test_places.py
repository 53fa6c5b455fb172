"""The council and the place that the lines of a front name."""

import pytest

from meetings.reading.minutes import read


@pytest.mark.parametrize("how", ["ANNUAL", "Annual", "Extraordinary", "MONTHLY"])
def test_how_a_council_met_before_its_kind_is_none_of_its_name(how: str) -> None:
    found = read(
        f"Minutes of the Upper Moss on Sand {how} Parish Council Meeting held on 4 May 2026\n\n1. Roads\n\nNone."
    )
    assert found.council == "Upper Moss on Sand Parish Council"


@pytest.mark.parametrize("line", ["Venue – Tarn House at 6.00pm", "Venue: Tarn House at 6pm", "Place - Tarn House"])
def test_place_behind_a_dash_is_named_without_the_hour(line: str) -> None:
    assert (
        read(f"Moor Forum\nNotes of the Forum’s meeting on 9 June 2031\n{line}\n1. Roads\nNone.").place == "Tarn House"
    )


def test_committee_that_a_paragraph_speaks_of_is_not_the_one_that_met() -> None:
    told = (
        "Council was sorry to hear that Cllr Ann Bell wished to leave, and to give up her seat on the Mill Pond "
        "Management Committee at once. All were grateful for the years of work that she had done for the village and "
        "for its pond, and hoped to see her there again."
    )
    found = read(f"on 5th May 2031 in the Village Hall\n\n{told}\n\nIt was agreed to mend the pump.")
    assert found.committee is None


@pytest.mark.parametrize(
    "line", ["Mike Finn, Parish Clerk", "Mrs A Finn – Clerk to the Council", "Signed M Finn, Clerk"]
)
def test_whoever_signs_below_the_last_words_owns_none_of_them(line: str) -> None:
    (item,) = read(f"Moor Council\n\n5 May 2031\n\n1. Roads\n\nThis would be pursued.\n\n{line}").items
    assert [(one.quote, one.owner) for one in item.commitments] == [("This would be pursued", None)]
