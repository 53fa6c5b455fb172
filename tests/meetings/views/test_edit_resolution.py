"""A resolution of approved minutes is corrected as a paragraph is: what stood is kept, with who, when and why."""

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from councilhub.in_words import day
from meetings.models import Correction, Meeting, Resolution, Vote
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph, make_resolution

WRONG = "a lift be hired for the depot"
RIGHT = "a lift be bought for the depot"


@pytest.fixture
def approved(cast: Cast) -> Resolution:
    meeting = make_meeting(cast.committee, published=True)
    item = make_item(meeting, "Depot")
    resolution = make_resolution(item, WRONG, stem="Resolved that", after=make_paragraph(item, "Members talked."))
    Vote.objects.create(resolution=resolution, text="For 5, against 2", votes_for=5, against=2)
    Meeting.objects.update(minutes_approved_at=timezone.now())
    return resolution


def address(resolution: Resolution) -> str:
    return reverse("edit_resolution", args=["eastmoor-council", resolution.pk])


def corrected(**fields: str) -> dict[str, str]:
    return {
        "verb": "resolved",
        "stem": "Resolved that",
        "clauses": RIGHT,
        "votes_for": "5",
        "against": "2",
        "reason": "A slip of MINE.",
    } | fields


def test_correction_says_why_and_keeps_what_stood(cast: Cast, as_member: SignIn, approved: Resolution) -> None:
    client = as_member(cast.clerk)

    refused = client.post(address(approved), corrected(reason=""))
    saved = client.post(address(approved), corrected(proposer="Councillor Vane"))

    assert refused.status_code == 422
    assert "Say why approved minutes are corrected." in refused.content.decode()
    assert (saved.status_code, saved["Location"]) == (302, approved.get_absolute_url())
    [kept] = Correction.objects.values_list("resolution", "by", "reason", "was")
    was = f"Resolved that\n{WRONG}\nFor 5, against 2\nOutcome: Resolved"
    assert kept == (approved.pk, cast.clerk.pk, "A slip of MINE.", was)
    assert Resolution.objects.get().in_full == (
        f"Resolved that\n{RIGHT}\nProposed by Councillor Vane\nFor 5, against 2\nOutcome: Resolved"
    )


def test_corrections_are_told_where_they_are_made_the_newest_first(
    cast: Cast, as_member: SignIn, approved: Resolution
) -> None:
    client = as_member(cast.officer)
    client.post(address(approved), corrected())
    client.post(address(approved), corrected(verb="agreed", reason="Agreed at minute 40."))

    page = html.fromstring(client.get(address(approved)).content.decode())

    rows = page.xpath("//section[@aria-labelledby='versions']//li")
    told = [" ".join(" ".join(row.itertext()).split()) for row in rows]
    assert [one.partition("·")[2].strip().partition("Resolved that")[0] for one in told] == [
        "Officer · Correction: Agreed at minute 40. ",
        "Officer · Correction: A slip of MINE. ",
        "",
    ]
    assert told[2] == f"As approved Resolved that {WRONG} For 5, against 2 Outcome: Resolved"
    marks = [
        (mark.tag, mark.text) for mark in page.xpath("//section[@aria-labelledby='versions']//*[self::ins|self::del]")
    ]
    assert [(tag, text.strip()) for tag, text in marks] == [
        ("del", "Resolved"),
        ("ins", "Agreed"),
        ("del", "hired"),
        ("ins", "bought"),
    ]


def test_correction_reaches_every_reader_with_its_day_and_without_its_reason(
    cast: Cast, as_member: SignIn, approved: Resolution
) -> None:
    meeting = approved.item.meeting.get_absolute_url()
    ways = [
        meeting,
        f"{meeting}decisions.txt",
        f"{meeting}minutes.txt",
        "/eastmoor-council/decisions/",
        reverse("decisions_feed", args=["eastmoor-council"]),
        "/search/?q=bought",
    ]
    as_member(cast.officer).post(address(approved), corrected())
    public = as_member(None)

    pages = [html.fromstring(public.get(way).content).text_content() for way in ways]

    assert [("lift be bought" in page, "lift be hired" in page, "of MINE" in page) for page in pages] == [
        (True, False, False)
    ] * len(ways)
    assert f"Corrected on {day(timezone.localdate())}" in pages[0]
    assert "lift be hired" not in public.get("/search/?q=hired").content.decode()


def test_correction_is_offered_to_those_who_may_make_it_and_removing_to_nobody(
    cast: Cast, as_member: SignIn, approved: Resolution
) -> None:
    remove = reverse("remove_resolution", args=["eastmoor-council", approved.pk])
    offered = {}
    for name, user in cast.members.items():
        client = as_member(user)
        page = html.fromstring(client.get(approved.item.meeting.get_absolute_url()).content)
        offered[name] = [link.text for link in page.xpath(f"//a[@href='{address(approved)}']")]
        removed, asked = client.post(remove).status_code, client.get(address(approved)).status_code
        assert (name, removed, asked) == (name, 403, 200 if offered[name] else 302 if user is None else 403)
        assert remove not in client.get(address(approved)).content.decode()

    assert {name: words for name, words in offered.items() if words} == {"officer": ["Correct"], "clerk": ["Correct"]}


def test_correction_of_what_somebody_corrected_meanwhile_is_told_so(
    cast: Cast, as_member: SignIn, approved: Resolution
) -> None:
    client = as_member(cast.officer)
    seen = html.fromstring(client.get(address(approved)).content.decode()).xpath("//input[@name='seen']/@value")[0]
    client.post(address(approved), corrected())

    late = client.post(address(approved), corrected(clauses="a lift be lent", seen=seen))

    assert late.status_code == 422
    assert "Somebody changed this while you were writing" in late.content.decode()
    assert (Resolution.objects.get().clauses.get().text, Correction.objects.count()) == (RIGHT, 1)
