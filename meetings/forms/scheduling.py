"""Forms of a meeting before it is held: when and where, and why it is not held."""

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.fields import ClockInput, DayInput, check_year
from meetings.forms.seeing import StandingForm
from meetings.models import Meeting

# A meeting that runs past midnight ends before this hour.
SMALL_HOURS = time(6)


class MeetingForm(StandingForm):
    """When, where and what kind; save with the meeting's `schedule`."""

    class Meta:
        model = Meeting
        fields = ["held_on", "starts", "ends", "place", "kind"]
        labels = {"held_on": "Date", "starts": "Starts at", "ends": "Ends at, if that is known", "kind": "What kind"}
        help_texts = {"place": "Such as Council Chamber, Civic Centre; for an online meeting say so."}
        widgets = {"held_on": DayInput(), "starts": ClockInput(), "ends": ClockInput()}
        error_messages = {
            "held_on": {"required": "Enter the date of the meeting.", "invalid": "Enter a date, like 3/11/2026."},
            "starts": {"invalid": "Enter a time, like 18:30."},
            "ends": {"invalid": "Enter a time, like 20:30."},
        }

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        check_year(day)
        # By now the instance still has the day that it stands under.
        if day != self.instance.held_on and Meeting.objects.free_nth(self.instance.committee, day) is None:
            raise ValidationError("This committee has nine meetings on that day already.")
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        starts, ends = data.get("starts"), data.get("ends")
        if ends and not starts and "starts" not in self.errors:
            self.add_error("starts", "Say when it starts as well.")
        elif starts and ends and SMALL_HOURS <= ends <= starts:
            self.add_error("ends", "It ends before it starts: check both times.")
        return data


class CancelForm(forms.Form):
    because = forms.CharField(
        label="Why it is cancelled",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The public reads it on the meeting’s page. Such as “There is no business to consider.”",
        error_messages={"required": "Say why: the public reads it on the meeting’s page."},
    )
