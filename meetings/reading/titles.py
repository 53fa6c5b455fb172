"""Titles: what of a line is an item's title and what runs on from it."""

import re

from meetings.reading import capitals, dates, language, remembering
from meetings.reading.headings import DONE, ENDS, asks, before_stop_and_dash, said
from meetings.reading.signs import holds

_OF_LETTERS = r"(?<=[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\."  # the stops of "C.C.T.V." end no title
COLON = re.compile(
    rf"((?:[^:.]|{_OF_LETTERS}){{2,120}}?(?:\([^()]{{1,60}}\))?)"
    r"(?::|\s?;(?=[–—-]))(?:[–—-]{0,2}\s+(?=\S)|(?<=[a-z]:)(?=[A-Z][a-z]+ ))"
)
DASH = re.compile(
    rf"([A-ZÀ-Þ](?:[^.:–—]|{_OF_LETTERS}){{2,80}}?)"
    r"(?:\s+[–—-]\s+(?=[\w“\"])|\s+[–—](?=[A-Z][a-z])|\s-(?=[A-Z][a-z]+ to be )|"
    r"(?<=[a-z])(?:[–—]|-(?=\s(?:A|The|There|It|This)\s))\s+(?=[A-Z]))"
)
_DASHES = ("–", "—", " -")
_MARKS = (":", ";", "…", *_DASHES)
# What is to be done about it, behind a dash: "Parking at the school – Cllr Vane to write".
_TASK = re.compile(
    r"^(?:(?:[Tt]he )?(?:[Cc]lerk|[Cc]hair(?:man)?|[Ss]ecretary|[Tt]reasurer)|[A-Z]{2,3}"
    r"|(?!To\b)[A-Z][a-z’]+(?: [A-Z][a-z’]+)?"
    r"|(?:Cllrs?|Mrs?|Ms|Dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|[Tt]his|[Ii]t|[Ll]etter|[Ee]mail)"
    r"(?: and [A-Z][\w’]+)? (?:will|(?:(?:is|has|have|are) )?to) [a-z]"
)
_LISTED = re.compile(r"([A-ZÀ-Þ][^.:;•·]{2,80}?):?\s+(?=[•·]\s)")
# What is said of an item of which there is nothing to say: "Apologies: none", "Interests – there were none".
_NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|no change|(?:there (?:was|were|are|is) )?(?:none|no(?:thing)?)\b"
    r"[^.:;]{0,40}|(?:as )?(?:recorded|noted|listed|shown|given|see) (?:above|below)|"
    r"to be \w+(?:ed|en)\b[^.:;]{0,60}|tb[ac])[.!]?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"([A-ZÀ-Þ][^.:;–—]{2,80}?)(?:\s?[:;…][–—-]{0,2}|\s[–—-])\s*(?=\S)")
_NONE_BEHIND = re.compile(
    r"(?P<title>[A-ZÀ-Þ].{4,240}?)[\s.:]*(?:\s|[–—-]\s?)(?P<none>(?:NONE|NIL|None|Nil|"
    r"No (?i:(?:further |other |new |verbal |written )?(?:complaints?|changes?|reports?|issues?|updates?|apologies|"
    r"declarations?|interests?|correspondence|questions|matters|items|news|problems?)"
    r"(?: (?:raised|received|reported|made|declared|arising|given|to report))?))\.?)"
)
# Who was there, behind the title of the item: "Present John Moss (Chair)", "Apologies for absence Cllrs Dale and Moss".
_WHO = re.compile(
    r"(?P<title>(?i:(?:those )?(?:present|attending|in attendance)|(?:members|councillors) present|attend(?:ance|ees)|"
    r"(?:ymddiheuriadau[^.:;/]{0,30} ?/ ?)?apologies(?: (?:for (?:absences?|non-attendance)|received))?))"
    r"(?:[:;][–-]?)?\s+"
    r"(?=(?:(?i:cllrs?|councillors?|cyng|mr|mrs|ms|miss|dr|rev)\b\.?\s|(?:[A-Z][\w’'-]+\s){1,3}\())"
    r"|(?P<given>(?i:apologies(?: for (?:absence|non-attendance))?))"
    r"\s(?=(?:received|accepted|given|sent)(?: and (?:received|accepted|approved))? (?:from|by):?\s+[A-Z])"
    r"|(?P<sent>(?i:apologies))\s(?!For\b|And\b|From\b|Received\b)(?=[A-Z][\w’'-]+ [A-Z][\w’'-]+$)"
)
_NEXT_MEETING = re.compile(
    r"(?P<title>(?i:(?:dates? (?:and time )?of (?:the )?)next (?:\w+ )?meetings?))\s?[:–-]?\s"
    r"(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)? [A-Z]))"
)
_POINTS = re.compile(r"(?i)(?:item|minute|min|page|para(?:graph)?|point)\.? ?\d")
_LETTER = re.compile(r"\(?(?:a|i|1)[).]\s")
_NONE = (" No ", "None", "NONE", "Nil", "NIL")
_DONE_WORDS = frozenset(
    "approved agreed accepted noted deferred carried adopted received signed reviewed read checked circulated "
    "unanimously all".split()
)
# A sentence that lacks its stop is no title: "Minutes of the last meeting were agreed".
_DONE_BEHIND = re.compile(
    r"(?P<title>[A-ZÀ-Þ].{6,240}?)\s*[–—:-]\s+(?P<done>(?i:(?:all |unanimously |duly )?"
    r"(?:approved|agreed|accepted|noted|deferred|carried|adopted|received|signed|reviewed|read|checked|circulated)"
    r"(?: unanimously| and (?:duly )?(?:signed|agreed|approved|noted|accepted)| by all)?)\.?)"
)
# "Fair for the King – The Tenth Year - Deferred to May."
_PUT_OFF = re.compile(r"([A-ZÀ-Þ][^.:;]{4,160})\s[–—-]\s+((?i:deferred|postponed) (?:to|until|for) [^.:;–—]{2,50}\.?)")
# "Order of business – add a tenth item – agreed": what is agreed stands between.
_ASIDE = re.compile(r"\s[–—-]\s+(?=[a-z])")
# What stands behind is listed: "Items for the next agenda – bench; annual meeting".
_OF_AGENDAS = re.compile(r"(?i)\b(?:items|matters|business)\b.{0,30}\b(?:next|future) (?:agendas?|meetings?)$")
# Behind these stand names, or one of several matters; sums, numbers of applications and stops stand in no title.
_OF_MANY = re.compile(
    r"(?i)\b(?:apolog|present|attend|chair|elect|co-?opt|declar|interest|absen|welcom|ymddiheur|business|matters|arising"
    r"|correspondence|planning|questions|public)|[’']s report$"
)
_NO_TITLE = re.compile(r"[£/:;.!?]|\b(?:Cllr|Mr|Mrs|Ms|Dr)\b")
_LETTERED = re.compile(r"\s(?=\(?a\)\s)")
# These go on with a title that everybody uses: "Street lighting maintenance", "Village Hall Committee".
_MORE_OF_IT = (
    r"(?:Maintenance|Committee|Constitution|Repairs|Works|Agreement|Rent|Review|Contract|Clearance|Equipment|"
    r"Improvements|Association|Inspections?|Fund|Lease|Policy|Plan|Project)\b"
)
_KNOWN = re.compile(
    rf"((?i:{language.KNOWN_TITLES})(?:\s{_MORE_OF_IT}){{0,2}})[.:]?\s+(?!{_MORE_OF_IT})(?=[A-ZÀ-Þ\d“])"
)
_KNOWN_WHOLE = re.compile(rf"(?i:{language.KNOWN_TITLES})")
# What an agenda asks for, as the title of its item; "To note", "To agree" are clauses of a resolution as often.
_INFINITIVE = re.compile(
    r"To (?:receive|consider|hear|discuss|welcome|answer|elect|co-opt|report|declare|record|"
    r"(?:approve|confirm|sign|adopt|correct|agree|resolve)\b[^.]{0,30}\bminutes)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(
    r"\.(?:\s+(?=[A-Z\d(])|$)|\s[–-]\s+(?=(?:the|it|this|there|these)\s)|\s[–-]\s+(?=[A-Z][\w’'-]*(?:\s\S+){4})"
)
# A sentence that begins behind a title without a stop between them: "Interests None.", "Matters Arising The Clerk …".
# "The Members noted", "All Members noted": no title but the first word of whom a sentence tells of.
_OPENS_SUBJECT = frozenset("the all both some other those these".split())
_RUNS_INTO = re.compile(
    r" (?=(?:None|Nil|Noted|There (?:was|were|had)|[Tt]here (?:was|were) (?:no|an?)|It was|Having [a-z]+|"
    r"To (?:receive|consider|note|approve|determine|agree|confirm|report|record|discuss|elect|appoint|sign|hear|review|"
    r"update|identify|declare|inform|seek|resolve|ratify|adopt|exclude|nominate|authorise|accept|endorse|comment)|"
    r"Apologies (?:for [a-z -]{3,40} )?(?:were|was|had)|No [a-z’ ]{3,40} (?:was|were|had)|"
    r"(?:The|A|This|These) (?:\(?[\w’'-]+\)? ){0,14}?(?:was|were|had|has|is|are|submitted|referred|extended|reported|"
    r"informed|advised|confirmed|said|welcomed|noted|thanked|asked|agreed|discussed|considered|received|heard|resolved|reviewed|approved|advised|read|"
    r"stated|explained|gave|opened|presented|introduced|provided|requested|will|would)|"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|County Councillor|PC|PCSO|"
    r"(?:Acting |Vice[- ])?(?<!Vice )(?<!Vice-)Chair(?:man|person)?)\.? (?:[A-Z&][\w’'.-]* |and |de ){1,6}"
    r"(?:was|were|had|has|have|is|are|reported|informed|advised|confirmed|said|stated|welcomed|noted|thanked|asked|agreed|"
    r"proposed|gave|told|explained|declared|mentioned|raised|attended|presented|read|suggested|requested|referred|"
    r"enquired|expressed|opened|outlined|queried|highlighted|moved|introduced|paid|spoke|disclosed|will|would)|"
    r"(?:Members|Councillors|Governors|Trustees|Directors) (?:are|were|had|have|noted|agreed|received|considered|"
    r"discussed|asked|expressed|heard|resolved|approved|reviewed)|Although|Further to|"
    r"[A-Z]{2,4} (?:reported|informed|advised|confirmed|said|stated|thanked|asked|agreed|proposed|gave|told|explained|"
    r"declared|mentioned|raised|presented|read|suggested|welcomed|opened)|I (?:will|hereby|wish to|move|propose|ask)|"
    r"Moved (?:\(|by)|Proposed by|"
    r"(?:Approved|Agreed|Accepted|Adopted|Signed) (?:and [a-z]+ed|as an? [a-z]+|unanimously)|"
    r"[A-Z][a-z]+ [A-Z][a-z’'-]+ was (?:duly |re-)?(?:nominated|elected|proposed|appointed|co-opted|thanked)|"
    r"(?:Up)?[Oo]n the (?:proposition|proposal|motion|recommendation) of|There being (?:no|nothing)|"
    r"See (?:the |also )?[A-Z][a-z]+|[A-Z][a-z]+ having been|"
    r"[A-Z]{2,3} was (?:duly |re-)?(?:nominated|elected|proposed|appointed|co-opted|thanked)|[A-Z]\w{2,14}wyd)\b)"
    r"(?<!\b(?:of|to|by|in|at|on) )(?<!\b(?:the|and|for) )(?<!\b(?:from|with) )"
)
# A heading of its own stands behind it: "Matters arising from the last meeting Road signs The sign is …".
_ARISING = re.compile(
    r"((?i:matters arising(?: from (?:the )?(?:(?:previous|last) )?(?:minutes|meetings?))?))(?=\s[A-Z])"
)
_GLUED_DASH = re.compile(r"([A-Z][\w’' ]{3,60}?[a-z])-\s(?=(?:A|The|It|There|This)\s)")
_GLUED = re.compile(
    r"(?:(?<=[A-ZÀ-Þ]{4})|(?<=[A-ZÀ-Þ]{2}\))|(?<=[A-Z] \d{4}))(?=[A-Z][a-z]{2}|(?:RESOLVED|AGREED)\b)(?<!NHS)(?<!MPs)|"
    r"(?<=[a-z]{3})(?=(?:Councillors?|Cllrs?|The|There|These|This|It|All|Apologies|Members|Mrs?|None|No|RESOLVED|Resolved|"
    r"AGREED|[A-Z]{2,3} (?:was|had|has|reported|asked|said|gave|told))\b)"
)
# No capital stands behind a letter without a space in most lines.
_TOUCHING = re.compile(r"[A-ZÀ-Þ](?<=[\w)].)")
_OF_A_YEAR = re.compile(r"20\d\d [A-Z]")
_ABSENT = re.compile(r"(?i)\b(?:absences?|non-attendance|interests?)$")
_STOP = re.compile(r"[.:;!?]")
_NO_PHRASE = re.compile(
    r"(?i)^(?:no|none|nil|nothing|all|both|some|not|as|it|this|these|there|he|she|they|we|please|see|due|thanks|"
    r"that|if|when|following)\b|[£$€%@:;?!“”\"]|"
    r"\b(?:not|be|been|being|can|could|(?-i:may)|might|must|should|shall|do|does|did|done|agreed|approved|noted|signed|"
    r"resolved|accepted|adopted|confirmed|carried|deferred|given|made|sent|paid|circulated|completed|installed|"
    r"\w+wyd|ongoing|outstanding|needs?|due|awaiting|awaited|pending|still|now|yet|already)\b"
)
# "Motion of Councillor K. Vane": these stops end no sentence.
_INITIAL = re.compile(
    r"\b(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Rev)\.? (?:[A-Z]\.? ?){0,2}[A-Z]\. (?=[A-Z])|"
    r"\b(?:Report|Paper|Motion|Order) No\. (?=[\w/]*\d)|\b(?:[A-Z]\.){2,6}"
)
# "C.C.T.V. The camera had been …": these stops end a title.
_ABBREVIATED = re.compile(r"(?P<title>(?:[A-Z]\.){2,6})\s+(?=[A-Z][a-z])")
# "Public Participation Period: …" is one title.
_TO_A_COLON = re.compile(r"(?:[A-Z][a-z’'-]+ ?){1,2}:")
# "Interests in respect of matters to be discussed" names them.
YET_TO_BE = re.compile(r"(?<=[a-z\d]) to be \w+(?:ed|en|n)(?: and \w+ed)?$")
_SHORTENED = frozenset("st th nd rd no mr mrs ms dr cllr cllrs cyng rev dept approx ltd co nos".split())
# "Minutes - 14 October 2026" is one title.
_ONLY_A_DAY = re.compile(rf"(?:[A-Z][a-z]+day,? )?\d{{1,2}}(?:st|nd|rd|th)? (?:{dates.MONTH}),? \d{{4}}")
type Title = tuple[str, str]
LONGEST_PHRASE = 18  # words of a title before a stop


@remembering.short(up_to=400, texts=256)  # asked for with the line's number and again with its item
def title_of(text: str) -> tuple[str | None, str]:
    """An item's title and what follows it on the same line."""
    words = (text := text.rstrip(" -–—") if text.endswith((":-", ":–", ": -", ": –")) else text).split(None, 26)
    if not words:
        return None, ""
    return (
        _before_list(text)
        or before_stop_and_dash(text)
        or _before_glue(text)
        or capitals.parted(text, words)
        or _before_nothing(text)
        or _before_dash(text, words, told=False)
        or _before_sentence(text, words)
        or _before_stop(text, words)
        or _before_colon(text)
        or _before_dash(text, words, told=True)
        or (None, text)
    )


def _before_list(text: str) -> Title | None:
    """A title in front of bullets or of a lettered line."""
    listed = _LISTED.match(text[:120]) if "•" in text or "·" in text else None
    if listed and not said(listed[1]):
        return listed[1], text[listed.end() :]
    lettered = _LETTERED.search(text[:160]) if "a) " in text else None
    if lettered and lettered.start() < 100 and not ENDS.search(text[: lettered.start()]):
        return text[: lettered.start()].rstrip(" :;–—-"), text[lettered.end() :]
    return None


def _before_glue(text: str) -> Title | None:
    """A title that lost the space, or the line's end, behind it: "APOLOGIESThere were none", "ChairmanCllr Vane …"."""
    glue = _GLUED.search(text, 4, 170) if _TOUCHING.search(text, 0, 172) else None
    if glue is None or _STOP.search(text, 0, glue.start()) or said(text[: glue.start()]):
        return None
    return text[: glue.start()], text[glue.start() :]


def _before_nothing(text: str) -> Title | None:
    """A title of which no more is said than that there was nothing; a well-known one whatever is said of it."""
    who = _WHO.match(text[:80]) if text[0] in "PpIiAaYyTtMm" else None
    if who is not None:
        return who["title"] or who["given"] or who["sent"], text[who.end() :]
    last = text[-20:].rstrip(".").rpartition(" ")[2].lower().lstrip("–—-") if len(text) < 260 else ""
    behind = _NONE_BEHIND.fullmatch(text) if last and holds(text, _NONE) else None
    if behind is not None and not said(behind["title"]) and ". " not in behind["title"]:
        return behind["title"].rstrip(" –—-"), behind["none"]
    if holds(text, ("eferred ", "ostponed ")) and (off := _PUT_OFF.fullmatch(text)) and not said(off[1]):
        return off[1], off[2]
    done = _DONE_BEHIND.fullmatch(text) if last in _DONE_WORDS else None
    if done is not None and not said(done["title"]):
        aside = _ASIDE.search(done["title"])
        return (text[: aside.start()], text[aside.end() :]) if aside else (done["title"].rstrip(), done["done"])
    marked = _MARKED.match(text[:120]) if holds(text, _MARKS) else None
    if marked is None:
        return None
    rest = text[marked.end() :]
    known = text[marked.end(1) :].lstrip()[:1] in ":;" and _KNOWN_WHOLE.fullmatch(marked[1])
    sure = rest.lower().startswith(("none", "nil", "there were no"))
    return (marked[1], rest) if (known or _NOTHING.fullmatch(rest)) and (sure or not said(marked[1])) else None


def _before_dash(text: str, words: list[str], *, told: bool) -> Title | None:
    """A title in front of a dash: a well-known one or on a short line; `told`: any that tells nothing itself."""
    dash = DASH.match(text[:120]) if holds(text, _DASHES) else None
    if dash is None:
        return None
    rest = text[dash.end() :]
    if _ONLY_A_DAY.fullmatch(rest):
        return None
    if not told and len(words) < 27 and _TASK.search(rest) and not said(dash[1]):
        return dash[1], rest
    listed = not told and _OF_AGENDAS.search(dash[1])
    if (
        rest[0].islower()
        and not listed
        and (told or not text.endswith(".") or (_KNOWN_WHOLE.fullmatch(dash[1]) and not said(rest)))
    ):
        return None
    if not told and not listed and (capitals.PART.match(rest) or _goes_on(dash[1], rest)):
        return None
    if listed:
        sure = not said(dash[1])
    elif told:
        sure = len(dash[1].split()) <= 14 and len(words) > 8 and not said(dash[1])
    else:
        sure = bool(_KNOWN_WHOLE.fullmatch(dash[1])) or (text.endswith(".") and len(words) < 18 and not said(dash[1]))
    return (dash[1], rest) if sure else None


def _goes_on(known: str, rest: str) -> bool:
    """Whether the title goes on behind a dash ("Finance Report – Quarter 3"), as it does not before a name or a sum."""
    words = rest.split()
    if len(words) > 6 or _OF_MANY.search(known) or _NO_TITLE.search(rest) or words[-1].lower() in _DONE_WORDS:
        return False
    return all(word[0].isupper() for word in words if len(word) > 3) and not (said(rest) or _NOTHING.fullmatch(rest))


def _before_sentence(text: str, words: list[str]) -> Title | None:
    """A title that a sentence runs on from without a stop, or that is all there is on a short line."""
    if (parts := run_on(text)) is not None:
        return parts
    if (dated := _NEXT_MEETING.match(text)) is not None:
        return dated["title"], text[dated.end() :]
    asks = _INFINITIVE.match(text)
    colon = COLON.match(text) if asks else None
    if colon and text[colon.end()].isupper() and (said(text[colon.end() :]) or _ABSENT.search(colon[1])):
        return colon[1], text[colon.end() :]
    stop = _SENTENCE_ENDS.search(_unstopped(text[:200])) if asks else None
    if stop and said(text[stop.end() :]):
        return text[: stop.start()], text[stop.end() :]
    if len(words) <= 18 and not ENDS.search(text) and ". " not in _unstopped(text) and not DONE.search(text):
        colon = COLON.match(text)
        if colon is None or len(words) <= 6 or not said(text[colon.end() :]):
            return text.rstrip(" :;–—-"), ""
    return None


def run_on(text: str) -> Title | None:
    """A title that a sentence runs on from without a stop: "Matters arising The Clerk reported …"."""
    into = _RUNS_INTO.search(text, 3, 260) if text[0].isupper() or _OF_A_YEAR.match(text) else None
    if into is None or into.start() >= 170 or _STOP.search(_unstopped(text[: into.start() + 2]), 0, into.start()):
        return None
    title = text[: into.start()].rstrip(" :–—-")
    if title.lower() in _OPENS_SUBJECT:
        return None
    # "Training- A talk was held for the Clerk, and members agreed to it."
    if apart := _ARISING.match(title) or _GLUED_DASH.match(title):
        return apart[1], text[apart.end() :].lstrip()
    tells = said(title) and not title.startswith("To ")
    return None if tells or _POINTS.match(title) else (title, text[into.end() :])


def known_before(text: str) -> Title | None:
    """A title that everybody uses, before "No matters raised" or the like."""
    known = _KNOWN.match(text[:80])
    return (known[1], text[known.end() :]) if known and _NOTHING.fullmatch(text[known.end() :]) else None


def _before_stop(text: str, words: list[str]) -> Title | None:
    """A title that a full stop ends."""
    if _INFINITIVE.match(text) and (stop := _SENTENCE_ENDS.search(_unstopped(text[:200]))):
        return text[: stop.start()], text[stop.end() :]
    if len(words) <= 10 and text.endswith(".") and _names(text[:-1], words):
        return text[:-1], ""
    if (short := _ABBREVIATED.match(text)) and text.endswith(".") and said(text[short.end() :]):
        return short["title"], text[short.end() :]
    first, _, after = _unstopped(text[:170]).partition(". ")
    first = text[: len(first)]
    if _LETTER.match(after) and is_phrase(first):
        return first.rstrip(), text[len(first) + 2 :]
    if after[:1].isupper() and len(first.split()) <= 8 and _opens_item(first):
        return first, text[len(first) + 2 :]
    known = _KNOWN.match(text[:80])
    goes_on = known and text[known.end() :][:1].isdigit() and DONE.search(text, known.end(), known.end() + 80)
    stopped = known is not None and text[known.end(1)] == "."
    if known and known.end() < len(text) and not goes_on and (stopped or not _TO_A_COLON.match(text, known.end())):
        return known[1], text[known.end() :]
    if after[:1].isupper() and not after.startswith(("Action:", "Action –", "Action -")) and is_phrase(first):
        return first.rstrip(), text[len(first) + 2 :]
    return None


def _unstopped(text: str) -> str:
    """A line of the same length without the stops behind titles and initials of names."""
    return _INITIAL.sub(lambda name: name.group().replace(".", "_"), text) if ". " in text else text


def _before_colon(text: str) -> Title | None:
    """A title that a colon ends."""
    colon = COLON.match(text[:160]) if holds(text, (":", ";")) else None
    if colon and len(colon[1].split()) <= 16 and (not said(colon[1]) or _capitalised(colon[1])):
        return colon[1], text[colon.end() :]
    return None


def is_known(text: str) -> bool:
    """Whether words are a title that everybody uses."""
    return _KNOWN_WHOLE.fullmatch(text) is not None


def _names(text: str, words: list[str]) -> bool:
    """Whether a text with a full stop behind it is a title all the same: one everybody uses, or words with capitals."""
    if is_known(text):
        return True
    if words[0].lower().rstrip(".") in language.TITLES or ". " in text or said(text):
        return False
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and all(word[0].isupper() or word[0].isdigit() for word in long)


def names_matter(word: str) -> bool:
    """Whether a word alone before a stop names a matter, and does not say what became of one."""
    low = word.lower()
    return word[0].isupper() and low not in language.VERBS and _NO_PHRASE.search(low) is None


def is_phrase(first: str) -> bool:
    """Whether words before a stop name a matter and tell nothing of it: a few, without a verb, a person or a sum."""
    first = YET_TO_BE.sub("", first)
    words = first.split()
    if not 2 <= len(words) <= LONGEST_PHRASE or not first[0].isupper() or said(first) or _NO_PHRASE.search(first):
        return False
    low = words[0].lower().rstrip(".")
    return low not in language.VERBS and low not in language.TITLES and words[-1].lower().rstrip(".") not in _SHORTENED


def names_at_length(text: str) -> bool:
    """Whether a long line that lacks a stop names its matter all the same: what an agenda asks for, or a phrase."""
    if asks(text):
        return True
    return len(text.split()) > LONGEST_PHRASE and not (said(text) or DONE.search(text)) and _capitalised(text)


def _opens_item(first: str) -> bool:
    """Whether words before a stop are a title: all long ones begin with a capital, and they tell nothing themselves."""
    words = first.split()
    low = words[0].lower() if words else ""
    if not low or low in language.VERBS or low.rstrip(".") in language.TITLES or not words[0].isalpha() or said(first):
        return False
    if ":" in first or len(words[-1]) < 3 or words[-1].lower() in language.TITLES:
        return False
    long = [word for word in words if len(word) > 3]
    return bool(long) and len(words[0]) > 3 and all(word[0].isupper() for word in long)


def _capitalised(text: str) -> bool:
    """Whether nearly all long words begin with a capital, as in a title though a verb stands in it."""
    long = [word for word in text.split() if len(word) > 4]
    return len(long) > 3 and all(word[0].isupper() for word in long)
