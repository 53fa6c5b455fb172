"""A meeting's record to take away, as its reader may see it: the public what is published."""

from dataclasses import replace
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from councilhub.access import everyone
from councilhub.http import HubRequest, note, revalidated
from councilhub.models import AuditEntry, User
from meetings.exporting import document, pdf, text
from meetings.exporting.pdf import Rendered
from meetings.exporting.shape import Layout, MinutesDocument
from meetings.models import Meeting

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
}
NAMES = {"summary": "chair’s summary", "minutes": "minutes", "decisions": "decisions"}
UNMARKED = (
    "The PDF holds a character that no font here has, so it could not be marked as accessible (PDF/UA). "
    "Its words are all there; the Word file has no such limit."
)


@everyone
@require_safe
@revalidated
def export_meeting(
    request: HubRequest, council: str, committee: str, day: tuple[date, int], layout: Layout, ending: str
) -> HttpResponse:
    """The chair's summary, the full minutes or the decisions as PDF, Word file or plain text.

    The header `Accessible` says "no" of a PDF that could not carry the mark of PDF/UA.
    """
    meetings = Meeting.objects.minutes_visible_to(request.user).with_committee()
    meeting = get_object_or_404(meetings.at(council, committee, *day))
    record = replace(
        document.build(meeting, seen_by=request.user),
        address=request.build_absolute_uri(meeting.get_absolute_url()),
    )
    rendered = _render(record, layout, ending)
    response = HttpResponse(rendered.content, content_type=TYPES[ending])
    name = f"{council}-{committee}-{meeting.day}-{layout}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    if not rendered.accessible:
        response["Accessible"] = "no"
    if isinstance(request.user, User):
        response["Cache-Control"] = "no-store"
        _note_export(request, f"{NAMES[layout]} ({ending}) of {meeting}", rendered)
    return response


def _note_export(request: HubRequest, what: str, rendered: Rendered) -> None:
    """Into the audit trail, and where the file lacks its mark a word on the page that one returns to."""
    if not rendered.accessible:
        what += ", without the mark of PDF/UA"
        messages.warning(request, UNMARKED)
    note(request, what, act=AuditEntry.Act.EXPORTED)


def _render(record: MinutesDocument, layout: Layout, ending: str) -> Rendered:
    match ending:
        case "pdf":
            return pdf.render(record, layout=layout)
        case "docx":
            from meetings.exporting import docx  # noqa: PLC0415 - a worker holds python-docx once it needs it

            return Rendered(docx.render(record, layout=layout), accessible=True)
        case _:
            return Rendered(text.render(record, layout=layout).encode(), accessible=True)
