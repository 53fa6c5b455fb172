"""Whom a sentence asks: "him", whom the sentences before it name, and whoever lettered tasks are laid on."""

import re

from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading import tasks
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking

LAYING = language.ASKING | language.DECIDING | {"defer", "deferred", "arrange", "arranged", "left", "action"}
_NUMBERED = re.compile(r"\b(?:agreed|undertook|offered|asked|requested|instructed|resolved)\sto:?\s\(?1\)\s")
_MOVED = re.compile(
    r"\b(?:[Aa]greed|[Rr]esolved|[Dd]ecided|AGREED|RESOLVED),?\s(?:on\s(?:the\s)?(?:proposal|proposition|motion)\s(?:of|by)"
    r"|proposed\sby)\s[^.;:]{3,120}\s$"
)
_THANKED = frozenset("thanked authorised authorized congratulated".split())
_BY = re.compile(
    r"\b(?:asked|requested|instructed|directed|tasked)\sby\s(?P<ours>(?:all\s|several\s|some\s|other\s)?(?:[Mm]embers|[Cc]ouncillors)"
    r"|the\s(?:\w+\s){0,2}(?i:council|committee|board|cabinet|panel|group|meeting|forum|trustees|governors|chair(?:man|woman|person)?"
    r"|vice-chair(?:man)?|mayor|leader|convenor|convener)|(?:Cllrs?|Councillors?)\.?(?:\s[A-Z][\w.’'-]*){1,3}(?:\sand\s[A-Z][\w.’'-]*){0,2})?"
    r"(?(ours)\s|(?:[\w.’'-]+\s){1,5})$"
)
_SEEKING = frozenset("ask asks asked request requests requested seek seeks sought".split())
_PERFECT = language.HAVING | {"had"}
# "Instructed to proceed with the order", not "asked to proceed with his talk".
_THE_ORDER = frozenset("the this that these those arrangements obtaining ordering buying".split())


def of_whom(s: Sentence, verb: int) -> str | None:
    """Whom word `verb` asks: "ask the Clerk to", "ask the Clerk for it", "be asked for it", "sought from the Clerk"."""
    if s.word(verb) not in _SEEKING:
        return None
    if s.word(verb + 1) == "for" and s.word(verb - 1) in BE:
        whom = s.subject(verb - 1)
    else:
        behind = (a for a in s.agents if a.start > s.starts[verb])
        near = (a for a in behind if a.start - s.ends[verb] <= 2 or s.word(s.index(a.start) - 1) == "from")
        whom = next(near, None)
    return s.named(whom) if whom and whom.kind in ("servant", "role", "person", "initials") else None


def by_whom(s: Sentence, i: int) -> tuple[int, bool] | None:
    """Which word asks in "was asked by the Chair to ring", and whether members do; word `i` begins the task."""
    if "by" not in s.said[max(0, i - 7) : i]:
        return None
    found = _BY.search(s.text, max(0, s.starts[i] - 90), s.starts[i])
    asked = s.index(found.start()) if found else 0
    return (asked, bool(found["ours"])) if found and s.word(s.back(asked - 1)) in BE else None


def was_asked(s: Sentence, i: int, base: str) -> bool:
    """Whether somebody was asked to do a thing, or the Clerk or a member was told to."""
    be = s.back(i - 1)
    if s.word(i) == "invited" and s.word(be) == "being":
        return False
    if s.word(i) in language.ASKING:
        return s.word(be) in BE or thanked_and_asked(s, i)
    if s.word(i) != "told" or s.word(be) not in ("was", "were") or base == "wait":
        return False
    who = s.subject(be)
    return who is not None and who.kind in ("servant", "person", "initials") and not s.plural(who)


def is_elsewhere(s: Sentence, asked: str, base: str, at: int) -> bool:
    """Whether it is done outside the room: asked "to speak to Ann", "to speak to the school about it"."""
    if base == "proceed":
        return s.word(at + 1) == "with" and s.word(at + 2) in _THE_ORDER
    if base not in ("speak", "talk") or s.word(at + 1) not in ("with", "to") or not s.word(at + 2):
        return False
    return asked == "deputed" or s.text[s.starts[at + 2]].isupper() or "about" in s.said[at + 3 : at + 8]


def thanked_and_asked(s: Sentence, asked: int) -> bool:
    """Officers were thanked and asked to bring an update."""
    return s.word(asked - 1) == "and" and any(s.word(k) in _THANKED and s.word(k - 1) in BE for k in range(1, asked))


def is_asked(s: Sentence, whom: int, base: str, at: int) -> bool:
    """Whether somebody asks "him" or "them" to do a thing: "and the Chair asked him to send the list"."""
    asked = s.word(whom - 1) in ("asked", "requested", "instructed", "tasked") and tasks.is_deed(s, base, at)
    if not asked or (base in deeds.IN_THE_ROOM and not s.has_due(at)):
        return False
    if s.word(whom - 2) == "and" and not _PERFECT.isdisjoint(s.said[:whom]):
        return False
    return s.word(whom - 2) not in _PERFECT | language.VISITORS


def asked_one(s: Sentence, whom: int) -> str | None:
    """Whom "him" at word `whom` means: somebody named before whoever asks, else whom the sentences before speak of."""
    asker = s.subject(whom - 1)
    if s.word(whom) == "them":
        return "them"
    until = asker.start if asker else s.starts[whom]
    named = [a for a in s.agents if a.end <= until and a.kind in ("person", "initials", "servant", "role")]
    one = named[-1].name if named else s.person
    return one if asker is None or one != s.named(asker) else None


def listed(s: Sentence, i: int, label: int, base: str, at: int) -> Undertaking | None:
    """The Clerk was asked (a) to write and (b) to ring."""
    laying = (k for k in range(label - 1, -1, -1) if s.word(k) in LAYING | language.UNDERTAKING)
    told = next((k for k in laying if s.word(k).endswith("ed")), None)
    # "Rule 4.6 (c) to end a debate" has no task under (c).
    if told is None or s.said[label - 1][-1:].isdigit() or not tasks.is_deed(s, base, at):
        return None
    verb = told - 1 if s.word(told - 1) in BE else told
    who = s.subject(verb)
    return s.promise(s.starts[i], i, at, s.named(who) if who and not s.itself(who) else None)


def numbered(s: Sentence, i: int, base: str) -> Undertaking | None:
    """The Clerk agreed to 1) Write to the owner 2) Ring the depot."""
    if not s.word(i - 1).isdigit() or s.text[s.ends[i - 1] : s.starts[i]] != ") " or not tasks.is_deed(s, base, i):
        return None
    opened = _NUMBERED.search(s.text, 0, s.starts[i])
    if opened is None:
        return None
    told = s.index(opened.start())
    verb = told - 1 if s.word(told - 1) in BE else told
    who = s.subject(verb)
    return s.promise(s.starts[i - 1], i, i, s.named(who) if who and not s.itself(who) else None)


def moved(s: Sentence, i: int, base: str, at: int) -> Undertaking | None:
    """Agreed on the proposal of Cllr Orme, seconded by Cllr Bell, to write to the owner."""
    if "seconded" not in s.said or not tasks.is_deed(s, base, at):
        return None
    agreed = _MOVED.search(s.text, 0, s.starts[i])
    return s.promise(agreed.start(), i, at, None) if agreed else None
