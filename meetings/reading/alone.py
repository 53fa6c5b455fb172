"""The reader's second door: one paragraph as it is typed, knowing who is present and what was said before it."""

from dataclasses import dataclass, field

from meetings.reading import commitments, layout, references
from meetings.reading.body import Body
from meetings.reading.layout import Block
from meetings.reading.shape import ReadCommitment, ReadItem, ReadParagraph, ReadReference, ReadResolution
from meetings.reading.speakers import Known


@dataclass(slots=True)
class ReadAlone:
    """A paragraph, or where its words are those of one a resolution (then `paragraph` is None), and what stands in it.

    Places are told as if it stood alone: ("paragraphs", [0]) or ("resolutions", [0, clause]).
    """

    paragraph: ReadParagraph | None = None
    resolution: ReadResolution | None = None
    commitments: list[ReadCommitment] = field(default_factory=list)
    references: list[ReadReference] = field(default_factory=list)


def read_paragraph(text: str, *, present: list[str], before: list[ReadParagraph], date: str | None = None) -> ReadAlone:
    """What `read` gives for it on its page. `replies_to` is an index into `before`, `date` the meeting's."""
    names = list(dict.fromkeys([*present, *(speaker for p in before for speaker in p.speakers)]))
    item = _body(layout.blocks(text)[0], present, before)
    said = item.paragraphs[len(before) :]
    if item.resolutions and not said:
        resolution = item.resolutions[0]
        promised = commitments.in_resolution(resolution, date=date, names=names)
        return ReadAlone(resolution=resolution, commitments=[_placed(c, [0, *c.at]) for c in promised])
    if len(said) != 1:
        said = _body([Block(layout.fold(text))], present, before).paragraphs[len(before) :]
    paragraph = said[0] if len(said) == 1 else ReadParagraph(layout.fold(text))
    promised = commitments.in_paragraph(paragraph, date=date, names=names, before=before)
    mentioned = references.in_text(paragraph.text, place="paragraphs", at=[0], date=date)
    return ReadAlone(paragraph=paragraph, commitments=[_placed(c, [0]) for c in promised], references=mentioned)


def _body(blocks: list[Block], present: list[str], before: list[ReadParagraph]) -> ReadItem:
    known = Known()
    for name in present:
        known.attend(name)
    for paragraph in before:
        for speaker in paragraph.speakers:
            known.speak(speaker)
    item = ReadItem(paragraphs=list(before))
    body = Body(item, known, [])
    body.read(blocks)
    return item


def _placed(commitment: ReadCommitment, at: list[int]) -> ReadCommitment:
    commitment.at = at
    return commitment
