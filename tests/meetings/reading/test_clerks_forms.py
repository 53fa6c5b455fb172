"""Small forms that whole pages of many clerks brought to light, with what looks like them and is something else."""

import pytest

from meetings.reading import declaring, movers, names, titles
from meetings.reading.minutes import read
from meetings.reading.people import Known
from meetings.reading.shape import ReadMinutes, ReadResolution

HEAD = (
    "Harrowick Town Council\n3 March 2026\nPresent: Cllrs A Marsh (Chair), B Dene, C Loss, D Wye\n"
    "1. Welcome\nThe Chair welcomed everyone.\n2. Grants\n"
)


def resolved(text: str) -> ReadResolution:
    (one,) = read(HEAD + text).items[1].resolutions
    return one


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("RESOLVED by 6 votes to 2 that the rent be held.", (6, 2, None)),
        ("It was RESOLVED, with 5 votes for, 1 against and 2 abstentions, that the rent be held.", (5, 1, 2)),
        ("It was AGREED by a majority of 5 to 2 that the rent be held.", (5, 2, None)),
    ],
)
def test_by_how_many_stands_before_what_was_resolved(text: str, counted: tuple[int | None, ...]) -> None:
    one = resolved(text)
    assert [clause.text for clause in one.clauses] == ["the rent be held."]
    assert one.vote and (one.vote.votes_for, one.vote.against, one.vote.abstained) == counted


def test_movers_and_an_abstention_within_talk_open_what_was_resolved() -> None:
    one = resolved(
        "Cllr Loss thought the rent too low. It was proposed by Cllr Dene, seconded by Cllr Wye and RESOLVED, with one "
        "abstention, that the rent be raised, and that the Clerk write to the tenant."
    )
    assert (one.proposer, one.seconder, one.verb) == ("Cllr Dene", "Cllr Wye", "resolved")
    assert [clause.text for clause in one.clauses] == [
        "the rent be raised,",
        "and that the Clerk write to the tenant.",
    ]


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("Cllr Dene proposed that the rent be held; seconded by Cllr Wye.", ("Cllr Dene", "Cllr Wye")),
        ("Chair: Ann Loss proposed by Jo Dene; seconded by Al Wye.", ("Jo Dene", "Al Wye")),
    ],
)
def test_seconder_behind_a_semicolon(words: str, moved: tuple[str, str]) -> None:
    assert movers.pair(words) == moved


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Items for next agenda – bench; annual meeting; hedge.",
            ("Items for next agenda", "bench; annual meeting; hedge."),
        ),
        ("Street lighting – contract renewal", ("Street lighting – contract renewal", "")),
    ],
)
def test_items_for_another_agenda_stand_behind_their_title(text: str, parts: tuple[str, str]) -> None:
    assert titles.title_of(text) == parts


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("Cllr B Dene 8 Member of the Pension Fund", ["Cllr B Dene"]),
        ("Cllr B Dene 8, 9 Governor of the school", ["Cllr B Dene"]),
        ("Form 8 Members to return it by Friday", []),
    ],
)
def test_row_of_a_table_of_interests_names_who_declares(text: str, declared: list[str]) -> None:
    assert declaring.who(text, Known(), under=True) == declared


@pytest.mark.parametrize(
    ("name", "is_one"), [("D/Cllr M Dene", True), ("C/Cllr Mrs Dene", True), ("A/Sales Office", False)]
)
def test_councillor_of_another_tier_is_a_name(name: str, is_one: bool) -> None:
    assert names.is_name(name, None) is is_one


def front(head: str) -> ReadMinutes:
    return read(f"{head}\n\n1. Welcome\nThe Chair welcomed everyone.\n")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("held on Thursday 5 March 2026 at 10.00 am, Committee Room 2, Moor House", "Committee Room 2, Moor House"),
        ("– Monday 8 March 2026, 7.30pm – Moor Hall and Zoom", "Moor Hall and Zoom"),
    ],
)
def test_place_stands_whole_behind_day_and_hour(line: str, place: str) -> None:
    assert front(f"Moor Town Council\nMinutes of the meeting {line}").place == place


def test_electors_of_a_parish_meet_apart_from_its_council() -> None:
    said = "on 5 May 2026 at 7pm in the Hut"
    assert front(f"Moor Parish Council\nMinutes of the Annual Parish Meeting held {said}").committee == (
        "Annual Parish Meeting"
    )
    assert front(f"Moor Parish Council\nMinutes of the Annual Meeting held {said}").committee is None


def test_parties_to_a_hearing_are_headings_and_a_chaplain_who_led_prayers_is_not_listed() -> None:
    page = front(
        "Moor Town Council\n5 May 2026\nPresent:\nCllr A Marsh (Chair)\nCllr B Dene\nApplicant:\nMr D Kaya\n"
        "Other Parties:\nDr H Vale – local resident\nThe Mayor's Chaplain led the Council in prayer."
    )
    assert [(one.name, one.status) for one in page.attendance] == [
        ("Cllr A Marsh", "present"),
        ("Cllr B Dene", "present"),
        ("Mr D Kaya", "in attendance"),
        ("Dr H Vale", "in attendance"),
    ]


def test_considered_above_what_was_considered_heads_no_item() -> None:
    page = read(
        "MOOR FIRE AUTHORITY\n5 May 2026\n1 MINUTES\nRESOLVED –\nThat they be signed.\n2 REVENUE BUDGET\nCONSIDERED -\n"
        "The report of the Treasurer on the revenue budget.\nRESOLVED –\nThat it be noted.\n3 NEXT MEETING\n"
        "The next meeting is on 4 June.\n"
    )
    assert [item.title for item in page.items] == ["MINUTES", "REVENUE BUDGET", "NEXT MEETING"]


def test_she_is_whoever_gave_the_report_that_the_sentence_before_tells_of() -> None:
    (_, item) = read(HEAD + "Cllr Dene’s report had been circulated. She highlighted the survey.").items
    assert item.paragraphs[0].speakers == ["Cllr Dene"]
    (_, item) = read(HEAD + "Cllr Dene’s report was presented and noted.").items
    assert "Cllr Dene" not in [who for one in item.paragraphs for who in one.speakers]
