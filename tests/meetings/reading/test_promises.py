"""Commitments and references on invented half-pages in many hands, beside what a reader of them marked by hand."""

import json
import re
from pathlib import Path

import pytest

from meetings.reading.minutes import read
from meetings.reading.shape import ReadCommitment

PAGES = sorted((Path(__file__).parents[2] / "samples" / "promises").glob("*.txt"))


def marked(page: Path) -> dict[str, list]:
    return dict(json.loads(page.with_suffix(".json").read_text("utf-8")))


def commitments(page: Path) -> list[ReadCommitment]:
    return [one for item in read(page.read_text("utf-8")).items for one in item.commitments]


def words(text: str) -> list[str]:
    return re.findall(r"[\w’'/]+", text.lower())


def overlap(one: str, other: str) -> bool:
    """Whether the shorter of two quotes stands in the longer, or they share five words in a row."""
    a, b = words(one), words(other)
    size = min(5, len(a), len(b))
    runs = {tuple(b[i : i + size]) for i in range(len(b) - size + 1)}
    return any(tuple(a[i : i + size]) in runs for i in range(len(a) - size + 1))


def pairs(page: Path) -> tuple[list[tuple[dict[str, str | None], ReadCommitment]], int, int]:
    """What is marked and found, how many are missed, and how many found that are not there."""
    left, found, missed = commitments(page), [], 0
    for gold in marked(page)["commitments"]:
        same = next((one for one in left if overlap(gold["quote"], one.quote)), None)
        if same:
            left.remove(same)
            found.append((gold, same))
        else:
            missed += 1
    borderline = marked(page)["borderline_commitments"]
    return found, missed, sum(not any(overlap(b, one.quote) for b in borderline) for one in left)


def test_nine_of_ten_promises_are_found_and_as_many_are_there() -> None:
    counts = [pairs(page) for page in PAGES]
    right = sum(len(found) for found, _, _ in counts)
    missed, extra = sum(missed for _, missed, _ in counts), sum(extra for _, _, extra in counts)
    assert 2 * right / (2 * right + missed + extra) >= 0.9, (right, missed, extra)


@pytest.mark.parametrize("key", ["owner", "due"])
def test_nine_of_ten_owners_and_dues_are_those_marked(key: str) -> None:
    both = [(gold[key], getattr(one, key)) for page in PAGES for gold, one in pairs(page)[0]]
    right = sum(not (gold or said) or bool(gold and said and overlap(gold, said)) for gold, said in both)
    assert right / len(both) >= 0.9, [pair for pair in both if pair[0] != pair[1]]


def test_references_are_found_but_for_those_in_titles() -> None:
    missed = []
    for page in PAGES:
        found = {r.number for item in read(page.read_text("utf-8")).items for r in item.references}
        missed += [r for r in marked(page)["references"] if not any(n and n in r for n in found)]
    assert missed == ["Matters arising from 6(c)", "as per 24/118"]
