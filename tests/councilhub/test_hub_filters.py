from datetime import timedelta

import pytest
from django.utils import timezone

from actions.models import Action
from councilhub.templatetags import hub


def test_status_class_knows_every_status() -> None:
    assert set(hub.STATUS_CLASSES) == set(Action.Status)


@pytest.mark.parametrize(
    ("days", "status", "said"),
    [
        (9, "to_do", '<span class="overdue">9 days overdue</span>'),
        (1, "waiting", '<span class="overdue">1 day overdue</span>'),
        (0, "to_do", ""),
        (-3, "to_do", ""),
        (9, "reported", ""),
        (9, "closed", ""),
    ],
)
def test_overdue_is_said_in_words_while_something_is_to_be_done(days: int, status: str, said: str) -> None:
    due = timezone.localdate() - timedelta(days=days)

    assert hub.overdue(Action(status=status), due) == said


def test_overdue_is_silent_without_a_due_day() -> None:
    assert hub.overdue(Action(status="to_do"), None) == ""
