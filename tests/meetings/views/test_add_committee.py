import pytest
from django.urls import reverse

from meetings.models import Committee
from tests.factories import Cast, SignIn

ADDRESS = reverse("add_committee", args=["eastmoor-council"])


def test_add_committee_makes_its_page_once(cast: Cast, as_member: SignIn) -> None:
    response = as_member(cast.officer).post(ADDRESS, {"name": "Health & Wellbeing Board", "kind": "board"})

    made = Committee.objects.get(slug="health-wellbeing-board")
    assert (response["Location"], made.council, made.kind) == (made.get_absolute_url(), cast.council, "board")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Enter the name of the committee."),
        ("Actions", "Write the committee’s full name, such as People Scrutiny Committee."),
        ("???", "Write the committee’s full name, such as People Scrutiny Committee."),
        ("people scrutiny  committee", "This council has a committee of that name."),
        ("x" * 151, "Ensure this value has at most 150 characters (it has 151)."),
    ],
)
def test_add_committee_says_in_a_sentence_what_is_wrong(cast: Cast, as_member: SignIn, name: str, said: str) -> None:
    response = as_member(cast.officer).post(ADDRESS, {"name": name, "kind": "panel"})
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count(said) == 2
    assert f'value="{name}"' in page or not name
    assert '<option value="panel" selected>' in page
    assert cast.council.committees.count() == 1


@pytest.mark.parametrize(("method", "officer"), [("get", 200), ("post", 422)])
def test_add_committee_is_for_officers_of_the_council(cast: Cast, as_member: SignIn, method: str, officer: int) -> None:
    statuses = {
        name: getattr(as_member(user), method)(ADDRESS, {"name": ""}).status_code for name, user in cast.members.items()
    }

    assert statuses == {
        "public": 302 if method == "get" else 403,
        "officer": officer,
        "clerk": 403,
        "chair": 403,
        "councillor": 403,
        "owner": 403,
        "stranger": 403,
        "other_officer": 403,
    }
