"""What the page on which minutes are taken offers beside the boxes to type in."""

from lxml import html

from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph


def test_take_minutes_shows_what_is_asked_for_and_offers_it_as_a_resolution(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee), "Halls")
    item.recommendations.create(position=0, label="a)", text="the report be noted")
    make_item(item.meeting, "Buses")

    page = html.fromstring(as_member(cast.officer).get(item.meeting.get_taking_url()).content)

    assert [asked.text_content().split() for asked in page.xpath("//*[@class='asked']//li")] == [
        "a) the report be noted".split()
    ]
    assert [button.get("data-insert") for button in page.xpath("//button[@data-insert]")] == [
        "RESOLVED that the report be noted.",
        "RESOLVED that: ",
        "ACTION: ",
        "RESOLVED that: ",
        "ACTION: ",
    ]


def test_take_minutes_tells_how_to_type_once_and_every_box_refers_to_it(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    for title in ("Halls", "Buses"):
        make_item(meeting, title)

    page = html.fromstring(as_member(cast.officer).get(meeting.get_taking_url()).content)

    assert len(page.xpath("//*[@id='add-hint']")) == 1
    assert [box.get("aria-describedby") for box in page.xpath("//form[@data-add]//textarea")] == ["add-hint"] * 2


def test_take_minutes_spends_no_tab_stop_on_the_address_of_a_paragraph(cast: Cast, as_member: SignIn) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)))

    page = html.fromstring(as_member(cast.officer).get(paragraph.item.meeting.get_taking_url()).content)

    [link] = page.xpath(f"//a[@href='#{paragraph.anchor}']")
    assert link.get("tabindex") == "-1"
