"""From text to blocks: lines folded, wrapped lines joined, page furniture set apart, the action column split off."""

import itertools
import re
from dataclasses import dataclass

from meetings.reading import cells as table
from meetings.reading import columns, language, own_form, tables, ticks, trackers, wrapping
from meetings.reading.signs import holds, vocabulary
from meetings.reading.wrapping import DOWNLOAD, FINISHED, LONE, Wrapping

_BULLET = re.compile(r"(?:[·•▪●○◦‣⁃∙■□*➢»§–—-]|o(?=\s{2})|o(?=\t))\s+(?=\S)")
_TABLE_HEAD = re.compile(r"^[| \t]*No\.?[ \t]*\|[ \t]*Item[ \t]*\|.*$", re.MULTILINE)
# "3. Minutes: …", "26/3 Minutes: …": behind its number it is a title.
_NO_NUMBER = (
    r"(?<![.!?] \d[.)])(?<![.!?] \d\d[.)])(?<![.!?] \d\d\d[.)])(?<!\d\.\))"
    r"(?<!/\d)(?<!/\d\d)(?<!/\d\d\d)(?<!tem \d)(?<!tem \d\d)"
)
_CUE_WITHIN = re.compile(
    rf"(?:^|(?<=\S){_NO_NUMBER}[ \t]+)((?:Minutes|Decision|Additional documents|Supporting documents|Cofnodion|"
    r"Penderfyniad|Dogfennau ychwanegol):)(?:[ \t]+(?=\S)|[ \t]*$)",
    re.MULTILINE,
)
# A row of such a table without its head: words that name an item stand before the form's heading on its line.
_ROW_ALONE = re.compile(
    r"^[| \t]*(?P<title>(?!Decision:|Penderfyniad:)[A-ZÀ-Þ“][^|\n]{3,500}?)"
    rf"(?<![,;]){_NO_NUMBER}(?<!\b(?:the|our|see|and|for)) "
    r"(?:(?:Additional documents|Dogfennau ychwanegol):\s+)?"
    r"(?:(?:Minutes|Cofnodion):|(?:Decision|Penderfyniad):(?=[^\n]*\|[ \t]*$))[ \t]+(?=[A-ZÀ-Þ“(•·\d])",
    re.MULTILINE,
)
_ROW_ENDS = re.compile(r"[ \t]+\|[ \t]*$", re.MULTILINE)
_FEWEST_ROWS = 3
_LINK_WITHIN = re.compile(r"((?:PDF|DOCX?) \d{1,5}(?:\.\d{1,3})? [KM]B)[ \t]+(?=\S)")
# A line of a row begins so, and no row.
_NO_ROW = ("RESOLVED", "Resolved", "That ", "(", "•", "·", "Officer contact", "Contact ")
# Marks the first line of a table's row until it is a block.
_ROW = "\ue000"
_PAGE_NUMBER = re.compile(
    r"(?i)(?:page|tudalen)\s+\d{1,4}(?:\s+(?:of|o)\s+\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4} \| ?page"
)
_COUNTS_PAGES = re.compile(r"(?<!\d[./])\b\d{1,4}$|^\d{1,4}(?=\s[A-ZÀ-Þ])")
# The head of a table of items, which names its columns.
_COLUMN = r"(?:no|ref|(?:agenda )?items?|minutes?|subject|discussion|decisions?)\.?"
_COLUMNS = re.compile(
    rf"(?i)(?:{_COLUMN}[ |/]+){{1,4}}(?:for )?(?:actions?(?: by| owner| required)?|by whom|owner|lead)[ |]*"
)
# Where a published document's parts begin and end: "<AI1>", "</AI1>".
_SECTION = re.compile(r"</?[A-Z][A-Z_]{1,30}\d{0,3}>")
# Links above whatever a published page says.
_OF_THE_SITE = frozenset(
    f"{words}{stop}"
    for words in (
        "Accessibility links",
        "Language selection",
        "Skip to main content",
        "Skip to content",
        "Skip navigation",
        "Back to top",
        "Share this",
        "Share this:",
        "Print this page",
        "Leave a comment",
        "Leave a Reply",
        "Comments are closed",
        "All rights reserved",
        "Powered by WordPress",
        "Privacy policy",
        "Privacy Policy",
        "Related posts",
    )
    for stop in ("", ".")
)
_SHARE = "Share this item"  # a link beside each title of a published page
_RULES = "-–—=*_~ "  # drawn across the page
_SIGNATURE = re.compile(r"[_…]{3,}|\.{8,}")
# "MINUTES:The minutes", "LATE ITEMSThe Council": a bold heading whose space was lost.
_GLUED = re.compile(
    r"((?=[^:]{4})[A-ZÀ-Þ][A-ZÀ-Þ’'&/ ,()-]{2,60}(?::(?=[A-ZÀ-Þ][a-zà-ÿ’]|A )|(?<=[A-ZÀ-Þ]{4})"
    r"(?=(?:The|This|There|It|Cllrs?|Councillors?|Members|None|No|Apologies|Mrs?|Following)\s)))"
)
# "2 .Declarations", "3; Lamps": a number whose stop is misprinted.
_STOPPED_SO = re.compile(r"(\d{1,3})(?: \.(?=[A-ZÀ-Þ])|\.[-–] (?=[A-ZÀ-Þ])| ?; (?=[A-ZÀ-Þ][a-zA-ZÀ-ÿ’'-]+(?: |$)))")
_UNSEEN = ("\x00", "\u200b", "\ufeff")
_MARKS = ("**", "\\", "#")
_MARKDOWN = re.compile(
    r"\\(?=[.)(\[\]#*+!>-])|(?<![^\s(“\"])\*\*(?=\S)|(?<=\S)\*\*(?![^\s).,;:!?”\"])|(?:(?<=\s)|^)#{1,6}(?=\s)"
)
_TASK = re.compile(r"(?:Action:\s)?(?:[A-Z][\w’'./&-]*\s){1,4}to\s[a-z]{2,}\s\w")
# "MONDAY, 15", "TH JULY": the letters that hung above the line stand on one of their own.
_TORN = re.compile(r"(?<=\d)[ \t]*\n[ \t]*\n?[ \t]*(?=(?:st|nd|rd|th|ST|ND|RD|TH)\b,?(?:\s+of)?\s+[A-Z][A-Za-z]{2})")
# A line that begins so is looked for first, which takes a tenth of the time.
_BEGINS_TORN = re.compile(r"\n[ \t]*(?:st|nd|rd|th|ST|ND|RD|TH)\b")
# Behind "and" a wide gap parts nothing: "Cllrs Hay, Fox and     T. Poe".
_GAP = re.compile(r"\t+|(?<=\S)(?<!\sand)(?<!\s&)\s{3,}")
_NUMBERED_ROW = re.compile(r"\s*(\d{1,5})(?:\t| {3,})\s*(?=\S)")
LONGEST_ROW = 300
_NUMBER_ALONE = re.compile(r"(?:[A-Za-z]{1,7}[.:]? ?){0,3}[\w./-]{0,14}\d[.:)]?")

# No minutes have so many lines: what stands beyond them is kept as one paragraph, so that no page takes too long.
MOST_LINES = 40_000


@dataclass(slots=True)
class Block:
    """A paragraph of the page as it was laid out. `action` is the right-hand column; `blank` says whether an empty
    line stood before it; `line` is the number of its first line; `cells` are its parts where tabs or gaps part it;
    `linked` that the page links a paper behind it, `row` that it begins the row of a table of items, `mark` that it is
    one of a table of actions, and by what number that has it; `inset` is how far its first line was set in."""

    text: str
    bullet: bool = False
    action: str | None = None
    blank: bool = False
    line: int = 0
    cells: tuple[str, ...] = ()
    linked: bool = False
    row: bool = False
    mark: str | None = None
    inset: int = 0

    def merged(self) -> "Block":
        """The block with its right-hand column as the end of its text."""
        if not self.action and not self.mark:
            return self
        words = " ".join(part for part in (self.mark, self.text, self.action) if part)
        return Block(words, self.bullet, None, self.blank, self.line, self.cells)


def fold(text: str) -> str:
    """White space of every kind as single spaces; characters that no text holds are taken out."""
    return " ".join(_seen(text).split())


def _seen(text: str) -> str:
    for sign in _UNSEEN:
        text = text.replace(sign, " ")
    return text


def blocks(text: str) -> tuple[list[Block], list[str]]:
    """The page's blocks in order, and the lines that are furniture."""
    furniture: list[str] = []
    lines, beside = _lines(text, furniture)
    written = all(line.blank for line in lines) and own_form.stands([line.text for line in lines])
    page = Wrapping() if written else wrapping.of(lines)
    if page.width:
        lone = [n for n, line in enumerate(lines) if LONE.match(line.text)]
        if not _number_items(lines, lone):
            furniture.extend(lines[n].text for n in lone)
            lines = [line for line in lines if not LONE.match(line.text)]
    found: list[Block] = []
    parts: list[list[str]] = []
    acts: list[str | None] = []
    for line in lines:
        if parts and not written and wrapping.continues(found[-1], parts[-1], line, page):
            parts[-1].append(line.text)
            found[-1].action = found[-1].action or line.action
            found[-1].cells = ()
        else:
            found.append(line)
            parts.append([line.text])
            acts.append(None)
        acts[-1] = acts[-1] or beside.get(line.line)
    for block, words, who in zip(found, parts, acts, strict=True):
        block.text, block.action = " ".join(words), block.action or who
    for block in found:
        download = DOWNLOAD.search(block.text[-36:]) if block.text.endswith("B") else None
        if download:
            furniture.append(download.group().strip())
            block.text = block.text[: len(block.text) - len(download.group())]
            block.linked = True
    return [b for b in found if b.text], furniture


def _lines(text: str, furniture: list[str]) -> tuple[list[Block], dict[int, str]]:
    """The page's lines that are no furniture, and what stands in its right-hand column, by the number of the line."""
    found: list[Block] = []
    blank, turned = True, False
    plain = _seen(text).replace(_ROW, " ").replace("\r\n", "\n").replace("\r", "\n")
    plain = _TORN.sub(" ", plain) if _BEGINS_TORN.search(plain) else plain
    page_text, tracked = trackers.taken_out(plain)
    page_text = _untabled(tables.with_heads(page_text) if holds(page_text, ("\t", "|")) else page_text)
    marked = holds(page_text, _MARKS)
    pages = page_text.split("\f")
    headers = _running_headers(pages)
    tops = set(itertools.accumulate(page.count("\n") + 1 for page in pages))
    whole, beside = columns.apart([raw for page in pages for raw in page.split("\n")])
    ticked, attended = holds(page_text, ticks.SIGNS), ticks.Ticks()
    raws = iter(whole)
    for at, raw in enumerate(raws, 1):
        if len(found) == MOST_LINES:
            if rest := fold(" ".join([raw, *raws])):
                found.append(Block(rest, blank=blank, line=at))
            break
        if marked and ("**" in raw or "\\" in raw or raw[:1] == "#"):
            raw = _MARKDOWN.sub("", raw)
        turned = turned or at - 1 in tops
        body = raw.strip()
        # Nothing is printable that is white space but a space.
        if "  " in body or not body.isprintable():
            body = " ".join(body.split())
        if not body or (body[0] == "|" and not body.strip("|")):
            blank = blank or not body
            continue
        if tracked and body[0] == trackers.MARK:
            row = tracked[int(body[1:])]
            if row.text:
                found.append(Block(row.text, action=row.action or None, blank=blank, line=at, mark=row.mark))
                found.extend([Block(row.below, bullet=True, line=at, mark="")] if row.below else [])
            furniture.extend([row.head] if row.head else [])
            blank = False
            continue
        if len(body) < 9 and body.endswith(") |"):
            body = body.removesuffix(" |")
        if body in headers or _is_furniture(body) or (len(raw) < 160 and holds(raw, ("\t", "|")) and tables.heads(raw)):
            furniture.append(body)
            turned = turned or body in headers or _PAGE_NUMBER.fullmatch(body) is not None
            continue
        if ticked:
            row_of = attended.cells(raw)
            body = fold(body.replace("|", " "))
            if row_of is not None:
                found.append(Block(body, blank=blank, line=at, cells=row_of))
                blank = False
            if row_of is not None or not body.strip("-: "):
                continue
            raw = raw.replace("|", " ")
        left, action = _action_column(raw) if "\t" in raw else (raw, None)
        # The headings of the form stand alone, and so does what is beside them.
        if action and language.is_cue(fold(left)):
            found.append(Block(fold(left), blank=blank, line=at))
            left, action, blank = action, None, False
            body = left
        body = fold(left) if action else body
        bullet = _BULLET.match(left.strip()[:8] + " x") if body[0] in language.BULLETS else None
        if bullet:
            body = body[1:].strip()
        if item := body.endswith(_ROW):
            body = body.removesuffix(_ROW).rstrip()
        if not body:
            continue
        if body[:4].isupper() and (glued := _GLUED.match(body)):
            body = f"{glued[1]} {body[glued.end() :]}"
        if body[0].isdigit() and (misprinted := _STOPPED_SO.match(body)):
            body = f"{misprinted[1]}. {body[misprinted.end() :]}"
        # A paragraph that breaks off at the foot of a page goes on at the top of the next.
        # Behind the last line there may stand the page's number.
        above = next((one.text for one in found[:-3:-1] if not LONE.match(one.text)), "") if turned else ""
        blank = blank and not (above and wrapping.over_the_page(above, body))
        turned = False
        cells = _cells(raw) if "\t" in raw or "   " in raw else ()
        inset = max(0, raw.find(body[:8])) if bullet or raw[0].isspace() else 0
        found.append(
            Block(body, bullet=bool(bullet), action=action, blank=blank, line=at, cells=cells, row=item, inset=inset)
        )
        blank = False
    return found, {at + 1: who for at, who in beside.items()}


def _untabled(text: str) -> str:
    """A page of items in a table ("No. | Item |") with every row's title and headings on lines of their own."""
    head = _TABLE_HEAD.search(text) if "|" in text else None
    if head is None:
        return _rows_alone(tables.on_lines(text) if "|" in text else text)
    found = [text[: head.start()], head.group().replace("|", " ")]
    begins = True
    for line in text[head.end() :].split("\n"):
        body = line.strip(" \t|")
        if not body.strip("-| "):
            begins = begins or "|" in line
            continue
        if body[0] == trackers.MARK:
            found.append(body)
            continue
        within = _CUE_WITHIN.search(body)
        if begins or (within is not None and within.start() and not body.startswith(_NO_ROW)):
            first, *rest = _CUE_WITHIN.split(body, maxsplit=1)
            title, link, under = _LINK_WITHIN.sub(r"\1\n", first, count=1).partition("\n")
            found.append("\n".join([f"{title}{_ROW}{link}{under}", *(f"{part}\n" for part in rest)]))
        else:
            found.append(body)
        begins = line.rstrip().endswith("|")
    return _CUE_WITHIN.sub(r"\n\1\n", "\n".join(found))


def _rows_alone(text: str) -> str:
    """A page of such rows without the table's head."""
    if "Minutes: " not in text and "Cofnodion: " not in text and text.count(" |\n") < _FEWEST_ROWS:
        return text
    apart = _ROW_ALONE.sub(
        lambda row: f"{row['title']}{_ROW}\n{row.group()[row.end('title') - row.start() :].lstrip()}", text
    )
    return _CUE_WITHIN.sub(r"\n\1\n", _ROW_ENDS.sub("", apart)) if _ROW in apart else text


def _cells(raw: str) -> tuple[str, ...]:
    """The parts of a line that tabs or wide gaps part, as a table's row or a list in columns is printed."""
    if len(raw) >= LONGEST_ROW:
        numbered = _NUMBERED_ROW.match(raw)
        return (numbered[1], fold(raw[numbered.end() :])) if numbered else ()
    parts = tuple(part for cell in _GAP.split(raw.strip()) if (part := fold(cell)))
    return parts if len(parts) > 1 else ()


def _number_items(lines: list[Block], lone: list[int]) -> bool:
    """Whether numbers alone on their lines are items' and no pages': a title stands under each."""
    under = [lines[n + 1].text for n in lone if n + 1 < len(lines)]
    heads = [text.partition(": ")[0] for text in under]
    titled = sum(head[0].isupper() and len(head) < 60 and not FINISHED.search(head[-4:]) for head in heads)
    return len(lone) > 2 and titled > 0.8 * len(lone)


def _is_furniture(line: str) -> bool:
    if len(line) > 160:
        return False
    if line[0] in _RULES and (not line.strip("_ ") or (len(line) > 2 and not line.strip(_RULES))):
        return True
    if line.endswith(_SHARE) and line.strip("•·●▪*- ") == _SHARE:
        return True
    if (line[0] == "<" and _SECTION.fullmatch(line)) or line in _OF_THE_SITE:
        return True
    return bool(len(line) < 60 and (_PAGE_NUMBER.fullmatch(line) or _COLUMNS.fullmatch(line))) or (
        holds(line, ("__", "…", "......"))
        and bool(_SIGNATURE.search(line))
        and re.split(r"[\s:.…_]", line.lstrip(), maxsplit=1)[0].lower() in language.SIGNATURE_WORDS
    )


def _running_headers(pages: list[str]) -> set[str]:
    """First and last lines that several pages share but for the page's number, once page breaks are marked."""
    if len(pages) < 2:
        return set()
    shared: dict[str, list[str]] = {}
    for page in pages:
        lines = [folded for raw in page.split("\n") if (folded := fold(raw))]
        for line in {line for line in (*lines[:1], *lines[-1:]) if _may_run(line)}:
            shared.setdefault(_COUNTS_PAGES.sub("#", line), []).append(line)
    least = max(2, len(pages) // 2)
    return {
        line
        for form, lines in shared.items()
        if len(lines) >= least and (len({*lines}) == 1 < len(pages) - 1 or _numbers_pages(form, lines))
        for line in lines
    }


def _may_run(line: str) -> bool:
    """Whether a line says nothing, as what stands on every page does: no part of a sentence and no decision."""
    return not (line[0].islower() or line[-1] in ".:;" or wrapping.unfinished(line)) and language.DECIDING.isdisjoint(
        vocabulary(line)
    )


def _numbers_pages(form: str, lines: list[str]) -> bool:
    """Whether lines of one form end or begin with the number of their page: "Moor Council – Minutes   2"."""
    numbers = [int(found.group()) for line in lines if (found := _COUNTS_PAGES.search(line)) is not None]
    apart = [b - a for a, b in itertools.pairwise(numbers)]
    return (
        len(numbers) == len(lines) and len(form) > 8 and all(step > 0 for step in apart) and sum(apart) < 3 * len(apart)
    )


def _action_column(raw: str) -> tuple[str, str | None]:
    """A line's left part and its right-hand column, where one short column of names stands after a tab."""
    left, tab, right = raw.rstrip().rpartition("\t")
    right = fold(right)
    if not tab or not right or len(right) > 60 or any(c in "£€$" for c in right):
        return raw, None
    left = left.rstrip("\t ")
    if any(c.isdigit() for c in right) and not table.acts_by(right):
        return raw, None
    if _NUMBER_ALONE.fullmatch(left.strip()):
        return raw, None
    if "\t" in left.strip() or len(left.strip()) < 12:
        return raw, None
    # "The path is blocked.    DC to report it": a sentence of its own.
    return (raw, None) if left[-1] in ".!?" and _TASK.match(right) else (left, right)
