"""What watches the hub is told whether it answers, with its database."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client

ADDRESS = "/health/"


@contextmanager
def no_database() -> Iterator[None]:
    """Another name of a database, which the server has not; a second is time enough to find out."""
    stands, pool = connection.settings_dict["NAME"], connection.settings_dict["OPTIONS"]["pool"]
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    connection.settings_dict["NAME"] = f"{stands}_gone"
    connection.settings_dict["OPTIONS"]["pool"] = pool | {"timeout": 1}
    try:
        yield
    finally:
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]
        connection.settings_dict["NAME"], connection.settings_dict["OPTIONS"]["pool"] = stands, pool


@pytest.mark.django_db(transaction=True)
def test_health_says_whether_the_database_answers(client: Client) -> None:
    well = client.get(ADDRESS)
    with no_database():
        ill = client.get(ADDRESS)
    again = client.get(ADDRESS)

    assert [(page.status_code, page.content.decode()) for page in (well, ill, again)] == [
        (200, "The hub and its database answer.\n"),
        (503, "The database does not answer.\n"),
        (200, "The hub and its database answer.\n"),
    ]
    assert "no-store" in well["Cache-Control"]
