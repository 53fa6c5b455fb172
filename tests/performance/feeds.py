"""How long a calendar takes, built and kept, printed: `uv run python -m tests.performance.feeds`.

Of 200 meetings, in a hub of its own that goes afterwards; one at a time through the whole hub, as a calendar asks.
"""

import statistics
import time
from collections.abc import Callable

from tests.performance.own_hub import own_hub

TIMES = 30
ADDRESS = "/eastmoor/calendar.ics"


def main() -> None:
    with own_hub():
        _fill()
        from django.core.cache import cache

        _measure("built", cache.clear)
        _measure("kept", lambda: None)


def _fill() -> None:
    from datetime import date, timedelta
    from datetime import time as clock

    from django.utils import timezone

    from meetings.models import Committee, Council, Meeting

    council = Council.objects.create(slug="eastmoor", name="Eastmoor Council")
    committee = Committee.objects.create(council=council, slug="people-scrutiny", name="People Scrutiny Committee")
    Meeting.objects.bulk_create(
        Meeting(
            committee=committee,
            held_on=date(2024, 1, 2) + timedelta(days=7 * n),
            starts=clock(18, 30),
            place="Council Chamber, Moor House",
            agenda_published_at=timezone.now(),
        )
        for n in range(200)
    )


def _measure(what: str, before: Callable[[], object]) -> None:
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    client.get(ADDRESS)
    took, busy = [], []
    for _ in range(TIMES):
        before()
        start, core = time.perf_counter(), time.process_time()
        response = client.get(ADDRESS)
        took.append(time.perf_counter() - start)
        busy.append(time.process_time() - core)
    p50, core_p50 = statistics.median(took), statistics.median(busy)
    print(
        f"{what:6} p50 {p50 * 1000:.1f} ms, {1 / p50:.0f} a second; of the core {core_p50 * 1000:.1f} ms, "
        f"{1 / core_p50:.0f} a second; {len(response.content) / 1000:.0f} KB"
    )


if __name__ == "__main__":
    main()
