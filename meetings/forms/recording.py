"""Forms of what minutes hold beside their paragraphs: who was there, and what was resolved."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.fields import ReasonField
from meetings.forms.seeing import SEEN, refuse_if_changed, remember, stamp
from meetings.models import Attendance, Meeting, Membership, Resolution
from meetings.reading.shape import ReadClause, ReadResolution, ReadVote


class AttendanceForm(forms.Form):
    """One person's attendance; without a status the row of who has a seat is left out."""

    name = forms.CharField(max_length=200)
    role = forms.CharField(max_length=200, required=False)
    group = forms.CharField(max_length=80, required=False)
    status = forms.ChoiceField(choices=[("", "Not recorded"), *Attendance.Status.choices], required=False)
    substitute_for = forms.CharField(label="Substitute for", max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.empty_permitted and data.get("name") and not data.get("status"):
            self.add_error("status", f"Say how {data['name']} was there.")
        if data.get("substitute_for") and data.get("status") not in {
            Attendance.Status.SUBSTITUTE,
            Attendance.Status.VIRTUAL,
        }:
            self.add_error("substitute_for", "Only a substitute is there for somebody else: choose that status.")
        return data


class AttendanceFormSet(forms.BaseFormSet):
    """Who was there, row by row; it carries what was recorded when it was opened (`seen`)."""

    @property
    def seen(self) -> str:
        return stamp(self._recorded)

    @property
    def _recorded(self) -> list[Mapping[str, Any]]:
        return [row for row in self.initial or [] if row["status"] and not row.get("is_offered")]

    def clean(self) -> None:
        if self.data.get(SEEN, self.seen) != self.seen:
            names = ", ".join(f"{row['name']} ({row['status']})" for row in self._recorded) or "nobody"
            raise ValidationError(
                "Somebody recorded attendance while you were writing; yours is not saved yet. Save it once more to "
                f"keep it as it stands below. Recorded now: {names}."
            )


AttendanceRows = forms.formset_factory(
    AttendanceForm, formset=AttendanceFormSet, extra=3, max_num=400, absolute_max=400
)


def attendance_rows(meeting: Meeting, *, offer: bool = False) -> list[dict[str, Any]]:
    """What the attendance form begins with: what is recorded, then the seats of that day that are not in it yet.

    Where nobody is recorded, `offer` begins with all who have a seat as present, as at a roll call: an officer changes
    who was not.
    """
    names = ("name", "role", "group", "status", "substitute_for")
    rows = [{name: getattr(attendance, name) for name in names} for attendance in meeting.attendances.all()]
    recorded = bool(rows)
    known = {attendance.person_id for attendance in meeting.attendances.all()}
    seats = meeting.committee.memberships.on(meeting.held_on).select_related("person").order_by("person__name")
    for seat in seats:
        if seat.person_id not in known and seat.role != Membership.Role.CLERK:
            role = "" if seat.role == Membership.Role.MEMBER else seat.get_role_display()
            row: dict[str, Any] = {"name": str(seat.person), "role": role, "group": seat.person.group, "status": ""}
            if offer and not recorded:
                row |= {"status": Attendance.Status.PRESENT, "is_offered": True}
            rows.append(row)
    return rows


class ResolutionForm(forms.Form):
    """A resolution as typed: its clauses one to a line, each with its label, nested ones set in by two spaces; of
    approved minutes with the reason for correcting it.
    """

    verb = forms.ChoiceField(label="Outcome", choices=Resolution.Verb)
    stem = forms.CharField(label="Opening words", max_length=500, required=False, help_text="Such as “Resolved that”.")
    clauses = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="One to a line, such as “a) the report be noted”. Two spaces set in what hangs under another.",
        error_messages={"required": "Write what was resolved."},
        strip=False,
    )
    proposer = forms.CharField(max_length=200, required=False, widget=forms.TextInput(attrs={"list": "present"}))
    seconder = forms.CharField(max_length=200, required=False, widget=forms.TextInput(attrs={"list": "present"}))
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
        if resolution.item.meeting.has_approved_minutes:
            self.fields["reason"] = ReasonField()
        remember(self)

    def clean(self) -> dict[str, Any]:
        refuse_if_changed(self)
        return self.cleaned_data

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
            vote = ReadVote(_vote_in_words(counts), counts[0], counts[1], counts[2], named=data["named"])
        if stored and ([stored.votes_for, stored.against, stored.abstained], stored.named) == (counts, data["named"]):
            vote = ReadVote(stored.text, counts[0], counts[1], counts[2], named=data["named"])
        return ReadResolution(
            stem=data["stem"], verb=data["verb"], clauses=clauses, body=self.resolution.body,
            proposer=data["proposer"], seconder=data["seconder"], vote=vote,
        )  # fmt: skip


def _vote_in_words(counts: list[int | None]) -> str:
    """ "For 6, against 2, abstained 1"; nothing where nobody counted."""
    said = zip(("for", "against", "abstained"), counts, strict=True)
    return ", ".join(f"{word} {count}" for word, count in said if count is not None).capitalize()
