"""Forms of an agenda's items."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.seeing import SEEN, StandingForm
from meetings.models import AgendaItem

# Categories of exempt information in short, by LGA 1972 Schedule 12A: Part 1 (England) numbers them from 1, Part 4
# (Wales) the same seven from 12.
CATEGORIES = [
    "Information relating to an individual",
    "Information likely to reveal who an individual is",
    "Financial or business affairs of a person or of the council",
    "Consultations or negotiations on labour relations",
    "Legal professional privilege",
    "A notice, order or direction that the council proposes to make",
    "Prevention, investigation or prosecution of crime",
]
EXEMPT_PARAGRAPHS = [
    *((n, f"{n}. {category}") for n, category in enumerate(CATEGORIES, 1)),
    *((n, f"{n}. Wales: {category[0].lower()}{category[1:]}") for n, category in enumerate(CATEGORIES, 12)),
]
LABELLED = re.compile(r"\s*(\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3}(?:\.\d{1,3})*)[).]{1,2}|•|-)?\s*(.*\S)", re.IGNORECASE)


def exempt_paragraphs(kept: Iterable[int]) -> list[tuple[int, str]]:
    """The choices of an item that names these paragraphs: those in force, and what an older page named beside them
    (until 2006 the Schedule had fifteen).
    """
    older = set(kept).difference(n for n, _ in EXEMPT_PARAGRAPHS)
    return sorted([*EXEMPT_PARAGRAPHS, *((n, f"{n}. As its page names it") for n in older)])


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
    exempt_paragraphs = forms.TypedMultipleChoiceField(
        label="Paragraphs of Schedule 12A",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="The categories of Schedule 12A to the Local Government Act 1972 that it falls under: in England of "
        "its Part 1 (1 to 7), in Wales of its Part 4 (12 to 18).",
    )

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
            "urgency": "For an item that stands on the agenda for less than the notice that the law asks for "
            "(Local Government Act 1972, section 100B(4)(b)). It is shown with the item.",
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
        self.fields["exempt_paragraphs"].choices = exempt_paragraphs(instance.exempt_paragraphs)  # type: ignore[attr-defined]

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
            if "exempt_paragraphs" not in self.errors and not paragraphs:
                self.add_error("exempt_paragraphs", "Choose the paragraphs that make this item exempt.")
            if not why:
                self.add_error("public_interest", "Say why the public interest keeps this item closed.")
            return data
        if paragraphs:
            self.add_error("exempt_paragraphs", ValidationError("Tick Exempt above, or untick these paragraphs."))
        if why:
            self.add_error("public_interest", "Tick Exempt above, or clear this reason.")
        return data
