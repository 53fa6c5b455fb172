"""What an officer says of a page's commitments before it is saved; pure, as `correcting`.

A commitment is known by its words, folded, and where they promise something more than once by which time it is: so what
was said of it holds when the page is read again. What is said of one (JSON):
- {"owner", "due": text, "due_on": ISO day or ""}, as far as they are not as read
- {"is_none": True} where its words promise nothing
- {"quote": its words, "near": the text that holds them, …} where the reader missed it
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from meetings.keeping import Promise, folded
from meetings.reading.shape import ReadCommitment, ReadItem, ReadMinutes

type Said = Mapping[str, Mapping[str, Any]]

COLUMNS = ("owner", "due", "due_on")
# What of a stored commitment stays when it is read again.
BY_HAND = {"owner": "owner", "due": "due", "due_on": "due"}
CUE = "selected"


def texts_of(item: ReadItem) -> Iterator[tuple[str, list[int], str]]:
    """Every text of an item that can promise something, in order, and where it is as a ReadCommitment tells it."""
    for n, recommendation in enumerate(item.recommendations):
        yield "recommendations", [n], recommendation.text
    for n, section in enumerate(item.report.sections if item.report else []):
        for m, part in enumerate(section.paragraphs):
            yield "report", [n, m], part.text
    for n, paragraph in enumerate(item.paragraphs):
        yield "paragraphs", [n], paragraph.text
    for n, resolution in enumerate(item.resolutions):
        for m, clause in enumerate(resolution.clauses):
            yield "resolutions", [n, m], clause.text


def promises(read: ReadMinutes, said: Said) -> list[list[Promise]]:
    """By item, in order, those that were found and those that were marked; those that were dropped stand among them."""
    times: Counter[str] = Counter()
    found = [[_promise(one, key_of(one.quote, times), said) for one in item.commitments] for item in read.items]
    known = {promise.key for item in found for promise in item}
    for key, values in said.items():
        if key not in known and "quote" in values:
            _mark(read, found, key, values)
    return found


def lost(found: list[list[Promise]], said: Said) -> list[str]:
    """The words of what was said that is of no commitment, as they no longer stand on the page."""
    known = {promise.key for item in found for promise in item}
    return [str(values.get("quote", key)) for key, values in said.items() if key not in known]


def new_key(quote: str, read: ReadMinutes, said: Said) -> str:
    """The key of a commitment that is marked now."""
    taken = {promise.key for item in promises(read, said) for promise in item} | said.keys()
    return free_key(quote, taken)


def stands_in(quote: str, text: str) -> bool:
    return folded(quote) in folded(text)


def free_key(printed: str, taken: Collection[str]) -> str:
    """As `key_of`, the first that is not taken."""
    times: Counter[str] = Counter()
    while (key := key_of(printed, times)) in taken:
        pass
    return key


def key_of(printed: str, times: Counter[str]) -> str:
    """By what words, or a name, are known: folded, and from the second of the `times` that they stand on, by which."""
    words = folded(printed)
    times[words] += 1
    return f"{words} #{times[words]}" if times[words] > 1 else words


def _promise(read: ReadCommitment, key: str, said: Said) -> Promise:
    values = said.get(key, {})
    # Of what was marked, nothing said is nothing said: a reading that finds it may know.
    told = [name for name in COLUMNS if name in values and (values[name] or "quote" not in values)]
    given: dict[str, Any] = {name: values[name] or None for name in told}
    by_hand = frozenset(BY_HAND[name] for name in given)
    return Promise(key, read, replace(read, **given), by_hand, is_dropped=bool(values.get("is_none")))


def _mark(read: ReadMinutes, found: list[list[Promise]], key: str, values: Mapping[str, Any]) -> None:
    """In the text that held its words when it was marked, else in the first that holds them."""
    holders = [
        (index, order, place, at, text)
        for index, item in enumerate(read.items)
        for order, (place, at, text) in enumerate(texts_of(item))
        if stands_in(values["quote"], text)
    ]
    if not holders:
        return
    index, order, place, at, _ = min(holders, key=lambda holder: folded(holder[4]) != folded(values.get("near", "")))
    promise = _promise(ReadCommitment(values["quote"], CUE, place, at), key, {key: values})
    promise.is_marked = True
    orders = {(place, *at): order for order, (place, at, _) in enumerate(texts_of(read.items[index]))}
    after = (n for n, one in enumerate(found[index]) if orders.get((one.read.place, *one.read.at), order) > order)
    found[index].insert(next(after, len(found[index])), promise)
