"""What somebody "will" or "would" do, and what "will be" done."""

import re

from meetings.reading import dates, in_hand, passives, tasks
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.agents import Agent
from meetings.reading.clauses import Sentence
from meetings.reading.context import Undertaking
from meetings.reading.passives import is_one
from meetings.reading.signs import holds

_THIS_MEETING = re.compile(
    r"\s(?:the|this)\smeeting(?:\s(?:late|later|shortly|remotely|online|virtually|by\s\w+|via\s\w+|at\s\S+))?\W*$"
)
_THERE_AND_THEN = frozenset("explain introduce describe outline summarise".split())
_COMING = frozenset({"attend", "join"})
_NEXT_MEETING = re.compile(r"(?i)\b(?!(?:the|this|that|our|a|any)\b)\w+\smeeting(?:\sof\s[^,;:]{3,80})?$")
_WHEN_NEXT = re.compile(r"(?i)\b(?:the\s|our\s|a\s)?(?:next|future|following|\w{3,12})\smeeting\b")
_SOFT = language.MODALS - language.FIRM
_ASKED_OR_TOLD = frozenset("asked told informed advised notified know knew confirm confirmed".split())
_NOT_YET = frozenset("if unless before until till".split())
_NEAR = language.PREPOSITIONS | {"in", "near"}
_WANTED = language.WANTING - language.DECIDING
# What these will do is told of an application, not promised.
_ONE_OF_MANY = re.compile(
    r"(?i)\b(?:(?:plot|stall|permit|licen[cs]e)\s?holders?|applicants?|appellants?|objectors?|petitioners?|licen[cs]ees?|tenderers?|bidders?)$"
)
_TO_LEARN = frozenset("ask see check know enquire inquire out".split())
_ISSUED = frozenset("report letter reply response answer note briefing reminder statement circular notice".split())
# "There was the possibility that the swings would be removed": no promise.
_MAYBES = ("possibilit", "likelihood", "chance", "risk", "danger", "expectation")
_MAY_BE = re.compile(
    r"\b(?:possibility|likelihood|chance|risk|danger|expectation)\s(?:(?:is|was)\s(?:that\s)?|that\s)(?:(?!and\b|but\b|so\b)[\w’'-]{1,20}\s){1,8}$"
)
_MAY_BE_WITHIN = 120
_SETTLED_OR_ASKED = language.DECIDING | language.ASKING | {"seconded"}
# "I will move at the next meeting that …" gives notice of a motion, though the scan may have lost the "I".
_OF_A_MOTION = frozenset({"move", "ask"})
# Behind these "where" is asked or told, behind a place it tells what is done there.
_TOLD_WHERE = (
    language.REPORTING | language.QUESTION | frozenset("told know knew known see decide consider of as".split())
)
# What is always done so is a habit.
_NOT_TAKEN = frozenset("place effect over decision decisions board".split())
_THOUGHT = frozenset("felt thought believed hoped feels thinks believes hopes".split())
# "The barn would provide an ideal venue": what a place or a grant is good for.
_FIT = frozenset(
    "ideal excellent good great useful suitable perfect valuable better wonderful safe natural helpful welcome "
    "convenient pleasant fitting".split()
)
_ARTICLES = frozenset("the this these that a an".split())
_A_NEW = frozenset("a an another".split())
_MAKING = re.compile(r"(?<!dur)(?<!follow)(?<!regard)(?<!concern)(?<!includ)(?<!meet)ing$")
_WHENEVER = re.compile(r"\bas\sand\swhen\b|\bfrom\stime\sto\stime\b")
# What other councils are doing is news.
_OTHERS = re.compile(
    r"(?i)(?:the\s)?(?:(?:county|district|borough|city|unitary)(?:\scouncil)?|highways|national\shighways)"
)


def find(s: Sentence, i: int, *, question: bool, opinion: bool, asked_what: str | None) -> Undertaking | None:
    if s.said[i] in ("could", "must") and asked_what not in ("if", "whether"):
        return None
    firm = s.said[i] not in _SOFT
    if (
        (opinion and not _thinks_and_does(s, i))
        or s.word(i + 1) in language.HEDGING
        or s.word(i - 1) in language.HEDGING
    ):
        return None
    verb = s.verb(i)
    if not verb:
        return None
    form, base, at = verb
    if s.word(i + 1) == "be" and (item := in_hand.on_the_agenda(s, i)):
        return item
    if holds(s.small, _MAYBES) and _MAY_BE.search(s.small, max(0, s.starts[i] - _MAY_BE_WITHIN), s.starts[i]):
        return None
    if "policy is" in s.small[: s.starts[i]] and "if" in s.said[:i]:
        return None
    if in_hand.came_to_nothing(s, at):
        return None
    if s.word(i - 1) == "there":
        return _there_will_be(s, i)
    if base == "have" and (s.word(at + 1).endswith("ed") or s.word(at + 1) in ("read", "seen", "had", "done")):
        return None
    if not _is_task(s, i, form, base, at):
        return None
    who = s.subject(i)
    if who and form == "done" and s.word(s.index(who.start) - 1) == "by":
        who = None
    near = s.word(s.index(who.start) - 1) in _NEAR if who else False
    if who and who.kind == "proper" and _is_thing(who):
        if form == "do":
            return None
        who = None
    if who and who.kind == "proper" and near and s.word(i - 1) != "who":
        if form != "done":
            return None
        who = None
    if who and not question and s.word(s.index(who.start) - 1) in _NOT_YET:
        return None
    if s.word(at - 2) == "able" and not s.has_due(at) and (base == "attend" or not is_one(s, who)):
        return None
    if s.word(at - 2) == "required" and not s.decided and not is_one(s, who):
        return None
    if who and (
        (s.word(i + 1) == "continue" and (s.itself(who) or _is_service(who)))
        or (s.word(i + 1) in ("next", "then") and form == "do" and who.kind in ("body", "proper"))
        or (s.word(i + 1) == "need" and (s.itself(who) or who.kind in ("they", "body", "proper")))
    ):
        return None
    if who and form == "do" and not s.decided and _is_elsewhere(s, i, who):
        return None
    # "They told the Clerk who will do it": who that is, is what they told.
    if s.word(i - 1) == "who" and (not who or s.word(s.index(who.start) - 1) in _ASKED_OR_TOLD):
        return None
    if (
        who
        and form == "do"
        and s.word(i + 1) == "be"
        and ((who.kind == "they" and not is_one(s, _sayer(s, who))) or _is_another(s, i, who))
    ):
        return None
    taken_on = s.context.accepted and form == "done"
    if (
        question
        and not taken_on
        and not (asked_what in ("if", "whether") and who and (_serves(s, who) or s.accepting(i)))
    ):
        return None
    wanted = s.context.decided or question or s.context.accepted or s.led_by(i, _SETTLED_OR_ASKED)
    if form == "done" and not question and not tasks.settled(s, i):
        wanted = s.led_by(i, _WANTED)
    ours = who is not None and who.kind == "we" and verb[1] in deeds.PERSONAL
    if not firm and not wanted and not ours and (form != "done" or not s.has_due(i)):
        return None
    start = who.start if who else s.clause_start(i)
    if not taken_on and _is_wondered(s, start, who, question=question):
        return None
    if s.word(i) == "would" and base in ("suggest", "recommend"):
        return None
    if form == "done":
        return passives.find(s, i, base, at, who)
    return _done_by(s, i, base, at, who, firm=firm) if who else _done_by_somebody(s, i, base, at, firm=firm)


def _is_task(s: Sentence, i: int, form: str, base: str, at: int) -> bool:
    """Whether it may be a task, whoever is to do it: a quick look before it is asked who that is."""
    if form == "done":
        return (base in language.WANTING and s.word(at + 1) == "to") or passives.will_be(s, i, base, at)
    if base not in deeds.NOT_DEEDS or base in ("consider", "think"):
        return True
    return tasks.is_deed(s, base, at) or _told_of_a_thing(s, i, base, at) is not None


def _is_wondered(s: Sentence, start: int, who: Agent | None, *, question: bool) -> bool:
    """Whether the words from `start` are what somebody asks or doubts: "whether the Clerk would write"."""
    asking = s.index(start) - 1
    asking -= s.word(asking) in ("a", "an", "the")
    if s.word(asking) in ("if", "whether") and s.word(asking - 1) in _TO_LEARN:
        return True
    if s.word(asking) not in language.WONDERING:
        return False
    relative = s.word(asking) == "which" or (s.word(asking) == "where" and s.word(asking - 1) not in _TOLD_WHERE)
    told = relative and who is not None and who.kind in ("servant", "person", "initials", "pronoun")
    if told and not question:
        return False
    apart = asking and (
        "," in s.text[s.ends[asking - 1] : s.starts[asking]] or s.word(asking - 1) in ("on", "for", "to")
    )
    return not apart


def _thinks_and_does(s: Sentence, i: int) -> bool:
    """Whether whoever thinks so far does a thing: "Cllr Bell felt this was fair and would take it up"."""
    if s.word(i - 1) != "and" or s.word(i) == "should":
        return False
    does = s.word(i + 1)
    thought = next((k for k in range(i - 2, max(0, i - 30), -1) if s.word(k) in _THOUGHT), 0)
    who = s.subject(thought) if thought else None
    known = who is not None and who.kind in ("person", "servant", "initials")
    known = known or (who is not None and who.kind == "role" and s.word(thought) == "thought")
    return known and (does in deeds.PERSONAL or (does == "take" and tasks.is_deed(s, does, i + 1)))


def _serves(s: Sentence, who: Agent) -> bool:
    """Whether somebody who is asked "if" serves the body: "if the Clerk could", "asked the Clerk if she could"."""
    if who.kind != "pronoun":
        return who.kind == "servant"
    asked = s.subject(s.index(who.start) - 1)
    return asked is not None and asked.kind == "servant" and s.word(s.index(asked.start) - 1) in language.ASKING


def _told_of_a_thing(s: Sentence, i: int, base: str, at: int) -> Undertaking | None:
    """A reply that "will issue", and what will come back to a meeting or go on its agenda."""
    follows = base == "issue" or (base == "follow" and s.word(at + 1) not in language.NO_VERBS)
    if follows and s.word(i - 1) in _ISSUED:
        return s.promise(s.clause_start(i), i, at, None)
    if meeting := _at_a_meeting(s, i, base) or in_hand.coming_back(s, i, base, at):
        return meeting
    takes_place = base == "take" and s.word(at + 1) == "place" and s.word(i - 1) in deeds.HELD
    if takes_place and tasks.has_meeting(s, at):
        return s.promise(s.clause_start(i), i, at, None)
    if base == "go" and s.word(at + 1) in ("to", "out") and s.word(i - 1) in language.SENT_OUT:
        return s.promise(s.clause_start(i), i, at, None)
    if base in ("go", "appear") and "agenda" in s.said[at + 1 : at + 8]:
        return s.promise(s.clause_start(i), i, at, None)
    return None


def _done_by(s: Sentence, i: int, base: str, at: int, who: Agent, *, firm: bool) -> Undertaking | None:
    if thing := _told_of_a_thing(s, i, base, at):
        return thing
    if base == "move" and who.kind == "we" and "that" in s.said[at + 1 : at + 8]:
        return None
    if who.kind == "body" and not s.has_due(at) and (base == "work" or (base == "report" and s.word(at + 1) == "to")):
        return None
    if who.kind in ("proper", "body") and base in ("provide", "make", "offer") and s.word(at + 2) in _FIT:
        return None
    if who.kind in ("proper", "body") and _is_made(s, who):
        return None
    meets = base == "meet" and s.word(i + 1) == "be"
    if base in deeds.OF_EVENTS and s.word(i + 1) == "be" and not s.decided:
        return None
    if who.kind in ("proper", "body") and (meets or base in deeds.OF_EVENTS) and not s.decided:
        return None
    if _WHENEVER.search(s.text, s.ends[at]) or _ONE_OF_MANY.search(s.named(who) or "") or who.name == "councils":
        return None
    if base in _COMING and _THIS_MEETING.match(s.text, s.ends[at]):
        return None
    # "If the noise goes on the district will look into it", "Mr Dale would explain the plan": no promise.
    if s.word(0) == "if" and who.kind in ("body", "proper") and not s.itself(who) and not s.decided:
        return None
    if base in _THERE_AND_THEN and not s.has_due(at) and not s.decided:
        return None
    # "The Council will consider the policy at its next meeting"
    coming = base in deeds.ON_AN_AGENDA and s.itself(who) and firm and tasks.has_meeting(s, at)
    deed = coming or tasks.is_deed(s, base, at) or (base in ("consider", "think") and tasks.reports_back(s, at))
    willing = who.kind in ("person", "servant", "role", "initials", "pronoun") and base not in deeds.NOT_DEEDS
    willing = willing and base != "transfer"
    willing = willing and not (base == "take" and not _NOT_TAKEN.isdisjoint(s.said[at + 1 : at + 5]))
    bound = firm or (s.word(i) == "should" and s.decided and who.kind == "servant")
    if not deed and not (willing and bound and not s.plural(who)):
        return None
    said = _sayer(s, who) if who.kind == "they" else None
    return s.promise(who.start, i, at, s.named(said if said and is_one(s, said) else who))


def _done_by_somebody(s: Sentence, i: int, base: str, at: int, *, firm: bool) -> Undertaking | None:
    """Where who will do it stands at the head of the list, before an "and", or is whoever speaks."""
    if thing := _told_of_a_thing(s, i, base, at):
        return thing
    if base in _COMING and _THIS_MEETING.match(s.text, s.ends[at]):
        return None
    deed = tasks.is_deed(s, base, at)
    if not deed and (base in deeds.NOT_DEEDS or not firm):
        return None
    # Who answers in words of his own: Mr Dene replied: "I will write to the owner."
    if s.word(i - 1) == "i" and firm and deed and base not in _OF_A_MOTION:
        return s.promise(s.starts[i - 1], i, at, s.context.speaker or s.person)
    if not s.elided(i) and deed and (base in deeds.PERSONAL or s.has_due(at)) and (agreed := _agreed_that(s, i)):
        return s.promise(s.starts[agreed], i, at, _plural(s, agreed, i))
    if i == 0 and deed and firm and base not in _OF_A_MOTION:
        still = s.earlier() if s.earlier and not s.context.speaker else None
        return s.promise(0, i, at, s.context.speaker or still or s.person)
    if not s.elided(i) or (base not in deeds.PERSONAL and s.of_a_thing(i)):
        return None
    # "The change met the concerns and would remove the deficit": what a thing leads to.
    of_a_thing = s.word(0) in _ARTICLES and not any(a.start <= s.starts[1] for a in s.agents)
    if of_a_thing and s.word(i) == "would" and s.carried(i) is None:
        return None
    before = next((k for k in range(i - 1, max(0, i - 30), -1) if s.word(k) in language.FIRM), 0)
    if s.word(before - 1) in ("which", "that") and s.word(before) == s.word(i) and s.word(i - 1) != "who":
        return None
    first = s.first()
    known = first is not None and first.kind in ("person", "servant", "initials") and firm
    if not deed and (not known or base in deeds.NOT_DEEDS):
        return None
    return s.promise(s.starts[i], i, at, s.carried(i), own=False)


def _is_made(s: Sentence, who: Agent) -> bool:
    """Whether somebody is only spoken of as made or joined: "setting up a Parks Team would save money"."""
    start = s.index(who.start)
    made = next((k for k in range(start - 1, max(-1, start - 5), -1) if s.word(k) in _A_NEW), 0)
    made -= s.word(made - 1) == "up"
    return made > 0 and len(s.word(made - 1)) > 5 and _MAKING.search(s.word(made - 1)) is not None


def _agreed_that(s: Sentence, i: int) -> int | None:
    """The first word after "agreed that", where the few words from it to `i` are who or what it is agreed of."""
    that = next((k for k in range(i - 1, max(0, i - 6), -1) if s.word(k) == "that"), 0)
    settled = that > 0 and s.word(that - 1) in language.SETTLING and s.word(that - 2) != "had"
    return that + 1 if settled and i - that > 1 else None


def _plural(s: Sentence, first: int, i: int) -> str | None:
    return s.text[s.starts[first] : s.ends[i - 1]] if s.word(i - 1).endswith("s") else None


def _there_will_be(s: Sentence, i: int) -> Undertaking | None:
    """It was agreed that there would be a further discussion before the vote."""
    what = next((k for k in range(i + 2, i + 6) if s.word(k) in language.OWED | deeds.HELD | {"item"}), None)
    if what is None or s.word(i + 1) != "be":
        return None
    one = s.word(i + 2) in ("a", "an", "another") and s.word(what) in language.OWED | {"item"}
    due = one and dates.find_time(s.text) is not None
    if not due and not (s.decided and tasks.settled(s, i)):
        return None
    return s.promise(s.clause_start(i), i, what, None)


def _sayer(s: Sentence, who: Agent) -> Agent | None:
    """Who says what "they" will do: "The Secretary advised the meeting that they will be visiting the farm"."""
    that = s.index(who.start) - 1
    said = next((k for k in range(that - 1, max(0, that - 6), -1) if s.word(k) in language.REPORTING), 0)
    return s.subject(said) if said and s.word(that) == "that" else None


def _is_elsewhere(s: Sentence, i: int, who: Agent) -> bool:
    """Whether what somebody will do is news of a government or a company."""
    last = who.name.lower().rpartition(" ")[2]
    return last in ("government", "inspectorate") or (last in naming.COMPANIES and s.word(i + 1) == "be")


def _is_service(who: Agent) -> bool:
    return who.name.rpartition(" ")[2].lower() in naming.NOBODY


def _is_thing(who: Agent) -> bool:
    return who.name.rpartition(" ")[2].lower() in naming.THINGS


def _is_another(s: Sentence, i: int, who: Agent) -> bool:
    """Whether what somebody "will be doing" is news of another body, not a promise to the meeting."""
    if _OTHERS.fullmatch(who.name):
        return True
    ours = who.name.lower().endswith(("council", "committee", "board"))
    return s.word(i) == "will" and who.kind in ("proper", "body") and " " not in who.name.strip() and not ours


def _at_a_meeting(s: Sentence, i: int, base: str) -> Undertaking | None:
    if base not in deeds.ON_AN_AGENDA:
        return None
    before = s.text[max(0, s.starts[i] - 120) : s.starts[i]].rstrip()
    if not _NEXT_MEETING.search(before):
        return None
    body = next((a for a in reversed(s.agents) if a.end <= s.starts[i] and a.kind == "body"), None)
    found = s.promise(s.clause_start(i), i, i + 1, body.name if body else None)
    when = _WHEN_NEXT.search(before)
    found.due = when.group() if when else None
    return found
