"""Which stored text is which new one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.keeping import _places, align, folded

LONG = "The committee heard that all nine halls need a new roof before the winter"


@pytest.mark.parametrize(
    ("old", "new", "matched"),
    [
        ("abc", "abc", [0, 1, 2]),
        ("abc", "axbc", [0, None, 1, 2]),
        ("abc", "ac", [0, 2]),
        ("abc", "cab", [2, 0, 1]),
        ("", "ab", [None, None]),
        ("ab", "", []),
    ],
)
def test_align_finds_the_same_texts_where_they_stand_or_have_moved(
    old: str, new: str, matched: list[int | None]
) -> None:
    assert align(list(old), list(new)) == matched


def test_align_finds_a_text_that_was_corrected() -> None:
    assert align(["First", LONG, "Last"], ["First", LONG.replace("nine", "ten"), "Last"]) == [0, 1, 2]
    assert align(["Cllr Vane spoke."], ["CLLR VANE spoke, twice."]) == [0]


def test_align_takes_nothing_for_what_it_is_not() -> None:
    assert align(["First", LONG], ["First", "Quite other words were said about the buses"]) == [0, None]


def test_align_takes_the_same_before_the_alike() -> None:
    changed = LONG.replace("nine", "ten")

    assert align([LONG, changed], [changed, "Something else"]) == [1, None]


TEXTS = st.lists(st.sampled_from(["a", "b", "c d e f", "c d e g", "h"]), max_size=7)


@given(TEXTS, TEXTS)
def test_align_gives_each_old_text_to_one_new_one_and_keeps_all_that_are_the_same(
    old: list[str], new: list[str]
) -> None:
    matched = align(old, new)
    taken = [index for index in matched if index is not None]

    assert len(matched) == len(new)
    assert len(taken) == len(set(taken))
    for text in set(new):
        same = sum(1 for j, i in enumerate(matched) if i is not None and new[j] == text == old[i])
        assert same <= min(old.count(text), new.count(text))
    assert align(new, new) == list(range(len(new)))


def test_folded_texts_are_the_same_whatever_case_and_white_space() -> None:
    assert folded("  Community\n HALLS ") == folded("community halls") == "community halls"


@pytest.mark.parametrize(
    ("matched", "staying", "wanted", "beside"),
    [
        ([0, 1], [], [0, 1], {}),
        ([0, 2], [1], [0, 2], {1: 1}),
        ([1, 2], [0], [1, 2], {0: 0}),
        ([0, None], [1, 2], [0, 3], {1: 1, 2: 2}),
        ([2, 0], [1, 3], [0, 2], {1: 3, 3: 1}),
        ([], [0, 1], [], {0: 0, 1: 1}),
    ],
)
def test_rows_that_stay_stand_after_those_that_they_stood_after(
    matched: list[int | None], staying: list[int], wanted: list[int], beside: dict[int, int]
) -> None:
    assert _places(matched, staying) == (wanted, beside)
