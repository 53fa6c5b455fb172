"""Officers and clerks say when a committee meets, and when it does not."""

from datetime import date

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from councilhub.access import officers, require
from councilhub.http import HubRequest, hold
from councilhub.in_words import weekday
from meetings.forms import CancelForm, MeetingForm
from meetings.models import Committee, Meeting
from meetings.permissions import can_cancel, can_edit_minutes, can_hold, can_keep_minutes, can_reinstate


def _meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> Meeting:
    return get_object_or_404(Meeting.objects.visible_to(request.user).with_committee().at(council, committee, *day))


@officers
@require_http_methods(["GET", "POST"])
def schedule_meeting(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """A new meeting; a second one of a day gets its suffix."""
    committees = Committee.objects.select_related("council")
    found = get_object_or_404(committees, slug=committee, council__slug=council)
    require(can_keep_minutes(request.user, found))
    before = found.meetings.exclude(status=Meeting.Status.CANCELLED).newest_first().first()
    initial = {"starts": before.starts, "place": before.place} if before else {}
    form = MeetingForm(request.POST or None, instance=Meeting(committee=found), initial=initial)
    if request.method == "POST" and form.is_valid():
        meeting = form.save(commit=False)
        meeting.schedule()
        messages.success(request, f"The meeting on {weekday(meeting.held_on)} is scheduled. Now build its agenda.")
        return redirect(meeting)
    context = {"council": found.council, "committee": found, "form": form, "before": before}
    return render(request, "meetings/schedule_meeting.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """Its date, times, place and kind; a new date gives it a new address."""
    hold(request, Committee.objects.filter(slug=committee, council__slug=council))  # as what schedules does, first
    meeting = _meeting(request, council, committee, day)
    require(can_edit_minutes(request.user, meeting))
    address = meeting.get_absolute_url()
    form = MeetingForm(request.POST or None, instance=meeting)
    if request.method == "POST" and form.is_valid():
        form.save(commit=False).schedule()
        messages.success(request, "The meeting is changed.")
        return redirect(meeting)
    context = {"council": meeting.committee.council, "committee": meeting.committee, "form": form, "address": address}
    return render(request, "meetings/edit_meeting.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
def cancel_meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """It keeps its address, which from now on says why it is not held."""
    meeting = _meeting(request, council, committee, day)
    require(can_cancel(request.user, meeting))
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        meeting.cancel(because=form.cleaned_data["because"])
        messages.success(request, "The meeting is cancelled. Its page stays, and says why.")
        return redirect(meeting)
    context = {"council": meeting.committee.council, "committee": meeting.committee, "meeting": meeting, "form": form}
    return render(request, "meetings/cancel_meeting.html", context, status=422 if form.errors else 200)


@officers
@require_POST
def reinstate_meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    require(can_reinstate(request.user, meeting))
    meeting.reinstate()
    messages.success(request, "The meeting is on again.")
    return redirect(meeting)


@officers
@require_POST
def hold_meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """It took place; its minutes can be published from now on."""
    meeting = _meeting(request, council, committee, day)
    require(can_hold(request.user, meeting))
    meeting.hold()
    messages.success(request, "The meeting is recorded as held. Its minutes can be published once they are ready.")
    return redirect(meeting)
