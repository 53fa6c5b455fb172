from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html

from actions.models import Action, Progress
from tests.actions.found import SECRET, accept, make_found, statuses
from tests.factories import Cast, SignIn, make_action
from tests.swapping import plain, swap

LIST = "/eastmoor-council/actions/"


def address(action: Action) -> str:
    return reverse("move_action", args=["eastmoor-council", action.pk])


def move(client: Client, action: Action, *, target: str = "", **data: Any) -> HttpResponse:
    data = {"status": "in_progress", "version": 1, **data}
    headers = {"HX-Request": "true", "HX-Target": target} if target else {}
    return client.post(address(action), data, headers=headers)  # type: ignore[return-value]


def test_move_action_saves_the_move_with_its_note(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, owner=cast.owning)
    client = as_member(cast.owner)

    response = move(client, action, note="Four halls are surveyed.", is_public="on")

    assert (response.status_code, response["Location"]) == (302, action.get_absolute_url())
    noted = Progress.objects.get()
    assert (noted.by, noted.note, noted.is_public) == (cast.owner, "Four halls are surveyed.", True)
    assert "Saved: In progress." in client.get(response["Location"]).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_move_action_is_for_its_owner_and_those_who_keep_the_minutes(
    cast: Cast, as_member: SignIn, method: str
) -> None:
    action = accept(cast, owner=cast.owning)
    expected = {"public": 302, "officer": 200, "clerk": 200, "chair": 403, "councillor": 403, "owner": 200}
    expected |= {"stranger": 403, "other_officer": 403}

    found = statuses(cast, as_member, method, address(action), {"version": 1})

    sent = {200: 422, 302: 403} if method == "post" else {}
    assert found == {name: sent.get(status, status) for name, status in expected.items()}
    assert not Progress.objects.exists()


def test_move_action_of_a_draft_is_not_there_for_those_outside(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast, published=False))

    assert {n: s for n, s in statuses(cast, as_member, "get", address(action)).items() if s == 404} == {
        "owner": 404,
        "stranger": 404,
        "other_officer": 404,
    }
    assert as_member(cast.officer).get(f"/westmere-council/actions/{action.pk}/move/").status_code == 404


def test_move_action_of_an_exempt_item_shows_its_owner_no_word_of_the_source(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast, SECRET, is_exempt=True, title="Sale of the depot"), owner=cast.owning)
    client = as_member(cast.owner)

    pages = [client.get(where).content.decode() for where in (address(action), LIST, action.get_absolute_url())]
    pages.append(move(client, action, target=f"action-{action.pk}", note="Done.").content.decode())

    assert [("sell the depot" in page, "Sale of the depot" in page, "Survey the roofs" in page) for page in pages] == [
        (False, False, True)
    ] * 4


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"status": "waiting"}, "Say on whom or what it waits."),
        ({"status": "closed"}, "Choose how it was closed."),
        ({"status": "to_do", "note": ""}, "Choose another status, or write what has happened."),
        ({"note": "Cut\x00short"}, "Null characters are not allowed."),
        ({"waiting_on": "x" * 201, "status": "waiting"}, "Ensure this value has at most 200 characters (it has 201)."),
    ],
)
def test_move_action_says_in_a_sentence_what_is_wrong_and_keeps_what_was_typed(
    cast: Cast, as_member: SignIn, data: dict[str, str], said: str
) -> None:
    action = accept(cast)

    response = move(as_member(cast.officer), action, **{"note": "Words typed.", **data})
    page = response.content.decode()

    assert response.status_code == 422
    assert said in page
    assert f"{data.get('note', 'Words typed.')}</textarea>" in page
    assert Action.objects.get().version == 1


def test_move_action_to_what_its_state_does_not_allow_is_no_choice(cast: Cast, as_member: SignIn) -> None:
    action = make_action(cast.committee, status="reported")

    response = move(as_member(cast.officer), action, status="to_do", note="Back.")

    assert response.status_code == 422
    assert "Select a valid choice. to_do is not one of the available choices." in response.content.decode()


def test_move_action_opens_a_closed_one_with_a_reason_only(cast: Cast, as_member: SignIn) -> None:
    action = make_action(cast.committee, status="closed", closed_as="done", closed_on="2026-09-01")
    client = as_member(cast.officer)

    assert "Say why it is opened again." in move(client, action).content.decode()
    assert move(client, action, note="It leaks again.").status_code == 302
    assert (Action.objects.get().status, Action.objects.get().closed_as) == ("in_progress", "")


def test_move_action_is_closed_by_those_who_keep_the_minutes_and_not_by_its_owner(
    cast: Cast, as_member: SignIn
) -> None:
    action = accept(cast, owner=cast.owning)

    refused = move(as_member(cast.owner), action, status="closed", closed_as="done")
    assert (refused.status_code, Action.objects.get().status) == (422, "to_do")

    move(as_member(cast.clerk), action, status="closed", closed_as="overtaken")
    assert Action.objects.get().status_in_words == "Closed: overtaken by events"


def test_move_action_that_somebody_moved_first_keeps_what_was_typed(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, owner=cast.owning)
    move(as_member(cast.owner), action, note="Mine.")

    response = move(
        as_member(cast.officer), action, status="waiting", waiting_on="the grant", note="Theirs.", is_public="on"
    )
    page = response.content.decode()

    assert response.status_code == 409
    assert "Somebody changed this action while you were writing: it is now “In progress”." in page
    assert "Theirs.</textarea>" in page
    assert 'value="the grant"' in page
    assert '<input type="hidden" name="version" value="2"' in page
    assert [progress.note for progress in Progress.objects.all()] == ["Mine."]


def follow(client: Client, page: HttpResponse, xpath: str, *, target: str, **data: Any) -> HttpResponse:
    """Go where an element of the page says that htmx goes: by POST where there is something to send."""
    [where] = html.fromstring(page.content.decode()).xpath(xpath)
    headers = {"HX-Request": "true", "HX-Target": target}
    if data:
        return client.post(where, data, headers=headers)  # type: ignore[return-value]
    return client.get(where, headers=headers)  # type: ignore[return-value]


@pytest.mark.parametrize("list_of", [LIST, "/my/actions/"])
def test_move_action_inline_gives_the_row_as_a_reload_does(cast: Cast, as_member: SignIn, list_of: str) -> None:
    action = accept(cast, owner=cast.owning)
    accept(cast, wording="Another stays", owner=cast.owning)
    client, target = as_member(cast.owner), f"action-{action.pk}"
    before: HttpResponse = client.get(list_of)  # type: ignore[assignment]

    opened = follow(client, before, f"//a[@id='move-{action.pk}']/@hx-get", target=target)
    cancelled = follow(client, opened, "//a[@data-escape]/@hx-get", target=target)
    data = {"status": "in_progress", "version": 1, "note": "Four halls are surveyed."}
    saved = follow(client, opened, "//form/@hx-post", target=target, **data)

    assert "<textarea" in swap(before, opened, target=target)
    assert swap(before, cancelled, target=target) == plain(before)
    assert swap(before, saved, target=target) == plain(client.get(list_of))  # type: ignore[arg-type]
    assert "Saved: In progress." in saved.content.decode()


def test_move_action_in_the_margin_gives_the_note_as_a_reload_does(cast: Cast, as_member: SignIn) -> None:
    commitment = make_found(cast)
    action = accept(cast, commitment, owner=cast.owning)
    client, target, meeting = (
        as_member(cast.clerk),
        f"note-{commitment.pk}",
        commitment.item.meeting.get_absolute_url(),
    )
    before = client.get(meeting)

    saved = move(client, action, target=target, status="waiting", waiting_on="the surveyor")

    assert swap(before, saved, target=target) == plain(client.get(meeting))  # type: ignore[arg-type]
    assert "Waiting on the surveyor" in saved.content.decode()


def test_move_action_refused_inline_keeps_the_form_open(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)
    target = f"action-{action.pk}"

    response = move(as_member(cast.officer), action, target=target, status="waiting", note="Words typed.")
    page = response.content.decode()

    assert response.status_code == 422
    assert page.startswith(f'<tbody id="{target}">')
    assert "Say on whom or what it waits." in page
    assert "Words typed.</textarea>" in page
