"""Conditions and reasons below what was granted: points of that clause, which promise nothing."""

import pytest

from meetings.reading.minutes import read

PRINTED = {
    "RESOLVED: That permission be granted subject to the following conditions:\n\n1. The barn shall be clad in oak.\n\n"
    "2. No lamp shall be lit after 22.00.": [
        (None, 1, "permission be granted subject to the following conditions:"),
        ("1.", 2, "The barn shall be clad in oak."),
        ("2.", 2, "No lamp shall be lit after 22.00."),
    ],
    "RESOLVED: That permission be granted subject to the following conditions: 1. The barn shall be clad in oak. "
    "2. No lamp shall be lit after 22.00.": [
        (None, 1, "permission be granted subject to the following conditions:"),
        ("1.", 2, "The barn shall be clad in oak."),
        ("2.", 2, "No lamp shall be lit after 22.00."),
    ],
    "RESOLVED that the licence be granted subject to the following conditions:\n\nThe yard shall be shut at 21.00.\n\n"
    "Notices shall be displayed at the gate.": [
        (None, 1, "the licence be granted subject to the following conditions:"),
        (None, 2, "The yard shall be shut at 21.00."),
        (None, 2, "Notices shall be displayed at the gate."),
    ],
    "RESOLVED that:\n\n(a) the lease be granted on the following conditions:\n\n(i) the roof shall be mended; and\n\n"
    "(ii) no sheep shall be kept; and\n\n(b) the Clerk write to the tenant.": [
        ("(a)", 1, "the lease be granted on the following conditions:"),
        ("(i)", 2, "the roof shall be mended; and"),
        ("(ii)", 2, "no sheep shall be kept; and"),
        ("(b)", 1, "the Clerk write to the tenant."),
    ],
}


@pytest.mark.parametrize("printed", PRINTED)
def test_conditions_stand_a_level_below_what_was_granted(printed: str) -> None:
    (item,) = read(f"Agenda item\nThe barn\nMinutes:\n\nMr Hay spoke.\n\n{printed}\n").items
    found = [(clause.label, clause.level, clause.text) for clause in item.resolutions[0].clauses]
    assert found == PRINTED[printed]


@pytest.mark.parametrize("printed", PRINTED)
def test_conditions_promise_nothing_and_the_clauses_beside_them_may(printed: str) -> None:
    (item,) = read(f"Agenda item\nThe barn\nMinutes:\n\nMr Hay spoke.\n\n{printed}\n").items
    assert [one.quote for one in item.commitments] == (
        ["the Clerk write to the tenant"] if "the Clerk" in printed else []
    )


def test_talk_below_conditions_is_no_condition() -> None:
    (item,) = read(
        "Agenda item\nThe barn\nMinutes:\n\nRESOLVED that the licence be granted subject to the following "
        "conditions:\n\nThe yard shall be shut at 21.00.\n\nMrs Fox thanked the members.\n"
    ).items
    assert [clause.text for clause in item.resolutions[0].clauses][1:] == ["The yard shall be shut at 21.00."]
    assert [paragraph.text for paragraph in item.paragraphs] == ["Mrs Fox thanked the members."]


def test_reason_for_a_decision_promises_nothing() -> None:
    (item,) = read("Agenda item\nThe barn\nMinutes:\n\nReason: To ensure that the barn keeps its form.\n").items
    assert item.commitments == []
