"""What saving a page ties and matches, and the source that is kept until it is confirmed."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from meetings.importing import NotSaved, confirm, digest, save, take_in
from meetings.models import (
    AgendaItem,
    Attendance,
    Committee,
    Import,
    Meeting,
    Reference,
)
from meetings.reading.shape import as_dict, from_dict
from tests.factories import Cast, make_committee, make_council, make_person
from tests.meetings.pages import (
    read_item,
    read_page,
    referred,
    whole_page,
)

PROMISE = "Ruth Adeyemi would survey the roofs"


def test_save_resolves_a_reference_to_a_minute_that_is_here(cast: Cast) -> None:
    save(read_page(read_item("Halls", "Words.", minute_number="17"), date="2026-07-01"), committee=cast.committee)
    save(read_page(read_item("Roads", "Minute 17 refers.", references=[referred("17", 0)])), committee=cast.committee)

    assert Reference.objects.get().target == AgendaItem.objects.get(title="Halls")


def test_save_resolves_a_reference_when_the_older_minute_arrives_later(cast: Cast) -> None:
    save(read_page(read_item("Roads", "Minute 17 refers.", references=[referred("17", 0)])), committee=cast.committee)
    assert Reference.objects.get().target is None

    save(read_page(read_item("Halls", "Words.", minute_number="17"), date="2026-07-01"), committee=cast.committee)

    assert Reference.objects.get().target == AgendaItem.objects.get(title="Halls")


@pytest.mark.parametrize("first", ["minutes", "reference"])
def test_save_resolves_a_dated_reference_to_that_day_only(cast: Cast, first: str) -> None:
    pages = {
        "minutes": [
            read_page(read_item(f"Halls {day}", "Words.", minute_number="17"), date=day)
            for day in ("2026-06-01", "2026-07-01", "2026-08-01")
        ],
        "reference": [read_page(read_item("Roads", "See.", references=[referred("17", 0, date="2026-07-01")]))],
    }
    for part in (first, "reference" if first == "minutes" else "minutes"):
        for page in pages[part]:
            save(page, committee=cast.committee)

    assert str(Reference.objects.get().target) == "Halls 2026-07-01"


def test_save_resolves_no_reference_to_a_later_minute_or_another_committee(cast: Cast) -> None:
    other = make_committee(cast.council, "Cabinet")
    save(read_page(read_item("Roads", "See.", references=[referred("17", 0)])), committee=cast.committee)
    save(read_page(read_item("Later", "Words.", minute_number="17"), date="2026-10-01"), committee=cast.committee)
    save(read_page(read_item("Elsewhere", "Words.", minute_number="17"), date="2026-07-01"), committee=other)

    assert Reference.objects.get().target is None


def test_save_never_lets_a_minute_refer_to_itself(cast: Cast) -> None:
    page = read_page(read_item("Roads", "See.", minute_number="17", references=[referred("17", 0)]))
    save(page, committee=cast.committee)
    save(page, committee=cast.committee)

    assert Reference.objects.get().target is None


PLAIN = (Path(__file__).parents[1] / "samples" / "halls.txt").read_text(encoding="utf-8")


def test_take_in_keeps_a_source_once_until_it_is_confirmed(cast: Cast) -> None:
    kept = take_in(PLAIN, source="halls.txt", council=cast.council, by=cast.officer)

    assert take_in(PLAIN, source="halls.txt", council=cast.council, by=cast.clerk) == kept
    assert take_in(PLAIN, source="halls.txt", council=make_council("Northmoor Council")) != kept
    assert (kept.sha256, kept.by, kept.committee) == (digest(PLAIN), cast.officer, cast.committee)
    assert Import.objects.get(pk=kept.pk).held_on == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("head", "is_theirs"),
    [
        ("EASTMOOR COUNCIL\n\nMinutes of the meeting of the Council", True),
        ("Minutes of the Full Council meeting", True),
        ("FENNICK PARISH COUNCIL\n\nMinutes of the meeting of the Council", False),
        ("EASTMOOR COUNCIL\n\nMinutes of the meeting of the Ponds Board", False),
        ("EASTMOOR COUNCIL\n\nMinutes of the meeting", False),
    ],
)
def test_page_of_the_council_itself_goes_to_its_full_council(cast: Cast, head: str, is_theirs: bool) -> None:
    council = make_committee(cast.council, "All Members", kind=Committee.Kind.FULL_COUNCIL)
    page = f"{head} held on 12 November 2026\n\n1. LAMPS\n\nThe lamp was mended.\n"

    kept = take_in(page, source="council.txt", council=cast.council)

    assert kept.committee == (council if is_theirs else None)


def test_page_of_the_council_itself_is_asked_for_where_two_are_such(cast: Cast) -> None:
    for name in ("Annual Council", "Council"):
        make_committee(cast.council, name, kind=Committee.Kind.FULL_COUNCIL)

    kept = take_in("FULL COUNCIL\n\n12 November 2026\n\n1. LAMPS\n\nMended.\n", source="a.txt", council=cast.council)

    assert kept.committee is None


@pytest.mark.parametrize("word", ["Item", "ITEM", "Agenda Item", "Item No.", "Eitem"])
def test_take_in_keeps_numbers_without_their_word_so_that_references_lead_to_them(cast: Cast, word: str) -> None:
    page = (
        f"{cast.committee}\nMinutes of the meeting held on {{day}}\n\n{word} 4 Apologies\nNone.\n\n"
        f"{word} 5 Halls\n{{said}}\n"
    )
    kept = [
        take_in(page.format(day=day, said=said), source=f"{day}.txt", council=cast.council)
        for day, said in (("3 May 2026", "The roof leaks."), ("7 June 2026", "See item 4 of 3 May 2026."))
    ]

    for one in kept:
        save(from_dict(one.read), committee=cast.committee)

    assert [item.number for item in AgendaItem.objects.order_by("pk")] == ["4", "5", "4", "5"]
    target = Reference.objects.get().target
    assert target is not None
    assert (str(target), target.meeting.held_on) == ("Apologies", date(2026, 5, 3))


def test_take_in_knows_a_source_of_a_long_name_again(cast: Cast) -> None:
    name = "h" * 300 + ".txt"

    kept = take_in(PLAIN, source=name, council=cast.council)

    assert take_in(PLAIN, source=name, council=cast.council) == kept


def test_confirm_saves_what_was_kept_and_says_when(cast: Cast) -> None:
    kept = take_in(PLAIN, source="halls.txt", council=cast.council)

    saved = confirm(kept)

    stored = Import.objects.get()
    assert stored.meeting == saved.meeting == Meeting.objects.get()
    assert stored.confirmed_at is not None
    assert saved.meeting.get_absolute_url() == "/eastmoor-council/people-scrutiny-committee/2026-09-01/"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"committee": None}, "Choose the committee that met."),
        ({"held_on": None}, "The page does not say on which day the meeting was: give the date."),
    ],
)
def test_confirm_refuses_what_has_no_place_and_keeps_it(cast: Cast, fields: dict[str, Any], said: str) -> None:
    page = as_dict(read_page(read_item("Halls", "Words."), date=None))
    whole = {"committee": cast.committee, "held_on": date(2026, 9, 1), **fields}
    kept = Import.objects.create(council=cast.council, text="", sha256="", read=page, **whole)

    with pytest.raises(NotSaved) as refused:
        confirm(kept)

    assert str(refused.value) == said
    assert not Meeting.objects.exists()
    assert Import.objects.get().confirmed_at is None


def test_save_matches_nobody_where_two_could_be_meant(cast: Cast) -> None:
    for name in ("Alun Vane", "Beth Vane"):
        make_person(cast.council, name, kind="councillor")
    page = whole_page()
    page.attendance[0].name = "Councillor Vane"

    save(page, committee=cast.committee)

    assert Attendance.objects.get().person is None
