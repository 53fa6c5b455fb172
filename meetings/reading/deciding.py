"""Takes in an item's blocks that make a resolution: its stem, its clauses at their levels, its mover and its vote."""

import re
from collections.abc import Callable

from meetings.reading import (
    action_lists,
    carried,
    conditions,
    joints,
    labels,
    language,
    lead_ins,
    movers,
    resolutions,
    sentences,
    told_only,
    votes,
    when,
)
from meetings.reading.layout import Block
from meetings.reading.shape import ReadClause, ReadItem, ReadParagraph, ReadResolution, ReadVote

_RUNS_ON = re.compile(r"[^.!?”\"’')]$|[;:] and$")
# Words that only lead to what is labelled below them.
_LISTS = re.compile(
    r"(?i)^(?:that )?(?:the following|for the reasons|on the (?:proposal|motion|proposition) of)\b"
    r"(?!.*\b(?:condition|reason)s?\b)[^.]{4,160}:\W?$"
)
# Between who seconded and the words of what was agreed: "And agreed".
_SO_AGREED = re.compile(
    r"(?i)(?:and )?(?:it was )?(?:unanimously )?(?:resolved|agreed)(?: unanimously)?(?: that)?[:–-]?"
)
# What ends so goes on with another clause.
_NEXT = re.compile(r";(?: and)?$|,? and$")
_SUM = re.compile(r"(?:[£€]\s?\d[\d,]*(?:\.\d\d)?|\s\d[\d,]*\.\d\d)\W*$")
_BILLS = re.compile(r"(?i)\b(?:payments?|cheques?|accounts|invoices?|bills?|expenditure|taliadau|sieciau|anfonebau)\b")
# A heading that does not tell what was decided, as the line below it does ("DECISION" over "NOTED").
_ONLY_HEADS = re.compile(r"(?i)(?:the )?decisions?(?: made| taken)?\W*")
# A stem that leads straight to points.
_LEADS = re.compile(r"\b(?:approves?|agrees?|notes?|endorses?|recommends?|approved|agreed|noted)\b[^:]{0,80}:$")
_QUOTED = re.compile(
    r"(?i)[“\"‘']|that\b|(?:decision|resolution)\s?[:–-]|(?:and )?(?:it was )?(?:resolved|agreed|recommended)\b|"
    r"motion\b"
)
# "The minutes of 4 May be confirmed and signed."
_TO_BE = re.compile(
    r"(?:The|An?) (?:(?!\b(?:was|were|is|are|will|would|to|should|that)\b)[^.;:]){3,140}?\bbe (?:\w+ly )?\w+(?:ed|n)\b"
)
# Under such a heading stands what was only put to the vote, and then who moved it.
_MOTION = re.compile(
    r"(?i)(?:the )?(?:(?:first|second|third|further|substantive|counter)[ -])?(?:motion|amendment)(?: \d)?:?"
)
# What became of a motion that is an item's first line.
_TAKEN = re.compile(r"(?i)(?:accepted|approved|adopted|agreed|passed|confirmed)\b.{0,80}$")
# What the paper asked for, quoted above what was resolved.
_ASKS = re.compile(
    r"(?i)(?:that )?(?:the )?(?:[\w’'-]+ ){1,5}(?:is|are|was|were) (?:asked|requested|recommended|invited) "
    r"to\b[^:.]{0,90}:-?"
)
_DEFEATED = re.compile(r"\b(?:amendment|motion|proposal)\b.{0,200}\b(?:was|were) (?:defeated|lost)\W*$")
_THAT = re.compile(r"That,?\s")
_BREAKS_OFF = re.compile(r"(?:\b(?:the|a|an|of|to|for|and|in|on|by|with|from|at|this|that|its|their)|[’']s)$")
_SHORT = 12
# A stem goes on over a few lines; what repeats itself beyond is none.
_LONGEST_STEM = 1000


class Deciding:
    """The resolutions of one item, and the one among them that is still open. `part` is the part of the page."""

    def __init__(self, item: ReadItem, furniture: list[str]) -> None:
        self.item = item
        self.furniture = furniture
        self.part = "minutes"
        self.open: ReadResolution | None = None
        self.ladder = labels.Ladder()
        self.listing = self.bullets = False
        self.formal: dict[int, str] = {}
        self.under: ReadClause | None = None

    def close(self) -> None:
        """What comes next belongs to no resolution."""
        self.open = None

    def goes_on(self, block: Block, label: labels.Label | None) -> bool:
        """Whether the block belongs to the resolution that is open, and takes it in."""
        if (self.open is not None or self.part == "decision") and when.closes(block.text):
            self.part, self.open = "minutes", None
            return False
        resolution = self.open = self.open or self._behind_rows(label) or self._listing(block, label)
        if resolution is None:
            return False
        if not resolution.clauses:
            if not self._stem_goes_on(resolution, block.text, label):
                self._first(resolution, block, label)
            return True
        return self._clauses_go_on(resolution, block, label)

    def _stem_goes_on(self, resolution: ReadResolution, text: str, label: labels.Label | None) -> bool:
        """Takes in a vote on a motion, or more words that open the resolution, before its first clause."""
        may = resolution.proposer and label is None and not votes.is_full(resolution)
        vote = votes.read(text) if may else None
        if vote is not None:
            votes.add(resolution, vote)
            return True
        head = resolution.stem or ""
        second = resolutions.stem(text, cue=True) if len(head) < _LONGEST_STEM else None
        if second is None and head and _ASKS.fullmatch(text):
            resolution.stem = f"{head} {text}"
            return True
        if second is None or second.rest == text:
            return False
        if second.rest and not text.lower().startswith("that") and len(head) >= 14 and not resolution.proposer:
            return False
        resolution.stem = f"{head} {second.text}" if head else second.text
        resolution.body = resolution.body or second.body
        resolution.vote = resolution.vote or votes.figures(second.text)
        if resolution.proposer or _ONLY_HEADS.fullmatch(head):
            resolution.verb = second.verb
        if second.rest:
            self.add(resolution, second.rest)
        return True

    def _first(self, resolution: ReadResolution, block: Block, label: labels.Label | None) -> None:
        """The first clause; one without a label that ends with a stop is the only one."""
        self.listing = block.bullet
        self.add(resolution, block.text, label)
        numbered = not block.bullet and resolution.number and resolution.number in (resolution.stem or "")
        if numbered and len(resolution.clauses) == 1:
            resolution.clauses[0].label = resolution.clauses[0].label or resolution.number
        if label is None and not block.bullet:
            self.open = resolution if _RUNS_ON.search(block.text[-6:]) else None

    def _clauses_go_on(self, resolution: ReadResolution, block: Block, label: labels.Label | None) -> bool:
        """Takes in another clause, the rest of the last one, or the vote."""
        text, clause = block.text, resolution.clauses[-1]
        if label is None and self._only_agreed(resolution) and _QUOTED.match(text):
            resolution.stem, resolution.clauses = f"{resolution.stem or ''} {clause.text}".strip(), []
            self._first(resolution, block, label)
            return True
        alone = label is not None and len(resolution.clauses) == 1 and clause.label is None
        if label is not None and alone and (_LISTS.search(clause.text) or resolutions.names_body(clause.text)):
            resolution.stem = f"{resolution.stem} {clause.text}" if resolution.stem else clause.text
            resolution.clauses = []
            self.add(resolution, text, label)
            return True
        if label is not None and label.kind != "number" and (self.ladder.follows(label) or self.ladder.begins(label)):
            joins = self.ladder.levels or text.endswith((";", "; and")) or _RUNS_ON.search(clause.text[-6:])
            if joins:
                self.bullets = False
                self.add(resolution, text, label)
            return bool(joins)
        if block.bullet and (self.listing or self.bullets or clause.text.endswith(":")):
            self.bullets = True
            self.add(resolution, text)
            # "Noted the report", "£400 be spent on bins": more was resolved than noted.
            noted = resolution.verb != "noted" or "note" in text[:40].lower()
            resolution.verb = resolution.verb if noted else "resolved"
            return True
        if label is None and self.under is not None and conditions.below(text) and not resolutions.opens(text):
            self.add(resolution, text)
            return True
        if (
            label is None
            and clause.label is None
            and _NEXT.search(clause.text[-6:])
            and len(text.split()) < 90
            and not (resolutions.opens(text) or votes.tells(text))
        ):
            self.add(resolution, text)
            self.open = resolution if _RUNS_ON.search(text[-6:]) else None
            return True
        if label is None and text[0].islower() and not block.bullet and len(text.split()) < 60:
            if len(clause.text) > votes.LONGEST:
                return False
            clause.text = f"{clause.text} {text}".lstrip()
            return True
        vote = votes.read(text)
        if vote is not None and not votes.is_full(resolution):
            vote.text = text if label is not None else vote.text
            votes.add(resolution, vote)
            return True
        if label is None and not block.bullet and self._breaks_off(clause, text):
            clause.text = f"{clause.text} {text}"
            return True
        if label is None and not block.bullet and _THAT.match(text) and self._lists(resolution):
            self.add(resolution, text)
            return True
        if label is None and self.part == "decision" and self.listing is False and resolution.clauses[0].label is None:
            self.open = None
        return False

    def _breaks_off(self, clause: ReadClause, text: str) -> bool:
        """Whether a labelled clause breaks off in its line and a few words below end it: "the Board’s" / "Work." """
        short = len(text.split()) < _SHORT and text[-1:] in ".;" and not (resolutions.opens(text) or carried.so(text))
        return clause.label is not None and short and _BREAKS_OFF.search(clause.text) is not None

    def _only_agreed(self, resolution: ReadResolution) -> bool:
        """Whether a resolution with its movers says no more yet than that it was agreed."""
        only = resolution.clauses[0] if resolution.proposer and len(resolution.clauses) == 1 else None
        return only is not None and only.label is None and _SO_AGREED.fullmatch(only.text) is not None

    def add(self, resolution: ReadResolution, text: str, label: labels.Label | None = None) -> None:
        """Clauses of a block, at their levels. `label` may be one only among its like ("A The plan …")."""
        bare = label is not None and labels.split(text) is None
        lead, text = ("", text) if resolution.clauses or label else resolutions.led(text)
        if lead:
            resolution.stem = f"{resolution.stem or ''} {lead}".strip()
        led = bool(lead) or (not resolution.clauses and _LEADS.search(resolution.stem or "") is not None)
        for clause in [ReadClause(label.text, label.rest)] if label and bare else resolutions.clauses(text, led=led):
            if clause.label is not None:
                clause.level = self.ladder.place(labels.Label(clause.label, "", ""))
            self.under = conditions.place(clause, self.under)
            resolution.clauses.append(clause)

    def begins(self, block: Block, rest: str, number: str | None, label: str | None) -> bool:
        """Whether the block opens a resolution, and takes it in."""
        stem = resolutions.stem(rest, cue=self.part == "decision")
        if stem is None:
            self.part = "minutes" if action_lists.heads(rest) else self.part
            plain = not block.bullet or joints.operative(rest)
            if self.part == "decision" and rest.strip() and plain and not told_only.decides_nothing(rest):
                self.close()
                verb = "lost" if _DEFEATED.search(rest) else language.VERBS.get(resolutions.decided(rest), "resolved")
                resolution = ReadResolution(stem=None, verb=verb, number=number)
                self.start(resolution)
                self.add(resolution, f"{label} {rest}" if label else rest)
                self.listing = block.bullet
                return True
            return False
        self.close()
        opened = stem.text
        led = self.item.paragraphs[-1] if self.item.paragraphs else None
        if (
            led is not None
            and lead_ins.LED.search(led.text[-40:])
            and not (led.speakers or led.label or led.number or led.action or len(led.text) >= 200)
            and self.item.last not in [one.after for one in self.item.resolutions[-1:]]
        ):
            self.item.paragraphs.pop()
            opened = f"{led.text} {opened}"
        resolution = ReadResolution(stem=opened or None, verb=stem.verb, body=stem.body, number=number or stem.number)
        resolution.vote = votes.figures(opened)
        self.start(resolution)
        if stem.rest:
            words, voted = votes.apart(stem.rest)
            self.add(resolution, words)
            if voted:
                votes.add(resolution, votes.words(voted))
        alone = len(resolution.clauses) == 1 and resolution.clauses[0].label is None and not stem.rest.endswith(":")
        if label and alone and resolution.number is None:
            resolution.clauses[0].label = label
        elif label:
            resolution.stem = f"{label} {opened}"
        if stem.rest:
            if stem.number:
                for clause in resolution.clauses:
                    clause.label = clause.label or stem.number
            if not self.ladder.levels and not _RUNS_ON.search(resolution.clauses[-1].text[-6:]):
                self.open = None
        return True

    def says(self, text: str) -> None:
        """A resolution in form without words that open it ("That the plan be agreed."), or another point of the one
        above it, whose words end with a colon."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        if last is not None and last.after == self.item.last and self._lists(last):
            self.add(last, text)
            return
        self.close()
        self.start(ReadResolution(stem=None, verb="resolved"))
        self.add(self.item.resolutions[-1], text)
        self.close()

    def _listing(self, block: Block, label: labels.Label | None) -> ReadResolution | None:
        """The resolution right above, whose words end with a colon and whose points each begin with "That"."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        may = last is not None and last.clauses and last.after == self.item.last and self._lists(last)
        return last if may and label is None and not block.bullet and _THAT.match(block.text) else None

    def _lists(self, last: ReadResolution) -> bool:
        """Whether points without labels stand below the words that open a resolution, each with its "That"."""
        led = (last.stem or "").endswith((":", "–", "-")) and last.vote is None and not last.inside
        return led and all(one.label is None and _THAT.match(one.text) for one in last.clauses)

    def goes_on_below(self, resolution: ReadResolution, text: str, below: str) -> None:
        """A resolution in a sentence that ends with a colon: its clauses are labelled below, bills are not."""
        if _BILLS.search(text) and _SUM.search(below):
            return
        if lead_ins.STEM_ENDS.search(text[-60:]):
            label = resolution.clauses[0].label
            resolution.stem, resolution.clauses = f"{label} {text}" if label else text, []
        self.ladder = labels.Ladder()
        self.listing = False
        self.under = None
        self.open = resolution

    def motion(self, block: Block, past: Callable[[Block], str]) -> bool:
        """Takes in a line that says no more than who proposed and who seconded; `past` finds the next other line."""
        moved = None if block.bullet else movers.alone(block.text.strip("()[] "))
        last = self.item.resolutions[-1] if self.item.resolutions else None
        if moved is None and block.text.startswith(("It was ", "This was ", "The above was ", "The motion was ")):
            above = self.item.paragraphs[-1].text if self.item.paragraphs else ""
            words = last.clauses[0].text if last is not None and self._just_stood(last) else above
            led = movers.leads(self.item.paragraphs[-2].text) if len(self.item.paragraphs) > 1 else None
            stands = led or (last and last.proposer and self._just_stood(last)) or words.startswith(("To ", "That "))
            moved = movers.alone(block.text.partition(" was ")[2]) if stands else None
            moved = (moved[0] or led, moved[1]) if moved else movers.before_their_words(block.text)
        following = past(block) if moved is not None else ""
        if moved is None or self.only_moves(block.text, following):
            return False
        leads = bool(
            (_QUOTED.match(following) or _TO_BE.match(following) or movers.before_their_words(block.text))
            or (not self.item.paragraphs and _TAKEN.match(following))
            or lead_ins.STEM_ENDS.search(block.text[-60:])
            or (block.text[-1] in ":,–-" and following and resolutions.stem(following))
        )
        if self.open is not None and not self.open.clauses and len(self.open.stem or "") < _LONGEST_STEM:
            self.open.stem = f"{self.open.stem} {block.text}"
            _name(self.open, moved)
        elif last is not None and self._just_stood(last) and not leads and not votes.is_full(last):
            if last.after != self.item.last:  # Below sums: who moved it stays a line of its own.
                _name(last, moved)
                return False
            votes.add(last, votes.figures(block.text) or ReadVote(block.text))
            _name(last, moved)
        else:
            self.close()
            self.start(ReadResolution(stem=block.text, verb="resolved"))
            _name(self.item.resolutions[-1], moved)
            if not leads:
                self.settled(block.text)
        return True

    def only_moves(self, text: str, following: str = "") -> bool:
        """Whether a line tells who moved what stands between it and a heading "Motion" or "Amendment": none yet."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        just = last is not None and last.stem is None and last.after == self.item.last and self._just_stood(last)
        until = -1 if _QUOTED.match(following) else None
        below = any(_MOTION.fullmatch(above.text) for above in self.item.paragraphs[-2:until])
        return not just and below and movers.alone(text.strip("()[] ")) is not None

    def _just_stood(self, last: ReadResolution) -> bool:
        """Whether nothing was said since a resolution without its mover, but for the sums that it is to pay."""
        if not last.clauses or None not in (last.proposer, last.seconder):
            return False
        since = self._since(last)
        headed = since[1:] if len(since) > 1 and not re.search(r"[\d.:]", since[0].text) else since
        return not since or (last.words.endswith(":") and all(_SUM.search(said.text) for said in headed))

    def moves_above(self, text: str) -> bool:
        """Whether a line only tells who moved and seconded what was decided above it, which has their names."""
        last = self.item.resolutions[-1] if self.item.resolutions else None
        moved = movers.alone(text.strip("()[] ")) if last is not None and last.proposer else None
        return last is not None and moved == (last.proposer, last.seconder)

    def _behind_rows(self, label: labels.Label | None) -> ReadResolution | None:
        """The resolution that a table interrupts ("1. That grants be paid: …"), where a label goes on with it."""
        last = self.item.resolutions[-1] if self.item.resolutions and label is not None else None
        if label is None or last is None or last.inside or not last.clauses or last.clauses[-1].text[-1:] not in ":–":
            return None
        rows = all(not said.text.endswith((".", ";", ":")) and not said.speakers for said in self._since(last))
        return last if rows and label.kind != "number" and self.ladder.follows(label) else None

    def _since(self, last: ReadResolution) -> list[ReadParagraph]:
        return self.item.paragraphs[0 if last.after is None else last.after + 1 :]

    def settled(self, text: str) -> None:
        """A mover and a seconder of what stands before them: that is the clause, or their own words if none does."""
        resolution = self.item.resolutions[-1]
        resolution.verb = "agreed"
        last = self.item.paragraphs[-1] if self.item.paragraphs else None
        if last is None or not last.text or last.speakers or last.kind == "heading":
            resolution.stem = None
            self.add(resolution, text)
        else:
            start, end = sentences.split(last.text)[-1]
            resolution.clauses = [ReadClause(None, last.text[start:end])]
            resolution.inside = True
        self.close()

    def start(self, resolution: ReadResolution) -> None:
        """Open a resolution of its own words."""
        self.ladder = labels.Ladder()
        self.listing = self.bullets = False
        self.under = None
        self.open = resolution
        resolution.after = self.item.last
        self.item.resolutions.append(resolution)
        self.formal[id(resolution)] = self.part


def _name(resolution: ReadResolution, moved: tuple[str | None, str | None]) -> None:
    resolution.proposer = resolution.proposer or moved[0]
    resolution.seconder = resolution.seconder or moved[1]
