"""The whole way: an officer pastes a page, a chair takes its summary, an owner reports, everybody sees."""

from collections.abc import Callable

import pytest

from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.prose import INVITATION, LETTER
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

type Arrive = Callable[..., Visitor]
NOTE = "Six halls have answered."


def the_officers_part(officer: Visitor, cast: Cast) -> None:
    """From a page of minutes to published ones with an action; alike with scripts and without."""
    prose.given_somebody_signed_in(officer, cast.officer)
    prose.when_they_paste_the_minutes(officer)
    prose.then_the_preview_shows_all_of_it(officer)
    prose.when_they_save_them(officer)
    prose.then_the_meeting_stands_as_a_draft(officer)

    box = prose.when_they_open_a_paragraph(officer, "had a hearing loop")
    box.fill("Councillor Marsh asked how many of the nine halls had a hearing loop that works.")
    prose.when_they_save_the_paragraph(officer)
    prose.then_the_paragraph_reads(officer, "a hearing loop that works")

    prose.when_they_accept(officer, LETTER)
    prose.then_it_is_an_action(officer, LETTER, status="To do")
    prose.when_they_dismiss(officer, INVITATION)
    prose.then_it_is_dismissed(officer, INVITATION, by=cast.officer)
    prose.when_they_undo(officer, INVITATION)
    prose.then_it_waits_for_an_answer(officer, INVITATION)

    prose.when_they_publish(officer)
    prose.then_the_page_is_sound(officer)


def test_a_page_of_minutes_becomes_a_tracked_action(visitor: Arrive, cast: Cast) -> None:
    the_officers_part(visitor(), cast)

    chair = visitor()
    prose.given_somebody_signed_in(chair, cast.chair)
    prose.when_they_open_the_list(chair)
    prose.then_the_list_shows(chair, LETTER, status="To do")
    prose.given_the_meeting(chair)
    summary = prose.when_they_download_the_summary(chair)
    prose.then_the_summary_is_tagged_and_says(
        summary, "People Scrutiny Committee", "the approach to the village halls be supported", LETTER, "Ruth Adeyemi"
    )

    owner = visitor()
    prose.given_somebody_signed_in(owner, cast.owner)
    prose.when_they_open_the_list(owner)
    prose.when_they_move_it_inline(owner, LETTER, to="In progress", note=NOTE)
    prose.then_the_page_is_sound(owner)

    councillor = visitor()
    prose.given_somebody_signed_in(councillor, cast.councillor)
    prose.given_the_meeting(councillor)
    prose.then_it_is_an_action(councillor, LETTER, status="In progress")
    prose.when_they_open_the_list(councillor)
    prose.then_the_list_shows(councillor, LETTER, status="In progress")

    public = visitor()
    prose.given_the_meeting(public)
    prose.then_it_is_an_action(public, LETTER, status="In progress")
    prose.then_nobody_reads_there(public, NOTE)
    prose.when_they_open_the_list(public)
    prose.then_the_list_shows(public, LETTER, status="In progress")
    prose.then_nobody_reads_there(public, NOTE)


def test_the_officers_part_needs_no_scripts(visitor: Arrive, cast: Cast) -> None:
    the_officers_part(visitor(scripts=False), cast)
