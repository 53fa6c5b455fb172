"""Forms of the record."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.text import slugify

from meetings.models import Attendance, Committee, Council, Import, Meeting, Membership, Paragraph, Resolution
from meetings.models.bodies import COUNCIL_WORDS
from meetings.reading.formats import EXTENSIONS, LARGEST, Unreadable, text_of
from meetings.reading.shape import ReadClause, ReadResolution, ReadVote


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(attrs=attrs, format="%Y-%m-%d")


class ParagraphForm(forms.Form):
    """A paragraph's words, the version of it that the editor saw, and with scripts the browser's key for this save."""

    text = forms.CharField(
        label="Paragraph",
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "true", "lang": "en-GB"}),
        error_messages={"required": "Write the paragraph, or cancel to leave it as it was."},
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)


class CorrectionForm(ParagraphForm):
    """New words for approved minutes (LGA 1972 Sch 12 para 41): a correction says why."""

    reason = forms.CharField(
        label="Reason for the correction",
        max_length=500,
        help_text="Such as the minute at which the committee agreed it. It stays with the paragraph.",
        error_messages={"required": "Say why approved minutes are corrected."},
    )


class AddForm(forms.Form):
    text = forms.CharField(error_messages={"required": "Write something to add."})
    key = forms.UUIDField(required=False)


class HandForm(forms.Form):
    """What an officer says of a paragraph: its kind, and who speaks in it (names with commas or semicolons between)."""

    kind = forms.ChoiceField(choices=Paragraph.Kind)
    speakers = forms.CharField(required=False, max_length=1000)

    def clean_speakers(self) -> list[str]:
        names = re.split(r"[;,]", self.cleaned_data["speakers"])
        return [name.strip()[:200] for name in names if name.strip()]


class CommitteeForm(forms.ModelForm):
    class Meta:
        model = Committee
        fields = ["name", "kind"]
        labels = {"name": "Name of the committee", "kind": "What it is"}
        help_texts = {"name": "Such as People Scrutiny Committee."}

    def clean_name(self) -> str:
        """Its address is made of its name, once, and stays."""
        name: str = self.cleaned_data["name"]
        slug = slugify(name)[:80].strip("-")
        if not slug or slug in COUNCIL_WORDS:
            raise ValidationError("Write the committee’s full name, such as People Scrutiny Committee.")
        if self.instance.council.committees.filter(slug=slug).exists():
            raise ValidationError("This council has a committee of that name.")
        self.instance.slug = slug
        return name


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


class AttendanceForm(forms.Form):
    """One person's attendance; without a status the row is left out."""

    name = forms.CharField(max_length=200)
    role = forms.CharField(max_length=200, required=False)
    group = forms.CharField(max_length=80, required=False)
    status = forms.ChoiceField(choices=[("", "Not recorded"), *Attendance.Status.choices], required=False)
    substitute_for = forms.CharField(label="Substitute for", max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("substitute_for") and data.get("status") not in {
            Attendance.Status.SUBSTITUTE,
            Attendance.Status.VIRTUAL,
        }:
            self.add_error("substitute_for", "Only a substitute is there for somebody else: choose that status.")
        return data


AttendanceRows = forms.formset_factory(AttendanceForm, extra=3, max_num=400, absolute_max=400)


def attendance_rows(meeting: Meeting) -> list[dict[str, Any]]:
    """What the attendance form begins with: what is recorded, then the seats of that day that are not in it yet."""
    names = ("name", "role", "group", "status", "substitute_for")
    rows = [{name: getattr(attendance, name) for name in names} for attendance in meeting.attendances.all()]
    known = {attendance.person_id for attendance in meeting.attendances.all()}
    seats = meeting.committee.memberships.on(meeting.held_on).select_related("person").order_by("person__name")
    for seat in seats:
        if seat.person_id not in known and seat.role != Membership.Role.CLERK:
            role = "" if seat.role == Membership.Role.MEMBER else seat.get_role_display().capitalize()
            rows.append({"name": str(seat.person), "role": role, "group": seat.person.group, "status": ""})
    return rows


class ResolutionForm(forms.Form):
    """A resolution as typed: its clauses one to a line, each with its label, nested ones set in by two spaces."""

    verb = forms.ChoiceField(label="Outcome", choices=Resolution.Verb)
    stem = forms.CharField(label="Opening words", max_length=500, required=False, help_text="Such as “Resolved that”.")
    clauses = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="One to a line, such as “a) the report be noted”. Two spaces set in what hangs under the line before.",
        error_messages={"required": "Write what was resolved."},
        strip=False,
    )
    proposer = forms.CharField(max_length=200, required=False)
    seconder = forms.CharField(max_length=200, required=False)
    votes_for = forms.IntegerField(label="Votes for", min_value=0, max_value=2000, required=False)
    against = forms.IntegerField(label="Votes against", min_value=0, max_value=2000, required=False)
    abstained = forms.IntegerField(label="Abstentions", min_value=0, max_value=2000, required=False)
    named = forms.CharField(
        label="Named votes",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="One to a line, such as “Councillor Vane: for”. For, against or abstained.",
    )

    LABEL = re.compile(r"(\s*)(\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}(?:\.\d{1,3})*)[).]{1,2})?\s*(.*\S)", re.IGNORECASE)

    def __init__(self, data: Any, *, resolution: Resolution) -> None:
        vote = getattr(resolution, "vote", None)
        lines = [f"{'  ' * (c.level - 1)}{c.label} {c.text}".rstrip() for c in resolution.clauses.all()]
        initial = {
            "verb": resolution.verb,
            "stem": resolution.stem,
            "clauses": "\n".join(line if line.startswith("  ") else line.strip() for line in lines),
            "proposer": resolution.proposer,
            "seconder": resolution.seconder,
        }
        if vote:
            initial |= {"votes_for": vote.votes_for, "against": vote.against, "abstained": vote.abstained}
            initial["named"] = "\n".join(f"{name}: {how}" for name, how in vote.named.items())
        super().__init__(data, initial=initial)
        self.resolution = resolution

    def clean_named(self) -> dict[str, str]:
        named: dict[str, str] = {}
        for line in self.cleaned_data["named"].splitlines():
            name, _, how = line.rpartition(":")
            if line.strip() and (how.strip().lower() not in {"for", "against", "abstained"} or not name.strip()):
                raise ValidationError(f"“{line.strip()[:60]}” is no named vote: write it like “Councillor Vane: for”.")
            if line.strip():
                named[name.strip()] = how.strip().lower()
        return named

    def as_read(self) -> ReadResolution:
        """What was typed, in the reader's shape."""
        data = self.cleaned_data
        clauses = []
        for line in data["clauses"].splitlines():
            if match := self.LABEL.fullmatch(line.rstrip()):
                indent, label, text = match.groups()
                clauses.append(ReadClause(label=label, text=text, level=min(3, 1 + len(indent) // 2)))
        counts = [data["votes_for"], data["against"], data["abstained"]]
        stored = getattr(self.resolution, "vote", None)
        vote = None
        if data["named"] or any(count is not None for count in counts):
            same = (
                stored
                and [stored.votes_for, stored.against, stored.abstained] == counts
                and stored.named == data["named"]
            )
            vote = ReadVote(stored.text if same else _vote_in_words(counts), *counts, named=data["named"])
        return ReadResolution(
            stem=data["stem"], verb=data["verb"], clauses=clauses, body=self.resolution.body,
            proposer=data["proposer"], seconder=data["seconder"], vote=vote,
        )  # fmt: skip


def _vote_in_words(counts: list[int | None]) -> str:
    """ "For 6, against 2, abstained 1"; nothing where nobody counted."""
    said = zip(("for", "against", "abstained"), counts, strict=True)
    return ", ".join(f"{word} {count}" for word, count in said if count is not None).capitalize()
