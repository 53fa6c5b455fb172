"""Forms of actions: making one of a commitment, keeping it, moving it, finding it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from actions.models import Action
from meetings.forms import DayInput
from meetings.models import Commitment, Council


class ActionForm(forms.ModelForm):
    """Wording, owner (one list of people and teams) and due of an action."""

    owned_by = forms.ChoiceField(label="Owner", required=False)
    due_on = forms.DateField(
        label="Due", required=False, widget=DayInput(), error_messages={"invalid": "Enter a date, like 12/12/2026."}
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    class Meta:
        model = Action
        fields = ["wording", "due_on", "is_due_next_meeting"]
        labels = {"wording": "What is to be done", "is_due_next_meeting": "At the committee’s next meeting"}
        widgets = {"wording": forms.Textarea(attrs={"rows": 2})}
        error_messages = {"wording": {"required": "Say what is to be done."}}

    field_order = ["wording", "owned_by", "due_on", "is_due_next_meeting"]

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(f"person-{p.pk}", p.name if not p.role else f"{p.name}, {p.role}") for p in council.people.all()]
        teams = [(f"team-{t.pk}", t.name) for t in council.teams.all()]
        if self.instance.pk:
            self.initial["version"] = self.instance.version
        else:
            del self.fields["version"]
        field = self.fields["owned_by"]
        field.choices = [("", "Nobody yet"), ("Teams", teams), ("People", people)]  # type: ignore[attr-defined]
        if self.instance.owner_id:
            field.initial = f"person-{self.instance.owner_id}"
        elif self.instance.team_id:
            field.initial = f"team-{self.instance.team_id}"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("due_on") and data.get("is_due_next_meeting"):
            self.add_error("due_on", "Give a date, or the next meeting: not both.")
        kind, _, pk = data.get("owned_by", "").partition("-")
        self.instance.owner_id = int(pk) if kind == "person" else None
        self.instance.team_id = int(pk) if kind == "team" else None
        return data


def draft_of(commitment: Commitment) -> Action:
    """The action that accepting a commitment as it stands would make, unsaved: its words, owner if known, due."""
    council = commitment.item.meeting.committee.council
    wording = commitment.quote[:1].upper() + commitment.quote[1:]
    said = commitment.owner_said
    owner = council.people.named(said) if said else None
    team = (
        None if owner or not said else council.teams.filter(Q(name__iexact=said.removeprefix("the ").strip())).first()
    )
    asked_for_next = "next meeting" in commitment.due_said.casefold()
    return Action(
        wording=wording,
        owner=owner,
        team=team,
        due_on=commitment.due_on,
        is_due_next_meeting=commitment.due_on is None and asked_for_next,
    )


class MoveForm(forms.Form):
    """A move of an action with its note; only the moves that its state allows, and its own state for a note alone."""

    status = forms.ChoiceField()
    note = forms.CharField(label="What has happened", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    waiting_on = forms.CharField(label="Waiting on whom or what", required=False, max_length=200)
    closed_as = forms.ChoiceField(label="Closed as", required=False, choices=[("", "Choose"), *Action.ClosedAs.choices])
    is_public = forms.BooleanField(label="The public may read this note", required=False)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, action: Action, can_close: bool, **kwargs: Any) -> None:
        initial = {"status": action.status, "waiting_on": action.waiting_on, "version": action.version}
        super().__init__(*args, initial={**initial, **kwargs.pop("initial", {})}, **kwargs)
        moves = [action.status, *action.allowed_moves]
        if not can_close:
            moves = [move for move in moves if move != Action.Status.CLOSED or move == action.status]
            del self.fields["closed_as"]
        self.action = action
        self.fields["status"].choices = [(m, Action.Status(m).label) for m in moves]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        status = data.get("status")
        if status == Action.Status.WAITING and not data.get("waiting_on"):
            self.add_error("waiting_on", "Say on whom or what it waits.")
        if status == Action.Status.CLOSED and self.action.status != status and not data.get("closed_as"):
            self.add_error("closed_as", "Choose how it was closed.")
        if self.action.status == Action.Status.CLOSED and status != self.action.status and not data.get("note"):
            self.add_error("note", "Say why it is opened again.")
        if (
            status == self.action.status
            and not data.get("note")
            and data.get("waiting_on", "") == self.action.waiting_on
        ):
            raise ValidationError("Choose another status, or write what has happened.")
        return data


class FilterForm(forms.Form):
    """What a list of actions shows; it stands in the address, so that it can be sent and come back to."""

    TABS = [
        ("open", "Open"),
        ("overdue", "Overdue"),
        ("waiting", "Waiting"),
        ("reported", "Reported done"),
        ("closed", "Closed"),
    ]
    SORTS = {
        "due": ["due", "raised_on", "pk"],
        "-due": ["-due", "-raised_on", "-pk"],
        "raised": ["raised_on", "pk"],
        "-raised": ["-raised_on", "-pk"],
    }

    q = forms.CharField(label="Words", required=False, max_length=200)
    committee = forms.ModelChoiceField(None, required=False, empty_label="All committees", to_field_name="slug")
    owner = forms.ModelChoiceField(None, required=False, empty_label="Anyone")
    since = forms.DateField(label="Raised since", required=False, widget=DayInput())

    def __init__(self, data: Any, *, council: Council) -> None:
        super().__init__(data)
        self.fields["committee"].queryset = council.committees.all()  # type: ignore[attr-defined]
        self.fields["owner"].queryset = council.people.filter(actions__isnull=False).distinct()  # type: ignore[attr-defined]
