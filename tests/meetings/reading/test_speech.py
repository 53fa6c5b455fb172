"""Turns of phrase by which minutes tell that somebody spoke."""

import pytest

from meetings.reading import speakers
from meetings.reading.people import Known

SPOKE = [
    "provided responses to what residents had asked",
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
    "took the opportunity to thank the crews",
    "was happy to respond to any questions",
    "committed to providing the crews with more rope",
    "agreed she would paint the oars",
]
SILENT = [
    "was committed to improving the quay",
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


@pytest.mark.parametrize(
    "aside",
    [
        "being the member responsible for the audit of all the finances in accordance with the rules of the Council",
        "having declared an interest and having been granted a dispensation by the Standards Committee",
        "on behalf of the residents of Mill Lane and of the streets around it that flood",
        "supported by other members of the cabinet and by the leaders of the other groups",
        "together with several other members of the committee who had visited the site",
        "in answer to a question about the height of the building",
    ],
)
def test_somebody_speaks_behind_an_aside(aside: str) -> None:
    assert speakers.find(f"Cllr Anna Reed, {aside}, asked about cost.", Known()) == ["Cllr Anna Reed"]


def test_several_who_all_speak_are_heard() -> None:
    assert len(speakers.find("Cllrs Hale, Reed and Vane all spoke in favour.", Known())) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Ron Bard (Public Protection Officer – Licensing) gave his report. Mr Bard advised that one letter had come.",
        "Ron Bard (Team Leader - Roads) said that the road was shut.",
        "Ron Bard, of the ferry company, explained the fares. Mr. Bard said that they would not rise.",
    ],
)
def test_somebody_named_with_an_office_in_brackets_and_again_by_title_speaks_once(text: str) -> None:
    assert speakers.find(text, Known()) == ["Ron Bard"]


@pytest.mark.parametrize(
    ("named", "again"),
    [("Cllr Rhona Vale", "Cllr Vale"), ("Sergeant Al Moss", "Sgt Moss"), ("Mrs Una Reed", "Mrs Reed")],
)
def test_who_is_named_in_full_and_then_by_title_and_surname_speaks_once(named: str, again: str) -> None:
    assert speakers.find(f"{named} presented the report. {again} also reported a theft.", Known()) == [named]


def test_husband_and_wife_of_one_surname_are_two() -> None:
    said = "Mr Al Reed asked why. Mrs Reed said that it was late."
    assert speakers.find(said, Known()) == ["Mr Al Reed", "Mrs Reed"]


@pytest.mark.parametrize("said", ["No issues were raised by the auditor.", "There were no comments made by Mr Vale."])
def test_who_raised_nothing_was_not_heard(said: str) -> None:
    assert speakers.find(said, Known()) == []


def test_word_before_the_verb_is_no_part_of_the_name() -> None:
    assert speakers.find("The Chair formerly welcomed Una Vale.", Known()) == ["The Chair"]


WHO = {
    "The Chairman and Councillors Marsh and Tull stated that they had been lobbied.": [
        "The Chairman",
        "Councillor Marsh",
        "Councillor Tull",
    ],
    "Councillor Marsh and the Chair thanked the officers.": ["Councillor Marsh", "the Chair"],
    "Both Councillor Marsh and the Chair thanked the officers.": ["Councillor Marsh", "the Chair"],
    "The Mayor in the Chair thanked all.": ["The Mayor"],
    "All Members except Councillor Marsh stated that they had heard of it.": [],
    "The Chairman took the register and each Councillor confirmed that it was so.": [],
    "The Tolls, Ferries & Moorings Manager presented the report.": ["The Tolls, Ferries & Moorings Manager"],
    "The Assistant Director, Ferries and Quays, Nia Sloe, stated that it was done.": ["Nia Sloe"],
    "The Chair, Ann Marsh, thanked all.": ["The Chair"],
    "A Member of the Committee spoke of the cost.": ["A Member of the Committee"],
    "A Marsh of the Board said it was late.": ["A Marsh"],
    "In Councillor Marsh’s view the road was unsafe.": ["Councillor Marsh"],
    "In the opinion of Councillor Marsh, the road was unsafe.": ["Councillor Marsh"],
    "It was Councillor Marsh’s view that the road was unsafe.": ["Councillor Marsh"],
    "The Monitoring Officer’s advice was that it be deferred.": ["The Monitoring Officer"],
    "The Council’s view was that it be deferred.": [],
    "According to Councillor Marsh, the road was unsafe.": ["Councillor Marsh"],
    "According to the report, the road was unsafe.": [],
}


@pytest.mark.parametrize(("sentence", "who"), WHO.items())
def test_who_speaks_alone_together_and_by_the_view_they_hold(sentence: str, who: list[str]) -> None:
    assert speakers.find(sentence, Known()) == who


def test_who_is_requested_to_do_a_thing_says_nothing() -> None:
    assert speakers.find("Clerk requested to obtain three prices.", Known()) == []
    assert speakers.find("Cllr Vale requested a list of prices.", Known()) == ["Cllr Vale"]
