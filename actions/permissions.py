"""Who may do what with an action. Constant in queries: what somebody is, is read once a request."""

from django.contrib.auth.models import AnonymousUser

from actions.models import Action
from councilhub.models import User
from meetings.models import Commitment
from meetings.permissions import can_keep_minutes

type Anybody = User | AnonymousUser


def can_answer(user: Anybody, commitment: Commitment) -> bool:
    """Accept or dismiss a commitment found; in approved minutes too, as it changes no word of them."""
    return can_keep_minutes(user, commitment.item.meeting.committee)


def owns(user: Anybody, action: Action) -> bool:
    return isinstance(user, User) and (action.owner_id in user.person_ids or action.team_id in user.team_ids)


def can_move(user: Anybody, action: Action) -> bool:
    """Its owner, and those who keep the committee's record."""
    return owns(user, action) or can_keep_minutes(user, action.committee)


def can_close(user: Anybody, action: Action) -> bool:
    """An owner reports an action done; it is closed by those who keep the record, where the committee lets officers."""
    return action.committee.officers_close_actions and can_keep_minutes(user, action.committee)


def can_read_notes(user: Anybody, action: Action) -> bool:
    """All notes, with who wrote them: the council's own people. Others read those that are marked public."""
    if not isinstance(user, User):
        return False
    return action.committee.council_id in user.council_ids | user.home_council_ids or can_move(user, action)
