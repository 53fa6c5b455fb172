"""First names and initials of those whom the page has named in full above."""

import pytest

from meetings.reading import speakers
from meetings.reading.minutes import read
from meetings.reading.people import Known

ABOVE = "The record was moved by Hanna Selby and Esther Clay, and the gate on Orchard Road was shut."


def test_first_name_is_somebody_whom_a_line_above_names_in_full() -> None:
    found = read(f"1. Record\n\n{ABOVE}\n\n2. Boats\n\nHanna asked why. It rained (Esther promised to look).\n").items
    assert [paragraph.speakers for paragraph in found[1].paragraphs] == [["Hanna Selby", "Esther Clay"]]


@pytest.mark.parametrize("sentence", ["Orchard reported a loss.", "Selby asked why.", "Members asked why."])
def test_word_that_begins_no_full_name_above_names_nobody(sentence: str) -> None:
    assert speakers.find(sentence, Known(lines=[ABOVE, "Members Day was fine."])) == []


def test_first_name_behind_an_office_is_known_again() -> None:
    text = "1. Accounts\n\nThe outgoing Treasurer Rena Gorst reported a loss.\n\nIt rained.\n\nRena asked for help.\n"
    assert [p.speakers for p in read(text).items[0].paragraphs] == [
        ["The outgoing Treasurer Rena Gorst"],
        [],
        ["The outgoing Treasurer Rena Gorst"],
    ]


def test_full_name_is_taken_without_what_makes_it_somebodys() -> None:
    people = Known(attended={"reed"})
    told = "Sally Reeds price was met, and Sally told them what she would do."
    assert speakers.find(told, people) == ["Sally Reed"]


def test_first_name_of_two_letters_and_initials_that_stand_for_a_name_speak() -> None:
    said = "TQ asked about the road. Jo replied that it was shut."
    text = f"Present: RL, TQ, Jo Ample\n\n1. Roads\n\n{said}\n\n2. Halls\n\nNone.\n"
    assert read(text).items[0].paragraphs[0].speakers == ["TQ", "Jo"]


@pytest.mark.parametrize(
    ("short", "full"), [("Dave", "David Ferris"), ("Liz", "Elizabeth Orme"), ("Pat", "Patrick Hay")]
)
def test_short_first_name_is_whoever_the_lines_above_name_with_the_long_one(short: str, full: str) -> None:
    assert speakers.find(f"{short} asked why the weir was shut.", Known(lines=[f"Report from {full}, miller"])) == [
        full
    ]
    assert speakers.find(f"{short} asked why the weir was shut.", Known(lines=["Report from Ann Bell"])) == [short]
