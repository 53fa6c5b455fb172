"""Forms of an agenda's items."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.seeing import SEEN, StandingForm
from meetings.models import AgendaItem
from meetings.models.laws import Law

LABELLED = re.compile(r"\s*(\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}(?:\.\d{1,3})*)[).]{1,2}|•|-)?\s*(.*\S)", re.IGNORECASE)


def offer_paragraphs(form: forms.BaseForm, law: Law, kept: Iterable[int]) -> None:
    """Let an item that names these paragraphs choose of those in force, and of what a page named beside them (until
    2006 Schedule 12A had fifteen); where there are none, nothing is asked.
    """
    older = set(kept).difference(n for n, _ in law.categories)
    offered = sorted([*law.categories, *((n, "As its page names it") for n in older)])
    if not offered:
        del form.fields["exempt_paragraphs"]
        return
    field = form.fields["exempt_paragraphs"]
    field.choices = [(n, f"{n}. {words}") for n, words in offered]  # type: ignore[attr-defined]
    if law.categories:
        field.help_text = f"Those by which it is exempt, of {law.exempt}."


class ItemForm(StandingForm):
    """An item; `cleaned_data["recommendations"]` is a list of (label, text)."""

    title = forms.CharField(
        max_length=500,
        error_messages={"required": "Give the item a title."},
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "true", "lang": "en-GB"}),
    )
    recommendations = forms.CharField(
        label="What is asked for",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "true", "lang": "en-GB"}),
        help_text="Recommendations, one to a line, such as “a) the report be noted”.",
    )
    exempt_paragraphs = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = AgendaItem
        fields = ["number", "title", "purpose", "lead", "recommendations", "is_exempt", "exempt_paragraphs"]
        fields += ["public_interest", "urgency"]
        labels = {
            "lead": "Who presents it",
            "is_exempt": "Exempt: the public and press are kept out, and nothing of it is shown to them",
            "public_interest": "Why the public interest is better served by keeping it closed",
            "urgency": "The chair’s reason for urgency",
        }
        help_texts = {
            "purpose": "What the item is for, in a sentence.",
            "lead": "Such as Head of Property, or Councillor Vane.",
        }
        widgets = {
            "purpose": forms.Textarea(attrs={"rows": 2, "spellcheck": "true", "lang": "en-GB"}),
            "public_interest": forms.Textarea(attrs={"rows": 2, "spellcheck": "true", "lang": "en-GB"}),
            "urgency": forms.Textarea(attrs={"rows": 2, "spellcheck": "true", "lang": "en-GB"}),
        }

    def __init__(self, *args: Any, instance: AgendaItem, **kwargs: Any) -> None:
        if instance.pk:
            asked = instance.recommendations.all()
            kwargs["initial"] = {"recommendations": "\n".join(f"{row.label} {row.text}".strip() for row in asked)}
        super().__init__(*args, instance=instance, **kwargs)
        self.law = instance.meeting.committee.council.law
        self.fields["exempt_paragraphs"].label = f"Paragraphs of {self.law.schedule}"
        offer_paragraphs(self, self.law, instance.exempt_paragraphs)
        self.fields["urgency"].help_text = (
            "For an item that stands on the agenda for less than the notice that the law asks for "
            f"({self.law.urgency}). It is shown with the item."
        )
        if not self.law.urgency and not instance.urgency:
            del self.fields["urgency"]

    @property
    def columns(self) -> list[str]:
        """What of an item it says."""
        return [name for name in self.fields if name not in {"recommendations", SEEN}]

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_recommendations(self) -> list[tuple[str, str]]:
        lines = (LABELLED.fullmatch(line) for line in self.cleaned_data["recommendations"].splitlines())
        return [(match[1] or "", match[2]) for match in lines if match]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        paragraphs, why = data.get("exempt_paragraphs"), data.get("public_interest")
        if data.get("is_exempt"):
            if self.law.categories and "exempt_paragraphs" not in self.errors and not paragraphs:
                self.add_error("exempt_paragraphs", "Choose the paragraphs that make this item exempt.")
            if self.law.is_weighed and not why:
                self.add_error("public_interest", "Say why the public interest keeps this item closed.")
            return data
        if paragraphs:
            self.add_error("exempt_paragraphs", ValidationError("Tick Exempt above, or untick these paragraphs."))
        if why:
            self.add_error("public_interest", "Tick Exempt above, or clear this reason.")
        return data
