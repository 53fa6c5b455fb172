"""HTML pages: what a reader of the page reads, as blocks in reading order.

Navigation, scripts and what is hidden are left out. Broken markup is read as browsers read it; only what is nested
beyond every sense is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from meetings.reading.formats.lines import Rows, bullet, fold, label, page
from meetings.reading.formats.unreadable import Unreadable

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody tfoot thead time"
    " tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_LEFT_OUT = frozenset(
    "audio button canvas datalist embed head iframe input map nav noscript object option script select style svg"
    " template textarea video".split()
)
_EMPHASIS = frozenset(("b", "em", "i", "strong"))
_LIST_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_LIST_STYLE = re.compile(r"(?:lower-|upper-)?(?:alpha|latin|roman)|decimal")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# Where a page says which part of it is the page: Modern.Gov's own container, else HTML's.
_MAIN = ("//*[@id='modgov']", "//main", "//*[@role='main']", "//article[not(ancestor::article)]")
# Modern.Gov lays out a whole meeting, and its recorded votes, as tables that are read cell by cell.
_LAYOUT_TABLE = re.compile(r"\bmg(?:ItemTable|TableNoBorder)", re.I)

# Signs within raw text of what white space can't say: emphasis begins, emphasis ends, a preformatted line ends.
_ON, _OFF, _LINE = "\x02", "\x03", "\x04"
_SIGNS = re.compile(f"[{_ON}{_OFF}]")
_SPACE = re.compile(r"\s+")
# What _SPACE becomes but a space: a gap that makes the emphasis after it a column, a gap that makes anything one.
_WIDE, _COLUMN = "\t", "\t\t"
_FEWEST_COLUMNS = 2
_LONGEST_OWNER = 40


@dataclass
class _Block:
    """Raw text of a block, with the element that it ends; a list's label stands before it."""

    tag: str
    text: str
    label: str = ""


@dataclass
class _Row:
    cells: list[list[_Block]] = field(default_factory=list)


@dataclass
class _List:
    style: str
    number: int


def text(markup: str) -> str:
    """A page's text, from the part of the page that is its main content."""
    root = _root(markup)
    if root is None:
        return ""
    main = next((found[0] for path in _MAIN if (found := root.xpath(path)) and len(found) == 1), None)
    return page(_blocks(root if main is None else main, whole=main is None))


def fragment(markup: str) -> list[str]:
    """The blocks of a piece of HTML, such as another format carries."""
    root = _root(markup)
    return [] if root is None else _blocks(root, whole=False)


def _root(markup: str) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: etree._Element | None = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
    # The parser stops 2,048 elements deep, and would drop the rest without a word.
    if parser.error_log.filter_from_fatals():
        raise Unreadable("its elements are nested too deep to be read")
    return root


def _blocks(root: etree._Element, *, whole: bool) -> list[str]:
    raw = _Walk(whole=whole).blocks(root)
    loose = (entry for entry in raw if isinstance(entry, _Block))
    columns = sum(_set_off(block.text) for block in loose) >= _FEWEST_COLUMNS
    lines: list[str] = []
    rows = Rows()
    for entry in raw:
        if isinstance(entry, _Block):
            lines.append(_line(entry, columns=columns))
            rows = Rows()
        else:
            lines += rows.row(
                [[line for block in cell if (line := _line(block, columns=columns))] for cell in entry.cells]
            )
    return [line for line in lines if line.strip()]


def _set_off(raw: str) -> bool:
    """Whether the block ends in emphasis that a wide gap sets off: a right-hand column."""
    left, right = _last_emphasis(_gaps(raw))
    return bool(right and left.strip() and left.endswith(_WIDE))


def _last_emphasis(raw: str) -> tuple[str, str]:
    """What stands before the emphasis that ends a block, and that emphasis: empty where the block ends otherwise."""
    ended = raw.rstrip(" \t.")
    if not ended.endswith(_OFF):
        return raw, ""
    begun = ended.rstrip(f"{_OFF} ").rfind(_ON)
    return raw[:begun].rstrip(_ON), raw[begun:]


def _gaps(raw: str) -> str:
    return _SPACE.sub(lambda found: _gap(found[0]), bullet(raw))


def _gap(space: str) -> str:
    """A line break in the markup is only its author's; TABs and runs of spaces within a line are the page's layout."""
    if "\n" in space:
        return " "
    if space.count("\t") > 1:
        return _COLUMN
    return _WIDE if "\t" in space or len(space) > 2 else " "


def _line(block: _Block, *, columns: bool) -> str:
    """A block's line. `columns`: the page has a right-hand column, in which emphasis at a block's end may stand."""
    if _LINE in block.text:
        return "\n".join(line.rstrip() for line in _SIGNS.sub("", block.text).split(_LINE))
    raw = _gaps(block.text)
    left, right = _last_emphasis(raw)
    if right and _is_column(left, right, block.tag, columns=columns):
        raw = f"{left.rstrip()}{_COLUMN}{right}"
    parts = [fold(part.replace(_WIDE, " ")) for part in _SIGNS.sub("", raw).split(_COLUMN)]
    line = "\t".join(parts).rstrip("\t")
    return f"{block.label} {line}" if block.label else line


def _is_column(left: str, right: str, tag: str, *, columns: bool) -> bool:
    if left.strip() and left.endswith(_WIDE):
        return True
    if not columns or len(right) > _LONGEST_OWNER:
        return False
    return left.rstrip().endswith((".", ";", ")", "?")) if left.strip() else tag in ("li", "div")


class _Walk:
    """One walk over a tree, without recursion since pages may nest as deep as they like."""

    def __init__(self, *, whole: bool) -> None:
        self._whole = whole
        self._entries: list[_Block | _Row] = []
        self._text: list[str] = []
        self._lists: list[_List | None] = []
        self._label = ""
        self._rows: list[_Row | None] = []
        self._preformatted = 0

    def blocks(self, root: etree._Element) -> list[_Block | _Row]:
        for step, element, words in self._steps(root):
            if step == "text":
                self._text.append(words.replace("\n", _LINE) if self._preformatted else words)
            elif step == "start":
                self._start(element)
            else:
                self._end(element)
        self._flush("body")
        return self._entries

    def _steps(self, root: etree._Element) -> Iterator[tuple[str, etree._Element, str]]:
        stack = [(root, iter(root))]
        yield "start", root, ""
        yield "text", root, root.text or ""
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                yield "end", element, ""
                if stack:
                    yield "text", element, element.tail or ""
            elif not isinstance(child.tag, str) or self._left_out(child):
                yield "text", child, child.tail or ""
            else:
                stack.append((child, iter(child)))
                yield "start", child, ""
                yield "text", child, child.text or ""

    def _left_out(self, element: etree._Element) -> bool:
        if element.tag in _LEFT_OUT or element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if self._whole and element.tag in ("header", "footer") and element.find(".//h1") is None:
            return True
        return element.get("role") in ("navigation", "search") or bool(_HIDDEN.search(element.get("style") or ""))

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _EMPHASIS:
            self._text.append(_ON)
        elif tag == "br":
            self._flush("br")
        elif tag in _BLOCKS or tag in _CELLS:
            self._flush(tag)
        if tag in ("ol", "ul"):
            self._lists.append(_numbering(element))
        elif tag == "li":
            self._label = self._next_label(element)
        elif tag == "tr":
            self._rows.append(None if _is_layout(element) or any(self._rows) else _Row())
        elif tag in _CELLS and self._rows and self._rows[-1]:
            self._rows[-1].cells.append([])
        elif tag == "pre":
            self._preformatted += 1

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _EMPHASIS:
            self._text.append(_OFF)
        elif tag in _BLOCKS or tag in _CELLS:
            self._flush(tag)
        if tag in ("ol", "ul"):
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "tr" and self._rows and (finished := self._rows.pop()):
            self._entries.append(finished)
        elif tag == "pre":
            self._preformatted -= 1

    def _next_label(self, element: etree._Element) -> str:
        numbering = self._lists[-1] if self._lists else None
        if numbering is None:
            return ""
        value = element.get("value") or ""
        numbering.number = int(value) if re.fullmatch(r"\d{1,5}", value) else numbering.number + 1
        return f"{label(numbering.number, numbering.style)}{')' if numbering.style.endswith('roman') else '.'}"

    def _flush(self, tag: str) -> None:
        raw, self._text = "".join(self._text), []
        if not _SIGNS.sub("", raw).strip(f" \t\n\r\f\xa0{_LINE}"):
            return
        block = _Block(tag, raw.strip(f"\n{_LINE}") if _LINE in raw else raw.strip(" \t\r\n\f"), self._label)
        self._label = ""
        filling = next((one for one in reversed(self._rows) if one), None)
        if filling and filling.cells:
            filling.cells[-1].append(block)
        else:
            self._entries.append(block)


def _is_layout(tr: etree._Element) -> bool:
    """Whether a row's table only lays out the page: its cells are then read one after another."""
    table = next(tr.iterancestors("table"), None)
    if table is None or table.get("role") == "presentation":
        return True
    return bool(_LAYOUT_TABLE.search(f"{table.get('id')} {table.get('class')}")) or tr.find(".//table") is not None


def _numbering(element: etree._Element) -> _List | None:
    """How a list numbers its entries, None for bullets. A class may say what the page's style sheet would."""
    wanted = " ".join(element.get(name) or "" for name in ("style", "class"))
    named = _LIST_STYLE.search(wanted)
    if element.tag == "ul" and not named:
        return None
    style = _LIST_STYLES.get(element.get("type") or "") or (named[0].replace("latin", "alpha") if named else "decimal")
    if style in ("alpha", "roman"):
        style = f"lower-{style}"
    start = element.get("start") or ""
    return _List(style, int(start) - 1 if re.fullmatch(r"\d{1,5}", start) else 0)
