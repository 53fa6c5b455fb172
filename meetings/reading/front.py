"""What stands before the first item: council, committee, date, times, place."""

import re

from meetings.reading.layout import Block
from meetings.reading.shape import ReadMinutes


def length(blocks: list[Block]) -> int:
    """How many blocks of a page without numbered items are its front."""
    return 0


def read(blocks: list[Block], minutes: ReadMinutes) -> None:
    """Fill in what the front says; its lines are kept in `front`."""
    minutes.front.extend(block.text for block in blocks)


_ = re
