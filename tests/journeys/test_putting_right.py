"""An officer puts right what was read of a page, loses the browser, goes on without scripts, and saves it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from meetings.models import Attendance, Commitment, Import
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.prose import INVITATION, LETTER
from tests.journeys.test_selected_words import SELECT
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

type Arrive = Callable[..., Visitor]

MISSED = "the report be noted"


def given_a_page_that_waits(officer: Visitor, cast: Cast) -> None:
    prose.given_somebody_signed_in(officer, cast.officer)
    prose.when_they_paste_the_minutes(officer)
    prose.then_the_preview_shows_all_of_it(officer)


def commitment(officer: Visitor, words: str) -> Locator:
    return officer.page.get_by_role("group", name="Commitment ").filter(has_text=words)


def when_they_put_the_commitments_right(officer: Visitor) -> None:
    officer.page.get_by_role("link", name="Put right, or mark one that was missed: Village halls").click()
    commitment(officer, LETTER).get_by_label("Who is to act").fill("Siân Tŷ-Gwyn")
    commitment(officer, LETTER).get_by_label("Due on").fill("2026-12-01")
    commitment(officer, INVITATION).get_by_label("Not a commitment").check()
    officer.page.get_by_label("Words that promise something").fill(MISSED)
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Keep", exact=True).click()


def then_the_preview_shows_them_so(officer: Visitor) -> None:
    found = officer.page.locator(".asked").filter(has_text="Commitments found")
    expect(found.get_by_role("listitem")).to_have_count(2)
    expect(found.get_by_role("listitem").first).to_contain_text(
        "Siân Tŷ-Gwyn · before the next meeting · 1 December 2026"
    )
    expect(found.get_by_role("listitem").last).to_contain_text(MISSED)


def when_they_put_right_who_was_there(officer: Visitor) -> None:
    officer.page.get_by_role("link", name="Put right who was there").click()
    officer.page.get_by_label("Role, row 2").fill("Vice-Chair")
    officer.page.get_by_label("Name, row 3").fill("Ruth Adeyemi")
    officer.page.locator("#id_form-2-status").select_option("in attendance")
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name="Keep").click()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_read_is_put_right_and_a_closed_browser_loses_nothing(
    visitor: Arrive, cast: Cast, scripts: bool
) -> None:
    officer = visitor(scripts=scripts)
    given_a_page_that_waits(officer, cast)
    when_they_put_the_commitments_right(officer)
    then_the_preview_shows_them_so(officer)
    officer.leave()

    officer = visitor(scripts=scripts)
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(f"/eastmoor-council/import/{Import.objects.get().pk}/")
    then_the_preview_shows_them_so(officer)
    when_they_put_right_who_was_there(officer)
    expect(officer.page.get_by_text("Councillor T Marsh, Vice-Chair – present")).to_be_visible()
    prose.then_the_page_is_sound(officer)
    prose.when_they_save_them(officer)

    expect(officer.page.get_by_text("The meeting is saved: 2 items added.")).to_be_visible()
    saved = Commitment.objects.filter(is_gone=False).order_by("position")
    assert [(row.owner_said, str(row.due_on)) for row in saved] == [("Siân Tŷ-Gwyn", "2026-12-01"), ("", "None")]
    assert [(row.name, row.role, row.status) for row in Attendance.objects.all()] == [
        ("Councillor N Whitlow", "Chair", "present"),
        ("Councillor T Marsh", "Vice-Chair", "present"),
        ("Ruth Adeyemi", "", "in attendance"),
    ]


@pytest.mark.parametrize("words", ["the nine village halls", "the report be noted"])
def test_words_selected_in_the_preview_are_marked(visitor: Arrive, cast: Cast, words: str) -> None:
    officer = visitor()
    given_a_page_that_waits(officer, cast)
    officer.page.evaluate(SELECT, words)
    officer.page.get_by_role("link", name="Mark it as a commitment").click()
    expect(officer.page.get_by_label("Words that promise something")).to_have_value(words)
    officer.page.get_by_role("button", name="Keep", exact=True).click()

    expect(officer.page.locator(".asked mark").get_by_text(words)).to_be_visible()
    prose.then_the_page_is_sound(officer)


def test_commitments_are_put_right_by_keys_alone(visitor: Arrive, cast: Cast) -> None:
    officer = visitor()
    given_a_page_that_waits(officer, cast)
    prose.when_they_tab_to(officer, "Put right, or mark one that was missed: Village halls")
    prose.when_they_press(officer, "Enter")
    expect(officer.page.get_by_role("heading", level=1)).to_have_text("Put commitments right")
    prose.when_they_tab_to(officer, "Not a commitment")
    prose.when_they_press(officer, "Space")
    prose.when_they_tab_to(officer, "Words that promise something")
    prose.when_they_type(officer, MISSED)
    prose.when_they_tab_to(officer, "Keep, and mark another")
    prose.when_they_press(officer, "Enter")

    expect(officer.page.get_by_role("group", name="Commitment 3, marked by hand")).to_be_visible()
    expect(officer.page.get_by_role("group", name="Commitment 1, left out")).to_be_visible()
