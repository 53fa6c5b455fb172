"""The minutes of an item, paragraph by paragraph."""

from datetime import date, timedelta
from typing import Any, Literal, Self
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.utils import timezone

from councilhub.models import User, keep_history
from meetings.models.agendas import AgendaItem, minutes_seen_by
from meetings.models.meetings import Meeting
from meetings.models.words import words_of


class StaleEdit(Exception):
    """The paragraph has changed since it was opened. `now` is it as it stands."""

    def __init__(self, now: "Paragraph") -> None:
        super().__init__(f"paragraph {now.pk} is at version {now.version}")
        self.now = now


# What was set by hand while this was on its way counts too: the row says it, not what was fetched before.
REVISE = """
    UPDATE meetings_paragraph
    SET text = %(text)s, text_set = true, version = version + 1,
        kind = CASE WHEN kind_set THEN kind ELSE %(kind)s END,
        speakers = CASE WHEN speakers_set THEN speakers ELSE %(speakers)s END
    WHERE id = %(pk)s AND version = %(seen)s RETURNING kind, speakers
"""


class ParagraphQuerySet(models.QuerySet["Paragraph"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        return self.filter(minutes_seen_by(user, item="item__"))

    def with_meeting(self) -> Self:
        """With its item, meeting, committee and council, but not the words of the search."""
        return self.select_related("item__meeting__committee__council").defer("words", "item__words")


@keep_history
class Paragraph(models.Model):
    """One paragraph. Its key is its permanent address; its number is the record's own and need not be unique."""

    class Kind(models.TextChoices):
        HEADING = "heading"
        NARRATIVE = "narrative"
        CONTRIBUTION = "contribution"
        RESPONSE = "response"
        LIST = "list"
        CHAIR_SUMMARY = "chair_summary", "Chair’s summary"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="paragraphs")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=30, blank=True)
    label = models.CharField(max_length=30, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.NARRATIVE)
    speakers = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    replies_to = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replies")
    text = models.TextField()
    # The words of a right-hand action column beside it, as printed there.
    action_column = models.TextField(blank=True)
    words = words_of("text")
    version = models.PositiveIntegerField(default=1)
    # What an officer has set by hand, a later reading leaves alone.
    kind_set = models.BooleanField(default=False)
    speakers_set = models.BooleanField(default=False)
    text_set = models.BooleanField("written here", default=False)
    notice_left = models.BooleanField("what it tells is not for the record", default=False)

    objects = ParagraphQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(version__gte=1), name="paragraph_version_from_one"),
            models.CheckConstraint(
                condition=Q(replies_to__isnull=True) | ~Q(replies_to=F("pk")), name="paragraph_answers_another"
            ),
        ]
        indexes = [GinIndex(fields=["words"], name="paragraph_words")]

    def __str__(self) -> str:
        return f"{self.number} {self.text[:60]}".strip()

    @property
    def anchor(self) -> str:
        return f"paragraph-{self.pk}"

    def get_absolute_url(self) -> str:
        return f"{self.item.meeting.get_absolute_url()}#{self.anchor}"

    def revise(self, *, text: str, seen: int, kind: str, speakers: list[str]) -> None:
        """Give it new words, on condition that it still is at the version seen; raises StaleEdit where it is not.

        `kind` and `speakers` are what reading the new words gave: they win only where nobody set them by hand.
        """
        short = [speaker[:200] for speaker in speakers]
        with connection.cursor() as cursor:
            cursor.execute(REVISE, {"text": text, "kind": kind, "speakers": short, "pk": self.pk, "seen": seen})
            stands = cursor.fetchone()
        if stands is None:
            raise StaleEdit(Paragraph.objects.with_meeting().get(pk=self.pk))
        self.kind, self.speakers = stands
        self.text, self.text_set, self.version = text, True, seen + 1

    def text_at(self, version: int) -> str:
        """Its words as that version had them; empty where it never had it."""
        events = self.history.filter(version=version).order_by("pgh_id")  # type: ignore[attr-defined]
        return str(events.values_list("text", flat=True).first() or "")

    def texts(self) -> list[Any]:
        """Its words by version, oldest first: of each version the row of its history in which they came. One query."""
        events = self.history.order_by("pgh_id").select_related("pgh_context")  # type: ignore[attr-defined]
        first: dict[int, Any] = {}
        for event in events:
            first.setdefault(event.version, event)
        return [first[version] for version in sorted(first)]

    @transaction.atomic
    def set_by_hand(self, *, kind: str, speakers: list[str]) -> None:
        """What an officer says of it wins over every later reading."""
        self.item.meeting.for_editing()
        self.refresh_from_db(fields=["kind", "kind_set", "speakers", "speakers_set"])
        self.kind_set = self.kind_set or kind != self.kind
        self.speakers_set = self.speakers_set or speakers != self.speakers
        self.kind, self.speakers = kind, speakers
        self.save(update_fields=["kind", "kind_set", "speakers", "speakers_set"])

    @transaction.atomic
    def move(self, way: Literal["up", "down"]) -> None:
        """Change places with the paragraph before or after it; at the end of the item it stays."""
        self.item.meeting.for_editing()
        order = list(Paragraph.objects.filter(item=self.item_id).values_list("pk", flat=True))
        here = order.index(self.pk)
        there = here + (1 if way == "down" else -1)
        if not 0 <= there < len(order):
            return
        order[here], order[there] = order[there], order[here]
        rows = {p.pk: p for p in Paragraph.objects.filter(pk__in=order)}
        for position, pk in enumerate(order):
            rows[pk].position = position
        Paragraph.objects.bulk_update(rows.values(), ["position"])


# A browser asks again within minutes; a page that stood open over a holiday still gets its answer.
RECEIPTS_KEPT = timedelta(days=30)


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def outlived(self) -> Self:
        """Of saves so long ago that no page waits for their answer."""
        return self.filter(at__lt=timezone.now() - RECEIPTS_KEPT)

    def keep(self, key: UUID, *, paragraph: Paragraph | None = None, version: int | None = None) -> bool:
        """Keep what the save of this key is answered with; False where it was answered already."""
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO meetings_receipt (key, paragraph_id, version, at) VALUES (%s, %s, %s, %s) "
                "ON CONFLICT DO NOTHING",
                [key, paragraph.pk if paragraph else None, version, timezone.now()],
            )
            return cursor.rowcount == 1


class Receipt(models.Model):
    """A save that the browser keyed, as it was answered: the same key again gets the same answer and writes nothing."""

    key = models.UUIDField(primary_key=True)
    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, null=True, related_name="receipts")
    version = models.PositiveIntegerField(null=True)
    at = models.DateTimeField(default=timezone.now)

    objects = ReceiptQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.key)


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def days_in(self, meeting: Meeting) -> dict[str, date]:
        """By its anchor, of each corrected paragraph and resolution of a meeting the day of its last correction; only
        approved minutes have any.
        """
        if not meeting.has_approved_minutes:
            return {}
        of_meeting = Q(paragraph__item__meeting=meeting) | Q(resolution__item__meeting=meeting)
        rows = self.filter(of_meeting).order_by("at", "pk").values_list("paragraph", "resolution", "at")
        return {
            f"paragraph-{paragraph}" if paragraph else f"resolution-{resolution}": timezone.localdate(at)
            for paragraph, resolution, at in rows
        }


class Correction(models.Model):
    """Why a paragraph or resolution of approved minutes was given new words (LGA 1972 Sch 12 para 41), and by whom.

    `version` is the one that the paragraph came to have by it; `was` is all that the resolution said before.
    """

    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, null=True, related_name="corrections")
    version = models.PositiveIntegerField(null=True)
    resolution = models.ForeignKey(
        "meetings.Resolution", on_delete=models.CASCADE, null=True, related_name="corrections"
    )
    was = models.TextField(blank=True)
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="correction_has_a_reason"),
            models.CheckConstraint(
                condition=Q(paragraph__isnull=False, version__isnull=False, resolution__isnull=True)
                | Q(paragraph__isnull=True, version__isnull=True, resolution__isnull=False),
                name="correction_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.reason
