"""Pages of one decision, as a council's site prints them: who decided it, when and of what status, in fields."""

import re

from meetings.reading.layout import Block
from meetings.reading.opening import Opening

_FIELD = re.compile(
    r"(?i)(?P<name>decision maker|decision status|is key decision\?|key decision\??|(?:is )?subject to call[- ]in\??|"
    r"publication date|date of decision|date|decided at meeting|effective from|decision type|call-in expires|"
    r"reference(?: number| no\.?)?|decision to take effect[^:]{0,40}?|wards? affected)"
    r"\s?:\s?[-–]?\s*\S.*"
)
_SUBJECT = re.compile(r"(?i)(?P<label>(?:subject|title) of (?:the )?(?:decision|report)\s?:\s?[-–]?)\s*(?=\S)")
# The day of the decision is told by the first of these.
_FIRST = ("decided at meeting", "date of decision", "date", "decision maker")
# A page with fewer fields is another.
_FEWEST = 3


def fields_apart(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The page without its fields, and the fields, those that tell of the meeting first; no fields on another page."""
    found = {at: field["name"].lower() for at, block in enumerate(blocks) if (field := _FIELD.fullmatch(block.text))}
    if "decision maker" not in found.values() or len(found) < _FEWEST:
        return blocks, []
    order = sorted(found, key=lambda at: _FIRST.index(found[at]) if found[at] in _FIRST else len(_FIRST))
    return [block for at, block in enumerate(blocks) if at not in found], [blocks[at] for at in order]


def subject(blocks: list[Block], fields: list[Block]) -> list[Opening]:
    """The one item of such a page, where a field names its title ("Subject of Decision :-Ferry")."""
    named = [(at, label) for at, block in enumerate(blocks) if fields and (label := _SUBJECT.match(block.text))]
    if len(named) != 1:
        return []
    at, label = named[0]
    title = blocks[at].text[label.end() :]
    fields.append(Block(label["label"], line=blocks[at].line))
    return [Opening(at, 1, title=title)]
