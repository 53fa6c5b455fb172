"""What a web site or a letterhead prints around minutes is none of the meeting."""

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadMinutes

MINUTES = """Minutes of the meeting of Oxbeck Parish Council
Monday 3 July 2028, 7.30pm
Old School, Mill Lane

Present: Cllr Una Pell (Chair), Cllr Ben Ford

PONDS

RESOLVED that

a) the pond be dug out

b) the bank be sown

The meeting closed at 9.15pm.
"""


def around(above: str = "", below: str = "") -> ReadMinutes:
    return read(f"{above}\n\n{MINUTES}\n\n{below}\n")


@pytest.mark.parametrize(
    "above",
    [
        "12th July 2028",
        "Posted on 12 July 2028 by clerk",
        "Last updated: 12 July 2028",
        "By Jo Marsh | July 12, 2028",
        "Chairman: Cllr A Dale\n\nEmail: clerk@example.org",
        "Clerk to the Council: Jo Marsh, 4 Mill Lane, Oxbeck OX1 2AB\n\nMenu",
        "Moor House, High Street, Oxbeck OX1 2AB",
    ],
)
def test_what_stands_above_the_minutes_tells_nothing_of_the_meeting(above: str) -> None:
    page = around(above=above)
    assert (page.date, page.starts, page.place) == ("2028-07-03", "19:30", "Old School, Mill Lane")
    assert [(a.name, a.role) for a in page.attendance] == [("Cllr Una Pell", "Chair"), ("Cllr Ben Ford", None)]


@pytest.mark.parametrize("below", ["Contact us", "Related posts\n\nLeave a Reply", "Distribution: all councillors"])
def test_what_stands_below_the_end_is_neither_item_nor_clause(below: str) -> None:
    page = around(below=below)
    assert [item.title for item in page.items] == ["PONDS"]
    assert [c.text for c in page.items[0].resolutions[0].clauses] == ["the pond be dug out", "the bank be sown"]


def test_what_stands_below_the_end_of_what_was_decided_is_not_decided() -> None:
    (item,) = around(below="Contact us").items
    assert len(item.resolutions) == 1
    under = read(MINUTES.replace("RESOLVED that\n\na) the pond", "Decision:\n\na) the pond") + "\nContact us\n")
    assert [c.text for one in under.items[0].resolutions for c in one.clauses] == [
        "the pond be dug out",
        "the bank be sown",
    ]
