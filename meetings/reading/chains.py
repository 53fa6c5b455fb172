"""Numbered items: the chain of numbers that counts through a page, apart from the lists and dates beside it."""

import itertools
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from meetings.reading import clause_lines, headings, insertions, language, lettered, numbering, titles, turned
from meetings.reading.layout import Block
from meetings.reading.numbering import Step, Style

# Below it stand the numbers of earlier minutes.
_ARISING = re.compile(r"(?i)\bmatters arising\b|\bmaterion yn codi\b")
_LIKE_ONE = re.compile(r"(?:[(\[][lI][)\]]|[lI][.)])\s")
# Behind a year stands what a register counts by, of which one alone counts no items: "R/24/131".
_LISTED_SO = re.compile(r"[1-9]\d\d$")
_LETTERED = re.compile(r"\d{1,4}[a-z]/")
# "4.1" below a title shows that it is the fourth, whatever number a list that lost its count gives it.
_FIRST_WITHIN = re.compile(r"(\d{1,3})\.1(?:[.)]|\s)")
# "1) Cllr Bell: Asked why."
_SPEAKER = re.compile(
    r"(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr|Sgt|Sergeant|Inspector|PC|PCSO)\.?"
    r"(?:\s[A-Z][\w.’'-]*){1,3}\s?:\s(?=[A-Z])"
)
# So many numbers in a row may be printed in another form than the rest.
MOST_MISPRINTED = 3
# So many numbers a page that was cut may leave out.
FARTHEST = 25


@dataclass(slots=True)
class _Link:
    step: Step
    score: float
    length: int
    before: "_Link | None"


def chain(blocks: list[Block]) -> list[Step]:
    """The numbers that count through the page, each the next or nearly; empty where none do."""
    steps: dict[Style, list[Step]] = {}
    listed = clause_lines.among(blocks)
    on_form = any(language.is_cue(block.text) for block in blocks)
    for index, block in enumerate(blocks):
        if index in listed:
            continue
        after = blocks[index + 1].text if index + 1 < len(blocks) else ""
        for step in numbering.steps(index, block):
            if step.value == 1 and step.style[0] == "digit" and (within := _FIRST_WITHIN.match(after)):
                step.value = int(within[1])
            if not step.rest and len(after) < (400 if on_form else 120) and not headings.ENDS.search(after):
                step.headed = on_form or titles.title_of(after)[0] is not None
            alike = step.style in (("digit", ""), ("digit", ":"))
            steps.setdefault(("digit", ".") if alike else step.style, []).append(step)
    _join(steps)
    counted: list[tuple[float, list[Step]]] = []
    for style, found in steps.items():
        above = blocks[found[0].index - 1].text if found[0].index else ""
        if style == ("worded",) and len(above) < 60 and _ARISING.search(above):
            continue
        if style[0] == "digit":
            del found[: _numbers_the_page(found)]
            del found[: _agenda(found)]
            found = _without_lists(found)
        if style[0] == "ranked":
            _rank(found)
        link = _longest(found)
        linked = _outermost(_steps_of(link), found)
        if link is None or not _counts(linked, style) or _counts_speakers(linked):
            continue
        score = link.score + (len(linked) * 0.5 if style[0] in ("code", "ranked") else 0)
        counted.append((score, _with_strays(_with_others(linked, found), found)))
    chains = [linked for _, linked in sorted(counted, key=lambda one: -one[0])]
    chains = [linked for linked in chains if not (_within_an_item(linked, steps) or _below_worded(linked, chains))]
    if chains and chains[0][0].style[0] == "code":
        return _with_misprints(chains[0], steps)
    if chains and chains[0][0].style == ("digit", "."):
        return insertions.with_lettered(_with_misprints(chains[0], steps), blocks)
    if chains and chains[0][0].style[0] == "dotted":
        whole = next((whole for whole in chains if _holds(whole, chains[0])), chains[0])
        return whole if whole is not chains[0] else _above_its_own(chains[0], steps) or whole
    if not chains:
        return [] if on_form else lettered.chain(blocks)
    return insertions.with_lettered(_with_the_first(chains[0], blocks), blocks)


def _join(steps: dict[Style, list[Step]]) -> None:
    """Put together the numbers before a year that go from one figure to two ("9.26", "10.26") or on to three."""
    for year in [style[4] for style in steps if style[0] == "code" and style[-1] == "row"]:
        style: Style = ("code", "", "*", ".", year)
        row, longer = (*style, "row"), style
        for short, long, last in (((*style, "unit"), row, 9), (row, longer, 99)):
            below, above = steps.get(short, []), steps.get(long, [])
            if any(step.value == last for step in below) and any(step.value == last + 1 for step in above):
                steps[long] = sorted([*below, *above], key=_place)
                del steps[short]
    for style in [style for style in steps if style[-1] == "unit"]:
        del steps[style]


def _with_misprints(linked: list[Step], steps: dict[Style, list[Step]]) -> list[Step]:
    """A chain with the few numbers left out of it that another hand has misprinted ("9/032" after "19/031", "8)")."""
    gaps = [(a, b) for a, b in itertools.pairwise(linked) if 1 < b.value - a.value <= MOST_MISPRINTED + 1]
    counted = {step.value for step in linked}
    left_out = [(a, b, set(range(a.value + 1, b.value)) - counted) for a, b in gaps]
    missing = {value: (a, b, len(values)) for a, b, values in left_out for value in values}
    found = {step.index: step for step in linked}
    for of_style in steps.values() if missing else ():
        places = [step.index for step in of_style]
        for step in of_style:
            if step.value not in missing or not step.headed or step.style[0] != linked[0].style[0]:
                continue
            above, below, values = missing[step.value]
            between = bisect_left(places, below.index) - bisect_right(places, above.index)
            alone = step.style[0] == "code" or between == values
            if above.index < step.index < below.index and alone:
                found.setdefault(step.index, step)
    return [found[index] for index in sorted(found)]


def _holds(whole: list[Step], within: list[Step]) -> bool:
    """Whether numbers of several parts ("5.1", "5.2") count within one of a chain."""
    first = within[0]
    return any(
        step.style[0] == "digit" and str(step.value) == first.style[1] and step.index < first.index for step in whole
    )


def _above_its_own(within: list[Step], steps: dict[Style, list[Step]]) -> list[Step]:
    """The one item of a page, whose number stands above those of its paragraphs ("25 Roads" above "25.1", "25.2")."""
    if within[0].value != 1:
        return []
    return [step for step in steps.get(("digit", "."), ()) if step.headed and step.rest and _holds([step], within)][-1:]


def _with_the_first(linked: list[Step], blocks: list[Block]) -> list[Step]:
    """A chain that begins at two with the line above whose one was read as a letter ("(l) Present", "l. Present")."""
    if linked[0].style[0] != "digit" or linked[0].value != 2:
        return linked
    for index in range(linked[0].index - 1, -1, -1):
        first = _LIKE_ONE.match(blocks[index].text[:6])
        if first is not None:
            rest = blocks[index].text[first.end() :]
            return [Step(index, linked[0].style, 1, first.group().strip(), rest, True), *linked]
    return linked


def _within_an_item(linked: list[Step], steps: dict[Style, list[Step]]) -> bool:
    """Whether numbers of three parts ("1.1.1", "1.1.2") count within an item that has its number above them."""
    style, first = linked[0].style, linked[0].index
    if (
        style[:2] != ("code", "")
        or len(style) != 7
        or style[-1] != "*"
        or style[3] != "."
        or len(style[2] + style[4]) > 4
    ):
        return False
    plain = [*steps.get(("digit", "."), ()), *steps.get(("dotted", "0"), ())]
    return any(str(step.value) == style[2] and step.index < first and step.headed for step in plain)


def _below_worded(linked: list[Step], chains: list[list[Step]]) -> bool:
    """Whether numbers in brackets ("(1)", "(2)") list what stands within items that are worded ("Item 2")."""
    first = linked[0]
    if first.style not in (("digit", "()"), ("digit", ")")):
        return False
    return any(
        worded[0].style == ("worded",) and worded[0].value == 1 and worded[0].index < first.index for worded in chains
    )


def _numbers_the_page(found: list[Step]) -> bool:
    """Whether the page begins with its own number, before the name of the meeting."""
    first = found[0]
    if first.index or first.text != "1" or ("inutes" not in first.rest[:60] and "INUTES" not in first.rest[:60]):
        return False
    return any(step.value == 1 for step in found[1:])


def _with_others(linked: list[Step], found: list[Step]) -> list[Step]:
    """A chain with those above and below it that count from one again, as one page may hold two meetings: all in
    capitals."""
    if linked[0].style[0] != "digit" or not all(_shouts(step) for step in linked):
        return linked
    above = [step for step in found if step.index < linked[0].index and _shouts(step)]
    below = [step for step in found if step.index > linked[-1].index and _shouts(step)]
    above, below = (
        part if len(part) > 1 and [step.value for step in part] == list(range(1, len(part) + 1)) else []
        for part in (above, below)
    )
    return [*above, *linked, *below]


def _shouts(step: Step) -> bool:
    return step.headed and step.rest.isupper()


def _without_lists(found: list[Step]) -> list[Step]:
    """The steps apart from those that count a list anew directly below one of them, which the next goes on from."""
    kept: list[Step] = []
    end = 0
    for n, step in enumerate(found):
        if n >= end:
            kept.append(step)
            rest = range(n + 1, len(found))
            end = next((k for k in rest if not found[k].index - step.index == k - n == found[k].value), n)
            end = end if end > n + 2 and found[end].value == step.value + 1 else n
    return kept


def _agenda(found: list[Step]) -> int:
    """How many steps list the agenda on top of the page: titles in a row, which come again with their text below."""
    end = next((n for n, step in enumerate(found) if n and step.value <= min(2, found[n - 1].value)), 0)
    if end < 3 or found[end - 1].index - found[0].index > end * 2:
        return 0
    listed = {(step.value, _named(step)) for step in found[:end]}
    return end if sum((step.value, _named(step)) in listed for step in found[end:]) > 1 else 0


def _named(step: Step) -> str:
    """What tells a title again that is printed twice: its first word, or all of it where that is a short one."""
    first = step.rest.partition(" ")[0].lower()
    return first if len(first) > 3 else step.rest.lower()


def _with_strays(linked: list[Step], found: list[Step]) -> list[Step]:
    """A chain with the headed steps that are out of order, where letters in the number leave no doubt of them."""
    if linked[0].style == ("worded",):
        return turned.whole(linked, found)
    if linked[0].style == ("digit", "."):
        return turned.early(_with_jumps(linked, found), found)
    if len(linked) < 3 or linked[0].style[0] not in ("code", "prefixed"):
        return linked
    if not linked[0].style[1].strip("./ -#"):
        after = [step for step in found if step.headed and step.index > linked[-1].index]
        return linked + [step for n, step in enumerate(after) if step.value > (after[n - 1] if n else linked[-1]).value]
    earlier = [
        range(a.index + 1, b.index)
        for a, b in itertools.pairwise(linked)
        if b.value == a.value + 1 and _ARISING.search(a.rest)
    ]
    strays = (step for step in found if step.headed and not any(step.index in within for within in earlier))
    steps = {step.index: step for step in [*strays, *linked]}
    return [steps[index] for index in sorted(steps)]


def _with_jumps(linked: list[Step], found: list[Step]) -> list[Step]:
    """A chain that leaves some numbers out and goes on: titles that rise further, each over words of its own."""
    if len(linked) < 2 or not all(step.headed for step in linked):
        return linked
    whole = list(linked)
    places = {step.index for step in found}
    for step in found:
        listed = {step.index - 1, step.index + 1} & places and not titles.title_of(step.rest)[1]
        further = step.index > whole[-1].index and whole[-1].value < step.value <= whole[-1].value + FARTHEST
        if further and step.headed and step.text[-1] == "." and not listed:
            whole.append(step)
    return whole


def _outermost(linked: list[Step], found: list[Step]) -> list[Step]:
    """The same numbers where they first stand, each over text of its own: those nested below begin anew."""
    if len(linked) < 3 or linked[0].style != ("digit", ".") or all(_shouts(step) for step in linked):
        return linked
    alike: dict[int, list[Step]] = {}
    for step in found:
        if step.headed:
            alike.setdefault(step.value, []).append(step)
    first: list[Step] = []
    for step in linked:
        since = first[-1].index if first else -1
        before = (one for one in (alike[step.value] if step.headed else ()) if since < one.index < step.index)
        first.append(next(before, step))
    parted = all(
        b.index - a.index > 1 for (a, b), step in zip(itertools.pairwise(first), linked, strict=False) if a is not step
    )
    return first if parted else linked


def _place(step: Step) -> int:
    return step.index


def _counts_speakers(linked: list[Step]) -> bool:
    """Whether numbers count who spoke to an item: "1) Cllr Bell: Asked why." """
    named = sum(_SPEAKER.match(step.rest) is not None for step in linked)
    return named > 2 and named > 0.8 * len(linked)


def _rank(steps: list[Step]) -> None:
    """Give numbers that count in two places ("16/05/1.2") the values of their order."""
    order = {value: n for n, value in enumerate(sorted({step.value for step in steps}))}
    for step in steps:
        step.value = order[step.value]


def _counts(linked: list[Step], style: Style) -> bool:
    headed = sum(step.headed for step in linked)
    if style[0] == "ranked":
        return len(linked) > 2 and headed >= len(linked) / 2
    if style[0] == "code" and style[-1] == "row":
        return len(linked) > 2 and headed >= len(linked) / 2 and _in_a_row(linked)
    if style[0] == "code":
        return len(linked) > 1 or (
            headed > 0 and (len(style) > 5 or (style[2] == "*" and not _LISTED_SO.match(style[-1])))
        )
    if style[0] in ("letter", "roman"):
        cut = len(linked) > 3 and headed == len(linked) and _in_a_row(linked)
        if not _parted(linked) or (linked[0].value != 1 and not cut):
            return False
    if style[0] == "prefixed" and len(style[1]) > 1 and len(linked) > 1 and headed == len(linked):
        return True
    if style[0] in ("dotted", "roman") and len(linked) == headed == 2:
        return style[1] == "0" or all(step.rest.isupper() for step in linked)
    if style[0] == "dotted" and linked[0].value > 1 and headed and _in_a_row(linked) and len(linked) > 3:
        return True
    if style[0] in ("dotted", "prefixed", "letter", "roman"):
        return len(linked) > 2 and headed >= len(linked) / 2
    if len(linked) < 2:
        return False
    whole = len(linked) > 3 and _in_a_row(linked)
    return headed >= len(linked) / 2 or (len(linked) > 2 and linked[0].value <= 2) or whole


def _parted(linked: list[Step]) -> bool:
    """Whether words of their own stand under or behind most of some titles, as they do not in a list of names."""
    own = sum(b.index - a.index > 1 or bool(titles.title_of(a.rest)[1]) for a, b in itertools.pairwise(linked))
    return own >= len(linked) / 2


def _in_a_row(linked: list[Step]) -> bool:
    """Whether no number is left out."""
    return linked[-1].value - linked[0].value == len(linked) - 1


def _longest(steps: list[Step]) -> _Link | None:
    """The chain of the highest score: headings count full, sentences little, gaps cost."""
    ends: dict[int, _Link] = {}
    best: _Link | None = None
    again = bool(steps) and steps[0].style[0] in ("code", "prefixed")
    for step in steps:
        worth = 1.0 if step.headed else 0.35 if step.style != ("digit", "") else 0.2
        link = _Link(step, worth + (0.3 if step.value == 1 else 0), 1, None)
        for gap in (0, 1, 2, 3) if again and (step.headed or _LETTERED.match(step.text)) else (1, 2, 3):
            before = ends.get(step.value - gap)
            if before is not None and before.score + worth - 0.3 * abs(gap - 1) > link.score:
                link = _Link(step, before.score + worth - 0.3 * abs(gap - 1), before.length + 1, before)
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
