"""Names in doubt on many pages that wait: answered once for all of them, or left as printed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from meetings.models import Attendance, Import, Meeting, Membership, Person
from meetings.reading.shape import ReadAttendance
from tests.factories import Cast, make_committee, make_person, make_seat
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]
ALIKE = "Answer the same on the other pages"


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


@pytest.fixture
def two_lees(cast: Cast) -> list[Person]:
    people = [make_person(cast.council, name, kind="councillor") for name in ("Ann Lee", "Tom Lee")]
    for person in people:
        make_seat(cast.committee, person)
    return people


def doubtful(cast: Cast, name: str = "Cllr Lee", day: int = 1, **fields: Any) -> Import:
    return keep(cast, read(attendance=[ReadAttendance(name, text=name)]), held_on=date(2026, 9, day), **fields)


def answer(browser: Client, cast: Cast, kept: Import, person: int, **more: str) -> str:
    place = {"committee": cast.committee.pk, "held_on": kept.held_on.isoformat(), "name_0": person}  # type: ignore[union-attr]
    return text_of(browser.post(address("place_import", kept), {**place, **more}, follow=True))


def said() -> list[dict[str, int]]:
    return [kept.corrections.get("people", {}) for kept in Import.objects.waiting()]


def test_name_answered_alike_is_answered_where_it_is_in_doubt_and_nowhere_else(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    first = doubtful(cast)
    doubtful(cast, "CLLR  Lee", 2)
    doubtful(cast, "Cllr Ann Lee", 3)
    doubtful(cast, day=4, committee=make_committee(cast.council, "Ponds Board"))
    answered = doubtful(cast, day=5)
    answered.correct({"people": {"cllr lee": 0}})
    page = answer(browser, cast, first, two_lees[1].pk, alike="on")

    assert "Answered on 1 other page too." in page
    assert said() == [{"cllr lee": two_lees[1].pk}, {"cllr lee": two_lees[1].pk}, {}, {}, {"cllr lee": 0}]


def test_name_answered_for_one_page_stays_in_doubt_on_the_others(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    first, _ = doubtful(cast), doubtful(cast, day=2)
    answer(browser, cast, first, two_lees[1].pk)

    assert said() == [{"cllr lee": two_lees[1].pk}, {}]


def test_name_that_means_one_person_on_another_day_is_not_answered_alike(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    Membership.objects.filter(person=two_lees[1]).update(ends_on=date(2026, 9, 1))
    first, _ = doubtful(cast), doubtful(cast, day=2)
    answer(browser, cast, first, two_lees[1].pk, alike="on")

    assert said() == [{"cllr lee": two_lees[1].pk}, {}]


def test_names_are_answered_alike_when_a_page_is_saved(cast: Cast, browser: Client, two_lees: list[Person]) -> None:
    first, second = doubtful(cast), doubtful(cast, day=2)
    place = {"committee": cast.committee.pk, "held_on": "2026-09-01", "name_0": two_lees[0].pk, "alike": "on"}
    browser.post(address("confirm_import", first), place)
    browser.post(address("save_imports"))

    second.refresh_from_db()
    assert second.meeting is not None
    assert list(Attendance.objects.values_list("person", flat=True)) == [two_lees[0].pk] * 2


def test_answering_alike_is_offered_only_where_other_pages_of_the_committee_wait(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    kept = doubtful(cast)
    alone = text_of(browser.get(address("preview_import", kept)))
    keep(cast, held_on=date(2026, 9, 8))

    assert ALIKE not in alone
    assert ALIKE in text_of(browser.get(address("preview_import", kept)))


def test_imports_tell_which_names_are_in_doubt(cast: Cast, browser: Client, two_lees: list[Person]) -> None:
    doubtful(cast)

    assert "1 name could mean more than one person, or somebody without a seat that day: Cllr Lee." in text_of(
        browser.get(address("imports"))
    )


def test_pages_are_saved_with_names_in_doubt_as_printed_only_where_that_is_ticked(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    doubtful(cast)
    browser.post(address("save_imports"))
    assert not Meeting.objects.exists()

    browser.post(address("save_imports"), {"printed": "on"})
    assert list(Attendance.objects.values_list("name", "person")) == [("Cllr Lee", None)]


def test_page_that_asks_for_more_than_names_waits_though_names_may_stay_as_printed(
    cast: Cast, browser: Client, two_lees: list[Person]
) -> None:
    doubtful(cast, committee=None)
    keep(cast, read(council="Fennick Town Council"))
    browser.post(address("save_imports"), {"printed": "on"})

    assert not Meeting.objects.exists()
