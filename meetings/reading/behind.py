"""Numbers that stand behind others: minutes' behind the titles, and the agenda's behind the minutes'."""

import itertools
import re

from meetings.reading import headings, numbering, titles
from meetings.reading.layout import Block
from meetings.reading.opening import Opening

BARE = re.compile(r"(?P<n>\d{1,2})\s+(?=[A-ZÀ-Þ])")
_BEHIND = re.compile(r"[\s.:–-]*[\s.:(\[–-](?P<code>(?P<n>\d{1,4})/(?P<m>\d{2,4}))[)\]]?$")
_BEHIND_OPENS = re.compile(r"[(\[]?(?P<code>(?P<n>\d{1,4})[/.](?P<m>\d{2,4}))[)\].:]*(?:\s+[–-]?\s*|$)")
# "Allotments (23/46)", "ROADS 97", "Finance – Minute No. 12": a title and its number.
_LAST = re.compile(
    r"(?P<title>[A-ZÀ-Þ][^\d]{2,90}?)[\s.:–-]*\s[(\[]?(?P<code>(?:(?:Minute|Min\.?|Item) (?:No\.? ?)?)?"
    r"(?:(?P<n>\d{1,4})(?:/(?P<m>\d{2,4}))?))[)\]]?"
)
# "(Agenda Item 5)" under a minute's title, "Item 5" over it.
OF_AGENDA = re.compile(
    r"(?P<words>[(\[]?(?:(?i:agenda item|agenda no)|Item|ITEM)\.?(?: [Nn]o\.?)?) ?(?P<n>\d{1,3}[A-Za-z]?)"
    r"[)\]]?[.:]?\s?[–-]?"
)
# "Item 5: Allotments" over "29/12 The rents were paid."
TITLED_OVER = re.compile(
    r"(?P<words>(?i:agenda )?(?:Item|ITEM)(?: [Nn]o\.?)?) ?(?P<n>\d{1,3})\s?[:.–-]+\s?(?P<title>[A-ZÀ-Þ].{2,200})"
)
# So many titles whose numbers follow upon each other are no chance.
FEWEST = 4
LONGEST = 230


def titles_of(blocks: list[Block]) -> list[Opening]:
    """Headings without numbers before them, behind which the minutes' numbers stand; empty where those do not count."""
    found = [
        (at, last)
        for at, block in enumerate(blocks)
        if len(block.text) < headings.LONGEST + 20 and (last := _LAST.fullmatch(block.text)) is not None
        if headings.heading(Block(last["title"], block.bullet), "", last=at + 1 == len(blocks))
    ]
    for counts in ("n", "m"):
        counted: list[tuple[int, re.Match[str]]] = []
        for at, last in found:
            if last[counts] is None:
                continue
            if not counted or int(last[counts]) - int(counted[-1][1][counts]) == 1:
                counted.append((at, last))
            elif len(counted) < FEWEST:
                counted = [(at, last)]
        names = {last["title"] for _, last in counted}
        if len(counted) >= FEWEST and len(names) == len(counted):
            return [Opening(at, 1, minute_number=last["code"], title=last["title"].rstrip()) for at, last in counted]
    return []


def below(opening: Opening, under: list[Block]) -> int:
    """How many blocks below a minute's title tell its number on the agenda, which it is given: one or none."""
    agenda = OF_AGENDA.fullmatch(under[0].text) if under and not opening.rest else None
    if agenda is None or (opening.number and opening.minute_number):
        return 0
    opening.minute_number = opening.minute_number or opening.number
    opening.number = agenda["n"]
    opening.taken += 1
    return 1


def counts_agenda(steps: list[numbering.Step]) -> bool:
    """Whether behind the minutes' numbers stand those of the agenda, without a stop ("014/26 3 Allotments")."""
    bare = [BARE.match(step.rest) for step in steps]
    values = [int(one["n"]) for one in bare if one is not None]
    return len(values) == len(steps) > 1 and all(b - a == 1 for a, b in itertools.pairwise(values))


def number(blocks: list[Block], found: list[Opening]) -> None:
    """Minute numbers printed behind the titles ("2. Allotments: 014/26 The clerk …"), where they count, and the
    agenda's over them."""
    _over(blocks, found)
    behind = [
        (opening, code)
        for opening in found
        if opening.minute_number is None
        and (code := _BEHIND.search(opening.title or "") or _BEHIND_OPENS.match(opening.rest)) is not None
    ]
    if len(behind) < 2 or not any(
        all(int(b[n]) - int(a[n]) in (1, 2) for (_, a), (_, b) in itertools.pairwise(behind)) for n in ("n", "m")
    ):
        return
    for opening, code in behind:
        opening.minute_number = code["code"]
        if code.re is _BEHIND:
            opening.title = code.string[: code.start()]
        else:
            opening.rest = opening.rest[code.end() :]
            if opening.title is None:
                opening.title, opening.rest = titles.title_of(opening.rest)


def _over(blocks: list[Block], found: list[Opening]) -> None:
    """Numbers on the agenda that stand alone over the minutes' titles ("Item 5" / "29/12 Allotments")."""
    _under_titles(blocks, found)
    over = [
        (opening, agenda)
        for opening in found
        if opening.index and opening.number is None and blocks[opening.index - 1].text[:1] in "([AaI"
        if (agenda := OF_AGENDA.fullmatch(blocks[opening.index - 1].text)) is not None
    ]
    if len(over) < 2 or len(over) * 3 < len(found) * 2:
        return
    for opening, agenda in over:
        opening.number = agenda["n"]
        opening.index, opening.taken = opening.index - 1, opening.taken + 1


def _under_titles(blocks: list[Block], found: list[Opening]) -> None:
    """Minutes whose numbers stand below the agenda's numbers and titles ("Item 5: Allotments" / "29/12 The …")."""
    over = [
        (opening, titled)
        for opening in found
        if opening.index
        and opening.minute_number
        and opening.number is None
        and blocks[opening.index].text.startswith(opening.minute_number)
        if (titled := TITLED_OVER.fullmatch(blocks[opening.index - 1].text[:LONGEST])) is not None
    ]
    if len(over) < 2 or len(over) * 3 < len(found) * 2:
        return
    for opening, titled in over:
        opening.number, opening.title = titled["n"], titled["title"].rstrip(" .:")
        opening.rest = blocks[opening.index].text.partition(opening.minute_number or "")[2].lstrip(" .:–-")
        opening.index, opening.taken = opening.index - 1, 2
