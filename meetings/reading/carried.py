"""Sentences that settle what the ones before them propose: who seconded it, how the vote on it went."""

import re
from dataclasses import dataclass

from meetings.reading import fates, language

_PROPOSED = re.compile(
    r"(?i)\b(?:proposed|proposes|moved|moves|nominated|nominates|[cg]h?ynigiodd|put\sforward|tabled)\b"
)
_SECONDED_NEXT = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*\s){1,4})?(?i:(?:this was |it was )?second(?:ed|s)|eili(?:wyd|odd))\b"
)
_MOVER = re.compile(
    r"(?i)\W*(?:this was |it was )?(?:(?:proposed|moved|nominated)(?:\s+by\b|:|\.|"
    r"(?=\s+(?:cllr|councillor|mr|mrs|ms|dr|(?-i:[A-Z]{2}))\b))|prop[.:]|"
    r"cynigiwyd\s+gan\b)[^.]{2,60}\W*"
)
_MOVERS = re.compile(
    r"(?i)\W*(?:this was |it was |the (?=proposer))?(?:proposed|proposer|moved|prop|cynigiwyd)\b[.:]?"
    r"(?:(?!\b(?:that|bod)\b).){2,70}"
    r"\b(?:seconded|seconder|sec|2nd|eiliwyd)\b(?:(?!\b(?:that|bod)\b(?! (?:this|it|these)\b)).){2,60}"
)
# "JM proposed, AB seconded."
_THEY_MOVED = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,4}(?:proposed|moved),?\s(?:and\s)?(?:[A-Z][\w.’'-]*\s){1,4}seconded(?:\s(?:this|it|the\s\w+))?\W*"
)
_AND_SO = re.compile(
    r"(?i)(?:(?:this|the (?:proposal|suggestion|idea)) (?:met with|received|had) (?:the )?(?:general|unanimous|"
    r"full) (?:approval|agreement|"
    r"support|assent)(?: of (?:all|members|the \w+))?(?P<end>[.!]?)|(?:this was |"
    r"(?:all (?:of )?(?:the )?(?:\w+ )?(?:members|councillors|cllrs|trustees|those)|all|everyone|members|"
    r"councillors)(?: present)? "
    r"(?:were )?|it was |(?:(?:the|this|that|his|her|their) )?"
    r"(?:motion|proposal|vote|resolution|suggestion|offer|recommendation|idea|request) (?:was )?"
    r"(?:then |duly |gratefully |gladly )?|"
    r"(?:the |full )?(?:meeting|council|committee|board) (?:then )?)?(?:unanimously |voted and )?"
    r"(?:(?:accepted|approved|agreed|adopted|supported|seconded|voted on|put(?: to the (?:vote|meeting))?) and "
    r"(?:was )?(?:duly |then |unanimously )?)?"
    r"(?:(?:was )?(?:quite |very |all )?(?:happy|content)(?= with (?:this|the)\b)|passed|in agreement|all in favour|"
    r"in favour|unanimous|"
    r"agreed|carried|approved|accepted|"
    r"supported(?= by all\b)|(?:so "
    r")?resolved|so agreed|voted in agreement|"
    r"(?:pasiwyd|cytunwyd|cariwyd)(?: yn unfrydol)?)"
    r"(?: (?:to|with) (?:this|the)(?: (?:action|proposal|suggestion|idea|plan|arrangement))?|"
    r" as such| unanimously| by (?:all|everyone|members|the (?:council|committee|meeting|board))(?: present)"
    r"?)?(?P<stop>[.!]?))"
)
# Who moved it and how the vote went, between a motion and that it was carried.
_BESIDE = re.compile(
    r"(?i)(?:for|in favour|against|abst\w*|propose[rd]|seconde[rd]|prop|sec|voting|votes?)\s?[.:]|a vote was taken\b|"
    r"there (?:voted|were) "
)
# "The motion was duly carried unanimously." is no longer.
LONGEST_CLOSE = 90
# That the motion of the sentence before was put to the vote, and carried.
_BY_VOTE = (
    r"(?:(?:up)?on (?:being put to (?:the|a) vote|a vote(?: being taken)?|a show of hands),?|"
    r"(?:a|the) (?:recorded )?vote was (?:then )?taken,? and)\s+"
)
_PUT = re.compile(
    rf"(?i){_BY_VOTE}(?:this|it) was (?:carried|agreed|passed)\b[^.]{{0,60}}\.?|(?:{_BY_VOTE})?(?:the|this) "
    r"(?:procedural )?(?:motion|proposal|recommendations?) (?:was|were) (?:(?:then |duly "
    r")?put(?: to the vote)? "
    r"and (?:was )?)?(?:then |duly |declared (?:to be )?)?(?:unanimously )?(?:carried|passed|agreed|"
    r"approved)\b[^.]{0,60}\.?"
)
# How a motion went that the sentence before tells.
_WENT = re.compile(
    r"(?i)(?:this|it|the (?:motion|proposal)) was (?:then |duly )?(?:carried|passed|agreed|lost|defeated) "
    r"(?:by|with|\d)"
)
_MOVES = re.compile(r"(?i)\b(?:proposed|moved)\b[^.]{0,80}?\b(?:that|to|the|an?|\w{3,}ing)\b")
# "Four councillors voted in favour, the Chair voted against." of what the sentence before moves.
_VOTED = re.compile(
    r"(?i)(?!all (?:were )?in favour\W*$)"
    r"(?:all|both|no(?:body| one)?|(?:a|the) majority|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)"
    r"(?: of the)?(?: (?:members?|councillors?|cllrs?|votes?|of those|present)){0,3} (?:(?:voted|were|was|being) )?"
    r"(?:for|in favour|against)\b[^.;]{0,120}(?:; the (?:motion|proposal) was (?:carried|lost))?\.?"
)
# The motion of the sentence before was put, and fell.
_FELL = re.compile(
    r"(?i)(?:(?:up)?on (?:being put to (?:the|a) vote|(?:the|a) vote|a show of hands|a division)\b[^.]{0,120}?|"
    r"(?:a|the) (?:recorded )?vote was (?:then )?taken\b[^.]{0,60}?|"
    r"(?:the|this) (?:motion|proposal|amendment)\b[^.]{0,60}?|(?:this|it|motion) (?:was )?|"
    r"(?:for|votes?):? ?\d[^.]{0,60}?)"
    r"\b(?:lost|defeated|fell|failed|not (?:carried|agreed|supported|approved|accepted|passed))\b[^.]{0,60}\.?|"
    r"(?:lost|defeated|failed|not (?:carried|agreed|supported|approved))"
    r"(?: (?:by|on|with|unanimously|\d)[^.]{0,60})?\.?"
)
# "A motion was put forward that … The motion was seconded, and all were in favour."
_MADE = re.compile(
    r"(?i)\b(?:proposal|motion|proposition|nomination|suggestion) (?:(?:was|had been|is) )?(?:then )?"
    r"(?:made|put forward|put|tabled|moved)\b|\b(?:made|put forward|put|tabled|moved) (?:an?|the|another) (?:\w+ )?"
    r"(?:proposal|motion|proposition|nomination|suggestion)\b"
)
_SECONDED_SO = re.compile(
    r"(?i)(?:the|this|that|his|her|their|[A-Z]\w+[’']s) (?:proposal|motion|proposition|nomination|suggestion|idea) "
    r"(?:was|were) (?:duly |then |also )?seconded\b[^.;]{0,140}\.?"
)
# Nobody seconded what the sentence before moves.
_UNSECONDED = re.compile(
    r"(?i)(?:however,? )?(?:there (?:was|being) no seconder\b[^.;]{0,60}|"
    r"(?:the|this) (?:motion|amendment|proposal|proposition) (?:was not seconded|(?:found|received|had) no seconder|"
    r"(?:fell|lapsed|failed) (?:for|through) (?:want|lack) of a seconder)\b[^.;]{0,60}|"
    r"(?:this|it) was not seconded\b[^.;]{0,60})\.?"
)
_FELL_SO = re.compile(r"\b(?:lost|defeated|not (?:carried|agreed|supported))\b")
_LOST = re.compile(r"\bwas (?:then |duly )?(?:lost|defeated)\b")
_NONE_OBJECTED = re.compile(r"(?i)(?:there were |with )?no objections?(?: (?:was|were))?(?: raised| made)?\W*")
_SUGGESTED = re.compile(r"\b(?:proposed|suggested|moved) (?:that|to|a|an|the|moving|changing|holding)\b")
# What a request for money came to: "£900 for a mower. Refused, as no accounts were sent."
_SUM_ASKED = re.compile(r"[£€]\d")
_ANSWERED = re.compile(
    r"(?:Awarded|Granted|Refused|Declined|Rejected|Not (?:granted|awarded|supported))\b(?!\s"
    r"by\b)[^.;]{0,90}(?:[;,][^.]{3,90})?\.?"
)
_COUNTED = re.compile(
    r"(?i)(?:(?:carried|passed|agreed|voted?|voting)\b[^.]{0,20}|"
    r"(?:(?:up)?on|following) (?:being put to )?(?:the|a) vote\b[^.]{0,30}|there were )\b\d{1,3}\b[^.]{0,80}\.$"
    r"|\d{1,2} (?:votes? )?(?:in favour|for)\b[^.]{0,60}\b(?:against|abst\w+|carried)\b[^.]{0,20}\.?$"
)


# What became of the minutes once they were agreed.
_SIGNED = re.compile(
    r"(?i)(?:the )?(?:minutes|they) (?:were |was )?(?:then |duly ){0,2}signed (?:by the \w+|"
    r"(?:and dated )?as (?:an? )?(?:true|correct|accurate) record|accordingly)\b[^.;]{0,60}\.?"
)
_OF_MINUTES = re.compile(r"(?i)\b(?:minutes|record)\b")


type _Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Decision:
    """A decision within discussion: where its sentence and its operative part stand in the text; `went` is how the vote
    on it went, where that stands further down; `told` where it is talk of a motion, which may be resolved in form."""

    start: int
    end: int
    verb: str
    operative: int
    planning: bool = False
    went: str = ""
    told: bool = False

    def fills(self, text: str) -> bool:
        """Whether a text says nothing beside the decision."""
        return not self.told and not text[: self.start].strip() and not text[self.end :].strip()


def so(text: str) -> bool:
    """Whether a text says no more than that what stands before it was agreed."""
    return len(text) < LONGEST_CLOSE and _AND_SO.fullmatch(text) is not None


def takes_in(found: list[Decision], text: str, spans: _Spans, n: int) -> bool:
    """Whether the sentence `n` of a text only settles one before it, and is taken into what was found."""
    small = text[slice(*spans[n])].lower()
    return bool(n and _of_the_one_before(found, text, spans, n, small)) or _closes(found, text, spans, n, small)


def _of_the_one_before(found: list[Decision], text: str, spans: _Spans, n: int, small: str) -> bool:
    """Takes in a sentence that tells who seconded what an earlier one proposes, or how its vote went."""
    start, end = spans[n]
    above = spans[n - 1]
    sentence = text[start:end]
    if "second" in small and _UNSECONDED.fullmatch(sentence) and _MOVES.search(text, *above):
        _instead(found, above[0], end, "lost")
        return True
    moves = _MADE.search(text, *above) or _PROPOSED.search(text, *above)
    if "second" in small and moves and _SECONDED_SO.fullmatch(sentence):
        _instead(found, above[0], end, "lost" if _FELL_SO.search(small) else "agreed")
        found[-1].told = True
        return True
    if "sec" in small or "eiliwyd" in small or "2nd " in small:
        moved = _moved_above(text, spans[max(0, n - 4) : n]) if _SECONDED_NEXT.match(sentence) else None
        if moved is not None:
            _instead(found, moved, end, "agreed")
            return True
        theirs = " that " not in sentence or found or text[slice(*above)].startswith(("That ", "To "))
        told = bool(found) and found[-1].end == above[1]
        if (theirs and _MOVERS.fullmatch(sentence)) or (told and _THEY_MOVED.fullmatch(sentence)):
            if told:
                found[-1].end = end
            else:
                found.append(Decision(above[0], end, "agreed", above[0]))
            return True
    if ("favour" in small or "voted" in small) and _VOTED.fullmatch(sentence) and _MOVES.search(text, *above):
        _instead(found, above[0], end, fates.of(sentence) or "agreed")
        return True
    if _WENT.match(sentence) and _PROPOSED.search(text, *above):
        _instead(found, above[0], end, "lost" if _LOST.search(small) else "agreed")
        return True
    return False


def _instead(found: list[Decision], start: int, end: int, verb: str) -> None:
    """One decision in place of those that stand behind its start."""
    while found and found[-1].start >= start:
        found.pop()
    found.append(Decision(start, end, verb, start))


def _closes(found: list[Decision], text: str, spans: _Spans, n: int, small: str) -> bool:
    """Takes in a short sentence that says no more than that what stands before it was agreed, or by how many."""
    start, end = spans[n]
    sentence = text[start:end]
    so = _AND_SO.fullmatch(sentence) if len(small) < LONGEST_CLOSE else None
    if so and (n or so["stop"] or so["end"]):
        if n and not any(d.end > spans[n - 1][0] for d in found):
            verb = language.VERBS.get(sentence.split()[-1].lower().strip(".!"), "agreed")
            above = next((k for k in range(n - 1, 0, -1) if not _BESIDE.match(text, *spans[k])), 0)
            told = next((d for d in found if d.start <= spans[above][0] < d.end), None)
            if told is not None:
                told.end = end
                return True
            found.append(Decision(spans[above][0], end, verb, spans[above][0]))
        elif not n:
            found.append(Decision(start, end, "agreed", start))
        return True
    if "signed" in small and found and _SIGNED.fullmatch(sentence) and _OF_MINUTES.search(text, found[-1].start, start):
        return True
    since, until = spans[max(0, n - 1)]
    answered = n and _ANSWERED.fullmatch(sentence) and _SUM_ASKED.search(text, since, until)
    if answered or (n and _NONE_OBJECTED.fullmatch(sentence) and _SUGGESTED.search(text, since, until)):
        _instead(found, since, end, "agreed")
        return True
    straight = n > 0 and bool(found) and found[-1].end == spans[n - 1][1]
    proposed = straight and _PROPOSED.search(text, found[-1].start, start) is not None
    if proposed and (fate := "lost" if _FELL.fullmatch(sentence) else fates.of(sentence)):
        found[-1].end, found[-1].verb = end, fate
        return True
    if straight and _fell(found) and _PUT.fullmatch(sentence):
        found[-2].went = sentence
        return True
    put = proposed and _PUT.fullmatch(sentence)
    if put or (straight and (_NONE_OBJECTED.fullmatch(sentence) or _COUNTED.match(sentence))):
        found[-1].end = end
        return True
    return False


def _fell(found: list[Decision]) -> bool:
    """Whether what was decided last fell, as an amendment may of what was moved before it."""
    return len(found) > 1 and found[-1].verb == "lost" != found[-2].verb


def _moved_above(text: str, spans: tuple[tuple[int, int], ...]) -> int | None:
    """Where the nearest sentence begins that proposes something, of those before one that tells who seconded it."""
    for n in range(len(spans) - 1, -1, -1):
        start, end = spans[n]
        if _PROPOSED.search(text, start, end):
            return spans[n - 1][0] if n and _MOVER.fullmatch(text[start:end]) else start
    return None
