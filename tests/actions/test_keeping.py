"""A sentence was reworded: whether it still is its action is asked beside the minutes, and never guessed."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from actions.models import Action, NotAllowed
from actions.retelling import retell
from meetings.importing import confirm
from meetings.models import Commitment
from meetings.reading import minutes
from meetings.revising import revise
from tests.actions.found import PROMISE, accept, make_found, statuses
from tests.factories import Cast, SignIn, make_commitment, make_paragraph
from tests.meetings.views.importing import keep

WAS = f"Ruth Adeyemi said that {PROMISE}"
REWORDED = "Ruth Adeyemi said that she would survey all roofs of the halls by 12 December"


@pytest.fixture
def kept(cast: Cast) -> Action:
    """Accepted as found, and its sentence reworded since."""
    found = make_found(cast)
    Commitment.objects.update(quote=WAS)
    found.refresh_from_db()
    action = accept(cast, found, wording=WAS, owner=cast.owning)
    assert found.paragraph is not None
    revise(found.paragraph, text=f"{REWORDED}.", seen=1)
    return action


def new_words() -> Commitment:
    return Commitment.objects.unanswered().get()


def address(commitment: Commitment) -> str:
    return reverse("keep_action", args=["eastmoor-council", commitment.pk])


def typed(action: Action, **data: Any) -> dict[str, Any]:
    return {"wording": "Survey the roofs of the halls", "version": action.version, "owned_by": "", **data}


def test_beside_the_new_words_it_is_asked_whether_they_are_still_that_action(
    cast: Cast, as_member: SignIn, kept: Action
) -> None:
    new = new_words()
    pages = {name: as_member(user).get(new.item.meeting.get_absolute_url()) for name, user in cast.members.items()}
    asked = {name for name, page in pages.items() if address(new) in page.content.decode()}

    assert new.quote == REWORDED
    assert asked == {"officer", "clerk"}


def test_the_form_shows_what_changed_and_says_what_the_words_say_now(
    cast: Cast, as_member: SignIn, kept: Action
) -> None:
    page = html.fromstring(as_member(cast.officer).get(address(new_words())).content.decode())

    assert page.xpath("//ins/text()") == ["all roofs of ", "halls by 12 December"]
    assert page.xpath("//textarea[@name='wording']")[0].text.strip() == REWORDED
    assert page.xpath("//select[@name='owned_by']//option[@selected]/@value") == [f"person-{cast.owning.pk}"]
    year = kept.raised_on.year
    assert page.xpath("//input[@name='due_on']/@value") == [
        date(year if kept.raised_on <= date(year, 12, 12) else year + 1, 12, 12).isoformat()
    ]


def test_what_an_officer_said_of_it_in_other_words_and_days_is_proposed_again(cast: Cast, as_member: SignIn) -> None:
    found = make_found(cast)
    accept(cast, found, wording="See to the roofs", due_on=date(2031, 3, 4))
    assert found.paragraph is not None
    revise(found.paragraph, text=f"{REWORDED}.", seen=1)

    page = html.fromstring(as_member(cast.officer).get(address(new_words())).content.decode())

    assert page.xpath("//textarea[@name='wording']")[0].text.strip() == "See to the roofs"
    assert page.xpath("//input[@name='due_on']/@value") == ["2031-03-04"]


def test_kept_it_stands_by_the_new_words_under_its_old_address_and_the_public_sees_it(
    cast: Cast, as_member: SignIn, kept: Action
) -> None:
    was, new = kept.commitment_id, new_words()
    meeting = new.item.meeting.get_absolute_url()
    assert as_member(None).get(kept.get_absolute_url()).status_code == 404

    response = as_member(cast.clerk).post(address(new), typed(kept))

    kept.refresh_from_db()
    assert response["Location"] == f"{meeting}#commitment-{was}"
    assert (kept.quote, kept.wording, kept.version) == (REWORDED, "Survey the roofs of the halls", 2)
    (stands,) = Commitment.objects.all()
    assert (stands.pk, stands.quote, stands.is_gone, stands.paragraph_id) == (was, REWORDED, False, new.paragraph_id)
    assert as_member(None).get(kept.get_absolute_url()).status_code == 200
    assert kept.wording in as_member(None).get(meeting).content.decode()
    assert not Commitment.objects.unanswered().exists()


def test_the_words_that_went_stay_away_from_its_history(cast: Cast, as_member: SignIn, kept: Action) -> None:
    as_member(cast.clerk).post(address(new_words()), typed(kept))

    kept.refresh_from_db()
    changes = [change for one in retell(kept, inside=True) for change in one.changes]
    assert "Wording from words edited out of the minutes since to “Survey the roofs of the halls”." in changes


def test_who_may_not_answer_cannot_keep_it(cast: Cast, as_member: SignIn, kept: Action) -> None:
    shown = statuses(cast, as_member, "get", address(new_words()))
    assert {name for name, status in shown.items() if status == 200} == {"officer", "clerk"}


def test_nobody_is_asked_of_other_words_of_answered_ones_or_of_words_that_stand(cast: Cast, as_member: SignIn) -> None:
    found = make_found(cast)
    action = accept(cast, found)
    other = make_commitment(
        make_paragraph(found.item, "The Clerk would feed the geese."), "The Clerk would feed the geese"
    )
    again = make_commitment(make_paragraph(found.item, f"He said {PROMISE}."), PROMISE)
    assert again.reworded_from is None  # its own words stand

    Commitment.objects.filter(pk=found.pk).update(is_gone=True)
    officer = as_member(cast.officer)

    assert [Commitment.objects.get(pk=pk).reworded_from for pk in (other.pk, again.pk)] == [None, found]
    for commitment in (other, found):
        response = officer.post(address(commitment), typed(action), follow=True)
        assert "No action waits for these words any more." in response.content.decode()
    action.refresh_from_db()
    assert (action.version, action.commitment) == (1, found)


def test_what_changed_meanwhile_is_shown_and_what_was_typed_stays(cast: Cast, as_member: SignIn, kept: Action) -> None:
    kept.wording = "Look at the roofs"
    kept.reword(seen=1)

    response = as_member(cast.officer).post(address(new_words()), typed(kept, version=1, wording="Mine"))

    page = html.fromstring(response.content.decode())
    assert response.status_code == 409
    assert page.xpath("//q/text()") == ["Look at the roofs"]
    assert page.xpath("//textarea[@name='wording']")[0].text.strip() == "Mine"
    assert page.xpath("//input[@name='version']/@value") == ["2"]
    new = new_words()
    assert as_member(cast.officer).post(address(new), typed(kept, version=2, wording="Mine")).status_code == 302
    kept.refresh_from_db()
    assert kept.wording == "Mine"


def test_words_answered_meanwhile_are_not_taken(cast: Cast, kept: Action) -> None:
    new = new_words()
    accept(cast, Commitment.objects.get(pk=new.pk))

    with pytest.raises(NotAllowed, match="answered or edited meanwhile"):
        kept.follow(new, seen=1)

    kept.refresh_from_db()
    assert (kept.quote, kept.version) == (WAS, 1)


@pytest.mark.parametrize(
    "text",
    ["Ruth Adeyemi said that the roofs had been surveyed, and that she would mend them.", f"{WAS} and the hall."],
)
def test_other_words_in_the_same_text_and_longer_ones_around_them_are_asked_about(cast: Cast, text: str) -> None:
    found = make_found(cast)
    Commitment.objects.update(quote=WAS)
    found.refresh_from_db()
    accept(cast, found)
    assert found.paragraph is not None
    revise(found.paragraph, text=text, seen=1)

    assert [new_words().reworded_from, found.reworded_as] == [found, new_words()]


def test_at_the_action_those_who_keep_the_minutes_are_asked_too(cast: Cast, as_member: SignIn, kept: Action) -> None:
    pages = {name: as_member(user).get(kept.get_absolute_url()) for name, user in cast.members.items()}
    asked = {name for name, page in pages.items() if address(new_words()) in page.content.decode()}

    assert asked == {"officer", "clerk"}


def test_a_corrected_page_asks_too(cast: Cast) -> None:
    found = make_found(cast)
    Commitment.objects.update(quote=WAS)
    accept(cast, found)
    meeting = found.item.meeting
    page = minutes.read(f"1. {found.item.title}\n{REWORDED}.\n")

    confirm(keep(cast, page, held_on=meeting.held_on))

    assert (new_words().quote, new_words().reworded_from) == (REWORDED, found)


def test_asking_of_many_costs_no_more_queries_than_of_one(cast: Cast, as_member: SignIn, kept: Action) -> None:
    item, officer = new_words().item, as_member(cast.officer)
    officer.get(item.meeting.get_absolute_url())
    asked = []
    for roof in ("slate", "thatched", "copper"):
        with CaptureQueriesContext(connection) as queries:
            page = officer.get(item.meeting.get_absolute_url()).content.decode()
        asked.append((page.count("Still that action?"), len(queries)))
        words = f"Ruth Adeyemi said that she would paint the {roof} roof"
        found = make_commitment(make_paragraph(item, f"{words}."), words)
        accept(cast, found)
        assert found.paragraph is not None
        revise(found.paragraph, text=f"{words} in May.".replace("the", "every"), seen=1)

    assert asked == [(1, asked[0][1]), (2, asked[0][1]), (3, asked[0][1])]
