"""A paragraph's sentences, as places in it."""

import re

from meetings.reading import remembering

# Both begin with the stop, which takes a tenth of the time of a pattern whose second half begins with what is before.
_END = re.compile(r"[.!?](?:[)\]”’\"']{0,3}(?=\s)|(?<=[a-z]{2}[.])(?=[A-Z][a-z]))")
_ABBREVIATED = frozenset(
    "cllr cllrs clr clrs cyng mr mrs ms dr st no nos rev revd prof e.g i.e eg ie approx dept re ref min tel para "
    "paras supt suptd sergt govt hon sgt insp cont vs cf p pp jan feb mar apr jun jul aug sept sep oct nov dec rd "
    "ave inc prop sec adj".split()
)
# Behind these goes on only a year.
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_POINTED = re.compile(r"(?:[a-z]\.)+[a-z]")
# Behind these a sentence ends where another begins so.
_MEASURED = frozenset({"a.m", "p.m", "v.a.t"})
# "Appendix A. The …"
_LETTERED = re.compile(r"\b(?:Appendix|Annex|Option|Block|Phase|Schedule|Plan|Plot|Grade|Class)\s[A-Z]$")
_OPENING = frozenset("The It This There These After Members Following Both Cllr Councillor".split())
LONGEST = 1000
_NEAR_THE_END = 400


@remembering.short(up_to=4000, texts=256)
def split(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence, none longer than LONGEST characters."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _goes_on(text, match.start(), match.end(), start):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def last(text: str) -> str:
    """The sentence with which a text ends, or as much of it as stands in its last 400 characters."""
    end = text[-_NEAR_THE_END:]
    spans = split(end)
    return end[slice(*spans[-1])].strip() if spans else ""


def _goes_on(text: str, dot: int, end: int, start: int) -> bool:
    following = text[end : end + 4].lstrip()
    if following[:1].islower() or following[:1] in ("+", "&"):
        return True
    if text[dot - 8 : dot] in ("Proposed", "Seconded") and following[:2] in ("Cl", "Co", "Mr", "Ms"):
        return True
    word = text[max(start, dot - 12) : dot].rpartition(" ")[2].strip("(“‘\"'").lower()
    # A sum that was parted: "£50. 00".
    if word[:1] in "£€" and word[-1:].isdigit() and following[:2].isdigit() and not text[end + 3 : end + 4].isdigit():
        return True
    if word in _MEASURED:
        return text[end : end + 12].lstrip().partition(" ")[0] not in _OPENING
    if len(word) == 1 and _LETTERED.search(text, max(start, dot - 14), dot):
        return text[end : end + 12].lstrip().partition(" ")[0].rstrip(".") not in _OPENING
    if word in _MONTHS:
        return following[:1].isdigit()
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha()) or bool(_POINTED.fullmatch(word))


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        spans.append((start, cut))
        start = cut
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        spans.append((start, end))
