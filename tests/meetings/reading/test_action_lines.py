"""Lines that only name somebody, and what they make of the lines beside them."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.pages import said


def test_name_alone_on_a_line_is_whose_words_stand_below_it() -> None:
    text = "1. Reports\n\nCllr Moss:\n\nAttended the rail forum. Will circulate the notes.\n\n2. Roads\n\nNone.\n"
    item = read(text).items[0]
    assert [(one.cue, one.owner) for one in item.commitments] == [("Will circulate", "Cllr Moss")]
    assert item.paragraphs[0].speakers == ["Cllr Moss"]


@pytest.mark.parametrize("label", ["ACTION (RB):", "Action RB:", "Action – RB:"])
def test_label_of_an_action_may_name_who_acts(label: str) -> None:
    (item,) = read(f"1. Notices\n\nThey were late.\n\n{label} check the drains.\n").items
    assert [(one.owner, one.quote.endswith("check the drains")) for one in item.commitments] == [("RB", True)]


def test_several_initials_on_a_line_own_what_stands_above_them() -> None:
    page = "5. Roads\n\nThe signs are to be replaced.\n\nSH and BE\n\nThe gate is shut.\n\n6. Next meeting\n\nIn May.\n"
    item = read(page).items[0]
    assert [(one.quote, one.owner) for one in item.commitments] == [("The signs are to be replaced", "SH and BE")]
    assert [one.kind for one in item.paragraphs] == ["narrative", "narrative", "narrative"]


def test_offices_alone_on_a_line_act_on_what_stands_above_it() -> None:
    text = "1. Roof\n\nA price to be obtained for the gutter.\n\nTown Clerk / Facilities Manager\n\n2. Roads\n\nNone.\n"
    item = read(text).items[0]
    assert [one.owner for one in item.commitments] == ["Town Clerk / Facilities Manager"]


def test_owner_behind_a_label_in_brackets_keeps_what_stands_before_it() -> None:
    found = said("Actions:\n\n1. Find out whether the ferryman was told. (Owner: Nia Sloe)")
    assert [one.owner for one in found.commitments] == ["Nia Sloe"]


@pytest.mark.parametrize("movers", ["Prop. BF Sec. SH", "Prop RP, Sec AD.", "Proposed RP Seconded AD"])
def test_movers_in_letters_behind_what_was_approved_are_nobody_who_acts(movers: str) -> None:
    (item,) = read(f"5. Accounts\ni) The Governance Statement was approved and signed. {movers}\n").items
    assert item.commitments == []
