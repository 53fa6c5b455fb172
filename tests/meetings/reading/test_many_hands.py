"""A page gives the same head, items and clauses in whichever hand a clerk has printed it."""

import re
from typing import get_args

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import Status
from tests.meetings.reading import front_hands, hands, pdf_hands

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


@pytest.mark.parametrize("seed", range(300))
def test_day_place_and_who_came_are_read_in_every_hand(seed: int) -> None:
    text, told = front_hands.page(seed)
    minutes = read(text)
    assert (minutes.date, minutes.starts, minutes.ends) == ("2028-07-03", "19:30", "21:15")
    assert (_name(minutes.council), _name(minutes.committee)) == (_name(told.council), _name(told.committee))
    assert _name(minutes.place) == _name(told.place)
    came = {
        status: [_name(a.name) for a in minutes.attendance if a.status == status]
        for status in get_args(Status.__value__)
    }
    assert came["present"] == [_name(name) for name in told.present]
    assert came["apologies"] == [_name(told.apologies)]
    assert came["in attendance"] == [_name(told.officer)]
    (chair,) = (a for a in minutes.attendance if a.role and "Chair" in a.role and "Vice" not in a.role)
    assert _name(chair.name) == _name(told.present[0])
    assert [item.title for item in minutes.items] == ["Welcome", "Ponds"]
    assert minutes.unplaced == []


@pytest.mark.parametrize("seed", range(300))
def test_lines_of_a_pdf_are_paragraphs_clauses_and_actions_again(seed: int) -> None:
    text, printed = pdf_hands.page(seed)
    minutes = read(text)
    assert [_bare(item.title) for item in minutes.items] == [_bare(item.title) for item in printed]
    for item, given in zip(minutes.items, printed, strict=True):
        said = [one.text for one in item.paragraphs if not one.text.startswith(("Action:", "The meeting closed"))]
        assert said == given.paragraphs
        clauses = [_bare(clause.text) for one in item.resolutions for clause in one.clauses]
        assert [words.removesuffix(" and") for words in clauses] == [_bare(words) for words in given.clauses]
        acts = [one.owner for one in item.commitments if one.place == "paragraphs"]
        assert acts == ([given.acts] if given.acts else [])
    assert minutes.unplaced == []


def _name(text: str | None) -> str:
    """A name without the title or article before it."""
    return re.sub(r"^(?:the|cllr|councillor|mr) ", "", " ".join(re.findall(r"[\w’'-]+", text or "")).lower())
