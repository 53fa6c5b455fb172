"""Lists actions: filtered, counted by tab, sorted and paged, in the same number of queries however long the list."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator

from actions.models import Action, ActionQuerySet
from actions.permissions import can_move, can_read_notes
from councilhub.models import User
from meetings.models import AgendaItem
from meetings.permissions import can_keep_minutes

TABS = {
    "open": "Open",
    "overdue": "Overdue",
    "waiting": "Waiting on others",
    "reported": "Reported done",
    "closed": "Closed",
}
SORTS = {
    "due": ["due", "raised_on", "pk"],
    "raised": ["raised_on", "pk"],
    "owner": ["owner__name", "team__name", "pk"],
    "heard": ["heard_at", "pk"],
}
# For who may not know officers by name: the order would tell how those are called.
PUBLIC_SORTS = {**SORTS, "owner": ["owned_as", "pk"]}
SIZES = (25, 50, 100, 200)


@dataclass(slots=True)
class Row:
    """An action with what this reader may see and do of it; `source` is None where they may not read its words.

    `quote` are those words, empty also where they were edited out of the minutes: then only who keeps those reads on.
    """

    action: Action
    source: Any
    quote: str
    can_move: bool
    inside: bool


@dataclass(slots=True)
class Listing:
    tab: str
    sort: str
    size: int
    counts: dict[str, int]
    found: ActionQuerySet
    page: Page
    rows: list[Row]

    @property
    def sizes(self) -> tuple[int, ...]:
        return SIZES

    @property
    def can_move_some(self) -> bool:
        """Whether ticking rows is of any use to this reader."""
        return any(row.can_move for row in self.rows)

    @property
    def tabs(self) -> list[tuple[str, str, int]]:
        return [(key, label, self.counts[key]) for key, label in TABS.items()]


def list_actions(
    everything: ActionQuerySet,
    *,
    user: User | AnonymousUser,
    filters: dict[str, Any],
    asked: dict[str, str],
    knows_people: bool,
) -> Listing:
    """`filters` are a form's cleaned ones, `asked` the address's show, sort, size and page; bad ones fall back.

    `knows_people`: its reader knows the council's officers by name.
    """
    wanted = everything.with_due().found_by(filters, user=user)
    tab = asked.get("show", "") if asked.get("show") in TABS else "open"
    sort = asked.get("sort", "") if asked.get("sort", "").removeprefix("-") in SORTS else "due"
    size = int(asked["size"]) if asked.get("size") in {str(size) for size in SIZES} else 50
    sorts = SORTS if knows_people else PUBLIC_SORTS
    found = wanted.in_tab(tab).with_source().with_last_heard().with_public_owner().order_by(*_order(sort, sorts))
    page = Paginator(found, size).get_page(asked.get("page"))
    return Listing(tab, sort, size, wanted.counts(), found, page, show_rows(page.object_list, user=user))


def _order(sort: str, sorts: dict[str, list[str]]) -> list[str]:
    columns = sorts[sort.removeprefix("-")]
    return [f"-{column}" for column in columns] if sort.startswith("-") else columns


def show_rows(actions: Any, *, user: User | AnonymousUser) -> list[Row]:
    """Each action with what this reader may see and do of it; one query for all of them."""
    shown = list(actions)
    readable = AgendaItem.objects.minutes_visible_to(user).filter(commitments__action__in=[a.pk for a in shown])
    open_items = set(readable.values_list("pk", flat=True))
    rows = []
    for action in shown:
        source = action.commitment if action.commitment and action.commitment.item_id in open_items else None
        shows_quote = source and (not source.is_gone or can_keep_minutes(user, action.committee))
        rows.append(
            Row(
                action=action,
                source=source,
                quote=action.quote if shows_quote else "",
                can_move=can_move(user, action),
                inside=can_read_notes(user, action),
            )
        )
    return rows
