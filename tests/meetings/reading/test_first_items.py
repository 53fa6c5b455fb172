"""The first item of a page without numbers, right below those who came."""

import pytest

from meetings.reading.minutes import read

TITLES = [
    "ELECTION OF CHAIR",
    "APPOINTMENT OF CLERK",
    "RE-ELECTION OF VICE-CHAIRMAN",
    "COUNCILLOR VACANCY",
    "RESIGNATION OF COUNCILLOR POE",
    "CO-OPTION OF A COUNCILLOR",
    "CHAIRMAN'S REPORT",
    "DEPUTY MAYOR'S ALLOWANCE",
    "FOOTPATHS OFFICER",
]
FRONTS = {
    "on one line": "PRESENT\nCllrs J Addis, M Bulmer (Chair), S Catt; Mrs T Fry (Clerk); 7 residents\n\n",
    "with others": "Present: Cllr J Addis, Cllr M Bulmer (Chair)\nIn attendance: Mrs T Fry (Clerk), 3 residents\n\n",
    "a line each": "Present:\nCllr J Addis\nCllr M Bulmer (Chair)\nMrs T Fry (Clerk)\n\n",
}


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("title", TITLES)
def test_title_that_names_an_office_is_nobodys_role(front: str, title: str) -> None:
    minutes = read(
        f"MINUTES OF THE MEETING OF OXBECK PARISH COUNCIL HELD ON 6 MAY 2026\n\n{FRONTS[front]}{title}\n"
        "It was agreed that the matter be looked at in June.\n\nROADS\nThe lines at the cross have worn away.\n\n"
        "FINANCE\nThe accounts were approved.\n"
    )
    assert [item.title for item in minutes.items] == [title, "ROADS", "FINANCE"]
    assert {person.role for person in minutes.attendance} <= {"Chair", "Clerk", None}
