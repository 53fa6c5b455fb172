"""Actions are made: of a commitment found, of words selected, or standing alone."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from actions.drafting import draft_of, named_in, reworded
from actions.forms import ActionForm, WordsForm
from actions.models import Action, Answer, NotAllowed, StaleMove
from actions.permissions import can_add_action, can_answer
from councilhub.access import officers, require
from councilhub.http import HubRequest
from meetings.comparing import differences
from meetings.models import AgendaItem, Commitment, Committee, Meeting
from meetings.permissions import can_keep_record


@officers
@require_http_methods(["GET", "POST"])
def accept_commitment(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Make an action of a commitment found: as it stands by one key (`as_found`), or worded first."""
    commitment = _commitment(request, council, pk)
    draft = draft_of(commitment)
    form = ActionForm(request.POST or None, instance=draft, council=commitment.item.meeting.committee.council)
    as_found = request.method == "POST" and "as_found" in request.POST
    if as_found or (request.method == "POST" and form.is_valid()):
        try:
            Action.objects.accept(commitment, draft, by=request.user)  # type: ignore[arg-type]
        except NotAllowed as error:
            messages.error(request, str(error))
        return _answered(request, council, pk, "Accepted: it is an action now.")
    found = commitment.item.meeting.committee.council
    context = {"council": found, "commitment": commitment, "form": form, "back": _place(request, commitment)}
    context |= {"said": named_in(commitment), "is_known": bool(draft.owned_by)}
    context["can_keep_record"] = can_keep_record(request.user, found)
    status = 422 if request.method == "POST" else 200
    return render(request, "actions/accept_commitment.html", context, status=status)


@officers
@require_POST
def dismiss_commitment(request: HubRequest, council: str, pk: int) -> HttpResponse:
    commitment = _commitment(request, council, pk)
    try:
        Answer.objects.give(commitment, Answer.Given.DISMISSED, by=request.user)  # type: ignore[arg-type]
    except NotAllowed as error:
        messages.error(request, str(error))
    return _answered(request, council, pk, "Dismissed.")


@officers
@require_POST
def withdraw_answer(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Undo an acceptance, while nothing is noted on its action, or a dismissal."""
    commitment = _commitment(request, council, pk)
    try:
        if answer := Answer.objects.filter(commitment=commitment).first():
            answer.withdraw()
    except NotAllowed as error:
        messages.error(request, str(error))
    return _answered(request, council, pk, "Undone.")


@officers
@require_http_methods(["GET", "POST"])
def keep_action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """The sentence of an action was reworded: it is still that action, worded and due as is said now."""
    commitment = _commitment(request, council, pk)
    was = commitment.reworded_from
    if was is None:
        messages.error(request, "No action waits for these words any more.")
        return redirect(_place(request, commitment))
    action = Action.objects.with_due().with_source().get(commitment=was)
    context: dict[str, Any] = {"commitment": commitment, "changes": differences(action.quote, commitment.quote)}
    form = ActionForm(
        request.POST or None, instance=reworded(action, commitment), council=commitment.item.meeting.committee.council
    )
    if request.method == "POST" and form.is_valid():
        try:
            action.follow(commitment, seen=form.cleaned_data["version"])
        except StaleMove as stale:
            form.data = {**request.POST.dict(), "version": stale.now.version}
            return _show_kept(request, context | {"form": form, "now": stale.now}, status=409)
        except NotAllowed as error:
            messages.error(request, str(error))
            return redirect(_place(request, commitment))
        messages.success(request, "It is still that action, and follows the words as they are now.")
        return redirect(_place(request, was))
    return _show_kept(request, context | {"form": form}, status=422 if form.errors else 200)


def _show_kept(request: HubRequest, context: dict[str, Any], *, status: int) -> HttpResponse:
    commitment = context["commitment"]
    context |= {"council": commitment.item.meeting.committee.council, "back": _place(request, commitment)}
    return render(request, "actions/keep_action.html", context, status=status)


def _commitment(request: HubRequest, council: str, pk: int) -> Commitment:
    commitments = Commitment.objects.visible_to(request.user).filter(item__meeting__committee__council__slug=council)
    commitment = get_object_or_404(commitments.with_place(), pk=pk)
    require(can_answer(request.user, commitment))
    return commitment


def _answered(request: HubRequest, council: str, pk: int, status: str) -> HttpResponse:
    commitment = get_object_or_404(
        Commitment.objects.with_answer().select_related("item__meeting__committee__council"), pk=pk
    )
    if request.htmx:
        said = [str(message) for message in messages.get_messages(request)]
        context = {
            "commitment": commitment,
            "council": commitment.item.meeting.committee.council,
            "can_answer": True,
            "knows_people": True,
            "taking": "taking" in request.GET,
        }
        return render(request, "actions/_note.html", {**context, "status": " ".join(said) or status})
    if not messages.get_messages(request):
        messages.success(request, status)
    return redirect(_place(request, commitment))


def _place(request: HubRequest, commitment: Commitment) -> str:
    """Where it stands: on the page on which minutes are taken for whoever came from there, else on the meeting's."""
    meeting = commitment.item.meeting
    page = meeting.get_taking_url() if "taking" in request.GET else meeting.get_absolute_url()
    return f"{page}#{commitment.anchor}"


@officers
@require_http_methods(["GET", "POST"])
@transaction.atomic
def make_action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Any words of an item become an action; they keep their place, and are marked from then on."""
    items = AgendaItem.objects.minutes_visible_to(request.user).filter(meeting__committee__council__slug=council)
    item = get_object_or_404(items.select_related("meeting__committee__council"), pk=pk)
    require(can_add_action(request.user, item.meeting.committee))
    if request.method == "POST":  # until the action is made, its words stay where they are
        Meeting.objects.locked().get(pk=item.meeting_id)
    words = WordsForm(request.POST if request.method == "POST" else None, item=item, initial=request.GET.dict())
    form = ActionForm(request.POST or None, instance=Action(), council=item.meeting.committee.council)
    if request.method == "POST" and words.is_valid() and form.is_valid():
        commitment = words.commitment()
        Action.objects.accept(commitment, form.instance, by=request.user)  # type: ignore[arg-type]
        messages.success(request, "It is an action now.")
        return redirect(f"{item.meeting.get_absolute_url()}#{commitment.anchor}")
    context = {"council": item.meeting.committee.council, "item": item, "words": words, "form": form}
    return render(request, "actions/make_action.html", context, status=422 if request.method == "POST" else 200)


@officers
@require_http_methods(["GET", "POST"])
def add_action(request: HubRequest, council: str, committee: str) -> HttpResponse:
    """An action that stands alone, raised today."""
    found = get_object_or_404(Committee.objects.select_related("council"), slug=committee, council__slug=council)
    require(can_add_action(request.user, found))
    form = ActionForm(request.POST or None, instance=Action(committee=found), council=found.council)
    if request.method == "POST" and form.is_valid():
        form.instance.created_by = request.user
        action = form.save()
        messages.success(request, "The action is added.")
        return redirect(action)
    context = {"council": found.council, "committee": found, "form": form}
    return render(request, "actions/add_action.html", context, status=422 if form.errors else 200)
