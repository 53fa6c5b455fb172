"""Revises a paragraph: its words, what the reader makes of them, and the commitments that stand in it."""

from django.db import transaction
from django.db.models import Q

from meetings.keeping import keep_commitments, keep_references
from meetings.models import Paragraph
from meetings.reading.shape import ReadParagraph


@transaction.atomic
def revise(paragraph: Paragraph, *, text: str, seen: int) -> None:
    """Give the paragraph new words and read them anew; what an officer set by hand stays.

    `seen` is the version that the editor saw: raises StaleEdit where somebody has changed it since.
    """
    item = paragraph.item
    present = list(item.meeting.attendances.values_list("name", flat=True))
    before = [_as_read(p) for p in item.paragraphs.filter(position__lt=paragraph.position)]
    from meetings.reading.minutes import read_paragraph  # noqa: PLC0415

    found = read_paragraph(text, present=present, before=before)
    paragraph.revise(text=text, seen=seen, kind=found.paragraph.kind, speakers=found.paragraph.speakers)
    here = Q(paragraph=paragraph)
    keep_commitments(
        item, [(c, ("paragraph", paragraph)) for c in found.commitments], version=lambda p: p.version, within=here
    )
    keep_references(item, [(r, ("paragraph", paragraph)) for r in found.references], within=here)


def _as_read(paragraph: Paragraph) -> ReadParagraph:
    return ReadParagraph(
        text=paragraph.text,
        number=paragraph.number or None,
        label=paragraph.label or None,
        kind=paragraph.kind,
        speakers=paragraph.speakers,
    )
