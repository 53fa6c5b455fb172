"""Officers keep the bodies of their council and the seats on them."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub import in_words
from councilhub.access import officers, require
from councilhub.http import HubRequest, hold, note
from councilhub.in_words import day
from meetings import seating
from meetings.forms import CommitteeForm, EditCommitteeForm, EndSeatForm, SeatForm
from meetings.forms.fields import changed_in_words
from meetings.models import Committee, Council, Membership, Person
from meetings.permissions import can_keep_record
from meetings.placing import place

# So many of those who were given seats at once are named in a sentence.
FEW = 6


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def add_committee(request: HubRequest, council: str) -> HttpResponse:
    found = get_object_or_404(Council, slug=council)
    require(can_keep_record(request.user, found))
    form = CommitteeForm(request.POST or None, instance=Committee(council=found))
    if request.method == "POST" and form.is_valid():
        committee = form.save()
        note(request, f"Added the committee {committee}.")
        placed = place(found, committee.name, committee)
        messages.success(request, f"{committee} is added.{_placed(placed)}")
        return redirect(committee)
    context = {"council": found, "form": form}
    return render(request, "meetings/add_committee.html", context, status=422 if form.errors else 200)


def _placed(number: int) -> str:
    """How many imports went there that named it before it was added."""
    if number == 1:
        return " 1 imported page that names it is placed there."
    return f" {number} imported pages that name it are placed there." if number else ""


def _committee(request: HubRequest, council: str, committee: str) -> Committee:
    committees = Committee.objects.select_related("council")
    found = get_object_or_404(committees, slug=committee, council__slug=council)
    require(can_keep_record(request.user, found.council))
    return found


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_committee(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """Its name, kind and rules; its address stays."""
    hold(request, Committee.objects.filter(slug=committee, council__slug=council))
    found = _committee(request, council, committee)
    name = str(found)
    form = EditCommitteeForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        note(request, f"Changed the committee {name}: {changed_in_words(form) or 'nothing'}.")
        messages.success(request, f"{found} is saved.")
        return redirect(found)
    context = {"council": found.council, "committee": found, "name": name, "form": form}
    return render(request, "meetings/edit_committee.html", context, status=422 if form.errors else 200)


@officers
@require_safe
def seats(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """Who sits, will sit and sat."""
    found = _committee(request, council, committee)
    today = timezone.localdate()
    rows = list(found.memberships.select_related("person").order_by("person__name", "starts_on"))
    context = {
        "council": found.council,
        "committee": found,
        "seats": [seat for seat in rows if not seat.ends_on or seat.ends_on >= today],
        "past": [seat for seat in rows if seat.ends_on and seat.ends_on < today],
        "today": today,
        "named": seating.named(found),
    }
    return render(request, "meetings/seats.html", context)


@officers
@require_POST
@transaction.atomic
def seat_named(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """Those whom its minutes name become people of the council, with seats."""
    found = _committee(request, council, committee)
    kind = Person.Kind.PUBLIC if request.POST.get("kind") == "public" else Person.Kind.COUNCILLOR
    given = seating.seat(found, request.POST.getlist("name"), kind=kind)
    for seat in given:
        note(request, f"Added {seat.person} and gave a seat: {seat}, from {day(seat.starts_on)}.")
    if given:
        words = in_words.listed([str(seat.person) for seat in given], most=FEW)
        messages.success(request, f"Added, with {'a seat' if len(given) == 1 else 'seats'}: {words}.")
    else:
        messages.error(request, "Tick who is to have a seat.")
    return redirect("seats", council, committee)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def add_seat(request: HubRequest, council: str, committee: str) -> HttpResponse:
    found = _committee(request, council, committee)
    initial = {"starts_on": request.GET.get("from") or timezone.localdate(), "person": request.GET.get("person")}
    form = SeatForm(request.POST or None, instance=Membership(committee=found), initial=initial)
    if request.method == "POST" and form.is_valid():
        seat = form.save()
        note(request, f"Gave a seat: {seat}, from {day(seat.starts_on)}.")
        messages.success(request, f"{seat.person} has a seat on {found}.")
        again = reverse("add_seat", args=[council, committee], query={"from": str(seat.starts_on)})
        return redirect(again) if "again" in request.POST else redirect("seats", council, committee)
    context = {"council": found.council, "committee": found, "form": form, "has_people": found.council.people.exists()}
    return render(request, "meetings/add_seat.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def end_seat(request: HubRequest, council: str, committee: str, seat: int) -> HttpResponse:
    """The seat stays on the record with its last day."""
    found = _committee(request, council, committee)
    held = get_object_or_404(found.memberships.select_related("person"), pk=seat)
    initial = {"ends_on": held.ends_on or timezone.localdate()}
    form = EndSeatForm(request.POST or None, instance=held, initial=initial)
    if request.method == "POST" and form.is_valid():
        form.save()
        note(request, f"Ended a seat: {held}, on {day(held.ends_on)}.")
        messages.success(request, f"The seat of {held.person} ends.")
        return redirect("seats", council, committee)
    attended = held.attendances.count()
    context = {"council": found.council, "committee": found, "seat": held, "form": form, "attended": attended}
    return render(request, "meetings/end_seat.html", context, status=422 if form.errors else 200)


@officers
@require_POST
@transaction.atomic
def remove_seat(request: HubRequest, council: str, committee: str, seat: int) -> HttpResponse:
    """One given by mistake, on which nothing hangs; any other only ends."""
    found = _committee(request, council, committee)
    held = get_object_or_404(found.memberships.select_related("person", "committee"), pk=seat)
    if held.attendances.exists():
        messages.error(request, f"The seat of {held.person} stays: attendance is recorded under it. Give its last day.")
        return redirect("end_seat", council, committee, seat)
    words = f"{held}, from {day(held.starts_on)}"
    held.delete()
    note(request, f"Removed a seat given by mistake: {words}.")
    messages.success(request, f"The seat of {held.person} is removed.")
    return redirect("seats", council, committee)
