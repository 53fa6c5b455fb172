"""Prints the reader's figures: pages a second, and the time for 2 MB of ordinary and of hostile text.

    uv run python -m tests.performance.reading

The pages are those of ../shared/samples/seeds where that folder lies beside the project, else the project's own.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from meetings.reading.minutes import read, read_paragraph

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "samples" / "seeds"
OWN = ROOT / "tests" / "samples"
SIZE = 2_000_000

HOSTILE: dict[str, Callable[[int], str]] = {
    "one line of words": lambda n: "the clerk said that " * (n // 20),
    "brackets": lambda n: "(" * n,
    "closed brackets": lambda n: "()" * (n // 2),
    "spaces": lambda n: "a" + " " * n + "b",
    "tabs": lambda n: "a\t" * (n // 2),
    "labels on one line": lambda n: "a) b) c) 1. 2. 3. (i) " * (n // 22),
    "labels on lines": lambda n: "1.\n2.\na)\n(i)\n3.1 x\n" * (n // 21),
    "numbers": lambda n: "1.2.3.4.5.6." * (n // 12),
    "numbered lines": lambda n: "\n".join(f"{i}. Apologies" for i in range(n // 14)),
    "numbers by turns": lambda n: "\n".join(f"{i}. Alpha" if i % 2 else f"{i}) Beta" for i in range(n // 13)),
    "exclusions": lambda n: "".join(
        f"{i}. Moor\nRESOLVED that the public be excluded for items {i} to {i + 9}.\n" for i in range(n // 66)
    ),
    "falling numbers": lambda n: "\n".join(f"{n // 14 - i}. Apologies" for i in range(n // 14)),
    "capitals on one line": lambda n: "Ann Bell Cole Dale " * (n // 19),
    "capitals on lines": lambda n: "ANN BELL COLE\n" * (n // 14),
    "resolved": lambda n: "RESOLVED that it be so. " * (n // 24),
    "resolved on lines": lambda n: "Resolved:\n" * (n // 10),
    "proposed": lambda n: "proposed by Ann, seconded by Bob and " * (n // 37),
    "stops": lambda n: "." * n,
    "quotes": lambda n: "“" * n,
    "he said": lambda n: "He said so. " * (n // 12),
    "quoted speech": lambda n: "“The Clerk said so. " * (n // 20),
    "cues": lambda n: "Minutes:\nDecision:\n" * (n // 18),
    "wrapped lines": lambda n: "so the members went on to talk of the matter at length and with\n" * (n // 63),
    "form feeds": lambda n: "x\f" * (n // 2),
    "names in a row": lambda n: "Present: " + "Cllr A Bee, " * (n // 12),
    "places pointed at": lambda n: (
        "Minutes\n\nsee 1.2 and item 3.4, at 5.6 above. " + "At 83.5 see 1.2 (4/5). " * (n // 23)
    ),
    "tasks below lines": lambda n: "- The Clerk agreed to:\n" * (n // 23),
    "items on one line": lambda n: " ".join(f"{i}. Roads None came." for i in range(1, n // 20)),
    "going to": lambda n: "the clerk is going to write and " * (n // 32),
    "undertakings": lambda n: "The Clerk would write to the County Council by Friday. " * (n // 55),
    "dashes": lambda n: "– " * (n // 2),
    "letters": lambda n: "x" * n,
    "underscores": lambda n: "_" * n,
    "short lines": lambda n: "I\n" * (n // 2),
    "titles on lines": lambda n: "1. A\n" * (n // 5),
    "statements on lines": lambda n: "It was\n" * (n // 7),
    "hashes": lambda n: "#" * n,
    "lines of purpose": lambda n: f"Agenda item\nMill\n{'to talk of mills\n' * (n // 20)}\nMinutes:\nIt was so.\n",
    "lines of a clause": lambda n: "RESOLVED:\n\na) that it be;\n\n" + "and so on for ever;\n\n" * (n // 21),
    "heads of tables": lambda n: "Action | Owner | Due\n" * (n // 21),
    "heads on lines": lambda n: "Action\nOwner\nDue\n" * (n // 17),
    "sums on lines": lambda n: "3. Payments\n\nGate\n\n" + "40.00\n\n" * (n // 7),
    "rows of tables": lambda n: "Action | Owner | Due\n" + "Mend it | AB | May\n" * (n // 19),
    "votes": lambda n: "RESOLVED: That it be so.\n\n" + "For: 6, Against: 2\n\n" * (n // 20),
}


def seconds(text: str) -> float:
    """The time that one reading takes."""
    start = time.perf_counter()
    read(text)
    return time.perf_counter() - start


def pages() -> list[str]:
    """Seed-sized pages to read."""
    found = sorted(SEEDS.glob("*.txt")) or sorted(OWN.rglob("*.txt"))
    return [path.read_text("utf-8") for path in found]


def main() -> None:
    """Print a line for each figure; name a hostile text to time it alone."""
    texts = pages()
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < 3:
        for text in texts:
            read(text)
            count += 1
    print(f"{count / (time.perf_counter() - start):8.0f} pages a second ({len(texts)} pages)")
    paragraphs = [(item, n) for text in texts for item in read(text).items for n in range(len(item.paragraphs))]
    start = time.perf_counter()
    for item, n in paragraphs:
        read_paragraph(item.paragraphs[n].text, present=[], before=item.paragraphs[:n])
    if paragraphs:
        print(f"{1000 * (time.perf_counter() - start) / len(paragraphs):8.2f} ms a paragraph typed alone")
    ordinary = "\n\n".join(texts)
    ordinary = ordinary * (SIZE // len(ordinary) + 1)
    for size in (SIZE // 4, SIZE):
        print(f"{seconds(ordinary[:size]):8.2f} s for {size / 1e6:.1f} MB of ordinary pages")
    for name, make in HOSTILE.items():
        if len(sys.argv) < 2 or name in sys.argv[1:]:
            quarter, whole = seconds(make(SIZE // 4)), seconds(make(SIZE))
            print(f"{quarter:8.2f} s {whole:8.2f} s for a quarter and the whole of 2 MB: {name}", flush=True)


if __name__ == "__main__":
    main()
