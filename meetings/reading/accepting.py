"""Who takes on, in a sentence of its own, what the sentence before it asks: "The Clerk agreed to this." """

import re

from meetings.reading import action_lines, agents, wording
from meetings.reading import language_deeds as deeds
from meetings.reading.context import Undertaking

# The sentence after a suggestion that settles it.
_AGREED = re.compile(
    r"\W{0,4}(?:(?:All|Everyone|(?:All\s|The\s)?(?:[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Cc]ouncil|[Pp]anel|[Bb]oard|[Ff]orum|[Gg]roup|[Mm]eeting)"
    r"(?:\s[Mm]embers)?|This|It|Both)\s(?:was\s|were\s)?(?:all\s|unanimously\s)?(?:seconded\sby\s(?:Cllrs?\.|[^.;]){3,50}?\sand\s(?:unanimously\s)?(?:agreed|AGREED|carried|CARRIED|approved)|agreed|AGREED|supported|seconded)"
    r"(?:\s(?:with\sthis|to\sthis|this|unanimously|by\s(?:all|the\s\w+|members)))?|Agreed|All\sin\sfavour|All\swere\sin\s(?:favour|agreement))(?=[.;]|\s*$)"
)
_AND_AGREED = re.compile(
    r"\b(?:and|which)\s(?:(?:this|it)\s)?was\s(?:unanimously\s)?agreed\W*$|(?:\band|[,;])\s(?:all|everyone)\s(?:were\s)?agreed\W*$"
)
# Within so many characters a sentence ends in "agreed", and within so many in what joins it to what it settles.
_ENDS_AGREED, _ENDS_AND_AGREED = 12, 40
_TAKEN_ON = re.compile(
    r"\W{0,3}(?P<who>[A-Z][^.;:]{1,60}?)\s(?:also\s)?"
    r"(?:agreed|accepted|undertook|consented)"
    r"(?:\s(?:this|that|to\s(?:this|that|the\srequest|do\s(?:so|this|that|it)|look\sinto\s(?:it|this|that))))?\W*$"
    r"|\W{0,3}(?P<sure>[A-Z][^.;:]{1,60}?)\s(?:confirmed|agreed|said|replied)\s(?:that\s)?(?:this|it|that|these)\s(?:would|could|will|can)\sbe\s(?:done|arranged|actioned|provided|made|supplied|sent|circulated|shared|included|added|followed\sup|taken\sforward|looked\sinto|looked\sat)\W*$"
)
_REQUESTED = re.compile(r"\b(?:(?<!been )(?<!had )asked\sfor|(?<!had )requested)\s(?!if\b|whether\b)")
# "Cllr Marsh asked if the Clerk would write to the owner. She agreed."
_ASKED_IF = re.compile(
    r"\basked\s(?:if|whether)\s(?P<quote>(?P<who>(?!he\b|she\b|they\b|it\b|this\b|there\b)[^.;,]{2,50}?)\s"
    r"(?P<cue>(?:would|could|will|can)\s(?P<verb>[a-z]{2,14}))\s[^.;?]{3,200})[.?]?$"
)
# To take an office is decided and no task.
_OFFICE = re.compile(
    r"\b(?:vacancy|vacancies|place\son|office\sof|post\sof|as\s(?:vice-?)?(?:[Cc]hair\w*|[Cc]lerk|[Tt]reasurer|[Ss]ecretary))\b"
)
_DID_AGREE = re.compile(
    r"\W{0,3}(?:He|She|They|[A-Z][^.;:,]{1,50}?)\s(?:(?:readily|kindly|also)\s)?(?:(?:agreed|undertook|promised|consented)"
    r"(?:\sto\s(?:do\s(?:so|this|that|it)|this|that))?|(?:agreed|confirmed|said|replied)\s(?:that\s)?(?:he|she|they)\swould"
    r"(?:\sdo\s(?:so|this|that|it))?)\W*$"
)
_SO = re.compile(r"\b(?:agreed|undertook|promised|offered)\sto\sdo\s(?:so|this|that|it)\b")
_ENDS = (
    "agreed",
    "accepted",
    "undertook",
    "this",
    "that",
    "so",
    "it",
    "request",
    "done",
    "arranged",
    "actioned",
    "provided",
    "made",
    "supplied",
    "sent",
    "circulated",
    "shared",
    "included",
    "added",
    "up",
    "forward",
    "into",
    "at",
)
_LONGEST, _LONGEST_AGREED = 120, 80
_ANSWERABLE = ("person", "servant", "initials", "role")
# These settle a thing for all.
_ALL = frozenset("all members councillors committee council board panel group meeting everyone cabinet it this".split())


def who(sentence: str, names: tuple[str, ...]) -> str | None:
    """Who takes on in `sentence` what was asked, None where it says anything else."""
    if len(sentence) > _LONGEST or not sentence.rstrip(" .)").endswith(_ENDS):
        return None
    said = _TAKEN_ON.match(sentence)
    if said is None:
        return None
    words = said["who"] or said["sure"]
    found = agents.find(words, wording.words(words, words.lower()), names)
    one = found[0] if len(found) == 1 and found[0].kind in _ANSWERABLE else None
    if one is None or one.name.lower().split()[-1] in _ALL or len(words) - len(one.name) > 4:
        return None
    return one.name


def gives(sentence: str, asked: str, names: tuple[str, ...]) -> str | None:
    """Who says in `sentence` that what the one before it, `asked`, asks for would be done: "said it would be sent"."""
    requested = _REQUESTED.search(asked) if "would be " in sentence or "will be " in sentence else None
    return who(sentence, names) if requested else None


def asked_if(sentence: str, asked: str, names: tuple[str, ...]) -> tuple[str, str, str | None] | None:
    """What the sentence before, `asked`, asks if somebody would do, to which `sentence` agrees: the words that say
    what, the cue in them, and who."""
    if len(sentence) > _LONGEST or "asked " not in asked or _DID_AGREE.fullmatch(sentence) is None:
        return None
    found = _ASKED_IF.search(asked)
    if found is None or found["verb"] not in deeds.DEEDS or _OFFICE.search(found["quote"]):
        return None
    one = agents.find(found["who"], wording.words(found["who"], found["who"].lower()), names)
    return found["quote"], found["cue"], one[0].name if one else None


def once(sentence: str, promised: list[Undertaking]) -> list[Undertaking]:
    """Without "and he agreed to do so" behind what he was asked in the same sentence."""
    if len(promised) < 2 or not _SO.match(sentence, promised[-1].cue[0]):
        return promised
    first = promised[-2]
    first.owner = first.owner or promised[-1].owner
    return promised[:-1]


def ends_agreed(sentence: str) -> bool:
    """Whether a sentence ends in what settles it: "and this was agreed"."""
    return (
        "agreed" in sentence[-_ENDS_AGREED:]
        and _AND_AGREED.search(sentence, max(0, len(sentence) - _ENDS_AND_AGREED)) is not None
    )


def settled(text: str, end: int, after: tuple[int, int], names: tuple[str, ...]) -> bool:
    """Whether what a sentence that ends at text[end] suggests is settled by the one after it: "All agreed"."""
    if after[1] - after[0] > _LONGEST_AGREED:
        return False
    return (
        _AGREED.match(text, end) is not None
        or action_lines.INITIALS.fullmatch(text, *after) is not None
        or who(text[slice(*after)], names) is not None
    )
