"""The pages of a council and of a committee, and the council's colour."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from meetings.models import Council, Meeting
from tests.factories import Cast, SignIn, make_committee, make_meeting, make_person, make_seat

PAGES = ["/eastmoor-council/", "/eastmoor-council/people-scrutiny-committee/"]


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_what_is_published_and_to_those_inside_also_drafts(cast: Cast, as_member: SignIn, page: str) -> None:
    today = timezone.localdate()
    published = make_meeting(cast.committee, published=True)
    draft = make_meeting(cast.committee, held_on=today - timedelta(days=7))
    coming = make_meeting(
        cast.committee,
        held_on=today + timedelta(days=7),
        status=Meeting.Status.SCHEDULED,
        agenda_published_at=timezone.now(),
    )

    seen = {
        name: [m.get_absolute_url() in as_member(user).get(page).content.decode() for m in (published, draft, coming)]
        for name, user in cast.members.items()
    }

    inside = ("officer", "clerk", "chair", "councillor")
    assert seen == {name: [True, name in inside, True] for name in cast.members}


def test_council_page_leaves_other_councils_out(cast: Cast, as_member: SignIn) -> None:
    other = make_meeting(make_committee(Council.objects.get(name="Westmere Council"), "Cabinet"), published=True)

    page = as_member(None).get(PAGES[0]).content.decode()

    assert other.get_absolute_url() not in page
    assert cast.committee.get_absolute_url() in page


def test_committee_page_names_those_who_sit_today(cast: Cast, as_member: SignIn) -> None:
    left = make_person(cast.council, "Peter Left", kind="councillor")
    make_seat(cast.committee, left, ends_on=timezone.localdate() - timedelta(days=1))

    page = as_member(None).get(PAGES[1]).content.decode()

    assert ("Councillor Chair" in page, "Councillor Peter Left" in page) == (True, False)


@pytest.mark.parametrize(
    "page", ["/nowhere/", "/eastmoor-council/nowhere/", "/westmere-council/people-scrutiny-committee/"]
)
def test_page_of_what_is_not_there_is_not_found(cast: Cast, as_member: SignIn, page: str) -> None:
    assert as_member(cast.officer).get(page).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_page_costs_the_same_queries_for_one_meeting_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_max_num_queries: Callable[..., Any], page: str
) -> None:
    client, costs = as_member(cast.officer), []
    for days in ([1], [2, 3]):
        for day in days:
            make_meeting(cast.committee, held_on=timezone.localdate() - timedelta(days=day), published=True)
            make_seat(cast.committee, make_person(cast.council, f"Member {day}", kind="councillor"))
        with django_assert_max_num_queries(20) as counted:
            client.get(page)
        costs.append(len(counted))

    assert costs[0] == costs[1]


def test_colours_are_the_councils_and_kept_by_browsers(cast: Cast, as_member: SignIn) -> None:
    Council.objects.filter(pk=cast.council.pk).update(colour="#123abc")

    response = as_member(None).get(reverse("colours", args=["eastmoor-council"]))

    assert (response["Content-Type"], response["Cache-Control"]) == ("text/css; charset=utf-8", "public, max-age=3600")
    assert response.content == b":root { --accent: #123abc }\n"


@pytest.mark.parametrize("page", ["/", *PAGES])
def test_page_has_a_meeting_of_today_come_until_it_is_recorded_as_held(
    cast: Cast, as_member: SignIn, page: str
) -> None:
    meeting = make_meeting(cast.committee, held_on=timezone.localdate(), status="scheduled")
    address = f"{meeting.day}/"
    client = as_member(None)

    def coming() -> bool:
        tree = html.fromstring(client.get(page).content.decode())
        return any(address in link for link in tree.xpath("//section[@aria-labelledby='next']//li/a/@href"))

    before = coming()
    Meeting.objects.update(status="held", agenda_published_at=timezone.now())

    assert (before, coming()) == (True, False)
