"""Actions made by hand: standing alone, or of any words of an item."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from actions.models import Action
from meetings.models import Commitment, Paragraph
from tests.actions.found import statuses
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph

ALONE = "/eastmoor-council/people-scrutiny-committee/actions/add/"
WORDS = "The committee thought that the roofs want looking at."
EXPECTED = {"public": 302, "officer": 200, "clerk": 200, "chair": 403, "councillor": 403, "owner": 403}
EXPECTED |= {"stranger": 403, "other_officer": 403}


def make_line(cast: Cast, **meeting: Any) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee, published=True, **meeting)), WORDS)


def of_words(paragraph: Paragraph) -> str:
    return reverse("make_action", args=["eastmoor-council", paragraph.item_id])


def make(client: Client, paragraph: Paragraph, **data: str) -> HttpResponse:
    data = {
        "where": f"paragraph-{paragraph.pk}",
        "quote": "the roofs want looking at",
        "wording": "Look at the roofs",
        **data,
    }
    return client.post(of_words(paragraph), data)  # type: ignore[return-value]


def test_action_that_stands_alone_is_raised_today(cast: Cast, as_member: SignIn) -> None:
    response = as_member(cast.officer).post(ALONE, {"wording": "Survey", "owned_by": f"person-{cast.owning.pk}"})

    action = Action.objects.get()
    assert response["Location"] == action.get_absolute_url()
    assert (action.committee, action.commitment, action.owner) == (cast.committee, None, cast.owning)
    assert (action.raised_on, action.created_by) == (timezone.localdate(), cast.officer)


def test_action_of_words_marks_them_where_they_stand(cast: Cast, as_member: SignIn) -> None:
    paragraph, client = make_line(cast), as_member(cast.clerk)

    response = make(client, paragraph)

    commitment = Commitment.objects.get()
    assert (commitment.paragraph, commitment.quote) == (paragraph, "the roofs want looking at")
    assert (commitment.action.wording, commitment.answer.by) == ("Look at the roofs", cast.clerk)
    assert "<mark>the roofs want looking at</mark>" in client.get(response["Location"]).content.decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"wording": ""}, "Say what is to be done."),
        ({"quote": "words of another page"}, "These words do not stand in that text: write them as they are there."),
        ({"where": "paragraph-999999"}, "Select a valid choice."),
        ({"where": ""}, "Choose the text in which the words stand."),
    ],
)
def test_action_of_words_says_in_a_sentence_what_is_wrong_and_makes_nothing(
    cast: Cast, as_member: SignIn, data: dict[str, str], said: str
) -> None:
    response = make(as_member(cast.officer), make_line(cast), **data)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Commitment.objects.exists()
    assert not Action.objects.exists()


def test_action_without_wording_says_so(cast: Cast, as_member: SignIn) -> None:
    response = as_member(cast.officer).post(ALONE, {"wording": " "})

    assert response.status_code == 422
    assert "Say what is to be done." in response.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("kind", ["alone", "of words"])
def test_actions_are_made_by_those_who_keep_the_minutes(cast: Cast, as_member: SignIn, method: str, kind: str) -> None:
    address = ALONE if kind == "alone" else of_words(make_line(cast))

    found = statuses(cast, as_member, method, address, {"wording": ""})

    sent = {200: 422, 302: 403} if method == "post" else {}
    assert found == {name: sent.get(status, status) for name, status in EXPECTED.items()}


def test_action_of_words_of_an_exempt_item_is_not_there_for_another_council(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_line(cast)
    paragraph.item.is_exempt = True
    paragraph.item.save(update_fields=["is_exempt"])

    assert as_member(cast.other_officer).get(of_words(paragraph)).status_code == 404
