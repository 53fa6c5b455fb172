"""Where a page was read poorly its words are put right and read once more."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from meetings import importing
from meetings.models import AgendaItem, Import
from tests.factories import Cast
from tests.meetings.views.importing import PAGE, address, make_reader_fail, text_of, upload, uploaded

type SignIn = Callable[[object], Client]
POOR = PAGE.replace("2.\n\nVillage halls", "ltem two Village halls").replace(" held on {day} at 6.30pm", "")


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


@pytest.fixture
def kept(browser: Client) -> Import:
    return uploaded(browser, POOR)


def send(browser: Client, kept: Import, text: str) -> str:
    return text_of(browser.post(address("read_again", kept), {"text": text}, follow=True))


def titles(kept: Import) -> list[str]:
    kept.refresh_from_db()
    return [item["title"] for item in kept.read["items"]]


def test_words_put_right_are_read_and_the_source_stays_as_it_came(cast: Cast, browser: Client, kept: Import) -> None:
    assert (titles(kept), kept.held_on) == (["Apologies"], None)
    page = send(browser, kept, PAGE.format(day="1 September 2026").replace("\n", "\r\n"))

    assert "Read again. Nothing is saved yet." in page
    assert (titles(kept), kept.held_on) == (["Apologies", "Village halls"], date(2026, 9, 1))
    assert (kept.text, kept.words) == (POOR, PAGE.format(day="1 September 2026"))
    assert "The text as it came" in text_of(browser.get(address("read_again", kept)))


def test_words_put_right_are_what_is_saved(cast: Cast, browser: Client, kept: Import) -> None:
    send(browser, kept, PAGE.format(day="1 September 2026"))
    browser.post(address("confirm_import", kept), {"committee": cast.committee.pk, "held_on": "2026-09-01"})

    assert list(AgendaItem.objects.values_list("title", flat=True)) == ["Apologies", "Village halls"]


def test_same_file_is_known_after_its_words_were_put_right(cast: Cast, browser: Client, kept: Import) -> None:
    send(browser, kept, PAGE.format(day="1 September 2026"))
    page = text_of(browser.post(address("import_minutes"), {"file": upload("halls.txt", POOR)}, follow=True))

    assert "halls.txt waits here already, word for word." in page
    assert Import.objects.count() == 1


def test_what_was_put_right_goes_along_with_its_words(cast: Cast, browser: Client, kept: Import) -> None:
    goes_along = "goes along with its words"
    assert goes_along not in text_of(browser.get(address("read_again", kept)))
    kept.correct({"people": {"cllr lee": 0}, "items": {"0": {"title": "Excuses", "exempt": True}}})
    assert goes_along in text_of(browser.get(address("read_again", kept)))
    page = send(browser, kept, POOR.replace("1.\n\nApologies", "1.\n\nThe ponds\n\nThey froze.\n\n2.\n\nApologies"))

    kept.refresh_from_db()
    assert titles(kept) == ["The ponds", "Apologies"]
    assert kept.corrections["items"] == {"1": {"title": "Excuses", "exempt": True}}
    assert kept.corrections["people"] == {"cllr lee": 0}
    assert "there no more" not in page


def test_what_was_put_right_of_words_that_are_there_no_more_is_told(browser: Client, kept: Import) -> None:
    kept.correct({"items": {"0": {"title": "Excuses"}}})
    page = send(browser, kept, "7.\n\nThe ponds\n\nThey froze.\n")

    kept.refresh_from_db()
    assert "items" not in kept.corrections
    assert "What was put right of words that are there no more is gone: “Apologies”." in page


def test_what_somebody_puts_right_while_it_is_read_again_is_kept(kept: Import) -> None:
    Import.objects.get(pk=kept.pk).correct({"items": {"0": {"title": "Excuses"}}})
    importing.read_again(kept, kept.text)

    kept.refresh_from_db()
    assert kept.corrections == {"items": {"0": {"title": "Excuses"}}}


def test_place_that_an_officer_has_set_stays(cast: Cast, browser: Client, kept: Import) -> None:
    Import.objects.update(held_on="2026-10-06", committee=None)
    send(browser, kept, PAGE.format(day="1 September 2026"))

    kept.refresh_from_db()
    assert (kept.held_on, kept.committee) == (date(2026, 10, 6), cast.committee)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "Leave the words of the page here."), (" \n", "This can’t be read: it is empty."), ("a\x00b", "Null")],
)
def test_words_that_cannot_be_read_are_told_so_and_change_nothing(
    cast: Cast, browser: Client, kept: Import, text: str, said: str
) -> None:
    response = browser.post(address("read_again", kept), {"text": text})

    assert response.status_code == 422
    assert said in text_of(response)
    assert titles(kept) == ["Apologies"]


def test_words_on_which_the_reader_fails_are_left_in_the_form_and_nothing_changes(
    browser: Client, kept: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_reader_fail(monkeypatch, "ponds")
    response = browser.post(address("read_again", kept), {"text": "1. The ponds"})

    assert response.status_code == 422
    assert "This can’t be read: the reader failed on it" in text_of(response)
    assert "1. The ponds</textarea>" in text_of(response)
    assert titles(kept) == ["Apologies"]
