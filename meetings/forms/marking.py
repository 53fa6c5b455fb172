"""Form of a page's commitments: who is to act and when, what is none, and what was missed."""

import hashlib
from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.correcting import differing
from meetings.forms.fields import DayField, ProseField
from meetings.keeping import Promise, folded
from meetings.laying_out import find
from meetings.marking import COLUMNS, Said, new_key, stands_in, texts_of
from meetings.reading import dates
from meetings.reading.shape import ReadMinutes

OWNER, DUE, DUE_ON = "Who is to act", "When, in words", "Due on"


def _owner(**given: Any) -> forms.CharField:
    return forms.CharField(
        label=OWNER, required=False, max_length=300, widget=forms.TextInput(attrs={"list": "owners"}), **given
    )


def _due(**given: Any) -> forms.CharField:
    return forms.CharField(label=DUE, required=False, max_length=200, **given)


class CommitmentsForm(forms.Form):
    """Of an item's commitments these `rows`, and one that was missed; `parts` is what an Import keeps of it.

    `read` is the page without what was `said` of commitments. A row's fields are named by its key, so that what was
    sent is never taken for another's.
    """

    quote = ProseField(
        label="Words that promise something",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Word for word, as they stand in this item.",
    )
    where = forms.ChoiceField(
        label="Where they stand",
        required=False,
        help_text="Needed only where they stand more than once. With no words above, the whole text is meant.",
    )
    owner = _owner()
    due = _due()
    due_on = DayField(label=DUE_ON, required=False)

    def __init__(
        self, data: Any = None, *, rows: list[Promise], index: int, read: ReadMinutes, said: Said, **given: Any
    ) -> None:
        super().__init__(data, **given)
        self.rows, self.read, self.said = rows, read, said
        self.texts = {".".join(map(str, (place, *at))): text for place, at, text in texts_of(read.items[index])}
        choices = [(key, text[:100]) for key, text in self.texts.items()]
        self.fields["where"].choices = [("", "Wherever they stand"), *choices]  # type: ignore[attr-defined]
        for row in rows:
            name = _name(row)
            self.fields[f"{name}_owner"] = _owner(initial=row.now.owner)
            self.fields[f"{name}_due"] = _due(initial=row.now.due)
            self.fields[f"{name}_due_on"] = DayField(label=DUE_ON, required=False, initial=row.now.due_on)
            self.fields[f"{name}_none"] = forms.BooleanField(
                label="Not a commitment", required=False, initial=row.is_dropped
            )

    def lines(self) -> Iterator[tuple[Promise, tuple[str, str, str], list[forms.BoundField]]]:
        """For each row its text before its words, these, and after them; and its fields."""
        for row in self.rows:
            text = self._text(row)
            start, end = find(row.read.quote, text) or (0, len(text))
            fields = [self[f"{_name(row)}_{column}"] for column in (*COLUMNS, "none")]
            yield row, (text[:start], text[start:end], text[end:]), fields

    def _text(self, row: Promise) -> str:
        return self.texts.get(".".join(map(str, (row.read.place, *row.read.at))), row.read.quote)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        try:
            data["near"] = self._near(data.get("quote", ""), data.get("where", ""))
        except ValidationError as error:
            self.add_error("quote", error)
        return data

    def _near(self, quote: str, where: str) -> str:
        """The text in which what is marked stands; empty where nothing is. Raises ValidationError."""
        if where:
            found = [self.texts[where]] if stands_in(quote, self.texts[where]) else []
        else:
            found = [text for text in self.texts.values() if stands_in(quote, text)] if quote else []
        if not found and (quote or where):
            raise ValidationError("These words do not stand there: write them as they are on the page.")
        if not found and any(self.cleaned_data.get(name) for name in COLUMNS):
            raise ValidationError("Write the words that promise it, or choose the text.")
        if len(found) > 1:
            raise ValidationError("These words stand more than once: choose where.")
        words = folded(quote or "".join(found))
        if any(folded(row.read.quote) == words and self._text(row) in found for row in self.rows):
            raise ValidationError("These words are among the commitments above.")
        return "".join(found)

    @property
    def parts(self) -> dict[str, dict[str, Any]]:
        data = self.cleaned_data
        said = {row.key: self._said_of(row) for row in self.rows if f"{_name(row)}_owner" in self.data}
        if near := data["near"]:
            quote = data["quote"] or near
            said[new_key(quote, self.read, self.said)] = {"quote": quote, "near": near, **self._given("", None)}
        return {"commitments": said}

    def _said_of(self, row: Promise) -> dict[str, Any] | None:
        is_none = self.cleaned_data[f"{_name(row)}_none"]
        given = self._given(f"{_name(row)}_", row)
        if row.is_marked:
            return None if is_none else {"quote": row.read.quote, "near": self._text(row), **given}
        said = differing(given, row.read)
        return {**(said or {}), "is_none": True} if is_none else said

    def _given(self, prefix: str, row: Promise | None) -> dict[str, str]:
        """Owner, due and day as sent; a day that is left as it was follows the words where these are changed."""
        owner, due, day = (self.cleaned_data[f"{prefix}{column}"] for column in COLUMNS)
        due_on = day.isoformat() if day else ""
        before = (row.now.due or "", row.now.due_on or "") if row else ("", "")
        if due != before[0] and due_on == before[1]:
            due_on = dates.day(due, after=self.read.date) or ""
        return {"owner": owner, "due": due, "due_on": due_on}


def _name(row: Promise) -> str:
    return hashlib.sha256(row.key.encode()).hexdigest()[:12]
