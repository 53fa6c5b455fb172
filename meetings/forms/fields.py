"""Fields that several forms share."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.models.meetings import YEARS


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class ProseField(forms.CharField):
    """Words as typed; the CR LF that browsers send is one line break."""

    def to_python(self, value: Any) -> str | None:
        words: str | None = super().to_python(value)
        return words.replace("\r\n", "\n") if words else words


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%H:%M")


def check_year(day: date) -> None:
    """Raises ValidationError for a day on which no council of this hub can have met: a slip in the year."""
    if day.year not in YEARS:
        raise ValidationError("Check the year: it is written with four digits, like 2026.")
