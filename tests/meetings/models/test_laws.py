"""What a council of each sort goes by."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from meetings.exporting import document
from meetings.forms.agendas import ItemForm
from meetings.models import AgendaItem, Council
from meetings.models.laws import LAWS, Sort
from tests.factories import Cast, SignIn, make_item, make_meeting


def of_sort(cast: Cast, sort: str) -> AgendaItem:
    """An exempt item of a planned meeting two days from now."""
    Council.objects.filter(pk=cast.council.pk).update(sort=sort)
    item = make_item(make_meeting(cast.committee), is_exempt=True, exempt_paragraphs=[3])
    return AgendaItem.objects.select_related("meeting__committee__council").get(pk=item.pk)


def test_every_sort_has_its_law() -> None:
    assert set(LAWS) == {"", *Sort.values}


def test_no_number_of_a_category_is_beyond_what_an_item_can_name() -> None:
    assert {max((n for n, _ in law.categories), default=0) for law in LAWS.values()} == {0, 7, 15, 18}


@pytest.mark.parametrize(
    ("sort", "numbers"),
    [
        ("", [*range(1, 8), *range(12, 19)]),
        ("england", list(range(1, 8))),
        ("wales", list(range(12, 19))),
        ("scotland", list(range(1, 16))),
        ("northern ireland", list(range(1, 8))),
        ("parish", []),
        ("community", []),
    ],
)
def test_an_item_may_name_the_paragraphs_of_its_law(cast: Cast, sort: str, numbers: list[int]) -> None:
    item = of_sort(cast, sort)
    item.exempt_paragraphs = []
    form = ItemForm(instance=item)
    field: Any = form.fields.get("exempt_paragraphs")

    assert [number for number, _ in field.choices] == numbers if numbers else field is None
    assert ("urgency" in form.fields) == bool(numbers)


def test_a_paragraph_of_a_page_stays_though_the_law_has_none(cast: Cast) -> None:
    assert ItemForm(instance=of_sort(cast, "parish")).fields["exempt_paragraphs"].choices == [  # type: ignore[attr-defined]
        (3, "3. As its page names it")
    ]


def test_a_parish_closes_an_item_without_a_paragraph(cast: Cast, as_member: SignIn) -> None:
    item = of_sort(cast, "parish")
    AgendaItem.objects.update(exempt_paragraphs=[])
    address = reverse("edit_item", args=[cast.council.slug, item.pk])
    data = {"title": "The Clerk’s hours", "is_exempt": "on", "public_interest": "It is about one person."}

    assert as_member(cast.officer).post(address, data).status_code == 302
    assert AgendaItem.objects.get().public_interest == "It is about one person."


@pytest.mark.parametrize(("sort", "weighed"), [("", True), ("england", True), ("scotland", False), ("parish", True)])
def test_the_public_interest_is_asked_where_the_law_weighs_it(cast: Cast, sort: str, weighed: bool) -> None:
    form = ItemForm({"title": "Land", "is_exempt": "on", "exempt_paragraphs": ["3"]}, instance=of_sort(cast, sort))

    assert ("public_interest" in form.errors) == weighed


@pytest.mark.parametrize(
    ("sort", "days", "section", "late"),
    [
        ("", 5, "Local Government Act 1972, section 100A(6)", "reason for urgency"),
        ("wales", 3, "Local Government Act 1972, section 100A(6)", "reason for urgency"),
        ("parish", 3, "Public Bodies (Admission to Meetings) Act 1960, section 1(4)", "that the summons does not name"),
        ("scotland", 3, "Local Government (Scotland) Act 1973, section 50A(6)", "reason for urgency"),
    ],
)
def test_the_notice_names_the_law_of_its_council(
    cast: Cast, as_member: SignIn, sort: str, days: int, section: str, late: str
) -> None:
    meeting = of_sort(cast, sort).meeting
    type(meeting).objects.update(status="scheduled", held_on="2000-01-01")
    meeting.refresh_from_db()
    page = as_member(cast.officer).get(meeting.get_agenda_url()).content.decode()

    assert [f"The law asks for {days}, not counting" in page, section in page, late in page] == [True] * 3


def test_days_of_a_committee_win_over_the_law(cast: Cast) -> None:
    of_sort(cast, "scotland")
    cast.committee.council.refresh_from_db()
    by_law, cast.committee.notice_days = cast.committee.notice, 7

    assert (by_law, cast.committee.notice) == (3, 7)


@pytest.mark.parametrize(
    ("sort", "restriction", "of_item"),
    [
        (
            "scotland",
            "Holds exempt information (Local Government (Scotland) Act 1973, Schedule 7A): not for publication.",
            "Exempt: paragraph 3 of Schedule 7A",
        ),
        ("parish", "Holds confidential business: not for publication.", "Exempt: paragraph 3 of Schedule 12A"),
    ],
)
def test_papers_name_the_schedule_of_their_council(cast: Cast, sort: str, restriction: str, of_item: str) -> None:
    paper = document.build(of_sort(cast, sort).meeting, seen_by=cast.officer)

    assert (paper.restriction, paper.items[0].restriction) == (restriction, of_item)


def test_meeting_and_privacy_pages_name_the_law_of_their_council(cast: Cast, as_member: SignIn, client: Client) -> None:
    item = of_sort(cast, "scotland")
    page = html.fromstring(as_member(cast.officer).get(item.meeting.get_absolute_url()).content)
    privacy = client.get(reverse("privacy", args=[cast.council.slug])).content.decode()

    assert page.xpath("//span[@class='tag plain waiting']/text()") == ["Exempt: paragraph 3 of Schedule 7A"]
    assert "Local Government (Scotland) Act 1973, section 50C and Schedule 7" in privacy
