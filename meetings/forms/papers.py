"""The form of an uploaded paper, and what may be uploaded: told by its ending and by what is in it."""

import io
import zipfile
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from meetings.models import Document

LARGEST_PAPER = 20 * 1024 * 1024
# How a file of each ending begins, and for those that are an archive of parts the part that only this kind has.
BEGINNINGS = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff"}
PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
OPEN_DOCUMENTS = {"odt": b"text", "ods": b"spreadsheet", "odp": b"presentation"}
TEXTS = {"txt", "csv"}
ENDINGS = sorted({*BEGINNINGS, *PARTS, *OPEN_DOCUMENTS, *TEXTS})


def is_what_it_says(content: bytes, ending: str) -> bool:
    """Whether the bytes are a file of that kind; one with macros inside is not."""
    if beginning := BEGINNINGS.get(ending):
        return content.startswith(beginning)
    if ending in TEXTS:
        return b"\x00" not in content
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            names = set(parts.namelist())
            if any(name.rpartition("/")[2].lower() in {"vbaproject.bin", "script-lc.xml"} for name in names):
                return False
            if ending in PARTS:
                return PARTS[ending] in names
            with parts.open("mimetype") as said:
                return said.read(80).strip() == b"application/vnd.oasis.opendocument." + OPEN_DOCUMENTS[ending]
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError):
        return False


class DocumentForm(forms.ModelForm):
    """A paper for an item; without a title it goes by its file's name."""

    title = forms.CharField(
        label="Title of the document",
        max_length=300,
        required=False,
        help_text="As the agenda lists it. Without one the file’s name is used.",
    )
    file = forms.FileField(
        label="File",
        help_text=f"Up to {LARGEST_PAPER // 1024 // 1024} MB: {', '.join(ENDINGS)}.",
        widget=forms.FileInput(attrs={"accept": ",".join("." + ending for ending in ENDINGS)}),
        error_messages={"required": "Choose a file.", "empty": "This file is empty."},
    )

    class Meta:
        model = Document
        fields = ["title", "file"]

    def clean_file(self) -> UploadedFile:
        upload: UploadedFile = self.cleaned_data["file"]
        ending = Path(upload.name or "").suffix.lower().removeprefix(".")
        if ending not in ENDINGS:
            raise ValidationError(f"Choose a file of one of these kinds: {', '.join(ENDINGS)}.")
        if (upload.size or 0) > LARGEST_PAPER:
            raise ValidationError(f"This file is larger than {LARGEST_PAPER // 1024 // 1024} MB.")
        if not is_what_it_says(upload.read(), ending):
            raise ValidationError(f"This file is not what its ending .{ending} says, or carries macros.")
        upload.seek(0)
        return upload

    def save(self, commit: bool = True) -> Any:
        upload: UploadedFile = self.cleaned_data["file"]
        name = Path(upload.name or "paper").name
        document = self.instance
        document.title = self.cleaned_data["title"] or Path(name).stem
        document.file_name, document.size = name[-200:], upload.size or 0
        return super().save(commit=commit)
