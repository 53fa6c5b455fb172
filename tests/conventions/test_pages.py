"""What every page has in common: its title, one first heading, where it stands, links that say where they lead."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from meetings.models import Office
from tests.conventions.test_access_matrix import MEMBERS, OF_NO_COUNCIL, ROWS
from tests.conventions.world import World
from tests.factories import Cast

type SignIn = Callable[..., Client]
type Page = html.HtmlElement

RAW_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d\d?/\d\d?/\d\d(\d\d)?\b")
OF_ADMINISTRATORS = {"audit", "edit_council"}
SAYS_NOTHING = re.compile(r"(click )?here|link|more|read more|this page", re.IGNORECASE)


def addresses(world: World) -> dict[str, str]:
    """Rows of the access matrix that an officer opens, and those of administrators, with their addresses."""
    opened = {row: row.split() for row, statuses in ROWS.items() if statuses[MEMBERS.index("officer")] == 200}
    opened |= {row: row.split() for row in ROWS if row.split()[0] in OF_ADMINISTRATORS}
    return {
        row: world.address(words[0], words[1] if len(words) == 3 else "")
        for row, words in opened.items()
        if words[-1] == "GET"
    }


@pytest.fixture
def pages(world: World, as_member: SignIn) -> dict[str, Page]:
    """Every page by its row of the access matrix, as an administrator has it: they see the most of everything."""
    Office.objects.update(role=Office.Role.ADMINISTRATOR)
    client = as_member(world.cast.officer)
    answers = {row: client.get(address) for row, address in addresses(world).items()}
    texts = {row: answer for row, answer in answers.items() if answer["Content-Type"].startswith("text/html")}
    return {row: html.fromstring(answer.content.decode()) for row, answer in texts.items()}


def words_of(element: Page) -> str:
    return " ".join(element.text_content().split())


def test_every_page_is_told_by_its_title_its_heading_and_its_place(pages: dict[str, Page]) -> None:
    wrong = {}
    for row, page in pages.items():
        of_hub = row.split()[0] in OF_NO_COUNCIL
        title, heading = page.findtext(".//title"), page.findall(".//h1")
        ends = ("Council Hub", "Eastmoor Council") if of_hub or row.startswith("council ") else ("Eastmoor Council",)
        crumbs = page.find_class("crumbs")
        last = [words_of(crumb).rsplit(" › ", 1)[-1] for crumb in crumbs]
        is_link = [words_of(link) for crumb in crumbs for link in crumb.findall("a")][-1:] == last
        if not (title.endswith(ends) and len(heading) == 1 and (of_hub or (crumbs and not is_link))):
            wrong[row] = (title, [words_of(one) for one in heading], last)

    assert len(pages) > 60
    assert wrong == {}


def test_no_page_has_an_id_twice_or_a_heading_twice(pages: dict[str, Page]) -> None:
    twice = {
        row: [
            *(one for one, number in Counter(page.xpath("//@id")).items() if number > 1),
            *(
                one
                for one, number in Counter(map(words_of, page.xpath("//main//h1 | //main//h2"))).items()
                if number > 1
            ),
        ]
        for row, page in pages.items()
    }

    assert {row: found for row, found in twice.items() if found} == {}


def test_no_page_says_a_day_in_figures_or_links_to_here(pages: dict[str, Page]) -> None:
    wrong = {
        row: [
            *(match.group() for match in RAW_DATE.finditer(words_of(page.find(".//main")))),
            *(words_of(link) for link in page.iter("a") if SAYS_NOTHING.fullmatch(words_of(link))),
        ]
        for row, page in pages.items()
    }

    assert {row: found for row, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("name", "about", "section"),
    [
        ("council", "", "Meetings"),
        ("committee", "", "Meetings"),
        ("meeting", "published", "Meetings"),
        ("take_minutes", "published", "Meetings"),
        ("actions", "", "Actions"),
        ("action", "published", "Actions"),
        ("committee_actions", "", "Actions"),
        ("decisions", "", "Decisions"),
        ("search_council", "", "Search"),
        ("import_minutes", "", "Import"),
        ("my_page", "", "Officer"),
        ("my_actions", "", "Officer"),
    ],
)
def test_the_navigation_marks_where_one_is(
    world: World, as_member: SignIn, name: str, about: str, section: str
) -> None:
    page = html.fromstring(as_member(world.cast.officer).get(world.address(name, about)).content.decode())

    assert page.xpath("//header//a[@aria-current]/text()") == [section]


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/eastmoor-council/nowhere/",
        "/eastmoor-council/people-scrutiny-committee/2026-02-30/",
        "/eastmoor-council/people-scrutiny-committee/9999-12-31/",
        "/eastmoor-council/actions/99999999999999999999/",
        "/eastmoor-council/people/0/",
        "/eastmoor-council/people-scrutiny-committee/2026-01-01/minutes.exe",
        "/" + "x" * 10_000 + "/",
    ],
)
def test_what_is_not_there_is_answered_by_a_page_that_helps_on(cast: Cast, as_member: SignIn, address: str) -> None:
    response = as_member(None).get(address)

    page = html.fromstring(response.content.decode())
    assert (response.status_code, words_of(page.find(".//h1"))) == (404, "Page not found")
    assert page.xpath("//main//a/@href") == [reverse("home"), reverse("search")]


@pytest.mark.parametrize("name", ["search", "search_council", "decisions", "actions"])
def test_what_cannot_be_looked_for_is_answered_by_a_page_that_says_why(
    cast: Cast, as_member: SignIn, name: str
) -> None:
    """Beside its field and above the form, with what was typed kept in the form."""
    address = reverse(name, args=[] if name == "search" else [cast.council.slug])

    response = as_member(None).get(address, {"q": "roof", "since": "2026-02-30"})

    page = html.fromstring(response.content.decode())
    assert (response.status_code, page.findtext(".//title")[:7]) == (422, "Error: ")
    assert [words_of(error) for error in page.find_class("error")] == ["Error: Enter a date, like 12/12/2026."]
    assert page.xpath("//*[@class='error-summary']//a/@href") == ["#id_since"]
    assert page.xpath("//input[@name='q']/@value") == ["roof"]
