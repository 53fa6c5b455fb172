"""Tasks told in other words than "will" and "to": is chasing, needs to, was tasked with setting up, comes back."""

import re

from meetings.reading import dates, tasks
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.agents import Agent
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking
from meetings.reading.gerunds import of_gerund

_CAME_TO_NOTHING = re.compile(
    r"\b(?:but|however)\s(?:(?:this|it|that|these)\s(?:had|has|have)|was|were|had|has|have|did|could)\b"
)
_OUT = frozenset("out on in to into up onto".split())
# Of these a note in the present tells what is said there and then: "JB reporting three thefts".
_SAID = frozenset("work report advise inform request ask present speak highlight raise confirm clarify suggest".split())
# Before these a participle is what somebody does, not what kind of thing it is: "JB ordering new ones".
_WHAT = language.DETERMINING | frozenset("new some more it them another our up out with to on".split())
_AUXILIARY = language.HAVING | language.MODALS | {"been", "be"}
# "undertook the writing of a statement"
_MAKING = re.compile(r"(?:ing|ment|ation|ction|task|job)$")
_NO_OBJECT = language.PREPOSITIONS | {"to", "that", "and"}
_NOTE_OPENS = 4
# "The telephone number to go on the website".
_SHOWN_ON = frozenset("website websites facebook noticeboard noticeboards newsletter magazine agenda".split())
# What somebody has in hand stands among so many words of a note: "HB dealing with this".
_OPENING = 6
_ANSWERABLE = ("person", "servant", "initials", "pronoun")
_LEFT = frozenset("left fell falls".split())


def came_to_nothing(s: Sentence, at: int) -> bool:
    """Whether it is told after word `at` what came in between: "would mend it but was ill"."""
    return ("but" in s.small or "however" in s.small) and _CAME_TO_NOTHING.search(s.text, s.ends[at]) is not None


def _answers(s: Sentence, who: Agent) -> bool:
    return who.kind in _ANSWERABLE or (who.kind == "role" and not s.itself(who) and not s.plural(who))


def doing(s: Sentence, i: int) -> Undertaking | None:
    """The Clerk is chasing the contractor; Cllr Bell is meeting the designers on 10 July."""
    before = s.back(i - 1)
    if s.word(before) not in ("is", "are", "am", "was", "were"):
        if s.context.accepted and s.word(i - 1) in language.SUGGESTING and tasks.is_deed(s, of_gerund(s.word(i)), i):
            return s.promise(s.starts[i - 1], i - 1, i, None)
        return _taken_on(s, i) if s.word(i - 1) in ("of", "for") else _noted(s, i)
    base, who = of_gerund(s.word(i)), s.subject(before)
    if not who or not _answers(s, who) or s.led_by(before, language.THANKING):
        return None
    if base == "try" and s.word(i + 1) == "to" and tasks.is_deed(s, s.word(i + 2), i + 2):
        return s.promise(who.start, before, i + 2, s.named(who))
    in_hand = _is_in_hand(s, i, base) or (base == "get" and tasks.is_deed(s, base, i))
    when = s.word(s.index(who.start) - 1) == "when"
    if s.word(before) in ("was", "were") and (base not in deeds.IN_PURSUIT or when or s.word(i + 1) == "how"):
        due = dates.find_due(s.text[s.ends[i] :].partition(" and ")[0])
        progressing = base in deeds.IN_HAND and due is not None and not when
        return s.promise(who.start, before, i, s.named(who)) if progressing else None
    if not in_hand and not (tasks.is_deed(s, base, i) and s.has_due(i)):
        return None
    return s.promise(who.start, before, i, s.named(who))


def _is_in_hand(s: Sentence, i: int, base: str) -> bool:
    return base in deeds.IN_HAND or s.word(i + 1) == deeds.IN_HAND_WITH.get(base)


def _noted(s: Sentence, i: int) -> Undertaking | None:
    """HB dealing with this; Cllr Orme still chasing the lease."""
    what = s.word(i - 1) != "in" and (s.word(i + 1) in _WHAT or i + 1 == len(s.said))
    if i >= _OPENING and not what:
        return None
    base = of_gerund(s.word(i))
    in_hand = i < _OPENING and _is_in_hand(s, i, base)
    if not in_hand and (not what or base in _SAID or not tasks.is_deed(s, base, i)):
        return None
    who = s.subject(i)
    opens = who is not None and s.text[max(0, who.start - 2) : who.start] in ("", ", ", "– ", "- ", "; ")
    if who and who.kind == "initials" and opens and what and base not in _SAID:
        return s.promise(who.start, i, i, who.name)
    if (
        not in_hand
        or not who
        or who.start > 3
        or who.kind not in ("initials", "person", "servant")
        or who.name.startswith("The ")
    ):
        return None
    return s.promise(who.start, i, i, who.name)


def _taken_on(s: Sentence, i: int) -> Undertaking | None:
    """Cllr Orme took on the task of mending the gate."""
    if s.word(i - 2) not in ("task", "responsibility", "job") or not tasks.is_deed(s, of_gerund(s.word(i)), i):
        return None
    taking = next(
        (k for k in range(i - 3, max(-1, i - 7), -1) if s.word(k) in ("took", "taken", "given", "accepted")), None
    )
    verb = taking
    while verb and s.word(verb - 1) in ("was", "were", "been", "has", "have", "be"):
        verb -= 1
    who = s.subject(verb) if verb else None
    return s.promise(who.start, taking or i, i, s.named(who)) if who and _answers(s, who) else None


def about_to(s: Sentence, i: int, before: int, form: str, base: str, at: int) -> Undertaking | None:
    """Cllr Bell was planning to meet the engineer; the auditors were expecting to bring a report in March."""
    if (
        form != "do"
        or not tasks.is_deed(s, base, at)
        or (s.word(before) in language.ABOUT_TO_WHEN_DUE and not s.has_due(i))
    ):
        return None
    if came_to_nothing(s, at):
        return None
    be = s.back(before - 1)
    who = s.subject(be) or (s.first(be) if s.elided(be) else None)
    if not who or (who.kind == "proper" and not s.has_due(i)) or (who.kind in ("body", "proper") and base == "meet"):
        return None
    if not (_answers(s, who) or (who.kind in ("body", "proper") and s.word(before) != "due")):
        return None
    return s.promise(who.start if s.subject(be) else s.starts[be], before, at, s.named(who))


def meaning(s: Sentence, before: int, base: str, at: int) -> Undertaking | None:
    """Cllr Bell intended to paint it; Cllr Bell plans to paint it in May."""
    who = s.subject(before)
    if not who or not _answers(s, who) or who.name.endswith(("’s", "'s")) or not tasks.is_deed(s, base, at):
        return None
    due = s.word(before) == "intended" or s.has_due(at)
    return s.promise(who.start, before, at, s.named(who)) if due else None


def needing(s: Sentence, i: int) -> Undertaking | None:
    """The Clerk needs to renew the lease; Cllr Bell has to sign the form."""
    if s.word(i - 1) not in ("needs", "has", "needed") or s.led_by(i, language.SUPPOSING):
        return None
    verb, who = s.verb(i), s.subject(i - 1)
    if not verb or not who or not _answers(s, who):
        return None
    form, base, at = verb
    task = tasks.is_deed(s, base, at) or (s.word(i - 2) == "still" and base not in deeds.NOT_DEEDS)
    return s.promise(who.start, i - 1, at, s.named(who)) if form == "do" and task else None


def action_taken(s: Sentence, i: int) -> Undertaking | None:
    """The Director took an action to share the figures."""
    taking = next((k for k in range(i - 2, max(-1, i - 5), -1) if s.word(k) in language.TAKING_ON), None)
    verb = s.verb(i)
    if taking is None or not verb:
        return None
    who = s.subject(taking) or (s.first(taking) if s.elided(taking) else None)
    return s.promise(who.start if who else s.clause_start(taking), taking, verb[2], s.named(who) if who else None)


def pledged(s: Sentence, noun: int, base: str, at: int) -> Undertaking | None:
    """The Director gave an undertaking to publish the figures."""
    giving = next((k for k in range(noun - 1, max(-1, noun - 4), -1) if s.word(k) in language.GIVING), None)
    if giving is None or s.word(giving - 1) == "had" or not tasks.is_deed(s, base, at):
        return None
    who = s.subject(giving)
    if not who or not _answers(s, who):
        return None
    return s.promise(who.start, giving, at, s.named(who))


def taken_up(s: Sentence, noun: int, base: str, at: int) -> Undertaking | None:
    """The Council accepted Cllr Orme’s offer to draft a reply."""
    taking = next((k for k in range(noun - 1, max(-1, noun - 7), -1) if s.word(k) in language.TAKING_UP), None)
    if taking is None or s.word(taking - 1) == "not" or not tasks.is_deed(s, base, at):
        return None
    whose = next((a for a in s.agents if a.start > s.starts[taking] and a.end <= s.starts[noun]), None)
    if not whose:
        return None
    return s.promise(s.clause_start(taking), taking, at, whose.name.removesuffix("’s").removesuffix("'s"))


def tasked(s: Sentence, i: int) -> Undertaking | None:
    """The Clerk was tasked with setting it up."""
    gerund = s.word(i + 2)
    if s.word(i + 1) != "with" or not gerund.endswith("ing"):
        return None
    verb = i - 1
    while s.word(verb - 1) in _AUXILIARY:
        verb -= 1
    if s.word(verb - 1) == "had" or s.word(verb) == "had" or (s.word(i) == "charged" and s.word(i - 1) == "been"):
        return None
    who = s.subject(verb)
    # "Two youths were charged with stealing bikes."
    if s.word(i) == "charged" and (who is None or who.kind == "proper"):
        return None
    return s.promise(who.start if who else s.clause_start(verb), i, i + 2, s.named(who) if who else None)


def promised(s: Sentence, i: int) -> Undertaking | None:
    """The Portfolio Holder promised a statement within the fortnight; offered assistance to speak to the owner."""
    helps = s.word(i) == "offered" and s.word(i + 1) in ("assistance", "help", "support") and s.word(i + 2) == "to"
    if helps and (who := s.subject(s.back(i - 1) + 1)) and tasks.is_deed(s, s.word(i + 3), i + 3):
        return s.promise(who.start, i, i + 3, s.named(who))
    if s.word(i) == "undertook" and s.word(i + 1) == "the" and s.word(i + 3) == "of" and _MAKING.search(s.word(i + 2)):
        who = s.subject(s.back(i - 1) + 1)
        return s.promise(who.start, i, i + 2, s.named(who)) if who and _answers(s, who) else None
    what = next((k for k in range(i + 2, i + 6) if s.word(k) in language.OWED), None)
    if s.word(i + 1) not in ("a", "an", "the", "some", "further", "more") or what is None:
        return None
    if any(s.word(k) in _NO_OBJECT for k in range(i + 1, what)):
        return None
    who = s.subject(s.back(i - 1) + 1)
    if not who or not _answers(s, who):
        return None
    return s.promise(who.start, i, what, s.named(who))


def left_to(s: Sentence, i: int, base: str, at: int, who: Agent | None) -> Undertaking | None:
    """It was left to him to look into grants; left with the Clerk to chase; it fell to the Clerk to write."""
    if _LEFT.isdisjoint(s.said[max(0, i - 9) : i]):
        return None
    who = who or next((a for a in s.agents if 0 < s.starts[i] - a.end < 3), None)
    where = s.index(who.start) if who else i - 1
    if s.word(where - 1) not in ("to", "with", "for") or s.word(where - 2) not in _LEFT:
        return None
    if not tasks.is_deed(s, base, at):
        return None
    owner = s.named(who) if who else s.meant(i - 1)
    return s.promise(s.clause_start(where - 2), where - 2, at, owner)


def going_out(s: Sentence, i: int, base: str, at: int) -> Undertaking | None:
    """A notice to go in the shop window; letter to go to the school."""
    opens = i == 0 or s.text[max(0, s.starts[i] - 2) : s.starts[i]] in ("– ", "- ", "— ", ": ")
    if base == "go" and opens and "agenda" in s.said[at + 1 : at + 6]:
        return s.promise(s.clause_start(i), i, at, None)
    if base == "issue" and s.word(i - 1) in ("letter", "letters", "notice") and i < _NOTE_OPENS:
        return s.promise(0, i, at, None)
    if base in ("go", "display") and s.word(at + 1) == "on" and not _SHOWN_ON.isdisjoint(s.said[at + 2 : at + 11]):
        return s.promise(s.clause_start(i), i, at, None)
    if base not in ("go", "appear") or s.word(at + 1) not in _OUT or s.led_by(i, language.EMPOWERING, 8):
        return None
    if s.word(i - 1) not in language.SENT_OUT:
        return None
    return s.promise(s.clause_start(i), i, at, None)


def on_the_agenda(s: Sentence, i: int) -> Undertaking | None:
    """This would be an agenda item for the next meeting."""
    after = s.said[i + 2 : i + 6]
    item = next((word for word in ("item", "items") if word in after), None)
    one = after[:1] in (["a"], ["an"]) if item == "item" else after[:1] in (["agenda"], ["items"])
    if item is None or not one or not s.has_due(i + 2):
        return None
    return s.promise(s.clause_start(i), i, i + 2 + after.index(item), None)


def coming_back(s: Sentence, i: int, base: str, at: int) -> Undertaking | None:
    """The results would come to the Panel in the new year."""
    where = s.word(at + 1)
    if base == "go" and where == "out" and s.has_due(at):
        return s.promise(s.clause_start(i), i, at + 1, None)
    if base not in language.COMING or where not in ("to", "back", "before", "forward") or not s.has_due(at):
        return None
    if where != "forward" and naming.SELVES.isdisjoint(s.said[at + 1 : at + 7]):
        return None
    told = s.word(i - 1) in ("this", "it", "these") and where == "to"
    if not told and language.PAPERS.isdisjoint(s.said[max(0, i - 6) : i]):
        return None
    return s.promise(s.clause_start(i), i, at, None)


def yet_to_do(s: Sentence, i: int, base: str, at: int) -> Undertaking | None:
    """What one of ours has yet to do; of others it is news."""
    who = s.subject(i - 2)
    ours = who is not None and who.kind in ("person", "servant", "role", "initials") and tasks.is_deed(s, base, at)
    return s.promise(who.start, i - 2, at, s.named(who)) if who and ours else None


def granted(s: Sentence, i: int, before: int) -> Undertaking | None:
    """The Director agreed to this request."""
    founding = not {"formation", "establishment", "creation"}.isdisjoint(s.said[i + 1 : i + 4])
    if s.word(s.back(before - 1)) == "had":
        return None
    if founding and s.word(before) == "agreed" and not tasks.GROUPS.isdisjoint(s.said[i + 3 : i + 12]):
        who = s.subject(s.back(before - 1) + 1)
        return s.promise(who.start if who else s.clause_start(i), before, i + 2, s.named(who) if who else None)
    if s.word(before) not in ("agreed", "agrees", "consented") or "request" not in s.said[i + 1 : i + 4]:
        return None
    who = s.subject(before)
    officer = who is not None and (who.kind == "servant" or " of " in who.name)
    return s.promise(who.start, before, i + 2, who.name) if who and officer else None


def committed(s: Sentence, i: int) -> Undertaking | None:
    """The Director committed to providing the figures."""
    if s.word(i - 1) != "committed" or s.word(i - 2) in BE or not s.word(i + 1).endswith("ing"):
        return None
    who = s.subject(i - 1)
    ours = who is not None and who.kind in ("person", "servant", "role", "pronoun", "initials")
    if who is None or not ours or not tasks.is_deed(s, of_gerund(s.word(i + 1)), i + 1):
        return None
    return s.promise(who.start, i - 1, i + 1, s.named(who))
