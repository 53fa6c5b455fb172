"""A meeting's minutes as plain text, in the form that the reader (`meetings.reading`) reads back.

One line for each paragraph and an empty line between; the cues of a page ("Agenda item", "Minutes:") open the parts
of an item.
"""

from meetings.exporting.plain import printable
from meetings.exporting.shape import Attendee, Item, MinutesDocument, Paragraph, Resolution


def render(document: MinutesDocument) -> str:
    """The minutes, lines ended by "\\n". Actions are not part of the record and not in it."""
    lines = [document.council, document.committee, _held(document), document.status, document.restriction]
    for group in document.attendance:
        lines += [f"{group.heading}:", *(_person(person) for person in group.people)]
    for item in document.items:
        lines += _item(item)
    return "\n\n".join(" ".join(printable(line).split()) for line in lines if line.strip()) + "\n"


def _held(document: MinutesDocument) -> str:
    times = f" from {document.times}" if " to " in document.times else f" at {document.times}" if document.times else ""
    place = f", held at {document.place}" if document.place else ""
    return f"Minutes of the meeting of {document.date}{times}{place}"


def _person(person: Attendee) -> str:
    more = ", ".join(part for part in (person.role, person.group, person.note) if part)
    return f"{person.name} ({more})" if more else person.name


def _item(item: Item) -> list[str]:
    lines = ["Agenda item", item.number, item.title, item.purpose]
    if item.recommendations:
        lines.append("Recommendations:")
    lines += [f"{asked.label} {asked.text}" for asked in item.recommendations]
    lines += ["Minutes:", item.restriction, *(declared.text for declared in item.declarations)]
    for line in item.in_order():
        lines += _resolution(line) if isinstance(line, Resolution) else [_paragraph(line)]
    return lines


def _paragraph(paragraph: Paragraph) -> str:
    bullet = "•" if paragraph.kind == "list" and not (paragraph.number or paragraph.label) else ""
    return f"{paragraph.number} {paragraph.label} {bullet} {paragraph.text}"


def _resolution(resolution: Resolution) -> list[str]:
    """The stem and what follows it on one line, clauses on a line each, then how it was decided."""
    first = f"{resolution.number} {resolution.stem} {resolution.lead}"
    clauses = [f"{clause.label} {clause.text}" for clause in resolution.clauses]
    decided = "; ".join(part for part in (resolution.moved, resolution.vote) if part)
    return [first, *clauses, f"Vote: {decided}" if resolution.moved or decided[:1].isdigit() else decided]
