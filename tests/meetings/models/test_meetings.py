from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, models
from django.utils import timezone

from councilhub.models import User
from meetings.models import Meeting, Refused
from tests.factories import Cast, make_committee, make_meeting, make_person, make_seat

INSIDE = ["officer", "clerk", "chair", "councillor"]
EVERYBODY = ["public", "officer", "clerk", "chair", "councillor", "owner", "stranger", "other_officer"]


def who_sees(cast: Cast, thing: models.Model) -> list[str]:
    rows: Any = type(thing)._default_manager
    return [
        name
        for name, user in cast.members.items()
        if rows.visible_to(user or AnonymousUser()).filter(pk=thing.pk).exists()
    ]


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"nth": 0}, "meeting_nth_from_one"),
        ({"status": "scheduled", "minutes_approved_at": timezone.now()}, "meeting_approved_was_held"),
        ({"status": "cancelled", "minutes_published_at": timezone.now()}, "meeting_minutes_of_held"),
    ],
)
def test_meeting_holds_together_in_the_database(cast: Cast, fields: dict[str, Any], constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        make_meeting(cast.committee, **fields)


def test_meeting_has_an_address_of_its_own(cast: Cast) -> None:
    first = make_meeting(cast.committee, held_on=date(2026, 11, 3))
    second = make_meeting(cast.committee, held_on=date(2026, 11, 3), nth=2)

    assert first.get_absolute_url() == "/eastmoor-council/people-scrutiny-committee/2026-11-03/"
    assert second.get_absolute_url() == "/eastmoor-council/people-scrutiny-committee/2026-11-03-2/"
    with pytest.raises(IntegrityError, match="meeting_address_unique"):
        make_meeting(cast.committee, held_on=date(2026, 11, 3), nth=2)


def test_meeting_unpublished_exists_for_those_inside(cast: Cast) -> None:
    assert who_sees(cast, make_meeting(cast.committee)) == INSIDE


@pytest.mark.parametrize("part", ["agenda_published_at", "minutes_published_at"])
def test_meeting_exists_for_everybody_once_a_part_is_published(cast: Cast, part: str) -> None:
    fields: dict[str, Any] = {part: timezone.now()}

    assert who_sees(cast, make_meeting(cast.committee, **fields)) == EVERYBODY


def test_meeting_of_another_committee_exists_for_officers_of_the_council(cast: Cast) -> None:
    assert who_sees(cast, make_meeting(make_committee(cast.council, "Cabinet"))) == ["officer"]


@pytest.mark.parametrize(
    ("starts", "ends", "role", "sees"),
    [
        (-30, None, "member", True),  # a seat then and today
        (-30, -10, "member", False),  # then, not today
        (-10, None, "member", False),  # today, not then
        (-21, 0, "member", True),  # from that day to this
        (-10, None, "chair", True),  # who chairs today sees what came before
        (-30, -10, "chair", False),
        (-10, None, "clerk", True),
        (-30, None, "co-opted", True),
    ],
)
def test_meeting_is_seen_by_seats_held_that_day_and_today(
    cast: Cast, starts: int, ends: int | None, role: str, sees: bool
) -> None:
    today = timezone.localdate()
    meeting = make_meeting(cast.committee, held_on=today - timedelta(days=21))
    ends_on = None if ends is None else today + timedelta(days=ends)
    person = make_person(cast.council, "Stranger", user=cast.stranger)
    make_seat(cast.committee, person, role=role, starts_on=today + timedelta(days=starts), ends_on=ends_on)

    assert ("stranger" in who_sees(cast, meeting)) is sees


def test_meeting_is_seen_by_whoever_left_and_came_back(cast: Cast) -> None:
    today = timezone.localdate()
    meeting = make_meeting(cast.committee, held_on=today - timedelta(days=21))
    person = make_person(cast.council, "Stranger", user=cast.stranger)
    make_seat(cast.committee, person, starts_on=date(2020, 1, 1), ends_on=today - timedelta(days=20))
    make_seat(cast.committee, person, starts_on=today)

    assert "stranger" in who_sees(cast, meeting)


def test_meeting_seen_by_a_seat_on_another_committee_stays_unseen(cast: Cast) -> None:
    meeting = make_meeting(make_committee(cast.council, "Cabinet"))
    person = make_person(cast.council, "Stranger", user=cast.stranger)
    make_seat(make_committee(cast.council, "Planning Committee"), person, role="chair")

    assert who_sees(cast, meeting) == ["officer"]


def test_minutes_are_published_and_withdrawn(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)

    meeting.publish_minutes()
    assert who_sees(cast, meeting) == EVERYBODY
    meeting.withdraw_minutes()
    assert who_sees(cast, meeting) == INSIDE


def test_minutes_once_approved_are_not_withdrawn(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True, minutes_approved_at=timezone.now())

    with pytest.raises(Refused, match="Approved minutes cannot be withdrawn"):
        meeting.withdraw_minutes()
    assert Meeting.objects.get().minutes_published_at == meeting.minutes_published_at


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Meeting.approve_minutes, Meeting.withdraw_minutes),
        (Meeting.publish_minutes, Meeting.withdraw_agenda),
    ],
)
def test_what_was_published_meanwhile_is_not_withdrawn(
    cast: Cast, first: Callable[[Meeting], None], second: Callable[[Meeting], None]
) -> None:
    make_meeting(cast.committee, published=True, minutes_published_at=None)
    one, other = Meeting.objects.get(), Meeting.objects.get()

    first(one)
    with pytest.raises(Refused):
        second(other)

    stands = Meeting.objects.get()
    assert (stands.agenda_published_at is None, stands.minutes_published_at is None) == (False, False)


def test_a_meeting_held_meanwhile_is_not_cancelled(cast: Cast) -> None:
    make_meeting(cast.committee, status="scheduled")
    one, other = Meeting.objects.get(), Meeting.objects.get()

    one.hold()
    with pytest.raises(Refused, match="that is held does not become cancelled"):
        other.cancel(because="Snow.")

    assert Meeting.objects.get().status == "held"


def test_a_meeting_whose_minutes_are_approved_meanwhile_keeps_its_day(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    other = Meeting.objects.get()

    Meeting.objects.get().approve_minutes()
    other.held_on += timedelta(days=1)
    with pytest.raises(Refused, match="approved"):
        other.schedule()

    assert Meeting.objects.get().held_on == meeting.held_on


def test_published_twice_keeps_the_first_moment(cast: Cast) -> None:
    make_meeting(cast.committee)
    for verb in (Meeting.publish_agenda, Meeting.publish_minutes, Meeting.approve_minutes):
        one, other = Meeting.objects.get(), Meeting.objects.get()
        verb(one)
        before = Meeting.objects.values().get()
        verb(other)
        assert Meeting.objects.values().get() == before


def test_newest_first_puts_the_later_meeting_of_a_day_before(cast: Cast) -> None:
    day = date(2026, 11, 3)
    make_meeting(cast.committee, held_on=day)
    make_meeting(cast.committee, held_on=day, nth=2)
    make_meeting(cast.committee, held_on=date(2026, 11, 4))

    assert [meeting.day for meeting in Meeting.objects.newest_first()] == [
        "2026-11-04",
        "2026-11-03-2",
        "2026-11-03",
    ]


def test_user_without_a_key_sees_what_the_public_sees(cast: Cast) -> None:
    make_meeting(cast.committee)

    assert list(Meeting.objects.visible_to(AnonymousUser())) == []
    assert list(Meeting.objects.visible_to(User.objects.get(pk=cast.stranger.pk))) == []
