"""The request as our views receive it, and answers that spare building a page that its reader has."""

import zlib
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import quote_etag
from django_htmx.middleware import HtmxDetails
from pghistory.models import Event

from councilhub.database import planned
from councilhub.models import AuditEntry, User

type Page = Callable[..., HttpResponse]


class HubRequest(HttpRequest):
    user: User | AnonymousUser
    htmx: HtmxDetails


def number_in(asked: QueryDict, name: str) -> int:
    """The number that an address gives by that name, of a row or a page; 0 where it gives none that there can be."""
    said = asked.get(name) or ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0


def hold(request: HubRequest, rows: QuerySet[Any]) -> None:
    """Where something is sent, others who change these rows wait until the end of the transaction: of two who send a
    form in the same instant, the second is checked against what the first has left.
    """
    if request.method == "POST":
        list(rows.select_for_update(of=("self",), no_key=True).values_list("pk"))


def note(request: HubRequest, what: str, *, act: AuditEntry.Act = AuditEntry.Act.KEPT, at: str = "") -> None:
    """Write down who did what and when: a change to bodies, people or sign-ins, which keep no history of their own,
    unless another act is named. `at` is the address that tells whose matter it was, where the request's does not.
    """
    by = request.user if isinstance(request.user, User) else None
    AuditEntry.objects.create(by=by, act=act, what=what[:300], address=(at or request.path)[:500])


# Tables that pages show and that keep no history: one that is only added to, and few rows, so that all of them can be
# looked at each time.
ADDED_TO = ("actions.Progress",)
WITHOUT_HISTORY = ("meetings.Council", "meetings.Committee", "meetings.Person", "meetings.Team")
SOURCES = ("councilhub/**/*.py", "meetings/**/*.py", "actions/**/*.py", "templates/**/*.html", "static/**/*.*")


@cache
def _version() -> int:
    """Differs once a line of the hub differs."""
    lines = [path.read_bytes() for pattern in SOURCES for path in sorted(settings.BASE_DIR.glob(pattern))]
    return zlib.crc32(b"".join(lines))


@cache
def _question() -> str:
    """What was last kept in each history, and who is writing at this moment.

    Numbers are given before they are committed, so the newest alone can miss one that is committed later: while its
    writer is at work, it is among those in progress.
    """
    tables = [model._meta.db_table for model in apps.get_models() if issubclass(model, Event)]
    added = [apps.get_model(name)._meta.db_table for name in ADDED_TO]
    small = [apps.get_model(name)._meta.db_table for name in WITHOUT_HISTORY]
    newest = [f'(SELECT max(pgh_id) FROM "{table}")' for table in sorted(tables)]  # noqa: S608 - our tables' names
    newest += [f'(SELECT max(id) FROM "{table}")' for table in added]  # noqa: S608 - the same
    whole = [f'(SELECT sum(hashtext(t::text)::bigint) FROM "{table}" t)' for table in small]  # noqa: S608 - the same
    writing = "ARRAY(SELECT pg_snapshot_xip(pg_current_snapshot()))::text"
    return f"SELECT ROW({', '.join([*newest, *whole, writing])})::text"


def newest_change() -> str:
    """A word that differs once anything of the record, of this hub's pages or the day has changed: one quick query."""
    [(kept,)] = planned.rows(_question())
    return f"{zlib.crc32(kept.encode())}-{_version()}-{timezone.localdate():%j%y}"


def revalidated(view: Page) -> Page:
    """Who is not signed in and has the page as it stands gets 304 before the view is asked; nobody else's page is kept.

    Readers without a cookie share one copy; what is shown to somebody signed in is stored nowhere (`no-store`).
    """

    @wraps(view)
    def answer(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated or "messages" in request.COOKIES:
            response = view(request, *args, **kwargs)
            patch_cache_control(response, private=True, no_store=True)
        else:
            etag = quote_etag(newest_change())
            unchanged = get_conditional_response(request, etag=etag)
            response = unchanged or view(request, *args, **kwargs)
            if response.status_code in {200, 304}:
                response["ETag"] = etag
                patch_cache_control(response, no_cache=True)
        patch_vary_headers(response, ["Cookie"])
        return response

    return answer
