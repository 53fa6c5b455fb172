from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from meetings import arranging
from meetings.models import AgendaItem, Meeting, Recommendation, Refused, Report, ReportParagraph, ReportSection
from meetings.models.meetings import clear_days
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph

FORM = "application/x-www-form-urlencoded"
EXEMPT = {"is_exempt": "on", "exempt_paragraphs": ["3", "5"], "public_interest": "It would harm the sale."}


def planned(cast: Cast, days: int = 21, **fields: Any) -> Meeting:
    held_on = timezone.localdate() + timedelta(days=days)
    return make_meeting(cast.committee, held_on=held_on, **{"status": "scheduled", **fields})


def address(name: str, meeting: Meeting, *more: object) -> str:
    return reverse(name, args=[meeting.committee.council.slug, meeting.committee.slug, meeting.day, *more])


def of_item(name: str, item: AgendaItem) -> str:
    return reverse(name, args=[item.meeting.committee.council.slug, item.pk])


def titles(meeting: Meeting) -> list[str]:
    return list(meeting.items.values_list("title", flat=True))


@pytest.mark.parametrize("member", ["officer", "clerk"])
def test_add_item_keeps_all_that_was_typed(cast: Cast, as_member: SignIn, member: str) -> None:
    meeting = planned(cast)
    sent = {
        "number": "1",
        "title": "Village halls",
        "purpose": "To agree repairs.",
        "lead": "Head of Property",
        "recommendations": "a) the report be noted\n\n(b) the roof be mended\nand the gutters too",
        "urgency": "The roof fell in on Monday.",
        **EXEMPT,
    }

    as_member(getattr(cast, member)).post(address("add_item", meeting), sent)

    item = AgendaItem.objects.get()
    assert (item.meeting, item.number, item.title, item.purpose) == (meeting, "1", "Village halls", "To agree repairs.")
    assert (item.lead, item.urgency) == ("Head of Property", "The roof fell in on Monday.")
    assert (item.is_exempt, item.exempt_paragraphs, item.public_interest) == (True, [3, 5], "It would harm the sale.")
    assert list(item.recommendations.values_list("label", "text")) == [
        ("a)", "the report be noted"),
        ("(b)", "the roof be mended"),
        ("", "and the gutters too"),
    ]


def test_edit_item_leaves_its_place_to_whoever_moves_it(cast: Cast) -> None:
    meeting = planned(cast)
    halls, roads = make_item(meeting, "Halls"), make_item(meeting, "Roads")
    editing = AgendaItem.objects.get(pk=halls.pk)

    arranging.move(roads, "up")
    editing.title = "Village halls"
    arranging.edit(editing, columns=["title"], recommendations=[])

    assert titles(meeting) == ["Roads", "Village halls"]


def test_no_item_is_edited_once_the_minutes_are_approved_meanwhile(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee), "Halls")
    editing = AgendaItem.objects.get(pk=item.pk)

    item.meeting.approve_minutes()
    editing.title = "Village halls"
    with pytest.raises(Refused):
        arranging.edit(editing, columns=["title"], recommendations=[])

    assert titles(item.meeting) == ["Halls"]


@pytest.mark.parametrize("removed", ["٣", "²", "x", "-1", "9" * 5000, "1\x00"])
def test_an_address_that_names_nothing_removed_offers_no_undo(cast: Cast, as_member: SignIn, removed: str) -> None:
    item = make_item(planned(cast))
    client = as_member(cast.officer)

    pages = [
        client.get(at, {"removed": removed})
        for at in (address("build_agenda", item.meeting), of_item("edit_item", item))
    ]

    assert [(page.status_code, "was removed." in page.content.decode()) for page in pages] == [(200, False)] * 2


def test_add_item_offers_the_next_number(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    make_item(meeting, number="9.")

    page = as_member(cast.officer).get(address("add_item", meeting)).content.decode()

    assert 'name="number" value="10."' in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": " "}, "Give the item a title."),
        ({**EXEMPT, "exempt_paragraphs": []}, "Choose the paragraphs that make this item exempt."),
        ({**EXEMPT, "public_interest": ""}, "Say why the public interest keeps this item closed."),
        ({"exempt_paragraphs": ["3"]}, "Tick Exempt above, or untick these paragraphs."),
        ({"public_interest": "It would harm the sale."}, "Tick Exempt above, or clear this reason."),
    ],
)
def test_add_item_keeps_what_was_typed_beside_one_sentence(
    cast: Cast, as_member: SignIn, wrong: dict[str, object], sentence: str
) -> None:
    sent = {"title": "Village halls", "recommendations": "a) the report be noted", **wrong}

    response = as_member(cast.officer).post(address("add_item", planned(cast)), sent)
    page = response.content.decode()

    assert response.status_code == 422
    assert page.count(sentence) == 2
    assert "a) the report be noted</textarea>" in page
    assert not AgendaItem.objects.exists()


def test_edit_item_keeps_the_row_of_a_recommendation_that_stays(cast: Cast, as_member: SignIn) -> None:
    item = make_item(planned(cast), "Halls")
    kept = Recommendation.objects.create(item=item, position=0, label="a)", text="the report be noted")
    client = as_member(cast.officer)
    assert "a) the report be noted</textarea>" in client.get(of_item("edit_item", item)).content.decode()

    client.post(
        of_item("edit_item", item),
        {"title": "Village halls", "recommendations": "a) the roof be mended\nb) the report be noted"},
    )

    item.refresh_from_db()
    assert item.title == "Village halls"
    assert [(row.label, row.text) for row in item.recommendations.all()] == [
        ("a)", "the roof be mended"),
        ("b)", "the report be noted"),
    ]
    assert item.recommendations.last() == kept


@pytest.mark.parametrize("paragraphs", [[1, 7], [12, 18], [9, 15]], ids=["Part 1", "Part 4, Wales", "until 2006"])
def test_edit_item_keeps_the_paragraphs_that_it_is_exempt_under(
    cast: Cast, as_member: SignIn, paragraphs: list[int]
) -> None:
    item = make_item(planned(cast), is_exempt=True, exempt_paragraphs=paragraphs, public_interest="It is a sale.")
    client = as_member(cast.officer)
    page = html.fromstring(client.get(of_item("edit_item", item)).content.decode())
    form = next(form for form in page.forms if "seen" in form.fields)
    sent = [(name, value) for name, value in form.form_values() if name != "title"]

    client.post(of_item("edit_item", item), urlencode([*sent, ("title", "Village halls")]), FORM)

    item.refresh_from_db()
    assert (item.title, item.exempt_paragraphs) == ("Village halls", paragraphs)


def test_edit_item_is_refused_once_the_minutes_are_approved(cast: Cast, as_member: SignIn) -> None:
    item = make_item(make_meeting(cast.committee, published=True, minutes_approved_at=timezone.now()))

    assert as_member(cast.officer).post(of_item("edit_item", item), {"title": "Other"}).status_code == 403


def test_move_item_changes_places_and_stops_at_the_ends(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    first, _, third = (make_item(meeting, title) for title in ("One", "Two", "Three"))
    client = as_member(cast.officer)

    for item, way in ((first, "up"), (third, "up"), (first, "down")):
        client.post(of_item("move_item", item), {"way": way})

    assert titles(meeting) == ["Three", "One", "Two"]


def test_move_item_swaps_the_list_as_a_reload_shows_it(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    first, second = (make_item(meeting, title) for title in ("One", "Two"))
    client = as_member(cast.officer)

    fragment = client.post(
        of_item("move_item", first), {"way": "down"}, headers={"HX-Request": "true"}
    ).content.decode()
    page = client.get(address("build_agenda", meeting)).content.decode()

    def order(html: str) -> list[int]:
        return [html.index(f'id="{item.anchor}"') for item in (second, first)]

    assert order(fragment) == sorted(order(fragment))
    assert order(page) == sorted(order(page))
    assert fragment.count("data-focus") == 1
    assert "Moved down: One" in fragment


def test_remove_item_is_undone_with_all_that_hung_on_it(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    item, _ = make_item(meeting, "One", lead="Ruth Adeyemi"), make_item(meeting, "Two")
    Recommendation.objects.create(item=item, position=0, text="the report be noted")
    section = ReportSection.objects.create(
        report=Report.objects.create(item=item, author="Head of Property"), position=0
    )
    ReportParagraph.objects.create(section=section, position=0, text="The roof leaks.")
    client = as_member(cast.officer)

    removal = client.post(of_item("remove_item", item))
    assert titles(meeting) == ["Two"]
    assert "An item was removed." in client.get(removal["Location"]).content.decode()
    client.post(address("restore_item", meeting, item.pk))

    back = meeting.items.get(pk=item.pk)
    assert titles(meeting) == ["One", "Two"]
    assert back.lead == "Ruth Adeyemi"
    assert list(back.recommendations.values_list("text", flat=True)) == ["the report be noted"]
    assert back.report.author == "Head of Property"
    assert back.report.sections.get().paragraphs.get().text == "The roof leaks."


def test_restore_item_brings_only_what_went_with_it(transactional_db: None, cast: Cast, as_member: SignIn) -> None:
    item = make_item(planned(cast))
    Recommendation.objects.create(item=item, position=0, text="taken back by its author").delete()
    client = as_member(cast.officer)
    client.post(of_item("remove_item", item))

    client.post(address("restore_item", item.meeting, item.pk))

    assert (AgendaItem.objects.get(), Recommendation.objects.count()) == (item, 0)


def test_remove_item_leaves_one_that_has_minutes(cast: Cast, as_member: SignIn) -> None:
    item = make_item(planned(cast))
    make_paragraph(item)

    page = as_member(cast.officer).post(of_item("remove_item", item), follow=True).content.decode()

    assert "has minutes: it stays on the agenda as long as they stand." in page
    assert AgendaItem.objects.get() == item


def test_restore_item_knows_only_items_of_this_agenda(cast: Cast, as_member: SignIn) -> None:
    item = make_item(planned(cast))
    other = planned(cast, days=28)
    client = as_member(cast.officer)
    client.post(of_item("remove_item", item))

    page = client.post(address("restore_item", other, item.pk), follow=True).content.decode()

    assert "There is no such item to bring back." in page
    assert not AgendaItem.objects.exists()


def test_number_items_counts_them_in_their_order(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    for number in ("7", "", "2a"):
        make_item(meeting, number=number)

    as_member(cast.officer).post(address("number_items", meeting))

    assert list(meeting.items.values_list("number", flat=True)) == ["1", "2", "3"]


def test_begin_agenda_with_the_standing_items(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)

    as_member(cast.officer).post(address("begin_agenda", meeting), {"with": "standing"})

    assert list(meeting.items.values_list("number", "title")) == [
        ("1", "Apologies for absence"),
        ("2", "Declarations of interest"),
        ("3", "Minutes of the last meeting"),
        ("4", "Actions from previous meetings"),
    ]


def test_begin_agenda_with_the_last_one_copies_items_and_not_what_was_said(cast: Cast, as_member: SignIn) -> None:
    earlier = make_item(make_meeting(cast.committee, published=True), "Village halls", lead="Ruth Adeyemi")
    make_paragraph(earlier, "Said then.")
    Recommendation.objects.create(item=earlier, position=0, text="agreed then")
    make_item(planned(cast, days=60), "Of a later meeting")
    meeting = planned(cast)
    client = as_member(cast.officer)
    assert "Copy the agenda of" in client.get(address("build_agenda", meeting)).content.decode()

    client.post(address("begin_agenda", meeting), {"with": "last"})

    item = meeting.items.get()
    assert (item.title, item.lead) == ("Village halls", "Ruth Adeyemi")
    assert (item.paragraphs.count(), item.recommendations.count()) == (0, 0)


def test_begin_agenda_leaves_one_that_has_items(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    make_item(meeting, "One")

    page = as_member(cast.officer).post(address("begin_agenda", meeting), {"with": "standing"}, follow=True)

    assert "This agenda has items already" in page.content.decode()
    assert titles(meeting) == ["One"]


def test_publish_agenda_opens_it_and_withdrawing_closes_it(cast: Cast, as_member: SignIn) -> None:
    meeting = planned(cast)
    make_item(meeting, "Village halls", urgency="The roof fell in.", lead="Head of Property")
    make_item(meeting, "SECRET sale", is_exempt=True, exempt_paragraphs=[3], public_interest="SECRET reason")
    officer, public = as_member(cast.officer), as_member(None)

    officer.post(address("publish_agenda", meeting))
    page = public.get(meeting.get_absolute_url()).content.decode()
    officer.post(address("withdraw_agenda", meeting))

    assert "Village halls" in page
    assert "Presented by Head of Property" in page
    assert "<strong>Taken as urgent.</strong> The roof fell in." in page
    assert "SECRET" not in page
    announced = public.get(meeting.get_absolute_url()).content.decode()
    assert "Its agenda is not published yet." in announced
    assert ("Village halls" in announced, "SECRET" in announced) == (False, False)


def test_withdraw_agenda_is_refused_once_the_minutes_are_published(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True)

    assert as_member(cast.officer).post(address("withdraw_agenda", meeting)).status_code == 403


@pytest.mark.parametrize(
    ("given_on", "held_on", "days"),
    [
        (date(2026, 11, 2), date(2026, 11, 2), 0),
        (date(2026, 11, 2), date(2026, 11, 3), 0),
        (date(2026, 11, 2), date(2026, 11, 4), 1),
        (date(2026, 11, 6), date(2026, 11, 9), 0),  # a Friday and the Monday after it
        (date(2026, 11, 2), date(2026, 11, 10), 5),
        (date(2026, 11, 10), date(2026, 11, 2), 0),
    ],
)
def test_clear_days_count_neither_end_nor_weekends(given_on: date, held_on: date, days: int) -> None:
    assert clear_days(given_on, held_on) == days


def test_build_agenda_warns_when_too_few_clear_days_remain(cast: Cast, as_member: SignIn) -> None:
    client = as_member(cast.officer)
    near, far = planned(cast, days=2), planned(cast, days=14)
    make_item(far)

    pages = [client.get(address("build_agenda", meeting)).content.decode() for meeting in (near, far)]

    assert ["The law asks for 5, not counting" in page for page in pages] == [True, False]
    assert ["a bank holiday among them is one fewer" in pages[0], "If a bank holiday falls" in pages[1]] == [True, True]


def test_build_agenda_costs_the_same_queries_for_one_item_and_for_three(
    cast: Cast, as_member: SignIn, django_assert_num_queries: Callable[..., Any]
) -> None:
    meeting = planned(cast)
    client: Client = as_member(cast.officer)
    for some in (["One"], ["Two", "Three"]):
        for title in some:
            item = make_item(meeting, title)
            Recommendation.objects.create(item=item, position=0, text="the report be noted")
        with django_assert_num_queries(7):
            assert client.get(address("build_agenda", meeting)).status_code == 200


def test_add_item_by_its_title_alone_leads_back_to_the_box_for_the_next(cast: Cast, as_member: SignIn) -> None:
    meeting, client = planned(cast), as_member(cast.officer)
    there = meeting.get_agenda_url()
    [form] = [form for form in html.fromstring(client.get(there).content).forms if "title" in form.fields]

    response = client.post(form.action, {**dict(form.form_values()), "title": "Village halls", "quick": "1"})
    box = html.fromstring(client.get(response["Location"]).content).get_element_by_id("quick-title")

    assert response["Location"] == f"{there}?quick"
    assert list(meeting.items.values_list("number", "title")) == [("1", "Village halls")]
    assert "data-focus" in box.attrib
