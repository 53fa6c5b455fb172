from datetime import date, time, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.models import Meeting, Refused
from tests.factories import Cast, SignIn, make_item, make_meeting

NEXT_YEAR = timezone.localdate().year + 1
SENT = {"held_on": f"{NEXT_YEAR}-03-03", "starts": "18:30", "ends": "20:30", "place": "Old Hall", "kind": "ordinary"}


def address(name: str, thing: Cast | Meeting) -> str:
    if isinstance(thing, Cast):
        return reverse(name, args=[thing.council.slug, thing.committee.slug])
    return reverse(name, args=[thing.committee.council.slug, thing.committee.slug, thing.day])


def planned(cast: Cast, days: int = 14, **fields: Any) -> Meeting:
    held_on = timezone.localdate() + timedelta(days=days)
    return make_meeting(cast.committee, held_on=held_on, **{"status": "scheduled", **fields})


@pytest.mark.parametrize("member", ["officer", "clerk"])
def test_schedule_meeting_keeps_when_and_where(cast: Cast, as_member: SignIn, member: str) -> None:
    response = as_member(getattr(cast, member)).post(address("schedule_meeting", cast), SENT)

    meeting = Meeting.objects.get()
    assert response["Location"] == f"/eastmoor-council/people-scrutiny-committee/{NEXT_YEAR}-03-03/"
    assert (meeting.held_on, meeting.starts, meeting.ends) == (date(NEXT_YEAR, 3, 3), time(18, 30), time(20, 30))
    assert (meeting.place, meeting.kind, meeting.status) == ("Old Hall", "ordinary", "scheduled")


def test_schedule_meeting_says_what_the_public_reads_at_once(cast: Cast, as_member: SignIn) -> None:
    page = as_member(cast.officer).get(address("schedule_meeting", cast)).content.decode()

    assert "The public reads its day, time and place at once, and its agenda once you publish that." in page


def test_schedule_meeting_gives_the_second_of_a_day_a_suffix(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    locations = [client.post(address("schedule_meeting", cast), SENT)["Location"] for _ in range(2)]

    assert [location.split("/")[-2] for location in locations] == [f"{NEXT_YEAR}-03-03", f"{NEXT_YEAR}-03-03-2"]


def test_schedule_meeting_says_when_a_day_is_full(cast: Cast, as_member: SignIn) -> None:
    for nth in range(1, 10):
        make_meeting(cast.committee, held_on=date(NEXT_YEAR, 3, 3), nth=nth, status="scheduled")

    response = as_member(cast.officer).post(address("schedule_meeting", cast), SENT)

    assert response.status_code == 422
    assert response.content.decode().count("This committee has nine meetings on that day already.") == 2


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"held_on": ""}, "Enter the date of the meeting."),
        ({"held_on": "soon"}, "Enter a date, like 3/11/2026."),
        ({"held_on": "0026-03-03"}, "Check the year: it is written with four digits, like 2026."),
        ({"starts": "half six"}, "Enter a time, like 18:30."),
        ({"starts": ""}, "Say when it starts as well."),
        ({"ends": "17:00"}, "It ends before it starts: check both times."),
    ],
)
def test_schedule_meeting_keeps_what_was_typed_beside_one_sentence(
    cast: Cast, as_member: SignIn, wrong: dict[str, str], sentence: str
) -> None:
    response = as_member(cast.officer).post(address("schedule_meeting", cast), {**SENT, **wrong})
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count(sentence) == 2
    assert 'value="Old Hall"' in page
    assert not Meeting.objects.exists()


def test_schedule_meeting_may_end_after_midnight(cast: Cast, as_member: SignIn) -> None:
    as_member(cast.officer).post(address("schedule_meeting", cast), {**SENT, "ends": "00:30"})

    assert Meeting.objects.get().ends == time(0, 30)


def test_edit_meeting_on_another_day_moves_its_address(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    make_meeting(cast.committee, held_on=date(NEXT_YEAR, 3, 3), status="scheduled")

    response = as_member(cast.officer).post(address("edit_meeting", meeting), SENT)

    meeting.refresh_from_db()
    assert meeting.day == f"{NEXT_YEAR}-03-03-2"
    assert response["Location"] == meeting.get_absolute_url()


def test_edit_meeting_on_its_own_day_keeps_its_address(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, nth=2)

    as_member(cast.clerk).post(
        address("edit_meeting", meeting), {**SENT, "held_on": meeting.held_on.isoformat(), "place": "New Hall"}
    )

    meeting.refresh_from_db()
    assert (meeting.nth, meeting.place) == (2, "New Hall")


def test_edit_meeting_is_refused_once_its_minutes_are_approved(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True, minutes_approved_at=timezone.now())

    assert as_member(cast.officer).post(address("edit_meeting", meeting), SENT).status_code == 403


def test_cancel_meeting_tells_the_public_why_at_its_address(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, agenda_published_at=timezone.now())

    as_member(cast.clerk).post(address("cancel_meeting", meeting), {"because": "The hall is flooded."})
    response = as_member(None).get(meeting.get_absolute_url())

    assert response.status_code == 200
    assert "<strong>This meeting is cancelled.</strong> The hall is flooded." in response.content.decode()


def test_scheduled_meeting_is_announced_without_its_agenda(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, place="Old Hall", starts=time(18, 30))
    make_item(meeting, "SECRET sale")
    public = as_member(None)

    page = public.get(meeting.get_absolute_url()).content.decode()

    assert ("6.30pm · Old Hall" in page, "Its agenda is not published yet." in page) == (True, True)
    assert [address for address in ("/", "/eastmoor-council/", address("committee", cast))
            if meeting.get_absolute_url() not in public.get(address).content.decode()] == []  # fmt: skip
    assert "SECRET" not in page + public.get("/eastmoor-council/calendar.ics").content.decode()
    assert public.get(f"{meeting.get_absolute_url()}minutes.txt").status_code == 404


def test_cancelled_meeting_stays_announced_without_its_agenda(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    make_item(meeting, "SECRET sale")
    meeting.cancel(because="There is no business.")

    page = as_member(None).get(meeting.get_absolute_url()).content.decode()

    assert ("There is no business." in page, "No agenda was published." in page, "SECRET" in page) == (
        True,
        True,
        False,
    )


def test_meeting_once_announced_stays_so_when_it_is_held(cast: Cast, as_member: SignIn) -> None:
    meeting, draft = planned(cast, days=0), make_meeting(cast.committee, nth=2)
    make_item(meeting, "SECRET sale")
    meeting.hold()

    page = as_member(None).get(meeting.get_absolute_url()).content.decode()

    assert ("Its agenda and minutes are not published yet." in page, "SECRET" in page) == (True, False)
    assert as_member(None).get(draft.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("member", ["public", "officer"])
def test_address_of_a_moved_meeting_leads_to_where_it_stands(cast: Cast, as_member: SignIn, member: str) -> None:
    meeting, client = planned(cast), as_member(cast.members[member])
    before = meeting.get_absolute_url()
    for days in (30, 40):
        meeting.held_on = timezone.localdate() + timedelta(days=days)
        meeting.schedule()

    answer = client.get(before)
    assert (answer.status_code, answer["Location"]) == (302, meeting.get_absolute_url())

    other = planned(cast)
    assert other.get_absolute_url() == before
    assert client.get(before).status_code == 200


def test_address_of_a_moved_draft_leads_nobody_there_who_may_not_see_it(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    before = meeting.get_absolute_url()
    Meeting.objects.update(held_on=meeting.held_on - timedelta(days=1))

    assert as_member(None).get(before).status_code == 404
    assert as_member(cast.councillor).get(before).status_code == 302


def test_cancel_meeting_wants_a_reason(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)

    response = as_member(cast.officer).post(address("cancel_meeting", meeting), {"because": " "})

    meeting.refresh_from_db()
    assert response.status_code == 422
    assert response.content.decode().count("Say why: the public reads it on the meeting’s page.") == 2
    assert meeting.status == "scheduled"


def test_reinstate_meeting_brings_it_back(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, status="cancelled", cancelled_because="Snow.")

    as_member(cast.officer).post(address("reinstate_meeting", meeting))

    meeting.refresh_from_db()
    assert (meeting.status, meeting.cancelled_because) == ("scheduled", "")


def test_hold_meeting_waits_for_its_day(cast: Cast, as_member: SignIn) -> None:
    today, tomorrow = planned(cast, days=0), planned(cast, days=1)
    client = as_member(cast.officer)

    statuses = [client.post(address("hold_meeting", meeting)).status_code for meeting in (today, tomorrow)]

    assert statuses == [302, 403]
    assert list(Meeting.objects.values_list("status", flat=True)) == ["held", "scheduled"]


def test_meeting_moves_only_as_its_states_allow(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)

    with pytest.raises(Refused, match="that is held does not become cancelled"):
        meeting.cancel(because="Too late.")


def test_scheduling_is_offered_to_those_who_may(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, agenda_published_at=timezone.now())
    pages = {name: as_member(user).get(meeting.get_absolute_url()) for name, user in cast.members.items()}

    assert [name for name, page in pages.items() if address("cancel_meeting", meeting) in page.content.decode()] == [
        "officer",
        "clerk",
    ]


def test_schedule_meeting_begins_with_time_and_place_of_the_last(cast: Cast, as_member: SignIn) -> None:
    make_meeting(cast.committee, starts=time(18, 30), place="Old Hall")
    planned(cast, days=7, starts=time(9, 0), place="Elsewhere", status="cancelled", cancelled_because="Snow.")

    page = as_member(cast.officer).get(address("schedule_meeting", cast)).content.decode()

    assert ('value="18:30"' in page, 'value="Old Hall"' in page, "Elsewhere" in page) == (True, True, False)
