"""Who proposed and who seconded: in the words of a resolution, and in a short line that says no more."""

import re

from meetings.reading.shape import ReadResolution
from meetings.reading.signs import BEGINS

_NAME = (
    r"(?:(?:(?:y|the)\s+)?(?:(?:[A-Z]\.){0,2}[A-ZÀ-Þ][\w’'-]*\.?)(?:\s+(?!(?:Vote|For|All|Carried|Agreed|Approved|Resolved|Unanimous\w*|Sec\w*|That|To)\b)"
    r"(?:[A-Z]\w?\.|Mrs\.(?= [A-Z])|(?:(?:van|von|de|der|den|la|ap|ab)\s){0,2}[A-ZÀ-Þ][\w’'-]*|\([A-Z]\))){0,3})"
)
_SAYS = (
    r"(?i:nominated(?=\sby\s)|proposed(?:\s(?:as|for|to\sbe)\s[^.;:,]{2,40}?(?=\sby\s))?|"
    r"moved(?:,?\s(?:by\sway\sof|as)\s(?:an\s|a\sfurther\s)?amendment,?)?|"
    r"proposal|proposer|prop\.?|cynigiwyd|ar\sgynnig|(?:up)?on\sthe\s(?:motion|proposition))"
)
_SECONDS = r"(?i:(?:(?:and|&|ac|a[’']i)\s+)?(?:seconded|seconder|sec\.?|2nd|eiliwyd|eilio)(?:\s+(?:by|gan))?:?)"
_PAIR = re.compile(
    rf"{BEGINS}(?:(?P<p0>{_NAME})(?<!\.)\s+(?:proposed|nominated)\s+{_NAME},?\s+(?:and\s+)?(?:was\s+)?seconded(?:\s+by)?\s+(?P<s0>{_NAME})|"
    rf"(?<![A-Za-z]){_SAYS}(?i:\s+(?:by|of|gan))?[:.]?\s+(?:(?i:the\s)?(?:Chair|Mayor|Leader)\w*,\s+)?(?P<p>{_NAME})[,;.]?\s+{_SECONDS}\s+(?P<s>{_NAME})"
    rf"|(?P<p5>{_NAME}),\s(?:the\s|[Ll]ead\s|[Dd]eputy\s|[Cc]abinet\s|[Pp]ortfolio\s)*(?:Leader|Chair|Mayor|Member|Holder|leader|chair|mayor)\w*\b[^.;:,]{{0,60}},\s+(?:proposed|moved)\b"
    rf"[^.;:]{{3,160}}?\s(?:and\s+|which\s(?:was|were)\s+|this\swas\s+)?seconded\sby\s+(?P<s5>{_NAME})"
    rf"|(?P<p4>{_NAME}),\s+seconded\s+by\s+(?P<s4>{_NAME}),\s+(?:then\s+)?(?:proposed|moved)\b"
    rf"|(?P<pb>{_NAME})\s+(?:forwarded|tabled|(?:put|brought)(?:\s+forward)?|made|raised|submitted)\s+(?:an?|the)\s(?:motion|proposal)\b[^.]{{3,260}}?,\s+(?:and\s+)?(?P<sb>{_NAME})\s+second(?:ed|s)\b"
    rf"|(?P<pa>{_NAME})\s+nominated\s[^.;:]{{3,120}}?,\s+seconded\s+by\s+(?P<sa>{_NAME})"
    rf"|(?P<p2>{_NAME})\s+(?i:propose[ds]|move[ds])[^.]{{0,80}}?(?:\b(?i:and)|,)\s+(?P<s2>{_NAME})\s+(?i:second(?:ed|s))"
    rf"|(?i:proposed|moved)\s+by\s+(?P<p9>{_NAME})\s+(?:that|to)\s[^.]{{3,260}}?[.;,]\s+(?i:(?:and\s+)?(?:this|it|the\s(?:motion|proposal))\s+was\s+(?:then\s|duly\s|also\s)?)seconded\s+by\s+(?P<s9>{_NAME})"
    rf"|(?P<p3>{_NAME})(?<!\.),?\s+(?:then\s+|also\s+)?(?i:propose[ds]|move[ds])(?!\sby\b)(?:,?\s+|(?:[^.;:]|\.(?=\s?\d)){{3,120}}?\s|[^.]{{3,260}}?(?:[,;]\s+(?:(?:and\s+)?(?:which|this|it)\s+(?:was|were)\s+)?|\s+(?:which|and\s+(?:this|it))\s+(?:was|were)\s+)|[^.]{{3,160}}?[.;]\s+(?:(?i:this|it|the\s(?:motion|proposal))\s+was\s+(?:then\s|duly\s|also\s)?)?)"
    rf"(?i:(?:and\s+)?seconded\s+by)\s+(?P<s3>{_NAME})"
    rf"|(?P<p6>(?:Cllr|Councillor|Alderman|Ald|Mrs?|Ms|Dr)\.?\s[A-Z][\w’'-]+)\s[^.]{{3,200}}?\sand\s(?:then\s)?proposed\sthat\s[^.]{{3,200}}?[.;]\s+"
    rf"(?:(?i:this|it|the\s(?:motion|proposal))\s+was\s+(?:then\s|duly\s|also\s)?)?(?i:seconded\s+by)\s+(?P<s6>{_NAME})"
    rf"|(?P<p8>{_NAME})\s(?:propose[ds]|move[ds])\s[^.]{{3,160}}\.\s+(?P<s8>{_NAME})\ssecond(?:ed|s)\b"
    rf"|(?i:[cg]h?ynigiodd)\s+(?P<p7>{_NAME})(?:\s[^.]{{3,160}}?)?[.,;]?\s+(?:(?:ac\s+)?(?i:eiliwyd\s+gan)|(?:ac\s+)?(?i:eiliodd))\s+(?P<s7>{_NAME}))"
)
_BY = r"(?:\s+(?:by|gan)\s*[:–-]?|\s*[:–-]|(?=\s+(?:cllr|councillor|cyng|mr|mrs|ms|(?-i:[A-Z]{2,3}))\b))\s+"
# "On the proposal of", in Irish "ar mholadh".
_ON_MOTION = r"on\sthe\s(?:proposal|proposition|motion)\sof\s|ar\smh?oladh\s(?:an\s)?"
_MOVED = re.compile(
    rf"(?i)(?:(?:it\swas\s(?=[^:]{{4,60}},$))?(?:proposed|moved|cynigiwyd){_BY}|{_ON_MOTION}|"
    rf"proposer\s+(?=(?-i:[A-Z])))(?P<name>[^;:]{{2,50}})[;,.:]?$"
)
_SECONDED = re.compile(
    rf"(?i)(?:(?:and|&|ac)\s+)?(?:(?:seconded|eiliwyd){_BY}|cuidithe\sag\s(?:an\s)?|seconder\s+(?=(?-i:[A-Z])))(?P<name>[^;:]{{2,50}})[;,.:]?$"
)
_BOTH = re.compile(
    rf"(?i)(?:motion\s)?(?:(?:proposed|proposer|moved|prop|cynigiwyd){_BY}|{_ON_MOTION}|prop\.(?:\s+by)?\s+)(?P<name>[^;:]{{2,60}}?)[;,.]?\s+(?:(?:and|&|ac)\s+)?"
    r"(?:seconded|seconder|sec\.?|2nd|eiliwyd|cuidithe|cuidiú)(?:\s+(?:by|gan|ag(?:\san)?))?\s*[:–-]?\s+(?P<second>[^;:]{2,50})[;,.:]?$"
)
_LEADS = re.compile(
    rf"(?P<name>{_NAME}),?\s(?:then\s|also\s)?(?:proposed|moved|put\sforward|tabled|submitted)\s"
    r"(?:(?:(?:the|an?|this|his|her)\s)?(?:following|(?:[\w-]+\s){0,2}?(?i:motion|proposal|counter-proposal))\b[^.;:]{0,80}:)"
)
_MOVES_THAT = re.compile(rf"(?P<name>{_NAME}),?\s(?:then\s|also\s|therefore\s)?(?:proposed|moved)\sthat\s")
# "… ac eiliwyd gan Cyng. Dale dalu'r biliau": what is moved, behind the name.
_NO_NAME = re.compile(r"(?<=[a-z])\s(?!(?:van|von|de|der|den|la|ap|ab|y|the)\b)[a-zà-ÿ][\w’']*\b.*$")
_MOVERS = {"prop", "move", "on t", "moti", "ar m", "cyni", "seco", "eili", "cuid", "and ", "ac e", "it w"}
_SETTLED = re.compile(
    r"(?i)[,;.]?\s+(?:and\b|agus\b|all\b|carried|agreed|approved|unanimous|it was|(?:the )?motion (?:was )?\w+).*$"
    r"|\.\s+(?:the|this|these)\s.*$"
)
# How it went, behind who moved it: "…; all in favour", "; 3 in favour, 1 against".
_TAIL = re.compile(
    r"(?i);\s*(?:(?:all|\d{1,2}|none|unanimous(?:ly)?)\s(?:in favour|for|agreed|against)\b.{0,50}|"
    r"unanimous(?:ly)?|carried|agreed)\.?$"
)
_MOVES = re.compile(r"(?i)\s(?:that|to|should|shall|will|be|is|was|fod|bod)\s")
_TRAILING_AND = re.compile(r"(?:,?\s+and|,(?=\s))(?:\s+it was)?$")
# "It was moved by Cllr Bell, seconded by Cllr Fox and" above what they moved.
_BREAKS_OFF = (" and", " and:", " and,", " it was", " it was:")
_BREAK = re.compile(r"(?:,?\s+and)?,?(?:\s+it\s+was)?[:,]?$")
_LONGEST = 170
_SIGNS = ("second", "eili", "sec ", "sec.", "sec:", "2nd ")


def pair(words: str) -> tuple[str, str] | None:
    """Who proposed and who seconded, as a run of words tells it."""
    low = words.lower()
    found = _PAIR.search(words) if any(sign in low for sign in _SIGNS) else None
    if found is None:
        return None
    proposer, seconder = (part for part in found.groups() if part)
    return proposer.strip(" ."), seconder.strip(" .")


def tell(resolution: ReadResolution) -> None:
    """Give a resolution who proposed and who seconded it, where its own words say so."""
    if resolution.proposer or resolution.seconder:
        return
    resolution.proposer, resolution.seconder = pair(resolution.words[:2000]) or (None, None)


def alone(text: str) -> tuple[str | None, str | None] | None:
    """Proposer and seconder, where a short block says no more than that."""
    if text[:4].lower() not in _MOVERS:
        return None
    text = _TAIL.sub("", text)
    if len(text) > 130:
        return None
    both = _BOTH.match(text)
    if both and _MOVES.search(both["second"]):
        return None
    if both:
        return both["name"].strip(" ;,."), _NO_NAME.sub("", _SETTLED.sub("", both["second"])).strip(" ;,.")
    moved = _MOVED.match(text)
    if moved and not _MOVES.search(moved["name"]):
        return _TRAILING_AND.sub("", moved["name"]).strip(" ;,."), None
    second = _SECONDED.match(text)
    if second:
        return None, _SETTLED.sub("", _TRAILING_AND.sub("", second["name"])).strip(" ;,.")
    return None


def unvoted(resolution: ReadResolution) -> bool:
    """Whether nothing is told of how the vote on it went: no vote, or one that only names who seconded."""
    return resolution.vote is None or alone(resolution.vote.text) is not None


def before_their_words(text: str) -> tuple[str | None, str | None] | None:
    """Proposer and seconder, where the block breaks off before what they moved: "It was moved by … and"."""
    if not text.endswith(_BREAKS_OFF) or len(text) > _LONGEST:
        return None
    moved = alone(_BREAK.sub("", text).removeprefix("It was ").removeprefix("This was "))
    return moved if moved and None not in moved else None


def leads(text: str) -> str | None:
    """Who proposes what stands on the lines below: "Cllr Marsh proposed the following motion:"."""
    found = _LEADS.fullmatch(text) if len(text) < 160 else None
    return found["name"] if found else None


def moves_that(text: str) -> str | None:
    """Who moves what a sentence says: "Cllr Marsh moved that the hall be sold."."""
    found = _MOVES_THAT.match(text[:160])
    return found["name"] if found else None
