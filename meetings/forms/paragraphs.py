"""Forms of minutes as they are taken: a paragraph's words, and what is said of it by hand."""

import re

from django import forms
from django.core.exceptions import ValidationError

from meetings.forms.fields import ProseField, ReasonField
from meetings.merging import is_unsettled
from meetings.models import Paragraph


class ParagraphForm(forms.Form):
    """A paragraph's words, the version of it that the editor saw, and with scripts the browser's key for this save."""

    text = ProseField(
        label="Paragraph",
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "true", "lang": "en-GB"}),
        error_messages={"required": "Write the paragraph, or cancel to leave it as it was."},
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if is_unsettled(text):
            raise ValidationError("Choose between what is marked [YOURS: …] and [THEIRS: …], and take the marks out.")
        return text


class CorrectionForm(ParagraphForm):
    """New words for approved minutes (LGA 1972 Sch 12 para 41): a correction says why."""

    reason = ReasonField()


class AddForm(forms.Form):
    text = ProseField(error_messages={"required": "Write something to add."})
    key = forms.UUIDField(required=False)


class HandForm(forms.Form):
    """What an officer says of a paragraph: its kind, and who speaks in it (names with commas or semicolons between)."""

    kind = forms.ChoiceField(choices=Paragraph.Kind)
    speakers = forms.CharField(required=False, max_length=1000)

    def clean_speakers(self) -> list[str]:
        names = re.split(r"[;,]", self.cleaned_data["speakers"])
        return [name.strip()[:200] for name in names if name.strip()]
