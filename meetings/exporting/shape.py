"""What an export shows of a meeting: plain data, gathered once by `document.build` and the same for every format.

Strings are plain text, already in the words a reader sees (dates, times, votes, status); what the record does not hold
is "" or an empty list. Nothing in it is hidden by a format: what its reader may not see is not in it.
"""

from dataclasses import dataclass, field
from typing import Literal

# What of a meeting is taken away, and what that is called.
type Layout = Literal["summary", "minutes", "decisions"]

TITLES: dict[Layout, str] = {"summary": "Chair’s summary", "minutes": "Minutes", "decisions": "Decisions"}


@dataclass(frozen=True, slots=True)
class Attendee:
    """`note` is what else is said of the attendance: "substitute for Councillor Vane", "online"."""

    name: str
    role: str = ""
    group: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Those who share a status, under its heading: Present, Apologies, In attendance, …"""

    heading: str
    people: list[Attendee]


@dataclass(frozen=True, slots=True)
class Recommendation:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is one of the reader's kinds: heading, narrative, contribution, response, list, chair_summary.

    `action` are the words of a right-hand action column beside it.
    """

    text: str
    number: str = ""
    label: str = ""
    kind: str = "narrative"
    speakers: list[str] = field(default_factory=list)
    action: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """`level` is 1 for a clause of the resolution itself, 2 and more for what hangs under the clause before it."""

    text: str
    label: str = ""
    level: int = 1


@dataclass(frozen=True, slots=True)
class Resolution:
    """`lead` is what follows the stem on its line, before any clause that stands apart ("the report be noted.").

    `moved` says who proposed and seconded, `vote` how it went. `after` and `inside` are as in reading.shape.
    """

    stem: str
    lead: str = ""
    clauses: list[Clause] = field(default_factory=list)
    number: str = ""
    verb: str = "resolved"
    moved: str = ""
    vote: str = ""
    after: int | None = None
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """`key_points` are sentences of the record, never paraphrased; `restriction` says why it is not for publication.

    `explained` says what the law wants said of the item: why it was taken though it stood too short on the agenda
    (LGA 1972 s100B(4)(b)), and why the public interest keeps it closed (Schedule 12A Part 2). `documents` are titles.
    """

    title: str
    number: str = ""
    minute_number: str = ""
    purpose: str = ""
    lead: str = ""
    restriction: str = ""
    explained: list[str] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    declarations: list[str] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    resolutions: list[Resolution] = field(default_factory=list)
    key_points: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)

    def in_order(self) -> list[Paragraph | Resolution]:
        """Paragraphs and resolutions as the minutes run, without those whose words stand in a paragraph already."""
        apart = [r for r in self.resolutions if not r.inside]
        lines: list[Paragraph | Resolution] = [r for r in apart if r.after is None]
        for index, paragraph in enumerate(self.paragraphs):
            lines += [paragraph, *(r for r in apart if r.after == index)]
        last = len(self.paragraphs) - 1
        return lines + [r for r in apart if r.after is not None and r.after > last]


@dataclass(frozen=True, slots=True)
class TrackedAction:
    """`source` says where it comes from: the minute, or for an earlier meeting its date."""

    wording: str
    owner: str = ""
    due: str = ""
    status: str = ""
    overdue: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    """A meeting as one reader may see it.

    `colour` is "#rrggbb", `logo` the council's as PNG or JPEG (b"" for none), `as_at` the day for which the status of
    actions holds, `address` the meeting's web page.
    """

    council: str
    colour: str
    committee: str
    date: str
    times: str = ""
    place: str = ""
    status: str = ""
    draft: bool = True
    as_at: str = ""
    address: str = ""
    logo: bytes = b""
    restriction: str = ""
    attendance: list[Attendance] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    actions: list[TrackedAction] = field(default_factory=list)
    open_actions: list[TrackedAction] = field(default_factory=list)
