"""The door of formats: encodings, what is refused and with which words, and that nothing else ever comes out of it."""

import io
import zipfile

import pytest
import typst
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.reading.formats import EXTENSIONS, LARGEST, Unreadable, text_of

PAGE = "Minutes of the Parks Committee\n\nCllr Siân Tŷ-Gwyn said “the gate’s open” – it cost £5.\n"


def refused(data: bytes, name: str) -> str:
    with pytest.raises(Unreadable) as caught:
        text_of(data, name)
    return str(caught.value)


def a_word_document() -> bytes:
    document = Document()
    document.add_paragraph("The gate was mended.")
    document.add_paragraph("Cut the hedge.", style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Paint the shed.", "Clerk"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def a_pdf(source: str = "The gate was mended.") -> bytes:
    return typst.compile(source.encode())


MEETING = b"""<?xml version="1.0"?><meeting><meetingdate>03/11/2026</meetingdate><agendaitems><agendaitem>
<agendaitemtitle>Gates</agendaitemtitle><minutesnonemptyhtmlbody>&lt;p&gt;Mended.&lt;/p&gt;</minutesnonemptyhtmlbody>
</agendaitem></agendaitems></meeting>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_every_unicode_encoding(encoding: str) -> None:
    assert text_of(PAGE.encode(encoding), "halls.txt") == PAGE


def test_text_that_is_not_utf8_is_read_as_windows_1252() -> None:
    page = "The café’s rent – £5 – was “waived”.\n"
    assert text_of(page.encode("windows-1252"), "halls.txt") == page


def test_text_keeps_its_tabs_and_empty_lines_and_has_one_kind_of_line_end() -> None:
    assert text_of(b"Gate\tClerk\r\n\r\nHedge\r\x1a", "halls.txt") == "Gate\tClerk\n\nHedge\n"


def test_standard_input_is_text() -> None:
    assert text_of(b"The gate was mended.", "-") == "The gate was mended.\n"


def test_an_extension_counts_in_any_case() -> None:
    assert text_of(b"The gate was mended.", "HALLS.TXT") == "The gate was mended.\n"


@pytest.mark.parametrize("name", ["halls", "halls.exe", ".txt/halls", ""])
def test_an_unknown_extension_is_refused(name: str) -> None:
    assert refused(b"words", name) == "its name must end in .txt, .html, .htm, .docx, .pdf, .xml"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "halls.DOC",
            "it is a Word document of before 2007; save it as a Word document (.docx) in the program that opens it",
        ),
        (
            "halls.odt",
            "it is a document of another kind; save it as a Word document (.docx) in the program that opens it",
        ),
        (
            "halls.jpeg",
            "it is a picture of a page; have it recognised (OCR) first, and take the Word document or PDF of that",
        ),
        ("halls.zip", "it is an archive; unpack it, and choose the folder"),
        ("halls.msg", "it is an e-mail; save what is attached to it, or paste its words"),
    ],
)
@pytest.mark.parametrize("data", [b"", b"words"])
def test_a_file_of_a_kind_that_can_be_saved_otherwise_says_how(name: str, sentence: str, data: bytes) -> None:
    assert refused(data, name) == sentence


@pytest.mark.parametrize("name", [f"halls.{extension}" for extension in EXTENSIONS])
@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_refused(data: bytes, name: str) -> None:
    assert refused(data, name) == "it is empty"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xef\xbb\xbf \n", "halls.txt"),
        (b"-- * --", "halls.txt"),
        (b"<html><body><script>gate()</script></body></html>", "halls.html"),
        (b"<!-- gate -->", "halls.html"),
        (b"<meeting><agendaitems/></meeting>", "halls.xml"),
    ],
)
def test_a_file_without_a_word_is_refused(data: bytes, name: str) -> None:
    assert refused(data, name) == "it holds no text"


def test_a_word_document_without_a_word_is_refused() -> None:
    file = io.BytesIO()
    Document().save(file)
    assert refused(file.getvalue(), "halls.docx") == "it holds no text"


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_file_over_the_limit_is_refused(extension: str) -> None:
    assert refused(b"a" * (LARGEST + 1), f"halls.{extension}") == "it is larger than 20 MB"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"GIF89a\x01\x00", "a picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a zip archive or Word document"),
        (b"{\\rtf1\\ansi gate}", "a rich text document (RTF)"),
    ],
)
def test_another_kind_of_file_named_txt_is_refused_by_what_it_is(data: bytes, words: str) -> None:
    assert refused(data, "halls.txt") == f"it is {words}, though its name ends in .txt"


def test_a_picture_named_docx_is_refused_by_what_it_is() -> None:
    assert refused(b"\x89PNG\r\n\x1a\n", "halls.docx") == "it is a picture, though its name ends in .docx"


def test_text_with_nuls_is_refused() -> None:
    assert refused(b"The gate\x00was mended.", "halls.txt") == "it is not text: it holds NUL characters"


def test_bytes_that_are_no_text_are_refused() -> None:
    assert refused(bytes(range(1, 9)) * 20, "halls.txt") == "it is not text: it holds control characters"
    assert refused(b"gate \x81\x8d\x90", "halls.html") == "it is not text in UTF-8, UTF-16 or Windows-1252"
    assert refused(b"\xff\xfeg\x00\x00\xd8", "halls.txt") == "it is not text in UTF-8, UTF-16 or Windows-1252"


def test_a_stray_control_character_becomes_a_space() -> None:
    assert text_of(b"The gate\x07was mended." + b" Nothing else was said." * 5, "halls.txt").startswith("The gate was")


def test_mixed_encodings_are_refused() -> None:
    mixed = "The café".encode() + " and the hall’s rent".encode("windows-1252")
    assert refused(mixed, "halls.txt") == "it mixes two encodings (UTF-8 and Windows-1252); save it again as UTF-8"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"PK\x03\x04 no archive", "it is damaged, or not a Word document"),
        (b"The gate was mended.", "it is damaged, or not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument", "it is a Word document of the old kind; save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "it is protected by a password; save a copy without one",
        ),
    ],
)
def test_what_is_no_word_document_is_refused(data: bytes, cause: str) -> None:
    assert refused(data, "halls.docx") == cause


def test_an_archive_that_is_no_word_document_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("gate.txt", "The gate was mended.")
    assert refused(file.getvalue(), "halls.docx") == "it is damaged, or not a Word document"


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("word/document.xml", 2 * 1024 * 1024),
        ("word/document.xml", 30 * 1024 * 1024),
        ("media/a.png", 101 * 1024 * 1024),
    ],
)
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str, size: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"<w:p/>" * (size // 6))
    assert refused(file.getvalue(), "halls.docx") == "it unpacks to far more than a document should"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"<meeting><agendaitems>", "it is not well-formed XML"),
        (b"The gate was mended.", "it is not well-formed XML"),
        (b"<news><item>Gate</item></news>", "it is XML, but not Modern.Gov's answer to GetMeeting"),
        (
            b'<!DOCTYPE m [<!ENTITY a "gate"><!ENTITY b "&a;&a;">]><meeting><agendaitems>&b;</agendaitems></meeting>',
            "it defines a document type or entities of its own, which no answer of Modern.Gov does",
        ),
        (
            b'<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/hostname">]><meeting><agendaitems>&a;</agendaitems></meeting>',
            "it defines a document type or entities of its own, which no answer of Modern.Gov does",
        ),
    ],
)
def test_xml_that_is_no_meeting_is_refused(data: bytes, cause: str) -> None:
    assert refused(data, "halls.xml") == cause


def test_bytes_on_which_a_library_fails_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lxml.etree.HTMLParser", lambda **kwargs: kwargs["no such"])

    assert refused(b"<p>Words", "halls.html") == "the reader failed on it, which is a fault of the hub’s and was logged"


def readable_or_refused(data: bytes, name: str) -> None:
    """Text that can be kept and printed, or the one exception."""
    try:
        text = text_of(data, name)
    except Unreadable as error:
        assert str(error)
        assert not str(error).endswith(".")
        assert "the reader failed" not in str(error)
    else:
        text.encode()
        assert "\x00" not in text
        assert any(map(str.isalnum, text))


@pytest.mark.parametrize("extension", EXTENSIONS)
@given(st.binary(max_size=300))
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused(extension: str, data: bytes) -> None:
    readable_or_refused(data, f"halls.{extension}")


HTML = b"<main><table><tr><td>1.<td>Paint\t\t\t<em>Clerk</em></table><ol type=a><li>Gate<pre>x\n y</pre></ol></main>"
WHOLE = {"docx": a_word_document(), "pdf": a_pdf(), "xml": MEETING, "html": HTML, "txt": PAGE.encode("utf-16")}


@pytest.mark.parametrize("extension", WHOLE)
@given(st.data())
@settings(max_examples=60)
def test_a_damaged_file_is_read_or_refused(extension: str, data: st.DataObject) -> None:
    damaged = bytearray(WHOLE[extension])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    readable_or_refused(bytes(damaged), f"halls.{extension}")


PARTS = (
    "word/document.xml",
    "word/numbering.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)


@given(st.sampled_from(PARTS), st.data())
@settings(max_examples=80)
def test_a_word_document_with_a_damaged_part_is_read_or_refused(part: str, data: st.DataObject) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE["docx"])) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = bytearray(source.read(name))
            if name == part:
                at = data.draw(st.integers(0, len(content) - 1))
                content[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=10))
            target.writestr(name, bytes(content))
    readable_or_refused(file.getvalue(), "halls.docx")


def test_bullet_of_a_symbol_font_that_was_pasted_is_a_bullet() -> None:
    assert text_of("Members asked:\n\uf0b7\twho held the key\n  \uf0a7 and why\n".encode(), "-") == (
        "Members asked:\n•\twho held the key\n  • and why\n"
    )
