"""Motions that fell: told at once or further down their item. Their words decide nothing and promise nothing."""

import re
from collections.abc import Container, Iterator

from meetings.reading import amendments, fates, motion_lines, movers, sentences, votes
from meetings.reading.shape import ReadItem, ReadParagraph, ReadResolution
from meetings.reading.signs import vocabulary

_FATES = frozenset("lost fell defeated rejected failed not amendment withdrawn withdrew down against".split())
_FALL = (
    r"(?:lost|defeated|fell(?! short)|rejected|failed|"
    r"not (?:been )?(?:carried|agreed|approved|supported|passed|adopted))"
)
_FELL = re.compile(
    r"(?i)\b(?:the|this|his|her|their) (?:\w+ )?(?:motion|proposal|proposition|recommendation|resolution)\b"
    rf"(?! (?:to|that|for|in|from)\b)(?:(?!\bcarried\b|\bamendment\b)[^.;:]){{0,80}}?\b{_FALL}\b"
    rf"|^\W*(?:the )?(?:motion|vote|proposal|resolution)?\W*(?:was |is |were )?(?:declared )?{_FALL}\W*$"
    rf"|\b[Mm]otion (?:was )?{_FALL}\W*$"
)
_CARRIED = re.compile(
    r"(?i)\b(?:motion|proposal|proposition|recommendation|resolution)\b[^.;:]{0,80}\b(?:carried|agreed|approved|passed)\b"
)
# "A motion to defer the item was moved, seconded, voted on and lost."
_ENDED = re.compile(
    r"(?i)\W*(?:[^.;:,]{1,40}\s)?(?:motion|proposal|proposition|recommendation|resolution)\b"
    rf".*\b(?:and|but|was|were|then)\s(?:(?:then|duly|narrowly|subsequently|was|were|declared)\s){{0,3}}{_FALL}"
    r"(?:\s(?:by|on|with)\s[^.;]{0,80})?\W*$",
    re.DOTALL,
)
# "The amendment was not carried by 9 votes to 4 and the motion was carried": what is decided at last.
_BOTH = re.compile(
    rf"(?i)\bamendment\b[^.]{{0,160}}\b{_FALL}\b[^.]{{0,120}}\bmotion\b[^.:]{{0,120}}(?<!not )\bcarried\b"
)
_MOVES = re.compile(
    r"(?i)\b(?:moved|proposed|seconded|submitted|tabled)(?=,|:| (?:by|the|that|to|an?|and|as)\b)"
    r"|\b(?:following|notice of|a) motion\b|\bmotion (?:by|from|in the name)\b"
    r"|^\W*(?:(?:notice of )?motion|proposal)s?(?: \d{1,2})?\s?(?:[:–-]|\W*$)"
)
_RESOLVES = re.compile(
    r"(?i)^\W*(?:that )?(?:this|the) (?:council|board|committee|authority|assembly|community council) \w+s\b"
)
_MOTION_LIKE = re.compile(r"^\W{0,2}(?:That|To|This|And|Further|Therefore|[a-z])\b|^[“\"‘'•·–-]")
_MOVED = re.compile(r"(?i)\b(?:moved|proposed|put forward|tabled)\b")
_CLOSES = ("”", '"', "’", "'", '".', "”.", ".”", '."')
# A motion is told to have fallen within so many paragraphs and resolutions.
_NEAR = 30


def settle(item: ReadItem) -> None:
    """Mark as lost what the vote below it, or a line further down, tells to have fallen, and tell it once."""
    if not item.resolutions:
        return
    for resolution in item.resolutions:
        vote = resolution.vote.text if resolution.vote and resolution.verb in motion_lines.CARRIED else ""
        if (_tells_fall(vote) and not _carries(vote)) or (vote and votes.outvoted(resolution.vote)):
            resolution.verb = fates.of(vote) or "lost"
        if resolution.verb in motion_lines.CARRIED and not resolution.stem and _ENDED.match(resolution.words):
            resolution.verb = "lost"
        if resolution.verb == "lost" and _BOTH.search(resolution.words):
            resolution.verb = "agreed"
    for n in range(len(item.resolutions) - 1, -1, -1):
        motion = item.resolutions[n]
        if not movers.unvoted(motion) or motion.verb not in motion_lines.CARRIED:
            continue
        if not _is_open(motion) or amendments.amends(motion, item):
            _fall_at_once(item, motion)
        else:
            _follow(item, n)


def places(item: ReadItem) -> frozenset[int]:
    """The paragraphs that hold no more than the words of what fell."""
    found: set[int] = set()
    decided = {one.after for one in item.resolutions if one.verb != "lost"}
    for resolution in item.resolutions:
        if resolution.verb != "lost":
            continue
        above = -1 if resolution.after is None else resolution.after
        if resolution.words.endswith((":", ":-", "–", "-")):
            found.update(_below(item, above + 1))
        if _tells_fall(resolution.words) or movers.alone(resolution.stem or "") is not None:
            found.update(_above(item, above - (1 if resolution.inside else 0), decided))
    for p, paragraph in enumerate(item.paragraphs):
        if not paragraph.speakers and _tells_fall(paragraph.text):
            found.update(_above(item, p - 1, decided))
    return frozenset(found)


def _tells_fall(text: str) -> bool:
    if _FATES.isdisjoint(vocabulary(text)):
        return False
    return (_FELL.search(text) or fates.of(text) or fates.of(sentences.last(text))) is not None


def _carries(text: str) -> bool:
    return _CARRIED.search(text) is not None and " not " not in text.lower()


def _is_open(resolution: ReadResolution) -> bool:
    """Whether it is a motion whose own words do not say how it went."""
    words = resolution.words
    moved = bool(resolution.proposer or resolution.seconder) or motion_lines.moved(words) is not None
    return moved and resolution.verb in motion_lines.CARRIED and not motion_lines.settled(words)


def _fall_at_once(item: ReadItem, motion: ReadResolution) -> None:
    """Take in that the very next line says no more than that what was moved fell."""
    below = 0 if motion.after is None else motion.after + 1
    told = item.paragraphs[below].text if below < len(item.paragraphs) else ""
    if not motion.stem and (fate := fates.of(told)) and _MOVED.search(motion.words):
        motion.verb = fate


def _follow(item: ReadItem, n: int) -> None:
    """Take in what tells further down that this motion fell."""
    motion = item.resolutions[n]
    for line in _lines_below(item, n):
        text = line.text if isinstance(line, ReadParagraph) else line.words
        contest = amendments.contested(text)
        if contest is None and amendments.alone(text):
            continue
        if _tells_fall(text) or (contest is not None and contest[0] > contest[1]):
            motion.verb = fates.of(text) or "lost"
            # One that has a vote of its own keeps its words.
            if isinstance(line, ReadResolution) and line.verb == "lost" and (line.inside or line.vote is None):
                votes.add(motion, line.vote or votes.words(text))
                at = next(at for at in range(n + 1, len(item.resolutions)) if item.resolutions[at] is line)
                del item.resolutions[at]
            return
        if isinstance(line, ReadResolution) and not amendments.amends(line, item):
            if line.verb == "lost" and line.proposer is None and line.after == motion.after:
                motion.verb = "lost"
            return
        if contest or _carries(text):
            return


def _lines_below(item: ReadItem, n: int) -> Iterator[ReadParagraph | ReadResolution]:
    motion = item.resolutions[n]
    start = motion.after
    own = -1 if start is None else start
    following = item.resolutions[n + 1 : n + 1 + _NEAR]
    yield from [one for one in following if one.after == start and (motion.inside or not one.inside)]
    for p in range(own + 1, min(own + 1 + _NEAR, len(item.paragraphs))):
        told = [one for one in following if one.after == p]
        yield from [one for one in told if one.inside]
        yield item.paragraphs[p]
        yield from [one for one in told if not one.inside]


def _below(item: ReadItem, start: int) -> Iterator[int]:
    """The words that a line ending with a colon moves: in quotation marks to their end, or a list."""
    quoted = False
    for p in range(start, min(start + _NEAR, len(item.paragraphs))):
        paragraph = item.paragraphs[p]
        text = paragraph.text
        quoted = quoted or text[0] in '“"‘'
        if not quoted and (paragraph.speakers or not (paragraph.label or _MOTION_LIKE.match(text))):
            return
        yield p
        if quoted and text.endswith(_CLOSES):
            return


def _above(item: ReadItem, start: int, decided: Container[int | None]) -> list[int]:
    """The words of the motion that a line tells to have fallen, up to where it was moved; none where none was."""
    passed: list[int] = []
    sure: list[int] = []
    for p in range(start, max(-1, start - _NEAR), -1):
        paragraph = item.paragraphs[p]
        if p in decided:
            return sure
        if _MOVES.search(paragraph.text):
            return [*passed, p]
        if not (paragraph.speakers or paragraph.action):
            passed.append(p)
        if _RESOLVES.match(paragraph.text):
            sure = list(passed)
    return passed if "motion" in (item.title or "").lower() else sure
