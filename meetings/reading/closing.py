"""Whether the words behind an action say that it is no longer open: "Completed", "now done"."""

import re

from meetings.reading import language_deeds as deeds
from meetings.reading.context import Undertaking

DONE_HERE = re.compile(
    r"(?i)(?:\s?[–—]\s?|\s?-\s|\s?\()(?:now\s|all\s|action\s)?(?:done|completed?|actioned|closed|(?:no\slonger|not)\s(?:necessary|needed|required))\b(?!\sby\s)"
)
# Told after "was to", these say what came of it.
COMPLETE = re.compile(
    r"(?i)(?:(?:action|now|all)\s(?:now\s)?)?(?:complete|completed|closed|done)\b"
    r"|(?:this|that|it|these)\s(?:did\snot\s(?:happen|take|occur|go)|(?:has|had|have)\s(?:(?:still|yet)\s)?(?:not|never|(?:now\s|since\s)?been\s(?:done|completed|actioned)))\b"
)
DONE_SINCE = re.compile(r"\b(?:has|have|had|now|reported|advised|confirmed|did)\b")


def done_already(following: str) -> bool:
    """Whether the words after an action say that it is no longer open: "Clerk to order the bench. Completed." """
    first = re.match(r"\w+", following)
    if COMPLETE.match(following) or following == "Yes":
        return True
    return bool(first) and str(first and first.group()).lower() in deeds.DONE_ALREADY


def was_to(words: str, one: Undertaking) -> bool:
    """Whether somebody "was to" do a thing, which may be of an earlier meeting."""
    cue = words[slice(*one.cue)]
    led = cue.startswith(("going ", "to ")) and words[: one.cue[0]].endswith((" was ", " were "))
    return led or cue.startswith(("was going ", "were going "))
