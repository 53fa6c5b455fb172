"""Actions as everybody may follow them; officers and owners move them at the same addresses."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from actions.forms import FilterForm
from actions.models import Action
from actions.permissions import can_move, can_read_notes
from councilhub.access import everyone
from councilhub.http import HubRequest
from meetings.models import AgendaItem, Council
from meetings.permissions import can_keep_minutes

PAGE_SIZE = 50


@everyone
@require_safe
def actions(request: HubRequest, council: str) -> HttpResponse:
    """What the council has undertaken, and where each stands."""
    found = get_object_or_404(Council, slug=council)
    everything = Action.objects.visible_to(request.user).filter(committee__council=found)
    return list_actions(
        request, everything, council=found, title=f"Actions of {found}", template="actions/actions.html"
    )


def list_actions(request: HubRequest, everything: Any, *, council: Council, title: str, template: str) -> HttpResponse:
    """A list of actions: filtered, counted by tab, sorted, paged; the same number of queries however long."""
    form = FilterForm(request.GET, council=council)
    wanted = everything.with_due().found_by(form.cleaned_data if form.is_valid() else {}, user=request.user)
    tab, sort = request.GET.get("show"), request.GET.get("sort")
    tab = tab if tab in dict(FilterForm.TABS) else "open"
    sort = sort if sort in FilterForm.SORTS else "due"
    shown = wanted.in_tab(tab).order_by(*FilterForm.SORTS[sort])
    page = Paginator(shown.with_source().with_last_heard(), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = show_rows(request, page.object_list)
    counts = wanted.counts()
    context = {"council": council, "title": title, "form": form, "page": page, "rows": rows, "counts": counts}
    context |= {"tab": tab, "tabs": [(key, label, counts[key]) for key, label in FilterForm.TABS], "sort": sort}
    return render(request, template, context)


def show_rows(request: HubRequest, actions: Any) -> list[dict[str, Any]]:
    """Each action with what this reader may see and do of it."""
    shown = list(actions)
    open_items = set(
        AgendaItem.objects.minutes_visible_to(request.user)
        .filter(commitments__action__in=[action.pk for action in shown])
        .values_list("pk", flat=True)
    )
    return [
        {
            "action": action,
            "can_move": can_move(request.user, action),
            "inside": can_read_notes(request.user, action),
            "source": action.commitment if action.commitment and action.commitment.item_id in open_items else None,
        }
        for action in shown
    ]


@everyone
@require_safe
def action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """One action: where it stands, the words it comes from, and all that was noted on it."""
    actions = Action.objects.visible_to(request.user).filter(committee__council__slug=council).with_due().with_source()
    found = get_object_or_404(actions.with_last_heard(), pk=pk)
    row = show_rows(request, [found])[0]
    notes = found.progress.select_related("by").filter(**({} if row["inside"] else {"is_public": True}))
    context = {
        "can_edit": can_keep_minutes(request.user, found.committee),
        "council": found.committee.council,
        "progress": notes,
        **row,
    }
    return render(request, "actions/action.html", context)
