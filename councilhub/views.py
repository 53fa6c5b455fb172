"""What belongs to both apps: the first page, setting up an empty hub, and what is said when something goes wrong."""

import sys
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import LoginView, PasswordResetConfirmView
from django.db import DatabaseError, connection
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from councilhub.access import everyone, may_set_up, officers, signed_in
from councilhub.database import full_disk
from councilhub.forms import SearchForm, SetUpForm, SigningInForm
from councilhub.http import HubRequest, note, number_in, revalidated
from councilhub.models import AuditEntry, User
from councilhub.resuming import Sent
from meetings.models import Council, Meeting, Refused
from meetings.searching import KINDS, MOST, Results


@everyone
@require_safe
@revalidated
def home(request: HubRequest) -> HttpResponse:
    """The councils of this hub, and what was published last; in an empty hub the way to begin."""
    councils = Council.objects.all()
    if not councils:
        return redirect("set_up")
    meetings = Meeting.objects.visible_to(request.user).with_committee()
    return render(
        request,
        "home.html",
        {
            "councils": councils,
            "latest": meetings.filter(minutes_published_at__isnull=False).order_by("-minutes_published_at")[:8],
            "next": meetings.coming_up().exclude(status=Meeting.Status.CANCELLED)[:5],
        },
    )


@everyone
def set_up(request: HubRequest) -> HttpResponse:
    """In a hub without a council, for who has its key: its first council and that council's first officer."""
    if Council.objects.exists():
        return redirect("home")
    if not may_set_up(request):
        return render(request, "set_up.html", {"form": None}, status=403 if request.method == "POST" else 200)
    form = SetUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            council, user = form.save()
        except Refused:
            return redirect("home")
        login(request, user)
        messages.success(request, f"{council} is set up, and you are its first officer.")
        return redirect(council)
    return render(request, "set_up.html", {"form": form}, status=422 if form.errors else 200)


@everyone
@require_safe
def search(request: HubRequest) -> HttpResponse:
    """What any council of this hub said, decided, put on agendas and promised in the words looked for."""
    return _search(request, None)


@everyone
@require_safe
def search_council(request: HubRequest, council: str) -> HttpResponse:
    """The same of one council."""
    return _search(request, get_object_or_404(Council, slug=council))


def _search(request: HubRequest, council: Council | None) -> HttpResponse:
    asked = request.GET
    form = SearchForm(asked if "q" in asked else None, council=council)
    kind = asked["kind"] if asked.get("kind") in KINDS else ""
    context: dict[str, Any] = {"council": council, "form": form, "kind": kind, "most": MOST, "section": "search"}
    if not form.is_valid():
        return render(request, "search.html", context, status=422 if form.errors else 200)
    results = Results(form.wanted(kind), user=request.user, page=number_in(asked, "page"))
    if results.is_counted and not form.cleaned_data.get("committee"):
        form.count_committees(results.by_committee())
    labels = [("", "All"), *((key, of.label) for key, of in KINDS.items())]
    tabs = [(key, label, results.count(key)) for key, label in labels]
    return render(request, "search.html", {**context, "results": results, "tabs": tabs})


@everyone
@never_cache
@require_safe
def health(request: HubRequest) -> HttpResponse:
    """For what watches the hub: 200 where it answers and its database does, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", content_type="text/plain", status=503)
    return HttpResponse("The hub and its database answer.\n", content_type="text/plain")


@officers
@require_safe
def style(request: HubRequest) -> HttpResponse:
    """Every component of the pages with its states, to look at after a change to the stylesheet."""
    forms = {"form": SetUpForm({"wrong-name": "Jo Vane"}, prefix="wrong"), "blank": SetUpForm(prefix="blank")}
    statuses = [("to_do", "To do"), ("in_progress", "In progress"), ("waiting", "Waiting on the surveyor")]
    statuses += [("reported", "Reported done"), ("closed", "Closed: done")]
    return render(request, "style.html", {**forms, "statuses": statuses, "today": timezone.localdate()})


@everyone
def sign_in(request: HubRequest) -> HttpResponseBase:
    """On to where one was going; whoever was signed out while they wrote is shown what they sent, to send it again."""
    sent = Sent.with_sign_in(request)
    view = LoginView.as_view(
        template_name="sign_in.html",
        authentication_form=SigningInForm,
        extra_context={"sent": sent, "signed": request.POST["sent"] if sent else ""},
    )
    answer = view(request)
    return render(request, "sign_in_resume.html", {"sent": sent}) if sent and answer.status_code == 302 else answer


@signed_in
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def account(request: HubRequest) -> HttpResponse:
    """One's own sign-in: a new password ends all other sessions."""
    form = PasswordChangeForm(request.user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, form.user)
        messages.success(request, "Your password is changed. You are signed out everywhere else.")
        return redirect("account")
    return render(request, "account.html", {"form": form}, status=422 if form.errors else 200)


@everyone
def set_password(request: HubRequest, uidb64: str, token: str) -> HttpResponseBase:
    """A one-time link: it works once and for a time, and then signs in whoever has set their password."""
    view = PasswordResetConfirmView.as_view(
        template_name="set_password.html", success_url=reverse_lazy("my_page"), post_reset_login=True
    )
    answer = view(request, uidb64=uidb64, token=token)
    if request.method == "POST" and answer.status_code == 302 and isinstance(request.user, User):
        messages.success(request, f"Your password is set. From now on you sign in as {request.user.email}.")
    return answer


def bad_request(request: HubRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


def refused(request: HubRequest, exception: Exception) -> HttpResponse:
    if request.user.is_authenticated and request.resolver_match:
        note(request, str(request.resolver_match.url_name).replace("_", " "), act=AuditEntry.Act.REFUSED)
    return render(request, "errors/403.html", status=403)


def form_refused(request: HubRequest, reason: str) -> HttpResponse:
    """A form without its token: opened before signing in or out elsewhere, or sent by another site."""
    return render(request, "errors/form_refused.html", status=403)


def not_found(request: HubRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


def failed(request: HubRequest) -> HttpResponse:
    """The last resort: a page that needs no database, no session and no context."""
    if full_disk.is_met(sys.exception(), settings.DATA_DIR):
        return render(None, "errors/507.html", status=507)
    return render(None, "errors/500.html", status=500)
