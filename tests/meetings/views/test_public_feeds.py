import xml.etree.ElementTree as Tree
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.urls import reverse
from icalendar import Calendar

from meetings.models import Meeting
from tests.factories import Cast, SignIn, make_committee, make_item, make_meeting, make_resolution

ATOM = "{http://www.w3.org/2005/Atom}"
LONDON = ZoneInfo("Europe/London")


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


def planned(cast: Cast, **fields: Any) -> Meeting:
    fields.setdefault("held_on", date(2026, 11, 3))
    fields.setdefault("status", Meeting.Status.SCHEDULED)
    return make_meeting(cast.committee, published=True, minutes_published_at=None, **fields)


def events(client: Any, *slugs: str) -> list[Any]:
    return list(Calendar.from_ical(client.get(reverse("calendar", args=slugs)).content).walk("VEVENT"))


def entries(client: Any, *slugs: str) -> list[Any]:
    return Tree.fromstring(client.get(reverse("decisions_feed", args=slugs)).content).findall(f"{ATOM}entry")


def test_calendar_has_each_public_meeting_at_its_own_time_of_day(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, starts=time(18, 30), ends=time(20, 15), place="Council Chamber; Eastmoor")
    make_meeting(cast.committee, held_on=date(2026, 12, 1))

    calendar = Calendar.from_ical(as_member(None).get(reverse("calendar", args=[cast.council.slug])).content)
    event: Any = calendar.walk("VEVENT")[0]

    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/London"]
    assert len(calendar.walk("VEVENT")) == 1
    assert (event.start, event.end) == (
        datetime(2026, 11, 3, 18, 30, tzinfo=LONDON),
        datetime(2026, 11, 3, 20, 15, tzinfo=LONDON),
    )
    assert (event["SUMMARY"], event["LOCATION"], event["URL"], event["STATUS"]) == (
        "People Scrutiny Committee",
        "Council Chamber; Eastmoor",
        f"http://testserver{meeting.get_absolute_url()}",
        "CONFIRMED",
    )


def test_calendar_describes_summer_time_by_its_rule(cast: Cast, as_member: SignIn) -> None:
    planned(cast, starts=time(18, 30))
    content = as_member(None).get(reverse("calendar", args=[cast.council.slug])).content

    described = Calendar.from_ical(content).timezones[0].to_tz(lookup_tzid=False)

    noons = [datetime(year, 1, 1, 12) + timedelta(days=day) for year in (1999, 2026, 2027) for day in range(365)]
    assert [noon.replace(tzinfo=described).utcoffset() for noon in noons] == [
        noon.replace(tzinfo=LONDON).utcoffset() for noon in noons
    ]


@pytest.mark.parametrize(
    ("starts", "ends", "spans"),
    [
        (None, None, (date(2026, 11, 3), date(2026, 11, 4))),
        (time(10), None, (datetime(2026, 11, 3, 10, tzinfo=LONDON), datetime(2026, 11, 3, 12, tzinfo=LONDON))),
        (time(22), time(1), (datetime(2026, 11, 3, 22, tzinfo=LONDON), datetime(2026, 11, 4, 1, tzinfo=LONDON))),
    ],
)
def test_calendar_shows_meetings_whose_times_are_not_all_said(
    cast: Cast, as_member: SignIn, starts: time | None, ends: time | None, spans: tuple[Any, Any]
) -> None:
    planned(cast, starts=starts, ends=ends)

    event = events(as_member(None), cast.council.slug)[0]

    assert (event.start, event.end) == spans


def test_calendar_keeps_the_uid_and_raises_the_sequence_at_each_change(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast, starts=time(18, 30))
    before = events(as_member(None), cast.council.slug)[0]

    meeting.place = "Town Hall"
    meeting.schedule()
    meeting.cancel(because="There is no business.")
    after = events(as_member(None), cast.council.slug)[0]

    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 2)
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["LOCATION"] == "Town Hall"


def test_calendar_of_a_committee_has_its_own_meetings(cast: Cast, as_member: SignIn) -> None:
    planned(cast)
    make_meeting(make_committee(cast.council, "Cabinet"), held_on=date(2026, 11, 4), published=True)

    council = [event["SUMMARY"] for event in events(as_member(None), cast.council.slug)]
    cabinet = [event["SUMMARY"] for event in events(as_member(None), cast.council.slug, "cabinet")]

    assert (council, cabinet) == (["People Scrutiny Committee", "Cabinet"], ["Cabinet"])


def test_calendar_gives_an_officer_no_more_than_the_public(cast: Cast, as_member: SignIn) -> None:
    make_meeting(cast.committee)

    assert events(as_member(cast.officer), cast.council.slug) == []


def test_calendar_is_kept_until_a_meeting_changes(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Any
) -> None:
    meeting = planned(cast)
    client, address = as_member(None), reverse("calendar", args=[cast.council.slug])
    with django_assert_num_queries(4):
        first = client.get(address)
    with django_assert_num_queries(3):
        again = client.get(address)
    unchanged = client.get(address, headers={"If-None-Match": first["ETag"]})
    meeting.cancel(because="There is no business.")
    changed = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert first.content == again.content
    assert [answer.status_code for answer in (first, unchanged, changed)] == [200, 304, 200]
    assert b"STATUS:CANCELLED" in changed.content


def test_feed_of_decisions_is_escaped_and_leads_to_each(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, held_on=date(2026, 3, 3), published=True), "Roofs & <slates>")
    decision = make_resolution(item, "the <b>roof</b> & slates be mended", stem="RESOLVED that")

    entry = entries(as_member(None), cast.council.slug)[0]

    assert entry.findtext(f"{ATOM}title") == "Roofs & <slates> – People Scrutiny Committee, 3 March 2026"
    assert entry.findtext(f"{ATOM}summary") == ("RESOLVED that the &lt;b&gt;roof&lt;/b&gt; &amp; slates be mended")
    assert entry.find(f"{ATOM}link").attrib["href"] == f"http://testserver{decision.get_absolute_url()}"


def test_feed_keeps_the_id_of_a_decision_that_is_corrected_and_tells_when(cast: Cast, as_member: SignIn) -> None:
    decision = make_resolution(make_item(make_meeting(cast.committee, published=True)), "the roof be mended")
    before = entries(as_member(None), cast.council.slug)[0]

    decision.clauses.update(text="the roofs be mended")
    decision.item.meeting.held_on = date(2026, 3, 4)
    decision.item.meeting.schedule()
    after = entries(as_member(None), cast.council.slug)[0]

    assert after.findtext(f"{ATOM}id") == before.findtext(f"{ATOM}id")
    assert after.findtext(f"{ATOM}updated") >= before.findtext(f"{ATOM}updated")
    assert "the roofs be mended" in after.findtext(f"{ATOM}summary")


def test_feed_says_of_a_motion_that_it_was_lost(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    make_resolution(item, "the pond be filled", stem="Motion:", verb="lost")

    assert (
        entries(as_member(None), cast.council.slug)[0].findtext(f"{ATOM}summary") == "Lost: Motion: the pond be filled"
    )


def test_feed_has_nothing_that_is_not_published_for_anybody(cast: Cast, as_member: SignIn) -> None:
    make_resolution(make_item(make_meeting(cast.committee)), "the draft be kept")
    exempt = make_item(make_meeting(cast.committee, published=True, nth=2), is_exempt=True, exempt_paragraphs=[3])
    make_resolution(exempt, "the exempt be kept")

    assert entries(as_member(cast.officer), cast.council.slug) == []


def test_feed_of_a_committee_has_its_own_decisions(cast: Cast, as_member: SignIn) -> None:
    make_resolution(make_item(make_meeting(cast.committee, published=True)), "the roof be mended")
    cabinet = make_committee(cast.council, "Cabinet")
    make_resolution(make_item(make_meeting(cabinet, published=True)), "the plan be noted")

    summaries = [entry.findtext(f"{ATOM}summary") for entry in entries(as_member(None), cast.council.slug, "cabinet")]

    assert summaries == ["the plan be noted"]


@pytest.mark.parametrize("name", ["calendar", "decisions_feed"])
def test_feeds_of_no_such_committee_are_not_there(cast: Cast, as_member: SignIn, name: str) -> None:
    assert as_member(None).get(reverse(name, args=[cast.council.slug, "nowhere"])).status_code == 404


def test_calendar_folds_long_lines_and_keeps_their_words(cast: Cast, as_member: SignIn) -> None:
    place = "Neuadd y Dref, Llŷn; \\ 会议室 " * 5
    planned(cast, place=place)

    content = as_member(None).get(reverse("calendar", args=[cast.council.slug])).content

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert Calendar.from_ical(content).walk("VEVENT")[0]["LOCATION"] == place
