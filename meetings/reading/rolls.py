"""The headings of lists of those who attended ("Present:", "Apologies were received from"), and where names end."""

import re

from meetings.reading import attendees, language, names, remembering
from meetings.reading import language_attendance as words_of
from meetings.reading.layout import Block

_WORD = re.compile(r"[\w’'-]+")
_MARKS = " /&,.*"
_STATUSES = [(status, re.compile(rf"\b(?:{pattern})(?!\w)")) for status, pattern in words_of.STATUSES]
_OF_ITS_OWN = re.compile(rf"(?:{words_of.OF_ITS_OWN})$")
APOLOGIES = re.compile(
    r"(?i)(?<!\bno )(?:apolog(?:y|ies|ises)|ymddiheuriad(?:au)?)\b(?! for (?:late|his|her|their|being)).{0,120}?"
    r"(?:\bfrom\b|\bgan\b|\boddi wrth\b|\bon behalf of\b|\bby\b|:|\s[–-](?=\s))[:;]?\s*"
    r"(?:the |yr? )?(?!(?:received|accepted|were|had|given|sent)\s)(?-i:(?=(?:councillors?\s)?[A-ZÀ-Þ]))"
)
_NAMES_END = re.compile(
    r"\s(?:who|due to|because|as|owing|had|were|was|with|arrived|and (?:these|the reasons?|it|they|all)|for "
    r"(?:his|her|their|the|whom|reasons?|lateness|absence|personal|early))\b|\.\s"
)
_BRACKETS = re.compile(r"\([^()]{1,120}\)")
_WITHIN = re.compile(
    r"(?<=[\w.;,)])\s+(?=(?:In [Aa]ttendance|Also|Apologies|Absent|"
    r"Officers|(?<!Lead\s)(?<!Chief\s)(?<!Monitoring\s)Officer|"
    r"Officials|Others?|Not [Pp]resent|Substitutes?|(?:Non-?|Other )[Mm]embers|"
    r"(?:(?:Parish|Town|Community) )?Clerk|Minutes? (?:[Tt]aker|[Ss]ecretary|[Tt]aken by)|Note ?[Tt]aker|"
    r"Members? of the [Pp]ublic|Public|(?:Those )?(?:[Pp]resent)|IN ATTENDANCE|APOLOGIES|ABSENT|"
    r"ALSO|Hefyd|Ymddiheuriadau|Yn [Bb]resennol)\b[^:.,;]{0,40}:)|"
    r"(?<=[.;])\s+(?=(?:In [Aa]ttendance|Also [Pp]resent|Also in [Aa]ttendance|"
    r"(?:An )?[Aa]polog(?:y|ies) (?:for absence )?(?:had been|has been|have been|was|were) received)\b)|"
    r"(?<=\.)\s+(?=[A-ZÀ-Þ][^.:]{3,90}\s(?:was|were) (?:also )?(?:in attendance|present)\b)"
)
_BODY_MEMBERS = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w’'&-]*|&|and|of|for|the) ){1,7}"
    r"(?i:members|councillors|officers|representatives|trustees|governors|delegates|observers)"
    r"(?i: present| in attendance| attending)?\s*:\s*(?=[A-ZÀ-Þ])"
)
# "Representing Moor Town Council: Cllrs A Marsh and B Tull"
_REPRESENTING = re.compile(r"Representing (?:the )?[A-ZÀ-Þ][^:.]{3,80}\s?[:–-]\s*(?=[A-ZÀ-Þ])")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?=[A-Z])")
_SAYS_WHETHER = re.compile(r"(?i)(?:present|absent|apologies)\s*[:–-]")


def opens(text: str) -> str | None:
    """The status that a line of attendance gives to those whom it names; None for any other line."""
    found = heading(text)
    return found[0] if found else None


@remembering.short(up_to=400, texts=256)  # the head of a page is gone through several times
def heading(text: str) -> tuple[str, int] | None:
    """The status that a heading gives, and where what follows it begins."""
    # "2.1 Apologies were received from …"
    if numbered := _NUMBERED.match(text):
        within = heading(text[numbered.end() :])
        return (within[0], numbered.end() + within[1]) if within else None
    head = text[:110]
    if not head[:1].isalpha():
        return None
    apologies = APOLOGIES.match(head)
    if apologies and attendees.names(cut(text[apologies.end() :])):
        return "apologies", apologies.end()
    end, last = _walk(head)
    if not end:
        return None
    after = head[end:].lstrip(" .*’'")
    low = head[:end].lower()
    if after and after[0] == "(" and ")" in after[:60] and after[after.index(")") + 1 :].lstrip()[:1] in ("", ":"):
        after = after[after.index(")") + 1 :].lstrip()
        end = len(head) - len(after)
        after = after or ""
    marked = after[:1] in (":", ";", "–", "-", "—", "")
    # "Also in attendance, members of the press Mrs A Marsh and Mr B Tull"
    titled = names.TITLED.match(after) and not words_of.BEFORE_NAMES.isdisjoint(_WORD.findall(low))
    if not marked and not ((titled or last in words_of.BEFORE_NAMES) and _names(cut(text[end:].strip(" ,")), low)):
        return None
    status = _status_of(low)
    if status is None or (
        not after and low.strip() in ("minutes", "clerk", "public", "the public", "members of public")
    ):
        return None
    begins = len(text) - len(text[end:].lstrip(" .*:;–—-"))
    # "Council members: Present: Ann Bell. Absent: …"
    within = heading(text[begins:]) if marked and _SAYS_WHETHER.match(text, begins) else None
    dashed = after[:1] in ("–", "-", "—")
    if within is None and dashed and begins < len(text) and _walk(head[begins:])[0] == len(text) - begins:
        return status, len(text)
    return (within[0], begins + within[1]) if within else (status, begins)


def _names(text: str, heading: str) -> bool:
    """Whether a run names people, or behind "In attendance" begins with somebody's name."""
    first = text.partition(",")[0]
    return attendees.names(text) or (heading == "in attendance" and attendees.name_of(first) is not None)


def names_somebody(text: str) -> bool:
    """Whether a line names one titled person and says no more ("Borough Councillor Mr C Marsh")."""
    return names.TITLED.search(text[:30]) is not None and attendees.name_of(text) is not None


def of_a_body(text: str) -> tuple[str, int] | None:
    """ "Flood Panel Members: Cllr A Marsh, …": the status that such words give, and where the names begin."""
    representing = _REPRESENTING.match(text)
    head = representing or _BODY_MEMBERS.match(text)
    if head is None or not attendees.names(cut(text[head.end() :])):
        return None
    if representing:
        return "present", head.end()
    status = _status_of(head.group().lower())
    return (status, head.end()) if status else None


def _walk(head: str) -> tuple[int, str]:
    """Where the words that headings are made of end, and the last of them."""
    end = turned = 0
    last = before = ""
    for match in _WORD.finditer(head):
        low = match.group().lower()
        if head[end : match.start()].strip(_MARKS) or low not in words_of.HEADING_WORDS:
            break
        if (match.group()[0].isupper() or low == "the") and last in words_of.BEFORE_NAMES and not turned:
            turned, before = end, last
        end, last = match.end(), low
    if turned and head[end:].lstrip(_MARKS)[:1] not in ("", ":", "–", "-", "—"):
        return turned, before
    return end, last


def only_words(text: str) -> bool:
    """Whether a line is made of the words of headings alone ("In Chamber:")."""
    return all(word.lower() in words_of.HEADING_WORDS for word in _WORD.findall(text))


def _status_of(heading: str) -> str | None:
    if _OF_ITS_OWN.match(heading):
        return "present"
    return next((status for status, pattern in _STATUSES if pattern.search(heading)), None)


def cut(text: str) -> str:
    """A run of names as far as it goes before words that tell something else."""
    whole, text = text, _BRACKETS.sub(lambda found: "_" * len(found.group()), text)
    end = _NAMES_END.search(text)
    while end and end.group() == ". " and _abbreviated(text[: end.start()]):
        end = _NAMES_END.search(text, end.end())
    return whole[: end.start()] if end else whole


def _abbreviated(text: str) -> bool:
    word = text.split()[-1].lower() if text.strip() else ""
    return len(word) < 3 or word in language.TITLES


def parted(blocks: list[Block]) -> list[Block]:
    """Blocks cut where a second heading of attendance stands within a line."""
    found: list[Block] = []
    for block in _with_offices(blocks):
        parts = _headed_parts(block.text) if len(block.text) < 4000 else [block.text]
        if len(parts) == 1 or not any(opens(part) for part in parts):
            found.append(block)
        else:
            found.extend(Block(part, bullet=block.bullet and not n) for n, part in enumerate(parts))
    return found


def _headed_parts(text: str) -> list[str]:
    """A line's parts, each with its heading; words of a heading before such a word are of that heading."""
    found: list[str] = []
    for part in _WITHIN.split(text):
        above = found.pop().split() if found else []
        own = len(above)
        while own and above[own - 1].isalpha() and above[own - 1].lower() in words_of.HEADING_WORDS:
            own -= 1
        if above and above[-1] in ("and", "&"):
            own = 0
        # "B Dene Moor Council Members present:": how much of that is the body's name, nobody can tell.
        if 0 < own < len(above) and above[own - 1][-1] not in ".;)" and above[own].lower() in words_of.BODIES:
            own = len(above)
        if own:
            found.append(" ".join(above[:own]))
        found.append(" ".join([*above[own:], part]))
    return found


def _with_offices(blocks: list[Block]) -> list[Block]:
    """An office alone on its line ("Chair:") stands with the name below it."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1].text.rstrip(" :–-") if found else ""
        if above.lower() in words_of.OFFICES and attendees.names(block.text, share=0.3) and not opens(block.text):
            found[-1] = Block(f"{above}: {block.text}", bullet=block.bullet)
        else:
            found.append(block)
    return found
