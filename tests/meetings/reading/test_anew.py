"""Titles without numbers, over points that are numbered anew under each."""

import pytest

from meetings.reading.minutes import read

HEAD = (
    "FELLBECK PARISH COUNCIL\n\nMinutes of the meeting held on 3 March 2026 at 7pm in the Hall\n\n"
    "Present: Cllr J Hale (Chair) and Cllr M Reed\n\n"
)
POINTS = {
    "Apologies": ["Apologies were received from Cllr Moss."],
    "Minutes": ["The minutes of 3 February were approved."],
    "Highways": ["Cllr Reed said that the ford was dry.", "The drain was clear.", "The sign was up."],
    "Chair’s Report": ["The Chair thanked everyone.", "The fair had gone well."],
}


def _page(marks: list[str], titles: list[str]) -> str:
    parts = zip(titles, POINTS.values(), strict=True)
    return HEAD + "\n".join(
        f"{title}\n" + "".join(f"{mark} {point}\n" for mark, point in zip(marks, points, strict=False))
        for title, points in parts
    )


@pytest.mark.parametrize("marks", [["1.", "2.", "3."], ["1)", "2)", "3)"], ["a)", "b)", "c)"], ["(a)", "(b)", "(c)"]])
@pytest.mark.parametrize("shape", ["{}", "{}:"])
@pytest.mark.parametrize("upper", [True, False])
def test_titles_over_points_numbered_anew_are_items(marks: list[str], shape: str, upper: bool) -> None:
    titles = [title.upper() if upper else title for title in POINTS]
    minutes = read(_page(marks, [shape.format(title) for title in titles]))
    assert [(item.title, item.number) for item in minutes.items] == [(title, None) for title in titles]
    report = minutes.items[-1]
    assert [paragraph.number or paragraph.label for paragraph in report.paragraphs] == marks[:2]


def test_underlined_title_and_one_without_points_stand_among_them() -> None:
    titles = [f"{title.upper()}\n{'-' * len(title)}" for title in POINTS]
    page = _page(["1.", "2.", "3."], titles) + "\nPUBLIC FORUM\nA resident complained of the mud in the lane.\n"
    assert [item.title for item in read(page).items] == [*(title.upper() for title in POINTS), "PUBLIC FORUM"]


def test_numbers_that_run_on_below_titles_are_the_items() -> None:
    said = [f"{title.upper()}\n{n}. {points[0]}\n" for n, (title, points) in enumerate(POINTS.items(), 1)]
    assert [item.number for item in read(HEAD + "\n".join(said)).items] == ["1", "2", "3", "4"]


def test_numbered_titles_over_points_keep_their_numbers() -> None:
    titles = [f"{n}. {title.upper()}" for n, title in enumerate(POINTS, 4)]
    found = read(_page(["a)", "b)", "c)"], titles)).items
    assert [(item.number, item.title) for item in found] == [
        (str(n), title.upper()) for n, title in enumerate(POINTS, 4)
    ]
