"""Officers and clerks record what minutes hold beside their paragraphs: who was there, who declared an interest, and
what was resolved.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from councilhub.access import officers, require
from councilhub.http import HubRequest, hold
from meetings import noticing, recording, restoring
from meetings.comparing import resolution_versions
from meetings.forms import AttendanceRows, ResolutionForm, attendance_rows
from meetings.models import AgendaItem, Meeting, Paragraph, Resolution
from meetings.permissions import can_edit_minutes, can_keep_minutes


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def record_attendance(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """Who was there: the committee's seats of that day, those recorded already, and rows for others."""
    hold(request, Meeting.objects.at(council, committee, *day))
    meetings = Meeting.objects.visible_to(request.user).with_committee().prefetch_related("attendances")
    meeting = get_object_or_404(meetings.at(council, committee, *day))
    require(can_edit_minutes(request.user, meeting))
    rows = AttendanceRows(request.POST or None, initial=attendance_rows(meeting, offer=request.method == "GET"))
    if request.method == "POST" and rows.is_valid():
        recording.save_attendances(meeting, [row.cleaned_data for row in rows if row.cleaned_data.get("status")])
        messages.success(request, "The attendance is recorded.")
        return redirect(request.path if "more" in request.POST else meeting.get_taking_url())
    context = {"meeting": meeting, "committee": meeting.committee, "council": meeting.committee.council, "rows": rows}
    return render(request, "meetings/record_attendance.html", context, status=422 if request.method == "POST" else 200)


@officers
@require_POST
def record_notice(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Record what a paragraph tells of interests declared and of who was away, as it was offered beside it."""
    return _answer_notice(request, council, pk, noticing.record, "Recorded.")


@officers
@require_POST
def dismiss_notice(request: HubRequest, council: str, pk: int) -> HttpResponse:
    return _answer_notice(request, council, pk, noticing.leave, "Dismissed.")


@officers
@require_POST
def withdraw_notice(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Undo either: it is as it was, and offered again."""
    return _answer_notice(request, council, pk, noticing.take_back, "Undone.")


def _answer_notice(
    request: HubRequest, council: str, pk: int, answer: Callable[[Paragraph], None], status: str
) -> HttpResponse:
    paragraphs = Paragraph.objects.visible_to(request.user).with_meeting()
    paragraph = get_object_or_404(paragraphs, item__meeting__committee__council__slug=council, pk=pk)
    meeting = paragraph.item.meeting
    require(can_edit_minutes(request.user, meeting))
    answer(paragraph)
    if not request.htmx:
        messages.success(request, status)
        return redirect(f"{meeting.get_taking_url()}#{paragraph.anchor}")
    notice = noticing.notice(paragraph.item, paragraph, list(meeting.attendances.all()))
    context: dict[str, Any] = {"meeting": meeting, "committee": meeting.committee, "council": meeting.committee.council}
    context |= {"notice": notice, "key": paragraph.pk, "status": status, "oob": True}
    return render(request, "meetings/_notice.html#answered", context)


def _resolution(request: HubRequest, council: str, pk: int) -> Resolution:
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting__committee__council__slug=council)
    resolutions = Resolution.objects.select_related("item__meeting__committee__council", "vote")
    return get_object_or_404(resolutions.prefetch_related("clauses").filter(item__in=items), pk=pk)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_resolution(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Verb, words, clauses, proposer and seconder, and how it was voted; of approved minutes a correction."""
    hold(request, Meeting.objects.filter(items__resolutions=pk))
    resolution = _resolution(request, council, pk)
    meeting = resolution.item.meeting
    require(can_keep_minutes(request.user, meeting.committee))
    form = ResolutionForm(request.POST or None, resolution=resolution)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        recording.set_resolution(resolution, form.as_read(), by=request.user, reason=reason)
        messages.success(request, "The resolution is saved.")
        return redirect(_back(resolution))
    context = {**_context(resolution), "form": form, "versions": resolution_versions(resolution)}
    return render(request, "meetings/edit_resolution.html", context, status=422 if form.errors else 200)


def _back(resolution: Resolution) -> str:
    """Where it is edited from: approved minutes are no longer taken."""
    meeting = resolution.item.meeting
    if meeting.has_approved_minutes:
        return resolution.get_absolute_url()
    return f"{meeting.get_taking_url()}#{resolution.anchor}"


def _context(resolution: Resolution) -> dict[str, Any]:
    meeting = resolution.item.meeting
    return {
        "resolution": resolution,
        "meeting": meeting,
        "committee": meeting.committee,
        "council": meeting.committee.council,
        "back": _back(resolution),
    }


@officers
@require_POST
def remove_resolution(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Take a resolution out; the page that follows holds the way back."""
    resolution = _resolution(request, council, pk)
    require(can_edit_minutes(request.user, resolution.item.meeting))
    recording.remove_resolution(resolution)
    return redirect(f"{resolution.item.meeting.get_taking_url()}?resolution={pk}#resolution-{pk}")


@officers
@require_POST
def restore_resolution(request: HubRequest, council: str, pk: int, resolution: int) -> HttpResponse:
    """Undo a removal: the resolution comes back where it was, under its own address."""
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting__committee__council__slug=council)
    item = get_object_or_404(items.select_related("meeting__committee__council"), pk=pk)
    require(can_edit_minutes(request.user, item.meeting))
    restored = restoring.restore_resolution(item, resolution)
    if restored is None:
        messages.error(request, "There is no such resolution to bring back.")
        return redirect(item.meeting.get_taking_url())
    messages.success(request, "The resolution is back.")
    return redirect(f"{item.meeting.get_taking_url()}#{restored.anchor}")
