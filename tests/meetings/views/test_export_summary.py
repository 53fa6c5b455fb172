from io import BytesIO

from django.urls import reverse
from pypdf import PdfReader

from councilhub.models import AuditEntry
from meetings.models import Meeting
from tests.factories import Cast, SignIn, make_item, make_meeting, make_paragraph, make_resolution


def address(meeting: Meeting) -> str:
    return reverse("export_summary", args=["eastmoor-council", "people-scrutiny-committee", meeting.day])


def make_minutes(cast: Cast) -> Meeting:
    meeting = make_meeting(cast.committee, published=True)
    make_resolution(make_item(meeting, "Community halls"), "the halls be kept open")
    exempt = make_item(meeting, "Depot", is_exempt=True)
    make_paragraph(exempt, "Words that stay inside.")
    make_resolution(exempt, "the depot be sold quietly")
    return meeting


def words(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_export_summary_is_a_file_made_for_its_reader(cast: Cast, as_member: SignIn) -> None:
    meeting = make_minutes(cast)

    chair, stranger = (as_member(user).get(address(meeting)) for user in (cast.chair, cast.stranger))

    assert (chair["Content-Type"], chair["Content-Disposition"]) == (
        "application/pdf",
        f'attachment; filename="eastmoor-council-people-scrutiny-committee-{meeting.day}-summary.pdf"',
    )
    assert "sold quietly" in words(chair.content)
    assert "kept open" in words(stranger.content)
    assert "quietly" not in words(stranger.content)


def test_export_summary_is_written_down(cast: Cast, as_member: SignIn) -> None:
    meeting = make_minutes(cast)

    as_member(cast.chair).get(address(meeting))

    entry = AuditEntry.objects.get(act=AuditEntry.Act.EXPORTED)
    assert (entry.by, entry.what, entry.address) == (cast.chair, f"summary of {meeting}", address(meeting))


def test_export_summary_of_a_draft_is_not_there_for_those_outside(cast: Cast, as_member: SignIn) -> None:
    meeting = make_meeting(cast.committee)

    statuses = {name: as_member(user).get(address(meeting)).status_code for name, user in cast.members.items()}

    assert statuses == {
        "public": 302,
        "officer": 200,
        "clerk": 200,
        "chair": 200,
        "councillor": 200,
        "owner": 404,
        "stranger": 404,
        "other_officer": 404,
    }
