"""The words of a text in small letters, each with its place; what is said in short stands there in full."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from meetings.reading.signs import either, holds

WORD = re.compile(r"[^\W_][\w’'&/-]*")
_AND_TOO = re.compile(rf"{WORD.pattern}|(?<=\s)&(?=\s(?:will|would|to|has|is|was|agreed|offered|asked)\b)")
_MARKS = ("’", "'")
_HANGING = ("’d", "’l", "'d", "'l")
# "She’d" and "they’ll" are two words each, of which "’d" is a "had" before these.
_HAD = (
    "been had got done gone made met sent found held heard left told said spent lost paid bought brought thought given "
    "taken written spoken seen chosen driven fallen begun come put set"
)
_SHORT = re.compile(
    r"(?i)\b(?:s?he|they|we)(?P<verb>[’'](?:ll|d))(?!\w)"
    rf"(?P<had>(?<=d)\s(?:(?:also|already|just|not|since)\s)?"
    rf"(?:{either(_HAD.split())}|(?!(?:n|f|proc|sp|succ|exc)eed)\w+ed)\b)?"
)
# "The Clerk is going to write" promises as "will write" does.
_GOING = re.compile(r"\b(?:is|are|am|(?P<was>was|were))\s(?:(?:now|also|then|both)\s)?going\sto(?=\s[a-z])")
# "Asked if the Clerk was going to write" asks for news, "if the Clerk would write" for a letter.
_ASKED = re.compile(r"\b(?:if|whether|when|what|how|why)\b")


@dataclass(slots=True)
class Words:
    """The words of a text in small letters, where each begins and where it ends: lists, since a page has thousands."""

    said: list[str]
    starts: list[int]
    ends: list[int]


def words(text: str, small: str) -> Words:
    """The words of `text`, in order; `small` is the text in small letters."""
    if len(small) != len(text):
        found = list(WORD.finditer(text))
        return Words([m[0].lower() for m in found], [m.start() for m in found], [m.end() for m in found])
    whole = _with_and(small) if " & " in small else _plainly(small)
    if " going to " in small:
        whole = _as_modal(whole, small)
    return _in_full(whole, small) if holds(small, _MARKS) and holds(small, _HANGING) else whole


def _plainly(small: str) -> Words:
    """The words, each looked for behind the one before it, which takes less than a match for each."""
    said = WORD.findall(small)
    starts, ends, at = [], [], 0
    for word in said:
        start = small.find(word, at)
        at = start + len(word)
        starts.append(start)
        ends.append(at)
    return Words(said, starts, ends)


def _with_and(small: str) -> Words:
    """The words, with an "&" before a verb as one."""
    found = list(_AND_TOO.finditer(small))
    return Words([m[0] if m[0] != "&" else "and" for m in found], [m.start() for m in found], [m.end() for m in found])


def _in_full(whole: Words, small: str) -> Words:
    """The words, those that a modal verb hangs on ("she’d") in two."""
    for match in reversed(list(_SHORT.finditer(small))):
        n = bisect_left(whole.starts, match.start())
        at = match.start("verb")
        if n < len(whole.starts) and (whole.starts[n], whole.ends[n]) == (match.start(), match.end("verb")):
            verb = "will" if match["verb"].endswith("l") else "had" if match["had"] else "would"
            whole.said[n : n + 1] = [small[match.start() : at], verb]
            whole.starts[n : n + 1] = [match.start(), at]
            whole.ends[n : n + 1] = [at, match.end("verb")]
    return whole


def _as_modal(whole: Words, small: str) -> Words:
    """The words, "is going to" as a "will", "was going to" as a "would"."""
    for match in reversed(list(_GOING.finditer(small))):
        if _ASKED.search(small, max(0, match.start() - 40), match.start()):
            continue
        first, last = bisect_left(whole.starts, match.start()), bisect_left(whole.ends, match.end())
        whole.said[first : last + 1] = ["would" if match["was"] else "will"]
        whole.starts[first : last + 1] = [match.start()]
        whole.ends[first : last + 1] = [match.end()]
    return whole


def apart(whole: Words) -> Words:
    """The words, those that a stroke joins ("JF/SG") one by one."""
    parts = Words([], [], [])
    for said, start in zip(whole.said, whole.starts, strict=True):
        for part in said.split("/"):
            parts.said.append(part)
            parts.starts.append(start)
            parts.ends.append(start + len(part))
            start += len(part) + 1
    return parts
