"""What several imported pages ask alike is answered once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from meetings import importing
from meetings.models import Committee, Council, Import, Meeting
from tests.factories import Cast, make_committee
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def naming(cast: Cast, *names: str) -> list[Import]:
    return [keep(cast, read(committee=name), committee=None, source=f"{n}.txt") for n, name in enumerate(names)]


def placed() -> list[Any]:
    return list(Import.objects.waiting().values_list("committee__name", flat=True))


def test_committee_that_the_hub_has_not_is_asked_once_for_all_pages(cast: Cast, browser: Client) -> None:
    naming(cast, "Ponds Board", "PONDS  board", "Quays Panel")
    page = text_of(browser.get(address("imports")))

    assert page.count("which the hub has not.</p>") == 2
    assert '<label for="asked-1">Ponds Board</label><p class="hint">2 pages name this committee' in page
    assert '<label for="asked-2">Quays Panel</label><p class="hint">1 page names this committee' in page


def unnamed(cast: Cast, *councils: str | None) -> list[Import]:
    """Pages that name no committee."""
    pages = (read(committee=None, council=name) for name in councils)
    return [keep(cast, page, committee=None, source=f"{n}.txt") for n, page in enumerate(pages)]


def test_pages_of_a_council_that_name_no_committee_are_asked_once(cast: Cast, browser: Client) -> None:
    unnamed(cast, "Ashby Parish Council", "ASHBY PARISH COUNCIL", "Norbeck Council", None, None)
    parish = make_committee(cast.council, "Full Council", kind=Committee.Kind.FULL_COUNCIL)
    page = html.fromstring(text_of(browser.get(address("imports"))))

    assert page.xpath("//label[starts-with(@for, 'asked-')]/text()") == ["Ashby Parish Council", "No council named"]
    assert page.xpath("//label[starts-with(@for, 'asked-')]/following-sibling::p/text()") == [
        "2 pages of this council do not say which committee met.",
        "2 pages do not say which committee met.",
    ]
    assert page.xpath("//select[starts-with(@id, 'asked-')]/option[@selected]/@value") == [str(parish.pk)] * 2


@pytest.mark.parametrize(
    ("of", "placed_there"), [("Ashby Parish Council", [True, True, False, False]), ("", [False, False, True, True])]
)
def test_pages_that_name_no_committee_go_where_all_of_their_council_go(
    cast: Cast, browser: Client, of: str, placed_there: list[bool]
) -> None:
    unnamed(cast, "Ashby Parish Council", "ASHBY PARISH COUNCIL", None, None)
    data = {"named": "", "of": of, "committee": cast.committee.pk}
    page = text_of(browser.post(address("place_imports"), data, follow=True))

    assert "2 pages go to People Scrutiny Committee. Nothing is saved yet." in page
    assert [name is not None for name in placed()] == placed_there


def test_no_committee_chosen_for_pages_that_name_none_is_said(cast: Cast, browser: Client) -> None:
    unnamed(cast, None, None)
    page = text_of(browser.post(address("place_imports"), {"named": "", "of": "", "committee": "new"}, follow=True))

    assert "Choose the committee that they are of." in page
    assert placed() == [None, None]


def test_only_so_many_committees_are_asked_at_a_time(cast: Cast, browser: Client) -> None:
    naming(cast, *(f"Board {n}" for n in range(22)))
    page = text_of(browser.get(address("imports")))

    assert page.count("which the hub has not.</p>") == 20
    assert "Answer these first: then 2 more are asked." in page


def test_committee_is_added_and_all_pages_that_name_it_go_there(cast: Cast, browser: Client) -> None:
    naming(cast, "Ponds Board", "PONDS  board", "Quays Panel")
    data = {"named": "Ponds Board", "committee": "new"}
    page = text_of(browser.post(address("place_imports"), data, follow=True))

    assert "2 pages go to Ponds Board. Nothing is saved yet." in page
    assert placed() == ["Ponds Board", "Ponds Board", None]
    assert Committee.objects.get(slug="ponds-board").council == cast.council
    assert not Meeting.objects.exists()


def test_committee_is_added_from_the_page_that_names_it(cast: Cast, browser: Client) -> None:
    first, _ = naming(cast, "Ponds Board", "Ponds Board")
    assert '<button class="button">Add Ponds Board</button>' in text_of(browser.get(address("preview_import", first)))
    data = {"named": "Ponds Board", "committee": "new", "import": first.pk}
    response = browser.post(address("place_imports"), data, follow=True)

    assert response.redirect_chain == [(address("preview_import", first), 302)]
    assert "Add Ponds Board" not in text_of(response)
    assert placed() == ["Ponds Board", "Ponds Board"]


def test_committee_of_another_name_is_chosen_for_all_pages(cast: Cast, browser: Client) -> None:
    naming(cast, "Scrutiny of People", "Quays Panel")
    data = {"named": "Scrutiny of People", "committee": cast.committee.pk}
    browser.post(address("place_imports"), data)

    assert placed() == ["People Scrutiny Committee", None]
    assert cast.council.committees.count() == 1


@pytest.mark.parametrize(
    ("named", "chosen", "said"),
    [
        ("Ponds Board", "", "Ponds Board: Choose the committee that they mean, or that it is to be added."),
        ("Ponds Board", "0", "Ponds Board: Choose the committee that they mean, or that it is to be added."),
        ("Actions", "new", "Actions: Write the committee’s full name, such as People Scrutiny Committee."),
        ("p" * 151, "new", "Ensure this value has at most 150 characters"),
    ],
)
def test_committee_that_cannot_be_is_said_and_nothing_is_placed(
    cast: Cast, browser: Client, named: str, chosen: str, said: str
) -> None:
    naming(cast, named)
    page = text_of(browser.post(address("place_imports"), {"named": named, "committee": chosen}, follow=True))

    assert said in page
    assert (placed(), cast.council.committees.count()) == ([None], 1)


def test_committee_of_another_council_is_never_chosen(cast: Cast, browser: Client) -> None:
    naming(cast, "Ponds Board")
    theirs = make_committee(Council.objects.get(slug="westmere-council"), "Ponds Board")
    browser.post(address("place_imports"), {"named": "Ponds Board", "committee": theirs.pk})

    assert placed() == [None]


def test_page_placed_by_hand_stays_where_it_is(cast: Cast, browser: Client) -> None:
    first, _ = naming(cast, "Ponds Board", "Ponds Board")
    Import.objects.filter(pk=first.pk).update(committee=cast.committee)
    browser.post(address("place_imports"), {"named": "Ponds Board", "committee": "new"})

    assert placed() == ["People Scrutiny Committee", "Ponds Board"]


def test_committee_added_on_its_own_page_takes_the_pages_that_name_it(cast: Cast, browser: Client) -> None:
    naming(cast, "Ponds Board", "Ponds Board", "Quays Panel")
    add = reverse("add_committee", args=[cast.council.slug])
    page = text_of(browser.post(add, {"name": "Ponds Board", "kind": "board"}, follow=True))

    assert "Ponds Board is added. 2 imported pages that name it are placed there." in page
    assert placed() == ["Ponds Board", "Ponds Board", None]


def test_page_of_another_council_is_not_saved_before_somebody_says_that_it_is_this_one(
    cast: Cast, browser: Client
) -> None:
    for day in ("2026-09-01", "2026-09-08"):
        keep(cast, read(council="Fennick Town Council"), held_on=day)
    browser.post(address("save_imports"))
    assert not Meeting.objects.exists()
    assert "2 pages name another council: Fennick Town Council." in text_of(browser.get(address("imports")))

    data = {"named": "Fennick Town Council"}
    page = text_of(browser.post(address("claim_imports"), data, follow=True))
    assert "Fennick Town Council is Eastmoor Council: 2 pages say so." in page
    assert "another council" not in page

    browser.post(address("save_imports"))
    assert Meeting.objects.count() == 2


def test_page_of_another_council_can_be_said_to_be_of_this_one_where_it_is_looked_at(
    cast: Cast, browser: Client
) -> None:
    kept = keep(cast, read(council="Fennick Town Council"))
    asked = "Is Fennick Town Council another name of Eastmoor Council?"
    assert asked in text_of(browser.get(address("preview_import", kept)))

    response = browser.post(address("claim_imports"), {"named": "Fennick Town Council", "import": kept.pk})
    assert response.url == address("preview_import", kept)  # type: ignore[attr-defined]
    page = text_of(browser.get(address("preview_import", kept)))
    assert "Fennick Town Council is Eastmoor Council: 1 page says so." in page
    assert asked not in page


@pytest.mark.parametrize(
    ("printed", "is_ours"),
    [
        ("Eastmoor Council", True),
        ("The Borough of Eastmoor Council", True),
        ("EASTMOOR BOROUGH COUNCIL", True),
        ("Eastmoor", False),
        ("West Eastmoor Council", False),
        ("Fennick Town Council", False),
        ("The Council", True),
        ("County Council", False),
        ("Cyngor Eastmoor", True),
        ("Cyngor Bwrdeistref Eastmoor", True),
        ("Cyngor Tref Fennick", False),
    ],
)
def test_council_is_known_by_its_name_with_and_without_what_sort_it_is(cast: Cast, printed: str, is_ours: bool) -> None:
    assert cast.council.is_called(printed) is is_ours


@pytest.mark.parametrize(("printed", "is_ours"), [("County Council", True), ("the Town Council", False)])
def test_sort_of_council_alone_names_the_one_that_is_such(printed: str, is_ours: bool) -> None:
    assert Council(name="Eastmoor County Council").is_called(printed) is is_ours


def test_what_is_asked_costs_the_same_queries_for_one_and_for_three(cast: Cast, browser: Client) -> None:
    counts = []
    for number in (1, 2):
        naming(cast, *(f"Board {number}{n}" for n in range(number)))
        for n in range(number):
            keep(cast, read(council=f"Fennick {number}{n} Council"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("imports"))
        counts.append(len(queries))

    assert counts == [counts[0], counts[0]]


def test_page_that_was_saved_asks_nothing(cast: Cast, browser: Client) -> None:
    importing.confirm(keep(cast, read(committee="Ponds Board", council="Fennick Town Council")))

    assert "Asked once" not in text_of(browser.get(address("imports")))
