"""Whom a printed name means, of a committee at a date."""

from datetime import date, timedelta

import pytest

from meetings.models import Person
from meetings.models.known import Known
from tests.factories import Cast, make_committee, make_meeting, make_person, make_seat

DAY = date(2025, 5, 20)


@pytest.fixture
def known(cast: Cast) -> Known:
    """Peter and Alun Jones, of whom Peter sits; Beth Vane on another committee; Carys Rhys no more."""
    other = make_committee(cast.council, "Place Scrutiny Committee")
    rows = {name: make_person(cast.council, name, kind="councillor") for name in NAMES}
    make_person(cast.council, "Owen Jones", role="Head of Housing")
    make_seat(cast.committee, rows["Peter Jones"])
    make_seat(other, rows["Beth Vane"])
    make_seat(cast.committee, rows["Carys Rhys"], ends_on=DAY - timedelta(days=1))
    make_seat(cast.committee, rows["Ann Lee"])
    make_seat(cast.committee, rows["Tom Lee"])
    return cast.council.people.known_to(cast.committee, DAY)


NAMES = ["Peter Jones", "Alun Jones", "Beth Vane", "Carys Rhys", "Ann Lee", "Tom Lee"]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Cllr Jones", "Peter Jones"),
        ("Councillor P Jones", "Peter Jones"),
        ("Jones, Peter", "Peter Jones"),
        ("Cllr Jones, P.", "Peter Jones"),
        ("P Jones", "Peter Jones"),
        ("Councillor Peter Jones OBE (Chair)", "Peter Jones"),
        ("Councillor A Jones", "Alun Jones"),
        ("Cllr Vane", "Beth Vane"),
        ("Councillor Carys Rhys", "Carys Rhys"),
        ("Councillor C Rhys", "Carys Rhys"),
        ("Owen Jones, Head of Housing", "Owen Jones"),
        ("the Head of Housing", "Owen Jones"),
    ],
)
def test_name_of_a_committee_at_a_date_means_one_person(known: Known, printed: str, meant: str) -> None:
    found = known.meant(printed)

    assert (found.person and found.person.name, found.is_doubtful) == (meant, False)


@pytest.mark.parametrize(
    ("printed", "possible"),
    [
        ("Cllr Lee", {"Ann Lee", "Tom Lee"}),
        ("Cllr Rhys", {"Carys Rhys"}),  # had left the day before
        ("Jones", {"Peter Jones", "Alun Jones", "Owen Jones"}),
        ("Mr Jones", {"Peter Jones", "Alun Jones", "Owen Jones"}),
        ("B Vane", {"Beth Vane"}),  # without a title, and of another committee
    ],
)
def test_name_in_doubt_is_asked_and_never_guessed(known: Known, printed: str, possible: set[str]) -> None:
    found = known.meant(printed)

    assert (found.person, {p.name for p in found.possible}, found.is_doubtful) == (None, possible, True)


@pytest.mark.parametrize(
    "printed", ["", "the", "(Chair)", ",", "Councillor Quill", "the Director", "Cllr X Jones", "OBE"]
)
def test_name_of_nobody_known_is_not_asked(known: Known, printed: str) -> None:
    assert (known.meant(printed).person, known.meant(printed).is_doubtful) == (None, False)


def test_whoever_had_no_seat_that_day_is_in_doubt_though_they_have_one_now(cast: Cast) -> None:
    person = make_person(cast.council, "Dai Prosser", kind="councillor")
    make_seat(cast.committee, person, starts_on=DAY)
    before = cast.council.people.known_to(cast.committee, DAY - timedelta(days=1))
    then = cast.council.people.known_to(cast.committee, DAY)

    assert (before.meant("Cllr Prosser").is_doubtful, then.meant("Cllr Prosser").person) == (True, person)


@pytest.mark.parametrize("printed", ["The Clerk", "Clerk", "the Parish Clerk", "Y Clerc"])
def test_the_clerk_is_whoever_held_that_seat_on_the_committee_that_day(cast: Cast, printed: str) -> None:
    cast.council.people.filter(name="Clerk").update(name="Jean Ashdown")
    jean = cast.council.people.get(name="Jean Ashdown")
    make_seat(make_committee(cast.council, "Cabinet"), make_person(cast.council, "Nia Lowe"), role="clerk")
    then = cast.council.people.known_to(cast.committee, DAY)
    before = cast.council.people.known_to(cast.committee, date(2019, 12, 31))

    assert (then.meant(printed).person, before.meant(printed).person) == (jean, None)


def test_one_of_two_clerks_is_neither_guessed_nor_asked_for(cast: Cast) -> None:
    cast.council.people.filter(name="Clerk").update(name="Jean Ashdown")
    make_seat(cast.committee, make_person(cast.council, "Nia Lowe"), role="clerk")

    found = cast.council.people.known_to(cast.committee, DAY).meant("The Clerk")

    assert (found.person, found.is_doubtful) == (None, False)


def test_known_people_cost_two_queries_however_many_names(cast: Cast, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator]
        known = Person.objects.filter(council=cast.council).known_to(cast.committee, DAY)
        for name in NAMES * 3:
            known.meant(name)


def test_name_at_a_meeting_means_whom_an_officer_chose_there_and_else_who_sat_that_day(
    cast: Cast, known: Known
) -> None:
    meeting = make_meeting(cast.committee, held_on=DAY)
    people = {person.name: person for person in known.people}
    assert cast.council.people.named("Cllr Jones", at=meeting) == people["Peter Jones"]
    assert cast.council.people.named("Cllr Lee", at=meeting) is None

    meeting.namings.create(printed="cllr lee", person=people["Tom Lee"])
    assert cast.council.people.named("Cllr  LEE", at=meeting) == people["Tom Lee"]
