"""One sentence of minutes: where it says that somebody will do something, and who."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.reading import (
    asking,
    dates,
    entrusted,
    glance,
    in_hand,
    infinitives,
    modals,
    outstanding,
    procedure,
    tasks,
    welsh,
    wishes,
)
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking
from meetings.reading.signs import holds

_DEED_FORMS = frozenset(
    verb + ending for verb in deeds.DEEDS | deeds.PHRASES.keys() | {"continue"} for ending in ("", "s", "es")
)
# Behind a promise this tells who keeps it: "agreed to write to the school – Clerk to action".
_ACTS = re.compile(r"to\s(?:action|do|arrange|progress)(?:\s(?:this|it|that|these))?\W*$")
# What was thought or asked before these is done with.
_AFRESH = language.REPORTING | language.TURNING
_OWN_RULE = frozenset("to be are is was were i yn ym issue promised undertook offered tasked charged entrusted".split())
# What is asked or thought before these is not what comes after: "asked for grit – JB to ring the depot".
_APART = re.compile(r";|,\s(?:this|these|it)\s")
_MARKS = (";", " – ", " - ", " — ")
# Welsh articles and modal verbs hang on to words by these.
_HANGING = ("’", "'")
_PARTED = re.compile(r";|\s[–—-]\s(?!.*\s[–—-]\s)")
_PASSIVE = frozenset("be are is were was".split())
_AGREED_EARLIER = re.compile(
    r"(?i)(?:previously,?\sit\swas|it\shad(?:\s\w+)?\sbeen)\s(?:agreed|resolved|decided)\s(?:that|to)\b"
    r"|(?:a|the)\svote\s(?:was\s)?(?:\w{1,8}\s)?on\swhether\b"
    r"|(?:[\w’']{1,20}\s){0,3}(?<!\bas\s)agreed\s(?:at|during|in)\s(?:the|our)\s(?:last|previous)\s(?:\w{1,20}\s)?meeting\s(?:that|to)\b"
)
# The end of the promise before it: "to speak to Ann to ask the school to help".
_NOT = frozenset({"not", "yet", "n’t", "isn’t", "wasn’t", "never"})
# What is asked where nothing is known.
_OPEN = "open"
_TO_ASK = re.compile(r"(?:to|ld|ll)\s(?:ask|request|remind|tell)\s")
_TELLING = re.compile(r"\b(?:advise|inform|tell|ask|instruct|remind|request|invite|get)\s(?:the\s)?$")
_NEXT_TO = 13
_DESCRIBED_AFTER = frozenset("the any this these those other".split())
_TAKING = ("agreed to", "undertook", "promised", "offered", "volunteered")
# What the promise before it asks for: "to write to the county, asking that it be mended".
_ASKING_FOR = ("asking ", "requesting ", "inviting ")
# What is asked and who does it are one: "asked that the plan be updated – Clerk to do it in May".
_NOTED_BEHIND = re.compile(r"[^,;:.–—]*\s[–—-]\s")
# When a note that opens with a verb tells of a task: "Discuss in May".
_LATER = re.compile(
    r"(?i)\b(?:meeting|agenda|agm)$|^(?:in|to|until|till)\s(?:january|february|march|april|may|june|july|august|september|october|november|december)$"
)
# By when the promise before it is kept: "to mend the gate – to be completed by May".
_TO_BE_READY = re.compile(r"to\sbe\s(?:completed?|done|finished|actioned)\b")
# Most of what the walk stops at, and nothing else that it asks about.
_MERE_DEEDS = frozenset(verb for verb in _DEED_FORMS if verb.isalpha()) - (
    _OWN_RULE | language.MODALS | language.WELSH_WILL | deeds.WELSH_DEEDS
)
# What a sentence asks and thinks is told by these.
_HEARD = (
    _AFRESH
    | language.QUESTION
    | language.QUESTION_WORDS
    | language.DOUBTING
    | language.KNOWING
    | language.ASSURING
    | language.OPINION
    | language.MODALS
    | {"left"}
)
# Those of them that promise nothing themselves.
_MERELY_HEARD = frozenset(word for word in _HEARD if word.isalpha()) - (
    _DEED_FORMS | _OWN_RULE | language.MODALS | language.WELSH_WILL | deeds.WELSH_DEEDS | deeds.IN_REPORTS
)
# All that the walk through a sentence stops at.
_TELLING_WORDS = _HEARD | deeds.WELSH_DEEDS | _DEED_FORMS | _OWN_RULE | deeds.IN_REPORTS | welsh.OPENING
# Where nothing is wanted the walk stops at no mere deed.
_UNWANTED = _TELLING_WORDS - (_MERE_DEEDS - _HEARD - deeds.IN_REPORTS)


def find(s: Sentence) -> list[Undertaking]:
    """All undertakings of the sentence, in order, those that say one thing twice put together."""
    if not s.said or (("agreed" in s.said or "whether" in s.said) and _AGREED_EARLIER.match(s.text)):
        return []
    if "please" in s.said or ("you" in s.said and not s.decided):
        return []
    found = sorted([*outstanding.find(s), *entrusted.find(s), *_ordered(s), *_walk(s)], key=lambda u: u.start)
    if not found:
        return found
    kept: list[Undertaking] = []
    noted = not found[0].start and glance.orders(s.text, s.word(0))
    for one in found:
        before = kept[-1] if kept else None
        if before and one.start < before.cue[1]:
            if before.owner is None and one.owner:
                before.cue, before.owner = (before.cue[0], max(before.cue[1], one.cue[1])), one.owner
            continue
        if before and one.owner and _ACTS.search(s.text, one.cue[0]):
            before.owner = before.owner or one.owner
            continue
        if before and _TO_BE_READY.match(s.text, one.cue[0]):
            continue
        if before and (
            ((s.context.infinitive or noted) and not _for_another(s, one)) or _TO_ASK.match(s.text, one.cue[0] - 3)
        ):
            continue
        # "The Clerk is to advise RJB to mend it": what is asked of a firm is part of the task.
        if before and one.cue[0] > one.start and _TELLING.search(s.text, max(0, one.start - _NEXT_TO), one.start):
            continue
        if before and any(s.text.startswith(_ASKING_FOR, at) for at in (one.start, one.cue[0])):
            continue
        if before and _is_taken_on(s, before, one):
            kept[-1] = one
            continue
        apart = before and one.own and _APART.search(s.text, before.cue[1], one.cue[0])
        if before and not apart and (not one.own or (one.owner is None and before.owner is None)):
            continue
        wanted = before is not None and before.owner is None and s.text.startswith("be ", before.cue[0])
        if before and wanted and one.owner and _NOTED_BEHIND.fullmatch(s.text, before.cue[1], one.start):
            kept.pop()
            one.start = before.start
        kept.append(one)
    ends = [*(one.start for one in kept[1:]), len(s.text)]
    return [one for one, end in zip(kept, ends, strict=False) if not procedure.goes_on(s, one, end)]


def _is_taken_on(s: Sentence, asked: Undertaking, one: Undertaking) -> bool:
    """Whether somebody takes on what was asked of nobody else: "asked that the Board look at it and he agreed to"."""
    wanted = s.text.startswith(("asked", "requested"), asked.cue[0]) and one.owner is not None
    takes = s.text.startswith(_TAKING, one.cue[0])
    return wanted and takes and (asked.owner is None or asked.owner.lower().split()[-1] in naming.SELVES)


def _for_another(s: Sentence, one: Undertaking) -> bool:
    """Whether a second promise is laid on somebody else: "to order paint and for Ann to fetch it"."""
    return one.owner is not None and s.text[: one.start].endswith(("and for ", "; "))


def _ordered(s: Sentence) -> Iterator[Undertaking]:
    """JB – chase Highways."""
    if match := glance.ordered(s.text):
        at = s.index(match.end())
        yield s.promise(match.start(1), at, at, match.group(1))


def _walk(s: Sentence) -> Iterator[Undertaking]:
    talk = _Talk()
    parted, since = holds(s.text, _MARKS), 0
    hanging = holds(s.text, _HANGING)
    stops = _TELLING_WORDS if parted or wishes.may_stand(s) else _UNWANTED
    places = [
        i
        for i, lower in enumerate(s.said)
        if lower in stops or lower[-3:] == "ing" or (hanging and ("’" in lower or "'" in lower))
    ]
    if (not places or places[0]) and (found := _opening(s, s.said[0])):
        yield found
    for i in places:
        lower = s.said[i]
        if parted:
            if _PARTED.search(s.text, since, s.starts[i]):
                talk.forget()
            since = s.ends[i]
        if hanging or lower in _HEARD:
            talk.hear(s, i)
            if i and lower in _MERELY_HEARD:
                continue
        if found := (_opening(s, lower) if i == 0 else None) or _said(s, i, lower, talk):
            yield found


@dataclass(slots=True)
class _Talk:
    """What a sentence has asked and thought so far, of which nothing is promised; `asked` is "" until it says what.

    `should` is the place of its last "should": "it was felt that it should stay and the Clerk will write" promises.
    """

    question: bool = False
    opinion: bool = False
    asked: str | None = None
    should: int = 0

    def hear(self, s: Sentence, i: int) -> None:
        """Takes in word `i`."""
        lower = s.said[i]
        if lower in _AFRESH or (lower == "left" and s.word(i + 1) in ("to", "with")):
            self.forget()
        if lower in language.QUESTION:
            self.asked = ""
        elif _is_open(s, i, lower):
            self.question, self.asked = True, _OPEN
        elif self.asked == _OPEN:
            if lower == "so" or (_is_modal(lower) and _opens_anew(s, i)):
                self.forget()
        elif (self.asked == "for" and lower in ("which", "who")) or (lower == "which" and _to_which_he(s, i)):
            self.forget()
        elif self.asked is not None and lower in language.QUESTION_WORDS:
            self.question, self.asked = True, lower
        elif self.asked == "" and _is_modal(lower) and s.word(i - 1) in language.QUESTION and "," in s.text:
            self.question = True
        if lower == "will" and self.asked not in (None, "if", "whether") and _begins_anew(s, i):
            self.forget()
        if (
            lower == "will"
            and self.opinion
            and self.should
            and "and" in s.said[self.should : i]
            and "hope" not in s.small
        ):
            self.opinion = False
        self.should = i if lower in ("should", "could", "might") else self.should
        described = (
            (lower == "estimated" and (s.word(i - 1) in ("the", "an") or s.word(i + 1) == "at"))
            or (lower == "suggested" and (s.word(i - 1) in _DESCRIBED_AFTER or s.word(i - 1) in deeds.DEEDS))
            or (lower in ("thought", "believed") and s.word(i + 1) == "to" and s.word(i - 1) not in BE)
        )
        if lower in language.OPINION and s.word(i + 1) != "by" and not s.context.accepted and not described:
            voiced = s.word(i + 2) in ("expressed", "raised", "voiced") and "that" in s.said[i + 3 : i + 5]
            # "In the hope they will act."
            voiced = voiced or (lower == "hope" and s.word(i - 2) == "in" and s.word(i - 1) == "the")
            self.opinion = self.opinion or lower not in language.OPINION_NOUNS or s.word(i + 1) == "that" or voiced

    def forget(self) -> None:
        self.question, self.opinion, self.asked, self.should = False, False, None, 0


def _to_which_he(s: Sentence, i: int) -> bool:
    """Whether somebody answers behind word `i`: "asked about dogs, to which the Warden would seek an answer"."""
    behind = s.word(i + 1) in ("the", "he", "she", "they") or s.text[s.ends[i] + 1 : s.ends[i] + 2].isupper()
    return behind and s.word(i - 1) == "to" and s.word(i - 2) != "as"


def _opens_anew(s: Sentence, i: int) -> bool:
    """Whether whoever does what word `i` says is named behind a comma or an "and"."""
    who = s.subject(i)
    return who is not None and s.text[: who.start].rstrip().endswith((",", " and", " so", " but", ", the", " and the"))


def _is_open(s: Sentence, i: int, lower: str) -> bool:
    """Whether word `i` says that what follows is not known, or that somebody wants to be assured of it."""
    if lower in language.ASSURING:
        return not language.ASSURED.isdisjoint(s.said[max(0, i - 4) : i])
    doubted = lower in language.DOUBTING
    doubted = doubted or (lower in language.KNOWING and not _NOT.isdisjoint(s.said[max(0, i - 2) : i]))
    return doubted and not language.QUESTION_WORDS.isdisjoint(s.said[i + 1 : i + 4])


def _begins_anew(s: Sentence, i: int) -> bool:
    """Whether somebody promises behind what was asked: "asked for a rota and Tony will draw one up"."""
    who = s.subject(i)
    return who is not None and who.kind in ("person", "servant", "initials") and s.word(s.index(who.start) - 1) == "and"


def _is_modal(lower: str) -> bool:
    return lower in language.MODALS or lower.endswith(("’ll", "'ll"))


def _opening(s: Sentence, lower: str) -> Undertaking | None:
    """Agreed to: "write to the owner"; "Bring forward to the next meeting"; "Arrange a visit – NT"."""
    if (named := glance.initialled(s.text)) and tasks.is_deed(s, lower, 0):
        return s.promise(s.starts[0], 0, 0, named)
    if not s.context.decided and glance.orders(s.text, lower) and tasks.is_deed(s, lower, 0):
        return s.promise(s.starts[0], 0, 0, None)
    if s.context.infinitive:
        form, base, at = s.verb(-1) or ("do", lower, 0)
        opens = form == "do" and (lower in deeds.PERSONAL if s.context.formal else tasks.is_deed(s, base, at))
    else:
        due = dates.find_due(s.text) if lower in language.TELLING else None
        opens = due is not None and _LATER.search(due.group()) is not None
    return s.promise(s.starts[0], 0, 0, asking.of_whom(s, 0)) if opens else None


def _said(s: Sentence, i: int, lower: str, talk: _Talk) -> Undertaking | None:
    """What word `i` promises, wherever in the sentence it stands."""
    if lower in deeds.IN_REPORTS and (asked := wishes.of_a_report(s, i)):
        return asked
    if lower in _MERE_DEEDS:
        return asking.numbered(s, i, lower) or wishes.do(s, i)
    if _is_modal(lower):
        return modals.find(s, i, question=talk.question, opinion=talk.opinion, asked_what=talk.asked)
    if lower == "to":
        asked_of = talk.question and (
            s.word(i - 1) in language.READY | language.MEANT
            or (s.word(i - 1) in BE and s.word(i + 1) == "be")
            or (s.word(i - 1) in language.ASKING and s.word(i - 2) == "be")
        )
        opinion = talk.opinion and not _was_asked(s, i)
        return None if opinion or asked_of else infinitives.find(s, i)
    if lower[-3:] == "ing" and lower not in _TELLING_WORDS:
        return None if talk.opinion or talk.question else in_hand.doing(s, i)
    if lower in ("promised", "undertook", "offered"):
        return in_hand.promised(s, i)
    if lower in ("tasked", "charged", "entrusted"):
        return in_hand.tasked(s, i)
    if lower in _PASSIVE:
        return _is_done(s, i, lower, talk)
    return _in_welsh(s, i, lower) or _deed(s, i, lower)


def _was_asked(s: Sentence, i: int) -> bool:
    """Whether a clause of its own tells what was asked: "suggested a visit and the Clerk was asked to arrange it"."""
    if s.word(i - 1) in language.ASKING and s.word(i - 2) in ("was", "were") and "and" in s.said[: i - 2]:
        return True
    asked = next((k for k in range(i - 2, max(0, i - 8), -1) if s.word(k) in ("asked", "requested")), 0)
    return asked > 0 and s.word(asked - 1) == "and" and s.subject(i) is not None


def _is_done(s: Sentence, i: int, lower: str, talk: _Talk) -> Undertaking | None:
    """What is done after word `i`, an "is" or a "be"."""
    if lower == "be":
        wanted = not talk.question and (s.decided or s.led_by(i, language.WANTING))
        return wishes.done(s, i) if wanted else None
    if s.decided and s.word(i + 1) == "reminded" and s.word(i + 2) in ("to", "of"):
        return s.promise(s.clause_start(i), i, i + 1, None)
    return wishes.is_done(s, i)


def _in_welsh(s: Sentence, i: int, lower: str) -> Undertaking | None:
    if lower in ("i", "yn", "ym"):
        return welsh.told(s, i) or welsh.passive(s, i)
    if lower in ("i’w", "i'w"):
        return welsh.to_be_done(s, i)
    stem = lower if lower.isalpha() else s.stem(i)
    if stem in welsh.OPENING:
        return welsh.impersonal(s, i, stem)
    if stem in deeds.WELSH_DEEDS:
        return welsh.asked(s, i)
    if stem in language.WELSH_WILL and lower.endswith("n"):
        return welsh.reported(s, i)
    return welsh.hung(s, i) if lower.endswith(("’n", "'n")) else None


def _deed(s: Sentence, i: int, lower: str) -> Undertaking | None:
    if lower == "issue" and s.word(i - 1) in ("letter", "reply") and s.led_by(i, language.WANTING):
        return s.promise(s.clause_start(i), i, i, None)
    return wishes.do(s, i) if lower in _DEED_FORMS else None
