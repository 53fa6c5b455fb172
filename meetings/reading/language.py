"""The language of minutes as data: the words that the reader knows, apart from the code that walks the page.

English as councils of the United Kingdom and Ireland write it, and Welsh. Lists hold lower case unless they say so.
"""

import re
from functools import lru_cache

from meetings.reading.signs import either

BULLETS = "·•▪●○◦‣⁃∙■□*➢»§–—-o"

SIGNATURE_WORDS = {
    "signed",
    "sign",
    "signature",
    "dated",
    "date",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "mayor",
    "llofnod",
    "llofnodwyd",
    "cadeirydd",
    "dyddiad",
    "convener",
    "convenor",
    "provost",
    "president",
    "cathaoirleach",
    "leas-chathaoirleach",
    "sínithe",
    "síniú",
    "initialled",
    "initials",
    "chairman's",
    "chairman’s",
    "chair's",
    "chair’s",
    "dáta",
}

# What stands above the line for the signature, as some councils print it below every meeting.
TO_BE_SIGNED = ("approved as a correct record and subject to any", "confirmed as a correct record and subject to any")

# Lines that are headings of the page's form, by the part of the page that they open. Colons are left off.
CUES = {
    "agenda item": "item", "eitem ar yr agenda": "item", "eitem agenda": "item", "agenda": "skip",
    "item no": "skip", "item no.": "skip", "issue - meetings": "skip", "issue - decisions": "skip",
    "meeting documents": "skip", "agenda items": "skip",
    "agenda and minutes": "skip", "agenda, decisions and minutes": "skip",
    "no. item": "skip", "items": "skip", "media": "skip",
    "issue details": "skip", "decision details": "skip", "issue - items at meetings": "skip",
    "agenda item no.": "skip", "agenda item no": "skip",
    "minutes": "minutes", "minute": "minutes", "cofnodion": "minutes", "discussion": "minutes", "trafodaeth": "minutes",
    "decision": "decision", "decisions": "decision", "penderfyniad": "decision", "penderfyniadau": "decision",
    "supporting documents": "documents", "additional documents": "documents", "dogfennau ychwanegol": "documents",
    "dogfennau cefnogol": "documents",
    "attachments": "documents", "related documents": "documents", "documents": "documents",
    "background documents": "documents", "accompanying documents": "documents",
    "decision(s)": "decision", "the decision": "decision", "reason(s) for decision(s)": "reasons",
    "any alternative options considered and rejected": "reasons", "matter for decision": "minutes",
    "scrutiny considerations": "minutes",
    "reason for decision": "reasons", "reasons for decision": "reasons", "reason for decisions": "reasons",
    "reasons for decisions": "reasons", "reason for the decision": "reasons", "reasons for the decision": "reasons",
    "alternative options considered": "reasons", "other options considered": "reasons",
    "alternative options considered and rejected": "reasons", "implementation of decision": "reasons",
    "implementation of decisions": "reasons", "implementation of the decision": "reasons",
    "recorded vote title": "votes", "recorded votes": "votes", "recorded vote": "votes", "named vote": "votes",
    "pleidlais gofnodedig": "votes",
}  # fmt: skip
# Words that are titles too, and open a part of the page only with their colon.
COLON_CUES = {
    "the decision",
    "minutes", "minute", "cofnodion", "discussion", "trafodaeth", "decision", "decisions", "penderfyniad",
    "penderfyniadau", "documents", "attachments",
}  # fmt: skip
# Whom a report's own head names below what it recommends.
BESIDE_A_REPORT = {
    "invited", "in attendance", "officers", "contact", "contact officer", "contact officers", "report author", "author",
    "portfolio holder", "cabinet member", "lead officer", "lead member", "wards affected", "ward(s) affected",
    "speakers",
}  # fmt: skip
VOTE_TABLE = {"recorded vote title", "type", "recorded vote text", "result", "view recorded vote for this item"}


_LONGEST_CUE = 90
# Who alone decided, in the heading above what was.
_DECIDER = re.compile(
    r"decision of (?:the )?(?:executive councillor|executive member|cabinet member|portfolio holder|leader|mayor)\b.*"
)


def is_cue(line: str) -> bool:
    """Whether a line is a heading of the page's form."""
    return cue(line) is not None


def cue(line: str) -> str | None:
    """The part of the page that a heading of the page's form opens."""
    return _cue(line) if len(line) <= _LONGEST_CUE else None


@lru_cache(maxsize=1024)
def _cue(line: str) -> str | None:
    if len(line) > 50 and not line.startswith("Decision of "):
        return None
    bare = line.rstrip(" :;-–").lower()
    if bare[:1] == "(" and bare[2:4] == ") ":
        bare = bare[4:]
    if bare in COLON_CUES and not line.rstrip().endswith(":"):
        return None
    if bare.startswith("decision of ") and len(bare) < 70 and _DECIDER.fullmatch(bare):
        return "decision"
    return CUES.get(bare)


# Words that carry a decision, and the contract's verb for each.
VERBS = {
    "resolved": "resolved", "resolves": "resolved", "resolve": "resolved", "agreed": "agreed", "agrees": "agreed",
    "approved": "agreed", "approves": "agreed", "agree": "agreed", "approve": "agreed", "notes": "noted",
    "decided": "agreed", "determined": "agreed", "adopted": "agreed", "accepted": "agreed", "ratified": "agreed",
    "carried": "agreed",
    "confirmed": "agreed", "granted": "agreed", "authorised": "agreed", "endorsed": "agreed", "moved": "agreed",
    "ordered": "resolved", "passed": "agreed", "elected": "agreed", "appointed": "agreed", "co-opted": "agreed",
    "declined": "agreed", "refused": "agreed",
    "voted": "agreed",
    "recommended": "recommended", "commended": "recommended",
    "recommends": "recommended", "recommendation": "recommended",
    "noted": "noted", "received": "noted",
    "deferred": "deferred", "adjourned": "deferred", "postponed": "deferred", "defer": "deferred",
    "held over": "deferred", "carried over": "deferred",
    "withdrawn": "withdrawn", "referred": "referred", "fell": "lost", "lost": "lost",
    "lapsed": "lost", "failed": "lost", "rejected": "lost", "defeated": "lost",
    "did not pass": "lost", "was not supported": "lost",
    "cytunwyd": "agreed", "chytunwyd": "agreed", "gytunwyd": "agreed", "penderfynwyd": "resolved",
    "phenderfynwyd": "resolved", "benderfynwyd": "resolved",
    "cymeradwywyd": "agreed", "chymeradwywyd": "agreed", "gymeradwywyd": "agreed", "derbyniwyd": "agreed",
    "mabwysiadwyd": "agreed", "pasiwyd": "agreed", "basiwyd": "agreed", "cadarnhawyd": "agreed",
    "chadarnhawyd": "agreed", "dderbyniwyd": "agreed", "gwrthodwyd": "lost",
    "gohiriwyd": "deferred", "nodwyd": "noted", "argymhellwyd": "recommended", "cynigiwyd": "agreed",
    "cytunodd": "agreed", "penderfynodd": "resolved", "argymhellodd": "recommended",
    "collwyd": "lost", "methodd": "lost", "cwympodd": "lost", "trechwyd": "lost",
}  # fmt: skip

# Who decides together, and is nobody who speaks.
BODIES = (
    "council|councillors|cllrs|governing body|governing board|members|committee|sub-committee|sub-panel|sub-group|"
    "subcommittee|board|cabinet|panel|meeting|executive|"
    "trustees|governors|"
    "group|working group|task group|forum|assembly|authority|partnership|commission|association|trust|parish "
    "council|town council|"
    "community council|full council|ijb|all|everyone|those present|all present|we|corporation|scrutiny|"
    "delegates|directors|aelodau|cynghorwyr|cyngor|pwyllgor"
)
# Behind "the" bodies go by such letters too: the community, parish and town councils, committees, panels and boards.
LETTERS = "CC PC TC SPC JPC IJB FGB LGB JNC JCC LAF HWB BMC VHC VHMC OSC NPSG MDC"
# The same as a pattern, by first letters since many patterns begin so.
BODY = rf"(?<!Chief )(?<![Ss]ub-)(?-i:{either(BODIES.split('|'))}|(?<=[Tt]he )(?:{LETTERS.replace(' ', '|')})\b)"
ADVERBS = (
    "unanimously|also|further|therefore|then|formally|subsequently|duly|generally|hereby|accordingly|fully|all|now|"
    "mutually|"
    "collectively|again|reluctantly|both|consequently|thereafter|thereupon|finally|verbally|provisionally|"
    "initially|jointly|informally|"
    "briefly|however|similarly|additionally|next|clearly|strongly|kindly|simply|only|just|too|once more|"
    "likewise|hence|so|eventually|"
    "ultimately|gratefully|gladly"
)
# "It was agreed that X needed to …" tells what people thought; what is decided shall, should, would or is to be.
OPINION = (
    r"\b(?:had to|needed to|need to|(?:was|were|is|are)(?! to\b)|has|have|had|went|looked|seemed|reflected|"
    r"showed|represented|covered|appeared|remained|provided|proved|made sense|worked)\b"
)

# A number belongs to these as the last words of a title: "Performance – Quarter 2".
PARTS_OF_A_WHOLE = "quarter|phase|part|stage|period|month|tranche|round|volume|year|week|zone|ward|plot|unit|schedule"

# What a clause tells to do, as its first word.
OPERATIVE = """accept adopt agree amend appoint approve ask authorise award confirm continue delegate elect endorse
    establish grant instruct invite make note publish receive recommend refer refuse request require set support
    write""".split()

# Agreed at another meeting than this one, or by others.
# Behind "agreed" these change what is agreed, and nobody is agreed with.
WITH_CHANGES = (
    r"\s+(?:the\s+)?(?:following|some|minor|small|two|three|a\s+few|an?|one|slight|proposed)\s+(?:\w+\s+)?"
    r"(?:amendment|change|addition|correction|alteration|modification|revision)s?\b"
)
EARLIER = (
    r"\s+(?:(?:at|during|in)\s+(?:(?:the|our|its)\s+(?:last|previous|agm)|its meeting\s+(?:in|on|of))|"
    r"by\s+(?:the\s+)?(?:residents|"
    r"villagers|parishioners|neighbours|officers|highways|police|contractors?|school|club|owners?|landlord))\b"
)

# Who speaks. Titles stand before a name; heads end the name of an office; the unnamed are described.
# A sentence without any of these decides nothing.
DECIDING = frozenset(
    """agree agrees agreed agreeing agreement agreements resolve resolves resolved resolving approve approves approved
    approving approval decide decides decided deciding adopt adopts adopted adopting adoption propose proposes
    proposed proposing proposer proposers proposal proposals proposition propositions second seconds seconded
    seconding seconder seconders defer defers deferred deferring deferral deferment decline declines declined
    declining accept accepts accepted accepting authorised acceptance acceptable ratify ratifies ratified
    ratification carried moved objection objections noted granted refused remitted recommended elected reelected
    rejected appointed signed confirmed nominated duly voted lost defeated withdrawn determined opted endorse
    endorses endorsed endorsement fell supports objects cytunwyd gytunwyd chytunwyd ghytunwyd penderfynwyd
    phenderfynwyd benderfynwyd gwrthodwyd cymeradwywyd gymeradwywyd chymeradwywyd ghymeradwywyd gohiriwyd ohiriwyd
    pasiwyd basiwyd mabwysiadwyd fabwysiadwyd cadarnhawyd gadarnhawyd chadarnhawyd ghadarnhawyd derbyniwyd
    dderbyniwyd eiliwyd cynigiwyd gynigiwyd chynigiwyd eiliodd etholwyd hetholwyd ailetholwyd penodwyd benodwyd
    phenodwyd cefnogwyd gefnogwyd chefnogwyd passed directed instructed rejected given reached supported objected
    recommends consented consensus unanimous chose happy content adjourned postponed referred cytunodd
    gytunodd chytunodd penderfynodd benderfynodd phenderfynodd pleidleisiwyd argymhellwyd argymhellodd collwyd
    methodd cwympodd trechwyd cariwyd llofnodwyd arwyddwyd blaid gytûn cytûn gwrthwynebiad
    wrthwynebiad cymeradwyo supported upheld dismissed commended chosen selected awarded allocated sec turned
    failed reappointed granted donated""".split()
)
# Nor with these alone, but in the phrases below them.
MAYBE_DECIDING = frozenset(
    "proposer prop found position support agreement permission authority powers gave budget fees charges rent rents "
    "subscription subscriptions subs considered taken received object thought felt deemed concluded settled "
    "precept grant grants donation donations contribution contributions favour following cleared decision pass "
    "held hands majority ballot poll vote division fixed".split()
)
DECIDING_PHRASES = (
    "(prop", "proposer", "prop. ", "prop: ", "prop cllr", "prop mr", "not in a position", "to be considered",
    "taken as", "received as", "object on", "object to", "object due", "it was ", "decision was", "precept", "set at",
    "fixed at", "found ", "deemed ", "gave ", "was given", ": support", "– support", "- support", ": object",
    "– object", "- object", "unanimous support", "support, ", "support subject", "support provided",
    "support in principle", " of £", " of €", "in favour", "awarded", "for payment", "concluded that", "did not pass",
    " held over", "show of hands", "majority of", "majority vote", "split vote", "ballot ", "poll of", "a vote",
    "was fixed",
)  # fmt: skip
# "… was given by the Clerk and questions asked of her": these say nothing themselves.
VOICED = {"questions", "queries", "comments", "views", "answers", "concerns", "opinions", "suggestions", "points"}
TITLES = {
    "councillor", "cllr", "cllrs", "clr", "clrs", "councilor", "cyng", "cynghorydd", "cmhlr", "comhairleoir", "bailie",
    "baillie",
    "alderman", "ald", "mr", "mrs", "ms",
    "miss", "mx", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "baroness", "rev", "revd", "reverend",
    "father", "fr", "canon", "inspector", "insp",
    "sergeant", "sgt", "sergt", "superintendent", "supt", "suptd", "constable", "pc", "pcso", "dci", "major", "captain",
    "capt", "colonel", "col", "cd", "pcc", "wpc", "c/cllr", "d/cllr", "b/cllr", "comh", "rev’d", "rev'd", "archdeacon",
    "bcllr", "dcllr", "ccllr", "cclr", "pco",
}  # fmt: skip
ROLE_HEADS = {
    "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "vice-chairperson",
    "convener", "convenor", "provost", "mayor", "deputy",
    "clerk", "secretary", "treasurer", "president", "vice-president", "cathaoirleach", "leas-chathaoirleach",
    "holder", "leader", "director", "manager", "officer",
    "executive", "head", "lead", "solicitor", "barrister", "lawyer", "accountant", "auditor", "engineer",
    "surveyor", "planner", "architect", "consultant",
    "adviser", "advisor", "coordinator", "co-ordinator", "administrator", "handyman", "warden", "caretaker",
    "groundsman", "groundskeeper", "lengthsman", "webmaster", "ranger",
    "inspector", "constable", "sergeant", "superintendent", "pcso", "commissioner", "commander", "headteacher",
    "principal", "vicar", "rector", "ombudsman",
    "applicant", "agent", "objector", "supporter", "petitioner", "questioner", "speaker", "presenter", "resident",
    "parishioner", "tenant", "landowner",
    "contractor",
    "person",
    "representative", "spokesperson", "spokesman", "facilitator", "trustee", "member", "councillor", "monitoring",
    "returning", "statistician", "analyst", "recorder",
    "specialist", "practitioner", "nurse", "doctor", "parent", "governor", "pupil", "student", "developer",
    "owner", "neighbour", "farmer", "trader", "attendee",
    "co-chair", "co-chairman", "moderator", "gardener", "keeper", "steward", "ecologist", "librarian", "curator",
    "technician", "editor", "teacher", "champion", "archivist", "historian", "arboriculturist", "forester",
    "master", "harbourmaster", "chaplain", "registrar", "assessor", "organiser", "founder", "correspondent",
    "youth", "visitor", "householder", "gentleman", "volunteer", "complainant",
    "rfo", "pcc", "ceo", "cfo", "s151",
    "cadeirydd", "clerc", "trysorydd", "maer", "swyddog", "cyfarwyddwr", "arweinydd", "weithredwr", "pennaeth",
    "rheolwr", "is-gadeirydd", "llywydd", "ysgrifennydd",
}  # fmt: skip
# These heads name somebody only together with a word before or behind them ("cabinet member", "member of the public").
WEAK_HEADS = {
    "person",
    "member",
    "deputy",
    "executive",
    "head",
    "lead",
    "monitoring",
    "returning",
    "youth",
    "monitor",
    "s151",
    "councillor",
    "holder",
}
MEMBER_BEFORE = {
    "cabinet", "executive", "portfolio", "lead", "support", "ward", "local", "committee", "board", "panel",
    "county", "district", "borough", "another", "scrutiny", "independent",
    "co-opted", "lay", "opposition", "one", "a", "chief", "council", "elected", "staff", "audience", "youth",
    "parish", "team", "senior", "group",
}  # fmt: skip
DETERMINERS = {"the", "a", "an", "our", "one", "another", "y", "yr"}
NOT_NAMES = {
    "in", "on", "at", "it", "he", "she", "they", "we", "i", "this", "that", "these", "those", "there", "as", "for",
    "from", "with", "by", "to", "of", "and", "or", "but", "if", "when", "while", "after", "before", "following",
    "members", "councillors", "residents", "officers", "committee", "council", "cabinet", "board", "panel", "minutes",
    "report", "resolved", "agreed", "however", "also", "further", "highways", "planning", "police", "correspondence",
    "finance", "apologies", "present", "item", "items", "discussed", "welcome", "introductions", "agenda", "action",
    "actions", "appendix", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "all", "both", "some", "several", "discussion", "questions", "question", "concerns", "comments", "having", "being",
    "speaking", "then", "no", "not", "section", "phase", "parishioners", "everyone", "nobody", "others", "staff",
    "directors", "trustees", "representatives", "who", "which", "his", "her", "their", "its", "meanwhile", "afterwards",
    "later", "today", "tonight", "earlier", "overall", "again", "once", "since", "during", "regarding", "concerning",
    "although", "though", "because", "until", "upon", "whilst", "despite", "without", "within", "answering",
    "responding", "replying", "thanking", "supporting", "opposing", "seconding", "proposing", "summarising", "asked",
}  # fmt: skip
ORGANISATIONS = {
    "council", "councils", "committee", "board", "service", "services", "police", "trust", "group", "team",
    "department", "parish", "association", "highways", "water",
    "rail", "network", "government", "ltd", "limited", "plc", "llp", "agency", "authority", "england", "scotland",
    "wales", "ireland", "scottish", "welsh", "irish", "british",
    "partnership", "society", "church", "school", "college", "university", "hospital", "club", "forum",
    "healthwatch", "energy", "power", "housing",
    "homes", "report", "policy", "plan", "strategy", "act", "street", "road", "lane", "hall", "house", "bank",
    "office", "ministry", "nhs", "members",
    "residents", "councillors", "officers", "orders", "option", "stage", "table", "figure", "local", "national",
    "public", "internal", "external",
    "community", "cabinet", "panel", "executive", "scrutiny", "village", "town", "city", "county", "district",
    "borough", "region", "company", "centre", "project",
    "programme", "review", "survey", "consultation", "application", "ministers", "audit", "grant", "fund", "mail",
    "openreach", "telecom", "neighbourhood", "watch",
    "governors", "foundation", "charity", "federation", "union", "congress", "party", "estate",
    "estates", "development", "developments", "construction", "contractors",
    "spc", "issues", "key", "points", "questions", "concerns", "comments", "bus", "donation", "missing", "resolution",
    "meeting", "minute", "minutes", "update", "updates", "matters", "correspondence", "planning", "environment",
    "transport", "commission", "institute", "unit",
}  # fmt: skip
NOT_INITIALS = {
    "ea", "bt", "uk", "eu", "mp", "hr", "it", "pr", "un", "us", "tv", "ok", "id", "ni", "nr", "pm", "am", "rd",
    "st", "cc", "cs", "gp", "cctv", "nhs",
    "agm", "ncc", "scc", "kcc", "dcc", "ecc", "hcc", "lcc", "edc", "sbc", "csg", "bbc", "rac", "aa", "hse", "dvla",
    "tfl", "cab", "cil", "asb", "sid", "sam",
} - {"cc"}  # fmt: skip

# The front of a meeting's page.
COMMITTEES = (
    "Committee|Sub-Committee|Subcommittee|Panel|Board|Cabinet|Executive|Forum|Commission|Working Group|Working "
    "Party|Task Group|(?:Liaison|Steering|Advisory|Participation|"
    "Consultative|Reference|Stakeholder|User|Project|Action) Group|Partnership|Municipal District|"
    "Metropolitan District|Borough District|Governing Body|Governing Board|Board of Governors|Pwyllgor|Cabined"
)
AUTHORITIES = (
    "Fire Authority|Fire and Rescue Authority|Fire & Rescue Authority|Combined Authority|National Park Authority|"
    "Waste Authority|Internal Drainage Board|Police Authority|Transport Authority|Integrated Care Board|Health Board|"
    "Conservators"
)
PLACES = (
    "Hall|Chamber|Chambers|Centre|Church|School|Offices?|Guildhall|Pavilion|Library|Rooms?|House|Hub|Institute|"
    "Theatre|College|Inn|Workspace|Neuadd|Siambr"
)
REPORT_HEADINGS = {
    "purpose of report", "purpose of the report", "purpose", "recommendation", "recommendations", "background",
    "introduction", "executive summary", "summary", "corporate implications",
    "financial implications", "legal implications", "background papers", "appendices", "appendix", "conclusion",
    "conclusions", "other options", "reasons for recommendation",
    "reasons for recommendations", "reasons for decision", "implications", "consultation", "risk management",
    "equality impact assessment", "next steps", "key issues", "proposals", "options considered",
    "list of appendices",
    "resource implications", "policy context", "context", "introduction and background", "report detail", "details",
}  # fmt: skip
# Titles that items of local councils' meetings have everywhere: they end where a sentence begins on their line.
KNOWN_TITLES = (
    r"(?:chair(?:man|person)?['’]?s? )?(?:welcome|introductions?)(?: and (?:apologies(?: for absence)?|"
    r"introductions?))?|apologies(?: for absence| and absences?| and reasons for absence)?|"
    r"(?:to receive )?declarations? of (?:pecuniary |members['’]? )?interests?(?: and dispensations)?|dispensations|"
    r"(?:approval of (?:the )?|confirmation of (?:the )?|adoption of (?:the )?)?minutes? of (?:the )?(?:last|"
    r"previous) meeting|approval of (?:the )?minutes|minutes|"
    r"vote of thanks(?: (?:to|for) [^.:;]{3,60})?|"
    r"matters arising(?: from the minutes)?|public (?:participation|forum|session|time|questions?|speaking)|open "
    r"forum|questions? from (?:the (?:public|floor)|electors|residents)|correspondence(?: received)?|"
    r"finance(?: report)?|financial matters|accounts(?: for payment)?|payments|cheques|planning(?: applications| "
    r"matters)?|highways(?: matters)?|footpaths|"
    r"(?:(?:county|district|borough|city) (?:and|&) )?(?:county|district|borough|city|ward|community|unitary) "
    r"councillors?['’]?s?(?: reports?)?|clerk['’]?s report|(?:opening|commencement) of (?:the )?meeting|"
    r"chair(?:man|person)?['’]?s (?:report|announcements|remarks)|treasurer['’]?s report|"
    r"police(?: report| matters)?|reports? from (?:the )?(?:county|district|borough) councillors?|any other "
    r"(?:competent )?business|a\.?o\.?c?\.?b|"
    r"dates? (?:and time )?of (?:the )?next meetings?|next meeting|future meetings|items for (?:the )?next (?:meeting|"
    r"agenda)|village hall|playing fields?|play area|cemetery|"
    r"burial ground|allotments|street ?lighting|training|website|resignations?|co-option|emergency business|urgent "
    r"business|exclusion of (?:the )?(?:press and )?public|"
    r"cofnodion|ymddiheuriadau|datganiadau? o (?:fuddiant|ddiddordeb)|gohebiaeth|cynllunio|cyllid|materion yn codi|"
    r"unrhyw fater arall|priffyrdd"
)
