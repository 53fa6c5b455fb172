"""The imports that wait, all together: what is asked of them, placed and saved many at a time."""

from time import monotonic
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from councilhub import in_words
from councilhub.access import officers
from councilhub.http import HubRequest, note, number_in
from meetings import importing, placing
from meetings.forms import CommitteeForm
from meetings.forms.importing import PlaceImportForm
from meetings.models import Committee, Council, Import, Meeting
from meetings.permissions import can_publish_minutes
from meetings.undoing import undo
from meetings.views.importing import council_of
from meetings.weighing import Weighed, weigh

# So many imports stand on one page of the list; saving them all at once takes no longer than so many seconds.
A_PAGE = 25
SECONDS = 10
# So many uploads are offered to be taken back, and so many pages are named that stay.
UPLOADS, FEW = 5, 6
# So many committees, and councils, are asked at a time.
ASKED = 20


@officers
@require_safe
def imports(request: HubRequest, council: str) -> HttpResponse:
    """What waits to be saved, with what is still asked of each; and what was saved, when and by whom."""
    found = council_of(request, council)
    mine = Import.objects.visible_to(request.user).filter(council=found).with_council()
    waiting = Paginator(mine.waiting(), A_PAGE).get_page(request.GET.get("page"))
    saved = Paginator(mine.confirmed().without_text(), A_PAGE).get_page(request.GET.get("saved"))
    discarded = Paginator(mine.discarded().without_text(), A_PAGE).get_page(request.GET.get("discarded"))
    prefetch_related_objects([found], "committees")
    rows = [(weighed, _place_form(weighed.kept, found)) for weighed in weigh(list(waiting), found)]
    context = {"council": found, "section": "import", "waiting": waiting, "rows": rows, "saved": saved}
    context |= {"discarded": discarded, "uploads": mine.uploads()[:UPLOADS]}
    committees, councils = placing.committees_asked(found), placing.councils_asked(found)
    context |= {"committees_asked": committees[:ASKED], "councils_asked": councils[:ASKED]}
    context["asked_later"] = max(len(committees) - ASKED, 0) + max(len(councils) - ASKED, 0)
    return render(request, "meetings/imports.html", context)


def _place_form(kept: Import, council: Council) -> PlaceImportForm:
    """Where it goes, asked in the list; names in doubt are asked on its own page."""
    return PlaceImportForm(instance=kept, council=council, auto_id=f"id_{kept.pk}_%s")


@officers
@require_POST
def discard_imports(request: HubRequest, council: str) -> HttpResponse:
    """All that wait, or those of the `upload` that is named; they can be brought back for a month."""
    found = council_of(request, council)
    named = found.imports.of_upload(_upload(request)) if "upload" in request.POST else found.imports.all()
    gone = named.discard()
    messages.success(request, f"{_pages(gone, 'is', 'are')} discarded. They can be brought back below.")
    return redirect("imports", council)


def _upload(request: HubRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("upload", ""))
    except ValueError:
        return None


@officers
@require_POST
def undo_imports(request: HubRequest, council: str) -> HttpResponse:
    """Take back what the pages of an upload made, each wholly or not at all, as many as one request has time for."""
    found = council_of(request, council)
    until, back, left = monotonic() + SECONDS, 0, []
    for kept in found.imports.of_upload(_upload(request)).that_made_meetings().without_text():
        if monotonic() > until:
            messages.info(request, "There was no time for all of them at once: take the upload back again to go on.")
            break
        if undo(kept):
            back += 1
        else:
            left.append(str(kept))
    if left:
        some = in_words.listed(left, most=FEW)
        messages.warning(request, f"Left as saved, as somebody has worked on their meetings since: {some}.")
    if back:
        note(request, f"Took an upload back: {_pages(back, 'waits', 'wait')} again.")
    messages.success(request, f"{_pages(back, 'is', 'are')} taken back.")
    return redirect("imports", council)


@officers
@require_POST
def restore_imports(request: HubRequest, council: str) -> HttpResponse:
    """Bring back what was discarded: the `import` that is named, or all."""
    found = council_of(request, council)
    named = {"pk": number_in(request.POST, "import") or 0} if "import" in request.POST else {}
    back = found.imports.filter(**named).bring_back()
    messages.success(request, f"{_pages(back, 'waits', 'wait')} again.")
    return redirect("imports", council)


@officers
@require_POST
def save_imports(request: HubRequest, council: str) -> HttpResponse:
    """Save those that are complete, each wholly or not at all, as many as one request has time for.

    `as` says what their minutes become: a draft, published or approved; `printed` that names in doubt may stay so.
    """
    found = council_of(request, council)
    waiting = Import.objects.visible_to(request.user).filter(council=found).with_council().waiting()
    until, saved = monotonic() + SECONDS, 0
    placed = waiting.filter(committee__isnull=False, held_on__isnull=False)
    for kept in placed.iterator(chunk_size=A_PAGE):
        # Weighed one by one: each that is saved bears on those of the same meeting after it.
        if monotonic() > until:
            messages.info(request, "There was no time for all of them at once: save again to go on.")
            break
        if not _is_ready(request, weighed := weigh([kept], found)[0]):
            continue
        try:
            _open(request, importing.confirm(kept).meeting, weighed)
        except importing.NotSaved as error:
            messages.warning(request, f"{kept}: {error}")
        else:
            saved += 1
    left = waiting.count()
    messages.success(request, f"{_pages(saved, 'is', 'are')} saved, {left} still {'waits' if left == 1 else 'wait'}.")
    return redirect("imports", council)


def _is_ready(request: HubRequest, weighed: Weighed) -> bool:
    return weighed.is_complete or ("printed" in request.POST and weighed.lacks_names_alone)


def _open(request: HubRequest, meeting: Meeting, weighed: Weighed) -> None:
    """Publish or approve minutes just saved, where that is asked for and may be done; an agenda is none."""
    if weighed.is_agenda or not can_publish_minutes(request.user, meeting):
        return
    if request.POST.get("as") == "published":
        meeting.publish_minutes()
    elif request.POST.get("as") == "approved":
        meeting.approve_minutes()


@officers
@require_POST
@transaction.atomic
def place_imports(request: HubRequest, council: str) -> HttpResponse:
    """All that name a committee which the hub has not, or none, go to the one chosen, or to one of that name, added."""
    found = council_of(request, council)
    named = request.POST.get("named", "")
    committee = _committee(request, found, named)
    if isinstance(committee, Committee):
        pages = _pages(placing.place(found, named, committee, of=request.POST.get("of", "")), "goes", "go")
        messages.success(request, f"{pages} to {committee}. Nothing is saved yet.")
    else:
        messages.error(request, f"{named}: {committee}".removeprefix(": "))
    return _back(request, council)


def _back(request: HubRequest, council: str) -> HttpResponse:
    """To the one page that was asked about, else to the list."""
    asking = number_in(request.POST, "import")
    return redirect("preview_import", council, asking) if asking else redirect("imports", council)


def _committee(request: HubRequest, council: Council, named: str) -> Committee | str:
    """The one chosen, or one that is added by that name; where neither can be, why."""
    if request.POST.get("committee") != "new" or not named:
        chosen = council.committees.filter(pk=number_in(request.POST, "committee") or 0).first()
        said = "Choose the committee that they mean, or that it is to be added."
        return chosen or (said if named else "Choose the committee that they are of.")
    form = CommitteeForm({"name": named, "kind": Committee.Kind.OTHER}, instance=Committee(council=council))
    if not form.is_valid():
        return str(next(iter(form.errors.values()))[0])
    note(request, f"Added the committee {form.instance.name}.")
    return form.save()


def _pages(number: int, one: str, many: str) -> str:
    return f"{number or 'No'} page {one}" if number < 2 else f"{number} pages {many}"


@officers
@require_POST
def claim_imports(request: HubRequest, council: str) -> HttpResponse:
    """The council that pages name is this one, by another name."""
    found = council_of(request, council)
    named = request.POST.get("named", "")
    claimed = placing.claim(found, named)
    messages.success(request, f"{named} is {found}: {_pages(claimed, 'says', 'say')} so.")
    return _back(request, council)
