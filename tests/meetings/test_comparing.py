import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.comparing import differences


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("one two", "one two", [("same", "one two")]),
        ("one two", "one 2 two", [("same", "one "), ("added", "2 "), ("same", "two")]),
        ("one two three", "one three", [("same", "one "), ("removed", "two "), ("same", "three")]),
        (
            "the old words",
            "the new words",
            [("same", "the "), ("removed", "old "), ("added", "new "), ("same", "words")],
        ),
        ("", "all new", [("added", "all new")]),
        ("all old", "", [("removed", "all old")]),
        ("", "", []),
    ],
)
def test_differences_tell_what_each_text_has_alone(before: str, after: str, runs: list[tuple[str, str]]) -> None:
    assert differences(before, after) == runs


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "\n", " "])).map(" ".join)


@given(TEXTS, TEXTS)
def test_differences_hold_every_word_of_both(before: str, after: str) -> None:
    runs = differences(before, after)

    assert "".join(words for kind, words in runs if kind != "added").split() == before.split()
    assert "".join(words for kind, words in runs if kind != "removed").split() == after.split()
