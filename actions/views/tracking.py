"""Officers answer commitments; officers and owners move actions, inline or on a page of their own."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from actions.forms import ActionForm, MoveForm, draft_of
from actions.models import Action, Answer, NotAllowed, StaleMove
from actions.permissions import can_answer, can_close, can_move
from actions.views.public import list_actions, show_rows
from councilhub.access import officers, require, signed_in
from councilhub.http import HubRequest
from meetings.models import Commitment, Council
from meetings.permissions import can_keep_minutes


@signed_in
@require_safe
def my_actions(request: HubRequest) -> HttpResponse:
    """What this person, or a team of theirs, is to do."""
    mine = Action.objects.visible_to(request.user).owned_by(request.user)  # type: ignore[arg-type]
    council = Council.objects.filter(people__user=request.user.pk).first()
    if council is None:
        return render(request, "actions/my_actions_none.html")
    return list_actions(request, mine, council=council, title="My actions", template="actions/actions.html")


@signed_in
@require_http_methods(["GET", "POST"])
def move_action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Move an action with a note, inline in a list or in the margin of the minutes, or on a page of its own."""
    action = _action(request, council, pk)
    require(can_move(request.user, action))
    form = MoveForm(request.POST or None, action=action, can_close=can_close(request.user, action))
    if request.method == "POST" and form.is_valid():
        data = {**form.cleaned_data}
        try:
            action.move(data.pop("status"), by=request.user, seen=data.pop("version"), **data)  # type: ignore[arg-type]
        except StaleMove as stale:
            return _show_move(request, stale.now, _again(request, stale.now, form), status=409)
        except NotAllowed as error:
            form.add_error("status", str(error))
        else:
            return _moved(request, council, pk)
    return _show_move(request, action, form, status=422 if form.errors else 200)


def _action(request: HubRequest, council: str, pk: int) -> Action:
    actions = Action.objects.visible_to(request.user).filter(committee__council__slug=council)
    return get_object_or_404(actions.with_due().with_source().with_last_heard(), pk=pk)


def _again(request: HubRequest, now: Action, form: MoveForm) -> MoveForm:
    """What was typed, as a move of the action as it stands now: nothing is lost."""
    typed = {name: value for name, value in form.cleaned_data.items() if value and name not in ("status", "version")}
    return MoveForm(action=now, can_close=can_close(request.user, now), initial=typed)


def _show_move(request: HubRequest, action: Action, form: MoveForm, *, status: int) -> HttpResponse:
    context = {"action": action, "council": action.committee.council, "form": form, "is_stale": status == 409}
    if request.htmx and "cancel" in request.GET:
        context["form"] = None
    return _swap(request, action, context, status) or render(
        request, "actions/move_action.html", context, status=status
    )


def _moved(request: HubRequest, council: str, pk: int) -> HttpResponse:
    action = _action(request, council, pk)
    context = {"council": action.committee.council, "status": f"Saved: {action.status_in_words}."}
    if swapped := _swap(request, action, context, 200):
        return swapped
    messages.success(request, context["status"])
    return redirect(action)


def _swap(request: HubRequest, action: Action, context: dict[str, Any], status: int) -> HttpResponse | None:
    """The fragment that htmx is going to swap, the list's row or the margin's note; None where it asked for neither."""
    target = request.htmx.target
    context = {**context, "target": target}
    if target == f"action-{action.pk}":
        return render(request, "actions/_row.html", {**context, **show_rows(request, [action])[0]}, status=status)
    if action.commitment and target == f"note-{action.commitment_id}":
        commitment = Commitment.objects.with_answer().get(pk=action.commitment_id)
        keeps = can_keep_minutes(request.user, action.committee)
        return render(
            request, "actions/_note.html", {**context, "commitment": commitment, "can_answer": keeps}, status=status
        )
    return None


@signed_in
@require_http_methods(["GET", "POST"])
def edit_action(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Wording, owner and due of an action; its status and notes are moved apart."""
    action = _action(request, council, pk)
    require(can_keep_minutes(request.user, action.committee))
    form = ActionForm(request.POST or None, instance=action, council=action.committee.council)
    context = {"council": action.committee.council, "action": action, "form": form, "now": None}
    if request.method == "POST" and form.is_valid():
        try:
            action.reword(seen=form.cleaned_data["version"])
        except StaleMove as stale:
            typed = {**request.POST.dict(), "version": stale.now.version}
            context |= {"form": ActionForm(typed, instance=action, council=action.committee.council), "now": stale.now}
            return render(request, "actions/edit_action.html", context, status=409)
        messages.success(request, "Action saved.")
        return redirect(action)
    return render(request, "actions/edit_action.html", context, status=422 if form.errors else 200)


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
    context = {"council": commitment.item.meeting.committee.council, "commitment": commitment, "form": form}
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
        get_object_or_404(Answer, commitment=commitment).withdraw()
    except NotAllowed as error:
        messages.error(request, str(error))
    return _answered(request, council, pk, "Undone.")


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
        context = {"commitment": commitment, "council": commitment.item.meeting.committee.council, "can_answer": True}
        return render(request, "actions/_note.html", {**context, "status": " ".join(said) or status})
    if not messages.get_messages(request):
        messages.success(request, status)
    return redirect(f"{commitment.item.meeting.get_absolute_url()}#{commitment.anchor}")
