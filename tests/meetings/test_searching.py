from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from meetings import searching
from meetings.models import Committee
from meetings.searching import KINDS, Results, Wanted
from tests.factories import (
    Cast,
    make_action,
    make_commitment,
    make_committee,
    make_council,
    make_item,
    make_meeting,
    make_paragraph,
    make_resolution,
)

PUBLIC = AnonymousUser()


def found(words: str, *, user: Any = PUBLIC, **wanted: Any) -> list[tuple[str, str]]:
    """Of each hit its kind and words, those looked for in brackets."""
    return [
        (hit.kind, "".join(f"[{text}]" if is_found else text for text, is_found in hit.runs))
        for hit in Results(Wanted(words, **wanted), user=user).hits
    ]


def make_said(committee: Committee, *texts: str, days_ago: int = 21, **fields: Any) -> Any:
    """The item of a published meeting in which these paragraphs were said."""
    day = date(2026, 3, 1) - timedelta(days=days_ago)
    item = make_item(make_meeting(committee, held_on=day, published=True), **fields)
    for text in texts:
        make_paragraph(item, text)
    return item


def test_search_finds_what_was_said_decided_put_on_the_agenda_and_promised(cast: Cast) -> None:
    item = make_said(cast.committee, "The roofs leak.", purpose="To consider the roof of the hall.")
    make_resolution(item, "the roof be mended")
    promised = make_commitment(item.paragraphs.get(), "leak")
    make_action(cast.committee, "Mend the roof", commitment=promised, raised_on=item.meeting.held_on)

    assert found("roof") == [
        ("actions", "Mend the [roof]"),
        ("decided", "the [roof] be mended"),
        ("items", "To consider the [roof] of the hall."),
        ("said", "The [roofs] leak."),
    ]


@pytest.mark.parametrize("words", ["carer's card", "carer’s card", "carers card", "“carer’s card”"])
def test_search_takes_an_apostrophe_and_quotes_in_either_form(cast: Cast, words: str) -> None:
    make_said(cast.committee, "A carer’s card was shown.", "A carer's card was shown.")

    assert found(words) == [
        ("said", "A [carer]'s [card] was shown."),
        ("said", "A [carer]’s [card] was shown."),
    ]


@pytest.mark.parametrize("words", ["barn", "300", "walk", "long", "councillors", "O'Brien"])
def test_search_finds_words_beside_signs_that_are_no_letters(cast: Cast, words: str) -> None:
    text = "The “barn” – £300 – a walk… of\u00a0long standing; the councillors’ vote, said Mr O’Brien."
    make_said(cast.committee, text)

    [(_, quoted)] = found(words)

    assert quoted.replace("[", "").replace("]", "") == text
    assert "[" in quoted


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("leaking hall", ["The [hall] roof was mended; it never [leaked].", "The roof of the [hall] [leaks]."]),
        ('"hall roof"', ["The [hall] [roof] was mended; it never leaked."]),
        ("roof -hall", ["A [roof] is a [roof]."]),
        ("slates or tiles", ["[Slates] were bought."]),
    ],
)
def test_search_takes_all_words_phrases_exclusions_and_or(cast: Cast, words: str, expected: list[str]) -> None:
    make_said(cast.committee, "The roof of the hall leaks.", "The hall roof was mended; it never leaked.")
    make_said(cast.committee, "A roof is a roof.", "Slates were bought.", days_ago=30)

    assert [text for _, text in found(words)] == expected


def test_search_gives_the_newest_first_whatever_their_kind(cast: Cast) -> None:
    for days_ago in (30, 10, 20):
        make_said(cast.committee, f"Roof {days_ago}.", days_ago=days_ago)
    make_resolution(make_said(cast.committee, days_ago=15), "the roof be mended")

    assert found("roof") == [
        ("said", "[Roof] 10."),
        ("decided", "the [roof] be mended"),
        ("said", "[Roof] 20."),
        ("said", "[Roof] 30."),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_search_keeps_to_the_kind_asked_for_and_pages_through_it(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(searching, "SIZE", 2)
    for n in range(3):
        item = make_said(cast.committee, f"Roof {n}.", days_ago=n + 1, title=f"Roof {n}")
        make_resolution(item, f"the roof {n} be mended")
        make_action(cast.committee, f"Mend the roof {n}", commitment=make_commitment(item.paragraphs.get(), "Roof"))

    pages = [Results(Wanted("roof", kind=kind), user=PUBLIC, page=page).hits for page in (1, 2)]

    assert [[hit.kind for hit in hits] for hits in pages] == [[kind, kind], [kind]]


def test_search_leads_to_the_paragraph_the_resolution_and_the_item(cast: Cast) -> None:
    item = make_said(cast.committee, "The roof leaks.", title="Roofs")
    paragraph = item.paragraphs.get()
    standing = make_resolution(item, "the roof be mended")
    inside = make_resolution(item, "the roof be seen", is_inside=True, after=paragraph)
    page = item.meeting.get_absolute_url()

    urls = {hit.holder.get_absolute_url() for hit in Results(Wanted("roof"), user=PUBLIC).hits}

    assert inside.get_absolute_url() == f"{page}#{paragraph.anchor}"
    assert urls == {f"{page}#{paragraph.anchor}", f"{page}#{standing.anchor}", f"{page}#{item.anchor}"}


def test_search_shows_drafts_and_exempt_matter_only_inside_and_counts_no_more(cast: Cast) -> None:
    draft = make_item(make_meeting(cast.committee), "Secret title")
    exempt = make_said(cast.committee, title="Secret title", is_exempt=True, exempt_paragraphs=[3])
    for item in (draft, exempt):
        make_resolution(item, "the secret be kept")
        promised = make_commitment(make_paragraph(item, "A secret."), "A secret")
        make_action(cast.committee, "Keep the secret", commitment=promised)

    sees = {
        name: (len(results.hits), results.total)
        for name, user in cast.members.items()
        if (results := Results(Wanted("secret"), user=user or PUBLIC))
    }

    inside = dict.fromkeys(("officer", "clerk", "chair", "councillor"), (8, 8))
    assert sees == {**dict.fromkeys(cast.members, (0, 0)), **inside}


def test_search_quotes_and_counts_what_is_open_alone_where_the_word_stands_in_closed_matter_too(cast: Cast) -> None:
    """The same word, in each kind of text: open, of an exempt item of the same meeting, and of a draft."""
    item = make_said(cast.committee, title="Open")
    closed = make_item(item.meeting, "Closed", is_exempt=True, exempt_paragraphs=[3])
    draft = make_item(make_meeting(cast.committee), "Draft")
    for of, word in ((item, "open"), (closed, "closed"), (draft, "draft")):
        of.purpose = f"A roof, {word}."
        of.save(update_fields=["purpose"])
        make_resolution(of, f"the roof be {word}")
        promised = make_commitment(make_paragraph(of, f"The roof is {word}."), "roof")
        make_action(cast.committee, f"Roof {word}", commitment=promised, raised_on=of.meeting.held_on)

    def told(user: Any) -> tuple[Any, ...]:
        results = Results(Wanted("roof"), user=user)
        quotes = ["".join(text for text, _ in hit.runs) for hit in results.hits]
        words = {word for word in ("open", "closed", "draft") for text in quotes if word in text}
        return words, len(quotes), results.total, dict(results.tally), dict(results.by_committee())

    each = dict.fromkeys(KINDS, 1)
    inside = ({"open", "closed", "draft"}, 10, 12, dict.fromkeys(KINDS, 3), {cast.committee.pk: 12})
    outside = ({"open"}, 4, 4, each, {cast.committee.pk: 4})
    sees = {name: told(user or PUBLIC) for name, user in cast.members.items()}
    assert sees == {
        name: inside if name in {"officer", "clerk", "chair", "councillor"} else outside for name in cast.members
    }


def test_search_keeps_to_the_council_committee_and_days_asked_for(cast: Cast) -> None:
    cabinet = make_committee(cast.council, "Cabinet")
    elsewhere = make_committee(make_council("Northfell Council"))
    for committee, days_ago in ((cast.committee, 1), (cabinet, 2), (cabinet, 40), (elsewhere, 3)):
        make_said(committee, f"Roof {days_ago}.", days_ago=days_ago)

    def numbers(**wanted: Any) -> list[str]:
        return [text.removeprefix("[Roof] ").removesuffix(".") for _, text in found("roof", **wanted)]

    assert numbers() == ["1", "2", "3", "40"]
    assert numbers(council=cast.council.pk) == ["1", "2", "40"]
    assert numbers(council=elsewhere.council_id) == ["3"]
    assert numbers(committee=cabinet.pk) == ["2", "40"]
    assert numbers(since=date(2026, 2, 1), until=date(2026, 2, 27)) == ["2", "3"]


def test_search_counts_by_kind_and_committee(cast: Cast) -> None:
    cabinet = make_committee(cast.council, "Cabinet")
    make_resolution(make_said(cast.committee, "Roof one.", "Roof two."), "a roof")
    make_said(cabinet, "Roof three.")

    results = Results(Wanted("roof", kind="said"), user=PUBLIC)

    assert {kind: results.count(kind) for kind in ("", *KINDS)} == {
        "": 4,
        "said": 3,
        "decided": 1,
        "items": 0,
        "actions": 0,
    }
    assert (results.total, results.by_committee()) == (3, {cast.committee.pk: 2, cabinet.pk: 1})


def test_search_pages_through_all_and_stays_at_the_last_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "SIZE", 2)
    make_said(cast.committee, *(f"Roof {n}." for n in range(5)))

    pages = [Results(Wanted("roof"), user=PUBLIC, page=page) for page in (1, 2, 3, 9)]

    assert [page.page for page in pages] == [1, 2, 3, 3]
    texts = [hit.thing.text for page in pages[:3] for hit in page.hits]
    assert texts == ["Roof 4.", "Roof 3.", "Roof 2.", "Roof 1.", "Roof 0."]


def test_search_counts_and_pages_no_further_than_its_bound(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 3)
    monkeypatch.setattr(searching, "SIZE", 2)
    make_said(cast.committee, *(f"Roof {n}." for n in range(6)))

    results = Results(Wanted("roof"), user=PUBLIC)

    assert (results.total, results.pages, results.is_counted) == (4, 2, False)


def test_search_knows_the_words_that_an_edit_gave(cast: Cast) -> None:
    paragraph = make_said(cast.committee, "The roof leaks.").paragraphs.get()

    paragraph.revise(text="The gutter leaks.", seen=1, kind="narrative", speakers=[])

    assert (found("roof"), found("gutter")) == ([], [("said", "The [gutter] leaks.")])


@pytest.mark.parametrize("words", ["-", '"', "- - or", '""', "the", "&|!()", "'" * 200, "roof:*", "\\"])
def test_search_of_nothing_but_operators_finds_nothing(cast: Cast, words: str) -> None:
    make_said(cast.committee, "The roof leaks.")

    assert len(found(words)) == (1 if words == "roof:*" else 0)


def test_search_asks_the_same_queries_for_one_and_for_three(cast: Cast, django_assert_num_queries: Any) -> None:
    for number in (1, 2):
        for place in range(number):
            make_resolution(make_said(cast.committee, "The roof.", days_ago=number * 7 + place), "the roof")
        with django_assert_num_queries(2):
            assert len(found("roof")) == (2 if number == 1 else 6)


def test_search_quotes_the_passage_of_a_long_text_with_dots_where_it_goes_on(cast: Cast) -> None:
    before, after = "Members spoke of verges and lamps. " * 20, "Trees were spoken of too. " * 20
    make_said(cast.committee, f"{before}The roof leaks badly. {after}")

    [(_, text)] = found("roof")

    assert (text[:2], text[-2:], "[roof] leaks badly." in text) == ("… ", " …", True)
    assert len(text) < 400
