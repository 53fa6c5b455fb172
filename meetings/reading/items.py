"""Where a page's items begin: Modern.Gov pages, numbered minutes, headed minutes, or one item for the whole page."""

import re

from meetings.reading import (
    anew,
    attendance,
    behind,
    between,
    capitals,
    chains,
    front,
    headed,
    headings,
    labels,
    language,
    margin,
    numbering,
    own_form,
    printing,
    rolls,
    tabled,
    titles,
)
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.titles import title_of

_NUMBER = re.compile(
    r"(?:(?:Agenda )?(?:Items?|ITEMS?|Eitem|No\.?) (?:No\.? )?)?(?:\d{1,3}(?:, | and )){0,4}(?=[\w./\\-]*\d)"
    r"[\w./\\-]{1,12}|[IVX]{1,5}\.?"
)
# "2028/29 Accounts"
_OF_A_YEAR = re.compile(r"(?:19|20)\d\d\s?[/–-]\s?\d\d(?:\d\d)?\s[A-Z]")
# "Meeting: 22/05/2029 - Council (Item 1)", as a page about one matter lists where it was heard.
_OF_MEETING = re.compile(r"(?:Meeting|Cyfarfod): \d\d/\d\d/\d{4} - .{3,120}\((?:Item|Eitem) (?P<n>[\w./]{1,8})\)")
_HEARD_AT = ("Meeting:", "Cyfarfod:")
MINUTE = re.compile(
    r"(?:Minute|Cofnod) ((?=\S{0,19}\d)\S{1,20}|"
    r"(?:(?:Minute|Item|No\.?|[A-Z][A-Z&.]{0,5}) ){1,2}(?=\S{0,19}\d)\S{1,20})"
)
_OVER_ITS_OWN = re.compile(r"(\d{1,3})\.?\s+(?=[A-ZÀ-Þ])")
_DECIDED = re.compile(r"\s?(?:[–—:.-]+\s?|\s)(?=(?:It was |IT WAS )?(?:RESOLVED|AGREED|Resolved|RECOMMENDED)\b)")
_OF_AGENDA = re.compile(r"\(?(?P<n>\d{1,3}(?:, \d{1,3}){0,4})[.)]\s+(?=[A-Z])")
# The first number of a page that was cut short, before a title in capitals.
_ONE = re.compile(r"1(?:\.0?|\))?\s+[A-ZÀ-Þ’',&/()\d-]{3,}(?:\s[A-ZÀ-Þ’',&/()\d-]+)+[.:;]?$")
# "Item 20: Grants for houses", as a page about one item calls it.
_ONLY_ITEM = re.compile(r"(?:Agenda )?(?:Item|ITEM)(?: No\.?)? \d{1,3}\s?[:–-]\s+[A-ZÀ-Þ][^.:;]{2,120}$")
LONGEST_TITLE, LONGEST_AIM = 200, 450
# A title that ends with a stop, as it stands alone under its number: "Adoption of the minutes of 3 May 2026."
_ASKED_FOR = re.compile(
    r"(?:To (?:confirm|approve|adopt)|(?:Adoption|Approval|Confirmation|Consideration|Presentation) (?:of|on))\b"
    r"(?!.*\b(?:was|were)\b)"
)


def may_number(title: str) -> bool:
    """Whether a title that stands below the form's own heading would be taken for a number, or begins with one."""
    return any(pattern.fullmatch(title) for pattern in (_NUMBER, MINUTE)) or _OVER_ITS_OWN.match(title) is not None


def opening(blocks: list[Block], at: int) -> Opening:
    """An item that begins at a block without a number: under its heading if it has one."""
    colon = titles.COLON.match(blocks[at].text[:80])
    if colon is not None and len(colon[1].split()) < 6 and not headings.said(colon[1]):
        return Opening(at, 1, title=colon[1], rest=blocks[at].text[colon.end() :])
    titled = headings.heading(blocks[at], "", last=at + 1 == len(blocks))
    return numbering.leading(at, blocks[at].text.rstrip(" :")) if titled else Opening(at, 0)


def above(blocks: list[Block], below: list[Opening]) -> list[Opening]:
    """Items without a number above the first numbered one: headings with sentences under them, below those who came,
    or in capitals before a sentence where all titles below are in capitals."""
    shouted = len(below) > 2 and all(opening.title is None or opening.title.isupper() for opening in below)
    attended = [n for n, block in enumerate(blocks) if rolls.opens(block.text)]
    found = []
    for at in range(attended[0] + 1 if attended else len(blocks), len(blocks)):
        run = capitals.in_capitals(blocks[at].text) if shouted and at > attended[-1] else None
        named = run is not None and front.announces(run[0], first=False, near=True)
        if run is not None and headings.said(run[1]) and not named and not run[0].startswith("APOLOG"):
            found.append(Opening(at, 1, title=run[0], rest=run[1]))
        if run is not None or at + 1 == len(blocks):
            continue
        title, under = blocks[at].text.rstrip(" :"), blocks[at + 1]
        known = titles.is_known(title)
        if title.lower().startswith(("apologies", "ymddiheuriad")) or numbering.counts_heads(title):
            continue
        if not known and (at <= attended[-1] or front.announces(title, first=False, near=True)):
            continue
        says = under.text[-1] == "." and len(under.text.split()) > 3 and (known or not attendance.goes_on(under))
        if says and headings.heading(blocks[at], blocks[at - 1].text, last=False):
            found.append(Opening(at, 1, title=title))
    told = front.told(blocks)
    if told is not None and (not found or told < found[0].index):
        found.insert(0, opening(blocks, told))
    return found


def openings(blocks: list[Block]) -> list[Opening]:
    """The items' beginnings in order; empty where the page is one item without a heading."""
    cues = [language.cue(block.text) for block in blocks]
    if rows := tabled.openings(blocks, cues):
        return rows
    if "item" not in cues and "decision" not in cues and (titled := anew.under_titles(blocks)):
        return titled
    if "item" in cues or "minutes" in cues or "decision" in cues:
        return _of_form(blocks, cues)
    numbered = _numbered(blocks)
    if numbered and margin.holds(lone := margin.alone(blocks, cues), numbered):
        return between.with_unnumbered(blocks, lone)
    if headed.over_all(blocks, numbered):
        return [Opening(0, 1, title=blocks[0].text)]
    if numbered and not headed.lists(blocks, numbered):
        whole, _, part = (numbered[0].number or "").partition(".")
        over = margin.alone(blocks, cues) if part.isdigit() and part != "0" else []
        return over if len(over) > 2 and any(opening.number == whole for opening in over) else numbered
    return (
        anew.all_one(blocks)
        or between.with_unnumbered(blocks, behind.titles_of(blocks))
        or margin.alone(blocks, cues)
        or headed.over_numbers(blocks)
        or headed.linked(blocks)
        or headed.of_issue(blocks, cues)
        or _one(blocks)
        or headed.of_page(blocks)
    )


def _of_form(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """Modern.Gov's pages: "Agenda item", the numbers if there are any, and the title; or a number and the title."""
    found: list[Opening] = []
    at = 0
    while at < len(blocks):
        if cues[at] != "item":
            at += 1
            continue
        begun = Opening(at, 1)
        at += 1
        if unnumbered := at < len(blocks) and blocks[at].text == own_form.UNNUMBERED:
            at += 1
        elif at < len(blocks) and _NUMBER.fullmatch(blocks[at].text):
            begun.number = blocks[at].text.rstrip(".")
            at += 1
        if not unnumbered and at < len(blocks) and (minute := MINUTE.fullmatch(blocks[at].text)):
            begun.minute_number = minute[1]
            at += 1
        if at < len(blocks) and blocks[at].text == own_form.UNTITLED:
            at += 1
        elif at < len(blocks) and cues[at] is None and not (len(blocks[at].text) > 250 and ". " in blocks[at].text):
            begun.title = blocks[at].text
            at += 1
            led = _OVER_ITS_OWN.match(begun.title) if begun.number is None and not unnumbered else None
            if led and any(block.text.startswith(f"{led[1]}.1 ") for block in blocks[at : at + 12]):
                begun.number, begun.title = led[1], begun.title[led.end() :]
        begun.taken = at - begun.index
        found.append(begun)
    found = found or margin.alone(blocks, cues)
    if found:
        return [*_before(blocks, cues, found[0].index), *found]
    numbered = chains.chain(blocks)
    coded = bool(numbered) and numbered[0].style[0] in ("code", "prefixed")
    alone = (
        coded and len(numbered) == 1 and not numbered[0].rest and any(cues[numbered[0].index : numbered[0].index + 4])
    )
    over_its_own = len(numbered) == 1 and numbered[0].style[0] == "digit"
    counted = len(numbered) > 2 or alone or over_its_own or (len(numbered) == 2 and (coded or _of_two(cues, numbered)))
    if counted and sum(step.headed for step in numbered) > len(numbered) * 0.6:
        found = _numbered(blocks)
        above = cues[0] == "minutes" and found[0].index > 1
        return [opening(blocks, 1), *found] if above else [*_below_list_head(blocks, found[0].index), *found]
    only = _titled_by_cue(blocks, cues)
    over = [] if only and only[0].number else headed.over_cues(blocks, cues)
    attended = "minutes" not in cues and any(rolls.opens(block.text) for block in blocks)
    whole = headed.of_page(blocks) if attended and not (only and only[0].number) else []
    return whole if len(whole) > max(2, len(over)) else over or only


def _of_two(cues: list[str | None], steps: list[numbering.Step]) -> bool:
    """Whether two numbers are items': each has its own heading of the form below, or the page begins with one."""
    if steps[0].style[0] != "digit":
        return False
    if all(step.rest.isupper() and step.value > 1 for step in steps) and steps[0].value == steps[1].value - 1:
        return True
    return cues[0] == "minutes" or all(any(cues[step.index + 1 : step.index + 5]) for step in steps)


def _before(blocks: list[Block], cues: list[str | None], first: int) -> list[Opening]:
    """An item without a number before the first numbered one: above "Minutes:", or first below the head of the list."""
    if below_head := _below_list_head(blocks, first):
        return below_head
    cue = next((at for at in range(first) if cues[at] in ("minutes", "decision")), 0)
    for at in range(cue - 1, max(cue - 4, -1), -1):
        if headings.heading(blocks[at], "", last=False):
            return [Opening(at, 1, title=blocks[at].text)]
    return []


def _below_list_head(blocks: list[Block], first: int) -> list[Opening]:
    """The item without a number that stands first below "No. Item", with a sentence under it."""
    listed = next((at + 1 for at in range(first - 2) if headed.LIST_HEAD.fullmatch(blocks[at].text)), 0)
    text = blocks[listed].text
    below = blocks[listed + 1].text if listed else ""
    told = below[-1:] in (".", ":") and text[-1] != ":" and text[:5].lower() != "part "
    if told and headings.heading(blocks[listed], "", last=False) and not margin.ALONE.match(text):
        return [Opening(listed, 1, title=text)]
    return []


def _one(blocks: list[Block]) -> list[Opening]:
    """A page that is one item: a number and a title in capitals stand on top of it, or under its front."""
    start = front.length(blocks)
    for at in (start, start + 1):
        step = numbering.step(at, blocks[at]) if at < len(blocks) - 1 else None
        if step is not None and step.headed:
            return _only(step, top=start)
    ones = [at for at in range(start, len(blocks) - 1) if _ONE.match(blocks[at].text[:LONGEST_TITLE])]
    ones = ones or [at for at in range(start, len(blocks) - 1) if _ONLY_ITEM.match(blocks[at].text[:LONGEST_TITLE])]
    step = numbering.step(ones[0], blocks[ones[0]]) if len(ones) == 1 else None
    return _only(step) if step is not None and step.headed else []


def _only(step: numbering.Step, *, top: int = 0) -> list[Opening]:
    """The item of a page whose only number is a step's; `top` is where it stands first."""
    start = step.index
    if step.text == "1.0":
        return [Opening(start, 1, step.text, None, *title_of(step.rest))]
    title, rest = title_of(step.rest)
    on_top = start == top and step.style == ("digit", ".") and not rest and not headings.said(step.rest)
    on_top = on_top or (step.style == ("worded",) and not rest)
    if sum(c.isupper() for c in step.rest[:40]) < 6 and not on_top:
        return []
    number = step.text.rstrip(".:)").lstrip("(")
    coded = step.style[0] in ("code", "ranked")
    return [Opening(start, 1, None if coded else number, number if coded else None, title, rest)]


def _tells_who(line: str) -> bool:
    """Whether a line tells who attended or did not ("Members of the public: 3", "Mr J Bell")."""
    if line.partition(" ")[0].lower().rstrip(".") in language.TITLES or numbering.counts_heads(line):
        return True
    return rolls.names_somebody(line) or (any(sign in line for sign in ":;") and rolls.opens(line) is not None)


def _titled_by_cue(blocks: list[Block], cues: list[str | None]) -> list[Opening]:
    """A page with "Minutes:" or "Decision:" and a title on top of it."""
    first = next((i for i, cue in enumerate(cues) if cue in ("minutes", "decision")), 0)
    heard = [at for at in range(len(blocks) - 1) if blocks[at].text.startswith(_HEARD_AT) and cues[at + 1] is None]
    found = [opening for at in heard if (opening := _heard(blocks[at].text, at + 1, blocks[at + 1])) is not None]
    if found and found[0].index < first:
        return found
    for at in [*range(min(first, 8)), *([1] if first == 0 < len(blocks) - 1 else [])]:
        step = numbering.step(at, blocks[at])
        if step is None or not step.headed or step.style[0] != "digit" or not step.rest[:1].isupper():
            continue
        if at not in (0, first + 1) or blocks[at].linked or (step.style[1] == "." and title_of(step.rest)[1] == ""):
            title, rest = title_of(step.rest)
            return [Opening(at, 1, step.text.strip("().:"), title=title, rest=rest)]
    top = next((at for at in range(first) if cues[at] != "skip"), first)
    text = blocks[top].text
    stopped = top + 1 == first and text[-1] == "." and ". " not in text and not headings.said(text)
    titled = top < first and len(text.split()) <= 40 and (stopped or not headings.ENDS.search(text))
    return [Opening(top, 1, title=text)] if titled else []


def apart_from_meeting(blocks: list[Block], openings: list[Opening]) -> tuple[list[Block], list[Block]]:
    """A page about one matter without the line that tells at which meeting it was heard, and that line; the item takes
    its number. Where it was heard at several meetings, all stands as it is."""
    heard = [at for at, block in enumerate(blocks) if block.text.startswith(_HEARD_AT)]
    named = _OF_MEETING.fullmatch(blocks[heard[0]].text) if len(heard) == len(openings) == 1 else None
    below = bool(named) and heard[0] >= openings[0].index + openings[0].taken
    if named is None or not below:
        return blocks, []
    openings[0].number = openings[0].number or named["n"]
    return blocks[: heard[0]] + blocks[heard[0] + 1 :], [blocks[heard[0]]]


def _heard(meeting: str, at: int, below: Block) -> Opening | None:
    """The item of a meeting that a page about one matter names ("Meeting: 22/05/2029 - Council (Item 1)")."""
    named = _OF_MEETING.fullmatch(meeting)
    step = numbering.step(at, below)
    title = step.rest if step is not None and named is not None and step.text == named["n"] else below.text
    if named is not None and title.startswith(f"{named['n']} ") and _OF_A_YEAR.match(title, len(named["n"]) + 1):
        title = title[len(named["n"]) + 1 :]
    if (
        named is None
        or not (title[0].isalpha() or _OF_A_YEAR.match(title))
        or headings.asks(title)
        or headings.ENDS.search(title)
    ):
        return None
    return Opening(at, 1, named["n"], title=title)


def _title(text: str) -> tuple[str | None, str]:
    """A title and what follows it on its line, which a resolution in form may do ("Minutes – RESOLVED that …")."""
    if text.startswith("/ "):
        cell, _, cells = text[2:].partition(" / ")
        return cell.rstrip(" :"), cells
    formal = _DECIDED.search(text[:300])
    if formal is not None:
        title, rest = title_of(text[: formal.start()])
        if title is not None and not rest:
            return title, text[formal.end() :]
    return title_of(text)


def _below(blocks: list[Block], at: int, on_form: bool) -> tuple[str | None, str] | None:
    """The title under a number that stands alone, and what follows it there; None where what is below is no title."""
    if at >= len(blocks) or language.is_cue(blocks[at].text):
        return None
    text = blocks[at].text
    stopped = text[-1] == "." and ". " not in text and len(text) < LONGEST_TITLE
    if stopped and (_ASKED_FOR.match(text) or titles.is_known(text[:-1]) or titles.is_phrase(text[:-1])):
        return text, ""
    if len(text) >= (400 if on_form else 120) or headings.ENDS.search(text):
        return None
    title, rest = title_of(text)
    return (text, "") if on_form or (title is None and not headings.said(text)) else (title, rest)


def _ends_a_list(blocks: list[Block], at: int) -> bool:
    """Whether a line stands in a list of short lines below one with a colon, and heads nothing."""
    for block in reversed(blocks[max(0, at - 12) : at]):
        if block.text.endswith(":"):
            return labels.split(block.text) is None
        if block.text[-1] in ".?!" or len(block.text.split()) > 14 or labels.split(block.text):
            return False
    return False


def _heads(above: Block) -> bool:
    """Whether a block is the title of the number below it: one all in capitals may be long."""
    shouts = above.text.isupper() and len(above.text) < LONGEST_TITLE and above.text[-1] not in ".:;,"
    plain = not above.bullet and above.action is None and above.mark is None
    return (shouts and plain and above.text[0].isalpha()) or headings.heading(above, "", last=False)


def _below_capitals(blocks: list[Block], alone: list[int]) -> frozenset[int]:
    """The lines of numbers alone below a title in capitals, where nearly all of the page's are."""
    over = [at for at in alone if at and blocks[at - 1].text.isupper() and _heads(blocks[at - 1])]
    return frozenset(over) if len(over) > 2 and len(over) > 0.8 * len(alone) else frozenset()


def _numbered(blocks: list[Block]) -> list[Opening]:
    found: list[Opening] = []
    lines: list[str] = []
    ended = 1
    on_form = any(language.is_cue(block.text) for block in blocks)
    steps = chains.chain(blocks)
    beside = behind.counts_agenda(steps)
    shouted = _below_capitals(blocks, [step.index for step in steps if not step.rest])
    ends = [step.index for step in steps[1:]] + [len(blocks)]
    for step, end in zip(steps, ends, strict=False):
        coded = step.style[0] in ("code", "ranked")
        agenda = _OF_AGENDA.match(step.rest) if coded or step.rest[:1] == "(" else None
        agenda = agenda or (behind.BARE.match(step.rest) if coded and beside else None)
        title, rest = _title(step.rest[agenda.end() :] if agenda else step.rest)
        taken = 1
        own = step.rest.find(f" {step.text.rstrip('.:)').removesuffix('.0')}.1", 0, LONGEST_TITLE)
        if 0 < own < len(title or step.rest):
            title, rest = step.rest[:own].rstrip(" .:"), step.rest[own + 1 :]
        if (
            not step.rest
            and step.index not in shouted
            and (under := _below(blocks, step.index + 1, on_form)) is not None
        ):
            title, rest = under
            taken = 2
        if title is None and rest and step.style == ("worded",) and len(rest) < 220 and ". " not in rest:
            title, rest = rest.rstrip(" ."), ""
        sentence = rest.endswith(".") and ". " not in rest and len(rest) < 110 and not headings.said(rest)
        alone = rest[:-1].isalpha() and rest[1:].islower() and titles.names_matter(rest[:-1])
        if title is None and end > step.index + 1 and rest.endswith(".") and (alone or titles.is_phrase(rest[:-1])):
            title, rest = rest[:-1].rstrip(), ""
        whole = not headings.ENDS.search(rest) and ". " not in rest and len(rest) < LONGEST_AIM and end > step.index + 1
        if title is None and whole and titles.names_at_length(rest):
            title, rest = rest, ""
        asks = rest.startswith("To ") and ". " not in rest and len(rest) < 300
        if title is None and coded and (sentence or asks):
            title, rest = rest.rstrip(" ."), ""
        number = step.text.rstrip(".:)/,").lstrip("(")
        number = f"{number})" if "(" in number else number
        minutes = coded or agenda or number.lower().startswith(("min", "cofnod"))
        printed = agenda["n"] if agenda else None if minutes else number
        opening = Opening(step.index, taken, printed, number if minutes else None, title, rest)
        above = blocks[step.index - 1] if step.index else None
        headed = above is not None and step.index > ended and _heads(above)
        headed = headed and not _ends_a_list(blocks, step.index - 1)
        if title is None and above is not None and headed and not _tells_who(above.text):
            opening.index, opening.taken, opening.title = step.index - 1, taken + 1, above.text
        taken += behind.below(opening, blocks[step.index + taken : end])
        ended = step.index + taken
        found.append(opening)
        line = (
            blocks[step.index + 1].text if not step.rest and taken > 1 else step.rest[agenda.end() if agenda else 0 :]
        )
        lines.append(line if opening.index == step.index else "")
    printing.alike(found, lines)
    behind.number(blocks, found)
    return between.with_unnumbered(blocks, found)
