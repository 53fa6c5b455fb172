from datetime import date, timedelta
from typing import Any

import pytest
from django.core.validators import slug_re
from django.db import DatabaseError, IntegrityError
from django.utils import timezone

from councilhub.access import all_patterns
from meetings.models import Committee, Council, Membership, Office, Person, Team
from meetings.models.bodies import COUNCIL_WORDS, ROOT_WORDS
from meetings.models.known import split_title
from tests.factories import Cast, make_committee, make_council, make_person, make_seat


def test_council_slug_is_none_of_the_words_at_the_root(db: None) -> None:
    with pytest.raises(IntegrityError, match="council_slug_free"):
        make_council("Actions", slug="actions")


def test_council_slug_is_one_council_only(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="slug"):
        make_council()


@pytest.mark.parametrize("colour", ["0b5d51", "#0b5d5", "#0B5D51", "#0b5d51;", "red"])
def test_council_colour_is_hex_in_the_database(db: None, colour: str) -> None:
    with pytest.raises(DatabaseError, match=r"council_colour_hex|too long"):
        make_council(colour=colour)


def test_committee_slug_is_one_of_its_council_only(cast: Cast) -> None:
    make_committee(Council.objects.get(name="Westmere Council"))
    with pytest.raises(IntegrityError, match="committee_slug_unique"):
        make_committee(cast.council)


def test_committee_slug_is_none_of_the_words_beside_committees(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="committee_slug_free"):
        make_committee(cast.council, "Actions")


def test_words_that_addresses_need_are_nobodys_slug() -> None:
    parts = [path.split("/") for path, _ in all_patterns()]
    at_the_root = {first for first, *_ in parts if slug_re.match(first)}
    beside_committees = {rest[0] for first, *rest in parts if first == "<slug:council>" and slug_re.match(rest[0])}

    assert at_the_root - ROOT_WORDS == set()
    assert beside_committees - COUNCIL_WORDS == set()


def test_person_has_a_sign_in_to_themselves_in_a_council(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="person_one_sign_in"):
        make_person(cast.council, "Somebody Else", user=cast.owner)


def test_team_name_is_one_of_its_council_only(cast: Cast) -> None:
    Team.objects.create(council=cast.council, name="Property")
    with pytest.raises(IntegrityError, match="team_name_unique"):
        Team.objects.create(council=cast.council, name="Property")


def test_office_is_held_once_in_a_council(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="office_one_each"):
        Office.objects.create(council=cast.council, user=cast.officer, role=Office.Role.ADMINISTRATOR)


def test_membership_ends_on_or_after_its_first_day(cast: Cast) -> None:
    make_seat(cast.committee, cast.owning, starts_on=date(2026, 5, 1), ends_on=date(2026, 5, 1))
    with pytest.raises(IntegrityError, match="membership_ends_after_start"):
        make_seat(cast.committee, cast.owning, starts_on=date(2026, 5, 2), ends_on=date(2026, 5, 1))


def test_membership_starts_once_on_a_day(cast: Cast) -> None:
    make_seat(cast.committee, cast.owning, starts_on=date(2026, 5, 1))
    with pytest.raises(IntegrityError, match="membership_unique"):
        make_seat(cast.committee, cast.owning, starts_on=date(2026, 5, 1))


@pytest.mark.parametrize(("days", "sits"), [(-1, False), (0, True), (7, True), (8, False)])
def test_membership_counts_its_first_and_last_day(cast: Cast, days: int, sits: bool) -> None:
    first = date(2026, 5, 1)
    seat = make_seat(cast.committee, cast.owning, starts_on=first, ends_on=first + timedelta(days=7))

    assert Membership.objects.filter(pk=seat.pk).on(first + timedelta(days=days)).exists() is sits


def test_membership_without_end_goes_on(cast: Cast) -> None:
    seat = make_seat(cast.committee, cast.owning)

    assert seat in Membership.objects.on(timezone.localdate())


@pytest.mark.parametrize(
    ("printed", "split"),
    [
        ("Cllr. P Jones", ("cllr", ["P", "Jones"])),
        ("Councillor Jones", ("councillor", ["Jones"])),
        ("the Head of Property", ("the", ["Head", "of", "Property"])),
        ("Councillor Dr. Jones", ("dr", ["Jones"])),
        ("Jane Rodgers", ("", ["Jane", "Rodgers"])),
        ("", ("", [])),
    ],
)
def test_split_title_parts_the_title_from_the_name(printed: str, split: tuple[str, list[str]]) -> None:
    assert split_title(printed) == split


@pytest.fixture
def people(cast: Cast) -> dict[str, Person]:
    rows: list[tuple[str, dict[str, Any]]] = [
        ("Peter Jones", {"kind": "councillor"}),
        ("Mary Ann O'Brien-Hughes", {"kind": "councillor"}),
        ("Alun Vane", {"kind": "councillor"}),
        ("Beth Vane", {"kind": "councillor"}),
        ("Jane Rodgers", {"role": "Head of Housing"}),
        ("Owen Marsh", {"role": "Clerk"}),
        ("Owen Jones", {}),
    ]
    return {name: make_person(cast.council, name, **fields) for name, fields in rows}


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Cllr Jones", "Peter Jones"),
        ("Councillor P Jones", "Peter Jones"),
        ("Councillor P. Jones", "Peter Jones"),
        ("COUNCILLOR PETER JONES", "Peter Jones"),
        ("Cllr O'Brien-Hughes", "Mary Ann O'Brien-Hughes"),
        ("Cllr M A O'Brien-Hughes", "Mary Ann O'Brien-Hughes"),
        ("Councillor B Vane", "Beth Vane"),
        ("Jane Rodgers", "Jane Rodgers"),
        ("jane  rodgers", "Jane Rodgers"),
        ("the Head of Housing", "Jane Rodgers"),
        ("Head of Housing", "Jane Rodgers"),
    ],
)
def test_person_is_found_by_the_ways_minutes_name_them(
    cast: Cast, people: dict[str, Person], printed: str, meant: str
) -> None:
    assert cast.council.people.named(printed) == people[meant]


@pytest.mark.parametrize(
    "printed",
    [
        "Councillor Vane",  # there are two
        "Councillor X Jones",
        "Jones",  # a surname alone, without a title, might be anybody's
        "Mr Jones",
        "Cllr Rodgers",  # an officer, not a councillor
        "Councillor",
        "the",
        "",
        "Councillor (.*)",
        "Councillor Jones)(",
        "Councillor \\",
    ],
)
def test_person_in_doubt_is_nobody(cast: Cast, people: dict[str, Person], printed: str) -> None:
    assert cast.council.people.named(printed) is None


def test_person_is_looked_for_in_one_council_only(cast: Cast, people: dict[str, Person]) -> None:
    other = Council.objects.get(name="Westmere Council")

    assert other.people.named("Cllr Jones") is None


def test_councillor_is_addressed_as_one(cast: Cast, people: dict[str, Person]) -> None:
    assert [str(people["Peter Jones"]), str(people["Jane Rodgers"])] == ["Councillor Peter Jones", "Jane Rodgers"]


def test_addresses_are_made_of_slugs(cast: Cast) -> None:
    assert cast.council.get_absolute_url() == "/eastmoor-council/"
    assert Committee.objects.get(pk=cast.committee.pk).get_absolute_url() == (
        "/eastmoor-council/people-scrutiny-committee/"
    )
