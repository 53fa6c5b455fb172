"""Fields that several forms share."""

from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from councilhub import in_words
from meetings.models.meetings import YEARS


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class DayField(forms.DateField):
    widget = DayInput
    default_error_messages = {"invalid": "Enter a date, like 12/12/2026."}


class ProseField(forms.CharField):
    """Words as typed; the CR LF that browsers send is one line break."""

    def to_python(self, value: Any) -> str | None:
        words: str | None = super().to_python(value)
        return words.replace("\r\n", "\n") if words else words


class ReasonField(forms.CharField):
    """Why approved minutes are corrected (LGA 1972 Sch 12 para 41)."""

    def __init__(self) -> None:
        super().__init__(
            label="Reason for the correction",
            max_length=500,
            help_text="Such as the minute at which the committee agreed it. Readers are told only the day.",
            error_messages={"required": "Say why approved minutes are corrected."},
        )


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%H:%M")


def changed_in_words(form: forms.BaseForm) -> str:
    """What a form has changed, such as “Name from “Audit” to “Audit Committee”; Kind from Panel to Board”."""
    told = []
    for name in form.changed_data:
        field = form.fields[name]
        if not field.widget.is_hidden:
            before, after = (value_in_words(field, value) for value in (form[name].initial, form.cleaned_data[name]))
            told.append(f"{field.label or name} from {before} to {after}")
    return "; ".join(told)


def value_in_words(field: forms.Field, value: Any) -> str:
    """A field's value as a person says it: “Audit”, Board, yes, 3 November 2026, nothing."""
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(sorted(str(one) for one in value or [])) or "nobody"
    if isinstance(field, forms.BooleanField):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nothing"
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(field.choices).get(value, value)) if value else "none"  # type: ignore[arg-type]
    if isinstance(value, date):
        return in_words.day(value)
    if isinstance(value, time):
        return in_words.clock(value)
    words = " ".join(str("" if value is None else value).split())
    return f"“{words}”" if words else "nothing"


def check_year(day: date) -> None:
    """Raises ValidationError for a day on which no council of this hub can have met: a slip in the year."""
    if day.year not in YEARS:
        raise ValidationError("Check the year: it is written with four digits, like 2026.")
