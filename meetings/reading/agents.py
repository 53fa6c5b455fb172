"""Who is named in a sentence of minutes: people, offices and bodies that can undertake something."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading.called import SERVANT, WARD, forms, in_use
from meetings.reading.signs import either
from meetings.reading.wording import WORD, Words, apart


@dataclass(slots=True)
class Agent:
    """Somebody named at text[start:end]. `kind`: person, servant, role, body, initials, we, they, pronoun or proper."""

    name: str
    kind: str
    start: int
    end: int


_NO_NAMES = (
    "motion amendment proposal "
    "to will would shall and is are was were has had have that the for should said asked agreed be by of or in on i yn "
    "a an at with from not must as who could can may her him them his their us it monday tuesday wednesday thursday "
    "friday saturday sunday january february march july august september october november december"
)
_STOP = rf"(?!(?:{either(_NO_NAMES.split())})\b)"
_CAP = rf"{_STOP}[A-ZÂÊÎÔÛŴŶÁÉÍÓÚ][\w’'&-]*"
_SURNAME = rf"{_STOP}(?:(?:de|van|von|der|ap|ab|Mc|Mac|O[’'])\s?)?[A-ZÁÉÍÓÚÂÊÔÛŴŶ][\w’'-]+"
# Behind a title these are somebody's too.
_SURNAME_TOO = rf"(?:(?:May|March|August)(?![\w’'])(?!\s\d)|{_SURNAME})"
_INITIALS = r"(?:[A-Z]{1,2}\b\.?\s?){0,3}"
# "…, with the Clerk to write to its owner"
WITH_WHOM = (", with ", ", with the ")
_ARTICLE = r"(?:(?i:the|our|all|both|each|y|yr)\s|[’']r\s)?"
_OFFICE = rf"(?:\s(?i:of|for|from)(?:\s(?i:the))?\s{_CAP}(?:(?:\s(?:and|&))?\s{_CAP}){{0,7}}|,?\s{_CAP}\sServices?\b)"
_LOW = rf"{_STOP}[a-z][\w’'-]+"
_NO_OFFICE = r"(?!(?:need|importance|duty|obligation|requirement|deadline|right|opportunity|public)\b)"
_LOW_OFFICE = rf"(?:\s(?:of|for)\s(?:the\s)?{_NO_OFFICE}(?:{_LOW}[’']s?\s)?{_LOW}(?:\s(?:and|&)\s{_LOW}(?=\s))?)"
_VERB = (
    r"(?=\s(?:will|would|to|shall|should|agreed|undertook|offered|promised|confirmed|advised|said|was|were|is|has|had"
    r"|be|provide|report|write|bring)\b)"
)
_LONG_OFFICE = (
    rf"(?:\s(?:of|for)\s(?:the\s)?{_NO_OFFICE}(?:{_LOW}[,’']?\s){{0,3}}?{_LOW}(?:\sand\s{_LOW}(?:\s{_LOW})?)?{_VERB}"
    rf"|(?<=ember)\s(?:{_LOW},?\s){{0,2}}?{_LOW}\sand\s{_LOW}(?:\s{_LOW})?{_VERB})"
)
_TWO = rf"(?:(?:the|The|THE)\s{_CAP}(?:\s{_CAP})?\s(?:and|&)\s)"
_ANY = rf"(?:(?:(?i:the|our)\s)(?:{_LOW}\s){{1,2}})"
_MODIFIER = (
    rf"(?:(?:(?:{either(naming.ROLE_MODIFIERS)})|(?:[Ss]ection\s|[Ss]\.?\s?)(?:151|73)|{_STOP}[A-Z][\w’'&-]+)\s)"
)
_OF_NAME = rf"(?:{_MODIFIER}?{_CAP}\sof\s(?={_CAP}\s(?:Officer|Manager|Warden|Team|Coordinator)\b))?"

_PLURAL = r"(?i:cllrs|councillors|cynghorwyr|messrs)"
_PARTS = (
    (
        "people",
        rf"\b(?i:the\s)?{_PLURAL}\.?\s{_INITIALS}{_SURNAME_TOO}(?:(?:,\s|\s?[/&]\s?|\s(?:and|a|ac)\s){_INITIALS}{_SURNAME_TOO}){{1,8}}",
    ),
    (
        "person",
        rf"\b(?:(?i:the)\s|Y\s)?{WARD}(?:{either(naming.TITLES)})\b(?:\.\s?|\s){_INITIALS}{_SURNAME_TOO}"
        rf"(?:\s{_SURNAME_TOO}){{0,2}}"
        rf"(?:\s?[,/]\s?{_INITIALS}{_SURNAME}(?=\s?[,/&]|\sand\s|\s?$)){{0,6}}",
    ),
    (
        "initialled",
        rf"(?!Y\s(?i:cyng))(?:[B-HJ-Z]\.?\s|[A-Z]\.\s?){{1,3}}(?![A-Z]{{2,3}}\s){_SURNAME}(?:\s{_SURNAME})?",
    ),
    (
        "role",
        rf"\b(?:{_TWO}?{_ARTICLE}{_OF_NAME}{_MODIFIER}{{0,5}}|{_ANY})(?:(?:{either(naming.ROLES)})\b(?![’']s\s(?:office|team)\b)|[Hh]eads?(?=\sof\s))"
        rf"(?:{_OFFICE}|{_LONG_OFFICE}|{_LOW_OFFICE})?(?:\s\((?=[A-Z])(?!(?i:{either(naming.SERVANTS)})\))[^()]{{2,40}}\))?",
    ),
    (
        "welsh",
        rf"\b{_ARTICLE}(?:{either(naming.WELSH_ROLES)})\b(?:\s(?:y\s|yr\s)?{_STOP}[A-ZŴŶ][\w’'-]+){{0,2}}",
    ),
    (
        "body",
        rf"\b(?:{_TWO}?{_ARTICLE}(?:{_CAP}\s(?:and|&)\s(?={_CAP}\s(?:Committee|Panel|Board|Group)\b))?{_MODIFIER}{{0,6}}|{_ANY})(?:{either(naming.BODIES)})\b(?:\s\((?=[A-Z])[^()]{{2,20}}\))?",
    ),
    ("pronoun", r"\b(?:[Hh]e|[Ss]he)\b"),
    ("everybody", r"\b(?:All|ALL|Pawb)(?=\s(?:to|TO|i)\s)"),
    ("we", r"\b(?:[Ww]e)\b"),
    ("they", r"\b(?:[Tt]hey)\b"),
    (
        "initials",
        r"\b(?!(?:ID|TV|CCTV|SID|ASB|CIL|UK|EU|AGM|EGM|PDF|ANPR|HGV|MOT|DBS|GDPR|TRO|LED|AED|QR)\b)(?:(?<=/)|(?!(?:TO|AND|THE|FOR|BE|IS|OF|ON|IN|BY|AT|AS|IT|NO|OR|PM|AM|VAT)\b(?!/[A-Z]|\s(?:to|will|would|offered|agreed)\s)))(?:[A-Z]{2,4}|[A-Z]{2}[a-z]|[A-Z][a-z][A-Z]{2}|[A-Z]{1,2}[a-z]{1,2}[A-Z])\b(?:&[A-Z]{2,5}\b)*(?!\.\S)|\b(?<!\.)(?:[A-Z]\.){2,3}(?=\s(?:to|will|would|agreed|offered)\s)",
    ),
    (
        "proper",
        rf"(?<![.\w]){_STOP}[A-ZÂÊÎÔÛŴŶ][a-z’'ŵŷâêîôû][\w’'-]*(?:\s(?:[A-Z]\.?\s)?{_STOP}[A-ZŴŶ][\w’'-]+){{0,3}}",
    ),
)
_WELSH_SERVANT = re.compile(r"(?i)\b(?:clerc|trysorydd|ysgrifennydd|swyddog(?:ion)?|rheolwr|g?cyfarwyddwr)\b")
_APART = {"proper", "pronoun", "we", "they"}
_JOIN = re.compile(r"(?:\s?[/,&+]\s?(?:and\s)?|\s(?:and|And|AND|&|a|ac|or)\s)")
_LED = re.compile(r"\b(?:from|by|to|of|with|for|gan)\s$")
# "To write to the MP and Cllr Hall to ring the school": two tasks.
_TOLD_ELSEWHERE = re.compile(r"\b(?:write|speak|talk|report|e-?mail|contact|inform|notify)\s(?:to\s)?(?:the\s)?$")
_ACTS_NEXT = re.compile(r"\s(?:to|will|would)\s")
# "He will raise it with the Clerk and Cllr Hall will write."
_HAPPENS_TO = re.compile(
    r"(?i)\b(?:establishment|closure|closing|introduction|creation|removal|loss|demolition|abolition|formation|merger|opening|sale"
    r"|expansion|extension|reduction|dissolution|replacement|growth|relocation|absence|presence|reopening|upgrading)\sof\s(?:the\s)?$"
)
_BESIDE_A_VERB = re.compile(
    r"\b(?:will|would|agreed|offered|undertook|spoke|asked)\b[^.;]{1,80}\b"
    r"(?:at|with|to|from|(?:chase|ring|phone|call|approach|ask|visit|meet|thank|tell|remind|update)(?:\sthe)?)\s$"
)
_ACTS_TOO = re.compile(r"\s(?:(?:will|would)\s(?!be\b|take\splace)|agreed\sto\s|offered\sto\s|undertook\sto\s)")
_ROW_GOES_ON = re.compile(r"\s?[,/&]|\s(?:and|or|a|ac)\s")
_ORDER = re.compile(r"\w+\s(?=\w)")


# The small words with which a name of somebody may begin.
_OPENINGS = (
    naming.ROLES
    | naming.BODIES
    | naming.ROLE_MODIFIERS
    | naming.TITLES
    | naming.WELSH_ROLES
    | frozenset("the our all both each y yr head heads r he she we they".split())
)
# Of those in small letters, all that begin the name of somebody who is no office: "the Cllrs", "cllr Bell", "he".
_PERSONAL = naming.TITLES | frozenset("the cllrs councillors cynghorwyr messrs he she we they".split())
# A sentence with any of these may name somebody.
NAMING = naming.ROLES | naming.BODIES | naming.WELSH_ROLES | frozenset("he she we they heads head all".split())
# What is named in small letters ends in one of these, or names an office with what it is of.
NAMES_END = frozenset(re.split(r"[ -]", name)[-1] for name in NAMING)
_TITLED = naming.TITLES | frozenset("cllrs councillors cynghorwyr messrs".split())
# These are no part of a name, whatever letter they begin with.
_STOPS = frozenset(_NO_NAMES.split())
_NEVER_LAST = _STOPS - {"may", "march", "august"}
# The words that an office or a body is known by; where none is near, the longer pattern is not tried.
_HEADS = {
    "role": naming.ROLES | {"head", "heads"},
    "welsh": naming.WELSH_ROLES,
    "body": naming.BODIES,
}
_KINDS = {
    word: frozenset(kind for kind, heads in _HEADS.items() if word in heads)
    for word in frozenset().union(*_HEADS.values())
}
# So far before its head an office may begin.
_NEAR = 90
_WITHIN_OFFICES = naming.ROLE_MODIFIERS | frozenset("the our all both each y yr and".split())
_LONGEST_OFFICE = 13
# Behind an office these open what it is of.
_OF = frozenset({"of", "for"})
# Of these nobody is named: "Monies to go to the band".
_MONEY = frozenset("money monies funds proceeds profits takings cash income".split())


@cache
def _anybody(offices: frozenset[str]) -> re.Pattern[str]:
    """Whoever may be named where heads of such offices are near."""
    parts = (f"(?P<{kind}>{part})" for kind, part in _PARTS if kind not in _HEADS or kind in offices)
    return re.compile("|".join(parts))


@lru_cache(maxsize=64)
def _known(names: tuple[str, ...]) -> dict[str, list[str]]:
    """The names in use by their first words, the longest first."""
    known: dict[str, list[str]] = {}
    for form in sorted({form for name in names for form in forms(name)}, key=len, reverse=True):
        known.setdefault(form.split(" ")[0], []).append(form)
    return known


@lru_cache(maxsize=64)
def ends_of(names: tuple[str, ...]) -> frozenset[str]:
    """The last words of the names in use, in small letters."""
    used = (form.lower() for each in _known(names).values() for form in each)
    return frozenset(said[-1] for form in used if (said := WORD.findall(form)))


def find(text: str, whole: Words, names: tuple[str, ...]) -> list[Agent]:
    """All that are named in `text`, whose words are `whole`; those joined by "and" or "/" are one."""
    found: list[Agent] = []
    known = _known(names)
    parts = apart(whole) if "/" in text else whole
    heads = [(start, _KINDS[lower]) for lower, start in zip(parts.said, parts.starts, strict=True) if lower in _KINDS]
    done = 0
    for n, (lower, start, stop) in enumerate(zip(parts.said, parts.starts, parts.ends, strict=True)):
        if start < done or not lower:
            continue
        hanging = lower[-2:] in ("'r", "’r")
        small = text[start].islower()
        if small and not hanging and lower not in _OPENINGS and lower not in known:
            continue
        if lower[0].isdigit():
            continue
        begin, end, kind = start, _use(text, start, known.get(text[start:stop], ())), "known"
        if not end:
            at = stop - 2 if hanging else start
            near = heads[bisect_left(heads, (start,)) : bisect_left(heads, (start + _NEAR,))]
            office = bool(near) and _may_be_office(text, parts, n)
            if not office and not hanging and not _may_be_somebody(text[start:stop], parts, n):
                continue
            kinds = frozenset().union(*(kinds for _, kinds in near)) if office else frozenset()
            match = _anybody(kinds).match(text, at)
            if not match:
                continue
            begin, end, kind = at, match.end(), str(match.lastgroup)
        if (
            (kind in ("proper", "body") or (kind == "role" and lower in naming.INVITING))
            and lower in naming.ORDERS
            and (verb := _ORDER.match(text, begin, end))
        ):
            begin = verb.end()
        done = end
        said = text[begin:end].strip()
        if kind in ("role", "welsh"):
            kind = "servant" if (SERVANT if kind == "role" else _WELSH_SERVANT).search(said) else "role"
            said = said.removeprefix("'r ").removeprefix("’r ")
        elif kind in ("people", "initialled"):
            kind = "person"
        elif kind == "everybody":
            kind = "role"
        elif kind == "known":
            said = in_use(said, names)
            kind = "servant" if SERVANT.search(said) else "person"
        if kind == "body" and (said in naming.NOBODY or (said.endswith("district") and _LED.search(text, 0, begin))):
            continue
        if kind == "proper" and " " not in said and not begin and (said.lower().endswith("ing") or lower in _MONEY):
            continue
        if kind == "proper" and (opening := said.split(" ")[0]).lower() in naming.CROWDS:
            done = begin + len(opening)
            continue
        if said.lower().endswith("public"):
            continue
        agent = Agent(said, kind, begin, end)
        before = found[-1] if found else None
        if (
            before
            and kind == "person"
            and before.kind in ("role", "servant")
            and _is_named(text, before.end, begin, end)
        ):
            before.name, before.kind, before.end = said, kind, end
        elif before and _is_office_of(before, agent, text):
            before.kind, before.end = "person" if before.kind == "proper" else before.kind, end
        elif before and _joined(before, agent, text):
            before.name = text[before.start : agent.end]
            before.end = agent.end
            before.kind = before.kind if before.kind != "pronoun" else agent.kind
        else:
            found.append(agent)
    return found


def may_end(text: str, whole: Words, i: int, names: tuple[str, ...]) -> bool:
    """Whether somebody may be named right before word `i`: a quick look that spares most sentences the search."""
    for k in range(i - 1, -1, -1):
        word, printed = whole.said[k], text[whole.starts[k] : whole.ends[k]]
        if (word.rpartition("-")[2] if "-" in word else word) in NAMES_END or printed.isupper():
            return True
        if word not in language.ADVERBS and word not in language.BEFORE_VERBS:
            break
    else:
        return False
    if (printed[0].isupper() and word not in _NEVER_LAST) or word in ends_of(names):
        return True
    gap = text[whole.ends[k] : whole.starts[i] if i < len(whole.said) else None]
    if ")" in gap or "/" in word or "&" in word:
        return True
    before = whole.said[max(0, k - _LONGEST_OFFICE) : k]
    of = not _OF.isdisjoint(before) and any(b in _OF and a in NAMES_END for a, b in itertools.pairwise(before))
    return of or ("and" in before and "member" in before)


def _may_be_office(text: str, parts: Words, n: int) -> bool:
    """Whether an office or a body may be named from word `n` on: a quick look that spares most the longer pattern.

    Before the word that it is known by stand an article, any two words, then only such as belong to an office.
    """
    for k, lower in enumerate(parts.said[n : n + _LONGEST_OFFICE], n):
        if lower in _KINDS or not lower.isalpha():
            return True
        if k > n + 2 and lower not in _WITHIN_OFFICES and not text[parts.starts[k]].isupper():
            return False
    return False


def _may_be_somebody(word: str, parts: Words, n: int) -> bool:
    """Whether anybody but an office may be named from `word`, the one at `n`, on: as quick a look."""
    lower = parts.said[n]
    if word.isupper():
        return True
    if lower == "the":
        return n + 1 < len(parts.said) and parts.said[n + 1] in _TITLED
    return lower in _PERSONAL if word[0].islower() else lower not in _STOPS


def _is_named(text: str, office: int, start: int, end: int) -> bool:
    """Whether an office ending at `office` is given its holder's name: "the Director of Housing, Mr P Devane, said"."""
    return (
        start == office + 2
        and text[office:start] == ", "
        and text[end : end + 2] == ", "
        and "," not in text[start:end]
    )


def _is_office_of(before: Agent, agent: Agent, text: str) -> bool:
    """Whether a name is given its office ("Ann Orme, Town Clerk"), or an office its body ("The Agent – Land Trust")."""
    gap = text[before.end : agent.start]
    if before.kind in ("role", "servant") and gap == ", " and agent.kind == "proper":
        return agent.name.rpartition(" ")[2].lower() in naming.DEPARTMENTS
    if before.kind in ("role", "servant") and gap in (" – ", " - ") and before.name.startswith("The "):
        return agent.kind in ("body", "proper")
    named = before.kind in ("proper", "person") and " " in before.name and text[before.end : agent.start] == ", "
    return named and agent.kind in ("servant", "role") and " " in agent.name and agent.name[0].isupper()


def _use(text: str, start: int, forms: Iterable[str]) -> int:
    """Where one of the names in use that begins at `start` ends, 0 if none does."""
    for form in forms:
        end = start + len(form)
        if text.startswith(form, start) and not text[end : end + 1].isalnum():
            return end
    return 0


# "Ann Bell, Cai Dene & Eira Fox would …"
_ROW_OF_NAMES = re.compile(
    r"(?:,\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+){0,3},?\s(?:and|&)\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s"
    r"(?:to|will|would|should|agreed|offered|volunteered)\b"
)


def _joined(before: Agent, agent: Agent, text: str) -> bool:
    gap = text[before.end : agent.start]
    if before.kind == "proper" and agent.kind == "person" and before.start < 3 and " " not in before.name:
        return re.fullmatch(r"\s?&\s?|\s[Aa]nd\s", gap) is not None
    if before.kind == agent.kind == "proper" and gap == ", ":
        return " " in before.name and " " in agent.name and _ROW_OF_NAMES.match(text, agent.end) is not None
    if before.kind == agent.kind == "proper":
        both = (
            (" " in before.name and " " in agent.name) or not before.start or text[agent.end : agent.end + 4] == " to "
        )
        return bool(re.fullmatch(r"\s?[&/]\s?|\s[Aa]nd\s" if both else r"\s?[&/]\s?", gap))
    if len(gap) > 7 or not _JOIN.fullmatch(gap) or {before.kind, agent.kind} & _APART:
        return False
    if _TOLD_ELSEWHERE.search(text, max(0, before.start - 16), before.start) and _ACTS_NEXT.match(text, agent.end):
        return False
    if _ACTS_TOO.match(text, agent.end) and _BESIDE_A_VERB.search(text, max(0, before.start - 120), before.start):
        return False
    return gap.strip() != "," or _in_a_row(before, agent, text)


def _in_a_row(before: Agent, agent: Agent, text: str) -> bool:
    """Whether a comma is one of a list; in "asked by Cllr Vane, the Clerk agreed to write" it parts two phrases."""
    led = _LED.search(text, max(0, before.start - 6), before.start)
    return not led or bool(_ROW_GOES_ON.match(text, agent.end))


def are_spoken_of(text: str, at: int) -> bool:
    """Whether what happens to those named at a place does something: "the closure of the Clinic would bring"."""
    return text.endswith((" of ", " of the "), 0, at) and _HAPPENS_TO.search(text, max(0, at - 40), at) is not None


def are_beside(text: str, at: int, *, tasked: bool) -> bool:
    """Whether those named at a place stand there behind "with"; behind ", with" they may be `tasked`: "to write"."""
    return text.endswith((" with", " with the"), 0, at - 1) and not (tasked and text.endswith(WITH_WHOM, 0, at))
