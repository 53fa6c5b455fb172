"""A meeting written out as plain text that reads back the same (docs/minutes-text.md tells the form)."""

from meetings.reading import attendance_lines
from meetings.reading.item_lines import lines as item_lines
from meetings.reading.shape import ReadItem, ReadMinutes, ReadReport


def write(minutes: ReadMinutes) -> str:
    """The text of a meeting. Furniture is not written; what was found no place for stands at the end of the front."""
    front = [*minutes.front, *minutes.unplaced]
    behind = [line for line in front if attendance_lines.names_somebody(line)]
    lines = [line for line in front if line not in behind] + attendance_lines.lines(minutes.attendance) + behind
    for item in minutes.items:
        lines.extend(_report(item, item.report) if item.report else item_lines(item))
    return "\n\n".join(lines) + "\n"


def _report(item: ReadItem, report: ReadReport) -> list[str]:
    lines = ["Report prepared by:", report.author] if report.author else []
    lines += [item.title] if item.title else []
    purpose, asked = item.purpose, list(item.recommendations)
    for section in report.sections:
        heading = section.heading or ""
        lines.append(f"{section.number}. {heading}" if section.number else heading)
        if purpose is not None and heading.lower().startswith("purpose"):
            lines.append(purpose)
            purpose = None
        if "recommendation" in heading.lower() and asked:
            lines.extend(f"{r.label} {r.text}" if r.label else r.text for r in asked)
            asked = []
        lines.extend(f"{p.number} {p.text}" if p.number else p.text for p in section.paragraphs)
    return lines
