"""In an empty hub each page says what to do next, and links to it."""

import re

from django.test import Client

from councilhub.access import set_up_path
from meetings.models import Meeting

SET_UP = {"council": "Eastmoor Council", "name": "Jo Vane", "email": "jo@example.org", "password": "lantern otter moor"}


def follow(client: Client, at: str, words: str) -> str:
    """The address behind those words on a page; the page shows them only where one may go there."""
    found = re.search(rf'href="([^"]+)"[^>]*>{words}', client.get(at).content.decode())
    assert found, words
    assert client.get(found[1]).status_code == 200
    return found[1]


def send(client: Client, at: str, **data: object) -> str:
    response = client.post(at, data)
    assert response.status_code == 302, response.content.decode()
    return response["Location"]


def test_an_empty_hub_leads_from_step_to_step_to_published_minutes(db: None, client: Client) -> None:
    council = send(client, set_up_path(), **SET_UP)
    settings = follow(client, council, "Say what sort of council it is")
    send(client, settings, name="Eastmoor Council", sort="parish", colour="#0b5d51")
    assert "Say what sort" not in client.get(council).content.decode()
    committee = send(client, follow(client, council, "Add a committee"), name="Full Council", kind="full council")
    people = follow(client, council, "Add people")
    person = send(client, follow(client, people, "Add a person"), name="Nia Vane", kind="councillor")
    assert "Give them a sign-in" in client.get(person).content.decode()
    seat = follow(client, committee, "Give people seats")
    nia = person.rstrip("/").split("/")[-2]
    send(client, seat, person=nia, role="chair", starts_on="2026-05-14")
    scheduling = follow(client, committee, "Schedule the next meeting")
    meeting = send(client, scheduling, held_on="2026-06-02", kind="ordinary")
    agenda = follow(client, meeting, "Build its agenda")
    assert follow(client, follow(client, meeting, "Take minutes"), "Record the attendance")
    send(client, f"{agenda}begin/", **{"with": "standing"})
    send(client, f"{agenda}publish/")
    send(client, f"{meeting}hold/")
    send(client, f"{meeting}publish/")

    public = Client().get(meeting).content.decode()
    assert Meeting.objects.get().status == "held"
    assert "Apologies for absence" in public
    assert "Draft minutes" in public


def test_people_are_added_one_after_another_and_given_seats_from_their_own_page(db: None, client: Client) -> None:
    council = send(client, set_up_path(), **SET_UP)
    send(client, f"{council}committees/add/", name="Full Council", kind="full council")
    add = f"{council}people/add/"

    again = send(client, add, name="Nia Vane", kind="councillor", again="1")
    person = send(client, again, name="Ada Lee", kind="councillor")

    assert again == f"{add}?kind=councillor"
    assert '<option value="councillor" selected>' in client.get(again).content.decode()
    seat = follow(client, person, "On Full Council")
    ada = person.rstrip("/").split("/")[-2]
    assert f'<option value="{ada}" selected>' in client.get(seat).content.decode()
    send(client, seat, person=ada, role="member", starts_on="2026-05-14")
    assert "Member from 14 May 2026" in client.get(person).content.decode()


def test_an_empty_hub_knows_its_first_officer_as_a_person(db: None, client: Client) -> None:
    council = send(client, set_up_path(), **SET_UP)

    page = client.get(follow(client, council, "People and sign-ins")).content.decode()

    assert "Jo Vane" in page
    assert "jo@example.org" in page
