"""The engine as commands meet it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.councilhub.database.neighbour import CHECKOUT, runs

NAME_OF_TEST_DATABASE = """
from django.db import connection
print(connection.creation._get_test_db_name(), flush=True)
input()
"""


def manage(*arguments: str, data: Path) -> Any:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("COUNCILHUB_", "DATABASE_"))}
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=CHECKOUT,
        env=ours | {"COUNCILHUB_DATA": str(data)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_dbshell_reaches_the_embedded_database_and_stops_it_again(place: Path) -> None:
    shell = manage("dbshell", "--", "-tAc", "SELECT current_user, current_database()", data=place)
    assert shell.communicate() == ("councilhub|councilhub\n", "")
    assert not runs(place / "postgresql")


def test_two_suites_at_once_get_a_test_database_each(place: Path) -> None:
    suites = [manage("shell", "-v", "0", "-c", NAME_OF_TEST_DATABASE, data=place) for _ in range(2)]
    names = {suite.stdout.readline() or suite.communicate()[1] for suite in suites}
    assert names == {"test_councilhub\n", "test_councilhub_2\n"}
    for suite in suites:
        assert suite.communicate("\n") == ("", "")
    assert not runs(place / "postgresql")
