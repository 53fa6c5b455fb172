"""The sentences that say what was decided, as patterns, each beside the words by which most are spared it."""

import re

from meetings.reading import language, passing, records, tells_planning, tells_welsh
from meetings.reading.signs import BEGINS

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"
_OF_BODY = r"(?:\s+of the (?:council|committee|board|panel|parish council))?"
_CHANGED = (
    rf",?\s+with(?:\s+the\s+(?:addition|inclusion|deletion|removal|exception)\b|{language.WITH_CHANGES})[^.;]{{0,90}}"
)
_DECIDED = "agreed|resolved|decided|approved|ratified|adopted|declined|elected|voted|accepted|determined"
_BODIES = " ".join([language.LETTERS.lower(), *re.findall(r"[a-z]+", language.BODIES)])
_DECIDING = _DECIDED.replace(
    "voted", "voted(?! for| against| on\\b| by (?:calling|roll|a? ?show|ballot|means)| as follows)"
)


def _rule(keys: str, pattern: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    beside, _, verbs = keys.rpartition("/")
    led = pattern.replace(r"\b", BEGINS, 1) if pattern.startswith(r"\b") else pattern
    return frozenset(verbs.split()), frozenset(beside.split()), re.compile(led, re.IGNORECASE)


# Each with words by which most sentences are spared the pattern: one must stand there, and one of any before a stroke.
# `subject` is who decides, where the pattern holds them; `opens` marks a verb that its clause begins with.
TELLS = [
    _rule(keys, pattern)
    for keys, pattern in (
        (
            "it is this these / supported agree agreed resolved decided approved ratified accepted determined "
            "recommended voted passed",
            rf"\b(?P<subject>it|is|this|these)\s+(?:was|were)(?:,\s[a-z][^,.;:]{{3,60}},)?\s+{_ADVERB}(?P<v>agreed|agree(?=\sto\b|\sthat\b)|"
            rf"voted|resolved|decided|(?<=unanimously )supported|"
            r"approved|ratified|accepted|determined|recommended|passed(?=\s+(?:unanimously|by|nem)\b|\W*$))"
            rf"\b(?!\s+with\b(?!{language.WITH_CHANGES})|{language.EARLIER})",
        ),
        (
            "best prudent sensible advisable expedient",
            r"\b(?P<subject>it)\s+was\s+(?:thought|felt|considered|deemed)\s+(?:it\s+)?(?:to\s+be\s+)?"
            r"(?P<v>best|prudent|sensible|advisable|expedient)\s+(?=to\b|that\b|not\b)",
        ),
        (
            "concluded settled",
            r"\b(?P<subject>it)\s+was\s+(?:then\s+|therefore\s+)?(?P<v>concluded|settled)\s+"
            r"(?=that\b[^.;]{3,120}?\s(?:be|should|would|shall)\b)",
        ),
        (
            f"{_BODIES} / {_DECIDED.replace('|', ' ')}",
            rf"\b(?<!of )(?<!by )(?<!district )(?<!county )(?<!borough )(?<!school )(?<!hall )(?<!club )"
            rf"(?:(?:the|this|all)\s+)?(?<!\d\s)(?P<subject>{language.BODY}){_OF_BODY}(?:\s+present)?\s+{_ADVERB}"
            rf"(?:(?:received|considered|reviewed|noted|discussed)\s+and\s+)?(?P<v>{_DECIDING})"
            rf"\b(?!\s+with\b(?!\s+(?:this|the)\s+(?:proposal|suggestion|recommendation)s?\b)|{language.EARLIER})",
        ),
        (
            f"{_BODIES} / agreed agreement",
            rf"(?<!of the )\b(?P<subject>{language.BODY})\s+(?:present\s+)?(?:was|were)\s+(?:all\s+)?(?:in\s+)?"
            r"(?:full\s+|unanimous\s+|general\s+|complete\s+)?(?P<v>agreement|agreed)\b",
        ),
        (
            "seconded seconds seconder eiliwyd nd",
            r"(?<!\bnot )(?<!\bhis )(?<!\bher )(?<!\btheir )"
            r"\b(?:proposed|proposes|proposer|proposal|moved|motion(?=\s\([A-Z])|nominated|cynigiwyd)"
            r"\b(?=.{0,320}\b(?<!not\s)(?<!no\s)(?<!a\s)"
            r"(?P<v>seconded|seconds|seconder|eiliwyd|2nd(?-i:(?=\s[A-Z]\w*\.?\s[A-Z])))\b)",
        ),
        (
            "seconded",
            r"\b(?:approved|adopted|accepted|agreed|confirmed)(?:\s+by|\s+[–-])?\s+\(?(?=(?-i:[A-Z]))(?=[^;:]{3,90}?(?P<v>seconded)\b)",
        ),
        (
            "favour",
            rf"^\W*(?:the\s+)?(?:[a-z]+\s+){{0,3}}?(?P<subject>{language.BODY}|everyone|everybody|the\s+majority)\s+(?:present\s+)?(?:was|were)\s+"
            r"(?:all\s+|unanimously\s+)?in\s+(?P<v>favour)\s+of\b",
        ),
        (
            "confirmed",
            rf"\b{language.BODY}\s+(?:unanimously|formally)\s+(?P<v>confirmed)\s+(?!that\b)",
        ),
        ("seconded eiliwyd", r"\b(?P<v>seconded|eiliwyd)\b(?=.{0,120}\b(?:proposed|moved|nominated)\b)"),
        (
            "was were / approved adopted readopted ratified carried declined refused deferred "
            "elected reelected appointed reappointed opted nominated authorised voted",
            rf"(?:\b|(?<=\d))(?:was|were)\s+{_ADVERB}(?:\w+,\s+){{0,2}}(?:read\s+)?(?:\w+\s+(?:accordingly\s+)?"
            rf"and\s+(?:then\s+)?|(?:presented|circulated|examined|inspected|submitted|read|shown|"
            rf"proposed)\s[^.;:,]{{3,40}},\s+(?:and\s+)?(?:unanimously\s+)?)?"
            r"(?:by \w+ |declared |duly |\w+ by (?:[\w’']+ ){1,4}?and (?:duly )?)?"
            r"(?:re-?(?=a))?(?P<v>approved|adopted|ratified|carried(?! (?:out|forward|over|on|through)\b)|"
            r"declined|refused|deferred|co-opted|re-?elected|elected(?!\s+(?:on)?to\s+the\s+(?:county|district|borough|city)\b)|"
            r"re-?appointed|appointed|nominated(?=\s+(?:as|to be)\s+(?:the\s+|"
            r"our\s+)?(?:\w+\s+)?(?:rep\b|reps\b|representatives?|delegates?|contact)|\s+to\s+(?:represent|serve|"
            r"sit)\b)|"
            r"authorised|voted(?=\s+(?:in|on(?:to)?)(?:\s+(?:as|to|the)\b|\W*$)))\b",
        ),
        (
            "motion amendment proposal proposition / carried lost defeated rejected",
            r"\b(?:motion|amendment|proposal|proposition)\b(?:(?!\b(?:said|stated|argued|felt|asked)\b).){0,60}"
            r"\b(?<!had been )(?P<v>carried|lost|defeated|rejected)\b",
        ),
        (
            "voted put / carried agreed approved passed lost defeated rejected",
            r"\b(?:voted\son|put\sto\s(?:the|a)\svote),?\s(?:and\s)?(?:(?:was|were|declared|duly|then|unanimously)\s){0,3}"
            r"(?P<v>carried|agreed|approved|passed|lost|defeated|rejected)\b",
        ),
        (
            "passed agreed approved",
            r"\b(?:motion|amendment|proposal|resolution)\b[^.;]{0,160}\s(?:was|were)\s(?:\w+\s)?"
            r"(?P<v>passed(?!\s(?:on|to|over)\b)|agreed|approved)\b",
        ),
        ("vote votes / carried lost defeated", r"\bvotes?\b[^.]{0,60}\b(?<!had been )(?P<v>carried|lost|defeated)\b"),
        (
            "vote / agreed approved passed accepted",
            rf"\bput\s+to\s+(?:the|a)\s+vote,?\s+and\s+(?:it\s+)?(?:was\s+)?{_ADVERB}(?P<v>agreed|approved|"
            rf"passed|accepted)\b",
        ),
        (
            "was were / agreed accepted carried supported",
            r"(?<!no )\b(?:recommendations?|reports?|minutes|proposals?|motion|accounts?|budget|payments?|requests?|"
            r"applications?|precept|quot\w+|regulations|polic(?:y|ies)|tenders?|estimates?|terms of reference|"
            r"standing orders|"
            r"amendments?|nominations?|statements?|returns?|donations?|costs?|prices?|fees?|charges?|purchase|contract|"
            r"expenditure|suggestions?|resignation|offer|renewal|date|programme|dates|plan|subscription|wording|"
            r"draft|responses?|versions?|submission|letters?|constitution|agenda|rates?|rota|assessments?|registers?|"
            r"reconciliations?)\s+"
            r"(?:[\w/.-]*\d\S*\s+)?(?:(?:for|of|from|by|to)\s(?:[^.;,]|,(?=\d)){2,60}\s)?(?:was|were)\s+(?:then\s+|all\s+|"
            r"unanimously\s+|duly\s+|(?:discussed|considered)\s+and\s+)?"
            rf"(?P<v>agreed|accepted|carried|supported)\b(?!\s+(?:as\b(?!\s(?:presented|circulated|"
            rf"submitted|drafted|printed|amended|tabled)\b)|"
            rf"with\b(?!\s+(?:thanks|regret|gratitude|pleasure|(?:[a-z]+\s)?(?:amendment|change|correction)s?\b))|by(?!\s+(?:all\b|\d|an?\s|everyone|"
            rf"{language.BODIES}|the\s+(?:{language.BODIES})))))",
        ),
        (
            f"{_BODIES} / noted granted refused remitted confirmed",
            rf"\b{language.BODY}\s+{_ADVERB}(?P<v>(?-i:NOTED|GRANTED|REFUSED|REMITTED|CONFIRMED))\b",
        ),
        (
            "deferred withdrawn defer",
            r"^\W*(?:item\s+)?(?P<v>deferred|withdrawn|defer(?=\s(?:to|until|till|for|pending)\b))\b.{0,80}$",
        ),
        (
            "agreed resolved decided",
            rf"^\W*(?:{language.ADVERBS})\s+{_ADVERB}(?P<v>agreed|resolved|decided)\b"
            r"(?=\s+(?:that|to|by|[\w’' ]{1,40}\b(?:would|should|to|be))\b)",
        ),
        ("resolved agreed", r"^\W*(?P<v>resolved|agreed)\s+accordingly\W*$"),
        (
            "deferred withdrawn agreed approved carried passed adopted accepted ratified refused",
            r"^\W*(?:(?:the|this)\s+)?(?:item|application|motion|report|amendment|minutes|request|resolution|"
            r"recommendations?|proposal)?\s*(?:was\s+|were\s+)?(?P<v>deferred|withdrawn|agreed|approved|carried|passed|"
            rf"adopted|accepted|ratified|refused)(?:\s+and\s+(?:duly\s+)?signed)?(?:\s+en\sbloc|,?\s+(?:once|provided|pending)\s(?:[^.;]|\.\d){{3,140}}|(?:\s+in\sprinciple)?,?\s+subject\sto\s[^.;]{{3,80}}|\s+in\s(?:full|principle)|"
            rf"{_CHANGED}|\s+without\s(?:amendment|discussion|change)|\s+as\s(?:presented|circulated|drafted|amended|submitted|printed)|\s+unanimously|\s+nem\.?\s?con\.?|"
            r"\s+by\s+(?:all(?:\s+present)?|everyone|the\s+(?:chair\w*|council|committee|meeting|members)))?\W*$",
        ),
        ("recommended deferred considered", r"\bto be (?P<v>recommended|deferred|considered further)\b"),
        ("position", r"\b(?:felt|considered)\s+(?:that\s+)?(?:they|it)\s+(?:were|was)\s+(?P<v>not in a position)\b"),
        (
            "resolved agreed decided approved",
            r"\b(?P<v>(?-i:RESOLVED|AGREED|DECIDED|APPROVED))\b(?=(?:,?\s+(?:with|by)\s[^.;:,]{3,40},)?"
            r"\s+(?:that|to|unanimously|by|with\s+the)\b)",
        ),
        ("resolved", r"\b(?:also|further|therefore|thus|then)\s+(?P<v>resolved)\s+(?:that|to)\b"),
        ("duly", r"(?<!be )\bduly\s+(?P<v>accepted|agreed|approved|adopted)\b"),
        (
            "received considered noted checked examined read presented reviewed discussed / agreed accepted",
            r"(?<!pologies )\b(?:was|were)\s+(?:received|considered|noted|checked|examined|read|presented|reviewed|"
            r"discussed)\s+and\s+"
            r"(?P<v>agreed|accepted)\b",
        ),
        (
            "deferred adjourned postponed held carried",
            r"^\W*(?:(?:the|this|all|any|further)\s+)?(?:approval|decision|application|consideration|determination|discussion|"
            r"matter|item|election|appointment|adoption|co-option|choice|review|report|vote|question)s?\b"
            r"[^.;,]{0,60}?\s(?P<v>deferred|(?<=was )(?:adjourned|postponed|(?:held|carried) over)|"
            r"(?<=were )(?:adjourned|postponed|(?:held|carried) over))\b",
        ),
        (
            "approve approves agree agrees notes endorse endorses resolve resolves adopt adopts ratify ratifies",
            rf"^\W*the\s+(?:(?!that\b|which\b)[a-z][\w’'&-]*\s+){{0,4}}?{language.BODY}{_OF_BODY}\s+"
            r"(?:(?:unanimously|hereby|formally)\s+)?"
            r"(?P<v>approves?|agrees?|notes|endorses?|resolves?|adopts?|ratif(?:y|ies))\s+(?!that\b|with\b|:)",
        ),
        (
            f"{_BODIES} / agreed resolved approved endorsed determined decided",
            rf"\b{language.BODY}\s+{_ADVERB}(?:[a-z]+ed|felt|heard)\s(?!that\b|to\b)[^.;:]{{3,130}}?"
            rf"\sand\s+{_ADVERB}(?P<v>agreed|resolved|approved|endorsed|determined|decided)\s+"
            r"(?=that\b|to\b|the\b(?! following)|it\b|an?\b|its\b)",
        ),
        ("agreed resolved", r"(?:(?<=\w:\s)|(?<=\s[–-]\s))(?P<opens>)(?P<v>agreed|resolved):?\s(?=to\b|that\b|[£€])"),
        ("agree resolve", r"^\W*unanimously\s+(?P<v>agree|resolve)\b"),
        (
            "noted",
            r"^\W*(?:the|this|these|all|both)\s+(?:[\w’'-]+\s+){0,3}?(?:reports?|updates?|correspondence|"
            r"position|contents|presentations?|papers?)\b"
            r"(?:\s+(?:of|from)\s+the\s+(?:[\w’'-]+\s+){1,4}?)?(?:,\s+as\s+(?:circulated|presented|submitted),)?\s*"
            rf"(?:was|were)\s+(?:then\s+|duly\s+)?(?P<v>noted)(?:\s+by\s+(?:the\s+)?{language.BODY})?\W*$",
        ),
        (
            "elected reelected appointed",
            r"\bdeclared\s[^.;]{2,60}?\b(?:duly\s+)?(?P<v>re-?elected|elected|appointed)\b",
        ),
        (
            "proposed / agreed elected accepted appointed approved",
            rf"\b(?:was|were)\s+(?:duly\s+)?proposed\s+and\s+{_ADVERB}(?P<v>agreed|elected|accepted|appointed|"
            rf"approved)\b",
        ),
        (
            "proposal proposals suggestion suggestions request recommendation / agreed accepted approved supported",
            r"\b(?:proposals?|suggestions?|request|recommendation)\s+(?:that|to)\b[^.;:]{5,140}?,?\s(?:was|were)\s+(?:then\s+|unanimously\s+)?"
            r"(?P<v>agreed|accepted|approved|supported)\b",
        ),
        ("adopted accepted approved passed", r"^\W*(?P<v>adopted|accepted|approved|passed)\s+unanimously\b"),
        (
            "unanimously / agreed accepted approved",
            r"^(?P<subject>\W*).{20,300}?\s[–-]\s+unanimously\s+(?P<v>agreed|accepted|approved)\W*$",
        ),
        (
            "by / agreed decided",
            r"(?:^\W*|\s[–-]\s+)(?P<v>agreed|decided)\s+by\s+(?:\w{1,6}\s(?:votes?\s)?to\s\w{1,6}|"
            r"(?:the\s+)?[\w’']{2,20}(?:\s\w{2,20})?)\s+(?:to|that)\b",
        ),
        ("fell", r"^\W*(?:the\s+)?(?:motion|amendment|proposal)\s+(?:accordingly\s+|therefore\s+)?(?P<v>fell)\b"),
        (
            "agreement support",
            r"\bthere\s+was\s+(?P<v>(?:unanimous|full|general)\s+agreement(?=\s+(?:to|that)\b)|agreement(?=\s+to\b)|"
            r"unanimous\s+support(?=\s+for\b))",
        ),
        (
            "recommended endorsed recommends",
            rf"^\W*(?:(?:after|following)\s+(?:\w+\s+){{1,4}}?)?(?:the\s+)?{language.BODY}\s+{_ADVERB}(?P<v>endorsed|recommend(?:ed|s)(?=\s+(?:that|to|"
            rf"approval|refusal|acceptance|adoption)\b))",
        ),
        (
            "accepted approved refused declined agreed",
            r"^\W*(?:the\s+|[^.;:]{3,60}\s[–—-]\s(?=(?:(?:a|the)\s)?request\s(?:for|to)))?(?:quot(?:e|ation)|tender|request|estimate|offer|application)\b(?:(?!\b(?:was|were|"
            r"is|be|been|had"
            r"|has|have|not|if|which|that)\b)[^.;:]){0,70}\s(?P<v>accepted|approved|refused|declined|agreed)"
            r"(?:(?<=accepted)\s+(?:from|for)\s+(?:(?!\b(?:was|were|is|be|but)\b)[^;:]){2,60})?\W*$",
        ),
        (
            "polic policy policies orders regulations accounts payments budget precept donation donations "
            "grant statement "
            "assessment assessments register schedule reconciliation / adopted approved agreed accepted",
            r"^\W*(?:(?:the|a|all|revised|updated|draft|[£€][\d,.]+)\s+){0,2}(?:[\w&’'-]+\s+){0,3}?(?:polic(?:y|ies)|standing\s+orders|"
            r"financial\s+regulations|accounts|payments|budget|precept|donations?|grant|statements?|assessments?|register|schedule|"
            r"reconciliation)\b(?:(?!\b(?:was|were|is|be|been|had|has|have|not|if|which|that|to\sbe|once|when|district|county)\b)[^.;:]){0,70}\s"
            r"(?P<v>adopted|approved|agreed|accepted)(?:\s+unanimously)?\W*$",
        ),
        (
            "agreed",
            r"^\W*(?P<v>agreed)\s+(?!actions?\b|wording\b|minutes\b|dates?\b|at\b|with\b|in\b|by\b|as\b)(?=no\b|not\b|(?:the\s+)?clerk\b|"
            r"(?:[\w’'.-]+\s+){1,4}?(?:to|will|would|should|be)\b)",
        ),
        (
            "seconded",
            r"\b(?:motion|amendment|proposal|proposition)\s+(?:was|were)\s+(?:then\s+|duly\s+)?seconded\b.{0,60}?"
            rf"\band\s+(?:(?:it\s+)?was\s+)?{_ADVERB}(?P<v>agreed|approved|adopted|passed|accepted)\b",
        ),
        (
            "following",
            rf"^\W*the following\b[^.;:]{{0,60}} w(?:as|ere) {_ADVERB}(?P<v>agreed|resolved|decided|approved|"
            r"appointed|elected)(?:(?:\s+unanimously)?\W*$|:\s)",
        ),
        (
            "gave / approval consent permission authority",
            rf"^\W*(?:the\s+)?(?:{language.BODIES})\s+{_ADVERB}gave\s+(?:(?:its|their|full)\s+)?(?P<v>approval|"
            rf"consent|permission|authority)\s"
            r"(?=for\b|to\b|that\b)",
        ),
        (
            "presented circulated provided produced read submitted tabled / approved agreed accepted adopted",
            r"\b(?:presented|circulated|provided|produced|read|submitted|tabled)\b[^.;]{3,160}?\swhich\s(?:was|were)\s"
            r"(?:\w+\s(?:and\s)?){0,2}(?P<v>approved|agreed|accepted|adopted)(?:\sunanimously|\sby\sall|"
            r"\sand\s(?:duly\s)?signed)?\W*$",
        ),
        (
            "members / agreed decided resolved approved",
            r"\b(?P<subject>members)\s+of\s+(?:the|this)\s+(?!public\b|community\b)(?:[\w’'&-]+\s+){1,4}?"
            rf"{_ADVERB}(?P<v>agreed|decided|resolved|approved)\s+(?=to\b|that\b|the\b)",
        ),
        (
            "agreed resolved decided approved accepted adopted endorsed supported declined appointed elected",
            rf"(?:^\W*the\s+(?:(?!of\b)[a-z][\w’'&-]*\s+){{0,4}}?|(?<!of )(?<!by )(?<!to "
            rf")\bthe\s+)(?P<subject>{language.BODY}){_OF_BODY},\s+(?:having|after|following|on|in|by)\b"
            rf"[^.;:]{{4,120}}?,\s+{_ADVERB}(?P<v>agreed|resolved|decided|approved|accepted|adopted|endorsed|supported|declined|appointed|elected)\b(?!\s+(?:with|of)\b)",
        ),
        (
            "sec",
            r"\b(?-i:to|be|that|for|from|not|the)\s[^()]{2,160}[\[(]\s*prop\w*[.:]?\s[^()\[\]]{2,60}?\b(?P<v>sec)\b",
        ),
        (
            "decision",
            rf"\b(?:{language.BODIES})(?:['’]s|s['’])\s+(?:unanimous\s+|final\s+)?(?P<v>decision)\s+was\s+(?=to\b|that\b)",
        ),
        (
            "decision / taken made reached",
            r"\bdecision\s+was\s+(?:then\s+|therefore\s+|unanimously\s+|also\s+)?(?P<v>taken|made|reached)(?:\s+unanimously)?\s+(?=to\b|that\b|not\s+to\b)",
        ),
        (
            "consensus",
            r"\b(?<!\ba )(?P<v>consensus)\s(?:(?:of|among|amongst)\s(?:\w+\s){1,3}?)?(?:was\s)?(?=to\s|"
            r"that\s[^.;]{3,120}?\s(?:should|shall|would|be)\s)",
        ),
        (
            "unanimous",
            rf"\b{language.BODY}\s+(?:was|were)\s+(?P<v>unanimous)\s+(?=that\b|in\s+(?:agreeing|supporting|their\s+support)\b)",
        ),
        (
            "opted chose",
            rf"\b(?<!of )(?P<subject>{language.BODY})\s+{_ADVERB}(?P<v>opted|chose)\s+(?=to\b|for\b|not\b)",
        ),
        (
            "happy content / support approve accept agree endorse adopt recommend",
            rf"^\W*(?:the\s+)?(?:parish\s+|town\s+|community\s+)?{language.BODY}\s+(?:was|were)\s+{_ADVERB}(?:happy|content|pleased)\s+to\s+"
            r"(?P<v>support|approve|accept|agree|endorse|adopt|recommend)\b",
        ),
        (
            "granted",
            r"^(?!.*(?:planning|applica|dwelling|extension|appeal|\d/\d)).*?\bpermission\s+was\s+(?:(?:also|then)\s+)?(?P<v>granted)\s+(?=to\b|for\b)",
        ),
        (
            "given granted",
            r"(?<!planning )(?<!building )\b(?:approval|authority|authorisation|permission|consent|"
            r"agreement|powers)(?:\s+in\s+principle)?\s+"
            r"(?:was|were)\s+(?:also\s+|then\s+)?(?P<v>given|(?<=powers were )granted)\s+(?=to\b|for\b)",
        ),
        (
            "approval permission consent authority agreement / given granted",
            r"\b(?:asked|requested|sought)\s(?:for\s)?(?:[\w’']+\s){0,2}(?:approval|permission|consent|authority|agreement)\b[^.]{3,160}?"
            r"(?:;|,)\s(?:and\s)?(?:this|it|which)\swas\s(?:duly\s|unanimously\s)?(?P<v>given|granted|agreed)\b",
        ),
        ("reached", r"\bagreement\s+was\s+(?P<v>reached)\s+(?=to\b|that\b)"),
        (
            "directed instructed authorised",
            rf"(?<!of )(?<!by )(?<!district )(?<!county )(?<!borough )\b(?:(?:the|this)\s+)"
            rf"?(?P<subject>{language.BODY}){_OF_BODY}\s+"
            rf"{_ADVERB}(?P<v>directed|instructed|authorised)\s+(?!by\b|that\b|in\b|to\b)",
        ),
        (
            "proposed suggested moved recommended offered requested / agreed approved accepted carried",
            r"\b(?:proposed|suggested|moved|recommended|offered|requested)\b[^.;:]{5,200}?,?\s(?:and\s)?which\s(?:was|were)"
            r"\s(?:then\s|unanimously\s|duly\s){0,2}"
            r"(?P<v>agreed|approved|accepted|carried)\b",
        ),
        (
            "proposed suggested moved nominated / favour",
            r"\b(?:proposed|suggested|moved|nominated)\b.{5,240}?(?:[,;–-]\s*|\s(?=all\s(?:cllrs|councillors|members|present)\b))"
            r"(?:and\s+|with\s+)?(?P<v>all)\s+(?:cllrs\s+|councillors\s+|members\s+|were\s+|present\s+){0,3}in\s+favour\b",
        ),
        (
            "which / agreed consented",
            rf"\bto\s+which\s+(?:it\s+was|(?:all|everyone|(?:the\s+)?(?:{language.BODIES}))(?:\s+present)?)"
            rf"\s+{_ADVERB}(?P<v>agreed|consented)\b",
        ),
        (
            "agreed accepted adopted carried resolved",
            r"^.{6,200}?\s[–—-]+\s*(?:unanimously\s+|all\s+|both\s+)?(?P<v>agreed|accepted|adopted|carried|resolved)"
            r"(?:\s+unanimously|\s+by\s+all)?\W*$",
        ),
        (
            "agreed resolved approved",
            r"\((?P<v>(?:agreed|resolved)(?=\s+(?:to|that)\b)|(?:agreed|resolved|approved)(?=\)\W*$))",
        ),
        (
            "referred",
            r"^\W*(?:the|this)\s+(?:matter|item|motion|report|question|request|application|proposal|issue)\s+(?:was|were)\s+(?:then\s+)?"
            r"(?P<v>referred)\s+(?=back\b|to\s+(?:the\s+)?[\w&\s]{0,40}?(?:committee|council|cabinet|board|panel|group)\b)",
        ),
        (
            "confirmed ratified",
            r"\b(?:appointments?|election|nominations?|co-option)\s+of\s+[^.;:]{3,80}?\s(?:was|were)\s+(?P<v>confirmed|ratified)\b",
        ),
        (
            "was were / agreed",
            r"^\W*(?!(?:no|nothing|none|what|then|it|this\s+was|these\s+were|as)\b)(?:(?!(?:which|that|who|what|when|if|had|"
            r"not|last|until|once)\b)[\w’'&£€,./()-]+\s+){1,13}?"
            rf"(?:was|were)\s+{_ADVERB}(?P<v>agreed)\b(?!\s+(?:with(?!{language.WITH_CHANGES})|that|as(?!\s+\d)|between|upon|in(?!\s+principle\b)|at|by(?!\s+(?:all|"
            rf"everyone|the|members|those)\b))\b)",
        ),
        ("fell", r"\band\s+(?:so\s+|therefore\s+)?the\s+(?:motion|amendment|proposal)\s+(?P<v>fell)\b"),
        (
            "cabinet executive portfolio leader mayor commissioner / agreed approved resolved decided",
            r"^\W*(?:the\s+)?(?:cabinet\s+member|executive\s+member|portfolio\s+holder|"
            r"leader\s+of\s+the\s+council|mayor|commissioner|lead\s+member)\b"
            r"[^.;:,]{0,60}?\s(?P<v>agreed(?=\s+(?:the|that\s+the)\s+(?:[\w’'-]+\s+){0,3}(?:recommendations?|"
            r"proposals?|scheme|report)\b)|"
            r"approved|resolved|decided(?=\s+(?:to|that)\b))\s",
        ),
        *records.RECORDS,
        *passing.PASSING,
        *tells_planning.ANSWERS,
        *tells_welsh.WELSH,
    )
]
KEYS = frozenset().union(*(verbs | beside for verbs, beside, _ in TELLS))
# The places of those that a word may lead to.
BY_WORD = {
    word: [n for n, (verbs, _, _) in enumerate(TELLS) if word in verbs]
    for word in frozenset().union(*(verbs for verbs, _, _ in TELLS))
}
