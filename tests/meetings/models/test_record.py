"""Items, paragraphs, resolutions, commitments and imports: what the database holds, and who sees them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError
from django.utils import timezone

from actions.models import Action, Answer
from meetings.models import (
    AgendaItem,
    Clause,
    Commitment,
    Import,
    Paragraph,
    Recommendation,
    Reference,
    StaleEdit,
)
from tests.factories import (
    Cast,
    make_commitment,
    make_item,
    make_meeting,
    make_paragraph,
    make_resolution,
)
from tests.meetings.models.test_meetings import EVERYBODY, INSIDE, who_sees


def break_item(item: AgendaItem) -> object:
    return make_item(item.meeting, "Open", exempt_paragraphs=[3])


def break_version(item: AgendaItem) -> object:
    return make_paragraph(item, version=0)


def break_reply(item: AgendaItem) -> object:
    paragraph = make_paragraph(item)
    return Paragraph.objects.filter(pk=paragraph.pk).update(replies_to=paragraph)


def break_level(item: AgendaItem) -> object:
    return Clause.objects.create(resolution=make_resolution(item), position=0, text="that", level=4)


def break_place(item: AgendaItem) -> object:
    return Commitment.objects.create(item=item, position=0, quote="would write", cue="would")


def break_places(item: AgendaItem) -> object:
    asked = Recommendation.objects.create(item=item, position=0, text="note it")
    return make_commitment(make_paragraph(item), "would write", recommendation=asked)


def break_reference(item: AgendaItem) -> object:
    return Reference.objects.create(item=item, position=0, text="Minute 17 refers")


def break_import(item: AgendaItem) -> object:
    meeting = item.meeting
    return Import.objects.create(council=meeting.committee.council, text="", sha256="", read={}, meeting=meeting)


@pytest.mark.parametrize(
    ("breaks", "constraint"),
    [
        (break_item, "item_exempt_for_a_reason"),
        (break_version, "paragraph_version_from_one"),
        (break_reply, "paragraph_answers_another"),
        (break_level, "clause_level_1_to_3"),
        (break_place, "commitment_stands_in_one_place"),
        (break_places, "commitment_stands_in_one_place"),
        (break_reference, "reference_stands_in_one_place"),
        (break_import, "import_saved_was_confirmed"),
    ],
)
def test_record_holds_together_in_the_database(
    cast: Cast, breaks: Callable[[AgendaItem], object], constraint: str
) -> None:
    item = make_item(make_meeting(cast.committee))

    with pytest.raises(IntegrityError, match=constraint):
        breaks(item)


def test_commitment_that_is_gone_stands_nowhere(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))

    gone = Commitment.objects.create(item=item, position=0, quote="would write", cue="would", is_gone=True)

    assert gone.text_around == ""


@pytest.mark.parametrize(
    ("fields", "exempt", "item", "minutes"),
    [
        ({}, False, INSIDE, INSIDE),
        ({"agenda_published_at": timezone.now()}, False, EVERYBODY, INSIDE),
        ({"agenda_published_at": timezone.now()}, True, INSIDE, INSIDE),
        ({"published": True}, False, EVERYBODY, EVERYBODY),
        ({"published": True}, True, INSIDE, INSIDE),
    ],
    ids=["draft", "agenda published", "agenda published, exempt", "published", "published, exempt"],
)
def test_item_and_its_minutes_are_seen_apart(
    cast: Cast, fields: dict[str, Any], exempt: bool, item: list[str], minutes: list[str]
) -> None:
    made = make_item(make_meeting(cast.committee, **fields), is_exempt=exempt)
    commitment = make_commitment(make_paragraph(made), "received the report")
    reads = [
        name
        for name, user in cast.members.items()
        if AgendaItem.objects.minutes_visible_to(user or AnonymousUser()).filter(pk=made.pk).exists()
    ]

    assert who_sees(cast, made) == item
    assert reads == minutes
    assert who_sees(cast, commitment) == minutes


def test_exempt_item_is_closed_to_a_seat_that_has_ended(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee, published=True), is_exempt=True)
    seat = cast.committee.memberships.get(person__user=cast.councillor)
    seat.ends_on = timezone.localdate() - timedelta(days=1)
    seat.save(update_fields=["ends_on"])

    assert who_sees(cast, item) == ["officer", "clerk", "chair"]


def test_paragraph_revised_takes_what_was_read_and_counts_on(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)))

    paragraph.revise(text="Cllr Vane asked.", seen=1, kind="contribution", speakers=["Cllr Vane" + "e" * 300])

    now = Paragraph.objects.get()
    assert (now.text, now.version, now.kind) == ("Cllr Vane asked.", 2, "contribution")
    assert [len(speaker) for speaker in now.speakers] == [200]


def test_paragraph_keeps_what_was_set_by_hand(cast: Cast) -> None:
    paragraph = make_paragraph(
        make_item(make_meeting(cast.committee)),
        kind="chair_summary",
        kind_set=True,
        speakers=["The Chair"],
        speakers_set=True,
    )

    paragraph.revise(text="Cllr Vane asked.", seen=1, kind="contribution", speakers=["Cllr Vane"])

    now = Paragraph.objects.get()
    assert (now.text, now.kind, now.speakers) == ("Cllr Vane asked.", "chair_summary", ["The Chair"])


@pytest.mark.parametrize("seen", [1, 3, 10**30])
def test_paragraph_refuses_an_edit_of_another_version_and_shows_itself(cast: Cast, seen: int) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)))
    Paragraph.objects.update(text="Their words.", version=2)

    with pytest.raises(StaleEdit) as stale:
        paragraph.revise(text="My words.", seen=seen, kind="narrative", speakers=[])

    assert (stale.value.now.text, stale.value.now.version) == ("Their words.", 2)
    assert Paragraph.objects.get().text == "Their words."


def test_commitments_unanswered_are_those_that_wait_for_somebody(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)))
    waits, dismissed, accepted, _ = (
        make_commitment(paragraph, quote, is_gone=quote == "four") for quote in ("one", "two", "three", "four")
    )
    Answer.objects.give(dismissed, Answer.Given.DISMISSED, by=cast.officer)
    Action.objects.accept(accepted, Action(wording="Three"), by=cast.officer)

    assert list(Commitment.objects.unanswered()) == [waits]


def test_import_is_seen_by_officers_of_its_council(cast: Cast) -> None:
    kept = Import.objects.create(council=cast.council, text="page", sha256="0", read={})

    assert who_sees(cast, kept) == ["officer"]


def test_things_say_what_they_are(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee), "", number="4")
    resolution = make_resolution(item, "the report be noted", number="31.4")
    kept = Import.objects.create(council=cast.council, source="halls.txt", text="", sha256="", read={})

    assert str(item) == "4"
    assert str(AgendaItem()) == "untitled item"
    assert str(resolution) == "31.4 Resolved"
    assert str(kept) == "halls.txt"


@pytest.mark.parametrize(
    ("number", "minute_number", "said"),
    [("3", "", "Item 3"), ("", "17", "Minute 17"), ("3", "17", "Item 3 · Minute 17"), ("", "", "")],
)
def test_an_item_says_its_numbers_in_agenda_and_minutes(number: str, minute_number: str, said: str) -> None:
    assert AgendaItem(number=number, minute_number=minute_number).numbers == said
