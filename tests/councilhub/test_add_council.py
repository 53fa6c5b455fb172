"""`manage.py add_council` adds a council beside others, and lets in its first administrator, and nobody else."""

import re

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from councilhub.models import User
from meetings.models import Council
from tests.factories import Cast


def add(name: str = "Northfell Town Council", email: str = "Jo@northfell.example") -> None:
    call_command("add_council", name, administrator="Jo Vane", email=email, port=8123)


def administered() -> dict[str, list[str]]:
    """By its name those who administer a council."""
    return {
        council.name: list(council.offices.filter(role="administrator").values_list("user__email", flat=True))
        for council in Council.objects.all()
    }


def test_a_council_is_added_with_an_administrator_whom_the_link_lets_in(
    cast: Cast, capsys: pytest.CaptureFixture[str], client: Client
) -> None:
    add()

    told = capsys.readouterr().out
    link = re.search(r"^  http://127\.0\.0\.1:8123(/account/\S+)$", told, re.MULTILINE)
    assert told.startswith("Northfell Town Council is added: http://127.0.0.1:8123/northfell-town-council/\n")
    assert link and "Set your password" in client.get(link[1], follow=True).content.decode()
    assert administered()["Northfell Town Council"] == ["jo@northfell.example"]
    assert [p.name for p in Council.objects.get(slug="northfell-town-council").people.all()] == ["Jo Vane"]


def test_who_signs_in_already_administers_it_with_the_sign_in_that_they_have(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    before = User.objects.get(pk=cast.officer.pk).password

    add(email=cast.officer.email)

    assert f"administers it with the sign-in that they have, {cast.officer.email}." in capsys.readouterr().out
    assert User.objects.get(pk=cast.officer.pk).password == before
    assert administered()["Northfell Town Council"] == [cast.officer.email]


@pytest.mark.parametrize(
    ("name", "email", "sentence"),
    [
        ("Eastmoor Council", "jo@northfell.example", "The hub keeps a council of that name: Eastmoor Council."),
        ("Search", "jo@northfell.example", "Write the council’s full name, such as Eastmoor Council."),
        ("Northfell Town Council", "jo", "jo is no e-mail address."),
    ],
)
def test_what_cannot_be_added_is_refused_in_a_sentence(cast: Cast, name: str, email: str, sentence: str) -> None:
    before = administered()

    with pytest.raises(CommandError) as refused:
        add(name, email)

    assert (str(refused.value), administered()) == (sentence, before)


def test_an_empty_hub_is_set_up_by_its_link_instead(db: None) -> None:
    with pytest.raises(CommandError, match="set_up_link prints the link"):
        add()
    assert not Council.objects.exists()
