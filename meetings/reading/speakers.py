"""Who speaks in a paragraph, in order, named as the page names them."""

import re

from meetings.reading import first_names, headings, language, language_speech, sentences, subjects
from meetings.reading.offices import BEING
from meetings.reading.people import Known, alone, opens, persons, stops
from meetings.reading.signs import BEGINS, holds, vocabulary

# The verbs of speech by their first words, each its own small pattern: all of them in one are tried in turn.
_SPEECH = {
    word: re.compile(rf"(?:{pattern})\b")
    for word, pattern in language_speech.by_first_word(language_speech.SPEECH).items()
}
# "Was" and "is" tell what somebody thought only with one of these.
_BEING = frozenset({"was", "were", "is", "are"})
_FELT = frozenset(
    "concerned sympathy worried supportive pleased surprised disappointed unhappy happy opposed opinion view favour "
    "sceptical unsure delighted glad grateful against adamant dismayed appalled shocked frustrated convinced "
    "puzzled keen able unable anxious eager pains".split()
)
_ASKED = re.compile(r"(?i)in (?:reply|response|answer) to\b")
# "The Clerk said that the builder has advised …": what somebody says that another has said.
_RETOLD = re.compile(r"\bha(?:s|ve)\s+(?:now\s+)?$")
_EXCUSED = re.compile(
    r"\b(?:he|she|they) (?:w(?:ould|ill) (?:not be able|be unable) to|w(?:as|ere) (?:unable|not able) to|"
    r"could(?: not|n[’']t)|can(?:not|[’']t)) attend\b"
)
# What a sentence says between whoever it begins with and the verb begins so early.
_MEANWHILE_ENDS = 120
# A quotation that the sign for opening one closes.
_CLOSED_SO = re.compile(r"(?<=[\w.,!?])“(?=[\s.,;)]|$)")
# "Mrs Lee – 14(a) – Asked about the seat": the verb begins anew behind the dash.
_ANEW = re.compile(
    r"[–:-]\s(?:Asked|Reported|Commented|Stated|Advised|Noted|Queried|Raised|Suggested|Requested|Confirmed|Explained"
    r"|Updated|Informed|Mentioned|Said|Thanked|Proposed)\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\s(?:also\s|then\s|has\s)?$")
_FROM_OUTSIDE = frozenset("resident residents parishioner owner landowner objector applicant tenant neighbour".split())
_LONGEST_PRONOUN = len("she also ")
# "The Clerk has asked the county …" tells of what was done elsewhere, "The Clerk has said that …" of what is said.
_DONE_BEFORE = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}$")
_SAID_THAT = re.compile(r"\s(?:[\w’']+\s){0,5}?that\b|\sthe following|,|:")
# "While the Clerk had written, she said …": whoever the clause before the pronoun begins with.
_WHILE = re.compile(
    r"(?:While|Whilst|Although|Though|As|Since|Because|When|Once|If|Having)\s(?!(?:at|in|well|part|for|of)\b)"
)
# "The Leader read out a letter from Mr Roe."
_READING = re.compile(r"\bread\s(?:out\s)?(?:an?|the|some)\s(?:[\w’'-]+\s){0,3}$")
# "Cllr Marsh took the chair; he welcomed …"
_HE_ANEW = re.compile(r";\s(?:he|she)\s(?:\w+\s)?$")
# "… had been queried by a member last year": not at this meeting.
_LONG_AGO = re.compile(r"\b(?:last (?:year|month|week)|(?:years?|months?|weeks?) ago|at the last meeting)\b")
# "Cllr Marsh proposed that it be done. This was seconded by …": a motion, no talk.
_SECONDED_AT_ONCE = re.compile(r"(?<!,)\s(?:and\s)?seconded\sby\s[^.;:]{3,40}\W*$")
_SECONDED = re.compile(
    r"\s*(?:This|It|The (?:motion|proposal))\b[^.;]{0,60}\bseconded\b|\s*(?:Proposed\s[^.;]{3,40}\s)?[Ss]econded\b"
)
# "… seconded by Cllr Marsh – unanimously agreed", "to keep the Clerk updated".
_BY_ALL = {"agreed", "approved", "resolved", "thanks"}
_BEHIND_A_DASH = re.compile(r"\s[–—-]\s(?:(?:it was |this was |all )?unanimously\s|all\s)?$", re.IGNORECASE)
# "Tree Warden – discussed at length": what was done with the matter.
_SAID_OF = frozenset("discussed noted considered reviewed received".split())
_NO_MORE = re.compile(r"\s*(?:[.;,]|$|and\b|at\slength\b|by\b|as\b|in\sfull\b)")
_KEPT = re.compile(r"\b(?:keep|keeps|kept|keeping)\s(?:\S+\s){1,4}$")
# "PC Dale who was there agreed to help"
_WHO_WAS = re.compile(
    r"(?:^|[;,]\s|\b(?:and|that)\s)(?P<who>(?:[Tt]he\s)?[A-Z][^,.;:]{2,60})\swho\s(?:was|were|is|had|has|attended|lives|came)\s"
    r"[^,.;:]{2,60}\s$"
)
# "Cllr Marsh, in referring to the film, asked …": whoever the sentence begins with.
_MEANWHILE = re.compile(
    r"(?:\S+\s){1,6}?(?:(?:in|when|while|whilst|on|upon|after)\s\w{3,}ing\b|"
    r"(?:while|whilst|although|though)\s(?:not\s)?(?:an?|the)\s(?:(?:\w+\s){0,3}?)(?:member|councillor|resident|chair)\b)"
)
# "A: Cllr Marsh had asked the County.": what a line so labelled holds is said.
_LABELLED = re.compile(r"(?:Q|A|Question|Answer|Response|Reply)\s?\d{0,2}\s?[:.–-]\s(?=[A-Z])")
_LABEL_OPENS = ("Q", "A", "R")
# "Clerk: The bins have been emptied.": whoever is named before what is said.
_NAMED = re.compile(
    r"(?!N\.?B\b|PS\b|[^:]{0,38}(?i:report|update)s?:)(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}):\s"
    r"(?=(?!(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b)[A-Z][\w’']*\s[^:]{0,120}?\b(?:is|are|was|were|has|have|had|will|would|can|could|should)\b)"
    r"(?=.{24,}[.?!]\W*$)",
    re.DOTALL,
)
# "The accounts were presented by the Treasurer and approved."
_DONE = re.compile(r"[a-z]+ed\b")
_AND = re.compile(r"(?:\b(?:and|then|but)|&)\s+(?:also\s+|then\s+|(?:with|at|in|on)\s(?:[\w’'-]+\s){1,6})?$")
# Each with words of which one must stand in the sentence, and signs of which one must too.
_BY = (
    (
        frozenset(
            "raised asked reported advised noted stated suggested explained highlighted queried questioned confirmed "
            "informed presented introduced outlined given provided requested updated told reminded pointed clarified "
            "commented expressed read mentioned welcomed addressed answered made delivered put".split()
        ),
        (" by ",),
        re.compile(rf"(?<!\w)(?:{language_speech.SAID_BY})"),
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
            "points comment comments concern concerns issue issues confirmation heard hearing "
            "presentation responding replying "
            "answering".split()
        ),
        (" by ", " from ", " to C", " to M", "nswering "),
        re.compile(rf"{BEGINS}{language_speech.ASKED_BY}", re.IGNORECASE),
    ),
    (
        frozenset("question questions comment comments query queries concern concerns request requests point".split()),
        ("’s ", "'s "),
        re.compile(rf"\b{language_speech.REPLIED_TO}", re.IGNORECASE),
    ),
    (
        frozenset("view opinion concern advice suggestion understanding feeling according".split()),
        ("’s ", "'s ", " of ", "ccording to "),
        re.compile(language_speech.IN_WHOSE_VIEW),
    ),
    (
        frozenset("said asked added explained replied".split()),
        (" said C", " said M", " said t", " asked C", " asked M", " added C", " added M", " explained C", " replied C"),
        re.compile(language_speech.SAID),
    ),
    (
        frozenset("reply response answer comment statement update question questions comments".split()),
        (" by ", " from "),
        re.compile(language_speech.HEADED_BY),
    ),
    (
        frozenset({"gan", *re.findall(r"[a-z]{4,}", language_speech.WELSH_SAID)}),
        ("gan ", "odd ", "edd ", "eth ", "ai ", "odd’r", "odd'r", "ai’r", "ai'r"),
        re.compile(rf"\b(?:{language_speech.WELSH_SAID_BY}|{language_speech.WELSH_SAID})", re.IGNORECASE),
    ),
)
_VERBS = frozenset(_SPEECH)
# All of those words.
_BESIDE = frozenset().union(*(keys for keys, _, _ in _BY))
_PASSIVE = re.compile(r"\s+(?:by|gan)\s+(?!\w+ing\b)")
_ANSWERING = tuple(language_speech.ANSWERS.split("|"))
_ANSWERS = re.compile(rf"\b(?<!\bwho )(?<!\bwho had )(?<!\bwho have )(?:{language_speech.ANSWERS})\b")
_IN_ANSWER = re.compile(rf"(?:{language_speech.IN_ANSWER})", re.IGNORECASE)
# The sentence before, to which a pronoun points, is looked for so far back.
_SENTENCE_BEFORE = 1500
# Who a sentence begins with is told within so many characters.
_SUBJECT_ENDS = 48
# "Clerk requested to obtain prices" is told to, and says nothing.
_TOLD_TO = re.compile(r"\sto\s(?!see\b|be\b|know\b|speak\b|have\b|hear\b|leave\b|address\b)[a-z]+\s")
# "No issues were raised by the auditor."
_NONE_SAID = re.compile(r"(?i)\b(?:no|nothing|without)\s(?:(?!and\b|but\b)[\w’'-]+\s){0,4}$")
# A pronoun that begins a sentence has its verb within so many characters.
_EARLY = 16
_HE_OR_SHE = ("He w", "She ", "He h", "He c", "He a", "He d", "He s", "He t")
# A title with two names, or three, is somebody; more are two.
_TOO_MANY = 4
# What a name ends in that is nobody's ("a request from Ann Lee School").
_BODIES = frozenset("School Club Society Association Trust Council Church Hall Group Ltd Limited Committee".split())
_PLACES = frozenset("Ysgol Coleg Clwb Cyngor Cymdeithas Eglwys Neuadd Cwmni".split())
# One title written in two ways.
_ALIKE = {"cllr": "councillor", "clr": "councillor", "cyng": "cynghorydd", "sgt": "sergeant", "revd": "rev"}
_ALIKE |= {"reverend": "rev", "insp": "inspector", "prof": "professor", "ald": "alderman"}
# No part of the name before it; the Welsh ones say to whom or that.
_GOES_ON = frozenset("who which whose at i am wrth fod bod nad mai yn â ag drwy trwy ac".split())


def find(text: str, known: Known) -> list[str]:
    """Whoever speaks in a paragraph, in order; somebody who speaks, is answered and speaks again stands there twice."""
    found: list[str] = []
    last: list[str] = []
    if len(text) < 8 or headings.of_urgency(text):
        return found
    if holds(text, ("– ", "- ", ": ")):
        text = _ANEW.sub(_small, text)
    quoted, within, counted = "“" in text, 0, 0
    text = _CLOSED_SO.sub("”", text) if quoted else text
    several = False
    excused = " attend" in text
    words = vocabulary(text)
    verbs = words & _VERBS
    if not _BEING.isdisjoint(verbs) and _FELT.isdisjoint(words):
        verbs -= _BEING
    beside = words & _BESIDE
    told_by = [by for by in _BY if not by[0].isdisjoint(beside)] if beside else []
    if ": " in text[:40] and (named := _NAMED.match(text)):
        found = alone(named["who"].split(), known)
    elif text[0] in _LABEL_OPENS and (labelled := _LABELLED.match(text)):
        found = subjects.doer(text[labelled.end() : labelled.end() + 300].split(". ")[0], known)
    if not verbs and not told_by:
        return found
    for start, end in sentences.split(text):
        hits: dict[int, list[str]] = {}
        told = False
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
            if verb == "proposed" and (
                _SECONDED.match(text, end, end + 120) or _SECONDED_AT_ONCE.search(sentence, match.end())
            ):
                continue
            if verb == "requested" and _TOLD_TO.match(sentence, match.end()):
                continue
            lead = sentence[max(0, match.start() - 60) : match.start()]
            if (told and _RETOLD.search(lead)) or (verb in _BY_ALL and _BEHIND_A_DASH.search(lead)):
                continue
            if verb in _SAID_OF and _BEHIND_A_DASH.search(lead) and _NO_MORE.match(sentence, match.end()):
                continue
            if verb == "updated" and _KEPT.search(lead):
                continue
            names = subjects.before(sentence, match.start(), known)
            if names and "ha" in lead and _DONE_BEFORE.search(lead):
                asked = verb in ("asked", "requested") and " that " in sentence[match.end() : match.end() + 24]
                if asked or not _SAID_THAT.match(sentence, match.end()):
                    continue
            if not names and _is_pronoun(lead):
                told = True
                answered = several and match.start() < _EARLY
                names = last if answered else _pointed_to(text, start, match.start(), found, last, known)
                names = names if not hits else []
            if not names and not hits:
                names = _further(text, start, sentence[: match.start()], last, known, at=start + match.end())
            if not names:
                names = first_names.find(text, start + match.start(), known)
            told = told or bool(names)
            if names:
                hits[match.start()] = names
        within_it = vocabulary(sentence) if told_by else words
        for keys, signs, pattern in told_by:
            if keys.isdisjoint(within_it) or not holds(sentence, signs):
                continue
            for match in pattern.finditer(sentence):
                if quoted and _is_quoted(text, start + match.start()):
                    continue
                if hits and " that " in sentence[min(hits) : match.start()]:
                    continue
                if hits and _READING.search(sentence, 0, match.start()):
                    continue
                names = _after(sentence, match.end(), known)
                if names and _NONE_SAID.search(sentence, max(0, match.start() - 60), match.start()):
                    continue
                if names and not _LONG_AGO.search(sentence, match.end(), match.end() + 60):
                    hits[match.end()] = names
        if not hits:
            last, several = [], False
            continue
        names = [name for place in sorted(hits) for name in hits[place]]
        last, several = names[-1:], len(set(names)) > 1
        for name in names:
            known.speak(name)
            if not found or not (found[-1] == name or _key(found[-1]) == _key(name) or _again(found[-1], name)):
                found.append(name)
    return found


def _is_pronoun(lead: str) -> bool:
    """Whether words before a verb end in "he" or "she"."""
    return _PRONOUN.search(lead, max(0, len(lead) - _LONGEST_PRONOUN)) is not None


def _pointed_to(text: str, start: int, at: int, found: list[str], last: list[str], known: Known) -> list[str]:
    """Whom "he" or "she" before a verb means, which stands so far within the sentence that starts there."""
    sentence = text[start : start + at]
    if found and _ASKED.match(sentence):
        return [found[-1]]
    if opened := _WHILE.match(sentence):
        return subjects.opening(sentence[opened.end() :], known)
    if _HE_ANEW.search(sentence):
        return subjects.opening(sentence, known)
    if start and at < _EARLY and _is_pronoun(sentence):
        return subjects.doer(text[max(0, start - _SENTENCE_BEFORE) : start], known) or last
    return []


def _further(text: str, start: int, lead: str, last: list[str], known: Known, *, at: int) -> list[str]:
    """Whom a verb that ends at text[at] is said of from farther off: "The Chair opened the meeting and thanked …"."""
    names: list[str] = []
    anew = " had " not in lead[:_SUBJECT_ENDS]
    if _AND.search(lead[-60:]) and (anew or text.startswith(" that ", at)):
        names = [name for name in subjects.opening(lead, known) if anew or not _is_unnamed(name)]
        if not names and start and lead[:4] in _HE_OR_SHE:
            names = subjects.doer(text[max(0, start - _SENTENCE_BEFORE) : start], known) or last
    if not names and _MEANWHILE.match(lead, 0, min(len(lead), _MEANWHILE_ENDS)):
        names = [] if BEING.intersection(lead[-8:].split()[-1:]) else subjects.opening(lead, known)
    if not names and lead.endswith(", "):
        names = subjects.relative(lead, known)
    if not names and " who " in lead and (present := _WHO_WAS.search(lead[-160:])):
        names = persons(present["who"].split(), known)
    return names


def _is_unnamed(name: str) -> bool:
    """Whether somebody is told of who wrote or called: "a resident", "the landowner"."""
    words = name.lower().split()
    return words[0] in ("a", "an", "one") or words[-1] in _FROM_OUTSIDE


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


def _again(name: str, called: str) -> bool:
    """Whether somebody named in full is called by title and surname: "Ron Bard", "Cllr Ron Bard", "Cllr Bard"."""
    words, again = name.split(), called.split()
    title = again[0].lower().rstrip(".") if again else ""
    if len(again) != len(("Mr", "Bard")) or len(words) < len(again) or words[-1] != again[1]:
        return False
    own = words[0].lower().rstrip(".")
    if own not in language.TITLES:
        return title in language.TITLES
    return len(words) > len(again) and _ALIKE.get(own, own) == _ALIKE.get(title, title)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands within a quotation that begins shortly before it."""
    return text.rfind("“", max(0, at - first_names.NEAR), at) > text.rfind("”", max(0, at - first_names.NEAR), at)


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
        last = words[length - 1].rstrip(".,;:?!" if "(" in words[length - 1] else ".,;:?!)]")
        last = last.removesuffix("’s").removesuffix("'s").removesuffix("s’")
        names = persons([*words[: length - 1], last], known, strict=True) if last else []
        if names and last == words[length - 1] and length < len(words) and words[length].rstrip(".,;:") in _BODIES:
            return []
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
