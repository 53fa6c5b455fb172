from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from meetings.models import Person, Team
from tests.factories import Cast, SignIn, make_person, make_seat


def address(name: str, cast: Cast, *more: object) -> str:
    return reverse(name, args=[cast.council.slug, *more])


def test_add_person_keeps_who_they_are(cast: Cast, as_member: SignIn) -> None:
    sent = {"name": "  Nia   Vane ", "kind": "councillor", "role": "", "group": "Independent", "organisation": ""}

    response = as_member(cast.officer).post(address("add_person", cast), sent)

    person = Person.objects.get(name="Nia Vane")
    assert response["Location"] == address("edit_person", cast, person.pk)
    assert (person.council, person.kind, person.group, person.user) == (cast.council, "councillor", "Independent", None)


@pytest.mark.parametrize(
    ("wrong", "sentence"), [({"name": ""}, "Enter their name."), ({"kind": ""}, "Choose who they are.")]
)
def test_add_person_keeps_what_was_typed_beside_one_sentence(
    cast: Cast, as_member: SignIn, wrong: dict[str, str], sentence: str
) -> None:
    sent = {"name": "Nia Vane", "kind": "partner", "organisation": "Moor Rail", **wrong}
    before = Person.objects.count()

    response = as_member(cast.officer).post(address("add_person", cast), sent)

    assert response.status_code == 422
    assert response.content.decode().count(sentence) == 2
    assert 'value="Moor Rail"' in response.content.decode()
    assert Person.objects.count() == before


def test_edit_person_shows_seats_and_saves(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    make_seat(cast.committee, cast.owning, role="clerk")
    assert "People Scrutiny Committee" in client.get(address("edit_person", cast, cast.owning.pk)).content.decode()

    client.post(
        address("edit_person", cast, cast.owning.pk), {"name": "Ruth Adeyemi", "kind": "officer", "role": "Head"}
    )

    cast.owning.refresh_from_db()
    assert cast.owning.role == "Head"


def test_people_are_found_by_every_word_of_name_and_post(cast: Cast, as_member: SignIn) -> None:
    make_person(cast.council, "Ruth Marsh", role="Clerk")
    client = as_member(cast.officer)

    found = client.get(address("people", cast), {"q": "ruth property"}).content.decode()
    nobody = client.get(address("people", cast), {"q": "zzz"}).content.decode()

    assert ("Ruth Adeyemi" in found, "Ruth Marsh" in found) == (True, False)
    assert "Nobody is found by “zzz”." in nobody


def test_people_come_fifty_to_a_page(cast: Cast, as_member: SignIn) -> None:
    for number in range(60):
        make_person(cast.council, f"Person {number}")
    client = as_member(cast.officer)

    second = client.get(address("people", cast), {"page": "2"}).content.decode()

    assert f"Showing 51 to {cast.council.people.count()} of {cast.council.people.count()}." in second


def test_people_cost_the_same_queries_for_one_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., Any]
) -> None:
    client = as_member(cast.officer)
    for names in (["One"], ["Two", "Three"]):
        for name in names:
            make_person(cast.council, name)
        with django_assert_num_queries(7):
            assert client.get(address("people", cast)).status_code == 200


def test_teams_gather_officers_and_partners_of_their_council(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    councillor = cast.council.people.get(user=cast.councillor)

    client.post(address("add_team", cast), {"name": "Property", "members": [cast.owning.pk]})
    refused = client.post(address("add_team", cast), {"name": "Members", "members": [councillor.pk]})
    again = client.post(address("add_team", cast), {"name": "Property"})

    assert [str(person) for person in Team.objects.get().members.all()] == ["Ruth Adeyemi"]
    assert refused.status_code == 422
    assert again.content.decode().count("This council has a team of that name.") == 2
    assert "Ruth Adeyemi" in client.get(address("teams", cast)).content.decode()


def test_edit_team_saves_name_and_members(cast: Cast, as_member: SignIn) -> None:
    team = Team.objects.create(council=cast.council, name="Property")
    team.members.add(cast.owning)

    as_member(cast.officer).post(address("edit_team", cast, team.pk), {"name": "Estates", "members": []})

    team.refresh_from_db()
    assert (team.name, team.members.count()) == ("Estates", 0)
