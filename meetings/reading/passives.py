"""What "will be" or "would be" done, and who is told of it to do the next thing."""

import re

from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading import tasks, to_be_done
from meetings.reading.agents import Agent
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking

_WONDERED = language.WONDERING - {"which", "who", "when", "where"}
# "A new cable is on order and should be fitted in May" expects it.
_ON_ORDER = re.compile(
    r"\b(?:on[\s-](?:track|schedule|target)|on\sorder|ordered|booked|scheduled|expected|due|arrived|awaited|started|begun|under\sway)\b"
)
# "The swings will be mended, probably in May."
# What a government will do is news.
_OF_STATE = re.compile(
    r"\sby\s(?:the\s)?(?:UK\s|Welsh\s|Scottish\s)?(?:Government|Secretary\sof\sState|Home\sOffice|Treasury|Minister|Parliament|King|Planning\sInspectorate)\b"
)
# How the meeting goes on is no task.
_ORDER = re.compile(
    r"\b(?:order\sof\s(?:the\s)?(?:meeting|agenda|business|items)|agenda\sorder|running\sorder)\b[^.;]{0,20}$"
)
_REARRANGED = frozenset("altered changed amended varied rearranged revised adjusted".split())
_LIKELY = re.compile(r",\s(?:probably|possibly|hopefully|perhaps|most\slikely)\b")
_NEAR_BY = 60
_PAPERS = language.PAPERS | language.OWED | frozenset("it this they these".split())
_NOTHING = frozenset({"no", "none", "nothing", "nobody"})
# "An update on when it will be put up".
_AWAITED = frozenset("on of about know knows confirm see told out asked decide".split())
# "… and agree which boats should be asked to come in."
_CHOOSING = frozenset("agree agreed decide decided choose consider considered determine discuss discussed".split())
_HEARD = frozenset({"told", "informed", "advised", "assured", "notified"})
_REPORTED = language.REPORTING | _HEARD
# A verb behind "and" has its object soon.
_SOON = 14
_PROMISES = language.PROMISING | language.PLEDGES
_NOT_NOW = BE | frozenset("as had having previously earlier originally".split())
_OBJECTS = frozenset("back to the a an it this that them any all members with on their his her us".split())
# What a planning permission asks for is its own, nobody's here.
_BY_CONDITION = re.compile(
    r"\s(?:by|through|via|under|with)\s(?:(?:way|means)\sof\s)?(?:\w+\s){0,2}conditions?\b"
    r"|\s(?:before|until|prior\sto|(?:up)?on|following|after)\s(?:the\s|any\s)?(?:[\w’'-]{1,20}\s){0,4}"
    r"(?:(?:was|were|is|are|be|being|been)\s(?:first\s)?(?:occupied|discharged|commenced|brought\sinto\suse)|(?:first\s)?occupation\b|commencement\b"
    r"|(?:work|works|development|construction)\s(?:began|begins?|commence[sd]?|starts?|started)\b)"
)


def _was_told(s: Sentence, i: int) -> bool:
    """Whether somebody who is named has heard it elsewhere: "the Clerk had been told that the hedge would be cut"."""
    told = next((k for k in range(i - 1, max(0, i - 20), -1) if s.said[k] in _REPORTED), 0)
    if s.word(told) not in _HEARD or s.word(s.back(told - 1)) not in BE:
        return False
    if s.word(s.back(told - 1) - 1) == "and" and not language.QUESTION.isdisjoint(s.said[:told]):
        return False
    be = s.back(told - 1)
    be -= s.word(be) == "been"
    who = s.subject(be) or (s.first(be) if s.elided(be) else None)
    return who is not None and who.kind in ("servant", "person", "initials", "pronoun", "we")


def find(s: Sentence, i: int, base: str, at: int, who: Agent | None) -> Undertaking | None:
    if s.word(s.back(i - 1)) == "we" or _was_told(s, i):
        return None
    before = [s.word(k) for k in range(max(0, i - 4), i)]
    if any(s.word(k) == "when" and s.word(k - 1) in _AWAITED for k in range(max(1, i - 6), i)):
        return None
    if any(s.word(k) == "which" and s.word(k - 1) in _CHOOSING for k in range(max(1, i - 4), i)):
        return None
    if _LIKELY.search(s.text, s.ends[at], s.ends[at] + _NEAR_BY) or _OF_STATE.match(s.text, s.ends[at]):
        return None
    if not _NOTHING.isdisjoint(before) or not _WONDERED.isdisjoint(before):
        return None
    if base in _REARRANGED and _ORDER.search(s.small, 0, s.starts[i]):
        return None
    if base == "replaced" and _leaves(s, i, at):
        return None
    # What somebody is reminded is there for all was settled before.
    if base == "made" and "reminded" in s.said[:i] and not s.decided:
        return None
    if who and base in language.WANTING and s.word(at + 1) == "to" and who.kind in ("servant", "role", "person"):
        return s.promise(who.start, i, at, s.named(who))
    if who and base in _HEARD | {"sent", "given"} and is_one(s, who) and (then := _does_next(s, at)):
        return s.promise(who.start, then, then, s.named(who))
    # A view that most share settles nothing.
    if s.word(i) == "should" and "broadly" in s.said[:i]:
        return None
    if not will_be(s, i, base, at):
        return None
    return s.promise(s.clause_start(i), i, at, s.doer(i, at), own=not s.relative(i))


def _leaves(s: Sentence, i: int, at: int) -> bool:
    """Whether somebody's place is taken by another: "Cllr Marsh will be replaced by Cllr Tull"."""
    who = s.subject(i) or (s.first(i) if s.elided(i) else None)
    doer = s.done_by(at) if who and who.kind in ("person", "pronoun", "role", "servant", "initials") else None
    return doer is not None and doer.kind in ("person", "role", "servant", "initials", "proper")


def _does_next(s: Sentence, at: int) -> int | None:
    """What whoever is told a thing does with it: "will be sent the map and forward it to the school"."""
    return next(
        (
            k + 1
            for k in range(at + 1, at + _SOON)
            if s.word(k) == "and" and s.word(k + 2) in _OBJECTS and tasks.is_deed(s, s.word(k + 1), k + 1)
        ),
        None,
    )


def will_be(s: Sentence, i: int, base: str, at: int) -> bool:
    if _BY_CONDITION.search(s.text, s.ends[at]) or tasks.is_told(s, base, at):
        return False
    things = set(s.said[max(0, i - 6) : i]) & deeds.MADE_OF_A_THING if s.word(i) != "should" else ()
    if base in deeds.ON_THE_WAY and not s.relative(i) and s.has_due(at):
        return not _PAPERS.isdisjoint(s.said[max(0, i - 6) : i])
    if (
        s.word(i) == "should"
        and (base in deeds.DONE_WORKS or base == "fitted")
        and _ON_ORDER.search(s.text, 0, s.starts[i])
    ):
        return False
    made = base == "made" and bool(things or s.word(i - 1) in deeds.MADE)
    vouched = base in deeds.DONE_WORKS and s.doer(i, at) is not None
    if s.relative(i) and s.word(s.back(i - 1)) != "but" and not made and not vouched:
        return _of_what_is_promised(s, i, base, at)
    done = tasks.is_done(s, base, at) or tasks.is_of_paper(s, i, base, at) or tasks.done_by_somebody(s, base, at)
    done = done or _is_promised(s, i) or to_be_done.OF_OURS.fullmatch(s.text) is not None
    return made or vouched or done or tasks.is_settled(s, i, base)


def _is_promised(s: Sentence, i: int) -> bool:
    """Whether somebody gives their word for it, whatever it is: "promised that the tower would be finished"."""
    given = next((k for k in range(i - 1, max(-1, i - _SOON), -1) if s.said[k] in _PROMISES), None)
    if given is None or "not" in s.said[given:i]:
        return False
    return (
        s.led_by(given, language.GIVING, 4) if s.said[given] in language.PLEDGES else s.word(given - 1) not in _NOT_NOW
    )


def _of_what_is_promised(s: Sentence, i: int, base: str, at: int) -> bool:
    """Whether "which will be …" is said of a paper or with a time, not to describe what is spoken of."""
    if base in deeds.GIVEN and s.led_by(i, language.REQUESTING, 12):
        return True
    if not tasks.is_done(s, base, at):
        return False
    if s.word(s.back(i - 1)) == "and":
        return True
    if base in deeds.DONE_AT_A_MEETING:
        return False
    before = set(s.said[max(0, i - 6) : i])
    return s.has_due(at) or not (before.isdisjoint(language.OWED) and before.isdisjoint(language.PAPERS))


def is_one(s: Sentence, who: Agent | None) -> bool:
    """Whether somebody is one person, not a body or its members."""
    return who is not None and who.kind in ("person", "servant", "initials", "pronoun") and not who.name.endswith("s")
