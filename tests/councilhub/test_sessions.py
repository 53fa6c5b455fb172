"""Who is signed in is known by a session in the database, which ends on its day or by signing out."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from councilhub.sessions import SessionStore
from tests.factories import Cast, SignIn


def is_known(client: Client) -> bool:
    return client.get(reverse("my_page")).status_code == 200


@pytest.mark.django_db
def test_a_session_is_read_as_django_wrote_it() -> None:
    written = db.SessionStore()
    written["said"] = "Council tax – £1,200"
    written.save()

    read = SessionStore(written.session_key)

    assert (read["said"], read.session_key) == ("Council tax – £1,200", written.session_key)


def test_a_session_ends_on_its_day(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    assert is_known(client)

    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert not is_known(client)
    ended = SessionStore(Session.objects.get().session_key)
    assert (ended.load(), ended.session_key) == ({}, None)


def test_who_signs_out_is_signed_out_at_once_wherever_the_cookie_is_kept(cast: Cast, as_member: SignIn) -> None:
    client, kept = as_member(cast.officer), Client()
    kept.cookies.update(client.cookies)
    assert is_known(kept)

    client.post(reverse("sign_out"))

    assert not is_known(kept)


@pytest.mark.parametrize("key", ["short", "x" * 500, "'; --aaaaaaaa", "é" * 32])
def test_a_key_that_nobody_was_given_is_nobody(cast: Cast, key: str) -> None:
    client = Client()
    client.cookies["sessionid"] = key

    assert not is_known(client)
