import io
from typing import Any

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from councilhub.models import AuditEntry
from meetings.models import Meeting
from meetings.reading.minutes import read
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph, make_resolution

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {"pdf": "application/pdf", "docx": WORD, "txt": "text/plain; charset=utf-8"}


def address(meeting: Meeting, layout: str, ending: str) -> str:
    return reverse(
        "export_meeting", args=[meeting.committee.council.slug, meeting.committee.slug, meeting.day, layout, ending]
    )


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    meeting = make_meeting(cast.committee, published=True)
    item = make_item(meeting, "Roofs of halls", number="4")
    make_paragraph(item, "Councillor Marsh asked about slates.", number="31.1")
    make_resolution(item, "the roofs be mended", stem="RESOLVED that", number="31.2")
    return meeting


def text_of(response: Any) -> str:
    if response["Content-Type"] == "application/pdf":
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
    if response["Content-Type"] == WORD:
        return " ".join(line.text for line in Document(io.BytesIO(response.content)).paragraphs)
    return str(response.content.decode())


@pytest.mark.parametrize("ending", ["pdf", "docx", "txt"])
@pytest.mark.parametrize(("layout", "said"), [("summary", False), ("minutes", True), ("decisions", False)])
def test_export_meeting_gives_each_paper_in_each_format(
    meeting: Meeting, as_member: SignIn, layout: str, ending: str, said: bool
) -> None:
    response = as_member(None).get(address(meeting, layout, ending))
    text = text_of(response)

    assert response["Content-Type"] == TYPES[ending]
    assert response["Content-Disposition"] == (
        f'attachment; filename="eastmoor-council-people-scrutiny-committee-{meeting.day}-{layout}.{ending}"'
    )
    assert ("the roofs be mended" in text, "asked about slates" in text) == (True, said)


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_export_meeting_says_where_the_record_itself_is(meeting: Meeting, as_member: SignIn, ending: str) -> None:
    text = text_of(as_member(None).get(address(meeting, "decisions", ending)))

    assert f"From the record at http://testserver{meeting.get_absolute_url()}" in text


def test_export_meeting_gives_the_minutes_as_text_that_reads_back(meeting: Meeting, as_member: SignIn) -> None:
    response = as_member(None).get(address(meeting, "minutes", "txt"))

    item = read(response.content.decode()).items[0]
    assert (item.title, item.paragraphs[0].text) == ("Roofs of halls", "Councillor Marsh asked about slates.")


@pytest.mark.parametrize("ending", ["summary.html", "minutes.exe", "votes.pdf", "minutes.pdf.exe", "minutes."])
def test_export_meeting_has_no_other_papers(meeting: Meeting, as_member: SignIn, ending: str) -> None:
    assert as_member(None).get(f"{meeting.get_absolute_url()}{ending}").status_code == 404


def test_export_meeting_of_an_agenda_alone_is_not_there_for_the_public(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee, published=True, minutes_published_at=None)

    statuses = {
        name: as_member(user).get(address(meeting, "minutes", "txt")).status_code for name, user in cast.members.items()
    }

    inside = dict.fromkeys(("officer", "clerk", "chair", "councillor"), 200)
    assert statuses == {**dict.fromkeys(cast.members, 404), **inside}


def test_export_meeting_is_noted_of_whoever_signed_in_and_of_nobody_else(
    cast: Cast, meeting: Meeting, as_member: SignIn
) -> None:
    for user in (None, cast.chair):
        as_member(user).get(address(meeting, "minutes", "docx"))

    entry = AuditEntry.objects.get()
    assert (entry.by, entry.act, entry.what, entry.address) == (
        cast.chair,
        "exported",
        f"minutes (docx) of {meeting}",
        address(meeting, "minutes", "docx"),
    )


def test_export_meeting_says_where_a_pdf_lacks_its_mark(cast: Cast, meeting: Meeting, as_member: SignIn) -> None:
    make_paragraph(meeting.items.get(), "A character of no font: \U0001f9fe.")
    chair = as_member(cast.chair)

    marked = chair.get(address(meeting, "decisions", "pdf"))
    unmarked = chair.get(address(meeting, "minutes", "pdf"))

    assert (marked.get("Accessible"), unmarked.get("Accessible")) == (None, "no")
    assert "could not be marked as accessible" in chair.get(meeting.get_absolute_url()).content.decode()
    assert [entry.what.rpartition(", ")[2] for entry in AuditEntry.objects.order_by("pk")][1:] == [
        "without the mark of PDF/UA"
    ]


def test_meeting_offers_papers_to_whoever_may_read_its_minutes(cast: Cast, as_member: SignIn) -> None:
    published = make_meeting(cast.committee, published=True)
    agenda = make_meeting(make_item(published).meeting.committee, published=True, minutes_published_at=None, nth=2)
    make_item(agenda)

    pages = [as_member(None).get(of.get_absolute_url()).content.decode() for of in (published, agenda)]

    assert [address(of, "summary", "pdf") in page for of, page in zip((published, agenda), pages, strict=True)] == [
        True,
        False,
    ]


def test_export_meeting_is_made_for_its_reader(cast: Cast, meeting: Meeting, as_member: SignIn) -> None:
    depot = make_item(meeting, "Depot", is_exempt=True, exempt_paragraphs=[3])
    make_paragraph(depot, "The depot is worth little.")
    make_resolution(depot, "the depot be sold quietly")

    seen = {
        (name, ending): "quietly" in text_of(as_member(user).get(address(meeting, "minutes", ending)))
        for name, user in (("public", None), ("stranger", cast.stranger), ("chair", cast.chair))
        for ending in ("pdf", "docx", "txt")
    }

    assert seen == {(name, ending): name == "chair" for name, ending in seen}
