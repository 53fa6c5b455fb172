"""Those whom a committee's minutes name as members, and whom the hub does not know, are given seats."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from lxml import html

from councilhub.models import AuditEntry
from meetings.models import Attendance, Membership, Person
from meetings.seating import named, seat
from tests.factories import Cast, SignIn, make_meeting, make_person, make_seat

MARCH, MAY = date(2026, 3, 18), date(2026, 5, 20)


def given_minutes(cast: Cast, *names: str, on: date = MARCH, status: str = "present") -> None:
    meeting = make_meeting(cast.committee, held_on=on)
    for position, name in enumerate(names):
        person = cast.council.people.named(name)
        Attendance.objects.create(meeting=meeting, position=position, name=name, status=status, person=person)


def told(cast: Cast) -> list[tuple[str, int, date]]:
    return [(one.name, len(one.keys), one.since) for one in named(cast.committee)]


def test_named_are_members_whom_nobody_known_can_be(cast: Cast) -> None:
    make_person(cast.council, "Ann Marsh", kind="councillor")
    make_person(cast.council, "Bea Marsh", kind="councillor")
    given_minutes(cast, "Cllr R Beck", "Cllr Marsh", "Cllr Ann Marsh")
    given_minutes(cast, "CLLR R  Beck", "Councillor", on=MAY)
    given_minutes(cast, "Cllr Mrs J Tolley", on=date(2026, 6, 17), status="apologies")
    given_minutes(cast, "Mrs P Hollis", on=date(2026, 7, 15), status="in attendance")

    assert told(cast) == [("Cllr Mrs J Tolley", 1, date(2026, 6, 17)), ("CLLR R  Beck", 2, MARCH)]


def test_seat_makes_people_and_their_attendance_is_theirs(cast: Cast) -> None:
    given_minutes(cast, "Cllr R Beck", "Morag Fairlie", "Cllr Ward")
    given_minutes(cast, "Cllr R Beck", on=MAY)

    seats = seat(cast.committee, ["cllr r beck", "Morag Fairlie", "Nobody Named"], kind=Person.Kind.PUBLIC)

    assert [(one.person.name, one.person.kind, one.role, one.starts_on) for one in seats] == [
        ("R Beck", "councillor", "member", MARCH),
        ("Morag Fairlie", "public", "member", MARCH),
    ]
    assert Attendance.objects.filter(person=seats[0].person).count() == 2
    assert told(cast) == [("Cllr Ward", 1, MARCH)]


def test_seat_of_a_name_printed_in_two_ways_is_one(cast: Cast) -> None:
    given_minutes(cast, "Cllr R Beck")
    given_minutes(cast, "Cllr Beck", on=MAY)

    [given] = seat(cast.committee, ["Cllr Beck", "Cllr R Beck"], kind=Person.Kind.COUNCILLOR)

    assert (given.person.name, given.starts_on) == ("R Beck", MARCH)
    assert Attendance.objects.filter(person=given.person).count() == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_named_costs_the_same_queries(cast: Cast, django_assert_num_queries: Callable[..., Any], rows: int) -> None:
    given_minutes(cast, *(f"Cllr Ash{n}" for n in range(rows)))

    with django_assert_num_queries(2):
        assert len(named(cast.committee)) == rows


def test_officer_gives_seats_to_those_ticked(cast: Cast, as_member: SignIn) -> None:
    given_minutes(cast, "Cllr R Beck", "Morag Fairlie")
    client = as_member(cast.officer)
    address = reverse("seats", args=[cast.council.slug, cast.committee.slug])
    form = html.fromstring(client.get(address).content).forms[-1]
    assert [label.text_content() for label in form.xpath(".//label")][:2] == [
        "Cllr R Beck on 18 March 2026",
        "Morag Fairlie on 18 March 2026",
    ]

    page = client.post(form.action, {"name": ["Cllr R Beck"], "kind": "councillor"}, follow=True)

    assert "Added, with a seat: Councillor R Beck." in page.content.decode()
    assert AuditEntry.objects.latest("pk").what == (
        "Added Councillor R Beck and gave a seat: Councillor R Beck, member of People Scrutiny Committee, "
        "from 18 March 2026."
    )


def test_nobody_ticked_is_said(cast: Cast, as_member: SignIn) -> None:
    given_minutes(cast, "Cllr R Beck")
    before = Membership.objects.count()

    page = as_member(cast.officer).post(
        reverse("seat_named", args=[cast.council.slug, cast.committee.slug]), {}, follow=True
    )

    assert "Tick who is to have a seat." in page.content.decode()
    assert Membership.objects.count() == before


def test_seats_of_a_committee_without_strangers_offer_nothing(cast: Cast, as_member: SignIn) -> None:
    make_seat(cast.committee, make_person(cast.council, "R Beck", kind="councillor"))
    given_minutes(cast, "Cllr R Beck")

    page = as_member(cast.officer).get(reverse("seats", args=[cast.council.slug, cast.committee.slug])).content.decode()

    assert "Named in its minutes" not in page


def test_a_committee_whose_minutes_came_first_leads_to_whom_they_name(cast: Cast, as_member: SignIn) -> None:
    cast.committee.memberships.all().delete()
    client = as_member(cast.officer)
    links = []
    for day in (MARCH, MAY):
        page = html.fromstring(client.get(cast.committee.get_absolute_url()).content)
        links.append((page.xpath("//a[.='Give people seats']/@href"), page.xpath("//a[@class='button first']/text()")))
        given_minutes(cast, "Cllr R Beck", on=day)

    seats = reverse("seats", args=[cast.council.slug, cast.committee.slug])
    assert links == [([f"{seats}add/"], ["Schedule a meeting"]), ([seats], ["Actions from previous meetings"])]
