"""Applies to what was read what an officer has put right by hand before saving it; pure, nothing is stored here.

The form of corrections (an Import's JSON), every key text, indices those of what was read:
- "items": {"0": {"title", "number", "minute_number", "purpose": text, "exempt": bool, "exempt_paragraphs": [1 to 18]}}
- "paragraphs": {"0.3": {"kind": kind, "speakers": [names], "number", "label": text}}, the fourth of the first item
- "clauses": {"0.1.2": {"label", "text": text}}, the third of the second resolution of the first item
- "lines": {"4": "front" or the index of an item}, where a line goes that found no place
- "council": {"northfell council": True}, by the printed name, folded, a council that is this one
- "meeting": {"nth": number}, which meeting of that day, 0 another than are there
- "source": {"text": text}, what was read in place of the source's words, which an Import keeps beside it
- "attendance": {"cllr jones": {"name", "role", "group", "status", "substitute_for": text}}, by the name, folded;
  {"is_none": True} takes somebody out, {"added": True, …} is somebody that the page lacks
- "commitments": what was said of each by its words, in the form of `marking`
- "people": {"cllr jones": key of a person, 0 for nobody known}, by the printed name, folded
What is not said stays as read; what points at nothing is passed over.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from meetings import marking
from meetings.reading import commitments, references
from meetings.reading.alone import read_paragraph
from meetings.reading.shape import ReadAttendance, ReadItem, ReadMinutes

type Corrections = dict[str, dict[str, Any]]

ITEM_COLUMNS = ("title", "number", "minute_number", "purpose", "exempt", "exempt_paragraphs")
PARAGRAPH_COLUMNS = ("kind", "speakers", "number", "label")
CLAUSE_COLUMNS = ("label", "text")
ATTENDANCE_COLUMNS = ("name", "role", "group", "status", "substitute_for")
SET_BY_HAND = ("kind", "speakers")


@dataclass(slots=True)
class Corrected:
    """The minutes as they are to be saved, and by item and paragraph what of them was said by hand.

    `promises` are by item the commitments of which something was said, and the others beside them; `lost` the words of
    those that no longer stand on the page.
    """

    read: ReadMinutes
    by_hand: dict[int, dict[int, frozenset[str]]] = field(default_factory=dict)
    promises: dict[int, list[marking.Promise]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def corrected(read: ReadMinutes, corrections: Corrections, *, held_on: date | None = None) -> Corrected:
    """Change `read` (in place) as the corrections say.

    Promises and references are found anew in items of which something changed that bears on them, and in all where
    `held_on` is another day than the page's.
    """
    found = Corrected(read)
    if said := corrections.get("attendance"):
        _say_who_was_there(found, said)
    anew: set[int] = set()
    for key, values in corrections.get("items", {}).items():
        if at := _at(read, key, 1):
            _change(read.items[at[0]], values, ITEM_COLUMNS)
    for key, values in corrections.get("paragraphs", {}).items():
        if (at := _at(read, key, 2)) and at[1] < len(read.items[at[0]].paragraphs):
            _change(read.items[at[0]].paragraphs[at[1]], values, PARAGRAPH_COLUMNS)
            if said := frozenset(SET_BY_HAND) & values.keys():
                found.by_hand.setdefault(at[0], {})[at[1]] = said
                anew.add(at[0])
    for key, values in corrections.get("clauses", {}).items():
        if at := _at(read, key, 3):
            resolutions = read.items[at[0]].resolutions
            if at[1] < len(resolutions) and at[2] < len(resolutions[at[1]].clauses):
                _change(resolutions[at[1]].clauses[at[2]], values, CLAUSE_COLUMNS)
                anew.add(at[0])
    anew |= _place_lines(read, corrections.get("lines", {}))
    if held_on and read.date != held_on.isoformat():
        read.date = held_on.isoformat()
        anew = set(range(len(read.items)))
    _find_anew(read, anew)
    if said := corrections.get("commitments"):
        _say_of_promises(found, said)
    return found


@dataclass(slots=True)
class Attended:
    """Who was there as `read`, and as they are `now`: None where an officer took them out."""

    key: str
    read: ReadAttendance
    now: ReadAttendance | None
    is_added: bool = False


def attended(read: ReadMinutes, said: marking.Said) -> list[Attended]:
    """All that the page names, in its order, then those that were added."""
    times: Counter[str] = Counter()
    found = []
    for one in read.attendance:
        key = marking.key_of(one.name, times)
        values = said.get(key, {})
        found.append(Attended(key, one, None if values.get("is_none") else _as_said(one, values)))
    known = {one.key for one in found}
    for key, values in said.items():
        if key not in known and values.get("added"):
            one = _as_said(ReadAttendance(""), values)
            found.append(Attended(key, one, one, is_added=True))
    return found


def _as_said(read: ReadAttendance, values: Any) -> ReadAttendance:
    given: dict[str, Any] = {name: values[name] or None for name in ATTENDANCE_COLUMNS if name in values}
    return replace(read, **given)


def _say_who_was_there(found: Corrected, said: marking.Said) -> None:
    rows = attended(found.read, said)
    known = {row.key for row in rows}
    found.lost += [key for key in said if key not in known]
    found.read.attendance = [row.now for row in rows if row.now]


def _say_of_promises(found: Corrected, said: marking.Said) -> None:
    promises = marking.promises(found.read, said)
    found.lost += marking.lost(promises, said)
    for index, (item, its) in enumerate(zip(found.read.items, promises, strict=True)):
        if any(one.by_hand or one.is_marked or one.is_dropped for one in its):
            found.promises[index] = its
            item.commitments = [one.now for one in its if not one.is_dropped]


def _at(read: ReadMinutes, key: str, depth: int) -> list[int] | None:
    parts = key.split(".")
    if len(parts) != depth or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    at = [int(part) for part in parts]
    return at if at[0] < len(read.items) else None


def _change(thing: Any, values: dict[str, Any], columns: tuple[str, ...]) -> None:
    """What was None where it is empty now stays None: the page did not say it."""
    for name in columns:
        if name in values:
            value = values[name]
            setattr(thing, name, None if value == "" and name not in {"text", "kind"} else value)


def _place_lines(read: ReadMinutes, lines: dict[str, str]) -> set[int]:
    """Put lines that found no place where an officer said; returns the items that were given one."""
    given: set[int] = set()
    left: list[str] = []
    for index, line in enumerate(read.unplaced):
        to = lines.get(str(index), "")
        if to == "front":
            read.front.append(line)
        elif at := _at(read, to, 1):
            _append(read, read.items[at[0]], line)
            given.add(at[0])
        else:
            left.append(line)
    read.unplaced = left
    return given


def _append(read: ReadMinutes, item: ReadItem, line: str) -> None:
    """At the item's end, read as if it were typed there."""
    present = [attendance.name for attendance in read.attendance]
    alone = read_paragraph(line, present=present, before=item.paragraphs, date=read.date)
    if alone.resolution:
        alone.resolution.after = len(item.paragraphs) - 1 if item.paragraphs else None
        item.resolutions.append(alone.resolution)
    elif alone.paragraph:
        item.paragraphs.append(alone.paragraph)


def _find_anew(read: ReadMinutes, items: set[int]) -> None:
    if not items:
        return
    speakers = [speaker for item in read.items for paragraph in item.paragraphs for speaker in paragraph.speakers]
    names = list(dict.fromkeys([*(attendance.name for attendance in read.attendance), *speakers]))
    for index in sorted(items):
        item = read.items[index]
        item.references = references.find(item, date=read.date, under=references.heading(read.items, index))
        item.commitments = commitments.find(item, date=read.date, names=names)
