"""What was decided within discussion: the sentences that say so, and the operative part of each."""

import itertools
import re

from meetings.reading import carried, fates, headings, joints, language, remembering, sentences, tells, votes
from meetings.reading import language_deeds as deeds
from meetings.reading.carried import Decision
from meetings.reading.shape import ReadClause, ReadResolution, ReadVote
from meetings.reading.signs import holds, places, vocabulary

_OBJECTION = re.compile(r"(?i)\b(?:no objections?|dim gwrthwynebiad)\b")
# "He asked if anyone objected to being recorded – no objections."
_ANYBODY_OBJECTS = re.compile(r"(?i)\b(?:if|whether) (?:any|members|councillors|the meeting)\w*\b[^.;:]{0,40}\bobject")
_NOTED_THAT = re.compile(r"(?i)\W*it was (?:also |further )?(?:noted|reported) that\b")
# Somebody else's answer: "the Flood Authority had raised no objection", "no objections were raised by residents".
_THEIRS = re.compile(
    r"(?i)\b(?!(?:council|councillors|committee|board|members|meeting|panel|we|they)\s)[a-z]\w+(?<!\bcc)\s(?:had|has|have)\s"
    r"(?:(?:also|now|since|not|raised|made|lodged|expressed|submitted|received)\s){0,2}no objections?\b|"
    r"\bno objections? (?:had been|has been|have been|was|were) (?:raised|received|made|lodged) (?:by|from) "
    r"(?!(?:the )?(?:council|councillors|committee|members)\b)"
)
# What stands before its answer in a list of applications.
_APPLIED = re.compile(
    r"(?i)\d[/-]\d|\b(?:applica\w+|applied|erection|extensions?|dwellings?|planning|storey|conversion|change of use|"
    r"plans?|demolition|construction|installation|trees?|roof|replacement|alterations?)\b"
)
# An application by its number, and what a parish thinks of it at the end of its line.
_NUMBERED = re.compile(r"(?:[^./]{0,24}\s)?\(?(?:[A-Z]{1,4}[/-])?\d{1,4}/(?:\d{1,2}/)?\d{3,5}\b")
_VERDICT = re.compile(
    r"(?i)(?:[.:–—-]\s+|\s[–—:-]\s*|(?<=\w)\s(?=(?-i:Objection|No comments?|No observations?|Refuse)\b))"
    r"(?:(?:the )?(?:parish |town |community )?council (?:(?:had|has|have|makes?|"
    r"made|offers?|raised?) )?|\w+ )?"
    r"(?:supports?(?:ed)?|no (?:adverse |further |specific )?(?:comments?|observations?|views)|neutral|"
    r"recommend(?:ed|s)? (?:for )?(?:approval|refusal)|(?:approval|refusal) (?:is |was )?recommended|"
    r"objections?(?=\W*$|:\s|\s[–-]\s)|refuse|"
    r"objects?(?:ed)? (?:on|as|to|due|because|strongly)|"
    r"objects?(?:ed)?(?=[\s:;.–-]*$|:|\s[–-]\s|\.\s[A-Z])|(?-i:OBJECT(?:ION|S)?))\b"
    r"(?![^.;]*\b(?:district|borough|county) council\b)(?:[^;]{0,160}|(?<=OBJECT).{0,240})$"
)
# "Extension at 4 Mill Lane 31/00123/F Support"
_ANSWERED_BEHIND = re.compile(
    r"(?i)(?<![\d/])(?:[A-Z]{1,4}/)?\d\d(?:\d\d)?/\d{3,5}(?:/[A-Z]{1,5})?\)?[\s.:;,–—-]{1,4}"
    r"(?:(?:strongly )?support(?:ed)?|no (?:adverse )?(?:objections?|comments?|observations?)|object(?:ion|ions|ed)?|"
    r"recommend\w* (?:for )?(?:approval|refusal)|neutral)\W*$"
)
# What became of one of several matters: "Tree policy: referred to the Policy Committee", "Lone working – approved".
_BECAME = re.compile(
    r"(?P<matter>[A-ZÀ-Þ][^.:;–—£]{3,80}?)(?::\s|\s[–—-]\s)(?:(?:was|were|to be) )?"
    r"(?P<v>(?i:approved|adopted|deferred|referred|rejected|withdrawn|agreed))\b(?! by\b)(?:[^.;:]|\.(?=\d)){0,140}\.?"
)
# "Rugby Club – £500 – Resolved: award £300."
_RESOLVED = re.compile(
    r"[A-ZÀ-Þ][^.:;]{2,120}?\s[–—-]\s(?P<v>(?i:resolved|agreed|recommended))(?::|\s(?:to|that)\b)\s?[^.;]{2,160}\.?"
)
# "Cllr Bell – accepted": an apology.
_APOLOGY = re.compile(
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\b[^.;:]{2,50}\s[–-]\s(?:accepted|received|noted)\.?"
)
# Applications of which somebody else notifies what became of them are told so too, and what was done before.
_NOT_OF_OURS = re.compile(r"(?i)\d/\d|\b(?:applica\w+|dwellings?|extension|planning|storey|minutes|last|previously)\b")
# The last cell of an application's row, as a parish answers: not "Approved", which is the district's word.
_ANSWER = re.compile(
    r"(?i)(?:no (?:further |adverse )?(?:objections?|comments?|observations?)|(?:strong(?:ly)? )?object(?:ions?|s)?"
    r"|supports?|neutral|refuse|approve|recommend\w* (?:for )?(?:refusal|approval))\b"
    r"(?!.{0,80}\bsee\b)"
)
_REFERENCE = re.compile(r"(?=\S*\d)\S{1,10}/\S{2,16}")
_FINITE = re.compile(
    r"(?i)\b(?:was|were|had|has|have|is|are|been|noted|received|discussed|felt|should|thought|believed)\b"
)
_SUBORDINATE = re.compile(
    r"(?i)\s+that,?\s+(?:since|as|given|in (?:light|view) of|due to|because|following|if|when|once|until)\b"
    r"(?=.*\b(?:should|shall|would|will|be)\b)"
)
_BEFORE = re.compile(
    r"(?i)\b(?:if|once|unless|until|when|where|whether|as|previously|had|has|have|who|which|that|not)\s+$"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|once|if|until|unless|as formally)\s+$")
# "An amendment similar to one previously rejected" was not so here.
_FORMERLY = ("previously ", "already ", "formerly ")
# What somebody tells was decided elsewhere, and what is yet to be.
_TOLD = re.compile(
    r"(?i)\b(?:(?:(?:report|advis|inform|explain|stat|remind|announc|not|updat|"
    r"(?:who|s?he|clerk|officer|manager|director|treasurer|auditor) confirm)ed|said|told|heard|understood)\b"
    r"[^.;:]{0,60}?\bthat|until|if|once|whether|unless|before)\b(?:(?!\b(?:and|so|then)\b)[^,;:]){0,90}$"
)
# "At the last meeting it was agreed …"
_AT_ANOTHER = re.compile(
    r"(?i)\W*(?:also\s|however,?\s|but\s)?(?:at|during|in)\s(?:the|our|its|a)\s(?:(?:last|previous|agm|january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b[^.;:,]{0,60}|(?:\w+\s){0,3}?meeting\s(?:held\s)?(?:in|on|of)\s[^.;:,]{3,40}),?\s$"
)
_WHICH_WAS = re.compile(r"(?i)(?<!, )\bwhich\s(?:was|were|had been|has been)\s(?:\w+\s){0,2}$")
_TELLS_THAT = re.compile(
    r"(?i)[^.;:]{0,90}\b(?:explained|reported|advised|informed|stated|said|updated)\b[^.;:,]{0,40}?\sthat\b"
)
# "It was approved at Cabinet on 4 May": what another meeting agreed.
_THERE = re.compile(
    r"(?i)\sat (?:(?:the|our|a|its|their) )?(?:(?:[\w’&-]+ ){0,4}?(?:council|cabinet|committee|board|panel)|meeting)"
    r"(?: meeting)?(?: held)? (?:on|in|of) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?-i:[JFMASOND])[a-z]{2,8}\b)"
)
# "… were wrong in saying “it was agreed by all”": what a paper or somebody says.
_QUOTES = re.compile(
    r"(?i)\b(?:say(?:s|ing)?|said|reads?|reading|stat(?:ed|es|ing)|words?|wording|phrase|sentence|written|wrote|headed)\b"
    r"[^“”\"]{0,40}[“\"][^”\"]{0,80}$"
)
_LONG_AGO = re.compile(
    r"(?i)[^.;:]{0,60}?\b(?:(?<!the )last (?:year|month|week|spring|summer|autumn|winter|(?-i:[JFMASOND][a-z]{2,8})\b)|"
    r"in (?:(?-i:[JFMASOND])[a-z]{2,8} )?(?:19|20)\d\d\b|(?:years?|months?|weeks?) ago|previously|"
    r"by (?:the |a )?(?:borough|district|county|city|planning|inspector|government|previous|"
    r"secretary of state|school|lottery)\b|by (?:the )?(?-i:[A-Z]{1,6}(?:DC|CC|BC|MBC|PA|LPA)\b))"
)
# Movers before what they move, which is the clause.
_MOVES_THAT = re.compile(r"(?:Proposed|Moved)\b.{4,200}?\b[Ss]econded\b.{4,120}?[,:;]\s+(?=That\s)")
# "An amendment, moved by Cllr Hay and seconded by Cllr Poe, …, was put and lost."
_FELL = re.compile(
    r"(?i)\b(?:amendment|motion|proposal|proposition)\b.{0,300}\b(?:was|were|being)\s(?:then\s)?(?:put\b[^.;]{0,30}\sand\s(?:was\s)?)?"
    r"(?:declared\s(?:to\sbe\s)?|accordingly\s)?(?:lost|defeated|not\s(?:carried|agreed|supported))\b(?![^.;]{0,60}\bsubstantive\b)"
)
# "… agreed that the Clerk obtain prices to see what the cost is": somebody is ordered to.
_ORDERED = re.compile(
    r"(?i)\s+that\s+(?:the\s+)?(?:(?:[\w’'-]+\s+){0,2}?(?:clerk|chair|chairman|chairperson|secretary|treasurer|officer|officers|council|"
    r"committee|board|group)|(?:cllr|councillor|mr|mrs|ms|dr)s?\.?(?:\s+(?-i:[A-Z])[\w.’'-]*){1,3}?)\s+(?P<verb>[a-z-]+)\s"
)
# "Boats at the quay Agreed to move them": what it is about has lost its stop.
_STOP_LOST = re.compile(
    r"(?!(?:Cllrs?|Councillors?|M[rs]s?|Miss|Dr|The|It|Clerk|Chair\w*)\b)(?=[A-Z][^.]{0,90}?\s[a-z][^.]{0,90}?\s[AR][a-z]{3,6}ed\s)[A-Z][\w’'-]*(?:\s[\w’'&-]+){1,9}\s"
    r"(?=(?P<v>Agreed|Resolved)\s(?:to|that)\b)"
)
_SHORT_LINE = 240
# Whoever moved it took it back: nothing was decided.
_WITHDREW = re.compile(
    r"(?i)\b(?:motion|amendment|proposal|proposition)\b[^.;]{0,160}\b(?:was|were)\s"
    r"(?:then\s|accordingly\s|therefore\s)?withdrawn\b"
)
_RECORD = re.compile(r"(?i)\b(?:true|correct|accurate|satisfactory)\b")
# "The minutes were agreed and the Chair was authorised to sign them": each half settles something.
_SETTLED = re.compile(
    r"(?i)(?:(?!\b(?:that|which|who|if|as|when|where|how)\b)[^,;:]){3,160}?\b(?:was|were)\s(?:\w+ly\s|duly\s|then\s)?"
    r"(?:agreed|approved|accepted|adopted|confirmed|granted)\b(?!\s(?:that|to|how|what)\b)"
)
_CHANGED = re.compile(rf"(?:\s+\w+ly)?\s+with{language.WITH_CHANGES}")
_OPINION = re.compile(language.OPINION, re.IGNORECASE)
# "Strike out point 5 and say that the lease was approved": how minutes are put right.
_CORRECTS = re.compile(
    r"(?i)\W*(?:to )?(?:delete|strike out|insert|add|amend|replace|substitute|remove|rearrange|reword|correct|change|"
    r"record)\s[^.;:]{0,120}?\b(?:record|read|state|say|the words?|the phrase)\b"
)


# "submitted for information and noted", "presented and duly noted", "therefore noted"
_SO_NOTED = (
    r"(?:(?:received|presented|submitted|tabled|circulated|considered|discussed|given)\s(?:(?:to|for|by|at)\s[^.;:,]{3,50}?\s)?"
    r"and\s(?:(?:was|were)\s)?)?(?:(?:duly|then|accordingly|therefore|formally)\s)?noted\b"
)
NOTED = re.compile(
    rf"(?i)(?<!\bit )\b(?:was|were)\s+{_SO_NOTED}(?!\s+that)|"
    rf"\b(?:committee|council|board|panel|cabinet|meeting|members|councillors)\s+{_SO_NOTED}(?!\s+that)"
)
# All that became of an item, though somebody may speak to it afterwards.
NOTED_ALONE = re.compile(r"The [^.,;:]{3,120} (?:was|were) (?:duly )?noted(?: by (?:the )?[A-Z]\w+)?\.|noted")
# What became of an item that was talked over.
NOTED_LAST = re.compile(
    r"(?:The )?(?:[A-Z][\w&’'-]* ){0,4}(?i:committee|council|board|panel|cabinet|forum|meeting|members|"
    r"councillors) (?:received and |duly |then |therefore |accordingly |formally ){0,2}"
    r"noted (?:the|this|its|all) (?!fact\b|comments\b|following\b)[^.;:]{3,140}\.?$|"
    r"^The (?i:minutes|report|reports|update|updates|accounts|notes|presentation|letter|paper|papers|correspondence|"
    rf"briefing|figures)\b[^.;:]{{0,140}}? (?:was|were) {_SO_NOTED}(?: by (?:the )?[A-Z][\w ]{{2,40}})?\.?$"
)
# A line may begin with what it was to be about.
_PURPOSE = re.compile(
    r"To (?:receive|consider|approve|note|discuss|agree|confirm|review|accept|"
    r"report)\b[^:;.]{5,160}:\s+(?=[A-Z]\S*\s+(?:\S+\s+){4})"
)
# A sentence that says so much before what it settles ("members discussed … and agreed …") leads up to it.
LONG_LEAD = 9
_WORD = re.compile(r"[\w’'&/.-]*\w")
_WHAT = re.compile(r"(?i)(?:agreed|resolved|decided|determined)\s(?:to|that|it|not)\b")
# A line that is resolved in form though no words open it: "That the plan be agreed.", "That the Board notes it."
_THAT_BE = re.compile(
    r"(?:That|THAT|T H A T) (?!(?:was|is)\b)(?:[^.;:]{4,300}?\bbe (?:\w+ly )?\w+|(?:the |this )?"
    rf"(?:[A-Z][\w&’'-]* ){{0,6}}{language.BODY} (?:\w+ly )?(?:notes|agrees|approves|endorses|adopts|accepts|"
    rf"recommends|"
    r"requests|welcomes|supports|receives) [a-z])"
)
# The same without "That" and alone in its paragraph: "The minutes of 4 May be confirmed and signed."
_BE = re.compile(
    r"(?:The|the|An?|All|No|Authority|Delegated|Planning|Permission|Approval|Consent|Councillor|Cllr)\s"
    r"(?:(?!\b(?:was|were|is|are|had|has|have|will|would|to|should|that|can|could|may(?!\s\d)|might|must|shall|if|"
    r"moved|proposed|suggested|requested|asked|said|felt|hoped|let|needs?|which|who)\b)[^.;:?“]){0,240}?\bbe "
    r"(?:\w+ly )?(?:approved|confirmed|agreed|accepted|adopted|noted|received|endorsed|deferred|granted|refused|"
    r"ratified|authorised|delegated|appointed|elected|referred|supported)\b[^.;:?]{0,300}\.?"
)
# What a motion was, below the words that it was carried: "To note the report."
_TO_DO = re.compile(rf"To\s(?i:{joints.VERBS})")
_CARRIED = re.compile(
    r"(?i)\b(?:motion|recommendations?|proposal|proposition)\b[^.;:]*\b(?:carried|agreed|approved|passed)\W*$"
)
_ONLY_PUT = re.compile(r"(?i)[:–,-]$|\b(?:recommend\w*|suggest\w*|propos\w+|motion|amendment|options?)\W*$")


def find(text: str) -> list[Decision]:
    """The sentences of a paragraph that say what was decided, in order."""
    listed = "/" in text[:60] and _NUMBERED.match(text) is not None
    if listed and (several := _answers(text, sentences.split(text))):
        return several
    if listed and len(text) < 500 and (verdict := _VERDICT.search(text)):
        return [Decision(0, verdict.end(), "agreed", 0, planning=True)]
    if "/" in text and len(text) < 500 and _ANSWERED_BEHIND.search(text[-80:]):
        return [Decision(0, len(text), "agreed", 0, planning=True)]
    if not _may_decide(text) or (len(text) < 80 and _APOLOGY.fullmatch(text)):
        return []
    if len(text) < 300 and (resolved := _RESOLVED.fullmatch(text)):
        return [Decision(0, len(text), language.VERBS.get(resolved["v"].lower(), "agreed"), 0)]
    became = _BECAME.fullmatch(text) if len(text) < 240 else None
    if became is not None and not (_NOT_OF_OURS.search(text) or headings.said(became["matter"])):
        return [Decision(0, len(text), language.VERBS.get(became["v"].lower(), "agreed"), 0)]
    found: list[Decision] = []
    spans = sentences.split(text)
    for n, (start, end) in enumerate(spans):
        sentence = text[start:end]
        counts = bool(found) and (sentence[0].isdigit() or " against" in sentence or fates.of(sentence) is not None)
        counts = counts or (n > 0 and "favour" in sentence)
        if len(sentence) > 4000 or (len(spans) > 1 and not counts and not _may_decide(sentence)):
            continue
        if carried.takes_in(found, text, spans, n):
            continue
        tell = _tell(sentence)
        if tell is not None and not _WITHDREW.search(sentence):
            verb, at = tell
            verb = "lost" if verb == "agreed" and _FELL.search(sentence) else verb
            planning = bool(_OBJECTION.search(sentence))
            if planning and len(text) < 320 and (not start or _APPLIED.search(text, 0, start)):
                start = at = 0
            found.append(Decision(start, end, verb, start + at, planning=planning))
    if not found and len(text) < _SHORT_LINE and (told := _STOP_LOST.match(text)):
        return [Decision(told.end(), len(text), language.VERBS[told["v"].lower()], told.end())]
    if found and not found[0].start and (purpose := _PURPOSE.match(text)):
        found[0].start, found[0].operative = purpose.end(), max(purpose.end(), found[0].operative)
    return found


def of_row(cells: tuple[str, ...], text: str) -> list[Decision]:
    """What is thought of an application, in the last cell of its row."""
    if len(cells) < 3 or not any(_REFERENCE.fullmatch(cell) for cell in cells[:2]) or not _ANSWER.match(cells[-1]):
        return []
    return [Decision(0, len(text), "agreed", 0, planning=True)]


def _answers(text: str, spans: tuple[tuple[int, int], ...]) -> list[Decision]:
    """What is thought of each of several applications that run on in a paragraph."""
    starts = [start for start, _ in spans if _NUMBERED.match(text, start)]
    found = []
    for start, until in itertools.pairwise([*starts, len(text)] if len(starts) > 1 else []):
        one = text[start:until].rstrip()
        if len(one) < 500 and (verdict := _VERDICT.search(one)):
            found.append(Decision(start, start + verdict.end(), "agreed", start, planning=True))
    return found


def _may_decide(text: str) -> bool:
    """Whether a text may say that something was decided: a quick look that spares most the patterns."""
    said = vocabulary(text)
    return not language.DECIDING.isdisjoint(said) or (
        not language.MAYBE_DECIDING.isdisjoint(said) and holds(text.lower(), language.DECIDING_PHRASES)
    )


@remembering.short(up_to=200, texts=32)  # the lines of a list are often alike
def _tell(sentence: str) -> tuple[str, int] | None:
    """What a sentence says was decided: the verb, and where the clause begins."""
    words = vocabulary(sentence) & tells.KEYS
    if words and _CORRECTS.match(sentence):
        return None
    for n in sorted({n for word in words for n in tells.BY_WORD.get(word, ())}):
        _, beside, pattern = tells.TELLS[n]
        if beside and beside.isdisjoint(words):
            continue
        for match in places(pattern, sentence):
            if sentence.endswith(_FORMERLY, 0, match.start("v")):
                continue
            names = pattern.groupindex
            before, said = sentence[max(0, match.start() - 14) : match.start()], match["v"].lower()
            capitals = "subject" not in names and match["v"].isupper()
            if not capitals and _is_opinion(sentence[match.end() :], said):
                continue
            if holds(sentence, ("“", '"')) and _QUOTES.search(sentence[: match.start("v")]):
                continue
            if not capitals and _THERE.match(sentence, match.end()):
                continue
            if "subject" in names:
                if _BEFORE.search(before) or (match.start() < 120 and _AT_ANOTHER.match(sentence[: match.start()])):
                    continue
            elif _RELATIVE.search(before) or _elsewhere(sentence, match) or _tells_of(sentence, match.start("v")):
                continue
            subject = match["subject"].lower() if "subject" in names else ""
            if subject == "these" and match.start() < 3 and not _CHANGED.match(sentence, match.end()):
                continue
            if subject == "this" and match.start() <= 300:
                at = 0
            elif subject or "opens" in names:
                at = match.start()
            else:
                at = _subject_start(sentence, match.start())
                verb = match.start("v")
                leads = sentence.endswith(" and ", at, verb) and sentence.count(" ", at, verb) > LONG_LEAD
                if leads and _WHAT.match(sentence, verb):
                    at = verb
            if not at and (words_of := _MOVES_THAT.match(sentence)):
                at = words_of.end()
            return language.VERBS.get(said, "deferred" if said.startswith("considered") else "agreed"), at
    return None


def _tells_of(sentence: str, at: int) -> bool:
    """Whether somebody tells of a thing "which was" agreed."""
    return _WHICH_WAS.search(sentence, 0, at) is not None and _TELLS_THAT.match(sentence) is not None


def _elsewhere(sentence: str, match: re.Match[str]) -> bool:
    """Whether somebody tells of what was decided elsewhere, or of what is yet to be."""
    if _OBJECTION.match(match["v"]):
        if _ANYBODY_OBJECTS.search(sentence, 0, match.start()):
            return True
        return _THEIRS.search(sentence[: match.end() + 40]) is not None or _NOTED_THAT.match(sentence) is not None
    return _TOLD.search(sentence[: match.start()]) is not None or _LONG_AGO.match(sentence[match.end() :]) is not None


def _subject_start(sentence: str, at: int) -> int:
    """Where the clause begins whose verb stands at a place: after the last joint with a verb of its own before it."""
    for joint in (" - ", " – ", "; ", ", but ", ", and ", " and "):
        cut = sentence.rfind(joint, 0, at)
        following = sentence[cut + len(joint) : at].partition(" ")[0]
        if joint == " and " and (following.endswith("ed") or _RECORD.match(sentence, cut + len(joint))):
            continue
        if joint == " and " and cut > 0 and _SETTLED.match(sentence, 0, cut):
            continue
        if cut > 0 and _FINITE.search(sentence[:cut]) and at - cut > len(joint) + 2:
            return cut + len(joint)
    return 0


_AGREED_THAT = re.compile(
    r"(?i)\s+(?:that\b(?!\s+no\s+(?:further\s+)?action\b)|(?=(?:it|this|they|there)\s+(?:was|were|is|are|has|had)\b)|"
    r"(?=(?:(?!to\b|that\b)[a-z’'-]+\s){1,8}?(?:was|were|is|are)\s(?:\w+ly\s)?(?:needed|important|necessary|essential|vital|welcome)\b))"
)


def _is_opinion(after: str, verb: str) -> bool:
    """Whether "agreed that …" goes on to say how things are, not what shall be."""
    if not verb.endswith(("agreed", "agreement")) or not _AGREED_THAT.match(after):
        return False
    opinion = _OPINION.search(after)
    if opinion is None or _RECORD.search(after):
        return False
    if _SUBORDINATE.match(after):
        return False
    ordered = _ORDERED.match(after)
    if ordered is not None and ordered["verb"] in deeds.DEEDS and ordered.end() < opinion.start():
        return False
    operative = re.search(r"\b(and )?(?:should|shall|would|will|must|be)\b", after, re.IGNORECASE)
    return operative is None or (opinion.start() < operative.start() and not operative[1])


def clause_of(text: str, decision: Decision) -> tuple[str, str]:
    """The words before a decision in its sentence, where they are many, and its clause."""
    lead = text[decision.start : decision.operative]
    short = len(_WORD.findall(lead)) <= LONG_LEAD and not text.startswith("That ", decision.operative)
    if short or len(text[decision.operative : decision.end].split()) <= 4:
        return "", text[decision.start : decision.end].strip()
    return lead.strip(), text[decision.operative : decision.end].strip()


def plain(text: str, decision: Decision, **given: object) -> ReadResolution:
    """The resolution that a sentence of discussion holds."""
    lead, words = clause_of(text, decision)
    found = [ReadClause(None, part) for part in joints.joined(words)]
    own = votes.told(text[decision.start : decision.end][:400]) or votes.before(text[: decision.start])
    vote = own if own or not decision.went else votes.figures(decision.went) or ReadVote(decision.went)
    verb = "lost" if vote is not None and votes.lost(vote) else decision.verb
    return ReadResolution(stem=lead or None, verb=verb, clauses=found, vote=vote, **given)  # type: ignore[arg-type]


def unopened(text: str, above: str) -> bool:
    """Whether a paragraph is resolved in form though no words open it. `above`: the text before it."""
    if _THAT_BE.match(text) is not None or (_TO_DO.match(text) and _CARRIED.search(above[-160:])):
        return True
    return " be " in text and _BE.fullmatch(text) is not None and _ONLY_PUT.search(above[-30:]) is None
