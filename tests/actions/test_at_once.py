"""Two people at one action or commitment at once: neither loses anything."""

import threading
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse

from actions.models import Action, Answer, NotAllowed, Progress
from meetings.models import Commitment, Paragraph
from meetings.revising import remove, revise
from tests.actions.found import PROMISE, accept, make_found
from tests.at_once import at_once, held_by_this
from tests.factories import Cast, make_action, make_cast


@pytest.mark.django_db(transaction=True)
def test_two_who_move_at_once_lose_nothing() -> None:
    cast = make_cast()
    for _ in range(5):
        action = make_action(cast.committee)
        mine, theirs = (Action.objects.get(pk=action.pk) for _ in range(2))

        said = at_once(
            partial(mine.move, "to_do", by=cast.owner, seen=1, note="Mine."),
            partial(theirs.move, "to_do", by=cast.officer, seen=1, note="Theirs."),
        )

        assert said == ["", "StaleMove"]
        action.refresh_from_db()
        assert (action.version, action.progress.count()) == (2, 1)


@pytest.mark.django_db(transaction=True)
def test_two_who_write_at_once_without_the_check_lose_a_version() -> None:
    """The negative control: what the check on the version is for."""
    cast = make_cast()
    action = make_action(cast.committee)
    read = threading.Barrier(2)

    def write() -> None:
        row = Action.objects.get(pk=action.pk)
        read.wait()
        row.version += 1
        row.save(update_fields=["version"])

    assert at_once(write, write) == ["", ""]
    action.refresh_from_db()
    assert action.version == 2  # two writes, one counted


@pytest.mark.django_db(transaction=True)
def test_two_who_accept_at_once_make_one_action() -> None:
    cast = make_cast()
    commitment = make_found(cast)

    found = [Commitment.objects.select_related("item__meeting__committee").get(pk=commitment.pk) for _ in range(2)]

    said = at_once(*(partial(Action.objects.accept, each, Action(wording="Survey"), by=cast.officer) for each in found))

    assert said == ["", "NotAllowed"]
    assert (Action.objects.count(), Answer.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_a_commitment_accepted_while_its_words_are_edited_out_is_kept_or_refused() -> None:
    cast = make_cast()
    for _ in range(5):
        commitment = make_found(cast)
        paragraph = Paragraph.objects.select_related("item__meeting").get(commitments=commitment)

        said = at_once(
            partial(Action.objects.accept, commitment, Action(wording="Survey"), by=cast.officer),
            partial(revise, paragraph, text="Nothing was said.", seen=1),
        )

        kept = Commitment.objects.filter(pk=commitment.pk, is_gone=True, action__isnull=False).exists()
        assert said == (["", ""] if kept else ["", "NotAllowed"])
        assert kept or not Commitment.objects.filter(pk=commitment.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_an_answer_withdrawn_while_its_action_is_moved_loses_no_note() -> None:
    cast = make_cast()
    for _ in range(5):
        action = accept(cast)
        answer = Answer.objects.select_related("commitment").get(commitment=action.commitment_id)

        said = at_once(partial(action.move, "in_progress", by=cast.owner, seen=1), answer.withdraw)

        assert said == ["", "NotAllowed"]
        assert Action.objects.filter(pk=action.pk).count() == Progress.objects.filter(action=action.pk).count()


@pytest.mark.django_db(transaction=True)
def test_words_that_are_removed_while_an_action_is_made_of_them_make_none() -> None:
    cast = make_cast()
    paragraph = Paragraph.objects.select_related("item__meeting").get(commitments=make_found(cast))
    client = Client()
    client.force_login(cast.officer)
    address = reverse("make_action", args=[cast.council.slug, paragraph.item_id])
    sent = {"where": paragraph.anchor, "quote": PROMISE, "wording": "Survey the roofs"}
    answers: list[int] = []

    with held_by_this(lambda: answers.append(client.post(address, sent).status_code)) as start:
        remove(paragraph)
        start()

    assert (answers, Action.objects.count()) == ([422], 0)


def test_an_action_whose_acceptance_was_undone_meanwhile_is_neither_moved_nor_taken_back(cast: Cast) -> None:
    action = accept(cast)
    Answer.objects.select_related("commitment").get(commitment=action.commitment_id).withdraw()

    for late in (
        partial(action.move, "in_progress", by=cast.owner, seen=1),
        partial(action.undo, by=cast.owner, seen=1),
    ):
        with pytest.raises(NotAllowed, match="no action any more"):
            late()
    assert Action.objects.undo_all([action], seen={action.pk: 1}, by=cast.owner) == 0
