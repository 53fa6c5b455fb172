"""Word documents: the labels that Word prints, tables and right-hand columns, headers, footers and changes."""

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from meetings.reading.formats import text_of

NAMESPACE = nsdecls("w")
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def blocks(document: WordDocument) -> list[str]:
    file = io.BytesIO()
    document.save(file)
    return text_of(file.getvalue(), "halls.docx").strip("\n").split("\n\n")


def add(document: WordDocument, xml: str) -> None:
    """A paragraph of the given inner XML, at the end of the page."""
    document.element.body.insert(-1, parse_xml(f"<w:p {NAMESPACE}>{xml}</w:p>"))


def numbered(words: str, *, numbering: int, level: int = 0) -> str:
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr></w:pPr>'
    return f"{properties}<w:r><w:t>{words}</w:t></w:r>"


def learn(document: WordDocument, levels: list[tuple[str, str]], *, numbers: dict[int, int | None]) -> None:
    """A numbering of levels (format, text), and numbers on it with where each starts again: None, it goes on."""
    rules = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.append(parse_xml(f'<w:abstractNum {NAMESPACE} w:abstractNumId="90">{rules}</w:abstractNum>'))
    for number, start in numbers.items():
        again = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
        root.append(
            parse_xml(f'<w:num {NAMESPACE} w:numId="{number}"><w:abstractNumId w:val="90"/>{again}</w:num>'),
        )


def test_paragraphs_are_blocks_and_empty_ones_none() -> None:
    document = Document()
    for words in ("Minutes", "", "  ", "The gate  was\u00a0mended. "):
        document.add_paragraph(words)
    assert blocks(document) == ["Minutes", "The gate was mended."]


def test_numbered_paragraphs_have_the_labels_that_word_prints() -> None:
    document = Document()
    levels = [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%3)"), ("lowerRoman", "(%4)")]
    learn(document, levels, numbers={91: None})
    for level, words in (
        (0, "Gates"),
        (1, "Rust"),
        (1, "Paint"),
        (2, "green"),
        (2, "red"),
        (3, "dark"),
        (0, "Hedge"),
        (1, "Yew"),
    ):
        add(document, numbered(words, numbering=91, level=level))
    assert blocks(document) == [
        "1. Gates",
        "1.1 Rust",
        "1.2 Paint",
        "a) green",
        "b) red",
        "(i) dark",
        "2. Hedge",
        "2.1 Yew",
    ]


@pytest.mark.parametrize(
    ("style", "text", "label"),
    [
        ("upperLetter", "%1.", "A. "),
        ("upperRoman", "%1", "I "),
        ("bullet", "\uf0b7", "• "),
        ("none", "Note", ""),
        ("decimal", "Minute %1:", "Minute 1: "),
    ],
)
def test_every_style_of_numbering_is_printed(style: str, text: str, label: str) -> None:
    document = Document()
    learn(document, [(style, text)], numbers={91: None})
    add(document, numbered("Gates", numbering=91))
    assert blocks(document) == [f"{label}Gates"]


def test_numbering_goes_on_in_another_list_of_its_kind_unless_that_starts_again() -> None:
    document = Document()
    learn(document, [("decimal", "%1.")], numbers={91: None, 92: None, 93: 7})
    for number in (91, 92, 93, 93):
        add(document, numbered("Gates", numbering=number))
    assert blocks(document) == ["1. Gates", "2. Gates", "7. Gates", "8. Gates"]


def test_numbering_given_by_a_style_is_printed_and_can_be_taken_away() -> None:
    document = Document()
    document.add_paragraph("Gates", style="List Number")
    add(
        document,
        '<w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>No</w:t></w:r>',
    )
    document.add_paragraph("Hedge", style="List Number")
    document.add_paragraph("Yew", style="List Bullet")
    assert blocks(document) == ["1. Gates", "No", "2. Hedge", "• Yew"]


def test_a_tab_sets_off_the_right_hand_column_but_not_after_a_label_or_as_an_indent() -> None:
    document = Document()
    for words in ("Mend the gate.\t\tClerk", "4.\tHedge", "a)\tCut it.\tChair", "\tThe Chair spoke.", "\t\t\tAll"):
        document.add_paragraph(words)
    assert blocks(document) == ["Mend the gate.\tClerk", "4. Hedge", "a) Cut it.\tChair", "The Chair spoke.", "\tAll"]


def test_a_line_break_begins_a_block() -> None:
    document = Document()
    document.add_paragraph("Present\nCllr Byrne")
    assert blocks(document) == ["Present", "Cllr Byrne"]


def test_tables_stand_where_they_stand_row_by_row() -> None:
    document = Document()
    document.add_paragraph("Before")
    table = document.add_table(3, 3)
    words = (("No", "Minute", "Action"), ("31.1", "The gate wants paint.\nPaint it.", "Clerk"), ("", "Hedge.", ""))
    for cells, texts in zip(table.rows, words, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = ""
            cell.paragraphs[0].text, *more = text.split("\n")
            for line in more:
                cell.add_paragraph(line)
    document.add_paragraph("After")
    assert blocks(document) == [
        "Before",
        "No\tMinute\tAction",
        "31.1 The gate wants paint.",
        "Paint it.\tClerk",
        "Hedge.",
        "After",
    ]


def test_a_merged_cell_is_read_once_and_a_table_in_a_table_in_its_place() -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Gates and hedges"
    table.cell(1, 0).text = "Paint"
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "green", "Clerk"
    assert blocks(document) == ["Gates and hedges", "Paint\tgreen\tClerk"]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    document = Document()
    add(
        document,
        '<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve">The gate </w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>was not</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>gone</w:t></w:r></w:moveFrom>'
        "<w:hyperlink><w:r><w:t>was mended</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:t>on</w:t></w:r>",
    )
    assert blocks(document) == ["The gate was mended-on"]


def test_a_content_control_is_read() -> None:
    document = Document()
    xml = f"<w:sdt {NAMESPACE}><w:sdtContent><w:p><w:r><w:t>Gate</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(xml))
    assert blocks(document) == ["Gate"]


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it() -> None:
    document = Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:txbxContent>"
    add(
        document,
        f'<w:r><w:t>Gate</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="{COMPATIBILITY}">'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>',
    )
    document.add_paragraph("Hedge")
    assert blocks(document) == ["Gate", "Draft", "Hedge"]


def test_footnotes_are_read_after_the_page() -> None:
    document = Document()
    document.add_paragraph("The gate was mended.")
    notes = (
        f'<w:footnotes {NAMESPACE}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p>'
        "</w:footnote>"
        '<w:footnote w:id="1"><w:p><w:r><w:t>At last.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    name = PackURI("/word/footnotes.xml")
    part = Part(name, CT.WML_FOOTNOTES, notes.encode(), document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    assert blocks(document) == ["The gate was mended.", "1 At last."]


def test_headers_and_footers_are_read_once_and_page_numbers_are_left_out() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Eastmoor Council"
    document.sections[0].footer.paragraphs[0].text = "3"
    document.add_paragraph("The gate was mended.")
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "Eastmoor Council"
    document.sections[1].footer.is_linked_to_previous = False
    document.sections[1].footer.paragraphs[0].text = "Chair ______ Date ______"
    assert blocks(document) == ["Eastmoor Council", "The gate was mended.", "Chair ______ Date ______"]
