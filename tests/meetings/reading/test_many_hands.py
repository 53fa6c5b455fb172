"""A page gives the same items and clauses in whichever hand a clerk has printed it."""

import re

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading import hands

FIRST = re.compile(r"(?i)^(?:that|to)\s")


@pytest.mark.parametrize("seed", range(400))
def test_items_and_clauses_are_read_in_every_hand(seed: int) -> None:
    text, printed = hands.page(seed)
    minutes = read(text)
    assert [_bare(item.title) for item in minutes.items] == [_bare(item.title) for item in printed]
    assert [_digits(item.number or item.minute_number) for item in minutes.items] == [
        _digits(item.number) for item in printed
    ]
    for item, given in zip(minutes.items, printed, strict=True):
        read_as = [(clause.label, _bare(clause.text)) for one in item.resolutions for clause in one.clauses]
        if len(given.clauses) == 1:
            # The stem may stand within the only clause, as one sentence.
            ((label, text),) = read_as
            assert label is None and text.endswith(_bare(given.clauses[0][1]))
        else:
            assert read_as == [(label, _bare(words)) for label, words in given.clauses]
    assert minutes.unplaced == []


def _bare(text: str | None) -> str:
    """Words apart from their signs and from what joins a clause to its stem."""
    return " ".join(re.findall(r"\w+", FIRST.sub("", text or ""))).lower()


def _digits(number: str | None) -> list[str]:
    return re.findall(r"\d+", number or "")
