"""A quick look at a sentence: whether it may promise anything, which spares most sentences the walk."""

import re

from meetings.reading import agents
from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import BE
from meetings.reading.signs import holds, vocabulary
from meetings.reading.wording import WORD

_TRIGGERS = (
    frozenset({"promised", "undertook", "offered"})
    | language.DECIDING
    | (language.ASKING - {"asked"})
    | language.WELSH_WILL
    | language.WELSH_ASKING
    | language.WELSH_OFFERING
    | {base.removesuffix("e") + "ing" for base in deeds.IN_HAND}
) | {
    "i",
    "w",
    "action",
    "left",
    "arranged",
    "task",
    "responsibility",
    "job",
    "agree",
    "pending",
    "ongoing",
    "continues",
    "agreement",
    "seconded",
    "assigned",
    "voted",
    "hands",
    "himself",
    "herself",
    "themselves",
    "away",
}
_TRIGGERS |= {key for key in language.STILL_OPEN_KEYS if key.isalpha()}
_TRIGGERS |= language.WELSH_WILL_BE | language.WELSH_WILL_BE_WHEN | language.WELSH_OUGHT | {"fodlon", "gofynnwyd"}
_TRIGGERS |= {"await", "awaits", "awaited", "awaiting", "byddai"}
# These only before a verb that may be a task.
_MODALS = frozenset({"will", "would", "shall"})
_MODAL = re.compile(r"(?:will(?<!\w.{4})|would(?<!\w.{5})|shall(?<!\w.{5}))\b(?=(?:\s([\w’'-]+)(?:\s(\w+))?)?)")
_IDLE = (deeds.NOT_DEEDS | language.NO_VERBS) - (
    deeds.DEEDS
    | {f"re{base}" for base in deeds.DEEDS}
    | deeds.PHRASES.keys()
    | deeds.ON_AN_AGENDA
    | language.COMING
    | {"think", "issue", "follow", "appear", "start", "begin", "try", "by"}
)
# These only right before a "to".
_WITH_TO = (
    language.UNDERTAKING
    | language.MEANING
    | language.ABOUT_TO
    | language.READY
    | language.PLEDGES
    | {"offer", "proposal", "needs"}
) - _TRIGGERS
# Of these in a sentence only as the signs below them.
_PARTS = frozenset("yet do hand subject allow him them ll d".split())
_SIGNS = (
    *(key for key in language.STILL_OPEN_KEYS if not key.isalpha() and key.strip() not in _TRIGGERS),
    "subject to",
    "to allow",
    "’ll",
    "'ll",
    "e’d ",
    "e'd ",
    "y’d ",
    "y'd ",
    "him to",
    "them to",
)
_TO_COME = ("further discussion", "further update", "further report", "item for")
_FIRST = re.compile(r"[^,.:;()\[\]“”\"‘–—|*\s]+")
_ASKED_WHAT = frozenset("to that be for with if whether".split())
_TO_BE = re.compile(r"\bto\s(?:[\w-]{1,20}\s){0,2}be\b")
_TO = re.compile(r"[tT][oO]\b")
_INITIALLED = re.compile(r"(?:\s(?:[–—-]\s?|[(\[])|:\s)([A-Z]{2,3}|Clerk|Chair|All)\W*$")
_ORDERED = re.compile(
    r"\W{0,3}([A-Z]{2,3}(?:\s?[/&]\s?(?:[A-Z]{2,3}|Clerk|Chair))*|(?i:cllrs?|councillor)\.?\s[A-Z][\w’'-]+|Clerk|Chair|Secretary|Treasurer)"
    r"\s?[–—:-]\s(?=(?i:chase|write|ask|arrange|obtain|send|speak|ring|find|inform|invite|circulate|investigate"
    r"|liaise|remind|follow|check|buy|book|talk|order|purchase|contact|collect"
    r"|draft|update|get|add|repair|replace|remove|install|share|prepare|organise|look(?=\s(?:at|into|for)\b))\s(?!(?:of|on|from|was|were|is|has)\b))"
)
# "Clerk write to the county": of one person the bare verb tells what they are to do.
_BIDDEN = re.compile(
    r"\W{0,3}((?:[Tt]he\s)?(?:(?:Parish|Town|Community|Deputy|Assistant|Vice)\s)?(?:Clerk|Chair|Chairman|Chairperson|Secretary|Treasurer|"
    r"Warden|RFO|Proper\sOfficer)|(?:Cllr|Councillor|Mrs?|Ms|Dr)\.?\s(?:[A-Z][\w.’'-]*\s?){1,2}?)"
    r"\s(?:also\s|then\s)?(?=(?:"
    r"(?:write|send|ask|notify|inform|obtain|arrange|remind|ascertain|enquire|inquire|investigate|seek|chase|liaise"
    r"|circulate|prepare|submit|respond|reply|speak|organise|forward|invite|check|look\sinto|find\sout"
    r"|follow\sup)\s(?!(?:of|from|was|were|is|are|has|had)\b)"
    r"|(?:contact|email|e-mail|report|update|review|visit|order|phone|ring|book|draft|purchase|buy|collect|add|post|display|publish"
    r"|meet|raise|call|pay)\s(?:the|a|an|all|this|that|these|any|our|him|her|them|it|with|up)\b))"
)
_NOW_DOING = re.compile(
    r"[A-Z](?:(?<=^.)|(?<=[.,;–-]\s.))[A-Z]{1,2}(?:(?:\s?[/&]\s?|\sand\s)[A-Z]{2,3})*\s[a-z-]{3,20}ing\b"
)
_DOING = re.compile(r"\b(?:is|are)\s(?:[\w-]{1,20}\s){0,2}[\w-]{3,20}ing\b")
_NOTED = re.compile(
    r"\W{0,3}(?:[A-Z]{2,3}(?:[/&][A-Z]{2,3})*|[Cc]llr\s\S+|Clerk|Secretary|Treasurer)\s(?:[\w-]{1,20}\s){0,2}[\w-]{3,20}ing\s"
)
# "Review of the policy (JB)" is a heading.
_OF_A_PAPER = re.compile(r"\W{0,3}\w+\s(?:of|on|from|for|to|by|–|-|\()(?:\s|\w)")
# A note that orders begins with a capital, and tells not what anybody may do.
_OPENS = re.compile(r"\W{0,3}[A-Z][a-z]+\s(?P<next>[\w’'£-]+)")
_TO_ANYBODY = re.compile(r"(?i)\b(?:please|(?<!-)you|your|up to)\b|\?|\bwww\.|@|\b(?:is|are|was|were|had|would|will)\b")
_LONGEST_NOTE = 160
_GOES_ON = re.compile(r"\s[–—-]\sto\sgo\s|:\sto\sgo\s")
# With one of these a note may tell of a task.
_OPENING = language.TELLING | language.ORDERING | language.NOTING | deeds.DEEDS
_NAMES = agents.NAMING | language.OBJECTS | BE


def initialled(text: str) -> str | None:
    """Who is to do what a note orders, where a stroke and a name end it: "Arrange a visit – NT"."""
    match = _INITIALLED.search(text, max(0, len(text) - 12))
    return match.group(1) if match and not _OF_A_PAPER.match(text) else None


def _is_to_come(small: str) -> bool:
    """Whether "will" or "would" stands before a verb that may be a task."""
    return any(
        told[1] not in _IDLE or (told[2] == "to" and told[1] in deeds.LEADING_VERBS) for told in _MODAL.finditer(small)
    )


def _leads_on(text: str) -> bool:
    """Whether a "to" stands behind a capital, a figure, a word by which somebody is named, or one of a task."""
    for to in _TO.finditer(text):
        at = to.start()
        if text[at - 1 : at].isalnum():
            continue
        verb = WORD.match(text, to.end() + 1)
        if verb and verb[0].lower() in language.NO_VERBS:
            continue
        near = text[max(0, at - 40) : at]
        before = WORD.findall(near.rstrip().rpartition(" ")[2])
        if not before or before[-1] in language.ADVERBS:
            before = WORD.findall(near)
        if before and (not before[-1][0].islower() or before[-1].lower() in _NAMES):
            return True
        while before and before[-1] in language.ADVERBS:
            before.pop()
        if before and before[-1].lower() in _WITH_TO:
            return True
    return False


def orders(text: str, opening: str) -> bool:
    """Whether a note that begins with the word `opening` orders a thing to be done: "Chase Highways."."""
    if opening not in language.ORDERING and opening not in language.NOTING:
        return False
    at = _OPENS.match(text)
    if at is None or ":" in text[:16] or _TO_ANYBODY.search(text) or len(text) > _LONGEST_NOTE:
        return False
    return opening in language.ORDERING or at["next"].lower() in language.DETERMINING


def ordered(text: str) -> re.Match[str] | None:
    """Who is to do what a note tells: "JB – chase Highways", "Clerk write to the county"."""
    return _ORDERED.match(text) or _BIDDEN.match(text)


# "The Clerk was told to ring the depot."
_TOLD_TO = re.compile(r"\b(?:was|were)\s(?:[a-z]{2,9}\s)?told\sto\s")


def may_stand(text: str) -> bool:
    """Whether a sentence may promise anything."""
    said = vocabulary(text)
    if not _TRIGGERS.isdisjoint(said):
        return True
    first = _FIRST.search(text)
    if first is None:
        return False
    opening = first.group().lower()
    if opening in _OPENING and (
        opening in language.TELLING or orders(text, opening) or (opening in deeds.DEEDS and initialled(text))
    ):
        return True
    if ordered(text):
        return True
    if "asked" in said and not _ASKED_WHAT.isdisjoint(said):
        return True
    if "should" in said and ("be" in said or "we" in said):
        return True
    small = text.lower()
    if not _MODALS.isdisjoint(said) and _is_to_come(small):
        return True
    if "to" in said:
        if "told" in said and _TOLD_TO.search(small):
            return True
        if "be" in said and _TO_BE.search(small):
            return True
        if "agenda" in said and (opening == "to" or _GOES_ON.search(text)):
            return True
        if " to go on " in small or "; to " in small or "– to " in small or _leads_on(text):
            return True
    if ("could" in said or "must" in said) and ("if" in said or "whether" in said):
        return True
    if ("is" in said or "are" in said) and _DOING.search(small):
        return True
    if ("further" in said or "item" in said) and holds(small, _TO_COME):
        return True
    if opening in ("for", "on") and "agenda" in said:
        return True
    if not _PARTS.isdisjoint(said) and holds(small, _SIGNS):
        return True
    if "ing" not in small:
        return False
    return ("ing " in small and _NOTED.match(text) is not None) or _NOW_DOING.search(text) is not None
