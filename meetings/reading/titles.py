"""Headings: what of a line is a title and what runs on from it, and which lines are headings by their look."""

import re

from meetings.reading import language, language_speech
from meetings.reading.layout import Block
from meetings.reading.signs import small_words

COLON = re.compile(r"([^:.]{2,120}?(?:\([^()]{1,60}\))?):[–—-]{0,2}\s+(?=\S)")
_DASH = re.compile(r"([A-ZÀ-Þ][^.:–—]{2,80}?)\s+[–—-]\s+(?=[\w“\"])")
_LISTED = re.compile(r"([A-ZÀ-Þ][^.:;•·]{2,80}?):?\s+(?=[•·]\s)")
# What a page of decisions tells of each on a line of its own.
FIELD = re.compile(
    r"(?:report author|lead officer|contact officer|publication date|date of (?:the )?decision|decided at meeting|"
    r"reasons? for (?:the )?decisions?|alternative options considered(?: and rejected)?|"
    r"decision (?:maker|status|published|type|taker|due date)|(?:is )?key decision|(?:is )?subject to call[- ]in|"
    r"is (?:key decision|subject to call[- ]in)|effective from|made at meeting|wards? affected|"
    r"portfolio|call[- ]in (?:deadline|expires))\??:(?:\s|$)",
    re.IGNORECASE,
)
# What is said of an item of which there is nothing to say: "Apologies: none", "Interests – there were none".
_NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|no change|(?:there (?:was|were|are|is) )?(?:none|no(?:thing)?)\b"
    r"[^.:;]{0,40}|to be (?:confirmed|arranged|advised|agreed|announced)|tb[ac])[.!]?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"([A-ZÀ-Þ][^.:;–—]{2,80}?)(?:[:;][–—-]{0,2}|\s[–—-])\s*(?=\S)")
_NONE_BEHIND = re.compile(r"(?P<title>[A-ZÀ-Þ].{4,240}?)[\s.:]*(?:\s|[–—-]\s?)(?P<none>(?:NONE|NIL|None|Nil)\.?)")
# Who was there, behind the title of the item: "Present John Moss (Chair)", "Apologies for absence Cllrs Dale and Moss".
_WHO = re.compile(
    r"(?P<title>(?i:present|in attendance|apologies(?: (?:for (?:absence|non-attendance)|received))?))[:;]?\s+"
    r"(?=(?:(?i:cllrs?|councillors?|mr|mrs|ms|miss|dr|rev)\b\.?\s|(?:[A-Z][\w’'-]+\s){1,3}\())"
)
_NONE = frozenset({"none", "nil", "-nil", "–nil"})
# A sentence that lacks its stop is no title: "Minutes of the last meeting were agreed".
_DONE = re.compile(
    r"^There (?:was|were)\b|\b(?:was|were|had been|has been|have been) (?:\w+ly )?"
    r"(?:agreed|approved|accepted|adopted|signed|confirmed|received|noted|deferred|carried|elected|appointed|proposed|seconded|read|resolved|given|made|sent)\b"
)
_LETTERED = re.compile(r"\s(?=\(?a\)\s)")
ENDS = re.compile(r"[.;,!]$")
_KNOWN = re.compile(rf"(?i:({language.KNOWN_TITLES}))[.:]?\s+(?=[A-ZÀ-Þ\d“])")
_KNOWN_WHOLE = re.compile(rf"(?i:{language.KNOWN_TITLES})")
# What an agenda asks for, as the title of its item; "To note", "To agree" are clauses of a resolution as often.
_INFINITIVE = re.compile(
    r"To (?:receive|consider|hear|discuss|welcome|answer|elect|co-opt|report|declare|record|"
    r"(?:approve|confirm|sign|adopt|correct|agree)\b[^.]{0,30}\bminutes)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"To (?:resolve|appoint|agree|approve|note|review|decide|nominate|authorise|adopt|confirm|sign|ratify|formally|"
    r"receive|consider|hear|discuss|welcome|answer|elect|co-opt|report|declare|record|accept|set|determine|update)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"\.(?:\s+(?=[A-Z])|$)|\s[–-]\s+(?=[A-Z][\w’'-]*(?:\s\S+){4})")
# A sentence that begins behind a title without a stop between them: "Interests None.", "Matters Arising The Clerk …".
_RUNS_INTO = re.compile(
    r" (?=(?:None|Nil|Noted|There (?:was|were|had)|[Tt]here (?:was|were) (?:no|an?)|It was|Having [a-z]+|"
    r"To (?:receive|consider|note|approve|determine|agree|confirm)|"
    r"Apologies (?:were|was|had)|No [a-z’ ]{3,40} (?:was|were|had)|"
    r"(?:The|A|This|These) (?:[\w’'-]+ ){0,14}?(?:was|were|had|has|is|are|reported|informed|advised|confirmed|said|"
    r"welcomed|noted|thanked|asked|agreed))\b)(?<!\b(?:of|to|by|in|at|on) )(?<!\b(?:the|and|for) )(?<!\b(?:from|with) )"
)
_STOP = re.compile(r"[.:;!?]")
_DATED = re.compile(
    r"\s(?:held )?(?:on )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]{2,8}|[A-Z][A-Za-z]{2,8} \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
)
# "MARSHAM - PF/11/0983 - Erection of …": what a planning committee's item is called.
_APPLICATION = re.compile(r"[–—-]\s+(?:[A-Z]{1,5}[/.-]?)?\d[\d/.-]{5,}[A-Z]{0,4}\b")
_NO_PHRASE = re.compile(
    r"(?i)^(?:no|none|nil|nothing|all|both|some|not|as|it|this|these|there|he|she|they|we|please|see|due|thanks|"
    r"that|if|when|following)\b|[£$€%@:;?!“”\"]|"
    r"\b(?:not|be|been|being|can|could|(?-i:may)|might|must|should|shall|do|does|did|done|agreed|approved|noted|signed|"
    r"resolved|accepted|adopted|confirmed|carried|deferred|given|made|sent|paid|circulated|completed|installed|"
    r"ongoing|outstanding|needs?|due|awaiting|awaited|pending|still|now|yet|already)\b"
)
_SHORTENED = frozenset(
    {"st", "no", "mr", "mrs", "ms", "dr", "cllr", "cllrs", "rev", "dept", "approx", "ltd", "co", "nos"}
)
_NO_HEADING = re.compile(r"[.;,!?–-]$|[£€]")


type Title = tuple[str, str]


def title_of(text: str) -> tuple[str | None, str]:
    """An item's title and what follows it on the same line."""
    words = text.split(None, 26)
    if not words:
        return None, ""
    return (
        _before_list(text)
        or _shouted(text, words)
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
    listed = _LISTED.match(text[:120])
    if listed and not said(listed[1]):
        return listed[1], text[listed.end() :]
    lettered = _LETTERED.search(text[:160])
    if lettered and lettered.start() < 100 and not ENDS.search(text[: lettered.start()]):
        return text[: lettered.start()], text[lettered.end() :]
    return None


def _shouted(text: str, words: list[str]) -> Title | None:
    """A title in capitals, with the day or the brackets behind it that belong to it."""
    caps = _capitals(words)
    if caps and len(words) < 26 and not any(c.isalpha() for word in words[len(caps) :] for c in word):
        return text.rstrip(" .:–—-"), ""
    if not caps or len(caps) == len(words):
        return None
    length = len(" ".join(caps))
    opens_date = caps[-1].endswith(",") or caps[-1] in ("HELD", "ON", "OF", "DATED")
    dated = _DATED.match(text[length : length + 40]) if opens_date else None
    if dated:
        length += dated.end()
        return text[:length], text[length:].lstrip().lstrip(" .:–—-")
    if _APPLICATION.search(text[: length + 40]) and len(text) < 400 and not ENDS.search(text) and ". " not in text:
        return text, ""
    rest = text[length:].lstrip()
    if rest[:1] in "–—-:":
        rest = rest[1:].lstrip()
    if rest.startswith("(") and ")" in rest[:60]:
        end = rest.index(")") + 1
        return text[: len(text) - len(rest) + end], rest[end:].lstrip(" –—-:")
    return text[:length].rstrip(" :–—-"), rest


def _before_nothing(text: str) -> Title | None:
    """A title of which no more is said than that there was nothing; a well-known one whatever is said of it."""
    who = _WHO.match(text[:80]) if text[0] in "PpIiAa" else None
    if who is not None:
        return who["title"], text[who.end() :]
    behind = (
        _NONE_BEHIND.fullmatch(text) if len(text) < 260 and text.rstrip(".")[-4:].strip().lower() in _NONE else None
    )
    if behind is not None and not said(behind["title"]) and ". " not in behind["title"]:
        return behind["title"].rstrip(" –—-"), behind["none"]
    marked = _MARKED.match(text[:120])
    if marked is None:
        return None
    rest = text[marked.end() :]
    known = text[marked.end(1)] in ":;" and _KNOWN_WHOLE.fullmatch(marked[1])
    return (marked[1], rest) if (known or _NOTHING.fullmatch(rest)) and not said(marked[1]) else None


def _before_dash(text: str, words: list[str], *, told: bool) -> Title | None:
    """A title in front of a dash: a well-known one or on a short line; `told`: any that tells nothing itself."""
    dash = _DASH.match(text[:120])
    if dash is None:
        return None
    if text[dash.end()].islower() and (told or not text.endswith(".")):
        return None
    if told:
        sure = len(dash[1].split()) <= 14 and len(words) > 8 and not said(dash[1])
    else:
        sure = bool(_KNOWN_WHOLE.fullmatch(dash[1])) or (text.endswith(".") and len(words) < 18 and not said(dash[1]))
    return (dash[1], text[dash.end() :]) if sure else None


def _before_sentence(text: str, words: list[str]) -> Title | None:
    """A title that a sentence runs on from without a stop, or that is all there is on a short line."""
    run_on = _RUNS_INTO.search(text, 3, 260) if text[0].isupper() else None
    if run_on and run_on.start() < 170 and not _STOP.search(text, 0, run_on.start()):
        title = text[: run_on.start()]
        if not said(title):
            return title, text[run_on.end() :]
    stop = _SENTENCE_ENDS.search(text[:200]) if _INFINITIVE.match(text) else None
    if stop and said(text[stop.end() :]):
        return text[: stop.start()], text[stop.end() :]
    if len(words) <= 18 and not ENDS.search(text) and ". " not in text and not _DONE.search(text):
        colon = COLON.match(text)
        if colon is None or len(words) <= 6 or not said(text[colon.end() :]):
            return text.rstrip(":"), ""
    return None


def _before_stop(text: str, words: list[str]) -> Title | None:
    """A title that a full stop ends."""
    if _INFINITIVE.match(text) and (stop := _SENTENCE_ENDS.search(text[:200])):
        return text[: stop.start()], text[stop.end() :]
    if len(words) <= 10 and text.endswith(".") and _names(text[:-1], words):
        return text[:-1], ""
    first, _, after = text[:90].partition(". ")
    if after[:1].isupper() and len(first.split()) <= 8 and _opens_item(first):
        return first, text[len(first) + 2 :]
    known = _KNOWN.match(text[:80])
    if known and known.end() < len(text):
        return known[1], text[known.end() :]
    if after[:1].isupper() and not after.startswith(("Action:", "Action –", "Action -")) and is_phrase(first):
        return first.rstrip(), text[len(first) + 2 :]
    return None


def _before_colon(text: str) -> Title | None:
    """A title that a colon ends."""
    colon = COLON.match(text[:160])
    if colon and len(colon[1].split()) <= 16 and (not said(colon[1]) or _capitalised(colon[1])):
        return colon[1], text[colon.end() :]
    return None


def _names(text: str, words: list[str]) -> bool:
    """Whether a text with a full stop behind it is a title all the same: one everybody uses, or words with capitals."""
    if _KNOWN_WHOLE.fullmatch(text):
        return True
    if words[0].lower().rstrip(".") in language.TITLES or ". " in text or said(text):
        return False
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def is_phrase(first: str) -> bool:
    """Whether words before a stop name a matter and tell nothing of it: a few, without a verb, a person or a sum."""
    words = first.split()
    if not 2 <= len(words) <= 9 or not first[0].isupper() or said(first) or _NO_PHRASE.search(first):
        return False
    low = words[0].lower().rstrip(".")
    return low not in language.VERBS and low not in language.TITLES and words[-1].lower().rstrip(".") not in _SHORTENED


def _opens_item(first: str) -> bool:
    """Whether words before a stop are a title: all long ones begin with a capital, and they tell nothing themselves."""
    words = first.split()
    low = words[0].lower()
    if low in language.VERBS or low.rstrip(".") in language.TITLES or not words[0].isalpha() or said(first):
        return False
    if ":" in first or len(words[-1]) < 3 or words[-1].lower() in language.TITLES:
        return False
    long = [word for word in words if len(word) > 3]
    return bool(long) and len(words[0]) > 3 and all(word[0].isupper() for word in long)


def _capitalised(text: str) -> bool:
    """Whether nearly all long words begin with a capital, as in a title though a verb stands in it."""
    long = [word for word in text.split() if len(word) > 4]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def in_capitals(text: str) -> tuple[str, str] | None:
    """The words in capitals that a paragraph begins with, and what follows them ("PLANNING. A letter had come …")."""
    words = text.split(None, 26)
    taken = _capitals(words)
    if not taken or len(taken) == len(words):
        return None
    length = len(" ".join(taken))
    return text[:length].rstrip(" .:–-"), text[length:].lstrip(" .:–-")


def _capitals(words: list[str]) -> list[str]:
    """The words in capitals that a text begins with, where they are a heading's."""
    taken: list[str] = []
    for word in words:
        if taken and taken[-1] in ("-", "–", "—") and word.lower().rstrip(".") in language.TITLES:
            break
        if (
            any(c.islower() for c in word.removesuffix("(s)"))
            and not _ORDINAL.fullmatch(word)
            and word.strip("(),.:")
            not in (
                "of",
                "and",
                "the",
                "for",
                "to",
                "in",
            )
        ):
            break
        taken.append(word)
    while taken and not _names_something(taken):
        taken.pop()
    letters = sum(c.isalpha() for word in taken for c in word)
    if letters < 6 or not any(c.isupper() for c in taken[0]):
        return []
    if len(taken) < len(words) and len(taken[-1]) <= 3 and len(taken) > 1 and words[len(taken)][:1].islower():
        taken.pop()
    return taken


def _names_something(taken: list[str]) -> bool:
    """Whether the last of some words in capitals can end a heading: a word, or the year of a day."""
    last = taken[-1].removesuffix("(s)")
    if len(taken) > 1 and _CODE.fullmatch(last):
        return False
    if _YEAR.fullmatch(last):
        return len(taken) > 2 and taken[-2].isupper()
    return not any(c.islower() for c in last) and len(last) > 1 and any(c.isalpha() for c in last)


_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
# "12/01094/B:" belongs to what stands behind a title.
_CODE = re.compile(r"(?=\S*\d)(?=\S*/)[A-Z\d./-]*/[A-Z\d./-]+[:.]?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/-]\d{2,4})?[.:]?")
_VERBS = "proposed|seconded|was|were|had|has|is|are|will|would|approved|received|none|closed|close|met"
_MOVES = "left|joined|entered"
# One of these stands in every line that tells something.
_SAYING = language_speech.by_first_word(language_speech.SPEECH).keys() | {*f"{_VERBS}|{_MOVES}".split("|"), "to"}
_SAID = re.compile(
    rf"\b(?:{language_speech.SPEECH}|{_VERBS}|(?:{_MOVES}) the)\b"
    r"|(?:\b(?:clerk|chair|chairman|treasurer|secretary|officers?|all)|"
    r"cllrs?\.? .{2,40}|councillors? .{2,40}) to [a-z]+",
    re.IGNORECASE,
)
_CHARGED = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z]+ [A-Z][a-z]+)(?:/[A-Z]\w+)? to (?!the\b|an?\b|our\b|be\b)[a-z]+ ")


# "Key issues raised by Members" names what follows, though a verb stands in it.
_RAISED = re.compile(
    r"(?:(?:the|key|main|other|general) )*(?:issues|points|matters|questions|comments|concerns|observations) "
    r"(?:raised|made|discussed|noted)(?: (?:by|from|at|in) [\w’' ]{1,60})?[.:–-]*$",
    re.IGNORECASE,
)


def said(text: str) -> bool:
    """Whether a line tells something, as a heading does not."""
    if _SAYING.isdisjoint(small_words(text.lower())) or _RAISED.fullmatch(text):
        return False
    return bool(_SAID.search(text) or _CHARGED.match(text))


def asks(text: str) -> bool:
    """Whether a line is what an agenda asks for: "To elect a chair of the committee."."""
    return _ASKS.match(text) is not None


def on_top(block: Block, after: str) -> bool:
    """Whether a long line on top of a page is its title: it tells nothing, and sentences stand below it."""
    text = block.text
    if block.bullet or block.action or len(text) > 200 or not text[0].isupper() or _NO_HEADING.search(text):
        return False
    if len(text.split()) > 26 or ". " in text or FIELD.match(text) or len(after.split()) < 12 or after[-1] not in ".:":
        return False
    return not said(text) and not _DONE.search(text)


def heading(block: Block, before: str, *, last: bool) -> bool:
    """Whether a block is a heading by its look: short, without a verb, a stop or a sum. `before` is the text before it;
    the last block of a page heads nothing."""
    text = block.text
    if block.bullet or block.action or last or len(text) > 90 or not (text[0].isupper() or text[0].isdigit()):
        return False
    if (
        _NO_HEADING.search(text)
        or FIELD.match(text)
        or len(text.split()) > 12
        or before.endswith((":", "–", "-", ",", ";"))
    ):
        return False
    return not said(text) and any(c.isalpha() for c in text)
