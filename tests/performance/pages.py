"""Pages under load, beside what Django needs at the least: prints requests a second, times, sizes, queries and memory.

    uv run python -m tests.performance.pages [rounds [seconds]]

Serves the hub as `manage.py start` does (production, two workers) from a temporary folder, with 200 meetings of 20
items of 600 words each: every second meeting has them in one paragraph an item, the others in six. Four connections, a
new one for each request. Each round measures every page once, and a page's ratio to its floor is the median of its
rounds': other work on the machine then weighs on both alike.
"""

import http.client
import json
import os
import random
import re
import secrets
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from datetime import time as clock
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from tests.performance.own_hub import own_folder

HOST, CONNECTIONS, MEETINGS, ITEMS = "127.0.0.1", 4, 200, 20
CSRF = "a" * 32
OPENINGS = (
    "The Head of {} reported that {} had been {} over the {}",
    "Members asked how {} would affect {}, and whether it had been {} in the {}",
    "Councillor Okafor said that residents near the {} had found {} poorly {} since {}",
    "The committee heard that {} and {} were {} together for the first time this {}",
    "It was explained that the {} depends on {}, which is {} again next {}",
    "In reply the officer said that the {} would look into {} once it is {} this {}",
)
NOUNS = (
    "housing repairs|the bus shelters|street lighting|the leisure centre|school places|the budget gap|waste collection|"
    "the library roof|parking at the market|flood defences|planning appeals|adult care|the cycle lane|community halls"
).split("|")
DEEDS = "delivered|postponed|inspected|surveyed|costed|replaced|reviewed|widened|repaired|published".split("|")
SPANS = "winter|summer|quarter|half year|financial year|spring|autumn|last month".split("|")
RARE = "wyvern"


@dataclass
class Case:
    """What is asked for, as a request's bytes by connection, and what came of it."""

    name: str
    request: Callable[[int], bytes]
    floor: str = ""
    target: str = ""
    status: int = 200
    size: int = 0
    queries: int | None = None
    begin: Callable[[], None] = lambda: None
    answered: Callable[[int, bytes], None] = lambda number, answer: None
    rates: list[float] = field(default_factory=list)
    times: list[float] = field(default_factory=list)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1.5
    with own_folder():
        os.environ |= {
            "COUNCILHUB_ENV": "production",
            "COUNCILHUB_HOSTS": HOST,
            "COUNCILHUB_SECRET_KEY": secrets.token_urlsafe(50),
            "COUNCILHUB_EMBEDDED_DATABASE": "1",
        }
        before = time.perf_counter()
        make_ready()
        with hub() as (master, port):
            print(f"ready in {time.perf_counter() - before:.0f} s; load average {os.getloadavg()[0]:.1f}")
            print(f"memory at the start, MB: {memory(master)}")
            cases = make_cases(port)
            for case in cases:
                run(case, port, 0.3)
                case.rates, case.times = [], []
            for _ in range(rounds):
                for case in cases:
                    run(case, port, seconds)
            report(cases, master)


def make_ready() -> None:
    """Tables, gathered styles and the meetings, in the database that the hub will serve."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    load()
    settings.ROOT_URLCONF = "tests.performance.floors"


def words(draw: random.Random, number: int) -> str:
    """So many words in sentences of invented minutes."""
    said: list[str] = []
    while len(said) < number:
        sentence = draw.choice(OPENINGS).format(*draw.sample(NOUNS, 2), draw.choice(DEEDS), draw.choice(SPANS))
        said += f"{sentence}.".split()
    return " ".join(said[:number])


def load() -> None:
    import pgtrigger
    from django.db import connection, transaction
    from django.utils import timezone

    from meetings.models import AgendaItem, Attendance, Meeting, Office, Paragraph
    from tests.factories import make_committee, make_council, make_user

    draw, now = random.Random(20261121), timezone.now()
    council, officer = make_council(slug="eastmoor"), make_user("Officer")
    Office.objects.create(council=council, user=officer)
    committee = make_committee(council)
    fields = {"committee": committee, "starts": clock(18, 30), "place": "Committee Room 1", "status": "held"}
    meetings = [
        Meeting(
            held_on=date(2026, 11, 17) - timedelta(days=n), agenda_published_at=now, minutes_published_at=now, **fields
        )
        for n in range(MEETINGS)
    ]
    # A meeting's history tells calendars when it changed; that of the rest would only take time.
    Meeting.objects.bulk_create(meetings)
    with transaction.atomic(), pgtrigger.ignore():
        Attendance.objects.bulk_create(
            Attendance(meeting=m, position=n, name=f"Councillor {name}")
            for m in meetings
            for n, name in enumerate("Okafor Vane Marsh Idris Bell Quayle Novak Hart".split())
        )
        items = [
            AgendaItem(meeting=m, position=n, number=str(n + 1), title=draw.choice(NOUNS).capitalize())
            for m in meetings
            for n in range(ITEMS)
        ]
        AgendaItem.objects.bulk_create(items, batch_size=2000)
        paragraphs = [
            Paragraph(item=item, position=part, number=f"{item.number}.{part + 1}", text=words(draw, 600 // parts))
            for number, item in enumerate(items)
            for parts in [1 if number // ITEMS % 2 == 0 else 6]
            for part in range(parts)
        ]
        for paragraph in draw.sample(paragraphs, 5):
            paragraph.text += f" A {RARE} was seen."
        Paragraph.objects.bulk_create(paragraphs, batch_size=500)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


@contextmanager
def hub() -> Iterator[tuple[int, int]]:
    """Yields the master's process number and the port."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    serving = subprocess.Popen([sys.executable, "-m", "tests.performance.floors", str(port)])
    try:
        for _ in range(300):
            try:
                asked = http.client.HTTPConnection(HOST, port, timeout=30)
                asked.request("GET", "/floors/fixed/", headers={"X-Forwarded-Proto": "https"})
                asked.getresponse().read()
                break
            except OSError:
                time.sleep(0.1)
        yield serving.pid, port
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.wait(60)


def get(path: str, **headers: str) -> Callable[[int], bytes]:
    """A request for a page by somebody who isn't signed in."""
    lines = [f"GET {path} HTTP/1.1", f"Host: {HOST}", "Connection: close", "X-Forwarded-Proto: https"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    said = ("\r\n".join(lines) + "\r\n\r\n").encode()
    return lambda number: said


def make_cases(port: int) -> list[Case]:
    from django.urls import NoReverseMatch, reverse

    from meetings.models import Meeting

    committee = "/eastmoor/people-scrutiny-committee/"
    newest = list(Meeting.objects.order_by("-held_on").select_related("committee__council")[:11])
    whole, parts = newest[0], newest[1]
    cases = [
        Case("floor: fixed string, 51 KB", get("/floors/fixed/")),
        Case("floor: meeting, 20 paragraphs", get(f"/floors/meeting/{whole.pk}/")),
        Case("meeting, 20 paragraphs of 600 words", get(whole.get_absolute_url()), floor="meeting, 20", target="0.4"),
        Case("floor: meeting, 120 paragraphs", get(f"/floors/meeting/{parts.pk}/")),
        Case("meeting, 120 paragraphs of 100 words", get(parts.get_absolute_url()), floor="meeting, 120", target="0.4"),
        Case("floor: list of 200, date filter", get(f"/floors/list/{whole.committee_id}/")),
        Case("committee's page, list of 200", get(committee), floor="list", target="0.8"),
    ]
    for case in cases:
        case.queries = queries_of(case)
    cases.append(saving("save of 600 words, each its own meeting", newest[2:10:2]))
    cases.append(saving("save of 600 words, four in one meeting", [newest[10]] * CONNECTIONS))
    cases.append(unchanged(port, whole.get_absolute_url()))
    for name, arguments, query in (
        ("search", [], f"?q={RARE}"),
        ("search", [], "?q=housing"),
        ("calendar", ["eastmoor", "people-scrutiny-committee"], ""),
    ):
        try:
            path = reverse(name, args=arguments) + query
        except NoReverseMatch:
            print(f"{name}: no such page yet")
            continue
        found = Case(f"{name} {query.removeprefix('?q=')}".strip(), get(path), target="p50 30 ms" if query else "20/s")
        found.queries = queries_of(found)
        cases.append(found)
    return cases


def unchanged(port: int, path: str) -> Case:
    """The page asked for again by somebody who has it; a save makes it another, so that each round begins anew."""
    tag = [""]

    def begin() -> None:
        head = exchange(port, get(path)(0))[1].partition(b"\r\n\r\n")[0]
        found = re.search(rb"(?i)^etag: (.+?)\r?$", head, re.MULTILINE)
        tag[0] = found[1].decode() if found else "none"

    return Case(
        "meeting again, unchanged", lambda number: get(path, If_None_Match=tag[0])(number), status=304, begin=begin
    )


def queries_of(case: Case) -> int:
    """How many queries its page costs somebody who isn't signed in, counted here."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    path = case.request(0).split(b" ", 2)[1].decode()
    with CaptureQueriesContext(connection) as captured:
        Client().get(path, secure=True, SERVER_NAME=HOST)
    return len(captured)


def saving(name: str, meetings: list[Any]) -> Case:
    """Each connection types in a 600-word paragraph of its own, in these meetings, as an officer who is signed in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from councilhub.models import User
    from meetings.models import Paragraph

    officer, session = User.objects.get(), SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(officer.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.save()
    rows = [
        Paragraph.objects.filter(item__meeting=meeting, position=0).order_by("pk")[number]
        for number, meeting in enumerate(meetings)
    ]
    versions = dict.fromkeys(range(CONNECTIONS), 1)

    def request(number: int) -> bytes:
        text = f"{rows[number].text} Said {versions[number]} times."
        body = urlencode({"text": text, "version": versions[number], "key": str(uuid4())}).encode()
        lines = [
            f"POST /eastmoor/paragraphs/{rows[number].pk}/save/ HTTP/1.1",
            f"Host: {HOST}",
            "Connection: close",
            "X-Forwarded-Proto: https",
            f"Origin: https://{HOST}",
            f"Cookie: __Host-session={session.session_key}; __Host-csrf={CSRF}",
            f"X-CSRFToken: {CSRF}",
            "Accept: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + body

    def answered(number: int, answer: bytes) -> None:
        versions[number] = json.loads(answer.partition(b"\r\n\r\n")[2])["version"]

    return Case(name, request, target="100/s", answered=answered)


def exchange(port: int, request: bytes) -> tuple[int, bytes]:
    """The status, and the answer whole with its head."""
    parts = []
    with socket.create_connection((HOST, port), timeout=30) as connection:
        connection.sendall(request)
        while part := connection.recv(262144):
            parts.append(part)
    answer = b"".join(parts)
    return int(answer[9:12]), answer


def run(case: Case, port: int, seconds: float) -> None:
    """Ask from all connections at once for so long."""
    case.begin()
    done: list[float] = []
    wrong: list[int] = []
    began = time.perf_counter()
    stop = began + seconds

    def ask(number: int) -> None:
        while (started := time.perf_counter()) < stop and not wrong:
            status, answer = exchange(port, case.request(number))
            if status != case.status:
                wrong.append(status)
                return
            case.answered(number, answer)
            done.append(time.perf_counter() - started)
            case.size = len(answer.partition(b"\r\n\r\n")[2])

    threads = [threading.Thread(target=ask, args=[number]) for number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise SystemExit(f"{case.name} was answered with {wrong[0]}")
    case.rates.append(len(done) / (time.perf_counter() - began))
    case.times += done


def report(cases: list[Case], master: int) -> None:
    floors = {case.name.removeprefix("floor: "): case for case in cases}
    print(
        f"{'':39}{'req/s':>7} {'[least-most]':>15} {'p50':>5} {'p90':>5} ms {'KB':>6} {'SQL':>4} {'× floor':>8}  target"
    )
    for case in cases:
        times = sorted(case.times)
        floor = next((f for name, f in floors.items() if case.floor and name.startswith(case.floor)), None)
        ratio = statistics.median(a / b for a, b in zip(case.rates, floor.rates, strict=True)) if floor else None
        print(
            f"{case.name:39}{statistics.median(case.rates):7.0f} "
            f"{f'[{min(case.rates):.0f}-{max(case.rates):.0f}]':>15} "
            f"{statistics.median(times) * 1000:5.1f} {times[int(len(times) * 0.9)] * 1000:5.1f}    "
            f"{case.size / 1000:6.1f} {'' if case.queries is None else case.queries:>4} "
            f"{'' if ratio is None else f'{ratio:.2f}':>8}  {case.target}"
        )
    print(f"memory after it, MB: {memory(master)}; load average {os.getloadavg()[0]:.1f}")


def memory(master: int) -> str:
    """RSS and PSS of the master and each worker, and of all together."""
    workers = [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]
    each = []
    for pid in (master, *workers):
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        sizes = {row.split(":")[0]: int(row.split()[1]) / 1024 for row in rows[1:]}
        each.append((sizes["Rss"], sizes["Pss"]))
    said = ", ".join(f"{rss:.0f}/{pss:.0f}" for rss, pss in each)
    return f"RSS/PSS {said}; together {sum(r for r, _ in each):.0f}/{sum(p for _, p in each):.0f}"


if __name__ == "__main__":
    main()
