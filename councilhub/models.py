"""Sign-ins, and acts that change no row of the record."""

from typing import Any

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property


def keep_history[M: models.Model](model: type[M]) -> type[M]:
    """Class decorator: every insert, update and delete of a row is kept by trigger in `<Model>Event`, append-only."""
    track = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        append_only=True,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
    )
    return track(model)


class UserAccounts(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


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
    def is_officer(self) -> bool:
        """An officer or administrator of some council. Costs one query a request."""
        return self.offices.exists()


class AuditEntry(models.Model):
    """An act that changes no row: exported, opened an exempt paper, refused. Append-only (OWASP ASVS 16.4.2)."""

    class Act(models.TextChoices):
        EXPORTED = "exported"
        OPENED_EXEMPT = "opened exempt", "opened an exempt paper"
        REFUSED = "refused"

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
