"""What became of the commitments: actions with their history, and the commitments that the officer dismissed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from actions.models import Action, Answer, Progress
from councilhub.demonstration.placing import Placed, working
from councilhub.models import User
from meetings.models import AgendaItem, Clause, Commitment, Committee, Meeting, Paragraph, Person, Team


@dataclass(frozen=True)
class Step:
    """A note of progress and the status that it leaves the action in."""

    at: datetime
    status: str
    note: str
    by: User | None
    is_public: bool


def track(
    known: list[dict[str, Any]],
    *,
    committee: Committee,
    meetings: dict[str, Meeting],
    placed: dict[str, Placed],
    people: dict[str, Person],
    clerk: Person,
) -> None:
    """Make the actions of a committee. `meetings` are its own, by page.

    What approved minutes promise and nobody made an action of is dismissed; what later minutes promise is left open.
    """
    teams = {team.name: team for team in Team.objects.filter(council=committee.council)}
    found = list(Commitment.objects.filter(item__meeting__committee=committee).with_place())
    actions: list[Action] = []
    histories: list[list[Step]] = []
    for data in known:
        meeting = meetings[f"{committee.slug}/{data['page']}"]
        commitment = _commitment(meeting, data["words"], found)
        closing = _closing(data, committee, meetings)
        steps = list(_steps(data, meeting.held_on, closing, people, clerk))
        actions.append(
            Action(
                commitment=commitment,
                committee=committee,
                wording=data["wording"],
                owner=people[data["owner"]] if "owner" in data else None,
                team=teams[data["team"]] if "team" in data else None,
                asked_by=people[data["asked_by"]] if "asked_by" in data else None,
                raised_on=meeting.held_on,
                due_on=_due(data.get("due"), meeting.held_on, placed),
                is_due_next_meeting=data.get("due") == "next meeting",
                quote=commitment.quote,
                source_version=commitment.version,
                version=1 + len(steps),
                created_by=clerk.user,
                **_state(data, steps, closing),
            )
        )
        histories.append(steps)
    Action.objects.bulk_create(actions)
    for action, steps in zip(actions, histories, strict=True):  # made on the day after, not at the moment of loading
        made = _morning(working(action.raised_on + timedelta(days=1)))
        action.created_at = min([made, *(step.at for step in steps)])
    Action.objects.bulk_update(actions, ["created_at"])
    Progress.objects.bulk_create(
        note for action, steps in zip(actions, histories, strict=True) for note in _notes(action, steps)
    )
    accepted = [action.commitment for action in actions if action.commitment]
    _answer(accepted, Answer.Given.ACCEPTED, clerk)
    approved = [meeting for meeting in meetings.values() if meeting.minutes_approved_at]
    left = Commitment.objects.filter(item__meeting__in=approved).unanswered().select_related("item__meeting")
    _answer(list(left), Answer.Given.DISMISSED, clerk)


def _commitment(meeting: Meeting, words: str, found: list[Commitment]) -> Commitment:
    """The commitment that the reader found in these words, or, as an officer selects words, one made of them.

    Raises ValueError where the meeting's minutes do not hold the words.
    """
    for commitment in found:
        quoted, chosen = (commitment.text_around.find(part) for part in (commitment.quote, words))
        is_theirs = -1 < quoted < chosen + len(words) and -1 < chosen < quoted + len(commitment.quote)
        if is_theirs and commitment.item.meeting == meeting:
            found.remove(commitment)
            return commitment
    places: dict[str, QuerySet[Any]] = {
        "paragraph": Paragraph.objects.filter(item__meeting=meeting),
        "clause": Clause.objects.filter(resolution__item__meeting=meeting),
    }
    for place, texts in places.items():
        holder = texts.filter(text__contains=words).first()
        if holder:
            item = holder.item if place == "paragraph" else holder.resolution.item
            position = item.commitments.count()
            return Commitment.objects.create(
                item=item, position=position, quote=words, cue="selected", **{place: holder}
            )
    raise ValueError(f"{meeting}: no such words: {words}")


def _closing(data: dict[str, Any], committee: Committee, meetings: dict[str, Meeting]) -> AgendaItem | None:
    """The minute at which the committee agreed that it is done."""
    if "closed_at" not in data:
        return None
    page, title = data["closed_at"]
    return meetings[f"{committee.slug}/{page}"].items.select_related("meeting").get(title=title)


def _due(due: int | str | None, held_on: date, placed: dict[str, Placed]) -> date | None:
    if isinstance(due, int):
        return working(held_on + timedelta(days=due))
    return placed[due].held_on if due in placed else None


def _steps(
    data: dict[str, Any], held_on: date, closing: AgendaItem | None, people: dict[str, Person], clerk: Person
) -> Iterator[Step]:
    """The notes in order, and last the committee's own closing."""
    latest = closing.meeting.held_on - timedelta(days=1) if closing else timezone.localdate()
    for note in data.get("progress", []):
        at = _morning(min(working(held_on + timedelta(days=note["day"])), latest))
        by = people[note.get("by", clerk.name)].user
        yield Step(at, note["status"], note["note"], by, note.get("public", False))
    if closing:
        agreed = f"The Committee agreed that it is closed (Minute {closing.minute_number})."
        yield Step(_morning(closing.meeting.held_on), Action.Status.CLOSED, agreed, clerk.user, True)


def _state(data: dict[str, Any], steps: list[Step], closing: AgendaItem | None) -> dict[str, Any]:
    """Where the action stands after its last step."""
    status = steps[-1].status if steps else Action.Status.TO_DO
    if status == Action.Status.WAITING:
        return {"status": status, "waiting_on": data["waiting_on"]}
    if status == Action.Status.CLOSED:
        closed_on = timezone.localtime(steps[-1].at).date()
        return {"status": status, "closed_as": data["closed_as"], "closed_on": closed_on, "closed_at_item": closing}
    return {"status": status}


def _notes(action: Action, steps: list[Step]) -> Iterator[Progress]:
    """Raises ValueError where the history makes a move that is not allowed."""
    was: str = Action.Status.TO_DO
    for step in steps:
        if step.status not in (was, *Action.MOVES[was]):
            raise ValueError(f"{action}: {was} cannot become {step.status}")
        yield Progress(
            action=action,
            at=step.at,
            by=step.by,
            note=step.note,
            status_from=was,
            status_to=step.status,
            is_public=step.is_public,
        )
        was = step.status


def _answer(commitments: list[Commitment], given: str, clerk: Person) -> None:
    """The officer's answers, on the working day after the meeting."""
    Answer.objects.bulk_create(
        Answer(
            commitment=commitment,
            given=given,
            by=clerk.user,
            at=_morning(working(commitment.item.meeting.held_on + timedelta(days=1))),
        )
        for commitment in commitments
    )


def _morning(day: date) -> datetime:
    """Half past ten, or now where that is still to come."""
    return min(timezone.make_aware(datetime.combine(day, time(10, 30))), timezone.now())
