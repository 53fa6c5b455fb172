"""What became of the commitments: actions with their history, and the commitments that the officer dismissed."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from actions.models import Action, Answer, Progress
from councilhub.demonstration.placing import Placed, working
from councilhub.models import User
from meetings.models import AgendaItem, Clause, Commitment, Committee, Meeting, Paragraph, Person, Team

type Step = tuple[datetime, str, str, User | None, bool]


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
    for data in known:
        meeting = meetings[f"{committee.slug}/{data['page']}"]
        commitment = _commitment(meeting, data["words"])
        closing = _closing(data, committee, meetings)
        steps = list(_steps(data, meeting.held_on, closing, people, clerk))
        status = steps[-1][1] if steps else Action.Status.TO_DO
        is_closed = status == Action.Status.CLOSED
        Answer.objects.create(
            commitment=commitment,
            given=Answer.Given.ACCEPTED,
            by=clerk.user,
            at=_morning(working(meeting.held_on + timedelta(days=1))),
        )
        action = Action.objects.create(
            committee=committee,
            commitment=commitment,
            wording=data["wording"],
            owner=people[data["owner"]] if "owner" in data else None,
            team=Team.objects.get(council=committee.council, name=data["team"]) if "team" in data else None,
            asked_by=people[data["asked_by"]] if "asked_by" in data else None,
            raised_on=meeting.held_on,
            due_on=_due(data.get("due"), meeting.held_on, placed),
            is_due_next_meeting=data.get("due") == "next meeting",
            status=status,
            waiting_on=data["waiting_on"] if status == Action.Status.WAITING else "",
            closed_as=data["closed_as"] if is_closed else "",
            closed_on=timezone.localtime(steps[-1][0]).date() if is_closed else None,
            closed_at_item=closing,
            quote=commitment.quote,
            source_version=commitment.version,
            version=1 + len(steps),
            created_by=clerk.user,
        )
        _note(action, steps)
    _dismiss_what_is_left(list(meetings.values()), clerk)


def _commitment(meeting: Meeting, words: str) -> Commitment:
    """The commitment that the reader found in these words, or, as an officer selects words, one made of them."""
    found = Commitment.objects.filter(item__meeting=meeting, answer__isnull=True).with_place()
    for commitment in found:
        quoted, chosen = (commitment.text_around.find(part) for part in (commitment.quote, words))
        if -1 < quoted < chosen + len(words) and -1 < chosen < quoted + len(commitment.quote):
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
    return meetings[f"{committee.slug}/{page}"].items.get(title=title)


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
        yield at, note["status"], note["note"], people[note.get("by", clerk.name)].user, note.get("public", False)
    if closing:
        agreed = f"The Committee agreed that it is closed (Minute {closing.minute_number or closing.number})."
        yield _morning(closing.meeting.held_on), Action.Status.CLOSED, agreed, clerk.user, True


def _note(action: Action, steps: list[Step]) -> None:
    was: str = Action.Status.TO_DO
    for at, status, note, by, is_public in steps:
        if status not in (was, *Action.MOVES[was]):
            raise ValueError(f"{action}: {was} cannot become {status}")
        Progress.objects.create(
            action=action, at=at, by=by, note=note, status_from=was, status_to=status, is_public=is_public
        )
        was = status


def _dismiss_what_is_left(meetings: list[Meeting], clerk: Person) -> None:
    for meeting in meetings:
        if meeting.minutes_approved_at is None:
            continue
        left = Commitment.objects.filter(item__meeting=meeting).unanswered()
        day = _morning(working(meeting.held_on + timedelta(days=1)))
        Answer.objects.bulk_create(
            Answer(commitment=commitment, given=Answer.Given.DISMISSED, by=clerk.user, at=day) for commitment in left
        )


def _morning(day: date) -> datetime:
    """Half past ten, or now where that is still to come."""
    return min(timezone.make_aware(datetime.combine(day, time(10, 30))), timezone.now())
