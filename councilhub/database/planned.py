"""The few long statements that page after page asks."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.backends.postgresql import base


def rows(statement: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """What the statement finds. Asked a few times (`prepare_threshold`), it keeps its plan while the connection lives.

    Django's own cursors write parameters into the words of a statement, of which PostgreSQL can keep nothing.
    """
    hub: Any = connection
    hub.ensure_connection()
    binding: Any = base.ServerBindingCursor
    with hub._prepare_cursor(binding(hub.connection)) as cursor:
        cursor.execute(statement, parameters)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
