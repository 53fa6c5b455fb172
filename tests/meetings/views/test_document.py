import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse
from pytest_django.fixtures import Settings

from councilhub.models import AuditEntry
from meetings import arranging
from meetings.forms.papers import LARGEST_PAPER
from meetings.models import AgendaItem, Document, Refused
from tests.factories import Cast, SignIn, make_item, make_meeting

PDF = b"%PDF-1.7\nA page of words."


@pytest.fixture(autouse=True)
def files_of_this_test(settings: Settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    on_disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.STORAGES = {**settings.STORAGES, "default": on_disk}
    return tmp_path


def archive(**parts: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return content.getvalue()


DOCX = archive(**{"[Content_Types].xml": "", "word/document.xml": ""})
ODT = archive(mimetype="application/vnd.oasis.opendocument.text")
MACROS = archive(**{"word/document.xml": "", "word/vbaProject.bin": ""})


def of_item(name: str, item: AgendaItem, *more: object) -> str:
    return reverse(name, args=[item.meeting.committee.council.slug, item.pk, *more])


def make_document(item: AgendaItem, content: bytes = PDF) -> Document:
    document = Document(item=item, position=0, title="Roof survey", file_name="roof survey.pdf", size=len(content))
    document.file.save("roof survey.pdf", ContentFile(content))
    return document


def upload(client: Any, item: AgendaItem, name: str, content: bytes, title: str = "") -> HttpResponse:
    sent = {"document-title": title, "document-file": SimpleUploadedFile(name, content)}
    response: HttpResponse = client.post(of_item("add_document", item), sent)
    return response


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("roof survey.pdf", PDF),
        ("Roof.DOCX", DOCX),
        ("roof.odt", ODT),
        ("roof.png", b"\x89PNG\r\n\x1a\nrest"),
        ("roof.csv", "hall,cost\nPreston Bissett,£3\n".encode("cp1252")),
    ],
)
def test_add_document_keeps_a_file_under_a_random_name(
    cast: Cast, as_member: SignIn, tmp_path: Path, name: str, content: bytes
) -> None:
    item = make_item(make_meeting(cast.committee))

    upload(as_member(cast.officer), item, name, content)

    document = item.documents.get()
    (stored,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert (document.title, document.file_name, document.size) == (Path(name).stem, name, len(content))
    assert stored.read_bytes() == content
    assert stored.suffix == Path(name).suffix.lower()
    assert "roof" not in stored.name.lower()
    assert stored.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("roof.exe", b"MZ", "Choose a file of one of these kinds: "),
        ("roof", PDF, "Choose a file of one of these kinds: "),
        ("roof.svg", b"<svg/>", "Choose a file of one of these kinds: "),
        ("roof.pdf", b"<html>", "This file is not what its ending .pdf says"),
        ("roof.docx", ODT, "This file is not what its ending .docx says"),
        ("roof.odt", DOCX, "This file is not what its ending .odt says"),
        ("roof.docx", b"PK\x03\x04 torn", "This file is not what its ending .docx says"),
        ("roof.docx", MACROS, "This file is not what its ending .docx says, or carries macros."),
        ("roof.txt", b"a\x00b", "This file is not what its ending .txt says"),
        ("roof.pdf", b"", "This file is empty."),
        ("roof.pdf", PDF + b" " * LARGEST_PAPER, "This file is larger than 20 MB."),
    ],
)
def test_add_document_refuses_with_one_sentence_and_keeps_the_title(
    cast: Cast, as_member: SignIn, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    item = make_item(make_meeting(cast.committee))

    response = upload(as_member(cast.officer), item, name, content, title="Roof survey of 2026")
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count(sentence) == 2
    assert 'value="Roof survey of 2026"' in page
    assert not Document.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_document_comes_as_a_file_to_take_away(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    document = make_document(item)
    page = as_member(None).get(item.meeting.get_absolute_url()).content.decode()

    response = as_member(None).get(of_item("document", item, document.pk))

    assert of_item("document", item, document.pk) in page
    assert response.getvalue() == PDF
    assert response["Content-Disposition"] == 'attachment; filename="roof survey.pdf"'
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "Cache-Control" not in response


@pytest.mark.parametrize("fields", [{"is_exempt": True, "exempt_paragraphs": [3]}, {}])
def test_document_of_a_closed_item_reaches_only_those_inside(
    cast: Cast, as_member: SignIn, fields: dict[str, Any]
) -> None:
    item = make_item(make_meeting(cast.committee, published=bool(fields)), **fields)
    document = make_document(item)
    address = of_item("document", item, document.pk)

    responses = {name: as_member(user).get(address) for name, user in cast.members.items()}

    for response in responses.values():
        response.getvalue()
    assert [name for name, response in responses.items() if response.status_code == 200] == [
        "officer",
        "clerk",
        "chair",
        "councillor",
    ]
    assert responses["public"].status_code == 404
    assert responses["chair"]["Cache-Control"] == "no-store"
    assert AuditEntry.objects.filter(act="opened exempt").count() == (4 if fields else 0)


def test_document_without_its_file_is_not_there(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    lost, never = make_document(item), Document.objects.create(item=item, position=1, title="On paper only")
    Path(lost.file.path).unlink()

    statuses = [as_member(None).get(of_item("document", item, row.pk)).status_code for row in (lost, never)]

    assert statuses == [404, 404]


def test_remove_document_is_undone_with_its_file(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee))
    document = make_document(item)
    client = as_member(cast.officer)

    removal = client.post(of_item("remove_document", item, document.pk))
    assert "A document was removed." in client.get(removal["Location"]).content.decode()
    assert client.get(of_item("document", item, document.pk)).status_code == 404
    client.post(of_item("restore_document", item, document.pk))

    assert client.get(of_item("document", item, document.pk)).getvalue() == PDF


def test_restore_document_knows_only_those_of_this_item(cast: Cast, as_member: SignIn) -> None:
    item, other = (make_item(make_meeting(cast.committee, nth=nth)) for nth in (1, 2))
    document = make_document(item)
    client = as_member(cast.officer)
    client.post(of_item("remove_document", item, document.pk))

    client.post(of_item("restore_document", other, document.pk))

    assert not Document.objects.exists()


@pytest.mark.parametrize("change", [arranging.add_document, arranging.remove_document])
def test_minutes_that_are_approved_meanwhile_take_no_paper_and_lose_none(
    cast: Cast, change: Callable[[Document], None]
) -> None:
    kept = make_document(make_item(make_meeting(cast.committee)))
    here = Document.objects.select_related("item__meeting").get()
    paper = here if change is arranging.remove_document else Document(item=here.item, title="Late")

    kept.item.meeting.approve_minutes()
    with pytest.raises(Refused):
        change(paper)

    assert list(Document.objects.all()) == [kept]
