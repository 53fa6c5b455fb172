from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import Action
from councilhub import http
from meetings.models import Meeting
from tests.at_once import at_once
from tests.factories import (
    Cast,
    SignIn,
    make_action,
    make_cast,
    make_commitment,
    make_item,
    make_meeting,
    make_paragraph,
)

TRIES = 20


def asked_again(client: Client, address: str, change: Callable[[], Any] = lambda: None) -> Any:
    """What a reader who has the page gets after the change. Others who write at that moment cost a try."""
    for _ in range(TRIES):
        kept = client.get(address)["ETag"]
        change()
        answer = client.get(address, headers={"If-None-Match": kept})
        if answer.status_code == 304:
            break
    return answer


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    meeting = make_meeting(cast.committee, published=True)
    make_paragraph(make_item(meeting), "The roof leaks.")
    return meeting


def make_public_action(meeting: Meeting) -> Action:
    promised = make_commitment(meeting.items.get().paragraphs.get(), "roof")
    return make_action(meeting.committee, commitment=promised)


def test_a_page_that_its_reader_has_is_not_built_again(cast: Cast, meeting: Meeting, as_member: SignIn) -> None:
    client = as_member(None)
    addresses = ["/", cast.council.get_absolute_url(), cast.committee.get_absolute_url(), meeting.get_absolute_url()]
    addresses += [f"{addresses[1]}{page}/" for page in ("actions", "decisions", "accessibility", "privacy")]
    addresses += [f"{addresses[2]}actions/", make_public_action(meeting).get_absolute_url()]
    addresses += [f"{addresses[3]}minutes.txt", f"{addresses[1]}actions/export.csv"]

    with CaptureQueriesContext(connection) as queries:
        answers = [asked_again(client, address) for address in addresses]

    assert [(answer.status_code, answer.content) for answer in answers] == [(304, b"")] * 12
    assert ["SELECT ROW(" in query["sql"] for query in queries.captured_queries[-1:]] == [True]


def test_a_page_says_that_it_is_to_be_asked_for_again_and_that_it_depends_on_the_reader(
    meeting: Meeting, as_member: SignIn
) -> None:
    client = as_member(None)

    for answer in (client.get(meeting.get_absolute_url()), asked_again(client, meeting.get_absolute_url())):
        assert (answer["Cache-Control"], answer["Vary"]) == ("no-cache", "Cookie")


def test_a_page_for_somebody_signed_in_is_kept_nowhere(cast: Cast, meeting: Meeting, as_member: SignIn) -> None:
    public = as_member(None).get(meeting.get_absolute_url())["ETag"]

    answer = as_member(cast.officer).get(meeting.get_absolute_url(), headers={"If-None-Match": public})

    assert (answer.status_code, answer.get("ETag"), answer["Vary"]) == (200, None, "Cookie")
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-store"}


@pytest.mark.parametrize("what", ["paragraph", "approval", "seat", "name", "colour", "note"])
def test_a_page_is_built_again_once_something_has_changed(
    cast: Cast, meeting: Meeting, as_member: SignIn, what: str
) -> None:
    paragraph = meeting.items.get().paragraphs.get()
    action = make_public_action(meeting)
    changes: dict[str, Callable[[], Any]] = {
        "paragraph": lambda: paragraph.revise(
            text=f"{paragraph.text}!", seen=paragraph.version, kind="narrative", speakers=[]
        ),
        "approval": meeting.approve_minutes,
        "seat": lambda: cast.committee.memberships.filter(role="chair").delete(),
        "name": lambda: cast.council.people.update(name="Pat Vane"),
        "colour": lambda: type(cast.council).objects.filter(pk=cast.council.pk).update(colour="#123456"),
        "note": lambda: action.progress.create(status_from="to_do", status_to="to_do", note="Begun.", is_public=True),
    }
    client = as_member(None)
    kept = client.get(meeting.get_absolute_url())["ETag"]
    changes[what]()

    assert client.get(meeting.get_absolute_url(), headers={"If-None-Match": kept}).status_code == 200


def test_a_page_that_is_withdrawn_is_gone_for_a_reader_who_had_it(
    cast: Cast, meeting: Meeting, as_member: SignIn
) -> None:
    client = as_member(None)
    kept = client.get(meeting.get_absolute_url())["ETag"]
    meeting.agenda_published_at = None
    meeting.save()
    meeting.withdraw_minutes()

    assert client.get(meeting.get_absolute_url(), headers={"If-None-Match": kept}).status_code == 404


def test_a_page_is_built_again_once_the_hub_is_another(
    meeting: Meeting, as_member: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_member(None)
    kept = client.get(meeting.get_absolute_url())["ETag"]
    monkeypatch.setattr(http, "_version", lambda: 0)

    assert client.get(meeting.get_absolute_url(), headers={"If-None-Match": kept}).status_code == 200


def test_a_page_is_built_again_on_another_day(
    meeting: Meeting, as_member: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_member(None)
    kept = client.get(meeting.get_absolute_url())["ETag"]
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *args: tomorrow)

    assert client.get(meeting.get_absolute_url(), headers={"If-None-Match": kept}).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_page_built_while_a_change_is_on_its_way_is_built_again_once_it_is_there() -> None:
    """The change has its number already, and one with a higher number is done before it."""
    cast = make_cast()
    meeting, other = (make_meeting(cast.committee, published=nth == 1, nth=nth) for nth in (1, 2))
    address, kept = meeting.get_absolute_url(), []

    def publish_the_other_and_read() -> None:
        other.publish_minutes()
        kept.append(Client().get(address)["ETag"])

    with transaction.atomic():
        meeting.withdraw_minutes()
        assert at_once(publish_the_other_and_read) == [""]

    assert Client().get(address, headers={"If-None-Match": kept[0]}).status_code == 200
