"""A list of actions to take away, as CSV or as an Excel workbook: the same rows in the same order."""

import csv
import io
from collections.abc import Iterable

from django.utils import timezone

from actions.listing import Row

HEADINGS = ["Action", "Owner", "Due", "Status", "Committee", "Raised", "The words", "Last heard", "What was noted"]
# What a spreadsheet would take for the start of a formula (OWASP ASVS 1.2.10).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, as Excel wants it; a text that looks like a formula is led by an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    writer.writerows([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells(row)] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Iterable[Row]) -> bytes:
    """A workbook whose cells are all text."""
    from openpyxl import Workbook  # noqa: PLC0415 - takes longer to load than most lists to write
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - of the slow library above
    from openpyxl.utils.exceptions import IllegalCharacterError  # noqa: PLC0415 - of the slow library above

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Actions")
    sheet.freeze_panes = "A2"
    for letter, width in zip("ABCDEFGHI", (60, 28, 14, 28, 28, 14, 60, 14, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    for values in [HEADINGS, *map(cells, rows)]:
        line = []
        for value in values:
            try:
                cell = WriteOnlyCell(sheet, value)
            except IllegalCharacterError:
                cell = WriteOnlyCell(sheet, "".join(c for c in value if c.isprintable() or c == "\n"))
            cell.data_type = "s"
            line.append(cell)
        sheet.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def cells(row: Row) -> list[str]:
    """A row's cells as text, dates as YYYY-MM-DD; what this reader may not see is empty."""
    action = row.action
    due = getattr(action, "due", None)
    heard = getattr(action, "heard_at", None)
    return [
        action.wording,
        action.owned_by if row.inside else action.owned_publicly_by,
        due.isoformat() if due else "next meeting" if action.is_due_next_meeting else "",
        action.status_in_words,
        str(action.committee),
        action.raised_on.isoformat(),
        row.quote,
        timezone.localtime(heard).date().isoformat() if heard else "",
        getattr(action, "heard", "") or "" if row.inside else "",
    ]
