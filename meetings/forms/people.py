"""Forms of a council's people, their teams and their sign-ins."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from councilhub.models import User
from meetings import admitting
from meetings.forms.seeing import StandingForm
from meetings.models import Office, Person, Team


class PersonForm(StandingForm):
    class Meta:
        model = Person
        fields = ["name", "kind", "role", "group", "organisation"]
        labels = {"kind": "Who they are", "role": "Role or post"}
        error_messages = {
            "name": {"required": "Enter their name."},
            "kind": {"required": "Choose who they are."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", "Choose"), *Person.Kind.choices]  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def save(self, commit: bool = True) -> Person:
        """Of somebody known only what it asks: their sign-in may be given or taken meanwhile."""
        person: Person = super().save(commit=commit and self.instance.pk is None)
        if commit and self.instance.pk:
            person.save(update_fields=self.Meta.fields)
        return person


class TeamForm(StandingForm):
    class Meta:
        model = Team
        fields = ["name", "members"]
        labels = {"name": "Name of the team"}
        widgets = {"members": forms.CheckboxSelectMultiple()}
        error_messages = {"name": {"required": "Enter the team’s name."}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff = self.instance.council.people.filter(kind__in=[Person.Kind.OFFICER, Person.Kind.PARTNER])
        self.fields["members"].queryset = staff  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        name = " ".join(self.cleaned_data["name"].split())
        self.instance.council.hold()
        if self.instance.council.teams.filter(name=name).exclude(pk=self.instance.pk).exists():
            raise ValidationError("This council has a team of that name.")
        return name


class SignInForm(forms.Form):
    TAKEN = "Somebody signs in with this address already."

    email = forms.EmailField(
        label="Their e-mail address",
        help_text="They sign in with it. Nothing is sent: you pass the link on.",
        error_messages={"required": "Enter their e-mail address.", "invalid": "Enter an address, like jo@example.org."},
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if User.objects.filter(email=email).exists():
            raise ValidationError(self.TAKEN)
        return email

    def give(self, person: Person) -> User | None:
        """The sign-in of this address; none, and the form says so, where it was given to somebody else meanwhile."""
        try:
            with transaction.atomic():
                return admitting.give_sign_in(person, email=self.cleaned_data["email"])
        except IntegrityError:
            self.add_error("email", self.TAKEN)
            return None


class OfficeForm(forms.Form):
    role = forms.ChoiceField(label="Office", choices=[("", "None"), *Office.Role.choices], required=False)
