"""What happened to an action, dated, and the answers to commitments found."""

import pgtrigger
from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from actions.models.actions import Action
from actions.models.sets import NotAllowed
from councilhub.models import User, keep_history
from meetings.models import Commitment, Meeting


class Progress(models.Model):
    """A dated note of what has happened, with the move it made. Append-only."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="progress")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    note = models.TextField(blank=True)
    status_from = models.CharField(max_length=20, choices=Action.Status)
    status_to = models.CharField(max_length=20, choices=Action.Status)
    is_public = models.BooleanField("public", default=False)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name_plural = "progress"
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.note or self.get_status_to_display()


class AnswerQuerySet(models.QuerySet["Answer"]):
    @transaction.atomic
    def give(self, commitment: Commitment, given: str, *, by: User) -> "Answer":
        """Answer a commitment once; raises NotAllowed where somebody has, or where its words have gone meanwhile."""
        # What saves the text holds the meeting too: a commitment is answered before its words go, or not at all.
        Meeting.objects.locked().get(items=commitment.item_id)
        if not Commitment.objects.filter(pk=commitment.pk).exists():
            raise NotAllowed("These words have been edited out of the minutes meanwhile.")
        answer, is_new = self.get_or_create(commitment=commitment, defaults={"given": given, "by": by})
        if not is_new:
            raise NotAllowed(f"{answer.by} has {answer.given} this already.")
        return answer


@keep_history
class Answer(models.Model):
    """A commitment that was found, accepted (it became an action) or dismissed, and by whom."""

    class Given(models.TextChoices):
        ACCEPTED = "accepted"
        DISMISSED = "dismissed"

    commitment = models.OneToOneField(Commitment, on_delete=models.PROTECT, related_name="answer")
    given = models.CharField(max_length=20, choices=Given)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = AnswerQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.commitment}: {self.given}"

    def withdraw(self) -> None:
        """Undo: a dismissed commitment is open again, and an accepted one too while its action is untouched.

        What was answered anew since this answer was withdrawn by somebody else stays.
        """
        with transaction.atomic():
            Meeting.objects.locked().get(items__commitments=self.commitment_id)
            if not Answer.objects.filter(pk=self.pk).exists():
                return
            actions = Action.objects.select_for_update(of=("self",), no_key=True)
            action = actions.filter(commitment=self.commitment_id).first()
            if action is not None:
                if action.version > 1 or action.progress.exists():
                    raise NotAllowed("Its action has been changed or noted on since: close the action instead.")
                action.delete()
            self.delete()
