"""What was read is put right by hand before it is saved: items, paragraphs, clauses, and lines without a place."""

from collections.abc import Callable

import pytest
from django.test import Client
from lxml import html

from meetings import importing
from meetings.models import AgendaItem, Import, Meeting, Paragraph
from meetings.reading.shape import ReadItem, ReadParagraph
from tests.factories import Cast
from tests.meetings.views.importing import address, keep, read, text_of

type SignIn = Callable[[object], Client]


@pytest.fixture
def browser(cast: Cast, as_member: SignIn) -> Client:
    return as_member(cast.officer)


def item_data(**changes: str) -> dict[str, str]:
    """The form of the item as it was read."""
    return {
        "title": "Halls",
        "number": "1",
        "minute_number": "",
        "purpose": "",
        "0_kind": "narrative",
        "0_speakers": "",
        "0_number": "",
        "0_label": "",
        "1_kind": "narrative",
        "1_speakers": "",
        "1_number": "",
        "1_label": "",
        "0_0_label": "(i)",
        "0_0_text": "the halls be mendd.",
        **changes,
    }


def test_item_unchanged_keeps_no_correction(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    browser.post(address("correct_item", kept, item=0), item_data())

    assert Import.objects.get().corrections == {"paragraphs": {}, "clauses": {}, "items": {}}


def test_clauses_are_counted_among_their_own(cast: Cast, browser: Client) -> None:
    minutes = read()
    one = text_of(browser.get(address("correct_item", keep(cast, minutes), item=0)))
    minutes.items[0].resolutions *= 2
    two = text_of(browser.get(address("correct_item", keep(cast, minutes), item=0)))

    legends = ["<legend>Paragraph 1</legend>", "<legend>Paragraph 2</legend>", "<legend>Clause 1</legend>"]
    assert [one.count(legend) for legend in legends] == [1, 1, 1]
    assert two.count("<legend>Clause 1 of decision 2</legend>") == 1


def test_item_put_right_is_saved_so_and_what_was_set_stays(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    changes = {"title": "Village halls", "minute_number": "41", "exempt": "on", "exempt_paragraphs": "3"}
    changes |= {"1_kind": "contribution", "1_speakers": "Cllr Lee; Tom Moss", "0_0_text": "the halls be mended."}
    response = browser.post(address("correct_item", kept, item=0), item_data(**changes))
    assert response.url == address("preview_import", kept) + "#read-0"  # type: ignore[attr-defined]
    assert not Meeting.objects.exists()

    browser.post(address("confirm_import", kept), {"committee": cast.committee.pk, "held_on": "2026-09-01"})
    item, paragraph = AgendaItem.objects.get(), Paragraph.objects.get(text="Nobody had seen them.")

    assert (item.title, item.minute_number, item.is_exempt, item.exempt_paragraphs) == (
        "Village halls",
        "41",
        True,
        [3],
    )
    assert (paragraph.kind, paragraph.speakers) == ("contribution", ["Cllr Lee", "Tom Moss"])
    assert (paragraph.kind_set, paragraph.speakers_set) == (True, True)
    assert item.resolutions.get().clauses.get().text == "the halls be mended."


def test_correction_is_shown_again_and_taken_back(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    browser.post(address("correct_item", kept, item=0), item_data(title="Village halls"))
    assert "Village halls</textarea>" in text_of(browser.get(address("correct_item", kept, item=0)))

    browser.post(address("correct_item", kept, item=0), item_data())
    assert Import.objects.get().corrections["items"] == {}


def test_correction_that_is_wrong_keeps_what_was_typed(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    data = item_data(**{"title": "Typed", "0_0_text": "", "exempt_paragraphs": "3"})
    response = browser.post(address("correct_item", kept, item=0), data)

    assert (response.status_code, Import.objects.get().corrections) == (422, {})
    assert "Write the clause: it can’t be empty." in text_of(response)
    assert "Only an exempt item names paragraphs of Schedule 12A." in text_of(response)
    assert "Typed</textarea>" in text_of(response)


def test_long_item_is_put_right_in_parts(cast: Cast, browser: Client) -> None:
    paragraphs = [ReadParagraph(f"Words {n}.") for n in range(60)]
    kept = keep(cast, read(items=[ReadItem(title="Long", paragraphs=paragraphs)]))
    first = {f"{n}_kind": "narrative" for n in range(50)} | {"title": "Long", "0_kind": "list"}
    response = browser.post(address("correct_item", kept, item=0), first)
    assert response.url == address("correct_item", kept, item=0) + "?page=2"  # type: ignore[attr-defined]

    second = {f"{n}_kind": "narrative" for n in range(50, 60)} | {"title": "Long", "59_kind": "heading"}
    browser.post(address("correct_item", kept, item=0) + "?page=2", second)
    assert Import.objects.get().corrections["paragraphs"] == {"0.0": {"kind": "list"}, "0.59": {"kind": "heading"}}


@pytest.mark.parametrize("item", [1, 99999])
def test_item_that_was_not_read_is_not_there(cast: Cast, browser: Client, item: int) -> None:
    assert browser.get(address("correct_item", keep(cast), item=item)).status_code == 404


def test_saved_import_is_not_put_right_any_more(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    importing.confirm(kept)
    statuses = [
        browser.post(address("correct_item", kept, item=0), item_data()).status_code,
        browser.post(address("place_lines", kept), {}).status_code,
        browser.post(address("place_import", kept), {}).status_code,
    ]

    assert statuses == [404, 404, 404]


def test_lines_without_a_place_are_put_into_an_item_or_to_the_front(cast: Cast, browser: Client) -> None:
    kept = keep(cast, read(unplaced=["Page 3", "The Chair closed the meeting.", "Signed"]))
    browser.post(address("place_lines", kept), {"line_0": "front", "line_1": "0", "line_2": ""})
    importing.confirm(kept)
    meeting = Meeting.objects.get()

    assert (meeting.front, meeting.unplaced) == (["Page 3"], ["Signed"])
    assert [p.text for p in Paragraph.objects.all()][-1] == "The Chair closed the meeting."


def test_line_put_where_nothing_is_changes_nothing(cast: Cast, browser: Client) -> None:
    kept = keep(cast, read(unplaced=["Page 3"]))
    response = browser.post(address("place_lines", kept), {"line_0": "7"}, follow=True)

    assert "Choose one of the places offered for each line: nothing was changed." in text_of(response)
    assert Import.objects.get().corrections == {}


def test_paragraphs_of_schedule_12a_are_told_in_words(cast: Cast, browser: Client) -> None:
    minutes = read()
    minutes.items[0].exempt, minutes.items[0].exempt_paragraphs = True, [9, 14]
    form = html.fromstring(text_of(browser.get(address("correct_item", keep(cast, minutes), item=0))))

    boxes = {label.text_content().strip(): box for label in form.iter("label") for box in label.iter("input")}
    assert [words for words, box in boxes.items() if box.get("checked") is not None and words[0].isdigit()] == [
        "9. As its page names it",
        "14. Wales: financial or business affairs of a person or of the council",
    ]
    assert "3. Financial or business affairs of a person or of the council" in boxes


def test_item_whose_corrections_fail_stands_as_it_was_read_and_can_be_put_right(cast: Cast, browser: Client) -> None:
    kept = keep(cast, corrections={"items": {"0": None}, "attendance": {"cllr vale": {"role": "Chair"}}})
    page = text_of(browser.get(address("correct_item", kept, item=0)))
    assert "The reader failed on what was put right of this page" in page
    assert 'value="1" maxlength="30" id="id_number"' in page

    response = browser.post(address("correct_item", kept, item=0), item_data(title="Village halls"))

    assert response.status_code == 302
    assert Import.objects.get().corrections == {
        "items": {"0": {"title": "Village halls"}},
        "attendance": {"cllr vale": {"role": "Chair"}},
        "paragraphs": {},
        "clauses": {},
    }
    assert "The reader failed" not in text_of(browser.get(address("correct_item", kept, item=0)))


def test_item_of_a_parish_is_put_right_without_paragraphs_of_a_schedule(cast: Cast, browser: Client) -> None:
    type(cast.council).objects.filter(pk=cast.council.pk).update(sort="parish")
    kept = keep(cast)
    page = html.fromstring(browser.get(address("correct_item", kept, item=0)).content)

    response = browser.post(address("correct_item", kept, item=0), item_data(exempt="on"))

    assert [page.xpath(f"count(//*[@name='{name}'])") for name in ("exempt", "exempt_paragraphs")] == [1, 0]
    assert (response.status_code, Import.objects.get().corrections["items"]) == (302, {"0": {"exempt": True}})


def test_item_put_right_tells_where_words_themselves_are_changed(cast: Cast, browser: Client) -> None:
    kept = keep(cast)
    page = html.fromstring(browser.get(address("correct_item", kept, item=0)).content)

    assert page.xpath("//h1/..//a[.='put the text right, and read it again']/@href") == [address("read_again", kept)]
