"""Two people edit one paragraph at once: whoever comes second sees both texts, and neither is lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from meetings.models import Paragraph
from meetings.models.agendas import related
from tests.factories import Cast
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

WORDS = "had a hearing loop"
FIRST = "Councillor Marsh asked which of the halls had a hearing loop that works."
SECOND = "Councillor Marsh asked whether any of the halls had a hearing loop at all."
MERGED = (
    "Councillor Marsh asked [YOURS: whether any] [THEIRS: which] of the halls had a hearing "
    "[YOURS: loop at all.] [THEIRS: loop that works.]"
)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_two_who_edit_one_paragraph_lose_neither_text(
    visitor: Callable[..., Visitor], cast: Cast, scripts: bool
) -> None:
    prose.given_the_minutes_are_in_the_hub()
    officer, clerk = visitor(scripts=scripts), visitor(scripts=scripts)
    prose.given_somebody_signed_in(officer, cast.officer)
    prose.given_somebody_signed_in(clerk, cast.clerk)
    prose.given_the_meeting(officer)
    prose.given_the_meeting(clerk)
    paragraph = Paragraph.objects.get(text__contains=WORDS)

    box_of_officer = prose.when_they_open_a_paragraph(officer, WORDS)
    box_of_clerk = prose.when_they_open_a_paragraph(clerk, WORDS)
    box_of_officer.fill(FIRST)
    prose.when_they_save_the_paragraph(officer)
    prose.then_the_paragraph_reads(officer, FIRST)
    box_of_clerk.fill(SECOND)
    prose.when_they_save_the_paragraph(clerk)

    prose.then_both_texts_are_shown(clerk, mine=SECOND, theirs=FIRST)
    assert clerk.trouble == [f"409 /eastmoor-council/paragraphs/{paragraph.pk}/edit/"]
    clerk.trouble.clear()

    prose.when_they_save_the_paragraph(clerk, button="Merge both")
    prose.then_the_box_holds(clerk, MERGED)
    box_of_clerk.fill(SECOND)
    prose.when_they_save_the_paragraph(clerk)
    prose.then_the_paragraph_reads(clerk, SECOND)
    events = related(Paragraph, "history").filter(pgh_obj_id=paragraph.pk).order_by("pgh_id")
    kept = list(events.values_list("text", flat=True))
    assert kept[-2:] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("button", "kept"),
    [("Keep mine", SECOND), ("Use theirs", FIRST), ("Merge both", "not before it is settled")],
)
def test_two_who_take_minutes_settle_one_paragraph(
    visitor: Callable[..., Visitor], cast: Cast, button: str, kept: str
) -> None:
    prose.given_the_minutes_are_in_the_hub()
    paragraph = Paragraph.objects.get(text__contains=WORDS)
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    officer.page.goto(paragraph.item.meeting.get_taking_url())
    paragraph.revise(text=FIRST, seen=1, kind=paragraph.kind, speakers=[])

    box, state = officer.page.locator(f"#text-{paragraph.pk}"), officer.page.locator("#save-state")
    box.fill(SECOND)
    expect(state).to_contain_text("somebody changed a paragraph")
    prose.then_the_page_is_sound(officer)
    officer.page.get_by_role("button", name=button).click()

    if button == "Merge both":
        expect(box).to_have_value(MERGED)
        expect(state).to_contain_text("Choose between what is marked")
        box.fill(kept)
    expect(state).to_have_text("" if button == "Use theirs" else re.compile("^All saved"))
    paragraph.refresh_from_db()
    assert (paragraph.text, box.input_value()) == (kept, kept)
    officer.trouble.clear()
