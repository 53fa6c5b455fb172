"""Forms of an import: the pages, where they are to go, and whom they name."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile

from councilhub import in_words
from meetings.forms.fields import DayInput, check_year
from meetings.keeping import folded
from meetings.models import Committee, Council, Import, Meeting
from meetings.models.known import Meant
from meetings.reading.formats import EXTENSIONS, LARGEST, Unreadable, text_of


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; cleaned to a list of uploads."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        return [super(FilesField, self).clean(upload, initial) for upload in data or []]


class ImportForm(forms.Form):
    """Pages of minutes, pasted or as files; `path` is where in a chosen folder the one file stands,
    and `upload` tells by the same value of the files that are sent one by one that they came together.

    `cleaned_data["pages"]` holds (text, file's name, "" for a paste) for each that can be read, `["unread"]` (file's
    name, sentence) for each that cannot; the form is wrong only where there is nothing else.
    """

    text = forms.CharField(
        label="Paste the minutes",
        required=False,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text="The whole page as it is: items, paragraphs, resolutions. You see what was read before it is saved.",
    )
    file = FilesField(
        label="Or choose files",
        required=False,
        allow_empty_file=True,
        help_text=f"Up to {LARGEST // 1024 // 1024} MB each: {', '.join('.' + name for name in EXTENSIONS)}.",
        widget=FilesInput(attrs={"accept": ",".join("." + name for name in EXTENSIONS)}),
    )
    path = forms.CharField(required=False, widget=forms.HiddenInput)
    upload = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_upload(self) -> UUID:
        return self.cleaned_data["upload"] or uuid4()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        data["pages"], data["unread"] = [], []
        if "text" in self.errors or "file" in self.errors:
            return data
        uploads: list[UploadedFile] = data["file"]
        if uploads and data.get("text"):
            self.add_error(None, "Paste the minutes or choose a file, not both.")
        elif not uploads and not data.get("text"):
            self.add_error("text", "Paste the minutes here, or choose a file.")
        elif uploads:
            self._read_uploads(uploads)
        else:
            self._read_paste(data["text"])
        return data

    def _read_uploads(self, uploads: list[UploadedFile]) -> None:
        data = self.cleaned_data
        for upload in uploads:
            name = self._name(upload)
            try:
                data["pages"].append((text_of(upload.read(LARGEST + 1), name), name))
            except Unreadable as error:
                data["unread"].append((name, self.sentence(name, error)))
        if not data["pages"]:
            self.tell_unread()

    def tell_unread(self) -> None:
        """Nothing could be read: of each file, or of what was pasted, the form says why."""
        unread: list[tuple[str, str]] = self.cleaned_data["unread"]
        for name, sentence in unread:
            self.add_error("file" if name else "text", sentence if len(unread) == 1 else f"{name}: {sentence}")

    def _name(self, upload: UploadedFile) -> str:
        """With its folders: many a folder holds files of the same names."""
        name, path = upload.name or "", self.cleaned_data.get("path") or ""
        return path if path.endswith(f"/{name}") else name

    def _read_paste(self, text: str) -> None:
        try:
            self.cleaned_data["pages"].append((text_of(text.encode("utf-8", "surrogatepass"), "-"), ""))
        except Unreadable as error:
            self.add_error("text", self.sentence("", error))

    def sentence(self, name: str, error: Unreadable) -> str:
        """Why a file, or with no name what was pasted, can't be read."""
        return f"This {'file ' if name else ''}can’t be read: {error}."


class PlaceImportForm(forms.ModelForm):
    """Where the minutes that were read go, as far as it is known, and whom the names mean that are in doubt."""

    committee = forms.ModelChoiceField(Committee.objects.none(), required=False, empty_label="Choose a committee")
    held_on = forms.DateField(
        label="Date of the meeting",
        required=False,
        widget=DayInput(),
        error_messages={"invalid": "Enter a date, like 3/11/2026."},
    )

    class Meta:
        model = Import
        fields = ["committee", "held_on"]

    def __init__(
        self,
        *args: Any,
        council: Council,
        in_doubt: Mapping[str, Meant] | None = None,
        of_that_day: Sequence[Meeting] = (),
        meant: int | str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        # The list of the council's committees is fetched once where many forms share the council.
        committees = self.fields["committee"]
        committees.queryset = council.committees.all()  # type: ignore[attr-defined]
        committees.choices = [("", "Choose a committee"), *((c.pk, c.name) for c in council.committees.all())]  # type: ignore[attr-defined]
        if of_that_day:
            self.fields["nth"] = forms.TypedChoiceField(
                label="Which meeting of that day",
                coerce=int,
                empty_value=None,
                required=False,
                choices=[
                    ("", "Choose"),
                    *(
                        (meeting.nth, f"{meeting} ({in_words.clock(meeting.starts) or 'no time said'})")
                        for meeting in of_that_day
                    ),
                    (0, "Another meeting of that day"),
                ],
                initial=meant,
            )
        self.printed = {f"name_{n}": name for n, name in enumerate(in_doubt or {})}
        answers = self.instance.corrections.get("people", {})
        for field, name in self.printed.items():
            people = [(person.pk, _described(person)) for person in (in_doubt or {})[name].possible]
            self.fields[field] = forms.TypedChoiceField(
                label=f"“{name}” means",
                coerce=int,
                empty_value=None,
                required=False,
                choices=[("", "Choose"), *people, (0, "Nobody of these: leave it as printed")],
                initial=answers.get(folded(name), ""),
            )
        if self.printed:
            self.fields["alike"] = forms.BooleanField(
                label="Answer the same on the other pages of this committee that wait, where these names are in doubt",
                required=False,
            )

    def clean_held_on(self) -> date | None:
        day: date | None = self.cleaned_data["held_on"]
        if day:
            check_year(day)
        return day

    def keep(self) -> Import:
        """Keep the place and the answers with the import."""
        kept: Import = self.instance
        kept.save(update_fields=["committee", "held_on"])
        has_moved = {"committee", "held_on"} & set(self.changed_data)
        if has_moved or "nth" in self.fields:
            kept.correct({"meeting": {"nth": None if has_moved else self.cleaned_data["nth"]}})
        if self.printed:
            said = {folded(name): self.cleaned_data[field] for field, name in self.printed.items()}
            kept.correct({"people": said})
        return kept


def _described(person: Any) -> str:
    return f"{person}, {person.role}" if person.role else str(person)


class ConfirmImportForm(PlaceImportForm):
    """As PlaceImportForm, with all that saving needs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, sentence in (
            ("committee", "Choose the committee that met."),
            ("held_on", "Enter the date of the meeting."),
        ):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = sentence
        if "nth" in self.fields and self.fields["nth"].initial == "":
            self.fields["nth"].required = True
            self.fields["nth"].error_messages["required"] = "Say which meeting of that day it is."
        for field, name in self.printed.items():
            self.fields[field].required = True
            self.fields[field].error_messages["required"] = f"Say whom “{name}” means, or leave it as printed."
