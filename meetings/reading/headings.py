"""Headings by their look: short lines that tell nothing, and what an agenda asks for."""

import re

from meetings.reading import joints, language_speech
from meetings.reading.language_names import FIRST_NAMES
from meetings.reading.layout import Block
from meetings.reading.signs import holds, stands, vocabulary

# The last stop of "C.C.T.V." ends no sentence.
ENDS = re.compile(r"(?<![A-Z]\.[A-Z])\.$|[;,!]$")
# What a page of decisions tells of each on a line of its own.
FIELD = re.compile(
    r"(?:presented by|"
    r"report author|lead officer|contact officer|publication date|date of (?:the )?decision|decided at meeting|"
    r"reasons? for (?:the )?decisions?|alternative options considered(?: and rejected)?|"
    r"decision (?:maker|status|published|type|taker|due date)|(?:is )?key decision|(?:is )?subject to call[- ]in|"
    r"is (?:key decision|subject to call[- ]in)|effective from|made at meeting|wards? affected|"
    r"divisions? affected|portfolio|call[- ]in (?:deadline|expires))\??:(?:\s|$)",
    re.IGNORECASE,
)
DONE = re.compile(
    r"^There (?:was|were)\b|\b(?:was|were|had been|has been|have been) (?:\w+ly )?"
    r"(?:agreed|approved|accepted|adopted|signed|confirmed|received|noted|deferred|carried|elected|appointed|proposed|seconded|read|resolved|given|made|sent)\b"
)
_ASKS = re.compile(
    r"To (?:resolve|appoint|agree|approve|note|review|decide|nominate|authorise|adopt|confirm|sign|ratify|formally|"
    r"receive|consider|hear|discuss|welcome|answer|elect|co-opt|report|declare|record|accept|set|determine|update)\b",
    re.IGNORECASE,
)
# What the chair takes as urgent business, in the words of the Local Government Act 1972, section 100B(4).
_URGENT = re.compile(
    r"(?i)(?:to (?:receive|consider|deal with|note|discuss|transact|determine) )?(?:any|such|all|other|urgent|items?)"
    r"\b[^.;:]{0,60}?\b(?:business|items?|matters?),? (?:which|that|as|the)\b[^.;:]{0,160}?\b(?:chair\w*|mayor|"
    r"convener)\b(?: of the \w+)?,? (?:is|are|should|considers|deems|decides|determines|believes|"
    r"has (?:agreed|accepted|decided|consented))\b[^.;:]{0,200}[.;]?"
)
_NO_HEADING = re.compile(
    r"^(?:ACTIONS?|Actions?)(?: (?:by|BY|for|FOR|\d[\d.]{0,6}))?\s?:\s?\S|(?<![A-Z]\.[A-Z])\.$|[;,!?–-]$|[£€]|\d\.\d\d$"
    # "SH and RE" says who acts.
    r"|^[A-Z]{2,3}(?:(?: ?[/&,] ?| and )[A-Z]{2,3})+$|[.;] (?:Action|ACTION)s?\b"
    r"|^(?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}$"
    r"|(?:\s[–-]|:) (?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\b\.?"
    r"|^(?:For|Against) (?:the )?(?:[Mm]otion|[Aa]mendment)\b|^(?:On|Upon) a (?:division|vote)\b|^Abst\w+ \("
    r"|\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b[0-2]\d(?:00|30) (?:to|[–-]) [0-2]\d(?:00|30)\b"
)
_VERBS = "proposed|seconded|was|were|had|has|is|are|will|would|approved|received|none|closed|close|finished|met"
_STOP_DASH = re.compile(r"([A-ZÀ-Þ][^.:;–—]{2,80}?[a-z)]{2})\.\s*[–—-]\s*(?=[A-ZÀ-Þ“\"])")
_STOP_AND_DASH = (". -", ". –", ". —", ".-", ".–")
_HAVE = "have (?:been|now|also|had|[a-z]+ed)"
_MOVES = "left|joined|entered"
# No heading is longer.
LONGEST = 90
# What a line tells, by the words that it begins with.
_TOLD = {
    word: re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
    for word, told in language_speech.by_first_word(
        f"{language_speech.SPEECH}|{_VERBS}|{_HAVE}|(?:{_MOVES}) the"
    ).items()
}
_TO_DO = re.compile(
    r"(?:\b(?:clerk|chair|chairman|treasurer|secretary|officers?|all)|"
    r"cllrs?\.? .{2,40}|councillors? .{2,40}) to [a-z]+",
    re.IGNORECASE,
)
_CHARGED = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z]+ [A-Z][a-z]+)(?:/[A-Z]\w+)? to (?!the\b|an?\b|our\b|be\b)[a-z]+ ")
_DEED = re.compile(r"(?!(?:the|an?|our|be)\b)[a-z]+ ")
# "Key issues raised by Members" names what follows, though a verb stands in it.
_RAISED = re.compile(
    r"(?:(?:the|key|main|other|general) )*(?:issues|items|points|matters|questions|comments|concerns|observations) "
    r"(?:raised|reported|made|discussed|noted)(?: (?:by|from|at|in) [\w’' ]{1,60})?[.:–-]*$|"
    r"(?:(?:attendance and )?apologies|complaints|correspondence|letters|enquiries|donations|quotations|quotes|"
    r"planning applications) received(?: (?:since|at|after|before|between) [\w’' ]{1,60})?[.:–-]*$",
    re.IGNORECASE,
)


_BEHIND_A_DASH = re.compile(r"[A-ZÀ-Þ][^:;–]{1,60}?\s[–—-]\s\w")
# "Path at Mill Lane - weeds need cutting back"
_NEEDS = re.compile(r"\b[a-z]\w* needs? (?:to\b|attention\b|[a-z]+ing\b)")
# Welsh begins with the verb: "Gwnaeth y Cadeirydd y cyhoeddiadau a ganlyn".
_WELSH_SAID = re.compile(r"(?:\w{4,}odd|\w{3,}wyd|Gwnaeth|Bydd|Mae|Roedd)\s(?!a\s)")


def said(text: str) -> bool:
    """Whether a line tells something, as a heading does not."""
    if of_urgency(text):
        return False
    if _WELSH_SAID.match(text) or ("need" in text and _NEEDS.search(text)):
        return True
    charged = "to" in vocabulary(text) and bool(_TO_DO.search(text) or _CHARGED.match(text) or _called(text))
    return (charged or stands(_TOLD, text)) and _RAISED.fullmatch(text) is None


def _called(text: str) -> bool:
    """Whether somebody is told by a first name what to do ("Marcus to write to the school")."""
    first, _, behind = text.partition(" to ")
    return first.lower() in FIRST_NAMES and _DEED.match(behind) is not None


def asks(text: str) -> bool:
    """Whether a line is what an agenda asks for: "To elect a chair of the committee."."""
    return _ASKS.match(text) is not None or of_urgency(text)


def of_urgency(text: str) -> bool:
    """Whether a line names the business that the chair takes as urgent, and tells nothing of it."""
    return "urgen" in text[:400].lower() and _URGENT.fullmatch(text) is not None


def in_a_row(above: list[str], text: str, after: Block | None) -> bool:
    """Whether a line is one of several of which each tells something behind a dash ("Band – thanks for the grant")."""
    if _BEHIND_A_DASH.match(text) is None:
        return False
    beside = [*above, after.text if after is not None else ""]
    return any(
        len(three) > 2 and all(_BEHIND_A_DASH.match(line) for line in three)
        for three in ([*beside[-2:], text], [*above[-2:], text])
    )


def on_top(block: Block, after: str) -> bool:
    """Whether a long line on top of a page is its title: it tells nothing, and sentences stand below it."""
    text = block.text
    if block.bullet or block.action or len(text) > 200 or not text[0].isupper() or _NO_HEADING.search(text):
        return False
    if len(text.split()) > 26 or ". " in text or FIELD.match(text) or len(after.split()) < 12 or after[-1] not in ".:":
        return False
    return not said(text) and not DONE.search(text)


# "2) to adopt the plan", "3. Adopted the plan"
_POINT = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])[.)]{1,2}\s+(?=\w{2})")


def heading(block: Block, before: str, *, last: bool) -> bool:
    """Whether a block is a heading by its look: short, without a verb, a stop or a sum. `before` is the text before it;
    the last block of a page heads nothing."""
    text = block.text
    if block.bullet or block.action or block.mark is not None or last or len(text) > LONGEST:
        return False
    if (
        not (text[0].isupper() or text[0].isdigit())
        or _NO_HEADING.search(text)
        or FIELD.match(text)
        or ((clause := _POINT.match(text)) and (text[clause.end()].islower() or joints.done(text[clause.end() :])))
        or len(text.split()) > 12
        or before.endswith((":", "–", "-", ",", ";"))
    ):
        return False
    return not said(text) and any(c.isalpha() for c in text)


def before_stop_and_dash(text: str) -> tuple[str, str] | None:
    """A title that ends with both, and what follows it: "Police report. – There were none"."""
    both = _STOP_DASH.match(text[:120]) if holds(text[:120], _STOP_AND_DASH) else None
    if both is None or said(both[1]) or len(text) == both.end():
        return None
    return both[1], text[both.end() :]
