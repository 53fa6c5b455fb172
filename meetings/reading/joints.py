"""Where one sentence joins several operative parts: "agreed that the hedge be cut, and that the Clerk write"."""

import re

from meetings.reading import language

# What a resolution begins with behind "to".
VERBS = rf"(?:{'|'.join(language.OPERATIVE)})\b"
# "to approve the plan", "Approve the plan", "the plan be approved", "£400 be spent on bins"
_OPERATIVE = re.compile(
    rf"(?i:{VERBS}|to\s(?!(?:the|an?|this|that|which|whom|date|be)\b)[a-z]{{2,}}\b)|"
    r"(?:(?!\b(?:to|will|would|should|shall|can|could|may|might|must|not|was|were|is|are|had|has|have|said)\b)[^.;:]){3,200}?"
    r"\sbe\s(?:\w+ly\s)?[a-z]{3,16}|"
    r"(?!\w+ly\s|(?:Due|Owing|Thanks|According|Prior|Further|Subject|Contrary)\s)[A-Z£](?:(?!\b(?:said|that|was|were|had|asked|noted|felt|hoped|explained|reported|which|who)\b)[\w£’',&-]+\s){1,6}?"
    r"(?:to|will|shall)\s(?!(?:the|an?|this|his|her|their)\b)[a-z]{2,}\s"
)
_DEEDS = {*language.VERBS, "considered", "requested", "asked", "welcomed", "supported", "reviewed", "commended"}
_A_THING = re.compile(r"(?:the|an?|that|to|this|these|all|its|their|no|[£€\d]\S*)\s")
_TO_DO = re.compile(rf"(?:[Tt]o\s)?{VERBS}")
_JOINS = re.compile(
    r"(?<=[,;])\s+(?=and(?:\s+further)?\s+that\s)|(?<=ed)\s+(?=and\s+that\s[^.;]{1,90}\bbe\s\w)"
    r"|(?<=,)\s+(?=that\s[^.;]{3,160},?\sand\sthat\s)"
    r"|\s+(?=and it was (?:further |also |then )(?i:resolved|agreed) (?:to|that)\b)"
)
# Behind what was agreed first: "agreed that the barn would do and it was agreed to ask about Mondays".
_AND_AGREED = re.compile(r"\s+(?=and it was (?i:resolved|agreed|decided) (?:to|that)\b)")
_AGREED = re.compile(r"(?i)\b(?:agreed|resolved|decided|approved) (?:to|that)\b")
# "To adopt it, and to have it printed."
_AND_TO = re.compile(r"(?<=,)\s+(?=and\sto\s(?!be\b|that\b)[a-z]{3,}\s)")


def joined(text: str) -> list[str]:
    """A sentence's operative parts: "…, and that …" begins another."""
    if text[:1] in "“\"‘'":
        return [text]
    between = _AND_TO if ", and to " in text and _TO_DO.match(text) else _JOINS
    parts = [part for part in between.split(text) if part]
    again = _AND_AGREED.search(parts[-1]) if "and it was " in parts[-1] else None
    if again and (parts[-1][0].islower() or _AGREED.search(parts[-1], 0, again.start())):
        parts[-1:] = [parts[-1][: again.start()], parts[-1][again.end() :]]
    return parts


def under_capitals(text: str) -> list[tuple[str, str]]:
    """Points that letters without a stop count, each with its letter: "A Note the list B Approve the plan"."""
    starts: list[int] = []
    for letter in "ABCDEFGHIJ":
        found = re.compile(rf"(?:^|(?<=\s)){letter}\s(?=(?i:{VERBS}))").search(text, starts[-1] if starts else 0)
        if found is None or (not starts and found.start()):
            break
        starts.append(found.start())
    if len(starts) < 2:
        return []
    ends = [*starts[1:], len(text)]
    return [(text[start], text[start + 2 : end].strip()) for start, end in zip(starts, ends, strict=True)]


def done(text: str) -> bool:
    """Whether words tell what was done with a thing: "Agreed the budget", no title as "Approved Contractors" may be."""
    first, _, rest = text.partition(" ")
    return first.lower() in _DEEDS and _A_THING.match(rest) is not None


def operative(text: str) -> bool:
    """Whether words say what is to be done, as a clause does: "to approve the plan", "Noted the report"."""
    return text.partition(" ")[0].lower() in _DEEDS or _OPERATIVE.match(text) is not None
