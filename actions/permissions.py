"""Who may do what with an action. Constant in queries: what somebody is, is read once a request."""

from actions.models import Action
from councilhub.models import User
from meetings.models import Commitment, Committee
from meetings.permissions import Anybody, can_keep_minutes, can_know_people


def can_answer(user: Anybody, commitment: Commitment) -> bool:
    """Accept or dismiss a commitment found; in approved minutes too, as it changes no word of them."""
    return can_keep_minutes(user, commitment.item.meeting.committee)


def owns(user: Anybody, action: Action) -> bool:
    return isinstance(user, User) and (action.owner_id in user.person_ids or action.team_id in user.team_ids)


def can_move(user: Anybody, action: Action) -> bool:
    """Its owner, and those who keep the committee's record."""
    return owns(user, action) or can_keep_minutes(user, action.committee)


def can_close(user: Anybody, action: Action) -> bool:
    """An owner reports an action done; it is closed by those who keep the record. Where the committee agrees closures
    itself, its minute is named with it."""
    return can_keep_minutes(user, action.committee)


def can_read_notes(user: Anybody, action: Action) -> bool:
    """All notes, with who wrote them: the council's own people. Others read those that are marked public."""
    return can_know_people(user, action.committee.council) or can_move(user, action)


def can_add_action(user: Anybody, committee: Committee) -> bool:
    """Make an action of selected words, or one that stands alone."""
    return can_keep_minutes(user, committee)
