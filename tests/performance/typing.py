"""Typing in the room: prints how many characters were lost in the field and in the record.

    uv run python -m tests.performance.typing [seconds offline]

Starts a hub of its own; a real browser types 500 characters in bursts while every answer comes 250 ms late, for three
seeds; then goes on typing offline, comes back, and the time until everything is saved is taken.
"""

import os
import random
import shutil
import signal
import string
import subprocess
import sys
import time
from typing import Any

from tests.performance.autosave import HOST, wait_for
from tests.performance.own_hub import own_folder

DELAY = 0.25


def main() -> None:
    offline = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    with own_folder():
        port = 8000 + random.randrange(1000, 1900)
        hub = subprocess.Popen([sys.executable, "manage.py", "start", "--empty", "--port", str(port)])
        try:
            wait_for(port)
            drive(f"http://{HOST}:{port}", *make_world(), offline)
        finally:
            hub.send_signal(signal.SIGINT)
            hub.wait(60)


def make_world() -> tuple[str, list[int]]:
    """The address where minutes are taken, and the keys of its paragraphs; the officer's password is the factories'."""
    import django

    django.setup()
    from django.db import connections

    from meetings.models import Office
    from tests.factories import make_committee, make_council, make_item, make_meeting, make_paragraph, make_user

    council, user = make_council(slug="drill"), make_user("Officer")
    Office.objects.create(council=council, user=user)
    meeting = make_meeting(make_committee(council))
    item = make_item(meeting)
    keys = [make_paragraph(item, "Start.").pk for _ in range(4)]
    address = meeting.get_taking_url()
    connections.close_all()
    return address, keys


def _late(route: Any) -> None:
    time.sleep(DELAY)
    route.continue_()


def drive(base: str, address: str, paragraphs: list[int], offline: float) -> None:
    from playwright.sync_api import expect, sync_playwright

    from tests.factories import PASSWORD
    from tests.journeys.conftest import NAMES

    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        raise SystemExit(f"This needs a browser: one of {', '.join(NAMES)}.")
    quiet = ["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if os.geteuid() == 0 else [])]

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=quiet)
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{base}/sign-in/")
        page.fill("#id_username", "officer@example.org")
        page.fill("#id_password", PASSWORD)
        page.click("main button")
        page.route("**/save/", _late)
        page.goto(base + address)
        saved = page.locator("#save-state")
        results = []
        for seed, pk in enumerate(paragraphs[:3]):
            typed, box = "Start.", page.locator(f"#text-{pk}")
            box.focus()
            page.keyboard.press("End")
            source = random.Random(seed)
            while len(typed) < 506:
                burst = "".join(source.choices(string.ascii_lowercase + " ", k=source.randint(3, 40))).rstrip() + "x"
                burst = burst[: 506 - len(typed)]
                page.keyboard.type(burst, delay=source.choice([0, 15, 40]))
                typed += burst
                time.sleep(source.uniform(0, 0.8))
            expect(saved).to_contain_text("All saved", timeout=20000)
            results.append((pk, typed, box.input_value()))
        pk, box = paragraphs[3], page.locator(f"#text-{paragraphs[3]}")
        context.set_offline(True)
        box.focus()
        page.keyboard.press("End")
        page.keyboard.type(" Typed while there was no network in the chamber.", delay=20)
        time.sleep(offline)
        told = saved.inner_text()
        started = time.perf_counter()
        context.set_offline(False)
        expect(saved).to_contain_text("All saved", timeout=60000)
        back = time.perf_counter() - started
        results.append((pk, "Start. Typed while there was no network in the chamber.", box.input_value()))
        browser.close()
    report(results, told, offline, back)


def report(results: list[tuple[int, str, str]], told: str, offline: float, back: float) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def stored() -> dict[int, str]:
        from meetings.models import Paragraph

        return dict(Paragraph.objects.values_list("pk", "text"))

    # Playwright's loop runs in this thread, where Django refuses its ORM.
    with ThreadPoolExecutor(1) as pool:
        record = pool.submit(stored).result()
    for seed, (pk, typed, field) in enumerate(results[:3]):
        lost_in_field, lost_in_record = differing(typed, field), differing(typed, record[pk])
        print(f"seed {seed}: {len(typed)} characters, lost in field {lost_in_field}, in record {lost_in_record}")
    pk, typed, field = results[3]
    print(f"offline for {offline:.0f} s, the page said: {told}")
    lost_in_field, lost_in_record = differing(typed, field), differing(typed, record[pk])
    print(f"back: all saved after {back:.1f} s, lost in field {lost_in_field}, in record {lost_in_record}")


def differing(a: str, b: str) -> int:
    return sum(1 for x, y in zip(a, b, strict=False) if x != y) + abs(len(a) - len(b))


if __name__ == "__main__":
    main()
