"""Forms of actions: making one of a commitment, keeping it, moving it, finding it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict

from actions.drafting import texts_of
from actions.models import Action
from meetings.forms import DayField
from meetings.models import AgendaItem, Commitment, Committee, Council, Person


class ActionForm(forms.ModelForm):
    """Wording, owner (one list of people and teams), due and asker of an action."""

    owned_by = forms.ChoiceField(label="Owner", required=False)
    due_on = DayField(label="Due", required=False)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    class Meta:
        model = Action
        fields = ["wording", "due_on", "is_due_next_meeting", "asked_by"]
        labels = {
            "wording": "What is to be done",
            "is_due_next_meeting": "At the committee’s next meeting",
            "asked_by": "Asked for by",
        }
        widgets = {"wording": forms.Textarea(attrs={"rows": 2})}
        error_messages = {"wording": {"required": "Say what is to be done."}}

    field_order = ["wording", "owned_by", "due_on", "is_due_next_meeting", "asked_by"]

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(f"person-{p.pk}", p.name if not p.role else f"{p.name}, {p.role}") for p in council.people.all()]
        teams = [(f"team-{t.pk}", t.name) for t in council.teams.all()]
        if self.instance.pk:
            self.initial["version"] = self.instance.version
        else:
            del self.fields["version"]
        asker = self.fields["asked_by"]
        asker.queryset = council.people.filter(kind=Person.Kind.COUNCILLOR)  # type: ignore[attr-defined]
        asker.empty_label = "Nobody in particular"  # type: ignore[attr-defined]
        asker.error_messages["invalid_choice"] = "Choose one of the council’s councillors."
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


class WordsForm(forms.Form):
    """Words of an item that promise something, and the text in which they stand ("paragraph-17")."""

    where = forms.ChoiceField(
        label="Where they stand", error_messages={"required": "Choose the text in which the words stand."}
    )
    quote = forms.CharField(
        label="The words",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Word for word. Left empty, the whole text is meant.",
    )

    def __init__(self, data: Any, *, item: AgendaItem, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.item = item
        self.texts = dict(texts_of(item))
        choices = [(key, holder.text[:100]) for key, holder in self.texts.items()]
        self.fields["where"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if holder := self.texts.get(data.get("where", "")):
            data["quote"] = data.get("quote") or holder.text
            if " ".join(data["quote"].split()) not in " ".join(holder.text.split()):
                self.add_error("quote", "These words do not stand in that text: write them as they are there.")
        return data

    def commitment(self) -> Commitment:
        """The commitment of these words, made by hand."""
        data = self.cleaned_data
        holder = self.texts[data["where"]]
        return Commitment.objects.create(
            item=self.item,
            position=self.item.commitments.count(),
            quote=data["quote"],
            cue="selected",
            is_marked=True,
            version=getattr(holder, "version", 1),
            **{data["where"].partition("-")[0]: holder},
        )


class MinuteField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        number = f"Minute {obj.minute_number}, " if obj.minute_number else ""
        return f"{number}{obj.meeting.held_on:%-d %B %Y}: {obj}"[:120]


class MoveForm(forms.Form):
    """A move of an action with its note; only the moves that its state allows, and its own state for a note alone."""

    status = forms.ChoiceField()
    note = forms.CharField(label="What has happened", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    waiting_on = forms.CharField(label="Waiting on whom or what", required=False, max_length=200)
    closed_as = forms.ChoiceField(label="Closed as", required=False, choices=[("", "Choose"), *Action.ClosedAs.choices])
    closed_at_item = MinuteField(
        None, label="Agreed by the committee at", required=False, empty_label="No minute named"
    )
    is_public = forms.BooleanField(label="The public may read this note", required=False)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, action: Action, can_close: bool, initial: dict[str, Any] | None = None
    ) -> None:
        stands = {"status": action.status, "waiting_on": action.waiting_on, "version": action.version}
        super().__init__(data, initial={**stands, **(initial or {})})
        moves = [action.status, *action.allowed_moves]
        if not can_close:
            moves = [move for move in moves if move != Action.Status.CLOSED or move == action.status]
            del self.fields["closed_as"], self.fields["closed_at_item"]
        else:
            self.fields["closed_at_item"].queryset = items_of(action)  # type: ignore[attr-defined]
        self.action = action
        self.fields["status"].choices = [(m, Action.Status(m).label) for m in moves]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        status = data.get("status")
        if status == Action.Status.WAITING and not data.get("waiting_on"):
            self.add_error("waiting_on", "Say on whom or what it waits.")
        if status == Action.Status.CLOSED and self.action.status != status and not data.get("closed_as"):
            self.add_error("closed_as", "Choose how it was closed.")
        agreed = data.get("closed_at_item") or self.action.committee.officers_close_actions
        if status == Action.Status.CLOSED and self.action.status != status and not agreed:
            self.add_error(
                "closed_at_item", "This committee agrees closures itself: choose the minute at which it did."
            )
        if self.action.status == Action.Status.CLOSED and status != self.action.status and not data.get("note"):
            self.add_error("note", "Say why it is opened again.")
        if (
            status == self.action.status
            and not data.get("note")
            and data.get("waiting_on", "") == self.action.waiting_on
        ):
            raise ValidationError("Choose another status, or write what has happened.")
        return data


def items_of(action: Action) -> QuerySet[AgendaItem]:
    """Minutes of its committee since it was raised, newest first, at which closing it can have been agreed."""
    items = AgendaItem.objects.filter(meeting__committee=action.committee_id, meeting__held_on__gte=action.raised_on)
    return items.select_related("meeting__committee").order_by("-meeting__held_on", "position")


class FilterForm(forms.Form):
    """What a list of actions shows; it stands in the address, so that it can be sent and come back to."""

    q = forms.CharField(label="Words", required=False, max_length=200)
    committee: "forms.ModelChoiceField[Committee]" = forms.ModelChoiceField(
        None, required=False, empty_label="All committees", to_field_name="slug"
    )
    owner: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(None, required=False, empty_label="Anyone")
    since = DayField(label="Raised since", required=False)
    until = DayField(label="Raised until", required=False)

    def __init__(self, data: Any, *, council: Council, among: QuerySet[Action], knows_people: bool) -> None:
        """Of owners only those are offered that own something `among` what the list's reader sees."""
        super().__init__(data)
        self.fields["committee"].queryset = council.committees.all()  # type: ignore[attr-defined]
        owners = council.people.filter(pk__in=among.order_by().values("owner"))
        if not knows_people:
            owners = owners.filter(kind=Person.Kind.COUNCILLOR)
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]


class BulkForm(forms.Form):
    """One move for several actions of a list."""

    actions = forms.TypedMultipleChoiceField(coerce=int, error_messages={"required": "Tick the actions to move."})
    status = forms.ChoiceField(
        choices=[(s, s.label) for s in Action.Status if s in {"in_progress", "reported", "closed"}],
        error_messages={"required": "Choose where they move.", "invalid_choice": "Choose one of the statuses offered."},
    )
    note = forms.CharField(required=False, max_length=2000)

    def __init__(self, data: QueryDict) -> None:
        """`actions` are keys, of whatever action: which of them exist for whom is asked where they are moved."""
        super().__init__(data)
        said = [key for key in data.getlist("actions") if key.isascii() and key.isdigit() and len(key) < 19]
        self.fields["actions"].choices = [(key, key) for key in said]  # type: ignore[attr-defined]
