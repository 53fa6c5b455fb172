"""Lines that tell of a motion: who moved what, and whether they say how it went."""

import re

from meetings.reading import movers, votes
from meetings.reading.layout import Block

# The verbs of what stands unless it fell.
CARRIED = ("agreed", "resolved", "recommended")
_PROPOSED = re.compile(r"(?i)\b(?:proposed|moved)\b")
_SETTLED = re.compile(
    r"(?i)\b(?:agreed|resolved|carried(?! out\b| forward\b)|unanimous\w*|lost|defeated|"
    r"(?:was|were|(?<!be\sapproved\s)(?<!be\saccepted\s)(?<!be\sreceived\s)and)\s+(?:approved|adopted|accepted|recommended))\b"
)
_OPEN_END = re.compile(
    r"(?i)(?:[:–-]|\band(?: it was)?[,:]?|\bthat[,:]?|\b(?:resolved|agreed|recommended|unanimously))$"
)
_LED = re.compile(r"(?i)\b(resolved|agreed|recommended)(?:,? unanimously)?(?:,? (?:that|to))?\s*[:–-]$")
_LED_OPEN = re.compile(r"(?i)\b(resolved|agreed|recommended)(?:,? unanimously)?(?:,? (?:that|to))?,?$")
_WORDS_OF_MOTION = re.compile(r"(?i)[“\"‘'(]*(?:that|to)\b|[“\"‘]")
# As much of a block tells whether it is what was moved.
_HEAD = 160


def moved(text: str) -> tuple[str, str] | None:
    """Proposer and seconder, where a block tells of a motion: "It was moved by A and seconded by B that …"."""
    if len(text) > 1200 or "second" not in text.lower() or not _PROPOSED.search(text):
        return None
    return movers.pair(text)


def led(text: str, ahead: list[Block]) -> str | None:
    """The verb by which a motion goes over into what was resolved ("…, seconded by B, and RESOLVED that:")."""
    found = _LED.search(text[-60:])
    if found is None and ahead and _WORDS_OF_MOTION.match(ahead[0].text):
        found = _LED_OPEN.search(text[-60:])
    return found[1].lower() if found else None


def settled(text: str) -> bool:
    """Whether a block that tells of a motion says how it went too."""
    return _SETTLED.search(text) is not None


def leads(text: str) -> bool:
    """Whether a block that tells of a motion breaks off before what was moved or decided."""
    return _OPEN_END.search(text[-40:]) is not None


def past_movers(blocks: list[Block], n: int) -> str:
    """The start of the next block that does not only name who proposed and seconded."""
    if movers.alone(blocks[n].text.strip("()[] ")) is None:
        return ""
    voted = False
    for block in blocks[n + 1 : n + 4]:
        if movers.alone(block.text.strip("()[] ")) is not None:
            continue
        if not votes.tells(block.text):
            return "" if voted and block.text[:5].lower() != "that " else block.text[:_HEAD]
        voted = True
    return ""
