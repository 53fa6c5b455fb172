"""The reader's two doors: a whole page of minutes, and one paragraph as it is typed."""

from meetings.reading import front, items, language, layout
from meetings.reading.body import Body
from meetings.reading.layout import Block
from meetings.reading.shape import ReadItem, ReadMinutes
from meetings.reading.speakers import Known


def read(text: str, *, source: str | None = None) -> ReadMinutes:
    """A page of minutes as structure; nothing of it is dropped."""
    minutes = ReadMinutes(source=source)
    blocks, minutes.furniture = layout.blocks(text)
    blocks = items.unrun(blocks)
    found = items.openings(blocks)
    first = found[0].index if found else front.length(blocks)
    front.read(blocks[:first], minutes)
    minutes.ends = front.ends(blocks[first:])
    known = Known()
    for person in minutes.attendance:
        known.attend(person.name)
    if not found and first < len(blocks):
        found = [items.Opening(first, 0)]
    for n, opening in enumerate(found):
        end = found[n + 1].index if n + 1 < len(found) else len(blocks)
        item = ReadItem(title=opening.title, number=opening.number, minute_number=opening.minute_number)
        for block in blocks[opening.index : opening.index + opening.taken]:
            if language.is_cue(block.text):
                minutes.furniture.append(block.text)
        body = blocks[opening.index + opening.taken : end]
        if opening.rest:
            body = [Block(opening.rest, action=blocks[opening.index].action), *body]
        Body(item, known, minutes.furniture).read(body)
        minutes.items.append(item)
    return minutes
