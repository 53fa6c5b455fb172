"""Actions as everybody may follow them; officers and owners move them at the same addresses."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from actions import exporting
from actions.charting import over_time
from actions.forms import FilterForm
from actions.listing import Listing, list_actions, show_rows
from actions.models import Action, ActionQuerySet
from actions.permissions import can_add_action
from actions.retelling import retell
from councilhub.access import everyone
from councilhub.http import HubRequest, note, revalidated
from councilhub.models import AuditEntry
from meetings.models import AgendaItem, Committee, Council, Meeting
from meetings.permissions import can_keep_minutes, can_know_people

FILES = {
    "csv": (exporting.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (exporting.as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
KINDS = {"csv": "CSV", "xlsx": "Excel"}


@everyone
@require_safe
@revalidated
def actions(request: HubRequest, council: str) -> HttpResponse:
    """What the council has undertaken, and where each stands."""
    found = get_object_or_404(Council, slug=council)
    context, listing = list_as_asked(request, _of(request, found), council=found)
    files = {words: reverse("export_actions", args=[council, kind]) for kind, words in KINDS.items()}
    context |= {"title": "Actions", "listing": listing, "files": files}
    return render(request, "actions/actions.html", context, status=422 if context["form"].errors else 200)


@everyone
@require_safe
@revalidated
def export_actions(request: HubRequest, council: str, kind: str) -> HttpResponse:
    """All that the list's filters find, in its order, as CSV or as an Excel workbook."""
    found = get_object_or_404(Council, slug=council)
    context, listing = list_as_asked(request, _of(request, found), council=found)
    if context["form"].errors:  # the list says which filter is wrong; a file of everything would not
        return redirect(reverse("actions", args=[council], query=request.GET))
    return as_file(request, listing, kind=kind, name=f"{council}-actions", council=found)


def as_file(request: HubRequest, listing: Listing, *, kind: str, name: str, council: Council) -> HttpResponse:
    """All that a list of this council's page finds, in its order, to be kept under a name and today's date.

    Who took it is written down, for each council of which there is something in it.
    """
    render_as, content_type = FILES[kind]
    rows = show_rows(listing.found, user=request.user)
    content = render_as(rows)
    homes = {council.get_absolute_url(), *(row.action.committee.council.get_absolute_url() for row in rows)}
    for home in sorted(homes) if request.user.is_authenticated else []:
        at = request.path if request.path.startswith(home) else home
        note(request, f"{name.replace('-', ' ')} ({kind})", act=AuditEntry.Act.EXPORTED, at=at)
    kept_as = f'attachment; filename="{name}-{timezone.localdate()}.{kind}"'
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": kept_as})


def _of(request: HubRequest, council: Council) -> ActionQuerySet:
    return Action.objects.visible_to(request.user).filter(committee__council=council)


def list_as_asked(
    request: HubRequest, everything: ActionQuerySet, *, council: Council
) -> tuple[dict[str, Any], Listing]:
    """A list as the address asks for it, and what every page of a list needs."""
    knows_people = can_know_people(request.user, council)
    form = FilterForm(request.GET, council=council, among=everything, knows_people=knows_people)
    filters = form.cleaned_data if form.is_valid() else {}
    asked = request.GET.dict()
    listing = list_actions(everything, user=request.user, filters=filters, asked=asked, knows_people=knows_people)
    context = {"council": council, "section": "actions", "form": form, "is_filtered": any(filters.values())}
    return context, listing


@everyone
@require_safe
@revalidated
def committee_actions(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """A committee's actions from previous meetings: what is open, and what has changed since it last met."""
    found = get_object_or_404(Committee.objects.select_related("council"), slug=committee, council__slug=council)
    everything = Action.objects.visible_to(request.user).filter(committee=found)
    meetings = Meeting.objects.visible_to(request.user).filter(committee=found).with_committee()
    today = timezone.localdate()
    last = meetings.filter(held_on__lt=today, status=Meeting.Status.HELD).newest_first().first()
    shown = everything.with_due().with_source().with_last_heard()
    since = last.held_on if last else today
    context = {
        "council": found.council,
        "committee": found,
        "section": "actions",
        "last": last,
        "next": meetings.coming_up().exclude(status=Meeting.Status.CANCELLED).first(),
        "open": show_rows(shown.open().soonest_first(), user=request.user),
        "closed": show_rows(shown.filter(closed_on__gte=since).order_by("-closed_on", "pk"), user=request.user),
        "chart": over_time(everything),
        "can_add": can_add_action(request.user, found),
    }
    return render(request, "actions/committee_actions.html", context)


@everyone
@require_safe
@revalidated
def action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """One action: where it stands, the words it comes from, and all that was noted on it."""
    actions = Action.objects.visible_to(request.user).filter(committee__council__slug=council)
    found = get_object_or_404(actions.with_due().with_source().with_last_heard(), pk=pk)
    row = show_rows([found], user=request.user)[0]
    agreed_at = AgendaItem.objects.minutes_visible_to(request.user).filter(closures=found)
    can_edit = can_keep_minutes(request.user, found.committee)
    context = {
        "council": found.committee.council,
        "section": "actions",
        "row": row,
        "action": found,
        "agreed_at": agreed_at.select_related("meeting__committee__council").first(),
        "told": retell(found, inside=row.inside),
        "can_edit": can_edit,
        "reworded_as": row.source.reworded_as if can_edit and row.source else None,
    }
    return render(request, "actions/action.html", context)
