"""The council and the place that the lines of a front name."""

import pytest

from meetings.reading.minutes import read


@pytest.mark.parametrize("how", ["ANNUAL", "Annual", "Extraordinary", "MONTHLY"])
def test_how_a_council_met_before_its_kind_is_none_of_its_name(how: str) -> None:
    found = read(
        f"Minutes of the Upper Moss on Sand {how} Parish Council Meeting held on 4 May 2026\n\n1. Roads\n\nNone."
    )
    assert found.council == "Upper Moss on Sand Parish Council"
