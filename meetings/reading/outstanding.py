"""What is left open in words that are no promise: still to be done, pending a report, a report asked for."""

import re
from collections.abc import Iterator

from meetings.reading import dates
from meetings.reading import language_agents as naming
from meetings.reading import language_commitments as language
from meetings.reading.clauses import BE, Sentence
from meetings.reading.context import Undertaking
from meetings.reading.signs import holds, vocabulary

_PENDING = re.compile(
    r"(?i)\b(?:pending|awaiting|subject to|to await|to allow(?: time)? for)\s"
    r"(?:(?:a|an|the|some|further|more|additional)\s){0,2}(?:research|investigations?|information|consultation|advice|clarification|enquir(?:y|ies)|discussions?|work|quotes|"
    r"quotations|report|details|assessment|review|inspection|survey)\s(?:\w+\s){0,3}?(?:by|from|with)\s"
)
_PENDING_KEYS = ("pending", "await", "subject to", "to allow")
_ASKED_FOR = re.compile(
    r"(?i)(?<!\bhad )(?<!\bhad also )(?<!\bhad previously )\b(?:asked for|requested|requests)\s"
    r"(?:(?:a|an|another|the|some|further|more|full|regular|detailed|written)\s){1,3}"
    r"(?:progress\s|briefing\s)?(?:report|update|briefing|paper|note|breakdown|presentation|information)s?\b"
)
_GIVEN = re.compile(r"\bbut\s(?:this|it|that|one)\s(?:had|has|was)\b")
_ONGOING = re.compile(r"(?i)\b(?:on-?going|in hand|in progress|outstanding|still open)\s?[:–(-]\s?(?=[A-Z])")
_TO_COME = re.compile(
    r"(?:^|[–—:-]\s)((?:[Ff]urther|[Mm]ore|[Aa]nother)\s(?:discussion|update|report|review|consideration|meeting)s?)\s"
)
_AGENDA_ITEM = re.compile(r"\W*(?:[Aa]genda\s)?[Ii]tem\sfor\s(?:the\s)?(?:next|\w{1,12})\s(?:meeting|agenda)\b")
_FOR_AGENDA = re.compile(
    r"\W*(?:For|On)\s(?:the\s)?(?:next\sagenda|agenda\s(?:at|of|for)\s(?:the\s)?(?:next|\w{1,12})\smeeting)\b"
)
_ASSIGNED = re.compile(r"(?<!been\s)\b([Aa]ssigned\sto):?\s")
_HAS_IN_HAND = re.compile(r"\bhas\s(?:this|it|that|these|the\smatters?)\sin\shand\b")
_OWN_ACCOUNT = re.compile(
    r"(?i)\b(?:replied|responded|said|stated|explained|reported|advised|confirmed|added)\b(?:\sthat)?\s"
)
_STILL_OPEN = re.compile(
    r"\b(?:still|yet) (?:needs? |needed )?to be (?:formally |fully |finally |officially )?"
    r"(?!(?:one|two|three|an?|the|no|some|many)\b)\w+|"
    rf"\b(?:has|have)\s(?:still\snot|not\syet|yet\snot)\s(?:yet\s)?been\s(?:{'|'.join(sorted(language.STILL_NOT))})\b|"
    rf"\b(?:{'|'.join(map(re.escape, sorted(language.STILL_OPEN, key=len, reverse=True)))})\b"
)


# A sentence without any of these leaves nothing open.
_LEAVING_OPEN = language.STILL_OPEN_WORDS | frozenset(
    "asked requested requests further more another item items agenda ongoing pending awaiting await subject "
    "allow assigned".split()
)


def find(s: Sentence) -> Iterator[Undertaking]:
    """What a sentence leaves open: still to be done, pending a report by somebody, asked for by a date."""
    if _LEAVING_OPEN.isdisjoint(vocabulary(s.text)):
        return
    lower = s.small
    asked_for = _ASKED_FOR.search(s.text) if "asked for" in lower or "request" in lower else None
    if asked_for and not _GIVEN.search(s.text, asked_for.end()) and s.has_due(s.index(asked_for.end()) - 1):
        who = s.agents[0] if s.agents and s.agents[0].end < asked_for.start() else None
        if who and (s.itself(who) or who.kind == "role" or who.name.rpartition(" ")[2].lower() in naming.ROLES):
            yield Undertaking(who.start, asked_for.span(), None)
    given = _ASSIGNED.search(s.text) if "assigned" in lower else None
    whom = next((a for a in s.agents if 0 <= a.start - given.end() <= 1), None) if given else None
    if given and whom and whom.kind in ("person", "servant", "initials") and s.word(s.index(whom.end)) != "who":
        yield Undertaking(s.clause_start(s.index(given.start())), given.span(1), whom.name)
    if s.context.decided:
        return
    still = ("still" in lower or "yet" in lower) and (" to be " in lower or " not " in lower)
    match = _STILL_OPEN.search(lower) if still or holds(lower, language.STILL_OPEN) else None
    owed = match and not language.UNPAID.isdisjoint(lower[: match.start()].split()[-5:])
    labels = match is not None and s.text[match.end() :].startswith(":")
    if match and not owed and not labels and match.group().rpartition(" ")[2] not in language.UNSETTLED:
        start = s.clause_start(s.index(match.start()))
        owner = "the Clerk" if match.group().endswith("with the clerk") else _account_of(s, match.start())
        yield Undertaking(start, match.span(), owner)
    if "in hand" in lower and (has := _HAS_IN_HAND.search(s.text)) and (who := s.subject(s.index(has.start()))):
        yield Undertaking(who.start, has.span(), s.named(who))
    coming = _TO_COME.search(s.text) if "urther" in s.text or "ore " in s.text or "nother" in s.text else None
    due = dates.find_due(s.text) if coming else None
    if coming and due and due.start() <= coming.end():
        yield Undertaking(coming.start(1), coming.span(1), None)
    if "tem for" in s.text and (item := _AGENDA_ITEM.match(s.text)):
        yield Undertaking(0, item.span(), None)
    if "genda" in s.text and (item := _FOR_AGENDA.match(s.text)):
        yield Undertaking(0, item.span(), None)
    going = _ONGOING.search(s.text) if "ngoing" in s.text or "n hand" in s.text else None
    if going and (who := next((a for a in s.agents if a.start == going.end() and a.end > len(s.text) - 4), None)):
        yield Undertaking(0, (going.start(), going.start() + len(going.group().rstrip(" :(–-"))), who.name)
    for match in _PENDING.finditer(s.text) if holds(lower, _PENDING_KEYS) else ():
        doer = next((a for a in s.agents if 0 <= a.start - match.end() < 6), None)
        if doer and not s.context.report and s.word(s.index(match.start()) - 1) not in BE:
            start = match.start() + len(match.group().split()[0]) + 1
            yield Undertaking(start, (match.start(), match.end() - 1), doer.name)


def _account_of(s: Sentence, at: int) -> str | None:
    """The person whose own account the words at `at` are, with nothing between."""
    said = next(reversed([*_OWN_ACCOUNT.finditer(s.text, 0, at)]), None)
    if not said or re.search(r"\band\b|\bbut\b|;|,", s.text[said.end() : at]):
        return None
    who = s.subject(s.index(said.start()))
    return s.named(who) if who and who.kind != "body" else None
