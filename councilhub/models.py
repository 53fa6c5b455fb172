"""Sign-ins, and acts that change no row of the record."""

from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import connection, models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property

from councilhub.database import planned


def keep_history[M: models.Model](model: type[M]) -> type[M]:
    """Class decorator: every insert, update and delete of a row is kept by trigger in `<Model>Event`, append-only.

    Columns that the database generates are left out: what they are made of is kept.
    """
    generated = [field.name for field in model._meta.local_fields if field.generated]
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
        exclude=generated or None,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
    )
    return track(model)


def as_it_was[M: models.Model](model: type[M], event: Any) -> M:
    """A row as that row of its history has kept it, under its own key; not saved."""
    columns = [field.attname for field in model._meta.concrete_fields if not field.generated]
    return model(**{column: getattr(event, column) for column in columns})


class UserAccounts(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class Seat(NamedTuple):
    """A seat on a committee, or its clerkship, from a day to a day or until further notice."""

    committee_id: int
    role: str
    starts_on: date
    ends_on: date | None

    def is_held_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


class User(AbstractBaseUser, PermissionsMixin):
    """A sign-in. What it may do comes from the offices and seats that councils give it, never from itself."""

    email = models.EmailField(
        "email address", unique=True, error_messages={"unique": "Somebody signs in with this address already."}
    )
    name = models.CharField("full name", max_length=150)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserAccounts()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="user_email_lower_case")]

    def __str__(self) -> str:
        return self.name or self.email

    @cached_property
    def _held(self) -> list[tuple[Any, ...]]:
        """Each council with each seat: what nearly every page asks of somebody who is signed in, in one query."""
        return planned.rows(_holdings(), [self.pk])

    @cached_property
    def council_ids(self) -> frozenset[int]:
        """Councils of which they are an officer or administrator. It and `seats` cost one query a request together."""
        return frozenset(council for council, *_ in self._held if council)

    @cached_property
    def home_council_ids(self) -> frozenset[int]:
        """Councils in whose record they are a person, such as a councillor. Each of these costs one query a request."""
        return frozenset(self.people.values_list("council_id", flat=True))

    @cached_property
    def person_ids(self) -> frozenset[int]:
        return frozenset(self.people.values_list("pk", flat=True))

    @cached_property
    def team_ids(self) -> frozenset[int]:
        return frozenset(self.people.filter(teams__isnull=False).values_list("teams", flat=True))

    @cached_property
    def seats(self) -> frozenset[Seat]:
        """Every seat that they have or had."""
        return frozenset(Seat(*seat) for _, *seat in self._held if seat[0])

    @property
    def clerked_committee_ids(self) -> frozenset[int]:
        """Committees whose clerk they are today."""
        today = timezone.localdate()
        return frozenset(seat.committee_id for seat in self.seats if seat.role == "clerk" and seat.is_held_on(today))

    @property
    def is_officer(self) -> bool:
        return bool(self.council_ids)

    @property
    def keeps_records(self) -> bool:
        """An officer of some council or the clerk of some committee."""
        return bool(self.council_ids or self.clerked_committee_ids)


@cache
def _holdings() -> str:
    """The statement for what a user holds, made once: to make it takes eight times as long as to ask it."""
    seat = (f"people__memberships__{name}" for name in Seat._fields)
    held = User.objects.filter(pk=0).values_list("offices__council_id", *seat)
    return held.query.sql_with_params()[0]


# So often may a sign-in be tried within so long (OWASP ASVS 6.3.1).
MOST_ATTEMPTS, WITHIN = 10, timedelta(minutes=10)
# Counted before the password is looked at: whoever tries many at the same moment is counted as often.
ATTEMPT = """
    INSERT INTO councilhub_signinattempts AS known (email, number, since) VALUES (%(email)s, 1, %(now)s)
    ON CONFLICT (email) DO UPDATE SET
        number = CASE WHEN known.since < %(from)s THEN 1 ELSE known.number + 1 END,
        since = CASE WHEN known.since < %(from)s THEN %(now)s ELSE known.since END
    RETURNING number
"""


class SignInAttemptsQuerySet(models.QuerySet["SignInAttempts"]):
    def may_try(self, email: str) -> bool:
        """Count one attempt more; False where there were as many as there may be."""
        now = timezone.now()
        with connection.cursor() as cursor:
            cursor.execute(ATTEMPT, {"email": _as_kept(email), "now": now, "from": now - WITHIN})
            return bool(cursor.fetchone()[0] <= MOST_ATTEMPTS)

    def forget(self, email: str) -> None:
        """They have signed in: nothing is held against this address any more, nor what is over against any."""
        self.filter(Q(pk=_as_kept(email)) | Q(since__lt=timezone.now() - WITHIN)).delete()


def _as_kept(email: str) -> str:
    return email.lower()[:254]


class SignInAttempts(models.Model):
    """How often it was tried of late to sign in with an address, whether anybody has it or not, since the first."""

    email = models.CharField(primary_key=True, max_length=254)
    number = models.PositiveIntegerField()
    since = models.DateTimeField()

    objects = SignInAttemptsQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.email}: {self.number}"


class AuditEntry(models.Model):
    """An act that no history tells: exported, opened an exempt paper, refused, or `kept`: a change to a council's
    bodies, people or sign-ins, told in `what`. Append-only (OWASP ASVS 16.4.2).
    """

    class Act(models.TextChoices):
        EXPORTED = "exported"
        OPENED_EXEMPT = "opened exempt", "opened an exempt paper"
        REFUSED = "refused"
        KEPT = "kept"

    at = models.DateTimeField(default=timezone.now, editable=False)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="audit_entries")
    act = models.CharField(max_length=20, choices=Act)
    what = models.CharField(max_length=300)
    address = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name_plural = "audit entries"
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.by or 'somebody'} {self.act} {self.what}"
