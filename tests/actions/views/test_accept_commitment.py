"""Answering a commitment found: accept it, dismiss it, undo that."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from actions.models import Action, Answer
from meetings.models import Commitment, Team
from tests.actions.found import PROMISE, accept, make_found, statuses
from tests.factories import Cast, SignIn
from tests.swapping import plain, swap

WORDS = ["accept_commitment", "dismiss_commitment", "withdraw_answer"]


def address(word: str, commitment: Commitment) -> str:
    return reverse(word, args=["eastmoor-council", commitment.pk])


def post(client: Client, word: str, commitment: Commitment, *, htmx: bool = False, **data: Any) -> HttpResponse:
    headers = {"HX-Request": "true", "HX-Target": f"note-{commitment.pk}"} if htmx else {}
    data = data or ({"as_found": "1"} if word == "accept_commitment" else {})
    return client.post(address(word, commitment), data, headers=headers)  # type: ignore[return-value]


def test_accept_by_one_key_makes_an_action_of_the_words_as_they_stand(cast: Cast, as_member: SignIn) -> None:
    commitment = make_found(cast)
    Commitment.objects.update(owner_said="the Head of Property", due_on=date(2026, 12, 12))

    response = post(as_member(cast.clerk), "accept_commitment", commitment)

    action = Action.objects.get()
    assert response["Location"] == f"{commitment.item.meeting.get_absolute_url()}#{commitment.anchor}"
    assert (action.wording, action.owner, action.due_on) == (
        "She would survey the roofs",
        cast.owning,
        date(2026, 12, 12),
    )
    assert (action.created_by, action.commitment) == (cast.clerk, commitment)


@pytest.mark.parametrize(
    ("said", "due", "owner", "at_next"),
    [
        ("the property team", "", "team", False),
        ("Ruth Adeyemi", "before the next meeting", "person", True),
        ("somebody", "soon", "", False),
    ],
)
def test_accept_finds_the_owner_and_due_that_were_said(
    cast: Cast, as_member: SignIn, said: str, due: str, owner: str, at_next: bool
) -> None:
    team = Team.objects.create(council=cast.council, name="Property team")
    commitment = make_found(cast)
    Commitment.objects.update(owner_said=said, due_said=due)

    post(as_member(cast.officer), "accept_commitment", commitment)

    action = Action.objects.get()
    assert (action.owner, action.team) == (
        cast.owning if owner == "person" else None,
        team if owner == "team" else None,
    )
    assert action.is_due_next_meeting is at_next


def test_accept_worded_first_takes_what_was_typed(cast: Cast, as_member: SignIn) -> None:
    commitment, client = make_found(cast), as_member(cast.officer)

    form = client.get(address("accept_commitment", commitment)).content.decode()
    post(client, "accept_commitment", commitment, wording="Survey every roof", due_on="2026-12-12")

    assert "She would survey the roofs</textarea>" in form
    assert (Action.objects.get().wording, Action.objects.get().quote) == ("Survey every roof", PROMISE)


def test_accept_without_wording_says_so_and_keeps_the_rest(cast: Cast, as_member: SignIn) -> None:
    response = post(as_member(cast.officer), "accept_commitment", make_found(cast), wording=" ", due_on="2026-12-12")
    page = response.content.decode()

    assert response.status_code == 422
    assert "Say what is to be done." in page
    assert 'value="2026-12-12"' in page
    assert not Answer.objects.exists()


def test_dismissed_commitment_stays_dismissed_until_that_is_undone(cast: Cast, as_member: SignIn) -> None:
    commitment, client = make_found(cast), as_member(cast.officer)

    post(client, "dismiss_commitment", commitment)
    page = client.get(commitment.item.meeting.get_absolute_url()).content.decode()
    assert "Dismissed by Officer" in page
    assert list(Commitment.objects.unanswered()) == []

    post(client, "withdraw_answer", commitment)
    assert list(Commitment.objects.unanswered()) == [commitment]


def test_dismissed_commitment_is_no_word_to_the_public(cast: Cast, as_member: SignIn) -> None:
    commitment = make_found(cast)
    Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)

    page = as_member(None).get(commitment.item.meeting.get_absolute_url()).content.decode()

    assert (PROMISE in page, "Dismissed" in page, "<mark>" in page) == (True, False, False)


@pytest.mark.parametrize("word", WORDS)
def test_commitment_is_answered_by_those_who_keep_the_minutes(cast: Cast, as_member: SignIn, word: str) -> None:
    commitment = make_found(cast)
    if word == "withdraw_answer":
        Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)

    refused = {
        name: status
        for name, status in statuses(cast, as_member, "post", address(word, commitment), {"as_found": "1"}).items()
        if name not in {"officer", "clerk"}
    }

    assert refused == {
        "public": 403,
        "chair": 403,
        "councillor": 403,
        "owner": 403,
        "stranger": 403,
        "other_officer": 403,
    }


@pytest.mark.parametrize("word", WORDS)
def test_commitment_of_a_draft_or_an_exempt_item_is_not_there_for_another_council(
    cast: Cast, as_member: SignIn, word: str
) -> None:
    found = [make_found(cast, published=False), make_found(cast, is_exempt=True)]

    assert [post(as_member(cast.other_officer), word, each).status_code for each in found] == [404, 404]
    assert as_member(cast.officer).post(f"/westmere-council/commitments/{found[0].pk}/accept/").status_code == 404
    assert not Answer.objects.exists()


@pytest.mark.parametrize("word", WORDS[1:])
def test_commitment_is_answered_by_a_post_only(cast: Cast, as_member: SignIn, word: str) -> None:
    assert as_member(cast.officer).get(address(word, make_found(cast))).status_code == 405


@pytest.mark.parametrize("word", WORDS[:2])
@pytest.mark.parametrize("htmx", [False, True])
def test_commitment_that_somebody_answered_first_says_who_did(
    cast: Cast, as_member: SignIn, word: str, htmx: bool
) -> None:
    commitment, client = make_found(cast), as_member(cast.clerk)
    Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)

    response = post(client, word, commitment, htmx=htmx)
    page = response if htmx else client.get(response["Location"])

    assert "Officer has dismissed this already." in page.content.decode()
    assert not Action.objects.exists()


def test_undo_of_an_action_that_has_moved_says_why_not(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast)
    action.move("in_progress", by=cast.owner, seen=1)
    assert action.commitment is not None

    response = post(as_member(cast.officer), "withdraw_answer", action.commitment, htmx=True)

    assert "Its action has been changed or noted on since: close the action instead." in response.content.decode()
    assert Action.objects.get() == action


def test_undo_of_what_is_not_answered_any_more_says_so(cast: Cast, as_member: SignIn) -> None:
    response = post(as_member(cast.officer), "withdraw_answer", make_found(cast), htmx=True)

    assert (response.status_code, "Undone." in response.content.decode()) == (200, True)


@pytest.mark.parametrize("word", WORDS)
def test_commitment_answered_in_the_margin_gives_the_note_as_a_reload_does(
    cast: Cast, as_member: SignIn, word: str
) -> None:
    commitment, client = make_found(cast), as_member(cast.officer)
    meeting = commitment.item.meeting.get_absolute_url()
    if word == "withdraw_answer":
        Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)
    before = client.get(meeting)

    fragment = post(client, word, commitment, htmx=True)

    assert swap(before, fragment, target=f"note-{commitment.pk}") == plain(client.get(meeting))  # type: ignore[arg-type]


@pytest.mark.parametrize("word", WORDS)
def test_commitment_answered_while_minutes_are_taken_leads_back_there(cast: Cast, as_member: SignIn, word: str) -> None:
    commitment, client = make_found(cast, published=False), as_member(cast.officer)
    if word == "withdraw_answer":
        Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)
    taking = commitment.item.meeting.get_taking_url()
    page = client.get(taking).content.decode()

    response = client.post(f"{address(word, commitment)}?taking", {"as_found": "1"})

    assert f'action="{address(word, commitment)}?taking"' in page
    assert response["Location"] == f"{taking}#{commitment.anchor}"


def test_accept_worded_first_while_minutes_are_taken_can_be_left_for_them(cast: Cast, as_member: SignIn) -> None:
    commitment = make_found(cast, published=False)
    place = f"{commitment.item.meeting.get_taking_url()}#{commitment.anchor}"

    page = as_member(cast.officer).get(f"{address('accept_commitment', commitment)}?taking").content.decode()

    assert f'href="{place}">Cancel</a>' in page


def test_accepted_by_mistake_is_undone_from_the_note_while_it_is_fresh(cast: Cast, as_member: SignIn) -> None:
    commitment, client = make_found(cast), as_member(cast.officer)
    there, undo = commitment.item.meeting.get_absolute_url(), f'action="{address("withdraw_answer", commitment)}"'
    seen = [undo in post(client, "accept_commitment", commitment, htmx=True).content.decode()]
    Action.objects.update(created_at=timezone.now() - timedelta(days=2))
    seen.append(undo in client.get(there).content.decode())
    Action.objects.update(created_at=timezone.now(), version=2)
    seen.append(undo in client.get(there).content.decode())

    assert seen == [True, False, False]


@pytest.mark.parametrize(
    ("said", "told", "links"),
    [
        ("Ruth Adeyemi", "The words say: Ruth Adeyemi · no date.", []),
        (
            "TH",
            "The words say: TH (Tom Hay) · no date. Tom Hay is nobody whom the hub knows: add a person.",
            ["/eastmoor-council/people/add/?name=Tom%20Hay"],
        ),
        ("", "", []),
    ],
)
def test_accept_commitment_tells_whom_the_words_name(
    cast: Cast, as_member: SignIn, said: str, told: str, links: list[str]
) -> None:
    commitment = make_found(cast)
    commitment.item.meeting.attendances.create(position=0, name="Cllr Tom Hay", status="present")
    Commitment.objects.update(owner_said=said, due_said="")
    client = as_member(cast.officer)

    page = html.fromstring(client.get(address("accept_commitment", commitment)).content)

    head = page.xpath("//div[@class='head']")[0]
    assert " ".join("".join(head.xpath("p[@class='from']//text()")).split()) == told
    assert head.xpath(".//a/@href") == links
    for link in links:
        assert html.fromstring(client.get(link).content).xpath("//input[@name='name']/@value") == ["Tom Hay"]


def test_an_owner_whom_the_hub_does_not_know_is_told_in_the_words_of_the_minutes(cast: Cast, as_member: SignIn) -> None:
    commitment = make_found(cast)
    Commitment.objects.update(owner_said="the estate")

    note = post(as_member(cast.officer), "accept_commitment", commitment, htmx=True).content.decode()
    page = as_member(cast.officer).get(Action.objects.get().get_absolute_url()).content.decode()

    assert "No owner yet: “the estate”" in note
    assert "Nobody yet; the words say “the estate”" in page
