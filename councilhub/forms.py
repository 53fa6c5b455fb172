"""Forms of the hub as a whole."""

from collections import Counter
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.db import connection, transaction

from councilhub.models import SignInAttempts, User
from meetings import admitting
from meetings.forms import DayField
from meetings.models import Council, Refused
from meetings.searching import Wanted


class SigningInForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": "This e-mail address and password do not go together: check both. Whoever has forgotten the "
        "password asks an officer of the council for a new link.",
        "too_many": "This e-mail address was tried too often: wait ten minutes, then sign in.",
    }

    def clean(self) -> dict[str, Any]:
        email, password = (self.cleaned_data.get(name) for name in ("username", "password"))
        if email and password and not SignInAttempts.objects.may_try(email):
            raise forms.ValidationError(self.error_messages["too_many"], code="too_many")
        data = super().clean()
        if email and self.get_user():
            SignInAttempts.objects.forget(email)
        return data


class SetUpForm(forms.Form):
    council = forms.CharField(
        label="Name of the council",
        max_length=150,
        help_text="Such as Eastmoor Council.",
        error_messages={"required": "Enter the name of the council."},
    )
    name = forms.CharField(label="Your full name", max_length=150, error_messages={"required": "Enter your full name."})
    email = forms.EmailField(
        label="Your e-mail address",
        help_text="You sign in with it.",
        error_messages={"required": "Enter your e-mail address."},
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters. Three words that only you would put together are a good one.",
        error_messages={"required": "Choose a password."},
    )

    def clean_council(self) -> str:
        name: str = self.cleaned_data["council"]
        try:
            admitting.address_of(name)
        except admitting.NoAddress as error:
            raise forms.ValidationError(str(error)) from error
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
        """The council and its administrator; raises Refused where somebody has set the hub up meanwhile."""
        # An empty hub has no row to lock: without this, two at once would both be first.
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {Council._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
        if Council.objects.exists():
            raise Refused("This hub is set up already.")
        data = self.cleaned_data
        council, user = admitting.add_council(data["council"], administrator=data["name"], email=data["email"])
        user.set_password(data["password"])
        user.save(update_fields=["password"])
        return council, user


class SearchForm(forms.Form):
    """Words to look for, and where: in which council, or within one in which of its committees."""

    q = forms.CharField(
        label="Words",
        max_length=200,
        error_messages={
            "required": "Enter the words to look for.",
            "max_length": "Look for fewer words: 200 letters and spaces are the most.",
        },
        help_text="All of them are looked for. Put a phrase in quotes, and a minus before a word to leave it out.",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    council = forms.ChoiceField(required=False)
    committee = forms.ChoiceField(required=False)
    since = DayField(label="From", required=False)
    until = DayField(label="To", required=False)

    def __init__(self, *args: Any, council: Council | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.within = council
        del self.fields["council" if council else "committee"]
        self.places = {of.slug: of for of in (council.committees.all() if council else Council.objects.all())}
        self._offer({of.pk: str(of) for of in self.places.values()})

    def _offer(self, labels: dict[int, str]) -> None:
        name, everywhere = ("committee", "All committees") if self.within else ("council", "All councils")
        offered = [(slug, labels[of.pk]) for slug, of in self.places.items()]
        self.fields[name].choices = [("", everywhere), *offered]  # type: ignore[attr-defined]

    def wanted(self, kind: str) -> Wanted:
        """What a valid form looks for."""
        council = self.within or self.places.get(self.cleaned_data.get("council", ""))
        committee = self.places.get(self.cleaned_data.get("committee", ""))
        return Wanted(
            words=self.cleaned_data["q"],
            council=council.pk if council else None,
            committee=committee.pk if committee else None,
            since=self.cleaned_data["since"],
            until=self.cleaned_data["until"],
            kind=kind,
        )

    def count_committees(self, counts: Counter[int]) -> None:
        """Say beside each committee how many there are."""
        if self.within:
            self._offer({of.pk: f"{of} ({counts[of.pk]})" for of in self.places.values()})
