"""Administrators keep the council itself."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from councilhub.access import officers, require
from councilhub.http import HubRequest, hold, note
from meetings.forms import CouncilForm
from meetings.forms.fields import changed_in_words
from meetings.models import Council
from meetings.permissions import can_administer


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_council(request: HubRequest, council: str) -> HttpResponse:
    """Its name, sort, contact, colour and logo; its address stays."""
    hold(request, Council.objects.filter(slug=council))
    found = get_object_or_404(Council, slug=council)
    require(can_administer(request.user, found))
    stands = get_object_or_404(Council, slug=council)
    form = CouncilForm(request.POST or None, request.FILES or None, instance=found)
    if request.method == "POST" and form.is_valid():
        told = changed_in_words(form) or "nothing"
        form.save()
        note(request, f"Changed the council: {told}.")
        messages.success(request, f"{found} is saved.")
        return redirect(found)
    return render(
        request, "meetings/edit_council.html", {"council": stands, "form": form}, status=422 if form.errors else 200
    )
