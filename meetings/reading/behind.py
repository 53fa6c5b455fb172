"""Numbers that stand behind others: minutes' behind the titles, and the agenda's behind the minutes'."""

import itertools
import re

from meetings.reading import numbering, titles
from meetings.reading.opening import Opening

BARE = re.compile(r"(?P<n>\d{1,2})\s+(?=[A-ZÀ-Þ])")
_BEHIND = re.compile(r"[\s.:–-]*[\s.:(\[–-](?P<code>(?P<n>\d{1,4})/(?P<m>\d{2,4}))[)\]]?$")
_BEHIND_OPENS = re.compile(r"[(\[]?(?P<code>(?P<n>\d{1,4})[/.](?P<m>\d{2,4}))[)\].:]*(?:\s+[–-]?\s*|$)")


def counts_agenda(steps: list[numbering.Step]) -> bool:
    """Whether behind the minutes' numbers stand those of the agenda, without a stop ("014/26 3 Allotments")."""
    bare = [BARE.match(step.rest) for step in steps]
    values = [int(one["n"]) for one in bare if one is not None]
    return len(values) == len(steps) > 1 and all(b - a == 1 for a, b in itertools.pairwise(values))


def number(found: list[Opening]) -> None:
    """Minute numbers printed behind the titles ("2. Allotments: 014/26 The clerk …"), where they count."""
    behind = [
        (opening, code)
        for opening in found
        if opening.minute_number is None
        and (code := _BEHIND.search(opening.title or "") or _BEHIND_OPENS.match(opening.rest)) is not None
    ]
    if len(behind) < 2 or not any(
        all(int(b[n]) - int(a[n]) in (1, 2) for (_, a), (_, b) in itertools.pairwise(behind)) for n in ("n", "m")
    ):
        return
    for opening, code in behind:
        opening.minute_number = code["code"]
        if code.re is _BEHIND:
            opening.title = code.string[: code.start()]
        else:
            opening.rest = opening.rest[code.end() :]
            if opening.title is None:
                opening.title, opening.rest = titles.title_of(opening.rest)
