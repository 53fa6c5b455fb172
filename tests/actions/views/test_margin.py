"""The margin of the minutes, for whoever owns what was promised there."""

from collections.abc import Callable
from datetime import date

from django.test import Client
from django.urls import reverse
from lxml import html

from actions.models import Action
from meetings.models import Commitment
from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph

type SignIn = Callable[[object], Client]


def test_an_owner_updates_their_action_from_the_margin_and_nobody_elses(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    paragraph = make_paragraph(item, "She would ring the schools. He would write to halls.")
    mine = Action.objects.accept(
        make_commitment(paragraph, "She would ring the schools"),
        Action(wording="Ring the schools", owner=cast.owning),
        by=cast.officer,
    )
    other = Action.objects.accept(
        make_commitment(paragraph, "He would write to halls"), Action(wording="Write to halls"), by=cast.officer
    )

    pages = {
        name: as_member(user).get(item.meeting.get_absolute_url()).content.decode()
        for name, user in cast.members.items()
    }

    offered = {name: [f'id="move-{a.pk}"' in page for a in (mine, other)] for name, page in pages.items()}
    assert offered == {
        "public": [False, False],
        "officer": [True, True],
        "clerk": [True, True],
        "chair": [False, False],
        "councillor": [False, False],
        "owner": [True, False],
        "stranger": [False, False],
        "other_officer": [False, False],
    }


def test_an_owners_move_from_the_margin_gives_the_note_back(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    commitment = make_commitment(make_paragraph(item, "She would ring the schools."), "She would ring the schools")
    draft = Action(wording="Ring the schools", owner=cast.owning)
    action = Action.objects.accept(commitment, draft, by=cast.officer)

    answer = as_member(cast.owner).post(
        reverse("move_action", args=[cast.council.slug, action.pk]),
        {"status": "in_progress", "note": "Six rung.", "version": 1},
        headers={"HX-Request": "true", "HX-Target": f"note-{commitment.pk}"},
    )

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "In progress" in page
    assert f'id="move-{action.pk}"' in page


def test_words_marked_by_hand_say_so_and_a_due_day_is_told_beside_the_words_for_it(
    cast: Cast, as_member: SignIn
) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    paragraph = make_paragraph(item, "She would ring the schools. Halls: Mr Ash.")
    found, marked = make_commitment(paragraph, "She would ring the schools"), make_commitment(paragraph, "Halls")
    Commitment.objects.filter(pk=found.pk).update(due_said="before Christmas", due_on=date(2026, 12, 24))
    Commitment.objects.filter(pk=marked.pk).update(is_marked=True, cue="selected", due_on=date(2026, 12, 1))

    page = html.fromstring(as_member(cast.officer).get(item.meeting.get_absolute_url()).content)
    notes = [" ".join(page.get_element_by_id(f"note-{one.pk}").text_content().split()) for one in (found, marked)]

    assert "before Christmas · 24 December 2026" in notes[0]
    assert notes[1].startswith("Marked as an action No owner said · 1 December 2026")
