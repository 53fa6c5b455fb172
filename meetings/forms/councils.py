"""The form of a council: its name, sort, contact, colour and logo."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from meetings.exporting import pdf
from meetings.forms.seeing import StandingForm
from meetings.models import Council
from meetings.models.laws import Sort

LARGEST_LOGO = 200 * 1024
MOST_PIXELS = 2000
BEGINNINGS = {b"\x89PNG\r\n\x1a\n": "logo.png", b"\xff\xd8\xff": "logo.jpg"}


class CouncilForm(StandingForm):
    """A logo is a PNG or JPEG: Word takes no SVG, and an SVG may carry scripts and call on other places."""

    logo = forms.FileField(
        label="Logo",
        required=False,
        help_text=f"A PNG or JPEG picture of up to {LARGEST_LOGO // 1024} KB, at most {MOST_PIXELS:,} pixels wide and "
        "high. It stands on white, beside the council’s name on its pages and at the head of its papers.",
        widget=forms.FileInput(attrs={"accept": ".png,.jpg,.jpeg"}),
        error_messages={"empty": "This file is empty."},
    )
    remove_logo = forms.BooleanField(label="Remove the logo", required=False)

    class Meta:
        model = Council
        fields = ["name", "sort", "contact", "colour", "logo"]
        labels = {
            "name": "Name of the council",
            "sort": "Sort of council",
            "contact": "E-mail address for the public",
            "colour": "Colour",
        }
        help_texts = {
            "name": "Its address stays as it is.",
            "sort": "By it the hub knows how long before a meeting its agenda is to be public, and what may be exempt.",
            "contact": "Of democratic services, say. The accessibility and privacy pages name it to everybody.",
            "colour": "The one accent of its pages and papers; a light one is darkened until it can be read on.",
        }
        widgets = {"colour": forms.TextInput(attrs={"type": "color"})}
        error_messages = {
            "name": {"required": "Enter the name of the council."},
            "contact": {"invalid": "Enter an e-mail address, like democratic.services@example.gov.uk."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sort"].choices = [("", "Not said"), *Sort.choices]  # type: ignore[attr-defined]
        self.logo_before = self.instance.logo.name
        if not self.logo_before:
            del self.fields["remove_logo"]

    def clean_logo(self) -> Any:
        from meetings.exporting import docx  # noqa: PLC0415 - a worker holds python-docx once it needs it

        upload = self.cleaned_data["logo"]
        if not isinstance(upload, UploadedFile):
            return upload
        if (upload.size or 0) > LARGEST_LOGO:
            raise ValidationError(f"This picture is larger than {LARGEST_LOGO // 1024} KB: save a smaller one.")
        content = upload.read()
        if not content.startswith(tuple(BEGINNINGS)):
            raise ValidationError("Choose a PNG or JPEG picture: this file is neither.")
        size = docx.size_of_picture(content)
        if size and max(size) > MOST_PIXELS:
            raise ValidationError(f"This picture is wider or higher than {MOST_PIXELS:,} pixels: save a smaller one.")
        if not (size and pdf.can_show(content)):
            raise ValidationError("This picture is damaged: save it anew as PNG.")
        # Its kind is told by its bytes; nothing of the name that its sender chose is kept.
        upload.name = next(name for beginning, name in BEGINNINGS.items() if content.startswith(beginning))
        upload.seek(0)
        return upload

    def save(self, commit: bool = True) -> Any:
        """The picture that another takes the place of is deleted once that is certain."""
        if self.cleaned_data.get("remove_logo") and not isinstance(self.cleaned_data["logo"], UploadedFile):
            self.instance.logo = ""
        council = super().save(commit=commit)
        before = self.logo_before
        if before and before != council.logo.name:
            transaction.on_commit(lambda: council.logo.storage.delete(before))
        return council
