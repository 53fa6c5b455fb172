"""`manage.py restore FILE`: brings back what `backup` wrote, all or nothing."""

import tarfile
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from councilhub.management.commands.backup import DUMP, FILES, number_of_councils, reach_of_database, run

# Where what was there stands aside until the backup is in its place.
ASIDE = "before_restore"


class Command(BaseCommand):
    help = "Bring back a backup. Stop the hub first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="what `backup` wrote")
        parser.add_argument("--replace", action="store_true", help="even where this hub holds councils: they are lost")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        reach_of_database()
        _bring_back()
        if not replace and (councils := number_of_councils()):
            raise CommandError(
                f"This hub holds {councils} {'council' if councils == 1 else 'councils'}: "
                "add --replace to put the backup in their place; what is there now is lost."
            )
        media = Path(settings.MEDIA_ROOT)
        media.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=media.parent) as folder:
            found = Path(folder)
            _unpack(file, found)
            (found / FILES).mkdir(mode=0o700, exist_ok=True)
            _restore_database(found / DUMP)
            if media.exists():
                media.rename(found / "before")
            (found / FILES).rename(media)
        self.stdout.write(f"Restored {file}. The next start brings its tables up to date.")


def _unpack(file: Path, folder: Path) -> None:
    try:
        with tarfile.open(file) as archive:
            archive.extractall(folder, filter="data")
    except tarfile.TarError as error:
        raise CommandError(f"{file} is no backup of Council Hub, or was cut short.") from error
    except OSError as error:
        raise CommandError(f"{file} can't be unpacked: {error.strerror or error}.") from error
    if not (folder / DUMP).is_file():
        raise CommandError(f"{file} is no backup of Council Hub: it holds no database.")


def _restore_database(dump: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER SCHEMA public RENAME TO {ASIDE}")
        cursor.execute("CREATE SCHEMA public AUTHORIZATION pg_database_owner")
        cursor.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")
    try:
        run("pg_restore", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", reads=dump)
    except BaseException:
        _bring_back()
        raise
    with connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA {ASIDE} CASCADE")


def _bring_back() -> None:
    """What a restore that failed, or was killed, has set aside stands in its place again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [ASIDE])
        if cursor.fetchone()[0]:
            cursor.execute("DROP SCHEMA IF EXISTS public CASCADE")
            cursor.execute(f"ALTER SCHEMA {ASIDE} RENAME TO public")
