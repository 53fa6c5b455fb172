"""Whole pages of invented councils, each with all that a careful clerk would say it holds in the file beside it."""

from pathlib import Path

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadItem, ReadMinutes, ReadResolution

PAGES = sorted((Path(__file__).parents[2] / "samples" / "whole").glob("*.txt"))


def outline(minutes: ReadMinutes, *, shown: int | None = 40) -> str:
    """What was read, a line for each thing that is told; of a paragraph so many characters are shown."""
    hours = "–".join(hour or "" for hour in (minutes.starts, minutes.ends))
    lines = [f"{minutes.council} | {minutes.committee} | {minutes.date} {hours} | {minutes.place}"]
    for person in minutes.attendance:
        beside = [person.role, person.group, person.substitute_for and f"for {person.substitute_for}"]
        lines.append(" | ".join([f"{person.status}: {person.name}", *(one for one in beside if one)]))
    for item in minutes.items:
        lines += ["", *_of_item(item, shown)]
    return "\n".join(lines) + "\n"


def _of_item(item: ReadItem, shown: int | None) -> list[str]:
    exempt = f" (exempt {item.exempt_paragraphs})" if item.exempt else ""
    number = " ".join(number for number in (item.number, item.minute_number) if number)
    lines = [f"{number} {item.title}{exempt}".strip()]
    lines += [f"  purpose: {item.purpose}"] if item.purpose else []
    lines += [f"  recommended: {one.text}" for one in item.recommendations]
    lines += [f"  declared: {one.name}" for one in item.declarations]
    for n, said in enumerate([None, *item.paragraphs]):
        if said is not None:
            label = said.number or said.label or "-"
            who = f" [{', '.join(said.speakers)}]" if said.speakers else ""
            lines.append(f"  {label} {said.kind}{who} {said.text[:shown]}")
        after = None if said is None else n - 1
        lines += [line for one in item.resolutions if one.after == after for line in _of_resolution(one)]
    for promised in item.commitments:
        lines.append(f"  promised: {promised.quote} | {promised.owner} | {promised.due}")
    lines += [f"  refers: {one.text} | {one.date}" for one in item.references]
    return lines


def _of_resolution(one: ReadResolution) -> list[str]:
    voted = one.vote and [one.vote.votes_for, one.vote.against, one.vote.abstained]
    beside = [one.proposer and f"{one.proposer}, {one.seconder}", voted and str(voted)]
    lines = [" ".join([f"  {one.verb}", *(f"({part})" for part in beside if part), one.stem or ""]).rstrip()]
    return lines + [f"    {clause.label or '-'} {clause.text}" for clause in one.clauses]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_whole_page_holds_what_a_clerk_would_say(page: Path) -> None:
    assert outline(read(page.read_text())) == page.with_suffix(".outline").read_text()


def test_there_are_pages_of_many_kinds() -> None:
    assert len(PAGES) > 7
