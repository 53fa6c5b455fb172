"""Publishing and withdrawing the minutes of a meeting."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.models import Meeting
from tests.factories import Cast, SignIn, make_item, make_meeting

WORDS = ["publish_minutes", "withdraw_minutes"]


def address(word: str, meeting: Meeting) -> str:
    return reverse(word, args=["eastmoor-council", "people-scrutiny-committee", meeting.day])


def test_minutes_published_are_read_by_everybody_and_withdrawn_by_nobody_outside(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    make_item(meeting)
    client = as_member(cast.clerk)

    said = client.post(address("publish_minutes", meeting), follow=True).content.decode()
    assert "The draft minutes are published: everybody can read them now." in said
    assert as_member(None).get(meeting.get_absolute_url()).status_code == 200

    said = client.post(address("withdraw_minutes", meeting), follow=True).content.decode()
    assert "The draft minutes are withdrawn: only officers and the committee read them now." in said
    assert as_member(None).get(meeting.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("word", WORDS)
def test_minutes_are_published_by_a_post_only(cast: Cast, as_member: SignIn, word: str) -> None:
    assert as_member(cast.officer).get(address(word, make_meeting(cast.committee))).status_code == 405
    assert Meeting.objects.get().minutes_published_at is None


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(("published", "beyond"), [(False, 404), (True, 403)])
def test_minutes_are_published_by_those_who_keep_them(
    cast: Cast, as_member: SignIn, word: str, published: bool, beyond: int
) -> None:
    meeting = make_meeting(cast.committee, published=published)
    statuses = {name: as_member(user).post(address(word, meeting)).status_code for name, user in cast.members.items()}

    others = dict.fromkeys(("public", "chair", "councillor", "owner", "stranger"), 403)
    kept = word == "publish_minutes" or published
    assert statuses["officer"] == statuses["clerk"] == 302
    assert {name: statuses[name] for name in others} == others
    assert kept or statuses["other_officer"] == beyond
    assert Meeting.objects.get().minutes_published_at is None or word == "publish_minutes"


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "fields", [{"status": "scheduled"}, {"status": "cancelled"}, {"published": True, "minutes_approved_at": True}]
)
def test_minutes_of_what_was_not_held_and_approved_ones_stay_as_they_are(
    cast: Cast, as_member: SignIn, word: str, fields: dict[str, Any]
) -> None:
    if "minutes_approved_at" in fields:
        fields = {**fields, "minutes_approved_at": timezone.now()}
    meeting = make_meeting(cast.committee, **fields)

    assert as_member(cast.officer).post(address(word, meeting)).status_code == 403
    assert Meeting.objects.get().minutes_published_at == meeting.minutes_published_at
