"""Officers and owners move actions: inline, on a page of their own, or several of a list at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from actions.forms import ActionForm, BulkForm, MoveForm
from actions.listing import show_rows
from actions.models import Action, NotAllowed, StaleMove
from actions.permissions import can_close, can_move
from councilhub.access import require, signed_in
from councilhub.http import HubRequest
from meetings.models import Commitment, Council
from meetings.permissions import can_keep_minutes


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
    words = f"Saved: {action.status_in_words}."
    context = {"council": action.committee.council, "status": words}
    if swapped := _swap(request, action, context, 200):
        return swapped
    messages.success(request, words)
    return redirect(action)


def _swap(request: HubRequest, action: Action, context: dict[str, Any], status: int) -> HttpResponse | None:
    """The fragment that htmx is going to swap, the list's row or the margin's note; None where it asked for neither."""
    target = request.htmx.target
    context = {
        **context,
        "target": target,
        "knows_people": True,
        "bulk": "bulk" in request.GET,
    }
    if target == f"action-{action.pk}":
        row = show_rows([action], user=request.user)[0]
        return render(request, "actions/_row.html", {**context, "row": row}, status=status)
    if action.commitment_id and target == f"note-{action.commitment_id}":
        commitment = Commitment.objects.with_answer().get(pk=action.commitment_id)
        keeps = can_keep_minutes(request.user, action.committee)
        return render(
            request,
            "actions/_note.html",
            {**context, "commitment": commitment, "can_answer": keeps, "owned": [action.pk]},
            status=status,
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


@signed_in
@require_POST
def move_actions(request: HubRequest, council: str) -> HttpResponse:
    """Move several actions of a list at once, those of other councils with them; those that may not go there stay, and
    it is said how many. Undoable."""
    get_object_or_404(Council, slug=council)
    form = BulkForm(request.POST)
    back = request.POST.get("back", "")
    is_ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, None)
    back = back if is_ours else reverse("actions", args=[council])
    if not form.is_valid():
        messages.error(request, str(next(iter(form.errors.values()))[0]))
        return redirect(back)
    data = form.cleaned_data
    theirs = Action.objects.visible_to(request.user).filter(pk__in=data["actions"]).select_related("committee")
    chosen = [a for a in theirs if can_move(request.user, a)]
    if data["status"] == Action.Status.CLOSED:
        chosen = [a for a in chosen if can_close(request.user, a)]
    moved = theirs.move_all(chosen, data["status"], by=request.user, note=data["note"])  # type: ignore[arg-type]
    request.session["undo"] = {"moves": [[a.pk, a.version] for a in moved], "back": back}
    left = len(set(data["actions"])) - len(moved)
    words = f"{len(moved)} moved." + (f" {left} could not go there and stayed as they were." if left else "")
    messages.success(request, words, extra_tags="undo" if moved else "")
    return redirect(back)


@signed_in
@require_POST
def undo_moves(request: HubRequest, council: str) -> HttpResponse:
    """Take the last moves of a list back, where nobody has moved them since."""
    undo = request.session.pop("undo", {"moves": [], "back": reverse("actions", args=[council])})
    seen = dict(undo["moves"])
    theirs = Action.objects.visible_to(request.user).filter(pk__in=seen).select_related("committee")
    chosen = [action for action in theirs if can_move(request.user, action)]
    undone = theirs.undo_all(chosen, seen=seen, by=request.user)  # type: ignore[arg-type]
    messages.success(request, f"{undone} put back as they were.")
    return redirect(undo["back"])
