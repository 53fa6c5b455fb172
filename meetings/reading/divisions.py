"""How members divided between a motion and an amendment, a line for each side, as Scottish minutes print it."""

import re

from meetings.reading.people import several
from meetings.reading.shape import ReadVote

LONGEST = 3000

_OPENS = re.compile(
    r"(?i)(?:on|upon) a (?:division|vote)(?: being (?:called|taken))?,? "
    r"(?:there voted|members? voted(?: as follows)?|(?:the )?voting was(?: as follows)?)\W*"
)
_SIDE = re.compile(
    r"(?i)(?:for (?:the )?(?P<side>(?:original |substantive )?motion|(?:first |second )?amendment)|(?P<none>abst\w*|"
    r"declin\w+ to vote|(?:did )?not vot\w+|no votes?))\s*[:–-]?\s*\((?P<count>\d{1,3})\)\s*[:–-]?\s*"
)
_NOBODY = frozenset({"nil", "none", ""})


def opens(text: str) -> bool:
    """Whether a line says no more than that a division follows ("On a division there voted:")."""
    return len(text) < 90 and _OPENS.fullmatch(text) is not None


def read(text: str, *, amending: bool) -> ReadVote | None:
    """The vote that a line for a side tells, or one for all sides ("For the Motion (5) Councillors …"): as it bears on
    the motion, on the amendment where `amending`. None for any other line.
    """
    opening = _OPENS.match(text)
    begin = opening.end() if opening else 0
    sides = list(_SIDE.finditer(text, begin))
    if not sides or sides[0].start() != begin or len(text) > LONGEST:
        return None
    found = ReadVote(text)
    for n, side in enumerate(sides):
        is_motion = side["side"] is not None and side["side"].lower().endswith("motion")
        said = "abstained" if side["none"] else "for" if is_motion != amending else "against"
        setattr(found, "votes_for" if said == "for" else said, int(side["count"]))
        end = sides[n + 1].start() if n + 1 < len(sides) else len(text)
        words = text[side.end() : end].strip(" .")
        if words.lower() not in _NOBODY:
            found.named.update(dict.fromkeys(several(words.split()), said))
    return found
