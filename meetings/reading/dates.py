"""When something is due: the words as said, and the day only where words and the meeting's date fix one."""

import calendar
import datetime
import re

from meetings.reading.signs import BEGINS, either, vocabulary

MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mar mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf",
            "august aug awst",
            "september sept sep medi",
            "october oct hydref",
            "november nov tachwedd",
            "december dec rhagfyr",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: n
    for n, names in enumerate(
        (
            "monday mon llun",
            "tuesday tues tue mawrth",
            "wednesday wed mercher",
            "thursday thurs thur thu iau",
            "friday fri gwener",
            "saturday sat sadwrn",
            "sunday sun sul",
        )
    )
    for name in names.split()
}
_NUMBERS = {
    word: n
    for n, words in enumerate(
        (
            "",
            "a an one un",
            "two couple dau dwy",
            "three tri tair",
            "four pedwar pedair",
            "five pum pump",
            "six chwe chwech",
            "seven saith",
            "eight wyth",
            "nine naw",
            "ten deg deng",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
        )
    )
    for word in words.split()
}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
WELSH_MONTH = r"(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri)\b"
_DAY = r"\d{1,2}\s?(?:st|nd|rd|th|af|ail|il|ed|ydd|fed|eg|ain)?"
_DATE = (
    rf"(?:(?:the\s)?(?:{_WEEKDAY},?\s(?:the\s)?)?(?:{_DAY}\s(?:of\s)?(?:{MONTH}|{WELSH_MONTH})|{MONTH}\s{_DAY}\b)"
    rf"(?:,?\s(?:19|20)\d\d\b)?|\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d\b|(?:the\s)?(?:{_WEEKDAY}\s(?:the\s)?)?\d{{1,2}}(?:st|nd|rd|th)\b)"
)
_PERIOD = r"(?:working\s)?(?:hours?|days?|weeks?|fortnights?|months?|years?)\b(?:['’]s?)?"
_NUMBER = (
    r"(?:(?:a\s)?couple\sof|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|few|several"
    r"|\d{1,3}(?:\s?[-–]\s?\d{1,3})?)"
)
_COUNT = rf"(?:the\s)?(?:(?:next|coming|following|first)\s(?:{_NUMBER}\s)?|{_NUMBER}\s)"
_NEAR = r"(?:next|following|forthcoming|subsequent|future|later|upcoming|coming|different)"
_ORDINAL = r"(?:the\s)?(?:first|second|third|fourth|final|last|next|following|coming|current)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_WHEN = rf"(?:{MONTH}|{_SEASON}|new\syear|Christmas|Easter)"
_ABOUT = r"(?:the\s|early\s|mid[- ]|late\s|either\s)?"
_MEETING = (
    rf"(?:(?:(?:the|our|its)\s(?:[A-Za-z]{{1,20}}[’']s\s(?:next\s)?|(?:[A-Za-z]{{1,20}}\s){{0,5}}?)meeting(?=\s(?:in|on|of)\s(?:the\s)?(?:\d|[A-Z]))|(?:(?:the|our|its|their|a|an|this)\s)?(?:(?:committee|council|board|panel|cabinet|forum|group)[’']s\s)?(?:{_NEAR}|{MONTH}|{_SEASON}|annual|special|ordinary)\s"
    r"(?:(?:(?!and\s)[A-Za-z/]{1,24}[’']?s?\s){0,3}?(?:meetings?|AGM|agenda)|AGM))\b"
    r"(?:\sof\sthe(?:\s(?-i:[A-Z])[\w’'&-]*){1,5}|\s(?:of\s(?:the\s)?)?(?:(?:Parish|Town|Community|Full|County)\s)?Council\b"
    r"|\sof\sthis\s(?:Committee|Panel|Board|Forum|Council)\b)?"
    rf"(?:,?\s(?:(?:to\sbe|which\sis\sto\sbe|being)\sheld\s)?(?:on|in|of)\s{_DATE}|\s(?:in|on)\s{_WHEN}(?:\s20\d\d)?)?"
    rf"|(?:the\s)?(?:next|following)\s(?:week|month|year|term)[’']?s\s(?:[a-z]{{1,20}}\s){{0,2}}(?:meeting|agenda)\b|(?:(?:the|our|its)\s){MONTH}\s(?:Forum|Board|Panel|Committee|Cabinet|Council|plenary|session)\b)"
)
_END = (
    r"(?:the\s)?(?:end|start|beginning|middle|close)\s(?:of\s)?(?:(?:the|this|next)\s)?"
    rf"(?:{_WHEN}(?:\s20\d\d)?|(?:(?:financial|calendar|municipal|school)\s)?year|month|week|term|day"
    rf"|(?:(?:{_NUMBER}|month|year|experimental|trial|consultation|objection|initial)[-\s]){{0,3}}"
    r"(?:period|trial|consultation))\b"
)
_BEFORE = (
    r"(?:by|(?<!not\s)before|until|till|(?:no|not)\slater\sthan|ahead\sof|in\sadvance\sof|prior\sto|in\stime\sfor"
    r"|on\sor\sbefore)"
)
_MARK = (
    rf"(?:{_MEETING}|{_DATE}|(?:the\s)?(?:\w{{1,20}}[’']?s?\s)?(?:meetings?\b|AGM\b|deadline\b(?:\sof\s{_DATE})?)|{_END}"
    rf"|(?:(?:the|this|next|the\s(?:following|next))\s)?{_WEEKDAY}|{_ABOUT}{_WHEN}(?:\s20\d\d\b)?|year[-\s]end\b|half[-\s]term\b|\d{{1,2}}/\d{{1,2}}\b(?!/)|return(?:\sof\spost)?\b|(?:the\s)?next\s(?:board|forum|panel|committee|council|time)\b"
    r"|next\s(?:week|month|year)\b|tomorrow\b|noon\b)"
)
# Every due holds one of these words or a figure: a quick look that spares most texts the long pattern.
_TIMES = MONTHS.keys() | frozenset(
    """monday mon tuesday tues tue wednesday wed thursday thurs thur friday fri saturday sunday
    hour hours day days week weeks fortnight fortnights month months year years term terms season weekend quarter
    spring summer autumn winter christmas easter holidays break meeting meetings agenda agm cyfarfod
    next following forthcoming subsequent future later upcoming coming different
    urgency budget carnival festival event fete fair show visit inspection election elections
    deadline return period trial consultation tomorrow noon soon earliest accordance
    asap immediately forthwith urgently straight straightaway delay
    go goes come comes returns start starts begin begins end ends open opens close closes expire expires
    morning erbyn cyn fewn ymhen nadolig pasg gwyliau""".split()
)
_FIGURE = re.compile("[0-9]")
# Every due begins with one of these words: a quick look that spares the rest of a text the long pattern. An article,
# which stands everywhere, begins one only where `_OPENS` says so.
_OPENINGS = (
    "towards "
    "by before until till no not ahead in within prior on over each every at to for between as asap immediately "
    "throughout forthwith urgently straight straightaway without tomorrow early later late next this that after "
    "following during "
    "erbyn yn ym ymhen cyn ar tan i o w agenda rhaglen raglen week deadline"
)
_ARTICLE_OPENS = (
    r"(?i:(?=the\sfollowing\s)|(?:(?<=attend\s)|(?<=attends\s))(?=(?:the|our|an?)\s)|"
    r"(?=(?:an?|one|two|three|four|\d{1,2})\s(?:clear\s|working\s)?(?:days?|weeks?|fortnight|months?)\s"
    r"(?:before|prior|ahead|in)\s))"
)
_OPENS = rf"{BEGINS}(?:(?=(?:{either(_OPENINGS.split())})\b)|{_ARTICLE_OPENS})"
_DUE = re.compile(
    _OPENS
    + "(?i:"
    + "|".join(
        (
            r"\bin\snext\s(?:week|month|quarter|term|year)[’']s\s[a-z]{1,20}\b",
            rf"\b(?:(?:at\sleast|(?:no|not)\s(?:later|less)\sthan)\s)?(?:{_NUMBER}|\d{{1,2}})\s(?:clear\s)?{_PERIOD}\s"
            rf"(?:before|prior\sto|ahead\sof|in\sadvance\sof)\s{_MARK}",
            rf"\b{_BEFORE}\s{_MARK}",
            r"\b(?:before|prior\sto|ahead\sof|in\stime\sfor|after(?=\sthe\s))\s(?:the\s)?(?:\w{1,20}[’']?s?\s)?(?:event|fete|fair|show|visit|inspection|season|elections?|budget|carnival|festival)\b(?!\s[a-z]+s\b)",
            rf"(?<!earlier\s)(?<!early\s)\b(?:with)?in\s(?:{_COUNT}|(?:the|this)\s(?=(?:fortnight|week|month|year)(?!-))){_PERIOD}(?:\stime\b|\sof\s(?:the|receipt)\s?[^,.;]{{0,40}})?",
            rf"\b(?:over|during|after)\s(?:the\s)?(?:{_SEASON}(?:\sholidays|\sbreak)?|school\sholidays|Christmas|Easter|half[-\s]term)\b(?:\s20\d\d)?",
            rf"\bafter\s{_NUMBER}\s{_PERIOD}",
            r"\b(?:over|at|by|this)\s(?:the\s)?(?:(?:coming|next|following)\s)?weekend\b",
            rf"(?:(?<=agenda\s)|(?<=arranged\s)|(?<=planned\s)|(?<=scheduled\s)|(?<=booked\s))for\s(?:the\s)?(?:{_DATE}|{_WHEN}(?:\s20\d\d)?)(?!\s(?:\w+\s){{0,2}}(?:meeting|agenda)\b)",
            rf"(?:(?<=forward\s)|(?<=deferred\s)|(?<=defer\s)|(?<=over\s))(?:to|until)\s{_WHEN}(?:\s20\d\d)?",
            rf"\b(?:over|during|in)\sthe\s(?:next|coming|following|forthcoming)\s(?:{_NUMBER}\s)?{_PERIOD}",
            rf"\b(?:by|in|during|at)\s(?:{_ORDINAL}\squarter|Q[1-4]|quarter\s(?:one|two|three|four|[1-4]))\b(?:\s20\d\d\b|\sof\s(?:the\s)?(?:{_NEAR}\s)?(?:(?:financial|municipal)\s)?(?:year\b|20\d\d\b))?",
            r"\bin\sthe\snext\s(?:[a-z]{1,20}\s){0,2}(?:report|newsletter|bulletin|magazine|issue|edition|review)\b",
            r"\bnext\stime\b(?!\s)",
            r"\bin\sthe\smorning\b",
            r"\bat\sa\slater\s(?:date|meeting|stage)\b",
            rf"\b(?:at|to|for)\s(?:the|our|its)\s(?:[A-Za-z]{{1,20}}[’']s\s)?AGM\b(?:\s(?:on|in|of)\s{_DATE}|\sin\s{_WHEN})?",
            r"\b(?:each|every)\s(?:week|month|quarter|term|half[-\s]year|year|meeting)\b",
            r"\bbefore\s(?:the\s)?[a-z]{1,20}\s(?:go(?:es)?|comes?|returns?|starts?|begins?|ends?|opens?|closes?|expires?)\b(?:\sback\b)?",
            r"\blater\s(?:on\s)?in\sthe\s(?:(?:financial\s|municipal\s)?year|month|week|term|process|meeting)\b",
            rf"\b(?:at|in|during)\sthe\s{_NEAR}\s(?:[a-z]{{1,20}}[’']?\s)?(?:training|sessions?|workshops?|event|evening|fair|seminar|conference|visit)\b",
            rf"\b(?:at|to|for|on|in)\s(?<!to\s)(?!future\s(?:[a-z]{{1,20}}\s){{0,2}}meetings\b){_MEETING}|\bto\s{_MEETING}",
            r"\b(?:at|to|for)\s(?:the\snext|a\sfuture)\s(?:[\w’'&-]{1,20}\s){0,3}(?:Board|Forum|Panel|Committee|Cabinet|Council|Executive)\b(?:\smeeting\b)?",
            rf"\b(?:at|to)\s(?:the|our|its)\s(?:{_WEEKDAY},?\s)?(?:{_DAY}\s(?:of\s)?{MONTH}|{MONTH}\s{_DAY}\b)(?:,?\s20\d\d)?\s(?:[a-z]{{1,20}}\s)?"
            r"(?:meeting|committee|cabinet|board|council|panel|forum|session)\b(?:\smeeting\b)?",
            rf"(?:(?<=attend\s)|(?<=attends\s)){_MEETING}",
            rf"\bbetween\s{_WHEN}\sand\s{_WHEN}(?:\s20\d\d)?",
            rf"\b(?:for\s(?:issue|publication|completion|delivery)\s)?in\s{_ABOUT}{_WHEN}"
            rf"(?:(?:\s(?:and|or)\s|-|/){_WHEN}(?:-{_WHEN})?)?(?:\s20\d\d)?",
            rf"\b(?:at|in|towards)\s{_END}",
            rf"\bon\s(?:{_DATE}|{_WEEKDAY}(?!\s(?:(?!morning|evening)[a-z]+ing|mornings|evenings|afternoons|nights|deliveries|collections?|markets?|clubs?|services?|buses)\b))",
            r"\b(?:after|following)\s(?:the|this)\smeeting\b",
            r"\bas\ssoon\sas\s(?:possible|practicable|practical"
            r"|(?:it|they|this|the\s\w{1,20}(?:\s\w{1,20})?)\s(?:is|are|was|were|has|have|had)\s\w{1,20}(?:\s\w{1,20})?"
            r"|(?:the\s)?(?:\w{1,20}\s){1,2}(?:\w{1,20}(?:ed|s)|allow|permit)\b)",
            rf"\bdeadline\s(?:of\s|is\s)?{_DATE}",
            r"\b(?:ASAP|as\sa\smatter\sof\surgency|immediately|forthwith|urgently|straight\s?away|without\sdelay|tomorrow)\b",
            rf"\b(?:early\s|later\s|late\s)?(?:next|this|that|the\sfollowing)\s(?:week|month|year|season|term|{_SEASON})\b(?![’']s)",
            r"\b(?:over|during|in|at)\sthe\s(?:next|coming)\s(?:[a-z]{1,8}\s)?meetings\b",
            r"\b(?:during|over|throughout)\sthe\s(?:(?:rest|remainder|course)\sof\sthe\s)?(?:(?:financial|municipal|civic|council|school|autumn|spring|"
            r"summer)\s)?(?:year|month|week|term)\b(?!\s(?:end|to\s\d)|[’'-])",
            rf"\bthroughout\s(?:the\s)?{_SEASON}\b|\bat\s(?:half[-\s]term|Christmas|Easter)\b|\b(?:early|late)\sin\s{_WHEN}(?:\s20\d\d)?",
            rf"\bby\s(?:the\s)?(?:(?:financial\s)?year[-\s]end|(?:close|end)\sof\s(?:play|business)\son\s(?:{_DATE}|{_WEEKDAY}))\b",
            r"\bat\sthe(?:ir)?\searliest\s(?:opportunity|convenience)\b",
            rf"\b(?:w/c|w/e|week\s(?:commencing|beginning|ending))\s{_DATE}",
            r"\bin\sthe\s(?:very\s)?(?:near\sfuture|short\sterm)\b",
            r"\bin\saccordance\swith\sthe\s(?:[\w’'&-]{1,24}\s){0,6}(?:timetable|schedule|programme)\b",
            rf"\berbyn\s(?:(?:y|yr)\s)?(?:cyfarfod\s(?:nesaf|mis\s{WELSH_MONTH})|mis\s{WELSH_MONTH}"
            rf"|diwedd\s(?:y\s|mis\s)?(?:mis|flwyddyn|{WELSH_MONTH})"
            rf"|{_DAY}\s(?:o\s)?(?:fis\s)?{WELSH_MONTH}(?:\s20\d\d)?)",
            r"\b(?:yn|cyn|ar\sgyfer|i|erbyn|(?:agenda|rhaglen|raglen)(?=\sy\s|['’]r\s))(?:\sy|['’]r)\scyfarfod\s(?:nesaf|sydd\si\sddod|blynyddol)\b",
            rf"\bcyn\s(?:diwedd\s(?:(?:y\s)?(?:mis|flwyddyn)|(?:mis\s)?{WELSH_MONTH})|mis\s{WELSH_MONTH}|(?:y\s)?Nadolig\b|y\sPasg\b)",
            rf"\b(?:cyn|ar|tan)\s(?:y\s)?{_DAY}\s(?:o\s)?(?:fis\s)?{WELSH_MONTH}(?:\s20\d\d)?",
            rf"\bym\smis\s{WELSH_MONTH}",
            r"\bymhen\s(?:\w{1,8}\s)?(?:pythefnos|diwrnod|wythnos|mis|blwyddyn)\b",
            rf"\b(?:agenda|i\sg?yfarfod)\smis\s{WELSH_MONTH}",
            r"\bcyn\sy\s(?:Pasg|gwyliau)\b",
            r"\bo\sfewn\s(?:pythefnos|wythnos|mis|y\smis(?:\snesaf)?|\w{1,8}\s(?:diwrnod|wythnos|mis))\b",
            r"\bcyn\sgynted\s(?:â|ag|a)\s(?:phosibl?|y\sbo\smodd)\b",
        )
    )
    + ")"
)
# One of these words stands in each of those, or the figures of a year.
_ONCES = frozenset(
    "once when until before after course appropriate soon shortly receipt advance beforehand ahead later basis".split()
)
_ONCE = re.compile(
    r"\b(?:once(?!\s(?:again|more)\b)|(?<!ask\s)(?<!see\s)(?<!asking\s)(?<!out\s)(?<!know\s)(?<!confirm\s)(?<!establish\s)when|until|before|after)"
    r"\s(?:[\w’'&-]{1,20}\s){1,6}?"
    r"(?:is|are|was|were|has|have|had|ends?|closes?|opens?|meets?|allows?|permits?|improves?|arrives?|lifted|received|dries|starts|finishes|begins|returns)\b"
    r"(?:\s(?!and\b|but\b|by\b)[\w’'&-]{1,20}){0,4}(?:(?:\sby|(?<=\sto)|(?<=\sof)|(?<=\sfrom)|(?<=\swith)|(?<=\sthe)|(?<=\sthis)|(?<=\sat))\s(?:(?:the|an?|our|this)\s)?(?-i:[A-Z][\w’'-]{0,20}(?:\s[A-Z][\w’'-]{1,20}){0,2}|[a-z]{1,20}))?"
    r"|\bin\sdue\scourse\b|\bat\s(?:the|an)\sappropriate\stime\b"
    r"|\b(?:when|once)\s(?:received|available|ready|completed?|known|confirmed|published)\b|(?<!at\s)\bonce\s(?!and\b)(?:[a-z]{1,20}\s){0,2}?[a-z]{2,18}ed\b|\b(?:by|before|in|during)\s(?:early\s|mid-?\s?|late\s)?20\d\d\b(?![/-])"
    r"|\bon\san?\s(?:regular|annual|yearly|quarterly|daily|(?:\w{1,8}-)?(?:monthly|weekly|fortnightly|yearly))\sbasis\b"
    r"|\bbeforehand\b|\bin\sadvance\sof\s(?:the\s|its\s|their\s|our\s)?(?:[\w’'&-]{1,20}\s){0,3}[\w’'&-]{1,20}"
    rf"|\b{_NUMBER}\s(?:working\s)?(?:days?|weeks?|months?)\s(?:in\sadvance|beforehand|ahead|later)\b"
    r"|(?<!as\s)\b(?:very\s)?(?:soon|shortly)\b(?!\s(?:after|before))|\b(?:up)?on\sreceipt\sof\s(?:[\w’'-]{1,20}\s?){1,3}\b",
    re.IGNORECASE,
)
_IS_ONCE = re.compile(r"(?i)once\b|when\s(?:\S+\s){1,6}?(?:has|have)\s")
# All that a cell of a table says, or a right-hand column behind those who act.
_ALONE = re.compile(
    rf"(?:(?:due\s)?(?:by|before|from|on|at|for|in|until|within|after|w/c|w/e|week\s(?:commencing|ending)|end|start|early|mid|late)[:\s-]\s?){{0,3}}(?:the\s)?"
    rf"(?:(?:{_WEEKDAY},?\s)?{_DATE}|20\d\d-\d\d-\d\d|\d{{1,2}}-(?:\d{{1,2}}|{MONTH})-(?:20)?\d\d|\d{{1,2}}/\d{{1,2}}|{_END}|{_WEEKDAY}"
    rf"|(?:of\s)?{_WHEN}(?:[\s/-]{_WHEN})?(?:[\s-]['’]?(?:20)?\d\d(?:[/-]\d\d)?)?(?:\s(?:[A-Za-z]{{1,20}}\s){{0,2}}(?:meeting|agenda|council|term|holidays|break))?"
    rf"|(?:{_NUMBER}|\d{{1,3}})\s{_PERIOD}|{_PERIOD}|Q[1-4](?:\s(?:20)?\d\d(?:[/-]\d\d)?)?|20\d\d(?:[/-]\d\d)?"
    rf"|{_MEETING}|(?:next|following)\s(?:meeting|agenda|time|AGM|week|month|quarter|council|committee|year|term)|AGM"
    r"|as\ssoon\sas\spossible|a\.?s\.?a\.?p\.?|immediate(?:ly)?|urgent(?:ly)?|on-?\s?going|rolling|continu(?:ous|ing|al)|forthwith|today|tomorrow"
    r"|(?:y\s)?cyfarfod\s(?:nesaf|mis\s\w{3,12})|diwedd\s(?:y\s|mis\s)?\w{3,12}|mis\s\w{3,12}"
    r"|weekly|monthly|quarterly|annual(?:ly)?|tb[ac]|n/?a)(?:\s?\([^()]{1,30}\))?[.,]?",
    re.IGNORECASE,
)
_ENDING = _TIMES | {
    "tbc",
    "tba",
    "ongoing",
    "going",
    "rolling",
    "immediate",
    "urgent",
    "weekly",
    "monthly",
    "quarterly",
    "today",
    "council",
}
# A date of something that takes place, not of something due.
_EVENT = re.compile(
    r"\b(?:taking\splace|held|dated|takes\splace|took\splace|happening|scheduled|meeting|received)\s*$", re.IGNORECASE
)
_FIXED = re.compile(_DATE, re.IGNORECASE)
_PARTS = re.compile(r"(\d{1,2})\s?(?:[a-z]{2,3})?\s(?:of\s)?([a-z]{3,10})\.?(?:,?\s((?:19|20)\d\d))?", re.IGNORECASE)
_TURNED = re.compile(r"([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s((?:19|20)\d\d))?", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{2,4})")
_WITHIN = re.compile(
    r"^(?:with)?in\s(?:the\s)?(?:next\s|coming\s|following\s)?(?:(couple\sof|[a-z]{1,8}|\d{1,3})\s)?(days?|weeks?|fortnights?|months?)['’]?s?(\stime)?$",
    re.IGNORECASE,
)
_WELSH_WITHIN = re.compile(r"^o\sfewn\s(?:(\w{1,8})\s)?(pythefnos|wythnos|mis|diwrnod)$", re.IGNORECASE)
_MONTH_END = re.compile(
    r"(?:end\sof|diwedd)\s(?:(?:the|this|y)\s)?(?:mis\s)?([a-z]{3,10})(?:\s(20\d\d))?$", re.IGNORECASE
)
_BY_FIGURES = re.compile(r"^(?:by|before|on|until)\s(\d{1,2})/(\d{1,2})$")
_BY_WEEKDAY = re.compile(r"^(?:by|before|on|until)\s(?:this\s|the\s)?([a-z]{3,9})$", re.IGNORECASE)


def find_due(text: str) -> re.Match[str] | None:
    """The first words of `text` that say when something is due."""
    if _TIMES.isdisjoint(vocabulary(text)) and not _FIGURE.search(text):
        return None
    for match in _DUE.finditer(text):
        of_an_event = match.group()[:3].lower() in ("on ", "in ")
        if not (of_an_event and _EVENT.search(text[max(0, match.start() - 24) : match.start()])):
            return match
    return None


def find_time(text: str) -> re.Match[str] | None:
    """As `find_due`, or else the first words that tie it to something else that happens: "once it was published"."""
    tied = "20" in text or not _ONCES.isdisjoint(vocabulary(text))
    return find_due(text) or (_ONCE.search(text) if tied else None)


def find_once(text: str) -> re.Match[str] | None:
    """The first words of `text` that tie what follows to something else: "once it is published", "when it has come"."""
    lower = text.lower()
    if "once" not in lower and "when " not in lower:
        return None
    return next((m for m in _ONCE.finditer(text) if _IS_ONCE.match(m.group())), None)


def may_end(text: str) -> bool:
    """Whether a short text may end in a time by which something is to be done."""
    return _FIGURE.search(text) is not None or not _ENDING.isdisjoint(vocabulary(text))


def alone(text: str) -> bool:
    """Whether a text is nothing but a time by which something is to be done: "9 June", "by the next meeting"."""
    if len(text) > 60:
        return False
    return _ALONE.fullmatch(text) is not None or (text[:1].lower() in "abdintuw" and _DUE.fullmatch(text) is not None)


def day(words: str, *, after: str | None) -> str | None:
    """The one day (ISO) that `words` and the meeting's ISO date `after` fix; None where they leave a choice."""
    met = datetime.date.fromisoformat(after) if after else None
    written = _written(words, met)
    if written or not met:
        return written
    lower = words.lower().strip()
    if within := _WITHIN.match(lower):
        return _later(met, within.group(1), within.group(2))
    if within := _WELSH_WITHIN.match(lower):
        return _later(met, within.group(1), within.group(2))
    if end := _MONTH_END.search(lower):
        return _month_end(met, end.group(1), end.group(2))
    if (weekday := _BY_WEEKDAY.match(lower)) and weekday.group(1) in _WEEKDAYS:
        ahead = (_WEEKDAYS[weekday.group(1)] - met.weekday() - 1) % 7 + 1
        return (met + datetime.timedelta(days=ahead)).isoformat()
    if figures := _BY_FIGURES.match(lower):
        d, month = int(figures.group(1)), int(figures.group(2))
        this = _iso(met.year, month, d)
        return this if this and this >= met.isoformat() else _iso(met.year + 1, month, d)
    if lower in ("tomorrow", "by tomorrow"):
        return (met + datetime.timedelta(days=1)).isoformat()
    return None


def written_date(words: str, *, met: str | None, past: bool = False) -> str | None:
    """The ISO date printed in `words`; a missing year is the next such day after the meeting (the last, if `past`)."""
    return _written(words, datetime.date.fromisoformat(met) if met else None, past=past)


def _written(words: str, met: datetime.date | None, *, past: bool = False) -> str | None:
    match = _FIXED.search(words) if _FIGURE.search(words) else None
    if not match:
        return None
    found = match.group()
    if slashed := _SLASHED.search(found):
        d, m, y = (int(g) for g in slashed.groups())
        return _iso(y + 2000 if y < 100 else y, m, d)
    if parts := _PARTS.search(found):
        d, month, year = int(parts.group(1)), MONTHS.get(parts.group(2).lower()), parts.group(3)
    elif parts := _TURNED.search(found):
        d, month, year = int(parts.group(2)), MONTHS.get(parts.group(1).lower()), parts.group(3)
    else:
        return None
    if not month:
        return None
    if year:
        return _iso(int(year), month, d)
    if not met:
        return None
    this = _iso(met.year, month, d)
    if past:
        return this if this and this <= met.isoformat() else _iso(met.year - 1, month, d)
    return this if this and this >= met.isoformat() else _iso(met.year + 1, month, d)


def _iso(year: int, month: int, d: int) -> str | None:
    try:
        return datetime.date(year, month, d).isoformat()
    except ValueError:
        return None


def _later(met: datetime.date, count: str | None, period: str) -> str | None:
    if count is None and period.endswith("s") and period != "pythefnos":
        return None
    number = 1 if count is None else int(count) if count.isdigit() else _NUMBERS.get(count.split()[0])
    if not number:
        return None
    if period.startswith(("month", "mis")):
        year, month = divmod(met.year * 12 + met.month - 1 + number, 12)
        return datetime.date(year, month + 1, min(met.day, calendar.monthrange(year, month + 1)[1])).isoformat()
    days = 14 if period.startswith(("fortnight", "pythefnos")) else 7 if period.startswith(("week", "wythnos")) else 1
    return (met + datetime.timedelta(days=number * days)).isoformat()


def _month_end(met: datetime.date, name: str, year: str | None) -> str | None:
    if name in ("month", "mis"):
        month, in_year = met.month, met.year
    elif name == "year" or name not in MONTHS:
        return None
    else:
        month = MONTHS[name]
        in_year = int(year) if year else met.year + (month < met.month)
    return datetime.date(in_year, month, calendar.monthrange(in_year, month)[1]).isoformat()
