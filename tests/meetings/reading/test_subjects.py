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


@pytest.mark.parametrize(
    ("said", "who"),
    {
        "A map was handed round by the Deputy Mayor and questions put to her.": [],
        "A talk was given by the Head of Parks and questions answered.": ["the Head of Parks"],
        "Advice was given by the Deputy Clerk and questions asked by the boatmen.": ["the Deputy Clerk"],
        "An update was given by Cllr Fox and comments made by Cllr Hay.": ["Cllr Fox", "Cllr Hay"],
        "The boats were counted by the Warden and views sought.": [],
        "The plan was set out by the Clerk and concerns raised by Cllr Hay.": ["Cllr Hay"],
        "The lamps were lit by the Warden and points noted.": [],
    }.items(),
)
def test_what_is_asked_and_answered_asks_nothing_itself(said: str, who: list[str]) -> None:
    assert speakers.find(said, Known()) == who
