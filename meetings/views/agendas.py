"""Officers and clerks build the agenda of a meeting and publish it."""

from datetime import date
from typing import Any, Literal

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub.access import officers, require
from councilhub.http import HubRequest, hold, number_in
from meetings import arranging
from meetings.excluding import unmarked
from meetings.forms import DocumentForm, ItemForm
from meetings.laying_out import Shows, lay_out
from meetings.models import AgendaItem, Document, Meeting
from meetings.models.meetings import clear_days
from meetings.permissions import can_edit_minutes, can_publish_agenda, can_withdraw_agenda


def _meeting(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> Meeting:
    meetings = Meeting.objects.visible_to(request.user).with_committee()
    meeting = get_object_or_404(meetings.at(council, committee, *day))
    require(can_edit_minutes(request.user, meeting))
    return meeting


def _item(request: HubRequest, council: str, pk: int) -> AgendaItem:
    items = AgendaItem.objects.visible_to(request.user).filter(meeting__committee__council__slug=council)
    item = get_object_or_404(items.select_related("meeting__committee__council"), pk=pk)
    require(can_edit_minutes(request.user, item.meeting))
    return item


def _context(meeting: Meeting) -> dict[str, Any]:
    return {"meeting": meeting, "committee": meeting.committee, "council": meeting.committee.council}


def _back(item: AgendaItem) -> HttpResponse:
    return redirect(f"{item.meeting.get_agenda_url()}#{item.anchor}")


def _agenda(request: HubRequest, meeting: Meeting, **more: Any) -> dict[str, Any]:
    """What the page of an agenda shows, and its list alone."""
    items = AgendaItem.objects.visible_to(request.user).filter(meeting=meeting).with_agenda()
    context = _context(meeting) | {"items": items, "moved": None, "way": "", "status": ""}
    return context | more


@officers
@require_safe
def build_agenda(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """The items in their order, what may be done with each, and with the whole."""
    meeting = _meeting(request, council, committee, day)
    context = _agenda(request, meeting, removed=number_in(request.GET, "removed"))
    context |= {"next_number": arranging.next_number(meeting), "quick": "quick" in request.GET}
    context["before"] = None if context["items"] else arranging.agenda_before(meeting)
    context["notice"] = clear_days(timezone.localdate(), meeting.held_on)
    context["is_ahead"] = meeting.status == Meeting.Status.SCHEDULED
    context["lacks_notice"] = context["is_ahead"] and context["notice"] < meeting.committee.notice
    context["can_publish_agenda"] = can_publish_agenda(request.user, meeting)
    context["unmarked"] = unmarked(lay_out(context["items"], shows=Shows(minutes=False)))
    context["can_withdraw_agenda"] = can_withdraw_agenda(request.user, meeting)
    return render(request, "meetings/build_agenda.html", context)


@officers
@require_http_methods(["GET", "POST"])
def add_item(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """A new item at the end, or one for each line that was pasted; its documents are added once it stands."""
    meeting = _meeting(request, council, committee, day)
    if "lines" in request.POST and (items := arranging.add_lines(meeting, request.POST["lines"])):
        number = f"{len(items)} items are" if len(items) > 1 else f"“{items[0]}” is"
        messages.success(request, f"{number} on the agenda.")
        return redirect(f"{meeting.get_agenda_url()}?quick")
    item = AgendaItem(meeting=meeting)
    form = ItemForm(request.POST or None, instance=item, initial={"number": arranging.next_number(meeting)})
    if request.method == "POST" and form.is_valid():
        arranging.add(form.save(commit=False), recommendations=form.cleaned_data["recommendations"])
        messages.success(request, f"“{item}” is on the agenda.")
        if "quick" in request.POST:
            return redirect(f"{meeting.get_agenda_url()}?quick")
        return redirect("edit_item", council, item.pk) if "documents" in request.POST else _back(item)
    context = _context(meeting) | {"form": form}
    return render(request, "meetings/add_item.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_item(request: HubRequest, council: str, pk: int) -> HttpResponse:
    hold(request, Meeting.objects.filter(items=pk))
    item = _item(request, council, pk)
    form = ItemForm(request.POST or None, instance=item)
    if request.method == "POST" and form.is_valid():
        form.save(commit=False)
        arranging.edit(item, columns=form.columns, recommendations=form.cleaned_data["recommendations"])
        messages.success(request, f"“{item}” is saved.")
        return redirect(_came_from(request, item))
    return _show_item(request, item, form=form)


def _came_from(request: HubRequest, item: AgendaItem) -> str:
    """The item where it was to be edited: on the page on which minutes are taken, or on its agenda."""
    page = item.meeting.get_taking_url() if "taking" in request.GET else item.meeting.get_agenda_url()
    return f"{page}#{item.anchor}"


def _show_item(request: HubRequest, item: AgendaItem, **forms: Any) -> HttpResponse:
    context = _context(item.meeting) | {"item": item, "removed": number_in(request.GET, "removed")}
    context |= {"form": ItemForm(instance=item), "upload": DocumentForm(prefix="document"), **forms}
    context |= {"documents": item.documents.all(), "back": _came_from(request, item), "taking": "taking" in request.GET}
    wrong = context["form"].errors or context["upload"].errors
    return render(request, "meetings/edit_item.html", context, status=422 if wrong else 200)


@officers
@require_POST
def move_item(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """One place up or down; with htmx the list is swapped, and the focus stays on the button."""
    item = _item(request, council, pk)
    way: Literal["up", "down"] = "up" if request.POST.get("way") == "up" else "down"
    arranging.move(item, way)
    if not request.htmx:
        return _back(item)
    context = _agenda(request, item.meeting, moved=item.pk, way=way, status=f"Moved {way}: {item}")
    return render(request, "meetings/build_agenda.html#items", context)


@officers
@require_POST
def remove_item(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Off the agenda, with the way back on the page that answers."""
    item = _item(request, council, pk)
    try:
        arranging.remove(item)
    except arranging.Minuted:
        messages.error(request, f"“{item}” has minutes: it stays on the agenda as long as they stand.")
        return _back(item)
    messages.success(request, f"“{item}” is removed.")
    return redirect(f"{item.meeting.get_agenda_url()}?removed={pk}")


@officers
@require_POST
def restore_item(request: HubRequest, council: str, committee: str, day: tuple[date, int], item: int) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    restored = arranging.restore(meeting, item)
    if restored is None:
        messages.error(request, "There is no such item to bring back.")
        return redirect(meeting.get_agenda_url())
    messages.success(request, f"“{restored}” is back.")
    return _back(restored)


@officers
@require_POST
def number_items(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    arranging.number(meeting)
    messages.success(request, "The items are numbered in their order.")
    return redirect(meeting.get_agenda_url())


@officers
@require_POST
def begin_agenda(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """Fill an empty agenda: from the last meeting's, or with the standing items."""
    meeting = _meeting(request, council, committee, day)
    before = arranging.agenda_before(meeting)
    try:
        if request.POST.get("with") == "last" and before:
            arranging.copy(before, meeting)
        else:
            arranging.add_standing_items(meeting)
    except arranging.NotEmpty:
        messages.error(request, "This agenda has items already: add to them, or remove them first.")
    return redirect(meeting.get_agenda_url())


@officers
@require_POST
def add_document(request: HubRequest, council: str, pk: int) -> HttpResponse:
    item = _item(request, council, pk)
    document = Document(item=item)
    upload = DocumentForm(request.POST, request.FILES, instance=document, prefix="document")
    if not upload.is_valid():
        return _show_item(request, item, upload=upload)
    arranging.add_document(upload.save(commit=False))
    messages.success(request, f"“{document}” is added.")
    return redirect("edit_item", council, pk)


@officers
@require_POST
def remove_document(request: HubRequest, council: str, pk: int, document: int) -> HttpResponse:
    """Off the item; its file is kept for the way back."""
    found = get_object_or_404(_item(request, council, pk).documents, pk=document)
    arranging.remove_document(found)
    messages.success(request, f"“{found}” is removed.")
    here = reverse("edit_item", args=[council, pk], query={"removed": document}, fragment="documents")
    return redirect(here)


@officers
@require_POST
def restore_document(request: HubRequest, council: str, pk: int, document: int) -> HttpResponse:
    restored = arranging.restore_document(_item(request, council, pk), document)
    if restored is None:
        messages.error(request, "There is no such document to bring back.")
    else:
        messages.success(request, f"“{restored}” is back.")
    return redirect("edit_item", council, pk)


@officers
@require_POST
def publish_agenda(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    require(can_publish_agenda(request.user, meeting))
    meeting.publish_agenda()
    messages.success(request, "The agenda is published: everybody can read it now, but for its exempt items.")
    return redirect(meeting)


@officers
@require_POST
def withdraw_agenda(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = _meeting(request, council, committee, day)
    require(can_withdraw_agenda(request.user, meeting))
    meeting.withdraw_agenda()
    messages.success(request, "The agenda is withdrawn: only officers and the committee see it now.")
    return redirect(meeting.get_agenda_url())
