"""An item's blocks read into purpose, recommendations, paragraphs and resolutions."""

import re

from meetings.reading import (
    counting,
    decisions,
    declaring,
    dialogue,
    discussion,
    divisions,
    exempting,
    headings,
    labels,
    language,
    lead_ins,
    motion_lines,
    people,
    resolutions,
    rolls,
    running,
    settling,
    speakers,
    votes,
    when,
)
from meetings.reading.carried import Decision
from meetings.reading.counting import Counting
from meetings.reading.deciding import Deciding
from meetings.reading.layout import Block
from meetings.reading.motions import Moving
from meetings.reading.shape import (
    ReadClause,
    ReadDeclaration,
    ReadItem,
    ReadParagraph,
    ReadRecommendation,
    ReadResolution,
)

_ASKED = re.compile(r"(?i)\b(?:is|are)\s+(?:asked|recommended|requested|invited)\s*(?:to|that)?\s*[:;–—-]*\s*[:;–—-]*$")
_RECOMMENDS = re.compile(r"(?i)(?:^|[.:]\s)(?:officer )?recommendations?\s*[:–-]*$|(?:^|[.:]\s)recommended\s*[:–-]+$")
_AIM = re.compile(
    r"To (?:consider|receive|comment|scrutinise|review|discuss|hear|examine|agree|approve|confirm|elect|appoint|"
    r"invite|disclose|declare|determine|deal with)\b[^.]*\.?$|Purpose(?: of (?:the )?(?:report|item))?\s?:\s*To [a-z]"
)
# "17.1 The Committee considered …", "17.2 Cllr Lord asked …", "17.3 Resolved – That …": minutes numbered through.
_IN_A_RUN = re.compile(r"\d{1,3}\.\d{1,3}\s+(?=\S)")
_SUMMARY = re.compile(
    r"(?i)(?:the )?(?:chair(?:man|person|woman)?|convener|mayor)['’]?s?\s+(?:summary|conclusions?|summing[- ]up)\b|"
    r"crynodeb y cadeirydd"
)
_DECIDES = re.compile(r"(?i)\b(?:agree[ds]?|note[ds]?|approve[ds]?|recommend\w*|resolve[ds]?|authorise[ds]?|be)\b")
# Modern.Gov's links beside an item.
_LINK = re.compile(r"(?i)(?:view|show|watch|play) the (?:background|recording|webcast|video)\b[^.]{0,60}\.?")
# "The Lead Member considered a report by the Director."
_CONSIDERED = re.compile(r"\b(?:considered|received) (?:an?|the) (?:\w+ ){0,2}(?:report|request)\b")
# No paper's name is longer that ends with a stop.
_TELLING = ("The ", "It ", "There ", "Members ")
_PRESENTED = re.compile(r"\b(?:submitted|presented|introduced|gave)\s(?:an?|the|his|her|their)\b")
_LONGEST_NAME = 20
_LONE = re.compile(r"\d{1,3}$")


class Body:
    """Reads one item's blocks, one after the other."""

    def __init__(self, item: ReadItem, known: people.Known, furniture: list[str], *, summary: bool = False) -> None:
        self.item = item
        self.known = known
        self.furniture = furniture
        self.part = "minutes"
        self.deciding = Deciding(item, furniture)
        self.moving = Moving(item, self.deciding)
        self.asked = False
        self.summary = summary
        self.purpose: list[str] = []
        self.votes: list[str] = []
        self.counting = Counting(item)
        self.agenda: list[int] = []
        self.typed = bool(item.paragraphs)
        self.declares = declaring.heads(item.title or "")
        self.attends = rolls.opens(f"{item.title}:") is not None
        for paragraph in item.paragraphs:
            if paragraph.kind == "heading":
                people.headed(paragraph.text, known)
                self.summary = bool(_SUMMARY.match(paragraph.text))

    def read(self, blocks: list[Block]) -> None:
        """Take in the item's blocks."""
        headed = {language.cue(block.text) for block in blocks}
        if "documents" in headed and "minutes" not in headed:
            blocks = [part for block in blocks for part in running.cued(block)]
        blocks = divisions.together(counting.with_numbers(blocks), tabled="votes" in headed)
        cues = [language.cue(block.text) for block in blocks]
        if "decision" in cues:
            # Such a line heads decisions once more, below the heading "Decision:" and the talk that led to them.
            cues = ["decision" if b.text == "DECISIONS" else cue for cue, b in zip(cues, blocks, strict=True)]
        above = blocks[: cues.index("decision")] if "decision" in cues and "minutes" not in cues else []
        told = any(speakers.find(block.text, self.known) for block in above)
        self.part = "top" if ("minutes" in cues or "decision" in cues) and not told else "minutes"
        self.counting.look(blocks)
        for n, block in enumerate(blocks):
            cue = cues[n]
            after = blocks[n + 1] if n + 1 < len(blocks) and cues[n + 1] is None else None
            before = blocks[n - 1] if n and cues[n - 1] is None else None
            if (
                cue is not None
                and not (cue == "item" and self.part != "top")
                and not (cue == "reasons" and self.part == "top")
            ):
                self.furniture.append(block.text)
                self.deciding.close()
                if cue == "decision" and self.talk(blocks, cues, n):
                    cue = "told"
                if cue not in ("skip", "item"):
                    self.tabled()
                    self.part, self.deciding.part = "minutes" if cue in ("told", "reasons") else cue, cue
                continue
            if self.part == "top" or (n == len(self.agenda) and self.aim(block)):
                self.agenda.append(n)
                self.top(block.merged())
            elif self.part == "documents":
                self.document(block.merged(), after)
            elif self.part == "votes":
                self.vote_row(block.merged())
            else:
                parts = self.apart(block)
                for at, part in enumerate(parts):
                    self.moving.ahead = [*parts[at + 1 :], *blocks[n + 1 : n + 16]]
                    self.take(part, before, after)
        self.item.purpose = " ".join(self.purpose) or None
        settling.settle(self.item, self.deciding.formal, self.furniture)
        self.settle()

    def talk(self, blocks: list[Block], cues: list[str | None], at: int) -> bool:
        """Whether discussion, and not decisions alone, stands under a heading "Decisions"."""
        end = next((n for n in range(at + 1, len(blocks)) if cues[n] is not None), len(blocks))
        under = [block.text for block in blocks[at + 1 : end]]
        if under and all(_IN_A_RUN.match(text) for text in under[:3]):
            plain = [_IN_A_RUN.sub("", text) for text in under if not _DECIDES.search(text[:300])]
            told = any(_CONSIDERED.search(text[:200]) or speakers.find(text, self.known) for text in plain)
            again = end < len(blocks) and cues[end] == "decision"
            return (again or len(plain) < len(under)) and told
        for n in range(at + 1, end):
            text = blocks[n].text
            if n > at + 1 and (formal := resolutions.stem(text)) is not None and formal.verb == "resolved":
                return not any(
                    resolutions.opens(block.text) or labels.split(block.text) for block in blocks[at + 1 : n]
                )
            if not _DECIDES.search(text[:300]) and labels.split(text) is None and speakers.find(text, self.known):
                return True
        return False

    def apart(self, block: Block) -> list[Block]:
        """A block's discussion and resolutions, where both stand on one line and each says something of its own."""
        if block.action or not 16 < len(block.text) <= 20000:
            return [block]
        pieces = resolutions.parts(block.text)
        if len(pieces) == 1 or (
            resolutions.stem(pieces[0]) is not None
            and not any(speakers.find(piece, self.known) for piece in pieces[1:])
        ):
            return [block]
        return [Block(piece, bullet=block.bullet and not n) for n, piece in enumerate(pieces)]

    def aim(self, block: Block) -> bool:
        """Whether a block at the head of an item without a heading "Minutes:" says what for it stands there."""
        if self.typed or self.part != "minutes" or block.action:
            return False
        if self.asked:
            return block.bullet or labels.split(block.text) is not None
        text = block.text
        asked = _ASKED.search(text[-120:]) is not None and len(text) < 300
        marked = not self.agenda and exempting.mark(text, ReadItem())
        return asked or marked or bool(len(text) < 600 and (_AIM.match(text) or headings.of_urgency(text)))

    def top(self, block: Block) -> None:
        """What stands between the title and the minutes: the purpose and what the report asks for."""
        text = block.text
        if exempting.mark(text, self.item) or _LINK.fullmatch(text):
            self.furniture.append(text)
            return
        if _ASKED.search(text[-120:]) or _RECOMMENDS.search(text[-60:]):
            self.purpose.append(text)
            self.asked = True
            return
        if self.asked and not text.endswith(":"):
            found = resolutions.clauses(text)
            self.item.recommendations.extend(ReadRecommendation(clause.label, clause.text) for clause in found)
            return
        self.asked = self.asked and text.rstrip(" :").lower() not in language.BESIDE_A_REPORT
        self.purpose.append(text)

    def document(self, block: Block, after: Block | None) -> None:
        text = block.text
        tells = _IN_A_RUN.match(text) or decisions.find(text) or (speakers.find(text, self.known) and not block.linked)
        opening = text.startswith(_TELLING) and (headings.said(text) or _PRESENTED.search(text))
        told = text[-1] == "." and (tells or opening or len(text.split()) > _LONGEST_NAME)
        opens = " " in text and (resolutions.opens(text) or (text[-1] in ":;" and decisions.find(text)))
        if told or opens or when.closes(text):
            self.part = self.deciding.part = "minutes"
            self.take(block, None, after)
        else:
            self.item.documents.append(text)

    def vote_row(self, block: Block) -> None:
        if block.text.lower() in language.VOTE_TABLE:
            self.furniture.append(block.text)
        elif self.votes and (
            ((opened := resolutions.stem(block.text)) is not None and opened.rest)
            or (block.text.endswith(".") and not votes.tells(block.text) and speakers.find(block.text, self.known))
        ):
            self.tabled()
            self.part = self.deciding.part = "minutes"
            self.take(block, None, None)
        else:
            self.votes.append(block.text)

    def tabled(self) -> None:
        """The votes of a table belong to the resolution above it, to one in form before one told in talk."""
        above = self.item.resolutions
        if self.votes and above:
            formal = (r for r in reversed(above) if id(r) in self.deciding.formal)
            votes.add(next(formal, above[-1]), votes.table(self.votes))
        elif self.votes:
            self.item.paragraphs.append(ReadParagraph(" ".join(self.votes)))
        self.votes = []

    def take(self, block: Block, before: Block | None, after: Block | None) -> None:
        """One block of minutes or decision."""
        text = block.text
        self.known.lines.append(text)
        if block.mark is not None:
            self.deciding.close()
            self.paragraph(block, text, None, block.mark or None, before, after)
            return
        whole = block.merged()
        if when.signs(whole.text, before, after) or (_LONE.match(whole.text) and not block.bullet):
            self.furniture.append(whole.text)
            return
        label = self.counting.label(text, listing=self.deciding.open is not None) or labels.split(text)
        if self.moving.tell(began=self.deciding.motion(whole, self.past_movers)) or self.deciding.goes_on(whole, label):
            return
        if label is None and not block.bullet and len(text) > 4 and self.moving.takes(whole.text):
            return
        listed = label is not None and label.kind != "number"
        if not (block.bullet or listed) and self.moving.voted(whole.text):
            return
        rest = text if label is None else label.rest
        counts = label is not None and not listed and self.counting.counts(label) and not label.text[-1].isalpha()
        number = label.text.rstrip(".:") if label is not None and counts else None
        decided = f"{rest} {block.action}" if block.action else rest
        if label is None and after is not None and resolutions.begins_alone(decided, after.text, bullet=after.bullet):
            self.deciding.close()
            self.deciding.start(ReadResolution(stem=decided, verb="resolved", body=decided.rstrip(" :–-")))
            return
        if label is not None and after is not None and lead_ins.listed(label, after.text, self.said_before(before)):
            self.deciding.close()
            self.deciding.start(ReadResolution(stem=None, verb="resolved"))
            self.deciding.goes_on(whole, label)
            return
        above = before is not None and (before.bullet or before.text[-1] == ":")
        listed = block.bullet and ((above and text.startswith("That ")) or discussion.listed(self.item.paragraphs))
        lettered = label.text if label and number is None else None
        if not listed and self.deciding.begins(block, decided, number, lettered):
            self.moving.carry()
            return
        if (
            label is None
            and number is None
            and not listed
            and decisions.unopened(text, self.said_before(before))
            and not self.moving.resolved_ahead()
        ):
            self.deciding.says(decided)
            return
        self.deciding.close()
        if label is not None and number is None:
            self.labelled(block, label, before, after)
        else:
            self.paragraph(block, rest, number, None, before, after)

    def past_movers(self, block: Block) -> str:
        """The start of the next block behind one that does not only name who proposed and seconded."""
        return motion_lines.past_movers([block, *self.moving.ahead], 0)

    def said_before(self, before: Block | None) -> str:
        """The text of the block before, or of the paragraph that was typed before."""
        typed = self.item.paragraphs[-1:] if self.typed else []
        return before.text if before is not None else "".join(one.text for one in typed)

    def labelled(self, block: Block, label: labels.Label, before: Block | None, after: Block | None) -> None:
        """A lettered or numbered line of discussion, or several run together."""
        run = labels.inline(block.text)
        if len(run) < 2:
            self.paragraph(block, label.rest, None, label.text, before, after)
            return
        for one in run:
            beside = block.action if one is run[-1] else None
            self.paragraph(Block(one.rest, action=beside), one.rest, None, one.text, before, after)

    def paragraph(
        self, block: Block, text: str, number: str | None, label: str | None, before: Block | None, after: Block | None
    ) -> None:
        """A block of discussion, with what was decided in it."""
        item = self.item
        plain = number is None and label is None
        if number is None and not block.action and self.declaration(text, label or ""):
            return
        if self.declares and (names := declaring.of_row(block.cells, self.known)):
            item.declarations.extend(ReadDeclaration(name, " ".join(block.cells)) for name in names)
            return
        led = discussion.led(text, self.known, after) if text[-1:] == ":" else []
        listed = plain and discussion.goes_on(block, item.paragraphs, before, after)
        short = 0 < len(text) <= headings.LONGEST and not (led or listed)
        if plain and short and self.heading(block, text, before, after):
            return
        first = plain and not (item.paragraphs or item.resolutions or block.action)
        if first and decisions.NOTED_ALONE.fullmatch(text):
            self.decided(ReadResolution(stem=None, verb="noted", clauses=[ReadClause(None, text)]))
            return
        found = led or (speakers.find(text, self.known) if text else [])
        paragraph = ReadParagraph(text, number=number, label=label, speakers=found, action=block.action)
        discussion.place(paragraph, item.paragraphs, summary=self.summary, bullet=block.bullet or listed)
        decided = (decisions.find(text) or decisions.of_row(block.cells, text)) if text else []
        leads = bool(decided) and (lead_ins.leads_into(text, after) or divisions.opens(text))
        decided = [] if leads or (decided and self.deciding.moves_above(text)) else decided
        if self.planned(paragraph, decided) or self.whole(paragraph, decided):
            return
        item.paragraphs.append(paragraph)
        if any(one.verb == "lost" and "mendment" not in text[one.start : one.end] for one in decided):
            self.moving.moved = None
        for decision in decided:
            item.resolutions.append(decisions.plain(text, decision, after=len(item.paragraphs) - 1, inside=True))

    def declaration(self, text: str, label: str) -> bool:
        """Takes in a paragraph by which somebody declares an interest; each of several has it."""
        names = declaring.who(text, self.known, under=self.declares, label=label)
        self.item.declarations.extend(ReadDeclaration(name, f"{label} {text}".strip()) for name in names)
        return bool(names)

    def heading(self, block: Block, text: str, before: Block | None, after: Block | None) -> bool:
        """Takes in a line that heads what follows it within the item."""
        line = Block(text, bullet=block.bullet, action=block.action)
        above = [p.text for p in self.item.paragraphs[-2:]]
        last = (after is None and not self.typed) or headings.in_a_row(above, text, after)
        decided = decisions.find(text) or decisions.of_row(block.cells, text)
        if self.attends or decided or not headings.heading(line, self.said_before(before), last=last):
            return False
        self.summary = bool(_SUMMARY.match(text))
        self.item.paragraphs.append(ReadParagraph(text, kind="heading"))
        people.headed(text, self.known)
        return True

    def planned(self, paragraph: ReadParagraph, decided: list[Decision]) -> bool:
        """Takes in a labelled line of a list of applications that says what the council thinks of one."""
        text, label = paragraph.text, paragraph.label
        if not decided or not decided[-1].planning or label is None or paragraph.action or len(text) >= 500:
            return False
        self.decided(ReadResolution(stem=None, verb="agreed", clauses=[ReadClause(label, text)]))
        return True

    def whole(self, paragraph: ReadParagraph, decided: list[Decision]) -> bool:
        """Takes in a paragraph that says no more than what was decided: a resolution of its own."""
        text = paragraph.text
        if len(decided) != 1 or paragraph.speakers or paragraph.action or not decided[0].fills(text):
            return False
        if self.deciding.only_moves(text):
            return False
        resolution = decisions.plain(text, decided[0], number=paragraph.number)
        resolution.clauses[0].label = paragraph.label
        resolution.vote = votes.told(text) if len(text) < 400 else None
        if resolution.vote is not None and votes.lost(resolution.vote):
            resolution.verb = "lost"
        below = self.moving.ahead[0] if self.moving.ahead and text.endswith(":") else None
        if below is not None and not below.bullet and labels.split(below.text):
            self.deciding.goes_on_below(resolution, text, below.merged().text)
        self.moving.settle(resolution)
        self.decided(resolution)
        return True

    def decided(self, resolution: ReadResolution) -> None:
        """A resolution of its own words, behind what was said so far."""
        resolution.after = self.item.last
        self.item.resolutions.append(resolution)

    def settle(self) -> None:
        """What only the whole item shows: votes that nothing came of, and something noted that is all the item says."""
        item = self.item
        self.moving.end()
        self.tabled()
        dialogue.attribute(item, self.known)
        settling.noted(item)
