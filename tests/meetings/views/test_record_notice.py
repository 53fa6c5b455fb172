"""Beside a typed paragraph stands what it tells of interests and absences: recorded, dismissed, and taken back."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from meetings.models import Attendance, Declaration, Paragraph
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph

APOLOGIES = "Apologies were received from Councillors Hale and Rowe."


@pytest.fixture
def paragraph(cast: Cast) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee), "Apologies for absence"), APOLOGIES)


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def send(browser: Client, name: str, paragraph: Paragraph, **given: Any) -> Any:
    return browser.post(reverse(name, args=[paragraph.item.meeting.committee.council.slug, paragraph.pk]), **given)


def shown(page: Any) -> tuple[list[str], list[str], str]:
    """What the only notice says, the buttons in it, and the strip of attendance."""
    [note] = page.xpath("//aside[@aria-label='For the record']")
    [strip] = page.xpath("//*[@id='strip']")
    lines = [" ".join(span.text_content().split()) for span in note.xpath("span")]
    return lines, note.xpath(".//button/text()"), " ".join(strip.text_content().split())


def on_page(browser: Client, paragraph: Paragraph) -> tuple[list[str], list[str], str]:
    return shown(html.fromstring(browser.get(paragraph.item.meeting.get_taking_url()).content))


def test_notice_offers_records_and_undoes_without_scripts(browser: Client, paragraph: Paragraph) -> None:
    told = "Apologies: Councillor Hale and Councillor Rowe"
    offered = (["Not in the record yet", told], ["Record", "Dismiss"], on_page(browser, paragraph)[2])
    assert on_page(browser, paragraph) == offered

    response = send(browser, "record_notice", paragraph)
    assert response.headers["Location"] == f"{paragraph.item.meeting.get_taking_url()}#{paragraph.anchor}"
    assert on_page(browser, paragraph) == (["Recorded", told], ["Undo"], "Apologies 2 Change the attendance")

    send(browser, "withdraw_notice", paragraph)
    assert (on_page(browser, paragraph), Attendance.objects.count()) == (offered, 0)

    send(browser, "dismiss_notice", paragraph)
    assert on_page(browser, paragraph)[:2] == (["Dismissed", told], ["Undo"])

    send(browser, "withdraw_notice", paragraph)
    assert on_page(browser, paragraph) == offered


@pytest.mark.parametrize("name", ["record_notice", "dismiss_notice", "withdraw_notice"])
def test_answer_to_htmx_is_what_the_page_shows(browser: Client, paragraph: Paragraph, name: str) -> None:
    answer = html.fromstring(send(browser, name, paragraph, headers={"HX-Request": "true"}).content.decode())

    assert shown(answer) == on_page(browser, paragraph)
    assert answer.xpath("//*[@id='strip' or @id='status']/@hx-swap-oob") == ["true", "true"]


def test_notice_comes_with_the_answer_to_a_save(browser: Client, paragraph: Paragraph) -> None:
    data = {"text": "Councillor Hale declared an interest.", "version": "1"}
    answer = send(browser, "save_paragraph", paragraph, data=data, headers={"Accept": "application/json"}).json()

    [note] = html.fromstring(answer["margin"]).xpath("//aside")
    assert [" ".join(span.text_content().split()) for span in note.xpath("span")] == [
        "Not in the record yet",
        "Interest declared: Councillor Hale",
    ]
    assert Declaration.objects.count() == 0


def test_approved_minutes_take_no_record(browser: Client, paragraph: Paragraph) -> None:
    paragraph.item.meeting.approve_minutes()

    assert send(browser, "record_notice", paragraph).status_code == 403
    assert Attendance.objects.count() == 0


def test_page_costs_the_same_queries_for_one_notice_and_for_three(browser: Client, paragraph: Paragraph) -> None:
    address = paragraph.item.meeting.get_taking_url()
    browser.get(address)
    with CaptureQueriesContext(connection) as one:
        browser.get(address)
    for name in ("Vane", "Cole"):
        make_paragraph(paragraph.item, f"Councillor {name} declared a personal interest.")
    with CaptureQueriesContext(connection) as three:
        page = html.fromstring(browser.get(address).content)

    assert len(page.xpath("//aside[@aria-label='For the record']")) == 3
    assert len(three) == len(one)
