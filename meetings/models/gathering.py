"""Fetches what hangs on rows, of all kinds in one query: a prefetch for each kind would cost a page a dozen queries."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Self

from django.db import connection, models
from django.db.models.fields.reverse_related import ForeignObjectRel

from councilhub.database import planned


class GatheringQuerySet[M: models.Model](models.QuerySet[M]):
    """A QuerySet whose rows come with what hangs on them, gathered once they are fetched."""

    _gathered: tuple[str, ...] = ()

    def gathering(self, *paths: str) -> Self:
        """With these reverse relations filled, said as `gather` takes them."""
        rows = self.all()
        rows._gathered = (*self._gathered, *paths)
        return rows

    def fill(self, rows: list[M]) -> None:
        """Give rows that are there what hangs on them, as it now stands."""
        gather(rows, self._gathered)
        self.follow(rows)

    def follow(self, rows: list[M]) -> None:
        """What else belongs to the rows, once what hangs on them is there."""

    def _clone(self) -> Self:
        rows: Self = super()._clone()  # type: ignore[misc]
        rows._gathered = self._gathered
        return rows

    def _fetch_all(self) -> None:
        is_new = self._result_cache is None
        super()._fetch_all()
        if is_new and self._gathered and self._result_cache:
            self.fill(self._result_cache)


@dataclass(frozen=True)
class Branch:
    """Rows that hang on others: the path to them, that of their holders, and how a row is made of its columns.

    `dated` tells which columns JSON gives as words and how they become dates again.
    """

    path: str
    holder: str
    relation: ForeignObjectRel
    columns: tuple[str, ...]
    names: tuple[str, ...]
    dated: tuple[tuple[int, Callable[[Any], Any]], ...]

    @property
    def model(self) -> type[models.Model]:
        return self.relation.related_model

    @property
    def table(self) -> str:
        return f'"{self.model._meta.db_table}"'

    @property
    def key(self) -> str:
        """The column that names the holder."""
        return f'"{self.relation.field.column}"'

    @cached_property
    def name(self) -> str:
        """What the relation is called on its holder."""
        return str(self.relation.get_accessor_name())

    @cached_property
    def none(self) -> Any:
        """What all holders without such rows share, for to make each its own queryset is what costs."""
        none: Any = self.model._default_manager.none()
        none._result_cache, none._prefetch_done = [], True
        return none

    def stored(self, holder: models.Model, children: list[Any]) -> Any:
        """The holder's queryset with its rows, as its manager would make it, for whatever else it is asked.

        A manager of its own for each holder would cost more than the rows.
        """
        field: Any = self.relation.field
        rows: Any = self.model._default_manager.get_queryset()
        rows._deferred_filter = (False, (), {field.name: holder})
        rows._known_related_objects = {field: {holder.pk: holder}}
        rows._result_cache, rows._prefetch_done = children, True
        return rows

    def made_of(self, values: list[Any]) -> Any:
        for index, to_python in self.dated:
            values[index] = to_python(values[index])
        return self.model.from_db(connection.alias, self.names, values)


def gather(rows: Sequence[models.Model], paths: tuple[str, ...]) -> None:
    """Fill these rows' reverse relations as `prefetch_related` would, in one query.

    Each path is a relation's name or leads to it by relations named before it: ("resolutions", "resolutions__clauses").
    Columns that the database generates are left to be fetched when asked for.
    """
    branches, statement = _plan(type(rows[0]), paths)
    found: list[defaultdict[int, list[Any]]] = [defaultdict(list) for _ in branches]
    for number, holder, values in planned.rows(statement, {"keys": [row.pk for row in rows]}):
        found[number][holder].append(branches[number].made_of(values))
    holders = {"": list(rows)}
    for branch, by_holder in zip(branches, found, strict=True):
        for children in by_holder.values():
            children.sort(key=lambda row: (getattr(row, "position", 0), row.pk))
        _give(branch, holders[branch.holder], by_holder)
        holders[branch.path] = [row for children in by_holder.values() for row in children]


def hanging(row: models.Model, name: str) -> list[Any]:
    """All rows that hang on this one by that relation: what asking it for `.all()` gives.

    Of gathered rows it spares the manager that Django makes at each asking.
    """
    gathered = row.__dict__.get("_prefetched_objects_cache", {}).get(name)
    return list(getattr(row, name).all() if gathered is None else gathered)


def place_behind(rows: models.QuerySet[Any]) -> int:
    """The position behind the last of these rows, from 0; of a row's children, asked while that row is held."""
    last = rows.order_by("-position").values_list("position", flat=True).first()
    return 0 if last is None else int(last) + 1


def _give(branch: Branch, holders: list[Any], by_holder: dict[int, list[Any]]) -> None:
    relation: Any = branch.relation
    for holder in holders:
        children = by_holder.get(holder.pk, [])
        for child in children:
            relation.field.set_cached_value(child, holder)
        if relation.one_to_one:
            relation.set_cached_value(holder, children[0] if children else None)
            continue
        stored = branch.stored(holder, children) if children else branch.none
        holder.__dict__.setdefault("_prefetched_objects_cache", {})[branch.name] = stored


@cache
def _plan(model: type[models.Model], paths: tuple[str, ...]) -> tuple[list[Branch], str]:
    """The branches in order, and the statement that fetches them: rows of branch number, holder's key, columns."""
    branches: dict[str, Branch] = {}
    for path in paths:
        above, _, name = path.rpartition("__")
        branches[path] = _branch(branches[above].model if above else model, above, path, name)
    parts = [
        f"SELECT {number}, {branch.key}, json_build_array({', '.join(branch.columns)}) FROM {branch.table} "  # noqa: S608 - names are the models'
        f"WHERE {_hangs(branch, branches)}"
        for number, branch in enumerate(branches.values())
    ]
    return list(branches.values()), " UNION ALL ".join(parts)


def _branch(model: type[models.Model], holder: str, path: str, name: str) -> Branch:
    relation: Any = model._meta.get_field(name)
    fields = [field for field in relation.related_model._meta.concrete_fields if not field.generated]
    return Branch(
        path=path,
        holder=holder,
        relation=relation,
        columns=tuple(f'"{field.column}"' for field in fields),
        names=tuple(field.attname for field in fields),
        dated=tuple(
            (index, field.to_python)
            for index, field in enumerate(fields)
            if isinstance(field, models.DateField | models.TimeField)
        ),
    )


def _hangs(branch: Branch, branches: dict[str, Branch]) -> str:
    if not branch.holder:
        return f"{branch.key} = ANY(%(keys)s)"
    above = branches[branch.holder]
    return f"{branch.key} IN (SELECT id FROM {above.table} WHERE {_hangs(above, branches)})"  # noqa: S608 - as above
