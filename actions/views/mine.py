"""What waits for somebody: the first page after signing in, and their own lists."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from actions.listing import show_rows
from actions.models import Action, ActionQuerySet
from actions.views.public import KINDS, as_file, list_as_asked
from councilhub.access import signed_in
from councilhub.http import HubRequest
from councilhub.models import User
from meetings.models import Commitment, Committee, Council, Meeting, Membership

SILENT_DAYS = 42
# So many of a kind are shown; of meetings that wait, so many more are folded below them.
FEW, MORE = 8, 200


def _council(user: User) -> Council | None:
    """The council whose page it is: where they are an officer, else where they are a person."""
    return (
        Council.objects.filter(offices__user=user).order_by("pk").first()
        or Council.objects.filter(people__user=user).order_by("pk").first()
    )


@signed_in
@require_safe
def my_page(request: HubRequest) -> HttpResponse:
    """What waits for an officer, for a chair before the next meeting and for an owner; what a councillor asked for."""
    user: User = request.user  # type: ignore[assignment]
    council = _council(user)
    if council is None:
        return render(request, "actions/my_page_none.html")
    mine = Action.objects.visible_to(user).with_due().with_source().with_last_heard()
    context: dict[str, Any] = {
        "council": council,
        "section": "mine",
        "owned": show_rows(mine.owned_by(user).open().soonest_first()[:FEW], user=user),
        "asked": show_rows(mine.asked_by(user).open().soonest_first()[:FEW], user=user),
        "is_councillor": user.people.filter(kind="councillor").exists(),
        "few": f":{FEW}",
        "rest": f"{FEW}:",
        **_for_members(user),
        **_for_keepers(user, mine),
        **_for_chairs(user, mine),
    }
    return render(request, "actions/my_page.html", context)


def _for_members(user: User) -> dict[str, Any]:
    """Who has a seat today: the meetings next to come and newest of their committees."""
    seats = Membership.objects.filter(person__user=user).on(timezone.localdate())
    theirs = Meeting.objects.visible_to(user).filter(committee__in=seats.values("committee")).with_committee()
    return {
        "coming": theirs.coming_up()[:3],
        "lately": theirs.over().newest_first()[:3],
    }


def _for_keepers(user: User, mine: ActionQuerySet) -> dict[str, Any]:
    """Officers and clerks: commitments unanswered, minutes to take or publish, actions to reword or to close."""
    kept = Committee.objects.filter(council__in=user.council_ids) | Committee.objects.filter(
        pk__in=user.clerked_committee_ids
    )
    if not user.keeps_records:
        return {"keeps": False}
    meetings = Meeting.objects.filter(committee__in=kept, held_on__lte=timezone.localdate()).with_committee()
    unpublished = meetings.filter(minutes_published_at__isnull=True).exclude(status=Meeting.Status.CANCELLED)
    unanswered = Commitment.objects.unanswered().filter(item__meeting__committee__in=kept)
    reported = mine.filter(status=Action.Status.REPORTED, committee__in=kept).longest_silent_first()
    return {
        "keeps": True,
        "unpublished": list(unpublished.newest_first()[:MORE]),
        "unanswered": list(unanswered.by_meeting()[:MORE]),
        "wordless": show_rows(mine.wanting_words().filter(committee__in=kept).soonest_first()[:FEW], user=user),
        "reported": show_rows(reported[:FEW], user=user),
    }


def _for_chairs(user: User, mine: ActionQuerySet) -> dict[str, Any]:
    """Chairs: what is overdue, or has been silent for six weeks, in the committees they chair today."""
    today = timezone.localdate()
    seats = Membership.objects.filter(person__user=user, role=Membership.Role.CHAIR).on(today)
    chaired = Committee.objects.filter(pk__in=seats.values("committee"))
    if not chaired:
        return {"chairs": False}
    theirs = mine.filter(committee__in=chaired)
    silent = theirs.silent_since(today - timedelta(days=SILENT_DAYS)).longest_silent_first()
    ahead = Meeting.objects.filter(committee__in=chaired).coming_up().with_committee()
    return {
        "chairs": True,
        "next": ahead.exclude(status=Meeting.Status.CANCELLED).first(),
        "late": show_rows(theirs.overdue().soonest_first()[:FEW], user=user),
        "silent": show_rows(silent[:FEW], user=user),
    }


@signed_in
@require_safe
def my_actions(request: HubRequest) -> HttpResponse:
    """What this person, or a team of theirs, is to do."""
    return _list(request, _owned(request), "My actions", export="export_my_actions")


@signed_in
@require_safe
def export_my_actions(request: HubRequest, kind: str) -> HttpResponse:
    """All that the filters of that list find, in its order, as CSV or as an Excel workbook."""
    return _file(request, _owned(request), kind, of="my_actions")


@signed_in
@require_safe
def asked_actions(request: HubRequest) -> HttpResponse:
    """What this councillor asked for."""
    return _list(request, _asked(request), "What I asked for", export="export_asked_actions")


@signed_in
@require_safe
def export_asked_actions(request: HubRequest, kind: str) -> HttpResponse:
    """All that the filters of that list find, in its order, as CSV or as an Excel workbook."""
    return _file(request, _asked(request), kind, of="asked_actions")


def _owned(request: HubRequest) -> ActionQuerySet:
    return Action.objects.visible_to(request.user).owned_by(request.user)  # type: ignore[arg-type]


def _asked(request: HubRequest) -> ActionQuerySet:
    return Action.objects.visible_to(request.user).asked_by(request.user)  # type: ignore[arg-type]


def _list(request: HubRequest, everything: ActionQuerySet, title: str, *, export: str) -> HttpResponse:
    council = _council(request.user)  # type: ignore[arg-type]
    if council is None:
        return render(request, "actions/my_page_none.html")
    context, listing = list_as_asked(request, everything, council=council)
    files = {words: reverse(export, args=[kind]) for kind, words in KINDS.items()}
    context |= {"title": title, "section": "mine", "listing": listing, "is_mine": True, "files": files}
    return render(request, "actions/actions.html", context, status=422 if context["form"].errors else 200)


def _file(request: HubRequest, everything: ActionQuerySet, kind: str, *, of: str) -> HttpResponse:
    council = _council(request.user)  # type: ignore[arg-type]
    context, listing = list_as_asked(request, everything, council=council) if council else ({}, None)
    if council is None or listing is None or context["form"].errors:
        return redirect(reverse(of, query=request.GET))
    return as_file(request, listing, kind=kind, name=of.replace("_", "-"), council=council)
