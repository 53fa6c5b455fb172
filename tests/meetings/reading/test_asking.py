"""Tasks that a sentence numbers, and those that it asks of somebody who is named before."""

from meetings.reading import commitments
from meetings.reading.shape import ReadParagraph


def test_tasks_numbered_within_a_sentence_are_whose_they_are() -> None:
    text = "Rena Gorst agreed to 1) Look at the sites 2) See if any land is for sale 3) Produce a map."
    found = commitments.in_paragraph(ReadParagraph(text), date=None, names=[], before=[])
    assert [(one.quote, one.owner) for one in found] == [
        ("Rena Gorst agreed to 1) Look at the sites", "Rena Gorst"),
        ("2) See if any land is for sale", "Rena Gorst"),
        ("3) Produce a map", "Rena Gorst"),
    ]
