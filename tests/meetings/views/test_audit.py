"""Who changed what of committees, seats, people, teams and sign-ins: written down, and read by administrators."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from councilhub.models import AuditEntry
from meetings.models import Office
from tests.factories import Cast, SignIn, make_action, make_committee, make_meeting, make_person, make_seat

AUDIT = "/eastmoor-council/manage/audit/"


@pytest.fixture
def administrator(cast: Cast, as_member: SignIn) -> Client:
    cast.officer.offices.update(role=Office.Role.ADMINISTRATOR)
    return as_member(cast.officer)


def told() -> list[str]:
    """The first first."""
    return list(AuditEntry.objects.filter(act="kept").order_by("pk").values_list("what", flat=True))


def post(client: Client, word: str, /, *args: object, **data: object) -> None:
    response = client.post(reverse(word, args=["eastmoor-council", *args]), data)
    assert response.status_code in {200, 302}


def test_changes_to_committees_and_seats_are_told_in_words(cast: Cast, administrator: Client) -> None:
    slug = cast.committee.slug
    post(administrator, "add_committee", name="Audit Panel", kind="panel")
    post(administrator, "edit_committee", slug, name="People Panel", kind="panel", notice_days=3)
    post(administrator, "add_seat", slug, person=cast.owning.pk, role="co-opted", starts_on="2026-05-14")
    seat = cast.owning.memberships.get()
    post(administrator, "end_seat", slug, seat.pk, ends_on="2026-06-30")
    post(administrator, "remove_seat", slug, seat.pk)

    assert told() == [
        "Added the committee Audit Panel.",
        "Changed the committee People Scrutiny Committee: Name of the committee from “People Scrutiny Committee” to "
        "“People Panel”; What it is from Scrutiny to Panel; Clear days of notice from nothing to “3”; "
        "Officers close its actions; if not, the committee does at a minute from yes to no.",
        "Gave a seat: Ruth Adeyemi, co-opted member of People Panel, from 14 May 2026.",
        "Ended a seat: Ruth Adeyemi, co-opted member of People Panel, on 30 June 2026.",
        "Removed a seat given by mistake: Ruth Adeyemi, co-opted member of People Panel, from 14 May 2026.",
    ]


def test_changes_to_people_and_teams_are_told_in_words(cast: Cast, administrator: Client) -> None:
    post(administrator, "add_person", name="Nia Vane", kind="officer")
    person = cast.council.people.get(name="Nia Vane")
    post(administrator, "edit_person", person.pk, name="Nia Vane", kind="officer", role="Planner")
    post(administrator, "add_team", name="Estates", members=[person.pk])
    team = cast.council.teams.get()
    post(administrator, "edit_team", team.pk, name="Estates", members=[person.pk, cast.owning.pk])
    post(administrator, "remove_team", team.pk)

    assert told() == [
        "Added Nia Vane, officer.",
        "Changed Nia Vane: Role or post from nothing to “Planner”.",
        "Added the team Estates: Nia Vane.",
        "Changed the team Estates: Members from Nia Vane to Nia Vane, Ruth Adeyemi.",
        "Removed the team Estates.",
    ]


def test_changes_to_sign_ins_are_told_in_words(cast: Cast, administrator: Client) -> None:
    person = make_person(cast.council, "Nia Vane")
    post(administrator, "give_sign_in", person.pk, email="nia@example.org")
    post(administrator, "set_office", person.pk, role="officer")
    post(administrator, "take_sign_in", person.pk)

    assert told() == [
        "Made a link to set the password of Nia Vane, who signs in as nia@example.org.",
        "Set the office of Nia Vane: officer.",
        "Took the sign-in of Nia Vane away.",
    ]


def test_changes_to_the_council_are_told_in_words(cast: Cast, administrator: Client) -> None:
    post(administrator, "edit_council", name="Eastmoor District Council", colour=cast.council.colour)

    assert told() == [
        "Changed the council: Name of the council from “Eastmoor Council” to “Eastmoor District Council”."
    ]


def test_what_is_refused_is_not_told(cast: Cast, administrator: Client) -> None:
    administrator.post(reverse("add_team", args=["eastmoor-council"]), {"name": ""})
    administrator.post(reverse("add_committee", args=["eastmoor-council"]), {"name": "?", "kind": "panel"})

    assert told() == []


def test_audit_tells_when_who_and_what_of_this_council_the_newest_first(cast: Cast, administrator: Client) -> None:
    post(administrator, "add_person", name="Nia Vane", kind="officer")
    post(administrator, "add_team", name="Estates")
    AuditEntry.objects.create(act="kept", what="ELSEWHERE", address="/westmere-council/people/add/")
    AuditEntry.objects.create(act="exported", what="minutes as PDF", address="/eastmoor-council/x/", by=cast.chair)

    page = administrator.get(AUDIT).content.decode()

    assert "ELSEWHERE" not in page
    order = ["Exported: minutes as PDF", "Added the team Estates", "Added Nia Vane, officer."]
    assert sorted(order, key=page.index) == order
    assert page.count('<td data-label="Who">Officer</td>') == 2


@pytest.mark.parametrize("name", ["officer", "clerk", "chair", "councillor", "other_officer"])
def test_audit_is_for_administrators(cast: Cast, as_member: SignIn, name: str) -> None:
    client = as_member(getattr(cast, name))

    assert client.get(AUDIT).status_code == 403
    assert AUDIT not in client.get("/eastmoor-council/people/").content.decode()


def test_people_leads_administrators_to_the_audit(cast: Cast, administrator: Client) -> None:
    assert f'href="{AUDIT}"' in administrator.get("/eastmoor-council/people/").content.decode()


def test_audit_costs_the_same_queries_for_one_entry_and_for_three(
    cast: Cast, administrator: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("One", "Two", "Three"):
        post(administrator, "add_team", name=name)
        if name != "Two":
            with django_assert_num_queries(7):
                administrator.get(AUDIT)


def test_seat_under_which_attendance_stands_is_not_removed(cast: Cast, administrator: Client) -> None:
    seat = make_seat(cast.committee, cast.owning)
    make_meeting(cast.committee).attendances.create(position=0, name="Ruth Adeyemi", person=cast.owning)
    here = [cast.council.slug, cast.committee.slug, seat.pk]

    page = administrator.get(reverse("end_seat", args=here)).content.decode()
    answer = administrator.post(reverse("remove_seat", args=here))

    assert "This seat can’t be removed: 1 attendance is recorded under it." in page
    assert reverse("remove_seat", args=here) not in page
    assert (
        "attendance is recorded under it. Give its last day" in administrator.get(answer["Location"]).content.decode()
    )
    assert cast.owning.memberships.get() == seat


def test_attendance_before_a_seat_or_elsewhere_does_not_hang_on_it(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    meeting.attendances.create(position=0, name="Ruth Adeyemi", person=cast.owning)
    there = make_meeting(make_committee(cast.council, "Audit Panel"), held_on=meeting.held_on + timedelta(days=2))
    there.attendances.create(position=0, name="Ruth Adeyemi", person=cast.owning)

    seat = make_seat(cast.committee, cast.owning, starts_on=meeting.held_on + timedelta(days=1))

    assert not seat.attendances.exists()


def test_team_that_owns_an_action_is_not_removed(cast: Cast, administrator: Client) -> None:
    team = cast.council.teams.create(name="Estates")
    make_action(cast.committee, team=team, status="closed", closed_as="done", closed_on="2026-09-01")
    here = ["eastmoor-council", team.pk]

    page = administrator.get(reverse("edit_team", args=here)).content.decode()
    answer = administrator.post(reverse("remove_team", args=here))

    assert "This team can’t be removed: it owns 1 action, open or closed." in page
    assert "Estates stays: it owns actions." in administrator.get(answer["Location"]).content.decode()
    assert cast.council.teams.get() == team
