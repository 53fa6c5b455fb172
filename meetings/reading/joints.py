"""Where one sentence joins several operative parts: "agreed that the hedge be cut, and that the Clerk write"."""

import re

# What a resolution begins with behind "to".
VERBS = (
    r"(?:accept|adopt|agree|amend|appoint|approve|ask|authorise|award|confirm|continue|delegate|elect|endorse|"
    r"establish|grant|instruct|invite|make|note|publish|receive|recommend|refer|refuse|request|require|set|"
    r"support|write)\b"
)
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
