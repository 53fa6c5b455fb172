"""The reader's two doors: a whole page of minutes, and one paragraph as it is typed."""

from meetings.reading import (
    action_lines,
    attendance,
    behind,
    commitments,
    counting,
    decision_pages,
    exempting,
    fallen,
    first_names,
    front,
    items,
    language,
    layout,
    notes,
    own_form,
    references,
    report,
    running,
    told_first,
    when,
)
from meetings.reading.alone import ReadAlone, read_paragraph
from meetings.reading.body import Body
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.shape import ReadItem, ReadMinutes

# Initials behind names are looked for in so many paragraphs, and in so many characters of each.
NEAR, FAR = 60, 2000

# Who came is told in the first items; an annual meeting elects its chair before.
_FIRST = 8

__all__ = ["ReadAlone", "read", "read_paragraph"]


def read(text: str, *, source: str | None = None) -> ReadMinutes:
    """A page of minutes as structure; nothing of it is dropped. Any text is read; an empty one gives no items."""
    minutes = ReadMinutes(source=source)
    blocks, minutes.furniture = layout.blocks(text)
    written = all(block.blank for block in blocks) and own_form.stands([block.text for block in blocks])
    blocks = front.parted(blocks if written else running.unrun(blocks))
    blocks, fields = decision_pages.fields_apart(blocks)
    openings = exempting.headings(blocks, decision_pages.subject(blocks, fields) or items.openings(blocks))
    if report.is_report(blocks, openings):
        _report([block.merged() for block in blocks], openings, minutes)
        minutes.front.extend(field.text for field in fields)
    else:
        _minutes(blocks, openings, minutes, fields)
    names = list(dict.fromkeys([a.name for a in minutes.attendance] + _speakers(minutes)))
    for n, item in enumerate(minutes.items):
        fallen.settle(item)
        item.references = references.find(item, date=minutes.date, under=references.heading(minutes.items, n))
        item.commitments = commitments.find(item, date=minutes.date, names=names)
    return minutes


def _speakers(minutes: ReadMinutes) -> list[str]:
    return [speaker for item in minutes.items for paragraph in item.paragraphs for speaker in paragraph.speakers]


def _report(blocks: list[Block], openings: list[Opening], minutes: ReadMinutes) -> None:
    item = ReadItem()
    front.read(report.head(blocks[: openings[0].index], item, minutes.furniture), minutes)
    report.sections(blocks, openings, item)
    minutes.items.append(item)


def _minutes(blocks: list[Block], openings: list[Opening], minutes: ReadMinutes, fields: list[Block]) -> None:
    first = openings[0].index if openings else front.length(blocks)
    if openings and (told := items.above(blocks[:first], openings)):
        openings = told + openings
        first = told[0].index
    blocks, heard = items.apart_from_meeting(blocks, openings)
    front.read([block.merged() for block in [*blocks[:first], *heard, *fields]], minutes)
    minutes.ends = when.ends(blocks[first:], starts=minutes.starts) or minutes.ends
    lasted = next((block.text for block in blocks[first:][-4:] if when.lasted(block.text)), None)
    if lasted is not None:
        starts, ends = when.hours(lasted)
        minutes.starts, minutes.ends = minutes.starts or starts, minutes.ends or ends
    minutes.starts = minutes.starts or when.begun(blocks[first:])
    if not openings and first < len(blocks):
        openings = [Opening(first, 0)]
    told_first.in_items(
        [(opening.title, _under(blocks, openings, n)) for n, opening in enumerate(openings[:_FIRST])], minutes
    )
    notes.lettered(minutes.attendance)
    known = attendance.known(minutes)
    for block in blocks[:NEAR]:
        known.initials |= first_names.shortened(block.text[:FAR])
    for block in blocks:
        known.initials |= action_lines.acting(block.text, block.action)
    until = [*(opening.index for opening in openings[1:]), len(blocks)]
    bodies = [blocks[opening.index + opening.taken : end] for opening, end in zip(openings, until, strict=False)]
    through = counting.through(bodies)
    for opening, body in zip(openings, bodies, strict=True):
        item = ReadItem(title=opening.title, number=opening.number, minute_number=opening.minute_number)
        head = blocks[opening.index : opening.index + opening.taken]
        minutes.furniture.extend(
            b.text for b in head if language.is_cue(b.text) and opening.title not in (b.text, b.text.rstrip(" :"))
        )
        minutes.furniture.extend(b.text.split()[0] for b in head if items.MINUTE.fullmatch(b.text))
        agenda = (behind.OF_AGENDA.fullmatch(b.text) or behind.TITLED_OVER.fullmatch(b.text) for b in head)
        minutes.furniture.extend(m["words"] for m in agenda if m is not None and m["n"] == opening.number)
        minutes.furniture.extend(b.text for b in head if b.text in (own_form.UNTITLED, own_form.UNNUMBERED))
        beside = " ".join(block.action for block in head if block.action) or None
        above = [Block(opening.rest, action=beside) if opening.rest else Block(beside or "")]
        one = Body(item, known, minutes.furniture)
        one.counting.through = through
        one.read([*above, *body] if opening.rest or beside else body)
        minutes.items.append(item)
    exempting.apply(minutes.items)


def _under(blocks: list[Block], openings: list[Opening], n: int) -> list[str]:
    """The first lines under an item's title, without the headings of the page's form."""
    start = openings[n].index + openings[n].taken
    end = openings[n + 1].index if n + 1 < len(openings) else len(blocks)
    below = [block.merged().text for block in blocks[start : min(end, start + 6)]]
    return [text for text in [openings[n].rest, *below] if text and not language.is_cue(text)]
