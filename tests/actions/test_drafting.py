"""What accepting a commitment as it stands would make: its words, and whom and what the record says with them."""

from datetime import date

import pytest

from actions.drafting import draft_of, texts_of
from meetings.models import Commitment, Team
from tests.actions.found import PROMISE, make_found
from tests.factories import Cast, make_paragraph, make_person, make_resolution, make_seat


@pytest.mark.parametrize(
    ("said", "owned_by"),
    [("Ruth Adeyemi", "Ruth Adeyemi"), ("the estates team", "Estates team"), ("somebody", ""), ("", "")],
)
def test_draft_is_owned_by_the_person_or_team_whom_the_words_name(cast: Cast, said: str, owned_by: str) -> None:
    Team.objects.create(council=cast.council, name="Estates team")
    found = make_found(cast)
    Commitment.objects.update(owner_said=said)

    draft = draft_of(Commitment.objects.with_place().get(pk=found.pk))

    assert (draft.pk, draft.wording, draft.owned_by) == (None, "She would survey the roofs", owned_by)


@pytest.mark.parametrize(
    ("due_said", "due_on", "is_next"),
    [
        ("by the next meeting", None, True),
        ("at the Next Meeting, 12 May", date(2027, 5, 12), False),
        ("soon", None, False),
    ],
)
def test_draft_is_due_on_the_day_said_else_at_the_next_meeting(
    cast: Cast, due_said: str, due_on: date | None, is_next: bool
) -> None:
    found = make_found(cast)
    Commitment.objects.update(due_said=due_said, due_on=due_on)

    draft = draft_of(Commitment.objects.with_place().get(pk=found.pk))

    assert (draft.due_on, draft.is_due_next_meeting) == (due_on, is_next)


def test_draft_was_asked_for_by_the_councillor_whom_its_paragraph_answers(cast: Cast) -> None:
    found = make_found(cast)
    asker = make_person(cast.council, "Nia Vane", kind="councillor")
    make_seat(cast.committee, asker)
    paragraph = found.paragraph
    assert paragraph is not None
    for speaker, asked_by in ((f"Councillor {asker.name}", asker), ("Ruth Adeyemi", None)):
        paragraph.replies_to = make_paragraph(found.item, "Could the roofs be surveyed?", speakers=[speaker])
        paragraph.save()

        assert draft_of(Commitment.objects.with_place().get(pk=found.pk)).asked_by == asked_by


def test_texts_of_an_item_are_all_that_can_promise_something(cast: Cast) -> None:
    found = make_found(cast)
    [clause] = make_resolution(found.item, "the roofs be mended").clauses.all()
    asked = found.item.recommendations.create(position=0, text="That they be mended")

    texts = [(key, holder.text) for key, holder in texts_of(found.item)]

    assert texts == [
        (f"paragraph-{found.paragraph_id}", f"Ruth Adeyemi said that {PROMISE}."),
        (f"clause-{clause.pk}", "the roofs be mended"),
        (f"recommendation-{asked.pk}", "That they be mended"),
    ]


@pytest.mark.parametrize(
    ("said", "there", "owned_by"),
    [
        ("RA", ["Cllr Ruth Adeyemi", "Tom Hay"], "Ruth Adeyemi"),
        ("RA", ["Ruth Adeyemi", "Rob Ash"], ""),
        ("TH", ["Ruth Adeyemi", "Tom Hay"], ""),
        ("RA", [], ""),
    ],
)
def test_initials_mean_the_only_one_with_them_who_was_there(
    cast: Cast, said: str, there: list[str], owned_by: str
) -> None:
    found = make_found(cast)
    for position, name in enumerate(there):
        found.item.meeting.attendances.create(position=position, name=name, status="present")
    Commitment.objects.update(owner_said=said)

    assert draft_of(Commitment.objects.with_place().get(pk=found.pk)).owned_by == owned_by


@pytest.mark.parametrize(
    ("said", "there", "owned_by"),
    [
        ("The Head of Roofs", {"Ruth Adeyemi": "present"}, "Ruth Adeyemi"),
        ("the head of roofs", {"Mrs Ruth Adeyemi": "in attendance"}, "Ruth Adeyemi"),
        ("The Head of Roofs", {"Ruth Adeyemi": "apologies"}, ""),
        ("The Head of Roofs", {"Ruth Adeyemi": "present", "Tom Hay": "present"}, ""),
        ("The Head of Halls", {"Ruth Adeyemi": "present"}, ""),
    ],
)
def test_draft_of_a_post_is_owned_by_the_only_one_who_was_there_in_it(
    cast: Cast, said: str, there: dict[str, str], owned_by: str
) -> None:
    found = make_found(cast)
    for position, (name, status) in enumerate(there.items()):
        found.item.meeting.attendances.create(name=name, status=status, role="Head of Roofs", position=position)
    Commitment.objects.update(owner_said=said)

    assert draft_of(Commitment.objects.with_place().get(pk=found.pk)).owned_by == owned_by


def test_draft_of_a_post_that_the_page_gives_a_stranger_is_owned_by_whom_the_hub_knows_in_it(cast: Cast) -> None:
    make_person(cast.council, "Nia Vane", role="Head of Roofs")
    found = make_found(cast)
    found.item.meeting.attendances.create(name="Tom Hay", status="present", role="Head of Roofs", position=0)
    Commitment.objects.update(owner_said="the Head of Roofs")

    assert draft_of(Commitment.objects.with_place().get(pk=found.pk)).owned_by == "Nia Vane"
