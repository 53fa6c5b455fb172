from django.urls import reverse

from tests.factories import Cast, SignIn


def test_style_shows_each_component_to_officers_and_clerks(cast: Cast, as_member: SignIn) -> None:
    statuses = {name: as_member(user).get(reverse("style")).status_code for name, user in cast.members.items()}

    assert statuses == {
        "public": 302,
        "officer": 200,
        "clerk": 200,
        "chair": 403,
        "councillor": 403,
        "owner": 403,
        "stranger": 403,
        "other_officer": 200,
    }


def test_style_shows_a_form_that_is_empty_and_one_that_is_wrong(cast: Cast, as_member: SignIn) -> None:
    page = as_member(cast.officer).get(reverse("style")).content.decode()

    assert page.count('class="field wrong"') == 3
    assert page.count('<div class="error-summary"') == 1
