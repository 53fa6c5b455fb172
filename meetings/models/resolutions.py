"""What was decided: resolutions, their clauses, and the vote."""

from django.db import models
from django.db.models import Q

from councilhub.models import keep_history
from meetings.models.agendas import AgendaItem
from meetings.models.minutes import Paragraph


@keep_history
class Resolution(models.Model):
    """A decision of the meeting. Where `is_inside`, its words also stand in the paragraph `after`."""

    class Verb(models.TextChoices):
        RESOLVED = "resolved"
        AGREED = "agreed"
        RECOMMENDED = "recommended"
        NOTED = "noted"
        DEFERRED = "deferred"
        WITHDRAWN = "withdrawn"
        REFERRED = "referred"
        LOST = "lost"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="resolutions")
    position = models.PositiveIntegerField()
    after = models.ForeignKey(Paragraph, on_delete=models.SET_NULL, null=True, blank=True, related_name="resolutions")
    is_inside = models.BooleanField(default=False)
    number = models.CharField(max_length=30, blank=True)
    stem = models.TextField(blank=True)
    verb = models.CharField(max_length=20, choices=Verb)
    body = models.CharField(max_length=200, blank=True)
    proposer = models.CharField(max_length=200, blank=True)
    seconder = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.stem or self.get_verb_display()}".strip()

    @property
    def anchor(self) -> str:
        return f"resolution-{self.pk}"


@keep_history
class Clause(models.Model):
    """One operative part of a resolution; nested labels are clauses of level 2 and 3."""

    resolution = models.ForeignKey(Resolution, on_delete=models.CASCADE, related_name="clauses")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=30, blank=True)
    level = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=Q(level__range=(1, 3)), name="clause_level_1_to_3")]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


@keep_history
class Vote(models.Model):
    """How it was decided. `named` maps a member's name to "for", "against" or "abstained"."""

    resolution = models.OneToOneField(Resolution, on_delete=models.CASCADE, related_name="vote")
    text = models.TextField(blank=True)
    votes_for = models.PositiveSmallIntegerField(null=True, blank=True)
    against = models.PositiveSmallIntegerField(null=True, blank=True)
    abstained = models.PositiveSmallIntegerField(null=True, blank=True)
    named = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return self.text
