"""Minutes that exist already come into the hub: pasted or uploaded, read, seen, put right, and only then saved."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilhub import in_words
from councilhub.access import officers, require
from councilhub.http import HubRequest, note, number_in
from meetings import importing
from meetings.foreseeing import Foreseen, foresee, is_overtaken
from meetings.forms.correcting import LinesForm
from meetings.forms.importing import ConfirmImportForm, ImportForm, PlaceImportForm
from meetings.models import Council, Import
from meetings.naming import answer_alike
from meetings.permissions import can_keep_record
from meetings.reading.formats import Unreadable
from meetings.reading.shape import from_dict
from meetings.undoing import can_be_undone, undo
from meetings.weighing import Weighed, weigh


@officers
@require_http_methods(["GET", "POST"])
def import_minutes(request: HubRequest, council: str) -> HttpResponse:
    """Paste a page or upload files; what was read of each waits, kept, until it is confirmed."""
    found = council_of(request, council)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and (taken := _take_each(request, found, form)):
        return _say_taken(request, found, taken, form.cleaned_data["unread"])
    if request.method == "POST" and request.htmx:
        sentences = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return HttpResponse(sentences, content_type="text/plain; charset=utf-8", status=422)
    waiting = Import.objects.visible_to(request.user).filter(council=found).waiting().count()
    context = {"council": found, "section": "import", "form": form, "waiting": waiting}
    return render(request, "meetings/import_minutes.html", context, status=422 if form.errors else 200)


@dataclass(frozen=True)
class Taken:
    """The Import that holds a page; where the hub `is_known` to have had it, perhaps under another name than now."""

    kept: Import
    is_known: bool
    name: str

    @property
    def became(self) -> str:
        """What became of it, after its name."""
        if not self.is_known:
            day = in_words.day(self.kept.held_on) if self.kept.held_on else "day not said"
            return f"read: {self.kept.committee or 'committee not known'}, {day}"
        other = f" as {self.kept}" if self.name != str(self.kept) else ""
        where = "is in the hub" if self.kept.meeting_id else "waits here"
        return f"{where} already{other}, word for word"


def _say_taken(
    request: HubRequest, council: Council, taken: list[Taken], unread: list[tuple[str, str]]
) -> HttpResponse:
    if request.htmx:
        return render(request, "meetings/_taken.html", {"council": council, "taken": taken[0]})
    for name, sentence in unread:
        messages.warning(request, f"{name}: {sentence}")
    for known in (one for one in taken if one.is_known):
        messages.info(request, f"{known.name} {known.became}. Nothing has changed.")
    if len(taken) + len(unread) > 1:
        return redirect("imports", council.slug)
    return redirect("preview_import", council.slug, taken[0].kept.pk)


def council_of(request: HubRequest, slug: str) -> Council:
    found = get_object_or_404(Council, slug=slug)
    require(can_keep_record(request.user, found))
    return found


def _take_each(request: HubRequest, council: Council, form: ImportForm) -> list[Taken]:
    """Those that could be read; of the others the form says why, and they keep none of these from being taken."""
    taken, unread = [], form.cleaned_data["unread"]
    for text, source in form.cleaned_data["pages"]:
        try:
            taken.append(_take(request, council, text, source, form.cleaned_data["upload"]))
        except Unreadable as error:
            unread.append((source, form.sentence(source, error)))
    if not taken:
        form.tell_unread()
    return taken


def _take(request: HubRequest, council: Council, text: str, source: str, upload: UUID) -> Taken:
    known = importing.known(text, council=council)
    if known and is_overtaken(known):
        return Taken(known.again(source=source, by=request.user, upload=upload), False, source or str(known))
    kept = known or importing.read_in(text, source=source, council=council, by=request.user, upload=upload)
    return Taken(kept, known is not None, source or str(kept))


@officers
@require_safe
def preview_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """What was read, with everything that found no place in plain sight, and what saving would change."""
    return _show(request, import_of(request, council, pk))


def import_of(request: HubRequest, council: str, pk: int, *, is_waiting: bool = False) -> Import:
    imports = Import.objects.visible_to(request.user).filter(discarded_at__isnull=True).with_council()
    return get_object_or_404(imports.waiting() if is_waiting else imports, council__slug=council, pk=pk)


def _show(request: HubRequest, kept: Import, form: PlaceImportForm | None = None, status: int = 200) -> HttpResponse:
    weighed = weigh([kept], kept.council)[0]
    form = form or ConfirmImportForm(instance=kept, **_asked(weighed))
    if "alike" in form.fields and not kept.of_its_committee().exists():
        del form.fields["alike"]
    unplaced = from_dict(kept.read).unplaced
    context = {
        "council": kept.council,
        "section": "import",
        "kept": kept,
        "has_committees": kept.council.committees.exists(),
        "form": form,
        "weighed": weighed,
        "read": weighed.read,
        "lines": lines_form(kept, weighed, unplaced) if unplaced and not kept.confirmed_at else None,
        "foreseen": _foreseen(weighed),
        "taken": _taken(request),
        "can_undo": kept.confirmed_at is not None and can_be_undone(kept),
    }
    return render(request, "meetings/preview_import.html", context, status=422 if form.errors else status)


def _asked(weighed: Weighed) -> dict[str, Any]:
    """What its form asks beside committee and day."""
    meant = "" if weighed.is_at_another_time else weighed.meeting.nth if weighed.meeting else 0
    return {
        "council": weighed.kept.council,
        "in_doubt": weighed.in_doubt,
        "of_that_day": weighed.of_that_day,
        "meant": meant,
    }


def _foreseen(weighed: Weighed) -> Foreseen | None:
    if weighed.meeting is None or not weighed.bears_on_it or weighed.kept.confirmed_at:
        return None
    return foresee(weighed.read, weighed.meeting, weighed.promises)


def lines_form(kept: Import, weighed: Weighed, unplaced: list[str], data: Any = None) -> LinesForm:
    said = {f"line_{at}": to for at, to in kept.corrections.get("lines", {}).items()}
    return LinesForm(data, unplaced=unplaced, items=weighed.read.items, initial=said)


@officers
@require_POST
def confirm_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Save what was read, all or nothing, once nothing is asked any more."""
    kept = import_of(request, council, pk)
    if kept.meeting:
        messages.info(request, importing.Saved(kept.meeting).in_words)
        return redirect(kept.meeting)
    form = ConfirmImportForm(request.POST, instance=kept, **_asked(weigh([kept], kept.council)[0]))
    if not form.is_valid():
        return _show(request, kept, form)
    kept = form.keep()
    _answer_alike(request, form)
    if sentence := _to_settle(request, kept):
        messages.warning(request, sentence)
        return _show(request, kept, status=422)
    try:
        saved = importing.confirm(kept, taken=_taken(request))
    except importing.NotSaved as error:
        form.add_error(None, str(error))
        return _show(request, kept, form)
    messages.success(request, saved.in_words)
    return redirect(saved.meeting)


def _answer_alike(request: HubRequest, form: PlaceImportForm) -> None:
    if form.cleaned_data.get("alike"):
        others = answer_alike(form.instance)
        messages.info(request, f"Answered on {others} other {'page' if others == 1 else 'pages'} too.")


def _to_settle(request: HubRequest, kept: Import) -> str:
    """What is to be answered or looked at before it is saved, in a sentence; empty where nothing is.

    `seen` is the meeting in which the page showed what would change.
    """
    weighed = weigh([kept], kept.council)[0]
    if weighed.asked:
        return "Say whom these names mean: at that committee and date they could mean several people."
    if weighed.meeting and weighed.bears_on_it and number_in(request.POST, "seen") != weighed.meeting.pk:
        return "That meeting is in the hub: nothing is saved yet, look at what would change."
    return ""


def _taken(request: HubRequest) -> set[int]:
    """Keys of paragraphs written here for which the page's words were chosen."""
    return {int(key[:9]) for key in request.POST.getlist("taken") if key.isascii() and key.isdigit()}


@officers
@require_POST
def place_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Keep the committee, the date and whom names mean, without saving the minutes yet."""
    kept = import_of(request, council, pk, is_waiting=True)
    weighed = weigh([kept], kept.council)[0]
    is_listed = "listed" in request.POST
    asked = {"council": kept.council} if is_listed else _asked(weighed)
    form = PlaceImportForm(request.POST, instance=kept, **asked)
    if not form.is_valid():
        return _show(request, kept, form)
    form.keep()
    _answer_alike(request, form)
    messages.success(request, f"{kept}: kept. Nothing is saved yet.")
    return redirect("imports", council) if is_listed else redirect("preview_import", council, pk)


@officers
@require_POST
def undo_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Take back what was saved by mistake: its meeting goes, and the page waits again."""
    kept = import_of(request, council, pk)
    meeting = str(kept.meeting or "")
    if undo(kept):
        note(request, f"Took the import {kept} back: {meeting} is removed.")
        messages.success(request, f"{meeting} is removed. The page waits again, with all that was put right of it.")
    else:
        messages.error(request, "Nothing is taken back: somebody has worked on that meeting since, or it is published.")
    return redirect("preview_import", council, pk)


@officers
@require_POST
def discard_import(request: HubRequest, council: str, pk: int) -> HttpResponse:
    """Take an import away that was never saved; it can be brought back for a month."""
    kept = import_of(request, council, pk, is_waiting=True)
    if Import.objects.filter(pk=pk).discard():
        messages.success(request, f"{kept} is discarded. It can be brought back below.")
    else:
        messages.error(request, f"{kept} was saved meanwhile: it is not discarded.")
    return redirect("imports", council)
