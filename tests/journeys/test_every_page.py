"""Every page there is, at both widths: axe finds nothing on it, and nothing is wider than the screen."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from meetings.models import Commitment
from tests.conventions.test_access_matrix import MEMBERS, ROWS
from tests.conventions.world import World
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey


def pages(world: World) -> Iterator[str]:
    """An address of each page in the access matrix, for an officer: they see the most of everything."""
    client = Client()
    first: dict[str, str] = {}
    client.force_login(world.cast.officer)
    for row, statuses in ROWS.items():
        name, *about, method = row.split()
        if method == "GET" and statuses[MEMBERS.index("officer")] == 200:
            first.setdefault(name, world.address(name, "".join(about)))
    return (address for address in first.values() if client.get(address)["Content-Type"].startswith("text/html"))


def test_every_page_is_sound(visitor: Callable[..., Visitor], world: World) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, world.cast.officer)

    found = {}
    for address in pages(world):
        officer.page.goto(address)
        found[address] = officer.look_hard()

    assert len(found) > 40
    assert {address: faults for address, faults in found.items() if faults} == {}


def test_asking_whether_it_is_still_that_action_is_sound(visitor: Callable[..., Visitor], world: World) -> None:
    paper = world.papers["published"]
    Commitment.objects.filter(action=paper.action).update(is_gone=True, quote=f"{paper.found.quote} soon")
    officer = visitor()
    prose.given_somebody_signed_in(officer, world.cast.officer)

    found = {}
    keeping = world.address("keep_action", "published")
    for address in (paper.item.meeting.get_absolute_url(), paper.action.get_absolute_url(), keeping):
        officer.page.goto(address)
        found[address] = ("still th" in officer.page.inner_text("main").casefold(), officer.look_hard())

    assert found == {address: (True, []) for address in found}
