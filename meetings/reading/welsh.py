"""Undertakings as Welsh minutes say them."""

import re

from meetings.reading import language_commitments as language
from meetings.reading import language_deeds as deeds
from meetings.reading.clauses import Sentence
from meetings.reading.context import Undertaking

# Whoever stands behind these is whom it is done with, not who does it: "cysylltu â’r Clerc i drefnu".
_BESIDE = re.compile(r"(?i)\b(?:â|ag|gyda|gydag|efo|at|gan|wrth|ger|ar|yn)(?:[’']r)?(?:\s(?:y|yr))?\s?$")
# A grant is decided, not promised.
_GIVES_MONEY = re.compile(r"(?i)\bd?rh?oi\s+(?:(?:grant|cyfraniad|rhodd)\s+o\s+)?£")

# Minutes are confirmed there and then, and "cyfarfod" is a meeting as often as to meet.
_OF_THE_MINUTES = re.compile(
    r"(?i)g?cadarnhau(?:[’']r\s|\s(?:(?:y|yr|bod|fod)\s)*)(?:g?ch?g?ofnod|(?<=bod\s)|(?<=fod\s))"
    r"|[cg]h?yfarfod\s(?-i:[A-Z])"
)

_SETTLING = frozenset("cytunwyd penderfynwyd cytunodd penderfynodd".split())
# "Gwahodd y cwmni i gyfarfod": to a meeting.
_INVITING = frozenset("gwahodd wahodd gwahoddwyd".split())
_VERB_ENDS = ("u", "o", "i", "an", "ad", "al", "yd")
# What may open such a sentence.
OPENING = (
    language.WELSH_WILL_BE | language.WELSH_WILL_BE_WHEN | language.WELSH_OUGHT | {"gofynnwyd", "gofynnodd", "fodlon"}
)


def told(s: Sentence, i: int) -> Undertaking | None:
    """Clerc i ysgrifennu; bydd y Cyng. Puw yn adrodd; gofynnwyd i'r Clerc gysylltu."""
    verb = s.stem(i + 1)
    deed = verb in deeds.WELSH_DEEDS
    if s.said[i] == "i":
        if not deed and (len(verb) <= 3 or not verb.endswith(_VERB_ENDS)):
            return None
        who = s.subject(i)
        if who and _BESIDE.search(s.text, 0, who.start):
            return None
        if verb == "gyfarfod" and s.led_by(i, _INVITING):
            return None
        if s.word(i - 1) == "mynd" and s.word(i - 2) == "yn" and deed:
            who = s.subject(i - 2)
            return s.promise(who.start, i - 1, i + 1, s.named(who)) if who else None
        acts = who is not None and (deed or (who.kind in ("person", "servant") and verb.endswith(_VERB_ENDS)))
        small = acts and len(verb) > 3 and s.text[s.starts[i + 1]].islower()
        if who and small and verb not in ("fyny", "gyd", "mewn"):
            return s.promise(who.start, i, i + 1, s.named(who))
        if s.word(i - 1) in ("cytunwyd", "penderfynwyd") and deed:
            return s.promise(s.starts[i - 1], i - 1, i + 1, None)
        return None
    at = _past(s, i + 1)
    if s.stem(at) not in deeds.WELSH_DEEDS:
        return None
    who = s.subject(i)
    if who and (s.context.decided or s.led_by(i, language.WELSH_ASKING)):
        return s.promise(s.starts[s.index(who.start)], i, at, s.named(who))
    for j in range(i - 1, max(-1, i - 14), -1):
        if s.stem(j) in language.WELSH_WILL:
            who = next((a for a in s.agents if s.ends[j] - 2 <= a.start <= s.ends[j] + 4), None)
            if who is None and any(word not in language.WELSH_BETWEEN for word in s.said[j + 1 : i]):
                return None
            owner = s.named(who) if who else s.carried(j) or (s.earlier() if s.earlier else None)
            return s.promise(s.starts[j], j, at, owner)
    return None


def _past(s: Sentence, i: int) -> int:
    """The word from `i` on that is neither a pronoun nor an adverb: "yn eu codi", "yn hefyd anfon"."""
    while s.word(i) in language.WELSH_BETWEEN:
        i += 1
    return i


def willing(s: Sentence, i: int) -> Undertaking | None:
    """Mae’r Cyng. Puw yn fodlon torri’r gwair."""
    at = i + 1 + (s.word(i + 1) == "i")
    who = s.subject(i - 1) if s.word(i - 1) == "yn" else None
    if not who or who.kind not in ("person", "servant") or s.stem(at) not in deeds.WELSH_DEEDS:
        return None
    return s.promise(who.start, i, at, s.named(who))


def hung(s: Sentence, i: int) -> Undertaking | None:
    """Bydd y Swyddog Craffu’n cysylltu â hwy; bydd gweithdy’n cael ei drefnu: "yn" hangs on the word before."""
    at = _past(s, i + 1)
    will = next((j for j in range(i - 1, max(-1, i - 8), -1) if s.stem(j) in language.WELSH_WILL), None)
    if will is None or s.stem(at) not in deeds.WELSH_DEEDS:
        return None
    if s.stem(at) == "cael":
        return passive(s, i)
    who = next((a for a in s.agents if s.ends[will] - 2 <= a.start <= s.ends[will] + 4), None)
    if who is None or who.end < s.ends[i] - 2:
        return None
    return s.promise(s.starts[will], will, at, who.name.removesuffix("’n").removesuffix("'n"))


def passive(s: Sentence, i: int) -> Undertaking | None:
    """Bydd llythyr yn cael ei anfon; bydd adroddiad pellach yn dod gerbron y Pwyllgor ym mis Mawrth."""
    verb = s.stem(i + 1)
    if verb not in ("cael", "dod", "mynd"):
        return None
    will = next((j for j in range(i - 1, max(-1, i - 14), -1) if s.stem(j) in language.WELSH_WILL), None)
    settled = next((j for j in range(i - 1, max(-1, i - 14), -1) if s.word(j) in ("bod", "fod")), None)
    if will is None and (settled is None or _SETTLING.isdisjoint(s.said[:settled])):
        return None
    start = will if will is not None else settled or 0
    if verb == "cael" and s.word(i + 2) in ("ei", "eu"):
        deed = s.stem(i + 3)
        if deed not in deeds.WELSH_DEEDS or (deed in deeds.WELSH_WHEN_DUE and not s.has_due(i)):
            return None
        return s.promise(s.starts[start], start, i + 3, None)
    papers = not language.WELSH_PAPERS.isdisjoint(s.said[start:i])
    if verb in ("dod", "mynd") and papers and s.has_due(i):
        return s.promise(s.starts[start], start, i + 1, None)
    return None


def impersonal(s: Sentence, i: int, stem: str) -> Undertaking | None:
    """Anfonir llythyr; trafodir hyn yn y cyfarfod nesaf; cytunwyd y dylid gwahodd y prifathro."""
    if stem == "fodlon":
        return willing(s, i)
    if stem in language.WELSH_OUGHT:
        settled = (s.decided or not _SETTLING.isdisjoint(s.said[:i])) and s.stem(i + 1) in deeds.WELSH_DEEDS
        return s.promise(s.starts[0], i, i + 1, None) if settled else None
    if stem == "gofynnodd":
        who = next((a for a in s.agents if 0 <= a.start - s.ends[i] <= 4), None)
        am = s.index(who.end) if who else 0
        paper = who is not None and who.kind in ("role", "servant") and s.word(am) == "am"
        paper = paper and s.stem(am + 1) in language.WELSH_PAPERS and s.has_due(am)
        return s.promise(s.starts[i], i, am + 1, None) if paper else None
    if stem == "gofynnwyd":
        paper = s.word(i + 1) == "am" and s.stem(i + 2) in language.WELSH_PAPERS and s.has_due(i + 2)
        return s.promise(s.starts[i], i, i + 2, None) if paper else None
    if stem in language.WELSH_WILL_BE_WHEN and not s.has_due(i):
        return None
    return s.promise(s.starts[i], i, i, None)


def to_be_done(s: Sentence, i: int) -> Undertaking | None:
    """I’w drafod yn y cyfarfod nesaf."""
    if s.word(i - 1) in _SETTLING and s.stem(i + 1) in ("gynnwys", "drafod", "ychwanegu"):
        return s.promise(s.starts[i - 1], i - 1, i + 1, None)
    if s.stem(i + 1) not in deeds.WELSH_DEEDS:
        return None
    if (who := s.subject(i)) and who.kind in ("servant", "person"):
        return s.promise(who.start, i, i + 1, s.named(who))
    if not s.has_due(i):
        return None
    return s.promise(s.clause_start(i), i, i + 1, None)


def asked(s: Sentence, i: int) -> Undertaking | None:
    """Gofynnwyd i'r Clerc ysgrifennu; penderfynwyd gwahodd y prifathro; (a resolution:) gwahodd y prifathro."""
    if _GIVES_MONEY.match(s.text, s.starts[i]) or _OF_THE_MINUTES.match(s.text, s.starts[i]):
        return None
    leads_to_another = s.stem(i) in language.WELSH_ASKING
    verb = i - 1 - (s.word(i - 1) in ("ei", "eu"))
    asks = s.stem(i) == "gofyn" and s.word(i + 1) == "am"
    if s.word(verb) in ("cytunwyd", "penderfynwyd") and (asks or not leads_to_another):
        return s.promise(s.starts[verb], verb, i, None)
    if i == 0 and s.context.decided and not leads_to_another:
        return s.promise(s.starts[0], 0, 0, None)
    if s.stem(i - 1) in language.WELSH_OFFERING:
        return s.promise(s.starts[i - 1], i - 1, i, s.context.speaker or s.person)
    who = s.subject(i)
    first = s.index(who.start) if who else i - 1
    first -= s.word(first - 1) in ("y", "yr")
    if s.stem(first - 1) in language.WELSH_OFFERING and (who or s.word(first) in ("hi", "ef", "fe")):
        return s.promise(s.starts[first - 1], first - 1, i, s.named(who) if who else s.person)
    if not who or "i" not in (s.stem(first - 1), s.stem(first)) or not s.led_by(i, language.WELSH_ASKING):
        return None
    return s.promise(who.start, i, i, s.named(who))


def reported(s: Sentence, i: int) -> Undertaking | None:
    """Adroddodd y Clerc y byddai'n cysylltu."""
    at = _past(s, i + 1)
    return s.promise(s.starts[i], i, at, s.carried(i)) if s.stem(at) in deeds.WELSH_DEEDS else None
