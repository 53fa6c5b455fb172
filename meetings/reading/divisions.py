"""How members divided between a motion and an amendment, a line for each side, as Scottish minutes print it."""

import re

from meetings.reading.layout import Block
from meetings.reading.shape import ReadVote
from meetings.reading.together import several

LONGEST = 3000

_OPENS = re.compile(
    r"(?i)(?:on|upon) a (?:division|vote)(?: being (?:called|taken))?,? "
    r"(?:there voted|members? voted(?: as follows)?|(?:the )?voting was(?: as follows)?)\W*"
)
# "The amendment was voted on, as follows:"
_RESULTS = re.compile(
    r"(?i)\b(?:vote|voting|division|poll)\b.{0,160}?\b(?:as follows|(?:with the )?following (?:result|outcome)|"
    r"(?:the )?(?:result|outcome)(?: of (?:the |which )?(?:vote|voting|division|poll)?)?(?: was)?)\W*$"
)
_MATTER = r"(?P<side>(?:original |substantive )?(?:motion|proposal)|(?:first |second |proposed )?amendment)"
_SIDE = re.compile(
    rf"(?i)(?:(?P<way>for|against) (?:the )?{_MATTER}|(?P<none>abst\w*|"
    r"declin\w+ to vote|(?:did )?not vot\w+|no votes?))\s*[:–-]?\s*"
    r"(?:\((?P<count>\d{1,3})\)\s*[:–-]?\s*|"
    r"(?=(?:Councillors|Cllrs|Comhairleoirí)\b|(?:Councillor|Cllr)\b[^():]{2,60}\(1\)))"
)
_SIDE_ALONE = re.compile(
    r"(?i)(?:(?:voting |voted |votes |those (?:voting |who voted )?)?(?:for|in favou?r|against)(?: of)?"
    r"(?: (?:the )?(?:[a-z]+ )?(?:motion|amendment|proposal|recommendations?))?|abst(?:ained|entions?|aining)|"
    r"(?:did )?not vot(?:e|ing)|declined to vote)(?:\s?\(\d{1,3}\))?\s?[:–-]?"
)
_LISTED = re.compile(r"(?:Councillors?|Cllrs?|Comhairleoirí|Members)\b[.:]?\s+(?=[A-ZÀ-Þ])")
_COUNT = re.compile(r"\(?\d{1,3}\)?")
_COUNTED = re.compile(r"\((\d{1,3})\)\W*$")
_NOBODY = frozenset({"nil", "none", ""})


def opens(text: str) -> bool:
    """Whether a line says no more than that a division follows ("On a division there voted:")."""
    if len(text) < 90 and _OPENS.fullmatch(text) is not None:
        return True
    return len(text) < 400 and text[-1:] == ":" and _RESULTS.search(text[-260:]) is not None


def together(blocks: list[Block], *, tabled: bool = False) -> list[Block]:
    """The blocks; a side alone on its line ("For the Amendment") stands with who is listed and counted below it, unless
    the votes are `tabled`, where it stands below each name."""
    if tabled or sum(_is_side(block.text) for block in blocks) < 2:
        return blocks
    found: list[Block] = []
    side: str | None = None
    for block in blocks:
        text = block.text
        if side and not block.action and _below(found[-1].text, side, text):
            found[-1] = Block(f"{found[-1].text} {text}", line=found[-1].line)
            continue
        side = text if len(text) < 80 and _SIDE_ALONE.fullmatch(text) and not block.action else None
        found.append(block)
    return found


def _is_side(text: str) -> bool:
    side = _SIDE_ALONE.match(text)
    return side is not None and (side.end() == len(text) or _LISTED.match(text[side.end() :].lstrip()) is not None)


def _below(said: str, side: str, text: str) -> bool:
    """Whether a line goes on with the names or the figure of a side, of which so much has been said."""
    if said == side:
        return _LISTED.match(text) is not None or text.lower().strip(" .") in ("nil", "none", "0", "(0)")
    return _COUNTED.search(said) is None and _COUNT.fullmatch(text) is not None


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
        is_motion = side["side"] is not None and side["side"].lower().endswith(("motion", "proposal"))
        is_for = (is_motion != amending) == (side["way"] is None or side["way"].lower() == "for")
        said = "abstained" if side["none"] else "for" if is_for else "against"
        end = sides[n + 1].start() if n + 1 < len(sides) else len(text)
        words = text[side.end() : end].strip(" .")
        count = side["count"]
        if count is None and (behind := _COUNTED.search(words)):
            count, words = behind[1], words[: behind.start()].strip(" .")
        if count is not None:
            setattr(found, "votes_for" if said == "for" else said, int(count))
        if words.lower() not in _NOBODY:
            found.named.update(dict.fromkeys(several(words.split()), said))
    return found
