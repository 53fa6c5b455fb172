"""What is a task: something concrete that is done after the meeting, not how things stand or what was decided."""

import re

from meetings.reading import dates
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import Sentence

# What a clause with "that" may hang on.
GOVERNING = language.REPORTING | language.OPINION | language.QUESTION | language.DECIDING | language.MOVING
# What is decided, or how things stand, and no task.
NO_TASK = deeds.SETTLED | (deeds.DONE_WHEN_DUE - {"supplied"})
# Beside "action" that will be taken: somebody means to do something now.
_CALLED_FOR = frozenset("necessary appropriate remedial urgent immediate".split())
# Said of what is going on anyway.
_PLANNED = frozenset({"scheduled", "planned", "hosted"})
# Those that do not end in -ed.
PARTICIPLES = deeds.DONE_PHRASES.keys() | deeds.IRREGULAR
# Of these even "would be monitored" is a task.
_MATTERS = frozenset("it this they these matter matters situation position issue issues problem".split())
_MINUTES = frozenset({"minutes", "minute"})
# When these will be completed is told, not promised.
_WORKS = frozenset("work works project scheme construction contract building development refurbishment phase".split())
# To raise one of these is no task.
_SUMS = frozenset(
    "sum rent rents fee fees grant grants precept price prices charge charges hire rate rates subscription".split()
)
_ROADWORKS = frozenset("resurfacing surfacing dressing roadworks resealing".split())
_ONE_MORE = frozenset("further another separate follow-up".split())
_NO_WORK = {
    ("taken", "over"),
    ("made", "up"),
    ("informed", "by"),
    ("written", "off"),
    ("written", "down"),
    ("put", "off"),
}
# Done as a report has it, these are the decision itself.
_REWORDED = frozenset("amended updated revised altered".split())
_OFTEN = frozenset("every monthly quarterly weekly bi-monthly annually fortnightly".split())
# To have a thing done: "have the lamp repaired".
_HAVING_DONE = deeds.DONE | deeds.DONE_WORKS | deeds.DONE_PHRASES.keys() | {"valued", "tested", "serviced"}
# To put a thing on hold, or a proposal forward, is done in the room.
_PUT = frozenset("hold proposal motion nomination amendment".split())
_TAKEN = frozenset({"on", "forward", "up", "back"})
_ACROSS = frozenset("under to from into across over".split())
_THIS = frozenset("this it that these those them".split())
GROUPS = frozenset("party group committee sub-committee subcommittee panel".split())
# "To go with the second quote" chooses it.
_CHOICES = frozenset("plan option quote quotation proposal tender design idea recommendation suggestion offer".split())
_PRICES = frozenset("quotation quotations quote quotes price prices tender tenders estimate estimates".split())
# Behind these a paper is not what is given: "given the chance to send feedback".
_NO_PAPER = language.PREPOSITIONS | {"to", "in", "no", "and"}
_THERE = frozenset("committee members council councillors board panel meeting everyone all us".split())
_OF_WHAT = frozenset("what how why when which who whether of".split())
# "A speaker from each group would speak for three minutes on the theme."
_IN_DEBATE = frozenset("for on first last against".split())
_ON_A_DAY = re.compile(r"(?i)on\s")


def is_deed(s: Sentence, base: str, at: int) -> bool:
    """Whether the verb `base`, word `at`, with the words after it is something that is done after a meeting."""
    if s.word(at + 1) == "no":
        return False
    if base == "confirm" and s.word(at + 1) == "and" and s.word(at + 2) in ("authorise", "approve", "sign"):
        return False
    if base == "confirm" and not _MINUTES.isdisjoint(s.said[at + 1 : at + 8]):
        return False
    if base == "appoint" and is_office(s, at):
        return False
    if base == "put" and not _PUT.isdisjoint(s.said[at + 1 : at + 6]):
        return False
    if base in ("move", "propose") and s.word(at + 1) == "that":
        return False
    if base == "speak" and s.word(at + 1) in _IN_DEBATE:
        return False
    if base == "go" and s.word(at + 1) == "with" and not _CHOICES.isdisjoint(s.said[at + 2 : at + 8]):
        return False
    if base == "meet" and (s.word(at + 1) in _OFTEN or s.word(at + 2) in _OFTEN):
        return False
    if (base, s.word(at + 1)) in (("take", "part"), ("go", "ahead")):
        return False
    if (base == "step" and s.word(at + 1) != "in") or (base == "transfer" and s.word(at + 1) in _ACROSS):
        return False
    if base in deeds.DEEDS or (
        base[:2] == "re" and base[2:].lstrip("-") in deeds.DEEDS and base not in deeds.NOT_DEEDS
    ):
        return True
    if "-" in base and base.split("-")[0] in deeds.DEEDS:
        return True
    if base == "see" and s.word(at + 1) == "to":
        return True
    if base == "take" and s.word(at + 1) in _THIS and s.word(at + 2) in _TAKEN and s.word(at + 3) != "board":
        return True
    if base == "help" and s.has_due(at):
        return True
    if base == "get" and not naming.ROLES.isdisjoint(s.said[at + 1 : at + 5]):
        return True
    if base == "have" and not _HAVING_DONE.isdisjoint(s.said[at + 2 : at + 8]):
        return True
    if base == "refer" and "to" in s.said[at + 2 : at + 12]:
        return True
    after = set(s.said[at + 1 : at + 5])
    if base == "hold" and ("next" in (s.word(at + 1), s.word(at + 2)) or "account" in s.said[at + 1 : at + 8]):
        return False
    if base == "take" and s.word(at + 1) == "up" and not after.isdisjoint(deeds.USED_UP):
        return False
    return bool(deeds.PHRASES.get(base, frozenset()) & after) and s.word(at + 1) not in ("place", "part")


def reminds(s: Sentence, base: str, at: int) -> bool:
    """Whether somebody is to remind those who are there: "asked him to remind Members what was agreed"."""
    told = s.said[at + 1 : at + 3]
    return base == "remind" and not _THERE.isdisjoint(told) and not _OF_WHAT.isdisjoint(s.said[at + 2 : at + 5])


def is_office(s: Sentence, at: int) -> bool:
    """Whether somebody named is appointed, which is a decision and no task: "resolved to appoint Mr Vane"."""
    whom = next((a for a in s.agents if 0 <= a.start - s.ends[at] <= 2), None)
    return whom is not None and whom.kind in ("person", "servant", "initials", "proper")


def is_done(s: Sentence, base: str, at: int) -> bool:
    """Whether the participle `base`, word `at`, tells of something that is done with a thing after a meeting."""
    base = base.removeprefix("re-").partition("/")[0]
    if base == "taken" and any(s.word(k) in ("action", "actions", "measures") for k in range(at - 4, at)):
        return not _CALLED_FOR.isdisjoint(s.said[max(0, at - 6) : at])
    if is_told(s, base, at):
        return False
    after = set(s.said[at + 1 : at + 8])
    if (
        base == "raised"
        and s.word(at + 1) not in ("with", "at")
        and not s.context.formal
        and not _SUMS.isdisjoint(s.said[max(0, at - 7) : at])
    ):
        return False
    if base == "addressed" and s.word(at - 1) == "be" and s.word(at - 3) in ("this", "it", "these"):
        return True
    if base in ("monitored", "reviewed", "resolved") and not _MATTERS.isdisjoint(s.said[:at][-5:]):
        return True
    if base == "looked" and s.word(at + 1) == "at" and _is_timed(s, at):
        return True
    again = s.word(at + 1).endswith("ly") or s.word(at + 1) in ("every", "each")
    if base == "reviewed" and (
        (s.context.decided and s.word(at - 1) == "be" and not again) or dates.find_time(s.text[s.ends[at] :])
    ):
        return True
    if base == "made" and not s.decided and any(s.word(k).startswith("decision") for k in range(at - 6, at)):
        return False
    # "That the strategy be adopted and published"
    behind = s.word(at + 2) if s.word(at + 1) == "and" else ""
    if behind in deeds.DONE or (base in deeds.DONE_WHEN_DUE and behind in deeds.DONE_WORKS):
        return s.decided
    if base in deeds.DONE_WHEN_DUE and s.has_due(at):
        return s.decided or base not in deeds.DONE_AT_A_MEETING or has_meeting(s, at)
    if base in ("addressed", "answered", "provided", "supplied", "given") and _is_timed(s, at):
        return True
    if base in ("formed", "established") and not GROUPS.isdisjoint(s.said[max(0, at - 6) : at]):
        return True
    if base in ("set", "fixed") and any(s.word(k) in ("date", "dates") for k in range(at - 4, at - 1)):
        return True
    if base == "confirmed" and any(
        s.word(k) in ("details", "arrangements", "date", "dates") and "meeting" not in s.said[k:at]
        for k in range(max(0, at - 7), at)
    ):
        return True
    if base == "taken" and any(s.word(k) == "advice" for k in range(at - 4, at)):
        return True
    if base == "held" and "meeting" in s.said[at - 3 : at] and not _ONE_MORE.isdisjoint(s.said[max(0, at - 6) : at]):
        return s.decided or s.has_due(at) or s.word(at + 1) in ("with", "between")
    if base == "held" and not deeds.HELD.isdisjoint(s.said[max(0, at - 8) : at]):
        return s.decided or s.has_due(at)
    if base in ("carried", "undertaken") and not s.decided and not _ROADWORKS.isdisjoint(s.said[max(0, at - 10) : at]):
        return False
    if base == "completed" and not s.decided and not s.done_by(at) and not _WORKS.isdisjoint(s.said[:at]):
        return False
    if base in deeds.DONE_WORKS:
        return s.decided or _is_timed(s, at) or bool(s.done_by(at))
    priced = base in ("obtained", "sought") and not _PRICES.isdisjoint(s.said[max(0, at - 6) : at])
    if s.context.formal and base in deeds.DECIDED_UPON and not s.has_due(at) and not priced:
        return False
    if base in deeds.DONE or deeds.DONE_PHRASES.get(base, frozenset()) & after:
        return True
    return _is_participle(base) and _is_timed(s, at)


def is_told(s: Sentence, base: str, at: int) -> bool:
    """Whether the words after a participle make it how things are or what was decided: "amended as outlined"."""
    if (base, s.word(at + 1)) in _NO_WORK:
        return True
    if base == "put" and s.word(at + 1) == "back" and s.word(at + 2) in ("to", "until", "till"):
        return s.has_due(at)
    if (base, s.word(at + 1)) == ("amended", "to") and s.word(at + 2):
        return s.word(at + 2) == "read" or s.text[s.starts[at + 2]].isupper()
    return base in _REWORDED and s.word(at + 1) == "as" and s.word(at + 2) in ("outlined", "set", "detailed", "shown")


def _is_timed(s: Sentence, at: int) -> bool:
    return dates.find_time(s.text[s.ends[at] :]) is not None


def _is_participle(base: str) -> bool:
    """Whether a word is the participle of a deed: "banked", "planned"."""
    stem = base[:-2]
    of_a_deed = base[-2:] == "ed" and not deeds.DEEDS.isdisjoint((stem, stem + "e", stem[:-1], stem[:-1] + "y"))
    return of_a_deed and base not in NO_TASK and base not in _PLANNED


def is_settled(s: Sentence, i: int, base: str) -> bool:
    """Whether it is agreed that what the clause of word `i` speaks of be done: "agreed that the hedge be cut"."""
    if s.context.accepted and base == "done":
        return settled(s, i)
    if s.context.formal or base in NO_TASK:
        return False
    if not base.endswith("ed") and base not in PARTICIPLES:
        return False
    return settled(s, i)


def settled(s: Sentence, i: int) -> bool:
    """Whether what the clause of word `i` says hangs on "agreed" or "resolved", and that now, not earlier."""
    governing = next((k for k in range(i - 1, -1, -1) if s.word(k) in GOVERNING), None)
    if governing is None:
        return s.context.decided
    if s.word(governing) in language.MOVING:
        return "seconded" in s.said
    if s.context.accepted and s.word(governing) in language.SUGGESTING:
        return True
    return s.word(governing) in language.SETTLING and s.word(s.back(governing - 1)) not in ("had", "been")


def is_of_paper(s: Sentence, i: int, base: str, at: int) -> bool:
    """Whether word `i` says of a report, an answer or the like that it be given: "a response would be given".

    Or that somebody be given it: "Members would be given a briefing".
    """
    if base not in deeds.GIVEN:
        return False
    if not language.OWED.isdisjoint(s.said[max(0, i - 7) : i]):
        return True
    what = next((k for k in range(at + 2, at + 6) if s.word(k) in language.OWED), 0)
    return bool(what) and _NO_PAPER.isdisjoint(s.said[at + 1 : what])


def done_by_somebody(s: Sentence, base: str, at: int) -> bool:
    """Whether the words after the verb name a person by whom it is done: "to be allocated by the Clerk"."""
    if base in deeds.LED_BY or not base.endswith("ed") or not (doer := s.done_by(at)):
        return False
    return doer.kind in ("servant", "person", "initials")


def reports_back(s: Sentence, i: int) -> bool:
    return any(s.word(k) in ("report", "come", "feed") and s.word(k + 1) == "back" for k in range(i, i + 20))


def has_meeting(s: Sentence, i: int) -> bool:
    """Whether what follows word `i` is due at a meeting or within a season, not on a day of its own."""
    due = dates.find_due(s.text[s.starts[i] :])
    return due is not None and not _ON_A_DAY.match(due.group())
