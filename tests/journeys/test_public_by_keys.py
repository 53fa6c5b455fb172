"""The public site walked without a mouse: Tab comes to everything, and Enter goes on from there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from councilhub.in_words import weekday
from tests.conventions.world import make_world
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

COMMITTEE = "People Scrutiny Committee"


def when_they_follow(reader: Visitor, name: str, *, to: str) -> None:
    """By keys, a link called so; then they are on a page whose first heading is `to`."""
    prose.when_they_tab_to(reader, name)
    prose.when_they_press(reader, "Enter")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(to)


def test_keys_alone_lead_from_the_first_page_to_an_action_and_back(visitor: Callable[..., Visitor], cast: Cast) -> None:
    world = make_world(cast)
    paper, reader = world.papers["published"], visitor()
    reader.page.goto("/")

    when_they_follow(reader, "Eastmoor Council", to="Eastmoor Council")
    when_they_follow(reader, f"{COMMITTEE}, {weekday(paper.item.meeting.held_on)}", to=COMMITTEE)
    when_they_follow(reader, "PUBLISHEDWORDING", to="PUBLISHEDWORDING")
    when_they_follow(reader, "Community halls", to=COMMITTEE)
    assert reader.page.url.startswith(f"{reader.hub}{paper.item.meeting.get_absolute_url()}#")


def test_keys_alone_pass_over_the_navigation_and_through_a_list(visitor: Callable[..., Visitor], cast: Cast) -> None:
    make_world(cast)
    reader = visitor()
    reader.page.goto("/eastmoor-council/")

    prose.when_they_press(reader, "Tab")
    expect(reader.page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    prose.when_they_press(reader, "Enter", "Tab")
    expect(reader.page.locator("main :focus")).to_have_text("Actions and where they stand")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Actions of Eastmoor Council")

    prose.when_they_tab_to(reader, "Closed")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.get_by_text("Nothing is closed yet.")).to_be_visible()
    prose.when_they_tab_to(reader, "Open")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.locator(".tabs [aria-current]")).to_contain_text("Open")
    prose.when_they_tab_to(reader, "Words")
    prose.when_they_type(reader, "PUBLISHED")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.locator("tbody .what")).to_have_text(["PUBLISHEDWORDING"])
    prose.when_they_tab_to(reader, "Owner")
    prose.when_they_tab_to(reader, "Owner")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.locator("th[aria-sort]")).to_have_text("Owner ↑")


def test_keys_alone_find_decisions_and_words(visitor: Callable[..., Visitor], cast: Cast) -> None:
    make_world(cast)
    reader = visitor()
    reader.page.goto("/eastmoor-council/")

    when_they_follow(reader, "Decisions", to="Decisions")
    prose.when_they_tab_to(reader, "Words")
    prose.when_they_type(reader, "PUBLISHEDCLAUSE")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.locator(".resolved")).to_have_count(1)
    when_they_follow(reader, "Search", to="Search the record")
    prose.when_they_tab_to(reader, "Words")
    prose.when_they_type(reader, "PUBLISHEDPARAGRAPH")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.locator("mark")).to_have_text(["PUBLISHEDPARAGRAPH"])
    prose.when_they_tab_to(reader, "Said")
    prose.when_they_press(reader, "Enter")
    expect(reader.page.get_by_role("link", name="Said", exact=False)).to_have_attribute("aria-current", "page")
    when_they_follow(reader, "Community halls", to=COMMITTEE)
