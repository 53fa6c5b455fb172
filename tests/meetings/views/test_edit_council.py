"""An administrator's settings of the council, and its logo wherever it is shown."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from docx import Document
from lxml import html
from pypdf import PdfReader
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks, Settings

from meetings.forms.councils import LARGEST_LOGO
from meetings.models import Council
from tests.factories import Cast, SignIn, make_item, make_meeting, make_resolution
from tests.pictures import make_png

SETTINGS = "/eastmoor-council/settings/"
# A JPEG of one grey pixel, without its pixels: enough for what reads its head alone.
HEAD_OF_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9")


@pytest.fixture(autouse=True)
def files_of_this_test(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    on_disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": on_disk}
    return tmp_path


@pytest.fixture
def administrator(cast: Cast, as_member: SignIn) -> Client:
    cast.council.offices.update(role="administrator")
    return as_member(cast.officer)


def save(client: Client, content: bytes | None = None, file_name: str = "crest.png", **more: str) -> HttpResponse:
    sent: dict[str, Any] = {"name": "Eastmoor Council", "colour": "#0b5d51", **more}
    if content is not None:
        sent["logo"] = SimpleUploadedFile(file_name, content)
    response: Any = client.post(SETTINGS, sent)
    return response


def stored(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


def logo_on(page: Any) -> list[tuple[str, str]]:
    return [(img.get("src"), img.get("alt")) for img in html.fromstring(page.content.decode()).xpath("//header//img")]


def test_edit_council_changes_name_and_colour_and_keeps_the_address(administrator: Client) -> None:
    response = save(administrator, name="Eastmoor Borough Council", colour="#123456")

    council = Council.objects.get(slug="eastmoor-council")
    assert response["Location"] == "/eastmoor-council/"
    assert (council.name, council.colour) == ("Eastmoor Borough Council", "#123456")
    assert 'colours.css?123456"' in administrator.get("/eastmoor-council/").content.decode()


def test_contact_is_named_where_readers_ask_for_something(administrator: Client, as_member: SignIn) -> None:
    pages = [f"/eastmoor-council/{name}/" for name in ("accessibility", "privacy")]
    before = [as_member(None).get(page).content.decode() for page in pages]
    save(administrator, contact="records@eastmoor.example")
    after = [as_member(None).get(page).content.decode() for page in pages]

    assert ["its own website says how" in page for page in before + after] == [True, True, False, False]
    assert ['href="mailto:records@eastmoor.example"' in page for page in after] == [True, True]


def test_contact_that_is_none_is_refused_with_one_sentence(administrator: Client) -> None:
    response = save(administrator, contact="by post")

    assert response.status_code == 422
    assert response.content.decode().count("Enter an e-mail address, like democratic.services@example.gov.uk.") == 2


def test_edit_council_is_offered_to_administrators_alone(cast: Cast, administrator: Client, as_member: SignIn) -> None:
    offered = {
        name: f'href="{SETTINGS}"' in as_member(user).get("/eastmoor-council/").content.decode()
        for name, user in cast.members.items()
    }

    assert [name for name, is_offered in offered.items() if is_offered] == ["officer"]
    assert {name: as_member(user).get(SETTINGS).status_code for name, user in cast.members.items()} == {
        **dict.fromkeys(cast.members, 403),
        "public": 302,
        "officer": 200,
    }


def test_logo_stands_in_the_head_of_the_councils_pages_and_of_no_others(
    administrator: Client, as_member: SignIn
) -> None:
    public = as_member(None)
    before = logo_on(public.get("/eastmoor-council/"))
    save(administrator, make_png(40, 20), file_name="../../crest of arms.PNG")
    address = Council.objects.get(slug="eastmoor-council").logo_address

    picture = public.get(address)

    assert (before, logo_on(public.get("/eastmoor-council/"))) == ([], [(address, "")])
    assert [logo_on(public.get(page)) for page in ("/", "/westmere-council/")] == [[], []]
    assert (picture["Content-Type"], b"".join(picture.streaming_content)) == ("image/png", make_png(40, 20))  # type: ignore[attr-defined]
    assert address.startswith("/eastmoor-council/logo/") and address.endswith(".png") and "crest" not in address


def test_another_logo_has_another_address_and_the_first_is_gone(
    administrator: Client,
    files_of_this_test: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    addresses = []
    for width in (40, 60):
        with django_capture_on_commit_callbacks(execute=True):
            save(administrator, make_png(width, 20))
        addresses.append(Council.objects.get(slug="eastmoor-council").logo_address)

    answers = [administrator.get(address) for address in addresses]
    for answer in answers:
        answer.close()
    assert [answer.status_code for answer in answers] == [404, 200]
    assert stored(files_of_this_test) == [make_png(60, 20)]


def test_logo_stays_where_another_setting_is_saved_and_goes_where_that_is_asked(
    administrator: Client,
    files_of_this_test: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    save(administrator, make_png(40, 20))
    with django_capture_on_commit_callbacks(execute=True):
        save(administrator, colour="#123456")
    kept = stored(files_of_this_test)
    with django_capture_on_commit_callbacks(execute=True):
        save(administrator, remove_logo="on")

    assert (kept, stored(files_of_this_test)) == ([make_png(40, 20)], [])
    assert logo_on(administrator.get("/eastmoor-council/")) == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Choose a PNG or JPEG picture: this file is neither."),
        (b"GIF89a" + bytes(20), "Choose a PNG or JPEG picture: this file is neither."),
        (make_png(40, 20)[:40], "This picture is damaged: save it anew as PNG."),
        (HEAD_OF_JPEG, "This picture is damaged: save it anew as PNG."),
        (make_png(2001, 2), "This picture is wider or higher than 2,000 pixels: save a smaller one."),
        (bytes(LARGEST_LOGO + 1), "This picture is larger than 200 KB: save a smaller one."),
    ],
)
def test_logo_that_is_none_is_refused_with_one_sentence(
    administrator: Client, files_of_this_test: Path, content: bytes, sentence: str
) -> None:
    response = save(administrator, content)

    assert response.status_code == 422
    assert response.content.decode().count(sentence) == 2
    assert stored(files_of_this_test) == []


def test_logo_stands_in_pdf_and_word_with_its_words(cast: Cast, administrator: Client) -> None:
    save(administrator, make_png(40, 20))
    meeting = make_meeting(cast.committee, published=True)
    make_resolution(make_item(meeting), "the roofs be mended")

    pdf, word = (
        io.BytesIO(administrator.get(f"{meeting.get_absolute_url()}minutes.{ending}").content)
        for ending in ("pdf", "docx")
    )

    assert len(PdfReader(pdf).pages[0].images) == 1
    assert [shape._inline.docPr.get("descr") for shape in Document(word).inline_shapes] == ["Logo of Eastmoor Council"]


def test_papers_are_made_without_a_logo_whose_file_is_gone(cast: Cast, administrator: Client) -> None:
    save(administrator, make_png(40, 20))
    council = Council.objects.get(slug="eastmoor-council")
    council.logo.storage.delete(str(council.logo))
    meeting = make_meeting(cast.committee, published=True)

    assert administrator.get(council.logo_address).status_code == 404
    assert administrator.get(f"{meeting.get_absolute_url()}minutes.docx").status_code == 200
