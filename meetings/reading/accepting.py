"""Who takes on, in a sentence of its own, what the sentence before it asks: "The Clerk agreed to this." """

import re

from meetings.reading import action_lines, agents, wording

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
