"""A commitment found in minutes, and the action made of it: what the views of actions stand on."""

from typing import Any

from actions.models import Action
from meetings.models import Commitment
from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph

PROMISE = "she would survey the roofs"
SECRET = "she would sell the depot"


def make_found(cast: Cast, quote: str = PROMISE, *, published: bool = True, **item: Any) -> Commitment:
    meeting = make_meeting(cast.committee, published=published, nth=cast.committee.meetings.count() + 1)
    return make_commitment(make_paragraph(make_item(meeting, **item), f"Ruth Adeyemi said that {quote}."), quote)


def accept(cast: Cast, commitment: Commitment | None = None, **fields: Any) -> Action:
    fields.setdefault("wording", "Survey the roofs")
    return Action.objects.accept(commitment or make_found(cast), Action(**fields), by=cast.officer)


def statuses(
    cast: Cast, as_member: Any, method: str, address: str, data: dict[str, Any] | None = None
) -> dict[str, int]:
    """Who is answered how: member of the cast → status."""
    return {
        name: getattr(as_member(user), method)(address, data or {}).status_code for name, user in cast.members.items()
    }
