"""Words that somebody selects in the record become an action, wherever they stand."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from meetings.models import Commitment, Recommendation, Report, ReportParagraph
from meetings.models.agendas import ReportSection
from tests.factories import Cast, make_item, make_meeting, make_paragraph, make_resolution
from tests.journeys import prose
from tests.journeys.visitors import Visitor

pytestmark = pytest.mark.journey

WORDS = "mend the {} roof"
SELECT = """(words) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
  }
}"""


def test_words_of_each_place_become_an_action_by_selecting_them(visitor: Callable[..., Visitor], cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    make_paragraph(item, f"Somebody could {WORDS.format('paragraph')} soon.")
    make_resolution(item, f"that we {WORDS.format('clause')}")
    Recommendation.objects.create(item=item, position=0, text=f"to {WORDS.format('recommendation')}")
    section = ReportSection.objects.create(report=Report.objects.create(item=item), position=0)
    ReportParagraph.objects.create(section=section, position=0, text=f"One might {WORDS.format('report_paragraph')}.")
    officer = visitor()
    prose.given_somebody_signed_in(officer, cast.officer)
    page = officer.page

    for place in ("paragraph", "clause", "recommendation", "report_paragraph"):
        words = WORDS.format(place)
        page.goto(item.meeting.get_absolute_url())
        page.evaluate(SELECT, words)
        page.get_by_role("link", name="Make this an action", exact=True).click()
        expect(page.get_by_label("The words")).to_have_value(words)
        page.get_by_label("What is to be done").fill(words)
        prose.then_the_page_is_sound(officer)
        page.get_by_role("button", name="Make it an action").click()
        expect(page.locator("mark", has_text=words)).to_be_visible()
        made = Commitment.objects.get(quote=words)
        assert getattr(made, place) is not None
        assert made.action.wording == words
