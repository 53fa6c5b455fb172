"""What must be done about what was said."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from actions.models.sets import ActionQuerySet, NotAllowed, StaleMove
from councilhub.models import User, keep_history
from meetings.models import AgendaItem, Commitment, Committee, Meeting, Person, Team
from meetings.models.words import words_of

if TYPE_CHECKING:
    from actions.models.progress import Progress


# What keeping an action changes; its state is moved apart.
REWORDED = ("wording", "owner", "team", "asked_by", "due_on", "is_due_next_meeting")
# The words of the record that it was made from.
SOURCE = ("quote", "source_version")
# What the public reads of an owner who has no post.
UNNAMED: dict[str, str] = {
    Person.Kind.OFFICER: "an officer of the council",
    Person.Kind.PARTNER: "a partner of the council",
    Person.Kind.PUBLIC: "a member of the public",
}


@keep_history
class Action(models.Model):
    """Something to be done, of a Commitment or of none; owned by a person or a team, due on a day or at a meeting."""

    class Status(models.TextChoices):
        TO_DO = "to_do", "To do"
        IN_PROGRESS = "in_progress", "In progress"
        WAITING = "waiting", "Waiting"
        REPORTED = "reported", "Reported done"
        CLOSED = "closed", "Closed"

    class ClosedAs(models.TextChoices):
        DONE = "done", "done"
        OVERTAKEN = "overtaken", "overtaken by events"
        NOT_VIABLE = "not_viable", "not viable"
        MOVED = "moved", "moved to another body"

    # From each state the states that it may go to. Closed opens again only with a reason.
    MOVES: dict[str, tuple[str, ...]] = {
        "to_do": ("in_progress", "waiting", "reported", "closed"),
        "in_progress": ("to_do", "waiting", "reported", "closed"),
        "waiting": ("to_do", "in_progress", "reported", "closed"),
        "reported": ("in_progress", "waiting", "closed"),
        "closed": ("in_progress",),
    }
    DONE = (Status.REPORTED, Status.CLOSED)

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="actions")
    commitment = models.OneToOneField(
        Commitment, on_delete=models.PROTECT, null=True, blank=True, related_name="action"
    )
    wording = models.TextField()
    words = words_of("wording")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="asked_for")
    raised_on = models.DateField(default=timezone.localdate)
    due_on = models.DateField("due", null=True, blank=True)
    is_due_next_meeting = models.BooleanField("due at the next meeting", default=False)
    status = models.CharField(max_length=20, choices=Status, default=Status.TO_DO)
    waiting_on = models.CharField(max_length=200, blank=True)
    closed_as = models.CharField(max_length=20, choices=ClosedAs, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closed_at_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="closures"
    )
    quote = models.TextField(blank=True, help_text="The words of the record that it was made from, as they stood.")
    source_version = models.PositiveIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=True) | Q(team__isnull=True),
                name="action_one_owner",
                violation_error_message="An action is owned by a person or by a team, not by both.",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(is_due_next_meeting=False),
                name="action_one_due",
                violation_error_message="An action is due on a date or at the next meeting, not both.",
            ),
            models.CheckConstraint(
                condition=(Q(status="waiting") & ~Q(waiting_on="")) | (~Q(status="waiting") & Q(waiting_on="")),
                name="action_waits_on_somebody",
                violation_error_message="Say on whom or what it waits.",
            ),
            models.CheckConstraint(
                condition=(Q(status="closed") & ~Q(closed_as="") & Q(closed_on__isnull=False))
                | (~Q(status="closed") & Q(closed_as="", closed_on__isnull=True, closed_at_item__isnull=True)),
                name="action_closed_for_a_reason",
                violation_error_message="Say how it was closed.",
            ),
            models.CheckConstraint(condition=~Q(wording=""), name="action_has_wording"),
        ]
        indexes = [
            models.Index(fields=["committee", "status", "due_on"], name="action_of_committee"),
            GinIndex(fields=["words"], name="action_words"),
        ]

    def __str__(self) -> str:
        return self.wording

    def get_absolute_url(self) -> str:
        return reverse("action", args=[self.committee.council.slug, self.pk])

    @property
    def is_fresh(self) -> bool:
        """Made within a day and not changed since: whoever made it by mistake is offered the way back."""
        return self.version == 1 and timezone.now() - self.created_at < timedelta(days=1)

    @property
    def wants_words(self) -> bool:
        """Whether all it says are words that were edited out of the minutes since: then it is shown to those who keep
        the minutes and to its owner alone, until it is worded anew.
        """
        is_as_found = self.wording.upper() == self.quote.upper()
        return is_as_found and self.commitment is not None and self.commitment.is_gone

    @property
    def owned_by(self) -> str:
        """The owner in words, empty while nobody is."""
        return str(self.owner or self.team or "")

    @property
    def owned_publicly_by(self) -> str:
        """The owner as the public reads it: a team, a councillor, or a role or organisation; no officer's name."""
        if self.owner and self.owner.kind != Person.Kind.COUNCILLOR:
            return self.owner.role or self.owner.organisation or UNNAMED[self.owner.kind]
        return self.owned_by

    @property
    def status_in_words(self) -> str:
        """With what belongs to the state: on whom it waits, how it was closed."""
        if self.status == self.Status.WAITING:
            return f"Waiting on {self.waiting_on}"
        if self.status == self.Status.CLOSED:
            return f"Closed: {self.get_closed_as_display()}"
        return self.get_status_display()

    @property
    def is_done(self) -> bool:
        return self.status in self.DONE

    def days_overdue(self, due: date | None) -> int:
        """How many days past `due` it still is to be done; 0 where it is not late."""
        if due is None or self.is_done:
            return 0
        return max(0, (timezone.localdate() - due).days)

    @property
    def allowed_moves(self) -> tuple[str, ...]:
        return self.MOVES[self.status]

    def reword(self, *, seen: int) -> None:
        """Save what keeping it changes, on condition that it still is at the version seen; else raises StaleMove."""
        columns = {name: getattr(self, name) for name in (*REWORDED, *SOURCE)}
        self.version = seen + 1
        if not Action.objects.filter(pk=self.pk, version=seen).update(version=self.version, **columns):
            raise StaleMove(Action.objects.with_due().with_source().get(pk=self.pk))

    @transaction.atomic
    def follow(self, found: Commitment, *, seen: int) -> None:
        """Stay the action of its sentence, which was reworded: its commitment takes the words and the place of `found`.

        What keeping it changes is saved with it. Raises StaleMove as `reword` does, NotAllowed where the new words have
        been answered or edited meanwhile, or its own stand again.
        """
        # What saves the text holds the meeting too: the words stay as they are until this is done.
        Meeting.objects.locked().get(items=found.item_id)
        new = Commitment.objects.unanswered().filter(pk=found.pk, quote=found.quote).first()
        was = Commitment.objects.filter(action=self, item=found.item_id).first()
        if new is None or was is None or not was.gave_way_to(new):
            raise NotAllowed("These words have been answered or edited meanwhile.")
        self.quote, self.source_version = new.quote, new.version
        self.reword(seen=seen)
        was.stand_again(new)

    def _held(self, *, seen: int) -> "Action":
        """It as it stands, held until the transaction ends; raises StaleMove where it has changed since `seen`."""
        now = Action.objects.select_for_update(of=("self",), no_key=True).filter(pk=self.pk).first()
        if now is None:
            raise NotAllowed("This is no action any more: its acceptance has been undone.")
        if now.version != seen:
            raise StaleMove(now)
        return now

    def move(
        self,
        to: str,
        *,
        by: User,
        seen: int,
        note: str = "",
        waiting_on: str = "",
        closed_as: str = "",
        closed_at_item: AgendaItem | None = None,
        is_public: bool = False,
    ) -> "Progress":
        """Move to a status (or stay there) and note it, as one act.

        `seen` is the version that the mover saw: raises StaleMove where somebody moved it since, NotAllowed where the
        state does not permit the move or a reopening gives no reason.
        """
        with transaction.atomic():
            now = self._held(seen=seen)
            if to != now.status and to not in now.allowed_moves:
                raise NotAllowed(
                    f"An action that is {now.get_status_display().lower()} cannot become {to.replace('_', ' ')}."
                )
            if now.status == self.Status.CLOSED and to != now.status and not note:
                raise NotAllowed("Say why it is opened again.")
            if to == self.Status.CLOSED != now.status and not (closed_at_item or now.committee.officers_close_actions):
                raise NotAllowed("This committee agrees closures itself: choose the minute at which it did.")
            was = now.status
            self.status = to
            self.waiting_on = waiting_on if to == self.Status.WAITING else ""
            if to != self.Status.CLOSED:
                self.closed_as, self.closed_on, self.closed_at_item = "", None, None
            elif was != self.Status.CLOSED:
                self.closed_as, self.closed_on = closed_as or self.ClosedAs.DONE, timezone.localdate()
                self.closed_at_item = closed_at_item
            self.version = seen + 1
            self.save(update_fields=["status", "waiting_on", "closed_as", "closed_on", "closed_at_item", "version"])
            return self.progress.create(by=by, note=note, status_from=was, status_to=to, is_public=is_public)

    def undo(self, *, by: User, seen: int) -> "Progress":
        """Take the last move back: the state before it returns, and both stay in the history.

        Raises StaleMove where it has moved since `seen`, NotAllowed where there is nothing to take back.
        """
        with transaction.atomic():
            now = self._held(seen=seen)
            before = self.history.filter(version=seen - 1).order_by("-pgh_id").first()  # type: ignore[attr-defined]
            if before is None:
                raise NotAllowed("There is no move to take back.")
            for name in ("status", "waiting_on", "closed_as", "closed_on", "closed_at_item_id"):
                setattr(self, name, getattr(before, name))
            self.version = seen + 1
            self.save(update_fields=["status", "waiting_on", "closed_as", "closed_on", "closed_at_item", "version"])
            return self.progress.create(by=by, note="Undone.", status_from=now.status, status_to=self.status)
