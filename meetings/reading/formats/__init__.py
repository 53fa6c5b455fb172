"""Files to the plain text that `meetings.reading.minutes.read` takes; only here are the libraries of formats known.

Blocks (paragraphs, list entries, table rows) stand apart by an empty line; a single line break is a line that the page
itself breaks (a PDF's). A TAB sets off a right-hand column, such as who is to act.
"""

from collections.abc import Callable

from meetings.reading.formats import plain
from meetings.reading.formats.lines import tidy
from meetings.reading.formats.unreadable import Unreadable, unreadable_where_it_fails

__all__ = ["EXTENSIONS", "LARGEST", "Unreadable", "text_of", "unreadable_where_it_fails"]

LARGEST = 20 * 1024 * 1024


def text_of(data: bytes, name: str) -> str:
    """The text of a file, by the extension of its name; the name "-" is text on standard input.

    Raises Unreadable, and nothing else, for whatever bytes it is given. A caller need read no more than LARGEST + 1
    bytes of a file to have the right answer.
    """
    kind = "txt" if name == "-" else name.rpartition(".")[2].lower() if "." in name else ""
    if kind not in _READERS:
        raise Unreadable(_ELSEWHERE.get(kind) or f"its name must end in {', '.join('.' + one for one in EXTENSIONS)}")
    if len(data) > LARGEST:
        raise Unreadable(f"it is larger than {LARGEST // 1024 // 1024} MB")
    if not data.strip():
        raise Unreadable("it is empty")
    found = plain.signature(data)
    if found and found.kind != kind:
        raise Unreadable(f"it is {found.words}, though its name ends in .{kind}")
    with unreadable_where_it_fails(len(data)):
        text = tidy(_READERS[kind](data))
    if not any(character.isalnum() for character in text):
        raise Unreadable("it holds no text")
    return text


def _html(data: bytes) -> str:
    from meetings.reading.formats import html  # noqa: PLC0415 - lxml is loaded only for what needs it

    return html.text(plain.text(data))


def _word(data: bytes) -> str:
    from meetings.reading.formats import word  # noqa: PLC0415 - python-docx takes longer to load than most pages to read

    return word.text(data)


def _pdf(data: bytes) -> str:
    from meetings.reading.formats import pdf  # noqa: PLC0415 - pypdf takes longer to load than most pages to read

    return pdf.text(data)


def _service(data: bytes) -> str:
    from meetings.reading.formats import service  # noqa: PLC0415 - lxml is loaded only for what needs it

    return service.text(data)


_READERS: dict[str, Callable[[bytes], str]] = {
    "txt": plain.text,
    "html": _html,
    "htm": _html,
    "docx": _word,
    "pdf": _pdf,
    "xml": _service,
}
EXTENSIONS = tuple(_READERS)
_WORD = "save it as a Word document (.docx) in the program that opens it"
_PICTURE = "it is a picture of a page; have it recognised (OCR) first, and take the Word document or PDF of that"
_ELSEWHERE = {
    **dict.fromkeys(("doc", "dot"), f"it is a Word document of before 2007; {_WORD}"),
    **dict.fromkeys(("rtf", "odt", "pages", "wpd"), f"it is a document of another kind; {_WORD}"),
    **dict.fromkeys(("png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp"), _PICTURE),
    **dict.fromkeys(("zip", "7z", "rar"), "it is an archive; unpack it, and choose the folder"),
    **dict.fromkeys(("msg", "eml"), "it is an e-mail; save what is attached to it, or paste its words"),
}
