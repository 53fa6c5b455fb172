"""What is left in somebody's hands, or taken upon oneself: tasks told without "will" and "to"."""

import re
from collections.abc import Iterator

from meetings.reading.clauses import Sentence
from meetings.reading.context import Undertaking

_KEYS = frozenset("left hands upon himself herself themselves away".split())
_MATTER = r"(?:(?:the|this)\s(?:whole\s)?(?:matter|item|issue|question|subject|task|job)|this|it|these|everything)"
# The keys may be left with somebody too, but a matter is, and anything in somebody's hands.
_LEFT = re.compile(
    rf"(?i)(?:\b{_MATTER}\s(?:was|were|is|be|to\sbe|will\sbe|would\sbe)\s(?:now\s|then\s|therefore\s)?left\s(?:entirely\s)?with\s"
    r"|\bleft\s(?:entirely\s)?in\s(?:the\s)?(?:capable\s)?hands\sof\s)(?=\S)"
)
_UPON_ONESELF = re.compile(
    r"\b(?:took|takes|has\staken|have\staken)\s(?:it\s)?(?:up)?on\s(?:him|her|them)sel(?:f|ves)\s(?:the\stask\sof\s(?=\w+ing\b)|to\s)"
)
# "Took the point away to think about".
_AWAY = re.compile(
    r"\b(?:took|(?:will|would)\stake)\s(?:this|that|(?:the|that|this|these|those)\s(?:points?|comments?|questions?|requests?|suggestions?|issues?|"
    r"quer(?:y|ies)|actions?))\saway\b(?!\sfrom\b)"
)
_ANSWERABLE = ("person", "people", "servant", "initials", "role", "pronoun")
_NOT_NOW = frozenset("had been previously".split())


def find(s: Sentence) -> Iterator[Undertaking]:
    """What a sentence leaves with somebody, or tells that somebody took on."""
    if _KEYS.isdisjoint(s.said):
        return
    if "left" in s.said and (left := _LEFT.search(s.text)):
        whom = next((a for a in s.agents if 0 <= a.start - left.end() <= 4), None)
        ends = whom is not None and not s.text[whom.end :].strip(" .;)") and whom.kind in _ANSWERABLE
        ends = ends and (whom is None or whom.kind != "role" or whom.name.rpartition(" ")[2][0].isupper())
        if whom and ends and _NOT_NOW.isdisjoint(s.said[: s.index(left.start())]):
            at = s.index(left.end() - 1) - 1
            start = s.clause_start(s.index(left.start()))
            yield Undertaking(start, (s.starts[s.said.index("left")], s.ends[at]), whom.name)
        return
    taken = _UPON_ONESELF.search(s.text) or (_AWAY.search(s.text) if "away" in s.said else None)
    who = s.subject(s.index(taken.start())) if taken else None
    if taken and who and who.kind in _ANSWERABLE:
        yield Undertaking(who.start, (taken.start(), taken.start() + len(taken.group().rstrip())), s.named(who))
