"""Drafts actions of the words of minutes: what accepting a commitment would make, and where words can be taken from."""

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from actions.models import Action
from meetings.models import AgendaItem, Attendance, Commitment, Person
from meetings.models.commitments import PLACES


def draft_of(commitment: Commitment) -> Action:
    """The action that accepting a commitment as it stands would make, unsaved: its words, owner if known, due."""
    meeting = commitment.item.meeting
    council = meeting.committee.council
    wording = commitment.quote[:1].upper() + commitment.quote[1:]
    said = commitment.owner_said
    meant = (council.people.named(name, at=meeting) for name in (named_in(commitment), said) if name)
    owner = next((person for person in meant if person), None)
    team = (
        None if owner or not said else council.teams.filter(Q(name__iexact=said.removeprefix("the ").strip())).first()
    )
    asked_for_next = "next meeting" in commitment.due_said.casefold()
    answered = commitment.paragraph.replies_to if commitment.paragraph else None
    asker = council.people.named(answered.speakers[0], at=meeting) if answered and answered.speakers else None
    return Action(
        asked_by=asker if asker and asker.kind == Person.Kind.COUNCILLOR else None,
        wording=wording,
        owner=owner,
        team=team,
        due_on=commitment.due_on,
        is_due_next_meeting=commitment.due_on is None and asked_for_next,
    )


def reworded(action: Action, found: Commitment) -> Action:
    """An action as it would follow its sentence, reworded, unsaved: what it says by the sentence alone is said anew.

    That is its wording where it says the sentence as it was, and its day where it is due when the sentence was.
    """
    draft, was = draft_of(found), action.commitment
    if action.wording.upper() == action.quote.upper():
        action.wording = draft.wording
    if was and action.due_on == was.due_on:
        action.due_on = draft.due_on
    return action


INITIALS = re.compile(r"[A-Z]{2,4}")


def named_in(commitment: Commitment) -> str:
    """Who is to act as the words say it; of initials, or of a post, the name of the only one with it who was there."""
    said = commitment.owner_said
    if not INITIALS.fullmatch(said):
        return _holder_of(said, commitment) or said
    attendances = commitment.item.meeting.attendances.values_list("name", flat=True)
    names = {" ".join(name.split()[-len(said) :]) for name in attendances}
    meant = [name for name in names if "".join(word[0] for word in name.split()).upper() == said]
    return meant[0] if len(meant) == 1 else said


def _holder_of(said: str, commitment: Commitment) -> str:
    """Who was there in that post ("the Head of Parks"), as the page tells it; empty where nobody was, or several."""
    post = said.casefold().removeprefix("the ").strip()
    away = [Attendance.Status.APOLOGIES, Attendance.Status.ABSENT]
    there = commitment.item.meeting.attendances.filter(role__iexact=post).exclude(status__in=away)
    holders = list(there.values_list("name", flat=True)[:2]) if post else []
    return holders[0] if len(holders) == 1 else ""


def texts_of(item: AgendaItem) -> Iterator[tuple[str, Any]]:
    """Every text of an item that can hold a commitment, as ("paragraph-17", row). Four queries."""
    inside = {"clause": "resolution__item", "report_paragraph": "section__report__item"}
    for place in PLACES:
        holders = Commitment._meta.get_field(place).related_model._default_manager  # type: ignore[union-attr]
        for holder in holders.filter(**{inside.get(place, "item"): item}):
            yield f"{place}-{holder.pk}", holder
