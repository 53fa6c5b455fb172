"""What points to a minute or an item in passing, there and where earlier minutes are gone through."""

import pytest

from meetings.reading import references


def numbers(text: str, back: str = "") -> list[str | None]:
    return [r.number for r in references.in_text(text, place="paragraphs", at=[0], back=back)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Agenda No 4 was taken first.", ["4"]),
        ("Please see agenda no. 12.", ["12"]),
        ("See Agenda 9.", ["9"]),
        ("This was discussed later under 7.", ["7"]),
        ("As stated in item (8), the barrier is on order.", ["8"]),
        ("Please refer to section 3 of these minutes.", ["3"]),
        ("Under 6 of the last meeting Mrs Ferris was to ring the builder.", ["6"]),
        ("Regarding 11 in the previous minutes, the kerb has been lowered.", ["11"]),
        ("See topic 5, and see pt. 2.", ["5", "2"]),
        ("Bring 6 of the last biscuits.", []),
        ("The lecture covers topic 5 of the syllabus.", []),
        ("The rink seats 400 and 12 pts 3 were scored.", []),
    ],
)
def test_pointed_at(text: str, wanted: list[str]) -> None:
    assert numbers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Further to 6, the barrier has come.", ["6"]),
        ("Re 6: the barrier has come.", ["6"]),
        ("With regard to No. 6, the barrier has come.", ["6"]),
        ("No. 6 – the barrier has come.", ["6"]),
        ("Under 6. Lighting, the word lamp should be lamps.", ["6"]),
        ("Mrs Ferris queried point 6.", ["6"]),
        ("Mrs Ferris asked that point 6 be removed.", ["6"]),
        ("It was asked whether point 6, on lighting, was right.", ["6"]),
        ("Topic 6: the barrier has come.", ["6"]),
        ("At that point 6 lamps were out.", []),
        ("The point 6 miles away was seen.", []),
        ("Re 6 May: the barrier came then.", []),
        ("Regarding 6 Orchard Close, the barrier has come.", []),
        ("No 6 Orchard Close is empty.", []),
    ],
)
def test_where_earlier_minutes_are_gone_through(text: str, wanted: list[str]) -> None:
    assert numbers(text, "minutes") == wanted
    assert numbers(text) == []
