"""Officers and clerks publish a meeting's minutes, take them back, and record that they were approved."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from councilhub.access import officers, require
from councilhub.http import HubRequest
from meetings.models import Meeting
from meetings.permissions import can_publish_minutes, can_withdraw_approval


def _meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> Meeting:
    meeting = _found(request, council, committee, day)
    require(can_publish_minutes(request.user, meeting))
    return meeting


def _found(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> Meeting:
    return get_object_or_404(Meeting.objects.visible_to(request.user).with_committee().at(council, committee, *day))


@officers
@require_POST
def publish_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    meeting.publish_minutes()
    messages.success(request, "The draft minutes are published: everybody can read them now.")
    return redirect(meeting)


@officers
@require_POST
def withdraw_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    meeting.withdraw_minutes()
    messages.success(request, "The draft minutes are withdrawn: only officers and the committee read them now.")
    return redirect(meeting)


@officers
@require_POST
def approve_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    meeting.approve_minutes()
    messages.success(request, "The minutes are approved and locked. A correction is a new version, with its reason.")
    return redirect(meeting)


@officers
@require_POST
def withdraw_approval(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """Undo a lock that was a mistake, on its day."""
    meeting = _found(request, council, committee, day)
    require(can_withdraw_approval(request.user, meeting))
    meeting.withdraw_approval()
    state = "a published draft" if meeting.minutes_published_at else "a draft that only officers and the committee read"
    messages.success(request, f"The minutes are no longer approved: they are {state} again.")
    return redirect(meeting)
