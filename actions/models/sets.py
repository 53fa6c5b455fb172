"""Actions in sets: which somebody sees, how they are found, counted and sorted, and moves of several at once."""

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Case, Count, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone

from councilhub.models import User
from meetings.models import Commitment, Meeting, Membership, Person, Team
from meetings.models.agendas import minutes_seen_by, related

if TYPE_CHECKING:
    from actions.models.actions import Action

# Accepted as found, and the words have been edited out of the minutes since: `Action.wants_words` of one.
WANTS_WORDS = Q(commitment__is_gone=True, wording__iexact=F("quote"))


class NotAllowed(Exception):
    """A move that an action's state does not permit; the message is a sentence for a person."""


class StaleMove(Exception):
    """The action has changed since it was opened. `now` is it as it stands."""

    def __init__(self, now: "Action") -> None:
        super().__init__(f"action {now.pk} is at version {now.version}")
        self.now = now


class ActionQuerySet(models.QuerySet["Action"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Actions of minutes that this user may read, their own, those that stand alone in their committees, and all of
        committees whose minutes they keep.

        Of an exempt item's action the owner sees the wording, never the source: pages ask that of `minutes_visible_to`.
        """
        read = minutes_seen_by(user, item="commitment__item__") & ~WANTS_WORDS
        if not isinstance(user, User):
            return self.filter(read)
        seats = Membership.objects.filter(person__user=user).on(timezone.localdate())
        standing_alone = Q(commitment__isnull=True, committee__in=seats.values("committee"))
        kept = Q(committee__council__in=user.council_ids) | Q(committee__in=user.clerked_committee_ids)
        return self.filter(read | self._owned(user) | standing_alone | kept)

    def owned_by(self, user: User) -> Self:
        return self.filter(self._owned(user))

    def keys_owned_by(self, user: User | AnonymousUser) -> frozenset[int]:
        """Which of them somebody, or a team of theirs, owns; no query for nobody in particular."""
        return frozenset(self.owned_by(user).values_list("pk", flat=True)) if isinstance(user, User) else frozenset()

    def asked_by(self, user: User) -> Self:
        return self.filter(asked_by__in=Person.objects.filter(user=user))

    def wanting_words(self) -> Self:
        """Open, and kept from the public until an officer words them anew."""
        return self.open().filter(WANTS_WORDS)

    def silent_since(self, day: date) -> Self:
        """After `with_last_heard`: open, and nothing noted on it since that day."""
        return self.open().filter(Q(heard_at__isnull=True) | Q(heard_at__date__lt=day), raised_on__lt=day)

    @staticmethod
    def _owned(user: User) -> Q:
        people = Person.objects.filter(user=user)
        return Q(owner__in=people) | Q(team__in=Team.objects.filter(members__in=people))

    def with_due(self) -> Self:
        """Annotates `due`, the day that counts: the date fixed, or the committee's next meeting after it was raised."""
        following = Meeting.objects.filter(
            committee=OuterRef("committee"), held_on__gt=OuterRef("raised_on"), status__in=["scheduled", "held"]
        ).order_by("held_on")
        next_meeting = Case(When(is_due_next_meeting=True, then=Subquery(following.values("held_on")[:1])))
        return self.annotate(due=Coalesce("due_on", next_meeting, output_field=models.DateField(null=True)))

    def with_public_owner(self) -> Self:
        """Annotates `owned_as`, by which those sort who read an owner as `owned_publicly_by` says."""
        post = Coalesce(NullIf("owner__role", Value("")), NullIf("owner__organisation", Value("")), "team__name")
        return self.annotate(owned_as=Case(When(owner__kind=Person.Kind.COUNCILLOR, then="owner__name"), default=post))

    def with_source(self) -> Self:
        return self.select_related(
            "committee__council",
            "owner",
            "team",
            "commitment__item__meeting__committee__council",
            "commitment__paragraph",
            "closed_at_item",
        )

    def with_last_heard(self) -> Self:
        """Annotates `heard_at` and `heard`: when progress was last noted, and the note."""
        newest = related(self.model, "progress").filter(action=OuterRef("pk")).order_by("-at", "-pk")
        return self.annotate(heard_at=Max("progress__at"), heard=Subquery(newest.values("note")[:1]))

    def open(self) -> Self:
        return self.exclude(status=self.model.Status.CLOSED)

    def overdue(self) -> Self:
        """After `with_due`: still to be done though the day has passed."""
        return self.filter(due__lt=timezone.localdate()).exclude(status__in=self.model.DONE)

    def soonest_first(self) -> Self:
        """After `with_due`."""
        return self.order_by("due", "raised_on", "pk")

    def longest_silent_first(self) -> Self:
        """After `with_last_heard`."""
        return self.order_by(F("heard_at").asc(nulls_first=True), "raised_on", "pk")

    def spans(self) -> list[tuple[date, date | None, date | None]]:
        """Of each when it was raised, when it is due and when it was closed."""
        return list(self.with_due().values_list("raised_on", "due", "closed_on"))

    def counts(self) -> dict[str, int]:
        """After `with_due`: how many stand in each tab, in one query."""
        return self.order_by().aggregate(
            open=Count("pk", filter=~Q(status=self.model.Status.CLOSED)),
            overdue=Count("pk", filter=Q(due__lt=timezone.localdate()) & ~Q(status__in=self.model.DONE)),
            waiting=Count("pk", filter=Q(status=self.model.Status.WAITING)),
            reported=Count("pk", filter=Q(status=self.model.Status.REPORTED)),
            closed=Count("pk", filter=Q(status=self.model.Status.CLOSED)),
        )

    def found_by(self, filters: dict[str, Any], *, user: User | AnonymousUser) -> Self:
        """Those that a list's filters find: words of wording or readable quote, committee, owner, day raised."""
        readable = minutes_seen_by(user, item="commitment__item__") & Q(commitment__is_gone=False)
        wanted = Q()
        for word in (filters.get("q") or "").split():
            wanted &= Q(wording__icontains=word) | (Q(quote__icontains=word) & readable)
        columns = {"committee": "committee", "owner": "owner", "since": "raised_on__gte", "until": "raised_on__lte"}
        for name, column in columns.items():
            if filters.get(name):
                wanted &= Q(**{column: filters[name]})
        return self.filter(wanted)

    def in_tab(self, tab: str) -> Self:
        """After `with_due`: those under one tab of a list."""
        match tab:
            case "overdue":
                return self.overdue()
            case "waiting" | "reported" | "closed":
                return self.filter(status=tab)
            case _:
                return self.open()

    def move_all(self, actions: "list[Action]", to: str, *, by: User, note: str) -> "list[Action]":
        """Move each that may go there; returns those moved."""
        moved = []
        for action in actions:
            with suppress(NotAllowed, StaleMove):
                action.move(to, by=by, seen=action.version, note=note)
                moved.append(action)
        return moved

    def undo_all(self, actions: "list[Action]", *, seen: dict[int, int], by: User) -> int:
        """Take back the last move of each that still is at the version seen; returns of how many."""
        undone = 0
        for action in actions:
            with suppress(NotAllowed, StaleMove):
                action.undo(by=by, seen=seen[action.pk])
                undone += 1
        return undone

    def accept(self, commitment: Commitment, draft: "Action", *, by: User) -> "Action":
        """Make the drafted action (its wording, owner and due) of a commitment found. Raises NotAllowed if answered."""
        meeting = commitment.item.meeting
        draft.commitment, draft.committee, draft.raised_on = commitment, meeting.committee, meeting.held_on
        draft.quote, draft.source_version, draft.created_by = commitment.quote, commitment.version, by
        with transaction.atomic():
            related(Commitment, "answer").give(commitment, "accepted", by=by)
            draft.save(force_insert=True)
        return draft
