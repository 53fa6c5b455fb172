"""Saving what was read: in few queries, keeping rows, and with what an officer said by hand."""

from datetime import date
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings import importing
from meetings.models import AgendaItem, Commitment, Declaration, Paragraph, Vote
from meetings.reading.shape import (
    ReadAttendance,
    ReadClause,
    ReadCommitment,
    ReadDeclaration,
    ReadItem,
    ReadMinutes,
    ReadParagraph,
    ReadRecommendation,
    ReadReference,
    ReadReport,
    ReadReportParagraph,
    ReadResolution,
    ReadSection,
    ReadVote,
)
from tests.factories import Cast, make_person, make_seat

DAY = date(2025, 5, 20)


def item(number: int, *, paragraphs: int = 3) -> ReadItem:
    """An item with one of everything."""
    return ReadItem(
        title=f"Village halls, part {number}",
        number=str(number),
        minute_number=str(40 + number),
        recommendations=[ReadRecommendation("(a)", f"That the survey of hall {number} be noted.")],
        report=ReadReport("Head of Property", [ReadSection("1", "Why", [ReadReportParagraph("1.1", "It leaks.")])]),
        declarations=[ReadDeclaration("Cllr Jones", "Cllr Jones declared that he keeps the keys.")],
        paragraphs=[
            ReadParagraph(
                f"Hall {number} was spoken of for the {n}th time by somebody who had seen it.",
                number=f"{number}.{n}",
                kind="contribution" if n else "narrative",
                speakers=["Cllr Jones"] if n else [],
                replies_to=n - 1 if n else None,
            )
            for n in range(paragraphs)
        ],
        resolutions=[
            ReadResolution(
                "RESOLVED that:",
                "resolved",
                [ReadClause("(i)", f"hall {number} be mended;"), ReadClause("(ii)", "and opened again.")],
                vote=ReadVote("Carried by 5 to 2.", 5, 2),
                after=paragraphs - 1 if paragraphs else None,
            )
        ],
        references=[ReadReference("Minute 12", "12", None, "resolutions", [0, 1])],
        commitments=[ReadCommitment(f"hall {number} be mended", "be", "resolutions", [0, 0], owner="Cllr Jones")],
        documents=[f"Survey of hall {number}"],
    )


def page(items: int, **fields: Any) -> ReadMinutes:
    read = ReadMinutes(date=DAY.isoformat(), items=[item(n) for n in range(1, items + 1)], **fields)
    read.attendance = [ReadAttendance("Cllr Jones", text="Cllr Jones"), ReadAttendance("Cllr Quill", status="absent")]
    return read


def queries(read: ReadMinutes, cast: Cast) -> int:
    with CaptureQueriesContext(connection) as captured:
        importing.save(read, committee=cast.committee)
    return len(captured)


def test_new_meeting_costs_the_same_queries_however_many_items(cast: Cast) -> None:
    one, three = page(1), page(3)
    three.date = "2025-06-17"

    assert (queries(one, cast), queries(three, cast)) == (24, 24)


def test_known_meeting_costs_the_same_queries_however_many_items(cast: Cast) -> None:
    one, three = page(1), page(3)
    three.date = "2025-06-17"
    for read in (one, three):
        importing.save(read, committee=cast.committee)

    assert (queries(one, cast), queries(three, cast)) == (20, 20)


def everything(saved: importing.Saved) -> list[Any]:
    """What is stored of a meeting, in words, in order."""
    return [
        (
            stored.number,
            stored.minute_number,
            stored.title,
            [(r.label, r.text) for r in stored.recommendations.all()],
            [(s.heading, [p.text for p in s.paragraphs.all()]) for s in stored.report.sections.all()],
            [(p.number, p.kind, p.speakers, p.replies_to and p.replies_to.number) for p in stored.paragraphs.all()],
            [
                (r.stem, r.after and r.after.number, [(c.label, c.text) for c in r.clauses.all()], r.vote.votes_for)
                for r in stored.resolutions.all()
            ],
            [(c.quote, c.clause and c.clause.label) for c in stored.commitments.all()],
            [(r.text, r.clause and r.clause.label) for r in stored.references.all()],
            [d.title for d in stored.documents.all()],
        )
        for stored in saved.meeting.items.all()
    ]


def test_item_is_saved_with_everything_that_was_read_of_it(cast: Cast) -> None:
    saved = importing.save(page(1), committee=cast.committee)

    assert everything(saved) == [
        (
            "1",
            "41",
            "Village halls, part 1",
            [("(a)", "That the survey of hall 1 be noted.")],
            [("Why", ["It leaks."])],
            [
                ("1.0", "narrative", [], None),
                ("1.1", "contribution", ["Cllr Jones"], "1.0"),
                ("1.2", "contribution", ["Cllr Jones"], "1.1"),
            ],
            [
                (
                    "RESOLVED that:",
                    "1.2",
                    [("(i)", "hall 1 be mended;"), ("(ii)", "and opened again.")],
                    5,
                )
            ],
            [("hall 1 be mended", "(i)")],
            [("Minute 12", "(ii)")],
            ["Survey of hall 1"],
        )
    ]


def test_paragraph_inserted_among_others_moves_them_and_keeps_their_rows(cast: Cast) -> None:
    saved = importing.save(page(1), committee=cast.committee)
    before = list(saved.meeting.items.get().paragraphs.values_list("pk", flat=True))
    read = page(1)
    read.items[0].paragraphs.insert(1, ReadParagraph("A letter was read out that nobody had seen before that evening."))
    again = importing.save(read, committee=cast.committee)
    after = list(again.meeting.items.get().paragraphs.values_list("pk", flat=True))

    assert (len(after), [after[0], *after[2:]], again.in_words) == (
        4,
        before,
        "The meeting is brought up to date: 1 item changed.",
    )


def test_resolution_that_follows_a_new_paragraph_is_moved_to_it(cast: Cast) -> None:
    importing.save(page(1), committee=cast.committee)
    read = page(1)
    read.items[0].paragraphs.append(
        ReadParagraph("At this the Chair asked for a show of hands from all.", number="1.9")
    )
    read.items[0].resolutions[0].after = 3
    saved = importing.save(read, committee=cast.committee)
    resolution = saved.meeting.items.get().resolutions.get()

    assert resolution.after and resolution.after.number == "1.9"


def test_vote_that_the_page_no_longer_tells_goes(cast: Cast) -> None:
    importing.save(page(1), committee=cast.committee)
    read = page(1)
    read.items[0].resolutions[0].vote = None
    saved = importing.save(read, committee=cast.committee)

    assert (Vote.objects.count(), len(saved.changed)) == (0, 1)


def test_hand_set_kind_and_speakers_are_saved_as_set_and_win_over_what_was_set_before(cast: Cast) -> None:
    read = page(1)
    importing.save(read, committee=cast.committee, by_hand={0: {1: frozenset({"kind"})}})
    paragraph = Paragraph.objects.get(number="1.1")
    assert (paragraph.kind, paragraph.kind_set, paragraph.speakers_set) == ("contribution", True, False)

    read.items[0].paragraphs[1].kind = "response"
    importing.save(read, committee=cast.committee)
    paragraph.refresh_from_db()
    assert paragraph.kind == "contribution"

    importing.save(read, committee=cast.committee, by_hand={0: {1: frozenset({"kind"})}})
    paragraph.refresh_from_db()
    assert (paragraph.kind, paragraph.kind_set) == ("response", True)


def test_names_are_matched_to_people_of_that_committee(cast: Cast) -> None:
    person = make_person(cast.council, "Peter Jones", kind="councillor")
    make_person(cast.council, "Alun Jones", kind="councillor")
    make_seat(cast.committee, person)
    saved = importing.save(page(1), committee=cast.committee)

    assert [a.person for a in saved.meeting.attendances.all()] == [person, None]
    assert Declaration.objects.get().person == person


def test_name_in_doubt_means_nobody_until_somebody_is_chosen(cast: Cast) -> None:
    people = [make_person(cast.council, name, kind="councillor") for name in ("Peter Jones", "Alun Jones")]
    saved = importing.save(page(1), committee=cast.committee)
    assert saved.meeting.attendances.get(name="Cllr Jones").person is None

    again = importing.save(page(1), committee=cast.committee, chosen={"cllr jones": people[1]})
    assert (again.meeting.attendances.get(name="Cllr Jones").person, again.meeting_changed) == (people[1], True)


def test_reference_without_a_date_means_the_newest_minute_of_that_number_before_it(cast: Cast) -> None:
    importing.save(page(1), committee=cast.committee)
    for year in (2023, 2025, 2024, 2026):
        older = ReadMinutes(items=[ReadItem(title=f"Older, of {year}", minute_number="12")])
        importing.save(older, committee=cast.committee, held_on=date(year, 1, 9))
    target = AgendaItem.objects.get(minute_number="41").references.get().target

    assert target and target.title == "Older, of 2025"


def test_reference_with_a_date_means_the_minute_of_that_day_whichever_comes_first(cast: Cast) -> None:
    read = page(1)
    read.items[0].references[0].date = "2024-01-09"
    for year in (2025, 2024):
        if year == 2024:
            importing.save(read, committee=cast.committee)
        older = ReadMinutes(items=[ReadItem(title=f"Older, of {year}", minute_number="12")])
        importing.save(older, committee=cast.committee, held_on=date(year, 1, 9))
    target = AgendaItem.objects.get(minute_number="41").references.get().target

    assert target and target.title == "Older, of 2024"


def test_the_same_page_again_writes_nothing(cast: Cast) -> None:
    importing.save(page(2), committee=cast.committee)
    before = Paragraph.pgh_event_model.objects.count(), Commitment.pgh_event_model.objects.count()  # type: ignore[attr-defined]
    again = importing.save(page(2), committee=cast.committee)
    after = Paragraph.pgh_event_model.objects.count(), Commitment.pgh_event_model.objects.count()  # type: ignore[attr-defined]

    assert (again.changed_nothing, after) == (True, before)


def test_interest_of_two_stands_with_each_of_them_and_stays_when_the_page_comes_again(cast: Cast) -> None:
    read, words = page(1), "Cllrs Jones and Lee declared that they keep the keys."
    read.items[0].declarations = [ReadDeclaration(name, words) for name in ("Cllr Jones", "Cllr Lee")]
    importing.save(read, committee=cast.committee)
    rows = list(Declaration.objects.values_list("pk", "name"))
    again = importing.save(read, committee=cast.committee)

    assert [name for _, name in rows] == ["Cllr Jones", "Cllr Lee"]
    assert (again.changed_nothing, list(Declaration.objects.values_list("pk", "name"))) == (True, rows)


def test_reference_with_a_date_means_the_item_of_that_number_where_its_minutes_have_none(cast: Cast) -> None:
    importing.save(ReadMinutes(date="2024-01-09", items=[ReadItem(title="Old", number="12")]), committee=cast.committee)
    dated, undated = page(1), page(1)
    dated.items[0].references[0].date = "2024-01-09"
    undated.date, undated.items[0].minute_number = "2025-06-17", "99"
    targets = [
        importing.save(read, committee=cast.committee).meeting.items.get().references.get().target
        for read in (dated, undated)
    ]

    assert [target and target.title for target in targets] == ["Old", None]
