"""As each member of the cast, open all that can be opened: no byte holds what that member may not see."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.conventions.test_access_matrix import ROWS
from tests.conventions.world import World

type SignIn = Callable[..., Client]

MOST = 500
MARK = re.compile(r"(?:EXEMPT|DRAFT|WAITING|ALONE)[A-Z]+")
INSIDE = {"officer", "clerk", "chair", "councillor"}
# The words of a paper, and those of its action: wording for whoever follows it, notes for the council's own people.
WORDS = set(
    "TITLE PURPOSE RECOMMENDATION AUTHOR HEADING REPORT DOCUMENT DECLARATION CLAUSE STEM PROPOSER VOTE PARAGRAPH "
    "FOUND DISMISSED QUOTE REFERENCE WORDING INTERNAL OPENNOTE FILE".split()
)
ANSWERING = {"CUE", "SAID"}
OF_ACTION = {"WORDING", "INTERNAL", "OPENNOTE"}


def marked(mark: str, words: set[str]) -> set[str]:
    return {mark + word for word in words}


PAPERS = marked("EXEMPT", WORDS) | marked("DRAFT", WORDS) | {"ALONEWORDING"}
FOUND = marked("EXEMPT", ANSWERING) | marked("DRAFT", ANSWERING)
SEES = {
    "public": set(),
    "officer": PAPERS | FOUND | {"WAITINGTITLE", "WAITINGTEXT"},
    "clerk": PAPERS | FOUND,
    "chair": PAPERS,
    "councillor": PAPERS,
    "owner": marked("EXEMPT", OF_ACTION) | marked("DRAFT", OF_ACTION),
    "stranger": set(),
    "other_officer": set(),
    "elsewhere": set(),
}


class Links(HTMLParser):
    """Every address that a page asks its reader to open."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            if given.get("method") != "post":
                self.found.append(given.get("action") or "?")
        else:
            self.found += [address for name in ("href", "src", "hx-get") if (address := given.get(name))]


@dataclass
class Walk:
    """What one member met: each address opened with its status, and the marks on its pages."""

    statuses: dict[str, int] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)

    @property
    def broken(self) -> dict[str, int]:
        return {address: status for address, status in self.statuses.items() if status not in {200, 302}}


def text_of(response: Any) -> str:
    content: bytes = response.getvalue()
    if response["Content-Type"] == "application/pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return "" if response["Content-Type"].startswith("image/") else content.decode()


def linked(page: str, at: str) -> Iterator[str]:
    """The addresses of ours that a page links to, without their anchors.

    A list asked one question is opened, one asked a further question is not: it would show the same rows for ever.
    """
    links = Links()
    links.feed(page)
    for link in links.found:
        there = urlsplit(urljoin(at, link))
        if there.netloc in {"", "testserver"} and not there.path.startswith("/static/"):
            is_plain = not there.query or there.path == "/sign-in/" or "?" in at
            yield there.path if is_plain else f"{there.path}?{there.query}"


def walk(client: Client, starts: list[str], walked: Walk | None = None) -> Walk:
    """Open the addresses and whatever their pages link to, until nothing is new."""
    walked, waiting = walked or Walk(), list(starts)
    while waiting:
        address = waiting.pop()
        if address in walked.statuses:
            continue
        assert len(walked.statuses) < MOST, f"links never end: {address}"
        response = client.get(address)
        walked.statuses[address] = response.status_code
        said = text_of(response) + "".join(f"{name}: {value}" for name, value in response.items())
        walked.marks |= dict.fromkeys(MARK.findall(said), address)
        if response["Content-Type"].startswith("text/html") and response.status_code == 200:
            waiting += linked(response.content.decode(), address)
    return walked


def every_address(world: World) -> list[str]:
    """By listing: each address of the access matrix, with every paper, whether anything links to it or not."""
    return [
        world.address(name, about)
        for name in {row.split()[0] for row in ROWS}
        for about in {row.split()[1] for row in ROWS if row.split()[0] == name and len(row.split()) == 3} or {""}
    ]


@pytest.mark.parametrize("member", SEES)
def test_every_link_works_and_no_byte_holds_what_a_member_may_not_see(
    world: World, as_member: SignIn, member: str
) -> None:
    user = world.elsewhere if member == "elsewhere" else world.members[member]

    walked = walk(as_member(user), ["/"])
    assert walked.broken == {}

    walk(as_member(user), every_address(world), walked)
    assert {mark: walked.marks.get(mark) for mark in set(walked.marks) ^ SEES[member]} == {}


@pytest.mark.parametrize("member", [member for member in SEES if member not in INSIDE])
def test_no_search_finds_an_action_by_words_that_are_not_shown(world: World, as_member: SignIn, member: str) -> None:
    user = world.elsewhere if member == "elsewhere" else world.members[member]
    lists = [world.address("actions", ""), *([world.address("my_actions", "")] if user else [])]

    found = {
        (address, mark)
        for address in lists
        for mark in ("EXEMPT", "DRAFT")
        if f"{mark}WORDING" in as_member(user).get(address, {"q": f"{mark}QUOTE"}).content.decode()
    }

    assert found == set()


@pytest.mark.parametrize("member", [member for member in SEES if member not in INSIDE])
def test_no_fragment_holds_what_a_member_may_not_see(world: World, as_member: SignIn, member: str) -> None:
    """As htmx asks: for the row of a list, the note in a margin, or a paragraph's line."""
    user = world.elsewhere if member == "elsewhere" else world.members[member]
    client, marks = as_member(user), set()
    for about, paper in world.papers.items():
        targets = [f"action-{paper.action.pk}", f"note-{paper.action.commitment_id}", paper.paragraph.anchor, ""]
        for name in ("move_action", "edit_paragraph", "accept_commitment", "make_action", "edit_resolution"):
            for target in targets:
                for query in ("", "?cancel"):
                    headers = {"HX-Request": "true", "HX-Target": target}
                    response = client.get(world.address(name, about) + query, headers=headers)
                    marks |= set(MARK.findall(response.content.decode()))

    assert marks - SEES[member] == set()


def test_the_walk_meets_a_mark_where_one_is_shown(world: World, as_member: SignIn) -> None:
    """The negative control: once the item is opened, its marks are met by the same walk."""
    world.papers["exempt"].item.is_exempt = False
    world.papers["exempt"].item.exempt_paragraphs = []
    world.papers["exempt"].item.save()

    met = set(walk(as_member(None), ["/"]).marks)

    assert met == marked("EXEMPT", WORDS - {"INTERNAL"})


def test_the_walk_follows_the_tabs_of_a_list(world: World, as_member: SignIn) -> None:
    walked = walk(as_member(None), [world.address("actions", "")])

    tabs = {parse_qs(urlsplit(address).query).get("show", [""])[0] for address in walked.statuses}

    assert tabs >= {"open", "overdue", "waiting", "reported", "closed"}
