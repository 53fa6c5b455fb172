import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.merging import Merged, is_unsettled, merge

BASE = "The committee asked for a survey of two halls by May."


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        (
            "The committee asked for a survey of three halls by May.",
            "The committee asked for a survey of two halls by June.",
            "The committee asked for a survey of three halls by June.",
        ),
        (f"{BASE} The clerk noted it.", f"Members met. {BASE}", f"Members met. {BASE} The clerk noted it."),
        (f"{BASE}\nThe clerk noted it.", BASE.replace("The", "This"), f"This{BASE[3:]}\nThe clerk noted it."),
        (
            "The committee asked for a survey by May.",
            BASE.upper()[:3] + BASE[3:],
            "THE committee asked for a survey by May.",
        ),
        (BASE, f"{BASE} And so on.", f"{BASE} And so on."),
        (f"{BASE} And so on.", f"{BASE} And so on.", f"{BASE} And so on."),
    ],
)
def test_changes_apart_from_each_other_stand_together(mine: str, theirs: str, text: str) -> None:
    assert merge(BASE, mine, theirs) == Merged(text, is_settled=True)


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        (
            BASE.replace("two", "three"),
            BASE.replace("two", "four"),
            "The committee asked for a survey of [YOURS: three] [THEIRS: four] halls by May.",
        ),
        (f"{BASE} Mine.", f"{BASE} Theirs.", f"{BASE} [YOURS: Mine.] [THEIRS: Theirs.]"),
        (f"{BASE}\nMine.", f"{BASE} Theirs.", f"{BASE} [YOURS: Mine.] [THEIRS: Theirs.]"),
        (
            BASE.replace(" of two halls", ""),
            BASE.replace("two", "four"),
            "The committee asked for a survey [YOURS: nothing] [THEIRS: of four halls] by May.",
        ),
        (
            BASE.replace("two halls by May.", "the barns by July."),
            BASE.replace("two halls by May.", "our roofs by June."),
            "The committee asked for a survey of [YOURS: the barns by July.] [THEIRS: our roofs by June.]",
        ),
    ],
)
def test_changes_of_the_same_words_both_stand_marked(mine: str, theirs: str, text: str) -> None:
    assert merge(BASE, mine, theirs) == Merged(text, is_settled=False)
    assert is_unsettled(text)


def test_a_text_with_brackets_of_its_own_is_settled() -> None:
    assert not is_unsettled("Councillor Vane [the Chair] left at 19:40 [sic].")


TEXTS = st.lists(st.sampled_from(["a", "b", "c", "\n"])).map(" ".join)


@given(TEXTS, TEXTS)
def test_a_change_of_one_side_alone_is_that_sides_text(base: str, other: str) -> None:
    wanted = other.split()
    assert merge(base, other, base).text.split() == wanted
    assert merge(base, base, other).text.split() == wanted


@given(TEXTS, TEXTS, TEXTS)
def test_every_word_that_either_side_wrote_is_in_the_merged_text(base: str, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs).text.replace("]", " ").replace("[", " ").split()
    for text in (mine, theirs):
        for word in set(text.split()) - set(base.split()):
            assert merged.count(word) >= text.split().count(word)
