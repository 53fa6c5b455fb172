"""Times and memory of exporting as PDF, printed: `uv run python -m tests.performance.exports`.

The caller's memory is what a worker of the hub would keep; the typesetter's is gone when it ends.
"""

import io
import resource
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from meetings.exporting.pdf import Layout, render
from meetings.exporting.shape import Item, MinutesDocument, Paragraph
from tests.meetings.exporting.papers import HALLS, MEETING

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


def measure(name: str, layout: Layout, document: MinutesDocument, *, times: int = 7) -> None:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        rendered = render(document, layout=layout)
        took.append(time.perf_counter() - start)
    pages = len(PdfReader(io.BytesIO(rendered.content)).pages)
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 / MEGABYTE
    print(
        f"{name:22} {pages:4} pages {len(rendered.content) / 1000:7.0f} KB  median {statistics.median(took):.3f} s "
        f"[{min(took):.3f}-{max(took):.3f}]  this process {resident():.0f} MB, largest typesetter {child:.0f} MB"
    )


def main() -> int:
    measure("chair's summary", "summary", MEETING)
    for items in (11, 125):
        measure(f"minutes of {items} items", "minutes", meeting(items))
    return 0


if __name__ == "__main__":
    sys.exit(main())
