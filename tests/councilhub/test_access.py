import re
from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client, override_settings
from django.urls import include, path, reverse

from councilhub.access import check_every_view_names_its_policy, everyone, officers, require
from tests.factories import Cast


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("bare")


@everyone
def opened(request: HttpRequest) -> HttpResponse:
    return HttpResponse("opened")


urlpatterns = [
    path("open/", opened),
    path("inner/", include([path("bare/", bare)])),
]


def test_require_goes_on_only_after_a_yes() -> None:
    require(True)
    with pytest.raises(PermissionDenied):
        require(False)


def test_check_finds_every_view_of_the_hub_under_a_policy() -> None:
    assert check_every_view_names_its_policy() == []


@override_settings(ROOT_URLCONF=__name__)
def test_check_names_the_address_of_a_view_without_policy() -> None:
    assert [error.msg for error in check_every_view_names_its_policy()] == ["The view at /inner/bare/ names no policy."]


@pytest.mark.parametrize(
    ("headers", "heading"),
    [
        ({}, "Sign in"),
        ({"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}, "Sign in"),
        ({"HX-Request": "true"}, "You may not do this"),
        ({"Accept": "application/json"}, "You may not do this"),
    ],
)
def test_who_is_not_signed_in_is_asked_to_and_a_script_is_refused(
    db: None, client: Client, headers: dict[str, str], heading: str
) -> None:
    address = reverse("edit_paragraph", args=["eastmoor-council", 1])

    answer = client.post(address, {"text": "Words that were typed."}, headers=headers)

    assert (answer.status_code, re.findall("<h1>(.*?)</h1>", answer.content.decode())) == (403, [heading])


def test_officers_lets_in_those_who_keep_records_and_nobody_else(cast: Cast) -> None:
    view: Callable[..., HttpResponseBase] = officers(bare)
    let_in = []
    for name, user in cast.members.items():
        request = HttpRequest()
        request.user = user  # type: ignore[assignment]
        if user is None:
            continue
        try:
            view(request)
        except PermissionDenied:
            continue
        let_in.append(name)

    assert let_in == ["officer", "clerk", "other_officer"]
