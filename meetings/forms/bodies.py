"""Forms of a council's bodies."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify

from meetings.models import Committee
from meetings.models.bodies import COUNCIL_WORDS


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
