"""Whose an office is among names that run on."""

import pytest

from meetings.reading import attendees
from meetings.reading.shape import ReadAttendance


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Councillor Sal Hale, Chair; Councillor Ben Ford; Councillor Hal Orme",
            [("Councillor Sal Hale", "Chair"), ("Councillor Ben Ford", None), ("Councillor Hal Orme", None)],
        ),
        (
            "Cllr Sal Hale – Chair Cllr Ben Ford (Vice-Chair) Cllr Hal Orme",
            [("Cllr Sal Hale", "Chair"), ("Cllr Ben Ford", "Vice-Chair"), ("Cllr Hal Orme", None)],
        ),
        ("Cllrs Hal Orme, Chair; Una Pell", [("Councillor Hal Orme", "Chair"), ("Una Pell", None)]),
    ],
)
def test_chair_belongs_to_whom_stands_before_it(text: str, roles: list[tuple[str, str | None]]) -> None:
    found: list[ReadAttendance] = []
    attendees.take(text, "present", found, since=0)
    assert [(one.name, one.role) for one in found] == roles
