"""Officers and clerks keep the minutes of a meeting."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from councilhub.access import officers, require
from councilhub.http import HubRequest
from meetings.comparing import differences
from meetings.forms import ParagraphForm
from meetings.laying_out import Shows, line_laid_out
from meetings.models import AgendaItem, Meeting, Paragraph, StaleEdit
from meetings.permissions import can_edit_minutes, can_publish_minutes
from meetings.revising import revise


@officers
@require_http_methods(["GET", "POST"])
def edit_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Edit one paragraph in its place; with htmx the line is swapped for the form and back."""
    paragraph = _paragraph(request, council, pk)
    require(can_edit_minutes(request.user, paragraph.item.meeting))
    if request.htmx and "cancel" in request.GET:
        return _show_line(request, paragraph)
    form = ParagraphForm(request.POST or None, initial={"text": paragraph.text, "version": paragraph.version})
    if request.method == "POST" and form.is_valid():
        try:
            revise(paragraph, text=form.cleaned_data["text"], seen=form.cleaned_data["version"])
        except StaleEdit as stale:
            return _show_form(request, stale.now, _onto(stale.now, form), status=409)
        return _show_line(request, paragraph, status="Paragraph saved.")
    return _show_form(request, paragraph, form, status=422 if form.errors else 200)


def _paragraph(request: HubRequest, council: str, pk: int) -> Paragraph:
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting__committee__council__slug=council)
    paragraphs = Paragraph.objects.select_related("item__meeting__committee__council")
    return get_object_or_404(paragraphs.filter(item__in=items), pk=pk)


def _onto(now: Paragraph, form: ParagraphForm) -> ParagraphForm:
    """What was typed, as an edit of the paragraph as it stands now."""
    return ParagraphForm(initial={"text": form.cleaned_data["text"], "version": now.version})


def _show_form(request: HubRequest, paragraph: Paragraph, form: ParagraphForm, *, status: int) -> HttpResponse:
    context: dict[str, Any] = {"paragraph": paragraph, "form": form, "meeting": paragraph.item.meeting}
    context["council"] = paragraph.item.meeting.committee.council
    if status == 409:
        context["theirs"] = differences(form.initial["text"], paragraph.text)
    part = "#form" if request.htmx else ""
    return render(request, f"meetings/edit_paragraph.html{part}", context, status=status)


def _show_line(request: HubRequest, paragraph: Paragraph, *, status: str = "") -> HttpResponse:
    if not request.htmx:
        messages.success(request, status)
        return redirect(paragraph)
    items = AgendaItem.objects.filter(pk=paragraph.item_id).with_agenda().with_minutes()
    line = line_laid_out(items.get(), paragraph, shows=Shows(unanswered=True))
    context = {"line": line, "council": paragraph.item.meeting.committee.council, "can_edit": True, "can_answer": True}
    return render(request, "meetings/_line.html", {**context, "status": status})


@officers
@require_POST
def publish_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user).with_committee().at(council, committee, *day))
    require(can_publish_minutes(request.user, meeting))
    meeting.publish_minutes()
    messages.success(request, "The draft minutes are published: everybody can read them now.")
    return redirect(meeting)


@officers
@require_POST
def withdraw_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user).with_committee().at(council, committee, *day))
    require(can_publish_minutes(request.user, meeting))
    meeting.withdraw_minutes()
    messages.success(request, "The draft minutes are withdrawn: only officers and the committee read them now.")
    return redirect(meeting)
