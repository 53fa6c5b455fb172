"""A paragraph is given new words: versions, what the reader makes of them, and the commitments that stand in it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from actions.models import Action, Answer
from meetings.importing import save
from meetings.models import AgendaItem, Commitment, Meeting, Paragraph, Reference, Refused, StaleEdit
from meetings.revising import Locked, revise
from tests.at_once import at_once, held_by_this
from tests.factories import Cast, make_cast, make_commitment, make_item, make_meeting, make_paragraph, make_resolution
from tests.meetings.pages import read_item, read_page

ASKED = "ACTION: Ruth Adeyemi to survey the roofs by 12 December 2026."


def make_line(cast: Cast, text: str = "The committee received the report.") -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee)), text)


def now() -> Paragraph:
    return Paragraph.objects.get()


def test_revise_is_a_new_version_of_the_same_paragraph(cast: Cast) -> None:
    paragraph = make_line(cast)

    revise(paragraph, text="The committee noted the report.", seen=1)

    assert (now().pk, now().text, now().version) == (paragraph.pk, "The committee noted the report.", 2)
    assert [event.text for event in now().history.order_by("pgh_id")] == [  # type: ignore[attr-defined]
        "The committee received the report.",
        "The committee noted the report.",
    ]


def test_revise_reads_who_speaks(cast: Cast) -> None:
    revise(make_line(cast), text="Councillor Vane asked how long the roofs would last.", seen=1)

    assert (now().kind, now().speakers) == ("contribution", ["Councillor Vane"])


def test_same_words_for_an_older_version_are_saved_already(cast: Cast) -> None:
    paragraph, again = make_line(cast), now()
    revise(paragraph, text="The committee noted the report.", seen=1, key=uuid4())
    revise(paragraph, text=ASKED, seen=2, key=uuid4())
    key = uuid4()

    for _ in range(2):
        revise(again, text=ASKED, seen=1, key=key)
        assert (again.text, again.version) == (ASKED, 3)

    assert now().version == 3
    assert now().history.count() == 3  # type: ignore[attr-defined]


def test_revise_leaves_alone_what_was_set_by_hand(cast: Cast) -> None:
    paragraph = make_line(cast)
    paragraph.set_by_hand(kind="chair_summary", speakers=["The Chair"])

    revise(paragraph, text="Councillor Vane asked how long the roofs would last.", seen=1)

    assert (now().kind, now().speakers) == ("chair_summary", ["The Chair"])


def test_revise_of_another_version_changes_nothing_and_gives_both_texts(cast: Cast) -> None:
    mine = make_line(cast)
    theirs = now()
    revise(theirs, text=ASKED, seen=1)

    with pytest.raises(StaleEdit) as stale:
        revise(mine, text="My words.", seen=1)

    assert (stale.value.now.text, stale.value.now.version, now().text) == (ASKED, 2, ASKED)
    assert mine.text == "The committee received the report."
    assert Commitment.objects.count() == 1


def test_revise_finds_new_commitments_and_drops_those_whose_words_are_gone(cast: Cast) -> None:
    paragraph = make_line(cast)
    make_commitment(paragraph, "received the report")

    revise(paragraph, text=ASKED, seen=1)

    commitment = Commitment.objects.get()
    assert (commitment.quote in ASKED, commitment.paragraph, commitment.version) == (True, paragraph, 2)


def test_revise_keeps_an_answered_commitment_and_marks_it_gone_until_its_words_come_back(cast: Cast) -> None:
    paragraph = make_line(cast)
    revise(paragraph, text=ASKED, seen=1)
    commitment = Commitment.objects.get()
    action = Action.objects.accept(commitment, Action(wording="Survey"), by=cast.officer)

    revise(paragraph, text="Nothing of it.", seen=2)
    commitment.refresh_from_db()
    assert (commitment.is_gone, commitment.action) == (True, action)

    revise(paragraph, text=ASKED, seen=3)
    commitment.refresh_from_db()
    assert (commitment.is_gone, commitment.paragraph, Commitment.objects.count()) == (False, paragraph, 1)


def test_revise_keeps_a_dismissed_commitment_dismissed(cast: Cast) -> None:
    paragraph = make_line(cast)
    revise(paragraph, text=ASKED, seen=1)
    Answer.objects.give(Commitment.objects.get(), Answer.Given.DISMISSED, by=cast.officer)

    revise(paragraph, text=f"{ASKED} It was noted.", seen=2)

    assert list(Commitment.objects.unanswered()) == []
    assert Commitment.objects.get().is_gone is False


def test_revise_leaves_the_commitments_of_other_paragraphs(cast: Cast) -> None:
    paragraph = make_line(cast)
    other = make_commitment(make_paragraph(paragraph.item, "She would write."), "She would write")

    revise(paragraph, text="Nothing of it.", seen=1)

    assert list(Commitment.objects.all()) == [other]


def test_revise_reads_references_anew_and_ties_them(cast: Cast) -> None:
    older = make_meeting(cast.committee, held_on=timezone.localdate().replace(year=2020))
    minute = make_item(older, "Halls", minute_number="17")
    paragraph = make_line(cast)

    revise(paragraph, text="The committee recalled its decision (Minute 17 refers).", seen=1)
    assert Reference.objects.get().target == minute

    revise(paragraph, text="The committee recalled nothing.", seen=2)
    assert not Reference.objects.exists()


def test_revise_of_approved_minutes_wants_a_reason(cast: Cast) -> None:
    paragraph = make_line(cast)
    Meeting.objects.update(minutes_approved_at=timezone.now())

    with pytest.raises(Locked):
        revise(paragraph, text="Other words.", seen=1)
    assert now().version == 1

    revise(paragraph, text="Other words.", seen=1, by=cast.officer, reason="Agreed at minute 40.")
    assert (now().text, now().corrections.get().by) == ("Other words.", cast.officer)


def test_what_an_officer_sets_while_words_are_on_their_way_stays(cast: Cast) -> None:
    make_line(cast)
    typing, setting = now(), now()

    setting.set_by_hand(kind="chair_summary", speakers=["Councillor Marsh"])
    revise(typing, text="Councillor Vane asked how long the roofs would last.", seen=1)

    for paragraph in (now(), typing):
        assert (paragraph.kind, paragraph.speakers, paragraph.version) == ("chair_summary", ["Councillor Marsh"], 2)


def test_a_save_sent_again_is_answered_as_before_and_hides_no_later_words(cast: Cast) -> None:
    make_line(cast)
    key = uuid4()
    revise(now(), text="Mine.", seen=1, key=key)
    revise(now(), text="Theirs.", seen=2)

    again = now()
    revise(again, text="Mine.", seen=1, key=key)

    assert again.version == 2
    with pytest.raises(StaleEdit):
        revise(again, text="Mine, and more.", seen=again.version)
    assert now().text == "Theirs."


def test_a_key_of_another_save_writes_nothing(cast: Cast) -> None:
    other, key = make_line(cast), uuid4()
    revise(other, text="Other words.", seen=1, key=key)
    paragraph = make_paragraph(other.item)

    with pytest.raises(Refused):
        revise(paragraph, text="These words.", seen=1, key=key)

    assert Paragraph.objects.get(pk=paragraph.pk).version == 1


def test_revise_asks_the_same_queries_in_a_short_and_in_a_long_item(
    cast: Cast, django_assert_num_queries: Callable[..., Any]
) -> None:
    paragraph = make_line(cast)
    for seen in (1, 2):
        # The lock, the receipt, the minutes, who was there and the new words, in a savepoint as the test's own.
        with django_assert_num_queries(7):
            revise(paragraph, text=f"Councillor Vane asked about {seen} roofs.", seen=seen, key=uuid4())
        for _ in range(3):
            make_paragraph(paragraph.item)
            make_resolution(paragraph.item, "the report be noted", after=paragraph)


@pytest.mark.django_db(transaction=True)
def test_a_paragraph_saved_while_its_meeting_is_held_waits_and_holds_up_nobody() -> None:
    cast = make_cast()
    paragraph = make_line(cast)

    with held_by_this(partial(revise, paragraph, text="Mine.", seen=1)) as start:
        Meeting.objects.get().for_editing()
        start()
        AgendaItem.objects.update(position=7)

    assert now().text == "Mine."


@pytest.mark.django_db(transaction=True)
def test_two_paragraphs_of_one_meeting_are_saved_at_the_same_time() -> None:
    cast = make_cast()
    mine, theirs = make_line(cast), make_paragraph(make_item(Meeting.objects.get()))

    with held_by_this(partial(revise, theirs, text="Theirs.", seen=1)) as start:
        revise(mine, text="Mine.", seen=1)
        start()
        assert Paragraph.objects.get(pk=theirs.pk).text == "Theirs."

    assert Paragraph.objects.get(pk=mine.pk).text == "Mine."


@pytest.mark.django_db(transaction=True)
def test_minutes_are_approved_once_the_save_in_hand_is_over() -> None:
    paragraph = make_line(make_cast())
    meeting = Meeting.objects.get()

    with held_by_this(meeting.approve_minutes) as start:
        revise(paragraph, text="Mine.", seen=1)
        start()
        assert not Meeting.objects.get().has_approved_minutes

    assert (Meeting.objects.get().has_approved_minutes, now().text) == (True, "Mine.")


@pytest.mark.django_db(transaction=True)
def test_a_save_that_waits_for_the_approval_finds_the_minutes_locked() -> None:
    paragraph = make_line(make_cast())

    def save_too_late() -> None:
        with pytest.raises(Locked):
            revise(paragraph, text="Mine.", seen=1)

    with held_by_this(save_too_late) as start:
        Meeting.objects.get().approve_minutes()
        start()

    assert now().version == 1


@pytest.mark.django_db(transaction=True)
def test_two_saves_of_one_key_at_once_are_written_once_and_answered_alike() -> None:
    paragraph, key = make_line(make_cast()), uuid4()
    both = [now(), now()]

    said = at_once(*(partial(revise, each, text="Mine.", seen=1, key=key) for each in both))

    assert (said, [each.version for each in both]) == (["", ""], [2, 2])
    assert paragraph.history.count() == 2  # type: ignore[attr-defined]


@pytest.mark.django_db(transaction=True)
def test_two_who_revise_at_once_lose_nothing() -> None:
    cast = make_cast()
    paragraph = make_line(cast)
    mine, theirs = (Paragraph.objects.select_related("item__meeting").get(pk=paragraph.pk) for _ in range(2))

    said = at_once(partial(revise, mine, text="Mine.", seen=1), partial(revise, theirs, text="Theirs.", seen=1))

    assert said == ["", "StaleEdit"]
    assert (now().text in ("Mine.", "Theirs."), now().version) == (True, 2)


@pytest.mark.django_db(transaction=True)
def test_an_edit_made_while_the_page_is_imported_stays_or_is_told_that_it_is_stale() -> None:
    cast = make_cast()
    for day in range(1, 6):
        first, corrected = (
            read_page(
                read_item("Halls", f"The committee heard of {n} halls and of their roofs."), date=f"2026-09-0{day}"
            )
            for n in ("nine", "ten")
        )
        meeting = save(first, committee=cast.committee).meeting
        paragraph = Paragraph.objects.select_related("item__meeting").get(item__meeting=meeting)

        said = at_once(
            partial(revise, paragraph, text="The committee heard of eleven halls.", seen=1),
            partial(save, corrected, committee=cast.committee),
        )

        stands = Paragraph.objects.get(pk=paragraph.pk)
        assert (said, stands.version, stands.text) in [
            (["", ""], 2, "The committee heard of eleven halls."),
            (["", "StaleEdit"], 2, "The committee heard of ten halls and of their roofs."),
        ]
