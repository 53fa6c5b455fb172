"""The numbers and letters that count an item's paragraphs, apart from the labels of its lines."""

import itertools
import re
from dataclasses import replace

from meetings.reading import labels, language, movers
from meetings.reading.layout import Block
from meetings.reading.shape import ReadItem

_ARISING = re.compile(
    r"(?i)matters? arising|actions? (?:from|arising)|materion (?:yn )?codi|action (?:log|list|points)"
)
_BARE = re.compile(r"(\d{1,4})\s+(?=[A-Z]{2}|[A-Z][a-z])")
_BARE_LETTER = re.compile(r"([A-Z]) (?=[A-Z][a-z])")
_MINUTE = re.compile(r"(\d{2,4})\.?\s+(?=[A-Z])")
# Of a table whose cells stand each on a line: "40.00", "0.00", "40.00". A row has so many at most.
_MOST_SUMS = 12
_SUM = re.compile(r"£?\d{1,3}(?:,?\d{3})*\.\d\d")
_LONE_LETTER = re.compile(r"\(?[a-z]\)|\([ivx]{1,4}\)")
_LONE_DIGIT = re.compile(r"\(?\d{1,2}(?:[.)]|\.\)|\)\.)")
# What stands below such a label where it is a clause's, and what right above the first of them.
_CLAUSE = ("That ", "that ", "To ", "to ")
_LEADS = (":", ":-", ":–", " that", " That", " –", " -")
_LONE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}\.?")
_SHORTEST = 6
_LONGEST_LONE = len("123.123.123.123.")


def with_numbers(blocks: list[Block]) -> list[Block]:
    """Paragraph numbers that stand alone on their lines, put before the paragraph below; sums behind what they pay."""
    found: list[Block] = []
    sums = 0
    listing = False
    for block, following in itertools.zip_longest(blocks, blocks[1:]):
        above = found[-1].text if found else ""
        paid = found and sums < _MOST_SUMS and _SUM.fullmatch(block.text)
        if paid and (sums or (following and _SUM.fullmatch(following.text))):
            found[-1] = replace(found[-1], text=f"{above} {block.text}")
            sums += 1
            continue
        sums = 0
        lone = len(above) <= _LONGEST_LONE and (
            _LONE_NUMBER.fullmatch(above)
            or (_LONE_LETTER.fullmatch(above) and not block.bullet and movers.alone(block.text) is None)
        )
        digit = not block.bullet and _LONE_DIGIT.fullmatch(above[:5]) is not None and len(above) < _SHORTEST
        led = len(found) > 1 and (listing or found[-2].text.endswith(_LEADS))
        digit = digit and (block.text.startswith(_CLAUSE) or led)
        listing = digit or (listing and _LONE_DIGIT.fullmatch(block.text[:5]) is not None)
        lone = lone or digit
        beside = found[-1].action if found else None
        if lone and not beside and not labels.split(block.text) and not language.is_cue(block.text):
            found[-1] = replace(block, text=f"{above} {block.text}")
        else:
            found.append(block)
    return found


def through(items: list[list[Block]]) -> frozenset[str]:
    """The numbers that count minutes through the page, below items that the agenda numbers ("1. Welcome", "105. The
    Chair …", "2. Apologies", "106. …"): one goes on from the last of the item above, in four items or more."""
    numbers = [
        [int(m[1]) for block in blocks if block.text[:1].isdigit() and (m := _MINUTE.match(block.text[:8]))]
        for blocks in items
    ]
    runs = [run for run in numbers if run and run == list(range(run[0], run[0] + len(run)))]
    goes_on = all(after[0] == above[-1] + 1 for above, after in itertools.pairwise(runs))
    counted = goes_on and len(runs) == sum(bool(run) for run in numbers) > 3 and runs[0][0] > len(items)
    return frozenset(str(n) for run in runs for n in run) if counted else frozenset()


class Counting:
    """Tells of one item's lines whether the number or letter before them counts its paragraphs or clauses."""

    def __init__(self, item: ReadItem) -> None:
        self.item = item
        # What `through` found on the page.
        self.through: frozenset[str] = frozenset()
        self.bare: set[int] = set()
        self.lettered = self.dotted = self.own = False
        self.arising = bool(item.title and _ARISING.search(item.title))

    def look(self, blocks: list[Block]) -> None:
        """Find the numbers and letters without a stop that stand in a row before the item's blocks."""
        numbers = {int(m[1]) for block in blocks if block.text[:1].isdigit() and (m := _BARE.match(block.text[:12]))}
        self.bare = {n for n in numbers if n - 1 in numbers or n + 1 in numbers}
        self.lettered = {"A", "B"} <= {m[1] for block in blocks if (m := _BARE_LETTER.match(block.text[:4]))}

    def label(self, text: str, *, listing: bool) -> labels.Label | None:
        """A number without a stop that counts paragraphs ("28 The Committee …"); where a resolution is open
        (`listing`), a letter that counts its clauses ("A The plan …")."""
        letter = _BARE_LETTER.match(text[:4]) if listing and self.lettered else None
        if letter is not None:
            return labels.Label(letter[1], "letter", text[letter.end() :])
        minute = _MINUTE.match(text[:8]) if self.through else None
        if minute is not None and minute[1] in self.through:
            return labels.Label(f"{minute[1]}.", "number", text[minute.end() :])
        match = _BARE.match(text[:12]) if self.bare else None
        if match is None or int(match[1]) not in self.bare:
            return None
        return labels.Label(match[1], "number", text[match.end() :])

    def counts(self, label: labels.Label) -> bool:
        """Whether a number is a paragraph's: "4.9." under an item 4 that does not count from 4.1. is a line label."""
        if label.bare in self.through:
            return True
        if label.text[-1] == ")":
            return False
        if self.arising:
            own = (self.item.number or self.item.minute_number or "").removesuffix(".0") or None
            self.own = self.own or (own is not None and label.bare == f"{own}.1")
            return self.own and label.bare.startswith(f"{own}.")
        item = (self.item.number or self.item.minute_number or "").removesuffix(".0")
        self.dotted = self.dotted or not item or label.bare == f"{item}.1"
        return self.dotted or label.text[-1] != "."
