"""A report to a meeting: its title, who wrote it, what it asks for, and its numbered sections."""

import re

from meetings.reading import labels, language
from meetings.reading.layout import Block
from meetings.reading.opening import Opening
from meetings.reading.shape import ReadItem, ReadRecommendation, ReadReport, ReadReportParagraph, ReadSection

_AUTHOR = re.compile(
    r"(?i)(?:report (?:prepared|written) by|report author|author|contact officer|lead officer|officer "
    r"contact)\s*[:–-]\s*"
)
_OF_TO = re.compile(
    r"(?i)report (?:of|by|to)\b|on (?:the )?\d|to:|from:|date:|agenda|item|part [12ab]\b|ward|portfolio|subject:"
)
_PART = re.compile(
    r"\s+An?\s+Part\s+(?:1|2|I|II|A|B)\s.{0,30}$|\s+\(?(?:Public|Open|Exempt)\s+(?:Agenda\s+)?Item\)?$", re.IGNORECASE
)
_PURPOSE = re.compile(r"(?i)purpose")
_RECOMMENDATION = re.compile(r"(?i)(?:officer )?recommendations?$|decisions? (?:required|requested)$")


def is_report(blocks: list[Block], openings: list[Opening]) -> bool:
    """Whether numbered headings are a report's sections."""
    if any(language.is_cue(blocks[opening.index].text) for opening in openings):
        return False
    titles = [(o.title or "").lower().strip(" :") for o in openings]
    return bool(titles) and sum(t in language.REPORT_HEADINGS for t in titles) >= max(2, len(titles) // 4)


def head(blocks: list[Block], item: ReadItem, furniture: list[str]) -> list[Block]:
    """Take title and author from what stands before the first section; the other lines are the page's front."""
    front: list[Block] = []
    report = item.report or ReadReport()
    waiting = False
    for block in blocks:
        author = _AUTHOR.match(block.text)
        if author:
            furniture.append(author.group().strip())
            report.author = block.text[author.end() :] or None
            waiting = report.author is None
        elif waiting and len(block.text.split()) < 8:
            report.author, waiting = block.text, False
        elif language.is_cue(block.text):
            furniture.append(block.text)
        else:
            front.append(block)
    last = next((b for b in reversed(front) if not _OF_TO.match(b.text)), None)
    if last is not None and (len(front) > 1 or not re.search(r"(?i)council$", last.text)):
        part = _PART.search(last.text)
        item.title = last.text[: part.start()] if part else last.text
        if part:
            furniture.append(part.group().strip())
        front.remove(last)
    item.report = report
    return front


def sections(blocks: list[Block], openings: list[Opening], item: ReadItem) -> None:
    """The sections; the purpose and the recommendations are the item's."""
    report = item.report or ReadReport()
    item.report = report
    for n, opening in enumerate(openings):
        end = openings[n + 1].index if n + 1 < len(openings) else len(blocks)
        body = blocks[opening.index + opening.taken : end]
        if opening.rest:
            body = [Block(opening.rest), *body]
        section = ReadSection(opening.number or opening.minute_number, opening.title)
        report.sections.append(section)
        if opening.title and _PURPOSE.match(opening.title) and item.purpose is None:
            item.purpose = " ".join(block.text for block in body) or None
        elif opening.title and _RECOMMENDATION.match(opening.title.strip(" :")):
            item.recommendations.extend(_asked(block.text) for block in body)
        else:
            section.paragraphs.extend(_paragraph(block.text) for block in body)


def _asked(text: str) -> ReadRecommendation:
    label = labels.split(text)
    return ReadRecommendation(label.text, label.rest) if label else ReadRecommendation(None, text)


def _paragraph(text: str) -> ReadReportParagraph:
    label = labels.split(text)
    if label is not None and label.kind == "number":
        return ReadReportParagraph(label.text.rstrip(".:"), label.rest)
    return ReadReportParagraph(None, text)
