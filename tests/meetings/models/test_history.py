"""The record keeps itself: triggers write every insert, update and delete, and nobody rewrites what they wrote."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from pghistory.models import Event as EventModel

from meetings.models import Paragraph
from tests.factories import Cast, make_item, make_meeting, make_paragraph


def history() -> list[tuple[str, str]]:
    events = apps.get_model("meetings", "ParagraphEvent").objects.order_by("pgh_id")
    return list(events.values_list("pgh_label", "text"))


def test_record_bearing_models_keep_their_history() -> None:
    events = {model.__name__ for model in apps.get_models() if issubclass(model, EventModel)}

    assert events >= {
        f"{name}Event"
        for name in (
            "Membership Meeting Attendance AgendaItem Recommendation Report ReportSection ReportParagraph Declaration "
            "Paragraph Resolution Clause Vote Commitment Action Answer"
        ).split()
    }


def test_history_keeps_an_insert_an_update_and_a_delete(cast: Cast) -> None:
    paragraph = make_paragraph(make_item(make_meeting(cast.committee)), "First.")
    paragraph.text = "Second."
    paragraph.save(update_fields=["text"])
    paragraph.delete()

    assert history() == [("insert", "First."), ("update", "Second."), ("delete", "Second.")]


def test_history_keeps_what_is_changed_in_bulk(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee))
    Paragraph.objects.bulk_create([Paragraph(item=item, position=n, text=text) for n, text in enumerate("ab")])
    Paragraph.objects.filter(text="a").update(text="c")
    Paragraph.objects.all().delete()

    assert sorted(history()) == [
        ("delete", "b"),
        ("delete", "c"),
        ("insert", "a"),
        ("insert", "b"),
        ("update", "c"),
    ]


def test_history_keeps_what_is_changed_by_raw_sql(cast: Cast) -> None:
    make_paragraph(make_item(make_meeting(cast.committee)), "First.")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE meetings_paragraph SET text = 'Raw.'")

    assert history() == [("insert", "First."), ("update", "Raw.")]


@pytest.mark.parametrize(
    "statement", ["UPDATE meetings_paragraphevent SET text = 'Other.'", "DELETE FROM meetings_paragraphevent"]
)
def test_history_is_never_rewritten(cast: Cast, statement: str) -> None:
    make_paragraph(make_item(make_meeting(cast.committee)), "First.")

    with pytest.raises(DatabaseError, match="append_only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert history() == [("insert", "First.")]
