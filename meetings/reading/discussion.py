"""What a paragraph of discussion is: a contribution, an answer, part of a list, the chair's summary."""

import re

from meetings.reading import speakers
from meetings.reading.shape import ReadParagraph

NEAR = 40
_SUMMED = re.compile(
    r"(?i)(?:in (?:summing up|conclusion|summary),? )?the (?:chair(?:man|person|woman)?|"
    r"convener)\s+(?:then\s+)?(?:summarised|summed up|concluded)\b"
)
_CONTINUES = re.compile(r"(?:He|She)\b")


def place(paragraph: ReadParagraph, before: list[ReadParagraph], *, summary: bool, bullet: bool) -> None:
    """Give a paragraph its kind from its words and from what stands before it."""
    text = paragraph.text
    last = before[-1] if before else None
    if not paragraph.speakers and last is not None and last.speakers and _CONTINUES.match(text[:4]):
        paragraph.speakers = [last.speakers[-1]]
    if summary or _SUMMED.match(text):
        paragraph.kind = "chair_summary"
    elif paragraph.speakers:
        paragraph.kind = "contribution"
        if speakers.answers(text):
            paragraph.kind = "response"
            paragraph.replies_to = _answered(paragraph.speakers[-1], before)
    elif bullet or _listed(paragraph, last):
        paragraph.kind = "list"


def _answered(who: str, before: list[ReadParagraph]) -> int | None:
    """The nearest paragraph in which somebody else spoke; where that is an answer too, what it answered."""
    for at in range(len(before) - 1, max(-1, len(before) - NEAR), -1):
        if before[at].kind in ("contribution", "response") and before[at].speakers[-1:] != [who]:
            return at if before[at].kind == "contribution" else before[at].replies_to
    return None


def _listed(paragraph: ReadParagraph, last: ReadParagraph | None) -> bool:
    opened = last is not None and last.text.endswith((":", "–", "-"))
    return opened and paragraph.label is None and len(paragraph.text.split()) < 30
