"""The language of attendance as data: headings of lists of names, offices, groups. Lists hold lower case."""

# A heading of a list of names is made of these words only, and of one at least that says what became of those below.
HEADING_WORDS = {
    "accepted",
    "a", "acting", "also", "all", "and", "appointed", "as", "assistant", "at", "authority", "board", "borough", "by",
    "cabinet", "call", "chair", "chamber", "chief", "city", "clerk", "co-opted", "coopted", "committee", "community",
    "council", "county", "councils", "council’s", "council's", "deputy", "directors", "district", "elected",
    "executive", "external", "following", "for", "from", "full", "governors", "guest", "guests", "holders", "in",
    "interim", "independent", "inability", "invited", "invitation",
    "invitees", "joined", "joining", "lead", "list", "locum",
    "meeting", "member", "member’s", "members", "members’", "members'", "councillor", "councillors", "cllrs",
    "aldermen", "minute", "minutes", "names", "no", "non", "non-executive", "non-members", "non-voting", "not", "of",
    "offered", "on", "online", "observer", "observers", "officer", "officers", "officials", "other", "others", "panel",
    "parish", "part", "participants", "partners", "people", "person", "persons", "portfolio", "press", "public",
    "received", "recorded", "registered", "remote", "remotely", "representative", "representatives", "reserve",
    "reserves", "role", "roll", "secretary", "sederunt", "senior", "sent", "sub-committee", "substitute",
    "substitutes", "staff", "statutory", "taker", "taken", "teams", "together", "the", "their", "those", "to", "town",
    "trustees", "unitary", "via", "village", "virtual", "virtually", "visiting", "visitors", "voting", "ward", "was",
    "were", "with", "without", "zoom", "absence", "absences", "absent", "apologies", "apology", "apologises", "details",
    "attend", "attendance",
    "attended", "attendee", "attendees", "attending", "membership", "present", "a’r", "ac", "aelodau", "aelodau’r",
    "am", "absenoldeb", "bresennol", "presenoldeb", "phresenoldeb", "cadeirydd", "cyhoedd", "cynghorwyr", "dirprwyon",
    "eraill", "gan", "gyngor", "hefyd", "law", "o", "oddi", "oedd", "presennol", "swyddogion", "wrth", "y",
    "ymddiheuriadau", "ymddiheuriad", "yn", "yr", "bhfriothálamh", "freastal", "freisin", "i", "láthair", "baill",
    "comhairleoirí", "oifigigh", "leithscéal", "leithscéalta", "there", "observing", "non-attendance", "ex", "officio",
    "ex-officio", "request", "delegates",
    "bodies", "employees", "organisations",
    "advisers", "advisors", "applicant", "applicants", "auditor", "auditors", "authorities", "interested", "legal",
    "name", "objector", "objectors", "parties", "responsible",
}  # fmt: skip
# Those of them that end a body's name.
BODIES = {"authority", "board", "cabinet", "committee", "council", "executive", "panel", "sub-committee"}
# The status that a heading gives, by the first of these that it holds; a heading may hold others too.
STATUSES = (
    ("apologies", r"apolog(?:y|ies|ises)|ymddiheuriadau?|leithscéal(?:ta)?|absence\b.*\b(?:received|recorded)"),
    (
        "absent",
        r"as láthair|non-attendance|absent|absences?|non-attendance|not (?:present|in attendance|attending)|inability",
    ),
    ("virtual", r"virtual|virtually|remote|remotely|online|zoom|teams"),
    ("substitute", r"substitutes?|reserves?|dirprwyon"),
    (
        "in attendance",
        r"(?:county|district|borough|city|ward|unitary)[’']? (?:\W*\w+ )?(?:cllrs|councillors)(?! present)|"
        r"(?:executive|cabinet) (?:members?|councillors) (?:also )?in attendance|portfolio holders|"
        r"also|together with|others?|officers?|officials|staff|guests?|visitors|visiting|observ(?:ers?|ing)|"
        r"ex[ -]officio|invited|invitation|invitees|"
        r"non-members|applicants?|objectors?|parties|auditors?|advis[eo]rs|"
        r"public|press|clerk|taker|secretary|external|partners|swyddogion|wrth law|hefyd|eraill|"
        r"bhfriothálamh|freastal|freisin|oifigigh",
    ),
    (
        "present",
        r"present|sederunt|roll call|i láthair|bresennol|presennol|attended|attendees?|attending|membership|"
        r"members[’']?|councillors|cllrs|aldermen|trustees|directors|governors|aelodau|cynghorwyr|baill|comhairleoirí|participants|representatives",
    ),
    ("in attendance", r"in attendance|non-voting"),
    ("present", r"attendance"),
)
# "Councillors in attendance": of the council itself, these are its members who were there.
OF_ITS_OWN = (
    r"(?:councillors|members|cllrs|board members|committee members|council members)[’']? (?:were )?in attendance"
)
# Words with which names may follow a heading without a colon ("Present Councillor A Marsh").
BEFORE_NAMES = {
    "present", "sederunt", "attendance", "attending", "attendees", "absent", "absence", "apologies", "apology",
    "apologises", "presennol", "bresennol", "law", "ymddiheuriadau", "from", "gan", "were",
}  # fmt: skip
# Offices that stand before a name, behind a colon or not ("Clerk: Mrs B Hale", "Clerk J Poe").
OFFICES = {
    "chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice-chairman", "vice-chairperson", "mayor",
    "vice chair", "vice chairman", "vice chairperson", "sec",
    "deputy mayor", "convener", "convenor", "provost", "president", "cathaoirleach", "clerk", "cadeirydd",
    "is-gadeirydd", "clerc",
    "parish clerk", "town clerk", "deputy clerk", "assistant clerk", "community clerk", "clerk to the council",
    "treasurer", "secretary", "minute taker", "minutes secretary", "minute secretary", "note taker", "leader",
    "chair of meeting", "chair of the meeting", "in the chair", "presiding", "chairing", "minutes taken by",
    "minutes by", "locum clerk", "acting clerk", "facilitator", "rfo", "town mayor", "lord mayor",
    "deputy town clerk", "assistant town clerk", "deputy parish clerk", "assistant parish clerk",
    "responsible financial officer", "deputy town mayor",
}  # fmt: skip
# Such too, but only with the name on the same line: alone each heads something else.
WITH_NAME = {"minutes", "notes", "scribe", "minuted by", "recorded by", "notes by"}
BEFORE_A_NAME = OFFICES | WITH_NAME
# Offices told by what their bearer did that day.
PRESIDED = {"in the chair", "presiding", "chairing", "chair of meeting", "chair of the meeting"}
# Those of them who serve the council and are no members of it.
SERVANTS = ("clerk", "clerc", "taker", "secretary", "taken by", "minutes by", "rfo", "officer", *WITH_NAME)
# Where a name stands without a comma before its office, the office begins at one of these.
OFFICE_WORDS = {
    "deputy", "depute", "assistant", "senior", "principal", "parish", "town", "county", "district", "borough", "city",
    "community", "chief", "acting", "interim", "democratic", "committee", "executive", "responsible", "managing",
    "strategic", "corporate", "legal", "planning", "finance", "financial", "governance", "monitoring", "section",
    "s151", "policy", "group", "team", "service", "services", "lead", "cabinet", "portfolio", "ward", "representing",
    "from", "for", "of", "police", "operations", "operational", "development", "performance", "project", "programme",
    "area", "locum", "minute", "minutes", "vice", "independent", "co-opted", "economic", "housing", "environmental",
    "customer", "digital", "business", "estates", "facilities", "leisure", "licensing", "internal", "external",
    "public", "scrutiny", "communications", "quality", "compliance", "safety", "health", "transport",
    "technical", "site", "production", "maintenance", "vice-chair", "vice-chairman",
}  # fmt: skip
# A cell of a table, or the end of its line, that says what became of somebody; "Expected" says nothing.
CELLS = {
    "present": "present", "present, as expected": "present", "present as expected": "present", "attended": "present",
    "yes": "present", "apologies": "apologies", "apologies given": "apologies", "apologies received": "apologies",
    "apologies sent": "apologies", "apologies, sent representative": "apologies", "apology": "apologies",
    "absent": "absent", "not present": "absent", "did not attend": "absent", "no": "absent",
    "in attendance": "in attendance", "in attendance, virtual": "virtual", "present, virtual": "virtual",
    "present virtually": "virtual", "present, as substitute": "substitute", "present as substitute": "substitute",
    "substitute": "substitute", "present, as substitute, virtual": "substitute", "virtual": "virtual",
    "present (online)": "virtual", "present (virtual)": "virtual", "present (remote)": "virtual", "online": "virtual",
    "expected": "", "✓": "present", "✔": "present", "p": "present",
}  # fmt: skip
ENDS_OF_LINES = (
    r"present, as expected|present as expected|present, as substitute|present, virtual|in attendance, virtual|"
    r"apologies, sent representative|present|apologies|absent|in attendance|expected"
)
# Notes in brackets that tell of no office: when somebody came or left, how, or for which item.
NOTES = (
    r"\d|\b(?:arriv|left|late|until|joined|part|only|from|for|to|item|am|pm|minute|onwards|leave|work|illness|"
    r"unwell|ill|personal|family|holiday|annual|away|business|commitments?|bereavement|medical|unavailable|accepted|received|noted|approved|apolog\w+)"
)
BY_WIRE = (
    r"(?:via |by |on )?(?:zoom|teams|skype|v/c|vc|video(?: ?link| conference)?|online|virtual(?:ly)?|remote(?:ly)?|"
    r"telephone|phone)"
)
# Who was there without a name.
UNNAMED = (
    r"(?:\W*(?:and|plus|with|also|there were|approximately|about|around|c\.?)\s+)*(?:no|none|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|\d+|several|some|a|a number of|a few|the)?\s*(?:other )?(?:members? of "
    r"(?:the )?(?:public|press)|(?:local )?residents?|parishioners?|electors|members? public|"
    r"(?:members?|councillors|officers|public)\W*$|(?:all|both)?\s?(?:(?:the|other|\w+)\s)?(?:members|councillors)"
    r"(?: were present)? (?:except|but|apart from|save|with the exception))"
    r"(?!\w)[^,;:]{0,40}"
    r"|(?:local )?(?:electors|residents|parishioners|members? of (?:the )?(?:public|press)|public)\s*[–:-]\s*"
    r"(?:\d+|none|nil|one|two|three|four|five|six)(?!\w)(?:\s*\([^()]{1,40}\))?"
)
GROUPS = {
    "labour", "lab", "conservative", "con", "cons", "c", "liberal democrat", "lib dem", "libdem", "ld", "green",
    "grn", "independent", "ind", "snp", "plaid cymru", "plaid",
    "pc", "reform", "reform uk", "ref", "dup", "sinn féin", "sinn fein", "sdlp", "uup", "alliance", "tuv",
    "fianna fáil", "fine gael", "fg", "ff", "sf", "ukip", "liberal democrats", "green party", "labour party",
    "residents", "residents association", "labour and co-operative", "co-operative", "scottish national party",
    "non-aligned", "l", "lab co-op", "independents", "the independents", "conservatives", "unaligned",
}  # fmt: skip
# Behind a first name these may be a surname; the first of them by themselves are no office.
NO_OFFICES_ALONE = {"ward", "parish", "town"}
OFFICES_AND_SURNAMES = NO_OFFICES_ALONE | {"head", "speaker", "constable", "warden", "page", "chambers"}
# Words of the names of bodies and places that are surnames too.
SURNAMES_TOO = {
    "hall", "lane", "church", "house", "grant", "street", "power", "bank", "town", "village", "parish", "may", "april",
    "june", "august", "parishioners", "green", "field", "plan", "act", "project", "major", "ireland", "england",
    "wales", "scotland", "stage", "mail", "road", "english", "irish", "welsh", "page", "section", "phase",
}  # fmt: skip
