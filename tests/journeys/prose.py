"""The journeys' sentences: what somebody has, what they do, what then is so."""

import io
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from councilhub.models import User
from meetings.models import Commitment, Meeting
from tests.factories import PASSWORD
from tests.journeys.visitors import Visitor

PAGE = (Path(__file__).parents[1] / "samples/village_halls.txt").read_text()
MEETING = "/eastmoor-council/people-scrutiny-committee/2026-10-06/"
LETTER, INVITATION = "write to every hall about hearing loops", "invite the hall committees"


def given_somebody_signed_in(visitor: Visitor, user: User) -> None:
    visitor.page.goto("/")
    visitor.page.get_by_role("link", name="Sign in").click()
    visitor.page.get_by_label("email address").fill(user.email)
    visitor.page.get_by_label("Password").fill(PASSWORD)
    then_the_page_is_sound(visitor)
    visitor.page.get_by_role("button", name="Sign in").click()
    expect(visitor.page.get_by_role("button", name="Sign out")).to_be_visible()


def given_the_meeting(visitor: Visitor) -> None:
    visitor.page.goto(MEETING)
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("People Scrutiny Committee")


def given_the_minutes_are_in_the_hub() -> Meeting:
    """As if somebody had imported them; the page is read by the same reader."""
    from meetings import importing  # the app registry is ready only once a test runs
    from meetings.models import Committee
    from meetings.reading.minutes import read

    return importing.save(read(PAGE), committee=Committee.objects.get(slug="people-scrutiny-committee")).meeting


def when_they_paste_the_minutes(visitor: Visitor) -> None:
    visitor.page.get_by_role("link", name="Eastmoor Council").first.click()
    visitor.page.get_by_role("link", name="Import", exact=True).click()
    visitor.page.get_by_label("Paste the minutes").fill(PAGE)
    then_the_page_is_sound(visitor)
    visitor.page.get_by_role("button", name="Read it").click()


def then_the_preview_shows_all_of_it(visitor: Visitor) -> None:
    page = visitor.page
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read")
    expect(page.get_by_text("Everything on the page found its place.")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_contain_text(["Apologies for absence", "Village halls"])
    expect(page.get_by_label("Date of the meeting")).to_have_value("2026-10-06")
    expect(page.get_by_label("Committee").locator("option:checked")).to_have_text("People Scrutiny Committee")
    then_the_page_is_sound(visitor)


def when_they_save_them(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Save these minutes").click()


def then_the_meeting_stands_as_a_draft(visitor: Visitor) -> None:
    page = visitor.page
    assert page.url.removeprefix(visitor.hub) == MEETING
    expect(page.get_by_text("The meeting is saved: 2 items added.")).to_be_visible()
    expect(page.get_by_text("Minutes not published")).to_be_visible()
    expect(page.get_by_role("note", name="Commitment found")).to_have_count(Commitment.objects.count())
    then_the_page_is_sound(visitor)


def line_of(visitor: Visitor, words: str) -> Locator:
    """The line of the record in which these words stand."""
    return visitor.page.locator(".line").filter(has_text=words).first


def note_of(visitor: Visitor, words: str) -> Locator:
    """The note in the margin beside the line of these words."""
    return line_of(visitor, words).locator(".note").first


def when_they_open_a_paragraph(visitor: Visitor, words: str) -> Locator:
    """The box with the paragraph's words, open to be typed in."""
    line_of(visitor, words).get_by_role("link", name="Edit").click()
    box = visitor.page.get_by_label("Paragraph", exact=True)
    expect(box).to_be_visible()
    then_the_page_is_sound(visitor)
    return box


def when_they_save_the_paragraph(visitor: Visitor, button: str = "Save") -> None:
    visitor.page.get_by_role("button", name=button, exact=True).click()


def then_the_paragraph_reads(visitor: Visitor, words: str) -> None:
    expect(line_of(visitor, words)).to_be_visible()
    expect(visitor.page.get_by_label("Paragraph", exact=True)).to_have_count(0)
    expect(visitor.page.get_by_text("Paragraph saved.")).to_be_visible()
    then_the_page_is_sound(visitor)


def when_they_accept(visitor: Visitor, words: str) -> None:
    note_of(visitor, words).get_by_role("button", name="Accept").click()


def when_they_dismiss(visitor: Visitor, words: str) -> None:
    note_of(visitor, words).get_by_role("button", name="Dismiss").click()


def when_they_undo(visitor: Visitor, words: str) -> None:
    note_of(visitor, words).get_by_role("button", name="Undo").click()


def then_it_is_an_action(visitor: Visitor, words: str, *, status: str) -> None:
    expect(note_of(visitor, words).locator(".tag")).to_have_text(status)
    then_the_page_is_sound(visitor)


def then_it_is_dismissed(visitor: Visitor, words: str, *, by: User) -> None:
    expect(note_of(visitor, words)).to_contain_text(f"Dismissed by {by.name}")
    then_the_page_is_sound(visitor)


def then_it_waits_for_an_answer(visitor: Visitor, words: str) -> None:
    expect(note_of(visitor, words).get_by_role("button", name="Accept")).to_be_visible()


def when_they_publish(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Publish the draft minutes").click()
    expect(visitor.page.get_by_text("The draft minutes are published")).to_be_visible()


def when_they_open_the_list(visitor: Visitor) -> None:
    visitor.page.goto("/eastmoor-council/actions/")
    expect(visitor.page.get_by_role("heading", level=1)).to_contain_text("Actions of")
    then_the_page_is_sound(visitor)


def row_of(visitor: Visitor, words: str) -> Locator:
    """The action's row in a list."""
    return visitor.page.locator("tbody").filter(has_text=re.compile(words, re.IGNORECASE))


def then_the_list_shows(visitor: Visitor, words: str, *, status: str) -> None:
    expect(row_of(visitor, words).locator(".tag")).to_have_text(status)


def when_they_move_it_inline(visitor: Visitor, words: str, *, to: str, note: str) -> None:
    """On the list, without the page being loaded anew."""
    page = visitor.page
    page.evaluate("window.isTheSamePage = true")
    row_of(visitor, words).get_by_role("link", name="Update").click()
    row_of(visitor, words).get_by_label("Status").select_option(to)
    row_of(visitor, words).get_by_label("What has happened").fill(note)
    then_the_page_is_sound(visitor)
    row_of(visitor, words).get_by_role("button", name="Save").click()
    expect(row_of(visitor, words).locator(".tag")).to_have_text(to)
    assert page.evaluate("window.isTheSamePage") is True


def when_they_download_the_summary(visitor: Visitor) -> bytes:
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name="Chair’s summary (PDF)").click()
    return Path(download.value.path()).read_bytes()


def then_the_summary_is_tagged_and_says(summary: bytes, *words: str) -> None:
    reader = PdfReader(io.BytesIO(summary))
    catalogue: Any = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert (catalogue["/Lang"], "/StructTreeRoot" in catalogue) == ("en-GB", True)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert [word for word in words if word.casefold() not in text.casefold()] == []


def then_both_texts_are_shown(visitor: Visitor, *, mine: str, theirs: str) -> None:
    page = visitor.page
    expect(page.get_by_text("This paragraph was changed while you were editing")).to_be_visible()
    expect(page.get_by_label("Paragraph", exact=True)).to_have_value(mine)
    page.get_by_text("Their text alone").click()
    expect(page.get_by_text(theirs, exact=True)).to_be_visible()
    then_the_page_is_sound(visitor)


def then_the_box_holds(visitor: Visitor, text: str) -> None:
    expect(visitor.page.get_by_label("Paragraph", exact=True)).to_have_value(text)
    then_the_page_is_sound(visitor)


FOCUSED = """() => {
  const element = document.activeElement;
  const words = element.labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText ?? "";
  return words.replace(/\\s+/g, " ").trim();
}"""


def when_they_tab_to(visitor: Visitor, name: str) -> None:
    """Press Tab until what has the focus is called so; a page on which that takes longer than 80 has no such thing."""
    met = []
    for _ in range(80):
        visitor.page.keyboard.press("Tab")
        met.append(visitor.page.evaluate(FOCUSED))
        if met[-1].startswith(name):
            return
    raise AssertionError(f"Tab never comes to {name!r}, only to {met}")


def when_they_press(visitor: Visitor, *keys: str) -> None:
    for key in keys:
        visitor.page.keyboard.press(key)


def when_they_type(visitor: Visitor, words: str) -> None:
    visitor.page.keyboard.type(words)


def then_the_focus_is_in(visitor: Visitor, place: Locator) -> None:
    expect(place.locator(":focus")).to_have_count(1)


def then_nobody_reads_there(visitor: Visitor, words: str) -> None:
    assert words not in visitor.page.content()


def then_the_page_is_sound(visitor: Visitor) -> None:
    assert visitor.look_hard() == []
