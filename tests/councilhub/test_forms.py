import pytest

from councilhub.forms import SetUpForm
from councilhub.models import User
from meetings.models import Council, Office, Refused
from tests.at_once import held_by_this
from tests.factories import make_user

GOOD = {
    "council": "Eastmoor Council",
    "name": "Jo Vane",
    "email": "Jo@Example.org",
    "password": "lantern otter gravel",
}


def test_set_up_makes_the_council_and_its_first_administrator(db: None) -> None:
    form = SetUpForm(GOOD)
    assert form.is_valid()

    council, user = form.save()

    assert (council.slug, council.name) == ("eastmoor-council", "Eastmoor Council")
    assert (user.email, user.name) == ("jo@example.org", "Jo Vane")
    assert user.check_password("lantern otter gravel")
    assert Office.objects.get().role == Office.Role.ADMINISTRATOR


@pytest.mark.django_db(transaction=True)
def test_two_who_set_up_at_once_make_one_council() -> None:
    first, late = (SetUpForm({**GOOD, "council": f"{n} Council", "email": f"{n}@example.org"}) for n in ("one", "two"))
    assert first.is_valid()
    assert late.is_valid()

    def be_late() -> None:
        with pytest.raises(Refused, match="set up already"):
            late.save()

    with held_by_this(be_late) as start:
        first.save()
        start()

    assert Council.objects.count() == Office.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("council", "", "Enter the name of the council."),
        ("council", "Actions", "Write the council’s full name, such as Eastmoor Council."),
        ("council", "!!!", "Write the council’s full name, such as Eastmoor Council."),
        ("council", "x" * 151, "Ensure this value has at most 150 characters (it has 151)."),
        ("email", "jo at example", "Enter a valid email address."),
        ("password", "short", "This password is too short. It must contain at least 12 characters."),
        ("email", "Taken@example.org", "Somebody signs in with this address already."),
    ],
)
def test_set_up_says_one_sentence_beside_the_field(db: None, field: str, typed: str, said: str) -> None:
    make_user("Taken")
    form = SetUpForm({**GOOD, field: typed})

    assert not form.is_valid()
    assert form.errors == {field: [said]}


def test_set_up_refuses_a_password_that_is_ones_own_name(db: None) -> None:
    form = SetUpForm({**GOOD, "name": "Josephine Vanebrook", "password": "josephinevanebrook"})

    assert not form.is_valid()
    assert list(form.errors) == ["password"]


def test_set_up_cuts_a_long_name_to_an_address_that_fits(db: None) -> None:
    form = SetUpForm({**GOOD, "council": "Council of " + "Very " * 20 + "Long Moor"})
    assert form.is_valid(), form.errors

    council, _ = form.save()

    assert len(council.slug) <= 60
    assert not council.slug.endswith("-")
    assert Council.objects.get(slug=council.slug) == council
    assert User.objects.count() == 1
