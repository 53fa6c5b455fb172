"""Whom a verb of speech is said of, farther from it or behind an adverb."""

import pytest

from meetings.reading import speakers
from meetings.reading.people import Known


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Cllr. Ashe while not a member of this Panel asked why.", "Cllr. Ashe"),
        ("Cllr Ashe though not a member of it asked why.", "Cllr Ashe"),
        ("Cllr Ashe fully supported the Motion adding that it was late.", "Cllr Ashe"),
        ("Cllr Ashe wholeheartedly endorsed it.", "Cllr Ashe"),
    ],
)
def test_speaker_stands_before_a_clause_or_an_adverb(sentence: str, who: str) -> None:
    assert speakers.find(sentence, Known()) == [who]
