"""What was decided and by whom, as everybody may follow it, and what a council says of its pages."""

from collections import Counter
from dataclasses import replace

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from councilhub.access import everyone
from councilhub.http import HubRequest, revalidated
from meetings.attending import tally
from meetings.forms.decisions import DecisionsForm
from meetings.models import AgendaItem, Committee, Council, Declaration, Person
from meetings.models.agendas import related
from meetings.searching import decided

MOST = 50


@everyone
@require_safe
@revalidated
def decisions(request: HubRequest, council: str) -> HttpResponse:
    """A council's decisions, newest first: of a committee, between two days, with words."""
    found = get_object_or_404(Council, slug=council)
    form = DecisionsForm(request.GET, council=found)
    wanted = form.wanted()
    elsewhere = decided(replace(wanted, committee=None), user=request.user).order_by()
    by_committee = elsewhere.values_list("item__meeting__committee").annotate(number=Count("pk"))
    form.count_committees(Counter(dict(by_committee)))
    page = Paginator(decided(wanted, user=request.user).with_item().newest_first(), 25).get_page(
        request.GET.get("page")
    )
    context = {
        "council": found,
        "form": form,
        "page": page,
        "is_filtered": replace(wanted, council=None) != type(wanted)(""),
        "section": "decisions",
    }
    return render(request, "meetings/decisions.html", context, status=422 if form.errors else 200)


@everyone
@require_safe
@revalidated
def person(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """A person's seats, attendance, declarations, and what they asked for."""
    people = Person.objects.visible_to(request.user).filter(council__slug=council).select_related("council")
    found = get_object_or_404(people, pk=pk)
    today = timezone.localdate()
    seats = found.memberships.select_related("committee__council").order_by("-starts_on", "pk")
    items = AgendaItem.objects.minutes_visible_to(request.user)
    declared = Declaration.objects.filter(person=found, item__in=items)
    asked = related(Committee, "actions").visible_to(request.user).filter(asked_by=found)
    context = {
        "council": found.council,
        "person": found,
        "now": [seat for seat in seats if seat.is_held_on(today)],
        "past": [seat for seat in seats if seat.ends_on and seat.ends_on < today],
        "tally": tally(found, user=request.user),
        "declared": declared.select_related("item__meeting__committee__council").order_by(
            "-item__meeting__held_on", "pk"
        )[:MOST],
        "asked": asked.select_related("committee__council").order_by("-raised_on", "-pk")[:MOST],
    }
    return render(request, "meetings/person.html", context)


@everyone
@require_safe
@revalidated
def accessibility(request: HubRequest, council: str) -> HttpResponse:
    """The statement that SI 2018/952 asks of a public body."""
    return render(request, "meetings/accessibility.html", {"council": get_object_or_404(Council, slug=council)})


@everyone
@require_safe
@revalidated
def privacy(request: HubRequest, council: str) -> HttpResponse:
    """What this hub keeps of whom, and why."""
    return render(request, "meetings/privacy.html", {"council": get_object_or_404(Council, slug=council)})
