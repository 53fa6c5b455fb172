from typing import Any

import pytest

from meetings.models import Clause, Paragraph
from meetings.quoting import OPENING, Hit, quoted
from tests.factories import (
    Cast,
    make_action,
    make_commitment,
    make_item,
    make_meeting,
    make_paragraph,
    make_resolution,
)

FILLER = "Members spoke of verges and lamps. "


def make_said(cast: Cast, text: str, **fields: Any) -> Paragraph:
    return make_paragraph(make_item(make_meeting(cast.committee, published=True), "Halls", **fields), text)


def passage(hit: Hit) -> str:
    """Its words, those looked for in brackets."""
    return "".join(f"[{text}]" if is_found else text for text, is_found in hit.runs)


def quote(paragraph: Paragraph, words: str) -> str:
    [hit] = quoted([("said", paragraph.pk)], words)
    return passage(hit)


def test_quoted_knows_of_each_kind_what_it_is_and_where_it_stands_in_one_query(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    paragraph = make_said(cast, "The roof leaks.", purpose="To see the roof.", minute_number="7")
    item = paragraph.item
    resolution = make_resolution(item, "the roof be mended")
    action = make_action(cast.committee, "Mend the roof", commitment=make_commitment(paragraph, "roof"))
    clause = Clause.objects.get(resolution=resolution)
    places = [("actions", action.pk), ("items", item.pk), ("said", paragraph.pk), ("decided", clause.pk)]

    with django_assert_num_queries(1):
        hits = quoted(places, "roof")
        shown = [
            (hit.label, hit.day, str(hit.committee), str(hit.committee.council), hit.holder.get_absolute_url())
            for hit in hits
        ]

    where = (item.meeting.held_on, str(cast.committee), str(cast.council))
    assert shown == [
        ("Action", action.raised_on, *where[1:], action.get_absolute_url()),
        ("Agenda item", *where, item.get_absolute_url()),
        ("Minute 7", *where, paragraph.get_absolute_url()),
        ("Decision", *where, resolution.get_absolute_url()),
    ]
    assert [passage(hit) for hit in hits] == [
        "Mend the [roof]",
        "To see the [roof].",
        "The [roof] leaks.",
        "the [roof] be mended",
    ]


def test_quoted_leaves_out_what_is_gone_by_now(cast: Cast) -> None:
    stays = make_said(cast, "The roof leaks.")
    gone = make_paragraph(stays.item, "The roof leaked.")
    places = [("said", gone.pk), ("said", stays.pk)]
    gone.delete()

    assert [hit.thing for hit in quoted(places, "roof")] == [stays]


def test_quoted_asks_nothing_where_nothing_was_found(cast: Cast, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        assert quoted([], "roof") == []


def test_quoted_gives_the_passage_that_holds_the_words_however_late_it_comes(cast: Cast) -> None:
    paragraph = make_said(cast, f"{FILLER * 60}At last the roof leaks. {FILLER * 60}")

    text = quote(paragraph, "roof")

    assert (text[:2], text[-2:], "[roof] leaks." in text) == ("… ", " …", True)


def test_quoted_gives_the_whole_of_a_text_that_is_short(cast: Cast) -> None:
    assert quote(make_said(cast, "The roof of the hall leaks."), "roof") == "The [roof] of the hall leaks."


@pytest.mark.parametrize("words", ["hall roof", '"hall roof"'])
def test_quoted_prefers_all_words_together_to_one_of_them_early_on(cast: Cast, words: str) -> None:
    paragraph = make_said(cast, f"The hall was cold. {FILLER * 60}The hall roof leaks. {FILLER}")

    assert "The [hall] [roof] leaks." in quote(paragraph, words)


def test_quoted_cuts_no_word_in_two_to_find_one_that_is_not_there(cast: Cast) -> None:
    opening = f"{(FILLER * 60)[: OPENING - 5]} "
    paragraph = make_said(cast, f"{opening}roofless houses. {FILLER * 10}The roof leaks. {FILLER}")

    assert paragraph.text[:OPENING].endswith(" roof")
    assert "The [roof] leaks." in quote(paragraph, "roof")


def test_quoted_reads_a_text_without_a_space_to_its_end(cast: Cast) -> None:
    paragraph = make_said(cast, f"{'verge-' * 300} roof")

    assert quote(paragraph, "roof").endswith("[roof]")


def test_quoted_cuts_a_very_long_title(cast: Cast) -> None:
    paragraph = make_said(cast, "The roof leaks.")
    paragraph.item.title = "Halls and roofs " * 20
    paragraph.item.save(update_fields=["title"])

    [hit] = quoted([("said", paragraph.pk)], "roof")

    assert (hit.title[:16], hit.title[-1], len(hit.title)) == ("Halls and roofs ", "…", 120)
