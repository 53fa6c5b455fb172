"""A text's sentences, each part of one that an action label opens ("Action: Clerk to write") by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.reading import sentences
from meetings.reading.signs import holds, vocabulary

_ACTION = re.compile(
    r"\b(?:ACTIONS?|Actions?|GWEITHREDU|Gweithredu)(?:\s(?:[Pp]oints?|POINTS?|by|BY|for|on|[Rr]equired|REQUIRED))?\s?(?:[:–—]|-(?=\s))\s?"
    r"|\b(?:ACTION|Action)\s\d{1,3}(?:\.\d{1,3})?:\s(?=[A-Z]{2,3}(?:\s?[/&,]\s?[A-Z]{2,3})*\W*$)"
    r"|\b(?:ACTION|Action)\s(?=\([A-Z]{2,3}\):)|\bACTION\s(?=[A-Z])(?!(?:POINTS?|PLANS?|LIST|LOG|NOTES|ITEMS?|REQUIRED|TAKEN)\b)|\bAction\s"
    r"(?=(?:[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*|Clerk|Chair)\W*$)|(?:^|(?<=[.;)]\s))Action\s(?=(?:Clerk|Chair|Cllrs?|All|[A-Z]{2,3})\b|(?:[Cc]ouncil|[Ss]ecretary|[Tt]reasurer|[Oo]fficers?):)"
    r"|(?:^|(?<=[.;)]\s))(?:Action|ACTION|For\saction)\s(?:by|on|to|for)\s(?=(?:the\s)?(?:Clerk|Chair(?:man|person)?|Secretary|Treasurer|Cllrs?\.?|Councillors?|[A-Z]{2,3})\b"
    r"(?:,?\s(?:and|&|the|[A-Z][\w’'-]*\.?)){0,6}(?:\sby\s[\w ]{3,24}:\s|\W*$))"
    r"|(?:^|(?<=[.;)]\s))For\saction:\s"
)
_LABELLING = frozenset({"action", "actions", "gweithredu"})
# What numbers an action: "17/11/16-02-Secretary to write".
_NUMBERED = re.compile(r"(?:\d{1,4}/){1,3}\d{1,4}(?:-\d{1,3})?\s?[-–]\s?(?=[A-Z])")
# A task so told on a line of its own: "For two landlords to be invited".
_FOR = re.compile(r"For (?=(?:\w[\w’'-]* ){1,6}?to (?:be )?[a-z]{3,} )")


@dataclass(slots=True)
class Span:
    """A sentence, or what an action label opens; `label` is where that label begins."""

    start: int
    end: int
    label: int | None


def of(text: str) -> list[Span]:
    """A text's sentences without their numbers, each part of one that an action label opens by itself."""
    whole = [Span(_past_number(text, start, end), end, None) for start, end in sentences.split(text)]
    if _LABELLING.isdisjoint(vocabulary(text)) or not holds(
        text, ("Action", "ACTION", "or action", "weithredu", "WEITHREDU")
    ):
        return whole
    return [part for span in whole for part in _at_labels(text, span)]


def _past_number(text: str, start: int, end: int) -> int:
    before = _NUMBERED if text[start].isdigit() else _FOR if text.startswith("For ", start) and not start else None
    found = before.match(text, start, end) if before else None
    return found.end() if found else start


def _at_labels(text: str, span: Span) -> Iterator[Span]:
    start, label = span.start, span.label
    for match in _ACTION.finditer(text, start, span.end):
        if match.start() - start > 1:
            yield Span(start, match.start(), label)
        start, label = match.end(), match.start()
    if start < span.end:
        yield Span(start, span.end, label)
