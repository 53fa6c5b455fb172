"""A meeting's record to take away."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from councilhub.access import signed_in
from councilhub.http import HubRequest
from councilhub.models import AuditEntry, User
from meetings.exporting import document, pdf
from meetings.models import Meeting


@signed_in
@require_safe
def export_summary(request: HubRequest, council: str, committee: str, day: tuple[date, int]) -> HttpResponse:
    """The chair's summary as PDF, built for its reader: what they may not see is not in it."""
    meeting = get_object_or_404(Meeting.objects.visible_to(request.user).with_committee().at(council, committee, *day))
    rendered = pdf.render(document.build(meeting, seen_by=request.user))
    if isinstance(request.user, User):
        AuditEntry.objects.create(
            by=request.user, act=AuditEntry.Act.EXPORTED, what=f"summary of {meeting}", address=request.path
        )
    name = f"{council}-{committee}-{meeting.day}-summary.pdf"
    return HttpResponse(
        rendered.content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
