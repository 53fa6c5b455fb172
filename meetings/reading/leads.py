"""What a line that ends in a colon asks of those listed below it: "Officers were asked to:", "The Clerk agreed to:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from meetings.reading.clauses import Sentence
from meetings.reading.context import Context
from meetings.reading.shape import ReadParagraph, ReadResolution

_LEAD = re.compile(
    r"(?i)(?<!\bis )(?<!\bare )(?<!\bbe )"
    r"(?:\b(?:requested|asked|instructed|agreed|resolved|undertook|offered|promised|actions?)\b"
    r"(?:\s[\w’'-]{1,24}){0,6}|\b(?:will|would)|(?:^|[.;]\s)(?:the\s)?(?:clerk|secretary|treasurer|officers?|cllr\.?\s[\w’'-]+)\sto)\s?[:;]\W{0,3}$"
)
# The lines below begin with a verb.
_TO = re.compile(r"(?i)\bto\W*$|\bactions?(?:\s(?:carried\sforward|arising|outstanding|agreed))?\W*$")
# A line that asks something of those below it ends in a colon or a semicolon, and maybe a dash.
_ENDS = frozenset(":; -–—")
# What these will do is promised, what a scheme will do only told.
_ANSWERABLE = ("person", "servant", "initials", "pronoun")
# A list that is typed alone is looked through so far for the line above it.
REACH = 30


@dataclass(slots=True, frozen=True)
class Lead:
    """`to`: the lines below begin with a verb, and are tasks of `owner`."""

    to: bool
    owner: str | None


def find(text: str, names: tuple[str, ...]) -> Lead | None:
    """What a paragraph asks of the lines below it, None where it asks nothing."""
    return _asked(text[-160:], names) if text[-1:] in _ENDS else None


@lru_cache(maxsize=256)
def _asked(tail: str, names: tuple[str, ...]) -> Lead | None:
    """What the end of a paragraph asks, which is looked at again for each line below it as they are typed."""
    if not tail.rstrip(" -–—").endswith((":", ";")) or not _LEAD.search(tail):
        return None
    to = bool(_TO.search(tail))
    sentence = Sentence(tail, Context(names=names))
    if sentence.said[-1] in ("will", "would"):
        who = sentence.subject(len(sentence.said) - 1)
        return Lead(True, sentence.named(who)) if who and who.kind in _ANSWERABLE else None
    named = to and sentence.said[-1] == "to"
    doer = sentence.subject(len(sentence.said) - 1) if named else None
    doer = doer or (sentence.first() if named else None)
    return Lead(to, doer.name if doer and not sentence.itself(doer) else None)


def opened(resolutions: Sequence[ReadResolution], names: tuple[str, ...]) -> dict[int, Lead]:
    """The leads that stand as resolutions of their own ("it was agreed:"), by the place of the paragraph below."""
    return {
        0 if one.after is None else one.after + 1: lead
        for one in resolutions
        if not one.inside and one.clauses and (lead := find(one.clauses[-1].text, names))
    }


def is_listed(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph may stand below such a line."""
    return paragraph.kind == "list" or paragraph.label is not None


def before(paragraphs: Sequence[ReadParagraph], names: tuple[str, ...]) -> Lead | None:
    """The lead of a listed paragraph that comes after `paragraphs`."""
    for paragraph in reversed(paragraphs[-REACH:]):
        if lead := find(paragraph.text, names):
            return lead
        if not is_listed(paragraph):
            return None
    return None
