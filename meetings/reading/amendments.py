"""Amendments: what is one, and how it and the motion that it would change went."""

import re

from meetings.reading.shape import ReadItem, ReadResolution

_AMENDS = re.compile(r"(?i)(?:an?|the|by way of)?\s*(?:further\s|second\s|friendly\s)?amendment\b")
_OF_AN_AMENDMENT = re.compile(
    r"(?i)\b(?:(?:an|(?:the|this|a) (?:following|further|second|third)) amendment|by way of (?:an )?amendment)\b"
)
# "Councillor Hay accepted the amendment."
_ACCEPTED = re.compile(
    r"(?i)[^.;:]{3,60}? (?:(?:agreed to|was (?:happy|content|willing) to) accept|accepted) "
    r"(?:the|this|that) amendment\b[^.;:]{0,120}\.?"
)
_MOTION = re.compile(r"\b(?:motion|proposal|resolution)\b")
_LONGEST = 300
# As much of a block tells whether it is what was moved.
_HEAD = 120
_HEADS_AMENDMENT = re.compile(
    r"(?i)(?:\w+\s)?amendment(?:\s\d)?(?:\s(?:on behalf of|for|by|from|of|proposed)\s.{3,80})?\W*"
)
# "4 voted for the amendment and 7 for the motion": which of the two fell.
_CONTESTED = re.compile(
    r"(?i)(?:(?P<n>\d{1,3}) (?:\w+ )?(?:votes? |voted )?for the amendment|for the amendment,? (?P<m>\d{1,3}))\b.{0,80}?"
    r"(?:(?P<p>\d{1,3}) (?:\w+ )?(?:votes? |voted )?for the motion|for the motion,? (?P<q>\d{1,3}))\b"
)
FELL = re.compile(
    r"(?i)\bamendment\b[^.;]{0,80}\b(?:lost|fell|defeated|rejected|failed|not (?:carried|agreed|supported))\b"
    r"|\bfor the amendment\b.{0,120}\bmotion\b[^.;]{0,40}\bcarried\b"
)
# "The amendment was lost and the original motion was carried."
BOTH = re.compile(
    r"(?i)(?P<amendment>the amendment\b[^.;:]{0,60}?\b(?:lost|defeated|rejected|fell|not (?:carried|agreed|supported))"
    r"\b[^.;:,]{0,40}?[,;]?)\s(?P<motion>(?:and|whereupon|so)\s(?P<of>the (?:(?:substantive|original|main) )?motion\b)"
    r"[^.;:]{0,60}?\bcarried\b[^.;]{0,60}\.?)"
)
CARRIED = re.compile(
    r"(?i)\bamendment\b[^.;]{0,80}\b(?:carried|agreed|accepted|passed)\b|\baccept(?:ed)? (?:the|this|that) amendment\b"
)
# "The amendment was carried, put as the substantive motion and passed."
BECAME = re.compile(
    r"(?i)\bamendment\b.{0,200}?\b(?:carried|agreed|passed|accepted)\b.{0,160}?\bsubstantive\s(?:motion|proposal)\b.{0,80}?"
    r"\b(?:carried|passed|agreed|adopted|approved)\b"
)


def alone(text: str) -> bool:
    """Whether a short line is about an amendment and no motion."""
    low = text[:_LONGEST].lower()
    return "amendment" in low and len(text) < _LONGEST and not _MOTION.search(low)


def accepted(text: str) -> bool:
    """Whether a line says no more than that whoever moved a motion took an amendment into it."""
    return _ACCEPTED.fullmatch(text) is not None


def moves(text: str) -> bool:
    """Whether the words of a motion say that it is an amendment."""
    return bool(_AMENDS.match(text) or _OF_AN_AMENDMENT.search(text[:_HEAD]))


def contested(text: str) -> tuple[int, int] | None:
    """Votes for an amendment and for the motion that it was put against, as councils of Scotland and Ireland vote."""
    found = _CONTESTED.search(text)
    return (int(found["n"] or found["m"]), int(found["p"] or found["q"])) if found else None


def amends(resolution: ReadResolution, item: ReadItem) -> bool:
    """Whether what was moved is an amendment, by its words or by the heading above it."""
    words = resolution.words
    said = resolution.clauses[0].text if resolution.clauses else ""
    above = item.paragraphs[resolution.after] if resolution.after is not None else None
    headed = above is not None and above.kind == "heading" and _HEADS_AMENDMENT.fullmatch(above.text) is not None
    return headed or moves(words) or _AMENDS.match(said) is not None
