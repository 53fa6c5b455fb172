from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.attending import Tally, tally
from meetings.exporting.plain import legible
from meetings.models import Attendance, Committee, Declaration, Meeting, Person
from tests.factories import (
    Cast,
    SignIn,
    make_action,
    make_commitment,
    make_committee,
    make_council,
    make_item,
    make_meeting,
    make_paragraph,
    make_person,
    make_resolution,
    make_seat,
)


def decide(committee: Committee, words: str, *, held_on: date = date(2026, 3, 3), **fields: Any) -> Any:
    meeting = Meeting.objects.filter(committee=committee, held_on=held_on).first()
    meeting = meeting or make_meeting(committee, held_on=held_on, published=True)
    return make_resolution(make_item(meeting, f"Item on {words}", **fields), words, stem="RESOLVED that")


def decisions(client: Any, cast: Cast, **asked: str) -> str:
    return str(client.get(reverse("decisions", args=[cast.council.slug]), asked).content.decode())


@pytest.fixture
def chair(cast: Cast) -> Person:
    return cast.council.people.get(user=cast.chair)


def test_decisions_are_newest_first_and_lead_to_where_they_stand(cast: Cast, as_member: SignIn) -> None:
    older = decide(cast.committee, "the older roof be mended")
    newer = decide(cast.committee, "the newer roof be mended", held_on=date(2026, 4, 7))

    page = decisions(as_member(None), cast)

    assert 0 < page.index(newer.get_absolute_url()) < page.index(older.get_absolute_url())
    assert "2 decisions, 1 to 2 shown." in page


def test_decisions_of_one_meeting_stand_together(cast: Cast, as_member: SignIn) -> None:
    cabinet = make_committee(cast.council, "Cabinet")
    made = [decide(cast.committee, "A be noted"), decide(cabinet, "B be noted")]
    made += [decide(cast.committee, "C be noted"), decide(cabinet, "D be noted")]

    shown = as_member(None).get(reverse("decisions", args=[cast.council.slug])).context["page"]

    assert list(shown) == [made[0], made[2], made[1], made[3]]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"q": "roofs"}, {"the roof be mended"}),
        ({"q": '"be noted"'}, {"the plan be noted"}),
        ({"committee": "cabinet"}, {"the plan be noted"}),
        ({"since": "2026-04-01"}, {"the plan be noted"}),
        ({"until": "2026-04-01"}, {"the roof be mended"}),
        ({"q": "zyzzyva"}, set()),
        ({"page": "x"}, {"the plan be noted", "the roof be mended"}),
    ],
)
def test_decisions_are_filtered_by_words_committee_and_days(
    cast: Cast, as_member: SignIn, asked: dict[str, str], shown: set[str]
) -> None:
    decide(cast.committee, "the roof be mended")
    decide(make_committee(cast.council, "Cabinet"), "the plan be noted", held_on=date(2026, 4, 7))

    page = decisions(as_member(None), cast, **asked)

    words = {"the roof be mended", "the plan be noted"}
    assert {each for each in words if f"<span>{each}</span>" in page} == shown
    assert ("No decision matches" in page) == (not shown)


def test_decisions_say_beside_each_committee_how_many_there_are(cast: Cast, as_member: SignIn) -> None:
    for words in ("the roof be mended", "the plan be noted"):
        decide(make_committee(cast.council, f"Board {words[4:8]}"), words)
        decide(cast.committee, words)

    page = decisions(as_member(None), cast, q="roof", committee="board-plan")

    assert [label in page for label in ("Board roof (1)", "Board plan (0)", "People Scrutiny Committee (1)")] == [
        True,
        True,
        True,
    ]


def test_decisions_of_drafts_exempt_items_and_other_councils_stay_where_they_belong(
    cast: Cast, as_member: SignIn
) -> None:
    make_resolution(make_item(make_meeting(cast.committee)), "the DRAFT be kept")
    decide(cast.committee, "the EXEMPT be kept", is_exempt=True, exempt_paragraphs=[3])
    decide(make_committee(make_council("Northfell Council")), "the ELSEWHERE be kept")

    marks = ("DRAFT", "EXEMPT", "ELSEWHERE", "(0)")
    public, inside = (decisions(as_member(user), cast) for user in (None, cast.chair))

    assert [mark in public for mark in marks] == [False, False, False, True]
    assert [mark in inside for mark in marks] == [True, True, False, False]


@pytest.mark.parametrize("verb", ["lost", "resolved"])
def test_decisions_say_of_a_motion_that_it_was_lost(cast: Cast, as_member: SignIn, verb: str) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    make_resolution(item, "the pond be filled", stem="This Council resolves that", verb=verb)
    client = as_member(None)

    for page in (decisions(client, cast), str(client.get(item.meeting.get_absolute_url()).content.decode())):
        assert ('<span class="tag plain lost">Lost</span>' in page) == (verb == "lost")
        assert "This Council resolves that" in page


def test_decisions_with_a_wrong_day_say_so_and_keep_the_rest(cast: Cast, as_member: SignIn) -> None:
    decide(cast.committee, "the roof be mended")

    response = as_member(None).get(reverse("decisions", args=[cast.council.slug]), {"since": "2026-02-30", "q": "roof"})

    assert response.status_code == 422
    assert response.content.decode().count("Enter a date, like 12/12/2026.") == 2
    assert "<span>the roof be mended</span>" in response.content.decode()


def test_decisions_cost_the_same_queries_for_one_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Any
) -> None:
    client = as_member(None)
    for words in (["one"], ["two", "three"]):
        for each in words:
            decide(cast.committee, f"the {each} be noted")
        with django_assert_num_queries(7):
            decisions(client, cast)


def test_person_shows_seats_now_and_past(cast: Cast, chair: Person, as_member: SignIn) -> None:
    cabinet = make_committee(cast.council, "Cabinet")
    make_seat(cabinet, chair, starts_on=date(2018, 5, 8), ends_on=date(2022, 5, 9))

    page = as_member(None).get(chair.get_absolute_url()).content.decode()

    assert "Chair, since 1 January 2020" in page
    assert "Member, 8 May 2018 to 9 May 2022" in page
    assert f"<title>{chair} – Eastmoor Council</title>" in page


def test_person_is_there_for_the_public_only_in_public_life(cast: Cast, as_member: SignIn) -> None:
    partner = make_person(cast.council, "Ann Orme", kind="partner")
    make_seat(cast.committee, partner, role="co-opted")
    clerk = cast.council.people.get(user=cast.clerk)

    statuses = {
        of.name: [
            as_member(user).get(of.get_absolute_url()).status_code
            for user in (None, cast.stranger, cast.other_officer, cast.officer)
        ]
        for of in (partner, clerk, cast.owning)
    }

    assert statuses == {
        "Ann Orme": [200, 200, 200, 200],
        "Clerk": [404, 404, 404, 200],
        "Ruth Adeyemi": [404, 404, 404, 200],
    }


def attend(committee: Committee, person: Person, status: str, *, days_ago: int, published: bool = True) -> None:
    meeting = make_meeting(
        committee, held_on=timezone.localdate() - timedelta(days=days_ago), published=published, nth=1
    )
    if status:
        Attendance.objects.create(meeting=meeting, position=0, name=person.name, person=person, status=status)


def test_attendance_counts_the_meetings_at_which_somebody_was_expected(cast: Cast, chair: Person) -> None:
    for days_ago, status in enumerate(["present", "present", "virtual", "apologies", "absent", ""], 1):
        attend(cast.committee, chair, status, days_ago=days_ago)
    attend(cast.committee, chair, "present", days_ago=50, published=False)
    elsewhere = make_committee(cast.council, "Cabinet")
    attend(elsewhere, chair, "substitute", days_ago=3)
    attend(elsewhere, chair, "in attendance", days_ago=4)
    make_meeting(cast.committee, held_on=date(2019, 1, 8), published=True)

    expected = Tally(expected=6, present=3, online=1, apologies=1, absent=1, unrecorded=1, as_substitute=1)
    assert tally(chair, user=cast.stranger) == expected


def test_person_shows_what_was_declared_and_asked_where_its_minutes_are_open(
    cast: Cast, chair: Person, as_member: SignIn
) -> None:
    open_item = make_item(make_meeting(cast.committee, published=True), "Open halls")
    draft_item = make_item(make_meeting(cast.committee, nth=2), "Draft halls")
    for item, mark in ((open_item, "OPEN"), (draft_item, "DRAFT")):
        Declaration.objects.create(
            item=item, position=0, name=chair.name, person=chair, text=f"{mark} interest in a hall."
        )
        commitment = make_commitment(make_paragraph(item, "She would write."), "would write")
        make_action(cast.committee, f"{mark} letter", commitment=commitment, asked_by=chair)

    pages = {
        name: as_member(user).get(chair.get_absolute_url()).content.decode()
        for name, user in (("public", None), ("chair", cast.chair))
    }

    words = ["OPEN interest", "OPEN letter", "DRAFT interest", "DRAFT letter"]
    assert {name: [word in page for word in words] for name, page in pages.items()} == {
        "public": [True, True, False, False],
        "chair": [True, True, True, True],
    }


def test_committee_shows_past_meetings_a_year_at_a_time(cast: Cast, as_member: SignIn) -> None:
    days = {year: make_meeting(cast.committee, held_on=date(year, 3, 3), published=True) for year in (2024, 2025)}
    address = cast.committee.get_absolute_url()

    pages = [as_member(None).get(address, {"year": year}).content.decode() for year in ("", "2024", "1066", "x")]

    assert [[of.get_absolute_url() in page for of in days.values()] for page in pages] == [
        [False, True],
        [True, False],
        [False, True],
        [False, True],
    ]


def test_council_shows_its_newest_decisions(cast: Cast, as_member: SignIn) -> None:
    for month in range(1, 8):
        decide(cast.committee, f"number {month} be noted", held_on=date(2026, month, 3))

    page = as_member(None).get(cast.council.get_absolute_url()).content.decode()

    assert [f"<span>number {month} be noted</span>" in page for month in range(1, 8)] == [False, False, *[True] * 5]


@pytest.mark.parametrize("name", ["accessibility", "privacy"])
def test_every_page_of_a_council_leads_to_its_statements(cast: Cast, as_member: SignIn, name: str) -> None:
    address = reverse(name, args=[cast.council.slug])

    assert f'href="{address}"' in as_member(None).get(cast.committee.get_absolute_url()).content.decode()
    assert cast.council.name in as_member(None).get(address).content.decode()


def test_reading_sets_no_cookie(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True)
    client = as_member(None)

    for address in ("/", cast.council.get_absolute_url(), meeting.get_absolute_url(), reverse("search") + "?q=roof"):
        client.get(address)

    assert dict(client.cookies) == {}


def test_colours_are_dark_enough_to_be_read(cast: Cast, as_member: SignIn) -> None:
    styles = {}
    for colour in ("#0b5d51", "#ffff00"):
        type(cast.council).objects.filter(pk=cast.council.pk).update(colour=colour)
        styles[colour] = as_member(None).get(reverse("colours", args=[cast.council.slug])).content.decode()

    assert styles == {
        "#0b5d51": ":root { --accent: #0b5d51 }\n",
        "#ffff00": f":root {{ --accent: {legible('#ffff00')} }}\n",
    }
    assert legible("#ffff00") != "#ffff00"
