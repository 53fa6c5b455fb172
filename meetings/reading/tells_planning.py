"""What a council answers to applications, as patterns, each beside the words that call for it."""

from meetings.reading import language

_ADVERB = rf"(?:(?:{language.ADVERBS})\s+){{0,3}}"

ANSWERS = (
    (
        "objection objections",
        r"(?<!he had )(?<!he has )(?<!\bi have )(?<!he raised )\b(?P<v>no objections?)\b(?:\s+(?:raised|to|"
        r"were|was))?",
    ),
    (
        "supports support objects object",
        rf"(?:^\W*|\b(?:comments?|response|observations?|decision)\s?[:–-]\s+)(?:the\s+)?(?:[A-Z]\w+\s+){{0,3}}?{language.BODY}\s+{_ADVERB}"
        r"(?P<v>supports?|objects?\s+to)\s+(?:applications?\b|(?:this|the|these)\s+(?:application|proposal|scheme|development|plans))",
    ),
    (
        "objects",
        rf"^\W*the\s+(?:parish\s+|town\s+|community\s+)?{language.BODY}\s+{_ADVERB}(?P<v>objects)(?:\s+(?:on|"
        rf"as|because|due|strongly)\b|\W*$)",
    ),
    (
        "support supported object objection",
        r"^\W*(?:strong(?:ly)?\s+)?(?P<v>support(?:ed)?(?=\W*$|,?\s(?:provided|subject\sto|in\sprinciple)\b)|"
        r"object(?:ion)?(?=\W*$|:\s[a-z]))",
    ),
    ("object", r"^\W*(?:strongly\s+)?(?P<v>object)\s+(?:on|to|due|because|strongly)\b"),
    (
        "support supported object objects objection",
        r"^(?=.{0,90}(?:\d|\b(?:comments?|response|observations?|dwellings?|extensions?|"
        r"caravans?|conversion|erection|garage|porch|conservatory|windows|storey|demolition|change\sof\suse)\b))[^.;]{3,90}?(?<!\d)\s?[:–-]+\s+(?:the\s+council\s+)?"
        r"(?P<v>support(?:ed)?|object(?:s|ion)?)(?=\W*$|\s+(?:on|due|as|because|to\s+be)\b)",
    ),
    (
        "supported objected rejected",
        rf"^\W*(?:the\s+)?(?:parish\s+|town\s+|community\s+)?{language.BODY}\s+{_ADVERB}(?P<v>supported|"
        rf"objected\s+to|rejected)\s+"
        r"(?:this|the|these)\s+(?:\w+\s)?(?:applications?|proposals?|scheme|development|plans?|idea|"
        r"suggestions?|project|bid|recommendations?|motion|request|offer)\b",
    ),
)
