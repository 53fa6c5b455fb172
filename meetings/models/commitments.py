"""The words of the record that promise something or point to another minute. Kept by what saves the text."""

from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Count, Prefetch, Q, prefetch_related_objects

from councilhub.models import User, keep_history
from meetings.models.agendas import AgendaItem, Recommendation, ReportParagraph, minutes_seen_by, related
from meetings.models.meetings import Meeting
from meetings.models.minutes import Paragraph
from meetings.models.resolutions import Clause
from meetings.models.words import are_alike

PLACES = ("paragraph", "clause", "recommendation", "report_paragraph")


def stands_in_one_place() -> Q:
    """Exactly one of the four places is named."""
    places = [Q(**{f"{other}__isnull": other != place for other in PLACES}) for place in PLACES]
    return Q.create(list(places), connector=Q.OR)


class Placed(models.Model):
    """Words that stand somewhere in an item's text."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    clause = models.ForeignKey(Clause, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    recommendation = models.ForeignKey(
        Recommendation, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss"
    )
    report_paragraph = models.ForeignKey(
        ReportParagraph, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss"
    )

    class Meta:
        abstract = True

    @property
    def text_around(self) -> str:
        """The text that holds the words."""
        holder = self.paragraph or self.clause or self.recommendation or self.report_paragraph
        return holder.text if holder else ""


def _actions() -> Prefetch:
    actions = related(Commitment, "action").with_due().select_related("owner", "team", "committee__council")
    return Prefetch("action", actions)


class CommitmentQuerySet(models.QuerySet["Commitment"]):
    def visible_to(self, user: User | AnonymousUser) -> Self:
        return self.filter(minutes_seen_by(user, item="item__"))

    def with_place(self) -> Self:
        return self.select_related(
            "item__meeting__committee__council", "paragraph", "clause", "recommendation", "report_paragraph"
        )

    def with_answer(self) -> Self:
        """With what became of it: the answer given, and the action with its owner and the day it is due."""
        return self.select_related("answer__by").prefetch_related(_actions())

    def follow(self, commitments: "list[Commitment]") -> None:
        """Give rows that are there, with their answers, what else `with_answer` gives: who answered, and the action."""
        prefetch_related_objects(commitments, "answer__by", _actions())

    def unanswered(self) -> Self:
        """Neither accepted nor dismissed yet (`answer` is the actions app's word on it)."""
        return self.filter(answer__isnull=True, is_gone=False)

    def by_meeting(self) -> "models.QuerySet[Meeting]":
        """The meetings in which they stand, the newest first, each with how many (`number`)."""
        meetings = Meeting.objects.filter(items__commitments__in=self.order_by())
        return meetings.annotate(number=Count("items__commitments")).with_committee().newest_first()


@keep_history
class Commitment(Placed):
    """The words that promise something: `quote` in its place, `cue` what raised it, owner and due as said.

    `is_gone` once the sentence no longer stands in the text; a commitment that somebody answered is never deleted.
    Reading again leaves alone what an officer has said: owner or due (`…_set`), that words which the reader missed
    promise something (`is_marked`), or that these promise nothing (`is_dropped`: gone for good, and not found again).
    """

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="commitments")
    position = models.PositiveSmallIntegerField()
    quote = models.TextField()
    cue = models.CharField(max_length=200)
    owner_said = models.CharField("owner as said", max_length=300, blank=True)
    due_said = models.CharField("due as said", max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, help_text="The version of the paragraph that it was read in.")
    is_gone = models.BooleanField(default=False)
    owner_set = models.BooleanField(default=False)
    due_set = models.BooleanField(default=False)
    is_marked = models.BooleanField(default=False)
    is_dropped = models.BooleanField(default=False)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=stands_in_one_place() | Q(is_gone=True), name="commitment_stands_in_one_place"
            ),
            models.CheckConstraint(condition=Q(is_dropped=False) | Q(is_gone=True), name="commitment_dropped_is_gone"),
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def anchor(self) -> str:
        return f"commitment-{self.pk}"

    @property
    def reworded_from(self) -> "Commitment | None":
        """Of the same item one with an action whose sentence this may be, reworded: much like it, or in the same text.

        While nobody has answered these words it is asked whether the action is theirs still, and never guessed.
        """
        if self.is_gone or hasattr(self, "answer"):
            return None
        left = [row for row in self.item.commitments.all() if hasattr(row, "action") and row.gave_way_to(self)]
        alike = [row for row in left if are_alike(row.quote, self.quote)]
        return next(iter(alike or [row for row in left if row.stands_with(self)]), None)

    @property
    def reworded_as(self) -> "Commitment | None":
        """The unanswered words of which it is asked whether they are its sentence, reworded. Three queries."""
        prefetch_related_objects([self.item], "commitments__answer", "commitments__action")
        return next((row for row in self.item.commitments.all() if row.reworded_from == self), None)

    def gave_way_to(self, other: "Commitment") -> bool:
        """Its words have gone, or stand within the longer ones of the other, in one text."""
        return self.is_gone or (self.quote != other.quote and self.quote in other.quote and self.stands_with(other))

    def stands_with(self, other: "Commitment") -> bool:
        """Whether both stand in one text, or stood there."""
        return any(getattr(self, f"{place}_id") == getattr(other, f"{place}_id") is not None for place in PLACES)

    def stand_again(self, found: "Commitment") -> None:
        """Its words went and stand reworded: it takes those of `found` and all that was read of them; `found` goes."""
        for column in self._meta.concrete_fields:
            if not column.primary_key:
                setattr(self, column.attname, getattr(found, column.attname))
        found.delete()
        self.save()


class Reference(Placed):
    """A mention of another minute: text until that minute is in the hub, then a link to it (`target`)."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="references")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    number = models.CharField(max_length=30, blank=True)
    dated = models.DateField(null=True, blank=True)
    target = models.ForeignKey(
        AgendaItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="referred_from"
    )

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=stands_in_one_place(), name="reference_stands_in_one_place")]
        indexes = [models.Index(fields=["number"], name="reference_number")]

    def __str__(self) -> str:
        return self.text
