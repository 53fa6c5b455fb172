"""Lines that end in a colon and the tasks listed below them."""

import pytest

from meetings.reading import commitments, leads
from meetings.reading.shape import ReadItem, ReadParagraph

MET = "2026-11-03"


def under(lead: str, *lines: str) -> ReadItem:
    return ReadItem(paragraphs=[ReadParagraph(lead), *(ReadParagraph(line, label="a)") for line in lines)])


@pytest.mark.parametrize(
    ("lead", "owner"),
    [
        ("The Clerk agreed to:", "The Clerk"),
        ("Officers were asked to:", "Officers"),
        ("The drain is blocked. Clerk to:", "Clerk"),
        ("The Chair asked the Head of Parks to:", "the Head of Parks"),
        ("The Panel agreed to:", None),
        ("Cllr Orme will:", "Cllr Orme"),
    ],
)
def test_lines_below_are_tasks_of_whoever_the_lead_names(lead: str, owner: str | None) -> None:
    found = commitments.find(under(lead, "send the map to tenants", "note the sums"), date=MET, names=[])
    assert [(c.at, c.quote, c.owner) for c in found] == [([1], "send the map to tenants", owner)]


def test_things_asked_for_below_are_tasks_of_nobody_named() -> None:
    item = under("The Panel requested that:", "ways of counting the owls be explored", "the roof leaked")
    found = commitments.find(item, date=MET, names=[])
    assert [(c.quote, c.owner) for c in found] == [("ways of counting the owls be explored", None)]


@pytest.mark.parametrize(
    "lead",
    [
        "The Panel is asked to:",
        "It is open to:",
        "Those present spoke of:",
        "The Clerk agreed to walk.",
        "The scheme would:",
    ],
)
def test_other_lines_lead_to_nothing(lead: str) -> None:
    assert leads.find(lead, ()) is None


def test_initials_alone_on_the_line_below_are_whose_it_is() -> None:
    item = ReadItem(paragraphs=[ReadParagraph("Costs to be sought."), ReadParagraph("AB/CM", kind="heading")])
    assert [c.owner for c in commitments.find(item, date=MET, names=[])] == ["AB/CM"]


def test_list_ends_at_the_first_paragraph_without_a_label() -> None:
    item = under("The Clerk agreed to:", "send the map to tenants")
    item.paragraphs += [ReadParagraph("Owls were seen."), ReadParagraph("send the map to tenants", label="b)")]
    assert [c.at for c in commitments.find(item, date=MET, names=[])] == [[1]]


def test_line_typed_alone_is_read_as_on_its_page() -> None:
    item = under("The Clerk agreed to:", "send the map to tenants", "check the pump")
    typed = commitments.in_paragraph(item.paragraphs[2], date=MET, names=[], before=item.paragraphs[:2])
    assert typed == commitments.find(item, date=MET, names=[])[1:]
