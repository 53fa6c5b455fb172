"""A resolution written out in lines: the words that open it, its clauses and its vote, in one way after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from meetings.reading import divisions, movers, own_form, resolutions, votes
from meetings.reading.shape import ReadParagraph, ReadResolution, ReadVote

_FORMAL = r"(?:RESOLVED|AGREED|RECOMMENDED|NOTED|Resolved|Agreed)\b"
_OPENS = re.compile(_FORMAL)
_FORMAL_ALONE = re.compile(rf"{_FORMAL}\s?[–-]?$")
_MOVERS = re.compile(
    rf"(?<=[;.:])\s+(?=(?i:(?:and )?(?:seconded|resolved|it was resolved))\b)|\s(?=Seconded by\b)"
    rf"|(?<=\band)\s(?={_FORMAL})|(?<=\bit was)\s(?={_FORMAL})|(?<=^DECISION)\s(?={_FORMAL})"
)
_TWO_STEMS = re.compile(r"^(RESOLVED|Resolved|AGREED|Agreed)\s+(?=That\b.{3,}[:;]$)")
# Where the words that open a resolution, or those of its vote, may have stood on a line of their own.
_JOINTS = re.compile(
    r"(?<=[.;:,”’\"])\s+(?=[A-Z“‘\"(])|\s+(?=(?:[Pp]ropos|[Mm]ov|[Ss]econd|PROPOS|SECOND|MOVED|Prop\b|[Ss]ec\b|Cynig"
    r"|Eil|Cuid|(?:[Ii]t was|On|[Aa]nd|AND|agus|That|THAT|To|The|Mr|[A-Z]{4,}|Resolved|Agreed|All|Carried|Voting|Vote"
    r"|For|Against|Abst\w+)\b))"
)
_SIDE = re.compile(r"\s+(?=(?:For|Against|Abst\w*)\b)|(?<=\bFor)\s+|(?<=\bAgainst)\s+|(?<=\bAbstained)\s+")
# So many joints of a text are looked at, from its end.
_MOST = 7


@dataclass(slots=True)
class Lines:
    """The lines of a paragraph or a resolution. Its last clauses may stand below the `rows` that interrupt it, its vote
    `behind` the resolution below, or in a table."""

    here: list[str]
    rows: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    table: list[str] = field(default_factory=list)


def ways(resolution: ReadResolution, told: ReadParagraph | None) -> Iterator[Lines]:
    """Ways to write a resolution, the usual one first. `told`: the paragraph behind or inside which it stands."""
    vote = _own_vote(resolution, told)
    if resolution.inside and told is not None:
        stem = resolution.stem if resolution.stem and resolution.stem not in told.text else ""
        yield _voted([], vote)
        for opened in _cuts(stem) if stem else [[]]:
            yield _voted(opened, vote)
            yield from _with_vote(opened, vote, resolution)
        return
    usual = _usual(resolution)
    yield _voted(usual, vote)
    if told is not None and vote in told.text:
        yield Lines(usual)
    for n, line in enumerate(usual[:-1]):
        if line.endswith(":"):
            below = _voted(usual[n + 1 :], vote)
            yield Lines(usual[: n + 1], rows=below.here, table=below.table)
    moved = [_moved(resolution)] if resolution.proposer or resolution.seconder else []
    if moved:
        yield _voted([*usual, *moved], vote)
    yield Lines([own_form.DECISION, *_voted(usual, vote).here, own_form.MINUTES])
    yield from (_voted(lines, vote) for lines in _others(resolution))
    yield from (_voted([*lines, *moved], vote) for lines in (_others(resolution) if moved and not vote else ()))
    for lines in [usual, *_others(resolution)] if vote else ():
        yield from _with_vote(lines, vote, resolution)


def _own_vote(resolution: ReadResolution, told: ReadParagraph | None) -> str:
    """The words of the vote that stand nowhere else in a resolution, nor in the paragraph that tells it."""
    vote = _words(resolution)
    if resolution.inside and told is not None and vote in told.text:
        return ""
    if _within(resolution):
        return ""
    for said in [resolution.stem or "", *(clause.text for clause in resolution.clauses)]:
        vote = vote.removeprefix(said).strip() if said else vote
    return vote


def how_it_went(resolution: ReadResolution) -> str:
    """The words of the vote, or its figures where they are kept without any; nothing where they only tell who moved."""
    words = _words(resolution)
    return "" if movers.alone(words.strip("()[] ")) else words


def _words(resolution: ReadResolution) -> str:
    told = resolution.vote or ReadVote("")
    return told.text or "; ".join(_sides(told))


def _moved(resolution: ReadResolution) -> str:
    """A line that tells who moved and seconded; it says more than the words of the record, and is the last resort."""
    movers_of = (("proposed by", resolution.proposer), ("seconded by", resolution.seconder))
    told = ", ".join(f"{word} {name}" for word, name in movers_of if name)
    return told[:1].upper() + told[1:]


def _sides(vote: ReadVote) -> list[str]:
    """How many voted how; where nobody counted them, who."""
    sides = (
        ("For", "for", vote.votes_for),
        ("Against", "against", vote.against),
        ("Abstained", "abstained", vote.abstained),
    )
    counted = [f"{side}: {count}" for side, _, count in sides if count is not None]
    named = {side: [name for name, said in vote.named.items() if said == key] for side, key, _ in sides}
    return counted or [f"{side}: {', '.join(names)}" for side, names in named.items() if names]


def _voted(lines: list[str], vote: str) -> Lines:
    """A vote stands below what it decided, or in a table at the end."""
    if vote and not _is_vote(vote):
        return Lines(lines, table=[vote])
    return Lines([*lines, vote] if vote else lines)


def _with_vote(lines: list[str], vote: str, resolution: ReadResolution) -> Iterator[Lines]:
    for cut in _cuts(vote) if vote else []:
        yield Lines([*lines, *cut])
    if vote:
        yield Lines(lines, behind=[vote])
        rows = _rows(vote, [*resolution.vote.named] if resolution.vote else [])
        yield Lines([*lines, own_form.VOTES, *rows, own_form.MINUTES])
        yield Lines(lines, table=rows)


def _rows(vote: str, names: list[str]) -> list[str]:
    """The cells of a table of votes: names and what each said, as far as they stand in the vote's words."""
    found = [part for part in _SIDE.split(vote) if part]
    named = re.compile(rf"\s*({'|'.join(map(re.escape, names))})\s*") if names else None
    return [cell for part in found for cell in (named.split(part) if named else [part]) if cell]


def _usual(resolution: ReadResolution) -> list[str]:
    number = _own_number(resolution)
    lines = _stems(f"{number} {resolution.stem or ''}".strip())
    if _labelled(resolution):
        return lines + _each(resolution)
    label = resolution.clauses[0].label if resolution.clauses else None
    label = None if label == resolution.number else label
    words = " ".join(clause.text for clause in resolution.clauses)
    joined = bool(lines) and not number and not lines[-1].endswith((";", ":"))
    if label and joined and resolutions.stem(f"{' '.join(lines)} {words}") is not None:
        lines[0] = f"{label} {lines[0]}"
    elif label:
        words = f"{label} {words}"
    opened = bool(lines) and words.startswith("That ") and _FORMAL_ALONE.search(lines[-1])
    apart = opened or _OPENS.match(words)
    if lines and not lines[-1].endswith((";", ":")) and not apart:
        lines[-1] = f"{lines[-1]} {words}".strip()
    elif words:
        lines.append(words)
    return lines


def _others(resolution: ReadResolution) -> Iterator[list[str]]:
    """The words that open a resolution in so many lines, and the clauses behind them, below them or as a list."""
    number = _own_number(resolution)
    stem = f"{number} {resolution.stem or ''}".strip()
    each = _each(resolution)
    listed = [f"- {clause}" for clause in each]
    below = [each, listed, [" ".join(each)]] if len(each) > 1 else [each, listed]
    head, *points = each or [""]
    for opened in _cuts(stem) if stem else [[]]:
        for lines in below:
            yield [*opened, *lines]
        if opened and each:
            yield [*opened[:-1], f"{opened[-1]} {' '.join(each)}"]
            yield [*opened[:-1], f"{opened[-1]} {head}", *points]
            yield [*opened[:-1], f"{opened[-1]} {head}", *listed[1:]]
        elif each:
            yield [head, *listed[1:]]


def _cuts(text: str) -> Iterator[list[str]]:
    """A text in lines: as it is, cut at every joint, and at one or two of them."""
    yield [text]
    at = [match.span() for match in _JOINTS.finditer(text)][-_MOST:]
    chosen = [*([tuple(at)] if len(at) > 2 else []), *((one,) for one in at), *combinations(at, 2)]
    for spans in chosen:
        ends = [(0, 0), *spans, (len(text), len(text))]
        yield [text[before[1] : after[0]] for before, after in pairwise(ends)]


def _each(resolution: ReadResolution) -> list[str]:
    return [f"{c.label} {c.text}" if c.label else c.text for c in resolution.clauses]


def _own_number(resolution: ReadResolution) -> str:
    number = resolution.number or ""
    return "" if number in (resolution.stem or "") else number


def _labelled(resolution: ReadResolution) -> bool:
    """Whether the clauses stand on lines of their own."""
    return len(resolution.clauses) > 1 and any(clause.label for clause in resolution.clauses)


def _within(resolution: ReadResolution) -> bool:
    """Whether a resolution's own sentence, or the words that open it, tell its vote."""
    vote = resolution.vote.text if resolution.vote else ""
    said = [clause.text for clause in resolution.clauses]
    return bool(vote) and (vote in (resolution.stem or "") or any(vote in t or vote.endswith(t) for t in said))


def _stems(text: str) -> list[str]:
    return [line for part in _MOVERS.split(text) for line in _TWO_STEMS.sub(r"\1\n", part).split("\n") if line]


def _is_vote(text: str) -> bool:
    return (
        votes.tells(text)
        or divisions.read(text, amending=False) is not None
        or movers.alone(text.strip("()[] ")) is not None
    )
