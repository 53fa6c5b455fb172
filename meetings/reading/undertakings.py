"""One sentence of minutes: where it says that somebody will do something, and who."""

import re
from collections.abc import Iterator

from meetings.reading import dates, glance, in_hand, outstanding, welsh
from meetings.reading import language_commitments as language
from meetings.reading.agents import Agent
from meetings.reading.clauses import BE, Sentence, Undertaking

_DEED_FORMS = frozenset(
    verb + ending for verb in language.DEEDS | language.PHRASES.keys() for ending in ("", "s", "es")
)
# All that the walk through a sentence stops at.
_TELLING_WORDS = (
    language.REPORTING
    | language.QUESTION
    | language.QUESTION_WORDS
    | language.OPINION
    | language.WELSH_DEEDS
    | language.MODALS
    | _DEED_FORMS
    | {"to", "be", "are", "is", "i", "yn", "tasked", "charged", "left", "promised", "undertook", "offered"}
)
_THIS_MEETING = re.compile(r"\s(?:the|this)\smeeting\W*$")
_NEXT_MEETING = re.compile(r"(?i)\b(?:next|future|following|\w+)\smeeting(?:\sof\s[^,;:]{3,80})?$")
_WHEN_NEXT = re.compile(r"(?i)\b(?:the\s|our\s|a\s)?(?:next|future|following|\w{3,12})\smeeting\b")
# What other councils are doing is news.
_OTHERS = re.compile(
    r"(?i)(?:the\s)?(?:(?:county|district|borough|city|unitary)(?:\scouncil)?|highways|national\shighways)"
)
_OPENS = re.compile(r"(?:^|[;:.–—(-]\s*|[,”\"]\s)$")
_OPENS_KNOWN = re.compile(r"(?:^|[;:.–—(/-]\s*|[,”\"]\s|\band\s|\bthat\s)$")
_EARLIER = re.compile(r"(?i)\b(?:at|from|since|after|following)\s(?:the|our)\s(?:last|previous|earlier)\smeeting\b")


def find(s: Sentence) -> list[Undertaking]:
    """All undertakings of the sentence, in order, those that say one thing twice put together."""
    if not s.words:
        return []
    found = sorted([*outstanding.find(s), *_walk(s)], key=lambda u: u.start)
    kept: list[Undertaking] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and one.start < before.cue[1]:
            if before.owner is None and one.owner:
                before.cue, before.owner = (before.cue[0], max(before.cue[1], one.cue[1])), one.owner
            continue
        if before and (not one.own or (one.owner is None and before.owner is None)):
            continue
        kept.append(one)
    return kept


def _opens_with_a_deed(s: Sentence, lower: str) -> bool:
    """Agreed to: "write to the owner"; "Bring forward to the next meeting"."""
    if s.context.infinitive:
        return lower in language.PERSONAL if s.context.formal else s.is_deed(lower, 0)
    due = dates.find_due(s.text) if lower in language.TELLING else None
    return due is not None and due.group().lower().endswith(("meeting", "agenda", "agm"))


def _walk(s: Sentence) -> Iterator[Undertaking]:
    question = opinion = False
    asked_what: str | None = None
    parted, since = ";" in s.text, 0
    for i, word in enumerate(s.words):
        lower = word[0]
        gerund = False
        if lower not in _TELLING_WORDS:
            gerund = lower[-3:] == "ing"
            if i and not gerund and "’" not in lower and "'" not in lower:
                continue
        if lower in language.REPORTING or (lower == "left" and s.word(i + 1) in ("to", "with")):
            question = opinion = False
            asked_what = None
        if parted and ";" in s.text[since : word.start]:
            question = opinion = False
            asked_what = None
        since = word.end
        if lower in language.QUESTION:
            asked_what = ""
        elif asked_what is not None and lower in language.QUESTION_WORDS:
            question, asked_what = True, lower
        if lower in language.OPINION and s.word(i + 1) != "by":
            opinion = opinion or lower not in language.OPINION_NOUNS or s.word(i + 1) == "that"
        found = None
        if i == 0 and (named := glance.initialled(s.text)) and s.is_deed(lower, 0):
            found = s.promise(word.start, 0, 0, named)
        elif i == 0 and _opens_with_a_deed(s, lower):
            found = s.promise(word.start, 0, 0, None)
        elif lower in language.MODALS or lower.endswith(("’ll", "'ll")):
            found = _modal(s, i, question=question, opinion=opinion, asked_what=asked_what)
        elif lower == "to":
            found = None if opinion else _to(s, i)
        elif gerund:
            found = None if opinion or question else in_hand.doing(s, i)
        elif lower in ("promised", "undertook", "offered"):
            found = in_hand.promised(s, i)
        elif lower in ("tasked", "charged"):
            found = in_hand.tasked(s, i)
        elif lower == "be" and (s.decided or s.led_by(i, language.WANTING)):
            found = _subjunctive(s, i)
        elif lower in ("are", "is") and s.decided and s.word(i + 1) == "reminded":
            found = s.promise(s.clause_start(i), i, i + 1, None)
        elif lower in ("i", "yn"):
            found = welsh.told(s, i)
        elif s.stem(i) in language.WELSH_DEEDS:
            found = welsh.asked(s, i)
        elif lower == "issue" and s.word(i - 1) in ("letter", "reply") and s.led_by(i, language.WANTING):
            found = s.promise(s.clause_start(i), i, i, None)
        elif s.stem(i) in language.WELSH_WILL and lower.endswith("n"):
            found = welsh.reported(s, i)
        elif lower in _DEED_FORMS:
            found = _bare(s, i, _base(lower))
        if found:
            yield found


# Will and would.


def _modal(s: Sentence, i: int, *, question: bool, opinion: bool, asked_what: str | None) -> Undertaking | None:
    if s.words[i].lower in ("could", "must") and asked_what not in ("if", "whether"):
        return None
    firm = s.words[i].lower not in language.MODALS - language.FIRM
    verb = s.verb(i)
    if not verb or opinion:
        return None
    form, base, at = verb
    who = s.subject(i)
    if who and who.kind == "proper" and s.word(s.index(who.start) - 1) in language.PREPOSITIONS | {"in", "near"}:
        return None
    if not who and s.word(i - 1) == "who":
        return None
    if who and form == "do" and s.word(i + 1) == "be" and _is_another(s, i, who):
        return None
    if question and not (asked_what in ("if", "whether") and who and who.kind == "servant"):
        return None
    wanted = s.context.decided or question or s.led_by(i, language.DECIDING | language.ASKING)
    ours = who is not None and who.kind == "we" and verb[1] in language.PERSONAL
    if not firm and not wanted and not ours and (form != "done" or not s.has_due(i)):
        return None
    start = who.start if who else s.clause_start(i)
    asking = s.index(start) - 1
    if s.word(asking) in language.WONDERING and not (
        asking and "," in s.text[s.words[asking - 1].end : s.words[asking].start]
    ):
        return None
    if form == "done":
        if who and base in language.WANTING and s.word(at + 1) == "to" and who.kind in ("servant", "role", "person"):
            return s.promise(start, i, at, s.named(who))
        made = base == "made" and s.word(i - 1) in language.MADE
        vouched = base in language.DONE_WORKS and s.doer(i, at) is not None
        if not made and not vouched and not s.is_done(base, at):
            return None
        return s.promise(s.clause_start(i), i, at, s.doer(i, at), own=not s.relative(i))
    if base == "issue" and s.word(i - 1) in ("report", "letter", "reply", "response"):
        return s.promise(s.clause_start(i), i, at, None)
    if meeting := _at_a_meeting(s, i, base) or in_hand.coming_back(s, i, base, at):
        return meeting
    if base in ("go", "appear") and "agenda" in [w.lower for w in s.words[at + 1 : at + 8]]:
        return s.promise(s.clause_start(i), i, at, None)
    deed = s.is_deed(base, at)
    if base == "attend" and _THIS_MEETING.match(s.text, s.words[at].end):
        return None
    if who:
        willing = who.kind in ("person", "servant", "role", "initials", "pronoun") and base not in language.NOT_DEEDS
        if not (
            deed
            or (
                willing
                and (firm or (s.word(i) == "should" and s.decided and who.kind == "servant"))
                and not s.plural(who)
            )
        ):
            return None
        return s.promise(start, i, at, s.named(who))
    if i == 0 and deed and firm:
        return s.promise(0, i, at, s.context.speaker or s.context.person)
    if not s.elided(i) or (base not in language.PERSONAL and s.of_a_thing(i)):
        return None
    first = s.first()
    known = first is not None and first.kind in ("person", "servant", "initials") and firm
    if not deed and (not known or base in language.NOT_DEEDS):
        return None
    return s.promise(s.words[i].start, i, at, s.carried(i), own=False)


def _is_another(s: Sentence, i: int, who: Agent) -> bool:
    """Whether what somebody "will be doing" is news of another body, not a promise to the meeting."""
    if _OTHERS.fullmatch(who.name):
        return True
    ours = who.name.lower().endswith(("council", "committee", "board"))
    return s.word(i) == "will" and who.kind in ("proper", "body") and " " not in who.name.strip() and not ours


def _at_a_meeting(s: Sentence, i: int, base: str) -> Undertaking | None:
    before = s.text[max(0, s.words[i].start - 120) : s.words[i].start].rstrip()
    if base not in language.ON_AN_AGENDA or not _NEXT_MEETING.search(before):
        return None
    body = next((a for a in reversed(s.agents) if a.end <= s.words[i].start and a.kind == "body"), None)
    found = s.promise(s.clause_start(i), i, i + 1, body.name if body else None)
    when = _WHEN_NEXT.search(before)
    found.due = when.group() if when else None
    return found


# To do, to be done.


def _to(s: Sentence, i: int) -> Undertaking | None:
    verb = s.verb(i)
    if not verb:
        return None
    form, base, at = verb
    before = s.back(i - 1)
    lower = s.word(before)
    if lower == "action" and s.word(before - 1) in ("an", "the"):
        return in_hand.action_taken(s, i)
    if lower in ("needs", "has"):
        return in_hand.needing(s, i)
    if lower in language.UNDERTAKING | language.DECIDING:
        return _taken_on(s, i, before, form, base, at)
    if lower in ("happy", "willing", "going", "content", "glad") and s.word(before - 1) in ("is", "are", "was", "were"):
        return _taken_on(s, i, before, form, base, at) if s.subject(before - 1) else None
    if lower in language.ASKING and s.word(s.back(before - 1)) in BE:
        if lower == "required" and not s.context.decided:
            return None
        return _laid_on(s, i, before, base, at)
    handed = s.word(before - 1) == "for" and s.is_deed(base, at)
    if (
        lower in language.OBJECTS
        and form == "do"
        and (handed or base in ("follow", "action", "investigate", "pursue", "chase"))
    ):
        return s.promise(s.clause_start(i), before, at, s.sender(before))
    linking = lower in BE
    who = s.subject(before if linking else i)
    if form == "do" and (who or lower in language.OBJECTS) and (left := in_hand.left_to(s, i, base, at, who)):
        return left
    if form == "done":
        return _to_be_done(s, i, base, at, linking=linking, who=who)
    if who:
        return _told(s, i, who, base, at, linking=linking)
    deeds = language.PERSONAL if s.context.formal else language.DEEDS
    if s.context.decided and i == 0 and base not in language.ASKING and base in deeds:
        return s.promise(s.words[i].start, i, at, None)
    return None


def _taken_on(s: Sentence, i: int, before: int, form: str, base: str, at: int) -> Undertaking | None:
    """Agreed to, volunteered to, resolved to."""
    verb = before
    if s.word(before - 1) == "for":
        return None
    while s.word(verb - 1) in language.ADVERBS | language.HAVING | BE | {"unanimously", "kindly"}:
        verb -= 1
    if s.word(verb - 1) == "had" or s.word(verb) == "had":
        return None
    if base in ("move", "bring", "take") and not {"item", "items", "agenda"}.isdisjoint(
        w.lower for w in s.words[at : at + 6]
    ):
        return None
    deed = s.is_done(base, at) if form == "done" else s.is_deed(base, at)
    deed = deed and (base != "receive" or s.has_due(i))
    who = s.subject(verb)
    if not who and s.word(verb - 1) in ("and", "but", "then"):
        who = s.first()
    if who and who.kind in ("person", "servant", "initials", "pronoun", "proper", "role") and form != "done":
        believed = s.word(before) in language.PROMISING and base not in ("be", "have")
        if deed or believed or (base not in language.NOT_DEEDS and who.kind != "proper" and not s.plural(who)):
            return s.promise(who.start, before, at, s.named(who))
        return None
    if not deed or (s.context.formal and base not in language.PERSONAL):
        return None
    owner = s.named(who) if who else None
    return s.promise(who.start if who else s.clause_start(i), before, at, owner)


def _laid_on(s: Sentence, i: int, before: int, base: str, at: int) -> Undertaking | None:
    """Was asked to, be instructed to."""
    verb = before - 1
    while s.word(verb) in BE | language.ADVERBS | language.HAVING | language.MODALS | {"had"}:
        if s.word(verb) == "had":
            return None
        verb -= 1
    who = s.subject(verb + 1)
    if base in language.IN_THE_ROOM and not (base in language.REPORT_BACK and s.has_due(i)):
        return None
    if base in language.NOT_DEEDS and not s.is_deed(base, at):
        return None
    if not who:
        firm = s.context.decided or s.word(before - 2) in language.MODALS
        return s.promise(s.clause_start(i), before - 1, at, None) if firm and s.is_deed(base, at) else None
    if _EARLIER.search(s.text[: s.words[i].start]):
        return None
    if s.itself(who) and not (base in language.REPORT_BACK or s.has_due(i)):
        return None
    return s.promise(who.start, before - 1, at, s.named(who))


def _told(s: Sentence, i: int, who: Agent, base: str, at: int, *, linking: bool) -> Undertaking | None:
    """The Clerk to write; asked the Clerk to write; the Clerk is to write."""
    first = s.index(who.start)
    left: set[str] = set()
    for word in s.words[max(0, first - 8) : first]:
        left = set() if word.lower in language.ASKING else left | {word.lower}
    if s.led_by(i, language.DELEGATING):
        return None
    deferred = any(w.lower.startswith("defer") for w in s.words[:first]) and s.word(first - 1) in ("allow", "enable")
    if (left & language.EMPOWERING and not deferred) or s.word(first - 1) in language.PREPOSITIONS:
        return None
    if not linking and re.search(r"[^\W_]", re.sub(r"\([^()]*\)", "", s.text[who.end : s.words[i].start])):
        return None
    if base == "thank" and s.word(at + 1) in language.OBJECTS:
        return None
    deed = s.is_deed(base, at) and base != "see" and (base != "do" or s.has_due(at))
    asked = next((w for w in reversed(s.words[max(0, first - 6) : first]) if w.lower in language.ASKING), None)
    if asked:
        where = s.index(asked.start)
        if s.word(where - 1) in ("had", "has", "have") or (
            base in language.IN_THE_ROOM and (asked.lower.startswith("invit") or not deed)
        ):
            return None
    if s.itself(who) and not (base in language.REPORT_BACK or s.has_due(i) or (deed and linking)):
        return None
    known = who.kind in ("person", "servant", "role", "initials")
    opens = bool((_OPENS_KNOWN if known else _OPENS).search(s.text[max(0, who.start - 6) : who.start]))
    placed = opens or linking or bool(asked) or s.shouting
    if not (deed and (known or placed)) and not (known and placed and base not in language.NOT_DEEDS):
        return None
    if _EARLIER.search(s.text[: s.words[i].start]):
        return None
    if asked and not s.passive(asked):
        return s.promise(asked.start, s.index(asked.start), at, s.named(who))
    return s.promise(who.start, i, at, s.named(who))


def _to_be_done(s: Sentence, i: int, base: str, at: int, *, linking: bool, who: Agent | None) -> Undertaking | None:
    before = s.word(i - 1)
    if before in language.NEEDING and not (linking and before in BE):
        return None
    asked = base in language.WANTING and who is not None and who.kind in ("servant", "person", "initials")
    themselves = s.decided and base in language.DONE_THEMSELVES
    if not (asked or themselves or s.is_done(base, at)):
        return None
    if any(
        w.lower == "for" and s.word(i - k - 1) not in language.WANTING
        for k, w in enumerate(reversed(s.words[max(0, i - 4) : i]), 1)
    ):
        return None
    start = s.clause_start(i)
    first = s.index(start)
    if {w.lower for w in s.words[first:i]} & language.EMPOWERING:
        return None
    if asked and who:
        return s.promise(who.start, i, at, s.named(who))
    return s.promise(start, i, at, s.people(first) if themselves else s.doer(i, at))


def _subjunctive(s: Sentence, i: int) -> Undertaking | None:
    """Resolved that a letter be sent."""
    before = {w.lower for w in s.words[max(0, i - 3) : i]}
    if before & (language.MODALS | {"to", "not", "may", "might", "can"}) or s.words[i - 1].lower in language.NEEDING:
        return None
    at = i + 1
    while s.word(at) in language.ADVERBS or s.word(at).endswith("ly"):
        at += 1
    base = s.word(at)
    if base in language.ASKING and s.word(at + 1) == "to" and s.verb(at + 1):
        return None
    if base not in language.DONE_THEMSELVES and not s.is_done(base, at):
        return None
    return s.promise(s.clause_start(i), i, at, s.doer(i, at) or s.accepting(at))


def _bare(s: Sentence, i: int, base: str) -> Undertaking | None:
    """Requested that the Clerk writes; agreed the Clerk contact; (a resolution:) that the Clerk contact."""
    who = s.subject(i)
    if not who or who.kind in ("pronoun", "they", "proper"):
        return None
    ours = s.itself(who) and base in language.PERSONAL
    opens = who.start < 6 or (s.word(s.index(who.start) - 1) == "that" and s.context.decided)
    told = s.context.decided and opens and (base == s.word(i) or who.kind == "servant" or ours)
    first = s.index(who.start)
    wanting = language.WANTING | {"request", "proposed"} if s.decided else language.WANTING
    wanting = wanting if s.context.decided else wanting - {"request"}
    wanted = next((k for k in (first - 1, first - 2) if s.word(k) in wanting), None)
    if (not told and wanted is None) or not s.is_deed(base, i) or who.end + 1 != s.words[i].start:
        return None
    return s.promise(who.start, i if wanted is None else wanted, i, s.named(who))


def _base(verb: str) -> str:
    """The verb of "writes", "catches"; anything else as it is."""
    if verb.endswith("es") and verb[:-2] in language.DEEDS:
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and verb not in language.DEEDS else verb
