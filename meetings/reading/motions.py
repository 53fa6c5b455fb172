"""Motions: blocks that tell who moved and who seconded, before what was decided."""

import re

from meetings.reading import resolutions

_PROPOSED = re.compile(r"(?i)\b(?:proposed|moved)\b")
_SETTLED = re.compile(
    r"(?i)\b(?:agreed|resolved|carried|unanimous\w*|lost|defeated|"
    r"(?:was|were|and)\s+(?:approved|adopted|accepted|recommended))\b"
)
_OPEN_END = re.compile(
    r"(?i)(?:[:–-]|\band(?: it was)?[,:]?|\bthat[,:]?|\b(?:resolved|agreed|recommended|unanimously))$"
)
_LED = re.compile(r"(?i)\b(resolved|agreed|recommended)(?:,? unanimously)?(?:,? (?:that|to))?\s*[:–-]$")


def moved(text: str) -> tuple[str, str] | None:
    """Proposer and seconder, where a block tells of a motion: "It was moved by A and seconded by B that …"."""
    if len(text) > 1200 or "second" not in text or not _PROPOSED.search(text):
        return None
    return resolutions.pair(text)


def led(text: str) -> str | None:
    """The verb by which a motion goes over into what was resolved ("…, seconded by B, and RESOLVED that:")."""
    found = _LED.search(text[-60:])
    return found[1].lower() if found else None


def settled(text: str) -> bool:
    """Whether a block that tells of a motion says how it went too."""
    return _SETTLED.search(text) is not None


def leads(text: str) -> bool:
    """Whether a block that tells of a motion breaks off before what was moved or decided."""
    return _OPEN_END.search(text[-40:]) is not None
