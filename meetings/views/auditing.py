"""Administrators read who changed what of their council's bodies, people and sign-ins, and who took papers away."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from councilhub.access import officers, require
from councilhub.http import HubRequest
from councilhub.models import AuditEntry
from meetings.models import Council
from meetings.permissions import can_administer

PAGE_SIZE = 50


@officers
@require_safe
def audit(request: HubRequest, council: str) -> HttpResponse:
    """Acts under the council's address, the newest first."""
    found = get_object_or_404(Council, slug=council)
    require(can_administer(request.user, found))
    entries = AuditEntry.objects.filter(address__startswith=found.get_absolute_url()).select_related("by")
    page = Paginator(entries, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "meetings/audit.html", {"council": found, "page": page})
