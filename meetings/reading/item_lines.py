"""An item written out in lines. Where the usual way would be read as something else, another is looked for: the reader
is asked each time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from meetings.reading import decisions, items, own_form, resolution_lines
from meetings.reading.minutes import read
from meetings.reading.resolution_lines import Lines
from meetings.reading.shape import ReadItem, ReadParagraph, ReadResolution

# So many ways are tried for one paragraph or resolution, and so many for an item in all; fewer where it is so long that
# more than so many letters would be read.
_FOR_ONE, _FOR_ALL = 120, 600
_LETTERS = 400_000
# Behind so many paragraphs declarations may stand.
_DECLARED = 6
# What leads to what the report asks for may have stood on two lines.
_COLON = re.compile(r"(?<=:)\s(?=[A-Z])")
# What ends so is no row of a table.
_TELLS = ("", ".", ";", ":")

type _Piece = ReadParagraph | ReadResolution


@dataclass(slots=True)
class _Order:
    """An item's paragraphs and resolutions in the order in which they are written: the first `decided` of them under
    "Decision:", and those by which somebody declares an interest behind `undeclared` of the others."""

    pieces: list[_Piece]
    decided: int
    undeclared: int = 0


def lines(item: ReadItem) -> list[str]:
    """The item's lines, from the heading that opens it to its last paper."""
    order = _ordered(item, [r for r in item.resolutions if _by_place(r)])
    chosen = [next(_ways(piece, item)) for piece in order.pieces]
    found = _lines(item, order, chosen)
    wrong = _wrong(found, item)
    for other in _orders(item, order) if wrong and sum(map(len, found)) < _LETTERS else ():
        usual = [next(_ways(piece, item)) for piece in other.pieces]
        if len(less := _wrong(ways := _lines(item, other, usual), item)) < len(wrong):
            order, chosen, found, wrong = other, usual, ways, less
    left = min(_FOR_ALL, _LETTERS // sum(map(len, found)))
    tried: set[int] = set()
    while wrong and left > 0:
        at = next((n for n in _near(wrong, order.pieces, item) if n not in tried), None)
        if at is None:
            break
        tried.add(at)
        for way in islice(_ways(order.pieces[at], item), _FOR_ONE):
            left -= 1
            ways = _lines(item, order, [*chosen[:at], way, *chosen[at + 1 :]])
            if len(less := _wrong(ways, item)) < len(wrong):
                chosen[at], found, wrong = way, ways, less
                tried = {at}
            if not wrong or left <= 0:
                break
    return found


def _ordered(item: ReadItem, decided: list[ReadResolution]) -> _Order:
    rest = [r for r in item.resolutions if not any(r is d for d in decided)]
    found: list[_Piece] = [*decided, *(r for r in rest if r.after is None)]
    for n, paragraph in enumerate(item.paragraphs):
        found += [paragraph, *(r for r in rest if r.after == n)]
    return _Order(found, len(decided))


def _orders(item: ReadItem, usual: _Order) -> Iterator[_Order]:
    """Other orders that the item may have had."""
    if usual.decided:
        yield _ordered(item, [])
    for n in range(1, min(len(usual.pieces), _DECLARED) + 1) if item.declarations else ():
        yield _Order(usual.pieces, usual.decided, n)


def _ways(piece: _Piece, item: ReadItem) -> Iterator[Lines]:
    if isinstance(piece, ReadResolution):
        yield from resolution_lines.ways(piece, None if piece.after is None else item.paragraphs[piece.after])
        return
    mark = piece.number or piece.label
    text = f"{mark} {piece.text}".strip() if mark else piece.text
    beside = f"\t{piece.action}" if piece.action else ""
    ways = [f"{text}{beside}", f"· {text}{beside}"]
    yield from (Lines([way]) for way in (reversed(ways) if piece.kind == "list" and not mark else ways))


def _lines(item: ReadItem, order: _Order, chosen: list[Lines]) -> list[str]:
    found = [*_head(item), *([own_form.DECISION] if order.decided else [])]
    behind: list[str] = []
    rows: list[str] = []
    for n in range(len(chosen) + 1):
        found += [own_form.MINUTES] if n == order.decided else []
        if n == order.decided + order.undeclared:
            found += dict.fromkeys(declaration.text for declaration in item.declarations)
        if n == len(chosen):
            break
        piece, way = order.pieces[n], chosen[n]
        if isinstance(piece, ReadResolution):
            found += [*rows, *way.here, *behind]
            behind, rows = way.behind, way.rows
        else:
            found += [*(rows if piece.text[-1:] in _TELLS else []), *way.here]
            rows = [] if piece.text[-1:] in _TELLS else rows
    tables = [row for way in chosen for row in way.table]
    found += [*rows, *behind, *([own_form.VOTES, *tables] if tables else [])]
    return [*found, own_form.DOCUMENTS, *item.documents]


def _head(item: ReadItem) -> list[str]:
    found = [own_form.ITEM]
    found += [f"{item.number}."] if item.number and item.number.isdigit() else [item.number] if item.number else []
    found += [f"Minute {item.minute_number}"] if item.minute_number else []
    if item.title and len(found) == 1 and items.may_number(item.title):
        found.append(own_form.UNNUMBERED)
    found += [item.title] if item.title else [own_form.UNTITLED] if item.purpose or item.exempt else []
    found += [_exempt(item.exempt_paragraphs)] if item.exempt else []
    aims = _COLON.split(item.purpose or "") if item.recommendations else [item.purpose or ""]
    found += [aim for aim in aims if aim]
    return found + [f"{r.label} {r.text}" if r.label else r.text for r in item.recommendations]


def _exempt(paragraphs: list[int]) -> str:
    """Why the item is kept from the public, by the paragraphs of the Local Government Act 1972, Schedule 12A."""
    if not paragraphs:
        return "Exempt"
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    named = " and ".join(", ".join(map(str, part)) for part in (paragraphs[:-1], paragraphs[-1:]) if part)
    return f"Exempt under {word} {named} of Schedule 12A to the Local Government Act 1972"


def _by_place(resolution: ReadResolution) -> bool:
    """Whether only its place under the heading "Decision" shows that it is a resolution."""
    if resolution.stem is not None or resolution.after is not None or resolution.inside or resolution.verb == "noted":
        return False
    labelled = len(resolution.clauses) > 1 and any(clause.label for clause in resolution.clauses)
    return labelled or not decisions.find(" ".join(clause.text for clause in resolution.clauses))


def _wrong(written: list[str], item: ReadItem) -> list[int]:
    """Which of the paragraphs and resolutions, counted as they were read, lines are not read as; others that they are
    read as count for where they stand."""
    read_back = read("\n\n".join(written)).items
    told, heard = _told(item), _told(read_back[0]) if len(read_back) == 1 else []
    found: list[int] = []
    for kind, start, end, begin, stop in SequenceMatcher(None, told, heard, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [*range(start, end), *[start] * max(0, stop - begin - (end - start))]
    return found


def _told(item: ReadItem) -> list[str]:
    """What an item says, but for whom it names: that is known from the whole meeting. First its words, then what the
    reader makes of them."""
    said = [repr((p.text, p.number, p.label, p.action)) for p in item.paragraphs]
    said += [repr((r.stem, r.clauses, r.number, r.after, r.inside)) for r in item.resolutions]
    made = [repr((p.text, p.kind)) for p in item.paragraphs]
    made += [repr((r.after, resolution_lines.how_it_went(r))) for r in item.resolutions]
    moved = [repr((r.after, r.proposer, r.seconder)) for r in item.resolutions]
    return said + made + moved + [repr(resolution) for resolution in item.resolutions]


def _near(wrong: list[int], pieces: list[_Piece], item: ReadItem) -> list[int]:
    """Which pieces may be the cause of what is wrong: itself, and the one before it."""
    said: list[_Piece] = [*item.paragraphs, *item.resolutions]
    order = [*said, *said, *item.resolutions, *item.resolutions]
    found: list[int] = []
    for n in wrong:
        at = next((k for k, piece in enumerate(pieces) if n < len(order) and piece is order[n]), len(pieces) - 1)
        found += [k for k in (at, at - 1) if k >= 0]
    return found
