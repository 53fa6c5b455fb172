"""The filters of a council's decisions."""

from collections import Counter
from typing import Any

from django import forms

from meetings.forms.fields import DayField
from meetings.models import Committee, Council
from meetings.searching import Wanted


class DecisionsForm(forms.Form):
    q = forms.CharField(
        label="Words",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
        error_messages={"max_length": "Look for fewer words: 200 letters and spaces are the most."},
    )
    committee = forms.ModelChoiceField(
        Committee.objects.none(), required=False, empty_label="All committees", to_field_name="slug"
    )
    since = DayField(label="From", required=False)
    until = DayField(label="To", required=False)

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.council = council
        self.fields["committee"].queryset = council.committees.all()  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What the filters ask for; those that are wrong ask for nothing."""
        asked = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        committee = asked.get("committee")
        return Wanted(
            words=asked.get("q") or "",
            council=self.council.pk,
            committee=committee.pk if committee else None,
            since=asked.get("since"),
            until=asked.get("until"),
        )

    def count_committees(self, counts: Counter[int]) -> None:
        """Say beside each committee how many there are."""
        field = self.fields["committee"]
        field.label_from_instance = lambda of: f"{of} ({counts[of.pk]})"  # type: ignore[attr-defined]
