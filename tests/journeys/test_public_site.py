"""The public reads: every page is sound, words are found, and a paragraph’s address is taken along by keys alone."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from tests.conventions.world import World
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

type Arrive = Callable[..., Visitor]


def when_they_open(reader: Visitor, address: str) -> None:
    reader.page.goto(address)


def then_it_is_sound(reader: Visitor) -> None:
    assert (reader.page.url, reader.look_hard()) == (reader.page.url, [])


def test_every_public_page_is_sound(visitor: Arrive, world: World) -> None:
    reader, council = visitor(), world.cast.council
    chair = council.people.get(user=world.cast.chair)
    pages = [
        *(reverse(name, args=[council.slug]) for name in ("council", "decisions", "accessibility", "privacy")),
        reverse("search") + "?q=publishedparagraph",
        reverse("search_council", args=[council.slug]) + "?q=zyzzyva",
        world.cast.committee.get_absolute_url(),
        world.papers["published"].item.meeting.get_absolute_url(),
        chair.get_absolute_url(),
    ]
    for address in pages:
        when_they_open(reader, address)
        then_it_is_sound(reader)


def test_every_component_is_sound(visitor: Arrive, world: World) -> None:
    officer = visitor()
    prose.given_somebody_signed_in(officer, world.cast.officer)
    when_they_open(officer, reverse("style"))
    then_it_is_sound(officer)


def test_a_paragraph_is_found_and_its_address_copied_by_keys_alone(visitor: Arrive, world: World) -> None:
    paragraph = world.papers["published"].paragraph
    reader = visitor()
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.hub)

    when_they_open(reader, reverse("search_council", args=[world.cast.council.slug]))
    reader.page.get_by_label("Words").focus()
    reader.page.keyboard.type("PUBLISHEDPARAGRAPH")
    reader.page.keyboard.press("Enter")
    reader.page.get_by_role("main").get_by_role("link", name="Community halls").first.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"**{paragraph.get_absolute_url()}")

    reader.page.locator(f"#{paragraph.anchor} .no > a").focus()
    reader.page.get_by_role("button", name="Copy link to").wait_for()
    reader.page.keyboard.press("Enter")

    reader.page.get_by_role("status").filter(has_text="Link copied.").wait_for()
    assert reader.page.evaluate("navigator.clipboard.readText()") == f"{reader.hub}{paragraph.get_absolute_url()}"
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.matches('.copy')") is False
