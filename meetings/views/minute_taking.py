"""Officers and clerks take the minutes of a meeting, a paragraph at a time."""

from datetime import date
from itertools import dropwhile
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub.access import officers, require
from councilhub.http import HubRequest, number_in
from meetings import noticing, pasting, restoring, revising
from meetings.comparing import differences, versions
from meetings.excluding import may_bear, unmarked, unmarked_of
from meetings.forms import AddForm, CorrectionForm, HandForm, ParagraphForm
from meetings.laying_out import Shows, lay_out, line_laid_out
from meetings.merging import merge
from meetings.models import AgendaItem, Correction, Meeting, Paragraph, StaleEdit
from meetings.permissions import can_edit_minutes, can_keep_minutes, rights


@officers
@require_safe
def take_minutes(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """The whole meeting, every paragraph ready to be typed in."""
    meetings = Meeting.objects.visible_to(request.user).with_committee().with_attendances()
    meeting = get_object_or_404(meetings.at(council, committee, *day))
    require(can_edit_minutes(request.user, meeting))
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting=meeting).with_agenda()
    context = _context(meeting)
    context["laid"] = lay_out(items.with_minutes(seen_by=request.user), shows=Shows(unanswered=True))
    noticing.notice_all(context["laid"], list(meeting.attendances.all()))
    context["unmarked"] = unmarked(context["laid"])
    context["removed"] = revising.removed(meeting, number_in(request.GET, "removed"))
    context["removed_resolution"] = restoring.removed_resolution(meeting, number_in(request.GET, "resolution"))
    return render(request, "meetings/take_minutes.html", context)


def _context(meeting: Meeting) -> dict[str, Any]:
    context: dict[str, Any] = {"meeting": meeting, "committee": meeting.committee, "council": meeting.committee.council}
    context["kinds"] = Paragraph.Kind.choices
    return context | {"can_edit": True, "can_answer": True, "knows_people": True, "taking": True}


def _paragraph(request: HubRequest, council: str, pk: int) -> Paragraph:
    paragraphs = Paragraph.objects.visible_to(request.user).with_meeting()
    return get_object_or_404(paragraphs, item__meeting__committee__council__slug=council, pk=pk)


def _item(request: HubRequest, council: str, pk: int) -> AgendaItem:
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting__committee__council__slug=council)
    item = get_object_or_404(items.select_related("meeting__committee__council"), pk=pk)
    require(can_edit_minutes(request.user, item.meeting))
    return item


@officers
@require_http_methods(["GET", "POST"])
def edit_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Edit one paragraph in its place; with htmx the line is swapped for the form and back."""
    paragraph = _paragraph(request, council, pk)
    meeting = paragraph.item.meeting
    require(can_keep_minutes(request.user, meeting.committee))
    if request.htmx and "cancel" in request.GET:
        return _show_line(request, paragraph)
    fields = CorrectionForm if meeting.has_approved_minutes else ParagraphForm
    form = fields(request.POST or None, initial={"text": paragraph.text, "version": paragraph.version})
    if request.method == "POST" and form.is_valid():
        if "merge" in request.POST:
            return _show_merged(request, paragraph, form)
        try:
            _revise(request, paragraph, form)
        except StaleEdit as stale:
            return _show_stale(request, stale.now, form)
        return _show_line(request, paragraph, status="Paragraph saved.")
    return _show_form(request, paragraph, form, status=422 if form.errors else 200)


def _revise(request: HubRequest, paragraph: Paragraph, form: ParagraphForm) -> None:
    data = form.cleaned_data
    reason = data.get("reason", "")
    revising.revise(
        paragraph, text=data["text"], seen=data["version"], by=request.user, key=data.get("key"), reason=reason
    )


def _show_stale(request: HubRequest, now: Paragraph, form: ParagraphForm) -> HttpResponse:
    """Both texts beside each other; `seen` is the version that both began from, for who asks to merge them."""
    mine, seen = form.cleaned_data["text"], form.cleaned_data["version"]
    again = type(form)(initial={**form.cleaned_data, "version": now.version})
    stale = {"theirs": differences(mine, now.text), "seen": seen}
    return _show_form(request, now, again, status=409, stale=stale)


def _show_merged(request: HubRequest, now: Paragraph, form: ParagraphForm) -> HttpResponse:
    """Both changes in the field, with what saving it would change; nothing is saved."""
    base = now.text_at(number_in(request.POST, "merge"))
    merged = merge(base, form.cleaned_data["text"], now.text)
    again = type(form)(initial={**form.cleaned_data, "text": merged.text, "version": now.version})
    stale = {"merged": merged, "changes": differences(now.text, merged.text)}
    return _show_form(request, now, again, status=200, stale=stale)


def _show_form(
    request: HubRequest,
    paragraph: Paragraph,
    form: ParagraphForm,
    *,
    status: int,
    stale: dict[str, Any] | None = None,
) -> HttpResponse:
    context = {**_context(paragraph.item.meeting), "paragraph": paragraph, "form": form, **(stale or {})}
    part = "#form" if request.htmx else ""
    return render(request, f"meetings/edit_paragraph.html{part}", context, status=status)


def _show_line(request: HubRequest, paragraph: Paragraph, *, status: str = "") -> HttpResponse:
    if not request.htmx:
        messages.success(request, status)
        return redirect(paragraph)
    meeting = paragraph.item.meeting
    context = {**_context(meeting), "line": _line(request, paragraph), "status": status}
    context |= {**rights(request.user, meeting), "taking": False}
    return render(request, "meetings/_items.html#line", context)


def _line(request: HubRequest, paragraph: Paragraph) -> Any:
    item = paragraph.item
    AgendaItem.objects.with_marks(seen_by=request.user).gathering("declarations").fill([item])
    line = line_laid_out(item, paragraph, shows=Shows(unanswered=True))
    there = list(item.meeting.attendances.all()) if noticing.may_tell(item, paragraph.text) else []
    line.notice = noticing.notice(item, paragraph, there)
    line.corrected_on = Correction.objects.days_in(paragraph.item.meeting).get(paragraph.anchor)
    return line


@officers
@require_POST
def save_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Save while typing: answered with the new version and the margin, never with the words that are being typed."""
    paragraph = _paragraph(request, council, pk)
    require(can_edit_minutes(request.user, paragraph.item.meeting))
    form, was = ParagraphForm(request.POST), paragraph.text
    if not form.is_valid():
        return _unsaved(request, paragraph, form)
    try:
        _revise(request, paragraph, form)
    except StaleEdit as stale:
        return _conflict(request, stale.now, form)
    if not _wants_json(request):
        messages.success(request, "Paragraph saved.")
        return redirect(f"{paragraph.item.meeting.get_taking_url()}#{paragraph.anchor}")
    context = {**_context(paragraph.item.meeting), "line": _line(request, paragraph)}
    margin = render_to_string("meetings/_taking_lines.html#margin", context, request)
    asked = _asked(request, paragraph.item.meeting, was, paragraph.text)
    return JsonResponse({"version": paragraph.version, "margin": margin, "at": _now(), "unmarked": asked})


def _asked(request: HubRequest, meeting: Meeting, *texts: str) -> str | None:
    """Whether the public was excluded, as the page asks it at its top; None where these words leave it as it is."""
    if not may_bear(*texts):
        return None
    context = {**_context(meeting), "unmarked": unmarked_of(meeting, seen_by=request.user), "from": "?taking"}
    return render_to_string("meetings/_unmarked.html", context, request).strip()


def _with_asked(response: HttpResponse, request: HubRequest, meeting: Meeting, text: str) -> HttpResponse:
    """The answer with that question, out of band."""
    if (asked := _asked(request, meeting, text)) is not None:
        response.write(f'<div id="unmarked-items" hx-swap-oob="true">{asked}</div>')
    return response


def _wants_json(request: HubRequest) -> bool:
    return request.accepts("application/json") and not request.accepts("text/html")


def _now() -> str:
    return f"{timezone.localtime():%H:%M}"


def _unsaved(request: HubRequest, paragraph: Paragraph, form: ParagraphForm) -> HttpResponse:
    if not _wants_json(request):
        return _show_form(request, paragraph, form, status=422)
    error = next(iter(form.errors.values()))[0]
    return JsonResponse({"error": str(error)}, status=422)


def _conflict(request: HubRequest, now: Paragraph, form: ParagraphForm) -> HttpResponse:
    if not _wants_json(request):
        return _show_stale(request, now, form)
    mine, seen = form.cleaned_data["text"], form.cleaned_data["version"]
    context = {"paragraph": now, "theirs": differences(mine, now.text)}
    conflict = render_to_string("meetings/_conflict.html", context, request)
    merged = merge(now.text_at(seen), mine, now.text).text
    stands = {"version": now.version, "theirs": now.text, "merged": merged}
    return JsonResponse({**stands, "conflict": conflict}, status=409)


@officers
@require_POST
def add_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """What was typed or pasted at an item's end: paragraphs, and resolutions where it is worded as such."""
    item = _item(request, council, pk)
    form = AddForm(request.POST)
    if not form.is_valid():
        error = str(next(iter(form.errors.values()))[0])
        messages.error(request, error)
        return _answer(request, item, {"error": error}, status=422)
    added = pasting.paste(item, text=form.cleaned_data["text"], key=form.cleaned_data["key"])
    anchor = added.anchor if added else ""
    if not _wants_json(request):
        return redirect(f"{item.meeting.get_taking_url()}#{anchor or item.anchor}")
    html = _lines_from(request, item, anchor) if added else ""
    asked = _asked(request, item.meeting, form.cleaned_data["text"])
    return JsonResponse({"html": html, "anchor": anchor, "at": _now(), "unmarked": asked})


def _lines_from(request: HubRequest, item: AgendaItem, anchor: str) -> str:
    """The item's lines from that one to its end."""
    items = AgendaItem.objects.filter(pk=item.pk).with_agenda().with_minutes(seen_by=request.user)
    laid = lay_out(items, shows=Shows(unanswered=True))
    noticing.notice_all(laid, list(item.meeting.attendances.all()))
    lines = laid[0].lines
    behind = list(dropwhile(lambda line: line.anchor != anchor, lines))
    context = {**_context(item.meeting), "lines": behind, "status": None}
    return render_to_string("meetings/_taking_lines.html", context, request)


def _answer(request: HubRequest, item: AgendaItem, data: dict[str, Any], *, status: int) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse(data, status=status)
    return redirect(f"{item.meeting.get_taking_url()}#{item.anchor}")


@officers
@require_POST
def remove_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Take a paragraph out; the answer holds the way back."""
    paragraph = _paragraph(request, council, pk)
    require(can_edit_minutes(request.user, paragraph.item.meeting))
    item, meeting, text = paragraph.item, paragraph.item.meeting, paragraph.text
    revising.remove(paragraph)
    if not request.htmx:
        return redirect(f"{meeting.get_taking_url()}?removed={pk}#paragraph-{pk}")
    context = {**_context(meeting), "item": item, "removed": revising.removed(meeting, pk)}
    response = render(request, "meetings/_removed.html", {**context, "status": "Paragraph removed."})
    return _with_asked(response, request, meeting, text)


@officers
@require_POST
def restore_paragraph(request: HubRequest, council: str, pk: int, paragraph: int) -> HttpResponse:
    """Undo a removal: the paragraph comes back where it was, under its own address."""
    item = _item(request, council, pk)
    restored = revising.restore(item, paragraph)
    if restored is None:
        messages.error(request, "There is no such paragraph to bring back.")
        return redirect(item.meeting.get_taking_url())
    if not request.htmx:
        messages.success(request, "The paragraph is back.")
        return redirect(f"{item.meeting.get_taking_url()}#{restored.anchor}")
    context = {**_context(item.meeting), "line": _line(request, restored), "status": "The paragraph is back."}
    response = render(request, "meetings/_taking_lines.html#line", context)
    return _with_asked(response, request, item.meeting, restored.text)


@officers
@require_POST
def move_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    paragraph = _paragraph(request, council, pk)
    require(can_edit_minutes(request.user, paragraph.item.meeting))
    paragraph.move("up" if request.POST.get("way") == "up" else "down")
    if request.htmx:
        return HttpResponse(status=204)
    return redirect(f"{paragraph.item.meeting.get_taking_url()}#{paragraph.anchor}")


@officers
@require_POST
def set_paragraph(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Its kind and speakers, said by hand: later readings leave them alone."""
    paragraph = _paragraph(request, council, pk)
    require(can_edit_minutes(request.user, paragraph.item.meeting))
    form = HandForm(request.POST)
    if form.is_valid():
        paragraph.set_by_hand(**form.cleaned_data)
    else:
        messages.error(request, str(next(iter(form.errors.values()))[0]))
    if not request.htmx:
        return redirect(f"{paragraph.item.meeting.get_taking_url()}#{paragraph.anchor}")
    context = {**_context(paragraph.item.meeting), "line": _line(request, paragraph), "status": "Set."}
    return render(request, "meetings/_taking_lines.html#margin", context)


@officers
@require_safe
def paragraph_versions(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Every version of a paragraph, with what changed from one to the next."""
    paragraph = _paragraph(request, council, pk)
    require(can_keep_minutes(request.user, paragraph.item.meeting.committee))
    context = {**_context(paragraph.item.meeting), "paragraph": paragraph, "versions": versions(paragraph)}
    context["can_edit"] = can_edit_minutes(request.user, paragraph.item.meeting)
    return render(request, "meetings/paragraph_versions.html", context)
