"""Whether the public was excluded is asked with the answer to what was typed, as the page asks it."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from meetings.models import Meeting, Paragraph
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph

EXCLUDED = "RESOLVED that the press and public be excluded for the following item under section 100A(4)."
JSON, HTMX = {"Accept": "application/json"}, {"HX-Request": "true"}


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    meeting = make_meeting(cast.committee)
    make_paragraph(make_item(meeting, "Press and public"), "The Chair spoke.")
    make_paragraph(make_item(meeting, "Land at Fold Lane"), "The offer was discussed.")
    return meeting


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def send(browser: Client, name: str, *keys: int, text: str = "", version: int = 1, htmx: bool = False) -> Any:
    address = reverse(name, args=["eastmoor-council", *keys])
    return browser.post(address, {"text": text, "version": version}, headers=HTMX if htmx else JSON)


def asked_in(words: str) -> list[str]:
    return [link.text_content().strip() for link in html.fromstring(f"<div>{words}</div>").xpath("//li/a")]


def asked_on(browser: Client, meeting: Meeting) -> list[str]:
    page = html.fromstring(browser.get(meeting.get_taking_url()).content)
    return [link.text_content().strip() for link in page.xpath("//*[@id='unmarked-items']//li/a")]


def test_what_is_added_brings_the_question_and_taking_it_back_takes_it_away(browser: Client, meeting: Meeting) -> None:
    first = meeting.items.get(title="Press and public")
    said = "The public was excluded from the meeting for the following item."

    added = send(browser, "add_paragraph", first.pk, text=EXCLUDED).json()
    assert asked_in(added["unmarked"]) == asked_on(browser, meeting) == ["Land at Fold Lane"]

    meeting.items.get(title="Press and public").resolutions.all().delete()
    paragraph = Paragraph.objects.get(text="The Chair spoke.")
    saved = send(browser, "save_paragraph", paragraph.pk, text=said).json()
    assert asked_in(saved["unmarked"]) == ["Land at Fold Lane"]

    saved = send(browser, "save_paragraph", paragraph.pk, text="The Chair spoke.", version=2).json()
    assert (saved["unmarked"], asked_on(browser, meeting)) == ("", [])


def test_removing_and_restoring_say_it_out_of_band(browser: Client, meeting: Meeting) -> None:
    first = meeting.items.get(title="Press and public")
    paragraph = make_paragraph(first, "The public was excluded from the meeting for the following item.")

    removed = send(browser, "remove_paragraph", paragraph.pk, htmx=True).content.decode()
    restored = send(browser, "restore_paragraph", first.pk, paragraph.pk, htmx=True).content.decode()

    assert html.fromstring(removed).xpath("//*[@hx-swap-oob]/@id") == ["status", "unmarked-items"]
    assert (asked_in(removed), asked_in(restored)) == ([], ["Land at Fold Lane"])


def test_words_that_shut_nobody_out_cost_no_look_at_the_whole_meeting(browser: Client, meeting: Meeting) -> None:
    paragraph = Paragraph.objects.get(text="The Chair spoke.")
    queries = []
    for version, text in ((1, "The Chair spoke up."), (2, "The Chair spoke of publicity.")):
        with CaptureQueriesContext(connection) as found:
            answer = send(browser, "save_paragraph", paragraph.pk, text=text, version=version).json()
        queries.append((answer["unmarked"], len(found)))

    assert queries[0] == queries[1] == (None, queries[0][1])
