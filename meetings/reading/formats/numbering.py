"""The labels of Word's numbered paragraphs, which the document keeps as rules and Word prints from them."""

import re
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from meetings.reading.formats.lines import label

_STYLES = {
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_VAL = qn("w:val")


@dataclass
class _Level:
    start: int
    style: str
    text: str
    paragraph_style: str | None


@dataclass
class _List:
    """An abstract numbering: its levels, and how far each has counted (None before its first paragraph)."""

    levels: dict[int, _Level]
    counted: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbering:
    """Counts a document's numbered paragraphs; `label` must be asked of each paragraph once, in reading order."""

    def __init__(self, document: WordDocument) -> None:
        self._lists: dict[str, _List] = {}
        self._used: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str | None, tuple[str | None, int | None]]] = {}
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._learn_lists(relation.target_part.element)
        for style in document.styles.element.iter(qn("w:style")):
            based_on = style.find(qn("w:basedOn"))
            parent = None if based_on is None else based_on.get(_VAL)
            self._styles[style.get(qn("w:styleId")) or ""] = (parent, _numbered(style.find(qn("w:pPr"))))

    def label(self, paragraph: etree._Element) -> str:
        """What Word prints before the paragraph: "1.", "b)", a bullet, or nothing."""
        properties = paragraph.find(qn("w:pPr"))
        named = None if properties is None else properties.find(qn("w:pStyle"))
        style = None if named is None else named.get(_VAL)
        number, level = _numbered(properties)
        if number is None:
            number, of_style = self._of_style(style)
            level = of_style if level is None else level
        found = self._lists.get(self._used.get(number or "", ""))
        if found is None or number is None:
            return ""
        if level is None:
            level = next((at for at, one in found.levels.items() if style and one.paragraph_style == style), 0)
        return self._count(found, number, min(level, _LEVELS - 1))

    def _count(self, found: _List, number: str, level: int) -> str:
        for at, start in self._restarts.pop(number, {}).items():
            found.counted[at] = start - 1
        rule = found.levels.get(level)
        if rule is None:
            return ""
        before = found.counted[level]
        found.counted[level] = rule.start if before is None else before + 1
        found.counted[level + 1 :] = [None] * (_LEVELS - level - 1)
        if rule.style == "bullet":
            return "•"
        if rule.style == "none":
            return ""
        return _PLACE.sub(lambda place: self._printed(found, int(place[1]) - 1), rule.text).strip()

    @staticmethod
    def _printed(found: _List, level: int) -> str:
        rule = found.levels.get(level)
        if rule is None:
            return ""
        counted = found.counted[level]
        return label(rule.start if counted is None else counted, _STYLES.get(rule.style, "decimal"))

    def _of_style(self, style: str | None) -> tuple[str | None, int | None]:
        """The numbering that a style gives, its own or an ancestor's."""
        seen: set[str] = set()
        level: int | None = None
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            style, (number, at) = self._styles[style]
            level = at if level is None else level
            if number is not None:
                return number, level
        return None, None

    def _learn_lists(self, root: etree._Element) -> None:
        for abstract in root.iter(qn("w:abstractNum")):
            levels = {_number(one.get(qn("w:ilvl")), 0): _level(one) for one in abstract.iter(qn("w:lvl"))}
            self._lists[abstract.get(qn("w:abstractNumId")) or ""] = _List(levels)
        for one in root.iter(qn("w:num")):
            number = one.get(qn("w:numId")) or ""
            self._used[number] = _value(one, "w:abstractNumId") or ""
            for override in one.iter(qn("w:lvlOverride")):
                start, at = _value(override, "w:startOverride"), _number(override.get(qn("w:ilvl")), 0)
                if start is not None and 0 <= at < _LEVELS:
                    self._restarts.setdefault(number, {})[at] = _number(start, 1)


def _numbered(properties: etree._Element | None) -> tuple[str | None, int | None]:
    """The numbering and level that paragraph properties name; "0", which names no numbering, takes a style's away."""
    found = None if properties is None else properties.find(qn("w:numPr"))
    if found is None:
        return None, None
    level = _value(found, "w:ilvl")
    return _value(found, "w:numId"), None if level is None else max(0, _number(level, 0))


def _level(rule: etree._Element) -> _Level:
    return _Level(
        start=_number(_value(rule, "w:start"), 1),
        style=_value(rule, "w:numFmt") or "decimal",
        text=_value(rule, "w:lvlText") or "",
        paragraph_style=_value(rule, "w:pStyle"),
    )


def _value(element: etree._Element, name: str) -> str | None:
    child = element.find(qn(name))
    return None if child is None else child.get(_VAL)


def _number(value: str | None, default: int) -> int:
    try:
        return int(value or "")
    except ValueError:
        return default
