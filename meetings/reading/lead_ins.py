"""What only leads into a resolution: words that end where its clauses begin, a nomination before an election; and
clauses that no words open."""

import re

from meetings.reading import labels, resolutions
from meetings.reading.layout import Block

# A sentence that ends so opens the clauses below it, and is none.
STEM_ENDS = re.compile(
    r"(?i)(?:^(?:(?:[io]n|by|after) [^.:;,]{3,40},?\s)?the following (?:\w+ )?(?:was|were) (?:then |duly )?(?:agreed|"
    r"resolved|decided|passed|carried|adopted)|\bresolved(?:,? unanimously)?(?:,? (?:that|to|as follows))?|\b"
    r"(?:agreed|recommended|decided|noted|approved)(?:,? unanimously)?,? (?:that|to|as follows|the following)|"
    r"\b(?:agreed|resolved|decided) to (?:recommend\b[^:.;]{0,60}|[^:.;]{2,60} as follows)|"
    r"(?:penderfynwyd|cytunwyd|cymeradwywyd)\b[^:.;]{0,80}(?:fel a ganlyn|canlynol))"
    r"\s*:[–-]?$"
)
LED = re.compile(r"(?i)\b(?:it was(?: (?:then|therefore|unanimously|accordingly))?|and)[:,–-]?$")
# "Cllr Hay was nominated by Cllr Poe and seconded by Cllr Fox." above "… Cllr Hay was duly elected".
_NOMINATED = re.compile(
    r"[^.;:]{3,60}\swas\s(?:then\s|duly\s)?(?:nominated|proposed)\sby\s[^.;:]{3,60}\sand\sseconded\sby\s[^;:]{3,40}"
)
_ELECTED = re.compile(
    r"(?i)\b(?:elected|appointed|re-?elected|re-?appointed|no\s(?:other|further)\snominations?)\b|^\W*(?:it\swas\s)?(?:resolved|agreed)\b"
)
# "The Committee was asked to agree:"
_PUT_TO_THEM = re.compile(
    r"(?i)\b(?:asked|invited|requested|recommends?|recommending)\s[^.;:]{0,60}\bto\b[^.;:]{0,60}:$"
)
# A point beside one with "That …": "The lease be signed".
_ALSO_SO = re.compile(r"The\s[^.;:]{3,300}?\sbe\s(?:\w+ly\s)?\w+")
_THAT = re.compile(r"(?i)(?:that|t h a t)\b")


def leads_into(text: str, after: Block | None) -> bool:
    """Whether words of decision only lead into the resolution that stands below them, or was to stand there."""
    if after is None:
        return text.endswith((":-", ":–"))
    if _NOMINATED.fullmatch(text) and _ELECTED.search(after.text[:200]):
        return True
    opens = resolutions.opens(after.text) or (after.text.startswith("That ") and STEM_ENDS.search(text[-80:]))
    return bool((text.endswith(":") or LED.search(text[-40:])) and opens)


def listed(label: labels.Label, following: str, above: str) -> bool:
    """Whether labelled lines that each go on with "that …" are clauses, though no words open them.

    `above` stands before them: what somebody is asked to agree is none.
    """
    after = labels.split(following)
    begins = any(value == 1 for _, value in labels.values(label.bare))
    if not begins or after is None or not _THAT.match(label.rest) or _PUT_TO_THEM.search(above[-200:]):
        return False
    return bool(_THAT.match(after.rest) or _ALSO_SO.match(after.rest))
