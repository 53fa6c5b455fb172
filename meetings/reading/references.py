"""Mentions of other minutes and items by number: "Minute 170 refers", "minute 12 of 3 May", "see item 4"."""

import re
from collections.abc import Iterator

from meetings.reading import bare_numbers, dates, onward
from meetings.reading.onward import NUMBER, PREFIX, REFERS
from meetings.reading.shape import ReadItem, ReadReference
from meetings.reading.signs import BEGINS, holds

_BY_NUMBER = (
    r"(?:(?:\s?:|\s#|\s?[Nn]os?(?:[’']s)?\.?|\s[Nn]umbers?(?:ed)?|\s?[Rr]ef(?:erence)?s?\.?|\s(?:item|point|para(?:graph)?|entry)"
    r"|\srhif|\sRhif)(?![a-z])){0,3}"
)
_MENTION = re.compile(
    rf"{BEGINS}"
    r"(?P<what>(?-i:Mins?(?=\s)|min(?=\s(?:[Rr]ef|[Nn]o)\b)|^Items?\.(?=\s\d))|(?i:minutes?|mins?\.|minute\s(?:number|no\.?|ref(?:erence)?\.?)|resolution(?:\s(?:number|no\.?))?"
    r"|decision(?:\s(?:number|no\.?))|agenda\s(?:items?|points?|(?=nos?\b\.?\s?\d))|items?|points?|(?:pts?\.?|topics?)(?=\s(?:no\.?\s)?\d)|[cg]h?ofnod(?:ion)?|eitem(?:\sagenda)?|penderfyniad|action\spoints?"
    r"|actions?|articles?|paragraphs?|paragraff|pwynt|paras?|(?:(?:notices?\sof\s)?motions?|questions?)(?=\snos?\b)))"
    rf"{_BY_NUMBER}\s{{0,2}}\(?"
    rf"(?P<number>\d{{4}}-\d\d_\d{{1,4}}|(?:{PREFIX})?{NUMBER})(?:\sof\s\d\d/\d\d(?![/\d]))?"
)
# "Meeting: 6/7/2026 - Council (Item 34)" heads what was done there, and is no longer than so many characters.
LONG_LINE = 120
# The title above an untitled item is looked for so many items back.
NEAR = 5
_DIGITS = tuple("0123456789")
_KEYS = (
    "minute", "min.", "min ", "mins", "item", "point", "resolution", "decision", "ofnod", "penderfyniad", "para",
    "action", "article", "eitem", "pt ", "pt. ", "pts", "topic", "agenda no",
    "pwynt", "motion no", "motions no", "question no", "questions no",
)  # fmt: skip
_MORE_OF_THEM = re.compile(r"^(?:(?:,|&|,?\s(?:and|&|to|a)|\s?[-–])\s?\d{1,4}(?:[./]\d{1,4})*\b)+")
_DAY_NAMED = (
    r"\d{1,2}\s?(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s(?:of\s|o\s)?[A-Z][a-z]{2,8}\.?(?:,?\s(?:19|20)\d\d)?"
    r"|[A-Z][a-z]{2,8}\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
)
_DATED = re.compile(
    r"\s?[,(–-]?\s?(?:(?:of|from|dated|at|in|on|o|dyddiedig|the|held|meeting|minutes|council|committee|board|panel|cabinet"
    r"|last|previous|annual|special|extraordinary|ordinary|and|for|[A-Z][\w&’'-]*),?\s){0,12}?"
    rf"(?P<date>{_DAY_NAMED})"
)
_DATED_BEFORE = re.compile(
    rf"(?:[Mm]inutes?|[Mm]eeting)\b[^.;\d]{{0,60}}(?P<date>{_DAY_NAMED})\W{{0,3}}(?:[Aa]t\s|[Uu]nder\s)?$"
)
# An item is a reference only where it is pointed at.
_POINTED = re.compile(
    r"(?i)(?:\b(?:see|under|at|to|in|per|with|from|discussed|of|re|regarding|before|after|refers?|gweler|dan|also|agenda"
    r"|on|for|following|concerning|during|amend|amended|amending|within|reopen|revisit|consider|considered|considering"
    r"|ref|reference|i\.e|e\.g|cf|viz|until|by|and|as|noted|previous|last|earlier|concerned|namely|since|than|aob|a\.o\.b|page\s\d{1,3},?"
    r"|â|ag|yn|wrth|ynghylch|o|gyda)[.:]?\s(?:also\s|the\s|above\s)?|[(\[])$"
)
# So it is anywhere within a sentence, other than where a list begins or another paper is told.
_SAID_WITHIN = re.compile(r"(?:[a-z]|(?<!\d)[,;]|[a-z][)’”])\s$")
_NO_ITEM = re.compile(r"(?i)\b(?:following|these|line|budget|news)\s$")
_LISTED = re.compile(r":\s*$")
# A point is one of a list or a plan as often as one of minutes.
_OF_A_PAPER = re.compile(
    r"(?i)(?:,?\s(?:of\s)?part\s\w{1,3}\b)?\s?,?\s(?:of|in|on|from|within)\s(?:(?:the|this|that|his|her|its|their|an?|[\w’']+[’']s?)\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:reports?|appendi(?:x|ces)|annex|plan|policy|letter|documents?|papers?|presentation|constitution|schedule|lease|agreement"
    r"|strategy|application|statement|motion|slides?|e-?mail|terms|tor|code|rules?|act|regulations?|guidance|framework|agenda\spapers|accounts?|books?"
    r"|budget|programme|estimate|quotation|specification|tender|spreadsheet|table|survey|timetable|inspection)\b"
)
_DIRECTED = re.compile(r"(?i)\b(?:(?:see|also|under|at|to|in|per|gweler|dan)\s(?:the\s)?|see\s\w{3,12},?\s)$")
_ABOVE = re.compile(r"\s(?:above|below|uchod|isod)\b")
_ON_AGENDA = re.compile(r"(?i)\s(?:of|on|from)\s(?:the|this|that|today[’']s)\s(?:\w+\s)?agenda\b(?!\spa)")
_OF_A_LAW = re.compile(r"(?i)\b(?:act|schedule|part|lga|orders?|code|section|protocol|rules?|regulations?)\b[^;:]*$")
# "paragraph 3 (financial affairs) of Part 1 of Schedule 12A"
_OF_A_PART = re.compile(r"[^.;]{0,60}?\bof\s(?:Part|Schedule)\b")
# In a title an item is another only where it is said to be taken or kept apart.
_TAKEN_WITH = re.compile(
    r"(?i)\b(?:during|under|discussion\sof|consideration\sof|in\srespect\sof|relating\sto|regarding)\s$"
)
_SENT = re.compile(r"\sreferred\s(?:from|by|to)\b")
# "Confirmation of Minutes 1.1 The minutes were …": the label of what follows.
_LABELS = re.compile(r"\.?\s[A-Z]")
_SHOWN_BELOW = re.compile(r":?\s[A-Z]{2}")
_POINTS_BACK = re.compile(
    r"(?i)^(?:,?\s\(?(?:on\s)?(?:page|p\.)\s?\d)|^\s?(?:refers?|above|below|uchod|isod|of\sth|of\s\d|relates|was|were|is|are|will|would|should|has|had|(?:deferred|moved|brought\sforward|withdrawn|taken)\b|on\sth|from\sth|in\sth|\(|be\s(?:[a-z]{2,12}ed|taken|brought|heard|dealt|put|struck)\b)"
)
# Where earlier minutes or the agenda are gone through, a line may begin with the item that it is about.
_REREADS = re.compile(
    r"(?i)\b(?:minutes|arising|matters\soutstanding|cofnodion|materion\syn\scodi|amendments?|corrections?)\b"
)
_ONLY_ARISING = re.compile(
    r"(?i)matters\s(?:arising|outstanding)(?:\s(?:from|out\sof)\s(?:the\s)?(?:[\w’']+\s){0,4}minutes)?[.:]?"
)
# "… to adopt the terms of reference, amending items 5 and 11": items of the paper, not of a meeting.
_AMENDS = re.compile(
    r"(?i)\b(?:amend\w*|alter\w*|delet\w*|insert\w*|add\w*|updat\w*|chang\w*|re-?word\w*)\s(?:the\s)?$"
)
_PAPER = re.compile(
    r"(?i)\b(?:terms\sof\sreference|standing\sorders|financial\sregulations|polic(?:y|ies)|constitution|code\sof\sconduct"
    r"|strategy|risk\s(?:register|assessment)|agreement|contract|lease|plan)\b[^.;]*$"
)
# Below such a line its corrections stand, of minutes that it names.
_WITH_AMENDMENTS = re.compile(r"(?i).*\bminutes\b.*\b(?:amendments?|corrections?|changes?|alterations?)\b[^.;:]{0,60}:")
_ARISES = re.compile(
    r"(?i)(?:\[?\d{1,4}[\]).]{0,3}\s?){0,1}(?:\d{1,4}/\d{1,4}\.?\s)?(?:matters\sarising|materion\syn\scodi|(?:to\s)?(?:confirm|approve|agree)\sthe\sminutes)\b"
)
_ARISES_OPENS = frozenset("[0123456789MmTtCcAa")
_NUMBERED = re.compile(r"\d[.,]?\s$")
_GOES_THROUGH = re.compile(r"(?i)\b(?:actions?|tracker|declarations?|interests?|order\sof|datganiadau?)\b")
_PARTS_OF = ("point", "pt", "topic", "para", "action", "article", "pwynt")
_POINTS = ("point", "pt", "topic", "pwynt")
# "He queried point 3", not "at that point 3 lamps were out".
_SAID_OF_IT = re.compile(r"[a-z](?<!\b[Tt]he)(?<!\bthis)(?<!\bthat)(?<!\ba)(?<!\bat)(?<!\bwhich)(?<!\bone)(?<!\bto)\s$")
# "point 3 of item 6", "Point 3 (item 6)": a place within an item is one reference with it.
_WITHIN = re.compile(
    r"(?:\s(?:of|in|under|on)\s(?:the\s)?|,?\s\(?)(?:(?:[Aa]genda\s)?(?:[Ii]tem|[Mm]inute|[Ss]ection)\s(?:[Nn]o\.?\s)?"
    rf"(?P<number>{NUMBER})(?!\s(?:of|in)\sthe\sreport)\)?|(?<=(?:of|in|on)\s)(?P<bare>\d{{1,2}})(?=[.;)]|$|\s(?:above|below)\b))"
)
# "Item 6, point 3", "Minute 5 para 2".
_PART = re.compile(
    rf"(?:,?\s\(?|\s[-–]\s)(?i:(?:sub-?)?point|(?:sub-?)?para(?:graph)?\.?|bullet)\s(?:[Nn]o\.?\s)?\(?{NUMBER}\)?"
)
_CODED = re.compile(r"\d[./]\d+[./]\d|\d/\d")
_OF_MINUTES = re.compile(
    r"(?i)(?:,?\s(?:on|at)\s(?:page|p\.)\s?\d{1,4})?\s(?:of|in|from|o|yn)(?:\s|[’'])(?:[\w’']+\s){0,4}?(?:minute|[cg]h?ofnod)"
)
_OF_MEETING = re.compile(
    r"(?i)\s(?:of|in|from)\s(?:the\s)?(?:(?:last|previous)\s(?:meeting|minutes)|(?:\w+\s)?minutes)"
)
_FURNITURE = re.compile(r"(?i)(?:text|vote|votes|documents?|decision)\sfor(?:\sthis)?\s$")
# "item 4:30", a sum or a share; "Item 8:Roads" is a heading's label.
_RUNS_INTO = re.compile(r"[%£:]\d|:[A-Za-z]")
# "Within minutes 2 lorries had passed"; "There were no other items 6. Transport".
_OF_TIME = re.compile(
    r"(?i)(?:\d|\b(?:within|several|few|some|ten|fifteen|twenty|thirty|forty|five|many|couple\sof|two|three))\s$"
)
_NO_MORE = re.compile(r"(?i)\b(?:no|any|other|further|more)\s$")
_ELAPSED = re.compile(r" (?:late|early|of (?:silence|play|time|discussion|the (?:game|film|video|recording)))\b")
# Motions and questions are items of an agenda too, where they go by a number.
_MOTIONS = ("motion", "motions", "question", "questions")
_OF_THE_SURVEY = re.compile(
    r"\s(?:of|in|on|from)\s(?:the|this|that|a)\s(?:[\w’'-]+\s){0,2}(?:survey|questionnaire|census|form|ballot)\b"
)
_MINUTE = ("minute", "min", "cofnod", "chofnod", "gofnod")


def find(item: ReadItem, *, date: str | None = None, under: str = "") -> list[ReadReference]:
    """An item's references in order. `date` is the meeting's: it gives the year to "minute 12 of 3 May".

    `under` is the title above an item that has none.
    """
    found: list[ReadReference] = []
    like = bare_numbers.like_own(item)
    whole = back = _back(item.title or under) or ("minutes" if _amends_minutes(item) else "")
    arising = False
    for text, place, at in _texts(item):
        if place == "paragraphs" and item.paragraphs[at[0]].kind == "heading":
            back = whole or _back(text)
        elif place == "paragraphs" and _ONLY_ARISING.fullmatch(text):
            back = "minutes"
        arises = text[:1] in _ARISES_OPENS and _ARISES.match(text) is not None
        arising = arises or (arising and text.startswith(("Item", "Minute")))
        here = "minutes" if arising else back
        found += in_text(text, place=place, at=at, date=date, back=here, like=like)
    return found


def _amends_minutes(item: ReadItem) -> bool:
    """Whether a line of the item opens the corrections that earlier minutes were approved with."""
    clauses = (clause.text for resolution in item.resolutions for clause in resolution.clauses)
    texts = (*clauses, *(paragraph.text for paragraph in item.paragraphs[:3]))
    return any(text.endswith(":") and _WITH_AMENDMENTS.fullmatch(text[-LONG_LINE * 3 :]) for text in texts)


def heading(items: list[ReadItem], index: int) -> str:
    """The title that an item stands under: its own, or the nearest above one that has none."""
    return next((item.title for item in reversed(items[max(0, index - NEAR) : index + 1]) if item.title), "")


def in_text(
    text: str,
    *,
    place: str,
    at: list[int],
    date: str | None = None,
    back: str = "",
    like: re.Pattern[str] | None = None,
) -> list[ReadReference]:
    """The references of one text, which stands at `place` and `at`. The date is apart from the words.

    `back` says what is gone through there ("minutes", "agenda"), `like` how the page's own minutes are numbered: then
    a line may begin with the number of what it is about, and a number in brackets points to a minute.
    """
    if not text or not holds(text, _DIGITS):
        return []
    placed = list(_mentions(text, place, at, date, back=back)) if holds(text.lower(), _KEYS) else []
    if place in ("paragraphs", "resolutions"):
        taken = bytearray(len(text))
        for start, one in placed:
            taken[start : start + len(one.text)] = b"x" * len(one.text)
        for match in bare_numbers.find(text, back=back, like=like):
            start, end = match.span()
            if taken.find(b"x", start, match.end("number")) < 0:
                words = match.group().lstrip("([")
                words += ")" * onward.is_left_open(words, text[end : end + 1])
                numbers = [(start, match["number"], words)]
                numbers += [(begin, number, number) for begin, number in onward.row(text, end)]
                for begin, number, said in numbers:
                    taken[begin : begin + len(said)] = b"x" * len(said)
                    placed.append((begin, ReadReference(said, number, None, place, list(at))))
    return [one for _, one in sorted(placed, key=_start)]


def _start(placed: tuple[int, ReadReference]) -> int:
    return placed[0]


def _back(heading: str) -> str:
    """What is gone through under a heading: earlier minutes, the agenda or neither."""
    if _REREADS.search(heading):
        return "minutes"
    return "agenda" if _GOES_THROUGH.search(heading) else ""


def _mentions(
    text: str, place: str, at: list[int], date: str | None, *, back: str
) -> Iterator[tuple[int, ReadReference]]:
    end = 0
    for match in _MENTION.finditer(text):
        if match.start() < end:
            continue
        within = _WITHIN.match(text, match.end()) if match["what"].lower().startswith(_PARTS_OF) else None
        if within is not None:
            end = within.end()
            yield (
                match.start(),
                ReadReference(text[match.start() : end], within["number"] or within["bare"], None, place, list(at)),
            )
            continue
        if not _is_reference(text, match, place, back=back):
            continue
        part = None if match["what"].lower().startswith(_PARTS_OF) else _PART.match(text, match.end())
        if part is not None:
            end = part.end()
            yield match.start(), ReadReference(text[match.start() : end], match["number"], None, place, list(at))
            continue
        numbers = onward.follow(text, match)
        end = numbers[-1][2]
        dated = _DATED.match(text, end, end + 120) or _DATED_BEFORE.search(
            text, max(0, match.start() - 90), match.start()
        )
        when = dates.written_date(dated.group("date"), met=date, past=True) if dated else None
        if refers := REFERS.match(text, end):
            numbers[-1] = (*numbers[-1][:2], refers.end())
        end = max(end, dated.end() if dated else 0, refers.end() if refers else 0)
        for start, number, stop in numbers:
            yield start, ReadReference(text[start:stop], number.rstrip(".,;-"), when, place, list(at))


def _is_open(text: str, at: int) -> bool:
    """Whether a place stands in brackets."""
    return text.rfind("(", max(0, at - 200), at) > text.rfind(")", max(0, at - 200), at)


def _is_reference(text: str, match: re.Match[str], place: str, *, back: str) -> bool:
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 60]
    if after[:1].isalnum() or onward.is_measure(after, 0) or _FURNITURE.search(before) or _RUNS_INTO.match(after):
        return False
    what, after = match.group("what").lower(), _MORE_OF_THEM.sub("", after)
    if what.endswith("s") and bare_numbers.is_day(match["number"]):
        return False
    if what.startswith(_MINUTE):
        if what == "minutes" and onward.DOTTED.fullmatch(match["number"]) and _LABELS.match(after):
            return False
        if what == "minutes" and ((not after and text.isupper()) or _OF_TIME.search(before)):
            return False
        return what not in ("minutes", "cofnodion") or "/" in match["number"] or not _ELAPSED.match(after)
    if what.startswith("article") and _OF_MINUTES.match(after):
        return True
    if place in ("title", "purpose"):
        referred = "/" in match["number"] and _SENT.match(after)
        return "item" in what and bool(referred or _TAKEN_WITH.search(before))
    if _OF_A_PAPER.match(after) and not what.startswith("agenda"):
        return False
    if place == "declarations" and what.startswith("item"):
        return True
    if what.startswith("para"):
        if _OF_A_PART.match(text, match.end(), match.end() + 100):
            return False
        if back == "minutes" or _OF_MINUTES.match(after):
            return not (back and _NUMBERED.search(before) and not _OF_MINUTES.match(after))
        return bare_numbers.tells_of_minutes(_sentence(text, match)) and not _OF_A_LAW.search(before)
    if what.startswith(_POINTS):
        return bool(
            (back == "minutes" and (not match.start() or match["what"][0] == "P" or _POINTED.search(before)))
            or _DIRECTED.search(before)
            or _ABOVE.match(after)
            or _OF_MEETING.match(after)
            or REFERS.match(after)
            or _ON_AGENDA.match(after)
            or (back == "minutes" and (_POINTS_BACK.match(after) or _SAID_OF_IT.search(before)))
            or bare_numbers.tells_of_minutes(_sentence(text, match))
        )
    if what.startswith("article"):
        return bool(_OF_MINUTES.match(after) or REFERS.match(after))
    if what.endswith(_MOTIONS):
        spoken = _POINTED.search(before) or _SAID_WITHIN.search(before) or _POINTS_BACK.match(after)
        return bool(spoken) and not _OF_THE_SURVEY.match(after)
    if what in ("action", "actions"):
        if not match.start() and after[:1] == ":":
            return False
        numbered = "no" in text[match.end("what") : match.start("number")].lower()
        pointed = numbered and _POINTED.search(before)
        told = back and (numbered or not before)
        return bool(_OF_MEETING.match(after) or _CODED.search(match["number"]) or pointed or told)
    if what.startswith(("resolution", "decision", "penderfyniad")):
        return text[match.start("number") - 1] != "("
    if what.startswith("agenda"):
        return True
    if what == "items" and _NO_MORE.search(before):
        return False
    if _AMENDS.search(before) and _PAPER.search(text, max(0, match.start() - 160), match.start()):
        return False
    if what == "item" and match.group()[:4] == "item" and match.group()[5:7].lower() == "no":
        return True
    if not match.start() and (back or "/" in match["number"]):
        return True
    if before.endswith(". ") and bare_numbers.tells_of_minutes(text[max(0, match.start() - 200) : match.start()]):
        return True
    if (
        _NO_ITEM.search(before)
        or _LISTED.search(text[match.start() : match.start("number")])
        or (after[:1] == ")" and not _is_open(text, match.start("number")) and not _ABOVE.match(after[1:]))
    ):
        return False
    if before.endswith(("– ", "- ")) and (back or (match["what"][0] == "I" and not _SHOWN_BELOW.match(after))):
        return True
    if back == "minutes" and match["what"][0] in "IA" and before[-1:] == " ":
        return True
    if text.startswith("Meeting: ") and match.start() < LONG_LINE:
        return False
    return bool(_POINTED.search(before) or _POINTS_BACK.match(after) or _SAID_WITHIN.search(before))


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence that a match stands in, so far as it lies near."""
    start = max(0, match.start() - 300)
    start = max(start, text.rfind(". ", start, match.start()) + 1)
    return text[start : match.end() + 120].partition(". ")[0]


def _texts(item: ReadItem) -> Iterator[tuple[str, str, list[int]]]:
    yield item.title or "", "title", []
    yield item.purpose or "", "purpose", []
    for r, recommendation in enumerate(item.recommendations):
        yield recommendation.text, "recommendations", [r]
    if item.report:
        for s, section in enumerate(item.report.sections):
            for p, paragraph in enumerate(section.paragraphs):
                yield paragraph.text, "report", [s, p]
    for d, declaration in enumerate(item.declarations):
        if not d or declaration.text != item.declarations[d - 1].text:
            yield declaration.text, "declarations", [d]
    for p, said in enumerate(item.paragraphs):
        yield said.text, "paragraphs", [p]
    for r, resolution in enumerate(item.resolutions):
        if not resolution.inside:
            if resolution.stem and resolution.clauses:
                yield resolution.stem, "resolutions", [r, 0]
            for c, clause in enumerate(resolution.clauses):
                yield clause.text, "resolutions", [r, c]
