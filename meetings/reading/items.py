"""Where a page's items begin: Modern.Gov pages, numbered minutes, headed minutes, or one item for the whole page."""

import re
from dataclasses import dataclass

from meetings.reading import front, labels, language
from meetings.reading.layout import Block

_ALONE = re.compile(r"\d{1,4}[A-Za-z]?\.?$")
_BARE = re.compile(r"(\d{1,3})\s+(?=[A-ZÀ-Þ][\w’'&]+)")
_CODED = re.compile(r"([A-Z]{1,4}[./]?)?(\d{1,4})([./\\])(\d{1,4})(?:([./\\])(\d{1,4}))?[.:)]?$")
_COLON = re.compile(r"([^:.]{2,120}?(?:\([^()]{1,60}\))?):\s+(?=\S)")
_HEAD = re.compile(r"[A-ZÀ-Þ][^:.;]{2,150}(?:\([^()]{1,60}\))?:")
_DASH = re.compile(r"([A-ZÀ-Þ][^.:–—]{2,80}?)\s+[–—-]\s+(?=[A-ZÀ-Þ“\"])")
_LETTERED = re.compile(r"\s(?=\(?a\)\s)")
_ENDS = re.compile(r"[.;,!]$")
_NUMBERED_RESOLUTION = re.compile(r"(?<=\S)\s(?=(?:Resolved|RESOLVED|Resolution|RESOLUTION):?\s\d{1,4}[./\\]\d)")
_RUN_ON = re.compile(
    r"(?<=[.!?:;)’”])\s(?=(?P<code>\d{1,4}/\d\d\s+(?=[A-Z])|(?:\d{1,4}(?:[./]\d{1,4}){1,2}|\d{1,2}\.)\s+(?=[A-Z]{3,}[A-Z’' ]{3,})))"
)
_VOTES_FOR = re.compile(r"(?i)(?:for|against|abstain\w*|abstentions?|in favour)\b")


@dataclass(slots=True)
class Opening:
    """An item's beginning: the block it stands in, how many blocks its head takes, and what follows the title there."""

    index: int
    taken: int
    number: str | None = None
    minute_number: str | None = None
    title: str | None = None
    rest: str = ""


def openings(blocks: list[Block]) -> list[Opening]:
    """The items' beginnings in order; empty where the page is one item without a heading."""
    cues = [language.cue(block.text) for block in blocks]
    if "item" in cues or "minutes" in cues or "decision" in cues:
        return _of_form(blocks, cues)
    numbered = _numbered(blocks)
    if numbered:
        return numbered
    return _alone(blocks, cues) or _headed_page(blocks)


def unrun(blocks: list[Block]) -> list[Block]:
    """Blocks in which items or numbered resolutions run on from one another, taken apart where one begins."""
    codes = [
        c
        for block in blocks
        if (label := labels.split(block.text)) and label.kind == "number" and (c := code(label.text))
    ]
    styles = {style for style, _ in codes}
    found: list[Block] = []
    for block in blocks:
        cuts = [m.start() for m in _NUMBERED_RESOLUTION.finditer(block.text) if m.start()]
        cuts += [m.start() for m in _RUN_ON.finditer(block.text) if m.start() and _an_item(m["code"].strip(), styles)]
        if not cuts:
            found.append(block)
            continue
        edges = [0, *sorted(cuts), len(block.text)]
        parts = [block.text[a:b].strip() for a, b in zip(edges, edges[1:], strict=False)]
        found.extend(
            Block(part, bullet=block.bullet and n == 0, blank=block.blank, line=block.line)
            for n, part in enumerate(parts)
            if part
        )
        found[-1].action = block.action
    return found


def _an_item(number: str, styles: set[tuple[str, ...]]) -> bool:
    coded = code(number)
    return coded[0] in styles if coded else number.endswith(".")


def _of_form(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """Modern.Gov's pages: "Agenda item" and the title, or a number alone and the title."""
    found: list[Opening] = []
    at = 0
    while at < len(blocks):
        if cues[at] == "item" and at + 1 < len(blocks) and cues[at + 1] is None:
            number = blocks[at + 1].text if _ALONE.match(blocks[at + 1].text) and at + 2 < len(blocks) else None
            title = at + (2 if number else 1)
            found.append(Opening(at, title - at + 1, number.rstrip(".") if number else None, title=blocks[title].text))
            at = title + 1
            continue
        at += 1
    return found or _alone(blocks, cues) or _titled_by_cue(blocks, cues)


def _alone(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """A number alone on its line, rising, with a title under it."""
    found: list[Opening] = []
    last = 0
    for at, block in enumerate(blocks[:-1]):
        after = blocks[at + 1].text
        if (
            not _ALONE.match(block.text)
            or block.bullet
            or _ALONE.match(after)
            or (cues[at + 1] and after.endswith(":"))
        ):
            continue
        value = int(re.sub(r"\D", "", block.text))
        if value < last:
            continue
        last = value
        found.append(Opening(at, 2, block.text.rstrip("."), title=after))
    return found if len(found) > 1 or any(blocks[o.index].text.endswith(".") or o.index == 0 for o in found) else []


def _headed_page(blocks: list[Block]) -> list[Opening]:
    """Headings without numbers, on their own line or before a colon, once the front is past."""
    start = front.length(blocks)
    lines: list[Opening] = []
    colons: list[Opening] = []
    for at in range(start, len(blocks)):
        block = blocks[at]
        if _VOTES_FOR.match(block.text):
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if heading(block, blocks[at - 1] if at else None, after):
            lines.append(Opening(at, 1, title=block.text.rstrip(" :")))
        elif after is not None and not block.bullet and len(block.text) < 160 and _HEAD.fullmatch(block.text):
            colons.append(Opening(at, 1, title=block.text.rstrip(" :")))
        elif (
            not block.bullet
            and (colon := _COLON.match(block.text[:160]))
            and len(colon[1].split()) <= 18
            and not _said(colon[1])
        ):
            colons.append(Opening(at, 1, title=colon[1], rest=block.text[colon.end() :]))
    if len(colons) < 3 and not (lines and colons and colons[0].index < lines[0].index == start + 1):
        colons = []
    if not colons and (len(lines) < 2 and not (lines and lines[0].index == start)):
        return []
    found = sorted([*lines, *colons], key=lambda opening: opening.index)
    if found[0].index > start:
        found.insert(0, Opening(start, 0))
    return found


def _titled_by_cue(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """A page with "Minutes:" or "Decision:" and a title on top of it."""
    first = next(i for i, cue in enumerate(cues) if cue in ("minutes", "decision"))
    if first == 0 or len(blocks[0].text.split()) > 40 or _ENDS.search(blocks[0].text):
        return []
    return [Opening(0, 1, title=blocks[0].text)]


@dataclass(slots=True)
class _Step:
    index: int
    style: tuple[str, ...]
    value: int
    text: str
    rest: str
    headed: bool


def _numbered(blocks: list[Block]) -> list[Opening]:
    steps: dict[tuple[str, ...], list[_Step]] = {}
    for index, block in enumerate(blocks):
        for step in _steps(index, block):
            style = ("digit", ".") if step.style == ("digit", "") else step.style
            steps.setdefault(style, []).append(step)
    chains = [
        chain
        for style, found in steps.items()
        if len(chain := _chain(found, style)) > 1 or (chain and style[0] == "code")
    ]
    if not chains:
        return []
    chain = max(chains, key=lambda c: (sum(s.headed for s in c), c[0].style[0] == "code", len(c)))
    if (
        chain[0].style[0] != "code"
        and sum(s.headed for s in chain) < len(chain) / 2
        and not (len(chain) > 2 and chain[0].value == 1)
    ):
        return []
    found = []
    coded = chain[0].style[0] == "code"
    for step in chain:
        title, rest = title_of(step.rest)
        number = step.text.rstrip(".:)").lstrip("(")
        found.append(Opening(step.index, 1, None if coded else number, number if coded else None, title, rest))
    return found


def _steps(index: int, block: Block) -> list[_Step]:
    text = block.text
    label = labels.split(text)
    if label is None:
        bare = _BARE.match(text[:40])
        if bare is None or block.bullet:
            return []
        return [_Step(index, ("digit", ""), int(bare[1]), bare[1], text[bare.end() :], _headed(text[bare.end() :]))]
    if label.kind == "digit":
        form = "".join(c for c in label.text if c in "().")
        return [_Step(index, ("digit", form), int(label.bare), label.text, label.rest, _headed(label.rest))]
    if label.kind == "number":
        coded = code(label.text)
        if coded is not None:
            style, value = coded
            return [_Step(index, style, value, label.text, label.rest, _headed(label.rest))]
    return []


def code(number: str) -> tuple[tuple[str, ...], int] | None:
    """Style and running value of a minute number that carries a year ("73/17", "19.09.01"); None for 30.1."""
    match = _CODED.match(number)
    if match is None:
        return None
    prefix, first, mark, second, mark2, third = match.groups()
    if third is not None:
        return ("code", prefix or "", first, mark, second, mark2 or ""), int(third)
    if mark in "/\\" and len(second) in (2, 4):
        return ("code", prefix or "", mark, second), int(first)
    if len(first) == 4 and first[:2] in ("19", "20"):
        return ("code", prefix or "", first, mark), int(second)
    return None


def _chain(steps: list[_Step], style: tuple[str, ...]) -> list[_Step]:
    """The steps that count on from one another; among plain numbers, headings count before sentences."""
    headed = sum(step.headed for step in steps) >= max(2, len(steps) // 2) and style[0] == "digit"
    chain: list[_Step] = []
    for step in steps:
        if (headed or step.style == ("digit", "")) and not step.headed:
            continue
        if step.style == ("digit", "") and chain and step.value != chain[-1].value + 1:
            continue
        if not chain or chain[-1].value < step.value <= chain[-1].value + 3:
            chain.append(step)
    return chain


def _headed(rest: str) -> bool:
    return title_of(rest)[0] is not None


def title_of(text: str) -> tuple[str | None, str]:
    """An item's title and what follows it on the same line."""
    words = text.split(None, 26)
    if not words:
        return None, ""
    lettered = _LETTERED.search(text[:160])
    if lettered and not _ENDS.search(text[: lettered.start()]) and lettered.start() < 100:
        return text[: lettered.start()], text[lettered.end() :]
    caps = _capitals(words)
    if caps and len(caps) < len(words):
        length = len(" ".join(caps))
        rest = text[length:].lstrip()
        if rest[:1] in "–—-:":
            rest = rest[1:].lstrip()
        if rest.startswith("(") and ")" in rest[:60]:
            end = rest.index(")") + 1
            return text[: len(text) - len(rest) + end], rest[end:].lstrip()
        return text[:length].rstrip(" :–—-"), rest
    if len(words) <= 18 and not _ENDS.search(text) and ". " not in text:
        colon = _COLON.match(text)
        if colon is None or len(words) <= 6 or not _said(text[colon.end() :]):
            return text.rstrip(":"), ""
    colon = _COLON.match(text[:160])
    if colon and len(colon[1].split()) <= 16:
        return colon[1], text[colon.end() :]
    dash = _DASH.match(text[:120])
    if dash and len(dash[1].split()) <= 10 and len(words) > 8:
        return dash[1], text[dash.end() :]
    return None, text


def _capitals(words: list[str]) -> list[str]:
    """The words in capitals that a text begins with, where they are a heading's."""
    taken: list[str] = []
    for word in words:
        if any(c.islower() for c in word) and word.strip("(),.:") not in ("of", "and", "the", "for", "to", "in"):
            break
        taken.append(word)
    while taken and (
        any(c.islower() for c in taken[-1]) or len(taken[-1]) < 2 or not any(c.isalpha() for c in taken[-1])
    ):
        taken.pop()
    letters = sum(c.isalpha() for word in taken for c in word)
    if letters < 6 or not any(c.isupper() for c in taken[0]):
        return []
    if len(taken) < len(words) and len(taken[-1]) <= 3 and len(taken) > 1 and words[len(taken)][:1].islower():
        taken.pop()
    return taken


_SAID = re.compile(
    rf"\b(?:{language.SPEECH}|proposed|seconded|was|were|had|has|is|are|will|approved|received|none)\b", re.IGNORECASE
)


def _said(text: str) -> bool:
    return bool(_SAID.search(text))


def heading(block: Block, before: Block | None, after: Block | None) -> bool:
    """Whether a block is a heading by its look: short, without a verb or a stop, with text under it."""
    text = block.text
    if block.bullet or block.action or after is None or len(text) > 90 or not (text[0].isupper() or text[0].isdigit()):
        return False
    if _ENDS.search(text) or text.endswith(("–", "-")) or len(text.split()) > 12 or "\t" in text:
        return False
    if before is not None and before.text.endswith((":", "–", "-", ",", ";")):
        return False
    if _said(text):
        return False
    return any(c.isalpha() for c in text)
