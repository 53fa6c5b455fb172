"""How long a search takes, printed: `uv run python -m tests.performance.searching [PARAGRAPHS]`.

Over 200 meetings of 20 items of 600 words each, in so many paragraphs (1 unless said), in a hub of its own that goes
afterwards. As the public asks, through the whole page.
"""

import random
import statistics
import sys
import time
from datetime import date, timedelta

from tests.performance.own_hub import own_hub

MEETINGS, ITEMS, WORDS = 200, 20, 600
TIMES = 30
# As frequent in these texts as such words are in minutes: the first of them in nearly every paragraph.
VOCABULARY = (
    "committee report officers members council review service hall roof road school budget plan survey ward tenant "
    "library bridge market flood bus cycle street lamp verge park tree allotment drain kerb parking permit licence"
).split()
RARE = "quincunx"


def paragraph(chance: random.Random, words: int) -> str:
    weights = [1 / (place + 1) for place in range(len(VOCABULARY))]
    made = [
        f"{word}{chance.randrange(400) if chance.random() < 0.5 else ''}"
        for word in chance.choices(VOCABULARY, weights, k=words)
    ]
    return " ".join(made) + "."


def main(paragraphs: int) -> None:
    with own_hub():
        started = time.perf_counter()
        _fill(paragraphs)
        print(f"{MEETINGS} meetings made in {time.perf_counter() - started:.1f} s")
        _measure()


def _fill(paragraphs: int) -> None:
    from django.db import connection
    from django.utils import timezone

    from meetings.models import AgendaItem, Clause, Committee, Council, Meeting, Paragraph, Resolution

    chance = random.Random(7)
    council = Council.objects.create(slug="eastmoor", name="Eastmoor Council")
    committees = [
        Committee.objects.create(council=council, slug=f"committee-{n}", name=f"Committee {n}") for n in range(8)
    ]
    now = timezone.now()
    meetings = Meeting.objects.bulk_create(
        Meeting(
            committee=committees[n % 8],
            held_on=date(2021, 1, 5) + timedelta(days=7 * (n // 8)),
            status="held",
            agenda_published_at=now,
            minutes_published_at=now,
        )
        for n in range(MEETINGS)
    )
    items = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=n, title=paragraph(chance, 6), purpose=paragraph(chance, 12))
        for meeting in meetings
        for n in range(ITEMS)
    )
    said = [
        Paragraph(item=item, position=n, text=paragraph(chance, WORDS // paragraphs))
        for item in items
        for n in range(paragraphs)
    ]
    for place in (len(said) // 3, len(said) // 2):
        said[place].text += f" A {RARE} of trees."
    Paragraph.objects.bulk_create(said, batch_size=1000)
    resolutions = Resolution.objects.bulk_create(Resolution(item=item, position=0, verb="resolved") for item in items)
    Clause.objects.bulk_create(Clause(resolution=r, position=0, text=paragraph(chance, 20)) for r in resolutions)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _measure() -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="localhost")
    for what, words in {
        "a rare word": RARE,
        "a common word": "committee",
        "a common phrase": '"committee report"',
        "two words, one not": "budget -roof",
        "no such word": "zyzzyva",
    }.items():
        for address in ("/search/", "/eastmoor/search/"):
            took = []
            for _ in range(TIMES):
                start = time.perf_counter()
                response = client.get(address, {"q": words})
                took.append((time.perf_counter() - start) * 1000)
            assert response.status_code == 200
            with CaptureQueriesContext(connection) as queries:
                client.get(address, {"q": words})
            spent = sum(float(query["time"]) for query in queries) * 1000
            print(
                f"{what:20} {address:18} p50 {statistics.median(took):5.1f} ms, "
                f"p90 {sorted(took)[-TIMES // 10]:5.1f} ms, "
                f"{len(queries)} queries ({spent:.0f} ms), {len(response.content) / 1000:.0f} KB"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1)
