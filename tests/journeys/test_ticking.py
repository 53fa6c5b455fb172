"""Many actions moved at once: all of a page are ticked by one button, and unticked by it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.factories import Cast, make_action
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey


def test_all_actions_of_a_page_are_ticked_at_once_and_moved(visitor: Callable[..., Visitor], cast: Cast) -> None:
    for wording in ("Survey the halls", "Mend the roof"):
        make_action(cast.committee, wording)
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    prose.when_they_open_the_list(officer)
    boxes, button = officer.page.locator(".tick input"), officer.page.get_by_role("button", name="Tick all 2")

    button.click()
    expect(officer.page.locator(".tick input:checked")).to_have_count(2)
    button.click()
    expect(officer.page.locator(".tick input:checked")).to_have_count(0)

    boxes.first.check()
    button.click()
    officer.page.get_by_role("button", name="Move", exact=True).click()
    expect(officer.page.locator("tbody .tag")).to_have_text(["In progress", "In progress"])
