"""Several actions of a list moved at once, and that undone."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from actions.models import Action, Progress
from meetings.models import Council
from tests.actions.found import accept
from tests.factories import Cast, SignIn, make_action, make_committee, make_person

LIST = "/eastmoor-council/actions/?show=open&sort=raised"


def move(client: Client, *actions: Action, **data: Any) -> HttpResponse:
    data = {"status": "in_progress", "back": LIST, **data, "actions": [action.pk for action in actions]}
    return client.post(reverse("move_actions", args=["eastmoor-council"]), data)  # type: ignore[return-value]


def undo(client: Client) -> HttpResponse:
    return client.post(reverse("undo_moves", args=["eastmoor-council"]))  # type: ignore[return-value]


def stand() -> list[str]:
    return list(Action.objects.order_by("pk").values_list("status", flat=True))


def test_those_ticked_are_moved_with_the_note_and_the_list_is_where_it_was(cast: Cast, as_member: SignIn) -> None:
    first, second, _ = (make_action(cast.committee) for _ in range(3))
    client = as_member(cast.officer)

    response = move(client, first, second, note="Begun together.")

    assert response["Location"] == LIST
    assert stand() == ["in_progress", "in_progress", "to_do"]
    assert [progress.note for progress in Progress.objects.all()] == ["Begun together."] * 2
    assert "2 moved." in client.get(LIST).content.decode()


def test_those_that_may_not_go_there_stay_and_are_counted(cast: Cast, as_member: SignIn) -> None:
    ready = make_action(cast.committee)
    closed = make_action(cast.committee, status="closed", closed_as="done", closed_on="2026-09-01")
    client = as_member(cast.officer)

    move(client, ready, closed, status="reported")

    assert stand() == ["reported", "closed"]
    assert "1 moved. 1 could not go there and stayed as they were." in client.get(LIST).content.decode()


def test_owner_moves_their_own_and_closes_none(cast: Cast, as_member: SignIn) -> None:
    mine, theirs = accept(cast, owner=cast.owning), accept(cast)
    client = as_member(cast.owner)

    move(client, mine, theirs)
    assert stand() == ["in_progress", "to_do"]

    move(client, mine, status="closed")
    assert stand() == ["in_progress", "to_do"]


def test_a_committee_that_agrees_closures_itself_closes_none_by_a_list(cast: Cast, as_member: SignIn) -> None:
    strict = make_committee(cast.council, "Audit Committee", officers_close_actions=False)
    make_action(cast.committee)
    make_action(strict)
    client = as_member(cast.officer)

    move(client, *Action.objects.order_by("pk"), status="closed")

    assert stand() == ["closed", "to_do"]
    assert "1 moved. 1 could not go there and stayed as they were." in client.get(LIST).content.decode()


@pytest.mark.parametrize("name", ["chair", "councillor", "stranger", "other_officer"])
def test_others_move_nothing(cast: Cast, as_member: SignIn, name: str) -> None:
    action = accept(cast)

    move(as_member(getattr(cast, name)), action)

    assert stand() == ["to_do"]


def test_actions_that_do_not_exist_for_them_are_counted_and_stay(cast: Cast, as_member: SignIn) -> None:
    mine = make_action(cast.committee)
    other = make_action(make_committee(Council.objects.get(name="Westmere Council"), "Cabinet"))
    client = as_member(cast.officer)

    move(client, mine, other)

    assert stand() == ["in_progress", "to_do"]
    assert "1 moved. 1 could not go there and stayed as they were." in client.get(LIST).content.decode()


def test_a_list_that_spans_two_councils_is_moved_and_put_back_as_one(cast: Cast, as_member: SignIn) -> None:
    westmere = Council.objects.get(name="Westmere Council")
    there = make_person(westmere, cast.owner.name, user=cast.owner)
    accept(cast, owner=cast.owning)
    make_action(make_committee(westmere, "Cabinet"), owner=there)
    client = as_member(cast.owner)

    move(client, *Action.objects.order_by("pk"), back="/my/actions/")
    assert stand() == ["in_progress", "in_progress"]
    assert "2 moved." in client.get("/my/actions/").content.decode()

    undo(client)
    assert stand() == ["to_do", "to_do"]


@pytest.mark.parametrize(
    ("data", "said"),
    [({"actions": []}, "Tick the actions to move."), ({"status": "nonsense"}, "Choose one of the statuses offered.")],
)
def test_what_is_asked_for_badly_is_said_in_a_sentence(
    cast: Cast, as_member: SignIn, data: dict[str, Any], said: str
) -> None:
    action, client = make_action(cast.committee), as_member(cast.officer)

    move(client, *([] if "actions" in data else [action]), **{k: v for k, v in data.items() if k != "actions"})

    assert said in client.get(LIST).content.decode()
    assert stand() == ["to_do"]


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", ""])
def test_the_way_back_leads_nowhere_else(cast: Cast, as_member: SignIn, back: str) -> None:
    response = move(as_member(cast.officer), make_action(cast.committee), back=back)

    assert response["Location"] == "/eastmoor-council/actions/"


def test_moves_are_undone_as_a_move_back(cast: Cast, as_member: SignIn) -> None:
    actions = [make_action(cast.committee) for _ in range(2)]
    client = as_member(cast.officer)
    move(client, *actions)

    response = undo(client)

    assert response["Location"] == LIST
    assert stand() == ["to_do", "to_do"]
    assert "2 put back as they were." in client.get(LIST).content.decode()


def test_moves_that_somebody_followed_up_are_not_undone(cast: Cast, as_member: SignIn) -> None:
    action, client = make_action(cast.committee), as_member(cast.officer)
    move(client, action)
    Action.objects.get().move("reported", by=cast.owner, seen=2)

    undo(client)

    assert stand() == ["reported"]
    assert undo(client).status_code == 302


@pytest.mark.parametrize("word", ["move_actions", "undo_moves"])
def test_moves_take_a_post_of_somebody_signed_in(cast: Cast, as_member: SignIn, word: str) -> None:
    address = reverse(word, args=["eastmoor-council"])

    assert as_member(cast.officer).get(address).status_code == 405
    assert as_member(None).post(address).status_code == 403
