"""What officers wrote here stays when a page of the same meeting comes in again, unless they take the page's words."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings import importing, recording, revising
from meetings.foreseeing import Foreseen, foresee
from meetings.models import AgendaItem, Commitment, Document, Meeting, Paragraph, Recommendation, Resolution
from meetings.reading.minutes import read
from meetings.reading.shape import ReadClause, ReadMinutes, ReadRecommendation, ReadResolution
from tests.factories import Cast, make_item, make_meeting

PAGE = """People Scrutiny Committee
20 May 2025

1. Halls
1.1 The Head of Property would survey the roofs of all four halls by June.
1.2 Members noted that the car park at Ashford floods.
1.3 Members debated the fees. It was agreed that the fees be frozen until April.
"""
ROOFS = "The Head of Property would survey the roofs of all four halls by June."
EDITED = "Nothing of what was promised in the spring has been done."


def page(text: str = PAGE) -> ReadMinutes:
    return read(text)


def save(cast: Cast, text: str = PAGE, **fields: object) -> importing.Saved:
    return importing.save(page(text), committee=cast.committee, **fields)  # type: ignore[arg-type]


def texts() -> list[str]:
    return list(Paragraph.objects.values_list("text", flat=True))


def paragraph(text: str) -> Paragraph:
    return Paragraph.objects.get(text=text)


def edited_in(found: Foreseen) -> list[str]:
    return [edited.paragraph.text for item in found.changed for edited in item.edited]


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    found = save(cast).meeting
    assert len(texts()) == 3
    return found


def edit(old: str, new: str) -> Paragraph:
    row = paragraph(old)
    revising.revise(row, text=new, seen=row.version)
    return row


def test_a_paragraph_edited_here_keeps_its_words_and_its_commitments(cast: Cast, meeting: Meeting) -> None:
    row = edit(ROOFS, f"{ROOFS} The clerk would write to Ashford.")
    found = set(Commitment.objects.values_list("pk", "quote"))
    assert len(found) == 2
    assert edited_in(foresee(page(), meeting)) == [row.text]
    assert foresee(page(), meeting).changes_nothing

    saved = save(cast)

    assert (saved.changed_nothing, texts()[0]) == (True, row.text)
    assert set(Commitment.objects.values_list("pk", "quote")) == found


def test_a_paragraph_rewritten_here_is_known_by_the_words_that_its_page_gave(cast: Cast, meeting: Meeting) -> None:
    row = edit(ROOFS, EDITED)

    assert save(cast).changed_nothing
    assert (texts()[0], len(texts())) == (EDITED, 3)
    assert save(cast, PAGE.replace("by June", "by July")).changed_nothing
    assert paragraph(EDITED).pk == row.pk


def test_the_page_s_words_are_taken_where_that_is_asked(cast: Cast, meeting: Meeting) -> None:
    row = edit(ROOFS, EDITED)
    other = edit("Members noted that the car park at Ashford floods.", "The car park is dry.")

    save(cast, taken={row.pk})

    assert texts()[:2] == [ROOFS, "The car park is dry."]
    row.refresh_from_db()
    assert (row.version, row.text_set) == (3, False)
    assert [event.text for event in row.texts()] == [ROOFS, EDITED, ROOFS]
    assert edited_in(foresee(page(), meeting)) == [other.text]


def test_a_paragraph_typed_here_stays_where_it_stands(cast: Cast, meeting: Meeting) -> None:
    item = AgendaItem.objects.get()
    typed = revising.add(item, text="The clerk would ring the builder.")
    assert isinstance(typed, Paragraph)
    typed.move("up")
    before = texts()

    assert foresee(page(), meeting).changes_nothing
    assert save(cast).changed_nothing
    assert (texts(), before.index(typed.text)) == (before, 2)
    assert Commitment.objects.filter(paragraph=typed).count() == 1


def test_a_page_that_lacks_what_was_edited_here_leaves_it(cast: Cast, meeting: Meeting) -> None:
    edit(ROOFS, EDITED)

    save(cast, PAGE.replace(f"1.1 {ROOFS}\n", ""))

    assert texts()[0] == EDITED


def test_a_page_that_has_caught_up_with_the_words_here_shows_no_difference(cast: Cast, meeting: Meeting) -> None:
    edit(ROOFS, EDITED)
    later = PAGE.replace(ROOFS, EDITED)

    assert edited_in(foresee(page(later), meeting)) == []
    assert save(cast, later).changed_nothing


def test_a_resolution_inside_a_paragraph_edited_here_stays_with_its_words(cast: Cast, meeting: Meeting) -> None:
    row = paragraph("Members debated the fees. It was agreed that the fees be frozen until April.")
    edit(row.text, row.text.replace("April", "May"))

    assert foresee(page(), meeting).changes_nothing
    assert save(cast).changed_nothing

    assert [str(clause) for clause in Resolution.objects.get().clauses.all()] == [
        "It was agreed that the fees be frozen until May."
    ]


def test_a_resolution_set_by_hand_is_left_by_a_page(cast: Cast) -> None:
    text = PAGE + "\n2. Roads\n\nRESOLVED that:\n(1) the report be noted; and\n(2) the clerk write to the builder.\n"
    meeting = save(cast, text).meeting
    [resolution] = [row for row in Resolution.objects.all() if row.verb == "resolved"]
    clauses = [ReadClause("(1)", "the report be received.")]
    recording.set_resolution(resolution, ReadResolution("RESOLVED that:", "resolved", clauses, proposer="Cllr Vane"))

    assert foresee(page(text), meeting).changes_nothing
    assert save(cast, text).changed_nothing

    resolution.refresh_from_db()
    assert [clause.text for clause in resolution.clauses.all()] == ["the report be received."]
    assert (resolution.proposer, Resolution.objects.filter(verb="resolved").count()) == ("Cllr Vane", 1)


def test_many_resolutions_set_by_hand_cost_a_page_no_more_queries_than_one(cast: Cast) -> None:
    def heads(numbers: range) -> str:
        return "".join(f"\n{n}. Road {n}\n\nRESOLVED that the report on road {n} be noted.\n" for n in numbers)

    numbers = []
    for last in (4, 14):
        text = PAGE + heads(range(2, last))
        save(cast, text)
        for row in Resolution.objects.filter(verb="resolved", is_set=False):
            recording.set_resolution(row, ReadResolution("RESOLVED that:", "resolved", [ReadClause(None, "it wait.")]))
        with CaptureQueriesContext(connection) as asked:
            assert save(cast, text).changed_nothing
        numbers.append(len(asked))
    assert numbers[0] == numbers[1]


def test_a_paper_uploaded_here_stays_whatever_papers_a_page_names(cast: Cast, meeting: Meeting) -> None:
    item = meeting.items.get()
    for position, title in enumerate(("Appendix A", "Map")):
        Document.objects.create(
            item=item, position=position, title=title, file=f"papers/{position}.pdf", file_name="a.pdf"
        )
    Document.objects.create(item=item, position=2, title="Named by a page")
    named = page()
    named.items[0].documents = ["Appendix B", "Map"]

    foreseen = foresee(named, meeting)
    importing.save(named, committee=cast.committee)

    assert [(change.what, [words for _, words in change.runs]) for change in foreseen.changed[0].changes] == [
        ("Document", ["Appendix B"]),
        ("Document", ["Named by a page"]),
    ]
    papers = item.documents.order_by("title").values_list("title", "file")
    assert list(papers) == [("Appendix A", "papers/0.pdf"), ("Appendix B", ""), ("Map", "papers/1.pdf")]


def test_what_a_page_does_not_say_of_an_agenda_built_here_stays(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, held_on=date(2025, 5, 20), status="scheduled")
    item = make_item(meeting, "Halls", number="7", purpose="To agree on the roofs.")
    asked = Recommendation.objects.create(
        item=item, position=0, label="a)", text="The Clerk to survey the roofs by May."
    )
    Commitment.objects.create(item=item, position=0, recommendation=asked, quote=asked.text, cue="to survey")
    told = page()
    told.items[0].number = None

    foreseen = foresee(told, meeting)
    importing.save(told, committee=cast.committee)

    assert {change.what for change in foreseen.changed[0].changes} == {"Paragraph", "Decision"}
    stands = AgendaItem.objects.values_list("pk", "number", "purpose", "recommendations__text")
    assert list(stands) == [(item.pk, "7", "To agree on the roofs.", asked.text)]
    assert Commitment.objects.filter(recommendation=asked).count() == 1


def test_what_a_page_does_say_of_an_agenda_built_here_is_taken(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee, held_on=date(2025, 5, 20)), "Halls", purpose="To agree on the roofs.")
    Recommendation.objects.create(item=item, position=0, text="That they be left.")
    told = page()
    told.items[0].purpose = "To mend the roofs."
    told.items[0].recommendations = [ReadRecommendation("a)", "That they be mended.")]

    importing.save(told, committee=cast.committee)

    stands = AgendaItem.objects.values_list("purpose", "recommendations__label", "recommendations__text")
    assert list(stands) == [("To mend the roofs.", "a)", "That they be mended.")]
