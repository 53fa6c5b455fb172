"""What is done in the room or always done so, beside the same words told of a task; more stand in `look_alikes.txt`."""

import pytest

from meetings.reading.minutes import read

HEAD = "Ambleford Parish Council\n\nMinutes of the meeting held on Monday 3 March 2025 at 7.30pm\n\n5. Roads\n\n"


def promised(words: str) -> list[str]:
    return [one.quote for item in read(f"{HEAD}{words}\n").items for one in item.commitments]


@pytest.mark.parametrize(
    ("room", "task"),
    [
        (
            "The Chairman said he would take items 6 and 7 together.",
            "The Chairman said he would take items 6 and 7 to the next meeting.",
        ),
        ("The Treasurer would withdraw to consider it.", "The Treasurer would withdraw £50 to consider it."),
        ("Cllr Vane would take part in the debate.", "Cllr Vane would take part in the litter pick."),
        (
            "It was agreed to discuss it under item 12.",
            "It was agreed to discuss it under item 12 in the June meeting.",
        ),
        ("The team will visit each shop.", "Cllr Vane will visit each shop."),
        ("Any comments would be passed on.", "All comments would be passed on."),
        ("Officers would be able to send copies.", "Officers would be able to send copies by 4 May."),
        (
            "If a complaint is received the Clerk will ring the owner.",
            "If no answer is received the Clerk will ring the owner.",
        ),
        ("The date by which it was to be sent had passed.", "The letter was to be sent to the owner."),
    ],
)
def test_what_goes_on_in_a_meeting_is_told_from_a_task(room: str, task: str) -> None:
    assert (promised(room), len(promised(task))) == ([], 1)
