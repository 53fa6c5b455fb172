"""An officer brings in several files at once, sees what is asked of each, and saves what is complete."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from meetings.models import Import, Meeting
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

type Arrive = Callable[..., Visitor]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three pages of one committee, one of a committee that is not in the hub, an empty file and an old Word one."""
    for day in ("6 October 2026", "13 October 2026", "20 October 2026"):
        (tmp_path / f"{day}.txt").write_text(prose.PAGE.replace("6 October 2026", day))
    (tmp_path / "ponds.txt").write_text(prose.PAGE.replace("People Scrutiny Committee", "Ponds Scrutiny Committee"))
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "halls.doc").write_text("words")
    (tmp_path / "Thumbs.db").write_text("pictures")
    return tmp_path


def given_they_import(officer: Visitor, cast: Cast) -> None:
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(f"/{cast.council.slug}/import/")


def then_three_are_complete_and_one_asks(officer: Visitor) -> None:
    expect(officer.page.get_by_role("heading", level=1)).to_have_text("Imports")
    expect(officer.page.get_by_text("Complete", exact=True)).to_have_count(3)
    expect(officer.page.get_by_text("Asks for something")).to_have_count(1)
    prose.then_the_page_is_sound(officer)


def when_they_save_all(officer: Visitor) -> None:
    officer.page.get_by_role("button", name="Save all that are complete").click()
    expect(officer.page.get_by_text("3 pages are saved, 1 still waits.")).to_be_visible()
    prose.then_the_page_is_sound(officer)


def then_the_meetings_are_there(waiting: str) -> None:
    assert sorted(str(day) for day in Meeting.objects.values_list("held_on", flat=True)) == [
        "2026-10-06",
        "2026-10-13",
        "2026-10-20",
    ]
    assert [kept.source for kept in Import.objects.waiting()] == [waiting]


def when_they_take_the_upload_back(officer: Visitor) -> None:
    officer.page.get_by_text("Take it back…").click()
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Take 3 pages back").click()
    expect(officer.page.get_by_text("3 pages are taken back.")).to_be_visible()
    then_three_are_complete_and_one_asks(officer)
    assert not Meeting.objects.exists()


def test_a_folder_of_files_is_read_one_by_one_and_saved(visitor: Arrive, cast: Cast, folder: Path) -> None:
    officer = visitor()
    given_they_import(officer, cast)
    page = officer.page
    page.get_by_label("Or choose a folder").set_input_files(folder)
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_text("4 of 6 read or known already, 2 could not be read.")).to_be_visible()
    expect(page.get_by_text("This file can’t be read: it is empty.")).to_be_visible()
    expect(
        page.get_by_text("halls.doc: This file can’t be read: it is a Word document of before 2007;")
    ).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_js_property("value", 6)
    expect(page.get_by_role("link", name="Look at what was read")).to_be_focused()
    assert officer.trouble == [f"422 /{cast.council.slug}/import/"] * 2
    officer.trouble.clear()
    prose.then_the_page_is_sound(officer)

    page.get_by_role("link", name="Look at what was read").click()
    then_three_are_complete_and_one_asks(officer)
    when_they_save_all(officer)
    then_the_meetings_are_there(f"{folder.name}/ponds.txt")
    when_they_take_the_upload_back(officer)


def test_several_files_are_read_and_saved_without_scripts(visitor: Arrive, cast: Cast, folder: Path) -> None:
    officer = visitor(scripts=False)
    given_they_import(officer, cast)
    officer.page.get_by_label("Or choose files").set_input_files(sorted(folder.glob("*.txt")))
    officer.page.get_by_role("button", name="Read it").click()

    expect(officer.page.get_by_text("empty.txt: This file can’t be read: it is empty.")).to_be_visible()
    then_three_are_complete_and_one_asks(officer)
    when_they_save_all(officer)
    then_the_meetings_are_there("ponds.txt")
    when_they_take_the_upload_back(officer)
