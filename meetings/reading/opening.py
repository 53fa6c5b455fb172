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

    def arises(self, headings: list["Opening"]) -> bool:
        """Whether it stands under "Matters arising" of those headings, whose points have such titles on any page."""
        above = next((one.title or "" for one in reversed(headings) if one.index < self.index), "")
        return above.lower().startswith(("matters arising", "materion yn codi"))
