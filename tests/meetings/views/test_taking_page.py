"""What the page on which minutes are taken offers beside the boxes to type in."""

from django.urls import reverse
from lxml import html

from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph, make_resolution


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


def test_attendance_nobody_recorded_begins_with_every_seat_present(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    client = as_member(cast.officer)
    address = reverse("record_attendance", args=[cast.council.slug, cast.committee.slug, meeting.day])

    def chosen() -> list[str]:
        page = html.fromstring(client.get(address).content)
        return [option.get("value") for option in page.xpath("//td/select/option[@selected]")]

    offered = chosen()
    meeting.attendances.create(position=0, name="Councillor Vane", status="apologies")

    assert offered == ["present", "present", "", "", ""]
    assert chosen() == ["apologies", "", "", "", "", ""]


def test_attendance_sent_as_it_was_offered_is_recorded_as_present(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    client = as_member(cast.officer)
    address = reverse("record_attendance", args=[cast.council.slug, cast.committee.slug, meeting.day])
    form = html.fromstring(client.get(address).content).forms[-1]

    client.post(address, dict(form.form_values()))

    assert list(meeting.attendances.values_list("name", "status")) == [
        ("Councillor Chair", "present"),
        ("Councillor Councillor", "present"),
    ]


def test_edit_resolution_completes_proposer_and_seconder_from_who_is_present(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    meeting.attendances.create(position=0, name="Councillor Vane", status="present")
    resolution = make_resolution(make_item(meeting), "the report be noted")

    page = html.fromstring(
        as_member(cast.officer).get(reverse("edit_resolution", args=[cast.council.slug, resolution.pk])).content
    )

    assert page.xpath("//datalist[@id='present']/option/@value") == ["Councillor Vane"]
    assert page.xpath("//input[@list='present']/@name") == ["proposer", "seconder"]
