"""What hangs on an item, fetched in one query, is what the relations themselves give."""

from collections.abc import Callable
from datetime import date
from typing import Any

from meetings.models import (
    AgendaItem,
    Declaration,
    Document,
    Recommendation,
    Reference,
    Report,
    ReportParagraph,
    ReportSection,
    Vote,
)
from meetings.models.gathering import hanging
from tests.factories import Cast, make_commitment, make_item, make_meeting, make_paragraph, make_resolution


def make_full_item(cast: Cast) -> AgendaItem:
    item = make_item(make_meeting(cast.committee))
    for position in (1, 0):
        Recommendation.objects.create(item=item, position=position, label=f"({position})", text="That it be noted.")
        Document.objects.create(item=item, position=position, title=f"Paper {position}")
    Declaration.objects.create(item=item, position=0, name="Cllr Marsh", text="Cllr Marsh declared an interest.")
    section = ReportSection.objects.create(
        report=Report.objects.create(item=item, author="Head of Property"), position=0
    )
    ReportParagraph.objects.create(section=section, position=0, number="1.1", text="Halls “leak”; \\ and\nmore.")
    paragraph = make_paragraph(item, "Ruth would write by May.", speakers=["Ruth", "Cllr Bell, Chair"])
    make_commitment(paragraph, "would write", due_on=date(2026, 5, 31))
    Reference.objects.create(item=item, paragraph=paragraph, position=0, text="Minute 4", dated=date(2026, 1, 9))
    resolution = make_resolution(item, "first", "second", after=paragraph)
    Vote.objects.create(resolution=resolution, votes_for=5, named={"Cllr Bell": "for"})
    return item


def columns(row: Any) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.generated}


def everything(item: AgendaItem) -> list[dict[str, Any]]:
    kinds = "recommendations documents declarations paragraphs resolutions commitments references".split()
    rows: list[Any] = [row for kind in kinds for row in getattr(item, kind).all()]
    rows += [item.report, *item.report.sections.all(), *item.report.sections.all()[0].paragraphs.all()]
    rows += [row for resolution in item.resolutions.all() for row in (resolution.vote, *resolution.clauses.all())]
    return [columns(row) for row in rows]


def test_gathered_rows_are_those_of_the_relations_in_order_and_ask_nothing_more(
    cast: Cast, django_assert_num_queries: Callable[..., Any]
) -> None:
    item = make_full_item(cast)
    gathered = AgendaItem.objects.with_agenda().with_minutes().get(pk=item.pk)

    with django_assert_num_queries(0):
        found = everything(gathered)

    assert found == everything(AgendaItem.objects.get(pk=item.pk))


def test_item_without_anything_gathers_nothing_and_keeps_to_itself(cast: Cast) -> None:
    full = make_full_item(cast)
    empty = make_item(full.meeting, "Nothing was said")

    items = {item.pk: item for item in AgendaItem.objects.with_agenda().with_minutes()}

    assert (list(items[empty.pk].paragraphs.all()), hasattr(items[empty.pk], "report")) == ([], False)
    assert list(items[empty.pk].paragraphs.filter(kind="narrative")) == []
    assert items[full.pk].paragraphs.filter(kind="narrative").get().item_id == full.pk


def test_gathering_survives_further_conditions(cast: Cast, django_assert_num_queries: Callable[..., Any]) -> None:
    item = make_full_item(cast)
    with django_assert_num_queries(2):
        [found] = AgendaItem.objects.with_agenda().filter(pk=item.pk).order_by("pk")
        assert [paper.title for paper in found.documents.all()] == ["Paper 0", "Paper 1"]


def test_gathered_rows_asked_for_some_of_them_are_still_those_of_their_holder(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    first, second = make_item(meeting), make_item(meeting, position=1)
    make_paragraph(first, "The halls are sound.", number="1")
    mine = make_paragraph(second, "The roof leaks.", number="1")
    make_paragraph(second, "The door sticks.", number="2")

    item = AgendaItem.objects.with_minutes().get(pk=second.pk)
    found = item.paragraphs.filter(number="1")

    assert ([*found], found.get().item is item, item.paragraphs.count()) == ([mine], True, 2)


def test_rows_hang_on_a_row_in_their_order_gathered_or_not(cast: Cast) -> None:
    item = make_full_item(cast)
    gathered = AgendaItem.objects.with_agenda().get(pk=item.pk)

    assert hanging(gathered, "documents") == hanging(item, "documents") == list(item.documents.all())
    assert [document.position for document in hanging(gathered, "documents")] == [0, 1]
