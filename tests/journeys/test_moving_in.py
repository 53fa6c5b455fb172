"""A council moves in with the minutes of years: what all pages ask is answered once, and mistakes are taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from meetings.models import Import, Meeting
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

DAYS = ("6 October 2026", "13 October 2026", "20 October 2026")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Pages of a committee that the hub has not; of the last one an item's number was misread."""
    page = prose.PAGE.replace("People Scrutiny Committee", "Ponds Board")
    for n, day in enumerate(DAYS):
        (tmp_path / f"{n}.txt").write_text(page.replace("6 October 2026", day))
    last = tmp_path / "2.txt"
    last.write_text(last.read_text().replace("Village halls", "Vlllage halls", 1))
    return sorted(tmp_path.iterdir())


def given_the_pages_wait(officer: Visitor, cast: Cast, files: list[Path]) -> None:
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(f"/{cast.council.slug}/import/")
    officer.page.get_by_label("Or choose files").set_input_files(files)
    officer.page.get_by_role("button", name="Read it").click()
    if officer.page.get_by_text("Reading your files").is_visible():
        officer.page.get_by_role("link", name="Look at what was read").click()
    expect(officer.page.get_by_text("3 pages wait to be saved.")).to_be_visible()
    prose.then_the_page_is_sound(officer)


def when_they_add_the_committee_for_all(officer: Visitor) -> None:
    officer.page.get_by_label("Ponds Board", exact=True).select_option("A committee to be added by this name")
    officer.page.get_by_role("button", name="Set for all 3 – Ponds Board").click()
    expect(officer.page.get_by_text("3 pages go to Ponds Board. Nothing is saved yet.")).to_be_visible()
    expect(officer.page.get_by_text("Complete", exact=True)).to_have_count(3)


def when_they_put_the_text_right(officer: Visitor) -> None:
    officer.page.get_by_role("link", name="2.txt", exact=True).click()
    officer.page.get_by_role("link", name="Put the text right, and read it again").click()
    box = officer.page.get_by_label("The page as text")
    box.fill(box.input_value().replace("Vlllage", "Village"))
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Read it again").click()
    expect(officer.page.get_by_role("heading", name="Village halls")).to_be_visible()


def when_they_discard_all_by_mistake_and_bring_them_back(officer: Visitor) -> None:
    officer.page.get_by_role("link", name="Imports", exact=True).click()
    officer.page.get_by_role("button", name="Discard all 3 that wait").click()
    expect(officer.page.get_by_text("No page waits to be saved.")).to_be_visible()
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Bring all 3 back").click()
    expect(officer.page.get_by_text("3 pages wait again.")).to_be_visible()


def when_they_save_all_and_take_one_back(officer: Visitor) -> None:
    officer.page.get_by_role("button", name="Save all that are complete").click()
    expect(officer.page.get_by_text("3 pages are saved, 0 still wait.")).to_be_visible()
    officer.page.get_by_role("link", name="1.txt", exact=True).click()
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Take it back").click()
    expect(officer.page.get_by_text("Ponds Board, 13 October 2026 is removed.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_council_moves_in_and_takes_its_mistakes_back(
    visitor: Callable[..., Visitor], cast: Cast, files: list[Path], scripts: bool
) -> None:
    officer = visitor(scripts=scripts)
    given_the_pages_wait(officer, cast, files)
    when_they_add_the_committee_for_all(officer)
    when_they_put_the_text_right(officer)
    when_they_discard_all_by_mistake_and_bring_them_back(officer)
    when_they_save_all_and_take_one_back(officer)

    assert [str(meeting) for meeting in Meeting.objects.all()] == [
        "Ponds Board, 6 October 2026",
        "Ponds Board, 20 October 2026",
    ]
    assert [kept.source for kept in Import.objects.waiting()] == ["1.txt"]
