"""Minutes taken in the room: what is saved is told wherever one types, and Tab goes from words to words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.factories import Cast, make_item, make_meeting, make_paragraph
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey


def test_what_is_saved_is_told_in_sight_however_far_down(visitor: Callable[..., Visitor], cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    for number in range(12):
        make_item(meeting, f"Matter numbered {number}")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(meeting.get_taking_url())

    officer.page.get_by_label("Next paragraph of Matter numbered 11").fill("The Chair thanked everybody.")
    prose.when_they_press(officer, "Control+Enter")

    expect(officer.page.get_by_label("Paragraph of Matter numbered 11", exact=True)).to_have_value(
        "The Chair thanked everybody."
    )
    expect(officer.page.locator("#save-state")).to_contain_text("All saved")
    expect(officer.page.locator("#save-state")).to_be_in_viewport()
    prose.then_the_page_is_sound(officer)


def test_tab_goes_from_one_paragraph_to_what_is_said_of_it_and_on(visitor: Callable[..., Visitor], cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee), "Halls")
    for text in ("The roofs leak.", "The walls stand."):
        make_paragraph(item, text)
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(item.meeting.get_taking_url())

    officer.page.get_by_label("Paragraph of Halls").first.focus()
    met = []
    for _ in range(3):
        prose.when_they_press(officer, "Tab")
        met.append(officer.page.evaluate(prose.FOCUSED))

    assert met == ["Narrative", "Paragraph of Halls", "Narrative"]


PASTED = "The Chair thanked everybody.\nRESOLVED that:\n(1) the gate be mended; and\n(2) the hedge be cut.\n\nAll left."


def test_several_lines_pasted_stand_by_themselves_though_the_first_answer_was_lost(
    visitor: Callable[..., Visitor], cast: Cast
) -> None:
    item = make_item(make_meeting(cast.committee), "Halls")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(item.meeting.get_taking_url())
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            return route.continue_()
        lost.append(route.fetch().text())
        return route.abort()

    officer.page.route("**/add/", lose)
    officer.page.get_by_label("Next paragraph of Halls").fill(PASTED)
    prose.when_they_press(officer, "Control+Enter")

    expect(officer.page.get_by_label("Paragraph of Halls", exact=True)).to_have_count(2)
    expect(officer.page.locator(".resolved")).to_contain_text("(1) the gate be mended; and(2) the hedge be cut.")
    expect(officer.page.get_by_label("Next paragraph of Halls")).to_be_focused()
    assert item.paragraphs.count() == 2
    assert len(lost) == 1
    prose.then_the_page_is_sound(officer)
    officer.trouble.clear()


def test_lines_within_a_paragraph_are_read_as_lines(visitor: Callable[..., Visitor], cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee), "Halls"), "The ford.\nThe stile.")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_absolute_url())

    assert officer.page.locator(f"[data-where={paragraph.anchor}]").inner_text() == "The ford.\nThe stile."
    prose.then_the_page_is_sound(officer)


def test_words_that_shut_the_public_out_are_asked_about_at_once(visitor: Callable[..., Visitor], cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    first = make_item(meeting, "Press and public")
    make_paragraph(make_item(meeting, "Land at Fold Lane"), "The offer was discussed.")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(meeting.get_taking_url())
    state, question = officer.page.locator("#save-state"), officer.page.get_by_role("region", name="Was the public")

    officer.page.get_by_label(f"Next paragraph of {first}").fill(
        "RESOLVED that the public be excluded for the next item."
    )
    prose.when_they_press(officer, "Control+Enter")

    expect(state).to_contain_text("Was the public excluded? See the top of the page")
    expect(question.get_by_role("link")).to_have_text("Land at Fold Lane")

    officer.page.get_by_label("Paragraph of Land at Fold Lane", exact=True).press("End")
    prose.when_they_type(officer, " All spoke.")
    expect(state).not_to_contain_text("public")
    expect(state).to_contain_text("All saved")
    expect(question).to_be_visible()
    prose.then_the_page_is_sound(officer)


def test_apologies_typed_are_put_in_the_attendance_by_keys_alone(visitor: Callable[..., Visitor], cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    make_item(meeting, "Apologies for absence")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(meeting.get_taking_url())
    note, strip = officer.page.get_by_role("note", name="For the record"), officer.page.locator("#strip")

    officer.page.get_by_label("Next paragraph").fill("Apologies were received from Councillors Hale and Rowe.")
    prose.when_they_press(officer, "Control+Enter")
    note.get_by_role("button", name="Record").focus()
    prose.when_they_press(officer, "Enter")

    expect(strip).to_contain_text("Apologies 2")
    expect(note.get_by_role("button", name="Undo")).to_be_focused()
    prose.then_the_page_is_sound(officer)
    prose.when_they_press(officer, "Enter")

    expect(strip).to_contain_text("Nobody’s attendance is recorded.")
    expect(note).to_contain_text("Not in the record yet")
