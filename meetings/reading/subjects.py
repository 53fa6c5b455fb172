"""The subject of a verb: whom the words before it name, whom the sentence begins with, whom a pronoun points to."""

import re

from meetings.reading import first_names, language, sentences
from meetings.reading.language_names import OF_THE_OFFICE
from meetings.reading.offices import BEING, presides
from meetings.reading.people import Known, alone, name_nobody, opens, persons, stops
from meetings.reading.signs import holds

# "Hill Estate- CE advised": a dash that lost its space.
_GLUED = re.compile(r"(?<=[a-z])- (?=[A-Z])")
_BEFORE_DASHES = 8
# "Cllr Marsh: asked about the pond"
_LED_BY = 6
_WHO = re.compile(
    r"([A-Z][^,.;:]{3,50}),\s(?:[^,;:]{3,80},\s)?(?:who|whose|being|having|on behalf of|(?:supported|accompanied) by|"
    r"(?:together|along) with|representing|speaking|acting|in (?:answer|response|reply) to)\s[^;:]{5,250},\s$"
)
# "Cllr Marsh proposed and Mrs Lee seconded that Mr Poe be the chair. He thanked …"
_CHOSEN = re.compile(
    r"\b(?:seconded|agreed|resolved)\sthat\s(?P<who>(?:[A-Z][\w.’'-]*\s){2,4})(?:be|remains?|should|is|was)\b"
    r"|\bwelcomed\s(?P<guest>(?:[A-Z][\w.’'-]*,?\s){1,4})(?:who|to)\b"
)
_WITHOUT_ARTICLE = {"clerk", "chair", "chairman"}
_WHEREUPON = [[word, "which"] for word in ("to", "during", "after", "following", "at", "in", "upon")]
_DASHES = {"–", "—", "-"}
_APART = {*_DASHES, "•", "·", "|"}
# One of these signs ends a word that a subject begins behind.
_PARTED = re.compile(r"[.;:?!–—•·|-]")
_FILL = {
    "also", "then", "further", "formally", "formerly", "again", "however", "therefore", "briefly",
    "verbally", "subsequently",
    "has", "have", "additionally", "finally",
    "first", "firstly", "secondly", "clearly", "kindly", "both", "later", "strongly", "fully",
    "wholeheartedly", "firmly", "completely", "totally", "initially", "politely", "duly",
    "too", "did", "once", "more", "specifically",
    "particularly", "personally", "publicly", "rightly", "warmly", "next", "now", "jointly", "just", "simply",
    "repeatedly", "similarly", "always", "still",
    "ymlaen", "hefyd",
}  # fmt: skip
_NO_SUBJECT_BEFORE = {
    "and",
    "or",
    "but",
    "to",
    "not",
    "all",
    "being",
    "be",
    "been",
    "having",
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "its",
}
# The first words of a sentence that may name somebody and what is done.
_OPENING = 24
_LONG_NAME = 8
_INVITED = re.compile(
    r"(?:At the (?:invitation|request|suggestion)|With the (?:permission|agreement|leave|consent)|By leave) of\b"
)
_INVITED_OPENS = ("A", "W", "B")
_MANY_PARTS = 4
_TWO_LETTERS = 2
# No subject joins more.
_MOST_ANDS = 3
# What may stand behind an office in small letters where its name ends.
_DOES = {
    "in", "on", "upon", "came", "went", "took", "gave", "left", "rose", "stood", "sat", "while", "whilst", "when",
    "who", "having",
}  # fmt: skip
# A pronoun may point past sentences of things ("It had been so for weeks. She said …"), to so many before.
_SENTENCES_BACK = 3
_TELLS_ON = re.compile(r"(?:It|This|That|These|There|They|He|She)\b")
# A sentence that begins so begins with nobody's name.
_HE = {"He", "She", "It", "They", "We"}
_WHOSE = re.compile(r"[’']s$")
# "In relation to the bridge, the Head of Roads had …"
_LEADING = re.compile(
    r"(?:In|On|At|With|For|Regarding|Concerning|Following|After|Before|Since|During|Under|As)\s[^,.;]{3,90},\s(?=[A-Z]|the\s|a\s)"
)
_IN_NAMES = {"of", "for", "and", "the", "in", "de", "van", "der", "ap", "to", "a", "from"}
# Whoever stands behind one of these is told something.
_TOLD_SOMEBODY = {
    "informed", "told", "thanked", "reminded", "asked", "advised", "congratulated", "welcomed", "invited", "assured",
    "reassured",
}  # fmt: skip
_NO_SUBJECT_AFTER = {
    "of", "by", "from", "with", "to", "for", "on", "about", "between", "at", "in", "under", "per", "than", "that",
    "which", "who", "whom", "how", "what",
    "whether", "if", "because", "when", "as", "since", "while", "where", "until", "upon", "into", "against", "via",
    "through", "including", "and/or", "gan", "proposer", "seconder", "2nd",
    "answering", "following", "thanking", "except", "excluding", "each", "every",
}  # fmt: skip
_BEARING = language.ROLE_HEADS | language.TITLES
# "Proposer Cllr Marsh, seconder Cllr Tull" tells who moved it, and nobody speaks.
_MOVING = {"proposer", "seconder", "proposed", "seconded", "prop", "sec"}


def before(sentence: str, at: int, known: Known) -> list[str]:
    """The subject that stands directly before a verb."""
    left = sentence[max(0, at - 200) : at]
    left = _GLUED.sub(" – ", left) if "- " in left else left
    if left[-1:] in ("(", "["):
        return []
    words = left.split()
    if at > 200:
        words = words[1:]
    while words and words[-1].lower().strip(",") in _FILL:
        words.pop()
    if len(words) > 1 and words[-1] == "all" and words[-2][0].isupper():
        words.pop()
    if words and words[-1][-1] == ":" and len(words) < _LED_BY:
        return alone([*words[:-1], words[-1][:-1]], known)
    if (
        not words
        or stops(words[-1])
        or words[-1] in language.VOICED
        or (words[-1].lower() in _NO_SUBJECT_BEFORE and not _is_lettered(words[-1]))
    ):
        return []
    words = words[-24:]
    while words.count("and") > _MOST_ANDS:
        words = words[words.index("and") + 1 :]
    if words[-1] in _DASHES:
        return _around(words[:-1], known)
    if words[-1] == "who":
        return _told_of(words, known)
    if words[-1] in _WITHOUT_ARTICLE and (len(words) == 1 or not _belongs(words[-2])):
        return words[-1:]
    if name_nobody(words, known):
        return []
    if sentence[:1] in _INVITED_OPENS and _INVITED.match(sentence) and (invited := _last(words, known)):
        return invited
    cut = len(words) if _PARTED.search(left) else 0
    while cut and words[cut - 1] not in _APART and (words[cut - 1][-1].isalnum() or not stops(words[cut - 1])):
        cut -= 1
    return _subject(words[cut:], known) or (_subject(words, known) if cut and words[cut - 1] in _DASHES else [])


def _is_lettered(word: str) -> bool:
    """Whether a small word printed in capitals may be somebody's initials: "AN asked"."""
    return len(word) == _TWO_LETTERS and word.isupper()


def _last(words: list[str], known: Known) -> list[str]:
    """ "At the invitation of the Mayor, Cllr Marsh, Pastor Lee, of the Mission, spoke": the last who is named."""
    parts = " ".join(words).rstrip(",").split(", ")
    for n in range(len(parts) - 1, max(0, len(parts) - _MANY_PARTS), -1):
        if names := persons(parts[n].split(), known, strict=True):
            return names
    return []


def _around(words: list[str], known: Known) -> list[str]:
    """ "The Clerk – item 4 – asked", "The pond – the Clerk – asked": who stands before the dashes or between them."""
    first = next((n for n in range(len(words) - 1, max(0, len(words) - _BEFORE_DASHES), -1) if words[n] in _DASHES), 0)
    if not first:
        return persons(words, known) if words and len(words) < _BEFORE_DASHES and opens(words[0]) else []
    if any(stops(word) for word in words[first:]):
        return []
    cut = next((n for n in range(first, 0, -1) if stops(words[n - 1]) or words[n - 1] in _DASHES), 0)
    return _subject(words[cut:first], known) or _subject(words[first + 1 :], known)


def _belongs(word: str) -> bool:
    """Whether "clerk" is told with a word before it ("the clerk", "of clerk", "deputy clerk")."""
    low = word.lower().rstrip(".,")
    return low in language.DETERMINERS or low in _NO_SUBJECT_AFTER or low in OF_THE_OFFICE


def _subject(words: list[str], known: Known) -> list[str]:
    end = len(words)
    while end and _is_common(words[end - 1]):
        end -= 1
    for i, word in enumerate(words[:end]):
        if not opens(word) or word.lower().rstrip(":") in _MOVING:
            continue
        if i and words[i - 1].lower().strip('(“"') in _NO_SUBJECT_AFTER and words[i - 2 : i] not in _WHEREUPON:
            continue
        if i > 1 and words[i - 1].lower() in language.DETERMINERS and words[i - 2].lower() in _NO_SUBJECT_AFTER:
            continue
        if i and words[i - 1].lower() in language.DETERMINERS and _bare_name(word):
            continue
        if i and words[i - 1] in _TOLD_SOMEBODY:
            continue
        behind = i > 1 and words[i - 1] == "and" and words[i - 2][0].isupper() and _bare_name(word)
        if behind and not word.rstrip(".").isupper():
            continue
        names = persons(words[i:], known) or (_parted(words[i:], known) if words[-1].endswith(",") else [])
        if names and i and _runs_on(words[i - 1]) and _bare_name(word) and not presides(word):
            continue
        if names:
            return names
    return []


def _is_common(word: str) -> bool:
    """Whether a word in small letters is neither a title nor an office, so that nobody's name begins at it."""
    return word.islower() and word.strip(",.:;()“”‘’'\"") not in _BEARING and "/" not in word


def _told_of(words: list[str], known: Known) -> list[str]:
    """ "… presented by the Head of Parks, who explained": whoever is named directly before "who"."""
    if len(words) < 2 or not words[-2].endswith(","):
        return []
    for i, word in enumerate(words[:-1]):
        if i and words[i - 1] == "that":
            return []
        if opens(word) and (names := persons([*words[i:-2], words[-2].rstrip(",")], known, strict=True)):
            return names
    return []


def relative(before: str, known: Known) -> list[str]:
    """ "Mr Roe, Director of Roads, who had asked to speak on the report, spoke": who a clause with "who" is about."""
    found = _WHO.match(before)
    return persons(found[1].split(), known) if found else []


def _parted(words: list[str], known: Known) -> list[str]:
    """ "Councillor Marsh, supported by Councillor Lee, asked": a name with something between commas before the verb."""
    for k in range(min(5, len(words) - 2), -1, -1):
        if words[k].endswith(",") and len(words) - k < 14:
            return persons(words[: k + 1], known)
    return []


def _runs_on(word: str) -> bool:
    """Whether a capitalised word before a name belongs to it, which is then no person's."""
    low = word.lower()
    return word[0].isupper() and word[-1] not in ",;:)" and low not in language.NOT_NAMES and low[-2:] != "ly"


def _bare_name(word: str) -> bool:
    low = word.lower().rstrip(".")
    return word[0].isupper() and low not in language.DETERMINERS and low not in language.TITLES


def opening(sentence: str, known: Known) -> list[str]:
    """The subject of a sentence whose first verb is no verb of speech ("The Chair opened … and thanked …")."""
    return _first(sentence.removeprefix("Note: "), known)


def doer(text: str, known: Known) -> list[str]:
    """Who the sentence before begins with, to whom "she" and "he" point ("Councillor Marsh took the chair. She …")."""
    for start, end in reversed(sentences.split(text)[-_SENTENCES_BACK:]):
        before = text[start:end].rstrip(" .;,")
        chosen = _CHOSEN.search(before) if holds(before, ("ed that", "welcomed ")) else None
        if chosen and (names := persons((chosen["who"] or chosen["guest"]).rstrip(" ,").split(), known)):
            return names
        if (names := _first(before, known, owning=True)) or not _TELLS_ON.match(before):
            return names
    return []


def _first(sentence: str, known: Known, *, owning: bool = False) -> list[str]:
    """The person whom a sentence begins with, in front of its first words in small letters; `owning`: "Marsh’s" too."""
    if sentence.partition(" ")[0].lower().rstrip(":") in _MOVING:
        return []
    if led := _LEADING.match(sentence):
        sentence = sentence[led.end() :]
    words = sentence.split(None, _OPENING)[:_OPENING]
    if not words or not opens(words[0]) or (words[0] in _HE and known.named(words[0]) is None):
        return []
    for k, word in enumerate(words[1:], 1):
        if word in _IN_NAMES or not (word.isalpha() and word.islower()):
            continue
        cut = k - (words[k - 1] in ("to", "in"))
        last = words[cut - 1].rstrip(",")
        names = persons([*words[: cut - 1], _WHOSE.sub("", last) if owning else last], known) if cut else []
        if names and (words[cut - 1][0].isupper() or word[-2:] == "ed" or word in BEING or word in _DOES or cut < k):
            return names
        # "Bat boxes were put up": of Bat Boxes above, which is nobody.
        if k == 1 and (bearer := first_names.bearer(words[0], known)) and word != bearer[0].rpartition(" ")[2].lower():
            return bearer
        if k > _LONG_NAME or word in BEING:
            return []
    return []
