"""One sentence of minutes: where it says that somebody will do something, and who."""

import re
from collections.abc import Iterator

from meetings.reading import dates, glance, in_hand, infinitives, modals, outstanding, tasks, welsh, wishes
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import Sentence, Undertaking

_DEED_FORMS = frozenset(
    verb + ending for verb in deeds.DEEDS | deeds.PHRASES.keys() | {"continue"} for ending in ("", "s", "es")
)
# Behind a promise this tells who keeps it: "agreed to write to the school – Clerk to action".
_ACTS = re.compile(r"to\s(?:action|do)\W*$")
# What was thought or asked before these is done with.
_AFRESH = language.REPORTING | language.TURNING
_OWN_RULE = frozenset("to be are is was were i yn issue promised undertook offered tasked charged".split())
# Most of what the walk stops at, and nothing else that it asks about.
_MERE_DEEDS = frozenset(verb for verb in _DEED_FORMS if verb.isalpha()) - (
    _OWN_RULE | language.MODALS | language.WELSH_WILL | deeds.WELSH_DEEDS
)
# All that the walk through a sentence stops at.
_TELLING_WORDS = (
    _AFRESH
    | language.QUESTION
    | language.QUESTION_WORDS
    | language.OPINION
    | deeds.WELSH_DEEDS
    | language.MODALS
    | _DEED_FORMS
    | _OWN_RULE
    | {"left"}
)


def find(s: Sentence) -> list[Undertaking]:
    """All undertakings of the sentence, in order, those that say one thing twice put together."""
    if not s.said:
        return []
    found = sorted([*outstanding.find(s), *_walk(s)], key=lambda u: u.start)
    kept: list[Undertaking] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and one.start < before.cue[1]:
            if before.owner is None and one.owner:
                before.cue, before.owner = (before.cue[0], max(before.cue[1], one.cue[1])), one.owner
            continue
        if before and one.owner and _ACTS.search(s.text, one.cue[0]):
            before.owner = before.owner or one.owner
            continue
        if before and s.context.infinitive:
            continue
        apart = before and one.own and ";" in s.text[before.cue[1] : one.cue[0]]
        if before and not apart and (not one.own or (one.owner is None and before.owner is None)):
            continue
        kept.append(one)
    return kept


def _opens_with_a_deed(s: Sentence, lower: str) -> bool:
    """Agreed to: "write to the owner"; "Bring forward to the next meeting"."""
    if s.context.infinitive:
        return lower in deeds.PERSONAL if s.context.formal else tasks.is_deed(s, lower, 0)
    due = dates.find_due(s.text) if lower in language.TELLING else None
    return due is not None and due.group().lower().endswith(("meeting", "agenda", "agm"))


def _walk(s: Sentence) -> Iterator[Undertaking]:
    question = opinion = False
    asked_what: str | None = None
    parted, since = ";" in s.text, 0
    for i, lower in enumerate(s.said):
        gerund = False
        if lower not in _TELLING_WORDS:
            gerund = lower[-3:] == "ing"
            if i and not gerund and "’" not in lower and "'" not in lower:
                continue
        if lower in _AFRESH or (lower == "left" and s.word(i + 1) in ("to", "with")):
            question = opinion = False
            asked_what = None
        if parted and ";" in s.text[since : s.starts[i]]:
            question = opinion = False
            asked_what = None
        since = s.ends[i]
        if lower in language.QUESTION:
            asked_what = ""
        elif asked_what is not None and lower in language.QUESTION_WORDS:
            question, asked_what = True, lower
        if lower in language.OPINION and s.word(i + 1) != "by":
            opinion = opinion or lower not in language.OPINION_NOUNS or s.word(i + 1) == "that"
        stem = lower if lower.isalpha() else s.stem(i)
        found = None
        if i == 0 and (named := glance.initialled(s.text)) and tasks.is_deed(s, lower, 0):
            found = s.promise(s.starts[0], 0, 0, named)
        elif i == 0 and _opens_with_a_deed(s, lower):
            found = s.promise(s.starts[0], 0, 0, None)
        elif lower in _MERE_DEEDS:
            found = wishes.do(s, i)
        elif lower in language.MODALS or lower.endswith(("’ll", "'ll")):
            question = question or (asked_what == "" and s.word(i - 1) in language.QUESTION and "," in s.text)
            found = modals.find(s, i, question=question, opinion=opinion, asked_what=asked_what)
        elif lower == "to":
            found = None if opinion or (question and s.word(i - 1) in language.READY) else infinitives.find(s, i)
        elif gerund:
            found = None if opinion or question else in_hand.doing(s, i)
        elif lower in ("promised", "undertook", "offered"):
            found = in_hand.promised(s, i)
        elif lower in ("tasked", "charged"):
            found = in_hand.tasked(s, i)
        elif lower == "be" and not question and (s.decided or s.led_by(i, language.WANTING)):
            found = wishes.done(s, i)
        elif lower in ("are", "is", "were", "was"):
            reminded = s.decided and s.word(i + 1) == "reminded"
            found = s.promise(s.clause_start(i), i, i + 1, None) if reminded else wishes.is_done(s, i)
        elif lower in ("i", "yn"):
            found = welsh.told(s, i)
        elif stem in deeds.WELSH_DEEDS:
            found = welsh.asked(s, i)
        elif lower == "issue" and s.word(i - 1) in ("letter", "reply") and s.led_by(i, language.WANTING):
            found = s.promise(s.clause_start(i), i, i, None)
        elif stem in language.WELSH_WILL and lower.endswith("n"):
            found = welsh.reported(s, i)
        elif lower in _DEED_FORMS:
            found = wishes.do(s, i)
        if found:
            yield found
