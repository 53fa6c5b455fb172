"""What minutes hold beside their paragraphs: resolutions inside one follow its words unless set by hand, and two who
record at once double nothing.
"""

from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import recording, revising
from meetings.models import AgendaItem, Attendance, Clause, Meeting, Naming, Paragraph, Refused, Resolution, Vote
from meetings.reading.shape import ReadClause, ReadResolution
from tests.at_once import at_once
from tests.factories import Cast, make_cast, make_item, make_meeting, make_person, make_resolution, make_seat

TALK = "Members debated the fees. It was agreed that the fees be frozen until April."


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    return make_item(make_meeting(cast.committee))


def decided(item: AgendaItem) -> list[tuple[str, bool, list[str]]]:
    """(verb, whether inside, clauses) of each resolution."""
    found = item.resolutions.prefetch_related("clauses")
    return [(row.verb, row.is_inside, [clause.text for clause in row.clauses.all()]) for row in found]


def typed(item: AgendaItem, text: str = TALK) -> Paragraph:
    added = revising.add(item, text=text)
    assert isinstance(added, Paragraph)
    return added


def by_hand(*clauses: str) -> ReadResolution:
    return ReadResolution("It was agreed that", "agreed", [ReadClause(None, text) for text in clauses])


def test_what_is_agreed_in_a_typed_paragraph_is_a_resolution_inside_it(item: AgendaItem) -> None:
    paragraph = typed(item)

    assert paragraph.text == TALK
    assert decided(item) == [("agreed", True, ["It was agreed that the fees be frozen until April."])]


def test_talk_makes_no_resolution_where_the_item_has_one_of_its_own(item: AgendaItem) -> None:
    make_resolution(item, "the fees be frozen")

    typed(item)

    assert decided(item) == [("resolved", False, ["the fees be frozen"])]


def test_a_resolution_inside_follows_the_words_of_its_paragraph_and_keeps_its_key_mover_and_vote(
    item: AgendaItem,
) -> None:
    paragraph = typed(item)
    resolution = Resolution.objects.get()
    Resolution.objects.update(proposer="Councillor Vane")
    Vote.objects.create(resolution=resolution, text="Carried by 5 to 2.")
    clause = Clause.objects.get()

    revising.revise(paragraph, text=TALK.replace("until April", "until May"), seen=1)

    assert decided(item) == [("agreed", True, ["It was agreed that the fees be frozen until May."])]
    kept = Resolution.objects.get()
    assert (kept.pk, kept.proposer, kept.vote.text) == (resolution.pk, "Councillor Vane", "Carried by 5 to 2.")
    assert Clause.objects.get().pk == clause.pk


def test_a_resolution_inside_goes_and_comes_with_its_words(item: AgendaItem) -> None:
    paragraph = typed(item)

    revising.revise(paragraph, text="Members debated the fees.", seen=1)
    assert decided(item) == []
    revising.revise(paragraph, text="RESOLVED that the fees be frozen.", seen=2)
    assert decided(item) == [("resolved", True, ["the fees be frozen."])]


def test_a_resolution_set_by_hand_is_left_alone_and_stands_on_its_own_once_its_words_are_gone(
    item: AgendaItem,
) -> None:
    paragraph = typed(item)
    recording.set_resolution(Resolution.objects.get(), by_hand("the fees be frozen until April"))
    assert decided(item) == [("agreed", True, ["the fees be frozen until April"])]

    revising.revise(paragraph, text=TALK.replace("Members", "Councillors"), seen=1)
    assert decided(item) == [("agreed", True, ["the fees be frozen until April"])]

    revising.revise(paragraph, text=TALK.replace("frozen", "doubled"), seen=2)
    assert decided(item) == [("agreed", False, ["the fees be frozen until April"])]
    assert Resolution.objects.get().after == paragraph


def test_a_resolution_set_by_hand_to_other_words_stands_on_its_own_at_once(item: AgendaItem) -> None:
    paragraph = typed(item)

    recording.set_resolution(Resolution.objects.get(), by_hand("no fee be raised"))
    revising.revise(paragraph, text=TALK.replace("Members", "Councillors"), seen=1)

    assert decided(item) == [("agreed", False, ["no fee be raised"])]


def test_a_removed_paragraph_takes_its_resolution_along_and_brings_it_back(item: AgendaItem) -> None:
    paragraph = typed(item)
    pk = paragraph.pk

    revising.remove(paragraph)
    assert decided(item) == []
    revising.restore(item, pk)

    assert decided(item) == [("agreed", True, ["It was agreed that the fees be frozen until April."])]


def test_a_removed_paragraph_leaves_a_resolution_set_by_hand(item: AgendaItem) -> None:
    paragraph = typed(item)
    recording.set_resolution(Resolution.objects.get(), by_hand("the fees be frozen until April"))

    revising.remove(paragraph)

    assert decided(item) == [("agreed", False, ["the fees be frozen until April"])]


@pytest.mark.parametrize(
    "text",
    [
        "The Chair summed up. RESOLVED: That (1) the report be noted; and (2) the clerk write to the bus company.",
        "RESOLVED that the report be noted.\nRESOLVED that the clerk write to the bus company.",
        "RESOLVED that the report be noted.\n\nMembers thanked the officers for the report; the clerk would write.",
    ],
)
def test_every_word_typed_is_kept_where_more_than_one_thing_is_typed_at_once(item: AgendaItem, text: str) -> None:
    paragraph = typed(item, text)

    assert paragraph.text == " ".join(text.split())
    assert decided(item)[0][:2] == ("resolved", True)
    assert decided(item)[0][2][0].startswith("the report be noted")


ROWS: list[dict[str, Any]] = [
    {"name": name, "role": "", "group": "", "status": "present", "substitute_for": ""}
    for name in ("Councillor Vane", "Councillor Marsh")
]


@pytest.mark.django_db(transaction=True)
def test_two_who_record_the_attendance_at_once_double_nobody() -> None:
    cast = make_cast()
    for _ in range(3):
        meeting = make_meeting(cast.committee, nth=Meeting.objects.count() + 1)
        both = [Meeting.objects.with_committee().get(pk=meeting.pk) for _ in range(2)]

        assert at_once(*(partial(recording.save_attendances, each, ROWS) for each in both)) == ["", ""]

        assert list(meeting.attendances.values_list("name", flat=True)) == ["Councillor Vane", "Councillor Marsh"]


def test_attendance_recorded_again_means_whom_the_seats_of_that_day_and_an_officer_said(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    make_seat(cast.committee, own := make_person(cast.council, "Rhys Vane", kind="councillor"))
    make_person(cast.council, "Ada Vane", kind="councillor")
    chosen = make_person(cast.council, "Ada Marsh", kind="councillor")
    make_person(cast.council, "Owen Marsh", kind="councillor")
    Naming.objects.create(meeting=meeting, printed="councillor marsh", person=chosen)

    recording.save_attendances(meeting, ROWS)

    people = {attendance.name: attendance.person for attendance in meeting.attendances.all()}
    assert people == {"Councillor Vane": own, "Councillor Marsh": chosen}


def test_attendance_of_many_asks_no_more_than_that_of_one(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    numbers = []
    for rows in ([ROWS[0] | {"name": "Councillor Lee"}], ROWS * 20):
        with CaptureQueriesContext(connection) as asked:
            recording.save_attendances(meeting, rows)
        numbers.append(len(asked))
        Attendance.objects.all().delete()
    assert numbers[0] == numbers[1]


def test_nothing_is_recorded_once_the_minutes_are_approved_meanwhile(cast: Cast) -> None:
    meeting = make_meeting(cast.committee)
    resolution = make_resolution(make_item(meeting), "the report be noted")
    Meeting.objects.get().approve_minutes()

    for late in (
        partial(recording.save_attendances, meeting, ROWS),
        partial(recording.set_resolution, resolution, ReadResolution(stem="", verb="lost")),
        partial(recording.remove_resolution, resolution),
    ):
        with pytest.raises(Refused):
            late()

    assert Attendance.objects.count() == 0
    assert [(r.verb, r.clauses.get().text) for r in resolution.item.resolutions.all()] == [
        ("resolved", "the report be noted")
    ]


def test_a_resolution_of_approved_minutes_is_set_with_a_reason_alone(item: AgendaItem) -> None:
    resolution = make_resolution(item, "the fees be frozen")
    Meeting.objects.update(minutes_approved_at=timezone.now())

    with pytest.raises(Refused):
        recording.set_resolution(resolution, by_hand("the fees be lowered"))
    assert decided(item) == [("resolved", False, ["the fees be frozen"])]

    recording.set_resolution(resolution, by_hand("the fees be lowered"), reason="Misheard.")
    assert decided(item) == [("agreed", False, ["the fees be lowered"])]
    assert resolution.corrections.get().was == "Resolved\nthe fees be frozen\nOutcome: Resolved"


def test_a_resolution_that_is_set_points_to_the_minutes_that_its_words_name(item: AgendaItem) -> None:
    resolution = make_resolution(item, "the fees be frozen")

    def pointed_to() -> list[tuple[str, str]]:
        return list(item.references.values_list("clause__text", "number"))

    recording.set_resolution(resolution, by_hand("Minute 7 of 3 March 2025 be amended"))
    assert pointed_to() == [("Minute 7 of 3 March 2025 be amended", "7")]
    recording.set_resolution(resolution, by_hand("Minute 8 of 3 March 2025 be amended"))
    assert pointed_to() == [("Minute 8 of 3 March 2025 be amended", "8")]
    recording.set_resolution(resolution, by_hand("the fees be frozen"))
    assert pointed_to() == []
