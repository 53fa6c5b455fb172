"""An officer in a hurry clicks twice: what the form does is done once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from meetings.models import Committee, Meeting
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey


def test_a_form_that_is_clicked_twice_is_sent_once(visitor: Callable[..., Visitor], cast: Cast) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    page = officer.page

    page.goto(f"{cast.committee.get_absolute_url()}schedule/")
    page.get_by_label("Date").fill("2031-03-04")
    page.locator("main form .button.first").dblclick()
    expect(page.get_by_text("is scheduled")).to_be_visible()
    assert Meeting.objects.count() == 1

    page.goto(f"{cast.council.get_absolute_url()}committees/add/")
    page.get_by_label("Name of the committee").fill("Harbour Panel")
    page.locator("main form .button.first").dblclick()
    expect(page.get_by_text("Harbour Panel is added.")).to_be_visible()
    assert Committee.objects.filter(name="Harbour Panel").count() == 1
