"""What stands on an agenda: items, what is asked for, reports and documents."""

from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Prefetch, Q, prefetch_related_objects

from councilhub.database import planned
from councilhub.models import User, keep_history
from meetings.models.bodies import Person
from meetings.models.gathering import GatheringQuerySet, hanging
from meetings.models.meetings import Meeting, seen_from_inside
from meetings.models.words import words_of


def related(model: type[models.Model], name: str) -> Any:
    """All rows of the model at the other end of a relation, reverse ones too: the bond upward is by name."""
    other: Any = model._meta.get_field(name).related_model
    return other._default_manager.all()


# Django has no word for FOR SHARE. The meeting is locked first, as everywhere.
HOLD = """
    SELECT item.id, meeting.id, meeting.committee_id, meeting.held_on, meeting.minutes_approved_at
    FROM meetings_agendaitem item JOIN meetings_meeting meeting ON meeting.id = item.meeting_id
    WHERE item.id = %s FOR SHARE OF meeting FOR NO KEY UPDATE OF item
"""
# What hangs on an item, as `gather` takes it.
AGENDA = ("recommendations", "report", "report__sections", "report__sections__paragraphs", "documents")
# Whatever stands in words of the minutes, or is decided beside them.
MARKS = ("resolutions", "resolutions__clauses", "references", "commitments", "commitments__answer")


def minutes_seen_by(user: User | AnonymousUser, *, item: str = "") -> Q:
    """Which items have minutes (paragraphs, resolutions, commitments) that this user may read.

    `item` is the path to the item, ending in "__": a condition on the way to it, where IN would read all items anew.
    """
    published = Q(**{f"{item}meeting__minutes_published_at__isnull": False, f"{item}is_exempt": False})
    return published | seen_from_inside(user, meeting=f"{item}meeting__")


class AgendaItemQuerySet(GatheringQuerySet["AgendaItem"]):
    _seen_by: User | AnonymousUser = AnonymousUser()

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Open items of published agendas and minutes, and all of a meeting that this user sees from inside."""
        meeting = Q(meeting__agenda_published_at__isnull=False) | Q(meeting__minutes_published_at__isnull=False)
        return self.filter((meeting & Q(is_exempt=False)) | seen_from_inside(user, meeting="meeting__"))

    def minutes_visible_to(self, user: User | AnonymousUser) -> Self:
        """Items whose minutes (paragraphs, resolutions, commitments) this user may read."""
        return self.filter(minutes_seen_by(user))

    def with_agenda(self) -> Self:
        """With what stands on the agenda: recommendations, report, documents."""
        return self.gathering(*AGENDA)

    def with_minutes(self, *, seen_by: User | AnonymousUser | None = None) -> Self:
        """With paragraphs, declarations, votes, and all that `with_marks` gives."""
        return self.with_marks(seen_by=seen_by).gathering("paragraphs", "declarations", "resolutions__vote")

    def with_marks(self, *, seen_by: User | AnonymousUser | None = None) -> Self:
        """With resolutions, references, and commitments with what became of them: what a line of a paragraph wants.

        References lead only to what this user may see; without one, to what everybody may.
        """
        items = self.gathering(*MARKS)
        items._seen_by = seen_by or items._seen_by
        return items

    def held(self, pk: int) -> "AgendaItem":
        """The item, held until the end of the transaction, so that its paragraphs come and go in turn.

        Whoever approves its meeting or changes it waits; who writes in another item of it does not. Of its columns and
        its meeting's it knows those that saving needs; others are fetched when asked for.
        """
        for row in planned.rows(HOLD, [pk]):
            item = AgendaItem.from_db(self.db, ["id", "meeting_id"], row[:2])
            columns = ["id", "committee_id", "held_on", "minutes_approved_at"]
            item.meeting = Meeting.from_db(self.db, columns, row[1:])
            return item
        raise AgendaItem.DoesNotExist

    def follow(self, rows: "list[AgendaItem]") -> None:
        """What commitments and references lead to, where there are any: queries unasked are not even built."""
        if "commitments" not in self._gathered:
            return
        if commitments := [commitment for item in rows for commitment in hanging(item, "commitments")]:
            related(AgendaItem, "commitments").follow(commitments)
        if references := [reference for item in rows for reference in hanging(item, "references")]:
            targets = AgendaItem.objects.visible_to(self._seen_by).select_related("meeting__committee__council")
            prefetch_related_objects(references, Prefetch("target", targets.defer("words")))

    def _clone(self) -> Self:
        items = super()._clone()
        items._seen_by = self._seen_by
        return items


@keep_history
class AgendaItem(models.Model):
    """An item of an agenda and the minute of it. Numbers are as printed, and need not be unique."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=30, blank=True)
    minute_number = models.CharField(max_length=30, blank=True)
    title = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    words = words_of("title", "purpose")
    lead = models.CharField(max_length=200, blank=True)
    # Why the chair takes an item that stood too short on the agenda (LGA 1972 s100B(4)(b)).
    urgency = models.TextField(blank=True)
    is_exempt = models.BooleanField("exempt", default=False)
    # As `laws` counts them for its council; until 2006 Schedule 12A had 1 to 15.
    exempt_paragraphs = ArrayField(
        models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(18)]),
        default=list,
        blank=True,
    )

    public_interest = models.TextField(blank=True)

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_exempt=True) | Q(public_interest=""),
                name="item_public_interest_of_exempt",
                violation_error_message="Only an exempt item says why the public interest keeps it closed.",
            ),
            models.CheckConstraint(
                condition=Q(is_exempt=True) | Q(exempt_paragraphs=[]),
                name="item_exempt_for_a_reason",
                violation_error_message="Only an exempt item names paragraphs of Schedule 12A.",
            ),
        ]
        indexes = [
            models.Index(fields=["minute_number"], name="item_minute_number"),
            GinIndex(fields=["words"], name="item_words"),
        ]

    def __str__(self) -> str:
        return self.title or self.number or "untitled item"

    @property
    def anchor(self) -> str:
        return f"item-{self.pk}"

    @property
    def numbers(self) -> str:
        """What it is numbered in agenda and minutes: "Item 3 · Minute 17"; nothing where it has no number."""
        said = {"Item": self.number, "Minute": self.minute_number}
        return " · ".join(f"{of} {number}" for of, number in said.items() if number)

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#{self.anchor}"


@keep_history
class Recommendation(models.Model):
    """What the meeting is asked for, as the agenda or report prints it. A decision is another thing: a Resolution."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="recommendations")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=30, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


@keep_history
class Report(models.Model):
    """The report before the item, where the page holds its text."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE, related_name="report")
    author = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"Report of {self.author}" if self.author else "Report"


@keep_history
class ReportSection(models.Model):
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=30, blank=True)
    heading = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.heading}".strip()


@keep_history
class ReportParagraph(models.Model):
    section = models.ForeignKey(ReportSection, on_delete=models.CASCADE, related_name="paragraphs")
    position = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=30, blank=True)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.text}".strip()


def random_name(document: "Document", name: str) -> str:
    """Where an upload lies below MEDIA_ROOT: nothing that its sender chose is in its path but the checked ending."""
    return f"papers/{uuid4().hex}{Path(name).suffix.lower()}"


@keep_history
class Document(models.Model):
    """A paper of an item. Its file may be elsewhere; one that was uploaded keeps its own name beside a random path."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="documents")
    position = models.PositiveSmallIntegerField()
    title = models.TextField()
    file = models.FileField(upload_to=random_name, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    size = models.PositiveIntegerField("size in bytes", default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(file="") | ~Q(file_name=""), name="document_file_has_its_name")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> str:
        """What sort of file it is, as its name says: "PDF"."""
        return Path(self.file_name).suffix.removeprefix(".").upper()


@keep_history
class Declaration(models.Model):
    """A declaration of interest, in the minutes' words (Localism Act 2011 s31); those of a `paragraph` stand there."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="declarations")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="declarations")
    text = models.TextField()
    paragraph = models.ForeignKey(
        "Paragraph", on_delete=models.SET_NULL, null=True, blank=True, related_name="declarations"
    )

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text
