"""The right-hand column of a page that is set with spaces."""

from meetings.reading import columns
from meetings.reading.minutes import read

PAGE = """\
Harrowick Town Council
Minutes of the meeting held on 3 November 2026
                                                                    Action
1.  Boats
    The Clerk reported that four boats lie on the shore and that the     TC
    ropes of two are worn. A letter to be sent to their
    owners.
    Paint: it was AGREED to buy six tins from the chandler at £8.        AB/TC
2.  Nets
    All members to count their nets by 12 December.                      ALL
"""


def test_who_acts_stands_beside_the_words_it_belongs_to() -> None:
    boats, nets = read(PAGE).items
    assert [(one.quote, one.owner) for one in [*boats.commitments, *nets.commitments]] == [
        ("A letter to be sent to their owners", "TC"),
        ("it was AGREED to buy six tins from the chandler at £8", "AB/TC"),
        ("All members to count their nets by 12 December", "All members"),
    ]
    assert next(p.text for p in boats.paragraphs) == (
        "The Clerk reported that four boats lie on the shore and that the ropes of two are worn. "
        "A letter to be sent to their owners."
    )


def test_column_without_a_head_is_known_by_those_who_stand_in_it() -> None:
    lines = [f"{words:<60}{who}" for words, who in {"Mend the shelter": "JB", "Paint it": "Clerk", "Rest": ""}.items()]
    rest, beside = columns.apart(lines)
    assert ([line.rstrip() for line in rest], beside) == (
        ["Mend the shelter", "Paint it", "Rest"],
        {0: "JB", 1: "Clerk"},
    )


def test_names_and_sums_in_columns_are_no_right_hand_column() -> None:
    lines = [f"{'Ann Pell':<40}{'Bob Orr':<40}Cy Kay", f"{'Salt for the roads':<60}£40", f"{'Total':<60}TBC"]
    assert columns.apart(lines) == (lines, {})
