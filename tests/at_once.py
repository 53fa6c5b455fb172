"""Two people at once: real threads, each on a connection of its own."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def at_once(*works: Callable[[], object]) -> list[str]:
    """Run these at the same time on connections of their own; the names of what each raised, or ""."""
    start = threading.Barrier(len(works))
    said: list[str] = [""] * len(works)

    def run(index: int, work: Callable[[], object]) -> None:
        try:
            start.wait()
            work()
        except Exception as error:
            said[index] = type(error).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(said)


@contextmanager
def held_by_this(work: Callable[[], object]) -> Iterator[Callable[[], None]]:
    """A transaction within which `start()` begins the work on another connection, and returns once it waits or is over.

    At the end of the transaction the work goes on; what it raised is raised here.
    """
    said: list[str] = []
    other = threading.Thread(target=lambda: said.extend(at_once(work)))

    def start() -> None:
        other.start()
        while other.is_alive() and not _is_waited_for():
            time.sleep(0.01)

    with transaction.atomic():
        yield start
    other.join()
    assert said == [""], said


def _is_waited_for() -> bool:
    """Whether somebody waits for a lock that this connection holds; others may run on the same server."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
        )
        return bool(cursor.fetchone()[0])
