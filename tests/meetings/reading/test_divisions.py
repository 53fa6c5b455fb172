"""Members divide between a motion and an amendment, a line for each side."""

import pytest

from meetings.reading import divisions
from meetings.reading.minutes import read

MOTION = "Councillor Bell, seconded by Councillor Cole, moved that the report be approved."
AMENDMENT = "As an amendment, Councillor Fox, seconded by Councillor Gale, moved that it be deferred."
SIDES = (
    "On a division there voted:\nFor the Motion (2) Councillors Bell and Cole\nFor the Amendment (3) Councillors Fox, "
    "Gale and Hale\nAbstentions (0) Nil\n"
)


def page(said: str) -> str:
    return f"Agenda item\nMill\nMinutes:\n{said}"


def test_division_is_the_vote_on_the_amendment_directly_above_it() -> None:
    (item,) = read(page(f"{MOTION} {AMENDMENT}\n{SIDES}The amendment became the finding of the meeting.")).items
    vote = item.resolutions[-1].vote

    assert vote is not None
    assert (vote.votes_for, vote.against, vote.abstained) == (3, 2, 0)
    assert vote.named == {
        "Councillor Bell": "against",
        "Councillor Cole": "against",
        "Councillor Fox": "for",
        "Councillor Gale": "for",
        "Councillor Hale": "for",
    }


@pytest.mark.parametrize(("motion", "amendment", "verb"), [(5, 3, "lost"), (3, 5, "agreed")])
def test_amendment_for_which_fewer_voted_falls(motion: int, amendment: int, verb: str) -> None:
    sides = f"For the Motion ({motion}) Councillors …\nFor the Amendment ({amendment}) Councillors …\n"
    (item,) = read(page(f"{MOTION} {AMENDMENT}\n{sides}")).items

    assert item.resolutions[-1].verb == verb


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("For the motion (5)", (5, None, None)),
        ("For Amendment (4): Councillors Bell and Cole", (None, 4, None)),
        ("Declined to vote (1) Councillor Bell", (None, None, 1)),
        ("Abstained (2) – Councillors Bell and Cole", (None, None, 2)),
    ],
)
def test_side_of_a_division_is_counted(line: str, figures: tuple[int | None, ...]) -> None:
    vote = divisions.read(line, amending=False)

    assert vote is not None
    assert (vote.votes_for, vote.against, vote.abstained) == figures


@pytest.mark.parametrize(
    "line", ["For the motion to be put", "Voting was as follows:", "For the Motion Cllr Bell spoke"]
)
def test_other_lines_are_no_side(line: str) -> None:
    assert divisions.read(line, amending=False) is None


def test_lines_of_a_division_on_nothing_that_was_moved_head_nothing() -> None:
    (item,) = read(page(f"The Chair spoke.\n{SIDES}The Chair spoke again.")).items

    assert [paragraph.kind for paragraph in item.paragraphs if paragraph.kind == "heading"] == []
    assert len(item.paragraphs) == 6


LISTED = (
    "Councillor Hay proposed that meetings begin at 10.00 a.m. This was seconded by Councillor Lee.\n\n"
    "Councillor Marsh proposed an amendment that meetings begin at 4.00 p.m., which was seconded by Councillor "
    "Dene.\n\nAs all were not agreed, a vote was taken on the amendment which resulted as follows:\n\n"
)


@pytest.mark.parametrize(
    "sides",
    [
        "For the Amendment\n\nCouncillors Dene and Marsh (2)\n\nAgainst the Amendment\n\nCouncillors Fox, Hay and Lee "
        "(3)\n\n",
        "For the Amendment\n\nCouncillors Dene and Marsh\n\n(2)\n\nAgainst the Amendment\n\nCouncillors Fox, Hay and "
        "Lee\n\n(3)\n\nAbstained\n\nNil\n\n",
        "For the Amendment: Councillors Dene and Marsh (2)\n\nAgainst the Amendment: Councillors Fox, Hay and Lee "
        "(3)\n\n",
        "For the Amendment (2)\n\nCouncillors Dene and Marsh\n\nAgainst the Amendment (3)\n\nCouncillors Fox, Hay and "
        "Lee\n\n",
    ],
)
def test_sides_on_lines_of_their_own_are_one_vote(sides: str) -> None:
    (item,) = read(page(f"{LISTED}{sides}The Mayor declared the Amendment lost.\n\nThe Chair moved on.")).items
    one = next(r for r in item.resolutions if "amendment" in r.words)

    assert one.verb == "lost"
    assert one.vote is not None
    assert (one.vote.votes_for, one.vote.against) == (2, 3)
    assert one.vote.named == {
        "Councillor Dene": "for",
        "Councillor Marsh": "for",
        "Councillor Fox": "against",
        "Councillor Hay": "against",
        "Councillor Lee": "against",
    }


def test_vote_on_lines_of_sides_belongs_to_what_is_resolved_below_it() -> None:
    said = (
        "Councillor Hay proposed that the lane be closed and this was seconded by Councillor Lee.\n\n"
        "A vote was taken which resulted as follows:\n\nFor\n\nCouncillors Fox, Hay and Lee (3)\n\nAgainst\n\n"
        "Councillors Dene and Marsh (2)\n\nThe Mayor declared the proposal to close the lane carried.\n\n"
        "Proposed by Councillor Hay;\n\nSeconded by Councillor Lee;\n\nAnd Resolved:\n\n“That the lane be closed.”"
    )
    (item,) = read(page(said)).items
    (resolution,) = item.resolutions

    assert [clause.text for clause in resolution.clauses] == ["“That the lane be closed.”"]
    assert resolution.vote is not None
    assert (resolution.vote.votes_for, resolution.vote.against) == (3, 2)
    assert resolution.vote.named["Councillor Marsh"] == "against"


def test_amendment_that_reads_as_follows_has_the_words_below_it() -> None:
    said = (
        "Councillor Hay proposed an amendment which was seconded by Councillor Lee to read as follows:\n\n"
        "The Council asks that every tap in the county be tested within a year.\n\nThe Chair moved on."
    )
    (item,) = read(page(said)).items
    (resolution,) = item.resolutions

    assert (resolution.proposer, resolution.seconder) == ("Councillor Hay", "Councillor Lee")
    assert [clause.text for clause in resolution.clauses] == [
        "The Council asks that every tap in the county be tested within a year."
    ]
