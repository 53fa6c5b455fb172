"""Finds words in what was said, decided, put on agendas and promised: newest first, only what its reader may read.

Words are taken as PostgreSQL's websearch_to_tsquery takes them: all of them, "a phrase", -without, or. Ranking every
match is what costs, so nothing is ranked; matches are counted and paged through up to MOST of a kind.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import F, QuerySet, Value
from django.utils import timezone

from councilhub.models import User
from meetings.models import AgendaItem, Clause, Committee, Paragraph, Resolution
from meetings.models.agendas import minutes_seen_by, related
from meetings.models.resolutions import ResolutionQuerySet
from meetings.models.words import LANGUAGE, plainly
from meetings.quoting import Hit, quoted

type Anybody = User | AnonymousUser

MOST = 200
SIZE = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text, and from its row the paths to the committee and the day."""

    label: str
    committee: str
    day: str


KINDS = {
    "said": Kind("Said", "item__meeting__committee", "item__meeting__held_on"),
    "decided": Kind("Decided", "resolution__item__meeting__committee", "resolution__item__meeting__held_on"),
    "items": Kind("On the agenda", "meeting__committee", "meeting__held_on"),
    "actions": Kind("Actions", "committee", "raised_on"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and where: keys of a council or committee, days, and one of KINDS or "" for all of them."""

    words: str
    council: int | None = None
    committee: int | None = None
    since: date | None = None
    until: date | None = None
    kind: str = ""


ASKED = ("words", "council", "committee", "since", "until")
# Values that nobody asks for, each another: a statement that is kept has them where what is asked comes.
STANDING_IN = Wanted(words="\x02", council=-1, committee=-2, since=date.min, until=date.max)


class Results:
    """What a search finds, for one reader. `page` counts from 1; one beyond the last gives the last."""

    def __init__(self, wanted: Wanted, *, user: Anybody, page: int = 1) -> None:
        self.wanted, self.user = wanted, user
        self.page = max(1, min(page, self.pages))

    @cached_property
    def found(self) -> list[tuple[str, int, int]]:
        """Kind, key and committee of what is found, newest first: of each kind up to one more than MOST, in one query,
        since what counts so many has met the newest among them.
        """
        is_public = not self.user.is_authenticated
        rows = _newest_public(self.wanted) if is_public else _newest(self.wanted, self.user, MOST)
        return [(kind, pk, committee) for kind, pk, committee, _ in rows]

    @cached_property
    def tally(self) -> Counter[str]:
        """How many of each kind; one more than MOST means more than that."""
        return Counter(kind for kind, _, _ in self.found)

    def count(self, kind: str = "") -> int:
        """How many of a kind, or of all; one more than MOST means more than that."""
        return self.tally[kind] if kind else self.tally.total()

    @property
    def is_counted(self) -> bool:
        """Whether every kind was counted to its end."""
        return all(self.count(kind) <= MOST for kind in KINDS)

    def by_committee(self) -> Counter[int]:
        """How many in each committee, of the kind wanted; true only where all were counted."""
        return Counter(committee for kind, _, committee in self.found if self.wanted.kind in {"", kind})

    @property
    def total(self) -> int:
        return self.count(self.wanted.kind)

    @property
    def pages(self) -> int:
        """At least 1."""
        return max(1, -(-min(self.total, MOST) // SIZE))

    @property
    def before(self) -> int:
        return self.page - 1

    @property
    def after(self) -> int:
        return self.page + 1

    @cached_property
    def hits(self) -> list[Hit]:
        """Those of the page, in one query."""
        places = [(kind, pk) for kind, pk, _ in self.found if self.wanted.kind in {"", kind}]
        return quoted(places[self.before * SIZE : self.page * SIZE], self.wanted.words)


def query(words: str) -> SearchQuery:
    return SearchQuery(plainly(words), config=LANGUAGE, search_type="websearch")


def _readable(kind: str, user: Anybody) -> QuerySet[Any]:
    """The rows of a kind that exist for this reader."""
    match kind:
        case "said":
            return Paragraph.objects.filter(minutes_seen_by(user, item="item__"))
        case "decided":
            return Clause.objects.filter(minutes_seen_by(user, item="resolution__item__"))
        case "items":
            return AgendaItem.objects.visible_to(user)
        case _:
            return related(Committee, "actions").visible_to(user)


def _newest(wanted: Wanted, user: Anybody, most: int) -> QuerySet[Any, Any]:
    """Rows of kind, key, committee and day, newest first, of each kind one more than `most`."""
    parts = [
        _found(kind, wanted, user)
        .annotate(found_as=Value(kind), found_in=F(paths.committee), found_on=F(paths.day))
        .values_list("found_as", "pk", "found_in", "found_on")
        .order_by("-found_on", "-pk")[: most + 1]
        for kind, paths in KINDS.items()
    ]
    return parts[0].union(*parts[1:], all=True).order_by("-found_on", "found_as", "-pk")


def _newest_public(wanted: Wanted) -> list[tuple[str, int, int, date]]:
    """The same rows for nobody in particular, by a statement that is there."""
    wanted = replace(wanted, words=plainly(wanted.words))
    given = {name: value for name in ASKED if (value := getattr(wanted, name)) is not None}
    statement, parameters = _public_statement(tuple(given), MOST, timezone.localdate())
    told = {getattr(STANDING_IN, name): value for name, value in given.items()}
    with connection.cursor() as cursor:
        cursor.execute(statement, [told.get(value, value) for value in parameters])
        return cursor.fetchall()


@lru_cache(maxsize=64)
def _public_statement(given: tuple[str, ...], most: int, today: date) -> tuple[str, tuple[Any, ...]]:
    """The statement with what stands in for what is asked. Django takes longer to write it than PostgreSQL to answer
    it, and for nobody in particular it is the same all day.
    """
    asked = Wanted(**{name: getattr(STANDING_IN, name) for name in given})
    return _newest(asked, AnonymousUser(), most).query.sql_with_params()


def _found(kind: str, wanted: Wanted, user: Anybody) -> QuerySet[Any]:
    paths = KINDS[kind]
    conditions = {
        f"{paths.committee}__council": wanted.council,
        paths.committee: wanted.committee,
        f"{paths.day}__gte": wanted.since,
        f"{paths.day}__lte": wanted.until,
    }
    given = {path: value for path, value in conditions.items() if value is not None}
    return _readable(kind, user).filter(words=query(wanted.words), **given).order_by()


def decided(wanted: Wanted, *, user: Anybody) -> ResolutionQuerySet:
    """The decisions that this reader may read; with words, those that hold them in one clause."""
    meeting = "item__meeting__"
    conditions = {
        f"{meeting}committee__council": wanted.council,
        f"{meeting}committee": wanted.committee,
        f"{meeting}held_on__gte": wanted.since,
        f"{meeting}held_on__lte": wanted.until,
    }
    given = {path: value for path, value in conditions.items() if value is not None}
    resolutions = Resolution.objects.visible_to(user).filter(**given)
    if not wanted.words:
        return resolutions
    return resolutions.filter(pk__in=Clause.objects.filter(words=query(wanted.words)).values("resolution"))
