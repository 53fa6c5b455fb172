"""Compares two texts word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal

type Difference = tuple[Literal["same", "added", "removed"], str]


def differences(before: str, after: str) -> list[Difference]:
    """Runs of words that both texts share, that only `after` has (added) and that only `before` has (removed)."""
    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
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
    return runs
