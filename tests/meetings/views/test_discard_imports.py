"""What was discarded by mistake comes back, with all that was put right of it."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import importing
from meetings.models import Import
from tests.factories import Cast
from tests.meetings.views.importing import PAGE, address, keep, text_of, upload

type SignIn = Callable[[object], Client]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def test_import_that_was_discarded_is_nowhere_but_in_its_list_and_comes_back_as_it_was(
    cast: Cast, browser: Client
) -> None:
    kept = keep(cast)
    kept.correct({"items": {"0": {"title": "Village halls"}}})
    page = text_of(browser.post(address("discard_import", kept), follow=True))
    assert "halls.txt is discarded. It can be brought back below." in page
    assert "No page waits to be saved." in page
    assert browser.get(address("preview_import", kept)).status_code == 404
    assert browser.post(address("confirm_import", kept)).status_code == 404

    page = text_of(browser.post(address("restore_imports"), {"import": kept.pk}, follow=True))
    assert "1 page waits again." in page
    assert (Import.objects.discarded().count(), "Discarded" in page) == (0, False)
    assert "Village halls" in text_of(browser.get(address("preview_import", kept)))


def test_all_that_wait_are_discarded_and_brought_back_and_what_is_saved_stays(cast: Cast, browser: Client) -> None:
    saved = keep(cast)
    importing.confirm(saved)
    waiting = [keep(cast, held_on=date(2026, 9, day)) for day in (8, 15)]
    page = text_of(browser.post(address("discard_imports"), follow=True))
    assert "2 pages are discarded. They can be brought back below." in page
    assert (Import.objects.waiting().count(), list(Import.objects.confirmed())) == (0, [saved])

    assert "2 pages wait again." in text_of(browser.post(address("restore_imports"), follow=True))
    assert list(Import.objects.waiting()) == waiting


@pytest.mark.parametrize("key", ["", "0", "x", "9" * 30])
def test_nothing_comes_back_for_a_key_of_nothing(cast: Cast, browser: Client, key: str) -> None:
    keep(cast)
    browser.post(address("discard_imports"))
    browser.post(address("restore_imports"), {"import": key})

    assert Import.objects.discarded().count() == 1


def test_imports_of_another_council_are_never_discarded_or_brought_back(
    cast: Cast, browser: Client, as_member: SignIn
) -> None:
    waiting, gone = keep(cast), keep(cast, discarded_at=timezone.now())
    other = as_member(cast.other_officer)
    other.post(address("discard_imports", council="westmere-council"))
    other.post(address("restore_imports", council="westmere-council"), {"import": gone.pk})

    assert (list(Import.objects.waiting()), list(Import.objects.discarded())) == ([waiting], [gone])


def test_page_that_was_discarded_is_read_anew_when_it_comes_again(cast: Cast, browser: Client) -> None:
    for _ in range(2):
        browser.post(address("import_minutes"), {"file": upload("a.txt", PAGE)})
        browser.post(address("discard_imports"))

    assert Import.objects.discarded().count() == 2


def test_import_that_was_saved_is_never_discarded(cast: Cast) -> None:
    kept = keep(cast)
    importing.confirm(kept)

    with pytest.raises(IntegrityError, match="import_discarded_was_not_saved"):
        Import.objects.update(discarded_at=timezone.now())


def test_discarded_imports_cost_the_same_queries_for_one_and_for_three(cast: Cast, browser: Client) -> None:
    counts = []
    for number in (1, 2):
        for _ in range(number):
            keep(cast, discarded_at=timezone.now())
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("imports"))
        counts.append(len(queries))

    assert counts == [counts[0], counts[0]]
