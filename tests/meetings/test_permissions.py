from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from meetings import permissions
from meetings.models import Meeting
from tests.factories import Cast, make_committee, make_meeting


def who(cast: Cast, may: Callable[..., bool], thing: object) -> list[str]:
    return [name for name, user in cast.members.items() if may(user or AnonymousUser(), thing)]


def test_record_is_kept_by_officers_of_the_council(cast: Cast) -> None:
    assert who(cast, permissions.can_keep_record, cast.council) == ["officer"]


def test_minutes_are_kept_by_officers_and_the_clerk_of_that_committee(cast: Cast) -> None:
    assert who(cast, permissions.can_keep_minutes, cast.committee) == ["officer", "clerk"]
    assert who(cast, permissions.can_keep_minutes, make_committee(cast.council, "Cabinet")) == ["officer"]


def test_minutes_are_edited_until_they_are_approved(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True)
    assert who(cast, permissions.can_edit_minutes, meeting) == ["officer", "clerk"]

    meeting.minutes_approved_at = timezone.now()
    assert who(cast, permissions.can_edit_minutes, meeting) == []


@pytest.mark.parametrize(("status", "may"), [("held", ["officer", "clerk"]), ("scheduled", []), ("cancelled", [])])
def test_minutes_are_published_of_a_meeting_that_was_held(cast: Cast, status: str, may: list[str]) -> None:
    meeting = make_meeting(cast.committee, status=Meeting.Status(status))

    assert who(cast, permissions.can_publish_minutes, meeting) == may
