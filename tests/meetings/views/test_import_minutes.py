"""Pages come in: pasted, uploaded, several at once, and those that are there already."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings import importing
from meetings.models import Import, Meeting, Paragraph
from tests.factories import Cast
from tests.meetings.views.importing import PAGE, address, make_reader_fail, text_of, upload

type SignIn = Callable[[object], Client]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def test_several_files_in_one_post_become_an_import_each(cast: Cast, browser: Client) -> None:
    files = [upload("a.txt"), upload("b.txt", day="8 September 2026"), upload("c.png"), upload("empty.txt", "")]
    response = browser.post(address("import_minutes"), {"file": files}, follow=True)

    assert response.redirect_chain == [(address("imports"), 302)]
    assert sorted(Import.objects.values_list("source", "committee", "held_on")) == [
        ("a.txt", cast.committee.pk, date(2026, 9, 1)),
        ("b.txt", cast.committee.pk, date(2026, 9, 8)),
    ]
    assert "c.png: This file can’t be read: it is a picture of a page" in text_of(response)
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


FAILED = "This file can’t be read: the reader failed on it, which is a fault of the hub’s and was logged."


def test_file_on_which_the_reader_fails_fails_alone_and_no_word_of_it_is_logged(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_reader_fail(monkeypatch, "secret pond")
    bad = upload("b.txt", PAGE + "A secret pond.")
    files = [upload("a.txt"), bad, upload("c.txt", day="8 September 2026")]
    response = browser.post(address("import_minutes"), {"file": files}, follow=True)

    assert list(Import.objects.order_by("pk").values_list("source", flat=True)) == ["a.txt", "c.txt"]
    assert f"b.txt: {FAILED}" in text_of(response)
    (logged,) = (record.getMessage() for record in caplog.records if record.name.startswith("meetings."))
    assert logged.startswith("The reader failed on a source of ")
    assert ("IndexError" in logged, "secret pond" in logged) == (True, False)


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_only_file_on_which_the_reader_fails_says_so(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    make_reader_fail(monkeypatch, "Village")
    response = browser.post(address("import_minutes"), {"file": upload("a.txt")}, headers=headers)

    assert (response.status_code, Import.objects.count()) == (422, 0)
    assert FAILED in text_of(response)


def test_paste_on_which_the_reader_fails_stays_in_its_field(
    cast: Cast, browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_reader_fail(monkeypatch, "Village")
    response = browser.post(address("import_minutes"), {"text": PAGE})

    assert (response.status_code, Import.objects.count()) == (422, 0)
    assert text_of(response).count(FAILED.replace("This file", "This")) == 2
    assert "The committee received the report.\n</textarea>" in text_of(response)


def test_files_that_come_together_are_known_as_one_upload(cast: Cast, browser: Client) -> None:
    days = ("1 September 2026", "8 September 2026", "15 September 2026", "22 September 2026")
    one, two, three, four = (upload(f"{day}.txt", day=day) for day in days)
    browser.post(address("import_minutes"), {"file": [one, two]})
    said = "0123456789abcdef0123456789abcdef"
    for file in (three, four):
        data = {"file": file, "upload": said}
        browser.post(address("import_minutes"), data, headers={"HX-Request": "true"})
    together, apart = Import.objects.order_by("pk")[:2], Import.objects.order_by("pk")[2:]

    assert (len({kept.upload for kept in together}), {kept.upload for kept in apart}) == (1, {UUID(said)})
    assert together[0].upload not in {None, UUID(said)}


def test_same_page_twice_is_one_import_and_says_so(cast: Cast, browser: Client) -> None:
    for name in ("a.txt", "renamed.txt"):
        response = browser.post(address("import_minutes"), {"file": upload(name)}, follow=True)

    assert Import.objects.count() == 1
    assert "renamed.txt waits here already as a.txt, word for word. Nothing has changed." in text_of(response)


def test_page_that_another_council_has_is_new_here(cast: Cast, as_member: SignIn, browser: Client) -> None:
    browser.post(address("import_minutes"), {"file": upload("a.txt")})

    theirs = address("import_minutes", council="westmere-council")
    response = as_member(cast.other_officer).post(theirs, {"file": upload("a.txt")}, follow=True)

    assert response.redirect_chain == [
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
    assert "older.txt is in the hub already as a.txt, word for word. Nothing has changed." in page


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
        '>renamed.txt</a> <span class="from">waits here already as a.txt, word for word</span></li>'
    )
    assert first[1].endswith('<span class="from">read: People Scrutiny Committee, 1 September 2026</span></li>')
    assert again[1].endswith('<span class="from">waits here already, word for word</span></li>')
    assert bad[1].startswith("This file can’t be read: its name must end in .txt")


def test_file_of_a_folder_keeps_its_place_there_in_its_name(cast: Cast, browser: Client) -> None:
    for path, name in (("2026/Cabinet/a.txt", "a.txt"), ("2026/b.txt", "c.txt"), ("", "d.txt")):
        words = PAGE.replace("Apologies", path or "Halls")
        browser.post(address("import_minutes"), {"file": upload(name, words), "path": path})

    assert list(Import.objects.waiting().values_list("source", flat=True)) == ["2026/Cabinet/a.txt", "c.txt", "d.txt"]


def test_page_that_names_no_committee_of_the_hub_and_no_day_is_told_so_in_the_list(cast: Cast, browser: Client) -> None:
    words = "1.\n\nApologies\n\nThere were none.\n"
    data = {"file": upload("a.txt", words)}
    response = browser.post(address("import_minutes"), data, headers={"HX-Request": "true"})

    assert '<span class="from">read: committee not known, day not said</span>' in text_of(response)


def test_paste_of_six_megabytes_meets_no_limit(cast: Cast, browser: Client) -> None:
    gap = " " * 6_000_000
    words = PAGE.format(day="1 September 2026") + gap + "The hall stands."
    response = browser.post(address("import_minutes"), {"text": words})

    assert (response.status_code, Import.objects.get().text) == (302, words + "\n")
