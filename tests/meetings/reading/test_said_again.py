"""What a page tells twice, or tells before it is decided, is decided once."""

import pytest

from meetings.reading.minutes import read

PUT = "Revised terms were proposed by Councillor Hay and seconded by Councillor Poe, in the following words:"
POINTS = "1. Adopts the rules of the ferry for the coming year, with nine seats.\n\n2. Thanks the ferryman.\n"


def test_what_was_put_in_the_words_that_are_resolved_is_recommended_and_resolved_once() -> None:
    head = "Agenda item\n\nRules\n\nMinutes:\n\nA report was considered."
    page = f"{head}\n\n{PUT}\n\nThat Council:\n\n{POINTS}\nRESOLVED that Council:\n\n{POINTS}"
    (item,) = read(page).items
    (resolution,) = item.resolutions
    assert (resolution.stem, resolution.proposer, resolution.seconder) == (
        "RESOLVED that Council:",
        "Councillor Hay",
        "Councillor Poe",
    )
    assert [one.label for one in item.recommendations] == ["1.", "2."]
    assert [one.text for one in item.recommendations] == [clause.text for clause in resolution.clauses]
    assert [paragraph.text for paragraph in item.paragraphs] == ["A report was considered.", f"{PUT} That Council:"]
    assert resolution.after == 1


def test_minutes_that_tell_whose_the_decision_was_are_its_second_printing() -> None:
    said = "greed as a correct record, subject to a change to minute 9 which is to give the sum paid for the oars"
    again = f"The minutes of 4 May 2031 were a{said}."
    page = f"Agenda item\n\nMinutes\n\nDecision:\n\nA{said} and for the rope.\n\nMinutes:\n\n{again}\n"
    read_page = read(page)
    (resolution,) = read_page.items[0].resolutions
    assert [clause.text for clause in resolution.clauses] == [f"A{said} and for the rope."]
    assert again in read_page.furniture


def test_points_under_capitals_without_stops_are_clauses() -> None:
    points = "A Note the rota B Approve the fare of £3 C Agree the seats."
    (resolution,) = read(f"Agenda item\n\nFerry\n\nDecision:\n\nIt was resolved to: {points}\n").items[0].resolutions
    assert [(clause.label, clause.text) for clause in resolution.clauses] == [
        ("A", "Note the rota"),
        ("B", "Approve the fare of £3"),
        ("C", "Agree the seats."),
    ]


@pytest.mark.parametrize(
    ("below", "decided"),
    [
        ("Nobody else was named, and Councillor Hay was duly elected as Chair.", ["duly elected"]),
        ("RESOLVED:\n\nThat Councillor Hay be elected Chair.", ["be elected"]),
        ("The Chair thanked everybody.", ["was nominated"]),
    ],
)
def test_nomination_decides_nothing_above_the_election(below: str, decided: list[str]) -> None:
    named = "Councillor Hay was nominated by Councillor Poe and seconded by Councillor Fox."
    (item,) = read(f"Agenda item\n\nElection of Chair\n\nMinutes:\n\nIt rained.\n\n{named}\n\n{below}\n").items
    told = [clause.text for resolution in item.resolutions for clause in resolution.clauses]
    assert len(told) == len(decided)
    assert all(words in text for words, text in zip(decided, told, strict=True))


@pytest.mark.parametrize("went", ["declared LOST", "lost", "carried", "declared CARRIED"])
@pytest.mark.parametrize("it", ["The motion", "This"])
def test_motion_seconded_on_a_line_of_its_own_goes_as_the_vote_below_it(went: str, it: str) -> None:
    moved = "Councillor Hay moved that the ferry be sold."
    voted = f"Upon being put to the vote, the motion was {went}."
    told = f"{moved}\n\n{it} was seconded by Councillor Poe.\n\n{voted}\n\nIt rained.\n"
    (resolution,) = read(f"Agenda item\n\nFerry\n\nMinutes:\n\n{told}").items[0].resolutions
    assert resolution.verb == ("lost" if "lost" in went.lower() else "agreed")
    assert [clause.text for clause in resolution.clauses] == [moved]
    assert (resolution.proposer, resolution.seconder) == ("Councillor Hay", "Councillor Poe")
    assert resolution.vote is not None


def test_what_was_noted_is_all_its_item_says_though_the_meeting_closed_below() -> None:
    page = "1. Roads\nNothing was told.\n2. Appeals\nThe Committee noted the decisions.\nThe meeting closed at 8 pm.\n"
    item = read(page).items[1]

    assert [(one.verb, one.clauses[0].text, one.after) for one in item.resolutions] == [
        ("noted", "The Committee noted the decisions.", None)
    ]
    assert [one.text for one in item.paragraphs] == ["The meeting closed at 8 pm."]
