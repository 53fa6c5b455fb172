"""Numbers that point to minutes or items without a word for them: "as per 23/118", "the last line of 4.2"."""

import re
from collections.abc import Iterator

from meetings.reading.shape import ReadItem
from meetings.reading.signs import BEGINS, holds, vocabulary

_MEASURED = (
    r"(?![\w%/]|\.\d|\s?(?:%|am|pm|of\sthe\s(?:report|Act)|million|m\b|km\b|miles\b|metres\b|acres\b|hectares\b))"
)
_DOTTED = r"\d{1,4}(?:\.\d{1,4}){1,3}(?:\([a-z]{1,4}\))?"
_LETTERED = r"\d{1,4}\s?\([a-z]{1,4}\)"
_SLASHED = r"\d{1,4}/\d{1,4}(?:[./-]\d{1,3})?(?:\([a-z]{1,4}\))?(?![/\d])"
# With letters before it a number of three parts is no planning application's, which has four figures at least.
_CODED = r"[A-Z]{1,4}/\d{1,4}/\d{1,3}(?:\([a-z]{1,4}\))?(?![/\d])"
_POINTED_AT = re.compile(
    rf"{BEGINS}"
    r"(?i:further\sto|pursuant\sto|refer(?:red)?\s(?:back\s)?to|refers\sto|arising\s(?:out\sof|from)|as\sper|as\sminuted\s(?:at|under|in)"
    r"|minuted\s(?:at|under|in)|as\sagreed\s(?:at|under)|(?:covered|dealt\swith|discussed|considered|recorded|raised|taken)\sunder|see(?:\salso)?|cf\.?|following(?:\son)?\sfrom|with\sre(?:ference|gard)\sto|in\srespect\sof|gweler)"
    r"\s(?i:min(?:ute)?s?\.?\s(?:ref(?:erence)?\.?\s|no\.?\s)?)?"
    rf"(?P<number>{_DOTTED}|{_SLASHED}|{_LETTERED}|{_CODED}"
    rf"|(?<=minuted\sat\s)\d{{1,4}}|(?<=\(see\s)\d{{1,3}}[a-z]?(?=[):]|\s[A-Z])|\d{{1,3}}(?=[.)]?\s(?:above|below|uchod|isod)\b)){_MEASURED}"
)
_ABOVE = re.compile(
    rf"(?:\b(?i:at|in|under|per|to|from|by|with|and|of|as|section)\s|(?<=\())(?P<number>{_DOTTED}|{_LETTERED}|{_SLASHED}"
    r"|(?:(?<=[Ss]ection\s)|(?<=[Uu]nder\s)|(?<=^As\s)|(?<=\sas\s)|(?<=\()(?=\d{1,3}\s\w{5}\)))\d{1,3})"
    r"(?=\s(?:above|below(?!\s(?:zero|freezing))|uchod|isod)\b)"
)
_REFERRED = re.compile(
    r"(?<![\w./£-])(?<!aragraph )(?<!para )(?<!ection )"
    r"(?P<number>(?:[A-Z]{1,3}(?=\d{1,4}/\d)|[A-Z]{1,5}[./-]|(?:[A-Z][A-Za-z&]{1,7}[/.-]){1,2})\d{1,4}(?:[./-]\d{1,4}){0,3}"
    r"|\d{1,4}(?:[./-]\d{1,4}){1,3})"
    r"(?:\s?\([a-z]{1,4}\))?(?:\s(?:above|below))?\s(?:also\s)?refers?\b(?!\sto\b)"
)
_BRACKETED = re.compile(
    r"[(\[](?:see\s)?[Mm]in\s(?:(?:no|ref)\.?\s)?(?P<number>\d{1,5}[A-Za-z]?(?:[./-]\d{1,4}){0,3}[a-z]?(?:\s?\([a-z0-9]{1,4}\))*)"
    r"(?=[)\]]|\srefers)"
)
_TITLED = re.compile(
    r"\b(?:in\srelation\sto|relating\sto|regarding|concerning|with\sregard\sto|in\srespect\sof|minutes,?\sunder|meeting,?\sunder"
    r"|on\sitem)\s(?P<number>\d{1,3}(?:\.\d{1,3}){1,3}|(?<=under\s)\d{1,3}\.)(?=\s[A-Z][a-z])"
)
_PAGED = re.compile(
    r"\b(?:at|under|in)\s(?P<number>[A-Z]{1,3}[./]?\d{1,3}(?:\.\d{1,3})?|\d{1,3}(?:\.\d{1,3}){1,2})(?=,?\s(?:on\s|\()(?:page|p\.)\s?\d)"
)
_SECTION_OF_NOTES = re.compile(
    r"\b[Ss]ection\s(?P<number>\d{1,3}(?:\.\d{1,3})*)(?=\sof\sth(?:e|ese|is|ose)\s(?:[\w’']+\s){0,3}(?:minutes|notes\sof\sthe\s(?:[\w’']+\s){0,3}meeting))"
)
_ROMAN = re.compile(
    r"\b[Aa]rticle\s(?P<number>[IVXL]{1,6}(?:\([a-z]\))?)(?=\s(?:of\sth[ei][rs]?e?\s(?:\w+\s){0,3}[Mm]inute|refers))"
)
# Only where earlier minutes are gone through.
_SECTION = re.compile(
    r"\b[Ss]ection\s(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})\.?(?:,?\spara(?:graph)?s?\.?\s\d{1,2})?(?!\sof\sthe\s(?:[A-Z]|report))"
)
_CORRECTED = re.compile(
    rf"(?:\b(?:[Tt]hat|[Oo]f|[Ii]n|[Aa]t|[Uu]nder|[Tt]o|[Ff]or|[Oo]n|[Rr]egarding|[Rr]e|with|[Aa]lso|and|[Aa]mend|[Cc]orrect"
    rf"|[Cc]hange)\s|^|[.;]\s)(?P<number>{_DOTTED}|{_SLASHED})"
    r"(?=(?:\s(?:in|of)\sthe\s(?:\w+\s){0,3}minutes)?(?:\s[a-z]{3,15})?(?:\s[\"“‘'][^\"”’']{1,40}[\"”’'])?(?:,|\s[–-])?\s(?:should|stated?|states|reads?"
    r"|to\s(?:be|read|say)|needs?|refers?|mentions?|says|(?:be|being)\s(?:amended|changed|corrected|deleted|replaced)|amend\b"
    r"|(?:was|is|are|were)\s(?:in)?(?:correct|accurate|wrong)|ought)\b)"
)
_PART_OF = re.compile(
    rf"{BEGINS}"
    r"(?i:sentence|line|paragraph|bullet(?:\spoint)?|word(?:s|ing)?|spelling|figures?|dates?|names?|amendments?|corrections?|typo|error"
    rf"|mistake|vote|reference|change|update)\s(?:of|in|at|to|under|on|from)\s(?P<number>{_DOTTED}|{_SLASHED}){_MEASURED}"
)
_REF = re.compile(
    r"\b(?:[Rr]ef(?:erence)?\.?:?|A\.?O\.?B\.?)\s"
    rf"(?P<number>(?:[A-Z]{{1,5}}[./ ]?)?(?:{_DOTTED}|{_SLASHED}|\d{{1,3}}))(?![\w/])"
)
_SEE_UNDER = re.compile(
    rf"\b[Ss]ee\s(?:also\s)?under\s(?P<number>{_DOTTED}|{_LETTERED}|{_SLASHED}|\d{{1,3}}){_MEASURED}"
)
_REF_IN_BRACKETS = re.compile(
    r"(?<=[(\[])(?:[Ss]ee\s)?[Rr]ef(?:erence)?\.?:?\s(?P<number>\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?=[)\]])"
)
# A number of one part points only where the sentence or a row of such numbers ends: "covered in 4.", "See 5, 6 and 7."
_SHORT = r"\d{1,3}[a-z]?"
_ENDED = (
    r"(?=\s?[;)\]]|[.,]?$|\.\s[A-Z]|\s(?:above|below|uchod|isod)\b"
    rf"|(?:,\s?{_SHORT}){{0,6}},?\s(?:and|&)\s{_SHORT}(?:[.;)]|$|\s(?:above|below)))"
)
_ENDS_WITH = re.compile(
    rf"{BEGINS}(?i:(?:covered|dealt\swith|discussed|answered|reported|recorded|noted|included|mentioned)(?:\s(?:later|further|fully|earlier|below|above))?\s(?:under|in)"
    r"|as\s(?:in|per|under)|refer(?:red)?\s(?:back\s)?to|see\sabove|see\sbelow"
    r"|(?<!to\s)(?<!ll\s)(?<!ld\s)(?<!an\s)(?<!we\s)(?<!ey\s)(?<!ou\s)(?<!not\s)(?<!and\s)see(?:\salso)?)"
    rf"\s(?:(?:[Nn](?:o\.?|os\.?|umbers?)|[Ss]ections?(?=\s\d{{1,2}}\b)|[Aa]genda(?:\s[Nn]o\.?)?|[Hh]eading)\s)?\(?(?P<number>{_SHORT}){_ENDED}"
)
_NUMBERED_IN = re.compile(
    rf"\b(?:[Nn](?:o\.?|umber)|(?:[Uu]nder|[Rr]egarding|[Rr]e|[Ff]rom|[Tt]o|[Ww]ith|[Aa]bout|[Cc]oncerning))\s(?P<number>{_SHORT})"
    r"(?=\s(?:of|on|in|from)\s(?:the\s)?(?:(?:[\w’']+\s){0,2}minutes|(?:last|previous)\smeeting)\b)"
)
# Where minutes are told of: "with an amendment to No. 6", "Correction to 6: the hall, not the shed".
_CORRECTED_AT = re.compile(
    rf"\b(?:[Cc]orrections?|[Aa]mendments?|[Cc]hanges?|[Aa]lterations?|[Aa]dditions?|[Rr]evisions?)\s(?:to|at|in|of|under)\s"
    rf"(?:(?:[Nn]o\.?|[Nn]umber)\s?)?(?P<number>{_SHORT})(?=[:;,)]|\s[–-]\s|\.?$|\s(?:which|should|to\sread)\b)"
)
# "Further to 6, the sign was up"; "Re 6: the sign was up"; "Under 6. Lighting the word should be …".
_TAKEN_UP = re.compile(
    r"(?:^|[.;:]\s)(?:(?:Further\sto|Following(?:\son)?\sfrom|With\sre(?:gard|ference|spect)\sto|In\srelation\sto|Regarding|Concerning|Re:?)"
    rf"\s(?:[Nn](?:o\.?|umber)\s)?|No\.?\s|Number\s)(?P<number>{_SHORT})(?=[:,]\s|\s[–-]\s|\s\([A-Z])"
)
_NAMED_BEHIND = re.compile(
    r"(?:^|(?<!\d)\s)(?:[Uu]nder|[Ii]n|[Aa]t|[Tt]hat|[Rr]e|[Rr]egarding)\s(?P<number>\d{1,2})\.(?=\s[A-Z][a-z]+(?:\s\w+){0,4}?,?\s(?:the\s(?:word|words|sentence|name|date|figure|amount|sum)|should|to\sread)\b)"
)
# "5.1 (6.4 - Police) The Clerk …": where earlier minutes are gone through, the item that a line is about.
_HEADED_IN_BRACKETS = re.compile(r"(?<=^\()(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})(?=\s[–-]\s[A-Z])")
# "At 83.5 the fee was put right": not "At 7.30 the hall was full", "On 3/4 it rained".
_OPENED_AT = re.compile(
    rf"(?:^|[.;:]\s)(?:At|Under|On|Re|From)\s(?P<number>(?!(?:[01]?\d|2[0-3])\.[0-5]\d\b(?!\.\d)|[0-3]?\d/[01]?\d\b)(?:{_DOTTED}|{_SLASHED}))(?=[\s,:–-])"
)
_LIKE_ANY = re.compile(
    r"(?<=[(\[])(?P<number>(?:\d{1,4}/\d{1,4}|\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(?:\([a-z0-9]{1,3}\)|[a-z])?)(?=[)\]])"
)
_TELLS_OF_MINUTES = re.compile(
    r"(?i)\b(?:the|previous|last|draft|these|those)\s(?:[\w’']+\s)?minutes\b|\blast\smeeting\b|\bo[’']r\scofnodion\b"
)
_CODE = re.compile(r"(?:[A-Z]{1,4}/?)?\d{1,4}(?:\.\d{1,4}){2,3}|(?:[A-Z]{1,4}[/.]?)?\d{1,4}(?:/\d{1,4}){1,2}")
_YEAR = re.compile(r"(?:19|20)(\d\d)/(\d\d)")
_DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d")
# Each with words of which one must stand in the text.
_BY_WORD = tuple(
    (frozenset(words.split()), pattern)
    for words, pattern in (
        (
            "further pursuant refer refers referred arising per minuted agreed see cf following gweler covered dealt "
            "discussed considered recorded raised taken reference regard respect",
            _POINTED_AT,
        ),
        ("above below uchod isod", _ABOVE),
        ("relation relating regarding concerning regard respect under item", _TITLED),
        ("page p", _PAGED),
        ("min", _BRACKETED),
        ("refer refers", _REFERRED),
        (
            "covered dealt discussed answered reported recorded noted included mentioned as refer referred see",
            _ENDS_WITH,
        ),
        ("minutes meeting", _NUMBERED_IN),
        ("section", _SECTION_OF_NOTES),
        ("article", _ROMAN),
        ("under", _SEE_UNDER),
        ("ref reference", _REF_IN_BRACKETS),
    )
)
# Each with signs, in small letters, of which one must stand there.
_IN_MINUTES = (
    (
        (
            " should",
            " state",
            " read",
            " to ",
            " need",
            " refer",
            " mention",
            " says",
            " be",
            " amend",
            "correct",
            "accurate",
        ),
        _CORRECTED,
    ),
    ((" of ", " in ", " at ", " to ", " under ", " on ", " from "), _PART_OF),
    (("correction", "amendment", "change", "alteration", "addition", "revision"), _CORRECTED_AT),
)
_GONE_THROUGH = (
    (("section",), _SECTION),
    (("ref", "aob", "a.o.b"), _REF),
    (("at ", "under ", "on ", "re ", "from "), _OPENED_AT),
    (("further to", "following", "with re", "in relation", "regarding", "concerning", "re", "no", "number"), _TAKEN_UP),
    ((" the ", " should", " to read"), _NAMED_BEHIND),
    (("(",), _HEADED_IN_BRACKETS),
)


def find(text: str, *, back: str, like: re.Pattern[str] | None) -> Iterator[re.Match[str]]:
    """Where a text points by a number alone, which each match names `number`.

    `back` is "minutes" where earlier minutes are gone through, `like` how the page's own minutes are numbered.
    """
    small = text.lower()
    said = vocabulary(text)
    patterns = [pattern for words, pattern in _BY_WORD if not words.isdisjoint(said)]
    if back == "minutes" or (holds(small, ("minutes", "last meeting", "cofnodion")) and _TELLS_OF_MINUTES.search(text)):
        patterns += [pattern for signs, pattern in _IN_MINUTES if holds(small, signs)]
    if back == "minutes":
        patterns += [pattern for signs, pattern in _GONE_THROUGH if holds(small, signs)]
        like = like or _LIKE_ANY
    if like and holds(text, ("(", "– ", "- ")):
        patterns.append(like)
    for pattern in patterns:
        for match in pattern.finditer(text):
            if not is_day(match["number"]) and not is_year(match["number"]):
                yield match


def is_year(number: str) -> bool:
    """Whether a number is a financial year ("2025/26")."""
    year = _YEAR.fullmatch(number)
    return year is not None and int(year[2]) == (int(year[1]) + 1) % 100


def is_day(number: str) -> bool:
    """Whether a number is a date ("3.11.26")."""
    return _DAY.fullmatch(number) is not None


def tells_of_minutes(text: str) -> bool:
    """Whether a text speaks of other minutes or of the last meeting."""
    return _TELLS_OF_MINUTES.search(text) is not None


def like_own(item: ReadItem) -> re.Pattern[str] | None:
    """What a number in brackets looks like that is printed as the item's own minute is ("(24/31b)" in 24/56)."""
    numbers = (item.minute_number, item.number, *(paragraph.number for paragraph in item.paragraphs[:3]))
    own = next((code for number in numbers if number and (code := _CODE.fullmatch(number))), None)
    if own is None:
        return None
    form = re.sub(r"\\?\d+", r"\\d{1,4}", re.escape(own[0]))
    return re.compile(
        rf"(?:(?<=[(\[])|(?<=\s[–-]\s)(?=[\w./()]+\s[–-]\s))(?P<number>{form}(?:\s?[–-]\s?\w{{1,3}}|\([a-z0-9]{{1,3}}\)|[a-z])?)(?=[)\]]|\s[–-]\s)"
    )
