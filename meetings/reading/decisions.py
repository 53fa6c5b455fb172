"""What was decided within discussion: the sentences that say so, and the operative part of each."""

import re

from meetings.reading import carried, language, resolutions, sentences, votes
from meetings.reading.carried import Decision
from meetings.reading.shape import ReadClause, ReadResolution
from meetings.reading.signs import holds, vocabulary

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"
_OF_BODY = r"(?:\s+of the (?:council|committee|board|panel|parish council))?"
_DECIDED = "agreed|resolved|decided|approved|ratified|adopted|declined|elected|voted|accepted|determined"
_BODIES = " ".join(["cc", *re.findall(r"[a-z]+", language.BODIES)])
_DECIDING = _DECIDED.replace("voted", "voted(?! for| against)")


def _rule(keys: str, pattern: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    beside, _, verbs = keys.rpartition("/")
    return frozenset(verbs.split()), frozenset(beside.split()), re.compile(pattern, re.IGNORECASE)


# Each with words by which most sentences are spared the pattern: one must stand there, and one of any before a stroke.
# `subject` is who decides, where the pattern holds them; `opens` marks a verb that its clause begins with.
_TELLS = [
    _rule(keys, pattern)
    for keys, pattern in (
        (
            "it this these / agreed resolved decided approved ratified accepted determined recommended voted",
            rf"\b(?P<subject>it|this|these)\s+(?:was|were)\s+{_ADVERB}(?P<v>agreed|voted|resolved|decided|approved|ratified|accepted|"
            rf"determined|recommended)\b(?!\s+with\b|{language.EARLIER})",
        ),
        (
            f"{_BODIES} / {_DECIDED.replace('|', ' ')}",
            rf"\b(?<!of )(?<!by )(?:(?:the|this|"
            rf"all)\s+)?(?<!\d\s)(?P<subject>{language.BODY}){_OF_BODY}(?:\s+present)?\s+{_ADVERB}"
            rf"(?:(?:received|considered|reviewed|noted|discussed)\s+and\s+)?(?P<v>{_DECIDING})\b(?!\s+with\b|{language.EARLIER})",
        ),
        (
            "all everyone members councillors / agreed agreement",
            r"\b(?P<subject>all|everyone|members|councillors)\s+(?:present\s+)?(?:was|were)\s+(?:in\s+)?(?:full\s+|unanimous\s+|"
            r"general\s+|complete\s+)?(?P<v>agreement|agreed)\b",
        ),
        (
            "seconded seconds seconder eiliwyd",
            r"\b(?:proposed|proposes|proposal|moved|motion(?=\s\([A-Z])|nominated|cynigiwyd)\b(?=.{0,200}\b(?<!not\s)(?<!no\s)(?<!a\s)(?P<v>seconded|seconds|seconder|eiliwyd)\b)",
        ),
        ("seconded eiliwyd", r"\b(?P<v>seconded|eiliwyd)\b(?=.{0,120}\b(?:proposed|moved|nominated)\b)"),
        (
            "was were / approved adopted ratified carried declined refused deferred elected reelected appointed opted",
            rf"(?:\b|(?<=\d))(?:was|were)\s+{_ADVERB}(?:\w+,\s+){{0,2}}(?:read\s+)?(?:\w+\s+(?:accordingly\s+)?and\s+(?:then\s+)?)?"
            r"(?:by \w+ |declared |duly |\w+ by (?:[\w’']+ ){1,4}?and (?:duly )?)?"
            r"(?P<v>approved|adopted|ratified|carried(?! (?:out|forward|over|on|through)\b)|declined|"
            rf"refused|deferred|co-opted|re-?elected|elected|appointed)\b",
        ),
        (
            "true correct accurate fair right proper read",
            rf"\b(?:was|were)\s+{_ADVERB}(?:read,?\s+(?:and\s+)?)?(?:\w+\s+and\s+)?(?P<v>moved|agreed|accepted|signed|confirmed|taken|"
            r"received)\s+(?:and\s+(?:duly\s+)?signed\s+(?:by\s+the\s+[\w-]+\s+)?)?as\s+(?:an?\s+|the\s+|being\s+a?\s*)?(?:true|correct|accurate|fair|right|"
            r"proper|read)\b",
        ),
        (
            "carried lost defeated rejected",
            r"\b(?:motion|amendment|proposal|proposition)\b.{0,60}\b(?P<v>carried|lost|defeated|rejected)\b",
        ),
        ("carried lost defeated", r"\bvotes?\b[^.]{0,60}\b(?P<v>carried|lost|defeated)\b"),
        (
            "was were / agreed accepted carried supported",
            r"\b(?:recommendations?|reports?|minutes|proposals?|motion|accounts?|budget|payments?|requests?|applications?|"
            r"precept|quot\w+|regulations|polic(?:y|ies)|tenders?|estimates?|terms of reference|standing orders|"
            r"amendments?|nominations?|statements?|returns?)\s+(?:(?:for|of)\s(?:[^.;,]|,(?=\d)){2,30}\s)?(?:was|were)\s+(?:then\s+|all\s+|unanimously\s+|duly\s+)?"
            r"(?P<v>agreed|accepted|carried|supported)\b(?!\s+(?:as|by|with)\b)",
        ),
        (
            "minutes",
            r"(?:^\W*(?:the\s+)?(?:\w+\s+)?|\bthe\s+)minutes\b[^.;]{0,160}\b(?:was|were)\s+(?:then\s+|duly\s+|submitted,\s+)?"
            r"(?P<v>agreed|accepted|confirmed|signed)\b",
        ),
        (
            f"{_BODIES} / noted granted refused remitted confirmed",
            rf"\b{language.BODY}\s+{_ADVERB}(?P<v>(?-i:NOTED|GRANTED|REFUSED|REMITTED|CONFIRMED))\b",
        ),
        (
            "submitted / noted",
            r"^\W*(?:the\s+)?(?:draft\s+)?minutes?\b[^.;]{0,200}\b(?:was|were)\s+submitted\s+and\s+(?P<v>noted)\b",
        ),
        (
            "minutes / authorised",
            r"\b(?:chair\w*|mayor|convener|provost)\s+(?:was|were)\s+(?P<v>authorised)\s+to\s+sign\s+the\s+minutes?\b",
        ),
        ("deferred withdrawn", r"^\W*(?:item\s+)?(?P<v>deferred|withdrawn)\b.{0,80}$"),
        (
            "signed",
            r"\b(?:chair\w*|mayor|convener|provost)\s+(?:then\s+|duly\s+)?(?P<v>signed)\s+the\s+minutes\b"
            r"(?=.*\b(?:true|correct|accurate)\b)",
        ),
        ("submitted", r"^\W*submitted\s+and\s+(?P<v>confirmed|approved|adopted|accepted)\b"),
        (
            "agreed resolved decided",
            rf"^\W*(?:{language.ADVERBS})\s+{_ADVERB}(?P<v>agreed|resolved|decided)\b"
            r"(?=\s+(?:that|to|by|[\w’' ]{1,40}\b(?:would|should|to|be))\b)",
        ),
        ("resolved agreed", r"^\W*(?P<v>resolved|agreed)\s+accordingly\W*$"),
        ("gwrthodwyd", r"^\W*(?P<v>gwrthodwyd)(?:\s+(?:y|yr)\s+(?:cais|ceisiadau|cynnig)\b[^.;]{0,60})?\W*$"),
        (
            "deferred withdrawn agreed approved carried",
            r"^\W*(?:(?:the|this)\s+)?(?:item|application|motion|report|amendment|minutes|request|"
            r"proposal)?\s*(?:was\s+|were\s+)?(?P<v>deferred|withdrawn|agreed|approved|carried)"
            r"(?:\s+and\s+(?:duly\s+)?signed)?(?:\s+unanimously|\s+by\s+(?:all|the\s+chair\w*))?\W*$",
        ),
        ("signed", r"^\W*(?P<v>signed)\s+as\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)\b"),
        (
            "objection objections",
            r"\b(?P<v>no objections?)\b(?:\s+(?:raised|to|were|was))?",
        ),
        ("recommended deferred considered", r"\bto be (?P<v>recommended|deferred|considered further)\b"),
        (
            "position",
            r"\b(?:felt|considered)\s+(?:that\s+)?(?:they|it)\s+(?:were|was)\s+(?P<v>not in a position)\b",
        ),
        (
            "cytunwyd gytunwyd chytunwyd ghytunwyd penderfynwyd phenderfynwyd benderfynwyd cymeradwywyd gymeradwywyd "
            "chymeradwywyd ghymeradwywyd gohiriwyd pasiwyd mabwysiadwyd",
            r"\b(?P<opens>)(?P<v>[cg]h?ytunwyd|ph?enderfynwyd|benderfynwyd|[cg]h?ymeradwywyd|gohiriwyd|pasiwyd|mabwysiadwyd)\b",
        ),
        (
            "cofnodion gofnodion chofnodion ghofnodion",
            r"\b(?P<opens>)(?P<v>[cg]h?adarnhawyd|dd?erbyniwyd)\b(?=.{0,50}\b[cg]h?ofnodion\b)",
        ),
        (
            "resolved agreed decided approved",
            r"\b(?P<v>(?-i:RESOLVED|AGREED|DECIDED|APPROVED))\b(?=\s+(?:that|to|unanimously|by)\b)",
        ),
        ("resolved", r"\b(?:also|further|therefore|thus|then)\s+(?P<v>resolved)\s+(?:that|to)\b"),
        (
            "minutes",
            r"^\W*(?:the\s+)?(?:draft\s+)?minutes\b(?:(?!\b(?:was|were|be|had|have|has|to)\b)[^.;:]){0,120}?\s"
            r"(?P<v>agreed|approved|accepted|adopted|confirmed|signed)\b",
        ),
        (
            "true correct accurate",
            r"(?<!\bbe )(?<!\bbeen )\b(?P<v>approved|agreed|accepted|adopted|confirmed)\b"
            r"(?=[^.;]{0,60}\bas\s+(?:an?\s+|the\s+)?(?:true|correct|accurate)\b)",
        ),
        ("duly", r"(?<!be )\bduly\s+(?P<v>accepted|agreed|approved|adopted)\b"),
        (
            "received considered noted checked examined read presented / agreed accepted",
            r"(?<!pologies )\b(?:was|were)\s+(?:received|considered|noted|checked|examined|read|presented)\s+and\s+"
            r"(?P<v>agreed|accepted)\b",
        ),
        (
            "deferred",
            r"^\W*(?:the\s+)?(?:approval|decision|application|consideration|determination|discussion|matter|item)\b"
            r"[^.;,]{0,60}?\s(?P<v>deferred)\b",
        ),
        (
            "approve approves agree agrees notes endorse endorses resolve resolves adopt adopts ratify ratifies",
            rf"^\W*the\s+(?:[a-z][\w’'&-]*\s+){{0,4}}?{language.BODY}{_OF_BODY}\s+"
            r"(?:(?:unanimously|hereby|formally)\s+)?"
            r"(?P<v>approves?|agrees?|notes|endorses?|resolves?|adopts?|ratif(?:y|ies))\s+(?!that\b|with\b|:)",
        ),
        (
            "noted considered discussed received reviewed / agreed resolved approved endorsed",
            rf"\b{language.BODY}\s+{_ADVERB}(?:noted|considered|discussed|received|reviewed)\s(?!that\b)[^.;:]{{3,90}}?"
            rf"\sand\s+{_ADVERB}(?P<v>agreed|resolved|approved|endorsed)\s+"
            r"(?=that\b|to\b|the\b(?! following)|it\b|an?\b|its\b)",
        ),
        (
            "date day venue / agreed",
            rf"\b(?:was|were)\s+{_ADVERB}(?P<v>agreed)\s+as\s+(?:an?|the)\s+(?:\w+\s+)?(?:date|day|venue)\b",
        ),
        ("agreed", r"(?<=[a-z]:\s)(?P<opens>)(?P<v>agreed)\s+(?=to\b|that\b)"),
        ("agree resolve", r"^\W*unanimously\s+(?P<v>agree|resolve)\b"),
        (
            "noted",
            r"^\W*(?:the|this|these|all|both)\s+(?:[\w’'-]+\s+){0,3}?(?:reports?|updates?|correspondence|position|contents|presentations?|papers?)\b"
            r"(?:\s+(?:of|from)\s+the\s+(?:[\w’'-]+\s+){1,4}?)?(?:,\s+as\s+(?:circulated|presented|submitted),)?\s*"
            rf"(?:was|were)\s+(?:then\s+|duly\s+)?(?P<v>noted)(?:\s+by\s+(?:the\s+)?{language.BODY})?\W*$",
        ),
        (
            "elected reelected appointed",
            r"\bdeclared\s[^.;]{2,60}?\b(?:duly\s+)?(?P<v>re-?elected|elected|appointed)\b",
        ),
        (
            "proposed / agreed elected accepted appointed approved",
            rf"\b(?:was|were)\s+(?:duly\s+)?proposed\s+and\s+{_ADVERB}(?P<v>agreed|elected|accepted|appointed|approved)\b",
        ),
        (
            "proposal proposals / agreed accepted approved supported",
            r"\bproposals?\s+(?:that|to)\b[^.;:]{5,140}?,?\s(?:was|were)\s+(?:then\s+|unanimously\s+)?"
            r"(?P<v>agreed|accepted|approved|supported)\b",
        ),
        ("adopted accepted approved passed", r"^\W*(?P<v>adopted|accepted|approved|passed)\s+unanimously\b"),
        (
            "unanimously / agreed accepted approved",
            r"^(?P<subject>\W*).{20,300}?\s[–-]\s+unanimously\s+(?P<v>agreed|accepted|approved)\W*$",
        ),
        (
            "agreed decided",
            r"(?:^\W*|\s[–-]\s+)(?P<v>agreed|decided)\s+by\s+(?:the\s+)?[\w’']{2,20}(?:\s\w{2,20})?\s+(?:to|that)\b",
        ),
        ("fell", r"^\W*(?:the\s+)?(?:motion|amendment|proposal)\s+(?:accordingly\s+|therefore\s+)?(?P<v>fell)\b"),
        ("agreement", r"\bthere\s+(?:was|were)\s+(?:unanimous|full|general)\s+(?P<v>agreement)\s+(?:to|that)\b"),
        (
            "recommended endorsed",
            rf"^\W*(?:the\s+)?{language.BODY}\s+{_ADVERB}(?P<v>endorsed|recommended(?=\s+(?:that|to)\b))",
        ),
        (
            "supports objects",
            rf"^\W*(?:the\s+)?{language.BODY}\s+{_ADVERB}(?P<v>supports|objects\s+to)\s+(?:this|the|these)\s+"
            r"(?:application|proposal|scheme|development|plans)",
        ),
        ("object", r"^\W*(?:strongly\s+)?(?P<v>object)\s+(?:on|to|due|because|strongly)\b"),
        (
            "accepted approved refused declined",
            r"^\W*(?:the\s+)?(?:quot(?:e|ation)|tender|request|estimate|offer|application)\b(?:(?!\b(?:was|were|is|be|been|had"
            r"|has|have|not|if|which|that)\b)[^.;:]){0,70}\s(?P<v>accepted|approved|refused|declined)\W*$",
        ),
        (
            "seconded",
            r"\b(?:motion|amendment|proposal|proposition)\s+(?:was|were)\s+(?:then\s+|duly\s+)?seconded\b.{0,60}?"
            rf"\band\s+(?:(?:it\s+)?was\s+)?{_ADVERB}(?P<v>agreed|approved|adopted|passed|accepted)\b",
        ),
        (
            "following",
            rf"^\W*the following\b[^.;:]{{0,60}} w(?:as|ere) {_ADVERB}(?P<v>agreed|resolved|approved|appointed|elected)"
            r"(?:\s+unanimously)?\W*$",
        ),
        (
            "gave / approval consent",
            rf"^\W*(?:the\s+)?(?:{language.BODIES})\s+{_ADVERB}gave\s+(?:(?:its|their|full)\s+)?(?P<v>approval|consent)\s"
            r"(?=for\b|to\b|that\b)",
        ),
        (
            "presented circulated provided produced read submitted tabled / approved agreed accepted adopted",
            r"\b(?:presented|circulated|provided|produced|read|submitted|tabled)\b[^.;]{3,160}?\swhich\s(?:was|were)\s"
            r"(?:\w+\s(?:and\s)?){0,2}(?P<v>approved|agreed|accepted|adopted)(?:\sunanimously|\sby\sall)?\W*$",
        ),
    )
]
_KEYS = frozenset().union(*(verbs | beside for verbs, beside, _ in _TELLS))
# The places of those that a word may lead to.
_TELLS_BY_WORD = {
    word: [n for n, (verbs, _, _) in enumerate(_TELLS) if word in verbs]
    for word in frozenset().union(*(verbs for verbs, _, _ in _TELLS))
}
_OBJECTION = re.compile(r"(?i)\bno objections?\b")
_FINITE = re.compile(r"(?i)\b(?:was|were|had|has|have|is|are|been|noted|received|discussed)\b")
_SUBORDINATE = re.compile(
    r"(?i)\s+that,?\s+(?:since|as|given|in (?:light|view) of|due to|because|following|if|when|once|until)\b"
    r"(?=.*\b(?:should|shall|would|will|be)\b)"
)
_BEFORE = re.compile(
    r"(?i)\b(?:if|once|unless|until|when|where|whether|as|previously|had|has|have|who|which|that|not)\s+$"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|once|if|until|unless)\s+$")
# What somebody tells was decided elsewhere, and what is yet to be.
_TOLD = re.compile(
    r"(?i)\b(?:(?:(?:report|advis|inform|explain|stat|remind|announc|not|updat|who confirm)ed|said|told|heard|"
    r"understood)\b[^.;:]{0,60}?\bthat|until|if|once|whether|unless|before)\b(?:(?!\b(?:and|so|then)\b)[^,;:]){0,90}$"
)
_RECORD = re.compile(r"(?i)\b(?:true|correct|accurate|satisfactory)\b")
_OPINION = re.compile(language.OPINION, re.IGNORECASE)


def find(text: str) -> list[Decision]:
    """The sentences of a paragraph that say what was decided, in order."""
    if not _may_decide(text):
        return []
    found: list[Decision] = []
    spans = sentences.split(text)
    for n, (start, end) in enumerate(spans):
        sentence = text[start:end]
        counts = bool(found) and (sentence[0].isdigit() or " against" in sentence)
        if len(sentence) > 4000 or (len(spans) > 1 and not counts and not _may_decide(sentence)):
            continue
        if carried.takes_in(found, text, spans, n):
            continue
        tell = _tell(sentence)
        if tell is not None:
            verb, at = tell
            planning = bool(_OBJECTION.search(sentence))
            if planning and len(text) < 320:
                start = at = 0
            found.append(Decision(start, end, verb, start + at, planning=planning))
    return found


def _may_decide(text: str) -> bool:
    """Whether a text may say that something was decided: a quick look that spares most the patterns."""
    said = vocabulary(text)
    return not language.DECIDING.isdisjoint(said) or (
        not language.MAYBE_DECIDING.isdisjoint(said) and holds(text.lower(), language.DECIDING_PHRASES)
    )


def _tell(sentence: str) -> tuple[str, int] | None:
    words = vocabulary(sentence) & _KEYS
    for n in sorted({n for word in words for n in _TELLS_BY_WORD.get(word, ())}):
        _, beside, pattern = _TELLS[n]
        if beside and beside.isdisjoint(words):
            continue
        names = pattern.groupindex
        for match in pattern.finditer(sentence):
            before, said = sentence[max(0, match.start() - 14) : match.start()], match["v"].lower()
            if "subject" in names:
                if _BEFORE.search(before) or _is_opinion(sentence[match.end() :], said):
                    continue
            elif _RELATIVE.search(before) or _elsewhere(sentence, match):
                continue
            subject = match["subject"].lower() if "subject" in names else ""
            if subject == "these" and match.start() < 3:
                continue
            if subject == "this" and match.start() <= 300:
                at = 0
            elif subject or "opens" in names:
                at = match.start()
            else:
                at = _subject_start(sentence, match.start())
            return language.VERBS.get(said, "deferred" if said.startswith("considered") else "agreed"), at
    return None


def _elsewhere(sentence: str, match: re.Match[str]) -> bool:
    """Whether somebody tells of what was decided elsewhere, or of what is yet to be."""
    return not _OBJECTION.match(match["v"]) and _TOLD.search(sentence[: match.start()]) is not None


def _subject_start(sentence: str, at: int) -> int:
    """Where the clause begins whose verb stands at a place: after the last joint with a verb of its own before it."""
    for joint in (" - ", " – ", "; ", ", and ", " and "):
        cut = sentence.rfind(joint, 0, at)
        following = sentence[cut + len(joint) : at].partition(" ")[0]
        if joint == " and " and (following.endswith("ed") or _RECORD.match(sentence, cut + len(joint))):
            continue
        if cut > 0 and _FINITE.search(sentence[:cut]) and at - cut > len(joint) + 2:
            return cut + len(joint)
    return 0


def _is_opinion(after: str, verb: str) -> bool:
    """Whether "agreed that …" goes on to say how things are, not what shall be."""
    if verb != "agreed" or not re.match(r"\s+that\b(?!\s+no\s+(?:further\s+)?action\b)", after, re.IGNORECASE):
        return False
    opinion = _OPINION.search(after)
    if opinion is None or _RECORD.search(after):
        return False
    if _SUBORDINATE.match(after):
        return False
    operative = re.search(r"\b(?:should|shall|would|will|must|be)\b", after, re.IGNORECASE)
    return operative is None or opinion.start() < operative.start()


def clause_of(text: str, decision: Decision) -> tuple[str, str]:
    """The words before a decision in its sentence, where they are many, and its clause."""
    lead = text[decision.start : decision.operative]
    if len(lead.split()) <= 8 or len(text[decision.operative : decision.end].split()) <= 4:
        return "", text[decision.start : decision.end].strip()
    return lead.strip(), text[decision.operative : decision.end].strip()


def plain(text: str, decision: Decision, **given: object) -> ReadResolution:
    """The resolution that a sentence of discussion holds."""
    lead, words = clause_of(text, decision)
    found = [ReadClause(None, part) for part in resolutions.joined(words)]
    vote = votes.told(text[decision.start : decision.end][:400])
    return ReadResolution(stem=lead or None, verb=decision.verb, clauses=found, vote=vote, **given)  # type: ignore[arg-type]
