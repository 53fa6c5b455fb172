"""The minutes of an item, paragraph by paragraph."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from councilhub.models import keep_history
from meetings.models.agendas import AgendaItem


class StaleEdit(Exception):
    """The paragraph has changed since it was opened. `now` is it as it stands."""

    def __init__(self, now: "Paragraph") -> None:
        super().__init__(f"paragraph {now.pk} is at version {now.version}")
        self.now = now


@keep_history
class Paragraph(models.Model):
    """One paragraph. Its key is its permanent address; its number is the record's own and need not be unique."""

    class Kind(models.TextChoices):
        HEADING = "heading"
        NARRATIVE = "narrative"
        CONTRIBUTION = "contribution"
        RESPONSE = "response"
        LIST = "list"
        CHAIR_SUMMARY = "chair_summary", "chair’s summary"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="paragraphs")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=30, blank=True)
    label = models.CharField(max_length=30, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.NARRATIVE)
    speakers = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    replies_to = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replies")
    text = models.TextField()
    version = models.PositiveIntegerField(default=1)
    # What an officer has set by hand, a later reading leaves alone.
    kind_set = models.BooleanField(default=False)
    speakers_set = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(version__gte=1), name="paragraph_version_from_one"),
            models.CheckConstraint(
                condition=Q(replies_to__isnull=True) | ~Q(replies_to=F("pk")), name="paragraph_answers_another"
            ),
        ]

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
        self.text, self.version = text, seen + 1
        self.kind = self.kind if self.kind_set else kind
        self.speakers = self.speakers if self.speakers_set else [speaker[:200] for speaker in speakers]
        columns = {name: getattr(self, name) for name in ("text", "version", "kind", "speakers")}
        if not Paragraph.objects.filter(pk=self.pk, version=seen).update(**columns):
            raise StaleEdit(Paragraph.objects.select_related("item__meeting__committee__council").get(pk=self.pk))
