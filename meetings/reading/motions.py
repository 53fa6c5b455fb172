"""Motions: blocks that tell who moved and who seconded, before what was decided."""

import itertools
import re

from meetings.reading import (
    amendments,
    carried,
    divisions,
    labels,
    language,
    motion_lines,
    movers,
    resolutions,
    sentences,
    votes,
)
from meetings.reading.deciding import Deciding
from meetings.reading.layout import Block
from meetings.reading.lead_ins import LED
from meetings.reading.shape import ReadClause, ReadItem, ReadParagraph, ReadResolution, ReadVote

_SECONDED_IT = re.compile(
    r"(?:The\s(?:motion|proposal|amendment)|This|It|His\smotion|Her\smotion)\swas\s(?:then\s|duly\s)?seconded\sby\s(?P<name>[^.;:,]{3,50})\.?"
)
# Closes the motion above it.
_SO_RESOLVED = re.compile(r"(?:RESOLVED|AGREED|CARRIED|Resolved|Agreed|Carried)(?: unanimously)?\s\([^()]{3,60}\)\.?")
# As much of a block tells whether it is what was moved.
_HEAD = 160
# So many paragraphs and resolutions below an amendment may tell how it went.
_NEAR = 12
_THE_MOTION = re.compile(
    r"(?i)(?:(?:an? |the )?(?:(?:recorded|named) )?(?:vote|voting) (?:was (?:then )?taken )?on |(?:up)?on )?(?:the )?"
    r"(?:substantive |original |main |amended )?(?:motion|proposal|"
    r"proposition)\b"
)
_SIDE = re.compile(r"(?i)(?:for|against|abst\w*)(?:\s?(?:\(\d{1,3}\))?\s?[:–-]|\s(?=Councillor|Cllr))")
_READS = re.compile(r"\bas follows\s?:?[:–-]$")
_QUOTED_MOTION = re.compile(r"[“\"‘']?(?:That|To|THAT)\b")
# "Laid before the Board was the following motion, which was adopted on the proposition of …:"
_SUBMITTED = re.compile(
    r"(?i)[^.]{0,60}\bfollowing (?:notice of )?(?:motion|proposal|resolution)\b.{0,200}?\b"
    r"(?:which|and) was (?:then |duly )?(?:unanimously )?(?P<v>adopted|agreed|passed|carried|approved)\b.{0,140}:[-–]?"
)
# What came of a motion, or who seconded it, some way below its words.
_CAME_OF_IT = re.compile(
    r"(?i)\b(?:motion|proposal|proposition|resolution)\b[^.;]{0,60}\b(?:carried|lost|defeated|agreed|adopted|passed|"
    r"approved|rejected|fell|put to the vote)\b|(?:it|this|the (?:\w+ )?(?:motion|proposal)) was (?:then |duly )?"
    r"(?:seconded|carried|lost|defeated|agreed|put to)\b|seconded by\b|(?:carried|agreed|lost)\b.{0,40}$"
)


def _behind(text: str) -> ReadVote | None:
    """The vote with which a paragraph of discussion ends, on what is resolved below it."""
    last = sentences.last(text)
    if not votes.tells(last) or "mendment" in last:
        return None
    vote = votes.figures(last)
    return vote if vote is not None and not votes.lost(vote) else None


def _said(resolution: ReadResolution) -> str:
    return f"{resolution.words} {resolution.vote.text if resolution.vote else ''}"


class Moving:
    """The motion and the votes of one item that wait for what came of them. `ahead` holds the blocks that follow."""

    def __init__(self, item: ReadItem, deciding: Deciding) -> None:
        self.item = item
        self.deciding = deciding
        self.ahead: list[Block] = []
        self.moved: tuple[str, str] | None = None
        self.amended: tuple[str, str] | None = None
        self.went: list[ReadVote] = []
        self.counted: ReadResolution | None = None

    def takes(self, text: str) -> bool:
        """Takes in a motion or the vote on it where the resolution that came of it follows in the item."""
        if text[-1] != "." and "second" not in text.lower() and LED.search(text[-40:]):
            return False
        low = text[:3000].lower()
        moves = "second" in low and not divisions.opens(text)
        if (
            moves
            and (pair := motion_lines.moved(text))
            and not (motion_lines.settled(text) and not motion_lines.leads(text))
        ):
            if motion_lines.leads(text) and self.ahead and resolutions.stem(self.ahead[0].text) is not None:
                self._opens(text, "resolved", pair)
                return True
            below = self.ahead[0].text if text[-1] in ":-–" and self.ahead else ""
            reads = below and _READS.search(text[-40:]) and not self.ahead[0].bullet and labels.split(below) is None
            if below and (_QUOTED_MOTION.match(below) or reads) and not self.resolved_ahead():
                self._opens(text, "agreed", pair)
                return True
            if (opened := motion_lines.led(text, self.ahead)) is not None:
                self._opens(text, language.VERBS.get(opened, "resolved"), pair)
                return True
            if len(sentences.split(text)) == 1 and self.resolved_ahead():
                self.deciding.close()
                if amendments.moves(text):
                    self.amended = pair
                else:
                    self.moved = pair
                self.item.paragraphs.append(ReadParagraph(text))
                return True
            return False
        if self._is_seconded(text) or self._is_led_by_its_mover(text) or self._is_told_ahead_of_its_words(text):
            return True
        if self.just_decided() or not (votes.tells(text) or votes.went(text)):
            return False
        vote = votes.read(text) or ReadVote(text)
        if not ((self.resolved_ahead() and not votes.lost(vote)) or self.told_ahead()):
            return False
        self.deciding.close()
        # How an amendment went is no vote on what is resolved at last.
        if amendments.CARRIED.search(text):
            self.item.paragraphs.append(ReadParagraph(text))
        else:
            self.went.append(votes.figures(text) or vote)
        return True

    def _is_seconded(self, text: str) -> bool:
        """Takes in who seconded the motion that the paragraph above moves, where the vote on it follows at once."""
        second = _SECONDED_IT.fullmatch(text) if self.item.paragraphs and self.ahead else None
        by = movers.moves_that(self.item.paragraphs[-1].text) if second else None
        if not (second and by and votes.tells(self.ahead[0].text)) or self.resolved_ahead():
            return False
        self._opens(text, "agreed", (by, second["name"]))
        self.deciding.settled(text)
        return True

    def _is_led_by_its_mover(self, text: str) -> bool:
        """Takes in a line that names who moves what stands below it in quotation marks, where something came of it."""
        name = movers.leads(text) if self.ahead and self.ahead[0].text[0] in '“"' else None
        if name is None or self.resolved_ahead():
            return False
        if not any(_CAME_OF_IT.match(block.text) or votes.went(block.text) for block in self.ahead[1:_NEAR]):
            return False
        self._opens(text, "agreed", (name, ""))
        return True

    def _is_told_ahead_of_its_words(self, text: str) -> bool:
        """Takes in a line that says what came of the motion whose words stand below it in quotation marks."""
        if not self.ahead or self.ahead[0].text[0] not in '“"' or _SUBMITTED.fullmatch(text) is None:
            return False
        self._opens(text, "agreed", movers.pair(text) or ("", ""))
        return True

    def _opens(self, text: str, verb: str, pair: tuple[str, str]) -> None:
        """Begins the resolution that a motion goes over into."""
        self.deciding.close()
        proposer, seconder = pair[0] or None, pair[1] or None
        vote = votes.figures(text)
        self.deciding.start(ReadResolution(stem=text, verb=verb, proposer=proposer, seconder=seconder, vote=vote))

    def waits(self) -> bool:
        """Whether a motion stands directly above of which it is not said how it went."""
        return self.just_decided() and self.is_open()

    def is_open(self) -> bool:
        """Whether what was decided last is a motion of which it is not said how it went."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        if last is None or not movers.unvoted(last) or last.verb not in ("agreed", "resolved"):
            return False
        words = f"{last.stem or ''} {' '.join(clause.text for clause in last.clauses)}".lstrip()
        return (
            bool(last.proposer or last.seconder) or motion_lines.moved(words) is not None
        ) and not motion_lines.settled(words)

    def voted(self, text: str) -> bool:
        """Takes in a vote on what stands before it; a motion falls by it."""
        if text[-1:].isalpha() and LED.search(text[-40:]):
            return False
        if "RESOLVED" in text[:_HEAD] and (formal := resolutions.stem(text)) is not None and formal.rest:
            return False
        if "amendment" in text[:20].lower() and self.both(text):
            return True
        if (
            self.just_decided()
            and amendments.amends(self.item.resolutions[-1], self.item)
            and amendments.BECAME.search(text)
        ):
            votes.add(self.item.resolutions[-1], votes.figures(text) or ReadVote(text))
            return True
        if _SO_RESOLVED.fullmatch(text) and self.just_decided():
            votes.add(self.item.resolutions[-1], votes.figures(text) or ReadVote(text))
            return True
        if not self.item.resolutions or votes.is_full(self.item.resolutions[-1]):
            return False
        last = self.item.resolutions[-1]
        fell = last.verb == "lost" and (amendments.amends(last, self.item) or "amendment" in last.words)
        if fell and _THE_MOTION.match(text) and self.resolved_ahead():
            vote = votes.read(text)
            if vote is None or votes.lost(vote) or not vote.named:
                return False
            self.went.append(vote)
            return True
        if self.divided(text):
            return True
        if "mendment" in text[:120] and amendments.alone(text) and not amendments.amends(last, self.item):
            return False
        if self.waits() and amendments.accepted(text) and amendments.amends(last, self.item):
            votes.add(last, ReadVote(text))
            return True
        vote = votes.read(text)
        going = vote is None and (votes.went(text) or carried.so(text))
        goes_on = self.counted is last and self.just_decided() and not amendments.amends(last, self.item)
        if going and (self.waits() or goes_on or self._voted_on(text) is not last):
            vote = ReadVote(text)
        on, self.counted = self._voted_on(text), None
        if vote is None:
            return False
        vote = votes.figures(text) or vote
        if (on is not last or self.is_open() or (going and goes_on)) and votes.lost(vote):
            on.verb = "lost"
        votes.add(on, vote)
        self.counted = on
        return True

    def both(self, text: str) -> bool:
        """Takes in a line that tells how the amendment directly above it and the motion went."""
        told = (
            amendments.BOTH.fullmatch(text)
            if self.waits() and amendments.amends(self.item.resolutions[-1], self.item)
            else None
        )
        if told is None:
            return False
        amendment = self.item.resolutions[-1]
        amendment.verb = "lost"
        votes.add(amendment, votes.words(told["amendment"]))
        motion = self._voted_on(told["of"])
        if motion is not amendment:
            votes.add(motion, votes.words(told["motion"]))
        elif self.resolved_ahead():
            self.went.append(votes.words(told["motion"]))
        else:
            self.deciding.start(ReadResolution(None, "agreed", [ReadClause(None, told["motion"])]))
            self.deciding.close()
        return True

    def divided(self, text: str) -> bool:
        """Takes in a line of a division on what was moved directly above, which falls by it."""
        last = self.item.resolutions[-1]
        if not self.just_decided():
            return False
        vote = divisions.read(text, amending=amendments.amends(last, self.item))
        if vote is None and divisions.opens(text) and self.ahead and divisions.read(self.ahead[0].text, amending=False):
            vote = ReadVote(text)
        if vote is None:
            return False
        votes.add(last, vote)
        if last.vote and votes.lost(last.vote):
            last.verb = "lost"
        return True

    def _voted_on(self, text: str) -> ReadResolution:
        """What a vote decides: what stands before it, or the motion above an amendment that fell. Who voted how goes on
        with the vote that the line above told."""
        last = self.item.resolutions[-1]
        if self.counted is not None and _SIDE.match(text):
            return self.counted
        if _THE_MOTION.match(text) and self._is_settled_amendment(last):
            above = (one for one in reversed(self.item.resolutions[:-1]) if not amendments.amends(one, self.item))
            motion = next(above, None)
            if motion is not None and movers.unvoted(motion) and (motion.proposer or motion_lines.moved(motion.words)):
                return motion
        return last

    def _is_settled_amendment(self, last: ReadResolution) -> bool:
        """Whether what was decided last is an amendment of which it has been told how it went."""
        fell = last.verb == "lost" or (last.vote is not None and votes.lost(last.vote))
        passed = amendments.CARRIED.search(last.vote.text if last.vote else last.words) is not None
        return (fell or passed) and (amendments.amends(last, self.item) or amendments.alone(last.words))

    def end(self) -> None:
        """What only the whole item shows: votes that nothing came of, and amendments that fell further down."""
        self.item.paragraphs.extend(ReadParagraph(vote.text) for vote in self.went)
        for n, resolution in enumerate(self.item.resolutions):
            if resolution.verb in motion_lines.CARRIED and amendments.amends(resolution, self.item) and self._fell(n):
                resolution.verb = "lost"

    def _fell(self, n: int) -> bool:
        """Whether it is told behind an amendment, before the next one and not far below, that it was lost."""
        own = self.item.resolutions[n]
        below = list(
            itertools.takewhile(
                lambda one: not (one.proposer and amendments.amends(one, self.item)),
                self.item.resolutions[n + 1 : n + _NEAR],
            )
        )
        since = 0 if own.after is None else own.after + 1
        following = self.item.resolutions[n + 1 + len(below) : n + 2 + len(below)]
        until = next((one.after for one in following if one.after is not None), since + _NEAR)
        told = [own.vote.text if own.vote else ""]
        told += [paragraph.text for paragraph in self.item.paragraphs[since : until + 1]]
        told += [_said(one) for one in below]
        for text in told:
            if (contest := amendments.contested(text)) is not None:
                return contest[0] < contest[1]
            if amendments.FELL.search(text):
                return True
            if amendments.CARRIED.search(text):
                return False
        return False

    def settle(self, resolution: ReadResolution) -> None:
        """A motion that waited was resolved, or it or an amendment has fallen: the words that say so get its movers."""
        for vote in self.went:
            votes.add(resolution, vote)
        self.went = []
        if resolution.verb != "lost" and "RESOLVED" not in resolution.words:
            return
        amends = "mendment" in resolution.words
        if amends and (own := movers.pair(resolution.words)):
            resolution.proposer, resolution.seconder = own
        elif amends and self.amended:
            (resolution.proposer, resolution.seconder), self.amended = self.amended, None
        elif self.moved and not amends:
            (resolution.proposer, resolution.seconder), self.moved = self.moved, None

    def tell(self, *, began: bool) -> bool:
        """Give the resolution that its movers have just opened the votes that stood before them."""
        if began and self.deciding.open is not None and not self.deciding.open.clauses:
            for vote in self.went:
                votes.add(self.deciding.open, vote)
            self.went = []
        return began

    def just_decided(self) -> bool:
        """Whether a resolution stands directly above, or above no more than that a vote was called."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        if last is None:
            return False
        since = len(self.item.paragraphs) - (0 if last.after is None else last.after + 1)
        return not since or (since == 1 and divisions.opens(self.item.paragraphs[-1].text))

    def resolved_ahead(self) -> bool:
        """Whether the item goes on to a resolution in form before another motion."""
        for block in self.ahead:
            if not amendments.moves(block.text) and motion_lines.moved(block.text) is not None:
                return False
            if block.text[0] in '“"‘':
                continue
            if carried.so(block.text):
                return False
            if "esol" in block.text[:60] or "ESOL" in block.text[:60]:
                return "RESOLVED" in block.text[:60] or resolutions.stem(block.text) is not None
            agreed = "AGREED" in block.text[:60] or "RECOMMENDED" in block.text[:60]
            if agreed and resolutions.stem(block.text) is not None:
                return True
        return False

    def told_ahead(self) -> bool:
        """Whether a list of who voted how goes on to a line that says how the motion went."""
        for block in self.ahead[:4]:
            if votes.went(block.text):
                return True
            if not votes.tells(block.text):
                return False
        return False

    def carry(self) -> None:
        """Give the resolution that has just begun the mover and the votes that stood before it."""
        resolution = self.item.resolutions[-1]
        if self.moved and resolution.proposer is None:
            resolution.proposer, resolution.seconder = self.moved
        for vote in self.went:
            votes.add(resolution, vote)
        if resolution.vote is None and resolution.after is not None:
            resolution.vote = _behind(self.item.paragraphs[resolution.after].text)
        self.moved, self.went = None, []
