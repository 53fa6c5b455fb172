"""A page comes in by paste or file: read, seen, and only then saved."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from lxml import html

from meetings import revising
from meetings.models import Import, Meeting, Paragraph
from meetings.reading.shape import (
    ReadAttendance,
    ReadClause,
    ReadItem,
    ReadMinutes,
    ReadParagraph,
    ReadResolution,
    as_dict,
)
from tests.factories import Cast, SignIn
from tests.meetings.pages import read_item, read_page

PAGE = (Path(__file__).parents[2] / "samples" / "halls.txt").read_text(encoding="utf-8")
ADDRESS = "/eastmoor-council/import/"


def paste(client: Client, text: str = PAGE, **data: Any) -> HttpResponse:
    return client.post(ADDRESS, {"text": text, **data})  # type: ignore[return-value]


def upload(client: Client, content: bytes, name: str = "halls.txt", **data: Any) -> HttpResponse:
    return client.post(ADDRESS, {"text": "", "file": SimpleUploadedFile(name, content), **data})  # type: ignore[return-value]


def address(word: str, kept: Import, council: str = "eastmoor-council") -> str:
    return reverse(word, args=[council, kept.pk])


def confirm(client: Client, kept: Import, **data: Any) -> HttpResponse:
    data = {"committee": str(kept.committee_id or ""), "held_on": "2026-09-01", **data}
    return client.post(address("confirm_import", kept), data)  # type: ignore[return-value]


def test_page_pasted_is_seen_as_it_was_read_before_anything_is_saved(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)

    response = paste(client)
    kept = Import.objects.get()
    seen = client.get(response["Location"]).content.decode()

    assert response["Location"] == address("preview_import", kept)
    assert (kept.source, kept.by, kept.committee) == ("", cast.officer, cast.committee)
    for words in (
        "Community halls",
        "she would write to every hall",
        "the approach be supported; and",
        "Evening buses",
    ):
        assert words in seen
    assert "Nothing is saved yet." in seen
    assert not Meeting.objects.exists()


def test_preview_shows_when_and_where_who_stood_in_and_who_proposed(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client, "Eastmoor Council\n\n1.\n\nHalls\n\nThe halls were spoken of.")
    kept = Import.objects.get()
    assert "It tells of Eastmoor Council · no day · no hour · no place" in _seen(client, kept)

    told: dict[str, Any] = {
        "committee": "Ponds Board",
        "date": "2026-09-01",
        "starts": "18:30",
        "ends": "20:00",
        "place": "Town Hall",
    }
    attended = ReadAttendance("Cllr Ash", "Chair", "Green", "substitute", "Cllr Elm")
    decided = ReadResolution("RESOLVED:", "resolved", proposer="Cllr Ash", seconder="Cllr Oak")
    minutes = ReadMinutes(**told, attendance=[attended], items=[ReadItem(title="Halls", resolutions=[decided])])
    Import.objects.update(read=as_dict(minutes), held_on="2026-09-08")
    kept.refresh_from_db()
    seen = _seen(client, kept)

    assert "It tells of Ponds Board · 1 September 2026 · 6.30pm to 8pm · Town Hall" in seen
    assert "<li>Cllr Ash, Chair, Green – substitute for Cllr Elm</li>" in seen
    assert "Proposed by Cllr Ash, seconded by Cllr Oak" in seen


def _seen(client: Client, kept: Import) -> str:
    return client.get(address("preview_import", kept)).content.decode()


def test_preview_tells_paragraphs_and_resolutions_in_the_order_of_the_page(cast: Cast, as_member: SignIn) -> None:
    item = ReadItem(
        title="Halls",
        minute_number="30/26",
        paragraphs=[ReadParagraph("The roofs leak.", action="Action: JB"), ReadParagraph("All left.")],
        resolutions=[
            ReadResolution("RESOLVED that", "resolved", [ReadClause(None, "a builder be asked.")], after=0),
            ReadResolution("RESOLVED that", "resolved", [ReadClause(None, "the chair be thanked.")]),
        ],
    )
    kept = Import.objects.create(
        council=cast.council, text="", sha256="", read=as_dict(ReadMinutes(items=[item])), by=cast.officer
    )

    page = html.fromstring(as_member(cast.officer).get(address("preview_import", kept)).content)

    assert [
        (words.get("data-where"), words.text) for words in page.xpath("//section[@id='read-0']//*[@data-where]")
    ] == [
        ("resolutions.1.0", "the chair be thanked."),
        ("paragraphs.0", "The roofs leak."),
        ("resolutions.0.0", "a builder be asked."),
        ("paragraphs.1", "All left."),
    ]
    assert page.xpath("//section[@id='read-0']//*[@class='item-no']/text()") == ["Minute 30/26"]
    assert page.xpath("//p[contains(@class, 'said')]/span[@class='from']/text()") == ["Action column: Action: JB"]


def test_page_uploaded_is_kept_with_the_name_of_its_file(cast: Cast, as_member: SignIn) -> None:
    upload(as_member(cast.officer), PAGE.encode(), "September halls.txt")

    assert Import.objects.get().source == "September halls.txt"


def test_preview_shows_what_found_no_place(cast: Cast, as_member: SignIn) -> None:
    page = as_dict(read_page(read_item("Halls", "Words."), unplaced=["An odd line", "<b>another</b>"]))
    kept = Import.objects.create(council=cast.council, text="", sha256="0", read=page)

    seen = as_member(cast.officer).get(address("preview_import", kept)).content.decode()

    assert "An odd line" in seen
    assert "&lt;b&gt;another&lt;/b&gt;" in seen


def test_page_confirmed_is_saved_as_a_draft(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client)

    response = confirm(client, Import.objects.get())

    meeting = Meeting.objects.get()
    assert response["Location"] == meeting.get_absolute_url()
    assert "The meeting is saved: 3 items added." in client.get(response["Location"]).content.decode()
    assert as_member(None).get(meeting.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("is_taken", [False, True])
def test_page_whose_paragraph_was_edited_here_takes_its_words_only_where_that_is_ticked(
    cast: Cast, as_member: SignIn, is_taken: bool
) -> None:
    client = as_member(cast.officer)
    paste(client)
    confirm(client, Import.objects.get())
    paragraph = Paragraph.objects.get(text="There were none.")
    revising.revise(paragraph, text="Councillor Lane sent apologies.", seen=1)
    paste(client, PAGE.replace("Apologies for absence", "Apologies  for absence"))
    again = Import.objects.get(confirmed_at=None)

    preview = client.get(address("preview_import", again)).content.decode()
    assert f'name="taken" value="{paragraph.pk}"' in preview
    assert "Nothing: what this page says is in the hub already." in preview
    assert "<del>Councillor Lane sent apologies. </del><ins>There were none.</ins>" in preview

    taken = [str(paragraph.pk), "x", "²"] if is_taken else ["x"]
    confirm(client, again, taken=taken, seen=str(paragraph.item.meeting_id))
    paragraph.refresh_from_db()
    assert paragraph.text == ("There were none." if is_taken else "Councillor Lane sent apologies.")


def test_page_confirmed_twice_is_saved_once_and_says_so(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client)
    confirm(client, Import.objects.get())

    response = confirm(client, Import.objects.get())

    assert "nothing has changed." in client.get(response["Location"]).content.decode()
    assert Meeting.objects.get().items.count() == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"committee": ""}, "Choose the committee that met."),
        ({"committee": "999999"}, "Select a valid choice."),
        ({"held_on": ""}, "Enter the date of the meeting."),
        ({"held_on": "31/02/2026"}, "Enter a date, like 3/11/2026."),
        ({"held_on": "1026-09-01"}, "year"),
    ],
)
def test_page_without_a_place_asks_for_it_in_a_sentence(
    cast: Cast, as_member: SignIn, data: dict[str, str], said: str
) -> None:
    client = as_member(cast.officer)
    paste(client)

    response = confirm(client, Import.objects.get(), **data)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Meeting.objects.exists()


def test_page_of_approved_minutes_is_refused_and_kept(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client)
    confirm(client, Import.objects.get())
    Meeting.objects.update(minutes_approved_at="2026-10-06T18:00Z")
    paste(client, PAGE.replace("nine", "ten"))
    kept = Import.objects.get(confirmed_at=None)

    response = confirm(client, kept)

    assert response.status_code == 422
    assert "The minutes of 1 September 2026 are approved" in response.content.decode()
    assert Import.objects.get(pk=kept.pk).confirmed_at is None


def test_paste_and_file_at_once_are_one_too_many(cast: Cast, as_member: SignIn) -> None:
    response = upload(as_member(cast.officer), PAGE.encode(), text="Words pasted.")
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count("Paste the minutes or choose a file, not both.") == 1
    assert "Words pasted.</textarea>" in page


def test_neither_paste_nor_file_asks_for_one(cast: Cast, as_member: SignIn) -> None:
    response = paste(as_member(cast.officer), "  \n ")

    assert response.status_code == 422
    assert "Paste the minutes here, or choose a file." in response.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "This file can’t be read: it is empty."),
        ("binary.txt", bytes(range(256)) * 40, "This file can’t be read: it"),
        ("nul.txt", b"Cut\x00short" * 9, "This file can’t be read: it"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "This file can’t be read: it is"),
        ("minutes.odt", b"words", "This file can’t be read: it is a document of another kind; save it"),
        ("broken.docx", b"PK\x03\x04 not a document", "This file can’t be read: it"),
        ("large.txt", b"x " * 10_485_761, "This file can’t be read: it is larger than 20 MB."),
    ],
)
def test_file_that_cannot_be_read_says_why(cast: Cast, as_member: SignIn, name: str, content: bytes, said: str) -> None:
    response = upload(as_member(cast.officer), content, name)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Import.objects.exists()


def test_paste_with_a_null_character_is_a_page_and_no_error(cast: Cast, as_member: SignIn) -> None:
    assert paste(as_member(cast.officer), "Cut\x00short").status_code in (302, 422)


@pytest.mark.parametrize("word", ["import_minutes", "preview_import", "confirm_import"])
def test_import_is_for_officers_of_the_council(cast: Cast, as_member: SignIn, word: str) -> None:
    client = as_member(cast.officer)
    paste(client)
    kept = Import.objects.get()
    where = ADDRESS if word == "import_minutes" else address(word, kept)
    method = "post" if word == "confirm_import" else "get"

    statuses = {name: getattr(as_member(user), method)(where).status_code for name, user in cast.members.items()}

    assert statuses == {
        "public": 403 if word == "confirm_import" else 302,
        "officer": 422 if word == "confirm_import" else 200,
        "clerk": 403 if word == "import_minutes" else 404,
        "chair": 403,
        "councillor": 403,
        "owner": 403,
        "stranger": 403,
        "other_officer": 403 if word == "import_minutes" else 404,
    }


def test_import_of_one_council_is_not_there_under_another(cast: Cast, as_member: SignIn) -> None:
    paste(as_member(cast.officer))
    kept = Import.objects.get()
    client = as_member(cast.other_officer)

    for word, method in (("preview_import", client.get), ("confirm_import", client.post)):
        assert method(address(word, kept, "westmere-council")).status_code == 404


def test_confirm_import_takes_a_post_and_preview_none(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client)
    kept = Import.objects.get()

    assert client.get(address("confirm_import", kept)).status_code == 405
    assert client.post(address("preview_import", kept)).status_code == 405


def test_preview_says_of_which_day_a_minute_is_that_is_referred_to(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    paste(client, PAGE.replace("There were none.", "Minute 17 of 3 June 2025 and Minute 4 refer."))

    seen = client.get(address("preview_import", Import.objects.get())).content.decode()

    assert "Refers to “Minute 17” of 3 June 2025, “Minute 4 refer”" in seen
