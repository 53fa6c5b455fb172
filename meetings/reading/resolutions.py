"""What was decided: the words that open a resolution, its clauses, its vote, and decisions within discussion."""

import itertools
import re
from dataclasses import dataclass

from meetings.reading import conditions, joints, labels, language, movers, remembering, sentences
from meetings.reading.shape import ReadClause
from meetings.reading.signs import holds, vocabulary

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"
_OF_BODY = r"(?:\s+of the (?:council|committee|board|panel|parish council))?"
# Alone before its list a body may have commas in its name: "The Environment, Development and Works Committee –".
_BODY, _WHOLE_BODY = (
    rf"(?:(?:the|this|full|all|both|"
    rf"our)\s+){{0,2}}(?:(?!(?:resolved|agreed|recommended|that)\b)[A-Z][\w&’'-]*{comma}\s+)"
    rf"{{0,6}}{language.BODY}{_OF_BODY}(?:\s+present)?"
    for comma in ("", ",?")
)
_STEM_VERB = (
    "resolved|agreed|recommended|noted|approved|decided|determined|ordered|endorsed|ratified|resolves|agrees|"
    "recommends|approves|penderfynwyd|cytunwyd|argymhellwyd|cymeradwywyd|"
    # As it is misprinted.
    "rsolved|reslved|resovled|resloved|resolevd|resoved"
)
# "Cytunodd y Pwyllgor:" names the body behind the verb.
_WELSH_VERB = "cytunodd|gytunodd|penderfynodd|phenderfynodd|argymhellodd|cymeradwyodd"
_LEAD = (
    r"(?:(?:therefore|accordingly|consequently|thereupon|whereupon|and|in conclusion|(?:following|after|having|"
    r"(?:up)?on|there being)\s[^.:;,]{4,80},|"
    r"(?:following|after|(?:up)?on)\s(?:(?:a|the|some|full|further|due|much|being put to the|detailed|careful|"
    r"brief)\s){0,2}"
    r"(?:vote|discussions?|debate|consideration)|(?:up)?on\s(?:being\s(?:proposed|moved)|the\s(?:motion|proposal|proposition)\sof)\s"
    r"[^.:;]{4,140}?(?=,?\s(?:it\swas|(?:the|members)\s[^.:;,]{0,40}?(?:resolved|agreed))\b)),?\s+)?"
)
# "…, with one abstention, that": by how many.
_VOTED_BY = (
    r",?\s(?:with|by)\s(?=[^:;.()]{0,60}\b(?:vot|abst|against\b|majority\b))[^:;.()]{1,90}?,?"
    r"(?=\s+(?:that|to(?!\s(?:\d|one|two|three|four|five|six|seven|eight|nil|none)\b))\b)"
)
# The words of a motion stand in quotation marks: "“This Council resolves to:".
_QUOTED = (
    r"(?:[“\"‘'](?=(?:(?:this|the) )?(?:[\w-]+ ){0,3}?"
    r"(?:council|cabinet|board|panel|committee|authority|assembly) \w))?"
)
_STEM = re.compile(
    rf"(?i:{_QUOTED}{_LEAD}(?:it (?:was|is)\s+|"
    rf"(?P<body>{_BODY})(?:,\s(?:having|after|following|on|in)\b[^:;.]{{3,160}}?,)?"
    rf"\s+(?:has\s+|have\s+|were\s+|was\s+)?)?{_ADVERB}(?P<verb>{_STEM_VERB}|(?:{_WELSH_VERB})(?=\syr?\s[^:;.]{{3,60}}:)|decision(?:\s(?:made|taken)(?=\s?[:–-]))?|"
    rf"outcome(?=\s?[:–-]\s(?:approved|agreed|noted|resolved|granted|refused|deferred|that)\b)|resolution(?!\sto\s)|penderfyniad|"
    rf"recommendation(?=\sto\s(?:full\s)?(?:council|cabinet)\b))\b"
    rf"(?P<tail>(?:{_VOTED_BY}|(?<=odd)\syr?\s[^:;.]{{3,60}}(?=:)|"
    r"\s+(?:to\s+(?:the\s+)?(?:full\s+)?(?:council|cabinet)|to\s+the\s+(?:[\w&]+\s){1,5}?committee(?=,?\s+that\b)|"
    r"unanimously|by a majority|as follows|nem "
    r"con|accordingly|yn unfrydol|(?:with|by) (?:a vote of )?\d[^:;.]{2,80}(?=:)))?"
    r"(?:,?\s+on the (?:motion|proposition|proposal) of (?:(?!\bthat\b)[^:;]){4,120}?,?(?=\s+(?:that|to)\b))?)"
    r"(?:\s+\((?!(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[^()]{1,60}\))?"
    r"(?:\s+(?P<number>\d{1,4}(?:[./\\]\d{1,4}){1,5}[a-z]?)\.?(?=\s|:|$))?"
    r"(?:\ssubject to\s[^:;.]{4,160}?(?=,?\sthat\b|:)|"
    r",\s(?:in order to|in view of|having|following|subject to|for the reasons)\b[^:;.]{4,200}?(?=,\s(?:that|to)\b|:))?"
    r"(?P<joint>,?\s*(?:[:;–—-]\s*|\.\s+(?=That\s|To\s(?!be\s)))*(?:to\s+recommend(?:\s+to\s+[\w ]{3,30})"
    r"?\s*[:–—-]+\s*(?:\([^()]{1,40}\))?|"
    r"that|to|bod|i(?=\s*[:–-])|y dylid|the following(?: \w+)?)?\s*(?:[:;,–—-]\s*)*))"
)
# "It was moved by A, seconded by B and RESOLVED that …": the capitals tell the stem from the words before them.
_STOP = r"(?<!Cllr)(?<!Cllrs)(?<!Ald)(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!\b[A-Z])\. [A-Z]"
_LED = re.compile(
    rf"(?:(?!{_STOP}).){{4,240}}?(?:\b[Ss]econd(?:(?!{_STOP}).){{2,90}}?\b[Aa]nd|\bit was|"
    rf"\bhaving\s(?:(?!{_STOP}).){{4,180}}?,)"
    rf"(?:\s+(?:it was|then|therefore|also))*\s+(?i:{_ADVERB})(?P<body>)"
    rf"(?P<verb>RESOLVED|RECOMMENDED|Resolved(?=\s?[:–-]))\b(?P<tail>(?:\sunanimously|{_VOTED_BY})?)"
    r"(?P<number>)(?:\s+\([^()]{1,60}\))?(?P<joint>,?\s*(?:[:;–—-]\s*)*(?:that|to|bod)?\s*(?:[:;,–—-]\s*)*)"
)
_CAPITALS = ("RESOLVED", "RECOMMENDED")
# "It was moved by A, seconded by B and": the word that resolves was lost with its own print.
_BREAKS_OFF = re.compile(
    rf"(?:(?:It|it)\swas\s(?:then\s)?)?(?:[Mm]oved|[Pp]roposed)\sby\s(?:(?!{_STOP}|[;:]).){{3,60}}?,?\s(?:and\s)?(?:duly\s)?seconded\sby\s"
    rf"(?:(?!{_STOP}|[;:]|\band\b).){{3,60}}?,?\sand(?:\sit\swas)?(?=$|\s(?:That|The|A|An)\s(?:(?!{_STOP})[^;:]){{3,160}}?\sbe\s(?:\w+ly\s)?[a-z]{{2,14}}\b)"
)
_AND_RESOLVED = re.compile(r"[Aa]nd\s[Rr]esolved\s?[:–-]")
_THAT_BODY = re.compile(rf"(?i:that,?\s+(?:the\s+)?(?P<body>{_BODY})\b(?:[^:;.]{{0,120}}:|\s*;)\s*[-–—]?)(?=\s|$)")
# These only head what was decided.
_HEADS = frozenset("decision outcome resolution".split())
# What follows such a word and says no more than how it was agreed.
_AND_SO = re.compile(
    r"(?i)(?:and (?:noted|agreed|approved|accepted)|by (?:all|everyone|members|the (?:council|committee|meeting|board))"
    r"(?: present)?|unanimous(?:ly)?)\W*"
)
# "It was agreed (proposed Mr Hay, seconded Mrs Fox) that …" is one sentence with its movers.
_MOVED_WITHIN = re.compile(r"(?i)\([^()]{0,20}\b(?:propos|second|moved|prop\b)[^()]{3,60}\)")
# "RESOLVED: (Unanimous)"
_SO_VOTED = re.compile(
    r"(?i)\((?:carried |passed |agreed )?(?:unanimous(?:ly)?|nem\.? con\.?|by a majority|\d{1,3} (?:votes? "
    r")?(?:for|to)\b[^()]{0,60})\)\W*"
)
# "Approved: Ann Hay" tells who moved it.
_NAMED = re.compile(r"(?:(?!Subject|That|To|All|With)[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+\W*")
# Without "that" or a colon behind them these are words of the clause ("NOTED the report").
_SAY_WHAT = frozenset("noted approved decided determined ordered endorsed ratified".split())
# Behind a title these say what became of it, and open nothing: "Bins – noted".
_ALL_THERE_IS = frozenset({"noted", "agreed", "approved", "accepted"})
_FIRST = re.compile(r"[:;–—-]\s+(?=(?:\(?(?:1|a|i|A)[).]{1,2})\s)")


@dataclass(slots=True, frozen=True)
class Stem:
    """The words that open a resolution and what follows them in the same block."""

    text: str
    verb: str
    body: str | None
    number: str | None
    rest: str


def stem(text: str, *, cue: bool = False) -> Stem | None:
    """The stem that a block begins with. `cue`: the block stands under a heading "Decision"."""
    if text in _ALL_THERE_IS or not _may_open(text):
        return None
    return _opened(text, cue)


def _may_open(text: str) -> bool:
    """Whether words may open a resolution somewhere in a text: a quick look that spares most the patterns."""
    return text[:4].lower() == "that" or not _OPENERS.isdisjoint(vocabulary(text))


@remembering.short(up_to=4000, texts=64)
def _opened(text: str, cue: bool) -> Stem | None:
    head = text[:400]
    low = head.lower()
    each = _LISTED.match(text[:200])
    if each is not None and len(labels.inline(text[each.end() :])) > 1:
        return Stem(text[: each.end()].rstrip(), "resolved", each["body"], None, text[each.end() :])
    match = None if low.startswith("that ") else _STEM.match(head)
    if match is None and (holds(head, _CAPITALS) or ("nd resolved" in low and _AND_RESOLVED.search(head))):
        match = _LED.match(head)
    if match is None and " and" in head and (broken := _BREAKS_OFF.match(head)):
        return Stem(broken.group(), "resolved", None, None, text[broken.end() :].lstrip())
    if match is None:
        that = _THAT_BODY.match(text[:300]) if low.startswith("that") else None
        if that is not None and (cue or that.end() == len(text)):
            return _stem(text, that.end(), "resolved", that["body"], None)
        if cue and _THAT_ALONE.fullmatch(text):
            return Stem(text, "resolved", None, None, "")
        return None
    verb = match["verb"]
    end = len(text) if _SO_VOTED.fullmatch(text, match.end()) else match.end()
    rest = text[end:]
    if _AND_SO.fullmatch(rest):
        return None
    first, marked = match.start("verb") == 0, bool(match["joint"].strip() or match["number"])
    formal = verb.isupper() or first or bool(match["number"]) or match.re is _LED
    pointed = any(sign in match["joint"] for sign in ":;–—-")
    labelled = labels.split(rest) is not None or len(labels.inline(rest)) > 1 or rest.endswith(":")
    told = not first and "it was" not in low[: match.start("verb")] and match.re is _STEM
    if rest and told and not pointed and not match["number"] and not labelled:
        return None
    if rest and not rest.strip(" .!"):
        return None
    if rest:
        counted = rest[0] in _DOTS or labels.split(rest) is not None or bool(joints.under_capitals(rest))
        opening = (marked or verb.isupper()) if first else (formal or counted)
    else:
        opening = marked or (formal and len(text) < 40)
    if not opening:
        return None
    low = verb.lower()
    found = language.VERBS.get(decided(rest) if low in _HEADS else low, "resolved")
    if rest and not pointed and not labelled and _MOVED_WITHIN.search(text, 0, end):
        return Stem("", found, None, None, text)
    if first and rest and ((not marked and low in _SAY_WHAT) or (low == "approved" and _NAMED.fullmatch(rest))):
        return Stem("", found, None, None, text)
    return _stem(text, end, found, match["body"] or None, match["number"] or None)


def decided(rest: str) -> str:
    """The first word behind a heading, which tells what was decided ("Decision: DEFERRED to May").

    What is "rejected" there is an application, and no motion that was lost.
    """
    return rest.partition(" ")[0].strip(",.;:-").lower().replace("rejected", "resolved")


def _stem(text: str, end: int, verb: str, body: str | None, number: str | None) -> Stem:
    """Takes "That Full Council agreed, for the reasons given: 1. …" whole into the stem."""
    rest = text[end:].lstrip()
    head = text[: len(text) - len(rest)].rstrip()
    if len(rest) < 80 and rest[-1:] in _POINTS_ON:
        if alone := _BODY_ALONE.fullmatch(rest):
            return Stem(text, verb, alone["body"], number, "")
        if _THE_RECOMMENDATIONS.fullmatch(rest):
            return Stem(text, verb, body, number, "")
    if rest and labels.split(rest) is None:
        first = _FIRST.search(rest[:400]) if not conditions.apart(rest)[1] else None
        if first is not None and len(labels.inline(rest[first.end() :])) > 1:
            head = f"{head} {rest[: first.end()].rstrip()}"
            rest = rest[first.end() :]
    return Stem(head, verb, body, number, rest)


def clauses(text: str, *, level: int = 1, led: bool = False) -> list[ReadClause]:
    """The clauses of a run of text: labelled in sequence, or one (two where a sentence joins them).

    `led`: the stem before it ends with a colon, so that points may follow at once.
    """
    text, listed = conditions.apart(text)
    found = labels.inline(text)
    if listed:
        only = labels.split(listed)
        below = labels.inline(listed) or [only or labels.Label("", "", listed)]
        return [*clauses(text, level=level), *(ReadClause(one.text or None, one.rest, level + 1) for one in below)]
    if found:
        return [ReadClause(label.text, label.rest, level) for label in found]
    if text.startswith("A ") and (points := joints.under_capitals(text)):
        return [ReadClause(letter, words, level) for letter, words in points]
    if (parts := _pointed(text, led=led)) is not None:
        return [ReadClause(None, part, level) for part in parts]
    label = labels.split(text)
    if label is not None and label.kind != "number":
        return [ReadClause(label.text, label.rest, level)]
    each: list[ReadClause] = []
    for sentence in _resolved(text):
        label = labels.split(sentence)
        own, words = (label.text, label.rest) if label is not None and label.kind == "digit" else (None, sentence)
        each += [ReadClause(None if n else own, part, level) for n, part in enumerate(joints.joined(words))]
    return each


def _pointed(text: str, *, led: bool) -> list[str] | None:
    """Clauses that lost their lines ("• note it; • pay it", "…approves: The rate. The base. The list.")."""
    dot = next((dot for dot in _DOTS if text.count(f"{dot} ") > 1), None)
    if dot is not None and len(text) < _LONG_LIST:
        return [part for piece in text.split(f"{dot} ") if (part := piece.strip())]
    if not led or len(text) >= _LONG_LIST or ". " not in text:
        return None
    parts = [text[start:end] for start, end in sentences.split(text)]
    return parts if len(parts) > 2 and all(_POINT.match(part) and not _FINITE.search(part) for part in parts) else None


def led(text: str) -> tuple[str, str]:
    """Words up to a colon and the points that run together behind it ("the Council approves: The rate. A base.")."""
    colon = text.find(": ")
    points = text[colon + 2 :] if 0 < colon < 160 else ""
    return (text[: colon + 1], points) if points and _pointed(points, led=True) else ("", text)


def _resolved(text: str) -> list[str]:
    """What is resolved in several sentences that each begin so ("That … . That …", "To note … . To approve …")."""
    again = next((again for opens, again in _AGAIN if text.startswith(opens)), None)
    if again is None:
        return [text]
    cuts = sorted({0, *(match.end() for match in again.finditer(text)), *labels.headless(text), len(text)})
    return [text[start:end].rstrip() for start, end in itertools.pairwise(cuts)]


def begins_alone(text: str, following: str, *, bullet: bool = False) -> bool:
    """Whether "The Committee:" opens a list of what it decided, as the next line's verb shows."""
    if len(text) > 80 or text[-1:] not in _POINTS_ON:
        return False
    alone = _BODY_ALONE.fullmatch(text) or _ONE_ALONE.fullmatch(text) or _AS_FOLLOWS.fullmatch(text)
    if not alone or stem(text) is not None:
        return False
    label = labels.split(following)
    rest = label.rest if label else following
    operative = joints.operative(rest)
    return (label is not None or bullet) and operative


def names_body(text: str) -> bool:
    """Whether a block says no more than who decides what is listed below it: "The Council:-", "Cabinet notes:"."""
    return len(text) < 80 and text[-1:] in _POINTS_ON and _BODY_ALONE.fullmatch(text) is not None


def opens(text: str) -> bool:
    """Whether a block begins a resolution by its form."""
    return movers.alone(text) is not None or stem(text) is not None


def parts(text: str) -> list[str]:
    """A block's pieces, where a resolution stands on one line with discussion ("… asked. RESOLVED that … . Cllr …")."""
    if not _may_open(text) and text[-1:] not in _POINTS_ON and not text.endswith(_LEADS_TO):
        return [text]
    found: list[str] = []
    done = 0
    formal = holds(text, _FORMALLY)
    for match in [None, *(_FORMAL.finditer(text) if formal else ())]:
        start = match.end() if match else 0
        if start < done or _LABEL_ALONE.fullmatch(text[done:start].strip()):
            continue
        opened = stem(text[start : start + 4000])
        closes = match is not None and _CLOSING.fullmatch(text, start) and text[done:start].rstrip()[-1:] in '.”"'
        if opened is None or closes or labels.inline(opened.rest):
            if match is not None and opened is not None and not closes:
                found.extend(piece for piece in (text[done:start].strip(),) if piece)
                done = start
            continue
        if text[done:start].strip():
            found.append(text[done:start].strip())
        done = start
        end = start + len(opened.text) + bool(opened.text) + _own(opened.rest)
        if text[end:].strip():
            found.append(text[start:end].strip())
            done = end
    rest = text[done:].strip()
    if rest.endswith((":", ":-", ":–")) and (spans := sentences.split(rest))[1:]:
        # "Cllr Vane asked why. Following discussion the Committee agreed to:", with its clauses below.
        last = rest[spans[-1][0] :]
        if (opened := stem(last)) is not None and not opened.rest and opened.verb != "noted":
            found.append(rest[: spans[-1][0]].strip())
            rest = last
    elif rest.endswith(_LEADS_TO) and _MOVED_OR_PUT.search(rest[-200:]) and (spans := sentences.split(rest))[1:]:
        # "The Clerk gave the figures. Mr Hay proposed, Mrs Fox seconded, and it was", with RESOLVED on the line below;
        # "… was lost. The substantive motion was then put and", with what was resolved below it.
        found.append(rest[: spans[-1][0]].strip())
        rest = rest[spans[-1][0] :]
    if rest:
        found.append(rest)
    return found or [text]


# At the end of a block these say that what stands before them was.
_CLOSING = re.compile(r"(?:Agreed|AGREED)(?: by (?:all|everyone|members|the \w+)(?: present)?)?\.?")


def _own(rest: str) -> int:
    """How much of what follows a stem is the resolution's: its sentence, and those that go on with "That …"."""
    spans = sentences.split(rest)
    end = 0
    for n, (start, stop) in enumerate(spans):
        if n and not rest[start : start + 5].lower().startswith(("that ", "(", "and ", "1", "a)")):
            break
        end = stop
    return end


# One of these stands wherever words open a resolution.
_OPENERS = frozenset(f"{_STEM_VERB}|{_WELSH_VERB}".split("|")) | frozenset(
    "decision resolution penderfyniad recommendation outcome instructed authorised received welcomed delegated "
    "seconded".split()
)
_TO = f"To {joints.VERBS}"
_SO = rf"(?:That (?!is\b|was\b)\w|{_TO})"
# Of a resolution that begins so, where its next sentence does; "To note" and the like even without a stop before.
_AGAIN = (
    (
        ("That ", "To "),
        re.compile(
            rf"(?<=[.;:)\d])\s+(?=\d{{1,2}}\.\s{_SO})|(?<=\w)\s+(?=To (?:note|approve|agree)\b)"
            rf"|(?<=[.;:)])(?<![.;:)\d]\s\d\.)(?<![.;:)\d]\s\d\d\.)\s+(?={_SO})"
        ),
    ),
    (("This Council ",), re.compile(r"(?<=[.;])\s+(?=Th(?:is|e) Council (?:\w+ly |also |therefore )?[a-z]+s\b)")),
)
# A point of a list is no sentence: it has no verb that tells.
_DOTS = "•▪●·"
_LONG_LIST = 6000
_POINT = re.compile(r"(?!Cllr|Councillor|M[rs]+ |Proposed|Seconded|That\b|To\b)[A-Z][^:]{5,500}\.?$")
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|have|will|would|be|asked|said|reported|noted|agreed|resolved)\b")
_LABEL_ALONE = re.compile(r"\(?\w{1,4}[.)]{1,2}")
_FORMALLY = ("RESOLVED", "AGREED", "RECOMMENDED", "Resolved", "Agreed", "PENDERFYNWYD", "Decision:", "DECISION:")
_MOVED_AND = r"(?:[Pp]roposed|[Mm]oved) [^.;:]{6,90}\b[Ss]econded [^.;:]{4,60}\band "
_FORMAL = re.compile(rf"(?<=[.!?)”])\s+(?=(?:It was (?:{_MOVED_AND})?|{_MOVED_AND})?(?:{'|'.join(_FORMALLY)})(?![\w]))")
_THAT_ALONE = re.compile(r"(?i)that,?\s?[:–-]{1,2}")
# "The Committee: (1) noted …; (2) agreed …"
_LISTED = re.compile(
    rf"(?i:(?P<body>{_BODY})(?:,\s[^:;.()]{{4,80}},)?\s?[:–-]{{0,2}}\s+(?=\(?(?:1|a|i)[).]{{1,2}}\s+{_ADVERB}"
    r"(?:noted|agreed|approved|endorsed|recommended|resolved|instructed|authorised|received|welcomed|delegated)\b))"
)
_ONE_ALONE = re.compile(
    r"(?i)(?:that )?the (?:cabinet member|executive member|executive councillor|portfolio holder|lead member|leader|"
    r"mayor|commissioner)\b[^:.]{0,50}:-?"
)
# Both end so.
_POINTS_ON = frozenset(":–-")
_LEADS_TO = (" and", " it was")
_MOVED_OR_PUT = re.compile(r"econded\b|\bput\b[^.]{0,40}$")
# "The recommendations were agreed as follows:", "Delegated decision:" over what was decided.
_AS_FOLLOWS = re.compile(
    r"(?i:(?:the|these|those|all|both)\s(?:\w+\s){0,3}?(?:was|were)\s(?:\w+ly\s)?(?:agreed|resolved|approved|decided|carried)"
    r"(?:\sas\sfollows)?|(?:delegated|officer|formal|final)\sdecision|outcome|actions?/decisions?|decisions?/actions?)\s?:[–-]?"
)
_THE_RECOMMENDATIONS = re.compile(
    r"(?i)(?:to\s)?(?:accept\s|adopt\s|approve\s)?(?:that\s)?the\s(?:following\s|officer[’']?s?[’']?\s|report[’']s\s|above\s)?(?:recommendations?|proposals?|"
    r"resolutions?|motion)\b[^:;.]{0,40}?\s?:[–-]?"
)
# "The Committee:", "Cabinet notes:", "the Council agrees to:": no more than who decides what is listed below.
_BODY_ALONE = re.compile(
    rf"(?i:(?:that\s+)?(?P<body>{_WHOLE_BODY})(?:\s+{_ADVERB}(?:notes?|agree[sd]?|approve[sd]?|endorse[sd]?|recommends?|"
    rf"resolve[sd]?|supports?)"
    rf"(?:\s+(?:to|that|the following|as follows))?)?\s*[:–-]{{1,2}})"
)
