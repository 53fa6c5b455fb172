"""The quick looks that spare a text the slower patterns."""

import re

from meetings.reading.signs import either, holds, vocabulary


def test_vocabulary_is_the_letters_of_each_word_in_small() -> None:
    assert vocabulary("She’d co-opted Cllr MARSH, née Tŷ 3b.") == {
        "she",
        "d",
        "co",
        "opted",
        "cllr",
        "marsh",
        "n",
        "e",
        "t",
        "b",
    }


def test_vocabulary_of_a_long_text_is_that_of_its_parts() -> None:
    assert vocabulary("The Clerk wrote. " * 1000) == {"the", "clerk", "wrote"}


def test_vocabulary_of_nothing_is_empty() -> None:
    assert vocabulary("– 12/3 … ") == frozenset()


def test_holds_finds_any_of_its_signs_as_they_are_written() -> None:
    assert [holds("the Clerk’s note", signs) for signs in (("x", "Clerk"), ("clerk",), ())] == [True, False, False]


def test_either_takes_each_word_small_and_in_capitals_and_the_longest_first() -> None:
    pattern = re.compile(either(["cllr", "cllrs", "mr"]))
    assert pattern.findall("Cllrs cllr MR x") == ["Cllrs", "cllr", "MR"]
