"""What is sent after a session has ended travels with the sign-in form, signed, and is kept in its browser alone."""

import re
from dataclasses import dataclass
from inspect import unwrap
from typing import Self
from urllib.parse import urlsplit

from django.core import signing
from django.forms import BaseForm, BaseFormSet, Field
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme

from councilhub.access import SignInRequired, View
from councilhub.forms import SigningInForm

SALT = "councilhub.resuming"
TOKENS = "csrfmiddlewaretoken"
# Bytes of a form that travel: somebody not signed in must not keep a worker busy with signing.
MOST_SENT = 2_000_000
MOST_TOLD, LONGEST_TOLD = 40, 400
# What no reader typed as it stands: the code of a choice, a key, a number, a day.
CODE = re.compile(r"[a-z0-9_:.-]*|[\W\d]*")


@dataclass(frozen=True)
class Sent:
    """A form that waits: the hub's own address that it goes to, its values by field, its files' names by field."""

    to: str
    fields: list[tuple[str, list[str]]]
    files: list[tuple[str, list[str]]]

    @classmethod
    def by(cls, request: HttpRequest) -> Self:
        fields = [(name, values) for name, values in request.POST.lists() if name != TOKENS]
        files = [(name, [str(file.name) for file in files]) for name, files in request.FILES.lists()]
        return cls(request.get_full_path(), fields, files)

    @classmethod
    def with_sign_in(cls, request: HttpRequest) -> Self | None:
        """What came with the sign-in form; None where nothing did, it is not ours, or goes to no address of ours."""
        try:
            sent = cls(*signing.loads(request.POST.get("sent", ""), salt=SALT))
            resolve(urlsplit(sent.to).path)
        except (signing.BadSignature, Resolver404):
            return None
        hosts = {request.get_host()}
        return sent if url_has_allowed_host_and_scheme(sent.to, hosts, require_https=request.is_secure()) else None

    @property
    def is_too_long(self) -> bool:
        return sum(len(name) + len(text.encode()) for name, texts in self.fields for text in texts) > MOST_SENT

    @property
    def signed(self) -> str:
        return signing.dumps([self.to, self.fields, self.files], salt=SALT, compress=True)

    @property
    def deed(self) -> str:
        """What the address does, in the words of its name."""
        return str(resolve(urlsplit(self.to).path).url_name).replace("_", " ").capitalize()

    @property
    def file_names(self) -> list[str]:
        return [file for _, files in self.files for file in files]

    @property
    def told(self) -> list[tuple[str, str]]:
        """The plain text in it, as (label, text); labels are those of its form, else in the words of a field's name."""
        labels = self._labels
        texts = [
            (_of_form(name, labels) or _label(name), text)
            for name, values in self.fields
            for text in values
            if not CODE.fullmatch(text)
        ]
        cut = [(label, text[:LONGEST_TOLD] + "…" * (len(text) > LONGEST_TOLD)) for label, text in texts[:MOST_TOLD]]
        left = len(texts) - len(cut)
        return cut + [("And", f"{left} more, which are not shown here")] * bool(left)

    @property
    def _labels(self) -> dict[str, str]:
        """By its name what each field is called by its form: of those that the module of its view knows, the likest."""
        view = unwrap(resolve(urlsplit(self.to).path).func)
        sent = {name.rpartition("-")[2] for name, _ in self.fields}
        known = [one for one in getattr(view, "__globals__", {}).values() if isinstance(one, type)]
        forms = [getattr(one, "form", one) for one in known if issubclass(one, BaseForm | BaseFormSet)]
        fields: list[dict[str, Field]] = [form.base_fields for form in forms if hasattr(form, "base_fields")]
        best = max(fields, key=lambda own: (len(sent & own.keys()), -len(own)), default={})
        return {name: str(field.label) for name, field in best.items() if field.label}


def _of_form(name: str, labels: dict[str, str]) -> str | None:
    """A field of one of many rows has the row before its name."""
    words = name.rpartition("-")[2].split("_")
    return next((labels[end] for n in range(len(words)) if (end := "_".join(words[n:])) in labels), None)


def _label(name: str) -> str:
    words = [word for word in re.split(r"[\W\d_]+", name) if len(word) > 1 and word not in {"form", "text"}]
    return " ".join(words).capitalize() or "What you wrote"


class SignInAndResume(SignInRequired):
    """Middleware: who is not signed in and sends a form signs in on the page that they get, and what they sent travels.

    A form with a password is asked anew: that travels nowhere.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: View) -> HttpResponse:  # type: ignore[override]
        asked = super().handle_no_permission(request, view_func)
        if request.method != "POST" or any("password" in name for name in request.POST):
            return asked
        sent = Sent.by(request)
        signed = "" if sent.is_too_long else sent.signed
        context = {"form": SigningInForm(request), "next": "", "sent": sent, "signed": signed}
        page = render(request, "sign_in.html", context, status=403)
        add_never_cache_headers(page)
        return page
