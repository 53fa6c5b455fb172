"""What was dealt with while the public was excluded (Local Government Act 1972 s100A and Schedule 12A; Public Bodies
(Admission to Meetings) Act 1960). In doubt an item is kept from the public: an officer opens what need not be."""

import re
from dataclasses import dataclass, field

from meetings.reading import sentences
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.shape import ReadItem
from meetings.reading.signs import holds, vocabulary

_SCHEDULE = re.compile(r"(?i)\b(?:schedule|atodlen) 12 ?\(?A\b")
# Paragraphs are named so far before the Schedule and behind it, and never above its eighteen.
_BEFORE, _BEHIND, _LAST = 250, 60, 18
_EACH = r"\(?\d{1,2}\)?(?: \([^()]{1,120}\))?"
_PARAGRAPHS = re.compile(
    r"(?i)\b(?:paragraphs?|[pb]aragraff(?:au)?|paras?|categor(?:y|ies))(?:\(s\))?\.? (?:nos?\.? |numbers? )?"
    rf"(?P<named>(?>{_EACH}(?:(?:,? (?:and|or|and/or|to|ac?) |, ?| ?[-&/–] ?){_EACH}){{0,9}}))(?!\.?\d)"
    r"(?! ?,? (?:of |o )?(?:part|ran) (?:2|ii|two|5|v|five)\b)"
)
_RANGE = re.compile(r"(\d+)\)?(?: to | ?[-–] ?)\(?(\d+)")
_BRACKETED = re.compile(r"\([^()]*[^()\d][^()]*\)")
_MARK = re.compile(
    r"(?i)\W*(?:(?:this (?:item|report|appendix) is )?(?:exempt|confidential|not for publication)\b[^.]{0,120}\b"
    r"(?:paragraphs?\b|schedule 12A)|(?:exempt|confidential|not for publication|part (?:ii|2))\W*$)"
)
_NUMBER = r"(?:(?-i:[A-Z]{1,4})[/.]?)?\d{1,4}\w?(?:[/.]\w{1,4}){0,3}"
# "31/26" is item 31 where none is printed so.
_YEAR = re.compile(r"[/.]\d{2,4}(?:[/-]\d{2,4})?$")
_NAMED = re.compile(
    r"(?i)\b(?:(?:agenda )?items?|minutes?) (?:nos?\.? |numbers? )?"
    rf"(?P<n>{_NUMBER}(?:(?:,\s*|\s+and\s+|\s*&\s*|\s+to\s+|\s?[-–]\s?){_NUMBER}){{0,9}})(?!\w)"
)
_EXEMPT = re.compile(r"(?i)\b(?:exempt|confidential|part (?:ii|2)\b|cyfrinachol|eithriedig)")
_EXCLUDES = re.compile(
    r"(?i)\b(?:public|press)\b[^.;]{0,60}\b(?:(?:be|was|were) (?:now |then |therefore )?"
    r"(?:excluded|asked to (?:leave|withdraw))"
    r"|(?:left|withdrew)\b[^.;]{0,30}\b(?:at this (?:point|stage|juncture)|in accordance|under))"
    r"|\bexclu(?:de|ding) (?:the )?(?:members of )?(?:the )?(?:press|public)\b|\b(?:press|public) excluded\b"
    r"|\b(?:ask|request|invit)ed (?:the |all )?(?:members of )?(?:the )?(?:press|public)\b[^.;]{0,30}"
    r"\bto (?:leave|withdraw)\b"
    r"|\b(?:moved?|went|go|enter(?:ed)?|resolved) [‘'“\"]?(?:(?:in)?to (?:a )?"
    r"(?:closed|private|confidential|part (?:ii|2))|into (?:a )?committee)\b"
    r"|\bgwahardd(?:wyd)? (?:y |o’r cyfarfod )?(?:wasg|cyhoedd)\b"
    r"|\b(?:wasg|cyhoedd)\b[^.;]{0,40}\b(?:eu gwahardd|eu heithrio)\b"
)
# One of these words stands in every exclusion, and with what a meeting goes into how it goes there.
_SHUT_OUT = frozenset("public press gwahardd gwaharddwyd wasg cyhoedd".split())
_BEHIND_DOORS = frozenset("closed private confidential committee part".split())
_GOES_INTO = frozenset("move moved went go enter entered resolved".split())
# Before an exclusion: that there was none, or that it was only thought of.
_NOT = re.compile(
    r"(?i)\b(?:no (?:exempt|confidential|items?|need|reason|business|matters?|exclusion|resolutions?|parts?|notice)"
    r"|none|nil|n/a|whether|not (?:to )?(?:be )?(?:exclude|necessary|required|needed|excluded|requested)"
    r"|(?:may|will|would|might|could|should) be|should (?:the|it)|if (?:necessary|required|the)"
    r"|unless|identif\w+|possib\w+|requir(?:e|es|ing)|requested to"
    r"|in the event|any (?:items?|appeals?))\b"
)
# Behind one: that it was not called for.
_NOT_BEHIND = re.compile(
    r"(?i)[^.;]{0,40}\b(?:not (?:necessary|required|needed|requested)|none|nil|n/a|unless|if (?:necessary|required|the)"
    r"|in the event|no (?:exempt|confidential|items?|need|reason|such))\b"
)
_NO = re.compile(r"(?i)\W*no(?:ne|t|thing)?\b")
_TITLED = re.compile(
    r"(?i)\bexclu(?:de|sion of|ding) (?:the )?(?:members of )?(?:the )?(?:press|public)\b|\bgwahardd\b"
)
_ABOUT = re.compile(r"(?i)\b(?:exclu(?:sion|de|ding)|press|public|gwahardd|eithrio)\b")
# A heading, a title or a line that says that what follows is not public.
_PART = re.compile(
    r"(?i)\W*(?:part (?:ii|2|b|two)(?:\W*|"
    r"\b[^.]{0,20}\b(?:confidential|exempt|private|closed|public|publication)\b[^.]{0,40})"
    r"|(?:confidential|exempt|private|closed|in[- ]camera)\s(?:items?|business|session|section|part|matters?|meeting"
    r"|agenda|minutes?)\b[^.]{0,60}|in (?:committee|camera|private)"
    r"|(?:strictly )?(?:private (?:and|&) )?(?:confidential|exempt)(?: (?:and|&) (?:confidential|exempt))?"
    r"|not for publication"
    r"|materion (?:eithriedig|cyfrinachol))\W*"
)
# An item of which it is told in passing that it was not for the public.
_KEPT = re.compile(
    r"(?i)\b(?:this|the) (?:item|minute|report|matter|discussion)s?\b[^.;:]{0,40}?\b(?:is|are|was|were) "
    r"(?:therefore |then )?(?:(?:exempt|confidential)(?= from|[.,;)]|$)|not for publication|"
    r"(?:considered|discussed|dealt with|taken|heard|held|minuted|recorded) (?:in|under|as|during) (?:a |the )?"
    r"(?:private(?= (?:session|meeting|part)|[^\w ]|$)|closed|confidential|camera|exempt|part (?:2|ii)\b))"
)
_STAFF = re.compile(r"(?i)\b(?:staff|staffing|personnel|salar(?:y|ies)|employment)\b")
_LEFT = re.compile(
    r"(?i)\W*(?:all |the |any )?(?:remaining )?(?:members of )?(?:the )?(?:press and )?public (?:then )?"
    r"(?:left|withdrew)\b"
)
_REOPENS = re.compile(
    r"(?i)\b(?:re-?admi(?:t|ss)\w*|re-?join(?:ed)?\b[^.]{0,30}\bpublic|out of (?:committee|camera)"
    r"|(?:in|to|into) open (?:council|committee|meeting)"
    r"|(?:open|public) session(?=\W*$|[.,;:)–-]|\s(?:at|resumed|again|and|was|were|to|[–-])\b)"
    r"|(?:resum\w+|return(?:ed)?|reconven\w+|(?:meeting|session|doors)\b[^.]{0,20}\bre-?open\w*)"
    r" (?:(?:in|to|into|the|an?|again|meeting) ){0,4}(?:members of the |press and (?:the )?)?public"
    r"(?=\W*$|[.,;)]| (?:session|meeting|at|again|and)\b)"
    r"|public(?: and (?:the )?press)?(?: (?:were|was|had|then|now|all|who had left|subsequently|duly))*"
    r" (?:returned|(?:invited|allowed|let|asked|came|brought) back|re-?joined|re-?entered)"
    r"|end of (?:the )?(?:closed|confidential|exempt|private) (?:session|business|items?|part)|ail-?dderbyn\w*)"
)
# One of these words or signs stands wherever a meeting opens again.
_OPEN_WORDS = frozenset("public session open out ail".split())
_OPEN_SIGNS = ("readmi", "re-admi", "aildd")
# Below a heading of what is not public: that there was nothing of the kind.
_NOTHING_KEPT = re.compile(
    r"(?i)\W*(?:(?:it was )?(?:resolved|agreed|confirmed|noted)\W+(?:that )?)?"
    r"(?:(?:there (?:was|were|are|is) )?(?:none|nil|n/a|nothing)\b"
    r"(?: (?:to (?:report|discuss|consider)|notified|raised))?\W*$|not (?:needed|required|applicable)\b"
    r"|(?:there (?:was|were|are|is) )?no (?:(?:such|exempt|confidential|private|closed|part (?:ii|2|b)) )*"
    r"(?:items?|business|matters?|reports?)\b|(?:all|every|each|the|both|those)?\W*"
    r"(?:(?:of|the|such|remaining|whole|entire|agenda) ){0,3}(?:items?|business|matters?|reports?|agenda)\b[^.;]{0,60}?"
    r"(?<!not )\b(?:(?:in|to the) public(?! interest)(?: session| part)?|in open (?:session|meeting))\b)"
)
_ROUTINE = re.compile(
    r"(?i)\W*(?:(?:date|time|dates|day|venue)\b[^.]{0,40}\bmeetings?|next meeting|meeting closed"
    r"|clos(?:e|ure)(?=\W*$|\W+\d|\W+(?:at|of (?:the )?(?:meeting|business)|the (?:chair|meeting))\b)"
    r"|dyddiad\b.{0,40}|diwedd)\b"
)
_ONLY_NEXT = re.compile(r"(?i)\b(?:following|next) (?:item|matter|report)\b(?!s)|\beitem (?:ganlynol|nesaf)\b")
_FOLLOWING = re.compile(
    r"(?i)\b(?:following|next|remaining|subsequent) (?:[\w-]+ ){0,2}(?:items|business|matters|reports)\b"
    r"|\b(?:(?:following|next|remaining|latter) part|remainder|rest) of the (?:meeting|agenda|business)\b"
    r"|\b(?:items?|business|matters?|reports?|minutes) (?:(?:listed|set out|shown|detailed|specified|named) )?"
    r"(?:below|hereunder|(?:which|that) follows?|as follows)\b|\bthe following (?:to|could|can|might|may) be\b"
    r"|\b(?:from|until) (?:this|the end)\b|\beitemau canlynol\b"
)
# What is kept is told elsewhere on the page: "the items contained in part two of the agenda".
_ELSEWHERE = re.compile(
    r"(?i)\b(?:during|for|from|whilst?|while|in respect of)\b[^.;]{0,40}\b(?:items?|business|reports?|appendi\w+|parts?"
    r"|agenda|minutes?)\b"
)
_OF_AGENDA = re.compile(r"(?i)\b(?:part (?:two|2|ii|b)|designated|listed|identified|marked)\b")
_THIS = re.compile(
    r"(?i)\b(?:this|the|its) (?:item|matter|report|discussion)\b(?! (?:of|on) the)|\bits consideration\b"
)
# What only carries it out: "Two residents left.", "The recording was stopped.", "This was seconded and carried."
_CARRIES_OUT = re.compile(
    r"(?i)\b(?:left|withdrew|leave|stopped|paused|webcast|recording|livestream\w*|schedule|act)\b"
    r"|^\W*(?:this|it|the motion)? ?(?:was )?(?:duly )?(?:proposed|moved|seconded|carried|agreed|resolved)\b.{0,60}$"
)
# So few words behind an exclusion only carry it out ("Agreed. Two residents left.").
TRIVIAL = 25


@dataclass(slots=True)
class Closing:
    """How an item excludes the public: what it names, what it decides of itself and of those that follow."""

    named: list[str] = field(default_factory=list)
    only_next: bool = False
    itself: bool = False
    follows: bool = True
    # Which items are kept is told elsewhere on the page, if anywhere.
    elsewhere: bool = False


def headings(blocks: list[Block], openings: list[Opening]) -> list[Opening]:
    """The items' beginnings and those of parts that are not public ("Part B – Exempt items") whose items have no
    beginning of their own: what is told there is no part of the public item above.
    """
    first = openings[0].index + openings[0].taken if openings else len(blocks)
    # The line right under a title says that of its own item.
    begun = {at for one in openings for at in range(one.index, one.index + max(one.taken, 1) + 1)}
    found = list(openings)
    for at in range(first, len(blocks) - 1):
        heads = at not in begun and at + 1 not in begun and _PART.fullmatch(blocks[at].text)
        if heads and not (_NOTHING_KEPT.match(blocks[at + 1].text) or blocks[at].action or blocks[at].bullet):
            found.append(Opening(at, 1, title=blocks[at].text))
    return sorted(found, key=lambda one: one.index)


def mark(text: str, item: ReadItem) -> bool:
    """Take in the line under a title that says why an item is kept from the public. False for any other line."""
    if len(text) > 300 or not _MARK.match(text):
        return False
    item.exempt = True
    item.exempt_paragraphs = sorted(_paragraphs(text).union(item.exempt_paragraphs))
    return True


def apply(items: list[ReadItem]) -> None:
    """Mark those of a page's items that were dealt with without the public, with their paragraphs of Schedule 12A."""
    shut = only_next = False
    because: list[int] = []
    late: list[bool] = []
    numbered = _by_number(items)
    runs = [_run(item) for item in items]
    for n, (item, texts) in enumerate(zip(items, runs, strict=True)):
        title = item.title or ""
        part = _PART.fullmatch(title) is not None
        if shut and (_reopens(title) or _ROUTINE.match(title)):
            shut = False
        part = part or (len(texts) > 1 and _PART.fullmatch(texts[0]) is not None)
        headed = part or _is_titled_exempt(title)
        if headed and texts and _words(texts) < TRIVIAL and _NOTHING_KEPT.match(texts[0]):
            part = headed = False
        item.exempt = item.exempt or shut or headed or _is_told_kept(title, texts)
        shut = shut and not only_next
        closing, paragraphs = _closes(title, texts), _paragraphs(" ".join([title, item.purpose or "", *texts]))
        if closing is not None:
            if closing.elsewhere and not closing.follows:
                late = late or _late(items, runs)
                closing.follows = late[n]
            because, only_next = sorted(paragraphs), closing.only_next
            item.exempt = item.exempt or closing.itself or (closing.follows and n == len(items) - 1)
            named = [one for number in closing.named for one in numbered.get(number, ())]
            # Numbers of an agenda that the page does not print are those of what stands next.
            closing.follows = closing.follows or (bool(closing.named) and not named)
            for kept in named:
                kept.exempt, kept.exempt_paragraphs = True, kept.exempt_paragraphs or because
            shut = shut or closing.follows
        elif part or any(map(_PART.fullmatch, texts)):
            # What stands below such a heading within its item keeps the whole of it.
            item.exempt = item.exempt or _PART.fullmatch(texts[-1]) is None
            shut, only_next, because = True, False, []
        if item.exempt:
            item.exempt_paragraphs = sorted(paragraphs.union(item.exempt_paragraphs)) or because
        if shut and any(map(_reopens, texts)):
            shut = False


def _is_told_kept(title: str, texts: list[str]) -> bool:
    """Whether an item says in passing that it was not for the public, itself alone."""
    if _THIS.search(title) and _excludes(title):
        return True
    if _STAFF.search(title) and len(texts) > 1 and _LEFT.match(texts[0]):
        return True
    for text in texts:
        kept = _KEPT.search(text)
        if kept is not None and not _NOT.search(text, 0, kept.end()) and not _excludes(text):
            return True
    return False


def _late(items: list[ReadItem], runs: list[list[str]]) -> list[bool]:
    """For each item, were it to exclude the public, whether those behind it are what it was excluded for: the meeting
    opens again below, or less of the page stands there than above, and none of them says of itself that it is private.
    """
    found = [False] * len(items)
    below, opens, says = 0, False, False
    for n in range(len(items) - 1, -1, -1):
        item, title = items[n], items[n].title or ""
        found[n] = (opens or below <= n) and not says
        if not _ROUTINE.match(title):
            below += 1
            opens = opens or any(map(_reopens, [title, *runs[n]]))
            says = says or _says(item, runs[n])
    return found


def _says(item: ReadItem, texts: list[str]) -> bool:
    """Whether an item says of itself, or a heading within it of those below, that it is not public."""
    title = item.title or ""
    marked = item.exempt or _is_titled_exempt(title)
    return marked or any(map(_PART.fullmatch, [title, *texts[:1], *texts[-1:]]))


def _is_titled_exempt(title: str) -> bool:
    return bool(_EXEMPT.search(title) and not _NOT.search(title))


def _by_number(items: list[ReadItem]) -> dict[str, list[ReadItem]]:
    found: dict[str, list[ReadItem]] = {}
    for item in items:
        for number in {item.number, item.minute_number} - {None}:
            found.setdefault(str(number), []).append(item)
    for number, those in list(found.items()):
        found.setdefault(_YEAR.sub("", number), those)
    return found


def _closes(title: str, texts: list[str]) -> Closing | None:
    """How an item excludes the public; None where it does not."""
    about = _ABOUT.search(title) is not None
    at = next((n for n, text in enumerate(texts) if _excludes(text)), None)
    if at is None:
        agreed = (
            about
            and _TITLED.search(title)
            and texts
            and not any(_NOT.search(text) or _NO.match(text) for text in [title, *texts])
        )
        return _by(title, texts, about=True) if agreed else None
    said = sentences.split(texts[at])
    first = next((n for n, span in enumerate(said) if _excludes(texts[at][slice(*span)])), len(said))
    rest = [texts[at][slice(*span)] for span in said[first + 1 :]]
    return _by(texts[at], [*(one for one in rest if not _CARRIES_OUT.search(one)), *texts[at + 1 :]], about=about)


def _by(text: str, below: list[str], *, about: bool) -> Closing:
    """What the words that exclude the public keep from it, and those `below` them in their item."""
    if named := _numbers(text):
        return Closing(named=named, follows=False)
    behind = _words([one for one in below if not _reopens(one)])
    if _ONLY_NEXT.search(text):
        return Closing(only_next=True, itself=behind > TRIVIAL and not about)
    if _FOLLOWING.search(text):
        return Closing(itself=behind > TRIVIAL)
    if _THIS.search(text) and not about:
        return Closing(itself=True, follows=False)
    if _ELSEWHERE.search(text):
        ahead = not (about or behind or _OF_AGENDA.search(text))
        return Closing(itself=not about and behind > 0, follows=ahead, elsewhere=True)
    return Closing(itself=behind > (TRIVIAL if about else 0))


def _excludes(text: str) -> bool:
    """Whether a text says that the public is excluded, and neither that it is not nor whether."""
    said = vocabulary(text)
    if _SHUT_OUT.isdisjoint(said) and (_BEHIND_DOORS.isdisjoint(said) or _GOES_INTO.isdisjoint(said)):
        return False
    found = _EXCLUDES.search(text)
    return found is not None and not (_NOT.search(text[: found.end()]) or _NOT_BEHIND.match(text, found.end()))


def _reopens(text: str) -> bool:
    may = not _OPEN_WORDS.isdisjoint(vocabulary(text)) or holds(text.lower(), _OPEN_SIGNS)
    return may and _REOPENS.search(text) is not None


def _numbers(text: str) -> list[str]:
    named = _NAMED.search(text)
    numbers = re.findall(_NUMBER, named["n"]) if named else []
    ranged = named is not None and re.search(r" to |[-–]", named["n"]) is not None
    if ranged and len(numbers) == 2 and all(x.isdigit() for x in numbers):
        return [str(x) for x in range(int(numbers[0]), min(int(numbers[1]), int(numbers[0]) + 60) + 1)]
    return numbers


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _run(item: ReadItem) -> list[str]:
    """What an item says, in its order."""
    told: list[tuple[int, str]] = [(2 * n, one.text) for n, one in enumerate(item.paragraphs)]
    for one in item.resolutions:
        if not one.inside:
            told.append((-1 if one.after is None else 2 * one.after + 1, one.words))
    return [text for _, text in sorted(told, key=lambda pair: pair[0])]


def _paragraphs(text: str) -> set[int]:
    """The paragraphs of Schedule 12A that a text names; none of those that only weigh the public interest (its Parts 2
    and 5).
    """
    if "12" not in text or not holds(text.lower(), ("12a", "12(a", "12 a", "12 (a")):
        return set()
    found: set[int] = set()
    seen = 0
    for schedule in _SCHEDULE.finditer(text):
        begin, seen = max(seen, schedule.start() - _BEFORE), schedule.end()
        for match in _PARAGRAPHS.finditer(text, begin, seen + _BEHIND):
            named = _BRACKETED.sub("", match["named"])
            found.update(int(n) for n in re.findall(r"\d+", named))
            for first, last in _RANGE.findall(named):
                found.update(range(int(first), int(last)))
    return {n for n in found if 1 <= n <= _LAST}
