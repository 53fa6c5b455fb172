"""Compares two texts word by word."""

import re
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Literal

from councilhub.models import User
from meetings.models import Paragraph, Resolution

type Difference = tuple[Literal["same", "added", "removed"], str]


def differences(before: str, after: str) -> list[Difference]:
    """Runs of words that both texts share, that only `after` has (added) and that only `before` has (removed)."""
    old, new = (re.findall(r"\S+\s+", f"{text} ") for text in (before, after))
    runs: list[Difference] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(
        None, [w.strip() for w in old], [w.strip() for w in new], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            runs.append(("same", "".join(new[j1:j2])))
            continue
        if i2 > i1:
            runs.append(("removed", "".join(old[i1:i2])))
        if j2 > j1:
            runs.append(("added", "".join(new[j1:j2])))
    if runs:
        kind, words = runs.pop()
        runs.append((kind, words.rstrip()))
    return runs


@dataclass(slots=True)
class Version:
    """Words as they stood: `changes` from the version before, `reason` where it is a correction; `at` is None of what
    was approved.
    """

    number: int
    text: str
    at: datetime | None
    by: User | None
    reason: str
    changes: list[Difference]


def versions(paragraph: Paragraph) -> list[Version]:
    """Every version of a paragraph, the newest first. Three queries."""
    events = paragraph.texts()
    authors = [(event.pgh_context.metadata.get("user") if event.pgh_context else None) for event in events]
    users = User.objects.in_bulk([pk for pk in authors if pk])
    reasons = dict(paragraph.corrections.values_list("version", "reason"))
    found, before = [], ""
    for event, author in zip(events, authors, strict=True):
        changes: list[Difference] = differences(before, event.text) if before else [("same", event.text)]
        reason = reasons.get(event.version, "")
        found.append(Version(event.version, event.text, event.pgh_created_at, users.get(author), reason, changes))
        before = event.text
    return found[::-1]


def resolution_versions(resolution: Resolution) -> list[Version]:
    """What a resolution said when its minutes were approved and after each correction, the newest first; nothing of one
    that nobody corrected. One query.
    """
    corrections = list(resolution.corrections.order_by("at", "pk").select_related("by"))
    if not corrections:
        return []
    texts = [*(correction.was for correction in corrections), resolution.in_full]
    found = [Version(1, texts[0], None, None, "", [("same", texts[0])])]
    for number, correction in enumerate(corrections, start=1):
        changes = differences(texts[number - 1], texts[number])
        by, reason = correction.by, correction.reason
        found.append(Version(number + 1, texts[number], correction.at, by, reason, changes))
    return found[::-1]
