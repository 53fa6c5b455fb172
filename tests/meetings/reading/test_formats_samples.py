"""Real files as published, word for word against the text that was made of them by hand."""

import re
from collections import Counter
from pathlib import Path

import pytest

from meetings.reading.formats import Unreadable, text_of

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="no ../shared/samples beside the project")

# Each original with the pages that were cut from it, and how much of it they are: all, or a part.
WHOLE = [
    ("kingston-2025-11-18-meeting.html", "05-*"),
    ("newbiggin-2019-09-03.docx", "26-*"),
    ("milburn-2018-09-04.pdf", "25-*"),
]
PARTS = [
    ("kingston-2026-01-15-meeting.html", "0[1-4]-*"),
    ("manordeilo-salem-2020-06.html", "23-*"),
    ("manordeilo-salem-2020-09-cy.html", "24-*"),
]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def original(name: str) -> Counter[str]:
    return words(text_of((SAMPLES / "originals" / name).read_bytes(), name))


def pages(pattern: str) -> Counter[str]:
    found = sorted((SAMPLES / "councils").glob(f"{pattern}.txt"))
    assert found
    return words("\n".join(page.read_text(encoding="utf-8") for page in found))


@pytest.mark.parametrize(("name", "pattern"), WHOLE)
def test_an_original_has_the_words_of_its_page_and_no_others(name: str, pattern: str) -> None:
    assert original(name) == pages(pattern)


@pytest.mark.parametrize(("name", "pattern"), PARTS)
def test_an_original_has_all_words_of_the_pages_cut_from_it(name: str, pattern: str) -> None:
    assert pages(pattern) - original(name) == Counter()


def test_a_published_document_that_its_author_emptied_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^it holds no text$"):
        original("govan-2023-12.docx")


def test_the_web_service_gives_the_words_of_the_meeting() -> None:
    read = text_of((SAMPLES / "originals" / "manchester-audit-2026-02-10-GetMeeting.xml").read_bytes(), "meeting.xml")
    assert read.startswith("Audit Committee - Tuesday 10 February 2026 10.00 am\n\nVenue: Council Antechamber")
    assert "\n\n9.\n\nWork Programme\n\n" in read
