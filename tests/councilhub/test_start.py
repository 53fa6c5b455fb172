"""`manage.py start` as its user meets it: what it says, what it serves, how it stops, what it finds again."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from councilhub.management.commands.start import tidy
from meetings.models import Import, Receipt
from tests.councilhub.database.neighbour import runs, wait_until_stopped
from tests.factories import make_council

CHECKOUT = Path(__file__).parents[2]
STEPS = ["Starting the database", "Bringing its tables up to date", "Gathering styles and scripts"]


class Hub:
    """A hub started from the command line, on a port that is free."""

    def __init__(self, data: Path, *arguments: str, **environment: str) -> None:
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("COUNCILHUB_", "DATABASE_"))}
        self.process: Any = subprocess.Popen(
            [sys.executable, "manage.py", "start", *(arguments or ["--empty", "--port", "0"])],
            cwd=CHECKOUT,
            env=ours | {"COUNCILHUB_DATA": str(data)} | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.said: list[str] = []
        self.port = 0

    def serving(self) -> "Hub":
        """Wait until it says that Ctrl-C stops it, its last words before it serves."""
        for line in self.process.stdout:
            self.said.append(line.rstrip())
            if line.startswith("Council Hub is at"):
                self.port = int(line.rsplit(":", 1)[1])
            if line.startswith("Ctrl-C"):
                return self
        raise AssertionError(self.process.stderr.read())

    def status_of(self, path: str) -> int:
        asked = HTTPConnection("127.0.0.1", self.port, timeout=30)
        asked.request("GET", path)
        answer = asked.getresponse()
        answer.read()
        asked.close()
        return answer.status

    def interrupt(self) -> tuple[int, str]:
        """Ctrl-C, which reaches every process at once. Returns the exit status and what it complained of."""
        os.killpg(self.process.pid, signal.SIGINT)
        _, complaint = self.process.communicate()
        return self.process.returncode, complaint


@pytest.fixture
def data() -> Iterator[Path]:
    """An empty data folder, short and open for others to pass through."""
    with _folder() as made:
        yield made


@pytest.fixture(scope="module")
def used() -> Iterator[Path]:
    """The data folder of a hub that was started once, with its demonstration, and stopped."""
    with _folder() as made:
        hub = Hub(made, "--port", "0").serving()
        assert hub.said[:3] == STEPS
        assert hub.said[3].startswith("Loading ")
        assert hub.interrupt() == (0, "")
        assert not runs(made / "postgresql")
        yield made


@contextmanager
def _folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="hub-", dir="/tmp"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made)


@pytest.mark.django_db
def test_start_forgets_what_nobody_asks_for_any_more() -> None:
    now = timezone.now()
    for days in (-1, 1):
        Session.objects.create(session_key=f"ends in {days}", session_data="", expire_date=now + timedelta(days=days))
    _, lately = (Receipt.objects.create(key=uuid4(), at=now - timedelta(days=days)) for days in (31, 29))
    council = make_council()
    for gone in (31, 29, 0):
        discarded_at = now - timedelta(days=gone) if gone else None
        Import.objects.create(council=council, source=f"{gone}", text="", sha256="", read={}, discarded_at=discarded_at)

    tidy()

    assert list(Session.objects.values_list("session_key", flat=True)) == ["ends in 1"]
    assert list(Receipt.objects.all()) == [lately]
    assert sorted(Import.objects.values_list("source", flat=True)) == ["0", "29"]


def test_second_start_finds_all_as_it_was_and_stops_with_its_database(used: Path) -> None:
    hub = Hub(used, "--port", "0").serving()
    assert hub.said[:6] == [*STEPS, "", f"Council Hub is at http://127.0.0.1:{hub.port}", ""]
    assert hub.said[6] == "Sign in as (e-mail address, password):"
    sign_ins = hub.said[7:-2]
    assert [line[:31].strip() for line in sign_ins] == [
        "officer",
        "chair",
        "councillor",
        "action owner",
        "officer of the other council",
    ]
    assert hub.said[-2:] == ["", "Ctrl-C stops it and its database."]
    assert [hub.status_of(path) for path in ("/", "/static/css/hub.css")] == [200, 200]
    assert hub.interrupt() == (0, "")
    assert not runs(used / "postgresql")


def test_hub_serves_on_after_its_database_was_killed_and_stops_with_its_terminal(used: Path) -> None:
    hub = Hub(used).serving()
    assert hub.said[:5] == [*STEPS, "", f"Council Hub is at http://127.0.0.1:{hub.port}"]
    assert hub.status_of("/") == 200
    os.kill(int((used / "postgresql" / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    wait_until_stopped(used / "postgresql")
    assert [hub.status_of("/") for _ in range(6)] == [200] * 6
    hub.process.send_signal(signal.SIGHUP)
    hub.process.communicate()
    assert not runs(used / "postgresql")


def test_start_of_an_empty_hub_prints_the_link_that_sets_it_up(data: Path) -> None:
    hub = Hub(data).serving()

    assert hub.said[5:] == ["", "It is empty. Who opens this link sets it up:", hub.said[7], "", hub.said[-1]]
    link = hub.said[7].strip().removeprefix(f"http://127.0.0.1:{hub.port}")
    assert [hub.status_of(path) for path in ("/set-up/", link)] == [200, 200]
    assert hub.interrupt() == (0, "")


def test_start_of_an_empty_hub_over_the_demonstration_says_how_to_have_both(used: Path) -> None:
    hub = Hub(used).serving()

    assert hub.said[-4:-1] == [
        "It holds the demonstration, loaded before. For an empty hub beside it name another folder:",
        "  COUNCILHUB_DATA=../our-data uv run manage.py start --empty",
        "",
    ]
    assert hub.interrupt() == (0, "")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_hub_that_is_ended_while_it_is_made_ready_ends_at_once_and_stops_its_database(data: Path, end: int) -> None:
    hub = Hub(data, "--port", "0")
    said = next(line for line in hub.process.stdout if line.startswith("Loading "))

    hub.process.send_signal(end)
    rest, complaint = hub.process.communicate()

    assert (hub.process.returncode, complaint) == (128 + end, "")
    assert said == "Loading Eastmoor Council: people and seats\n"
    assert "Loading Hafren Marches" not in rest
    assert not runs(data / "postgresql")


def test_hub_whose_workers_hang_ends_with_its_database(used: Path) -> None:
    hub = Hub(used).serving()
    assert hub.status_of("/") == 200
    workers = Path(f"/proc/{hub.process.pid}/task/{hub.process.pid}/children").read_text().split()
    assert len(workers) == 2
    for worker in workers:
        os.kill(int(worker), signal.SIGSTOP)
    assert hub.interrupt()[0] == 0
    assert not runs(used / "postgresql")


def test_killed_hub_is_no_obstacle_to_the_next(used: Path) -> None:
    hub = Hub(used).serving()
    assert hub.status_of("/") == 200
    hub.process.kill()
    # Its workers notice, and the last of them to leave stops the database.
    hub.process.communicate()
    wait_until_stopped(used / "postgresql")
    after = Hub(used, "--empty", "--port", str(hub.port)).serving()
    assert after.status_of("/") == 200
    assert after.interrupt() == (0, "")


def test_production_says_where_its_proxy_finds_it_and_loads_no_demonstration(data: Path) -> None:
    production = {
        "COUNCILHUB_ENV": "production",
        "COUNCILHUB_SECRET_KEY": "x" * 30 + "y" * 30,
        "COUNCILHUB_HOSTS": "hub.eastmoor.example",
        "COUNCILHUB_EMBEDDED_DATABASE": "1",
    }
    hub = Hub(data, "--port", "0", **production).serving()
    ready, proxy = hub.said[4].rsplit(" ", 1)
    assert hub.said[:4] == [*STEPS, ""]
    assert hub.said[6] == "It is empty. Who opens this link sets it up:"
    assert hub.said[7].startswith("  https://hub.eastmoor.example/set-up/?key=")
    assert ready == "Council Hub is ready for https://hub.eastmoor.example: lead its proxy to"
    assert proxy.startswith("127.0.0.1:")
    assert hub.interrupt() == (0, "")


def test_start_says_in_one_sentence_that_the_port_is_in_use(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        refused = Hub(data, "--port", str(port)).process
        assert refused.communicate() == (
            "",
            f"CommandError: Port {port} is in use, by another program or a hub that runs already: "
            f"stop that, or choose another port, such as --port {port + 1}.\n",
        )
    assert refused.returncode == 1
    assert [path.name for path in data.iterdir()] == ["secret"]


def test_start_says_in_one_sentence_that_there_is_no_such_port(data: Path) -> None:
    refused = Hub(data, "--port", "80000").process
    assert refused.communicate()[1] == "CommandError: There is no port 80000: choose one from 1024 to 65535.\n"


def test_start_says_in_one_sentence_that_no_database_answers(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    refused = Hub(data, "--port", "0", DATABASE_URL=f"postgresql://hub:password@127.0.0.1:{port}/hub").process
    complaint = refused.communicate()[1]
    assert complaint.startswith("CommandError: The database of DATABASE_URL does not answer: ")
    assert refused.returncode == 1
