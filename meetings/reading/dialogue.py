"""Who speaks where a name stands before what is said ("Clerk: It will open.") or as a heading above it."""

import re

from meetings.reading import headings
from meetings.reading.people import Known, alone, persons
from meetings.reading.shape import ReadItem, ReadParagraph

# A line that says who speaks and then what.
_NAMED = re.compile(
    r"(?P<who>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,6}?)(?:\s\((?P<part>[^()]{1,30})\))?(?P<sign>\s?:|\s[–—-])\s(?P<what>\S.*)",
    re.DOTALL,
)
_TITLED = re.compile(r"(?:Cllr|Councillor|Clr|Mr|Mrs|Ms|Miss|Dr)s?\.?\s")
_TALK = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|should|would|may|might|must|needs?|do|does|did|it[’']s|will)\b"
)
_NO_TALK = re.compile(
    r"(?i)(?:to|will|shall|item|agenda|minute|as|for|against|abstained|chair|vice|pecuniary|personal|prejudicial|interest"
    r"|non-|disclosable|apologies|action|proposed|seconded)\b|\d|[£€]"
)
# "Cllr Tull – on holiday, which was noted", "Chair: Ann Lee was elected": told of whoever is named.
_TOLD_OF = re.compile(
    r"\b(?:elected|appointed|nominated|seconded|unopposed|(?:inter|own)est(?:ed)? in|apologies|left the|absent)\b"
)
# "Cllr Tull – we can ask next year.": so many words at least behind a dash.
_SAYS = 6
# So many lines of an item are set so before any without a question is taken for talk.
_SEVERAL = 2
_LEAST = 3
_FORUM = re.compile(r"(?i)\b(?:comments?|questions?|points?|views?|concerns?|observations|suggestions)\b[^.;:]{0,60}:$")
# "Cllr Tull: Attended the Ponds Board and reported on rents."
_DID = re.compile(
    r"(?:Attended|Reported|Thanked|Asked|Advised|Raised|Noted|Explained|Suggested|Commented|Queried|Welcomed|Supported)\s(?!by\b)"
)
# "Clerk: Write to the owner, who is away": what is told beside a task is no talk.
_BESIDE = re.compile(r",?\s(?:which|who|whose|that|as|because|whether|if|where)\b")
# "Question 1 from Councillor Tull to the Leader"
_QUESTION = re.compile(
    r"(?:(?:Public|Written|Oral|Member[’']?s[’']?)\s)?(?P<more>Supplementary\s)?[Qq]uestion(?:\s(?:[Nn]o\.?\s|[Nn]umber\s)?\d{1,3}[.:]?)?"
    r"(?:\s(?:[–-]\s)?(?:(?:(?:asked|put|submitted|received)\s)?(?:from|by)\s|(?<=[–-]\s)(?=(?:Cllr|Councillor|M[rs]s?|Dr)\b))"
    r"(?P<who>[^:;?]{3,60}?)"
    r"(?:,?\s(?:to|of|for)\s(?P<whom>[^:;?]{3,80}?))?)?\s?:?"
)
_ANSWER = re.compile(
    r"(?:(?:Written|Oral|Supplementary|The)\s)?(?:[Aa]nswer|[Rr]esponse|[Rr]eply)(?:\s\d{1,3}[.:]?)?"
    r"(?:\s(?:given\s)?(?:from|by|of)\s(?P<who>[^:;?]{3,80}?))?\s?:?"
)
_ASKED_HERE = re.compile(r"(?i)(?:supplementary )?question|q\d{0,2}")
_ANSWERED_HERE = re.compile(r"(?i)answer|response|reply|a\d{0,2}")
# "Answer: It opens in June." between the two.
_INLINE = re.compile(r"(?:Supplementary\s)?(?:(?P<put>[Qq]uestion)|[Aa]nswer|[Rr]esponse|[Rr]eply)\s?\d{0,2}:\s(?=\S)")
# Whoever hears the answer goes on.
_HEARD = re.compile(
    r"(?:It was|Members|The (?:Meeting|meeting|Committee|Council|Board|Panel|Cabinet))\s(?:then\s|also\s)?"
    r"(?:noted|resolved|agreed|considered|received|thanked|discussed|asked|heard)\b|It was\s"
)
_LONGEST_HEAD = 160


def attribute(item: ReadItem, known: Known) -> None:
    """Give speakers to what stands behind a name and a colon or a dash, or below a heading that tells who says it."""
    _questions(item, known)
    _below_names(item.paragraphs, known)
    _labelled(item.paragraphs, known)


def _labelled(paragraphs: list[ReadParagraph], known: Known) -> None:
    """Lines that begin with a name, where each asks, or several do and most others tell who spoke."""
    named: list[tuple[int, list[str], re.Match[str]]] = []
    for at, one in enumerate(paragraphs):
        found = None if one.speakers or one.action or one.kind == "heading" else _NAMED.match(one.text)
        if found and (who := _whom(found["who"], known)):
            named.append((at, who, found))
    if not named:
        return
    told = [(at, who, m) for at, who, m in named if _tells(m) or _among_comments(paragraphs, at, m["what"])]
    spoken = sum(bool(one.speakers) for one in paragraphs)
    many = len(told) >= _SEVERAL and (len(told) + spoken) * 2 >= len(paragraphs)
    for at, who, found in told:
        what = found["what"]
        asks = what.endswith("?")
        if many or asks or found["part"] or (found["sign"].strip() == ":" and what[0].isupper() and what[-1] in ".!"):
            _say(paragraphs, at, who, answers=bool(found["part"] and _ANSWERED_HERE.fullmatch(found["part"])))


def _whom(words: str, known: Known) -> list[str]:
    if _TITLED.match(words):
        return persons(words.split(), known, strict=True)
    return alone(words.split(), known)


def _tells(found: re.Match[str]) -> bool:
    """Whether words behind a name say something: no task, no office and no list."""
    what = found["what"]
    words = len(what.split())
    if _NO_TALK.match(what) or _TOLD_OF.search(what[:160]) or words < _LEAST or what[-1] in ":;":
        return False
    if what[-1] == "?":
        return True
    if _DID.match(what) is None and _TALK.search(_BESIDE.split(what, maxsplit=1)[0]) is None:
        return False
    colon = found["sign"].strip() == ":"
    return words >= _SAYS or (what[-1] in ".!" and (colon or _TITLED.match(found["who"]) is not None))


def _among_comments(paragraphs: list[ReadParagraph], at: int, what: str) -> bool:
    """Whether a line with a name stands in a list below words that announce comments or questions."""
    lead = next((one for one in reversed(paragraphs[max(0, at - 20) : at]) if not _NAMED.match(one.text)), None)
    return lead is not None and _FORUM.search(lead.text[-120:]) is not None and not _NO_TALK.match(what)


def _below_names(paragraphs: list[ReadParagraph], known: Known) -> None:
    """What stands below each of several headings that are nothing but the name of somebody who sits here."""
    heads = [n for n, one in enumerate(paragraphs) if one.kind == "heading"]
    under: list[tuple[range, list[str]]] = []
    for head, end in zip(heads, [*heads[1:], len(paragraphs)], strict=False):
        who = _member(paragraphs[head].text, known)
        below = paragraphs[head + 1 : end]
        if who and below and all(_is_said(one) for one in below):
            under.append((range(head + 1, end), who))
    for places, who in under if len(under) >= _SEVERAL else ():
        for at in places:
            _say(paragraphs, at, who)


def _member(text: str, known: Known) -> list[str]:
    words = re.sub(r"\s\([^()]{2,40}\)$", "", text.rstrip(" :")).split()
    if not 1 < len(words) < _SAYS:
        return []
    councillor = words[0].rstrip(".") in ("Cllr", "Councillor", "Clr")
    here = all(word.lower() in known.attended or len(word.strip(".")) == 1 for word in words)
    return persons(words, known, strict=True) if councillor or here else []


def _is_said(one: ReadParagraph) -> bool:
    text = one.text
    if one.speakers or one.action or text[-1:] not in (".", "?", "!") or _NO_TALK.match(text):
        return False
    return not _TOLD_OF.search(text[:160]) and (text[-1] == "?" or headings.said(text))


def _questions(item: ReadItem, known: Known) -> None:
    """What stands below "Question 1 from Councillor Tull to the Leader", "Answer" and "Supplementary question"."""
    asker, asked = _put(item.title or "", known)
    speaker: list[str] = list(asker)
    answering = False
    question: int | None = None
    for at, one in enumerate(item.paragraphs):
        text = one.text
        short = len(text) < _LONGEST_HEAD and text[-1:] not in (".", "?", "!")
        if short and (put := _QUESTION.fullmatch(text)):
            who, whom = _put(text, known)
            asker = who or (asker if put["more"] or not put["who"] else [])
            asked = whom or (asked if put["more"] or not who else [])
            speaker, answering = asker, False
            one.kind, one.speakers = ("heading", []) if who else (one.kind, one.speakers)
        elif short and (given := _ANSWER.fullmatch(text)):
            who = _whom(given["who"], known) or _office(given["who"], known) if given["who"] else []
            asked = who or asked
            speaker, answering = asked, True
            one.kind = "heading" if asker and not one.speakers else one.kind
        elif one.kind == "heading" or _HEARD.match(text):
            speaker, asker = [], []
        elif one.speakers:
            speaker = [] if not answering and not asker else speaker
        elif speaker and asker and text and not one.action:
            if inline := _INLINE.match(text):
                answering = not inline["put"]
                speaker = asked if answering else asker
            one.speakers = list(speaker)
            one.kind = "response" if answering else "contribution"
            one.replies_to = question if answering else None
            question = question if answering else at


def _put(text: str, known: Known) -> tuple[list[str], list[str]]:
    """Who puts a question and to whom, as its heading tells."""
    found = _QUESTION.fullmatch(text) if "uestion" in text else None
    if found is None or not found["who"]:
        return [], []
    return _office(found["who"], known), _office(found["whom"], known) if found["whom"] else []


def _office(words: str, known: Known) -> list[str]:
    return persons(words.strip(" :").split(), known, strict=True)


def _say(paragraphs: list[ReadParagraph], at: int, who: list[str], *, answers: bool = False) -> None:
    """Have somebody say a paragraph; behind another's question, it answers."""
    one = paragraphs[at]
    one.speakers = list(who)
    one.kind = "contribution"
    last = paragraphs[at - 1] if at else None
    asked = last is not None and bool(last.speakers) and last.speakers != who and (answers or last.text[-1] == "?")
    if asked and one.text[-1] != "?":
        one.kind, one.replies_to = "response", at - 1
