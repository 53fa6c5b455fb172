"""Sentences that say no more than that the motion before them fell, or was withdrawn."""

import re
from typing import Literal

from meetings.reading.signs import holds, vocabulary

# A sentence without one of these tells neither.
_WORDS = frozenset(
    """lost fell defeated rejected failed not withdrawn withdrew withdraw down against lapsed seconder
    vote votes voting""".split()
)
_MOTION = r"(?:motion|proposal|proposition|recommendation|amendment|resolution|suggestion|nomination)"
_IT = rf"(?:this|it|that|(?:the|this|that|his|her|their|\w+[’']s) (?:\w+ )?{_MOTION})"
_US = r"(?:members|councillors|the (?:committee|council|board|panel|cabinet|meeting|majority))"
# How the vote came about, before how it ended: "Following debate, ", "On being put to the vote, ", "Vote: 3-5. ".
_OPENS = (
    r"(?:(?:however|therefore|accordingly|subsequently|consequently|and|but|"
    r"(?:up)?on (?:being put to (?:the (?:vote|meeting)|a vote)|(?:the|a) vote(?: being taken)?|a show of hands|"
    r"a division|a recorded vote)|(?:when|having been) put to (?:the|a) vote|"
    r"(?:following|after) [^.;:,]{0,40}?(?:debate|discussions?|consideration|vote)|"
    r"(?:(?:a|the) )?(?:recorded )?vote (?:was|being) (?:then )?taken(?: and)?|"
    r"(?:the )?votes?(?: was| were)?:? ?\d{1,2}(?: ?[-–] ?| to )\d{1,2}|"
    r"(?:votes? )?for:? ?\d{1,2}\W{1,3}(?:votes? )?against:? ?\d{1,2}(?:\W{1,3}abst\w*:? ?\d{1,2})?)[,.;]?\s)*"
)
_HOW = (
    r"(?:(?:was|were|is|being|then|thus|duly|therefore|accordingly|narrowly|unanimously|subsequently|declared|deemed|"
    r"to be|to have been|by a majority) )*"
)
# "by 5 votes to 3", "(3 for, 5 against)", "on the Chair's casting vote", and nothing that is about something else.
_REST = r"(?:,? ?(?:\(| by| on| with| for| at| due| as| when| and| unanimously| \d)[^.;]{0,100})?\W*"
_FELL = re.compile(
    rf"(?i)\W*{_OPENS}(?:"
    rf"(?:{_IT} |{_MOTION} )?{_HOW}(?:lost|defeated|rejected|failed|fell(?! (?:short|ill|under))|lapsed|voted down|"
    r"not (?:been )?(?:carried|agreed|approved|supported|passed|adopted|accepted|seconded)|"
    r"did not (?:succeed|pass|carry|(?:receive|secure|gain|get|attract|command|obtain|find) "
    r"(?:(?:an?|the|any|sufficient|enough) )?(?:majority|support|votes|seconder)))|"
    r"(?:(?:a|the) (?:clear |large |small )?majority(?: of [^.;,]{1,40})?|all(?: (?:of )?[^.;,]{1,30})?|"
    rf"{_US}) (?:then |all )?voted against(?: {_IT})?|"
    rf"{_US} (?:did|do) not (?:support|agree(?: to| with)?|accept|approve|adopt) {_IT}|"
    rf"(?:there was )?no seconder(?: was)?(?: found| forthcoming)?){_REST}"
)
_WITHDRAWN = re.compile(
    rf"(?i)\W*{_OPENS}(?:{_IT} (?:was|were) (?:then |therefore |subsequently |accordingly )*withdrawn|"
    r"[^.;:,]{2,50}? (?:then |therefore |subsequently |agreed to )*withdr[ae]w "
    rf"(?:it|this|(?:the|his|her|their|that) (?:\w+ )?{_MOTION})){_REST}"
)
_COUNTS = re.compile(
    rf"(?i)\W*{_OPENS}(?:there (?:voted|were) |(?:the )?vot(?:es?|ing)(?: was| were)?:? )?(?:"
    r"(\d{1,3}) (?:members? )?(?:votes? |voted )?(?:in favour|for)(?: of [^.;,]{1,30})?,?\s(?:and |with )?"
    r"(\d{1,3}) (?:members? )?(?:votes? |voted )?against|"
    rf"for:? ?(\d{{1,3}})\W{{1,3}}against:? ?(\d{{1,3}})|(\d{{1,3}}) ?[-–] ?(\d{{1,3}}))(?:[ ,(][^.;]{{0,100}})?\W*"
)
_COUNTED = ("against", "vote:", "votes:", "voting:")
_CARRIED = re.compile(r"(?i)\b(?:carried|casting vote)\b")
LONGEST = 300


def of(sentence: str) -> Literal["lost", "withdrawn"] | None:
    """How the motion before a sentence ended, where the sentence says no more than that it was not carried."""
    if len(sentence) > LONGEST or _WORDS.isdisjoint(vocabulary(sentence)):
        return None
    if _FELL.fullmatch(sentence) or _is_outvoted(sentence):
        return "lost"
    return "withdrawn" if _WITHDRAWN.fullmatch(sentence) else None


def _is_outvoted(sentence: str) -> bool:
    """Whether a sentence says no more than how many voted, and more of them were against."""
    counted = holds(sentence.lower(), _COUNTED) and not _CARRIED.search(sentence)
    found = _COUNTS.fullmatch(sentence) if counted else None
    counts = [int(number) for number in found.groups() if number] if found else []
    return len(counts) > 1 and counts[0] < counts[1]
