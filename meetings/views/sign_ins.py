"""Officers let people of their council sign in; administrators make them officers."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from councilhub.access import officers, require
from councilhub.http import HubRequest, note
from meetings import admitting
from meetings.forms import OfficeForm, SignInForm
from meetings.permissions import can_give_sign_in, can_set_office, can_take_sign_in
from meetings.views.people import kept_person


@officers
@never_cache
@require_http_methods(["GET", "POST"])
@transaction.atomic
def give_sign_in(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Makes a one-time link to set a password and shows it this once, to be passed on."""
    person = kept_person(request, council, pk)
    require(can_give_sign_in(request.user, person))
    form = SignInForm(request.POST or None) if person.user is None else None
    context: dict[str, Any] = {"council": person.council, "person": person, "form": form}
    user = None
    if request.method == "POST" and (form is None or form.is_valid()):
        user = form.give(person) if form else admitting.give_sign_in(person, email="")
    if user:
        note(request, f"Made a link to set the password of {person}, who signs in as {user.email}.")
        uidb64, token = admitting.link_parts(user)
        context["link"] = request.build_absolute_uri(reverse("set_password", args=[uidb64, token]))
        context["until"] = timezone.now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
        context["form"] = None
    status = 422 if form and form.errors else 200
    return render(request, "meetings/give_sign_in.html", context, status=status)


@officers
@require_POST
@transaction.atomic
def take_sign_in(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """From the next request on they are signed out."""
    person = kept_person(request, council, pk)
    require(can_take_sign_in(request.user, person))
    admitting.take_sign_in(person)
    note(request, f"Took the sign-in of {person} away.")
    messages.success(request, f"{person} can no longer sign in here.")
    return redirect("edit_person", council, pk)


@officers
@require_POST
@transaction.atomic
def set_office(request: HubRequest, council: str, pk: int) -> HttpResponse:
    person = kept_person(request, council, pk)
    require(can_set_office(request.user, person))
    form = OfficeForm(request.POST)
    if form.is_valid():
        admitting.set_office(person, form.cleaned_data["role"])
        note(request, f"Set the office of {person}: {form.cleaned_data['role'] or 'none'}.")
        messages.success(request, f"The office of {person} is set.")
    else:
        messages.error(request, "Choose one of the offices.")
    return redirect("edit_person", council, pk)
