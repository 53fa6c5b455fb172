from collections.abc import Callable

import pytest
from django.contrib.auth import get_user
from django.db.models import F
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from councilhub.access import set_up_path
from councilhub.models import MOST_ATTEMPTS, WITHIN, AuditEntry, SignInAttempts
from meetings.models import Council
from tests.factories import PASSWORD, Cast, SignIn, make_committee, make_meeting

SET_UP = {"council": "Eastmoor Council", "name": "Jo Vane", "email": "jo@example.org", "password": "lantern otter moor"}


def test_home_of_an_empty_hub_leads_to_setting_it_up(db: None, client: Client) -> None:
    response = client.get(reverse("home"))

    assert (response.status_code, response["Location"]) == (302, reverse("set_up"))


def test_home_shows_published_minutes_and_keeps_drafts_inside(cast: Cast, as_member: SignIn) -> None:
    published = make_meeting(cast.committee, published=True)
    draft = make_meeting(make_committee(cast.council, "Cabinet"))

    page = as_member(None).get(reverse("home")).content.decode()

    assert published.get_absolute_url() in page
    assert draft.get_absolute_url() not in page


def test_home_costs_the_same_queries_for_one_meeting_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., object]
) -> None:
    client = as_member(None)
    for names in (["One"], ["Two", "Three"]):
        for name in names:
            make_meeting(make_committee(cast.council, name), published=True)
        with django_assert_num_queries(4):  # type: ignore[attr-defined]
            assert client.get(reverse("home")).status_code == 200


def test_set_up_signs_in_the_first_officer_of_the_first_council(db: None, client: Client) -> None:
    response = client.post(set_up_path(), SET_UP)

    council = Council.objects.get()
    assert response["Location"] == council.get_absolute_url()
    assert get_user(client).council_ids == {council.pk}  # type: ignore[union-attr]


@pytest.mark.parametrize("asked", ["", "?key=", "?key=0123456789abcdef0123456789abcdef", "?key=é"])
def test_set_up_without_the_key_of_the_hub_says_where_to_find_it(db: None, client: Client, asked: str) -> None:
    address = f"{reverse('set_up')}{asked}"

    pages = [client.get(address), client.post(address, SET_UP)]

    assert [page.status_code for page in pages] == [200, 403]
    assert ["manage.py set_up_link" in page.content.decode() for page in pages] == [True, True]
    assert [b"<input" in page.content.partition(b"<main")[2] for page in pages] == [False, False]
    assert not Council.objects.exists()


def test_set_up_page_with_the_key_keeps_it_for_what_is_sent(db: None, client: Client) -> None:
    page = client.get(set_up_path())

    assert (page.status_code, b'<form method="post" class' in page.content) == (200, True)


def test_set_up_has_another_key_in_another_hub(settings: Settings) -> None:
    ours = set_up_path()

    settings.SECRET_KEY = "another hub's secret"

    assert set_up_path() != ours


def test_set_up_keeps_what_was_typed_beside_one_sentence(db: None, client: Client) -> None:
    response = client.post(set_up_path(), {**SET_UP, "email": "jo at example"})
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count("Enter a valid email address.") == 2  # in the summary and beside the field
    assert 'value="Eastmoor Council"' in page
    assert 'value="jo at example"' in page
    assert "lantern" not in page
    assert not Council.objects.exists()


def test_set_up_is_over_once_there_is_a_council(cast: Cast, as_member: SignIn) -> None:
    client = as_member(None)

    assert client.get(set_up_path())["Location"] == reverse("home")
    assert client.post(set_up_path(), SET_UP)["Location"] == reverse("home")
    assert sorted(Council.objects.values_list("name", flat=True)) == ["Eastmoor Council", "Westmere Council"]


def test_sign_in_takes_the_address_in_any_case(cast: Cast, as_member: SignIn) -> None:
    client = as_member(None)

    client.post(reverse("sign_in"), {"username": cast.chair.email.upper(), "password": PASSWORD})

    assert get_user(client) == cast.chair


def test_sign_in_goes_on_to_where_one_was_going(cast: Cast, as_member: SignIn) -> None:
    client = as_member(None)
    wanted = reverse("my_actions")
    asked = client.get(wanted)
    assert asked["Location"] == f"{reverse('sign_in')}?next={wanted}"

    response = client.post(reverse("sign_in"), {"username": cast.owner.email, "password": PASSWORD, "next": wanted})

    assert response["Location"] == wanted


def test_sign_in_with_a_wrong_password_keeps_the_address_typed(cast: Cast, as_member: SignIn) -> None:
    client = as_member(None)

    page = client.post(reverse("sign_in"), {"username": "chair@example.org", "password": "wrong"}).content.decode()
    assert "This e-mail address and password do not go together: check both." in page

    assert "There is a problem" in page
    assert 'value="chair@example.org"' in page
    assert not get_user(client).is_authenticated


def signed_in_with(email: str, password: str) -> tuple[bool, bool]:
    """Whether they are, and whether they were told to wait."""
    client = Client()
    page = client.post(reverse("sign_in"), {"username": email, "password": password}).content.decode()
    return "_auth_user_id" in client.session, "was tried too often: wait ten minutes" in page


@pytest.mark.parametrize("email", ["chair@example.org", "nobody@example.org"])
def test_sign_in_tried_too_often_waits_whether_the_address_is_known_or_not(cast: Cast, email: str) -> None:
    tried = [signed_in_with(email, "wrong") for _ in range(MOST_ATTEMPTS)]
    late = [signed_in_with(email.upper(), word) for word in ("wrong", PASSWORD)]

    assert tried == [(False, False)] * MOST_ATTEMPTS
    assert late == [(False, True)] * 2
    assert signed_in_with(cast.officer.email, PASSWORD) == (True, False)


def test_sign_in_tried_too_often_opens_again_after_a_time(cast: Cast) -> None:
    for _ in range(MOST_ATTEMPTS):
        signed_in_with(cast.chair.email, "wrong")
    SignInAttempts.objects.update(since=F("since") - WITHIN)

    assert signed_in_with(cast.chair.email, PASSWORD) == (True, False)


def test_sign_in_forgets_wrong_passwords_once_the_right_one_came_and_never_without_one(cast: Cast) -> None:
    for _ in range(MOST_ATTEMPTS - 1):
        signed_in_with(cast.chair.email, "wrong")
    assert signed_in_with(cast.chair.email, "") == (False, False)
    assert SignInAttempts.objects.get().number == MOST_ATTEMPTS - 1

    assert signed_in_with(cast.chair.email, PASSWORD) == (True, False)
    assert not SignInAttempts.objects.exists()


def test_sign_out_takes_a_post_and_nothing_else(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.chair)

    assert client.get(reverse("sign_out")).status_code == 405
    assert client.post(reverse("sign_out"))["Location"] == reverse("home")
    assert not get_user(client).is_authenticated


def test_errors_each_have_a_page_that_says_what_to_do(cast: Cast, as_member: SignIn) -> None:
    missing = as_member(None).get("/nowhere-council/")
    refused = as_member(cast.owner).get(reverse("import_minutes", args=[cast.council.slug]))

    assert (missing.status_code, refused.status_code) == (404, 403)
    assert "There is no such page, or it is not published." in missing.content.decode()
    assert "ask an officer of the council" in refused.content.decode()


def test_a_form_of_another_session_says_that_nothing_was_sent(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.officer)

    response = client.post(reverse("account"), {"old_password": PASSWORD})

    assert response.status_code == 403
    assert "Go back, where what you typed still stands" in response.content.decode()


def test_what_somebody_signed_in_is_refused_is_written_down(cast: Cast, as_member: SignIn) -> None:
    address = reverse("edit_council", args=[cast.council.slug])
    for user in (None, cast.officer):
        as_member(user).post(address, {})
    as_member(cast.stranger).get("/nowhere-council/")

    entries = AuditEntry.objects.values_list("by__name", "act", "what", "address")
    assert list(entries) == [("Officer", "refused", "edit council", address)]
