"""Whole pages printed in another manner or with other names: what a clerk would say of them stays what it was."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading.test_whole_pages import PAGES, outline

TITLED = re.compile(
    r"\b(?:Cllrs?\.?|Councillors?|Mr|Mrs|Ms|Miss|Dr) (?:[A-Z]\.? ?|[A-Z][a-z]+ )?([A-Z][a-z]{2,}\b)(?!:)"
)
# Surnames that are offices, bodies, places, months or verbs elsewhere, in turns.
SURNAMES = (
    "Ward Parish May Street March Church Best Hall Long Young Bishop Marsh Green Banks Wood Lane Rose Day "
    "Park Mill Law English Price Field King Knight Dean Cook Page Chambers Close Wise Power Grant Rivers Hill Stone"
).split()
OFFICES = {"Clerk", "Chair", "The", "County", "District", "Borough", "Mrs", "Present"}
# Whoever goes by initials there goes by those of the old name.
OF_INITIALS = {"northmere-care-board", "westmarch-pension-board"}


def renamed(page: str) -> Callable[[str], str]:
    """Gives each surname of a page another for good, wherever it is somebody's."""
    surnames = dict.fromkeys(name for name in TITLED.findall(page) if name not in OFFICES)
    others = (name for name in SURNAMES if not re.search(rf"\b{name}\b", page))
    new = dict(zip(surnames, others, strict=False))
    whole = re.compile(
        rf"\b(?:{'|'.join(new) or '(?!)'})\b(?! (?:Road|Street|Lane|School|Hall|Council|Close|House|Farm))"
    )
    return lambda text: whole.sub(lambda name: new[name[0]], text)


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem not in OF_INITIALS], ids=lambda page: page.stem)
def test_names_that_are_other_words_too_change_nothing(page: Path) -> None:
    text = page.read_text()
    rename = renamed(text)
    told = rename(full(text))
    assert full(rename(text)) == told


MANNERS: dict[str, Callable[[str], str]] = {
    "straight quotes": lambda text: text.translate(str.maketrans("’‘“”", "''\"\"")),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "spaces that hold together": lambda text: re.sub(r"\b(Cllr|Councillor|Mr|Ms|Minute|[Ii]tem) ", "\\1\u00a0", text),
    "two spaces behind a stop": lambda text: re.sub(r"\. (?=[A-Z])", ".  ", text),
    "lines set in": lambda text: re.sub(r"(?m)^(?=.)", "    ", text),
    "spaces at the end": lambda text: re.sub(r"(?m)$", "  ", text),
}


@pytest.mark.parametrize("manner", MANNERS)
def test_manner_of_printing_changes_nothing(manner: str) -> None:
    change = MANNERS[manner]
    for page in PAGES:
        text = page.read_text()
        straight = MANNERS["straight quotes"]
        assert straight(full(change(text))) == straight(full(text)), page.stem


def full(text: str) -> str:
    return outline(read(text), shown=None)
