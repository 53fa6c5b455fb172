"""Who may call a view at all. What exists for somebody is decided by `visible_to`, what they may do by `can_…`."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core import checks
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.cache import add_never_cache_headers
from django.utils.crypto import constant_time_compare, salted_hmac

type View = Callable[..., HttpResponseBase]


class SignInRequired(LoginRequiredMiddleware):
    """Middleware: whoever is not signed in is asked to sign in; a script is refused, for it would put that page where
    somebody is typing.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: View) -> HttpResponseRedirect:
        if "HX-Request" in request.headers or not request.accepts("text/html"):
            raise PermissionDenied
        return super().handle_no_permission(request, view_func)


def keep_nothing_private(get_response: View) -> View:
    """Middleware: no browser or proxy keeps a page that was made for somebody signed in (OWASP ASVS 14.3.2)."""

    def middleware(request: Any) -> HttpResponseBase:
        response = get_response(request)
        if not response.has_header("Cache-Control") and request.user.is_authenticated:
            add_never_cache_headers(response)
        return response

    return middleware


def require(answer: bool) -> None:
    """Go on only where the predicate said yes; otherwise 403."""
    if not answer:
        raise PermissionDenied


def _set_up_key() -> str:
    """Made of the hub's secret: every worker, start and command knows the same one, and nobody from outside does."""
    return salted_hmac("councilhub.access.set_up", "the first council", algorithm="sha256").hexdigest()[:32]


def set_up_path() -> str:
    """The one address at which an empty hub can be set up; it leads nowhere once there is a council."""
    return f"{reverse('set_up')}?key={_set_up_key()}"


def may_set_up(request: HttpRequest) -> bool:
    return constant_time_compare(request.GET.get("key", ""), _set_up_key())


def everyone(view: View) -> View:
    """Policy: the public may call it; its queries start at `visible_to(request.user)`."""
    view = login_not_required(view)
    view.policy = "everyone"  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Policy: anybody with a sign-in; what they see and may do is decided inside."""
    view.policy = "signed in"  # type: ignore[attr-defined]
    return view


def officers(view: View) -> View:
    """Policy: officers of some council and clerks; of which one is decided inside by a predicate on the thing."""

    @wraps(view)
    def only_officers(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        require(request.user.keeps_records)
        return view(request, *args, **kwargs)

    only_officers.policy = "officers"  # type: ignore[attr-defined]
    return only_officers


def all_patterns(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the hub as (path, pattern), depth first."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from all_patterns(entry, prefix + str(entry.pattern))
        else:
            yield prefix + str(entry.pattern), entry


@checks.register(checks.Tags.security)
def check_every_view_names_its_policy(**kwargs: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"The view at /{path} names no policy.",
            hint="Decorate it with everyone, signed_in or officers from councilhub.access.",
            id="councilhub.E001",
        )
        for path, pattern in all_patterns()
        if not hasattr(pattern.callback, "policy")
    ]
