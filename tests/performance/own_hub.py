"""A hub of its own for a measurement, in a folder that goes afterwards, with its settings, tables and static files."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def own_hub() -> Iterator[None]:
    """Everything of Django's and the hub's is to be imported within: the settings are read as it begins."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(COUNCILHUB_DATA=f"{folder}/data", DJANGO_SETTINGS_MODULE="councilhub.settings")
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command
        from django.db import connection

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        yield
        connection.close_pool()
