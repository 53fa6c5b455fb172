"""What was made for somebody signed in is kept by no browser or proxy."""

from collections.abc import Callable

from django.test import Client

from tests.factories import Cast, make_meeting

type SignIn = Callable[[object], Client]


def test_pages_made_for_somebody_are_not_stored_and_those_for_all_may_be(cast: Cast, as_member: SignIn) -> None:
    address = make_meeting(cast.committee, published=True).get_absolute_url()

    for_officer = as_member(cast.officer).get(address)["Cache-Control"]
    for_all = as_member(None).get(address).get("Cache-Control", "")

    assert "no-store" in for_officer
    assert "no-store" not in for_all


def test_the_colours_of_a_council_may_be_kept_by_everybody(cast: Cast, as_member: SignIn) -> None:
    answer = as_member(cast.officer).get(f"{cast.council.get_absolute_url()}colours.css")

    assert answer["Cache-Control"] == "public, max-age=3600"
