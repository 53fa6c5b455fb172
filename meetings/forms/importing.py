"""Forms of an import: the page, and where it is to go."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from meetings.forms.fields import DayInput
from meetings.models import Committee, Council, Import
from meetings.reading.formats import EXTENSIONS, LARGEST, Unreadable, text_of


class ImportForm(forms.Form):
    """A page of minutes, pasted or as a file; `cleaned_data["page"]` is its text, ["source"] the file's name."""

    text = forms.CharField(
        label="Paste the minutes",
        required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="The whole page as it is: items, paragraphs, resolutions. You see what was read before it is saved.",
    )
    file = forms.FileField(
        label="Or choose a file",
        required=False,
        help_text=f"Up to {LARGEST // 1024 // 1024} MB: {', '.join('.' + name for name in EXTENSIONS)}.",
        widget=forms.FileInput(attrs={"accept": ",".join("." + name for name in EXTENSIONS)}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "text" in self.errors or "file" in self.errors:
            return data
        upload: UploadedFile | None = data.get("file")
        if upload and data.get("text"):
            raise ValidationError("Paste the minutes or choose a file, not both.")
        if upload:
            data["page"], data["source"] = self._text_of(upload), upload.name
        elif data.get("text"):
            data["page"], data["source"] = data["text"], ""
        else:
            self.add_error("text", "Paste the minutes here, or choose a file.")
        return data

    def _text_of(self, upload: UploadedFile) -> str:
        try:
            return text_of(upload.read(LARGEST + 1), upload.name or "")
        except Unreadable as error:
            self.add_error("file", f"This file can’t be read: {error}.")
            return ""


class ConfirmImportForm(forms.ModelForm):
    """Where the minutes that were read are to go: asked for where the page does not say it."""

    committee = forms.ModelChoiceField(
        Committee.objects.none(),
        empty_label="Choose a committee",
        error_messages={"required": "Choose the committee that met."},
    )
    held_on = forms.DateField(
        label="Date of the meeting",
        widget=DayInput(),
        error_messages={"required": "Enter the date of the meeting.", "invalid": "Enter a date, like 3/11/2026."},
    )

    class Meta:
        model = Import
        fields = ["committee", "held_on"]

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = council.committees.all()  # type: ignore[attr-defined]

    def clean_held_on(self) -> date:
        day: date = self.cleaned_data["held_on"]
        if day.year < 1835:
            raise ValidationError("Council minutes begin in 1835: check the year.")
        return day
