"""Without scripts a session ends while somebody writes: they sign in where they are, look, and send it again."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import FilePayload, expect

from meetings.models import AgendaItem
from tests.factories import PASSWORD, Cast, make_item, make_meeting
from tests.journeys import prose
from tests.journeys.visitors import DESKTOP, Visitor

pytestmark = pytest.mark.journey

PURPOSE = "To hear what the mill owners ask.\n\nThen to answer them."


def then_the_page_as_it_stands_is_sound(officer: Visitor) -> None:
    """It came by a POST, so that a browser with scripts, which axe needs, can't ask for it: it is given the page."""
    context = officer.browser.new_context(base_url=officer.hub, viewport=DESKTOP)
    page, markup = context.new_page(), officer.page.content()
    page.goto("/sign-in/")
    page.set_content(markup)
    here, officer.page, officer.scripts = officer.page, page, True
    found = officer.look_hard()
    officer.page, officer.scripts = here, False
    context.close()
    assert found == []


def when_they_sign_in_where_they_are(officer: Visitor, cast: Cast, *passwords: str) -> None:
    expect(officer.page.get_by_text("You were signed out while you wrote.")).to_be_visible()
    then_the_page_as_it_stands_is_sound(officer)
    for password in passwords:
        officer.page.get_by_label("email address").fill(cast.officer.email)
        officer.page.get_by_label("Password").fill(password)
        officer.page.get_by_role("button", name="Sign in").click()
    expect(officer.page.get_by_role("heading", level=1)).to_have_text("Send it again")
    then_the_page_as_it_stands_is_sound(officer)


def when_they_send_it_now(officer: Visitor) -> None:
    officer.page.get_by_role("button", name="Send it now").click()
    expect(officer.page.get_by_role("heading", level=1)).not_to_have_text("Send it again")
    assert [trouble.split()[0] for trouble in officer.trouble] == ["403"]
    officer.trouble.clear()


def test_words_sent_after_the_session_ended_arrive_without_scripts(visitor: Callable[..., Visitor], cast: Cast) -> None:
    officer = visitor(scripts=False)
    item = make_item(make_meeting(cast.committee))
    prose.given_somebody_signed_in(officer, cast.officer)
    page = officer.page
    page.goto(f"/eastmoor-council/items/{item.pk}/edit/")
    page.get_by_label("Title", exact=True).fill("The mill race")
    page.get_by_label("Purpose").fill(PURPOSE)

    Session.objects.all().delete()
    page.get_by_role("button", name="Save", exact=True).click()
    when_they_sign_in_where_they_are(officer, cast, "wrong", PASSWORD)
    expect(page.get_by_role("definition")).to_contain_text(["Edit item", "The mill race", "Then to answer them."])
    when_they_send_it_now(officer)

    kept = AgendaItem.objects.get(pk=item.pk)
    assert (kept.title, kept.purpose.replace("\r\n", "\n")) == ("The mill race", PURPOSE)


def test_a_file_sent_after_the_session_ended_is_chosen_again_without_scripts(
    visitor: Callable[..., Visitor], cast: Cast
) -> None:
    officer = visitor(scripts=False)
    item = make_item(make_meeting(cast.committee))
    prose.given_somebody_signed_in(officer, cast.officer)
    page = officer.page
    plan = FilePayload(name="plan.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7 a plan of the moor")
    page.goto(f"/eastmoor-council/items/{item.pk}/edit/")
    page.get_by_label("Title of the document").fill("Plan of the moor")
    page.locator("[name=document-file]").set_input_files(plan)

    Session.objects.all().delete()
    page.get_by_role("button", name="Upload").click()
    when_they_sign_in_where_they_are(officer, cast, PASSWORD)
    page.get_by_label("Choose plan.pdf again").set_input_files(plan)
    when_they_send_it_now(officer)

    assert [document.title for document in item.documents.all()] == ["Plan of the moor"]
