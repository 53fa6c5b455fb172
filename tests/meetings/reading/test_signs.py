"""The quick looks that spare a text the slower patterns."""

import re

from meetings.reading import language_speech, tells
from meetings.reading.signs import BEGINS, either, holds, places, stands, vocabulary


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


def test_stands_asks_each_pattern_only_where_the_word_that_it_is_kept_by_stands() -> None:
    patterns = {
        word: re.compile(told) for word, told in language_speech.by_first_word("asked (?:why|how)|left").items()
    }
    texts = ("Ann asked why.", "Ann asked Bob.", "Ann LEFT.", "Ann left.", "Unasked why.")
    assert [stands(patterns, text) for text in texts] == [True, False, False, True, False]


def test_places_of_a_pattern_that_begins_with_the_text_are_one_at_most() -> None:
    found = [[match.span() for match in places(re.compile(one), "so so")] for one in ("so", "^so", "^no")]
    assert found == [[(0, 2), (3, 5)], [(0, 2)], []]


def test_places_loses_no_branch_of_a_pattern_that_tells_a_decision() -> None:
    """Nothing stands beside a "^" that opens a pattern: the other branch would not be looked for farther on."""
    anchored = [pattern.pattern for _, _, pattern in tells.TELLS if pattern.pattern[0] == "^"]
    apart = [one for one in anchored if "|" in _outside_groups(one)]
    assert (len(anchored) > 20, apart) == (True, [])


def _outside_groups(pattern: str) -> str:
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", pattern)
    while (within := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = within
    return bare


def test_a_word_begins_where_a_sign_or_the_text_stands_before_it() -> None:
    assert [match.start() for match in re.finditer(BEGINS, "co-opted, “née” 3b.")] == [0, 3, 11, 16]
