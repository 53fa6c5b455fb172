"""How minutes, accounts and money are told to have been agreed, as patterns, each beside the words that call for it."""

from meetings.reading import language

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"

RECORDS = (
    (
        "true correct accurate fair right proper read",
        rf"\b(?:was|were)\s+{_ADVERB}(?:read,?\s+(?:and\s+)?)?(?:\w+\s+and\s+)?(?P<v>moved|agreed|accepted|"
        rf"signed|confirmed|taken|"
        r"received|passed)\s+(?:and\s+(?:duly\s+)?signed\s+(?:by\s+the\s+[\w-]+\s+)?)?as\s+(?:an?\s+|the\s+|"
        r"being\s+a?\s*)?(?:true|correct|accurate|fair|right|"
        r"proper|read)\b",
    ),
    (
        "minutes",
        r"(?:^\W*(?:the\s+)?(?:\w+\s+)?|\bthe\s+(?:(?-i:[A-Z])[a-z]+\s+)?)minutes\b(?:(?!,\s+which\b)[^.;]|\.\d){0,160}\b(?:was|were)\s+(?:then\s+|duly\s+|also\s+|"
        r"submitted,\s+|(?:taken\s+as\s+)?read,?\s+(?:and\s+)?)?"
        r"(?P<v>agreed|accepted|confirmed|signed)\b",
    ),
    (
        "correct accurate order true / found deemed considered",
        r"\b(?:minutes|accounts|notes|record)\b[^.;]{0,120}?\s(?:was|were)\s+(?:all\s+)?(?P<v>found|deemed|considered)\s+"
        r"(?:to\s+be\s+)?(?:an?\s+|in\s+)?(?:correct|accurate|order|true)\b",
    ),
    (
        "submitted / noted",
        r"^\W*(?:the\s+)?(?:draft\s+)?minutes?\b[^.;]{0,200}\b(?:was|were)\s+submitted\s+and\s+(?P<v>noted)\b",
    ),
    (
        "minutes / authorised",
        r"\b(?:chair\w*|mayor|convener|provost)\s+(?:was|were)\s+(?P<v>authorised)\s+to\s+sign\s+the\s+minutes?\b",
    ),
    (
        "signed",
        r"\b(?:chair\w*|mayor|convener|provost)\s+(?:then\s+|duly\s+)?(?P<v>signed)\s+the\s+minutes\b"
        r"(?=.*\b(?:true|correct|accurate)\b)",
    ),
    ("submitted", r"^\W*submitted\s+and\s+(?P<v>confirmed|approved|adopted|accepted)\b"),
    ("signed", r"^\W*(?P<v>signed)\s+as\s+(?:an?\s+|being\s+)?(?:true|correct|accurate)\b(?!.*:\W*$)"),
    (
        "cofnodion gofnodion chofnodion ghofnodion",
        r"\b(?P<opens>)(?P<v>[cg]h?adarnhawyd|dd?erbyniwyd)\b(?=.{0,50}\b[cg]h?ofnodion\b)",
    ),
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
    (
        "date day venue / agreed",
        rf"\b(?:was|were)\s+{_ADVERB}(?P<v>agreed)\s+as\s+(?:an?|the)\s+(?:\w+\s+)?(?:date|day|venue)\b",
    ),
    (
        "minutes / confirmed",
        rf"^\W*(?:the\s+)?(?:[a-z][\w’'&-]*\s+){{0,4}}?{language.BODY}\s+{_ADVERB}(?P<v>confirmed)"
        rf"\s+the\s+(?:\w+\s+)?minutes\b",
    ),
    (
        "grant grants donation donations contribution contributions sum",
        r"\b(?:grant|donation|contribution|sum)s?\s+of\s+[£€][\d,.]+[^.;]{0,40}?\s(?:was|were)\s+(?:also\s+|"
        r"then\s+)?(?P<v>made|given|awarded|agreed|approved|voted|granted|allocated|donated)\b"
        r"(?!\s+by\s+(?!the\s(?:council|committee|parish|meeting|board)\b))",
    ),
    (
        "award grant donation / agreed approved refused declined",
        r"^\W*(?:an?\s|the\s)?(?:award|grant|donation)\sof\s[£€][\d,.]+[^.;,]{0,60}?\s(?P<v>agreed|approved|refused|declined)\b",
    ),
    (
        "granted donated / to",
        r"^\W*(?:a\s+further\s+)?[£€][\d,.]*\d\s+(?:was|were)\s+(?:also\s+|then\s+|therefore\s+)?(?P<v>granted|donated)\s+(?=to\s)"
        r"(?!.*\b(?:by|from)\s+(?!the\s(?:council|committee|board|panel|reserves|budget|parish)\b))",
    ),
    (
        "grant donation contribution / made awarded",
        rf"^\W*(?:the\s+)?(?:(?:parish|town|community)\s+)?{language.BODY}\s+{_ADVERB}(?P<v>made|awarded)\s+an?\s+(?:grant|donation|contribution)\s+of\s+[£€]\d",
    ),
    (
        "awarded allocated",
        r"\b(?:was|were)\s+(?:also\s+|then\s+|unanimously\s+)?(?P<v>awarded|allocated)\s+(?:an?\s+(?:[a-z]+\s)?(?:grant|donation|sum|award)"
        r"\s+of\s+)?[£€]\d(?!.*\b(?:by|from)\s+(?!the\s(?:council|committee|board|panel|reserves|budget|parish)\b))",
    ),
    (
        "precept budget fees charges rent rents subscription subscriptions subs",
        r"\b(?:precept|budget|fees|charges|rents?|subscriptions?|subs)\b[^.;]{0,60}?\s(?:was|were|be)\s+(?:therefore\s+|unanimously\s+)?"
        r"(?P<v>set|fixed)\s+at\b",
    ),
    (
        "following / authorised awarded approved agreed made",
        rf"^\W*the\s+following\s+(?:\w+\s+){{0,2}}(?:payments?|cheques?|grants?|donations?|invoices?|"
        rf"accounts?|bills?|applications?|appointments?)\s+"
        rf"(?:was|were)\s+{_ADVERB}(?P<v>authorised|awarded|approved|agreed)\b",
    ),
    (
        "passed authorised approved cleared",
        rf"\b(?:(?:was|were|be)\s+{_ADVERB}|(?:was|were)\s+\w+\s+and\s+)(?P<v>passed|authorised|approved|"
        rf"cleared)\s+for\s+payment\b",
    ),
    (
        "minutes / approved agreed adopted accepted confirmed",
        r"^\W*(?:\w+\s[–-]\s)?(?:(?:the|draft)\s+)*minutes\b[^.;:]{0,120}[:–—-]+\s*(?:(?:read|circulated)\s+and\s+)?(?P<v>approved|agreed|adopted|accepted|"
        r"confirmed)(?:\s+(?:during|at|with|without|subject)\b[^.;]{3,80})?\W*$",
    ),
    (
        "minutes / accepted agreed approved signed confirmed",
        r"^\W*(?:the\s+)?minutes\b[^.;:]{0,120}\s(?:was|were)\s[^.;:]{3,60}?\s(?:and|&)\s(?:duly\s|then\s)"
        r"?(?P<v>accepted|agreed|approved|signed|confirmed)\b",
    ),
)
