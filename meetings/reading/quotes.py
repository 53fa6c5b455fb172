"""Which words of a sentence show that it promises something: a clause, or a sentence that is no longer than need be."""

import re
from bisect import bisect_left

from meetings.reading.context import Undertaking

QUOTE_WORDS = 24
# At least about so many words follow the cue, where the sentence has them.
AFTER_WORDS = 10
# A quote that would begin with more words than this before its cue begins at a later clause.
LEAD_WORDS = 16

_TRAILING = re.compile(
    r"(?:[\s,;:–—(-]|\b(?:and|but|that|or|which|a|ac|also|then|for|(?<=and\s)said|(?<=,\s)with(?:\sthe)?)\b)+$"
)
_LONGEST_TAIL = 60
# "The Chair will ask the owner and it was agreed that …"
_SETTLED = re.compile(r",?\s(?:and|so)\sit\swas\s(?:also\s|then\s)?(?:agreed|resolved|decided)\b")
_STROKE = re.compile(r"[;:–—]")
_COMMA = re.compile(r"[,;:]\s")
_SPACE = re.compile(" ")
# No label, but a name begins with "Ms." and with "P." before a capital.
_LABEL = re.compile(
    r"^[^\w£]*(?:(?:(?:\d{1,3}[a-z]{0,3}|[a-z]{1,3})[.)]|[A-Z]{1,4}\)|[A-Z]\.(?= (?:That|The|To)\b))\s)?"
)
_BREAK = re.compile(r"[,;:](?=\s)|\s(?=(?:and|but|which|who|so|as|to|because|where|when|for|in|at|of|with|on|from)\s)")


def of(words: str, one: Undertaking, until: int) -> tuple[int, int]:
    """Where in `words` the quote of a promise begins and ends; the next promise begins at words[until]."""
    start = one.start
    lead = _LABEL.match(words, 0, start)
    opening = words[lead.end() if lead else 0 : start]
    if len(opening.split()) <= 4 and not _STROKE.search(opening):
        start = lead.end() if lead else 0
    if len(words[start : one.cue[0]].split()) > LEAD_WORDS:
        breaks = [m.end() for m in _COMMA.finditer(words, start, one.cue[0])]
        start = breaks[-1] if breaks else one.cue[0]
    start -= words[start - 1 : start] == "£"
    stop = end(words, start, one.cue[1], until)
    stop -= words[stop - 1] == ")" and "(" not in words[start:stop]
    return start, stop - (words[stop - 1] == "]" and "[" not in words[start:stop])


def end(words: str, start: int, cue_end: int, until: int) -> int:
    """Where a quote ends: at `until`, or at the last break within QUOTE_WORDS words."""
    settled = _SETTLED.search(words, cue_end, until) if " it was " in words else None
    stop = until = settled.start() if settled else until
    spaces = [m.start() for m in _SPACE.finditer(words, start, until)]
    if len(spaces) >= QUOTE_WORDS:
        lead = bisect_left(spaces, cue_end)
        limit = spaces[min(max(QUOTE_WORDS, lead + AFTER_WORDS) - 1, len(spaces) - 1)]
        least = spaces[min(max(QUOTE_WORDS // 2, lead + AFTER_WORDS // 2) - 1, len(spaces) - 1)]
        breaks = [m.start() for m in _BREAK.finditer(words, least, limit + 1)]
        stop = breaks[-1] if breaks else limit
    tail = _TRAILING.search(words, max(start, stop - _LONGEST_TAIL), stop)
    if tail and tail.start() >= cue_end and tail.start() > start:
        stop = tail.start()
    stop = len(words[:stop].rstrip(" ."))
    said = words[start:stop]
    closes = (said.endswith("”") and "“" not in said) or (said.endswith('"') and said.count('"') % 2 == 1)
    return len(words[: stop - 1].rstrip(" .")) if closes else stop
