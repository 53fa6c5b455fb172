"""Forms of a council's bodies and the seats on them."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.text import slugify

from meetings.forms.fields import DayInput, check_year
from meetings.forms.seeing import StandingForm
from meetings.models import Committee, Membership
from meetings.models.bodies import COUNCIL_WORDS


class CommitteeForm(forms.ModelForm):
    class Meta:
        model = Committee
        fields = ["name", "kind"]
        labels = {"name": "Name of the committee", "kind": "What it is"}
        help_texts = {"name": "Such as People Scrutiny Committee."}
        error_messages = {"name": {"required": "Enter the name of the committee."}}

    def clean_name(self) -> str:
        """Its address is made of its name, once, and stays."""
        name: str = self.cleaned_data["name"]
        slug = slugify(name)[:80].strip("-")
        if not slug or slug in COUNCIL_WORDS:
            raise ValidationError("Write the committee’s full name, such as People Scrutiny Committee.")
        self.instance.council.hold()
        if self.instance.council.committees.filter(slug=slug).exists():
            raise ValidationError("This council has a committee of that name.")
        self.instance.slug = slug
        return name


class EditCommitteeForm(StandingForm):
    class Meta:
        model = Committee
        fields = ["name", "kind", "notice_days", "officers_close_actions"]
        labels = {
            "name": "Name of the committee",
            "kind": "What it is",
            "notice_days": "Clear days of notice",
            "officers_close_actions": "Officers close its actions; if not, the committee does at a minute",
        }
        help_texts = {"name": "Its address stays as it is."}
        error_messages = {"notice_days": {"min_value": "No law asks for fewer than 3 clear days."}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = self.instance.council.law.days
        self.fields[
            "notice_days"
        ].help_text = (
            f"How long an agenda has to be public before its meeting. Left empty, {days} days, as the law asks."
        )


class SeatForm(forms.ModelForm):
    """A seat from a day on."""

    class Meta:
        model = Membership
        fields = ["person", "role", "starts_on"]
        labels = {"starts_on": "From"}
        widgets = {"starts_on": DayInput()}
        error_messages = {
            "person": {
                "required": "Choose who takes the seat.",
                "invalid_choice": "Choose one of the council’s people.",
            },
            "starts_on": {"required": "Enter the first day of the seat.", "invalid": "Enter a date, like 3/11/2026."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        person.queryset = self.instance.committee.council.people.all()  # type: ignore[attr-defined]
        person.empty_label = "Choose a person"  # type: ignore[attr-defined]
        # The name comes first: a list is searched by typing how a line begins.
        person.label_from_instance = lambda one: f"{one.name}, councillor" if one.is_councillor else one.name  # type: ignore[attr-defined]

    def clean_starts_on(self) -> date:
        day: date = self.cleaned_data["starts_on"]
        check_year(day)
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if {"person", "role", "starts_on"} <= data.keys():
            self.instance.committee.council.hold()
            same = self.instance.committee.memberships.filter(person=data["person"], role=data["role"])
            if same.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=data["starts_on"])).exists():
                self.add_error("person", f"{data['person']} has this seat on that day already.")
        return data


class EndSeatForm(forms.ModelForm):
    ends_on = forms.DateField(
        label="Last day",
        widget=DayInput(),
        error_messages={"required": "Enter the last day of the seat.", "invalid": "Enter a date, like 3/11/2026."},
    )

    class Meta:
        model = Membership
        fields = ["ends_on"]

    def clean_ends_on(self) -> date:
        day: date = self.cleaned_data["ends_on"]
        check_year(day)
        if day < self.instance.starts_on:
            raise ValidationError("A seat ends on or after the day it starts.")
        return day
