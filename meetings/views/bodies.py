"""Officers keep the bodies of their council."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from councilhub.access import officers, require
from councilhub.http import HubRequest
from meetings.forms import CommitteeForm
from meetings.models import Committee, Council
from meetings.permissions import can_keep_record


@officers
@require_http_methods(["GET", "POST"])
def add_committee(request: HubRequest, council: str) -> HttpResponse:
    found = get_object_or_404(Council, slug=council)
    require(can_keep_record(request.user, found))
    form = CommitteeForm(request.POST or None, instance=Committee(council=found))
    if request.method == "POST" and form.is_valid():
        committee = form.save()
        messages.success(request, f"{committee} is added.")
        return redirect(committee)
    context = {"council": found, "form": form}
    return render(request, "meetings/add_committee.html", context, status=422 if form.errors else 200)
