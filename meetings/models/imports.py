"""A source between upload and confirmation: a closed browser loses nothing."""

from datetime import timedelta
from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from councilhub import in_words
from councilhub.models import User, keep_history
from meetings.models.bodies import Committee, Council, Person
from meetings.models.meetings import Meeting

DISCARDED_KEPT = timedelta(days=30)


class ImportQuerySet(models.QuerySet["Import"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Only officers of the council whose minutes they are."""
        return self.filter(council__offices__user=user) if user.is_authenticated else self.none()

    def waiting(self) -> Self:
        """Not yet confirmed nor discarded, the first to come first."""
        return self.filter(confirmed_at__isnull=True, discarded_at__isnull=True).order_by("created_at", "pk")

    def discarded(self) -> Self:
        """Those that can still be brought back, the last to go first."""
        return self.filter(discarded_at__isnull=False).order_by("-discarded_at", "-pk")

    def outlived(self) -> Self:
        """Discarded so long ago that nobody brings them back."""
        return self.filter(discarded_at__lt=timezone.now() - DISCARDED_KEPT)

    def discard(self) -> int:
        """Those of them that wait go, and can be brought back; returns how many went."""
        return self.waiting().update(discarded_at=timezone.now())

    def bring_back(self) -> int:
        return self.discarded().update(discarded_at=None)

    def confirmed(self) -> Self:
        return self.filter(confirmed_at__isnull=False).order_by("-confirmed_at", "-pk")

    def that_made_meetings(self) -> Self:
        """Saved to meetings that were not there before and that nobody but officers and the committee has seen yet."""
        unseen = Q(meeting__agenda_published_at=None, meeting__minutes_published_at=None)
        return self.confirmed().filter(
            unseen, meeting__minutes_approved_at=None, made_meeting=True, meeting__isnull=False
        )

    def of_upload(self, upload: UUID | None) -> Self:
        return self.filter(upload=upload) if upload else self.none()

    def uploads(self) -> list[dict[str, Any]]:
        """Of the last month those of which several pages wait, or made meetings, newest first: of each its `upload`,
        how many are `waiting` and `saved`, when the `first` came, a file's `name` and `by_name`. One query.
        """
        made = self.model.objects.that_made_meetings().order_by().values("pk")
        several = self.filter(upload__isnull=False, created_at__gt=timezone.now() - DISCARDED_KEPT)
        found = (
            several.order_by()
            .values("upload")
            .annotate(
                waiting=Count("pk", filter=Q(confirmed_at=None, discarded_at=None)),
                saved=Count("pk", filter=Q(pk__in=made)),
                first=Min("created_at"),
                name=Min("source"),
                by_name=Max("by__name"),
            )
        )
        return list(found.filter(Q(waiting__gt=1) | Q(saved__gt=1)).order_by("-first"))

    def without_text(self) -> Self:
        """Without the source and what was read of it: they may be long."""
        return self.defer("text", "read", "corrections")

    @transaction.atomic
    def correct(self, parts: dict[str, dict[str, Any]]) -> int:
        """As `Import.correct`, of each of them; returns how many."""
        found = list(self.select_for_update(of=("self",), no_key=True).only("corrections"))
        for kept in found:
            kept.corrections = _merged(kept.corrections, parts)
        return self.model.objects.bulk_update(found, ["corrections"])

    def with_council(self) -> Self:
        return self.select_related("council", "committee__council", "meeting__committee__council", "by")


class Import(models.Model):
    """A source of minutes, what was read of it ("minutes/1"), where it is to go, and the meeting it became.

    `corrections` is what an officer has put right of what was read before saving it, in the form of `correcting`.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="imports")
    source = models.CharField("file name", max_length=255, blank=True)
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    read = models.JSONField()
    corrections = models.JSONField(default=dict, blank=True)
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, null=True, blank=True, related_name="imports")
    held_on = models.DateField("date", null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="imports")
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    discarded_at = models.DateTimeField(null=True, blank=True)
    meeting = models.ForeignKey(Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="imports")

    made_meeting = models.BooleanField("its meeting was not there before", default=False)
    upload = models.UUIDField("what came together with it", null=True, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(meeting__isnull=True) | Q(confirmed_at__isnull=False), name="import_saved_was_confirmed"
            ),
            models.CheckConstraint(
                condition=Q(discarded_at__isnull=True) | Q(confirmed_at__isnull=True),
                name="import_discarded_was_not_saved",
            ),
        ]
        indexes = [
            models.Index(fields=["sha256"], name="import_source"),
            models.Index(fields=["upload"], name="import_upload"),
        ]

    def __str__(self) -> str:
        return self.source or f"Pasted {in_words.moment(self.created_at)}"

    @property
    def words(self) -> str:
        """What was read: the source's text, or what an officer has written in its place."""
        return str(self.corrections.get("source", {}).get("text", self.text))

    @property
    def is_put_right(self) -> bool:
        """Whether something was put right by where it stands, which reading other words would undo."""
        return any(self.corrections.get(part) for part in ("items", "paragraphs", "clauses", "lines"))

    def again(self, *, source: str, by: User | AnonymousUser, upload: UUID | None = None) -> "Import":
        """This page of a meeting once more, to be looked at before it is saved; once while it waits."""
        assert self.meeting
        same = Import.objects.filter(council=self.council_id, sha256=self.sha256)
        return same.waiting().first() or Import.objects.create(
            council=self.council,
            source=source[-255:],
            text=self.text,
            sha256=self.sha256,
            read=self.read,
            corrections=self.corrections,
            committee=self.meeting.committee,
            held_on=self.meeting.held_on,
            by=by if isinstance(by, User) else None,
            upload=upload,
        )

    def of_its_committee(self) -> ImportQuerySet:
        """Other pages of its committee that wait."""
        return Import.objects.waiting().filter(committee=self.committee_id, council=self.council_id).exclude(pk=self.pk)

    @transaction.atomic
    def correct(self, parts: dict[str, dict[str, Any]]) -> None:
        """Keep these corrections, by part, beside those that are there; a value of None takes its correction back."""
        now = Import.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)
        self.corrections = _merged(now.corrections, parts)
        self.save(update_fields=["corrections"])


def _merged(corrections: dict[str, Any], parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    merged = {part: {**corrections.get(part, {}), **values} for part, values in parts.items()}
    kept = {part: {key: value for key, value in values.items() if value is not None} for part, values in merged.items()}
    return corrections | kept


@keep_history
class Naming(models.Model):
    """Whom a name means that a meeting's minutes print, where it was in doubt and an officer has said so."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="namings")
    printed = models.CharField(max_length=300, help_text="Folded: one space between words, small letters.")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="namings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "printed"], name="naming_once")]

    def __str__(self) -> str:
        return f"{self.printed}: {self.person}"
