"""What was read of a page that waits is put right by hand."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from councilhub import in_words
from councilhub.access import officers
from councilhub.http import HubRequest
from meetings import importing
from meetings.forms import AttendanceRows
from meetings.forms.correcting import (
    ROWS_A_PAGE,
    CorrectItemForm,
    ReadAgainForm,
    attendance_said,
    rows_attended,
    rows_of,
)
from meetings.forms.marking import CommitmentsForm
from meetings.keeping import Promise
from meetings.marking import Said, promises
from meetings.models import Council, Import
from meetings.reading.formats import Unreadable
from meetings.reading.shape import ReadItem, ReadMinutes, from_dict
from meetings.views.importing import import_of, lines_form
from meetings.weighing import weigh

# So many of the words that were lost are told, each so long.
FEW, WIDTH = 6, 80


@officers
@require_POST
def place_lines(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Put lines that found no place into an item, or before the first one."""
    kept = import_of(request, council, pk, is_waiting=True)
    form = lines_form(kept, weigh([kept], kept.council)[0], from_dict(kept.read).unplaced, request.POST)
    if form.is_valid():
        kept.correct({"lines": form.corrections})
        messages.success(request, "The lines are placed. Nothing is saved yet.")
    else:
        messages.error(request, "Choose one of the places offered for each line: nothing was changed.")
    return redirect("preview_import", council, pk)


@officers
@require_http_methods(["GET", "POST"])
def read_again(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Put the words of the page right and read them once more; the source stays as it came."""
    kept = import_of(request, council, pk, is_waiting=True)
    form = ReadAgainForm(request.POST or None, initial={"text": kept.words})
    if request.method == "POST" and form.is_valid():
        try:
            lost = importing.read_again(kept, form.cleaned_data["text"])
        except Unreadable as error:
            form.add_error("text", f"This can’t be read: {error}.")
        else:
            messages.success(request, "Read again. Nothing is saved yet.")
            if lost:
                messages.warning(request, f"What was put right of words that are there no more is gone: {_some(lost)}.")
            return redirect("preview_import", council, pk)
    context = {"council": kept.council, "kept": kept, "form": form}
    return render(request, "meetings/read_again.html", context, status=422 if form.errors else 200)


def _some(words: list[str]) -> str:
    return in_words.listed((f"“{one[:WIDTH]}”" for one in words), most=FEW)


@officers
@require_http_methods(["GET", "POST"])
def correct_item(request: HubRequest, council: str, pk: int, item: int) -> HttpResponse:
    """Put right what was read of an item: its head, and who says what in it, so many paragraphs at a time."""
    kept = import_of(request, council, pk, is_waiting=True)
    read = from_dict(kept.read)
    if item >= len(read.items):
        raise Http404
    now, has_failed = _put_right(kept, read, item)
    page = Paginator(rows_of(read.items[item]), ROWS_A_PAGE).get_page(request.GET.get("page"))
    said: dict[str, Any] = {
        "index": item,
        "read": read.items[item],
        "now": now,
        "rows": list(page),
        "law": kept.council.law,
    }
    form = CorrectItemForm(request.POST or None, **said)
    if request.method == "POST" and form.is_valid():
        kept.correct(form.parts)
        messages.success(request, "Put right. Nothing is saved yet.")
        return _go_on(request, kept, page, item)
    context = {"council": kept.council, "kept": kept, "form": form, "page": page, "item": now, "index": item}
    context["has_failed"] = has_failed
    return render(request, "meetings/correct_item.html", context, status=422 if form.errors else 200)


def _put_right(kept: Import, read: ReadMinutes, item: int) -> tuple[ReadItem, bool]:
    """The item as it is put right; where the reader fails on that, which it tells, as it was read."""
    try:
        return importing.minutes_of(kept).read.items[item], False
    except Unreadable:
        return read.items[item], True


@officers
@require_http_methods(["GET", "POST"])
def correct_commitments(request: HubRequest, council: str, pk: int, item: int) -> HttpResponse:
    """Say of an item's commitments who is to act and when, which are none, and which was missed."""
    kept = import_of(request, council, pk, is_waiting=True)
    read, promised, said = _promised(kept)
    if item >= len(read.items):
        raise Http404
    page = Paginator(promised[item], ROWS_A_PAGE).get_page(request.GET.get("page"))
    data = request.POST if request.method == "POST" else None
    form = CommitmentsForm(data, rows=list(page), index=item, read=read, said=said or {}, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        kept.correct(form.parts)
        messages.success(request, "Put right. Nothing is saved yet.")
        return _go_on(request, kept, page, item)
    context = {"council": kept.council, "kept": kept, "form": form, "page": page, "item": read.items[item]}
    context |= {"index": item, "owners": _owners(kept.council), "has_failed": said is None}
    return render(request, "meetings/correct_commitments.html", context, status=422 if form.errors else 200)


def _promised(kept: Import) -> tuple[ReadMinutes, list[list[Promise]], Said | None]:
    """As `promises_of`, and what was said of them: None where the reader fails on what was put right, so that the page
    is shown as it was read.
    """
    try:
        return *importing.promises_of(kept), kept.corrections.get("commitments", {})
    except Unreadable:
        read = from_dict(kept.read)
        return read, promises(read, {}), None


@officers
@require_http_methods(["GET", "POST"])
def correct_attendance(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Put right who was there, take out who was not, and add who was missed."""
    kept = import_of(request, council, pk, is_waiting=True)
    there = importing.attended_in(kept)
    rows = AttendanceRows(request.POST if request.method == "POST" else None, initial=rows_attended(there))
    if request.method == "POST" and rows.is_valid():
        kept.correct({"attendance": attendance_said(there, [row.cleaned_data for row in rows])})
        messages.success(request, "The attendance is put right. Nothing is saved yet.")
        return _back_to(kept, "attendance")
    context = {"council": kept.council, "kept": kept, "rows": rows}
    return render(request, "meetings/correct_attendance.html", context, status=422 if request.method == "POST" else 200)


def _owners(council: Council) -> list[str]:
    """Who may be meant: people and teams of the council, by name."""
    return [str(one) for one in (*council.teams.all(), *council.people.all())]


def _go_on(request: HubRequest, kept: Import, page: Page, item: int) -> HttpResponse:
    """To the next part, or where another is to be marked to this one again; else back to the preview."""
    if "another" in request.POST:
        return redirect(f"{request.path}?page={page.number}#mark")
    return (
        redirect(f"{request.path}?page={page.next_page_number()}")
        if page.has_next()
        else _back_to(kept, f"read-{item}")
    )


def _back_to(kept: Import, anchor: str) -> HttpResponse:
    return redirect(reverse("preview_import", args=[kept.council.slug, kept.pk], fragment=anchor))
