"""What every page says to a browser about safety, and that hostile requests are only refused."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

from meetings.models import Paragraph
from tests.conventions.test_access_matrix import ROWS
from tests.conventions.world import SENT, World, sent
from tests.full_disk import fill_the_disk

type SignIn = Callable[..., Client]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
GOLDEN = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
HOSTILE = [
    "\x00",
    "'; drop table meetings_meeting; --",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "99999999999999999999999999",
    "-1",
    "9999-99-99",
    "../../etc/passwd",
    "\ud7ff\U0001f4a9\u202e",
    "x" * 10_000,
]
ASKED = ["q", "committee", "owner", "since", "show", "sort", "page", "next", "cancel", "status", "pk", "day"]
NUMBERS = ["0", "1", "99999999999999999999999999"]
DAYS = ["2026-02-30", "0000-01-01", "9999-12-31", "2026-01-01-9", "2026-13-01"]


def quiet(client: Client) -> Client:
    """An error is an answer of 500, as it would be to a reader."""
    client.raise_request_exception = False
    return client


def addresses(world: World) -> dict[str, str]:
    return {row: world.address(row.split()[0], row.split()[1] if len(row.split()) == 3 else "") for row in ROWS}


@pytest.mark.parametrize(
    ("member", "name", "about", "status"),
    [
        ("public", "meeting", "published", 200),
        ("officer", "edit_paragraph", "published", 200),
        ("public", "meeting", "draft", 404),
        ("stranger", "add_committee", "", 403),
        ("public", "sign_in", "", 200),
        ("public", "colours", "", 200),
        ("chair", "export_meeting", "published", 200),
    ],
)
def test_each_kind_of_page_carries_the_same_defences(
    world: World, as_member: SignIn, member: str, name: str, about: str, status: int
) -> None:
    response = as_member(world.members[member]).get(world.address(name, about))

    assert response.status_code == status
    assert {header: response.headers.get(header) for header in GOLDEN} == GOLDEN


def test_the_page_of_an_error_of_ours_carries_the_same_defences(
    world: World, as_member: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetings.models.Council.get_absolute_url", lambda self: 1 / 0)
    response = quiet(as_member(None)).get("/")

    assert response.status_code == 500
    assert "Something went wrong here" in response.content.decode()
    assert {header: response.headers.get(header) for header in GOLDEN} == GOLDEN


def test_a_full_disk_is_said_in_one_sentence_and_carries_the_same_defences(world: World, as_member: SignIn) -> None:
    fill_the_disk()
    paragraph = world.papers["published"].paragraph
    address = world.address("save_paragraph", "published")

    response = quiet(as_member(world.cast.officer)).post(address, {"text": "Not kept.", "version": "1"})

    assert response.status_code == 507
    assert "The hub’s disk is full." in response.content.decode()
    assert {header: response.headers.get(header) for header in GOLDEN} == GOLDEN
    assert not Paragraph.objects.filter(pk=paragraph.pk, text="Not kept.").exists()


@pytest.mark.parametrize("member", ["public", "officer"])
def test_no_hostile_question_is_an_error_of_ours(world: World, as_member: SignIn, member: str) -> None:
    client = quiet(as_member(world.members[member]))
    pages = {address for row, address in addresses(world).items() if row.endswith("GET")}

    failed = {
        f"{address}?…={hostile[:20]!r}"
        for address in pages
        for hostile in HOSTILE
        if client.get(f"{address}?{'&'.join(f'{name}={quote(hostile)}' for name in ASKED)}").status_code >= 500
    }

    assert failed == set()


@pytest.mark.parametrize("member", ["public", "officer"])
def test_no_address_of_what_is_not_there_is_an_error_of_ours(world: World, as_member: SignIn, member: str) -> None:
    client = quiet(as_member(world.members[member]))
    asked = set()
    for address in set(addresses(world).values()):
        for part in [part for part in address.split("/") if part]:
            wrong = [*NUMBERS, *DAYS, *map(quote, HOSTILE)] if part[0].isdigit() else map(quote, HOSTILE)
            asked |= {address.replace(f"/{part}", f"/{other}", 1) for other in wrong}

    assert {address[:100] for address in asked if client.get(address).status_code >= 500} == set()


@pytest.mark.parametrize("name", sorted(SENT))
def test_nothing_hostile_that_is_sent_is_an_error_of_ours(world: World, as_member: SignIn, name: str) -> None:
    about = next((row.split()[1] for row in ROWS if row.split()[0] == name and len(row.split()) == 3), "")
    client, right = quiet(as_member(world.cast.officer)), sent(world, name, about)
    wrong = [
        *({**right, field: hostile} for field in right for hostile in HOSTILE),
        *(dict.fromkeys(right, hostile) for hostile in HOSTILE),
    ]

    answers = [client.post(world.address(name, about), data).status_code for data in wrong]

    assert [(status, data) for status, data in zip(answers, wrong, strict=True) if status >= 500] == []
