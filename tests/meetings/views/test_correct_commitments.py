"""Commitments are put right in the preview: owner and due, those that are none, and one that was missed."""

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import importing, revising
from meetings.models import AgendaItem, Commitment, Import, Meeting, Paragraph
from tests.factories import Cast, make_person
from tests.meetings.views.importing import address, text_of, upload, uploaded

type SignIn = Callable[[object], Client]

PAGE = """Eastmoor Council

Minutes of the People Scrutiny Committee held on 1 September 2026

1.

Village halls

The Clerk would write to every hall by 30 September 2026.

The survey is still on the to-do list.

Paint for the porch: Mr Ash, in spring.
"""
WRITE, SURVEY = "The Clerk would write to every hall by 30 September 2026", "The survey is still on the to-do list"
PORCH = "Paint for the porch: Mr Ash, in spring."


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


@pytest.fixture
def kept(browser: Client) -> Import:
    return uploaded(browser, PAGE)


def fields(browser: Client, kept: Import) -> dict[str, dict[str, str]]:
    """By the words of each commitment on its form, what its fields are called and hold; a ticked box holds "on"."""
    page = text_of(browser.get(address("correct_commitments", kept, item=0)))
    found: dict[str, dict[str, str]] = {}
    for part in page.split('<fieldset class="put-right">')[1:]:
        words = html.unescape("".join(re.findall("<mark>(.*?)</mark>", part)))
        boxes = re.findall(r"<input[^>]*>", part.split("</fieldset>")[0])
        found[words] = {}
        for box in boxes:
            name, value = re.findall(r'name="(\w+)"', box)[0], re.findall(r'value="([^"]*)"', box)
            if 'type="checkbox"' not in box or " checked" in box:
                found[words][name] = value[0] if value else "on" if "checkbox" in box else ""
    return found


def keep_right(browser: Client, kept: Import, said: dict[str, dict[str, Any]], **mark: str) -> str:
    """Send the form with these changes, by a commitment's words and column; returns the page after it."""
    data = dict(mark)
    for words, values in fields(browser, kept).items():
        token = next(iter(values)).partition("_")[0]
        values |= {f"{token}_{column}": value for column, value in said.get(words, {}).items()}
        data |= {name: value for name, value in values.items() if value}
        data.setdefault(f"{token}_owner", "")
    return text_of(browser.post(address("correct_commitments", kept, item=0), data, follow=True))


def save(kept: Import) -> list[tuple[str, str, str, date | None]]:
    kept.refresh_from_db()
    importing.confirm(kept)
    return stored()


def stored() -> list[tuple[str, str, str, date | None]]:
    rows = Commitment.objects.filter(is_gone=False).order_by("position")
    return list(rows.values_list("quote", "owner_said", "due_said", "due_on"))


def test_page_says_what_was_found_with_its_words_in_their_text(browser: Client, kept: Import) -> None:
    assert [sorted(values.values()) for values in fields(browser, kept).values()] == [
        ["2026-09-30", "The Clerk", "by 30 September 2026"],
        ["", "", ""],
    ]
    page = text_of(browser.get(address("correct_commitments", kept, item=0)))
    assert f'<p class="said"><mark>{WRITE}</mark>.</p>' in page


def test_owner_and_due_are_put_right_and_saved(browser: Client, kept: Import) -> None:
    page = keep_right(browser, kept, {SURVEY: {"owner": "Ruth Adeyemi", "due_on": "2026-12-01"}})

    assert "Put right. Nothing is saved yet." in page
    assert '<span class="from">Ruth Adeyemi · 1 December 2026</span>' in page
    assert not Meeting.objects.exists()
    assert save(kept) == [
        (WRITE, "The Clerk", "by 30 September 2026", date(2026, 9, 30)),
        (SURVEY, "Ruth Adeyemi", "", date(2026, 12, 1)),
    ]


def test_day_follows_the_words_unless_it_is_said(browser: Client, kept: Import) -> None:
    keep_right(browser, kept, {WRITE: {"due": "by 9 October 2026"}, SURVEY: {"due": "soon", "due_on": "2026-10-01"}})

    assert [row[2:] for row in save(kept)] == [("by 9 October 2026", date(2026, 10, 9)), ("soon", date(2026, 10, 1))]


def test_commitment_that_is_none_is_not_saved_and_can_be_taken_back_before(browser: Client, kept: Import) -> None:
    page = keep_right(browser, kept, {WRITE: {"none": "on"}})
    assert "1 commitment found" in page
    assert "<strong>Commitments found: 1, left out by hand: 1</strong>" in page
    assert "left out" in text_of(browser.get(address("correct_commitments", kept, item=0)))

    keep_right(browser, kept, {WRITE: {"none": ""}, SURVEY: {"none": "on"}})
    assert [row[0] for row in save(kept)] == [WRITE]


def test_words_missed_are_marked_and_saved(browser: Client, kept: Import) -> None:
    page = keep_right(browser, kept, {}, quote="paint for the porch", owner="Mr Ash", due="in spring")

    assert "3 commitments found" in page
    row = save(kept)[2]
    assert row == ("paint for the porch", "Mr Ash", "in spring", None)
    assert Commitment.objects.get(quote=row[0]).paragraph == Paragraph.objects.get(text=PORCH)


def test_whole_text_is_marked_and_another_can_be_marked_at_once(browser: Client, kept: Import) -> None:
    data = {"where": "paragraphs.2", "another": ""}
    response = browser.post(address("correct_commitments", kept, item=0), data)
    assert response["Location"] == address("correct_commitments", kept, item=0) + "?page=1#mark"

    keep_right(browser, kept, {PORCH: {"none": "on"}})
    assert [row[0] for row in save(kept)] == [WRITE, SURVEY]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ({"quote": "words of another page"}, "These words do not stand there: write them as they are on the page."),
        ({"quote": "porch", "where": "paragraphs.0"}, "These words do not stand there"),
        ({"quote": "the", "due": "in May"}, "These words stand more than once: choose where."),
        ({"quote": WRITE}, "These words are among the commitments above."),
        ({"owner": "Mr Ash"}, "Write the words that promise it, or choose the text."),
        ({"where": "paragraphs.9"}, "Select a valid choice."),
        ({"quote": "porch", "due_on": "31/02/2026"}, "Enter a date, like 12/12/2026."),
    ],
)
def test_mark_that_cannot_be_kept_says_why(browser: Client, kept: Import, mark: dict[str, str], said: str) -> None:
    data = {**{name: "x" for name in fields(browser, kept)[SURVEY] if name.endswith("owner")}, **mark}
    response = browser.post(address("correct_commitments", kept, item=0), data)
    kept.refresh_from_db()

    assert response.status_code == 422
    assert said in text_of(response)
    assert kept.corrections == {}


def test_words_and_where_they_stand_can_come_with_the_address(browser: Client, kept: Import) -> None:
    where = {"quote": "the porch", "where": "paragraphs.2"}
    page = text_of(browser.get(address("correct_commitments", kept, item=0), where))

    assert re.search(r'name="quote"[^>]*>\s*the porch</textarea>', page)
    assert f'<option value="paragraphs.2" selected>{PORCH}</option>' in page
    assert 'data-where="paragraphs.2">' in text_of(browser.get(address("preview_import", kept)))


def test_what_was_said_survives_reading_again(browser: Client, kept: Import) -> None:
    said = {WRITE: {"owner": "Ms Elm"}, SURVEY: {"none": "on"}}
    keep_right(browser, kept, said, quote="Paint for the porch")
    words = PAGE.replace("1.\n\nVillage halls", "1.\n\nApologies\n\nThere were none.\n\n2.\n\nVillage halls")
    page = text_of(browser.post(address("read_again", kept), {"text": words}, follow=True))

    assert "2 commitments found" in page
    assert [row[:2] for row in save(kept)] == [(WRITE, "Ms Elm"), ("Paint for the porch", "")]


def test_words_that_stand_no_longer_when_it_is_read_again_are_told(browser: Client, kept: Import) -> None:
    keep_right(browser, kept, {SURVEY: {"owner": "Ms Elm"}}, quote="the porch")
    words = PAGE.replace("survey", "plan").replace("porch", "door")
    page = text_of(browser.post(address("read_again", kept), {"text": words}, follow=True))

    said = "What was put right of words that no longer stand there is left out: “the porch” and "
    assert f"{said}“{SURVEY.casefold()}”." in html.unescape(page)


def test_same_page_with_other_words_brings_nothing_back_that_was_said(browser: Client, kept: Import) -> None:
    keep_right(browser, kept, {WRITE: {"owner": "Ms Elm"}, SURVEY: {"none": "on"}}, quote="Paint for the porch")
    first = save(kept)
    keys = set(Commitment.objects.values_list("pk", flat=True))
    browser.post(address("import_minutes"), {"file": upload("later.txt", PAGE + "\nThe meeting ended.\n")})
    later = Import.objects.waiting().get()
    told = text_of(browser.get(address("preview_import", later)))
    assert f"Left out before as promising nothing, and not found again: “{SURVEY}”." in told

    assert [row[:2] for row in first] == [(WRITE, "Ms Elm"), ("Paint for the porch", "")]
    assert save(later) == first
    assert set(Commitment.objects.values_list("pk", flat=True)) == keys


def test_what_was_said_is_left_alone_when_its_paragraph_is_edited(browser: Client, kept: Import) -> None:
    keep_right(browser, kept, {WRITE: {"due": "when it can"}, SURVEY: {"none": "on"}}, quote="the porch")
    save(kept)
    for paragraph in Paragraph.objects.all():
        revising.revise(paragraph, text=f"{paragraph.text} So it was.", seen=1)

    assert stored() == [(WRITE, "The Clerk", "when it can", None), ("the porch", "", "", None)]
    revising.revise(Paragraph.objects.get(text__contains="porch"), text="The door.", seen=2)
    assert [row[0] for row in stored()] == [WRITE]


def test_page_taken_back_waits_with_what_was_said(browser: Client, kept: Import) -> None:
    keep_right(browser, kept, {SURVEY: {"none": "on"}})
    save(kept)
    page = text_of(browser.post(address("undo_import", kept), follow=True))

    assert not Meeting.objects.exists()
    assert "1 commitment found" in page


def test_commitments_of_an_exempt_item_reach_nobody_who_may_not_see_it(
    cast: Cast, as_member: SignIn, browser: Client, kept: Import
) -> None:
    keep_right(
        browser, kept, {WRITE: {"owner": "Ms Secret"}, SURVEY: {"none": "on"}}, quote="the porch", owner="Ms Dim"
    )
    kept.refresh_from_db()
    kept.correct({"items": {"0": {"exempt": True}}})
    save(kept)
    meeting = Meeting.objects.get()
    meeting.publish_minutes()

    assert AgendaItem.objects.get().is_exempt
    for member in (None, cast.stranger, cast.other_officer):
        assert list(Commitment.objects.visible_to(member or as_member(None).get("/").wsgi_request.user)) == []
        seen = text_of(as_member(member).get(meeting.get_absolute_url()))
        assert not [words for words in ("Ms Secret", "Ms Dim", "porch", SURVEY) if words in seen]
    assert "Ms Secret" in text_of(browser.get(meeting.get_absolute_url()))


def test_saved_page_and_item_that_is_not_there_give_no_form(browser: Client, kept: Import) -> None:
    assert browser.get(address("correct_commitments", kept, item=1)).status_code == 404
    save(kept)
    assert browser.get(address("correct_commitments", kept, item=0)).status_code == 404


def test_many_commitments_stand_on_several_pages_under_the_same_queries(
    cast: Cast, browser: Client, kept: Import
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as counted:
            assert browser.get(address("correct_commitments", kept, item=0)).status_code == 200
        return len(counted)

    few = queries()
    for number in range(20):
        make_person(cast.council, f"Person {number}")
    lines = "\n\n".join(f"The Clerk would write to hall {number}." for number in range(120))
    importing.read_again(kept, PAGE + "\n" + lines)

    assert queries() == few
    page = text_of(browser.get(address("correct_commitments", kept, item=0) + "?page=2"))
    assert ("Commitment 51</legend>" in page, "Commitment 50</legend>" in page) == (True, False)
    assert "Keep, and go on to part 3" in page


def test_commitments_of_a_page_whose_corrections_fail_stand_as_they_were_read(browser: Client, kept: Import) -> None:
    said = {"items": {"0": None}, "commitments": {"gone": {"is_none": True}}}
    Import.objects.update(corrections=said)
    address_of = address("correct_commitments", kept, item=0)
    page = text_of(browser.get(address_of))
    assert "The reader failed on what was put right of this page" in page

    response = browser.post(address_of, {"quote": PORCH, "owner": "Mr Ash"})

    assert response.status_code == 302
    corrections = Import.objects.get().corrections
    assert (corrections["items"], corrections["commitments"]["gone"]) == (said["items"], {"is_none": True})
    assert any(values.get("owner") == "Mr Ash" for values in corrections["commitments"].values())
