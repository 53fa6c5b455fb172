"""Turns of phrase by which minutes tell that somebody spoke."""

import pytest

from meetings.reading import speakers
from meetings.reading.people import Known

SPOKE = [
    "provided responses to the questions that had been received",
    "provided answers to members’ questions",
    "fielded questions on the budget",
    "was keen to stress that nothing had been decided",
    "was at pains to point out that it was late",
    "were able to confirm the date",
    "was unable to say when it would open",
    "registered her objection to the plan",
    "opened the debate",
    "quizzed the officer on the cost",
    "posed a question about the delay",
    "put a question to the Leader",
    "put it to the Leader that it was late",
    "laid out the plan",
    "related how it had come about",
]
SILENT = [
    "was able to attend",
    "was unable to attend",
    "was keen on the plan",
    "put the chairs away",
    "opened the new hall",
    "provided keys for all",
]


@pytest.mark.parametrize("phrase", SPOKE)
def test_somebody_speaks(phrase: str) -> None:
    assert speakers.find(f"Cllr Anna Reed {phrase}.", Known()) == ["Cllr Anna Reed"]


@pytest.mark.parametrize("phrase", SILENT)
def test_nobody_speaks(phrase: str) -> None:
    assert speakers.find(f"Cllr Anna Reed {phrase}.", Known()) == []
