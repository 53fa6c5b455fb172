"""Forms of the hub as a whole."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.text import slugify

from councilhub.models import User
from meetings.models import Council, Office
from meetings.models.bodies import ROOT_WORDS


class SetUpForm(forms.Form):
    council = forms.CharField(label="Name of the council", max_length=150, help_text="Such as Eastmoor Council.")
    name = forms.CharField(label="Your full name", max_length=150)
    email = forms.EmailField(label="Your e-mail address", help_text="You sign in with it.")
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters. Three words that only you would put together are a good one.",
    )

    def clean_council(self) -> str:
        name: str = self.cleaned_data["council"]
        slug = slugify(name)[:60].strip("-")
        if not slug or slug in ROOT_WORDS:
            raise forms.ValidationError("Write the council’s full name, such as Eastmoor Council.")
        return name

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        if User.objects.filter(email=email).exists():
            raise forms.ValidationError("Somebody signs in with this address already.")
        return email

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if password := data.get("password"):
            try:
                validate_password(password, User(email=data.get("email", ""), name=data.get("name", "")))
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data

    @transaction.atomic
    def save(self) -> tuple[Council, User]:
        data = self.cleaned_data
        council = Council.objects.create(name=data["council"], slug=slugify(data["council"])[:60].strip("-"))
        user = User.objects.create_user(data["email"], data["password"], name=data["name"])
        Office.objects.create(council=council, user=user, role=Office.Role.ADMINISTRATOR)
        return council, user
