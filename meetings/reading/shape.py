"""What reading minutes gives: plain data, the same for every door (typed, pasted, uploaded, imported).

Strings are the page's own words with white space folded; what the page does not say is None or an empty list,
never a guess.
`as_dict(minutes)` gives the JSON form "minutes/1" that `read_minutes` prints and an Import keeps; `from_dict` reads
it back.
"""

import types
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import time
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

FORM = "minutes/1"

type Kind = Literal["heading", "narrative", "contribution", "response", "list", "chair_summary"]
type Status = Literal["present", "apologies", "absent", "substitute", "in attendance", "virtual"]
type Verb = Literal["resolved", "agreed", "recommended", "noted", "deferred", "withdrawn", "referred", "lost"]
type Where = Literal["paragraphs", "resolutions", "recommendations", "report"]


@dataclass(slots=True)
class ReadAttendance:
    name: str
    role: str | None = None
    group: str | None = None
    status: str = "present"
    substitute_for: str | None = None
    text: str = ""


@dataclass(slots=True)
class ReadRecommendation:
    label: str | None
    text: str


@dataclass(slots=True)
class ReadReportParagraph:
    number: str | None
    text: str


@dataclass(slots=True)
class ReadSection:
    number: str | None
    heading: str | None
    paragraphs: list[ReadReportParagraph] = field(default_factory=list)


@dataclass(slots=True)
class ReadReport:
    author: str | None = None
    sections: list[ReadSection] = field(default_factory=list)


@dataclass(slots=True)
class ReadDeclaration:
    name: str
    text: str


@dataclass(slots=True)
class ReadParagraph:
    """One paragraph. `replies_to` is the index in the item of the paragraph answered, None if unclear.

    `action` holds the words of a right-hand action column beside it, which are not in `text`.
    """

    text: str
    number: str | None = None
    label: str | None = None
    kind: str = "narrative"
    speakers: list[str] = field(default_factory=list)
    replies_to: int | None = None
    action: str | None = None


@dataclass(slots=True)
class ReadClause:
    label: str | None
    text: str
    level: int = 1


@dataclass(slots=True)
class ReadVote:
    """`votes_for`, `against` and `abstained` are counts; `named` maps a name to "for", "against" or "abstained"."""

    text: str
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    named: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class ReadResolution:
    """`after` is the index of the paragraph it follows, None at the start; `inside`: its words stay in that one too."""

    stem: str | None
    verb: str
    clauses: list[ReadClause] = field(default_factory=list)
    number: str | None = None
    body: str | None = None
    proposer: str | None = None
    seconder: str | None = None
    vote: ReadVote | None = None
    after: int | None = None
    inside: bool = False

    @property
    def words(self) -> str:
        """The stem and the clauses as one run of words."""
        return " ".join([*filter(None, [self.stem]), *(clause.text for clause in self.clauses)])


@dataclass(slots=True)
class ReadReference:
    """A mention of another minute, by where it stands: ("paragraphs", [2]), ("resolutions", [0, 1]), …

    What stands in a title, a purpose or a declaration has their names as its place; only the others are kept as links.
    """

    text: str
    number: str | None
    date: str | None
    place: str
    at: list[int]


@dataclass(slots=True)
class ReadCommitment:
    """The words that promise something. `due` as said; `due_on` (ISO) only where words and meeting date fix a day."""

    quote: str
    cue: str
    place: str
    at: list[int]
    owner: str | None = None
    due: str | None = None
    due_on: str | None = None


@dataclass(slots=True)
class ReadItem:
    title: str | None = None
    number: str | None = None
    minute_number: str | None = None
    purpose: str | None = None
    recommendations: list[ReadRecommendation] = field(default_factory=list)
    report: ReadReport | None = None
    declarations: list[ReadDeclaration] = field(default_factory=list)
    paragraphs: list[ReadParagraph] = field(default_factory=list)
    resolutions: list[ReadResolution] = field(default_factory=list)
    references: list[ReadReference] = field(default_factory=list)
    commitments: list[ReadCommitment] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    exempt: bool = False
    exempt_paragraphs: list[int] = field(default_factory=list)

    @property
    def last(self) -> int | None:
        """The index of its last paragraph, which is the `after` of a resolution that follows now."""
        return len(self.paragraphs) - 1 if self.paragraphs else None


@dataclass(slots=True)
class ReadMinutes:
    """A page of minutes. `date` is ISO, `starts` and `ends` are HH:MM."""

    source: str | None = None
    council: str | None = None
    committee: str | None = None
    date: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    front: list[str] = field(default_factory=list)
    attendance: list[ReadAttendance] = field(default_factory=list)
    items: list[ReadItem] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    @property
    def starts_at(self) -> time | None:
        return time.fromisoformat(self.starts) if self.starts else None

    @property
    def ends_at(self) -> time | None:
        return time.fromisoformat(self.ends) if self.ends else None


# The contract's words where they are Python's keywords or read badly as attributes.
_PRINTED = {"place": "in", "votes_for": "for"}
_PLACED = (ReadReference, ReadCommitment)


def as_dict(minutes: ReadMinutes) -> dict[str, Any]:
    """The JSON form, keys in the contract's order and words."""
    return {"form": FORM, **_printed(minutes)}


def from_dict(data: dict[str, Any]) -> ReadMinutes:
    """The inverse of `as_dict`. Raises ValueError for another form."""
    if data.get("form") != FORM:
        raise ValueError(f"not of the form {FORM}: {data.get('form')!r}")
    return _made(ReadMinutes, data)


def _key(cls: type, name: str) -> str:
    if name == "place" and cls not in _PLACED:
        return name
    return _PRINTED.get(name, name)


@cache
def _parts(cls: type) -> tuple[tuple[str, str, Any], ...]:
    """The name, the contract's word and the type of each part of a dataclass, none of any other type; found out once,
    for it takes longer than to read them.
    """
    if not is_dataclass(cls):
        return ()
    hints = get_type_hints(cls)
    return tuple((f.name, _key(cls, f.name), hints[f.name]) for f in fields(cls))


@cache
def _kind(annotation: Any) -> tuple[bool, type | None]:
    """Whether a type is a list, and the dataclass that it is or is a list of."""
    if get_origin(annotation) in (types.UnionType, Union):
        return _kind(next(a for a in get_args(annotation) if a is not type(None)))
    listed = get_origin(annotation) is list
    of = get_args(annotation)[0] if listed else annotation
    return listed, of if isinstance(of, type) and is_dataclass(of) else None


def _printed(value: Any) -> Any:
    if isinstance(value, list):
        return [_printed(v) for v in value]
    parts = _parts(value.__class__)
    return {key: _printed(getattr(value, name)) for name, key, _ in parts} if parts else value


def _read(annotation: Any, value: Any) -> Any:
    if value is None:
        return None
    listed, of = _kind(annotation)
    if listed:
        return [_made(of, v) for v in value] if of else list(value)
    return _made(of, value) if of else value


def _made(cls: type, value: dict[str, Any]) -> Any:
    return cls(**{name: _read(annotation, value[key]) for name, key, annotation in _parts(cls) if key in value})
