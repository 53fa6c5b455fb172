"""Pages of one decision, as a council's site prints them: who decided it, when and of what status, in fields."""

import re

from meetings.reading.layout import Block

_FIELD = re.compile(
    r"(?P<name>Decision Maker|Decision status|Is Key decision\?|Is subject to call[- ]in\?|Publication date|"
    r"Date of decision|Decided at meeting|Effective from|Decision type|Call-in expires)\s?:\s*\S.*"
)
# The day of the decision is told by the first of these.
_FIRST = ("Decided at meeting", "Date of decision", "Decision Maker")


def fields_apart(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The page without its fields, and the fields, those that tell of the meeting first; no fields on another page."""
    found = {at: field["name"] for at, block in enumerate(blocks) if (field := _FIELD.fullmatch(block.text))}
    if "Decision Maker" not in found.values() or len(found) < len(_FIRST):
        return blocks, []
    order = sorted(found, key=lambda at: _FIRST.index(found[at]) if found[at] in _FIRST else len(_FIRST))
    return [block for at, block in enumerate(blocks) if at not in found], [blocks[at] for at in order]
