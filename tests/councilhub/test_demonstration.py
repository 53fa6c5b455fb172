"""The two invented councils: where their meetings fall, what their pages say, and what loading them leaves."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from councilhub.demonstration.loading import FOLDER
from councilhub.demonstration.placing import PLACEHOLDER, Placed, fill, place, working

COUNCILS: list[dict[str, Any]] = tomllib.loads((FOLDER / "councils.toml").read_text())["council"]
COMMITTEES = [committee for council in COUNCILS for committee in council["committees"]]
PAGES = [f"{committee['slug']}/{meeting['page']}" for committee in COMMITTEES for meeting in committee["meetings"]]
ACTIONS = [
    (committee["slug"], action)
    for committee in COMMITTEES
    for action in tomllib.loads((FOLDER / f"actions/{committee['slug']}.toml").read_text())["action"]
]
WEDNESDAY, SUNDAY = date(2026, 11, 18), date(2026, 11, 22)
EACH_DAY_OF_A_YEAR = [WEDNESDAY + timedelta(days=n) for n in range(366)]


def text_of(page: str, placed: dict[str, Placed]) -> str:
    return fill((FOLDER / f"pages/{page}.txt").read_text(), page=page.removesuffix("-report"), placed=placed)


def test_there_are_thirty_meetings_of_six_committees_and_ninety_actions() -> None:
    assert (len(COUNCILS), len(COMMITTEES), len(PAGES), len(ACTIONS)) == (2, 6, 30, 90)


def test_every_page_belongs_to_a_planned_meeting() -> None:
    written = {str(path.relative_to(FOLDER / "pages").with_suffix("")) for path in FOLDER.glob("pages/*/*.txt")}
    assert {page.removesuffix("-report") for page in written} == set(PAGES)


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2026, 11, 22), date(2026, 12, 25)])
def test_working_days_pass_over_weekends_and_christmas(day: date) -> None:
    assert working(day) == {12: date(2026, 12, 28), 11: date(2026, 11, 23)}[day.month]


def test_meetings_keep_their_order_and_never_fall_on_a_sunday_whatever_the_day() -> None:
    for today in EACH_DAY_OF_A_YEAR:
        placed = place(COMMITTEES, today=today)
        assert [p.page for p in placed.values() if p.held_on.strftime("%A") == "Sunday"] == []
        assert [p.page for p in placed.values() if p.last and placed[p.last].held_on >= p.held_on] == []
        ahead = {p.page for p in placed.values() if p.held_on > today}
        assert ahead == {p.page for p in placed.values() if p.state == "agenda"}


def test_one_meeting_is_in_progress_on_the_day_of_loading() -> None:
    in_progress = [p for p in place(COMMITTEES, today=WEDNESDAY).values() if p.state == "today"]
    assert [(p.page, p.held_on) for p in in_progress] == [("people-scrutiny/06", WEDNESDAY)]


def test_a_meeting_in_progress_on_a_sunday_was_the_day_before() -> None:
    assert place(COMMITTEES, today=SUNDAY)["people-scrutiny/06"].held_on == date(2026, 11, 21)


def test_dates_count_from_the_meeting_and_name_other_meetings() -> None:
    here = Placed("cabinet/02", WEDNESDAY, "approved", last="cabinet/01", next="cabinet/03")
    placed = {
        "cabinet/01": Placed("cabinet/01", date(2026, 9, 2), "approved"),
        "cabinet/02": here,
        "cabinet/03": Placed("cabinet/03", date(2027, 1, 6), "agenda"),
        "council/01": Placed("council/01", date(2026, 10, 1), "approved"),
    }
    text = "{{0|long}}, {{10|day}}, {{-7|month}}, {{last|full}}, {{next|day}}, {{council/01|full}}"
    assert fill(text, page="cabinet/02", placed=placed) == (
        "Wednesday 18 November 2026, 30 November, November, 2 September 2026, 6 January, 1 October 2026"
    )


def test_a_page_that_names_a_meeting_there_is_none_of_is_refused() -> None:
    with pytest.raises(KeyError):
        fill("{{last|full}}", page="cabinet/01", placed={"cabinet/01": Placed("cabinet/01", WEDNESDAY, "approved")})


def test_every_date_of_every_page_is_filled() -> None:
    placed = place(COMMITTEES, today=WEDNESDAY)
    left = {path.name for path in FOLDER.glob("pages/*/*.txt") if PLACEHOLDER.search(text_of(named(path), placed))}
    assert left == set()


def named(path: Any) -> str:
    return f"{path.parent.name}/{path.stem}"


def test_the_words_of_every_action_stand_in_its_page() -> None:
    missing = [
        (slug, action["words"])
        for slug, action in ACTIONS
        if action["words"] not in (FOLDER / f"pages/{slug}/{action['page']}.txt").read_text()
    ]
    assert missing == []
    assert [words for words, times in Counter(a["words"] for _, a in ACTIONS).items() if times > 1] == []


def test_nothing_is_noted_on_an_action_before_it_was_raised_or_after_today() -> None:
    for today in EACH_DAY_OF_A_YEAR:
        placed = place(COMMITTEES, today=today)
        for slug, action in ACTIONS:
            days = [note["day"] for note in action.get("progress", [])]
            assert days == sorted(days)
            if days:
                first, last = (
                    placed[f"{slug}/{action['page']}"].held_on + timedelta(days=n) for n in (days[0], days[-1])
                )
                assert placed[f"{slug}/{action['page']}"].held_on < first <= last <= today, (today, action["wording"])
