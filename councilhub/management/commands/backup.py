"""`manage.py backup FILE`: the whole database and every uploaded file, in one file."""

import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from psycopg.conninfo import make_conninfo

from councilhub.database import programs
from councilhub.database.base import embedded

# What lies in a backup, a tar file: what pg_dump wrote in its custom format, and the files as they were uploaded.
DUMP, FILES = "database.dump", "files"


class Command(BaseCommand):
    help = "Write the database and all uploaded files to one file, from which `restore` brings them back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write, such as hub.tar; it must not exist yet")

    def handle(self, *, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"{file} exists already: name another file, for a backup replaces none.")
        try:
            with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.absolute().parent) as folder:
                dump, making = Path(folder) / DUMP, Path(folder) / "made"
                run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={dump}")
                with tarfile.open(making, "w") as archive:
                    archive.add(dump, DUMP)
                    if Path(settings.MEDIA_ROOT).exists():
                        archive.add(settings.MEDIA_ROOT, FILES)
                making.chmod(0o600)
                making.rename(file)
        except OSError as error:
            raise CommandError(f"{file} can't be written: {error.strerror or error}.") from error
        self.stdout.write(f"Wrote {file}, {file.stat().st_size / 1_000_000:.1f} MB. It holds all that the hub knows.")
        if not number_of_councils():
            self.stdout.write("That is no council yet: do the variables of this shell name the hub that is meant?")


def run(program: str, *arguments: str, reads: Path | None = None) -> None:
    """Run one of PostgreSQL's programs on the hub's database; `reads` is the dump that it must be able to read.

    Raises CommandError with what the program complained of.
    """
    reach = reach_of_database()
    path = next((path for path in _programs(program) if reads is None or _can_read(path, reads)), None)
    if path is None:
        raise CommandError(
            f"There is no {program} here that suits this database and backup: "
            f"install the client programs of PostgreSQL {_server_version()} or newer, and put them on the PATH."
        )
    password = reach.pop("password", "")
    done = subprocess.run(
        [path, *arguments, f"--dbname={make_conninfo(**reach)}", *([str(reads)] if reads else [])],
        env={**os.environ, "PGPASSWORD": password, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (
            [line for line in done.stderr.splitlines() if "error:" in line] or done.stderr.splitlines() or ["no reason"]
        )
        raise CommandError(f"{program} failed: {said[0].partition('error: ')[2] or said[0]}")


def reach_of_database() -> dict[str, str]:
    """How libpq connects to the hub's database. Raises CommandError where it does not answer."""
    parameters = connection.get_connection_params()
    reach = {name: value for name, value in parameters.items() if isinstance(value, str)}
    try:
        psycopg.connect(**reach, connect_timeout=10).close()  # type: ignore[arg-type]
    except psycopg.OperationalError as error:
        raise CommandError(f"The database does not answer: {error}") from error
    return reach


def number_of_councils() -> int:
    """Also of a database that has no tables yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('public.meetings_council')")
        if cursor.fetchone()[0] is None:
            return 0
        cursor.execute("SELECT count(*) FROM public.meetings_council")
        return int(cursor.fetchone()[0])


def _programs(name: str) -> Iterator[Path]:
    """Where the program is that is not older than the server: the embedded server's own, or from PATH or the wheel."""
    if server := embedded(connection.settings_dict):
        yield server.program(name)
        return
    candidates = [Path(found)] if (found := shutil.which(name)) else []
    try:
        candidates.append(programs.wheel() / "bin" / name)
    except programs.DatabaseUnavailable:
        pass
    for path in candidates:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
        version = re.search(r"\d+", said)
        if version and int(version[0]) >= _server_version():
            yield path


def _server_version() -> int:
    return connection.pg_version // 10000  # type: ignore[attr-defined]


def _can_read(program: Path, dump: Path) -> bool:
    return subprocess.run([program, "--list", dump], capture_output=True, check=False).returncode == 0
