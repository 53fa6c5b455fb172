"""A meeting's document as Word file: the chair's summary, the full minutes, or the decisions alone, in real styles.

Numbers and labels are text, as the record has them: Word's own numbering would count on from one list into the next.
"""

import io

from docx import Document
from docx.document import Document as Draft
from docx.enum.style import WD_STYLE_TYPE
from docx.image.image import Image
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from meetings.exporting.plain import legible, printable
from meetings.exporting.shape import TITLES, Item, Layout, MinutesDocument, Paragraph, Resolution, TrackedAction

FACE = "Georgia"
INK, SOFT, BROWN = RGBColor(0x1B, 0x1E, 0x22), RGBColor(0x4C, 0x52, 0x59), RGBColor(0x8A, 0x53, 0x00)
# Where a number stands in the margin, and how much deeper each level of clauses hangs.
GUTTER, STEP = Mm(13), Mm(8)
LOGO_HIGH, LOGO_WIDE = Mm(16), Mm(50)


def render(document: MinutesDocument, *, layout: Layout = "summary") -> bytes:
    """The document as .docx (Office Open XML), with title, language and table headers set."""
    draft = Document()
    _style(draft, document, TITLES[layout])
    _head(draft, document, TITLES[layout])
    {"summary": _summary, "minutes": _minutes, "decisions": _decisions}[layout](draft, document)
    target = io.BytesIO()
    draft.save(target)
    return target.getvalue()


def _decisions(draft: Draft, document: MinutesDocument) -> None:
    """The decisions with what was declared before them, and who was there: the note that Welsh councils publish
    within seven working days (LGA 1972 s100C(1C)) holds the same.
    """
    _decided(draft, document, whole=True)
    _attendance(draft, document)


def _decided(draft: Draft, document: MinutesDocument, *, whole: bool = False) -> None:
    _heading(draft, "Decisions", 1)
    decided = [item for item in document.items if item.resolutions]
    if not decided:
        _line(draft, "No decisions are recorded.")
    for item in decided:
        _item_heading(draft, item, 2)
        if whole:
            _explained(draft, item)
        for resolution in item.resolutions:
            _resolution(draft, resolution, resolution.number or item.minute_number)


def _summary(draft: Draft, document: MinutesDocument) -> None:
    _decided(draft, document)
    told = [item for item in document.items if item.key_points]
    if told:
        _heading(draft, "Key points", 1)
    for item in told:
        _item_heading(draft, item, 2)
        _line(draft, item.purpose, "Purpose")
        for point in item.key_points:
            _line(draft, point)
    _heading(draft, "Actions", 1)
    if document.actions:
        _table(draft, document.actions)
    else:
        _line(draft, "No actions are recorded.")
    if document.open_actions:
        _heading(draft, "Open from earlier meetings", 1)
        _table(draft, document.open_actions)
    if document.as_at:
        _line(draft, f"Status of actions as at {document.as_at}.", "Small")


def _attendance(draft: Draft, document: MinutesDocument) -> None:
    if document.attendance:
        _heading(draft, "Attendance", 1)
    for group in document.attendance:
        _heading(draft, group.heading, 2)
        for person in group.people:
            more = _joined(person.role, person.group, person.note)
            _line(draft, f"{person.name} ({more})" if more else person.name, "List")


def _explained(draft: Draft, item: Item) -> None:
    for told in item.explained:
        _line(draft, told)
    for declared in item.declarations:
        _hung(draft, declared, "", "Minute")


def _minutes(draft: Draft, document: MinutesDocument) -> None:
    _attendance(draft, document)
    for item in document.items:
        _item_heading(draft, item, 1)
        _line(draft, f"Minute {item.minute_number}" if item.minute_number else "", "Small")
        _line(draft, item.purpose, "Purpose")
        _line(draft, item.lead, "Small")
        if item.recommendations:
            _heading(draft, "The meeting was asked to", 2)
        for asked in item.recommendations:
            _hung(draft, asked.text, asked.label, "List")
        _explained(draft, item)
        for line in item.in_order():
            if isinstance(line, Resolution):
                _resolution(draft, line, line.number)
            else:
                _paragraph(draft, line)
    for blank in ("Signed as a correct record by the person presiding", "Name", "Date"):
        _line(draft, f"{blank}: {'_' * 28}", "Signature")


def _paragraph(draft: Draft, paragraph: Paragraph) -> None:
    said = f"{paragraph.label} {paragraph.text}".strip()
    if paragraph.kind == "heading":
        _heading(draft, said, 2)
    elif paragraph.kind == "list" and not paragraph.number:
        _hung(draft, paragraph.text, paragraph.label or "•", "List", level=2)
    else:
        _hung(draft, said, paragraph.number, "Minute")
    _hung(draft, f"Action: {paragraph.action}" if paragraph.action else "", "", "Small")


def _resolution(draft: Draft, resolution: Resolution, number: str) -> None:
    _hung(draft, f"{resolution.stem} {resolution.lead}".strip(), number, "Resolved")
    for clause in resolution.clauses:
        _hung(draft, clause.text, clause.label, "Resolution", level=clause.level + 1)
    _hung(draft, _joined(resolution.moved, resolution.vote), "", "Small")


def _table(draft: Draft, actions: list[TrackedAction]) -> None:
    table = draft.add_table(rows=1, cols=4, style="Table Grid")
    widths = (Mm(76), Mm(34), Mm(26), Mm(26))
    for cell, name in zip(table.rows[0].cells, ("Action", "Owner", "Due", "Status"), strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    for action in actions:
        wording = "\n".join(part for part in (action.wording, action.source) if part)
        texts = (wording, action.owner or "no owner yet", action.due or "no date", action.status)
        # Cells are read once: each look at row.cells walks the whole table again.
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.paragraphs[0].add_run(printable(text))
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def size_of_picture(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG or JPEG that Word takes; None for anything else."""
    try:
        picture = Image.from_blob(content)
    except Exception:  # what is no picture fails in whatever part of it is read
        return None
    return (picture.px_width, picture.px_height) if picture.ext in {"png", "jpg"} else None


def _logo(draft: Draft, document: MinutesDocument) -> None:
    """The council's logo, no higher than 16 mm and no wider than 50 mm; none where Word does not take it."""
    if size := size_of_picture(document.logo):
        width, height = size
        shown = draft.add_picture(io.BytesIO(document.logo), height=min(LOGO_HIGH, int(LOGO_WIDE * height / width)))
        shown._inline.docPr.set("descr", printable(f"Logo of {document.council}"))


def _head(draft: Draft, document: MinutesDocument, title: str) -> None:
    _logo(draft, document)
    _line(draft, _joined(document.council, title), "Subtitle")
    _add(draft, document.committee, "Title")
    when = f"{document.date}, {document.times}" if document.times else document.date
    _line(draft, _joined(when, document.place))
    _line(draft, document.status, "Status")
    _line(draft, document.restriction, "Status")
    _line(draft, f"From the record at {document.address}" if document.address else "", "Small")


def _item_heading(draft: Draft, item: Item, level: int) -> None:
    _heading(draft, _joined(item.number, item.title), level)
    _line(draft, item.restriction, "Small")


def _line(draft: Draft, text: str, style: str = "Normal") -> None:
    """A paragraph; none for no text."""
    if text:
        _add(draft, text, style)


def _heading(draft: Draft, text: str, level: int) -> None:
    _add(draft, text, f"Heading {level}")


def _add(draft: Draft, text: str, style: str) -> Line:
    """A paragraph of a style, by the style's key: python-docx would go through all styles for each paragraph, which is
    most of the time that long minutes take. Keys are names without spaces.
    """
    line = draft.add_paragraph(printable(text))
    line._p.style = style.replace(" ", "")
    return line


def _hung(draft: Draft, text: str, label: str, style: str, *, level: int = 1) -> None:
    """A paragraph with its number or label hanging to the left of it."""
    if not text and not label:
        return
    line = _add(draft, f"{label}\t{text}" if label else text, style)
    left = GUTTER + STEP * (level - 1)
    line.paragraph_format.left_indent = left
    if label:
        line.paragraph_format.first_line_indent = -GUTTER if level == 1 else -STEP
        line.paragraph_format.tab_stops.add_tab_stop(left)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _style(draft: Draft, document: MinutesDocument, title: str) -> None:
    accent = RGBColor.from_string(legible(document.colour)[1:].upper())
    about = draft.core_properties
    about.title = printable(f"{title}: {document.committee}, {document.date} – {document.council}")[:255]
    about.author, about.comments, about.language = printable(document.council)[:255], "", "en-GB"
    for language in draft.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    for name, points, colour in (
        ("Normal", 11, INK),
        ("Title", 24, INK),
        ("Subtitle", 11, accent),
        ("Heading 1", 15, accent),
        ("Heading 2", 12, INK),
        ("Minute", 11, INK),
        ("Resolved", 11, accent),
        ("Resolution", 11, INK),
        ("Purpose", 11, SOFT),
        ("Small", 9, SOFT),
        ("Status", 10, BROWN if document.draft else accent),
        ("Signature", 11, INK),
    ):
        _face(draft, name, points, colour)
    draft.styles["Subtitle"].font.italic = False
    draft.styles["Purpose"].font.italic = True
    draft.styles["Status"].font.bold = True
    draft.styles["Signature"].paragraph_format.space_before = Pt(24)
    draft.styles["Resolved"].font.bold = True
    draft.styles["Resolved"].paragraph_format.space_before = Pt(6)
    for name in ("Resolved", "Resolution"):
        draft.styles[name].paragraph_format.space_after = Pt(3)
    for rule in draft.styles["Title"].element.iter(qn("w:bottom")):
        rule.set(qn("w:color"), str(accent))
    _edges(draft, document, title)


def _face(draft: Draft, name: str, points: int, colour: RGBColor) -> None:
    """Sets the type of a style, which is made where Word's own template has none of that name."""
    style = draft.styles[name] if name in draft.styles else draft.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.font.name, style.font.size, style.font.color.rgb = FACE, Pt(points), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _edges(draft: Draft, document: MinutesDocument, title: str) -> None:
    """The draft mark at the head of every page, its number at the foot."""
    section = draft.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text = "DRAFT, not yet approved" if document.draft else ""
    foot.add_run(printable(_joined(document.council, title, document.date)) + " · Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")
    if title == TITLES["minutes"]:
        # Each loose leaf is initialled by the person who signs (LGA 1972 Sch 12 para 41(2)).
        foot.add_run(f" · Initials {'_' * 10}")


def _field(line: Line, instruction: str) -> None:
    """A number that Word works out when it opens the file."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    line._p.append(field)
