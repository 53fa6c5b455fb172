"""Lines that a page broke at its width: whether a line goes on with the one above it."""

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from meetings.reading import language

if TYPE_CHECKING:
    from meetings.reading.layout import Block

DOWNLOAD = re.compile(
    r"\s*\b(?:(?:pdf|doc|docx|word|document) e?icon )?"
    r"(?:PDF|DOCX?|XLSX?|RTF|TXT|CSV|ODT|HTML?|ZIP|PPTX?) \d{1,5}(?:\.\d{1,3})? [KM]B$"
)
LONE = re.compile(r"\d{1,4}$")
FINISHED = re.compile(r"[.:;?!][)\]”\"’']*$")
# "3 Minutes of the last meeting" behind a sentence that is finished.
_NUMBERED = re.compile(r"\d{1,3} (?:[–-] )?[A-Z][a-z]")
# Behind a sentence these are none of its paragraph: the end of the meeting, and who is to do what.
_ANEW = re.compile(
    r"(?:The )?[Mm]eeting (?:was )?(?:closed|ended|finished|declared closed)\b|"
    r"There being no (?:further|other|more) (?:business|matters)|"
    r"(?:The )?(?:Clerk|Chair(?:man)?|(?:Cllr|Councillor) [A-Z][\w’'-]+|[A-Z]{2,3}) to [a-z]{2,}|Action:"
)
_STARTS_NEW = re.compile(
    r"(?:(?:Agenda )?I(?:tem|TEM) (?:No\.? ?)?\d|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).](?:\s|$|(?=[A-Z][a-z]))|"
    r"\(?[A-Z]\)\s|\d{1,4}(?:[./\\]\d{1,4}){1,4}[.:)]?\s|[A-Z][A-Z’' ]{3,40}:|"
    r"(?:Notice of Motion|Question|Motion) (?:submitted|received|tabled|in the name)\b|"
    r"(?i:(?:for|against|abst\w+)(?: the (?:[a-z]+ )?(?:motion|amendment|proposal))?):?$)"
)
# The figure that closes a list of who voted so.
_VOTERS, _COUNTED = ("Councillors ", "Cllrs ", "Comhairleoirí "), re.compile(r"\s\(\d{1,3}\)$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:and|or|of|the|to|in|at|on|for|with|by|from|a|an|that|which|as|into|than|whose|their|its|is|was|be|been|were|"
    r"since|until|during|between|through|upon|when|while|if|would|will|should|had|has|have|are|these|those|each|every|such|"
    r"his|her|our|a’r|yr?|i|o|gan|"
    r"(?:on|\w+day),? \d{1,2} ?(?:st|nd|rd|th)))$",
    re.IGNORECASE,
)
# A title stands before a name, with its initials, and "Co." before a county's.
_TITLE_LAST = re.compile(
    r"(?:\b(?:Cllr|M[rs]s?|Messrs|Miss|Dr|Rev|Cyng|Prof|Ald)\.?(?:\s(?:[A-Z]\.?){1,3})?|\bCouncillor\s(?:[A-Z]\.?){1,3}|"
    r"(?:[a-z)][.,;]|\s(?:and|by|from|with|that|for|when|where|as|&))\sCouncillor|,\s(?:Co|CO)\.)$"
)
# Behind these a number belongs to them, as the first of the next line too.
_NUMBER_FOLLOWS = re.compile(
    r"(?:\b(?:(?i:appendix|appendices|schedule|paragraphs?|sections?|items?|minutes?|page|pages|no\.?|nos\.?|numbers?|phase|part"
    r"|figure|table|recommendations?|conditions?|clauses?|plots?|units?|room|act|policy|versions?|level|article|regulations?"
    r"|and|or|of|the|to|in|at|on|by|from|until|before|after|since|between|than|for|was|were|is|are|be|about|over|until)"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)|[£€–])$"
)
_MOTION = re.compile(
    r"(?i)(?:and )?(?:proposed|moved|seconded|resolved|agreed|recommended)\b(?: by|:| –| -)|"
    r"(?-i:RESOLVED|Resolved that|[“\"‘]That)\b|it was\W*$"
)
# Lines of movers that end with a comma or an "and", above what they move.
_MOVERS = re.compile(r"(?i)(?:it was )?(?:proposed|moved|seconded) by\b.{2,120}(?:,|\s(?:and|it was))$")
# A title in bold breaks before the page's width, and goes on with a name or a day.
_AIM = re.compile(
    r"To (?:confirm|approve|adopt|receive|consider|agree|note)\b"
    r"|(?:Adoption|Approval|Confirmation|Consideration|Presentation|Report|Update|Minutes)s? (?:of|on|from|to)\b"
)
_SENTENCE = re.compile(r"(?:The|It|There|This|These|A|An|Cllrs?|Councillors?|M[rs]s?|Minutes|Members|Circulated)\b")
# A title in capitals goes on with one of these.
_JOINS = re.compile(r"(?:AND|OR|OF|FOR|TO|IN|AT|ON|WITH|BY|FROM|HELD)\b")
# A quotation is longer than so many lines only where its end was lost.
_LONGEST = 30
_CLOSED_BY = {"“": "”", '"': '"'}
# So few lines show no width.
_FEW = 6
_TOO_FEW = 3
_WIDEST = 140
# Of a page that fills its lines so many of those that run on leave no room for the next word.
_FULL = 0.95


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a page breaks its lines: `width` is that of its long lines, 0 where it breaks none.

    `edge` is where its lines end that are filled with words, 0 where they are not; `spaced` says that an empty line
    stands behind every line.
    """

    width: int = 0
    edge: int = 0
    spaced: bool = True

    def has_room(self, last: str, line: str, inset: int) -> bool:
        """Whether the first word of a line had room on the one above, set in so far: that ends a paragraph."""
        return inset + len(last) + 1 + len(line.partition(" ")[0]) <= self.edge


def of(lines: "list[Block]") -> Wrapping:
    """How the lines of a page are broken."""
    if len(lines) < _FEW:
        return Wrapping(spaced=False)
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(len(lengths) * 0.9)]
    runs_on = [
        (a.inset + len(a.text), a.inset + len(a.text) + 1 + len(b.text.partition(" ")[0]), b.blank)
        for a, b in itertools.pairwise(lines)
        if len(a.text) >= 40
        and not FINISHED.search(a.text[-4:])
        and b.text[0].islower()
        and not (b.bullet or _STARTS_NEW.match(b.text[:48]))
    ]
    # Where lines go on without an empty one between, such lines part paragraphs.
    spaced = sum(line.blank for line in lines) > 0.85 * len(lines)
    spaced = spaced and sum(blank for _, _, blank in runs_on) >= len(runs_on) / 2
    if width > _WIDEST or len(runs_on) < _TOO_FEW:
        return Wrapping(spaced=spaced)
    edge = max(length for length, _, _ in runs_on)
    filled = sum(reached > edge for _, reached, _ in runs_on) >= _FULL * len(runs_on)
    wrapped = filled or len(runs_on) >= len(lines) // 12
    return Wrapping(width, edge if filled else 0, spaced) if wrapped else Wrapping(spaced=spaced)


def _capital_heading(text: str, last: str) -> bool:
    """Whether a line all in capitals, maybe behind its number, stands under one that is not."""
    text = text.lstrip("0123456789. ") if text[0].isdigit() and " " in text[:4] else text
    return text.isupper() and len(text) > 3 and text.replace(" ", "").isalpha() and not last.isupper()


def _breaks_off(title: str, below: str) -> bool:
    """Whether a title stops within a name that the line below goes on with."""
    return title.rpartition(" ")[2].istitle() and not (_AIM.match(below) or _SENTENCE.match(below))


def continues(before: "Block", parts: list[str], line: "Block", page: Wrapping) -> bool:
    """Whether a line goes on with the block before it, whose lines so far are `parts`."""
    last = parts[-1]
    inset = before.inset if len(parts) == 1 else 0
    if last.endswith("B") and DOWNLOAD.search(last[-36:]):
        return False
    if last[-1] == ")" and parts[0].startswith(_VOTERS) and _COUNTED.search(last[-6:]):
        return False
    length, wrapped = len(last), bool(page.width)
    filled = page.edge > 0 and line.blank <= page.spaced and not page.has_room(last, line.text, inset)
    titled = bool(_TITLE_LAST.search(last[-24:]))
    finished = not titled and bool(FINISHED.search(last[-4:]))
    if (
        (finished and not wrapped)
        or line.bullet
        or before.action
        or (len(line.cells) > 2 and len(before.cells) == len(line.cells))
        or before.row
        or line.row
        or before.mark is not None
        or line.mark is not None
        or (
            _MOTION.match(line.text[:30])
            and not (line.text[0].islower() and (filled or _UNFINISHED.search(last[-20:])))
        )
        or (line.text.startswith(("That ", "The ")) and _MOVERS.match(parts[0]))
        or (_STARTS_NEW.match(line.text[:48]) and not (filled and _counts_on(last, line.text)))
        or (finished and (_NUMBERED.match(line.text) or _ANEW.match(line.text)))
        or (wrapped and LONE.match(line.text))
        or language.is_cue(last)
        or (line.text[-1] == ":" and language.is_cue(line.text) and not _UNFINISHED.search(last[-20:]))
    ):
        return False
    if wrapped and not line.blank and _is_quoting(parts):
        return True
    open_ended = titled or (not finished and unfinished(last) and not last.endswith(("; and", "; or")))
    if last.isupper() and length > 40 and not line.blank and line.text.isupper() and _JOINS.match(line.text):
        return True
    if not wrapped:
        return (line.text[0].islower() and length >= 40) or (open_ended and (length >= 16 or len(parts) > 1))
    if (line.blank and not page.spaced) or _capital_heading(line.text, last):
        return False
    if last.isupper() and length > 20 and line.text[:2].istitle() and not line.text.isupper() and not open_ended:
        return False
    broken = last[-1] == ";" and not line.blank and length >= page.width * 0.75
    if (line.text[0].islower() and (broken or not finished)) or open_ended:
        return True
    if (
        not finished
        and length >= page.width * 0.6
        and line.text[0].isupper()
        and _AIM.match(last)
        and _breaks_off(last, line.text)
    ):
        return True
    if not finished and last.isupper() and line.text.isupper() and length > page.width * 0.5:
        return True
    if last.endswith(":"):
        return False
    if page.edge:
        return filled
    return length >= page.width * (0.93 if finished else 0.75)


def unfinished(line: str) -> bool:
    """Whether a line ends with a word or sign that ends no sentence."""
    return _UNFINISHED.search(line[-20:]) is not None


def over_the_page(last: str, line: str) -> bool:
    """Whether the paragraph that breaks off at the foot of a page goes on with the first line of the next."""
    return (line[0].islower() and last[-1] not in ".:?!") or unfinished(last)


def _is_quoting(parts: list[str]) -> bool:
    """Whether a block opens with a quotation mark that no line of it has closed so far."""
    mark = _CLOSED_BY.get(parts[0][0])
    return mark is not None and len(parts) < _LONGEST and not any(mark in part[1:] for part in parts)


def _counts_on(last: str, line: str) -> bool:
    """Whether a line begins with a number that belongs to the words above it: "as told in Appendix", "2. The rest"."""
    return line[0].isdigit() and _NUMBER_FOLLOWS.search(last[-24:]) is not None
