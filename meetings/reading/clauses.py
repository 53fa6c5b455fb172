"""A sentence taken apart: its words, whom it names, what stands before and after what."""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from meetings.reading import agents, asides, dates, subclauses, wording
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.agents import Agent
from meetings.reading.context import Context, Undertaking
from meetings.reading.gerunds import of_gerund
from meetings.reading.wording import Words

PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|him|her)\b")
_BREAK = re.compile(r"[;:–—(]|\s-\s")
_ACCEPTED = re.compile(
    r"\b(?:said|confirmed|replied|agreed|advised|promised)\s(?:that\s)?(?:he|she|they|it|this|that)\swould(?:\sdo\s(?:so|this|that)|\sbe\s(?:done|arranged|actioned))?\W*$"
    r"|\b(?:agreed|undertook|promised|consented)(?:\sto\sdo(?:\s(?:so|this|that))?)?\W*$"
)
# What is spoken of, not who speaks: "Footpaths – Peter has walked them."
LED = re.compile(r"[^.,;:–—]{2,60}?(?:\s[–—-]|:)\s")
# Whoever asked is not "he" or "she" in what follows: "In reply to Cllr Marsh, the Clerk said … She would write."
ANSWERING = re.compile(r"(?:in (?:response|reply|answer) to|(?:responding|replying) to|answering)\b[^,.;]{2,180},\s")
_ANSWER_OPENS = frozenset({"in", "re", "an"})
# "In reply to Cllr Marsh he said …": somebody else, who is named before.
_ANSWERED = re.compile(
    r"(?:in (?:response|reply|answer) to|(?:responding|replying) to|answering)\b[^,.;]{2,90}?,?\s(?=s?he\b)"
)
_CLAUSE_OPENS = frozenset(
    "and but which who that so while with when if then he she they it we this there because as since".split()
)
# Between a modal and its verb: "will, if need be, write".
_INSERTED = re.compile(
    r",\s(?:if|where|when|as|once|subject|in|with|after|following|unless|for|at|on|before|by)\s[^,;:.]{2,60},\s(?=\w)"
)
# "TR, as treasurer, would …"
_AS = re.compile(
    r"(?:,|\s\()\s?(?:as|acting\sas|in\s(?:his|her|their)\s(?:role|capacity)\sas)\s(?:the\s|its\s|our\s|an?\s)?$"
)
_WHO_IS = re.compile(r",\swho\s(?:is|was|are|were)\s(?:[a-z]{1,12}\s){0,3}$")
# "and, as requested, would write".
_AS_ASKED = frozenset("requested agreed asked before usual necessary possible".split())
_AND_AS = re.compile(r"\band,?\s(?:as|if|where)\s\w+,?\s$")
_SUBJECTS = frozenset("it he she they we there this".split())
_FINITE = frozenset(
    "is are was were be has have had will would shall should must can could may might said agreed noted asked reported "
    "confirmed advised stated explained added replied felt resolved requested received".split()
)
_JOINED = _FINITE | {"to", "be"}
_DECIDED = language.DECIDING | {"voted", "seconded", "favour"}
_CARRIED_ON = frozenset("out forward over on".split())
_VOUCHING = language.VOUCHING | language.PLEDGES
# Never "he" or "she".
MANY = re.compile(r"(?i)\b(?:officers|members|councillors|officials|directors|managers|staff|residents)$")
# A pronoun means whoever spoke within so many words before it.
SAID_WITHIN = 60
BE = frozenset("is are was were be been being".split())


@dataclass(slots=True)
class Sentence:
    """A sentence with its words and whom it names. `earlier` finds whom the sentences before it speak of.

    `small` is its text in small letters, `said` its words without their places.
    """

    text: str
    context: Context
    earlier: Callable[[], str | None] | None = None
    small: str = field(init=False)
    said: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    decided: bool = field(init=False)
    shouting: bool = field(init=False)
    _words: Words = field(init=False)
    _agents: list[Agent] | None = field(default=None, init=False)
    _ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.small = self.text.lower()
        self._words = wording.words(self.text, self.small)
        self.said, self.starts, self.ends = self._words.said, self._words.starts, self._words.ends
        self.decided = self.context.decided or self._settles()
        self.shouting = self.text.isupper()

    def _settles(self) -> bool:
        """Whether anything is decided; what is carried out, forward or over is not carried."""
        settled = _DECIDED.intersection(self.said)
        on = settled == {"carried"} and self.word(self.said.index("carried") + 1) in _CARRIED_ON
        return bool(settled) and not on

    @property
    def agents(self) -> list[Agent]:
        """Whom the sentence names, looked for when first asked: most sentences promise nothing."""
        if self._agents is None:
            self._agents = agents.find(self.text, self._words, self.context.names)
            self._ends = [who.end for who in self._agents]
        return self._agents

    @property
    def person(self) -> str | None:
        """Whom "he" or "she" means at its start."""
        said = self.earlier() if self.earlier and PRONOUN.search(self.text) else None
        return said or self.context.person

    # The parts of a clause.

    def word(self, i: int) -> str:
        return self.said[i] if 0 <= i < len(self.said) else ""

    def stem(self, i: int) -> str:
        """The word without a Welsh article that hangs on to it (byddai'r)."""
        word = self.word(i)
        return word[:-2] if word.endswith(("'r", "’r", "'n", "’n")) else word

    def index(self, at: int) -> int:
        """The word that holds or follows text[at]."""
        return bisect_right(self.ends, at)

    def back(self, i: int) -> int:
        while self.word(i) in language.ADVERBS:
            i -= 1
        return i

    def _is_adverb(self, i: int) -> bool:
        word = self.word(i)
        return word in language.ADVERBS or (word.endswith("ly") and word not in language.NO_ADVERBS)

    def verb(self, i: int) -> tuple[str, str, int] | None:
        """What follows the modal or "to" at `i`: ("do" or "done", the verb, its place)."""
        aside = _INSERTED.match(self.text, self.ends[i])
        j = self.index(aside.end()) if aside else i + 1
        while self._is_adverb(j):
            j += 1
        verb = self.word(j)
        if not verb or verb.isdigit() or verb in language.NO_VERBS or verb.endswith(("n't", "n’t")):
            return None
        if not self.shouting and self.text[self.starts[j]].isupper() and verb not in deeds.DEEDS:
            return None
        if verb == "be" and self.said[j + 1 : j + 3] == ["in", "touch"]:
            return ("do", verb, j)
        if verb in ("be", "by"):
            j += 1
            while self._is_adverb(j):
                j += 1
            verb = self.word(j)
            if verb.endswith("ing"):
                return ("do", of_gerund(verb), j)
            if verb in deeds.DISPOSED and self.word(j + 1) == "to":
                return self.verb(j + 1)
            if verb == "responsible" and self.word(j + 1) == "for" and self.word(j + 2).endswith("ing"):
                return ("do", of_gerund(self.word(j + 2)), j + 2)
            return ("done", verb, j) if verb else None
        if verb in ("continue", "keep", "start", "begin", "try") and self.word(j + 1).endswith("ing"):
            return ("do", of_gerund(self.word(j + 1)), j + 1)
        if verb == "try" and self.word(j + 1) == "and":
            return self.verb(j + 1)
        if verb in deeds.LEADING_VERBS and self.word(j + 1) == "to":
            led = self.verb(j + 1)
            return None if led and led[0] == "done" and verb in ("have", "need") else led
        return ("do", verb, j)

    def subject(self, i: int) -> Agent | None:
        """Who is named right before word `i`."""
        if not 0 < i <= len(self.said):
            return None
        if not agents.may_end(self.text, self._words, i, self.context.names):
            return None
        at = self.starts[i] if i < len(self.said) else len(self.text)
        named = self.agents
        for k in range(bisect_right(self._ends, at) - 1, -1, -1):
            who = named[k]
            gap = self.text[who.end : at].strip(" ,:" if self.word(i) == "to" else " ,")
            if gap.startswith(")") or who.start >= at:
                continue
            if not gap and (aside := asides.before(self.text, who.start, who.end)):
                at = aside.start()
                continue
            if not gap and agents.are_beside(self.text, who.start, tasked=self.word(i) == "to"):
                return None  # "A consultation with staff will open."
            if not gap and agents.are_spoken_of(self.text, who.start):
                return None
            if not gap and k and (apart := _WHO_IS.search(self.text, named[k - 1].end, who.start)):
                at = apart.start()
                continue
            if not gap and k and who.kind in ("role", "servant") and _AS.search(self.text, named[k - 1].end, who.start):
                return named[k - 1]
            if not gap or (gap[0] == "(" and gap[-1] == ")" and len(gap) < 60):
                return who
            words = gap.lower().split()
            adverbs = len(words) < 4 and all(w in language.ADVERBS or w in language.BEFORE_VERBS for w in words)
            return who if adverbs else None
        return None

    def first(self, i: int = 0) -> Agent | None:
        """Who opens the sentence, or what stands between a semicolon and word `i`; of an answer, who gives it."""
        answering = ANSWERING.match(self.small) if self.small[:2] in _ANSWER_OPENS else None
        if answering and (who := next((a for a in self.agents if a.start == answering.end()), None)):
            return who
        parted = self.text.rfind("; ", 0, self.starts[i]) + 2
        if parted > 1:
            parted += 4 * self.small.startswith("the ", parted)
            if who := next((a for a in self.agents if parted - 4 <= a.start <= parted), None):
                return who
        topic = LED.match(self.text)
        led = topic.end() if topic else 0
        if led and (who := next((a for a in self.agents if a.start == led), None)):
            return who
        return next((a for a in self.agents if (a.start < 16 or a.start == led) and a.kind != "proper"), None) or next(
            (a for a in self.agents if a.start in (0, led)), None
        )

    def named(self, who: Agent) -> str | None:
        if who.kind != "pronoun":
            return who.name
        first = self.index(who.start)
        for k in range(first - 1, max(0, first - SAID_WITHIN), -1):
            if self.word(k) in language.REPORTING and (said := self.subject(k)) and said.kind != "pronoun":
                if not MANY.search(said.name):
                    return said.name
                break
        answered = _ANSWERED.match(self.small)
        since = answered.end() if answered else 0
        earlier = [
            a
            for a in self.agents
            if since <= a.start < a.end <= who.start
            and (
                a.kind in ("person", "servant", "role", "initials")
                or (a.kind == "proper" and not a.start and not self.text.startswith((" – ", ": ", " - "), a.end))
            )
            and not MANY.search(a.name)
        ]
        if not earlier:
            return self.person or self.context.speaker
        asked = len(earlier) > 1 and self.word(self.index(earlier[0].end)) in language.QUESTION
        return earlier[1 if asked else 0].name

    def sender(self, i: int) -> str | None:
        """Whom the "him", "her" or "them" at `i` means."""
        people = [a for a in self.agents if a.end <= self.starts[i] and a.kind not in ("they", "we", "pronoun")]
        if self.word(i) == "them" or self.word(i - 1) == "for":
            return people[-1].name if people else self.word(i)
        return next((a.name for a in people if a.kind in ("person", "initials")), None) or self.person

    def meant(self, i: int) -> str | None:
        """Whom the "him" or "her" at `i` means: the person named first before it."""
        people = [
            a
            for a in self.agents
            if a.end <= self.starts[i] and (a.kind in ("person", "initials") or (a.kind == "proper" and not a.start))
        ]
        return people[0].name if people else self.person

    def of_a_thing(self, i: int) -> bool:
        """Whether the clause that `i` goes on with is said of a thing: "noted that the strategy …"."""
        said = next((k for k in range(i - 1, -1, -1) if self.word(k) in language.REPORTING), None)
        if said is None or _FINITE.isdisjoint(self.said[said + 1 : i]):
            return False
        after = said + 2 if self.word(said + 1) == "that" else said + 1
        start = self.starts[after] if after < i else 0
        return not any(
            start <= a.start <= start + 4 or a.kind in ("pronoun", "we") for a in self.agents if a.start >= start
        )

    def carried(self, i: int) -> str | None:
        """The subject that a clause without one goes on with: the first, in Welsh the person named last."""
        if self.stem(i) in language.WELSH_WILL:
            people = [a for a in self.agents if a.kind in ("person", "servant", "role") and a.end <= self.starts[i]]
            return people[-1].name if people else self.context.speaker
        before = next((k for k in range(i - 1, 0, -1) if self.said[k] in language.REPORTING_OR_FIRM), 0)
        if self.word(before) == self.word(i) and (who := self.subject(before)) and who.kind not in ("proper", "they"):
            return self.named(who)
        first = subclauses.told_of(self.text, self.said, self.starts, i, self.agents) or self.first(i)
        if first is None:
            said = next((k for k in range(i - 1, 0, -1) if self.word(k) in language.REPORTING), None)
            first = self.subject(said) if said else None
        return self.named(first) if first else None

    def done_by(self, at: int) -> Agent | None:
        """Whoever is named after the next "by"."""
        for k in range(at + 1, min(at + 12, len(self.said))):
            if self.word(k) != "by" or self.word(k - 2) == "as" or self.word(k - 1) in language.DONE_BY_OTHERS:
                continue
            due = dates.find_due(self.text[self.starts[k] : self.ends[k] + 24])
            if due is None or due.start():
                return next((a for a in self.agents if 0 <= a.start - self.ends[k] <= 2), None)
        return None

    def doer(self, i: int, at: int) -> str | None:
        """Who does what is "to be done": after "by", or whoever vouches for it."""
        if doer := self.done_by(at):
            return self.named(doer)
        vouching = _VOUCHING | language.ANSWERING if self.word(at) in deeds.ON_THE_WAY else _VOUCHING
        vouched = next((k for k in range(i - 1, -1, -1) if self.word(k) in vouching), None)
        if vouched is None or (self.word(vouched) == "agreed" and self.word(vouched + 1) == "to"):
            return None
        if self.word(vouched) in language.PLEDGES:
            vouched = next(
                (k for k in range(vouched - 1, max(-1, vouched - 4), -1) if self.word(k) in language.GIVING), 0
            )
        if self.word(vouched + 1) == "by":
            who = next((a for a in self.agents if 0 <= a.start - self.ends[vouched + 1] <= 2), None)
        else:
            who = self.subject(vouched) or (self.first(vouched) if self.elided(vouched) else None)
        if who and who.kind != "servant" and self.word(vouched) == "agreed" and self.word(i) in ("should", "be"):
            return None
        if who and who.kind in ("person", "servant", "role", "initials", "pronoun") and not self.itself(who):
            return self.named(who)
        return None

    def accepting(self, i: int) -> str | None:
        """Who takes on what was asked up to word `i`: "and Ms Vane said she would"."""
        said = _ACCEPTED.search(self.text, self.starts[i]) if "seconded" not in self.said else None
        who = self.subject(self.index(said.start())) if said else None
        who = self.first() if said and self.word(self.index(said.start()) - 1) == "and" else who
        return self.named(who) if who else None

    def people(self, first: int) -> str | None:
        """The people that a clause begins with: "the strategic leads, …, to be involved"."""
        head = re.split(r",|\s(?:from|of|to|at|in|for)\s", self.text[self.starts[first] :], maxsplit=1)[0]
        return head if head.split(" ")[-1].lower() in naming.PEOPLE else None

    def clause_start(self, i: int) -> int:
        """Where the clause of word `i` begins."""
        if self.elided(i):
            return self.starts[self._inserted(i) or i]
        for j in range(i - 1, -1, -1):
            gap = self.text[self.ends[j] : self.starts[j + 1]] if j + 1 < len(self.said) else ""
            if gap != " ":
                broken = _BREAK.search(gap) or ("," in gap and self.word(j + 1) in _CLAUSE_OPENS)
                if broken and gap.endswith("(") and ")" in self.text[self.starts[j + 1] : self.starts[i]]:
                    continue
                if broken and i - j > 1:
                    return self.starts[j + 1]
            if (self.word(j) in ("that", "but") and i - j > 1) or (
                self.word(j) == "and"
                and self.word(j + 1) != "finish"
                and (self._joins(j, i) or self.word(j + 1) in _SUBJECTS)
            ):
                return self.starts[j + 1]
        return self.starts[0] if self.said else 0

    def _inserted(self, i: int) -> int:
        """Where the clause begins whose verb `i` stands behind words between commas, 0 where it does not."""
        if self.word(self.back(i - 1)) in ("and", "but", "or", "then", "who"):
            return 0
        that = next((k for k in range(i - 1, max(0, i - 30), -1) if self.word(k) == "that"), 0)
        if not that or self.text.count(",", self.ends[that], self.starts[i]) < 2:
            return 0
        return that + 1 if _FINITE.isdisjoint(self.said[that + 1 : i]) else 0

    def _joins(self, j: int, i: int) -> bool:
        """Whether the "and" at `j` joins clauses, not names: a verb of its own stands before it."""
        if self.text[self.starts[j - 1]].isupper() and self.text[self.starts[j + 1]].isupper() and not self.shouting:
            return False
        if self.word(j - 2) == "to" and self.word(j + 1) in deeds.DEEDS and self.word(j + 2) in language.DETERMINING:
            return False
        return (i - j > 2 or self.word(i) == "be") and any(
            self.word(k) in _JOINED and not (self.word(k) == "to" and self.word(k + 1) in language.DETERMINING)
            for k in range(max(0, j - 12), j)
        )

    def elided(self, i: int) -> bool:
        return (
            self.word(self.back(i - 1)) in ("and", "but", "or", "then", "who")
            or self.text[max(0, self.starts[i] - 2) : self.starts[i]].startswith(",")
            or (self.word(i - 1) in _AS_ASKED and _AND_AS.search(self.text, 0, self.starts[i]) is not None)
        )

    def relative(self, i: int) -> bool:
        return self.word(self.back(i - 1)) in ("which", "that", "and", "but")

    def led_by(self, i: int, words: frozenset[str], reach: int = 40) -> bool:
        return not words.isdisjoint(self.said[max(0, i - reach) : i])

    def has_due(self, i: int) -> bool:
        if i >= len(self.said):
            return False
        return dates.find_due(self.text[self.starts[i] :]) is not None

    def plural(self, who: Agent) -> bool:
        return bool(re.search(r"(?i)\b(?:members|councillors)$", who.name))

    def itself(self, who: Agent) -> bool:
        words = who.name.lower().split()
        return (
            words[-1] in naming.SELVES
            and who.kind in ("role", "body", "proper")
            and (len(words) == 1 or not words[0].startswith("cabinet"))
        )

    def promise(self, start: int, i: int, at: int, owner: str | None, *, own: bool = True) -> Undertaking:
        """An undertaking whose words begin at text[start] and whose cue runs from word `i` to word `at`."""
        at = min(at, len(self.said) - 1)
        return Undertaking(start, (self.starts[i], self.ends[at]), owner, own)
