"""What was decided: resolutions, their clauses, and the vote."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Greatest

from councilhub.models import User, keep_history
from meetings.models.agendas import AgendaItem, minutes_seen_by, related
from meetings.models.gathering import hanging
from meetings.models.minutes import Paragraph
from meetings.models.words import words_of


class ResolutionQuerySet(models.QuerySet["Resolution"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        return self.filter(minutes_seen_by(user, item="item__"))

    def with_item(self) -> Self:
        """With its item and meeting, its clauses and its vote."""
        return self.select_related("item__meeting__committee__council", "vote").prefetch_related("clauses")

    def with_changed_at(self) -> Self:
        """Annotates `changed_at`: when its own words, or a clause's, were last changed or published."""
        own = related(Resolution, "history").filter(pgh_obj_id=OuterRef("pk"))
        clauses = related(Clause, "history").filter(resolution_id=OuterRef("pk"))
        newest = [Subquery(of.order_by("-pgh_id").values("pgh_created_at")[:1]) for of in (own, clauses)]
        return self.annotate(changed_at=Greatest(*newest, "item__meeting__minutes_published_at"))

    def newest_first(self) -> Self:
        """Those of one meeting together, in its order."""
        meeting = "-item__meeting__held_on", "-item__meeting__nth", "item__meeting_id"
        return self.order_by(*meeting, "item__position", "position", "pk")


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
    # What an officer has set by hand, a later reading leaves alone.
    is_set = models.BooleanField("set by hand", default=False)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.stem or self.get_verb_display()}".strip()

    @property
    def fell(self) -> bool:
        """Whether it is a motion or an amendment that was lost, by which nothing is decided."""
        return self.verb == self.Verb.LOST

    @property
    def opening(self) -> str:
        """What its clauses follow: its stem, else its outcome; nothing where they begin by saying that themselves, or
        where it fell, which pages say apart.
        """
        if self.stem or self.fell:
            return self.stem
        first = next((clause.text.casefold() for clause in hanging(self, "clauses")), "")
        return "" if self.verb in [word.strip(".,:") for word in first.split()[:4]] else self.get_verb_display()

    @property
    def in_full(self) -> str:
        """All that it says, a line each: opening words, clauses, movers, the vote and its outcome."""
        vote = getattr(self, "vote", None)
        moved = [self.proposer and f"Proposed by {self.proposer}", self.seconder and f"seconded by {self.seconder}"]
        named = [f"{name}: {how}" for name, how in vote.named.items()] if vote else []
        lines = [self.opening, *map(str, hanging(self, "clauses")), ", ".join(filter(None, moved))]
        return "\n".join(filter(None, [*lines, str(vote or ""), *named, f"Outcome: {self.get_verb_display()}"]))

    def beside(self, text: str) -> list[str]:
        """Its opening words and its vote, where the paragraph of this text, in which it stands, does not hold them."""
        held, vote = " ".join(text.split()), getattr(self, "vote", None)
        told = [self.stem, str(vote) if vote else ""]
        return [words for words in told if words and " ".join(words.split()) not in held]

    @property
    def anchor(self) -> str:
        return f"resolution-{self.pk}"

    def get_absolute_url(self) -> str:
        """Where it stands on its meeting's page: in a paragraph, where its words are part of one."""
        inside = self.is_inside and self.after_id
        return f"{self.item.meeting.get_absolute_url()}#{f'paragraph-{self.after_id}' if inside else self.anchor}"


@keep_history
class Clause(models.Model):
    """One operative part of a resolution; nested labels are clauses of level 2 and 3."""

    resolution = models.ForeignKey(Resolution, on_delete=models.CASCADE, related_name="clauses")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=30, blank=True)
    level = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()
    words = words_of("text")

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=Q(level__range=(1, 3)), name="clause_level_1_to_3")]
        indexes = [GinIndex(fields=["words"], name="clause_words")]

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
