"""The reader's second door: one paragraph as it is typed, knowing who is present and what was said before it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from meetings.reading import commitments, layout, references
from meetings.reading.body import Body
from meetings.reading.layout import Block
from meetings.reading.people import Known
from meetings.reading.shape import ReadCommitment, ReadItem, ReadParagraph, ReadReference, ReadResolution


@dataclass(slots=True)
class ReadAlone:
    """A paragraph, or where its words are those of one a resolution (then `paragraph` is None), and what stands in it.

    Every word typed is in one of the two. `inside` are resolutions whose words stand in the paragraph, each of them
    `inside` where its words are talk and not a resolution's own. Places are told as if it stood alone:
    ("paragraphs", [0]) or ("resolutions", [0, clause]).
    """

    paragraph: ReadParagraph | None = None
    resolution: ReadResolution | None = None
    inside: list[ReadResolution] = field(default_factory=list)
    commitments: list[ReadCommitment] = field(default_factory=list)
    references: list[ReadReference] = field(default_factory=list)


def read_paragraph(text: str, *, present: list[str], before: list[ReadParagraph], date: str | None = None) -> ReadAlone:
    """What `read` gives for it on its page. `replies_to` is an index into `before`, `date` the meeting's."""
    names = list(dict.fromkeys([*present, *(speaker for p in before for speaker in p.speakers)]))
    said, decided = _read(layout.blocks(text)[0], present, before)
    if len(decided) == 1 and not said and not decided[0].inside:
        promised = commitments.in_resolution(decided[0], date=date, names=names)
        return ReadAlone(resolution=decided[0], commitments=[_placed(c, [0, *c.at]) for c in promised])
    folded = layout.fold(text)
    whole = _is_whole(said, folded)
    if not whole:
        once, decided_once = _read([Block(folded)], present, before)
        if _is_whole(once, folded):
            said, decided, whole = once, decided_once, True
    if whole:
        paragraph = said[0]
    else:
        spoken = said[0] if len(said) == 1 else ReadParagraph("")
        paragraph = ReadParagraph(folded, kind=spoken.kind, speakers=spoken.speakers)
    promised = commitments.in_paragraph(paragraph, date=date, names=names, before=before)
    mentioned = references.in_text(paragraph.text, place="paragraphs", at=[0], date=date)
    return ReadAlone(paragraph, None, decided, [_placed(c, [0]) for c in promised], mentioned)


def _read(
    blocks: list[Block], present: list[str], before: list[ReadParagraph]
) -> tuple[list[ReadParagraph], list[ReadResolution]]:
    item = _body(blocks, present, before)
    return item.paragraphs[len(before) :], item.resolutions


def _is_whole(said: list[ReadParagraph], text: str) -> bool:
    """Whether it was read as one paragraph that holds every word of the text."""
    if len(said) != 1:
        return False
    one = said[0]
    if one.text == text:
        return True
    held = f"{one.number or ''} {one.label or ''} {one.text} {one.action or ''}"
    return not Counter(re.findall(r"\w+", text)) - Counter(re.findall(r"\w+", held))


def _body(blocks: list[Block], present: list[str], before: list[ReadParagraph]) -> ReadItem:
    known = Known()
    for name in present:
        known.attend(name)
    for paragraph in before:
        known.lines.append(paragraph.text)
        for speaker in paragraph.speakers:
            known.speak(speaker)
    item = ReadItem(paragraphs=list(before))
    body = Body(item, known, [])
    body.read(blocks)
    return item


def _placed(commitment: ReadCommitment, at: list[int]) -> ReadCommitment:
    commitment.at = at
    return commitment
