"""A session ends while somebody writes: no word is lost, and all is saved once they have signed in beside it."""

import re
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from meetings.models import Paragraph
from tests.factories import Cast, make_item, make_meeting, make_paragraph
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

WORDS = "The committee received the report and thanked its author."


@pytest.fixture
def paragraph(cast: Cast) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee)))


def when_their_session_ends() -> None:
    Session.objects.all().delete()


def when_they_sign_in_in_another_window(officer: Visitor, cast: Cast) -> None:
    here = officer.page
    officer.page = officer.open()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.close()
    officer.page = here
    here.evaluate("dispatchEvent(new Event('focus'))")


def then_the_words_are_stored(officer: Visitor, paragraph: Paragraph) -> None:
    paragraph.refresh_from_db()
    assert paragraph.text == WORDS
    assert [trouble for trouble in officer.trouble if " 403 " not in f" {trouble}"] == []
    officer.trouble.clear()


def test_words_typed_by_whoever_was_signed_out_are_saved_once_they_are_back(
    visitor: Callable[..., Visitor], cast: Cast, paragraph: Paragraph
) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_taking_url())
    box, state = officer.page.locator(f"#text-{paragraph.pk}"), officer.page.locator("#save-state")

    when_their_session_ends()
    box.fill(WORDS)
    expect(state).to_contain_text("have been signed out: sign in in another window, your words are kept here")
    when_they_sign_in_in_another_window(officer, cast)

    expect(state).to_have_text(re.compile("^All saved"))
    expect(box).to_have_value(WORDS)
    then_the_words_are_stored(officer, paragraph)


def test_a_paragraph_edited_in_its_place_by_whoever_was_signed_out_stays_open_until_they_are_back(
    visitor: Callable[..., Visitor], cast: Cast, paragraph: Paragraph
) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_absolute_url())
    box = prose.when_they_open_a_paragraph(officer, paragraph.text)

    box.fill(WORDS)
    when_their_session_ends()
    prose.when_they_save_the_paragraph(officer)
    expect(officer.page.get_by_role("alert").filter(has_text="What you wrote is still here")).to_be_visible()
    expect(box).to_have_value(WORDS)
    when_they_sign_in_in_another_window(officer, cast)

    expect(officer.page.locator("#alert")).to_be_empty()
    prose.when_they_save_the_paragraph(officer)
    prose.then_the_paragraph_reads(officer, WORDS)
    then_the_words_are_stored(officer, paragraph)


def test_words_of_a_paragraph_that_is_no_longer_there_are_told_so(
    visitor: Callable[..., Visitor], cast: Cast, paragraph: Paragraph
) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_taking_url())

    box = officer.page.locator(f"#text-{paragraph.pk}")
    paragraph.delete()
    box.fill(WORDS)

    expect(officer.page.locator("#save-state")).to_have_text("Not saved: this paragraph is no longer there")
    assert {trouble.split()[0] for trouble in officer.trouble} == {"404"}
    officer.trouble.clear()
