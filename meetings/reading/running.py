"""Items that run on within a block, taken apart where the next number stands."""

import itertools
import re
from functools import lru_cache

from meetings.reading import dates, headings, labels, language, numbering, sentences, titles
from meetings.reading.layout import Block
from meetings.reading.numbering import Style
from meetings.reading.signs import vocabulary

_NUMBERED_RESOLUTION = re.compile(r"(?<=\S)\s(?=(?:Resolved|RESOLVED|Resolution|RESOLUTION):?\s\d{1,4}[./\\]\d)")
_RUN_ON = re.compile(
    r" (?<=[.!?:;)’”] )(?=(?P<code>"
    r"(?:[A-Z]{2,4} )?[A-Z]{0,4}[./]?\d{1,4}/\d{1,4}(?:/\d{1,4})?(?:\.\d{1,3})?\.?(?=\s+[A-Z])|"
    r"[A-Z]{1,4}[./]?\d{1,4}\.?(?=\s+[A-Z])|(?:\d{1,4}(?:[./]\d{1,4}){1,2})\.?(?=\s+[A-Z]{3,}[A-Z’' ]{3,})))"
)
# "… Action Clerk 26/04/09 Letters": a number of three parts is no date where the page's own look like it.
_BEHIND_A_NAME = re.compile(r" (?<=[a-z] )(?=(?P<code>\d{1,4}(?:[/.]\d{1,4}){2})\s+[A-Z][a-z])")
_FIGURE = re.compile("[0-9]")
_NAMES_A_NUMBER = re.compile(
    r"(?i)(?:\b(?:page|items?|no|nos|number|(?-i:[Mm]inutes?)|para|paras|paragraphs?|section|appendix|phase|at|of|on|to|by|"
    r"in|for|is|was|resolved|dated?|since|until|before|after|the|than|and|or|option|zone|"
    r"class|year|years|aged?|day|level|table|figure|plots?|unit|band|rule|order|standing order|part|schedule|route|"
    r"policy|class|step|stage|day|a|from|with)|\b(?:nos?|paras?|mins?|sect?|app|fig|sch|st|dep)\.|[£$,–-]|\d)$"
)
# A page whose text begins with its own number.
_NUMBERED_PAGE = re.compile(r"1 (?=(?:\w+ )?(?i:minutes) of\b)")
_TITLE = rf"[A-Z]{{4,}}|(?=[A-Z])(?i:{language.KNOWN_TITLES})\b"
_WITHIN_A_NUMBER = re.compile(r"\d\.$")
_BREAKS = (" ", ".", ":", ";", ")", "")
_WORDED_RUN_ON = re.compile(
    r"(?<=[.!?;)])\s(?=(?:Agenda )?(?:Item|ITEM|Minute|MINUTE|Min\.?|No\.|Cofnod|Eitem)(?: [Nn]o\.?| [Rr]ef\.?)? "
    r"\d{1,4}(?:/\d{2,4})?\b[.:)]?(?: [–-])?\s+[A-Z])"
)
_LED = re.compile(r"(?P<cue>(?:Minutes|Decision|Cofnodion|Penderfyniad):)\s+(?P<rest>[A-ZÀ-Þ].{20,})")
_SHOUTED = re.compile(
    r"(?:(?<=[a-z)][.”’])|(?<=\d{4}\.))\s(?!(?:RESOLVED|AGREED|PROPOSED|SECONDED|NOTED|ACTIONS?|DECISIONS?|RECOMMENDED|ORDERED|CARRIED)\b)"
    r"(?=[A-ZÀ-Þ][A-ZÀ-Þ’'&/-]+(?:\s[A-ZÀ-Þ’'&/,-]+){0,9}\s?:|"
    r"(?=[^a-z]{12})[A-ZÀ-Þ][A-ZÀ-Þ’'&/-]+(?:\s[A-ZÀ-Þ’'&/,-]+){1,9}\s[A-ZÀ-Þ][a-z])"
)
# "Resolved: 1. That …", "Present: 1. Ada Dale": a list counted from one behind a colon, and no items.
_LISTS = re.compile(rf"(?i:(?<!\bminutes)(?<!\bagenda)(?<!\bbusiness)):[–-]?\s*1[.:)]*+\s*+(?!{_TITLE})")
# The page's head, before the first number of one that lost its lines.
_HEAD = re.compile(r"(?i)\b(?:minutes|meeting|present|attendance)\b")
_COUNTS = re.compile(r"(?<!\d)\d{1,3}[.)]*\s*$")
# A text is long from here; titles within it are looked for up to there.
LONG, FAR = 400, 40_000
# A page that was cut off within an item begins with one of its paragraphs.
_CUT_OFF = re.compile(r"(?P<item>\d{1,3})\.\d{1,2}\.?\s+[A-Z]")
# So long is what opens a list of decisions, at most.
SHORT = 120
# What only stands before a point, as dashes do not.
_BULLETS = (" • ", " ▪ ", " ● ", " ■ ", " ◦ ", " ‣ ")
# A page of fewer blocks may have lost its lines.
# No page counts its items so far: what runs on behind is kept with the last of them, so that none takes too long.
MOST_ITEMS = 5_000
FEW = 6
# No word is looked at farther.
LONGEST_WORD = 40
# A page that lost its lines has so many items at most.
LONGEST_RUN = 200
# "b) Item 7 …" is a clause.
LONGEST_LABEL = 6
# "Members of the Public: 10 01/17 Apologies": no number goes on with one that begins with a nought.
_OF_THE_YEAR = re.compile(r"0\d{1,3}/\d\d$")
_OPENS_LIST = re.compile(
    r"(?<=[.!?])\s(?=It was (?:\w+ly )?(?:agreed|resolved|AGREED|RESOLVED)\b[^.:;]{0,200}\bfollowing\b[^.:;]{0,120}:$)"
)
_WORDED_WITHIN = re.compile(r"(?<=\S)(?<!\d)(?<!\d\.)\s(?=(?:Item|ITEM) (?P<n>\d{1,2})(?P<mark>[.:)–-]?)\s*[A-Z])")
_PLAIN = re.compile(r"(?:^|(?<=[\w.;:)’”])\s)(?P<n>\d{1,4})(?P<mark>[.:]?\)|\.)?\s+(?=[A-ZÀ-Þ][\w’']*[\s.:,-])")
_WITHIN_A_LINE = re.compile(
    r"(?<=\S)\s(?=(?P<code>\d{1,3}\.0|(?:[A-Z]{2,4} )?[A-Z]{0,4}[./]?\d{1,4}/\d{1,4}(?:/\d{1,4})?|\d{1,3}\.\d{1,2}|"
    r"\d{2,4}[./-]\d{1,3}(?:[./-]\d{1,3})?|[A-Z]{1,4}[./-]\d{1,4}(?:[./-]\d{1,4})?|"
    r"\d{2,5}(?=\s+(?:[A-Z]{4}|(?:[A-Z/\d]+\s){1,2}[A-Z]{3,})))[.:]?\s+(?=[A-Z]))"
)


def _names_number(text: str, at: int) -> bool:
    """Whether the words before a place go on with a number that counts no item ("page 4", "£4", "from 4")."""
    return _NAMES_A_NUMBER.search(text[max(0, at - 15) : at].rstrip()) is not None


def _lists(text: str, at: int) -> bool:
    """Whether a one stands behind a colon, as the first of a list does."""
    colon = text.rfind(":", max(0, at - 4), at)
    return colon > 0 and _LISTS.match(text, colon) is not None


def _counted_through(texts: list[str]) -> list[list[int]]:
    """Where in texts that lost their lines numbers of one form, each the next, stand before capitals."""
    cuts: list[list[int]] = [[] for _ in texts]
    runs: dict[Style, dict[int, list[tuple[int, int]]]] = {}
    behind: dict[tuple[int, int], tuple[int, int]] = {}
    for n, text in enumerate(texts):
        for match in _WITHIN_A_LINE.finditer(text) if len(text) > 400 else ():
            code = match["code"]
            if match.start() < 5 and text[: match.start()].isupper():
                continue
            if (
                not code.endswith(".0")
                and text[match.start() - 1] != "."
                and not (text[match.start() - 1].isdigit() and _OF_THE_YEAR.match(code))
                and _names_number(text, match.start())
            ):
                continue
            letters = code.find(" ") + 1
            behind.setdefault((n, match.end() + letters), (n, match.end()))
            for style, value in ((("digit", ""), int(code)),) if code.isdigit() else numbering.codes(code):
                ends = runs.setdefault(style, {})
                run = ends.pop(value - 1, None) or ends.pop(value - 2, None) or []
                ends[value] = [*run[:LONGEST_RUN], (n, match.end())]
    if ("digit", "") not in runs and (run := _plainly_counted(texts)):
        runs["digit", ""] = {len(run): run}
    counted = {style: max(ends.items(), key=lambda end: len(end[1])) for style, ends in runs.items()}
    whole = [counted[style][0] for style in (("dotted", "0"), ("digit", "")) if style in counted]
    counts: set[tuple[int, int]] = set()
    for style, (last, run) in counted.items():
        within = (
            style[0] == "dotted"
            and style[1].isdigit()
            and last <= len(run) + 1
            and any(int(style[1]) <= n for n in whole)
        )
        if len(run) > 2 or (last == len(run) > 1) or within:
            counts.update(run)
    for n, at in counts:
        # "SC 26/4" counts with its letters, where these count.
        if behind.get((n, at), (n, at)) == (n, at) or behind[n, at] not in counts:
            cuts[n].append(at)
    return cuts


def _plainly_counted(texts: list[str]) -> list[tuple[int, int]]:
    """Where in such texts numbers of one form count on, each before a word with a capital: from one, or from a high
    number that is no year."""
    counts: dict[str | None, dict[int, list[tuple[int, int]]]] = {}
    longest: list[tuple[int, int]] = []
    cut_off = _CUT_OFF.match(texts[0]) if texts else None
    after = int(cut_off["item"]) + 1 if cut_off else None
    opened = _HEAD.search(texts[0]) if texts else None
    head = opened.end() if opened else -1
    for n, text in enumerate(texts):
        for match in _PLAIN.finditer(text) if len(text) > 400 else ():
            value = int(match["n"])
            ends = counts.setdefault(match["mark"], {})
            before = ends.get(value - 1)
            headed = not match["mark"] or not match.start() or (not n and 0 <= head <= match.start())
            first = value == 1 and headed and not _lists(text, match.start("n"))
            may_begin = first or value == after or 100 <= value < 1900 or value > 2099
            if (before is None and not may_begin) or _names_number(text, match.start()):
                continue
            word = text[match.end() : match.end() + LONGEST_WORD].split(None, 1)[0].lower().rstrip(",")
            if word in dates.MONTHS or numbering.counts_heads(text[match.start("n") : match.end() + 30]):
                continue
            if value not in ends or len(ends[value]) <= len(before or ()):
                ends[value] = [*(before or ())[:LONGEST_RUN], (n, match.start("n"))]
            longest = max(longest, ends[value], key=len)
    return longest if len(longest) > 3 else []


def _with_stems_apart(blocks: list[Block]) -> list[Block]:
    """Blocks with a sentence that opens a list of what was decided parted from those before it."""
    found: list[Block] = []
    for n, block in enumerate(blocks):
        below = labels.split(blocks[n + 1].text) if block.text[-1] == ":" and n + 1 < len(blocks) else None
        begins = below is not None and any(value == 1 for _, value in labels.values(below.bare))
        stem = _OPENS_LIST.search(block.text[-400:]) if begins else None
        found.extend(_cut(block, [max(0, len(block.text) - 400) + stem.start()] if stem else []))
    return found


def _titled_within(text: str) -> list[int]:
    """Where in a text that lost its lines titles without numbers stand: in capitals, or with capitals and a sentence
    that runs on from them."""
    shouted = [match.start() for match in _SHOUTED.finditer(text)]
    if len(shouted) > 1:
        return shouted
    opening = [
        start
        for start, end in sentences.split(text[:FAR])
        if start and not _COUNTS.search(text[max(0, start - 6) : start]) and _names_item(text[start:end])
    ]
    return opening if len(opening) > 2 else []


def _names_item(sentence: str) -> bool:
    """Whether a sentence runs on from a title whose words begin with capitals."""
    parts = titles.run_on(sentence) if sentence[:1].isupper() else None
    if parts is None:
        return False
    long = [word for word in parts[0].split() if len(word) > 3]
    return bool(long) and all(word[0].isupper() for word in long) and headings.heading(Block(parts[0]), "", last=False)


def unrun(blocks: list[Block]) -> list[Block]:
    """Blocks in which items or numbered resolutions run on from one another, taken apart where one begins."""
    if len(blocks) < FEW:
        through = _counted_through([block.text for block in blocks])
        for block, cuts in zip(blocks, through, strict=True):
            items: list[re.Match[str]] = []
            for item in _WORDED_WITHIN.finditer(block.text) if "tem " in block.text or "TEM " in block.text else ():
                follows = int(item["n"]) == int(items[-1]["n"]) + 1 if items else int(item["n"]) < 4
                if follows and not _names_number(block.text, item.start()):
                    items.append(item)
            if len(items) > 2 or (len(items) == 2 and all(item["mark"] for item in items)):
                cuts.extend(item.start() for item in items)
            if len(block.text) > LONG:
                cuts.extend(cuts or _titled_within(block.text))
        blocks = [part for block, cuts in zip(blocks, through, strict=True) for part in _cut(block, cuts)]
    blocks = [part for block in blocks for part in _bulleted(block)]
    blocks = _with_stems_apart(blocks)
    starts = [labels.split(block.text) if block.mark is None else None for block in blocks]
    styles = {c[0] for label in starts if label and label.kind == "number" for c in numbering.codes(label.text)}
    worded = any(numbering.worded(block.text) for block in blocks)
    taken = {int(label.bare) for label in starts if label and label.kind == "digit"}
    counts_from_two = min(taken, default=2) == 2 and all(
        label.text == "2." for label in starts if label and label.bare == "2"
    )
    last: tuple[int, str] | None = (0, ".") if counts_from_two else None
    found: list[Block] = []
    for block, label in zip(blocks, starts, strict=True):
        text = block.text
        if block.mark is not None:
            found.append(block)
            continue
        formal = "esol" in text or "ESOL" in text
        cuts = [m.start() for m in _NUMBERED_RESOLUTION.finditer(text)] if formal else []
        if styles and _FIGURE.search(text):
            cuts += [
                m.start() for m in _RUN_ON.finditer(text) if any(c[0] in styles for c in numbering.codes(m["code"]))
            ]
            cuts += [
                m.start()
                for m in _BEHIND_A_NAME.finditer(text)
                if not _names_number(text, m.start()) and any(c[0] in styles for c in numbering.codes(m["code"]))
            ]
        if worded:
            cuts += [m.start() for m in _WORDED_RUN_ON.finditer(text, LONGEST_LABEL)]
        if label is not None and label.kind == "digit" and not label.text.startswith("("):
            value = int(label.bare)
            if last is None or last[0] < value <= last[0] + 12:
                last = (value, label.text[len(label.bare) :])
        if label is not None and label.kind == "number" and len(text) > 60:
            cuts += _counts_on(text, label)
        if last is not None and len(text) > 60:
            own = numbering.led(text) if found else _NUMBERED_PAGE.match(text)
            last = _runs(text, last, taken, cuts, own.end() if own else 0)
        found.extend(_cut(block, cuts))
    return found


def _runs(text: str, last: tuple[int, str], taken: set[int], cuts: list[int], at: int) -> tuple[int, str]:
    """Items within a block, from a place in it, that count on from the last one ("… noted. 5. Planning: …")."""
    value, form = last
    while value + 1 not in taken and value < MOST_ITEMS:
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
        after = text[at + len(mark) : at + len(mark) + 8].lstrip()
        shouted = after[:5].isalpha() and after[:5].isupper() and before[-1:] == " "
        decides = at < SHORT and not language.DECIDING.isdisjoint(vocabulary(text[:at]))
        lists = not value and not decides and _lists(text, at)
        apart = before[-1:] in _BREAKS and not _WITHIN_A_NUMBER.search(before)
        if apart and after[:1].isupper() and not lists and (shouted or not _names_number(text, at)):
            value += 1
            cuts.append(at)
        at += len(mark)
    return value, form


def _counts_on(text: str, label: labels.Label) -> list[int]:
    """Where the paragraphs after the one a block begins with stand within it ("4.1 Roads None. 4.2 Lamps …")."""
    whole, dot, part = label.bare.rpartition(".")
    cuts: list[int] = []
    at = len(label.text)
    # "9.1 Payments 9.1.1 Cash flow – …"
    if dot and f" {label.bare}.1 " in text:
        whole, part = label.bare, "0"
    below = "." in whole
    while dot and part.isdigit() and whole.replace(".", "").isdigit():
        part = str(int(part) + 1)
        if f" {whole}.{part} " not in text:
            break
        number = re.escape(f"{whole}.{part}")
        next_one = re.compile(rf"(?<=[{r'\w' if below else ''}.!?:;)”’])\s(?={number}\s+[A-ZÀ-Þ])").search(text, at)
        if next_one is None or (below and _names_number(text, next_one.start())):
            break
        cuts.append(next_one.start())
        at = next_one.end()
    return cuts


def _other(text: str, value: int, at: int) -> re.Match[str] | None:
    """The next number in another form, or the one after it, where a title that everybody uses stands behind it."""
    for n in (value + 1, value + 2):
        if str(n) not in text:
            continue
        found = _titled(n).search(text, at)
        if found is not None and not _names_number(text, found.start()):
            return found
    return None


@lru_cache(maxsize=256)
def _titled(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./£,-])(?P<n>{number})\s?[.):,–-]?\s?(?={_TITLE})")


def _bulleted(block: Block) -> list[Block]:
    """A point behind a bullet, apart from those that run on behind bullets alike ("• Bins – … • Hedge – …")."""
    bullet = next((sign for sign in _BULLETS if sign in block.text), None) if block.bullet else None
    if bullet is None or block.mark is not None or block.row:
        return [block]
    points = [point for part in block.text.split(bullet) if (point := part.strip())]
    found = [Block(point, bullet=True, blank=block.blank, line=block.line) for point in points]
    found[-1].action = block.action
    return found


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


def cued(block: Block) -> list[Block]:
    """A block that begins with a heading of the page's form ("Minutes: The Chair …"), apart from what it heads."""
    led = _LED.match(block.text)
    if led is None:
        return [block]
    return [
        Block(led["cue"], blank=block.blank, line=block.line),
        Block(led["rest"], action=block.action, line=block.line),
    ]
