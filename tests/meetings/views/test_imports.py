"""Importing at scale: what waits, what is asked, corrections, and saving all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import html

from meetings import importing
from meetings.models import AgendaItem, Attendance, Import, Meeting, Naming, Paragraph
from meetings.reading.shape import ReadAttendance, ReadItem, ReadParagraph
from tests.factories import Cast, make_meeting, make_person, make_seat
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


# The list


def test_imports_tell_of_each_what_was_read_and_what_is_asked(cast: Cast, browser: Client) -> None:
    keep(cast, read(unplaced=["Page 3"]))
    keep(cast, read(committee="Ponds Board"), committee=None, source="ponds.txt")
    page = text_of(browser.get(address("imports")))

    assert "2 pages wait to be saved" in page
    assert "1 item · 2 paragraphs · 1 resolution · 0 commitments found" in page
    assert "1 line without a place" in page
    assert page.count('<span class="tag closed">Complete</span>') == 1
    assert "It names a committee that the hub has not: Ponds Board." in page


def test_page_of_which_nothing_was_read_is_asked_whether_it_is_one(cast: Cast, browser: Client) -> None:
    letter = ReadItem(paragraphs=[ReadParagraph("It was lovely to see everybody.")])
    keep(cast, read(date=None, items=[letter]), committee=None, held_on=None)

    assert "is this a page of minutes?" in text_of(browser.get(address("imports")))


def test_imports_cost_the_same_queries_for_one_and_for_three(cast: Cast, browser: Client) -> None:
    counts = []
    for number in (1, 2):
        for n in range(number):
            keep(cast, held_on=date(2026, 9, 1 + n))
            importing.confirm(keep(cast, read(items=[ReadItem(title=f"{number}{n}")]), held_on=date(2025, 9, 1 + n)))
        with CaptureQueriesContext(connection) as captured:
            browser.get(address("imports"))
        counts.append(len(captured))

    assert counts == [counts[0], counts[0]]


def test_committee_and_date_are_kept_from_the_list(cast: Cast, browser: Client) -> None:
    kept = keep(cast, committee=None, held_on=None)
    data = {"listed": "1", "committee": cast.committee.pk, "held_on": "2026-10-06"}
    response = browser.post(address("place_import", kept), data)
    kept.refresh_from_db()

    assert (response.url, kept.committee, kept.held_on) == (address("imports"), cast.committee, date(2026, 10, 6))  # type: ignore[attr-defined]
    assert not Meeting.objects.exists()


def test_saving_in_the_list_goes_where_its_row_says_now(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    row = html.fromstring(browser.get(address("imports")).content).get_element_by_id(f"import-{kept.pk}")
    save = row.xpath(f".//button[@aria-label='Save {kept}']")[0]
    said = dict(next(save.iterancestors("form")).form_values()) | {"held_on": "2026-09-08"}
    browser.post(save.get("formaction"), said)

    assert Meeting.objects.get(imports=kept).held_on == date(2026, 9, 8)


def test_all_that_are_complete_are_saved_and_the_others_wait(cast: Cast, browser: Client) -> None:
    keep(cast)
    keep(cast, held_on=date(2026, 9, 8))
    asks = keep(cast, committee=None)
    make_meeting(cast.committee, held_on=date(2026, 9, 15)).items.create(title="Halls", position=0)
    changes = keep(cast, held_on=date(2026, 9, 15))
    response = browser.post(address("save_imports"), follow=True)

    assert "2 pages are saved, 2 still wait." in text_of(response)
    assert list(Import.objects.waiting()) == [asks, changes]
    assert sorted(Meeting.objects.filter(imports__isnull=False).values_list("held_on", flat=True)) == [
        date(2026, 9, 1),
        date(2026, 9, 8),
    ]


def test_saving_that_takes_too_long_says_how_to_go_on(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meetings.views.imports.SECONDS", -1)
    keep(cast)
    page = text_of(browser.post(address("save_imports"), follow=True))

    assert "There was no time for all of them at once: save again to go on." in page
    assert "No page is saved, 1 still waits." in page


def test_page_whose_corrections_fail_waits_alone_and_the_others_are_saved(cast: Cast, browser: Client) -> None:
    failing = keep(cast, corrections={"items": {"0": None}})
    keep(cast, held_on=date(2026, 9, 8))
    said = "The reader failed on what was put right here, which was logged: put the text right instead."
    for page in (address("imports"), address("preview_import", failing)):
        assert said in text_of(browser.get(page))

    assert "1 page is saved, 1 still waits." in text_of(browser.post(address("save_imports"), follow=True))
    place = {"committee": cast.committee.pk, "held_on": "2026-09-01"}
    response = browser.post(address("confirm_import", failing), place)
    assert response.status_code == 422
    assert "It can’t be saved: the reader failed on it" in text_of(response)
    browser.post(address("discard_import", failing))
    assert not Import.objects.waiting().exists()


def test_second_page_of_one_meeting_is_not_saved_unseen(cast: Cast, browser: Client) -> None:
    keep(cast)
    second = keep(cast, read(items=[ReadItem(title="Halls", paragraphs=[ReadParagraph("Other words.")])]))
    browser.post(address("save_imports"))

    assert list(Import.objects.waiting()) == [second]


def test_page_that_retitles_all_items_of_its_meeting_is_not_saved_unseen(cast: Cast, browser: Client) -> None:
    said = " ".join(f"Hall {number} was seen by two members in the spring." for number in range(9))
    keep(cast, read(items=[ReadItem(title="Halls", paragraphs=[ReadParagraph(said)])]))
    second = keep(cast, read(items=[ReadItem(title="Village buildings", paragraphs=[ReadParagraph(said)])]))
    browser.post(address("save_imports"))

    assert list(Import.objects.waiting()) == [second]
    assert '<span class="from">Retitled</span>' in text_of(browser.get(address("preview_import", second)))


def test_imports_under_other_titles_cost_the_same_queries_for_one_and_for_three(cast: Cast, browser: Client) -> None:
    counts = []
    for number in (1, 2):
        for n in range(number):
            day = date(2026, 9, number * 3 + n)
            make_meeting(cast.committee, held_on=day).items.create(title="Halls", position=0)
            keep(cast, read(items=[ReadItem(title="Village buildings")]), held_on=day)
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("imports"))
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_import_is_discarded_while_it_waits_and_not_after(cast: Cast, browser: Client) -> None:
    waiting, saved = keep(cast), keep(cast)
    importing.confirm(saved)
    statuses = [browser.post(address("discard_import", kept)).status_code for kept in (waiting, saved)]

    assert statuses == [302, 404]
    assert (list(Import.objects.discarded()), list(Import.objects.confirmed())) == ([waiting], [saved])


def test_import_discarded_meanwhile_is_not_saved(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    browser.post(address("discard_import", kept))

    with pytest.raises(importing.NotSaved, match="discarded meanwhile"):
        importing.confirm(kept)

    assert not Meeting.objects.exists()


def test_saved_imports_tell_when_and_by_whom(cast: Cast, browser: Client) -> None:
    importing.confirm(keep(cast))
    page = text_of(browser.get(address("imports")))

    assert '<td data-label="By">Officer</td>' in page
    assert "People Scrutiny Committee, 1 September 2026" in page


# Names in doubt


@pytest.fixture
def two_lees(cast: Cast) -> list[Any]:
    people = [make_person(cast.council, name, kind="councillor") for name in ("Ann Lee", "Tom Lee")]
    for person in people:
        make_seat(cast.committee, person)
    return people


def doubtful(cast: Cast) -> Import:
    return keep(cast, read(attendance=[ReadAttendance("Cllr Lee", text="Cllr Lee")]))


def test_name_in_doubt_is_asked_before_saving(cast: Cast, browser: Client, two_lees: list[Any]) -> None:
    kept = doubtful(cast)
    place = {"committee": cast.committee.pk, "held_on": "2026-09-01"}
    response = browser.post(address("confirm_import", kept), place)

    assert (response.status_code, Meeting.objects.exists()) == (422, False)
    assert "Say whom “Cllr Lee” means, or leave it as printed." in text_of(response)

    browser.post(address("confirm_import", kept), {**place, "name_0": two_lees[1].pk})
    assert Attendance.objects.get().person == two_lees[1]
    assert Naming.objects.values_list("printed", "person").get() == ("cllr lee", two_lees[1].pk)


def test_name_in_doubt_may_stay_as_printed(cast: Cast, browser: Client, two_lees: list[Any]) -> None:
    kept = doubtful(cast)
    data = {"committee": cast.committee.pk, "held_on": "2026-09-01", "name_0": "0"}
    browser.post(address("confirm_import", kept), data)

    assert (Attendance.objects.get().person, Naming.objects.exists()) == (None, False)


def test_answer_is_kept_for_later(cast: Cast, browser: Client, two_lees: list[Any]) -> None:
    kept = doubtful(cast)
    data = {"committee": cast.committee.pk, "held_on": "2026-09-01", "name_0": two_lees[0].pk}
    browser.post(address("place_import", kept), data)
    page = text_of(browser.get(address("preview_import", kept)))

    assert f'<option value="{two_lees[0].pk}" selected>Councillor Ann Lee</option>' in page
    assert Import.objects.get().corrections == {"people": {"cllr lee": two_lees[0].pk}}


def test_name_that_another_committee_puts_in_doubt_is_asked_then(
    cast: Cast, browser: Client, two_lees: list[Any]
) -> None:
    kept = doubtful(cast)
    Import.objects.update(committee=None)
    data = {"committee": cast.committee.pk, "held_on": "2026-09-01"}
    response = browser.post(address("confirm_import", kept), data)

    assert (response.status_code, Meeting.objects.exists()) == (422, False)
    assert "“Cllr Lee” means" in text_of(response).replace("&quot;", '"')


# Differences


def test_page_that_updates_its_meeting_shows_the_differences_first(cast: Cast, browser: Client) -> None:
    importing.confirm(keep(cast))
    changed = read()
    changed.items[0].paragraphs[0].text = "The halls were spoken of twice."
    changed.items.append(ReadItem(title="Ponds"))
    page = text_of(browser.get(address("preview_import", keep(cast, changed))))

    assert "<h3>Items added (1)</h3><ul><li>Ponds</li></ul>" in page
    assert "The halls were spoken <del>of. </del><ins>of twice.</ins>" in page
    assert "Bring the meeting up to date" in page


def test_page_placed_into_a_meeting_that_is_there_is_not_saved_before_its_differences_are_shown(
    cast: Cast, browser: Client
) -> None:
    meeting = importing.confirm(keep(cast)).meeting
    changed = read()
    changed.items[0].paragraphs[0].text = "The halls were spoken of twice."
    kept = keep(cast, changed)
    Import.objects.filter(pk=kept.pk).update(committee=None, held_on=None)
    place = {"committee": cast.committee.pk, "held_on": "2026-09-01"}

    shown = browser.post(address("confirm_import", kept), place)
    assert (shown.status_code, Paragraph.objects.filter(text__endswith="twice.").count()) == (422, 0)
    assert "The halls were spoken <del>of. </del><ins>of twice.</ins>" in text_of(shown)
    assert f'<input type="hidden" name="seen" value="{meeting.pk}">' in text_of(shown)

    browser.post(address("confirm_import", kept), {**place, "seen": meeting.pk})
    assert Paragraph.objects.filter(text__endswith="twice.").count() == 1


def test_page_of_a_published_meeting_says_that_everybody_reads_what_is_saved(cast: Cast, browser: Client) -> None:
    make_meeting(cast.committee, held_on=date(2026, 9, 1), status="scheduled", agenda_published_at=timezone.now())
    kept = keep(cast)

    browser.post(address("save_imports"))
    assert not AgendaItem.objects.exists()
    page = text_of(browser.get(address("preview_import", kept)))

    assert "That meeting is published: everybody reads at once what is saved, but for exempt items." in page
    assert "Saved as a draft" not in page


def test_import_confirmed_twice_is_saved_once(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    place = {"committee": cast.committee.pk, "held_on": "2026-09-01"}
    browser.post(address("confirm_import", kept), place)
    Paragraph.objects.filter(text="Nobody had seen them.").update(text="Edited since.")
    response = browser.post(address("confirm_import", kept), place, follow=True)

    assert "This page was in the hub already, word for word: nothing has changed." in text_of(response)
    assert Paragraph.objects.filter(text="Edited since.").exists()


def test_agenda_among_minutes_is_said_to_be_one_and_is_not_published_as_minutes(cast: Cast, browser: Client) -> None:
    keep(cast, read(items=[ReadItem(title="Halls"), ReadItem(title="Ponds")]))
    assert "of nothing said or decided: is it an agenda?" in text_of(browser.get(address("imports")))

    browser.post(address("save_imports"), {"as": "approved"})

    meeting = Meeting.objects.get()
    assert (meeting.items.count(), meeting.minutes_published_at, meeting.minutes_approved_at) == (2, None, None)


@pytest.mark.parametrize(
    ("chosen", "published", "approved"),
    [("draft", False, False), ("published", True, False), ("approved", True, True), ("anything", False, False)],
)
def test_all_that_are_complete_are_saved_as_what_their_minutes_are(
    cast: Cast, browser: Client, chosen: str, published: bool, approved: bool
) -> None:
    keep(cast)

    browser.post(address("save_imports"), {"as": chosen})

    meeting = Meeting.objects.get()
    stands = (meeting.minutes_published_at is not None, meeting.has_approved_minutes)
    assert stands == (published, approved)
