"""Pages that say that the council itself met."""

import pytest

from meetings.reading import full_council
from meetings.reading.minutes import read

REST = "\n\nPresent: Cllrs A Bell (Chair) and D Dunn\n\n1. APOLOGIES\n\nThere were none.\n\n2. LAMPS\n\nIt was noted."


@pytest.mark.parametrize(
    "head",
    [
        "EASTMOOR COUNCIL\n\nMinutes of the meeting of the Council held on 12 November 2026",
        "EASTMOOR BOROUGH COUNCIL\n\nCOUNCIL\n\nMinutes of the meeting held on 12 November 2026",
        "EASTMOOR BOROUGH COUNCIL\n\nFULL COUNCIL\n\nThursday 12 November 2026",
        "Minutes of the Full Council meeting held on 12 November 2026",
        "Minutes of the Meeting of Wath Parish Council held on Thursday 12 November 2026 in the Village Hall",
        "WATH PARISH COUNCIL\nMinutes of the Parish Council Meeting held on 12 November 2026",
        "Minutes of the Annual Meeting of Wath-on-the-Moor Town Council held on 12 November 2026",
        "Minutes of the Extraordinary Meeting of the Council held on 12 November 2026",
        "Minutes of a meeting of the County Council held at County Hall on 12 November 2026",
        "CYNGOR HAFREN\n\nCofnodion cyfarfod y Cyngor a gynhaliwyd ar 12 Mai 2026",
        "HAFREN COUNCIL\n\nCofnodion y Cyngor Llawn, 12 Mai 2026",
    ],
)
def test_page_says_that_the_council_met(head: str) -> None:
    page = read(f"{head}{REST}")
    assert page.committee is None
    assert full_council.met(page.front)


@pytest.mark.parametrize(
    "head",
    [
        "Eastmoor Council\nMinutes\nThursday 12 November 2026",
        "EASTMOOR COUNCIL\nMinutes of the meeting held in the Council Chamber on 12 November 2026",
        "Minutes of the Annual Assembly of the Parish of Wath held on 12 May 2026",
        "Minutes of the meeting of the Council's property owners held on 12 May 2026",
        "Wath Community Association\nMinutes of the meeting held on 12 May 2026 in the Council Offices",
        "Minutes of the meeting of the Council Tax Group held on 12 May 2026",
    ],
)
def test_page_does_not_say_so(head: str) -> None:
    assert not full_council.met(read(f"{head}{REST}").front)


@pytest.mark.parametrize("word", ["Most", "All", "Some", "Other"])
def test_councils_of_which_a_page_speaks_at_large_are_none(word: str) -> None:
    page = f"{word} Council meetings can be watched live.\n\n4 May 2026\n\n1. Roads\nNone.\n\n2. Mill\nNone."
    assert read(page).council is None


@pytest.mark.parametrize(
    ("line", "committee"),
    {
        "Overview and Scrutiny - Tuesday, 4 May 2026 6.30 pm": "Overview and Scrutiny",
        "Children and Young People - Tuesday 4 May 2026 10.00 am": "Children and Young People",
        "Annual Meeting - Tuesday 4 May 2026 6.30 pm": None,
        "Council - Tuesday 4 May 2026 6.30 pm": None,
        "Village Hall - Tuesday 4 May 2026 6.30 pm": None,
    }.items(),
)
def test_body_before_the_day_is_the_committee_whatever_it_is_called(line: str, committee: str | None) -> None:
    page = f"Agenda and minutes\n\n{line}\n\nNo. Item\n\n1.\n\nRoads\n\nMinutes:\n\nThe road was shut.\n"
    assert read(page).committee == committee


def test_open_forum_is_no_committee() -> None:
    head = "Minutes of the meeting of Eastmoor Parish Council held on 4 May 2026\n\nOpen Forum: n/a"
    assert read(f"{head}\n\n1. Roads\nNone.\n\n2. Mill\nNone.\n").committee is None
