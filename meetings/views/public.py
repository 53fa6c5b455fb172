"""What everybody reads; councillors and officers read it at the same address, and more of it."""

from datetime import date
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from councilhub.access import everyone
from councilhub.http import HubRequest, note, revalidated
from councilhub.models import AuditEntry, User
from meetings.excluding import unmarked
from meetings.exporting.plain import legible
from meetings.laying_out import Shows, lay_out
from meetings.models import AgendaItem, Committee, Correction, Council, Document, Meeting, Resolution
from meetings.models.meetings import MeetingQuerySet
from meetings.permissions import (
    can_administer,
    can_keep_minutes,
    can_keep_record,
    can_know_people,
    rights,
)


@everyone
@require_safe
@revalidated
def council(request: HubRequest, council: str) -> HttpResponse:
    found = get_object_or_404(Council, slug=council)
    meetings = Meeting.objects.visible_to(request.user).filter(committee__council=found).with_committee()
    return render(
        request,
        "meetings/council.html",
        {
            "council": found,
            "section": "meetings",
            "committees": found.committees.all(),
            "next": meetings.coming_up()[:6],
            "latest": meetings.over().newest_first()[:8],
            "decisions": Resolution.objects.visible_to(request.user)
            .filter(item__meeting__committee__council=found)
            .with_item()
            .newest_first()[:5],
            "can_keep_record": can_keep_record(request.user, found),
            "can_administer": can_administer(request.user, found),
        },
    )


@everyone
@require_safe
@cache_control(public=True, max_age=3600)
def colours(request: HubRequest, council: str) -> HttpResponse:
    """The council’s accent, dark enough to be read on, as a stylesheet: the policy lets no page carry styles."""
    found = get_object_or_404(Council, slug=council)
    return HttpResponse(f":root {{ --accent: {legible(found.colour)} }}\n", content_type="text/css; charset=utf-8")


@everyone
@require_safe
@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def logo(request: HubRequest, council: str, name: str) -> FileResponse:
    """The council’s logo; another one has another address, so that a browser may keep it."""
    found = get_object_or_404(Council.objects.exclude(logo=""), slug=council)
    if request.path != found.logo_address:
        raise Http404
    try:
        return FileResponse(found.logo.open())
    except FileNotFoundError as error:
        raise Http404 from error


@everyone
@require_safe
@revalidated
def committee(request: HubRequest, council: str, committee: str) -> HttpResponse:
    found = get_object_or_404(Committee.objects.select_related("council"), slug=committee, council__slug=council)
    meetings = found.meetings.visible_to(request.user)
    return render(
        request,
        "meetings/committee.html",
        {
            "council": found.council,
            "committee": found,
            "section": "meetings",
            "next": meetings.coming_up(),
            **_by_year(meetings.over(), request.GET.get("year", "")),
            "seats": found.memberships.on(timezone.localdate()).select_related("person__council"),
            "can_keep_record": can_keep_record(request.user, found.council),
            "can_keep_minutes": can_keep_minutes(request.user, found),
            "none_past": "None yet." if can_keep_minutes(request.user, found) else "Nothing is published yet.",
        },
    )


def _by_year(past: MeetingQuerySet, asked: str) -> dict[str, Any]:
    """The meetings of the year asked for, or of the newest that has any, with all years that have."""
    years = [day.year for day in past.dates("held_on", "year", order="DESC")]
    year = next((year for year in years if str(year) == asked), years[0] if years else 1)
    return {"years": years, "year": year, "past": past.filter(held_on__year=year).newest_first()}


@everyone
@require_safe
@revalidated
def meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """The record of a meeting, as its reader may see it."""
    meetings = Meeting.objects.visible_to(request.user).with_committee().with_attendances()
    found = next(iter(meetings.at(council, committee, *day)), None)
    if found is None:
        return _moved(meetings, council, committee, day)
    items = AgendaItem.objects.visible_to(request.user).filter(meeting=found).with_agenda()
    if sees_minutes := found.minutes_published_at is not None or _has_drafts_for(request.user, found):
        items = items.with_minutes(seen_by=request.user)
    keeps = can_keep_minutes(request.user, found.committee)
    context = {
        "council": found.committee.council,
        "committee": found.committee,
        "meeting": found,
        "laid": lay_out(items, shows=Shows(sees_minutes, keeps), corrected=Correction.objects.days_in(found)),
        "sees_minutes": sees_minutes,
        "can_answer": keeps,
        # Who keeps the minutes may move every action, so which are their own is not asked.
        "owned": () if keeps else found.committee.actions.keys_owned_by(request.user),
        **_at_home(request.user, found.committee),
        **rights(request.user, found),
    }
    context["unmarked"] = unmarked(context["laid"]) if context["can_edit"] else []
    context["has_minutes"] = any(one.lines for one in context["laid"])
    return render(request, "meetings/meeting.html", context)


def _has_drafts_for(user: User | AnonymousUser, meeting: Meeting) -> bool:
    return AgendaItem.objects.minutes_visible_to(user).filter(meeting=meeting).exists()


def _at_home(user: User | AnonymousUser, committee: Committee) -> dict[str, Any]:
    """What the council's own people see and may do beside the record: people by name, imports."""
    return {
        "can_keep_record": can_keep_record(user, committee.council),
        "knows_people": can_know_people(user, committee.council),
    }


def _moved(meetings: MeetingQuerySet, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """Its address told its day: from the old one on to where it stands now, as long as no other stands there."""
    moved = meetings.once_at(council, committee, *day).first()
    if moved is None:
        raise Http404
    return redirect(moved)


@everyone
@require_safe
def document(request: HubRequest, council: str, pk: int, document: int) -> FileResponse:
    """A paper to take away, for those who see its item; what is not open to everybody is kept by no cache."""
    items = AgendaItem.objects.visible_to(request.user).filter(meeting__committee__council__slug=council, pk=pk)
    papers = Document.objects.select_related("item__meeting").exclude(file="")
    found = get_object_or_404(papers, item__in=items, pk=document)
    if found.item.is_exempt and isinstance(request.user, User):
        note(request, str(found), act=AuditEntry.Act.OPENED_EXEMPT)
    try:
        response = FileResponse(found.file.open(), as_attachment=True, filename=found.file_name)
    except FileNotFoundError as error:
        raise Http404 from error
    if found.item.is_exempt or not found.item.meeting.is_published:
        response["Cache-Control"] = "no-store"
    return response
