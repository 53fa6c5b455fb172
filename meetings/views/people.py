"""Officers keep the people of their council, and the teams that they form."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import ProtectedError, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub.access import officers, require
from councilhub.http import HubRequest, hold, note
from meetings.exporting.plain import printable
from meetings.forms import OfficeForm, PersonForm, TeamForm
from meetings.forms.fields import changed_in_words
from meetings.models import Council, Person, Team
from meetings.models.agendas import related
from meetings.permissions import can_administer, can_give_sign_in, can_keep_record, can_set_office, can_take_sign_in

PAGE_SIZE = 50


def _council(request: HubRequest, slug: str) -> Council:
    council = get_object_or_404(Council, slug=slug)
    require(can_keep_record(request.user, council))
    return council


def kept_person(request: HubRequest, council: str, pk: int) -> Person:
    """Somebody of a council that the reader keeps; of any other there is nobody."""
    people = Person.objects.select_related("council", "user").filter(council__slug=council)
    return get_object_or_404(people.filter(council__in=request.user.council_ids), pk=pk)  # type: ignore[union-attr]


@officers
@require_safe
def people(request: HubRequest, council: str) -> HttpResponse:
    """Everybody whom the council's record knows, found by name, post, group or organisation."""
    found = _council(request, council)
    wanted = printable(request.GET.get("q", "")).strip()[:200]
    rows = found.people.select_related("user").order_by("name", "pk")
    for word in wanted.split()[:8]:
        columns = ("name", "role", "group", "organisation")
        rows = rows.filter(Q.create([(f"{column}__icontains", word) for column in columns], Q.OR))
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"council": found, "page": page, "wanted": wanted}
    context["can_administer"] = can_administer(request.user, found)
    return render(request, "meetings/people.html", context)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def add_person(request: HubRequest, council: str) -> HttpResponse:
    found = _council(request, council)
    told = Person(council=found, name=request.GET.get("name", "")[:150], kind=request.GET.get("kind", "")[:20])
    form = PersonForm(request.POST or None, instance=told)
    if request.method == "POST" and form.is_valid():
        person = form.save()
        note(request, f"Added {person}, {person.get_kind_display().lower()}.")
        messages.success(request, f"{person} is added.")
        if "again" in request.POST:
            return redirect(reverse("add_person", args=[council], query={"kind": person.kind}))
        return redirect("edit_person", council, person.pk)
    context = {"council": found, "form": form}
    return render(request, "meetings/add_person.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_person(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Who they are, the seats they hold or held, and their sign-in."""
    hold(request, Person.objects.filter(pk=pk))
    person = kept_person(request, council, pk)
    name = str(person)
    form = PersonForm(request.POST or None, instance=person)
    if request.method == "POST" and form.is_valid():
        form.save()
        note(request, f"Changed {name}: {changed_in_words(form) or 'nothing'}.")
        messages.success(request, f"{person} is saved.")
        return redirect("edit_person", council, pk)
    context = {"council": person.council, "person": person, "name": name, "form": form, **_sign_in(request, person)}
    context["seats"] = person.memberships.select_related("committee__council").order_by("-starts_on", "pk")
    context["committees"] = person.council.committees.all()
    return render(request, "meetings/edit_person.html", context, status=422 if form.errors else 200)


def _sign_in(request: HubRequest, person: Person) -> dict[str, Any]:
    office = person.council.offices.filter(user=person.user).first() if person.user else None
    return {
        "office": office,
        "office_form": OfficeForm(initial={"role": office.role if office else ""}, auto_id="office_%s"),
        "can_give": can_give_sign_in(request.user, person),
        "can_take": can_take_sign_in(request.user, person),
        "can_set_office": can_set_office(request.user, person),
    }


@officers
@require_safe
def teams(request: HubRequest, council: str) -> HttpResponse:
    found = _council(request, council)
    rows = found.teams.prefetch_related("members")
    return render(request, "meetings/teams.html", {"council": found, "teams": rows})


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def add_team(request: HubRequest, council: str) -> HttpResponse:
    found = _council(request, council)
    form = TeamForm(request.POST or None, instance=Team(council=found))
    if request.method == "POST" and form.is_valid():
        team = form.save()
        members = ", ".join(map(str, team.members.all())) or "no members"
        note(request, f"Added the team {team}: {members}.")
        messages.success(request, f"{team} is added.")
        return redirect("teams", council)
    context = {"council": found, "form": form}
    return render(request, "meetings/add_team.html", context, status=422 if form.errors else 200)


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def edit_team(request: HubRequest, council: str, pk: int) -> HttpResponse:
    hold(request, Team.objects.filter(pk=pk))
    team = _team(request, council, pk)
    name = str(team)
    form = TeamForm(request.POST or None, instance=team)
    if request.method == "POST" and form.is_valid():
        told = changed_in_words(form) or "nothing"
        form.save()
        note(request, f"Changed the team {name}: {told}.")
        messages.success(request, f"{team} is saved.")
        return redirect("teams", council)
    owned = related(Team, "actions").filter(team=team).count()
    context = {"council": team.council, "team": team, "name": name, "form": form, "owned": owned}
    return render(request, "meetings/edit_team.html", context, status=422 if form.errors else 200)


def _team(request: HubRequest, council: str, pk: int) -> Team:
    teams = Team.objects.select_related("council").filter(council__slug=council)
    return get_object_or_404(teams.filter(council__in=request.user.council_ids), pk=pk)  # type: ignore[union-attr]


@officers
@require_POST
@transaction.atomic
def remove_team(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """One that owns no action and owned none; any other stays, as the record names it."""
    team = _team(request, council, pk)
    name = str(team)
    try:
        with transaction.atomic():
            team.delete()
    except ProtectedError:
        messages.error(request, f"{name} stays: it owns actions. Give them to somebody else first.")
        return redirect("edit_team", council, pk)
    note(request, f"Removed the team {name}.")
    messages.success(request, f"{name} is removed.")
    return redirect("teams", council)
