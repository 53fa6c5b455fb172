"""Forms of an import: the pages, where they are to go, whom they name, and what was read of them put right."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from councilhub import in_words
from meetings.correcting import CLAUSE_COLUMNS, ITEM_COLUMNS, PARAGRAPH_COLUMNS
from meetings.forms.agendas import EXEMPT_PARAGRAPHS
from meetings.forms.fields import DayInput, ProseField, check_year
from meetings.keeping import folded
from meetings.models import Committee, Council, Import, Meeting, Paragraph
from meetings.models.bodies import Meant
from meetings.reading.formats import EXTENSIONS, LARGEST, Unreadable, text_of
from meetings.reading.shape import ReadItem

# So many paragraphs and clauses stand on one page of corrections: a form of any length meets no limit.
ROWS_A_PAGE = 50


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; cleaned to a list of uploads."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        return [super(FilesField, self).clean(upload, initial) for upload in data or []]


class ImportForm(forms.Form):
    """Pages of minutes, pasted or as files; `path` is where in a chosen folder the one file stands.

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


class ReadAgainForm(forms.Form):
    """The words of an import, put right; `cleaned_data["text"]` is what is read."""

    text = forms.CharField(
        label="The page as text",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30}),
        help_text="An empty line between paragraphs. An item begins at its number, on a line of its own.",
        error_messages={"required": "Leave the words of the page here."},
    )

    def clean_text(self) -> str:
        try:
            return text_of(self.cleaned_data["text"].encode("utf-8", "surrogatepass"), "-")
        except Unreadable as error:
            raise forms.ValidationError(f"This can’t be read: {error}.") from None


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


class LinesForm(forms.Form):
    """Where each line goes that found no place; `corrections` is what an Import keeps of it."""

    def __init__(self, *args: Any, unplaced: list[str], items: list[ReadItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        into = [
            (str(n), f"{item.number or ''} {item.title or 'No title was found'}"[:80]) for n, item in enumerate(items)
        ]
        choices = [("", "Beside the meeting"), ("front", "Before the first item"), ("At the end of", into)]
        for n, line in enumerate(unplaced[:ROWS_A_PAGE]):
            self.fields[f"line_{n}"] = forms.ChoiceField(label=line, required=False, choices=choices)

    @property
    def corrections(self) -> dict[str, str | None]:
        return {name.removeprefix("line_"): value or None for name, value in self.cleaned_data.items()}


type At = tuple[int, ...]


def rows_of(item: ReadItem) -> list[At]:
    """What of an item can be corrected, in order: (paragraph,) and (resolution, clause)."""
    return [
        *((n,) for n in range(len(item.paragraphs))),
        *((r, c) for r, resolution in enumerate(item.resolutions) for c in range(len(resolution.clauses))),
    ]


class CorrectItemForm(forms.Form):
    """An item as it was read and corrected, to be put right: its head and these `rows` of it.

    `parts` is, by part of an Import's corrections, what differs of what was read; a value of None where nothing does.
    """

    title = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 1}))
    number = forms.CharField(label="Item number", required=False, max_length=30)
    minute_number = forms.CharField(required=False, max_length=30)
    purpose = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 2}))
    exempt = forms.BooleanField(label="Exempt: not for the public", required=False)
    exempt_paragraphs = forms.TypedMultipleChoiceField(
        label="Under paragraphs of Schedule 12A",
        required=False,
        coerce=int,
        choices=EXEMPT_PARAGRAPHS,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data: Any = None, *, index: int, read: ReadItem, now: ReadItem, rows: list[At]) -> None:
        super().__init__(data, initial={name: getattr(now, name) for name in ITEM_COLUMNS})
        self.index, self.read, self.rows = index, read, rows
        for at in rows:
            name = "_".join(map(str, at))
            if len(at) == 1:
                self._add_paragraph(name, now.paragraphs[at[0]])
            else:
                self._add_clause(name, now.resolutions[at[0]].clauses[at[1]])

    def _add_paragraph(self, name: str, now: Any) -> None:
        kinds = Paragraph.Kind.choices
        self.fields[f"{name}_kind"] = forms.ChoiceField(label="Kind", choices=kinds, initial=now.kind)
        self.fields[f"{name}_speakers"] = forms.CharField(
            label="Who speaks (a semicolon between names)", required=False, initial="; ".join(now.speakers)
        )
        for column in ("number", "label"):
            self.fields[f"{name}_{column}"] = forms.CharField(
                label=column.capitalize(), required=False, max_length=30, initial=getattr(now, column)
            )

    def _add_clause(self, name: str, now: Any) -> None:
        self.fields[f"{name}_label"] = forms.CharField(label="Label", required=False, max_length=30, initial=now.label)
        self.fields[f"{name}_text"] = ProseField(
            label="Clause",
            initial=now.text,
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": "Write the clause: it can’t be empty."},
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("exempt_paragraphs") and not data.get("exempt"):
            self.add_error("exempt_paragraphs", "Only an exempt item names paragraphs of Schedule 12A.")
        return data

    def lines(self) -> Iterator[tuple[str, str, list[forms.BoundField]]]:
        """For each row what it is, counted among its own, its text, and its fields."""
        for at in self.rows:
            name = "_".join(map(str, at))
            columns: tuple[str, ...] = PARAGRAPH_COLUMNS if len(at) == 1 else CLAUSE_COLUMNS
            text = self.read.paragraphs[at[0]].text if len(at) == 1 else ""
            what = f"Paragraph {at[0] + 1}" if len(at) == 1 else self._clause(*at)
            yield (what, text, [self[f"{name}_{column}"] for column in columns])

    def _clause(self, resolution: int, clause: int) -> str:
        several = f" of decision {resolution + 1}" if len(self.read.resolutions) > 1 else ""
        return f"Clause {clause + 1}{several}"

    @property
    def parts(self) -> dict[str, dict[str, Any]]:
        data = self.cleaned_data
        parts: dict[str, dict[str, Any]] = {"paragraphs": {}, "clauses": {}}
        head = {column: data[column] for column in ITEM_COLUMNS}
        parts["items"] = {str(self.index): _differing(head, self.read)}
        for at in self.rows:
            name, key = "_".join(map(str, at)), ".".join(map(str, (self.index, *at)))
            if len(at) == 1:
                values = {column: data[f"{name}_{column}"] for column in PARAGRAPH_COLUMNS}
                values["speakers"] = [word.strip() for word in values["speakers"].split(";") if word.strip()]
                parts["paragraphs"][key] = _differing(values, self.read.paragraphs[at[0]])
            else:
                values = {column: data[f"{name}_{column}"] for column in CLAUSE_COLUMNS}
                parts["clauses"][key] = _differing(values, self.read.resolutions[at[0]].clauses[at[1]])
        return parts


def _differing(values: dict[str, Any], read: Any) -> dict[str, Any] | None:
    return {name: value for name, value in values.items() if value != (getattr(read, name) or type(value)())} or None
