"""How a vote went: a line that tells it, its figures, and who voted how."""

import itertools
import re

from meetings.reading import sentences
from meetings.reading.shape import ReadResolution, ReadVote
from meetings.reading.together import several

_VOTE = re.compile(
    r"(?i)(?:voting(?! members\b)|vote|(?:a )?recorded vote(?! was [^.:]{0,40}\bon the (?:\w+ )?motion\b)|the vote was|"
    r"by (?:way of |a )?(?:microsoft forms|show of hands|(?:verbal|electronic|roll[- ]call) vote)\b|"
    r"(?:up)?on being put to the vote|carried|for[:\s]*\(?\d|"
    r"\d{1,3} (?:votes? )?for\b|"
    r"(?:against|abst\w*)\s?(?:[:–-]\s?(?:none|nil|no|\d)|\d{1,3}$)|"
    r"(?:(?:all|unanimously)\s(?:were\s|present\s|members\s|voted\s){0,2})?in favour|votes? for|"
    r"unanimous(?!ly (?:agreed|resolved|decided|approved) (?:to|that)\b)|"
    r"(?:motion|amendment) (?:was )?(?:carried|lost)|"
    r"(?:the )?(?:chair(?:man|woman|person)?|cathaoirleach|mayor|lord mayor|convener|provost|president|chairperson) "
    r"(?:then |thereupon |accordingly )?declared the (?:\w+ )?(?:motion|amendment|proposal|resolution)\b"
    r"[^.:;]{0,90}? (?:carried|lost|passed|defeated)\b|"
    r"(?:the )?(?:procedural )?(?:motion|amendment|proposal) (?:was |fell|not )(?:declared "
    r")?(?:carried|lost|defeated|not )?|pleidlais)"
)
_SIDES = {
    "for": "for", "in favour": "for", "against": "against", "abst": "abstained", "o blaid": "for",
    "yn erbyn": "against",
}  # fmt: skip
_SIDE = re.compile(
    r"(?i)\b(?P<side>for|in favour|against|abst|o blaid|yn erbyn)[a-z]*\b(?:(?:\s*\(\d{1,3}\))?\s*[:–-]\s*(?=[A-Z(])|"
    r"(?<![a-z]\sfor)(?<![a-z]\sagainst)(?<![a-z]\sin\sfavour)\s(?=(?:Councillors?|Cllrs?)\b))"
)
_NAMED = re.compile(
    r"(?i)(?:(?:(?:up)?on [^:.;]{3,60},? )?(?:there )?(?:voting|voted)\s+)?(?:for|in favour|against|abst\w*|o blaid|yn "
    r"erbyn)\b[^:–-]{0,20}[:–-].{0,12}\b(?:councillors?|cllrs?|aldermen|cyng)\b"
    r"|(?-i:For|In favour|Against|Abstained|Abstentions?|FOR|IN FAVOUR|AGAINST|ABSTAINED|ABSTENTIONS?)"
    r"(?: the (?:motion|proposal))? (?:Councillors?|Cllrs?)\b[^:]{2,80}(?:,|\band\b|\(\d)"
)
# "(Councillors Fox and Gale voted against.)"
_VOTED = re.compile(
    r"\(?(?P<who>(?:Councillors?|Cllrs?\.?|Aldermen|Alderman|Members)\s"
    r"(?:(?!\b(?:proposed|seconded|all|one|two|three)\b)[^.;()]){2,120}?),?\s(?:having\s)?(?:"
    r"voted\s(?P<side>(?i:for|against|in favour))|(?P<abstained>abstained)(?:\sfrom voting)?)[^.;]{0,40}[.;]?\)?\.?"
)
_NUMBERS = {"no": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12"}  # fmt: skip
_COUNT = re.compile(
    rf"\b(?:{'|'.join(_NUMBERS)})\b"
    r"(?=\s(?:(?:members?|councillors?|cllrs?) )?(?:votes?|abst|against|for\b(?! )|in favour|voting|voted))"
    r"|(?<= votes to )(?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_TO = re.compile(
    r"\b(\d{1,3}) votes? (?:for )?to (\d{1,3})\b|\bby (\d{1,3}) to (\d{1,3})\b"
    r"|(?:carried|lost|defeated|passed|vote[ds]?|majority|tied)\b[^.\d]{0,20}(?<!\d)(\d{1,3})(?:\s?[–:-]\s?|\sto\s)(\d{1,3})\b"
    r"(?!\s?[/–:-]\d)"
)
_BEFORE = re.compile(
    r"\b(\d{1,3})\s+(?:(?:members?|councillors?|cllrs?)\s+)?(?:voting|voted|votes?)\s+(for|against|in favour)"
)
_AFTER = re.compile(
    r"\bvoted\s+(for|in favour of|against)\s+(?:the (?:motion|amendment|proposal|recommendation)s?\s+)?(\d{1,3})\b"
)
_WENT = re.compile(
    r"(?i)(?:this|it|the (?:motion|proposal)) was not (?:agreed|carried|supported|approved|accepted|passed)\b|"
    r"(?:(?:up)?on (?:being put to (?:the |a )?vote|a (?:vote|show of hands|division)|"
    r"the (?:(?:substantive|original|main) )?(?:motion|amendment|proposal) being (?:put|voted)),?|"
    r"(?:a|the) (?:recorded )?vote was (?:then )?taken (?:on|and)|"
    r"following [^.;:,]{3,40}, the (?=[^.;:,]{0,40}\bput\b)|with \d|there voted|"
    r"(?:[^.;:,]{3,60} declared )?the (?:(?:substantive|original|main) )?"
    r"(?:motion|amendment|proposal|recommendation)s?\b|"
    r"there (?:was|were) (?=(?:no|one|two|three|\d{1,2}) abst))"
    r".{0,160}\b(?:carried|lost|defeated|rejected|against|abst\w+|fell)\b"
)
_VOTES = re.compile(r"(?i)(?:a|the) (?:recorded )?vote\b|on a (?:division|vote|show of hands)\b")
_LOST = re.compile(
    r"\b(?:lost|defeated|rejected|fell|failed|"
    r"(?:not|n[’']t) (?:been )?(?:carried|agreed|approved|passed|supported|accepted))\b"
)
_COUNTED = re.compile(r"\((\d{1,3})\)")
_COUNTS = re.compile(
    r"\b(?:for|against|favour|abst\w*|votes?|carried|lost|defeated|majority)\b[^a-z]{0,4}\d"
    r"|\d[^a-z]{0,3}(?:votes?|for|against|in favour|abst|to \d)"
)
_FIGURES = tuple(
    (
        key,
        [
            re.compile(rf"\b(\d{{1,3}})\s+(?:votes?\s+)?{word}|\b{word}\w*\s*[:–-]?\s*\(?(\d{{1,3}})\b")
            for word in words
        ],
    )
    for key, words in (
        ("votes_for", ("for", "in favour", "favour")),
        ("against", ("against",)),
        ("abstained", ("abstain", "abstention")),
    )
)
# What came of the vote stands in the same sentence.
_SO = re.compile(r"\b(?:and|so|whereupon)\b[^.;]{0,60}\b(?i:resolved|agreed|decided)\s+(?:that|to)\b")
_FIGURE = re.compile(r"\d")
# Behind a clause's own words: "… be paid (5 for, 1 against).", "…, carried 3-1".
_TOLD_LAST = re.compile(r"\(([^()]{3,160})\)\W*$|\b((?i:carried|voting|votes?|lost)\b[^.;]{0,80})\W*$")
# Before them: "RESOLVED by 6 votes to 2 that …".
_TOLD_FIRST = re.compile(r"\b(?i:resolved|agreed),?\s((?:by|with)\s[^:;]*?\d[^:;]*?),?(?:\s(?:that|to))?\W*$")
_BOTH = re.compile(r"\bvoted for\b.{0,40}?(\d{1,3}) and against (\d{1,3})\b")

# "Voting: 5 – For 4 – Against 2 – Abstentions"
_NUMBER_FIRST = re.compile(r"\b(\d{1,3})\s?[–-]\s?for\b\W*(\d{1,3})\s?[–-]\s?against\b\W*(\d{1,3})\s?[–-]\s?abst")

# No clause and no words of votes are as long.
LONGEST = 20_000


def went(text: str) -> bool:
    """Whether a block says no more than how the vote on a motion went."""
    return (
        len(text) <= 260
        and text.endswith(".")
        and bool(_WENT.match(text))
        and ". " not in text
        and not _SO.search(text)
    )


def figures(text: str) -> ReadVote | None:
    """The vote that a sentence tells by its figures. None where it tells fewer than two."""
    found = words(text)
    return found if sum(n is not None for n in (found.votes_for, found.against, found.abstained)) > 1 else None


def told(text: str) -> ReadVote | None:
    """The vote that words of decision tell by its figures, in the sentences that do. None where they tell fewer."""
    vote = figures(text)
    if vote is not None:
        counts = (start for start, end in sentences.split(text) if _COUNTS.search(text[start:end].lower()))
        vote.text = text[next(counts, 0) :]
    return vote


def tell(resolution: ReadResolution) -> None:
    """Give a resolution its vote, where its own last words tell it by figures."""
    if resolution.vote is None and resolution.stem and (by := _TOLD_FIRST.search(resolution.stem[-200:])):
        resolution.vote = figures(by[1])
    last = _TOLD_LAST.search(resolution.clauses[-1].text[-200:]) if resolution.clauses else None
    if last is not None and resolution.vote is None:
        resolution.vote = figures(last[1] or last[2])


def before(text: str) -> ReadVote | None:
    """The vote that a text's last sentence tells by its figures ("On a division there voted for 12, against 9.")."""
    last = sentences.last(text)
    return figures(last) if tells(last) or went(last) or _VOTES.match(last) else None


def lost(vote: ReadVote) -> bool:
    """Whether a motion fell, by the words or by the count alone."""
    return _LOST.search(vote.text.lower()) is not None or outvoted(vote)


def outvoted(vote: ReadVote | None) -> bool:
    """Whether more voted against than for, and no word says that it was carried."""
    if vote is None or re.search(r"(?i)\bcarried\b|casting vote", vote.text):
        return False
    return vote.votes_for is not None and vote.against is not None and vote.votes_for < vote.against


def tells(text: str) -> bool:
    """Whether a line tells a vote."""
    if (
        len(text) <= 200
        and _VOTE.match(text.lstrip("(["))
        and not _SO.search(text)
        and text.lower().strip(" :") not in ("vote", "voting", "votes")
    ):
        return True
    return (len(text) <= 3000 and _NAMED.match(text[:120]) is not None) or (
        ("voted" in text or "abstained" in text) and _VOTED.fullmatch(text) is not None
    )


def apart(text: str) -> tuple[str, str]:
    """A clause and the sentences at its end that tell how it was voted on ("… be paid. Voting: for 7; against 2.")."""
    spans = sentences.split(text)
    at = len(spans)
    while at > 1 and (_VOTED.fullmatch(said := text[slice(*spans[at - 1])]) or (tells(said) and figures(said))):
        at -= 1
    return (text[: spans[at - 1][1]], text[spans[at][0] :]) if at < len(spans) else (text, "")


def read(text: str) -> ReadVote | None:
    """The vote that a line tells. None for any other line."""
    return words(text) if tells(text) else None


def table(rows: list[str]) -> ReadVote:
    """The votes that a table gives: lines "For: …", or a name in one row and its side in the next."""
    vote = words(" ".join(rows))
    if not vote.named:
        for name, said in itertools.pairwise(rows):
            side = _SIDES.get(said.lower().strip(" .").removesuffix("ention").removesuffix("ained").removesuffix("ain"))
            if side is not None and name.lower() not in _SIDES and len(name) < 60:
                vote.named[name] = side
    return vote


def is_full(resolution: ReadResolution) -> bool:
    """Whether a resolution has the words of more votes than any that was taken."""
    return resolution.vote is not None and len(resolution.vote.text) > LONGEST


def add(resolution: ReadResolution, vote: ReadVote) -> None:
    """A resolution's vote, or more words and figures of it."""
    held = resolution.vote
    if held is None:
        resolution.vote = vote
        return
    held.text = f"{held.text} {vote.text}"
    held.named.update(vote.named)
    held.votes_for = held.votes_for if held.votes_for is not None else vote.votes_for
    held.against = held.against if held.against is not None else vote.against
    held.abstained = held.abstained if held.abstained is not None else vote.abstained


def words(text: str) -> ReadVote:
    """The vote that words tell which say nothing else."""
    found = ReadVote(text)
    low = _COUNT.sub(lambda match: _NUMBERS[match.group()], text.lower())
    if _FIGURE.search(low) and not _VOTED.fullmatch(text):
        _count(found, low)
    _name(found)
    return found


def _count(found: ReadVote, low: str) -> None:
    """The figures of a vote, from its text in small letters and figures."""
    for key, patterns in _FIGURES:
        for pattern in patterns:
            number = pattern.search(low)
            if number:
                setattr(found, key, int(number[1] or number[2]))
                break
    for number, side in [*_BEFORE.findall(low), *((m[1], m[0]) for m in _AFTER.findall(low))]:
        key = "against" if side == "against" else "votes_for"
        if getattr(found, key) is None or _AFTER.search(low):
            setattr(found, key, int(number))
    before = _NUMBER_FIRST.search(low)
    if before is not None:
        found.votes_for, found.against, found.abstained = (int(n) for n in before.groups())
    both = _BOTH.search(low)
    if both is not None:
        found.votes_for, found.against = int(both[1]), int(both[2])
    to = _TO.search(low)
    if to is not None:
        less, more = sorted(int(n) for n in to.groups() if n)
        found.votes_for, found.against = (less, more) if _LOST.search(low) else (more, less)


def _name(vote: ReadVote) -> None:
    """Who is listed under "For:", "Against:" and "Abstained:", and the figure that closes the list; who "voted for"."""
    for voted in _VOTED.finditer(vote.text):
        side = _SIDES[voted["side"].lower()] if voted["side"] else "abstained"
        vote.named.update(dict.fromkeys(several(voted["who"].split()), side))
    sides = list(_SIDE.finditer(vote.text))
    for n, match in enumerate(sides):
        end = sides[n + 1].start() if n + 1 < len(sides) else len(vote.text)
        listed = vote.text[match.end() : end]
        side = _SIDES[match["side"].lower()]
        counted = _COUNTED.search(listed)
        if counted:
            setattr(vote, "votes_for" if side == "for" else side, int(counted[1]))
        words = _COUNTED.sub("", listed).strip(" .;,").split()
        if words and words[0].lower() not in ("none", "nil", "neb"):
            vote.named.update(dict.fromkeys(several(words), side))
