"""Whether the words behind an action say that it is no longer open: "Completed", "now done"."""

import re

from meetings.reading import language_deeds as deeds
from meetings.reading.context import Undertaking
from meetings.reading.signs import holds

DONE_HERE = re.compile(
    r"(?i)(?:\s?[–—]\s?|\s?-\s|\s?\()(?:now\s|all\s|action\s)?(?:done|completed?|actioned|closed|(?:no\slonger|not)\s(?:necessary|needed|required))\b(?!\sby\s)"
)
# "A copy has been sent - CLOSED." behind what was to be done.
_DONE_BEHIND = re.compile(
    r".{0,200}\b(?:has|have|had|was|were|is|are|now)\b.{0,160}(?:\s[–—-]\s?|\s\()(?i:now\s)?"
    r"(?i:closed|completed?|done|actioned)\)?\W*"
)
# In capitals behind all that was to be done.
STAMPED = re.compile(r"\W*(?:ALL\s)?(?:DONE|COMPLETED?|ACTIONED|CLOSED)\W*")
# Told after "was to", these say what came of it.
COMPLETE = re.compile(
    r"(?i)(?:(?:action|now|all)\s(?:now\s)?)?(?:complete|completed|closed|done)\b"
    r"|(?:this|that|it|these)\s(?:did\snot\s(?:happen|take|occur|go)|(?:has|had|have)\s(?:(?:still|yet)\s)?(?:not|never|(?:now\s|since\s)?been\s(?:done|completed|actioned)))\b"
)
# "Clerk to order a bench – ordered, comes in May"
_OUTCOME = re.compile(r"\s[–—-]\s(?P<said>[^–—]{3,80})$")
_ENDED = (deeds.DONE | deeds.DONE_WORKS | deeds.DONE_ALREADY | {"delivered", "received", "paid"}) - frozenset(
    "asked requested reported raised advised identified told invited informed".split()
)
_NOT_ENDED = frozenset("not no yet awaiting awaited pending ongoing outstanding by to will would if when".split())
# "Action: approval given by the board", "Action – letter sent": what came of it.
_TOLD = (
    _ENDED
    | frozenset(
        "mended approved given granted accepted adopted agreed corrected amended carried resolved noted passed".split()
    )
) - frozenset("held shown set put read left cut".split())
_UNTOLD = _NOT_ENDED | frozenset("be if whether unless should must may until".split())
_STILL = frozenset("not yet awaiting awaited pending ongoing outstanding will would".split())
_LABEL = re.compile(r"(?i)actions?(?:\s(?:taken|point))?\s?[:–-]\s*")
_SOON = 6
_SHORT = 90
_LONGEST = 300
_MARKS = ("closed", "complete", "done", "actioned")
DONE_SINCE = re.compile(r"\b(?:has|have|had|now|reported|advised|confirmed|did)\b")


# Who wrote the minutes stands below them: "Ann Bell, Parish Clerk".
_SIGNED = re.compile(
    r"(?:Signed\b[^.]{0,60}|(?:M(?:rs?|s)\.?\s|Dr\.?\s)?(?:[A-Z][\w.’'-]*\s){1,3}?[A-Z][\w’'-]+,?\s(?:–\s|-\s)?(?:the\s)?"
    r"(?:(?:Parish|Town|Community|Deputy|Acting|Assistant|Locum)\s){0,2}Clerk(?:\s(?:to|of)\sthe\s(?:Parish\s|Town\s)?Council)?)\W*"
)


def is_signature(text: str) -> bool:
    """Whether a line at the end of a page names whoever wrote or signed it."""
    return len(text) < _SHORT and _SIGNED.fullmatch(text) is not None


def done_already(following: str) -> bool:
    """Whether the words after an action say that it is no longer open: "Clerk to order the bench. Completed." """
    if (label := _LABEL.match(following)) and is_outcome(following[label.end() :]):
        return True
    first = re.match(r"\w+", following)
    if COMPLETE.match(following) or following == "Yes" or _closed(following):
        return True
    return bool(first) and str(first and first.group()).lower() in deeds.DONE_ALREADY


def is_outcome(words: str) -> bool:
    """Whether the words of an action tell what was done already: "approval given by the board", "mended"."""
    said = words.lower().replace(",", " ").strip(" .").split()
    ended = next((n for n, word in enumerate(said[:_SOON]) if word in _TOLD), None)
    return ended is not None and _UNTOLD.isdisjoint(said[:ended]) and _STILL.isdisjoint(said[ended:])


def _closed(following: str) -> bool:
    """Whether a sentence ends with a mark that the matter is closed."""
    return (
        len(following) < _LONGEST and holds(following[-12:].lower(), _MARKS) and bool(_DONE_BEHIND.fullmatch(following))
    )


def has_outcome(words: str, one: Undertaking) -> bool:
    """Whether a note of what somebody is to do ends with what came of it: "Clerk to write – letter sent"."""
    told = _OUTCOME.search(words, one.cue[1]) if words.startswith("to ", one.cue[0]) else None
    said = told["said"].lower().replace(",", " ").rstrip(".").split() if told else []
    return not _ENDED.isdisjoint(said[:_SOON]) and _NOT_ENDED.isdisjoint(said)


def was_to(words: str, one: Undertaking) -> bool:
    """Whether somebody "was to" do a thing, which may be of an earlier meeting."""
    cue = words[slice(*one.cue)]
    led = cue.startswith(("going ", "to ")) and words[: one.cue[0]].endswith((" was ", " were "))
    return led or cue.startswith(("was going ", "were going "))
