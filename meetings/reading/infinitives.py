"""What somebody is "to" do: agreed to, asked to, told to; and what is "to be" done."""

import re

from meetings.reading import asides, asking, in_hand, tasks, to_be_done
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.agents import WITH_WHOM, Agent
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking

_OPENS = re.compile(r"(?:^[\WØ]*|[;:.–—(-]\s*|[,”\"]\s)$")
_OPENS_KNOWN = re.compile(r"(?:^[\WØ]*|[;:.–—(/-]\s*|[,”\"]\s|\band\s|\bthat\s)$")
_MARKS = ("; ", " – ", " — ", " - ")
# What these are is no task: "a key aim of the Trust is to".
# Whoever arranges for somebody to come has promised both.
_ARRANGING = frozenset("arrange arranged arranging arranges".split())
_AIMS = frozenset("objective objectives aim aims purpose intention remit goal role function ambition priority".split())
_INSIDE = re.compile(r"\b(?:in|within)\s(?:the\s)?$")
# "It was important for them to report it."
_VALUED = language.EMPOWERING | frozenset(
    "important essential necessary vital useful helpful good best better easier possible hard matter".split()
)
_OF_A_NOUN = frozenset("the this a his her their its".split())
# What may stand between somebody and the task: "the Clerk (with the Chair) to", "the Clerk, together with Ann, to".
_BESIDE = re.compile(rf"\([^()]*\)|\b(?:still|also|now|then)\b|{asides.TOGETHER}[^,]{{1,80}},?\s")
_ANOTHER = re.compile(r"[,;:.–—(]|\s-\s|\b(?:and|or|but|that|then)\b")
_TAKEN_ON = language.UNDERTAKING | language.DECIDING
_WHOM_ONE_TELLS = language.REQUESTING | {"instructed", "tasked", "directed"}
# What may stand between whoever acts and the verb.
_BETWEEN = language.ADVERBS | language.HAVING | BE | {"unanimously", "kindly"}
_AUXILIARY = BE | language.ADVERBS | language.HAVING | language.MODALS | {"had"}
# Done in the room: "offered to send the plan, which he did".
_DONE_SINCE = re.compile(
    r",\s(?:and|which)\s(?:he|she|they|it)\s(?:did|has|have|had|duly|was|were)\b(?!\s(?:also\s)?(?:agreed|noted|resolved|decided)\b)"
    r"|\bbut\s(?:[\w’'-]{1,20}\s){1,3}(?:felt|thought|declined|refused|objected)\b"
)
# "It was unwise to ask the police to come": nobody asks them.
_DECLINED = frozenset("not never no unwise used declined refused unable failed whether anybody anyone".split())
# "The letter he was asked to write": what was asked of him before.
_WRITTEN = frozenset("letter letters email emails e-mail reply report list form".split())
_GUESTS = frozenset("attend use enjoy see view read share".split())
_SHOWN = frozenset(
    "view look see ask comment inspect vote join contact raise provide give share contribute express".split()
)
# No tasks whoever does them and whenever.
_NO_TASKS = deeds.NOT_DEEDS - deeds.DEEDS - {"consider", "think", "reflect", "go", "appear", "apply"}
# "Mr Vane has had no reply; to try again".
_TOLD_OF = language.HAVING | language.REPORTING | frozenset("is was had still".split())
_DOES = deeds.PERSONAL | {"respond", "reply"}
# Of another council it is news that it "has agreed".
_BODIES = frozenset({"PC", "TC", "CC", "DC", "BC", "MBC"})
_NOT_DEEDS = deeds.NOT_DEEDS - {"include", "apply"}
_EARLIER = re.compile(
    r"(?i)\b(?:at|from|since|after|following|during)\s(?:the|our)\s(?:last|previous|earlier)\smeeting\b|\bat\s(?:the|that)\stime\s"
    r"|\bat\s(?:its|their)\s(?:\w{1,20}\s)?meeting\s(?:held\s)?(?:on|in|of)\b"
)


def find(s: Sentence, i: int) -> Undertaking | None:
    verb = s.verb(i)
    before = s.back(i - 1)
    if not verb:
        return in_hand.granted(s, i, before)
    form, base, at = verb
    lower = s.word(before)
    if len(lower) == 1 and lower.isalpha() and s.text[s.ends[before] : s.starts[i]] == ") ":
        return asking.listed(s, i, before, base, at) if form == "do" else None
    if s.word(i + 1) == "be" and (item := in_hand.on_the_agenda(s, i)):
        return item
    if form == "do" and (moved := asking.moved(s, i, base, at)):
        return moved
    if lower == "agreement" and s.word(before - 1) in ("with", "was", "in"):
        return s.promise(s.starts[before], before, at, None) if tasks.is_deed(s, base, at) else None
    if lower == "action" and s.word(before - 1) in ("an", "the"):
        return in_hand.action_taken(s, i)
    if lower in language.PLEDGES and (pledged := in_hand.pledged(s, before, base, at)):
        return pledged
    if lower in ("offer", "proposal") and (taken := in_hand.taken_up(s, before, base, at)):
        return taken
    if s.word(i - 1) in ("yet", "still") and s.word(i - 2) in ("has", "have", "had"):
        return in_hand.yet_to_do(s, i, base, at) if form == "do" else None
    if lower in ("needs", "has") or (lower == "needed" and s.word(before - 1) == "still"):
        return in_hand.needing(s, i)
    if lower == "continues" and form == "do" and tasks.is_deed(s, base, at):
        who = s.subject(before)
        ours = who is not None and who.kind in ("person", "servant", "initials")
        return s.promise(who.start, before, at, s.named(who)) if who and ours else None
    had = lower != "undertaken" or s.word(before - 1) in language.HAVING
    if not had or (lower == "committed" and not tasks.is_deed(s, base, at)):
        return in_hand.committed(s, i) if had else None
    if lower in _TAKEN_ON or (lower == "agree" and (not before or s.subject(before))):
        return _taken_on(s, i, before, form, base, at)
    if lower in language.READY:
        linked = s.word(before - 1) in ("is", "are", "was", "were")
        ready = s.subject(before - 1 if linked else before)
        nobody = ready is not None and s.word(s.index(ready.start) - 1) == "no"
        if linked or (ready and not ready.start):
            return _taken_on(s, i, before, form, base, at) if ready and not nobody and not s.itself(ready) else None
    if lower in language.MEANING and form == "do":
        return in_hand.meaning(s, before, base, at)
    told = form == "do" and _is_told(s, before)
    if told and (tasks.is_deed(s, base, at) or base not in deeds.NOT_DEEDS):
        return _laid_on(s, i, before, base, at)
    arranged = lower == "arranged" and s.word(before - 1) in language.HAVING and s.has_due(at)
    if arranged or (lower in language.ABOUT_TO and s.word(s.back(before - 1)) in BE):
        return in_hand.about_to(s, i, before, form, base, at)
    if form == "do" and (asked := asking.by_whom(s, i)):
        return _laid_on(s, i, asked[0], base, at) if asked[1] else None
    if asking.was_asked(s, before, base):
        if lower == "required" and not (s.context.decided and s.subject(s.back(before - 1))):
            return None
        if form == "done":
            now = "had" not in s.said[max(0, before - 3) : before] and tasks.is_done(s, base, at)
            return s.promise(s.clause_start(i), before, at, None) if now else None
        return _laid_on(s, i, before, base, at)
    handed = s.word(before - 1) == "for" and s.word(before - 2) not in _VALUED and tasks.is_deed(s, base, at)
    if (
        lower in language.OBJECTS
        and form == "do"
        and (
            handed
            or asking.is_asked(s, before, base, at)
            or base in ("follow", "action", "investigate", "pursue", "chase")
        )
    ):
        owner = asking.asked_one(s, before) if asking.is_asked(s, before, base, at) else s.sender(before)
        return s.promise(s.clause_start(i), before, at, owner)
    linking = lower in BE
    if not _is_task(s, i, form, base, at, linking=linking):
        return None
    who = s.subject(before if linking else i)
    # "is arranging a talk for all the councillors to attend"
    if who and base in _GUESTS and "for" in s.said[max(0, s.index(who.start) - 2) : s.index(who.start)]:
        return None
    if who and not language.REACHED.isdisjoint(s.said[max(0, s.index(who.start) - 3) : s.index(who.start)]):
        return None
    if form == "do" and (left := in_hand.left_to(s, i, base, at, who)):
        return left
    if form == "do" and who and _agreed_by(s, who) and tasks.is_deed(s, base, at):
        return s.promise(s.clause_start(i), i, at, s.named(who))
    if form == "done":
        return to_be_done.find(s, i, base, at, linking=linking, who=who)
    if form == "do" and (out := in_hand.going_out(s, i, base, at)):
        return out
    if who:
        return _told(s, i, who, base, at, linking=linking)
    expected = deeds.PERSONAL if s.context.formal else deeds.DEEDS
    if (
        form == "do"
        and s.text.startswith(("; ", "– "), s.starts[i] - 2)
        and (tasks.is_deed(s, base, at) or s.word(i + 1) == "continue")
    ):
        first = s.first()
        if first and first.kind in ("person", "servant", "initials") and s.word(s.index(first.end)) in _TOLD_OF:
            return s.promise(s.starts[i], i, at, s.named(first))
    if s.word(i - 1) == "and" and s.context.decided and (i == 1 or s.word(0) == "to") and tasks.is_deed(s, base, at):
        return s.promise(s.starts[i], i, at, None)
    if (
        s.context.decided
        and i == 0
        and (base not in language.ASKING or not s.context.formal or asking.of_whom(s, at))
        and base in expected
        and tasks.is_deed(s, base, at)
    ):
        return s.promise(s.starts[i], i, at, asking.of_whom(s, at))
    return None


def _is_task(s: Sentence, i: int, form: str, base: str, at: int, *, linking: bool) -> bool:
    """Whether it may be a task, whoever is to do it: a quick look before it is asked who that is."""
    if form == "done":
        return base in language.WANTING or to_be_done.find(s, i, base, at, linking=linking, who=None) is not None
    shows = base == "include" and s.text[s.starts[i - 1]].isupper()
    return base not in _NO_TASKS or shows or tasks.is_deed(s, base, at)


def _clause_before(s: Sentence, i: int) -> str:
    """What stands before word `i`, from the last semicolon on."""
    return s.text[s.text.rfind(";", 0, s.starts[i]) + 1 : s.starts[i]]


def _taken_on(s: Sentence, i: int, before: int, form: str, base: str, at: int) -> Undertaking | None:
    """Agreed to, volunteered to, resolved to."""
    verb = before
    if s.word(before - 1) == "for":
        return None
    while s.word(verb - 1) in _BETWEEN:
        verb -= 1
    if s.word(verb - 1) == "had" or s.word(verb) == "had":
        return None
    if _EARLIER.search(_clause_before(s, verb)) or _DONE_SINCE.search(s.text, s.ends[at]):
        return None
    after = set(s.said[at : at + 8])
    if (base == "take" and after & {"minutes", "notes"}) or (base == "appoint" and tasks.is_office(s, at)):
        return None
    told = s.has_due(at) or "with" in after
    if base in ("move", "bring", "take", "add") and after & {"item", "items", "agenda"} and not told:
        return None
    if base in ("confirm", "amend", "record") and after & {"minutes", "minute", "notes", "interest", "interests"}:
        return None
    deed = tasks.is_done(s, base, at) if form == "done" else tasks.is_deed(s, base, at)
    deed = deed and (base != "receive" or s.has_due(i))
    if s.word(verb - 1) in language.VISITORS and s.word(before) != "agreed":
        return None
    who = s.subject(verb)
    if base in ("transfer", "stand") and s.word(at + 1) in ("from", "to", "for", "again", "as"):
        return None
    asked = s.word(s.index(who.start) - 1 if who else verb - 2) in ("if", "unless", "whether")
    if asked or (who and who.kind == "role" and s.word(verb - 1) == "who"):
        return None
    if who and who.name in _BODIES and s.word(verb) in language.HAVING:
        return None
    if not who and (s.word(verb - 1) in ("and", "but", "then") or s.text[s.starts[verb] - 2 : s.starts[verb]] == ", "):
        who = s.first()
    if who and who.kind in ("person", "servant", "initials", "pronoun", "proper", "role") and form != "done":
        believed = s.word(before) in language.PROMISING and base not in ("be", "have")
        believed = believed or (base in ("consider", "think") and who.kind == "servant")
        if deed or believed or (base not in deeds.NOT_DEEDS and who.kind != "proper" and not s.plural(who)):
            return s.promise(who.start, before, at, s.named(who))
        second = _second_deed(s, verb, at) if base in deeds.NOT_DEEDS and who.kind != "proper" else None
        if second:
            second.owner = s.named(who)
        return second
    if not deed:
        return _second_deed(s, verb, at)
    owner = (asking.of_whom(s, at) or s.named(who)) if who else None
    start = s.starts[verb - 1] if s.word(verb - 1) == "it" else s.clause_start(i)
    return s.promise(who.start if who else start, before, at, owner)


def _is_told(s: Sentence, before: int) -> bool:
    """Whether a note tells what somebody was asked ("Clerk asked to write") or left to do."""
    if s.word(before) == "left":
        return s.word(before - 1) in BE and s.subject(before - 1) is not None
    if s.word(before) not in _WHOM_ONE_TELLS:
        return False
    who = s.subject(before)
    return who is not None and who.kind == "servant" and who.start < 4 and not who.name.lower().startswith("the ")


def _agreed_by(s: Sentence, who: Agent) -> bool:
    """Whether `who` stands in "agreed by the group to write"."""
    first = s.index(who.start)
    return s.word(first - 1) == "by" and s.word(first - 2) in language.DECIDING


def _second_deed(s: Sentence, verb: int, at: int) -> Undertaking | None:
    """Agreed to accept the quote and write to the builder."""
    for k in range(at + 1, min(at + 25, len(s.said) - 1)):
        to = k + 1 + (s.word(k + 1) == "to" and s.subject(verb) is not None)
        second = s.word(to)
        does = second in _DOES or (second == "review" and s.has_due(to))
        if s.word(k) == "and" and does and tasks.is_deed(s, second, to):
            return s.promise(s.starts[k + 1], k + 1, to, None)
        if s.word(k) in language.REPORTING or s.word(k) in language.MODALS:
            return None
    return None


def _laid_on(s: Sentence, i: int, before: int, base: str, at: int) -> Undertaking | None:
    """Was asked to, be instructed to."""
    verb, lower = before - 1, s.word(before)
    if s.word(verb) == "being" and s.word(verb - 1) not in ("is", "are", "was", "were"):
        return None
    while s.word(verb) in _AUXILIARY:
        if s.word(verb) == "had":
            return None
        verb -= 1
    who = s.subject(verb + 1) or (s.first() if s.word(verb) == "and" else None)
    if who and who.kind == "they" and s.word(0) in language.SUPPOSING:
        return None
    if who and who.kind == "pronoun" and s.text[: who.start].rpartition(" ")[0].lower().split(" ")[-1] in _WRITTEN:
        return None
    there = base in deeds.IN_THE_ROOM and not asking.is_elsewhere(s, lower, base, at)
    if there and not (base in deeds.REPORT_BACK and s.has_due(i)):
        return None
    if base in deeds.NOT_DEEDS and not tasks.is_deed(s, base, at):
        return None
    if not who and lower == "required":
        return None
    if not who:
        firm = s.context.decided or s.word(before - 2) in language.MODALS
        return s.promise(s.clause_start(i), before - 1, at, None) if firm and tasks.is_deed(s, base, at) else None
    if _EARLIER.search(_clause_before(s, i)) or s.word(s.index(who.start) - 1) == "which":
        return None
    another = s.decided and len(who.name.split(" ")) > 2
    if s.itself(who) and not (another or base in deeds.REPORT_BACK or s.has_due(i)):
        return None
    if who.kind == "pronoun" and s.word(verb + 1) in ("was", "were") and s.word(s.index(who.start) - 1) == "that":
        return None
    guest = lower.startswith("invit") and base in deeds.AS_A_GUEST
    if lower == "invited" and s.word(before - 1) in ("was", "were") and (guest or base in _SHOWN):
        return None
    outside = who.kind == "body" and s.word(before - 1) == "be"
    return s.promise(who.start, before - 1, at, None if guest or outside else s.named(who))


def _told(s: Sentence, i: int, who: Agent, base: str, at: int, *, linking: bool) -> Undertaking | None:
    """The Clerk to write; asked the Clerk to write; the Clerk is to write."""
    first = s.index(who.start)
    if s.word(first - 1) == "for" and s.word(first - 2) in _ARRANGING:
        return None
    left: set[str] = set()
    opening = max(s.text.rfind(mark, 0, who.start) for mark in _MARKS)
    apart = s.index(opening) if opening > 0 else 0
    for word in s.said[max(apart, first - 8) : first]:
        left = set() if word in language.ASKING else left | {word}
    if s.word(first - 1) == "asking" and s.word(first - 2) in ("considered", "discussed", "about", "of"):
        return None
    if linking and not _AIMS.isdisjoint(s.said[max(0, first - 8) : first]):
        return None
    paid = s.word(i - 1) == "been" and s.word(i - 2) in ("has", "have", "had")
    turned = first - 1 - (s.word(first - 1) in ("up", "a", "an")) if s.text[who.start - 1 : who.start] != "(" else -1
    if s.word(first - 1) in ("advised", "encouraged") or (linking and s.word(s.back(i - 1) - 1) == "who"):
        return None
    if s.led_by(i, language.DELEGATING) or s.word(turned) in language.TURNING_TO or paid:
        return None
    put_off = any(word.startswith("defer") or word in ("postponed", "over") for word in s.said[:first])
    deferred = put_off and s.word(first - 1) in ("allow", "enable")
    # "The hedge was looked at, with the Clerk to write to its owner."
    beside = not linking and s.text.endswith(WITH_WHOM, 0, who.start)
    if (left & language.EMPOWERING and not deferred) or (s.word(first - 1) in language.PREPOSITIONS and not beside):
        return None
    if not linking and re.search(r"[^\W_]", _BESIDE.sub("", s.text[who.end : s.starts[i]])):
        return None
    if base == "thank" and s.word(at + 1) in language.OBJECTS:
        return None
    considered = base in ("consider", "think", "reflect") and (s.has_due(at) or who.kind == "initials")
    deed = (considered or tasks.is_deed(s, base, at)) and base != "see" and (base != "do" or s.has_due(at))
    asked = next((k for k in range(first - 1, max(apart - 1, first - 7), -1) if s.word(k) in language.ASKING), None)
    if asked is not None and s.word(asked + 1) == "for" and (s.word(asked - 1) in _OF_A_NOUN or asked == apart):
        return None
    if (
        asked is not None
        and s.word(asked) == "request"
        and s.word(asked - 1) in ("a", "the")
        and s.word(asked + 1) != "for"
    ):
        return None
    if asked is not None and not _DECLINED.isdisjoint(s.said[max(0, asked - 3) : asked]):
        return None
    if asked is not None and s.word(asked).startswith("requir") and s.word(asked - 1) in language.MODALS:
        return None
    if who.kind == "proper" and who.name.rpartition(" ")[2].lower() in naming.THINGS:
        return None
    if asked is not None:
        guest = s.word(asked).startswith("invit") and base in deeds.AS_A_GUEST
        guest = guest and (s.itself(who) or not s.has_due(i))
        there = base in deeds.IN_THE_ROOM and (s.word(asked).startswith("invit") or not deed)
        there = there or tasks.reminds(s, base, at) or (base in ("present", "vote") and not s.has_due(i))
        if guest or there or s.word(asked - 1) in ("had", "has", "have") or s.word(asked - 1) in language.VISITORS:
            return None
    another = s.context.decided and len(who.name.split(" ")) > 2 and who.name[0].isupper()
    opens = who.start < 4 and asked is None
    named = who.kind == "body" and " " in who.name and not who.name.lower().startswith("the ")
    another = another or (opens and (base in deeds.PERSONAL or base == "get" or (named and deed)))
    if s.itself(who) and not (another or base in deeds.REPORT_BACK or s.has_due(i) or (deed and linking)):
        return None
    known = who.kind in ("person", "servant", "role", "initials")
    if who.kind == "role" and s.word(first - 1) in ("a", "an") and not linking and asked is None:
        return None
    if not (linking or beside) and asked is None and (_of_somebody(s, who, first) or _for_somebody(s, first)):
        return None
    if not linking and who.kind in ("initials", "body") and _INSIDE.search(s.text, 0, who.start):
        return None
    if linking and s.word(first - 1) in ("which", "that") and s.word(s.back(i - 1)) in ("was", "were"):
        return None
    opens = bool((_OPENS_KNOWN if known else _OPENS).search(s.text[max(0, who.start - 6) : who.start]))
    placed = opens or linking or beside or asked is not None or s.shouting
    settled = language.DECIDING | ({"and"} if s.decided else set())
    placed = placed or (s.word(first - 1) == "for" and s.word(first - 2) in settled)
    if not (deed and (known or placed)) and not (known and placed and base not in _NOT_DEEDS):
        second = _second_deed(s, first, at) if known and opens and base in deeds.AND_THEN else None
        return s.promise(who.start, i, s.index(second.start), s.named(who)) if second else None
    if _EARLIER.search(_clause_before(s, i)):
        return None
    if asked is not None and s.word(asked - 1) not in BE:
        asker = s.word(asked) == "invite" or (s.word(asked - 1) == "to" and who.kind in ("proper", "body"))
        return s.promise(s.starts[asked], asked, at, None if asker else s.named(who))
    return s.promise(who.start, i, at, s.named(who))


def _of_somebody(s: Sentence, who: Agent, first: int) -> bool:
    """Whether somebody is named as whom it is done with or for: "liaise with the Council's contractor to …"."""
    near = [k for k in range(max(0, first - 4), first) if s.said[k] != "to" and s.said[k] in language.PREPOSITIONS]
    return bool(near) and not _ANOTHER.search(s.text, s.ends[near[-1]], who.start)


def _for_somebody(s: Sentence, first: int) -> bool:
    """Whether "for the Clerk to …" tells what a thing is for, and is no resolution for the Clerk to do it."""
    if s.word(first - 1) != "for" or s.context.decided:
        return False
    return first > 1 and not any(
        s.word(k) in asking.LAYING and s.word(k - 1) not in _OF_A_NOUN for k in range(max(0, first - 6), first - 1)
    )
