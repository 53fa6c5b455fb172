import re
from functools import partial

import pytest
from django.contrib.auth import get_user
from django.test import Client
from django.urls import reverse

from councilhub.models import User
from meetings import admitting
from meetings.forms import PersonForm
from meetings.models import Council, Office, Person, Refused
from tests.factories import PASSWORD, Cast, SignIn, make_person, make_user

NEW = "lantern otter moor"


def address(name: str, person: Person) -> str:
    return reverse(name, args=[person.council.slug, person.pk])


def link_in(page: str) -> str:
    found = re.search(r'value="http://testserver(/account/[^"]+)"', page)
    assert found
    return found[1]


@pytest.fixture
def person(cast: Cast) -> Person:
    return make_person(cast.council, "Nia Vane", kind="councillor")


@pytest.fixture
def administrator(cast: Cast) -> User:
    user = make_user("Administrator")
    Office.objects.create(council=cast.council, user=user, role="administrator")
    return user


def give(client: Client, person: Person, email: str = "Nia@example.org") -> str:
    response = client.post(address("give_sign_in", person), {"email": email})
    assert response["Cache-Control"].split(", ").count("no-store") == 1
    return link_in(response.content.decode())


def test_two_administrators_do_not_take_the_office_of_each_other(cast: Cast, administrator: User) -> None:
    other = make_user("Other Administrator")
    Office.objects.create(council=cast.council, user=other, role="administrator")
    one, two = (make_person(cast.council, user.name, user=user) for user in (administrator, other))

    admitting.set_office(one, "officer")
    for late in (partial(admitting.set_office, two, ""), partial(admitting.take_sign_in, two)):
        with pytest.raises(Refused, match="one administrator at least"):
            late()

    other.refresh_from_db()
    assert other.is_active
    assert Office.objects.get(council=cast.council, role="administrator").user == other


def test_two_who_give_one_person_a_sign_in_give_the_same(cast: Cast, person: Person) -> None:
    late = Person.objects.get(pk=person.pk)

    first = admitting.give_sign_in(person, email="nia@example.org")
    second = admitting.give_sign_in(late, email="vane@example.org")

    assert second == first
    assert not User.objects.filter(email="vane@example.org").exists()


def test_a_sign_in_given_while_the_person_is_edited_stays(cast: Cast, person: Person) -> None:
    form = PersonForm({"name": "Nia Vane-Marsh", "kind": "councillor"}, instance=Person.objects.get(pk=person.pk))
    assert form.is_valid()

    user = admitting.give_sign_in(person, email="nia@example.org")
    form.save()

    assert (Person.objects.get(pk=person.pk).name, Person.objects.get(pk=person.pk).user) == ("Nia Vane-Marsh", user)


def test_give_sign_in_makes_a_link_that_sets_a_password_once(
    cast: Cast, as_member: SignIn, person: Person, client: Client
) -> None:
    link = give(as_member(cast.officer), person)

    form = client.get(link)["Location"]
    asked = client.get(form).content.decode()
    answer = client.post(form, {"new_password1": NEW, "new_password2": NEW}, follow=True)

    person.refresh_from_db()
    assert get_user(client) == person.user
    assert "from now on you sign in as nia@example.org" in asked
    assert (answer.redirect_chain[-1][0], [str(message) for message in answer.context["messages"]]) == (
        reverse("my_page"),
        ["Your password is set. From now on you sign in as nia@example.org."],
    )
    assert (person.user.email, person.user.check_password(NEW)) == ("nia@example.org", True)
    assert "This link no longer works" in Client().get(link).content.decode()


def test_set_password_keeps_weak_ones_out_with_a_sentence(
    cast: Cast, as_member: SignIn, person: Person, client: Client
) -> None:
    form = client.get(give(as_member(cast.officer), person))["Location"]

    page = client.post(form, {"new_password1": "short", "new_password2": "short"}).content.decode()

    assert "There is a problem" in page
    assert not get_user(client).is_authenticated


def test_give_sign_in_refuses_an_address_that_somebody_has(cast: Cast, as_member: SignIn, person: Person) -> None:
    response = as_member(cast.officer).post(address("give_sign_in", person), {"email": cast.chair.email.upper()})

    person.refresh_from_db()
    assert response.status_code == 422
    assert response.content.decode().count("Somebody signs in with this address already.") == 2
    assert person.user is None


def test_an_officer_makes_no_link_for_somebody_who_may_do_as_much(
    cast: Cast, as_member: SignIn, administrator: User
) -> None:
    user = make_user("Ada Officer")
    officer = make_person(cast.council, "Ada Officer", user=user)
    Office.objects.create(council=cast.council, user=user)

    statuses = {
        user.name: as_member(user).post(address("give_sign_in", officer)).status_code
        for user in (cast.officer, administrator)
    }

    assert statuses == {"Officer": 403, "Administrator": 200}


def test_nobody_makes_a_link_for_a_sign_in_that_another_council_has_too(
    cast: Cast, as_member: SignIn, administrator: User
) -> None:
    shared = make_person(cast.council, "Other Officer", user=cast.other_officer)

    assert as_member(administrator).post(address("give_sign_in", shared)).status_code == 403


def test_take_sign_in_ends_sessions_links_and_offices(
    cast: Cast, as_member: SignIn, administrator: User, client: Client
) -> None:
    officer = make_person(cast.council, "Officer", user=cast.officer)
    owner, theirs = cast.owning, as_member(cast.owner)
    link = give(as_member(cast.officer), owner)
    session = as_member(cast.officer)

    as_member(cast.officer).post(address("take_sign_in", owner))
    as_member(administrator).post(address("take_sign_in", officer))

    assert not get_user(theirs).is_authenticated
    assert not get_user(session).is_authenticated
    assert "This link no longer works" in client.get(link).content.decode()
    assert client.login(username=cast.owner.email, password=PASSWORD) is False
    assert not Office.objects.filter(user=cast.officer).exists()


def test_a_sign_in_taken_away_is_given_back_by_a_new_link(cast: Cast, as_member: SignIn, client: Client) -> None:
    officer = as_member(cast.officer)
    officer.post(address("take_sign_in", cast.owning))

    form = client.get(give(officer, cast.owning))["Location"]
    client.post(form, {"new_password1": NEW, "new_password2": NEW})

    assert get_user(client) == cast.owner


def test_take_sign_in_leaves_what_another_council_gave(cast: Cast, as_member: SignIn, administrator: User) -> None:
    shared = make_person(cast.council, "Other Officer", user=cast.other_officer)

    as_member(administrator).post(address("take_sign_in", shared))

    shared.refresh_from_db()
    cast.other_officer.refresh_from_db()
    assert (shared.user, cast.other_officer.is_active) == (None, True)
    assert list(Council.objects.filter(offices__user=cast.other_officer).values_list("name", flat=True)) == [
        "Westmere Council"
    ]


def test_set_office_is_for_administrators(cast: Cast, as_member: SignIn, administrator: User) -> None:
    clients = {user.name: as_member(user) for user in (cast.officer, administrator)}
    statuses = {
        name: client.post(address("set_office", cast.owning), {"role": "officer"}).status_code
        for name, client in clients.items()
    }

    assert statuses == {"Officer": 403, "Administrator": 302}
    assert cast.owner.offices.get().role == "officer"

    clients["Administrator"].post(address("set_office", cast.owning), {"role": ""})
    assert not cast.owner.offices.exists()


def test_nobody_sets_or_takes_their_own(cast: Cast, as_member: SignIn, administrator: User) -> None:
    own = make_person(cast.council, "Administrator", user=administrator)
    client = as_member(administrator)

    statuses = [client.post(address(name, own)).status_code for name in ("set_office", "take_sign_in", "give_sign_in")]

    assert statuses == [403, 403, 403]
    assert administrator.offices.get().role == "administrator"


def test_account_changes_the_password_and_ends_other_sessions(cast: Cast, as_member: SignIn) -> None:
    here, elsewhere = as_member(cast.chair), as_member(cast.chair)
    sent = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}

    wrong = here.post(reverse("account"), {**sent, "old_password": "guess"})
    response = here.post(reverse("account"), sent)

    assert (wrong.status_code, response["Location"]) == (422, reverse("account"))
    assert get_user(here) == cast.chair
    assert not get_user(elsewhere).is_authenticated
