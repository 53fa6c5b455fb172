"""Another process that uses an embedded server: joins, says so, runs the SQL that it is given line by line, leaves.

    python neighbour.py FOLDER [ACCOUNT]

Answers in JSON, a line each. With an account it first becomes that account, for which it must be root.
"""

import json
import os
import pwd
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psycopg

from councilhub.database.embedded import DATABASE, server_in
from councilhub.database.locks import FileLock
from councilhub.database.programs import DatabaseUnavailable

CHECKOUT = Path(__file__).parents[3]


class Neighbour:
    """The process as a test sees it, until it ends or is killed."""

    def __init__(self, folder: Path, *account: str) -> None:
        self.process: Any = subprocess.Popen(
            [sys.executable, __file__, folder, *account],
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Neighbour":
        return self

    def __exit__(self, *failure: object) -> None:
        self.end()

    def heard(self) -> Any:
        """The next answer; the process's last words where there is none."""
        line = self.process.stdout.readline()
        return json.loads(line) if line else self.process.stderr.read().strip()

    def ask(self, statement: str) -> Any:
        self.tell(statement)
        return self.heard()

    def tell(self, statement: str) -> None:
        self.process.stdin.write(statement + "\n")
        self.process.stdin.flush()

    def end(self) -> str:
        """Let it leave in peace. Returns what it complained of, which is nothing."""
        return "" if self.process.stdin.closed else self.process.communicate()[1]

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


def runs(folder: Path) -> bool:
    """Whether PostgreSQL's processes are there."""
    lock = FileLock(folder / "server.lock")
    free = lock.take(wait=False)
    lock.close()
    return not free


def wait_until_stopped(folder: Path) -> None:
    deadline = time.monotonic() + 60
    while runs(folder) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not runs(folder)


def say(answer: object) -> None:
    print(json.dumps(answer, default=str), flush=True)


def become(name: str) -> None:
    account = pwd.getpwnam(name)
    os.setgroups([])
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)


def answer(folder: Path, statement: str) -> object:
    """The rows of one statement on a connection of its own; `fork` leaves everything to a child instead."""
    if statement == "fork":
        if os.fork():
            sys.exit()
        return "forked"
    with psycopg.connect(**server_in(folder).join(), dbname=DATABASE, autocommit=True) as connection:  # type: ignore[arg-type]
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def main(folder: Path) -> None:
    try:
        say(server_in(folder).join())
    except DatabaseUnavailable as error:
        sys.exit(str(error))
    for line in sys.stdin:
        say(answer(folder, line.strip()))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        become(sys.argv[2])
    main(Path(sys.argv[1]))
