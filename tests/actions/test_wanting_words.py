"""An action that says only what was edited out of the minutes since: no way leads the public to those words."""

import re
from typing import Any

import pytest
from django.urls import reverse
from lxml import html

from actions.models import Action
from actions.retelling import retell
from meetings.exporting.document import build
from meetings.models import Commitment
from meetings.reading.shape import ReadItem, ReadParagraph
from meetings.revising import revise
from tests.actions.found import PROMISE, accept, make_found
from tests.factories import Cast, SignIn, make_meeting
from tests.meetings.views.importing import address, keep, read

COMMITTEE = "/eastmoor-council/people-scrutiny-committee/"
AS_FOUND = "She would survey the roofs"


def without_marks(response: Any) -> str:
    return re.sub("<[^>]+>", "", str(response.content.decode()))


def of_its_words(action: Action) -> Commitment:
    assert action.commitment is not None
    return action.commitment


@pytest.fixture
def wanting(cast: Cast, as_member: SignIn) -> Action:
    """Accepted as found in a draft, whose words went before it was published."""
    found = make_found(cast, published=False)
    as_member(cast.officer).post(reverse("accept_commitment", args=[cast.council.slug, found.pk]), {"as_found": "1"})
    assert found.paragraph is not None
    revise(found.paragraph, text="Ruth Adeyemi said that she would not.", seen=1)
    found.item.meeting.publish_minutes()
    action = Action.objects.get()
    assert action.wording == AS_FOUND
    action.owner = cast.owning
    action.reword(seen=1)
    return action


def test_words_that_left_the_draft_reach_those_who_keep_it_and_the_owner_alone(
    cast: Cast, as_member: SignIn, wanting: Action
) -> None:
    ways = [
        f"{COMMITTEE}actions/",
        "/eastmoor-council/actions/",
        "/eastmoor-council/actions/export.csv",
        "/search/?q=roofs&kind=actions",
        "/eastmoor-council/search/?q=roofs",
        wanting.get_absolute_url(),
        reverse("my_page"),
    ]
    for held in (make_meeting(cast.committee, published=True, nth=2), of_its_words(wanting).item.meeting):
        ways += [held.get_absolute_url(), *(f"{held.get_absolute_url()}{name}.txt" for name in ("minutes", "summary"))]

    reached = {
        name: sum(PROMISE in without_marks(as_member(user).get(way)).casefold() for way in ways)
        for name, user in cast.members.items()
    }

    assert reached == {**dict.fromkeys(cast.members, 0), "officer": 7, "clerk": 7, "owner": 7}
    assert as_member(None).get(wanting.get_absolute_url()).status_code == 404


def test_papers_carry_no_words_that_left_the_minutes_whoever_takes_them_away(cast: Cast, wanting: Action) -> None:
    later = make_meeting(cast.committee, published=True, nth=2)
    meetings = (of_its_words(wanting).item.meeting, later)
    papers = [build(meeting, seen_by=cast.officer) for meeting in meetings]
    assert [(paper.actions, paper.open_actions) for paper in papers] == [([], []), ([], [])]

    wanting.wording = "Look after the roofs"
    wanting.reword(seen=2)

    papers = [build(meeting, seen_by=cast.officer) for meeting in meetings]
    assert [len(papers[0].actions), len(papers[1].open_actions)] == [1, 1]


def test_an_officer_is_told_and_the_public_sees_it_once_it_is_worded_anew(
    cast: Cast, as_member: SignIn, wanting: Action
) -> None:
    officer, address = as_member(cast.clerk), wanting.get_absolute_url()
    waits = html.fromstring(officer.get(reverse("my_page")).content.decode()).xpath(
        "//section[@aria-labelledby='wordless']//a[@class='what']/text()"
    )
    assert waits == [AS_FOUND]
    assert "until it is worded anew" in officer.get(address).content.decode()

    officer.post(f"{address}edit/", {"wording": "Look after the roofs", "version": 2, "owned_by": ""})

    assert "To word anew" not in officer.get(reverse("my_page")).content.decode()
    page = as_member(None).get(address)
    assert (page.status_code, "Look after the roofs" in page.content.decode()) == (200, True)
    wanting.refresh_from_db()
    changes = [change for one in retell(wanting, inside=True) for change in one.changes]
    assert "Wording from words edited out of the minutes since to “Look after the roofs”." in changes


def test_words_that_come_back_bring_their_action_back(cast: Cast, as_member: SignIn, wanting: Action) -> None:
    paragraph = of_its_words(wanting).paragraph
    assert paragraph is not None
    revise(paragraph, text=f"Ruth Adeyemi said that {PROMISE}.", seen=2)

    assert as_member(None).get(wanting.get_absolute_url()).status_code == 200


def test_an_action_in_words_of_its_own_stays_with_the_public(cast: Cast, as_member: SignIn) -> None:
    action = accept(cast, make_found(cast), wording="See to it")
    paragraph = of_its_words(action).paragraph
    assert paragraph is not None
    revise(paragraph, text="Ruth Adeyemi said nothing.", seen=1)

    assert as_member(None).get(action.get_absolute_url()).status_code == 200


def test_before_a_page_takes_the_words_away_it_is_told_that_the_public_loses_the_action(
    cast: Cast, as_member: SignIn
) -> None:
    found = make_found(cast)
    accept(cast, found)
    item = ReadItem(title=found.item.title, paragraphs=[ReadParagraph("Ruth Adeyemi said that she would not.")])
    kept = keep(cast, read(items=[item], date=None), held_on=found.item.meeting.held_on)
    page = as_member(cast.officer).get(address("preview_import", kept)).content.decode()

    assert "Actions whose sentence would go (1)" in page
    assert "the public does not see it until it is worded anew" in page
