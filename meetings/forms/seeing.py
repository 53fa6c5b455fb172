"""Forms that know on what they were opened: who comes second is told what stands now, and overwrites nothing unseen."""

import zlib
from typing import Any

from django import forms

from meetings.forms.fields import value_in_words

SEEN = "seen"


def stamp(initial: Any) -> str:
    """A word for what stands; another once any of it has changed."""
    return f"{zlib.crc32(repr(initial).encode()):08x}"


def remember(form: forms.Form | forms.ModelForm) -> None:
    """Let the form carry, hidden, what it finds as it is opened: its initial values as they are now."""
    found = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    form.fields[SEEN] = forms.CharField(required=False, initial=stamp(found), widget=forms.HiddenInput)


def refuse_if_changed(form: forms.Form | forms.ModelForm) -> None:
    """Say it in a form that was opened on something else, with how that stands where it is not as typed.

    What was typed stays; sent once more it wins.
    """
    now = form.get_initial_for_field(form.fields[SEEN], SEEN)
    if form.data.get(form.add_prefix(SEEN), now) == now:
        return
    sent: Any = form.data
    sent = sent.copy()
    sent[form.add_prefix(SEEN)] = now
    form.data = sent
    form.add_error(None, f"Somebody changed this while you were writing; yours is not saved yet. {_stands(form)}")


def _stands(form: forms.Form | forms.ModelForm) -> str:
    told = []
    for name, field in form.fields.items():
        stands = form.get_initial_for_field(field, name)
        if name != SEEN and name in form.cleaned_data and field.has_changed(stands, form[name].data):
            told.append(f"{form[name].label}: {value_in_words(field, stands)}")
    return f"It now says: {'; '.join(told)}." if told else "It now says what you wrote."


class StandingForm(forms.ModelForm):
    """A form of a row; of one that stands already, it knows on what it was opened."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            remember(self)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if SEEN in self.fields:
            refuse_if_changed(self)
        return data
