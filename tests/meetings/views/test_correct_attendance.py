"""Who was there is put right in the preview, and holds when the page is read again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings import importing
from meetings.models import Attendance, Import, Meeting
from meetings.reading.shape import ReadAttendance, as_dict
from tests.factories import Cast
from tests.meetings.views.importing import address, keep, read, text_of, uploaded

type SignIn = Callable[[object], Client]

PAGE = """Eastmoor Council

Minutes of the People Scrutiny Committee held on 1 September 2026

Present: Councillors Ash (Chair), Elm and Oak

1.

Apologies

There were none.
"""


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


@pytest.fixture
def kept(browser: Client) -> Import:
    return uploaded(browser, PAGE)


def send(browser: Client, kept: Import, changes: dict[int, dict[str, str]], *, follow: bool = True) -> Any:
    """The form as it stands with changes by row; the first row behind those that are there adds somebody."""
    form = browser.get(address("correct_attendance", kept)).context["rows"]
    data = {"form-TOTAL_FORMS": str(len(form)), "form-INITIAL_FORMS": str(form.initial_form_count())}
    data["seen"] = form.seen
    for index, row in enumerate(form):
        values = {**(row.initial or {}), **changes.get(index, {})}
        data |= {f"form-{index}-{name}": value for name, value in values.items()}
    return browser.post(address("correct_attendance", kept), data, follow=follow)


def save(kept: Import) -> list[tuple[str, str, str, str]]:
    kept.refresh_from_db()
    importing.confirm(kept)
    return list(Attendance.objects.values_list("name", "role", "status", "substitute_for"))


def test_attendance_is_put_right_added_and_taken_out_and_saved(browser: Client, kept: Import) -> None:
    changes = {
        0: {"name": "Councillor Ashe", "role": ""},
        1: {"status": ""},
        2: {"status": "substitute", "substitute_for": "Councillor Yew"},
        3: {"name": "Ms Lime", "role": "Director", "status": "in attendance"},
    }
    page = text_of(send(browser, kept, changes))

    assert "The attendance is put right. Nothing is saved yet." in page
    assert "<li>Councillor Ashe – present</li><li>Councillor Oak – substitute for Councillor Yew</li>" in page
    assert not Meeting.objects.exists()
    assert save(kept) == [
        ("Councillor Ashe", "", "present", ""),
        ("Councillor Oak", "", "substitute", "Councillor Yew"),
        ("Ms Lime", "Director", "in attendance", ""),
    ]


def test_form_sent_as_it_stands_keeps_nothing_and_leads_back(browser: Client, kept: Import) -> None:
    response = send(browser, kept, {}, follow=False)
    kept.refresh_from_db()

    assert response["Location"] == address("preview_import", kept) + "#attendance"
    assert kept.corrections == {"attendance": {}}


def test_who_was_taken_out_comes_back_and_who_was_added_goes_again(browser: Client, kept: Import) -> None:
    send(browser, kept, {1: {"status": ""}, 3: {"name": "Ms Lime", "status": "virtual"}})
    send(browser, kept, {1: {"status": "apologies"}, 3: {"status": ""}})

    assert [row[:3] for row in save(kept)] == [
        ("Councillor Ash", "Chair", "present"),
        ("Councillor Elm", "", "apologies"),
        ("Councillor Oak", "", "present"),
    ]


def test_attendance_put_right_holds_when_the_page_is_read_again(browser: Client, kept: Import) -> None:
    send(browser, kept, {0: {"role": "Vice-Chair"}, 1: {"status": ""}, 3: {"name": "Ms Lime", "status": "present"}})
    words = PAGE.replace("Councillors Ash (Chair), Elm and Oak", "Councillors Ivy, Ash (Chair) and Elm")
    browser.post(address("read_again", kept), {"text": words})

    assert [row[:2] for row in save(kept)] == [
        ("Councillor Ivy", ""),
        ("Councillor Ash", "Vice-Chair"),
        ("Ms Lime", ""),
    ]


def test_who_stands_no_longer_when_it_is_read_again_is_told(browser: Client, kept: Import) -> None:
    send(browser, kept, {2: {"role": "Reporter"}})
    words = PAGE.replace("Elm and Oak", "Elm")
    page = text_of(browser.post(address("read_again", kept), {"text": words}, follow=True))

    assert "What was put right of words that no longer stand there is left out: “councillor oak”." in page


def test_two_of_one_name_are_told_apart(cast: Cast, browser: Client) -> None:
    two = [ReadAttendance("Cllr Ash", group="Green"), ReadAttendance("Cllr Ash", group="Red")]
    kept = keep(cast, read(attendance=two))
    send(browser, kept, {1: {"status": "apologies"}, 2: {"name": "Cllr Ash", "status": "absent"}})

    assert [row[2] for row in save(kept)] == ["present", "apologies", "absent"]


def test_page_that_names_nobody_takes_names(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    assert "Say who was there" in text_of(browser.get(address("preview_import", kept)))
    send(browser, kept, {0: {"name": "Cllr Ash", "status": "present"}})

    assert [row[0] for row in save(kept)] == ["Cllr Ash"]


def test_name_that_is_missing_is_asked_for_and_nothing_changes(browser: Client, kept: Import) -> None:
    response = send(browser, kept, {0: {"name": ""}})
    kept.refresh_from_db()

    assert (response.status_code, kept.corrections) == (422, {})
    assert "Row 1: This field is required." in text_of(response)


def test_form_that_somebody_else_has_overtaken_says_so(browser: Client, kept: Import) -> None:
    form = browser.get(address("correct_attendance", kept)).context["rows"]
    Import.objects.update(read=as_dict(read(attendance=[ReadAttendance("Cllr Other")])))
    data = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "seen": form.seen}
    data |= {"form-0-name": "Cllr Mine", "form-0-status": "present"}
    response = browser.post(address("correct_attendance", kept), data)

    assert response.status_code == 422
    assert "Somebody recorded attendance while you were writing" in text_of(response)


def test_many_who_were_there_cost_the_same_queries(cast: Cast, browser: Client) -> None:
    counts = []
    for number in (1, 40):
        kept = keep(cast, read(attendance=[ReadAttendance(f"Cllr Ash {n}") for n in range(number)]))
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("correct_attendance", kept))
        counts.append(len(queries))

    assert counts == [counts[0]] * 2


def test_name_put_right_is_asked_about_where_it_is_in_doubt(cast: Cast, browser: Client, kept: Import) -> None:
    cast.council.people.create(name="Nia Vane", kind="councillor")
    cast.council.people.create(name="Max Vane", kind="councillor")
    page = text_of(send(browser, kept, {0: {"name": "Councillor Vane"}}))

    assert "“Councillor Vane” means" in page
