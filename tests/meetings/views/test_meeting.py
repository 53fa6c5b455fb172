from collections.abc import Callable

from django.test import Client
from lxml import html

from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph, make_resolution

type SignIn = Callable[[object], Client]


def test_meeting_shows_published_minutes_to_the_public(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_paragraph(
        make_item(make_meeting(cast.committee, published=True)), "Councillor Marsh asked about halls."
    )

    page = as_member(None).get(paragraph.item.meeting.get_absolute_url()).content.decode()

    assert "Councillor Marsh asked about halls." in page
    assert f'id="{paragraph.anchor}"' in page
    assert "csrfmiddlewaretoken" not in page


def test_meeting_draft_exists_only_for_those_inside(cast: Cast, as_member: SignIn) -> None:
    make_paragraph(make_item(make_meeting(cast.committee)), "Draft words.")
    address = cast.committee.meetings.get().get_absolute_url()

    statuses = {name: as_member(user).get(address).status_code for name, user in cast.members.items()}

    assert statuses == {
        "public": 404,
        "officer": 200,
        "clerk": 200,
        "chair": 200,
        "councillor": 200,
        "owner": 404,
        "stranger": 404,
        "other_officer": 404,
    }


def test_meeting_exempt_item_reaches_nobody_outside(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True)
    make_item(meeting, "Open matter")
    exempt = make_item(meeting, "SECRET title", is_exempt=True, exempt_paragraphs=[3])
    make_commitment(make_paragraph(exempt, "SECRET words would follow."), "SECRET words would follow")

    seen = {
        name: "SECRET" in as_member(user).get(meeting.get_absolute_url()).content.decode()
        for name, user in cast.members.items()
    }

    assert [name for name, sees in seen.items() if sees] == ["officer", "clerk", "chair", "councillor"]


def test_meeting_links_to_another_minute_only_where_its_reader_may_see_it(cast: Cast, as_member: SignIn) -> None:
    earlier = make_meeting(cast.committee, published=True, nth=2)
    targets = {
        "open": make_item(earlier),
        "exempt": make_item(earlier, is_exempt=True),
        "draft": make_item(make_meeting(cast.committee, nth=3)),
    }
    paragraph = make_paragraph(make_item(make_meeting(cast.committee, published=True)), "Minutes open exempt draft.")
    for position, (text, target) in enumerate(targets.items()):
        paragraph.references.create(item=paragraph.item, position=position, text=text, target=target)
    address = paragraph.item.meeting.get_absolute_url()

    linked = {}
    for name, user in cast.members.items():
        page = as_member(user).get(address).content.decode()
        linked[name] = [text for text, target in targets.items() if target.get_absolute_url() in page]

    inside = {"officer", "clerk", "chair", "councillor"}
    assert linked == {name: list(targets) if name in inside else ["open"] for name in cast.members}


def test_meeting_costs_the_same_queries_for_one_item_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., object]
) -> None:
    meeting = make_meeting(cast.committee, published=True)
    client = as_member(None)
    for titles in (["One"], ["Two", "Three"]):
        for title in titles:
            paragraph = make_paragraph(make_item(meeting, title), "The officer would write to all schools.")
            make_commitment(paragraph, "would write to all schools")
        with django_assert_num_queries(6):  # type: ignore[attr-defined]
            assert client.get(meeting.get_absolute_url()).status_code == 200


def test_meeting_says_an_outcome_once(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    make_resolution(item, "It was agreed that they come back.", verb="agreed")
    make_resolution(item, "they come back, as agreed with the council in the spring", verb="agreed")
    make_resolution(item, "the report be noted", verb="resolved", stem="RESOLVED that")

    page = html.fromstring(as_member(None).get(item.meeting.get_absolute_url()).content)

    openings = [[word.text for word in box.xpath("./strong")] for box in page.xpath("//*[@class='resolved']")]
    assert openings == [[], ["Agreed"], ["RESOLVED that"]]


def test_a_resolution_that_opens_with_a_whole_sentence_does_not_shout_it(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    heard = "Having heard both sides and read the report of the engineer, the committee unanimously"
    for stem in ("RESOLVED that", heard):
        make_resolution(item, "deferred the matter", verb="deferred", stem=stem)

    page = html.fromstring(as_member(None).get(item.meeting.get_absolute_url()).content)

    openings = page.xpath("//*[@class='resolved']/strong")
    assert [(word.text, word.get("class")) for word in openings] == [("RESOLVED that", None), (heard, "sentence")]
