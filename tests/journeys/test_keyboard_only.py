"""The way without a mouse: from signing in to an action that has moved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.factories import PASSWORD, Cast
from tests.journeys import prose
from tests.journeys.prose import LETTER, note_of
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey


def test_keys_alone_lead_from_signing_in_to_a_moved_action(visitor: Callable[..., Visitor], cast: Cast) -> None:
    prose.given_the_minutes_are_in_the_hub()
    officer = visitor()
    officer.page.goto("/sign-in/")
    prose.when_they_tab_to(officer, "Email address")
    prose.when_they_type(officer, cast.officer.email)
    prose.when_they_press(officer, "Tab")
    prose.when_they_type(officer, PASSWORD)
    prose.when_they_press(officer, "Enter")
    expect(officer.page.get_by_role("button", name="Sign out")).to_be_visible()

    officer.page.goto("/eastmoor-council/")
    prose.when_they_tab_to(officer, "People Scrutiny Committee, Tuesday 6 October 2026")
    prose.when_they_press(officer, "Enter")
    expect(officer.page.get_by_text("Minutes not published")).to_be_visible()
    prose.when_they_tab_to(officer, "Accept")
    prose.when_they_press(officer, "a")
    prose.then_it_is_an_action(officer, LETTER, status="To do")
    prose.then_the_focus_is_in(officer, note_of(officer, LETTER))

    prose.when_they_tab_to(officer, "Update")
    prose.when_they_press(officer, "Enter")
    prose.then_the_focus_is_in(officer, note_of(officer, LETTER).locator("form"))
    prose.when_they_press(officer, "ArrowDown")
    prose.when_they_tab_to(officer, "What has happened")
    prose.when_they_type(officer, "The letters are with the printers.")
    prose.when_they_tab_to(officer, "Save")
    prose.when_they_press(officer, "Enter")
    prose.then_it_is_an_action(officer, LETTER, status="In progress")
    prose.then_the_focus_is_in(officer, note_of(officer, LETTER))

    prose.when_they_tab_to(officer, "Update")
    prose.when_they_press(officer, "Enter")
    prose.then_the_focus_is_in(officer, note_of(officer, LETTER).locator("form"))
    prose.when_they_press(officer, "Escape")
    expect(note_of(officer, LETTER).locator("form")).to_have_count(0)
    prose.then_the_focus_is_in(officer, note_of(officer, LETTER))
