"""Items of a page without numbers: headings, titles that link a paper, what an agenda asks for."""

import itertools
import re

from meetings.reading import (
    action_lines,
    capitals,
    clause_lines,
    dates,
    front,
    headings,
    labels,
    language,
    numbering,
    resolutions,
    titles,
    when,
)
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.signs import vocabulary

_HEAD = re.compile(r"[A-ZÀ-Þ][^:.;]{2,150}(?:\([^()]{1,60}\))?:")
_FEW_BELOW = 9
_VOTES_FOR = re.compile(r"(?i)(?:vot(?:ing|es?)\s?:|(?:for|against|abstain\w*|abstentions?|in favour)\b)")
_QUESTION = re.compile(r"(?i)(?:[QA]|Question|Answer) ?\d{1,2}[.:]?")
_REPORTS = re.compile(r"(?i)report|question|updat|present|motion|statement|announc|petition|resign|address|talk|vacanc")
# A day that stands alone is what a heading tells, and none itself.
_DAY = re.compile(
    r"(?i)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? "
    rf"(?:{dates.MONTH})(?:,? \d{{4}})?\b"
)
_SUMS = re.compile(r"(?i)\b(?:cheques|payments?|invoices|receipts|income|expenditure)\b[^:]{0,40}:$")
_UNDER = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?\s")
_FIRST_UNDER = re.compile(r"(\d{1,2})\.(?:1|01)\.?\s")
_AIM = re.compile(r"To (?:confirm|approve|sign|agree|receive|adopt)\b[^.]{0,40}\bminutes\b[^.]{0,120}[.:]?$")
_WORD = re.compile(r"[^\W\d_]{3}")
# "-Continued from May-"
_SET_OFF = re.compile(r"[–—=~-]+\s?([A-Z][^.:;]{2,70}?)\s?[–—=~-]+")
_NOTHING_BEHIND = re.compile(r"([A-Z][^.:;]{3,60}):\s?((?i:none|nil|no [a-z ]{3,40})\.?)")
# "Roads – The gate was shut.", "Funds – see copy."
_DASHED = re.compile(r"([A-Z][A-Za-z&’'() ]{2,40}?)\s[–-]\s+(?=[Ss]ee\b|[A-Z][\w’'-]*(?:\s\S+){3})")
# "Matters arising:-", "Notes of 3 May-"
_DASHED_OFF = re.compile(r"(?<=[:\w\s])\s?[–-]$")
_SEMICOLON = re.compile(r"([A-Z][A-Za-z’' ]{2,40});\s?(?=[A-Z])")
LIST_HEAD = re.compile(r"(?i)(?:note )?no\.? item")
# "The chair to give an update on:"
_TO_TELL = re.compile(r"The (?:[\w’'-]+ ){1,6}to [a-z]+ .*:$")
# The form's own name for a page about one matter ("Issue - decisions").
_FORM_NAMES = ("issue", "decision details")
# How a title without a number is told from what it heads.
_KINDS = ("line", "colon", "semicolon", "dashed", "stopped", "capitals", "running")
# What an agenda asks for is no longer.
LONGEST_ASKED = 420


def of_issue(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """A page about one matter, which the form's own heading opens ("Issue - decisions"): its title stands below."""
    if (
        len(blocks) < 3
        or not blocks[0].text.lower().startswith(_FORM_NAMES)
        or cues[1] is not None
        or headings.ENDS.search(blocks[1].text)
    ):
        return []
    title = blocks[1].text
    tells = len(title) > 200 or headings.said(title) or headings.FIELD.match(title)
    # A heading that is misprinted ("Issue - meetin") is none of the form's own, and stands in the front.
    own = cues[0] is not None
    return [] if tells else [Opening(0 if own else 1, 2 if own else 1, title=title)]


def lists(blocks: list[Block], numbered: list[Opening]) -> bool:
    """Whether numbers count the lines of a list within an item: nothing stands between them, and headings around."""
    first, last = numbered[0].index, numbered[-1].index
    between = last - first - len(numbered) + 1
    if len(numbered) < 2 or between > (len(numbered) > 2) or not first:
        return False
    if len(numbered) == 2 and any(opening.title and opening.rest for opening in numbered):
        return False
    if any(block.text.startswith(f"{numbered[-1].number}.1") for block in blocks[last + 1 : last + 4]):
        return False
    around = [at for at in [*range(first), *range(last + 1, len(blocks) - 1)] if not blocks[at].bullet]
    headings_around = [at for at in around if headings.heading(blocks[at], "", last=False)]
    if len(headings_around) < 3 or headings_around[0] > first:
        return False
    under = [blocks[at + 1].text for at in headings_around if at < first]
    told = [text for text in under if text[-1] == "." and len(text.split()) > 4]
    return headings_around[-1] > last or (len(told) > 2 and all(opening.title is None for opening in numbered[1:]))


def over_numbers(blocks: list[Block]) -> list[Opening]:
    """Titles that lost their numbers, above paragraphs that kept theirs: "2.1", "3.1" stand first under them."""
    found: list[Opening] = []
    last = 0
    for at, block in enumerate(blocks):
        first = _FIRST_UNDER.match(block.text[:8])
        if first is None or not last < int(first[1]) <= last + 3 + 9 * (not found):
            continue
        head = at - 1
        while head > 0 and language.is_cue(blocks[head].text):
            head -= 1
        above = blocks[head] if head >= 0 else None
        if above is None or labels.split(above.text) or not (above.linked or headings.heading(above, "", last=False)):
            continue
        found.append(Opening(head, 1, title=above.text.rstrip(" :")))
        last = int(first[1])
    return found if len(found) > 1 else []


def over_cues(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """Titles without numbers above the form's own headings, each with what its item is for ("To receive …")."""
    found: list[Opening] = []
    since = 0
    for at, cue in enumerate(cues):
        if cue not in ("minutes", "decision"):
            continue
        above = range(max(since, at - 4), at)
        head = next((n for n in above if _is_title(blocks, n, last=at)), None)
        if head is None and cue == "minutes" and "decision" not in cues:
            head = next((n for n in reversed(above) if _stands_over(blocks, n, since)), None)
        if head is not None:
            found.append(Opening(head, 1, title=blocks[head].text))
        since = at + 1
    return found if len(found) > 1 else []


def _stands_over(blocks: list[Block], at: int, since: int) -> bool:
    """Whether a block above a heading of the form is a title by its look, below the end of what was said."""
    if blocks[at].bullet or labels.split(blocks[at].text):
        return False
    before = blocks[at - 1].text if at > since else ""
    ended = since == 0 or not before or headings.ENDS.search(before) is not None
    return ended and headings.heading(blocks[at], before, last=False)


def _is_title(blocks: list[Block], at: int, *, last: int) -> bool:
    """Whether a block above a heading of the form is its item's title: it links a paper, shouts or has an aim below."""
    block, below = blocks[at], blocks[at + 1] if at + 1 < last else None
    if block.bullet or labels.split(block.text) or not headings.heading(block, "", last=False):
        return False
    if resolutions.opens(block.text):
        return False
    return block.linked or block.text.isupper() or (below is not None and headings.asks(below.text))


def over_all(blocks: list[Block], numbered: list[Opening]) -> bool:
    """Whether numbers count the paragraphs of the one item whose title the page begins with: they have no titles."""
    if len(numbered) < 3 or numbered[0].index != 1 or numbered[0].number != "1":
        return False
    titled = sum(opening.title is not None for opening in numbered)
    top = blocks[0]
    if top.text.lower().startswith(_FORM_NAMES):
        return False
    plain = not top.text.isupper() and front.length(blocks) == 0 and headings.heading(top, "", last=False)
    return (plain or top.linked) and titled * 3 <= len(numbered)


def linked(blocks: list[Block]) -> list[Opening]:
    """Titles behind which the page links a paper, where it prints neither numbers nor headings of its form."""
    papers = _papers(blocks)
    found = [Opening(at, 1, title=block.text) for at, block in enumerate(blocks) if block.linked and at not in papers]
    numbered = [step for opening in found if (step := numbering.step(opening.index, blocks[opening.index])) is not None]
    if numbered and len(numbered) == len(found):
        return [Opening(step.index, 1, step.text.rstrip(".:)").lstrip("("), title=step.rest) for step in numbered]
    below_head = len(found) == 1 and any(LIST_HEAD.fullmatch(block.text) for block in blocks[: found[0].index])
    return _with_headings(blocks, found) if len(found) > 1 or below_head else []


def _papers(blocks: list[Block]) -> set[int]:
    """The blocks that are papers in a list of an item's documents."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        listed = at - 1 in found or language.cue(blocks[at - 1].text) == "documents"
        if at and block.linked and listed:
            found.add(at)
    return found


def _with_headings(blocks: list[Block], linked: list[Opening]) -> list[Opening]:
    """The titles that link a paper, and those between them that link none: below the head of the list, in words that
    every meeting has, or above a sentence or an aim."""
    found = {opening.index: opening for opening in linked}
    counted = any(labels.split(opening.title or "") for opening in linked)
    head = next((at for at, block in enumerate(blocks) if LIST_HEAD.fullmatch(block.text)), -1)
    for at, (block, after) in enumerate(itertools.pairwise(blocks)):
        line = block.text
        if at <= head:
            continue
        led = line.startswith("That ") or resolutions.opens(line) or language.is_cue(line) or line[-1] == ":"
        if at in found or led or block.bullet or (labels.split(line) and not counted):
            continue
        if titles.is_known(line) and not (at - 1 in found and line.lower().startswith("matters arising")):
            found[at] = Opening(at, 1, title=line)
            continue
        under = after.text
        tells = under[-1] == "." or headings.asks(under) or _TO_TELL.match(under) or _at_length(under)
        told = tells and not after.linked
        aim = headings.asks(line) and not headings.ENDS.search(line)
        if told and (at - 1 not in found if aim else headings.heading(block, "", last=False)):
            found[at] = Opening(at, 1, title=line)
    return [found[at] for at in sorted(found)]


def _at_length(text: str) -> bool:
    """Whether a line is longer than a heading, and opens no list."""
    return len(text.split()) > 12 and text[-1] not in ":;,"


def of_page(blocks: list[Block]) -> list[Opening]:
    """Headings without numbers, on their own line or before a colon, once the front is past."""
    start = front.length(blocks)
    listed = _behind_bullets(blocks)
    if listed:
        return listed if listed[0].index <= start else [Opening(start, 0), *listed]
    found: dict[str, list[Opening]] = {kind: [] for kind in _KINDS}
    clauses = clause_lines.among(blocks)
    # What stands below the end of the meeting is the site's or whoever signed.
    below = range(max(start, len(blocks) - _FEW_BELOW), len(blocks))
    end = next((n + 1 for n in below if when.closes(blocks[n].text)), len(blocks))
    for at in range(start, end):
        headed = _heads(blocks, at, start) if at not in clauses else None
        if headed is not None:
            found[headed[0]].append(headed[1])
    if capitals.over_all([opening.title or "" for opening in found["line"]]):
        found |= {kind: [one for one in found[kind] if capitals.shouts(one.title or "")] for kind in _KINDS[1:]}
    lines = _over_words(found["line"])
    colons = [
        one for one in found["colon"] if not (one.rest and len(lines) > len(found["colon"]) and one.arises(lines))
    ]
    found["capitals"] += [opening for opening in colons if found["capitals"] and capitals.of_words(opening.title or "")]
    apart = sum(titles.is_known(opening.title or "") for opening in lines) > 2
    marked = sum(blocks[opening.index].text.endswith(":") for opening in lines)
    shouted = sum((opening.title or "").isupper() for opening in colons) > 2
    few = len(colons) + marked < 3 and not (lines and colons and colons[0].index < lines[0].index == start + 1)
    sure = [
        *(colons if not few else [o for o in colons if len(lines) > 1 and titles.is_known(o.title or "")]),
        *(
            opening
            for kind in ("semicolon", "dashed", "capitals", "running")
            for opening in found[kind]
            if (len(found[kind]) > 2 + (kind == "dashed") and not (kind == "running" and apart))
            or (kind == "capitals" and shouted)
            or (kind == "running" and len(lines) > 2 and titles.is_known(opening.title or ""))
        ),
        *_asked_of(blocks, start, lines),
        *(found["stopped"] if _all_stopped(found["stopped"], lines) else []),
    ]
    if (
        not sure
        and len(lines) < 2
        and not (lines and (lines[0].index == start or capitals.of_words(lines[0].title or "")))
    ):
        return [opening for opening in found["line"][:1] if opening.index == start == 0]
    openings = {opening.index: opening for opening in [*lines, *sure]}
    above = blocks[start : min(openings)]
    said = [block.text for block in above if _tells(block.text)]
    decided = any(not language.DECIDING.isdisjoint(vocabulary(text)) for text in said)
    enough = not start or decided or sum(len(text.split()) for text in said) >= front.TOLD
    first = [Opening(start, 0)] if said and enough else []
    return [*first, *(openings[at] for at in sorted(openings))]


def _over_words(lines: list[Opening]) -> list[Opening]:
    """Headings on lines of their own, without those right above another: only what every meeting has needs no words
    under it."""
    heads = {opening.index for opening in lines}
    return [opening for opening in lines if opening.index + 1 not in heads or titles.is_known(opening.title or "")]


def _all_stopped(stopped: list[Opening], lines: list[Opening]) -> bool:
    """Whether a page prints its titles before a full stop: more of them than on lines of their own, two of which every
    meeting has."""
    known = sum(titles.is_known(opening.title or "") for opening in stopped)
    return known > 1 and len(stopped) > max(2, len(lines))


def _heads(blocks: list[Block], at: int, start: int) -> tuple[str, Opening] | None:
    """How a block heads an item, if it does: on a line, before a colon, in capitals or running into a sentence."""
    block, text = blocks[at], blocks[at].text
    if (
        block.mark is not None
        or _VOTES_FOR.match(text)
        or language.is_cue(text)
        or resolutions.opens(text)
        or action_lines.begins(text)
    ):
        return None
    sums = _SUMS.search(text) is not None and at + 1 < len(blocks) and "£" in blocks[at + 1].text[-14:]
    if sums or _DAY.match(text) or numbering.APPLICATION.match(text):
        return None
    if _WORD.search(text[:200]) is None or _UNDER.match(text[:12]) or _who_or_which(text):
        return None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is not None and (set_off := _SET_OFF.fullmatch(text)) is not None and not headings.said(set_off[1]):
        return "line", Opening(at, 1, title=set_off[1])
    on_top = at == start and after is not None and headings.on_top(block, after.text)
    before = blocks[at - 1].text if at else ""
    dashed_off = (
        after is not None
        and (not after.bullet or titles.is_known(text.rstrip(" :–-")))
        and _DASHED_OFF.search(text[-3:])
        and "following" not in text
        and ". " not in text
    )
    line = Block(text.rstrip(" :–-"), block.bullet, block.action) if dashed_off else block
    if on_top or (line.text and headings.heading(line, before, last=after is None)):
        return "line", numbering.leading(at, text.rstrip(" :–-"))
    if block.bullet:
        return None
    aims = after is not None and _AIM.match(text) and resolutions.opens(after.text)
    if aims and not (at and (blocks[at - 1].linked or headings.heading(blocks[at - 1], "", last=False))):
        return "line", Opening(at, 1, title=text.rstrip(" .:"))
    leads = (
        text.rstrip(" :–-").endswith("as follows")
        or headings.DONE.search(text)
        or (after is not None and after.bullet and headings.said(text))
    )
    if after is not None and len(text) < 160 and _HEAD.fullmatch(text) and not leads:
        return "colon", Opening(at, 1, title=text.rstrip(" :"))
    colon = titles.COLON.match(text[:160])
    if colon and len(colon[1].split()) <= 18 and not headings.said(colon[1]) and not headings.FIELD.match(text):
        return "colon", Opening(at, 1, title=colon[1], rest=text[colon.end() :])
    dashed = _DASHED.match(text)
    if dashed is not None and not headings.said(dashed[1]) and not (dashed[1].isupper() and len(dashed[1]) < 5):
        return "dashed", Opening(at, 1, title=dashed[1], rest=text[dashed.end() :])
    if (semicolon := _SEMICOLON.match(text)) is not None:
        return "semicolon", Opening(at, 1, title=semicolon[1], rest=text[semicolon.end() :])
    if (run := capitals.in_capitals(text)) is not None:
        return "capitals", Opening(at, 1, title=run[0], rest=run[1])
    if (run := titles.run_on(text) or titles.known_before(text)) is not None:
        return "running", Opening(at, 1, title=run[0], rest=run[1])
    if (stopped := _before_stop(text, after)) is not None:
        return "stopped", Opening(at, 1, title=stopped[0], rest=stopped[1])
    return None


def _before_stop(text: str, after: Block | None) -> tuple[str, str] | None:
    """A title that a full stop ends, with a sentence behind or below it ("Roads. The lane was wet.")."""
    first, stop, _ = text[:120].partition(". ")
    alone = not stop and len(text) < 100 and text[-1] == "." and after is not None and not after.bullet
    title = text[:-1] if alone else first
    if not (stop or alone) or title.isupper() or not (titles.is_known(title) or titles.is_phrase(title)):
        return None
    return title, "" if alone else text[len(first) + 2 :]


def _who_or_which(line: str) -> bool:
    """Whether a line names who spoke or a question's number, and no matter."""
    if _QUESTION.fullmatch(line):
        return True
    first = line.split(None, 1)[0].lower().rstrip(".")
    return first in language.TITLES and len(line) < 90 and _REPORTS.search(line) is None


def _behind_bullets(blocks: list[Block]) -> list[Opening]:
    """Headings behind bullets, as a list whose numbers were lost is printed, each with its text below."""
    found: list[Opening] = []
    for at, block in enumerate(blocks[:-1]):
        if not block.bullet or block.mark is not None:
            continue
        nothing = _NOTHING_BEHIND.fullmatch(block.text) if len(block.text) < 100 else None
        if nothing is not None:
            found.append(Opening(at, 1, title=nothing[1], rest=nothing[2]))
            continue
        above = blocks[at - 1] if at and not (found and found[-1].index == at - 1) else None
        if blocks[at + 1].bullet or (above is not None and (above.bullet or above.text[-1] == ":")):
            continue
        if headings.heading(Block(block.text), "", last=False):
            found.append(Opening(at, 1, title=block.text.rstrip(" :")))
    return found if len(found) > 2 else []


def _asked_of(blocks: list[Block], start: int, lines: list[Opening]) -> list[Opening]:
    """What an agenda asks for ("To elect a chair."), where it stands above what came of it instead of headings."""
    headed = {opening.index for opening in lines}
    asked = [
        at
        for at in range(start, len(blocks))
        if blocks[at].text.startswith(("To ", "TO "))
        and len(blocks[at].text) < LONGEST_ASKED
        and headings.asks(blocks[at].text)
    ]
    above = [at for at in asked if at - 1 in headed]
    if len(asked) < 3 or len(above) > 1:
        return []
    return [Opening(at, 1, title=blocks[at].text.rstrip(" .:")) for at in asked if not blocks[at].bullet]


def _tells(text: str) -> bool:
    """Whether a line says something, as those that name a meeting and who came to it do not."""
    return headings.ENDS.search(text) is not None or headings.said(text) or labels.split(text) is not None
