"""A source between upload and confirmation: a closed browser loses nothing."""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q

from councilhub.models import User
from meetings.models.bodies import Committee, Council
from meetings.models.meetings import Meeting


class ImportQuerySet(models.QuerySet["Import"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Only officers of the council whose minutes they are."""
        return self.filter(council__offices__user=user) if user.is_authenticated else self.none()

    def waiting(self) -> Self:
        """Not yet confirmed, without the text and what was read: they may be long."""
        return self.filter(confirmed_at__isnull=True).defer("text", "read")

    def with_council(self) -> Self:
        return self.select_related("council", "committee", "meeting__committee__council")


class Import(models.Model):
    """A source of minutes, what was read of it ("minutes/1"), where it is to go, and the meeting it became."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="imports")
    source = models.CharField("file name", max_length=255, blank=True)
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    read = models.JSONField()
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, null=True, blank=True, related_name="imports")
    held_on = models.DateField("date", null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="imports")
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    meeting = models.ForeignKey(Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="imports")

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=True) | Q(confirmed_at__isnull=False), name="import_saved_was_confirmed"
            )
        ]

    def __str__(self) -> str:
        return self.source or f"pasted on {self.created_at:%-d %B %Y}"
