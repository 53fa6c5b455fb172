"""No form takes what belongs to another council, however its key was come by: as if it were not there."""

from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import Client

from meetings.models import Committee, Council, Team
from tests.conventions.world import World, sent
from tests.factories import make_committee, make_council, make_item, make_meeting, make_person

type SignIn = Callable[..., Client]

WORDED = {"wording": "Survey the halls"}
CLOSED = {"status": "closed", "closed_as": "done", "version": "1"}
FIELDS = [
    *(
        (name, "published", WORDED, "owned_by", of)
        for name in ("edit_action", "make_action")
        for of in ("owner", "team")
    ),
    *((name, "published", WORDED, "asked_by", "councillor") for name in ("edit_action", "make_action")),
    ("accept_commitment", "published", {"as_found": None, **WORDED}, "owned_by", "owner"),
    ("accept_commitment", "published", {"as_found": None, **WORDED}, "asked_by", "councillor"),
    ("add_action", "", WORDED, "owned_by", "owner"),
    ("add_action", "", WORDED, "asked_by", "councillor"),
    ("move_action", "published", CLOSED, "closed_at_item", "item"),
    ("add_seat", "", {"role": "member", "starts_on": "2031-03-04"}, "person", "person"),
    ("add_team", "", {"name": "Estates"}, "members", "person"),
    ("edit_team", "", {"name": "Estates"}, "members", "person"),
    ("place_import", "", {}, "committee", "committee"),
    ("confirm_import", "", {}, "committee", "committee"),
]


def things(council: Council, committee: Committee) -> dict[str, str]:
    """What a form may be sent of a council, as forms name it."""
    person, councillor = (make_person(council, kind, kind=kind) for kind in ("officer", "councillor"))
    team = Team.objects.create(council=council, name="Parks")
    item = make_item(make_meeting(committee, nth=7))
    return {
        "person": str(person.pk),
        "owner": f"person-{person.pk}",
        "team": f"team-{team.pk}",
        "councillor": str(councillor.pk),
        "committee": str(committee.pk),
        "item": str(item.pk),
    }


@pytest.mark.parametrize(("name", "about", "data", "field", "of"), FIELDS)
def test_no_form_takes_what_another_council_has(
    world: World, as_member: SignIn, name: str, about: str, data: dict[str, str | None], field: str, of: str
) -> None:
    other = make_council("Northfell Council")
    ours = things(world.cast.council, world.cast.committee)
    theirs = things(other, make_committee(other, "Cabinet"))
    client, address = as_member(world.cast.officer), world.address(name, about)
    right = {key: value for key, value in (sent(world, name, about) | data).items() if value is not None}

    statuses = []
    for value in (theirs[of], ours[of]):
        with transaction.atomic():
            statuses.append(client.post(address, {**right, field: value}).status_code)
            transaction.set_rollback(True)

    assert statuses == [422, 302]
