"""Forms of an import that put right what was read of it."""

from collections.abc import Iterator
from typing import Any

from django import forms

from meetings.correcting import ATTENDANCE_COLUMNS, CLAUSE_COLUMNS, ITEM_COLUMNS, PARAGRAPH_COLUMNS, Attended
from meetings.forms.agendas import offer_paragraphs
from meetings.forms.fields import ProseField
from meetings.marking import free_key
from meetings.models import Paragraph
from meetings.models.laws import Law
from meetings.reading.formats import Unreadable, text_of
from meetings.reading.shape import ReadItem

# So many paragraphs and clauses stand on one page of corrections: a form of any length meets no limit.
ROWS_A_PAGE = 50


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
    exempt_paragraphs = forms.TypedMultipleChoiceField(required=False, coerce=int, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, data: Any = None, *, index: int, read: ReadItem, now: ReadItem, rows: list[At], law: Law
    ) -> None:
        super().__init__(data, initial={name: getattr(now, name) for name in ITEM_COLUMNS})
        self.index, self.read, self.rows = index, read, rows
        self.schedule = law.schedule
        self.fields["exempt_paragraphs"].label = f"Under paragraphs of {law.schedule}"
        offer_paragraphs(self, law, {*read.exempt_paragraphs, *now.exempt_paragraphs})
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
            self.add_error("exempt_paragraphs", f"Only an exempt item names paragraphs of {self.schedule}.")
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
        head = {column: data[column] for column in ITEM_COLUMNS if column in data}
        parts["items"] = {str(self.index): differing(head, self.read)}
        for at in self.rows:
            name, key = "_".join(map(str, at)), ".".join(map(str, (self.index, *at)))
            if len(at) == 1:
                values = {column: data[f"{name}_{column}"] for column in PARAGRAPH_COLUMNS}
                values["speakers"] = [word.strip() for word in values["speakers"].split(";") if word.strip()]
                parts["paragraphs"][key] = differing(values, self.read.paragraphs[at[0]])
            else:
                values = {column: data[f"{name}_{column}"] for column in CLAUSE_COLUMNS}
                parts["clauses"][key] = differing(values, self.read.resolutions[at[0]].clauses[at[1]])
        return parts


def rows_attended(there: list[Attended]) -> list[dict[str, Any]]:
    """What the attendance form begins with; who was taken out stands there without a status."""
    return [
        {name: getattr(one.now or one.read, name) or "" for name in ATTENDANCE_COLUMNS}
        | ({} if one.now else {"status": ""})
        for one in there
    ]


def attendance_said(there: list[Attended], rows: list[dict[str, Any]]) -> dict[str, dict[str, Any] | None]:
    """What an Import keeps of it: `rows` are those sent, first one for each who was `there`, then those added."""
    said: dict[str, dict[str, Any] | None] = {}
    for one, row in zip(there, rows, strict=False):
        values = {name: row.get(name, "") for name in ATTENDANCE_COLUMNS}
        if one.is_added:
            said[one.key] = {"added": True, **values} if values["status"] else None
        else:
            said[one.key] = differing(values, one.read) if values["status"] else {"is_none": True}
    for row in rows[len(there) :]:
        if row.get("status"):
            said[free_key(row["name"], said)] = {"added": True, **{name: row[name] for name in ATTENDANCE_COLUMNS}}
    return said


def differing(values: dict[str, Any], read: Any) -> dict[str, Any] | None:
    """Those of the values that are not as read; None where all are."""
    return {name: value for name, value in values.items() if value != (getattr(read, name) or type(value)())} or None
