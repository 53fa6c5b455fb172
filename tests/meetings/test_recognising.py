"""Which item of a meeting each item of a page is: by its heads, else by its place and its likeness."""

from typing import Any

import pytest

from actions.models import Action
from meetings.importing import save
from meetings.models import AgendaItem, Commitment, Paragraph
from meetings.reading.shape import ReadItem, ReadMinutes
from meetings.recognising import items_known
from meetings.saving import stored_items
from tests.factories import Cast
from tests.meetings.pages import promised, read_item, read_page, read_resolution

ROOFS = "The Head of Property said that the roofs of nine halls leak, and that slates for them were dear this year."
BUSES = "Members asked why the evening bus to Fenwick had stopped, and heard that its driver had left in August."
LONG = (
    "Residents had written about the noise of the market at night. The officer had measured it in three streets and "
    "found it loudest beside the fountain, where traders wash their crates until eleven. A rota of quieter hours was "
    "tried in May and kept to by all but two of them."
)


def page(*titles: str | ReadItem) -> ReadMinutes:
    """The items between those of the first and the last minutes, which every page here has."""
    between = [read_item(title) if isinstance(title, str) else title for title in titles]
    return read_page(read_item("Apologies", "None."), *between, read_item("Next meeting", "In May."))


def titles_of(cast: Cast, first: ReadMinutes, second: ReadMinutes) -> list[tuple[str, str]]:
    """Of each item once both pages are saved the title that its row had first, if it was there, and has now."""
    save(first, committee=cast.committee)
    had = dict(AgendaItem.objects.values_list("pk", "title"))
    save(second, committee=cast.committee)
    return [(had.get(item.pk, ""), item.title) for item in AgendaItem.objects.order_by("position")]


def between(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    assert (pairs[0], pairs[-1]) == (("Apologies", "Apologies"), ("Next meeting", "Next meeting"))
    return pairs[1:-1]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param(read_item("Halls", ROOFS), read_item("Village buildings", ROOFS), id="the same words"),
        pytest.param(
            read_item("Halls", ROOFS, BUSES),
            read_item("Village buildings", ROOFS.replace("nine", "ten"), BUSES, "It was noted."),
            id="much the same words",
        ),
        pytest.param(
            read_item("Halls", resolutions=[read_resolution(ROOFS)]),
            read_item("Village buildings", resolutions=[read_resolution(ROOFS)]),
            id="the same decision",
        ),
        pytest.param(
            read_item("Halls", purpose=ROOFS), read_item("Village buildings", purpose=ROOFS), id="the same purpose"
        ),
        pytest.param(
            read_item("Repair of village halls", purpose=ROOFS),
            read_item("Repairs of village halls", BUSES),
            id="a title much alike, whose minutes have come",
        ),
        pytest.param(
            read_item("Halls", number="4"), read_item("Village buildings", BUSES, number="4"), id="its number"
        ),
        pytest.param(read_item("Repair of a hall"), read_item("Repair of a Halls"), id="mere titles, a slip apart"),
        pytest.param(
            read_item("Update of the leader", number="4"),
            read_item("Update of the new leader", number="4"),
            id="mere titles, much alike and of one number",
        ),
        pytest.param(read_item("", number="4"), read_item("Village buildings", number="4"), id="a title at last"),
        pytest.param(
            read_item("Halls", ROOFS, minute_number="41"),
            read_item("Village buildings", ROOFS, minute_number="42"),
            id="the same words under another minute's number",
        ),
    ],
)
def test_save_knows_a_retitled_item_again(cast: Cast, was: ReadItem, now: ReadItem) -> None:
    assert between(titles_of(cast, page(was), page(now))) == [(was.title, now.title)]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        pytest.param(read_item("Halls", ROOFS), read_item("Buses", BUSES), id="other words"),
        pytest.param(
            read_item("Halls", ROOFS, number="4"), read_item("Buses", BUSES, number="4"), id="other words of one number"
        ),
        pytest.param(
            read_item("Update of the leader", ROOFS), read_item("Update of the mayor", BUSES), id="like titles"
        ),
        pytest.param(read_item("Halls"), read_item("Buses"), id="nothing but titles"),
        pytest.param(read_item("Halls", number="4"), read_item("Buses", number="5"), id="other numbers"),
        pytest.param(
            read_item("Update of the leader"), read_item("Update of the mayor"), id="mere titles, one word apart"
        ),
        pytest.param(read_item("Plan of block 4"), read_item("Plan of block 5"), id="mere titles, one figure apart"),
        pytest.param(
            read_item("Update of the leader", minute_number="41"),
            read_item("Update of the mayor", minute_number="42"),
            id="like titles of two minutes",
        ),
        pytest.param(
            read_item("Halls", "The report was noted."), read_item("Buses", "The report was noted."), id="few words"
        ),
    ],
)
def test_save_takes_no_item_for_another(cast: Cast, was: ReadItem, now: ReadItem) -> None:
    assert sorted(between(titles_of(cast, page(was), page(now)))) == sorted([("", now.title), (was.title, was.title)])


def test_save_keeps_what_hangs_on_a_retitled_item(cast: Cast) -> None:
    quote = "the roofs of nine halls leak"
    save(page(read_item("Halls", ROOFS, commitments=[promised(quote, 0)])), committee=cast.committee)
    Action.objects.accept(Commitment.objects.get(), Action(wording="Mend them"), by=cast.officer)
    keys = (AgendaItem.objects.get(title="Halls").pk, Paragraph.objects.get(text=ROOFS).pk, Commitment.objects.get().pk)

    saved = save(
        page(read_item("Village buildings", ROOFS, commitments=[promised(quote, 0)])), committee=cast.committee
    )

    action = Action.objects.get()
    assert (action.commitment.item_id, action.commitment.paragraph_id, action.commitment_id) == keys  # type: ignore[union-attr]
    assert (action.commitment.item.title, action.commitment.is_gone) == ("Village buildings", False)  # type: ignore[union-attr]
    assert saved.in_words == "The meeting is brought up to date: 1 item changed."


def test_save_knows_several_retitled_items_in_their_order(cast: Cast) -> None:
    first = page(read_item("Halls", ROOFS), read_item("Buses", BUSES), read_item("Market", LONG))
    second = page(read_item("Village buildings", ROOFS), "A new one", read_item("Noise at night", LONG))

    assert between(titles_of(cast, first, second)) == [
        ("Halls", "Village buildings"),
        ("", "A new one"),
        ("Buses", "Buses"),
        ("Market", "Noise at night"),
    ]


def test_save_takes_a_stored_item_for_one_of_the_page_s_alone(cast: Cast) -> None:
    second = page(read_item("Village buildings", ROOFS), read_item("Parish buildings", ROOFS))

    assert between(titles_of(cast, page(read_item("Halls", ROOFS)), second)) == [
        ("Halls", "Village buildings"),
        ("", "Parish buildings"),
    ]


def test_save_looks_for_a_retitled_item_between_its_neighbours_alone(cast: Cast) -> None:
    first = page(read_item("Halls", ROOFS), read_item("Buses", BUSES))
    second = page(read_item("Buses", BUSES), read_item("Village buildings", ROOFS))

    assert between(titles_of(cast, first, second)) == [
        ("Halls", "Halls"),
        ("Buses", "Buses"),
        ("", "Village buildings"),
    ]


@pytest.mark.parametrize(("text", "is_known"), [(LONG, True), (ROOFS, False)])
def test_save_of_a_page_without_a_known_title_knows_an_item_by_a_long_text_alone(
    cast: Cast, text: str, is_known: bool
) -> None:
    pairs = titles_of(cast, read_page(read_item("Market", text)), read_page(read_item("Noise at night", text)))

    assert pairs == ([("Market", "Noise at night")] if is_known else [("Market", "Market"), ("", "Noise at night")])


def test_items_known_asks_no_query_an_item(cast: Cast, django_assert_num_queries: Any) -> None:
    meeting = save(page(read_item("Halls", ROOFS), read_item("Buses", BUSES)), committee=cast.committee).meeting
    stored = list(stored_items(meeting))
    read = page(read_item("Village buildings", ROOFS), read_item("Late buses", BUSES)).items

    with django_assert_num_queries(0):
        known = items_known(stored, read)

    assert [item and item.title for item in known] == ["Apologies", "Halls", "Buses", "Next meeting"]
