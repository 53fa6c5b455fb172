"""Fields that several forms share."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class ProseField(forms.CharField):
    """Words as typed; the CR LF that browsers send is one line break."""

    def to_python(self, value: Any) -> str | None:
        words: str | None = super().to_python(value)
        return words.replace("\r\n", "\n") if words else words
