"""What waits for somebody, and what a committee looks at."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from actions.models import Action
from councilhub.in_words import weekday
from meetings.models import Meeting
from tests.actions.found import SECRET, accept, make_found
from tests.factories import (
    Cast,
    SignIn,
    make_action,
    make_commitment,
    make_committee,
    make_item,
    make_meeting,
    make_paragraph,
)

MINE = reverse("my_page")
TRACKER = "/eastmoor-council/people-scrutiny-committee/actions/"


def under(client: Client, heading: str, page: str = MINE) -> list[str]:
    """What is linked under a heading of the page, by its words."""
    tree = html.fromstring(client.get(page).content.decode())
    links = tree.xpath(
        "//section[@aria-labelledby=$id]//tbody//a[@class='what'] | //section[@aria-labelledby=$id]//li/a", id=heading
    )
    return [" ".join(link.text_content().split()) for link in links]


def test_owner_finds_what_is_theirs_to_do(cast: Cast, as_member: SignIn) -> None:
    accept(cast, owner=cast.owning, wording="Mine")
    accept(cast, wording="Another’s")
    make_action(cast.committee, "Done", owner=cast.owning, status="closed", closed_as="done", closed_on="2026-09-01")

    assert under(as_member(cast.owner), "owned") == ["Mine"]


def test_officer_finds_what_waits_for_an_answer_and_leads_to_it(cast: Cast, as_member: SignIn) -> None:
    make_found(cast)
    second = make_found(cast)
    client = as_member(cast.officer)

    page = client.get(MINE).content.decode()

    assert second.item.meeting.nth == 2
    assert f'href="{second.item.meeting.get_absolute_url()}"' in page
    assert len(under(client, "unanswered")) == 2
    assert page.count("1 found") == 2


def test_officer_finds_minutes_to_publish_and_actions_to_close(cast: Cast, as_member: SignIn) -> None:
    make_meeting(cast.committee)
    make_meeting(make_committee(cast.council, "Cabinet"), published=True)
    make_action(cast.committee, "Reported", status="reported")
    client = as_member(cast.clerk)

    assert len(under(client, "unpublished")) == 1
    assert under(client, "reported") == ["Reported"]


def test_chair_finds_what_is_overdue_and_what_is_silent(cast: Cast, as_member: SignIn) -> None:
    today = timezone.localdate()
    make_action(cast.committee, "Late", due_on=today - timedelta(days=1), raised_on=today)
    make_action(cast.committee, "Silent", raised_on=today - timedelta(days=60))
    heard = make_action(cast.committee, "Heard", raised_on=today - timedelta(days=60))
    heard.move("in_progress", by=cast.owner, seen=1)
    make_action(make_committee(cast.council, "Cabinet"), "Elsewhere", due_on=today - timedelta(days=1))
    client = as_member(cast.chair)

    assert (under(client, "late"), under(client, "silent")) == (["Late"], ["Silent"])


def test_councillor_finds_what_they_asked_for(cast: Cast, as_member: SignIn) -> None:
    person = cast.council.people.get(user=cast.councillor)
    make_action(cast.committee, "Asked", asked_by=person)
    make_action(cast.committee, "Another’s")
    client = as_member(cast.councillor)

    assert under(client, "asked") == ["Asked"]
    assert "Asked" in client.get(reverse("asked_actions")).content.decode()


def test_my_page_is_for_those_signed_in_and_says_whom_to_ask(cast: Cast, as_member: SignIn) -> None:
    statuses = {name: as_member(user).get(MINE).status_code for name, user in cast.members.items()}

    assert statuses == {"public": 302, **{name: 200 for name in cast.members if name != "public"}}
    assert "Ask an officer" in as_member(cast.stranger).get(MINE).content.decode()


@pytest.mark.parametrize("name", ["officer", "chair", "owner"])
@pytest.mark.parametrize("page", [MINE, TRACKER])
def test_page_costs_the_same_queries_for_one_action_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_max_num_queries: Callable[..., Any], page: str, name: str
) -> None:
    client, costs = as_member(getattr(cast, name)), []
    long_ago = timezone.localdate() - timedelta(days=60)
    make_meeting(cast.committee, published=True, held_on=long_ago)
    for count in (1, 2):
        for _ in range(count):
            make_found(cast, published=False)
            accept(cast, owner=cast.owning, due_on=long_ago)
            make_action(cast.committee, "Reported", status="reported", owner=cast.owning)
            make_action(cast.committee, status="closed", closed_as="done", closed_on=timezone.localdate())
        with django_assert_max_num_queries(60) as counted:
            assert client.get(page).status_code == 200
        costs.append(len(counted))

    assert costs[0] == costs[1]


def test_tracker_shows_a_committees_open_actions_and_those_closed_since_it_met(cast: Cast, as_member: SignIn) -> None:
    today = timezone.localdate()
    make_meeting(cast.committee, published=True, held_on=today - timedelta(days=10))
    accept(cast, wording="Open")
    for wording, days in (("Closed since", 5), ("Closed before", 15)):
        paragraph = make_paragraph(make_item(Meeting.objects.earliest("held_on")), "She would write.")
        action = accept(cast, make_commitment(paragraph, "She would write"), wording=wording)
        action.move("closed", by=cast.officer, seen=1)
        Action.objects.filter(pk=action.pk).update(closed_on=today - timedelta(days=days))
    make_action(make_committee(cast.council, "Cabinet"), "Elsewhere")
    client = as_member(None)

    assert (under(client, "open", TRACKER), under(client, "closed", TRACKER)) == (["Open"], ["Closed since"])


def test_tracker_names_the_next_meeting_and_never_that_of_today_once_it_is_held(cast: Cast, as_member: SignIn) -> None:
    today = timezone.localdate()
    make_meeting(cast.committee, published=True, held_on=today)
    make_meeting(cast.committee, held_on=today + timedelta(days=7), status="cancelled")
    following = make_meeting(cast.committee, held_on=today + timedelta(days=14), status="scheduled")

    page = html.fromstring(as_member(None).get(TRACKER).content.decode())

    assert page.xpath("//*[@class='head']/p[@class='meta']/a/@href") == [following.get_absolute_url()]


def test_tracker_shows_the_public_nothing_of_an_exempt_item(cast: Cast, as_member: SignIn) -> None:
    accept(cast, make_found(cast, SECRET, is_exempt=True), wording="Sell the depot")

    seen = {
        name: "Sell the depot" in as_member(user).get(TRACKER).content.decode() for name, user in cast.members.items()
    }

    assert [name for name, sees in seen.items() if sees] == ["officer", "clerk", "chair", "councillor"]
    assert as_member(None).get("/eastmoor-council/nowhere/actions/").status_code == 404


def test_member_finds_the_meetings_of_their_committees(cast: Cast, as_member: SignIn) -> None:
    today = timezone.localdate()
    make_meeting(make_committee(cast.council, "Cabinet"), published=True)
    held = make_meeting(cast.committee, held_on=today, published=True)
    coming = make_meeting(cast.committee, held_on=today, nth=2, status="scheduled")

    client = as_member(cast.chair)

    assert under(client, "coming") == [f"People Scrutiny Committee, {weekday(coming.held_on)}"]
    assert under(client, "lately") == [f"People Scrutiny Committee, {weekday(held.held_on)}"]
    assert under(as_member(cast.owner), "coming") == []


def test_officer_finds_all_that_waits_and_how_much_is_folded_away(cast: Cast, as_member: SignIn) -> None:
    for nth in range(1, 10):
        make_meeting(cast.committee, nth=nth)

    page = html.fromstring(as_member(cast.officer).get(MINE).content.decode())

    section = "//section[@aria-labelledby='unpublished']"
    assert page.xpath(f"string({section}//summary)") == "1 more meeting"
    assert len(page.xpath(f"{section}//li")) == 9
