from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from actions.models import Action
from councilhub.templatetags import hub
from meetings.models import Meeting

NOW = timezone.now()


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


@pytest.mark.parametrize(
    ("starts", "place", "said"),
    [
        (time(18, 30), "Committee Room 1", "6.30pm, Committee Room 1"),
        (time(18, 30), "", "6.30pm"),
        (None, "Committee Room 1", "Committee Room 1"),
        (None, "", ""),
    ],
)
def test_time_and_place_say_what_is_known(starts: time | None, place: str, said: str) -> None:
    assert hub.time_and_place(Meeting(starts=starts, place=place)) == said


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({}, '<span class="tag plain draft">Agenda not published</span>'),
        ({"agenda_published_at": NOW}, '<span class="tag plain">Agenda</span>'),
        (
            {"agenda_published_at": NOW, "status": "held"},
            '<span class="tag plain draft">Minutes not published</span>',
        ),
        ({"minutes_published_at": NOW, "status": "held"}, '<span class="tag plain draft">Draft minutes</span>'),
        (
            {"minutes_published_at": NOW, "minutes_approved_at": NOW, "status": "held"},
            '<span class="tag plain closed">Approved minutes</span>',
        ),
        ({"agenda_published_at": NOW, "status": "cancelled"}, '<span class="tag plain draft">Cancelled</span>'),
    ],
)
def test_state_tells_how_far_the_papers_have_come(fields: dict[str, Any], tag: str) -> None:
    assert hub.state(Meeting(**fields)) == tag


def test_said_class_adds_nothing_to_words_of_no_special_kind() -> None:
    assert [hub.said_class(kind) for kind in ("response", "list", "chair_summary", "narrative")] == [
        " reply",
        " listed",
        " summary",
        "",
    ]


def test_options_are_all_there_with_the_chosen_one_selected() -> None:
    choices = [("a", "first <of all>"), ("b", "Second")]

    made = [hub.options(choices, chosen) for chosen in ("b", "a", "")]

    first, second = '<option value="a"{}>First &lt;of all&gt;</option>', '<option value="b"{}>Second</option>'
    assert made == [
        first.format("") + second.format(" selected"),
        first.format(" selected") + second.format(""),
        first.format("") + second.format(""),
    ]


@pytest.mark.parametrize(("number", "said"), [(0, "0"), (200, "200"), (201, "more than 200")])
def test_at_most_says_more_than_where_counting_stopped(number: int, said: str) -> None:
    assert hub.at_most(number, 200) == said
