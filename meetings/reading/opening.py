"""Where an item begins."""

from dataclasses import dataclass


@dataclass(slots=True)
class Opening:
    """An item's beginning: the block it stands in, how many blocks its head takes, and what follows the title there."""

    index: int
    taken: int
    number: str | None = None
    minute_number: str | None = None
    title: str | None = None
    rest: str = ""
