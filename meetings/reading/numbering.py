"""Numbered items: the chain of numbers that counts through a page, apart from the lists and dates beside it."""

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from meetings.reading import labels, language, resolutions, titles
from meetings.reading.layout import Block

type Style = tuple[str, ...]

_BARE = re.compile(
    r"(\d{4,5}(?=\s+[A-Z]{4})|\d{1,3})(?:\s+(?:[.):–—-]\s+)?(?=[A-ZÀ-Þ][\w’'&]+)|\s?[–—-]\s?(?=[A-Z][a-z]{2})|(?=[A-Z][a-z]{2}))"
)
_WORDED = re.compile(
    r"(?i)(?:agenda\s+)?(?:(?:item|minute|min\.?|eitem|cofnod|point|topic)\s+|no\.?\s*)(?:no\.?\s*|number\s+|"
    r"rhif\s+)?(?P<n>\d{1,4}(?:/\d{2,4})?)\s*[.:)–—-]*\s*"
)
_WORDED_OPENS = frozenset("AaCcEeIiMmNnPpTt")
_CODED = re.compile(
    r"([A-Z]{1,4}[./ -]?|[A-Z][A-Za-z]{1,7}[./-])?(\d{1,4})([./\\–-])(\d{1,4})(?:([./\\ –-])(\d{1,4}))?[.:)]?$"
)
_FOURFOLD = re.compile(r"([A-Z]{1,4}[./ -]?)?(\d{1,4}[./]\d{1,4})[./](\d{1,4})[./](\d{1,4})[.:)]?$")
_PREFIXED = re.compile(r"([A-Z]{1,4}[./ -]?|#)(\d{1,4})[.:)]?$")
# Numbers that stand only before items, never before a line of a list.
_OF_ITEMS = re.compile(
    r"(?P<n>#\d{1,4}|[A-Z][A-Za-z]{1,7}[/.-]\d{1,4}(?:[/.-]\d{1,4}){0,2}|[A-Z]{1,4}[./]?\d{1,4}(?:[./]\d{1,4}){0,3}(?:\s\d{1,4}(?![\d.)]))?|"
    r"[A-Z]{2,4}[ -]\d{1,4}(?:[/-]\d{1,4}){0,2}|"
    r"(?=[\w/:&.-]{0,14}\d)(?=[\d/:&.-]{0,7}[A-Z])[A-Z\d]{1,6}(?:[/.:&-][A-Z\d]{1,6}){1,4}|\d{4}/\d\d-\d{1,4}|\d{2,4}-\d{2,4})[.:)]?(?:\s+(?=[A-ZÀ-Þ])|$)"
)
_BRACKETED = re.compile(r"\[(\d{1,4})\](?:\s+|$)")
_NUMBERED_RESOLUTION = re.compile(r"(?<=\S)\s(?=(?:Resolved|RESOLVED|Resolution|RESOLUTION):?\s\d{1,4}[./\\]\d)")
_RUN_ON = re.compile(
    r"(?<=[.!?:;)’”])\s(?=(?P<code>[A-Z]{0,4}[./]?\d{1,4}/\d{1,4}(?:/\d{1,4})?(?:\.\d{1,3})?\.?(?=\s+[A-Z])|"
    r"[A-Z]{1,4}[./]?\d{1,4}\.?(?=\s+[A-Z])|(?:\d{1,4}(?:[./]\d{1,4}){1,2})\.?(?=\s+[A-Z]{3,}[A-Z’' ]{3,})))"
)


_NAMES_A_NUMBER = re.compile(
    r"(?i)(?:\b(?:page|items?|no|nos|number|minutes?|para|paras|paragraphs?|section|appendix|phase|at|of|on|to|by|"
    r"in|for|is|was|the|than|and|or|option|zone|"
    r"class|year|years|aged?|day|level|table|figure|plots?|unit|band|rule|order|standing order|part|schedule|route|"
    r"policy|class|step|stage|day|a|from|with)\.?|[£$,–-]|\d)$"
)


_TITLE = rf"[A-Z]{{4,}}|(?=[A-Z])(?i:{language.KNOWN_TITLES})\b"
_BREAKS = (" ", ".", ":", ";", ")", "")


@dataclass(slots=True)
class Step:
    """A block (by its index) that begins with a number: the number's style, its running value, and what follows it."""

    index: int
    style: Style
    value: int
    text: str
    rest: str
    headed: bool


@dataclass(slots=True)
class _Link:
    step: Step
    score: float
    length: int
    before: "_Link | None"


def chain(blocks: list[Block]) -> list[Step]:
    """The numbers that count through the page, each the next or nearly; empty where none do."""
    steps: dict[Style, list[Step]] = {}
    listed = _listed(blocks)
    on_form = any(language.is_cue(block.text) for block in blocks)
    for index, block in enumerate(blocks):
        if index in listed:
            continue
        after = blocks[index + 1].text if index + 1 < len(blocks) else ""
        for step in _steps(index, block):
            if not step.rest and len(after) < (400 if on_form else 120) and not titles.ENDS.search(after):
                step.headed = on_form or titles.title_of(after)[0] is not None
            steps.setdefault(("digit", ".") if step.style == ("digit", "") else step.style, []).append(step)
    best: tuple[float, list[Step]] = (0.0, [])
    for style, found in steps.items():
        if style[0] == "ranked":
            _rank(found)
        link = _longest(found)
        linked = _steps_of(link)
        if link is None or not _counts(linked, style):
            continue
        score = link.score + (len(linked) * 0.5 if style[0] in ("code", "ranked") else 0)
        if score > best[0]:
            best = (score, linked)
    return best[1]


def _listed(blocks: list[Block]) -> set[int]:
    """The blocks that are clauses: a list counted from its first label, under words that open a resolution."""
    found: set[int] = set()
    opening = [_opens_list(block.text) for block in blocks]
    for index in range(len(blocks) - 1):
        first = labels.split(blocks[index + 1].text) if opening[index] else None
        if first is None or all(value != 1 for _, value in labels.values(first.bare)):
            continue
        ladder = labels.Ladder()
        for after in range(index + 1, min(len(blocks), index + 60)):
            label = labels.split(blocks[after].text)
            if opening[after]:
                break
            if label is None:
                continue
            if label.kind == "number" or not (ladder.follows(label) or ladder.begins(label)):
                break
            ladder.place(label)
            found.add(after)
    return found


def _opens_list(text: str) -> bool:
    stem = resolutions.stem(text) if len(text) < 300 else None
    return stem is not None and not stem.rest


def _rank(steps: list[Step]) -> None:
    """Give numbers that count in two places ("16/05/1.2") the values of their order."""
    order = {value: n for n, value in enumerate(sorted({step.value for step in steps}))}
    for step in steps:
        step.value = order[step.value]


def _counts(linked: list[Step], style: Style) -> bool:
    headed = sum(step.headed for step in linked)
    if style[0] == "ranked":
        return len(linked) > 2 and headed >= len(linked) / 2
    if style[0] == "code":
        return len(linked) > 1 or len(style) > 5 or style[2] == "*"
    if style[0] in ("letter", "roman") and linked[0].value != 1:
        return False
    if style[0] == "prefixed" and len(style[1]) > 1 and len(linked) > 1 and headed == len(linked):
        return True
    if style[0] in ("dotted", "prefixed", "letter", "roman"):
        return len(linked) > 2 and headed >= len(linked) / 2
    if len(linked) < 2:
        return False
    whole = len(linked) > 3 and linked[-1].value - linked[0].value == len(linked) - 1
    return headed >= len(linked) / 2 or (len(linked) > 2 and linked[0].value <= 2) or whole


def _longest(steps: list[Step]) -> _Link | None:
    """The chain of the highest score: headings count full, sentences little, gaps cost."""
    ends: dict[int, _Link] = {}
    best: _Link | None = None
    for step in steps:
        worth = 1.0 if step.headed else 0.35 if step.style != ("digit", "") else 0.2
        link = _Link(step, worth + (0.3 if step.value == 1 else 0), 1, None)
        for gap in (1, 2, 3):
            before = ends.get(step.value - gap)
            if before is not None and before.score + worth - 0.3 * (gap - 1) > link.score:
                link = _Link(step, before.score + worth - 0.3 * (gap - 1), before.length + 1, before)
        held = ends.get(step.value)
        if held is None or link.score > held.score or (link.score == held.score and step.headed):
            ends[step.value] = link
        if best is None or link.score > best.score:
            best = link
    return best


def _steps_of(link: _Link | None) -> list[Step]:
    found: list[Step] = []
    while link is not None:
        found.append(link.step)
        link = link.before
    return found[::-1]


def step(index: int, block: Block) -> Step | None:
    """The number that a block begins with, as it may count items."""
    return next(iter(_steps(index, block)), None)


def _steps(index: int, block: Block) -> list[Step]:
    text = block.text
    worded = _worded(text)
    if worded:
        steps = _made(index, worded["n"], text[worded.end() :], ("worded",))
        for step in steps:
            step.text = worded.group().rstrip(" .:)–—-")
        return steps
    label = labels.split(text)
    if label is None or label.kind == "number":
        own = _OF_ITEMS.match(text[:40])
        if own and codes(own["n"]) and not (label and len(label.text) > own.end()):
            return _made(index, own["n"], text[own.end() :], None)
    if bracketed := _BRACKETED.match(text[:8]):
        steps = _made(index, bracketed[1], text[bracketed.end() :], ("digit", "[]"))
        steps[0].text = bracketed.group().strip()
        return steps
    if label is None:
        bare = _BARE.match(text[:40])
        return _made(index, bare[1], text[bare.end() :], ("digit", "")) if bare and not block.bullet else []
    if label.kind == "letter":
        if not label.bare.isupper():
            return []
        headed = titles.title_of(label.rest)[0] is not None
        return [
            Step(index, (kind, label.text[len(label.bare) :]), value, label.text, label.rest, headed)
            for kind, value in labels.values(label.bare)
        ]
    if label.kind == "digit":
        if label.rest[:1].islower():
            return []
        return _made(index, label.text, label.rest, ("digit", "".join(c for c in label.text if c in "().:-–/")))
    return _made(index, label.text, label.rest, None)


def _worded(text: str) -> re.Match[str] | None:
    return _WORDED.match(text[:40]) if text[:1] in _WORDED_OPENS else None


def _made(index: int, number: str, rest: str, style: Style | None) -> list[Step]:
    headed = titles.title_of(rest)[0] is not None
    if style is not None and number.strip("().:-–/").isdigit():
        return [Step(index, style, int(number.strip("().:-–/")), number, rest, headed)]
    return [Step(index, coded, value, number, rest, headed) for coded, value in codes(number)]


@lru_cache(maxsize=1024)
def codes(number: str) -> tuple[tuple[Style, int], ...]:
    """Styles and running values that a minute number of several parts may have ("73/17", "19.09.01", "FC12", "4.0")."""
    fourfold = _FOURFOLD.match(number)
    if fourfold:
        return ((("ranked", fourfold[1] or "", fourfold[2]), int(fourfold[3]) * 10000 + int(fourfold[4])),)
    match = _CODED.match(number)
    if match is None:
        prefixed = _PREFIXED.match(number)
        return ((("prefixed", prefixed[1]), int(prefixed[2])),) if prefixed else _mixed(number)
    prefix, *parts = match.groups()
    first, mark, second, mark2, third = parts
    if third is not None:
        fixed = [first, mark, second, mark2, third]
        return tuple((("code", prefix or "", *fixed[:n], "*", *fixed[n + 1 :]), int(fixed[n])) for n in (4, 0, 2))
    if mark in "/\\-–":
        return (
            (("code", prefix or "", "*", mark, second), int(first)),
            (("code", prefix or "", first, mark, "*"), int(second)),
        )
    if second == "0":
        return ((("dotted", "0"), int(first)),)
    if len(first) == 4 and first[:2] in ("19", "20"):
        return ((("code", prefix or "", first, mark, "*"), int(second)),)
    return ((("dotted", first, mark), int(second)),)


# A page of fewer blocks may have lost its lines.
FEW = 6
_WITHIN_A_LINE = re.compile(
    r"(?<=\S)\s(?=(?P<code>\d{1,3}\.0|[A-Z]{0,4}[./]?\d{1,4}/\d{1,4}(?:/\d{1,4})?|\d{1,3}\.\d{1,2}|"
    r"\d{2,5}(?=\s+[A-Z]{4}))[.:]?\s+(?=[A-Z]))"
)


def _counted_through(text: str) -> list[int]:
    """Where numbers of one form, each the next, stand before capitals in a text that lost its lines."""
    if len(text) < 400:
        return []
    by_style: dict[Style, list[tuple[int, int]]] = {}
    for match in _WITHIN_A_LINE.finditer(text):
        code = match["code"]
        if _NAMES_A_NUMBER.search(text[max(0, match.start() - 15) : match.start()]) and not code.endswith(".0"):
            continue
        for style, value in ((("digit", ""), int(code)),) if code.isdigit() else codes(code):
            run = by_style.setdefault(style, [])
            if not run or run[-1][1] < value <= run[-1][1] + 2:
                run.append((match.end(), value))
    whole = {str(value) for _, value in by_style.get(("dotted", "0"), [])}
    return sorted(
        {
            at
            for style, run in by_style.items()
            if len(run) > 2 or (run[0][1] == 1 and (len(run) > 1 or style[1] in whole))
            for at, _ in run
        }
    )


def _mixed(number: str) -> tuple[tuple[Style, int], ...]:
    """Styles of a number of figures and letters in any order ("F01:04/24", "18-19/FRA/3"): each figure may count."""
    parts = re.split(r"(\d+)", number.rstrip(".:)"))
    return tuple(
        (("code", "mixed", *parts[:n], "*", *parts[n + 1 :]), int(parts[n])) for n in range(len(parts) - 2, 0, -2)
    )


_WORDED_RUN_ON = re.compile(r"(?<=[.!?;)])\s(?=(?:Item|ITEM|Minute|MINUTE|Min\.?|No\.) \d{1,4}\b[.:)]?\s+[A-Z])")


def unrun(blocks: list[Block]) -> list[Block]:
    """Blocks in which items or numbered resolutions run on from one another, taken apart where one begins."""
    if len(blocks) < FEW:
        blocks = [part for block in blocks for part in _cut(block, _counted_through(block.text))]
    starts = [labels.split(block.text) for block in blocks]
    styles = {c[0] for label in starts if label and label.kind == "number" for c in codes(label.text)}
    worded = any(_worded(block.text) for block in blocks)
    taken = {int(label.bare) for label in starts if label and label.kind == "digit"}
    last: tuple[int, str] | None = None if taken else (0, ".")
    found: list[Block] = []
    for block, label in zip(blocks, starts, strict=True):
        text = block.text
        formal = "esol" in text or "ESOL" in text
        cuts = [m.start() for m in _NUMBERED_RESOLUTION.finditer(text)] if formal else []
        if styles:
            cuts += [m.start() for m in _RUN_ON.finditer(text) if any(c[0] in styles for c in codes(m["code"]))]
        if worded:
            cuts += [m.start() for m in _WORDED_RUN_ON.finditer(text)]
        if label is not None and label.kind == "digit" and not label.text.startswith("("):
            value = int(label.bare)
            if last is None or last[0] < value <= last[0] + 12:
                last = (value, label.text[len(label.bare) :])
        if last is not None and len(text) > 60:
            last = _runs(text, last, taken, cuts)
        found.extend(_cut(block, cuts))
    return found


def _runs(text: str, last: tuple[int, str], taken: set[int], cuts: list[int]) -> tuple[int, str]:
    """Items within a block that count on from the last one ("… noted. 5. Planning: …")."""
    value, form = last
    at = 0
    while value + 1 not in taken:
        mark = f"{value + 1}{form}"
        found = text.find(mark, at)
        if found < 0:
            other = _other(text, value, at)
            if other is None:
                break
            value = int(other["n"])
            cuts.append(other.start())
            at = other.end()
            continue
        at = found
        before = text[max(0, at - 15) : at]
        after = text[at + len(mark) : at + len(mark) + 3].lstrip()
        if before[-1:] in _BREAKS and after[:1].isupper() and not _NAMES_A_NUMBER.search(before.rstrip()):
            value += 1
            cuts.append(at)
        at += len(mark)
    return value, form


def _other(text: str, value: int, at: int) -> re.Match[str] | None:
    """The next number in another form, or the one after it, where a title that everybody uses stands behind it."""
    for n in (value + 1, value + 2):
        if str(n) not in text:
            continue
        found = _titled(n).search(text, at)
        if found is not None and not _NAMES_A_NUMBER.search(text[max(0, found.start() - 15) : found.start()].rstrip()):
            return found
    return None


@lru_cache(maxsize=256)
def _titled(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./£,-])(?P<n>{number})\s?[.):,–-]?\s?(?={_TITLE})")


def _cut(block: Block, cuts: list[int]) -> list[Block]:
    if not cuts:
        return [block]
    edges = [0, *sorted(set(cuts)), len(block.text)]
    parts = [block.text[a:b].strip() for a, b in itertools.pairwise(edges)]
    found = [
        Block(part, bullet=block.bullet and n == 0, blank=block.blank, line=block.line)
        for n, part in enumerate(parts)
        if part
    ]
    found[-1].action = block.action
    return found
