"""What was decided: the words that open a resolution, its clauses, its vote, and decisions within discussion."""

import re
from dataclasses import dataclass

from meetings.reading import labels, language, sentences
from meetings.reading.shape import ReadClause, ReadResolution

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"
_OF_BODY = r"(?:\s+of the (?:council|committee|board|panel|parish council))?"
_BODY = (
    rf"(?:(?:the|this|full|all|both|"
    rf"our)\s+){{0,2}}(?:[A-Z][\w&’'-]*\s+){{0,6}}(?:{language.BODIES}){_OF_BODY}(?:\s+present)?"
)
_STEM_VERB = (
    "resolved|agreed|recommended|noted|approved|decided|determined|resolves|agrees|recommends|approves|"
    "penderfynwyd|cytunwyd|argymhellwyd"
)
_LEAD = (
    r"(?:(?:therefore|accordingly|consequently|thereupon|and|following (?:the|a) (?:vote|discussion|debate)|after "
    r"(?:discussion|debate|due consideration)|"
    r"on being put to the vote|upon being put to the vote|following consideration|in conclusion),?\s+)?"
)
_STEM = re.compile(
    rf"(?i:{_LEAD}(?:it was\s+|(?P<body>{_BODY})\s+(?:had\s+|has\s+|have\s+|were\s+|"
    rf"was\s+)?)?{_ADVERB}(?P<verb>{_STEM_VERB}|decision|resolution|penderfyniad)"
    r"(?P<tail>(?:\s+(?:to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet)|unanimously|by a majority|as follows|nem "
    r"con|accordingly|yn unfrydol))?)"
    r"(?:\s+\((?:unanimously|unanimous|nem\.? con\.?|by \d+ votes? to \d+|[^()]{1,40})\))?"
    r"(?:\s+(?P<number>\d{1,4}(?:[./\\]\d{1,4}){1,5}[a-z]?)\.?(?=\s|:|$))?"
    r"(?P<joint>,?\s*(?:[:;–—-]\s*)*(?:that|to|bod|y dylid|the following(?: \w+)?)?\s*(?:[:;,–—-]\s*)*))"
)
_THAT_BODY = re.compile(rf"(?i:that,?\s+(?:the\s+)?(?P<body>{_BODY})\b[^:;.]{{0,120}}[:;]\s*[-–—]?)(?=\s|$)")
_THAT = re.compile(r"(?i)that\s*[:;–—-]+\s*$|that$")
_BY = r"(?:\s+(?:by|gan)\s*[:–-]?|\s*[:–-]|(?=\s+(?:cllr|councillor|cyng|mr|mrs|ms)\b))\s+"
_MOVED = re.compile(rf"(?i)(?:proposed|moved|cynigiwyd){_BY}(?P<name>[^;:]{{2,50}})[;,.:]?$")
_SECONDED = re.compile(rf"(?i)(?:and\s+)?(?:seconded|eiliwyd){_BY}(?P<name>[^;:]{{2,50}})[;,.:]?$")
_BOTH = re.compile(
    rf"(?i)(?:proposed|moved){_BY}(?P<name>[^;:]{{2,60}}?)[;,.]?\s+(?:and\s+)?seconded(?:\s+by)?\s*[:–-]?\s+(?P<second>[^;:]{{2,50}})[;,.:]?$"
)
_FIRST = re.compile(r"[:;–—-]\s+(?=(?:\(?(?:1|a|i|A)[).]{1,2})\s)")


@dataclass(slots=True)
class Stem:
    """The words that open a resolution and what follows them in the same block."""

    text: str
    verb: str
    body: str | None
    number: str | None
    rest: str


def stem(text: str, *, cue: bool = False) -> Stem | None:
    """The stem that a block begins with. `cue`: the block stands under a heading "Decision"."""
    if not _tells(text[:400], _OPENERS):
        return None
    match = None if text[:5].lower() == "that " else _STEM.match(text[:400])
    if match is None:
        that = _THAT_BODY.match(text[:300])
        if that is not None and (cue or that.end() == len(text)):
            return _stem(text, that.end(), "resolved", that["body"], None)
        return None
    verb = match["verb"]
    rest = text[match.end() :]
    first, marked = match.start("verb") == 0, bool(match["joint"].strip() or match["number"])
    formal = verb.isupper() or first or bool(match["number"])
    if rest:
        opening = (marked or verb.isupper()) if first else (formal or labels.split(rest) is not None)
    else:
        opening = marked or (formal and len(text) < 40)
    if not opening:
        return None
    low = verb.lower()
    found = language.VERBS.get(low, "resolved")
    return _stem(text, match.end(), found, match["body"], match["number"])


def _stem(text: str, end: int, verb: str, body: str | None, number: str | None) -> Stem:
    """Takes "That Full Council agreed, for the reasons given: 1. …" whole into the stem."""
    rest = text[end:].lstrip()
    head = text[: len(text) - len(rest)].rstrip()
    if rest and labels.split(rest) is None:
        first = _FIRST.search(rest[:400])
        if first is not None and len(labels.inline(rest[first.end() :])) > 1:
            head = f"{head} {rest[: first.end()].rstrip()}"
            rest = rest[first.end() :]
    return Stem(head, verb, body, number, rest)


def joined(text: str) -> list[str]:
    """A sentence's operative parts: "…, and that …" begins another."""
    if text[:1] in "“\"‘'":
        return [text]
    parts = re.split(r"(?<=[,;])\s+(?=and(?:\s+further)?\s+that\s)", text)
    return [part for part in parts if part]


def clauses(text: str, *, level: int = 1) -> list[ReadClause]:
    """The clauses of a run of text: labelled in sequence, or one (two where a sentence joins them)."""
    found = labels.inline(text)
    if found:
        return [ReadClause(label.text, label.rest, level) for label in found]
    label = labels.split(text)
    if label is not None and label.kind != "number":
        return [ReadClause(label.text, label.rest, level)]
    return [ReadClause(None, part, level) for part in joined(text)]


def begins_alone(text: str, following: str) -> bool:
    """Whether "The Committee:" opens a list of what it decided, as the next line's verb shows."""
    if len(text) > 60 or not _BODY_ALONE.fullmatch(text):
        return False
    label = labels.split(following)
    words = (label.rest if label else following).split(None, 1)
    return label is not None and bool(words) and words[0].lower() in language.VERBS


def opens(text: str) -> bool:
    """Whether a block begins a resolution by its form."""
    return mover(text) is not None or stem(text) is not None


def parts(text: str) -> list[str]:
    """A block's pieces, where a resolution stands on one line with discussion ("… asked. RESOLVED that … . Cllr …")."""
    found: list[str] = []
    done = 0
    for match in [None, *_FORMAL.finditer(text)]:
        start = match.end() if match else 0
        if start < done or _LABEL_ALONE.fullmatch(text[done:start].strip()):
            continue
        opened = stem(text[start : start + 4000])
        if opened is None or labels.inline(opened.rest):
            if match is not None and opened is not None:
                found.extend(piece for piece in (text[done:start].strip(),) if piece)
                done = start
            continue
        if text[done:start].strip():
            found.append(text[done:start].strip())
        done = start
        end = start + len(opened.text) + 1 + _own(opened.rest)
        if text[end:].strip():
            found.append(text[start:end].strip())
            done = end
    if text[done:].strip():
        found.append(text[done:].strip())
    return found or [text]


def _own(rest: str) -> int:
    """How much of what follows a stem is the resolution's: its sentence, and those that go on with "That …"."""
    spans = sentences.split(rest)
    end = 0
    for n, (start, stop) in enumerate(spans):
        if n and not rest[start : start + 5].lower().startswith(("that ", "(", "and ", "1", "a)")):
            break
        end = stop
    return end


_PAIR = re.compile(
    r"(?i:proposed|moved|proposal|cynigiwyd)(?i:\s+(?:by|of|"
    r"gan))?:?\s+(?P<p>%s)[,;.]?\s+(?i:(?:and\s+)?(?:seconded|eiliwyd)(?:\s+(?:by|gan))?:?)\s+(?P<s>%s)"
    r"|(?P<p2>%s)\s+(?i:proposed|moved)[^.]{0,80}?\b(?i:and)\s+(?P<s2>%s)\s+(?i:seconded)"
    % ((r"(?:(?:y\s+)?(?:[A-Z][\w’'-]*\.?)(?:\s+(?:[A-Z][\w’'-]*\.?|\([A-Z]\))){0,3})",) * 4)
)


def movers(resolution: ReadResolution) -> None:
    """Tell who proposed and who seconded, where the resolution's own words do."""
    if resolution.proposer or resolution.seconder:
        return
    words = " ".join([resolution.stem or "", *(clause.text for clause in resolution.clauses)])
    resolution.proposer, resolution.seconder = pair(words[:2000]) or (None, None)


def pair(words: str) -> tuple[str, str] | None:
    """Who proposed and who seconded, as a run of words tells it."""
    found = _PAIR.search(words) if "second" in words.lower() or "eiliwyd" in words else None
    return ((found["p"] or found["p2"]).strip(" ."), (found["s"] or found["s2"]).strip(" .")) if found else None


def mover(text: str) -> tuple[str | None, str | None] | None:
    """Proposer and seconder, where a short block says no more than that."""
    if len(text) > 130:
        return None
    both = _BOTH.match(text)
    if both:
        return both["name"].strip(" ;,."), both["second"].strip(" ;,.")
    moved = _MOVED.match(text)
    if moved:
        return _TRAILING_AND.sub("", moved["name"]).strip(" ;,."), None
    second = _SECONDED.match(text)
    if second:
        return None, _TRAILING_AND.sub("", second["name"]).strip(" ;,.")
    return None


_SIGNS = (
    "agree", "resolv", "approv", "decid", "adopt", "propos", "second", "defer", "declin", "accept", "ratif",
    "carried", "moved", "objection",
    "recommended", "not in a position", "to be considered", "ytunwyd", "cynigiwyd", "enderfynwyd", "ymeradwywyd",
    "gohiriwyd", "elected", "appointed", "signed as",
    "confirmed", "taken as", "received as", "voted", "lost", "defeated", "rejected", "withdrawn", "determined",
)  # fmt: skip
_OPENERS = (
    "resol",
    "agree",
    "recommend",
    "noted",
    "approv",
    "decid",
    "determin",
    "decision",
    "that",
    "enderfyn",
    "cytunwyd",
    "argymhell",
)


def _tells(text: str, signs: tuple[str, ...]) -> bool:
    """Whether a text holds a word without which no pattern can match: tried first, for speed."""
    return len(text) > 3 and language.holds(text.lower(), signs)


_DECIDING = "agreed|resolved|decided|approved|ratified|adopted|declined|elected|voted|accepted|determined"
_TRAILING_AND = re.compile(r"\s+and(?: it was)?$")
_LABEL_ALONE = re.compile(r"\(?\w{1,4}[.)]{1,2}")
_FORMAL = re.compile(r"(?<=[.!?)”])\s+(?=(?:It was )?(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed|PENDERFYNWYD)\b)")
_TELLS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:it|this|these)\s+(?:was|were)\s+{_ADVERB}(?P<v>agreed|resolved|decided|approved|ratified|accepted|"
        rf"determined|recommended)\b(?!\s+with\b)",
        rf"(?<!of )(?<!by )\b(?:(?:the|this|"
        rf"all)\s+)?(?:{language.BODIES}){_OF_BODY}(?:\s+present)?\s+{_ADVERB}(?P<v>{_DECIDING})\b(?!\s+with\b)",
        r"\b(?:all|everyone|members|councillors)\s+(?:present\s+)?(?:was|were)\s+(?:in\s+)?(?:full\s+|unanimous\s+|"
        r"general\s+|complete\s+)?(?P<v>agreement|agreed)\b",
        r"\b(?:proposed|proposal|moved|cynigiwyd)\b(?=.{0,200}\b(?P<v>seconded|seconder|eiliwyd)\b)",
        r"\b(?P<v>seconded|eiliwyd)\b(?=.{0,120}\b(?:proposed|moved)\b)",
        rf"\b(?:was|were)\s+{_ADVERB}(?:\w+\s+and\s+)?(?:by \w+ )?(?P<v>approved|adopted|ratified|carried|declined|"
        rf"refused|deferred|co-opted|re-?elected|elected|appointed)\b",
        r"\b(?:was|were)\s+(?:then\s+)?(?P<v>moved|agreed|accepted|signed|confirmed|taken|"
        r"received)\s+(?:and\s+signed\s+)?as\s+(?:an?\s+|the\s+|being\s+a?\s*)?(?:true|correct|accurate|fair|right|"
        r"proper|read)\b",
        r"\b(?:motion|amendment|proposal|proposition)\b.{0,60}\b(?P<v>carried|lost|defeated|rejected)\b",
        r"\b(?:recommendations?|minutes|proposals?|motion|accounts?|budget|payments?|requests?|applications?|"
        r"precept|quot\w+)\s+(?:was|were)\s+(?:then\s+|all\s+|unanimously\s+|duly\s+)?(?P<v>agreed|accepted|"
        r"carried|supported)\b(?!\s+as)",
        r"^\W*(?:item\s+)?(?P<v>deferred|withdrawn)\b.{0,80}$",
        r"^\W*(?:(?:the|this)\s+)?(?:item|application|motion|report|amendment|minutes|request|"
        r"proposal)?\s*(?:was\s+|were\s+)?(?P<v>deferred|withdrawn|agreed|approved|carried)(?:\s+unanimously)?\W*$",
        r"\b(?P<v>no objections?)\b(?:\s+(?:raised|to|were|was))?",
        r"\bto be (?P<v>recommended|deferred|considered further)\b",
        r"\b(?:felt|considered)\s+(?:that\s+)?(?:they|it)\s+(?:were|was)\s+(?P<v>not in a position)\b",
        r"\b(?P<v>[cg]h?ytunwyd|ph?enderfynwyd|benderfynwyd|[cg]h?ymeradwywyd|gohiriwyd)\b",
    )
]
_PROPOSED = re.compile(r"(?i)\b(?:proposed|moved)\b")
_SECONDED_NEXT = re.compile(r"(?i)(?:this was |it was )?seconded\b")
_AND_SO = re.compile(
    r"(?i)(?:this was |all |it was )?(?:all in favour|in favour|unanimous|agreed|carried|approved|accepted|so "
    r"resolved)(?: unanimously| by all)?[.!]"
)
_BODY_ALONE = re.compile(rf"(?i:(?:that\s+)?{_BODY}\s*[:–-]{{1,2}})")
_OBJECTION = re.compile(r"(?i)\bno objections?\b")
_WITH_SUBJECT = (0, 1, 2, 14)
_FINITE = re.compile(r"(?i)\b(?:was|were|had|has|have|is|are|been|noted|received|discussed)\b")
_BEFORE = re.compile(
    r"(?i)\b(?:if|once|unless|until|when|where|whether|as|previously|had|has|have|who|which|that|not)\s+$"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|once|if|until|unless)\s+$")
_RECORD = re.compile(r"(?i)\b(?:true|correct|accurate|satisfactory)\b")
_OPERATIVE = re.compile(language.OPERATIVE, re.IGNORECASE)
_OPINION = re.compile(language.OPINION, re.IGNORECASE)


@dataclass(slots=True)
class Decision:
    """A decision within discussion: where its sentence and its operative part stand in the text."""

    start: int
    end: int
    verb: str
    operative: int
    planning: bool = False


def decisions(text: str) -> list[Decision]:
    """The sentences of a paragraph that say what was decided, in order."""
    if not _tells(text, _SIGNS):
        return []
    found: list[Decision] = []
    spans = sentences.split(text)
    for n, (start, end) in enumerate(spans):
        sentence = text[start:end]
        if len(sentence) > 4000 or not _tells(sentence, _SIGNS):
            continue
        if n and _SECONDED_NEXT.match(sentence) and _PROPOSED.search(text[slice(*spans[n - 1])]):
            found = [d for d in found if d.start != spans[n - 1][0]]
            found.append(Decision(spans[n - 1][0], end, "agreed", spans[n - 1][0]))
            continue
        if _AND_SO.fullmatch(sentence):
            if n and not any(d.end > spans[max(0, n - 2)][0] for d in found):
                verb = language.VERBS.get(sentence.split()[-1].lower().strip(".!"), "agreed")
                found.append(Decision(spans[n - 1][0], end, verb, spans[n - 1][0]))
            elif not n:
                found.append(Decision(start, end, "agreed", start))
            continue
        tell = _tell(sentence)
        if tell is not None:
            verb, at = tell
            planning = bool(_OBJECTION.search(sentence))
            if planning and len(text) < 320:
                start = at = 0
            found.append(Decision(start, end, verb, start + at, planning=planning))
    return found


def _tell(sentence: str) -> tuple[str, int] | None:
    for number, pattern in enumerate(_TELLS):
        for match in pattern.finditer(sentence):
            before = sentence[max(0, match.start() - 14) : match.start()]
            if number < 3 and (_BEFORE.search(before) or _is_opinion(sentence[match.end() :], match["v"].lower())):
                continue
            if number >= 3 and _RELATIVE.search(before):
                continue
            verb = match["v"].lower()
            low = match.group().lower()
            if number == 0 and low.startswith(("these ", "this ")):
                if match.start() < 3 and low.startswith("these"):
                    continue
                at = match.start() if low.startswith("these") or match.start() > 300 else 0
            elif number in _WITH_SUBJECT:
                at = match.start()
            else:
                at = _subject_start(sentence, match.start())
            return language.VERBS.get(verb, "deferred" if verb.startswith("considered") else "agreed"), at
    return None


def _subject_start(sentence: str, at: int) -> int:
    """Where the clause begins whose verb stands at a place: after the last joint with a verb of its own before it."""
    for joint in (" - ", " – ", "; ", ", and ", " and "):
        cut = sentence.rfind(joint, 0, at)
        if cut > 0 and _FINITE.search(sentence[:cut]) and at - cut > len(joint) + 2:
            return cut + len(joint)
    return 0


def _is_opinion(after: str, verb: str) -> bool:
    """Whether "agreed that …" goes on to say how things are, not what shall be."""
    if verb != "agreed" or not re.match(r"\s+that\b", after, re.IGNORECASE):
        return False
    opinion = _OPINION.search(after)
    if opinion is None or _RECORD.search(after):
        return False
    operative = re.search(r"\b(?:should|shall|would|will|must|be)\b", after, re.IGNORECASE)
    return operative is None or opinion.start() < operative.start()


def clause_of(text: str, decision: Decision) -> tuple[str, str]:
    """The words before a decision in its sentence, where they are many, and its clause."""
    lead = text[decision.start : decision.operative]
    if len(lead.split()) <= 8:
        return "", text[decision.start : decision.end].strip()
    return lead.strip(), text[decision.operative : decision.end].strip()


def plain(text: str, decision: Decision, **given: object) -> ReadResolution:
    """The resolution that a sentence of discussion holds."""
    lead, words = clause_of(text, decision)
    found = [ReadClause(None, part) for part in joined(words)]
    return ReadResolution(stem=lead or None, verb=decision.verb, clauses=found, **given)  # type: ignore[arg-type]
