"""Two officers who give the same name at the same moment: one has it, and the other is told so on the form."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from meetings.models import Person
from tests.at_once import held_by_this
from tests.factories import Cast, make_cast, make_person


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


@pytest.fixture
def posted_late(cast: Cast) -> Callable[..., str]:
    """The page that the later of two gets, who sends while the earlier is not done."""

    def post(address: str, data: dict[str, str], *, late_address: str = "") -> str:
        one, other = Client(), Client()
        one.force_login(cast.officer)
        other.force_login(cast.officer)
        answers: list[Any] = []
        with held_by_this(lambda: answers.append(other.post(late_address or address, data))) as start:
            assert one.post(address, data).status_code in (200, 302)
            start()
        assert [answer.status_code for answer in answers] == [422]
        return str(answers[0].content.decode())

    return post


def test_add_committee_tells_the_later_of_two(cast: Cast, posted_late: Callable[..., str]) -> None:
    address = reverse("add_committee", args=[cast.council.slug])

    page = posted_late(address, {"name": "Licensing Committee", "kind": "regulatory"})

    assert "This council has a committee of that name." in page
    assert cast.council.committees.filter(name="Licensing Committee").count() == 1


def test_add_team_tells_the_later_of_two(cast: Cast, posted_late: Callable[..., str]) -> None:
    page = posted_late(reverse("add_team", args=[cast.council.slug]), {"name": "Estates"})

    assert "This council has a team of that name." in page
    assert cast.council.teams.count() == 1


def test_add_seat_tells_the_later_of_two(cast: Cast, posted_late: Callable[..., str]) -> None:
    person = make_person(cast.council, "Nia Vane")
    data = {"person": str(person.pk), "role": "member", "starts_on": "2026-05-01"}

    page = posted_late(reverse("add_seat", args=[cast.council.slug, cast.committee.slug]), data)

    assert "Nia Vane has this seat on that day already." in page
    assert person.memberships.count() == 1


def test_give_sign_in_tells_the_later_of_two(cast: Cast, posted_late: Callable[..., str]) -> None:
    people = [make_person(cast.council, name) for name in ("Nia Vane", "Noor Vane")]
    first, late = (reverse("give_sign_in", args=[cast.council.slug, person.pk]) for person in people)

    page = posted_late(first, {"email": "vane@example.org"}, late_address=late)

    assert "Somebody signs in with this address already." in page
    assert Person.objects.get(user__email="vane@example.org") == people[0]
