"""What of an item goes into a summary: sentences of the record as they stand, chosen by their place in it.

Nothing is paraphrased: the chair's own summing up where there is one, else how the item was opened, and who spoke.
"""

from collections.abc import Sequence

from meetings.exporting.shape import Paragraph
from meetings.reading import sentences

OPENING_SENTENCES = 2
# Fewer words than these ("Apologies were received from …") are no point to make, where nobody spoke.
SAYS_SOMETHING = 15


def key_points(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The points of an item, in order; empty where its minutes say next to nothing."""
    summed_up = [p.text for p in paragraphs if p.kind == "chair_summary"]
    told = [p.text for p in paragraphs if p.kind not in ("heading", "list")]
    names = [_within_a_sentence(name) for p in paragraphs for name in p.speakers]
    spoke = list(dict.fromkeys(names))
    if not spoke and not summed_up and sum(len(text.split()) for text in told) < SAYS_SOMETHING:
        return []
    points = summed_up or [opening(text) for text in told[:1]]
    return [*points, f"Spoke: {', '.join(spoke)}."] if spoke else points


def _within_a_sentence(name: str) -> str:
    """ "the Leader", "a resident"; but the A of "A Marsh" is a name's."""
    article, _, rest = name.partition(" ")
    is_article = article == "The" or (article in ("A", "An") and rest[:1].islower())
    return f"{article.lower()} {rest}" if is_article else name


def opening(text: str) -> str:
    """The first sentences of a text, whole."""
    ends = [end for _, end in sentences.split(text)[:OPENING_SENTENCES]]
    return text[: ends[-1]].strip() if ends else ""
