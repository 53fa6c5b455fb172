"""The two invented councils: where their meetings fall, what their pages say, and what loading them leaves."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.db.models import F
from django.test import override_settings
from django.utils import timezone

from actions.models import Action, Answer, Progress
from councilhub.demonstration import loading
from councilhub.demonstration.loading import FOLDER, SignIn, load, read_page
from councilhub.demonstration.placing import PLACEHOLDER, Placed, fill, place, working
from councilhub.models import User
from meetings.models import AgendaItem, Attendance, Commitment, Council, Meeting, Paragraph

pytestmark = pytest.mark.django_db

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


def test_meetings_keep_their_order_and_but_for_that_of_today_never_fall_on_a_sunday() -> None:
    for today in EACH_DAY_OF_A_YEAR:
        placed = place(COMMITTEES, today=today)
        on_sundays = {p.held_on for p in placed.values() if p.held_on.strftime("%A") == "Sunday"}
        assert on_sundays <= {today}
        assert [p.page for p in placed.values() if p.last and placed[p.last].held_on >= p.held_on] == []
        ahead = {p.page for p in placed.values() if p.held_on > today}
        assert ahead == {p.page for p in placed.values() if p.state in {"planned", "agenda"}}


@pytest.mark.parametrize("day", [WEDNESDAY, SUNDAY])
def test_one_meeting_is_in_progress_on_the_day_of_loading(day: date) -> None:
    in_progress = [p for p in place(COMMITTEES, today=day).values() if p.state == "today"]
    assert [(p.page, p.held_on) for p in in_progress] == [("people-scrutiny/06", day)]


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


@pytest.fixture(scope="module")
def sign_ins(django_db_setup: None, django_db_blocker: Any) -> Iterator[list[SignIn]]:
    """Both councils, loaded once for the tests that only look."""
    hashed_quickly = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with django_db_blocker.unblock(), transaction.atomic(), hashed_quickly:
        load(report=lambda line: None)
        yield loading.sign_ins()
        transaction.set_rollback(True)


def sizes() -> dict[str, int]:
    counted = (Council, User, Meeting, AgendaItem, Paragraph, Commitment, Action, Progress, Answer)
    return {model.__name__: model._default_manager.count() for model in counted}


def test_loading_again_changes_nothing_and_tells_the_same_sign_ins(sign_ins: list[SignIn]) -> None:
    before, said = sizes(), list[str]()
    load(report=said.append)
    assert (sizes(), said, loading.sign_ins()) == (before, [], sign_ins)


def test_each_of_the_five_can_sign_in(sign_ins: list[SignIn]) -> None:
    roles = [role for role, _, _ in sign_ins]
    assert roles == ["officer", "chair", "councillor", "action owner", "officer of the other council"]
    assert {email for _, email, password in sign_ins if authenticate(email=email, password=password) is None} == set()
    assert {user.email for user in User.objects.all() if user.has_usable_password()} == {e for _, e, _ in sign_ins}


def test_each_page_says_its_council_committee_and_day(sign_ins: list[SignIn]) -> None:
    placed = place(COMMITTEES, today=timezone.localdate())
    read = {page: read_page(page, placed) for page in PAGES}
    said = {page: (r.council, r.committee or "Council", r.date) for page, r in read.items()}
    assert said == {
        f"{committee['slug']}/{meeting['page']}": (
            council["name"],
            committee["name"],
            placed[f"{committee['slug']}/{meeting['page']}"].held_on.isoformat(),
        )
        for council in COUNCILS
        for committee in council["committees"]
        for meeting in committee["meetings"]
    }


def test_every_meeting_stands_as_far_as_the_plan_says(sign_ins: list[SignIn]) -> None:
    assert Counter(m.status for m in Meeting.objects.all()) == {"held": 23, "scheduled": 7}
    assert Meeting.objects.filter(minutes_approved_at__isnull=False).count() == 18
    published = Meeting.objects.filter(minutes_published_at__isnull=False, minutes_approved_at__isnull=True)
    assert {m.committee.slug for m in published} == {"council", "cabinet", "health-and-wellbeing"}
    (today,) = Meeting.objects.filter(status="scheduled", held_on__lte=timezone.localdate())
    assert today.committee.slug == "people-scrutiny"
    assert today.ends is None and Paragraph.objects.filter(item__meeting=today).exists()


def test_everybody_at_a_meeting_is_known(sign_ins: list[SignIn]) -> None:
    assert list(Attendance.objects.filter(person=None).values_list("text", flat=True)) == []


def test_nothing_is_left_without_a_place(sign_ins: list[SignIn]) -> None:
    assert {str(meeting): meeting.unplaced for meeting in Meeting.objects.all() if meeting.unplaced} == {}


def test_exempt_items_and_their_actions_stay_from_the_public(sign_ins: list[SignIn]) -> None:
    exempt = AgendaItem.objects.filter(is_exempt=True)
    assert {item.title: item.exempt_paragraphs for item in exempt} == {
        "Land at Carr End": [3],
        "Larchfield children’s home: quality of care": [2, 3],
        "Household waste: the contract after next year": [3],
    }
    secret = Action.objects.filter(commitment__item__is_exempt=True)
    assert secret.count() == 3
    assert list(secret.visible_to(AnonymousUser())) == []


def test_actions_stand_in_every_state_and_every_way_of_closing(sign_ins: list[SignIn]) -> None:
    assert set(Action.objects.values_list("status", flat=True)) == set(Action.Status.values)
    assert set(Action.objects.values_list("closed_as", flat=True)) == {"", *Action.ClosedAs.values}
    assert Action.objects.with_due().overdue().count() > 5


def test_every_history_ends_where_its_action_stands(sign_ins: list[SignIn]) -> None:
    for action in Action.objects.prefetch_related("progress"):
        told = sorted(action.progress.all(), key=lambda note: (note.at, note.pk))
        states = [Action.Status.TO_DO, *(note.status_to for note in told)]
        assert [note.status_from for note in told] == states[:-1]
        assert action.status == states[-1]
        assert all(action.raised_on < timezone.localtime(note.at).date() <= timezone.localdate() for note in told)


def test_every_action_was_made_before_anything_was_noted_on_it(sign_ins: list[SignIn]) -> None:
    noted_first = Action.objects.filter(progress__at__lt=F("created_at"))

    assert list(noted_first) == []
    assert Action.objects.filter(created_at__date__lt=timezone.localdate()).count() > 80


def test_commitments_are_accepted_dismissed_and_left_open(sign_ins: list[SignIn]) -> None:
    given = Counter(Answer.objects.values_list("given", flat=True))
    assert given["accepted"] == 90
    assert given["dismissed"] > 10
    assert Commitment.objects.unanswered().count() > 10
    assert Commitment.objects.unanswered().filter(item__meeting__minutes_approved_at__isnull=False).count() == 0


def test_the_owner_has_actions_and_the_other_officer_sees_none_of_the_drafts(sign_ins: list[SignIn]) -> None:
    emails = {role: email for role, email, _ in sign_ins}
    owner, other = (User.objects.get(email=emails[r]) for r in ("action owner", "officer of the other council"))
    assert Counter(Action.objects.owned_by(owner).values_list("status", flat=True)) == {
        "in_progress": 3,
        "to_do": 2,
        "reported": 1,
    }
    seen = AgendaItem.objects.minutes_visible_to(other).filter(meeting__committee__council__slug="eastmoor")
    assert seen.filter(meeting__minutes_published_at=None).count() == 0
