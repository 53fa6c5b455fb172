"""The disk of the hub fills while minutes are taken: what is typed is kept, and saved once there is room."""

import contextlib
import re
from collections.abc import Callable, Iterator

import pytest
from django.db import ProgrammingError
from playwright.sync_api import expect

from meetings.models import Paragraph
from tests.factories import Cast, make_item, make_meeting, make_paragraph
from tests.full_disk import fill_the_disk, make_room
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

WORDS = "The committee received the report and thanked its author."


@pytest.fixture
def paragraph(cast: Cast) -> Iterator[Paragraph]:
    made = make_paragraph(make_item(make_meeting(cast.committee)))
    fill_the_disk()
    yield made
    with contextlib.suppress(ProgrammingError):
        make_room()


def test_words_typed_while_the_disk_is_full_are_kept_and_saved_later(
    visitor: Callable[..., Visitor], cast: Cast, paragraph: Paragraph
) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_taking_url())
    box, state = officer.page.locator(f"#text-{paragraph.pk}"), officer.page.locator("#save-state")

    box.fill(WORDS)
    expect(state).to_have_text("Not saved: the hub’s disk is full – your words are kept in this browser, trying again")
    officer.page.on("dialog", lambda dialog: dialog.accept())
    officer.page.reload()
    expect(box).to_have_value(WORDS)
    make_room()

    expect(state).to_have_text(re.compile("^All saved"))
    paragraph.refresh_from_db()
    assert paragraph.text == WORDS
    assert {trouble.split()[0] for trouble in officer.trouble} == {"507"}
    officer.trouble.clear()
