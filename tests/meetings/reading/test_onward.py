"""References of several numbers, or of a number without a word for it."""

import pytest

from meetings.reading import references


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In the last minutes 4Sure said it would cut the hedge.", []),
        ("Please see point 2 in 4.", [("point 2 in 4", "4")]),
        ("See point 3 of section 4.", [("point 3 of section 4", "4")]),
        ("Please see complaints, point 3.", [("point 3", "3")]),
        ("See section 4 & 5.", [("See section 4", "4"), ("5", "5")]),
        ("The gate (item #5) was mended.", [("item #5", "5")]),
        ("The lorries are covered in 4.", [("covered in 4", "4")]),
        ("Noise: see 4, 5 & 6.", [("see 4", "4"), ("5", "5"), ("6", "6")]),
        ("See above (4).", [("See above (4)", "4")]),
        ("The same as in 4 above.", [("as in 4", "4")]),
        ("See No 4.", [("See No 4", "4")]),
        ("No. 4 in the last minutes should read ten.", [("No. 4", "4")]),
        ("We hope to see 30.", []),
        ("The fees are covered by 10.", []),
        ("It was reported in 3 weeks.", []),
        ("See item 4, 5 and 6.", [("item 4", "4"), ("5", "5"), ("6", "6")]),
        ("Minute 850, 827, 806.", [("Minute 850", "850"), ("827", "827"), ("806", "806")]),
        ("Minute 850, 827 votes.", [("Minute 850", "850")]),
        ("She read out paragraph 4.4 of the TOR.", []),
        ("See points 4 & 5.", [("points 4", "4"), ("5", "5")]),
        ("Complaints are under items 5,6,7.", [("items 5", "5"), ("6", "6"), ("7", "7")]),
        ("See item 4 and 30 lorries more.", [("item 4", "4")]),
        ("On item 4 – 12 trees were felled.", [("item 4", "4")]),
        ("Item 4 – 12 were taken together.", [("Item 4 – 12", "4")]),
        ("See item 4 - 3 complaints came.", [("item 4", "4")]),
        ("See items 4 - 3 complaints came.", [("items 4", "4")]),
        ("See items 4 - 6.", [("items 4 - 6", "4")]),
        ("Within minutes 2 lorries had passed.", []),
        ("There were no other items 6. Transport", []),
    ],
)
def test_numbers_that_stand_together_or_alone(text: str, wanted: list[tuple[str, str]]) -> None:
    found = references.in_text(text, place="paragraphs", at=[0], date="2026-11-03")
    assert [(one.text, one.number) for one in found] == wanted
