"""By when a promise is kept, as its sentence says."""

import re

from meetings.reading import dates
from meetings.reading.context import Undertaking

# A time after these is when a thing was or is, not when the promise is due: "renew the lease, which runs out in May".
_OF_ANOTHER = re.compile(
    r"\b(?:if|unless)\s(?:the|a|an|it|they|he|she|this|that)\s|\b(?:which|that|who)\s(?:was|were|is|are|runs?|ran|ends?|ended|expires?|expired|had|has)\b"
    r"|\bshould\shave\s|\bas\s(?:\w{1,12}\s)?(?:agreed|discussed|reported|decided|resolved|minuted|requested|outlined|described|raised)\s"
    r"|\b(?:and|but)\s(?!he\b|she\b|they\b|it\b|would\b|will\b)(?:\w{1,20}\s){1,4}(?:will|would|is|was|are|were)\b"
    r"|\s(?:felled|received|sent|dated|issued|submitted|reported|damaged|planted|published)\s$"
)
# When a motion is put is no time of what it wants.
_I_MOVE = re.compile(r"(?:^|\b(?:I|[Ww]e)\s)(?:will|shall)\s(?:move|ask|propose)\b[^.;]{0,12}$")
# "… to ask when the lease is due for renewal": what is asked.
_ASKED = re.compile(
    r"\b(?:ask|asks|enquire|inquire|check|find\sout|establish|confirm|see|clarify|know|say|tell\s\w+|explain|advise|decide|determine|query|"
    r"of|on|about)\s(?:\w+\s){0,2}$"
)
# "The pond was dug out in May. Action: Clerk": what was done then.
_TOLD = re.compile(
    r"\b(?:was|were|had|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?!to\b|due\b|agreed\b|resolved\b|asked\b|requested\b|"
    r"instructed\b|deferred\b|adjourned\b|postponed\b)\w+(?:ed|en|[dgnt])\b(?:(?!\b(?:to|will|would|should|must|and|but)\b)[^.;]){0,160}$"
)
# "Was asked if he could write by Friday and agreed to do so."
_SO = re.compile(r"agreed\sto\sdo\s(?:so|this|that|it)\b")
_CLAUSES = re.compile(r"\b(?:and|but)\b|;|\s[–—-]\s")


def find(words: str, since: int, one: Undertaking, until: int) -> str | None:
    """The words by which what stands from words[since] to words[until] is due."""
    after = dates.find_due(words[one.cue[0] : until]) or dates.find_time(words[one.cue[1] : until])
    began = words.find(after.group(), one.cue[0]) if after else 0
    if after and after.group().startswith("when ") and _ASKED.search(words, max(0, began - 20), began):
        after = None
    if after and not _OF_ANOTHER.search(words, one.cue[1], one.cue[0] + after.start()):
        return after.group().rstrip(".")
    opening = words[since : one.cue[0]] if one.cue[0] - since > 4 else ""
    led = words[since : max(since, min(one.start, one.cue[0]))]
    before = dates.find_due(opening) or dates.find_once(led) or dates.find_once(opening)
    if before and (_I_MOVE.search(opening, 0, before.start()) or is_past(opening, before.start())):
        return None
    if before and (_SO.match(words, one.cue[0]) or not _CLAUSES.search(words, since + before.end(), one.cue[0])):
        return before.group().rstrip(".")
    return None


def is_past(words: str, at: int) -> bool:
    """Whether the time at a place is when a thing was done."""
    return _TOLD.search(words, 0, at) is not None
