"""Lines that a page filled to its edge: which go on with those above them."""

import textwrap

import pytest

from meetings.reading import layout
from meetings.reading.minutes import read

FILLING = (
    "The members went on to speak of the harbour and of the many boats that lie there when the winter comes, and they "
    "asked that something should be done about the lights and about the old stones of the quay "
    "before anybody falls there in the dark of a winter night."
)


def read_back(*paragraphs: str, between: str = "\n\n") -> list[str]:
    page = between.join("\n".join(textwrap.wrap(paragraph, 60)) for paragraph in (FILLING, *paragraphs, FILLING))
    return [block.text for block in layout.blocks(page)[0]][1:-1]


@pytest.mark.parametrize(
    "paragraph",
    [
        "It was agreed that the rents of the moorings be raised as in 2. of the list, and that a note be sent.",
        "The grant to the sailors was told in the report, Appendix 2. The rest would follow with the accounts.",
        "The fee for a mooring will stay the same until 1 April 2027. After that it would be looked at again.",
        "A vote of thanks was proposed for the rowers by Cllr. Moss, who had seen them, and by the Clerk.",
        "The lamps on the outer wall were mended by Messrs. J. Tor and Sons, whose bill was paid at once.",
        "The harbour was closed by an order under the Harbours (General) Act and was opened again in May.",
        "They spoke of the rents at length and it was so moved, seconded by Cllr Moss, and all were agreed.",
    ],
)
@pytest.mark.parametrize("words", range(1, 10))
def test_line_without_room_goes_on_wherever_it_breaks(paragraph: str, words: int) -> None:
    moved = f"So {'very ' * words}{paragraph}"
    assert read_back(moved) == [moved]


def test_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    short = ["Boats were counted by the warden and by Ann", "Rain fell."]
    assert read_back(*short, between="\n") == short


def test_numbers_begin_what_they_label() -> None:
    listed = ["It was resolved to buy for the quay, as the warden asked:", "1. a lamp;", "2. a rope."]
    assert read_back(*listed, between="\n") == listed


def test_lines_of_movers_that_end_with_a_comma_stand_above_what_they_move() -> None:
    said = "Moved by Councillor Orr,\nSeconded by Councillor Bell,\nThat the minutes of 3 May be adopted."
    (item,) = read(f"4. Minutes\n{said}\n").items
    (found,) = item.resolutions
    assert (found.proposer, found.seconder) == ("Councillor Orr", "Councillor Bell")
    assert [clause.text for clause in found.clauses] == ["That the minutes of 3 May be adopted."]
    (led,) = read(
        "4. Mill\nIt was proposed by Alderman Orr,\nSeconded by Alderman Bell and\nResolved – That it be sold.\n"
    ).items
    assert [(one.proposer, one.seconder) for one in led.resolutions] == [("Alderman Orr", "Alderman Bell")]


def test_title_that_stands_last_on_its_line_goes_on_with_the_name_below() -> None:
    for line in (
        "The Clerk is to say when the lamp is lit. Councillor",
        "The lamp was lent by the Warden and Councillor",
        "Those who walked the bank were Mr Moss, Messrs.",
    ):
        blocks, _ = layout.blocks(f"{line}\n\nVenn, who has the key.")
        assert [block.text for block in blocks] == [f"{line} Venn, who has the key."]


def test_line_that_breaks_off_at_the_foot_of_a_page_goes_on_though_it_is_short() -> None:
    (item,) = read(
        "1. Hedges\n\nThe hedge by the mill hangs over the path and has to be\ncut before the\n\nPage 1 of 2\n\n"
        "carts come.\n"
    ).items
    assert [paragraph.text for paragraph in item.paragraphs] == [
        "The hedge by the mill hangs over the path and has to be cut before the carts come."
    ]
