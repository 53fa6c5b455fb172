"""The lists of actions, and the page of one."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from actions.models import Action
from meetings.models import Commitment, Council
from meetings.revising import revise
from tests.actions.found import PROMISE, SECRET, accept, make_found
from tests.factories import Cast, SignIn, make_action, make_committee, make_item, make_meeting, make_person

LIST = "/eastmoor-council/actions/"


def listed(client: Any, query: str = "", *, at: str = LIST) -> list[str]:
    """The wordings that the list shows, in its order."""
    response = client.get(f"{at}{query}")
    assert response.status_code == 200
    return [str(a.text) for a in html.fromstring(response.content.decode()).xpath("//tbody//a[@class='what']")]


@pytest.fixture
def some(cast: Cast) -> dict[str, Action]:
    """Four of the officer’s committee, due in the order of their names but raised in the other."""
    today = timezone.localdate()
    rows: dict[str, dict[str, Any]] = {
        "Alder": {"due_on": today - timedelta(days=9), "owner": cast.owning},
        "Birch": {"due_on": today + timedelta(days=1), "status": "waiting", "waiting_on": "the grant"},
        "Cedar": {"due_on": today + timedelta(days=2), "status": "reported"},
        "Damson": {"status": "closed", "closed_as": "done", "closed_on": today},
        "Elder": {},
    }
    return {
        name: make_action(cast.committee, name, raised_on=date(2026, 9, 30 - n), **fields)
        for n, (name, fields) in enumerate(rows.items())
    }


def test_actions_show_what_is_open_soonest_due_first(cast: Cast, as_member: SignIn, some: dict[str, Action]) -> None:
    assert listed(as_member(cast.officer)) == ["Alder", "Birch", "Cedar", "Elder"]


@pytest.mark.parametrize(
    ("tab", "shown"),
    [
        ("overdue", ["Alder"]),
        ("waiting", ["Birch"]),
        ("reported", ["Cedar"]),
        ("closed", ["Damson"]),
        ("nonsense", ["Alder", "Birch", "Cedar", "Elder"]),
    ],
)
def test_actions_under_a_tab(
    cast: Cast, as_member: SignIn, some: dict[str, Action], tab: str, shown: list[str]
) -> None:
    assert listed(as_member(cast.officer), f"?show={tab}") == shown


def test_actions_tabs_lead_to_what_they_count(cast: Cast, as_member: SignIn, some: dict[str, Action]) -> None:
    client = as_member(cast.officer)
    tree = html.fromstring(client.get(f"{LIST}?q=e&show=open").content.decode())

    counted = {a.get("href"): int(a.xpath("string(span)")) for a in tree.xpath("//ul[@class='tabs']//a")}

    assert len(counted) == 5
    assert {href: len(listed(client, href)) for href in counted} == counted


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?sort=due", ["Alder", "Birch", "Cedar", "Elder"]),
        ("?sort=raised", ["Elder", "Cedar", "Birch", "Alder"]),
        ("?sort=-raised", ["Alder", "Birch", "Cedar", "Elder"]),
        ("?sort=nonsense", ["Alder", "Birch", "Cedar", "Elder"]),
    ],
)
def test_actions_are_sorted(
    cast: Cast, as_member: SignIn, some: dict[str, Action], query: str, shown: list[str]
) -> None:
    assert listed(as_member(cast.officer), query) == shown


def test_actions_sorted_by_owner_tell_the_public_nothing_of_officers_names(cast: Cast, as_member: SignIn) -> None:
    for name, post in (("Ada Zest", "Planner"), ("Zoe Ames", "Archivist")):
        accept(cast, owner=make_person(cast.council, name, role=post), wording=post)

    assert listed(as_member(None), "?sort=owner") == ["Archivist", "Planner"]
    assert listed(as_member(cast.officer), "?sort=owner") == ["Planner", "Archivist"]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?q=ALD", ["Alder"]),
        ("?q=e d r", ["Alder", "Cedar", "Elder"]),
        ("?q=nothing", []),
        ("?since=2026-09-29", ["Alder", "Birch"]),
        ("?committee=people-scrutiny-committee&q=birch", ["Birch"]),
        ("?committee=cabinet", ["Fir"]),
    ],
)
def test_actions_are_found_by_filters(
    cast: Cast, as_member: SignIn, some: dict[str, Action], query: str, shown: list[str]
) -> None:
    make_action(make_committee(cast.council, "Cabinet"), "Fir", raised_on=date(2026, 1, 1))

    assert listed(as_member(cast.officer), query) == shown


def test_actions_are_found_by_owner(cast: Cast, as_member: SignIn, some: dict[str, Action]) -> None:
    assert listed(as_member(cast.officer), f"?owner={cast.owning.pk}") == ["Alder"]


def test_actions_offer_owners_only_of_what_their_reader_sees(cast: Cast, as_member: SignIn) -> None:
    names = ["Of What Is Open", "Of What Is Exempt", "Of A Draft", "Of Nothing"]
    open_one, exempt, draft, _ = (make_person(cast.council, name, kind="councillor") for name in names)
    accept(cast, owner=open_one)
    accept(cast, make_found(cast, SECRET, is_exempt=True), owner=exempt)
    accept(cast, make_found(cast, published=False), owner=draft)

    offered = {}
    for member, user in (("public", None), ("owner", cast.owner), ("officer", cast.officer)):
        tree = html.fromstring(as_member(user).get(LIST).content.decode())
        offered[member] = [option.text for option in tree.xpath("//select[@name='owner']/option[@value!='']")]

    assert offered["public"] == offered["owner"] == ["Councillor Of What Is Open"]
    assert sorted(offered["officer"]) == sorted(f"Councillor {name}" for name in names[:3])


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?since=31/02/2026", 422),
        ("?since=%00", 422),
        ("?committee=%00", 422),
        ("?committee=' OR 1=1", 422),
        ("?owner=x", 422),
        ("?owner=99999999999999999999999", 422),
        ("?page=-1", 200),
        ("?page=x", 200),
        ("?q=%00", 422),
        ("?q=" + "x" * 10_000, 422),
        ("?q=%25_\\", 200),
    ],
)
def test_actions_asked_for_badly_are_a_page_that_says_so(
    cast: Cast, as_member: SignIn, query: str, status: int
) -> None:
    make_action(cast.committee, "Alder")

    response = as_member(cast.officer).get(f"{LIST}{query}")

    assert (response.status_code, "There is a problem" in response.content.decode()) == (status, status == 422)


def test_actions_offer_ticks_only_to_whoever_may_move_some(cast: Cast, as_member: SignIn) -> None:
    accept(cast, owner=cast.owning)

    ticks = {}
    for member, user in cast.members.items():
        tree = html.fromstring(as_member(user).get(LIST).content.decode())
        ticks[member] = (len(tree.xpath("//td/input[@type='checkbox']")), len(tree.xpath("//form[@id='bulk']")))

    movers = dict.fromkeys(("officer", "clerk", "owner"), (1, 1))
    assert ticks == dict.fromkeys(cast.members, (0, 0)) | movers


def test_actions_come_in_pages_of_fifty(cast: Cast, as_member: SignIn) -> None:
    for n in range(51):
        make_action(cast.committee, f"Action {n:02}", raised_on=date(2026, 1, 1) + timedelta(days=n))
    client = as_member(cast.officer)

    assert listed(client, "?sort=raised") == [f"Action {n:02}" for n in range(50)]
    assert listed(client, "?sort=raised&page=2") == ["Action 50"]
    assert listed(client, "?sort=raised&page=99") == ["Action 50"]


def test_actions_of_another_council_are_not_in_the_list(cast: Cast, as_member: SignIn) -> None:
    accept(cast)

    assert listed(as_member(cast.officer), at="/westmere-council/actions/") == []
    assert as_member(None).get("/nowhere-council/actions/").status_code == 404


def test_actions_cost_the_same_queries_for_one_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., Any]
) -> None:
    client = as_member(cast.owner)
    for count in (1, 2):
        for _ in range(count):
            accept(cast, owner=cast.owning).move("in_progress", by=cast.owner, seen=1, note="Begun.")
        with django_assert_num_queries(12):
            client.get(LIST)
    assert len(listed(client)) == 3


def test_action_page_shows_the_words_it_comes_from_and_what_has_happened(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, owner=cast.owning)
    action.move("waiting", by=cast.owner, seen=1, note="Internal words.", waiting_on="the grant")
    action.move("waiting", by=cast.owner, seen=2, note="Public words.", waiting_on="the grant", is_public=True)

    public, councillor = (
        as_member(user).get(action.get_absolute_url()).content.decode() for user in (None, cast.councillor)
    )

    assert "<q>she would survey the roofs</q>" in public
    assert ("Internal words." in public, "Public words." in public, "Owner</span>" in public) == (False, True, False)
    assert ("Internal words." in councillor, "Public words." in councillor) == (True, True)
    assert "Waiting on the grant" in public


def test_action_page_of_an_exempt_item_keeps_its_source_from_the_owner(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast, SECRET, is_exempt=True, title="Depot"), owner=cast.owning)
    seen = {name: as_member(user).get(action.get_absolute_url()).status_code for name, user in cast.members.items()}

    assert seen == {
        "public": 404,
        "officer": 200,
        "clerk": 200,
        "chair": 200,
        "councillor": 200,
        "owner": 200,
        "stranger": 404,
        "other_officer": 404,
    }
    assert "sell the depot" not in as_member(cast.owner).get(action.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("is_published", "is_exempt"), [(True, False), (False, False), (True, True)])
def test_action_page_names_the_minute_of_its_closure_only_to_whoever_may_read_it(
    cast: Cast, as_member: SignIn, is_published: bool, is_exempt: bool
) -> None:
    meeting = make_meeting(
        cast.committee, held_on=date(2025, 3, 14), published=is_published, agenda_published_at=timezone.now()
    )
    agreed_at = make_item(meeting, minute_number="207 of 2024/25", is_exempt=is_exempt)
    action = accept(cast, owner=cast.owning)
    action.move("closed", by=cast.officer, seen=1, closed_at_item=agreed_at)

    pages = [as_member(u).get(action.get_absolute_url()).content.decode() for u in (None, cast.owner, cast.officer)]

    is_open = is_published and not is_exempt
    assert [("207 of 2024/25" in page, "14 March 2025" in page) for page in pages] == [(is_open,) * 2] * 2 + [
        (True, True)
    ]


def test_words_edited_out_of_the_minutes_are_shown_to_those_who_keep_them_alone(cast: Cast, as_member: SignIn) -> None:
    """A draft is put right before it is published: what was taken out of it never was open to anybody."""
    found = make_found(cast, published=False)
    action = accept(cast, found, owner=cast.owning)
    paragraph = found.paragraph
    assert paragraph is not None
    revise(paragraph, text="Ruth Adeyemi said that she would.", seen=1)
    found.item.meeting.publish_minutes()
    addresses = (action.get_absolute_url(), LIST, f"{LIST}?q=roofs", f"{LIST}export.csv")

    clients = {name: as_member(user) for name, user in cast.members.items()}
    pages = {
        name: [PROMISE in client.get(address).content.decode() for address in addresses]
        for name, client in clients.items()
    }

    keepers = {name: pages.pop(name) for name in ("officer", "clerk")}
    assert keepers == {name: [True, True, True, True] for name in keepers}
    assert pages == {name: [False, False, False, False] for name in pages}
    said = "These words have since been edited out of the minutes."
    assert all(said in client.get(action.get_absolute_url()).content.decode() for client in clients.values())


def test_no_list_is_searched_by_words_that_were_edited_out_of_the_minutes(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast), wording="See to it")

    assert listed(as_member(None), "?q=roofs") == ["See to it"]
    Commitment.objects.filter(action=action).update(is_gone=True)
    assert listed(as_member(None), "?q=roofs") == []


def test_my_actions_are_mine_and_those_of_all_my_councils_lead_where_they_belong(cast: Cast, as_member: SignIn) -> None:
    other = Council.objects.get(name="Westmere Council")
    elsewhere = make_person(other, "Ruth Adeyemi", user=cast.owner)
    mine = accept(cast, owner=cast.owning, wording="Mine")
    theirs = make_action(make_committee(other, "Cabinet"), "Elsewhere", owner=elsewhere)
    accept(cast, wording="Nobody’s")
    client = as_member(cast.owner)

    assert sorted(listed(client, at=reverse("my_actions"))) == ["Elsewhere", "Mine"]
    page = client.get(reverse("my_actions")).content.decode()
    for action, slug in ((mine, "eastmoor-council"), (theirs, "westmere-council")):
        assert f'href="/{slug}/actions/{action.pk}/move/"' in page
        assert client.get(f"/{slug}/actions/{action.pk}/move/").status_code == 200


def test_my_actions_without_a_person_says_whom_to_ask(cast: Cast, as_member: SignIn) -> None:
    page = as_member(cast.stranger).get(reverse("my_actions")).content.decode()

    assert "Ask an officer of your council." in page
    assert as_member(None).get(reverse("my_actions")).status_code == 302


def test_list_without_an_open_action_says_so(cast: Cast, as_member: SignIn) -> None:
    page = as_member(cast.officer).get(LIST).content.decode()

    assert '<p class="meta">None is open.</p>' in page
