"""What a paragraph of discussion is, and whom an answer answers."""

import pytest

from meetings.reading.minutes import read

ANSWERED = {
    "Cllr Dene asked whether the mill would open.\nThe Clerk advised that it would in May.": [
        ("contribution", None),
        ("response", 0),
    ],
    "The Committee asked how many had come.\nThe Head of Parks said that forty had.\nMembers wondered why?\n"
    "The Head of Parks explained that it rained.": [
        ("narrative", None),
        ("response", 0),
        ("narrative", None),
        ("response", 2),
    ],
    # Whoever asks somebody to act, goes on asking, has been answered or tells something else is not answered.
    "Cllr Dene asked the Clerk to write.\nCllr Bell said that the gate was shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill would open.\nCllr Bell asked when it would shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill was open and Mr Poe said it was.\nCllr Bell said that the gate was shut.": [
        ("contribution", None),
        ("contribution", None),
    ],
    "Cllr Dene asked whether the mill would open.\nCllr Bell raised the state of the gate.": [
        ("contribution", None),
        ("contribution", None),
    ],
}


@pytest.mark.parametrize("said", ANSWERED)
def test_who_speaks_straight_after_a_question_answers_it(said: str) -> None:
    (item,) = read(f"Agenda item\nMill\nMinutes:\n{said}\n").items
    assert [(paragraph.kind, paragraph.replies_to) for paragraph in item.paragraphs] == ANSWERED[said]
