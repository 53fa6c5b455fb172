"""Two people at once: real threads, each on a connection of its own."""

import threading
from collections.abc import Callable

from django.db import connection


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
