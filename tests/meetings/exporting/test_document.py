"""What an export holds of a meeting, and for whom."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from actions.models import Action
from councilhub.models import User
from meetings.exporting.document import build
from meetings.exporting.shape import (
    Attendance,
    Attendee,
    Clause,
    Item,
    Paragraph,
    Recommendation,
    Resolution,
    TrackedAction,
)
from meetings.models import Attendance as Attended
from meetings.models import Declaration as Declared
from meetings.models import Document, Meeting, Vote
from meetings.models import Recommendation as Asked
from tests.factories import (
    Cast,
    make_action,
    make_commitment,
    make_item,
    make_meeting,
    make_paragraph,
    make_resolution,
)

HELD_ON = date(2026, 11, 3)
PUBLIC = AnonymousUser()
INSIDE = ("officer", "clerk", "chair", "councillor")
OUTSIDE = ("public", "stranger", "owner", "other_officer")


def reader(cast: Cast, name: str) -> Any:
    return cast.members[name] or PUBLIC


def make_halls(meeting: Meeting, **fields: Any) -> Action:
    """An item with a paragraph, a resolution, and an action of each; gives the paragraph's."""
    item = make_item(meeting, **fields)
    said = make_paragraph(
        item, f"The Head of Property would survey {item.title}. It would take a month.", number="31.1"
    )
    resolution = make_resolution(item, f"{item.title} be visited.", stem="RESOLVED that", number="31.2", after=said)
    promised = make_commitment(said, "would survey")
    ordered = item.commitments.create(clause=resolution.clauses.get(), position=1, quote="be visited", cue="be")
    by_clause = {"commitment": ordered, "raised_on": meeting.held_on}
    make_action(meeting.committee, f"Visit {item.title}", **by_clause)
    return make_action(meeting.committee, f"Survey {item.title}", commitment=promised, raised_on=meeting.held_on)


def test_an_item_is_given_with_all_that_stands_in_it(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    told = {"purpose": "To look at halls.", "lead": "the Head of Property", "urgency": "The roof was down."}
    item = make_item(meeting, "Halls", number="4", minute_number="31", **told)
    Asked.objects.create(item=item, position=0, label="1.", text="agree the plan.")
    opened = make_paragraph(item, "The plan was presented at length by the Head of Property.", number="31.1")
    make_paragraph(
        item, "Cllr Marsh asked.", action_column="HP", label="a)", kind="contribution", speakers=["Cllr Marsh"]
    )
    resolution = make_resolution(
        item,
        "the plan be agreed",
        stem="RESOLVED that",
        number="31.2",
        after=opened,
        proposer="Cllr A",
        seconder="Cllr B",
    )
    Vote.objects.create(resolution=resolution, votes_for=7, against=2, abstained=0)
    Declared.objects.create(item=item, position=0, name="Cllr A", text="Cllr A is a trustee.")
    document = build(meeting, seen_by=PUBLIC)
    assert document.items == [
        Item(
            title="Halls",
            number="4",
            minute_number="31",
            purpose="To look at halls.",
            lead="Presented by the Head of Property",
            explained=["Taken as urgent: The roof was down."],
            recommendations=[Recommendation("1.", "agree the plan.")],
            declarations=["Cllr A is a trustee."],
            paragraphs=[
                Paragraph("The plan was presented at length by the Head of Property.", "31.1"),
                Paragraph("Cllr Marsh asked.", "", "a)", "contribution", ["Cllr Marsh"], "HP"),
            ],
            resolutions=[
                Resolution(
                    "RESOLVED that",
                    "the plan be agreed",
                    number="31.2",
                    moved="Proposed by Cllr A, seconded by Cllr B",
                    vote="7 for, 2 against, 0 abstained",
                    after=0,
                )
            ],
            key_points=["The plan was presented at length by the Head of Property.", "Spoke: Cllr Marsh."],
        )
    ]


def test_council_committee_date_times_and_place_are_in_words(cast: Cast) -> None:
    meeting = make_meeting(
        cast.committee, held_on=HELD_ON, published=True, starts=time(18, 30), ends=time(21, 0), place="Council Chamber"
    )
    document = build(meeting, seen_by=PUBLIC)
    assert (document.council, document.colour, document.committee) == (
        "Eastmoor Council",
        "#0b5d51",
        "People Scrutiny Committee",
    )
    assert (document.date, document.times, document.place) == (
        "Tuesday 3 November 2026",
        "6.30pm to 9pm",
        "Council Chamber",
    )


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        (None, None, ""),
        (None, time(12, 0), ""),
        (time(9, 5), None, "9.05am"),
        (time(10, 0), time(12, 0), "10am to noon"),
        (time(12, 15), time(0, 0), "12.15pm to midnight"),
    ],
)
def test_times_are_told_as_the_public_reads_them(
    cast: Cast, starts: time | None, ends: time | None, words: str
) -> None:
    meeting = make_meeting(cast.committee, published=True, starts=starts, ends=ends)
    assert build(meeting, seen_by=PUBLIC).times == words


@pytest.mark.parametrize(
    ("fields", "words", "draft"),
    [
        ({"status": "scheduled"}, "Not yet held", True),
        ({"status": "cancelled"}, "Cancelled", False),
        ({}, "Draft minutes, not yet published", True),
        ({"minutes_published_at": timezone.now()}, "Draft minutes, not yet approved", True),
        (
            {"minutes_approved_at": datetime(2027, 1, 12, 19, tzinfo=UTC)},
            "Approved on 12 January 2027",
            False,
        ),
    ],
)
def test_the_state_of_the_minutes_is_told_by_their_dates(
    cast: Cast, fields: dict[str, Any], words: str, draft: bool
) -> None:
    document = build(make_meeting(cast.committee, **fields), seen_by=cast.officer)
    assert (document.status, document.draft) == (words, draft)


def test_attendance_is_grouped_as_the_record_has_it(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True)
    rows = [
        ("Cllr Vane", "apologies", {}),
        ("Cllr Marsh", "present", {"role": "Chair", "group": "Independent"}),
        ("Ruth Adeyemi", "in attendance", {}),
        ("Cllr Birch", "substitute", {"substitute_for": "Cllr Vane"}),
        ("Cllr Okafor", "virtual", {}),
    ]
    for position, (name, status, fields) in enumerate(rows):
        Attended.objects.create(meeting=meeting, position=position, name=name, status=status, **fields)
    assert build(meeting, seen_by=PUBLIC).attendance == [
        Attendance(
            "Present",
            [
                Attendee("Cllr Marsh", "Chair", "Independent"),
                Attendee("Cllr Birch", note="substitute for Cllr Vane"),
                Attendee("Cllr Okafor", note="online"),
            ],
        ),
        Attendance("In attendance", [Attendee("Ruth Adeyemi")]),
        Attendance("Apologies", [Attendee("Cllr Vane")]),
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"text": "Carried on the Chair’s casting vote", "votes_for": 5, "against": 5},
            "Carried on the Chair’s casting vote",
        ),
        ({"votes_for": 5}, "5 for"),
        ({"named": {"Cllr A": "for", "Cllr B": "against", "Cllr C": "for"}}, "For: Cllr A, Cllr C; against: Cllr B"),
        ({"votes_for": 1, "named": {"Cllr A": "for"}}, "1 for; for: Cllr A"),
        ({}, ""),
    ],
)
def test_a_vote_is_told_in_words(cast: Cast, fields: dict[str, Any], words: str) -> None:
    meeting = make_meeting(cast.committee, published=True)
    Vote.objects.create(resolution=make_resolution(make_item(meeting), "That it be so."), **fields)
    assert build(meeting, seen_by=PUBLIC).items[0].resolutions[0].vote == words


def test_a_proposer_whom_the_minutes_name_already_is_not_named_twice(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    make_resolution(item, "That it be so.", stem="Moved by Cllr A and RESOLVED", proposer="Cllr A", seconder="Cllr B")
    assert build(item.meeting, seen_by=PUBLIC).items[0].resolutions[0].moved == "Seconded by Cllr B"


def test_an_outcome_without_words_is_told_by_its_verb(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True)
    make_resolution(make_item(meeting), verb="deferred")
    assert build(meeting, seen_by=PUBLIC).items[0].resolutions[0].lead == "Deferred."


@pytest.mark.parametrize(
    ("vote", "words"),
    [
        ({"votes_for": 3, "against": 5}, "3 for, 5 against: lost"),
        ({"text": "The motion was lost."}, "The motion was lost."),
        (None, "Lost"),
    ],
)
def test_what_fell_says_so(cast: Cast, vote: dict[str, Any] | None, words: str) -> None:
    meeting = make_meeting(cast.committee, published=True)
    motion = make_resolution(make_item(meeting), "the pond be filled", verb="lost")
    if vote:
        Vote.objects.create(resolution=motion, **vote)
    told = build(meeting, seen_by=PUBLIC).items[0].resolutions[0]
    assert (told.lead, told.vote) == ("the pond be filled", words)


def test_a_first_clause_without_a_label_stands_on_the_line_of_the_stem(cast: Cast) -> None:
    item = make_item(make_meeting(cast.committee, published=True))
    for labels in (["", "1)"], ["", ""], ["1)", ""]):
        resolution = make_resolution(item, "one", "two", stem="RESOLVED that")
        for clause, label in zip(resolution.clauses.all(), labels, strict=True):
            clause.label = label
            clause.save(update_fields=["label"])
    assert [(r.lead, r.clauses) for r in build(item.meeting, seen_by=PUBLIC).items[0].resolutions] == [
        ("one", [Clause("two", "1)")]),
        ("", [Clause("one"), Clause("two")]),
        ("", [Clause("one", "1)"), Clause("two")]),
    ]


def test_actions_say_owner_due_status_and_the_minute_they_stand_in(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    action = make_halls(meeting, title="Halls")
    late = timezone.localdate() - timedelta(days=1)
    Action.objects.filter(pk=action.pk).update(
        owner=cast.owning, due_on=late, status="waiting", waiting_on="the surveyor"
    )
    assert build(meeting, seen_by=PUBLIC).actions == [
        TrackedAction(
            "Survey Halls",
            "Head of Property",
            f"{late:%-d %B %Y}",
            "Waiting on the surveyor, 1 day overdue",
            overdue=True,
            source="Minute 31.1",
        ),
        TrackedAction("Visit Halls", status="To do", source="Minute 31.2"),
    ]


def test_an_action_due_at_the_next_meeting_has_its_date_once_there_is_one(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    action = make_halls(meeting, title="Halls")
    Action.objects.filter(pk=action.pk).update(is_due_next_meeting=True)
    assert build(meeting, seen_by=PUBLIC).actions[0].due == "next meeting"
    make_meeting(cast.committee, held_on=date(2027, 1, 12), status="scheduled")
    assert build(meeting, seen_by=PUBLIC).actions[0].due == "12 January 2027"


def test_open_actions_are_those_of_earlier_meetings_soonest_due_first(cast: Cast) -> None:
    first = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    meeting = make_meeting(cast.committee, held_on=HELD_ON, nth=2, published=True)
    later = make_meeting(cast.committee, held_on=date(2026, 12, 1), published=True)
    make_halls(first, title="of the morning")
    make_halls(meeting, title="of this meeting")
    make_halls(later, title="of a later one")
    before = {"raised_on": date(2026, 9, 8)}
    make_action(cast.committee, "undated", **before)
    make_action(cast.committee, "late", due_on=date(2027, 2, 1), **before)
    make_action(cast.committee, "soon", due_on=date(2027, 1, 1), **before)
    make_action(cast.committee, "closed", status="closed", closed_as="done", closed_on=HELD_ON, **before)
    document = build(meeting, seen_by=cast.officer)
    assert [(action.wording, action.source) for action in document.open_actions] == [
        ("soon", "8 September 2026"),
        ("late", "8 September 2026"),
        ("undated", "8 September 2026"),
        ("Visit of the morning", "3 November 2026, of the morning"),
        ("Survey of the morning", "3 November 2026, Minute 31.1"),
    ]
    assert [action.wording for action in document.actions] == ["Survey of this meeting", "Visit of this meeting"]


@pytest.mark.parametrize("member", [*INSIDE, *OUTSIDE])
def test_exempt_matter_is_there_only_for_those_who_see_the_meeting_from_inside(cast: Cast, member: str) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    earlier = make_meeting(cast.committee, held_on=date(2026, 9, 8), published=True)
    make_halls(meeting, title="Halls")
    for exempt in (
        make_halls(
            meeting, title="SECRET", is_exempt=True, exempt_paragraphs=[3, 5], public_interest="A sale is near."
        ),
        make_halls(earlier, title="SECRET", is_exempt=True),
    ):
        Action.objects.filter(pk=exempt.pk).update(owner=cast.owning)
    document = build(meeting, seen_by=reader(cast, member))
    inside = member in INSIDE
    assert [item.title for item in document.items] == (["Halls", "SECRET"] if inside else ["Halls"])
    assert [item.restriction for item in document.items if item.restriction] == (
        ["Exempt: paragraphs 3 and 5 of Schedule 12A"] if inside else []
    )
    assert [told for item in document.items for told in item.explained] == (
        ["Kept closed in the public interest: A sale is near."] if inside else []
    )
    assert len(document.actions) == (4 if inside else 2)
    assert len(document.open_actions) == (2 if inside else 0)
    assert document.restriction.startswith("Holds exempt information") is inside
    assert ("SECRET" in str(document)) is inside


@pytest.mark.parametrize("member", OUTSIDE)
def test_a_meeting_of_which_nothing_is_published_is_no_document_to_outsiders(cast: Cast, member: str) -> None:
    meeting = make_meeting(cast.committee)
    with pytest.raises(Meeting.DoesNotExist):
        build(meeting, seen_by=reader(cast, member))


@pytest.mark.parametrize("member", [*INSIDE, *OUTSIDE])
def test_unpublished_minutes_are_not_in_the_document_of_a_published_agenda(cast: Cast, member: str) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, agenda_published_at=timezone.now())
    make_halls(meeting, title="Halls", number="4", minute_number="31", purpose="To look at halls.")
    for position, name in enumerate(["Cllr A", "Cllr B"]):
        Declared.objects.create(
            item=meeting.items.get(), position=position, name=name, text="Cllrs A and B are trustees."
        )
    Attended.objects.create(meeting=meeting, position=0, name="Cllr Marsh")
    document = build(meeting, seen_by=reader(cast, member))
    if member in INSIDE:
        assert len(document.items[0].paragraphs) == 1
        assert len(document.actions) == 2
        assert len(document.attendance) == 1
        assert document.items[0].declarations == ["Cllrs A and B are trustees."]
    else:
        assert document.items == [Item(title="Halls", number="4", purpose="To look at halls.")]
        assert (document.actions, document.attendance) == ([], [])


def test_a_document_takes_as_many_queries_for_three_items_as_for_one(cast: Cast) -> None:
    def queries(items: int) -> int:
        reader = User.objects.get(pk=cast.officer.pk)
        meeting = make_meeting(cast.committee, held_on=HELD_ON + timedelta(days=items), published=True)
        for number in range(items):
            make_halls(meeting, title=f"Hall {number}")
            Attended.objects.create(meeting=meeting, position=number, name="Cllr Marsh")
        with CaptureQueriesContext(connection) as captured:
            build(meeting, seen_by=reader)
        return len(captured)

    make_halls(make_meeting(cast.committee, held_on=date(2026, 9, 8), published=True), title="Earlier")
    assert (queries(1), queries(3)) == (10, 10)


def test_actions_name_an_officer_to_the_councils_own_people_only(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, held_on=HELD_ON, published=True)
    action = make_halls(meeting)
    Action.objects.filter(pk=action.pk).update(owner=cast.owning)

    owners = {
        name: build(meeting, seen_by=reader(cast, name)).actions[0].owner for name in ("public", "stranger", "officer")
    }

    assert owners == {"public": "Head of Property", "stranger": "Head of Property", "officer": "Ruth Adeyemi"}


def test_papers_of_an_item_are_there_by_their_titles_and_of_an_exempt_one_for_those_inside(cast: Cast) -> None:
    meeting = make_meeting(cast.committee, published=True)
    for title, fields in (("Halls", {}), ("Rents", {"is_exempt": True})):
        item = make_item(meeting, title, **fields)
        for position, name in enumerate(("Plan", "List")):
            Document.objects.create(item=item, position=position, title=f"{name} of {title}")

    def papers(name: str) -> list[str]:
        return [paper for item in build(meeting, seen_by=reader(cast, name)).items for paper in item.documents]

    assert papers("public") == ["Plan of Halls", "List of Halls"]
    assert papers("officer") == ["Plan of Halls", "List of Halls", "Plan of Rents", "List of Rents"]
