"""What is “to be” done: letters to be sent, bolts to be tightened, the Clerk to be asked."""

import re

from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading import tasks
from meetings.reading.agents import Agent
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking

# "… if a second pump were to be bought" tells what would follow.
_SUPPOSED = re.compile(
    r"(?i)\b(?:if|unless|should|supposing|whether|even if|provided)\b[^,;:.]{0,80}\bw(?:ere|as)\s(?:ever\s)?$"
)
# "The sign at the ford will be repainted.": a body's own things, of which it says no more.
_THINGS = (
    r"(?:signs?|bench(?:es)?|seats?|notice\s?boards?|gates?|fenc(?:es?|ing)|hedges?|trees?|bins?|lamps?|lights?|posts?|bollards?|shelters?|swings?|"
    r"slides?|stiles?|flag(?:pole)?s?|plaques?|tables?|doors?|locks?|gutters?|pumps?|kiosks?|planters?|taps?|windows?|handrails?|railings|steps|"
    r"phone\sbox|defibrillator|goalposts?|nets?|memorial|shed|hut|toilets?|equipment)"
)
_WORKED = (
    r"(?:(?:re-?)?(?:painted|placed|paired|newed|sited|planted|set|hung|furbished|stored|varnished|glazed|fixed|built|turfed)|mended|serviced|treated|"
    r"oiled|sanded|straightened|reinstated|strimmed|pruned|trimmed|cleaned|cleared|inspected|tested|installed|erected|removed|relocated|moved|tidied|"
    r"secured|checked)"
)
OF_OURS = re.compile(
    rf"(?:The|A|An|Our|This|These|Those|Both|Two|Three|New|Old)\s(?:[\w’'-]+\s){{0,3}}?{_THINGS}\s"
    r"(?:(?:at|in|on|by|outside|near|behind|beside|of)\s(?:[\w’'-]+\s){1,4}?)?"
    rf"(?:will|would|is\sto|are\sto)\s(?:now\s|also\s)?be\s(?:\w+ly\s)?{_WORKED}"
    rf"(?:\sand\s{_WORKED})?(?:\s(?:again|soon|shortly|as\ssoon\sas\spossible))?\W*"
)
_WISHING = frozenset("wish wishes wished like".split())
# These begin a clause of its own.
_BEGINNING = language.WONDERING | frozenset(
    "that as if because since and but so to once until before after whether now".split()
)
_FINITE = language.MODALS | frozenset("is are was were".split())
# A line of an agenda begins so.
_AS_ON_AN_AGENDA = frozenset("note receive consider approve declare confirm discuss".split())
_WHICH = frozenset("the all those which what".split())
# A note with any of these has a verb of its own.
# Behind these "for" tells what they are for, and not who wants a thing done.
_FOR_WHICH = language.WANTING | frozenset(
    "proposals proposal plans plan report quotes quotations arrangements costs dates budget".split()
)
_EXPECTING = language.EMPOWERING | {"expecting", "expect", "expects", "require", "requiring"}
# Interests "to be raised as they arise" are told in the room.
_DECLARED = frozenset("raised declared made taken given disclosed noted announced recorded".split())
_AS_THEY_ARISE = re.compile(
    r"\s(?:as(?:\sand\swhen)?|if|when|if\sand\swhen)\s(?:(?:they|it|these)\s)?(?:arises?|arose|occurs?|required|necessary|needed|(?:the\s)?items?\b)"
    r"|\s(?:at|under|before|during)\s(?:the\s)?(?:relevant|appropriate)\s(?:item|point|agenda|time)"
)
# Of minutes that are put right: "this sentence to be added", "Cllr Poe to be included in the apologies".
_PUT_IN = frozenset("added inserted included deleted removed changed replaced amended corrected".split())
_MINUTES_READ = re.compile(
    r"\b(?:wording|words|comments?|sentences?|phrase|paragraph|text)\b[^.;:]{0,60}\sto\sbe\s(?:added|inserted|included|"
    r"deleted|removed|changed|replaced|amended|corrected)(?:\s(?:to|in|into|from|at\sthe\send\sof)\s(?:the\s|these\s|those\s)?"
    r"(?:\w+\s)?(?:minutes?|item|paragraph|sentence)\b|\s?:|\W*$)"
    r"|\sto\sbe\s(?:added|included|inserted)\s(?:to|in|among|as)\s(?:the\s)?(?:list\sof\s)?(?:those\s)?(?:present|apologies|attendance|attendees|in\sattendance)\b"
)
_KINDS = frozenset("matter issue question subject something decision".split())
_TELLING = frozenset("had were due for set outlined read told gave showed listed described".split())
_VERBS = BE | language.HAVING | language.MODALS | language.NEEDING | language.REPORTING | _TELLING


def find(s: Sentence, i: int, base: str, at: int, *, linking: bool, who: Agent | None) -> Undertaking | None:
    before = s.word(i - 1)
    if base.startswith("transact") or _had_asked(s, i):
        return None
    if "@" in s.text[s.ends[at] :]:
        return None
    listed = i > 0 and s.text[s.ends[at] :].startswith(":")
    if not linking and (_is_said_of(s, at) or listed or before in ("scheduled", "available")):
        return None
    if base in _DECLARED and _AS_THEY_ARISE.match(s.small, s.ends[at]):
        return None
    if base in _PUT_IN and _MINUTES_READ.search(s.small):
        return None
    if before in ("nothing", "none") or (s.word(i - 2) == "no" and before.isalpha()):
        return None
    if linking and before in ("was", "were") and s.word(i - 2) in ("that", "which"):
        return None
    if not linking and s.word(0) == "to" and s.word(1) in _AS_ON_AN_AGENDA:
        return None
    if before in ("course", "track", "target"):
        return None
    if before in ("were", "was") and linking and _SUPPOSED.search(s.text, 0, s.starts[i]):
        return None
    # "This is a matter to be discussed with the owner": whose business it is.
    if before in _KINDS and not BE.isdisjoint(s.said[max(0, i - 5) : i]) and not s.has_due(at):
        return None
    ought = before == "ought" and tasks.settled(s, i)
    if before in language.DELEGATING or before in ("permitted", "allowed", "entitled"):
        return None
    if before in language.NEEDING and not ought and not (linking and before in BE):
        return None
    if not _WISHING.isdisjoint(s.said[max(0, i - 5) : i]) or " would like " in s.small[: s.starts[i]]:
        return None
    asked = base in language.WANTING and who is not None and who.kind in ("servant", "person", "initials")
    themselves = s.decided and base in deeds.DONE_THEMSELVES
    done = (
        tasks.is_done(s, base, at)
        or tasks.done_by_somebody(s, base, at)
        or (linking and tasks.is_of_paper(s, i, base, at))
    )
    opens = s.word(s.index(s.clause_start(i)))
    elsewhere = opens in ("as", "since", "because") or (
        base in deeds.TO_BE_DONE and (doer := s.done_by(at)) is not None and doer.kind == "body"
    )
    works = linking and (base in deeds.DONE_WORKS or base in deeds.TO_BE_DONE) and not elsewhere
    works = works or (base in deeds.GIVEN and s.led_by(i, language.REQUESTING, 12) and "for" in s.said[:i])
    done = done or (base == "made" and not deeds.MADE_OF_A_THING.isdisjoint(s.said[max(0, i - 3) : i]))
    done = done or (linking and OF_OURS.fullmatch(s.text) is not None)
    done = done or _noted(s, i, base) or _asked_for(s, i, base, at) or (works and not s.led_by(i, language.QUESTION))
    if not (asked or themselves or done) or (not asked and not linking and _of_a_thing(s, i)):
        return None
    if not linking and any(
        word == "for" and s.word(i - k - 1) not in _FOR_WHICH
        for k, word in enumerate(reversed(s.said[max(0, i - 4) : i]), 1)
    ):
        return None
    start = s.clause_start(i)
    first = s.index(start)
    conveyed = {"thanks"} if base in ("passed", "conveyed", "sent", "extended") else set()
    if set(s.said[first:i]) & _EXPECTING - conveyed:
        return None
    # "The Clerk to ring the mill and ask the keys to be left": that is the Clerk's to do already.
    if not linking and first and s.word(first) in ("ask", "request") and s.word(first - 1) == "and":
        return None
    if asked and who:
        return s.promise(who.start, i, at, s.named(who))
    return s.promise(start, i, at, s.people(first) if themselves else s.doer(i, at))


def _had_asked(s: Sentence, i: int) -> bool:
    """Whether it was asked for before the meeting: "he had asked for the survey to be brought forward"."""
    asked = next((k for k in range(i - 1, max(0, i - 12), -1) if s.word(k) in ("asked", "requested")), 0)
    return asked > 0 and s.word(s.back(asked - 1)) == "had"


def _asked_for(s: Sentence, i: int, base: str, at: int) -> bool:
    """Whether it is asked for with a time: "asked for numbers to be confirmed by Friday"."""
    if not base.endswith("ed") or not s.has_due(at):
        return False
    return any(s.word(k) in language.REQUESTING and s.word(k + 1) == "for" for k in range(max(0, i - 8), i))


def _noted(s: Sentence, i: int, base: str) -> bool:
    """Whether a note without a verb of its own orders a thing to be done: "Bolts to be tightened"."""
    settled = base in tasks.NO_TASK and not (base in ("agreed", "decided", "confirmed") and tasks.has_meeting(s, i))
    if s.context.formal or settled or not (base.endswith("ed") or base in tasks.PARTICIPLES):
        return False
    first = s.index(s.clause_start(i))
    before = set(s.said[first:i])
    opens = first == 0 or bool(re.search(r"[–—:.(-]\s*$", s.text[: s.starts[first]]))
    return opens and 0 < i - first < 10 and before.isdisjoint(_VERBS)


def _of_a_thing(s: Sentence, i: int) -> bool:
    """Whether "to be done" only tells which thing is spoken of: "a list of jobs to be done", "detailed the jobs"."""
    pairs = [(s.word(k), s.word(k + 1)) for k in range(max(0, i - 5), i)]
    return any((a in language.LISTING and b == "of") or (a in language.DESCRIBING and b in _WHICH) for a, b in pairs)


def _is_said_of(s: Sentence, at: int) -> bool:
    """Whether "to be done" belongs to what the sentence speaks of: "A question to be put in May is whether"."""
    for k in range(at + 1, min(at + 12, len(s.said))):
        if s.word(k) in _BEGINNING:
            return False
        if s.word(k) in _FINITE:
            return re.search(r"[;:.–—(]", s.text[s.ends[at] : s.starts[k]]) is None
    return False
