"""A removed resolution comes back as it was, with all that hung on it."""

import pytest

from actions.models import Answer
from meetings import recording, restoring, revising
from meetings.models import AgendaItem, Clause, Paragraph, Refused, Vote
from meetings.reading.shape import ReadClause, ReadResolution, ReadVote
from tests.factories import Cast, make_item, make_meeting, make_paragraph, make_resolution

FEES = ReadResolution(
    "RESOLVED that",
    "resolved",
    [
        ReadClause("(a)", "the Clerk write to the bus company by 1 May, as Minute 7 of 3 March 2025 says; and"),
        ReadClause("(i)", "the Head of Property report back on the fees to the next meeting.", 2),
    ],
    proposer="Councillor Vane",
    vote=ReadVote("For 4, against 1", votes_for=4, against=1),
)


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    return make_item(make_meeting(cast.committee))


def stands(item: AgendaItem) -> list[tuple[object, ...]]:
    """All that there is of the item's resolutions, keys included."""
    rows: list[tuple[object, ...]] = list(
        item.resolutions.values_list("pk", "position", "after", "is_inside", "is_set")
    )
    rows += Clause.objects.filter(resolution__item=item).values_list("pk", "position", "label", "level", "text")
    rows += Vote.objects.filter(resolution__item=item).values_list("pk", "text", "votes_for", "against")
    rows += item.references.values_list("text", "clause", "dated")
    return rows + list(item.commitments.values_list("quote", "clause", "is_gone", "due_on"))


def test_a_restored_resolution_is_what_was_removed(cast: Cast, item: AgendaItem) -> None:
    first = recording.add_resolution(item, FEES, after=make_paragraph(item))
    promised = item.commitments.get(quote__contains="Clerk")
    Answer.objects.give(promised, Answer.Given.DISMISSED, by=cast.officer)
    before, first_key = stands(item), first.pk
    assert [len(before), item.commitments.count(), item.references.count()] == [1 + 2 + 1 + 1 + 2, 2, 1]

    recording.remove_resolution(first)
    assert [len(stands(item)), item.commitments.get().is_gone] == [1, True]
    restored = restoring.restore_resolution(item, first_key)

    assert restored == item.resolutions.get()
    assert stands(item) == before


def test_a_restored_resolution_takes_its_place_again(item: AgendaItem) -> None:
    first, second = (
        make_resolution(item, "the report be noted"),
        make_resolution(item, "the fees be frozen", position=1),
    )
    order = [first.pk, second.pk]

    recording.remove_resolution(first)
    restoring.restore_resolution(item, order[0])

    assert list(item.resolutions.values_list("pk", flat=True)) == order


def test_a_resolution_whose_paragraph_has_gone_comes_back_on_its_own(item: AgendaItem) -> None:
    paragraph = revising.add(item, text="Members talked. It was agreed that the fees be frozen until April.")
    assert isinstance(paragraph, Paragraph)
    resolution = item.resolutions.get(is_inside=True)
    pk = resolution.pk

    recording.remove_resolution(resolution)
    revising.remove(paragraph)
    restoring.restore_resolution(item, pk)

    assert list(item.resolutions.values_list("pk", "after", "is_inside")) == [(pk, None, False)]


def test_a_resolution_that_stands_is_not_brought_back_twice(item: AgendaItem) -> None:
    resolution = make_resolution(item, "the report be noted")
    pk = resolution.pk
    recording.remove_resolution(resolution)

    assert restoring.restore_resolution(item, pk) == restoring.restore_resolution(item, pk)

    assert item.resolutions.count() == 1


def test_nothing_comes_back_to_approved_minutes(item: AgendaItem) -> None:
    resolution = make_resolution(item, "the report be noted")
    pk = resolution.pk
    recording.remove_resolution(resolution)
    item.meeting.approve_minutes()

    with pytest.raises(Refused):
        restoring.restore_resolution(item, pk)

    assert not item.resolutions.exists()
