"""Tells what became of an action: every move and note, and every change of its wording, owner, due and asker."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from actions.models import Action
from actions.models.actions import REWORDED
from councilhub.in_words import day
from councilhub.models import User
from meetings.models import Person, Team

COLUMNS = [field.attname for field in Action._meta.concrete_fields if field.name in REWORDED]


@dataclass(frozen=True, slots=True)
class Told:
    """What happened once: `move` is the move made ("To do → Closed"), `note` what was written, `changes` sentences."""

    at: datetime
    by: User | None
    move: str = ""
    note: str = ""
    changes: tuple[str, ...] = ()


def retell(action: Action, *, inside: bool) -> list[Told]:
    """The newest first, in at most six queries. Who is not `inside` is told the public notes, not who wrote them."""
    notes = action.progress.select_related("by").filter(**({} if inside else {"is_public": True}))
    told = [Told(note.at, note.by if inside else None, _move(note), note.note) for note in notes]
    if inside:
        told += _changes(action)
    return sorted(told, key=lambda one: one.at, reverse=True)


def _move(note: Any) -> str:
    if note.status_from == note.status_to:
        return ""
    return f"{note.get_status_from_display()} → {note.get_status_to_display()}"


def _changes(action: Action) -> list[Told]:
    events = list(action.history.order_by("pgh_id").select_related("pgh_context"))  # type: ignore[attr-defined]
    people = Person.objects.in_bulk({pk for e in events for pk in (e.owner_id, e.asked_by_id) if pk})
    teams = Team.objects.in_bulk({event.team_id for event in events if event.team_id})
    authors = User.objects.in_bulk({pk for event in events if (pk := _author(event))})
    told = []
    for before, after in pairwise(events):
        changed = [name for name in COLUMNS if getattr(before, name) != getattr(after, name)]
        if changed:
            was, now = _said(action, before, people, teams), _said(action, after, people, teams)
            changes = tuple(f"{what} from {was[what]} to {now[what]}." for what in was if was[what] != now[what])
            told.append(Told(after.pgh_created_at, authors.get(_author(after)), changes=changes))
    made = "Made an action of words in the minutes." if action.quote else "Made an action that stands alone."
    return [*told, Told(action.created_at, action.created_by, changes=(made,))]


def _author(event: Any) -> Any:
    return event.pgh_context.metadata.get("user") if event.pgh_context else None


def _said(action: Action, event: Any, people: dict[int, Person], teams: dict[int, Team]) -> dict[str, str]:
    is_gone = event.quote != action.quote or (action.commitment is not None and action.commitment.is_gone)
    is_as_found = event.wording.upper() == event.quote.upper()
    due = "the next meeting" if event.is_due_next_meeting else day(event.due_on) or "no date"
    return {
        "Wording": "words edited out of the minutes since" if is_gone and is_as_found else f"“{event.wording}”",
        "Owner": str(people.get(event.owner_id) or teams.get(event.team_id) or "nobody"),
        "Due": due,
        "Asked for by": str(people.get(event.asked_by_id) or "nobody"),
    }
