"""Actions: what they may become, when they are due, who sees them."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from actions.models import Action, Answer, NotAllowed, Progress, StaleMove
from councilhub.models import User
from meetings.models import Commitment, Committee, Meeting, Team
from tests.actions.found import PROMISE, accept, make_found
from tests.factories import (
    Cast,
    make_action,
    make_committee,
    make_item,
    make_meeting,
    make_person,
)

STATUSES = ["to_do", "in_progress", "waiting", "reported", "closed"]
FORBIDDEN = [("reported", "to_do"), ("closed", "to_do"), ("closed", "waiting"), ("closed", "reported")]
BELONGS: dict[str, dict[str, Any]] = {
    "waiting": {"waiting_on": "the surveyor"},
    "closed": {"closed_as": "done", "closed_on": date(2026, 9, 1)},
}


def in_status(cast: Cast, status: str) -> Action:
    return make_action(cast.committee, status=status, **BELONGS.get(status, {}))


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"owner": True, "team": True}, "action_one_owner"),
        ({"due_on": date(2026, 12, 1), "is_due_next_meeting": True}, "action_one_due"),
        ({"status": "waiting"}, "action_waits_on_somebody"),
        ({"waiting_on": "the surveyor"}, "action_waits_on_somebody"),
        ({"status": "closed"}, "action_closed_for_a_reason"),
        ({"status": "closed", "closed_as": "done"}, "action_closed_for_a_reason"),
        ({"closed_as": "done"}, "action_closed_for_a_reason"),
        ({"closed_on": date(2026, 9, 1)}, "action_closed_for_a_reason"),
        ({"wording": ""}, "action_has_wording"),
    ],
)
def test_action_holds_together_in_the_database(cast: Cast, fields: dict[str, Any], constraint: str) -> None:
    if "owner" in fields:
        fields = {"owner": cast.owning, "team": Team.objects.create(council=cast.council, name="Property")}
    with pytest.raises(IntegrityError, match=constraint):
        make_action(cast.committee, **{"wording": "Survey", **fields})


def test_action_closed_at_an_item_is_closed(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    with pytest.raises(IntegrityError, match="action_closed_for_a_reason"):
        make_action(cast.committee, closed_at_item=item)


def test_every_move_is_allowed_but_those_that_are_not() -> None:
    pairs = [(a, b) for a in STATUSES for b in STATUSES if a != b]

    assert [pair for pair in pairs if pair[1] not in Action.MOVES[pair[0]]] == FORBIDDEN


@pytest.mark.parametrize(("was", "to"), [(a, b) for a in STATUSES for b in Action.MOVES[a]])
def test_move_allowed_is_made_and_noted(cast: Cast, was: str, to: str) -> None:
    action = in_status(cast, was)

    noted = action.move(to, by=cast.owner, seen=1, note="So it is.", waiting_on="the grant", closed_as="moved")

    now = Action.objects.get()
    assert (now.status, now.version) == (to, 2)
    assert now.waiting_on == ("the grant" if to == "waiting" else "")
    assert (now.closed_as, now.closed_on) == (("moved", timezone.localdate()) if to == "closed" else ("", None))
    assert (noted.status_from, noted.status_to, noted.note, noted.by) == (was, to, "So it is.", cast.owner)


@pytest.mark.parametrize(("was", "to"), FORBIDDEN)
def test_move_forbidden_says_so_and_changes_nothing(cast: Cast, was: str, to: str) -> None:
    action = in_status(cast, was)

    with pytest.raises(NotAllowed, match=r"^An action that is (reported done|closed) cannot become "):
        action.move(to, by=cast.officer, seen=1, note="Because.", waiting_on="the grant")

    assert (Action.objects.get().status, Action.objects.get().version) == (was, 1)
    assert not Progress.objects.exists()


@pytest.mark.parametrize("status", STATUSES)
def test_move_to_where_it_is_notes_what_has_happened(cast: Cast, status: str) -> None:
    action = in_status(cast, status)

    action.move(status, by=cast.owner, seen=1, note="Two halls are done.", waiting_on="the surveyor")

    now = Action.objects.get()
    assert (now.status, now.closed_on, now.version) == (status, BELONGS.get(status, {}).get("closed_on"), 2)
    assert [str(progress) for progress in now.progress.all()] == ["Two halls are done."]


def test_move_that_opens_again_wants_a_reason(cast: Cast) -> None:
    action = in_status(cast, "closed")

    with pytest.raises(NotAllowed, match="Say why it is opened again"):
        action.move("in_progress", by=cast.officer, seen=1)
    action.refresh_from_db()
    action.move("in_progress", by=cast.officer, seen=1, note="The roof leaks again.")

    assert (Action.objects.get().closed_as, Action.objects.get().closed_on) == ("", None)


def test_move_of_another_version_is_stale_and_shows_the_action_as_it_stands(cast: Cast) -> None:
    action = in_status(cast, "to_do")
    Action.objects.get().move("in_progress", by=cast.owner, seen=1)

    with pytest.raises(StaleMove) as stale:
        action.move("closed", by=cast.officer, seen=1)

    assert (stale.value.now.status, stale.value.now.version) == ("in_progress", 2)
    assert Progress.objects.count() == 1


def test_status_is_said_in_words_with_what_belongs_to_it(cast: Cast) -> None:
    assert [in_status(cast, status).status_in_words for status in STATUSES] == [
        "To do",
        "In progress",
        "Waiting on the surveyor",
        "Reported done",
        "Closed: done",
    ]


@pytest.mark.parametrize("change", ["update", "delete", "raw"])
def test_progress_is_written_once_and_never_changed(cast: Cast, change: str) -> None:
    progress = in_status(cast, "to_do").move("in_progress", by=cast.owner, seen=1, note="Begun.")

    with pytest.raises(DatabaseError, match="append_only"), transaction.atomic():
        match change:
            case "update":
                Progress.objects.update(note="Done.")
            case "delete":
                progress.delete()
            case "raw":
                with connection.cursor() as cursor:
                    cursor.execute("DELETE FROM actions_progress")

    assert Progress.objects.get().note == "Begun."


def test_accept_makes_an_action_that_keeps_its_source(cast: Cast) -> None:
    commitment = make_found(cast)

    action = accept(cast, commitment, owner=cast.owning)

    now = Action.objects.get()
    assert (now.commitment, now.quote, now.source_version) == (commitment, PROMISE, 1)
    assert (now.committee, now.raised_on, now.created_by) == (
        cast.committee,
        commitment.item.meeting.held_on,
        cast.officer,
    )
    assert (action.owned_by, Answer.objects.get().given) == ("Ruth Adeyemi", "accepted")


@pytest.mark.parametrize("given", ["accepted", "dismissed"])
def test_accept_of_an_answered_commitment_says_who_answered(cast: Cast, given: str) -> None:
    commitment = make_found(cast)
    if given == "accepted":
        accept(cast, commitment)
    else:
        Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer)

    with pytest.raises(NotAllowed, match=f"^Officer has {given} this already.$"):
        Action.objects.accept(commitment, Action(wording="Again"), by=cast.clerk)

    assert Action.objects.count() == (1 if given == "accepted" else 0)


def test_accept_that_fails_leaves_no_answer(cast: Cast) -> None:
    with pytest.raises(IntegrityError):
        Action.objects.accept(make_found(cast), Action(wording=""), by=cast.officer)

    assert not Answer.objects.exists()


def test_answer_withdrawn_opens_the_commitment_again(cast: Cast) -> None:
    commitment = make_found(cast)
    accept(cast, commitment)

    Answer.objects.get().withdraw()

    assert not Action.objects.exists()
    assert list(Commitment.objects.unanswered()) == [commitment]
    Answer.objects.give(commitment, Answer.Given.DISMISSED, by=cast.officer).withdraw()
    assert list(Commitment.objects.unanswered()) == [commitment]


def test_answer_withdrawn_twice_leaves_what_was_answered_since(cast: Cast) -> None:
    commitment = make_found(cast)
    accept(cast, commitment)
    first, late = Answer.objects.get(), Answer.objects.get()

    first.withdraw()
    action = accept(cast, commitment)
    late.withdraw()

    assert (Action.objects.get(), Answer.objects.get().commitment) == (action, commitment)


def test_answer_stays_once_something_is_noted_on_its_action(cast: Cast) -> None:
    accept(cast).move("in_progress", by=cast.owner, seen=1, note="Begun.")

    with pytest.raises(NotAllowed, match="Its action has been changed or noted on since"):
        Answer.objects.get().withdraw()

    assert Action.objects.get().status == "in_progress"


def test_answer_stays_once_its_action_is_worded_otherwise(cast: Cast) -> None:
    action = accept(cast)
    action.wording = "Survey every roof"
    action.reword(seen=1)

    with pytest.raises(NotAllowed, match="Its action has been changed or noted on since"):
        Answer.objects.get().withdraw()

    assert Action.objects.get().wording == "Survey every roof"


def test_close_asks_for_the_minute_where_the_committee_agrees_closures_itself(cast: Cast) -> None:
    Committee.objects.update(officers_close_actions=False)
    action = make_action(cast.committee)

    with pytest.raises(NotAllowed, match="choose the minute at which it did"):
        action.move("closed", by=cast.officer, seen=1)
    assert Action.objects.get().status == "to_do"

    agreed_at = make_item(make_meeting(cast.committee))
    Action.objects.get().move("closed", by=cast.officer, seen=1, closed_at_item=agreed_at)
    assert Action.objects.get().closed_at_item == agreed_at


def test_due_is_the_date_fixed_or_the_next_meeting_and_follows_it(cast: Cast) -> None:
    raised = date(2026, 9, 1)
    fixed = make_action(cast.committee, raised_on=raised, due_on=date(2026, 12, 24))
    following = make_action(cast.committee, raised_on=raised, is_due_next_meeting=True)
    whenever = make_action(cast.committee, raised_on=raised)

    def due() -> list[date | None]:
        return [Action.objects.with_due().get(pk=action.pk).due for action in (fixed, following, whenever)]  # type: ignore[attr-defined]

    assert due() == [date(2026, 12, 24), None, None]
    make_meeting(cast.committee, held_on=raised)
    make_meeting(make_committee(cast.council, "Cabinet"), held_on=date(2026, 9, 8))
    assert due() == [date(2026, 12, 24), None, None]
    meeting = make_meeting(cast.committee, held_on=date(2026, 11, 3), status=Meeting.Status.SCHEDULED)
    make_meeting(cast.committee, held_on=date(2026, 12, 1), status=Meeting.Status.SCHEDULED)
    assert due() == [date(2026, 12, 24), date(2026, 11, 3), None]
    Meeting.objects.filter(pk=meeting.pk).update(held_on=date(2026, 11, 10))
    assert due() == [date(2026, 12, 24), date(2026, 11, 10), None]
    Meeting.objects.filter(pk=meeting.pk).update(status=Meeting.Status.CANCELLED)
    assert due() == [date(2026, 12, 24), date(2026, 12, 1), None]


def test_days_overdue_count_while_it_is_to_be_done(cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    days = {status: in_status(cast, status).days_overdue(yesterday) for status in STATUSES}

    assert days == {"to_do": 1, "in_progress": 1, "waiting": 1, "reported": 0, "closed": 0}
    assert [Action().days_overdue(due) for due in (None, timezone.localdate())] == [0, 0]


def test_tabs_and_counts_agree(cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    for status in STATUSES:
        make_action(cast.committee, status, status=status, due_on=yesterday, **BELONGS.get(status, {}))
    rows = Action.objects.with_due()

    shown = {tab: sorted(a.wording for a in rows.in_tab(tab)) for tab in rows.counts()}

    assert shown == {
        "open": ["in_progress", "reported", "to_do", "waiting"],
        "overdue": ["in_progress", "to_do", "waiting"],
        "waiting": ["waiting"],
        "reported": ["reported"],
        "closed": ["closed"],
    }
    assert rows.counts() == {tab: len(words) for tab, words in shown.items()}


def test_last_heard_is_the_newest_note(cast: Cast) -> None:
    action = in_status(cast, "to_do")
    silent = Action.objects.with_last_heard().get()
    for version, note in enumerate(["First.", "Second."], 1):
        action.move("to_do", by=cast.owner, seen=version, note=note)
    newest = action.progress.first()

    heard = Action.objects.with_last_heard().get()

    assert (silent.heard_at, silent.heard) == (None, None)  # type: ignore[attr-defined]
    assert (heard.heard_at, heard.heard) == (newest.at, "Second.")  # type: ignore[attr-defined, union-attr]


@pytest.fixture
def actions(cast: Cast) -> dict[str, Action]:
    """Of published minutes, of a draft, of an exempt item and of none; the owner owns all but the draft's."""
    found = {
        "published": make_found(cast),
        "draft": make_found(cast, published=False),
        "exempt": make_found(cast, is_exempt=True),
    }
    made = {
        name: accept(cast, commitment, owner=None if name == "draft" else cast.owning)
        for name, commitment in found.items()
    }
    return {**made, "alone": make_action(cast.committee, owner=cast.owning)}


def test_actions_are_seen_as_their_minutes_are_and_by_their_owner(cast: Cast, actions: dict[str, Action]) -> None:
    seen = {
        name: [
            key
            for key, action in actions.items()
            if Action.objects.visible_to(user or AnonymousUser()).filter(pk=action.pk).exists()
        ]
        for name, user in cast.members.items()
    }

    everything = ["published", "draft", "exempt", "alone"]
    assert seen == {
        "public": ["published"],
        "officer": everything,
        "clerk": everything,
        "chair": everything,
        "councillor": everything,
        "owner": ["published", "exempt", "alone"],
        "stranger": ["published"],
        "other_officer": ["published"],
    }


def test_actions_of_a_team_are_its_members(cast: Cast) -> None:
    team = Team.objects.create(council=cast.council, name="Property")
    team.members.add(cast.owning)
    action = make_action(cast.committee, team=team)

    assert list(Action.objects.owned_by(cast.owner)) == [action]
    assert list(Action.objects.owned_by(cast.officer)) == []
    assert Action.objects.visible_to(cast.owner).get() == action
    assert action.owned_by == "Property"


def test_actions_are_seen_once_by_an_owner_with_two_ways_to_them(cast: Cast) -> None:
    team = Team.objects.create(council=cast.council, name="Property")
    team.members.add(cast.owning, make_person(cast.council, "Owner’s other name"))
    action = accept(cast, owner=cast.owning)
    make_action(cast.committee, team=team)

    assert Action.objects.visible_to(cast.owner).filter(pk=action.pk).count() == 1
    assert Action.objects.owned_by(cast.owner).count() == 2


def test_reword_of_another_version_is_stale_and_changes_nothing(cast: Cast) -> None:
    action = make_action(cast.committee, "Survey the halls")
    Action.objects.get().move("in_progress", by=cast.owner, seen=1)
    action.wording = "Survey all halls"

    with pytest.raises(StaleMove) as stale:
        action.reword(seen=1)

    assert (stale.value.now.wording, stale.value.now.status) == ("Survey the halls", "in_progress")
    assert Action.objects.get().wording == "Survey the halls"


def test_reword_touches_neither_status_nor_what_belongs_to_it(cast: Cast) -> None:
    action = make_action(cast.committee, "Survey the halls")
    Action.objects.update(status="waiting", waiting_on="the surveyor")
    action.wording, action.due_on = "Survey all halls", date(2026, 12, 1)

    action.reword(seen=1)

    now = Action.objects.get()
    assert (now.wording, now.due_on, now.status, now.version) == ("Survey all halls", date(2026, 12, 1), "waiting", 2)


def test_found_by_words_of_a_quote_only_where_it_may_be_read(cast: Cast) -> None:
    action = accept(cast, make_found(cast, is_exempt=True), owner=cast.owning)
    action.wording = "See to the matter"
    action.reword(seen=1)

    def found(words: str, user: User) -> int:
        return Action.objects.visible_to(user).found_by({"q": words}, user=user).count()

    assert [found(words, cast.owner) for words in ("roofs", "matter", "matter roofs")] == [0, 1, 0]
    assert [found(words, cast.officer) for words in ("roofs", "ROOFS matter", "drains")] == [1, 1, 0]
