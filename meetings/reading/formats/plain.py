"""Text files: which encoding, and whether they are text at all."""

import codecs
import re
from typing import NamedTuple

from meetings.reading.formats.unreadable import Unreadable


class Signature(NamedTuple):
    """What a file is by its first bytes: the extension it should have, and what to call it."""

    kind: str
    words: str


_SIGNATURES = (
    (re.compile(rb"\s*%PDF-"), Signature("pdf", "a PDF")),
    (re.compile(rb"PK\x03\x04"), Signature("docx", "a zip archive or Word document")),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Signature("docx", "a Word document")),
    (re.compile(rb"\{\\rtf"), Signature("rtf", "a rich text document (RTF)")),
    (
        re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|RIFF....WEBP|BM.{4}\x00{4}", re.S),
        Signature("picture", "a picture"),
    ),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages in English and Welsh hold beyond ASCII, as UTF-8 writes it: accented letters, quotation marks, dashes.
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.01


def signature(data: bytes) -> Signature | None:
    """What the first bytes say that a file is, None for text."""
    return next((found for pattern, found in _SIGNATURES if pattern.match(data)), None)


def text(data: bytes) -> str:
    """The text of bytes: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data[len(mark) :], encoding))
    return _checked(_decoded(data, _encoding(data)))


def _encoding(data: bytes) -> str:
    """UTF-16 of Western text has a NUL in every second byte, which no other text has."""
    pairs = len(data) // 2
    if pairs and not len(data) % 2:
        if data[1::2].count(0) > 0.4 * pairs and not data[::2].count(0):
            return "utf-16-le"
        if data[::2].count(0) > 0.4 * pairs and not data[1::2].count(0):
            return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"


def _decoded(data: bytes, encoding: str) -> str:
    if encoding == "windows-1252" and _UTF8_CHARACTER.search(data) and 0 not in data:
        raise Unreadable("it mixes two encodings (UTF-8 and Windows-1252); save it again as UTF-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("it is not text in UTF-8, UTF-16 or Windows-1252") from None


def _checked(decoded: str) -> str:
    decoded = decoded.removesuffix("\x1a")
    if "\x00" in decoded:
        raise Unreadable("it is not text: it holds NUL characters")
    if len(_CONTROL.findall(decoded)) > _MOST_CONTROLS * len(decoded):
        raise Unreadable("it is not text: it holds control characters")
    return decoded
