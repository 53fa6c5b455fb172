"""Minutes as they are taken: added, revised under a key, removed, brought back, moved, set by hand, corrected."""

from typing import Any
from uuid import uuid4

import pytest

from actions.models import Action
from meetings import revising
from meetings.models import AgendaItem, Commitment, Correction, Paragraph, Receipt, Refused, Resolution
from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph, make_resolution


def texts(item: AgendaItem) -> list[str]:
    return list(Paragraph.objects.filter(item=item).values_list("text", flat=True))


def test_a_paragraph_added_is_read_as_it_is_typed(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))

    added = revising.add(item, text="Councillor Marsh asked when the halls would be visited.")

    assert isinstance(added, Paragraph)
    assert (added.kind, added.speakers, added.position) == ("contribution", ["Councillor Marsh"], 0)


def test_words_of_a_resolution_become_one_after_the_last_paragraph(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    last = make_paragraph(item)

    added = revising.add(item, text="RESOLVED that: (1) the report be noted; and (2) the plan be approved.")

    assert isinstance(added, Resolution)
    assert [(c.label, c.text) for c in added.clauses.all()] == [
        ("(1)", "the report be noted; and"),
        ("(2)", "the plan be approved."),
    ]
    assert added.after == last
    assert texts(item) == [last.text]


def test_an_action_typed_waits_as_a_commitment_and_makes_no_action(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))

    revising.add(item, text="ACTION: Jane Rodgers to update the timelines by 12 December")

    commitment = item.commitments.get()
    assert (commitment.owner_said, commitment.due_said) == ("Jane Rodgers", "by 12 December")
    assert not hasattr(commitment, "action")


def test_the_same_key_adds_once(cast: Cast) -> None:
    item, key = make_item(make_meeting(cast.committee)), uuid4()

    first = revising.add(item, text="Once only.", key=key)
    second = revising.add(item, text="Once only.", key=key)

    assert first == second
    assert texts(item) == ["Once only."]


def test_the_same_key_revises_once_and_answers_the_same_version(cast: Cast) -> None:
    paragraph, key = make_paragraph(make_item(make_meeting(cast.committee)), "Before."), uuid4()

    revising.revise(paragraph, text="After.", seen=1, key=key)
    revising.revise(paragraph, text="After.", seen=1, key=key)

    paragraph.refresh_from_db()
    assert (paragraph.text, paragraph.version) == ("After.", 2)
    assert Receipt.objects.get(key=key).version == 2


def test_a_key_answers_no_save_but_its_own(cast: Cast) -> None:
    """Else words would be called saved that nobody has kept."""
    here, there = (make_item(make_meeting(cast.committee, nth=nth)) for nth in (1, 2))
    one, other, of_add, of_save = make_paragraph(here), make_paragraph(here), uuid4(), uuid4()
    revising.add(here, text="Once only.", key=of_add)
    revising.revise(one, text="After.", seen=1, key=of_save)

    with pytest.raises(Refused, match="another save"):
        revising.add(there, text="Elsewhere.", key=of_add)
    with pytest.raises(Refused, match="another save"):
        revising.revise(other, text="Elsewhere.", seen=1, key=of_save)

    assert not Paragraph.objects.filter(text="Elsewhere.").exists()


def test_a_key_whose_save_was_refused_is_free_again(cast: Cast) -> None:
    paragraph, key = make_paragraph(make_item(make_meeting(cast.committee)), "Before."), uuid4()
    revising.revise(paragraph, text="Theirs.", seen=1)

    with pytest.raises(Exception, match="version 2"):
        revising.revise(paragraph, text="Mine.", seen=1, key=key)

    assert not Receipt.objects.filter(key=key).exists()


def test_a_removed_paragraph_comes_back_under_its_own_address(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    _, second, _ = (make_paragraph(item, text) for text in ("One.", "Two.", "Three."))
    pk = second.pk

    revising.remove(second)
    assert texts(item) == ["One.", "Three."]
    restored = revising.restore(item, pk)

    assert restored is not None
    assert restored.pk == pk
    assert texts(item) == ["One.", "Two.", "Three."]


def test_nothing_is_brought_back_that_was_removed_from_another_item(cast: Cast) -> None:
    here, there = (make_item(make_meeting(cast.committee, nth=nth)) for nth in (1, 2))
    theirs = make_paragraph(there)
    pk = theirs.pk

    revising.remove(theirs)

    assert revising.restore(here, pk) is None
    assert not Paragraph.objects.exists()


def test_a_paragraph_brought_back_stands_again_among_what_belongs_to_it(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    asked = make_paragraph(item, "Councillor Vane asked who would write to schools.")
    promised = revising.add(item, text="The officer said that she would write to schools.")
    assert isinstance(promised, Paragraph)
    promised.replies_to = asked
    promised.save(update_fields=["replies_to"])
    make_paragraph(item, "She thanked them.", replies_to=promised)
    make_resolution(item, "the report be noted", after=promised)
    make_commitment(promised, "The officer", cue="selected")
    for commitment in item.commitments.all():
        Action.objects.accept(commitment, Action(wording="Write to schools"), by=cast.officer)
    before = _ties(item)

    revising.remove(promised)
    assert _ties(item) != before
    revising.restore(item, before["replies"][1][0])

    assert _ties(item) == before


def _ties(item: AgendaItem) -> dict[str, list[Any]]:
    return {
        "replies": list(item.paragraphs.values_list("pk", "replies_to")),
        "resolutions": list(item.resolutions.values_list("pk", "after")),
        "commitments": list(item.commitments.order_by("pk").values_list("pk", "paragraph", "is_gone")),
    }


def test_restoring_what_never_stood_there_does_nothing(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    item, other = make_item(meeting), make_item(meeting, "Another")
    paragraph = make_paragraph(other)
    revising.remove(paragraph)

    assert revising.restore(item, paragraph.pk or 0) is None
    assert texts(item) == []


def test_removing_a_paragraph_keeps_the_commitment_that_was_answered(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    paragraph = make_paragraph(item, "She would write to schools and would ring them.")
    answered = make_commitment(paragraph, "would write to schools")
    make_commitment(paragraph, "would ring them")
    Action.objects.accept(answered, Action(wording="Write to schools"), by=cast.officer)

    revising.remove(paragraph)

    kept = item.commitments.get()
    assert (kept.pk, kept.is_gone, kept.paragraph) == (answered.pk, True, None)
    assert kept.action.wording == "Write to schools"


def test_words_selected_by_hand_stay_marked_when_their_paragraph_is_edited(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    paragraph = make_paragraph(item, "The roof is thin. Nobody promised anything.")
    chosen = make_commitment(paragraph, "The roof is thin", cue="selected")
    Action.objects.accept(chosen, Action(wording="Mend the roof"), by=cast.officer)

    revising.revise(paragraph, text="The roof is thin. Nobody promised anything at all.", seen=1)

    chosen.refresh_from_db()
    assert chosen.is_gone is False
    revising.revise(paragraph, text="The roof was mended.", seen=2)
    chosen.refresh_from_db()
    assert chosen.is_gone is True


def test_words_marked_stay_while_they_stand_though_nobody_has_answered_them(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "The roof is thin. Nobody promised anything.")
    marked = make_commitment(paragraph, "The roof is thin", is_marked=True)
    make_commitment(paragraph, "Nobody promised anything")

    revising.revise(paragraph, text="The roof is thin. Nobody promised anything at all.", seen=1)
    assert list(Commitment.objects.all()) == [marked]
    revising.revise(paragraph, text="The roof was mended.", seen=2)
    assert not Commitment.objects.exists()


def test_what_was_said_of_commitments_comes_back_with_a_removed_paragraph(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    key = make_paragraph(
        item, "The Clerk would write to every hall. The roof is thin. Officers would call the owner."
    ).pk
    paragraph = Paragraph.objects.get(pk=key)
    make_commitment(paragraph, "The Clerk would write to every hall", is_dropped=True, is_gone=True)
    make_commitment(paragraph, "The roof is thin", is_marked=True)
    make_commitment(paragraph, "Officers would call the owner", owner_said="Ms Ash", owner_set=True)

    revising.remove(paragraph)
    assert not Commitment.objects.filter(is_gone=False).exists()
    revising.restore(item, key)

    live = Commitment.objects.filter(is_gone=False).order_by("quote")
    assert list(live.values_list("quote", "paragraph", "owner_said")) == [
        ("Officers would call the owner", key, "Ms Ash"),
        ("The roof is thin", key, ""),
    ]


def test_moving_changes_places_and_stops_at_the_ends(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    first, second, _ = (make_paragraph(item, text) for text in ("One.", "Two.", "Three."))

    second.move("up")
    assert texts(item) == ["Two.", "One.", "Three."]
    second.move("up")
    assert texts(item) == ["Two.", "One.", "Three."]
    first.move("down")
    assert texts(item) == ["Two.", "Three.", "One."]


def test_what_was_set_by_hand_a_later_reading_leaves_alone(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "Plain words.")
    paragraph.set_by_hand(kind="chair_summary", speakers=["The Chair"])

    revising.revise(paragraph, text="Councillor Marsh asked about halls.", seen=1)

    paragraph.refresh_from_db()
    assert (paragraph.kind, paragraph.speakers) == ("chair_summary", ["The Chair"])


def test_approved_minutes_are_locked_but_for_a_correction_with_its_reason(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True)
    item = make_item(meeting)
    paragraph = make_paragraph(item, "He said ten.")
    meeting.approve_minutes()

    for refused in (
        lambda: revising.add(item, text="More."),
        lambda: revising.remove(paragraph),
        lambda: revising.revise(paragraph, text="He said two.", seen=1),
    ):
        with pytest.raises(revising.Locked):
            refused()
    revising.revise(paragraph, text="He said two.", seen=1, by=cast.officer, reason="Minute 12 of the next meeting")

    correction = Correction.objects.get()
    assert (correction.version, correction.reason, correction.by) == (2, "Minute 12 of the next meeting", cast.officer)
    assert texts(item) == ["He said two."]
