from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from actions.models import Action
from meetings.models import Team
from tests.actions.found import accept, make_found, statuses
from tests.factories import Cast, SignIn


def address(action: Action) -> str:
    return reverse("edit_action", args=["eastmoor-council", action.pk])


def edit(client: Client, action: Action, **data: Any) -> HttpResponse:
    return client.post(address(action), {"wording": "Survey all roofs", "version": 1, **data})  # type: ignore[return-value]


def test_edit_action_saves_wording_owner_and_due(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)

    response = edit(as_member(cast.officer), action, owned_by=f"person-{cast.owning.pk}", due_on="2026-12-12")

    now = Action.objects.get()
    assert (response.status_code, response["Location"]) == (302, action.get_absolute_url())
    assert (now.wording, now.owner, now.due_on, now.version) == ("Survey all roofs", cast.owning, date(2026, 12, 12), 2)


def test_edit_action_gives_it_to_a_team_instead_of_a_person(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, owner=cast.owning)
    team = Team.objects.create(council=cast.council, name="Property")

    edit(as_member(cast.officer), action, owned_by=f"team-{team.pk}", is_due_next_meeting="on")

    now = Action.objects.get()
    assert (now.owner, now.team, now.is_due_next_meeting) == (None, team, True)


@pytest.mark.parametrize("method", ["get", "post"])
def test_edit_action_is_for_those_who_keep_the_minutes(cast: Cast, as_member: SignIn, method: str) -> None:
    expected = {"public": 302, "officer": 200, "clerk": 200, "chair": 403, "councillor": 403, "owner": 403}
    expected |= {"stranger": 403, "other_officer": 403}

    found = statuses(cast, as_member, method, address(accept(cast, owner=cast.owning)), {"version": 1})

    sent = {200: 422, 302: 403} if method == "post" else {}
    assert found == {name: sent.get(status, status) for name, status in expected.items()}


def test_edit_action_of_a_draft_is_not_there_for_another_council(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast, published=False))

    assert as_member(cast.other_officer).get(address(action)).status_code == 404
    assert as_member(cast.officer).get(f"/westmere-council/actions/{action.pk}/edit/").status_code == 404


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"wording": ""}, "Say what is to be done."),
        ({"wording": "  "}, "Say what is to be done."),
        ({"due_on": "31/02/2026"}, "Enter a date, like 12/12/2026."),
        ({"due_on": "12/12/2026", "is_due_next_meeting": "on"}, "Give a date, or the next meeting: not both."),
        ({"owned_by": "person-999999"}, "Select a valid choice."),
        ({"owned_by": "person-x"}, "Select a valid choice."),
        ({"wording": "Cut\x00short"}, "Null characters are not allowed."),
    ],
)
def test_edit_action_says_in_a_sentence_what_is_wrong(
    cast: Cast, as_member: SignIn, data: dict[str, str], said: str
) -> None:
    action = accept(cast, owner=cast.owning)

    response = edit(as_member(cast.officer), action, **data)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert (Action.objects.get().wording, Action.objects.get().owner) == ("Survey the roofs", cast.owning)


def test_edit_action_that_somebody_changed_first_shows_both_and_loses_neither(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)
    edit(as_member(cast.clerk), action, wording="Survey the slates")

    response = edit(as_member(cast.officer), action, wording="Survey the gutters", due_on="2026-12-12")
    page = response.content.decode()

    assert response.status_code == 409
    assert Action.objects.get().wording == "Survey the slates"
    assert "<q>Survey the slates</q>" in page
    assert "Survey the gutters</textarea>" in page
    assert 'value="2026-12-12"' in page
    assert 'name="version" value="2"' in page

    edit(as_member(cast.officer), action, wording="Survey the gutters", version=2)
    assert Action.objects.get().wording == "Survey the gutters"


def test_edit_action_of_a_version_that_never_was_is_stale(cast: Cast, as_member: SignIn) -> None:
    assert edit(as_member(cast.officer), accept(cast), version=10**30).status_code == 409


def test_edit_action_leaves_a_move_made_meanwhile(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)
    Action.objects.get().move("in_progress", by=cast.owner, seen=1)

    assert edit(as_member(cast.officer), action).status_code == 409
    assert Action.objects.get().status == "in_progress"
