"""What of an item's resolutions is kept: each once, and no talk of what was agreed beside what was resolved in form."""

import re
from dataclasses import replace

from meetings.reading import carried, decisions, motion_lines, movers, sentences, votes, when
from meetings.reading.shape import ReadClause, ReadItem, ReadParagraph, ReadRecommendation, ReadResolution, ReadVote
from meetings.reading.signs import vocabulary

# A word that says it all, below what it is said of.
_VERDICT = re.compile(r"(?i)(?:unanimously )?(?:agreed|approved|noted|resolved|accepted|adopted)(?: unanimously)?\W*")
_TRUNCATED = re.compile(r"\s*(?:\.{3}|…)\s*view the full minutes text for item.{0,20}$", re.IGNORECASE)
_FORMAL = re.compile(r"\b(?:(?i:resolved)|AGREED)\b")
# A note so begun is no more formal than the sentences beside it.
_TOLD = ("Agreed to", "Agreed that")
# Agreed beside what was resolved in form, and something else.
_AGREED = re.compile(
    r"(?i)\b(?:it was|meeting|council|committee|members|all|everyone)\s(?:\w+ly\s|also\s|then\s)?(?:agreed|decided)\b"
)
_MOVED = re.compile(r"(?i)\b(?:second(?:ed|er)|moved|motions?|carried|lost|votes?|voted|put to|accepted that)\b")
# What is said between a motion and that it was agreed is no other proposal.
_SUGGESTS = re.compile(r"(?i)\b(?:suggest|propos|recommend|request|ask|mov)\w*")
_MOST_BETWEEN = 2
# A motion of fewer words may be another, and so may one that stands further above what was resolved.
_FEWEST, _NEAR = 3, 30
# A second printing has so many words of its own before the first's, which share so many.
_LEAD, _LONG = 14, 12
# What is put to a meeting in the words that it resolves: "… proposed, in these words: The Council:".
_PUT = re.compile(r"(?i)\b(?:propos|mov|second|recommend|put|tabl|submit)\w*\b.*:\W?$", re.DOTALL)
# How it went with what was resolved.
_OF_IT = re.compile(r"(?i)(?:the|this) (?:motion|proposal|amendment|recommendations?)\b")
_SECONDED_IT = re.compile(r"\. (?:The|This) (?:motion|proposal|proposition) was (?:\w+ )?seconded\b")
# "The vote for the resolution to refuse was carried by 6 votes to 2."
_ITS_VOTE = re.compile(
    r"The (?:recommendations?|motion|proposal) (?:was|were) (?:then )?(?:\w+ly )?"
    r"(?:supported|carried|agreed|approved)\b"
    r"[^.;]{0,40}\b(?:abst\w+|against)\b[^.;]{0,120}\.?|"
    r"(?:The|A) (?:\w+ )?vote (?:for|on|to|in favour of|in respect of) (?:[\w’'-]+ ){1,12}?(?:was|were) (?:then )?"
    r"(?:\w+ly )?(?:granted|carried|passed|approved|agreed|unanimous|recorded|taken|as follows|\d)\b[^.;]{0,120}\.?"
)


def settle(item: ReadItem, formal: dict[int, str], furniture: list[str]) -> None:
    """Give once what was printed twice, and leave out decisions in talk where the item has formal ones.

    `formal` has the part of the page that each resolution in form stands in, by its identity; `furniture` takes the
    words of those that are left out.
    """
    _so_said(item)
    _vote_behind(item)
    for resolution in item.resolutions:
        _complete(resolution, item)
    _so_agreed(item)
    _put_before(item)
    _moved_above(item)
    _vote_ahead(item, formal)
    _without_talk(item, formal)
    if "decision" in formal.values() or len(set(formal.values())) > 1:
        _once(item, formal, furniture)


def noted(item: ReadItem) -> None:
    """Something noted that is all an item says, or the last of it before the meeting closed, is its resolution."""
    last = len(item.paragraphs) - 1
    while last > 0 and when.closes(item.paragraphs[last].text):
        last -= 1
    only = item.paragraphs[last] if item.paragraphs and not item.resolutions else None
    said = decisions.NOTED_LAST if last else decisions.NOTED
    if only is None or only.speakers or only.action or not said.search(only.text[:400]):
        return
    if len(sentences.split(only.text)) == 1:
        del item.paragraphs[last]
        clause = ReadClause(only.label, only.text)
        after = last - 1 if last else None
        item.resolutions.append(ReadResolution(None, "noted", [clause], number=only.number, after=after))


def _so_said(item: ReadItem) -> None:
    """A word alone that says again of what was decided right above that it was: "APPROVED"."""
    for n in range(len(item.resolutions) - 1, 0, -1):
        above, one = item.resolutions[n - 1 : n + 1]
        word = one.stem or ""
        if above.clauses and not (one.clauses or above.vote) and above.after == one.after and _VERDICT.fullmatch(word):
            votes.add(above, ReadVote(f"{one.number} {word}" if one.number else word))
            del item.resolutions[n]


def _so_agreed(item: ReadItem) -> None:
    """ "This was agreed by the Council." behind a motion and a word said to it is how the motion went."""
    for n in range(len(item.resolutions) - 1, 0, -1):
        above, one = item.resolutions[n - 1 : n + 1]
        first = -1 if above.after is None else above.after
        between = item.paragraphs[first + 1 : (-1 if one.after is None else one.after) + 1]
        if one.stem or one.number or one.inside or not carried.so(_said(one)) or len(between) > _MOST_BETWEEN:
            continue
        open_ = above.proposer is not None and above.vote is None and not motion_lines.settled(above.words)
        if open_ and not any(_SUGGESTS.search(said.text) for said in between):
            _take_vote(above, one, ReadVote(_said(one)))
            del item.resolutions[n]


def _take_vote(above: ReadResolution, one: ReadResolution, said: ReadVote) -> None:
    """The words of a resolution that only tells how another went, and its own vote, as that one's."""
    told, own = " ".join(map(_printed, one.clauses)), one.vote
    if own is not None and own.text in told:
        votes.add(above, replace(own, text=told))
        return
    votes.add(above, replace(said, text=told))
    if own is not None:
        votes.add(above, own)


def _put_before(item: ReadItem) -> None:
    """What was proposed in the very words that are resolved below it, its first printing."""
    for n in range(len(item.resolutions) - 1, 0, -1):
        above, one = item.resolutions[n - 1 : n + 1]
        same = len(above.clauses) == len(one.clauses) and _words(above) == _words(one)
        if same and not (above.inside or above.vote) and above.verb == one.verb and _PUT.search(above.stem or ""):
            item.recommendations.extend(ReadRecommendation(clause.label, clause.text) for clause in above.clauses)
            one.proposer, one.seconder = one.proposer or above.proposer, one.seconder or above.seconder
            del item.resolutions[n - 1]
            _told_instead(item, above, above.stem or "", n - 1)


def _moved_above(item: ReadItem) -> None:
    """A motion that is resolved further down in its own words is what was said before it, and no second decision."""
    for n in range(len(item.resolutions) - 1, 0, -1):
        one = item.resolutions[n]
        if not one.stem or len(one.clauses) != 1 or one.verb not in motion_lines.CARRIED:
            continue
        said = _words(one)
        for m in range(n - 1, max(-1, n - 1 - _NEAR), -1) if len(said) >= _FEWEST else ():
            above = item.resolutions[m]
            if _is_motion(above) and f" {' '.join(said)} " in f" {' '.join(_words(above))} ":
                _resolved_instead(item, above, one, m)
                break


def _is_motion(resolution: ReadResolution) -> bool:
    """Whether it is told of it that somebody moved it, and not in its own words that it was agreed."""
    if resolution.proposer is None:
        return False
    stem = resolution.stem or ""
    moved = not stem or movers.pair(stem) is not None or movers.alone(stem) is not None
    return moved and not motion_lines.settled(resolution.words)


def _resolved_instead(item: ReadItem, motion: ReadResolution, one: ReadResolution, m: int) -> None:
    """The movers and the vote of a motion as those of what it was resolved as, its words as a paragraph."""
    moved = [] if motion.inside else map(_printed, motion.clauses)
    said = [words for words in (motion.number, motion.stem, *moved) if words]
    one.proposer, one.seconder = motion.proposer, motion.seconder
    if motion.vote is not None and movers.unvoted(motion):
        said.append(motion.vote.text)
    elif motion.vote is not None:
        votes.add(one, motion.vote)
    del item.resolutions[m]
    if said:
        _told_instead(item, motion, " ".join(said), m)


def _told_instead(item: ReadItem, one: ReadResolution, said: str, n: int) -> None:
    """The words of a resolution that is none, as a paragraph where it stood, before the resolutions from `n` on."""
    at = 0 if one.after is None else one.after + 1
    item.paragraphs.insert(at, ReadParagraph(said))
    for paragraph in item.paragraphs:
        if paragraph.replies_to is not None and paragraph.replies_to >= at:
            paragraph.replies_to += 1
    for below in item.resolutions[n:]:
        below.after = at if below.after is None else below.after + 1


def _vote_behind(item: ReadItem) -> None:
    """A sentence below a resolution of its own that tells how the vote on it went, and decides nothing itself."""
    for n in range(len(item.resolutions) - 1, 0, -1):
        above, one = item.resolutions[n - 1 : n + 1]
        of_another = above.verb == "lost" != one.verb
        if not (one.stem or one.number or above.inside or of_another) and _ITS_VOTE.fullmatch(_said(one)):
            _take_vote(above, one, votes.words(_said(one)))
            del item.resolutions[n]


def _complete(resolution: ReadResolution, item: ReadItem) -> None:
    """Its clause, movers and vote, where its own words or the paragraph above tell them."""
    if not resolution.clauses and _VERDICT.fullmatch(resolution.stem or ""):
        resolution.clauses, resolution.stem = [ReadClause(None, resolution.stem or "")], None
    if not resolution.clauses and resolution.proposer and resolution.after is not None:
        resolution.clauses = [ReadClause(None, item.paragraphs[resolution.after].text)]
        resolution.inside = True
    movers.tell(resolution)
    votes.tell(resolution)


def _vote_ahead(item: ReadItem, formal: dict[int, str]) -> None:
    """A vote in words of its own, taken before what it was on was resolved in form, is that resolution's."""
    told: list[ReadVote] = []
    for r in item.resolutions:
        if _is_formal(r, formal):
            for vote in told:
                votes.add(r, vote)
            told = []
        elif r.vote and r.inside and not r.stem and votes.tells(_said(r)) and r.vote.text not in _paragraph(r, item):
            told.append(r.vote)


def _without_talk(item: ReadItem, formal: dict[int, str]) -> None:
    last = max((n for n, r in enumerate(item.resolutions) if _is_formal(r, formal)), default=-1)
    apart = "decision" not in formal.values()
    resolved = vocabulary(" ".join(_said(r) for r in item.resolutions if _is_formal(r, formal)))
    item.resolutions = [
        r
        for n, r in enumerate(item.resolutions)
        if not (n < last and r.inside and votes.tells(_said(r)) and not r.stem)
        and (
            not r.inside
            or r.vote
            or id(r) in formal
            or (n > last and (last < 0 or (apart and not _tells_of_it(r.clauses[0].text))))
            or ((_AGREED.search(_said(r)) or not _MOVED.search(_said(r))) and not _within(_said(r), resolved))
            or _FORMAL.search(_said(r))
        )
    ]


def _tells_of_it(said: str) -> bool:
    """Whether talk tells how it went with what was resolved: who seconded it, how the vote on it went."""
    return _OF_IT.match(said) is not None or _SECONDED_IT.search(said) is not None


def _once(item: ReadItem, formal: dict[int, str], furniture: list[str]) -> None:
    kept: list[ReadResolution] = []
    first: dict[str, ReadResolution] = {}
    part = next(iter(formal.values()))
    in_talk = "minutes" if part == "decision" else part
    for resolution in item.resolutions:
        words = " ".join(_words(resolution))
        of = formal.get(id(resolution), in_talk)
        again = None if of == part else _again(resolution, words, first)
        if again is None:
            kept.append(resolution)
            if formal.get(id(resolution)) == part:
                first.setdefault(words, resolution)
            continue
        if not resolution.inside:
            furniture.extend(x for x in (resolution.number, resolution.stem) if x)
        furniture.extend(() if resolution.inside else map(_printed, resolution.clauses))
        if resolution.vote:
            votes.add(again, resolution.vote)
    item.resolutions = kept


def _is_formal(resolution: ReadResolution, formal: dict[int, str]) -> bool:
    """Whether a resolution stands in form, beside which talk of what was agreed leads up to it."""
    part = None if resolution.inside else formal.get(id(resolution))
    return part == "decision" or (part is not None and not (resolution.stem or "").startswith(_TOLD))


def _again(resolution: ReadResolution, words: str, first: dict[str, ReadResolution]) -> ReadResolution | None:
    """The first printing of a resolution; one that breaks off ("… view the full minutes") is known by its start."""
    cut = _TRUNCATED.search(resolution.clauses[-1].text[-80:]) if resolution.clauses else None
    if cut is None:
        return first.get(words) or next((r for whole, r in first.items() if _alike(whole.split(), words.split())), None)
    start = " ".join(_words(resolution)[: -len(re.findall(r"\w+", cut.group()))])
    return next((r for whole, r in first.items() if start and whole.startswith(start)), None)


def _alike(first: list[str], again: list[str]) -> bool:
    """Whether words go on as the first printing does, behind what they are of: "The minutes were agreed as …"."""
    begins = again.index(first[0]) if first and first[0] in again[:_LEAD] else len(again)
    shared = min(len(first), len(again) - begins)
    return shared >= _LONG and first[:shared] == again[begins : begins + shared]


def _within(told: str, formal: frozenset[str]) -> bool:
    """Whether most of what talk tells was agreed stands in what was resolved too."""
    words = [word for word in vocabulary(told) if len(word) > 3] if formal else []
    return len(words) < 4 or 2 * sum(word in formal for word in words) > len(words)


def _paragraph(resolution: ReadResolution, item: ReadItem) -> str:
    """The paragraph that a resolution's words are part of."""
    return "" if resolution.after is None else item.paragraphs[resolution.after].text


def _said(resolution: ReadResolution) -> str:
    return " ".join(clause.text for clause in resolution.clauses)[:400]


def _printed(clause: ReadClause) -> str:
    """A clause behind its label."""
    return f"{clause.label} {clause.text}" if clause.label else clause.text


def _words(resolution: ReadResolution) -> list[str]:
    said = (clause.text.removeprefix("That ").removeprefix("that ") for clause in resolution.clauses)
    words = re.findall(r"\w+", " ".join(said).lower())
    return words[:-1] if words and len(words[-1]) < 3 and words[-1].isdigit() else words
