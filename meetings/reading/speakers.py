"""Who speaks in a paragraph, in order, named as the page names them."""

import re

from meetings.reading import first_names, language, language_speech, sentences
from meetings.reading.people import BEING, OF_THE_OFFICE, Known, name_nobody, opens, persons, presides, stops
from meetings.reading.signs import holds, vocabulary

# The verbs of speech by their first words, each its own small pattern: all of them in one are tried in turn.
_SPEECH = {
    word: re.compile(rf"(?:{pattern})\b")
    for word, pattern in language_speech.by_first_word(language_speech.SPEECH).items()
}
_SPOKEN = frozenset(_SPEECH)
_ASKED = re.compile(r"(?i)in (?:reply|response|answer) to\b")
# "The Clerk said that the builder has advised …": what somebody says that another has said.
_RETOLD = re.compile(r"\bha(?:s|ve)\s+(?:now\s+)?$")
_EXCUSED = re.compile(
    r"\b(?:he|she|they) (?:w(?:ould|ill) (?:not be able|be unable) to|w(?:as|ere) (?:unable|not able) to|"
    r"could(?: not|n[’']t)|can(?:not|[’']t)) attend\b"
)
_BEFORE_DASHES = 8
# What a sentence says between whoever it begins with and the verb begins so early.
_MEANWHILE_ENDS = 120
_WHO = re.compile(r"([A-Z][^,.;:]{3,50}),\s(?:[^,;:]{3,80},\s)?(?:who|whose)\s[^;:]{5,250},\s$")
# A quotation that the sign for opening one closes.
_CLOSED_SO = re.compile(r"(?<=[\w.,!?])“(?=[\s.,;)]|$)")
# "Mrs Lee – 14(a) – Asked about the seat": the verb begins anew behind the dash.
_ANEW = re.compile(
    r"(?<=[–-]\s)(?:Asked|Reported|Commented|Stated|Advised|Noted|Queried|Raised|Suggested|Requested|Confirmed|Explained"
    r"|Updated|Informed|Mentioned|Said|Thanked|Proposed)\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\s+(?:also\s+|then\s+|has\s+)?$")
# "Cllr Marsh, in referring to the film, asked …": whoever the sentence begins with.
_MEANWHILE = re.compile(r"(?:\S+\s){1,6}?(?:in|when|while|whilst|on|upon|after)\s\w{3,}ing\b")
# "Cllr Marsh proposed and Mrs Lee seconded that Mr Poe be the chair. He thanked …"
_CHOSEN = re.compile(
    r"\b(?:seconded|agreed|resolved)\sthat\s(?P<who>(?:[A-Z][\w.’'-]*\s){2,4})(?:be|remains?|should|is|was)\b"
    r"|\bwelcomed\s(?P<guest>(?:[A-Z][\w.’'-]*,?\s){1,4})(?:who|to)\b"
)
# "A: Cllr Marsh had asked the County.": what a line so labelled holds is said.
_LABELLED = re.compile(r"(?:Q|A|Question|Answer|Response|Reply)\s?\d{0,2}\s?[:.–-]\s(?=[A-Z])")
# "The accounts were presented by the Treasurer and approved."
_DONE = re.compile(r"[a-z]+ed\b")
_AND = re.compile(r"\b(?:and|then)\s+(?:also\s+|then\s+|(?:with|at|in|on)\s(?:[\w’'-]+\s){1,6})?$")
# Each with words of which one must stand in the sentence, and signs of which one must too.
_BY = (
    (
        frozenset(
            "raised asked reported advised noted stated suggested explained highlighted queried questioned confirmed "
            "informed presented introduced outlined given provided requested updated told reminded pointed clarified "
            "commented expressed read mentioned welcomed addressed answered made delivered".split()
        ),
        (" by ",),
        re.compile(rf"(?:\b|(?<=\W)){language_speech.SAID_BY}"),
    ),
    (
        frozenset(
            "saying stating adding asking explaining confirming suggesting advising noting reporting feeling "
            "commenting".split()
        ),
        ("with ",),
        re.compile(rf"\b{language_speech.SAYING}"),
    ),
    (
        frozenset(
            "asked reply response answer question questions query queries request requests enquiry enquiries point "
            "points comment comments concern concerns issue issues".split()
        ),
        (" by ", " from ", " to C", " to M"),
        re.compile(rf"\b{language_speech.ASKED_BY}", re.IGNORECASE),
    ),
    (
        frozenset({"gan", *re.findall(r"[a-z]{4,}", language_speech.WELSH_SAID)}),
        ("gan ", "odd ", "eth "),
        re.compile(rf"\b(?:{language_speech.WELSH_SAID_BY}|{language_speech.WELSH_SAID})", re.IGNORECASE),
    ),
)
# All that makes somebody a speaker.
_TELLING = _SPOKEN.union(*(keys for keys, _, _ in _BY))
_PASSIVE = re.compile(r"\s+(?:by|gan)\s+(?!\w+ing\b)")
_ANSWERING = tuple(language_speech.ANSWERS.split("|"))
_ANSWERS = re.compile(rf"\b(?:{language_speech.ANSWERS})\b")
_IN_ANSWER = re.compile(rf"(?:{language_speech.IN_ANSWER})", re.IGNORECASE)
_WITHOUT_ARTICLE = {"clerk", "chair", "chairman"}
_WHEREUPON = [[word, "which"] for word in ("to", "during", "after", "following", "at", "in", "upon")]
_DASHES = {"–", "—", "-"}
_APART = {*_DASHES, "•", "·", "|"}
# The sentence before, to which a pronoun points, is looked for so far back.
_SENTENCE_BEFORE = 1500
_FILL = {
    "also", "then", "further", "formally", "again", "however", "therefore", "briefly", "verbally", "subsequently",
    "has", "have", "additionally", "finally",
    "firstly", "secondly", "clearly", "kindly", "both", "later", "strongly", "initially", "politely", "duly",
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
# Verbs and the like behind whoever a sentence begins with, within so many words.
_OPENING = 24
_DOES = {"in", "on", "upon", "came", "went", "took", "gave", "left", "rose", "stood", "sat"}
_NO_SUBJECT_BEHIND = {"was", "were", "whilst", "while", "when", "having"}
_IN_NAMES = {"of", "for", "and", "the", "in", "de", "van", "der", "ap", "to", "a"}
# Whoever stands behind one of these is told something.
_TOLD_SOMEBODY = {
    "informed", "told", "thanked", "reminded", "asked", "advised", "congratulated", "welcomed", "invited", "assured",
    "reassured",
}  # fmt: skip
_NO_SUBJECT_AFTER = {
    "of", "by", "from", "with", "to", "for", "on", "about", "between", "at", "in", "under", "per", "than", "that",
    "which", "who", "whom", "how", "what",
    "whether", "if", "because", "when", "as", "since", "while", "where", "until", "upon", "into", "against", "via",
    "through", "including", "and/or", "gan",
}  # fmt: skip


def find(text: str, known: Known) -> list[str]:
    """Whoever speaks in a paragraph, in order; somebody who speaks, is answered and speaks again stands there twice."""
    found: list[str] = []
    last: list[str] = []
    if len(text) < 8:
        return found
    if holds(text, ("– ", "- ")):
        text = _ANEW.sub(_small, text)
    quoted, within, counted = "“" in text, 0, 0
    text = _CLOSED_SO.sub("”", text) if quoted else text
    excused = " attend" in text
    said = vocabulary(text) & _TELLING
    verbs = _SPOKEN & said
    told_by = [by for by in _BY if not by[0].isdisjoint(said)]
    if labelled := _LABELLED.match(text):
        found = _doer(text[labelled.end() : labelled.end() + 300].split(". ")[0], known)
    if not verbs and not told_by:
        return found
    for start, end in sentences.split(text):
        hits: dict[int, list[str]] = {}
        sentence = text[start : min(end, start + 3000)]
        for at, verb in () if excused and _EXCUSED.search(sentence) else _places(sentence, verbs):
            match = _SPEECH[verb].match(sentence, at)
            if match is None or _PASSIVE.match(sentence, match.end(), match.end() + 24):
                continue
            if quoted:
                within += text.count("“", counted, start + at) - text.count("”", counted, start + at)
                counted = start + at
                if within > 0:
                    continue
            names = before(sentence, match.start(), known)
            if hits and _RETOLD.search(sentence[max(0, match.start() - 8) : match.start()]):
                continue
            if not names and found and _PRONOUN.search(sentence[max(0, match.start() - 16) : match.start()]):
                names = [found[-1]] if _ASKED.match(sentence) else []
            if not names and not hits and start and match.start() < 16 and _PRONOUN.search(sentence[: match.start()]):
                names = _doer(text[max(0, start - _SENTENCE_BEFORE) : start], known) or last
            if not names and not hits and _AND.search(sentence[max(0, match.start() - 60) : match.start()]):
                names = _opening(sentence, known)
            if not names and not hits and _MEANWHILE.match(sentence, 0, min(match.start(), _MEANWHILE_ENDS)):
                was = sentence[match.start() - 8 : match.start()].split()[-1:]
                names = [] if BEING.intersection(was) else _opening(sentence, known)
            if not names and not hits and sentence[match.start() - 2 : match.start()] == ", ":
                names = _relative(sentence[: match.start()], known)
            if not names:
                names = first_names.find(text, start + match.start(), known)
            if names:
                hits[match.start()] = names
        for keys, signs, pattern in told_by:
            if not holds(sentence, signs) or keys.isdisjoint(vocabulary(sentence)):
                continue
            for match in pattern.finditer(sentence):
                if quoted and _is_quoted(text, start + match.start()):
                    continue
                names = _after(sentence, match.end(), known)
                if names:
                    hits[match.end()] = names
        last = [name for place in sorted(hits) for name in hits[place]][-1:]
        for place in sorted(hits):
            for name in hits[place]:
                known.speak(name)
                if not found or _key(found[-1]) != _key(name):
                    found.append(name)
    return found


def _places(sentence: str, verbs: frozenset[str]) -> list[tuple[int, str]]:
    """Where a verb of speech may stand, with its first word, which is one of `verbs`."""
    places = []
    for verb in verbs:
        at = sentence.find(verb)
        while at >= 0:
            if not sentence[at - 1 : at].isalpha():
                places.append((at, verb))
            at = sentence.find(verb, at + len(verb))
    return sorted(places)


def _small(match: re.Match[str]) -> str:
    return match.group().lower()


def answers(text: str) -> bool:
    """Whether a paragraph in which somebody speaks is an answer."""
    head = text[:400]
    first = head.split(". ", 1)[0]
    return bool(_IN_ANSWER.match(head)) or (holds(first, _ANSWERING) and bool(_ANSWERS.search(first)))


def _key(name: str) -> str:
    return " ".join(w.lower().strip(".") for w in name.split() if w.lower() not in ("the", "a", "an"))


def before(sentence: str, at: int, known: Known) -> list[str]:
    """The subject that stands directly before a verb."""
    left = sentence[max(0, at - 200) : at]
    words = left.split()
    if at > 200:
        words = words[1:]
    while words and words[-1].lower().strip(",") in _FILL:
        words.pop()
    if not words or stops(words[-1]) or words[-1].lower() in _NO_SUBJECT_BEFORE:
        return []
    words = words[-24:]
    if words[-1] in _DASHES:
        return _around(words[:-1], known)
    if words[-1] == "who":
        return _told_of(words, known)
    if words[-1] in _WITHOUT_ARTICLE and (len(words) == 1 or not _belongs(words[-2])):
        return words[-1:]
    if name_nobody(words, known):
        return []
    cut = len(words)
    while cut and words[cut - 1] not in _APART and (words[cut - 1][-1].isalnum() or not stops(words[cut - 1])):
        cut -= 1
    return _subject(words[cut:], known) or (_subject(words, known) if cut and words[cut - 1] in _DASHES else [])


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
    for i, word in enumerate(words):
        if not opens(word):
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


def _relative(before: str, known: Known) -> list[str]:
    """ "Mr Roe, Director of Roads, who had asked to speak on the report, spoke": who a clause with "who" is about."""
    found = _WHO.match(before)
    return persons(found[1].split(), known) if found else []


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within a quotation that begins shortly before it."""
    return text.rfind("“", max(0, at - first_names.NEAR), at) > text.rfind("”", max(0, at - first_names.NEAR), at)


def _parted(words: list[str], known: Known) -> list[str]:
    """ "Councillor Marsh, supported by Councillor Lee, asked": a name with something between commas before the verb."""
    for k in range(min(5, len(words) - 2), -1, -1):
        if words[k].endswith(",") and len(words) - k < 14:
            return persons(words[: k + 1], known)
    return []


def _runs_on(word: str) -> bool:
    """Whether a capitalised word before a name belongs to it, which is then no person's."""
    return word[0].isupper() and word[-1] not in ",;:)" and word.lower() not in language.NOT_NAMES


def _bare_name(word: str) -> bool:
    low = word.lower().rstrip(".")
    return word[0].isupper() and low not in language.DETERMINERS and low not in language.TITLES


# A title with two names, or three, is somebody; more are two.
_TOO_MANY = 4
_PLACES = frozenset("Ysgol Coleg Clwb Cyngor Cymdeithas Eglwys Neuadd Cwmni".split())
# No part of the name before it; the Welsh ones say to whom or that.
_GOES_ON = frozenset("who which whose at i am wrth fod bod nad mai yn â ag drwy trwy".split())


def _after(sentence: str, at: int, known: Known) -> list[str]:
    """The longest name that begins at a place."""
    words = sentence[at : at + 160].split()[:12]
    if not words or not opens(words[0]):
        return []
    cut = next((n for n, word in enumerate(words, 1) if n > 1 and stops(word)), len(words))
    cut = min(cut, next((n for n, word in enumerate(words) if n and word in _GOES_ON), cut))
    done = (n for n, word in enumerate(words[:-1]) if n and word == "and" and _DONE.match(words[n + 1]))
    cut = min(cut, next(done, cut))
    # "reminded by the Secretary to bring …", not "the Clerk to the Council".
    told = (
        n
        for n, word in enumerate(words[:-1])
        if n and word == "to" and words[n + 1].islower() and words[n + 1] != "the"
    )
    cut = min(cut, next(told, cut))
    for length in range(min(cut, len(words)), 0, -1):
        last = words[length - 1].rstrip(".,;:?!").removesuffix("’s").removesuffix("'s").removesuffix("s’")
        names = persons([*words[: length - 1], last], known, strict=True) if last else []
        if names:
            return [_without_object(name) for name in names]
    return []


def _without_object(name: str) -> str:
    """A councillor's name without whom a Welsh verb goes on to ("Llongyfarchodd y Cynghorydd Ann Puw Nia Rees")."""
    words = name.split()
    if len(words) < _TOO_MANY or words[0] not in ("Cynghorydd", "Cyng.", "Cyng") or not words[1][1:].islower():
        return name
    place = next((n for n, word in enumerate(words) if word in _PLACES), len(words))
    return " ".join(words[: 3 if place > _TOO_MANY else place])


def _opening(sentence: str, known: Known) -> list[str]:
    """The subject of a sentence whose first verb is no verb of speech ("The Chair opened … and thanked …")."""
    words = sentence.removeprefix("Note: ").split(None, _OPENING)[:_OPENING]
    for k, word in enumerate(words):
        if k and ((word.endswith("ed") and word.islower()) or word in _NO_SUBJECT_BEHIND or word in _DOES):
            return persons([*words[: k - 1], words[k - 1].rstrip(",")], known) if opens(words[0]) else []
    return []


def _doer(text: str, known: Known) -> list[str]:
    """Who the sentence before begins with, to whom "she" and "he" point ("Councillor Marsh took the chair. She …")."""
    spans = sentences.split(text)
    before = text[slice(*spans[-1])] if spans else ""
    chosen = _CHOSEN.search(before)
    if chosen and (names := persons((chosen["who"] or chosen["guest"]).rstrip(" ,").split(), known)):
        return names
    words = before.split(None, 12)[:12]
    for k, word in enumerate(words):
        if k and word.isalpha() and word.islower() and word not in _IN_NAMES:
            k -= words[k - 1] == "to"
            return persons([*words[: k - 1], words[k - 1].rstrip(",")], known) if k and opens(words[0]) else []
    return []
