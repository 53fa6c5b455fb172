"""Importing at scale: many files, what waits, what is asked, corrections, and saving them all."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import importing
from meetings.models import AgendaItem, Attendance, Import, Meeting, Naming, Paragraph
from meetings.reading.shape import ReadAttendance, ReadItem, ReadParagraph
from tests.factories import Cast, make_meeting, make_person, make_seat
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]

PAGE = """Eastmoor Council

Minutes of the meeting of the People Scrutiny Committee held on {day} at 6.30pm in the Town Hall

1.

Apologies

There were none.

2.

Village halls

The committee received the report.
"""


def upload(name: str, text: str = PAGE, day: str = "1 September 2026") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.format(day=day).encode())


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


# Taking files in


def test_several_files_in_one_post_become_an_import_each(cast: Cast, browser: Client) -> None:
    files = [upload("a.txt"), upload("b.txt", day="8 September 2026"), upload("c.png"), upload("empty.txt", "")]
    response = browser.post(address("import_minutes"), {"file": files}, follow=True)

    assert response.redirect_chain == [(address("imports"), 302)]
    assert sorted(Import.objects.values_list("source", "committee", "held_on")) == [
        ("a.txt", cast.committee.pk, date(2026, 9, 1)),
        ("b.txt", cast.committee.pk, date(2026, 9, 8)),
    ]
    assert "c.png: This file can’t be read: its name must end in" in text_of(response)
    assert "empty.txt: This file can’t be read: it is empty." in text_of(response)
    assert not Meeting.objects.exists()


def test_one_file_leads_to_what_was_read_of_it(cast: Cast, browser: Client) -> None:
    response = browser.post(address("import_minutes"), {"file": upload("a.txt")})

    assert response.url == address("preview_import", Import.objects.get())  # type: ignore[attr-defined]


def test_files_that_cannot_be_read_are_told_one_sentence_each_and_nothing_is_kept(cast: Cast, browser: Client) -> None:
    response = browser.post(address("import_minutes"), {"file": [upload("a.exe"), upload("b.txt", "\x00 ")]})

    assert (response.status_code, Import.objects.count()) == (422, 0)
    assert "a.exe: This file can’t be read: its name must end in" in text_of(response)
    assert "b.txt: This file can’t be read: " in text_of(response)


def test_same_page_twice_is_one_import_and_says_so(cast: Cast, browser: Client) -> None:
    for name in ("a.txt", "renamed.txt"):
        response = browser.post(address("import_minutes"), {"file": upload(name)}, follow=True)

    assert Import.objects.count() == 1
    assert "renamed.txt was in the hub already as a.txt, word for word: nothing has changed." in text_of(response)


def test_page_that_another_council_has_is_new_here(cast: Cast, as_member: SignIn, browser: Client) -> None:
    browser.post(address("import_minutes"), {"file": upload("a.txt")})

    theirs = address("import_minutes", council="westmere-council")
    response = as_member(cast.other_officer).post(theirs, {"file": upload("a.txt")}, follow=True)

    assert response.redirect_chain == [  # type: ignore[attr-defined]
        (
            address("preview_import", Import.objects.get(council__slug="westmere-council"), council="westmere-council"),
            302,
        )
    ]
    assert "in the hub already" not in text_of(response)


def send_and_save(browser: Client, words: str) -> None:
    browser.post(address("import_minutes"), {"file": upload("a.txt", PAGE.replace("There were none.", words))})
    kept = Import.objects.latest("pk")
    place = {"committee": kept.committee_id, "held_on": "2026-09-01", "seen": getattr(Meeting.objects.first(), "pk", 0)}
    browser.post(address("confirm_import", kept), place)


def test_older_page_sent_again_after_its_correction_is_read_and_can_be_brought_back(
    cast: Cast, browser: Client
) -> None:
    older, corrected = "There were none.", "Councillor Vane sent apologies."
    for words in (older, corrected):
        send_and_save(browser, words)

    page = text_of(browser.post(address("import_minutes"), {"file": upload("older.txt")}, follow=True))
    assert "nothing has changed" not in page
    assert "This very page was saved before, and a later page has changed that meeting since." in page
    assert "Saving it brings back what it says: look at what would change." in page
    assert Paragraph.objects.filter(text=older).count() == 0
    browser.post(address("import_minutes"), {"file": upload("older.txt")})
    assert Import.objects.waiting().count() == 1

    send_and_save(browser, older)
    assert Paragraph.objects.filter(text=older).count() == 1
    page = text_of(browser.post(address("import_minutes"), {"file": upload("older.txt")}, follow=True))
    assert "older.txt was in the hub already as a.txt, word for word: nothing has changed." in page


def test_pages_of_one_meeting_sent_again_are_known_all(cast: Cast, browser: Client) -> None:
    other = PAGE.replace("Village halls", "Ponds").replace("Apologies", "Footpaths")
    for _ in range(2):
        for text in (PAGE, other):
            browser.post(address("import_minutes"), {"file": upload("a.txt", text)})
            for kept in Import.objects.waiting():
                importing.confirm(kept)

    assert (Import.objects.count(), Meeting.objects.count()) == (2, 1)


def test_page_pasted_that_was_uploaded_before_is_known(cast: Cast, browser: Client) -> None:
    browser.post(address("import_minutes"), {"file": upload("a.txt")})
    browser.post(address("import_minutes"), {"text": PAGE.format(day="1 September 2026").replace("\n", "\r\n")})

    assert Import.objects.count() == 1


def test_script_sends_a_file_and_is_answered_with_a_line_of_its_list(cast: Cast, browser: Client) -> None:
    def send(upload: SimpleUploadedFile) -> tuple[int, str]:
        response = browser.post(address("import_minutes"), {"file": upload}, headers={"HX-Request": "true"})
        return response.status_code, text_of(response).strip()

    first, again, bad = send(upload("a.txt")), send(upload("a.txt")), send(upload("a.exe"))
    renamed = send(upload("renamed.txt"))

    assert (first[0], again[0], renamed[0], bad[0]) == (200, 200, 200, 422)
    assert renamed[1].endswith(
        '>renamed.txt</a> <span class="from">was in the hub already as a.txt, word for word</span></li>'
    )
    assert first[1].endswith('<span class="from">read</span></li>')
    assert again[1].endswith('<span class="from">was in the hub already, word for word</span></li>')
    assert bad[1].startswith("This file can’t be read: its name must end in .txt")


def test_paste_of_six_megabytes_meets_no_limit(cast: Cast, browser: Client) -> None:
    gap = " " * 6_000_000
    words = PAGE.format(day="1 September 2026") + gap + "The hall stands."
    response = browser.post(address("import_minutes"), {"text": words})

    assert (response.status_code, Import.objects.get().text) == (302, words + "\n")


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

    assert (statuses, list(Import.objects.all())) == ([302, 404], [saved])


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
