"""What the page on which minutes are taken offers beside the boxes to type in."""

import pytest
from django.urls import reverse
from django.utils import timezone
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


@pytest.mark.parametrize("page_of", ["get_taking_url", "get_agenda_url", "get_absolute_url"])
def test_an_officer_is_asked_whether_an_item_is_exempt_before_it_is_published(
    cast: Cast, as_member: SignIn, page_of: str
) -> None:
    item = make_item(make_meeting(cast.committee, agenda_published_at=timezone.now()), "Confidential: a tenant")
    url = getattr(item.meeting, page_of)()

    page = html.fromstring(as_member(cast.officer).get(url).content)
    said = page.xpath("//section[@aria-labelledby='unmarked']")[0]

    edit = reverse("edit_item", args=[cast.council.slug, item.pk])
    taking = "?taking" if page_of == "get_taking_url" else ""
    assert said.xpath(".//a/@href") == [f"{edit}{taking}#id_is_exempt"]
    assert "everybody reads them once they are published" in said.text_content()
    assert b"Was the public excluded?" not in as_member(cast.councillor).get(item.meeting.get_absolute_url()).content


def test_attendance_names_nobody_without_saying_how_they_were_there(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    url = reverse("record_attendance", args=[cast.council.slug, cast.committee.slug, meeting.day])
    data = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 1, "form-0-name": "Councillor Chair"}

    answer = as_member(cast.officer).post(url, {**data, "form-1-name": "Mrs P Hollis", "form-1-role": "Clerk"})

    assert answer.status_code == 422
    errors = html.fromstring(answer.content).xpath("//*[contains(@class, 'error-summary')]//a")
    assert [error.text for error in errors] == ["Row 2: Say how Mrs P Hollis was there."]
    assert not meeting.attendances.exists()


def test_attendance_is_saved_and_more_rows_are_offered(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)
    url = reverse("record_attendance", args=[cast.council.slug, cast.committee.slug, meeting.day])
    data = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 0, "form-0-name": "Mrs Hollis", "form-0-status": "present"}
    client = as_member(cast.officer)

    answer = client.post(url, {**data, "more": ""})

    assert answer["Location"] == url
    names = html.fromstring(client.get(url).content).xpath("//td[@data-label='Name']/input")
    assert [name.get("value") for name in names][-4:] == ["Councillor Councillor", None, None, None]


@pytest.mark.parametrize(("items", "first"), [((), "Build the agenda"), (("Halls",), "Take minutes")])
def test_a_meeting_held_is_minuted_first_where_it_has_an_agenda(
    cast: Cast, as_member: SignIn, items: tuple[str, ...], first: str
) -> None:
    meeting = make_meeting(cast.committee)
    for title in items:
        make_item(meeting, title)

    page = html.fromstring(as_member(cast.officer).get(meeting.get_absolute_url()).content)

    assert [link.text for link in page.xpath("//main//a[@class='button first']")] == [first]


def test_an_item_edited_while_minutes_are_taken_leads_back_there(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee), "Hals")
    client = as_member(cast.officer)
    taking = f"{item.meeting.get_taking_url()}#{item.anchor}"

    page = html.fromstring(client.get(item.meeting.get_taking_url()).content)
    [link] = [one.get("href") for one in page.xpath("//a") if one.text_content() == "Edit the item Hals"]
    form = html.fromstring(client.get(link).content).xpath("//form[contains(@class, 'narrow')]")[0]
    answer = client.post(form.action, {**dict(form.form_values()), "title": "Halls"})

    assert form.xpath(".//a[.='Cancel']/@href") == [taking]
    assert answer["Location"] == taking
    item.refresh_from_db()
    assert item.title == "Halls"


def test_take_minutes_shows_the_declarations_that_a_page_brought(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee), "Declarations of interest")
    item.declarations.create(position=0, name="Cllr Vane", text="Cllr Vane declared that she keeps the keys.")

    page = html.fromstring(as_member(cast.officer).get(item.meeting.get_taking_url()).content)

    assert page.xpath("//*[@class='said declared']/text()") == ["Cllr Vane declared that she keeps the keys."]
