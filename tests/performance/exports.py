"""Times and memory of exporting, printed: `uv run python -m tests.performance.exports`.

The caller’s memory is what a worker of the hub would keep; the typesetter’s is gone when it ends. With a number, as
many meetings of any text at all are exported in every format instead: `… tests.performance.exports 1000`.
"""

import io
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from meetings.exporting import docx, pdf, text
from meetings.exporting.shape import TITLES, Item, Layout, MinutesDocument, Paragraph
from tests.meetings.exporting.papers import HALLS, MEETING, documents

MEGABYTE = 1_000_000
WORDS = "The Head of Property said that the hall would be opened again as soon as the roof was dry, and not before. "


def meeting(items: int) -> MinutesDocument:
    """A meeting of so many items, each of about 630 words with one resolution and one action."""
    paragraphs = [Paragraph(f"{n} {WORDS * 5}", number=f"{n}.1") for n in range(6)]
    item = replace(HALLS, paragraphs=paragraphs)
    return replace(MEETING, items=[numbered(item, n) for n in range(items)], actions=[MEETING.actions[0]] * items)


def numbered(item: Item, number: int) -> Item:
    return replace(item, number=str(number), title=f"{item.title} ({number})")


def resident() -> float:
    """Megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / MEGABYTE


FORMATS: dict[str, Callable[[MinutesDocument, Layout], bytes]] = {
    "PDF": lambda document, layout: pdf.render(document, layout=layout).content,
    "Word": lambda document, layout: docx.render(document, layout=layout),
    "text": lambda document, layout: text.render(document, layout=layout).encode(),
}


def measure(name: str, layout: Layout, document: MinutesDocument, *, times: int = 7) -> None:
    pages = len(PdfReader(io.BytesIO(FORMATS["PDF"](document, layout))).pages)
    for kind, render in FORMATS.items():
        took = []
        for _ in range(times):
            start = time.perf_counter()
            content = render(document, layout)
            took.append(time.perf_counter() - start)
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / MEGABYTE
        print(
            f"{name:20} {kind:4} {pages:4} pages {len(content) / 1000:6.0f} KB  median {statistics.median(took):.3f} s "
            f"[{min(took):.3f}-{max(took):.3f}]  this process {resident():.0f} MB, largest typesetter {child:.0f} MB"
        )


def fuzz(meetings: int) -> None:
    """Export meetings of any text at all, each in every format; the first that fails ends it with what failed."""
    marked: Counter[bool] = Counter()

    @settings(max_examples=meetings, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(documents(), st.sampled_from(list(TITLES)))
    def export(document: MinutesDocument, layout: Layout) -> None:
        marked[pdf.render(document, layout=layout).accessible] += 1
        docx.render(document, layout=layout)
        text.render(document, layout=layout)

    export()
    print(f"{marked.total()} meetings of any text, 0 failures; {marked[True]} PDFs carry the mark of PDF/UA")


def main() -> int:
    if sys.argv[1:]:
        fuzz(int(sys.argv[1]))
        return 0
    measure("chair's summary", "summary", MEETING)
    for items in (9, 95):
        measure(f"minutes of {items} items", "minutes", meeting(items))
    return 0


if __name__ == "__main__":
    sys.exit(main())
