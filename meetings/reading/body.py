"""An item's blocks read into purpose, recommendations, paragraphs and resolutions."""

import re

from meetings.reading import labels, language, resolutions, sentences, speakers, titles
from meetings.reading.layout import Block
from meetings.reading.shape import (
    ReadClause,
    ReadDeclaration,
    ReadItem,
    ReadParagraph,
    ReadRecommendation,
    ReadResolution,
    ReadVote,
)
from meetings.reading.speakers import Known

_ASKED = re.compile(
    r"(?i).{0,200}\b(?:is|are)\s+(?:asked|recommended|requested|invited)\s*(?:to|that)?\s*[:;–—-]*\s*[:;–—-]*$"
)
_RECOMMENDS = re.compile(r"(?i)(?:officer )?recommendations?\s*[:–-]*$|recommended\s*[:–-]+$")
_TO = re.compile(
    r"To (?:consider|receive|approve|note|agree|discuss|update|determine|review|confirm|seek|provide|inform|present|hear|set|adopt|appoint|elect)\b"
)
_DECLARED = re.compile(r"(?i)\bdeclared\b.{0,60}\binterests?\b")
_SUMMARY = re.compile(
    r"(?i)(?:the )?(?:chair(?:man|person|woman)?|convener|mayor)['’]?s?\s+(?:summary|conclusions?|summing[- ]up)\b|crynodeb y cadeirydd"
)
_SUMMED = re.compile(
    r"(?i)(?:in (?:summing up|conclusion|summary),? )?the (?:chair(?:man|person|woman)?|convener)\s+(?:then\s+)?(?:summarised|summed up|concluded)\b"
)
_TRUNCATED = re.compile(r"\s*(?:\.{3}|…)\s*view the full minutes text for item.{0,20}$", re.IGNORECASE)
_ARISING = re.compile(
    r"(?i)matters? arising|actions? (?:from|arising)|materion (?:yn )?codi|action (?:log|list|points)"
)
_SCHEDULE = re.compile(
    r"(?i)paragraphs?\s+(\d{1,2}(?:(?:,\s*|\s+and\s+|\s*&\s*|-)\d{1,2}){0,6})\b[^.]{0,80}\bschedule 12A\b"
)
_EXEMPT = re.compile(r"(?i)\b(?:exempt|confidential|part (?:ii|2)\b)")
_EXCLUDED = re.compile(r"(?i)\bpublic\b[^.]{0,40}\bbe (?:now )?excluded\b|\bexclude the (?:press and )?public\b")
_BARE = re.compile(r"(\d{1,4})\s+(?=[A-Z]{2}|[A-Z][a-z])")
_LONE = re.compile(r"\d{1,3}$")
_RUNS_ON = re.compile(r"[^.!?”\"’')]$|[;:] and$")
_LED = re.compile(r"(?i)\bit was(?: (?:then|therefore|unanimously|accordingly))?[:,–-]?$")
_CONTINUES = re.compile(r"(?i)he|she|they")


class Body:
    """Reads one item's blocks, one after the other."""

    def __init__(self, item: ReadItem, known: Known, furniture: list[str], *, summary: bool = False) -> None:
        self.item = item
        self.known = known
        self.furniture = furniture
        self.part = "minutes"
        self.open: ReadResolution | None = None
        self.ladder = labels.Ladder()
        self.listing = False
        self.asked = False
        self.summary = summary
        self.speaker: list[str] = []
        self.votes: list[str] = []
        self.formal: dict[int, str] = {}
        self.dotted = False
        self.bare: set[int] = set()
        for paragraph in item.paragraphs:
            if paragraph.kind == "heading":
                speakers.headed(paragraph.text, known)
                self.summary = bool(_SUMMARY.match(paragraph.text))
        self.arising = bool(item.title and _ARISING.search(item.title))

    def read(self, blocks: list[Block]) -> None:
        """Take in the item's blocks."""
        cues = [language.cue(block.text) for block in blocks]
        self.part = "top" if "minutes" in cues or "decision" in cues else "minutes"
        numbers = {int(m[1]) for block in blocks if (m := _BARE.match(block.text[:12]))}
        self.bare = {n for n in numbers if n - 1 in numbers or n + 1 in numbers}
        for n, block in enumerate(blocks):
            cue = cues[n]
            after = blocks[n + 1] if n + 1 < len(blocks) else None
            before = blocks[n - 1] if n else None
            if cue is not None and not (cue == "item" and self.part != "top"):
                self.furniture.append(block.text)
                self.close()
                if cue not in ("skip", "item"):
                    self.part = cue
                continue
            if self.part == "top":
                self.top(block)
            elif self.part == "documents":
                self.document(block, after)
            elif self.part == "votes":
                self.vote_row(block)
            else:
                for part in self.apart(block):
                    self.take(part, before, after)
        self.close()
        self.settle()

    def apart(self, block: Block) -> list[Block]:
        """A block's discussion and resolutions, where both stand on one line and each says something of its own."""
        if block.action or len(block.text) > 20000:
            return [block]
        pieces = resolutions.parts(block.text)
        if len(pieces) == 1 or (
            resolutions.stem(pieces[0]) is not None
            and not any(speakers.find(piece, self.known) for piece in pieces[1:])
        ):
            return [block]
        return [Block(piece, bullet=block.bullet and not n) for n, piece in enumerate(pieces)]

    def top(self, block: Block) -> None:
        """What stands between the title and the minutes: the purpose and what the report asks for."""
        text = block.text
        if _ASKED.fullmatch(text[-260:]) or _RECOMMENDS.match(text):
            self.purpose(text)
            self.asked = True
            return
        if self.asked:
            found = resolutions.clauses(text)
            self.item.recommendations.extend(ReadRecommendation(clause.label, clause.text) for clause in found)
            return
        self.purpose(text)

    def purpose(self, text: str) -> None:
        self.item.purpose = f"{self.item.purpose} {text}" if self.item.purpose else text

    def document(self, block: Block, after: Block | None) -> None:
        if len(block.text.split()) > 40 and block.text.endswith("."):
            self.part = "minutes"
            self.take(block, None, after)
        else:
            self.item.documents.append(block.text)

    def vote_row(self, block: Block) -> None:
        if block.text.lower() in language.VOTE_TABLE:
            self.furniture.append(block.text)
        else:
            self.votes.append(block.text)

    def take(self, block: Block, before: Block | None, after: Block | None) -> None:
        """One block of minutes or decision."""
        text = block.text
        if text.lower().strip(" .") in language.SIGNATURE_WORDS or (_LONE.match(text) and not block.bullet):
            self.furniture.append(text)
            return
        label = self.counted(text) or labels.split(text)
        if self.motion(block) or self.goes_on(block, label):
            return
        vote = resolutions.vote(text)
        if vote is not None and self.item.resolutions and not block.bullet:
            self.add_vote(self.item.resolutions[-1], vote)
            return
        number, rest = None, text
        if (
            label is not None
            and label.kind == "number"
            and not self.arising
            and self.counts(label)
            and not label.text[-1].isalpha()
        ):
            number, rest = label.text.rstrip(".:"), label.rest
        elif label is not None:
            rest = label.rest
        if self.begins(block, rest, number, label.text if label and number is None else None):
            return
        self.close()
        if label is not None and number is None:
            self.labelled(block, label, before, after)
        else:
            self.paragraph(block, rest, number, None, before, after)

    def counted(self, text: str) -> labels.Label | None:
        """A number without a stop that counts the item's paragraphs ("28 The Committee …")."""
        match = _BARE.match(text[:12])
        if match is None or int(match[1]) not in self.bare:
            return None
        return labels.Label(match[1], "number", text[match.end() :])

    def counts(self, label: labels.Label) -> bool:
        """Whether a number is a paragraph's: "4.9." under an item 4 whose lines do not count from 4.1. is a line label."""
        if label.text[-1] == ")":
            return False
        if label.text[-1] == ".":
            item = self.item.number or self.item.minute_number
            self.dotted = self.dotted or item is None or label.bare == f"{item}.1"
            return self.dotted
        return True

    def goes_on(self, block: Block, label: labels.Label | None) -> bool:
        """Whether the block belongs to the resolution that is open, and takes it in."""
        resolution = self.open
        if resolution is None:
            return False
        text = block.text
        if not resolution.clauses:
            second = resolutions.stem(text, cue=True)
            if (
                second is not None
                and (not second.rest or text.lower().startswith("that") or len(resolution.stem or "") < 14)
                and second.rest != text
            ):
                resolution.stem = f"{resolution.stem} {second.text}" if resolution.stem else second.text
                resolution.body = resolution.body or second.body
                if second.rest:
                    self.add(resolution, second.rest)
                return True
            self.listing = block.bullet
            self.add(resolution, text)
            if label is None and not block.bullet:
                self.open = resolution if _RUNS_ON.search(text[-6:]) else None
            return True
        if label is not None and label.kind != "number" and (self.ladder.follows(label) or self.ladder.begins(label)):
            if (
                self.ladder.levels
                or text.rstrip().endswith((";", "; and"))
                or _RUNS_ON.search(resolution.clauses[-1].text[-6:])
            ):
                self.add(resolution, text)
                return True
            return False
        if block.bullet and (self.listing or resolution.clauses[-1].text.endswith(":")):
            self.add(resolution, text)
            return True
        if label is None and text[0].islower() and len(text.split()) < 60:
            clause = resolution.clauses[-1]
            clause.text = f"{clause.text} {text}"
            return True
        vote = resolutions.vote(text)
        if vote is not None:
            self.add_vote(resolution, vote)
            return True
        if label is None and self.part == "decision" and self.listing is False and resolution.clauses[0].label is None:
            self.open = None
        return False

    def add(self, resolution: ReadResolution, text: str) -> None:
        """Clauses of a block, at their levels."""
        for clause in resolutions.clauses(text):
            if clause.label is not None:
                clause.level = self.ladder.place(labels.Label(clause.label, "", ""))
            resolution.clauses.append(clause)

    def add_vote(self, resolution: ReadResolution, vote: ReadVote) -> None:
        if resolution.vote is None:
            resolution.vote = vote
        else:
            resolution.vote.text = f"{resolution.vote.text} {vote.text}"

    def begins(self, block: Block, rest: str, number: str | None, label: str | None) -> bool:
        """Whether the block opens a resolution, and takes it in."""
        stem = resolutions.stem(rest, cue=self.part == "decision")
        if stem is None:
            if self.part == "decision" and not block.bullet:
                self.close()
                resolution = ReadResolution(stem=None, verb="resolved", number=number)
                self.start(resolution)
                self.add(resolution, f"{label} {rest}" if label else rest)
                return True
            return False
        self.close()
        led = self.item.paragraphs[-1] if self.item.paragraphs else None
        if (
            led is not None
            and _LED.search(led.text[-40:])
            and len(led.text) < 160
            and not led.speakers
            and led.label is None
            and led.number is None
        ):
            self.item.paragraphs.pop()
            stem.text = f"{led.text} {stem.text}"
        resolution = ReadResolution(stem=stem.text, verb=stem.verb, body=stem.body, number=number or stem.number)
        self.start(resolution)
        if label:
            resolution.stem = f"{label} {stem.text}"
        if stem.rest:
            self.add(resolution, stem.rest)
            if stem.number:
                for clause in resolution.clauses:
                    clause.label = clause.label or stem.number
            if not self.ladder.levels and not _RUNS_ON.search(resolution.clauses[-1].text[-6:]):
                self.open = None
        return True

    def motion(self, block: Block) -> bool:
        """Takes in a line that says no more than who proposed and who seconded."""
        moved = None if block.bullet else resolutions.mover(block.text)
        if moved is None:
            return False
        proposer, seconder = moved
        if self.open is not None and not self.open.clauses:
            self.open.stem = f"{self.open.stem} {block.text}"
        elif (
            self.open is None and self.item.resolutions and proposer is None and not self.item.resolutions[-1].seconder
        ):
            last = self.item.resolutions[-1]
            self.add_vote(last, ReadVote(block.text))
            last.seconder = seconder
            return True
        else:
            self.close()
            self.start(ReadResolution(stem=block.text, verb="resolved"))
        if self.open is not None:
            self.open.proposer = self.open.proposer or proposer
            self.open.seconder = self.open.seconder or seconder
        return True

    def start(self, resolution: ReadResolution) -> None:
        self.ladder = labels.Ladder()
        self.listing = False
        self.open = resolution
        resolution.after = len(self.item.paragraphs) - 1 if self.item.paragraphs else None
        self.item.resolutions.append(resolution)
        self.formal[id(resolution)] = self.part

    def close(self) -> None:
        self.open = None

    def labelled(self, block: Block, label: labels.Label, before: Block | None, after: Block | None) -> None:
        """A lettered or numbered line of discussion, or several run together."""
        run = labels.inline(block.text)
        if len(run) < 2:
            self.paragraph(block, label.rest, None, label.text, before, after)
            return
        for one in run:
            self.paragraph(Block(one.rest), one.rest, None, one.text, before, after)
        self.item.paragraphs[-1].action = block.action

    def paragraph(
        self, block: Block, text: str, number: str | None, label: str | None, before: Block | None, after: Block | None
    ) -> None:
        """A block of discussion, with what was decided in it."""
        item = self.item
        if not text:
            text = ""
        whole = Block(text, bullet=block.bullet, action=block.action)
        if _DECLARED.search(text[:300]) and not block.action and number is None and label is None:
            spans = sentences.split(text)
            people = speakers.subject(text, self.known)
            if len(spans) == 1 and people:
                item.declarations.append(ReadDeclaration(people, text))
                return
        if (
            text
            and label is None
            and number is None
            and titles.heading(whole, before, after)
            and not resolutions.decisions(text)
        ):
            self.summary = bool(_SUMMARY.match(text))
            item.paragraphs.append(ReadParagraph(text, kind="heading"))
            speakers.headed(text, self.known)
            self.speaker = []
            return
        found = speakers.find(text, self.known) if text else []
        paragraph = ReadParagraph(text, number=number, label=label, speakers=found, action=block.action)
        self.kind(paragraph, block, before)
        decided = resolutions.decisions(text)
        if decided and text.endswith(":") and after is not None and resolutions.opens(after.text):
            decided = []
        if decided and decided[-1].planning and label is not None and len(text) < 500:
            resolution = ReadResolution(stem=None, verb="agreed", clauses=[ReadClause(label, text)])
            resolution.after = len(item.paragraphs) - 1 if item.paragraphs else None
            item.resolutions.append(resolution)
            return
        if (
            len(decided) == 1
            and not found
            and not block.action
            and not text[: decided[0].start].strip()
            and not text[decided[0].end :].strip()
        ):
            resolution = resolutions.plain(text, decided[0], number=number)
            resolution.clauses[0].label = label
            resolution.after = len(item.paragraphs) - 1 if item.paragraphs else None
            item.resolutions.append(resolution)
            return
        item.paragraphs.append(paragraph)
        for decision in decided:
            item.resolutions.append(resolutions.plain(text, decision, after=len(item.paragraphs) - 1, inside=True))

    def kind(self, paragraph: ReadParagraph, block: Block, before: Block | None) -> None:
        """Settle what kind of paragraph it is and, for an answer, what it answers."""
        place_paragraph(paragraph, self.item.paragraphs, summary=self.summary, bullet=block.bullet, listed=before)

    def exempt(self) -> None:
        """An item kept from the public, and the paragraphs of Schedule 12A to the Local Government Act 1972 that it names."""
        words = [r.stem or "" for r in self.item.resolutions] + [
            c.text for r in self.item.resolutions for c in r.clauses
        ]
        texts = [self.item.title or "", self.item.purpose or "", *words, *(p.text for p in self.item.paragraphs)]
        named = {int(n) for text in texts for match in _SCHEDULE.finditer(text) for n in re.findall(r"\d+", match[1])}
        excluded = any(_EXCLUDED.search(text) for text in words)
        self.item.exempt = bool(_EXEMPT.search(self.item.title or "")) or excluded
        self.item.exempt_paragraphs = sorted(named) if self.item.exempt else []

    def settle(self) -> None:
        """What only the whole item shows: resolutions printed twice, decisions in talk beside formal ones, votes in tables."""
        item = self.item
        self.exempt()
        if self.formal:
            item.resolutions = [r for r in item.resolutions if not r.inside]
        kept: list[ReadResolution] = []
        for resolution in item.resolutions:
            part = self.formal.get(id(resolution))
            again = next(
                (k for k in kept if part and self.formal.get(id(k), part) != part and same(k, resolution)), None
            )
            if again is None:
                kept.append(resolution)
                continue
            self.furniture.extend(x for x in (resolution.number, resolution.stem) if x)
            for clause in resolution.clauses:
                self.furniture.append(f"{clause.label} {clause.text}" if clause.label else clause.text)
            if resolution.vote:
                self.add_vote(again, resolution.vote)
        item.resolutions = kept
        if self.votes:
            if kept:
                self.add_vote(kept[-1], ReadVote(" ".join(self.votes)))
            else:
                item.paragraphs.append(ReadParagraph(" ".join(self.votes)))


def same(one: ReadResolution, other: ReadResolution) -> bool:
    """Whether a resolution says what an earlier one said; a printing that breaks off ("… view the full minutes") counts."""
    a = _words(one)
    cut = other.clauses and _TRUNCATED.search(other.clauses[-1].text)
    b = _words(other)
    if cut:
        b = b[: -len(re.findall(r"\w+", cut.group()))]
        return bool(b) and a[: len(b)] == b
    return bool(a) and a == b


def _words(resolution: ReadResolution) -> list[str]:
    return re.findall(r"\w+", " ".join(clause.text for clause in resolution.clauses).lower())


def place_paragraph(
    paragraph: ReadParagraph, before: list[ReadParagraph], *, summary: bool, bullet: bool, listed: Block | None
) -> None:
    """Give a paragraph its kind from its words and from what stands before it."""
    text = paragraph.text
    last = before[-1] if before else None
    if (
        not paragraph.speakers
        and last is not None
        and last.speakers
        and _CONTINUES.match(text[:4])
        and text.split(" ", 1)[0].lower() in language.PRONOUNS - {"they"}
    ):
        paragraph.speakers = [last.speakers[-1]]
    if summary or _SUMMED.match(text):
        paragraph.kind = "chair_summary"
    elif paragraph.speakers:
        paragraph.kind = "contribution"
        if speakers.answers(text):
            paragraph.kind = "response"
            who = paragraph.speakers[-1]
            for at in range(len(before) - 1, -1, -1):
                if before[at].kind in ("contribution", "response") and before[at].speakers[-1:] != [who]:
                    paragraph.replies_to = at if before[at].kind == "contribution" else before[at].replies_to
                    break
    elif bullet or (
        last is not None
        and last.text.endswith((":", "–", "-", ":-"))
        and paragraph.label is None
        and len(text.split()) < 30
    ):
        paragraph.kind = "list"
