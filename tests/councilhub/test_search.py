import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from tests.factories import (
    Cast,
    SignIn,
    make_action,
    make_commitment,
    make_committee,
    make_council,
    make_item,
    make_meeting,
    make_paragraph,
    make_resolution,
)


def make_said(cast: Cast, text: str = "The roof of the hall leaks.") -> Any:
    return make_paragraph(make_item(make_meeting(cast.committee, published=True), "Halls"), text)


def make_of_each_kind(cast: Cast, day: date, **state: Any) -> None:
    """A meeting's item, paragraph, decision and action, each with a roof."""
    meeting = make_meeting(cast.committee, held_on=day, published=True)
    item = make_item(meeting, "Halls", purpose="To see the roof.", minute_number=str(day.day))
    paragraph = make_paragraph(item, "The roof leaks.")
    make_resolution(item, "the roof be mended")
    closed = {"closed_on": day, "closed_at_item": item} if "closed_as" in state else {}
    promise = make_commitment(paragraph, "The roof leaks.")
    make_action(cast.committee, "Mend the roof", commitment=promise, raised_on=day, **state, **closed)


def test_search_marks_the_words_and_leads_to_the_paragraph(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_said(cast, "Roof & slates: 5 < 6.")

    page = as_member(None).get(reverse("search"), {"q": "roof"}).content.decode()

    assert f'href="{paragraph.get_absolute_url()}"' in page
    assert "<mark>Roof</mark> &amp; slates: 5 &lt; 6." in page
    assert "<title>roof – Search – Council Hub</title>" in page


def test_search_shows_where_each_kind_stands_in_the_same_queries_for_one_and_for_many(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Any
) -> None:
    pages = []
    states: tuple[dict[str, str], ...] = (
        {},
        {"status": "waiting", "waiting_on": "slates"},
        {"status": "closed", "closed_as": "done"},
    )
    for day, state in enumerate(states, 1):
        make_of_each_kind(cast, date(2026, 1, day), **state)
        with django_assert_num_queries(3):
            pages.append(as_member(None).get(reverse("search"), {"q": "roof"}).content.decode())

    where = "People Scrutiny Committee, {} January 2026 · Eastmoor Council"
    assert (
        re.findall(r'<span class="from">(.+?)</span>', pages[2])
        == [
            f"{kind.format(day)} · {where.format(day)}"
            for day in (3, 2, 1)
            for kind in ("Action", "Decision", "Agenda item", "Minute {}")
        ][:10]
    )
    assert re.findall(r'<span class="tag \w+">(.+?)</span>', pages[2]) == ["Closed: done", "Waiting on slates", "To do"]


def test_search_before_anything_is_looked_for_is_a_form(cast: Cast, as_member: SignIn) -> None:
    response = as_member(None).get(reverse("search"))

    assert response.status_code == 200
    assert "Nothing was found" not in response.content.decode()


def test_search_council_keeps_to_its_council(cast: Cast, as_member: SignIn) -> None:
    make_said(cast)
    other = make_council("Northfell Council")

    pages = {
        of.slug: as_member(None).get(reverse("search_council", args=[of.slug]), {"q": "roof"}).content.decode()
        for of in (cast.council, other)
    }

    assert {slug: "<mark>roof</mark>" in page for slug, page in pages.items()} == {
        "eastmoor-council": True,
        "northfell-council": False,
    }
    assert "Nothing was found" in pages["northfell-council"]


def test_search_says_beside_each_committee_how_many_there_are(cast: Cast, as_member: SignIn) -> None:
    make_committee(cast.council, "Cabinet")
    make_said(cast)

    page = as_member(None).get(reverse("search_council", args=[cast.council.slug]), {"q": "roof"}).content.decode()

    assert '<option value="cabinet">Cabinet (0)</option>' in page
    assert '<option value="people-scrutiny-committee">People Scrutiny Committee (1)</option>' in page


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"q": ""}, "Enter the words to look for."),
        ({"q": " "}, "Enter the words to look for."),
        ({"q": "x" * 10_000}, "Look for fewer words: 200 letters and spaces are the most."),
        ({"q": "roof\x00"}, "Null characters are not allowed."),
        ({"q": "roof", "since": "2026-02-30"}, "Enter a date, like 12/12/2026."),
        (
            {"q": "roof", "council": "nowhere"},
            "Select a valid choice. nowhere is not one of the available choices.",
        ),
    ],
)
def test_search_says_in_a_sentence_what_is_wrong(
    cast: Cast, as_member: SignIn, asked: dict[str, str], sentence: str
) -> None:
    response = as_member(None).get(reverse("search"), asked)

    assert (response.status_code, response.content.decode().count(sentence)) == (422, 2)


@pytest.mark.parametrize("page", ["0", "-1", "99999999999", "9" * 5000, "x", "²", ""])
def test_search_of_a_page_that_is_not_there_gives_one_that_is(cast: Cast, as_member: SignIn, page: str) -> None:
    make_said(cast)

    response = as_member(None).get(reverse("search"), {"q": "roof", "page": page, "kind": "votes"})

    assert response.content.decode().count("<mark>roof</mark>") == 1


def test_search_says_in_a_sentence_that_there_are_more_than_it_counts(
    cast: Cast, as_member: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("councilhub.views.MOST", 1)
    paragraph = make_said(cast)
    make_paragraph(paragraph.item, "The roof of the porch leaks.")

    page = as_member(None).get(reverse("search"), {"q": "roof"}).content.decode()

    assert '<p class="shown">More than 1 found, newest first.' in " ".join(page.split())
