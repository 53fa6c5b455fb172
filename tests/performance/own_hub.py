"""A hub of its own for a measurement, in a folder that goes afterwards, with its settings, tables and static files."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def own_folder() -> Iterator[str]:
    """A data folder that the settings name: everything of Django's and the hub's is to be imported within.

    Its PostgreSQL ends before the folder goes, unless somebody else uses it then.
    """
    with tempfile.TemporaryDirectory(prefix="hub-", ignore_cleanup_errors=True) as folder:
        # PostgreSQL, which never runs as root, has to come in: else root's would keep its data elsewhere, and for good.
        Path(folder).chmod(0o711)
        os.environ |= {"COUNCILHUB_DATA": folder, "DJANGO_SETTINGS_MODULE": "councilhub.settings"}
        os.environ.pop("DATABASE_URL", None)
        try:
            yield folder
        finally:
            _leave_database()


@contextmanager
def own_hub() -> Iterator[None]:
    """The same, and in it a hub with its tables and its gathered static files."""
    with own_folder():
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        yield


def _leave_database() -> None:
    from django.db import connections

    from councilhub.database.base import embedded

    for each in connections.all():
        each.close()
        each.close_pool()  # type: ignore[attr-defined]
        if server := embedded(each.settings_dict):
            server.leave()
