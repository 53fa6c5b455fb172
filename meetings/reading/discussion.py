"""What a paragraph of discussion is: a contribution, an answer, part of a list, the chair's summary."""

import re

from meetings.reading import divisions, headings, sentences, speakers, subjects
from meetings.reading.layout import Block
from meetings.reading.people import Known, alone
from meetings.reading.shape import ReadParagraph
from meetings.reading.signs import vocabulary

NEAR = 40
_SUMMED = re.compile(
    r"(?i)(?:in (?:summing up|conclusion|summary),? )?the (?:chair(?:man|person|woman)?|"
    r"convener)\s+(?:then\s+)?(?:summarised|summed up|concluded)\b"
)
_ANSWERING = re.compile(
    r"(?i)(?:further to|following|in (?:response|reply|answer(?:ing)?)(?: to)?|responding to|answering)\b[^:]{0,80}?"
    r"\b(?:questions?|queries|comments?|points?|enquir(?:y|ies)|matters? raised)\b[^,:]{0,90},\s(?=\S[^:]{2,}:$)"
)
# Whoever asks somebody to act puts no question.
_ASKS = re.compile(
    r"(?i)\b(?:asked (?:if|whether|why|how|what|when|where|who|which|about|(?:(?:a|several|some|two|three|"
    r"the following|for (?:a|an|further|more)) (?:\w+ ){0,2}(?:questions?|updates?|clarification|details?|information|"
    r"explanation|reassurance)))|queried|questioned|enquired|inquired|wondered|wanted to know|"
    r"(?:sought|requested) (?:(?:a|an|further|more|some) ){0,2}(?:clarification|assurances?|confirmation|reassurance|"
    r"explanation|information|details?)|"
    r"raised (?:(?:a|the|several|some|his|her|their) )?(?:questions?|quer(?:y|ies)|concerns?))\b"
)
_ASKING = frozenset("asked queried questioned enquired inquired wondered wanted sought requested raised".split())
_ANSWERS = re.compile(
    r"\b(?:advised|explained|confirmed|said|stated|informed|told|agreed|indicated|thought|believed|highlighted|noted|outlined|"
    r"undertook|acknowledged|gave (?:an )?assurances?|referred|offered|pointed out|suggested|understood)\b"
)
_SAYS_ON = re.compile(
    r"(?:\(?[a-z]\)\s|[a-z]\.\s|\(?i{1,3}[.)]\s|\d\.\s)?(?i:presented|reported|advised|stated|explained|asked|outlined|confirmed"
    r"|noted|raised|suggested|introduced|updated|informed|attended|thanked|said|commented|welcomed)\b(?!\s+by\b)"
)
_LONGEST_NAME = 60
_CONTINUES = re.compile(
    r"(?:(?:First(?:ly)?|Secondly|Thirdly|Lastly|Finally|Also|Then|In addition|Additionally|Furthermore|Further|"
    r"However),?\s)?(?:[Hh]e|[Ss]he)\b"
)
# A line of a list is no longer, in words, and ends with no sign that goes on.
_LISTED_WORDS = 14
_GOES_ON = (":", "-", "–", "—", "?", "!")
# A question and its answer of which nobody is named: "Q1. Why is it shut?", "Answer: It leaks."
_PUT = re.compile(r"(?:Q|Question)\s?\d{0,2}\s?[.:)–-]\s(?=[A-Z]).{3,1500}\?\W{0,2}$")
_GIVEN = re.compile(r"(?:A|Answer|Response|Reply)\s?\d{0,2}\s?[.:)–-]\s(?=[A-Z])")
# "Answer by the Chair: “Eight minutes.”"
_GIVEN_BY = re.compile(
    r"(?:The )?(?:(?:Written|Oral|Supplementary) )?(?:Answer|Response|Reply)"
    r"(?: (?:given )?(?:by|from|of)\b[^:?]{2,80})?: "
)


def led(text: str, known: Known, after: Block | None) -> list[str]:
    """Who speaks in the list below a line that answers ("In reply to questions, the Head of Parks and Mr Reed:").

    Or below one that is a name, where a list comes `after`, or what it says begins with a verb of speech.
    """
    above = after is not None and (after.bullet or _SAYS_ON.match(after.text) is not None)
    if above and len(text) < _LONGEST_NAME and (named := alone(text.rstrip(" :").split(), known)):
        return named
    answering = _ANSWERING.match(text) if text.endswith(":") and len(text) < 240 else None
    return subjects.before(text, len(text) - 1, known) if answering else []


def listed(before: list[ReadParagraph]) -> bool:
    """Whether a line behind a bullet belongs to the list of what somebody said, below a line with a colon."""
    lead = next((one for one in reversed(before[-NEAR:]) if one.kind != "list"), None)
    return lead is not None and bool(lead.speakers) and lead.text.endswith(":")


def goes_on(block: Block, paragraphs: list[ReadParagraph], before: Block | None, after: Block | None) -> bool:
    """Whether a line without a bullet goes on with a list that began below a colon: it is short, tells nothing, and is
    like the line before, or a further such line stands below it."""
    last = paragraphs[-1] if paragraphs and before is not None and not before.bullet else None
    if last is None or last.kind != "list" or last.label is not None or not _may_be_listed(block):
        return False
    stops = block.text[-1] == "."
    if stops != (last.text[-1:] == "."):
        return False
    alike = block.text.split()[:1] == last.text.split()[:1] or ("£" in block.text and "£" in last.text)
    return stops or alike or after is None or _may_be_listed(after)


def _may_be_listed(block: Block) -> bool:
    text = block.text
    if (
        block.bullet
        or block.action
        or (block.cells and "£" not in block.cells[-1])
        or not text[:1].isupper()
        or text.endswith(_GOES_ON)
    ):
        return False
    return len(text.split()) <= _LISTED_WORDS and not headings.said(text)


def place(paragraph: ReadParagraph, before: list[ReadParagraph], *, summary: bool, bullet: bool) -> None:
    """Give a paragraph its kind from its words and from what stands before it."""
    text = paragraph.text
    last = before[-1] if before else None
    if not paragraph.speakers and last is not None and last.speakers and _CONTINUES.match(text[:20]):
        paragraph.speakers = [last.speakers[-1]]
    if summary or _SUMMED.match(text):
        paragraph.kind = "chair_summary"
    elif paragraph.speakers:
        paragraph.kind = "contribution"
        if speakers.answers(text) or _GIVEN_BY.match(text):
            paragraph.kind = "response"
            paragraph.replies_to = _answered(paragraph.speakers[-1], before)
        elif last is not None and _asks(last) and _replies(paragraph, last):
            paragraph.kind, paragraph.replies_to = "response", len(before) - 1
    elif _PUT.match(text):
        paragraph.kind = "contribution"
    elif last is not None and _GIVEN.match(text) and (_asks(last) or _PUT.match(last.text)):
        paragraph.kind, paragraph.replies_to = "response", len(before) - 1
    elif bullet or (_listed(paragraph, last) and not (last and divisions.opens(last.text))):
        paragraph.kind = "list"


def _asks(paragraph: ReadParagraph) -> bool:
    """Whether the last thing that a paragraph tells is a question."""
    if paragraph.kind not in ("contribution", "response", "narrative") or not paragraph.text:
        return False
    text = paragraph.text.rstrip("”’\"'")
    if not text.endswith("?") and _ASKING.isdisjoint(vocabulary(paragraph.text)):
        return False
    start, _ = sentences.split(paragraph.text)[-1]
    asked = _ASKS.search(paragraph.text, start)
    return text.endswith("?") or (asked is not None and not _ANSWERS.search(paragraph.text, asked.end()))


def _replies(paragraph: ReadParagraph, asked: ReadParagraph) -> bool:
    """Whether somebody else goes on straight after a question."""
    first = paragraph.text[slice(*sentences.split(paragraph.text)[0])]
    return paragraph.speakers[0] not in asked.speakers and not _ASKS.search(first) and bool(_ANSWERS.search(first))


def _answered(who: str, before: list[ReadParagraph]) -> int | None:
    """The nearest paragraph in which somebody else spoke; where that is an answer too, what it answered."""
    for at in range(len(before) - 1, max(-1, len(before) - NEAR), -1):
        if before[at].kind in ("contribution", "response") and before[at].speakers[-1:] != [who]:
            return at if before[at].kind == "contribution" else before[at].replies_to
    return None


def _listed(paragraph: ReadParagraph, last: ReadParagraph | None) -> bool:
    opened = last is not None and last.text.endswith((":", "–", "-"))
    if opened and last is not None and last.kind == "heading" and _is_told(paragraph.text):
        return False
    return opened and paragraph.label is None and len(paragraph.text.split()) < 30


def _is_told(text: str) -> bool:
    """Whether a line is a sentence, as no line of a list below a heading is."""
    return text[:1].isupper() and text[-1] == "." and headings.said(text)
