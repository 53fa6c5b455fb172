"""Invented documents to export, as plain data."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from meetings.exporting.shape import (
    Attendance,
    Attendee,
    Clause,
    Item,
    MinutesDocument,
    Paragraph,
    Recommendation,
    Resolution,
    TrackedAction,
)


def document(**changes: Any) -> MinutesDocument:
    """A meeting of an invented committee with two decisions, one of them with nested clauses and a vote."""
    return replace(MEETING, **changes)


APOLOGIES = Item(
    title="Apologies for absence",
    number="1",
    minute_number="28",
    paragraphs=[Paragraph("Councillor Vane sent apologies; Councillor Birch came in her place.", number="28.1")],
)
HALLS = Item(
    title="Community halls and hubs: what we have and what is used",
    number="4",
    minute_number="31",
    purpose="To consider the first findings of the survey of halls and to comment before Cabinet in February.",
    lead="Presented by the Cabinet Member for Communities",
    explained=["Taken as urgent: a hall was to be let before the committee met again."],
    recommendations=[
        Recommendation("1.", "comment on the approach to the survey; and"),
        Recommendation("2.", "agree which wards are visited first."),
    ],
    declarations=["Councillor Birch declared an interest as a trustee of Fell Hall."],
    paragraphs=[
        Paragraph(
            "The Cabinet Member for Communities introduced the report and said that a quarter of the halls on the "
            "council’s list had closed or changed hands since it was last checked.",
            number="31.1",
        ),
        Paragraph(
            "Councillor Marsh asked when village halls that the council does not own would be visited, as the one in "
            "her ward had heard nothing.",
            number="31.2",
            kind="contribution",
            speakers=["Councillor Marsh"],
        ),
        Paragraph(
            "Ruth Adeyemi replied that none had been passed over: the survey of village halls was still to be done, "
            "ward by ward, beginning with the smallest places.",
            number="31.3",
            kind="response",
            speakers=["Ruth Adeyemi"],
            action="Head of Property",
        ),
    ],
    resolutions=[
        Resolution(
            stem="RESOLVED that",
            number="31.4",
            clauses=[
                Clause("the approach to the survey be supported;", "(a)"),
                Clause("Moorside and Lower Fell be visited first, and of their halls", "(b)"),
                Clause("those with a flat roof before the winter;", "(i)", 2),
                Clause("the others by Easter; and", "(ii)", 2),
                Clause("the Head of Property report back in March.", "(c)"),
            ],
            moved="Proposed by Councillor Marsh, seconded by Councillor Okafor",
            vote="7 for, 2 against, 1 abstained",
            after=2,
        )
    ],
    key_points=[
        "The Cabinet Member for Communities introduced the report and said that a quarter of the halls on the "
        "council’s list had closed or changed hands since it was last checked.",
        "Spoke: Councillor Marsh, Ruth Adeyemi.",
    ],
)
EARLY_HELP = Item(
    title="Early help: half-year review",
    number="5",
    minute_number="32",
    purpose="To note the half-year figures.",
    paragraphs=[Paragraph("Waiting times had fallen from nine weeks to five.", number="32.1")],
    resolutions=[Resolution(stem="", lead="The report was noted.", number="32.2", verb="noted", after=0)],
    key_points=["Waiting times had fallen from nine weeks to five."],
)
MEETING = MinutesDocument(
    council="Eastmoor Council",
    colour="#0b5d51",
    committee="People Scrutiny Committee",
    date="Tuesday 3 November 2026",
    times="6.30pm to 8.52pm",
    place="Council Chamber and online",
    status="Draft minutes, not yet approved",
    as_at="21 November 2026",
    address="https://minutes.example.gov.uk/eastmoor/people-scrutiny/2026-11-03/",
    attendance=[
        Attendance(
            "Present",
            [
                Attendee("Councillor A Marsh", role="Chair", group="Labour"),
                Attendee("Councillor J Okafor", role="Vice-Chair"),
                Attendee("Councillor P Birch", note="substitute for Councillor Vane"),
            ],
        ),
        Attendance("In attendance", [Attendee("Ruth Adeyemi", role="Head of Property")]),
        Attendance("Apologies", [Attendee("Councillor S Vane")]),
    ],
    items=[APOLOGIES, HALLS, EARLY_HELP],
    actions=[
        TrackedAction(
            "Survey the village halls, smallest wards first",
            "Ruth Adeyemi",
            "29 January 2027",
            "In progress",
            source="Minute 31.3",
        ),
        TrackedAction("Report back on the survey", "Head of Property", "9 March 2027", "To do", source="Minute 31.4"),
        TrackedAction("Send members the figures for each hall", source="Minute 31.4", status="To do"),
    ],
    open_actions=[
        TrackedAction(
            "Publish the list of halls with a step-free entrance",
            "Property team",
            "1 October 2026",
            "Overdue by 51 days",
            overdue=True,
            source="8 September 2026",
        )
    ],
)

WORDS = st.text(max_size=60)
TEXTS = st.one_of(WORDS, st.text(min_size=30, max_size=200), st.just("x" * 400))


def documents() -> st.SearchStrategy[MinutesDocument]:
    """Meetings of any text at all."""
    clauses = st.builds(Clause, text=TEXTS, label=WORDS, level=st.integers(1, 3))
    resolutions = st.builds(
        Resolution,
        stem=WORDS,
        lead=TEXTS,
        clauses=st.lists(clauses, max_size=4),
        number=WORDS,
        moved=WORDS,
        vote=WORDS,
        after=st.one_of(st.none(), st.integers(0, 3)),
        inside=st.booleans(),
    )
    kinds = st.sampled_from(["heading", "narrative", "contribution", "response", "list", "chair_summary"])
    items = st.builds(
        Item,
        title=TEXTS,
        number=WORDS,
        minute_number=WORDS,
        purpose=TEXTS,
        lead=WORDS,
        restriction=WORDS,
        explained=st.lists(TEXTS, max_size=2),
        declarations=st.lists(TEXTS, max_size=2),
        paragraphs=st.lists(
            st.builds(Paragraph, text=TEXTS, number=WORDS, label=WORDS, kind=kinds, action=WORDS), max_size=3
        ),
        resolutions=st.lists(resolutions, max_size=2),
        key_points=st.lists(TEXTS, max_size=2),
    )
    actions = st.lists(st.builds(TrackedAction, TEXTS, WORDS, WORDS, WORDS, st.booleans(), WORDS), max_size=2)
    return st.builds(
        MinutesDocument,
        council=WORDS,
        colour=st.from_regex(r"#[0-9a-f]{6}", fullmatch=True),
        committee=TEXTS,
        date=WORDS,
        times=WORDS,
        place=TEXTS,
        status=WORDS,
        draft=st.booleans(),
        as_at=WORDS,
        address=WORDS,
        restriction=WORDS,
        items=st.lists(items, max_size=2),
        actions=actions,
        open_actions=actions,
    )
