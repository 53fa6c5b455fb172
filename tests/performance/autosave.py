"""Saves while typing, under fire: prints how many acknowledged saves were lost or doubled.

    uv run python -m tests.performance.autosave [saves]

Starts a hub of its own in a temporary folder, saves by HTTP from eight writers at once, kills workers now and then
and PostgreSQL once, and compares what was acknowledged with what is stored. Then twenty writers make twenty-five edits
each of one paragraph, by version and, as a control, without the check.
"""

import http.client
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from tests.performance.own_hub import own_folder

HOST, WRITERS = "127.0.0.1", 8
CSRF = "a" * 32


def main() -> None:
    saves = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with own_folder():
        port = 8000 + random.randrange(1000, 1900)
        hub = subprocess.Popen([sys.executable, "manage.py", "start", "--empty", "--port", str(port)])
        try:
            wait_for(port)
            paragraphs, cookie = make_world()
            drill(hub.pid, port, paragraphs, cookie, saves)
            race(port, paragraphs[0], cookie)
        finally:
            hub.send_signal(signal.SIGINT)
            hub.wait(60)


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=60)
            connection.request("GET", "/sign-in/")
            connection.getresponse().read()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("the hub did not start")


def make_world() -> tuple[list[int], str]:
    """A paragraph for each writer, and a signed-in officer's session key."""
    import django

    django.setup()
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from meetings.models import Office
    from tests.factories import make_committee, make_council, make_item, make_meeting, make_paragraph, make_user

    council, user = make_council(slug="drill"), make_user("Officer")
    Office.objects.create(council=council, user=user)
    item = make_item(make_meeting(make_committee(council)))
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return [make_paragraph(item, f"Paragraph {n}.").pk for n in range(WRITERS)], session.session_key or ""


def post(port: int, pk: int, cookie: str, **data: object) -> tuple[int, dict[str, object]]:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    headers = {
        "Cookie": f"sessionid={cookie}; csrftoken={CSRF}",
        "X-CSRFToken": CSRF,
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    try:
        connection.request("POST", f"/drill/paragraphs/{pk}/save/", urlencode(data), headers)
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, json.loads(body) if answer.status in {200, 409, 422} else {}
    except (OSError, http.client.HTTPException, ValueError):
        return 0, {}
    finally:
        connection.close()


def drill(hub: int, port: int, paragraphs: list[int], cookie: str, saves: int) -> None:
    acknowledged: dict[int, list[str]] = {pk: [] for pk in paragraphs}
    times: list[float] = []
    retries, stop = [0], threading.Event()

    def write(pk: int) -> None:
        version: object = 1
        for n in range(saves // WRITERS):
            text, key, started = f"Text {n} of paragraph {pk}.", str(uuid4()), time.perf_counter()
            while True:
                status, body = post(port, pk, cookie, text=text, version=version, key=key)
                if status == 200:
                    break
                if status in {403, 404, 409, 422}:
                    raise SystemExit(f"refused with {status}: {body}")
                retries[0] += 1
                time.sleep(0.1)
            version = body["version"]
            acknowledged[pk].append(text)
            times.append(time.perf_counter() - started)

    kills, crashed = [0], [False]

    def kill() -> None:
        while not stop.wait(random.uniform(0.15, 0.5)):
            done = sum(len(texts) for texts in acknowledged.values())
            if not crashed[0] and done > saves // 2:
                crashed[0] = True
                crash_postgresql()
            elif workers := children(hub):
                os.kill(random.choice(workers), signal.SIGKILL)
                kills[0] += 1

    writers = [threading.Thread(target=write, args=[pk]) for pk in paragraphs]
    killer = threading.Thread(target=kill)
    for thread in (killer, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    killer.join()
    report(acknowledged, times, kills[0], retries[0], crashed[0])


def report(acknowledged: dict[int, list[str]], times: list[float], kills: int, retries: int, crashed: bool) -> None:
    from django.db import connections

    from meetings.models import Paragraph

    connections.close_all()
    lost = doubled = 0
    for pk, texts in acknowledged.items():
        paragraph = Paragraph.objects.get(pk=pk)
        stored = {event.text for event in paragraph.texts()}
        lost += sum(1 for text in texts if text not in stored) + (paragraph.text != texts[-1])
        doubled += paragraph.version - 1 - len(texts)
    spread = sorted(times)
    print(f"acknowledged {len(times)}, workers killed {kills}, PostgreSQL crashed {crashed}, retries {retries}")
    print(f"lost {lost}, doubled {doubled}")
    print(
        f"p50 {statistics.median(spread) * 1000:.0f} ms, p95 {spread[int(len(spread) * 0.95)] * 1000:.0f} ms, "
        f"p99 {spread[int(len(spread) * 0.99)] * 1000:.0f} ms"
    )


def children(parent: int) -> list[int]:
    """The hub's workers: processes whose parent it is and that are Python's."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().partition(") ")
            if int(rest.split()[1]) == parent and "python" in name:
                found.append(int(stat.parent.name))
        except (OSError, ValueError, IndexError):
            continue
    return found


def crash_postgresql() -> None:
    for pid in Path(os.environ["COUNCILHUB_DATA"]).rglob("postmaster.pid"):
        os.kill(int(pid.read_text().split()[0]), signal.SIGKILL)


def race(port: int, pk: int, cookie: str) -> None:
    """Twenty writers, twenty-five edits each of one paragraph: each adds a word to what it read."""
    from django.db import connection

    from meetings.models import Paragraph

    def text_now() -> tuple[str, int]:
        try:
            return Paragraph.objects.values_list("text", "version").get(pk=pk)
        finally:
            connection.close()

    def edit(number: int, checked: bool) -> None:
        for n in range(25):
            while True:
                text, version = text_now()
                words = f"{text} w{number}-{n}"
                if not checked:
                    Paragraph.objects.filter(pk=pk).update(text=words)
                    connection.close()
                    break
                if post(port, pk, cookie, text=words, version=version, key=str(uuid4()))[0] == 200:
                    break

    for checked in (True, False):
        Paragraph.objects.filter(pk=pk).update(text="Start.")
        threads = [threading.Thread(target=edit, args=[number, checked]) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = len(set(text_now()[0].split()) - {"Start."})
        print(f"500 edits of one paragraph, {'by version' if checked else 'without the check'}: {500 - kept} lost")


if __name__ == "__main__":
    main()
