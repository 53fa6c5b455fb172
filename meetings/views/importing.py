"""Minutes that exist already come into the hub: pasted or uploaded, read, seen, and only then saved."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub.access import officers, require
from councilhub.http import HubRequest
from meetings import importing
from meetings.forms import ConfirmImportForm, ImportForm
from meetings.models import Council, Import
from meetings.permissions import can_keep_record
from meetings.reading.shape import from_dict


@officers
@require_http_methods(["GET", "POST"])
def import_minutes(request: HubRequest, council: str) -> HttpResponse:
    """Paste or upload a page; what was read of it waits, kept, until it is confirmed."""
    found = get_object_or_404(Council, slug=council)
    require(can_keep_record(request.user, found))
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        page, source = form.cleaned_data["page"], form.cleaned_data["source"]
        kept = importing.take_in(page, source=source, council=found, by=request.user)
        return redirect("preview_import", council, kept.pk)
    waiting = Import.objects.visible_to(request.user).filter(council=found).waiting()
    context = {"council": found, "form": form, "waiting": waiting[:20]}
    return render(request, "meetings/import_minutes.html", context, status=422 if form.errors else 200)


@officers
@require_safe
def preview_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """What was read, with everything that found no place in plain sight."""
    kept = get_object_or_404(Import.objects.visible_to(request.user).with_council(), council__slug=council, pk=pk)
    return _show(request, kept, ConfirmImportForm(instance=kept, council=kept.council))


@officers
@require_POST
def confirm_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Save what was read, all or nothing."""
    kept = get_object_or_404(Import.objects.visible_to(request.user).with_council(), council__slug=council, pk=pk)
    form = ConfirmImportForm(request.POST, instance=kept, council=kept.council)
    if not form.is_valid():
        return _show(request, kept, form)
    try:
        saved = importing.confirm(kept)
    except importing.NotSaved as error:
        form.add_error(None, str(error))
        return _show(request, kept, form)
    messages.success(request, saved.in_words)
    return redirect(saved.meeting)


def _show(request: HubRequest, kept: Import, form: ConfirmImportForm) -> HttpResponse:
    context = {
        "council": kept.council,
        "kept": kept,
        "has_committees": kept.council.committees.exists(),
        "form": form,
        "read": from_dict(kept.read),
    }
    return render(request, "meetings/preview_import.html", context, status=422 if form.errors else 200)
