"""`manage.py start`: makes everything that serving the hub needs, then serves it."""

import gc
import os
import signal
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import active_children, get_context
from types import FrameType
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application
from django.db import connection, connections
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]
from gunicorn.workers.base import Worker  # type: ignore[import-untyped]

from councilhub.access import set_up_path
from meetings.models import Council, Import, Receipt

HOST = "127.0.0.1"
SERVING = {
    "workers": 2,
    # Threads, so that a browser's idle connection keeps nobody waiting.
    "worker_class": "gthread",
    "threads": 4,
    # Seconds for the requests in hand when it stops.
    "graceful_timeout": 5,
    "loglevel": "warning",
    "control_socket_disable": True,
}
ENDS = (signal.SIGTERM, signal.SIGINT)
# Role, email address and password.
type SignIn = tuple[str, str, str]


class Command(BaseCommand):
    help = "Make what the hub needs (database, tables, styles, on first run a demonstration) and serve it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="the port to serve on, 8000 unless told")
        parser.add_argument("--empty", action="store_true", help="no demonstration: the first page sets up a council")

    def handle(self, *, port: int, empty: bool, **options: Any) -> None:
        # Ended from outside or by Ctrl-C, it leaves as in peace: the database is stopped.
        for number in ENDS:
            signal.signal(number, leave)
        listener = listen(port)
        port = listener.getsockname()[1]
        say("Starting the database")
        connect()
        # In a process of its own, for each worker would keep the memory that it takes: 80 MB for a new hub's tables.
        with ProcessPoolExecutor(1, mp_context=get_context("fork"), initializer=end_at_once) as apart:
            sign_ins, is_empty = apart.submit(make_ready, empty=empty).result()
        wants_another = empty and bool(sign_ins)
        Hub(listener, lambda: self.welcome(port, sign_ins, is_empty=is_empty, wants_another=wants_another)).run()

    def welcome(self, port: int, sign_ins: list[SignIn], *, is_empty: bool, wants_another: bool) -> None:
        if settings.PRODUCTION:
            address = f"https://{settings.ALLOWED_HOSTS[0]}"
            say(f"\nCouncil Hub is ready for {address}: lead its proxy to {HOST}:{port}")
        else:
            address = f"http://{HOST}:{port}"
            say(f"\nCouncil Hub is at {address}")
        if is_empty:
            say(f"\nIt is empty. Who opens this link sets it up:\n  {address}{set_up_path()}")
        if sign_ins:
            say("\nSign in as (e-mail address, password):")
        for role, email, password in sign_ins:
            say(f"  {role:<29} {email:<38} {password}")
        if wants_another:
            say("\nIt holds the demonstration, loaded before. For an empty hub beside it name another folder:")
            say("  COUNCILHUB_DATA=../our-data uv run manage.py start --empty")
        say("\nCtrl-C stops it." if settings.DATABASE_URL else "\nCtrl-C stops it and its database.")


class Hub(BaseApplication):
    """The hub in gunicorn, which takes over a socket that listens already and calls `welcome` once it serves."""

    def __init__(self, listener: socket.socket, welcome: Callable[[], None]) -> None:
        self.bind = f"fd://{listener.detach()}"
        self.welcome = welcome
        super().__init__()

    def load_config(self) -> None:
        hooks = {
            "when_ready": self.ready,
            "post_fork": heed_the_master,
            "post_worker_init": hear_of_the_end,
            "on_exit": outlive_the_workers,
        }
        for name, value in {**SERVING, **hooks, "bind": self.bind}.items():
            self.cfg.set(name, value)

    def run(self) -> None:
        Master(self).run()

    def load(self) -> Callable[..., Any]:
        return get_wsgi_application()

    def ready(self, arbiter: Arbiter) -> None:
        for number in (signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda _, frame: arbiter.signal(signal.SIGTERM, frame))
        # What stands now stays. The collector would mark each thing, and so give each worker a copy of its page.
        gc.collect()
        gc.freeze()
        self.welcome()


class Master(Arbiter):
    """Gunicorn's master. A worker told to end before it can hear of it hears of it as soon as it can."""

    def spawn_worker(self) -> int:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        try:
            return super().spawn_worker()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def listen(port: int) -> socket.socket:
    """Take the port before any work. Whoever comes while the hub is being made waits for it."""
    try:
        return socket.create_server((HOST, port), backlog=64)
    except PermissionError as error:
        raise CommandError(f"Port {port} is for root alone: choose one above 1023, such as --port 8000.") from error
    except OverflowError as error:
        raise CommandError(f"There is no port {port}: choose one from 1024 to 65535.") from error
    except OSError as error:
        raise CommandError(
            f"Port {port} is in use, by another program or a hub that runs already: "
            f"stop that, or choose another port, such as --port {port + 1}."
        ) from error


def connect() -> None:
    """Try one connection without the pool, which would go on trying for long before it tells why there is none."""
    try:
        psycopg.connect(**connection.get_connection_params(), connect_timeout=10).close()
    except psycopg.OperationalError as error:
        raise CommandError(f"The database of DATABASE_URL does not answer: {error}") from error


def make_ready(*, empty: bool) -> tuple[list[SignIn], bool]:
    """Tables, styles and, unless the hub is to be `empty` or in production, the demonstration. Returns its sign-ins,
    also where it was loaded before, and whether the hub is empty.
    """
    say("Bringing its tables up to date")
    call_command("migrate", interactive=False, verbosity=0)
    tidy()
    say("Gathering styles and scripts")
    call_command("collectstatic", interactive=False, verbosity=0)
    sign_ins = [] if settings.PRODUCTION else demonstrate(empty=empty)
    is_empty = not Council.objects.exists()
    for each in connections.all():
        each.close()
        each.close_pool()  # type: ignore[attr-defined]
    return sign_ins, is_empty


def tidy() -> None:
    """What nobody asks for any more: sessions that have ended, answers that every browser has, discarded imports."""
    call_command("clearsessions")
    Receipt.objects.outlived().delete()
    Import.objects.outlived().delete()


def demonstrate(*, empty: bool) -> list[SignIn]:
    """The demonstration's sign-ins, after it was loaded into a hub without a council unless that is to stay `empty`."""
    from councilhub.demonstration import loading  # noqa: PLC0415 - slow, and production never needs it

    if not empty:
        loading.load(report=say)
    return loading.sign_ins()


def heed_the_master(arbiter: Arbiter, worker: Worker) -> None:
    """Ctrl-C and a closed terminal reach every process; a worker heeds its master alone.

    Gunicorn's worker may lock itself up on the first (it shuts its threads down within the signal), and its master
    would take the second for "reload" and live on unseen: so here the master takes both for an orderly end.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})


def hear_of_the_end(worker: Worker) -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})


def outlive_the_workers(arbiter: Arbiter) -> None:
    """A worker that hangs was killed a moment ago.

    While it dies it uses the database still, which its master would then leave running, as if to others.
    """
    for worker in arbiter.WORKERS:
        with suppress(ChildProcessError):
            os.waitpid(worker, 0)


def end_at_once() -> None:
    """What makes the hub ready is simply gone when it is ended: to leave as in peace is for who started it."""
    for number in ENDS:
        signal.signal(number, signal.SIG_DFL)


def leave(number: int, frame: FrameType | None) -> None:
    for preparing in active_children():
        preparing.terminate()
    sys.exit(128 + number)
