"""Gathers what any export of a meeting shows, once, for one reader."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q
from django.utils import timezone

from councilhub.in_words import clock, day, listed, weekday
from councilhub.models import User
from meetings.exporting.key_points import key_points
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
from meetings.laying_out import declared
from meetings.models import AgendaItem, Council, Meeting, Vote
from meetings.models import Attendance as Attended
from meetings.models import Resolution as Resolved
from meetings.models.meetings import seen_from_inside
from meetings.permissions import can_know_people

# The groups of the attendance in the order of the record, and the statuses that each holds.
GROUPS = {
    "Present": ("present", "virtual", "substitute"),
    "In attendance": ("in attendance",),
    "Apologies": ("apologies",),
    "Absent": ("absent",),
}


def build(meeting: Meeting, *, seen_by: User | AnonymousUser) -> MinutesDocument:
    """The meeting as this reader may see it. Raises Meeting.DoesNotExist where they may not see it at all.

    Items on a published agenda whose minutes are not published are there without their minutes. Actions of an exempt
    item are there only for those who may read its minutes, so that an export never parts an action from its source.
    """
    meeting = Meeting.objects.visible_to(seen_by).with_committee().get(pk=meeting.pk)
    readable = AgendaItem.objects.minutes_visible_to(seen_by)
    minutes = {item.pk: item for item in readable.filter(meeting=meeting).with_minutes()}
    agenda = AgendaItem.objects.visible_to(seen_by).filter(meeting=meeting).with_agenda()
    items = [(item, minutes.get(item.pk)) for item in agenda]
    still_open = _open_before(meeting, seen_by)
    names = can_know_people(seen_by, meeting.committee.council)
    is_restricted = any(item.is_exempt for item, _ in items) or any(
        action.commitment and action.commitment.item.is_exempt for action in still_open
    )
    return MinutesDocument(
        council=meeting.committee.council.name,
        colour=meeting.committee.council.colour,
        logo=_logo(meeting.committee.council),
        committee=meeting.committee.name,
        date=weekday(meeting.held_on),
        times=_times(meeting),
        place=meeting.place,
        status=_status(meeting),
        draft=not meeting.has_approved_minutes and meeting.status != Meeting.Status.CANCELLED,
        as_at=day(timezone.localdate()),
        restriction=_restricted(meeting.committee.council) if is_restricted else "",
        attendance=_attendance(meeting, seen_by),
        items=[_item(item, read, meeting.committee.council) for item, read in items],
        actions=[action for item in minutes.values() for action in _arose(item, names=names)],
        open_actions=[_tracked(action, _earlier(action), names=names) for action in still_open],
    )


def _logo(council: Council) -> bytes:
    if not council.logo:
        return b""
    try:
        with council.logo.open() as file:
            return bytes(file.read())
    except FileNotFoundError:
        return b""


def _restricted(council: Council) -> str:
    law = council.law
    by = f"Holds exempt information ({law.act}, {law.schedule})" if law.categories else "Holds confidential business"
    return f"{by}: not for publication."


def _item(item: AgendaItem, minutes: AgendaItem | None, council: Council) -> Item:
    stored = list(minutes.paragraphs.all()) if minutes else []
    paragraphs = [Paragraph(p.text, p.number, p.label, p.kind, list(p.speakers), p.action_column) for p in stored]
    index = {p.pk: place for place, p in enumerate(stored)}
    return Item(
        title=item.title or "Untitled item",
        number=item.number,
        minute_number=item.minute_number if minutes else "",
        purpose=item.purpose,
        lead=f"Presented by {item.lead}" if item.lead else "",
        restriction=_restriction(item, council),
        explained=_explained(item),
        recommendations=[Recommendation(r.label, r.text) for r in item.recommendations.all()],
        declarations=declared(minutes) if minutes else [],
        paragraphs=paragraphs,
        resolutions=[_resolution(r, index, paragraphs) for r in minutes.resolutions.all()] if minutes else [],
        key_points=key_points(paragraphs),
        documents=[document.title for document in item.documents.all()],
    )


def _resolution(resolution: Resolved, index: dict[int, int], paragraphs: list[Paragraph]) -> Resolution:
    after = index.get(resolution.after_id) if resolution.after_id else None
    within = resolution.is_inside and not (after is not None and resolution.beside(paragraphs[after].text))
    vote = _vote(getattr(resolution, "vote", None))
    if resolution.fell and "lost" not in f"{resolution.stem} {vote}".lower():
        vote = f"{vote.rstrip('.')}: lost" if vote else "Lost"
    # Minutes often name the proposer in the stem or with the vote: what is read there is not said twice.
    told = f"{resolution.stem} {vote}"
    roles = [("proposed", resolution.proposer), ("seconded", resolution.seconder)]
    moved = ", ".join(f"{role} by {name}" for role, name in roles if name and name not in told)
    lead, clauses = _led([Clause(c.text, c.label, c.level) for c in resolution.clauses.all()])
    return Resolution(
        stem=resolution.stem,
        lead=lead
        or ("" if clauses or resolution.stem or resolution.fell else f"{_capital(resolution.get_verb_display())}."),
        clauses=clauses,
        number=resolution.number,
        verb=resolution.verb,
        moved=_capital(moved),
        vote=vote,
        after=after,
        inside=within,
    )


def _led(clauses: list[Clause]) -> tuple[str, list[Clause]]:
    """A first clause without a label belongs to the stem's line, unless more such follow it."""
    if not clauses or clauses[0].label or (len(clauses) > 1 and not clauses[1].label):
        return "", clauses
    return clauses[0].text, clauses[1:]


def _vote(vote: Vote | None) -> str:
    """As the minutes tell it; else the counts, and the names where the vote was recorded by name."""
    if vote is None or vote.text:
        return vote.text if vote else ""
    counts = [(vote.votes_for, "for"), (vote.against, "against"), (vote.abstained, "abstained")]
    told = [", ".join(f"{count} {side}" for count, side in counts if count is not None)]
    for _, side in counts:
        names = [name for name, voted in vote.named.items() if voted == side]
        told.append(f"{side}: {', '.join(names)}" if names else "")
    return _capital("; ".join(part for part in told if part))


def _attendance(meeting: Meeting, seen_by: User | AnonymousUser) -> list[Attendance]:
    published = Q(meeting__minutes_published_at__isnull=False)
    seen = Attended.objects.filter(published | seen_from_inside(seen_by, meeting="meeting__"), meeting=meeting)
    people = [(row.status, Attendee(row.name, row.role, row.group, _note(row))) for row in seen]
    groups = [
        Attendance(heading, [person for status, person in people if status in statuses])
        for heading, statuses in GROUPS.items()
    ]
    return [group for group in groups if group.people]


def _note(row: Attended) -> str:
    if row.substitute_for:
        return f"substitute for {row.substitute_for}"
    return {"virtual": "online", "substitute": "substitute"}.get(row.status, "")


def _arose(item: AgendaItem, *, names: bool) -> list[TrackedAction]:
    """The actions that commitments of this item became (the actions app's, reached by the name of the relation)."""
    said: dict[int | None, str] = {p.pk: p.number for p in item.paragraphs.all()}
    decided: dict[int | None, str] = {c.pk: r.number for r in item.resolutions.all() for c in r.clauses.all()}
    return [
        _tracked(found.action, _minute(item, said.get(found.paragraph_id) or decided.get(found.clause_id)), names=names)
        for found in item.commitments.all()
        if hasattr(found, "action") and not found.action.wants_words
    ]


def _open_before(meeting: Meeting, seen_by: User | AnonymousUser) -> list[Any]:
    """The committee's actions from before this meeting that are not closed, soonest due first; none that wants words,
    since papers are handed on.
    """
    may_read = Q(commitment__item__in=AgendaItem.objects.minutes_visible_to(seen_by)) | Q(commitment__isnull=True)
    same_day = Q(commitment__item__meeting__held_on=meeting.held_on, commitment__item__meeting__nth__lt=meeting.nth)
    actions = meeting.committee.actions.visible_to(seen_by).open().with_due().with_source()
    before = actions.filter(may_read, Q(raised_on__lt=meeting.held_on) | same_day)
    ordered = before.order_by(F("due").asc(nulls_last=True), "raised_on", "pk")
    return [action for action in ordered if not action.wants_words]


def _earlier(action: Any) -> str:
    raised = day(action.raised_on)
    if not action.commitment:
        return raised
    said = action.commitment.paragraph
    return f"{raised}, {_minute(action.commitment.item, said and said.number)}"


def _minute(item: AgendaItem, number: str | None) -> str:
    """Where in the minutes something stands, by the most precise number that the record has."""
    if number or item.minute_number:
        return f"Minute {number or item.minute_number}"
    return f"Item {item.number}" if item.number else str(item)


def _tracked(action: Any, source: str, *, names: bool) -> TrackedAction:
    """`names`: its reader knows the council's officers by name."""
    late = action.days_overdue(action.due)
    return TrackedAction(
        wording=action.wording,
        owner=action.owned_by if names else action.owned_publicly_by,
        due=day(action.due) if action.due else "next meeting" if action.is_due_next_meeting else "",
        status=action.status_in_words + (f", {late} day{'' if late == 1 else 's'} overdue" if late else ""),
        overdue=late > 0,
        source=source,
    )


def _restriction(item: AgendaItem, council: Council) -> str:
    if not item.is_exempt:
        return ""
    numbers = [str(number) for number in item.exempt_paragraphs]
    if not numbers:
        return "Not for publication"
    return f"Exempt: paragraph{'s' if len(numbers) > 1 else ''} {listed(numbers)} of {council.law.schedule}"


def _explained(item: AgendaItem) -> list[str]:
    told = [("Taken as urgent", item.urgency), ("Kept closed in the public interest", item.public_interest)]
    return [f"{what}: {why}" for what, why in told if why]


def _status(meeting: Meeting) -> str:
    if meeting.status == Meeting.Status.CANCELLED:
        return "Cancelled"
    if meeting.minutes_approved_at:
        return f"Approved on {day(timezone.localdate(meeting.minutes_approved_at))}"
    if meeting.status == Meeting.Status.SCHEDULED:
        return "Not yet held"
    return "Draft minutes, not yet approved" if meeting.minutes_published_at else "Draft minutes, not yet published"


def _times(meeting: Meeting) -> str:
    return " to ".join(clock(at) for at in (meeting.starts, meeting.ends) if at) if meeting.starts else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
