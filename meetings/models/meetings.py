"""Meetings and who was at them."""

from datetime import date, timedelta
from typing import ClassVar, Self

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from councilhub.models import User, keep_history
from meetings.models.bodies import Committee, Membership, Person
from meetings.models.gathering import GatheringQuerySet


def seen_from_inside(user: User | AnonymousUser, *, meeting: str = "") -> Q:
    """Which meetings somebody sees whole, drafts and exempt items with the rest.

    An officer those of their council; a chair or clerk those of their committee; a councillor those of a committee on
    which they have a seat today and had one on that day. `meeting` is the path to the meeting, ending in "__".
    """
    if not isinstance(user, User):
        return Q(pk__in=[])
    today = timezone.localdate()
    seats = [seat for seat in user.seats if seat.is_held_on(today)]
    leads = {seat.committee_id for seat in seats if seat.role in {Membership.Role.CHAIR, Membership.Role.CLERK}}
    sits = {seat.committee_id for seat in seats} - leads
    inside = Q(**{f"{meeting}committee__council__in": user.council_ids}) | Q(**{f"{meeting}committee__in": leads})
    for seat in user.seats:
        if seat.committee_id in sits:
            until = {f"{meeting}held_on__lte": seat.ends_on} if seat.ends_on else {}
            inside |= Q(**{f"{meeting}committee": seat.committee_id, f"{meeting}held_on__gte": seat.starts_on, **until})
    return inside


def clear_days(given_on: date, held_on: date) -> int:
    """Clear days from the notice to the meeting: neither of the two days counts, nor does a weekend (LGA 1972
    s100A(6)(a)). Bank holidays are not known here: a clerk counts them.
    """
    between = (given_on + timedelta(days=n) for n in range(1, (held_on - given_on).days))
    return sum(day.isoweekday() <= 5 for day in between)


# No council of this hub met before or after: a slip in the year (Municipal Corporations Act 1835).
YEARS = range(1835, 2200)
# An address ends in the date, and from the second meeting of that day in -2 to -9.
LAST_OF_A_DAY = 9


class Refused(PermissionDenied):
    """A change that no longer is permitted as things stand, since somebody else was first; answered like any other."""


class WasToBeHeld(models.Func):
    """Whether the meeting of this key ever stood as scheduled. In SQL, since every list of meetings asks it; building
    an Exists over the history costs nearly as much as building the rest of the query.
    """

    template = (
        'EXISTS (SELECT FROM "meetings_meetingevent" kept '
        "WHERE kept.pgh_obj_id = %(expressions)s AND kept.status = 'scheduled')"
    )
    output_field = models.BooleanField()


class MeetingQuerySet(GatheringQuerySet["Meeting"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Meetings that are or were announced, whose day and place are public (LGA 1972 s100A(6)(a)); those of which
        something is published; and those that this user sees from inside. Of what is on them items decide themselves.
        """
        published = Q(agenda_published_at__isnull=False) | Q(minutes_published_at__isnull=False)
        announced = Q(status__in=[Meeting.Status.SCHEDULED, Meeting.Status.CANCELLED]) | Q(WasToBeHeld("pk"))
        return self.filter(published | announced | seen_from_inside(user))

    def minutes_visible_to(self, user: User | AnonymousUser) -> Self:
        """Meetings whose minutes, but for exempt items, this user may read."""
        return self.filter(Q(minutes_published_at__isnull=False) | seen_from_inside(user))

    def coming_up(self) -> Self:
        """From today on, soonest first; one of today that is recorded as held is over."""
        ahead = self.filter(held_on__gte=timezone.localdate()).exclude(status=Meeting.Status.HELD)
        return ahead.order_by("held_on", "starts", "pk")

    def over(self) -> Self:
        return self.filter(Q(held_on__lt=timezone.localdate()) | Q(status=Meeting.Status.HELD))

    def with_committee(self) -> Self:
        return self.select_related("committee__council")

    def with_attendances(self) -> Self:
        return self.gathering("attendances")

    def at(self, council: str, committee: str, day: date, nth: int) -> Self:
        """The meeting at an address: at most one row, so in no order."""
        at = {"committee__council__slug": council, "committee__slug": committee, "held_on": day, "nth": nth}
        return self.filter(**at).order_by()

    def locked(self) -> Self:
        """Held until the end of the transaction: others who change the meeting, or what hangs on it, wait."""
        return self.select_for_update(of=("self",), no_key=True)

    def once_at(self, council: str, committee: str, day: date, nth: int) -> Self:
        """Those that stood at an address before they were moved to another day, the newest first."""
        events = Meeting._meta.get_field("history").related_model._default_manager
        there = {"committee__council__slug": council, "committee__slug": committee, "held_on": day, "nth": nth}
        return self.filter(pk__in=events.filter(**there).values("pgh_obj_id")).order_by("-pk")

    def newest_first(self) -> Self:
        return self.order_by("-held_on", "-nth", "-pk")

    def free_nth(self, committee: Committee, day: date) -> int | None:
        """The first free suffix of a committee's day; None where the day is full."""
        taken = set(self.filter(committee=committee, held_on=day).values_list("nth", flat=True))
        return next((nth for nth in range(1, LAST_OF_A_DAY + 1) if nth not in taken), None)


@keep_history
class Meeting(models.Model):
    """A meeting of a committee. Its agenda and its minutes are published apart, and said by their dates."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary"
        EXTRAORDINARY = "extraordinary"
        ANNUAL = "annual"
        SPECIAL = "special"

    class Status(models.TextChoices):
        SCHEDULED = "scheduled"
        HELD = "held"
        CANCELLED = "cancelled"

    MOVES: ClassVar[dict[str, set[str]]] = {
        Status.SCHEDULED: {Status.HELD, Status.CANCELLED},
        Status.CANCELLED: {Status.SCHEDULED},
        Status.HELD: set(),
    }

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField("date")
    nth = models.PositiveSmallIntegerField("which of that day", default=1)
    starts = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ORDINARY)
    status = models.CharField(max_length=20, choices=Status, default=Status.SCHEDULED)
    cancelled_because = models.TextField(blank=True)
    agenda_published_at = models.DateTimeField(null=True, blank=True)
    minutes_published_at = models.DateTimeField(null=True, blank=True)
    minutes_approved_at = models.DateTimeField(null=True, blank=True)
    # What the page said before its first item, around it and besides: nothing of a source is dropped.
    front = ArrayField(models.TextField(), default=list, blank=True)
    furniture = ArrayField(models.TextField(), default=list, blank=True)
    unplaced = ArrayField(models.TextField(), default=list, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["held_on", "nth"]
        constraints = [
            models.UniqueConstraint(fields=["committee", "held_on", "nth"], name="meeting_address_unique"),
            models.CheckConstraint(
                condition=Q(minutes_approved_at__isnull=True) | Q(status="held"),
                name="meeting_approved_was_held",
                violation_error_message="Only the minutes of a meeting that was held can be approved.",
            ),
            models.CheckConstraint(
                condition=Q(minutes_published_at__isnull=True) | Q(status="held"),
                name="meeting_minutes_of_held",
                violation_error_message="Only a meeting that was held has minutes to publish.",
            ),
            models.CheckConstraint(
                condition=Q(status="cancelled") | Q(cancelled_because=""), name="meeting_cancelled_for_a_reason"
            ),
            models.CheckConstraint(condition=Q(nth__gte=1), name="meeting_nth_from_one"),
        ]
        indexes = [models.Index(F("held_on").desc(), name="meeting_newest")]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on:%-d %B %Y}"

    @property
    def day(self) -> str:
        """The last part of its address: the date, and for a second meeting of that day a suffix."""
        return self.held_on.isoformat() if self.nth == 1 else f"{self.held_on.isoformat()}-{self.nth}"

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.committee.council.slug, self.committee.slug, self.day])

    def get_taking_url(self) -> str:
        """Where its minutes are taken."""
        return reverse("take_minutes", args=[self.committee.council.slug, self.committee.slug, self.day])

    def get_agenda_url(self) -> str:
        """Where its agenda is built."""
        return reverse("build_agenda", args=[self.committee.council.slug, self.committee.slug, self.day])

    @property
    def is_published(self) -> bool:
        """Whether everybody sees something of it."""
        return self.agenda_published_at is not None or self.minutes_published_at is not None

    @property
    def is_ahead(self) -> bool:
        """Whether its day is still to come, so that there can be no minutes of it yet."""
        return self.held_on > timezone.localdate()

    @property
    def has_approved_minutes(self) -> bool:
        return self.minutes_approved_at is not None

    @property
    def was_approved_today(self) -> bool:
        approved = self.minutes_approved_at
        return approved is not None and timezone.localdate(approved) == timezone.localdate()

    def attendance_by_status(self) -> list[tuple[str, list["Attendance"]]]:
        """Who was there, in what way, in the order that minutes print it; no query after `prefetch_related`."""
        by_status: dict[str, list[Attendance]] = {}
        for attendance in self.attendances.all():
            by_status.setdefault(attendance.status, []).append(attendance)
        return [(status.label, by_status[status]) for status in Attendance.Status if status in by_status]

    @transaction.atomic
    def schedule(self) -> None:
        """Save its day, times, place and kind; on a new day under the first free address of it.

        Raises Refused where its minutes are approved, ValueError where the day has no address left.
        """
        Committee.objects.select_for_update(no_key=True).get(pk=self.committee_id)
        stands = self.for_editing().held_on if self.pk else None
        if stands != self.held_on:
            nth = Meeting.objects.free_nth(self.committee, self.held_on)
            if nth is None:
                raise ValueError("That day has no address left.")
            self.nth = nth
        columns = ["held_on", "nth", "starts", "ends", "place", "kind"]
        self.save(update_fields=columns if stands else None)

    def _as_it_stands(self) -> "Meeting":
        return Meeting.objects.locked().get(pk=self.pk)

    def for_editing(self) -> "Meeting":
        """It as it stands, locked; raises Refused where its minutes are approved.

        Whoever changes what hangs on a meeting locks the meeting first: in one order nobody waits in a circle.
        """
        now = self._as_it_stands()
        if now.has_approved_minutes:
            raise Refused("The minutes are approved.")
        return now

    @transaction.atomic
    def _move_to(self, status: str, *, because: str = "") -> None:
        was = self._as_it_stands().status
        if status not in self.MOVES[was]:
            raise Refused(f"A meeting that is {was} does not become {status}.")
        self.status, self.cancelled_because = status, because
        self.save(update_fields=["status", "cancelled_because"])

    def cancel(self, *, because: str) -> None:
        """It will not be held; everybody who may see it reads why, at its address."""
        self._move_to(self.Status.CANCELLED, because=because)

    def reinstate(self) -> None:
        """It will be held after all."""
        self._move_to(self.Status.SCHEDULED)

    def hold(self) -> None:
        """It took place: from now on it has minutes to publish."""
        self._move_to(self.Status.HELD)

    @transaction.atomic
    def publish_agenda(self) -> None:
        """Open the agenda, without its exempt items, to everybody."""
        self.agenda_published_at = self._as_it_stands().agenda_published_at or timezone.now()
        self.save(update_fields=["agenda_published_at"])

    @transaction.atomic
    def withdraw_agenda(self) -> None:
        """Take it back from the public; raises Refused once the minutes are published, which show its items."""
        if self._as_it_stands().minutes_published_at is not None:
            raise Refused("The minutes are published, and with them the agenda.")
        self.agenda_published_at = None
        self.save(update_fields=["agenda_published_at"])

    @transaction.atomic
    def publish_minutes(self) -> None:
        """Open the minutes, as a draft until they are approved, to everybody; once, however often it is asked."""
        self.minutes_published_at = self._as_it_stands().minutes_published_at or timezone.now()
        self.save(update_fields=["minutes_published_at"])

    @transaction.atomic
    def approve_minutes(self) -> None:
        """The committee has approved them as a correct record: from now on they are locked, and open to everybody."""
        now = self._as_it_stands()
        self.minutes_approved_at = now.minutes_approved_at or timezone.now()
        self.minutes_published_at = now.minutes_published_at or self.minutes_approved_at
        self.save(update_fields=["minutes_approved_at", "minutes_published_at"])

    @transaction.atomic
    def withdraw_approval(self) -> None:
        """They were locked by mistake: drafts again, open to the public only where they were so before.

        Raises Refused once their day of approval is over, or something was corrected in them.
        """
        now = self._as_it_stands()
        if not now.was_approved_today:
            raise Refused("Approved minutes stay locked once the day is over.")
        if self.items.filter(Q(paragraphs__corrections__isnull=False) | Q(resolutions__corrections__isnull=False)):
            raise Refused("These minutes have been corrected since they were approved: they stay locked.")
        was_published = now.minutes_published_at != now.minutes_approved_at
        self.minutes_approved_at, self.minutes_published_at = None, now.minutes_published_at if was_published else None
        self.save(update_fields=["minutes_approved_at", "minutes_published_at"])

    @transaction.atomic
    def withdraw_minutes(self) -> None:
        """Take published minutes back from the public; approved ones stay (LGA 1972 s100C: open for six years)."""
        if self._as_it_stands().has_approved_minutes:
            raise Refused("Approved minutes cannot be withdrawn.")
        self.minutes_published_at = None
        self.save(update_fields=["minutes_published_at"])


@keep_history
class Attendance(models.Model):
    """Who was there, as printed, and as whom (LGA 1972 Sch 12 para 40)."""

    class Status(models.TextChoices):
        PRESENT = "present", "Present"
        VIRTUAL = "virtual", "Present online"
        SUBSTITUTE = "substitute", "Present as substitute"
        APOLOGIES = "apologies", "Apologies"
        ABSENT = "absent", "Absent"
        IN_ATTENDANCE = "in attendance", "In attendance"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="attendances")
    role = models.CharField(max_length=200, blank=True)
    group = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=20, choices=Status, default=Status.PRESENT)
    substitute_for = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_status_display()}"
