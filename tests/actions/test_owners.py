"""How an owner is told to the public."""

import pytest

from meetings.models import Person
from tests.factories import Cast, make_action, make_person


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("councillor", "Councillor Ada Vale"),
        ("officer", "an officer of the council"),
        ("partner", "a partner of the council"),
        ("public", "a member of the public"),
    ],
)
def test_owner_without_a_post_is_told_by_what_they_are(cast: Cast, kind: str, told: str) -> None:
    owner = make_person(cast.council, "Ada Vale", kind=kind)

    assert make_action(cast.committee, owner=owner).owned_publicly_by == told


def test_choices_begin_with_a_capital_and_go_on_in_small_letters() -> None:
    assert Person.Kind.labels == ["Councillor", "Officer", "Partner", "Member of the public"]
