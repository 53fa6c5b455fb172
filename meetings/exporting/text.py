"""A meeting's document as plain text, the minutes and the decisions in the form that `meetings.reading` reads back.

One line for each paragraph and an empty line between; the cues of a page ("Agenda item", "Minutes:") open the parts
of an item.
"""

from collections.abc import Iterable
from dataclasses import replace

from meetings.exporting.plain import printable
from meetings.exporting.shape import (
    TITLES,
    Attendee,
    Item,
    Layout,
    MinutesDocument,
    Paragraph,
    Resolution,
    TrackedAction,
)

# A line of the text, or one with the words of the action column to its right.
type Line = str | tuple[str, str]


def render(document: MinutesDocument, *, layout: Layout = "minutes") -> str:
    """The text, lines ended by "\\n". Actions are not part of the record: the chair's summary alone has them."""
    title = f"{TITLES[layout]} of the meeting of {_held(document)}"
    head: list[Line] = [document.council, document.committee, title, document.status, document.restriction]
    match layout:
        case "summary":
            return _page([*head, *_summary(document)])
        case "decisions":
            return _page([*head, *_attendance(document), *_items(map(decided_alone, _decided(document)))])
        case "minutes":
            return _page([*head, *_attendance(document), *_items(document.items)])


def _page(lines: Iterable[Line]) -> str:
    columns = ([line] if isinstance(line, str) else line for line in lines)
    written = ["\t".join(filter(None, map(_in_one_line, parts))) for parts in columns]
    return "\n\n".join(filter(None, written)) + "\n"


def _in_one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _held(document: MinutesDocument) -> str:
    times = f" from {document.times}" if " to " in document.times else f" at {document.times}" if document.times else ""
    place = f", held at {document.place}" if document.place else ""
    return f"{document.date}{times}{place}"


def _attendance(document: MinutesDocument) -> list[Line]:
    return [line for group in document.attendance for line in (f"{group.heading}:", *map(_person, group.people))]


def _person(person: Attendee) -> str:
    more = ", ".join(part for part in (person.role, person.group, person.note) if part)
    return f"{person.name} ({more})" if more else person.name


def _decided(document: MinutesDocument) -> list[Item]:
    return [item for item in document.items if item.resolutions]


def decided_alone(item: Item) -> Item:
    """The item with its decisions and what was declared, without what was said."""
    apart = [replace(resolution, after=None, inside=False) for resolution in item.resolutions]
    return replace(item, purpose="", lead="", recommendations=[], paragraphs=[], resolutions=apart, documents=[])


def _items(items: Iterable[Item]) -> list[Line]:
    return [line for item in items for line in _item(item)]


def _item(item: Item) -> list[Line]:
    minute = f"Minute {item.minute_number}" if item.minute_number else ""
    lines: list[Line] = ["Agenda item", item.number, minute, item.title, item.restriction, item.purpose]
    if item.recommendations:
        lines.append("Recommendations:")
    lines += [f"{asked.label} {asked.text}" for asked in item.recommendations]
    lines += ["Minutes:", item.lead, *item.explained, *item.declarations]
    for line in item.in_order():
        lines += _resolution(line) if isinstance(line, Resolution) else [_paragraph(line)]
    return [*lines, "Supporting documents:", *item.documents] if item.documents else lines


def _paragraph(paragraph: Paragraph) -> Line:
    bullet = "•" if paragraph.kind == "list" and not (paragraph.number or paragraph.label) else ""
    return f"{paragraph.number} {paragraph.label} {bullet} {paragraph.text}", paragraph.action


def _resolution(resolution: Resolution) -> list[Line]:
    """The stem and what follows it on one line, clauses on a line each, then who moved it and how it was decided."""
    first = f"{resolution.number} {resolution.stem} {resolution.lead}"
    clauses = [f"{clause.label} {clause.text}" for clause in resolution.clauses]
    vote = f"Vote: {resolution.vote}" if resolution.vote[:1].isdigit() else resolution.vote
    return [first, *clauses, resolution.moved, vote]


def _summary(document: MinutesDocument) -> list[Line]:
    """To be read by people alone: its parts stand under headings of their own."""
    lines: list[Line] = ["DECISIONS"]
    for item in _decided(document):
        lines += [_titled(item), item.restriction, *(line for r in item.resolutions for line in _resolution(r))]
    if lines == ["DECISIONS"]:
        lines.append("No decisions are recorded.")
    if told := [item for item in document.items if item.key_points]:
        lines.append("KEY POINTS")
    for item in told:
        lines += [_titled(item), item.restriction, item.purpose, *item.key_points]
    lines += ["ACTIONS", *(map(_action, document.actions) if document.actions else ["No actions are recorded."])]
    if document.open_actions:
        lines += ["OPEN FROM EARLIER MEETINGS", *map(_action, document.open_actions)]
    return [*lines, f"Status of actions as at {document.as_at}." if document.as_at else ""]


def _titled(item: Item) -> str:
    return f"{item.number} · {item.title}" if item.number else item.title


def _action(action: TrackedAction) -> str:
    told = [
        f"- {action.wording.rstrip('. ')}",
        f"Owner: {action.owner or 'nobody yet'}",
        f"Due: {action.due or 'no date'}",
        f"Status: {action.status}" if action.status else "",
        action.source,
    ]
    return "".join(f"{part}. " for part in told if part)
