"""What is typed or pasted at an item's end at once: its paragraphs and resolutions, each added as if typed alone."""

from uuid import UUID

from django.db import transaction

from meetings.models import AgendaItem, Paragraph, Receipt, Resolution
from meetings.reading import layout, trackers
from meetings.reading.alone import read_paragraph
from meetings.revising import add

# A resolution is looked for in so many blocks behind the one that may open it: "Proposed by", "Seconded by", "That …".
OPENING = 4
# So many blocks at most are one resolution: each more is read with all before it.
LONGEST = 100
# What is cut into more is no item's minutes but a document: the last part takes what is left.
MOST = 300


def parts(text: str) -> list[str]:
    """The lines of each paragraph and of each resolution with its clauses, in order; every line is in one of them.

    A row of a table of actions is one paragraph; the names of the table's columns are in none.
    """
    text = trackers.written(text)
    lines = text.split("\n")
    begins = sorted({block.line - 1 for block in layout.blocks(text)[0]} if len(lines) > 1 else set())
    if len(begins) < 2 or begins[-1] >= len(lines):
        return [text]
    begins[0] = 0
    blocks = ["\n".join(lines[a:b]) for a, b in zip(begins, [*begins[1:], None], strict=True)]
    found: list[str] = []
    while blocks:
        taken = _length(blocks) if len(found) < MOST - 1 else len(blocks)
        found.append("\n".join(blocks[:taken]).strip("\n"))
        del blocks[:taken]
    return found


def _length(blocks: list[str]) -> int:
    """How many of the blocks are one resolution; else one."""
    length = 1
    for count, _ in enumerate(blocks[1:LONGEST], 2):
        if count > length + 1 and count > OPENING:
            break
        if read_paragraph("\n".join(blocks[:count]), present=[], before=[]).resolution:
            length = count
    return length


@transaction.atomic
def paste(item: AgendaItem, *, text: str, key: UUID | None = None) -> Paragraph | Resolution | None:
    """Add all that was typed at once, and return the first of it; the rest stands behind that, at the item's end.

    None where the key was answered already and what it made first is no paragraph. Raises Locked as `add` does.
    """
    item = AgendaItem.objects.held(item.pk)
    is_answered = key is not None and Receipt.objects.filter(pk=key).exists()
    first, *others = parts(text)
    added = add(item, text=first, key=key)
    for other in () if is_answered else others:
        add(item, text=other)
    return added
