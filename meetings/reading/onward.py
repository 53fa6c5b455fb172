"""Numbers that follow the first one of a reference: "Items 5, 6 and 7", "item 4 & 5.", "Minutes 12 to 14"."""

import re

from meetings.reading import dates

_PARTS = (
    r"\d{1,5}[A-Za-z]?(?:[./\\-](?:\d{1,4}|[A-Za-z][a-z]{1,4}(?=/\d))){0,4}(?:/?[a-z]\b|/[A-Z]{1,4}(?:&[A-Z]{1,3})?\b)?"
)
NUMBER = rf"{_PARTS}(?:\s?\([a-z0-9]{{1,4}}\)){{0,3}}"
# The letters before a number: "LIC. 43", "Fin/270".
PREFIX = (
    r"(?!(?i:of|on|in|at|to|no|and|for|from|the|by|is|as|or|jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)\b)"
    r"[A-Z]{1,5}[a-z]?[ /.-]?"
    r"|[A-Z]{2,5}\.\s|(?:[A-Z][A-Za-z&]{1,7}[/.-]){1,2}|[A-Z][a-z]{1,7}\s(?=\d{1,4}/\d)"
)
REFERS = re.compile(r"\s?(?:,\s)?\b(?:refers?|relates?|refer|yn\scyfeirio)\b")
# "Item 4 – 12 trees were felled" goes on about the item, "Item 4 – 12 were taken together" about nine.
_ENDS = re.compile(r"[.,;:)]|$|\s(?:was|were|is|are|of|in|on|and|to|be|above|below|refer)\b")
_RANGE = re.compile(r"\s?(?:-|–|to|i|hyd)\s?(?P<last>\d{1,4}(?:[./]\d{1,4})*)\b")
_MORE = re.compile(
    rf"(?:\s\([A-Z][^()]{{3,80}}\))?(?:,(?:\s|(?=\d{{1,2}}(?!\d)))|[.,]?\s(?:and|&|a|or|\+|neu)\s(?P<again>(?:(?i:agenda\s)?(?i:points?|items?|minutes?|eitem|pwynt|cofnod)\s(?:[Nn]o\.?\s)?)?)"
    rf"|\s?&\s?(?=\d{{1,3}}(?!\d))|\s?[-–]\s?)\(?(?P<number>(?:{PREFIX})?{NUMBER})(?=[\s,.;:()]|$)"
)
# "item 5.2 would be taken first, followed by 5.1"; "item 7 was heard before 6".
_LATER = re.compile(
    r"(?:[^.;\d]|\.(?!\s)){0,90}?\b(?:(?:followed\sby|before|after|ahead\sof|preceding)\s(?P<whole>\d{1,3})(?=[,;]|\.?$|\.\s)"
    r"|(?:by|before|after|and|or|then|with|to|than|of)\s(?P<dotted>\d{1,3}\.\d{1,3})(?=[,;)]|\.?$|\.\s|\s[a-z]))"
)
DOTTED = re.compile(r"\d{1,3}\.\d{1,3}")
_SEVERAL = re.compile(r"(?i)(?:s|nos\.?|numbers)\W*$")
# "Item 7 and 8 were taken together", "see item 4, 5 & 6.": of all, though told of one.
_ROW = re.compile(
    r"(?:(?:,\s?\d{1,3}[a-z]?){0,8}(?:,?\s(?:and|&|a)\s|&)\d{1,3}[a-z]?|(?:,\s\d{1,3}[a-z]?){2,8})"
    r"(?=\s?[;:)]|[.,]?$|\.\s|\s(?:above|below|uchod|isod)\b|\s(?:above\s|below\s)?(?:were|are)\b)"
)
_MEASURE = re.compile(
    r"\s?(?i:(?-i:minutes)|mins|sec(?:onds|s)?\b|%|per\scent|points|st\b|nd\b|rd\b|th\b|am\b|pm\b)"
    rf"|\s(?:o\s)?(?:{dates.MONTH}|{dates.WELSH_MONTH})"
    r"|\s(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b"
)
_ONE = re.compile(r"\d{1,3}[a-z]?\b")


def follow(text: str, first: re.Match[str]) -> list[tuple[int, str, int]]:
    """The numbers of a reference that begins at `first`, its own among them, each with where it begins and ends."""
    end = _range_end(text, first)
    end += is_left_open(text[first.start() : end], text[end : end + 1])
    numbers = [(first.start(), first["number"], end)]
    row = _ROW.match(text, end)
    while (more := _MORE.match(text, end)) and not is_measure(text, more.end()):
        if not ((row and more.end() <= row.end()) or _goes_on(first, more, text)):
            break
        numbers.append((more.start("again" if more["again"] else "number"), more["number"], more.end()))
        end = more.end() + is_left_open(more.group(), text[more.end() : more.end() + 1])
    later = _LATER.match(text, end, end + 140) if first["what"].lower().endswith("item") else None
    if later and bool(later["dotted"]) == bool(DOTTED.fullmatch(first["number"])):
        form = "dotted" if later["dotted"] else "whole"
        numbers.append((later.start(form), later[form], later.end(form)))
    return numbers


def _range_end(text: str, first: re.Match[str]) -> int:
    """Where "Items 12 to 14" ends; where its first number does, if there is no range."""
    end = first.end()
    span = _RANGE.match(text, end)
    if span is None or is_measure(text, span.end()) or not _rises(first["number"], span["last"]):
        return end
    tells = span.group()[0].isspace() and not _SEVERAL.search(first["what"])
    return end if tells and not _ENDS.match(text, span.end()) else span.end()


def row(text: str, at: int) -> list[tuple[int, str]]:
    """The numbers of one part that go on behind a place, where the clause ends with them, and where each begins."""
    found = _ROW.match(text, at)
    return [(one.start(), one[0]) for one in _ONE.finditer(text, at, found.end())] if found else []


def is_measure(text: str, at: int) -> bool:
    """Whether what stands at a place makes the number before it an hour, a day, a share or a time."""
    return _MEASURE.match(text, at) is not None


def is_left_open(said: str, following: str) -> bool:
    """Whether a bracket that was opened before the number closes directly behind it."""
    return following == ")" and said.count("(") > said.count(")")


def _goes_on(first: re.Match[str], more: re.Match[str], text: str) -> bool:
    """Whether "Minutes 4 and 5" or "Minute 4/26 and 5/26" goes on with another number."""
    if more.group().lstrip()[0] in "-–" and not _rises(first["number"], more["number"]):
        return False
    if more["again"] or _SEVERAL.search(first.group()[: first.start("number") - first.start()]):
        return True
    if DOTTED.fullmatch(first["number"]) and DOTTED.fullmatch(more["number"]):
        return True
    return ("/" in first["number"] and "/" in more["number"]) or REFERS.match(text, more.end()) is not None


def _rises(first: str, last: str) -> bool:
    """Whether a row of numbers may run from one to the other: "item 4 - 3 complaints came" tells of none."""
    return not (first.isdigit() and last.isdigit()) or int(first) < int(last)
