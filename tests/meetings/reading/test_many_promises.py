"""Who promises what by when is found in whichever words a clerk tells it, and nothing where nobody does."""

import pytest

from meetings.reading.minutes import read
from tests.meetings.reading import promise_hands


@pytest.mark.parametrize("seed", range(300))
def test_promises_owners_and_dues_are_found_in_every_hand(seed: int) -> None:
    text, told = promise_hands.page(seed)
    items = {item.title: item.commitments for item in read(text).items}
    for said in told:
        found = [one for one in items[said.title] if said.what in one.quote or one.quote in said.text]
        if not said.owner:
            assert (said.text, found) == (said.text, [])
            continue
        (one,) = found
        assert any(name in (one.owner or "") for name in said.owner.split()), (said.text, one.owner)
        assert (said.text, one.due) == (said.text, said.due)
        assert (said.text, one.due_on) == (said.text, promise_hands.DUES[said.due] if said.due else None)
