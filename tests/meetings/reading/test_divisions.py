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
