"""Publishing and withdrawing the minutes of a meeting."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.models import Meeting, Refused
from meetings.revising import revise
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph

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


def test_publishing_is_offered_once_there_is_something_to_publish(cast: Cast, as_member: SignIn) -> None:
    meeting, client = make_meeting(cast.committee), as_member(cast.clerk)
    item = make_item(meeting)

    def is_offered() -> bool:
        return "Publish the draft minutes" in client.get(meeting.get_absolute_url()).content.decode()

    offered = [is_offered()]
    attendance = meeting.attendances.create(position=0, name="Nia Vane")
    offered.append(is_offered())
    attendance.delete()
    make_paragraph(item)
    offered.append(is_offered())

    assert offered == [False, True, True]


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


@pytest.mark.parametrize("was_published", [True, False])
def test_approval_by_mistake_is_taken_back_on_its_day(cast: Cast, as_member: SignIn, was_published: bool) -> None:
    meeting = make_meeting(cast.committee, published=was_published)
    make_item(meeting)
    client = as_member(cast.clerk)
    client.post(address("approve_minutes", meeting))
    assert "Approved by mistake?" in client.get(meeting.get_absolute_url()).content.decode()

    said = client.post(address("withdraw_approval", meeting), follow=True).content.decode()

    assert "The minutes are no longer approved" in said
    now = Meeting.objects.get()
    assert (now.minutes_approved_at, now.minutes_published_at is not None) == (None, was_published)
    assert as_member(None).get(meeting.get_absolute_url()).status_code == (200 if was_published else 404)


def test_approval_of_another_day_stays(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True, minutes_approved_at=timezone.now() - timedelta(days=1))
    client = as_member(cast.officer)

    assert "Approved by mistake?" not in client.get(meeting.get_absolute_url()).content.decode()
    assert client.post(address("withdraw_approval", meeting)).status_code == 403
    with pytest.raises(Refused, match="once the day is over"):
        meeting.withdraw_approval()
    assert Meeting.objects.get().has_approved_minutes


def test_approval_stays_once_something_is_corrected(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee, published=True)), "The chaiir spoke.")
    meeting = paragraph.item.meeting
    meeting.approve_minutes()
    revise(paragraph, text="The chair spoke.", seen=1, reason="A slip.")

    with pytest.raises(Refused, match="have been corrected"):
        meeting.withdraw_approval()
    assert Meeting.objects.get().has_approved_minutes


@pytest.mark.parametrize("name", ["public", "chair", "councillor", "owner", "stranger", "other_officer"])
def test_approval_is_taken_back_only_by_those_who_keep_minutes(cast: Cast, as_member: SignIn, name: str) -> None:
    meeting = make_meeting(cast.committee, published=True)
    meeting.approve_minutes()

    assert as_member(cast.members[name]).post(address("withdraw_approval", meeting)).status_code == 403
    assert "Approved by mistake?" not in as_member(cast.members[name]).get(meeting.get_absolute_url()).content.decode()
    assert Meeting.objects.get().has_approved_minutes
