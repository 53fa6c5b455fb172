"""A form that is sent after the session has ended: what was typed travels with the sign-in form, to be sent again."""

import html
import re
from typing import Any

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from councilhub.models import MOST_ATTEMPTS
from councilhub.resuming import MOST_SENT, SALT
from meetings.models import Paragraph
from tests.factories import PASSWORD, Cast, SignIn, make_item, make_meeting, make_paragraph

WORDS = 'The panel thanked “Moor & Vale” <b>twice</b>.\r\n\r\n  And "again".'


@pytest.fixture
def paragraph(cast: Cast) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee)))


def address_of(paragraph: Paragraph) -> str:
    return reverse("edit_paragraph", args=["eastmoor-council", paragraph.pk])


def hidden(page: Any) -> dict[str, str]:
    """The hidden fields of the page's own form, as a browser sends them."""
    main = page.content.decode().partition("<main")[2]
    fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', main)
    return {html.unescape(name): html.unescape(value) for name, value in fields}


def signing_in(client: Client, page: Any, *, password: str = PASSWORD, **changed: str) -> Any:
    words = {"username": "officer@example.org", "password": password}
    return client.post(reverse("sign_in"), hidden(page) | words | changed)


def resent(client: Client, page: Any, **files: SimpleUploadedFile) -> Any:
    (to,) = re.findall(r'<form method="post" action="([^"]*)" enctype', page.content.decode())
    return client.post(html.unescape(to), hidden(page) | files)


def told(page: Any) -> list[tuple[str, str]]:
    return re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", page.content.decode(), flags=re.S)


def test_what_was_typed_is_kept_by_the_very_address_once_its_writer_has_signed_in(
    as_member: SignIn, paragraph: Paragraph
) -> None:
    client = Client(enforce_csrf_checks=True)
    token = client.get(reverse("sign_in")).cookies["csrftoken"].value
    at = address_of(paragraph)

    asked = client.post(at, {"csrfmiddlewaretoken": token, "text": WORDS, "version": paragraph.version})
    assert "You were signed out while you wrote. Sign in and send it again" in asked.content.decode()
    assert (asked.status_code, "no-store" in asked["Cache-Control"]) == (403, True)
    shown = signing_in(client, asked)
    assert Paragraph.objects.get().text == paragraph.text
    assert (shown.status_code, "no-store" in shown["Cache-Control"]) == (200, True)
    saved = resent(client, shown)

    assert (saved.status_code, saved["Location"]) == (302, paragraph.get_absolute_url())
    assert Paragraph.objects.get().text == WORDS.replace("\r\n", "\n")


def test_what_is_sent_again_is_told_in_words_and_cut(as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(None)
    long, key = "Moor " * 100, "0b9b4a55-2f3c-4c37-9a40-8c0b0e0f5c11"
    sent = {
        "text": "Ada & Bo\r\nspoke.",
        "form-0-substitute_for": long,
        "key": key,
        "version": "3",
        "due_on": "2026-10-06",
    }

    page = signing_in(client, client.post(address_of(paragraph), sent))

    assert told(page) == [
        ("What it does", "Edit paragraph"),
        ("Paragraph", "Ada &amp; Bo<br>spoke."),
        ("Substitute for", long[:400] + "…"),
    ]
    assert {name: hidden(page)[name] for name in sent} == sent


@pytest.mark.parametrize(
    ("name", "sent", "labels"),
    [
        (
            "correct_commitments",
            {"quote": "Paint it.", "0a1b_owner": "Ms Ash"},
            ["Words that promise something", "Who is to act"],
        ),
        (
            "correct_attendance",
            {"form-0-name": "Ms Ash", "form-0-substitute_for": "Ms Oak"},
            ["Name", "Substitute for"],
        ),
        ("read_again", {"text": "1. Apologies"}, ["The page as text"]),
        ("correct_item", {"title": "Halls it is", "0_speakers": "Ms Ash"}, ["Title", "Speakers"]),
        ("add_committee", {"name": "Ponds Board"}, ["Name of the committee"]),
        ("discard_import", {"anything_else": "Words sent"}, ["Anything else"]),
    ],
)
def test_what_is_sent_again_is_called_as_its_form_calls_it(
    as_member: SignIn, name: str, sent: dict[str, str], labels: list[str]
) -> None:
    client = as_member(None)
    given = {"council": "eastmoor-council", "pk": 1, "item": 0}
    takes = {"correct_commitments": 3, "correct_item": 3, "add_committee": 1}.get(name, 2)
    at = reverse(name, args=list(given.values())[:takes])

    page = signing_in(client, client.post(at, sent))

    assert [label for label, _ in told(page)[1:]] == labels


def test_of_very_many_texts_the_first_forty_are_told_and_all_are_sent(as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(None)
    sent = {f"form-{n}-name": f"Member {n}" for n in range(43)}

    page = signing_in(client, client.post(address_of(paragraph), sent))

    assert told(page)[1:] == [("Name", f"Member {n}") for n in range(40)] + [
        ("And", "3 more, which are not shown here")
    ]
    assert {name: hidden(page)[name] for name in sent} == sent


def test_a_file_is_named_and_chosen_again(as_member: SignIn, paragraph: Paragraph) -> None:
    client, at = as_member(None), reverse("add_document", args=["eastmoor-council", paragraph.item.pk])
    plan = ("plan.pdf", b"%PDF-1.7 a plan of the moor")

    asked = client.post(at, {"document-title": "Plan", "document-file": SimpleUploadedFile(*plan)})
    assert "Only files have to be chosen again: plan.pdf." in asked.content.decode()
    shown = signing_in(client, asked)
    assert '>Choose plan.pdf again</label><input type="file" name="document-file"' in shown.content.decode()
    resent(client, shown, **{"document-file": SimpleUploadedFile(*plan)})

    assert [document.title for document in paragraph.item.documents.all()] == ["Plan"]


def test_a_failed_sign_in_keeps_what_travels_and_still_counts(as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(None)
    first = page = client.post(address_of(paragraph), {"text": WORDS, "version": "1"})
    for _ in range(MOST_ATTEMPTS):
        page = signing_in(client, page, password="wrong")

    late = signing_in(client, page)

    assert "was tried too often: wait ten minutes" in late.content.decode()
    assert "nothing of it is lost" in late.content.decode()
    assert hidden(late)["sent"] == hidden(first)["sent"]


@pytest.mark.parametrize("to", ["https://elsewhere.example/x/", "//elsewhere.example/account/", "/no/such/address/"])
def test_nothing_is_sent_to_an_address_that_is_not_the_hubs_own(cast: Cast, as_member: SignIn, to: str) -> None:
    client = as_member(None)
    sent = signing.dumps([to, [["text", ["Words."]]], []], salt=SALT, compress=True)

    answer = signing_in(client, client.get(reverse("sign_in")), sent=sent)

    assert (answer.status_code, answer["Location"]) == (302, reverse("my_page"))


def test_what_somebody_else_made_up_does_not_travel(cast: Cast, as_member: SignIn) -> None:
    client = as_member(None)
    sent = signing.dumps(["/account/", [["text", ["Words."]]], []], key="another", salt=SALT)

    answer = signing_in(client, client.get(reverse("sign_in")), sent=sent)

    assert (answer.status_code, answer["Location"]) == (302, reverse("my_page"))


def test_a_password_travels_nowhere(cast: Cast, as_member: SignIn) -> None:
    answer = as_member(None).post(reverse("account"), {"old_password": PASSWORD, "new_password1": "lantern otter moor"})

    assert (answer.status_code, answer["Location"], answer.content) == (302, "/sign-in/?next=/account/", b"")


def test_what_is_too_long_to_travel_is_said_to_be(as_member: SignIn, paragraph: Paragraph) -> None:
    client, at = as_member(None), address_of(paragraph)
    longest = "é" * (MOST_SENT // 2 - 20)

    kept = client.post(at, {"text": longest, "version": "1"})
    page = client.post(at, {"text": f"{longest}{'é' * 20}", "version": "1"})

    assert hidden(signing_in(client, kept))["text"] == longest
    assert "too long to be kept here: nothing of it is sent. Go back, where it still stands" in page.content.decode()
    assert "sent" not in hidden(page)


def test_who_may_not_do_it_is_refused_by_the_view_that_it_is_sent_to(as_member: SignIn, paragraph: Paragraph) -> None:
    client = as_member(None)
    asked = client.post(address_of(paragraph), {"text": WORDS, "version": "1"})

    answer = resent(client, signing_in(client, asked, username="stranger@example.org"))

    assert (answer.status_code, Paragraph.objects.get().text) == (403, paragraph.text)


def test_an_address_that_is_only_looked_at_asks_as_ever_and_no_words_stand_in_one(
    as_member: SignIn, paragraph: Paragraph
) -> None:
    client, at = as_member(None), address_of(paragraph)

    assert client.get(at)["Location"] == f"/sign-in/?next={at}"
    page = client.post(at, {"text": "Exempt heron", "version": "1"}).content.decode()

    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', page)
    assert reverse("sign_in") in addresses
    assert [address for address in addresses if "heron" in address.casefold()] == []
    assert "heron" not in page
