"""Word documents (.docx): paragraphs with the labels that Word prints, tables, notes, headers and footers."""

import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from meetings.reading.formats.lines import Rows, fold, is_label, page, row
from meetings.reading.formats.numbering import Numbering
from meetings.reading.formats.unreadable import Unreadable

LARGEST_UNPACKED = 100 * 1024 * 1024
LARGEST_XML_PART = 20 * 1024 * 1024
# Word's own XML packs to a tenth or a twentieth of its size; what packs to less than a hundredth was made to unpack.
HIGHEST_RATIO = 100
MOST_PARTS = 5000
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_PARAGRAPH, _TABLE, _ROW, _CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
_TEXT, _SYMBOL = qn("w:t"), qn("w:sym")
_SIGNS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# What tracked changes deleted or moved away, and the second copy of a text box that old versions of Word read.
_LEFT_OUT = frozenset(
    (
        qn("w:del"),
        qn("w:moveFrom"),
        qn("w:pPr"),
        qn("w:rPr"),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)


def text(data: bytes) -> str:
    """The document's text. Raises Unreadable for what is no DOCX, is protected or damaged, or unpacks to too much."""
    _check(data)
    try:
        document = Document(io.BytesIO(data))
        return page([*_margins(document, "header"), *_body(document), *_notes(document), *_margins(document, "footer")])
    except Exception as error:  # python-docx and lxml raise whatever a damaged part makes them stumble over
        raise Unreadable("it is damaged, or not a Word document") from error


def _check(data: bytes) -> None:
    """Looks at the archive's list of contents before anything is unpacked; zipfile unpacks no more than is listed."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise Unreadable("it is protected by a password; save a copy without one")
        raise Unreadable("it is a Word document of the old kind; save it as .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        raise Unreadable("it is damaged, or not a Word document") from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(map(_is_bomb, parts)):
        raise Unreadable("it unpacks to far more than a document should")


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    if part.file_size > LARGEST_XML_PART:
        return part.filename.endswith((".xml", ".rels"))
    return part.file_size > 1024 * 1024 and part.file_size > HIGHEST_RATIO * part.compress_size


def _body(document: WordDocument) -> list[str]:
    return _blocks(document.element.body, Numbering(document))


def _margins(document: WordDocument, kind: str) -> list[str]:
    """Headers or footers, each wording once; a lone page number is no text."""
    found: dict[str, None] = {}
    for section in document.sections:
        for name in (kind, f"first_page_{kind}", f"even_page_{kind}"):
            margin = getattr(section, name)
            if not margin.is_linked_to_previous:
                found |= dict.fromkeys(_blocks(margin._element, None))
    return [line for line in found if any(character.isalpha() for character in line)]


def _notes(document: WordDocument) -> list[str]:
    """Footnotes and endnotes, which python-docx does not open, each after its number."""
    lines = []
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/footnotes", "/endnotes")) and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                if note.get(qn("w:type")) is None and (words := _blocks(note, None)):
                    lines += [f"{note.get(qn('w:id'))} {words[0]}", *words[1:]]
    return lines


def _blocks(container: etree._Element, numbering: Numbering | None) -> list[str]:
    """The blocks of a body, a margin or a note. A table inside a table is read as text of its cell."""
    blocks: list[str] = []
    rows: list[list[list[str]]] = []
    table = Rows()
    for begins, element in _walk(container):
        if element.tag == _ROW and begins:
            rows.append([])
        elif element.tag == _ROW:
            cells = rows.pop()
            target = rows[-1][-1] if rows and rows[-1] else blocks
            target += row(cells) if rows else table.row(cells)
        elif element.tag == _TABLE and not rows:
            table = Rows()
        elif element.tag == _CELL and begins and rows:
            rows[-1].append([])
        elif element.tag == _PARAGRAPH and begins:
            target = rows[-1][-1] if rows and rows[-1] else blocks
            target += _paragraph(element, numbering.label(element) if numbering else "")
    return blocks


def _walk(container: etree._Element) -> Iterator[tuple[bool, etree._Element]]:
    """Elements in reading order as they begin and as they end, without what is left out and without recursion."""
    stack = [iter(container)]
    entered: list[etree._Element] = []
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            if entered:
                yield False, entered.pop()
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield True, child
            entered.append(child)
            stack.append(iter(child))


def _paragraph(paragraph: etree._Element, label: str) -> list[str]:
    """A paragraph's lines. The paragraphs of a text box in it are met by the walk over the page, so not read here."""
    pieces: list[str] = []
    inside = 0
    for begins, element in _walk(paragraph):
        if element.tag == _PARAGRAPH:
            inside += 1 if begins else -1
        elif begins and not inside:
            pieces.append(_piece(element))
    lines = [line for piece in "".join(pieces).split("\n") if (line := _columns(piece)).strip()]
    if lines and label:
        lines[0] = f"{label} {lines[0]}"
    return lines


def _piece(element: etree._Element) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    if element.tag == _SYMBOL:
        code = element.get(qn("w:char")) or ""
        return chr(int(code, 16)) if len(code) == 4 and set(code) <= set("0123456789abcdefABCDEF") else ""
    return _SIGNS.get(element.tag, "")


def _columns(line: str) -> str:
    """A line with a TAB before its right-hand column; a TAB that indents, or stands after a label, is a space."""
    indent = len(line) - len(line.lstrip("\t "))
    opening, rest = line[:indent], line[indent:]
    head, tab, tail = rest.partition("\t")
    if tab and is_label(head):
        rest = f"{head.strip()} {tail.lstrip()}"
    folded = fold(rest)
    return f"\t{folded}" if opening.count("\t") > 1 and len(folded) <= 60 else folded
