"""What is wanted: that a letter be sent, that the Clerk write."""

import re

from meetings.reading import asking, in_hand, tasks
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking
from meetings.reading.language_names import FIRST_NAMES

_MINUTES = re.compile(r"(?i)\bminutes?\b")
# "asked that the minutes be amended to record his motion that a letter be sent"
_PUT_RIGHT = re.compile(
    r"(?i)\bminutes?\b[^.;]{0,60}?\bbe (?:amended|corrected|changed|altered|revised) (?:so as )?to (?:record|"
    r"reflect|show|read|include|state|say|note|add)\b"
)
_DONE = deeds.DONE | deeds.DONE_PHRASES.keys() | deeds.GIVEN | deeds.DONE_WORKS | deeds.DONE_WHEN_DUE
_REPORTS = frozenset("report reports update updates paper papers presentation presentations briefing dashboard".split())
_EDITIONS = frozenset("versions version issues issue editions edition".split())
# Before "include" these tell of what is not wanted, or of a thing.
_NOT_SHOWN = frozenset("to not cannot could may might which that".split())
# A condition "requiring that a plan be submitted" is the permission's.
_CONDITIONS = frozenset("requiring require requires to that securing for specifying".split())
# Given, these are the decision itself.
_LEAVE = frozenset("approval consent permission authority agreement support leave".split())
# To take one of these is no task.
_OFFICE = frozenset("position post office chair role".split())
_SAID = tasks.GOVERNING - language.OWED
_TO_COME = language.OWED | deeds.HELD
_NEVER = language.MODALS | {"not", "may", "might", "can"}
# Where something is decided these want it done too; a request is one only in what is resolved.
_DECIDED = language.WANTING | {"proposed", "seconded"}
_RESOLVED = _DECIDED | {"request"}
# After these the word is a thing: "that the Council plan be approved".
# "that the minutes say draft when they are sent"
_WHEN = frozenset("when once if until before after as where".split())
_BEHIND_THOSE_PRESENT = frozenset("and voted if whether to that who for why how what about".split())
_REFUSED = frozenset({"not", "never"})
_REFUSING = language.VISITORS | _REFUSED
_AFTER_A_NOUN = frozenset("be is was has of which not".split())


def is_done(s: Sentence, i: int) -> Undertaking | None:
    """Agreed that a letter is sent; requested that they were provided with the figures."""
    base = s.word(i + 1)
    if base not in _DONE or _WHEN.intersection(s.said[max(0, i - 3) : i]):
        return None
    said = next((k for k in range(i - 1, -1, -1) if s.word(k) in _SAID), None)
    given = base in deeds.GIVEN and s.word(i + 2) in ("with", "to", "by", "at") and s.word(i - 1) not in _LEAVE
    if said is None:
        now = given and s.word(i) not in ("was", "were")
        wanted = s.context.decided and (s.word(0) == "that" or now) and "no" not in s.said[:3]
    else:
        wanting = language.WANTING | language.SUGGESTING if s.context.accepted else language.WANTING
        wanted = s.word(said) in wanting and s.word(said + 1) == "that" and s.word(s.back(said - 1)) != "had"
        wanted = wanted and s.word(i) != "was" and (s.word(said + 2) != "any" or s.has_due(i))
    if not wanted or s.relative(i) or not (given or tasks.is_done(s, base, i + 1)):
        return None
    return s.promise(s.clause_start(i), i, i + 1, s.doer(i, i + 1))


def done(s: Sentence, i: int) -> Undertaking | None:
    """Resolved that a letter be sent."""
    before = set(s.said[max(0, i - 3) : i])
    if s.word(s.back(i - 1)) == "to" or before & _NEVER or s.said[i - 1] in language.NEEDING:
        return None
    if s.word(i - 1) == "there":
        what = next((k for k in range(i + 1, i + 5) if s.word(k) in _TO_COME), None)
        return None if what is None else s.promise(s.clause_start(i), i, what, None)
    if item := in_hand.on_the_agenda(s, i - 1):
        return item
    at = i + 1
    while s.word(at) in language.ADVERBS or s.word(at).endswith("ly"):
        at += 1
    base = s.word(at)
    if (base == "taken" and s.word(at + 1) == "as") or tasks.is_told(s, base, at):
        return None
    if not s.context.accepted and not language.VISITORS.isdisjoint(s.said[:i]) and _asked_by_visitors(s, i):
        return None
    if base in language.ASKING and s.word(at + 1) == "to" and s.verb(at + 1):
        return None
    if any(s.word(k).startswith("condition") and s.word(k + 1) in _CONDITIONS for k in range(max(0, i - 14), i)):
        return None
    if "no" in before or s.word(s.index(s.clause_start(i)) + (s.word(0) == "that")) in ("no", "nothing"):
        return None
    if base in deeds.CORRECTED and (_MINUTES.search(s.text, 0, s.starts[i]) or s.word(i - 1) == "following"):
        return None
    if not _REFUSED.isdisjoint(s.said[:i]) and any(
        s.word(k) in language.SETTLING and s.word(k + 1) == "that" and s.word(k - 1) in _REFUSED for k in range(1, i)
    ):
        return None
    if _PUT_RIGHT.search(s.text, 0, s.starts[i]) or (not s.decided and _asked_before(s, i)):
        return None
    asked = base in deeds.GIVEN and (s.led_by(i, language.REQUESTING, 12) or (s.decided and s.word(at + 1) == "with"))
    taken = s.accepting(i)
    asked = asked or (taken is not None and base in deeds.DONE_WORKS)
    if not (asked or base in deeds.DONE_THEMSELVES or tasks.is_done(s, base, at) or tasks.is_settled(s, i, base)):
        return None
    return s.promise(s.clause_start(i), i, at, s.doer(i, at) or taken or asking.of_whom(s, at))


def _asked_by_visitors(s: Sentence, i: int) -> bool:
    asking = next((k for k in range(i - 1, 0, -1) if s.said[k] in language.WANTING), 0)
    return s.word(asking - 1) in language.VISITORS


def _asked_before(s: Sentence, i: int) -> bool:
    """Whether somebody "had asked" for it, before the meeting."""
    asking = next((k for k in range(i - 1, 0, -1) if s.said[k] in language.REQUESTING), 0)
    return asking > 0 and s.word(s.back(asking - 1)) == "had"


def of_a_report(s: Sentence, i: int) -> Undertaking | None:
    """Requested that the next report show the trend; agreed that future reports include one."""
    if s.decided and (coming := _of_coming_ones(s, i)) and s.word(i - 1) not in _NOT_SHOWN:
        return coming
    asked = next((k for k in range(i - 1, max(-1, i - 9), -1) if s.word(k) in language.REQUESTING), None)
    if asked is None or s.word(asked + 1) != "that" or s.word(i - 1) not in _REPORTS:
        return None
    return s.promise(s.clause_start(i), asked, i, None)


def _of_coming_ones(s: Sentence, i: int) -> Undertaking | None:
    for k in range(max(0, i - 12), i - 1):
        if s.word(k) in ("future", "next", "subsequent") and s.word(k + 1) in _REPORTS | _EDITIONS:
            return s.promise(s.starts[k], k, i, None)
    return None


def may_stand(s: Sentence) -> bool:
    """Whether a sentence may tell that somebody is wanted to do a thing."""
    return s.context.decided or not _wanting(s).isdisjoint(s.said)


def _wanting(s: Sentence) -> frozenset[str]:
    wanting = _RESOLVED if s.context.decided else _DECIDED if s.decided else language.WANTING
    return wanting | language.SUGGESTING if s.context.accepted else wanting


def do(s: Sentence, i: int) -> Undertaking | None:
    """Requested that the Clerk writes; agreed the Clerk contact; (a resolution:) that the Clerk contact."""
    if (s.text[s.starts[i]].isupper() and not s.shouting) or s.word(i + 1) in _AFTER_A_NOUN:
        return None
    wanting = _wanting(s)
    if not s.context.decided and not s.led_by(i, wanting, reach=i):
        return None
    base, who, at = _base(s.word(i)), s.subject(i), i
    if (base == "order" and s.word(i - 1) == "in") or (base == "present" and _is_there(s, i)):
        return None
    if base == "take" and not _OFFICE.isdisjoint(s.said[i + 1 : i + 5]):
        return None
    if base == "continue" and s.word(i + 1) == "to":
        base, at = s.word(i + 2), i + 2
    if base == "extend" and "invitation" in s.said[i + 1 : i + 4]:
        base, at = "invite", s.said.index("invitation", i)
    if not who or who.kind == "they" or (who.kind == "pronoun" and base != s.word(i)):
        return None
    named = who.kind == "proper" and base == s.word(i) and _is_full_name(who.name)
    if who.kind == "proper" and base != "attend" and not named:
        return None
    kind = "person" if named else who.kind
    coming = s.itself(who) and base in deeds.ON_AN_AGENDA and s.has_due(at)
    ours = coming or (s.itself(who) and (base in deeds.PERSONAL or base == "receive"))
    first = s.index(who.start)
    inserted = s.word(0) == "that" and s.text[s.ends[first - 1] : who.start] == ", "
    opens = who.start < 6 or (s.context.decided and (inserted or s.word(first - 1) == "that"))
    and_that = s.said[max(0, first - 2) : first] == ["and", "that"] and kind in ("servant", "person", "role")
    joined = and_that or (s.word(first - 1) == "and" and who.kind in ("servant", "role"))
    joined = joined and s.decided and _is_settled(s, first)
    does = ours or (not s.itself(who) and (base == s.word(i) or kind in ("servant", "person", "role")))
    told = s.context.decided and opens and does
    if s.word(first - 1) == "of" and s.word(first - 2) in tasks.GROUPS:
        first = s.index(s.clause_start(first - 2))
    first -= s.word(first - 1) in ("a", "an")
    where = (first - 1, first - 2) if s.word(first - 1) in ("that", "and", "if") else (first - 1,)
    wanted = next((k for k in where if s.word(k) in wanting), None)
    if wanted is not None and (s.word(wanted - 1) in _REFUSING or s.word(s.back(wanted - 1)) == "had"):
        return None
    if (not told and not joined and wanted is None) or not (coming or tasks.is_deed(s, base, at)):
        return None
    seeks = base in ("ask", "request", "seek") and s.itself(who)
    if seeks and s.word(i + 1) == "that":
        return None
    owner = asking.of_whom(s, i) if seeks else None if base == "receive" else s.named(who)
    return s.promise(who.start, i if wanted is None else wanted, at, owner)


def _is_full_name(name: str) -> bool:
    """Whether it is a first name and a surname, of somebody whom the page need not name elsewhere."""
    first, _, last = name.lower().partition(" ")
    return first in FIRST_NAMES and last.isalpha() and last not in naming.THINGS | naming.PLACES


def _is_there(s: Sentence, i: int) -> bool:
    """Whether word `i`, "present", tells who is there: "the councillors present approved it"."""
    return not s.word(i + 1) or s.word(i + 1) in BE | _BEHIND_THOSE_PRESENT or s.word(i + 1).endswith("ed")


def _is_settled(s: Sentence, first: int) -> bool:
    """Whether what stands before word `first` is settled: "resolved that the quote be accepted and the Clerk …"."""
    governing = (k for k in range(first - 1, -1, -1) if s.word(k) in tasks.GOVERNING and s.word(k - 1) != "be")
    settled = next(governing, None)
    if settled is None:
        return s.context.decided and "be" in s.said[:first]
    return s.word(settled) in language.SETTLING and s.word(settled + 1) == "that" and "be" in s.said[settled:first]


def _base(verb: str) -> str:
    """The verb of "writes", "catches"; anything else as it is."""
    if verb.endswith("es") and verb[:-2] in deeds.DEEDS:
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and verb not in deeds.DEEDS else verb
