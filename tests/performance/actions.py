"""Lists of actions: prints queries and time for three and for ten thousand, and the time of an inline change of status.

    uv run python -m tests.performance.actions [actions]

Works in a database of its own, made for this and dropped after.
"""

import os
import statistics
import sys
import time
from datetime import date, timedelta

TIMES = 15


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    os.environ["DJANGO_SETTINGS_MODULE"] = "councilhub.settings"
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test.utils import get_runner

    call_command("collectstatic", interactive=False, verbosity=0)
    runner = get_runner(settings)(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        measure(number)
    finally:
        runner.teardown_databases(databases)


def measure(number: int) -> None:
    from django.test import Client
    from django.urls import reverse

    from actions.models import Action
    from tests.factories import make_action, make_cast

    cast = make_cast()
    client = Client()
    client.force_login(cast.officer)
    address = reverse("actions", args=[cast.council.slug])
    for n in range(3):
        make_action(cast.committee, f"Survey hall {n}", owner=cast.owning)
    show("list of 3", client, address)
    today = date.today()
    Action.objects.bulk_create(
        Action(
            committee=cast.committee,
            wording=f"Survey hall {n} and tell members what was found there",
            owner=cast.owning,
            raised_on=today - timedelta(days=n % 700),
            due_on=today + timedelta(days=n % 90 - 45),
        )
        for n in range(number - 3)
    )
    show(f"list of {number}", client, address)
    show(f"search in {number}", client, f"{address}?q=hall+77")
    action = Action.objects.order_by("pk").first()
    assert action is not None
    move = reverse("move_action", args=[cast.council.slug, action.pk])
    took = []
    for n in range(TIMES):
        data = {"status": ("in_progress", "to_do")[n % 2], "note": f"Note {n}.", "version": n + 1}
        started = time.perf_counter()
        answer = client.post(move, data, headers={"HX-Request": "true", "HX-Target": f"action-{action.pk}"})
        took.append(time.perf_counter() - started)
        assert answer.status_code == 200
    print(f"inline change of status: p50 {statistics.median(took) * 1000:.0f} ms")


def show(what: str, client: object, address: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    took, queries = [], 0
    for _ in range(TIMES):
        with CaptureQueriesContext(connection) as captured:
            started = time.perf_counter()
            answer = client.get(address)  # type: ignore[attr-defined]
            took.append(time.perf_counter() - started)
        queries = len(captured)
        assert answer.status_code == 200
    print(f"{what}: {queries} queries, p50 {statistics.median(took) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
